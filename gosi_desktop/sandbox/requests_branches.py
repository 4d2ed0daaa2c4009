"""Branches: opened with a number of the authority's, changed, closed with everybody moved in the same transaction."""

from typing import Any, Final

import sqlalchemy as sa

from gosi_desktop.contract import establishment_bodies as wire
from gosi_desktop.contract.entities import BranchData, NamesData
from gosi_desktop.domain import establishment_changes as changes
from gosi_desktop.domain.contributor import EngagementState
from gosi_desktop.sandbox.asking import Asking, Judgement, Kind, day_of, invalid
from gosi_desktop.sandbox.deciding import REVIEW
from gosi_desktop.sandbox.frame_rows import judged, kept, names_of, names_row
from gosi_desktop.sandbox.tables import request

_OVER: Final = (EngagementState.ENDED.value, EngagementState.CANCELLED.value)


def _opened(asking: Asking) -> changes.OpenBranch:
    body = asking.asked(wire.OpenBranch)
    return changes.OpenBranch(
        branch_id=asking.target, name=names_of(body.name), city=body.city, opened=day_of(body.opened, "opened"),
        cr_number=body.cr_number, licence=body.licence,
    )  # fmt: skip


def _judge_opened(asking: Asking) -> Judgement:
    return Judgement(judged(asking, _opened(asking)), branch=asking.target)


def _open(asking: Asking) -> None:
    change, _ = kept(asking, _opened(asking))
    assert isinstance(change, changes.OpenBranch)
    number = _following(asking)
    row = BranchData(
        name=NamesData(ar=change.name.ar, en=change.name.en or None), city=change.city, state="open",
        opened=change.opened.isoformat(), number=number, cr_number=change.cr_number, licence=change.licence,
    )  # fmt: skip
    asking.written.put("branch", asking.target, row)
    asking.numbers[asking.request.target] = number


def _following(asking: Asking) -> str:
    """The establishment's number and the next of its branches: a number is never given twice."""
    taken = {str(row.get("number", "")) for row in asking.written.rows("branch").values()}
    place = len(taken) + 1
    while (number := f"{asking.written.number}-{place:02}") in taken:
        place += 1
    return number


def _updated(asking: Asking) -> changes.UpdateBranch:
    body = asking.asked(wire.UpdateBranch)
    return changes.UpdateBranch(
        branch_id=asking.target, name=names_of(body.name) if body.name is not None else None, city=body.city,
        cr_number=body.cr_number, licence=body.licence,
    )  # fmt: skip


def _judge_updated(asking: Asking) -> Judgement:
    return Judgement(judged(asking, _updated(asking)), branch=asking.target)


def _update(asking: Asking) -> None:
    change, _ = kept(asking, _updated(asking))
    fields: dict[str, Any] = dict(change.wanted())
    if "name" in fields:
        fields["name"] = names_row(fields["name"])
    asking.written.change("branch", asking.target, **fields)


def _closed(asking: Asking) -> changes.CloseBranch:
    body = asking.asked(wire.CloseBranch)
    move_to = asking.kept_id(body.move_to) if body.move_to is not None else None
    return changes.CloseBranch(branch_id=asking.target, closed=day_of(body.closed, "closed"), move_to=move_to)


def _judge_closed(asking: Asking) -> Judgement:
    warned = judged(asking, _closed(asking), people=asking.written.count("engagement", asking.target, but=_OVER))
    if _is_awaited(asking):
        raise invalid("target", "branch.in_review")
    return Judgement(warned, branch=asking.target)


def _close(asking: Asking) -> None:
    """Whoever works there goes on in the other branch from the day after, each with a row of his own in the feed."""
    change = _closed(asking)
    asking.written.change("branch", asking.target, state=changes.CLOSED, closed=change.closed.isoformat())
    if change.move_to is not None:
        asking.written.move_all("engagement", asking.target, change.move_to, but=_OVER)


def _is_awaited(asking: Asking) -> bool:
    """Whether somebody may still come to work there whose registration is not decided and not shown yet."""
    mine = (request.c.establishment == asking.written.number, request.c.branch == asking.target)
    waits = (request.c.kind == "register_contributor", request.c.state == REVIEW)
    targets = asking.ctx.connection.scalars(sa.select(request.c.target).where(*mine, *waits))
    return any(asking.written.find("engagement", asking.kept_id(target)) is None for target in targets)


KINDS: Final = (
    Kind("open_branch", "branch", wire.OpenBranch, _judge_opened, _open, "F", version="new"),
    Kind("update_branch", "branch", wire.UpdateBranch, _judge_updated, _update, "F"),
    Kind("close_branch", "branch", wire.CloseBranch, _judge_closed, _close, "F"),
)
