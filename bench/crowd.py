"""The people of the measurements: synthetic, as many as wanted, and hardly two of one name."""

import random
from collections.abc import Iterator
from functools import cache

from gosi_desktop.application.ports import RosterRow
from gosi_desktop.contract.entities import NamesData
from tests.support import pages
from tests.support.pages import Change

GIVEN = (
    "محمد أحمد إبراهيم خالد عبدالله فهد سلطان تركي ماجد عبدالرحمن يوسف علي حسن حسين عمر عثمان فيصل بندر ناصر سعود "
    "راشد لؤي ضياء بهاء أسامة إسماعيل مؤيد رائد فاطمة عائشة مريم سارة نورة آمنة أمل إيمان هدى ليلى سُعاد زينب"
).split()
FAMILY = (
    "العلي الحسن القحطاني الزهراني الغامدي الشمري العتيبي الدوسري المطيري الحربي السبيعي الأنصاري البغدادي المصري "
    "الشامي النجار الحداد الخياط الصباغ الطحان الأسدي التميمي الخزرجي المالكي العنزي الرشيدي البلوي الجهني"
).split()
LATIN = (
    "Mohammed Ahmed Ibrahim Khalid Abdullah Fahad Sultan Turki Majed Yousef Ali Hassan Omar Noura Sarah Amal".split()
)
HARD = (  # marks, lam-alef, the one-glyph Allah, compound names, both digit sets, brackets and dashes
    "سُعاد بنت محمّد الأنصاريّة",
    "عبدالله بن عبد الله آل عبداللّه",
    "لآلئ علاء الدين اللاحم",
    "إسلام الأمين لاشين",
    "مؤمن بهاء الدين الرؤوف",
    "شركة ٣ نجوم (فرع 2)",
    "محمد 2 بن علي ٤٥",
    "فاطمة الزهراء — الثانية",
    "يَحيى بن زكريّا",
    "هُدى هبة الله",
)
OCCUPATIONS = "مهندس محاسب ممرضة سائق مدير معلمة فني كهربائي حارس مبرمجة مشرف طاهٍ عامل مندوب محلل أمين".split()
_LATIN_FAMILY = "Al Qahtani|Al Zahrani|Al Ghamdi|Al Shammari|Al Otaibi|Al Dosari|Al Mutairi|Al Harbi".split("|")


def name(n: int) -> str:
    """The n-th person's name: four words, 1.8 million combinations."""
    chance = random.Random(n)
    return " ".join((*(chance.choice(GIVEN) for _ in range(3)), chance.choice(FAMILY)))


def latin_name(n: int) -> str:
    """The same in Latin letters, more or less."""
    chance = random.Random(n)
    return f"{chance.choice(LATIN)} {chance.choice(LATIN)} {chance.choice(_LATIN_FAMILY)}"


def feed(count: int) -> Iterator[Change]:
    """A whole establishment as a snapshot orders it: itself, contributors, engagements, wages."""
    yield from pages.establishment_rows()
    everyone = range(1, count + 1)
    for n in everyone:
        person = pages.contributor(n, names=NamesData(ar=name(n), en=latin_name(n)))
        yield pages.put("contributor", pages.contributor_id(n), person, seq=n)
    for n in everyone:
        yield pages.put("engagement", pages.engagement_id(n), pages.engagement(n), seq=n)
    for n in everyone:
        if not pages.is_pending(n):
            basic = 3_000 + (n * 37) % 18_000
            for month, wage in (("2016-01", basic - basic // 10), ("2025-06", basic)):
                yield pages.put("wage_period", *pages.wage(pages.engagement_id(n), month, wage), seq=n)


@cache
def roster_rows(count: int) -> tuple[RosterRow, ...]:
    """Rows for paper."""
    return tuple(_row(n, name(n)) for n in range(1, count + 1))


def hard_rows(count: int) -> tuple[RosterRow, ...]:
    """Rows whose names try what extraction gets wrong, among others."""
    return tuple(_row(n, HARD[n % len(HARD)] if n % 3 == 0 else name(n)) for n in range(1, count + 1))


def _row(n: int, words: str) -> RosterRow:
    from datetime import date

    chance = random.Random(-n)
    group = ("saudi", "saudi", "non_saudi", "gcc")[n % 4]
    wage = chance.randrange(300_000, 3_000_000)
    return RosterRow(
        key=n, contributor_id=pages.contributor_id(n), engagement_id=pages.engagement_id(n), name=words,
        name_en=latin_name(n), identity=pages.national_number(n), identity_kind="national_id",
        nationality={"saudi": "SA", "gcc": "KW"}.get(group, "EG"), nationality_group=group, gender="male",
        occupation=chance.choice(OCCUPATIONS), branch="branch-1",
        join_date=date(2005 + chance.randrange(20), 1 + chance.randrange(12), 1 + chance.randrange(28)),
        leave_date=None, system="old", state="active", left_not_excluded=False, wage_halalas=wage,
        employer_halalas=wage * 1175 // 10000, employee_halalas=wage * 975 // 10000,
    )  # fmt: skip
