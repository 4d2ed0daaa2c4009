"""Who acts for the establishment: read from the cache, and changed through the outbox; each change goes with a code."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from gosi_desktop.application.events import DataChanged, Kind
from gosi_desktop.application.ports import AuditLog, FeedStore, KnownEstablishment, RosterStore
from gosi_desktop.application.ports.members import MemberDesk, MemberStore
from gosi_desktop.application.ports.outbox import STUCK, UNSENT, WITH_AUTHORITY, Operation, OperationState, OutboxStore
from gosi_desktop.domain.clock import Clock, today_in_riyadh
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.establishment import Branch, Member, Role
from gosi_desktop.domain.members import (
    KINDS,
    AddMember,
    ChangeMemberRole,
    Company,
    EndMember,
    MemberChange,
    MemberState,
    NominateSupervisor,
    ReplaceSupervisor,
    hindrances,
    role_of,
    tidied,
    why_not,
)
from gosi_desktop.domain.powers import APPROVERS, may_make

_OF_ONE: Final = (ReplaceSupervisor.kind, ChangeMemberRole.kind, EndMember.kind)
_CHIEFS: Final = (Role.OWNER, Role.SUPERVISOR)
_ORDER: Final = (MemberState.ACTIVE, MemberState.INVITED, MemberState.ENDED)
RESET: Final = "reset_password"  # no request: asked at the service at once


@dataclass(frozen=True, slots=True)
class MemberRow:
    """A member, whether it is the user, what is asked of him, and why something cannot be asked (code by kind)."""

    member: Member
    you: bool = False
    asked: Operation | None = None  # not decided yet
    refused: Operation | None = None
    why_not: Mapping[str, str] = field(default_factory=dict)

    def may(self, kind: str) -> bool:
        """Whether it can be asked about him now."""
        return kind not in self.why_not and self.asked is None


@dataclass(frozen=True, slots=True)
class MembersShown:
    """``newcomers`` were asked for and are not among the rows; ``may`` are the kinds of request this role may make.

    ``company`` is what the rules look at while somebody types.
    """

    establishment: str
    role: Role
    company: Company
    rows: tuple[MemberRow, ...] = ()
    newcomers: tuple[Operation, ...] = ()
    branches: tuple[Branch, ...] = ()
    may: frozenset[str] = frozenset()

    @property
    def sees(self) -> bool:
        """Whether this role is shown who acts for the establishment."""
        return "member" in self.role.sight.entities

    def row(self, member_id: str) -> MemberRow | None:
        """One of them."""
        return next((one for one in self.rows if one.member.id == member_id), None)

    def approves(self, operation: Operation) -> bool:
        """Whether this role gives the code that such a request needs."""
        return self.role in APPROVERS.get(operation.change.kind, ())


class Members:
    """Reading works offline, and so does asking: the code is entered when the authority has the request."""

    def __init__(
        self,
        store: MemberStore,
        desk: MemberDesk,
        outbox: OutboxStore,
        roster: RosterStore,
        feed: FeedStore,
        audit: AuditLog,
        clock: Clock,
        new_id: Callable[[], str],
        maker: Callable[[], str],
        events: DataChanged,
    ) -> None:
        self._store = store
        self._desk = desk
        self._outbox = outbox
        self._roster = roster
        self._feed = feed
        self._audit = audit
        self._clock = clock
        self._new_id = new_id
        self._maker = maker
        self._events = events

    def new_id(self) -> str:
        """An id for somebody who is invited."""
        return self._new_id()

    def shown(self, establishment: str) -> MembersShown | None:
        """Active ones by rank, then the invited, then whose role has ended; None for a place that is not here."""
        known = self._known(establishment)
        if known is None:
            return None
        role, company = known.head.role, self._company(known)
        asked = [one for one in self._outbox.listed(establishment) if one.change.kind in KINDS]
        rows = sorted((self._row(one, known, company, asked) for one in company.members), key=_place)
        there = {one.id for one in company.members}
        undecided = UNSENT | WITH_AUTHORITY | STUCK
        newcomers = [
            one for one in asked if one.change.is_new and one.change.target not in there and one.state in undecided
        ]
        may = frozenset(kind for kind in KINDS if may_make(role, kind))
        branches = tuple(one for one in self._roster.branches(establishment) if one.is_open)
        return MembersShown(establishment, role, company, tuple(rows), tuple(newcomers), branches, may)

    def ask(self, establishment: str, change: MemberChange, instead_of: Operation | None = None) -> Operation:
        """Put it into the outbox, to go at once; in place of one that was refused.

        Raises RuleViolation for the first thing that refuses it, ``asked_already`` beside one that is not decided.
        """
        known = self._known(establishment)
        if known is None:
            raise RuleViolation("members.not_yours")
        for found in hindrances(change, self._company(known)):
            raise RuleViolation(found.code, found.field, **found.params)
        before = [one for one in self._outbox.listed(establishment) if one.change.kind in KINDS]
        same = [one for one in before if one.change.target == change.target]
        if any(one.state in UNSENT | WITH_AUTHORITY for one in same):
            raise RuleViolation("asked_already")
        old = instead_of or next((one for one in same if one.state in STUCK), None)
        made = self._operation(establishment, tidied(change), old)
        if old is not None:
            self._outbox.replace(old, made)
        else:
            self._outbox.add([made])
        self._events.publish(Kind.OUTBOX)
        return made

    def reset_password(self, establishment: str, member: Member) -> None:
        """A message goes to the member; nobody else learns what it says. Needs the service."""
        self._desk.reset_password(establishment, member.id)
        self._audit.append(self._clock.now(), "member_reset", f"member:{member.id}", {"establishment": establishment})

    def _row(
        self, member: Member, known: KnownEstablishment, company: Company, operations: Sequence[Operation]
    ) -> MemberRow:
        mine = [one for one in operations if one.contributor_id == member.id]
        reasons = {kind: code for kind in _OF_ONE if (code := why_not(kind, member, company)) is not None}
        if known.head.role not in _CHIEFS:
            reasons[RESET] = "members.not_yours"
        elif member.state != MemberState.ACTIVE:
            reasons[RESET] = "members.not_active"
        return MemberRow(
            member=member,
            you=member.id == known.head.member,
            asked=next((one for one in mine if one.state in UNSENT | WITH_AUTHORITY), None),
            refused=next((one for one in mine if one.state in STUCK), None),
            why_not=reasons,
        )

    def _company(self, known: KnownEstablishment) -> Company:
        number = known.head.establishment
        branches = frozenset(one.id for one in self._roster.branches(number))
        return Company(tuple(self._store.members(number)), known.head.role, today_in_riyadh(self._clock), branches)

    def _operation(self, establishment: str, change: MemberChange, old: Operation | None) -> Operation:
        """It waits for no undoing: the code is the second thought. What he was is kept for those who read it later."""
        now = self._clock.now()
        role = next((one.role for one in self._store.members(establishment) if one.id == change.target), "")
        return Operation(
            id=self._new_id(),
            establishment=establishment,
            contributor_id=change.target,
            change=change,
            made_at=now,
            made_by=self._maker(),
            state=OperationState.READY,
            seen={"role": role} if role else {},
            expected_version=0 if change.is_new else change.seen_version,
            due_at=now,
            replaces=old.id if old is not None else None,
        )

    def _known(self, establishment: str) -> KnownEstablishment | None:
        found = (one for one in self._feed.establishments() if one.head.establishment == establishment)
        return next((one for one in found if one.head.ended_at is None), None)


def _place(row: MemberRow) -> tuple[int, int, str]:
    member = row.member
    state = _ORDER.index(MemberState(member.state)) if member.state in set(MemberState) else len(_ORDER)
    return state, list(Role).index(role_of(member)), member.name.ar


def newcomer(operation: Operation) -> AddMember | NominateSupervisor | None:
    """Whom a request invites."""
    change = operation.change
    return change if isinstance(change, AddMember | NominateSupervisor) else None
