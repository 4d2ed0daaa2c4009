"""What becomes of a request as such: refusals of the queue, and what it waits for, in words."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

# code → (what happened, why and what to do)
WORDS: dict[str, tuple[object, object]] = {
    "request_id_reused": (
        QT_TRANSLATE_NOOP("Messages", "The service knows this request with another content."),
        QT_TRANSLATE_NOOP("Messages", "Edit it and send it anew."),
    ),
    "unsupported_kind": (
        QT_TRANSLATE_NOOP("Messages", "The service does not take requests of this kind yet."),
        QT_TRANSLATE_NOOP("Messages", "It is older than the program."),
    ),
    "unsupported_schema": (
        QT_TRANSLATE_NOOP("Messages", "The service does not know this form of the request yet."),
        QT_TRANSLATE_NOOP("Messages", "It is older than the program."),
    ),
    "dependency_refused": (
        QT_TRANSLATE_NOOP("Messages", "A request that this one follows was refused."),
        QT_TRANSLATE_NOOP("Messages", "Settle that one first, then send this one again."),
    ),
    "already_decided": (
        QT_TRANSLATE_NOOP("Messages", "The request was decided before the withdrawal came."),
        QT_TRANSLATE_NOOP("Messages", "The decision stands."),
    ),
    "last_supervisor": (
        QT_TRANSLATE_NOOP("Messages", "He is the last one who answers for the establishment."),
        QT_TRANSLATE_NOOP("Messages", "Name another one first."),
    ),
    "certificate_not_due": (
        QT_TRANSLATE_NOOP("Messages", "The certificate is not due now."),
        QT_TRANSLATE_NOOP("Messages", "Settle what is owed, then ask again."),
    ),
    "enquiry_closed": (
        QT_TRANSLATE_NOOP("Messages", "This conversation is closed."),
        QT_TRANSLATE_NOOP("Messages", "Send a new enquiry instead."),
    ),
    "enquiry_full": (
        QT_TRANSLATE_NOOP("Messages", "The conversation has reached its limit of {most} messages."),
        QT_TRANSLATE_NOOP("Messages", "Send a new enquiry instead."),
    ),
    "reminders.days": (QT_TRANSLATE_NOOP("Messages", "A reminder comes between 0 and {most} days before the end."), ""),
    "reminders.too_many": (QT_TRANSLATE_NOOP("Messages", "There are {most} reminders at most."), ""),
    "words.too_long": (
        QT_TRANSLATE_NOOP("Messages", "The text is longer than the service takes: {most} letters at most."),
        "",
    ),
    "waiting_for_after": (
        QT_TRANSLATE_NOOP("Messages", "It waits for an earlier request."),
        QT_TRANSLATE_NOOP("Messages", "It goes by itself once that one is known at the service."),
    ),
    "waiting_for_attachment": (
        QT_TRANSLATE_NOOP("Messages", "It waits for a paper that has not arrived at the service."),
        QT_TRANSLATE_NOOP("Messages", "It goes by itself after that."),
    ),
}
