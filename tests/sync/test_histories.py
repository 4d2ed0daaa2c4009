"""Three desktops and one service, with every fault there is, in histories made by chance: in the end all are equal."""

import contextlib
import shutil
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any, ClassVar

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule, run_state_machine_as_test

from gosi_desktop.application.ports.service import FeedChange
from gosi_desktop.domain.errors import Cancelled, RemoteError, SignInExpired
from gosi_desktop.remote.transport import Patience
from gosi_desktop.sync import schedule
from tests.support.beginning import Beginning, folder_in_memory
from tests.support.desktop import NUMBER, OWNER, PREPARER, SUPERVISOR, Desktop
from tests.support.proxy import Fault, Proxy
from tests.support.service import running_service

FAULTS = st.one_of(
    st.just(Fault()),
    st.builds(Fault, cut_at=st.integers(0, 12_000)),
    st.builds(Fault, end_at=st.integers(0, 12_000)),
    st.sampled_from([Fault(refuse=True), Fault(lose_answer=True), Fault(replay=True), Fault(slice=50)]),
)
CLIENTS = st.sampled_from([0, 1, 2])
USERS = (OWNER, SUPERVISOR, PREPARER)
PATIENCE = Patience(120, 120, 600)  # nothing hangs in these histories: a busy machine is no fault of theirs
Prepare = Callable[[Path, list[Desktop]], object]


class Histories(RuleBasedStateMachine):
    """Client 0 is the owner's, client 1 the supervisor's, whose role changes, client 2 the preparer's."""

    start_token: ClassVar[str]
    beginning: ClassVar[Beginning]
    folder: ClassVar[Path]
    proxies: ClassVar[tuple[Proxy, ...]]

    def __init__(self) -> None:
        super().__init__()
        self.clients: list[Desktop] = []
        self.levers = self.beginning.levers
        self.people = sorted(id for entity, id in self.beginning.rows if entity == "contributor")
        self.notices = sorted(id for entity, id in self.beginning.rows if entity == "notice")
        self.kept: list[str] = []
        self.seen: list[tuple[Any, dict[tuple[str, str], int]]] = [(None, {})] * len(USERS)

    def open_client(self, client: int) -> Desktop:
        """One of them as it was left, behind its proxy."""
        address = f"http://127.0.0.1:{self.proxies[client].port}"
        return Desktop(self.folder / str(client), address, self.start_token, PATIENCE)

    def heal(self, client: int) -> None:
        """No more faults on this line."""
        self.proxies[client].fault = Fault()
        self.proxies[client].drop_all()

    @initialize()
    def begin(self) -> None:
        """A service as after its first start, every computer signed in."""
        self.beginning.put_back([self.folder / str(client) for client in range(len(USERS))])
        for client, instant in enumerate(self.beginning.instants):
            self.heal(client)
            self.clients.append(self.open_client(client))
            self.clients[client].clock.instant = instant

    @rule(person=st.integers(0, 27), digit=st.integers(0, 9))
    def somebody_changes_a_number(self, person: int, digit: int) -> None:
        """At the service."""
        row = {"entity": "contributor", "id": self.people[person % len(self.people)]}
        self.levers.practise("record", establishment=NUMBER, set={"mobile": f"055111220{digit}"}, **row)

    @rule(again=st.booleans())
    def a_notice_goes_or_comes(self, again: bool) -> None:
        """A deletion, or a row where one was deleted."""
        row: dict[str, Any] = {"entity": "notice", "id": self.notices[0]}
        fields = {"at": "2026-01-05T00:00:00Z", "severity": "info", "code": "x"}
        try:
            if again:
                self.levers.practise("record", establishment=NUMBER, new=True, set=fields, **row)
            else:
                self.levers.practise("record", establishment=NUMBER, delete=True, **row)
        except RemoteError:
            pass  # it was there, or was not

    @rule(role=st.sampled_from(["supervisor", "viewer", "hazards_clerk", "ended"]))
    def the_supervisor_gets_another_role(self, role: str) -> None:
        """Or none."""
        self.levers.practise("role", username=SUPERVISOR, establishment=NUMBER, role=role)

    @rule()
    def a_state_is_kept(self) -> None:
        """To go back to."""
        self.kept.append(self.levers.practise("snapshots")["snapshot"])

    @rule(which=st.integers(0, 5))
    def the_service_is_restored(self, which: int) -> None:
        """From a backup."""
        if self.kept:
            self.levers.practise("restore", snapshot=self.kept[which % len(self.kept)])

    @rule(seconds=st.sampled_from([30, 16 * 60, 8 * 86400, 61 * 86400]))
    def time_passes(self, seconds: int) -> None:
        """Everywhere; tokens and cursors end."""
        self.levers.practise("clock", advance_seconds=seconds)
        for desktop in self.clients:
            desktop.clock.advance(seconds)

    @rule(client=CLIENTS, days=st.sampled_from([-3650, -1, 1, 3650]))
    def a_clock_is_set(self, client: int, days: int) -> None:
        """Wrongly."""
        moved = self.clients[client].clock.instant + timedelta(days=days)
        if 2000 < moved.year < 2100:
            self.clients[client].clock.set(moved)

    @rule(client=CLIENTS)
    def a_computer_restarts(self, client: int) -> None:
        """Without a word."""
        instant = self.clients[client].clock.instant
        self.clients[client].close()
        self.clients[client] = self.open_client(client)
        self.clients[client].clock.instant = instant

    @rule(client=CLIENTS, fault=FAULTS, opened=st.sampled_from([None, NUMBER]), pages=st.integers(0, 20))
    def a_computer_pulls(self, client: int, fault: Fault, opened: str | None, pages: int) -> None:
        """Over a line that may fail, and perhaps not to the end."""
        self.proxies[client].fault = fault
        self.proxies[client].drop_all()
        left = iter(range(pages))
        with contextlib.suppress(RemoteError, Cancelled):
            self.clients[client].pull(opened, cancelled=lambda: next(left, None) is None)
        self.check(client)

    def check(self, client: int) -> None:
        """Within one copy nothing goes back; what is shown is never half of something."""
        desktop = self.clients[client]
        with desktop.cache.database.reading() as connection:
            found = connection.execute("SELECT id FROM copy WHERE state = 'current'").fetchone()
        shown = found[0] if found else None
        rows = desktop.rows(NUMBER)
        before, held = self.seen[client]
        if shown == before:
            assert all(rows[key] >= version for key, version in held.items() if key in rows)
        assert not rows or len(rows) > 40
        self.seen[client] = (shown, rows)

    def teardown(self) -> None:
        """The faults stop: one clean sync, and everybody has what the service has."""
        for client, desktop in enumerate(self.clients):
            self.heal(client)
            self.settle(client, desktop)
            desktop.close()
            shutil.rmtree(desktop.folder)

    def settle(self, client: int, desktop: Desktop) -> None:
        """Sign in when asked to, and pull once."""
        try:
            desktop.pull(NUMBER)
        except SignInExpired:
            desktop.sign_in(USERS[client])
            desktop.pull(NUMBER)
        heads = desktop.authority.heads(None)
        assert heads is not None
        if all(head.ended_at is not None for head in heads.heads):  # long after the end there is none
            assert desktop.rows(NUMBER) == {}
        else:
            self.compare(desktop, desktop.snapshot(NUMBER))
            assert not desktop.pull()

    def compare(self, desktop: Desktop, truth: dict[tuple[str, str], FeedChange]) -> None:
        """What is shown with what the service has."""
        assert desktop.rows(NUMBER) == {key: row.version for key, row in truth.items()}


