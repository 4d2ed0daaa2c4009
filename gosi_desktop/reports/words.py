"""The words of the papers in both languages; a paper is read on its own, so they do not come from the screens."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

Language = Literal["ar", "en"]


@dataclass(frozen=True, slots=True)
class PaperWords:
    """What every paper says: its foot, its dates, what it says of itself. Names in braces are filled in."""

    between: str
    spelled_out: str
    practice: str
    origin: str
    unofficial: str
    printed: str
    page: str
    gregorian: str
    hijri: str
    continued: str
    section: str
    ordinals: tuple[str, ...]
    months: tuple[str, ...]
    hijri_months: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RosterWords:
    """Every text of the roster. Names in braces are filled in."""

    title: str
    continued: str
    establishment: str
    as_of: str
    synced: str
    never_synced: str
    filters: str
    contributors: str
    saudis: str
    gcc: str
    non_saudis: str
    total_wages: str
    number: str
    name: str
    identity: str
    nationality: str
    occupation: str
    joined: str
    joined_hijri: str
    wage: str
    employer_share: str
    employee_share: str
    sum: str
    masked: str
    outbox: str
    gcc_home: str
    prepared: str
    reviewed: str


PAPER: Final[Mapping[Language, PaperWords]] = {
    "ar": PaperWords(
        between=" · ",
        spelled_out="كُتبت الأحرف التي ليست في الخط برموزها بين قوسين.",
        practice="بيئة تجريبية",
        origin="طُبع من «منشأة — تأمينات المنشأة»، تطبيق مستقل غير رسمي",
        unofficial="ليست وثيقة رسمية",
        printed="طُبع {day} · {hijri} {time}",
        page="صفحة {page} من {pages}",
        gregorian="{day} {month} {year}",
        hijri="{day} {month} {year}هـ",
        continued="{title} — تابع",
        section="{ordinal}: {title}",
        ordinals=("أولًا", "ثانيًا", "ثالثًا", "رابعًا", "خامسًا", "سادسًا", "سابعًا", "ثامنًا", "تاسعًا", "عاشرًا"),
        months=(
            "يناير",
            "فبراير",
            "مارس",
            "أبريل",
            "مايو",
            "يونيو",
            "يوليو",
            "أغسطس",
            "سبتمبر",
            "أكتوبر",
            "نوفمبر",
            "ديسمبر",
        ),
        hijri_months=(
            "محرم",
            "صفر",
            "ربيع الأول",
            "ربيع الآخر",
            "جمادى الأولى",
            "جمادى الآخرة",
            "رجب",
            "شعبان",
            "رمضان",
            "شوال",
            "ذو القعدة",
            "ذو الحجة",
        ),
    ),
    "en": PaperWords(
        between=" · ",
        spelled_out="Characters that the typeface lacks are written as their codes in brackets.",
        practice="Practice environment",
        origin="Printed from “Munshaa — establishment insurance”, independent and unofficial",
        unofficial="Not an official document",
        printed="Printed {day} · {hijri} {time}",
        page="Page {page} of {pages}",
        gregorian="{day} {month} {year}",
        hijri="{day} {month} {year} AH",
        continued="{title}, continued",
        section="{ordinal}. {title}",
        ordinals=("1", "2", "3", "4", "5", "6", "7", "8", "9", "10"),
        months=(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ),
        hijri_months=(
            "Muharram",
            "Safar",
            "Rabi I",
            "Rabi II",
            "Jumada I",
            "Jumada II",
            "Rajab",
            "Shaban",
            "Ramadan",
            "Shawwal",
            "Dhu al-Qadah",
            "Dhu al-Hijjah",
        ),
    ),
}

_ARABIC: Final = RosterWords(
    title="قائمة المشتركين",
    continued="قائمة المشتركين — تابع",
    establishment="{name} — رقم الاشتراك {number}",
    as_of="كما في {day}",
    synced="مزامنة {moment}",
    never_synced="دون مزامنة",
    filters="المعروض: {filters}",
    contributors="المشتركون",
    saudis="سعوديون",
    gcc="خليجيون",
    non_saudis="غير سعوديين",
    total_wages="إجمالي الأجور (ر.س)",
    number="م",
    name="الاسم",
    identity="رقم الهوية / الإقامة",
    nationality="الجنسية",
    occupation="المهنة",
    joined="الالتحاق",
    joined_hijri="الالتحاق (هـ)",
    wage="الأجر الخاضع",
    employer_share="حصة صاحب العمل",
    employee_share="حصة المشترك",
    sum="المجموع",
    masked="أرقام الهويات محجوبة عند الطباعة.",
    outbox="لا تشمل القائمة ما في الصادر: {requests}.",
    gcc_home="معاش المشترك الخليجي في بلده لا يدخل في الحصص.",
    prepared="أعدّه: {who}",
    reviewed="راجعه: المالك أو المشرف المسجّل",
)

_ENGLISH: Final = RosterWords(
    title="Contributors",
    continued="Contributors, continued",
    establishment="{name} — subscription number {number}",
    as_of="As of {day}",
    synced="synced {moment}",
    never_synced="never synced",
    filters="Shown: {filters}",
    contributors="Contributors",
    saudis="Saudi",
    gcc="GCC",
    non_saudis="Other nationalities",
    total_wages="Total wages (SAR)",
    number="No.",
    name="Name",
    identity="ID / Iqama",
    nationality="Nationality",
    occupation="Occupation",
    joined="Joined",
    joined_hijri="Joined (AH)",
    wage="Wage (SAR)",
    employer_share="Employer’s share",
    employee_share="Contributor’s share",
    sum="Total",
    masked="Identity numbers were masked when this was printed.",
    outbox="Not included, still in the outbox: {requests}.",
    gcc_home="The home-country pension of a GCC national is not part of the shares.",
    prepared="Prepared by: {who}",
    reviewed="Reviewed by: the owner or the registered supervisor",
)

ROSTER: Final[Mapping[Language, RosterWords]] = {"ar": _ARABIC, "en": _ENGLISH}


def isolated(text: str) -> str:
    """A word of the data inside a text of ours: it keeps its own direction and cannot turn the rest."""
    return f"\u2068{text.translate(_WITHOUT_ISOLATES)}\u2069"


def left_to_right(text: str) -> str:
    """A number or a code inside a text of ours: ``2026-01`` stays so behind an Arabic word."""
    return f"\u2066{text.translate(_WITHOUT_ISOLATES)}\u2069"


_WITHOUT_ISOLATES: Final = dict.fromkeys(range(0x2066, 0x206A))
