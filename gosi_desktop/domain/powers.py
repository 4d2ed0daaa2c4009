"""What each role may ask the authority for, and who has to approve it (service contract, sections 6 and 7)."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from gosi_desktop.domain.establishment import Role

_CHIEFS: Final = (Role.OWNER, Role.SUPERVISOR)
_ROSTER: Final = (*_CHIEFS, Role.BRANCHES_MANAGER, Role.REGISTRATION_CLERK)
_INJURIES: Final = (*_CHIEFS, Role.HAZARDS_CLERK)
_MONEY: Final = (*_CHIEFS, Role.FINANCE_CLERK)
_ALL_BUT_VIEWER: Final = tuple(role for role in Role if role is not Role.VIEWER)

_KINDS: Final[Mapping[tuple[Role, ...], str]] = MappingProxyType(
    {
        _ROSTER: "register_contributor complete_pending_contributor exclude_contributor update_wage "
        "correct_contributor correct_engagement transfer_contributor cancel_engagement",
        _CHIEFS: "update_establishment update_contacts update_address renew_licence open_branch update_branch "
        "close_branch nominate_supervisor replace_supervisor add_member change_member_role end_member",
        (Role.OWNER,): "update_bank_account update_owners",
        _INJURIES: "report_injury report_relapse report_complication add_to_injury report_outside_treatment "
        "report_death cancel_injury_report object_to_injury_decision",
        _MONEY: "issue_certificate object_to_invoice request_penalty_waiver request_instalments",
        _ALL_BUT_VIEWER: "send_enquiry reply_to_enquiry withdraw_request",
    }
)
# With code: who makes one may approve it himself when his role is named here.
APPROVERS: Final[Mapping[str, tuple[Role, ...]]] = MappingProxyType(
    {
        "update_bank_account": (Role.OWNER,),
        "update_owners": (Role.OWNER,),
        "nominate_supervisor": (Role.OWNER,),
        "replace_supervisor": (Role.OWNER,),
        "add_member": _CHIEFS,
        "change_member_role": _CHIEFS,
        "end_member": _CHIEFS,
    }
)
MAKERS: Final[Mapping[str, tuple[Role, ...]]] = MappingProxyType(
    {
        kind: roles if Role.PREPARER in roles or kind in APPROVERS else (*roles, Role.PREPARER)
        for roles, kinds in _KINDS.items()
        for kind in kinds.split()
    }
)
"""Who may make a request of a kind. A preparer may prepare any that needs no code."""

PAYERS: Final = _MONEY
"""Who may open a payment of an invoice, and withdraw it."""


def may_make(role: Role, kind: str) -> bool:
    """Whether this role may ask for this at all; a kind that is not known is nobody's."""
    return role in MAKERS.get(kind, ())


def approvers_of(kind: str, maker: Role) -> tuple[Role, ...]:
    """Who must approve such a request of this maker with a code; nobody when it goes as it is.

    Withdrawing undoes what the maker did himself, so a preparer needs nobody for it.
    """
    if kind in APPROVERS:
        return APPROVERS[kind]
    return _CHIEFS if maker is Role.PREPARER and kind != "withdraw_request" else ()


def may_manage(actor: Role, subject: Role) -> bool:
    """Whether a member may give, change or end this role of another: owners any but their own, others below them."""
    if actor is Role.OWNER:
        return True
    return actor is Role.SUPERVISOR and subject not in _CHIEFS


def leaves_nobody(others: tuple[Role, ...], ending: Role) -> bool:
    """Whether ending this role leaves the establishment without its last owner, or with nobody to answer for it.

    ``others`` are the roles of all other active members.
    """
    if ending is Role.OWNER:
        return Role.OWNER not in others
    return ending is Role.SUPERVISOR and not any(role in _CHIEFS for role in others)
