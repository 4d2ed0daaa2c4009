"""What our own widgets are to a screen reader where Qt cannot know: headings, dialogs, tabs."""

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QWidget

_spoken: dict[int, QAccessibleWidget] = {}  # by the widget's address: Qt owns them, but Python must not let them go


class Heading(QAccessibleWidget):
    """A title, by which one goes from part to part."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget, QAccessible.Role.Heading)


class Silent(QAccessibleWidget):
    """Seen only: what it shows is said by something beside it."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget, QAccessible.Role.NoRole)

    def state(self) -> QAccessible.State:
        state = super().state()
        state.invisible = True
        return state

    def text(self, kind: QAccessible.Text) -> str:
        return ""


class ModalDialog(QAccessibleWidget):
    """A dialog over its window: what lies behind rests."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget, QAccessible.Role.Dialog)

    def state(self) -> QAccessible.State:
        state = super().state()
        state.modal = True
        return state


class TabList(QAccessibleWidget):
    """The tabs of a panel."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget, QAccessible.Role.PageTabList)


class Tab(QAccessibleWidget):
    """One of them: selected, or to be pressed."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget, QAccessible.Role.PageTab)

    def state(self) -> QAccessible.State:
        state, tab = super().state(), self.widget()
        state.selectable = True
        state.selected = isinstance(tab, QAbstractButton) and tab.isChecked()
        return state

    def text(self, kind: QAccessible.Text) -> str:
        tab = self.widget()
        if kind is QAccessible.Text.Name and isinstance(tab, QAbstractButton):
            return tab.accessibleName() or tab.text()
        return super().text(kind)

    def actionNames(self) -> list[str]:
        return [self.pressAction(), *super().actionNames()]

    def doAction(self, name: str) -> None:
        tab = self.widget()
        if name == self.pressAction() and isinstance(tab, QAbstractButton):
            tab.click()
        else:
            super().doAction(name)


def teach() -> None:
    """Once for the program; nothing is made before a screen reader asks."""
    if not _taught:
        _taught.append(_answer)
        QAccessible.installFactory(_answer)


_taught: list[Callable[[str, QObject], QAccessibleWidget | None]] = []


def _answer(_class: str, asked: QObject) -> QAccessibleWidget | None:
    """For what says how it is to be heard; Qt answers for everything else."""
    heard: type[QAccessibleWidget] | None = getattr(asked, "heard_as", None)
    if heard is None or not isinstance(asked, QWidget):
        return None
    made = heard(asked)
    address = int(shiboken6.getCppPointer(asked)[0])
    _spoken[address] = made
    asked.destroyed.connect(lambda: _spoken.pop(address, None))
    return made
