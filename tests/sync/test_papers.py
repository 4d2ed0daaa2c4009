"""Papers over HTTP: before their request, in pieces that go on where the line was lost, each content once."""

import hashlib
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from gosi_desktop.application.events import DataChanged
from gosi_desktop.application.outbox import Outbox
from gosi_desktop.application.ports.outbox import Operation, OperationState
from gosi_desktop.domain.attachments import AttachedPaper, PaperFile, paper_file
from gosi_desktop.domain.changes import CancelEngagement, RegisterContributor
from gosi_desktop.domain.contributor import (
    Birth,
    Contract,
    Contributor,
    EngagementState,
    Names,
    NationalityGroup,
    WageParts,
)
from gosi_desktop.domain.errors import Cancelled, Offline, RemoteError
from gosi_desktop.domain.identifiers import Identity, IdentityKind
from gosi_desktop.remote import attachments
from gosi_desktop.remote.transport import Ask, Reply
from tests.support.desktop import NUMBER, Desktop
from tests.support.proxy import Fault, Proxy
from tests.support.scans import jpeg, pdf

PIECE = attachments.PIECE
SCAN = paper_file("كشف الرواتب.pdf", pdf(3 * PIECE + 1000, b"payslips"))  # four pieces
PHOTO = paper_file("offer.jpg", jpeg(70_000))


def backdated(desktop: Desktop, *papers: PaperFile, id: str = "r1", number: str = "1000001956") -> Operation:
    """Somebody who joined half a year ago; due at once."""
    person = Contributor(
        id=f"c-{id}", identity=Identity(IdentityKind.NATIONAL_ID, number), names=Names("بدر الجابري"),
        birth=Birth(date(1998, 3, 1)), nationality="SA", nationality_group=NationalityGroup.SAUDI,
    )  # fmt: skip
    joined = date(2025, 6, 1)
    change = RegisterContributor(
        engagement_id=f"e-{id}", contributor=person, branch_id=branch(desktop), occupation="accountant",
        join_date=joined, wage=WageParts(600_000), contract=Contract("open", joined, None, True), backdated=True,
    )  # fmt: skip
    now = desktop.time.now()
    operation = Operation(
        id=id, establishment=NUMBER, contributor_id=person.id, change=change, made_at=now, made_by="me",
        state=OperationState.READY, due_at=now, papers=tuple(one.about for one in papers),
    )  # fmt: skip
    desktop.cache.outbox.add([operation], papers)
    return operation


def branch(desktop: Desktop) -> str:
    return min(id for entity, id in desktop.rows(NUMBER) if entity == "branch")


def standing(desktop: Desktop, id: str = "r1") -> Operation:
    found = desktop.cache.outbox.get(id)
    assert found is not None
    return found


@pytest.fixture
def asks(desktop: Desktop, monkeypatch: pytest.MonkeyPatch) -> list[Ask]:
    """Everything the desktop asks about papers and requests, in order."""
    heard: list[Ask] = []
    asked = desktop.signed.ask

    def ask(one: Ask) -> Reply:
        if "/attachments" in one.path or one.path.endswith("/requests"):
            heard.append(one)
        return asked(one)

    monkeypatch.setattr(desktop.signed, "ask", ask)
    return heard


def told(asks: list[Ask]) -> list[tuple[str, Any]]:
    """What was asked for in short: how much of a piece, or which call."""
    return [(one.method, len(one.body or b"") if one.method == "PATCH" else one.path.split("/")[-1]) for one in asks]


def test_a_backdated_registration_goes_through_with_its_papers(desktop: Desktop, asks: list[Ask]) -> None:
    desktop.pull(NUMBER)
    backdated(desktop, SCAN, PHOTO)
    desktop.pull(NUMBER)
    last = len(SCAN.data) - 3 * PIECE
    assert told(asks) == [
        ("POST", "attachments"), ("PATCH", PIECE), ("PATCH", PIECE), ("PATCH", PIECE), ("PATCH", last),
        ("POST", "attachments"), ("PATCH", len(PHOTO.data)),
        ("POST", "requests"),
    ]  # fmt: skip
    held = standing(desktop)
    assert held.state is OperationState.UNDER_REVIEW
    assert held.reason is not None
    assert held.reason.code == "documents_in_review"
    desktop.practise("decide", establishment=NUMBER, request="r1", decision="approve")
    desktop.pull(NUMBER)
    assert standing(desktop).state is OperationState.APPROVED
    (work,) = desktop.cache.outbox.base(NUMBER, "c-r1").engagements
    assert (work.state, work.join_date) == (EngagementState.ACTIVE, date(2025, 6, 1))
    path = f"/v1/establishments/{NUMBER}/attachments/{SCAN.about.sha256}"
    there = desktop.signed.ask(Ask("GET", path, accepts="application/octet-stream", limit=8 * 1024 * 1024))
    assert hashlib.sha256(there.body).hexdigest() == SCAN.about.sha256


