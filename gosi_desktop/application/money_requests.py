"""Asking the authority about money through the outbox: a review, a waiver of fines, instalments."""

from collections.abc import Callable
from dataclasses import dataclass

from gosi_desktop.application.events import DataChanged, Kind
from gosi_desktop.application.ports import FeedStore
from gosi_desktop.application.ports.money import MoneyStore
from gosi_desktop.application.ports.outbox import STUCK, UNSENT, WITH_AUTHORITY, Operation, OutboxStore, Sending
from gosi_desktop.application.roster_changes import STATES, UNDO
from gosi_desktop.domain.clock import Clock, today_in_riyadh
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.money_requests import (
    KINDS,
    MoneyCase,
    MoneyRequest,
    RequestInstalments,
    money_case,
    obstacles,
)
from gosi_desktop.domain.powers import may_make
from gosi_desktop.domain.rules import RuleBook


@dataclass(frozen=True, slots=True)
class MoneyQuestion:
    """What may be asked about an invoice: the account around it, which kinds this role may make, what is asked."""

    case: MoneyCase
    allowed: frozenset[str]
    asked: tuple[Operation, ...]  # not done yet, newest first

    def pending(self, kind: str) -> Operation | None:
        """The request of this kind that is not decided; a second one beside it would ask the same."""
        return next((one for one in self.asked if one.change.kind == kind and one.state not in STUCK), None)

    def refused(self, kind: str) -> Operation | None:
        """The request of this kind that was refused or returned: a new one stands for it."""
        return next((one for one in self.asked if one.change.kind == kind and one.state in STUCK), None)


class MoneyRequests:
    """All of it works offline: what is asked waits in the outbox, and the authority decides later."""

    def __init__(
        self,
        store: MoneyStore,
        outbox: OutboxStore,
        feed: FeedStore,
        rules: RuleBook,
        clock: Clock,
        new_id: Callable[[], str],
        maker: Callable[[], str],
        events: DataChanged,
    ) -> None:
        self._store = store
        self._outbox = outbox
        self._feed = feed
        self._rules = rules
        self._clock = clock
        self._new_id = new_id
        self._maker = maker
        self._events = events

    def new_id(self) -> str:
        """An id for a plan that is asked for."""
        return self._new_id()

    def question(self, establishment: str, invoice_id: str) -> MoneyQuestion | None:
        """What may be asked now; None when the invoice is not here (any more)."""
        invoices = self._store.invoices(establishment)
        invoice = next((one for one in invoices if one.id == invoice_id), None)
        if invoice is None:
            return None
        entries, plans = self._store.ledger(establishment), self._store.plans(establishment)
        case = money_case(invoice, entries, plans, self._rules, today_in_riyadh(self._clock))
        return MoneyQuestion(case, self._allowed(establishment), self._asked(establishment, invoice_id))

    def ask(self, establishment: str, invoice_id: str, request: MoneyRequest, sending: Sending) -> Operation:
        """Put it into the outbox, in place of one that was refused. Raises RuleViolation for what refuses it first."""
        question = self.question(establishment, invoice_id)
        if question is None:
            raise RuleViolation("invoice_void")
        if question.pending(request.kind) is not None:
            raise RuleViolation("asked_already")
        for found in obstacles(request, question.case):
            raise RuleViolation(found.code, found.field, **found.params)
        old = question.refused(request.kind)
        made = self._operation(establishment, request, sending, old.id if old is not None else None)
        if old is not None:
            self._outbox.replace(old, made)
        else:
            self._outbox.add([made])
        self._events.publish(Kind.OUTBOX)
        return made

    def _operation(
        self, establishment: str, request: MoneyRequest, sending: Sending, replaces: str | None
    ) -> Operation:
        """It is about nobody: under its own id it waits for no request and holds none back."""
        id, now = self._new_id(), self._clock.now()
        return Operation(
            id=id,
            establishment=establishment,
            contributor_id=id,
            change=request,
            made_at=now,
            made_by=self._maker(),
            state=STATES[sending],
            due_at=now + UNDO if sending is Sending.NOW else None,
            replaces=replaces,
        )

    def _allowed(self, establishment: str) -> frozenset[str]:
        for known in self._feed.establishments():
            if known.head.establishment == establishment and known.head.ended_at is None:
                return frozenset(kind for kind in KINDS if may_make(known.head.role, kind))
        return frozenset()

    def _asked(self, establishment: str, invoice_id: str) -> tuple[Operation, ...]:
        """A plan is over all that is owed, whichever invoice it was asked from."""
        undecided = UNSENT | WITH_AUTHORITY | STUCK
        return tuple(
            one
            for one in self._outbox.listed(establishment)
            if one.state in undecided
            and (one.change.kind == RequestInstalments.kind or one.change.target == invoice_id)
            and one.change.kind in KINDS
        )
