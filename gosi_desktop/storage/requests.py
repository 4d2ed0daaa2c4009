"""Requests as the feed tells of them."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from typing import Final

import msgspec

from gosi_desktop.application.ports import WaitingRequest
from gosi_desktop.application.threads import entering_port
from gosi_desktop.contract.entities import MemberData
from gosi_desktop.contract.requests import RequestData
from gosi_desktop.storage.database import Database
from gosi_desktop.storage.driver import RawConnection

_SHOWN: Final = """
SELECT record.id, record.data FROM copy CROSS JOIN record ON record.copy = copy.id AND record.entity = 'request'
WHERE copy.establishment = ? AND copy.state = 'current' AND record.data IS NOT NULL
"""
_MEMBERS: Final = _SHOWN.replace("'request'", "'member'")
# Whose a target is: a contributor's own row, an engagement, or a wage period, whose id begins with its engagement's.
_WHOSE: Final = """
SELECT roster.name, roster.name_en FROM copy JOIN roster ON roster.copy = copy.id AND roster.contributor = coalesce(
    (SELECT parent FROM record WHERE record.copy = copy.id AND entity = 'engagement' AND record.id = ?), ?)
WHERE copy.establishment = ? AND copy.state = 'current'
"""
_WAITING: Final = "awaiting_approval"

_request = msgspec.json.Decoder(RequestData)
_member = msgspec.json.Decoder(MemberData)


class SqlRequests:
    """The RequestStore of an open cache."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def awaiting_approval(self, establishment: str) -> Sequence[WaitingRequest]:
        """Oldest first; a row that cannot be read is left out. Who made one is named where this role sees members."""
        entering_port("storage.requests")
        with self._database.reading() as connection:
            rows = connection.execute(_SHOWN, (establishment,)).fetchall()
            found = [one for row in rows if (one := _waiting(establishment, *row)) is not None]
            names = _names(connection.execute(_MEMBERS, (establishment,)).fetchall()) if found else {}
            whose = {one.id: names.get(one.target) or _whose(connection, one) for one in found}
        named = (
            replace(
                one,
                made_by=names.get(one.made_by, (one.made_by, None))[0],
                made_by_en=names.get(one.made_by, (one.made_by, None))[1],
                about=whose[one.id][0],
                about_en=whose[one.id][1],
            )
            for one in found
        )
        return sorted(named, key=lambda one: (one.made_at, one.id))


def _whose(connection: RawConnection, request: WaitingRequest) -> tuple[str, str | None]:
    engagement = request.target.split("@", 1)[0]
    found = connection.execute(_WHOSE, (engagement, request.target, request.establishment)).fetchone()
    return (found[0], found[1]) if found is not None else ("", None)


def _names(rows: Sequence[tuple[str, bytes]]) -> dict[str, tuple[str, str | None]]:
    """Members by id; a row that cannot be read names nobody."""
    found = {}
    for id, data in rows:
        with suppress(msgspec.DecodeError):
            name = _member.decode(data).name
            found[id] = name.ar, name.en
    return found


def _waiting(establishment: str, id: str, data: bytes) -> WaitingRequest | None:
    try:
        said = _request.decode(data)
        made_at = datetime.fromisoformat(said.made_at)
    except (msgspec.DecodeError, ValueError):
        return None
    if said.state != _WAITING:
        return None
    return WaitingRequest(
        id=id,
        establishment=establishment,
        kind=said.kind,
        target=said.target,
        made_by=said.by,
        made_at=made_at,
        state=said.state,
        approvers=said.approval or (),
        body=said.made or {},
    )
