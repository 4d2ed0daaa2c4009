"""One computer that registers at the reference service: a real cache and adapters over a proxy, forms in memory."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from uuid6 import uuid7

from gosi_desktop.application.archive import Papers
from gosi_desktop.application.drafts import DraftBook, read_application, read_registration
from gosi_desktop.application.establishment_application import APPLICATION, Applications
from gosi_desktop.application.events import DataChanged
from gosi_desktop.application.registration import REGISTRATION, Registrations
from gosi_desktop.domain.errors import Offline
from gosi_desktop.domain.registration import Condition, RegistrationDraft
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.files.photographs import CameraPictures
from gosi_desktop.remote.applications import ServiceApplications
from gosi_desktop.remote.call_keys import CallKeys
from gosi_desktop.remote.endpoint import Endpoint
from gosi_desktop.remote.practice import ServicePracticeDesk
from gosi_desktop.remote.registrations import ServiceRegistrar
from gosi_desktop.remote.service import Service
from gosi_desktop.remote.service_time import ServiceTime
from gosi_desktop.remote.transport import Ask, Patience, Transport
from gosi_desktop.sandbox.seeds.newcomers import FLOWERS, PASSWORD, SALMAN, Newcomer
from gosi_desktop.storage.cache import SqlCache
from tests.fakes.clock import FakeClock
from tests.fakes.papers import FakeForms
from tests.support.caches import KEY, occupation
from tests.support.proxy import Fault, Proxy
from tests.support.serving import TOKEN

__all__ = ["PASSWORD", "Computer"]


class Computer:
    """The program's part without a window. ``start_again`` is what a kill leaves: the file, and nothing in memory."""

    def __init__(self, folder: Path, proxy: Proxy, rules: RuleBook) -> None:
        self._folder = folder
        self._rules = rules
        self.proxy = proxy
        self.clock = FakeClock()
        self._caches: list[SqlCache] = []
        self._transports: list[Transport] = []
        self.start_again()

    def start_again(self) -> None:
        """A new process on the same file; what the old one had in memory is gone."""
        events = DataChanged()
        self.cache = SqlCache.open(self._folder / "cache.db", KEY, self.clock, self._rules, occupation)
        self._caches.append(self.cache)
        time = ServiceTime(self.clock)
        endpoint = Endpoint(f"http://127.0.0.1:{self.proxy.port}", TOKEN)
        transport = Transport(lambda: endpoint, time.moment, patience=Patience(5, 5, 20))
        self._transports.append(transport)
        self.service = Service(transport, time)
        self.registrar = ServiceRegistrar(self.service, self.cache.tokens)
        self.application_desk = ServiceApplications(self.service, self.cache.tokens)
        self.practice = ServicePracticeDesk(self.service, time, CallKeys())
        self.papers = Papers(self.cache.archive, FakeForms(), self.clock, events, lambda: "ar", practice=True)
        drafts = DraftBook(REGISTRATION, read_registration, self.cache.drafts, self.clock, events, new_id)
        self.registrations = Registrations(self.registrar, drafts, self.papers, new_id)
        applying = DraftBook(APPLICATION, read_application, self.cache.drafts, self.clock, events, new_id)
        self.applications = Applications(
            self.application_desk, applying, self.cache.drafts, self.papers, self.clock, new_id, CameraPictures()
        )

    def close(self) -> None:
        """End everything that was ever started."""
        for transport in self._transports:
            transport.close()
        for cache in self._caches:
            cache.close()

    def fault(self, fault: Fault) -> None:
        """From the next call on, over new connections."""
        self.proxy.fault = fault
        self.proxy.drop_all()

    def lost(self, call: Callable[[], object]) -> None:
        """Make a call whose answer is lost after the service has acted."""
        self.fault(Fault(lose_answer=True))
        with pytest.raises(Offline):
            call()
        self.fault(Fault())

    def code(self) -> str:
        """The one that was 'sent' last."""
        return next(note.code for note in self.practice.messages() if note.code is not None)

    def sent(self) -> int:
        """How many messages have gone out."""
        return len(self.practice.messages())

    def later(self, **span: float) -> None:
        """Time passes here and there."""
        units = {"seconds": 1, "minutes": 60, "hours": 3600, "days": 86400}
        seconds = int(sum(units[name] * value for name, value in span.items()))
        self.clock.advance(seconds)
        self.ask("POST", "/practice/clock", b'{"advance_seconds": %d}' % seconds)

    def ask(self, method: Any, path: str, body: bytes) -> bytes:
        """Something only practice has."""
        return self.service.ask(Ask(method, path, body=body, key=new_id())).body

    def filled(self, who: Newcomer = SALMAN, establishment: str = FLOWERS, **typed: Any) -> RegistrationDraft:
        """A draft with everything typed but the password."""
        version = self.registrations.terms().version
        draft = replace(
            self.registrations.begin(),
            conditions=frozenset(Condition),
            establishment=establishment,
            identity=who.identity,
            mobile=who.mobile,
            email=who.email,
            username=who.username,
            terms_read=version,
            terms_accepted=version,
        )
        return self.registrations.save(replace(draft, **typed))


def new_id() -> str:
    """A UUIDv7."""
    return str(uuid7())
