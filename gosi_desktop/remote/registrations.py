"""Registering an employer's account (service contract, section 4): no session, the draft's claim in each call."""

from collections.abc import Mapping
from urllib.parse import quote

import msgspec

from gosi_desktop.application.ports import (
    FieldRefusal,
    RegistrationForm,
    RegistrationStanding,
    TermsText,
    TokenStore,
)
from gosi_desktop.contract import registrations as wire
from gosi_desktop.contract.problem import ProblemField
from gosi_desktop.contract.session import CodeEntry, Terms
from gosi_desktop.domain.errors import ProtocolError, Refused
from gosi_desktop.remote.answers import decode, instant, readable
from gosi_desktop.remote.service import Service
from gosi_desktop.remote.transport import Ask, Method


class ServiceRegistrar:
    """The Registrar of a service."""

    def __init__(self, service: Service, tokens: TokenStore) -> None:
        self._service = service
        self._tokens = tokens

    def terms(self) -> TermsText:
        """In both languages."""
        return read_terms(self._service)

    def register(self, claim: str, id: str, asked: Mapping[str, str], password: str, key: str) -> RegistrationStanding:
        """Begin; a code goes to the mobile that was typed."""
        body = msgspec.convert(
            {"id": id, "beneficiary": "employer", "password": password, **asked}, type=wire.Registration
        )
        return self._told("POST", "/v1/registrations", claim, body, key)

    def confirm(self, claim: str, id: str, code: str, key: str) -> RegistrationStanding:
        """Enter the code; the registers are compared."""
        return self._told("POST", f"{_path(id)}/code", claim, CodeEntry(code=code), key)

    def resend(self, claim: str, id: str, key: str) -> RegistrationStanding:
        """Another code."""
        return self._told("POST", f"{_path(id)}/resend", claim, None, key)

    def correct(self, claim: str, id: str, changed: Mapping[str, str], key: str) -> RegistrationStanding:
        """Only the fields that change."""
        body = msgspec.convert(dict(changed), type=wire.RegistrationCorrection)
        return self._told("PATCH", _path(id), claim, body, key)

    def standing(self, claim: str, id: str) -> RegistrationStanding | None:
        """None for what is unknown, or opened by another claim: the service does not say which."""
        try:
            reply = self._service.ask(Ask("GET", _path(id), claim=claim))
        except Refused as error:
            if error.code == "not_found":
                return None
            raise
        return _standing(decode(reply, wire.RegistrationState))

    def _told(
        self, method: Method, path: str, claim: str, body: msgspec.Struct | None, key: str
    ) -> RegistrationStanding:
        written = msgspec.json.encode(body) if body is not None else b"{}"
        ask = Ask(method, path, body=written, key=key, claim=claim, device=self._tokens.device_id())
        return _standing(decode(self._service.ask(ask), wire.RegistrationState))


def read_terms(service: Service) -> TermsText:
    """The terms in force; anybody may read them."""
    terms = decode(service.ask(Ask("GET", "/v1/terms")), Terms)
    return TermsText(terms.version, terms.ar, terms.en)


def refused_fields(fields: tuple[ProblemField, ...]) -> tuple[FieldRefusal, ...]:
    """Fields that a standing says were refused."""
    return tuple(FieldRefusal(one.path, one.code, readable(one.params)) for one in fields)


def _path(id: str) -> str:
    return f"/v1/registrations/{quote(id, safe='')}"


def _standing(said: wire.RegistrationState) -> RegistrationStanding:
    if (said.state == "active") != (said.form is not None):
        raise ProtocolError("remote.protocol")
    return RegistrationStanding(
        id=said.id,
        state=said.state,
        expires_at=instant(said.expires_at) if said.expires_at else None,
        resend_after=instant(said.resend_after) if said.resend_after else None,
        tries_left=said.tries_left,
        resends_left=said.resends_left,
        correct_until=instant(said.correct_until) if said.correct_until else None,
        comparisons_left=said.comparisons_left,
        refused=refused_fields(said.fields),
        form=_form(said.form) if said.form is not None else None,
    )


def _form(said: wire.RegistrationForm) -> RegistrationForm:
    return RegistrationForm(
        reference=said.reference,
        activated_at=instant(said.activated_at),
        establishment=said.establishment,
        name=said.names.ar,
        name_en=said.names.en,
        cr_number=said.cr_number,
        office=said.office,
        holder=said.holder.ar,
        holder_en=said.holder.en,
        identity=said.identity,
        role=said.role,
        mobile=said.mobile,
        email=said.email,
        username=said.username,
        terms=said.terms,
    )
