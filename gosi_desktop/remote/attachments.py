"""Bringing a paper in pieces (service contract, section 8): what is there already is never sent again."""

from collections.abc import Callable
from typing import Final, Protocol

import msgspec

from gosi_desktop.application.ports import Cancelled, Progress
from gosi_desktop.contract import applications as wire
from gosi_desktop.domain.errors import Cancelled as CancelledError
from gosi_desktop.domain.errors import ProtocolError, Refused
from gosi_desktop.remote.answers import decode
from gosi_desktop.remote.transport import KIB, Ask, Reply

PIECE: Final = 256 * KIB
_TURNS: Final = 4  # times in a row that the service may name another place to go on from


class Described(Protocol):
    """What is said of a paper before it comes."""

    @property
    def sha256(self) -> str: ...
    @property
    def size(self) -> int: ...
    @property
    def type(self) -> str: ...
    @property
    def name(self) -> str: ...


def bring(
    ask: Callable[[Ask], Reply],
    folder: str,
    paper: Described,
    data: bytes,
    key: Callable[[], str],
    progress: Progress,
    cancelled: Cancelled,
    claim: str | None = None,
) -> None:
    """Say what will come, then send from where the service stopped receiving, piece by piece.

    ``folder`` is the address of its attachments, ``key`` makes the key of a beginning. A paper that was dropped on the
    way there is begun anew. Raises the error Cancelled between two pieces; Refused content_refused, too_large.
    """

    def begin() -> int:
        said = {"sha256": paper.sha256, "size": paper.size, "type": paper.type, "name": paper.name}
        body = msgspec.json.encode(msgspec.convert(said, type=wire.AttachmentStart))
        return _received(ask(Ask("POST", folder, body=body, key=key(), claim=claim)), data)

    def go_on(offset: int) -> int:
        piece = Ask(
            "PATCH", f"{folder}/{paper.sha256}", query={"offset": str(offset)}, body=data[offset : offset + PIECE],
            sends="application/octet-stream", claim=claim,
        )  # fmt: skip
        try:
            return _received(ask(piece), data)
        except Refused as error:
            if error.code == "not_found":
                return begin()
            received = error.params.get("received")
            if error.code != "offset" or not isinstance(received, int):
                raise
            return _within(received, data)

    received, turns = begin(), 0
    progress(received, len(data))
    while received < len(data):
        if cancelled():
            raise CancelledError
        before, received = received, go_on(received)
        turns = turns + 1 if received <= before else 0
        if turns > _TURNS:
            raise ProtocolError("remote.protocol")
        progress(received, len(data))


def _received(reply: Reply, data: bytes) -> int:
    return _within(decode(reply, wire.AttachmentProgress).received, data)


def _within(received: int, data: bytes) -> int:
    if not 0 <= received <= len(data):
        raise ProtocolError("remote.protocol")
    return received
