"""What the rules and the service refuse when an account or an establishment is registered, in words."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

# code, or place and code → (what happened, why and what to do)
WORDS: dict[str, tuple[object, object]] = {
    "subscription_unknown": (
        QT_TRANSLATE_NOOP("Messages", "No establishment is registered under this subscription number."),
        QT_TRANSLATE_NOOP("Messages", "Copy it from the registration certificate as it stands there."),
    ),
    "registration_expired": (
        QT_TRANSLATE_NOOP("Messages", "The commercial registration or licence of this establishment has ended."),
        QT_TRANSLATE_NOOP("Messages", "Renew it at the authority that issued it, then compare again."),
    ),
    "not_owner_or_supervisor": (
        QT_TRANSLATE_NOOP("Messages", "This identity is neither the owner nor a registered supervisor of it."),
        QT_TRANSLATE_NOOP("Messages", "Enter theirs, or let the owner add you as a supervisor at GOSI first."),
    ),
    "identity_minor": (
        QT_TRANSLATE_NOOP("Messages", "The holder of this identity is under age."),
        QT_TRANSLATE_NOOP("Messages", "An account is made for an adult owner or registered supervisor."),
    ),
    "account_exists": (
        QT_TRANSLATE_NOOP("Messages", "There is an account for this identity already."),
        QT_TRANSLATE_NOOP("Messages", "Sign in with it, or reset its password."),
    ),
    "absher_mobile_mismatch": (
        QT_TRANSLATE_NOOP("Messages", "Not equal to the mobile registered in Absher for the holder of the identity."),
        QT_TRANSLATE_NOOP("Messages", "Look at it in Absher, then correct it here."),
    ),
    "absher_email_mismatch": (
        QT_TRANSLATE_NOOP("Messages", "Not equal to the e-mail registered in Absher for the holder of the identity."),
        QT_TRANSLATE_NOOP("Messages", "Look at it in Absher, then correct it here."),
    ),
    "username_taken": (
        QT_TRANSLATE_NOOP("Messages", "This user name is taken."),
        QT_TRANSLATE_NOOP("Messages", "Choose another; everything else stays."),
    ),
    "invitation_unknown": (
        QT_TRANSLATE_NOOP("Messages", "This invitation is not known, or it has ended."),
        QT_TRANSLATE_NOOP("Messages", "Ask whoever invited you for another."),
    ),
    "registration.code_wrong": (QT_TRANSLATE_NOOP("Messages", "The code is not right."), "{tries}."),
    "registration.code_expired": (
        QT_TRANSLATE_NOOP("Messages", "The code has expired."),
        QT_TRANSLATE_NOOP("Messages", "Ask for another. What you typed stays here."),
    ),
    "registration.challenge_ended": (
        QT_TRANSLATE_NOOP("Messages", "This code can no longer be used."),
        QT_TRANSLATE_NOOP("Messages", "Ask for another. What you typed stays here."),
    ),
    "registration.terms_not_current": (
        QT_TRANSLATE_NOOP("Messages", "The terms have changed meanwhile."),
        QT_TRANSLATE_NOOP("Messages", "Read the new version to its end and accept it. Everything else stays."),
    ),
    "registration.too_many_requests": (
        QT_TRANSLATE_NOOP("Messages", "The service takes no more tries for now."),
        QT_TRANSLATE_NOOP("Messages", "{wait}Your draft stays here; take it up again later."),
    ),
    "registration.remote.offline": (
        QT_TRANSLATE_NOOP("Messages", "No connection. Nothing was lost."),
        QT_TRANSLATE_NOOP("Messages", "Your draft is kept. Go on filling in, and send when the connection is back."),
    ),
    "conditions.unticked": (QT_TRANSLATE_NOOP("Messages", "Not all conditions are ticked yet."), ""),
    "terms.not_accepted": (QT_TRANSLATE_NOOP("Messages", "Accept the terms to go on."), ""),
    "email.empty": (QT_TRANSLATE_NOOP("Messages", "Enter the e-mail."), ""),
    "email.arabic_letters": (
        QT_TRANSLATE_NOOP("Messages", "There are letters in it that no e-mail has."),
        QT_TRANSLATE_NOOP("Messages", "Switch the keyboard to English and type it again."),
    ),
    "email.shape": (QT_TRANSLATE_NOOP("Messages", "This is not an e-mail. Write it like name@company.sa."), ""),
    "username.arabic_letters": (
        QT_TRANSLATE_NOOP("Messages", "Latin letters only."),
        QT_TRANSLATE_NOOP("Messages", "Switch the keyboard to English and type it again."),
    ),
    "username.shape": (
        QT_TRANSLATE_NOOP("Messages", "{shortest} to {longest} Latin letters, digits, dots or dashes, a letter first."),
        "",
    ),
    "establishment.unusual_length": (
        QT_TRANSLATE_NOOP("Messages", "{typed} digits were entered; usually there are {usual}."),
        QT_TRANSLATE_NOOP("Messages", "Look at the registration certificate, or go on if the number is so."),
    ),
    "registration.expired": (
        QT_TRANSLATE_NOOP("Messages", "The registration took longer than the service keeps it."),
        QT_TRANSLATE_NOOP("Messages", "Enter the password again and send it anew; everything else is still here."),
    ),
    "application.expired": (
        QT_TRANSLATE_NOOP("Messages", "The application took longer than the service keeps it."),
        QT_TRANSLATE_NOOP("Messages", "Ask for another code and send it anew; everything is still here."),
    ),
    "paper.unreadable": (
        QT_TRANSLATE_NOOP("Messages", "This file cannot be read."),
        QT_TRANSLATE_NOOP("Messages", "Look whether it is still there and may be opened."),
    ),
    "beneficiary.elsewhere": (QT_TRANSLATE_NOOP("Messages", "Only employers have their account here."), ""),
    "archive.gone": (QT_TRANSLATE_NOOP("Messages", "This paper is no longer in the archive."), ""),
    "paper.no_such": (QT_TRANSLATE_NOOP("Messages", "There is no paper for this kind of request."), ""),
    "paper.nothing": (
        QT_TRANSLATE_NOOP("Messages", "There is nothing to put on this paper."),
        QT_TRANSLATE_NOOP("Messages", "Nothing is due, or nobody has a share, by what is kept here."),
    ),
    "printer.refused": (
        QT_TRANSLATE_NOOP("Messages", "The printer cannot be used."),
        QT_TRANSLATE_NOOP("Messages", "Choose another, or save the paper as PDF and print it elsewhere."),
    ),
}
