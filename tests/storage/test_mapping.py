"""The authority's rows become the domain's objects; nothing a service sends makes that fail."""

from collections.abc import Callable
from datetime import date

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gosi_desktop.contract.entities import (
    AddressData,
    BirthData,
    BranchData,
    ContactsData,
    ContractData,
    EngagementData,
    EstablishmentData,
    HazardsRateOverrideData,
    HousingData,
    IdentityData,
    NamesData,
    StateEndData,
    SystemData,
)
from gosi_desktop.contract.wire import Answer
from gosi_desktop.domain.contributor import (
    Birth,
    Contract,
    EngagementState,
    Gender,
    Housing,
    HousingKind,
    NationalityGroup,
    StateEnd,
    System,
    WageSource,
    current_engagement,
)
from gosi_desktop.domain.dates import Calendar
from gosi_desktop.domain.establishment import Contacts, NationalAddress
from gosi_desktop.domain.identifiers import Identity, IdentityKind
from gosi_desktop.domain.values import Month
from gosi_desktop.storage import mapping
from tests.support.pages import contributor, engagement, national_number, wage


def encoded(data: Answer) -> bytes:
    return msgspec.json.encode(data)


def test_a_contributor_whole() -> None:
    number = national_number(5)
    data = contributor(
        1,
        identity=IdentityData(kind="national_id", number=number, expires="2027-06-30"),
        border_no="3012345678",
        birth=BirthData(date="1990-02-28", entered_in="hijri"),
        gender="female",
        system=SystemData(value="new", source="gosi"),
        has_prior_periods=True,
        abroad_since="2025-05-01",
    )
    made = mapping.contributor("c1", 7, encoded(data))
    assert made is not None
    assert (made.id, made.version, made.contributor_no, made.border_no) == ("c1", 7, "700000001", "3012345678")
    assert made.identity == Identity(IdentityKind.NATIONAL_ID, number, None, date(2027, 6, 30), verified=True)
    assert made.birth == Birth(date(1990, 2, 28), Calendar.HIJRI)
    assert (made.gender, made.system, made.system_source) == (Gender.FEMALE, System.NEW, "gosi")
    assert made.nationality_group is NationalityGroup.SAUDI
    assert (made.has_prior_periods, made.abroad_since) == (True, date(2025, 5, 1))


def test_an_identity_is_verified_only_by_its_check_digit() -> None:
    wrong = national_number(5)[:-1] + str((int(national_number(5)[-1]) + 1) % 10)
    for identity, nationality, verified in (
        (IdentityData(kind="national_id", number=wrong), "SA", False),
        (IdentityData(kind="iqama", number=national_number(5, "2")), "EG", True),
        (IdentityData(kind="gcc_id", number="870412563"), "BH", False),
        (IdentityData(kind="library_card", number="77"), "EG", False),
    ):
        data = encoded(contributor(1, identity=identity, nationality=nationality))
        made = mapping.contributor("c", 1, data)
        assert made is not None
        assert (made.identity.kind, made.identity.number) == (identity.kind, identity.number)
        assert made.identity.verified is verified


def test_an_engagement_whole() -> None:
    data = engagement(
        1,
        contract=ContractData(kind="fixed", from_="2025-01-01", to="2026-01-01", authenticated=True),
        state_end=StateEndData(kind="transfer", on="2025-11-01"),
        shared_cap="24545.45",
    )
    made = mapping.engagement("e1", 3, encoded(data))
    assert made is not None
    assert made.contract == Contract("fixed", date(2025, 1, 1), date(2026, 1, 1), True)
    assert made.state_end == StateEnd("transfer", date(2025, 11, 1))
    assert (made.state, made.shared_cap_halalas) == (EngagementState.ACTIVE, 24_545_45)
    assert (made.branch_id, made.occupation, made.version) == ("branch-1", "cashier", 3)


