"""What may be asked of the authority about money: a review of an invoice, a waiver of fines, paying in instalments.

None of them is about a person, so nothing in the roster is shown otherwise for it; each is decided by the authority.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, ClassVar, Final, Literal, NamedTuple

from gosi_desktop.domain.apart import Apart
from gosi_desktop.domain.contribution import WHOLE
from gosi_desktop.domain.invoices import (
    NOT_OWED,
    InstalmentPlan,
    Invoice,
    LedgerEntry,
    LedgerKind,
)
from gosi_desktop.domain.rule_rows import InstalmentTermsRow, PenaltyWaiverRow
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.domain.values import half_up

LONGEST_GROUNDS: Final = 2_000  # letters (service contract, section 6)
Guarantee = Literal["fixed_assets", "bank_guarantee", "promissory_note"]
GUARANTEES: Final[tuple[Guarantee, ...]] = ("fixed_assets", "bank_guarantee", "promissory_note")


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectToInvoice(Apart):
    """Ask for a review of an invoice; of the lines of some engagements, or with none of all of it."""

    kind: ClassVar[str] = "object_to_invoice"
    invoice_id: str
    grounds: str
    engagements: tuple[str, ...] = ()

    @property
    def target(self) -> str:
        """The invoice."""
        return self.invoice_id


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestPenaltyWaiver(Apart):
    """Ask that fines for paying late are waived: some entries of the ledger, or with none those of the invoice."""

    kind: ClassVar[str] = "request_penalty_waiver"
    invoice_id: str
    grounds: str
    entries: tuple[str, ...] = ()

    @property
    def target(self) -> str:
        """The invoice."""
        return self.invoice_id


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestInstalments(Apart):
    """Ask to pay all that is owed on the day of the decision in equal monthly parts."""

    kind: ClassVar[str] = "request_instalments"
    is_new: ClassVar[bool] = True
    plan_id: str
    count: int
    first_due: date
    guarantee: Guarantee | None = None

    @property
    def target(self) -> str:
        """The plan that is made."""
        return self.plan_id


KINDS: Final = (ObjectToInvoice.kind, RequestPenaltyWaiver.kind, RequestInstalments.kind)


MoneyRequest = ObjectToInvoice | RequestPenaltyWaiver | RequestInstalments


class Obstacle(NamedTuple):
    """Why it cannot be asked as it stands; ``field`` names what was typed, '' the request as a whole."""

    code: str
    field: str = ""
    params: Mapping[str, Any] = {}


@dataclass(frozen=True, slots=True)
class MoneyCase:
    """What the rules look at when money is asked about: an invoice and the account around it on a day."""

    invoice: Invoice
    today: date
    balance_halalas: int
    fines: tuple[LedgerEntry, ...] = ()  # for paying this invoice late, of which something is not waived yet
    fines_halalas: int = 0  # what is not waived of them
    plan: InstalmentPlan | None = None  # the one in force
    terms: InstalmentTermsRow | None = None
    waivers: tuple["WaiverLimit", ...] = field(default=())

    @property
    def waivable_halalas(self) -> int:
        """At most, if it were decided today."""
        return max((one.halalas for one in self.waivers), default=0)

    @property
    def latest_first_due(self) -> date:
        """The last day on which the first part may be due: the first of this month a year on."""
        return self.today.replace(year=self.today.year + 1, day=1)


class WaiverLimit(NamedTuple):
    """What a row of the rules lets be waived, and the last day on which it does; None while no end is known."""

    row: PenaltyWaiverRow
    halalas: int
    until: date | None


def money_case(
    invoice: Invoice, entries: Sequence[LedgerEntry], plans: Iterable[InstalmentPlan], rules: RuleBook, today: date
) -> MoneyCase:
    """Put together what is kept; ``entries`` is the whole ledger by day."""
    fines = [(one, left) for one in _fines_of(invoice, entries) if (left := _not_waived(one, entries)) > 0]
    left = sum(amount for _, amount in fines)
    return MoneyCase(
        invoice=invoice,
        today=today,
        balance_halalas=entries[-1].balance_halalas if entries else 0,
        fines=tuple(one for one, _ in fines),
        fines_halalas=left,
        plan=next((one for one in plans if one.state == "active"), None),
        terms=next(iter(rules.in_force(InstalmentTermsRow, today)), None),
        waivers=_limits(invoice, left, rules, today),
    )


def obstacles(request: MoneyRequest, case: MoneyCase) -> tuple[Obstacle, ...]:
    """What the rules refuse, said while somebody types; the authority decides the rest."""
    if isinstance(request, RequestInstalments):
        return tuple(_of_instalments(request, case))
    found = list(_of_grounds(request.grounds))
    if case.invoice.state in NOT_OWED:
        found.append(Obstacle("invoice_void"))
    elif isinstance(request, RequestPenaltyWaiver) and not case.fines:
        found.append(Obstacle("no_fines"))
    return tuple(found)


def _of_grounds(grounds: str) -> Iterable[Obstacle]:
    if not grounds.strip():
        yield Obstacle("reason_required", "grounds")
    elif len(grounds) > LONGEST_GROUNDS:
        yield Obstacle("grounds.too_long", "grounds", {"most": LONGEST_GROUNDS})


def _of_instalments(request: RequestInstalments, case: MoneyCase) -> Iterable[Obstacle]:
    if case.plan is not None:
        yield Obstacle("instalments.active")
    if case.balance_halalas <= 0:
        yield Obstacle("nothing_owed")
    elif case.balance_halalas < request.count:
        yield Obstacle("instalments.count", "count", {"count": request.count})
    if case.terms is not None and request.count not in case.terms.counts:
        yield Obstacle("instalments.count", "count", {"count": request.count})
    if not case.today <= request.first_due <= case.latest_first_due:
        yield Obstacle("instalments.first_due", "first_due", {"latest": case.latest_first_due})


def _fines_of(invoice: Invoice, entries: Iterable[LedgerEntry]) -> Iterable[LedgerEntry]:
    return (one for one in entries if one.kind is LedgerKind.LATE_PENALTY and one.ref == invoice.number)


def _not_waived(fine: LedgerEntry, entries: Iterable[LedgerEntry]) -> int:
    waived = sum(one.credit_halalas for one in entries if one.kind is LedgerKind.PENALTY_WAIVER and one.ref == fine.id)
    return fine.debit_halalas - waived


def _limits(invoice: Invoice, fines_halalas: int, rules: RuleBook, today: date) -> tuple[WaiverLimit, ...]:
    """The most first. Those for a short delay end so many days after the last day to pay."""
    late = (today - invoice.due).days
    found = []
    for row in rules.in_force(PenaltyWaiverRow, today):
        if row.most_days_late is not None and late > row.most_days_late:
            continue
        until = row.valid_to
        if row.most_days_late is not None:
            short = invoice.due + timedelta(days=row.most_days_late)
            until = short if until is None else min(until, short)
        found.append(WaiverLimit(row, half_up(fines_halalas * row.waived, WHOLE), until))
    return tuple(sorted(found, key=lambda one: -one.row.waived)) if fines_halalas else ()
