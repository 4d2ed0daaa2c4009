"""The wider pages of the settings: tables of rates, shortcuts, about."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gosi_desktop import __version__
from gosi_desktop.domain.contributor import NationalityGroup, System
from gosi_desktop.domain.rule_rows import Coverage, LimitRow, RateRow, Row
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.ui.explanations import Explanations
from gosi_desktop.ui.formats import formats, isolate, ltr
from gosi_desktop.ui.settings_rows import SettingRow, SettingsCard
from gosi_desktop.ui.widgets.button import LinkButton
from gosi_desktop.ui.widgets.card import Card
from gosi_desktop.ui.widgets.labels import KeyCap, Label, MarkLabel
from gosi_desktop.ui.widgets.text_table import TextTable

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
        intro = self.tr("Rules version {version}. Where the service’s amount differs from ours, the service’s counts.")
        column.addWidget(Label(intro.format(version=isolate(rules.version)), "table", "text-2", wrap=True))
        heads = [
            self.tr("Branch"), self.tr("Group"), self.tr("Employer"), self.tr("Contributor"), self.tr("From"),
            self.tr("To"), self.tr("Certainty and source"),
        ]  # fmt: skip
        rates = [self._rate(row) for row in rules.rows(RateRow)]
        column.addWidget(_titled(self.tr("Rates"), TextTable(self.tr("Rates"), heads, rates, {0: 2, 1: 2, 6: 3})))
        limits_title = self.tr("Floor and ceiling of the wage")
        heads = [
            self.tr("Group"), self.tr("Floor"), self.tr("Ceiling"), self.tr("From"), self.tr("To"),
            self.tr("Certainty and source"),
        ]  # fmt: skip
        limits = [self._limit(row) for row in rules.rows(LimitRow)]
        column.addWidget(_titled(limits_title, TextTable(limits_title, heads, limits, {0: 2, 5: 3})))
        column.addStretch(1)

    def _rate(self, row: RateRow) -> list[list[str]]:
        words = self._words
        percents = ([words.percent(row.employer)], [words.percent(row.employee)])
        return [[words.branch(row.branch.value)], self._who(row.groups, row.system), *percents, *self._dates(row)]

    def _limit(self, row: LimitRow) -> list[list[str]]:
        written = formats()
        who = self._who(row.groups, row.system)
        if row.covers is Coverage.HAZARDS_ONLY:
            who = [*who, self.tr("occupational hazards only")]
        return [who, [written.amount(row.floor)], [written.amount(row.ceiling)], *self._dates(row)]

    def _dates(self, row: Row) -> list[list[str]]:
        return [
            [formats().date_short(row.valid_from)],
            [formats().date_short(row.valid_to)],
            [self._words.certainty(row.certainty.value), isolate(row.source)],
        ]

    def _who(self, groups: Sequence[NationalityGroup], system: System | None) -> list[str]:
        names = {
            NationalityGroup.SAUDI: self.tr("Saudi"),
            NationalityGroup.GCC: self.tr("GCC"),
            NationalityGroup.NON_SAUDI: self.tr("Other nationalities"),
        }
        words = self.tr(", ").join(names[group] for group in groups)
        if system is None:
            return [words]
        return [words, self.tr("1445H system") if system is System.NEW else self.tr("1421H system")]


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
            (self.tr("Close the panel, clear or cancel"), "Esc"),
            (self.tr("Change the wage"), "E"),
            (self.tr("Exclude"), "Del"),
            (self.tr("Select the row"), "Space"),
            (self.tr("Extend the selection up or down"), "Shift+Down"),
            (self.tr("Select all"), "Ctrl+A"),
            (self.tr("Copy the current value"), "Ctrl+C"),
            (self.tr("Row menu"), "Shift+F10"),
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
        licences = SettingsCard(self.tr("Licences of its components"))
        self.read = LinkButton(self.tr("Read them all"))
        licences.head.addWidget(self.read)
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


def _titled(title: str, table: TextTable) -> Card:
    card = Card(title, padding=1, ruled=True)
    card.body.addWidget(table)
    return card
