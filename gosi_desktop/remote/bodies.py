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
    if not _is_framed(response):
        raise Offline("remote.cut_short")  # nothing would tell where it ends: perhaps its headers were cut
    encoding = response.headers.get("Content-Encoding", "identity").strip().lower()
    if encoding == "gzip":
        return _unpacked(response, limit)
    if encoding != "identity":
        raise Offline("remote.not_the_service")
    if int(response.headers.get("Content-Length", "0")[:18]) > limit:
        raise ProtocolError("remote.too_large")
    return _plain(response, limit)


def _is_framed(response: Response) -> bool:
    chunked = response.headers.get("Transfer-Encoding", "").strip().lower() == "chunked"
    length = response.headers.get("Content-Length", "")
    return chunked or (length.isascii() and length.isdigit()) or response.status_code in (204, 304)


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
