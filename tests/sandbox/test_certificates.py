"""Certificates of the service: conditions, issue, the file for ever, verification, withdrawal, keys."""

import hashlib
import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec
import pytest
from joserfc import jws
from joserfc.jwk import OKPKey

from gosi_desktop.data import load_rules
from gosi_desktop.reports.certificate_codes import PaperCodes
from gosi_desktop.sandbox.options import Options
from tests.support.client import SMALL, Client
from tests.support.money import summary
from tests.support.queue import asked, one, rows, send
from tests.support.serving import TOKEN, serving

CLOCK = datetime(2026, 1, 6, 7, 21, tzinfo=UTC)
KINDS = ("compliance", "zakat_wages", "osh", "registration")


def issue(client: Client, kind: str = "compliance", target: str = "certificate-1", **body: Any) -> Any:
    return one(client, asked("issue_certificate", target, {"kind": kind} | body))


def checks(client: Client, kind: str) -> dict[str, Any]:
    answer = client.get(f"/v1/establishments/{SMALL}/certificates/eligibility", kind=kind)
    assert answer.status == 200, answer.body
    return {each["check"]: each for each in answer.json["checks"]}


def file_of(client: Client, number: str) -> bytes:
    answer = client.get(f"/v1/establishments/{SMALL}/certificates/{number}/file")
    assert (answer.status, answer.headers["Content-Type"]) == (200, "application/pdf")
    assert answer.headers["ETag"] == f'"{hashlib.sha256(answer.body).hexdigest()}"'
    return answer.body


def opened(client: Client, token: str) -> dict[str, Any]:
    """The claims of a token, its signature checked against the published keys."""
    published = {key["kid"]: key for key in client.get("/v1/keys").json["keys"]}
    key = published[jws.extract_compact(token.encode()).headers()["kid"]]
    public = OKPKey.import_key({name: key[name] for name in ("kty", "crv", "x")})
    signed = jws.deserialize_compact(token, public, algorithms=["Ed25519"])
    assert set(signed.headers()) == {"alg", "kid"}
    assert signed.headers()["alg"] == "Ed25519"
    claims: dict[str, Any] = json.loads(signed.payload)
    return claims


@pytest.fixture
def alone(new_database: Callable[[], str]) -> Iterator[Client]:
    """A service of its own: its keys are changed."""
    with serving(Options(database=new_database(), clock=CLOCK)) as (address, _core):
        client = Client(address, TOKEN)
        yield client
        client.close()


def owe(service: Client) -> None:
    answer = service.post(
        "/practice/record",
        {"establishment": SMALL, "entity": "establishment", "id": SMALL, "set": {"compliant": False}},
    )
    assert answer.status == 204, answer.body


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_kind_is_issued_with_its_file_and_both_tokens(noura: Client, kind: str, language: str) -> None:
    result = issue(noura, kind, language=language)
    assert result["result"] == "accepted", result
    number = result["numbers"]["certificate-1"]
    row = rows(noura, "certificate")["certificate-1"]
    data = file_of(noura, number)
    assert (row["kind"], row["number"], row["state"]) == (kind, number, "valid")
    assert (row["file_sha256"], row["size"]) == (hashlib.sha256(data).hexdigest(), len(data))
    claims = opened(noura, row["file_token"])
    facts = {
        "iss": "practice", "env": "practice", "kind": kind, "number": number, "establishment": SMALL,
        "issued_on": "2026-01-06", "valid_until": "2026-02-05",
    }  # fmt: skip
    assert claims == facts | {"file_sha256": row["file_sha256"]}
    (found,) = PaperCodes().read(data)
    assert opened(noura, found) == facts
    assert len(found) <= 350


def test_the_file_stays_the_same_bytes(alone: Client) -> None:
    service, noura = alone, alone.sign_in("n.alanazi")
    number = issue(noura)["numbers"]["certificate-1"]
    first = file_of(noura, number)
    issue(noura, target="certificate-2")
    service.post("/practice/rotate-keys", {})
    service.advance(days=400)
    again = service.sign_in("n.alanazi")
    assert file_of(again, number) == first
    path = f"/v1/establishments/{SMALL}/certificates/{number}/file"
    held = again.call("GET", path, headers={"If-None-Match": f'"{hashlib.sha256(first).hexdigest()}"'})
    assert (held.status, held.body) == (304, b"")


def test_numbers_are_given_once(noura: Client) -> None:
    results = send(noura, *(asked("issue_certificate", f"c-{n}", {"kind": "registration"}) for n in range(5)))
    assert len({each["numbers"][f"c-{n}"] for n, each in enumerate(results)}) == 5


def test_none_is_given_again_after_a_new_beginning(service: Client, noura: Client) -> None:
    before = issue(noura)["numbers"]["certificate-1"]
    assert service.post("/practice/reset", {}).status == 204
    assert issue(service.sign_in("n.alanazi"))["numbers"]["certificate-1"] > before


