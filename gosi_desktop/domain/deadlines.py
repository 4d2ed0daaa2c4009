"""What has to be done until when: one list from everything that has a day, in both calendars, with the row it is from.

Days are Riyadh's. No deadline moves for a weekend. Whether one moves for an official holiday is a row of the rules, off
until somebody knows that it holds; until then the longer day is told beside the certain one.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final, NamedTuple

from gosi_desktop.domain.certificate import Certificate, CertificateState
from gosi_desktop.domain.contributor import EngagementState, left_not_excluded
from gosi_desktop.domain.dates import HijriDate, days_in_hijri_month, gregorian_of, hijri_of
from gosi_desktop.domain.invoices import InstalmentPlan
from gosi_desktop.domain.owed import Owed
from gosi_desktop.domain.roster_month import RosterEntry
from gosi_desktop.domain.rule_rows import DueExtensionRow, HolidayRow, Row, WeekendRow
from gosi_desktop.domain.rules import RuleBook


class DeadlineKind(StrEnum):
    """What is to be done."""

    PAY = "pay"
    PAY_INSTALMENT = "pay_instalment"
    REGISTER_CONTRIBUTOR = "register_contributor"
    EXCLUDE_CONTRIBUTOR = "exclude_contributor"
    UPDATE_WAGE = "update_wage"
    COMPLETE_CONTRIBUTOR = "complete_pending_contributor"
    UPDATE_ESTABLISHMENT = "update_establishment"
    REPORT_INJURY = "report_injury"
    ANSWER_INJURY = "answer_injury"
    OBJECT_TO_INJURY = "object_to_injury"
    RENEW_CERTIFICATE = "renew_certificate"
    RENEW_LICENCE = "renew_licence"
    RENEW_IDENTITY = "renew_identity"
    RENEW_CONTRACT = "renew_contract"
    RENEW_DOCUMENT = "renew_document"  # a note of our own
    PAY_BILL = "pay_bill"  # the electronic bill ends


class Event(NamedTuple):
    """Something that happened, or is to happen, on a day; ``about`` is the id of what it concerns."""

    kind: DeadlineKind
    about: str
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """The last day for something. ``opens`` is the first day on which it can be done, when there is one.

    ``count`` of several that are alike; ``title`` says which is meant, as somebody typed it or by its number;
    ``remind`` holds days before the last one on which it is said, where these are not the usual ones.
    """

    kind: DeadlineKind
    about: str
    day: date
    opens: date | None = None
    halalas: int | None = None
    row: Row | None = None  # None: the authority, or the paper itself, says the day
    count: int = 1
    title: str = ""
    remind: tuple[int, ...] = ()
    whom: str = ""  # the engagement of whom it is about, where ``about`` is none

    @property
    def hijri(self) -> HijriDate:
        """The same day in Umm al-Qura."""
        return hijri_of(self.day)

    def days_left(self, today: date) -> int:
        """0 on the last day, below 0 once it has passed."""
        return (self.day - today).days


_BY_RULE: Final = frozenset(
    {
        DeadlineKind.REGISTER_CONTRIBUTOR,
        DeadlineKind.EXCLUDE_CONTRIBUTOR,
        DeadlineKind.UPDATE_WAGE,
        DeadlineKind.COMPLETE_CONTRIBUTOR,
        DeadlineKind.UPDATE_ESTABLISHMENT,
        DeadlineKind.REPORT_INJURY,
    }
)
"""Kinds whose last day follows from the day of the event; of the others the day itself is the last."""


def deadline_of(event: Event, rules: RuleBook) -> Deadline | None:
    """The last day for an event; None where no rule sets one."""
    if event.kind not in _BY_RULE:
        return Deadline(kind=event.kind, about=event.about, day=event.day)
    found = rules.deadline(event.kind.value, event.day)
    if found is None:
        return None
    return Deadline(kind=event.kind, about=event.about, day=found[0], opens=event.day, row=found[1])


def roster_events(roster: Iterable[RosterEntry]) -> Iterator[Event]:
    """Who waits for his wage, and who left by the state's records and is still registered."""
    for _, engagement, _ in roster:
        if engagement.state is EngagementState.PENDING_WAGE:
            yield Event(DeadlineKind.COMPLETE_CONTRIBUTOR, engagement.id, engagement.join_date)
        if engagement.state_end is not None and left_not_excluded(engagement):
            yield Event(DeadlineKind.EXCLUDE_CONTRIBUTOR, engagement.id, engagement.state_end.on)


