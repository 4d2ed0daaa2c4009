"""First registration of an establishment: draft, papers, judgement, decision, certificate."""

import hashlib
import io
import uuid
from typing import Any

import pytest
from pypdf import PdfReader

from gosi_desktop.contract.applications import APPLICATION_FORM_CODES, CONDITION_CODES
from gosi_desktop.sandbox.seeds import newcomers
from gosi_desktop.sandbox.seeds.newcomers import EXPIRED_CR, JAWAHER, NAYEF, NEW_CR, RAYAN, Newcomer
from gosi_desktop.sandbox.seeds.small import OWNER
from tests.support.client import Answered, Client

CLAIM = "12" * 32
PDF = b"%PDF-1.4\n" + b"paper " * 60_000


class Applying:
    """An application as a client makes it."""

    def __init__(self, client: Client, who: Newcomer = JAWAHER) -> None:
        self.client = client
        self.id = str(uuid.uuid4())
        self.claim = CLAIM
        self.start_body = {"id": self.id, "identity": who.identity, "mobile": who.mobile}

    def call(self, method: str, rest: str, body: Any = None, **more: Any) -> Answered:
        headers = {"X-Claim": self.claim, **more.pop("headers", {})}
        return self.client.call(method, f"/v1/applications{rest}", body, headers=headers, **more)

    def start(self, **more: Any) -> Answered:
        return self.call("POST", "", self.start_body, **more)

    def code(self, code: str | None = None, **more: Any) -> Answered:
        return self.call("POST", f"/{self.id}/code", {"code": code or self.client.last_code()}, **more)

    def begun(self) -> "Applying":
        assert self.start().status == 201
        assert self.code().json["state"] == "draft"
        return self

    def put(self, draft: dict[str, Any]) -> Answered:
        return self.call("PUT", f"/{self.id}", draft)

    def submit(self, **more: Any) -> Answered:
        return self.call("POST", f"/{self.id}/submit", **more)

    def read(self) -> Answered:
        return self.call("GET", f"/{self.id}")

    def announce(self, content: bytes, kind: str = "application/pdf", sha256: str = "", **more: Any) -> Answered:
        body = {"sha256": sha256 or digest(content), "size": len(content), "type": kind, "name": "ورقة.pdf"} | more
        return self.call("POST", f"/{self.id}/attachments", body)

    def piece(self, sha256: str, offset: int, content: bytes) -> Answered:
        headers = {"Content-Type": "application/octet-stream"}
        path = f"/{self.id}/attachments/{sha256}"
        return self.call("PATCH", path, content, headers=headers, params={"offset": offset}, key="")

    def attach(self, content: bytes = PDF, kind: str = "application/pdf") -> str:
        """Send a whole paper."""
        received = self.announce(content, kind).json["received"]
        while received < len(content):
            answer = self.piece(digest(content), received, content[received : received + 256 * 1024])
            assert answer.status == 200, answer.body
            received = answer.json["received"]
        return digest(content)

    def decide(self, decision: str, *fields: dict[str, str]) -> Answered:
        body = {"decision": decision, "fields": list(fields)}
        return self.client.post(f"/practice/applications/{self.id}/decide", body)

    def certificate(self, **headers: str) -> Answered:
        return self.call("GET", f"/{self.id}/certificate", headers=headers)


def digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def draft(**changed: Any) -> dict[str, Any]:
    """A complete draft; None takes a field away."""
    whole: dict[str, Any] = {
        "paper": {"kind": "commercial_registration", "number": NEW_CR, "issued": "2025-02-01", "expires": "2026-11-06"},
        "names": {"ar": "مؤسسة ظلال الورد للضيافة", "en": "Zilal Alward Hospitality"},
        "legal_form": "sole_proprietorship", "activity": "restaurants", "started": "2025-12-01",
        "national_address": {
            "building": "1234", "street": "طريق الملك فهد", "district": "العليا", "city": "الرياض",
            "post_code": "12345", "additional": "6789",
        },
        "phone": "0110000400", "email": "info@example.sa", "iban": "SA80 0000 0000 0000 0000 0001",
        "owners": [{"identity": JAWAHER.identity, "name": JAWAHER.name, "share": "100"}],
        "contributors": [contributor()],
    }  # fmt: skip
    return {name: value for name, value in (whole | changed).items() if value is not None}


