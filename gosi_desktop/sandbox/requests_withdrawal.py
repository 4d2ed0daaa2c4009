"""Withdrawing a request that nobody has decided yet."""

from collections.abc import Mapping
from functools import partial
from typing import Any, Final

import sqlalchemy as sa

from gosi_desktop.contract.request_bodies import WithdrawRequest
from gosi_desktop.domain.establishment import Role
from gosi_desktop.sandbox import requests_kept
from gosi_desktop.sandbox.asking import Asking, Judgement, Kind, conflict, recalled, refused
from gosi_desktop.sandbox.journal import PENDING
from gosi_desktop.sandbox.problems import Refusal

_CHIEFS: Final = (Role.OWNER, Role.SUPERVISOR)


def kind(kinds: Mapping[str, Kind]) -> Kind:
    """The kind, which undoes what requests of the other kinds have begun."""
    return Kind(
        name="withdraw_request", entity="request", body=WithdrawRequest, judge=_judge,
        effect=partial(_effect, kinds), prefix="X", version="any",
    )  # fmt: skip


def _judge(asking: Asking) -> Judgement:
    kept = _kept(asking)
    if asking.held.role not in _CHIEFS and kept.member != asking.held.member:
        raise Refusal("role_missing", needs=[role.value for role in _CHIEFS])
    if kept.state not in PENDING:  # decided meanwhile: the row says how
        row = asking.written.find("request", kept.id)
        assert row is not None
        raise conflict(asking, "request", row)
    return Judgement(branch=kept.branch)


def _effect(kinds: Mapping[str, Kind], asking: Asking) -> None:
    kept = _kept(asking)
    undo = kinds[kept.kind].undo
    if undo is not None and kept.state == "under_review":
        undo(recalled(asking.ctx, asking.written, kept, kinds[kept.kind]))
    requests_kept.move(asking.ctx, asking.written, kept, "withdrawn")


def _kept(asking: Asking) -> sa.Row[Any]:
    kept = requests_kept.find(asking.ctx, asking.held.establishment, asking.request.target)
    if kept is None:
        raise refused("not_found", "target")
    return kept
