"""The injuries of an establishment as they are shown: cases with what waits on them, and reports that are not sent."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from gosi_desktop.application.injury_forms import InjuryDraft
from gosi_desktop.application.ports.injuries import InjuryRows
from gosi_desktop.application.ports.money import PersonLabel
from gosi_desktop.application.ports.outbox import STUCK, UNSENT, Operation
from gosi_desktop.domain.attachments import AttachedPaper
from gosi_desktop.domain.contributor import Names
from gosi_desktop.domain.dates import Calendar, parse_date
from gosi_desktop.domain.deadlines import Deadline, DeadlineKind
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.injuries import (
    Countdown,
    Injury,
    InjuryCase,
    InjuryEvent,
    InjuryState,
    report_countdown,
    riyadh_day,
)
from gosi_desktop.domain.injury_changes import (
    KIND_OF,
    AddToInjury,
    ObjectToInjuryDecision,
    ReportComplication,
    ReportInjury,
    ReportRelapse,
)
from gosi_desktop.domain.rules import RuleBook

OPENING: Final = (ReportInjury, ReportRelapse, ReportComplication)  # changes that make a case


class Standing(StrEnum):
    """Where an entry stands here: before the authority has it, or as the authority says."""

    DRAFT = "draft"
    FIRST_AID = "first_aid"
    UNSENT = "unsent"
    REFUSED = "refused"  # the report itself was refused or returned
    REPORTED = "reported"


@dataclass(frozen=True, slots=True)
class InjuryEntry:
    """One line of the list. A draft has no ``case``; ``clock`` runs while the authority has not been told.

    ``waiting`` are our requests on it that the authority's rows do not show yet, in the order they were made.
    """

    id: str
    establishment: str
    standing: Standing
    person: PersonLabel | None = None
    case: InjuryCase | None = None
    draft: InjuryDraft | None = None
    waiting: tuple[Operation, ...] = ()
    papers: tuple[AttachedPaper, ...] = ()
    clock: Countdown | None = None

    @property
    def is_open(self) -> bool:
        """Whether anything can still come of it."""
        if self.standing is Standing.REPORTED:
            return self.case is None or self.case.injury.is_open
        return self.standing is not Standing.FIRST_AID

    @property
    def injury(self) -> Injury | None:
        """The case itself."""
        return self.case.injury if self.case is not None else None

    @property
    def day(self) -> date | None:
        """When it happened, in Riyadh; None where that is not typed yet."""
        if self.case is not None:
            return riyadh_day(self.case.injury.report.happened)
        return day_typed(self.draft.form.happened_on) if self.draft is not None else None

    @property
    def report(self) -> Operation | None:
        """Our request that makes the case, while it lies here."""
        return next((one for one in self.waiting if isinstance(one.change, OPENING)), None)

    @property
    def questions(self) -> tuple[InjuryEvent, ...]:
        """What the authority asks and no answer of ours waits for."""
        if self.case is None:
            return ()
        changes = (one.change for one in self.waiting if one.state not in STUCK)
        answered = {change.answers for change in changes if isinstance(change, AddToInjury)}
        return tuple(event for event in self.case.open_questions if event.id not in answered)

    @property
    def object_until(self) -> date | None:
        """The last day to object; None when there is nothing to object to, or it is done."""
        injury = self.injury
        waits = any(isinstance(one.change, ObjectToInjuryDecision) and one.state not in STUCK for one in self.waiting)
        return None if injury is None or waits else injury.may_object_until

    def deadlines(self) -> Iterator[Deadline]:
        """What is to be done about it until when."""
        if self.clock is not None and self.standing is not Standing.FIRST_AID:
            kind, clock = DeadlineKind.REPORT_INJURY, self.clock
            yield Deadline(
                kind=kind, about=self.id, day=clock.last_day, opens=clock.begins, row=clock.row, whom=self._engagement
            )
        asked = min((ask.until for event in self.questions for ask in event.asks), default=None)
        if asked is not None:
            yield Deadline(kind=DeadlineKind.ANSWER_INJURY, about=self.id, day=asked, whom=self._engagement)
        if self.object_until is not None:
            kind = DeadlineKind.OBJECT_TO_INJURY
            yield Deadline(kind=kind, about=self.id, day=self.object_until, whom=self._engagement)

    @property
    def _engagement(self) -> str:
        if self.injury is not None:
            return self.injury.report.engagement_id
        return self.draft.form.engagement if self.draft is not None else ""


@dataclass(frozen=True, slots=True)
class InjuryBook:
    """All of an establishment, the newest injury first. ``by_this_clock``: the time rests on this computer's alone."""

    establishment: str = ""
    entries: tuple[InjuryEntry, ...] = ()
    may: frozenset[str] = frozenset()
    members: Mapping[str, Names] = field(default_factory=dict)
    wages: bool = False  # whether this role sees what people earn
    now: datetime | None = None
    by_this_clock: bool = False
    settled: tuple[str, ...] = ()  # drafts whose case the authority has

    @property
    def open_count(self) -> int:
        """Those of which something can still come."""
        return sum(one.is_open for one in self.entries)

    def entry(self, id: str) -> InjuryEntry | None:
        """One of them."""
        return next((one for one in self.entries if one.id == id), None)


