"""What the rules and the service refuse in an application of an establishment, and around approvals, in words."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

# code → (what happened, why and what to do)
WORDS: dict[str, tuple[object, object]] = {
    "field.required": (QT_TRANSLATE_NOOP("Messages", "This is still missing."), ""),
    "required": (QT_TRANSLATE_NOOP("Messages", "This is still missing."), ""),
    "invalid_value": (QT_TRANSLATE_NOOP("Messages", "The service does not take this value."), ""),
    "needs_correction": (
        QT_TRANSLATE_NOOP("Messages", "Some of it is not as the registers have it."),
        QT_TRANSLATE_NOOP("Messages", "Correct the fields that are marked, then send it again."),
    ),
    "text.long": (QT_TRANSLATE_NOOP("Messages", "Use {longest} characters at most."), ""),
    "date.in_future": (QT_TRANSLATE_NOOP("Messages", "This day is still to come."), ""),
    "licence_expired": (
        QT_TRANSLATE_NOOP("Messages", "The registration or licence has ended."),
        QT_TRANSLATE_NOOP("Messages", "Renew it first; an application needs one that is in force."),
    ),
    "identity_expired": (
        QT_TRANSLATE_NOOP("Messages", "This identity document has expired."),
        QT_TRANSLATE_NOOP("Messages", "Renew it first, then enter the new date."),
    ),
    "contract_not_authenticated": (
        QT_TRANSLATE_NOOP("Messages", "The contract is not documented."),
        QT_TRANSLATE_NOOP("Messages", "Have it documented on the labour platform, then go on."),
    ),
    "age_refused": (
        QT_TRANSLATE_NOOP("Messages", "At this age the contributor cannot be registered."),
        QT_TRANSLATE_NOOP("Messages", "Check the date of birth and its calendar."),
    ),
    "wage_not_positive": (QT_TRANSLATE_NOOP("Messages", "The basic wage must be above zero."), ""),
    "owners.none": (QT_TRANSLATE_NOOP("Messages", "Add the owner."), ""),
    "owners.share": (QT_TRANSLATE_NOOP("Messages", "A share is above 0 and at most 100 percent."), ""),
    "owners.shares": (
        QT_TRANSLATE_NOOP("Messages", "The shares add up to {sum}%."),
        QT_TRANSLATE_NOOP("Messages", "Together they make 100%."),
    ),
    "establishment_exists": (
        QT_TRANSLATE_NOOP("Messages", "This establishment has a subscription number."),
        QT_TRANSLATE_NOOP("Messages", "Register an account with it, or ask its owner or supervisor for an invitation."),
    ),
    "contributors.none": (
        QT_TRANSLATE_NOOP("Messages", "Add the first contributor."),
        QT_TRANSLATE_NOOP("Messages", "An establishment is registered when it has one worker or more."),
    ),
    "paper.empty": (QT_TRANSLATE_NOOP("Messages", "This file is empty."), ""),
    "paper.too_large": (
        QT_TRANSLATE_NOOP("Messages", "This file is too large."),
        QT_TRANSLATE_NOOP("Messages", "5 MB at most. Scan it in grey, or as several files."),
    ),
    "paper.kind": (
        QT_TRANSLATE_NOOP("Messages", "This is no PDF and no picture."),
        QT_TRANSLATE_NOOP("Messages", "Choose a PDF, JPEG or PNG file."),
    ),
    "paper.broken": (
        QT_TRANSLATE_NOOP("Messages", "This file is not whole."),
        QT_TRANSLATE_NOOP("Messages", "Fetch it or scan it again."),
    ),
    "paper.pixels": (
        QT_TRANSLATE_NOOP("Messages", "This picture has too many points."),
        QT_TRANSLATE_NOOP("Messages", "{most} at most. Send a smaller copy of it."),
    ),
    "paper.too_many": (
        QT_TRANSLATE_NOOP("Messages", "These are too many papers for one request."),
        QT_TRANSLATE_NOOP("Messages", "{most} at most. Put several pages into one PDF."),
    ),
    "attachment_missing": (QT_TRANSLATE_NOOP("Messages", "A paper is missing."), ""),
    "content_refused": (
        QT_TRANSLATE_NOOP("Messages", "The service cannot read this paper."),
        QT_TRANSLATE_NOOP("Messages", "Take it out, scan it again, and add it anew."),
    ),
    "password.long": (QT_TRANSLATE_NOOP("Messages", "Use {longest} characters at most."), ""),
    "listed_twice": (QT_TRANSLATE_NOOP("Messages", "This stands here twice."), ""),
    "data_wrong": (
        QT_TRANSLATE_NOOP("Messages", "The authority says that this is not right."),
        QT_TRANSLATE_NOOP("Messages", "Compare it with the paper, then send it again."),
    ),
    "documents_missing": (
        QT_TRANSLATE_NOOP("Messages", "The authority asks for a paper."),
        QT_TRANSLATE_NOOP("Messages", "Attach it, then send it again."),
    ),
    "reason.required": (QT_TRANSLATE_NOOP("Messages", "Write the reason."), ""),
}
