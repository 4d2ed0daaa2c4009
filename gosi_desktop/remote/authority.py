"""Says what is true of an establishment: who answers, heads, the change feed (service contract, sections 2 and 5)."""

from collections.abc import Callable
from datetime import date, datetime
from urllib.parse import quote

from gosi_desktop import __version__
from gosi_desktop.application.ports import FeedPage, Head, Heads, PortfolioSummary, ServiceInfo
from gosi_desktop.contract import feed as wire
from gosi_desktop.contract.service import ServiceDescription
from gosi_desktop.contract.wire import CONTRACT_VERSION, OLDEST_CONTRACT
from gosi_desktop.domain.errors import GosiError, ProtocolError, Refused
from gosi_desktop.domain.establishment import Role
from gosi_desktop.domain.values import amount_of
from gosi_desktop.remote.answers import decode, instant
from gosi_desktop.remote.endpoint import Locate
from gosi_desktop.remote.rows import MOST, ensure_readable
from gosi_desktop.remote.service import Service, SignedService
from gosi_desktop.remote.service_time import ServiceTime
from gosi_desktop.remote.transport import KIB, Ask

_HEADS_LIMIT = 8 * 1024 * KIB  # some 20,000 establishments
_ROW_LIMIT = 2 * KIB  # decoded bytes a row may have on average
_PAGE_LIMIT = 10 * 1024 * KIB


class ServiceAuthority:
    """The Authority that speaks the contract. What it hands over has been decoded and checked whole."""

    def __init__(
        self,
        locate: Locate,
        service: Service,
        signed: SignedService,
        time: ServiceTime,
        waiting: Callable[[], int] = lambda: 0,
    ) -> None:
        self._locate = locate
        self._service = service
        self._signed = signed
        self._time = time
        self._waiting = waiting  # how many requests have not been sent from here

    def describe(self) -> ServiceInfo:
        """Who answers. Raises Refused('client_too_old'), ProtocolError('service_too_old') when we cannot talk."""
        said = decode(self._service.ask(Ask("GET", "/v1/service")), ServiceDescription)
        if said.contract.oldest > CONTRACT_VERSION or _parts(said.oldest_client) > _parts(__version__):
            raise Refused("client_too_old", oldest=said.oldest_client)
        if said.contract.version < OLDEST_CONTRACT:
            raise ProtocolError("service_too_old")
        self._time.tell_moved(said.clock == "moved")
        return ServiceInfo(
            name=said.name,
            name_en=said.name_en or said.name,
            issuer=said.issuer,
            practice=said.env == "practice",
            epoch=said.epoch,
            clock_moved=said.clock == "moved",
            rules_version=said.rules_version,
            address=self._locate().address,
            notice=said.notice,
        )

    def heads(self, etag: str | None) -> Heads | None:
        """How far every establishment's feed has come; None when nothing moved since ``etag``."""
        reply = self._signed.ask(Ask("GET", "/v1/heads", etag=etag, waiting=self._waiting(), limit=_HEADS_LIMIT))
        if reply.status == 304:
            return None
        answer = decode(reply, wire.Heads)
        if not answer.epoch:
            raise ProtocolError("remote.protocol")
        return Heads(answer.epoch, tuple(_head(head) for head in answer.heads), reply.headers.get("ETag"))

    def changes(self, establishment: str, cursor: str | None, limit: int) -> FeedPage:
        """One page, refused whole when a single row of it cannot be read."""
        query = {"limit": str(limit)} | ({"cursor": cursor} if cursor else {})
        path = f"/v1/establishments/{quote(establishment, safe='')}/changes"
        most = min(_PAGE_LIMIT, 256 * KIB + limit * _ROW_LIMIT)
        reply = self._signed.ask(Ask("GET", path, query=query, limit=most))
        page = decode(reply, wire.ChangePage)
        if not page.epoch or not page.next_cursor or (page.has_more and page.next_cursor == cursor):
            raise ProtocolError("remote.protocol")
        if page.total is not None and not 0 <= page.total < MOST:
            raise ProtocolError("remote.protocol")
        ensure_readable(page.changes, reply.body)
        return FeedPage(
            epoch=page.epoch,
            changes=page.changes,
            next_cursor=page.next_cursor,
            has_more=page.has_more,
            snapshot=page.snapshot,
            server_time=instant(page.server_time),
            total=page.total,
        )


def _head(head: wire.Head) -> Head:
    if not (0 <= head.seq < MOST and 0 <= head.role_seq < MOST) or not head.establishment:
        raise ProtocolError("remote.protocol")
    try:
        return Head(
            establishment=head.establishment,
            name=head.name,
            name_en=head.name_en,
            seq=head.seq,
            role=_role(head.role),
            role_seq=head.role_seq,
            ended_at=_moment(head.ended_at),
            summary=PortfolioSummary(
                contributors=head.summary.contributors,
                pending_requests=head.summary.pending_requests,
                due_halalas=amount_of(head.summary.due),
                due_on=_day(head.summary.due_on),
                compliant=head.summary.compliant,
                overdue_since=_day(head.summary.overdue_since),
                certificate_until=_day(head.summary.certificate_until),
                open_injuries=head.summary.open_injuries,
                next_injury_deadline=_moment(head.summary.next_injury_deadline),
            ),
            member=head.member,
        )
    except (ValueError, GosiError) as error:
        raise ProtocolError("remote.protocol") from error


def _moment(text: str | None) -> datetime | None:
    return instant(text) if text else None


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _role(text: str) -> Role:
    """A role of a later version may look, which every role may, and nothing more."""
    return Role(text) if text in set(Role) else Role.VIEWER


def _parts(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split(".") if part.isdigit())