def test_a_wage_whole() -> None:
    row_id, data = wage("e1", "2026-01", 8_000, commission="250.50", source="average_set")
    made = mapping.wage_period(row_id, 2, encoded(data))
    assert made is not None
    assert (made.id, made.engagement_id, made.from_month) == ("e1@2026-01", "e1", Month(2026, 1))
    assert (made.basic_halalas, made.commission_halalas, made.other_halalas) == (8_000_00, 250_50, 500_00)
    assert made.housing == Housing(HousingKind.CASH, 2_000_00)
    assert made.source is WageSource.AVERAGE_SET
    _, in_kind = wage("e1", "2026-01", 8_000, housing=HousingData(kind="in_kind"))
    housed = mapping.wage_period("w", 1, encoded(in_kind))
    assert housed is not None
    assert housed.housing == Housing(HousingKind.IN_KIND, 0)


def test_an_establishment_and_its_branch_whole() -> None:
    address = AddressData(
        building="1234",
        street="طريق",
        district="العليا",
        city="الرياض",
        post_code="12211",
        additional="9999",
        short="RRRD2929",
    )
    data = EstablishmentData(
        number="1", names=NamesData(ar="منشأة"), legal_form="llc", activity="retail", cr_number="1010000001",
        unified_number="7000000001", started="2010-02-30", office="riyadh", compliant=False, state="active",
        contacts=ContactsData(mobile="0500000000"), national_address=address, iban="SA**",
    )  # fmt: skip
    made = mapping.establishment("1", 4, encoded(data))
    assert made is not None
    assert made.contacts == Contacts("0500000000")
    assert made.national_address == NationalAddress(
        "1234", "طريق", "العليا", "الرياض", "12211", "9999", None, "RRRD2929"
    )
    assert made.started is None  # no such day
    assert (made.compliant, made.iban, made.version) == (False, "SA**", 4)
    branch = mapping.branch(
        "b1",
        1,
        encoded(BranchData(name=NamesData(ar="فرع", en="B"), city="jeddah", state="closed", opened="2012-01-01")),
    )
    assert branch is not None
    assert (branch.name.en, branch.state, branch.opened) == ("B", "closed", date(2012, 1, 1))


def test_an_override_in_hundredths() -> None:
    made = mapping.hazards_rate_override(
        "o", 1, encoded(HazardsRateOverrideData(percent="3.5", from_="2025-01", to="2025-12", decision_no="7"))
    )
    assert made is not None
    assert (made.percent, made.from_month, made.to_month) == (350, Month(2025, 1), Month(2025, 12))


@pytest.mark.parametrize(
    ("read", "data"),
    [
        (mapping.contributor, b"{}"),
        (mapping.contributor, b"not json"),
        (mapping.engagement, encoded(engagement(1, join_date="2025-02-30"))),
        (mapping.wage_period, b'{"engagement": "e"}'),
        (mapping.hazards_rate_override, encoded(HazardsRateOverrideData(percent="3.123", from_="2025-01"))),
        (mapping.branch, b"[]"),
        (mapping.establishment, b"null"),
    ],
)
def test_what_cannot_be_read_at_all_is_none(read: Callable[[str, int, bytes], object], data: bytes) -> None:
    assert read("x", 1, data) is None


_any_text = st.text(max_size=8)
_any_day = st.from_regex(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", fullmatch=True)


@given(
    st.builds(
        EngagementData,
        contributor=_any_text,
        branch=_any_text,
        occupation=_any_text,
        state=_any_text,
        termination_reason=_any_text,
        join_date=st.dates().map(str),
        leave_date=st.none() | _any_day,
        contract=st.none() | st.builds(ContractData, kind=_any_text, from_=_any_day),
        state_end=st.none() | st.builds(StateEndData, kind=_any_text, on=_any_day),
    )
)
def test_no_code_and_no_day_makes_an_engagement_fail(data: EngagementData) -> None:
    made = mapping.engagement("e", 1, encoded(data))
    assert made is not None
    assert made.state == data.state
    assert current_engagement([made]) == made
