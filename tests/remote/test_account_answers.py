"""Answers to the calls of accounts that a service should never give: nothing of them is taken."""

from collections.abc import Callable
from typing import Any

import msgspec
import pytest

from gosi_desktop.application.ports import DraftPaper
from gosi_desktop.domain.errors import Offline, ProtocolError, Refused, RemoteError
from gosi_desktop.remote.account import ServiceAccount
from gosi_desktop.remote.applications import ServiceApplications
from gosi_desktop.remote.approvals import ServiceApprovals, ServiceInvitations
from gosi_desktop.remote.call_keys import CallKeys
from gosi_desktop.remote.registrations import ServiceRegistrar
from gosi_desktop.remote.service import Service, SignedService
from gosi_desktop.remote.service_time import ServiceTime
from gosi_desktop.remote.transport import Transport
from tests.fakes.clock import FakeClock
from tests.remote.test_session import Tokens
from tests.support.proxy import Answer, Stranger, http

CLAIM = "c" * 64
PAPER = DraftPaper("ab" * 32, 4, "application/pdf", "p.pdf", "registration")
AWAITING = {"id": "r", "state": "awaiting_code", "expires_at": "2026-01-15T07:05:00Z"}


class Asker:
    """Every adapter over one stranger."""

    def __init__(self, transport: Transport, time: ServiceTime, clock: FakeClock) -> None:
        service, tokens, keys = Service(transport, time), Tokens(), CallKeys()
        signed = SignedService(service, tokens, clock)
        signed.ask = service.ask  # type: ignore[method-assign]  # a session is not what this is about
        self.registrar = ServiceRegistrar(service, tokens)
        self.applications = ServiceApplications(service, tokens)
        self.account = ServiceAccount(service, signed, keys)
        self.invitations = ServiceInvitations(signed, keys)
        self.approvals = ServiceApprovals(signed, keys)

    def attach(self) -> None:
        self.applications.attach(CLAIM, "a", PAPER, b"%PDF", "k", lambda done, total: None, lambda: False)


@pytest.fixture
def asked(
    stranger: Callable[[Answer], Stranger], reach: Callable[..., Transport], time: ServiceTime, clock: FakeClock
) -> Callable[..., Asker]:
    """An asker whose service answers every call like this."""

    def make(said: Any, status: str = "200 OK", kind: str = "application/json") -> Asker:
        body = said if isinstance(said, bytes) else msgspec.json.encode(said)
        return Asker(reach(stranger(lambda _: http(body, status, kind)).port), time, clock)

    return make


CALLS: list[Callable[[Asker], object]] = [
    lambda asker: asker.registrar.terms(),
    lambda asker: asker.registrar.standing(CLAIM, "r"),
    lambda asker: asker.registrar.confirm(CLAIM, "r", "123456", "k"),
    lambda asker: asker.registrar.correct(CLAIM, "r", {"email": "a@b.sa"}, "k"),
    lambda asker: asker.applications.standing(CLAIM, "a"),
    lambda asker: asker.applications.submit(CLAIM, "a", "k"),
    lambda asker: asker.applications.save_draft(CLAIM, "a", {}, "k"),
    lambda asker: asker.attach(),
    lambda asker: asker.applications.certificate(CLAIM, "a"),
    lambda asker: asker.account.account(),
    lambda asker: asker.account.devices(),
    lambda asker: asker.account.sign_ins(None),
    lambda asker: asker.account.change_contact("+966501234567", None),
    lambda asker: asker.invitations.list(),
    lambda asker: asker.approvals.start("1", ["r"]),
    lambda asker: asker.approvals.confirm("1", "c", "123456"),
]


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize(
    ("said", "kind", "error"),
    [
        (b"<html>sign in to the wireless network</html>", "text/html", Offline),
        (b"{", "application/json", Offline),
        (b"[]", "application/json", ProtocolError),
        (b'{"id": 1, "state": "unheard of"}', "application/json", ProtocolError),
    ],
)
def test_what_cannot_be_read_is_not_taken(
    asked: Callable[..., Asker], call: Callable[[Asker], object], said: bytes, kind: str, error: type[RemoteError]
) -> None:
    with pytest.raises(error):
        call(asked(said, kind=kind))


@pytest.mark.parametrize(
    ("said", "call"),
    [
        ({"id": "r", "state": "active"}, CALLS[1]),
        ({**AWAITING, "expires_at": "tomorrow, at the latest"}, CALLS[1]),
        ({"id": "a", "state": "registered"}, CALLS[4]),
        ({"id": "a", "state": "under_review", "expect_by": "2026-02-30"}, CALLS[4]),
        ({"received": -1}, CALLS[7]),
        ({"received": 5}, CALLS[7]),
        ({"received": 0}, CALLS[7]),  # for ever
        ({"sign_ins": [], "next_cursor": "same"}, lambda asker: asker.account.sign_ins("same")),
        ({"id": "c", "masked_mobile": "05", "expires_at": "2026-13-01T00:00:00Z", "resend_after":
          "2026-01-01T00:00:00Z"}, CALLS[14]),
    ],
)  # fmt: skip
def test_what_contradicts_itself_is_not_taken(
    asked: Callable[..., Asker], said: Any, call: Callable[[Asker], object]
) -> None:
    with pytest.raises(ProtocolError):
        call(asked(said))


def test_unknown_fields_and_a_later_role_do_no_harm(asked: Callable[..., Asker]) -> None:
    standing = asked({**AWAITING, "later": {"x": 1}}).registrar.standing(CLAIM, "r")
    assert standing is not None
    assert standing.state == "awaiting_code"
    offer = {
        "id": "i", "establishment": "1", "establishment_name": "م", "role": "astronaut", "invited_by": "n",
        "invited_at": "2026-01-15T07:00:00Z", "expires_at": "2026-01-22T07:00:00Z",
    }  # fmt: skip
    (invitation,) = asked({"invitations": [offer]}).invitations.list()
    assert invitation.role == "viewer"


def test_a_refusal_keeps_its_fields_and_their_parameters(asked: Callable[..., Asker]) -> None:
    problem = {
        "type": "about:blank", "title": "t", "status": 422, "detail": "d", "code": "needs_correction",
        "request_id": "q", "params": {"comparisons_left": 4, "correct_until": "2026-01-16T07:00:00Z"},
        "fields": [
            {"path": "mobile", "code": "absher_mobile_mismatch"},
            {"path": "email", "code": "email.shape", "params": {"until": "2026-01-16T07:00:00Z"}},
        ],
    }  # fmt: skip
    with pytest.raises(Refused) as refused:
        asked(problem, "422 Unprocessable", "application/problem+json").registrar.confirm(CLAIM, "r", "123456", "k")
    first, second = refused.value.refused_fields()
    assert first == ("mobile", "absher_mobile_mismatch", {})
    assert second[:2] == ("email", "email.shape")
    assert second[2]["until"].year == 2026
    assert refused.value.params["comparisons_left"] == 4
