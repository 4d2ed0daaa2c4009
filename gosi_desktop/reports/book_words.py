"""The words of the bookkeeper's papers, in both languages."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from gosi_desktop.domain.bookkeeping import Account
from gosi_desktop.domain.invoices import InvoiceState
from gosi_desktop.domain.month_difference import Cause
from gosi_desktop.domain.rule_rows import Insurance
from gosi_desktop.reports.words import Language


@dataclass(frozen=True, slots=True)
class BookWords:
    """Every text of the lists. Names in braces are filled in."""

    number: str
    establishment: str
    establishment_no: str
    whose: str
    month: str
    synced: str
    oldest: str
    never: str
    prepared: str
    sum: str
    masked: str
    # what to withhold
    deductions: str
    of_month: str
    by_invoice: str
    by_reckoning: str
    name: str
    unknown: str
    identity: str
    wage: str
    days: str
    month_days: str
    part: str
    before: str
    withheld: str
    difference: str
    back: str
    changed: str
    people: str
    to_withhold: str
    more: str
    back_note: str
    not_billed: str
    deductions_lead: str
    deductions_closing: str
    # the journal
    journal: str
    day: str
    invoice_no: str
    account: str
    code: str
    branch: str
    debit: str
    credit: str
    # what to pay
    payments: str
    as_of: str
    bill_no: str
    biller: str
    amount: str
    last_day: str
    last_day_hijri: str
    left: str
    state: str
    late: str
    today: str
    clients: str
    total: str
    overdue: str
    clear: str
    missing: str
    planned: str
    no_bill: str
    payments_lead: str
    payments_closing: str
    # amounts and changes
    effect: str
    causes: Mapping[Cause, str]
    from_to: str
    accounts: Mapping[Account, str]
    branches: Mapping[Insurance, str]
    states: Mapping[InvoiceState, str]


_ARABIC: Final = BookWords(
    number="م",
    establishment="المنشأة",
    establishment_no="رقم الاشتراك",
    whose="{name} — رقم الاشتراك {number}",
    month="الشهر",
    synced="آخر مزامنة {moment}",
    oldest="أقدم مزامنة {moment}",
    never="دون مزامنة",
    prepared="أعدّه",
    sum="المجموع",
    masked="أرقام الهويات محجوبة عند الطباعة، وهي كاملة في ملف Excel.",
    deductions="كشف حسم حصة المشتركين",
    of_month="شهر الاشتراك",
    by_invoice="من الفاتورة {number}",
    by_reckoning="بحساب التطبيق",
    name="الاسم",
    unknown="ليس في قائمة المشتركين",
    identity="رقم الهوية / الإقامة",
    wage="الأجر الخاضع",
    days="الأيام",
    month_days="أيام الشهر",
    part="{days} من {of}",
    before="حسم الشهر السابق",
    withheld="حصة المشترك للحسم",
    difference="الفرق",
    back="حصص عن أشهر سابقة",
    changed="ما تغيّر عن الشهر السابق",
    people="عدد من يُحسم منهم",
    to_withhold="ما يُحسم (ر.س)",
    more="الفرق عن الشهر السابق (ر.س)",
    back_note="تطلب الفاتورة أيضًا حصصًا عن أشهر سابقة مجموعها {amount} ر.س، وليست في هذا الكشف: ما لم يُحسم في شهره لا "
    "يُحسم من المشترك فيما بعد.",
    not_billed="بنود فاتورة هذا الشهر ليست على هذا الجهاز، فالحصص بحساب التطبيق من قائمة المشتركين.",
    deductions_lead="تُحسم هذه الحصص من أجور الشهر.",
    deductions_closing="العبرة بفاتورة التأمينات. مجموع الكشف هو مجموع حصص المشتركين فيها.",
    journal="قيد اليومية",
    day="التاريخ",
    invoice_no="رقم الفاتورة",
    account="الحساب",
    code="رمز الحساب",
    branch="الفرع",
    debit="مدين",
    credit="دائن",
    payments="كشف السداد لكل المنشآت",
    as_of="كما في",
    bill_no="رقم الفاتورة في سداد",
    biller="رمز المفوتر",
    amount="المبلغ (ر.س)",
    last_day="آخر يوم",
    last_day_hijri="آخر يوم (هـ)",
    left="باقٍ (يوم)",
    state="الحالة",
    late="متأخر {days}",
    today="اليوم",
    clients="المنشآت",
    total="المجموع (ر.س)",
    overdue="منه متأخر (ر.س)",
    clear="لا شيء مستحق على {count} من المنشآت.",
    missing="لم تُجلب بعد فواتير: {names}. فما عليها غير معروف هنا.",
    planned="على هذه المنشآت تقسيط سارٍ، وأقساطه ليست في هذا الكشف: {names}.",
    no_bill="ما لا رقم له في «سداد» لم يصدر رقمه بعد.",
    payments_lead="ادفع بالرقم في «سداد» حتى آخر يوم.",
    payments_closing="ما لم يُسدَّد حتى آخر يوم تُضاف إليه غرامة تأخير من اليوم الذي يليه.",
    effect="{cause} ({amount})",
    causes={
        Cause.JOINED: "التحق",
        Cause.LEFT: "ترك العمل",
        Cause.WAGE: "الأجر",
        Cause.RATE_STEP: "النسب",
        Cause.OTHER_RATE: "نسب أخرى",
        Cause.SYSTEM: "النظام",
        Cause.PART_MONTH: "الأيام",
        Cause.DOUBLE_LINE: "سطر مكرر",
        Cause.ROUNDING: "التقريب",
        Cause.ADJUSTMENT: "تصحيحات أشهر سابقة",
        Cause.OTHER: "بلا تفسير",
    },
    from_to="{cause} من {before} إلى {after}",
    accounts={
        Account.EMPLOYER_EXPENSE: "مصروف التأمينات: حصة صاحب العمل",
        Account.WITHHELD: "حصة المشتركين المحسومة من الأجور",
        Account.LATE_PENALTY: "غرامة التأخير",
        Account.VIOLATION_FINE: "غرامة المخالفة",
        Account.ADJUSTMENT: "تصحيحات أشهر سابقة",
        Account.EMPLOYER_PAYABLE: "تأمينات مستحقة: حصة صاحب العمل",
        Account.WORKERS_PAYABLE: "تأمينات مستحقة: حصة المشتركين",
        Account.FINES_PAYABLE: "غرامات مستحقة",
        Account.CREDIT_BALANCE: "رصيد دائن",
    },
    branches={
        Insurance.ANNUITIES: "المعاشات",
        Insurance.SANED: "ساند",
        Insurance.HAZARDS: "الأخطار المهنية",
        Insurance.GCC_HOME: "معاش خليجي (بلده)",
    },
    states={
        InvoiceState.ESTIMATED: "تقديرية",
        InvoiceState.OPEN: "غير مسددة",
        InvoiceState.PART_PAID: "مسددة جزئيًا",
        InvoiceState.PAID: "مسددة",
        InvoiceState.CANCELLED: "ملغاة",
        InvoiceState.REISSUED: "أُعيد إصدارها",
    },
)

_ENGLISH: Final = BookWords(
    number="No.",
    establishment="Establishment",
    establishment_no="Subscription number",
    whose="{name} — subscription number {number}",
    month="Month",
    synced="Last synced {moment}",
    oldest="Oldest sync {moment}",
    never="Never synced",
    prepared="Prepared by",
    sum="Total",
    masked="Identity numbers were masked when this was printed; the Excel file has them whole.",
    deductions="Contributors’ shares to withhold",
    of_month="Contribution month",
    by_invoice="From invoice {number}",
    by_reckoning="Reckoned by this program",
    name="Name",
    unknown="Not in the list of contributors",
    identity="ID / Iqama",
    wage="Wage (SAR)",
    days="Days",
    month_days="Days of the month",
    part="{days} of {of}",
    before="Last month",
    withheld="Share to withhold",
    difference="Difference",
    back="Shares of earlier months",
    changed="Changed since last month",
    people="People to withhold from",
    to_withhold="To withhold (SAR)",
    more="Against last month (SAR)",
    back_note="The invoice also asks for shares of earlier months, SAR {amount} in all; they are not in this list: "
    "what was not withheld in its month is not withheld from the contributor later.",
    not_billed="The lines of this month’s invoice are not on this computer, so the shares are reckoned by this program "
    "from the list of contributors.",
    deductions_lead="These shares are withheld from the wages of the month.",
    deductions_closing="The insurance’s invoice is what holds. The total here is that of its contributors’ shares.",
    journal="Journal",
    day="Date",
    invoice_no="Invoice number",
    account="Account",
    code="Account code",
    branch="Branch",
    debit="Debit",
    credit="Credit",
    payments="Payments of all establishments",
    as_of="As of",
    bill_no="Bill number",
    biller="Biller code",
    amount="Amount (SAR)",
    last_day="Last day",
    last_day_hijri="Last day (AH)",
    left="Days left",
    state="State",
    late="{days} late",
    today="today",
    clients="Establishments",
    total="Total (SAR)",
    overdue="Overdue of it (SAR)",
    clear="Nothing is due from {count} establishments.",
    missing="The invoices of these have not been fetched yet: {names}. What they owe is not known here.",
    planned="These pay by instalments, which are not on this list: {names}.",
    no_bill="Where there is no bill number, it has not been issued yet.",
    payments_lead="Pay by the bill number until the last day.",
    payments_closing="What is not paid by its last day is fined for delay from the day after.",
    effect="{cause} ({amount})",
    causes={
        Cause.JOINED: "Joined",
        Cause.LEFT: "Left",
        Cause.WAGE: "Wage",
        Cause.RATE_STEP: "Rates",
        Cause.OTHER_RATE: "Other rates",
        Cause.SYSTEM: "System",
        Cause.PART_MONTH: "Days",
        Cause.DOUBLE_LINE: "Double line",
        Cause.ROUNDING: "Rounding",
        Cause.ADJUSTMENT: "Correction of earlier months",
        Cause.OTHER: "Not explained",
    },
    from_to="{cause} from {before} to {after}",
    accounts={
        Account.EMPLOYER_EXPENSE: "Insurance expense: employer's share",
        Account.WITHHELD: "Contributors' shares withheld from wages",
        Account.LATE_PENALTY: "Late-payment fine",
        Account.VIOLATION_FINE: "Violation fine",
        Account.ADJUSTMENT: "Corrections of earlier months",
        Account.EMPLOYER_PAYABLE: "Insurance payable: employer's share",
        Account.WORKERS_PAYABLE: "Insurance payable: contributors' share",
        Account.FINES_PAYABLE: "Fines payable",
        Account.CREDIT_BALANCE: "Credit balance",
    },
    branches={
        Insurance.ANNUITIES: "Annuities",
        Insurance.SANED: "Unemployment (SANED)",
        Insurance.HAZARDS: "Occupational hazards",
        Insurance.GCC_HOME: "Home-country pension",
    },
    states={
        InvoiceState.ESTIMATED: "Estimated",
        InvoiceState.OPEN: "Open",
        InvoiceState.PART_PAID: "Paid in part",
        InvoiceState.PAID: "Paid",
        InvoiceState.CANCELLED: "Cancelled",
        InvoiceState.REISSUED: "Reissued",
    },
)

BOOK: Final[Mapping[Language, BookWords]] = {"ar": _ARABIC, "en": _ENGLISH}


@dataclass(frozen=True, slots=True)
class MessageWords:
    """The lines of the message to a client."""

    greeting: str
    about: str
    amount: str
    fines: str
    biller: str
    bill: str
    no_bill: str
    last_day: str
    left: str
    is_today: str
    was: str
    penalty: str
    late: str
    currency: str


MESSAGE: Final[Mapping[Language, MessageWords]] = {
    "ar": MessageWords(
        greeting="السلام عليكم ورحمة الله",
        about="فاتورة التأمينات الاجتماعية لشهر {month} — {name} (رقم الاشتراك {number})",
        amount="المبلغ المطلوب: {amount}",
        fines="منه غرامات: {amount}",
        biller="رمز المفوتر: {biller}",
        bill="رقم الفاتورة في «سداد»: {bill}",
        no_bill="رقم الفاتورة: {invoice} (لم يصدر رقمها في «سداد» بعد)",
        last_day="آخر يوم للسداد: {day} ({hijri})",
        left="الأيام الباقية: {days}",
        is_today="آخر يوم هو اليوم.",
        was="فات آخر يوم. أيام التأخر: {days}",
        penalty="تُضاف بعد آخر يوم غرامة تأخير قدرها {amount}.",
        late="تُضاف غرامة تأخير أخرى عن كل شهر أو جزء منه.",
        currency="{amount} ر.س",
    ),
    "en": MessageWords(
        greeting="Greetings,",
        about="Social insurance invoice for {month} — {name} (subscription number {number})",
        amount="Amount to pay: {amount}",
        fines="of which fines: {amount}",
        biller="Biller code: {biller}",
        bill="Bill number: {bill}",
        no_bill="Invoice number: {invoice} (no bill number has been issued yet)",
        last_day="Last day to pay: {day} ({hijri})",
        left="Days left: {days}",
        is_today="The last day is today.",
        was="The last day has passed. Days late: {days}",
        penalty="After the last day a late-payment fine of {amount} is added.",
        late="Another fine is added for each month of delay or part of one.",
        currency="SAR {amount}",
    ),
}
