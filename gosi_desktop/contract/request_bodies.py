"""What each kind of request carries in its ``body`` (service contract, section 6).

Amounts, days and codes are judged by the kind; here stands only their form. Fields nobody knows are refused.
"""

from typing import Annotated, Literal

import msgspec

from gosi_desktop.contract.wire import Asked, Day, Key, Short

Amount = Annotated[str, msgspec.Meta(pattern=r"^[0-9]{1,12}\.[0-9]{2}$", description="SAR, not negative")]
Words = Annotated[str, msgspec.Meta(max_length=2000)]


class NamesAsked(Asked, frozen=True):
    """A name in Arabic, and in Latin letters where known."""

    ar: Annotated[str, msgspec.Meta(min_length=1, max_length=200)]
    en: Short | None = None


class IdentityAsked(Asked, frozen=True):
    """An identity number with its kind."""

    kind: Literal["national_id", "iqama", "border_no", "gcc_id", "passport"]
    number: Key
    expires: Day | None = None


class BirthAsked(Asked, frozen=True):
    """A birth date, and the calendar it was entered in."""

    date: Day
    entered_in: Literal["gregorian", "hijri"] = "gregorian"


class ContractAsked(Asked, frozen=True):
    """The work contract; ``authenticated`` on the labour platform."""

    kind: Key
    from_: Day = msgspec.field(name="from")
    to: Day | None = None
    authenticated: bool = False


class HousingAsked(Asked, frozen=True):
    """Housing: in cash with its amount, in kind, or none."""

    kind: Literal["cash", "in_kind", "none"]
    amount: Amount | None = None


class WageAsked(Asked, frozen=True):
    """A monthly wage; also the whole body of ``update_wage``."""

    basic_wage: Amount
    housing: HousingAsked
    commission: Amount = "0.00"
    other_allowances: Amount = "0.00"


Nationality = Annotated[str, msgspec.Meta(pattern=r"^[A-Z]{2}$")]
Gender = Literal["male", "female"]


class ContributorAsked(Asked, frozen=True):
    """Who is registered; ``id`` is the client's, made once."""

    id: Key
    identity: IdentityAsked
    names: NamesAsked
    nationality: Nationality
    birth: BirthAsked | None = None
    gender: Gender | None = None
    mobile: Short | None = None


class RegisterContributor(Asked, frozen=True):
    """register_contributor: target is the new engagement. ``backdated`` asks for a month whose deadline is over."""

    contributor: ContributorAsked
    branch: Key
    occupation: Key
    join_date: Day
    wage: WageAsked
    contract: ContractAsked | None = None
    backdated: bool = False


class CompletePendingContributor(Asked, frozen=True):
    """complete_pending_contributor: what the state's record of an arrival does not say."""

    wage: WageAsked
    occupation: Key
    contract: ContractAsked | None = None


class ExcludeContributor(Asked, frozen=True):
    """exclude_contributor: the last day of service, and why. ``text`` says what ``other`` means."""

    leave_date: Day
    termination_reason: Key | None = None
    text: Words | None = None


class CorrectContributor(Asked, frozen=True):
    """correct_contributor: only the fields that change."""

    identity: IdentityAsked | None = None
    names: NamesAsked | None = None
    nationality: Nationality | None = None
    birth: BirthAsked | None = None
    gender: Gender | None = None
    mobile: Short | None = None


class CorrectEngagement(Asked, frozen=True):
    """correct_engagement: only the fields that change. ``leave_date`` and reason only of one that has ended."""

    occupation: Key | None = None
    contract: ContractAsked | None = None
    join_date: Day | None = None
    leave_date: Day | None = None
    termination_reason: Key | None = None


class TransferContributor(Asked, frozen=True):
    """transfer_contributor: to another branch, from a day on."""

    branch: Key
    from_: Day = msgspec.field(name="from")


class CancelEngagement(Asked, frozen=True):
    """cancel_engagement: why the period should never have been registered."""

    grounds: Words | None = None


class WithdrawRequest(Asked, frozen=True):
    """withdraw_request: target is the request."""


AddedRole = Literal[
    "branches_manager", "registration_clerk", "hazards_clerk", "finance_clerk", "preparer", "viewer"
]  # fmt: skip


class AddMember(Asked, frozen=True):
    """add_member: an invitation goes to the mobile. ``branches`` limits a branches manager; absent: all."""

    identity: Key
    mobile: Short
    role: AddedRole
    names: NamesAsked | None = None
    branches: Annotated[tuple[Key, ...], msgspec.Meta(min_length=1, max_length=200)] | None = None


class ChangeMemberRole(Asked, frozen=True):
    """change_member_role: target is the member. The owner alone makes a supervisor."""

    role: Literal[
        "supervisor", "branches_manager", "registration_clerk", "hazards_clerk", "finance_clerk", "preparer", "viewer"
    ]  # fmt: skip
    branches: Annotated[tuple[Key, ...], msgspec.Meta(min_length=1, max_length=200)] | None = None


class EndMember(Asked, frozen=True):
    """end_member: the last day of the role."""

    until: Day


class NominateSupervisor(Asked, frozen=True):
    """nominate_supervisor: target is the new member."""

    identity: Key
    mobile: Short
    from_: Day = msgspec.field(name="from")
    names: NamesAsked | None = None


class Successor(Asked, frozen=True):
    """Who follows a supervisor; ``id`` is the new member's, made by the client."""

    id: Key
    identity: Key
    mobile: Short
    names: NamesAsked | None = None


class ReplaceSupervisor(Asked, frozen=True):
    """replace_supervisor: target is the one who is replaced; his role ends when the successor accepts."""

    successor: Successor
    from_: Day = msgspec.field(name="from")
