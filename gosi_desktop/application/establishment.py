"""The establishment itself as its people see it: data, owners, licences, branches with who works there; offline too."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from gosi_desktop.application.ports import FeedStore, KnownEstablishment, RosterStore, RosterTotals
from gosi_desktop.application.ports.outbox import STUCK, UNSENT, WITH_AUTHORITY, Operation, OutboxStore
from gosi_desktop.domain.clock import Clock, today_in_riyadh
from gosi_desktop.domain.establishment import Branch, Licence, Role
from gosi_desktop.domain.establishment_changes import KINDS
from gosi_desktop.domain.frame import Frame
from gosi_desktop.domain.powers import APPROVERS, may_make

_NOBODY: Final = RosterTotals(0, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class BranchRow:
    """A branch, who works there now with the month's shares, its registration or licence, what is asked about it."""

    branch: Branch
    totals: RosterTotals
    licence: Licence | None = None
    asked: tuple[Operation, ...] = ()  # not done yet, newest first

    @property
    def halalas(self) -> int:
        """Both shares of the month."""
        return self.totals.employer_halalas + self.totals.employee_halalas

    def expired_on(self, day: date) -> date | None:
        """When its registration ended, if it has."""
        expires = self.licence.expires if self.licence is not None else None
        return expires if expires is not None and expires < day else None


@dataclass(frozen=True, slots=True)
class EstablishmentView:
    """What stands on the page. ``month`` and ``synced_at`` are those of the list of contributors."""

    known: KnownEstablishment
    frame: Frame
    branches: tuple[BranchRow, ...]
    today: date
    month: str
    synced_at: datetime | None
    asked: tuple[Operation, ...] = ()  # about the establishment or its parts, not done yet, newest first
    may: frozenset[str] = frozenset()  # kinds of request that this role may make

    @property
    def role(self) -> Role:
        """What the user is here."""
        return self.known.head.role

    @property
    def total(self) -> RosterTotals:
        """Of all branches together."""
        sums = [one.totals for one in self.branches]
        return RosterTotals(
            sum(one.count for one in sums),
            sum(one.wage_halalas for one in sums),
            sum(one.employer_halalas for one in sums),
            sum(one.employee_halalas for one in sums),
        )

    @property
    def licences(self) -> tuple[Licence, ...]:
        """What ends first comes first; what has no end last."""
        return tuple(sorted(self.frame.licences, key=lambda one: (one.expires or date.max, one.id)))

    def asked_of(self, target: str) -> tuple[Operation, ...]:
        """What is asked about the establishment's own row, a licence or a branch."""
        return tuple(one for one in self.asked if one.change.target == target)

    def needs_code(self, kind: str) -> bool:
        """Whether such a request goes with a code whoever makes it."""
        return kind in APPROVERS


class OwnEstablishment:
    """Reads the cache only."""

    def __init__(self, outbox: OutboxStore, roster: RosterStore, feed: FeedStore, clock: Clock) -> None:
        self._outbox = outbox
        self._roster = roster
        self._feed = feed
        self._clock = clock

    def view(self, establishment: str) -> EstablishmentView | None:
        """What is known now, with what waits on top of it; None until its first snapshot is complete."""
        found = (one for one in self._feed.establishments() if one.head.establishment == establishment)
        known = next(found, None)
        frame = self._outbox.dossier(establishment, establishment).frame
        if known is None or frame is None or frame.establishment is None:
            return None
        overview = self._roster.overview(establishment)
        undecided = UNSENT | WITH_AUTHORITY | STUCK
        listed = self._outbox.listed(establishment)
        asked = tuple(one for one in listed if one.change.kind in KINDS and one.state in undecided)
        sums = self._roster.totals_by_branch(establishment)
        open_role = known.head.ended_at is None
        return EstablishmentView(
            known=known,
            frame=frame,
            branches=tuple(_row(one, frame, sums.get(one.id, _NOBODY), asked) for one in _in_order(frame.branches)),
            today=today_in_riyadh(self._clock),
            month=overview.month,
            synced_at=overview.synced_at,
            asked=asked,
            may=frozenset(kind for kind in KINDS if open_role and may_make(known.head.role, kind)),
        )


def licence_of(branch: Branch, licences: tuple[Licence, ...]) -> Licence | None:
    """The registration or licence under which a branch works: the one with its number; the latest of several."""
    mine = [one for one in licences if one.number in (branch.cr_number, branch.licence)]
    return max(mine, key=lambda one: one.expires or date.min, default=None)


def _row(branch: Branch, frame: Frame, totals: RosterTotals, asked: tuple[Operation, ...]) -> BranchRow:
    mine = tuple(one for one in asked if one.change.target == branch.id)
    return BranchRow(branch, totals, licence_of(branch, frame.licences), mine)


def _in_order(branches: tuple[Branch, ...]) -> list[Branch]:
    """Open ones first, in the order they were opened; what is asked for and has no number yet last of these."""
    return sorted(branches, key=lambda one: (not one.is_open, one.number is None, one.opened or date.max, one.id))
