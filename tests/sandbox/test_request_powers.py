"""Every role, every kind, every call: who may ask for what, and who may call what."""

import pytest

from gosi_desktop.domain import powers
from gosi_desktop.domain.establishment import Role
from gosi_desktop.sandbox.request_kinds import KINDS
from tests.support.client import SMALL, Client
from tests.support.queue import asked, path, send

# Service contract, section 6, as it is written there.
ROSTER = {"owner", "supervisor", "branches_manager", "registration_clerk", "preparer"}
CHIEFS = {"owner", "supervisor"}
MAY = {
    "register_contributor": ROSTER, "complete_pending_contributor": ROSTER, "exclude_contributor": ROSTER,
    "update_wage": ROSTER, "correct_contributor": ROSTER, "correct_engagement": ROSTER, "transfer_contributor": ROSTER,
    "cancel_engagement": ROSTER,
    "update_establishment": CHIEFS | {"preparer"}, "update_contacts": CHIEFS | {"preparer"},
    "update_address": CHIEFS | {"preparer"}, "renew_licence": CHIEFS | {"preparer"},
    "open_branch": CHIEFS | {"preparer"}, "update_branch": CHIEFS | {"preparer"},
    "close_branch": CHIEFS | {"preparer"}, "update_bank_account": {"owner"}, "update_owners": {"owner"},
    "nominate_supervisor": CHIEFS, "replace_supervisor": CHIEFS, "add_member": CHIEFS, "change_member_role": CHIEFS,
    "end_member": CHIEFS,
    "issue_certificate": CHIEFS | {"finance_clerk", "preparer"},
    "object_to_invoice": CHIEFS | {"finance_clerk", "preparer"},
    "request_penalty_waiver": CHIEFS | {"finance_clerk", "preparer"},
    "request_instalments": CHIEFS | {"finance_clerk", "preparer"},
    **dict.fromkeys(
        ("send_enquiry", "reply_to_enquiry", "withdraw_request"), {role.value for role in Role} - {"viewer"}
    ),
    **dict.fromkeys(
        ("report_injury", "report_relapse", "report_complication", "add_to_injury", "report_outside_treatment",
         "report_death", "cancel_injury_report", "object_to_injury_decision"),
        CHIEFS | {"hazards_clerk", "preparer"},
    ),
}  # fmt: skip
WITH_CODE = {
    "update_bank_account": {"owner"}, "update_owners": {"owner"}, "nominate_supervisor": {"owner"},
    "replace_supervisor": {"owner"}, "add_member": CHIEFS, "change_member_role": CHIEFS, "end_member": CHIEFS,
}  # fmt: skip


def test_the_rules_are_the_contracts() -> None:
    assert {kind: {role.value for role in roles} for kind, roles in powers.MAKERS.items()} == MAY
    assert {kind: {role.value for role in roles} for kind, roles in powers.APPROVERS.items()} == WITH_CODE


def test_the_service_carries_out_these_kinds() -> None:
    assert set(KINDS) == set(MAY)


@pytest.mark.parametrize("kind", sorted(MAY))
@pytest.mark.parametrize("role", list(Role))
def test_whose_requests_wait_for_whom(kind: str, role: Role) -> None:
    waits = {one.value for one in powers.approvers_of(kind, role)}
    if kind in WITH_CODE:
        assert waits == WITH_CODE[kind]
    else:
        assert waits == (CHIEFS if role is Role.PREPARER and kind != "withdraw_request" else set())


@pytest.mark.parametrize("role", list(Role))
def test_every_kind_by_every_role(service: Client, noura: Client, role: Role) -> None:
    """Refused for the role before anything is looked at; else judged, here for a target that is not there."""
    change = {"username": "n.alanazi", "establishment": SMALL, "role": role.value}
    assert service.post("/practice/role", change).status == 204
    results = send(noura, *(asked(kind, f"none {kind}", expected_version=7) for kind in MAY))
    codes = {kind: each["problem"]["code"] for kind, each in zip(MAY, results, strict=True)}
    assert {kind for kind, code in codes.items() if code != "role_missing"} == {
        kind for kind, roles in MAY.items() if role.value in roles
    }
    for kind, each in zip(MAY, results, strict=True):
        if codes[kind] == "role_missing":
            assert set(each["problem"]["params"]["needs"]) == MAY[kind]


