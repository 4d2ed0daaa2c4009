"""Approving what others prepared and accepting a role, over HTTP and from the cache the feed has filled."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import msgspec
import pytest

from gosi_desktop.application.approvals import Approvals, OfferedRoles
from gosi_desktop.application.events import DataChanged
from gosi_desktop.domain.errors import NotPermitted, Refused, RuleViolation
from gosi_desktop.domain.establishment import Role
from gosi_desktop.remote.approvals import ServiceApprovals, ServiceInvitations
from gosi_desktop.remote.call_keys import CallKeys
from gosi_desktop.remote.service import SignedService
from gosi_desktop.remote.transport import Ask
from gosi_desktop.sandbox.seeds.newcomers import HALA, PASSWORD
from tests.fakes.cache import FakeAudit
from tests.support.desktop import NUMBER, SUPERVISOR, Desktop
from tests.support.registering import Computer
from tests.support.serving import TOKEN

PREPARER, INVITED, VIEWER = "s.almalki", "m.aljuhani", "k.alrashed"


class Desk:
    """Somebody's desktop, pulled, with the use cases over it."""

    def __init__(self, folder: Path, address: str, who: str) -> None:
        self.desktop = Desktop(folder, address, TOKEN)
        self.desktop.sign_in(who)
        self.desktop.pull()
        cache, clock = self.desktop.cache, self.desktop.clock
        self.signed = signed = SignedService(self.desktop.service, cache.tokens, clock)
        keys = CallKeys()
        self.audit = FakeAudit()
        self.approvals = Approvals(
            ServiceApprovals(signed, keys), cache.requests, cache.feed, self.audit, clock, DataChanged()  # type: ignore[arg-type]
        )  # fmt: skip
        self.roles = OfferedRoles(ServiceInvitations(signed, keys), self.audit, clock, DataChanged())  # type: ignore[arg-type]

    def ask_for(self, kind: str, target: str, body: dict[str, Any]) -> None:
        """Send a request of this person's own."""
        request = {
            "id": f"of {target}", "kind": kind, "schema": 1, "target": target, "body": body,
            "made_at": "2026-01-15T06:40:00Z", "made_by": "m",
        }  # fmt: skip
        path = f"/v1/establishments/{NUMBER}/requests"
        self.signed.ask(Ask("POST", path, body=msgspec.json.encode({"requests": [request]})))

    def code(self) -> str:
        return next(note.code for note in self.desktop.desk.messages() if note.code is not None)


@pytest.fixture
def desk(computer: Computer, tmp_path: Path) -> Iterator[Callable[[str], Desk]]:
    """Signs somebody in, over the proxy of a computer whose service has just started anew."""
    made: list[Desk] = []

    def make(who: str) -> Desk:
        folder = tmp_path / who
        folder.mkdir()
        made.append(Desk(folder, f"http://127.0.0.1:{computer.proxy.port}", who))
        return made[-1]

    yield make
    for one in made:
        one.desktop.close()


def test_what_waits_is_in_the_cache_of_those_who_may_approve(desk: Callable[[str], Desk]) -> None:
    supervisor = desk(SUPERVISOR)
    waiting = supervisor.approvals.waiting(NUMBER)
    assert waiting
    assert all("supervisor" in one.approvers and one.establishment == NUMBER for one in waiting)
    assert [one.made_at for one in waiting] == sorted(one.made_at for one in waiting)
    assert any(one.body for one in waiting)
    assert not desk(VIEWER).approvals.waiting(NUMBER)
    assert not supervisor.approvals.waiting("no such establishment")


def test_one_code_approves_them_and_the_next_round_takes_them_away(
    computer: Computer, desk: Callable[[str], Desk]
) -> None:
    supervisor = desk(SUPERVISOR)
    waiting = [one for one in supervisor.approvals.waiting(NUMBER) if one.kind == "update_wage"]
    computer.lost(lambda: supervisor.approvals.start(waiting))
    challenge = supervisor.approvals.start(waiting)
    with pytest.raises(RuleViolation):
        supervisor.approvals.confirm(NUMBER, challenge, "12")
    with pytest.raises(Refused) as wrong:
        supervisor.approvals.confirm(NUMBER, challenge, "000000")
    assert wrong.value.code == "code_wrong"
    code = supervisor.code()
    computer.lost(lambda: supervisor.approvals.confirm(NUMBER, challenge, code))
    results = supervisor.approvals.confirm(NUMBER, challenge, code)
    assert [one.id for one in results] == [one.id for one in waiting]
    assert {one.result for one in results} <= {"accepted", "under_review"}
    assert [act for act, _, _ in supervisor.audit.acts] == ["request_approved"] * len(waiting)
    supervisor.desktop.pull(NUMBER)
    assert not {one.id for one in supervisor.approvals.waiting(NUMBER)} & {one.id for one in waiting}


