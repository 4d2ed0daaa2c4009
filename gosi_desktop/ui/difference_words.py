"""Words about the difference between two months: its causes, the people of each, what changed for them."""

from decimal import Decimal

from PySide6.QtCore import QObject

from gosi_desktop.domain.month_difference import Cause, CauseSum, Effect
from gosi_desktop.ui.explained_rows import turned
from gosi_desktop.ui.figures_table import FigureColumn
from gosi_desktop.ui.formats import NONE, formats, listed, strip_isolates
from gosi_desktop.ui.invoice_words import person_name
from gosi_desktop.ui.money_sentences import word
from gosi_desktop.ui.money_words import CAUSES
from gosi_desktop.ui.roster_cells import DOTS, Standing
from gosi_desktop.viewmodels.month_difference import CauseColumn, CauseRow, EffectColumn, EffectRow

_DAYS = frozenset({Cause.JOINED, Cause.LEFT, Cause.PART_MONTH})
_PERCENTS = frozenset({Cause.RATE_STEP, Cause.OTHER_RATE, Cause.SYSTEM})

CAUSE_COLUMNS = (
    FigureColumn(CauseColumn.CAUSE),
    FigureColumn(CauseColumn.WHO, "عبدالرحمن العتيبي: 15 يومًا ← 31 يومًا", share=4, keep=1),
    FigureColumn(CauseColumn.AMOUNT, numeric=True),
)
EFFECT_COLUMNS = (
    FigureColumn(EffectColumn.PERSON, "عبدالرحمن بن سليمان العتيبي", share=3),
    FigureColumn(EffectColumn.CHANGE, "45,000.00 ← 45,000.00", share=2, keep=2),
    FigureColumn(EffectColumn.EMPLOYEE, "−88,888.88", True, keep=1),
    FigureColumn(EffectColumn.AMOUNT, "−888,888.88", True),
)


class CauseWords(QObject):
    """What each cause means."""

    def meaning(self, cause: Cause) -> str:
        """In one sentence."""
        return {
            Cause.JOINED: self.tr("Billed in this month and not in the one before."),
            Cause.LEFT: self.tr("Billed in the month before and not in this one."),
            Cause.WAGE: self.tr("The contributory wage changed, within floor and ceiling."),
            Cause.RATE_STEP: self.tr("A step of the rates that was decided long ago; it comes in July."),
            Cause.OTHER_RATE: self.tr("Another rate is billed than in the month before."),
            Cause.SYSTEM: self.tr("Billed under the other system than in the month before."),
            Cause.PART_MONTH: self.tr("More or fewer insured days than in the month before."),
            Cause.DOUBLE_LINE: self.tr("More than one line of the same period in a month."),
            Cause.ROUNDING: self.tr("What is left over is as small as rounding makes it."),
            Cause.ADJUSTMENT: self.tr("Corrections of earlier months that stand on one of the invoices."),
            Cause.LATE_PENALTY: self.tr("Fines for paying late that stand on the invoices."),
            Cause.VIOLATION_FINE: self.tr("Fines for violations that stand on the invoices."),
            Cause.PREVIOUS: self.tr("What was open from earlier invoices."),
            Cause.CREDIT: self.tr("Credit that was taken off."),
            Cause.OTHER: self.tr("No rule known here gives this amount."),
        }[cause]


class EffectWords(QObject):
    """What changed for one person, or on the invoice itself."""

    def change(self, effect: Effect, masked: bool) -> str:
        """What it was and what it is; wages are dots while ``masked``."""
        if effect.after is None or effect.before is None:
            return ""
        if effect.cause in _DAYS:
            if not effect.before or not effect.after:
                return self.days(effect.before or effect.after)
            return turned(formats().number(effect.before), self.days(effect.after))
        if effect.cause in _PERCENTS:
            return turned(_percent(effect.before), _percent(effect.after))
        if masked and effect.engagement_id:
            return DOTS
        return turned(formats().amount(effect.before), formats().amount(effect.after))

    def days(self, count: int) -> str:
        """«15 يومًا»."""
        return formats().numerals(self.tr("%n days", "", count))


