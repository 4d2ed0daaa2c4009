"""Conversations with the service in the open cache: the authority's rows, and our requests that lie on top, of one
commit. What is shown follows from both each time it is read.
"""

from datetime import datetime
from typing import Final

import msgspec

from gosi_desktop.application.ports.enquiries import EnquiryRows
from gosi_desktop.application.ports.outbox import STUCK, UNSENT, WITH_AUTHORITY, Operation, OperationState
from gosi_desktop.application.threads import entering_port
from gosi_desktop.contract.records import EnquiryData, MessageData
from gosi_desktop.domain.enquiries import KINDS, Enquiry, EnquiryKind, EnquiryState, Said
from gosi_desktop.storage import mapping, paper_rows, records
from gosi_desktop.storage.database import Database
from gosi_desktop.storage.operations import COLUMNS, operation_of
from gosi_desktop.storage.units import snapshot, value

_SHOWN: Final = "SELECT id FROM copy WHERE establishment = ? AND state = 'current'"
_OVER: Final = (OperationState.ACCEPTED, OperationState.APPROVED)  # until the authority's row has come so far
_LYING: Final = (
    f"SELECT {COLUMNS} FROM outbox WHERE establishment = ? AND kind IN ({', '.join(map(repr, sorted(KINDS)))})"  # noqa: S608
    f" AND state IN ({', '.join(repr(str(one)) for one in sorted((*UNSENT, *STUCK, *WITH_AUTHORITY, *_OVER)))})"
    " ORDER BY place"
)
_enquiry: Final = msgspec.json.Decoder(EnquiryData)


class SqlEnquiries:
    """The EnquiryStore of an open cache."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def rows(self, establishment: str) -> EnquiryRows:
        """Everything about them; a row that cannot be read is left out."""
        entering_port("storage.enquiries")
        with snapshot(self._database) as connection:
            copy = value(connection, _SHOWN, (establishment,))
            held = list(records.every(connection, copy, "enquiry")) if copy is not None else []
            papers = paper_rows.papers(connection, copy) if copy is not None and held else {}
            lying = [operation_of(row) for row in connection.execute(_LYING, (establishment,))]
        enquiries = tuple(found for row in held if (found := enquiry(*row)) is not None)
        versions = {one.id: one.version for one in enquiries}
        operations = tuple(one for one in lying if _lies(one, versions.get(one.change.target, 0)))
        return EnquiryRows(enquiries, operations, papers | {each.sha256: each for one in lying for each in one.papers})


def _lies(operation: Operation, version: int) -> bool:
    """Whether it is still shown: what is done only until the row has come so far."""
    return operation.state not in _OVER or version < operation.settled_version


def enquiry(row_id: str, version: int, data: bytes) -> Enquiry | None:
    """A conversation; None when the row is not in the contract's form."""
    return mapping.read("enquiry", lambda: _enquiry_of(row_id, version, _enquiry.decode(data)))


def _enquiry_of(row_id: str, version: int, said: EnquiryData) -> Enquiry:
    return Enquiry(
        id=row_id,
        version=version,
        kind=mapping.known(EnquiryKind, said.kind),
        subject=said.subject,
        state=mapping.known(EnquiryState, said.state),
        messages=tuple(
            Said(datetime.fromisoformat(one.at), one.text, one.by, one.attachments) for one in said.messages
        ),
        number=said.number or "",
    )


def _said(one: MessageData) -> Said:
    return Said(datetime.fromisoformat(one.at), one.text, one.by, one.attachments)
