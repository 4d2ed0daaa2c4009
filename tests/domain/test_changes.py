"""Changes of the roster: what each makes of a dossier, and which of somebody else's changes it collides with."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from gosi_desktop.domain.changes import (
    AnyChange,
    CancelEngagement,
    CompletePendingContributor,
    CorrectContributor,
    CorrectEngagement,
    ExcludeContributor,
    RegisterContributor,
    TransferContributor,
    UpdateWage,
    collisions,
)
from gosi_desktop.domain.contributor import (
    Contract,
    Contributor,
    Engagement,
    EngagementState,
    Housing,
    HousingKind,
    Names,
    NationalityGroup,
    WageParts,
    WagePeriod,
)
from gosi_desktop.domain.dossier import Dossier, wage_period_id
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.identifiers import Identity, IdentityKind
from gosi_desktop.domain.values import Month

JANUARY, FEBRUARY = Month(2026, 1), Month(2026, 2)
CASH = Housing(HousingKind.CASH, 150_000)
WAGE = WageParts(600_000, CASH, 0, 40_000)
RAISED = WageParts(648_000, Housing(HousingKind.CASH, 162_000), 0, 40_000)
PERSON = Contributor(
    id="c7",
    version=3,
    identity=Identity(IdentityKind.NATIONAL_ID, "1000000008"),
    names=Names("نورة السبيعي"),
    nationality="SA",
    nationality_group=NationalityGroup.SAUDI,
)
WORK = Engagement(
    id="e7", version=5, contributor_id="c7", branch_id="b1", occupation="2411", join_date=date(2024, 5, 1)
)
FIRST = WagePeriod(
    id="e7@2024-05", version=2, engagement_id="e7", from_month=Month(2024, 5), basic_halalas=600_000, housing=CASH,
    other_halalas=40_000,
)  # fmt: skip
DOSSIER = Dossier(PERSON, (WORK,), (FIRST,))
UPDATE = UpdateWage(engagement_id="e7", month=JANUARY, wage=RAISED)


def by_another(month: Month, parts: WageParts) -> Dossier:
    """The authority's copy after somebody else has set a wage."""
    changed = DOSSIER.with_wage("e7", month, parts)
    return replace(changed, wages=tuple(replace(one, version=one.version + 1) for one in changed.wages))


@pytest.mark.parametrize(
    ("change", "field", "becomes"),
    [
        (ExcludeContributor(engagement_id="e7", leave_date=date(2026, 1, 18), termination_reason="resignation"),
         ("leave_date", "termination_reason", "state"),
         (date(2026, 1, 18), "resignation", EngagementState.ENDED)),
        (TransferContributor(engagement_id="e7", branch_id="b2", from_date=date(2026, 1, 1)), ("branch_id",), ("b2",)),
        (CancelEngagement(engagement_id="e7"), ("state",), (EngagementState.CANCELLED,)),
        (CorrectEngagement(engagement_id="e7", occupation="5223"), ("occupation", "join_date"),
         ("5223", date(2024, 5, 1))),
        (CompletePendingContributor(engagement_id="e7", wage=RAISED, occupation="5223",
                                    contract=Contract("fixed", date(2024, 5, 1))),
         ("occupation", "state", "contract"),
         ("5223", EngagementState.ACTIVE, Contract("fixed", date(2024, 5, 1)))),
    ],
    ids=lambda one: getattr(one, "kind", None),
)  # fmt: skip
def test_what_it_makes_of_an_engagement(change: AnyChange, field: tuple[str, ...], becomes: tuple[Any, ...]) -> None:
    made = change.apply_to(DOSSIER).engagement("e7")
    assert tuple(getattr(made, name) for name in field) == becomes
    assert (change.target, change.version_in(DOSSIER), change.is_new) == ("e7", 5, False)


