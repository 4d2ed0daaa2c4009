"""Registering an employer's account: the draft, what each step asks for, and where a refusal belongs.

A draft holds what was typed, as it was typed; the service and ``told`` get it tidied. A password is never part of it.
"""

import dataclasses
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Final

from gosi_desktop.domain.errors import Refused, RuleViolation
from gosi_desktop.domain.identifiers import IdentityKind, compact, identify
from gosi_desktop.domain.official_numbers import (
    USUAL_REGISTRATION_LENGTH,
    establishment_registration_no,
    is_unusual_registration_no,
    mobile,
)
from gosi_desktop.domain.values import bare, fold_digits

SHORTEST_PASSWORD: Final = 12
LONGEST_PASSWORD: Final = 200
_EMAIL: Final = re.compile(r"[^@\s\"(),:;<>\[\\\]]{1,64}@(?:[A-Za-z0-9-]{1,63}\.)+[A-Za-z]{2,63}")
_USERNAME: Final = re.compile(r"[A-Za-z][A-Za-z0-9._-]{3,29}")


class RegistrationStep(StrEnum):
    """The steps of the wizard, in order."""

    CONDITIONS = "conditions"
    IDENTITY = "identity"  # subscription number, or an invitation's code, and identity number
    CONTACT = "contact"
    CREDENTIALS = "credentials"
    REVIEW = "review"
    CODE = "code"


