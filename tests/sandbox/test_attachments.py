"""Papers of an application: in pieces, judged by their content, read in parts."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from gosi_desktop.sandbox import applications
from gosi_desktop.sandbox.calls import Call
from gosi_desktop.sandbox.core import Core
from gosi_desktop.sandbox.tables import attachment, attachment_piece
from tests.support.applying import PDF, Applying, digest, draft
from tests.support.client import Client


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


def test_one_of_two_pieces_for_a_place_is_taken(begun: Applying) -> None:
    content = b"%PDF-" + b"x" * 5
    begun.announce(content)
    path = f"/v1/applications/{begun.id}/attachments/{digest(content)}"
    headers = {"X-Claim": begun.claim, "Content-Type": "application/octet-stream"}

    def put() -> str:
        client = Client(begun.client.address, begun.client.start_token)
        return client.call("PATCH", path, content[:5], headers=headers, params={"offset": 0}, key="").code

    with ThreadPoolExecutor(4) as pool:
        codes = sorted(future.result() for future in [pool.submit(put) for _ in range(4)])
    assert codes == ["", "offset", "offset", "offset"]
    assert begun.piece(digest(content), 5, content[5:]).json == {"received": 10}


def test_papers_no_draft_names_are_dropped_after_a_week(begun: Applying, core: Core) -> None:
    named, unnamed = begun.attach(), begun.attach(b"%PDF-other")
    begun.put(draft(papers=[{"sha256": named, "about": "contract"}]))
    begun.client.advance(days=6)
    assert kept(core) == {named, unnamed}
    begun.client.advance(days=2)
    assert kept(core) == {named}
    assert begun.announce(b"%PDF-other").json == {"received": 0}
    begun.client.advance(days=40)
    assert kept(core) == set()  # with the application
    assert begun.read().code == "not_found"


def kept(core: Core) -> set[str]:
    """The papers that are here after tidying up, as at a start; each has its pieces, and no piece is left over."""
    with core.equipment.database.writing() as connection:
        applications.tidy(connection, core.context(connection, Call("GET", "/"), {}).now)
        papers = {row.sha256 for row in connection.execute(attachment.select())}
        pieces = {row.sha256 for row in connection.execute(attachment_piece.select())}
    assert pieces == papers
    return papers
