"""Whether everything on a screen fits: words two fifths longer than they are, no label or button cut."""

from PySide6.QtCore import QObject, QTranslator
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QWidget

from gosi_desktop.ui.formats import strip_isolates
from gosi_desktop.ui.widgets.labels import ElidedLabel, Label
from tests.ui.desk import WaitingTexts, catalogue

CONTROLS = (QAbstractButton, QLineEdit, QComboBox)


class LongerWords(QTranslator):
    """Every text 40 % longer than its Arabic."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._arabic = (catalogue("ar", self), WaitingTexts("arabic", self))

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        found = next(
            (text for one in self._arabic if (text := one.translate(context, source, disambiguation, n))), None
        )
        if found is None:
            return None  # type: ignore[return-value]  # as in WaitingTexts
        return found + (" زيادة" * 40)[: len(found) * 2 // 5]


def cut_words(screen: QWidget) -> list[str]:
    """Labels narrower or lower than their words, buttons narrower than theirs."""
    cut = []
    for label in screen.findChildren(Label):
        if not label.isVisible() or not label.text() or isinstance(label, ElidedLabel):
            continue
        if label.wordWrap():
            if label.height() < label.heightForWidth(label.width()):
                cut.append(f"{label.text()}: {label.height()} of {label.heightForWidth(label.width())} high")
        elif label.width() < label.minimumSizeHint().width():
            cut.append(f"{strip_isolates(label.text())}: {label.width()} of {label.minimumSizeHint().width()} wide")
    for button in screen.findChildren(QAbstractButton):
        if button.isVisible() and button.text() and button.width() < button.minimumSizeHint().width():
            cut.append(f"{button.text()}: {button.width()} of {button.minimumSizeHint().width()} wide")
    return cut


def controls(screen: QWidget) -> list[QWidget]:
    """What can be pressed, typed into or chosen from, and is seen."""
    return [child for child in screen.findChildren(QWidget) if isinstance(child, CONTROLS) and child.isVisible()]


def name_of(control: QWidget) -> str:
    """What a screen reader says first."""
    words = control.accessibleName()
    return words or (control.text() if isinstance(control, QAbstractButton) else "")
