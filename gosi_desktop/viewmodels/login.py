"""Signing in with user name and password; the code comes on the next screen."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from gosi_desktop.application.ports import PracticeDesk, PracticePerson, ProfileInfo, ServiceInfo, SignInChallenge
from gosi_desktop.application.view_choices import ViewChoices
from gosi_desktop.domain.clock import Clock
from gosi_desktop.domain.errors import GosiError, RuleViolation
from gosi_desktop.viewmodels.base import Command, Runs, ViewModel

_VIEW = "login"
_FAMILIAR = 3  # sign-ins after which the tip on public networks shrinks to one line


class Beneficiary(StrEnum):
    """Who may have an account somewhere; only employers have one at this service."""

    EMPLOYER = "employer"
    CONTRIBUTOR = "contributor"


class SignsIn(Protocol):
    """What this screen asks of ``application.session.Session``."""

    def sign_in(self, username: str, password: str) -> SignInChallenge: ...


class RemembersNames(Protocol):
    """What this screen asks of ``application.profiles.Profiles``."""

    def remembered_username(self, profile: ProfileInfo) -> str | None: ...
    def remember_username(self, profile: ProfileInfo, username: str | None) -> None: ...


class SavedData(Protocol):
    """What this screen asks of ``application.establishments.Establishments``."""

    def known(self) -> Sequence["SavedEstablishment"]: ...


class SavedEstablishment(Protocol):
    """An establishment of the cache."""

    @property
    def synced_at(self) -> datetime | None: ...


class Describes(Protocol):
    """What this screen asks of the authority."""

    def describe(self) -> ServiceInfo: ...


@dataclass(frozen=True, slots=True)
class LoginState:
    """``saved_at`` is None when there is nothing here to work with offline; ``now`` is when the screen opened."""

    now: datetime
    service_name: str = ""
    service_name_en: str = ""
    address: str = ""
    practice: bool = False
    people: tuple[PracticePerson, ...] = ()
    beneficiary: Beneficiary = Beneficiary.EMPLOYER
    username: str = ""
    password: str = field(default="", repr=False)
    remember: bool = True
    has_passphrase: bool = False
    saved_at: datetime | None = None
    draft_at: datetime | None = None  # when the registration that waits here was kept last
    tip_short: bool = False
    username_error: GosiError | None = None
    password_error: GosiError | None = None
    error: GosiError | None = None


@dataclass(frozen=True, slots=True)
class _Known:
    """What is read before the first key."""

    username: str | None
    saved_at: datetime | None
    sign_ins: int
    draft_at: datetime | None


class LoginViewModel(ViewModel[LoginState]):
    """The account's user name and password, at the service this profile belongs to."""

    challenged = Signal(object)  # SignInChallenge: a code is on its way
    offline_chosen = Signal()  # work with what is saved here
    reset_chosen = Signal(str)  # the password is forgotten; the user name as far as it was typed
    register_chosen = Signal(str)  # the same; a new establishment
    continue_chosen = Signal()  # the registration that waits here

    def __init__(
        self,
        profile: ProfileInfo,
        session: SignsIn,
        names: RemembersNames,
        saved: SavedData,
        authority: Describes,
        practice: PracticeDesk | None,
        choices: ViewChoices,
        clock: Clock,
        runner: Runs,
        notice: GosiError | None = None,
        parent: QObject | None = None,
        *,
        username: str = "",
        waiting: Callable[[], datetime | None] = lambda: None,
    ) -> None:
        """``notice`` is why one is here again: the session ended, the code's tries are used up.

        ``waiting`` answers, on the runner, when the registration that waits here was kept last.
        """
        start = LoginState(
            service_name=profile.label,
            service_name_en=profile.label,
            address=profile.address,
            practice=practice is not None,
            has_passphrase=profile.has_passphrase,
            now=clock.now(),
            username=username,
            error=notice,
        )
        super().__init__(start, parent)
        self._profile, self._session, self._names = profile, session, names
        self._saved, self._practice, self._choices, self._waiting = saved, practice, choices, waiting
        self.read = Command(runner, self._look, done=self._show_known, failed=self._show_error, parent=self)
        self.meet = Command(runner, self._people, done=self._show_people, failed=self._show_error, parent=self)
        self.describe = Command(runner, authority.describe, done=self._show_service, failed=self._ignore, parent=self)
        self.sign_in = Command(
            runner, self._ask_code, done=self._challenged, failed=self._refused, allowed=self._may_sign_in, parent=self
        )
        self.read()
        self.meet()
        self.describe()

    def choose_beneficiary(self, beneficiary: Beneficiary) -> None:
        """Others than employers are told where they belong."""
        self._change(beneficiary=beneficiary)

    def edit_username(self, text: str) -> None:
        """Typed."""
        self._change(username=text, username_error=None, error=None)

    def edit_password(self, text: str) -> None:
        """Typed."""
        self._change(password=text, password_error=None, error=None)

    def remember(self, wanted: bool) -> None:
        """Keep the user name in the keychain of this computer, or forget it."""
        self._change(remember=wanted)

    def fill_in(self, username: str) -> None:
        """In practice: one of the people whose passwords are no secret."""
        person = next(person for person in self.state.people if person.username == username)
        self._change(
            username=person.username, password=person.password, username_error=None, password_error=None, error=None
        )

    def submit(self) -> None:
        """Ask for a code."""
        self.sign_in(self.state.username, self.state.password, self.state.remember)

    def work_offline(self) -> None:
        """Go on with what is saved; the profile is open already."""
        if self.state.saved_at is not None:
            self.offline_chosen.emit()

    def forget_password(self) -> None:
        """To the reset."""
        self.reset_chosen.emit(self.state.username)

    def register_establishment(self) -> None:
        """To the choice between an account and a first registration."""
        self.register_chosen.emit(self.state.username)

    def continue_registration(self) -> None:
        """With the draft that waits here."""
        if self.state.draft_at is not None:
            self.continue_chosen.emit()

    def _look(self) -> _Known:
        """On the runner."""
        username = self._names.remembered_username(self._profile)
        times = [one.synced_at for one in self._saved.known() if one.synced_at is not None]
        count = self._choices.read(_VIEW).get("sign_ins", 0)
        return _Known(username, max(times, default=None), count if isinstance(count, int) else 0, self._waiting())

    def _people(self) -> tuple[PracticePerson, ...]:
        """On the runner: who may sign in to practice; apart from what is kept here, since the service may be down."""
        return tuple(self._practice.people()) if self._practice is not None else ()

    def _ask_code(self, username: str, password: str, remember: bool) -> SignInChallenge:
        """On the runner."""
        challenge = self._session.sign_in(username, password)
        self._names.remember_username(self._profile, username.strip() if remember else None)
        count = self._choices.read(_VIEW).get("sign_ins", 0)
        self._choices.keep(_VIEW, {"sign_ins": (count if isinstance(count, int) else 0) + 1})
        return challenge

    def _show_known(self, known: _Known) -> None:
        self._change(
            username=self.state.username or known.username or "",
            saved_at=known.saved_at,
            draft_at=known.draft_at,
            tip_short=known.sign_ins >= _FAMILIAR,
        )

    def _show_people(self, people: tuple[PracticePerson, ...]) -> None:
        self._change(people=people)

    def _show_service(self, service: ServiceInfo) -> None:
        self._change(
            service_name=service.name,
            service_name_en=service.name_en,
            address=service.address,
            practice=service.practice,
        )

    def _ignore(self, error: GosiError) -> None:
        """Nobody answers yet: the name is the profile's, and signing in will say what is the matter."""

    def _challenged(self, challenge: SignInChallenge) -> None:
        self._change(password="", error=None)
        self.challenged.emit(challenge)

    def _refused(self, error: GosiError) -> None:
        """What was typed stays."""
        if isinstance(error, RuleViolation) and error.field in ("username", "password"):
            self._change(**{f"{error.field}_error": error})
        else:
            self._change(error=error)

    def _show_error(self, error: GosiError) -> None:
        self._change(error=error)

    def _may_sign_in(self) -> bool:
        return self.state.beneficiary is Beneficiary.EMPLOYER

    def _change(self, **changes: object) -> None:
        self._update(**changes)
        self.sign_in.refresh()
