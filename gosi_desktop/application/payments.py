"""Paying an invoice: an electronic payment is opened at the service, and paid in a bank's application, never here.

No card and no account is known here, nothing is paid by itself, and how a payment stands comes with the feed.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from gosi_desktop.application.events import DataChanged, Kind
from gosi_desktop.application.ports import AuditLog, DeviceStore, FeedStore, KnownEstablishment
from gosi_desktop.application.ports.money import MoneyStore, OpenedPayment, PaymentDesk
from gosi_desktop.domain.clock import Clock, today_in_riyadh
from gosi_desktop.domain.errors import Refused, RuleViolation
from gosi_desktop.domain.invoices import Payment
from gosi_desktop.domain.owed import owed
from gosi_desktop.domain.payments import BillObstacle, BillStanding, bill_standing
from gosi_desktop.domain.powers import PAYERS
from gosi_desktop.domain.values import amount_text

_ASKED: Final = "payment.asked."  # and the invoice's id


@dataclass(frozen=True, slots=True)
class PayableBill:
    """A bill as it is known here, since when, and whether this role may pay it."""

    standing: BillStanding
    may_pay: bool
    as_of: datetime | None


class Payments:
    """Looking works offline; opening and withdrawing need the service."""

    def __init__(
        self,
        store: MoneyStore,
        desk: PaymentDesk,
        feed: FeedStore,
        device: DeviceStore,
        audit: AuditLog,
        clock: Clock,
        events: DataChanged,
        new_id: Callable[[], str],
    ) -> None:
        self._store = store
        self._desk = desk
        self._feed = feed
        self._device = device
        self._audit = audit
        self._clock = clock
        self._events = events
        self._new_id = new_id

    def bill(self, establishment: str, invoice_id: str) -> PayableBill | None:
        """As it is known here; None when the invoice is not here (any more).

        A plan of instalments makes no difference to the bill: what is paid by it goes to the plan.
        """
        invoices, payments = self._store.invoices(establishment), self._store.payments(establishment)
        invoice = next((one for one in invoices if one.id == invoice_id), None)
        if invoice is None:
            return None
        left = next((one.halalas for one in owed(invoices, payments) if one.invoice.id == invoice_id), 0)
        known = self._known(establishment)
        return PayableBill(
            bill_standing(invoice, left, payments, today_in_riyadh(self._clock)),
            known is not None and known.head.ended_at is None and known.head.role in PAYERS,
            known.synced_at if known is not None else None,
        )

    def open(self, establishment: str, invoice_id: str, halalas: int | None = None) -> OpenedPayment:
        """Open a payment of a part, or without an amount of all that is open; after a lost answer the same one again.

        Raises RuleViolation for what cannot be by what is known here, RemoteError.
        """
        standing = self._payable(establishment, invoice_id, halalas)
        asked = _ASKED + invoice_id
        id = self._remembered(asked, halalas)
        number = standing.invoice.number
        try:
            opened = self._desk.open_payment(establishment, number, id, halalas)
        except Refused:
            self._device.put(asked, None)  # nothing was opened: the next one is another
            raise
        self._device.put(asked, None)
        self._note("payment_opened", establishment, number, opened.halalas)
        self._events.publish(Kind.ESTABLISHMENTS)
        return opened

    def withdraw(self, establishment: str, payment: Payment) -> None:
        """One that never came is gone. Raises Refused ``not_found`` when something has come; other RemoteError."""
        self._desk.withdraw_payment(establishment, payment.id)
        self._note("payment_withdrawn", establishment, payment.invoice_id or "", payment.halalas)
        self._events.publish(Kind.ESTABLISHMENTS)

    def _payable(self, establishment: str, invoice_id: str, halalas: int | None) -> BillStanding:
        found = self.bill(establishment, invoice_id)
        if found is None:
            raise RuleViolation(BillObstacle.VOID)
        standing = found.standing
        if standing.obstacle is not None:
            bill = standing.invoice.bill
            raise RuleViolation(standing.obstacle, expires=bill.expires if bill is not None else None)
        if standing.awaited is not None:
            raise RuleViolation("payment_open_already")
        ensure_payable(halalas, standing.open_halalas)
        return standing

    def _remembered(self, name: str, halalas: int | None) -> str:
        """The id of the payment that was under way when it is the same one, else a new one, kept before the call."""
        held = json.loads(self._device.get(name) or "{}")
        if "id" not in held or held["halalas"] != halalas:
            held = {"id": self._new_id(), "halalas": halalas}
            self._device.put(name, json.dumps(held))
        return str(held["id"])

    def _note(self, act: str, establishment: str, about: str, halalas: int) -> None:
        details = {"about": about, "amount": amount_text(halalas)}
        self._audit.append(self._clock.now(), act, f"establishment:{establishment}", details)

    def _known(self, establishment: str) -> KnownEstablishment | None:
        return next((one for one in self._feed.establishments() if one.head.establishment == establishment), None)


def ensure_payable(halalas: int | None, open_halalas: int) -> None:
    """A part is more than nothing and no more than is open. Raises RuleViolation ``amount_out_of_range``."""
    if halalas is not None and not 0 < halalas <= open_halalas:
        raise RuleViolation("amount_out_of_range", "amount", least=amount_text(1), most=amount_text(open_halalas))
