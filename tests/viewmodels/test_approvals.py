"""What waits for approval, and roles that are offered: chosen, coded, decided."""

from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication

from gosi_desktop.application.approvals import OfferedRoles
from gosi_desktop.application.events import Kind
from gosi_desktop.application.ports import ApprovalResult
from gosi_desktop.domain.errors import NotPermitted, Offline, Refused
from gosi_desktop.viewmodels.approvals import ApprovalsViewModel
from gosi_desktop.viewmodels.base import InlineRunner
from gosi_desktop.viewmodels.invitations import InvitationsViewModel
from gosi_desktop.viewmodels.runners import Relay, Runners
from tests.fakes.account_desk import invitation, prepared
from tests.fakes.accounts import CODE, FakeInvitations
from tests.fakes.day import NOW, RAWABI, WASM
from tests.fakes.workspace import Bench


class Around:
    """Approvals over a bench: a supervisor of Rawabi, a preparer of Wasm, an owner of Ramal."""

    def __init__(self) -> None:
        self.bench = bench = Bench()
        self.desk = bench.approvals
        self.desk.waiting = [*prepared(RAWABI, NOW), *prepared(WASM, NOW)]
        self.relay = Relay(bench.events)
        self.model = ApprovalsViewModel(
            bench.workspace.approvals, bench.workspace.establishments, bench.desk, bench.clock, Runners.inline(),
            self.relay,
        )  # fmt: skip
        self.model.load()


@pytest.fixture
def around(qapp: QCoreApplication) -> Around:
    return Around()


def heard(signal: Any) -> list[Any]:
    """What a signal brings."""
    found: list[Any] = []
    signal.connect(lambda *what: found.append(what[0] if what else None))
    return found


def waiting(model: ApprovalsViewModel) -> list[str]:
    return [one.id for one in model.state.waiting]


def enter(model: ApprovalsViewModel, code: str) -> None:
    assert model.prompt is not None
    model.prompt.paste(code)


def test_oldest_first_and_nothing_chosen(around: Around) -> None:
    assert (waiting(around.model), around.model.state.chosen) == (["r1", "r2", "r3"], frozenset())
    assert not around.model.ask.enabled


def test_a_preparer_approves_nothing(around: Around) -> None:
    around.bench.workspace.establishments.open(WASM)
    assert waiting(around.model) == []


def test_what_is_chosen_is_approved_by_one_code(around: Around) -> None:
    around.model.choose("r1", True)
    around.model.choose("r3", True)
    around.model.approve()
    assert (around.desk.started, around.model.state.asking) == (["r1", "r3"], True)
    pulls = heard(around.model.pull_wanted)
    around.desk.results = {"r3": ApprovalResult("r3", "rejected", "returned", "changed_meanwhile")}
    enter(around.model, CODE)
    decided = {one.request.id: (one.result.state, one.result.reason) for one in around.model.state.decided}
    assert decided == {"r1": ("accepted", None), "r3": ("returned", "changed_meanwhile")}
    assert (around.model.state.chosen, around.model.state.asking, len(pulls)) == (frozenset(), False, 1)


def test_a_wrong_code_decides_nothing(around: Around) -> None:
    around.model.choose_all(True)
    around.model.approve()
    enter(around.model, "000000")
    prompt = around.model.prompt
    assert prompt is not None
    assert prompt.state.error is not None
    assert (prompt.state.error.params["tries_left"], around.model.state.decided) == (2, ())
    prompt.leave()
    assert (around.model.state.asking, waiting(around.model)) == (False, ["r1", "r2", "r3"])
    assert around.model.state.all_chosen


@pytest.mark.parametrize("refusal", [Offline(), Refused("too_many_requests"), NotPermitted("role_missing")])
def test_without_the_service_nothing_is_asked(around: Around, refusal: Refused) -> None:
    around.desk.refusal = refusal
    around.model.choose("r1", True)
    around.model.approve()
    assert (around.model.state.error, around.model.state.asking) == (refusal, False)


