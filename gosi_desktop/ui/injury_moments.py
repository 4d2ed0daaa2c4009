"""A case as moments in order of time: what happened, what waits here, what is still to come."""

from collections.abc import Iterator

from PySide6.QtCore import QObject

from gosi_desktop.application.injury_book import OPENING, InjuryBook, InjuryEntry, Standing
from gosi_desktop.application.ports.outbox import STUCK, Operation
from gosi_desktop.domain.injuries import EventKind, Injury, InjuryEvent, InjuryState
from gosi_desktop.domain.injury_changes import AddToInjury, CancelInjuryReport, ObjectToInjuryDecision
from gosi_desktop.ui.formats import formats, isolate
from gosi_desktop.ui.injury_words import InjuryWords
from gosi_desktop.ui.request_words import kind_text
from gosi_desktop.ui.roster_cells import name_of
from gosi_desktop.ui.widgets.timeline import Moment, Stage

_ICONS = {
    EventKind.ASKED: "help",
    EventKind.ADDED: "paperclip",
    EventKind.TREATMENT: "hospital",
    EventKind.OUTSIDE_TREATMENT: "hospital",
    EventKind.OBJECTED: "scales",
    EventKind.REJECTED: "close",
    EventKind.CANCELLED: "undo",
}


class InjuryMoments(QObject):
    """Words of the moments of one entry."""

    def __init__(self, words: InjuryWords, parent: QObject) -> None:
        super().__init__(parent)
        self._words = words

    def of(self, entry: InjuryEntry, book: InjuryBook) -> list[Moment]:
        """From the accident on."""
        found = list(self._before(entry))
        injury = entry.injury
        if entry.case is not None:
            found += [self._event(event, entry, book) for event in entry.case.events]
        found += [self._ours(one, entry) for one in entry.waiting if not isinstance(one.change, OPENING)]
        if injury is not None and entry.standing is Standing.REPORTED and injury.is_open:
            found += list(self._to_come(injury))
        return found

    def _before(self, entry: InjuryEntry) -> Iterator[Moment]:
        """The accident, the telling, and the report that nobody has sent yet."""
        words, injury, draft = self._words, entry.injury, entry.draft
        if injury is not None:
            report = injury.report
            yield Moment(self.tr("The injury happened"), words.moment(report.happened), isolate(report.how))
            starts = self.tr("From here the time to report runs.")
            yield Moment(self.tr("The establishment was told"), words.moment(report.told), starts)
        elif draft is not None:
            day = words.day(entry)
            yield Moment(self.tr("The injury happened"), day, isolate(draft.form.how))
            kept = formats().moment(draft.saved_at, draft.saved_at)
            kept = f"{formats().date_long(draft.saved_at.date())} — {formats().time(draft.saved_at)}" if kept else ""
            yield Moment(self.tr("Draft of the report"), kept, self.tr("Kept on this computer alone."))
        if entry.standing in (Standing.DRAFT, Standing.UNSENT, Standing.REFUSED):
            yield self._wanted(entry)
        elif entry.standing is Standing.FIRST_AID:
            yield Moment(self.tr("First aid was enough"), "", self.tr("Nothing is reported; it stays in your files."))

    def _wanted(self, entry: InjuryEntry) -> Moment:
        """«إبلاغ الخدمة»: the last day, and what it waits for."""
        last = ""
        if entry.clock is not None:
            last = self.tr("Last day {date}").format(date=formats().date_pair(entry.clock.last_day))
        text = self.tr("Waits for you to send it.")
        if entry.report is not None:
            text = self._words.request(entry.report)
        said = self.tr("still to be done")
        return Moment(self.tr("Report to the service"), last, text, Stage.WANTED, "flag", said)

    def _event(self, event: InjuryEvent, entry: InjuryEntry, book: InjuryBook) -> Moment:
        open_ = event in entry.questions
        stage = Stage.WANTED if open_ else Stage.BAD if event.kind is EventKind.REJECTED else Stage.DONE
        told = entry.injury.report.how if entry.injury is not None else ""
        lines = [isolate(event.text)] if event.text and event.text != told else []
        for ask in event.asks:
            asked = self.tr("{what}, until {day}")
            what = self._words.code("questions", ask.what)
            lines.append(asked.format(what=what, day=formats().date_long(ask.until)))
            if ask.text:
                lines.append(isolate(ask.text))
        if event.kind is EventKind.REJECTED and entry.injury is not None and entry.injury.reason:
            lines.append(self._words.code("rejections", entry.injury.reason))
        if event.attachments:
            lines.append(formats().numerals(self.tr("%n papers", "", len(event.attachments))))
        member = book.members.get(event.by or "")
        if member is not None:
            lines.append(self.tr("By {name}").format(name=isolate(name_of(member.ar, member.en))))
        icon = _ICONS.get(event.kind, "check")
        said = self.tr("still to be done") if open_ else ""
        return Moment(
            self._words.happened(event.kind), self._words.moment(event.at), "\n".join(lines), stage, icon, said
        )

    def _ours(self, operation: Operation, entry: InjuryEntry) -> Moment:
        """What we asked for and the case does not show yet."""
        change = operation.change
        text = ""
        if isinstance(change, AddToInjury):
            text = change.text
        elif isinstance(change, CancelInjuryReport | ObjectToInjuryDecision):
            text = change.grounds
        stuck = operation.state in STUCK
        lines = [part for part in (isolate(text), self._words.request(operation)) if part]
        stage, icon = (Stage.BAD, "alert-circle") if stuck else (Stage.LATER, "outbox")
        return Moment(
            kind_text(change.kind), self._words.moment(operation.made_at), "\n".join(lines), stage, icon
        )  # fmt: skip

    def _to_come(self, injury: Injury) -> Iterator[Moment]:
        said = self.tr("still to come")
        if injury.state in (InjuryState.SUBMITTED, InjuryState.IN_REVIEW, InjuryState.INFO_REQUESTED):
            text = self.tr("Accepted as a work injury, rejected, or asked for more.")
            yield Moment(self.tr("Decision of the service"), "", text, Stage.LATER, "scales", said)
        text = self.tr("Recovery, disability or compensation.")
        yield Moment(self.tr("Closing"), "", text, Stage.LATER, "check-circle", said)
