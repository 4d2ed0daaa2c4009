"""Making copies by themselves and by hand, thinning them out, trying one."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from gosi_desktop.application.events import Kind
from gosi_desktop.application.ports.backups import TriedOut
from gosi_desktop.domain.backups import BackupReason, Contents
from gosi_desktop.domain.errors import Cancelled, Corrupt, DiskFull, RuleViolation
from tests.fakes.backups import FOLDER, HELD, OUTSIDE, backup
from tests.fakes.day import NOW
from tests.fakes.workspace import Bench
from tests.support.caches import never, unheard


@pytest.fixture
def bench() -> Bench:
    return Bench()


def acts(bench: Bench) -> list[str]:
    return [act for act, _about, _details in bench.audit.acts]


def names(bench: Bench, folder: Path = FOLDER) -> list[str]:
    return [one.path.name for one in bench.shelf.list(folder)]


def test_without_a_recovery_key_there_are_no_copies(bench: Bench) -> None:
    bench.backup_keys.paper = None
    backups = bench.workspace.backups
    backups.begin_day(never)
    bench.events.publish(Kind.OUTBOX)
    assert not backups.exit_due()
    assert not backups.standing().ready
    with pytest.raises(RuleViolation, match=r"backup.no_recovery_key"):
        backups.make(BackupReason.MANUAL, unheard, never)
    assert bench.shelf.held == []


def test_the_first_start_of_a_day_makes_one_and_no_second(bench: Bench) -> None:
    backups = bench.workspace.backups
    backups.begin_day(never)
    backups.begin_day(never)
    assert [one.header.reason for one in bench.shelf.held] == [BackupReason.DAY]
    bench.clock.advance(24 * 3600)
    backups.begin_day(never)
    assert len(bench.shelf.held) == 2
    assert acts(bench).count("backup_made") == 2


def test_nothing_is_copied_while_there_is_nothing_or_nobody_wants_it(bench: Bench) -> None:
    backups = bench.workspace.backups
    backups.begin_day(never, automatic=False)
    bench.shelf.now = Contents()
    backups.begin_day(never)
    assert bench.shelf.held == []


def test_on_exit_only_what_has_changed_is_copied(bench: Bench) -> None:
    backups = bench.workspace.backups
    backups.begin_day(never)
    assert not backups.exit_due(), "the copy of the day has it all"
    bench.events.publish(Kind.PREFERENCES, Kind.SYNC)
    assert not backups.exit_due()
    bench.events.publish(Kind.OUTBOX)
    assert backups.exit_due()
    backups.make(BackupReason.EXIT, unheard, never)
    assert not backups.exit_due()


def test_a_new_key_wants_a_copy_of_its_own(bench: Bench) -> None:
    bench.backup_keys.paper = None
    backups = bench.workspace.backups
    backups.begin_day(never)
    bench.backup_keys.paper = "NEWK"
    bench.profiles.keep_recovery_key(bench.workspace, "NEWK-…")
    assert backups.exit_due()
    assert "recovery_key_made" in acts(bench)


def test_a_failure_is_remembered_until_the_next_copy(bench: Bench) -> None:
    backups = bench.workspace.backups
    old = backups.make(BackupReason.MANUAL, unheard, never)
    bench.shelf.trouble = DiskFull("backup.folder_gone")
    bench.clock.advance(60)
    with pytest.raises(DiskFull):
        backups.make(BackupReason.MANUAL, unheard, never)
    failure = backups.standing().failure
    assert failure is not None
    assert (failure.code, failure.at) == ("backup.folder_gone", bench.clock.now())
    assert backups.standing().last == old
    bench.shelf.trouble = None
    backups.make(BackupReason.MANUAL, unheard, never)
    assert backups.standing().failure is None


def test_stopped_by_its_user_is_no_failure(bench: Bench) -> None:
    with pytest.raises(Cancelled):
        bench.workspace.backups.make(BackupReason.MANUAL, unheard, lambda: True)
    assert bench.workspace.backups.standing().failure is None


def test_old_copies_go_after_a_new_one(bench: Bench) -> None:
    for day in range(1, 60):
        bench.shelf.held.append(backup(NOW - timedelta(days=day)))
    bench.workspace.backups.make(BackupReason.MANUAL, unheard, never)
    left = bench.shelf.list(FOLDER)
    assert len(left) == 30 + 2, "thirty days, and the first of December and of November"
    assert left[0].header.reason is BackupReason.MANUAL


def test_a_copy_that_a_trial_found_damaged_stands_in_for_none(bench: Bench) -> None:
    good, bad = backup(NOW - timedelta(days=1)), backup(NOW)
    bench.shelf.held += [good, bad]
    bench.shelf.trial = Corrupt("backup.damaged")
    report = bench.workspace.backups.try_out(never)
    assert report is not None
    assert (report.good, report.code, report.name) == (False, "backup.damaged", bad.path.name)
    standing = bench.workspace.backups.standing()
    assert standing.last == good
    assert standing.bad == {bad.path.name}
    bench.workspace.backups.begin_day(never)
    assert bench.shelf.list(FOLDER)[0].header.made_at == NOW
    assert len(bench.shelf.held) == 3, "the day has no good copy: one is made"


def test_a_trial_compares_with_what_was_noted_and_with_now(bench: Bench) -> None:
    bench.shelf.held.append(backup(NOW))
    bench.shelf.now = replace(HELD, waiting=4)
    report = bench.workspace.backups.try_out(never)
    assert report is not None
    assert report.good, "that more waits now is no fault of the copy"
    assert (report.noted.waiting, report.found and report.found.waiting, report.now.waiting) == (2, 2, 4)
    assert bench.workspace.backups.standing().trial == report, "it is kept as it was"


@pytest.mark.parametrize(
    ("found", "code"),
    [
        (TriedOut(0.1, 0.1, 7, HELD, HELD), "backup.chain_broken"),
        (TriedOut(0.1, 0.1, None, HELD, replace(HELD, contributors=23)), "backup.other_contents"),
        (TriedOut(0.1, 0.1, None, HELD, None), ""),
    ],
)
def test_what_a_trial_finds(bench: Bench, found: TriedOut, code: str) -> None:
    bench.shelf.held.append(backup(NOW))
    bench.shelf.trial = found
    report = bench.workspace.backups.try_out(never)
    assert report is not None
    assert (report.code, report.good) == (code, not code)


def test_a_trial_each_month_by_itself(bench: Bench) -> None:
    backups = bench.workspace.backups
    backups.begin_day(never)
    first = backups.standing().trial
    assert first is not None
    for _ in range(29):
        bench.clock.advance(24 * 3600)
        backups.begin_day(never)
    assert backups.standing().trial == first
    bench.clock.advance(24 * 3600)
    backups.begin_day(never)
    assert backups.standing().trial != first


def test_a_copy_goes_outside_each_week_when_it_can(bench: Bench, tmp_path: Path) -> None:
    bench.outside = True
    backups = bench.workspace.backups
    backups.begin_day(never)
    assert names(bench, OUTSIDE) == [], "the drive is not there"
    bench.preferences.change(backup_outside=str(tmp_path))
    backups.begin_day(never)
    assert len(names(bench, tmp_path)) == 1
    for _ in range(6):
        bench.clock.advance(24 * 3600)
        backups.begin_day(never)
    assert len(names(bench, tmp_path)) == 1
    bench.clock.advance(24 * 3600)
    backups.begin_day(never)
    assert len(names(bench, tmp_path)) == 2
    standing = backups.standing()
    assert standing.outside == bench.clock.now()
    assert standing.outside_there


def test_the_first_opening_after_a_restore_says_so_once(bench: Bench) -> None:
    bench.device.put("backup", '{"made_at": "2026-01-04T14:10:00Z"}')
    backups = bench.workspace.backups
    made_at = backups.settle_restored()
    assert made_at is not None
    assert made_at.isoformat() == "2026-01-04T14:10:00+00:00"
    assert backups.settle_restored() is None
    assert acts(bench).count("restored") == 1
