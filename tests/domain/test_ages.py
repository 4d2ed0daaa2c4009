"""Rows A1 to A5 of the facts, at their edges."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gosi_desktop.domain.ages import age_on, age_ruling, coverage_of
from gosi_desktop.domain.contributor import Birth, Contributor, Engagement, Names, NationalityGroup, System
from gosi_desktop.domain.dates import Calendar, HijriDate, gregorian_of
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.identifiers import Identity, IdentityKind
from gosi_desktop.domain.rule_rows import Coverage
from gosi_desktop.domain.rules import RuleBook

SAUDI, GCC, NON_SAUDI = NationalityGroup
JOINED = date(2026, 1, 15)


def born(years: int, day: date = JOINED) -> date:
    """Exactly so many Gregorian years before a day."""
    return day.replace(year=day.year - years)


@pytest.mark.parametrize(
    ("group", "system", "earlier", "age", "rule", "accepted", "code", "coverage"),
    [
        (SAUDI, System.NEW, False, 17, "A1", False, "age_refused", Coverage.FULL),
        (SAUDI, System.NEW, False, 18, None, True, None, Coverage.FULL),
        (SAUDI, System.NEW, False, 59, None, True, None, Coverage.FULL),
        (SAUDI, System.NEW, False, 60, "A3", True, "age_pension_exception", Coverage.FULL),
        (SAUDI, System.NEW, False, 64, "A3", True, "age_pension_exception", Coverage.FULL),
        (SAUDI, System.NEW, False, 65, "A4", True, "age_hazards_only", Coverage.HAZARDS_ONLY),
        (NON_SAUDI, None, False, 17, "A1", False, "age_refused", Coverage.FULL),
        (NON_SAUDI, None, False, 18, "A5", True, None, Coverage.FULL),
        (NON_SAUDI, None, False, 60, "A5", True, None, Coverage.FULL),
        (NON_SAUDI, None, False, 61, "A5-60", True, "age_over_60", Coverage.FULL),
        (GCC, None, False, 17, "A1", False, "age_refused", Coverage.FULL),
        (GCC, None, False, 70, None, True, None, Coverage.FULL),
    ],
)
def test_the_rows_in_gregorian_years(
    rules: RuleBook,
    group: NationalityGroup,
    system: System | None,
    earlier: bool,
    age: int,
    rule: str | None,
    accepted: bool,
    code: str | None,
    coverage: Coverage,
) -> None:
    ruling = age_ruling(rules, born(age), JOINED, group, system, earlier)
    assert ruling.age == age
    assert (ruling.row and ruling.row.id, ruling.accepted, ruling.code, ruling.coverage) == (
        rule,
        accepted,
        code,
        coverage,
    )


@pytest.mark.parametrize(
    ("earlier", "age", "rule", "accepted", "coverage"),
    [
        (False, 17, "A1", False, Coverage.FULL),
        (False, 18, None, True, Coverage.FULL),
        (False, 59, None, True, Coverage.FULL),
        (False, 60, "A2", False, Coverage.FULL),
        (False, 70, "A2", False, Coverage.FULL),
        (True, 60, "A3-OLD", True, Coverage.FULL),
        (True, 64, "A3-OLD", True, Coverage.FULL),
        (True, 65, "A4-OLD", True, Coverage.HAZARDS_ONLY),
    ],
)
def test_the_rows_of_the_old_system_count_hijri_years(
    rules: RuleBook, earlier: bool, age: int, rule: str | None, accepted: bool, coverage: Coverage
) -> None:
    joined = HijriDate(1447, 7, 26)
    birth = gregorian_of(HijriDate(joined.year - age, joined.month, joined.day))
    ruling = age_ruling(rules, birth, gregorian_of(joined), SAUDI, System.OLD, earlier)
    assert ruling.age == age
    assert (ruling.row and ruling.row.id, ruling.accepted, ruling.coverage) == (rule, accepted, coverage)


def test_the_refusal_says_where_it_comes_from(rules: RuleBook) -> None:
    row = age_ruling(rules, born(70), JOINED, SAUDI, System.OLD).row
    assert row is not None
    assert (row.id, row.source, row.certainty) == ("A2", "L-OLD 4(2); seed", "law_text")


def test_sixty_hijri_years_come_before_sixty_gregorian_ones() -> None:
    birth = date(1967, 1, 1)
    assert (age_on(birth, JOINED, Calendar.HIJRI), age_on(birth, JOINED, Calendar.GREGORIAN)) == (60, 59)


def test_a_birthday_counts_from_its_day_on() -> None:
    assert age_on(date(2000, 2, 29), date(2018, 2, 28), Calendar.GREGORIAN) == 17
    assert age_on(date(2000, 2, 29), date(2018, 3, 1), Calendar.GREGORIAN) == 18
    assert age_on(JOINED, JOINED, Calendar.HIJRI) == 0


def test_a_birth_before_the_table_is_counted_in_gregorian_years() -> None:
    assert age_on(date(1924, 7, 31), JOINED, Calendar.HIJRI) == 101


def test_nobody_joins_before_he_is_born() -> None:
    with pytest.raises(RuleViolation, match=r"birth\.after_event"):
        age_on(date(2026, 1, 16), JOINED, Calendar.GREGORIAN)


def person(birth: date | None, **other: object) -> Contributor:
    known: dict[str, object] = {
        "id": "c1",
        "identity": Identity(IdentityKind.NATIONAL_ID, "1000000008"),
        "names": Names("سارة"),
        "birth": Birth(birth) if birth else None,
        "nationality": "SA",
        "nationality_group": SAUDI,
        "system": System.OLD,
    }
    return Contributor(**(known | other))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("contributor", "coverage"),
    [
        (person(born(40)), Coverage.FULL),
        (person(None), Coverage.FULL),
        (person(born(70), has_prior_periods=True), Coverage.HAZARDS_ONLY),
        (person(born(70), first_registration=date(1990, 1, 1)), Coverage.HAZARDS_ONLY),
        (person(born(70), first_registration=JOINED), Coverage.FULL),
        (person(born(70), system=System.NEW), Coverage.HAZARDS_ONLY),
        (person(born(70), nationality="EG", nationality_group=NON_SAUDI, system=None), Coverage.FULL),
        (person(date(2027, 1, 1)), Coverage.FULL),
    ],
)
def test_what_somebody_is_insured_for(rules: RuleBook, contributor: Contributor, coverage: Coverage) -> None:
    engagement = Engagement(id="e1", contributor_id="c1", join_date=JOINED)
    assert coverage_of(rules, contributor, engagement) is coverage


@given(
    born_on=st.dates(date(1930, 1, 1), date(1975, 12, 31)),
    joined=st.dates(date(2001, 4, 1), date(2030, 12, 31)),
    system=st.sampled_from([System.OLD, System.NEW]),
    prior=st.booleans(),
)
def test_whom_age_does_not_concern_is_seen_without_the_table(
    rules: RuleBook, born_on: date, joined: date, system: System, prior: bool
) -> None:
    found = coverage_of(
        rules,
        person(born_on, system=system, has_prior_periods=prior),
        Engagement(id="e1", contributor_id="c1", join_date=joined),
    )
    if joined < born_on:
        assert found is Coverage.FULL
    else:
        assert found is age_ruling(rules, born_on, joined, SAUDI, system, prior).coverage
