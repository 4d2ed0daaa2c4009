"""The frame around the pages of an open profile: establishments, account, lock, masked mode, and the page shown."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from gosi_desktop.application.events import Kind
from gosi_desktop.application.ports import AccountInfo, KnownEstablishment, ProfileInfo, ProfileKind
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
from gosi_desktop.viewmodels.base import Command
from gosi_desktop.viewmodels.invitations import InvitationsState
from gosi_desktop.viewmodels.outbox import OutboxViewModel
from gosi_desktop.viewmodels.palette import PaletteViewModel
from gosi_desktop.viewmodels.portfolio import PortfolioViewModel
from gosi_desktop.viewmodels.practice_bar import PracticeBarViewModel
from gosi_desktop.viewmodels.roster import RosterViewModel
from gosi_desktop.viewmodels.roster_dialogs import RosterDialogsViewModel
from gosi_desktop.viewmodels.runners import Runners
from gosi_desktop.viewmodels.settings import SettingsViewModel
from gosi_desktop.viewmodels.shell_pages import ShellPages
from gosi_desktop.viewmodels.shell_state import Page, ShellState
from gosi_desktop.viewmodels.sync_pill import SyncPillState, SyncPillViewModel


@dataclass(frozen=True, slots=True)
class _Surroundings:
    establishments: tuple[KnownEstablishment, ...]
    opened: str
    account: AccountInfo | None
    signed_in: bool
    papers: int


class ShellViewModel(ShellPages):
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
        state = ShellState(practice=practice, can_lock=workspace.profile.has_passphrase)
        super().__init__(state, workspace, preferences, runners, parent)
        self.profiles = profiles
        self.clock = workspace.clock
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
        self.outbox.invoice_wanted.connect(self.show_invoice)
        self.changes.asked.connect(lambda asked: self.outbox.announce(asked.operations))
        self.outbox.edit_wanted.connect(self._edit_request)
        self.changes.injury_wanted.connect(self.report_injury)
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
        self._reads = runners.reads
        self._open = Command(runners.writes, workspace.establishments.open, failed=self._not_opened, parent=self)
        self._watch_roles = Command(
            runners.writes, workspace.role_watch.changes, done=self._tell_roles, failed=self.failed.emit, parent=self
        )

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
        elif page is Page.ARCHIVE:
            self.archive.load()
        elif page is Page.ACCOUNT:
            self.account.devices.load()
        self._load(page)

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

    @Slot(str)
    def show_invoice(self, number: str) -> None:
        """The invoice of this number or id in place of the list."""
        self.show_page(Page.INVOICES)
        self.invoices.open_number(number)

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
        self._forget_made()
        self.approvals.forget()
        self.outbox.forget()

    @Slot(object)
    def _hear(self, kinds: frozenset[Kind]) -> None:
        if Kind.PREFERENCES in kinds:
            self._follow_preferences()
        if kinds & {Kind.ESTABLISHMENTS, Kind.SESSION, Kind.SYNC, Kind.ARCHIVE}:
            self._read()
        if Kind.SYNC in kinds:  # after a round, not when somebody goes from one establishment to the next
            self._watch_roles()
            if "deadlines" not in vars(self):  # made with the first round, it hears of the others itself
                self.deadlines.load()
