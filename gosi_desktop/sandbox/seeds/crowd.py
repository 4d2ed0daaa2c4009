"""Synthetic people in any number: names that exist in wording only, numbers from ranges that belong to no one.

Identity numbers begin with 19 (Saudi), 29 (resident) and 39 (border), where none has been issued.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from gosi_desktop.contract.entities import (
    BirthData,
    ContractData,
    ContributorData,
    EngagementData,
    IdentityData,
    NamesData,
    SystemData,
)
from gosi_desktop.domain.values import Month
from gosi_desktop.sandbox.seeds import crowd_names, wages
from gosi_desktop.sandbox.seeds.planting import Plot, checked

NEW_SYSTEM = date(2024, 7, 3)
# Of a hundred people: how many of which nationality.
_SHARES = (
    ("SA", 42), ("EG", 10), ("IN", 14), ("PK", 10), ("BD", 9), ("YE", 5), ("SD", 4), ("PH", 3), ("JO", 2), ("BH", 1),
)  # fmt: skip
_OFFICE = (("accountant", 650_000), ("customer_service", 480_000), ("hr_officer", 700_000), ("data_entry", 450_000),
           ("programmer", 1_100_000), ("sales_representative", 550_000), ("secretary", 470_000))  # fmt: skip
_FIELD = (("labourer", 180_000), ("cleaner", 160_000), ("light_driver", 240_000), ("electrician", 320_000),
          ("cook", 260_000), ("cashier", 300_000), ("storekeeper", 340_000), ("mechanic", 330_000))  # fmt: skip
_LEADING = (("general_manager", 2_400_000), ("executive_manager", 5_200_000), ("financial_manager", 1_900_000))
_REASONS = ("resignation", "no_renewal_by_employer", "termination_by_employer", "probation")


@dataclass(frozen=True, slots=True)
class Figure:
    """One person before any row is made."""

    serial: int
    nationality: str
    group: Literal["saudi", "gcc", "non_saudi"]
    gender: Literal["male", "female"]
    occupation: str
    wage: int
    joined: date
    left: date | None


class Crowd:
    """A foreseeable stream of people; ``first`` keeps the numbers of several crowds apart."""

    def __init__(self, seed: str, today: date, first: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 - made to be foreseen
        self._today = today
        self._serial = first
        self._nationalities = [name for name, share in _SHARES for _ in range(share)]

    def plant(self, plot: Plot, count: int, branches: Sequence[str], *, leavers: float = 0.06) -> None:
        """Add people with an engagement and wages to an establishment."""
        for place in range(count):
            self._plant_one(plot, self._figure(place, leavers), branches)

    def _figure(self, place: int, leavers: float) -> Figure:
        draw = self._random
        self._serial += 1
        nationality = draw.choice(self._nationalities)
        group: Literal["saudi", "gcc", "non_saudi"] = (
            "saudi" if nationality == "SA" else "gcc" if nationality == "BH" else "non_saudi"
        )
        rank = draw.random()
        jobs = _LEADING if place == 0 or rank > 0.995 else _OFFICE if group == "saudi" or rank > 0.7 else _FIELD
        occupation, base = draw.choice(jobs)
        joined = self._today - timedelta(days=int(draw.triangular(10, 3600, 500)))
        left = None
        if draw.random() < leavers:
            left = min(joined + timedelta(days=draw.randrange(40, 900)), self._today - timedelta(days=5))
        return Figure(
            self._serial, nationality, group, "female" if draw.random() < 0.25 else "male", occupation,
            base * draw.randrange(85, 140) // 100 // 2500 * 2500, joined, left if left and left > joined else None,
        )  # fmt: skip

    def _plant_one(self, plot: Plot, one: Figure, branches: Sequence[str]) -> None:
        draw = self._random
        contributor = plot.add("contributor", next(plot.ids), self._contributor(one), one.joined)
        pending = one.group == "non_saudi" and one.left is None and (self._today - one.joined).days < 45
        state = "ended" if one.left else "pending_wage" if pending else "active"
        engagement = plot.add(
            "engagement", next(plot.ids),
            EngagementData(
                contributor=contributor, branch=draw.choice(branches), occupation=one.occupation,
                contract=ContractData(kind="open", from_=one.joined.isoformat(), authenticated=not pending),
                join_date=one.joined.isoformat(), state=state,
                leave_date=one.left.isoformat() if one.left else None,
                termination_reason=draw.choice(_REASONS) if one.left else None,
            ),
            one.left or one.joined,
        )  # fmt: skip
        if not pending:
            self._plant_wages(plot, one, engagement)

    def _plant_wages(self, plot: Plot, one: Figure, engagement: str) -> None:
        draw, month = self._random, Month.of(one.joined)
        last = Month.of(one.left or self._today)
        months = [month]
        for rise in range(Month.of(self._today).year, month.year, -1):
            candidate = Month(rise, draw.randrange(1, 13))
            if month < candidate <= last and draw.random() < 0.18:
                months.append(candidate)
        wage = one.wage
        for at in sorted(months):
            data = wages.cash(engagement, at, wage)
            plot.add("wage_period", f"{engagement}@{at}", data, max(at.first, one.joined))
            wage = wage * draw.randrange(103, 115) // 100 // 2500 * 2500

    def _contributor(self, one: Figure) -> ContributorData:
        draw = self._random
        saudi = one.group == "saudi"
        arabic, latin = crowd_names.name(draw, one.nationality, one.gender)
        first = (
            one.joined if not saudi or draw.random() < 0.4 else one.joined - timedelta(days=draw.randrange(30, 4000))
        )
        kind = "national_id" if saudi else "gcc_id" if one.group == "gcc" else "iqama"
        number = f"9{one.serial:08}" if one.group == "gcc" else checked(f"{'19' if saudi else '29'}{one.serial:07}")
        system = SystemData(value="new" if first >= NEW_SYSTEM else "old", source="service") if saudi else None
        expires = None if saudi else (self._today + timedelta(days=draw.randrange(10, 700))).isoformat()
        born = one.joined - timedelta(days=draw.randrange(20 * 365, 52 * 365))
        return ContributorData(
            identity=IdentityData(kind=kind, number=number, expires=expires), names=NamesData(ar=arabic, en=latin),
            nationality=one.nationality, nationality_group=one.group, contributor_no=f"4{one.serial:08}",
            border_no=checked(f"39{one.serial:07}") if one.group == "non_saudi" else None,
            birth=BirthData(date=born.isoformat(), entered_in="hijri" if saudi else "gregorian"), gender=one.gender,
            mobile=f"+9665{one.serial:08}", system=system, first_registration=first.isoformat() if saudi else None,
        )  # fmt: skip
