"""What each role sees, and which raised rate holds."""

import pytest

from gosi_desktop.domain.establishment import SIGHTS, HazardsRateOverride, Role, override_in
from gosi_desktop.domain.values import Month


def test_every_role_sees_something_and_only_the_owner_the_whole_iban() -> None:
    assert set(SIGHTS) == set(Role)
    assert [role for role in Role if role.sight.full_iban] == [Role.OWNER]


@pytest.mark.parametrize(
    ("entity", "roles"),
    [
        ("audit_event", {Role.OWNER, Role.SUPERVISOR}),
        ("member", {Role.OWNER, Role.SUPERVISOR, Role.BRANCHES_MANAGER, Role.PREPARER}),
        ("wage_period", set(Role) - {Role.HAZARDS_CLERK}),
        ("injury", set(Role) - {Role.REGISTRATION_CLERK, Role.FINANCE_CLERK}),
        ("invoice", set(Role) - {Role.REGISTRATION_CLERK, Role.HAZARDS_CLERK}),
        ("contributor", set(Role)),
        ("establishment", set(Role)),
    ],
)
def test_who_sees_what(entity: str, roles: set[Role]) -> None:
    assert {role for role in Role if entity in role.sight.entities} == roles


def test_the_hazards_clerk_sees_no_wages() -> None:
    assert [role for role in Role if not role.sight.wages] == [Role.HAZARDS_CLERK]


def test_the_override_that_holds() -> None:
    def raised(id: str, begin: str, end: str | None) -> HazardsRateOverride:
        last = Month.parse(end) if end else None
        return HazardsRateOverride(id=id, percent=400, from_month=Month.parse(begin), to_month=last)

    overrides = [raised("a", "2025-01", "2025-06"), raised("b", "2025-06", None)]
    held = {m: override_in(overrides, Month.parse(m)) for m in ("2024-12", "2025-01", "2025-05", "2025-06", "2027-01")}
    assert {m: o and o.id for m, o in held.items()} == {
        "2024-12": None,
        "2025-01": "a",
        "2025-05": "a",
        "2025-06": "b",
        "2027-01": "b",
    }
