"""Work injuries: what is known of them, and asking about them through the outbox. All but what was decided on the daily
allowance works offline.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from gosi_desktop.application.events import DataChanged, Kind
from gosi_desktop.application.injury_book import OPENING, InjuryBook, InjuryEntry, Standing, entries_of
from gosi_desktop.application.injury_forms import InjuryForms
from gosi_desktop.application.ports import FeedStore, KnownEstablishment
from gosi_desktop.application.ports.injuries import DecidedAllowance, InjuryDesk, InjuryStore
from gosi_desktop.application.ports.outbox import STUCK, UNSENT, Operation, OutboxStore, Sending
from gosi_desktop.application.roster_changes import STATES, UNDO
from gosi_desktop.domain.allowance import Allowance, allowance, case_as_it_stands, wage_before
from gosi_desktop.domain.attachments import PaperFile
from gosi_desktop.domain.clock import Clock
from gosi_desktop.domain.contributor import Engagement, Names
from gosi_desktop.domain.deadlines import Deadline, DeadlineKind
from gosi_desktop.domain.dossier import Dossier
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.findings import Finding, refusals
from gosi_desktop.domain.injuries import Injury, riyadh_day
from gosi_desktop.domain.injury_changes import KINDS, InjuryChange, ReportComplication, ReportInjury, ReportRelapse
from gosi_desktop.domain.injury_checks import InjuryScene, findings
from gosi_desktop.domain.powers import may_make
from gosi_desktop.domain.rules import RuleBook

Lists = Mapping[str, Mapping[str, Names]]
"""Words of the codes: list → code → words."""


@dataclass(frozen=True, slots=True)
class Asking:
    """One thing that is asked about an injury."""

    establishment: str
    contributor_id: str
    change: InjuryChange
    papers: tuple[PaperFile, ...] = ()
    instead_of: Operation | None = None


class Injuries:
    """Reads the cases of an establishment, judges what is to be asked about one, and puts it into the outbox."""

    def __init__(
        self,
        store: InjuryStore,
        desk: InjuryDesk,
        forms: InjuryForms,
        outbox: OutboxStore,
        feed: FeedStore,
        rules: RuleBook,
        clock: Clock,
        new_id: Callable[[], str],
        maker: Callable[[], str],
        events: DataChanged,
        words: Callable[[str], Mapping[str, Any]],
        unconfirmed: Callable[[], bool] = lambda: False,
    ) -> None:
        """``words`` answers a list by its name; ``unconfirmed``: whether the time rests on this computer alone."""
        self._store = store
        self._desk = desk
        self.forms = forms
        self._outbox = outbox
        self._feed = feed
        self._rules = rules
        self._clock = clock
        self._new_id = new_id
        self._maker = maker
        self._events = events
        self._read_words = words
        self._unconfirmed = unconfirmed

    def by_this_clock(self) -> bool:
        """Whether the time that is left rests on this computer's own clock alone."""
        return self._unconfirmed()

    def new_id(self) -> str:
        """An id for a case that is reported."""
        return self._new_id()

    def book(self, establishment: str) -> InjuryBook:
        """Everything about injuries, with what waits to be sent and what is only typed."""
        known = self._known(establishment)
        head = known.head if known is not None and known.head.ended_at is None else None
        seen = head.role.sight.entities if head is not None else frozenset()
        if "injury" not in seen:
            return InjuryBook(establishment, now=self._clock.now())
        entries = self._entries(establishment)
        may = frozenset(kind for kind in KINDS if head is not None and may_make(head.role, kind))
        return InjuryBook(
            establishment, entries, may, self._members(establishment, entries), "wage_period" in seen,
            self._clock.now(), self._unconfirmed(), self._settled(establishment, entries),
        )  # fmt: skip

    def dossier(self, establishment: str, contributor_id: str) -> Dossier:
        """Somebody as he is shown, with his work and his wages."""
        return self._outbox.dossier(establishment, contributor_id)

    def lists(self) -> Lists:
        """Causes, parts, natures and the others, as they are chosen from."""
        read = self._read_words("injuries")
        return {
            name: {code: Names(words["ar"], words["en"]) for code, words in many.items()} for name, many in read.items()
        }

    def judge(self, asking: Asking) -> tuple[Finding, ...]:
        """What the rules say of it, as the authority will. Raises RuleViolation for what is not here any more."""
        change = asking.change
        book = InjuryBook(asking.establishment, self._entries(asking.establishment))
        entry = book.entry(change.injury_id) if not isinstance(change, OPENING) else None
        parent = _parent(change, book)
        if not isinstance(change, OPENING) and (entry is None or entry.case is None):
            raise RuleViolation("not_found", "target")
        scene = InjuryScene(
            now=self._clock.now(), work=self._work(asking, parent), others=_others(asking, book),
            case=entry.case if entry is not None else None, parent=parent, papers=len(asking.papers),
        )  # fmt: skip
        return findings(self._rules, change, scene)

    def estimate(self, entry: InjuryEntry) -> Allowance | None:
        """The daily allowance up to today, or until it ended; None while no wage is known, or none is to be seen."""
        if entry.case is None:
            return None
        report = entry.case.injury.report
        dossier, injured = self.dossier(entry.establishment, report.contributor_id), riyadh_day(report.happened)
        work = next((one for one in dossier.engagements if one.id == report.engagement_id), None)
        if dossier.contributor is None or work is None:
            return None
        try:
            wage = wage_before(injured, dossier.contributor, work, dossier.wages, self._rules)
            if wage is None:
                return None
            now = self._clock.now()
            unsent = None if entry.standing is Standing.REPORTED else now
            return allowance(case_as_it_stands(entry.case, wage, self._rules, now, unsent), self._rules)
        except RuleViolation:
            return None

    def decided_allowance(self, entry: InjuryEntry) -> DecidedAllowance:
        """What the authority decided, asked now. Raises RemoteError."""
        return self._desk.allowance(entry.establishment, entry.id)

    def ask(self, asking: Asking, sending: Sending) -> Operation:
        """Put it into the outbox with its papers. The draft it was typed in stays, out of sight, until the authority
        has the case: what is taken back or thrown out of the outbox is a draft again.

        Raises RuleViolation for what refuses it first, by the time it is then.
        """
        for found in refusals(self.judge(asking)):
            raise RuleViolation(found.code, found.field, **found.params)
        made, old = self._operation(asking, sending), asking.instead_of
        if old is not None:
            self._outbox.replace(old, made, asking.papers)
        else:
            self._outbox.add([made], asking.papers)
        self._events.publish(Kind.OUTBOX, Kind.ROSTER)
        return made

    def papers_of(self, operation: Operation) -> tuple[PaperFile, ...]:
        """The papers of a request of ours, for it to be edited or printed."""
        found = ((paper, self._outbox.paper_bytes(paper.sha256)) for paper in operation.papers)
        return tuple(PaperFile(paper, data) for paper, data in found if data is not None)

    def paper(self, entry: InjuryEntry, sha256: str) -> PaperFile | None:
        """A paper of a case, as long as its bytes are here."""
        about = next((one for one in entry.papers if one.sha256 == sha256), None)
        data = self.forms.paper_bytes(entry.id, sha256) or self._outbox.paper_bytes(sha256)
        return PaperFile(about, data) if about is not None and data is not None else None

    def deadlines(self, establishment: str) -> Iterable[Deadline]:
        """What is to be done about injuries until when, by whoever may do it; not what nobody can do any more."""
        book, today = self.book(establishment), riyadh_day(self._clock.now())
        if not book.may:
            return ()
        every = (deadline for entry in book.entries for deadline in entry.deadlines())
        return [one for one in every if one.kind is not DeadlineKind.OBJECT_TO_INJURY or one.day >= today]

    def _settled(self, establishment: str, entries: Iterable[InjuryEntry]) -> tuple[str, ...]:
        """Drafts whose case the authority has: nobody goes on with them."""
        there = {one.id for one in entries if one.standing is Standing.REPORTED and one.report is None}
        return tuple(one.id for one in self.forms.listed(establishment) if one.id in there)

    def _work(self, asking: Asking, parent: Injury | None) -> Engagement | None:
        """The engagement that the injury belongs to."""
        change = asking.change
        report = change.report if isinstance(change, ReportInjury) else parent.report if parent is not None else None
        if report is None:
            return None
        dossier = self.dossier(asking.establishment, report.contributor_id)
        return next((one for one in dossier.engagements if one.id == report.engagement_id), None)

    def _entries(self, establishment: str) -> tuple[InjuryEntry, ...]:
        drafts = self.forms.listed(establishment)
        rows = self._store.rows(establishment, [one.form.contributor for one in drafts if one.form.contributor])
        papers = {one.id: self.forms.paper_names(one.id) for one in drafts}
        return entries_of(establishment, rows, drafts, papers, self._rules)

    def _members(self, establishment: str, entries: Iterable[InjuryEntry]) -> Mapping[str, Names]:
        """Who did what of the events, where this role sees members."""
        ids = {event.by for entry in entries if entry.case is not None for event in entry.case.events if event.by}
        found = ((id, self._outbox.member(establishment, id)) for id in sorted(ids))
        return {id: names for id, names in found if names is not None}

    def _operation(self, asking: Asking, sending: Sending) -> Operation:
        now, old = self._clock.now(), asking.instead_of
        return Operation(
            id=self._new_id(),
            establishment=asking.establishment,
            contributor_id=asking.contributor_id,
            change=asking.change,
            made_at=now,
            made_by=self._maker(),
            state=STATES[sending],
            due_at=now + UNDO if sending is Sending.NOW else None,
            after=self._after(asking),
            papers=tuple(one.about for one in asking.papers),
            replaces=old.id if old is not None else None,
        )

    def _after(self, asking: Asking) -> tuple[str, ...]:
        """What must be known there first: who was registered on the same day, and a case that this one follows."""
        waiting = [one for one in self._outbox.open_for(asking.establishment, asking.contributor_id)
                   if one.state in UNSENT | STUCK]  # fmt: skip
        change = asking.change
        parent = change.follow_up.parent_case if isinstance(change, ReportRelapse | ReportComplication) else ""
        return tuple(
            one.id
            for one in waiting
            if one is not asking.instead_of
            and (one.change.target == parent or (isinstance(change, OPENING) and one.change.kind == _REGISTERING))
        )

    def _known(self, establishment: str) -> KnownEstablishment | None:
        return next((one for one in self._feed.establishments() if one.head.establishment == establishment), None)


_REGISTERING = "register_contributor"


def _parent(change: InjuryChange, book: InjuryBook) -> Injury | None:
    """The case that a relapse or complication follows."""
    if not isinstance(change, ReportRelapse | ReportComplication):
        return None
    found = book.entry(change.follow_up.parent_case)
    return found.injury if found is not None else None


def _others(asking: Asking, book: InjuryBook) -> tuple[Injury, ...]:
    """His other cases."""
    return tuple(
        entry.injury
        for entry in book.entries
        if entry.injury is not None and entry.id != asking.change.target and _about(entry) == asking.contributor_id
    )


def _about(entry: InjuryEntry) -> str:
    if entry.injury is not None:
        return entry.injury.report.contributor_id
    return entry.draft.form.contributor if entry.draft is not None else ""
