"""One invoice: what it asks for, why, and its lines, which are fetched when it is first opened."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import partial
from typing import Final, NamedTuple

from PySide6.QtCore import QObject, Signal, Slot

from gosi_desktop.application.events import Kind
from gosi_desktop.application.invoices import InvoiceDetails
from gosi_desktop.application.ports.money import PersonLabel
from gosi_desktop.application.workspace import Workspace
from gosi_desktop.domain.audit_findings import AuditFinding
from gosi_desktop.domain.errors import Cancelled, GosiError, Offline
from gosi_desktop.domain.invoice_audit import Audit, BranchRow
from gosi_desktop.domain.invoices import Invoice, InvoiceLine
from gosi_desktop.viewmodels.base import Command, InlineRunner, ViewModel
from gosi_desktop.viewmodels.money_paper import MoneyPaperPreviews, MoneyPaperViewModel
from gosi_desktop.viewmodels.record_table import RecordTable
from gosi_desktop.viewmodels.runners import Relay, Runners

FINDINGS_SHOWN: Final = 20  # at a time


class LineColumn(StrEnum):
    """The columns of the lines, in order."""

    PERSON = "person"
    NUMBER = "number"
    SYSTEM = "system"
    DAYS = "days"
    WAGE = "wage"
    EMPLOYER = "employer"
    EMPLOYEE = "employee"
    TOTAL = "total"


class AuditColumn(StrEnum):
    """The columns of the comparison, in order."""

    BRANCH = "branch"
    PEOPLE = "people"
    WAGES = "wages"
    RATES = "rates"
    SERVICE = "service"
    OURS = "ours"
    DIFFERENCE = "difference"


class Part(StrEnum):
    """What of the invoice is shown."""

    WHY = "why"
    LINES = "lines"


class LineRow(NamedTuple):
    """A line at its place, and whom it is of; None for somebody who is not known here."""

    place: int
    line: InvoiceLine
    person: PersonLabel | None


class AuditRow(NamedTuple):
    """A row of the comparison: a branch, else fines for paying late, or the total."""

    place: int
    branch: BranchRow | None
    service_halalas: int
    ours_halalas: int
    is_total: bool = False

    @property
    def difference_halalas(self) -> int:
        """The authority's amount less ours."""
        return self.service_halalas - self.ours_halalas


@dataclass(frozen=True, slots=True)
class InvoiceAuditState:
    """``gone`` when it is not here any more; ``total`` of the lines is None while it is not known."""

    establishment: str = ""
    id: str = ""
    part: Part = Part.WHY
    details: InvoiceDetails | None = field(default=None, repr=False)
    gone: bool = False
    audit: Audit | None = field(default=None, repr=False)
    people: Mapping[str, PersonLabel] = field(default_factory=dict, repr=False)
    findings_shown: int = FINDINGS_SHOWN
    fetching: bool = False
    comparing: bool = False
    done: int = 0
    total: int | None = None
    error: GosiError | None = None

    @property
    def findings(self) -> tuple[AuditFinding, ...]:
        """Those that are shown."""
        return self.audit.findings[: self.findings_shown] if self.audit is not None else ()

    @property
    def findings_hidden(self) -> int:
        """How many more there are."""
        return len(self.audit.findings) - len(self.findings) if self.audit is not None else 0


