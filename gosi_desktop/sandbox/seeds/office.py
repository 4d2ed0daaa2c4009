"""An accountant's office: many small establishments, in each of which one person has this role or that."""

import random
from datetime import date, timedelta

from gosi_desktop.contract.entities import BranchData, ContactsData, EstablishmentData, NamesData
from gosi_desktop.contract.feed import Summary
from gosi_desktop.contract.requests import Request
from gosi_desktop.domain.injuries import Reporter
from gosi_desktop.sandbox.problems import instant_text
from gosi_desktop.sandbox.seeds import injuries
from gosi_desktop.sandbox.seeds.accounts import DEBTOR, Habit
from gosi_desktop.sandbox.seeds.crowd import Crowd
from gosi_desktop.sandbox.seeds.planting import Planting, Plot, User, checked

ACCOUNTANT = User(
    "h.almutlaq", "هند المطلق", "Hind Almutlaq", checked("100000084"), "+966500000623", "h.almutlaq@example.sa",
    "Copper-Meadow-5180",
)  # fmt: skip
OWNER = User(
    "f.alomari", "فارس العمري", "Faris Alomari", checked("100000085"), "+966500000734", "f.alomari@example.sa",
    "Velvet-Harbor-8214",
)  # fmt: skip
PREPARER = User(
    "y.bahakim", "يوسف باحكيم", "Yousef Bahakim", checked("100000091"), "+966500000845", "y.bahakim@example.sa",
    "Walnut-Signal-4476",
)  # fmt: skip
_EARLY, _LATER = Habit(days=(2, 5)), Habit(days=(9, 14))
_ROLES = ("supervisor", "supervisor", "preparer", "branches_manager", "finance_clerk", "viewer")
_KINDS = (
    ("مؤسسة", "Establishment", "sole_proprietorship"), ("شركة", "Company", "limited_liability"),
    ("مطعم", "Restaurant", "sole_proprietorship"), ("مكتب", "Office", "sole_proprietorship"),
    ("ورشة", "Workshop", "sole_proprietorship"),
)  # fmt: skip
_NAMES = (
    ("نسائم الوادي", "Nasaim Alwadi"), ("درة الشمال", "Durrat Alshamal"), ("سواعد البناء", "Sawaed Albina"),
    ("ركن القهوة", "Rukn Alqahwa"), ("بوابة التقنية", "Bawabat Altaqniya"), ("ظل النخيل", "Zill Alnakheel"),
    ("أفق الخليج", "Ufuq Alkhaleej"), ("مسار الشحن", "Masar Alshahn"), ("بيت الخبز", "Bayt Alkhubz"),
    ("واحة العلا", "Wahat Alula"), ("نبض الصحة", "Nabd Alsihha"), ("قمم السراة", "Qimam Alsarat"),
)  # fmt: skip
_CITIES = ("الرياض", "جدة", "الدمام", "أبها", "بريدة", "تبوك", "المدينة المنورة", "حائل")
_ACTIVITIES = ("retail_trade", "construction", "restaurants", "technology", "transport", "health", "bakery")


def plant(planting: Planting, establishments: int) -> None:
    """Write so many establishments of 3 to 60 people, all of the accountant's."""
    draw = random.Random("office")  # noqa: S311 - made to be foreseen
    accountant, owner, preparer = (planting.add_user(user) for user in (ACCOUNTANT, OWNER, PREPARER))
    crowd = Crowd("office", planting.today, first=0)
    for index in range(establishments):
        data = _establishment(draw, index)
        plot = planting.open(data)
        branches = [_branch(plot, draw, place) for place in range(1 + (index % 5 == 0))]
        since = date(2021, 1, 3)
        role, people = _ROLES[index % len(_ROLES)], draw.randrange(3, 61)
        hers = plot.add_member(ACCOUNTANT, accountant, role, since)
        plot.add_member(OWNER, owner, "owner", since)
        crowd.plant(plot, people, branches)
        if role == "preparer":
            _prepare(plot, hers, draw.randrange(0, 4))
        elif role == "supervisor":  # what he prepares waits for her word
            _prepare(plot, plot.add_member(PREPARER, preparer, "preparer", since), draw.choice((0, 0, 1, 2, 5)))
        paid = data.compliant and draw.random() < 0.35
        summary, days = _summary(draw, planting.today, data.compliant, paid)
        plot.summarise(summary)
        if days is not None:
            _hurt(plot, index, days, hers)
        plot.finish(_EARLY if paid else _LATER if data.compliant else DEBTOR)