def test_a_wage_holds_from_its_month_on() -> None:
    made = UPDATE.apply_to(DOSSIER)
    december, january = made.wage_of("e7", Month(2025, 12)), made.wage_of("e7", FEBRUARY)
    assert december is not None
    assert january is not None
    assert (december.parts, january.parts) == (WAGE, RAISED)
    assert (UPDATE.target, UPDATE.version_in(DOSSIER)) == ("e7@2026-01", 0)
    assert UPDATE.version_in(by_another(JANUARY, WAGE)) == 1


@pytest.mark.parametrize(
    ("nationality", "group", "state"),
    [
        ("SA", NationalityGroup.SAUDI, EngagementState.AWAITING_WORKER),
        ("KW", NationalityGroup.GCC, EngagementState.ACTIVE),
        ("IN", NationalityGroup.NON_SAUDI, EngagementState.PENDING_WAGE),
    ],
)
def test_registering_opens_an_engagement(nationality: str, group: NationalityGroup, state: EngagementState) -> None:
    person = replace(PERSON, id="c9", version=0, nationality=nationality, nationality_group=group)
    change = RegisterContributor(
        engagement_id="e9", contributor=person, branch_id="b1", occupation="2411", join_date=date(2026, 1, 4), wage=WAGE
    )
    made = change.apply_to(Dossier())
    assert made.contributor == person
    assert made.engagement("e9").state is state
    assert [one.id for one in made.wages] == [wage_period_id("e9", JANUARY)]
    again = change.apply_to(replace(DOSSIER, contributor=replace(PERSON, id="c9")))
    assert again.contributor == replace(PERSON, id="c9"), "somebody known here stays as he is known"
    assert (change.is_new, collisions(change, {}, DOSSIER)) == (True, ())


def test_correcting_a_person_changes_what_is_given_and_the_group_with_the_nationality() -> None:
    change = CorrectContributor(contributor_id="c7", names=Names("نورة السبيعي", "Noura"), nationality="BH")
    made = change.apply_to(DOSSIER).contributor
    assert made == replace(
        PERSON, names=Names("نورة السبيعي", "Noura"), nationality="BH", nationality_group=NationalityGroup.GCC
    )
    assert change.apply_to(Dossier()) == Dossier()


@pytest.mark.parametrize(
    ("now", "collide"),
    [
        (DOSSIER, ()),
        (by_another(JANUARY, RAISED), ()),  # the same value on both sides is no conflict
        (by_another(FEBRUARY, WageParts(900_000)), ()),  # another month
        (by_another(JANUARY, WageParts(632_000, Housing(HousingKind.CASH, 158_000), 0, 40_000)),
         ("basic_halalas", "housing")),
        (by_another(JANUARY, replace(WAGE, other_halalas=99_000)), ("other_halalas",)),  # it would be overwritten
        (Dossier(PERSON), ("basic_halalas", "housing", "commission_halalas", "other_halalas")),
    ],
    ids=["nothing", "the same", "another month", "another wage", "a part of it", "gone"],
)  # fmt: skip
def test_wages_collide_by_field_and_month(now: Dossier, collide: tuple[str, ...]) -> None:
    seen = UPDATE.found_in(DOSSIER)
    assert collisions(UPDATE, seen, now) == collide


def test_what_does_not_touch_the_same_field_is_no_conflict() -> None:
    change = TransferContributor(engagement_id="e7", branch_id="b2", from_date=date(2026, 1, 1))
    seen = change.found_in(DOSSIER)
    assert collisions(change, seen, DOSSIER.with_changed("e7", occupation="1111", version=9)) == ()
    assert collisions(change, seen, DOSSIER.with_changed("e7", branch_id="b3")) == ("branch_id",)


@pytest.mark.parametrize(
    "change",
    [
        UPDATE,
        ExcludeContributor(engagement_id="e7", leave_date=date(2026, 1, 1), termination_reason="death"),
        TransferContributor(engagement_id="e7", branch_id="b2", from_date=date(2026, 1, 1)),
    ],
    ids=lambda one: one.kind,
)
def test_an_engagement_that_is_gone(change: AnyChange) -> None:
    with pytest.raises(RuleViolation) as caught:
        change.apply_to(Dossier(PERSON))
    assert caught.value.code == "not_found"
