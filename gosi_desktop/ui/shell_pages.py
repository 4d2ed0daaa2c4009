"""The pages of the frame, each imported and made when somebody first turns to it, and where they lead."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from gosi_desktop.application.ports import Chip
from gosi_desktop.ui.binding import Binding
from gosi_desktop.ui.shell_page import ShellPage
from gosi_desktop.viewmodels.settings import Section
from gosi_desktop.viewmodels.shell_state import Page

if TYPE_CHECKING:
    from gosi_desktop.application.deadlines import DeadlineRow
    from gosi_desktop.application.injury_forms import InjuryDraft
    from gosi_desktop.ui.shell import Shell
    from gosi_desktop.viewmodels.book_papers import BookPapersViewModel
    from gosi_desktop.viewmodels.first_hour import FirstHourViewModel
    from gosi_desktop.viewmodels.injury_form_state import InjuryFormState

_HURT = frozenset({"report_injury", "answer_injury", "object_to_injury"})  # as below
_PAYING = frozenset({"pay", "pay_bill"})  # values of DeadlineKind: a start does not wait for what knows deadlines
_DONE_ON = {
    "pay": Page.INVOICES,
    "pay_bill": Page.INVOICES,
    "pay_instalment": Page.INVOICES,
    "renew_certificate": Page.CERTIFICATES,
    **dict.fromkeys(("renew_licence", "renew_document", "renew_identity", "renew_contract"), Page.DOCUMENTS),
    **dict.fromkeys(_HURT, Page.INJURIES),
}
BEHIND = {
    Page.ACCOUNT: Page.SETTINGS,
    Page.VERIFICATION: Page.CERTIFICATES,
    Page.WHAT_IF: Page.INVOICES,
    Page.FIRST_HOUR: Page.INJURIES,
    Page.DOCUMENTS: Page.ESTABLISHMENT,
    Page.ENQUIRIES: Page.HELP,
    Page.BACKUPS: Page.SETTINGS,
    Page.AUDIT: Page.SETTINGS,
}  # no entry of their own


class ShellPages:
    """Makes the pages of one shell."""

    def __init__(self, shell: "Shell") -> None:
        self._shell = shell
        self._model = shell.view_model
        self._papers_heard = False

    def makers(self) -> dict[Page, Callable[[], ShellPage]]:
        """How each page is made."""
        return {
            Page.PORTFOLIO: self._portfolio,
            Page.HOME: self._home,
            Page.CONTRIBUTORS: lambda: self._shell.roster,
            Page.SHEET_IMPORT: self._sheet_import,
            Page.DEADLINES: self._deadlines,
            Page.INVOICES: self._invoices,
            Page.STATEMENT: self._statement,
            Page.WHAT_IF: self._what_if,
            Page.CERTIFICATES: self._certificates,
            Page.VERIFICATION: self._verification,
            Page.INJURIES: self._injuries,
            Page.FIRST_HOUR: self._first_hour,
            Page.OUTBOX: self._outbox,
            Page.APPROVALS: self._approvals,
            Page.ARCHIVE: self._archive,
            Page.ACCOUNT: self._account,
            Page.ESTABLISHMENT: self._establishment,
            Page.HELP: self._help,
            Page.SETTINGS: self._settings,
            Page.AUDIT: self._audit,
            Page.BACKUPS: self._backups,
            Page.DOCUMENTS: self._documents,
            Page.ENQUIRIES: self._enquiries,
        }

    def _portfolio(self) -> ShellPage:
        from gosi_desktop.ui.portfolio import PortfolioView

        made = PortfolioView(self._model)
        self._tell_of_books(self._model.portfolio.books)
        self._model.portfolio.deadlines_wanted.connect(self._show_all_deadlines)
        return made

    def _show_all_deadlines(self) -> None:
        self._model.deadlines.show_everyone(True)
        self._model.show_page(Page.DEADLINES)

    def _home(self) -> ShellPage:
        from gosi_desktop.ui.home import HomeView

        made, model = HomeView(self._model.home, self._model.clock), self._model
        made.page_wanted.connect(model.show_page)
        made.deadline_wanted.connect(self._open_deadline)
        made.people_wanted.connect(self._show_people)
        made.invoice_wanted.connect(self._open_invoice)
        return made

    def _show_people(self, chip: Chip) -> None:
        """A group of the contributors, whatever was searched before."""
        self._model.show_page(Page.CONTRIBUTORS)
        self._model.roster.show_only(chip)

    def _open_invoice(self, number: str) -> None:
        self._model.show_invoice(number)

    def _deadlines(self) -> ShellPage:
        from gosi_desktop.ui.deadlines import DeadlinesView

        model = self._model.deadlines
        made = DeadlinesView(model, self._model.settings, self._shell.reminding.available())
        made.wanted.connect(self._open_deadline)
        model.saved.connect(self._shell.toasts.say_exported)
        model.failed.connect(self._shell.toasts.say_failed)
        return made

    def _open_deadline(self, row: "DeadlineRow") -> None:
        """The screen where it is done; in another establishment its page, since its list is not here yet."""
        model, kind = self._model, row.deadline.kind
        here = row.establishment == model.state.opened
        if not here:
            model.open_establishment(row.establishment)
        if here and kind in _HURT:
            model.show_injury(row.deadline.about)
        elif here and row.person is not None:
            model.show_person(row.person.contributor_id)
        elif here and kind in _PAYING:
            self._open_invoice(row.deadline.about)
        else:
            unknown = Page.CONTRIBUTORS if row.person is not None else Page.OUTBOX
            model.show_page(_DONE_ON.get(kind, unknown))

    def _invoices(self) -> ShellPage:
        from gosi_desktop.ui.invoices import InvoicesView

        made, model = InvoicesView(self._model.invoices), self._model
        made.person_wanted.connect(model.show_person)
        made.outbox_wanted.connect(lambda: model.show_page(Page.OUTBOX))
        made.what_if_wanted.connect(lambda: model.show_page(Page.WHAT_IF))
        made.next_months_wanted.connect(self._show_next_months)
        Binding(made, model, lambda state: state.masked, made.show_masked)
        self._tell_of_books(model.invoices.books)
        return made

    def _tell_of_books(self, books: "BookPapersViewModel") -> None:
        books.exported.connect(self._shell.toasts.say_exported)
        books.failed.connect(self._shell.toasts.say_failed)

    def _what_if(self) -> ShellPage:
        from gosi_desktop.ui.what_if import WhatIfView

        made, model = WhatIfView(self._model.what_if), self._model
        made.back_wanted.connect(lambda: model.show_page(Page.INVOICES))
        made.register_wanted.connect(model.changes.register)
        Binding(made, model.roster, lambda state: "register_contributor" in state.may, made.allow_registering)
        return made

    def _show_next_months(self) -> None:
        from gosi_desktop.ui.what_if import WhatIfView

        self._model.show_page(Page.WHAT_IF)
        page = self._shell.page
        if isinstance(page, WhatIfView):
            page.show_months()

    def _statement(self) -> ShellPage:
        from gosi_desktop.ui.statement import StatementView

        made = StatementView(self._model.invoices.statement)
        made.invoice_wanted.connect(self._open_invoice)
        made.view_model.exported.connect(self._shell.toasts.say_exported)
        made.view_model.failed.connect(self._shell.toasts.say_failed)
        return made

    def _certificates(self) -> ShellPage:
        from gosi_desktop.ui.certificates import CertificatesView

        made, model = CertificatesView(self._model.certificates), self._model
        made.verification_wanted.connect(lambda: model.show_page(Page.VERIFICATION))
        ways = {"answer_requests": Page.OUTBOX, "pay_invoices": Page.INVOICES}
        made.way_wanted.connect(lambda way: model.show_page(ways.get(way, Page.CONTRIBUTORS)))
        model.certificates.failed.connect(self._shell.toasts.say_failed)
        return made

    def _verification(self) -> ShellPage:
        from gosi_desktop.ui.verification import VerificationView

        made = VerificationView(self._model.certificates.verification)
        made.back_wanted.connect(lambda: self._model.show_page(Page.CERTIFICATES))
        return made

    def _injuries(self) -> ShellPage:
        from gosi_desktop.ui.injuries import InjuriesView

        made, model = InjuriesView(self._model.injuries), self._model
        made.person_wanted.connect(model.show_person)
        made.outbox_wanted.connect(lambda: model.show_page(Page.OUTBOX))
        made.first_hour_wanted.connect(lambda: model.show_page(Page.FIRST_HOUR))
        model.injuries.print_wanted.connect(lambda entry: self._print_injury(entry.establishment, entry.id))
        model.injuries.form.print_wanted.connect(self._print_typed)
        Binding(made, model, lambda state: state.masked, made.show_masked)
        return made

    def _print_injury(self, establishment: str, id: str) -> None:
        self._first_hour_model().print_report(establishment, id)

    def _print_typed(self, state: "InjuryFormState") -> None:
        if state.draft is not None:
            self._print_injury(state.draft.establishment, state.draft.id)

    def _first_hour_model(self) -> "FirstHourViewModel":
        """Its papers open in the window of the archive; connected once."""
        made = self._model.first_hour
        if not self._papers_heard:
            self._papers_heard = True
            made.paper_made.connect(self._shell.previews.open)
            made.noted.connect(self._type_on)
        return made

    def _type_on(self, draft: "InjuryDraft") -> None:
        self._model.show_page(Page.INJURIES)
        self._model.injuries.type_on(draft)

    def _first_hour(self) -> ShellPage:
        from gosi_desktop.ui.first_hour import FirstHourView

        made = FirstHourView(self._first_hour_model())
        made.documents_wanted.connect(lambda: self._model.show_page(Page.DOCUMENTS))
        made.back_wanted.connect(lambda: self._model.show_page(Page.INJURIES))
        return made

    def _outbox(self) -> ShellPage:
        from gosi_desktop.ui.outbox import OutboxView

        return OutboxView(self._model)

    def _approvals(self) -> ShellPage:
        from gosi_desktop.ui.approvals import ApprovalsView

        return ApprovalsView(self._model, self._model.approvals)

    def _sheet_import(self) -> ShellPage:
        from gosi_desktop.ui.sheet_import import SheetImportView

        made, model = SheetImportView(self._model), self._model.sheet_import
        made.outbox_wanted.connect(lambda: self._model.show_page(Page.OUTBOX))
        model.written.connect(lambda target, _count: self._shell.toasts.say_exported(target))
        model.taken_back.connect(self._shell.toasts.say_taken_back)
        return made

    def _archive(self) -> ShellPage:
        from gosi_desktop.ui.archive import ArchiveView

        return ArchiveView(self._model.archive)

    def _account(self) -> ShellPage:
        from gosi_desktop.ui.devices import DevicesView

        made, account = DevicesView(self._model, self._model.account.devices), self._model.account
        made.password_wanted.connect(lambda: account.change_password(self._model.state.account))
        made.contact_wanted.connect(account.change_contact)
        return made

    def _establishment(self) -> ShellPage:
        from gosi_desktop.ui.establishment import EstablishmentView

        made, model = EstablishmentView(self._model.establishment), self._model
        made.outbox_wanted.connect(lambda: model.show_page(Page.OUTBOX))
        made.documents_wanted.connect(lambda: model.show_page(Page.DOCUMENTS))
        made.people_wanted.connect(self._show_branch)
        made.print_wanted.connect(model.outbox.print_deed)
        Binding(made, model, lambda state: state.masked, made.show_masked)
        return made

    def _enquiries(self) -> ShellPage:
        from gosi_desktop.ui.enquiries import EnquiriesView

        made, model = EnquiriesView(self._model.enquiries, self._model.clock), self._model
        made.back_wanted.connect(lambda: model.show_page(Page.HELP))
        return made

    def _documents(self) -> ShellPage:
        from gosi_desktop.ui.documents import DocumentsView

        made, model, toasts = DocumentsView(self._model.documents), self._model, self._shell.toasts
        made.back_wanted.connect(lambda: model.show_page(Page.ESTABLISHMENT))
        made.page_wanted.connect(lambda page: model.show_page(Page(page)))
        made.person_wanted.connect(model.show_person)
        made.view_model.undoable.connect(
            lambda one: toasts.say_undoable(made.undo_words(one), "", made.verb(), one.act, "document")
        )
        made.view_model.exported.connect(toasts.say_exported)
        Binding(made, model, lambda state: state.masked, made.show_masked)
        return made

    def _show_branch(self, branch: str) -> None:
        """Who works in a branch."""
        self._show_people(Chip.ALL)
        self._model.roster.filter(branch=branch)

    def _help(self) -> ShellPage:
        from gosi_desktop.ui.help import HelpView

        made, model = HelpView(self._model.help), self._model
        made.panel.place_wanted.connect(model.show_page)
        made.panel.channels.enquiries_wanted.connect(lambda: model.show_page(Page.ENQUIRIES))
        made.panel.offer_enquiries(True)
        made.panel.program.tour_wanted.connect(self._show_around)
        made.panel.program.keys_wanted.connect(lambda: self.show_settings(Section.SHORTCUTS))
        Binding(made, model, lambda state: state.pages, lambda _pages: made.panel.answers.show_places(self._places()))
        return made

    def _show_around(self) -> None:
        from gosi_desktop.ui.tour import start_tour

        start_tour(self._shell)

    def _places(self) -> dict[Page, str]:
        """The pages that can be turned to now, by name."""
        shown = {page: item.text() for page, item in self._shell.sidebar.pages.items()}
        acts = self._shell.acts
        reached = {page: shown[page] for page in self._model.state.pages}
        more = {Page.ACCOUNT: "account", Page.SHEET_IMPORT: "sheet_import", Page.FIRST_HOUR: "first_hour"}
        return reached | {page: acts.action(name).text() for page, name in more.items()}

    def show_settings(self, section: Section) -> None:
        """The settings at one of their parts."""
        self._model.settings.show_section(section)
        self._model.show_page(Page.SETTINGS)

    def _audit(self) -> ShellPage:
        from gosi_desktop.ui.audit import AuditView

        made, model = AuditView(self._model.audit), self._model
        made.back_wanted.connect(lambda: model.show_page(Page.SETTINGS))
        model.audit.exported.connect(lambda target, _count: self._shell.toasts.say_exported(target))
        Binding(made, model, lambda state: state.masked, made.show_masked)
        return made

    def _backups(self) -> ShellPage:
        from gosi_desktop.ui.backups import BackupsView

        made = BackupsView(self._model.backups)
        Binding(made, self._model, lambda state: state.masked, made.show_masked)
        return made

    def _settings(self) -> ShellPage:
        from gosi_desktop.ui.settings import SettingsView

        made = SettingsView(self._model)
        made.show_shortcuts(self._shell.acts.bound())
        return made
