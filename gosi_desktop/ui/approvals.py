"""The page of what waits for approval: choose, enter one code for all of it, see each result; or return one."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from gosi_desktop.application.ports import WaitingRequest
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.ui import request_words
from gosi_desktop.ui.binding import Binding, CommandBinding
from gosi_desktop.ui.code_prompt import CodePrompt
from gosi_desktop.ui.formats import formats, isolate, ltr
from gosi_desktop.ui.messages import message_for, text_for
from gosi_desktop.ui.roster_cells import name_of
from gosi_desktop.ui.shell_page import ShellPage
from gosi_desktop.ui.theme import colour, scaled
from gosi_desktop.ui.widgets.badges import Badge
from gosi_desktop.ui.widgets.banner import Banner
from gosi_desktop.ui.widgets.button import Button, Kind, LinkButton, Size
from gosi_desktop.ui.widgets.card import EmptyState
from gosi_desktop.ui.widgets.choice import CheckBox
from gosi_desktop.ui.widgets.clipped_card import ClippedCard
from gosi_desktop.ui.widgets.dialog import Dialog
from gosi_desktop.ui.widgets.field import Field
from gosi_desktop.ui.widgets.labels import IconTile, Label, Line
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.viewmodels.approvals import ApprovalsState, ApprovalsViewModel, Decided
from gosi_desktop.viewmodels.shell import ShellViewModel

_ICONS = {
    "register_contributor": "person-add",
    "complete_pending_contributor": "person-add",
    "exclude_contributor": "person-exclude",
    "update_wage": "banknote",
}
_TONES = {"accepted": Tone.OK, "approved": Tone.OK, "under_review": Tone.INFO}


class ApprovalsView(ShellPage):
    """The list is the cache's, so it is there offline; deciding needs the service."""

    def __init__(self, shell: ShellViewModel, model: ApprovalsViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell, self._model = shell, model
        self._dialog: Dialog | None = None
        self.error = Banner(tone=Tone.BAD)
        self.results = ResultsCard()
        self.rows: list[RequestRow] = []
        self._made_of: tuple[WaitingRequest, ...] | None = None
        self._inside = QWidget()
        self._list = QVBoxLayout(self._inside)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self._inside)
        self._inside.setAutoFillBackground(False)  # a scroll area turns it on
        self.empty = EmptyState(
            "check-circle",
            self.tr("Nothing waits for your approval"),
            self.tr("What a delegated accountant prepares for this establishment appears here."),
        )
        self.foot = ApprovalsFoot()
        card = ClippedCard()
        card.body.addWidget(self._area, 1)
        card.body.addWidget(self.empty, 1)
        card.body.addWidget(self.foot)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(12)
        for widget in (self.error, self.results):
            self._column.addWidget(widget)
        self._column.addWidget(card, 1)
        self._bind()

    # -- what the shell asks -------------------------------------------------------------------------------------------

    def title(self) -> str:
        return self.tr("Approvals")

    def subtitle(self) -> str:
        return formats().numerals(self.tr("%n requests wait for you", "", len(self._model.state.waiting)))

    def take_keyboard(self) -> None:
        place: QWidget = self.rows[0].box if self.rows else self
        place.setFocus(Qt.FocusReason.OtherFocusReason)

    def regions(self) -> list[QWidget]:
        return [*(row.box for row in self.rows[:1]), self.foot.approve]

    # -- bindings ------------------------------------------------------------------------------------------------------

    def _bind(self) -> None:
        model = self._model
        self.foot.box.clicked.connect(lambda: model.choose_all(not model.state.all_chosen))
        CommandBinding(self.foot.approve, model.ask, model.approve)
        self.results.dismiss.clicked.connect(model.dismiss_results)
        Binding(self, model, lambda state: state, self._show)
        Binding(self, model, lambda state: (state.asking, state.returning), lambda _: self._show_dialog())

    def _show(self, state: ApprovalsState) -> None:
        if state.waiting != self._made_of:
            self._made_of = state.waiting
            self._make_rows(state.waiting)
        for row in self.rows:
            row.box.setChecked(row.request.id in state.chosen)
        self._area.setVisible(bool(state.waiting))
        self.foot.setVisible(bool(state.waiting))
        self.empty.setVisible(not state.waiting)
        self.foot.show_chosen(state)
        self.results.show_results(state.decided)
        above = state.error is not None and not isinstance(state.error, RuleViolation)
        self.error.setVisible(above)
        if above and state.error is not None:
            message = message_for(state.error)
            self.error.show_message(message.title, message.text)
        self.heading_changed.emit()

    def _make_rows(self, waiting: tuple[WaitingRequest, ...]) -> None:
        while (item := self._list.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        rules, now = self._shell.settings.rules, self._shell.clock.now()
        self.rows = [
            RequestRow(one, request_words.facts(one, rules), formats().moment(one.made_at, now)) for one in waiting
        ]
        for row in self.rows:
            request = row.request
            row.box.clicked.connect(lambda on, request=request: self._model.choose(request.id, on))
            row.give_back.clicked.connect(lambda _on=False, request=request: self._model.ask_reason(request))
            self._list.addWidget(row)
            self._list.addWidget(Line())
        self._list.addStretch(1)

    def _show_dialog(self) -> None:
        state, prompt = self._model.state, self._model.prompt
        if self._dialog is not None:
            self._dialog.close_dialog()
            self._dialog.deleteLater()
            self._dialog = None
            if not self.isAncestorOf(self.window().focusWidget() or self):
                self.take_keyboard()  # what opened it may be gone with its request
        if state.asking and prompt is not None:
            count = len(state.chosen)
            title = formats().numerals(self.tr("Approve %n requests?", "", count))
            text = self.tr("They are sent in your name. What was changed meanwhile comes back to whoever prepared it.")
            act = formats().numerals(self.tr("Approve %n", "", count))
            made = self._dialog = CodePrompt(prompt, title, text, act, self.window())
            made.open(made.cells)
        elif state.returning is not None:
            reason = self._dialog = ReturnDialog(self._model, state.returning, self.window())
            reason.open(reason.reason.input)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = 24 if self.width() >= 1000 else 16
        self._column.setContentsMargins(side, 0, side, side)


class RequestRow(QWidget):
    """What is asked, for whom, by whom and when."""

    def __init__(self, request: WaitingRequest, asked: list[str], when: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.request = request
        kind, subject = request_words.kind_text(request.kind), request_words.subject_text(request)
        title = " — ".join(part for part in (kind, subject) if part)
        self.box = CheckBox()
        self.box.setAccessibleName(title)
        facts = " · ".join(asked)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Label(title, "table-strong", wrap=True))
        if facts:
            words.addWidget(Label(facts, "table", "text-2", wrap=True))
        words.addWidget(
            Label(f"{isolate(name_of(request.made_by, request.made_by_en))} · {when}", "caption", "text-3", wrap=True)
        )
        self.give_back = Button(self.tr("Return…"), size=Size.SMALL, icon="undo")
        self.give_back.setAccessibleName(f"{self.give_back.text()} {title}")
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 10, 16, 10)
        row.setSpacing(12)
        row.addWidget(self.box)
        row.addWidget(IconTile(_ICONS.get(request.kind, "document"), Tone.NEUTRAL, 34))
        row.addLayout(words, 1)
        row.addWidget(self.give_back)