def test_a_request_is_returned_with_a_reason(around: Around) -> None:
    returned = heard(around.model.returned)
    first = around.model.state.waiting[0]
    around.model.ask_reason(first)
    around.model.submit_reason("   ")
    assert around.model.state.error is not None
    assert (around.model.state.error.code, around.model.state.returning) == ("reason.required", first)
    around.model.submit_reason(" الأجر غير ما في العقد ")
    assert around.desk.given_back == [("r1", "الأجر غير ما في العقد")]
    assert (waiting(around.model), returned) == (["r2", "r3"], [first])


def test_what_is_decided_elsewhere_is_no_longer_chosen(around: Around) -> None:
    around.model.choose_all(True)
    around.desk.waiting = around.desk.waiting[1:]
    around.bench.events.publish(Kind.ROSTER)
    assert around.model.state.chosen == {"r2", "r3"}


def test_another_establishment_keeps_nothing_of_this_one(around: Around) -> None:
    around.model.choose_all(True)
    around.model.approve()
    enter(around.model, CODE)
    around.bench.workspace.establishments.open(WASM)
    assert (around.model.state.decided, around.model.state.chosen) == ((), frozenset())


def test_the_lock_drops_all_of_it(around: Around) -> None:
    around.model.choose_all(True)
    around.model.forget()
    assert (around.model.state.waiting, around.model.state.chosen) == ((), frozenset())


# -- invitations -------------------------------------------------------------------------------------------------------


class Offered:
    """Invitations over a desk in memory."""

    def __init__(self) -> None:
        self.bench, self.desk = Bench(), FakeInvitations()
        self.desk.offered = [invitation(NOW)]
        roles = OfferedRoles(self.desk, self.bench.audit, self.bench.clock, self.bench.events)  # type: ignore[arg-type]
        self.model = InvitationsViewModel(roles, self.bench.desk, self.bench.clock, InlineRunner())
        self.model.load()


@pytest.fixture
def offered(qapp: QCoreApplication) -> Offered:
    return Offered()


def test_an_invitation_is_accepted_by_a_code(offered: Offered) -> None:
    accepted = heard(offered.model.accepted)
    invitation = offered.model.state.invitations[0]
    offered.model.accept(invitation)
    assert offered.model.state.chosen == invitation
    assert offered.model.prompt is not None
    offered.model.prompt.paste(CODE)
    assert (offered.desk.accepted, accepted, offered.model.state.invitations) == (["i1"], [invitation], ())
    assert offered.bench.audit.acts[-1] == (
        "role_accepted", "establishment:620000012", {"role": "finance_clerk"},
    )  # fmt: skip


def test_leaving_the_code_keeps_the_invitation(offered: Offered) -> None:
    offered.model.accept(offered.model.state.invitations[0])
    assert offered.model.prompt is not None
    offered.model.prompt.leave()
    assert (len(offered.model.state.invitations), offered.model.state.chosen) == (1, None)


def test_an_invitation_is_declined(offered: Offered) -> None:
    offered.model.decline(offered.model.state.invitations[0])
    assert (offered.desk.offered, offered.model.state.invitations) == ([], ())


def test_offline_there_are_none_and_nobody_is_told(qapp: QCoreApplication) -> None:
    made = Offered()
    failures = heard(made.model.failed)
    made.desk.refusal = Offline()
    made.model.load()
    assert (failures, made.model.state.error) == ([], None)


def test_one_that_has_run_out_is_not_shown(offered: Offered) -> None:
    offered.bench.clock.advance(8 * 86400)
    offered.model.load()
    assert offered.model.state.invitations == ()


def test_a_refusal_is_said_above_the_list(offered: Offered) -> None:
    offered.desk.refusal = refusal = Refused("too_many_requests", retry_after=60)
    offered.model.accept(offered.model.state.invitations[0])
    assert (offered.model.state.error, offered.model.prompt) == (refusal, None)
