"""Changing the roster: what a change would mean, and asking for it. Everything works offline."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Final

from gosi_desktop.application.events import DataChanged, Kind
from gosi_desktop.application.ports import FeedStore, KnownEstablishment, RosterStore
from gosi_desktop.application.ports.batches import BatchStore
from gosi_desktop.application.ports.outbox import Operation, OperationState, OutboxStore, Sending
from gosi_desktop.domain.attachments import PaperFile
from gosi_desktop.domain.changes import AnyChange, RegisterContributor, TransferContributor
from gosi_desktop.domain.clock import Clock, today_in_riyadh
from gosi_desktop.domain.contribution import Assessment, assess
from gosi_desktop.domain.contributor import current_engagement
from gosi_desktop.domain.dossier import Dossier
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.establishment import override_in
from gosi_desktop.domain.establishment_changes import OpenBranch
from gosi_desktop.domain.findings import Finding, refusals
from gosi_desktop.domain.judging import findings
from gosi_desktop.domain.powers import may_make
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.domain.values import Month

UNDO: Final = timedelta(seconds=10)  # «يُرسل خلال …»: until then it can be taken back, and is not sent
STATES: Final = {
    Sending.NOW: OperationState.READY,
    Sending.WHEN_I_ASK: OperationState.HELD,
    Sending.NOT_YET: OperationState.DRAFT,
}


@dataclass(frozen=True, slots=True)
class Proposal:
    """A change and what it would mean. ``before`` and ``after`` are the contribution of ``month``, where there is one.

    ``roster_whole`` is False until the first snapshot is complete: duplicates and overlaps are then looked for later.
    """

    establishment: str
    contributor_id: str
    change: AnyChange
    dossier: Dossier
    findings: tuple[Finding, ...]
    month: Month
    before: Assessment | None
    after: Assessment | None
    roster_whole: bool
    papers: tuple[PaperFile, ...] = ()
    waits_for: tuple[str, ...] = ()  # requests the authority has to know first

    @property
    def refusals(self) -> tuple[Finding, ...]:
        """What makes it impossible."""
        return refusals(self.findings)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a proposal needs to know of the establishment; read once for many people."""

    known: KnownEstablishment | None
    roster_whole: bool
    opening: Mapping[str, str] = field(default_factory=dict)  # branches asked for and undecided → their requests


