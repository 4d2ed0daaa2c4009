"""The sidebar: which establishment, which page, which account; a rail of icons where there is little room."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from gosi_desktop.ui import icons
from gosi_desktop.ui.actions import PAGES
from gosi_desktop.ui.formats import formats, listed
from gosi_desktop.ui.measures import RAIL, SIDEBAR
from gosi_desktop.ui.theme import colour, scaled
from gosi_desktop.ui.widgets import painting
from gosi_desktop.ui.widgets.focus import FocusRing, stop_at_checked
from gosi_desktop.ui.widgets.labels import Line, keycap_text
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.viewmodels.shell_state import Page

_AT_THE_FOOT = (Page.HELP, Page.SETTINGS)


class NavItem(FocusRing, QAbstractButton):
    """A page: icon and name; the icon alone in the rail, its name in the tooltip."""

    focus_radius = 6

    def __init__(self, icon: str, words: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._count = icon, ""
        self.rail = False
        self.setText(words)
        self.setToolTip(hint or words)
        self.setAccessibleName(words)
        self.setCheckable(True)
        self.setAutoExclusive(True)  # one of several: the arrows go from one to the next
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def icon_name(self) -> str:
        """For whatever else names the page."""
        return self._icon

    def show_count(self, count: int) -> None:
        """What waits there; 0 shows nothing."""
        self._count = formats().numerals(str(count)) if count else ""
        self.setAccessibleName(listed(self.text(), self._count))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(40, scaled(34))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, direction, whole = QPainter(self), self.layoutDirection(), self.rect()
        on = self.isChecked()
        if on:
            painting.rounded(painter, QRectF(whole), 6, "surface", "line")
        elif self.underMouse():
            painting.rounded(painter, QRectF(whole), 6, "surface-3")
        ink = "link" if on else "text-2"
        x = (self.width() - 18) // 2 if self.rail else 11
        square = QRect(x, (self.height() - 18) // 2, 18, 18)
        where = square if self.rail else painting.place(direction, whole, square)
        icons.draw(painter, self._icon, ink, QRectF(where))
        if not self.rail:
            words = painting.place(direction, whole, QRect(39, 0, self.width() - 50, self.height()))
            painting.text(painter, QRectF(words), self.text(), "body-strong" if on else "body", ink, direction)
        if self._count:
            self._paint_count(painter)

    def _paint_count(self, painter: QPainter) -> None:
        """A circle of 20 at the end; in the rail at the corner of the icon."""
        width = max(20, painting.text_width(self._count, "caption-strong") + 12)
        at = QRect(
            self.width() - width - (2 if self.rail else 10), 0 if self.rail else (self.height() - 20) // 2, width, 20
        )
        circle = QRectF(painting.place(self.layoutDirection(), self.rect(), at))
        painting.rounded(painter, circle, 10, "pend-soft")
        middle = Qt.AlignmentFlag.AlignHCenter
        painting.text(painter, circle, self._count, "caption-strong", "pend", self.layoutDirection(), middle)


class EstablishmentButton(FocusRing, QAbstractButton):
    """The open establishment and its number; opens the list of all."""

    focus_radius = 8

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rail = False
        self._name = self._number = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_establishment(self, name: str, number: str) -> None:
        """Name and number, already formatted."""
        self._name, self._number = name, number
        self.setAccessibleName(f"{name} {number}".strip())
        self.setToolTip(name)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(40, 40 if self.rail else scaled(52))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, direction, whole = QPainter(self), self.layoutDirection(), self.rect()
        painting.rounded(painter, QRectF(whole), 8, "surface", "line-2" if self.underMouse() else "line")
        side = 32
        x = (self.width() - side) // 2 if self.rail else 10
        square = QRect(x, (self.height() - side) // 2, side, side)
        tile = square if self.rail else painting.place(direction, whole, square)
        painting.rounded(painter, QRectF(tile), 5, "primary-soft")
        middle = Qt.AlignmentFlag.AlignHCenter
        painting.text(painter, QRectF(tile), initial_of(self._name), "body-strong", "link", direction, middle)
        if self.rail:
            return
        room = QRect(x + side + 11, 0, self.width() - x - side - 39, self.height())
        half = self.height() // 2
        name = painting.place(direction, whole, QRect(room.x(), half - scaled(20), room.width(), scaled(20)))
        number = painting.place(direction, whole, QRect(room.x(), half, room.width(), scaled(18)))
        shown = painting.elided(self._name, "table-strong", room.width())
        painting.text(painter, QRectF(name), shown, "table-strong", "text", direction)
        painting.text(painter, QRectF(number), self._number, "caption", "text-3", direction)
        arrows = QRect(self.width() - 28, (self.height() - 16) // 2, 16, 16)
        icons.draw(painter, "chevrons-up-down", "text-3", QRectF(painting.place(direction, whole, arrows)))


class AccountButton(FocusRing, QAbstractButton):
    """Who works here, as what, and in which environment; opens the account's menu."""

    focus_radius = 8

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rail = False
        self._name = self._role = self._environment = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_account(self, name: str, role: str, environment: str) -> None:
        """``environment`` is empty outside practice."""
        self._name, self._role, self._environment = name, role, environment
        self.setAccessibleName(listed(name, role, environment))
        self.setToolTip(self.accessibleName())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(40, 40 if self.rail else scaled(44))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, direction, whole = QPainter(self), self.layoutDirection(), self.rect()
        if self.underMouse():
            painting.rounded(painter, QRectF(whole), 8, "surface-3")
        x = (self.width() - 28) // 2 if self.rail else 5
        circle = QRect(x, (self.height() - 28) // 2, 28, 28)
        avatar = circle if self.rail else painting.place(direction, whole, circle)
        painting.rounded(painter, QRectF(avatar), 14, "surface", "line-2")
        middle = Qt.AlignmentFlag.AlignHCenter
        painting.text(painter, QRectF(avatar), initial_of(self._name), "caption-strong", "text-2", direction, middle)
        if self.rail:
            return
        chip = painting.badge_width(self._environment, False) if self._environment else 0
        room = self.width() - 43 - chip - 14
        half = self.height() // 2
        name = painting.place(direction, whole, QRect(43, half - scaled(19), room, scaled(19)))
        role = painting.place(direction, whole, QRect(43, half, room, scaled(17)))
        painting.text(
            painter, QRectF(name), painting.elided(self._name, "table-strong", room), "table-strong", "text", direction
        )
        painting.text(
            painter, QRectF(role), painting.elided(self._role, "caption", room), "caption", "text-3", direction
        )
        if chip:
            height = scaled(22)
            where = QRect(self.width() - chip - 6, (self.height() - height) // 2, chip, height)
            placed = painting.place(direction, whole, where)
            painting.badge(painter, placed, self._environment, Tone.WARN, direction, edge="warn-line")


class Sidebar(QWidget):
    """With words, or a rail of icons."""

    page_wanted = Signal(object)  # Page

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.establishment = EstablishmentButton()
        self.account = AccountButton()
        self.pages = {
            Page.PORTFOLIO: NavItem("portfolio", self.tr("Establishments")),
            Page.HOME: NavItem("home", self.tr("Home")),
            Page.CONTRIBUTORS: NavItem("contributors", self.tr("Contributors")),
            Page.SHEET_IMPORT: NavItem("file-import", self.tr("Changes from a file")),
            Page.DEADLINES: NavItem("calendar", self.tr("Deadlines")),
            Page.INVOICES: NavItem("invoice", self.tr("Invoices")),
            Page.STATEMENT: NavItem("ledger", self.tr("Statement of account")),
            Page.CERTIFICATES: NavItem("certificate", self.tr("Certificates")),
            Page.INJURIES: NavItem("injury-plaster", self.tr("Work injuries")),
            Page.OUTBOX: NavItem("outbox", self.tr("Requests and outbox")),
            Page.APPROVALS: NavItem("shield-check", self.tr("Approvals")),
            Page.ESTABLISHMENT: NavItem("establishment", self.tr("The establishment")),
            Page.ARCHIVE: NavItem("document", self.tr("Kept papers")),
            Page.HELP: NavItem("help", self.tr("Help")),
            Page.SETTINGS: NavItem("sliders", self.tr("Settings")),
        }
        self._column = QVBoxLayout(self)
        self._column.setSpacing(2)
        self._column.addWidget(self.establishment)
        self._column.addSpacing(10)
        for page, item in self.pages.items():
            if page not in _AT_THE_FOOT:
                self._column.addWidget(item)
        self._column.addStretch(1)
        self._column.addWidget(Line())
        self._column.addSpacing(8)
        for page in _AT_THE_FOOT:
            self._column.addWidget(self.pages[page])
        self._column.addWidget(self.account)
        for page, item in self.pages.items():
            item.clicked.connect(lambda _checked=False, page=page: self._choose(page))
        self.show_rail(False)

    def show_pages(self, pages: Sequence[Page]) -> None:
        """Which pages there are, with the keys that turn to them."""
        for page, item in self.pages.items():
            item.setVisible(page in pages)
            keys = f"Ctrl+{pages.index(page) + 1}" if page in pages[:PAGES] else ""
            item.setToolTip(f"{item.text()} ({keycap_text(QKeySequence(keys))})" if keys else item.text())

    def show_count(self, page: Page, count: int) -> None:
        """What waits on a page."""
        self.pages[page].show_count(count)

    def show_page(self, page: Page) -> None:
        """Which page is open."""
        for each, item in self.pages.items():
            item.setChecked(each is page)
        stop_at_checked(self.pages.values())

    def show_rail(self, rail: bool) -> None:
        """Icons alone, or with their words."""
        side = 10 if rail else 12
        self._column.setContentsMargins(side, 8, side, 10)
        self.setFixedWidth(RAIL if rail else SIDEBAR)
        parts: tuple[NavItem | EstablishmentButton | AccountButton, ...] = (
            self.establishment,
            self.account,
            *self.pages.values(),
        )
        for part in parts:
            part.rail = rail
            part.updateGeometry()
            part.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour("chrome"))
        inner_edge = painting.place(self.layoutDirection(), self.rect(), QRect(self.width() - 1, 0, 1, self.height()))
        painter.fillRect(inner_edge, colour("line"))

    def _choose(self, page: Page) -> None:
        self.pages[page].setChecked(True)  # a page is left by choosing another one
        self.page_wanted.emit(page)


def initial_of(name: str) -> str:
    """The first letter of a name, without marks of direction."""
    return next((letter for letter in name if letter.isalnum()), "")
