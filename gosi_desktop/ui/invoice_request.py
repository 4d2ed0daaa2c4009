"""The dialog that asks about an invoice: review, waiver, instalments. View of ``viewmodels/invoice_request.py``."""

from datetime import date
from decimal import Decimal

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gosi_desktop.application.ports import Operation, OperationState, Sending
from gosi_desktop.domain.errors import GosiError
from gosi_desktop.domain.instalments import missed
from gosi_desktop.domain.invoices import InstalmentPlan
from gosi_desktop.domain.money_requests import GUARANTEES, MoneyCase, Obstacle, WaiverLimit
from gosi_desktop.ui.binding import Binding, CommandBinding
from gosi_desktop.ui.change_dialog import clear, labelled
from gosi_desktop.ui.formats import formats
from gosi_desktop.ui.grounds import Grounds
from gosi_desktop.ui.invoice_cards import Fact
from gosi_desktop.ui.messages import Message, has_words, message_for
from gosi_desktop.ui.request_words import reason_text
from gosi_desktop.ui.widgets.banner import Banner
from gosi_desktop.ui.widgets.button import Button, Kind, Size
from gosi_desktop.ui.widgets.card import Inset
from gosi_desktop.ui.widgets.choice import ComboBox, Segmented
from gosi_desktop.ui.widgets.dialog import Dialog
from gosi_desktop.ui.widgets.field import Field
from gosi_desktop.ui.widgets.fitting_scroll import FittingScroll
from gosi_desktop.ui.widgets.labels import Label
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.viewmodels.invoice_request import NO_GUARANTEE, Ask, InvoiceRequestState, InvoiceRequestViewModel


