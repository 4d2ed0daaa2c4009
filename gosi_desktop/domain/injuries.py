"""Work injuries: a case with what happened to it, and the clocks that run on it (facts 7).

A day begins and ends in Riyadh, wherever this computer stands. An employer told at any hour of a day has the days after
it, the last one whole: calendar days counted from the day after are an assumption of the facts, as their row says.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from typing import Final

from gosi_desktop.domain.clock import RIYADH
from gosi_desktop.domain.rule_rows import DeadlineRow
from gosi_desktop.domain.rules import RuleBook


class InjuryKind(StrEnum):
    """How it belongs to work; the last two follow a case that is there."""

    AT_WORK = "at_work"
    COMMUTE = "commute"
    MISSION = "mission"
    OCCUPATIONAL_DISEASE = "occupational_disease"
    RELAPSE = "relapse"
    COMPLICATION = "complication"


class InjuryState(StrEnum):
    """Where a case stands; an assumption of the facts (7.5), whose draft never leaves this computer."""

    SUBMITTED = "submitted"
    IN_REVIEW = "in_review"
    INFO_REQUESTED = "info_requested"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    TREATMENT_ONGOING = "treatment_ongoing"
    CLOSED = "closed"
    CANCELLED = "cancelled"
    REOPENED = "reopened"


class EventKind(StrEnum):
    """What can happen to a case."""

    REPORTED = "reported"
    ASKED = "asked"
    ADDED = "added"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    TREATMENT = "treatment"
    OUTSIDE_TREATMENT = "outside_treatment"
    DIED = "died"
    OBJECTED = "objected"
    FOLLOWED = "followed"  # a relapse or complication was reported
    CLOSED = "closed"
    CANCELLED = "cancelled"


DECISIONS: Final = frozenset({EventKind.ACCEPTED, EventKind.REJECTED, EventKind.TREATMENT, EventKind.CLOSED})
FOLLOWING: Final = frozenset({InjuryKind.RELAPSE, InjuryKind.COMPLICATION})
OVER: Final = frozenset({InjuryState.REJECTED, InjuryState.CLOSED, InjuryState.CANCELLED})
UNDECIDED: Final = frozenset({InjuryState.SUBMITTED, InjuryState.IN_REVIEW, InjuryState.INFO_REQUESTED})
FOLLOWABLE: Final = frozenset({InjuryState.ACCEPTED, InjuryState.TREATMENT_ONGOING, InjuryState.CLOSED})
"""States of a case that a relapse or complication can follow."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where it happened; ``branch_id`` where that was one of the establishment's places."""

    text: str
    inside: bool = True
    branch_id: str | None = None
    city: str | None = None
    short_address: str | None = None


@dataclass(frozen=True, slots=True)
class Treatment:
    """Who treats; first aid alone, which nobody else adds to, needs no report."""

    provider: str = ""
    since: date | None = None
    first_aid_given: bool = False
    emergency: bool = False
    outside_list: bool = False

    @property
    def first_aid_only(self) -> bool:
        """Whether first aid was enough."""
        return self.first_aid_given and not self.provider.strip()


@dataclass(frozen=True, slots=True)
class Witness:
    """Somebody who saw it."""

    name: str
    mobile: str | None = None


@dataclass(frozen=True, slots=True)
class OtherReport:
    """The number under which another body knows it; ``body`` is a code of the lists."""

    body: str
    number: str


@dataclass(frozen=True, slots=True)
class Reporter:
    """Who reports for the establishment."""

    name: str
    role: str
    mobile: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class InjuryReport:
    """What is said of an injury. Instants are aware; cause, part, nature, reasons and bodies are codes of the lists."""

    contributor_id: str
    engagement_id: str
    kind: InjuryKind
    happened: datetime
    told: datetime
    place: Place
    how: str
    cause: str
    part: str
    nature: str
    treatment: Treatment
    reporter: Reporter
    agent: str | None = None
    first_day_off: date | None = None
    witnesses: tuple[Witness, ...] = ()
    other_reports: tuple[OtherReport, ...] = ()
    wage_continued: bool = False
    late_reason: str | None = None
    late_text: str | None = None
    died: date | None = None
    parent_case: str | None = None  # the id of the case that this one follows


@dataclass(frozen=True, slots=True, kw_only=True)
class Injury:
    """A case as the authority has it. ``due_at`` and ``object_until`` are its own; ``outcome`` says how it ended."""

    id: str
    version: int = 0
    report: InjuryReport
    state: InjuryState
    due_at: datetime
    reported_at: datetime
    case_no: str | None = None
    decided_at: datetime | None = None
    object_until: date | None = None
    reason: str | None = None  # why it was rejected: a code of the lists
    outcome: str | None = None  # of a closed case: a code of the lists
    back_to_work: date | None = None

    @property
    def is_open(self) -> bool:
        """Whether something can still come of it without anybody asking anew."""
        return self.state not in OVER

    @property
    def may_object_until(self) -> date | None:
        """The last day to object to how it stands; None where no negative decision stands."""
        return self.object_until if self.state in (InjuryState.REJECTED, InjuryState.CLOSED) else None