def entries_of(
    establishment: str,
    rows: InjuryRows,
    drafts: Sequence[InjuryDraft],
    papers: Mapping[str, tuple[AttachedPaper, ...]],
    rules: RuleBook,
) -> tuple[InjuryEntry, ...]:
    """Put together, ``papers`` being those of the drafts. A draft whose case is known already is left out: it stays
    until the authority has the case.
    """
    waiting: defaultdict[str, list[Operation]] = defaultdict(list)
    for operation in rows.operations:
        waiting[operation.change.target].append(operation)
    found = [_of_case(establishment, case, waiting.pop(case.injury.id, []), rows) for case in rows.cases]
    known = {case.injury.id: case for case in rows.cases}
    for id, operations in waiting.items():
        made = _made_by(operations, known)
        if made is not None:
            known[id] = made
            found.append(_of_report(establishment, made, operations, rows, rules))
    typed = (one for one in drafts if one.id not in known)
    found += [replace(_of_draft(establishment, one, rows, rules), papers=papers.get(one.id, ())) for one in typed]
    return tuple(sorted(found, key=_order, reverse=True))


def _order(entry: InjuryEntry) -> tuple[bool, date, str]:
    """What can still be missed comes first, then the newest."""
    pressing = entry.standing not in (Standing.REPORTED, Standing.FIRST_AID)
    return pressing, entry.day or date.max, entry.id


def _of_case(establishment: str, case: InjuryCase, operations: list[Operation], rows: InjuryRows) -> InjuryEntry:
    person = rows.people.get(case.injury.report.contributor_id)
    papers = _papers(case, operations, rows.papers)
    waiting = tuple(one for one in operations if not isinstance(one.change, OPENING))
    return InjuryEntry(establishment=establishment, id=case.injury.id, standing=Standing.REPORTED, person=person,
                       case=case, waiting=waiting, papers=papers)  # fmt: skip


def _of_report(
    establishment: str, case: InjuryCase, operations: list[Operation], rows: InjuryRows, rules: RuleBook
) -> InjuryEntry:
    report = case.injury.report
    clock = report_countdown(rules, report.told, report.treatment)
    opening = next(one for one in operations if isinstance(one.change, OPENING))
    standing = Standing.REFUSED if opening.state in STUCK else Standing.UNSENT
    if opening.state not in UNSENT | STUCK:  # the authority has it; its own row is on the way
        standing, clock = Standing.REPORTED, None
    return InjuryEntry(
        id=case.injury.id, establishment=establishment, standing=standing,
        person=rows.people.get(report.contributor_id), case=case, waiting=tuple(operations),
        papers=_papers(case, operations, rows.papers), clock=clock,
    )  # fmt: skip


def _of_draft(establishment: str, draft: InjuryDraft, rows: InjuryRows, rules: RuleBook) -> InjuryEntry:
    standing = Standing.FIRST_AID if draft.closed else Standing.DRAFT
    told = day_typed(draft.form.told_on)
    clock = None
    if told is not None and not draft.closed:
        found = rules.deadline(ReportInjury.kind, told)
        clock = Countdown(ReportInjury.kind, told, *found) if found is not None else None
    person = rows.people.get(draft.form.contributor)
    return InjuryEntry(draft.id, establishment, standing, person, draft=draft, clock=clock)


def _made_by(operations: Iterable[Operation], known: Mapping[str, InjuryCase]) -> InjuryCase | None:
    """The case as our report will make it; None when what it follows is not here."""
    for operation in operations:
        change = operation.change
        if isinstance(change, ReportInjury):
            report = change.report
        elif isinstance(change, ReportRelapse | ReportComplication):
            parent = known.get(change.follow_up.parent_case)
            if parent is None:
                continue
            report = change.follow_up.after(parent.injury, KIND_OF[change.kind])
        else:
            continue
        injury = Injury(id=change.injury_id, report=report, state=InjuryState.SUBMITTED, due_at=report.told,
                        reported_at=operation.made_at)  # fmt: skip
        return InjuryCase(injury)
    return None


def _papers(
    case: InjuryCase, operations: Iterable[Operation], known: Mapping[str, AttachedPaper]
) -> tuple[AttachedPaper, ...]:
    """Each once, in the order they came; of those that only their digest is known nothing is shown."""
    digests = [digest for event in case.events for digest in event.attachments]
    digests += [paper.sha256 for operation in operations for paper in operation.papers]
    return tuple(known[digest] for digest in dict.fromkeys(digests) if digest in known)


def day_typed(text: str) -> date | None:
    """A day as typed in either calendar; None for what is none (yet)."""
    for calendar in Calendar:
        try:
            return parse_date(text, calendar)
        except RuleViolation:
            continue
    return None
