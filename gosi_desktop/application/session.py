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
from gosi_desktop.domain.errors import RemoteError, RuleViolation
from gosi_desktop.domain.identifiers import Identity, IdentityKind, identify

SHORTEST_PASSWORD = 12
_ACCOUNT = "account"


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

    def account(self) -> AccountInfo | None:
        """Who this profile belongs to; None before the first sign-in. Works offline."""
        kept = self._device.get(_ACCOUNT)
        if kept is None:
            return None
        fields = json.loads(kept)
        return AccountInfo(fields["id"], fields["name"], fields["name_en"], fields["username"], fields["mobile"])

    def is_signed_in(self) -> bool:
        """Whether a session is kept here (it may have ended at the service meanwhile)."""
        return self._tokens.tokens() is not None

    def sign_in(self, username: str, password: str) -> SignInChallenge:
        """Ask for a code. Raises RuleViolation for an empty field, Refused for what the service says."""
        if not username.strip():
            raise RuleViolation("username.required", "username")
        if not password:
            raise RuleViolation("password.required", "password")
        return self._gate.sign_in(username.strip(), password, self._device_name)

    def resend(self, challenge: SignInChallenge) -> SignInChallenge:
        """Another code for the same challenge."""
        return self._gate.resend(challenge.id)

    def confirm(self, challenge: SignInChallenge, code: str) -> AccountInfo:
        """Enter the code. Raises RuleViolation('account.another') when the profile belongs to somebody else."""
        if len(code) != 6 or not code.isdecimal():
            raise RuleViolation("code.six_digits", "code")
        self._gate.confirm(challenge.id, code)
        account = self._gate.account()
        known = self.account()
        if known is not None and known.id != account.id:
            self._drop_session()
            raise RuleViolation("account.another", "username")
        self._keep(account)
        self._audit.append(self._clock.now(), "signed_in", "session", {})
        self._events.publish(Kind.SESSION)
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
