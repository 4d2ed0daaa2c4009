"""Words about invoices: their states, what their cells say, the cells of the comparison and of the lines."""

from decimal import Decimal

from PySide6.QtCore import QObject

from gosi_desktop.application.invoices import InvoiceRow
from gosi_desktop.application.ports.money import PersonLabel
from gosi_desktop.domain.invoice_audit import BranchRow
from gosi_desktop.domain.invoices import InvoiceState
from gosi_desktop.domain.rule_rows import Insurance
from gosi_desktop.ui.figures_table import FigureColumn
from gosi_desktop.ui.formats import NONE, formats, isolate, listed, strip_isolates
from gosi_desktop.ui.money_sentences import word
from gosi_desktop.ui.money_words import BRANCHES, SYSTEMS
from gosi_desktop.ui.roster_cells import Standing, name_of
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.viewmodels.invoice_audit import AuditColumn, AuditRow, LineColumn, LineRow
from gosi_desktop.viewmodels.invoices import InvoiceColumn

_VERY_SOON, _SOON = 1, 10  # days
_MASK = "••••••"

INVOICE_COLUMNS = (
    FigureColumn(InvoiceColumn.MONTH, share=2),
    FigureColumn(InvoiceColumn.NUMBER, keep=3),
    FigureColumn(InvoiceColumn.PEOPLE, numeric=True, keep=1),
    FigureColumn(InvoiceColumn.CONTRIBUTIONS, numeric=True, keep=4),
    FigureColumn(InvoiceColumn.FINES, numeric=True, keep=6),
    FigureColumn(InvoiceColumn.TOTAL, numeric=True),
    FigureColumn(InvoiceColumn.STATE, share=2),
    FigureColumn(InvoiceColumn.DUE, keep=5),
    FigureColumn(InvoiceColumn.PAID_ON, keep=2),
)
AUDIT_COLUMNS = (
    FigureColumn(AuditColumn.BRANCH, share=3),
    FigureColumn(AuditColumn.PEOPLE, keep=3),
    FigureColumn(AuditColumn.WAGES, numeric=True, keep=2),
    FigureColumn(AuditColumn.RATES, numeric=True, keep=1),
    FigureColumn(AuditColumn.SERVICE, numeric=True),
    FigureColumn(AuditColumn.OURS, numeric=True),
    FigureColumn(AuditColumn.DIFFERENCE, numeric=True),
)
LINE_COLUMNS = (
    FigureColumn(LineColumn.PERSON, "عبدالرحمن بن سليمان العتيبي", share=4),
    FigureColumn(LineColumn.NUMBER, "1000000000", keep=1),
    FigureColumn(LineColumn.SYSTEM, "نظام 1445هـ الجديد", keep=2),
    FigureColumn(LineColumn.DAYS, "30 / 30", True, keep=3),
    FigureColumn(LineColumn.WAGE, "45,000.00", True, keep=6),
    FigureColumn(LineColumn.EMPLOYER, "88,888.88", True, keep=5),
    FigureColumn(LineColumn.EMPLOYEE, "88,888.88", True, keep=4),
    FigureColumn(LineColumn.TOTAL, "88,888.88", True),
)


