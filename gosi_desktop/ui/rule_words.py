"""Rows of the rules in words: what each says, since when, how well it is known, where it stands."""

from decimal import Decimal

from PySide6.QtCore import QObject

from gosi_desktop.domain.rule_rows import (
    DeadlineRow,
    InstalmentTermsRow,
    LatePenaltyRow,
    LimitRow,
    PartMonth,
    PartMonthRow,
    PenaltyWaiverRow,
    RateRow,
    Rounding,
    RoundingRow,
    Row,
    SystemRow,
)
from gosi_desktop.ui.explained_rows import LinesUnder
from gosi_desktop.ui.explanations import ExplainedLine, Explanations
from gosi_desktop.ui.formats import formats, isolate, listed


class RuleWords(QObject):
    """For the rows behind a figure."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = Explanations(self)

    def line(self, row: Row) -> ExplainedLine:
        """What it says, with rule, date and certainty, and its source under it."""
        why = self.tr("rule {rule} since {date}, {certainty}").format(
            rule=isolate(row.id),
            date=formats().date_long(row.valid_from),
            certainty=self._words.certainty(row.certainty.value),
        )
        return ExplainedLine(self.says(row), None, why, isolate(row.source))

    def says(self, row: Row) -> str:
        """Its content alone; the kind of row decides."""
        written = formats()
        if isinstance(row, RateRow):
            return self.tr("{branch}: employer {employer}, contributor {own}").format(
                branch=self._words.branch(row.branch.value), employer=_percent(row.employer), own=_percent(row.employee)
            )
        if isinstance(row, LimitRow):
            return self.tr("The wage counts from {floor} to {ceiling}").format(
                floor=written.amount(row.floor), ceiling=written.amount(row.ceiling)
            )
        if isinstance(row, PartMonthRow):
            return (
                self.tr("The months of joining and leaving count by days of service, first and last day included")
                if row.mode is PartMonth.SERVICE_DAYS
                else self.tr("The month of joining counts in full, the month of leaving not at all")
            )
        if isinstance(row, RoundingRow):
            return (
                self.tr("Each share of each branch is rounded to the halala")
                if row.mode is Rounding.EACH_PAYER
                else self.tr("Each branch is rounded to the halala; the contributor bears the rest")
            )
        if isinstance(row, SystemRow):
            return self.tr("Whoever is first registered from this day on falls under the system")
        return self._of_payments(row)

    def _of_payments(self, row: Row) -> str:
        if isinstance(row, LatePenaltyRow):
            fine = self.tr("{percent} of what is unpaid for each month of delay or part of one")
            return fine.format(percent=_percent(row.percent))
        if isinstance(row, PenaltyWaiverRow):
            return self._waiver(row)
        if isinstance(row, InstalmentTermsRow):
            counts = listed(*(formats().number(one) for one in row.counts))
            return self.tr("Number of parts: {counts}").format(counts=counts)
        if isinstance(row, DeadlineRow):
            return self.tr("Last day to register")
        return ""

    def _waiver(self, row: PenaltyWaiverRow) -> str:
        most = self.tr("Up to {percent} of the fine may be waived").format(percent=_percent(row.waived))
        if row.most_days_late is None:
            return most
        soon = formats().numerals(self.tr("when it is paid at most %n days late", "", row.most_days_late))
        return listed(most, soon)


def rule_lines(words: RuleWords, rows: tuple[Row, ...]) -> LinesUnder:
    """One under the other."""
    return LinesUnder([words.line(row) for row in rows], False)


def _percent(hundredths: int) -> str:
    return formats().percent(Decimal(hundredths) / 100)