def payment_deadlines(owing: Iterable[Owed], plans: Iterable[InstalmentPlan], rules: RuleBook) -> Iterator[Deadline]:
    """Invoices by the authority's own day, the end of their bills, and the open parts of running plans."""
    for one in owing:
        invoice = one.invoice
        ruled = rules.deadline("pay", invoice.month.last)
        row = ruled[1] if ruled is not None and ruled[0] == invoice.due else None
        yield Deadline(
            kind=DeadlineKind.PAY,
            about=invoice.id,
            day=invoice.due,
            opens=invoice.issued,
            halalas=one.halalas,
            row=row,
        )
        if invoice.bill is not None and invoice.bill.expires is not None and invoice.bill.expires != invoice.due:
            expires = invoice.bill.expires
            yield Deadline(kind=DeadlineKind.PAY_BILL, about=invoice.id, day=expires, halalas=one.halalas)
    for plan in plans:
        for part in plan.instalments if plan.state == "active" else ():
            if not part.is_paid:
                left = part.halalas - part.paid_halalas
                yield Deadline(kind=DeadlineKind.PAY_INSTALMENT, about=plan.id, day=part.due, halalas=left)


def certificate_deadlines(certificates: Iterable[Certificate], today: date) -> Iterator[Deadline]:
    """The end of the latest certificate of each kind that still holds: what is over, nobody has to renew."""
    latest: dict[str, Certificate] = {}
    for one in certificates:
        if one.state_on(today) is CertificateState.VALID:
            known = latest.setdefault(one.kind, one)
            latest[one.kind] = max(known, one, key=lambda each: each.valid_until)
    for one in latest.values():
        kind, opens = DeadlineKind.RENEW_CERTIFICATE, one.issued_on
        yield Deadline(kind=kind, about=one.id, day=one.valid_until, opens=opens)


def coming(
    events: Iterable[Event],
    others: Iterable[Deadline],
    rules: RuleBook,
    *,
    since: date | None = None,
    until: date | None = None,
) -> tuple[Deadline, ...]:
    """One list in order of days, from ``since`` to ``until``; without ``since`` with those that have passed."""
    ruled = (deadline_of(event, rules) for event in events)
    every = (*(one for one in ruled if one is not None), *others)
    found = (one for one in every if (since is None or one.day >= since) and (until is None or one.day <= until))
    return tuple(sorted(found, key=lambda one: (one.day, _ORDER[one.kind], one.about)))


_ORDER: Final[Mapping[DeadlineKind, int]] = {kind: at for at, kind in enumerate(DeadlineKind)}


class Extension(NamedTuple):
    """How holidays in the last days to pay would move the last of them; ``applies`` only when the row says so."""

    row: DueExtensionRow
    holidays: tuple[date, ...]
    until: date

    @property
    def applies(self) -> bool:
        """Whether it is the rule."""
        return self.row.applies


def extension(due: date, rules: RuleBook) -> Extension | None:
    """The holidays in the window before ``due`` and the day they would move it to; None without any."""
    row = next(iter(rules.in_force(DueExtensionRow, due)), None)
    if row is None:
        return None
    window = (due - timedelta(days=back) for back in reversed(range(row.window)))
    holidays = tuple(day for day in window if rules.holiday_on(day) is not None)
    if not holidays:
        return None
    return Extension(row, holidays, due + timedelta(days=min(len(holidays), row.most_days)))


def last_working_day(day: date, rules: RuleBook) -> date:
    """The day itself, or the last before it that is neither weekend nor holiday, when an office still answers."""
    while is_weekend(day, rules) or rules.holiday_on(day) is not None:
        day -= timedelta(days=1)
    return day


def is_weekend(day: date, rules: RuleBook) -> bool:
    """Whether nobody works on that day of the week."""
    return any(day.isoweekday() in row.weekdays for row in rules.in_force(WeekendRow, day))


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """A cell of the calendar."""

    day: date
    hijri: HijriDate
    weekend: bool
    holiday: HolidayRow | None
    deadlines: tuple[Deadline, ...]


def calendar_days(first: date, last: date, deadlines: Iterable[Deadline], rules: RuleBook) -> tuple[CalendarDay, ...]:
    """The days of a month of either calendar, both ends included, with what falls on them."""
    by_day: dict[date, list[Deadline]] = {}
    for deadline in deadlines:
        by_day.setdefault(deadline.day, []).append(deadline)
    days = (first + timedelta(days=n) for n in range((last - first).days + 1))
    return tuple(
        CalendarDay(day, hijri_of(day), is_weekend(day, rules), rules.holiday_on(day), tuple(by_day.get(day, ())))
        for day in days
    )


def hijri_month(year: int, month: int) -> tuple[date, date]:
    """First and last day of a month of Umm al-Qura. Raises RuleViolation outside the table."""
    first = gregorian_of(HijriDate(year, month, 1))
    return first, first + timedelta(days=days_in_hijri_month(year, month) - 1)
