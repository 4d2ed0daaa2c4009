"""Wrong tries wait, are counted on disk, and erase nothing."""

import json
from datetime import timedelta
from pathlib import Path

import pytest

from gosi_desktop.application.ports import Slot
from gosi_desktop.domain.errors import DiskFull, PassphraseWrong, SecretsUnavailable
from gosi_desktop.keystore import tries
from gosi_desktop.keystore.tries import Tries, wait_after
from tests.fakes.clock import FakeClock


def fail(counter: Tries, slot: Slot = Slot.PASSPHRASE) -> int:
    with pytest.raises(PassphraseWrong) as refusal, counter.counted(slot):
        raise PassphraseWrong
    return refusal.value.wait_seconds


def test_the_wait_doubles_from_a_second_to_a_quarter_of_an_hour() -> None:
    assert [wait_after(wrong) for wrong in range(13)] == [0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900]
    assert wait_after(10_000) == 900


def test_a_wrong_try_says_how_long_to_wait(tmp_path: Path) -> None:
    clock = FakeClock()
    counter = Tries(tmp_path, clock)
    assert counter.seconds_to_wait(Slot.PASSPHRASE) == 0
    for expected in (1, 2, 4, 8):
        assert fail(counter) == expected
        assert counter.seconds_to_wait(Slot.PASSPHRASE) == expected
        clock.advance(expected)
        assert counter.seconds_to_wait(Slot.PASSPHRASE) == 0


def test_while_waiting_nothing_is_tried(tmp_path: Path) -> None:
    clock = FakeClock()
    counter = Tries(tmp_path, clock)
    fail(counter)
    fail_after = FakeClock(clock.now() + timedelta(seconds=0.4))
    with pytest.raises(PassphraseWrong) as refusal, Tries(tmp_path, fail_after).counted(Slot.PASSPHRASE):
        pytest.fail("tried")
    assert (refusal.value.code, refusal.value.wait_seconds) == ("passphrase.wait", 1)


def test_success_forgets_the_count_of_its_own_slot_only(tmp_path: Path) -> None:
    clock = FakeClock()
    counter = Tries(tmp_path, clock)
    fail(counter)
    fail(counter, Slot.RECOVERY)
    clock.advance(5)
    with counter.counted(Slot.PASSPHRASE):
        pass
    assert fail(counter) == 1
    assert fail(counter, Slot.RECOVERY) == 2
    clock.advance(60)
    for slot in (Slot.PASSPHRASE, Slot.RECOVERY):
        with counter.counted(slot):
            pass
    assert list(tmp_path.iterdir()) == []


def test_the_count_survives_the_program(tmp_path: Path) -> None:
    fail(Tries(tmp_path, FakeClock()))
    assert Tries(tmp_path, FakeClock()).seconds_to_wait(Slot.PASSPHRASE) == 1


def test_a_try_is_counted_before_it_is_made(tmp_path: Path) -> None:
    clock = FakeClock()
    with Tries(tmp_path, clock).counted(Slot.PASSPHRASE):
        killed = Tries(tmp_path, clock)  # what the next start would find now
        assert killed.seconds_to_wait(Slot.PASSPHRASE) == 1


def test_a_try_that_could_not_be_made_does_not_count(tmp_path: Path) -> None:
    counter = Tries(tmp_path, FakeClock())
    with pytest.raises(SecretsUnavailable), counter.counted(Slot.PASSPHRASE):
        raise SecretsUnavailable
    assert counter.seconds_to_wait(Slot.PASSPHRASE) == 0


def test_a_clock_set_back_makes_no_wait_longer(tmp_path: Path) -> None:
    clock = FakeClock()
    counter = Tries(tmp_path, clock)
    fail(counter)
    clock.set(clock.now() - timedelta(days=3650))
    assert counter.seconds_to_wait(Slot.PASSPHRASE) == 1


def test_a_full_disk_still_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise DiskFull

    monkeypatch.setattr(tries, "write_json", full)
    clock = FakeClock()
    counter = Tries(tmp_path, clock)
    assert fail(counter) == 1
    clock.advance(1)
    assert fail(counter) == 2


@pytest.mark.parametrize("content", ["", "[]", "{", json.dumps({"passphrase": {"wrong": -3, "last": "x"}})])
def test_a_damaged_count_is_no_count(tmp_path: Path, content: str) -> None:
    (tmp_path / tries.NAME).write_text(content, "utf-8")
    counter = Tries(tmp_path, FakeClock())
    assert counter.seconds_to_wait(Slot.PASSPHRASE) == 0
    assert fail(counter) == 1