@dataclass(frozen=True, slots=True)
class InjuryQuestion:
    """What the authority wants to have, until the end of a day: ``what`` is a code of the lists."""

    what: str
    until: date
    text: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class InjuryEvent:
    """Something that happened to a case. ``by`` None: the authority; ``answers``: the event whose asks it meets."""

    id: str
    injury_id: str
    at: datetime
    kind: EventKind
    text: str | None = None
    asks: tuple[InjuryQuestion, ...] = ()
    answers: str | None = None
    attachments: tuple[str, ...] = ()  # digests
    by: str | None = None


@dataclass(frozen=True, slots=True)
class InjuryCase:
    """A case with its events, oldest first."""

    injury: Injury
    events: tuple[InjuryEvent, ...] = ()

    @property
    def open_questions(self) -> tuple[InjuryEvent, ...]:
        """Events that ask and were not answered, since the last decision: one that is taken drops what was asked."""
        if self.injury.state is not InjuryState.INFO_REQUESTED:
            return ()
        decided = max((at for at, event in enumerate(self.events) if event.kind in DECISIONS), default=-1)
        answered = {event.answers for event in self.events if event.answers is not None}
        return tuple(event for event in self.events[decided + 1 :] if event.asks and event.id not in answered)

    @property
    def answer_until(self) -> date | None:
        """The first day on which an open question runs out."""
        return min((ask.until for event in self.open_questions for ask in event.asks), default=None)


REPORT: Final = "report_injury"
TELL: Final = "tell_employer"
OUTSIDE: Final = "report_outside_treatment"
OBJECT: Final = "object_to_injury_decision"


@dataclass(frozen=True, slots=True)
class Countdown:
    """The time for an act about an injury: days after ``begins``, the last of them whole, by a row of the rules."""

    act: str
    begins: date
    last_day: date
    row: DeadlineRow

    @property
    def ends(self) -> datetime:
        """The first instant that is too late, in UTC."""
        return _midnight_after(self.last_day)

    @property
    def due_at(self) -> datetime:
        """The last second in time, in UTC: what is written where an instant must lie on the last day."""
        return last_second(self.last_day)

    def left(self, now: datetime) -> timedelta:
        """What is left of it; zero when it is over."""
        return max(self.ends - now, timedelta())

    def hours_left(self, now: datetime) -> int:
        """Whole hours left; 0 in the last one and when it is over."""
        return int(self.left(now) // timedelta(hours=1))

    def days_left(self, now: datetime) -> int:
        """0 on the last day, below 0 once it is over."""
        return (self.last_day - riyadh_day(now)).days

    def is_over(self, now: datetime) -> bool:
        """Whether it is too late."""
        return now >= self.ends


def last_second(day: date) -> datetime:
    """The last second of a day in Riyadh, in UTC."""
    return _midnight_after(day) - timedelta(seconds=1)


def riyadh_day(moment: datetime) -> date:
    """The day in Riyadh on which something happened. ValueError for an instant that does not say its time zone."""
    if moment.tzinfo is None:
        raise ValueError("an instant without a time zone")
    return moment.astimezone(RIYADH).date()


def countdown(rules: RuleBook, act: str, begins: date) -> Countdown | None:
    """The time for an act about something of a day; None where no rule sets one."""
    found = rules.deadline(act, begins)
    return None if found is None else Countdown(act, begins, *found)


def report_countdown(rules: RuleBook, told: datetime, treatment: Treatment | None = None) -> Countdown | None:
    """The employer's time to report, from when he was told; none when first aid was enough."""
    if treatment is not None and treatment.first_aid_only:
        return None
    return countdown(rules, REPORT, riyadh_day(told))


def telling_countdown(rules: RuleBook, happened: datetime) -> Countdown | None:
    """The injured person's time to tell the employer."""
    return countdown(rules, TELL, riyadh_day(happened))


def outside_countdown(rules: RuleBook, since: date) -> Countdown | None:
    """The time to tell of treatment outside the authority's list."""
    return countdown(rules, OUTSIDE, since)


def objection_countdown(rules: RuleBook, decided_at: datetime) -> Countdown | None:
    """The time to object to a negative decision."""
    return countdown(rules, OBJECT, riyadh_day(decided_at))


def next_day_to_act(cases: Iterable[InjuryCase]) -> date | None:
    """The first day on which the authority's own time for something runs out."""
    return min((day for case in cases if (day := case.answer_until) is not None), default=None)


def _midnight_after(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=RIYADH).astimezone(UTC) + timedelta(days=1)