def test_how_long_one_holds_is_a_rule(tmp_path: Path) -> None:
    """By a row with its source; where the rules say nothing, no day longer than its own."""
    for days, until in ((60, "2026-03-07"), (None, "2026-01-06")):
        found = load_rules()
        rows_of_it = [row for row in found["rows"] if row["table"] == "certificate_validity"]
        assert [(row["days"], row["certainty"], row["source"][:5]) for row in rows_of_it] == [
            (30, "single_source", "V-AST")
        ]
        if days is None:
            found["rows"].remove(rows_of_it[0])
        else:
            rows_of_it[0]["days"] = days
        file = tmp_path / f"{days}.json"
        file.write_text(json.dumps(found), "utf-8")
        with serving(Options(clock=CLOCK, rules=file)) as (address, _core):
            client = Client(address, TOKEN)
            noura = client.sign_in("n.alanazi")
            assert issue(noura)["result"] == "accepted"
            assert rows(noura, "certificate")["certificate-1"]["valid_until"] == until
            client.close()


def test_a_debt_refuses_a_new_one_and_leaves_the_old_one_alone(service: Client, noura: Client) -> None:
    number = issue(noura)["numbers"]["certificate-1"]
    owe(service)
    failed = checks(noura, "compliance")["no_debt"]
    assert (failed["passed"], failed["way_out"]) == (False, "pay_invoices")
    result = issue(noura, target="certificate-2")
    assert (result["result"], result["problem"]["code"]) == ("rejected", "certificate_not_due")
    assert result["problem"]["params"] == {"checks": ["no_debt"]}
    assert rows(noura, "certificate")["certificate-1"]["state"] == "valid"
    assert file_of(noura, number)
    assert issue(noura, "registration", "certificate-3")["result"] == "accepted"  # says nothing of debts


def test_nobody_insured_is_a_condition_of_non_subjection(noura: Client) -> None:
    failed = checks(noura, "non_subject")["nobody_insured"]
    assert failed["params"]["count"] > 0
    assert failed["way_out"] == "not_for_employers"
    assert issue(noura, "non_subject")["problem"]["params"] == {"checks": ["nobody_insured"]}


def test_an_establishment_with_nobody_gets_its_non_subjection(service: Client, noura: Client) -> None:
    for key in rows(noura, "engagement"):
        service.post(
            "/practice/record",
            {"establishment": SMALL, "entity": "engagement", "id": key, "set": {"state": "ended"}},
        )  # fmt: skip
    assert issue(noura, "non_subject")["result"] == "accepted"
    assert issue(noura, "zakat_wages", "certificate-2")["result"] == "accepted"


@pytest.mark.parametrize(
    ("period", "field"),
    [
        ({"from": "2025-06", "to": "2025-05"}, "period.to"), ({"from": "2025-06", "to": "2026-01"}, "period.to"),
        ({"from": "2020-01", "to": "2025-05"}, "period.from"), ({"from": "2025-13", "to": "2025-05"}, "period.from"),
    ],
)  # fmt: skip
def test_a_period_must_be_over_in_order_and_not_too_long(noura: Client, period: dict[str, str], field: str) -> None:
    result = issue(noura, "zakat_wages", period=period)
    assert (result["result"], result["problem"]["fields"][0]["path"]) == ("rejected", field)


def test_who_reads_and_who_asks(service: Client, noura: Client) -> None:
    number = issue(noura)["numbers"]["certificate-1"]
    service.post("/practice/role", {"username": "s.almalki", "establishment": SMALL, "role": "registration_clerk"})
    clerk = service.sign_in("s.almalki")
    assert clerk.get(f"/v1/establishments/{SMALL}/certificates/{number}/file").code == "role_missing"
    query = {"kind": "osh"}
    assert clerk.get(f"/v1/establishments/{SMALL}/certificates/eligibility", **query).code == "role_missing"
    assert issue(clerk, target="certificate-9")["problem"]["code"] == "role_missing"
    assert noura.get(f"/v1/establishments/{SMALL}/certificates/5520-9999-99/file").code == "not_found"


def verified(service: Client, number: str, establishment: str = SMALL) -> Any:
    return service.get("/v1/verify", number=number, establishment=establishment)


def revoked(service: Client) -> dict[str, Any]:
    answer = service.get("/v1/revocations")
    assert answer.headers["Content-Type"] == "application/jose"
    return opened(service, answer.body.decode())


