"""A service whose pages were encoded and packed beforehand, so that only the client's work is measured.

``python -m bench.canned_service PEOPLE``: prints its port, ends when its standard input closes.
"""

import gzip
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise
from urllib.parse import parse_qs, urlsplit

import msgspec

from bench import crowd
from gosi_desktop.contract.feed import Change, ChangePage, Head, Heads, Summary
from gosi_desktop.sync import schedule
from tests.support import pages

FIRST, PAGE = schedule.PAGE, schedule.BULK_PAGE
TAG = '"canned"'
_AT = "2026-01-15T07:00:00Z"


def packed_pages(people: int) -> dict[str, bytes]:
    """The snapshot by cursor ('' first): JSON as the reference service writes it, gzip level 1.

    The first page is as small as the pull asks for before it knows how many rows there are.
    """
    changes = [
        Change(seq=one.seq, entity=one.entity, id=one.id, version=one.version, op="put", at=_AT, by="n.alanazi",
               data=msgspec.Raw(one.data))
        for one in crowd.feed(people)
    ]  # fmt: skip
    packed = {}
    starts = [0, *range(FIRST, len(changes), PAGE)]
    for start, end in pairwise((*starts, len(changes))):
        page = ChangePage(
            epoch=pages.EPOCH, changes=tuple(changes[start:end]), next_cursor=str(end), has_more=end < len(changes),
            snapshot=True, total=len(changes), server_time=_AT,
        )  # fmt: skip
        packed[str(start or "")] = gzip.compress(msgspec.json.encode(page), 1)
    return packed


def heads(people: int) -> bytes:
    """What it says of its one establishment."""
    head = Head(
        establishment=pages.NUMBER, name="روابي السدير للتجارة", seq=1, role="supervisor", role_seq=1,
        summary=Summary(contributors=people),
    )  # fmt: skip
    return msgspec.json.encode(Heads(epoch=pages.EPOCH, heads=(head,)))


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    wbufsize = 1 << 16
    pages: dict[str, bytes]
    heads: bytes

    def do_GET(self) -> None:
        asked = urlsplit(self.path)
        if asked.path.endswith("/changes"):
            self._answer(self.pages[parse_qs(asked.query).get("cursor", [""])[0]], packed=True)
        elif self.headers.get("If-None-Match") == TAG:
            self.send_response(304)
            self.send_header("ETag", TAG)
            self.end_headers()
        else:
            self._answer(self.heads, packed=False)

    def _answer(self, body: bytes, *, packed: bool) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("ETag", TAG)
        if packed:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Nothing is written down."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        """A client that hangs up is no news."""


def main() -> int:
    """Serve until nobody listens any more."""
    people = int(sys.argv[1])
    _Handler.pages, _Handler.heads = packed_pages(people), heads(people)
    with _Server(("127.0.0.1", 0), _Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        print(server.server_address[1], flush=True)
        sys.stdin.read()
        server.shutdown()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
