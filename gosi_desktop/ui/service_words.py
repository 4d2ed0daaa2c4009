"""What the service or the way to it refuses, in words."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

# code → (what happened, why and what to do)
WORDS: dict[str, tuple[object, object]] = {
    "sign_in_refused": (
        QT_TRANSLATE_NOOP("Messages", "The user name or the password is not right."),
        QT_TRANSLATE_NOOP("Messages", "{tries}."),
    ),
    "account_locked": (
        QT_TRANSLATE_NOOP("Messages", "Signing in is locked until {until}."),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Too many wrong tries. What you typed stays here, and you can work with the saved data meanwhile.",
        ),
    ),
    "code_wrong": (
        QT_TRANSLATE_NOOP("Messages", "The code is not right."),
        QT_TRANSLATE_NOOP("Messages", "{tries}, then user name and password are asked again."),
    ),
    "code_expired": (
        QT_TRANSLATE_NOOP("Messages", "The code has expired."),
        QT_TRANSLATE_NOOP("Messages", "Ask for a new one, and enter the latest you received."),
    ),
    "challenge_ended": (
        QT_TRANSLATE_NOOP("Messages", "This sign-in has ended."),
        QT_TRANSLATE_NOOP(
            "Messages", "The tries are used up or the time is over. Enter your user name and password again."
        ),
    ),
    "session_expired": (
        QT_TRANSLATE_NOOP("Messages", "Your session has ended."),
        QT_TRANSLATE_NOOP("Messages", "Sign in again to fetch what is new. The saved data stay available."),
    ),
    "session_revoked": (
        QT_TRANSLATE_NOOP("Messages", "The session of this device was ended."),
        QT_TRANSLATE_NOOP(
            "Messages",
            "It was ended from another device, or for safety. Sign in again. If it was not you, change the password "
            "at the service.",
        ),
    ),
    "terms_not_current": (
        QT_TRANSLATE_NOOP("Messages", "The service has new terms."),
        QT_TRANSLATE_NOOP("Messages", "Accept them at the service, then sign in again. The saved data stay available."),
    ),
    "password_weak": (
        QT_TRANSLATE_NOOP("Messages", "The password is too weak."),
        QT_TRANSLATE_NOOP("Messages", "Make it longer, and leave your name out of it."),
    ),
    "service_too_old": (
        QT_TRANSLATE_NOOP("Messages", "This service is too old for the program."),
        QT_TRANSLATE_NOOP("Messages", "Ask whoever runs it to update it. The saved data stay available."),
    ),
    "practice.not_started": (
        QT_TRANSLATE_NOOP("Messages", "The practice service did not start."),
        QT_TRANSLATE_NOOP(
            "Messages", "Close the program and open it again. If it happens again, restart the computer."
        ),
    ),
    "maintenance": (
        QT_TRANSLATE_NOOP("Messages", "The service is stopped for maintenance."),
        QT_TRANSLATE_NOOP("Messages", "{since}What is saved here stays available, and we try again automatically."),
    ),
    "too_many_requests": (
        QT_TRANSLATE_NOOP("Messages", "The service asks us to wait a little."),
        QT_TRANSLATE_NOOP("Messages", "{wait}Nothing is lost."),
    ),
    "cursor_expired": (
        QT_TRANSLATE_NOOP("Messages", "A fresh copy must be fetched."),
        QT_TRANSLATE_NOOP(
            "Messages", "The service’s history has changed. What you see stays until the new copy is complete."
        ),
    ),
    "client_too_old": (
        QT_TRANSLATE_NOOP("Messages", "This version of the program is too old for the service."),
        QT_TRANSLATE_NOOP("Messages", "Update it to continue. The saved data can still be viewed and printed."),
    ),
    "idempotency_key_reused": (
        QT_TRANSLATE_NOOP("Messages", "The service has already answered this request with other content."),
        QT_TRANSLATE_NOOP("Messages", "Try again. If it happens again, tell support."),
    ),
    "unknown_field": (
        QT_TRANSLATE_NOOP("Messages", "The service did not understand the request."),
        QT_TRANSLATE_NOOP("Messages", "This version does not work with the service. Update the program."),
    ),
    "invalid_request": (
        QT_TRANSLATE_NOOP("Messages", "The service did not accept the request."),
        QT_TRANSLATE_NOOP("Messages", "Something entered is not in the form it asks for. Check it and try again."),
    ),
    "too_large": (
        QT_TRANSLATE_NOOP("Messages", "The request is larger than the service accepts."),
        QT_TRANSLATE_NOOP("Messages", "Send it in smaller parts."),
    ),
    "not_found": (
        QT_TRANSLATE_NOOP("Messages", "The service no longer has this."),
        QT_TRANSLATE_NOOP("Messages", "Sync to see the current state."),
    ),
    "method_not_allowed": (
        QT_TRANSLATE_NOOP("Messages", "The service does not offer this."),
        QT_TRANSLATE_NOOP("Messages", "This version does not work with the service."),
    ),
    "unsupported_content": (
        QT_TRANSLATE_NOOP("Messages", "The service does not accept this kind of content."),
        QT_TRANSLATE_NOOP("Messages", "This version does not work with the service."),
    ),
    "remote.feed_gap": (
        QT_TRANSLATE_NOOP("Messages", "What the service sent is incomplete."),
        QT_TRANSLATE_NOOP("Messages", "None of it was kept. A fresh copy is being fetched."),
    ),
    "role_missing": (
        QT_TRANSLATE_NOOP("Messages", "Your role does not allow this."),
        QT_TRANSLATE_NOOP("Messages", "The owner or the registered supervisor can change that."),
    ),
    "role_ended": (
        QT_TRANSLATE_NOOP("Messages", "Your role at this establishment has ended."),
        QT_TRANSLATE_NOOP("Messages", "Its data are no longer shown here."),
    ),
    "start_token": (
        QT_TRANSLATE_NOOP("Messages", "The practice service is running with another copy of the program."),
        QT_TRANSLATE_NOOP("Messages", "Close the program and open it again."),
    ),
    "internal": (
        QT_TRANSLATE_NOOP("Messages", "The service had a fault."),
        QT_TRANSLATE_NOOP("Messages", "Nothing is lost. Try again in a while."),
    ),
    "remote.error": (
        QT_TRANSLATE_NOOP("Messages", "The service did not answer as expected."),
        QT_TRANSLATE_NOOP("Messages", "Try again in a while."),
    ),
    "remote.offline": (
        QT_TRANSLATE_NOOP("Messages", "The service cannot be reached."),
        QT_TRANSLATE_NOOP("Messages", "Check the network, or continue with the saved data."),
    ),
    "remote.unreachable": (
        QT_TRANSLATE_NOOP("Messages", "The service cannot be reached."),
        QT_TRANSLATE_NOOP("Messages", "Check the network, or continue with the saved data."),
    ),
    "remote.timeout": (
        QT_TRANSLATE_NOOP("Messages", "The service took too long to answer."),
        QT_TRANSLATE_NOOP("Messages", "The network or the service is slow. Try again in a while."),
    ),
    "remote.cut_short": (
        QT_TRANSLATE_NOOP("Messages", "The answer was cut off on its way."),
        QT_TRANSLATE_NOOP("Messages", "None of it was kept. Try again."),
    ),
    "remote.not_the_service": (
        QT_TRANSLATE_NOOP("Messages", "Something else answered in place of the service."),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Public networks often want you to sign in on a page first. Open the browser to do so, or use another "
            "network.",
        ),
    ),
    "remote.proxy": (
        QT_TRANSLATE_NOOP("Messages", "The proxy blocked the connection."),
        QT_TRANSLATE_NOOP("Messages", "Check the system’s proxy settings. Automatic (PAC) files are not read."),
    ),
    "remote.busy": (
        QT_TRANSLATE_NOOP("Messages", "The service is busy."),
        QT_TRANSLATE_NOOP("Messages", "We try again automatically. The saved data stay available."),
    ),
    "remote.untrusted": (
        QT_TRANSLATE_NOOP("Messages", "The other side cannot be trusted."),
        QT_TRANSLATE_NOOP("Messages", "Nothing was sent to it."),
    ),
    "remote.redirect": (
        QT_TRANSLATE_NOOP("Messages", "The service pointed to another address."),
        QT_TRANSLATE_NOOP(
            "Messages", "We did not follow it, and nothing was sent there. Ask whoever gave you the address."
        ),
    ),
    "remote.certificate": (
        QT_TRANSLATE_NOOP("Messages", "The service’s security certificate is not valid."),
        QT_TRANSLATE_NOOP(
            "Messages",
            "It has expired or is for another name, and nothing was sent. Check this computer’s date, then ask "
            "whoever runs the service.",
        ),
    ),
    "remote.tls": (
        QT_TRANSLATE_NOOP("Messages", "A secure connection could not be made."),
        QT_TRANSLATE_NOOP("Messages", "Nothing was sent. Try another network."),
    ),
    "remote.plain_http": (
        QT_TRANSLATE_NOOP("Messages", "This address is not safe."),
        QT_TRANSLATE_NOOP("Messages", "Only https is used; nothing was sent."),
    ),
    "remote.protocol": (
        QT_TRANSLATE_NOOP("Messages", "The service’s answer is not one the program knows."),
        QT_TRANSLATE_NOOP("Messages", "None of it was kept. Update the program. If it happens again, tell support."),
    ),
    "remote.too_large": (
        QT_TRANSLATE_NOOP("Messages", "The answer is larger than allowed."),
        QT_TRANSLATE_NOOP("Messages", "None of it was kept. If it happens again, tell support."),
    ),
    "cancelled": (
        QT_TRANSLATE_NOOP("Messages", "Stopped."),
        QT_TRANSLATE_NOOP("Messages", "No incomplete data were kept."),
    ),
    "error": (
        QT_TRANSLATE_NOOP("Messages", "This did not work."),
        QT_TRANSLATE_NOOP("Messages", "Try again. If it happens again, tell support."),
    ),
}
