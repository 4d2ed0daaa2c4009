"""A case of a work injury: reported, asked about, answered, decided, objected to; who sees it, what it pays."""

import random
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from gosi_desktop.domain.injuries import InjuryCase, InjuryState
from gosi_desktop.sandbox.injury_rows import event_of, injury_of
from tests.support.client import SMALL, Client
from tests.support.hurt import (
    BILAL,
    PROVIDER,
    body,
    case_of,
    clock,
    decide,
    events,
    following,
    injury,
    reported,
)
from tests.support.queue import active, approve, asked, attach, member_of, one, path, rows, send

PDF = b"%PDF-1.7 medical report"
LATE = "2026-01-07T21:00:00Z"  # midnight in Riyadh


@pytest.fixture
def clerk(service: Client) -> Iterator[Client]:
    """The hazards clerk."""
    client = service.sign_in("a.alharthi", device="device-4")
    yield client
    client.close()


def summary(client: Client) -> dict[str, Any]:
    found: dict[str, Any] = client.get("/v1/heads").json["heads"][0]["summary"]
    return found


def refusal(result: dict[str, Any]) -> tuple[str, str]:
    """The code of a rejection, and the field it is at."""
    assert result["result"] == "rejected", result
    fields = result["problem"]["fields"]
    return result["problem"]["code"], fields[0]["path"] if fields else ""


# -- reporting ---------------------------------------------------------------------------------------------------------


def test_a_report_becomes_a_case_under_review(clerk: Client) -> None:
    result = one(clerk, asked("report_injury", "case", body(clerk)))
    assert (result["result"], result["numbers"]) == ("accepted", {"case": "INJ-2026-000001"})
    row = injury(clerk, "case")
    assert (row["state"], row["due_at"], row["case_no"]) == ("in_review", "2026-01-07T20:59:59Z", "INJ-2026-000001")
    assert (row["part"], row["treatment"]["provider"]) == ("wrist_right", PROVIDER["provider"])
    (event,) = events(clerk, "case")
    assert (event["kind"], event["text"]) == ("reported", "سقط من سلّم بارتفاع مترين")
    assert event["by"] == rows(clerk, "request").popitem()[1]["by"]


def test_sent_twice_it_makes_one_case(clerk: Client) -> None:
    request = asked("report_injury", "case", body(clerk))
    first, again = one(clerk, request), one(clerk, request)
    assert (first["reference"], first["numbers"]) == (again["reference"], again["numbers"])
    assert len(events(clerk, "case")) == 1
    other = asked("report_injury", "case", body(clerk), id="another id")
    assert one(clerk, other)["result"] == "conflict"


def test_the_same_id_with_another_content_is_refused(clerk: Client) -> None:
    request = asked("report_injury", "case", body(clerk))
    one(clerk, request)
    other = one(clerk, request | {"body": body(clerk, how="غير ذلك")})
    assert (other["result"], other["problem"]["code"]) == ("rejected", "request_id_reused")


def test_it_waits_for_its_papers_and_names_them(clerk: Client) -> None:
    digest = attach(clerk, PDF)
    missing = "0" * 64
    waiting = one(clerk, asked("report_injury", "case", body(clerk), attachments=[missing]))
    assert (waiting["result"], waiting["for"], waiting["after"]) == ("waiting", "attachment", [missing])
    assert one(clerk, asked("report_injury", "case", body(clerk), attachments=[digest]))["result"] == "accepted"
    assert events(clerk, "case")[0]["attachments"] == [digest]
    assert rows(clerk, "attachment")[digest]["name"] == "paper.pdf"


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({"happened": "2026-01-06T08:00:00Z", "told": "2026-01-06T08:00:00Z"}, ("injury_in_future", "happened")),
        ({"told": "2026-01-03T07:00:00Z"}, ("told_before_injury", "told")),
        ({"happened": "2001-05-01T07:40:00Z"}, ("injury_before_work", "happened")),
        ({"died": "2026-01-02"}, ("before_injury", "died")),
        ({"treatment": PROVIDER | {"since": "2026-01-01"}}, ("before_injury", "treatment.since")),
        ({"treatment": {"provider": " "}}, ("treatment_required", "treatment.provider")),
        ({"treatment": {"provider": " ", "first_aid_given": True}}, ("first_aid_only", "treatment")),
        ({"contributor": "nobody"}, ("not_found", "contributor")),
        ({"engagement": "none"}, ("not_found", "engagement")),
        ({"cause": "bad luck"}, ("invalid_request", "cause")),
        ({"part": "tail"}, ("invalid_request", "part")),
        ({"nature": "unknown"}, ("invalid_request", "nature")),
        ({"late_reason": "none"}, ("invalid_request", "late_reason")),
        ({"happened": "yesterday at noon, or so"}, ("invalid_request", "happened")),
        ({"happened": "9999-12-31T23:59:59Z"}, ("invalid_request", "happened")),
        ({"first_day_off": "2026-02-30"}, ("invalid_request", "first_day_off")),
        ({"kind": "relapse"}, ("invalid_request", "kind")),
        ({"place": {"inside": True, "text": "x", "branch": "none"}}, ("not_found", "place.branch")),
    ],
)
def test_what_the_rules_refuse(noura: Client, more: dict[str, Any], expected: tuple[str, str]) -> None:
    assert refusal(one(noura, asked("report_injury", "case", body(noura, **more)))) == expected
    assert "case" not in rows(noura, "injury")


