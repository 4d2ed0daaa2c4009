"""Pictures of the injuries: the page, the form, what is asked about a case."""

import struct
import zlib
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from gosi_desktop.application.injuries import Asking
from gosi_desktop.application.injury_forms import InjuryForm
from gosi_desktop.application.ports import Sending
from gosi_desktop.domain.attachments import AttachedPaper, PaperFile
from gosi_desktop.domain.errors import Offline
from gosi_desktop.domain.injuries import InjuryState, Place, Treatment
from gosi_desktop.domain.injury_changes import ReportInjury
from gosi_desktop.ui.shell import Shell
from gosi_desktop.viewmodels.injury_form_state import Section
from gosi_desktop.viewmodels.injury_request import Ask
from gosi_desktop.viewmodels.runners import Runners
from gosi_desktop.viewmodels.shell import ShellViewModel
from gosi_desktop.viewmodels.shell_state import Page
from tests.fakes.day import RAWABI
from tests.fakes.injuries import asks, at, case, report
from tests.fakes.workspace import Bench

TYPED = InjuryForm(
    contributor="c17", engagement="e17", happened_on="2026/01/03", happened_at="10:40", told_on="2026/01/04",
    told_at="08:15", place="مستودع السلي — الفرع 02", branch="b2", first_aid="no",
    how="سقط من سلّم بارتفاع مترين أثناء تركيب لوحة كهرباء. انزلقت القاعدة على أرضية مبلّلة، واستند إلى يده اليمنى.",
    cause="fall_height", agent="ladder", part="wrist_right", nature="suspected_fracture", first_day_off="2026/01/03",
    provider="مستشفى الملتقى العام", since="2026/01/03", emergency=True, first_aid_given=True,
    witness="خالد الأمين الطيب", reporter="نورة العنزي", reporter_role="مشرفة حساب", wage_continued=True,
)  # fmt: skip


def _picture() -> bytes:
    """A grey square, whole."""
    head = struct.pack(">IIBBBBB", 8, 8, 8, 0, 0, 0, 0)
    rows = zlib.compress(b"".join(b"\0" + b"\x90" * 8 for _ in range(8)))
    made = b"\x89PNG\r\n\x1a\n"
    for kind, content in ((b"IHDR", head), (b"IDAT", rows), (b"IEND", b"")):
        made += struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
    return made


PAPER = PaperFile(AttachedPaper("1" * 64, "بطاقة الإقامة.pdf", "application/pdf", 319_488), b"%PDF-1.4 x")
PHOTO = PaperFile(AttachedPaper("2" * 64, "موقع الإصابة.jpg", "image/jpeg", 2_201_000), _picture())


def filled() -> Bench:
    """One that is not reported, one with a question, one rejected, two that are over, one of first aid."""
    bench = Bench()
    bench.injuries.kept[RAWABI] = [
        case("i2", InjuryState.INFO_REQUESTED, asks("i2"), report=report(
            "c13", "e13", happened=at("2025-12-28", "14:05"), told=at("2025-12-28", "16:00"), cause="vehicle",
            part="knee_left", nature="bruise", agent="truck", how="اصطدمت به شاحنة متوقفة وهو ينزل من المركبة",
            place=Place("طريق الخرج", False, city="الرياض"))),
        case("i3", InjuryState.REJECTED, decided_at=at("2025-12-20"), object_until=date(2026, 1, 19),
             reason="not_occupational", report=report(
                 "c14", "e14", happened=at("2025-11-22", "09:00"), told=at("2025-11-23", "09:00"), cause="cut",
                 part="hand_left", nature="wound", agent="knife")),
        case("i4", InjuryState.CLOSED, decided_at=at("2025-05-20"), outcome="recovered", back_to_work=date(2025, 6, 1),
             report=report("c21", "e21", happened=at("2025-05-06", "11:20"), told=at("2025-05-06", "12:00"),
                           cause="overexertion", part="back_lower", nature="sprain", agent="load")),
    ]  # fmt: skip
    forms = bench.workspace.injuries.forms
    forms.keep(replace(forms.begin(RAWABI, TYPED), id="d1"))
    forms.keep_papers("d1", (PAPER, PHOTO))
    first_aid = replace(
        TYPED, contributor="c18", engagement="e18", cause="cut", part="thumb_right", first_aid="yes",
        happened_on="2025/12/02", told_on="2025/12/02",
    )  # fmt: skip
    forms.close(replace(forms.begin(RAWABI, first_aid), id="d2"))
    return bench


def shell(bench: Bench) -> Shell:
    view_model = ShellViewModel(bench.workspace, bench.profiles, bench.preferences, Runners.inline())
    view_model.start()
    made = Shell(view_model)
    view_model.show_page(Page.INJURIES)
    return made


def injuries() -> Shell:
    return shell(filled())


def injuries_none() -> Shell:
    return shell(Bench())


def injuries_asked() -> Shell:
    made = shell(filled())
    made.view_model.injuries.choose("i2")
    made.view_model.injuries.explain()
    return made


def injuries_rejected_masked() -> Shell:
    made = shell(filled())
    made.view_model.injuries.choose("i3")
    made.view_model.toggle_masked()
    return made


def injuries_offline() -> Shell:
    """A report that waits in the outbox; what was decided cannot be asked for."""
    bench = filled()
    bench.rounds.refusal = Offline()
    bench.injuries.refusal = Offline()
    made = shell(bench)
    said = report("c12", "e12", treatment=Treatment("مستشفى الملتقى العام"))
    change = ReportInjury(injury_id="i9", report=said)
    bench.workspace.injuries.ask(Asking(RAWABI, "c12", change, (PAPER,)), Sending.WHEN_I_ASK)
    model = made.view_model.injuries
    model.load()
    model.choose("i9")
    return made


def injury_form() -> Shell:
    made = shell(filled())
    made.view_model.injuries.choose("d1")
    made.view_model.injuries.go_on()
    made.view_model.injuries.form.go_to(Section.ACCIDENT)
    return made


def injury_form_injured() -> Shell:
    made = shell(filled())
    made.view_model.injuries.report()
    made.view_model.injuries.form.search("محمد")
    return made


def injury_form_papers() -> Shell:
    made = injury_form()
    made.view_model.injuries.form.go_to(Section.PAPERS)
    return made


def injury_form_late() -> Shell:
    """The time is over: a reason is asked for."""
    made = shell(filled())
    made.view_model.injuries.choose("d1")
    made.view_model.injuries.go_on()
    form = made.view_model.injuries.form
    form.type(told_on="2026/01/01", happened_on="2025/12/31")
    form.go_to(Section.DECLARATION)
    form.ask_to_send()
    return made


def injury_answer() -> Shell:
    made = injuries_asked()
    made.view_model.injuries.ask(Ask.ADD, "i2-asks")
    return made


def injury_relapse() -> Shell:
    made = shell(filled())
    made.view_model.injuries.choose("i4")
    made.view_model.injuries.ask(Ask.RELAPSE)
    return made


SCREENS: dict[str, Callable[[], Shell]] = {
    one.__name__: one
    for one in (
        injuries, injuries_none, injuries_asked, injuries_rejected_masked, injuries_offline, injury_form,
        injury_form_injured, injury_form_papers, injury_form_late, injury_answer, injury_relapse,
    )
}  # fmt: skip
