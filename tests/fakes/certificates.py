"""An issuer of certificates in memory: real keys, real signatures, real pages."""

import hashlib
import json
from base64 import urlsafe_b64encode
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from joserfc import jws
from joserfc.jwk import OKPKey

from gosi_desktop.application.ports.certificates import CertificateAnswer, CertificateRequest, IssuerAnswer
from gosi_desktop.domain.certificate import Certificate, Condition
from gosi_desktop.domain.errors import GosiError, Refused
from gosi_desktop.domain.verification import SigningKey
from gosi_desktop.sandbox.certificate_paper import CertificatePaper
from tests.fakes.day import NOW, RAWABI

ISSUER = "urn:munshaa:practice"
CHECKS = ("registered", "no_debt", "wages_known", "requests_settled", "licence_valid")


class Mint:
    """One signing key."""

    def __init__(self, kid: str, before: "Mint | None" = None, since: datetime = NOW - timedelta(days=90)) -> None:
        self.kid, self.since = kid, since
        self._key = OKPKey.generate_key("Ed25519")
        self.x = str(self._key.as_dict(private=False)["x"])
        self.signed_by = before.sign({"kid": kid, "x": self.x}) if before is not None else ""

    @property
    def public(self) -> SigningKey:
        return SigningKey(self.kid, self.x, self.since, None, self.signed_by)

    def sign(self, claims: Mapping[str, Any], **header: Any) -> str:
        """A token with this header's fields besides alg and kid."""
        named = {"alg": "Ed25519", "kid": self.kid} | header
        if not header:
            return str(jws.serialize_compact(named, json.dumps(claims).encode(), self._key, algorithms=["Ed25519"]))
        return ".".join((part(named), part(claims), "AAAA"))


def part(content: Mapping[str, Any]) -> str:
    """A part of a token."""
    return urlsafe_b64encode(json.dumps(content).encode()).rstrip(b"=").decode()


def claims(number: str = "5520-8814-37", **other: Any) -> dict[str, Any]:
    """What a facts token of a valid certificate claims."""
    return {
        "iss": ISSUER, "env": "practice", "kind": "compliance", "number": number, "establishment": RAWABI,
        "issued_on": "2025-12-24", "valid_until": "2026-01-23",
    } | other  # fmt: skip


class FakeCertificates:
    """Desk and store at once: what is asked for here is in the list at once."""

    def __init__(self) -> None:
        self.mint = Mint("pr-Hsce5")
        self.published = [self.mint.public]
        self.issued: list[Certificate] = []
        self.files: dict[str, bytes] = {}
        self.revoked: dict[str, str] = {}
        self.list_number = 0
        self.failing: dict[str, str] = {}  # check → way out
        self.asked: list[CertificateRequest] = []
        self.refusal: GosiError | None = None

    def issue(
        self, kind: str = "compliance", number: str = "5520-8814-37", issued: date = date(2025, 12, 24),
        establishment: str = RAWABI, *, withdrawn: bool = False, language: str = "ar",
    ) -> Certificate:  # fmt: skip
        until = issued + timedelta(days=30)
        facts = claims(number, kind=kind, establishment=establishment, issued_on=str(issued), valid_until=str(until))
        at = datetime(issued.year, issued.month, issued.day, 9, tzinfo=NOW.tzinfo)
        lines = (("establishment", establishment), ("cr_number", "1010997263"), ("unified_number", "7099482935"),
                 ("place", "الرياض"), ("contributors", "24"))  # fmt: skip
        data = CertificatePaper(
            kind, number, "شركة روابي السدير للتجارة", lines, at, until, self.mint.sign(facts), self.mint.kid,
            "en" if language == "en" else "ar",
        ).to_pdf()  # fmt: skip
        digest = hashlib.sha256(data).hexdigest()
        made = Certificate(
            id=f"c-{number}", establishment=establishment, kind=kind, number=number, issued_on=issued,
            valid_until=until, file_sha256=digest, file_token=self.mint.sign(facts | {"file_sha256": digest}),
            size=len(data), withdrawn=withdrawn, withdrawn_on=date(2026, 1, 2) if withdrawn else None,
        )  # fmt: skip
        self.issued.append(made)
        self.files[number] = data
        return made

    # -- the store -----------------------------------------------------------------------------------------------------

    def list(self, establishment: str) -> Sequence[Certificate]:
        mine = [one for one in self.issued if one.establishment == establishment]
        return sorted(mine, key=lambda one: (one.issued_on, one.number), reverse=True)

    # -- the desk ------------------------------------------------------------------------------------------------------

    def _answer(self) -> None:
        if self.refusal is not None:
            raise self.refusal

    def conditions(self, establishment: str, kind: str) -> Sequence[Condition]:
        self._answer()
        return [Condition(one, one not in self.failing, {"count": 1}, self.failing.get(one, "")) for one in CHECKS]

    def ask(self, establishment: str, request: CertificateRequest) -> CertificateAnswer:
        self.asked.append(request)
        self._answer()
        if self.failing:
            return CertificateAnswer("rejected", code="certificate_not_due", failed=tuple(self.failing))
        number = f"5520-9{len(self.issued):03}-11"
        self.issue(request.kind, number, NOW.date(), establishment, language=request.language)
        return CertificateAnswer("accepted", number, "C-2026-000012")

    def file(self, establishment: str, number: str) -> bytes:
        self._answer()
        if number not in self.files:
            raise Refused("not_found")
        return self.files[number]

    def keys(self) -> Sequence[SigningKey]:
        self._answer()
        return tuple(self.published)

    def revocations(self) -> str:
        self._answer()
        listed = [{"number": number, "since": since} for number, since in self.revoked.items()]
        content = {"iss": ISSUER, "env": "practice", "number": self.list_number, "at": "2026-01-06T07:21:00Z"}
        return self.mint.sign(content | {"revoked": listed})

    def standing(self, number: str, establishment: str) -> IssuerAnswer:
        self._answer()
        found = next((one for one in self.list(establishment) if one.number == number), None)
        if found is None:
            return IssuerAnswer("unknown", ISSUER, True)
        state = "withdrawn" if number in self.revoked else found.state_on(NOW.date()).value
        since = date.fromisoformat(self.revoked[number]) if number in self.revoked else None
        return IssuerAnswer(state, ISSUER, True, found.kind, found.valid_until, since)  # type: ignore[arg-type]

    def withdraw(self, number: str, since: str = "2026-01-02", *, told: bool = True) -> None:
        """``told``: the feed says so too."""
        self.revoked[number] = since
        self.list_number += 1
        if told:
            self.issued = [
                replace(one, withdrawn=True, withdrawn_on=date.fromisoformat(since)) if one.number == number else one
                for one in self.issued
            ]

    def rotate(self, kid: str, *, signed: bool = True) -> None:
        """Sign with a new key from now on."""
        self.mint = Mint(kid, self.mint if signed else None)
        self.published.insert(0, self.mint.public)