def test_somebody_elses_engagement_is_refused(noura: Client) -> None:
    other = body(noura) | {"engagement": active(noura, "saudi")}
    assert refusal(one(noura, asked("report_injury", "case", other))) == ("invalid_request", "engagement")


def test_a_late_report_is_taken_and_charged(service: Client, noura: Client) -> None:
    noura = clock(service, LATE)
    result = one(noura, asked("report_injury", "case", body(noura, late_reason="learned_late")))
    assert [(one["code"], one["path"]) for one in result["warnings"]] == [("reported_late", "told")]
    assert injury(noura, "case")["state"] == "in_review"
    decide(service, "case", "accept")
    paid = noura.get(f"/v1/establishments/{SMALL}/injuries/case/allowance").json
    assert (paid["spans"][0]["from"], paid["spans"][0]["days"]) == ("2026-01-04", 5)
    assert paid["charged_back"] == f"{float(paid['spans'][0]['daily']) * 4:.2f}"


def test_a_late_report_without_a_reason_is_taken_and_asked_for_it(service: Client, noura: Client) -> None:
    noura = clock(service, "2026-01-07T20:59:00Z")
    assert reported(noura, "in time")["state"] == "in_review"
    noura = clock(service, LATE)
    assert reported(noura)["state"] == "info_requested"
    question = events(noura, "case")[-1]
    assert question["asks"] == [{"what": "late_reason", "until": "2026-01-13"}]
    assert "by" not in question
    one(noura, asked("add_to_injury", "case", {"text": "كان المصاب في العناية", "answers": question["id"]}))
    row = injury(noura, "case")
    assert (row["state"], row["late_text"]) == ("in_review", "كان المصاب في العناية")


def test_the_second_of_a_day_is_remarked_on(noura: Client) -> None:
    reported(noura)
    result = one(noura, asked("report_injury", "case 2", body(noura, happened="2026-01-03T09:40:00Z")))
    assert [one["code"] for one in result["warnings"]] == ["injury_same_day"]


def test_checking_a_report_has_no_effect(noura: Client) -> None:
    (result,) = send(noura, asked("report_injury", "case", body(noura)), tail="/check")
    assert result["result"] == "accepted"
    assert "case" not in rows(noura, "injury")


def test_a_preparers_report_waits_for_a_chief(service: Client, noura: Client) -> None:
    preparer = service.sign_in("s.almalki", device="device-3")
    request = asked("report_injury", "case", body(preparer))
    result = one(preparer, request)
    assert (result["result"], result["by"]) == ("awaiting_approval", ["owner", "supervisor"])
    assert "case" not in rows(noura, "injury")
    assert approve(noura, request["id"])[0]["state"] == "accepted"
    assert injury(preparer, "case")["state"] == "in_review"
    assert events(noura, "case")[0]["by"] == member_of(noura, "Saad")


# -- questions ---------------------------------------------------------------------------------------------------------


def asked_about(service: Client, client: Client, **more: Any) -> str:
    """A question about a new case; the event's id."""
    reported(client)
    assert decide(service, "case", "ask", **more).status == 204
    return str(events(client, "case")[-1]["id"])


