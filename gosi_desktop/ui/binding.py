"""State to widget and command to button: bindings that live exactly as long as their widget."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QAbstractButton, QWidget

from gosi_desktop.viewmodels.base import Command, ViewModel


class Binding(QObject):
    """Puts what ``pick`` takes from the state into a widget, now and whenever it differs from the last time.

    A child of the widget: Qt drops the connection with it, where a bare lambda would raise "already deleted".
    """

    def __init__(
        self, widget: QWidget, view_model: ViewModel[Any], pick: Callable[[Any], Any], put: Callable[[Any], Any]
    ) -> None:
        super().__init__(widget)
        self._pick = pick
        self._put = put
        self._last = pick(view_model.state)
        put(self._last)
        view_model.state_changed.connect(self._show)

    @Slot(object)
    def _show(self, state: object) -> None:
        value = self._pick(state)
        if value != self._last:
            self._last = value
            self._put(value)


class CommandBinding(QObject):
    """A button for a command: enabled with it, busy while it runs; ``call`` replaces a bare call of the command."""

    def __init__(self, button: QAbstractButton, command: Command, call: Callable[[], Any] | None = None) -> None:
        super().__init__(button)
        self._button = button
        self._command = command
        self._call = call if call is not None else command
        button.clicked.connect(self._run)
        command.changed.connect(self._show)
        self._show()

    @Slot()
    def _run(self) -> None:
        if self._command.enabled:
            self._call()

    @Slot()
    def _show(self) -> None:
        """A running command keeps its button enabled, so that the focus stays where it is."""
        self._button.setEnabled(self._command.enabled or self._command.running)
        busy = getattr(self._button, "set_busy", None)
        if busy is not None:
            busy(self._command.running)
