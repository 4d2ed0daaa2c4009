"""The command palette over the window: type, see, Enter. View of ``viewmodels/palette.py``."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStyle, QWidget

from gosi_desktop.ui.actions import both_layouts
from gosi_desktop.ui.binding import Binding
from gosi_desktop.ui.formats import formats, isolate, ltr
from gosi_desktop.ui.palette_list import PaletteList
from gosi_desktop.ui.roster_cells import RosterCells
from gosi_desktop.ui.theme import font, scaled
from gosi_desktop.ui.widgets import painting
from gosi_desktop.ui.widgets.announcement import announce
from gosi_desktop.ui.widgets.badges import Badge
from gosi_desktop.ui.widgets.card import EmptyState
from gosi_desktop.ui.widgets.dialog import Dialog
from gosi_desktop.ui.widgets.labels import IconLabel, KeyCap, Label, Line
from gosi_desktop.viewmodels.palette import PaletteState, PaletteViewModel

WIDTH = 680
_TOP = 84  # of the box, where the window is high enough
_MOST_HIGH = 456  # of the list
KEYS = "Ctrl+K"


class Palette(Dialog):
    """The keyboard stays in the field: ↑ ↓ choose, Tab goes to the next group, Enter does it, Esc leaves."""

    def __init__(self, view_model: PaletteViewModel, window: QWidget) -> None:
        super().__init__(window, self.tr("Search or run a command"), width=WIDTH)
        self.view_model = view_model
        self.cells = RosterCells(self)
        self._lay_out()
        self.cancelled.connect(view_model.close)
        self.field.textEdited.connect(view_model.edit)
        self.list.pointed.connect(view_model.point_at)
        self.list.chosen.connect(self._choose_at)
        Binding(self, view_model, lambda state: state, self._show)

    def open_in(self, establishment: str, masked: bool) -> None:
        """Over the window; ``establishment`` is what people are searched in, "" for none."""
        self.cells.masked = masked
        self.scope.show_badge(isolate(establishment), painting.Tone.NEUTRAL)
        self.scope.setToolTip(establishment)
        self.field.clear()
        self._show(self.view_model.state)
        super().open(self.field)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 6, Qt.Key.Key_PageUp: -6}
        if event.key() in steps:
            self.view_model.step(steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            (self.view_model.choose_second if control else self.view_model.choose)()
        elif QKeySequence(event.keyCombination()) in both_layouts(KEYS):
            self.view_model.close()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """There is one field: Tab goes through the groups instead."""
        self.view_model.step_group(1 if forward else -1)
        return True

    # -- layout --------------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.title.hide()
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self.body.addLayout(self._search_row())
        self.body.addWidget(Line())
        self.list = PaletteList(self.cells)
        self.body.addWidget(self.list)
        self.empty = EmptyState(
            "search",
            self.tr("Nothing by these words"),
            self.tr("Commands, pages, names and identity numbers are searched."),
        )
        self.body.addWidget(self.empty)
        self.more = Label("", "caption", "text-3")
        self.more.setContentsMargins(20, 6, 20, 8)
        self.body.addWidget(self.more)
        self.buttons.addWidget(self._keys())
        words = self.tr("Begin with {command} for commands, {person} for contributors, {number} for numbers")
        self.state.setText(words.format(command=ltr(">"), person=ltr("@"), number=ltr("#")))

    def _search_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(20, 0, 20, 0)
        row.setSpacing(12)
        self.field = QLineEdit()
        self.field.setFixedHeight(scaled(55))
        self.field.setFont(font("card-title"))
        self.field.setPlaceholderText(self.tr("Search or run a command…"))
        side = QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeading)
        self.field.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
        self.field.setAccessibleName(self.tr("Search or run a command"))
        self.scope = Badge("")
        row.addWidget(IconLabel("search", "text-2", 18))
        row.addWidget(self.field, 1)
        row.addWidget(self.scope)
        row.addWidget(KeyCap("Esc"))
        return row

    def _keys(self) -> QWidget:
        """What the keys do, in reading order."""
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.second: list[QWidget] = []
        for keys, words in (
            (("↑", "↓"), self.tr("move")),
            (("↵",), self.tr("run")),
            (("Ctrl+Enter",), self.tr("change the wage")),
            (("Tab",), self.tr("next group")),
        ):
            placed: list[QWidget] = [*(KeyCap(key) for key in keys), Label(words, "caption", "text-3")]
            for widget in placed:
                row.addWidget(widget)
            if keys[0].startswith("Ctrl"):
                self.second = placed
        return made

    # -- what is shown -------------------------------------------------------------------------------------------------

    def _show(self, state: PaletteState) -> None:
        if not state.opened:
            self.close_dialog()
            return
        found = state.found
        for widget in self.second:
            widget.setVisible(state.second is not None)
        self.list.show_found(found, state.words, state.current)
        nothing = not found and not state.searching
        self.list.setVisible(not nothing)
        self.empty.setVisible(nothing)
        more = formats().numerals(self.tr("%n more; type more of the name", "", state.more_people))
        self.more.show_text(more if state.more_people else "")
        if nothing:
            announce(self.field, self.empty.title.text())
        elif (row := self.list.lines.row_of(state.current)) >= 0:
            announce(self.field, self.list.lines.spoken(row))
        self._stand()

    def _room(self) -> int:
        """For the list, in the window as it is."""
        more = self.more.sizeHint().height() if self.more.isVisibleTo(self) else 0
        return self._over.height() - 2 * 24 - scaled(55) - scaled(50) - more

    def _stand(self) -> None:
        """Its head stays where it is, however much is found, and the list takes what room there is."""
        self.list.setFixedHeight(max(min(self.list.content_height(), scaled(_MOST_HIGH), self._room()), scaled(60)))
        super()._stand()
        box = self._box
        box.move(box.x(), min(scaled(_TOP), max((self.height() - box.height()) // 2, 24)))

    @Slot(int)
    def _choose_at(self, place: int) -> None:
        self.view_model.point_at(place)
        self.view_model.choose()
