"""Backups of the open profile: made by themselves and by hand, thinned out, and tried once a month."""

import json
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from threading import Lock
from typing import Any, Final

from gosi_desktop.application.events import DataChanged, Kind
from gosi_desktop.application.ports import AuditLog, Cancelled, DeviceStore, ProfileInfo, Progress
from gosi_desktop.application.ports.backups import Backup, BackupKeys, BackupShelf, TrialReport
from gosi_desktop.domain import backups as rules
from gosi_desktop.domain.backups import BackupReason, Contents, Shelved
from gosi_desktop.domain.clock import Clock
from gosi_desktop.domain.errors import Cancelled as CancelledError
from gosi_desktop.domain.errors import Corrupt, GosiError, RuleViolation, SchemaTooNew, StorageError, WrongKey

_TRIAL: Final = "backups.trial"
_FAILURE: Final = "backups.failure"
_BAD: Final = "backups.bad"
_OUTSIDE: Final = "backups.outside"
_NOTE: Final = "backup"  # put into every copy by the storage: whose it is
_UNTOUCHED: Final = frozenset({Kind.PREFERENCES, Kind.SYNC, Kind.PRACTICE, Kind.BACKUPS})


@dataclass(frozen=True, slots=True)
class Failure:
    """Why the last copy was not made; forgotten with the next that is."""

    at: datetime
    code: str


@dataclass(frozen=True, slots=True)
class BackupStanding:
    """What the page shows. ``outside`` is when the last copy went to the other folder."""

    folder: Path
    ready: bool  # there is a recovery key, without which nobody could open a copy
    paper: str = ""  # the first group of its key; "" where it was made before that was kept
    backups: Sequence[Backup] = ()
    monthly: frozenset[str] = frozenset()  # names of those that stand for their month
    bad: frozenset[str] = frozenset()  # names of those that a trial found damaged
    trial: TrialReport | None = None
    failure: Failure | None = None
    outside_folder: Path | None = None
    outside: datetime | None = None
    outside_there: bool = False  # it can be reached now
    outside_names: frozenset[str] = frozenset()  # of the copies there, while it can be reached

    @property
    def last(self) -> Backup | None:
        """The newest good one."""
        return next((one for one in self.backups if one.whole and one.path.name not in self.bad), None)


