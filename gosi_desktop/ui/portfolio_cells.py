"""What the cells of the portfolio say, and the badges of its exceptions."""

from PySide6.QtCore import QObject

from gosi_desktop.application.portfolio import PortfolioRow
from gosi_desktop.domain.clock import Clock
from gosi_desktop.ui.formats import NONE, formats, isolate, strip_isolates
from gosi_desktop.ui.roles import role_text
from gosi_desktop.ui.roster_cells import Standing, name_of
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.viewmodels.portfolio import PortfolioColumn as Column

_VERY_SOON, _SOON = 1, 10  # days

NUMERIC = frozenset({Column.PEOPLE, Column.REQUESTS, Column.AMOUNT, Column.INJURIES})


class PortfolioCells(QObject):
    """Words of heads and cells in the language of the screen; days are counted from now."""

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock

    def heading(self, column: str) -> str:
        """The head of a column; amounts name their unit here."""
        return {
            Column.NAME: self.tr("Establishment"),
            Column.NUMBER: self.tr("Subscription number"),
            Column.ROLE: self.tr("Your role"),
            Column.PEOPLE: self.tr("Contributors"),
            Column.REQUESTS: self.tr("Open requests"),
            Column.AMOUNT: self.tr("Due (SAR)"),
            Column.DUE: self.tr("Payment"),
            Column.COMPLIANCE: self.tr("Compliance"),
            Column.CERTIFICATE: self.tr("Certificate"),
            Column.INJURIES: self.tr("Injuries"),
            Column.INJURY_DUE: self.tr("Injury deadline"),
            Column.SYNCED: self.tr("Last sync"),
        }[Column(column)]

    def text(self, record: PortfolioRow, column: str) -> str:
        """A cell, as it is painted."""
        written = formats()
        which = Column(column)
        if (standing := self.standing(record, which)) is not None:
            return standing.words
        return {
            Column.NAME: lambda: isolate(name_of(record.name, record.name_en)),
            Column.NUMBER: lambda: written.identity(record.number),
            Column.ROLE: lambda: role_text(record.role),
            Column.PEOPLE: lambda: written.number(record.people),
            Column.AMOUNT: lambda: written.amount(record.due_halalas or None),
            Column.SYNCED: lambda: self._synced(record),
        }.get(which, lambda: NONE)()

    def spoken(self, record: PortfolioRow, column: str, ticked: bool) -> str:
        """A cell aloud: with its unit, no marks of direction."""
        written, which = formats(), Column(column)
        if which is Column.AMOUNT and record.due_halalas:
            return strip_isolates(written.money(record.due_halalas))
        if which is Column.REQUESTS and record.requests:
            return written.numerals(self.tr("%n open requests", "", record.requests))
        if which is Column.INJURIES and record.injuries:
            return written.numerals(self.tr("%n open injuries", "", record.injuries))
        words = self.text(record, column)
        return self.tr("None") if words == NONE else strip_isolates(words)

    def raw(self, record: PortfolioRow, column: str) -> str:
        """A cell for the clipboard: plain digits, no marks."""
        plain = {
            Column.NUMBER: record.number,
            Column.PEOPLE: str(record.people),
            Column.REQUESTS: str(record.requests),
            Column.INJURIES: str(record.injuries),
            Column.AMOUNT: f"{record.due_halalas // 100}.{record.due_halalas % 100:02}",
        }
        return plain.get(Column(column), strip_isolates(self.text(record, column)))

    def standing(self, record: PortfolioRow, column: Column) -> Standing | None:
        """What a cell shows as a dot or badge; None where it is plain words. Only exceptions are coloured."""
        if column is Column.COMPLIANCE:
            if record.compliant:
                return Standing(self.tr("Compliant"))
            return Standing(self.tr("Not compliant"), Tone.BAD, "error-circle")
        if column is Column.REQUESTS and record.requests:
            return Standing(formats().number(record.requests), Tone.PEND, "cloud-pending")
        if column is Column.DUE and record.days_left is not None:
            return self._due(record.days_left)
        if column is Column.CERTIFICATE and record.certificate_days is not None:
            return self._certificate(record.certificate_days)
        if column is Column.INJURIES and record.injuries:
            urgent = record.injury_days is not None and record.injury_days <= _SOON
            return Standing(formats().number(record.injuries), Tone.BAD if urgent else Tone.NEUTRAL, "injury-plaster")
        if column is Column.INJURY_DUE and record.injury_days is not None:
            return self._due(record.injury_days)
        if column is Column.INJURY_DUE and record.injuries:  # its count gives way first
            words = formats().numerals(self.tr("%n open injuries", "", record.injuries))
            return Standing(words, Tone.NEUTRAL)
        return None

    def widest(self, column: Column) -> tuple[str, bool]:
        """The longest badge of a column, and whether it has an icon: room is kept for it."""
        badges = {
            Column.COMPLIANCE: self.tr("Not compliant"),
            Column.REQUESTS: "888",
            Column.DUE: self._due(-88).words,
            Column.CERTIFICATE: max((self._certificate(days).words for days in (0, 88)), key=len),
            Column.INJURIES: "88",
            Column.INJURY_DUE: self._due(-88).words,
        }
        return badges[column], True

    def _due(self, days: int) -> Standing:
        written = formats()
        if days < 0:
            return Standing(written.numerals(self.tr("%n days overdue", "", -days)), Tone.BAD, "alert-circle")
        words = written.numerals(self.tr("%n days left", "", days)) if days else self.tr("Due today")
        if days > _SOON:
            return Standing(words, Tone.NEUTRAL)
        return Standing(words, Tone.BAD if days <= _VERY_SOON else Tone.WARN, "clock")

    def _certificate(self, days: int) -> Standing:
        written = formats()
        if days < 0:
            return Standing(self.tr("Certificate over"), Tone.NEUTRAL)
        words = written.numerals(self.tr("%n days left", "", days)) if days else self.tr("Ends today")
        return Standing(words, Tone.WARN if days <= _SOON else Tone.NEUTRAL, "clock" if days <= _SOON else "")

    def _synced(self, record: PortfolioRow) -> str:
        if record.synced_at is None:
            return self.tr("Not fetched yet")
        return formats().moment(record.synced_at, self._clock.now())
