"""How an establishment stands today: the figures of the first page, all from what is kept here, so offline too."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Final

from gosi_desktop.application.deadlines import DeadlineRow
from gosi_desktop.application.invoices import InvoiceRow
from gosi_desktop.application.ports import Chip, KnownEstablishment
from gosi_desktop.application.ports.outbox import OutboxCounts
from gosi_desktop.application.workspace import Workspace
from gosi_desktop.domain.certificate import Certificate, CertificateKind, CertificateState
from gosi_desktop.domain.clock import today_in_riyadh
from gosi_desktop.domain.compliance import Compliance
from gosi_desktop.domain.deadlines import Deadline
from gosi_desktop.domain.invoices import NOT_OWED, Invoice
from gosi_desktop.domain.values import Month, half_up

_MONTHS: Final = 12
_SHOWN: Final = 5  # deadlines


@dataclass(frozen=True, slots=True)
class People:
    """Who works here, by group of nationalities."""

    all: int
    saudi: int
    gcc: int
    others: int

    @property
    def saudi_percent(self) -> Decimal:
        """Of all, by their number, to a tenth."""
        return Decimal(half_up(1000 * self.saudi, self.all)) / 10 if self.all else Decimal()


@dataclass(frozen=True, slots=True)
class MonthSum:
    """The contributions of a month; without an invoice there are none to tell."""

    month: Month
    invoice: Invoice | None

    @property
    def employer_halalas(self) -> int:
        """The employer's share."""
        return self.invoice.employer_halalas if self.invoice is not None else 0

    @property
    def employee_halalas(self) -> int:
        """What is withheld from the contributors."""
        return self.invoice.employee_halalas if self.invoice is not None else 0

    @property
    def halalas(self) -> int:
        """Both shares."""
        return self.employer_halalas + self.employee_halalas


@dataclass(frozen=True, slots=True)
class HomeMoney:
    """What is owed, for whoever may see it. ``open`` are the invoices with something left to pay, oldest first."""

    standing: Compliance
    open: tuple[InvoiceRow, ...]
    newest: InvoiceRow | None  # of those that are owed or were
    months: tuple[MonthSum, ...]  # oldest first; none before the first invoice
    certificate: Certificate | None  # of compliance: the one that holds longest


@dataclass(frozen=True, slots=True)
class HomeInjuries:
    """Work injuries, for whoever may see them: those that are open, and what is to be done about one first."""

    open: int
    nearest: Deadline | None


@dataclass(frozen=True, slots=True)
class HomeFigures:
    """``compliant`` is the service's word; ``deadlines`` are the nearest, those that have passed among them."""

    establishment: str
    today: date
    synced_at: datetime | None
    people: People
    outbox: OutboxCounts
    compliant: bool
    money: HomeMoney | None
    deadlines: tuple[DeadlineRow, ...]
    more_deadlines: int
    injuries: HomeInjuries | None = None


def home_figures(workspace: Workspace, known: KnownEstablishment) -> HomeFigures:
    """Of one establishment. Reads the cache only."""
    number = known.head.establishment
    counts = workspace.contributors.overview(number).counts
    coming = workspace.deadlines.listed(number)
    groups = (Chip.ALL, Chip.SAUDI, Chip.GCC, Chip.NON_SAUDI)
    return HomeFigures(
        establishment=number,
        today=today_in_riyadh(workspace.clock),
        synced_at=known.synced_at,
        people=People(*(counts.get(one, 0) for one in groups)),
        outbox=workspace.outbox.counts(number),
        compliant=known.head.summary.compliant,
        money=_money(workspace, number) if "invoice" in known.head.role.sight.entities else None,
        deadlines=coming[:_SHOWN],
        more_deadlines=len(coming[_SHOWN:]),
        injuries=_injuries(workspace, number) if "injury" in known.head.role.sight.entities else None,
    )


def _injuries(workspace: Workspace, number: str) -> HomeInjuries:
    """With the reports that are typed here and not sent: they are the most pressing."""
    book = workspace.injuries.book(number)
    ahead = workspace.injuries.deadlines(number)
    return HomeInjuries(book.open_count, min(ahead, key=lambda one: one.day, default=None))


def _money(workspace: Workspace, number: str) -> HomeMoney:
    rows = workspace.invoices.listed(number).rows
    standing = workspace.invoices.standing(number)
    owing = {one.invoice.id for one in standing.owed}
    asking = [row for row in rows if row.invoice.state not in NOT_OWED]
    valid = [
        one
        for one in workspace.certificates.list(number)
        if one.kind == CertificateKind.COMPLIANCE and one.state_on(standing.today) is CertificateState.VALID
    ]
    return HomeMoney(
        standing=standing,
        open=tuple(reversed([row for row in rows if row.invoice.id in owing])),
        newest=next(iter(asking), None),
        months=last_months(row.invoice for row in asking),
        certificate=max(valid, key=lambda one: one.valid_until, default=None),
    )


def last_months(invoices: Iterable[Invoice]) -> tuple[MonthSum, ...]:
    """Twelve months up to the newest invoice, from the first there is on; a month without one keeps its place."""
    by_month: dict[Month, Invoice] = {}
    for invoice in sorted(invoices, key=lambda one: one.issued):
        by_month[invoice.month] = invoice
    if not by_month:
        return ()
    last = max(by_month)
    first = max(min(by_month), last.shift(1 - _MONTHS))
    count = (last.year - first.year) * 12 + last.month - first.month + 1
    return tuple(MonthSum(month, by_month.get(month)) for month in (first.shift(at) for at in range(count)))
