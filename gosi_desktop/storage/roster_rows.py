"""Making the flat rows behind the list: one for each contributor with an engagement, with this month's shares."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final, NamedTuple

from gosi_desktop.domain.contributor import is_open, left_not_excluded
from gosi_desktop.domain.establishment import HazardsRateOverride, override_in
from gosi_desktop.domain.names import folded
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.domain.values import Month
from gosi_desktop.storage import excerpts, mapping, records
from gosi_desktop.storage.driver import RawConnection
from gosi_desktop.storage.excerpts import Listed, Person
from gosi_desktop.storage.haystack import Lines, lines_of
from gosi_desktop.storage.listing import chips_of
from gosi_desktop.storage.month_shares import MonthShares
from gosi_desktop.storage.records import json_list

Labels = Callable[[str], tuple[str, str]]
"""Arabic and English words for an occupation's code; the code itself for one it does not know."""

FORM: Final = 1  # grows when the same records would give other rows; they are then made anew, not pulled

_COLUMNS: Final = (
    *("contributor", "engagement", "name", "name_en", "identity", "identity_kind", "nationality", "nationality_group"),
    *("gender", "occupation", "occupation_en", "branch", "join_date", "leave_date", "system", "state", "open", "chips"),
    *("left_not_excluded", "wage", "employer", "employee", "occupation_order"),
    *("identity_expires", "contract_to", "name_order", "basis"),
)
_PUT: Final = (
    f"INSERT INTO roster (key, copy, {', '.join(_COLUMNS)}) VALUES (?, ?{', ?' * len(_COLUMNS)})"  # noqa: S608
    f" ON CONFLICT (key, copy) DO UPDATE SET {', '.join(f'{name} = excluded.{name}' for name in _COLUMNS)}"
)
_PUT_TEXT: Final = """
INSERT INTO roster_text (copy, key, arabic, latin, digits) VALUES (?, ?, ?, ?, ?)
ON CONFLICT (copy, key) DO UPDATE SET arabic = excluded.arabic, latin = excluded.latin, digits = excluded.digits
"""
_KEYS: Final = """
SELECT roster.contributor, roster.key FROM json_each(?) AS wanted CROSS JOIN roster INDEXED BY roster_contributor
ON roster.copy = ? AND roster.contributor = wanted.value
"""
_SHOWN_BESIDE: Final = """
SELECT shown.id FROM copy JOIN copy AS shown ON shown.establishment = copy.establishment
WHERE copy.id = ? AND shown.state = 'current'
"""
_NEW_KEYS: Final = """
INSERT INTO roster_key (one, next) VALUES (1, 1 + :count)
ON CONFLICT (one) DO UPDATE SET next = next + :count RETURNING next
"""
_BASIS: Final = "SELECT id FROM basis WHERE month = ? AND rules_version = ? AND hazards = ? AND form = ?"
_DROP: Final = "DELETE FROM roster WHERE copy = ? AND key = ?"
_DROP_TEXT: Final = "DELETE FROM roster_text WHERE copy = ? AND key = ?"


class _Occupation(NamedTuple):
    """Words for a code, what the list is sorted by, and what is searched."""

    ar: str
    en: str
    order: str | None
    searched: tuple[str, ...]


@lru_cache(maxsize=4_096)
def _occupation(labels: Labels, code: str | None) -> _Occupation:
    ar, en = labels(code) if code else ("", "")
    order = folded(ar)
    return _Occupation(ar, en, order or None, tuple(dict.fromkeys((order, folded(en)))))


@dataclass(frozen=True, slots=True)
class Basis:
    """What shares were computed for: rows of another basis are still to be done."""

    id: int
    shares: MonthShares


def basis_for(connection: RawConnection, copy: int, month: Month, rules: RuleBook) -> Basis:
    """The basis that rows of this copy should have now; a raised hazards rate is read from the copy."""
    override = _override(connection, copy, month)
    names = _names(month, rules, override)
    connection.execute(
        "INSERT INTO basis (month, rules_version, hazards, form) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING", names
    )
    return Basis(connection.execute(_BASIS, names).fetchone()[0], MonthShares(month, rules, override))


def known_basis(connection: RawConnection, copy: int, month: Month, rules: RuleBook) -> int | None:
    """The number of what ``basis_for`` gives, without writing; None for one that no row ever had."""
    found = connection.execute(_BASIS, _names(month, rules, _override(connection, copy, month))).fetchone()
    return None if found is None else int(found[0])


