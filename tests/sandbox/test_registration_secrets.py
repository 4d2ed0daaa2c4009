"""Nobody learns from a registration what is not his: not without the claim, not before the code, not by the work done.

A stranger has a mobile of his own at most. What he is answered for an identity, a mobile or a user name that the
service knows is compared with what he is answered for one that nobody has.
"""

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
import sqlalchemy as sa

from gosi_desktop.sandbox.core import Core
from gosi_desktop.sandbox.passwords import Passwords
from gosi_desktop.sandbox.seeds.newcomers import FLOWERS, HALA, RAYAN, SALMAN
from gosi_desktop.sandbox.seeds.small import NOURA
from gosi_desktop.sandbox.tables import message, metadata
from tests.support.applying import Applying
from tests.support.client import SMALL, Answered, Client
from tests.support.newcomer import CLAIM, OTHER_CLAIM, PASSWORD, Registering, refused, wrong

NOBODY = "1000000008"
STRANGERS = "0500007777"  # a mobile that no register has
REGISTERS = ("person", "register_entry", "citizen", "commercial_entry", "entity", "membership", "establishment")
# What the service knows, beside what nobody has: of all but the mobile, which is the stranger's own.
KNOWN: list[dict[str, str]] = [
    {"identity": NOURA.identity, "establishment": SMALL, "username": "n.alanazi", "email": NOURA.email},
    {"identity": SALMAN.identity, "establishment": FLOWERS, "username": "fresh.name", "email": SALMAN.email},
    {"identity": HALA.identity, "establishment": FLOWERS, "username": "n.alanazi", "email": "a@example.sa"},
]
UNKNOWN = {"identity": NOBODY, "establishment": "639999999", "username": "nobody.here", "email": "x@example.sa"}


