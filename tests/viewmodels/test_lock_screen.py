"""The lock: whole states, in order."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from gosi_desktop.application.ports import ProfileInfo, ProfileKind, Slot
from gosi_desktop.domain.errors import Corrupt, GosiError, PassphraseWrong
from gosi_desktop.viewmodels.base import InlineRunner
from gosi_desktop.viewmodels.lock import Ask, LockState, LockViewModel, Remembered
from tests.fakes.clock import FakeClock


class Keys:
    """One profile that a passphrase and a recovery key open."""

    def __init__(self, wait: int = 0) -> None:
        self.wait = wait
        self.refusal: GosiError | None = None
        self.asked: list[tuple[Any, ...]] = []

    def seconds_to_wait(self, profile: ProfileInfo) -> int:
        return self.wait

    def open(self, profile: ProfileInfo, passphrase: str | None = None) -> Any:
        self.asked.append(("open", passphrase))
        if self.refusal is not None:
            raise self.refusal
        return "workspace"

    def open_with_recovery(self, profile: ProfileInfo, recovery_key: str) -> Any:
        self.asked.append(("recovery", recovery_key))
        if self.refusal is not None:
            raise self.refusal
        return "workspace"

    def set_passphrase(self, workspace: Any, passphrase: str | None) -> ProfileInfo:
        self.asked.append(("set", workspace, passphrase))
        if self.refusal is not None:
            raise self.refusal
        return _profile()


def _profile(passphrase: bool = True) -> ProfileInfo:
    slots = frozenset({Slot.PASSPHRASE if passphrase else Slot.OPEN})
    return ProfileInfo("p", ProfileKind.PRACTICE, "تدريب", "", "", slots, Path("p"))


def screen(
    keys: Keys, clock: FakeClock, passphrase: bool = True, remembered: Remembered | None = None
) -> tuple[LockViewModel, list[Any]]:
    model = LockViewModel(_profile(passphrase), keys, clock, InlineRunner(), remembered)
    heard: list[Any] = []
    model.unlocked.connect(heard.append)
    return model, heard


def shut(clock: FakeClock, **changes: Any) -> LockState:
    fields: dict[str, Any] = {"label": "تدريب", "practice": True, "now": clock.now()}
    return LockState(**{**fields, **changes})


def test_after_a_cold_start_only_the_label_is_known(qapp: QCoreApplication) -> None:
    clock = FakeClock()
    model, _ = screen(Keys(), clock)
    assert model.state == shut(clock)
    assert not model.unlock.enabled


def test_a_lock_during_the_day_shows_what_memory_kept(qapp: QCoreApplication) -> None:
    clock = FakeClock()
    remembered = Remembered("ن ع", clock.now(), 5, 4, 1)
    model, _ = screen(Keys(), clock, remembered=remembered)
    assert model.state == shut(clock, remembered=remembered)


def test_the_passphrase_opens(qapp: QCoreApplication) -> None:
    clock, keys = FakeClock(), Keys()
    model, heard = screen(keys, clock)
    model.edit_passphrase("صحراء واسعة")
    model.submit()
    assert keys.asked == [("open", "صحراء واسعة")]
    assert heard == ["workspace"]
    assert model.state == shut(clock)


def test_a_wrong_one_waits_and_stays_written(qapp: QCoreApplication) -> None:
    clock, keys = FakeClock(), Keys()
    model, heard = screen(keys, clock)
    keys.refusal = PassphraseWrong(wait_seconds=4)
    model.edit_passphrase("صحراء")
    model.submit()
    assert model.state == shut(clock, passphrase="صحراء", wait_seconds=4, error=keys.refusal)
    model.submit()
    assert len(keys.asked) == 1
    clock.advance(3)
    model.tick()
    assert model.state.wait_seconds == 1
    assert not model.unlock.enabled
    clock.advance(1)
    model.tick()
    assert model.unlock.enabled
    assert heard == []


def test_a_wait_from_before_the_start_still_counts(qapp: QCoreApplication) -> None:
    clock = FakeClock()
    model, _ = screen(Keys(wait=30), clock)
    model.edit_passphrase("x")
    assert model.state.wait_seconds == 30
    assert not model.unlock.enabled


def test_without_a_passphrase_one_press_opens(qapp: QCoreApplication) -> None:
    clock, keys = FakeClock(), Keys()
    model, heard = screen(keys, clock, passphrase=False)
    assert model.state == shut(clock, ask=Ask.NOTHING)
    model.submit()
    assert keys.asked == [("open", None)]
    assert heard == ["workspace"]


def test_the_recovery_key_opens_and_a_new_passphrase_follows(qapp: QCoreApplication) -> None:
    clock, keys = FakeClock(), Keys()
    model, heard = screen(keys, clock)
    model.use_recovery_key(True)
    model.edit_recovery_key("7Q4M ZK2T")
    model.submit()
    assert model.state == shut(clock, ask=Ask.NEW_PASSPHRASE)
    assert heard == []
    model.edit_passphrase("new words here")
    model.edit_again("new words")
    model.submit()
    assert model.state.error is not None
    assert model.state.error.code == "passphrase.differs"
    model.edit_again("new words here")
    model.submit()
    assert keys.asked == [("recovery", "7Q4M ZK2T"), ("set", "workspace", "new words here")]
    assert heard == ["workspace"]


def test_the_recovery_key_is_offered_where_there_is_one(qapp: QCoreApplication) -> None:
    clock = FakeClock()
    model, _ = screen(Keys(), clock)
    assert not model.state.can_recover
    profile = replace(_profile(), slots=frozenset({Slot.PASSPHRASE, Slot.RECOVERY}))
    assert LockViewModel(profile, Keys(), clock, InlineRunner()).state.can_recover


def test_a_damaged_cache_is_named_not_taken_for_a_wrong_passphrase(qapp: QCoreApplication) -> None:
    clock, keys = FakeClock(), Keys()
    keys.refusal = Corrupt()
    model, heard = screen(keys, clock)
    model.edit_passphrase("right")
    model.submit()
    assert model.state == shut(clock, passphrase="right", error=keys.refusal)
    assert heard == []


def test_secrets_are_not_shown_when_a_state_is(qapp: QCoreApplication) -> None:
    state = LockState(passphrase="sesame", recovery_key="sesame", again="sesame")
    assert "sesame" not in repr(state)
