"""The frame of an open profile: practice bar, banner, sidebar, page header, pages, toasts, actions."""

from functools import cached_property
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from gosi_desktop.application.ports import Invitation, Operation
from gosi_desktop.ui.account_dialogs import AccountDialogs
from gosi_desktop.ui.account_menu import AccountMenu
from gosi_desktop.ui.actions import Actions
from gosi_desktop.ui.binding import Binding
from gosi_desktop.ui.clipboard import Clipboard
from gosi_desktop.ui.establishment_popup import EstablishmentPopup
from gosi_desktop.ui.formats import formats, isolate
from gosi_desktop.ui.kept_preview import KeptPreviews
from gosi_desktop.ui.measures import RAIL_BELOW
from gosi_desktop.ui.page_header import PageHeader
from gosi_desktop.ui.page_stack import PageStack
from gosi_desktop.ui.practice_bar import PracticeBar
from gosi_desktop.ui.roles import role_text
from gosi_desktop.ui.roster import RosterView
from gosi_desktop.ui.roster_cells import name_of
from gosi_desktop.ui.roster_dialogs import RosterDialogs
from gosi_desktop.ui.shell_actions import ShellActions
from gosi_desktop.ui.shell_page import ShellPage
from gosi_desktop.ui.shell_pages import BEHIND, ShellPages
from gosi_desktop.ui.shell_toasts import ShellToasts
from gosi_desktop.ui.sidebar import Sidebar
from gosi_desktop.ui.sync_banner import SyncBanner
from gosi_desktop.ui.theme import scaled
from gosi_desktop.ui.widgets.focus import step_region
from gosi_desktop.viewmodels.base import ViewModel
from gosi_desktop.viewmodels.roster_state import Stage
from gosi_desktop.viewmodels.shell import ShellViewModel
from gosi_desktop.viewmodels.shell_state import Page, ShellState

if TYPE_CHECKING:
    from gosi_desktop.application.ports.notices import DesktopNotices
    from gosi_desktop.ui.desktop_notices import Reminding
    from gosi_desktop.ui.portfolio import PortfolioView
    from gosi_desktop.ui.print_preview import PrintPreview
    from gosi_desktop.ui.settings import SettingsView

_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)


