"""All establishments of the account in one table, from the service's summaries as they are kept: offline too."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Final

from gosi_desktop.application.ports import KnownEstablishment
from gosi_desktop.domain.establishment import Role
from gosi_desktop.domain.injuries import riyadh_day
from gosi_desktop.domain.names import folded

_SOON: Final = 10  # days: what is due sooner wants an eye on it


class Care(StrEnum):
    """Why an establishment wants attention: the filter chips."""

    ALL = "all"
    NEEDS_CARE = "needs_care"  # any of the following
    OVERDUE = "overdue"
    DUE_SOON = "due_soon"
    NOT_COMPLIANT = "not_compliant"
    REQUESTS = "requests"  # some wait for a decision
    INJURY = "injury"  # something about an injury is to be done by a day


class Order(StrEnum):
    """What the rows stand by."""

    URGENCY = "urgency"
    NAME = "name"
    NUMBER = "number"
    ROLE = "role"
    PEOPLE = "people"
    REQUESTS = "requests"
    AMOUNT = "amount"
    DUE = "due"
    COMPLIANCE = "compliance"
    CERTIFICATE = "certificate"
    INJURIES = "injuries"
    INJURY_DUE = "injury_due"
    SYNCED = "synced"


@dataclass(frozen=True, slots=True)
class PortfolioRow:
    """An establishment in one line. ``days_left`` until what is due, negative when it is overdue.

    ``certificate_days`` until its certificate of compliance ends, negative when it has; None without one.
    ``injury_days`` until the first day by which something about an injury is to be done; None without one.
    """

    number: str
    name: str
    name_en: str | None
    role: Role
    people: int
    requests: int
    due_halalas: int
    due_on: date | None
    days_left: int | None
    compliant: bool
    certificate_until: date | None
    certificate_days: int | None
    injuries: int  # open ones
    injury_days: int | None
    synced_at: datetime | None  # None: never fetched whole
    haystack: str

    @property
    def cares(self) -> frozenset[Care]:
        """The chips that show this row."""
        found = {
            Care.OVERDUE: self.days_left is not None and self.days_left < 0,
            Care.DUE_SOON: self.days_left is not None and 0 <= self.days_left <= _SOON,
            Care.NOT_COMPLIANT: not self.compliant,
            Care.REQUESTS: self.requests > 0,
            Care.INJURY: self.injury_days is not None,
        }
        wanted = {care for care, is_so in found.items() if is_so}
        return frozenset({Care.ALL} | wanted | ({Care.NEEDS_CARE} if wanted else set()))


def portfolio_rows(known: Iterable[KnownEstablishment], today: date) -> tuple[PortfolioRow, ...]:
    """A row for each establishment whose role has not ended."""
    return tuple(_row(one, today) for one in known if one.head.ended_at is None)


def in_order(rows: Iterable[PortfolioRow], order: Order, descending: bool) -> list[PortfolioRow]:
    """The rows by one thing, those that have none of it last; equals by name."""
    key = _KEYS[order]
    by_name = sorted(rows, key=lambda row: folded(row.name))
    have = [row for row in by_name if key(row) is not None]
    return sorted(have, key=key, reverse=descending) + [row for row in by_name if key(row) is None]


def counted(rows: Sequence[PortfolioRow]) -> Mapping[Care, int]:
    """Establishments by chip."""
    cares = [row.cares for row in rows]
    return {care: sum(care in mine for mine in cares) for care in Care}


def _row(known: KnownEstablishment, today: date) -> PortfolioRow:
    head = known.head
    summary = head.summary
    days_left = (summary.due_on - today).days if summary.due_on is not None else None
    if summary.overdue_since is not None:
        days_left = min(-1, (summary.overdue_since - today).days)
    return PortfolioRow(
        number=head.establishment,
        name=head.name,
        name_en=head.name_en,
        role=head.role,
        people=summary.contributors,
        requests=summary.pending_requests,
        due_halalas=summary.due_halalas,
        due_on=summary.due_on,
        days_left=days_left,
        compliant=summary.compliant,
        certificate_until=summary.certificate_until,
        certificate_days=(summary.certificate_until - today).days if summary.certificate_until is not None else None,
        injuries=summary.open_injuries,
        injury_days=(riyadh_day(summary.next_injury_deadline) - today).days if summary.next_injury_deadline else None,
        synced_at=known.synced_at,
        haystack=folded(f"{head.name} {head.name_en or ''} {head.establishment}"),
    )


def _urgency(row: PortfolioRow) -> tuple[int, int]:
    """What is overdue longest, what is due soonest, who is not compliant, where requests wait; then the rest."""
    soon = [days for days in (row.days_left, row.injury_days) if days is not None and days <= _SOON]
    if soon:
        return 0, min(soon)
    return (1, 0) if not row.compliant else (2, -row.requests)


_ROLES: Final = {role: at for at, role in enumerate(Role)}
_KEYS: Final[Mapping[Order, Callable[[PortfolioRow], Any]]] = MappingProxyType(
    {
        Order.URGENCY: _urgency,
        Order.NAME: lambda row: folded(row.name),
        Order.NUMBER: lambda row: row.number,
        Order.ROLE: lambda row: _ROLES[row.role],
        Order.PEOPLE: lambda row: row.people,
        Order.REQUESTS: lambda row: row.requests,
        Order.AMOUNT: lambda row: row.due_halalas or None,
        Order.DUE: lambda row: row.days_left,
        Order.COMPLIANCE: lambda row: row.compliant,
        Order.CERTIFICATE: lambda row: row.certificate_days,
        Order.INJURIES: lambda row: row.injuries or None,
        Order.INJURY_DUE: lambda row: row.injury_days,
        Order.SYNCED: lambda row: row.synced_at,
    }
)
