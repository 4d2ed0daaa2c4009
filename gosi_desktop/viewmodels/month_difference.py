"""Why an invoice differs from that of the month before: causes that add up, the people of each, the rules behind."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import partial
from typing import Final, NamedTuple

from PySide6.QtCore import QObject, Signal, Slot

from gosi_desktop.application.events import Kind
from gosi_desktop.application.ports.money import PersonLabel
from gosi_desktop.application.workspace import Workspace
from gosi_desktop.domain.errors import Cancelled, GosiError, Offline
from gosi_desktop.domain.invoices import Invoice
from gosi_desktop.domain.month_difference import Cause, CauseSum, Effect, MonthDifference, rows_behind
from gosi_desktop.domain.previews import MonthPreview
from gosi_desktop.domain.rule_rows import Row
from gosi_desktop.domain.values import Month
from gosi_desktop.viewmodels.base import Command, InlineRunner, ViewModel
from gosi_desktop.viewmodels.record_table import RecordTable
from gosi_desktop.viewmodels.runners import Relay, Runners

NAMED: Final = 2  # people of each cause who are named beside it


class CauseColumn(StrEnum):
    """The columns of the causes, in order."""

    CAUSE = "cause"
    WHO = "who"
    AMOUNT = "amount"


class EffectColumn(StrEnum):
    """The columns of the people of a cause, in order."""

    PERSON = "person"
    CHANGE = "change"
    EMPLOYEE = "employee"
    AMOUNT = "amount"


class CauseRow(NamedTuple):
    """A cause at its place, and the first of its people; None stands for the whole difference."""

    place: int
    sum: CauseSum | None
    halalas: int
    people: tuple[PersonLabel | None, ...] = ()


class EffectRow(NamedTuple):
    """What one person adds, and who it is; None for the invoice itself and for somebody who is not known here."""

    place: int
    effect: Effect
    person: PersonLabel | None


@dataclass(frozen=True, slots=True)
class MonthDifferenceState:
    """``gone``: the invoice, or one of the month before, is not here. ``rows`` are the rules behind ``cause``."""

    establishment: str = ""
    id: str = ""
    invoice: Invoice | None = None
    before: Invoice | None = None
    gone: bool = False
    missing: tuple[Invoice, ...] = ()  # their lines are not here
    difference: MonthDifference | None = field(default=None, repr=False)
    cause: Cause | None = None
    rows: tuple[Row, ...] = ()
    next_month: MonthPreview | None = None
    fetching: bool = False
    comparing: bool = False
    done: int = 0
    total: int | None = None
    error: GosiError | None = None

    @property
    def chosen(self) -> CauseSum | None:
        """The cause whose people are listed."""
        causes = self.difference.causes if self.difference is not None else ()
        return next((one for one in causes if one.cause is self.cause), None)


@dataclass(frozen=True, slots=True)
class _Known:
    invoice: Invoice | None
    before: Invoice | None
    missing: tuple[Invoice, ...]


@dataclass(frozen=True, slots=True)
class _Compared:
    difference: MonthDifference | None
    people: Mapping[str, PersonLabel]


class MonthDifferenceViewModel(ViewModel[MonthDifferenceState]):
    """Works offline once the lines of both invoices are here."""

    _progressed = Signal(int, object)

    def __init__(self, workspace: Workspace, runners: Runners, relay: Relay, parent: QObject | None = None) -> None:
        super().__init__(MonthDifferenceState(), parent)
        self._invoices, self._rules, self._runners = workspace.invoices, workspace.rules, runners
        self._is_cut = workspace.pull.read_switch
        self._question = 0
        self._stop = self._watched = False
        self._asked = ""  # lines are asked for once by themselves, then by hand
        self._shown: tuple[CauseRow, ...] = ()
        self.causes = RecordTable[CauseRow](
            self._cause_rows, lambda row: row.place, tuple(CauseColumn), InlineRunner(), self
        )
        self.effects = RecordTable[EffectRow](
            self._effect_rows, lambda row: row.place, tuple(EffectColumn), runners.reads, self, runners.later
        )
        self.fetch = Command(
            runners.reads, self._fetch, done=self._fetched, failed=self._not_fetched, parent=self,
            allowed=lambda: bool(self.state.missing),
        )  # fmt: skip
        self._progressed.connect(self._show_progress)
        relay.changed.connect(self._hear)

    # -- verbs -----------------------------------------------------------------------------------------------------

    def open(self, establishment: str, id: str) -> None:
        """Set an invoice beside the one before."""
        self._drop()
        self._watched = True
        self._become(MonthDifferenceState(establishment=establishment, id=id))
        self.load()

    @Slot()
    def load(self) -> None:
        """Read what is kept of both."""
        self._question += 1
        state, number = self.state, self._question
        self._runners.reads.run(
            partial(self._look, state.establishment, state.id), partial(self._take, number),
            partial(self._refuse, number),
        )  # fmt: skip

    def choose(self, at: int) -> None:
        """List the people of the cause at a row; the total has none."""
        if 0 <= at < len(self._shown) and (chosen := self._shown[at].sum) is not None:
            self._choose(chosen)

    @Slot()
    def fetch_lines(self) -> None:
        """Take the lines that are missing from the service."""
        if self.fetch.enabled:
            self._stop = False
            self._update(fetching=True, done=0, total=None, error=None)
            self.fetch(self.state.establishment, self.state.id, self.state.missing)

    @Slot()
    def cancel(self) -> None:
        """Fetch no more; nothing of the invoice under way is kept."""
        self._stop = True

    def leave(self) -> None:
        """Back: what changes is not followed, what is being fetched is dropped."""
        self._stop, self._watched = True, False

    def forget(self) -> None:
        """Drop all that is personal: the lock, or another establishment."""
        self._drop()
        self._become(MonthDifferenceState())

    # -- both invoices ---------------------------------------------------------------------------------------------

    def _look(self, establishment: str, id: str) -> _Known:
        """On the runner."""
        details = self._invoices.details(establishment, id)
        if details is None:
            return _Known(None, None, ())
        return _Known(details.row.invoice, details.before, self._invoices.unfetched(establishment, id))

    def _take(self, number: int, found: _Known) -> None:
        if number != self._question:
            return
        gone = found.invoice is None or found.before is None
        missing = () if gone else found.missing
        self._update(invoice=found.invoice, before=found.before, missing=missing, gone=gone)
        self.fetch.refresh()
        if gone:
            return
        if not found.missing:
            self._compare(number)
        elif self._asked != self.state.id and self.fetch.enabled:
            self._asked = self.state.id
            self.fetch_lines()

    def _refuse(self, number: int, error: Exception) -> None:
        if not isinstance(error, GosiError):
            raise error
        if number == self._question:
            self._update(error=error, comparing=False)

    # -- their lines -----------------------------------------------------------------------------------------------

    def _fetch(self, establishment: str, id: str, missing: Sequence[Invoice]) -> str:
        """On the runner; a connection that the user has cut brings nothing."""
        if self._is_cut():
            raise Offline
        for invoice in missing:
            self._invoices.fetch_lines(establishment, invoice, self._progressed.emit, lambda: self._stop)
        return id

    @Slot(int, object)
    def _show_progress(self, done: int, total: int | None) -> None:
        if self.fetch.running and self.state.fetching:
            self._update(done=done, total=total)

    def _fetched(self, id: str) -> None:
        if id == self.state.id:
            self._update(fetching=False)
        self.load()

    def _not_fetched(self, error: GosiError) -> None:
        if self.state.fetching:
            self._update(fetching=False, error=None if isinstance(error, Cancelled) else error)
        elif self.state.id:
            self.load()  # another invoice was opened meanwhile

    # -- the difference --------------------------------------------------------------------------------------------

    def _compare(self, number: int) -> None:
        self._update(comparing=True)
        state = self.state
        self._runners.reads.run(
            partial(self._work_out, state.establishment, state.id), partial(self._take_difference, number),
            partial(self._refuse, number),
        )  # fmt: skip

    def _work_out(self, establishment: str, id: str) -> _Compared:
        """On the runner: the names of those beside the causes, not of 100,000."""
        difference = self._invoices.difference(establishment, id)
        if difference is None:
            return _Compared(None, {})
        about = {effect.engagement_id for one in difference.causes for effect in one.effects[:NAMED]} - {""}
        people = self._invoices.labels(establishment, sorted(about)) if about else {}
        return _Compared(difference, people)

    def _take_difference(self, number: int, found: _Compared) -> None:
        if number != self._question:
            return
        difference = found.difference
        self._shown = cause_rows(difference, found.people) if difference is not None else ()
        self._update(difference=difference, comparing=False, error=None)
        self.causes.show(range(len(self._shown)))
        causes = difference.causes if difference is not None else ()
        largest = max(causes, key=lambda one: (bool(one.effects), abs(one.halalas)), default=None)
        chosen = self.state.chosen or largest
        if chosen is not None:
            self._choose(chosen)
        if difference is not None:
            self._expect(number, difference.after.month.next())

    def _expect(self, number: int, month: Month) -> None:
        """The month after, while it is still to come: the difference does not wait for it."""
        self._runners.reads.run(
            partial(self._expected, self.state.establishment, month), partial(self._take_expected, number),
            partial(self._refuse, number),
        )  # fmt: skip

    def _expected(self, establishment: str, month: Month) -> MonthPreview | None:
        """On the runner."""
        over = month < Month.of(self._invoices.today())
        return None if over else self._invoices.expected(establishment, month)

    def _take_expected(self, number: int, found: MonthPreview | None) -> None:
        if number == self._question:
            self._update(next_month=found)

    def _choose(self, chosen: CauseSum) -> None:
        difference = self.state.difference
        assert difference is not None
        rows = rows_behind(chosen.cause, difference.before.month, difference.after.month, self._rules)
        self._update(cause=chosen.cause, rows=rows)
        self.effects.drop()
        self.effects.show(range(len(chosen.effects)))

    def _cause_rows(self, keys: Sequence[int]) -> Sequence[CauseRow]:
        return [self._shown[key] for key in keys if key < len(self._shown)]

    def _effect_rows(self, keys: Sequence[int]) -> Sequence[EffectRow]:
        """On the runner."""
        state = self.state
        chosen = state.chosen
        if chosen is None:
            return ()
        found = [(key, chosen.effects[key]) for key in keys if key < len(chosen.effects)]
        about = sorted({effect.engagement_id for _, effect in found} - {""})
        people = self._invoices.labels(state.establishment, about) if about else {}
        return [EffectRow(key, effect, people.get(effect.engagement_id)) for key, effect in found]

    def _drop(self) -> None:
        self._question += 1
        self._stop, self._watched = True, False
        self._asked = ""
        self._shown = ()
        self.causes.drop()
        self.effects.drop()

    @Slot(object)
    def _hear(self, kinds: frozenset[Kind]) -> None:
        if self._watched and Kind.ROSTER in kinds:
            self._runners.later(self, self.load)


def cause_rows(difference: MonthDifference, people: Mapping[str, PersonLabel]) -> tuple[CauseRow, ...]:
    """The causes in order, then the difference that they add up to."""
    rows = [
        CauseRow(at, one, one.halalas, tuple(people.get(each.engagement_id) for each in one.effects[:NAMED]))
        for at, one in enumerate(difference.causes)
    ]
    return (*rows, CauseRow(len(rows), None, difference.halalas))