def contributor(**changed: Any) -> dict[str, Any]:
    whole: dict[str, Any] = {
        "id": "01941f29-7c00-7aaa-8bbb-000000000001", "identity": {"kind": "national_id", "number": "1000000016"},
        "names": {"ar": "سالم العلي"}, "birth": {"date": "1995-03-04"}, "nationality": "SA",
        "occupation": "accountant", "join_date": "2026-01-04",
        "contract": {"kind": "open", "from": "2026-01-04", "authenticated": True},
        "wage": {"basic_wage": "6000.00", "housing": {"kind": "cash", "amount": "1500.00"}},
    }  # fmt: skip
    return {name: value for name, value in (whole | changed).items() if value is not None}


def refused(answer: Answered) -> list[tuple[str, str]]:
    return [(one["path"], one["code"]) for one in answer.json.get("fields", ())]


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


FAULTS: list[tuple[dict[str, Any], list[tuple[str, str]]]] = [
    ({"paper": None}, [("paper.number", "field.required"), ("papers", "attachment_missing")]),
    ({"paper": {"kind": "commercial_registration", "number": "101"}},
     [("paper.number", "identifier.length"), ("paper.expires", "field.required"), ("papers", "attachment_missing")]),
    ({"names": None}, [("names.ar", "field.required")]),
    ({"legal_form": " "}, [("legal_form", "field.required")]),
    ({"activity": None}, [("activity", "field.required")]),
    ({"started": None}, [("started", "field.required")]),
    ({"started": "2026-01-07"}, [("started", "date.in_future")]),
    ({"started": "2026-02-30"}, [("started", "date.not_a_date")]),
    ({"first_worker_on": "2030-01-01"}, [("first_worker_on", "date.in_future")]),
    ({"iban": None}, [("iban", "field.required")]),
    ({"iban": "SA0480000000608010167519"}, [("iban", "identifier.check_digit")]),
    ({"unified_number": "1010000001"}, [("unified_number", "identifier.first_digit")]),
    ({"email": "بريد@example.sa"}, [("email", "email.arabic_letters")]),
    ({"main_number": "12"}, [("main_number", "identifier.length")]),
    ({"supervisor": "1000000000"}, [("supervisor", "identifier.check_digit")]),
    ({"national_address": None}, [("national_address.building", "field.required")]),
    ({"national_address": {"building": "123", "street": "", "district": "x", "city": "x", "post_code": "1",
                           "additional": "6789", "short": "RRR"}},
     [("national_address.building", "identifier.length"), ("national_address.street", "field.required"),
      ("national_address.post_code", "identifier.length"), ("national_address.short", "identifier.shape")]),
    ({"owners": []}, [("owners", "owners.none")]),
    ({"owners": [{"identity": "1", "name": ""}]},
     [("owners[0].identity", "identifier.length"), ("owners[0].name", "field.required")]),
    ({"owners": [{"identity": JAWAHER.identity, "name": "x", "share": "40"},
                 {"identity": NAYEF.identity, "name": "y", "share": "50.5"}]}, [("owners", "owners.shares")]),
    ({"owners": [{"identity": JAWAHER.identity, "name": "x", "share": "0"}]}, [("owners", "owners.share")]),
    ({"owners": [{"identity": JAWAHER.identity, "name": "x", "share": "99.9999"}]}, [("owners", "owners.share")]),
    ({"owners": [{"identity": JAWAHER.identity, "name": "x"}] * 2}, [("owners[1].identity", "listed_twice")]),
    ({"owners": [{"identity": RAYAN.identity, "name": "x"}]}, [("owners[0].birth", "identity_minor")]),
    ({"owners": [{"identity": JAWAHER.identity, "name": "x", "birth": {"date": "2010-01-01"}}]},
     [("owners[0].birth", "identity_minor")]),
    ({"contributors": []}, [("contributors", "contributors.none")]),
    ({"contributors": [contributor(), contributor()]}, [("contributors[1].identity", "listed_twice")]),
    ({"contributors": [contributor(wage=None, join_date=None, birth=None, nationality="", occupation="")]},
     [("contributors[0].nationality", "field.required"), ("contributors[0].occupation", "field.required"),
      ("contributors[0].wage.basic_wage", "field.required"), ("contributors[0].join_date", "field.required"),
      ("contributors[0].birth", "field.required")]),
    ({"contributors": [contributor(wage={"basic_wage": "0.00"})]},
     [("contributors[0].wage.basic_wage", "wage_not_positive")]),
    ({"papers": [{"sha256": "0" * 64, "about": "registration"}]}, [("papers[0]", "attachment_missing")]),
]  # fmt: skip
CONDITIONS: list[tuple[dict[str, Any], list[tuple[str, str]]]] = [
    ({"paper": {"kind": "commercial_registration", "number": EXPIRED_CR, "expires": "2027-01-01"}},
     [("paper.expires", "licence_expired")]),
    ({"contributors": [contributor(contract={"kind": "open", "from": "2026-01-04"})]},
     [("contributors[0].contract.authenticated", "contract_not_authenticated")]),
    ({"contributors": [contributor(contract=None)]},
     [("contributors[0].contract.authenticated", "contract_not_authenticated")]),
    ({"contributors": [contributor(birth={"date": "2008-01-05"})]}, [("contributors[0].birth", "age_refused")]),
    ({"contributors": [contributor(identity={"kind": "iqama", "number": "2000000006", "expires": "2026-01-05"},
                                   nationality="IN")]},
     [("contributors[0].identity.expires", "identity_expired")]),
]  # fmt: skip


