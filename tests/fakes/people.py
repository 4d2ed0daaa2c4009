"""The 24 people of the pictures, with a believable past; every identity fails its check digit on purpose."""

from dataclasses import dataclass
from datetime import date

from gosi_desktop.application.ports import ContributorRecord, RosterRow
from gosi_desktop.domain.contribution import assess
from gosi_desktop.domain.contributor import (
    Birth,
    Contract,
    Contributor,
    Engagement,
    EngagementState,
    Gender,
    Housing,
    HousingKind,
    Names,
    NationalityGroup,
    StateEnd,
    System,
    WagePeriod,
    left_not_excluded,
    wage_in,
)
from gosi_desktop.domain.identifiers import Identity, IdentityKind
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.domain.values import Month

GULF = frozenset({"BH", "KW", "OM", "QA", "AE"})

# name, name in Latin letters, identity, nationality, woman, occupation, joined, wage of today, new system
_LINES = """
سلطان بن فهد الدوسري|Sultan F. Aldosari|1088376123|SA||مدير مبيعات|2019-03-03|16625|
ريم بنت خالد الشمراني|Reem K. Alshamrani|1092644183|SA|w|محاسبة|2020-09-13|10000|
خليفة بن جاسم الدوي|Khalifa J. Aldoy|870412563|BH||مشرف فرع|2023-04-02|10000|
هند بنت عبدالله الزهراني|Hind A. Alzahrani|1077190353|SA|w|أخصائية موارد بشرية|2021-01-10|9000|
أروى بنت محمد الغامدي|Arwa M. Alghamdi|1104829573|SA|w|منسقة مشتريات|2022-05-15|8000|
تركي بن ناصر المطيري|Turki N. Almutairi|1065307423|SA||مشرف مستودع|2018-11-04|7500|
ماجد بن علي العسيري|Majed A. Alasiri|1099172647|SA||مندوب مبيعات|2021-08-22|6600|
شهد بنت إبراهيم البقمي|Shahad I. Albugami|1118053693|SA|w|مسوّقة رقمية|2025-02-09|6500|new
أحمد مصطفى عبدالعال|Ahmed M. Abdelaal|2418305623|EG||محاسب مساعد|2019-10-06|6000|
ياسر بن عمر السلمي|Yasir O. Alsulami|1112734803|SA||فني صيانة|2024-10-06|5750|new
لمى بنت سعد القحطاني|Lama S. Alqahtani|1120948533|SA|w|خدمة عملاء|2025-11-16|5625|new
فيصل بن راشد الحربي|Faisal R. Alharbi|1082019473|SA||أمين صندوق|2020-02-16|5500|
محمود سليم حداد|Mahmoud S. Haddad|2382059143|JO||مصمم داخلي|2022-02-20|5500|
بندر بن سعود الرشيدي|Bandar S. Alrashidi|1073458163|SA||سائق نقل ثقيل|2017-06-18|5000|
سوريش ناير|Suresh Nair|2456118207|IN||مشرف تشغيل|2016-07-10|5000|
خالد الأمين الطيب|Khalid A. Altayeb|2470921583|SD||أمين مستودع|2020-06-14|4000|
صالح عبدالقادر باوزير|Saleh A. Bawazir|2396103963|YE||بائع|2021-12-05|3500|
راجيش كومار فارما|Rajesh K. Varma|2488201073|IN||فني كهرباء|2018-04-08|3500|
جوزيف ديلا كروز|Joseph D. Cruz|2430986413|PH||كاشير|2023-09-17|3250|
عمران شاهد محمود|Imran S. Mahmood|2461831303|PK||سائق توصيل|2022-11-13|3000|
تيسفاي برهان هايله|Tesfaye B. Haile|2513440783|ET||حارس|2025-12-01|2250|
محمد رفيق إسلام|Mohammad R. Islam|2405563263|BD||عامل تحميل|2017-01-22|2000|
نور الدين شيخ|Nuruddin Sheikh|2477197933|BD||عامل تحميل|2021-05-09|2000|
بلال حسين غلام|Bilal H. Ghulam|2499030513|PK||عامل نظافة|2023-01-15|1875|
""".strip().splitlines()


@dataclass(frozen=True, slots=True)
class Person:
    """A record and the row the writer would have made of it."""

    record: ContributorRecord
    row: RosterRow


def people(rules: RuleBook, month: Month, times: int = 1) -> list[Person]:
    """The 24; with ``times`` they come again under other numbers, to fill a long list."""
    return [
        _person(turn * len(_LINES) + n, turn, line, rules, month)
        for turn in range(times)
        for n, line in enumerate(_LINES)
    ]


def arrival(key: int) -> Person:
    """Somebody the state has recorded, whose wage and occupation wait for the employer."""
    contributor = _contributor(
        key, "داود عبدو إسماعيل", "Dawud A. Ismail", "2520117733", "SD", "", "", date(2026, 1, 4)
    )
    engagement = Engagement(
        id=f"e{key}", contributor_id=contributor.id, join_date=date(2026, 1, 4), state=EngagementState.PENDING_WAGE
    )
    return Person(ContributorRecord(contributor, (engagement,), ()), _row(key, contributor, engagement, None, 0, 0))