def test_a_request_is_given_back_with_a_reason(desk: Callable[[str], Desk]) -> None:
    supervisor = desk(SUPERVISOR)
    request = next(one for one in supervisor.approvals.waiting(NUMBER) if one.kind == "update_wage")
    with pytest.raises(RuleViolation) as fault:
        supervisor.approvals.give_back(request, "  ")
    assert (fault.value.code, fault.value.field) == ("reason.required", "reason")
    supervisor.approvals.give_back(request, "الأجر لا يطابق العقد")
    supervisor.desktop.pull(NUMBER)
    assert request.id not in {one.id for one in supervisor.approvals.waiting(NUMBER)}
    with pytest.raises(Refused):
        supervisor.approvals.give_back(request, "again")


def test_who_prepares_does_not_approve(desk: Callable[[str], Desk]) -> None:
    supervisor, preparer = desk(SUPERVISOR), desk(PREPARER)
    waiting = supervisor.approvals.waiting(NUMBER)
    assert not preparer.approvals.waiting(NUMBER)
    with pytest.raises(NotPermitted):
        preparer.approvals.start(waiting[:1])


def test_an_offered_role_is_accepted_with_a_code(computer: Computer, desk: Callable[[str], Desk]) -> None:
    invited = desk(INVITED)
    assert not invited.desktop.cache.feed.establishments()
    (offer,) = invited.roles.list()
    assert (offer.establishment, offer.role) == (NUMBER, Role.FINANCE_CLERK)
    assert offer.invited_by
    computer.lost(lambda: invited.roles.accept(offer))
    challenge = invited.roles.accept(offer)
    assert "•" in challenge.masked_mobile
    with pytest.raises(Refused):
        invited.roles.confirm(offer, "000000")
    code = invited.code()
    computer.lost(lambda: invited.roles.confirm(offer, code))
    invited.roles.confirm(offer, code)
    assert not invited.roles.list()
    invited.desktop.pull()
    (known,) = invited.desktop.cache.feed.establishments()
    assert known.head.role is Role.FINANCE_CLERK
    assert [act for act, _, _ in invited.audit.acts] == ["role_accepted"]


def test_an_offered_role_is_declined(desk: Callable[[str], Desk]) -> None:
    invited = desk(INVITED)
    (offer,) = invited.roles.list()
    invited.roles.decline(offer)
    assert not invited.roles.list()


def test_somebody_invited_without_an_account_registers_with_the_code(
    computer: Computer, desk: Callable[[str], Desk]
) -> None:
    supervisor = desk(SUPERVISOR)
    body = {
        "identity": HALA.identity, "mobile": HALA.mobile, "role": "finance_clerk", "names": {"ar": HALA.name},
    }  # fmt: skip
    supervisor.ask_for("add_member", "hala", body)
    supervisor.desktop.pull(NUMBER)
    request = next(one for one in supervisor.approvals.waiting(NUMBER) if one.kind == "add_member")
    challenge = supervisor.approvals.start([request])
    supervisor.approvals.confirm(NUMBER, challenge, supervisor.code())
    code = supervisor.code()
    assert computer.practice.messages()[0].to == HALA.mobile
    wrong = computer.registrations.send(computer.filled(HALA, "", invitation="AAAAA-BBBBB"), PASSWORD)
    refused = computer.registrations.confirm(wrong.draft, computer.code())
    assert [(one.field, one.code) for one in refused.remarks] == [("invitation", "invitation_unknown")]
    done = computer.registrations.send(replace(refused.draft, invitation=f" {code.lower()} "), None)
    assert done.standing is not None
    assert done.standing.form is not None
    assert (done.standing.form.establishment, done.standing.form.role) == (NUMBER, "finance_clerk")
    assert done.paper is not None