class Backups:
    """``make`` and what calls it wait for each other; everything else may be asked at any time."""

    def __init__(
        self,
        shelf: BackupShelf,
        keys: BackupKeys,
        profile: ProfileInfo,
        key: bytes,
        folder: Callable[[], Path],
        outside: Callable[[], Path | None],
        device: DeviceStore,
        audit: AuditLog,
        clock: Clock,
        events: DataChanged,
        record: Callable[[TrialReport], bytes] = lambda report: b"",
    ) -> None:
        """``record`` makes the paper about a trial, a PDF."""
        self.record = record
        self._shelf = shelf
        self._keys = keys
        self._profile = profile
        self._key = key
        self._folder = folder
        self._outside = outside
        self._device = device
        self._audit = audit
        self._clock = clock
        self._events = events
        self._making = Lock()
        self._ready = False
        self._changed = False
        self._stop_listening = events.listen(self._hear)

    # -- asked -----------------------------------------------------------------------------------------------------

    def exit_due(self) -> bool:
        """Whether something has changed since the last copy, and one can be made; asks nobody."""
        return self._ready and self._changed

    def standing(self) -> BackupStanding:
        """Everything about the copies there are."""
        folder, outside = self._folder(), self._outside()
        paper = self._paper()
        backups = tuple(self._shelf.list(folder))
        shelf = self._shelved(backups)
        return BackupStanding(
            folder=folder,
            ready=paper is not None,
            paper=paper or "",
            backups=backups,
            monthly=frozenset(one.name for one in shelf if rules.is_monthly(one, shelf)),
            bad=self._bad(),
            trial=self._trial(),
            failure=self._failure(),
            outside_folder=outside,
            outside=self._went_outside(),
            outside_there=outside is not None and outside.is_dir(),
            outside_names=frozenset(one.path.name for one in self._shelf.list(outside)) if outside else frozenset(),
        )

    # -- done ------------------------------------------------------------------------------------------------------

    def make(self, reason: BackupReason, progress: Progress, cancelled: Cancelled) -> Backup:
        """A copy now; then the superfluous old ones go.

        Raises RuleViolation (``backup.no_recovery_key``), DiskFull (``backup.folder_*``), Corrupt, Cancelled. Why it
        failed is kept for the page, and the old copies are as they were.
        """
        with self._making:
            try:
                made = self._shelf.make(
                    self._folder(), self._key, self._keys.travelling_key(self._profile.id), self._profile, reason,
                    self._clock.now(), progress, cancelled,
                )  # fmt: skip
            except (CancelledError, RuleViolation):
                raise
            except GosiError as error:
                self._remember_failure(error.code)
                raise
            self._changed = False
            self._device.put(_FAILURE, None)
            self._audit.append(self._clock.now(), "backup_made", "backup", {"reason": str(reason)})
            self._thin_out(self._folder())
        self._events.publish(Kind.BACKUPS)
        return made

    def begin_day(self, cancelled: Cancelled, *, automatic: bool = True) -> None:
        """At a start: a copy if this day has none, one outside each week, a trial each month. Without a recovery key,
        or unless it is wanted, nothing. Raises what ``make`` raises.
        """
        self._ready = self._paper() is not None
        if not self._ready or not automatic:
            return
        folder = self._folder()
        empty = self._shelf.contents() == Contents()  # nothing has come yet: there is nothing to lose
        if not empty and rules.day_due(self._shelved(self._shelf.list(folder)), self._clock.now()):
            self.make(BackupReason.DAY, _unheard, cancelled)
        self.copy_outside(when_due=True)
        trial = self._trial()
        if rules.trial_due(trial.at if trial is not None else None, self._clock.now()):
            self.try_out(cancelled)

    def copy_outside(self, *, when_due: bool = False) -> Backup | None:
        """The newest good copy to the other folder; None when there is nothing to do, or it cannot be reached."""
        outside, last, newest = self._outside(), self._went_outside(), self.standing().last
        now = self._clock.now()
        if outside is None or newest is None or not outside.is_dir():
            return None
        if when_due and last is not None and now - last < rules.BETWEEN_OUTSIDE:
            return None
        with self._making:
            copied = self._shelf.copy(newest, outside)
            self._thin_out(outside)
        self._device.put(_OUTSIDE, now.isoformat())
        self._events.publish(Kind.BACKUPS)
        return copied

    def try_out(self, cancelled: Cancelled, backup: Backup | None = None) -> TrialReport | None:
        """Open a copy (the newest good one) on a scratch folder and compare; the data here are not touched.

        None when there is no copy. A copy that fails is kept as failed, not raised; DiskFull and Cancelled are raised.
        """
        tried = backup or self.standing().last
        if tried is None:
            return None
        with self._making:
            report = self._tried(tried, cancelled)
        if not report.good:
            self._device.put(_BAD, json.dumps(sorted(self._bad() | {report.name})))
        self._device.put(_TRIAL, json.dumps(_written(report)))
        self._audit.append(self._clock.now(), "backup_tried", "backup", {"result": report.code or "good"})
        self._events.publish(Kind.BACKUPS)
        return report

    def remove(self, backup: Backup) -> None:
        """A copy that nobody wants any more."""
        self._shelf.remove(backup)
        self._audit.append(self._clock.now(), "backup_removed", "backup", {})
        self._events.publish(Kind.BACKUPS)

    def key_kept(self) -> None:
        """The profile has a (new) recovery key: copies can be made, and the next one is opened by it."""
        self._ready = self._changed = True
        self._audit.append(self._clock.now(), "recovery_key_made", "profile", {})
        self._events.publish(Kind.BACKUPS)

    def settle_restored(self) -> datetime | None:
        """At the first opening after a restore: note it, and answer of when the copy is; None at every other."""
        note = self._device.get(_NOTE)
        if note is None:
            return None
        made_at = datetime.fromisoformat(json.loads(note)["made_at"])
        self._audit.append(self._clock.now(), "restored", "backup", {"made_at": made_at.isoformat()})
        self._device.put(_NOTE, None)
        return made_at

    def close(self) -> None:
        """The profile locks."""
        self._stop_listening()
        self._key = b""

    # -- within ----------------------------------------------------------------------------------------------------

    def _tried(self, backup: Backup, cancelled: Cancelled) -> TrialReport:
        header = backup.header
        begun = TrialReport(self._clock.now(), header.made_at, backup.path.name, header.reason)
        try:
            found = self._shelf.try_out(backup, self._key, cancelled)
        except (Corrupt, SchemaTooNew, WrongKey) as error:
            return TrialReport(begun.at, begun.made_at, begun.name, begun.reason, code=error.code)
        code = "" if found.chain_break is None else "backup.chain_broken"
        if found.contents not in (None, found.noted):
            code = "backup.other_contents"
        return TrialReport(
            begun.at, begun.made_at, begun.name, begun.reason, found.opened_seconds, found.checked_seconds, found.noted,
            found.contents, self._shelf.contents(), code,
        )  # fmt: skip

    def _thin_out(self, folder: Path) -> None:
        kept = self._shelf.list(folder)
        gone = set(rules.superfluous(self._shelved(kept)))
        for one in kept:
            if one.path.name in gone:
                with suppress(StorageError):  # it goes the next time
                    self._shelf.remove(one)

    def _shelved(self, backups: Sequence[Backup]) -> tuple[Shelved, ...]:
        bad = self._bad()
        return tuple(
            Shelved(one.path.name, one.header.made_at, one.header.reason, one.whole and one.path.name not in bad)
            for one in backups
        )

    def _paper(self) -> str | None:
        """The first group of the recovery key; None without one."""
        try:
            return self._keys.travelling_key(self._profile.id).paper
        except (RuleViolation, StorageError):
            return None

    def _bad(self) -> frozenset[str]:
        return frozenset(json.loads(self._device.get(_BAD) or "[]"))

    def _trial(self) -> TrialReport | None:
        kept = self._device.get(_TRIAL)
        return None if kept is None else _read(json.loads(kept))

    def _failure(self) -> Failure | None:
        kept = self._device.get(_FAILURE)
        if kept is None:
            return None
        fields = json.loads(kept)
        return Failure(datetime.fromisoformat(fields["at"]), fields["code"])

    def _remember_failure(self, code: str) -> None:
        with suppress(StorageError):  # the disk of the data may be full as well
            self._device.put(_FAILURE, json.dumps({"at": self._clock.now().isoformat(), "code": code}))
        self._events.publish(Kind.BACKUPS)

    def _went_outside(self) -> datetime | None:
        kept = self._device.get(_OUTSIDE)
        return None if kept is None else datetime.fromisoformat(kept)

    def _hear(self, kinds: frozenset[Kind]) -> None:
        if kinds - _UNTOUCHED:
            self._changed = True


def _written(report: TrialReport) -> Mapping[str, Any]:
    return {**asdict(report), "at": report.at.isoformat(), "made_at": report.made_at.isoformat()}


def _read(fields: Mapping[str, Any]) -> TrialReport:
    found = fields["found"]
    return TrialReport(
        at=datetime.fromisoformat(fields["at"]),
        made_at=datetime.fromisoformat(fields["made_at"]),
        name=fields["name"],
        reason=BackupReason(fields["reason"]),
        opened_seconds=fields["opened_seconds"],
        checked_seconds=fields["checked_seconds"],
        noted=Contents(**fields["noted"]),
        found=None if found is None else Contents(**found),
        now=Contents(**fields["now"]),
        code=fields["code"],
    )


def _unheard(_done: int, _total: int | None) -> None:
    """Nobody watches."""
