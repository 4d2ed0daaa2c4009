"""A forgotten password: who it is, the code that was sent, and a new password; the last two travel together."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum, auto
from typing import Final, Protocol

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from gosi_desktop.application.ports import (
    PasswordMeter,
    PracticeDesk,
    PracticeNote,
    PracticePerson,
    ProfileInfo,
    ServiceInfo,
    Strength,
)
from gosi_desktop.application.session import SHORTEST_PASSWORD, checked_identity
from gosi_desktop.domain.clock import Clock
from gosi_desktop.domain.errors import GosiError, RuleViolation, ServiceBusy
from gosi_desktop.domain.identifiers import IdentityKind
from gosi_desktop.viewmodels.base import Command, Runs, ViewModel

DIGITS: Final = 6
TRIES: Final = 3  # of a code; service contract, section 3
_LIFE: Final = timedelta(minutes=10)  # of a code; same place
_PAUSE: Final = timedelta(minutes=1)  # between two messages, as on the code screen
_WRONG: Final = frozenset({"code_wrong", "code.six_digits"})
_ENDED: Final = frozenset({"code_expired", "challenge_ended"})  # only another message helps
_TOO_WEAK: Final = frozenset({"password_weak", "password.short"})


class Step(StrEnum):
    """Where one is."""

    CODE = auto()  # user name and identity, then the code
    PASSWORD = auto()
    DONE = auto()


class Resets(Protocol):
    """What this screen asks of ``application.session.Session``."""

    def ask_password_reset(self, username: str, identity: str) -> None: ...
    def confirm_password_reset(self, username: str, code: str, new_password: str) -> None: ...


class Describes(Protocol):
    """What this screen asks of the authority."""

    def describe(self) -> ServiceInfo: ...


@dataclass(frozen=True, slots=True)
class PasswordResetState:
    """``good_until`` is None until a message was asked for; ``strength`` until a password was typed and judged."""

    service_name: str = ""
    service_name_en: str = ""
    address: str = ""
    practice: bool = False
    people: tuple[PracticePerson, ...] = ()
    step: Step = Step.CODE
    username: str = ""
    username_error: GosiError | None = None
    identity: str = ""
    identity_kind: IdentityKind | None = None  # known once the check digit fits
    identity_error: GosiError | None = None
    good_until: datetime | None = None
    ask_again_in: int = 0  # seconds
    notes: tuple[PracticeNote, ...] | None = None  # None: not asked for
    code: str = field(default="", repr=False)
    code_error: GosiError | None = None
    password: str = field(default="", repr=False)
    again: str = field(default="", repr=False)
    strength: Strength | None = None
    password_error: GosiError | None = None
    again_error: GosiError | None = None
    error: GosiError | None = None

    @property
    def sent(self) -> bool:
        """A message is on its way, if there is such an account."""
        return self.good_until is not None

    @property
    def long_enough(self) -> bool:
        """Of the new password."""
        return len(self.password) >= SHORTEST_PASSWORD

    @property
    def names_its_owner(self) -> bool:
        """The user name, or a part of it, stands in the new password."""
        name = self.username.strip().casefold()
        parts = (part for part in (name, *name.replace("@", ".").split(".")) if len(part) > 3)
        return any(part in self.password.casefold() for part in parts)

    @property
    def has_code(self) -> bool:
        """Six digits stand there."""
        return self.sent and len(self.code) == DIGITS


class PasswordResetViewModel(ViewModel[PasswordResetState]):
    """Asks for a message, takes its code and a new password, sends both; a refused code leads back to the code."""

    finished = Signal(str)  # back to the sign-in, with this user name

    def __init__(
        self,
        profile: ProfileInfo,
        session: Resets,
        authority: Describes,
        meter: PasswordMeter,
        practice: PracticeDesk | None,
        clock: Clock,
        runner: Runs,
        username: str = "",
        parent: QObject | None = None,
    ) -> None:
        start = PasswordResetState(
            service_name=profile.label,
            service_name_en=profile.label,
            address=profile.address,
            practice=practice is not None,
            username=username,
        )
        super().__init__(start, parent)
        self._session, self._meter, self._practice, self._clock = session, meter, practice, clock
        self._free_at: datetime | None = None  # when another message may be asked for
        self._measured = ""
        self.look = Command(runner, self._read_people, done=self._show_people, failed=self._ignore, parent=self)
        self.describe = Command(runner, authority.describe, done=self._show_service, failed=self._ignore, parent=self)
        self.ask = Command(
            runner, session.ask_password_reset, done=self._asked, failed=self._not_asked,
            allowed=lambda: self.state.ask_again_in == 0, parent=self,
        )  # fmt: skip
        self.show_notes = Command(runner, self._read_notes, done=self._noted, failed=self._refused, parent=self)
        self.measure = Command(runner, meter.strength, done=self._judged, failed=self._ignore, parent=self)
        self.confirm = Command(
            runner, session.confirm_password_reset, done=self._changed, failed=self._refused,
            allowed=self._may_confirm, parent=self,
        )  # fmt: skip
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self.tick)
        self._timer.start()
        self.look()
        self.describe()

    # -- who, and the code -----------------------------------------------------------------------------------------

    def edit_username(self, text: str) -> None:
        """Typed."""
        self._change(username=text, username_error=None, error=None)

    def edit_identity(self, text: str) -> None:
        """Typed, in digits of any script: said at once when it is right, and never yet that it is wrong."""
        try:
            kind = checked_identity(text).kind
        except RuleViolation:
            kind = None
        self._change(identity=text, identity_kind=kind, identity_error=None, error=None)

    def leave_identity(self) -> None:
        """The field was left: the moment to say what is wrong with the number."""
        if self.state.identity and self.state.identity_kind is None:
            try:
                checked_identity(self.state.identity)
            except RuleViolation as error:
                self._change(identity_error=error)

    def fill_in(self, username: str) -> None:
        """In practice: one of the people."""
        person = next(person for person in self.state.people if person.username == username)
        self._change(username=username, username_error=None)
        self.edit_identity(person.identity)

    def submit(self) -> None:
        """Ask for the message."""
        self.ask(self.state.username, self.state.identity)

    def edit_code(self, digits: str) -> None:
        """Typed; the sixth digit only allows to go on."""
        self._change(code=digits[:DIGITS], code_error=None, error=None)

    def paste_code(self, digits: str) -> None:
        """A whole code was pasted, or taken from a message."""
        self.edit_code(digits)
        self.go_on()

    def go_on(self) -> None:
        """With six digits: to the new password."""
        if self.state.has_code:
            self._change(step=Step.PASSWORD, code_error=None, error=None)
            self._measure()

    # -- the new password ------------------------------------------------------------------------------------------

    def change_code(self) -> None:
        """Back to the code; what was typed stays."""
        self._change(step=Step.CODE, error=None)

    def edit_password(self, text: str) -> None:
        """Typed or pasted."""
        self._change(password=text, password_error=None, again_error=None, error=None)
        self._measure()

    def edit_again(self, text: str) -> None:
        """Typed a second time."""
        self._change(again=text, again_error=None, error=None)

    def save(self) -> None:
        """Send code and password together, when the password was typed twice alike."""
        if self.state.long_enough and self.state.again != self.state.password:
            self._change(again_error=RuleViolation("password.differs", "again"))
            return
        self.confirm(self.state.username, self.state.code, self.state.password)

    def leave(self) -> None:
        """Back to the sign-in."""
        self._timer.stop()
        self.finished.emit(self.state.username.strip())

    @Slot()
    def tick(self) -> None:
        """Count down; called each second."""
        left = 0.0 if self._free_at is None else (self._free_at - self._clock.now()).total_seconds()
        self._change(ask_again_in=max(0, round(left)))

    # -- answers ---------------------------------------------------------------------------------------------------

    def _asked(self, _: object) -> None:
        now = self._clock.now()
        self._free_at = now + _PAUSE
        self._change(good_until=now + _LIFE, code="", code_error=None, error=None, notes=None)
        self.tick()

    def _changed(self, _: object) -> None:
        self._timer.stop()
        self._change(step=Step.DONE, code="", password="", again="", strength=None, identity="", error=None)

    def _not_asked(self, error: GosiError) -> None:
        """The service may have had enough: then the button counts down what it asked for."""
        if isinstance(error, ServiceBusy) and error.retry_after:
            self._free_at = self._clock.now() + timedelta(seconds=error.retry_after)
            self.tick()
        self._refused(error)

    def _refused(self, error: GosiError) -> None:
        """Said where it belongs; what was typed stays."""
        place = error.field if isinstance(error, RuleViolation) else ""
        if place in ("username", "identity"):
            self._change(**{f"{place}_error": error})
        elif error.code in _WRONG:
            self._change(step=Step.CODE, code_error=error, error=None)
        elif error.code in _ENDED:
            self._change(step=Step.CODE, code="", code_error=None, good_until=None, error=error)
        elif error.code in _TOO_WEAK:
            self._change(password_error=error)
        else:
            self._change(error=error)

    def _measure(self) -> None:
        """Judge the password, away from the window; what was typed meanwhile is judged afterwards."""
        if not self.state.password:
            self._change(strength=None)
        elif not self.measure.running:
            self._measured = self.state.password
            self.measure(self._measured, _about(self.state.username, self.state.people))

    def _judged(self, strength: Strength) -> None:
        if self.state.password == self._measured:
            self._change(strength=strength)
        else:
            self._measure()

    def _read_people(self) -> tuple[PracticePerson, ...]:
        """On the runner; who there is in practice."""
        return tuple(self._practice.people()) if self._practice is not None else ()

    def _show_people(self, people: tuple[PracticePerson, ...]) -> None:
        self._change(people=tuple(person for person in people if person.identity))

    def _read_notes(self) -> tuple[PracticeNote, ...]:
        """On the runner; newest first."""
        if self._practice is None:
            return ()
        return tuple(sorted(self._practice.messages(), key=lambda note: note.at, reverse=True))

    def _noted(self, notes: tuple[PracticeNote, ...]) -> None:
        self._change(notes=notes)

    def _show_service(self, service: ServiceInfo) -> None:
        self._change(
            service_name=service.name,
            service_name_en=service.name_en,
            address=service.address,
            practice=service.practice,
        )

    def _ignore(self, error: GosiError) -> None:
        """Nobody answers yet; asking for the message will say what is the matter."""

    def _may_confirm(self) -> bool:
        return self.state.has_code and self.state.long_enough and bool(self.state.again)

    def _change(self, **changes: object) -> None:
        self._update(**changes)
        for command in (self.ask, self.confirm):
            command.refresh()


def _about(username: str, people: Sequence[PracticePerson]) -> tuple[str, ...]:
    """Words a stranger would try first: the user name, and in practice the names that belong to it."""
    names = [(one.name, one.name_en) for one in people if one.username == username]
    return (username, *(part for both in names for name in both for part in name.split()))
