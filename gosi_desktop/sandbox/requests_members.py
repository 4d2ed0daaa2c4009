"""Who may act for the establishment: invited, given another role, ended. All of it goes with a code."""

from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta
from typing import Any, Final

from gosi_desktop.contract.entities import MemberData, NamesData
from gosi_desktop.contract.request_bodies import (
    AddMember,
    ChangeMemberRole,
    EndMember,
    NamesAsked,
    NominateSupervisor,
    ReplaceSupervisor,
)
from gosi_desktop.domain import powers
from gosi_desktop.domain.clock import RIYADH
from gosi_desktop.domain.establishment import Role
from gosi_desktop.domain.official_numbers import mobile
from gosi_desktop.domain.registration import holder_identity
from gosi_desktop.sandbox import invitations, roles
from gosi_desktop.sandbox.asking import Asking, Judgement, Kind, day_of, invalid, refused
from gosi_desktop.sandbox.entities import ENDED
from gosi_desktop.sandbox.problems import Refusal
from gosi_desktop.sandbox.typed import Form

_SUPERVISOR: Final = Role.SUPERVISOR.value


def _judge_added(asking: Asking) -> Judgement:
    body = asking.asked(AddMember)
    _require_manages(asking, Role(body.role))
    _require_branches(asking, body.role, body.branches)
    _contact(asking, body.identity, body.mobile)
    return Judgement()


def _add(asking: Asking) -> None:
    body = asking.asked(AddMember)
    _invite(asking, asking.target, _contact(asking, body.identity, body.mobile), body.names, body.role, body.branches)


def _judge_changed(asking: Asking) -> Judgement:
    body, row = asking.asked(ChangeMemberRole), _member(asking, "active")
    _require_manages(asking, Role(row["role"]))
    _require_manages(asking, Role(body.role))
    _require_branches(asking, body.role, body.branches)
    if body.role != _SUPERVISOR:
        _require_somebody_left(asking, row)
    return Judgement()


def _change(asking: Asking) -> None:
    body = asking.asked(ChangeMemberRole)
    roles.change(asking.written, asking.target, body.role, body.branches)


def _judge_ended(asking: Asking) -> Judgement:
    row = _member(asking, "active", "invited")
    _require_manages(asking, Role(row["role"]))
    if day_of(asking.asked(EndMember).until, "until") < asking.today:
        raise invalid("until", "date.past")
    if row["state"] == "active":
        _require_somebody_left(asking, row)
    return Judgement()


def _end(asking: Asking) -> None:
    row, until = _member(asking, "active", "invited"), day_of(asking.asked(EndMember).until, "until")
    if row["state"] == "invited":
        invitations.close(asking.written, asking.target)
        asking.written.change("member", asking.target, state=ENDED)
        return
    last = datetime.combine(until + timedelta(days=1), time(), RIYADH).astimezone(UTC)
    roles.end(asking.written, asking.target, asking.ctx.now if until <= asking.today else last)


def _judge_nominated(asking: Asking) -> Judgement:
    body = asking.asked(NominateSupervisor)
    day_of(body.from_, "from")
    _contact(asking, body.identity, body.mobile)
    return Judgement()


def _nominate(asking: Asking) -> None:
    body = asking.asked(NominateSupervisor)
    _invite(asking, asking.target, _contact(asking, body.identity, body.mobile), body.names, _SUPERVISOR)


def _judge_replaced(asking: Asking) -> Judgement:
    body, row = asking.asked(ReplaceSupervisor), _member(asking, "active")
    day_of(body.from_, "from")
    if row["role"] != _SUPERVISOR:
        raise invalid("target", "not_supervisor")
    if asking.written.find("member", body.successor.id) is not None:
        raise invalid("successor.id", "already_there")
    _contact(asking, body.successor.identity, body.successor.mobile, "successor.")
    return Judgement()


def _replace(asking: Asking) -> None:
    one = asking.asked(ReplaceSupervisor).successor
    to = _contact(asking, one.identity, one.mobile, "successor.")
    _invite(asking, one.id, to, one.names, _SUPERVISOR, replaces=asking.target)


def _invite(
    asking: Asking, member: str, to: tuple[str, str], names: NamesAsked | None, role: str,
    branches: Sequence[str] | None = None, replaces: str | None = None,
) -> None:  # fmt: skip
    """The member's row, waiting, and the invitation; the name is the one that was given until he accepts."""
    row = MemberData(
        identity=to[0], name=NamesData(ar=names.ar if names else "", en=names.en if names else None), role=role,
        state="invited", since=asking.today.isoformat(), branches=tuple(branches) if branches else None,
    )  # fmt: skip
    asking.written.put("member", member, row)
    invitations.invite(asking.ctx, asking.written, member, to, role, branches, replaces)


def _member(asking: Asking, *states: str) -> dict[str, Any]:
    row = asking.row("member", asking.target)
    if row["state"] not in states:
        raise refused("not_found", "target")
    return row


def _contact(asking: Asking, identity: str, number: str, prefix: str = "") -> tuple[str, str]:
    """Identity and mobile as they are kept; nobody is invited who is a member already."""
    form = Form()
    tidied = form.take(f"{prefix}identity", identity, holder_identity)
    to = form.take(f"{prefix}mobile", number, mobile)
    form.close()
    for row in asking.written.rows("member").values():
        if row["identity"] == tidied and row["state"] != ENDED:
            raise invalid(f"{prefix}identity", "already_member")
    return tidied, to


def _require_manages(asking: Asking, subject: Role) -> None:
    """Makers manage those below them; owners manage everybody."""
    if not powers.may_manage(Role(asking.held.role), subject):
        raise Refusal("role_missing", needs=[Role.OWNER.value])


def _require_branches(asking: Asking, role: str, branches: Sequence[str] | None) -> None:
    if branches is None:
        return
    if role != Role.BRANCHES_MANAGER:
        raise invalid("branches", "branches_of_manager")
    for place, key in enumerate(branches):
        asking.row("branch", key, f"branches[{place}]")


def _require_somebody_left(asking: Asking, row: dict[str, Any]) -> None:
    others = tuple(
        Role(each["role"])
        for key, each in asking.written.rows("member").items()
        if key != row["id"] and each["state"] == "active"
    )
    if powers.leaves_nobody(others, Role(row["role"])):
        raise refused("last_supervisor", "target")


KINDS: Final = (
    Kind("add_member", "member", AddMember, _judge_added, _add, "M", version="new"),
    Kind("change_member_role", "member", ChangeMemberRole, _judge_changed, _change, "M"),
    Kind("end_member", "member", EndMember, _judge_ended, _end, "M"),
    Kind("nominate_supervisor", "member", NominateSupervisor, _judge_nominated, _nominate, "M", version="new"),
    Kind("replace_supervisor", "member", ReplaceSupervisor, _judge_replaced, _replace, "M"),
)
