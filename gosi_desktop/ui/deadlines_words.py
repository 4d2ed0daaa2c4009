"""What a deadline is in words: how near it is, in another calendar, on the desktop. The last two name nobody."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QObject

from gosi_desktop.application.deadlines import DeadlineRow, Words
from gosi_desktop.application.reminders import Reminder
from gosi_desktop.ui.formats import formats, strip_isolates
from gosi_desktop.ui.money_sentences import word
from gosi_desktop.ui.money_words import DEADLINES
from gosi_desktop.ui.roster_cells import Standing
from gosi_desktop.ui.widgets.painting import Tone

SOON, THIS_MONTH = 10, 30  # days


def standing_of(left: int) -> Standing:
    """«غدًا», «9 أيام», «متأخر 3 أيام»."""
    if left < 0:
        return Standing(_Counted().overdue(-left), Tone.BAD)
    if left == 0:
        return Standing(QCoreApplication.translate("Deadlines", "Today"), Tone.BAD)
    if left == 1:
        return Standing(QCoreApplication.translate("Deadlines", "Tomorrow"), Tone.BAD)
    tone = Tone.WARN if left <= SOON else Tone.INFO if left <= THIS_MONTH else Tone.NEUTRAL
    return Standing(_Counted().days(left), tone)


def words_elsewhere(establishments: Mapping[str, str]) -> Words:
    """For another calendar: what ends, with its day in both calendars; no person and no amount.

    Where ``establishments`` has its number, the name stands beside it.
    """

    def words(row: DeadlineRow) -> tuple[str, str]:
        what, name = word(DEADLINES[row.deadline.kind]), establishments.get(row.establishment, "")
        day = QCoreApplication.translate("Deadlines", "Last day: {date}").format(
            date=formats().date_pair(row.deadline.day)
        )
        return strip_isolates(f"{what} — {name}" if name else what), strip_isolates(day)

    return words


def notice_words(reminders: Sequence[Reminder]) -> tuple[str, str]:
    """Title and text on the desktop, where anybody may look: what and how soon, of nobody."""
    first = reminders[0]
    near = standing_of(first.days_left).words
    if len(reminders) == 1:
        return strip_isolates(word(DEADLINES[first.kind])), strip_isolates(near)
    title = _Counted().near(len(reminders))
    text = QCoreApplication.translate("Deadlines", "The first: {what}, {near}")
    return strip_isolates(title), strip_isolates(text.format(what=word(DEADLINES[first.kind]), near=near))


class _Counted(QObject):
    """Numbers of days and deadlines."""

    def overdue(self, days: int) -> str:
        """«متأخر 3 أيام»."""
        return formats().numerals(self.tr("%n days overdue", "", days))

    def days(self, days: int) -> str:
        """«9 أيام»."""
        return formats().numerals(self.tr("%n days", "", days))

    def near(self, count: int) -> str:
        """«3 مواعيد قريبة»."""
        return formats().numerals(self.tr("%n deadlines are near", "", count))
