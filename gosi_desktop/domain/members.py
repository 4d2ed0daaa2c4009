"""Who may act for the establishment, and what may be asked about them: invited, given another role, replaced, ended.

Each of these requests goes with a code (``powers.APPROVERS``); who is invited accepts from his own account.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Any, ClassVar, Final, NamedTuple

from gosi_desktop.domain.apart import Apart
from gosi_desktop.domain.contributor import Names
from gosi_desktop.domain.dossier import Dossier
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.establishment import Member, Role
from gosi_desktop.domain.official_numbers import mobile
from gosi_desktop.domain.powers import leaves_nobody, may_make, may_manage
from gosi_desktop.domain.registration import holder_identity

INVITATION_LIFE: Final = timedelta(days=7)  # service contract, section 7
ADDED: Final = (
    Role.BRANCHES_MANAGER,
    Role.REGISTRATION_CLERK,
    Role.HAZARDS_CLERK,
    Role.FINANCE_CLERK,
    Role.PREPARER,
    Role.VIEWER,
)
"""The roles that ``add_member`` gives; a supervisor is nominated, an owner comes with the owners."""


class MemberState(StrEnum):
    """Whether somebody's role holds."""

    INVITED = "invited"
    ACTIVE = "active"
    ENDED = "ended"


def role_of(member: Member) -> Role:
    """His role; what a later version calls otherwise manages nobody here."""
    return Role(member.role) if member.role in set(Role) else Role.VIEWER


def invited_until(member: Member) -> date | None:
    """The last day on which his invitation can be accepted; None when there is none."""
    open_still = member.state == MemberState.INVITED and member.since is not None
    return member.since + INVITATION_LIFE if open_still and member.since is not None else None


@dataclass(frozen=True, slots=True, kw_only=True)
class _OfMember(Apart):
    """About one member. ``seen_version``: his row as it was when this was asked; another one is no longer the same."""

    member_id: str
    seen_version: int = 0

    @property
    def target(self) -> str:
        """The member."""
        return self.member_id

    def version_in(self, dossier: Dossier) -> int:
        """The one that was seen: his row is in nobody's dossier."""
        return self.seen_version


@dataclass(frozen=True, slots=True, kw_only=True)
class AddMember(_OfMember):
    """Offer somebody a role below supervisor."""

    kind: ClassVar[str] = "add_member"
    is_new: ClassVar[bool] = True
    identity: str
    mobile: str
    role: Role
    names: Names | None = None
    branches: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NominateSupervisor(_OfMember):
    """Offer somebody the role of supervisor; the owner approves."""

    kind: ClassVar[str] = "nominate_supervisor"
    is_new: ClassVar[bool] = True
    identity: str
    mobile: str
    from_date: date
    names: Names | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplaceSupervisor(_OfMember):
    """Offer a supervisor's role to a successor; the one there ends when he accepts."""

    kind: ClassVar[str] = "replace_supervisor"
    successor_id: str
    identity: str
    mobile: str
    from_date: date
    names: Names | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeMemberRole(_OfMember):
    """Give a member another role, or a branches manager other branches."""

    kind: ClassVar[str] = "change_member_role"
    role: Role
    branches: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EndMember(_OfMember):
    """End a role with the end of a day; an invitation at once."""

    kind: ClassVar[str] = "end_member"
    until: date


MemberChange = AddMember | NominateSupervisor | ReplaceSupervisor | ChangeMemberRole | EndMember
CHANGES: Final = (AddMember, NominateSupervisor, ReplaceSupervisor, ChangeMemberRole, EndMember)
KINDS: Final = tuple(change.kind for change in CHANGES)


class Hindrance(NamedTuple):
    """Why something cannot be asked as it stands; ``field`` names what was typed, '' the request as a whole."""

    code: str
    field: str = ""
    params: Mapping[str, Any] = {}


@dataclass(frozen=True, slots=True)
class Company:
    """Who is there, and who asks: what the rules look at."""

    members: tuple[Member, ...]
    actor: Role
    today: date
    branches: frozenset[str] = frozenset()

    def member(self, member_id: str) -> Member | None:
        """One of them, whatever his state."""
        return next((one for one in self.members if one.id == member_id), None)


