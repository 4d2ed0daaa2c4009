"""Certificates at the service: conditions, asking, files, keys, and how others' papers stand (contract, section 10)."""

import hashlib
from collections.abc import Sequence
from datetime import UTC, date
from typing import Final
from urllib.parse import quote

import msgspec

from gosi_desktop.application.ports.certificates import CertificateAnswer, CertificateRequest, IssuerAnswer
from gosi_desktop.contract import certificates as wire
from gosi_desktop.contract import requests as queue
from gosi_desktop.contract.rules import ServiceKeys
from gosi_desktop.domain.certificate import Condition
from gosi_desktop.domain.errors import ProtocolError
from gosi_desktop.domain.verification import SigningKey
from gosi_desktop.remote.answers import decode, instant
from gosi_desktop.remote.service import Service, SignedService
from gosi_desktop.remote.transport import KIB, Ask

_LARGEST_FILE: Final = 4096 * KIB
_LARGEST_LIST: Final = 4096 * KIB


class ServiceCertificates:
    """The CertificateDesk of a service."""

    def __init__(self, service: Service, signed: SignedService) -> None:
        self._service = service
        self._signed = signed

    def conditions(self, establishment: str, kind: str) -> Sequence[Condition]:
        """As the service has them now."""
        ask = Ask("GET", f"{_folder(establishment)}/certificates/eligibility", query={"kind": kind})
        said = decode(self._signed.ask(ask), wire.Eligibilities)
        return tuple(Condition(one.check, one.passed, one.params, one.way_out or "") for one in said.checks)

    def ask(self, establishment: str, request: CertificateRequest) -> CertificateAnswer:
        """One request of the queue; its id is its idempotency."""
        body = msgspec.json.encode(queue.Requests(requests=(_request(request),)))
        said = decode(
            self._signed.ask(Ask("POST", f"{_folder(establishment)}/requests", body=body)), queue.RequestResults
        )
        if [one.id for one in said.results] != [request.id]:
            raise ProtocolError("remote.protocol")
        return _answer(said.results[0], request.target)

    def file(self, establishment: str, number: str) -> bytes:
        """The bytes, equal to the digest that the answer names."""
        path = f"{_folder(establishment)}/certificates/{quote(number, safe='')}/file"
        reply = self._signed.ask(Ask("GET", path, accepts="application/pdf", limit=_LARGEST_FILE))
        if reply.headers.get("ETag", "").strip('"') != hashlib.sha256(reply.body).hexdigest():
            raise ProtocolError("remote.protocol")
        return reply.body

    def keys(self) -> Sequence[SigningKey]:
        """Ed25519 keys, newest first; others are none of ours."""
        said = decode(self._service.ask(Ask("GET", "/v1/keys")), ServiceKeys)
        return tuple(
            SigningKey(
                one.kid, one.x, instant(one.valid_from), instant(one.valid_to) if one.valid_to else None,
                one.signed_by or "",
            )
            for one in said.keys
            if (one.kty, one.crv) == ("OKP", "Ed25519")
        )  # fmt: skip

    def revocations(self) -> str:
        """The signed list."""
        ask = Ask("GET", "/v1/revocations", accepts="application/jose", limit=_LARGEST_LIST)
        try:
            return self._service.ask(ask).body.decode("ascii")
        except UnicodeDecodeError as error:
            raise ProtocolError("remote.protocol") from error

    def standing(self, number: str, establishment: str) -> IssuerAnswer:
        """What the issuer says of it."""
        query = {"number": number, "establishment": establishment}
        said = decode(self._service.ask(Ask("GET", "/v1/verify", query=query)), wire.Verified)
        try:
            return IssuerAnswer(
                said.state, said.issuer, said.env == "practice", said.kind or "", _day(said.until),
                _day(said.withdrawn_on),
            )  # fmt: skip
        except ValueError as error:
            raise ProtocolError("remote.protocol") from error


def _folder(establishment: str) -> str:
    return f"/v1/establishments/{quote(establishment, safe='')}"


def _request(request: CertificateRequest) -> queue.Request:
    body: dict[str, object] = {"kind": request.kind, "language": request.language}
    if request.period is not None:
        body["period"] = {"from": str(request.period[0]), "to": str(request.period[1])}
    return queue.Request(
        id=request.id, kind="issue_certificate", schema=1, target=request.target, body=body, expected_version=0,
        made_at=request.made_at.astimezone(UTC).isoformat().replace("+00:00", "Z"), made_by=request.made_by,
    )  # fmt: skip


def _answer(said: queue.RequestResult, target: str) -> CertificateAnswer:
    problem = said.problem
    failed = problem.params.get("checks", ()) if problem is not None else ()
    return CertificateAnswer(
        state=said.state or said.result,
        number=said.numbers.get(target, ""),
        reference=said.reference or "",
        code=problem.code if problem is not None else "",
        detail=problem.detail if problem is not None else "",
        failed=tuple(map(str, failed)) if isinstance(failed, list | tuple) else (),
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
