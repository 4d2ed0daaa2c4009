"""Why nothing can be paid or asked about an invoice, in words."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

# code → (what happened, why and what to do)
WORDS: dict[str, tuple[object, object]] = {
    "invoice_paid": (
        QT_TRANSLATE_NOOP("Messages", "The invoice is paid already."),
        QT_TRANSLATE_NOOP("Messages", "Paying it once more would only be in credit."),
    ),
    "invoice_void": (
        QT_TRANSLATE_NOOP("Messages", "This invoice is not owed."),
        QT_TRANSLATE_NOOP("Messages", "It was replaced or cancelled, or it is only estimated."),
    ),
    "no_bill": (
        QT_TRANSLATE_NOOP("Messages", "There is no bill number for this invoice yet."),
        QT_TRANSLATE_NOOP("Messages", "It comes with a sync once the service has issued it."),
    ),
    "bill_expired": (
        QT_TRANSLATE_NOOP("Messages", "The bill expired on {expires}."),
        QT_TRANSLATE_NOOP("Messages", "What is open of it is on the next invoice, which has a bill of its own."),
    ),
    "amount_out_of_range": (
        QT_TRANSLATE_NOOP("Messages", "The amount is between {least} and {most} riyals."),
        QT_TRANSLATE_NOOP("Messages", "More than what is open would be paid too much."),
    ),
    "payment_open_already": (
        QT_TRANSLATE_NOOP("Messages", "A payment of this bill is open already."),
        QT_TRANSLATE_NOOP("Messages", "Pay it, or withdraw it first, so that nothing is paid twice."),
    ),
    "asked_already": (
        QT_TRANSLATE_NOOP("Messages", "This is asked for already and not decided."),
        QT_TRANSLATE_NOOP("Messages", "It is in the outbox; withdraw it there to ask anew."),
    ),
    "no_fines": (
        QT_TRANSLATE_NOOP("Messages", "There is no fine for paying this invoice late."),
        QT_TRANSLATE_NOOP("Messages", "Only fines in the statement can be waived, and only once."),
    ),
    "nothing_owed": (QT_TRANSLATE_NOOP("Messages", "Nothing is owed that could be paid in parts."), ""),
    "grounds.too_long": (QT_TRANSLATE_NOOP("Messages", "The grounds are longer than {most} letters."), ""),
    "instalments.active": (
        QT_TRANSLATE_NOOP("Messages", "A plan of instalments is in force already."),
        QT_TRANSLATE_NOOP("Messages", "Only when it has ended can another one be asked for."),
    ),
    "instalments.first_due": (
        QT_TRANSLATE_NOOP("Messages", "The first part is due today at the earliest, and within a year."),
        "",
    ),
}
