"""The service as processes: started by the application, ended with it, its data kept; detached; several at once."""

import json
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
import requests
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from gosi_desktop.sandbox.seeds.newcomers import SALMAN
from tests.support.client import SMALL, Client
from tests.support.newcomer import Registering, refused
from tests.support.service import DEFAULT_CLOCK, ROOT, ServiceProcess, running_service


@contextmanager
def process(database: str, *more: str, token: str | None = None) -> Iterator[tuple[ServiceProcess, Client]]:
    service = ServiceProcess(["--database", database, "--clock", DEFAULT_CLOCK, *more], token)
    client = Client(service.address, service.start_token)
    try:
        yield service, client
    finally:
        client.close()
        if service.process.poll() is None:
            service.stop()


def test_it_listens_on_the_loopback_address_with_a_new_token_each_time(sqlite_address: str) -> None:
    tokens = set()
    for _ in range(2):
        with process(sqlite_address) as (service, client):
            assert service.address.startswith("http://127.0.0.1:")
            assert len(service.start_token) == 64
            assert client.get("/v1/service").status == 200
            tokens.add(service.start_token)
    assert len(tokens) == 2


def test_it_ends_when_its_standard_input_is_closed(sqlite_address: str) -> None:
    with process(sqlite_address) as (service, client):
        assert client.get("/v1/service").status == 200
        assert service.stop() == 0
        with pytest.raises(requests.exceptions.ConnectionError):
            client.get("/v1/service")


def test_it_ends_while_a_client_is_connected(sqlite_address: str) -> None:
    with process(sqlite_address) as (service, client):
        client.get("/v1/service")  # the connection stays open
        assert service.stop() == 0


def test_its_data_survives_a_restart_and_a_crash(sqlite_address: str) -> None:
    with process(sqlite_address) as (_, client):
        noura = client.sign_in()
        epoch = client.get("/v1/service").json["epoch"]
        changes, cursor = noura.pull()
        keys = client.get("/v1/keys").json
    with process(sqlite_address, "--seed", "office", "--clock", "2030-01-01") as (service, client):
        noura.address, noura.start_token = service.address, service.start_token
        assert client.get("/v1/service").json["epoch"] == epoch
        assert client.get("/v1/keys").json == keys
        assert noura.pull()[0] == changes
        assert noura.pull(cursor=cursor)[0] == []
        assert client.get("/v1/health").json["time"].startswith("2026-01-06")
        body = {"establishment": SMALL, "entity": "establishment", "id": SMALL, "set": {"office": "جدة"}}
        assert client.post("/practice/record", body).status == 204
        service.kill()
    with process(sqlite_address) as (service, client):
        noura.address, noura.start_token = service.address, service.start_token
        assert [one["data"]["office"] for one in noura.pull(cursor=cursor)[0]] == ["جدة"]


def test_the_helper_for_other_tests(tmp_path: Path) -> None:
    faults = [{"call": "GET /v1/health", "kind": "status", "status": 502}]
    with running_service(tmp_path, seed="office", faults=faults, more=("--establishments", "3")) as (address, token):
        client = Client(address, token)
        assert [client.get("/v1/health").status for _ in range(2)] == [502, 200]
        assert len(client.sign_in("h.almutlaq").get("/v1/heads").json["heads"]) == 3
    assert (tmp_path / "practice.db").exists()


