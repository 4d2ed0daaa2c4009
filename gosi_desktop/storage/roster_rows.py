"""Making the flat rows behind the list: one for each contributor with an engagement, with this month's shares."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from gosi_desktop.domain.case import case_of
from gosi_desktop.domain.contribution import shares
from gosi_desktop.domain.contributor import (
    Contributor,
    Engagement,
    EngagementState,
    NationalityGroup,
    WagePeriod,
    current_engagement,
    is_open,
    left_not_excluded,
    wage_in,
)
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.establishment import HazardsRateOverride, override_in
from gosi_desktop.domain.names import folded
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.domain.values import Month
from gosi_desktop.storage import mapping, records
from gosi_desktop.storage.driver import RawConnection
from gosi_desktop.storage.haystack import Lines, lines_of
from gosi_desktop.storage.listing import chips_of
from gosi_desktop.storage.records import Person, json_list

Labels = Callable[[str], tuple[str, str]]
"""Arabic and English words for an occupation's code; the code itself for one it does not know."""

FORM: Final = 1  # grows when the same records would give other rows; they are then made anew, not pulled

_COLUMNS: Final = (
    *("contributor", "engagement", "name", "name_en", "identity", "identity_kind", "nationality", "nationality_group"),
    *("gender", "occupation", "occupation_en", "branch", "join_date", "leave_date", "system", "state", "open", "chips"),
    *("left_not_excluded", "wage", "employer", "employee", "occupation_order", "name_order", "basis"),
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
_DROP: Final = "DELETE FROM roster WHERE copy = ? AND key = ?"
_DROP_TEXT: Final = "DELETE FROM roster_text WHERE copy = ? AND key = ?"


_folded_word: Final = lru_cache(maxsize=4_096)(folded)


@dataclass(frozen=True, slots=True)
class Basis:
    """What shares were computed for: rows of another basis are still to be done."""

    id: int
    month: Month
    rules: RuleBook
    override: HazardsRateOverride | None


def basis_for(connection: RawConnection, copy: int, month: Month, rules: RuleBook) -> Basis:
    """The basis that rows of this copy should have now; a raised hazards rate is read from the copy."""
    overrides = [
        mapping.hazards_rate_override(*row) for row in records.every(connection, copy, "hazards_rate_override")
    ]
    override = override_in((one for one in overrides if one is not None), month)
    names = (str(month), rules.version, str(override.percent) if override else "", FORM)
    connection.execute(
        "INSERT INTO basis (month, rules_version, hazards, form) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING", names
    )
    found = connection.execute(
        "SELECT id FROM basis WHERE month = ? AND rules_version = ? AND hazards = ? AND form = ?", names
    ).fetchone()
    return Basis(found[0], month, rules, override)


def write_rows(connection: RawConnection, copy: int, contributors: Sequence[str], basis: Basis, labels: Labels) -> None:
    """Make the rows of these contributors anew, in this transaction; who has no engagement any more has no row."""
    held = _keys_in(connection, copy, contributors)
    shown = connection.execute(_SHOWN_BESIDE, (copy,)).fetchone()
    elsewhere = _keys_in(connection, shown[0] if shown else None, [one for one in contributors if one not in held])
    made = [
        (person, engagement)
        for person in records.people(connection, copy, contributors, verify=False)
        if (engagement := current_engagement(person.engagements)) is not None
    ]
    keys = {person.contributor.id: held.pop(person.contributor.id, 0) for person, _ in made}
    keys = {contributor: key or elsewhere.get(contributor, 0) for contributor, key in keys.items()}
    fresh = iter(_new_keys(connection, sum(not key for key in keys.values())))
    keys = {contributor: key or next(fresh) for contributor, key in keys.items()}
    if held:  # no longer anybody's
        gone = [(copy, key) for key in held.values()]
        connection.executemany(_DROP, gone)
        connection.executemany(_DROP_TEXT, gone)
    if made:
        rows, texts = [], []
        for person, engagement in made:
            key = keys[person.contributor.id]
            occupation = labels(engagement.occupation) if engagement.occupation else ("", "")
            name = folded(person.contributor.names.ar)
            rows.append((key, copy, *_row(person, engagement, occupation, basis), name, basis.id))
            texts.append((copy, key, *_searched(person.contributor, name, occupation)))
        connection.executemany(_PUT, rows)
        connection.executemany(_PUT_TEXT, texts)


def _keys_in(connection: RawConnection, copy: int | None, contributors: Sequence[str]) -> dict[str, int]:
    """The keys these contributors have in a copy."""
    if copy is None or not contributors:
        return {}
    return {row[0]: row[1] for row in connection.execute(_KEYS, (json_list(contributors), copy))}


def _new_keys(connection: RawConnection, count: int) -> range:
    """Keys that nobody has had before."""
    if not count:
        return range(0)
    following: int = connection.execute(_NEW_KEYS, {"count": count}).fetchone()[0]
    return range(following - count, following)


def _searched(who: Contributor, name_folded: str, occupation: tuple[str, str]) -> Lines:
    """Everything a search may find a person by."""
    numbers = (who.identity.number, who.contributor_no, who.border_no)
    others = (folded(field) for field in (who.names.en, *numbers) if field)
    return lines_of(name_folded, *others, *dict.fromkeys(map(_folded_word, occupation)))


def _row(
    person: Person, engagement: Engagement, occupation: tuple[str, str], basis: Basis
) -> tuple[str | int | None, ...]:
    """The columns after key and copy, but for the last two."""
    who = person.contributor
    mine = [wage for wage in person.wages if wage.engagement_id == engagement.id]
    wage, employer, employee = _amounts(who, engagement, mine, basis)
    going_on = is_open(engagement)
    return (
        who.id,
        engagement.id,
        who.names.ar,
        who.names.en,
        who.identity.number,
        who.identity.kind,
        who.nationality,
        who.nationality_group,
        who.gender,
        *occupation,
        engagement.branch_id or "",
        engagement.join_date.isoformat(),
        engagement.leave_date.isoformat() if engagement.leave_date else None,
        _system(who, engagement, basis),
        engagement.state,
        going_on,
        chips_of(engagement, who.nationality_group, going_on),
        left_not_excluded(engagement),
        wage,
        employer,
        employee,
        _folded_word(occupation[0]) or None,
    )


def _system(who: Contributor, engagement: Engagement, basis: Basis) -> str | None:
    """The law that applies: the authority's word, else, for a Saudi, what follows from his first registration."""
    if who.system is not None or who.nationality_group is not NationalityGroup.SAUDI:
        return who.system
    return basis.rules.system_of(who.first_registration or engagement.join_date, who.has_prior_periods)


def _amounts(
    who: Contributor, engagement: Engagement, wages: Sequence[WagePeriod], basis: Basis
) -> tuple[int | None, int, int]:
    """Contributory wage and both shares of the month; the shares are 0 in a month that is not insured."""
    wage = wage_in(wages, basis.month)
    if wage is None:
        return None, 0, 0
    try:
        case = case_of(who, engagement, wage, basis.month, basis.rules, basis.override)
        contributory, employer, employee = shares(
            basis.rules,
            basis.month,
            case.group,
            case.system,
            case.wage.raw_wage_halalas,
            join_date=case.join_date,
            leave_date=case.leave_date,
            coverage=case.coverage,
            shared_cap_halalas=case.shared_cap_halalas,
            hazards_percent=basis.override.percent if basis.override else None,
            abroad_since=case.abroad_since,
        )
    except RuleViolation:
        return _raw_wage(wage), 0, 0
    if engagement.state is EngagementState.CANCELLED:
        return contributory, 0, 0
    return contributory, employer, employee


def _raw_wage(wage: WagePeriod) -> int | None:
    """The wage where no rule applies to it; None for one that is no wage."""
    try:
        return wage.raw_wage_halalas
    except RuleViolation:
        return None
