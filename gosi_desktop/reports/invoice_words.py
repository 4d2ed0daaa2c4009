"""The words of an invoice's paper in both languages."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from gosi_desktop.reports.words import Language


@dataclass(frozen=True, slots=True)
class InvoiceWords:
    """Names in braces are filled in."""

    title: str
    document: str
    many: str
    subtitle: str
    number: str
    issued: str
    to_pay: str
    amount: str
    currency: str
    part_of: str
    bill: str
    no_bill: str
    last_day: str
    expires: str
    state: str
    states: Mapping[str, str]
    paid_on: str
    elsewhere: str
    nothing: str
    replaces: str
    replaced_by: str
    replaced: str
    as_of: str
    never: str
    by_branch: str
    branch: str
    branches: Mapping[str, str]
    systems: Mapping[str, str]
    people: str
    wages: str
    employer_percent: str
    employee_percent: str
    employer: str
    employees: str
    total: str
    nobody: str
    reckoning: str
    what: str
    halalas: str
    contributions: str
    late: str
    violations: str
    previous: str
    corrections: str
    credits: str
    asked: str
    arrived: str
    left: str
    lines: str
    row: str
    name: str
    identity: str
    unknown: str
    correction_of: str
    wage: str
    days: str
    of_days: str
    employee: str
    sum: str
    masked: str
    part_month: str
    gulf: str
    missing: str
    lead: str
    closing: str


INVOICE: Final[Mapping[Language, InvoiceWords]] = {
    "ar": InvoiceWords(
        title="فاتورة اشتراكات {month}",
        document="فاتورة {number} — {establishment}",
        many="فواتير الاشتراكات ({count})",
        subtitle="{name} — رقم الاشتراك {number}",
        number="رقم الفاتورة",
        issued="صدرت {day} · {hijri}",
        to_pay="المبلغ المطلوب (ر.س)",
        amount="مبلغ الفاتورة (ر.س)",
        currency="{amount} ر.س",
        part_of="بقي من {total}، ووصل {arrived}",
        bill="رقم الفاتورة في «سداد»",
        no_bill="لم يصدر بعد",
        last_day="آخر موعد للسداد",
        expires="ينتهي الرقم {day}",
        state="الحالة",
        states={
            "estimated": "تقديرية، لا تُسدَّد",
            "open": "مستحقة",
            "part_paid": "مسددة جزئيًا",
            "paid": "مسددة",
            "cancelled": "ملغاة، لا تُسدَّد",
            "reissued": "حلّت محلها فاتورة أخرى، لا تُسدَّد",
        },
        paid_on="سُددت {day}",
        elsewhere="لا تُسدَّد بهذه الفاتورة: مبلغها في فاتورة لاحقة أو في خطة تقسيط.",
        nothing="لا شيء يُسدَّد بهذه الفاتورة.",
        replaces="صدرت بدلًا من الفاتورة",
        replaced_by="الفاتورة التي حلّت محلها",
        replaced="هذه الفاتورة لم تعد قائمة، ولا يُسدَّد رقمها.",
        as_of="البيانات كما في",
        never="دون مزامنة",
        by_branch="ملخص الفروع",
        branch="الفرع",
        branches={
            "annuities": "المعاشات",
            "saned": "ساند",
            "hazards": "الأخطار المهنية",
            "gcc_home_annuity": "معاش بلده",
        },
        systems={"old": "المعاشات — النظام السابق", "new": "المعاشات — النظام الجديد"},
        people="المشتركون",
        wages="مجموع الأجور",
        employer_percent="نسبة المنشأة",
        employee_percent="نسبة المشترك",
        employer="حصة صاحب العمل",
        employees="حصة المشتركين",
        total="المجموع",
        nobody="لا مشترك في هذه الفاتورة، ولا اشتراكات عن هذا الشهر.",
        reckoning="حساب المبلغ",
        what="البيان",
        halalas="المبلغ (ر.س)",
        contributions="اشتراكات {month}",
        late="غرامات التأخير",
        violations="غرامات المخالفات",
        previous="رصيد سابق",
        corrections="تصحيحات أشهر سابقة",
        credits="رصيد دائن",
        asked="مبلغ الفاتورة",
        arrived="وصل لهذه الفاتورة {amount} ر.س.",
        left="بقي {amount} ر.س.",
        lines="تفصيل المشتركين ({count})",
        row="م",
        name="الاسم",
        identity="رقم الهوية / الإقامة",
        unknown="ليس في قائمة المشتركين",
        correction_of="{name} — تصحيح {month}",
        wage="الأجر الخاضع",
        days="الأيام",
        of_days="{days} من {month}",
        employee="حصة المشترك",
        sum="المجموع",
        masked="أرقام الهويات محجوبة عند الطباعة.",
        part_month="الأجور أجور أشهر كاملة، والحصص بقدر الأيام.",
        gulf="معاش المشترك الخليجي في بلده لا يدخل في الحصص.",
        missing="سطور هذه الفاتورة ليست على هذا الجهاز بعد: افتحها في صفحة الفواتير لجلبها، ثم اطبعها.",
        lead="ليست وثيقة رسمية.",
        closing="هذه الورقة لملفات المنشأة، مما أعطته الخدمة حتى الوقت المذكور. والمستحق هو ما في فاتورة الخدمة نفسها.",
    ),
    "en": InvoiceWords(
        title="Invoice of {month}",
        document="Invoice {number} — {establishment}",
        many="Contributions invoices ({count})",
        subtitle="{name} — subscription number {number}",
        number="Invoice number",
        issued="Issued {day} · {hijri}",
        to_pay="To be paid (SAR)",
        amount="Amount of the invoice (SAR)",
        currency="SAR {amount}",
        part_of="left of {total}; {arrived} has arrived",
        bill="SADAD bill number",
        no_bill="Not issued yet",
        last_day="Last day to pay",
        expires="The number runs out on {day}",
        state="State",
        states={
            "estimated": "Estimated, not to be paid",
            "open": "To be paid",
            "part_paid": "Paid in part",
            "paid": "Paid",
            "cancelled": "Cancelled, not to be paid",
            "reissued": "Replaced by another invoice, not to be paid",
        },
        paid_on="Paid on {day}",
        elsewhere="Not to be paid by this invoice: its amount is in a later one or in a plan of instalments.",
        nothing="There is nothing to be paid by this invoice.",
        replaces="Issued in place of invoice",
        replaced_by="The invoice in its place",
        replaced="This invoice does not stand any more; do not pay its number.",
        as_of="Data as of",
        never="Never synced",
        by_branch="By branch of insurance",
        branch="Branch",
        branches={
            "annuities": "Annuities",
            "saned": "SANED",
            "hazards": "Occupational hazards",
            "gcc_home_annuity": "Home-country pension",
        },
        systems={"old": "Annuities — previous system", "new": "Annuities — new system"},
        people="People",
        wages="Sum of wages",
        employer_percent="Employer’s rate",
        employee_percent="Contributor’s rate",
        employer="Employer’s share",
        employees="Contributors’ share",
        total="Total",
        nobody="Nobody is on this invoice, and there are no contributions for this month.",
        reckoning="How the amount is made up",
        what="Item",
        halalas="Amount (SAR)",
        contributions="Contributions of {month}",
        late="Late-payment fines",
        violations="Violation fines",
        previous="Owed before",
        corrections="Corrections of earlier months",
        credits="Credit balance",
        asked="Amount of the invoice",
        arrived="SAR {amount} has arrived for this invoice.",
        left="SAR {amount} is left.",
        lines="Contributors ({count})",
        row="No.",
        name="Name",
        identity="ID / Iqama",
        unknown="Not in the list of contributors",
        correction_of="{name} — correction of {month}",
        wage="Contributory wage",
        days="Days",
        of_days="{days} of {month}",
        employee="Contributor’s share",
        sum="Total",
        masked="Identity numbers were masked when this was printed.",
        part_month="Wages are those of whole months, shares are by days.",
        gulf="The home-country pension of a GCC national is not part of the shares.",
        missing="The lines of this invoice are not on this computer yet: open it on the page of invoices to fetch "
        "them, then print it.",
        lead="Not an official document.",
        closing="This paper is for the establishment’s files, from what the service said until the time given. What is "
        "owed is what the service’s own invoice says.",
    ),
}