def test_a_question_is_answered_once(service: Client, clerk: Client) -> None:
    question = asked_about(service, clerk, what=["medical_report", "witness"], until="2026-01-09")
    assert injury(clerk, "case")["state"] == "info_requested"
    assert [one["what"] for one in events(clerk, "case")[-1]["asks"]] == ["medical_report", "witness"]
    answer = {"text": "مرفق", "answers": question}
    digest = attach(clerk, PDF)
    assert one(clerk, asked("add_to_injury", "case", answer, attachments=[digest]))["result"] == "accepted"
    assert injury(clerk, "case")["state"] == "in_review"
    said = events(clerk, "case")[-1]
    assert (said["kind"], said["answers"], said["attachments"]) == ("added", question, [digest])
    assert refusal(one(clerk, asked("add_to_injury", "case", answer))) == ("question_answered", "answers")


def test_of_two_questions_both_are_answered(service: Client, noura: Client) -> None:
    first = asked_about(service, noura)
    decide(service, "case", "ask", what=["witness"])
    second = events(noura, "case")[-1]["id"]
    one(noura, asked("add_to_injury", "case", {"text": "أ", "answers": first}))
    assert injury(noura, "case")["state"] == "info_requested"
    one(noura, asked("add_to_injury", "case", {"text": "ب", "answers": second}))
    assert injury(noura, "case")["state"] == "in_review"


def test_a_question_during_treatment_leaves_it_in_treatment(service: Client, noura: Client) -> None:
    key = case_of(noura, BILAL)
    assert injury(noura, key)["state"] == "info_requested"
    question = events(noura, key)[-1]["id"]
    one(noura, asked("add_to_injury", key, {"text": "تقرير المتابعة", "answers": question}))
    assert injury(noura, key)["state"] == "treatment_ongoing"


def test_the_summary_is_counted_from_the_cases(service: Client, noura: Client) -> None:
    assert (summary(noura)["open_injuries"], summary(noura)["next_injury_deadline"]) == (1, "2026-01-10T20:59:59Z")
    question = asked_about(service, noura, until="2026-01-08")
    assert (summary(noura)["open_injuries"], summary(noura)["next_injury_deadline"]) == (2, "2026-01-08T20:59:59Z")
    one(noura, asked("add_to_injury", "case", {"text": "هنا", "answers": question}))
    assert summary(noura)["next_injury_deadline"] == "2026-01-10T20:59:59Z"
    one(noura, asked("cancel_injury_report", "case", {"grounds": "أُبلغ خطأً"}))
    assert summary(noura)["open_injuries"] == 1


def test_a_decision_drops_what_was_asked(service: Client, noura: Client) -> None:
    question = asked_about(service, noura)
    decide(service, "case", "accept")
    assert injury(noura, "case")["state"] == "accepted"
    result = one(noura, asked("add_to_injury", "case", {"text": "متأخر", "answers": question}))
    assert refusal(result) == ("question_answered", "answers")
    assert one(noura, asked("add_to_injury", "case", {"text": "إضافة"}))["result"] == "accepted"
    assert injury(noura, "case")["state"] == "accepted"


def test_nothing_is_no_answer(service: Client, noura: Client) -> None:
    question = asked_about(service, noura)
    assert refusal(one(noura, asked("add_to_injury", "case", {"answers": question}))) == ("answer_empty", "text")


def test_a_version_that_is_named_must_be_the_one_here(noura: Client) -> None:
    reported(noura)
    request = asked("add_to_injury", "case", {"text": "x"}, expected_version=7)
    result = one(noura, request)
    assert (result["result"], result["version"], result["current"]["state"]) == ("conflict", 1, "in_review")
    assert one(noura, request | {"expected_version": 1})["result"] == "accepted"


# -- decisions ---------------------------------------------------------------------------------------------------------


def test_from_the_report_to_recovery(service: Client, noura: Client) -> None:
    reported(noura)
    states = []
    for decision in ("accept", "treat", "close"):
        assert decide(service, "case", decision).status == 204
        states.append(injury(noura, "case")["state"])
    assert states == ["accepted", "treatment_ongoing", "closed"]
    row = injury(noura, "case")
    assert (row["outcome"], "object_until" in row, "decided_at" in row) == ("recovered", False, True)
    assert [event["kind"] for event in events(noura, "case")] == ["reported", "accepted", "treatment", "closed"]


