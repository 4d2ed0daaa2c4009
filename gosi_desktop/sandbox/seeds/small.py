"""One small establishment: 24 people with an open engagement, some who left, and the year behind them.

Dates are those of January 2026, moved by whole months to the day of the first start.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from gosi_desktop.contract.entities import (
    AddressData,
    BirthData,
    BranchData,
    ContactsData,
    ContractData,
    ContributorData,
    EngagementData,
    EstablishmentData,
    HazardsRateOverrideData,
    HousingData,
    IdentityData,
    LicenceData,
    NamesData,
    NoticeData,
    OwnerData,
    StateEndData,
    SystemData,
    WagePeriodData,
)
from gosi_desktop.contract.records import AboutData
from gosi_desktop.domain.injuries import Reporter
from gosi_desktop.domain.values import Month
from gosi_desktop.sandbox.problems import instant_text
from gosi_desktop.sandbox.seeds import small_injuries, small_staff, wages
from gosi_desktop.sandbox.seeds.accounts import Habit
from gosi_desktop.sandbox.seeds.planting import Planting, Plot, User, checked, shifted
from gosi_desktop.sandbox.seeds.small_people import PEOPLE, Person

NUMBER = "612047385"
PICTURED = Month(2026, 1)
NEW_SYSTEM = date(2024, 7, 3)
NOURA = User(
    "n.alanazi", "نورة العنزي", "Noura Alanazi", checked("100000081"), "+966500000447", "n.alanazi@example.sa",
    "Palm-Lantern-4831",
)  # fmt: skip
OWNER = User(
    "a.alsudair", "عبدالمحسن السدير", "Abdulmohsen Alsudair", checked("100000082"), "+966500000512",
    "a.alsudair@example.sa", "Amber-Falcon-2967",
)  # fmt: skip
# One month was paid late, one in two parts, one rounded up; the others by the twelfth.
_HABIT = Habit(days=(12, 12), late=frozenset({6}), halved=frozenset({9}), rounded=frozenset({3}))
# Arabic and English name, city, opened, commercial registration and the day it ends (of January 2026).
_BRANCHES = {
    "riyadh": ("المركز الرئيسي", "Head office", "الرياض", "2015-03-01", "1010000001", "2026-03-01"),
    "jeddah": ("فرع جدة", "Jeddah branch", "جدة", "2016-05-15", "4030000001", "2026-11-20"),
    "khobar": ("معرض الخبر", "Khobar showroom", "الخبر", "2018-09-09", "2051284690", "2026-09-09"),
    "buraydah": ("معرض بريدة", "Buraydah showroom", "بريدة", "2021-01-03", "1131057728", "2026-01-02"),
}
_PARTNER = ("هيفاء السدير", "Haifa Alsudair", checked("100000083"))


@dataclass(frozen=True, slots=True)
class _Ground:
    """Where people are planted: the branches, and by how many months their dates move."""

    plot: Plot
    branches: dict[str, str]
    months: int

    def day(self, text: str) -> date:
        """A day of the pictures, moved."""
        return shifted(date.fromisoformat(text), self.months)


def plant(planting: Planting) -> None:
    """Write the establishment and its users."""
    months = (planting.month.year - PICTURED.year) * 12 + planting.month.month - PICTURED.month
    plot = planting.open(_establishment())
    branches = {name: next(plot.ids) for name in _BRANCHES}
    ground = _Ground(plot, branches, months)
    _frame(ground)
    planting.know(_PARTNER[2], *_PARTNER[:2], date(1987, 9, 2), "+966500000513", "h.alsudair@example.sa")
    chief, _ = (
        plot.add_member(user, planting.add_user(user), role, ground.day("2019-01-06"))
        for user, role in ((NOURA, "supervisor"), (OWNER, "owner"))
    )
    engagements = {one.ar: _plant_person(ground, one, serial) for serial, one in enumerate(PEOPLE, start=1)}
    small_staff.plant(plot, chief, branches["riyadh"], engagements)
    _notices(ground, engagements)
    reporter = Reporter(NOURA.name, "supervisor", NOURA.mobile)
    small_injuries.plant_all(plot, engagements, ground.day, reporter, chief)
    plot.finish(_HABIT)


def _establishment() -> EstablishmentData:
    return EstablishmentData(
        number=NUMBER, names=NamesData(ar="شركة روابي السدير للتجارة", en="Rawabi Alsudair Trading Company"),
        legal_form="limited_liability", activity="retail_trade", cr_number="1010000001", unified_number="7000000001",
        mol_establishment_no="1-1000001", vat="300000000000003", started="2015-03-01", office="الرياض",
        contacts=ContactsData(mobile="+966500000400", phone="0110000400", email="info@example.sa"),
        national_address=AddressData(
            building="1234", street="طريق الملك فهد", district="العليا", city="الرياض", post_code="12345",
            additional="6789", short="RRRD1234",
        ),
        iban="SA8000000000000000000001", compliant=True, state="active",
    )  # fmt: skip


def _frame(ground: _Ground) -> None:
    plot = ground.plot
    for place, (name, (ar, en, city, opened, cr_number, _)) in enumerate(_BRANCHES.items(), start=1):
        branch = BranchData(
            name=NamesData(ar=ar, en=en), city=city, state="open", opened=opened, number=f"{NUMBER}-{place:02}",
            cr_number=cr_number,
        )  # fmt: skip
        plot.add("branch", ground.branches[name], branch, date.fromisoformat(opened))
    for name, name_en, identity, share in ((OWNER.name, OWNER.name_en, OWNER.identity, "70"), (*_PARTNER, "30")):
        owner = OwnerData(identity=identity, name=NamesData(ar=name, en=name_en), share=share, from_="2015-03-01")
        plot.add("owner", next(plot.ids), owner, date(2015, 3, 1))
    _licences(ground)
    override = HazardsRateOverrideData(
        percent="2.5", from_=ground.day("2024-09-01").isoformat()[:7], to=ground.day("2024-11-01").isoformat()[:7],
        decision_no="H-2024-0117",
    )  # fmt: skip
    plot.add("hazards_rate_override", next(plot.ids), override, ground.day("2024-08-25"))


def _licences(ground: _Ground) -> None:
    """A year each; that of one branch is over, and a trade licence ends soon."""
    ends = [("commercial_registration", cr_number, text) for *_, cr_number, text in _BRANCHES.values()]
    for kind, number, text in (*ends, ("municipal_licence", "41012345678", "2026-02-14")):
        expires = ground.day(text)
        issued = shifted(expires, -12)
        licence = LicenceData(kind=kind, number=number, issued=issued.isoformat(), expires=expires.isoformat())
        ground.plot.add("licence", next(ground.plot.ids), licence, issued)


def _plant_person(ground: _Ground, one: Person, serial: int) -> str:
    """The contributor, his engagement and his wages; the answer is the engagement's id."""
    plot, joined = ground.plot, ground.day(one.joined)
    contributor = plot.add("contributor", next(plot.ids), _contributor(ground, one, serial), joined)
    left = ground.day(one.left) if one.left else None
    state_end = (
        StateEndData(kind=one.state_end[0], on=ground.day(one.state_end[1]).isoformat()) if one.state_end else None
    )
    engagement = plot.add(
        "engagement", next(plot.ids),
        EngagementData(
            contributor=contributor, branch=ground.branches[one.branch], occupation=one.occupation,
            contract=_contract(ground, one, joined), join_date=joined.isoformat(),
            state="ended" if left else one.state, leave_date=left.isoformat() if left else None,
            termination_reason=one.reason or None, state_end=state_end,
        ),
        left or joined,
    )  # fmt: skip
    for month_text, total in (*one.raises, (one.joined[:7], one.first_wage)):
        month = Month.parse(month_text).shift(ground.months)
        plot.add("wage_period", f"{engagement}@{month}", _wage(one, engagement, month, total), max(month.first, joined))
    return engagement


