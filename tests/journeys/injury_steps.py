"""An injury from the first hour to its acceptance: reported offline with two photographs, asked about, answered."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton

from gosi_desktop.application.injury_book import InjuryEntry, Standing
from gosi_desktop.application.pull import Phase
from gosi_desktop.domain.injuries import EventKind, InjuryState
from gosi_desktop.remote.transport import Ask
from gosi_desktop.ui.attached_papers import AttachedPapers
from gosi_desktop.ui.first_hour import FirstHourView
from gosi_desktop.ui.home import HomeView
from gosi_desktop.ui.injuries import InjuriesView
from gosi_desktop.ui.injury_form import InjuryFormView
from gosi_desktop.ui.injury_request import InjuryRequest
from gosi_desktop.ui.print_preview import PrintPreview
from gosi_desktop.ui.shell import Shell
from gosi_desktop.viewmodels.injury_form_state import Section
from gosi_desktop.viewmodels.shell_state import Page
from tests.journeys.driver import Driver
from tests.journeys.tour import PASSPHRASE
from tests.journeys.tour_steps import Take, answering_file_dialog, screen
from tests.journeys.ways import drop, into_practice
from tests.support.readers import by_pypdf, plain
from tests.support.scans import pdf, photograph

ARGUMENTS = ("--clock", "2026-01-06T07:21:00Z")
INJURED = "راجيش كومار فارما"
STORY = "سقط من سلّم بارتفاع مترين أثناء تركيب لوحة كهرباء، واستند إلى يده اليمنى."
ANSWER = "التقرير الطبي الأولي مرفق."
PICTURES = ("موقع الإصابة.jpg", "السلّم.jpg")
CONTROL = Qt.KeyboardModifier.ControlModifier


def begin_offline(driver: Driver, folder: Path) -> None:
    """The practice establishment with its earlier injuries; then the connection is cut."""
    shell = into_practice(driver, PASSPHRASE)
    shell.view_model.sync.cut()
    driver.until(lambda: shell.view_model.sync.state.phase is Phase.CUT, "the connection to be cut")
    driver.click(shell.sidebar.pages[Page.INJURIES])
    page = driver.wait_for(InjuriesView)
    driver.until(lambda: shell.view_model.injuries.state.book.entries, "the injuries")
    driver.picture(folder / "01-injuries-offline.png")
    driver.click(page.first_hour)
    driver.wait_for(FirstHourView)


def take_the_first_hour(driver: Driver, folder: Path) -> None:
    """Whom to call, what to do; the hour is noted with one press, and the draft opens."""
    shell, page = screen(driver, Shell), driver.wait_for(FirstHourView)
    driver.until(page.record.isEnabled, "whoever may report")
    for code in ("stop", "treat", "keep"):
        driver.click(page.ticks[code].box)
    driver.picture(folder / "02-first-hour.png")
    driver.click(page.record)
    form = driver.wait_for(InjuryFormView)
    driver.until(lambda: shell.view_model.injuries.form.state.form.told_at, "the hour")
    assert form.isVisible()


def tell_what_happened(driver: Driver, folder: Path) -> None:
    """Who, when, where, how, what was hurt, who treats; the clock runs beside it."""
    model = screen(driver, Shell).view_model.injuries.form
    sections = driver.wait_for(InjuryFormView).sections
    model.go_to(Section.INJURED)
    driver.type_into(sections.search.input, "راجيش")
    driver.until(lambda: model.state.found, "him to be found")
    driver.press(Qt.Key.Key_Return)
    driver.until(lambda: model.state.person, "him to be chosen")
    assert model.state.person is not None
    assert model.state.person.name == INJURED
    driver.picture(folder / "03-who.png")
    model.go_to(Section.ACCIDENT)
    _fill(driver, happened_on="2026/01/06", happened_at="08:40", place="مستودع السلي")
    driver.type_into(sections.how.edited, STORY)
    _choose(driver, cause="fall_height", agent="ladder")
    sections.first_aid.chosen.emit("no")
    driver.until(lambda: model.state.clock, "the clock")
    driver.picture(folder / "04-accident.png")
    model.go_to(Section.INJURY)
    _choose(driver, part="wrist_right", nature="suspected_fracture")
    _fill(driver, first_day_off="2026/01/06")
    model.go_to(Section.TREATMENT)
    _fill(driver, provider="مستشفى الملتقى العام", since="2026/01/06")
    driver.click(sections.ticks["first_aid_given"].box)
    driver.click(sections.ticks["emergency"].box)
    driver.picture(folder / "05-treatment.png")
    model.go_to(Section.WITNESSES)
    _fill(driver, witness="خالد الأمين الطيب", witness_mobile="0500000311")


def attach_two_photographs(driver: Driver, folder: Path) -> None:
    """Both say where they were taken: one goes without, of the other it is said that it may; both are turned."""
    model = screen(driver, Shell).view_model.injuries.form
    papers = driver.wait_for(InjuryFormView).sections.papers
    model.go_to(Section.PAPERS)
    contents = (photograph(held=6), photograph(held=8, place=(24.0, 41.0, 3.0), upper=(30, 140, 60)))
    for name, content in zip(PICTURES, contents, strict=True):
        _attach(driver, papers, folder / name, content)
    driver.until(lambda: len(papers.questions) == 2, "to be asked about both")
    assert not any(b"Exif" in one.data for one in model.papers.state.papers)
    _, send = papers.questions[1].choice.findChildren(QRadioButton)
    driver.click(send)
    driver.until(lambda: model.papers.state.located[1].sent, "the answer")
    assert [b"Exif" in one.data for one in model.papers.state.papers] == [False, True]
    driver.picture(folder / "06-photographs.png")


def print_it_before_it_is_sent(driver: Driver, folder: Path) -> None:
    """The report for the files, which says that it was not sent."""
    view = driver.wait_for(InjuryFormView)
    model = screen(driver, Shell).view_model.injuries.form
    model.go_to(Section.DECLARATION)
    _fill(driver, reporter_role="مشرفة حساب", reporter_mobile="0500000417")
    driver.click(view.sections.ticks["declared"].box)
    driver.until(lambda: model.send.enabled, "everything to be filled in")
    driver.picture(folder / "07-declaration.png")
    driver.click(view.preview)
    text = _keep_paper(driver, folder, "08-report.png", "report.pdf")
    for said in ("لم يُرسل", "ليست وثيقة رسمية", "بيئة تجريبية", INJURED, "سقوط من ارتفاع", PICTURES[0]):
        assert said in text, said


def report_offline(driver: Driver, folder: Path) -> None:
    """Ctrl+Enter: it waits in the outbox, and says until when it has to arrive."""
    shell = screen(driver, Shell)
    model = shell.view_model.injuries
    driver.wait_for(InjuryFormView).setFocus()
    driver.press(Qt.Key.Key_Return, CONTROL)
    driver.until(lambda: not model.state.editing, "the form to be left")
    driver.until(lambda: _entry(shell) and _entry(shell).standing is Standing.UNSENT, "the report to wait")  # type: ignore[union-attr]
    entry = _entry(shell)
    assert entry is not None
    assert entry.clock is not None
    assert len(entry.papers) == 2
    driver.picture(folder / "09-waiting.png")
    shell.view_model.show_page(Page.HOME)
    home = driver.wait_for(HomeView)
    driver.until(lambda: (figures := home.view_model.state.figures) and figures.injuries, "the first page")
    driver.picture(folder / "10-home.png")
    driver.click(home.injuries)
    driver.wait_for(InjuriesView)


def send_it(driver: Driver, folder: Path) -> None:
    """Connected again: the photographs go first, then the report; the service has them as they were made ready."""
    shell = screen(driver, Shell)
    model, here = shell.view_model, _entry(shell)
    assert here is not None
    model.sync.join()
    driver.until(lambda: model.sync.state.phase is Phase.IDLE, "the connection to be back")
    driver.until(partial(_round_until, shell, Standing.REPORTED), "the service to have it", 90)
    entry = _entry(shell)
    assert entry is not None
    assert entry.injury is not None
    assert entry.injury.case_no
    there = [_at_the_service(driver, entry.establishment, paper.sha256) for paper in here.papers]
    assert [b"Exif" in data for data in there] == [False, True]
    driver.picture(folder / "11-reported.png")


def be_asked(driver: Driver, folder: Path) -> None:
    """The authority wants the medical report, until a day."""
    shell, page = screen(driver, Shell), driver.wait_for(InjuriesView)
    driver.click(page.case.decisions["ask"])
    driver.until(lambda: (entry := _entry(shell)) and entry.questions, "the question")
    entry = _entry(shell)
    assert entry is not None
    assert entry.injury is not None
    assert entry.injury.state is InjuryState.INFO_REQUESTED
    driver.until(page.case.act.isVisible, "the way to answer")
    driver.picture(folder / "12-asked.png")


def answer(driver: Driver, folder: Path) -> None:
    """With the paper that was asked for."""
    shell, page = screen(driver, Shell), driver.wait_for(InjuriesView)
    driver.click(page.case.act)
    dialog = driver.wait_for(InjuryRequest)
    driver.type_into(dialog.texts["text"].edited, ANSWER)
    _attach(driver, dialog.papers, folder / "التقرير الطبي.pdf", pdf(180_000))
    driver.until(dialog.now.isEnabled, "the answer")
    assert dialog.texts["text"].edited.toPlainText() == ANSWER
    driver.picture(folder / "13-answer.png")
    driver.click(dialog.now)
    driver.until(lambda: driver.shown(InjuryRequest) is None, "the dialog to close")
    driver.until(partial(_has, shell, EventKind.ADDED), "the answer to arrive", 90)
    driver.until(lambda: not shell.view_model.sync.syncing, "the round to end")
    driver.picture(folder / "14-answered.png")


def be_accepted(driver: Driver, folder: Path) -> None:
    """The whole way in the timeline, the estimate of the allowance beside it; the report for the files says so."""
    shell, page = screen(driver, Shell), driver.wait_for(InjuriesView)
    driver.click(page.case.decisions["accept"])
    driver.until(partial(_has, shell, EventKind.ACCEPTED), "the decision")
    driver.until(lambda: not shell.view_model.sync.syncing, "the round to end")
    driver.picture(folder / "15-accepted.png")
    driver.click(page.case.print)
    text = _keep_paper(driver, folder, "16-report-accepted.png", "report-accepted.pdf")
    entry = _entry(shell)
    assert entry is not None
    assert entry.injury is not None
    for said in (entry.injury.case_no or "?", "مقبول (إصابة عمل)", "طلبت الخدمة", "التقرير الطبي"):
        assert said in text, said


# -- what several steps do ---------------------------------------------------------------------------------------------


def _fill(driver: Driver, **texts: str) -> None:
    sections = driver.wait_for(InjuryFormView).sections
    for name, text in texts.items():
        driver.type_into(sections.fields[name].input, text)


def _choose(driver: Driver, **codes: str) -> None:
    """By the list's own index, as a press on its line does."""
    sections = driver.wait_for(InjuryFormView).sections
    for name, code in codes.items():
        box = sections.choices[name]
        place = box.findData(code)
        assert place > 0, code
        box.setCurrentIndex(place)
        box.activated.emit(place)


