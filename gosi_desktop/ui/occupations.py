"""The occupations that may be asked for, searched while somebody types: a code each, words in both languages."""

from collections.abc import Mapping

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QWidget

from gosi_desktop.domain.contributor import Names
from gosi_desktop.domain.names import folded
from gosi_desktop.ui.roster_cells import name_of
from gosi_desktop.ui.widgets.field import Field


class OccupationField(Field):
    """Offers what contains the typed letters; only what is in the list counts."""

    picked = Signal(str)  # the code; "" while the words are none of the list

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(label, required=True, parent=parent)
        self._known: Mapping[str, Names] = {}
        self._words = QStringListModel(self)
        self.completer = QCompleter(self._words, self)
        self.completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.completer.activated.connect(self._pick)
        self.input.setCompleter(self.completer)
        self.edited.connect(self._pick)

    def offer(self, occupations: Mapping[str, Names]) -> None:
        """What may be chosen."""
        if occupations != self._known:
            self._known = occupations
            self._words.setStringList(sorted(name_of(names.ar, names.en) for names in occupations.values()))

    def show_code(self, code: str) -> None:
        """What is chosen; words that are none of the list stay while they are typed."""
        if self._code(self.text()) != code and (code or not self.input.hasFocus()):
            names = self._known.get(code)
            self.set_text(name_of(names.ar, names.en) if names is not None else code)

    def _pick(self, words: str) -> None:
        self.picked.emit(self._code(words))

    def _code(self, words: str) -> str:
        """Of words in either language, folded; "" for none."""
        plain = folded(words)
        for code, names in self._known.items():
            if plain and plain in (folded(names.ar), folded(names.en or "")):
                return code
        return ""