class InvoiceAuditViewModel(ViewModel[InvoiceAuditState]):
    """Works offline once the lines are here; until then it says what is known and what is missing."""

    _progressed = Signal(int, object)

    def __init__(self, workspace: Workspace, runners: Runners, relay: Relay, parent: QObject | None = None) -> None:
        super().__init__(InvoiceAuditState(), parent)
        self._invoices, self._is_cut, self._runners = workspace.invoices, workspace.pull.read_switch, runners
        self.papers = MoneyPaperPreviews(workspace, runners.reads)
        self._question = 0
        self._stop = self._watched = False
        self._asked = ""  # lines are asked for once by themselves, then by hand
        self.lines = RecordTable[LineRow](
            self._lines, lambda row: row.place, tuple(LineColumn), runners.reads, self, runners.later
        )
        self.rows = RecordTable[AuditRow](
            self._audit_rows, lambda row: row.place, tuple(AuditColumn), InlineRunner(), self
        )
        self._shown_rows: tuple[AuditRow, ...] = ()
        self.fetch = Command(
            runners.reads, self._fetch, done=self._fetched, failed=self._not_fetched, parent=self,
            allowed=lambda: self.state.details is not None,
        )  # fmt: skip
        self._progressed.connect(self._show_progress)
        relay.changed.connect(self._hear)

    # -- verbs -----------------------------------------------------------------------------------------------------

    def open(self, establishment: str, id: str) -> None:
        """Show an invoice from its beginning."""
        self._drop()
        self._watched = True
        self._become(InvoiceAuditState(establishment=establishment, id=id))
        self.load()

    def paper(self) -> MoneyPaperViewModel:
        """The invoice on paper, with its lines when they are what is looked at."""
        state = self.state
        return self.papers.invoice(state.establishment, state.id, state.part is Part.LINES)

    def receipt(self) -> MoneyPaperViewModel | None:
        """Of what arrived last for it; None before anything did."""
        details = self.state.details
        if details is None or not details.received:
            return None
        return self.papers.receipt(self.state.establishment, details.received[0].id)

    @Slot()
    def load(self) -> None:
        """Read what is kept of it."""
        self._question += 1
        state = self.state
        self._runners.reads.run(
            partial(self._invoices.details, state.establishment, state.id),
            partial(self._take, self._question),
            partial(self._refuse, self._question),
        )

    def show(self, part: Part) -> None:
        """The comparison, or the lines."""
        self._update(part=part)

    def show_more(self) -> None:
        """The next findings, with the names of those they are about."""
        state, number = self.state, self._question
        if state.audit is not None:
            shown = state.findings_shown + FINDINGS_SHOWN
            self._runners.reads.run(
                partial(self._people, state.establishment, state.audit.findings[:shown]),
                partial(self._take_more, number, shown),
                partial(self._refuse, number),
            )

    @Slot()
    def fetch_lines(self) -> None:
        """Take the lines from the service."""
        details = self.state.details
        if details is not None and self.fetch.enabled:
            self._stop = False
            self._update(fetching=True, done=0, total=None, error=None)
            self.fetch(self.state.establishment, details.row.invoice)

    @Slot()
    def cancel(self) -> None:
        """Fetch no more; nothing of it is kept."""
        self._stop = True

    def leave(self) -> None:
        """Back to the list: what changes is not followed, what is being fetched is dropped."""
        self._stop, self._watched = True, False

    def forget(self) -> None:
        """Drop all that is personal: the lock, or another establishment."""
        self._drop()
        self._become(InvoiceAuditState())

    # -- details ---------------------------------------------------------------------------------------------------

    def _take(self, number: int, details: InvoiceDetails | None) -> None:
        if number != self._question:
            return
        self._update(details=details, gone=details is None)
        self.fetch.refresh()
        if details is None:
            return
        if details.has_lines:
            self.lines.show(range(details.row.invoice.line_count))
            self._compare(number)
        elif self._asked != self.state.id and self.fetch.enabled:
            self._asked = self.state.id
            self.fetch_lines()

    def _refuse(self, number: int, error: Exception) -> None:
        if not isinstance(error, GosiError):
            raise error
        if number == self._question:
            self._update(error=error, comparing=False)

    # -- lines -----------------------------------------------------------------------------------------------------

    def _fetch(self, establishment: str, invoice: Invoice) -> str:
        """On the runner; a connection that the user has cut brings nothing."""
        if self._is_cut():
            raise Offline
        self._invoices.fetch_lines(establishment, invoice, self._progressed.emit, lambda: self._stop)
        return invoice.id

    @Slot(int, object)
    def _show_progress(self, done: int, total: int | None) -> None:
        if self.fetch.running and self.state.fetching:
            self._update(done=done, total=total)

    def _fetched(self, id: str) -> None:
        if id == self.state.id:
            self._update(fetching=False)
        self.load()  # another invoice may have been opened meanwhile

    def _not_fetched(self, error: GosiError) -> None:
        if self.state.fetching:
            self._update(fetching=False, error=None if isinstance(error, Cancelled) else error)
        elif self.state.id:
            self.load()  # another invoice was opened meanwhile

    def _lines(self, keys: Sequence[int]) -> Sequence[LineRow]:
        """On the runner: the lines of places that lie close together."""
        state = self.state
        if state.details is None or not keys:
            return ()
        first, wanted = min(keys), frozenset(keys)
        invoice = state.details.row.invoice
        found = self._invoices.lines(state.establishment, invoice, first, max(keys) - first + 1)
        people = self._invoices.labels(state.establishment, [line.engagement_id for line in found])
        rows = (LineRow(first + at, line, people.get(line.engagement_id)) for at, line in enumerate(found))
        return [row for row in rows if row.place in wanted]

    # -- why -------------------------------------------------------------------------------------------------------

    def _compare(self, number: int) -> None:
        self._update(comparing=True)
        state = self.state
        self._runners.reads.run(
            partial(self._audit, state.establishment, state.id, state.findings_shown),
            partial(self._take_audit, number),
            partial(self._refuse, number),
        )

    def _audit(self, establishment: str, id: str, shown: int) -> tuple[Audit | None, Mapping[str, PersonLabel]]:
        """On the runner."""
        audit = self._invoices.audit(establishment, id)
        return audit, self._people(establishment, audit.findings[:shown] if audit is not None else ())

    def _people(self, establishment: str, findings: Sequence[AuditFinding]) -> Mapping[str, PersonLabel]:
        """On the runner: only of what is shown, for there may be a finding about each of 100,000."""
        about = sorted({one.engagement_id for one in findings if one.engagement_id})
        return self._invoices.labels(establishment, about) if about else {}

    def _take_more(self, number: int, shown: int, people: Mapping[str, PersonLabel]) -> None:
        if number == self._question:
            self._update(findings_shown=shown, people=people)

    def _take_audit(self, number: int, found: tuple[Audit | None, Mapping[str, PersonLabel]]) -> None:
        if number != self._question:
            return
        audit, people = found
        self._shown_rows = audit_rows(audit) if audit is not None else ()
        self.rows.show(range(len(self._shown_rows)))
        self._update(audit=audit, people=people, comparing=False, error=None)

    def _audit_rows(self, keys: Sequence[int]) -> Sequence[AuditRow]:
        return [self._shown_rows[key] for key in keys if key < len(self._shown_rows)]

    def _drop(self) -> None:
        self._question += 1
        self._stop, self._watched = True, False
        self._asked = ""
        self._shown_rows = ()
        self.lines.drop()
        self.rows.drop()

    @Slot(object)
    def _hear(self, kinds: frozenset[Kind]) -> None:
        if self._watched and kinds & {Kind.ROSTER, Kind.OUTBOX}:
            self._runners.later(self, self.load)


def audit_rows(audit: Audit) -> tuple[AuditRow, ...]:
    """The branches, the fines for paying late where there are any, the total."""
    rows = [AuditRow(at, row, row.service.halalas, row.ours.halalas) for at, row in enumerate(audit.rows)]
    billed = audit.service_halalas - sum(row.service_halalas for row in rows)
    ours = audit.ours_halalas - sum(row.ours_halalas for row in rows)
    if billed or ours:
        rows.append(AuditRow(len(rows), None, billed, ours))
    rows.append(AuditRow(len(rows), None, audit.service_halalas, audit.ours_halalas, is_total=True))
    return tuple(rows)
