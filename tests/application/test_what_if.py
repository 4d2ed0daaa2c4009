"""The simulators of picture 26c, figure by figure."""

from datetime import date

import pytest

from gosi_desktop.application.what_if import WhatIf
from gosi_desktop.domain.contributor import Housing, HousingKind, WageParts
from gosi_desktop.domain.errors import RuleViolation
from tests.fakes.cache import FakeRoster
from tests.fakes.clock import FakeClock
from tests.fakes.day import JANUARY, NOW, RAWABI, RULES
from tests.fakes.people import people

DUE, OWED = date(2026, 1, 15), 2_101_778


def what_if() -> WhatIf:
    return WhatIf(FakeRoster({RAWABI: people(RULES, JANUARY)}), RULES, FakeClock(NOW))


def test_one_person_more() -> None:
    wage = WageParts(600_000, Housing(HousingKind.CASH, 150_000))
    found = what_if().hiring(RAWABI, wage, date(2026, 1, 18))
    assert [one.cost_halalas for one in found.costs] == [841_875, 838_125, 765_000]
    assert (found.register_by, found.rule and found.rule.id) == (date(2026, 1, 31), "D2")
    assert (found.saudis_now, found.saudis_after) == (4583, (4800, 4800, 4400))


def test_in_an_empty_establishment() -> None:
    alone = WhatIf(FakeRoster({RAWABI: []}), RULES, FakeClock(NOW)).hiring(RAWABI, WageParts(600_000), DUE)
    assert (alone.saudis_now, alone.saudis_after) == (0, (10_000, 10_000, 0))


def test_paying_late() -> None:
    found = what_if().paying_late(OWED, DUE, date(2026, 3, 3))
    assert (len(found.penalty.months), found.penalty.halalas) == (2, 84_072)
    assert [step.halalas for step in found.steps] == [0, 42_036, 84_072, 126_108, 168_144]
    assert [(one.row.id, one.halalas) for one in found.waivers] == [("V2", 42_036)]


def test_the_stairs_follow_the_day() -> None:
    found = what_if().paying_late(OWED, DUE, date(2026, 12, 1))
    assert [step.months for step in found.steps] == [8, 9, 10, 11, 12]
    assert found.steps[-2].halalas == found.penalty.halalas


def test_paying_in_parts() -> None:
    found = what_if().in_parts(OWED, DUE, date(2026, 3, 3), 6, date(2026, 4, 1))
    assert (found.total_halalas, found.parts[0].halalas, found.parts[-1].halalas) == (2_185_850, 364_308, 364_310)
    with pytest.raises(RuleViolation, match=r"instalments\.count"):
        what_if().in_parts(OWED, DUE, DUE, 0, DUE)
    row = what_if().terms()
    assert row is not None
    assert row.counts == (3, 6, 12)
