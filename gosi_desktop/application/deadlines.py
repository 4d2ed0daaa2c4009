"""What has to be done until when in an establishment: one list, the cells of a calendar, and a file for another one."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from gosi_desktop.application.ports import KnownEstablishment, OutboxStore
from gosi_desktop.application.ports.certificates import CertificateStore
from gosi_desktop.application.ports.money import MoneyStore, PersonLabel
from gosi_desktop.application.ports.outbox import UNSENT
from gosi_desktop.domain.changes import AnyChange, ExcludeContributor, RegisterContributor, UpdateWage
from gosi_desktop.domain.clock import Clock, today_in_riyadh
from gosi_desktop.domain.deadlines import (
    CalendarDay,
    Deadline,
    DeadlineKind,
    Event,
    Extension,
    calendar_days,
    certificate_deadlines,
    coming,
    extension,
    last_working_day,
    payment_deadlines,
    roster_events,
)
from gosi_desktop.domain.icalendar import CalendarEvent, calendar_file
from gosi_desktop.domain.injuries import riyadh_day
from gosi_desktop.domain.owed import owed, unplanned
from gosi_desktop.domain.rules import RuleBook

_CERTIFICATE: Final = DeadlineKind.RENEW_CERTIFICATE
_OF_INJURIES: Final = frozenset({DeadlineKind.REPORT_INJURY, DeadlineKind.ANSWER_INJURY, DeadlineKind.OBJECT_TO_INJURY})

OtherDeadlines = Callable[[str], Iterable[Deadline]]
"""Deadlines of an establishment that another part of the program knows: certificates, injuries, licences."""


@dataclass(frozen=True, slots=True)
class DeadlineRow:
    """One of the list. ``days_left`` below 0 has passed; ``person`` is whom it is about, when it is about somebody.

    ``office_until`` is the last working day up to it; ``extension`` how holidays would move it, told for payments only.
    """

    establishment: str
    deadline: Deadline
    days_left: int
    office_until: date
    person: PersonLabel | None = None
    extension: Extension | None = None


Words = Callable[[DeadlineRow], tuple[str, str]]
"""Summary and description of a deadline for another calendar: whoever gives them decides whether names leave."""


class Deadlines:
    """Collected anew each time from what is kept here: offline too."""

    def __init__(
        self,
        store: MoneyStore,
        outbox: OutboxStore,
        rules: RuleBook,
        clock: Clock,
        others: Sequence[OtherDeadlines] = (),
    ) -> None:
        self._store = store
        self._outbox = outbox
        self._rules = rules
        self._clock = clock
        self._others = others

    def listed(
        self, establishment: str, since: date | None = None, until: date | None = None
    ) -> tuple[DeadlineRow, ...]:
        """In order of days; without ``since`` with those that have passed and are still open."""
        found = self._coming(establishment, since, until)
        people = self._store.labels(establishment, [one.whom or one.about for one in found])
        today = today_in_riyadh(self._clock)
        office = {day: last_working_day(day, self._rules) for day in {one.day for one in found}}  # many fall on one day
        return tuple(
            DeadlineRow(
                establishment,
                one,
                one.days_left(today),
                office[one.day],
                people.get(one.whom or one.about),
                extension(one.day, self._rules) if one.kind is DeadlineKind.PAY else None,
            )
            for one in found
        )

    def of_all(self, known: Iterable[KnownEstablishment]) -> tuple[DeadlineRow, ...]:
        """Those of several establishments in one order of days, with those that have passed and are still open.

        Where the certificate or the injury that the portfolio speaks of is not here yet, its last day is.
        """
        found = (row for one in known for row in self._with_summary(one))
        return tuple(sorted(found, key=lambda row: row.deadline.day))  # what falls on one day stays by establishment

    def days(self, rows: Iterable[DeadlineRow], first: date, last: date) -> tuple[CalendarDay, ...]:
        """The days of a month of either calendar, with what of the rows falls on them."""
        return calendar_days(first, last, (row.deadline for row in rows), self._rules)

    def calendar(self, rows: Iterable[DeadlineRow], words: Words, name: str, remind_days_before: int | None) -> bytes:
        """What of the rows is still to come as an iCalendar file. The same deadline has the same id in each file."""
        ahead = (row for row in rows if row.days_left >= 0)
        return calendar_file((_event(row, words, remind_days_before) for row in ahead), self._clock.now(), name)

    def today(self) -> date:
        """By the service's clock as far as it is known."""
        return today_in_riyadh(self._clock)

    def _with_summary(self, known: KnownEstablishment) -> Iterator[DeadlineRow]:
        number, summary, today = known.head.establishment, known.head.summary, self.today()
        rows = self.listed(number)
        yield from rows
        asked = summary.next_injury_deadline
        for day, told, kind in (
            (summary.certificate_until, frozenset({_CERTIFICATE}), _CERTIFICATE),
            (riyadh_day(asked) if asked is not None else None, _OF_INJURIES, DeadlineKind.ANSWER_INJURY),
        ):
            here = any(row.deadline.kind in told and row.deadline.day == day for row in rows)
            if day is not None and day >= today and not here:
                end = Deadline(kind=kind, about=number, day=day)
                yield DeadlineRow(number, end, end.days_left(today), last_working_day(day, self._rules))

    def _coming(self, establishment: str, since: date | None, until: date | None) -> tuple[Deadline, ...]:
        store = self._store
        plans = store.plans(establishment)
        open_now = owed(unplanned(store.invoices(establishment), plans), store.payments(establishment))
        others = [one for source in self._others for one in source(establishment)]
        events = (*roster_events(store.awaited(establishment)), *self._unsent(establishment))
        every = (*payment_deadlines(open_now, plans, self._rules), *others)
        return coming(dict.fromkeys(events), every, self._rules, since=since, until=until)

    def _unsent(self, establishment: str) -> Iterator[Event]:
        """What waits in the outbox is judged by its arrival: each request has its own last day."""
        for operation in self._outbox.listed(establishment):
            event = _event_of(operation.change) if operation.state in UNSENT else None
            if event is not None:
                yield event


def ends_of_certificates(store: CertificateStore, clock: Clock) -> OtherDeadlines:
    """The last days of the certificates that hold."""
    return lambda establishment: certificate_deadlines(store.list(establishment), today_in_riyadh(clock))


def _event_of(change: AnyChange) -> Event | None:
    match change:
        case RegisterContributor():
            return Event(DeadlineKind.REGISTER_CONTRIBUTOR, change.target, change.join_date)
        case ExcludeContributor():
            return Event(DeadlineKind.EXCLUDE_CONTRIBUTOR, change.engagement_id, change.leave_date)
        case UpdateWage():
            return Event(DeadlineKind.UPDATE_WAGE, change.engagement_id, change.month.first)
        case _:  # whoever waits for his wage is in the roster; corrections have no last day
            return None


def _event(row: DeadlineRow, words: Words, remind_days_before: int | None) -> CalendarEvent:
    deadline = row.deadline
    summary, description = words(row)
    part = f"-{deadline.day}" if deadline.kind is DeadlineKind.PAY_INSTALMENT else ""  # a plan has several
    uid = f"{row.establishment}-{deadline.kind.value}-{deadline.about}{part}@munshaa"
    return CalendarEvent(uid, deadline.day, summary, description, remind_days_before)