class _DifferenceCells(QObject):
    """``masked`` turns the amounts of people, and what they follow from, into dots."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.masked = False
        self._words = EffectWords(self)

    def change(self, effect: Effect) -> str:
        """What changed, in words."""
        return self._words.change(effect, self.masked)

    def standing(self, record: object, column: str) -> Standing | None:
        """None here."""
        return None


class CauseCells(_DifferenceCells):
    """The causes and the difference that they add up to."""

    def heading(self, column: str) -> str:
        """The amount names its unit here."""
        return {
            CauseColumn.CAUSE: self.tr("Cause"),
            CauseColumn.WHO: self.tr("Who, and what changed"),
            CauseColumn.AMOUNT: self.tr("Effect (SAR)"),
        }[CauseColumn(column)]

    def text(self, record: CauseRow, column: str) -> str:
        """A cell, as it is painted."""
        which = CauseColumn(column)
        if which is CauseColumn.CAUSE:
            return self.tr("Difference") if record.sum is None else word(CAUSES[record.sum.cause])
        if which is CauseColumn.AMOUNT:
            return formats().signed_amount(record.halalas)
        return "" if record.sum is None else self.who(record, record.sum)

    def who(self, record: CauseRow, cause: CauseSum) -> str:
        """One with what changed, two by name, more by their number."""
        count = len(cause.effects)
        if not count:
            return self.tr("No change between the two months")
        if not cause.effects[0].engagement_id:
            return self.change(cause.effects[0])
        names = [person_name(one) or self.tr("Not in your list") for one in record.people]
        if count == 1:
            change = self.change(cause.effects[0])
            return self.tr("{name}: {change}").format(name=names[0], change=change) if change else names[0]
        if count == len(names):
            return listed(*names)
        return formats().numerals(self.tr("%n contributors", "", count))

    def spoken(self, record: CauseRow, column: str, ticked: bool) -> str:
        """A cell aloud: amounts with their unit."""
        if column == CauseColumn.AMOUNT:
            return strip_isolates(formats().money(record.halalas))
        return strip_isolates(self.text(record, column))

    def look(self, record: CauseRow, column: str) -> tuple[str, str]:
        """What takes nothing is quiet; less to pay is green."""
        if column == CauseColumn.WHO:
            return "table", "text-2"
        if column == CauseColumn.AMOUNT and record.sum is not None:
            return "table-strong", "ok" if record.halalas < 0 else "text" if record.halalas else "text-3"
        return "table-strong", "text"

    def ground(self, record: CauseRow) -> str:
        """The total stands on a quieter ground."""
        return "surface-2" if record.sum is None else ""


class EffectCells(_DifferenceCells):
    """The people of one cause."""

    def heading(self, column: str) -> str:
        """Amounts name their unit here."""
        return {
            EffectColumn.PERSON: self.tr("Contributor"),
            EffectColumn.CHANGE: self.tr("What changed"),
            EffectColumn.EMPLOYEE: self.tr("Of it the contributor’s share"),
            EffectColumn.AMOUNT: self.tr("Effect (SAR)"),
        }[EffectColumn(column)]

    def text(self, record: EffectRow, column: str) -> str:
        """A cell, as it is painted."""
        which, effect = EffectColumn(column), record.effect
        if which is EffectColumn.PERSON:
            if not effect.engagement_id:
                return self.tr("The invoice itself")
            return person_name(record.person) or self.tr("Not in your list")
        if which is EffectColumn.CHANGE:
            return self.change(effect) or NONE
        if self.masked and effect.engagement_id:
            return DOTS
        amount = effect.halalas if which is EffectColumn.AMOUNT else effect.employee_halalas
        return formats().signed_amount(amount)

    def spoken(self, record: EffectRow, column: str, ticked: bool) -> str:
        """A cell aloud."""
        words = self.text(record, column)
        if words == DOTS:
            return self.tr("Hidden")
        return self.tr("None") if words == NONE else strip_isolates(words)

    def look(self, record: EffectRow, column: str) -> tuple[str, str]:
        """Name and amount stand out."""
        strong = column in (EffectColumn.PERSON, EffectColumn.AMOUNT)
        return ("table-strong", "text") if strong else ("table", "text-2")

    def ground(self, record: EffectRow) -> str:
        """None of its own."""
        return ""


def _percent(hundredths: int) -> str:
    return formats().percent(Decimal(hundredths) / 100)
