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
            "Messages", "There were too many wrong tries. What you typed stays here; saved data can be used meanwhile."
        ),
    ),
    "code_wrong": (
        QT_TRANSLATE_NOOP("Messages", "The code is not right."),
        QT_TRANSLATE_NOOP("Messages", "{tries}, then user name and password are asked again."),
    ),
    "code_expired": (
        QT_TRANSLATE_NOOP("Messages", "The code is no longer good."),
        QT_TRANSLATE_NOOP("Messages", "Ask for a new one and enter the last that arrived."),
    ),
    "challenge_ended": (
        QT_TRANSLATE_NOOP("Messages", "This sign-in has ended."),
        QT_TRANSLATE_NOOP("Messages", "The tries are used up or the time is over. Enter user name and password again."),
    ),
    "session_expired": (
        QT_TRANSLATE_NOOP("Messages", "Your session has ended."),
        QT_TRANSLATE_NOOP("Messages", "Sign in again to send and fetch. Saved data stay in use."),
    ),
    "session_revoked": (
        QT_TRANSLATE_NOOP("Messages", "The session of this device was ended."),
        QT_TRANSLATE_NOOP(
            "Messages",
            "It was ended from another device or for safety. Sign in again; was it not you, change the password.",
        ),
    ),
    "terms_not_current": (
        QT_TRANSLATE_NOOP("Messages", "The service has new terms."),
        QT_TRANSLATE_NOOP("Messages", "They have to be accepted before the work goes on."),
    ),
    "password_weak": (
        QT_TRANSLATE_NOOP("Messages", "The password is too weak."),
        QT_TRANSLATE_NOOP("Messages", "Make it longer, with words that do not appear in your name."),
    ),
    "service_too_old": (
        QT_TRANSLATE_NOOP("Messages", "This service is older than the program can use."),
        QT_TRANSLATE_NOOP("Messages", "Ask whoever runs it to update it; saved data stay in use."),
    ),
    "practice.not_started": (
        QT_TRANSLATE_NOOP("Messages", "The practice service did not start."),
        QT_TRANSLATE_NOOP("Messages", "Close the program and open it again; if it stays, restart the computer."),
    ),
    "maintenance": (
        QT_TRANSLATE_NOOP("Messages", "The service is stopped for maintenance."),
        QT_TRANSLATE_NOOP("Messages", "{since}What is saved here stays in use; we try again by ourselves."),
    ),
    "too_many_requests": (
        QT_TRANSLATE_NOOP("Messages", "The service asks us to slow down."),
        QT_TRANSLATE_NOOP("Messages", "{wait}Nothing is lost."),
    ),
    "cursor_expired": (
        QT_TRANSLATE_NOOP("Messages", "A fresh copy has to be fetched."),
        QT_TRANSLATE_NOOP(
            "Messages", "The service's history has changed. What is shown stays until the new copy is complete."
        ),
    ),
    "client_too_old": (
        QT_TRANSLATE_NOOP("Messages", "This version of the program is too old for the service."),
        QT_TRANSLATE_NOOP("Messages", "Update it to go on. Saved data stay in use and can be printed."),
    ),
    "idempotency_key_reused": (
        QT_TRANSLATE_NOOP("Messages", "The service has already answered this request in another form."),
        QT_TRANSLATE_NOOP("Messages", "Try again; if it stays, tell the support."),
    ),
    "unknown_field": (
        QT_TRANSLATE_NOOP("Messages", "The service did not understand the request."),
        QT_TRANSLATE_NOOP("Messages", "This version and the service do not fit together. Update the program."),
    ),
    "invalid_request": (
        QT_TRANSLATE_NOOP("Messages", "The service did not accept the request."),
        QT_TRANSLATE_NOOP(
            "Messages", "What was entered does not have the form it asks for. Look it through and try again."
        ),
    ),
    "too_large": (
        QT_TRANSLATE_NOOP("Messages", "The request is larger than the service takes."),
        QT_TRANSLATE_NOOP("Messages", "Send less at once."),
    ),
    "not_found": (
        QT_TRANSLATE_NOOP("Messages", "The service does not have this any more."),
        QT_TRANSLATE_NOOP("Messages", "Fetch again to see how things stand."),
    ),
    "method_not_allowed": (
        QT_TRANSLATE_NOOP("Messages", "The service does not offer this."),
        QT_TRANSLATE_NOOP("Messages", "This version and the service do not fit together."),
    ),
    "unsupported_content": (
        QT_TRANSLATE_NOOP("Messages", "The service does not take this kind of content."),
        QT_TRANSLATE_NOOP("Messages", "This version and the service do not fit together."),
    ),
    "remote.feed_gap": (
        QT_TRANSLATE_NOOP("Messages", "Something is missing in what the service sent."),
        QT_TRANSLATE_NOOP("Messages", "Nothing of it was taken; a fresh copy is fetched."),
    ),
    "role_missing": (
        QT_TRANSLATE_NOOP("Messages", "Your role does not allow this."),
        QT_TRANSLATE_NOOP("Messages", "The owner or the registered supervisor can give it to you."),
    ),
    "role_ended": (
        QT_TRANSLATE_NOOP("Messages", "Your role at this establishment has ended."),
        QT_TRANSLATE_NOOP("Messages", "Its data are no longer shown here."),
    ),
    "start_token": (
        QT_TRANSLATE_NOOP("Messages", "The practice service belongs to another start of the program."),
        QT_TRANSLATE_NOOP("Messages", "Close the program and open it again."),
    ),
    "internal": (
        QT_TRANSLATE_NOOP("Messages", "Something failed at the service."),
        QT_TRANSLATE_NOOP("Messages", "Nothing is lost; try again in a while."),
    ),
    "remote.error": (
        QT_TRANSLATE_NOOP("Messages", "The service did not answer as expected."),
        QT_TRANSLATE_NOOP("Messages", "Try again in a while."),
    ),
    "remote.offline": (
        QT_TRANSLATE_NOOP("Messages", "The service cannot be reached."),
        QT_TRANSLATE_NOOP("Messages", "Look at the network, or go on with the saved data."),
    ),
    "remote.unreachable": (
        QT_TRANSLATE_NOOP("Messages", "The service cannot be reached."),
        QT_TRANSLATE_NOOP("Messages", "Look at the network, or go on with the saved data."),
    ),
    "remote.timeout": (
        QT_TRANSLATE_NOOP("Messages", "The service does not answer in time."),
        QT_TRANSLATE_NOOP("Messages", "The network or the service is slow. Try again in a while."),
    ),
    "remote.cut_short": (
        QT_TRANSLATE_NOOP("Messages", "The answer broke off on its way."),
        QT_TRANSLATE_NOOP("Messages", "Nothing of it was taken. Try again."),
    ),
    "remote.not_the_service": (
        QT_TRANSLATE_NOOP("Messages", "Something else answered in place of the service."),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Public networks often ask for a sign-in page first. Open one in the browser, or use another network.",
        ),
    ),
    "remote.proxy": (
        QT_TRANSLATE_NOOP("Messages", "The proxy does not let us through."),
        QT_TRANSLATE_NOOP("Messages", "Look at the proxy of the system; automatic proxy files are not read."),
    ),
    "remote.busy": (
        QT_TRANSLATE_NOOP("Messages", "The service is busy."),
        QT_TRANSLATE_NOOP("Messages", "We try again by ourselves; saved data stay in use."),
    ),
    "remote.untrusted": (
        QT_TRANSLATE_NOOP("Messages", "The other side is not one we may talk to."),
        QT_TRANSLATE_NOOP("Messages", "Nothing was sent to it."),
    ),
    "remote.redirect": (
        QT_TRANSLATE_NOOP("Messages", "The service pointed to another address."),
        QT_TRANSLATE_NOOP(
            "Messages", "That is not followed, and nothing was sent there. Ask whoever gave you the address."
        ),
    ),
    "remote.certificate": (
        QT_TRANSLATE_NOOP("Messages", "The certificate of the service is not good."),
        QT_TRANSLATE_NOOP(
            "Messages",
            "It has expired or has another name; nothing was sent. Look at the date of this computer, then ask.",
        ),
    ),
    "remote.tls": (
        QT_TRANSLATE_NOOP("Messages", "No safe connection came about."),
        QT_TRANSLATE_NOOP("Messages", "Nothing was sent. Another network may help."),
    ),
    "remote.plain_http": (
        QT_TRANSLATE_NOOP("Messages", "This address is not safe."),
        QT_TRANSLATE_NOOP("Messages", "Only https is used; nothing was sent."),
    ),
    "remote.protocol": (
        QT_TRANSLATE_NOOP("Messages", "The service answered something we do not know."),
        QT_TRANSLATE_NOOP("Messages", "Nothing of it was taken. Update the program; if it stays, tell the support."),
    ),
    "remote.too_large": (
        QT_TRANSLATE_NOOP("Messages", "The answer is larger than it may be."),
        QT_TRANSLATE_NOOP("Messages", "Nothing of it was taken. If it stays, tell the support."),
    ),
    "cancelled": (
        QT_TRANSLATE_NOOP("Messages", "Stopped."),
        QT_TRANSLATE_NOOP("Messages", "Nothing half-done was kept."),
    ),
    "error": (
        QT_TRANSLATE_NOOP("Messages", "This did not work."),
        QT_TRANSLATE_NOOP("Messages", "Try again; if it stays, tell the support."),
    ),
}
