"""Signing in and out; one account a profile, for good."""

from datetime import UTC, datetime

import pytest

from gosi_desktop.application.events import DataChanged, Kind
from gosi_desktop.application.ports import AccountInfo, SignInChallenge, TokenPair
from gosi_desktop.application.session import Session
from gosi_desktop.domain.errors import Offline, Refused, RuleViolation, TermsNotAccepted
from tests.application.test_pull import Device
from tests.fakes.clock import FakeClock

NOW = datetime(2026, 1, 6, 7, 21, tzinfo=UTC)
NOURA = AccountInfo("m1", "نورة العنزي", "Noura Alanazi", "n.alanazi", "05•• ••• 447")
CHALLENGE = SignInChallenge("c1", "05•• ••• 447", NOW, NOW, 3, 3)


class Gate:
    def __init__(self, tokens: "Tokens") -> None:
        self.tokens = tokens
        self.who = NOURA
        self.asked: list[tuple[str, str, str]] = []
        self.reachable = True
        self.trouble: BaseException | None = None

    def sign_in(self, username: str, password: str, device_name: str) -> SignInChallenge:
        self.asked.append((username, password, device_name))
        return CHALLENGE

    def confirm(self, challenge_id: str, code: str) -> None:
        self.tokens.save_tokens(TokenPair("a", "r", NOW))

    def resend(self, challenge_id: str) -> SignInChallenge:
        return CHALLENGE

    def account(self) -> AccountInfo:
        if self.trouble is not None:
            raise self.trouble
        return self.who

    def ask_password_reset(self, username: str, identity: str) -> None:
        self.asked.append((username, identity, "reset"))

    def confirm_password_reset(self, username: str, code: str, new_password: str) -> None:
        if not self.reachable:
            raise Offline
        self.asked.append((username, code, new_password))

    def sign_out(self) -> None:
        if not self.reachable:
            raise Offline


class Tokens:
    def __init__(self) -> None:
        self.pair: TokenPair | None = None

    def tokens(self) -> TokenPair | None:
        return self.pair

    def save_tokens(self, tokens: TokenPair | None) -> None:
        self.pair = tokens

    def device_id(self) -> str:
        return "d1"


class Audit:
    def __init__(self) -> None:
        self.acts: list[str] = []

    def append(self, at: datetime, act: str, about: str, details: object) -> None:
        self.acts.append(act)


class Desk:
    def __init__(self) -> None:
        self.tokens, self.device, self.audit, self.events = Tokens(), Device(), Audit(), DataChanged()
        self.gate = Gate(self.tokens)
        self.heard: list[frozenset[Kind]] = []
        self.events.listen(self.heard.append)
        self.session = Session(self.gate, self.tokens, self.device, self.audit, FakeClock(NOW), self.events, "NOURA-PC")


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.mark.parametrize(("username", "password", "code"), [
    ("  ", "x", "username.required"), ("noura", "", "password.required"),
])  # fmt: skip
def test_an_empty_field_is_said_there_and_nothing_is_sent(desk: Desk, username: str, password: str, code: str) -> None:
    with pytest.raises(RuleViolation) as refused:
        desk.session.sign_in(username, password)
    assert refused.value.code == code
    assert desk.gate.asked == []


def test_spaces_around_a_user_name_do_not_count(desk: Desk) -> None:
    desk.session.sign_in(" n.alanazi ", " secret ")
    assert desk.gate.asked == [("n.alanazi", " secret ", "NOURA-PC")]


@pytest.mark.parametrize("code", ["", "12345", "1234567", "12a456"])
def test_a_code_has_six_digits(desk: Desk, code: str) -> None:
    with pytest.raises(RuleViolation, match=r"code\.six_digits"):
        desk.session.confirm(CHALLENGE, code)


def test_the_account_is_known_offline_afterwards(desk: Desk) -> None:
    assert desk.session.account() is None
    assert desk.session.confirm(CHALLENGE, "123456") == NOURA
    again = Session(desk.gate, desk.tokens, desk.device, desk.audit, FakeClock(NOW), desk.events, "NOURA-PC")
    assert again.account() == NOURA
    assert again.is_signed_in()
    assert desk.audit.acts == ["signed_in"]
    assert desk.heard == [frozenset({Kind.SESSION})]


def test_another_account_never_gets_into_this_profile(desk: Desk) -> None:
    desk.session.confirm(CHALLENGE, "123456")
    desk.gate.who = AccountInfo("m2", "عبدالمحسن", "Abdulmohsen", "a", "05")
    with pytest.raises(RuleViolation, match=r"account\.another"):
        desk.session.confirm(CHALLENGE, "123456")
    assert desk.session.account() == NOURA
    assert not desk.session.is_signed_in()


def test_a_session_whose_account_cannot_be_learnt_does_not_stay(desk: Desk) -> None:
    desk.session.confirm(CHALLENGE, "123456")
    desk.gate.trouble = Offline()
    with pytest.raises(Offline):
        desk.session.confirm(CHALLENGE, "123456")
    assert not desk.session.is_signed_in()
    assert desk.session.account() == NOURA


