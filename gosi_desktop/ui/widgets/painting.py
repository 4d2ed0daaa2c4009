"""The strokes shared by painted widgets and table delegates."""

from enum import StrEnum

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle

from gosi_desktop.ui import icons
from gosi_desktop.ui.theme import colour, font, scaled, tokens

RTL = Qt.LayoutDirection.RightToLeft
BADGE_HEIGHT = 22
BOX = 18  # edge of a check box


class Tone(StrEnum):
    """What a colour means. Never colour alone: an icon or a word stands beside it."""

    NEUTRAL = "neutral"
    INFO = "info"
    OK = "ok"
    WARN = "warn"
    BAD = "bad"
    PEND = "pend"

    @property
    def ink(self) -> str:
        """The token of text and icon."""
        return {"neutral": "text-2", "info": "link"}.get(self.value, self.value)

    @property
    def soft(self) -> str:
        """The token of the fill."""
        return {"neutral": "surface-3", "info": "primary-soft"}.get(self.value, f"{self.value}-soft")

    @property
    def edge(self) -> str:
        """The token of the edge."""
        return {"neutral": "line", "info": "primary-line"}.get(self.value, f"{self.value}-line")


def rounded(
    painter: QPainter, rect: QRectF, radius: float, fill: str | None = None, edge: str | None = None, width: float = 1.0
) -> None:
    """A rounded rectangle whose edge lies inside ``rect``; colours are tokens."""
    inset = width / 2 if edge is not None else 0.0
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour(edge), width) if edge is not None else Qt.PenStyle.NoPen)
    painter.setBrush(colour(fill) if fill is not None else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset)


def text(
    painter: QPainter,
    rect: QRectF,
    words: str,
    role: str | QFont,
    ink: str | QColor,
    direction: Qt.LayoutDirection,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeading,
) -> None:
    """One line of text; ``align`` is leading, trailing or centre and follows ``direction``."""
    painter.setFont(role if isinstance(role, QFont) else font(role))
    painter.setPen(colour(ink) if isinstance(ink, str) else ink)
    option = QTextOption(QStyle.visualAlignment(direction, align | Qt.AlignmentFlag.AlignVCenter))
    option.setTextDirection(direction)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    painter.drawText(rect, words, option)


def place(direction: Qt.LayoutDirection, whole: QRect, logical: QRect) -> QRect:
    """A rectangle laid out from the leading edge, where it really stands."""
    return QStyle.visualRect(direction, whole, logical)


def text_width(words: str, role: str | QFont) -> int:
    """The width of one line, in device-independent pixels."""
    return QFontMetrics(role if isinstance(role, QFont) else font(role)).horizontalAdvance(words)


def elided(words: str, role: str | QFont, width: int) -> str:
    """The words, cut at their end where they are wider. Names, never amounts."""
    metrics = QFontMetrics(role if isinstance(role, QFont) else font(role))
    return metrics.elidedText(words, Qt.TextElideMode.ElideRight, width)


def badge_width(words: str, with_icon: bool) -> int:
    """How wide ``badge`` will be."""
    return text_width(words, "caption-strong") + 16 + (19 if with_icon else 0)


