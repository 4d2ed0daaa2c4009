"""What ends soon is told once, over restarts too, and says nothing of anybody."""

from datetime import date, timedelta

import pytest

from gosi_desktop.application.deadlines import DeadlineRow
from gosi_desktop.application.reminders import Reminder, Reminders
from gosi_desktop.domain.deadlines import Deadline, DeadlineKind
from tests.fakes.cache import FakeDevice
from tests.fakes.day import RAWABI, WASM

TODAY = date(2026, 1, 6)


def row(left: int, about: str = "one", establishment: str = RAWABI) -> DeadlineRow:
    day = TODAY + timedelta(days=left)
    return DeadlineRow(establishment, Deadline(kind=DeadlineKind.PAY, about=about, day=day, halalas=100), left, day)


@pytest.mark.parametrize(("left", "told"), [(-1, False), (0, True), (3, True), (4, False)])
def test_only_what_ends_within_three_days(left: int, told: bool) -> None:
    assert bool(Reminders(FakeDevice()).take([row(left)])) is told


def test_the_soonest_first_by_kind_and_days_alone() -> None:
    taken = Reminders(FakeDevice()).take([row(3), row(1, "two"), row(2, "three")])
    assert taken == (Reminder(DeadlineKind.PAY, 1), Reminder(DeadlineKind.PAY, 2), Reminder(DeadlineKind.PAY, 3))


def test_each_is_taken_once_over_restarts() -> None:
    device = FakeDevice()
    assert len(Reminders(device).take([row(3)])) == 1
    assert Reminders(device).take([row(3)]) == ()
    assert len(Reminders(device).take([row(3), row(3, establishment=WASM)])) == 1
    assert Reminders(device).take([row(3), row(3, establishment=WASM)]) == ()


def test_the_same_day_is_not_told_again_as_it_comes_nearer() -> None:
    device = FakeDevice()
    before = row(3)
    Reminders(device).take([before])
    nearer = DeadlineRow(RAWABI, before.deadline, 1, before.office_until)
    assert Reminders(device).take([nearer]) == ()


def test_another_day_for_the_same_is_told() -> None:
    device = FakeDevice()
    Reminders(device).take([row(2)])
    assert len(Reminders(device).take([row(3)])) == 1


def test_what_is_done_is_not_remembered_for_ever() -> None:
    device = FakeDevice()
    Reminders(device).take([row(3, str(n)) for n in range(50)])
    long = len(device.get("deadlines_told") or "")
    Reminders(device).take([row(3, "new")])
    assert len(device.get("deadlines_told") or "") < long / 10


@pytest.mark.parametrize("kept", ["", "no json", '{"a": 1}', "7"])
def test_what_cannot_be_read_counts_as_never_told(kept: str) -> None:
    device = FakeDevice()
    device.put("deadlines_told", kept)
    assert len(Reminders(device).take([row(0)])) == 1
