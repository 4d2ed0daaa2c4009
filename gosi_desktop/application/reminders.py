"""What ends soon, to be said once outside the window too: by kind and days alone, nothing of anybody."""

import hashlib
import json
from collections.abc import Sequence
from typing import Final, NamedTuple

from gosi_desktop.application.deadlines import DeadlineRow
from gosi_desktop.application.ports import DeviceStore
from gosi_desktop.domain.deadlines import DeadlineKind
from gosi_desktop.domain.documents import reached

SOON: Final = 3  # days: what ends sooner is said
_TOLD: Final = "deadlines_told"


class Reminder(NamedTuple):
    """As much as may stand on a screen that anybody sees."""

    kind: DeadlineKind
    days_left: int


class Reminders:
    """Remembers in the encrypted cache what was said. Noted before it is said: a kill says it less, never twice."""

    def __init__(self, device: DeviceStore) -> None:
        self._device = device

    def take(self, rows: Sequence[DeadlineRow]) -> tuple[Reminder, ...]:
        """What of ``rows`` ends soon and was never taken, soonest first; from now on it was."""
        soon = {_mark(row): row for row in rows if is_soon(row) or _reminder(row) is not None}
        told = self._told()
        fresh = [row for mark, row in soon.items() if mark not in told]
        if fresh:
            self._device.put(_TOLD, json.dumps(sorted(soon.keys() | (told & {_mark(row) for row in rows}))))
        return tuple(Reminder(row.deadline.kind, row.days_left) for row in sorted(fresh, key=_by_days))

    def _told(self) -> frozenset[str]:
        """What cannot be read counts as never said."""
        try:
            found = json.loads(self._device.get(_TOLD) or "[]")
        except ValueError:
            return frozenset()
        return frozenset(str(one) for one in found) if isinstance(found, list) else frozenset()


def is_soon(row: DeadlineRow) -> bool:
    """Whether it ends within the days of ``SOON``, and has not yet."""
    return 0 <= row.days_left <= SOON


def _reminder(row: DeadlineRow) -> int | None:
    """The day before the end, of those its user named, that has come; each day once it is over."""
    return reached(row.deadline.remind, row.days_left) if row.deadline.remind else None


def _mark(row: DeadlineRow) -> str:
    one, reminder = row.deadline, _reminder(row)
    told = f"{row.establishment} {one.kind.value} {one.about} {one.day.isoformat()}"
    told += f" {reminder}" if reminder is not None else ""
    return hashlib.sha256(told.encode()).hexdigest()[:16]


def _by_days(row: DeadlineRow) -> int:
    return row.days_left