def tidied(change: MemberChange) -> MemberChange:
    """The same with identity and mobile as they are kept. Raises RuleViolation at the first that is none."""
    if isinstance(change, ChangeMemberRole | EndMember):
        return change
    return replace(change, identity=holder_identity(change.identity), mobile=mobile(change.mobile))


def hindrances(change: MemberChange, company: Company) -> tuple[Hindrance, ...]:
    """What the rules refuse, said while somebody types; the service judges by the same ones."""
    if not may_make(company.actor, change.kind):
        return (Hindrance("members.not_yours"),)
    match change:
        case AddMember():
            found = [*_of_contact(change, company), *_of_role(change.role, change.branches, company)]
        case NominateSupervisor():
            found = list(_of_contact(change, company))
        case ReplaceSupervisor():
            found = [*_of_replaced(change, company), *_of_contact(change, company)]
        case ChangeMemberRole():
            found = [*_of_change(change, company), *_of_role(change.role, change.branches, company)]
        case EndMember():
            found = list(_of_end(change, company))
    return tuple(found)


def why_not(kind: str, member: Member, company: Company) -> str | None:
    """The code of why this cannot be asked about a member at all; None where it can."""
    if not may_make(company.actor, kind):
        return "members.not_yours"
    if kind == ReplaceSupervisor.kind:
        supervises = member.role == Role.SUPERVISOR and member.state == MemberState.ACTIVE
        return None if supervises else "members.not_supervisor"
    if member.state == MemberState.ENDED or (kind == ChangeMemberRole.kind and member.state != MemberState.ACTIVE):
        return "members.not_active"
    if not may_manage(company.actor, role_of(member)):
        return "members.above_you"
    if kind == EndMember.kind and _nobody_left(member, company):
        return "last_supervisor"
    if kind == ChangeMemberRole.kind and member.role == Role.OWNER and _nobody_left(member, company):
        return "last_supervisor"
    return None


def _of_contact(change: AddMember | NominateSupervisor | ReplaceSupervisor, company: Company) -> Iterable[Hindrance]:
    for name, check in (("identity", holder_identity), ("mobile", mobile)):
        try:
            check(getattr(change, name))
        except RuleViolation as error:
            yield Hindrance(error.code, name, error.params)
    try:
        identity = holder_identity(change.identity)
    except RuleViolation:
        return
    if any(one.identity == identity and one.state != MemberState.ENDED for one in company.members):
        yield Hindrance("already_member", "identity")


def _of_role(role: Role, branches: Collection[str] | None, company: Company) -> Iterable[Hindrance]:
    if not may_manage(company.actor, role):
        yield Hindrance("members.above_you", "role")
    if branches is None:
        return
    if role is not Role.BRANCHES_MANAGER:
        yield Hindrance("branches_of_manager", "branches")
    elif not branches:
        yield Hindrance("members.no_branch", "branches")
    elif company.branches and not company.branches.issuperset(branches):
        yield Hindrance("not_found", "branches")


def _of_replaced(change: ReplaceSupervisor, company: Company) -> Iterable[Hindrance]:
    held = company.member(change.member_id)
    code = "members.not_active" if held is None else why_not(change.kind, held, company)
    if code is not None:
        yield Hindrance(code)


def _of_change(change: ChangeMemberRole, company: Company) -> Iterable[Hindrance]:
    held = company.member(change.member_id)
    code = "members.not_active" if held is None else why_not(change.kind, held, company)
    if code is not None or held is None:
        yield Hindrance(code or "members.not_active")
    elif change.role is not Role.SUPERVISOR and _nobody_left(held, company):
        yield Hindrance("last_supervisor")
    elif (change.role, change.branches) == (held.role, held.branches):
        yield Hindrance("members.same_role", "role")


def _of_end(change: EndMember, company: Company) -> Iterable[Hindrance]:
    held = company.member(change.member_id)
    code = "members.not_active" if held is None else why_not(change.kind, held, company)
    if code is not None:
        yield Hindrance(code)
    if change.until < company.today:
        yield Hindrance("date.past", "until")


def _nobody_left(member: Member, company: Company) -> bool:
    if member.state != MemberState.ACTIVE:
        return False
    others = (role_of(one) for one in company.members if one.id != member.id and one.state == MemberState.ACTIVE)
    return leaves_nobody(tuple(others), role_of(member))
