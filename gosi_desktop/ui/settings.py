"""The settings page: a list of parts beside their cards; every choice takes effect at once."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gosi_desktop.ui import icons
from gosi_desktop.ui.binding import Binding
from gosi_desktop.ui.passphrase_dialog import PassphraseDialog
from gosi_desktop.ui.settings_backups import BackupCard
from gosi_desktop.ui.settings_cards import AppearanceCard, LockCard, ServiceCard
from gosi_desktop.ui.settings_network import AddressDialog
from gosi_desktop.ui.settings_pages import AboutPage, RatesPage, ShortcutsPage
from gosi_desktop.ui.settings_rows import SettingRow
from gosi_desktop.ui.settings_search import SettingsSearch
from gosi_desktop.ui.shell_page import ShellPage
from gosi_desktop.ui.theme import scaled
from gosi_desktop.ui.widgets import painting
from gosi_desktop.ui.widgets.focus import FocusRing, stop_at_checked, tab_order
from gosi_desktop.viewmodels.settings import AddressForm, PassphraseForm, Section
from gosi_desktop.viewmodels.shell import ShellViewModel

_TWO_COLUMNS_FROM = 760
_LIST_WIDTH = 196


class SettingsView(ShellPage):
    """Three cards on the first page, wider things on pages of their own."""

    def __init__(self, shell: ShellViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._model = shell.settings
        self._dialog: PassphraseDialog | None = None
        self.address: AddressDialog | None = None
        self.items = {section: SectionItem(icon, words) for section, icon, words in self._sections()}
        names = QVBoxLayout()
        names.setSpacing(2)
        self.search = SettingsSearch(self._rows)
        self.search.setMaximumWidth(scaled(_LIST_WIDTH))
        self.search.found.connect(self._go_to)
        names.addWidget(self.search)
        for section, item in self.items.items():
            item.clicked.connect(lambda _checked=False, section=section: self._choose(section))
            names.addWidget(item)
        names.addStretch(1)
        self.appearance = AppearanceCard(self._model)
        self.lock = LockCard(shell)
        self.service = ServiceCard(shell)
        self.backups = BackupCard(shell)
        self._beside = QWidget()
        column = QVBoxLayout(self._beside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for card in (self.lock, self.backups):
            column.addWidget(card)
        self.shortcuts = ShortcutsPage()
        self.about = AboutPage(self._model.rules)
        self.about.read.setVisible(shell.support is not None)
        self.about.read.clicked.connect(self._open_licences)
        self._grid_page = QWidget()
        self._grid = QGridLayout(self._grid_page)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(16)
        self._columns = 0
        self._arrange(2)
        self.pages = {
            Section.APPEARANCE: _scrolling(self._grid_page),
            Section.RATES: _scrolling(RatesPage(self._model.rules)),
            Section.SHORTCUTS: _scrolling(self.shortcuts),
            Section.ABOUT: _scrolling(self.about),
        }
        self.stack = QStackedWidget()
        for page in self.pages.values():
            self.stack.addWidget(page)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(24, 0, 24, 0)
        self._row.setSpacing(20)
        self._row.addLayout(names)
        self._row.addWidget(self.stack, 1)
        Binding(self, self._model, lambda state: state.section, self._show_section)
        Binding(self, self._model, lambda state: state.form, self._show_form)
        Binding(self, self._model, lambda state: state.address_form, self._show_address)
        self._model.look_up_keychain()

    def title(self) -> str:
        """Above the page."""
        return self.tr("Settings")

    def subtitle(self) -> str:
        """What happens to a choice."""
        return self.tr("Saved at once on this computer; no usage data are sent")

    def take_keyboard(self) -> None:
        """When the page is shown."""
        self.items[self._model.state.section].setFocus(Qt.FocusReason.OtherFocusReason)

    def regions(self) -> list[QWidget]:
        """Where F6 goes: the list of parts, and the first control of the one that is shown."""
        return [self.items[self._model.state.section], *tab_order(self.stack)[:1]]

    def focus_search(self) -> None:
        """Ctrl F."""
        self.search.take_keyboard()

    def show_shortcuts(self, actions: Sequence[QAction]) -> None:
        """The shell's actions, for their page."""
        self.shortcuts.show_shortcuts(actions)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = 24 if self.width() >= 1000 else 16
        self._row.setContentsMargins(side, 0, side, 0)
        self._arrange(2 if self.width() - 2 * side - _LIST_WIDTH - 20 >= scaled(_TWO_COLUMNS_FROM) else 1)

    def _sections(self) -> tuple[tuple[Section, str, str], ...]:
        return (
            (Section.APPEARANCE, "theme-light", self.tr("Appearance and language")),
            (Section.LOCK, "lock", self.tr("Security and lock")),
            (Section.SERVICE, "cloud", self.tr("Sync and service")),
            (Section.BACKUPS, "backup-box", self.tr("Backups")),
            (Section.RATES, "calculator", self.tr("Rate tables")),
            (Section.SHORTCUTS, "key", self.tr("Shortcuts")),
            (Section.ABOUT, "info", self.tr("About the program")),
        )

    def _show_address(self, form: AddressForm | None) -> None:
        if form is None:
            if self.address is not None:
                self.address.close_dialog()
                self.address.deleteLater()
                self.address = None
            return
        if self.address is None:
            self.address = AddressDialog(self._model, form, self.window())
            self.address.open(self.address.address.input)
        self.address.show_form(form)

    def _rows(self) -> list[SettingRow]:
        return [row for page in self.pages.values() for row in page.findChildren(SettingRow)]

    def _go_to(self, row: SettingRow) -> None:
        """The part in which a row stands, and the row in sight."""
        for section, page in self.pages.items():
            if page.isAncestorOf(row):
                self._model.show_section(section)
                QTimer.singleShot(0, row, lambda page=page: page.ensureWidgetVisible(row))  # after its part
                return

    def _arrange(self, columns: int) -> None:
        """Two columns beside each other, or one under the other."""
        if columns == self._columns:
            return
        self._columns = columns
        for placed in (self.appearance, self._beside, self.service):
            self._grid.removeWidget(placed)
        top = Qt.AlignmentFlag.AlignTop
        if columns == 2:
            self._grid.addWidget(self.appearance, 0, 0, top)
            self._grid.addWidget(self._beside, 0, 1, 2, 1, top)
            self._grid.addWidget(self.service, 1, 0, top)
        else:
            for row, each in enumerate((self.appearance, self._beside, self.service)):
                self._grid.addWidget(each, row, 0, top)
        self._grid.setRowStretch(3, 1)
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def _open_licences(self) -> None:
        from gosi_desktop.ui.support import LicencesDialog, open_dialog

        if self._shell.help.support is not None:
            open_dialog(LicencesDialog(self._shell.help.support, self.window()))

    def _choose(self, section: Section) -> None:
        self.items[section].setChecked(True)  # a part is left by choosing another one
        self._model.show_section(section)

    def _show_section(self, section: Section) -> None:
        for each, item in self.items.items():
            item.setChecked(each is section)
        stop_at_checked(self.items.values())
        page = self.pages.get(section, self.pages[Section.APPEARANCE])
        self.stack.setCurrentWidget(page)
        shown: dict[Section, QWidget] = {
            Section.LOCK: self.lock, Section.SERVICE: self.service, Section.BACKUPS: self.backups,
        }  # fmt: skip
        part = shown.get(section, self.appearance)
        _bring(page, part)
        QTimer.singleShot(0, part, lambda: _bring(page, part))  # where everything has its place only then

    def _show_form(self, form: PassphraseForm | None) -> None:
        if form is None:
            if self._dialog is not None:
                self._dialog.close_dialog()
                self._dialog.deleteLater()
                self._dialog = None
            return
        if self._dialog is None:
            self._dialog = PassphraseDialog(self._model, form, self.window())
            self._dialog.open(self._dialog.first_field())
        self._dialog.show_form(form)


