"""The desk of the screen tests: language, theme and typeface put on the one application, pictures taken from it."""

import json
import os
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QObject, Qt, QTranslator
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication, QWidget

from gosi_desktop.ui.theme import Mode, Theme

ROOT = Path(__file__).parents[2]


class ArabicTranslator(QTranslator):
    """The Arabic of ``i18n/arabic_*.json``, for pictures taken before a catalogue is compiled."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words: dict[str, str | list[str]] = {}
        for file in sorted((ROOT / "i18n").glob("arabic_*.json")):
            self._words |= json.loads(file.read_text(encoding="utf-8"))

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        found = self._words.get(f"{context}|{source}", "")
        if isinstance(found, list):
            return found[plural_form(n)]
        return found


def plural_form(n: int) -> int:
    """Qt's six Arabic forms: 0, 1, 2, 3–10, 11–99, the rest of each hundred."""
    if n in (0, 1, 2):
        return n
    rest = n % 100
    return 3 if 3 <= rest <= 10 else 4 if rest >= 11 else 5


class Desk:
    """One language and theme at a time, for the one application of the process."""

    def __init__(self) -> None:
        running = QApplication.instance()
        self.application = running if isinstance(running, QApplication) else QApplication([])
        for file in sorted((ROOT / "gosi_desktop" / "data" / "fonts").glob("*.ttf")):
            QFontDatabase.addApplicationFont(str(file))
        self.theme = Theme(self.application)
        self._arabic = ArabicTranslator(self.application)
        self._qt_arabic = QTranslator(self.application)
        self._qt_arabic.load("qtbase_ar", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))

    def lay(self, language: str = "ar", mode: Mode = Mode.LIGHT) -> None:
        """Put a language with its direction, and a theme, on the application."""
        for translator in (self._qt_arabic, self._arabic):
            QCoreApplication.removeTranslator(translator)
            if language == "ar":
                QCoreApplication.installTranslator(translator)
        arabic = language == "ar"
        self.application.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if arabic else Qt.LayoutDirection.LeftToRight
        )
        self.theme.apply(mode, motion=False)

    @staticmethod
    def picture(widget: QWidget, file: Path, scale: int = 1) -> None:
        """Save what a widget shows."""
        file.parent.mkdir(parents=True, exist_ok=True)
        QCoreApplication.processEvents()
        made = widget.grab()
        if not made.save(str(file)):
            raise OSError(file)
