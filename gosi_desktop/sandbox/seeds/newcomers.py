"""People without an account, and their establishments: who may register by hand, and what each would meet.

``SUGGESTED`` says what to type; what happens is found out by comparing it with the registers of the moment.
"""

from dataclasses import dataclass
from datetime import date

from gosi_desktop.contract.entities import BranchData, EstablishmentData, LicenceData, MemberData, NamesData, OwnerData
from gosi_desktop.sandbox.seeds.crowd import Crowd
from gosi_desktop.sandbox.seeds.planting import Planting, checked, shifted

FLOWERS, BAKERY, BOYS, WORKSHOP = "631000010", "631000021", "631000032", "631000043"
NOWHERE = "639999999"
PASSWORD = "Cedar-Orbit-5528"  # noqa: S105 - suggested to whoever practises
_SINCE = date(2023, 2, 5)


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Somebody without an account, and what he would type."""

    name: str
    name_en: str
    identity: str
    mobile: str
    email: str
    username: str
    age: int = 40


SALMAN = Newcomer("سلمان الغامدي", "Salman Alghamdi", checked("100000101"), "+966500001101", "s.alghamdi@example.sa",
                  "s.alghamdi")  # fmt: skip
REEM = Newcomer("ريم الحربي", "Reem Alharbi", checked("100000102"), "+966500001102", "r.alharbi@example.sa",
                "r.alharbi")  # fmt: skip
MAJED = Newcomer("ماجد القرني", "Majed Alqarni", checked("100000103"), "+966500001103", "m.alqarni@example.sa",
                 "m.alqarni")  # fmt: skip
RAYAN = Newcomer("ريان الزهراني", "Rayan Alzahrani", checked("100000104"), "+966500001104", "r.alzahrani@example.sa",
                 "r.alzahrani", age=16)  # fmt: skip
FAISAL = Newcomer("فيصل الزهراني", "Faisal Alzahrani", checked("100000105"), "+966500001105",
                  "f.alzahrani@example.sa", "f.alzahrani")  # fmt: skip
ABDULLAH = Newcomer("عبدالله الشمري", "Abdullah Alshammari", checked("100000106"), "+966500001106",
                    "a.alshammari@example.sa", "a.alshammari")  # fmt: skip
HALA = Newcomer("هالة العتيبي", "Hala Alotaibi", checked("100000107"), "+966500001107", "h.alotaibi@example.sa",
                "h.alotaibi")  # fmt: skip
JAWAHER = Newcomer("جواهر الدوسري", "Jawaher Aldosari", checked("100000108"), "+966500001108",
                   "j.aldosari@example.sa", "j.aldosari")  # fmt: skip
NAYEF = Newcomer("نايف السبيعي", "Nayef Alsubaie", checked("100000109"), "+966500001109", "n.alsubaie@example.sa",
                 "n.alsubaie")  # fmt: skip
ALL = (SALMAN, REEM, MAJED, RAYAN, FAISAL, ABDULLAH, HALA, JAWAHER, NAYEF)
# What to type: who, and for which establishment.
SUGGESTED = (
    (SALMAN, FLOWERS), (REEM, FLOWERS), (MAJED, BAKERY), (RAYAN, BOYS), (FAISAL, BOYS), (ABDULLAH, WORKSHOP),
    (HALA, FLOWERS), (HALA, NOWHERE),
)  # fmt: skip
# Commercial registrations whose establishment was never registered: who may apply for one.
NEW_CR, EXPIRED_CR = "1010200008", "1010200009"
APPLICANTS = ((JAWAHER, NEW_CR), (NAYEF, EXPIRED_CR))
_NEW_NAMES = {
    NEW_CR: NamesData(ar="مؤسسة ظلال الورد للضيافة", en="Zilal Alward Hospitality"),
    EXPIRED_CR: NamesData(ar="ورشة سواري الخليج", en="Sawari Alkhaleej Workshop"),
}


@dataclass(frozen=True, slots=True)
class _Field:
    number: str
    names: NamesData
    activity: str
    city: str
    cr_number: str
    owner: Newcomer
    supervisor: Newcomer | None = None
    months_left: int = 9  # of the commercial registration


_FIELDS = (
    _Field(FLOWERS, NamesData(ar="مؤسسة بستان الندى للزهور", en="Bustan Alnada Flowers"), "retail_trade", "الرياض",
           "1010200001", SALMAN, REEM),
    _Field(BAKERY, NamesData(ar="مخبز سنابل الديرة", en="Sanabil Aldeerah Bakery"), "bakery", "بريدة", "1010200002",
           MAJED, months_left=-2),
    _Field(BOYS, NamesData(ar="مؤسسة واحة الشباب للرياضة", en="Wahat Alshabab Sports"), "retail_trade", "أبها",
           "1010200003", RAYAN, FAISAL),
    _Field(WORKSHOP, NamesData(ar="ورشة ركن الإتقان", en="Rukn Alitqan Workshop"), "transport", "الدمام",
           "1010200004", ABDULLAH),
)  # fmt: skip


def plant(planting: Planting) -> None:
    """Write the establishments, and the people into the civil register and Absher."""
    for one in ALL:
        born = shifted(planting.today, -12 * one.age - 3)
        mobile = "+966500001996" if one is ABDULLAH else one.mobile  # he changed it and did not tell Absher
        email = "faisal@example.sa" if one is FAISAL else one.email
        planting.know(one.identity, one.name, one.name_en, born, mobile, email)
    for number, names in _NEW_NAMES.items():
        until = shifted(planting.today, 11 if number == NEW_CR else -3)
        owner = next(who.identity for who, cr_number in APPLICANTS if cr_number == number)
        planting.enter_commercially(number, names, until, (owner,))
    crowd = Crowd("newcomers", planting.today, first=90_000)
    for field in _FIELDS:
        _plant_one(planting, crowd, field)


def _plant_one(planting: Planting, crowd: Crowd, field: _Field) -> None:
    plot = planting.open(
        EstablishmentData(
            number=field.number, names=field.names, legal_form="sole_proprietorship", activity=field.activity,
            cr_number=field.cr_number, unified_number=f"70000{field.cr_number[-5:]}", started=_SINCE.isoformat(),
            office=field.city, compliant=True, state="active",
        )
    )  # fmt: skip
    names = NamesData(ar="المركز الرئيسي", en="Head office")
    branch = BranchData(name=names, city=field.city, state="open", opened=_SINCE.isoformat())
    main = plot.add("branch", next(plot.ids), branch, _SINCE)
    owner = OwnerData(
        identity=field.owner.identity, name=NamesData(ar=field.owner.name, en=field.owner.name_en), share="100",
        from_=_SINCE.isoformat(),
    )  # fmt: skip
    plot.add("owner", next(plot.ids), owner, _SINCE)
    expires = shifted(planting.today, field.months_left)
    licence = LicenceData(
        kind="commercial_registration", number=field.cr_number, issued=shifted(expires, -12).isoformat(),
        expires=expires.isoformat(),
    )  # fmt: skip
    plot.add("licence", next(plot.ids), licence, shifted(expires, -12))
    if field.supervisor:
        who = field.supervisor
        member = MemberData(
            identity=who.identity, name=NamesData(ar=who.name, en=who.name_en), role="supervisor", state="invited",
            since=_SINCE.isoformat(),
        )  # fmt: skip
        plot.add("member", next(plot.ids), member, _SINCE)
    crowd.plant(plot, 4, [main])
    plot.finish()
