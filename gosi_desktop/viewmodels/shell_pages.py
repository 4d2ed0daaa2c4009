"""The pages of the frame that are imported and made when they are first wanted: no start waits for them."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from gosi_desktop.application.outbox import preferred_sending
from gosi_desktop.application.ports import Operation, Sending
from gosi_desktop.application.preferences import PreferenceBook
from gosi_desktop.application.workspace import Workspace
from gosi_desktop.viewmodels.base import ViewModel
from gosi_desktop.viewmodels.outbox import OutboxViewModel
from gosi_desktop.viewmodels.roster_dialogs import RosterDialogsViewModel
from gosi_desktop.viewmodels.runners import Relay, Runners
from gosi_desktop.viewmodels.shell_state import Page, ShellState
from gosi_desktop.viewmodels.sync_pill import SyncPillViewModel

if TYPE_CHECKING:
    from gosi_desktop.application.ports import RosterRow
    from gosi_desktop.application.profiles import Profiles
    from gosi_desktop.application.support import Support
    from gosi_desktop.viewmodels.audit import AuditViewModel
    from gosi_desktop.viewmodels.backups import BackupsViewModel
    from gosi_desktop.viewmodels.certificates import CertificatesViewModel
    from gosi_desktop.viewmodels.deadlines import DeadlinesViewModel
    from gosi_desktop.viewmodels.documents import DocumentsViewModel
    from gosi_desktop.viewmodels.enquiries import EnquiriesViewModel
    from gosi_desktop.viewmodels.establishment import EstablishmentViewModel
    from gosi_desktop.viewmodels.first_hour import FirstHourViewModel
    from gosi_desktop.viewmodels.help import HelpViewModel
    from gosi_desktop.viewmodels.home import HomeViewModel
    from gosi_desktop.viewmodels.injuries import InjuriesViewModel
    from gosi_desktop.viewmodels.invoices import InvoicesViewModel
    from gosi_desktop.viewmodels.sheet_import import SheetImportViewModel
    from gosi_desktop.viewmodels.sheet_import_state import SheetImportState
    from gosi_desktop.viewmodels.support import SupportViewModel
    from gosi_desktop.viewmodels.tour import TourViewModel
    from gosi_desktop.viewmodels.what_if import WhatIfViewModel

_WHEN_WANTED = (
    "injuries",
    "first_hour",
    "home",
    "deadlines",
    "sheet_import",
    "certificates",
    "invoices",
    "what_if",
    "establishment",
    "help",
    "tour",
    "audit",
    "backups",
    "documents",
    "enquiries",
)  # each has ``forget``


class ShellPages(ViewModel[ShellState]):
    """What the frame is built upon. A page is a property here, a name in ``_WHEN_WANTED``, a line in ``_load``."""

    sync: SyncPillViewModel
    outbox: OutboxViewModel
    changes: RosterDialogsViewModel
    profiles: "Profiles"
    restore_requested = Signal(object)  # Path of a backup, or None: it is asked for
    key_requested = Signal()  # a recovery key
    restored = Signal(object)  # of when the backup is that has come back
    deadlines_read = Signal()  # what ends soon may have changed

    def __init__(
        self, state: ShellState, workspace: Workspace, preferences: PreferenceBook, runners: Runners,
        parent: QObject | None,
    ) -> None:  # fmt: skip
        super().__init__(state, parent)
        self._workspace, self._runners = workspace, runners
        self.support: Callable[[], Support] | None = None  # whoever shows this hands it in
        self.preferences = preferences
        self._relay = Relay(workspace.events, self)

    @cached_property
    def home(self) -> "HomeViewModel":
        """How the open establishment stands."""
        from gosi_desktop.viewmodels.home import HomeViewModel

        return HomeViewModel(self._workspace, self._runners, self._relay, self)

    @cached_property
    def deadlines(self) -> "DeadlinesViewModel":
        """The calendar, and what ends soon: read after each round, so made with the first."""
        from gosi_desktop.viewmodels.deadlines import DeadlinesViewModel

        made = DeadlinesViewModel(self._workspace, self.preferences, self._runners, self._relay, self)
        made.read.connect(lambda: self._update(near=made.state.near))
        made.read.connect(self.deadlines_read)
        return made

    @cached_property
    def sheet_import(self) -> "SheetImportViewModel":
        """A file of wages, newcomers or leavers."""
        from gosi_desktop.viewmodels.sheet_import import SheetImportViewModel

        known, files = self._workspace.establishments, self._workspace.sheet_imports
        made = SheetImportViewModel(files, known, self._runners, self)
        made.state_changed.connect(self._show_importing)
        made.prefer(self._sending_of_sheets())
        return made

    @cached_property
    def certificates(self) -> "CertificatesViewModel":
        """The page of verification is within."""
        from gosi_desktop.viewmodels.certificates import CertificatesViewModel

        made = CertificatesViewModel(self._workspace, self.preferences, self._runners, self._relay, self)
        made.pull_wanted.connect(self.sync.sync_now)
        return made

    @cached_property
    def invoices(self) -> "InvoicesViewModel":
        """One invoice and the statement are within."""
        from gosi_desktop.viewmodels.invoices import InvoicesViewModel

        made = InvoicesViewModel(self._workspace, self._runners, self._relay, self)
        for one in (made.payment, made.request):
            one.pull_wanted.connect(self.sync.sync_now)
        made.request.asked.connect(lambda operation: self.outbox.announce((operation,)))
        return made

    @cached_property
    def what_if(self) -> "WhatIfViewModel":
        """Its simulators are within."""
        from gosi_desktop.viewmodels.what_if import WhatIfViewModel

        made = WhatIfViewModel(self._workspace, self._runners, self._relay, self)
        made.failed.connect(self.failed)
        return made

    @cached_property
    def help(self) -> "HelpViewModel":
        """The same as before sign-in."""
        from gosi_desktop.viewmodels.help import HelpViewModel

        return HelpViewModel(self._workspace.rules, self._workspace.clock, self._make_support(), self)

    @cached_property
    def tour(self) -> "TourViewModel":
        """Shows somebody around."""
        from gosi_desktop.viewmodels.tour import TourViewModel

        made = TourViewModel(self.preferences, self._runners.writes, self)
        made.page_wanted.connect(self.show_page)
        return made

    @property
    def offers_tour(self) -> bool:
        """At the first start of practice, until it is answered."""
        unanswered = "tour" in vars(self) and self.tour.state.offered
        return self.state.practice and (unanswered or not self.preferences.current.tour_seen)

    def _make_support(self) -> "SupportViewModel | None":
        from gosi_desktop.viewmodels.support import SupportViewModel

        if self.support is None:
            return None
        return SupportViewModel(self.support, self._workspace.tally, self._runners.reads, self)

    @cached_property
    def enquiries(self) -> "EnquiriesViewModel":
        """Conversations with the service of this profile."""
        from gosi_desktop.viewmodels.enquiries import EnquiriesViewModel

        made = EnquiriesViewModel(self._workspace, self.preferences, self._runners, self._relay, self)
        made.asked.connect(lambda operation: self.outbox.announce((operation,)))
        made.pull_wanted.connect(self.sync.sync_now)
        made.failed.connect(self.failed)
        return made

    @cached_property
    def documents(self) -> "DocumentsViewModel":
        """What ends; the form of a note is within."""
        from gosi_desktop.viewmodels.documents import DocumentsViewModel

        made = DocumentsViewModel(self._workspace, self._runners, self._relay, self)
        made.failed.connect(self.failed)
        return made

    @cached_property
    def injuries(self) -> "InjuriesViewModel":
        """The form of a report and what is asked about a case are within."""
        from gosi_desktop.viewmodels.injuries import InjuriesViewModel

        made = InjuriesViewModel(self._workspace, self._runners, self._relay, self.sync, self)
        made.asked.connect(lambda operation: self.outbox.announce((operation,)))
        made.pull_wanted.connect(self.sync.sync_now)
        made.failed.connect(self.failed)
        return made

    @cached_property
    def first_hour(self) -> "FirstHourViewModel":
        """What to do after an injury; the papers of a case are made here too."""
        from gosi_desktop.viewmodels.first_hour import FirstHourViewModel

        made = FirstHourViewModel(self._workspace, self._runners, self._relay, self)
        made.failed.connect(self.failed)
        return made

    @cached_property
    def audit(self) -> "AuditViewModel":
        """Who did what."""
        from gosi_desktop.viewmodels.audit import AuditViewModel

        made = AuditViewModel(self._workspace, self._runners, self._relay, self)
        made.failed.connect(self.failed)
        return made

    @cached_property
    def backups(self) -> "BackupsViewModel":
        """The copies of this profile, of all its establishments."""
        from gosi_desktop.viewmodels.backups import BackupsViewModel

        made = BackupsViewModel(
            self._workspace, self.profiles, self.preferences, self._runners, self._relay, self
        )  # fmt: skip
        made.restore_wanted.connect(self.restore_requested)
        made.key_wanted.connect(self.key_requested)
        made.failed.connect(self.failed)
        return made

    @Slot(str)
    def show_injury(self, id: str) -> None:
        """A case beside the list."""
        self.show_page(Page.INJURIES)
        self.injuries.open_case(id)

    @Slot(object)
    def show_injuries_of(self, row: "RosterRow") -> None:
        """Those of somebody in the list of contributors."""
        self.show_page(Page.INJURIES)
        self.injuries.search_only(row.identity)

    @Slot(object)
    def _edit_request(self, operation: Operation) -> None:
        """Where a request of the outbox was made."""
        if operation.change.kind == "report_injury":
            self.show_page(Page.INJURIES)
            self.injuries.edit(operation)
        else:
            self.changes.edit(operation)

    @Slot(object)
    def report_injury(self, row: "RosterRow | None" = None) -> None:
        """The form, about somebody when it is asked for from his row."""
        self.show_page(Page.INJURIES)
        self.injuries.report(row)

    def show_page(self, page: Page) -> None:
        """Another page."""
        raise NotImplementedError

    @cached_property
    def establishment(self) -> "EstablishmentViewModel":
        """The forms of the establishment and of its members are within."""
        from gosi_desktop.viewmodels.establishment import EstablishmentViewModel

        made = EstablishmentViewModel(self._workspace, self._runners, self._relay, self)
        made.pull_wanted.connect(self.sync.sync_now)
        made.asked.connect(lambda operation: self.outbox.announce((operation,)))
        made.failed.connect(self.failed)
        return made

    def _load(self, page: Page) -> None:
        """What a page shows, when somebody turns to it."""
        if page is Page.WHAT_IF or "what_if" in vars(self):
            self.what_if.watch(page is Page.WHAT_IF)
        if page is Page.HOME or "home" in vars(self):
            self.home.watch(page is Page.HOME)
        if page is Page.DEADLINES or "deadlines" in vars(self):
            self.deadlines.watch(page is Page.DEADLINES)
        if page is Page.FIRST_HOUR or "first_hour" in vars(self):
            self.first_hour.watch(page is Page.FIRST_HOUR)
        if page is Page.AUDIT or "audit" in vars(self):
            self.audit.watch(page is Page.AUDIT)
        if page is Page.BACKUPS:
            self.backups.load()
        if page is Page.ENQUIRIES or "enquiries" in vars(self):
            self.enquiries.watch(page is Page.ENQUIRIES)
        if page is Page.DOCUMENTS or "documents" in vars(self):
            self.documents.watch(page is Page.DOCUMENTS)
        if page is not Page.ESTABLISHMENT and "establishment" in vars(self):
            self.establishment.leave()
        if page is Page.ESTABLISHMENT:
            self.establishment.open()
        elif page in (Page.INVOICES, Page.STATEMENT):
            self.invoices.open(statement=page is Page.STATEMENT)
        elif page in (Page.CERTIFICATES, Page.VERIFICATION):
            self.certificates.open(verifying=page is Page.VERIFICATION)
        elif page is Page.SHEET_IMPORT:
            self.sheet_import.load()
        elif page is Page.INJURIES:
            self.injuries.open()

    def _forget_made(self) -> None:
        """Another establishment, or the lock."""
        for name in set(_WHEN_WANTED) & vars(self).keys():
            getattr(self, name).forget()

    def _follow_preferences(self) -> None:
        if "sheet_import" in vars(self):
            self.sheet_import.prefer(self._sending_of_sheets())

    def _sending_of_sheets(self) -> Sending:
        return preferred_sending(self.preferences.current, "update_wage", from_file=True)

    @Slot(object)
    def _show_importing(self, state: "SheetImportState") -> None:
        self._update(importing=state.sheet is not None)