def test_its_log_names_no_one(sqlite_address: str, tmp_path: Path) -> None:
    log = tmp_path / "service.log"
    with process(sqlite_address, "--log", str(log)) as (_, client):
        noura = client.sign_in()
        noura.pull()
        client.start("n.alanazi", "typed-by-mistake")
    text = log.read_text("utf-8")
    assert "GET /v1/establishments/{number}/changes 200" in text
    assert "POST /v1/session 422" in text
    for secret in ("n.alanazi", "نورة", SMALL, "typed-by-mistake", noura.access, client.start_token, "+9665"):
        assert secret not in text


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["--host", "127.0.0.1"],
        ["--attached", "--seed", "huge"],
        ["--attached", "--faults", "[{}]"],
        ["--attached", "--clock", "soon"],
    ],
)
def test_a_wrong_command_line_ends_with_two(arguments: list[str]) -> None:
    command = [sys.executable, "-m", "gosi_desktop.sandbox", *arguments]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, stdin=subprocess.DEVNULL, text=True, check=False)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert "usage: gosi-sandbox" in ended.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ["--database", "sqlite:////nowhere/at/all/practice.db"],
        ["--database", "postgresql+psycopg://gosi:secret@127.0.0.1:1/practice"],
        ["--database", "papyrus://scroll"],
        ["--rules", "/nowhere/rules.json"],
        ["--rules", "pyproject.toml"],
        ["--log", "/nowhere/at/all/log"],
    ],
)
def test_what_cannot_start_says_why_in_one_line(arguments: list[str]) -> None:
    command = [sys.executable, "-m", "gosi_desktop.sandbox", "--attached", *arguments]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, stdin=subprocess.DEVNULL, text=True, check=False)
    assert (ended.returncode, ended.stdout) == (1, "")
    assert ended.stderr.startswith("gosi-sandbox: cannot start: ")
    assert ended.stderr.count("\n") == 1
    assert "secret" not in ended.stderr


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A certificate for 127.0.0.1 and its key."""
    folder = tmp_path_factory.mktemp("tls")
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.now(UTC)
    import ipaddress

    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]), critical=False)
        .sign(key, hashes.SHA256())
    )
    files = folder / "certificate.pem", folder / "key.pem"
    files[0].write_bytes(made.public_bytes(serialization.Encoding.PEM))
    files[1].write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    return files


@contextmanager
def detached(tmp_path: Path, certificate: tuple[Path, Path]) -> Iterator[Client]:
    """A client of a service that was started for a demonstration."""
    import socket

    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [
        sys.executable, "-m", "gosi_desktop.sandbox", "--host", "127.0.0.1", "--port", str(port),
        "--certificate", str(certificate[0]), "--key", str(certificate[1]),
        "--messages-file", str(tmp_path / "messages"), "--database", f"sqlite:///{tmp_path / 'd.db'}",
    ]  # fmt: skip
    running = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    client = Client(f"https://127.0.0.1:{port}", "")
    client.session.verify = str(certificate[0])
    try:
        while True:
            assert running.poll() is None
            try:
                client.get("/v1/health")
                break
            except requests.exceptions.ConnectionError:
                continue
        yield client
    finally:
        client.close()
        running.terminate()
        running.wait(20)
        assert running.stderr
        running.stderr.close()


def test_detached_it_speaks_tls_and_has_no_practice(tmp_path: Path, certificate: tuple[Path, Path]) -> None:
    with detached(tmp_path, certificate) as client:
        assert client.get("/v1/service").json["env"] == "practice"
        assert client.get("/practice/people").code == "not_found"
        document = client.get("/v1/openapi.json").json
        assert not [path for path in document["paths"] if path.startswith("/practice")]
        file = tmp_path / "messages"
        file.touch(mode=0o644)
        challenge = client.start("n.alanazi").json["challenge"]
        (message,) = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        tokens = client.post(f"/v1/session/{challenge}/code", {"code": message["code"]}).json
        client.access = tokens["access"]
        assert client.get("/v1/heads").status == 200


@pytest.fixture
def pair(new_database: Callable[[], str]) -> Iterator[tuple[Client, Client]]:
    """Clients of two processes on one database, with one token."""
    database = new_database()
    with process(database, token="one token for both") as (_, first), process(
        database, token="one token for both"
    ) as (_, second):  # fmt: skip
        assert first.start_token == second.start_token == "one token for both"
        yield first, second


def test_two_processes_on_one_database_are_one_service(pair: tuple[Client, Client]) -> None:
    first, second = pair
    assert first.get("/v1/service").json == second.get("/v1/service").json
    challenge = first.start("n.alanazi").json["challenge"]
    tokens = second.post(f"/v1/session/{challenge}/code", {"code": second.last_code()}).json
    here, there = (Client(one.address, one.start_token, tokens["access"]) for one in pair)
    assert here.get("/v1/heads").json == there.get("/v1/heads").json
    _, cursor = here.pull()
    body = {"establishment": SMALL, "entity": "establishment", "id": SMALL, "set": {"office": "جدة"}}
    assert second.post("/practice/record", body).status == 204
    assert len(here.pull(cursor=cursor)[0]) == 1
    first.advance(days=1)
    assert second.get("/v1/health").json["time"].startswith("2026-01-07")
    assert there.get("/v1/heads").code == "session_expired"
    fresh = first.call("POST", "/v1/session/refresh", {"refresh": tokens["refresh"]}, key="").json
    again = second.call("POST", "/v1/session/refresh", {"refresh": tokens["refresh"]}, key="").json
    here.access, there.access = fresh["access"], again["access"]
    assert (here.get("/v1/heads").status, there.get("/v1/heads").status) == (401, 200)


def test_tries_are_counted_over_both_processes(pair: tuple[Client, Client]) -> None:
    answers = [pair[number % 2].start("n.alanazi", "not it").code for number in range(6)]
    assert answers == ["sign_in_refused"] * 4 + ["account_locked"] * 2


def test_a_repeated_call_may_reach_the_other_process(pair: tuple[Client, Client]) -> None:
    body = {"beneficiary": "employer", "username": "n.alanazi", "password": "Palm-Lantern-4831", "device_id": "d"}
    first, second = (one.post("/v1/session", body, key="k") for one in pair)
    assert first.json == second.json
    assert len(pair[0].get("/practice/messages").json["messages"]) == 1


def test_one_person_registered_at_both_processes_gets_one_account(pair: tuple[Client, Client]) -> None:
    entering = []
    for place, client in enumerate(pair):
        mine = Registering(client, username=f"salman.{place}")
        assert mine.start().status == 201
        entering.append(partial(mine.code, client.last_code()))
    with ThreadPoolExecutor(2) as pool:
        answers = [future.result() for future in [pool.submit(call) for call in entering]]
    assert sorted(answer.json.get("state") or refused(answer)[0][1] for answer in answers) == [
        "account_exists", "active"
    ]  # fmt: skip
    users = pair[0].get("/practice/people").json["users"]
    assert len([one for one in users if one["identity"] == SALMAN.identity]) == 1


def test_a_registration_may_go_on_at_the_other_process(pair: tuple[Client, Client]) -> None:
    first, second = pair
    here, there = Registering(first), Registering(second)
    there.id = here.id
    assert here.start(key="a").status == 201
    assert there.read().json["state"] == "awaiting_code"
    done = there.code(key="c")
    assert here.code(first.last_code(), key="c").json == done.json
    assert done.json["state"] == "active"
