"""One call over HTTP: what is sent, what may come back, and every way it can fail on the road."""

import ssl
import threading
import urllib.request
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from http.cookiejar import DefaultCookiePolicy
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

import requests
import urllib3

from gosi_desktop import __version__
from gosi_desktop.application.threads import entering_port
from gosi_desktop.contract.registrations import CLAIM_HEADER
from gosi_desktop.domain.errors import Cancelled, Offline, RemoteError, Untrusted
from gosi_desktop.remote.bodies import read_body
from gosi_desktop.remote.endpoint import Endpoint, Locate
from gosi_desktop.remote.lines import Lines
from gosi_desktop.remote.service_time import Moment
from gosi_desktop.remote.tls import TrustingAdapter, trusting_context

Method = Literal["GET", "POST", "PUT", "PATCH", "DELETE"]
KIB = 1024
SMALL_ANSWER = 1024 * KIB
_IDLE = 4.0  # seconds after which a kept connection is not used again: the other side, or a router, may have let it go


@dataclass(frozen=True, slots=True)
class Ask:
    """What is asked of the service. ``limit`` is in decoded bytes; token, claim and body are never logged."""

    method: Method
    path: str
    query: Mapping[str, str] = field(default_factory=dict)
    body: bytes | None = field(default=None, repr=False)
    token: str | None = field(default=None, repr=False)
    key: str | None = None  # Idempotency-Key
    etag: str | None = None
    claim: str | None = field(default=None, repr=False)  # X-Claim
    device: str | None = None  # X-Device
    waiting: int | None = None  # X-Outbox: requests that wait here, for the page of devices
    audit_head: str | None = None  # X-Audit-Head: digest of the newest entry of this computer's chain of deeds
    sends: str = "application/json"  # media type of the body
    accepts: str = "application/json"  # media type of an answer; the only one that is taken for the service's
    limit: int = SMALL_ANSWER


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back, whole. ``headers`` find their names in any case."""

    status: int
    headers: Mapping[str, str]
    body: bytes = field(repr=False)
    arrived: Moment  # when it began to arrive, which is what its Date is about

    @property
    def media_type(self) -> str:
        """Without parameters, in lower case; '' when none was named."""
        return self.headers.get("Content-Type", "").partition(";")[0].strip().lower()


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds: until the other side answers the door, between two signs of life, and for a call as a whole."""

    connect: float = 10.0
    read: float = 30.0
    whole: float = 600.0


