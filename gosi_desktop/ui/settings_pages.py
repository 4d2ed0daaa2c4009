"""The wider pages of the settings: tables of rates, shortcuts, about."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gosi_desktop import __version__
from gosi_desktop.domain.contributor import NationalityGroup, System
from gosi_desktop.domain.rule_rows import LimitRow, RateRow, Row
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.ui.explanations import Explanations
from gosi_desktop.ui.formats import NONE, formats, isolate, ltr
from gosi_desktop.ui.settings_rows import SettingRow, SettingsCard
from gosi_desktop.ui.theme import font, scaled
from gosi_desktop.ui.widgets.card import Card
from gosi_desktop.ui.widgets.labels import KeyCap, Label, MarkLabel

_LICENCES = (
    ("Qt, PySide6", "LGPL 3"),
    ("IBM Plex Sans Arabic", "OFL 1.1"),
    ("SQLCipher, sqlcipher3", "BSD, zlib"),
    ("SQLAlchemy, alembic", "MIT"),
    ("msgspec", "BSD"),
    ("requests, truststore, cryptography, argon2-cffi, keyring", "Apache 2.0, MIT"),
    ("ReportLab, XlsxWriter, pypdfium2", "BSD, Apache 2.0"),
    ("HarfBuzz, python-bidi, hijridate", "MIT, LGPL 3"),
    ("Litestar, uvicorn", "MIT, BSD"),
)


class RatesPage(QWidget):
    """Every dated row the amounts come from, with its source and how certain it is."""

    def __init__(self, rules: RuleBook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Explanations(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        intro = self.tr("Version {version} of the rules. Amounts of the service always win over ours.")
        column.addWidget(Label(intro.format(version=isolate(rules.version)), "table", "text-2", wrap=True))
        heads = [
            self.tr("Branch"), self.tr("Who"), self.tr("Employer"), self.tr("Contributor"), self.tr("From"),
            self.tr("To"), self.tr("Certainty"), self.tr("Source"),
        ]  # fmt: skip
        rates = [self._rate(row) for row in rules.rows(RateRow)]
        self.rates = _table(self.tr("Rates"), heads, rates)
        column.addWidget(_titled(self.tr("Rates"), self.rates))
        heads = [
            self.tr("Who"), self.tr("Floor"), self.tr("Ceiling"), self.tr("From"), self.tr("To"),
            self.tr("Certainty"), self.tr("Source"),
        ]  # fmt: skip
        limits = [self._limit(row) for row in rules.rows(LimitRow)]
        self.limits = _table(self.tr("Floor and ceiling of the wage"), heads, limits)
        column.addWidget(_titled(self.tr("Floor and ceiling of the wage"), self.limits))
        column.addStretch(1)

    def _rate(self, row: RateRow) -> list[str]:
        words = self._words
        return [
            words.branch(row.branch.value), self._who(row.groups, row.system), words.percent(row.employer),
            words.percent(row.employee), *self._dates(row),
        ]  # fmt: skip

    def _limit(self, row: LimitRow) -> list[str]:
        written = formats()
        who = self._who(row.groups, row.system)
        if row.covers.value == "hazards_only":
            who = self.tr("{who}, hazards only").format(who=who)
        return [who, written.amount(row.floor), written.amount(row.ceiling), *self._dates(row)]

    def _dates(self, row: Row) -> list[str]:
        return [
            formats().date_short(row.valid_from),
            formats().date_short(row.valid_to) if isinstance(row.valid_to, date) else NONE,
            self._words.certainty(row.certainty.value),
            isolate(row.source),
        ]

    def _who(self, groups: Sequence[NationalityGroup], system: System | None) -> str:
        names = {
            NationalityGroup.SAUDI: self.tr("Saudis"),
            NationalityGroup.GCC: self.tr("Gulf nationals"),
            NationalityGroup.NON_SAUDI: self.tr("Others"),
        }
        words = self.tr(", ").join(names[group] for group in groups)
        if system is None:
            return words
        law = self.tr("1445H system") if system is System.NEW else self.tr("1421H system")
        return f"{words} · {law}"


class ShortcutsPage(QWidget):
    """What the keyboard does now; nothing is listed that does not work."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(16)

    def show_shortcuts(self, actions: Sequence[QAction]) -> None:
        """The actions that are bound, then the keys of the list."""
        everywhere = SettingsCard(self.tr("Everywhere"))
        for action in actions:
            if not action.shortcut().isEmpty():
                everywhere.add(_key_row(action.text(), action.shortcut().toString(_PORTABLE)))
        rows = SettingsCard(self.tr("In the list"))
        for words, keys in (
            (self.tr("Open the contributor"), "Return"),
            (self.tr("Close the panel, clear, cancel"), "Esc"),
            (self.tr("Tick the row"), "Space"),
            (self.tr("Tick on, upwards or downwards"), "Shift+Down"),
            (self.tr("Tick all"), "Ctrl+A"),
            (self.tr("Copy the focused value"), "Ctrl+C"),
            (self.tr("Menu of the row"), "Shift+F10"),
        ):
            rows.add(_key_row(words, keys))
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(everywhere, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(rows, 1, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(row)
        self._column.addStretch(1)


class AboutPage(QWidget):
    """What this is, and what it is not."""

    def __init__(self, rules: RuleBook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self._program(rules))
        licences = SettingsCard(self.tr("Licences of what it is made of"))
        for what, licence in _LICENCES:
            licences.add(SettingRow(ltr(what), "", Label(ltr(licence), "table", "text-2")))
        column.addWidget(licences)
        column.addStretch(1)

    def _program(self, rules: RuleBook) -> Card:
        card = Card()
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(MarkLabel(56), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(Label(self.tr("Munshaa — establishment insurance"), "dialog-title"))
        numbers = self.tr("Version {version} · rules {rules}")
        numbers = numbers.format(version=ltr(__version__), rules=ltr(rules.version))
        words.addWidget(Label(numbers, "table", "text-2"))
        words.addWidget(Label(self.tr("An independent, unofficial program."), "table-strong"))
        text = self.tr(
            "It is not made, approved or reviewed by the General Organization for Social Insurance. Its papers are "
            "records for your files, never official forms. Its licence is MIT."
        )
        words.addWidget(Label(text, "table", "text-2", wrap=True))
        row.addLayout(words, 1)
        card.body.addLayout(row)
        return card


_PORTABLE = QKeySequence.SequenceFormat.PortableText


def _key_row(words: str, keys: str) -> SettingRow:
    return SettingRow(words, "", KeyCap(keys))


def _titled(title: str, table: QTableWidget) -> Card:
    card = Card(title, padding=1, ruled=True)
    card.body.addWidget(table)
    return card


def _table(name: str, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> QTableWidget:
    """A table to read: arrows move, nothing is edited; as high as its rows."""
    table = QTableWidget(len(rows), len(heads))
    table.setAccessibleName(name)
    table.setFont(font("table"))
    table.setHorizontalHeaderLabels(list(heads))
    table.verticalHeader().hide()
    table.setShowGrid(False)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setTabKeyNavigation(False)
    table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.verticalHeader().setDefaultSectionSize(scaled(34))
    table.horizontalHeader().setFixedHeight(scaled(34))
    table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
    for at, row in enumerate(rows):
        for column, words in enumerate(row):
            item = QTableWidgetItem(words)
            item.setToolTip(words)
            table.setItem(at, column, item)
    table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    table.horizontalHeader().setStretchLastSection(True)
    table.setFixedHeight(scaled(34) * (len(rows) + 1) + 4)
    table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return table
