"""From the domain's objects to the authority's rows in the contract's form; what ``mapping`` reads, written.

What the row says besides what changed stays in it as it came, fields of later versions too.
"""

from datetime import date
from typing import Any, Final

import msgspec

from gosi_desktop.domain.contributor import Contract, Contributor, Engagement, Housing, HousingKind, Names, WagePeriod
from gosi_desktop.domain.dates import Calendar
from gosi_desktop.domain.identifiers import Identity
from gosi_desktop.domain.values import amount_text

Row = dict[str, Any]

_read: Final = msgspec.json.Decoder(Row)


def contributor_row(person: Contributor, before: bytes | None) -> bytes:
    """A person as a row, over the row that was there."""
    row = _before(before)
    row |= {
        "identity": _identity(person.identity),
        "names": names_row(person.names),
        "nationality": person.nationality,
        "nationality_group": str(person.nationality_group),
    }
    _set(row, "birth", _birth(person))
    _set(row, "gender", str(person.gender) if person.gender else None)
    _set(row, "mobile", person.mobile)
    return msgspec.json.encode(row)


def engagement_row(work: Engagement, before: bytes | None) -> bytes:
    """An engagement as a row, over the row that was there."""
    row = _before(before)
    row |= {
        "contributor": work.contributor_id,
        "branch": work.branch_id or "",
        "occupation": work.occupation or "",
        "join_date": work.join_date.isoformat(),
        "state": str(work.state),
    }
    _set(row, "contract", _contract(work.contract))
    _set(row, "leave_date", day_text(work.leave_date))
    _set(row, "termination_reason", work.termination_reason)
    return msgspec.json.encode(row)


def wage_row(period: WagePeriod, before: bytes | None) -> bytes:
    """A wage as a row, over the row that was there."""
    row = _before(before)
    row |= {
        "engagement": period.engagement_id,
        "from_month": str(period.from_month),
        "basic_wage": amount_text(period.basic_halalas),
        "housing": _housing(period.housing),
        "commission": amount_text(period.commission_halalas),
        "other_allowances": amount_text(period.other_halalas),
        "source": str(period.source),
    }
    return msgspec.json.encode(row)


def over(before: bytes | None, **fields: Any) -> bytes:
    """The row that was there with these fields; a field that is None is left out."""
    row = _before(before)
    for name, value in fields.items():
        _set(row, name, value)
    return msgspec.json.encode(row)


def _before(data: bytes | None) -> Row:
    return _read.decode(data) if data is not None else {}


def _set(row: Row, name: str, value: Any) -> None:
    """A field that has no value is left out, never null."""
    if value is None:
        row.pop(name, None)
    else:
        row[name] = value


def day_text(day: date | None) -> str | None:
    """A day as the contract has it."""
    return day.isoformat() if day else None


def names_row(names: Names) -> Row:
    """A name as the contract has it."""
    return {"ar": names.ar} | ({"en": names.en} if names.en else {})


def _identity(identity: Identity) -> Row:
    row = {"kind": str(identity.kind), "number": identity.number}
    return row | ({"expires": identity.expires.isoformat()} if identity.expires else {})


def _birth(person: Contributor) -> Row | None:
    if person.birth is None:
        return None
    row = {"date": person.birth.date.isoformat()}
    return row if person.birth.entered_in is Calendar.GREGORIAN else row | {"entered_in": str(person.birth.entered_in)}


def _contract(contract: Contract | None) -> Row | None:
    if contract is None:
        return None
    row: Row = {"kind": contract.kind, "authenticated": contract.authenticated}
    _set(row, "from", day_text(contract.from_date))
    _set(row, "to", day_text(contract.to_date))
    return row


def _housing(housing: Housing) -> Row:
    row: Row = {"kind": str(housing.kind)}
    if housing.kind is HousingKind.CASH:
        row["amount"] = amount_text(housing.amount_halalas)
    return row
