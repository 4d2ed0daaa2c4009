"""The signed-in person's own account: password, contact, devices, sign-ins, terms. All of it needs the service."""

from collections.abc import Callable, Sequence
from contextlib import suppress

from gosi_desktop.application.events import DataChanged, Kind
from gosi_desktop.application.ports import (
    AccountDesk,
    AccountDetails,
    AuditLog,
    ContactChallenge,
    SignedInDevice,
    SignInPage,
    TermsText,
)
from gosi_desktop.domain.clock import Clock
from gosi_desktop.domain.errors import RemoteError, RuleViolation
from gosi_desktop.domain.identifiers import compact
from gosi_desktop.domain.official_numbers import mobile as checked_mobile
from gosi_desktop.domain.registration import email as checked_email
from gosi_desktop.domain.registration import ensure_long_enough


class OwnAccount:
    """What an account may change of itself. Every method raises SignInExpired, TermsNotAccepted, Offline, …"""

    def __init__(
        self,
        desk: AccountDesk,
        audit: AuditLog,
        clock: Clock,
        events: DataChanged,
        accepted: Callable[[], None] = lambda: None,
    ) -> None:
        """``accepted`` is called once terms were accepted: what waited for that may be asked now."""
        self._desk = desk
        self._accepted = accepted
        self._audit = audit
        self._clock = clock
        self._events = events

    def details(self) -> AccountDetails:
        """As the service has it now."""
        return self._desk.account()

    def change_password(self, old: str, new: str) -> None:
        """All other sessions end. Raises RuleViolation at 'old' or 'new', Refused as ``AccountDesk``."""
        if not old:
            raise RuleViolation("password.required", "old")
        ensure_long_enough(new, "new")
        self._desk.change_password(old, new)
        self._note("password_changed")

    def change_contact(self, *, mobile: str | None = None, email: str | None = None) -> ContactChallenge:
        """Another mobile or e-mail (one of them), which must be Absher's; a code goes to the new one.

        Raises RuleViolation at 'mobile' or 'email'; Refused: absher_mobile_mismatch, absher_email_mismatch.
        """
        if (mobile is None) == (email is None):
            raise ValueError("one of the two")
        if mobile is not None:
            return self._desk.change_contact(checked_mobile(mobile), None)
        return self._desk.change_contact(None, checked_email(email or ""))

    def confirm_contact(self, challenge: ContactChallenge, code: str) -> AccountDetails:
        """Enter the code that went there. Raises RuleViolation at 'code', Refused: code_wrong {tries_left}, …"""
        details = self._desk.confirm_contact(challenge.id, six_digits(code))
        self._note("contact_changed")
        return details

    def devices(self) -> Sequence[SignedInDevice]:
        """This one first, then the one seen last."""
        found = self._desk.devices()
        return sorted(found, key=lambda one: (not one.this_one, -one.last_seen.timestamp()))

    def end_device(self, device: SignedInDevice) -> None:
        """End another device's session; what waits in its outbox stays there."""
        self._desk.end_device(device.id)
        self._note("device_ended", device.name)

    def end_others(self) -> None:
        """End every session but this one."""
        self._desk.end_others()
        self._note("devices_ended")

    def sign_ins(self, cursor: str | None = None) -> SignInPage:
        """Attempts of the last 90 days, newest first; a page's ``next_cursor`` leads on."""
        return self._desk.sign_ins(cursor)

    def terms(self) -> TermsText:
        """The terms in force."""
        return self._desk.terms()

    def accept_terms(self, terms: TermsText) -> None:
        """Accept what was read. Raises Refused('terms_not_current') when there are newer ones meanwhile."""
        self._desk.accept_terms(terms.version)
        self._note("terms_accepted", terms.version)
        with suppress(RemoteError):  # accepted they are; what is still unknown is asked another time
            self._accepted()

    def _note(self, act: str, about: str = "account") -> None:
        self._audit.append(self._clock.now(), act, about, {})
        self._events.publish(Kind.SESSION)


def six_digits(code: str) -> str:
    """A code as it is sent, in any digits as typed. Raises RuleViolation at 'code'."""
    plain = compact(code)
    if len(plain) != 6 or not (plain.isascii() and plain.isdecimal()):
        raise RuleViolation("code.six_digits", "code")
    return plain
