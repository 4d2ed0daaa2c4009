"""What paying late, or in parts, costs: of an open invoice, or of any amount, worked out with each key."""

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Slot

from gosi_desktop.application.invoices import LateBase
from gosi_desktop.application.what_if import InParts, PayingLate
from gosi_desktop.application.workspace import Workspace
from gosi_desktop.domain.errors import GosiError, RuleViolation
from gosi_desktop.domain.rule_rows import InstalmentTermsRow
from gosi_desktop.domain.values import Month, amount_text, parse_amount
from gosi_desktop.viewmodels.base import ViewModel
from gosi_desktop.viewmodels.change_texts import Remarks, by_field, read_day
from gosi_desktop.viewmodels.runners import Runners

_FIELDS: Final = ("amount", "due", "pay_on", "first")


@dataclass(frozen=True, slots=True)
class PayingLateState:
    """``invoice`` is "" for an amount of one's own. ``first`` follows the day of paying until it is typed over."""

    establishment: str = ""
    today: date | None = None
    bases: tuple[LateBase, ...] = ()
    terms: InstalmentTermsRow | None = None
    invoice: str = ""
    amount: str = ""
    due: str = ""
    pay_on: str = ""
    count: int = 0
    first: str = ""
    own_first: bool = False
    remarks: Remarks = field(default_factory=dict)
    late: PayingLate | None = field(default=None, repr=False)
    parts: InParts | None = field(default=None, repr=False)
    explained: frozenset[str] = frozenset()

    @property
    def base(self) -> LateBase | None:
        """The invoice chosen."""
        return next((one for one in self.bases if one.invoice.id == self.invoice), None)


@dataclass(frozen=True, slots=True)
class _Typed:
    halalas: int
    due: date
    pay_on: date
    first: date | None