def test_killed_before_it_was_known_whose_session_it_is(desk: Desk) -> None:
    desk.gate.trouble = KeyboardInterrupt()
    drop, desk.session._drop_session = desk.session._drop_session, lambda: None  # type: ignore[method-assign]
    with pytest.raises(KeyboardInterrupt):
        desk.session.confirm(CHALLENGE, "123456")
    desk.session._drop_session = drop  # type: ignore[method-assign]
    assert desk.tokens.pair is not None, "as a kill leaves it"
    again = Session(desk.gate, desk.tokens, desk.device, desk.audit, FakeClock(NOW), desk.events, "NOURA-PC")
    assert not again.is_signed_in()
    assert desk.tokens.pair is None


def test_a_wrong_code_leaves_an_earlier_session_alone(desk: Desk) -> None:
    desk.session.confirm(CHALLENGE, "123456")

    def refuse(challenge_id: str, code: str) -> None:
        raise Refused("code_wrong", tries_left=2)

    desk.gate.confirm = refuse  # type: ignore[method-assign]
    with pytest.raises(Refused):
        desk.session.confirm(CHALLENGE, "654321")
    assert desk.session.is_signed_in()


def test_newer_terms_do_not_keep_anybody_out(desk: Desk) -> None:
    desk.gate.trouble = TermsNotAccepted("terms_not_current")
    desk.session.sign_in(" N.Alanazi", "secret")
    first = desk.session.confirm(CHALLENGE, "١٢٣ ٤٥٦")
    assert (first.id, first.username, first.masked_mobile) == ("", "N.Alanazi", CHALLENGE.masked_mobile)
    assert desk.session.is_signed_in()
    desk.gate.trouble = None
    desk.session.learn_account()
    assert desk.session.account() == NOURA
    desk.gate.trouble = TermsNotAccepted("terms_not_current")
    desk.session.sign_in("n.alanazi", "secret")
    assert desk.session.confirm(CHALLENGE, "123456") == NOURA
    desk.session.learn_account()
    assert desk.session.account() == NOURA, "known already, not asked for"


def test_newer_terms_let_nobody_else_in(desk: Desk) -> None:
    desk.session.confirm(CHALLENGE, "123456")
    desk.gate.trouble = TermsNotAccepted("terms_not_current")
    desk.session.sign_in("a.alsudair", "secret")
    with pytest.raises(RuleViolation, match=r"account\.another"):
        desk.session.confirm(CHALLENGE, "123456")
    assert not desk.session.is_signed_in()


@pytest.mark.parametrize("reachable", [True, False])
def test_signing_out_ends_the_session_here_in_any_case(desk: Desk, reachable: bool) -> None:
    desk.session.confirm(CHALLENGE, "123456")
    desk.gate.reachable = reachable
    desk.session.sign_out()
    assert not desk.session.is_signed_in()
    assert desk.session.account() == NOURA, "the data stay, and with them whose they are"
    assert desk.audit.acts[-1] == "signed_out"


def test_a_reset_is_asked_for_with_the_plain_number(desk: Desk) -> None:
    desk.session.ask_password_reset(" n.alanazi ", "١٠٠٠-٠٠٠ ٠٠٨")
    assert desk.gate.asked == [("n.alanazi", "1000000008", "reset")]


@pytest.mark.parametrize(("username", "identity", "code", "field"), [
    (" ", "1000000008", "username.required", "username"),
    ("noura", "", "identifier.empty", "identity"),
    ("noura", "1000000007", "identifier.check_digit", "identity"),
    ("noura", "100000008", "identifier.length", "identity"),
    ("noura", "A1234567", "identifier.letters", "identity"),
])  # fmt: skip
def test_a_slip_is_said_at_its_field_before_anything_is_asked(
    desk: Desk, username: str, identity: str, code: str, field: str
) -> None:
    with pytest.raises(RuleViolation) as refused:
        desk.session.ask_password_reset(username, identity)
    assert (refused.value.code, refused.value.field) == (code, field)
    assert desk.gate.asked == []


@pytest.mark.parametrize(("digits", "password", "code"), [
    ("12345", "tamr qahwa jisr", "code.six_digits"), ("123456", "eleven char", "password.short"),
])  # fmt: skip
def test_code_and_password_are_looked_at_before_they_are_sent(
    desk: Desk, digits: str, password: str, code: str
) -> None:
    with pytest.raises(RuleViolation) as refused:
        desk.session.confirm_password_reset("n.alanazi", digits, password)
    assert refused.value.code == code
    assert desk.gate.asked == []


@pytest.mark.parametrize(("username", "signed_in"), [("N.Alanazi ", False), ("somebody.else", True)])
def test_a_new_password_ends_the_session_here_when_it_is_this_account_s(
    desk: Desk, username: str, signed_in: bool
) -> None:
    desk.session.confirm(CHALLENGE, "123456")
    desk.session.confirm_password_reset(username, "123456", "tamr qahwa jisr")
    assert desk.session.is_signed_in() is signed_in
    assert desk.audit.acts == ["signed_in", "password_reset"]


def test_a_reset_that_did_not_arrive_changes_nothing(desk: Desk) -> None:
    desk.session.confirm(CHALLENGE, "123456")
    desk.gate.reachable = False
    with pytest.raises(Offline):
        desk.session.confirm_password_reset("n.alanazi", "123456", "tamr qahwa jisr")
    assert desk.session.is_signed_in()
    assert desk.audit.acts == ["signed_in"]
