"""The words of the statement of account, of a receipt and of the record of a check, in both languages."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from gosi_desktop.reports.words import Language


@dataclass(frozen=True, slots=True)
class StatementWords:
    """Names in braces are filled in."""

    title: str
    document: str
    period: str
    since: str
    until: str
    opening: str
    debit_sum: str
    credit_sum: str
    closing_balance: str
    shown: str
    entries: str
    row: str
    date: str
    hijri: str
    entry: str
    kinds: Mapping[str, str]
    of_month: str
    reference: str
    debit: str
    credit: str
    balance: str
    sum: str
    sum_shown: str
    none: str
    due: str
    invoice: str
    bill: str
    last_day: str
    age: str
    days_left: str
    today: str
    days_late: str
    amount: str
    to_pay: str
    agreement: str
    agrees: str
    differs: str
    unofficial: str
    chain: str
    lead: str
    closing: str


@dataclass(frozen=True, slots=True)
class ReceiptWords:
    """Names in braces are filled in."""

    title: str
    document: str
    number: str
    amount: str
    received: str
    channel: str
    channels: Mapping[str, str]
    states: Mapping[str, str]
    state: str
    invoice: str
    left: str
    covered: str
    entry: str
    halalas: str
    not_allocated: str
    unknown: str
    sum: str
    lead: str
    closing: str


@dataclass(frozen=True, slots=True)
class RecordWords:
    """Names in braces are filled in."""

    title: str
    subtitle: str
    document: str
    checked: str
    verdict: str
    advice: str
    paper: str
    source: str
    kind: str
    number: str
    establishment: str
    issuer: str
    issued: str
    until: str
    claimed: str
    how: str
    basis: str
    by: str
    lead: str
    closing: str


STATEMENT: Final[Mapping[Language, StatementWords]] = {
    "ar": StatementWords(
        title="كشف حساب المنشأة",
        document="كشف حساب {establishment}",
        period="المدة",
        since="من {first} إلى {last}",
        until="حتى {last}",
        opening="رصيد أول المدة (ر.س)",
        debit_sum="إجمالي المدين (ر.س)",
        credit_sum="إجمالي الدائن (ر.س)",
        closing_balance="رصيد آخر المدة (ر.س)",
        shown="المعروض: {filters}. وإجمالي المدة ورصيداها لا تتغير به.",
        entries="القيود ({count})",
        row="م",
        date="التاريخ",
        hijri="الموافق",
        entry="البيان",
        kinds={
            "contribution": "فاتورة اشتراكات",
            "late_penalty": "غرامة تأخير",
            "violation_fine": "غرامة مخالفة",
            "payment": "سداد",
            "adjustment": "تصحيح",
            "penalty_waiver": "إعفاء من غرامة",
            "instalment": "سداد قسط",
            "refund": "سداد أُعيد",
        },
        of_month="{entry} — {month}",
        reference="المرجع",
        debit="مدين (ر.س)",
        credit="دائن (ر.س)",
        balance="الرصيد (ر.س)",
        sum="المجموع",
        sum_shown="مجموع المعروض",
        none="لا قيد في هذه المدة.",
        due="للسداد الآن",
        invoice="الفاتورة",
        bill="رقمها في «سداد»",
        last_day="آخر موعد",
        age="الأيام",
        days_left="باقٍ {count}",
        today="اليوم",
        days_late="متأخر {count}",
        amount="المبلغ (ر.س)",
        to_pay="المجموع",
        agreement="المطابقة",
        agrees="الكشف مطابق لفواتير المنشأة ودفعاتها كما وصلت من الخدمة.",
        differs="الكشف غير مطابق للفواتير والدفعات:",
        unofficial="ليست وثيقة رسمية",
        chain="آخر قيد في سجل التدقيق وبصمته",
        lead="ليست وثيقة رسمية.",
        closing="هذا الكشف لملفات المنشأة، والأرصدة محسوبة من القيود التي أعطتها الخدمة حتى الوقت المذكور.",
    ),
    "en": StatementWords(
        title="Statement of account",
        document="Statement of account of {establishment}",
        period="Period",
        since="{first} to {last}",
        until="until {last}",
        opening="Balance at the beginning (SAR)",
        debit_sum="Debit (SAR)",
        credit_sum="Credit (SAR)",
        closing_balance="Balance at the end (SAR)",
        shown="Shown: {filters}. Sums and balances of the period stay the same.",
        entries="Entries ({count})",
        row="No.",
        date="Date",
        hijri="Hijri",
        entry="Entry",
        kinds={
            "contribution": "Contributions invoice",
            "late_penalty": "Late-payment fine",
            "violation_fine": "Violation fine",
            "payment": "Payment",
            "adjustment": "Correction",
            "penalty_waiver": "Fine waived",
            "instalment": "Instalment paid",
            "refund": "Payment returned",
        },
        of_month="{entry} — {month}",
        reference="Reference",
        debit="Debit (SAR)",
        credit="Credit (SAR)",
        balance="Balance (SAR)",
        sum="Total",
        sum_shown="Total of what is shown",
        none="There is no entry in this period.",
        due="To be paid now",
        invoice="Invoice",
        bill="SADAD bill number",
        last_day="Last day",
        age="Days",
        days_left="{count} left",
        today="Today",
        days_late="{count} late",
        amount="Amount (SAR)",
        to_pay="Total",
        agreement="Agreement",
        agrees="The statement agrees with the establishment’s invoices and payments as the service gave them.",
        differs="The statement does not agree with invoices and payments:",
        unofficial="Not an official document",
        chain="Newest audit entry, and its digest",
        lead="Not an official document.",
        closing="This statement is for the establishment’s files; balances are reckoned from the entries the service "
        "gave until the time stated.",
    ),
}
RECEIPT: Final[Mapping[Language, ReceiptWords]] = {
    "ar": ReceiptWords(
        title="بيان سداد",
        document="بيان سداد {number} — {establishment}",
        number="رقم السداد",
        amount="المبلغ (ر.س)",
        received="يوم وصوله",
        channel="الوسيلة",
        channels={"sadad": "«سداد»", "transfer": "تحويل بنكي", "cash": "نقدًا"},
        states={
            "opened": "مفتوح، لم يصل",
            "part": "وصل بعضه",
            "received": "وصل",
            "returned": "أعاده البنك، فلا يُحتسب",
            "expired": "انتهت مهلته",
        },
        state="الحالة",
        invoice="عن الفاتورة",
        left="بقي منها {amount} ر.س.",
        covered="ما سدّده",
        entry="البيان",
        halalas="المبلغ (ر.س)",
        not_allocated="لم توزّعه الخدمة على القيود بعد.",
        unknown="قيد ليس في الكشف",
        sum="المجموع",
        lead="ليست وثيقة رسمية، ولا تقوم مقام إيصال البنك.",
        closing="هذا البيان لملفات المنشأة، مما أعطته الخدمة حتى الوقت المذكور.",
    ),
    "en": ReceiptWords(
        title="Payment receipt",
        document="Payment {number} — {establishment}",
        number="Payment number",
        amount="Amount (SAR)",
        received="Arrived on",
        channel="By",
        channels={"sadad": "SADAD", "transfer": "Bank transfer", "cash": "Cash"},
        states={
            "opened": "Opened, not arrived",
            "part": "Arrived in part",
            "received": "Arrived",
            "returned": "Returned by the bank; it does not count",
            "expired": "Its time has run out",
        },
        state="State",
        invoice="For invoice",
        left="SAR {amount} of it is left.",
        covered="What it paid",
        entry="Entry",
        halalas="Amount (SAR)",
        not_allocated="The service has not yet said what it paid.",
        unknown="An entry that is not in the statement",
        sum="Total",
        lead="Not an official document, and no bank’s receipt.",
        closing="This paper is for the establishment’s files, from what the service said until the time given.",
    ),
}
RECORD: Final[Mapping[Language, RecordWords]] = {
    "ar": RecordWords(
        title="سجل تحقق من شهادة",
        subtitle="ما وجده هذا البرنامج حين فُحصت الورقة، لا شهادة عنها",
        document="سجل تحقق — {number}",
        checked="وقت التحقق",
        verdict="النتيجة",
        advice="ما العمل",
        paper="الورقة",
        source="الملف أو الرقم",
        kind="نوعها",
        number="رقم الشهادة",
        establishment="رقم الاشتراك",
        issuer="المُصدِر والبيئة",
        issued="تاريخ الإصدار",
        until="صالحة حتى",
        claimed="ما تقوله الورقة عن نفسها، ولم يتأكد.",
        how="كيف تحقّق",
        basis="سند النتيجة",
        by="تحقّق منها",
        lead="ليست وثيقة رسمية.",
        closing="هذا السجل يذكر ما وُجد في وقته. وقد تُسحب الشهادة بعده، فتحقق من جديد قبل الاعتماد عليها.",
    ),
    "en": RecordWords(
        title="Record of a check",
        subtitle="What this program found when the paper was looked at; it attests nothing",
        document="Record of a check — {number}",
        checked="Checked",
        verdict="Result",
        advice="What to do",
        paper="The paper",
        source="File or number",
        kind="Kind",
        number="Certificate number",
        establishment="Subscription number",
        issuer="Issuer and environment",
        issued="Issued",
        until="Valid until",
        claimed="What the paper says of itself; not confirmed.",
        how="How it was checked",
        basis="What the result rests on",
        by="Checked by",
        lead="Not an official document.",
        closing="This record says what was found at its time. A certificate can be withdrawn later: check it anew "
        "before you rely on it.",
    ),
}