@pytest.mark.parametrize(
    ("before", "decision", "code"),
    [
        ((), "treat", "injury_decided"),
        ((), "close", "injury_decided"),
        (("accept",), "accept", "injury_decided"),
        (("accept",), "reject", "injury_decided"),
        (("reject",), "accept", "injury_decided"),
        (("reject",), "ask", "injury_closed"),
        (("accept", "close"), "close", "injury_decided"),
        (("accept", "close"), "treat", "injury_decided"),
    ],
)
def test_what_the_authority_cannot_do(
    service: Client, noura: Client, before: tuple[str, ...], decision: str, code: str
) -> None:
    reported(noura)
    for step in before:
        assert decide(service, "case", step).status == 204
    row = injury(noura, "case")
    assert decide(service, "case", decision).code == code
    assert injury(noura, "case") == row


def test_unknown_codes_and_cases_are_refused(service: Client, noura: Client) -> None:
    reported(noura)
    assert decide(service, "none", "accept").code == "not_found"
    assert decide(service, "case", "ask", what=["a coffee"]).code == "invalid_request"
    assert decide(service, "case", "reject", reason="none").code == "invalid_request"


def test_an_objection_has_thirty_days_and_is_heard_once(service: Client, noura: Client) -> None:
    for key in ("case", "other"):
        reported(noura, key)
        decide(service, key, "reject", reason="no_evidence", text="لم يثبت")
    row = injury(noura, "case")
    assert (row["state"], row["reason"], row["object_until"]) == ("rejected", "no_evidence", "2026-02-05")
    grounds = {"grounds": "وقعت أثناء العمل وشهدها زميله"}
    noura = clock(service, "2026-02-05T20:59:00Z")
    assert one(noura, asked("object_to_injury_decision", "case", grounds))["result"] == "accepted"
    assert injury(noura, "case")["state"] == "reopened"
    assert refusal(one(noura, asked("object_to_injury_decision", "case", grounds))) == ("nothing_to_object", "target")
    decide(service, "case", "reject")
    row = injury(noura, "case")
    assert (row["state"], "object_until" in row) == ("rejected", False)
    noura = clock(service, "2026-02-05T21:00:00Z")
    late = one(noura, asked("object_to_injury_decision", "other", grounds))
    assert refusal(late) == ("objection_late", "target")
    assert late["problem"]["params"]["until"] == "2026-02-05"


def test_an_objection_can_win(service: Client, noura: Client) -> None:
    reported(noura)
    decide(service, "case", "reject")
    one(noura, asked("object_to_injury_decision", "case", {"grounds": "وقعت أثناء العمل"}))
    decide(service, "case", "accept")
    row = injury(noura, "case")
    assert (row["state"], "reason" in row) == ("accepted", False)


def test_a_report_is_taken_back_only_before_it_is_decided(service: Client, noura: Client) -> None:
    reported(noura)
    assert refusal(one(noura, asked("cancel_injury_report", "case", {"grounds": "  "})))[0] == "reason_required"
    assert one(noura, asked("cancel_injury_report", "case", {"grounds": "أُبلغ خطأً"}))["result"] == "accepted"
    assert injury(noura, "case")["state"] == "cancelled"
    reported(noura, "other")
    decide(service, "other", "accept")
    assert refusal(one(noura, asked("cancel_injury_report", "other", {"grounds": "x"}))) == ("injury_decided", "target")


# -- what follows ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["report_relapse", "report_complication"])
def test_what_follows_an_injury_is_a_case_of_its_own(service: Client, noura: Client, kind: str) -> None:
    reported(noura)
    early = one(noura, asked(kind, "next", following("case")))
    assert refusal(early) == ("parent_undecided", "parent_case")
    decide(service, "case", "accept")
    result = one(noura, asked(kind, "next", following("case", part="hand_right")))
    assert result["result"] == "accepted", result
    row = injury(noura, "next")
    assert (row["kind"], row["parent_case"], row["part"]) == (kind.removeprefix("report_"), "case", "hand_right")
    assert (row["cause"], row["contributor"]) == ("fall_height", injury(noura, "case")["contributor"])
    assert events(noura, "case")[-1]["kind"] == "followed"


def test_what_follows_nothing_is_refused(noura: Client) -> None:
    assert refusal(one(noura, asked("report_relapse", "next", following("none")))) == ("not_found", "parent_case")


def test_treatment_elsewhere_is_noted(service: Client, noura: Client) -> None:
    reported(noura)
    told = {"provider": "مستوصف الحي", "since": "2026-01-03", "grounds": "طارئ"}
    assert one(noura, asked("report_outside_treatment", "case", told))["result"] == "accepted"
    treatment = injury(noura, "case")["treatment"]
    assert (treatment["provider"], treatment["outside_list"]) == ("مستوصف الحي", True)
    noura = clock(service, "2026-01-06T21:00:00Z")
    late = one(noura, asked("report_outside_treatment", "case", told))
    assert [one["code"] for one in late["warnings"]] == ["outside_treatment_late"]