class RosterChanges:
    """Proposes changes and puts them into the outbox, with what they show in the roster."""

    def __init__(
        self,
        outbox: OutboxStore,
        roster: RosterStore,
        feed: FeedStore,
        rules: RuleBook,
        clock: Clock,
        new_id: Callable[[], str],
        maker: Callable[[], str],
        events: DataChanged,
    ) -> None:
        self._outbox = outbox
        self._roster = roster
        self._feed = feed
        self._rules = rules
        self._clock = clock
        self._new_id = new_id
        self._maker = maker
        self._events = events

    def new_id(self) -> str:
        """An id for what a change makes: an engagement, a person."""
        return self._new_id()

    def dossier(self, establishment: str, contributor_id: str, instead_of: Operation | None = None) -> Dossier:
        """A person as shown, the authority's copy with what waits on top of it; without the request being edited."""
        if instead_of is not None:
            return self._outbox.without(instead_of)
        return self._outbox.dossier(establishment, contributor_id)

    def may(self, establishment: str, kind: str) -> bool:
        """Whether this account's role lets it ask for this at all."""
        known = self._known(establishment)
        return known is not None and known.head.ended_at is None and may_make(known.head.role, kind)

    def surroundings(self, establishment: str) -> Surroundings:
        """Of an establishment, for proposals about many of its people."""
        undecided = self._outbox.open_for(establishment, establishment)
        opening = {one.change.branch_id: one.id for one in undecided if isinstance(one.change, OpenBranch)}
        return Surroundings(self._known(establishment), self._roster.overview(establishment).complete, opening)

    def propose(
        self,
        establishment: str,
        contributor_id: str,
        change: AnyChange,
        month: Month | None = None,
        instead_of: Operation | None = None,
        surroundings: Surroundings | None = None,
        papers: tuple[PaperFile, ...] = (),
    ) -> Proposal:
        """What the rules say and what it costs; nothing is kept. Raises RuleViolation for what cannot be at all.

        ``instead_of`` is the request that is being edited: it is left out of what is shown.
        """
        around = surroundings or self.surroundings(establishment)
        known = around.known
        dossier = self.dossier(establishment, contributor_id, instead_of)
        today = today_in_riyadh(self._clock)
        started = known.establishment.started if known is not None and known.establishment is not None else None
        found = findings(self._rules, change, dossier, today, started, bool(papers))
        at = month or Month.of(today)
        return Proposal(
            establishment=establishment,
            contributor_id=contributor_id,
            change=change,
            dossier=dossier,
            findings=found,
            month=at,
            before=self._assessed(known, dossier, at),
            after=self._assessed(known, change.apply_to(dossier), at),
            roster_whole=around.roster_whole,
            papers=papers,
            waits_for=_opening(change, around),
        )

    def months_before(self, proposal: Proposal) -> Sequence[Assessment]:
        """The months of a registration whose deadline is over: of these annuities alone count (facts 5.8)."""
        change, today = proposal.change, today_in_riyadh(self._clock)
        if not isinstance(change, RegisterContributor):
            return ()
        known, shown, found = self._known(proposal.establishment), change.apply_to(proposal.dossier), []
        month = Month.of(change.join_date)
        while month < Month.of(today):
            due = self._rules.deadline(change.kind, max(change.join_date, month.first))
            assessed = self._assessed(known, shown, month) if due is not None and due[0] < today else None
            found += [assessed] if assessed is not None else []
            month = month.next()
        return found

    def ask(self, proposals: Sequence[Proposal], sending: Sending, batch: str | None = None) -> Sequence[Operation]:
        """Keep them in the outbox and show them, all or none. Raises RuleViolation for the first that is refused."""
        return self._kept(proposals, [self._operation(proposal, sending, batch) for proposal in proposals])

    def gather(self, proposals: Sequence[Proposal], sending: Sending, batch: str) -> Sequence[Operation]:
        """As ``ask``, for a part of a batch that is let go as a whole: until then they wait."""
        made = [self._operation(proposal, sending, batch) for proposal in proposals]
        drafts = sending is Sending.NOT_YET
        waiting = made if drafts else [replace(one, state=OperationState.WAITING, due_at=None) for one in made]
        return self._kept(proposals, waiting)

    def let_go(self, batches: BatchStore, sending: Sending, batch: str) -> None:
        """The batch is whole: what waits of it goes as the user said."""
        batches.finish(batch, STATES[sending], self._clock.now() + UNDO if sending is Sending.NOW else None)
        self._events.publish(Kind.ROSTER, Kind.OUTBOX)

    def _kept(self, proposals: Sequence[Proposal], operations: Sequence[Operation]) -> Sequence[Operation]:
        for proposal in proposals:
            _ensure_allowed(proposal)
        self._outbox.add(operations, [paper for proposal in proposals for paper in proposal.papers])
        self._events.publish(Kind.ROSTER, Kind.OUTBOX)
        return operations

    def ask_instead(self, old: Operation, proposal: Proposal, sending: Sending) -> Operation:
        """The same after it was edited, refused or in conflict: a request of its own that stands for the old one.

        The proposal was made ``instead_of`` the old one. Raises RuleViolation when it is refused.
        """
        _ensure_allowed(proposal)
        made = self._operation(proposal, sending, old.batch, replaces=old.id)
        self._outbox.replace(old, made, proposal.papers)
        self._events.publish(Kind.ROSTER, Kind.OUTBOX)
        return made

    def new_batch(self) -> str:
        """A name for several that are undone together."""
        return self._new_id()

    def _operation(
        self, proposal: Proposal, sending: Sending, batch: str | None, replaces: str | None = None
    ) -> Operation:
        now, change = self._clock.now(), proposal.change
        base = proposal.dossier
        return Operation(
            id=self._new_id(),
            establishment=proposal.establishment,
            contributor_id=proposal.contributor_id,
            change=change,
            made_at=now,
            made_by=self._maker(),
            state=STATES[sending],
            expected_version=change.version_in(base) if not change.is_new else 0,
            seen=change.found_in(base),
            due_at=now + UNDO if sending is Sending.NOW else None,
            papers=tuple(paper.about for paper in proposal.papers),
            after=(*proposal.waits_for, *self._registered_by(proposal, replaces)),
            replaces=replaces,
            batch=batch,
        )

    def _registered_by(self, proposal: Proposal, replaces: str | None) -> tuple[str, ...]:
        """The undecided request that registered whom or what this one is about: the authority knows him by it alone.

        Everything else of a person goes in the order it was made.
        """
        rows = (proposal.dossier.contributor, *proposal.dossier.engagements)
        if proposal.change.is_new or all(row is None or row.version for row in rows):
            return ()
        undecided = self._outbox.open_for(proposal.establishment, proposal.contributor_id)
        return tuple(one.id for one in undecided if one.change.is_new and one.id != replaces)

    def _known(self, establishment: str) -> KnownEstablishment | None:
        return next((one for one in self._feed.establishments() if one.head.establishment == establishment), None)

    def _assessed(self, known: KnownEstablishment | None, dossier: Dossier, month: Month) -> Assessment | None:
        """The contribution of a month; None where there is none, or no rule reaches it."""
        work = current_engagement(dossier.engagements)
        if dossier.contributor is None or work is None or work.join_date > month.last:
            return None
        if work.leave_date is not None and work.leave_date < month.first:
            return None
        wage = dossier.wage_of(work.id, month)
        if wage is None:
            return None
        override = override_in(known.overrides, month) if known is not None else None
        try:
            return assess(dossier.contributor, work, wage, month, self._rules, override)
        except RuleViolation:
            return None


def _opening(change: AnyChange, around: Surroundings) -> tuple[str, ...]:
    """What opens the branch where somebody is to work: the authority knows it by that alone."""
    if isinstance(change, RegisterContributor | TransferContributor) and change.branch_id in around.opening:
        return (around.opening[change.branch_id],)
    return ()


def _ensure_allowed(proposal: Proposal) -> None:
    if proposal.refusals:
        first = proposal.refusals[0]
        raise RuleViolation(first.code, first.field, **first.params)