def left(key: int, rules: RuleBook, month: Month) -> Person:
    """Somebody who has left the Kingdom and is still registered here."""
    return _person(
        key, 0, "جون باولو سانتوس|John P. Santos|2440118853|PH||نادل|2022-03-06|2800|", rules, month,
        state_end=StateEnd("final_exit", date(2025, 12, 20)),
    )  # fmt: skip


def former(key: int, rules: RuleBook, month: Month) -> Person:
    """Somebody whose engagement ended last year."""
    return _person(
        key, 0, "عبدالرحمن بن سالم العتيبي|Abdulrahman S. Alotaibi|1095520143|SA||مندوب مبيعات|2020-02-02|6000|",
        rules, month, leave=date(2025, 9, 30),
    )  # fmt: skip


def _person(
    key: int,
    turn: int,
    line: str,
    rules: RuleBook,
    month: Month,
    *,
    state_end: StateEnd | None = None,
    leave: date | None = None,
) -> Person:
    name, latin, number, nationality, woman, occupation, joined, wage, system = line.split("|")
    number = (
        number
        if not turn
        else f"{number[:2]}{(int(number[2:]) + turn * 7919) % 10 ** (len(number) - 2):0{len(number) - 2}}"
    )
    contributor = _contributor(key, name, latin, number, nationality, woman, system, date.fromisoformat(joined))
    engagement = Engagement(
        id=f"e{key}",
        contributor_id=contributor.id,
        branch_id=f"b{key % 2 + 1}",
        occupation=occupation,
        contract=Contract("open", date.fromisoformat(joined), None, nationality == "SA"),
        join_date=date.fromisoformat(joined),
        leave_date=leave,
        termination_reason="resignation" if leave else None,
        state=EngagementState.ENDED if leave else EngagementState.ACTIVE,
        state_end=state_end,
    )
    periods = _past(key, Month.of(engagement.join_date), month, int(wage) * 100)
    period = wage_in(periods, month)
    employer = employee = 0
    if period is not None and leave is None:
        assessed = assess(contributor, engagement, period, month, rules)
        employer, employee = assessed.employer_halalas, assessed.employee_halalas
    record = ContributorRecord(contributor, (engagement,), periods)
    return Person(record, _row(key, contributor, engagement, period, employer, employee))


def _contributor(
    key: int, name: str, latin: str, number: str, nationality: str, woman: str, system: str, joined: date
) -> Contributor:
    saudi = nationality == "SA"
    group = (
        NationalityGroup.SAUDI if saudi else NationalityGroup.GCC if nationality in GULF else NationalityGroup.NON_SAUDI
    )
    kind = {
        NationalityGroup.SAUDI: IdentityKind.NATIONAL_ID,
        NationalityGroup.GCC: IdentityKind.GCC_ID,
        NationalityGroup.NON_SAUDI: IdentityKind.IQAMA,
    }[group]
    return Contributor(
        id=f"c{key}",
        contributor_no=f"{310000000 + key * 37}",
        identity=Identity(kind, number, nationality if group is NationalityGroup.GCC else None),
        names=Names(name, latin),
        birth=Birth(date(1980 + key % 20, 1 + key % 12, 1 + key % 28)),
        nationality=nationality,
        nationality_group=group,
        gender=Gender.FEMALE if woman else Gender.MALE,
        mobile=f"+9665500{10000 + key}",
        system=(System.NEW if system else System.OLD) if saudi else None,
        system_source="authority" if saudi else None,
        first_registration=joined,
    )


def _past(key: int, joined: Month, now: Month, halalas: int) -> tuple[WagePeriod, ...]:
    """A wage that grew: two thirds at first, then steps of some years."""
    steps = [(joined, 667), (Month(2020, 1), 800), (Month(2023, 1), 900), (Month(2025, 1), 1000)]
    known = [(month, part) for month, part in steps if joined <= month <= now]
    known = [*known[:-1], (known[-1][0], 1000)]
    return tuple(
        WagePeriod(
            id=f"w{key}.{n}",
            engagement_id=f"e{key}",
            from_month=month,
            basic_halalas=(halalas * part // 1000) * 4 // 5,
            housing=Housing(HousingKind.CASH, halalas * part // 1000 - (halalas * part // 1000) * 4 // 5),
        )
        for n, (month, part) in enumerate(known)
    )


def _row(
    key: int, contributor: Contributor, engagement: Engagement, period: WagePeriod | None, employer: int, employee: int
) -> RosterRow:
    return RosterRow(
        key=key,
        contributor_id=contributor.id,
        engagement_id=engagement.id,
        name=contributor.names.ar,
        name_en=contributor.names.en,
        identity=contributor.identity.number,
        identity_kind=contributor.identity.kind.value,
        nationality=contributor.nationality,
        nationality_group=contributor.nationality_group.value,
        gender=contributor.gender.value if contributor.gender else None,
        occupation=engagement.occupation or "",
        branch=engagement.branch_id or "",
        join_date=engagement.join_date,
        leave_date=engagement.leave_date,
        system=contributor.system.value if contributor.system else None,
        state=engagement.state.value,
        left_not_excluded=left_not_excluded(engagement),
        wage_halalas=period.raw_wage_halalas if period else None,
        employer_halalas=employer,
        employee_halalas=employee,
    )
