"""One very large establishment, to measure with."""

from datetime import date, timedelta

from gosi_desktop.contract.entities import BranchData, EstablishmentData, NamesData
from gosi_desktop.domain.injuries import Reporter
from gosi_desktop.sandbox.seeds import injuries
from gosi_desktop.sandbox.seeds.accounts import Habit
from gosi_desktop.sandbox.seeds.crowd import Crowd
from gosi_desktop.sandbox.seeds.planting import Planting, Plot
from gosi_desktop.sandbox.seeds.small import NOURA, OWNER

NUMBER = "690000007"
_INVOICED = 3  # months: a year of invoices of 100,000 people takes too long to make
_INJURED, _ASKED, _BACK = 36, 2, 720  # cases, those that wait for an answer, days
_CITIES = (
    ("الرياض", "Riyadh"), ("جدة", "Jeddah"), ("الدمام", "Dammam"), ("أبها", "Abha"), ("تبوك", "Tabuk"),
)  # fmt: skip


def plant(planting: Planting, contributors: int) -> None:
    """Write the establishment with so many contributors."""
    plot = planting.open(
        EstablishmentData(
            number=NUMBER, names=NamesData(ar="شركة الأفق الكبير للتشغيل", en="Alufuq Alkabeer Operations Company"),
            legal_form="joint_stock", activity="operations", cr_number="1010000700", unified_number="7000000700",
            started="2010-01-01", office="الرياض", iban="SA8499000000000000000042", compliant=True, state="active",
        )
    )  # fmt: skip
    branches = [_branch(plot, city, city_en) for city, city_en in _CITIES]
    chief, _ = (
        plot.add_member(user, planting.add_user(user), role, date(2016, 1, 3))
        for user, role in ((NOURA, "supervisor"), (OWNER, "owner"))
    )
    Crowd("large", planting.today, first=100_000).plant(plot, contributors, branches, leavers=0.04)
    _injuries(plot, chief)
    plot.finish(Habit(months=_INVOICED, days=(12, 12)))


def _injuries(plot: Plot, member: str) -> None:
    """Three dozen in two years, of people who had been there by then; the newest wait for an answer."""
    rows, today = plot.rows("engagement")["engagement"], plot.planting.today
    first = (today - timedelta(days=_BACK)).isoformat()
    there = [key for key, row in rows.items() if row["state"] == "active" and row["join_date"] < first]
    reporter = Reporter(NOURA.name, "supervisor", NOURA.mobile)
    step = max(len(there) // _INJURED, 1)
    for number, key in enumerate(there[::step][:_INJURED]):
        day = today - timedelta(days=3 + number * _BACK // (_INJURED + 1))
        story = injuries.waiting(number, day, 4 + number) if number < _ASKED else injuries.usual(number, day)
        injuries.plant(plot, story, injuries.Injured(rows[key]["contributor"], key), reporter, member)


def _branch(plot: Plot, city: str, city_en: str) -> str:
    data = BranchData(
        name=NamesData(ar=f"فرع {city}", en=f"{city_en} branch"), city=city, state="open", opened="2015-01-01"
    )
    return plot.add("branch", next(plot.ids), data, date(2015, 1, 1))
