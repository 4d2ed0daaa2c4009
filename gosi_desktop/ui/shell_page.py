"""What the shell asks of each of its pages."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget


class ShellPage(QWidget):
    """A page of the sidebar. ``heading_changed`` says that title or subtitle did; ``copied`` what to put aside."""

    heading_changed = Signal()
    copied = Signal(str)

    def title(self) -> str:
        """Above the page."""
        raise NotImplementedError

    def subtitle(self) -> str:
        """Under the title; "" for none."""
        return ""

    def take_keyboard(self) -> None:
        """When the page is shown: where the keyboard begins."""
        raise NotImplementedError

    def free_below(self) -> int:
        """How much of its lower end must stay free of what is told in passing, in pixels."""
        return 0

    def step_inside(self, _step: int) -> bool:
        """F6 within the page: whether it went on by itself."""
        return False

    def regions(self) -> list[QWidget]:
        """Where F6 goes: the first stop of each region."""
        raise NotImplementedError
