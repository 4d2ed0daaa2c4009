"""Signing in and out (service contract, section 3)."""

from typing import TypeVar
from urllib.parse import quote

import msgspec

from gosi_desktop import __version__
from gosi_desktop.application.ports import AccountInfo, SignInChallenge, TokenStore
from gosi_desktop.contract.session import (
    Account,
    Challenge,
    CodeEntry,
    PasswordReset,
    PasswordResetConfirm,
    SignIn,
    Tokens,
)
from gosi_desktop.domain.errors import SignInExpired
from gosi_desktop.remote.answers import decode, instant
from gosi_desktop.remote.call_keys import CallKeys
from gosi_desktop.remote.service import Service, SignedService
from gosi_desktop.remote.transport import Ask

T = TypeVar("T")


class ServiceSession:
    """The SessionGate of a service. The same call after a lost answer carries the same key and repeats nothing."""

    def __init__(self, service: Service, signed: SignedService, tokens: TokenStore, keys: CallKeys) -> None:
        self._service = service
        self._signed = signed
        self._tokens = tokens
        self._keys = keys

    def sign_in(self, username: str, password: str, device_name: str) -> SignInChallenge:
        """Ask for a code. Raises Refused: sign_in_refused {tries_left}, account_locked {until}."""
        asked = SignIn(
            beneficiary="employer",
            username=username,
            password=password,
            device_id=self._tokens.device_id(),
            device_name=device_name[:200],
            app_version=__version__,
        )
        return _challenge(self._post("/v1/session", msgspec.json.encode(asked), Challenge))

    def confirm(self, challenge_id: str, code: str) -> None:
        """Enter the code; the tokens are kept when this returns. Raises Refused: code_wrong, code_expired, …"""
        body = msgspec.json.encode(CodeEntry(code=code))
        self._signed.keep(self._post(f"/v1/session/{_part(challenge_id)}/code", body, Tokens))

    def resend(self, challenge_id: str) -> SignInChallenge:
        """A new code for the same challenge."""
        return _challenge(self._post(f"/v1/session/{_part(challenge_id)}/resend", b"{}", Challenge))

    def account(self) -> AccountInfo:
        """Whose session this is."""
        account = decode(self._signed.ask(Ask("GET", "/v1/account")), Account)
        return AccountInfo(
            id=account.id,
            name=account.name,
            name_en=account.name_en,
            username=account.username,
            masked_mobile=account.masked_mobile,
            last_sign_in=instant(account.last_sign_in) if account.last_sign_in else None,
        )

    def ask_password_reset(self, username: str, identity: str) -> None:
        """Ask for the message with a code; the service answers alike whether or not it knows the account."""
        self._send("/v1/password-resets", msgspec.json.encode(PasswordReset(username=username, identity=identity)))

    def confirm_password_reset(self, username: str, code: str, new_password: str) -> None:
        """Code and new password in one; every session of the account ends there."""
        asked = PasswordResetConfirm(username=username, code=code, new_password=new_password)
        self._send("/v1/password-resets/confirm", msgspec.json.encode(asked))

    def sign_out(self) -> None:
        """End this device's session there; here the tokens go in any case."""
        try:
            self._signed.ask(Ask("DELETE", "/v1/session"))
        except SignInExpired:
            pass  # ended before
        finally:
            self._signed.forget()

    def _post(self, path: str, body: bytes, kind: type[T]) -> T:
        with self._keys.key(path, body) as key:
            return decode(self._service.ask(Ask("POST", path, body=body, key=key)), kind)

    def _send(self, path: str, body: bytes) -> None:
        """A call whose answer says nothing more than that it was taken."""
        with self._keys.key(path, body) as key:
            self._service.ask(Ask("POST", path, body=body, key=key))


def _challenge(answer: Challenge) -> SignInChallenge:
    return SignInChallenge(
        id=answer.challenge,
        masked_mobile=answer.masked_mobile,
        expires_at=instant(answer.expires_at),
        resend_after=instant(answer.resend_after),
        tries_left=answer.tries_left,
        resends_left=answer.resends_left,
    )


def _part(text: str) -> str:
    """One segment of a path, whatever is in it."""
    return quote(text, safe="")
