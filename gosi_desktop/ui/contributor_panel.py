"""The panel beside the list: one contributor, his badges, three tabs."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QWidget

from gosi_desktop.application.contributors import ContributorDetails
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.ui.binding import Binding
from gosi_desktop.ui.formats import formats, isolate
from gosi_desktop.ui.messages import message_for
from gosi_desktop.ui.panel_facts import PanelData, PanelHistory
from gosi_desktop.ui.panel_wage import PanelWage
from gosi_desktop.ui.roster_cells import DOTS, RosterCells, name_of
from gosi_desktop.ui.widgets.announcement import announce
from gosi_desktop.ui.widgets.badges import Badge
from gosi_desktop.ui.widgets.banner import Banner
from gosi_desktop.ui.widgets.button import Button, IconButton, LinkButton
from gosi_desktop.ui.widgets.button import Kind as ButtonKind
from gosi_desktop.ui.widgets.card import SidePanel
from gosi_desktop.ui.widgets.labels import Label
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.ui.widgets.tabs import TabStrip
from gosi_desktop.viewmodels.contributor_panel import ContributorPanelState, ContributorPanelViewModel, Tab


class ContributorPanel(SidePanel):
    """Refreshes as the row under the keyboard moves; the tab that is open stays open."""

    copied = Signal(str)
    wage_wanted = Signal(object)  # RosterRow
    exclusion_wanted = Signal(object)
    completion_wanted = Signal(object)
    injuries_wanted = Signal(object)

    def __init__(
        self, view_model: ContributorPanelViewModel, rules: RuleBook, cells: RosterCells, parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent)
        self.setAccessibleName(self.tr("Contributor"))
        self._view_model = view_model
        self._rules = rules
        self._cells = cells
        self._untold, self._sees_injuries = True, False
        self.name = Label("", "card-title", wrap=True)
        self.title_row.insertWidget(0, self.name, 1)
        self.under = Label("", "table", "text-2")
        self.copy = IconButton("copy", self.tr("Copy the identity"), edge=30)
        self.copy.clicked.connect(self._copy_identity)
        row = QHBoxLayout()
        row.setSpacing(2)
        row.addWidget(self.under)
        row.addWidget(self.copy)
        row.addStretch(1)
        self.head.addLayout(row)
        self.badge = Badge("")
        self.head.addWidget(self.badge)
        self.tabs = TabStrip(
            [(Tab.WAGE, self.tr("Wage")), (Tab.DATA, self.tr("Details")), (Tab.HISTORY, self.tr("History"))],
            self.tr("Parts of the panel"),
        )
        self.tabs.chosen.connect(lambda key: view_model.choose_tab(Tab(key)))
        self.scrolled = QScrollArea()
        self.scrolled.setWidgetResizable(True)
        self.scrolled.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scrolled.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.body.addWidget(self.tabs)
        self.body.addWidget(self.scrolled, 1)
        self._powers: frozenset[str] = frozenset()
        self.change_wage = Button(self.tr("Change the wage"), icon="pencil", shortcut_hint="E")
        self.change_wage.clicked.connect(lambda: self.wage_wanted.emit(view_model.state.row))
        self.complete = Button(self.tr("Complete the wage"), ButtonKind.PRIMARY, icon="banknote")
        self.complete.clicked.connect(lambda: self.completion_wanted.emit(view_model.state.row))
        self.foot.addWidget(self.complete)
        self.exclude = Button(self.tr("Exclude"), ButtonKind.DANGER_OUTLINE, icon="person-exclude")
        self.exclude.clicked.connect(lambda: self.exclusion_wanted.emit(view_model.state.row))
        self.foot.addWidget(self.change_wage)
        self.foot.addStretch(1)
        self.foot.addWidget(self.exclude)
        Binding(self, view_model, lambda state: state, self._show)

    def show_masked(self) -> None:
        """Masked mode was switched."""
        self._show(self._view_model.state)

    def show_powers(self, may: frozenset[str]) -> None:
        """What this role may ask for."""
        if may != self._powers:
            self._powers = may
            self._offer(self._view_model.state)

    def show_injuries(self, seen: bool) -> None:
        """Whether this role sees injuries: his history then leads to them."""
        if seen is not self._sees_injuries:
            self._sees_injuries = seen
            self._show(self._view_model.state)

    def _history(self, state: ContributorPanelState, details: ContributorDetails) -> QWidget:
        made = PanelHistory(details, self._rules)
        if self._sees_injuries:
            way = LinkButton(self.tr("His work injuries"), icon="injury-plaster")
            way.setObjectName("injuries")
            way.clicked.connect(lambda: self.injuries_wanted.emit(state.row))
            made.column.insertWidget(0, way, 0, Qt.AlignmentFlag.AlignLeading)
        return made

    def _offer(self, state: ContributorPanelState) -> None:
        """What can be asked for about him now."""
        row = state.row
        going_on = row is not None and row.state in ("active", "awaiting_worker")
        self.change_wage.setVisible(going_on and "update_wage" in self._powers)
        self.exclude.setVisible(going_on and "exclude_contributor" in self._powers)
        pending = row is not None and row.state == "pending_wage"
        self.complete.setVisible(pending and "complete_pending_contributor" in self._powers)
        acts = (self.change_wage, self.complete, self.exclude)
        self.show_foot(any(not button.isHidden() for button in acts))

    def _show(self, state: ContributorPanelState) -> None:
        row = state.row
        if row is None:
            return
        self._offer(state)
        masked = self._cells.masked
        self.name.setText(isolate(name_of(row.name, row.name_en)))
        occupation = name_of(row.occupation, row.occupation_en)
        number = DOTS if masked else formats().identity(row.identity)
        self.under.setText(f"{isolate(occupation)} · {number}" if occupation else number)
        standing = self._cells.standing(row)
        self.badge.show_badge(standing.words, standing.tone, standing.icon or "check" * (standing.tone is Tone.OK))
        self.tabs.offer(Tab.WAGE, state.wages)
        self.tabs.show_choice(state.tab)
        self._show_tab(state, masked)
        self._tell()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._untold = True
        self._tell()

    def _tell(self) -> None:
        """Aloud when it opens; after that the rows one moves over say who it is."""
        if self._untold and self.isVisible() and self._view_model.state.details is not None:
            self._untold = False
            words = (self.accessibleName(), self.name.text(), self.under.text(), self.badge.accessibleName())
            announce(self, self.tr(", ").join(words))

    def _show_tab(self, state: ContributorPanelState, masked: bool) -> None:
        if state.details is None:
            if state.error is not None or state.gone:
                self._stand(self._trouble(state))
            return
        before, at = self.scrolled.widget(), self.scrolled.verticalScrollBar().value()
        focused = self.focusWidget()
        name = (
            focused.objectName() if focused is not None and before is not None and before.isAncestorOf(focused) else ""
        )
        if state.row is None:
            return
        if state.tab is Tab.WAGE:
            made: QWidget = PanelWage(self._view_model, self._rules, masked)
        elif state.tab is Tab.DATA:
            data = PanelData(state.row, state.details, masked)
            data.copied.connect(self.copied)
            made = data
        else:
            made = self._history(state, state.details)
        self._stand(made)
        self.scrolled.verticalScrollBar().setValue(at)
        again = made.findChild(QWidget, name) if name else None
        if again is not None:
            again.setFocus(Qt.FocusReason.OtherFocusReason)

    def _stand(self, widget: QWidget) -> None:
        before = self.scrolled.takeWidget()
        if before is not None:
            before.deleteLater()
        self.scrolled.setWidget(widget)
        widget.setAutoFillBackground(False)  # a scroll area turns it on

    def _trouble(self, state: ContributorPanelState) -> Banner:
        if state.error is not None:
            message = message_for(state.error)
            return Banner(message.title, message.text, Tone.BAD)
        return Banner("", self.tr("This contributor is no longer in the list."), Tone.NEUTRAL)

    def _copy_identity(self) -> None:
        if self._view_model.state.row is not None:
            self.copied.emit(self._view_model.state.row.identity)
