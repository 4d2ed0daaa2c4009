"""What is said of injuries: how a case stands, how long there is, what happened to it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final, NamedTuple

from PySide6.QtCore import QObject

from gosi_desktop.application.injuries import Lists
from gosi_desktop.application.injury_book import InjuryEntry, Standing
from gosi_desktop.application.ports import OperationState
from gosi_desktop.application.ports.outbox import STUCK, UNSENT, Operation
from gosi_desktop.domain.clock import RIYADH
from gosi_desktop.domain.contributor import Names
from gosi_desktop.domain.injuries import Countdown, EventKind, InjuryKind, InjuryState
from gosi_desktop.ui.deadlines_words import standing_of
from gosi_desktop.ui.formats import formats, isolate
from gosi_desktop.ui.roster_cells import name_of
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.viewmodels.injury_request import Ask

_TONES: Final[Mapping[InjuryState, Tone]] = {
    InjuryState.SUBMITTED: Tone.PEND,
    InjuryState.IN_REVIEW: Tone.PEND,
    InjuryState.INFO_REQUESTED: Tone.WARN,
    InjuryState.ACCEPTED: Tone.OK,
    InjuryState.REJECTED: Tone.BAD,
    InjuryState.TREATMENT_ONGOING: Tone.INFO,
    InjuryState.CLOSED: Tone.NEUTRAL,
    InjuryState.CANCELLED: Tone.NEUTRAL,
    InjuryState.REOPENED: Tone.INFO,
}
_HOURS_FROM: Final = 72  # with less left, hours are said


class Said(NamedTuple):
    """How something stands, in a tone, with an icon or none."""

    words: str
    tone: Tone
    icon: str = ""


class InjuryWords(QObject):
    """One for each page; ``lists`` are the words of the codes."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.lists: Lists = {}

    # -- whom and what -------------------------------------------------------------------------------------------------

    def name(self, entry: InjuryEntry) -> str:
        """Whom it is about."""
        person = entry.person
        return isolate(name_of(person.names.ar, person.names.en)) if person is not None else self.tr("Not chosen yet")

    def code(self, name: str, code: str | None) -> str:
        """A word of a list; a code of a later version as it is."""
        if not code:
            return ""
        known: Names | None = self.lists.get(name, {}).get(code)
        return name_of(known.ar, known.en) if known is not None else isolate(code)

    def kind(self, kind: InjuryKind) -> str:
        """«أثناء العمل»."""
        return {
            InjuryKind.AT_WORK: self.tr("At work"),
            InjuryKind.COMMUTE: self.tr("On the way"),
            InjuryKind.MISSION: self.tr("On a task"),
            InjuryKind.OCCUPATIONAL_DISEASE: self.tr("Occupational disease"),
            InjuryKind.RELAPSE: self.tr("Relapse"),
            InjuryKind.COMPLICATION: self.tr("Complication"),
        }.get(kind, isolate(str(kind)))

    def what(self, entry: InjuryEntry) -> str:
        """«سقوط من ارتفاع — رسغ اليد اليمنى»."""
        if entry.injury is not None:
            cause, part = entry.injury.report.cause, entry.injury.report.part
        elif entry.draft is not None:
            cause, part = entry.draft.form.cause, entry.draft.form.part
        else:
            return ""
        return " — ".join(one for one in (self.code("causes", cause), self.code("parts", part)) if one)

    def day(self, entry: InjuryEntry) -> str:
        """When it happened."""
        return formats().date_long(entry.day) if entry.day is not None else self.tr("No day yet")

    # -- how it stands -------------------------------------------------------------------------------------------------

    def state(self, entry: InjuryEntry, now: datetime | None) -> Said:
        """For the list: what waits, or how the authority has it."""
        if entry.standing is Standing.FIRST_AID:
            return Said(self.tr("First aid only"), Tone.NEUTRAL)
        if entry.standing is Standing.REFUSED:
            return Said(self.tr("The report was refused"), Tone.BAD, "alert-circle")
        if entry.standing in (Standing.DRAFT, Standing.UNSENT):
            if entry.clock is None or now is None:
                return Said(self.tr("Draft"), Tone.NEUTRAL)
            near = standing_of(entry.clock.days_left(now))
            words = self.tr("Not reported · {when}").format(when=near.words)
            return Said(words, near.tone, "clock" if near.tone is Tone.BAD else "")
        injury = entry.injury
        if injury is None:
            return Said("", Tone.NEUTRAL)
        return Said(self._of_authority(entry), _TONES.get(injury.state, Tone.NEUTRAL))

    def _of_authority(self, entry: InjuryEntry) -> str:
        injury = entry.injury
        if injury is None:
            return ""
        words = self.state_word(injury.state)
        if injury.state is InjuryState.CLOSED and injury.outcome:
            return self.tr("{state} · {outcome}").format(state=words, outcome=self.code("outcomes", injury.outcome))
        asked = min((ask.until for event in entry.questions for ask in event.asks), default=None)
        if asked is not None:
            return self.tr("{state} · {outcome}").format(state=words, outcome=formats().day_month(asked))
        return words

    def state_word(self, state: InjuryState) -> str:
        """«قيد الدراسة»."""
        return {
            InjuryState.SUBMITTED: self.tr("Submitted"),
            InjuryState.IN_REVIEW: self.tr("In review"),
            InjuryState.INFO_REQUESTED: self.tr("More is asked for"),
            InjuryState.ACCEPTED: self.tr("Accepted"),
            InjuryState.REJECTED: self.tr("Rejected"),
            InjuryState.TREATMENT_ONGOING: self.tr("Under treatment"),
            InjuryState.CLOSED: self.tr("Closed"),
            InjuryState.CANCELLED: self.tr("Cancelled"),
            InjuryState.REOPENED: self.tr("Reopened"),
        }.get(state, isolate(str(state)))

    # -- the clock -----------------------------------------------------------------------------------------------------

    def left(self, clock: Countdown, now: datetime) -> str:
        """«باقٍ 37 ساعة»، «باقٍ 6 أيام»، «انتهت المهلة قبل يومين»."""
        if clock.is_over(now):
            late = -clock.days_left(now)
            return formats().numerals(self.tr("The time ended %n days ago", "", late))
        hours = clock.hours_left(now)
        if hours < 1:
            return self.tr("less than an hour left")
        if hours <= _HOURS_FROM:
            return formats().numerals(self.tr("%n hours left", "", hours))
        return formats().numerals(self.tr("%n days left", "", clock.days_left(now)))

    def until(self, clock: Countdown) -> str:
        """«حتى نهاية الأربعاء 7 يناير»."""
        day = clock.last_day
        return self.tr("until the end of {weekday} {day}").format(
            weekday=formats().weekday(day), day=formats().day_month(day)
        )

    def by_this_clock(self) -> str:
        """Said while no service has confirmed the time."""
        return self.tr("By the clock of this computer.")

    # -- what happened -------------------------------------------------------------------------------------------------

    def happened(self, kind: EventKind) -> str:
        """The title of a moment."""
        return {
            EventKind.REPORTED: self.tr("Reported to the service"),
            EventKind.ASKED: self.tr("The service asks for more"),
            EventKind.ADDED: self.tr("Answer or addition"),
            EventKind.ACCEPTED: self.tr("Accepted as a work injury"),
            EventKind.REJECTED: self.tr("Rejected"),
            EventKind.TREATMENT: self.tr("Treatment"),
            EventKind.OUTSIDE_TREATMENT: self.tr("Treatment outside the list"),
            EventKind.DIED: self.tr("Death"),
            EventKind.OBJECTED: self.tr("Objection"),
            EventKind.FOLLOWED: self.tr("A relapse or complication was reported"),
            EventKind.CLOSED: self.tr("Closed"),
            EventKind.CANCELLED: self.tr("The report was taken back"),
        }.get(kind, isolate(str(kind)))

    def request(self, operation: Operation) -> str:
        """How a request of ours stands, in a few words."""
        if operation.state in UNSENT:
            return self.tr("Waits to be sent from this computer")
        if operation.state in STUCK:
            return self.tr("Refused by the service")
        if operation.state is OperationState.AWAITING_APPROVAL:
            return self.tr("Waits for another approval")
        return self.tr("With the service")

    def asking(self, ask: Ask) -> str:
        """What a dialog is for."""
        return {
            Ask.ADD: self.tr("Add something"),
            Ask.OUTSIDE: self.tr("Treatment outside the list"),
            Ask.RELAPSE: self.tr("Report a relapse"),
            Ask.COMPLICATION: self.tr("Report a complication"),
            Ask.DEATH: self.tr("Report a death"),
            Ask.OBJECT: self.tr("Object to the decision"),
            Ask.CANCEL: self.tr("Take the report back"),
        }[ask]

    def moment(self, at: datetime) -> str:
        """«السبت 3 يناير 2026 · 14 رجب 1447هـ — 10:40», in Riyadh."""
        there = at.astimezone(RIYADH)
        return f"{formats().date_pair(there.date())} — {formats().time(at)}"
