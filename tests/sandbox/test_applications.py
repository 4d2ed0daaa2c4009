"""First registration of an establishment: begun, drafted, submitted, decided, its certificate."""

import io
import uuid
from typing import Any

import pytest
from pypdf import PdfReader

from gosi_desktop.sandbox.seeds import newcomers
from gosi_desktop.sandbox.seeds.newcomers import JAWAHER, NAYEF, NEW_CR, RAYAN
from gosi_desktop.sandbox.seeds.small import OWNER
from tests.support.applying import CLAIM, Applying, digest, draft, refused
from tests.support.client import Client


def test_an_establishment_is_registered(service: Client) -> None:
    mine = Applying(service).begun()
    assert mine.put(draft()).json["state"] == "draft"
    assert mine.read().json["draft"]["names"]["ar"] == "مؤسسة ظلال الورد للضيافة"
    submitted = mine.submit()
    assert (submitted.status, submitted.json["state"]) == (200, "under_review")
    assert (submitted.json["reference"], submitted.json["expect_by"]) == ("A-2026-000001", "2026-01-09")
    (waiting,) = service.get("/practice/applications").json["applications"]
    assert (waiting["id"], waiting["applicant"], waiting["names"]) == (
        mine.id, JAWAHER.identity, "مؤسسة ظلال الورد للضيافة"
    )  # fmt: skip
    assert mine.certificate().code == "not_found"
    assert mine.decide("approve").status == 204
    done = mine.read().json
    assert done["state"] == "registered"
    number, certificate = done["establishment"], done["certificate"]
    message = service.get("/practice/messages").json["messages"][0]
    assert (message["to"], message.get("code"), number in message["text"]) == (JAWAHER.mobile, None, True)
    file = mine.certificate()
    assert file.headers["Content-Type"] == "application/pdf"
    assert (digest(file.body), len(file.body)) == (certificate["sha256"], certificate["size"])
    assert file.headers["ETag"] == f'"{certificate["sha256"]}"'
    assert mine.certificate(**{"If-None-Match": file.headers["ETag"]}).status == 304
    assert mine.certificate().body == file.body
    account = {
        "id": str(uuid.uuid4()), "beneficiary": "employer", "establishment": number, "identity": JAWAHER.identity,
        "mobile": JAWAHER.mobile, "email": JAWAHER.email, "username": JAWAHER.username,
        "password": newcomers.PASSWORD, "terms": "2026-01",
    }  # fmt: skip
    headers = {"X-Claim": CLAIM}
    assert service.call("POST", "/v1/registrations", account, headers=headers).status == 201
    path = f"/v1/registrations/{account['id']}/code"
    assert service.call("POST", path, {"code": service.last_code()}, headers=headers).json["state"] == "active"
    challenge = service.start(JAWAHER.username, newcomers.PASSWORD).json["challenge"]
    tokens = service.post(f"/v1/session/{challenge}/code", {"code": service.last_code()}).json
    rows = Client(service.address, service.start_token, tokens["access"]).pull(number)[0]
    kinds = [one["entity"] for one in rows]
    assert kinds == [
        "establishment", "owner", "licence", "branch", "member", "contributor", "engagement", "wage_period"
    ]  # fmt: skip
    told = {one["entity"]: one["data"] for one in rows}
    assert told["establishment"]["iban"] == "SA8000000000000000000001"
    assert told["contributor"]["system"] == {"value": "new", "source": "service"}
    assert told["wage_period"]["basic_wage"] == "6000.00"
    assert (told["member"]["role"], told["member"]["state"]) == ("owner", "active")