class Shell(QWidget):
    """Built from its view model alone, and built anew when the language changes: nothing is kept in widgets."""

    def __init__(
        self, view_model: ShellViewModel, parent: QWidget | None = None, notices: "DesktopNotices | None" = None
    ) -> None:
        """``notices`` stands in for the desktop's own."""
        super().__init__(parent)
        self.view_model = view_model
        self._notices = notices
        self.clipboard = Clipboard.of_program()
        self._rail_wanted = self._begun = False
        self._preview: PrintPreview | None = None
        self._lay_out()
        self.toasts = ShellToasts(self, self._free_below)
        self.toasts.help_wanted.connect(self._explain)
        self.acts = Actions(self)
        self.dialogs = AccountDialogs(view_model, self)
        self.changes = RosterDialogs(view_model, self)
        self._bind()
        ShellActions(self)

    @property
    def settings(self) -> "SettingsView":
        """The page of the settings."""
        return cast("SettingsView", self.stack.page(Page.SETTINGS))

    @cached_property
    def reminding(self) -> "Reminding":
        """What ends soon, said on the desktop; made when deadlines are first read."""
        from gosi_desktop.ui.desktop_notices import Reminding, TrayNotices

        return Reminding(self.view_model, self._notices or TrayNotices(self), self)

    # -- layout --------------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        model = self.view_model
        self.sidebar = Sidebar()
        self.switcher = EstablishmentPopup(self)
        self.roster = RosterView(model)
        self.header = PageHeader(model)
        self.pill = self.header.pill
        self.pages = ShellPages(self)
        self.stack = PageStack(self.pages.makers())
        self.practice_bar = PracticeBar(model.practice, model.clock) if model.practice is not None else None
        self.banner = SyncBanner(model)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        if self.practice_bar is not None:
            column.addWidget(self.practice_bar)
            self.practice_bar.copied.connect(self._copy)
        if model.offers_tour:
            from gosi_desktop.ui.tour import TourOffer

            column.addWidget(TourOffer(self))
        column.addWidget(self.banner)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.sidebar)
        content = QVBoxLayout()
        content.setSpacing(0)
        content.addWidget(self.header)
        content.addWidget(self.stack, 1)
        row.addLayout(content, 1)
        column.addLayout(row, 1)

    def _free_below(self) -> int:
        page = self.stack.currentWidget()
        return page.free_below() if isinstance(page, ShellPage) else 0

    @property
    def portfolio(self) -> "PortfolioView":
        """The page of all establishments."""
        return cast("PortfolioView", self.stack.page(Page.PORTFOLIO))

    @property
    def page(self) -> ShellPage:
        """The page that the state wants."""
        return self.stack.page(self.view_model.state.page)

    # -- bindings ------------------------------------------------------------------------------------------------------

    def _clear_copied(self, clears: bool) -> None:
        self.clipboard.clears = clears

    def _bind(self) -> None:
        model = self.view_model
        Binding(self, model, lambda state: state, self._show)
        Binding(self, model, lambda state: state.page, self._begin_at_home)
        Binding(self, model.roster, lambda state: state.stage, lambda _stage: self._begin_at_rows())
        Binding(self, model.auto_lock, lambda state: state.seconds_left is not None, self._warn_of_lock)
        Binding(self, model.settings, lambda state: state.preferences.clear_copied, self._clear_copied)
        self.stack.heading_changed.connect(self._show_heading)
        self.stack.copied.connect(self._copy)
        model.deadlines_read.connect(self._remind)
        self.sidebar.page_wanted.connect(model.show_page)
        self.sidebar.establishment.clicked.connect(self._open_switcher)
        self.sidebar.account.clicked.connect(self._open_account_menu)
        self.switcher.chosen.connect(model.open_establishment)
        self.roster.preview_wanted.connect(self.open_preview)
        model.roster.export.exported.connect(self.toasts.say_exported)
        model.settings.passphrase_set.connect(self.toasts.say_passphrase)
        model.account.done.connect(self.toasts.say_account)
        model.approvals.returned.connect(self.toasts.say_returned)
        model.role_changed.connect(self.toasts.say_role)
        model.restored.connect(lambda made_at: self.toasts.say_restored(made_at, model.clock.now()))
        model.archive.saved.connect(self.toasts.say_saved)
        model.outbox.taken_back.connect(self.toasts.say_taken_back)
        model.outbox.added.connect(self._say_added)
        self.previews = KeptPreviews(model.archive.preview, self)
        model.outbox.paper_made.connect(self.previews.open)
        self.switcher.invitations_wanted.connect(model.account.show_invitations)
        Binding(self, model.account.invitations, lambda state: state.invitations, self._show_invitations)
        sources: list[ViewModel[Any]] = [
            model, model.sync, model.roster, model.portfolio, model.settings, model.account, model.approvals,
            model.archive, model.outbox, model.changes,
        ]  # fmt: skip
        if model.practice is not None:
            sources.append(model.practice)
        for source in sources:
            source.failed.connect(self.toasts.say_failed)
        self._show_heading()

    def _show(self, state: ShellState) -> None:
        self.stack.turn_to(state.page)
        self.sidebar.show_pages(state.pages)
        self.sidebar.show_page(BEHIND.get(state.page, state.page))
        self.sidebar.show_count(Page.APPROVALS, state.approvals)
        self.sidebar.show_count(Page.OUTBOX, state.waiting)
        self.sidebar.show_count(Page.DEADLINES, state.near)
        self.sidebar.show_count(Page.INJURIES, state.open_injuries)
        head = state.establishment.head if state.establishment is not None else None
        self._name_establishment(state)
        self.sidebar.establishment.setEnabled(
            bool(state.establishments or self.view_model.account.invitations.state.invitations)
        )
        self.switcher.show_establishments(state.establishments, state.opened)
        account = state.account
        self.sidebar.account.show_account(
            isolate(name_of(account.name, account.name_en)) if account is not None else self.tr("Not signed in"),
            role_text(head.role) if head is not None else "",
            self.tr("Test") if state.practice else "",
        )
        self._show_heading()

    def _name_establishment(self, state: ShellState) -> None:
        """The open one; on the portfolio, which is about none of them, how many there are."""
        if state.page is Page.PORTFOLIO:
            count = formats().numerals(self.tr("%n establishments", "", len(state.establishments)))
            self.sidebar.establishment.show_establishment(self.tr("All establishments"), count)
            return
        head = state.establishment.head if state.establishment is not None else None
        name = isolate(name_of(head.name, head.name_en)) if head is not None else self.tr("No establishment yet")
        number = formats().identity(head.establishment) if head is not None else ""
        self.sidebar.establishment.show_establishment(name, number)

    def _show_invitations(self, invitations: tuple[Invitation, ...]) -> None:
        self.switcher.show_invitations(len(invitations))
        self.sidebar.establishment.setEnabled(bool(self.view_model.state.establishments or invitations))

    def _begin_at_rows(self) -> None:
        """The keyboard begins at the list once it is there, at its page in the sidebar until then."""
        if self._begun or not self.isVisible():
            return
        waiting = self.sidebar.pages[Page.CONTRIBUTORS]
        self._begun = self.view_model.roster.state.stage is Stage.ROWS
        if self.focusWidget() not in (None, waiting) or self.view_model.state.page is not Page.CONTRIBUTORS:
            return
        if self._begun:
            self.roster.take_keyboard()
        else:
            waiting.setFocus(Qt.FocusReason.OtherFocusReason)

    def _begin_at_home(self, page: Page) -> None:
        """After a sign-in the first page opens by itself; the keyboard goes along unless somebody has moved it."""
        waiting = self.sidebar.pages[Page.CONTRIBUTORS]
        if page is Page.HOME and self.isVisible() and not self._begun and self.focusWidget() in (None, waiting):
            self._begun = True
            self.page.take_keyboard()

    def _show_heading(self) -> None:
        self.header.show_heading(self.page)
        if self.toasts.toasts():
            self.toasts.stand()

    # -- what the user does --------------------------------------------------------------------------------------------

    def open_preview(self, only_ticked: bool) -> None:
        """The paper in a window of its own; asked for again it comes forward."""
        if self._preview is not None:
            self._preview.raise_()
            self._preview.activateWindow()
            return
        from gosi_desktop.ui.print_preview import PrintPreview

        made = self.view_model.roster.preview(self.roster.filter_texts(), only_ticked)
        self._preview = PrintPreview(made, self)
        self._preview.destroyed.connect(self._forget_preview)
        self._preview.show()
        made.make()

    def save_pdf(self) -> None:
        """The paper first, then the name of its file: what is saved has been seen."""
        self.open_preview(False)
        if self._preview is not None:
            self._preview.ask_file_when_ready()

    def _forget_preview(self) -> None:
        self._preview = None

    def _open_switcher(self) -> None:
        self.switcher.open_under(self.sidebar.establishment)

    def _open_account_menu(self) -> None:
        self.account_menu().open_above(self.sidebar.account)

    def account_menu(self) -> AccountMenu:
        """What can be done with the account now."""
        return AccountMenu(self.view_model, self.acts, self)

    def toggle_rail(self) -> None:
        """Words in the sidebar, or icons alone."""
        self._rail_wanted = not self._rail_wanted
        self._fit()

    def step_region(self, step: int) -> None:
        """To the first stop of the next or previous region, from wherever in a region the keyboard stands."""
        if self.page.step_inside(step):
            return
        heads = [self.sidebar.establishment, self.pill, *self.page.regions()]
        if self.practice_bar is not None:
            heads.insert(0, self.practice_bar.messages_button)
        if self.banner.isVisible():
            heads.insert(1, self.banner.button)
        step_region(self, heads, step)

    # -- what happens --------------------------------------------------------------------------------------------------

    @Slot()
    def _remind(self) -> None:
        self.reminding.look()

    def _explain(self, code: str) -> None:
        """The answer to a refusal, open on the help page."""
        self.view_model.show_page(Page.HELP)
        self.view_model.help.show_answer(code)

    def _copy(self, text: str) -> None:
        self.clipboard.copy(text)
        self.toasts.say_copied()

    def _say_added(self, operations: tuple[Operation, ...]) -> None:
        outbox = self.view_model.outbox
        self.toasts.say_added(operations, lambda: outbox.take_back(operations), outbox.print_request)

    def _warn_of_lock(self, near: bool) -> None:
        if near:
            self.toasts.warn_of_lock(self.view_model.auto_lock.state.seconds_left or 0)

    # -- Qt ------------------------------------------------------------------------------------------------------------

    def minimumSizeHint(self) -> QSize:
        """Pages fold by themselves; what they need while wide must not keep the window wide."""
        return QSize(720, 480)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._begin_at_rows()
        handle = self.window().windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys and the mouse, seen at the window: cheaper than a filter on every widget."""
        if event.type() in _TOUCHES:
            self.view_model.auto_lock.touch()
        return False

    def _fit(self) -> None:
        narrow = self.width() < scaled(RAIL_BELOW)
        self.sidebar.show_rail(narrow or self._rail_wanted)
        self.header.show_narrow(narrow)
        if self.practice_bar is not None:
            self.practice_bar.show_narrow(narrow)