class InvoiceCells(QObject):
    """The list; only exceptions are coloured."""

    def heading(self, column: str) -> str:
        """Amounts name their unit here."""
        return {
            InvoiceColumn.MONTH: self.tr("Month"),
            InvoiceColumn.NUMBER: self.tr("Invoice number"),
            InvoiceColumn.PEOPLE: self.tr("Lines"),
            InvoiceColumn.CONTRIBUTIONS: self.tr("Contributions"),
            InvoiceColumn.FINES: self.tr("Fines"),
            InvoiceColumn.TOTAL: self.tr("Total (SAR)"),
            InvoiceColumn.STATE: self.tr("State"),
            InvoiceColumn.DUE: self.tr("Last day"),
            InvoiceColumn.PAID_ON: self.tr("Paid on"),
        }[InvoiceColumn(column)]

    def text(self, record: InvoiceRow, column: str) -> str:
        """A cell, as it is painted."""
        written, invoice = formats(), record.invoice
        return {
            InvoiceColumn.MONTH: lambda: written.month(invoice.month.first),
            InvoiceColumn.NUMBER: lambda: written.identity(invoice.number),
            InvoiceColumn.PEOPLE: lambda: written.number(invoice.line_count),
            InvoiceColumn.CONTRIBUTIONS: lambda: written.amount(invoice.contributions_halalas),
            InvoiceColumn.FINES: lambda: written.amount(invoice.fines_halalas or None),
            InvoiceColumn.TOTAL: lambda: written.amount(invoice.total_halalas),
            InvoiceColumn.STATE: lambda: self.state(record).words,
            InvoiceColumn.DUE: lambda: written.date_short(invoice.due),
            InvoiceColumn.PAID_ON: lambda: written.date_short(record.paid_on),
        }[InvoiceColumn(column)]()

    def spoken(self, record: InvoiceRow, column: str, ticked: bool) -> str:
        """A cell aloud: with its unit, a last day in both calendars."""
        written, which, invoice = formats(), InvoiceColumn(column), record.invoice
        amounts = {
            InvoiceColumn.CONTRIBUTIONS: invoice.contributions_halalas,
            InvoiceColumn.FINES: invoice.fines_halalas,
            InvoiceColumn.TOTAL: invoice.total_halalas,
        }
        if which in amounts:
            return strip_isolates(written.money(amounts[which]))
        if which is InvoiceColumn.DUE:
            return strip_isolates(written.date_pair(invoice.due))
        words = self.text(record, column)
        return self.tr("None") if words == NONE else strip_isolates(words)

    def look(self, record: InvoiceRow, column: str) -> tuple[str, str]:
        """Month and total stand out; a fine is red."""
        which = InvoiceColumn(column)
        if which in (InvoiceColumn.MONTH, InvoiceColumn.TOTAL):
            return "table-strong", "text"
        fined = which is InvoiceColumn.FINES and record.invoice.fines_halalas
        return ("table-strong", "bad") if fined else ("table", "text-2")

    def standing(self, record: InvoiceRow, column: str) -> Standing | None:
        """The state."""
        return self.state(record) if column == InvoiceColumn.STATE else None

    def ground(self, record: InvoiceRow) -> str:
        """None of its own."""
        return ""

    def state(self, record: InvoiceRow) -> Standing:
        """Where an invoice stands; how many days are left while something is open."""
        if record.days_left is not None:
            due = self.days(record.days_left)
            if record.invoice.state is InvoiceState.PART_PAID:
                return Standing(listed(self.tr("Part paid"), due.words), due.tone, due.icon)
            return due
        return {
            InvoiceState.ESTIMATED: Standing(self.tr("Estimated"), Tone.NEUTRAL),
            InvoiceState.PAID: Standing(self.tr("Paid late"), Tone.BAD, "alert-circle")
            if record.late
            else Standing(self.tr("Paid")),
            InvoiceState.CANCELLED: Standing(self.tr("Cancelled"), Tone.NEUTRAL),
            InvoiceState.REISSUED: Standing(self.tr("Replaced"), Tone.NEUTRAL),
        }.get(record.invoice.state, Standing(self.tr("Settled by a plan"), Tone.NEUTRAL))

    def days(self, left: int) -> Standing:
        """«باقٍ 9 أيام»."""
        if left < 0:
            return Standing(formats().numerals(self.tr("%n days overdue", "", -left)), Tone.BAD, "alert-circle")
        words = formats().numerals(self.tr("%n days left", "", left)) if left else self.tr("Due today")
        if left > _SOON:
            return Standing(words, Tone.NEUTRAL)
        return Standing(words, Tone.BAD if left <= _VERY_SOON else Tone.WARN, "clock")


