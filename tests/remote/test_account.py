"""The account itself over HTTP: password, contact, devices, sign-ins, terms."""

from collections.abc import Callable, Iterator

import pytest

from gosi_desktop.application.account import OwnAccount
from gosi_desktop.application.events import DataChanged
from gosi_desktop.application.ports import PracticePerson, SignInAttempt
from gosi_desktop.application.session import Session
from gosi_desktop.domain.errors import Offline, Refused, RuleViolation, SignInExpired, TermsNotAccepted
from gosi_desktop.remote.account import ServiceAccount
from gosi_desktop.remote.authority import ServiceAuthority
from gosi_desktop.remote.call_keys import CallKeys
from gosi_desktop.remote.endpoint import Endpoint
from gosi_desktop.remote.service import Service, SignedService
from gosi_desktop.remote.service_time import ServiceTime
from gosi_desktop.remote.session import ServiceSession
from gosi_desktop.remote.transport import Transport
from tests.fakes.cache import FakeAudit, FakeDevice
from tests.fakes.clock import FakeClock
from tests.remote.test_session import Tokens
from tests.support.proxy import Fault
from tests.support.registering import Computer
from tests.support.serving import TOKEN

OWNER = "a.alsudair"
NEW = "Walnut-Harbor-9043"


class Device:
    """A signed-in device of the owner, over the proxy of a computer."""

    def __init__(self, computer: Computer, name: str) -> None:
        self.computer = computer
        self.tokens = Tokens()
        self.tokens.device_id = lambda: name  # type: ignore[method-assign]
        time = ServiceTime(FakeClock())
        endpoint = Endpoint(f"http://127.0.0.1:{computer.proxy.port}", TOKEN)
        self.transport = Transport(lambda: endpoint, time.moment)
        service, keys = Service(self.transport, time), CallKeys()
        signed = SignedService(service, self.tokens, FakeClock())
        self.gate = ServiceSession(service, signed, self.tokens, keys)
        self.audit = FakeAudit()
        self.account = OwnAccount(ServiceAccount(service, signed, keys), self.audit, FakeClock(), DataChanged())
        self.authority = ServiceAuthority(lambda: endpoint, service, signed, time)
        self.name = name

    def sign_in(self, password: str | None = None) -> "Device":
        challenge = self.gate.sign_in(OWNER, password or owner(self.computer).password, self.name)
        self.gate.confirm(challenge.id, self.computer.code())
        return self


def owner(computer: Computer) -> PracticePerson:
    return next(one for one in computer.practice.people() if one.username == OWNER)


@pytest.fixture
def device(computer: Computer) -> Iterator[Callable[[str], Device]]:
    """Signs the owner in on a device of this name."""
    made: list[Device] = []

    def make(name: str) -> Device:
        made.append(Device(computer, name))
        return made[-1].sign_in()

    yield make
    for one in made:
        one.transport.close()


def test_the_account_is_shown_masked(device: Callable[[str], Device]) -> None:
    details = device("office").account.details()
    assert details.username == OWNER
    assert "•" in details.masked_mobile
    assert "•" in details.masked_email
    assert details.terms_accepted == "2026-01"


def test_devices_are_listed_this_one_first_and_ended(device: Callable[[str], Device]) -> None:
    here, there, third = device("office"), device("laptop"), device("old")
    found = here.account.devices()
    assert found[0].name == "office"
    assert [one.this_one for one in found] == [True, False, False]
    here.account.end_device(next(one for one in found if one.name == "laptop"))
    with pytest.raises(SignInExpired):
        there.account.details()
    third.account.details()
    here.account.end_others()
    with pytest.raises(SignInExpired):
        third.account.details()
    assert [one.name for one in here.account.devices()] == ["office"]


def test_sign_ins_come_in_pages_newest_first(computer: Computer, device: Callable[[str], Device]) -> None:
    here = device("office")
    with pytest.raises(Refused):
        here.gate.sign_in(OWNER, "wrong", "office")
    attempts: list[SignInAttempt] = []
    cursor: str | None = None
    while True:
        page = here.account.sign_ins(cursor)
        attempts += page.attempts
        cursor = page.next_cursor
        if cursor is None:
            break
    assert [one.at for one in attempts] == sorted((one.at for one in attempts), reverse=True)
    assert attempts[0].result == "refused"
    assert any(one.result == "accepted" for one in attempts)