def _override(connection: RawConnection, copy: int, month: Month) -> HazardsRateOverride | None:
    overrides = [
        mapping.hazards_rate_override(*row) for row in records.every(connection, copy, "hazards_rate_override")
    ]
    return override_in((one for one in overrides if one is not None), month)


def _names(month: Month, rules: RuleBook, override: HazardsRateOverride | None) -> tuple[str, str, str, int]:
    return str(month), rules.version, str(override.percent) if override else "", FORM


def write_rows(connection: RawConnection, copy: int, contributors: Sequence[str], basis: Basis, labels: Labels) -> None:
    """Make the rows of these contributors anew, in this transaction; who has no engagement any more has no row."""
    made = excerpts.people(connection, copy, contributors)
    keys, gone = _keys_for(connection, copy, contributors, [person.who.id for person in made])
    if gone:
        connection.executemany(_DROP, gone)
        connection.executemany(_DROP_TEXT, gone)
    if made:
        names = [folded(person.who.names.ar) for person in made]
        occupations = [_occupation(labels, person.work.occupation) for person in made]
        # One row at a time: thousands of them kept would only be counted over and over by the garbage collector.
        connection.executemany(
            _PUT,
            (
                (key, copy, *_row(person, occupation, basis), name, basis.id)
                for key, person, occupation, name in zip(keys, made, occupations, names, strict=True)
            ),
        )
        connection.executemany(
            _PUT_TEXT,
            (
                (copy, key, *_searched(person.who, name, occupation))
                for key, person, occupation, name in zip(keys, made, occupations, names, strict=True)
            ),
        )


def _keys_for(
    connection: RawConnection, copy: int, asked: Sequence[str], made: Sequence[str]
) -> tuple[list[int], list[tuple[int, int]]]:
    """The key of each row made, from the copy shown for who is in it; and copy and key of those asked for in vain."""
    held = _keys_in(connection, copy, asked)
    lacking = [one for one in made if one not in held]
    shown = connection.execute(_SHOWN_BESIDE, (copy,)).fetchone()
    elsewhere = _keys_in(connection, shown[0], lacking) if shown is not None else {}
    fresh = iter(_new_keys(connection, len(lacking) - len(elsewhere)))
    keys = [held.pop(one, 0) or elsewhere.get(one, 0) or next(fresh) for one in made]
    return keys, [(copy, key) for key in held.values()]


def _keys_in(connection: RawConnection, copy: int, contributors: Sequence[str]) -> dict[str, int]:
    """The keys these contributors have in a copy."""
    return {row[0]: row[1] for row in connection.execute(_KEYS, (json_list(contributors), copy))}


def _new_keys(connection: RawConnection, count: int) -> range:
    """Keys that nobody has had before."""
    if not count:
        return range(0)
    following: int = connection.execute(_NEW_KEYS, {"count": count}).fetchone()[0]
    return range(following - count, following)


def _searched(who: Listed, name_folded: str, occupation: _Occupation) -> Lines:
    """Everything a search may find a person by."""
    numbers = (who.identity.number, who.contributor_no, who.border_no)
    words = [number if number.isdigit() and number.isascii() else folded(number) for number in numbers if number]
    return lines_of(name_folded, folded(who.names.en or ""), *words, *occupation.searched)


def _row(person: Person, occupation: _Occupation, basis: Basis) -> tuple[str | int | None, ...]:
    """The columns after key and copy, but for the last two."""
    who, work, wages = person
    system = basis.shares.system_of(who, work)
    going_on, left = is_open(work), left_not_excluded(work)
    return (
        who.id,
        work.id,
        who.names.ar,
        who.names.en,
        who.identity.number,
        str(who.identity.kind),
        who.nationality,
        str(who.nationality_group),
        who.gender,
        occupation.ar,
        occupation.en,
        work.branch_id or "",
        work.join_date.isoformat(),
        work.leave_date.isoformat() if work.leave_date else None,
        None if system is None else str(system),
        str(work.state),
        going_on,
        chips_of(work, who.nationality_group, going_on, left),
        left,
        *basis.shares.of(who, work, wages, system),
        occupation.order,
        _day(who.identity.expires) if going_on else None,
        _day(work.contract.to_date) if going_on and work.contract is not None else None,
    )


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
