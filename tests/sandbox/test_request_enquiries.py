"""Questions and complaints: asked, answered by whoever plays the service, asked on, closed."""

from typing import Any

import pytest

from tests.support.client import SMALL, Client
from tests.support.queue import approve, asked, attach, member_of, one, rows

PDF = b"%PDF-1.7 a letter"


def sent(id: str = "q1", **body: Any) -> dict[str, Any]:
    plain = {"kind": "enquiry", "subject": "رقم الاشتراك", "text": "أين أجد رقم اشتراك المنشأة؟"}
    return asked("send_enquiry", id, plain | body)


def answer(service: Client, id: str = "q1", **more: Any) -> Any:
    return service.post("/practice/enquiries", {"establishment": SMALL, "enquiry": id, **more})


def test_a_question_has_a_number_and_waits_for_an_answer(noura: Client) -> None:
    digest = attach(noura, PDF)
    request = sent(subject="  رقم الاشتراك ") | {"attachments": [digest]}
    result = one(noura, request)
    row = rows(noura, "enquiry")["q1"]
    assert (result["result"], result["numbers"]) == ("accepted", {"q1": row["number"]})
    assert (row["state"], row["kind"], row["subject"]) == ("open", "enquiry", "رقم الاشتراك")
    said = row["messages"][0]
    assert (said["by"], said["attachments"]) == (member_of(noura, "Noura"), [digest])
    assert said["text"] == "أين أجد رقم اشتراك المنشأة؟"
    assert rows(noura, "attachment")[digest]["about"] == {"entity": "request", "id": request["id"]}


def test_answered_asked_on_and_closed(service: Client, noura: Client) -> None:
    one(noura, sent(kind="complaint"))
    assert answer(service, text=" في أعلى شهادة المنشأة. ").status == 204
    row = rows(noura, "enquiry")["q1"]
    assert (row["state"], row["messages"][1]["text"]) == ("answered", "في أعلى شهادة المنشأة.")
    assert "by" not in row["messages"][1]
    assert one(noura, asked("reply_to_enquiry", "q1", {"text": "لا أجدها."}))["result"] == "accepted"
    assert rows(noura, "enquiry")["q1"]["state"] == "open"
    assert answer(service, close=True).status == 204
    row = rows(noura, "enquiry")["q1"]
    assert (row["state"], len(row["messages"]), row["version"]) == ("closed", 3, 4)
    refused = one(noura, asked("reply_to_enquiry", "q1", {"text": "شكرًا"}))
    assert refused["problem"]["code"] == "enquiry_closed"
    assert answer(service, text="ألو").code == "enquiry_closed"


def test_the_same_message_twice_is_said_once(noura: Client) -> None:
    one(noura, sent())
    reply = asked("reply_to_enquiry", "q1", {"text": "سؤال آخر"})
    first, again = one(noura, reply), one(noura, reply)
    assert (first["result"], again["result"], again["seq"]) == ("accepted", "accepted", first["seq"])
    assert len(rows(noura, "enquiry")["q1"]["messages"]) == 2


@pytest.mark.parametrize("field", ["subject", "text"])
def test_blank_words_say_nothing(noura: Client, field: str) -> None:
    refused = one(noura, sent(**{field: "  "}))
    found = refused["problem"]["fields"][0]
    assert (found["path"], found["code"]) == (field, "required")
    one(noura, sent())
    assert one(noura, asked("reply_to_enquiry", "q1", {"text": " "}))["result"] == "rejected"


def test_what_is_not_there_is_not_replied_to_or_answered(service: Client, noura: Client) -> None:
    assert one(noura, asked("reply_to_enquiry", "q9", {"text": "x"}))["problem"]["code"] == "not_found"
    assert answer(service, "q9", text="x").code == "not_found"
    one(noura, sent())
    assert answer(service, text="  ").code == "invalid_request"


def test_everybody_but_a_viewer_and_a_preparer_by_approval(service: Client, noura: Client) -> None:
    viewer = service.sign_in("k.alrashed", device="device-5")
    assert one(viewer, sent())["problem"]["code"] == "role_missing"
    assert (
        service.post("/practice/role", {"username": "k.alrashed", "establishment": SMALL, "role": "preparer"}).status
        == 204
    )
    preparer = service.sign_in("k.alrashed", device="device-5")
    request = sent()
    assert one(preparer, request)["result"] == "awaiting_approval"
    assert rows(noura, "enquiry") == {}
    assert approve(noura, request["id"])[0]["result"] == "accepted"
    said = rows(noura, "enquiry")["q1"]["messages"][0]
    assert said["by"] == member_of(noura, "Khalid")