def test_the_certificate_says_what_it_attests(service: Client) -> None:
    mine = Applying(service).begun()
    mine.put(draft())
    mine.submit()
    mine.decide("approve")
    pdf = PdfReader(io.BytesIO(mine.certificate().body))
    text = pdf.pages[0].extract_text()
    state = mine.read().json
    assert len(pdf.pages) == 1
    assert [round(float(side)) for side in pdf.pages[0].mediabox[2:]] == [595, 842]
    number = state["establishment"]
    assert pdf.metadata is not None
    assert pdf.metadata.title == f"شهادة تسجيل منشأة {number}"
    for shown in (number, state["certificate"]["number"], NEW_CR, "Zilal Alward Hospitality"):
        assert shown in text, shown
    for words in ("2026", "1447"):  # both calendars
        assert words in text
    assert "بيئة تجريبية" not in text.splitlines()[0]  # the watermark is a drawing


def test_what_the_typeface_lacks_is_left_out_of_the_certificate(begun: Applying) -> None:
    long = "مؤسسة ظلال الورد 😀 للضيافة والتجهيزات " * 6
    begun.put(draft(names={"ar": long, "en": "Z 😀" * 50}, owners=[{"identity": JAWAHER.identity, "name": "😀"}]))
    begun.submit()
    assert begun.decide("approve").status == 204
    assert begun.certificate().body.startswith(b"%PDF-")


def test_an_application_is_sent_back_and_comes_again(service: Client, begun: Applying) -> None:
    begun.put(draft())
    reference = begun.submit().json["reference"]
    assert begun.put(draft()).json["params"] == {"state": "under_review"}
    assert begun.submit().json["reference"] == reference  # once more does no harm
    assert begun.decide("return", {"path": "iban"}, {"path": "papers", "code": "documents_missing"}).status == 204
    assert reference in service.get("/practice/messages").json["messages"][0]["text_en"]
    back = begun.read().json
    assert back["state"] == "returned"
    assert [(one["path"], one["code"]) for one in back["fields"]] == [
        ("iban", "data_wrong"), ("papers", "documents_missing")
    ]  # fmt: skip
    assert begun.decide("approve").json["params"] == {"state": "returned"}
    assert begun.put(draft(phone="0110000500")).json["state"] == "returned"
    again = begun.submit().json
    assert (again["state"], again["reference"], again.get("fields")) == ("under_review", reference, None)
    assert begun.decide("approve").status == 204
    assert begun.decide("approve").json["params"] == {"state": "registered"}
    assert begun.put(draft()).code == "application_state"
    assert service.post("/practice/applications/none/decide", {"decision": "approve"}).code == "not_found"


def test_an_owner_with_an_account_has_the_role_at_once(service: Client, owner: Client) -> None:
    mine = Applying(service).begun()
    mine.put(draft(owners=[{"identity": OWNER.identity, "name": OWNER.name}], supervisor=JAWAHER.identity))
    mine.submit()
    mine.decide("approve")
    number = mine.read().json["establishment"]
    heads = {one["establishment"]: one["role"] for one in owner.get("/v1/heads").json["heads"]}
    assert heads[number] == "owner"
    members = [one["data"] for one in owner.pull(number)[0] if one["entity"] == "member"]
    assert {(one["identity"], one["role"], one["state"]) for one in members} == {
        (OWNER.identity, "owner", "active"), (JAWAHER.identity, "supervisor", "invited")
    }  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "expected"),
    [({"identity": "1000000000"}, [("identity", "identifier.check_digit")]),
     ({"mobile": "04"}, [("mobile", "identifier.first_digit")]),
     ({"identity": "", "mobile": ""}, [("identity", "field.required"), ("mobile", "field.required")])],
)  # fmt: skip
def test_faults_of_the_applicant_are_told_at_once(
    service: Client, typed: dict[str, str], expected: list[tuple[str, str]]
) -> None:
    mine = Applying(service)
    mine.start_body |= typed
    answer = mine.start()
    assert (answer.code, refused(answer)) == ("invalid_request", expected)
    assert service.get("/practice/messages").json["messages"] == []


