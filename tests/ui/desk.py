"""The desk of the screen tests: language, theme and typeface put on the one application, pictures taken from it."""

import json
import os
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QLibraryInfo, QObject, Qt, QTranslator
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication, QWidget

from gosi_desktop.ui.theme import Mode, Theme

ROOT = Path(__file__).parents[2]


class WaitingTexts(QTranslator):
    """The texts of ``i18n/arabic_*.json`` or ``english_*.json``, for pictures taken before a catalogue is compiled."""

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._plural = arabic_form if language == "arabic" else english_form
        self._words: dict[str, str | list[str]] = {}
        for file in sorted((ROOT / "i18n").glob(f"{language}_*.json")):
            self._words |= json.loads(file.read_text(encoding="utf-8"))

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        found = self._words.get(f"{context}|{source}")
        if found is None:
            return None  # type: ignore[return-value]  # only a null text lets Qt ask the base class's context
        if isinstance(found, list):
            return found[self._plural(n)]
        return found


def arabic_form(n: int) -> int:
    """Qt's six Arabic forms: 0, 1, 2, 3–10, 11–99, the rest of each hundred."""
    if n in (0, 1, 2):
        return n
    rest = n % 100
    return 3 if 3 <= rest <= 10 else 4 if rest >= 11 else 5


def english_form(n: int) -> int:
    """One, or not one."""
    return 0 if n == 1 else 1


def catalogue(language: str, parent: QObject) -> QTranslator:
    """The compiled texts of the product; empty before they are compiled for the first time."""
    made = QTranslator(parent)
    made.load(str(ROOT / "gosi_desktop" / "data" / "i18n" / f"gosi_{language}.qm"))
    return made


class Desk:
    """One language and theme at a time, for the one application of the process."""

    def __init__(self) -> None:
        running = QApplication.instance()
        self.application = running if isinstance(running, QApplication) else QApplication([])
        for file in sorted((ROOT / "gosi_desktop" / "data" / "fonts").glob("*.ttf")):
            QFontDatabase.addApplicationFont(str(file))
        self.theme = Theme(self.application)
        qt_arabic = QTranslator(self.application)
        qt_arabic.load("qtbase_ar", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        application = self.application
        self._translators = {  # the last one is asked first: what is compiled goes before what waits
            "ar": (qt_arabic, WaitingTexts("arabic", application), catalogue("ar", application)),
            "en": (WaitingTexts("english", application), catalogue("en", application)),
        }

    def lay(self, language: str = "ar", mode: Mode = Mode.LIGHT) -> None:
        """Put a language with its direction, and a theme, on the application."""
        self.clear()
        self.take_off()
        for translator in self._translators[language]:
            QCoreApplication.installTranslator(translator)
        arabic = language == "ar"
        self.application.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if arabic else Qt.LayoutDirection.LeftToRight
        )
        self.theme.apply(mode, motion=False)

    def take_off(self) -> None:
        """No language of ours: whoever comes after brings his own."""
        for translators in self._translators.values():
            for translator in translators:
                QCoreApplication.removeTranslator(translator)

    @staticmethod
    def clear() -> None:
        """Really delete what was asked to be deleted: without a running event loop Qt would keep it for ever."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    @staticmethod
    def picture(widget: QWidget, file: Path, scale: int = 1) -> None:
        """Save what a widget shows."""
        file.parent.mkdir(parents=True, exist_ok=True)
        for _ in range(3):  # heights for widths settle from the outside in
            QCoreApplication.processEvents()
        made = widget.grab()
        if not made.save(str(file)):
            raise OSError(file)
