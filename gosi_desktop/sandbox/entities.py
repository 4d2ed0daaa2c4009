"""The feed's entities: their place in a snapshot, and what a role sees of each row."""

import functools
from typing import Any, Final

import msgspec

from gosi_desktop.contract.entities import ENTITY_DATA, PARENT_FIELD
from gosi_desktop.domain.establishment import Role

# The order of the contract's table, section 5, those that later work brings included.
ORDER: Final = (
    "establishment", "owner", "licence", "branch", "member", "contributor", "engagement", "wage_period",
    "hazards_rate_override", "request", "invoice", "payment", "ledger_entry", "instalment_plan", "certificate",
    "injury", "injury_event", "enquiry", "notice", "attachment", "audit_event",
)  # fmt: skip
PLACES: Final = {entity: place for place, entity in enumerate(ORDER, start=1)}
ENDED: Final = "ended"
PARENTS: Final = PARENT_FIELD | {"injury": "contributor", "injury_event": "injury"}  # by which rows are looked up here
# What belongs to a branch; a role limited to some branches sees, of these, its own.
OF_BRANCHES: Final = frozenset({"branch", "contributor", "engagement", "wage_period", "injury", "injury_event"})
# What concerns the whole establishment's money and people: not for a role limited to some branches.
WHOLE: Final = frozenset({"owner", "member", "invoice", "payment", "ledger_entry", "instalment_plan", "certificate"})


@functools.cache
def visible_places(role: str, limited: bool) -> tuple[int, ...]:
    """The places of the entities a role sees; ``limited`` to some branches it sees less."""
    seen = Role(role).sight.entities - (WHOLE if limited else frozenset())
    return tuple(place for entity, place in PLACES.items() if entity in seen)


def shown(role: str, member: str, entity: str, data: bytes) -> bytes:
    """The row as this member sees it: fields his role may not see are absent. Most rows go as they stand."""
    if entity == "request" and b'"made":' in data:
        return _with_its_body(role, member, data)
    if entity == "establishment" and not Role(role).sight.full_iban and b'"iban"' in data:
        return _without(data, "iban", masked=True)
    if entity == "engagement" and not Role(role).sight.wages and b'"shared_cap"' in data:
        return _without(data, "shared_cap", masked=False)
    return data


def masked_iban(iban: str) -> str:
    """Country and check digits, and the last four."""
    return f"{iban[:4]}{'•' * (len(iban) - 8)}{iban[-4:]}"


def check(entity: str, data: bytes) -> None:
    """Refuse a row that is not in the contract's form (a defect of whoever writes it)."""
    kind = ENTITY_DATA.get(entity)
    if kind is not None:
        msgspec.json.decode(data, type=kind)


def _with_its_body(role: str, member: str, data: bytes) -> bytes:
    """A request that waits for approval: what it holds is for its maker and for those who may approve it."""
    fields: dict[str, Any] = msgspec.json.decode(data)
    if role in fields.get("approval", ()) or fields["by"] == member:
        return data
    return msgspec.json.encode({name: value for name, value in fields.items() if name != "made"})


def _without(data: bytes, field: str, *, masked: bool) -> bytes:
    fields: dict[str, Any] = msgspec.json.decode(data)
    value = fields.pop(field)
    if masked:
        fields[field] = masked_iban(value)
    return msgspec.json.encode(fields)