def test_a_new_password_ends_the_others_and_is_taken_once(computer: Computer, device: Callable[[str], Device]) -> None:
    here, there = device("office"), device("laptop")
    old = owner(computer).password
    with pytest.raises(RuleViolation) as short:
        here.account.change_password(old, "short")
    assert (short.value.code, short.value.field) == ("password.short", "new")
    with pytest.raises(Refused) as wrong:
        here.account.change_password("not the password", NEW)
    assert (wrong.value.code, wrong.value.params["tries_left"]) == ("sign_in_refused", 4)
    with pytest.raises(Refused) as weak:
        here.account.change_password(old, "passwordpassword")
    assert (weak.value.code, weak.value.params["why"]) == ("password_weak", "common")
    computer.lost(lambda: here.account.change_password(old, NEW))
    here.account.change_password(old, NEW)
    with pytest.raises(SignInExpired):
        there.account.details()
    here.account.details()
    device_again = Device(computer, "laptop").sign_in(NEW)
    device_again.account.details()
    device_again.transport.close()
    assert [act for act, _, _ in here.audit.acts] == ["password_changed"]


def test_a_new_mobile_must_be_abshers_and_is_confirmed_there(
    computer: Computer, device: Callable[[str], Device]
) -> None:
    here = device("office")
    with pytest.raises(RuleViolation) as fault:
        here.account.change_contact(mobile="0401234567")
    assert fault.value.field == "mobile"
    with pytest.raises(Refused) as refused:
        here.account.change_contact(mobile="0501234567")
    assert refused.value.code == "absher_mobile_mismatch"
    assert "0501234567" not in str(refused.value.params)
    identity = owner(computer).identity
    computer.ask("POST", "/practice/registers", f'{{"identity":"{identity}","mobile":"+966501234567"}}'.encode())
    challenge = here.account.change_contact(mobile="٠٥٠ ١٢٣ ٤٥٦٧")
    assert computer.practice.messages()[0].to == "+966501234567"
    with pytest.raises(Refused) as wrong:
        here.account.confirm_contact(challenge, "000000")
    assert wrong.value.code == "code_wrong"
    details = here.account.confirm_contact(challenge, computer.code())
    assert details.masked_mobile.endswith("567")


def test_newer_terms_stop_everything_until_they_are_accepted(
    computer: Computer, device: Callable[[str], Device]
) -> None:
    here = device("office")
    old = here.account.terms()
    computer.ask("POST", "/practice/terms", b'{"version": "2026-02"}')
    for call in (here.account.details, here.account.devices, lambda: here.authority.heads(None)):
        with pytest.raises(TermsNotAccepted):
            call()
    with pytest.raises(Refused) as outdated:
        here.account.accept_terms(old)
    assert outdated.value.code == "terms_not_current"
    newer = here.account.terms()
    assert newer.version == "2026-02"
    computer.lost(lambda: here.account.accept_terms(newer))
    here.account.accept_terms(newer)
    assert here.account.details().terms_accepted == "2026-02"
    assert here.authority.heads(None) is not None


def test_somebody_signs_in_while_newer_terms_wait(computer: Computer) -> None:
    computer.ask("POST", "/practice/terms", b'{"version": "2026-02"}')
    here = Device(computer, "office")
    clock, events = FakeClock(), DataChanged()
    session = Session(here.gate, here.tokens, FakeDevice(), here.audit, clock, events, "office")  # type: ignore[arg-type]
    person = owner(computer)
    challenge = session.sign_in(OWNER.upper(), person.password)
    first = session.confirm(challenge, computer.code())
    assert (first.id, first.masked_mobile) == ("", challenge.masked_mobile)
    assert session.is_signed_in()
    here.account._accepted = session.learn_account
    here.account.accept_terms(here.account.terms())
    account = session.account()
    assert account is not None
    assert (account.name, account.username, bool(account.id)) == (person.name, OWNER, True)
    here.transport.close()


def test_without_a_connection_nothing_is_said_to_have_happened(
    computer: Computer, device: Callable[[str], Device]
) -> None:
    here = device("office")
    computer.fault(Fault(refuse=True))
    for call in (here.account.devices, here.account.end_others, here.account.details):
        with pytest.raises(Offline):
            call()
    computer.fault(Fault())