def _prepare(plot: Plot, maker: str, count: int) -> None:
    """Raises that wait for approval."""
    month, now = plot.planting.month, plot.planting.now
    for number, engagement in enumerate(plot.keys("engagement", "active")[:count], start=1):
        made_at = instant_text((now - timedelta(hours=5 * number)).replace(microsecond=0))
        asked = Request(
            id=next(plot.ids), kind="update_wage", schema=1, target=f"{engagement}@{month.next()}", made_at=made_at,
            made_by=maker, expected_version=0, body={
                "basic_wage": f"{4000 + 150 * number}.00", "housing": {"kind": "cash", "amount": "1000.00"},
            },
        )  # fmt: skip
        plot.add_request(asked, "preparer", f"W-{month.year}-{number:06}")


def _summary(draw: random.Random, today: date, compliant: bool, paid: bool) -> tuple[Summary, int | None]:
    """What stands in no row yet; and, where somebody was injured, how many days are left to answer about him."""
    hurt = draw.random() < 0.06
    if not paid:
        draw.randrange(48_000, 131_000)  # drawn for a figure that is real now: the people stay who they are
    days = draw.randrange(1, 4)
    until = (today + timedelta(days=draw.randrange(2, 30))).isoformat() if compliant else None
    return Summary(contributors=0, certificate_until=until), days if hurt else None


def _hurt(plot: Plot, index: int, days: int, member: str) -> None:
    """Somebody was injured three days ago, and the service asks about him."""
    rows = plot.rows("engagement")["engagement"]
    today = plot.planting.today
    joined = (today - timedelta(days=30)).isoformat()
    key = next((key for key, row in rows.items() if row["state"] == "active" and row["join_date"] < joined), None)
    if key is not None:
        story = injuries.waiting(index, today - timedelta(days=3), days + 1)
        reporter = Reporter(ACCOUNTANT.name, "supervisor", ACCOUNTANT.mobile)
        injuries.plant(plot, story, injuries.Injured(rows[key]["contributor"], key), reporter, member)


def _establishment(draw: random.Random, index: int) -> EstablishmentData:
    kind, kind_en, form = draw.choice(_KINDS)
    name, name_en = _NAMES[index % len(_NAMES)]
    number = index // len(_NAMES) + 1
    tail = f" {number}" if number > 1 else ""
    return EstablishmentData(
        number=str(620000001 + index * 11), names=NamesData(ar=f"{kind} {name}{tail}", en=f"{name_en}{tail} {kind_en}"),
        legal_form=form, activity=draw.choice(_ACTIVITIES), cr_number=f"1010{index + 100:06}",
        unified_number=f"70000{index + 100:05}", mol_establishment_no=f"1-{1000100 + index}",
        started=f"{draw.randrange(2012, 2021)}-0{draw.randrange(1, 10)}-01", office=draw.choice(_CITIES),
        contacts=ContactsData(mobile=f"+9665001{index:05}"), iban="SA8499000000000000000042",
        compliant=draw.random() > 0.15, state="active",
    )  # fmt: skip


def _branch(plot: Plot, draw: random.Random, place: int) -> str:
    names = (
        NamesData(ar="المركز الرئيسي", en="Head office")
        if place == 0
        else NamesData(ar="الفرع الثاني", en="Second branch")
    )
    data = BranchData(name=names, city=draw.choice(_CITIES), state="open", opened="2020-01-01")
    return plot.add("branch", next(plot.ids), data, date(2020, 1, 1))
