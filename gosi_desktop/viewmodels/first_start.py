"""Where to begin: the practice establishment on this computer, or a service that has an address."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from gosi_desktop.application.ports import KeychainState, ProfileInfo, ServiceInfo
from gosi_desktop.application.profiles import checked_address
from gosi_desktop.application.workspace import Workspace
from gosi_desktop.domain.errors import GosiError, RuleViolation, Untrusted
from gosi_desktop.viewmodels.base import Command, Runs, ViewModel


class Start(StrEnum):
    """The two ways to begin."""

    PRACTICE = "practice"
    SERVICE = "service"


class OffersProfiles(Protocol):
    """What the first start asks of ``application.profiles.Profiles``."""

    def keychain(self) -> KeychainState: ...
    def inspect(self, address: str) -> ServiceInfo: ...
    def create_practice(self, label: str, passphrase: str | None) -> ProfileInfo: ...
    def create_service(self, service: ServiceInfo, passphrase: str) -> tuple[ProfileInfo, str]: ...
    def open(self, profile: ProfileInfo, passphrase: str | None = None) -> Workspace: ...


@dataclass(frozen=True, slots=True)
class FirstStartState:
    """``service`` is who answered at the address: shown, with name and host, before an account is added there."""

    start: Start = Start.PRACTICE
    address: str = ""
    host: str = ""  # of a usable address, before any call
    service: ServiceInfo | None = None
    keychain: bool = True
    others: bool = False  # there is an account on this computer to go back to
    wants_passphrase: bool = False
    passphrase: str = field(default="", repr=False)
    again: str = field(default="", repr=False)
    address_error: GosiError | None = None
    passphrase_error: GosiError | None = None
    error: GosiError | None = None

    @property
    def official(self) -> bool:
        """The address is the official portal's: it opens in the browser, never here."""
        return isinstance(self.address_error, Untrusted) and self.address_error.code == "address.official"

    @property
    def passphrase_compulsory(self) -> bool:
        """Outside practice, and wherever there is no keychain, a passphrase cannot be declined."""
        return self.start is Start.SERVICE or not self.keychain

    @property
    def passphrase_asked(self) -> bool:
        """Whether the fields for it are shown now."""
        if self.start is Start.SERVICE:
            return self.service is not None
        return self.wants_passphrase or not self.keychain


@dataclass(frozen=True, slots=True)
class _Begun:
    workspace: Workspace
    recovery: str | None


class FirstStartViewModel(ViewModel[FirstStartState]):
    """Makes the first profile and opens it."""

    opened = Signal(object, object)  # Workspace, recovery key or None: shown once, kept nowhere
    back_chosen = Signal()  # no new account after all
    restore_chosen = Signal()  # an account that was on another computer

    def __init__(
        self,
        profiles: OffersProfiles,
        practice_label: str,
        runner: Runs,
        others: bool = False,
        parent: QObject | None = None,
    ) -> None:
        """``practice_label`` is what the practice profile is called on the lock screen."""
        super().__init__(FirstStartState(others=others), parent)
        self._profiles = profiles
        self._label = practice_label
        self.look = Command(runner, profiles.keychain, done=self._seen, failed=self._no_keychain, parent=self)
        self.inspect = Command(
            runner,
            profiles.inspect,
            done=self._inspected,
            failed=self._not_inspected,
            allowed=self._has_host,
            parent=self,
        )
        self.begin = Command(
            runner, self._make, done=self._begun, failed=self._refused, allowed=self._may_begin, parent=self
        )
        self.look()

    def go_back(self) -> None:
        """To an account that is here already."""
        self.back_chosen.emit()

    def restore(self) -> None:
        """From a backup."""
        self.restore_chosen.emit()

    def choose(self, start: Start) -> None:
        """Practice, or a service."""
        self._change(start=start, error=None, passphrase_error=None)

    def edit_address(self, text: str) -> None:
        """Typed; judged when the field is left."""
        self._change(address=text, host="", service=None, address_error=None, error=None)
        self._judge_address(quietly=True)

    def leave_address(self) -> None:
        """The field was left: say what is wrong with it."""
        if self.state.address.strip():
            self._judge_address()

    def ask_service(self) -> None:
        """Ask who answers there; nothing personal is sent."""
        self._judge_address()
        self.inspect(self.state.address)

    def want_passphrase(self, wanted: bool) -> None:
        """In practice a passphrase is a choice."""
        self._change(wants_passphrase=wanted, passphrase_error=None)

    def edit_passphrase(self, text: str) -> None:
        """Typed."""
        self._change(passphrase=text, passphrase_error=None)

    def edit_again(self, text: str) -> None:
        """Typed a second time."""
        self._change(again=text, passphrase_error=None)

    def submit(self) -> None:
        """Make the profile; a service is asked first who it is."""
        if self.state.start is Start.SERVICE and self.state.service is None:
            self.ask_service()
        elif self.state.passphrase_asked and self.state.passphrase != self.state.again:
            self._change(passphrase_error=RuleViolation("passphrase.differs", "passphrase"))
        else:
            self.begin(self.state)

    def _make(self, state: FirstStartState) -> _Begun:
        """On the runner: make and open."""
        passphrase = state.passphrase if state.passphrase_asked else ""
        recovery: str | None = None
        if state.start is Start.PRACTICE:
            profile = self._profiles.create_practice(self._label, passphrase or None)
        else:
            assert state.service is not None
            profile, recovery = self._profiles.create_service(state.service, passphrase)
        return _Begun(self._profiles.open(profile, passphrase or None), recovery)

    def _begun(self, begun: _Begun) -> None:
        self._change(passphrase="", again="")
        self.opened.emit(begun.workspace, begun.recovery)

    def _refused(self, error: GosiError) -> None:
        if isinstance(error, RuleViolation) and error.field == "passphrase":
            self._change(passphrase_error=error)
        else:
            self._change(error=error)

    def _seen(self, keychain: KeychainState) -> None:
        self._change(keychain=keychain.available)

    def _no_keychain(self, error: GosiError) -> None:
        self._change(keychain=False)

    def _inspected(self, service: ServiceInfo) -> None:
        self._change(service=service, address_error=None)

    def _not_inspected(self, error: GosiError) -> None:
        self._change(address_error=error)

    def _judge_address(self, quietly: bool = False) -> None:
        """``quietly``: while typing only the official portal is named, at once."""
        try:
            host = checked_address(self.state.address).removeprefix("https://")
        except Untrusted as error:
            self._change(host="", address_error=error)
        except RuleViolation as error:
            self._change(host="", address_error=None if quietly else error)
        else:
            self._change(host=host, address_error=None)

    def _has_host(self) -> bool:
        return bool(self.state.host)

    def _may_begin(self) -> bool:
        state = self.state
        return state.start is Start.PRACTICE or state.service is not None

    def _change(self, **changes: object) -> None:
        self._update(**changes)
        self.inspect.refresh()
        self.begin.refresh()
