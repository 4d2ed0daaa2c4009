"""The list of establishments under the switcher: search, role, the open one ticked."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from gosi_desktop.application.ports import Head, KnownEstablishment
from gosi_desktop.domain.names import folded, matches
from gosi_desktop.ui import icons
from gosi_desktop.ui.formats import formats, isolate
from gosi_desktop.ui.roles import role_text
from gosi_desktop.ui.roster_cells import name_of
from gosi_desktop.ui.sidebar import initial_of
from gosi_desktop.ui.theme import scaled
from gosi_desktop.ui.widgets import painting
from gosi_desktop.ui.widgets.button import LinkButton
from gosi_desktop.ui.widgets.dialog import MenuPopup
from gosi_desktop.ui.widgets.field import SearchField
from gosi_desktop.ui.widgets.focus import FocusRing
from gosi_desktop.ui.widgets.labels import Label

_SEARCH_FROM = 6  # fewer are seen at a glance
_MOST_SHOWN = 8


class EstablishmentPopup(MenuPopup):
    """↑ ↓ move, Enter opens."""

    chosen = Signal(str)  # the number
    invitations_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", width=320, parent=parent)
        self.setAccessibleName(self.tr("Establishments"))
        self.search = SearchField(self.tr("Name or number"))
        self.search.edited.connect(self._filter)
        self.none = Label(self.tr("No establishment by this name or number"), "table", "text-3", wrap=True)
        self._rows = QWidget()
        self._column = QVBoxLayout(self._rows)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._scrolled = QScrollArea()
        self._scrolled.setWidgetResizable(True)
        self._scrolled.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scrolled.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scrolled.setWidget(self._rows)
        self._rows.setAutoFillBackground(False)  # a scroll area turns it on
        self.body.addWidget(self.search)
        self.body.addWidget(self.none)
        self.body.addWidget(self._scrolled)
        self.invitations = LinkButton("", icon="mail")
        self.invitations.clicked.connect(self._show_invitations)
        self.invitations.hide()
        self.body.addWidget(self.invitations)
        self.items: list[EstablishmentRow] = []
        self._known: tuple[KnownEstablishment, ...] = ()
        self._opened = ""
        self._made_of: tuple[Head, ...] = ()

    def show_establishments(self, known: tuple[KnownEstablishment, ...], opened: str) -> None:
        """All that this account may see; made into rows when the list is looked at, for an office has hundreds."""
        self._known, self._opened = known, opened
        if self.isVisible():
            self._make()

    def show_invitations(self, count: int) -> None:
        """Roles that are offered at other establishments."""
        self.invitations.setText(formats().numerals(self.tr("%n roles offered to you…", "", count)))
        self.invitations.setVisible(count > 0)

    def _show_invitations(self) -> None:
        self.close()
        self.invitations_wanted.emit()

    def _make(self) -> None:
        heads = tuple(one.head for one in self._known)
        if heads != self._made_of:
            self._made_of = heads
            self._make_rows(self._known)
        for item in self.items:
            item.setChecked(item.number == self._opened)

    def _make_rows(self, known: tuple[KnownEstablishment, ...]) -> None:
        for item in self.items:
            self._column.removeWidget(item)
            item.deleteLater()
        self.items = [EstablishmentRow(one) for one in known]
        for item in self.items:
            item.clicked.connect(lambda _checked=False, number=item.number: self._choose(number))
            self._column.addWidget(item)
        self.search.setVisible(len(known) >= _SEARCH_FROM)
        shown = min(len(known), _MOST_SHOWN)
        self._scrolled.setFixedHeight(shown * scaled(48) + max(shown - 1, 0) * 2)
        self._filter("")

    def showEvent(self, event: QShowEvent) -> None:
        self._make()
        super().showEvent(event)

    def open_under(self, anchor: QWidget) -> None:
        self._make()
        self.search.set_text("")
        self._filter("")
        super().open_under(anchor)
        first: QWidget | None = self.search.inner if not self.search.isHidden() else self._current()
        if first is not None:
            first.setFocus(Qt.FocusReason.PopupFocusReason)
        if (current := self._current()) is not None:
            self._scrolled.ensureWidgetVisible(current)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._step(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._shown():
            focused = next((item for item in self._shown() if item.hasFocus()), self._shown()[0])
            self._choose(focused.number)
        else:
            super().keyPressEvent(event)

    def _filter(self, text: str) -> None:
        for item in self.items:
            item.setVisible(matches(item.haystack, text))
        self.none.setVisible(bool(text) and not self._shown())

    def _shown(self) -> list["EstablishmentRow"]:
        return [item for item in self.items if not item.isHidden()]

    def _current(self) -> QWidget | None:
        return next((item for item in self.items if item.isChecked()), self.items[0] if self.items else None)

    def _step(self, step: int) -> None:
        shown = self._shown()
        if not shown:
            return
        at = next((n for n, item in enumerate(shown) if item.hasFocus()), -1 if step > 0 else 0)
        target = shown[(at + step) % len(shown)]
        target.setFocus(Qt.FocusReason.TabFocusReason)
        self._scrolled.ensureWidgetVisible(target)

    def _choose(self, number: str) -> None:
        self.close()
        self.chosen.emit(number)


class EstablishmentRow(FocusRing, QAbstractButton):
    """Name, number and role."""

    focus_radius = 6

    def __init__(self, known: KnownEstablishment, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        head = known.head
        self.number = head.establishment
        self.haystack = folded(f"{head.name} {head.name_en or ''} {head.establishment}")
        self._name = isolate(name_of(head.name, head.name_en))
        self._under = f"{formats().identity(head.establishment)} · {role_text(head.role)}"
        self.setCheckable(True)
        self.setAccessibleName(f"{self._name} {self._under}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(280, scaled(48))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, direction, whole = QPainter(self), self.layoutDirection(), self.rect()
        if self.underMouse() or self.hasFocus() or self.isChecked():
            painting.rounded(painter, QRectF(whole), 6, "primary-soft" if self.isChecked() else "surface-3")
        tile = painting.place(direction, whole, QRect(8, (self.height() - 32) // 2, 32, 32))
        painting.rounded(painter, QRectF(tile), 5, "surface" if self.isChecked() else "primary-soft")
        middle = Qt.AlignmentFlag.AlignHCenter
        painting.text(painter, QRectF(tile), initial_of(self._name), "body-strong", "link", direction, middle)
        room, half = self.width() - 50 - 34, self.height() // 2
        name = painting.place(direction, whole, QRect(50, half - scaled(20), room, scaled(20)))
        under = painting.place(direction, whole, QRect(50, half, room, scaled(18)))
        shown = painting.elided(self._name, "table-strong", room)
        painting.text(painter, QRectF(name), shown, "table-strong", "text", direction)
        painting.text(painter, QRectF(under), self._under, "caption", "text-3", direction)
        if self.isChecked():
            check = painting.place(direction, whole, QRect(self.width() - 26, (self.height() - 16) // 2, 16, 16))
            icons.draw(painter, "check", "link", QRectF(check))
