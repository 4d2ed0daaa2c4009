"""One desktop of the tests: real cache, real engine, real client of a service over HTTP."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec

from gosi_desktop import data
from gosi_desktop.application.ports.service import FeedChange
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.remote.authority import ServiceAuthority
from gosi_desktop.remote.call_keys import CallKeys, new_key
from gosi_desktop.remote.endpoint import Endpoint
from gosi_desktop.remote.practice import ServicePracticeDesk
from gosi_desktop.remote.requests import ServiceRequests
from gosi_desktop.remote.service import Service, SignedService
from gosi_desktop.remote.service_time import ServiceTime
from gosi_desktop.remote.session import ServiceSession
from gosi_desktop.remote.transport import Ask, Patience, Transport
from gosi_desktop.storage.cache import SqlCache
from gosi_desktop.sync.engine import Engine
from gosi_desktop.sync.push import Push
from tests.fakes.clock import FakeClock
from tests.support.caches import KEY, occupation

OWNER, SUPERVISOR, PREPARER = "a.alsudair", "n.alanazi", "s.almalki"  # of the small seed
NUMBER = "612047385"
RULES = RuleBook(data.load_rules())


class Desktop:
    """A profile of its own in ``folder``. ``address`` may be changed: a proxy, a service that was started again."""

    def __init__(self, folder: Path, address: str, start_token: str, patience: Patience | None = None) -> None:
        self.folder = folder
        self.clock = FakeClock()
        self.address, self.start_token = address, start_token
        self.cache = SqlCache.open(folder / "cache.db", KEY, self.clock, RULES, occupation)
        self.time = ServiceTime(self.clock, self.cache.device)
        self.transport = Transport(self.locate, self.time.moment, patience=patience or Patience(5, 5, 30))
        self.service = service = Service(self.transport, self.time)
        self.signed = signed = SignedService(service, self.cache.tokens, self.clock)
        keys = CallKeys()
        self.gate = ServiceSession(service, signed, self.cache.tokens, keys)
        self.desk = ServicePracticeDesk(service, self.time, keys)
        self.authority = ServiceAuthority(
            self.locate, service, signed, self.time, lambda: self.cache.outbox.counts(None).waiting
        )
        self.changes = 0
        self.requests = ServiceRequests(signed)
        push = Push(self.requests, self.cache.outbox, self.time, self._changed)
        self.engine = Engine(
            self.authority, self.cache.feed, self.time, lambda: 0.5, self._changed, self.transport.interrupt, push
        )

    def locate(self) -> Endpoint:
        """Where the service is now."""
        return Endpoint(self.address, self.start_token)

    def practise(self, call: str, **asked: Any) -> Any:
        """What only practice has: pull one of its levers."""
        body = msgspec.json.encode(asked)
        reply = self.service.ask(Ask("POST", f"/practice/{call}", body=body, key=new_key()))
        return msgspec.json.decode(reply.body) if reply.body else None

    def sign_in(self, username: str = OWNER) -> None:
        """With the code that the practice service 'sent'."""
        person = next(one for one in self.desk.people() if one.username == username)
        challenge = self.gate.sign_in(person.username, person.password, "computer of a test")
        code = next(note.code for note in self.desk.messages() if note.code is not None)
        self.gate.confirm(challenge.id, code)

    def pull(
        self,
        opened: str | None = None,
        progress: Callable[[int, int | None], None] = lambda done, total: None,
        cancelled: Callable[[], bool] = lambda: False,
        preparing: Callable[[int, int | None], None] = lambda done, total: None,
    ) -> bool:
        """One round, as long after the last one as the schedule says at most."""
        self.clock.advance(300)
        return self.engine.pull_round(opened, progress, cancelled, preparing)

    def truth(self, establishment: str) -> dict[tuple[str, str], int]:
        """What the service shows this person now: the version of every row, read as a snapshot of its own."""
        return {key: row.version for key, row in self.snapshot(establishment).items()}

    def snapshot(self, establishment: str) -> dict[tuple[str, str], FeedChange]:
        """The same with all that stands in the rows."""
        rows: dict[tuple[str, str], FeedChange] = {}
        cursor, more = None, True
        while more:
            page = self.authority.changes(establishment, cursor, 5000)
            cursor, more = page.next_cursor, page.has_more
            for change in page.changes:
                if change.op == "put":
                    rows[change.entity, change.id] = change
                else:
                    rows.pop((change.entity, change.id), None)
        return rows

    def rows(self, establishment: str) -> dict[tuple[str, str], int]:
        """What is shown of an establishment: the version of every row that is not deleted."""
        with self.cache.database.reading() as connection:
            found = connection.execute(
                "SELECT record.entity, record.id, record.version FROM record JOIN copy ON copy.id = record.copy"
                " WHERE copy.state = 'current' AND copy.establishment = ? AND record.data IS NOT NULL",
                (establishment,),
            )
            return {(row[0], row[1]): row[2] for row in found}

    def close(self) -> None:
        """Lock."""
        self.transport.close()
        self.cache.close()

    def _changed(self) -> None:
        self.changes += 1