class PayingLateViewModel(ViewModel[PayingLateState]):
    """Nothing is sent and nothing is kept; the authority's figure and decision hold."""

    def __init__(self, workspace: Workspace, runners: Runners, parent: QObject | None = None) -> None:
        super().__init__(PayingLateState(), parent)
        self._what_if, self._invoices, self._runners = workspace.what_if, workspace.invoices, runners
        self._question = 0

    # -- verbs -----------------------------------------------------------------------------------------------------

    def open(self, establishment: str, today: date) -> None:
        """For an establishment: its newest open invoice, unless another was chosen there."""
        if establishment != self.state.establishment:
            self._become(PayingLateState(establishment=establishment, today=today))
        self._question += 1
        self._runners.reads.run(
            partial(self._read, establishment), partial(self._fill, self._question),
            partial(self._refuse, self._question),
        )  # fmt: skip

    def choose(self, invoice: str) -> None:
        """Another invoice, or "" for an amount of one's own."""
        self._become(_chosen(self.state, invoice))
        self._think()

    def edit(self, **texts: str) -> None:
        """``amount``, ``due``, ``pay_on``, ``first``."""
        self._update(**texts, own_first=self.state.own_first or "first" in texts)
        self._think()

    def choose_count(self, count: int) -> None:
        """In so many parts."""
        self._update(count=count)
        self._think()

    def explain(self, figure: str) -> None:
        """Open a figure into why, or close it again."""
        self._update(explained=self.state.explained ^ {figure})

    @Slot()
    def forget(self) -> None:
        """Another establishment, or the lock."""
        self._question += 1
        self._become(PayingLateState())

    # -- reading and answers ---------------------------------------------------------------------------------------

    def _read(self, establishment: str) -> tuple[tuple[LateBase, ...], InstalmentTermsRow | None]:
        """On the runner."""
        return self._invoices.late_bases(establishment), self._what_if.terms()

    def _fill(self, number: int, found: tuple[tuple[LateBase, ...], InstalmentTermsRow | None]) -> None:
        if number != self._question:
            return
        bases, terms = found
        untouched = not self.state.bases and not self.state.amount
        counts = terms.counts if terms is not None else ()
        count = self.state.count or (counts[len(counts) // 2] if counts else 0)
        state = replace(self.state, bases=bases, terms=terms, count=count)
        if untouched or (state.invoice and state.base is None):  # or it has been paid meanwhile
            state = _chosen(state, bases[0].invoice.id if bases else "")
        elif state.base is not None:
            state = replace(state, amount=amount_text(state.base.halalas))
        self._become(state)
        self._think()

    def _think(self) -> None:
        self._question += 1
        typed, wrong = self._typed()
        self._update(remarks=by_field(wrong))
        if typed is None:
            self._update(late=None, parts=None)
            return
        self._runners.reads.run(
            partial(self._work_out, typed, self.state.count), partial(self._take, self._question),
            partial(self._refuse, self._question),
        )  # fmt: skip

    def _typed(self) -> tuple[_Typed | None, list[RuleViolation]]:
        """What stands in the fields; an empty amount or last day is not remarked upon."""
        state, wrong = self.state, list[RuleViolation]()
        halalas = due = None
        try:
            halalas = parse_amount(state.amount, field="amount")
        except RuleViolation as refusal:
            wrong.append(refusal)
        days: dict[str, date] = {}
        for name in ("due", "pay_on"):
            try:
                days[name] = read_day(getattr(state, name), name)
            except RuleViolation as refusal:
                wrong.append(refusal)
        due, pay_on = days.get("due"), days.get("pay_on")
        if pay_on is not None and not state.own_first and pay_on < date(date.max.year, 12, 1):
            self._update(first=_text(Month.of(pay_on).next().first))
        first = None
        try:
            first = read_day(self.state.first, "first")
        except RuleViolation as refusal:
            wrong.append(refusal)
        wrong = [one for one in wrong if not one.code.endswith(".empty")]
        if not halalas or due is None or pay_on is None:
            return None, wrong
        return _Typed(halalas, due, pay_on, first), wrong

    def _work_out(self, typed: _Typed, count: int) -> tuple[PayingLate, InParts | RuleViolation | None]:
        """On the runner. Parts that cannot be are a remark of their own, the fine is shown all the same."""
        late = self._what_if.paying_late(typed.halalas, typed.due, typed.pay_on)
        if typed.first is None or not count:
            return late, None
        try:
            return late, self._what_if.in_parts(typed.halalas, typed.due, typed.pay_on, count, typed.first)
        except RuleViolation as refusal:
            return late, refusal

    def _take(self, number: int, found: tuple[PayingLate, InParts | RuleViolation | None]) -> None:
        if number != self._question:
            return
        late, parts = found
        self._update(late=late, parts=parts if isinstance(parts, InParts) else None)
        if isinstance(parts, RuleViolation):
            where = "count" if parts.code == "instalments.count" else "first"
            remark = by_field([RuleViolation(parts.code, where, **parts.params)])
            self._update(remarks={**self.state.remarks, **remark})

    def _refuse(self, number: int, error: Exception) -> None:
        if not isinstance(error, GosiError):
            raise error
        if number != self._question:
            return
        self._update(late=None, parts=None)
        if isinstance(error, RuleViolation):  # a day that no rule reaches
            self._update(remarks=by_field([RuleViolation(error.code, "due", **error.params)]))
        else:
            self.failed.emit(error)


def _chosen(state: PayingLateState, invoice: str) -> PayingLateState:
    """With the amount and last day of an invoice; paid on the first day late, or today where that is over."""
    state = replace(state, invoice=invoice)
    base, today = state.base, state.today or date.min
    if base is None:
        return replace(state, pay_on=state.pay_on or _text(today))
    pay_on = max(today, base.invoice.due + timedelta(days=1))
    return replace(
        state, amount=amount_text(base.halalas), due=_text(base.invoice.due), pay_on=state.pay_on or _text(pay_on)
    )


def _text(day: date) -> str:
    return f"{day.year}/{day.month:02}/{day.day:02}"
