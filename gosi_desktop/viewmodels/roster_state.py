"""What the list of contributors shows: stage, query, columns, counts."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from gosi_desktop.application.ports import Chip, RosterOverview, RosterQuery, RosterTotals, SortKey
from gosi_desktop.domain.errors import GosiError
from gosi_desktop.domain.establishment import Branch
from gosi_desktop.viewmodels.ticks import NO_TOTALS


class Stage(StrEnum):
    """What stands where the list is."""

    LOADING = "loading"  # nothing is known yet
    FETCHING = "fetching"  # the first snapshot is on its way
    FAILED = "failed"  # there is nothing to show, and why
    EMPTY = "empty"  # fetched whole, and nobody is in it
    NO_MATCH = "no_match"  # nobody fits search, chip and filter
    ROWS = "rows"


class Column(StrEnum):
    """Columns of the list, in their order."""

    TICK = "tick"
    NAME = "name"
    IDENTITY = "identity"
    NATIONALITY = "nationality"
    OCCUPATION = "occupation"
    BRANCH = "branch"
    JOIN_DATE = "join_date"
    SYSTEM = "system"
    WAGE = "wage"
    EMPLOYER_SHARE = "employer_share"
    EMPLOYEE_SHARE = "employee_share"
    STATE = "state"

    @property
    def sort(self) -> SortKey | None:
        """What a click on its head sorts by."""
        return SortKey(self.value) if self.value in SortKey._value2member_map_ else None


ALWAYS = frozenset({Column.TICK, Column.NAME, Column.IDENTITY})
CHOOSABLE = tuple(column for column in Column if column not in ALWAYS)
WAGES = frozenset({Column.WAGE, Column.EMPLOYER_SHARE, Column.EMPLOYEE_SHARE})
REQUESTS = (  # that change the people of the list
    "register_contributor",
    "complete_pending_contributor",
    "exclude_contributor",
    "update_wage",
    "correct_contributor",
    "correct_engagement",
    "transfer_contributor",
    "cancel_engagement",
    "report_injury",  # about them
)
AT_FIRST = frozenset(Column) - {Column.BRANCH, Column.SYSTEM}


@dataclass(frozen=True, slots=True)
class RosterState:
    """``totals`` are of all rows that match; ``whole`` is false while only the first of them are here."""

    stage: Stage = Stage.LOADING
    query: RosterQuery = field(default_factory=lambda: RosterQuery(""))
    overview: RosterOverview | None = None
    totals: RosterTotals = NO_TOTALS
    whole: bool = True
    branches: tuple[Branch, ...] = ()
    nationalities: tuple[str, ...] = ()
    columns: frozenset[Column] = AT_FIRST  # as chosen
    wages: bool = True  # whether this role sees wages and what follows from them
    may: frozenset[str] = frozenset()  # kinds of requests that this role may make
    opened: str = ""  # whose panel is open
    error: GosiError | None = None

    @property
    def counts(self) -> Mapping[Chip, int]:
        """People by chip."""
        return self.overview.counts if self.overview is not None else {}

    @property
    def shown_columns(self) -> frozenset[Column]:
        """The chosen columns, as far as this role may see them."""
        return self.columns if self.wages else self.columns - WAGES

    @property
    def filters(self) -> int:
        """How many filters are set."""
        return sum(value is not None for value in (self.query.branch, self.query.system, self.query.nationality))

    @property
    def synced_at(self) -> datetime | None:
        """When the rows were last known to be the service's."""
        return self.overview.synced_at if self.overview is not None else None


def first_query(establishment: str, choices: Mapping[str, Any], wages: bool = True) -> RosterQuery:
    """The remembered sort for another establishment; search, chip and filters start afresh."""
    kept = str(choices.get("sort"))
    sort = SortKey(kept) if kept in SortKey._value2member_map_ else SortKey.WAGE
    if not wages and sort.value in WAGES:
        return RosterQuery(establishment, sort=SortKey.NAME, descending=False)
    return RosterQuery(establishment, sort=sort, descending=bool(choices.get("descending", True)))


def chosen_columns(choices: Mapping[str, Any]) -> frozenset[Column]:
    """The remembered columns; those of the start when none are."""
    kept = choices.get("columns")
    if not isinstance(kept, list):
        return AT_FIRST
    return ALWAYS | frozenset(column for column in Column if column.value in kept)