def test_a_death_opens_a_closed_case_and_its_paper_is_asked_for(service: Client, noura: Client) -> None:
    reported(noura)
    decide(service, "case", "accept")
    decide(service, "case", "close")
    assert one(noura, asked("report_death", "case", {"died": "2026-01-06"}))["result"] == "accepted"
    row = injury(noura, "case")
    assert (row["state"], row["died"]) == ("info_requested", "2026-01-06")
    question = events(noura, "case")[-1]
    assert [one["what"] for one in question["asks"]] == ["death_certificate"]
    digest = attach(noura, PDF)
    answer = asked("add_to_injury", "case", {"answers": question["id"]}, attachments=[digest])
    assert one(noura, answer)["result"] == "accepted"
    assert injury(noura, "case")["state"] == "reopened"
    assert decide(service, "case", "close", outcome="death").status == 204
    assert refusal(one(noura, asked("report_death", "case", {"died": "2026-01-06"}))) == ("death_known", "died")


# -- who sees it -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "sees", "money"),
    [
        ("n.alanazi", True, True), ("a.alharthi", True, False), ("k.alrashed", True, True),
        ("s.almalki", True, True), ("l.alqahtani", False, False),
    ],
)  # fmt: skip
def test_who_sees_cases_and_what_they_pay(service: Client, name: str, sees: bool, money: bool) -> None:
    noura = service.sign_in("n.alanazi", device="device-9")
    key = case_of(noura, BILAL)
    client = service.sign_in(name, device="device-8")
    assert (key in rows(client, "injury"), bool(rows(client, "injury_event"))) == (sees, sees)
    paid = client.get(f"/v1/establishments/{SMALL}/injuries/{key}/allowance")
    assert paid.code == ("" if money else "role_missing")


def test_a_branches_manager_sees_the_cases_of_his_branches(service: Client, noura: Client) -> None:
    key = case_of(noura, BILAL)
    his = rows(noura, "engagement")[injury(noura, key)["engagement"]]["branch"]
    another = next(branch for branch in rows(noura, "branch") if branch != his)
    request = asked("add_to_injury", key, {"text": "التقرير في الطريق"})
    assert one(noura, request)["result"] == "accepted"
    for branch, sees in ((another, False), (his, True)):
        change = {"username": "w.alghamdi", "establishment": SMALL, "role": "branches_manager",
                  "branches": [branch]}  # fmt: skip
        assert service.post("/practice/role", change).status == 204
        manager = service.sign_in("w.alghamdi", device="device-7")
        assert (key in rows(manager, "injury")) is sees
        assert any(event["injury"] == key for event in rows(manager, "injury_event").values()) is sees
        assert (request["id"] in rows(manager, "request")) is sees
        paid = manager.get(f"/v1/establishments/{SMALL}/injuries/{key}/allowance")
        assert paid.status == (200 if sees else 404)


# -- what it pays ------------------------------------------------------------------------------------------------------


def test_the_allowance_to_the_halala(service: Client, noura: Client) -> None:
    reported(noura)
    allowance = f"/v1/establishments/{SMALL}/injuries/case/allowance"
    assert noura.get(allowance).code == "not_found"  # nothing is decided
    decide(service, "case", "accept")
    noura = clock(service, "2026-01-09T09:00:00Z")
    decide(service, "case", "treat")
    noura = clock(service, "2026-01-12T09:00:00Z")
    found = noura.get(allowance).json
    wage = round(float(found["month_wage"]) * 100)
    full, part = (2 * wage + 31) // 62, (2 * wage * 3 + 31 * 4) // (62 * 4)
    assert found["wage_month"] == "2025-12"
    assert [(one["from"], one["to"], one["percent"], one["daily"]) for one in found["spans"]] == [
        ("2026-01-04", "2026-01-08", "100", f"{full / 100:.2f}"),
        ("2026-01-09", "2026-01-12", "75", f"{part / 100:.2f}"),
    ]
    assert found["total"] == f"{(5 * full + 4 * part) / 100:.2f}"
    assert found["charged_back"] == "0.00"