@pytest.mark.parametrize("role", list(Role))
def test_every_call_by_every_role(service: Client, noura: Client, role: Role) -> None:
    assert service.post("/practice/role", {"username": "n.alanazi", "establishment": SMALL, "role": role}).status == 204
    member = next(each["id"] for each in service.sign_in("a.alsudair").pull()[0] if each["entity"] == "member")
    calls = {
        "changes": noura.get(f"/v1/establishments/{SMALL}/changes", limit=1),
        "requests": noura.post(path(), {"requests": [asked("fly", "moon")]}),
        "check": noura.post(path("/check"), {"requests": [asked("fly", "moon")]}),
        "lookup": noura.post(path("/lookup"), {"ids": ["x"]}),
        "approvals": noura.post(path("/approvals"), {"ids": ["x"]}),
        "code": noura.post(path("/approvals/x/code"), {"code": "123456"}),
        "return": noura.post(path("/x/return"), {"reason": "x"}),
        "reset": noura.post(f"/v1/establishments/{SMALL}/members/{member}x/password-reset", {}),
        "allowance": noura.get(f"/v1/establishments/{SMALL}/injuries/x/allowance"),
    }
    chiefs = {"approvals", "code", "return", "reset"}
    refused = {name for name, answer in calls.items() if answer.code == "role_missing"}
    blind = set() if role.sight.wages and "injury" in role.sight.entities else {"allowance"}
    assert refused == (set() if role.value in CHIEFS else chiefs | blind)


def test_after_the_end_of_a_role_nothing_is_answered(service: Client, noura: Client) -> None:
    change = {"username": "n.alanazi", "establishment": SMALL, "role": "ended"}
    assert service.post("/practice/role", change).status == 204
    for tail, content in (("", {"requests": [asked("fly", "moon")]}), ("/check", {"requests": [asked("fly", "moon")]}),
                          ("/lookup", {"ids": ["x"]}), ("/approvals", {"ids": ["x"]}),
                          ("/approvals/x/code", {"code": "123456"}), ("/x/return", {"reason": "x"})):  # fmt: skip
        assert noura.post(path(tail), content).code == "role_ended"


@pytest.mark.parametrize("actor", list(Role))
@pytest.mark.parametrize("subject", list(Role))
def test_who_manages_whom(actor: Role, subject: Role) -> None:
    below = subject not in (Role.OWNER, Role.SUPERVISOR)
    expected = actor is Role.OWNER or (actor is Role.SUPERVISOR and below)
    assert powers.may_manage(actor, subject) is expected


@pytest.mark.parametrize(
    ("others", "ending", "nobody"),
    [
        ((), Role.OWNER, True), ((Role.SUPERVISOR,), Role.OWNER, True), ((Role.OWNER,), Role.OWNER, False),
        ((Role.OWNER,), Role.SUPERVISOR, False), ((Role.SUPERVISOR,), Role.SUPERVISOR, False),
        ((Role.PREPARER, Role.VIEWER), Role.SUPERVISOR, True), ((), Role.VIEWER, False),
    ],
)  # fmt: skip
def test_somebody_is_left(others: tuple[Role, ...], ending: Role, nobody: bool) -> None:
    assert powers.leaves_nobody(others, ending) is nobody


@pytest.mark.parametrize(
    ("role", "money", "injuries"),
    [
        ("owner", True, True), ("supervisor", True, True), ("branches_manager", True, True), ("preparer", True, True),
        ("finance_clerk", True, False), ("viewer", True, True), ("registration_clerk", False, False),
        ("hazards_clerk", False, True),
    ],
)  # fmt: skip
def test_the_summary_tells_a_role_what_it_may_see(service: Client, role: str, money: bool, injuries: bool) -> None:
    service.post("/practice/reset", {"seed": "office"})
    number = "620000012"  # in debt, with an injury
    change = {"username": "h.almutlaq", "establishment": number, "role": role}
    assert service.post("/practice/role", change).status == 204
    heads = service.sign_in("h.almutlaq").get("/v1/heads").json["heads"]
    (summary,) = [head["summary"] for head in heads if head["establishment"] == number]
    assert ("overdue_since" in summary, "open_injuries" in summary) == (money, injuries)
    assert summary["contributors"] > 0