class SectionItem(FocusRing, QAbstractButton):
    """A part of the settings in the list beside them."""

    focus_radius = 6

    def __init__(self, icon: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self.setText(words)
        self.setAccessibleName(words)
        self.setCheckable(True)
        self.setAutoExclusive(True)  # one of several: the arrows go from one to the next
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)  # all as wide as the widest

    def sizeHint(self) -> QSize:
        return QSize(max(_LIST_WIDTH, painting.text_width(self.text(), "body-strong") + 50), scaled(34))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, direction, whole, on = QPainter(self), self.layoutDirection(), self.rect(), self.isChecked()
        if on:
            painting.rounded(painter, QRectF(whole), 6, "surface", "line")
        elif self.underMouse():
            painting.rounded(painter, QRectF(whole), 6, "surface-3")
        ink = "link" if on else "text-2"
        square = painting.place(direction, whole, QRect(11, (self.height() - 18) // 2, 18, 18))
        icons.draw(painter, self._icon, ink, QRectF(square))
        words = painting.place(direction, whole, QRect(39, 0, self.width() - 46, self.height()))
        painting.text(painter, QRectF(words), self.text(), "body-strong" if on else "body", ink, direction)


def _bring(area: QScrollArea, part: QWidget) -> None:
    """The upper edge of a part to that of its area, as far as it goes."""
    inside = area.widget()
    if inside is not None and inside.isAncestorOf(part):
        area.verticalScrollBar().setValue(part.mapTo(inside, QPoint()).y())


def _scrolling(widget: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 24)
    column.addWidget(widget)
    area.setWidget(holder)
    holder.setAutoFillBackground(False)  # a scroll area turns it on
    return area