def badge(
    painter: QPainter,
    rect: QRect,
    words: str,
    tone: Tone,
    direction: Qt.LayoutDirection,
    icon: str = "",
    edged: bool = False,
    edge: str = "",
) -> None:
    """A badge that fills ``rect``; ``edged`` puts it on a selected row, ``edge`` names another edge."""
    line = edge or (tone.ink if edged else None)
    rounded(painter, QRectF(rect), 5, tone.soft, line)
    inner = rect.adjusted(8, 0, -8, 0)
    start = inner.x()
    if icon:
        square = QRect(start, inner.y() + (inner.height() - 14) // 2, 14, 14)
        icons.draw(painter, icon, tone.ink, QRectF(place(direction, inner, square)))
        start += 19
    words_rect = QRect(start, inner.y(), inner.x() + inner.width() - start, inner.height())
    text(painter, QRectF(place(direction, inner, words_rect)), words, "caption-strong", tone.ink, direction)


def status_dot(
    painter: QPainter, rect: QRect, words: str, direction: Qt.LayoutDirection, tone: Tone = Tone.OK, ink: str = "text-2"
) -> None:
    """«● نشط»: the normal state of a row."""
    dot = place(direction, rect, QRect(rect.x(), rect.y() + (rect.height() - 7) // 2, 7, 7))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(tone.ink))
    painter.drawEllipse(QRectF(dot))
    words_rect = QRect(rect.x() + 14, rect.y(), rect.width() - 14, rect.height())
    text(painter, QRectF(place(direction, rect, words_rect)), words, "table", ink, direction)


def check_box(painter: QPainter, rect: QRectF, state: Qt.CheckState, enabled: bool = True, hover: bool = False) -> None:
    """The box alone, 18×18 in the middle of ``rect``: empty, ticked, or partly."""
    middle = rect.center()
    box = QRectF(round(middle.x() - BOX / 2), round(middle.y() - BOX / 2), BOX, BOX)
    if state is Qt.CheckState.Unchecked:
        edge = "text-2" if hover else "field-line"
        rounded(painter, box, 4, "surface" if enabled else "surface-3", edge if enabled else "line-2", 1.25)
        return
    filled = "primary" if enabled else "text-off"
    rounded(painter, box, 4, filled, "checked-edge" if enabled and tokens().dark else filled)
    painter.setPen(
        QPen(colour("on-fill"), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    )
    if state is Qt.CheckState.PartiallyChecked:
        painter.drawLine(QPointF(box.x() + 5, box.y() + 9), QPointF(box.x() + 13, box.y() + 9))
    else:
        tick = [QPointF(box.x() + x, box.y() + y) for x, y in ((4.6, 9.4), (7.7, 12.4), (13.4, 6.2))]
        painter.drawPolyline(tick)


def radio(painter: QPainter, rect: QRectF, checked: bool, enabled: bool = True) -> None:
    """A radio circle, 18×18 in the middle of ``rect``."""
    middle = rect.center()
    circle = QRectF(middle.x() - 9, middle.y() - 9, 18, 18)
    ink = ("primary" if not tokens().dark else "link") if checked else "field-line"
    rounded(painter, circle, 9, "surface", ink if enabled else "text-off", 1.5 if checked else 1.25)
    if checked:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(ink if enabled else "text-off"))
        painter.drawEllipse(middle, 5, 5)


def keycap_width(words: str) -> int:
    """How wide ``keycap`` will be."""
    return text_width(words, "keycap") + 12


def keycap(painter: QPainter, rect: QRectF, words: str, ink: str = "text-2", edge: str = "line-2") -> None:
    """A key as printed on the keyboard; always left to right."""
    rounded(painter, rect, 4, None, edge)
    ltr = Qt.LayoutDirection.LeftToRight
    text(painter, rect, words, "keycap", ink, ltr, Qt.AlignmentFlag.AlignHCenter)


def spinner(painter: QPainter, rect: QRectF, ink: str, turn: int) -> None:
    """An arc of three quarters, ``turn`` degrees on its way."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour(ink), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawArc(rect.adjusted(1, 1, -1, -1), -turn * 16, 270 * 16)


def line_height(role: str) -> int:
    """The height of one line of a role at the text scale in force."""
    return QFontMetrics(font(role)).height()


def grown(pixels: int) -> int:
    """A height that holds one line of text, at the text scale in force."""
    return scaled(pixels)


def broken_lines(words: str, written: QFont, width: float) -> list[str]:
    """A paragraph broken at words to fit ``width``, without the spaces at which it was broken."""
    lines: list[str] = []
    for part in words.split("\n"):
        layout = QTextLayout(part, written)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            lines.append(part[line.textStart() : line.textStart() + line.textLength()].rstrip())
        layout.endLayout()
    return lines
