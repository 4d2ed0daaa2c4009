"""How an establishment gets an account at the official portal; nothing is registered here."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from gosi_desktop.viewmodels.base import ViewModel


@dataclass(frozen=True, slots=True)
class RegisterGuideState:
    """In practice nobody needs to register."""

    practice: bool = False


class RegisterGuideViewModel(ViewModel[RegisterGuideState]):
    """A page to read, and the way back."""

    finished = Signal(str)  # back to the sign-in, with what was typed there

    def __init__(self, practice: bool, username: str = "", parent: QObject | None = None) -> None:
        super().__init__(RegisterGuideState(practice), parent)
        self._username = username

    def leave(self) -> None:
        """Back to the sign-in."""
        self.finished.emit(self._username)
