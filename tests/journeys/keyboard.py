"""A keyboard and nothing else: keys as they come from a layout, to whatever has the focus; it never sets the focus."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.journeys.driver import Driver

MODIFIERS = {"Ctrl": Qt.KeyboardModifier.ControlModifier, "Shift": Qt.KeyboardModifier.ShiftModifier}
# What the keys of the spine give on the Arabic (101) layout; B is the ligature of lām and alif, one key and one code.
ARABIC = {
    "A": "ش", "B": "\ufefb", "C": "ؤ", "E": "ث", "F": "ب", "H": "ا", "K": "ن", "L": "م", "P": "ح", ",": "و",
    "1": "١", "2": "٢", "3": "٣", "4": "٤", "5": "٥", "6": "٦", "7": "٧", "8": "٨", "9": "٩",
}  # fmt: skip
MOST_STOPS = 80


class Keyboard:
    """One keyboard before the running window."""

    def __init__(self, driver: Driver, arabic: bool = False) -> None:
        self.driver, self.arabic = driver, arabic

    def press(self, keys: str, times: int = 1) -> None:
        """«Tab», «Shift+F6», «Ctrl+F»: the key at that place of the keyboard, whatever letter the layout has there."""
        *held, last = keys.split("+")
        modifiers = Qt.KeyboardModifier.NoModifier
        for name in held:
            modifiers |= MODIFIERS[name]
        letter = (ARABIC.get(last, last) if self.arabic else last) if len(last) == 1 else ""
        code = ord(letter[0]) if letter else int(getattr(Qt.Key, f"Key_{last}"))
        for _ in range(times):
            self._send(code, modifiers, "" if held else letter.lower())

    def type(self, words: str) -> None:
        """Letters as the layout gives them: text in whatever script."""
        for letter in words:
            self._send(ord(letter.upper()), Qt.KeyboardModifier.NoModifier, letter)

    def tab_to(self, wanted: QWidget, back: bool = False) -> None:
        """Tab until the keyboard stands there."""
        for _ in range(MOST_STOPS):
            if QApplication.focusWidget() is wanted:
                return
            self.press("Shift+Backtab" if back else "Tab")
        raise AssertionError(f"Tab never comes to {type(wanted).__name__} «{wanted.accessibleName()}»")

    @property
    def at(self) -> QWidget:
        """Where the keyboard stands."""
        standing = QApplication.focusWidget()
        assert standing is not None, "the keyboard stands nowhere"
        return standing

    def _send(self, code: int, modifiers: Qt.KeyboardModifier, text: str) -> None:
        if QApplication.activeWindow() is None:
            self.driver.window.activateWindow()
            self.driver.until(lambda: QApplication.activeWindow() is not None, "the window to be active")
        popup = QApplication.activePopupWidget()
        for down in (True, False):
            target = popup or QApplication.focusWidget() or QApplication.activeWindow()
            if target is not None:  # the press may have closed the window
                QTest.simulateEvent(target, down, code, modifiers, text, False)
        QCoreApplication.processEvents()
        self.driver.settle(2)
