"""A forgotten password: whole states, in order."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from gosi_desktop.application.ports import (
    PracticeNote,
    PracticePerson,
    ProfileInfo,
    ProfileKind,
    ServiceInfo,
    Slot,
    Strength,
)
from gosi_desktop.application.session import checked_identity
from gosi_desktop.domain.errors import GosiError, Offline, Refused, RuleViolation, ServiceBusy
from gosi_desktop.domain.establishment import Role
from gosi_desktop.domain.identifiers import IdentityKind
from gosi_desktop.viewmodels.base import InlineRunner
from gosi_desktop.viewmodels.password_reset import PasswordResetState, PasswordResetViewModel, Step
from tests.fakes.clock import FakeClock
from tests.viewmodels.conftest import HeldRunner

IDENTITY = "1000000008"
PASSWORD = "tamr-Qahwa-7-jisr"
NOURA = PracticePerson("n.alanazi", "p", "نورة العنزي", "Noura Alanazi", Role.SUPERVISOR, IDENTITY)
UNKNOWN = replace(NOURA, username="x", identity="")
PROFILE = ProfileInfo("p1", ProfileKind.PRACTICE, "تدريب", "", "practice", frozenset({Slot.OPEN}), Path("p1"))
HERE = ServiceInfo("الخدمة", "The service", "practice", True, "e1", False, "r1", "http://127.0.0.1:1")


class Service:
    """Sends a message for whoever asks, and takes what comes with it unless it was told to refuse."""

    def __init__(self, clock: FakeClock) -> None:
        self.clock = clock
        self.refusal: GosiError | None = None
        self.asked: list[tuple[str, ...]] = []
        self.measured: list[tuple[str, Sequence[str]]] = []

    def ask_password_reset(self, username: str, identity: str) -> None:
        self._take(username, checked_identity(identity).number)

    def confirm_password_reset(self, username: str, code: str, new_password: str) -> None:
        self._take(username, code, new_password)

    def strength(self, password: str, about: Sequence[str]) -> Strength:
        self.measured.append((password, about))
        return Strength.STRONG if len(password) > 11 else Strength.WEAK

    def describe(self) -> ServiceInfo:
        return HERE

    def people(self) -> tuple[PracticePerson, ...]:
        return (NOURA, UNKNOWN)

    def messages(self) -> tuple[PracticeNote, ...]:
        return (PracticeNote("2", self.clock.now(), "sms", "05", "جديد", "new", "222222"),)

    def _take(self, *asked: str) -> None:
        if self.refusal is not None:
            raise self.refusal
        self.asked.append(asked)


def screen(runner: Any = None, username: str = "") -> tuple[PasswordResetViewModel, Service, FakeClock, list[str]]:
    clock = FakeClock()
    service = Service(clock)
    ports: Any = service
    model = PasswordResetViewModel(PROFILE, ports, ports, ports, ports, clock, runner or InlineRunner(), username)
    heard: list[str] = []
    model.finished.connect(heard.append)
    return model, service, clock, heard


def first(**changes: Any) -> PasswordResetState:
    start = PasswordResetState("الخدمة", "The service", "http://127.0.0.1:1", practice=True, people=(NOURA,))
    return replace(start, **changes)


def sent() -> tuple[PasswordResetViewModel, Service, FakeClock, list[str]]:
    model, service, clock, heard = screen(username="n.alanazi")
    model.edit_identity(IDENTITY)
    model.submit()
    return model, service, clock, heard


def step(model: PasswordResetViewModel) -> Step:
    return model.state.step


def strength(model: PasswordResetViewModel) -> Strength | None:
    return model.state.strength


def wrong_at_again(model: PasswordResetViewModel) -> GosiError | None:
    return model.state.again_error


def at_the_password() -> tuple[PasswordResetViewModel, Service, FakeClock, list[str]]:
    model, service, clock, heard = sent()
    model.paste_code("123456")
    model.edit_password(PASSWORD)
    model.edit_again(PASSWORD)
    return model, service, clock, heard


def test_what_is_right_is_said_while_typing_and_what_is_wrong_after_it(qapp: QCoreApplication) -> None:
    model, *_ = screen()
    assert model.state == first()
    model.edit_identity("100000000")
    assert model.state == first(identity="100000000")
    model.edit_identity("١٠٠٠٠٠٠٠٠٨")
    assert model.state == first(identity="١٠٠٠٠٠٠٠٠٨", identity_kind=IdentityKind.NATIONAL_ID)
    model.edit_identity("1000000007")
    model.leave_identity()
    assert model.state.identity_error is not None
    assert model.state.identity_error.code == "identifier.check_digit"
    model.edit_identity("")
    model.leave_identity()
    assert model.state == first()


def test_an_empty_field_is_left_in_peace_until_the_message_is_asked_for(qapp: QCoreApplication) -> None:
    model, service, *_ = screen(username="n.alanazi")
    model.submit()
    assert model.state.identity_error is not None
    assert model.state.identity_error.code == "identifier.empty"
    assert service.asked == []


def test_one_answer_whoever_it_is_then_a_minute_until_the_next(qapp: QCoreApplication) -> None:
    model, service, clock, _ = sent()
    asked = first(
        username="n.alanazi", identity=IDENTITY, identity_kind=IdentityKind.NATIONAL_ID,
        good_until=clock.now() + timedelta(minutes=10), ask_again_in=60,
    )  # fmt: skip
    assert model.state == asked
    model.submit()
    assert service.asked == [("n.alanazi", IDENTITY)], "not twice in a minute"
    clock.advance(61)
    model.tick()
    assert model.state == replace(asked, ask_again_in=0)
    model.submit()
    assert len(service.asked) == 2


def test_a_practice_person_fills_both_fields(qapp: QCoreApplication) -> None:
    model, *_ = screen()
    model.fill_in("n.alanazi")
    assert model.state == first(username="n.alanazi", identity=IDENTITY, identity_kind=IdentityKind.NATIONAL_ID)


def test_the_sixth_digit_only_allows_to_go_on_and_a_paste_goes_on(qapp: QCoreApplication) -> None:
    model, *_ = sent()
    model.go_on()
    model.edit_code("12345")
    model.go_on()
    assert step(model) is Step.CODE
    model.edit_code("1234567")
    assert (model.state.step, model.state.code) == (Step.CODE, "123456")
    model.go_on()
    assert step(model) is Step.PASSWORD
    model.change_code()
    assert (model.state.step, model.state.code) == (Step.CODE, "123456")
    model.show_notes()
    assert model.state.notes is not None
    model.paste_code("222222")
    assert (model.state.step, model.state.code) == (Step.PASSWORD, "222222")


def test_code_and_password_travel_together_and_nothing_secret_stays(qapp: QCoreApplication) -> None:
    model, service, clock, heard = at_the_password()
    good_until = clock.now() + timedelta(minutes=10)
    model.save()
    assert service.asked[-1] == ("n.alanazi", "123456", PASSWORD)
    assert model.state == first(
        step=Step.DONE, username="n.alanazi", identity_kind=IdentityKind.NATIONAL_ID, good_until=good_until,
        ask_again_in=60,
    )  # fmt: skip
    assert heard == []
    model.leave()
    assert heard == ["n.alanazi"]


def test_two_that_differ_are_not_sent(qapp: QCoreApplication) -> None:
    model, service, *_ = at_the_password()
    model.edit_again(PASSWORD[:-1])
    model.save()
    assert model.state.again_error is not None
    assert model.state.again_error.code == "password.differs"
    assert len(service.asked) == 1
    model.edit_again(PASSWORD)
    assert wrong_at_again(model) is None
    assert model.confirm.enabled


def test_a_short_one_cannot_be_saved(qapp: QCoreApplication) -> None:
    model, *_ = at_the_password()
    model.edit_password("eleven char")
    model.edit_again("eleven char")
    assert not model.confirm.enabled
    assert model.state.strength is Strength.WEAK


def test_a_weak_one_is_said_at_its_field(qapp: QCoreApplication) -> None:
    model, service, *_ = at_the_password()
    service.refusal = Refused("password_weak", why="used_before")
    before = model.state
    model.save()
    assert model.state == replace(before, password_error=service.refusal)


def test_a_wrong_code_leads_back_to_it_and_everything_typed_stays(qapp: QCoreApplication) -> None:
    model, service, *_ = at_the_password()
    before = model.state
    service.refusal = Refused("code_wrong", tries_left=2)
    model.save()
    assert model.state == replace(before, step=Step.CODE, code_error=service.refusal)
    service.refusal = None
    model.paste_code("654321")
    model.save()
    assert service.asked[-1] == ("n.alanazi", "654321", PASSWORD)


def test_a_code_that_is_over_asks_for_another_message(qapp: QCoreApplication) -> None:
    for code in ("code_expired", "challenge_ended"):
        model, service, *_ = at_the_password()
        before = model.state
        service.refusal = Refused(code)
        model.save()
        assert model.state == replace(before, step=Step.CODE, code="", good_until=None, error=service.refusal)


def test_no_connection_keeps_everything(qapp: QCoreApplication) -> None:
    model, service, *_ = at_the_password()
    before = model.state
    service.refusal = Offline()
    model.save()
    assert model.state == replace(before, error=service.refusal)
    service.refusal = None
    model.save()
    assert step(model) is Step.DONE


def test_a_service_that_has_had_enough_is_waited_for(qapp: QCoreApplication) -> None:
    model, service, clock, _ = screen(username="n.alanazi")
    service.refusal = ServiceBusy("too_many_requests", 1800)
    model.edit_identity(IDENTITY)
    model.submit()
    assert model.state == first(
        username="n.alanazi", identity=IDENTITY, identity_kind=IdentityKind.NATIONAL_ID, ask_again_in=1800,
        error=service.refusal,
    )  # fmt: skip
    assert not model.ask.enabled
    clock.advance(1800)
    model.tick()
    assert model.ask.enabled


def test_what_was_typed_while_one_was_judged_is_judged_next(qapp: QCoreApplication, held: HeldRunner) -> None:
    model, service, *_ = screen(held, "n.alanazi")
    held.release_all()
    for typed in ("t", "ta", PASSWORD):
        model.edit_password(typed)
    assert len(held.held) == 1
    held.release()
    assert strength(model) is None, "the verdict on the first letter is not that on the whole"
    held.release_all()
    assert strength(model) is Strength.STRONG
    assert service.measured == [
        ("t", ("n.alanazi", "نورة", "العنزي", "Noura", "Alanazi")),
        (PASSWORD, ("n.alanazi", "نورة", "العنزي", "Noura", "Alanazi")),
    ]
    model.edit_password("")
    assert model.state.strength is None


def test_nobody_who_answers_is_no_reason_not_to_ask(qapp: QCoreApplication) -> None:
    clock = FakeClock()
    service = Service(clock)
    service.describe = service.people = _offline  # type: ignore[method-assign]
    ports: Any = service
    model = PasswordResetViewModel(PROFILE, ports, ports, ports, ports, clock, InlineRunner())
    assert model.state == PasswordResetState("تدريب", "تدريب", "", practice=True)


def test_no_secret_is_ever_printed(qapp: QCoreApplication) -> None:
    model, *_ = at_the_password()
    assert PASSWORD not in repr(model.state)
    assert "123456" not in repr(model.state)


def test_a_rule_without_a_place_is_not_lost(qapp: QCoreApplication) -> None:
    model, service, *_ = at_the_password()
    service.refusal = RuleViolation("something.else")
    model.save()
    assert model.state.error is service.refusal


def _offline() -> Any:
    raise Offline