class InvoiceRequest(Dialog):
    """What is asked goes to the outbox; the authority decides."""

    def __init__(self, model: InvoiceRequestViewModel, window: QWidget) -> None:
        super().__init__(window, " ", width=560)
        self._model = model
        self.setAccessibleName(self.tr("Ask about an invoice"))
        self._lay_out()
        self._bind()

    @property
    def first(self) -> QWidget:
        """Where the keyboard begins."""
        return self.kinds

    # -- layout --------------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.kinds = Segmented(
            [
                (Ask.REVIEW.value, self.tr("Review")),
                (Ask.WAIVER.value, self.tr("Waiver of fines")),
                (Ask.INSTALMENTS.value, self.tr("Instalments")),
            ],
            self.tr("What is asked for"),
        )
        self.explained = Label("", "table", "text-2", wrap=True)
        self.banner = Banner()
        self.grant = Button(self.tr("Practice: grant it"), size=Size.SMALL, icon="check")
        self.deny = Button(self.tr("Practice: refuse it"), size=Size.SMALL, icon="close")
        self.facts = Inset(padding=12)
        self.facts.body.setSpacing(6)
        self.grounds = Grounds(self.tr("Grounds"))
        self.terms = self._terms()
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for part in (self.kinds, self.explained, self.banner):
            column.addWidget(part)
        deciding = QHBoxLayout()
        deciding.addWidget(self.grant)
        deciding.addWidget(self.deny)
        deciding.addStretch(1)
        column.addLayout(deciding)
        for below in (self.facts, self.grounds, self.terms):
            column.addWidget(below)
        self.fitting = FittingScroll(inside, 520)
        self.fitting.grown.connect(self.fit)
        self.body.addWidget(self.fitting, 1)
        self.now = Button(self.tr("Add and send"), Kind.PRIMARY, shortcut_hint="Ctrl+Enter")
        self.later = Button(self.tr("Add to the outbox"))
        self.leave = Button(self.tr("Cancel"), shortcut_hint="Esc")
        for button in (self.now, self.later, self.leave):
            self.buttons.addWidget(button)

    def _terms(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        self.count = ComboBox([], self.tr("Parts"))
        self.guarantee = ComboBox(self._guarantees(), self.tr("Guarantee"))
        self.first_due = Field(self.tr("First part due"), required=True, ltr=True, placeholder="2026/02/15")
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(labelled(self.tr("Parts"), self.count), 1)
        row.addWidget(labelled(self.tr("Guarantee"), self.guarantee), 1)
        column.addLayout(row)
        column.addWidget(self.first_due)
        return holder

    def _guarantees(self) -> list[tuple[str, str]]:
        words = {
            "fixed_assets": self.tr("Fixed assets"),
            "bank_guarantee": self.tr("Bank guarantee"),
            "promissory_note": self.tr("Promissory note"),
        }
        return [(NO_GUARANTEE, self.tr("None offered")), *((key, words[key]) for key in GUARANTEES)]

    def _bind(self) -> None:
        model = self._model
        self.kinds.chosen.connect(lambda key: model.choose(Ask(key)))
        self.grounds.edited.textChanged.connect(lambda: self._type_grounds())
        self.count.picked.connect(lambda key: model.choose_count(int(key)))
        self.guarantee.picked.connect(model.choose_guarantee)
        self.first_due.edited.connect(model.type_first_due)
        self.leave.clicked.connect(model.close)
        self.cancelled.connect(model.close)
        self.confirmed.connect(lambda: model.send(Sending.NOW))
        self.grant.clicked.connect(lambda: model.decide(True))
        self.deny.clicked.connect(lambda: model.decide(False))
        CommandBinding(self.now, model.ask, lambda: model.send(Sending.NOW))
        CommandBinding(self.later, model.ask, lambda: model.send(Sending.WHEN_I_ASK))
        Binding(self, model, lambda state: state, self._show)

    def _type_grounds(self) -> None:
        text = self.grounds.edited.toPlainText()
        if text != self._model.state.grounds:
            self._model.type_grounds(text)

    # -- what is shown -------------------------------------------------------------------------------------------------

    def _show(self, state: InvoiceRequestState) -> None:
        money = state.ask is not Ask.INSTALMENTS
        self.kinds.show_choice(state.ask.value)
        self.explained.setText(self._explained(state.ask))
        self._show_banner(state)
        self.grounds.setVisible(money)
        self.terms.setVisible(not money)
        self.grounds.show_text(state.grounds)
        self.grounds.show_error(_said(state, "grounds"))
        self.count.set_choices([(str(one), self._parts(one)) for one in state.counts])
        self.count.show_choice(str(state.count))
        self.guarantee.show_choice(state.guarantee or NO_GUARANTEE)
        self.first_due.set_text(state.first_due)
        day = message_for(state.day_error).line if state.day_error is not None else _said(state, "first_due")
        self.first_due.show_error(day)
        if state.question is not None:
            self._show_case(state, state.question.case)
        self.grant.setVisible(self._model.can_decide)
        self.deny.setVisible(self._model.can_decide)
        self.fit()

    def _explained(self, ask: Ask) -> str:
        return {
            Ask.REVIEW: self.tr(
                "The service looks at the invoice again. What it asks for is owed until it has answered. No last day "
                "for asking is known; ask as soon as you see it."
            ),
            Ask.WAIVER: self.tr("The governor or the board decides. Only fines can be waived, never contributions."),
            Ask.INSTALMENTS: self.tr(
                "All that is owed on the day of the decision is paid in equal monthly parts. A part that is missed is "
                "fined from its day on, and new months are paid beside it."
            ),
        }[ask]

    def _show_banner(self, state: InvoiceRequestState) -> None:
        shown = self._banner_of(state)
        self.banner.setVisible(shown is not None)
        if shown is not None:
            self.banner.show_message(*shown)

    def _banner_of(self, state: InvoiceRequestState) -> tuple[str, str, Tone] | None:
        if state.error is not None:
            message = message_for(state.error)
            return message.title, message.text, Tone.BAD
        if state.gone:
            message = message_for(GosiError("invoice_void"))
            return message.title, message.text, Tone.WARN
        pending = state.pending
        if pending is not None:
            words = message_for(GosiError("asked_already"))
            there = pending.state is OperationState.UNDER_REVIEW
            reference = self.tr("Reference {number}").format(number=pending.reference) if pending.reference else ""
            return words.title, reference if there and reference else words.text, Tone.INFO
        if state.question is not None and state.ask not in state.question.allowed:
            return self.tr("Your role does not ask for this."), "", Tone.INFO
        if state.refused is not None:
            instead = self.tr("What you ask now stands in its place.")
            text = f"{_why(state.refused)} {instead}".strip()
            return self.tr("It was asked for and refused."), text, Tone.WARN
        whole = next((one for one in state.said if one.field not in ("grounds", "first_due")), None)
        if whole is not None:
            message = _message(whole)
            return message.title, message.text, Tone.WARN
        return None

    def _show_case(self, state: InvoiceRequestState, case: MoneyCase) -> None:
        written = formats()
        month = written.month(case.invoice.month.first)
        self.title.setText(self.tr("Ask about the invoice of {month}").format(month=month))
        clear(self.facts.body)
        for fact in self._facts(state, case):
            self.facts.body.addWidget(fact)

    def _facts(self, state: InvoiceRequestState, case: MoneyCase) -> list[QWidget]:
        written = formats()
        if state.ask is Ask.REVIEW:
            found: list[QWidget] = [Fact(self.tr("To be paid"), written.money(case.invoice.total_halalas))]
            if state.engagements:
                found.append(Fact(self.tr("Lines in question"), written.number(len(state.engagements))))
            return found
        if state.ask is Ask.WAIVER:
            limits = [self._limit(one) for one in case.waivers]
            return [Fact(self.tr("Fines that are not waived"), written.money(case.fines_halalas)), *limits]
        found = [Fact(self.tr("Owed today"), written.money(case.balance_halalas))]
        if case.plan is not None:
            return [*found, *self._plan(case.plan, case.today)]
        if state.parts:
            first, last = state.parts[0], state.parts[-1]
            found.append(Fact(self.tr("Each part"), written.money(first.halalas)))
            found.append(Fact(self.tr("Last part"), f"{written.money(last.halalas)} · {written.date_long(last.due)}"))
        found.append(Fact(self.tr("First part at the latest"), written.date_long(case.latest_first_due)))
        note = self.tr("How many parts are allowed is an assumption; the service decides.")
        return [*found, Label(note, "caption", "text-3", wrap=True)]

    def _plan(self, plan: InstalmentPlan, today: date) -> list[QWidget]:
        """How the plan in force stands."""
        written, late = formats(), missed(plan, today)
        paid = sum(one.paid_halalas for one in plan.instalments)
        of = self.tr("{paid} of {total}").format(paid=written.money(paid), total=written.money(plan.total_halalas))
        found: list[QWidget] = [Fact(self.tr("Paid of the plan"), of)]
        following = next((one for one in plan.instalments if not one.is_paid), None)
        if following is not None:
            left = written.money(following.halalas - following.paid_halalas)
            found.append(Fact(self.tr("Next part"), f"{left} · {written.date_long(following.due)}"))
        if late:
            found.append(Fact(self.tr("Parts missed, each fined from its day on"), written.number(len(late)), "bad"))
        return found

    def _limit(self, one: WaiverLimit) -> Fact:
        """«حتى 100% ‏(إذا طُلب قبل 25 يناير)»."""
        written = formats()
        percent = written.percent(Decimal(one.row.waived) / 100)
        if one.until is None:
            name = self.tr("At most {percent}, no last day").format(percent=percent)
        else:
            name = self.tr("At most {percent}, until {day}").format(percent=percent, day=written.date_long(one.until))
        return Fact(name, written.money(one.halalas))

    def _parts(self, count: int) -> str:
        return formats().numerals(self.tr("%n parts", "", count))


def _said(state: InvoiceRequestState, field: str) -> str:
    found = next((one for one in state.said if one.field == field), None)
    return _message(found).line if found is not None else ""


def _why(operation: Operation) -> str:
    """What the service said to it."""
    said = next(iter(operation.remarks), operation.reason)
    if said is None:
        return ""
    if has_words(said.code):
        return message_for(GosiError(said.code, **said.params), "requests").line
    return reason_text(said.code)


def _message(obstacle: Obstacle) -> Message:
    return message_for(GosiError(obstacle.code, **obstacle.params), "invoice_request")
