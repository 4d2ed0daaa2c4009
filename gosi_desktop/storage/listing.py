"""The roster's chips, filters and orders as SQL text, and its rows as objects; imports no library.

An unknown wage comes after every known one, in both directions; equal values follow the name.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final

from gosi_desktop.application.ports import Chip, RosterOverview, RosterQuery, RosterRow, SortKey

CHIPS: Final[Mapping[Chip, str]] = {
    Chip.ALL: "open = 1",
    Chip.SAUDI: "open = 1 AND nationality_group = 'saudi'",
    Chip.GCC: "open = 1 AND nationality_group = 'gcc'",
    Chip.NON_SAUDI: "open = 1 AND nationality_group = 'non_saudi'",
    Chip.PENDING: "open = 1 AND state = 'pending_wage'",
    Chip.LEFT_NOT_EXCLUDED: "open = 1 AND left_not_excluded = 1",
    Chip.ENDED: "open = 0",
}
_GROUP_ORDER: Final = "CASE nationality_group WHEN 'saudi' THEN 0 WHEN 'gcc' THEN 1 WHEN 'non_saudi' THEN 2 ELSE 3 END"
_STATE_ORDER: Final = (
    "CASE state WHEN 'pending_wage' THEN 0 WHEN 'awaiting_worker' THEN 1"
    " WHEN 'active' THEN 2 + (left_not_excluded = 0) WHEN 'ended' THEN 5 WHEN 'cancelled' THEN 6 ELSE 4 END"
)
_ORDERS: Final[Mapping[SortKey, tuple[str, ...]]] = {
    SortKey.NAME: ("name_order",),
    SortKey.IDENTITY: ("identity",),
    SortKey.NATIONALITY: (_GROUP_ORDER, "nationality"),
    SortKey.OCCUPATION: ("occupation",),
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
ROWS: Final = (
    f"SELECT {_COLUMNS} FROM roster WHERE key IN (SELECT value FROM json_each(?))"  # noqa: S608 - constants only
    " AND copy IN (SELECT id FROM copy WHERE state = 'current')"
)
_COUNTED: Final = ", ".join(f"count(*) FILTER (WHERE {condition})" for condition in CHIPS.values())
COUNTS: Final = f"SELECT {_COUNTED} FROM roster WHERE copy = ?"  # noqa: S608 - constants only


def condition(query: RosterQuery) -> tuple[str, list[str]]:
    """What follows ``WHERE copy = ? AND``, and its values; ``text`` is not in it."""
    parts, values = [CHIPS[query.chip]], []
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


def keys_statement(query: RosterQuery, columns: str = "key") -> tuple[str, list[str]]:
    """The keys of a query in order; the copy's number is the first value."""
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
    )


def counts_of(found: Sequence[int]) -> dict[Chip, int]:
    """The counts as ``COUNTS`` gives them."""
    return dict(zip(CHIPS, found, strict=True))


def overview_of(establishment: str, shown: Sequence[Any] | None, counts: Mapping[Chip, int]) -> RosterOverview:
    """From a row of ``SHOWN_COPY``, or None while the first snapshot is not complete."""
    from datetime import datetime

    if shown is None:
        return RosterOverview(establishment, dict.fromkeys(CHIPS, 0), False, None, "", "")
    synced_at = datetime.fromisoformat(shown[1]) if shown[1] else None
    return RosterOverview(establishment, counts, True, synced_at, shown[2] or "", shown[3] or "")


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