class ApprovalsFoot(QWidget):
    """All or nothing ticked, how many, and the verb."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = CheckBox()
        self.box.setAccessibleName(self.tr("Select all"))
        self.count = Label("", "table-strong", "link")
        self.approve = Button(self.tr("Approve with a code…"), Kind.PRIMARY, icon="shield-check")
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 16, 0)
        row.setSpacing(12)
        row.addWidget(self.box)
        row.addWidget(self.count)
        row.addStretch(1)
        row.addWidget(self.approve)
        self.setFixedHeight(scaled(56))

    def show_chosen(self, state: ApprovalsState) -> None:
        """How many of all."""
        some = Qt.CheckState.PartiallyChecked if state.chosen else Qt.CheckState.Unchecked
        self.box.setCheckState(Qt.CheckState.Checked if state.all_chosen else some)
        words = self.tr("%n ticked of {total}", "", len(state.chosen))
        self.count.setText(formats().numerals(words.format(total=len(state.waiting))))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour("primary-soft"))
        painter.fillRect(0, 0, self.width(), 1, colour("primary-line"))


class ResultsCard(ClippedCard):
    """What became of each request of the last approval."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.body.addLayout(self._rows)
        self.dismiss = LinkButton(self.tr("Dismiss"))
        foot = QHBoxLayout()
        foot.setContentsMargins(10, 4, 10, 6)
        foot.addStretch(1)
        foot.addWidget(self.dismiss)
        self.body.addLayout(foot)
        self.hide()

    def show_results(self, decided: tuple[Decided, ...]) -> None:
        """One line each; hidden when there are none."""
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for one in decided:
            self._rows.addWidget(self._row(one))
            self._rows.addWidget(Line())
        self.setVisible(bool(decided))

    def _row(self, one: Decided) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(12)
        state = one.result.state or one.result.result
        icon = "check" if state in ("accepted", "approved") else "clock" if state == "under_review" else "undo"
        row.addWidget(Badge(request_words.result_text(state), _TONES.get(state, Tone.WARN), icon))
        subject = request_words.subject_text(one.request)
        title = " — ".join(part for part in (request_words.kind_text(one.request.kind), subject) if part)
        reference = self.tr("Reference {number}").format(number=ltr(one.result.reference or ""))
        more = (request_words.reason_text(one.result.reason), reference if one.result.reference else "")
        row.addWidget(Label(" · ".join(part for part in (title, *more) if part), "table", "text-2", wrap=True), 1)
        return holder


class ReturnDialog(Dialog):
    """Back to whoever prepared it, with a reason that is read there."""

    def __init__(self, model: ApprovalsViewModel, request: WaitingRequest, window: QWidget) -> None:
        super().__init__(window, " ", " ", width=560)
        self._model = model
        kind = request_words.kind_text(request.kind)
        self.title.setText(self.tr("Return “{request}”?").format(request=kind))
        self.setAccessibleName(self.title.text())
        self.text.setText(self.tr("It is not sent. Whoever prepared it reads the reason, corrects it and sends anew."))
        self.reason = Field(self.tr("Reason"), required=True)
        self.body.addWidget(self.reason)
        self.confirm = Button(self.tr("Return the request"), Kind.PRIMARY)
        self.cancel = Button(self.tr("Cancel"))
        self.buttons.addWidget(self.confirm)
        self.buttons.addWidget(self.cancel)
        self.reason.submitted.connect(self._submit)
        self.confirmed.connect(self._submit)
        self.cancel.clicked.connect(model.close_dialog)
        self.cancelled.connect(model.close_dialog)
        CommandBinding(self.confirm, model.give_back, self._submit)
        Binding(self, model, lambda state: state.error, lambda error: self.reason.show_error(text_for(error or "")))

    def _submit(self) -> None:
        self._model.submit_reason(self.reason.text())