def test_anybody_may_ask_how_a_certificate_stands(service: Client, noura: Client) -> None:
    number = issue(noura)["numbers"]["certificate-1"]
    said = verified(service, number).json
    assert said == {
        "issuer": "practice", "env": "practice", "state": "valid", "kind": "compliance", "until": "2026-02-05"
    }  # fmt: skip
    for strange in (verified(service, number, "1"), verified(service, "5520-9999-99")):
        assert strange.json == {"issuer": "practice", "env": "practice", "state": "unknown"}
    service.advance(days=31)
    assert verified(service, number).json["state"] == "expired"
    assert rows(service.sign_in("n.alanazi"), "certificate")["certificate-1"]["state"] == "expired"


def test_thirty_questions_an_hour(service: Client) -> None:
    for _ in range(30):
        assert verified(service, "5520-0000-00").status == 200
    refused = verified(service, "5520-0000-00")
    assert (refused.code, refused.headers["Retry-After"]) == ("too_many_requests", "3600")
    service.advance(hours=1)
    assert verified(service, "5520-0000-00").status == 200


def test_only_its_issuer_withdraws_one_and_the_list_rises(service: Client, noura: Client) -> None:
    number = issue(noura)["numbers"]["certificate-1"]
    before = revoked(service)
    assert "revoked" not in before
    asking = {"establishment": SMALL, "number": number}
    assert service.post("/practice/withdraw-certificate", asking).status == 204
    after = revoked(service)
    assert after["number"] == before["number"] + 1
    assert after["revoked"] == [{"number": number, "since": "2026-01-06"}]
    row = rows(noura, "certificate")["certificate-1"]
    assert (row["state"], row["withdrawn_on"], row["reason"]) == ("withdrawn", "2026-01-06", "issued_in_error")
    assert verified(service, number).json["state"] == "withdrawn"
    assert service.post("/practice/withdraw-certificate", asking).code == "not_found"
    service.advance(days=60)
    assert rows(service.sign_in("n.alanazi"), "certificate")["certificate-1"]["state"] == "withdrawn"
    assert service.post("/practice/reset", {}).status == 204
    assert revoked(service)["number"] == after["number"]  # it never falls


def test_the_portfolio_says_until_when_the_certificate_of_compliance_holds(service: Client, noura: Client) -> None:
    assert "certificate_until" not in summary(noura)
    issue(noura, "zakat_wages", "of-wages")
    assert "certificate_until" not in summary(noura), "another kind says nothing of compliance"
    number = issue(noura)["numbers"]["certificate-1"]
    assert summary(noura)["certificate_until"] == rows(noura, "certificate")["certificate-1"]["valid_until"]
    assert summary(noura)["contributors"] == 24, "the rest stays as it is"
    assert service.post("/practice/withdraw-certificate", {"establishment": SMALL, "number": number}).status == 204
    assert "certificate_until" not in summary(noura)


def test_a_new_key_is_signed_by_the_one_before(alone: Client) -> None:
    service = alone
    (old, *_) = service.get("/v1/keys").json["keys"]
    service.advance(seconds=1)
    assert service.post("/practice/rotate-keys", {}).status == 204
    new, held, *_ = service.get("/v1/keys").json["keys"]
    assert held["kid"] == old["kid"]
    assert held["valid_to"]
    assert opened(service, new["signed_by"]) == {"kid": new["kid"], "x": new["x"]}
    assert revoked(service)["iss"] == "practice"
    service.advance(seconds=1)
    assert service.post("/practice/rotate-keys", {"signed": False}).status == 204
    assert "signed_by" not in service.get("/v1/keys").json["keys"][0]


def test_the_wages_of_a_period_add_up(noura: Client) -> None:
    """The page says what a sum over the rows of the feed says."""
    from tests.support.readers import plain, read

    number = issue(noura, "zakat_wages", period={"from": "2025-12", "to": "2025-12"})["numbers"]["certificate-1"]
    text = plain(read("pypdf", file_of(noura, number)))
    wages = [row for row in rows(noura, "wage_period").values() if row["from_month"] <= "2025-12"]
    assert wages
    assert "2025-12 – 2025-12" in text
    assert "مجموع الأجور (ريال)" in text


def test_injuries_of_a_period_are_those_that_were_none_rejected(noura: Client) -> None:
    """Four happened in 2025; one of them was none of work."""
    from tests.support.readers import plain, read

    number = issue(noura, "osh", period={"from": "2025-01", "to": "2025-12"})["numbers"]["certificate-1"]
    text = plain(read("pypdf", file_of(noura, number)))
    assert len(rows(noura, "injury")) == 4
    assert "إصابات العمل3" in text


def test_every_answer_is_in_the_contracts_form(noura: Client) -> None:
    from gosi_desktop.contract.certificates import CertificateData, Eligibilities

    issue(noura)
    msgspec.convert(rows(noura, "certificate")["certificate-1"], type=CertificateData)
    answer = noura.get(f"/v1/establishments/{SMALL}/certificates/eligibility", kind="compliance")
    said = msgspec.json.decode(answer.body, type=Eligibilities)
    assert all(one.passed for one in said.checks)