def test_it_ends_when_he_is_back(service: Client, noura: Client) -> None:
    reported(noura, wage_continued=True)
    decide(service, "case", "accept")
    noura = clock(service, "2026-01-20T09:00:00Z")
    one(noura, asked("add_to_injury", "case", {"back_to_work": "2026-01-07"}))
    found = noura.get(f"/v1/establishments/{SMALL}/injuries/case/allowance").json
    assert [(one["from"], one["to"]) for one in found["spans"]] == [("2026-01-04", "2026-01-06")]
    assert found["to_employer"] is True


def test_cases_of_the_seed(noura: Client) -> None:
    found = {row["state"]: row for row in rows(noura, "injury").values()}
    assert sorted(row["state"] for row in rows(noura, "injury").values()) == [
        "closed", "closed", "info_requested", "rejected"
    ]  # fmt: skip
    assert (found["rejected"]["reason"], found["closed"]["outcome"]) == ("not_occupational", "recovered")
    assert found["info_requested"]["happened"][:10] == "2025-12-20"


def test_a_bad_body_is_refused_at_its_path(noura: Client) -> None:
    told = body(noura, witnesses=[{"name": ""}])
    result = one(noura, asked("report_injury", "case", told))
    assert refusal(result) == ("invalid_request", "witnesses[0].name")


def test_many_reports_of_one_call_have_numbers_of_their_own(noura: Client) -> None:
    requests = [asked("report_injury", f"case {n}", body(noura)) for n in range(3)]
    numbers = {number for each in send(noura, *requests) for number in each["numbers"].values()}
    assert len(numbers) == 3


def test_a_request_of_another_establishment_is_nobodys(noura: Client) -> None:
    answer = noura.post(path("", "620000001"), {"requests": [asked("report_injury", "case", {})]}, key="")
    assert answer.code == "role_missing"


def test_answered_by_two_at_once_it_is_answered_once(service: Client, noura: Client) -> None:
    question = asked_about(service, noura)
    clients = [service.sign_in(name, device=f"racer-{name}") for name in ("n.alanazi", "a.alsudair", "a.alharthi")]
    answer = {"text": "مرفق", "answers": question}
    with ThreadPoolExecutor(len(clients)) as pool:
        jobs = [pool.submit(one, client, asked("add_to_injury", "case", answer)) for client in clients]
        results = [job.result() for job in jobs]
    assert sorted(each["result"] for each in results) == ["accepted", "rejected", "rejected"]
    assert [event["kind"] for event in events(noura, "case")] == ["reported", "asked", "added"]


def told(client: Client) -> list[InjuryCase]:
    """All cases of the feed."""
    changes, _ = client.pull()
    happened = [event_of(one["id"], one["data"]) for one in changes if one["entity"] == "injury_event"]
    happened.sort(key=lambda event: (event.at, event.id))
    found = [injury_of(one["id"], one["data"]) for one in changes if one["entity"] == "injury"]
    return [InjuryCase(each, tuple(event for event in happened if event.injury_id == each.id)) for each in found]


@pytest.mark.parametrize("seed", range(2))
def test_whatever_is_done_in_whatever_order_rows_and_summary_agree(service: Client, noura: Client, seed: int) -> None:
    """A question is open exactly while the case says so, nothing is answered twice, and what is open is counted."""
    chance = random.Random(seed)
    reported(noura, "case")
    cases = told(noura)
    for step in range(30):
        what = chance.choice(
            ["ask", "accept", "reject", "treat", "close", "answer", "add", "cancel", "object", "again"]
        )
        if what in ("ask", "accept", "reject", "treat", "close"):
            decide(service, "case", what)
        elif what == "again":
            one(noura, asked("report_relapse", f"again {step}", following("case")))
        else:
            (mine,) = [case for case in cases if case.injury.id == "case"]
            questions = [event.id for event in mine.events if event.asks] or ["none"]
            answer = {"answers": chance.choice(questions)} if what == "answer" else {}
            kind = {"cancel": "cancel_injury_report", "object": "object_to_injury_decision"}.get(what, "add_to_injury")
            said = {"grounds": "x"} if what in ("cancel", "object") else {"text": "x"} | answer
            one(noura, asked(kind, "case", said))
        cases = told(noura)
        for case in cases:
            waits = case.injury.state is InjuryState.INFO_REQUESTED
            assert bool(case.open_questions) is waits, (seed, step, what)
            answers = [event.answers for event in case.events if event.answers]
            assert len(answers) == len(set(answers))
        assert summary(noura)["open_injuries"] == sum(case.injury.is_open for case in cases)