def _attach(driver: Driver, box: AttachedPapers, file: Path, content: bytes) -> None:
    """Once it was read the file is not needed any more."""
    file.write_bytes(content)
    before = len(box.rows)
    drop(box, file)
    driver.until(lambda: len(box.rows) > before, f"{file.name} to be taken")
    file.unlink()


def _entry(shell: Shell) -> InjuryEntry | None:
    """His newest."""
    entries = shell.view_model.injuries.state.book.entries
    return next((one for one in entries if one.person is not None and one.person.names.ar == INJURED), None)


def _has(shell: Shell, kind: EventKind) -> bool:
    entry = _entry(shell)
    return entry is not None and entry.case is not None and any(one.kind is kind for one in entry.case.events)


def _round_until(shell: Shell, standing: Standing) -> bool:
    entry = _entry(shell)
    injury = entry.injury if entry is not None else None
    return entry is not None and entry.standing is standing and injury is not None and bool(injury.case_no)


def _keep_paper(driver: Driver, folder: Path, picture: str, name: str) -> str:
    """In its window, then as a file whose text reads back."""
    preview = driver.wait_for(PrintPreview)
    driver.until(lambda: preview.view_model.state.ready, "the paper")
    driver.settle(12)
    driver.picture(folder / picture, preview.window())
    target = folder / name
    with answering_file_dialog(target):
        driver.click(preview.save_button)
        driver.until(target.exists, "the PDF")
    preview.close()
    return plain(by_pypdf(target.read_bytes()))


def _at_the_service(driver: Driver, establishment: str, sha256: str) -> bytes:
    """A paper as the service has it."""
    workspace = driver.desktop.front_door.workspace
    assert workspace is not None
    signed = workspace.authority._made()._signed  # type: ignore[attr-defined]
    path = f"/v1/establishments/{establishment}/attachments/{sha256}"
    ask = Ask("GET", path, accepts="application/octet-stream", limit=8 << 20)
    answers: list[object] = []
    driver.desktop.front_door.runners.reads.run(lambda: signed.ask(ask).body, answers.append, answers.append)
    driver.until(lambda: answers, "the paper")
    if isinstance(answers[0], Exception):
        raise answers[0]
    assert isinstance(answers[0], bytes)
    return answers[0]


STEPS: dict[str, tuple[tuple[str, Take], ...]] = {
    "before": (
        ("the injuries, offline", begin_offline),
        ("the first hour", take_the_first_hour),
        ("what happened", tell_what_happened),
        ("two photographs", attach_two_photographs),
        ("printed before it is sent", print_it_before_it_is_sent),
        ("reported offline", report_offline),
        ("sent", send_it),
        ("asked", be_asked),
        ("answered", answer),
        ("accepted", be_accepted),
    )
}