class AuditCells(QObject):
    """The comparison by branch."""

    def heading(self, column: str) -> str:
        """In the order of the reckoning."""
        return {
            AuditColumn.BRANCH: self.tr("Branch"),
            AuditColumn.PEOPLE: self.tr("Contributors"),
            AuditColumn.WAGES: self.tr("Wages"),
            AuditColumn.RATES: self.tr("Employer + contributor"),
            AuditColumn.SERVICE: self.tr("Service"),
            AuditColumn.OURS: self.tr("Recomputed"),
            AuditColumn.DIFFERENCE: self.tr("Difference"),
        }[AuditColumn(column)]

    def text(self, record: AuditRow, column: str) -> str:
        """A cell, as it is painted."""
        written, which = formats(), AuditColumn(column)
        if which is AuditColumn.BRANCH:
            return self.name(record)
        if which is AuditColumn.SERVICE:
            return written.amount(record.service_halalas)
        if which is AuditColumn.OURS:
            return written.amount(record.ours_halalas)
        if which is AuditColumn.DIFFERENCE:
            return written.signed_amount(record.difference_halalas) if record.difference_halalas else "✓"
        return self._of_branch(record.branch, which) if record.branch is not None else ""

    def spoken(self, record: AuditRow, column: str, ticked: bool) -> str:
        """A cell aloud."""
        which = AuditColumn(column)
        if which is AuditColumn.DIFFERENCE and not record.difference_halalas:
            return self.tr("No difference")
        return strip_isolates(self.text(record, column))

    def look(self, record: AuditRow, column: str) -> tuple[str, str]:
        """Differences stand out."""
        which = AuditColumn(column)
        if which is AuditColumn.DIFFERENCE:
            return "table-strong", "warn" if record.difference_halalas else "ok"
        if record.is_total or which is AuditColumn.BRANCH:
            return "table-strong", "text"
        return "table", "text" if which in (AuditColumn.SERVICE, AuditColumn.OURS) else "text-2"

    def standing(self, record: AuditRow, column: str) -> Standing | None:
        """None here."""
        return None

    def ground(self, record: AuditRow) -> str:
        """A row that differs is tinted, the total stands on a quieter ground."""
        if record.is_total:
            return "surface-2"
        return "warn-soft" if record.difference_halalas else ""

    def name(self, record: AuditRow) -> str:
        """Of the branch; annuities with their system."""
        if record.is_total:
            return self.tr("Total")
        if record.branch is None:
            return self.tr("Late-payment fine")
        name = word(BRANCHES[record.branch.branch])
        system = record.branch.system
        if system is None:
            return name
        return self.tr("{branch} — {system}").format(branch=name, system=word(SYSTEMS[system]))

    def _of_branch(self, row: BranchRow, which: AuditColumn) -> str:
        written, shown = formats(), row.service if row.service.people else row.ours
        if which is AuditColumn.PEOPLE:
            people = written.number(row.service.people)
            if row.service.people == row.ours.people:
                return people
            return self.tr("{people} instead of {ours}").format(people=people, ours=written.number(row.ours.people))
        if which is AuditColumn.WAGES:
            return written.amount(shown.wages_halalas)
        if len(shown.percents) != 1:
            return self.tr("Several rates")
        employer, employee = next(iter(shown.percents))
        both = [written.percent(Decimal(one) / 100) for one in (employer, employee) if one]
        return isolate(" + ".join(both))


class LineCells(QObject):
    """The lines; ``masked`` turns wages, identities and what follows from them into dots."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.masked = False

    def heading(self, column: str) -> str:
        """Of the columns."""
        return {
            LineColumn.PERSON: self.tr("Contributor"),
            LineColumn.NUMBER: self.tr("Identity"),
            LineColumn.SYSTEM: self.tr("System"),
            LineColumn.DAYS: self.tr("Days"),
            LineColumn.WAGE: self.tr("Wage (SAR)"),
            LineColumn.EMPLOYER: self.tr("Employer"),
            LineColumn.EMPLOYEE: self.tr("Contributor’s share"),
            LineColumn.TOTAL: self.tr("Total (SAR)"),
        }[LineColumn(column)]

    def text(self, record: LineRow, column: str) -> str:
        """A cell, as it is painted."""
        written, which, line = formats(), LineColumn(column), record.line
        if which is LineColumn.PERSON:
            return self._person(record)
        if which is LineColumn.SYSTEM:
            return word(SYSTEMS[line.system]) if line.system is not None else NONE
        if which is LineColumn.DAYS:
            of = f"{line.days} / {line.month_days}"
            return written.identity(of)
        if self.masked:
            return _MASK
        if which is LineColumn.NUMBER:
            return written.identity(record.person.identity) if record.person and record.person.identity else NONE
        amounts = {
            LineColumn.WAGE: line.wage_halalas,
            LineColumn.EMPLOYER: line.employer_halalas,
            LineColumn.EMPLOYEE: line.employee_halalas,
            LineColumn.TOTAL: line.total_halalas,
        }
        return written.amount(amounts[which])

    def spoken(self, record: LineRow, column: str, ticked: bool) -> str:
        """A cell aloud."""
        words = self.text(record, column)
        if words == _MASK:
            return self.tr("Hidden")
        return self.tr("None") if words == NONE else strip_isolates(words)

    def look(self, record: LineRow, column: str) -> tuple[str, str]:
        """Name and total stand out."""
        strong = column in (LineColumn.PERSON, LineColumn.TOTAL)
        return ("table-strong", "text") if strong else ("table", "text-2")

    def standing(self, record: LineRow, column: str) -> Standing | None:
        """None here."""
        return None

    def ground(self, record: LineRow) -> str:
        """None of its own."""
        return ""

    def _person(self, record: LineRow) -> str:
        name = person_name(record.person) or self.tr("Not in your list")
        if record.line.adjustment_of is None:
            return name
        month = formats().month(record.line.adjustment_of.first)
        return self.tr("{name} — correction of {month}").format(name=name, month=month)


def person_name(person: PersonLabel | None) -> str:
    """In the script of the screen; "" for nobody."""
    if person is None:
        return ""
    return isolate(name_of(person.names.ar, person.names.en))


def branch_name(branch: Insurance) -> str:
    """In the language of the screen."""
    return word(BRANCHES[branch])
