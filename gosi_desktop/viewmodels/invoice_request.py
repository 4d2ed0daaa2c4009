"""Asking the authority about an invoice: a review, a waiver of fines, instalments; judged while somebody types."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from gosi_desktop.application.events import Kind
from gosi_desktop.application.money_requests import MoneyQuestion
from gosi_desktop.application.ports import Operation, Sending
from gosi_desktop.application.ports.outbox import WITH_AUTHORITY
from gosi_desktop.application.workspace import Workspace
from gosi_desktop.domain.dates import parse_date
from gosi_desktop.domain.errors import GosiError, RuleViolation
from gosi_desktop.domain.instalments import PlannedPart, planned
from gosi_desktop.domain.money_requests import (
    GUARANTEES,
    Guarantee,
    MoneyRequest,
    ObjectToInvoice,
    Obstacle,
    RequestInstalments,
    RequestPenaltyWaiver,
    obstacles,
)
from gosi_desktop.viewmodels.base import Command, ViewModel
from gosi_desktop.viewmodels.runners import Relay, Runners

NO_GUARANTEE: Final = ""
_UNTOUCHED: Final = ("reason_required",)  # not held against a field nobody has typed into


class Ask(StrEnum):
    """What is asked for, by the kinds of the contract."""

    REVIEW = ObjectToInvoice.kind
    WAIVER = RequestPenaltyWaiver.kind
    INSTALMENTS = RequestInstalments.kind


@dataclass(frozen=True, slots=True)
class InvoiceRequestState:
    """``engagements`` narrows a review to some lines; ``obstacles`` say why it cannot be asked as it stands."""

    establishment: str = ""
    invoice_id: str = ""
    ask: Ask = Ask.REVIEW
    question: MoneyQuestion | None = field(default=None, repr=False)
    gone: bool = False
    grounds: str = field(default="", repr=False)
    engagements: tuple[str, ...] = ()
    count: int = 3
    first_due: str = ""  # as typed
    guarantee: Guarantee | None = None
    touched: bool = False
    obstacles: tuple[Obstacle, ...] = ()
    day_error: GosiError | None = None
    parts: tuple[PlannedPart, ...] = ()
    error: GosiError | None = None

    @property
    def shown(self) -> bool:
        """Whether the dialog is open."""
        return bool(self.invoice_id)

    @property
    def pending(self) -> Operation | None:
        """The request of this kind that is not decided."""
        return self.question.pending(self.ask) if self.question is not None else None

    @property
    def refused(self) -> Operation | None:
        """The request of this kind that was refused: what is asked now stands for it."""
        return self.question.refused(self.ask) if self.question is not None else None

    @property
    def counts(self) -> tuple[int, ...]:
        """In how many parts it may be asked for, as far as it is known."""
        terms = self.question.case.terms if self.question is not None else None
        return terms.counts if terms is not None else ()

    @property
    def said(self) -> tuple[Obstacle, ...]:
        """Those to be shown now."""
        return tuple(one for one in self.obstacles if self.touched or one.code not in _UNTOUCHED)

    @property
    def may_ask(self) -> bool:
        """Whether everything is in order."""
        allowed = self.question is not None and self.ask in self.question.allowed
        return allowed and self.pending is None and not self.obstacles and self.day_error is None


class InvoiceRequestViewModel(ViewModel[InvoiceRequestState]):
    """Works offline: what is asked waits in the outbox. ``asked`` tells what went there."""

    asked = Signal(object)  # Operation
    pull_wanted = Signal()

    def __init__(self, workspace: Workspace, runners: Runners, relay: Relay, parent: QObject | None = None) -> None:
        super().__init__(InvoiceRequestState(), parent)
        self._requests, self._practice, self._runners = workspace.money_requests, workspace.practice, runners
        self._question = 0
        self._plan_id = ""
        self.ask = Command(
            runners.writes, self._requests.ask, done=self._asked, failed=self._not_done,
            allowed=lambda: self.state.may_ask, parent=self,
        )  # fmt: skip
        self.decide = Command(
            runners.writes, self._decide, done=self._decided, failed=self._not_done,
            allowed=lambda: self.can_decide, parent=self,
        )  # fmt: skip
        relay.changed.connect(self._hear)

    @property
    def can_decide(self) -> bool:
        """Only in practice: the authority can be let decide what lies with it."""
        pending = self.state.pending
        return self._practice is not None and pending is not None and pending.state in WITH_AUTHORITY

    # -- verbs -----------------------------------------------------------------------------------------------------

    def open(
        self, establishment: str, invoice_id: str, ask: Ask = Ask.REVIEW, grounds: str = "", engagement: str = ""
    ) -> None:
        """Show what may be asked about an invoice; of a finding with its words and its line."""
        self._plan_id = self._requests.new_id()
        lines = (engagement,) if engagement else ()
        self._become(
            InvoiceRequestState(
                establishment=establishment, invoice_id=invoice_id, ask=ask, grounds=grounds, engagements=lines
            )
        )
        self.load()

    @Slot()
    def load(self) -> None:
        """Read what is kept."""
        self._question += 1
        state = self.state
        self._runners.reads.run(
            partial(self._requests.question, state.establishment, state.invoice_id),
            partial(self._take, self._question),
            partial(self._refuse, self._question),
        )

    def choose(self, ask: Ask) -> None:
        """Something else is asked for."""
        self._update(ask=ask, touched=False, error=None)
        self._take_up()
        self._judge()

    def type_grounds(self, text: str) -> None:
        """Why."""
        self._update(grounds=text, touched=True, error=None)
        self._judge()

    def choose_count(self, count: int) -> None:
        """In how many parts."""
        self._update(count=count, error=None)
        self._judge()

    def type_first_due(self, text: str) -> None:
        """When the first part is due."""
        self._update(first_due=text, error=None)
        self._judge()

    def choose_guarantee(self, key: str) -> None:
        """What stands for it."""
        self._update(guarantee=next((one for one in GUARANTEES if one == key), None), error=None)

    def send(self, sending: Sending) -> None:
        """Put it into the outbox."""
        request = self._request()
        if request is not None:
            self.ask(self.state.establishment, self.state.invoice_id, request, sending)

    @Slot()
    def close(self) -> None:
        """Leave without asking."""
        self._question += 1
        self._become(InvoiceRequestState())

    forget = close

    # -- work and answers ------------------------------------------------------------------------------------------

    def _request(self) -> MoneyRequest | None:
        """What is typed, as a request; None where a day is none."""
        state = self.state
        if state.ask is Ask.REVIEW:
            grounds = state.grounds.strip()
            return ObjectToInvoice(invoice_id=state.invoice_id, grounds=grounds, engagements=state.engagements)
        if state.ask is Ask.WAIVER:
            return RequestPenaltyWaiver(invoice_id=state.invoice_id, grounds=state.grounds.strip())
        try:
            first_due = parse_date(state.first_due, field="first_due")
        except RuleViolation:
            return None
        return RequestInstalments(
            plan_id=self._plan_id, count=state.count, first_due=first_due, guarantee=state.guarantee
        )

    def _judge(self) -> None:
        question = self.state.question
        if question is None:
            return
        request, day_error, parts = self._request(), None, tuple[PlannedPart, ...]()
        found: tuple[Obstacle, ...] = ()
        if request is None:
            day_error = _day_refused(self.state.first_due)
        else:
            found = obstacles(request, question.case)
        if isinstance(request, RequestInstalments) and not found:
            parts = planned(question.case.balance_halalas, request.count, request.first_due)
        self._update(obstacles=found, day_error=day_error, parts=parts)
        self.ask.refresh()
        self.decide.refresh()

    def _take(self, number: int, question: MoneyQuestion | None) -> None:
        if number != self._question:
            return
        first = self.state.question is None
        self._update(question=question, gone=question is None)
        if question is not None and first:
            counts = self.state.counts
            count = self.state.count if self.state.count in counts or not counts else counts[0]
            self._update(count=count, first_due=_first_day(question.case.today).strftime("%Y/%m/%d"))
            self._take_up()
        self._judge()

    def _take_up(self) -> None:
        """What was refused is not typed anew."""
        refused = self.state.refused
        if refused is None or self.state.grounds:
            return
        match refused.change:
            case ObjectToInvoice(grounds=grounds, engagements=engagements):
                self._update(grounds=grounds, engagements=engagements)
            case RequestPenaltyWaiver(grounds=grounds):
                self._update(grounds=grounds)

    def _refuse(self, number: int, error: Exception) -> None:
        if not isinstance(error, GosiError):
            raise error
        if number == self._question:
            self._update(error=error)

    def _asked(self, operation: Operation) -> None:
        self.asked.emit(operation)
        self.close()

    def _decide(self, accept: bool) -> None:
        pending = self.state.pending
        if self._practice is not None and pending is not None:
            self._practice.decide_request(pending.establishment, pending.id, accept)

    def _decided(self, _answer: object) -> None:
        self.pull_wanted.emit()
        self.load()

    def _not_done(self, error: GosiError) -> None:
        self._update(error=error)

    @Slot(object)
    def _hear(self, kinds: frozenset[Kind]) -> None:
        if self.state.shown and kinds & {Kind.ROSTER, Kind.OUTBOX, Kind.ESTABLISHMENTS}:
            self._runners.later(self, self.load)


def _day_refused(text: str) -> GosiError | None:
    try:
        parse_date(text, field="first_due")
    except RuleViolation as refusal:
        return refusal
    return None


def _first_day(today: date) -> date:
    """The fifteenth of the next month, on which contributions are due too."""
    following = today.replace(day=1)
    return following.replace(year=following.year + following.month // 12, month=following.month % 12 + 1, day=15)
