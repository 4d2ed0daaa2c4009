"""Pictures of the screens of a wizard: both languages, both themes, two sizes."""

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from gosi_desktop.ui.theme import Mode
from tests.ui.desk import Desk

SIZES = ((1360, 828), (1024, 608))


def take(names: Iterable[str], screen: Callable[[str], QWidget], arguments: list[str]) -> None:
    """``DIR [NAME]``: of every screen, or of those whose name holds what is given."""
    folder, only = Path(arguments[0]), arguments[1] if len(arguments) > 1 else ""
    desk, wanted = Desk(), [name for name in names if only in name]
    for language in ("ar", "en"):
        for mode in (Mode.LIGHT, Mode.DARK):
            desk.lay(language, mode)
            for name in wanted:
                for width, height in SIZES:
                    shown = screen(name)
                    shown.resize(width, height)
                    shown.show()
                    desk.picture(shown, folder / f"{name}-{language}-{mode}-{width}.png")
                    shown.close()
                    shown.deleteLater()
