"""Signing in and out of the service this profile belongs to."""

import json

from gosi_desktop.application.events import DataChanged, Kind
from gosi_desktop.application.ports import (
    AccountInfo,
    AuditLog,
    DeviceStore,
    SessionGate,
    SignInChallenge,
    TokenStore,
)
from gosi_desktop.domain.clock import Clock
from gosi_desktop.domain.errors import RemoteError, RuleViolation, TermsNotAccepted
from gosi_desktop.domain.identifiers import Identity, IdentityKind, compact, identify

SHORTEST_PASSWORD = 12
_ACCOUNT = "account"
_UNVERIFIED = "session_unverified"  # a session is being begun, and whose it is not known yet


def checked_identity(text: str) -> Identity:
    """An account holder's identity or residence number. Raises RuleViolation at field 'identity'.

    Numbers that vouch for themselves only: a slip of the finger is found here, for the service would not tell.
    """
    try:
        found = identify(text)
    except RuleViolation as error:
        raise RuleViolation(error.code, "identity", **error.params) from error
    if found.kind is IdentityKind.PASSPORT:  # letters
        raise RuleViolation("identifier.letters", "identity")
    return found


class Session:
    """The account of this profile and its session; one account a profile, for good."""

    def __init__(
        self,
        gate: SessionGate,
        tokens: TokenStore,
        device: DeviceStore,
        audit: AuditLog,
        clock: Clock,
        events: DataChanged,
        device_name: str,
    ) -> None:
        self._gate = gate
        self._tokens = tokens
        self._device = device
        self._audit = audit
        self._clock = clock
        self._events = events
        self._device_name = device_name
        self._typed = ""  # the user name of the sign-in under way

    def account(self) -> AccountInfo | None:
        """Who this profile belongs to; None before the first sign-in. Works offline."""
        kept = self._device.get(_ACCOUNT)
        if kept is None:
            return None
        fields = json.loads(kept)
        return AccountInfo(fields["id"], fields["name"], fields["name_en"], fields["username"], fields["mobile"])

    def is_signed_in(self) -> bool:
        """Whether a session is kept here (it may have ended at the service meanwhile).

        One whose account was not known yet when the program was killed is dropped: it might be somebody else's.
        """
        if self._tokens.tokens() is None:
            return False
        if self._device.get(_UNVERIFIED) is not None:
            self._tokens.save_tokens(None)
            self._device.put(_UNVERIFIED, None)
            return False
        return True

    def sign_in(self, username: str, password: str) -> SignInChallenge:
        """Ask for a code. Raises RuleViolation for an empty field, Refused for what the service says."""
        if not username.strip():
            raise RuleViolation("username.required", "username")
        if not password:
            raise RuleViolation("password.required", "password")
        self._typed = username.strip()
        return self._gate.sign_in(self._typed, password, self._device_name)

    def resend(self, challenge: SignInChallenge) -> SignInChallenge:
        """Another code for the same challenge."""
        return self._gate.resend(challenge.id)

    def confirm(self, challenge: SignInChallenge, code: str) -> AccountInfo:
        """Enter the code. Raises RuleViolation('account.another') when the profile belongs to somebody else.

        The session stays only when it is known whose it is. While newer terms wait to be accepted the user name says
        that, and ``learn_account`` the rest afterwards.
        """
        plain = compact(code)
        if len(plain) != 6 or not (plain.isascii() and plain.isdecimal()):
            raise RuleViolation("code.six_digits", "code")
        self._device.put(_UNVERIFIED, "yes")
        try:
            self._gate.confirm(challenge.id, plain)
        except BaseException:
            self._device.put(_UNVERIFIED, None)  # no session came of it
            raise
        try:
            account = self._whose(challenge)
        except BaseException:
            self._drop_session()
            raise
        self._keep(account)
        self._device.put(_UNVERIFIED, None)
        self._audit.append(self._clock.now(), "signed_in", "session", {})
        self._events.publish(Kind.SESSION)
        return account

    def learn_account(self) -> None:
        """Once the terms are accepted: the account of a first sign-in that could not be asked for before."""
        known = self.account()
        if known is not None and not known.id:
            self._keep(self._gate.account())
            self._events.publish(Kind.SESSION)

    def _whose(self, challenge: SignInChallenge) -> AccountInfo:
        known = self.account()
        try:
            account = self._gate.account()
        except TermsNotAccepted:
            name = self._typed
            if known is None or not known.id:
                return AccountInfo("", name, name, name, challenge.masked_mobile)
            if known.username.casefold() != name.casefold():
                raise RuleViolation("account.another", "username") from None
            return known
        if known is not None and known.id and known.id != account.id:
            raise RuleViolation("account.another", "username")
        return account

    def ask_password_reset(self, username: str, identity: str) -> None:
        """Ask for a message with a code. Raises RuleViolation at 'username' or 'identity', ServiceBusy, Offline."""
        if not username.strip():
            raise RuleViolation("username.required", "username")
        self._gate.ask_password_reset(username.strip(), checked_identity(identity).number)

    def confirm_password_reset(self, username: str, code: str, new_password: str) -> None:
        """Set a new password with the code that was sent; all sessions end, on all devices and so here.

        Raises RuleViolation at 'code' or 'new_password', Refused for what the service says.
        """
        if len(code) != 6 or not code.isdecimal():
            raise RuleViolation("code.six_digits", "code")
        if len(new_password) < SHORTEST_PASSWORD:
            raise RuleViolation("password.short", "new_password", shortest=SHORTEST_PASSWORD, typed=len(new_password))
        self._gate.confirm_password_reset(username.strip(), code, new_password)
        known = self.account()
        if known is not None and known.username.casefold() == username.strip().casefold():
            self._tokens.save_tokens(None)
        self._audit.append(self._clock.now(), "password_reset", "session", {})
        self._events.publish(Kind.SESSION)

    def sign_out(self) -> None:
        """End the session at the service (when it can be reached) and here; the data stay."""
        self._drop_session()
        self._audit.append(self._clock.now(), "signed_out", "session", {})
        self._events.publish(Kind.SESSION)

    def _keep(self, account: AccountInfo) -> None:
        fields = {
            "id": account.id,
            "name": account.name,
            "name_en": account.name_en,
            "username": account.username,
            "mobile": account.masked_mobile,
        }
        self._device.put(_ACCOUNT, json.dumps(fields, ensure_ascii=False))

    def _drop_session(self) -> None:
        try:
            self._gate.sign_out()
        except RemoteError:
            pass  # not reachable: the service ends the session after 30 days by itself
        finally:
            self._tokens.save_tokens(None)
            self._device.put(_UNVERIFIED, None)
