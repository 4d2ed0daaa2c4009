"""Checking a certificate that somebody handed over: what its code says, who signed it, how it stands on a day.

A verdict never says more than is known: who is unknown cannot be verified, which is not the same as forged.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final

PRACTICE: Final = "practice"


class Verdict(StrEnum):
    """What is said of a paper."""

    VALID = "valid"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"
    ALTERED = "altered"
    CANNOT_VERIFY = "cannot_verify"


class Why(StrEnum):
    """Why a paper is altered, or cannot be verified."""

    SIGNATURE = "signature"  # the code is not the one that was signed
    FILE = "file"  # the file is not the one that was signed
    NO_CODE = "no_code"
    SEVERAL_CODES = "several_codes"
    NOT_A_TOKEN = "not_a_token"  # noqa: S105 - the code of a reason
    ALGORITHM = "algorithm"
    HEADER = "header"
    UNKNOWN_KEY = "unknown_key"
    CHANGED_KEY = "changed_key"
    UNKNOWN_ISSUER = "unknown_issuer"
    NOT_A_CERTIFICATE = "not_a_certificate"
    DATES = "dates"
    NOT_YET = "not_yet"
    UNKNOWN_NUMBER = "unknown_number"
    OFFLINE = "offline"


class SignatureRefused(Exception):
    """A text that is no token of the one form that is taken."""

    def __init__(self, why: Why) -> None:
        super().__init__(why)
        self.why = why


class Basis(StrEnum):
    """What a verdict rests on."""

    SIGNATURE = "signature"
    FILE = "file"  # the signature, and every byte of the file
    SERVICE = "service"  # the issuer was asked by number
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Facts:
    """What a code claims; no names."""

    issuer: str
    environment: str
    kind: str
    number: str
    establishment: str
    issued_on: date
    valid_until: date
    file_sha256: str = ""


@dataclass(frozen=True, slots=True)
class SigningKey:
    """A public key of a service; ``signed_by`` is its signature by the key before it."""

    kid: str
    x: str
    valid_from: datetime
    valid_to: datetime | None = None
    signed_by: str = ""


@dataclass(frozen=True, slots=True)
class Issuer:
    """Whose keys are known here: pinned at first use. ``changes`` are keys nobody known has vouched for."""

    name: str
    name_en: str
    issuer: str
    practice: bool
    keys: tuple[SigningKey, ...] = ()
    changes: tuple[SigningKey, ...] = ()


@dataclass(frozen=True, slots=True)
class RevocationList:
    """Certificates that were withdrawn, and since when; ``number`` only rises. ``heard`` is when it was fetched."""

    number: int
    at: datetime
    revoked: Mapping[str, date] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Checked:
    """The verdict on one paper, with what it rests on. ``facts`` are the paper's own word when it is not verified."""

    verdict: Verdict
    source: str  # name of the file, or what was typed
    at: datetime
    basis: Basis = Basis.NOTHING
    why: Why | None = None
    facts: Facts | None = None
    issuer: Issuer | None = None
    listed_at: datetime | None = None  # of the list of withdrawn ones
    withdrawn_on: date | None = None
    changed_byte: int | None = None  # from 1, of the file

    @property
    def practice(self) -> bool:
        """Whether it comes from an environment whose papers are worth nothing outside; never shown as good."""
        if self.issuer is not None:
            return self.issuer.practice
        return self.facts is not None and self.facts.environment == PRACTICE

    @property
    def signed(self) -> bool:
        """Whether its issuer's signature holds, or its issuer said so itself."""
        return self.verdict in (Verdict.VALID, Verdict.EXPIRED, Verdict.WITHDRAWN)


_AHEAD: Final = timedelta(days=1)  # clocks that differ by hours make no paper suspect


def judged(facts: Facts, issuer: Issuer, today: date, revocations: RevocationList | None) -> tuple[Verdict, Why | None]:
    """How a paper stands whose signature by this issuer holds."""
    if facts.issuer != issuer.issuer or (facts.environment == PRACTICE) != issuer.practice:
        return Verdict.CANNOT_VERIFY, Why.UNKNOWN_ISSUER
    if facts.valid_until < facts.issued_on:
        return Verdict.CANNOT_VERIFY, Why.DATES
    if revocations is not None and facts.number in revocations.revoked:
        return Verdict.WITHDRAWN, None
    if facts.issued_on > today + _AHEAD:
        return Verdict.CANNOT_VERIFY, Why.NOT_YET
    return (Verdict.EXPIRED if facts.valid_until < today else Verdict.VALID), None


def first_difference(data: bytes, kept: bytes) -> int:
    """The place of the first byte that differs, from 1; the one after the shorter when it is the beginning of it."""
    for place, (ours, theirs) in enumerate(zip(data, kept, strict=False), start=1):
        if ours != theirs:
            return place
    return min(len(data), len(kept)) + 1


def merged(pinned: Collection[SigningKey], said: Collection[SigningKey]) -> tuple[SigningKey, ...]:
    """The keys known, with the ends the service now says; a key that it no longer names stays known."""
    fresh = {key.kid: key for key in said}
    return tuple(fresh[key.kid] if key.kid in fresh and fresh[key.kid].x == key.x else key for key in pinned)
