"""An accountant's office: many small establishments, in each of which one person has this role or that."""

import random
from datetime import date

from gosi_desktop.contract.entities import BranchData, ContactsData, EstablishmentData, NamesData
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
    accountant, owner = planting.add_user(ACCOUNTANT), planting.add_user(OWNER)
    crowd = Crowd("office", planting.today, first=0)
    for index in range(establishments):
        plot = planting.open(_establishment(draw, index))
        branches = [_branch(plot, draw, place) for place in range(1 + (index % 5 == 0))]
        since = date(2021, 1, 3)
        plot.add_member(ACCOUNTANT, accountant, _ROLES[index % len(_ROLES)], since)
        plot.add_member(OWNER, owner, "owner", since)
        crowd.plant(plot, draw.randrange(3, 61), branches)
        plot.finish()


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