@pytest.fixture
def begun(service: Client) -> Applying:
    """An application whose code was entered."""
    return Applying(service).begun()


@pytest.mark.parametrize(("changed", "expected"), FAULTS + CONDITIONS)
def test_what_is_refused_is_named_at_its_field(
    begun: Applying, changed: dict[str, Any], expected: list[tuple[str, str]]
) -> None:
    assert begun.put(draft(**changed)).status == 200  # a draft may be anything
    answer = begun.submit()
    assert (answer.status, answer.code, refused(answer)) == (422, "needs_correction", expected)
    assert all(one["message"] for one in answer.json["fields"])
    assert begun.read().json["state"] == "draft"
    assert begun.put(draft()).status == 200
    assert begun.submit().json["state"] == "under_review"


def test_every_code_of_a_draft_is_met_here() -> None:
    met = {code for _, expected in FAULTS + CONDITIONS for _, code in expected}
    assert {*APPLICATION_FORM_CODES, *CONDITION_CODES} <= met


@pytest.mark.parametrize(
    ("born", "joined", "group", "rule"),
    [("2008-01-05", "2026-01-04", "SA", "A1"), ("2008-01-04", "2026-01-04", "SA", None),
     ("2008-01-05", "2026-01-04", "EG", "A1"), ("1950-01-01", "2026-01-04", "EG", None),
     ("1962-01-01", "2024-06-01", "SA", "A2"), ("1962-01-01", "2026-01-04", "SA", None)],
)  # fmt: skip
def test_ages_are_judged_by_the_rules(begun: Applying, born: str, joined: str, group: str, rule: str | None) -> None:
    number = "1000000016" if group == "SA" else "2000000014"
    one = contributor(
        birth={"date": born}, join_date=joined, nationality=group, identity={"kind": "national_id", "number": number}
    )
    begun.put(draft(contributors=[one]))
    answer = begun.submit()
    if rule is None:
        assert answer.json["state"] == "under_review"
        return
    (field,) = answer.json["fields"]
    assert (field["code"], field["params"]["rule"]) == ("age_refused", rule)


def test_an_expired_document_in_the_civil_register_is_refused(service: Client, begun: Applying) -> None:
    service.post("/practice/registers/civil", {"identity": JAWAHER.identity, "expires": "2026-01-05"})
    begun.put(draft())
    assert refused(begun.submit()) == [("owners[0].identity", "identity_expired")]


def test_a_licence_nobody_knows_needs_its_copy(begun: Applying) -> None:
    paper = {"kind": "licence", "number": "رخصة 77", "expires": "2026-06-01"}
    begun.put(draft(paper=paper))
    assert refused(begun.submit()) == [("papers", "attachment_missing")]
    sha256 = begun.attach()
    begun.put(draft(paper=paper, papers=[{"sha256": sha256, "about": "licence"}]))
    assert begun.submit().json["state"] == "under_review"


def test_a_licence_that_nobody_knows_is_believed(begun: Applying) -> None:
    paper = {"kind": "licence", "number": "رخصة 77", "expires": "2026-01-05"}
    begun.put(draft(paper=paper, papers=[{"sha256": begun.attach(), "about": "licence"}]))
    assert refused(begun.submit()) == [("paper.expires", "licence_expired")]


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


