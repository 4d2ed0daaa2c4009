"""Employer account registration (service contract, section 4): the account of an owner or registered supervisor.

Every call carries ``X-Claim``: 256 random bits in hexadecimal, made by the client with its draft. The service keeps
their hash; without them nobody can follow, correct or finish a registration.
"""

from typing import Annotated, Literal

import msgspec

from gosi_desktop.contract.entities import NamesData
from gosi_desktop.contract.problem import ProblemField
from gosi_desktop.contract.session import Password
from gosi_desktop.contract.wire import Answer, Asked, Instant, Key, Short

CLAIM_HEADER = "X-Claim"
CLAIM = "^[0-9a-f]{64}$"
DEVICE_HEADER = "X-Device"  # counts this device's registrations apart from others behind its address
Typed = Annotated[str, msgspec.Meta(max_length=80)]  # as somebody typed it: folded and judged by the service

# What the registers say: told only after the code of the mobile that was typed was entered.
REGISTER_CODES = (
    "subscription_unknown", "registration_expired", "not_owner_or_supervisor", "identity_minor",
    "absher_mobile_mismatch", "absher_email_mismatch", "account_exists", "username_taken", "invitation_unknown",
)  # fmt: skip
# Faults of form, at their fields at once; also ``password_weak`` {why} and ``terms_not_current``.
FORM_CODES = (
    "field.required", "identifier.empty", "identifier.letters", "identifier.length", "identifier.first_digit",
    "identifier.check_digit", "identifier.wrong_kind", "identifier.birth_date", "identifier.country",
    "identifier.shape", "identifier.zeros", "email.empty", "email.arabic_letters", "email.shape", "username.required",
    "username.arabic_letters", "username.shape",
)  # fmt: skip


class Registration(Asked, frozen=True):
    """POST /v1/registrations. ``establishment`` is the subscription number; an ``invitation`` code stands for it."""

    id: Key
    beneficiary: Literal["employer"]
    identity: Typed
    mobile: Typed
    email: Short
    username: Typed
    password: Password
    terms: Key
    establishment: Typed | None = None
    invitation: Typed | None = None


class RegistrationCorrection(Asked, frozen=True):
    """PATCH /v1/registrations/{id}: only the fields that change. A changed mobile gets a new code."""

    establishment: Typed | None = None
    invitation: Typed | None = None
    identity: Typed | None = None
    mobile: Typed | None = None
    email: Short | None = None
    username: Typed | None = None
    password: Password | None = None


class RegistrationForm(Answer, frozen=True):
    """What the printable form of an active account says; the identity is the one that was typed."""

    reference: str
    activated_at: Instant
    establishment: str
    names: NamesData
    cr_number: str
    office: str
    holder: NamesData
    identity: str
    role: str
    mobile: str
    email: str
    username: str
    terms: str


class RegistrationState(Answer, frozen=True):
    """How a registration stands. ``fields`` are refused ones (``needs_correction``); ``form`` comes with ``active``."""

    id: str
    state: Literal["awaiting_code", "needs_correction", "active", "expired"]
    expires_at: Instant | None = None  # of the code
    resend_after: Instant | None = None
    tries_left: int = 3
    resends_left: int = 3
    correct_until: Instant | None = None
    comparisons_left: int = 5
    fields: tuple[ProblemField, ...] = ()
    form: RegistrationForm | None = None