@pytest.mark.parametrize("entry", [{"mobile": "0500000999"}, {"mobile": ""}])
def test_a_mobile_that_is_not_abshers_ends_the_application(service: Client, entry: dict[str, str]) -> None:
    service.post("/practice/registers", {"identity": JAWAHER.identity, **entry})
    mine = Applying(service)
    mine.start()
    answer = mine.code(key="k")
    assert (answer.code, refused(answer)) == ("needs_correction", [("mobile", "absher_mobile_mismatch")])
    assert refused(mine.code(key="k2")) == []
    assert mine.code("000000").code == "challenge_ended"
    assert mine.read().json["state"] == "expired"
    assert mine.put(draft()).code == "application_state"


def test_a_minor_does_not_apply(service: Client) -> None:
    mine = Applying(service, RAYAN)
    mine.start()
    assert refused(mine.code()) == [("identity", "identity_minor")]


def test_without_the_claim_there_is_nothing(service: Client, begun: Applying) -> None:
    calls: list[tuple[str, str, Any]] = [
        ("GET", "", None), ("PUT", "", draft()), ("POST", "/code", {"code": "000000"}), ("POST", "/resend", None),
        ("POST", "/submit", None), ("GET", "/certificate", None),
        ("POST", "/attachments", {"sha256": "0" * 64, "size": 1, "type": "image/png", "name": "x"}),
        ("GET", f"/attachments/{'0' * 64}", None),
    ]  # fmt: skip
    for method, rest, body in calls:
        for claim in ("", "34" * 32, "zz"):
            begun.claim = claim
            known = begun.call(method, f"/{begun.id}{rest}", body)
            unknown = begun.call(method, f"/{uuid.uuid4()}{rest}", body)
            told = [{k: v for k, v in one.json.items() if k != "request_id"} for one in (known, unknown)]
            assert (known.status, known.code) == (404, "not_found"), (method, rest, claim)
            assert told[0] == told[1]


def test_codes_of_an_application_are_like_those_of_signing_in(service: Client) -> None:
    mine = Applying(service)
    mine.start()
    right = service.last_code()
    wrong = f"{(int(right) + 1) % 1_000_000:06}"
    assert mine.call("POST", f"/{mine.id}/resend").code == "too_many_requests"
    assert mine.code(wrong).json["params"] == {"tries_left": 2}
    assert mine.read().json["tries_left"] == 2
    service.advance(seconds=301)
    assert mine.code(right).code == "code_expired"
    resent = mine.call("POST", f"/{mine.id}/resend")
    assert resent.json["resends_left"] == 2
    assert mine.code(wrong).code == "code_wrong"
    assert mine.code(wrong).code == "challenge_ended"
    assert mine.read().json["state"] == "expired"
    assert mine.call("POST", f"/{mine.id}/resend").code == "challenge_ended"


def test_what_nobody_goes_on_with_expires(service: Client) -> None:
    early, late = Applying(service), Applying(service).begun()
    early.start()
    late.put(draft())
    service.advance(hours=25)
    assert (early.read().json["state"], late.read().json["state"]) == ("expired", "draft")
    service.advance(days=30)
    assert late.read().json["state"] == "expired"
    assert late.submit().json["params"] == {"state": "expired"}


def test_a_lost_answer_does_no_harm(service: Client) -> None:
    mine = Applying(service)
    first = mine.start(key="a")
    assert mine.start(key="a").body == first.body
    assert mine.start(key="b").json["id"] == mine.id  # another key, the same application
    assert len(service.get("/practice/messages").json["messages"]) == 1
    code = service.last_code()
    assert mine.code(code, key="c").body == mine.code(code, key="c").body
    assert mine.code(code).json["state"] == "draft"
    mine.put(draft())
    assert mine.submit(key="d").body == mine.submit(key="d").body
    mine.start_body["mobile"] = NAYEF.mobile
    assert mine.start().code == "request_id_reused"
    mine.claim = "77" * 32
    assert mine.start().code == "not_found"
