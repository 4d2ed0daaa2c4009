"""The frame of a wizard: steps at the reading start, the page with what helps beside it, a foot that stays."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from gosi_desktop.ui.theme import colour, scaled
from gosi_desktop.ui.widgets import painting
from gosi_desktop.ui.widgets.badges import EnvironmentChip
from gosi_desktop.ui.widgets.banner import Banner
from gosi_desktop.ui.widgets.button import Button, Kind, LinkButton
from gosi_desktop.ui.widgets.labels import IconLabel, KeyCap, Label, MarkLabel
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.ui.widgets.step_rail import RailStep, StepRail

RAIL = 300
_NARROW_RAIL = 236
_ASIDE = 312
_FOOT = 64
_NARROW = 1180  # of the window: below it the rail is narrower
_LOW = 740  # high: below it the steps stand closer
_BESIDE = 860  # of the page: below it the aside stands under the page


class WizardPage(QWidget):
    """One step: ``main`` holds what is asked, ``aside`` what helps with it."""

    rebuilt = Signal()  # controls came or went

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(32)
        self.main = QVBoxLayout()
        self.main.setSpacing(12)
        self._side = QWidget()
        self.aside = QVBoxLayout(self._side)
        self.aside.setContentsMargins(0, 0, 0, 0)
        self.aside.setSpacing(12)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self.main)
        column.addStretch(1)
        self._row.addWidget(holder, 1)
        self._row.addWidget(self._side)
        self._side_width = _ASIDE

    def first_focus(self) -> QWidget | None:
        """Where the keyboard begins on this step."""
        return None

    def widen_aside(self, width: int) -> None:
        """For an aside that holds a text to read."""
        self._side_width = width

    def close_aside(self) -> None:
        """Call after the last card of the aside."""
        self.aside.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= scaled(_BESIDE) - 80
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        if beside:
            self._side.setFixedWidth(scaled(self._side_width))
        else:
            self._side.setMinimumWidth(0)
            self._side.setMaximumWidth(16777215)


class Wizard(QWidget):
    """Shows one page at a time; whoever uses it fills in words and listens."""

    step_chosen = Signal(int)
    language_chosen = Signal(str)

    def __init__(self, title: str, practice: bool, telephone: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        self.rail = StepRail(self.tr("Steps"))
        self.rail.chosen.connect(self.step_chosen)
        self._rail_side = _RailSide()
        self._fill_rail(title, practice, telephone)
        self.pages: list[WizardPage] = []
        self._shown: WizardPage | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._rail_side)
        column = QVBoxLayout()
        column.setSpacing(0)
        self.notice = Banner(tone=Tone.WARN, icon="cloud-offline", edge_to_edge=True)
        self.notice.hide()
        column.addWidget(self.notice)
        column.addWidget(self._page_area(), 1)
        column.addWidget(self._make_foot())
        row.addLayout(column, 1)

    # -- parts -----------------------------------------------------------------------------------------------------

    def _fill_rail(self, title: str, practice: bool, telephone: str) -> None:
        column = QVBoxLayout(self._rail_side)
        column.setContentsMargins(24, 28, 24, 20)
        column.setSpacing(6)
        brand = QHBoxLayout()
        brand.setSpacing(12)
        brand.addWidget(MarkLabel(34), 0, Qt.AlignmentFlag.AlignTop)
        names = QVBoxLayout()
        names.setSpacing(0)
        self._name = Label(title, "card-title", wrap=True)
        names.addWidget(self._name)
        names.addWidget(Label(self.tr("The draft is kept on this computer by itself"), "caption", "text-2", wrap=True))
        brand.addLayout(names, 1)
        column.addLayout(brand)
        column.addSpacing(22)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget()
        steps = QVBoxLayout(inner)
        steps.setContentsMargins(5, 4, 5, 0)
        steps.addWidget(self.rail)
        steps.addStretch(1)
        area.setWidget(inner)
        area.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        column.addWidget(area, 1)
        column.addLayout(self._rail_foot(practice, telephone))

    def _rail_foot(self, practice: bool, telephone: str) -> QVBoxLayout:
        foot = QVBoxLayout()
        foot.setSpacing(4)
        self.environment = EnvironmentChip(self.tr("Practice environment"))
        self.environment.setVisible(practice)
        foot.addWidget(self.environment, 0, Qt.AlignmentFlag.AlignLeading)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.help = LinkButton(self.tr("Help in this program"))
        row.addWidget(self.help)
        row.addWidget(KeyCap("F1"))
        row.addStretch(1)
        foot.addLayout(row)
        self.help_shortcut = QShortcut(QKeySequence(Qt.Key.Key_F1), self)
        self.help_shortcut.activated.connect(self.help.click)
        if telephone:
            words = self.tr("Your subscription number at GOSI? Telephone {number}").format(number=telephone)
            foot.addWidget(Label(words, "caption", "text-2", wrap=True))
        foot.addWidget(Label(self.tr("An independent, unofficial program"), "caption", "text-3", wrap=True))
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self.language = LinkButton("English" if mirrored else "العربية", icon="globe")  # each in its own language
        self.language.clicked.connect(lambda: self.language_chosen.emit("en" if mirrored else "ar"))
        foot.addWidget(self.language, 0, Qt.AlignmentFlag.AlignLeading)
        return foot

    def _page_area(self) -> QScrollArea:
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(12)
        self.emblem = IconLabel("check-circle", "ok", 36)
        self.emblem.hide()
        head.addWidget(self.emblem, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        self.where = Label("", "table", "text-2", wrap=True)
        self.title = Label("", "welcome", wrap=True)
        self.line = Label("", "body", "text-2", wrap=True)
        for label in (self.where, self.title, self.line):
            words.addWidget(label)
        head.addLayout(words, 1)
        self._column.addLayout(head)
        self._column.addSpacing(20)
        self.error = Banner(tone=Tone.BAD)
        self.taken_up = Banner(tone=Tone.INFO, icon="history")
        banners = QVBoxLayout()
        banners.setSpacing(12)
        for banner in (self.error, self.taken_up):
            banner.hide()
            banners.addWidget(banner)
        self._column.addLayout(banners)
        self._stack = QVBoxLayout()
        self._stack.setContentsMargins(0, 0, 0, 0)
        banners.addLayout(self._stack)
        self._column.addStretch(1)
        self._area.setWidget(inner)
        self._area.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        return self._area

    def _make_foot(self) -> QWidget:
        self._foot = _Foot()
        row = QHBoxLayout(self._foot)
        row.setSpacing(12)
        self._foot_row = row
        self.back = Button(self.tr("Back"), icon="arrow-back")
        self.saved_icon = IconLabel("check", "ok", 16)
        self.saved = Label("", "table", "text-2")
        self.hint = Label("", "table", "text-2", wrap=True)
        self.hint.align(Qt.AlignmentFlag.AlignTrailing, Qt.AlignmentFlag.AlignVCenter)
        self.discard = LinkButton("")
        self.next = Button("", Kind.PRIMARY, icon_after="arrow-next")
        row.addWidget(self.back)
        row.addWidget(self.saved_icon)
        row.addWidget(self.saved)
        row.addWidget(self.hint, 1)
        row.addWidget(self.discard)
        row.addWidget(self.next)
        return self._foot

    # -- what is shown ---------------------------------------------------------------------------------------------

    def name(self, title: str) -> None:
        """What this wizard does, above its steps and said aloud."""
        self._name.setText(title)
        self.setAccessibleName(title)

    def add_page(self, page: WizardPage) -> None:
        """Pages are made once, in the order of their steps, and keep what they hold."""
        self.pages.append(page)
        self._stack.addWidget(page)
        page.rebuilt.connect(self._order)
        page.hide()

    def show_page(self, index: int, where: str, title: str, line: str) -> None:
        """Show a page with its head; a page newly shown gets the keyboard and is said aloud."""
        self.where.show_text(where)
        self.title.setText(title)
        self.line.show_text(line)
        page = self.pages[index]
        if page is self._shown:
            return
        if self._shown is not None:
            self._shown.hide()
        self._shown = page
        page.show()
        self._order()
        self._area.verticalScrollBar().setValue(0)
        if self.isVisible():
            QTimer.singleShot(0, page, self.begin)

    def begin(self) -> None:
        """The keyboard goes to where this page wants it."""
        first = self._shown.first_focus() if self._shown is not None else None
        (first or self.next).setFocus(Qt.FocusReason.OtherFocusReason)

    def first_focus(self) -> QWidget | None:
        """Of the page that is shown."""
        return self._shown.first_focus() if self._shown is not None else None

    def _order(self) -> None:
        """Tab goes as one reads: the steps and what stands under them, the page, the foot."""
        page = self._shown
        stops = [*_stops(self._rail_side), *_stops(self.notice), *(_stops(page) if page is not None else ())]
        for one, other in pairwise([*stops, *_stops(self._foot)]):
            self.setTabOrder(one, other)

    def show_steps(self, steps: Sequence[RailStep]) -> None:
        """How all steps stand."""
        self.rail.show_steps(steps)

    def show_saved(self, words: str) -> None:
        """When the draft was kept last; nothing before the first time."""
        self.saved.setText(words)
        self._fit_foot()

    def show_hint(self, words: str, tone: str = "text-2") -> None:
        """What stands in the way, or what the next button does; where there is little room it displaces ``saved``."""
        self.hint.setText(words)
        self.hint.set_tone(tone)
        self._fit_foot()

    def _fit_foot(self) -> None:
        shown = bool(self.saved.text()) and not (self.hint.text() and self.width() < scaled(_NARROW))
        self.saved.setVisible(shown)
        self.saved_icon.setVisible(shown)

    def reveal(self, widget: QWidget) -> None:
        """Scroll to a widget and give it the keyboard, once it has its place."""
        widget.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, widget, lambda: self._area.ensureWidgetVisible(widget, 20, 60))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.focusWidget() is None:
            self.begin()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < scaled(_NARROW)
        self._rail_side.setFixedWidth(_NARROW_RAIL if narrow else RAIL)
        self._fit_foot()
        self.rail.show_low(self.height() < scaled(_LOW))
        side = 24 if narrow else 40
        self._column.setContentsMargins(side, 20 if narrow else 32, side, 20)
        self._foot_row.setContentsMargins(side, 0, side, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), colour("canvas"))


def _stops(inside: QWidget | QLayout) -> Iterator[QWidget]:
    """What may be stopped at inside a widget, in the order in which its layouts hold it."""
    layout = inside if isinstance(inside, QLayout) else inside.layout()
    if isinstance(inside, QWidget):
        if bool(inside.focusPolicy() & Qt.FocusPolicy.ClickFocus) and inside.focusProxy() is None:
            yield inside
        if isinstance(inside, QScrollArea) and (held_inside := inside.widget()) is not None:
            yield from _stops(held_inside)
    for at in range(layout.count() if layout is not None else 0):
        item = layout.itemAt(at) if layout is not None else None
        held = (item.widget() or item.layout()) if item is not None else None
        if held is not None:
            yield from _stops(held)


class _RailSide(QWidget):
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, whole = QPainter(self), self.rect()
        painter.fillRect(whole, colour("chrome"))
        edge = painting.place(self.layoutDirection(), whole, QRect(self.width() - 1, 0, 1, self.height()))
        painter.fillRect(edge, colour("line"))


class _Foot(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(scaled(_FOOT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour("surface"))
        painter.fillRect(0, 0, self.width(), 1, colour("line"))
