"""What the wizard of the account registration shows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Final

from gosi_desktop.application.ports import PracticeNewcomer, PracticeNote, Strength
from gosi_desktop.application.ports.accounts import RegistrationForm, RegistrationStanding, TermsText
from gosi_desktop.domain.errors import GosiError
from gosi_desktop.domain.identifiers import IdentityKind
from gosi_desktop.domain.registration import (
    SHORTEST_PASSWORD,
    Condition,
    RegistrationDraft,
    RegistrationStep,
    Remark,
    changes,
    refused_field,
    remarks,
)
from gosi_desktop.viewmodels.code import DIGITS, OVER

STEPS: Final = tuple(RegistrationStep)
COMPARED: Final = ("establishment", "identity", "mobile", "email")  # by the registers, after the code


class Beneficiary(StrEnum):
    """Who registers; only employers do it here."""

    EMPLOYER = "employer"
    CONTRIBUTOR = "contributor"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class RegistrationState:
    """``draft`` is what was typed, password aside; ``remarks`` what is said at its fields."""

    draft: RegistrationDraft
    service_name: str = ""
    service_name_en: str = ""
    address: str = ""
    practice: bool = False
    newcomers: tuple[PracticeNewcomer, ...] = field(default=(), repr=False)  # whom to register in practice
    now: datetime | None = None
    beneficiary: Beneficiary = Beneficiary.EMPLOYER
    by_invitation: bool = False  # its code stands for the subscription number
    identity_kind: IdentityKind | None = None  # known once the check digit fits
    password: str = field(default="", repr=False)
    again: str = field(default="", repr=False)
    strength: Strength | None = None
    terms: TermsText | None = None
    terms_language: str = ""  # as the screen when empty
    terms_changed: bool = False  # others than those that were accepted
    declared: bool = False
    remarks: Mapping[str, Remark] = field(default_factory=dict)
    saved_at: datetime | None = None
    taken_up: datetime | None = None  # when the draft taken up again was kept last
    code: str = field(default="", repr=False)
    expires_in: int = 0
    resend_in: int = 0
    notes: tuple[PracticeNote, ...] | None = None  # None: not asked for
    standing: RegistrationStanding | None = None
    compared_at: datetime | None = None
    form: RegistrationForm | None = None
    sending: bool = False  # a call is under way: nothing is changed meanwhile
    discarding: bool = False  # asks whether to
    error: GosiError | None = None

    @property
    def step(self) -> RegistrationStep:
        """Where one is."""
        return self.draft.step

    @property
    def done(self) -> bool:
        """The account is active."""
        return self.form is not None

    @property
    def long_enough(self) -> bool:
        """Of the password."""
        return len(self.password) >= SHORTEST_PASSWORD

    @property
    def names_its_owner(self) -> bool:
        """The user name or the e-mail, or a part of them, stands in the password."""
        words = f"{self.draft.username} {self.draft.email.partition('@')[0]}".casefold()
        parts = (part for part in words.replace(".", " ").split() if len(part) > 3)
        return any(part in self.password.casefold() for part in parts)

    @property
    def needs_password(self) -> bool:
        """It was typed in an earlier sitting, or never: it is not kept, and the service does not have it yet."""
        return not self.draft.was_sent and not self.password

    @property
    def read(self) -> bool:
        """The terms in force were shown to their end."""
        return self.terms is not None and self.draft.terms_read == self.terms.version

    @property
    def accepted(self) -> bool:
        """The terms in force were accepted."""
        return self.terms is not None and self.draft.terms_accepted == self.terms.version

    @property
    def correcting(self) -> bool:
        """The service waits for other values of some fields."""
        return self.standing is not None and self.standing.state == "needs_correction"

    @property
    def code_is_on_its_way(self) -> bool:
        """The service waits for it."""
        return self.standing is not None and self.standing.state == "awaiting_code"

    @property
    def new_mobile(self) -> bool:
        """The mobile is another than the one the service was told."""
        try:
            return self.correcting and "mobile" in changes(self.draft)
        except GosiError:
            return False

    @property
    def filled_in(self) -> int | None:
        """Which of practice's newcomers stands in the fields."""
        typed = (self.draft.establishment, self.draft.identity)
        places = (at for at, one in enumerate(self.newcomers) if (one.establishment, one.identity) == typed)
        return next(places, None)

    @property
    def has_code(self) -> bool:
        """Six digits stand there."""
        return len(self.code) == DIGITS

    @property
    def expired(self) -> bool:
        """This code is over, by its time or by its tries: only another helps."""
        remark = self.remarks.get("code")
        return self.expires_in <= 0 or (remark is not None and remark.code in OVER)

    @property
    def ready(self) -> int:
        """How many conditions are ticked."""
        return len(self.draft.conditions & frozenset(Condition))

    @property
    def has_account(self) -> bool:
        """The service says that this person has an account already."""
        remark = self.remarks.get("identity")
        return remark is not None and remark.code == "account_exists"

    def equal(self, name: str) -> bool:
        """Whether the registers agreed with a field when they were compared last."""
        refused = self.standing.refused if self.standing is not None else ()
        return name not in {refused_field(one.path, one.code) for one in refused}


def wanted(state: RegistrationState, step: RegistrationStep) -> tuple[Remark, ...]:
    """What a step still wants before one may go on from it."""
    if step is RegistrationStep.REVIEW and not (state.accepted and state.declared):
        return (Remark(step, "terms", "terms.not_accepted"),)
    asks_password = step is RegistrationStep.CREDENTIALS and (not state.draft.was_sent or bool(state.password))
    found = [one for one in remarks(state.draft, step, state.password if asks_password else None) if not one.warning]
    if asks_password and not any(one.field == "password" for one in found) and state.again != state.password:
        found.append(Remark(step, "again", "password.differs"))
    if step is RegistrationStep.IDENTITY and state.by_invitation and not state.draft.invitation.strip():
        found = [Remark(step, "invitation", "field.required"), *(one for one in found if one.field == "identity")]
    if step is RegistrationStep.IDENTITY and state.beneficiary is not Beneficiary.EMPLOYER:
        found.append(Remark(step, "beneficiary", "beneficiary.elsewhere"))
    return tuple(found)


def next_refused(state: RegistrationState) -> RegistrationStep | None:
    """The first step with something to put right."""
    steps = {one.step for one in state.remarks.values() if not one.warning}
    return next((step for step in STEPS if step in steps), None)