class Condition(StrEnum):
    """What must be true before anybody registers."""

    LICENCE = "licence"  # a commercial registration or licence in force
    CONTRACTS = "contracts"  # documented
    AGES = "ages"  # 18 to 60, with the exceptions of the pension law
    IDENTITIES = "identities"  # of citizens and residents, in force


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to put right at a field of a step; a ``warning`` holds nobody up."""

    step: RegistrationStep
    field: str
    code: str
    params: Mapping[str, Any] = dataclasses.field(default_factory=dict)
    warning: bool = False


@dataclass(frozen=True, slots=True)
class RegistrationDraft:
    """What has been typed so far. ``id`` and ``claim`` are made once, with the draft; without them nobody follows it.

    ``told`` is what the service was told last, tidied; empty before the first call. ``keys`` holds the idempotency key
    of each call whose answer is not known yet.
    """

    id: str
    claim: str = dataclasses.field(repr=False)
    step: RegistrationStep = RegistrationStep.CONDITIONS
    conditions: frozenset[Condition] = frozenset()
    establishment: str = ""
    invitation: str = ""  # its code stands for the subscription number
    identity: str = ""
    mobile: str = ""
    email: str = ""
    username: str = ""
    terms_read: str = ""  # version shown to its end
    terms_accepted: str = ""  # version ticked
    follows: str = ""  # its id at the service, when that is another one: an earlier one has expired there
    told: Mapping[str, str] = dataclasses.field(default_factory=dict)
    keys: Mapping[str, str] = dataclasses.field(default_factory=dict)

    @property
    def service_id(self) -> str:
        """Under which id the service knows it."""
        return self.follows or self.id

    @property
    def was_sent(self) -> bool:
        """Whether the service may know of it."""
        return bool(self.told)


FIELDS: Final[Mapping[RegistrationStep, tuple[str, ...]]] = MappingProxyType(
    {
        RegistrationStep.CONDITIONS: ("conditions",),
        RegistrationStep.IDENTITY: ("establishment", "invitation", "identity"),
        RegistrationStep.CONTACT: ("mobile", "email"),
        RegistrationStep.CREDENTIALS: ("username", "password"),
        RegistrationStep.REVIEW: ("terms",),
        RegistrationStep.CODE: ("code",),
    }
)
STEP_OF: Final[Mapping[str, RegistrationStep]] = MappingProxyType(
    {name: step for step, names in FIELDS.items() for name in names}
)
CORRECTABLE: Final = ("establishment", "invitation", "identity", "mobile", "email", "username")
_FIELD_OF_CODE: Final[Mapping[str, str]] = MappingProxyType(
    {
        "subscription_unknown": "establishment",
        "registration_expired": "establishment",
        "invitation_unknown": "invitation",
        "not_owner_or_supervisor": "identity",
        "identity_minor": "identity",
        "account_exists": "identity",  # offers sign-in
        "absher_mobile_mismatch": "mobile",
        "absher_email_mismatch": "email",
        "username_taken": "username",
        "password_weak": "password",
        "terms_not_current": "terms",
        "code_wrong": "code",
        "code_expired": "code",
        "challenge_ended": "code",
    }
)


def email(text: str) -> str:
    """An e-mail address as it is kept. Codes: email.empty, email.arabic_letters, email.shape."""
    plain = bare(fold_digits(text)).strip()
    if not plain:
        raise RuleViolation("email.empty", "email")
    if not plain.isascii():
        raise RuleViolation("email.arabic_letters", "email")
    if len(plain) > 200 or not _EMAIL.fullmatch(plain) or ".." in plain or plain.startswith(".") or ".@" in plain:
        raise RuleViolation("email.shape", "email")
    return plain


def username(text: str) -> str:
    """A user name: 4 to 30 Latin letters, digits, dots, dashes, beginning with a letter. Codes: username.…"""
    plain = bare(fold_digits(text)).strip()
    if not plain:
        raise RuleViolation("username.required", "username")
    if not plain.isascii():
        raise RuleViolation("username.arabic_letters", "username")
    if not _USERNAME.fullmatch(plain):
        raise RuleViolation("username.shape", "username", shortest=4, longest=30)
    return plain


def holder_identity(text: str) -> str:
    """The national identity or residence number of an owner or registered supervisor."""
    found = identify(text)
    if found.kind not in (IdentityKind.NATIONAL_ID, IdentityKind.IQAMA):
        raise RuleViolation("identifier.wrong_kind", "identity", kind="identity", found=found.number[:1], expected="12")
    return found.number


def invitation(text: str) -> str:
    """The code of an invitation as it is sent; only the service knows which there are."""
    plain = compact(text).upper()
    if not (plain.isascii() and plain.isalnum() and len(plain) <= 80):
        raise RuleViolation("invitation_unknown", "invitation")
    return plain


def tidied(draft: RegistrationDraft) -> dict[str, str]:
    """What the service is told, by field. Raises RuleViolation at the first field that cannot be sent."""
    place = (
        {"invitation": invitation(draft.invitation)}
        if draft.invitation.strip()
        else {"establishment": establishment_registration_no(draft.establishment)}
    )
    return place | {
        "identity": holder_identity(draft.identity),
        "mobile": mobile(draft.mobile),
        "email": email(draft.email),
        "username": username(draft.username),
    }


def changes(draft: RegistrationDraft) -> dict[str, str]:
    """Fields whose tidied value the service has not been told."""
    return {name: value for name, value in tidied(draft).items() if draft.told.get(name) != value}


def remarks(draft: RegistrationDraft, step: RegistrationStep, password: str | None = None) -> tuple[Remark, ...]:
    """What a step still wants, in the order of its fields. ``password`` as typed; None where it is not asked about."""
    found: list[Remark] = []
    for name in FIELDS[step]:
        try:
            _check(draft, name, password)
        except RuleViolation as error:
            found.append(Remark(step, name, error.code, dict(error.params)))
    if step is RegistrationStep.IDENTITY and not found:
        found.extend(_unusual(draft))
    return tuple(found)


def first_open_step(draft: RegistrationDraft) -> RegistrationStep:
    """The first step that wants something: where a draft is taken up again."""
    for step in RegistrationStep:
        if any(not remark.warning for remark in remarks(draft, step)):
            return step
    return RegistrationStep.CREDENTIALS if not draft.was_sent else RegistrationStep.CODE


def refused_field(path: str, code: str) -> str:
    """The field of the wizard that a refusal of the service points at; '' when it points at none."""
    name = path.rsplit(".", 1)[-1].rsplit("/", 1)[-1]
    return name if name in STEP_OF else _FIELD_OF_CODE.get(code, "")


def remarks_at(refused: Iterable[tuple[str, str, Mapping[str, Any]]]) -> tuple[Remark, ...]:
    """What the service refused (path, code, parameters), at its fields; what belongs to none of them is left out."""
    found = [(refused_field(path, code), code, params) for path, code, params in refused]
    return tuple(Remark(STEP_OF[name], name, code, params) for name, code, params in found if name)


def refusal_remarks(error: Refused) -> tuple[Remark, ...]:
    """A refusal of the service at its fields; empty when it belongs to none of them."""
    return remarks_at(error.refused_fields())


def _check(draft: RegistrationDraft, name: str, password: str | None) -> None:
    match name:
        case "conditions":
            missing = frozenset(Condition) - draft.conditions
            if missing:
                raise RuleViolation("conditions.unticked", name, left=len(missing))
        case "establishment" if not draft.invitation.strip():
            establishment_registration_no(draft.establishment)
        case "invitation" if draft.invitation.strip():
            invitation(draft.invitation)
        case "identity":
            holder_identity(draft.identity)
        case "mobile":
            mobile(draft.mobile)
        case "email":
            email(draft.email)
        case "username":
            username(draft.username)
        case "password" if password is not None:
            ensure_long_enough(password)
        case "terms" if not draft.terms_accepted:
            raise RuleViolation("terms.not_accepted", name)


def ensure_long_enough(password: str, name: str = "password") -> None:
    """Raises RuleViolation: password.required, password.short {shortest, typed}, password.long {longest}."""
    if not password:
        raise RuleViolation("password.required", name)
    if len(password) < SHORTEST_PASSWORD:
        raise RuleViolation("password.short", name, shortest=SHORTEST_PASSWORD, typed=len(password))
    if len(password) > LONGEST_PASSWORD:
        raise RuleViolation("password.long", name, longest=LONGEST_PASSWORD)


def _unusual(draft: RegistrationDraft) -> tuple[Remark, ...]:
    if draft.invitation.strip():
        return ()
    number = establishment_registration_no(draft.establishment)
    if not is_unusual_registration_no(number):
        return ()
    params = {"typed": len(number), "usual": USUAL_REGISTRATION_LENGTH}
    return (Remark(RegistrationStep.IDENTITY, "establishment", "establishment.unusual_length", params, warning=True),)
