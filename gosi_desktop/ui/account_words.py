"""What a service refuses of an account, in words: where the same code needs others than when signing in."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

# place and code, or code and its ``why`` → (what happened, why and what to do)
WORDS: dict[str, tuple[object, object]] = {
    "password_reset.code_wrong": (QT_TRANSLATE_NOOP("Messages", "The code is not right."), "{tries}."),
    "password_reset.code_expired": (
        QT_TRANSLATE_NOOP("Messages", "The code has expired."),
        QT_TRANSLATE_NOOP("Messages", "Ask for another message. The password you typed is still here."),
    ),
    "password_reset.challenge_ended": (
        QT_TRANSLATE_NOOP("Messages", "This code can no longer be used."),
        QT_TRANSLATE_NOOP("Messages", "Ask for another message. The password you typed is still here."),
    ),
    "password_reset.too_many_requests": (
        QT_TRANSLATE_NOOP("Messages", "Too many messages were requested."),
        QT_TRANSLATE_NOOP("Messages", "{wait}What you typed stays here."),
    ),
    "code_prompt.code_wrong": (QT_TRANSLATE_NOOP("Messages", "The code is not right."), "{tries}."),
    "code_prompt.code_expired": (
        QT_TRANSLATE_NOOP("Messages", "The code has expired."),
        QT_TRANSLATE_NOOP("Messages", "Leave this and begin again; another code is sent."),
    ),
    "code_prompt.challenge_ended": (
        QT_TRANSLATE_NOOP("Messages", "This code can no longer be used."),
        QT_TRANSLATE_NOOP("Messages", "Leave this and begin again; another code is sent."),
    ),
    "password_change.sign_in_refused": (
        QT_TRANSLATE_NOOP("Messages", "The current password is not right."),
        QT_TRANSLATE_NOOP("Messages", "{tries}."),
    ),
    "password_change.password.required": (QT_TRANSLATE_NOOP("Messages", "Enter the current password."), ""),
    "contact_change.absher_mobile_mismatch": (
        QT_TRANSLATE_NOOP("Messages", "Not equal to the mobile registered in Absher for you."),
        QT_TRANSLATE_NOOP("Messages", "Look at it in Absher, change it there if need be, then compare again."),
    ),
    "contact_change.absher_email_mismatch": (
        QT_TRANSLATE_NOOP("Messages", "Not equal to the e-mail registered in Absher for you."),
        QT_TRANSLATE_NOOP("Messages", "Look at it in Absher, change it there if need be, then compare again."),
    ),
    "reason.required": (QT_TRANSLATE_NOOP("Messages", "Write why; whoever prepared it reads this."), ""),
    "password.short": (QT_TRANSLATE_NOOP("Messages", "{typed} characters are too few. Use {shortest} or more."), ""),
    "password.differs": (QT_TRANSLATE_NOOP("Messages", "The two passwords do not match."), ""),
    "password_weak.short": (QT_TRANSLATE_NOOP("Messages", "The service asks for a longer password."), ""),
    "password_weak.common": (
        QT_TRANSLATE_NOOP("Messages", "This password is easy to guess."),
        QT_TRANSLATE_NOOP("Messages", "Use several words that are not related."),
    ),
    "password_weak.like_name": (
        QT_TRANSLATE_NOOP("Messages", "Your name, mobile or e-mail is in this password."),
        QT_TRANSLATE_NOOP("Messages", "Leave it out."),
    ),
    "password_weak.used_before": (
        QT_TRANSLATE_NOOP("Messages", "You have used this password before."),
        QT_TRANSLATE_NOOP("Messages", "Choose another."),
    ),
}
