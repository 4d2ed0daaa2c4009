"""The words of what a payment may be refused for: status, Arabic, English."""

from collections.abc import Mapping
from typing import Final

MONEY_WORDS: Final[Mapping[str, tuple[int, str, str]]] = {
    "invoice_paid": (422, "هذه الفاتورة مسددة.", "This invoice is paid."),
    "bill_expired": (
        422,
        "انتهت صلاحية رقم السداد في {expires}. تُدفع الفاتورة الأحدث.",
        "The bill expired on {expires}. Pay the newer invoice.",
    ),
    "amount_out_of_range": (
        422,
        "المبلغ خارج الحدود: من {least} إلى {most}.",
        "The amount is out of range: {least} to {most}.",
    ),
}
