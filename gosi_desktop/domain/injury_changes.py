"""What may be asked of the authority about work injuries, as things of their own: kept, shown, sent.

None of them changes a person, his work or his wage; what they change is the case, which is asked about whatever its
version is by then: an answer is not lost because the authority moved the case on.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar, Final

from gosi_desktop.domain.apart import Apart
from gosi_desktop.domain.injuries import Injury, InjuryKind, InjuryReport, Reporter, Treatment


@dataclass(frozen=True, slots=True, kw_only=True)
class _OfInjury(Apart):
    """``injury_id`` is the case, new or there."""

    injury_id: str

    @property
    def target(self) -> str:
        """The case."""
        return self.injury_id


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportInjury(_OfInjury):
    """Open a case. The papers go on the request."""

    kind: ClassVar[str] = "report_injury"
    is_new: ClassVar[bool] = True
    report: InjuryReport


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    """What is said of a relapse or a complication; part and nature are the earlier case's unless they are given."""

    parent_case: str
    happened: datetime
    told: datetime
    how: str
    treatment: Treatment
    reporter: Reporter
    part: str | None = None
    nature: str | None = None
    first_day_off: date | None = None
    late_reason: str | None = None
    late_text: str | None = None

    def after(self, parent: Injury, kind: InjuryKind) -> InjuryReport:
        """The whole report, with what the earlier case says of the person, the place and the cause."""
        earlier = parent.report
        return InjuryReport(
            contributor_id=earlier.contributor_id,
            engagement_id=earlier.engagement_id,
            kind=kind,
            happened=self.happened,
            told=self.told,
            place=earlier.place,
            how=self.how,
            cause=earlier.cause,
            part=self.part or earlier.part,
            nature=self.nature or earlier.nature,
            treatment=self.treatment,
            reporter=self.reporter,
            agent=earlier.agent,
            first_day_off=self.first_day_off,
            wage_continued=earlier.wage_continued,
            late_reason=self.late_reason,
            late_text=self.late_text,
            parent_case=self.parent_case,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRelapse(_OfInjury):
    """Open a case for an injury that came back."""

    kind: ClassVar[str] = "report_relapse"
    is_new: ClassVar[bool] = True
    follow_up: FollowUp


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportComplication(_OfInjury):
    """Open a case for what followed from an injury."""

    kind: ClassVar[str] = "report_complication"
    is_new: ClassVar[bool] = True
    follow_up: FollowUp


@dataclass(frozen=True, slots=True, kw_only=True)
class AddToInjury(_OfInjury):
    """Answer a question of the authority (``answers`` is the event that asks), or add something unasked."""

    kind: ClassVar[str] = "add_to_injury"
    text: str = ""
    answers: str | None = None
    back_to_work: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportOutsideTreatment(_OfInjury):
    """Tell of treatment at a provider that is not on the authority's list."""

    kind: ClassVar[str] = "report_outside_treatment"
    provider: str
    since: date
    grounds: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportDeath(_OfInjury):
    """Tell that the injured person died of it."""

    kind: ClassVar[str] = "report_death"
    died: date
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelInjuryReport(_OfInjury):
    """Take a report back that is not decided."""

    kind: ClassVar[str] = "cancel_injury_report"
    grounds: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectToInjuryDecision(_OfInjury):
    """Object to a negative decision, within its time."""

    kind: ClassVar[str] = "object_to_injury_decision"
    grounds: str


InjuryChange = (
    ReportInjury
    | ReportRelapse
    | ReportComplication
    | AddToInjury
    | ReportOutsideTreatment
    | ReportDeath
    | CancelInjuryReport
    | ObjectToInjuryDecision
)
OPENING: Final = (ReportInjury, ReportRelapse, ReportComplication)
"""Changes that make a case."""
ON_A_CASE: Final = (AddToInjury, ReportOutsideTreatment, ReportDeath, CancelInjuryReport, ObjectToInjuryDecision)
"""Changes about one that is there, whatever its version is by then."""
INJURY_CHANGES: Final[tuple[type[InjuryChange], ...]] = (*OPENING, *ON_A_CASE)
KINDS: Final = frozenset(change.kind for change in INJURY_CHANGES)
KIND_OF: Final[Mapping[str, InjuryKind]] = {
    ReportRelapse.kind: InjuryKind.RELAPSE,
    ReportComplication.kind: InjuryKind.COMPLICATION,
}
"""The kind of case that a follow-up opens."""
