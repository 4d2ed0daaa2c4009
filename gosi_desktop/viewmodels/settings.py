"""The settings page: choices that take effect at once, the lock, the service, rates, about."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from gosi_desktop.application.events import Kind
from gosi_desktop.application.ports import KeychainState, ProfileInfo, ProfileKind, ServiceInfo
from gosi_desktop.application.preferences import PreferenceBook, Preferences, proxy_address
from gosi_desktop.application.profiles import SHORTEST_PASSPHRASE, Profiles
from gosi_desktop.application.workspace import Workspace
from gosi_desktop.domain.clock import Clock
from gosi_desktop.domain.errors import GosiError, PassphraseWrong, RuleViolation
from gosi_desktop.viewmodels.base import Command, ViewModel
from gosi_desktop.viewmodels.runners import Relay, Runners


class Section(StrEnum):
    """Parts of the page, as the list beside it names them."""

    APPEARANCE = "appearance"
    LOCK = "lock"
    SERVICE = "service"
    BACKUPS = "backups"
    RATES = "rates"
    SHORTCUTS = "shortcuts"
    ABOUT = "about"


@dataclass(frozen=True, slots=True)
class PassphraseForm:
    """The dialog that sets, changes or removes the passphrase; what is typed lives in its fields only."""

    removing: bool = False
    needs_current: bool = False
    may_be_empty: bool = False
    error: GosiError | None = None  # at ``current``, ``passphrase`` or ``again`` by its field
    busy: bool = False


@dataclass(frozen=True, slots=True)
class AddressForm:
    """The dialog of another address of the same service; what is typed lives in its field only."""

    address: str
    busy: bool = False
    error: GosiError | None = None


@dataclass(frozen=True, slots=True)
class ConnectionTest:
    """How the last test of the connection went."""

    at: datetime
    service: ServiceInfo | None = None
    milliseconds: int = 0
    error: GosiError | None = None


@dataclass(frozen=True, slots=True)
class SettingsState:
    """``form`` is the passphrase dialog, None while it is closed; ``service`` as it last described itself."""

    preferences: Preferences
    profile: ProfileInfo
    section: Section = Section.APPEARANCE
    keychain: KeychainState | None = None
    service: ServiceInfo | None = None
    test: ConnectionTest | None = None
    form: PassphraseForm | None = None
    address_form: AddressForm | None = None
    moved: bool = False  # to an address that holds from the next opening on
    proxy_error: GosiError | None = None  # at the address that was typed and not taken

    @property
    def practice(self) -> bool:
        """Whether this is the practice profile."""
        return self.profile.kind is ProfileKind.PRACTICE


class SettingsViewModel(ViewModel[SettingsState]):
    """Choices are kept on the writing runner and come back as an event, for every screen alike."""

    profile_changed = Signal(object)  # ProfileInfo, after the passphrase was set or removed
    passphrase_set = Signal(bool)  # False: removed

    def __init__(
        self,
        workspace: Workspace,
        profiles: Profiles,
        preferences: PreferenceBook,
        runners: Runners,
        relay: Relay,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(SettingsState(preferences.current, workspace.profile), parent)
        self._workspace = workspace
        self._profiles = profiles
        self._preferences = preferences
        self._writes = runners.writes
        self.rules = workspace.rules
        self._clock: Clock = workspace.clock
        self.test_connection = Command(
            runners.reads, self._test, done=self._tested, failed=self._not_tested, parent=self
        )
        self.look_up_keychain = Command(
            runners.reads, profiles.keychain, done=self._show_keychain, failed=self.failed.emit, parent=self
        )
        self._set_passphrase = Command(
            runners.writes, self._change_passphrase, done=self._passphrase_changed, failed=self._refuse, parent=self
        )
        self._move = Command(runners.reads, self._moving, done=self._moved, failed=self._not_moved, parent=self)
        relay.changed.connect(self._hear)

    # -- verbs -----------------------------------------------------------------------------------------------------

    def show_section(self, section: Section) -> None:
        """Which part is looked at."""
        self._update(section=section)

    def choose(self, **changes: object) -> None:
        """Take choices by their names in ``Preferences``; at once, and kept."""
        self._update(preferences=replace(self.state.preferences, **changes), proxy_error=None)  # type: ignore[arg-type]
        self._writes.run(lambda: self._preferences.change(**changes), self._kept, self._not_kept)

    def use_proxy(self, typed: str) -> None:
        """The service is reached through this address; a wrong one is said and nothing changes."""
        try:
            address = proxy_address(typed)
        except RuleViolation as error:
            self._update(proxy_error=error)
            return
        self._update(proxy_error=None)
        self.choose(proxy="own", proxy_address=address)

    def ask_address(self) -> None:
        """Open the dialog of the service's address."""
        self._update(address_form=AddressForm(self.state.profile.address))

    def close_address(self) -> None:
        """Leave it as it is."""
        self._update(address_form=None)

    def submit_address(self, typed: str) -> None:
        """Ask who answers there; the same service, and the address is kept."""
        form = self.state.address_form
        if form is not None and not form.busy:
            self._update(address_form=AddressForm(typed, busy=True))
            self._move(typed)

    def ask_passphrase(self, removing: bool = False) -> None:
        """Open the dialog to set or change the passphrase, or to remove it."""
        has_one = self.state.profile.has_passphrase
        self._update(form=PassphraseForm(removing=removing, needs_current=has_one, may_be_empty=removing))

    def close_form(self) -> None:
        """Leave the dialog."""
        self._update(form=None)

    def submit_passphrase(self, current: str, passphrase: str, again: str) -> None:
        """Set it; the current one is asked for again, since the window may stand open."""
        form = self.state.form
        if form is None or form.busy:
            return
        error = None if form.removing else _refusal(passphrase, again)
        if error is not None:
            self._update(form=replace(form, error=error))
            return
        self._update(form=replace(form, error=None, busy=True))
        self._set_passphrase(current if form.needs_current else None, None if form.removing else passphrase)

    @property
    def may_remove_passphrase(self) -> bool:
        """Only in practice, and only where a keychain holds the key instead."""
        keychain = self.state.keychain
        has_one = self.state.practice and self.state.profile.has_passphrase
        return has_one and keychain is not None and keychain.available

    # -- work and answers ------------------------------------------------------------------------------------------

    def _test(self) -> ConnectionTest:
        before = self._clock.monotonic()
        service = self._workspace.authority.describe()
        taken = round((self._clock.monotonic() - before) * 1000)
        return ConnectionTest(self._clock.now(), service, taken)

    def _tested(self, test: ConnectionTest) -> None:
        self._update(test=test, service=test.service)

    def _not_tested(self, error: GosiError) -> None:
        self._update(test=ConnectionTest(self._clock.now(), error=error))

    def _moving(self, typed: str) -> ProfileInfo:
        return self._profiles.move(self.state.profile, typed)[0]

    def _moved(self, profile: ProfileInfo) -> None:
        self._update(address_form=None, profile=profile, moved=True)
        self.profile_changed.emit(profile)

    def _not_moved(self, error: GosiError) -> None:
        form = self.state.address_form
        if form is not None:
            self._update(address_form=replace(form, busy=False, error=error))

    def _show_keychain(self, keychain: KeychainState) -> None:
        self._update(keychain=keychain)

    def _change_passphrase(self, current: str | None, passphrase: str | None) -> ProfileInfo:
        if current is not None:
            self._profiles.verify(self._workspace, current)
        return self._profiles.set_passphrase(self._workspace, passphrase)

    def _passphrase_changed(self, profile: ProfileInfo) -> None:
        self._update(profile=profile, form=None)
        self.profile_changed.emit(profile)
        self.passphrase_set.emit(profile.has_passphrase)

    def _refuse(self, error: GosiError) -> None:
        form = self.state.form
        if form is not None:
            self._update(form=replace(form, busy=False, error=error))

    def _kept(self, _preferences: Any) -> None:
        self._update(preferences=self._preferences.current)

    def _not_kept(self, error: Exception) -> None:
        if not isinstance(error, GosiError):
            raise error
        self._update(preferences=self._preferences.current)
        self.failed.emit(error)

    @Slot(object)
    def _hear(self, kinds: frozenset[Kind]) -> None:
        if Kind.PREFERENCES in kinds:
            self._update(preferences=self._preferences.current)


def _refusal(passphrase: str, again: str) -> RuleViolation | None:
    if not passphrase:
        return RuleViolation("passphrase.required", "passphrase")
    if len(passphrase) < SHORTEST_PASSPHRASE:
        return RuleViolation("passphrase.short", "passphrase", shortest=SHORTEST_PASSPHRASE, typed=len(passphrase))
    if passphrase != again:
        return RuleViolation("passphrase.differs", "again")
    return None


def is_about_current(error: GosiError) -> bool:
    """Whether a refusal belongs to the field of the current passphrase."""
    return isinstance(error, PassphraseWrong)
