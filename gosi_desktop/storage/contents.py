"""Counting what a cache holds, the open one or a copy of it."""

from typing import Final

from gosi_desktop.application.ports.outbox import DONE
from gosi_desktop.domain.backups import Contents
from gosi_desktop.storage import money_mapping
from gosi_desktop.storage.driver import RawConnection

_PEOPLE: Final = """
SELECT count(*), coalesce(sum(roster.wage), 0) FROM copy CROSS JOIN roster INDEXED BY roster_by_wage
ON roster.copy = copy.id AND roster.open = 1 WHERE copy.state = 'current'
"""
_INVOICES: Final = """
SELECT record.id, record.version, record.data FROM copy CROSS JOIN record
ON record.copy = copy.id AND record.entity = 'invoice' WHERE copy.state = 'current' AND record.data IS NOT NULL
"""
_FILES: Final = """
SELECT (SELECT count(*) FROM papers) + (SELECT count(*) FROM draft_papers) + (SELECT count(*) FROM archive)
"""
_DONE: Final = tuple(str(state) for state in sorted(DONE))
_WAITING: Final = f"SELECT count(*) FROM outbox WHERE state NOT IN {_DONE}"  # noqa: S608


def contents_of(connection: RawConnection) -> Contents:
    """Over all establishments; the file is of this program's schema."""
    contributors, wages = connection.execute(_PEOPLE).fetchone()
    invoices = invoiced = 0
    for row_id, version, data in connection.execute(_INVOICES):
        invoice = money_mapping.invoice(row_id, version, data)
        invoices += 1
        invoiced += invoice.total_halalas if invoice is not None else 0
    files, waiting = (connection.execute(asked).fetchone()[0] for asked in (_FILES, _WAITING))
    return Contents(contributors, wages, invoices, invoiced, files, waiting)
