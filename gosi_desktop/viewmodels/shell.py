"""The frame around the pages of an open profile: establishments, account, lock, masked mode, and the page shown."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from gosi_desktop.application.events import Kind
from gosi_desktop.application.outbox import preferred_sending
from gosi_desktop.application.ports import AccountInfo, KnownEstablishment, ProfileInfo, ProfileKind, Sending
from gosi_desktop.application.preferences import PreferenceBook
from gosi_desktop.application.profiles import Profiles
from gosi_desktop.application.pull import Phase
from gosi_desktop.application.role_watch import RoleChange
from gosi_desktop.application.workspace import Workspace
from gosi_desktop.domain.errors import GosiError, TermsNotAccepted
from gosi_desktop.viewmodels.account_dialogs import AccountViewModel
from gosi_desktop.viewmodels.approvals import ApprovalsViewModel
from gosi_desktop.viewmodels.archive import ArchiveViewModel
from gosi_desktop.viewmodels.auto_lock import AutoLockViewModel
from gosi_desktop.viewmodels.base import Command, ViewModel
from gosi_desktop.viewmodels.invitations import InvitationsState
from gosi_desktop.viewmodels.outbox import OutboxViewModel
from gosi_desktop.viewmodels.palette import PaletteViewModel
from gosi_desktop.viewmodels.portfolio import PortfolioViewModel
from gosi_desktop.viewmodels.practice_bar import PracticeBarViewModel
from gosi_desktop.viewmodels.roster import RosterViewModel
from gosi_desktop.viewmodels.roster_dialogs import RosterDialogsViewModel
from gosi_desktop.viewmodels.runners import Relay, Runners
from gosi_desktop.viewmodels.settings import SettingsViewModel
from gosi_desktop.viewmodels.sync_pill import SyncPillState, SyncPillViewModel

if TYPE_CHECKING:
    from gosi_desktop.viewmodels.certificates import CertificatesViewModel
    from gosi_desktop.viewmodels.invoices import InvoicesViewModel
    from gosi_desktop.viewmodels.sheet_import import SheetImportViewModel
    from gosi_desktop.viewmodels.sheet_import_state import SheetImportState

_WHEN_WANTED = ("sheet_import", "certificates", "invoices")  # once they are made


class Page(StrEnum):
    """Pages that work today, in the order of the sidebar."""

    PORTFOLIO = "portfolio"
    CONTRIBUTORS = "contributors"
    SHEET_IMPORT = "sheet_import"
    INVOICES = "invoices"
    STATEMENT = "statement"
    CERTIFICATES = "certificates"
    OUTBOX = "outbox"
    APPROVALS = "approvals"
    ARCHIVE = "archive"
    SETTINGS = "settings"
    VERIFICATION = "verification"  # no entry of its own: behind the certificates
    ACCOUNT = "account"  # no entry of its own: behind the settings and the account's menu


@dataclass(frozen=True, slots=True)
class ShellState:
    """``opened`` is the number of the open establishment, "" before the first is known."""

    page: Page = Page.CONTRIBUTORS
    establishments: tuple[KnownEstablishment, ...] = ()
    opened: str = ""
    account: AccountInfo | None = None
    signed_in: bool = False
    practice: bool = False
    can_lock: bool = False
    masked: bool = False
    importing: bool = False  # a file of wages is being worked on
    approvals: int = 0  # requests of the open establishment that wait for this person
    papers: int = 0  # kept in the archive
    waiting: int = 0  # requests of the open establishment that are not sent, or need a decision

    @property
    def establishment(self) -> KnownEstablishment | None:
        """The open one."""
        return next((one for one in self.establishments if one.head.establishment == self.opened), None)

    @property
    def pages(self) -> tuple[Page, ...]:
        """The pages of the sidebar, in order: the portfolio where there is more than one establishment."""
        opened = self.establishment
        seen = opened.head.role.sight.entities if opened is not None else frozenset()
        shown = {
            Page.PORTFOLIO: len(self.establishments) > 1,
            Page.SHEET_IMPORT: self.page is Page.SHEET_IMPORT or self.importing,
            Page.APPROVALS: self.approvals > 0 or self.page is Page.APPROVALS,
            Page.ARCHIVE: self.papers > 0 or self.page is Page.ARCHIVE,  # a page that leads to nothing is not offered
            Page.INVOICES: "invoice" in seen,
            Page.STATEMENT: "ledger_entry" in seen,
            Page.CERTIFICATES: "certificate" in seen,
            Page.VERIFICATION: False,
            Page.ACCOUNT: False,
        }
        return tuple(page for page in Page if shown.get(page, True))


@dataclass(frozen=True, slots=True)
class _Surroundings:
    establishments: tuple[KnownEstablishment, ...]
    opened: str
    account: AccountInfo | None
    signed_in: bool
    papers: int


class ShellViewModel(ViewModel[ShellState]):
    """Composes the screens of an open profile. ``start`` begins, ``close`` drops everything personal.

    Whoever shows it listens to ``lock_requested``, ``sign_in_requested`` and ``signed_out``; ``role_changed`` tells
    what the service has changed of this person's roles.
    """

    lock_requested = Signal(object)  # after how many minutes without a key; None by hand
    sign_in_requested = Signal()
    signed_out = Signal(bool)  # whether the data of this profile are to be erased
    role_changed = Signal(object)  # RoleChange

    def __init__(
        self,
        workspace: Workspace,
        profiles: Profiles,
        preferences: PreferenceBook,
        runners: Runners,
        parent: QObject | None = None,
        *,
        after_sign_in: bool = False,
    ) -> None:
        practice = workspace.profile.kind is ProfileKind.PRACTICE
        super().__init__(ShellState(practice=practice, can_lock=workspace.profile.has_passphrase), parent)
        self._workspace = workspace
        self.preferences = preferences
        self.clock = workspace.clock
        self._relay = Relay(workspace.events, self)
        self._relay.changed.connect(self._hear)
        self.sync = SyncPillViewModel(workspace, preferences, runners, self._relay, self)
        self.roster = RosterViewModel(workspace, preferences, runners, self._relay, self.sync, self)
        self.changes = RosterDialogsViewModel(workspace, self.roster, preferences, runners, self)
        self.palette = PaletteViewModel(workspace.contributors, workspace.choices, runners, self)
        self.portfolio = PortfolioViewModel(workspace, runners, self._relay, self)
        self.portfolio.chosen.connect(self._open_from_portfolio)
        self.account = AccountViewModel(workspace, preferences, runners, self)
        self.account.signed_out.connect(self.signed_out)
        self.account.pull_wanted.connect(self.sync.sync_all)
        self.account.invitations.state_changed.connect(self._show_offers)
        self.approvals = ApprovalsViewModel(
            workspace.approvals, workspace.establishments, workspace.practice, workspace.clock, runners, self._relay,
            self,
        )  # fmt: skip
        self.approvals.pull_wanted.connect(self.sync.sync_now)
        self.approvals.state_changed.connect(self._count_approvals)
        self.sync.state_changed.connect(self._look_for_terms)
        self.sync.state_changed.connect(self._look_for_invitations)
        self.outbox = OutboxViewModel(workspace, runners, self._relay, self)
        self.outbox.person_wanted.connect(self.show_person)
        self.changes.asked.connect(lambda asked: self.outbox.announce(asked.operations))
        self.outbox.edit_wanted.connect(self.changes.edit)
        self.sync.state_changed.connect(self._count_outbox)
        self.archive = ArchiveViewModel(workspace, runners, self._relay, self)
        self.settings = SettingsViewModel(workspace, profiles, preferences, runners, self._relay, self)
        self.settings.profile_changed.connect(self._follow_profile)
        self.auto_lock = AutoLockViewModel(workspace.clock, preferences, workspace.profile.has_passphrase, self)
        self.auto_lock.due.connect(self._lock_after)
        self.practice: PracticeBarViewModel | None = None
        if workspace.practice is not None:
            self.practice = PracticeBarViewModel(workspace.practice, runners.reads, self.sync, self)
        self._question, self._all_begun, self._closed = 0, False, False
        self._first_page_due = self._offers_due = after_sign_in
        self._invitations_due = True
        self._told: GosiError | None = None
        self._runners, self._reads = runners, runners.reads
        self._open = Command(runners.writes, workspace.establishments.open, failed=self._not_opened, parent=self)
        self._watch_roles = Command(
            runners.writes, workspace.role_watch.changes, done=self._tell_roles, failed=self.failed.emit, parent=self
        )

    @cached_property
    def sheet_import(self) -> "SheetImportViewModel":
        """Imported and made when it is first wanted: a start does not wait for it."""
        from gosi_desktop.viewmodels.sheet_import import SheetImportViewModel

        known, files = self._workspace.establishments, self._workspace.sheet_imports
        made = SheetImportViewModel(files, known, self._runners, self)
        made.state_changed.connect(self._show_importing)
        made.prefer(self._sending_of_sheets())
        return made

    @cached_property
    def certificates(self) -> "CertificatesViewModel":
        """As above; the page of verification is within."""
        from gosi_desktop.viewmodels.certificates import CertificatesViewModel

        made = CertificatesViewModel(self._workspace, self.preferences, self._runners, self._relay, self)
        made.pull_wanted.connect(self.sync.sync_now)
        return made

    @cached_property
    def invoices(self) -> "InvoicesViewModel":
        """As above; one invoice and the statement are within."""
        from gosi_desktop.viewmodels.invoices import InvoicesViewModel

        return InvoicesViewModel(self._workspace, self._runners, self._relay, self)

    # -- verbs -----------------------------------------------------------------------------------------------------

    @Slot()
    def start(self) -> None:
        """Read what is kept, then take what is new. What does not surround the rows waits until they are painted."""
        self.roster.load()
        self._read()

    def show_page(self, page: Page) -> None:
        """Another page."""
        self._first_page_due = False
        self._update(page=page)
        self.portfolio.watch(page is Page.PORTFOLIO)
        self.outbox.watch(page is Page.OUTBOX)
        if page is Page.APPROVALS:
            self.approvals.load()
        elif page in (Page.INVOICES, Page.STATEMENT):
            self.invoices.open(statement=page is Page.STATEMENT)
        elif page in (Page.CERTIFICATES, Page.VERIFICATION):
            self.certificates.open(verifying=page is Page.VERIFICATION)
        elif page is Page.ARCHIVE:
            self.archive.load()
        elif page is Page.SHEET_IMPORT:
            self.sheet_import.load()
        elif page is Page.ACCOUNT:
            self.account.devices.load()

    def open_establishment(self, number: str) -> None:
        """Show another establishment from the cache; nothing of the one before stays under its name."""
        if number != self.state.opened and self._open.enabled:
            self.roster.leave()
            self._forget_pages()
            self._update(opened=number)
            self._open(number)

    @Slot()
    def next_establishment(self) -> None:
        """Open the one that follows, round and round."""
        self._step_establishment(1)

    @Slot()
    def previous_establishment(self) -> None:
        """Open the one before."""
        self._step_establishment(-1)

    @Slot()
    def toggle_masked(self) -> None:
        """Hide identities and wages on the screen, or show them again."""
        self._update(masked=not self.state.masked)

    @Slot()
    def lock(self) -> None:
        """Ask for the lock; without a passphrase there is none."""
        self._lock_after(None)

    @Slot(int)
    def _lock_after(self, idle_minutes: int | None) -> None:
        if self.state.can_lock:
            self.lock_requested.emit(idle_minutes)

    @Slot()
    def sign_in(self) -> None:
        """Ask for the sign-in screen; what is kept here stays in use until then."""
        self.sign_in_requested.emit()

    def close(self) -> None:
        """The lock, or another profile: rounds stop and everything personal is dropped from all states."""
        self._question += 1
        self._closed = True
        self._relay.close()
        self.auto_lock.close()
        self.sync.close()
        self.roster.forget()
        self.palette.forget()
        self.portfolio.forget()
        self.archive.forget()
        self._forget_pages()
        self.account.forget()
        self.changes.forget()
        self._become(ShellState(practice=self.state.practice))

    # -- questions and answers -------------------------------------------------------------------------------------

    def _step_establishment(self, step: int) -> None:
        numbers = [one.head.establishment for one in self.state.establishments]
        if len(numbers) > 1 and self.state.opened in numbers:
            self.open_establishment(numbers[(numbers.index(self.state.opened) + step) % len(numbers)])

    def _read(self) -> None:
        self._question += 1
        number = self._question
        self._reads.run(self._surroundings, lambda found: self._take(number, found), self._refuse)

    def _surroundings(self) -> _Surroundings:
        known, opened = self._workspace.establishments.known_and_opened()
        return _Surroundings(
            tuple(known),
            opened.head.establishment if opened is not None else "",
            self._workspace.session.account(),
            self._workspace.session.is_signed_in(),
            len(self._workspace.papers.list()) if self._all_begun else 0,
        )

    def _take(self, number: int, found: _Surroundings) -> None:
        if number != self._question:
            return
        self._update(
            establishments=found.establishments, opened=found.opened, account=found.account,
            signed_in=found.signed_in, papers=found.papers,
        )  # fmt: skip
        self._begin_rest()
        if self._first_page_due and found.establishments:
            self.show_page(self.state.pages[0])
        elif self.state.page is Page.PORTFOLIO and Page.PORTFOLIO not in self.state.pages:
            self.show_page(Page.CONTRIBUTORS)  # one establishment is left

    def _refuse(self, error: Exception) -> None:
        if not isinstance(error, GosiError):
            raise error
        self.failed.emit(error)
        self._begin_rest()

    def _open_from_portfolio(self, number: str) -> None:
        self.show_page(Page.CONTRIBUTORS)
        self.open_establishment(number)

    def _not_opened(self, error: GosiError) -> None:
        self.failed.emit(error)
        self._read()
        self.roster.load()

    def _begin_rest(self) -> None:
        if not self._all_begun:
            self._all_begun = True
            self._runners.later(self, self._load_rest)

    def _load_rest(self) -> None:
        """What is made for it would keep the rows waiting: papers, requests, the round."""
        if not self._closed:
            self._read()
            self.approvals.load()
            self.sync.start()

    @Slot(object)
    def _count_approvals(self, _state: object) -> None:
        self._update(approvals=len(self.approvals.state.waiting))

    @Slot(object)
    def _show_importing(self, state: "SheetImportState") -> None:
        self._update(importing=state.sheet is not None)

    @Slot(object)
    def _show_offers(self, state: InvitationsState) -> None:
        """Once after a sign-in; later they are found under the switcher."""
        if self._offers_due and state.invitations:
            self._offers_due = False
            self.account.show_invitations()

    @Slot(object)
    def _count_outbox(self, state: SyncPillState) -> None:
        self._update(waiting=state.waiting)

    @Slot(str)
    def show_person(self, contributor_id: str) -> None:
        """Whom a request or a finding is about, in the list with his panel open."""
        self.show_page(Page.CONTRIBUTORS)
        self.roster.open_contributor(contributor_id)

    @Slot(object)
    def _look_for_terms(self, state: SyncPillState) -> None:
        """Once for each round that was refused for them; the banner leads there too."""
        if (
            isinstance(state.error, TermsNotAccepted)
            and state.phase is not Phase.PULLING
            and state.error is not self._told
        ):
            self._told = state.error
            self.account.read_terms()

    @Slot(object)
    def _look_for_invitations(self, state: SyncPillState) -> None:
        """Once, when a round has reached the service: never over a connection that is cut, nor before the rows."""
        if self._invitations_due and state.phase is Phase.IDLE:
            self._invitations_due = False
            self.account.invitations.load()

    def _tell_roles(self, changes: Sequence[RoleChange]) -> None:
        for change in changes:
            self.role_changed.emit(change)

    def _follow_profile(self, profile: ProfileInfo) -> None:
        self._update(can_lock=profile.has_passphrase)
        self.auto_lock.use_passphrase(profile.has_passphrase)

    def _forget_pages(self) -> None:
        for name in set(_WHEN_WANTED) & vars(self).keys():
            getattr(self, name).forget()
        self.approvals.forget()
        self.outbox.forget()

    def _sending_of_sheets(self) -> Sending:
        return preferred_sending(self.preferences.current, "update_wage", from_file=True)

    @Slot(object)
    def _hear(self, kinds: frozenset[Kind]) -> None:
        if Kind.PREFERENCES in kinds and "sheet_import" in vars(self):
            self.sheet_import.prefer(self._sending_of_sheets())
        if kinds & {Kind.ESTABLISHMENTS, Kind.SESSION, Kind.SYNC, Kind.ARCHIVE}:
            self._read()
        if Kind.SYNC in kinds:  # after a round, not when somebody goes from one establishment to the next
            self._watch_roles()
