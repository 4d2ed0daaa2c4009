"""What a user may ask to change about somebody in the roster, as things of their own: kept, shown, replayed, sent.

Each says which request it is (service contract, section 6), what it makes of a dossier, and which fields it replaces,
so that somebody else's change of the same field is noticed. What the rules think of it is said elsewhere.
"""

from abc import ABC, abstractmethod
from collections.abc import Collection, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any, ClassVar, Final, Protocol

from gosi_desktop.domain import establishment_changes as of_establishment
from gosi_desktop.domain.apart import Apart
from gosi_desktop.domain.contributor import (
    Birth,
    Contract,
    Contributor,
    Engagement,
    EngagementState,
    Gender,
    Names,
    NationalityGroup,
    WageParts,
    nationality_group_of,
)
from gosi_desktop.domain.dossier import Dossier, wage_period_id
from gosi_desktop.domain.enquiries import EnquiryChange
from gosi_desktop.domain.identifiers import Identity
from gosi_desktop.domain.injury_changes import KINDS as INJURY_KINDS
from gosi_desktop.domain.injury_changes import InjuryChange
from gosi_desktop.domain.members import MemberChange
from gosi_desktop.domain.money_requests import ObjectToInvoice, RequestInstalments, RequestPenaltyWaiver
from gosi_desktop.domain.values import Month

Values = Mapping[str, Any]  # field → value; a field that is not there has none


class Change(Protocol):
    """One thing asked for."""

    kind: ClassVar[str]

    @property
    def target(self) -> str:
        """The id of what it changes or makes."""

    @property
    def is_new(self) -> bool:
        """Whether its target is made by it."""

    def apply_to(self, dossier: Dossier) -> Dossier:
        """What the dossier becomes. Raises RuleViolation when what it changes is not there."""

    def wanted(self) -> Values:
        """The fields it replaces, with the values it sets."""

    def found_in(self, dossier: Dossier) -> Values:
        """The same fields as they are in a dossier."""

    def version_in(self, dossier: Dossier) -> int:
        """The version of the target in a dossier; 0 for what is not there yet."""


def collisions(change: Change, seen: Values, now: Dossier) -> tuple[str, ...]:
    """The fields it replaces that became something else than the user saw, and than what he asks for."""
    found, wanted = change.found_in(now), change.wanted()
    return tuple(name for name, ours in wanted.items() if found.get(name) not in (seen.get(name), ours))


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterContributor:
    """Open an engagement; the person is made with it unless he is known here."""

    kind: ClassVar[str] = "register_contributor"
    is_new: ClassVar[bool] = True
    engagement_id: str
    contributor: Contributor
    branch_id: str
    occupation: str
    join_date: date
    wage: WageParts
    contract: Contract | None = None
    backdated: bool = False

    @property
    def target(self) -> str:
        """The engagement."""
        return self.engagement_id

    def apply_to(self, dossier: Dossier) -> Dossier:
        """A Saudi waits for the worker's acceptance, a non-Saudi for the state's record: shown as not active yet."""
        engagement = Engagement(
            id=self.engagement_id,
            contributor_id=self.contributor.id,
            branch_id=self.branch_id,
            occupation=self.occupation,
            contract=self.contract,
            join_date=self.join_date,
            state=_FIRST_STATE[self.contributor.nationality_group],
        )
        made = dossier if dossier.contributor is not None else dossier.with_contributor(self.contributor)
        return made.with_engagement(engagement).with_wage(self.engagement_id, Month.of(self.join_date), self.wage)

    def wanted(self) -> Values:
        """What is new replaces nothing."""
        return {}

    def found_in(self, dossier: Dossier) -> Values:
        """Nothing."""
        return {}

    def version_in(self, dossier: Dossier) -> int:
        """Of the engagement, once it is there."""
        return next((one.version for one in dossier.engagements if one.id == self.engagement_id), 0)


