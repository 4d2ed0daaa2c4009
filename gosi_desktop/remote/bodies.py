"""Reading what a service sends without ever holding more of it than was allowed for."""

import zlib
from collections.abc import Iterator

from requests import Response

from gosi_desktop.domain.errors import Offline, ProtocolError

_PIECE = 64 * 1024


def read_body(response: Response, limit: int) -> Iterator[bytes]:
    """The decoded pieces of a body, ``limit`` bytes at most.

    Raises ProtocolError when there is more (nothing beyond is unpacked), Offline when it is packed in a way that
    nobody asked for or cut short. Network failures come out as urllib3 raises them.
    """
    encoding = response.headers.get("Content-Encoding", "identity").strip().lower()
    if encoding == "gzip":
        return _unpacked(response, limit)
    if encoding != "identity":
        raise Offline("remote.not_the_service")
    if int_header(response, "Content-Length") > limit:
        raise ProtocolError("remote.too_large")
    return _plain(response, limit)


def int_header(response: Response, name: str) -> int:
    """A header's number; 0 when it is absent or none."""
    text = response.headers.get(name, "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 19 else 0


def _arriving(response: Response) -> Iterator[bytes]:
    """Pieces as they come, however small."""
    while piece := response.raw.read1(_PIECE, decode_content=False):
        yield piece


def _plain(response: Response, limit: int) -> Iterator[bytes]:
    left = limit
    for piece in _arriving(response):
        left -= len(piece)
        if left < 0:
            raise ProtocolError("remote.too_large")
        yield piece


def _unpacked(response: Response, limit: int) -> Iterator[bytes]:
    unpacker = zlib.decompressobj(wbits=16 + zlib.MAX_WBITS)
    left = limit
    try:
        for piece in _arriving(response):
            if unpacker.eof:
                raise Offline("remote.not_the_service")  # something behind the end
            unpacked = unpacker.decompress(piece, left + 1)
            left -= len(unpacked)
            if left < 0:
                raise ProtocolError("remote.too_large")
            yield unpacked
    except zlib.error as error:
        raise Offline("remote.not_the_service") from error
    if not unpacker.eof or unpacker.unused_data:
        raise Offline("remote.cut_short")
