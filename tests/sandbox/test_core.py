"""The core without HTTP: in memory, from several threads; what it does with defects, and what it tidies up."""

import logging
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

import psycopg
import pytest
import sqlalchemy as sa
from sqlalchemy.exc import OperationalError

from gosi_desktop.sandbox import state
from gosi_desktop.sandbox.calls import Call, Context, Operation, Reply
from gosi_desktop.sandbox.core import Core
from gosi_desktop.sandbox.options import Options
from gosi_desktop.sandbox.tables import (
    challenge,
    entity,
    idempotency,
    person,
    sign_in_record,
    token_pair,
)
from tests.support.client import SMALL, Client
from tests.support.postgres import PostgresServer
from tests.support.serving import CHEAP, TOKEN, serving

CLOCK = datetime(2026, 1, 6, 7, 21, tzinfo=UTC)


@pytest.fixture
def in_memory() -> Iterator[Core]:
    core = Core(Options(clock=CLOCK, hash_cost=CHEAP))
    yield core
    core.close()


def test_calls_in_memory_from_several_threads(in_memory: Core) -> None:
    replies: list[Reply] = []

    def run(number: int) -> None:
        body = f'{{"identity": "i{number}", "mobile": "0500000001"}}'.encode()
        for _ in range(5):
            replies.append(in_memory.answer(Call("POST", "/practice/registers", body=body)))
            replies.append(in_memory.answer(Call("GET", "/practice/registers")))

    threads = [threading.Thread(target=run, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {reply.status for reply in replies} == {200, 204}
    assert replies[-1].body.count(b"0000001") >= 6


def failing(core: Core, secret: str) -> Reply:
    """The reply of an operation that fails after it has written, with a message that must not get out."""

    def fail(ctx: Context) -> None:
        """Goes wrong halfway."""
        ctx.connection.execute(sa.update(person).values(name="x"))
        raise ValueError(secret)

    return core.perform(Operation("POST", "/v1/x", fail, is_open=True, writes=True), {}, Call("POST", "/v1/x"))


def test_a_defect_is_numbered_and_undone(in_memory: Core, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "gosi_sandbox")
    reply = failing(in_memory, "نورة العنزي 1000000008")
    number = reply.headers["X-Request-Id"]
    assert (reply.status, reply.content_type) == (500, "application/problem+json")
    assert number in reply.body.decode()
    assert number in caplog.text
    assert "ValueError" in caplog.text
    assert "نورة" not in caplog.text + reply.body.decode()
    assert "1000000008" not in caplog.text + reply.body.decode()
    with in_memory.equipment.database.reading() as connection:
        assert connection.scalar(sa.select(person.c.name).limit(1)) != "x"


@pytest.mark.postgres
def test_without_its_database_it_is_under_maintenance(postgres_server: PostgresServer) -> None:
    address = postgres_server.create_database()
    with serving(Options(database=address, clock=CLOCK)) as (where, _):
        client = Client(where, TOKEN)
        assert client.get("/v1/health").status == 200
        postgres_server.drop_database(address)
        for path in ("/v1/health", "/v1/service", "/v1/heads"):
            answer = client.get(path)
            assert (answer.status, answer.code, answer.headers["Retry-After"]) == (503, "maintenance", "5")
            assert answer.json["params"]["since"].startswith("2026-01-06T07:21")
        client.close()


def test_a_start_tidies_up_what_nobody_can_ask_for(sqlite_address: str) -> None:
    options = Options(database=sqlite_address, clock=CLOCK)
    with serving(options) as (address, _):
        client = Client(address, TOKEN)
        client.start("n.alanazi", "wrong")
        noura = client.sign_in()
        notice = next(one["id"] for one in noura.pull()[0] if one["entity"] == "notice")
        body = {"establishment": SMALL, "entity": "notice", "id": notice, "delete": True}
        assert client.post("/practice/record", body).status == 204
        client.advance(days=20)
        client.sign_in("a.alsudair")
        client.close()
    for days, expected in ((0, (3, 5, 1, 2, 1)), (61, (3, 0, 0, 0, 0)), (40, (0, 0, 0, 0, 0))):
        with serving(options) as (address, core):
            with core.equipment.database.reading() as connection:
                gone = sa.select(sa.func.count()).select_from(entity).where(entity.c.deleted.is_(True))
                counted = [
                    connection.scalar(sa.select(sa.func.count()).select_from(table))
                    for table in (sign_in_record, idempotency, challenge, token_pair)
                ]
                counted.append(connection.scalar(gone))
            assert tuple(counted) == expected, days
            client = Client(address, TOKEN)
            client.advance(days=61 if days == 0 else 40)
            client.close()


def test_a_database_of_another_version_is_begun_anew(new_database: Callable[[], str]) -> None:
    options = Options(database=new_database(), clock=CLOCK, hash_cost=CHEAP)
    first = Core(options)
    with first.equipment.database.writing() as connection:
        connection.execute(sa.text("ALTER TABLE person RENAME COLUMN email TO e_mail"))
        state.write(connection, "schema", "older")
    first.close()
    second = Core(options)
    assert second.state.epoch != first.state.epoch
    assert second.answer(Call("GET", "/practice/people")).status == 200
    second.close()
    third = Core(options)
    assert third.state.epoch == second.state.epoch
    third.close()


@pytest.mark.parametrize(("times", "status"), [(1, 204), (2, 503)])
def test_a_deadlock_is_tried_once_more(in_memory: Core, times: int, status: int) -> None:
    calls: list[int] = []

    def collide(_: Context) -> None:
        """Stands in somebody's way so many times."""
        calls.append(1)
        if len(calls) <= times:
            raise OperationalError("", {}, psycopg.errors.DeadlockDetected())

    operation = Operation("POST", "/v1/x", collide, status=204, is_open=True, writes=True)
    assert in_memory.perform(operation, {}, Call("POST", "/v1/x")).status == status
    assert len(calls) == 2


def test_a_core_without_a_start_token_admits_nobody(in_memory: Core) -> None:
    from gosi_desktop.sandbox.gate import Gate

    async def never(*_: object) -> None:
        raise AssertionError("went through")

    gate = Gate(never, in_memory)
    scope = {"headers": [(b"host", b"127.0.0.1:9"), (b"x-start-token", b"")], "server": ("127.0.0.1", 9)}
    assert gate._admits(scope) is False


def test_instants_hold_to_the_millisecond(in_memory: Core) -> None:
    now = in_memory.state.now()
    assert now.microsecond % 1000 == 0
    assert abs(now - CLOCK) < timedelta(minutes=1)
