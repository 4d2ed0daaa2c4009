"""Photographs over HTTP: what arrives is what was made ready, once, also over a line that breaks."""

import random
from collections.abc import Callable

import pytest
from PIL import Image

from gosi_desktop.application.ports.outbox import OperationState
from gosi_desktop.domain.attachments import PaperFile, paper_file
from gosi_desktop.domain.errors import RemoteError, RuleViolation
from gosi_desktop.files.photographs import CameraPictures
from gosi_desktop.remote.transport import Ask, Reply
from tests.support.desktop import NUMBER, Desktop
from tests.support.proxy import Fault, Proxy
from tests.support.scans import photograph
from tests.sync.test_papers import PIECE, backdated, standing


def large_photograph() -> bytes:
    """Three pieces and more, held sideways, with its place."""
    noise = Image.frombytes("RGB", (900, 700), random.Random(7).randbytes(900 * 700 * 3))
    return photograph(held=6, of=noise)


def ready(data: bytes, located: bool = False) -> PaperFile:
    found = CameraPictures().ready(paper_file("IMG_0042.jpg", data))
    chosen = found.located if located else found.paper
    assert chosen is not None
    return chosen


def arrived(desktop: Desktop, paper: PaperFile) -> bytes:
    path = f"/v1/establishments/{NUMBER}/attachments/{paper.about.sha256}"
    return desktop.signed.ask(Ask("GET", path, accepts="application/octet-stream", limit=8 << 20)).body


def test_the_service_gets_the_picture_and_not_where_it_was_taken(desktop: Desktop) -> None:
    desktop.pull(NUMBER)
    photo = ready(photograph())
    backdated(desktop, photo)
    desktop.pull(NUMBER)
    there = arrived(desktop, photo)
    assert there == photo.data
    assert b"Exif" not in there
    assert b"Telephone" not in there


def test_the_place_goes_when_somebody_said_so(desktop: Desktop) -> None:
    desktop.pull(NUMBER)
    photo = ready(photograph(held=6), located=True)
    backdated(desktop, photo)
    desktop.pull(NUMBER)
    assert b"Telephone" in arrived(desktop, photo)


def test_the_same_photograph_from_two_files_is_one_and_is_sent_once(
    desktop: Desktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, again = ready(photograph(held=8)), ready(photograph(held=8))
    assert first == again, "turned and bare it is the same again"
    sent: list[str] = []
    asked = desktop.signed.ask

    def ask(one: Ask) -> Reply:
        sent.extend([one.path] if one.method == "PATCH" else [])
        return asked(one)

    monkeypatch.setattr(desktop.signed, "ask", ask)
    desktop.pull(NUMBER)
    backdated(desktop, first)
    backdated(desktop, again, id="r2", number="1097354821")
    desktop.pull(NUMBER)
    assert len(sent) == 1
    assert {standing(desktop, one).state for one in ("r1", "r2")} == {OperationState.UNDER_REVIEW}


@pytest.mark.parametrize("fault", [Fault(cut_at=0), Fault(lose_answer=True), Fault(end_at=60)], ids=str)
def test_a_line_lost_half_way_goes_on_at_its_place_and_sends_nothing_twice(
    make_desktop: Callable[..., Desktop], service: tuple[str, str], proxied: Callable[..., Proxy], fault: Fault,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    photo = ready(large_photograph())
    assert photo.about.size > 2 * PIECE
    line = proxied(service)
    desktop = make_desktop(service, port=line.port)
    desktop.sign_in()
    desktop.pull(NUMBER)
    backdated(desktop, photo)
    offsets: list[int] = []
    asked = desktop.signed.ask

    def ask(one: Ask) -> Reply:
        if one.method == "PATCH":
            offsets.append(int(one.query["offset"]))
            if len(offsets) == 2:
                line.fault = fault
                line.drop_all()
        return asked(one)

    monkeypatch.setattr(desktop.signed, "ask", ask)
    with pytest.raises(RemoteError):
        desktop.pull(NUMBER)
    line.fault = Fault()
    line.drop_all()
    desktop.pull(NUMBER)
    assert offsets == sorted(offsets)
    assert offsets[2] in (PIECE, 2 * PIECE), "never from the beginning"
    assert standing(desktop).state is OperationState.UNDER_REVIEW
    assert arrived(desktop, photo) == photo.data


def test_what_is_no_paper_never_comes_so_far() -> None:
    refused = dict[str, str]()
    large = photograph() + bytes(6 << 20)
    for name, data in {"program.jpg": b"MZ" + bytes(900), "six.jpg": large, "half.jpg": photograph()[:-900]}.items():
        with pytest.raises(RuleViolation) as caught:
            ready(data)
        refused[name] = caught.value.code
    assert refused == {"program.jpg": "paper.kind", "six.jpg": "paper.too_large", "half.jpg": "paper.broken"}
