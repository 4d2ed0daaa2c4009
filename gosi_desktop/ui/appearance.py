"""How the whole application looks: typeface, language with its direction, theme, digits and calendar."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QLibraryInfo, QLocale, QObject, Qt, QTranslator, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from gosi_desktop.application.preferences import Preferences
from gosi_desktop.ui.theme import Mode, Theme
from gosi_desktop.ui.widgets.accessible import teach


class Appearance(QObject):
    """Puts the preferences on the one application; ``rebuild`` says that every text must be written anew.

    Without ``fonts`` it dresses a window without words; ``settle`` brings them, and how numbers and dates are written.
    """

    rebuild = Signal()

    def __init__(self, application: QApplication, fonts: tuple[bytes, ...], texts: Path) -> None:
        """``fonts`` are the typeface's files, ``texts`` the folder of compiled catalogues (gosi_ar.qm …)."""
        super().__init__(application)
        self._application = application
        self._texts = texts
        self.theme = Theme(application)
        self._translators: list[QTranslator] = []
        self._worn: Preferences | None = None
        self._settled = False
        if fonts:
            self.settle(fonts)

    def settle(self, fonts: tuple[bytes, ...]) -> None:
        """Be ready for words."""
        for font in fonts:
            QFontDatabase.addApplicationFontFromData(QByteArray(font))
        teach()
        self._settled = True
        if self._worn is not None:
            _write_by(self._worn)

    def wear(self, preferences: Preferences) -> None:
        """Take over what has changed; nothing is done for what has not."""
        before, self._worn = self._worn, preferences
        if self._settled:
            _write_by(preferences)
        if before is None or before.language != preferences.language:
            self._speak(preferences.language)
        if before is None or before.theme != preferences.theme:
            self.theme.apply(Mode(preferences.theme))
        if before is not None and _reads_differently(before, preferences):
            self.rebuild.emit()

    def take_off(self) -> None:
        """Leave the application as it was found: no texts, left to right."""
        self._worn = None
        self._fall_silent()
        self._application.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    def _fall_silent(self) -> None:
        for worn in self._translators:
            self._application.removeTranslator(worn)
        self._translators = []

    def _speak(self, language: str) -> None:
        self._fall_silent()
        if language != "en":
            standard = QTranslator(self)
            standard.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
            self._install(standard)
        catalogue = QTranslator(self)
        if catalogue.load(str(self._texts / f"gosi_{language}.qm")):
            self._install(catalogue)
        arabic = language == "ar"
        QLocale.setDefault(QLocale("ar_SA" if arabic else "en_GB"))
        # after the catalogues: Qt's own Arabic one turns the direction by itself, and only then
        direction = Qt.LayoutDirection.RightToLeft if arabic else Qt.LayoutDirection.LeftToRight
        self._application.setLayoutDirection(direction)

    def _install(self, translator: QTranslator) -> None:
        self._application.installTranslator(translator)
        self._translators.append(translator)


def _write_by(preferences: Preferences) -> None:
    """Digits and dates from now on."""
    from gosi_desktop.domain.dates import Calendar
    from gosi_desktop.ui.formats import Digits, Formats, use_formats

    formats = Formats(
        Digits.LATIN if preferences.digits == "latin" else Digits.EASTERN,
        Calendar.GREGORIAN if preferences.calendar == "gregorian" else Calendar.HIJRI,
        preferences.second_date,
    )
    use_formats(formats)


def _reads_differently(before: Preferences, after: Preferences) -> bool:
    """Whether texts on screen are to be written anew."""
    return (before.language, before.digits, before.calendar, before.second_date) != (
        after.language,
        after.digits,
        after.calendar,
        after.second_date,
    )
