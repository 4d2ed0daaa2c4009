"""The page of the establishment: data, branches, people, what waits. View of ``viewmodels/establishment.py``."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from gosi_desktop.application.establishment import EstablishmentView as EstablishmentData
from gosi_desktop.application.ports import ApprovalResult, Operation
from gosi_desktop.application.ports.outbox import STUCK, UNSENT, WITH_AUTHORITY
from gosi_desktop.domain.contributor import Names
from gosi_desktop.domain.errors import GosiError
from gosi_desktop.ui.binding import Binding
from gosi_desktop.ui.certificates import scrolled
from gosi_desktop.ui.establishment_branches import BranchesCard
from gosi_desktop.ui.establishment_data import DataCard
from gosi_desktop.ui.establishment_documents import DocumentsCard
from gosi_desktop.ui.establishment_waiting import WaitingCard
from gosi_desktop.ui.establishment_words import EstablishmentWords
from gosi_desktop.ui.formats import formats, ltr
from gosi_desktop.ui.member_dialog import MemberDialog
from gosi_desktop.ui.members import MembersCard
from gosi_desktop.ui.messages import message_for
from gosi_desktop.ui.outbox_words import OutboxWords
from gosi_desktop.ui.own_approval import OwnApproval
from gosi_desktop.ui.request_words import kind_text, reason_text, result_text
from gosi_desktop.ui.shell_page import ShellPage
from gosi_desktop.ui.theme import scaled
from gosi_desktop.ui.widgets.banner import Banner
from gosi_desktop.ui.widgets.button import LinkButton
from gosi_desktop.ui.widgets.card import EmptyState
from gosi_desktop.ui.widgets.dialog import Dialog
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.viewmodels.establishment import EstablishmentState, EstablishmentViewModel
from gosi_desktop.viewmodels.establishment_texts import Group

_BESIDE_FROM = 1040  # wide enough for both columns
_ASIDE = 372


class EstablishmentView(ShellPage):
    """Reads from the cache: it is all there offline, and what is asked waits in the outbox."""

    outbox_wanted = Signal()
    documents_wanted = Signal()
    people_wanted = Signal(str)  # a branch's id
    print_wanted = Signal(object, object, object)  # Operation, its deed in words, what was answered

    def __init__(self, model: EstablishmentViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.masked = False
        self.dialog: Dialog | None = None
        self._made_of: tuple[EstablishmentData, bool] | None = None  # what the cards show
        self.words, self._asked_words = EstablishmentWords(self), OutboxWords(model.rules, model.clock, self)
        self.waiting = WaitingCard(self._asked_words)
        self.data = DataCard(self.words)
        self.branches = BranchesCard(self.words)
        self.members = MembersCard(model.members, self._asked_words, model.clock)
        self.documents = DocumentsCard(self.words)
        self.said = Banner()
        self.dismiss = LinkButton(self.tr("Dismiss"))
        self.said.buttons.addWidget(self.dismiss)
        self.said.hide()
        self.empty = EmptyState(
            "establishment", self.tr("The establishment is not here yet"), self.tr("It comes with the first sync.")
        )
        self._lay_out()
        self.approval = OwnApproval(model.approval, self)
        self._bind()

    # -- what the shell asks -------------------------------------------------------------------------------------------

    def title(self) -> str:
        return self.tr("Establishment")

    def subtitle(self) -> str:
        """As of when."""
        view = self._model.state.view
        if view is None or view.synced_at is None:
            return ""
        moment = formats().moment(view.synced_at, self._model.clock.now())
        return self.tr("As the service had it {moment}").format(moment=moment)

    def take_keyboard(self) -> None:
        place: QWidget = self.data.change if self.data.change.isVisibleTo(self) else self
        place.setFocus(Qt.FocusReason.OtherFocusReason)

    def regions(self) -> list[QWidget]:
        stops = [self.data.change, self.branches.add, self.members.invite, self.documents.open]
        return [one for one in stops if one.isVisibleTo(self)]

    # -- layout --------------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        main = QWidget()
        column = QVBoxLayout(main)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        for card in (self.said, self.waiting, self.data, self.branches):
            column.addWidget(card)
        column.addStretch(1)
        self._aside = QWidget()
        beside = QVBoxLayout(self._aside)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(14)
        beside.addWidget(self.members)
        beside.addWidget(self.documents)
        beside.addStretch(1)
        inside = QWidget()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, inside)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(14)
        self._row.addWidget(main, 1)
        self._row.addWidget(self._aside)
        self._area = scrolled(inside)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._area, 1)
        self._column.addWidget(self.empty, 1)

    def _bind(self) -> None:
        model = self._model
        self.data.copied.connect(self.copied)
        self.data.change_wanted.connect(lambda group: model.begin(group))
        self.branches.change_wanted.connect(model.begin)
        self.branches.people_wanted.connect(self.people_wanted)
        for card in (self.waiting, self.members):
            card.code_wanted.connect(model.approval.approve)
            card.again_wanted.connect(model.take_up)
        self.waiting.print_wanted.connect(self._print)
        self.waiting.outbox_wanted.connect(self.outbox_wanted)
        self.waiting.practising = model.practising
        self.waiting.decision_wanted.connect(model.decide)
        self.documents.open.clicked.connect(self.documents_wanted)
        self.documents.renew_wanted.connect(lambda licence: model.begin(Group.LICENCE, licence))
        self.dismiss.clicked.connect(self.said.hide)
        model.approval.decided.connect(self._say_decided)
        Binding(self, model, lambda state: state, lambda _: self._show())
        Binding(self, model.members, lambda state: state.shown, lambda _: self._show_waiting())
        Binding(self, model.members, lambda state: state.form is not None and state.form.new_id, self._show_member)
        Binding(self, model.change, lambda state: (state.group, state.target), lambda _: self._show_change())
        Binding(self, model.approval, lambda state: state.error, self._say_error)

    # -- what is shown -------------------------------------------------------------------------------------------------

    def show_masked(self, masked: bool) -> None:
        """Wages and identities as dots."""
        self.masked = self._asked_words.masked = masked
        self.members.show_masked(masked)
        self._show()

    def _show(self) -> None:
        state = self._model.state
        self._area.setVisible(state.view is not None)
        self.empty.setVisible(state.loaded and state.view is None)
        if state.view is not None and (state.view, self.masked) != self._made_of:
            self._made_of = (state.view, self.masked)
            self.data.show_view(state.view, self.masked)
            self.branches.show_view(state.view, self.masked)
            self.documents.show_view(state.view)
        self._show_waiting()
        self.heading_changed.emit()

    def _show_waiting(self) -> None:
        view = self._model.state.view
        if view is not None:
            self.waiting.show_waiting(self._asked(self._model.state), view.role)

    def _asked(self, state: EstablishmentState) -> list[Operation]:
        """About the establishment and its members, newest first."""
        shown = self._model.members.state.shown
        members: list[Operation] = []
        if shown is not None and shown.establishment == state.establishment:
            members += shown.newcomers
            members += [one for row in shown.rows for one in (row.asked, row.refused) if one is not None]
        own = state.view.asked if state.view is not None else ()
        undecided = UNSENT | WITH_AUTHORITY | STUCK
        found = [one for one in (*own, *members) if one.state in undecided]
        return sorted(found, key=lambda one: one.made_at, reverse=True)

    def _show_member(self, wanted: object) -> None:
        self._drop()
        if wanted:
            made = MemberDialog(self._model.members, self.window())
            self._open(made, made.first)

    def _show_change(self) -> None:
        self._drop()
        if self._model.change.state.group is not None:
            from gosi_desktop.ui.establishment_change import EstablishmentChange

            made = EstablishmentChange(self._model.change, self.window())
            self._open(made, made.first)

    def _open(self, dialog: Dialog, first: QWidget) -> None:
        self.dialog = dialog
        dialog.open(first)

    def _drop(self) -> None:
        if self.dialog is not None:
            self.dialog.close_dialog()
            self.dialog.deleteLater()
            self.dialog = None

    def _say_decided(self, operation: Operation, result: ApprovalResult) -> None:
        state = result.state or result.result
        title = f"{kind_text(operation.change.kind)}: {result_text(state)}"
        reference = self.tr("Reference {number}").format(number=ltr(result.reference)) if result.reference else ""
        text = " · ".join(part for part in (reason_text(result.reason), reference) if part)
        tone = Tone.OK if state in ("accepted", "approved") else Tone.INFO if state == "under_review" else Tone.WARN
        self.said.show_message(title, text, tone)
        self.said.show()

    def _say_error(self, error: GosiError | None) -> None:
        if error is not None:
            message = message_for(error)
            self.said.show_message(message.title, message.text, Tone.BAD)
            self.said.show()

    def _print(self, operation: Operation) -> None:
        view, shown = self._model.state.view, self._model.members.state.shown
        branches = {one.branch.id: one.branch.name for one in view.branches} if view is not None else {}
        row = shown.row(operation.contributor_id) if shown is not None else None
        about = row.member.name if row is not None else branches.get(operation.change.target)
        about = about or getattr(operation.change, "names", None) or getattr(operation.change, "name", None)
        words = self._asked_words
        deed = words.deed(operation, about if isinstance(about, Names) else None, branches)
        self.print_wanted.emit(operation, deed, words.answers(operation))

    def print_current(self) -> None:
        """Ctrl P: of what waits, the one that has the keyboard, else the newest."""
        rows = self.waiting.rows
        held = next((row for row in rows if row.isAncestorOf(self.focusWidget() or self)), None)
        if rows:
            self._print((held or rows[0]).operation)

    def begin(self, group: Group, target: str = "") -> None:
        """A form, for those who come from elsewhere."""
        self._model.begin(group, target)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = 24 if self.width() >= 1000 else 16
        self._column.setContentsMargins(side, 0, side, side)
        beside = self.width() >= scaled(_BESIDE_FROM)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(across if beside else down)
        self._aside.setMinimumWidth(scaled(_ASIDE) if beside else 0)
        self._aside.setMaximumWidth(scaled(_ASIDE) if beside else 16777215)
