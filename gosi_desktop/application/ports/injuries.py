"""Work injuries as they lie here: the authority's rows, and what waits in the outbox on top of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from gosi_desktop.application.ports.money import PersonLabel
from gosi_desktop.application.ports.outbox import Operation
from gosi_desktop.domain.attachments import AttachedPaper
from gosi_desktop.domain.injuries import InjuryCase
from gosi_desktop.domain.values import Month


@dataclass(frozen=True, slots=True)
class InjuryRows:
    """Of one commit: the cases, and our requests that lie on top of them, in the order they were made.

    ``people`` by contributor's id, ``papers`` by digest, as far as they are known here.
    """

    cases: tuple[InjuryCase, ...] = ()
    operations: tuple[Operation, ...] = ()
    people: Mapping[str, PersonLabel] = field(default_factory=dict)
    papers: Mapping[str, AttachedPaper] = field(default_factory=dict)


class InjuryStore(Protocol):
    """Cases of the open cache."""

    def rows(self, establishment: str, people: Sequence[str] = ()) -> InjuryRows:
        """Everything about injuries; ``people`` are named besides those whom the cases are about."""


@dataclass(frozen=True, slots=True)
class DecidedDays:
    """Days in a row at one percentage, which is in hundredths of a percent."""

    first: date
    last: date
    days: int
    percent: int
    daily_halalas: int
    halalas: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DecidedAllowance:
    """The daily allowance as the authority decided it; ``charged_back_halalas`` is the employer's, for lateness."""

    wage_month: Month
    month_wage_halalas: int
    month_days: int
    spans: tuple[DecidedDays, ...]
    halalas: int
    to_employer: bool = False
    charged_back_halalas: int = 0


class InjuryDesk(Protocol):
    """What the authority says of a case beyond the feed (adapter: ``remote``). Raises RemoteError."""

    def allowance(self, establishment: str, injury_id: str) -> DecidedAllowance:
        """As decided; Refused ``not_found`` while nothing is."""