class Transport:
    """Calls of one service. Safe to use from several threads; ``interrupt`` breaks off what is under way.

    Nothing of the machine's own settings gets in: no netrc, no cookies, no bundle, no redirects. Proxies are the
    system's, passed by hand, and never asked for this computer itself.
    """

    def __init__(
        self,
        locate: Locate,
        moment: Callable[[], Moment],
        language: Callable[[], str] = lambda: "ar",
        ca_file: Path | None = None,
        patience: Patience | None = None,
        proxies: Callable[[], Mapping[str, str]] = urllib.request.getproxies,
    ) -> None:
        self._locate = locate
        self._moment = moment
        self._language = language
        self._ca_file = ca_file
        self._patience = patience or Patience()
        self._proxies = proxies
        self._lines = Lines()
        self._session: requests.Session | None = None
        self._starting = threading.Lock()
        self._closed = False
        self._last_used = 0.0

    def call(self, ask: Ask) -> Reply:
        """Carry it there and bring the whole answer back.

        Raises Untrusted (nothing of it was sent), Offline, Cancelled (interrupted, closed), ProtocolError (too large).
        """
        entering_port("service")
        if self._closed:
            raise Cancelled
        endpoint = self._locate()
        endpoint.require_trusted()
        with self._lines.call(self._patience.whole) as call:
            try:
                reply = self._exchange(endpoint, ask, call.ensure_wanted)
            except Offline:
                call.ensure_wanted()  # an answer that was broken off is no longer one
                raise
            except (requests.RequestException, urllib3.exceptions.HTTPError, OSError, ValueError) as error:
                call.ensure_wanted()
                raise translate(error) from error
        if 300 <= reply.status < 400 and reply.status != 304:
            raise Untrusted("remote.redirect")
        return reply

    def interrupt(self, thread: int | None = None) -> None:
        """Break off the calls under way, or one thread's; they raise Cancelled. Later calls are not touched.

        Never waits, so any thread may ask for it.
        """
        self._lines.interrupt(thread)

    def close(self) -> None:
        """Break off what is under way and hang up for good."""
        self._closed = True
        self.interrupt()
        with self._starting:
            if self._session is not None:
                self._session.close()
                self._session = None

    def _exchange(self, endpoint: Endpoint, ask: Ask, still_wanted: Callable[[], None]) -> Reply:
        response = self._ready_session().request(
            ask.method,
            endpoint.address.rstrip("/") + ask.path,
            params=dict(ask.query),
            data=ask.body,
            headers=self._headers(endpoint, ask),
            timeout=(self._patience.connect, self._patience.read),
            allow_redirects=False,
            stream=True,
            proxies=self._route(endpoint),
        )
        arrived = self._moment()
        whole = False
        try:
            body = b"".join(_while(still_wanted, read_body(response, ask.limit)))
            whole = True
        finally:
            if not whole:
                response.close()  # what is left unread must not be taken for the next answer
        return Reply(response.status_code, response.headers, body, arrived)

    def _headers(self, endpoint: Endpoint, ask: Ask) -> dict[str, str]:
        headers = {
            "User-Agent": f"Munshaa/{__version__}",
            "Accept": f"{ask.accepts}, application/problem+json",
            "Accept-Encoding": "gzip",
            "Accept-Language": self._language(),
        }
        optional = {
            "Content-Type": ask.sends if ask.body is not None else None,
            "Authorization": f"Bearer {ask.token}" if ask.token else None,
            "X-Start-Token": endpoint.start_token,
            "Idempotency-Key": ask.key,
            "If-None-Match": ask.etag,
            CLAIM_HEADER: ask.claim,
            "X-Device": ask.device,
            "X-Outbox": None if ask.waiting is None else str(ask.waiting),
            "X-Audit-Head": ask.audit_head,
        }
        return headers | {name: value for name, value in optional.items() if value is not None}

    def _route(self, endpoint: Endpoint) -> dict[str, str]:
        host = urlsplit(endpoint.address).hostname or ""
        if endpoint.is_loopback or urllib.request.proxy_bypass(host):
            return {}
        found = self._proxies()
        proxy = found.get("https") or found.get("all")
        return {"https": proxy} if proxy else {}

    def _ready_session(self) -> requests.Session:
        with self._starting:
            if self._closed:
                raise Cancelled
            now = self._moment().monotonic or 0.0
            if self._session is not None and now - self._last_used > _IDLE:
                self._session.close()  # its connections; it makes new ones
            self._last_used = now
            if self._session is None:
                session = requests.Session()
                session.trust_env = False
                session.headers.clear()
                session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))
                session.mount("https://", TrustingAdapter(trusting_context(self._ca_file), self._lines))
                session.mount("http://", session.adapters["https://"])
                self._session = session
            return self._session


def translate(error: Exception) -> RemoteError:
    """A failure on the road as one of ours: a door that must not be gone through, or no way there."""
    chain = tuple(_chain(error))
    if any(isinstance(link, ssl.SSLCertVerificationError) for link in chain):
        return Untrusted("remote.certificate")
    cut = (ssl.SSLEOFError, ssl.SSLZeroReturnError, ssl.SSLSyscallError, ConnectionError, TimeoutError)
    if any(isinstance(link, ssl.SSLError) for link in chain) and not any(isinstance(link, cut) for link in chain):
        return Untrusted("remote.tls")
    if any(isinstance(link, requests.exceptions.ProxyError | requests.exceptions.InvalidSchema) for link in chain):
        return Offline("remote.proxy")
    if any(isinstance(link, urllib3.exceptions.NewConnectionError) for link in chain):
        return Offline("remote.unreachable")
    if any(isinstance(link, requests.Timeout | urllib3.exceptions.TimeoutError | TimeoutError) for link in chain):
        return Offline("remote.timeout")
    return Offline("remote.cut_short")


def _chain(error: BaseException) -> Iterable[BaseException]:
    """The error and everything it grew from: causes, and the exceptions that urllib3 and requests carry inside."""
    waiting: list[BaseException] = [error]
    seen: set[int] = set()
    while waiting:
        link = waiting.pop()
        if id(link) in seen:
            continue
        seen.add(id(link))
        yield link
        inner = (link.__cause__, link.__context__, getattr(link, "reason", None), *link.args)
        waiting.extend(one for one in inner if isinstance(one, BaseException))


def _while(still_wanted: Callable[[], None], pieces: Iterable[bytes]) -> Iterable[bytes]:
    for piece in pieces:
        still_wanted()
        yield piece
