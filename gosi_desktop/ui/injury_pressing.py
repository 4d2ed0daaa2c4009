"""What presses about a case: the time to report, a question of the service, an objection that can still be made."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject

from gosi_desktop.application.injury_book import InjuryEntry, Standing
from gosi_desktop.application.ports import OperationState
from gosi_desktop.application.ports.outbox import STUCK
from gosi_desktop.domain.injuries import InjuryState, riyadh_day
from gosi_desktop.ui.formats import formats
from gosi_desktop.ui.injury_words import InjuryWords
from gosi_desktop.ui.request_words import reason_text
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.viewmodels.injuries import InjuriesState, InjuriesViewModel
from gosi_desktop.viewmodels.injury_request import Ask


class Pressing(NamedTuple):
    """Title and text of the banner, and its button with what that does; none for who may do nothing about it."""

    title: str
    text: str
    tone: Tone
    verb: str
    act: Callable[[], object] | None


class InjuryPressing(QObject):
    """Sentences and acts of the banner."""

    def __init__(
        self, model: InjuriesViewModel, words: InjuryWords, to_outbox: Callable[[], object], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._model, self._words, self._to_outbox = model, words, to_outbox

    def of(self, entry: InjuryEntry, state: InjuriesState) -> Pressing | None:
        """The one thing that presses most; None when nothing does."""
        model = self._model
        if entry.standing is Standing.FIRST_AID:
            text = self.tr("It is kept here alone and never sent. If more was needed after all, report it.")
            act = model.go_on if state.may_report else None
            return Pressing(self.tr("First aid was enough."), text, Tone.NEUTRAL, self.tr("Open it again"), act)
        if entry.standing is Standing.REFUSED:
            return self._refused(entry)
        if entry.standing in (Standing.DRAFT, Standing.UNSENT):
            return self._unreported(entry, state)
        stuck = next((one for one in entry.waiting if one.state in STUCK), None)
        if stuck is not None:
            why = reason_text(stuck.reason.code) if stuck.reason is not None else ""
            verb = self.tr("To the outbox")
            return Pressing(self.tr("A request about it was refused."), why, Tone.BAD, verb, self._to_outbox)
        if entry.questions:
            return self._asked(entry)
        today = riyadh_day(state.book.now) if state.book.now is not None else None
        if entry.object_until is not None and today is not None and today <= entry.object_until:
            until = self.tr("You can object until {day}.").format(day=formats().date_pair(entry.object_until))
            closed = entry.injury is not None and entry.injury.state is InjuryState.CLOSED
            title = self.tr("The case was closed.") if closed else self.tr("The injury was not accepted.")
            act = (lambda: model.ask(Ask.OBJECT)) if Ask.OBJECT in state.book.may else None
            return Pressing(title, until, Tone.WARN, self.tr("Object…"), act)
        return None

    def _unreported(self, entry: InjuryEntry, state: InjuriesState) -> Pressing:
        words, clock, now = self._words, entry.clock, state.book.now
        act = self._model.go_on if state.may_report else None
        verb = self.tr("Send the report now")
        report = entry.report
        if report is not None:
            verb = self.tr("Send it now") if report.state is OperationState.HELD else self.tr("Edit the report")
            act = (lambda: self._model.send_now(report)) if report.state is OperationState.HELD else act
        if clock is None or now is None:
            text = self.tr("Say when the establishment was told: the time to report follows from it.")
            return Pressing(self.tr("This report is not complete."), text, Tone.INFO, self.tr("Go on"), act)
        tone = Tone.BAD if clock.days_left(now) <= 1 else Tone.WARN
        if clock.is_over(now):
            title = self.tr("{left}.").format(left=words.left(clock, now))
            text = self.tr("Report it all the same, with the reason: the allowance of these days may be yours to pay.")
            return Pressing(title, text, tone, verb, act)
        title = self.tr("Report it {until} — {left}.").format(until=words.until(clock), left=words.left(clock, now))
        text = self.tr("Late reporting charges the establishment with the daily allowance of the injured person.")
        if report is not None:
            sends = self.tr("It is sent as soon as there is a connection, and has to arrive by then.")
            text = sends if report.state is not OperationState.HELD else text
        if state.book.by_this_clock:
            text = f"{text} {words.by_this_clock()}"
        return Pressing(title, text, tone, verb, act)

    def _refused(self, entry: InjuryEntry) -> Pressing:
        report = entry.report
        why = reason_text(report.reason.code) if report is not None and report.reason is not None else ""
        act = self._model.go_on if self._model.state.may_report else None
        return Pressing(self.tr("The service refused the report."), why, Tone.BAD, self.tr("Edit the report"), act)

    def _asked(self, entry: InjuryEntry) -> Pressing:
        event = entry.questions[0]
        asks = ", ".join(self._words.code("questions", ask.what) for ask in event.asks)
        until = min(ask.until for ask in event.asks)
        title = self.tr("The service asks for: {what}.").format(what=asks)
        text = self.tr("Answer until the end of {day}.").format(day=formats().date_pair(until))
        may = Ask.ADD in self._model.state.book.may
        act = (lambda: self._model.ask(Ask.ADD, event.id)) if may else None
        return Pressing(title, text, Tone.WARN, self.tr("Answer…"), act)
