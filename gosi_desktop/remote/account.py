"""The signed-in person's account (service contract, section 3): password, contact, devices, sign-ins, terms."""

from collections.abc import Sequence
from urllib.parse import quote

import msgspec

from gosi_desktop.application.ports import (
    AccountDetails,
    ContactChallenge,
    SignedInDevice,
    SignInAttempt,
    SignInPage,
    TermsText,
)
from gosi_desktop.contract import session as wire
from gosi_desktop.domain.errors import ProtocolError
from gosi_desktop.remote.answers import decode, instant
from gosi_desktop.remote.call_keys import CallKeys
from gosi_desktop.remote.registrations import read_terms
from gosi_desktop.remote.service import Service, SignedService
from gosi_desktop.remote.transport import Ask, Method, Reply


class ServiceAccount:
    """The AccountDesk of a service. The same call after a lost answer carries the same key and repeats nothing."""

    def __init__(self, service: Service, signed: SignedService, keys: CallKeys) -> None:
        self._service = service
        self._signed = signed
        self._keys = keys

    def account(self) -> AccountDetails:
        """Whose session this is."""
        return _details(decode(self._signed.ask(Ask("GET", "/v1/account")), wire.Account))

    def change_password(self, old: str, new: str) -> None:
        """The other sessions end."""
        self._tell("PUT", "/v1/account/password", wire.PasswordChange(old=old, new=new))

    def change_contact(self, mobile: str | None, email: str | None) -> ContactChallenge:
        """A code goes to the new one."""
        reply = self._tell("POST", "/v1/account/contact", wire.ContactChange(mobile=mobile, email=email))
        said = decode(reply, wire.ContactChallenge)
        return ContactChallenge(said.challenge, instant(said.expires_at))

    def confirm_contact(self, challenge_id: str, code: str) -> AccountDetails:
        """Enter the code."""
        body = wire.ContactCode(challenge=challenge_id, code=code)
        return _details(decode(self._tell("POST", "/v1/account/contact/code", body), wire.Account))

    def devices(self) -> Sequence[SignedInDevice]:
        """Every device with a session."""
        said = decode(self._signed.ask(Ask("GET", "/v1/sessions")), wire.Devices)
        return [
            SignedInDevice(
                id=one.id,
                name=one.name,
                app_version=one.app_version,
                signed_in_at=instant(one.signed_in_at),
                last_seen=instant(one.last_seen),
                this_one=one.this_one,
                waiting=one.outbox,
            )
            for one in said.sessions
        ]

    def end_device(self, id: str) -> None:
        """One session."""
        self._signed.ask(Ask("DELETE", f"/v1/sessions/{quote(id, safe='')}"))

    def end_others(self) -> None:
        """All sessions but this one."""
        self._signed.ask(Ask("DELETE", "/v1/sessions"))

    def sign_ins(self, cursor: str | None) -> SignInPage:
        """A page of attempts, newest first."""
        query = {"cursor": cursor} if cursor else {}
        said = decode(self._signed.ask(Ask("GET", "/v1/sign-ins", query=query)), wire.SignIns)
        if said.next_cursor is not None and said.next_cursor == cursor:
            raise ProtocolError("remote.protocol")
        attempts = (SignInAttempt(instant(one.at), one.device, one.how, one.result) for one in said.sign_ins)
        return SignInPage(tuple(attempts), said.next_cursor)

    def terms(self) -> TermsText:
        """The terms in force."""
        return read_terms(self._service)

    def accept_terms(self, version: str) -> None:
        """These terms."""
        self._tell("POST", "/v1/terms/acceptances", wire.TermsAcceptance(version=version))

    def _tell(self, method: Method, path: str, body: msgspec.Struct) -> Reply:
        written = msgspec.json.encode(body)
        with self._keys.key(path, written) as key:
            return self._signed.ask(Ask(method, path, body=written, key=key))


def _details(said: wire.Account) -> AccountDetails:
    return AccountDetails(
        id=said.id,
        name=said.name,
        name_en=said.name_en,
        username=said.username,
        masked_mobile=said.masked_mobile,
        masked_email=said.masked_email,
        terms_accepted=said.terms_accepted,
        last_sign_in=instant(said.last_sign_in) if said.last_sign_in else None,
    )
