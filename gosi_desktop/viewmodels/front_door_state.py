"""What may stand in the window, and what is expected there first."""

from dataclasses import dataclass
from enum import StrEnum

from gosi_desktop.application.preferences import Preferences
from gosi_desktop.domain.errors import Corrupt, GosiError


class Screen(StrEnum):
    """What fills the window."""

    OPENING = "opening"
    FIRST_START = "first_start"
    RECOVERY_KEY = "recovery_key"
    LOCK = "lock"
    LOGIN = "login"
    CODE = "code"
    FORGOTTEN = "forgotten"
    REGISTER_CHOICE = "register_choice"
    REGISTRATION = "registration"
    APPLICATION = "application"
    REGISTER_GUIDE = "register_guide"
    SHELL = "shell"
    RESTORE = "restore"
    LEAVING = "leaving"  # a copy is made before the window closes
    FAILURE = "failure"  # the profile cannot be opened; ``error`` says why


@dataclass(frozen=True, slots=True)
class FrontDoorState:
    """``visit`` grows with each screen, so that the same screen twice is a new one.

    ``expected`` is what will follow ``OPENING``, as far as is known: its frame is painted meanwhile.
    """

    screen: Screen = Screen.OPENING
    visit: int = 0
    expected: Screen = Screen.SHELL
    error: GosiError | None = None
    others: bool = False

    @property
    def damaged(self) -> bool:
        """The cache is damaged: it can be kept aside and fetched anew."""
        return isinstance(self.error, Corrupt) and not self.error.code.startswith("keys.")


@dataclass(frozen=True, slots=True)
class DoorWords:
    """Words the view gives its view model: they are kept with the profile, in the language of that day."""

    practice_label: str
    device_name: str


def initials(name: str) -> str:
    """Two letters of a name, for the lock: «ن ع» of نورة العنزي, for the article tells nobody apart."""
    words = name.split()
    if len(words) > 1:
        words = [words[0], words[-1].removeprefix("ال") or words[-1]]
    return " ".join(word[0] for word in words)


def expected_first(kept: Preferences) -> Screen:
    """What will stand in the window first, before anything but the preferences is read."""
    if not kept.last_profile:
        return Screen.FIRST_START
    return Screen.LOCK if kept.opens_locked else Screen.SHELL
