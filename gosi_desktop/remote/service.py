"""The service as the other modules call it: without a session, or with this device's, renewed when it must be."""

import threading
from dataclasses import replace
from datetime import timedelta

import msgspec

from gosi_desktop.application.ports import TokenPair, TokenStore
from gosi_desktop.contract.session import Refresh, Tokens
from gosi_desktop.domain.clock import Clock
from gosi_desktop.domain.errors import SignInExpired
from gosi_desktop.remote.answers import decode, ensure_accepted
from gosi_desktop.remote.service_time import ServiceTime
from gosi_desktop.remote.transport import Ask, Reply, Transport

_SOON = timedelta(seconds=30)  # an access token this close to its end is renewed first


class Service:
    """Answers of one service, its time taken from each of them."""

    def __init__(self, transport: Transport, time: ServiceTime) -> None:
        self._transport = transport
        self._time = time

    def ask(self, ask: Ask) -> Reply:
        """An answer that is certainly the service's and accepts what was asked. Raises every RemoteError there is."""
        reply = self._transport.call(ask)
        try:
            ensure_accepted(reply, ask.accepts)
        finally:
            if reply.status == 304 or reply.media_type in (ask.accepts, "application/problem+json"):
                self._time.hear(reply.headers.get("Date"), reply.arrived)
        return reply


class SignedService:
    """The same with this device's session: one renewal at a time, and no token used before it is kept.

    A lost answer to a renewal signs nobody out: the old token stays until a new one has been kept, and the service
    gives it a fresh successor. Only the service's own word ends the session here.
    """

    def __init__(self, service: Service, tokens: TokenStore, clock: Clock) -> None:
        self._service = service
        self._tokens = tokens
        self._clock = clock  # this computer's own: the life of a token is counted here
        self._renewing = threading.Lock()

    def ask(self, ask: Ask) -> Reply:
        """As ``Service.ask``. Raises SignInExpired when there is no session or the service has ended it."""
        pair = self._usable()
        try:
            return self._service.ask(replace(ask, token=pair.access))
        except SignInExpired:
            return self._service.ask(replace(ask, token=self._renewed(pair).access))

    def keep(self, tokens: Tokens) -> TokenPair:
        """Commit a pair that the service has just given; only then may it be used."""
        until = self._clock.now() + timedelta(seconds=max(0, min(tokens.expires_in, 86400)))
        pair = TokenPair(tokens.access, tokens.refresh, until)
        self._tokens.save_tokens(pair)
        return pair

    def forget(self) -> None:
        """Drop the session here."""
        self._tokens.save_tokens(None)

    def _usable(self) -> TokenPair:
        pair = self._tokens.tokens()
        if pair is None:
            raise SignInExpired("session_expired")
        return pair if self._clock.now() + _SOON < pair.access_until else self._renewed(pair)

    def _renewed(self, used: TokenPair) -> TokenPair:
        """A pair newer than ``used``: another thread's, if it was quicker."""
        with self._renewing:
            kept = self._tokens.tokens()
            if kept is None:
                raise SignInExpired("session_expired")
            if kept.access != used.access:
                return kept
            body = msgspec.json.encode(Refresh(refresh=kept.refresh))
            try:
                reply = self._service.ask(Ask("POST", "/v1/session/refresh", body=body))
            except SignInExpired:
                self.forget()
                raise
            return self.keep(decode(reply, Tokens))
