"""Certificates and their verification: the cache's rows, the service, signatures, and codes on paper."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, Protocol

from gosi_desktop.domain.certificate import Certificate, Condition
from gosi_desktop.domain.values import Month
from gosi_desktop.domain.verification import Facts, RevocationList, SigningKey


@dataclass(frozen=True, slots=True)
class CertificateRequest:
    """A certificate that is asked for; its ids are made once, so that a lost answer issues nothing twice."""

    id: str
    target: str
    kind: str
    made_at: datetime
    made_by: str
    period: tuple[Month, Month] | None = None
    language: Literal["ar", "en"] = "ar"


@dataclass(frozen=True, slots=True)
class CertificateAnswer:
    """``state``: accepted with its number, awaiting_approval, under_review, or rejected with its code."""

    state: str
    number: str = ""
    reference: str = ""
    code: str = ""
    detail: str = ""
    failed: tuple[str, ...] = ()  # checks


@dataclass(frozen=True, slots=True)
class IssuerAnswer:
    """What the issuer says of a number."""

    state: Literal["valid", "expired", "withdrawn", "unknown"]
    issuer: str
    practice: bool
    kind: str = ""
    until: date | None = None
    withdrawn_on: date | None = None


class CertificateStore(Protocol):
    """The authority's rows in the cache."""

    def list(self, establishment: str) -> Sequence[Certificate]:
        """Newest first; works offline. A row that cannot be read is left out."""


class CertificateDesk(Protocol):
    """The service. Everything raises RemoteError."""

    def conditions(self, establishment: str, kind: str) -> Sequence[Condition]:
        """What must be true now."""

    def ask(self, establishment: str, request: CertificateRequest) -> CertificateAnswer:
        """Sent again with the same ids it issues nothing twice."""

    def file(self, establishment: str, number: str) -> bytes:
        """The bytes, the same for ever."""

    def keys(self) -> Sequence[SigningKey]:
        """Newest first."""

    def revocations(self) -> str:
        """The signed list, as it came."""

    def standing(self, number: str, establishment: str) -> IssuerAnswer:
        """Refused too_many_requests after thirty in an hour."""


@dataclass(frozen=True, slots=True)
class Read:
    """A token apart: which key signed it, as it says itself."""

    token: str
    kid: str


class Signatures(Protocol):
    """Compact JWS with alg Ed25519 and nothing in its header but alg and kid. Everything else raises SignatureRefused.

    What a token claims is read without believing it; ``holds`` says whether a key vouches for it.
    """

    def read(self, text: str) -> Read: ...
    def holds(self, token: str, key: SigningKey) -> bool: ...
    def facts(self, token: str) -> Facts | None:
        """The claims of a certificate; None when they are none."""

    def revocations(self, token: str, issuer: str) -> RevocationList | None:
        """The claims of this issuer's list; None when they are none."""

    def vouches(self, known: SigningKey, new: SigningKey) -> bool:
        """Whether the key known here has signed the new one."""


class CodeReader(Protocol):
    """Codes on a PDF or a picture."""

    def read(self, data: bytes) -> tuple[str, ...]:
        """Raises Corrupt when it is neither."""