def test_what_the_service_has_is_not_sent_again(desktop: Desktop, asks: list[Ask]) -> None:
    desktop.pull(NUMBER)
    backdated(desktop, SCAN)
    desktop.pull(NUMBER)
    asks.clear()
    backdated(desktop, SCAN, id="r2", number="1097354821")
    desktop.pull(NUMBER)
    assert told(asks) == [("POST", "attachments"), ("POST", "requests")]
    assert standing(desktop, "r2").state is OperationState.UNDER_REVIEW


def test_the_same_file_of_two_requests_is_asked_about_once(desktop: Desktop, asks: list[Ask]) -> None:
    desktop.pull(NUMBER)
    backdated(desktop, PHOTO)
    backdated(desktop, PHOTO, id="r2", number="1097354821")
    desktop.pull(NUMBER)
    assert [one for one in told(asks) if one[0] == "POST"] == [("POST", "attachments"), ("POST", "requests")]


@pytest.mark.parametrize("fault", [Fault(cut_at=0), Fault(lose_answer=True), Fault(end_at=90)], ids=str)
def test_a_line_that_is_cut_half_way_goes_on_where_it_was(
    make_desktop: Callable[..., Desktop], service: tuple[str, str], proxied: Callable[..., Proxy], fault: Fault,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    line = proxied(service)
    desktop = make_desktop(service, port=line.port)
    desktop.sign_in()
    desktop.pull(NUMBER)
    backdated(desktop, SCAN)
    sent: list[int] = []
    asked = desktop.signed.ask

    def ask(one: Ask) -> Reply:
        if one.method == "PATCH":
            sent.append(int(one.query["offset"]))
            if len(sent) == 3:
                line.fault = fault
                line.drop_all()
        return asked(one)

    monkeypatch.setattr(desktop.signed, "ask", ask)
    with pytest.raises(RemoteError):
        desktop.pull(NUMBER)
    assert sent == [0, PIECE, 2 * PIECE]
    assert standing(desktop).state is OperationState.READY
    assert standing(desktop).sent_at is None, "nothing of the request itself was said"
    line.fault = Fault()
    line.drop_all()
    desktop.pull(NUMBER)
    assert sent[3] in (2 * PIECE, 3 * PIECE), "never from the beginning"
    assert standing(desktop).state is OperationState.UNDER_REVIEW


def test_another_computer_that_sends_the_same_paper_meanwhile_is_gone_on_from(
    desktop: Desktop, asks: list[Ask], monkeypatch: pytest.MonkeyPatch
) -> None:
    desktop.pull(NUMBER)
    backdated(desktop, SCAN)
    asked, path = desktop.signed.ask, f"/v1/establishments/{NUMBER}/attachments/{SCAN.about.sha256}"
    pieces = [SCAN.data[:PIECE], SCAN.data[PIECE : 2 * PIECE]]

    def ask(one: Ask) -> Reply:
        if one.method == "PATCH" and pieces:
            offset = (2 - len(pieces)) * PIECE
            there = Ask("PATCH", path, query={"offset": str(offset)}, body=pieces.pop(0), sends=one.sends)
            asked(there)
        return asked(one)

    monkeypatch.setattr(desktop.signed, "ask", ask)
    desktop.pull(NUMBER)
    assert standing(desktop).state is OperationState.UNDER_REVIEW


def test_what_is_not_what_it_said_is_refused_with_its_request_and_nobody_else(desktop: Desktop) -> None:
    desktop.pull(NUMBER)
    program = b"MZ\x90\x00" + bytes(900)
    renamed = PaperFile(
        AttachedPaper(hashlib.sha256(program).hexdigest(), "contract.pdf", "application/pdf", len(program)), program
    )
    backdated(desktop, renamed)
    backdated(desktop, PHOTO, id="r2", number="1097354821")
    desktop.pull(NUMBER)
    refused = standing(desktop)
    assert refused.state is OperationState.REJECTED
    assert refused.reason is not None
    assert (refused.reason.code, refused.reason.path) == ("content_refused", "attachments")
    assert refused.reason.params["name"] == "contract.pdf"
    assert standing(desktop, "r2").state is OperationState.UNDER_REVIEW


def test_too_large_for_the_service_is_refused(desktop: Desktop) -> None:
    desktop.pull(NUMBER)
    data = pdf(6 * 1024 * 1024)
    backdated(
        desktop, PaperFile(AttachedPaper(hashlib.sha256(data).hexdigest(), "x", "application/pdf", len(data)), data)
    )
    desktop.pull(NUMBER)
    refused = standing(desktop)
    assert refused.state is OperationState.REJECTED
    assert refused.reason is not None
    assert refused.reason.code == "too_large"


def test_a_paper_that_was_lost_there_makes_the_request_wait_and_comes_again(
    desktop: Desktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    desktop.pull(NUMBER)
    backdated(desktop, PHOTO)
    monkeypatch.setattr(desktop.requests, "attach", lambda *_: None)  # as if it had been dropped right after
    desktop.pull(NUMBER)
    waits = standing(desktop)
    assert waits.state is OperationState.READY
    assert waits.reason is not None
    assert waits.reason.code == "waiting_for_attachment"
    monkeypatch.undo()
    desktop.pull(NUMBER)
    assert standing(desktop).state is OperationState.UNDER_REVIEW


def test_taken_back_while_its_paper_is_on_the_way_it_is_not_offered(
    desktop: Desktop, asks: list[Ask], monkeypatch: pytest.MonkeyPatch
) -> None:
    desktop.pull(NUMBER)
    backdated(desktop, PHOTO)
    bring = desktop.requests.attach

    def take_back_then(*args: Any) -> None:
        desktop.cache.outbox.take_back(["r1"], desktop.time.now())
        bring(*args)

    monkeypatch.setattr(desktop.requests, "attach", take_back_then)
    desktop.pull(NUMBER)
    assert standing(desktop).state is OperationState.DISCARDED
    assert ("POST", "requests") not in told(asks)


def test_what_has_no_paper_goes_before_what_has(desktop: Desktop, asks: list[Ask]) -> None:
    desktop.pull(NUMBER)
    backdated(desktop, SCAN)
    working = next(
        (contributor, one.id)
        for contributor in sorted(id for entity, id in desktop.rows(NUMBER) if entity == "contributor")
        for one in desktop.cache.outbox.dossier(NUMBER, contributor).engagements
        if one.state is EngagementState.ACTIVE
    )
    now = desktop.time.now()
    change = CancelEngagement(engagement_id=working[1], grounds="خطأ")
    shown = desktop.cache.outbox.dossier(NUMBER, working[0])
    plain = Operation(
        id="r2", establishment=NUMBER, contributor_id=working[0], change=change, made_at=now, made_by="me",
        state=OperationState.READY, due_at=now, seen=change.found_in(shown), expected_version=change.version_in(shown),
    )  # fmt: skip
    desktop.cache.outbox.add([plain])
    desktop.pull(NUMBER)
    assert [word for method, word in told(asks) if method == "POST"] == ["requests", "attachments", "requests"]


def test_it_is_left_between_two_pieces(desktop: Desktop, asks: list[Ask]) -> None:
    desktop.pull(NUMBER)
    with pytest.raises(Cancelled):
        desktop.requests.attach(NUMBER, SCAN, lambda: len(asks) > 2)
    assert [method for method, _ in told(asks)] == ["POST", "PATCH", "PATCH"]


def test_what_a_restored_service_lost_is_sent_again_with_its_papers(desktop: Desktop, asks: list[Ask]) -> None:
    kept = desktop.practise("snapshots")["snapshot"]
    desktop.pull(NUMBER)
    backdated(desktop, PHOTO)
    desktop.pull(NUMBER)
    assert standing(desktop).state is OperationState.UNDER_REVIEW
    desktop.practise("restore", snapshot=kept)
    desktop.pull(NUMBER)
    desktop.pull(NUMBER)
    assert standing(desktop).state is OperationState.LOST
    outbox = Outbox(
        desktop.cache.outbox, desktop.requests, desktop.time, lambda: "r9", lambda: "me", DataChanged()
    )  # fmt: skip
    again = outbox.resend("r1")
    assert again is not None
    assert again.papers == (PHOTO.about,)
    assert outbox.papers_of(again) == (PHOTO,)
    asks.clear()
    desktop.pull(NUMBER)
    assert told(asks)[0] == ("POST", "attachments")
    assert standing(desktop, "r9").state is OperationState.UNDER_REVIEW


def test_after_a_restart_in_the_middle_the_paper_goes_on(
    desktop: Desktop, make_desktop: Callable[..., Desktop], service: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    desktop.pull(NUMBER)
    backdated(desktop, SCAN)
    asked, sent = desktop.signed.ask, list[int]()

    def ask(one: Ask) -> Reply:
        if one.method == "PATCH":
            sent.append(int(one.query["offset"]))
            if len(sent) > 2:
                raise Offline("remote.unreachable")
        return asked(one)

    monkeypatch.setattr(desktop.signed, "ask", ask)
    with pytest.raises(Offline):
        desktop.pull(NUMBER)
    desktop.close()
    again = make_desktop(service, "desktop1")
    after, offsets = again.signed.ask, list[int]()

    def note(one: Ask) -> Reply:
        offsets.extend([int(one.query["offset"])] if one.method == "PATCH" else [])
        return after(one)

    monkeypatch.setattr(again.signed, "ask", note)
    again.pull(NUMBER)
    assert offsets == [2 * PIECE, 3 * PIECE]
    assert standing(again).state is OperationState.UNDER_REVIEW
