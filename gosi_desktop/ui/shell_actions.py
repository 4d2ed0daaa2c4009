"""What the actions of the window do, and which of them can be done now: by page, by role, by how much there is."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gosi_desktop.ui.actions import PAGES, Actions
from gosi_desktop.ui.binding import Binding
from gosi_desktop.viewmodels.correction import Correcting
from gosi_desktop.viewmodels.roster_state import Stage
from gosi_desktop.viewmodels.settings import Section
from gosi_desktop.viewmodels.shell import ShellViewModel
from gosi_desktop.viewmodels.shell_state import Page, ShellState

if TYPE_CHECKING:
    from gosi_desktop.ui.archive import ArchiveView
    from gosi_desktop.ui.certificates import CertificatesView
    from gosi_desktop.ui.establishment import EstablishmentView
    from gosi_desktop.ui.invoices import InvoicesView
    from gosi_desktop.ui.outbox import OutboxView
    from gosi_desktop.ui.palette_desk import PaletteDesk
    from gosi_desktop.ui.roster import RosterView
    from gosi_desktop.ui.shell import Shell
    from gosi_desktop.ui.statement import StatementView


CORRECTIONS = {
    "correct_person": Correcting.PERSON,
    "correct_period": Correcting.PERIOD,
    "transfer": Correcting.BRANCH,
    "cancel_period": Correcting.CANCEL,
}


_MONEY = (Page.INVOICES, Page.STATEMENT, Page.VERIFICATION)  # each has ``open_paper``


class ShellActions(QObject):
    """Binds every action once; some of them mean the page in front."""

    def __init__(self, shell: "Shell") -> None:
        super().__init__(shell)
        self._shell, self._model = shell, shell.view_model
        self._palette: PaletteDesk | None = None
        self._bind_pages()
        self._bind_books()
        self._bind_roster()
        self._bind_account()
        AllowedActions(shell.acts, self._model, shell)

    def _bind_pages(self) -> None:
        acts, model, shell = self._shell.acts, self._model, self._shell
        acts.connect_to("palette", self._open_palette)
        acts.connect_to("search", self._search)
        acts.connect_to("sync", shell.pill.sync_now)
        acts.connect_to("print", self._print)
        acts.connect_to("save_pdf", self._save)
        acts.connect_to("mask", model.toggle_masked)
        acts.connect_to("next_establishment", model.next_establishment)
        acts.connect_to("previous_establishment", model.previous_establishment)
        acts.connect_to("next_region", lambda: shell.step_region(1))
        acts.connect_to("previous_region", lambda: shell.step_region(-1))
        acts.connect_to("sidebar", shell.toggle_rail)
        acts.connect_to("settings", lambda: model.show_page(Page.SETTINGS))
        acts.connect_to("about", lambda: shell.pages.show_settings(Section.ABOUT))
        acts.connect_to("help", lambda: model.show_page(Page.HELP))
        acts.connect_to("keys", lambda: shell.pages.show_settings(Section.SHORTCUTS))
        for number in range(1, PAGES + 1):
            acts.connect_to(f"page_{number}", partial(self._turn_to_page, number))

    def _bind_books(self) -> None:
        acts = self._shell.acts
        acts.connect_to("deduction_list", lambda: self._invoices_page().books.preview_deductions())
        acts.connect_to("journal", lambda: self._invoices_page().books.write_journal())
        acts.connect_to("client_message", lambda: self._invoices_page().books.ask_message())
        acts.connect_to("payment_list", lambda: self._shell.portfolio.books.preview_payments())
        acts.connect_to("open_invoices", lambda: self._shell.portfolio.books.preview_invoices())

    def _invoices_page(self) -> "InvoicesView":
        """These are offered while it is in front."""
        return cast("InvoicesView", self._shell.page)

    def _bind_roster(self) -> None:
        acts, model, roster = self._shell.acts, self._model, self._shell.roster
        acts.connect_to("export", self._export)
        acts.connect_to("undo", model.outbox.take_back_last)
        acts.connect_to("new_contributor", model.changes.register)
        acts.connect_to("report_injury", lambda: model.report_injury())
        acts.connect_to("change_wage", lambda: roster.change_current(model.changes.change_wage))
        acts.connect_to("exclude", lambda: roster.change_current(model.changes.exclude))
        for name, what in CORRECTIONS.items():
            acts.connect_to(name, partial(self._correct, what))
        acts.connect_to("send_held", model.outbox.send_held)
        acts.connect_to("check_outbox", model.outbox.check)
        acts.connect_to("outbox_statement", self._print_statement)
        acts.connect_to("verify_certificate", lambda: model.show_page(Page.VERIFICATION))
        acts.connect_to("sheet_import", lambda: model.show_page(Page.SHEET_IMPORT))
        acts.connect_to("what_if", lambda: model.show_page(Page.WHAT_IF))
        acts.connect_to("first_hour", lambda: model.show_page(Page.FIRST_HOUR))
        acts.connect_to("documents", lambda: model.show_page(Page.DOCUMENTS))
        acts.connect_to("enquiries", lambda: model.show_page(Page.ENQUIRIES))
        acts.connect_to("month_difference", self._open_difference)

    def _bind_account(self) -> None:
        acts, model = self._shell.acts, self._model
        acts.connect_to("lock", model.lock)
        acts.connect_to("sign_in", model.sign_in)
        acts.connect_to("sign_out", model.account.ask_to_sign_out)
        acts.connect_to("password", lambda: model.account.change_password(model.state.account))
        acts.connect_to("invitations", model.account.show_invitations)
        acts.connect_to("account", lambda: model.show_page(Page.ACCOUNT))
        acts.connect_to("backups", lambda: model.show_page(Page.BACKUPS))
        acts.connect_to("audit", lambda: model.show_page(Page.AUDIT))

    def _correct(self, what: Correcting) -> None:
        changes = self._model.changes
        self._shell.roster.change_current(lambda row: changes.correct(row, what))

    def _print_statement(self) -> None:
        """Its words are those of the page."""
        cast("OutboxView", self._shell.page).print_statement()

    def _open_difference(self) -> None:
        self._model.show_page(Page.INVOICES)
        self._model.invoices.open_newest_difference()

    def _turn_to_page(self, number: int) -> None:
        self._model.show_page(self._model.state.pages[number - 1])

    def _print(self) -> None:
        """Ctrl P: what the page in front has to print."""
        if self._model.state.page is Page.ARCHIVE:
            cast("ArchiveView", self._shell.page).open_current()
        elif self._model.state.page is Page.CERTIFICATES:
            cast("CertificatesView", self._shell.page).print_current()
        elif self._model.state.page in (Page.OUTBOX, Page.ESTABLISHMENT):
            cast("OutboxView | EstablishmentView", self._shell.page).print_current()
        elif self._model.state.page in _MONEY:
            cast("StatementView", self._shell.page).open_paper()
        else:
            self._on_roster(lambda: self._shell.open_preview(False))

    def _save(self) -> None:
        """Ctrl Shift P."""
        if self._model.state.page is Page.ARCHIVE:
            cast("ArchiveView", self._shell.page).save_current()
        elif self._model.state.page is Page.CERTIFICATES:
            cast("CertificatesView", self._shell.page).save_current()
        elif self._model.state.page in _MONEY:
            cast("StatementView", self._shell.page).open_paper(save=True)
        else:
            self._on_roster(self._shell.save_pdf)

    def _export(self) -> None:
        """Ctrl E."""
        if self._model.state.page is Page.STATEMENT:
            cast("StatementView", self._shell.page).choose_export()
        else:
            self._on_roster(lambda: self._shell.roster.choose_export(False))

    def _search(self) -> None:
        """Ctrl F: in the page, where it can be searched; else among the contributors."""
        if not hasattr(self._shell.page, "focus_search"):
            self._model.show_page(Page.CONTRIBUTORS)
        cast("RosterView", self._shell.page).focus_search()

    def _on_roster(self, act: Callable[[], object]) -> None:
        if self._model.state.page is Page.CONTRIBUTORS and self._shell.roster.print_button.isEnabled():
            act()

    def _open_palette(self) -> None:
        """Imported when it is first wanted."""
        if self._palette is None:
            from gosi_desktop.ui.palette_desk import PaletteDesk

            self._palette = PaletteDesk(self._model, self._shell.acts, self._shell.sidebar, self._shell)
        self._palette.open()


class AllowedActions(QObject):
    """Follows the state of the shell: what leads nowhere neither fires nor is listed."""

    def __init__(self, acts: Actions, shell: ShellViewModel, window: QWidget) -> None:
        super().__init__(window)
        self._acts, self._shell, self._window = acts, shell, window
        self._followed: set[Page] = set()
        Binding(window, shell, lambda state: state, self._allow)
        Binding(window, shell.roster, lambda state: (state.stage, state.may), lambda _: self._allow(shell.state))
        Binding(window, shell.outbox, lambda state: (state.held, state.sizes), lambda _: self._allow(shell.state))

    def _follow(self, page: Page) -> None:
        """What a page has to print: followed once somebody turns to it, since no start waits for these pages."""
        if page in _MONEY and page not in self._followed:
            self._followed.add(page)
            shell, window = self._shell, self._window
            if page is Page.INVOICES:
                Binding(window, shell.invoices, lambda state: state.row, lambda _: self._allow(shell.state))
            elif page is Page.STATEMENT:
                account = shell.invoices.statement
                Binding(window, account, lambda state: state.has_entries, lambda _: self._allow(shell.state))
            else:
                checks = shell.certificates.verification
                Binding(window, checks, lambda state: bool(state.results), lambda _: self._allow(shell.state))

    def _has_paper(self, page: Page) -> bool:
        """Whether one of the pages of money has something to print."""
        if page is Page.VERIFICATION:
            return bool(self._shell.certificates.verification.state.results)
        invoices = self._shell.invoices
        return invoices.statement.state.has_entries if page is Page.STATEMENT else invoices.state.row is not None

    def _allow(self, state: ShellState) -> None:
        self._follow(state.page)
        rows = state.page is Page.CONTRIBUTORS and self._shell.roster.state.stage is Stage.ROWS
        shown = state.page is Page.CERTIFICATES
        money, account = state.page in _MONEY and self._has_paper(state.page), state.page is Page.STATEMENT
        paper = rows or shown or money or (state.page is Page.ARCHIVE and state.papers > 0)
        self._enable(paper or state.page in (Page.OUTBOX, Page.ESTABLISHMENT), "print")
        several = len(state.establishments) > 1
        self._enable(rows or (account and money), "export")
        may, here = self._shell.roster.state.may, state.page is Page.CONTRIBUTORS
        self._offer(here and "register_contributor" in may, "new_contributor")
        self._offer(Page.INJURIES in state.pages and "report_injury" in may, "report_injury")
        self._offer(rows and "update_wage" in may, "change_wage")
        self._offer(rows and "exclude_contributor" in may, "exclude")
        for name, what in CORRECTIONS.items():
            self._offer(rows and what.value in may, name)
        outbox, listed = self._shell.outbox.state, state.page is Page.OUTBOX
        self._offer(listed and outbox.held > 0, "send_held")
        self._offer(listed and self._shell.outbox.check.enabled, "check_outbox")
        self._offer(listed and bool(sum(outbox.sizes.values())), "outbox_statement")
        self._enable(paper, "save_pdf")
        self._enable(several, "next_establishment", "previous_establishment")
        self._offer(Page.INVOICES in state.pages, "what_if", "month_difference")
        chosen = self._shell.invoices.state.row if state.page is Page.INVOICES else None
        self._offer(chosen is not None, "deduction_list", "journal")
        self._offer(chosen is not None and chosen.days_left is not None, "client_message")
        self._offer(state.page is Page.PORTFOLIO, "payment_list", "open_invoices")
        self._offer(state.can_lock, "lock")
        self._offer(state.signed_in, "sign_out", "password", "invitations")
        self._offer(not state.signed_in, "sign_in")
        for number in range(1, PAGES + 1):  # Ctrl 1…9 are the pages of the sidebar in order, as many as are shown
            self._offer(number <= len(state.pages), f"page_{number}")

    def _enable(self, allowed: bool, *names: str) -> None:
        for name in names:
            self._acts.action(name).setEnabled(allowed)

    def _offer(self, offered: bool, *names: str) -> None:
        for name in names:
            self._acts.action(name).setEnabled(offered)
            self._acts.action(name).setVisible(offered)
