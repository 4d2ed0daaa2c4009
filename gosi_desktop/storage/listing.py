"""The roster's chips, filters and orders as SQL text, and its rows as objects; imports no library.

What is not known (a wage, an occupation) comes after all that is, in both directions; equal values follow the name.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, Final

from gosi_desktop.application.ports import Chip, RosterOverview, RosterQuery, RosterRow, RowRequest, SortKey
from gosi_desktop.application.ports.outbox import DONE, PROJECTED, STUCK, WITH_AUTHORITY, OperationState
from gosi_desktop.domain.contributor import EngagementState, Work

_REQUESTED: Final[Mapping[Chip, Iterable[OperationState]]] = {
    Chip.WAITING: PROJECTED,
    Chip.THERE: WITH_AUTHORITY,
    Chip.REFUSED: STUCK - {OperationState.CONFLICT},
    Chip.CONFLICT: (OperationState.CONFLICT,),
}
BITS: Final[Mapping[Chip, int]] = {chip: 1 << n for n, chip in enumerate(Chip) if chip not in _REQUESTED}
_GROUP_ORDER: Final = "CASE nationality_group WHEN 'saudi' THEN 0 WHEN 'gcc' THEN 1 WHEN 'non_saudi' THEN 2 ELSE 3 END"
_STATE_ORDER: Final = (
    "CASE state WHEN 'pending_wage' THEN 0 WHEN 'awaiting_worker' THEN 1"
    " WHEN 'active' THEN 2 + (left_not_excluded = 0) WHEN 'ended' THEN 5 WHEN 'cancelled' THEN 6 ELSE 4 END"
)
_ORDERS: Final[Mapping[SortKey, tuple[str, ...]]] = {
    SortKey.NAME: ("name_order",),
    SortKey.IDENTITY: ("identity",),
    SortKey.NATIONALITY: (_GROUP_ORDER, "nationality"),
    SortKey.OCCUPATION: ("occupation_order",),
    SortKey.JOIN_DATE: ("join_date",),
    SortKey.WAGE: ("wage",),
    SortKey.EMPLOYER_SHARE: ("employer",),
    SortKey.EMPLOYEE_SHARE: ("employee",),
    SortKey.STATE: (_STATE_ORDER,),
}
_COLUMNS: Final = (
    "key, contributor, engagement, name, name_en, identity, identity_kind, nationality, nationality_group, gender,"
    " occupation, occupation_en, branch, join_date, leave_date, system, state, left_not_excluded, wage, employer,"
    " employee"
)
SHOWN_COPY: Final = """
SELECT copy.id, copy.synced_at, basis.month, basis.rules_version
FROM copy LEFT JOIN basis ON basis.id = copy.basis WHERE copy.establishment = ? AND copy.state = 'current'
"""
# Of several requests of a person the one that needs its user most is said.
_URGENCY: Final = (
    "CASE outbox.state WHEN 'conflict' THEN 0 WHEN 'rejected' THEN 1 WHEN 'returned' THEN 2 WHEN 'lost' THEN 3"
    " WHEN 'draft' THEN 9 WHEN 'under_review' THEN 6 WHEN 'awaiting_approval' THEN 5 ELSE 4 END"
)
_REQUEST: Final = (
    "(SELECT outbox.kind || ' ' || outbox.state || ' ' || count(*) OVER ()"  # noqa: S608 - constants only
    " FROM outbox INDEXED BY outbox_contributor"
    " WHERE outbox.establishment = copy.establishment AND outbox.contributor = roster.contributor"
    f" AND outbox.state NOT IN ({', '.join(repr(str(state)) for state in sorted(DONE))})"
    f" ORDER BY {_URGENCY}, outbox.place LIMIT 1)"
)
ROWS: Final = (
    f"SELECT {_COLUMNS}, {_REQUEST} FROM roster"  # noqa: S608 - constants only
    " JOIN (SELECT id, establishment FROM copy WHERE state = 'current') AS copy ON copy.id = roster.copy"
    " WHERE key IN (SELECT value FROM json_each(?))"
)
OF_CONTRIBUTOR: Final = (
    "SELECT roster.key FROM copy JOIN roster ON roster.copy = copy.id AND roster.contributor = ?"
    " WHERE copy.establishment = ? AND copy.state = 'current'"
)
COUNTS: Final = "SELECT chips, count(*) FROM roster WHERE copy = ? GROUP BY chips"


def _those(states: Iterable[OperationState]) -> str:
    return f"({', '.join(repr(str(state)) for state in sorted(states))})"


_CHIP_OF: Final = " ".join(
    f"WHEN outbox.state IN {_those(states)} THEN '{chip}'" for chip, states in _REQUESTED.items()
)
REQUEST_COUNTS: Final = (
    "SELECT chip, count(*) FROM ("  # noqa: S608 - constants only
    f"  SELECT DISTINCT outbox.contributor, CASE {_CHIP_OF} END AS chip FROM copy"
    "   JOIN outbox INDEXED BY outbox_contributor ON outbox.establishment = copy.establishment WHERE copy.id = ?"
    ") AS asked CROSS JOIN roster INDEXED BY roster_contributor"
    " ON roster.copy = ? AND roster.contributor = asked.contributor WHERE chip IS NOT NULL GROUP BY chip"
)

_GROUPS: Final[Mapping[str, int]] = {chip.value: BITS[chip] for chip in (Chip.SAUDI, Chip.GCC, Chip.NON_SAUDI)}


def chips_of(engagement: Work, group: str, is_open: bool, left: bool) -> int:
    """The bits of the chips that show a contributor with this engagement; ``left``: but not excluded."""
    if not is_open:
        return BITS[Chip.ENDED]
    shown = BITS[Chip.ALL] | _GROUPS.get(group, 0)
    if engagement.state is EngagementState.PENDING_WAGE:
        shown |= BITS[Chip.PENDING]
    return shown | BITS[Chip.LEFT_NOT_EXCLUDED] if left else shown


def condition(query: RosterQuery) -> tuple[str, list[str]]:
    """What follows ``WHERE copy = ? AND``, and its values; ``text`` is not in it."""
    parts, values = list[str](), list[str]()
    if query.chip in _REQUESTED:
        those = f"SELECT contributor FROM outbox WHERE establishment = ? AND state IN {_those(_REQUESTED[query.chip])}"  # noqa: S608 - constants only
        parts.append(f"contributor IN ({those})")
        values.append(query.establishment)
    else:
        parts.append(f"open = {int(query.chip is not Chip.ENDED)}")
        if query.chip not in (Chip.ALL, Chip.ENDED):
            parts.append(f"chips & {BITS[query.chip]}")
    for column, value in (("branch", query.branch), ("system", query.system), ("nationality", query.nationality)):
        if value is not None:
            parts.append(f"{column} = ?")
            values.append(value)
    return " AND ".join(parts), values


def order(query: RosterQuery) -> str:
    """What follows ``ORDER BY``."""
    direction = "DESC" if query.descending else "ASC"
    terms = [f"{term} {direction} NULLS LAST" for term in _ORDERS[query.sort]]
    if query.sort is not SortKey.NAME:
        terms.append("name_order")
    return ", ".join((*terms, "key"))


def ordered(query: RosterQuery, columns: str) -> tuple[str, list[str]]:
    """These columns of a query's rows in order; the copy's number is the first value."""
    where, values = condition(query)
    return f"SELECT {columns} FROM roster WHERE copy = ? AND {where} ORDER BY {order(query)}", values  # noqa: S608


def row_of(found: Sequence[Any]) -> RosterRow:
    """A row as ``ROWS`` gives it."""
    return RosterRow(
        key=found[0],
        contributor_id=found[1],
        engagement_id=found[2],
        name=found[3],
        name_en=found[4],
        identity=found[5],
        identity_kind=found[6],
        nationality=found[7],
        nationality_group=found[8],
        gender=found[9],
        occupation=found[10],
        occupation_en=found[11],
        branch=found[12],
        join_date=_day(found[13]),
        leave_date=_day(found[14]),
        system=found[15],
        state=found[16],
        left_not_excluded=bool(found[17]),
        wage_halalas=found[18],
        employer_halalas=found[19],
        employee_halalas=found[20],
        request=_request(found[21]),
    )


def counts_of(found: Iterable[tuple[int, int]], requested: Iterable[tuple[str, int]] = ()) -> dict[Chip, int]:
    """The counts by chip, from what ``COUNTS`` and ``REQUEST_COUNTS`` give."""
    rows = list(found)
    counts = {chip: sum(count for chips, count in rows if chips & bit) for chip, bit in BITS.items()}
    return counts | dict.fromkeys(_REQUESTED, 0) | {Chip(chip): count for chip, count in requested}


def overview_of(establishment: str, shown: Sequence[Any] | None, counts: Mapping[Chip, int]) -> RosterOverview:
    """From a row of ``SHOWN_COPY``, or None while the first snapshot is not complete."""
    from datetime import datetime

    if shown is None:
        return RosterOverview(establishment, dict.fromkeys(Chip, 0), False, None, "", "")
    synced_at = datetime.fromisoformat(shown[1]) if shown[1] else None
    return RosterOverview(establishment, counts, True, synced_at, shown[2] or "", shown[3] or "")


def _request(text: str | None) -> RowRequest | None:
    if text is None:
        return None
    kind, state, count = text.split(" ")
    return RowRequest(kind, state, int(count))


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
