"""What the wizard of the first registration of an establishment shows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final

from gosi_desktop.application.ports import ArchivedPaper, DraftPaper, PracticeApplicant, PracticeNote
from gosi_desktop.application.ports.accounts import ApplicationStanding
from gosi_desktop.domain.application_content import remarks
from gosi_desktop.domain.errors import GosiError
from gosi_desktop.domain.establishment_application import ApplicationDraft, ApplicationRemark, ApplicationStep
from gosi_desktop.viewmodels.code import DIGITS, OVER

STEPS: Final = tuple(ApplicationStep)
Place = tuple[str, int | None]  # a field, of the draft or of an entry
_SENT: Final = frozenset({"under_review", "registered"})


@dataclass(frozen=True, slots=True)
class EstablishmentApplicationState:
    """``draft`` is what was typed; ``remarks`` what is said at its fields; ``today`` is the service's day in Riyadh."""

    draft: ApplicationDraft
    today: date
    now: datetime
    service_name: str = ""
    service_name_en: str = ""
    address: str = ""
    practice: bool = False
    applicants: tuple[PracticeApplicant, ...] = ()  # who may apply in practice
    papers: tuple[DraftPaper, ...] = ()
    remarks: Mapping[Place, ApplicationRemark] = field(default_factory=dict)
    saved_at: datetime | None = None
    taken_up: datetime | None = None
    code: str = field(default="", repr=False)
    expires_in: int = 0
    resend_in: int = 0
    notes: tuple[PracticeNote, ...] | None = None
    code_error: GosiError | None = None
    standing: ApplicationStanding | None = None
    sending: bool = False
    sent_bytes: int = 0
    all_bytes: int = 0
    discarding: bool = False
    form: ArchivedPaper | None = None
    certificate: ArchivedPaper | None = None
    error: GosiError | None = None

    @property
    def step(self) -> ApplicationStep:
        """Where one is."""
        return self.draft.step

    @property
    def followed(self) -> bool:
        """It is under review, or registered: nothing is typed any more."""
        return self.standing is not None and self.standing.state in _SENT

    @property
    def registered(self) -> bool:
        """The establishment has its subscription number."""
        return self.standing is not None and self.standing.state == "registered"

    @property
    def returned(self) -> bool:
        """The service wants other values of some fields."""
        return self.standing is not None and self.standing.state == "returned"

    @property
    def code_is_on_its_way(self) -> bool:
        """The service waits for the applicant's code."""
        return self.standing is not None and self.standing.state == "awaiting_code"

    @property
    def filled_in(self) -> int | None:
        """Which of practice's applicants stands in the fields."""
        identity = self.draft.applicant_identity
        return next((at for at, one in enumerate(self.applicants) if one.identity == identity), None)

    @property
    def has_code(self) -> bool:
        """Six digits stand there."""
        return len(self.code) == DIGITS

    @property
    def expired(self) -> bool:
        """This code is over, by its time or by its tries: only another helps."""
        return self.expires_in <= 0 or (self.code_error is not None and self.code_error.code in OVER)

    def at(self, name: str, index: int | None = None) -> ApplicationRemark | None:
        """What is said at a field."""
        return self.remarks.get((name, index))


def placed(found: tuple[ApplicationRemark, ...]) -> dict[Place, ApplicationRemark]:
    """Remarks by their places."""
    return {(one.field, one.index): one for one in found}


def wanted(state: EstablishmentApplicationState, step: ApplicationStep) -> tuple[ApplicationRemark, ...]:
    """What a step still wants before one may go on from it."""
    return tuple(one for one in remarks(state.draft, step, state.today) if not one.warning)


def next_refused(state: EstablishmentApplicationState) -> ApplicationStep | None:
    """The first step with something to put right."""
    steps = {one.step for one in state.remarks.values() if not one.warning}
    return next((step for step in STEPS if step in steps), None)