_FIRST_STATE = {
    NationalityGroup.SAUDI: EngagementState.AWAITING_WORKER,
    NationalityGroup.GCC: EngagementState.ACTIVE,
    NationalityGroup.NON_SAUDI: EngagementState.PENDING_WAGE,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _OfEngagement(ABC):
    """A change of an engagement that is there."""

    is_new: ClassVar[bool] = False
    engagement_id: str

    @property
    def target(self) -> str:
        """The engagement."""
        return self.engagement_id

    def version_in(self, dossier: Dossier) -> int:
        """Of the engagement."""
        return dossier.engagement(self.engagement_id).version

    @abstractmethod
    def wanted(self) -> Values:
        """The fields of the engagement it sets."""

    def found_in(self, dossier: Dossier) -> Values:
        """The same fields there; all absent when the engagement is gone."""
        held = next((one for one in dossier.engagements if one.id == self.engagement_id), None)
        return {} if held is None else {name: getattr(held, name, None) for name in self.wanted()}


@dataclass(frozen=True, slots=True, kw_only=True)
class CompletePendingContributor(_OfEngagement):
    """Give a person whom the state's records brought his wage and occupation."""

    kind: ClassVar[str] = "complete_pending_contributor"
    wage: WageParts
    occupation: str
    contract: Contract | None = None

    def apply_to(self, dossier: Dossier) -> Dossier:
        """Active, with the wage from the month of joining."""
        held = dossier.engagement(self.engagement_id)
        contract = self.contract if self.contract is not None else held.contract
        done = replace(held, occupation=self.occupation, contract=contract, state=EngagementState.ACTIVE)
        return dossier.with_engagement(done).with_wage(self.engagement_id, Month.of(held.join_date), self.wage)

    def wanted(self) -> Values:
        """Occupation, and the contract when one is given."""
        given: dict[str, Any] = {"occupation": self.occupation}
        return given if self.contract is None else given | {"contract": self.contract}


@dataclass(frozen=True, slots=True, kw_only=True)
class ExcludeContributor(_OfEngagement):
    """Close an engagement with its last day and the reason, which decides unemployment cover."""

    kind: ClassVar[str] = "exclude_contributor"
    leave_date: date
    termination_reason: str
    text: str = ""

    def apply_to(self, dossier: Dossier) -> Dossier:
        """Ended."""
        return dossier.with_changed(self.engagement_id, **self.wanted(), state=EngagementState.ENDED)

    def wanted(self) -> Values:
        """Last day and reason."""
        return {"leave_date": self.leave_date, "termination_reason": self.termination_reason}


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectEngagement(_OfEngagement):
    """Correct fields of a period; None leaves a field alone."""

    kind: ClassVar[str] = "correct_engagement"
    occupation: str | None = None
    contract: Contract | None = None
    join_date: date | None = None
    leave_date: date | None = None
    termination_reason: str | None = None

    def apply_to(self, dossier: Dossier) -> Dossier:
        """The corrected period."""
        return dossier.with_changed(self.engagement_id, **self.wanted())

    def wanted(self) -> Values:
        """Those that are given."""
        return _given(self, ("occupation", "contract", "join_date", "leave_date", "termination_reason"))


@dataclass(frozen=True, slots=True, kw_only=True)
class TransferContributor(_OfEngagement):
    """Move an engagement to another branch of the same establishment."""

    kind: ClassVar[str] = "transfer_contributor"
    branch_id: str
    from_date: date

    def apply_to(self, dossier: Dossier) -> Dossier:
        """Shown in the new branch at once; the authority keeps the day."""
        return dossier.with_changed(self.engagement_id, branch_id=self.branch_id)

    def wanted(self) -> Values:
        """The branch."""
        return {"branch_id": self.branch_id}


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelEngagement(_OfEngagement):
    """Say that a period should never have been registered."""

    kind: ClassVar[str] = "cancel_engagement"
    grounds: str = ""

    def apply_to(self, dossier: Dossier) -> Dossier:
        """Cancelled."""
        return dossier.with_changed(self.engagement_id, state=EngagementState.CANCELLED)

    def wanted(self) -> Values:
        """The state."""
        return {"state": EngagementState.CANCELLED}


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdateWage:
    """A wage from a month on. Wages of different months never collide."""

    kind: ClassVar[str] = "update_wage"
    is_new: ClassVar[bool] = False
    engagement_id: str
    month: Month
    wage: WageParts

    @property
    def target(self) -> str:
        """The wage period."""
        return wage_period_id(self.engagement_id, self.month)

    def apply_to(self, dossier: Dossier) -> Dossier:
        """The wage from the month on. Raises RuleViolation ``not_found`` when the engagement is gone."""
        dossier.engagement(self.engagement_id)
        return dossier.with_wage(self.engagement_id, self.month, self.wage)

    def wanted(self) -> Values:
        """All parts of the wage: the request carries them all, so whichever another changed would be overwritten."""
        return _parts(self.wage)

    def found_in(self, dossier: Dossier) -> Values:
        """The parts of the wage that holds in the month."""
        held = dossier.wage_of(self.engagement_id, self.month)
        return _parts(held.parts) if held is not None else {}

    def version_in(self, dossier: Dossier) -> int:
        """Of the period that begins in the month; 0 when none does."""
        held = dossier.period(self.target)
        return held.version if held is not None else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectContributor:
    """Correct what is known of a person; None leaves a field alone."""

    kind: ClassVar[str] = "correct_contributor"
    is_new: ClassVar[bool] = False
    contributor_id: str
    identity: Identity | None = None
    names: Names | None = None
    nationality: str | None = None
    birth: Birth | None = None
    gender: Gender | None = None
    mobile: str | None = None

    @property
    def target(self) -> str:
        """The person."""
        return self.contributor_id

    def apply_to(self, dossier: Dossier) -> Dossier:
        """The corrected person; the group follows the nationality."""
        held = dossier.contributor
        if held is None:
            return dossier
        changes = dict(self.wanted())
        if self.nationality is not None:
            changes["nationality_group"] = nationality_group_of(self.nationality)
        return dossier.with_contributor(replace(held, **changes))

    def wanted(self) -> Values:
        """Those that are given."""
        return _given(self, ("identity", "names", "nationality", "birth", "gender", "mobile"))

    def found_in(self, dossier: Dossier) -> Values:
        """The same fields of the person there."""
        held = dossier.contributor
        return {} if held is None else {name: getattr(held, name) for name in self.wanted()}

    def version_in(self, dossier: Dossier) -> int:
        """Of the person."""
        return dossier.contributor.version if dossier.contributor is not None else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawRequest(Apart):
    """Take back a request that the authority has and has not decided; until it has withdrawn it, all is shown on."""

    kind: ClassVar[str] = "withdraw_request"
    request_id: str

    @property
    def target(self) -> str:
        """The request, whatever its version."""
        return self.request_id


AnyChange = (
    RegisterContributor
    | CompletePendingContributor
    | ExcludeContributor
    | UpdateWage
    | CorrectContributor
    | CorrectEngagement
    | TransferContributor
    | CancelEngagement
    | WithdrawRequest
    | ObjectToInvoice
    | RequestPenaltyWaiver
    | RequestInstalments
    | EnquiryChange
    | InjuryChange
    | MemberChange
    | of_establishment.EstablishmentChange
)


def settled(change: AnyChange, mine: Collection[str], now: Dossier) -> AnyChange | None:
    """The change with the fields of ``mine`` as asked and all others as they are now; None when nothing is left of it.

    What cannot be divided (a transfer, a cancellation) stays whole as soon as one field of it is mine.
    """
    theirs = {name: value for name, value in change.found_in(now).items() if name not in mine}
    left: Mapping[str, Any] = dict.fromkeys(theirs)
    if not set(change.wanted()) & set(mine):
        return None
    match change:
        case UpdateWage():
            return replace(change, wage=replace(change.wage, **theirs))
        case ExcludeContributor():
            return replace(change, **{name: value for name, value in theirs.items() if value})
        case CorrectEngagement():
            return replace(change, **left)
        case CorrectContributor():
            return replace(change, **left)
        case (
            of_establishment.UpdateEstablishment() | of_establishment.UpdateContacts() | of_establishment.UpdateBranch()
        ):
            return replace(change, **left)
        case _:
            return change


def rests_on(later: AnyChange, earlier: AnyChange) -> bool:
    """Whether a change of somebody must wait for one that was asked for before it.

    Not where neither touches what the other does: the person's data and his work, but for a registration, which brings
    both; a wage and a branch. A later month's wage does rest on an earlier one, which would hold on. A withdrawal rests
    on nothing but the request it names, which the authority has, and nothing rests on it. What is asked about an injury
    rests on what is asked about the same one, and on the registration of who was injured. Of the establishment a change
    rests on one of the same thing, but for two kinds about its own row, which touch different fields.
    """
    both = {later.kind, earlier.kind}
    if WithdrawRequest.kind in both:
        return False
    if both.intersection(of_establishment.KINDS):
        one_row = both.issubset(of_establishment.ITS_OWN) and later.kind != earlier.kind
        return later.target == earlier.target and not one_row
    if later.target == earlier.target:
        return True
    if CorrectContributor.kind in both or INJURY_KINDS & both:
        return RegisterContributor.kind in both
    return both != APART


APART: Final = frozenset({UpdateWage.kind, TransferContributor.kind})


def _parts(wage: WageParts) -> Values:
    return {part.name: getattr(wage, part.name) for part in fields(wage)}


def _given(change: object, names: tuple[str, ...]) -> Values:
    return {name: value for name in names if (value := getattr(change, name)) is not None}
