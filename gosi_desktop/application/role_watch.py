"""What the service has changed of this person's roles since it was last told here: ended, another, new."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from gosi_desktop.application.ports import DeviceStore, FeedStore, Head
from gosi_desktop.domain.establishment import Role

_KNOWN = "roles_told"


@dataclass(frozen=True, slots=True)
class RoleChange:
    """``before`` and ``now`` are never both None: a role that began, became another, or (``now`` None) ended."""

    establishment: str
    name: str
    name_en: str | None
    before: Role | None
    now: Role | None


class RoleWatch:
    """Tells each change once, over restarts too. What was there at the first look is not told."""

    def __init__(self, feed: FeedStore, device: DeviceStore) -> None:
        self._feed = feed
        self._device = device

    def changes(self) -> Sequence[RoleChange]:
        """Since the last time this was asked."""
        heads = [known.head for known in self._feed.establishments()]
        kept = self._device.get(_KNOWN)
        if not heads and kept is None:
            return ()
        running = {head.establishment: head.role.value for head in heads if head.ended_at is None}
        told = _told(kept)
        if running != told:
            self._device.put(_KNOWN, json.dumps(running))
        if kept is None:
            return ()
        return [change for head in heads if (change := _change(head, told.get(head.establishment))) is not None]


def _change(head: Head, told: str | None) -> RoleChange | None:
    before = Role(told) if told in set(Role) else None
    now = head.role if head.ended_at is None else None
    if before == now:
        return None
    return RoleChange(head.establishment, head.name, head.name_en, before, now)


def _told(kept: str | None) -> dict[str, str]:
    try:
        found = json.loads(kept) if kept else {}
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
