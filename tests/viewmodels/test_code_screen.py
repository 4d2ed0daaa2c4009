"""Entering the code: whole states, in order."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from PySide6.QtCore import QCoreApplication

from gosi_desktop.application.ports import AccountInfo, PracticeNote, SignInChallenge
from gosi_desktop.domain.errors import GosiError, Offline, Refused
from gosi_desktop.viewmodels.base import InlineRunner
from gosi_desktop.viewmodels.code import CodeState, CodeViewModel
from tests.fakes.clock import FakeClock

ACCOUNT = AccountInfo("a", "نورة", "Noura", "n", "05•• ••• 447")


class Service:
    """Takes codes and sends others."""

    def __init__(self, clock: FakeClock) -> None:
        self.clock = clock
        self.refusal: GosiError | None = None
        self.codes: list[str] = []

    def challenge(self) -> SignInChallenge:
        now = self.clock.now()
        return SignInChallenge("c", "05•• ••• 447", now + timedelta(minutes=5), now + timedelta(seconds=60), 3, 3)

    def confirm(self, challenge: SignInChallenge, code: str) -> AccountInfo:
        self.codes.append(code)
        if self.refusal is not None:
            raise self.refusal
        return ACCOUNT

    def resend(self, challenge: SignInChallenge) -> SignInChallenge:
        return replace(self.challenge(), resends_left=challenge.resends_left - 1)

    def messages(self) -> tuple[PracticeNote, ...]:
        now = self.clock.now()
        return (
            PracticeNote("1", now, "sms", "05", "قديم", "old", "111111"),
            PracticeNote("2", now + timedelta(seconds=9), "sms", "05", "جديد", "new", "222222"),
        )


def screen(practice: bool = True, saved: bool = False) -> tuple[CodeViewModel, Service, FakeClock, list[Any]]:
    clock = FakeClock()
    service = Service(clock)
    ports: Any = service
    model = CodeViewModel(service.challenge(), ports, ports if practice else None, clock, InlineRunner(), saved)
    heard: list[Any] = []
    model.signed_in.connect(heard.append)
    model.ended.connect(lambda error: heard.append(("ended", error)))
    model.offline_chosen.connect(lambda: heard.append("offline"))
    return model, service, clock, heard


def first(**changes: Any) -> CodeState:
    fields: dict[str, Any] = {
        "masked_mobile": "05•• ••• 447",
        "expires_in": 300,
        "resend_in": 60,
        "tries_left": 3,
        "resends_left": 3,
        "practice": True,
    }
    return CodeState(**{**fields, **changes})


def test_the_sixth_digit_only_allows_to_go_on(qapp: QCoreApplication) -> None:
    model, service, _, heard = screen()
    assert model.state == first()
    model.edit("12345")
    assert not model.confirm.enabled
    model.edit("123456")
    assert model.confirm.enabled
    assert service.codes == []
    model.submit()
    assert service.codes == ["123456"]
    assert heard == [ACCOUNT]
    assert model.state == first()


def test_a_pasted_code_is_entered_at_once(qapp: QCoreApplication) -> None:
    model, service, _, heard = screen()
    model.paste("654321")
    assert service.codes == ["654321"]
    assert heard == [ACCOUNT]


def test_a_wrong_code_counts_and_stays(qapp: QCoreApplication) -> None:
    model, service, clock, heard = screen()
    service.refusal = Refused("code_wrong", tries_left=2)
    model.paste("123456")
    assert model.state == first(digits="123456", error=service.refusal, tries_left=2)
    clock.advance(1)
    model.tick()
    assert model.state.tries_left == 2
    assert heard == []


def test_used_up_tries_lead_back_with_the_reason(qapp: QCoreApplication) -> None:
    model, service, _, heard = screen()
    service.refusal = Refused("challenge_ended")
    model.paste("123456")
    assert heard == [("ended", service.refusal)]


def test_the_code_runs_out(qapp: QCoreApplication) -> None:
    model, _, clock, _ = screen()
    model.edit("123456")
    clock.advance(299)
    model.tick()
    assert model.state.expires_in == 1
    assert model.confirm.enabled
    clock.advance(1)
    model.tick()
    assert model.state.expired
    assert not model.confirm.enabled


def test_another_code_can_be_sent_after_a_minute_three_times(qapp: QCoreApplication) -> None:
    model, _, clock, _ = screen(practice=False)
    assert not model.resend.enabled
    for left in (2, 1, 0):
        clock.advance(60)
        model.tick()
        assert model.resend.enabled
        model.edit("12")
        model.send_again()
        assert model.state == first(practice=False, resends_left=left, resent=True)
    clock.advance(60)
    model.tick()
    assert not model.resend.enabled


def test_offline_the_digits_stay(qapp: QCoreApplication) -> None:
    model, service, _, heard = screen()
    service.refusal = Offline()
    model.paste("123456")
    assert model.state == first(digits="123456", error=service.refusal)
    assert heard == []


def test_practice_shows_what_was_sent_newest_first(qapp: QCoreApplication) -> None:
    model, _, _, _ = screen()
    assert model.state.notes is None
    model.show_notes()
    assert model.state.notes is not None
    assert [note.code for note in model.state.notes] == ["222222", "111111"]
    model.use_note("222222")
    assert model.state.digits == "222222"
    assert model.confirm.enabled


def test_a_real_service_has_no_messages_to_show(qapp: QCoreApplication) -> None:
    model, _, _, _ = screen(practice=False)
    model.show_notes()
    assert model.state.notes == ()


def test_the_ways_out(qapp: QCoreApplication) -> None:
    model, _, _, heard = screen()
    model.work_offline()
    model.go_back()
    assert heard == [("ended", None)]
    model, _, _, heard = screen(saved=True)
    model.work_offline()
    assert heard == ["offline"]