def test_papers_come_in_pieces(begun: Applying) -> None:
    sha256 = digest(PDF)
    assert begun.announce(PDF).json == {"received": 0}
    first, rest = PDF[: 256 * 1024], PDF[256 * 1024 :]
    assert begun.piece(sha256, 0, first).json == {"received": len(first)}
    lost = begun.piece(sha256, 0, first)  # the answer before was lost
    assert (lost.status, lost.code, lost.json["params"]) == (409, "offset", {"received": len(first)})
    assert begun.announce(PDF).json == {"received": len(first)}
    path = f"/{begun.id}/attachments/{sha256}"
    assert begun.call("GET", path).code == "not_found"  # not whole yet
    assert begun.piece(sha256, len(first), rest).json == {"received": len(PDF)}
    assert begun.announce(PDF).json == {"received": len(PDF)}
    whole = begun.call("GET", path)
    assert (whole.status, whole.body, whole.headers["ETag"]) == (200, PDF, f'"{sha256}"')


@pytest.mark.parametrize(
    ("asked", "status", "part"),
    [("bytes=0-9", 206, PDF[:10]), ("bytes=10-", 206, PDF[10:]), ("bytes=-5", 206, PDF[-5:]),
     ("bytes=5-99999999", 206, PDF[5:]), ("bytes=0-0,2-3", 200, PDF), ("bytes=-", 200, PDF),
     ("lines=1-2", 200, PDF)],
)  # fmt: skip
def test_a_part_of_a_paper(begun: Applying, asked: str, status: int, part: bytes) -> None:
    answer = begun.call("GET", f"/{begun.id}/attachments/{begun.attach()}", headers={"Range": asked})
    assert (answer.status, answer.body == part) == (status, True)
    if status == 206:
        first = PDF.index(part) if asked != "bytes=-5" else len(PDF) - 5
        assert answer.headers["Content-Range"] == f"bytes {first}-{first + len(part) - 1}/{len(PDF)}"


def test_a_part_that_is_not_there(begun: Applying) -> None:
    answer = begun.call("GET", f"/{begun.id}/attachments/{begun.attach()}", headers={"Range": "bytes=9999999-"})
    assert (answer.status, answer.code) == (416, "range_refused")


@pytest.mark.parametrize(
    ("content", "kind", "told"),
    [(b"MZ" + b"x" * 40, "application/pdf", {}), (b"%PDF-1.4 x", "image/png", {}),
     (b"\xff\xd8\xff" + b"x" * 9, "application/pdf", {}), (b"%PDF-1.4 x", "application/pdf", {"sha256": "0" * 64})],
)  # fmt: skip
def test_a_paper_that_is_something_else_is_forgotten(
    begun: Applying, content: bytes, kind: str, told: dict[str, str]
) -> None:
    sha256 = told.get("sha256", digest(content))
    begun.announce(content, kind, sha256)
    assert begun.piece(sha256, 0, content).code == "content_refused"
    assert begun.announce(content, kind, sha256).json == {"received": 0}
    assert begun.piece(sha256, 0, content[:4]).json == {"received": 4}


@pytest.mark.parametrize(
    ("content", "kind"),
    [(b"%PDF-1.7\n%...", "application/pdf"), (b"\xff\xd8\xff\xe0....", "image/jpeg"),
     (b"\x89PNG\r\n\x1a\n....", "image/png")],
)  # fmt: skip
def test_papers_by_their_content(begun: Applying, content: bytes, kind: str) -> None:
    assert begun.attach(content, kind) == digest(content)


def test_sizes_of_papers(begun: Applying) -> None:
    limit = 5 * 1024 * 1024
    assert begun.announce(PDF, size=limit + 1).code == "too_large"
    assert begun.announce(PDF, size=0).code == "invalid_request"
    begun.announce(PDF)
    assert begun.piece(digest(PDF), 0, b"x" * (256 * 1024 + 1)).code == "too_large"
    assert begun.piece(digest(PDF), 0, b"").json == {"received": 0}
    begun.announce(b"%PDF-", sha256="1" * 64)
    assert begun.piece("1" * 64, 0, b"%PDF-and more").code == "too_large"
    assert begun.piece("2" * 64, 0, b"%PDF-").code == "not_found"
    taken = [begun.announce(PDF, sha256=f"{place:064x}", size=limit).code for place in range(16, 29)]
    assert (set(taken[:11]), taken[-1]) == ({""}, "too_large")


def test_a_piece_is_octets(begun: Applying) -> None:
    begun.announce(PDF)
    path = f"/{begun.id}/attachments/{digest(PDF)}"
    sent = begun.call("PATCH", path, b"%PDF-", params={"offset": 0}, key="")  # as JSON
    assert sent.code == "unsupported_content"
    for offset in ({}, {"offset": -1}, {"offset": "x"}):
        headers = {"Content-Type": "application/octet-stream"}
        assert begun.call("PATCH", path, b"%PDF-", params=offset, headers=headers, key="").code == "invalid_request"
