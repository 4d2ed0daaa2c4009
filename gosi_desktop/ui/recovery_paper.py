"""The sheet with the recovery key: the same strokes beside the form and on the printer, black on white."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QStyle, QWidget

from gosi_desktop.ui import icons
from gosi_desktop.ui.formats import isolate, ltr
from gosi_desktop.ui.theme import FAMILY, colour

_WIDTH, _HEIGHT = 520.0, 735.0  # of the drawing whose measures these are: A4
_INK, _GREY = QColor("#211E1A"), QColor("#564F46")
_LTR = Qt.LayoutDirection.LeftToRight


@dataclass(frozen=True, slots=True)
class PaperWords:
    """Everything that stands on the sheet."""

    groups: tuple[str, ...]
    title: str
    whose: str
    first: str
    how: str
    steps: tuple[str, ...]
    keep: str
    where: str
    who: str
    program: str
    created: str


class RecoveryPaper(QWidget):
    """The sheet as it will be printed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words: PaperWords | None = None

    def words(self) -> PaperWords:
        """What is shown, for the printer."""
        assert self._words is not None
        return self._words

    def show_key(self, groups: tuple[str, ...], service: str, device: str, created: str) -> None:
        """Put a key on the sheet; none, when it has been dropped."""
        self._words = Sheet().words(groups, service, device, created) if groups else None
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour("surface-3"))
        if self._words is None:
            return
        scale = min((self.width() - 48) / _WIDTH, (self.height() - 48) / _HEIGHT, 1.0)
        width, height = _WIDTH * scale, _HEIGHT * scale
        area = QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height)
        painter.fillRect(area.adjusted(-1, -1, 1, 1), colour("line-2"))
        painter.fillRect(area, Qt.GlobalColor.white)
        paint_paper(painter, area, self._words, self.layoutDirection())


class Sheet(QObject):
    """The words of the sheet in the language of the screen."""

    def words(self, groups: tuple[str, ...], service: str, device: str, created: str) -> PaperWords:
        """All of them."""
        return PaperWords(
            groups=groups,
            title=self.tr("Recovery key sheet"),
            whose=self.tr("{service} — computer {device}").format(service=isolate(service), device=ltr(device)),
            first=self.tr("First group"),
            how=self.tr("How to use it"),
            steps=(
                self.tr("1. On this computer: on the lock screen press “Forgot it? Recovery key”."),
                self.tr("2. On another: at the first start press “Restore from a backup…” and choose its file."),
                self.tr("3. Type the eight groups in order; a mistyped group is found at once."),
            ),
            keep=self.tr(
                "Keep this sheet in a safe or a locked drawer. Whoever has it and a backup can read everything. If it "
                "is lost, make a new key from the page of backups; older backups still open with this one."
            ),
            where=self.tr("Where it is kept"),
            who=self.tr("Kept by"),
            program=self.tr("Munshaa — unofficial program"),
            created=self.tr("Made {date} · do not photograph it").format(date=created),
        )


def paint_paper(painter: QPainter, area: QRectF, words: PaperWords, direction: Qt.LayoutDirection) -> None:
    """Draw the sheet into ``area``; the key itself runs left to right in both languages."""
    painter.save()
    painter.translate(area.topLeft())
    painter.scale(area.width() / _WIDTH, area.width() / _WIDTH)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = _Pen(painter, direction)
    pen.write(QRectF(43, 36, 434, 34), words.title, 20, True)
    pen.write(QRectF(43, 36, 434, 18), words.first, 10.5, False, trailing=True)
    pen.write(QRectF(43, 56, 434, 26), words.groups[0], 15, True, trailing=True)
    pen.write(QRectF(43, 68, 434, 24), words.whose, 12, False)
    pen.rule(43, 108, 434, 2)
    for index, group in enumerate(words.groups):
        pen.cell(QRectF(43 + (index % 4) * 111, 131 + (index // 4) * 71, 101, 58), str(index + 1), group)
    pen.write(QRectF(43, 284, 434, 24), words.how, 12.5, True)
    for index, step in enumerate(words.steps):
        pen.write(QRectF(43, 312 + index * 26, 434, 24), step, 12, False)
    painter.setPen(QPen(_GREY, 0.8))
    painter.drawRoundedRect(QRectF(43, 404, 434, 84), 6, 6)
    pen.write(QRectF(58, 412, 404, 70), words.keep, 12, False, wrap=True)
    for x, label in ((0.0, words.where), (226.0, words.who)):
        spot = QStyle.visualRect(direction, QRectF(43, 500, 434, 24).toRect(), QRectF(43 + x, 500, 208, 24).toRect())
        pen.write(QRectF(spot), label, 11, False)
        pen.rule(spot.x(), 536, 208, 0.8)
    pen.rule(43, 680, 434, 0.6)
    mark = QStyle.visualRect(direction, QRectF(43, 690, 434, 16).toRect(), QRectF(43, 691, 15, 15).toRect())
    painter.drawPixmap(QRectF(mark), icons.mark(60), QRectF(0, 0, 60, 60))
    foot = QStyle.visualRect(direction, QRectF(43, 688, 434, 20).toRect(), QRectF(66, 688, 411, 20).toRect())
    pen.write(QRectF(foot), words.program, 10.5, False)
    pen.write(QRectF(43, 688, 434, 20), words.created, 10.5, False, trailing=True)
    painter.restore()


class _Pen:
    """Writes lines of the sheet; sizes are of the drawing."""

    def __init__(self, painter: QPainter, direction: Qt.LayoutDirection) -> None:
        self._painter, self._direction = painter, direction

    def write(
        self, where: QRectF, text: str, size: float, strong: bool, *, trailing: bool = False, wrap: bool = False
    ) -> None:
        side = Qt.AlignmentFlag.AlignTrailing if trailing else Qt.AlignmentFlag.AlignLeading
        flags = QStyle.visualAlignment(self._direction, side) | Qt.AlignmentFlag.AlignAbsolute
        flags |= Qt.AlignmentFlag.AlignTop if wrap else Qt.AlignmentFlag.AlignVCenter
        mirrored = self._direction is Qt.LayoutDirection.RightToLeft
        extra = Qt.TextFlag.TextForceRightToLeft if mirrored else Qt.TextFlag.TextForceLeftToRight
        extra |= Qt.TextFlag.TextWordWrap if wrap else Qt.TextFlag.TextSingleLine
        self._painter.setFont(_font(size, strong))
        self._painter.setPen(_INK if strong else _GREY)
        self._painter.drawText(where, int(flags) | int(extra), text)

    def cell(self, where: QRectF, number: str, group: str) -> None:
        self._painter.setPen(QPen(_GREY, 0.8))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawRoundedRect(where, 6, 6)
        middle = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._painter.setFont(_font(10.5, False))
        self._painter.drawText(where.adjusted(0, 5, 0, 0), middle, number)
        big = _font(19, True)
        big.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 1.5)
        self._painter.setFont(big)
        self._painter.setPen(_INK)
        self._painter.drawText(where.adjusted(0, 20, 0, 0), middle, group)

    def rule(self, x: float, y: float, width: float, thick: float) -> None:
        self._painter.setPen(QPen(_INK, thick))
        self._painter.drawLine(QPointF(x, y), QPointF(x + width, y))


def _font(size: float, strong: bool) -> QFont:
    made = QFont(FAMILY)
    made.setPixelSize(round(size))
    made.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    return made
