"""The injuries of the small establishment: two that healed, one that was none, one that is treated and asked about."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time
from typing import Final

from gosi_desktop.domain.injuries import EventKind, InjuryKind, OtherReport, Place, Reporter, Witness
from gosi_desktop.sandbox.seeds.injuries import Injured, Story, Turn, plant
from gosi_desktop.sandbox.seeds.planting import Plot

STORIES: Final = (
    ("سوريش ناير", "2025-01-22", Story(
        day=date.min, at=time(13, 10), how="جرح في اليد من آلة قص", cause="cut", agent="machine", part="hand_left",
        nature="wound", place=Place("منزل المصاب", inside=False, city="الرياض"), provider="مستوصف النخيل الطبي",
        told_after=20, reported_after=44,
        turns=(Turn(9, EventKind.REJECTED, "وقعت في منزله وخارج ساعات الدوام"),), reason="not_occupational",
    )),
    ("محمد رفيق إسلام", "2025-05-06", Story(
        day=date.min, at=time(9, 45), how="إجهاد ظهر أثناء التحميل", cause="overexertion", agent="load",
        part="back_lower", nature="sprain", place=Place("مستودع السلي", city="الرياض"),
        provider="مستشفى الملتقى العام", witnesses=(Witness("خالد الأمين الطيب"),),
        turns=(Turn(3, EventKind.ACCEPTED, "إصابة عمل"), Turn(5, EventKind.TREATMENT),
               Turn(21, EventKind.CLOSED, "شُفي المصاب وعاد إلى عمله")), outcome="recovered", back_after=19,
    )),
    ("بندر بن سعود الرشيدي", "2025-09-18", Story(
        kind=InjuryKind.MISSION, day=date.min, at=time(16, 20), how="حادث طريق أثناء مهمة توصيل", cause="vehicle",
        agent="truck", part="shoulder_right", nature="bruise",
        place=Place("طريق الرياض – الخرج السريع", inside=False, city="الخرج"), provider="مستشفى الملتقى العام",
        others=(OtherReport("traffic", "4400731"),),
        turns=(Turn(1, EventKind.ASKED, "نحتاج تقرير المرور عن الحادث", asks=("accident_report", 6)),
               Turn(3, EventKind.ADDED, "رقم تقرير المرور 4400731، وقد سُلّم للمستشفى", answers=True),
               Turn(6, EventKind.ACCEPTED, "إصابة عمل أثناء مهمة"), Turn(7, EventKind.TREATMENT),
               Turn(40, EventKind.CLOSED, "شُفي المصاب")), outcome="recovered", back_after=38,
    )),
    ("بلال حسين غلام", "2025-12-20", Story(
        day=date.min, at=time(8, 30), how="انزلق على درج مبلل أثناء التنظيف", cause="fall_level", agent="floor",
        part="ankle_right", nature="fracture", place=Place("المركز الرئيسي، الدرج الخلفي", city="الرياض"),
        provider="مستشفى الملتقى العام", witnesses=(Witness("ياسر بن عمر السلمي", "+966500000110"),),
        turns=(Turn(3, EventKind.ACCEPTED, "إصابة عمل"), Turn(4, EventKind.TREATMENT),
               Turn(14, EventKind.ASKED, "نحتاج تقرير المتابعة من المستشفى", asks=("medical_report", 6))),
    )),
)  # fmt: skip
"""By whom, on which day of the pictures."""


def plant_all(
    plot: Plot, engagements: dict[str, str], day: Callable[[str], date], reporter: Reporter, member: str
) -> None:
    """Add them to the people of the establishment."""
    rows = plot.rows("engagement")["engagement"]
    for who, happened, story in STORIES:
        key = engagements[who]
        plant(plot, replace(story, day=day(happened)), Injured(rows[key]["contributor"], key), reporter, member)
