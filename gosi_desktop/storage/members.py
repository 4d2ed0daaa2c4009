"""Who acts for an establishment, from the rows of its copy."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import Final

import msgspec

from gosi_desktop.application.threads import entering_port
from gosi_desktop.contract.entities import MemberData
from gosi_desktop.domain.contributor import Names
from gosi_desktop.domain.establishment import Member
from gosi_desktop.storage import mapping
from gosi_desktop.storage.database import Database

_ROWS: Final = """
SELECT record.id, record.version, record.data
FROM copy CROSS JOIN record ON record.copy = copy.id AND record.entity = 'member'
WHERE copy.establishment = ? AND copy.state = 'current' AND record.data IS NOT NULL ORDER BY record.id
"""
_data: Final = msgspec.json.Decoder(MemberData)


class SqlMembers:
    """The MemberStore of an open cache."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def members(self, establishment: str) -> Sequence[Member]:
        """In the order of their ids; a row that cannot be read is left out."""
        entering_port("storage.members")
        with self._database.reading() as connection:
            rows = connection.execute(_ROWS, (establishment,)).fetchall()
        return [one for row in rows if (one := mapping.read("member", partial(_member, *row))) is not None]


def _member(row_id: str, version: int, data: bytes) -> Member:
    said = _data.decode(data)
    return Member(
        id=row_id,
        version=version,
        identity=said.identity,
        name=Names(said.name.ar, said.name.en),
        role=said.role,
        state=said.state,
        branches=said.branches,
        since=mapping.day_of(said.since),
        last_seen=datetime.fromisoformat(said.last_seen) if said.last_seen else None,
    )
