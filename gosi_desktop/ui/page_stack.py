"""The pages of the shell, one in front: each is built when it is first wanted."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from gosi_desktop.ui.shell_page import ShellPage
from gosi_desktop.ui.widgets.announcement import announce
from gosi_desktop.viewmodels.shell_state import Page

Makers = Mapping[Page, Callable[[], ShellPage]]


class PageStack(QStackedWidget):
    """Passes on what its pages say, whether they are in front or not."""

    heading_changed = Signal()
    copied = Signal(str)

    def __init__(self, makers: Makers, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._makers = makers
        self._made: dict[Page, ShellPage] = {}

    def page(self, page: Page) -> ShellPage:
        """The view of a page."""
        made = self._made.get(page)
        if made is None:
            made = self._made[page] = self._makers[page]()
            self.addWidget(made)
            made.heading_changed.connect(self.heading_changed)
            made.copied.connect(self.copied)
        return made

    def turn_to(self, page: Page) -> None:
        """Show a page and say which; the keyboard goes along when it stood in the page before."""
        shown = self.page(page)
        if self.currentWidget() is shown:
            return
        inside = self.window().focusWidget()
        if inside is not None and self.isAncestorOf(inside):
            shown.show()  # before the page left is hidden: Qt would give the keyboard to whatever comes next
            shown.take_keyboard()
        self.setCurrentWidget(shown)
        announce(self, shown.title())
