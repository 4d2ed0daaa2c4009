"""Work injuries of a seed, with what happened to each: told as the service would have written them down."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Final, NamedTuple

from gosi_desktop.contract.injuries import InjuryEventData
from gosi_desktop.domain.clock import RIYADH, as_utc
from gosi_desktop.domain.injuries import (
    EventKind,
    Injury,
    InjuryCase,
    InjuryEvent,
    InjuryKind,
    InjuryQuestion,
    InjuryReport,
    InjuryState,
    OtherReport,
    Place,
    Reporter,
    Treatment,
    Witness,
    objection_countdown,
    report_countdown,
    riyadh_day,
)
from gosi_desktop.sandbox import injuries, series
from gosi_desktop.sandbox.injury_rows import asked_rows, injury_row
from gosi_desktop.sandbox.problems import instant_text
from gosi_desktop.sandbox.seeds.planting import Plot


class Turn(NamedTuple):
    """Something that happened so many days after the report; ``asks``: what, and how many days there are for it."""

    days: int
    kind: EventKind
    text: str = ""
    asks: tuple[str, int] | None = None
    answers: bool = False  # what was asked last


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """An injury: it happened at a time of a day, the employer was told and reported so many hours later."""

    kind: InjuryKind = InjuryKind.AT_WORK
    day: date
    at: time
    told_after: int = 2
    reported_after: int = 26
    how: str
    cause: str
    agent: str | None = None
    part: str
    nature: str
    place: Place
    provider: str
    others: tuple[OtherReport, ...] = ()
    witnesses: tuple[Witness, ...] = ()
    wage_continued: bool = True
    turns: tuple[Turn, ...] = ()
    reason: str | None = None
    outcome: str | None = None
    back_after: int | None = None  # days


class Injured(NamedTuple):
    """Who was injured, by his contributor's and engagement's ids."""

    contributor: str
    engagement: str


def plant(plot: Plot, story: Story, who: Injured, reporter: Reporter, member: str) -> str:
    """Add the case and its events; the answer is its id."""
    happened = as_utc(datetime.combine(story.day, story.at, RIYADH))
    told, reported = (happened + timedelta(hours=hours) for hours in (story.told_after, story.reported_after))
    clock = report_countdown(plot.planting.rules, told)
    assert clock is not None
    key = next(plot.ids)
    events = _events(plot, story, key, reported, member)
    injury = Injury(
        id=key, report=_report(story, who, reporter, happened, told), state=InjuryState.INFO_REQUESTED,
        due_at=clock.due_at, reported_at=reported,
        case_no=f"INJ-{reported.year}-{series.following(plot.planting.connection, f'INJ-{reported.year}'):06}",
    )  # fmt: skip
    plot.add("injury", key, injury_row(_as_it_stands(plot, story, injury, events)), riyadh_day(reported))
    for event in events:
        row = InjuryEventData(
            injury=key, at=instant_text(event.at), kind=event.kind.value, text=event.text or None,
            asks=asked_rows(event.asks), answers=event.answers, by=event.by,
        )  # fmt: skip
        plot.add("injury_event", event.id, row, riyadh_day(event.at))
    return key


def _as_it_stands(plot: Plot, story: Story, injury: Injury, events: Sequence[InjuryEvent]) -> Injury:
    case = InjuryCase(injury, tuple(events))
    decided = [event.at for event in events if event.kind in (EventKind.ACCEPTED, EventKind.REJECTED, EventKind.CLOSED)]
    negative = story.reason is not None or story.outcome not in (None, *injuries.GOOD_ENDS)
    clock = objection_countdown(plot.planting.rules, decided[-1]) if decided and negative else None
    day = riyadh_day(injury.report.happened)
    return replace(
        injury, state=injury.state if case.open_questions else injuries.standing(case),
        decided_at=decided[-1] if decided else None, object_until=clock.last_day if clock is not None else None,
        reason=story.reason, outcome=story.outcome,
        back_to_work=day + timedelta(days=story.back_after) if story.back_after is not None else None,
    )  # fmt: skip


def _events(plot: Plot, story: Story, key: str, reported: datetime, member: str) -> list[InjuryEvent]:
    """The report, then each turn; nothing has happened yet that lies ahead."""
    found = [
        InjuryEvent(id=next(plot.ids), injury_id=key, at=reported, kind=EventKind.REPORTED, text=story.how, by=member)
    ]
    asked: str | None = None
    for turn in story.turns:
        at = reported + timedelta(days=turn.days)
        if at > plot.planting.now:
            break
        asks = (InjuryQuestion(turn.asks[0], riyadh_day(at) + timedelta(days=turn.asks[1])),) if turn.asks else ()
        event = InjuryEvent(
            id=next(plot.ids), injury_id=key, at=at, kind=turn.kind, text=turn.text, asks=asks,
            answers=asked if turn.answers else None, by=member if turn.kind is EventKind.ADDED else None,
        )  # fmt: skip
        asked = event.id if turn.asks else asked
        found.append(event)
    return found


def _report(story: Story, who: Injured, reporter: Reporter, happened: datetime, told: datetime) -> InjuryReport:
    return InjuryReport(
        contributor_id=who.contributor, engagement_id=who.engagement, kind=story.kind, happened=happened, told=told,
        place=story.place, how=story.how, cause=story.cause, part=story.part, nature=story.nature,
        treatment=Treatment(story.provider, story.day, first_aid_given=True), reporter=reporter, agent=story.agent,
        first_day_off=story.day + timedelta(days=1), witnesses=story.witnesses, other_reports=story.others,
        wage_continued=story.wage_continued,
    )  # fmt: skip


_ACCEPT: Final = Turn(4, EventKind.ACCEPTED, "إصابة عمل")
_HEALED: Final = (_ACCEPT, Turn(6, EventKind.TREATMENT), Turn(24, EventKind.CLOSED, "شُفي المصاب"))
USUAL: Final = (
    Story(
        day=date.min, at=time(10, 40), how="انزلق على أرضية مبللة", cause="fall_level", agent="floor",
        part="ankle_left", nature="sprain", place=Place("مدخل المستودع"), provider="مستشفى الملتقى العام",
        turns=_HEALED, outcome="recovered", back_after=20,
    ),
    Story(
        day=date.min, at=time(14, 5), how="جرح في اليد أثناء القص", cause="cut", agent="knife", part="hand_right",
        nature="wound", place=Place("ورشة التجهيز"), provider="مستوصف الحي الطبي", turns=_HEALED,
        outcome="recovered", back_after=9,
    ),
    Story(
        kind=InjuryKind.COMMUTE, day=date.min, at=time(7, 25), how="حادث مروري في الطريق إلى العمل",
        cause="vehicle", agent="car", part="knee_right", nature="bruise",
        place=Place("طريق الملك فهد", inside=False, city="الرياض"), provider="مستشفى الملتقى العام",
        others=(OtherReport("traffic", "4400118"),), turns=_HEALED, outcome="recovered", back_after=14,
    ),
    Story(
        day=date.min, at=time(11, 30), how="ألم في الظهر بعد رفع حمولة", cause="overexertion", agent="load",
        part="back_lower", nature="sprain", place=Place("ساحة التحميل"), provider="مستوصف الحي الطبي",
        turns=(Turn(9, EventKind.REJECTED, "لم يثبت أنها بسبب العمل"),), reason="no_evidence",
    ),
)  # fmt: skip
"""What happens everywhere, on a day to be given."""


def usual(number: int, day: date) -> Story:
    """One of those on a day."""
    return replace(USUAL[number % len(USUAL)], day=day)


def waiting(number: int, day: date, days: int) -> Story:
    """One whose report was answered with a question on the next day, which is open for so many days."""
    turns = (Turn(1, EventKind.ASKED, "نحتاج التقرير الطبي الأول", asks=("medical_report", days)),)
    return replace(usual(number, day), turns=turns, reason=None, outcome=None, back_after=None)
