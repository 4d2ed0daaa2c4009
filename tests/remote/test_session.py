"""Signing in, and tokens that survive lost answers, against the reference service."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from gosi_desktop.application.ports import PracticePerson, TokenPair
from gosi_desktop.domain.errors import Offline, Refused, ServiceBusy, SignInExpired
from gosi_desktop.remote.call_keys import CallKeys
from gosi_desktop.remote.endpoint import Endpoint
from gosi_desktop.remote.practice import ServicePracticeDesk
from gosi_desktop.remote.service import Service, SignedService
from gosi_desktop.remote.service_time import ServiceTime
from gosi_desktop.remote.session import ServiceSession
from gosi_desktop.remote.transport import Ask, Patience, Transport
from tests.fakes.clock import FakeClock
from tests.support.proxy import Fault, Loop, Proxy
from tests.support.service import running_service

OWNER = "a.alsudair"


class Tokens:
    """A TokenStore that remembers the order of things."""

    def __init__(self) -> None:
        self.pair: TokenPair | None = None
        self.log: list[str] = []

    def tokens(self) -> TokenPair | None:
        return self.pair

    def save_tokens(self, tokens: TokenPair | None) -> None:
        self.pair = tokens
        self.log.append("dropped" if tokens is None else f"kept {tokens.access}")

    def device_id(self) -> str:
        return "device-of-a-test"


class Client:
    """The client side over a proxy."""

    def __init__(self, proxy: Proxy, start_token: str) -> None:
        self.proxy = proxy
        self.clock = FakeClock()
        self.tokens = Tokens()
        self.time = ServiceTime(self.clock)
        endpoint = Endpoint(f"http://127.0.0.1:{proxy.port}", start_token)
        self.transport = Transport(lambda: endpoint, self.time.moment, patience=Patience(5, 5, 20))
        self.service = Service(self.transport, self.time)
        self.signed = SignedService(self.service, self.tokens, self.clock)
        self.keys = CallKeys()
        self.gate = ServiceSession(self.service, self.signed, self.tokens, self.keys)
        self.desk = ServicePracticeDesk(self.service, self.time, self.keys)

    def fault(self, fault: Fault) -> None:
        """From the next call on, over new connections."""
        self.proxy.fault = fault
        self.proxy.drop_all()

    def code(self) -> str:
        """The last one that was 'sent'."""
        return next(note.code for note in self.desk.messages() if note.code is not None)

    def sign_in(self) -> None:
        """Right through."""
        person = next(one for one in self.desk.people() if one.username == OWNER)
        challenge = self.gate.sign_in(person.username, person.password, "computer")
        self.gate.confirm(challenge.id, self.code())

    def later(self, seconds: float) -> None:
        """Time passes here and there."""
        self.clock.advance(seconds)
        self.service.ask(Ask("POST", "/practice/clock", body=b'{"advance_seconds": %d}' % seconds, key=str(seconds)))


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, str]]:
    """A service for the module."""
    with running_service(tmp_path_factory.mktemp("service")) as service:
        yield service


@pytest.fixture
def client(started: tuple[str, str], proxied: Callable[[int], Proxy]) -> Iterator[Client]:
    """A client of a service as after its first start."""
    client = Client(proxied(int(started[0].rsplit(":", 1)[1])), started[1])
    client.desk.start_anew()
    yield client
    client.transport.close()


def test_signing_in_and_out(client: Client) -> None:
    client.sign_in()
    account = client.gate.account()
    assert account.username == OWNER
    assert "•" in account.masked_mobile
    assert account.last_sign_in is not None
    client.gate.sign_out()
    assert client.tokens.pair is None
    with pytest.raises(SignInExpired):
        client.gate.account()


def test_wrong_password_and_wrong_code_say_how_many_tries_are_left(client: Client) -> None:
    with pytest.raises(Refused) as wrong:
        client.gate.sign_in(OWNER, "not the password", "computer")
    assert (wrong.value.code, wrong.value.params["tries_left"]) == ("sign_in_refused", 4)
    person = next(one for one in client.desk.people() if one.username == OWNER)
    challenge = client.gate.sign_in(person.username, person.password, "computer")
    right = client.code()
    with pytest.raises(Refused) as refused:
        client.gate.confirm(challenge.id, "000000" if right != "000000" else "111111")
    assert refused.value.code == "code_wrong"
    client.gate.confirm(challenge.id, right)
    assert client.tokens.pair is not None


def test_a_second_code_for_the_same_challenge(client: Client) -> None:
    person = next(one for one in client.desk.people() if one.username == OWNER)
    challenge = client.gate.sign_in(person.username, person.password, "computer")
    client.later(61)
    again = client.gate.resend(challenge.id)
    assert (again.id, again.resends_left) == (challenge.id, challenge.resends_left - 1)
    client.gate.confirm(challenge.id, client.code())


def test_a_challenge_with_a_strange_name_stays_one_part_of_the_path(client: Client) -> None:
    with pytest.raises(Refused):
        client.gate.resend("../../practice/reset")


@pytest.mark.parametrize("fault", [Fault(lose_answer=True), Fault(cut_at=60), Fault(cut_at=300)])
def test_a_lost_answer_to_the_password_makes_no_second_challenge(client: Client, fault: Fault) -> None:
    person = next(one for one in client.desk.people() if one.username == OWNER)
    client.fault(fault)
    with pytest.raises(Offline):
        client.gate.sign_in(person.username, person.password, "computer")
    client.fault(Fault())
    challenge = client.gate.sign_in(person.username, person.password, "computer")
    codes = [note for note in client.desk.messages() if note.code is not None]
    assert len(codes) == 1
    client.gate.confirm(challenge.id, client.code())


def test_a_lost_answer_to_the_code_is_asked_for_again(client: Client) -> None:
    person = next(one for one in client.desk.people() if one.username == OWNER)
    challenge = client.gate.sign_in(person.username, person.password, "computer")
    code = client.code()
    client.fault(Fault(lose_answer=True))
    with pytest.raises(Offline):
        client.gate.confirm(challenge.id, code)
    assert client.tokens.pair is None
    client.fault(Fault())
    client.gate.confirm(challenge.id, code)
    assert client.gate.account().username == OWNER


def test_a_token_about_to_end_is_renewed_first_and_kept_before_it_is_used(client: Client) -> None:
    client.sign_in()
    first = client.tokens.pair
    client.later(15 * 60)
    client.gate.account()
    second = client.tokens.pair
    assert first is not None
    assert second is not None
    assert first.access != second.access
    assert first.refresh != second.refresh
    assert client.tokens.log == [f"kept {first.access}", f"kept {second.access}"]


def test_a_token_that_the_service_takes_back_is_renewed_once(client: Client) -> None:
    client.sign_in()
    first = client.tokens.pair
    assert first is not None
    client.service.ask(Ask("POST", "/practice/clock", body=b'{"advance_seconds": 1000}', key="k"))
    client.gate.account()  # this computer's clock did not move: the answer is 401 first
    assert client.tokens.pair is not None
    assert client.tokens.pair.access != first.access


@pytest.mark.parametrize("times", [1, 4])
@pytest.mark.parametrize("fault", [Fault(lose_answer=True), Fault(cut_at=200), Fault(refuse=True)])
def test_an_answer_lost_while_renewing_signs_nobody_out(client: Client, fault: Fault, times: int) -> None:
    client.sign_in()
    kept = client.tokens.pair
    client.later(15 * 60)
    for _ in range(times):
        client.fault(fault)
        with pytest.raises(Offline):
            client.gate.account()
        assert client.tokens.pair == kept
    client.fault(Fault())
    assert client.gate.account().username == OWNER


def test_killed_between_keeping_and_using_a_token(client: Client) -> None:
    client.sign_in()
    for _ in range(3):
        client.later(15 * 60)
        client.signed._renewed(client.tokens.pair)  # type: ignore[arg-type]  # kept, and the process dies here
    assert client.gate.account().username == OWNER


def test_a_replayed_renewal_signs_nobody_out(client: Client) -> None:
    client.sign_in()
    client.later(15 * 60)
    client.fault(Fault(replay=True))
    client.gate.account()
    client.fault(Fault())
    client.later(15 * 60)
    assert client.gate.account().username == OWNER


def test_two_threads_renew_once(client: Client) -> None:
    client.sign_in()
    client.later(15 * 60)
    together = threading.Barrier(4)
    names: list[str] = []

    def ask() -> None:
        together.wait(10)
        names.append(client.gate.account().username)

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    assert names == [OWNER] * 4
    assert len(client.tokens.log) == 2


def test_a_session_that_the_service_has_ended_is_dropped_here(client: Client) -> None:
    client.sign_in()
    client.later(31 * 86400)
    with pytest.raises(SignInExpired):
        client.gate.account()
    assert client.tokens.pair is None


def test_signing_out_while_offline_drops_the_tokens_all_the_same(client: Client) -> None:
    client.sign_in()
    client.fault(Fault(refuse=True))
    with pytest.raises(Offline):
        client.gate.sign_out()
    assert client.tokens.pair is None


def test_a_connection_is_kept_for_a_moment_only(client: Client) -> None:
    client.desk.people()
    connections = client.proxy.connections
    for _ in range(3):
        client.clock.advance(3)
        client.desk.people()
    assert client.proxy.connections == connections
    client.clock.advance(5)
    client.desk.people()
    assert client.proxy.connections == connections + 1


def test_the_practice_desk(client: Client) -> None:
    people = client.desk.people()
    assert {person.username for person in people} >= {OWNER}
    moved = client.desk.move_clock(client.time.now().replace(year=2030))
    assert moved.year == 2030
    assert client.time.moved
    assert client.time.now().year == 2030
    real = client.desk.move_clock(None)
    assert not client.time.moved
    assert abs((client.time.now() - real).total_seconds()) < 3


def test_words_come_in_the_language_asked_for(started: tuple[str, str], tmp_path: Path, loop: Loop) -> None:
    time = ServiceTime(FakeClock())
    said = []
    for language in ("ar", "en"):
        transport = Transport(lambda: Endpoint(*started), time.moment, lambda language=language: language)  # type: ignore[misc]
        with pytest.raises(Refused) as refused:
            Service(transport, time).ask(Ask("GET", "/v1/nothing"))
        said.append(refused.value.detail)
        transport.close()
    assert said[0] != said[1]
    assert said[1].isascii()


NEW = "tamr-Qahwa-7-jisr"


def _owner(client: Client) -> PracticePerson:
    return next(one for one in client.desk.people() if one.username == OWNER)


def test_a_forgotten_password_is_set_anew_and_ends_every_session(client: Client) -> None:
    client.sign_in()
    client.gate.ask_password_reset(OWNER, _owner(client).identity)
    client.gate.confirm_password_reset(OWNER, client.code(), NEW)
    with pytest.raises(SignInExpired):
        client.gate.account()
    challenge = client.gate.sign_in(OWNER, NEW, "computer")
    client.gate.confirm(challenge.id, client.code())
    assert client.gate.account().username == OWNER
    assert _owner(client).password == "", "what the practice desk knows no longer opens"


def test_whether_there_is_such_an_account_is_not_told(client: Client) -> None:
    before = len(client.desk.messages())
    client.gate.ask_password_reset("nobody.at.all", "1000000008")
    client.gate.ask_password_reset(OWNER, "1000000008")
    assert len(client.desk.messages()) == before
    for name in ("nobody.at.all", OWNER):
        with pytest.raises(Refused) as refused:
            client.gate.confirm_password_reset(name, "000000", NEW)
        assert (refused.value.code, refused.value.params["tries_left"]) == ("code_wrong", 2)


def test_what_is_refused_of_a_reset_says_what_the_words_need(client: Client) -> None:
    identity = _owner(client).identity
    for _ in range(3):
        client.gate.ask_password_reset(OWNER, identity)
    with pytest.raises(ServiceBusy) as busy:
        client.gate.ask_password_reset(OWNER, identity)
    assert busy.value.code == "too_many_requests"
    assert busy.value.retry_after is not None
    with pytest.raises(Refused) as weak:
        client.gate.confirm_password_reset(OWNER, client.code(), "short")
    assert (weak.value.code, weak.value.params["why"]) == ("password_weak", "short")
    right = client.code()
    client.later(601)
    with pytest.raises(Refused) as late:
        client.gate.confirm_password_reset(OWNER, right, NEW)
    assert late.value.code == "code_expired"


def test_a_lost_answer_to_a_reset_sends_one_message(client: Client) -> None:
    owner = _owner(client)
    before = len(client.desk.messages())
    client.fault(Fault(lose_answer=True))
    with pytest.raises(Offline):
        client.gate.ask_password_reset(OWNER, owner.identity)
    client.fault(Fault())
    client.gate.ask_password_reset(OWNER, owner.identity)
    assert len(client.desk.messages()) == before + 1
