"""Sign-in, devices, account, terms, password."""

from typing import Annotated, Literal

import msgspec

from gosi_desktop.contract.wire import Answer, Asked, Instant, Key, Short

Password = Annotated[str, msgspec.Meta(min_length=1, max_length=200)]
Code = Annotated[str, msgspec.Meta(pattern=r"^[0-9]{6}$")]


class SignIn(Asked, frozen=True):
    """POST /v1/session."""

    beneficiary: Literal["employer"]
    username: Annotated[str, msgspec.Meta(min_length=1, max_length=80)]
    password: Password
    device_id: Key
    device_name: Short = ""
    app_version: Short = ""


class Challenge(Answer, frozen=True):
    """A code has been sent; ``masked_mobile`` shows where."""

    challenge: str
    masked_mobile: str
    expires_at: Instant
    resend_after: Instant
    tries_left: int = 3
    resends_left: int = 3


class CodeEntry(Asked, frozen=True):
    """POST /v1/session/{challenge}/code."""

    code: Code


class Tokens(Answer, frozen=True):
    """Opaque tokens: ``access`` for 15 minutes, ``refresh`` for 30 days."""

    access: str
    refresh: str
    expires_in: int


class Refresh(Asked, frozen=True):
    """POST /v1/session/refresh."""

    refresh: Annotated[str, msgspec.Meta(min_length=1, max_length=64)]


class Device(Answer, frozen=True):
    """One signed-in device."""

    id: str
    name: str
    app_version: str
    signed_in_at: Instant
    last_seen: Instant
    this_one: bool = False
    outbox: int | None = None


class Devices(Answer, frozen=True):
    """GET /v1/sessions."""

    sessions: tuple[Device, ...]


class SignInRecord(Answer, frozen=True):
    """One attempt to sign in: when, from which device, how, with what result."""

    at: Instant
    device: str
    how: Literal["password", "code", "refresh", "reset"]
    result: Literal["accepted", "refused", "locked"]


class SignIns(Answer, frozen=True):
    """GET /v1/sign-ins: the last 90 days, newest first."""

    sign_ins: tuple[SignInRecord, ...]
    next_cursor: str | None = None


class Account(Answer, frozen=True):
    """GET /v1/account."""

    id: str
    name: str
    name_en: str
    username: str
    masked_mobile: str
    masked_email: str
    terms_accepted: str | None = None
    last_sign_in: Instant | None = None


class PasswordChange(Asked, frozen=True):
    """PUT /v1/account/password; ends the other sessions."""

    old: Password
    new: Password


class ContactChange(Asked, frozen=True):
    """POST /v1/account/contact: the new mobile or e-mail, which must equal Absher's."""

    mobile: Short | None = None
    email: Short | None = None


class ContactChallenge(Answer, frozen=True):
    """A code has gone to the new contact."""

    challenge: str
    expires_at: Instant


class ContactCode(Asked, frozen=True):
    """POST /v1/account/contact/code."""

    challenge: Key
    code: Code


class Terms(Answer, frozen=True):
    """GET /v1/terms: both languages, by version."""

    version: str
    ar: str
    en: str


class TermsAcceptance(Asked, frozen=True):
    """POST /v1/terms/acceptances."""

    version: Key


class PasswordReset(Asked, frozen=True):
    """POST /v1/password-resets: always answered 202, known or not."""

    username: Annotated[str, msgspec.Meta(min_length=1, max_length=80)]
    identity: Annotated[str, msgspec.Meta(min_length=1, max_length=20)]


class PasswordResetConfirm(Asked, frozen=True):
    """POST /v1/password-resets/confirm; ends all sessions."""

    username: Annotated[str, msgspec.Meta(min_length=1, max_length=80)]
    code: Code
    new_password: Password
