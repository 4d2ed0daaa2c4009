"""Offering requests and hearing verdicts (service contract, section 6)."""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date
from typing import Final
from urllib.parse import quote

import msgspec

from gosi_desktop.application.ports import Cancelled
from gosi_desktop.application.ports.outbox import Operation, OperationState, Remark, Verdict, Verdicts, state_said
from gosi_desktop.contract import requests as wire
from gosi_desktop.contract.problem import Problem
from gosi_desktop.domain.attachments import PaperFile
from gosi_desktop.domain.changes import WithdrawRequest
from gosi_desktop.domain.enquiries import ReplyToEnquiry
from gosi_desktop.domain.errors import ProtocolError
from gosi_desktop.domain.injury_changes import ON_A_CASE
from gosi_desktop.domain.money_requests import ObjectToInvoice, RequestPenaltyWaiver
from gosi_desktop.remote.answers import decode, instant
from gosi_desktop.remote.attachments import bring
from gosi_desktop.remote.call_keys import new_key
from gosi_desktop.remote.request_bodies import SCHEMA, body_of
from gosi_desktop.remote.service import SignedService
from gosi_desktop.remote.transport import KIB, Ask

MOST = 200  # in one call
_ANSWER_LIMIT = 2048 * KIB


class ServiceRequests:
    """The RequestDesk of a service. Ids are the idempotency of requests: after a lost answer they are sent again."""

    def __init__(self, signed: SignedService, audit_head: Callable[[], str] = str) -> None:
        """``audit_head``: digest of the newest entry of this computer's chain of deeds; the service keeps it."""
        self._signed, self._audit_head = signed, audit_head

    def offer(self, establishment: str, operations: Sequence[Operation]) -> Verdicts:
        """A verdict for each, in order."""
        return self._post(establishment, "", operations, self._audit_head() or None)

    def check(self, establishment: str, operations: Sequence[Operation]) -> Verdicts:
        """The same without effect."""
        return self._post(establishment, "/check", operations)

    def attach(self, establishment: str, paper: PaperFile, cancelled: Cancelled) -> None:
        """In pieces, from where the service stopped receiving; beginning anew does nothing twice, so no key is kept."""
        folder = f"/v1/establishments/{quote(establishment, safe='')}/attachments"
        bring(self._signed.ask, folder, paper.about, paper.data, new_key, lambda done, total: None, cancelled)

    def look_up(self, establishment: str, ids: Sequence[str]) -> Mapping[str, OperationState | None]:
        """What the service knows of these ids; None for those it does not."""
        found: dict[str, OperationState | None] = {}
        for start in range(0, len(ids), MOST):
            body = msgspec.json.encode(wire.RequestLookup(ids=tuple(ids[start : start + MOST])))
            reply = self._signed.ask(Ask("POST", f"{_path(establishment)}/lookup", body=body, limit=_ANSWER_LIMIT))
            for one in decode(reply, wire.RequestStandings).requests:
                found[one.id] = None if one.state == "unknown" else state_said(one.state)
        return {id: found.get(id) for id in ids}

    def _post(
        self, establishment: str, call: str, operations: Sequence[Operation], head: str | None = None
    ) -> Verdicts:
        body = msgspec.json.encode(wire.Requests(requests=tuple(map(_request, operations))))
        path = _path(establishment) + call
        reply = self._signed.ask(Ask("POST", path, body=body, audit_head=head, limit=_ANSWER_LIMIT))
        said = decode(reply, wire.RequestResults)
        if not said.epoch or [one.id for one in said.results] != [one.id for one in operations]:
            raise ProtocolError("remote.protocol")
        return Verdicts(said.epoch, tuple(map(_verdict, said.results)))


# Asked whatever their target is by then.
_ANY_VERSION: Final = (WithdrawRequest, ReplyToEnquiry, ObjectToInvoice, RequestPenaltyWaiver, *ON_A_CASE)


def _path(establishment: str) -> str:
    return f"/v1/establishments/{quote(establishment, safe='')}/requests"


def _request(operation: Operation) -> wire.Request:
    change = operation.change
    return wire.Request(
        id=operation.id,
        kind=change.kind,
        schema=SCHEMA,
        target=change.target,
        made_at=operation.made_at.astimezone(UTC).isoformat().replace("+00:00", "Z"),
        made_by=operation.made_by,
        body=body_of(change),
        expected_version=None if isinstance(change, _ANY_VERSION) else operation.expected_version,
        attachments=tuple(paper.sha256 for paper in operation.papers),
        after=operation.after,
        replaces=operation.replaces,
    )


def _verdict(said: wire.RequestResult) -> Verdict:
    state = _state(said)
    try:
        return Verdict(
            id=said.id,
            state=state,
            reference=said.reference,
            versions=said.versions,
            numbers=said.numbers,
            same_as=said.same_as,
            warnings=tuple(Remark(one.code, one.path or "", one.params) for one in said.warnings),
            remarks=_remarks(said.problem),
            reason=_reason(said),
            expect_by=date.fromisoformat(said.expect_by) if said.expect_by else None,
            version=said.version or 0,
            by=said.by if isinstance(said.by, str) else None,
            at=instant(said.at) if said.at else None,
        )
    except ValueError as error:
        raise ProtocolError("remote.protocol") from error


def _state(said: wire.RequestResult) -> OperationState:
    """How it stands today where the service says so: a repeated id may have been decided meanwhile."""
    if said.result in ("conflict", "waiting"):
        return OperationState(said.result)
    return state_said(said.state or said.result)


def _reason(said: wire.RequestResult) -> Remark | None:
    if said.reason is not None:
        return Remark(said.reason.code, "", said.reason.params)
    if said.result == "waiting":
        return Remark(f"waiting_for_{said.waits_for or 'after'}")
    return Remark(said.problem.code, "", said.problem.params) if said.problem is not None else None


def _remarks(problem: Problem | None) -> tuple[Remark, ...]:
    return () if problem is None else tuple(Remark(one.code, one.path, one.params) for one in problem.fields)
