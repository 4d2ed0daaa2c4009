"""Registering an establishment for the first time (service contract, sections 4 and 8): followed by its claim alone."""

import hashlib
from collections.abc import Mapping
from datetime import date
from typing import Any, Final
from urllib.parse import quote

import msgspec

from gosi_desktop.application.ports import ApplicationStanding, Cancelled, DraftPaper, Progress, TokenStore
from gosi_desktop.contract import applications as wire
from gosi_desktop.contract.session import CodeEntry
from gosi_desktop.domain.errors import ProtocolError, Refused
from gosi_desktop.remote.answers import decode, instant
from gosi_desktop.remote.attachments import bring
from gosi_desktop.remote.registrations import refused_fields
from gosi_desktop.remote.service import Service
from gosi_desktop.remote.transport import KIB, Ask, Method

_LARGEST_FILE: Final = 8 * 1024 * KIB


class ServiceApplications:
    """The ApplicationDesk of a service."""

    def __init__(self, service: Service, tokens: TokenStore) -> None:
        self._service = service
        self._tokens = tokens

    def start(self, claim: str, id: str, identity: str, mobile: str, key: str) -> ApplicationStanding:
        """Whose it is; a code goes to the mobile."""
        body = wire.ApplicationStart(id=id, identity=identity, mobile=mobile)
        return self._told("POST", "/v1/applications", claim, body, key)

    def confirm(self, claim: str, id: str, code: str, key: str) -> ApplicationStanding:
        """Enter the code."""
        return self._told("POST", f"{_path(id)}/code", claim, CodeEntry(code=code), key)

    def resend(self, claim: str, id: str, key: str) -> ApplicationStanding:
        """Another code."""
        return self._told("POST", f"{_path(id)}/resend", claim, None, key)

    def save_draft(self, claim: str, id: str, content: Mapping[str, Any], key: str) -> ApplicationStanding:
        """The whole draft."""
        body = msgspec.convert(dict(content), type=wire.ApplicationDraft)
        return self._told("PUT", _path(id), claim, body, key)

    def attach(
        self, claim: str, id: str, paper: DraftPaper, data: bytes, key: str, progress: Progress, cancelled: Cancelled
    ) -> None:
        """In pieces, from where the service stopped receiving."""
        bring(self._service.ask, f"{_path(id)}/attachments", paper, data, lambda: key, progress, cancelled, claim)

    def submit(self, claim: str, id: str, key: str) -> ApplicationStanding:
        """To be judged."""
        return self._told("POST", f"{_path(id)}/submit", claim, None, key)

    def standing(self, claim: str, id: str) -> ApplicationStanding | None:
        """None for what is unknown, or opened by another claim: the service does not say which."""
        said = self._said(claim, id)
        return _standing(said) if said is not None else None

    def certificate(self, claim: str, id: str) -> bytes:
        """The file, whole, and equal to the digest that its standing names."""
        said = self._said(claim, id)
        if said is None or said.certificate is None:
            raise Refused("not_found")
        ask = Ask("GET", f"{_path(id)}/certificate", claim=claim, accepts="application/pdf", limit=_LARGEST_FILE)
        data = self._service.ask(ask).body
        if hashlib.sha256(data).hexdigest() != said.certificate.sha256:
            raise ProtocolError("remote.protocol")
        return data

    def _said(self, claim: str, id: str) -> wire.ApplicationState | None:
        try:
            return decode(self._service.ask(Ask("GET", _path(id), claim=claim)), wire.ApplicationState)
        except Refused as error:
            if error.code == "not_found":
                return None
            raise

    def _told(
        self, method: Method, path: str, claim: str, body: msgspec.Struct | None, key: str
    ) -> ApplicationStanding:
        written = msgspec.json.encode(body) if body is not None else b"{}"
        ask = Ask(method, path, body=written, key=key, claim=claim, device=self._tokens.device_id())
        return _standing(decode(self._service.ask(ask), wire.ApplicationState))


def _path(id: str) -> str:
    return f"/v1/applications/{quote(id, safe='')}"


def _standing(said: wire.ApplicationState) -> ApplicationStanding:
    try:
        expect_by = date.fromisoformat(said.expect_by) if said.expect_by else None
    except ValueError as error:
        raise ProtocolError("remote.protocol") from error
    if said.state == "registered" and not said.establishment:
        raise ProtocolError("remote.protocol")
    return ApplicationStanding(
        id=said.id,
        state=said.state,
        reference=said.reference,
        expires_at=instant(said.expires_at) if said.expires_at else None,
        resend_after=instant(said.resend_after) if said.resend_after else None,
        tries_left=said.tries_left,
        resends_left=said.resends_left,
        submitted_at=instant(said.submitted_at) if said.submitted_at else None,
        expect_by=expect_by,
        refused=refused_fields(said.fields),
        establishment=said.establishment,
        certificate_number=said.certificate.number if said.certificate is not None else None,
    )
