"""Certificates of an establishment: what they attest, until when, and what must be true before one is issued."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any, Final


class CertificateKind(StrEnum):
    """What can be attested (facts 6.5)."""

    COMPLIANCE = "compliance"
    ZAKAT_WAGES = "zakat_wages"
    OSH = "osh"
    REGISTRATION = "registration"
    NON_SUBJECT = "non_subject"


OF_PERIODS: Final = (CertificateKind.ZAKAT_WAGES, CertificateKind.OSH)
"""Kinds that speak of months; without a period they speak of the twelve before this one."""


class CertificateState(StrEnum):
    """How one stands on a day."""

    VALID = "valid"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """One that was issued. ``file_token`` is its issuer's signature over the facts and the digest of the file."""

    id: str
    version: int = 0
    establishment: str
    kind: str  # a CertificateKind, or a word of a later version
    number: str
    issued_on: date
    valid_until: date
    file_sha256: str
    file_token: str = field(repr=False)
    size: int
    withdrawn_on: date | None = None
    withdrawn: bool = False
    reason: str = ""

    def state_on(self, day: date) -> CertificateState:
        """By what is printed on it; a withdrawal stands whatever the day."""
        if self.withdrawn:
            return CertificateState.WITHDRAWN
        return CertificateState.EXPIRED if self.valid_until < day else CertificateState.VALID

    def days_left(self, day: date) -> int:
        """Days until the last one on which it holds, that one not counted; negative once it is over."""
        return (self.valid_until - day).days


@dataclass(frozen=True, slots=True)
class Condition:
    """One thing that must be true; ``way_out`` is the code of what helps where it is not."""

    check: str
    passed: bool
    params: Mapping[str, Any] = field(default_factory=dict)
    way_out: str = ""
