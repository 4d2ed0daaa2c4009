"""The service's own list of who did what: an entry for each request that was carried out, in the same transaction."""

from typing import Any, Final

import msgspec
import sqlalchemy as sa
import uuid6

from gosi_desktop.contract.records import AboutData, AuditEventData
from gosi_desktop.sandbox.asking import Asking, Kind
from gosi_desktop.sandbox.problems import instant_text
from gosi_desktop.sandbox.tables import session

_LONGEST_HEAD: Final = 80  # characters
_UNTOLD: Final = frozenset({"iban"})  # whoever may see the list may not see this


def carry_out(asking: Asking, kind: Kind) -> None:
    """The effect of a request, and the entry that tells of it: who, from where, what was before and after."""
    before = _fields(asking, kind)
    kind.effect(asking)
    note(asking, kind, before, _fields(asking, kind))


def note(asking: Asking, kind: Kind, before: dict[str, Any], after: dict[str, Any]) -> None:
    """Only the fields that changed are kept."""
    changed = {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)} - _UNTOLD
    head = asking.ctx.call.headers.get("x-audit-head", "")
    key = str(uuid6.uuid7())
    asking.written.put(
        "audit_event",
        key,
        AuditEventData(
            at=instant_text(asking.ctx.now), act=kind.name, by=asking.written.by, device_name=_device(asking),
            about=AboutData(entity=kind.entity, id=asking.target),
            before={name: before[name] for name in sorted(changed & before.keys())},
            after={name: after[name] for name in sorted(changed & after.keys())},
            device_head=head[:_LONGEST_HEAD] or None,
        ),
    )  # fmt: skip
    asking.written.versions.pop(key)  # who asked is told of his rows, not of this one


def _fields(asking: Asking, kind: Kind) -> dict[str, Any]:
    """The target as it stands; nothing when it is not there."""
    found = asking.written.find(kind.entity, asking.target)
    return msgspec.json.decode(found.data, type=dict[str, Any]) if found is not None else {}


def _device(asking: Asking) -> str | None:
    caller = asking.ctx.caller
    if caller is None:
        return None
    name: str | None = asking.ctx.connection.scalar(
        sa.select(session.c.device_name).where(session.c.id == caller.session)
    )
    return name or None
