"""A work injury for paper, as in picture 20f: fictional people, no identity number has a right check digit."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from gosi_desktop import data
from gosi_desktop.application.ports.injury_papers import HappenedSince, Hour, InjuredPerson, InjuryPaper, WallPaper
from gosi_desktop.application.ports.money_papers import Holder
from gosi_desktop.domain.attachments import AttachedPaper
from gosi_desktop.domain.contributor import Names
from gosi_desktop.domain.rule_rows import DeadlineRow, EmergencyNumberRow
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.domain.values import Month
from gosi_desktop.reports.first_hour_sheet import first_hour_form
from gosi_desktop.reports.form import Form
from gosi_desktop.reports.injury_paper import hospital_form, injury_form
from tests.reports.records import around

RULES = RuleBook(data.load_rules())
DAY = date(2026, 1, 6)
HOLDER = Holder("612047385", Names("شركة روابي السدير للتجارة", "Rawabi Alsudair Trading"), None)
RAJESH = InjuredPerson(
    names=Names("راجيش كومار فارما", "Rajesh Kumar Verma"), identity="2394681073", nationality="IN",
    occupation="electrician", joined=date(2018, 4, 8), wage_halalas=350_000, wage_month=Month(2025, 12),
)  # fmt: skip
DRAFT = InjuryPaper(
    holder=HOLDER, id="018f2e2a-6e7c-7d53-9c10-3f0a5b61c2d4", case_no=None, standing="draft",
    written=datetime(2026, 1, 5, 10, 20, tzinfo=UTC), happened=Hour(date(2026, 1, 3), "10:40"),
    told=Hour(date(2026, 1, 4), "08:15"), last_day=date(2026, 1, 7), person=RAJESH, kind="at_work",
    place="مستودع السلي، الرياض", branch=Names("فرع 02", "Branch 02"), city="الرياض", short_address="RRRD2929",
    how="سقط من سلّم بارتفاع مترين أثناء تركيب لوحة كهرباء. انزلقت القاعدة على أرضية مبلّلة، واستند إلى يده اليمنى.",
    cause=Names("سقوط من ارتفاع", "Fall from a height"), agent=Names("سلّم", "Ladder"),
    part=Names("رسغ اليد اليمنى", "Right wrist"), nature=Names("اشتباه كسر", "Suspected fracture"),
    first_day_off=date(2026, 1, 3), provider="مستشفى الملتقى العام", since=date(2026, 1, 3), first_aid_given=True,
    emergency=True, wage_continued=True, witnesses=(("خالد الأمين الطيب", "0500000311"),),
    other_reports=((Names("الهلال الأحمر", "Red Crescent"), "7719"),),
    papers=(
        AttachedPaper("a" * 64, "صورة الإقامة.pdf", "application/pdf", 312_000),
        AttachedPaper("b" * 64, "موقع الإصابة.jpg", "image/jpeg", 2_100_000),
    ),
    reporter="نورة العنزي", reporter_role="مشرفة حساب", reporter_mobile="0500000447",
)  # fmt: skip
CASE = replace(
    DRAFT, standing="info_requested", case_no="2026-000417", sent=datetime(2026, 1, 6, 10, 20, tzinfo=UTC), ours=False,
    late_reason=Names("علمت متأخرة", "Learned late"), late_text="كان المشرف في إجازة",
    events=(
        HappenedSince(datetime(2026, 1, 6, 10, 20, tzinfo=UTC), "reported", by=Names("نورة العنزي", "Noura Alanazi")),
        HappenedSince(
            datetime(2026, 1, 6, 12, 0, tzinfo=UTC), "asked",
            asks=((Names("التقرير الطبي", "Medical report"), date(2026, 1, 15)),),
        ),
    ),
)  # fmt: skip


def wall(**changed: Any) -> WallPaper:
    """By the rules the program ships with."""
    days = {row.act: row for row in RULES.in_force(DeadlineRow, DAY)}
    acts = ("tell_employer", "report_injury", "report_outside_treatment")
    made = WallPaper(
        holder=HOLDER, numbers=RULES.in_force(EmergencyNumberRow, DAY), days=[days[act] for act in acts],
        home_percent=10_000, treated_percent=7_500,
    )  # fmt: skip
    return replace(made, **changed)


WORDS = {"IN": "هندي", "electrician": "فني كهرباء"}


def report(paper: InjuryPaper = DRAFT, **changed: object) -> Form:
    """For the files."""
    return injury_form(paper, around(**changed), lambda code, _woman: WORDS[code], WORDS.__getitem__)  # type: ignore[arg-type]


def hospital(paper: InjuryPaper = DRAFT, **changed: object) -> Form:
    """For whoever treats."""
    return hospital_form(paper, around(**changed), lambda code, _woman: WORDS[code], WORDS.__getitem__)  # type: ignore[arg-type]


def on_the_wall(**changed: object) -> Form:
    """For the wall."""
    return first_hour_form(wall(), around(**changed))  # type: ignore[arg-type]


MAKERS: dict[str, Callable[..., Form]] = {
    "draft": report, "case": lambda **changed: report(CASE, **changed), "hospital": hospital, "wall": on_the_wall,
}  # fmt: skip