def _contributor(ground: _Ground, one: Person, serial: int) -> ContributorData:
    saudi = one.nationality == "SA"
    joined = ground.day(one.joined)
    first = date.fromisoformat(one.first_registration) if one.first_registration else joined
    system = SystemData(value="new" if first >= NEW_SYSTEM else "old", source="service") if saudi else None
    kind = "national_id" if saudi else "gcc_id" if one.group == "gcc" else "iqama"
    number = one.identity or checked(f"{1 if saudi else 2}000000{serial:02}")
    expires = None if saudi else (ground.plot.planting.today + timedelta(days=20 + serial * 17)).isoformat()
    return ContributorData(
        identity=IdentityData(kind=kind, number=number, expires=expires), names=NamesData(ar=one.ar, en=one.en),
        nationality=one.nationality, nationality_group=one.group, contributor_no=f"3000001{serial:02}",
        border_no=checked(f"300000{serial:03}") if one.group == "non_saudi" else None,
        birth=BirthData(date=one.born, entered_in="hijri" if saudi else "gregorian"), gender=one.gender,
        mobile=f"+9665000001{serial:02}", system=system, first_registration=first.isoformat() if saudi else None,
        has_prior_periods=one.prior_periods,
    )  # fmt: skip


def _contract(ground: _Ground, one: Person, joined: date) -> ContractData:
    if one.group == "saudi":
        return ContractData(kind="open", from_=joined.isoformat(), authenticated=True)
    ends = joined
    while ends <= ground.plot.planting.today:
        ends = shifted(ends, 24)
    return ContractData(
        kind="fixed", from_=joined.isoformat(), to=ends.isoformat(), authenticated=one.state == "active"
    )


def _wage(one: Person, engagement: str, month: Month, total: int) -> WagePeriodData:
    if one.housing == "in_kind":
        return wages.housed(engagement, month, total)
    if one.housing == "none":
        return wages.plain(engagement, month, total)
    if one.state == "pending_wage":
        housing = HousingData(kind="none")
        return wages.period(engagement, month, total, housing, 0, 0, source="average_set")
    return wages.cash(engagement, month, total, commission=one.commission, other=one.other)


def _notices(ground: _Ground, engagements: dict[str, str]) -> None:
    plot, planting = ground.plot, ground.plot.planting
    left = next(one for one in PEOPLE if one.state_end and not one.left)
    waiting = next(one for one in PEOPLE if one.state == "pending_wage")
    for days, severity, code, about in (
        (2, "warn", "left_not_excluded", left), (20, "warn", "pending_wage", waiting), (150, "info", "wages_due", None)
    ):  # fmt: skip
        at = planting.now - timedelta(days=days)
        notice = NoticeData(
            at=instant_text(at.replace(microsecond=0)), severity="warn" if severity == "warn" else "info", code=code,
            about=AboutData(entity="engagement", id=engagements[about.ar]) if about else None,
        )  # fmt: skip
        plot.add("notice", next(plot.ids), notice, at.date())