@contextmanager
def work(core: Core, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The work done meanwhile: every statement, and every hash of a password."""
    done: list[str] = []
    hashed = Passwords.hash

    def counted(self: Passwords, password: str) -> str:
        done.append("hash")
        return hashed(self, password)

    def noted(connection: Any, cursor: Any, statement: str, *rest: Any) -> None:
        done.append(" ".join(statement.split()))

    engine = core.equipment.database.engine
    sa.event.listen(engine, "before_cursor_execute", noted)
    try:
        with monkeypatch.context() as patch:
            patch.setattr(Passwords, "hash", counted)
            yield done
    finally:
        sa.event.remove(engine, "before_cursor_execute", noted)


def told(answer: Answered) -> dict[str, Any]:
    """An answer without what differs from call to call."""
    moving = ("request_id", "id", "expires_at", "resend_after", "correct_until")
    plain = {name: value for name, value in answer.json.items() if name not in moving}
    plain["params"] = {name: value for name, value in plain.get("params", {}).items() if name not in moving}
    return plain | {"status": answer.status, "headers": sorted(answer.headers)}


def begin(service: Client, typed: dict[str, Any], **more: Any) -> tuple[Registering, Answered]:
    mine = Registering(service, **{**typed, "mobile": STRANGERS, **more})
    return mine, mine.start()


@pytest.mark.parametrize("typed", KNOWN)
def test_before_the_code_the_known_and_the_unknown_are_answered_alike(service: Client, typed: dict[str, str]) -> None:
    def course(fields: dict[str, str]) -> list[dict[str, Any]]:
        mine, started = begin(service, fields)
        answers = [started, mine.read(), mine.resend(), mine.code(wrong(service.last_code())), mine.read()]
        answers += [mine.correct(email="another@example.sa"), mine.correct(identity=fields["identity"])]
        return [told(answer) for answer in answers]

    assert course(typed) == course(UNKNOWN)


@pytest.mark.parametrize("typed", KNOWN)
def test_before_the_code_the_same_work_is_done_and_no_register_is_read(
    service: Client, core: Core, monkeypatch: pytest.MonkeyPatch, typed: dict[str, str]
) -> None:
    def course(fields: dict[str, str]) -> list[str]:
        with work(core, monkeypatch) as done:
            mine, _ = begin(service, fields)
            mine.code(wrong(service.last_code()))
            mine.read()
            mine.correct(email="another@example.sa", password="Violet-Orbit-8213")
            mine.resend()
        return done

    begin(service, UNKNOWN, establishment="639999998")  # the device's counter is there from now on
    known, unknown = course(typed), course(UNKNOWN)
    assert known == unknown
    assert known.count("hash") == 2
    reads = [statement for statement in known for table in REGISTERS if f" {table} " in f"{statement} "]
    assert reads == []


@pytest.mark.parametrize("typed", KNOWN)
def test_after_the_code_of_a_strangers_mobile_an_identity_tells_nothing(service: Client, typed: dict[str, str]) -> None:
    mine, _ = begin(service, typed, username="fresh.name", establishment=FLOWERS)
    unknown, _ = begin(service, UNKNOWN, username="fresh.name", establishment=FLOWERS)
    unknown_code = service.last_code()
    unknown_answer = unknown.code(unknown_code)
    assert mine.resend().code == "too_many_requests"
    service.advance(seconds=61)
    mine.resend()
    answer = mine.code()
    assert refused(answer) == [("mobile", "absher_mobile_mismatch")]
    assert told(answer) == told(unknown_answer)


def test_signing_in_and_resets_tell_a_newcomer_nothing_either(service: Client) -> None:
    """Registering does not leave marks that other calls tell of, until there is an account."""
    Registering(service).start()
    fresh = service.start(SALMAN.username, PASSWORD)
    service.advance(minutes=16)  # the address is counted, too
    assert told(fresh) == told(service.start("nobody.here", PASSWORD))
    asked = [("POST", "/v1/password-resets", {"username": name, "identity": SALMAN.identity})
             for name in (SALMAN.username, "nobody.here")]  # fmt: skip
    resets = [service.call(*one) for one in asked]
    assert [(one.status, one.body) for one in resets] == [(202, b"")] * 2
    assert len(service.get("/practice/messages").json["messages"]) == 1


def applying(service: Client, identity: str) -> Applying:
    """An application that a stranger begins for an identity, with a mobile of his own."""
    mine = Applying(service)
    mine.start_body |= {"identity": identity, "mobile": STRANGERS}
    return mine


@pytest.mark.parametrize("identity", [NOURA.identity, SALMAN.identity, RAYAN.identity])
def test_an_application_tells_a_stranger_nothing(
    service: Client, core: Core, monkeypatch: pytest.MonkeyPatch, identity: str
) -> None:
    applying(service, NOBODY).start()  # the counters are there from now on

    def course(of: str) -> tuple[list[dict[str, Any]], list[str]]:
        mine = applying(service, of)
        with work(core, monkeypatch) as done:
            answers = [mine.start(), mine.read(), mine.code(wrong(service.last_code()))]
        work_done = list(done)
        answers.append(mine.code())
        return [told(answer) for answer in answers], work_done

    known, unknown = course(identity), course(NOBODY)
    assert known == unknown
    reads = [statement for statement in known[1] for table in REGISTERS if f" {table} " in f"{statement} "]
    assert reads == []


@pytest.mark.parametrize("claim", ["", OTHER_CLAIM, CLAIM[:-1], CLAIM.upper() + "0", "zz" * 32])
def test_without_the_claim_a_registration_is_not_there(service: Client, claim: str) -> None:
    mine = Registering(service)
    mine.start()
    code = service.last_code()
    stranger = Registering(service)
    stranger.claim = claim
    calls: list[tuple[str, str, Any]] = [
        ("GET", "", None), ("POST", "/code", {"code": code}), ("POST", "/resend", None),
        ("PATCH", "", {"mobile": STRANGERS}),
    ]  # fmt: skip
    for method, rest, body in calls:
        known = stranger.call(method, f"/{mine.id}{rest}", body)
        unknown = stranger.call(method, f"/{uuid.uuid4()}{rest}", body)
        assert (known.status, known.code) == (404, "not_found"), (method, rest)
        assert told(known) == told(unknown)
    assert mine.code(code).json["state"] == "active"


def test_a_registration_needs_a_claim(service: Client) -> None:
    mine = Registering(service)
    for claim in ("", "ab", CLAIM.upper()):
        mine.claim = claim
        answer = mine.start()
        assert (answer.code, refused(answer)) == ("invalid_request", [("X-Claim", "required")])


def test_a_key_without_the_claim_brings_no_answer_back(service: Client) -> None:
    mine = Registering(service)
    mine.start(key="a")
    code = service.last_code()
    assert mine.code(code, key="c").json["state"] == "active"
    mine.claim = OTHER_CLAIM
    assert mine.code(code, key="c").code == "not_found"
    assert mine.start(key="a").code == "not_found"


def test_neither_password_nor_claim_nor_code_is_kept(service: Client, core: Core) -> None:
    done = Registering(service)
    done.start()
    done.code()
    open_one = Registering(service, HALA)
    open_one.start()
    code = service.last_code()
    with core.equipment.database.reading() as connection:
        kept = "\n".join(
            str(row)
            for table in metadata.sorted_tables
            if table is not message
            for row in connection.execute(table.select())
        )
    for secret in (PASSWORD, CLAIM, code):
        assert secret not in kept
    assert HALA.mobile in kept  # what was typed is, until it expires


def test_the_document_asks_for_the_claim(service: Client) -> None:
    paths = service.get("/v1/openapi.json").json["paths"]
    claimed = [path for path in paths if path.startswith(("/v1/registrations", "/v1/applications"))]
    assert len(claimed) == 12
    for path in claimed:
        for described in paths[path].values():
            (header,) = [one for one in described["parameters"] if one["name"] == "X-Claim"]
            assert header["required"] is True
