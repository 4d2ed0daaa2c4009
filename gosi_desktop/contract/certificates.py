"""Certificates: what they attest, who may have one, and how another's is checked (service contract, section 10)."""

from typing import Annotated, Any, Literal

import msgspec

from gosi_desktop.contract.service import Environment
from gosi_desktop.contract.wire import Answer, Asked, Day, Instant, Key, MonthText

CertificateKind = Literal["compliance", "zakat_wages", "osh", "registration", "non_subject"]
CertificateState = Literal["valid", "expired", "withdrawn"]


class CertificateData(Answer, frozen=True):
    """A row of entity ``certificate`` in the feed. ``file_token`` signs the facts and the digest of the file."""

    kind: str
    issued_on: Day
    valid_until: Day
    state: str
    file_sha256: str
    file_token: str
    size: int
    number: str | None = None
    withdrawn_on: Day | None = None
    reason: str | None = None  # why it was withdrawn


class CertificateQuery(Asked, frozen=True):
    """Which kind is wanted."""

    kind: CertificateKind


class Eligibility(Answer, frozen=True):
    """One condition of a certificate; ``way_out`` is a code for what helps where it is not met."""

    check: str
    passed: bool
    params: dict[str, Any] = msgspec.field(default_factory=dict)
    way_out: str | None = None


class Eligibilities(Answer, frozen=True):
    """GET …/certificates/eligibility."""

    kind: CertificateKind
    checks: tuple[Eligibility, ...]


class MonthsAsked(Asked, frozen=True):
    """A period in whole months, both of them included."""

    from_: MonthText = msgspec.field(name="from")
    to: MonthText


class IssueCertificate(Asked, frozen=True):
    """issue_certificate: target is the new certificate. ``period`` is of wages and injuries; absent: the last year."""

    kind: CertificateKind
    period: MonthsAsked | None = None
    language: Literal["ar", "en"] = "ar"


class CertificateFacts(Answer, frozen=True):
    """What a facts token signs; the QR of the page. No names."""

    iss: str
    env: str
    kind: str
    number: str
    establishment: str
    issued_on: Day
    valid_until: Day


class CertificateFileClaims(CertificateFacts, frozen=True):
    """What a file token signs: the facts and the digest of the bytes."""

    file_sha256: str = ""


class VerifyQuery(Asked, frozen=True):
    """A certificate by its number and the establishment it names."""

    number: Key
    establishment: Key


class Verified(Answer, frozen=True):
    """GET /v1/verify: no names."""

    issuer: str
    env: Environment
    state: Literal["valid", "expired", "withdrawn", "unknown"]
    kind: str | None = None
    until: Day | None = None
    withdrawn_on: Day | None = None


class Revoked(Answer, frozen=True):
    """A certificate that its issuer withdrew."""

    number: str
    since: Day


class Revocations(Answer, frozen=True):
    """What GET /v1/revocations signs; ``number`` only ever rises."""

    iss: str
    env: str
    number: int
    at: Instant
    revoked: tuple[Revoked, ...] = ()


class KeyClaims(Answer, frozen=True):
    """What ``signed_by`` of a service key signs, by the key before it."""

    kid: str
    x: str


class CertificateWithdrawal(Asked, frozen=True):
    """POST /practice/withdraw-certificate: it was issued in error."""

    establishment: Key
    number: Key
    reason: Annotated[str, msgspec.Meta(min_length=1, max_length=80)] = "issued_in_error"


class KeyRotation(Asked, frozen=True):
    """POST /practice/rotate-keys: a new key; ``signed`` by the one before it, or, to practise a change, not."""

    signed: bool = True
