"""Papers of requests: a request waits for them, and they stay with it."""

import hashlib
from datetime import UTC, datetime, timedelta

from gosi_desktop.sandbox import papers
from gosi_desktop.sandbox.core import Core
from gosi_desktop.sandbox.options import Options
from gosi_desktop.sandbox.tables import attachment, named_paper
from tests.support.client import SMALL, Client
from tests.support.queue import WAGE, active, asked, attach, one, rows
from tests.support.serving import CHEAP

PDF = b"%PDF-1.7 papers of a backdated registration"
PAPERS = f"/v1/establishments/{SMALL}/attachments"


def backdated(client: Client, *digests: str, id: str) -> dict[str, object]:
    branch = min(rows(client, "branch"))
    body = {
        "contributor": {
            "id": "c-old", "identity": {"kind": "national_id", "number": "1000001956"}, "names": {"ar": "بدر الجابري"},
            "nationality": "SA", "birth": {"date": "1998-03-01"},
        },
        "branch": branch, "occupation": "accountant", "join_date": "2025-06-01", "wage": WAGE, "backdated": True,
        "contract": {"kind": "open", "from": "2025-06-01", "authenticated": True},
    }  # fmt: skip
    return asked("register_contributor", "e-old", body, attachments=list(digests), id=id)


def test_a_backdated_registration_waits_for_its_papers_and_is_reviewed(service: Client, noura: Client) -> None:
    digest = hashlib.sha256(PDF).hexdigest()
    waiting = one(noura, backdated(noura, digest, id="old"))
    assert (waiting["result"], waiting["for"], waiting["after"]) == ("waiting", "attachment", [digest])
    assert attach(noura, PDF) == digest
    result = one(noura, backdated(noura, digest, id="old"))
    assert (result["result"], result["reason"]) == ("under_review", {"code": "documents_in_review"})
    assert "e-old" not in rows(noura, "engagement")
    decision = {"establishment": SMALL, "request": "old", "decision": "approve"}
    assert service.post("/practice/decide", decision).status == 204
    assert rows(noura, "engagement")["e-old"]["state"] == "active"
    assert "e-old@2025-06" in rows(noura, "wage_period")
    assert noura.get(f"{PAPERS}/{digest}").body == PDF


def test_cancelling_with_papers(noura: Client) -> None:
    request = asked(
        "cancel_engagement", active(noura), {"grounds": "خطأ"}, expected_version=1, attachments=[attach(noura, PDF)]
    )
    assert one(noura, request)["reason"] == {"code": "documents_in_review"}


def test_a_viewer_brings_none_and_strangers_read_none(service: Client, noura: Client) -> None:
    digest = attach(noura, PDF)
    viewer = service.sign_in("k.alrashed", device="device-5")
    about = {"sha256": digest, "size": len(PDF), "type": "application/pdf", "name": "x"}
    assert viewer.post(PAPERS, about).code == "role_missing"
    assert viewer.get(f"{PAPERS}/{digest}").status == 200
    assert service.sign_in("m.aljuhani", device="device-6").get(f"{PAPERS}/{digest}").code == "role_missing"


def test_papers_that_no_request_names_are_dropped_after_a_week(sqlite_address: str) -> None:
    core = Core(Options(database=sqlite_address, hash_cost=CHEAP))
    now = datetime(2026, 1, 20, tzinfo=UTC)
    with core.equipment.database.writing() as connection:
        for sha256, days in (("named", 8), ("old", 8), ("young", 6)):
            connection.execute(
                attachment.insert().values(
                    scope=papers.scope_of(SMALL), sha256=sha256, size=1, type="application/pdf", name="x", received=1,
                    at=now - timedelta(days=days),
                )
            )  # fmt: skip
        connection.execute(named_paper.insert().values(establishment=SMALL, sha256="named"))
        papers.tidy(connection, now)
        kept = set(connection.execute(attachment.select().with_only_columns(attachment.c.sha256)).scalars())
    core.close()
    assert kept == {"named", "young"}


def test_registered_otherwise_while_it_was_reviewed(service: Client, noura: Client) -> None:
    digest = attach(noura, PDF)
    one(noura, backdated(noura, digest, id="old"))
    now = backdated(noura, id="now")
    body = now["body"]
    assert isinstance(body, dict)
    body |= {"join_date": "2026-01-05", "backdated": False, "contributor": body["contributor"] | {"id": "c-now"}}
    assert one(noura, now | {"target": "e-now"})["result"] == "under_review"
    decision = {"establishment": SMALL, "request": "old", "decision": "approve"}
    assert service.post("/practice/decide", decision).status == 204
    engagements = [key for key, row in rows(noura, "engagement").items() if row["contributor"] == "c-now"]
    assert engagements == ["e-now"]
    assert one(noura, backdated(noura, digest, id="old"))["same_as"] == {"e-old": "e-now", "c-old": "c-now"}


def test_the_feed_tells_of_a_paper_to_those_who_see_its_request(service: Client, noura: Client) -> None:
    digest = attach(noura, PDF)
    assert digest not in rows(noura, "attachment"), "nobody names it yet"
    one(noura, backdated(noura, digest, id="old"))
    told = rows(noura, "attachment")[digest]
    assert (told["name"], told["type"], told["size"]) == ("paper.pdf", "application/pdf", len(PDF))
    assert told["about"] == {"entity": "request", "id": "old"}
    assert told["by"] == rows(noura, "request")["old"]["by"]
    clerk = service.sign_in("k.alrashed", device="device-5")  # a viewer sees people, so what is asked about them
    assert digest in rows(clerk, "attachment")


def test_a_paper_is_told_of_once_however_many_name_it(noura: Client) -> None:
    digest = attach(noura, PDF)
    for id in ("old", "again"):  # the second goes to review beside the first: nothing of either is in force yet
        asked_for = backdated(noura, digest, id=id) | {"target": f"e-{id}"}
        assert one(noura, asked_for)["result"] == "under_review"
    assert rows(noura, "attachment")[digest]["about"]["id"] == "old"


def test_a_refused_request_names_no_paper(noura: Client) -> None:
    digest = attach(noura, PDF)
    refused = backdated(noura, digest, id="old")
    body = refused["body"]
    assert isinstance(body, dict)
    body["join_date"] = "2020-01-01"
    assert one(noura, refused)["result"] == "rejected"
    assert digest not in rows(noura, "attachment")


def test_papers_that_requests_name_leave_room_for_others(noura: Client) -> None:
    """What nobody names fills the room of an establishment; what is named is kept, however much it is."""
    large = {"size": 5 * 1024 * 1024, "type": "application/pdf", "name": "x"}
    for number in range(12):
        assert noura.post(PAPERS, large | {"sha256": f"{number:064}"}).status == 200
    assert noura.post(PAPERS, large | {"sha256": "a" * 64}).code == "too_large"


def test_named_papers_are_not_counted(service: Client, noura: Client) -> None:
    digest = attach(noura, PDF)
    one(noura, backdated(noura, digest, id="old"))
    large = {"size": 5 * 1024 * 1024, "type": "application/pdf", "name": "x"}
    answers = [noura.post(PAPERS, large | {"sha256": f"{number:064}"}).status for number in range(12)]
    assert answers == [200] * 12