@contextlib.contextmanager
def begun(
    histories: type[Histories], proxied: Callable[[tuple[str, str]], Proxy], prepare: Prepare = lambda *_: None
) -> Iterator[Path]:
    """A service and computers signed in at it, then prepared: there the histories begin. Answers its database."""
    with folder_in_memory() as folder, running_service(folder) as service:
        histories.folder, histories.start_token = folder, service[1]
        histories.proxies = tuple(proxied(service) for _ in USERS)
        levers = desktop_in(folder / "levers", service)
        desktops = [desktop_in(folder / "first" / user, service) for user in USERS]
        for user, desktop in zip(USERS, desktops, strict=True):
            desktop.sign_in(user)
        database = folder / "practice.db"
        prepare(database, desktops)
        with contextlib.closing(Beginning(database, levers, desktops)) as histories.beginning:
            yield database


def desktop_in(folder: Path, service: tuple[str, str]) -> Desktop:
    """A new one."""
    folder.mkdir(parents=True)
    return Desktop(folder, *service, PATIENCE)


@pytest.fixture
def lines(proxied: Callable[[tuple[str, str]], Proxy], monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The service and a line to it for each desktop, for every history."""
    monkeypatch.setattr(schedule, "PAGE", 20)
    monkeypatch.setattr(schedule, "BULK_PAGE", 20)
    with begun(Histories, proxied):
        yield


@pytest.mark.usefixtures("lines")
def test_after_the_faults_stop_everybody_has_the_same(long_run: bool) -> None:
    examples, steps = (400, 40) if long_run else (15, 20)
    run_state_machine_as_test(
        Histories,
        settings=settings(
            max_examples=examples,
            stateful_step_count=steps,
            deadline=None,
            database=None,
            derandomize=not long_run,
            print_blob=True,
            suppress_health_check=list(HealthCheck),
        ),
    )
