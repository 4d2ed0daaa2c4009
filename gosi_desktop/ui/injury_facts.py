"""What a report says, as names and values beside its moments."""

from collections.abc import Iterator

from PySide6.QtCore import QObject

from gosi_desktop.application.injury_book import InjuryEntry
from gosi_desktop.domain.injuries import InjuryReport
from gosi_desktop.ui.formats import formats, isolate, listed
from gosi_desktop.ui.injury_words import InjuryWords


class InjuryFacts(QObject):
    """Of one entry at a time; what is not said has no line."""

    def __init__(self, words: InjuryWords, parent: QObject) -> None:
        super().__init__(parent)
        self._words = words

    def of(self, entry: InjuryEntry) -> Iterator[tuple[str, str]]:
        """Names and what is said."""
        words, injury, draft = self._words, entry.injury, entry.draft
        if injury is not None:
            yield from self._report(injury.report)
            if injury.back_to_work is not None:
                yield self.tr("Back at work"), formats().date_long(injury.back_to_work)
        elif draft is not None:
            form = draft.form
            for name, value in (
                (self.tr("Cause"), words.code("causes", form.cause)),
                (self.tr("Part"), words.code("parts", form.part)),
                (self.tr("Place"), isolate(form.place)),
                (self.tr("Treated at"), isolate(form.provider)),
            ):
                if value:
                    yield name, value

    def _report(self, report: InjuryReport) -> Iterator[tuple[str, str]]:
        words, written = self._words, formats()
        nature = words.code("natures", report.nature)
        yield self.tr("Kind"), words.kind(report.kind)
        yield self.tr("Cause"), listed(words.code("causes", report.cause), words.code("agents", report.agent))
        yield self.tr("Part"), " — ".join(one for one in (words.code("parts", report.part), nature) if one)
        place = report.place
        yield self.tr("Place"), isolate(listed(place.text, place.city or ""))
        yield self.tr("Inside"), self.tr("Inside the establishment") if place.inside else self.tr("Outside it")
        for witness in report.witnesses:
            yield self.tr("Witness"), isolate(witness.name)
        for other in report.other_reports:
            yield words.code("bodies", other.body), written.identity(other.number)
        if report.treatment.provider:
            yield self.tr("Treated at"), isolate(report.treatment.provider)
        if report.first_day_off is not None:
            since = self.tr("since {day}").format(day=written.date_long(report.first_day_off))
            yield self.tr("Off work"), since
        yield self.tr("Wage"), self.tr("Paid on") if report.wage_continued else self.tr("Not paid on")
        if report.died is not None:
            yield self.tr("Died"), written.date_long(report.died)
        yield self.tr("Reported by"), isolate(report.reporter.name)
