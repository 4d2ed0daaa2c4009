"""What the places of an account are called in the language of the window: its profile, its service."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication

from gosi_desktop.ui.formats import isolate

_THIS_COMPUTER = "127.0.0.1"


def profile_text(label: str, practice: bool) -> str:
    """The practice profile is called by what it is; its label was written in the language of its first day."""
    return QCoreApplication.translate("Places", "Practice establishment") if practice else isolate(label)


def service_text(name: str, name_en: str, address: str, practice: bool) -> str:
    """«الخدمة التجريبية على هذا الجهاز» for the one the program itself has started; else what it calls itself."""
    if practice and host_of(address) in ("", _THIS_COMPUTER):
        return QCoreApplication.translate("Places", "The practice service on this computer")
    in_english = QGuiApplication.layoutDirection() is Qt.LayoutDirection.LeftToRight
    return isolate((name_en if in_english else name) or name)


def host_of(address: str) -> str:
    """Without scheme, port and path."""
    return address.partition("//")[2].partition("/")[0].rsplit(":", 1)[0]
