"""The words of the papers about changes of the roster, in both languages."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from gosi_desktop.reports.words import Language


@dataclass(frozen=True, slots=True)
class ChangeWords:
    """Every text of the three papers. Names in braces are filled in."""

    titles: Mapping[str, str]  # by the kind of request
    subtitle: str
    reference: str
    own_number: str
    contributor: str
    identity: str
    name: str
    nationality: str
    occupation: str
    branch: str
    birth: str
    joined: str
    engagement: str
    contract: str
    contracts: Mapping[str, str]
    authenticated: str
    not_authenticated: str
    no_contract: str
    in_time: str
    backdated: str
    exclusion: str
    last_day: str
    hijri: str
    reason: str
    effect: str
    saned: Mapping[str, str]
    wage: str
    wage_change: str
    month: str
    part: str
    before: str
    after: str
    amount: str
    basic: str
    housing: str
    housing_in_kind: str
    commission: str
    other: str
    contributory: str
    contribution: str
    share: str
    payer_of: str
    both: str
    becomes: str
    branches: Mapping[str, str]
    payers: Mapping[str, str]
    total: str
    whole_month: str
    days: str
    computed: str
    not_computed: str
    home: str
    state: str
    condition: str
    states: Mapping[str, str]
    let_go: str
    answer: str
    prepared: str
    sent: str
    decided: str
    expected: str
    not_sent: str
    notes: str
    lead: str
    closings: Mapping[str, str]


_ARABIC: Final = ChangeWords(
    titles={
        "register_contributor": "بيانات تسجيل مشترك",
        "complete_pending_contributor": "بيانات استكمال تسجيل مشترك",
        "exclude_contributor": "بيانات استبعاد مشترك",
        "update_wage": "بيانات تعديل أجر مشترك",
    },
    subtitle="للحفظ والمراجعة — {name} — {number}",
    reference="رقم الطلب لدى الخدمة",
    own_number="رقم الطلب على الجهاز",
    contributor="المشترك",
    identity="رقم الهوية",
    name="الاسم",
    nationality="الجنسية",
    occupation="المهنة",
    branch="الفرع",
    birth="تاريخ الميلاد",
    joined="تاريخ الالتحاق",
    engagement="الالتحاق والعقد",
    contract="العقد",
    contracts={"open": "غير محدد المدة", "fixed": "محدد المدة"},
    authenticated="موثّق",
    not_authenticated="غير موثّق",
    no_contract="لم يُذكر",
    in_time="آخر موعد للإبلاغ",
    backdated="تسجيل بأثر رجعي",
    exclusion="الاستبعاد",
    last_day="آخر يوم عمل (محتسب)",
    hijri="الموافق",
    reason="سبب الاستبعاد (يؤثر في تعويض ساند)",
    effect="الأثر: {effect}.",
    saned={
        "yes": "قد يستحق ساند",
        "likely": "الغالب أنه قد يستحق ساند",
        "depends": "قد يستحق ساند بحسب الحال",
        "no": "لا ساند",
        "unknown": "أثره في ساند غير محدد",
    },
    wage="الأجر الشهري",
    wage_change="تعديل الأجر",
    month="يسري من شهر",
    part="العنصر",
    before="قبل",
    after="بعد",
    amount="المبلغ (ر.س)",
    basic="الأجر الأساس",
    housing="بدل السكن",
    housing_in_kind="السكن العيني (شهران من الأساس في السنة)",
    commission="العمولات",
    other="بدلات أخرى خارج الأجر الخاضع",
    contributory="الأجر الخاضع للاشتراك",
    contribution="اشتراك {month} (ر.س)",
    share="الفرع",
    payer_of="{payer}: {what}",
    both="مجموع الحصتين {sums} ر.س.",
    becomes=" ← ",
    branches={
        "annuities": "المعاشات",
        "saned": "ساند",
        "hazards": "الأخطار المهنية",
        "gcc_home_annuity": "معاش بلده",
    },
    payers={"employer": "صاحب العمل", "employee": "المشترك"},
    total="المجموع",
    whole_month="شهر كامل",
    days="{days} من {of} يومًا",
    computed="احتساب مستقل من هذا الجهاز، كل فرع مقرّب إلى أقرب هللة؛ فاتورة التأمينات هي المعتمدة.",
    not_computed="لا يُحتسب اشتراك هذا الشهر هنا: لا أيام خدمة فيه، أو لم يُعرف الأجر أو النظام بعد.",
    home="معاش المشترك الخليجي في بلده للعلم، ولا يدخل في المجموع.",
    state="حالة الطلب وقت الطباعة",
    condition="الحالة",
    states={
        "draft": "مسودة لم تُرسل",
        "held": "محفوظ في الصادر، لم يُرسل",
        "ready": "في الصادر، يُرسل في المزامنة التالية",
        "waiting": "بانتظار طلب آخر أو مستند",
        "conflict": "تعارض يحتاج قرارًا",
        "awaiting_approval": "بانتظار الموافقة",
        "under_review": "قيد الدراسة لدى الخدمة",
        "returned": "أُعيد للتصحيح",
        "rejected": "رُفض",
        "accepted": "قُبل",
        "approved": "قُبل",
        "withdrawn": "سُحب",
        "superseded": "حلّ غيره محلّه",
        "discarded": "تُرك ولم يُرسل",
        "lost": "لا تعرفه الخدمة بعد استعادة نسختها",
    },
    let_go="تُرك بعد ردّ الخدمة",
    answer="ردّ الخدمة: {answer}",
    prepared="أعدّه",
    sent="أُرسل",
    decided="أجابت الخدمة",
    expected="الجواب المنتظر",
    not_sent="لم يُرسل",
    notes="ملاحظات المراجعة",
    lead="هذه الورقة لملفات المنشأة.",
    closings={
        "register_contributor": "التسجيل يتم بإرسال الطلب وقبوله، لا بها. ولا تُغني عن عقد العمل.",
        "complete_pending_contributor": "التسجيل يتم بإرسال الطلب وقبوله، لا بها. ولا تُغني عن عقد العمل.",
        "exclude_contributor": "الاستبعاد يتم بإرسال الطلب وقبوله، لا بها. "
        "لا تُغني عن شهادة الخدمة ولا عن مخالصة المشترك.",
        "update_wage": "تعديل الأجر يتم بإرسال الطلب وقبوله، لا بها. ولا تُغني عن ملحق العقد.",
    },
)

_ENGLISH: Final = ChangeWords(
    titles={
        "register_contributor": "Contributor registration data",
        "complete_pending_contributor": "Data completing a contributor’s registration",
        "exclude_contributor": "Contributor exclusion data",
        "update_wage": "Wage change data",
    },
    subtitle="To keep and to check — {name} — {number}",
    reference="Number at the service",
    own_number="Number on this computer",
    contributor="Contributor",
    identity="Identity number",
    name="Name",
    nationality="Nationality",
    occupation="Occupation",
    branch="Branch",
    birth="Date of birth",
    joined="Joined",
    engagement="Joining and contract",
    contract="Contract",
    contracts={"open": "Open-ended", "fixed": "Fixed term"},
    authenticated="authenticated",
    not_authenticated="not authenticated",
    no_contract="not given",
    in_time="Last day to report",
    backdated="Registered for the past",
    exclusion="Exclusion",
    last_day="Last day of work (counted)",
    hijri="Hijri",
    reason="Reason (it decides unemployment insurance)",
    effect="Effect: {effect}.",
    saned={
        "yes": "unemployment insurance may follow",
        "likely": "unemployment insurance is likely to follow",
        "depends": "unemployment insurance depends on the case",
        "no": "no unemployment insurance",
        "unknown": "effect on unemployment insurance not fixed",
    },
    wage="Monthly wage",
    wage_change="Wage change",
    month="From the month of",
    part="Part",
    before="Before",
    after="After",
    amount="Amount (SAR)",
    basic="Basic wage",
    housing="Housing allowance",
    housing_in_kind="Housing in kind (two months’ basic wage a year)",
    commission="Commission",
    other="Other allowances, outside the wage",
    contributory="Contributory wage",
    contribution="Contribution of {month} (SAR)",
    share="Branch",
    payer_of="{payer}: {what}",
    both="Both shares SAR {sums}.",
    becomes=" → ",
    branches={
        "annuities": "Annuities",
        "saned": "SANED",
        "hazards": "Occupational hazards",
        "gcc_home_annuity": "Home-country pension",
    },
    payers={"employer": "Employer", "employee": "Contributor"},
    total="Total",
    whole_month="Whole month",
    days="{days} of {of} days",
    computed="Computed here, each branch rounded to the halala; the insurance’s invoice is what counts.",
    not_computed="Not computed here: no day of this month is insured, or wage or system are not known yet.",
    home="The home-country pension of a GCC national is for information and not in the total.",
    state="State of the request when printed",
    condition="State",
    states={
        "draft": "Draft, not sent",
        "held": "Held in the outbox, not sent",
        "ready": "In the outbox, goes with the next sync",
        "waiting": "Waiting for another request or a paper",
        "conflict": "Conflict that needs a decision",
        "awaiting_approval": "Awaiting approval",
        "under_review": "Under review at the service",
        "returned": "Returned to be corrected",
        "rejected": "Rejected",
        "accepted": "Accepted",
        "approved": "Accepted",
        "withdrawn": "Withdrawn",
        "superseded": "Replaced by another",
        "discarded": "Discarded, not sent",
        "lost": "Unknown to the service since it was restored",
    },
    let_go="Discarded after the service’s answer",
    answer="The service answered: {answer}",
    prepared="Prepared by",
    sent="Sent",
    decided="Answered by the service",
    expected="Answer expected",
    not_sent="not sent",
    notes="Notes of the review",
    lead="This paper is for the establishment’s files.",
    closings={
        "register_contributor": "Registration is done by sending the request and its acceptance, not by this paper. "
        "It replaces no contract of work.",
        "complete_pending_contributor": "Registration is done by sending the request and its acceptance, not by this "
        "paper. It replaces no contract of work.",
        "exclude_contributor": "Exclusion is done by sending the request and its acceptance, not by this paper. It "
        "replaces neither a service certificate nor a settlement with the contributor.",
        "update_wage": "The change is done by sending the request and its acceptance. This replaces no annex.",
    },
)

CHANGE: Final[Mapping[Language, ChangeWords]] = {"ar": _ARABIC, "en": _ENGLISH}
