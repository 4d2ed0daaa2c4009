"""Changing the establishment itself: what a change would mean, and asking for it through the outbox; offline too."""

from collections.abc import Callable

from gosi_desktop.application.events import DataChanged, Kind
from gosi_desktop.application.ports import RosterStore
from gosi_desktop.application.ports.outbox import Operation, OutboxStore, Sending
from gosi_desktop.application.roster_changes import Proposal, RosterChanges
from gosi_desktop.domain.attachments import PaperFile
from gosi_desktop.domain.clock import Clock, today_in_riyadh
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.establishment_changes import CloseBranch, EstablishmentChange, UpdateOwners
from gosi_desktop.domain.establishment_checks import Change, establishment_findings, tidied
from gosi_desktop.domain.frame import Frame
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.domain.values import Month


class EstablishmentChanges:
    """Its requests lie on the establishment's own dossier, as changes of a person lie on his."""

    def __init__(
        self,
        changes: RosterChanges,
        outbox: OutboxStore,
        roster: RosterStore,
        rules: RuleBook,
        clock: Clock,
        new_id: Callable[[], str],
        events: DataChanged,
    ) -> None:
        self._changes = changes
        self._outbox = outbox
        self._roster = roster
        self._rules = rules
        self._clock = clock
        self._new_id = new_id
        self._events = events

    def new_id(self) -> str:
        """An id for what a change makes: a branch, an owner."""
        return self._new_id()

    def may(self, establishment: str, kind: str) -> bool:
        """Whether this account's role lets it ask for this at all."""
        return self._changes.may(establishment, kind)

    def frame(self, establishment: str, instead_of: Operation | None = None) -> Frame:
        """As shown, with what waits on top of it; without the request being edited."""
        return self._changes.dossier(establishment, establishment, instead_of).frame or Frame()

    def propose(
        self,
        establishment: str,
        change: EstablishmentChange,
        instead_of: Operation | None = None,
        papers: tuple[PaperFile, ...] = (),
    ) -> Proposal:
        """What the rules say of it, at the fields of its body; nothing is kept. Numbers are tidied when all can be.

        Raises RuleViolation ``not_found`` when what it changes is not here (any more).
        """
        dossier = self._changes.dossier(establishment, establishment, instead_of)
        today = today_in_riyadh(self._clock)
        asked = Change(
            asked=change,
            frame=dossier.of_establishment(),
            today=today,
            people=self.people_in(establishment, change.branch_id) if isinstance(change, CloseBranch) else 0,
            has_papers=bool(papers),
        )
        found = establishment_findings(self._rules, asked)
        if not any(one.refuses for one in found):
            change = tidied(change)
        return Proposal(
            establishment=establishment,
            contributor_id=establishment,
            change=change,
            dossier=dossier,
            findings=found,
            month=Month.of(today),
            before=None,
            after=None,
            roster_whole=self._roster.overview(establishment).complete,
            papers=papers,
            waits_for=self._waits_for(establishment, change, instead_of),
        )

    def ask(self, proposal: Proposal, sending: Sending) -> Operation:
        """Put it into the outbox and show it. Raises RuleViolation for what refuses it, asked_already."""
        self._ensure_first(proposal)
        (made,) = self._changes.ask((proposal,), sending)
        self._events.publish(Kind.ESTABLISHMENTS)
        return made

    def ask_instead(self, old: Operation, proposal: Proposal, sending: Sending) -> Operation:
        """The same after it was edited, refused or in conflict; the proposal was made ``instead_of`` the old one."""
        made = self._changes.ask_instead(old, proposal, sending)
        self._events.publish(Kind.ESTABLISHMENTS)
        return made

    def people_in(self, establishment: str, branch_id: str) -> int:
        """How many work in a branch now: they go to another when it closes."""
        totals = self._roster.totals_by_branch(establishment).get(branch_id)
        return totals.count if totals is not None else 0

    def _waits_for(
        self, establishment: str, change: EstablishmentChange, instead_of: Operation | None
    ) -> tuple[str, ...]:
        """What opens the branches it names: until then the authority does not know them."""
        named = {change.target} | ({change.move_to} if isinstance(change, CloseBranch) else set())
        undecided = self._outbox.open_for(establishment, establishment)
        skipped = instead_of.id if instead_of is not None else None
        return tuple(
            one.id
            for one in undecided
            if one.change.is_new and one.change.target in named and one.id != skipped and not change.is_new
        )

    def _ensure_first(self, proposal: Proposal) -> None:
        """Owners are asked for as a whole, so a second request beside one that is not decided would undo it."""
        if not isinstance(proposal.change, UpdateOwners):
            return
        undecided = self._outbox.open_for(proposal.establishment, proposal.establishment)
        if any(isinstance(one.change, UpdateOwners) for one in undecided):
            raise RuleViolation("asked_already")
