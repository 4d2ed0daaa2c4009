"""Money in the open cache: invoices with their lines, payments, the ledger, plans, and people as an audit needs them.

Lines are kept in packed slices under the copy shown. A *taking* is one fetching of an invoice's lines; its first slice
is written last, with it all are here and what was taken before goes. A kill in between leaves slices that nobody reads
and the next taking removes.
"""

import threading
import zlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date
from functools import partial
from itertools import chain, islice
from typing import Final, TypeVar

import msgspec

from gosi_desktop.application.ports import Chip
from gosi_desktop.application.ports.money import PersonLabel
from gosi_desktop.application.threads import entering_port
from gosi_desktop.domain.contributor import WagePeriod
from gosi_desktop.domain.deadlines import roster_events
from gosi_desktop.domain.errors import Cancelled, GosiError
from gosi_desktop.domain.invoices import InstalmentPlan, Invoice, InvoiceLine, LedgerEntry, Payment
from gosi_desktop.domain.roster_month import RosterEntry
from gosi_desktop.storage import mapping, money_mapping, records
from gosi_desktop.storage.database import Database
from gosi_desktop.storage.driver import RawConnection
from gosi_desktop.storage.listing import BITS
from gosi_desktop.storage.money_mapping import PackedLine, kept_line, packed_line
from gosi_desktop.storage.units import column, editing, snapshot, value

_Money = TypeVar("_Money")

SLICE: Final = 500  # lines in one slice
_PAGE: Final = 500  # people read at once

_ROWS: Final = """
SELECT record.id, record.version, record.data FROM copy CROSS JOIN record
ON record.copy = copy.id AND record.entity = ?
WHERE copy.establishment = ? AND copy.state = 'current' AND record.data IS NOT NULL ORDER BY record.seq, record.id
"""
_SHOWN: Final = "SELECT id FROM copy WHERE establishment = ? AND state = 'current'"
# The first slice of a taking says that all are here.
_WHOLE: Final = """
SELECT copy.id, taken.taking FROM copy CROSS JOIN invoice_line AS taken
ON taken.copy = copy.id AND taken.invoice = ? AND taken.place = 0 AND taken.version = ?
WHERE copy.establishment = ? AND copy.state = 'current' ORDER BY taken.taking DESC LIMIT 1
"""
_SLICES: Final = """
SELECT content FROM invoice_line
WHERE copy = ? AND invoice = ? AND taking = ? AND place > ? AND place < ? ORDER BY place
"""
_ALL_SLICES: Final = (-1, 1 << 62)
_LAST_TAKING: Final = "SELECT max(taking) FROM invoice_line WHERE copy = ? AND invoice = ?"
_KEEP: Final = """
INSERT INTO invoice_line (copy, invoice, taking, place, version, content)
SELECT id, ?, ?, ?, ?, ? FROM copy WHERE id = ? AND state = 'current'
"""
_LATER: Final = "SELECT 1 FROM invoice_line WHERE copy = ? AND invoice = ? AND taking > ? AND place = 0"
_FORGET: Final = "DELETE FROM invoice_line WHERE copy = ? AND invoice = ? AND taking = ?"
_FORGET_BEFORE: Final = "DELETE FROM invoice_line WHERE copy = ? AND invoice = ? AND taking < ?"
_ENGAGEMENTS: Final = """
SELECT id, version, data FROM record
WHERE copy = ? AND entity = 'engagement' AND id > ? AND data IS NOT NULL ORDER BY id LIMIT ?
"""
_AWAITED: Final = (
    "SELECT roster.contributor FROM roster INDEXED BY roster_chips WHERE roster.copy = ?"  # noqa: S608 - constants only
    f" AND roster.chips & {BITS[Chip.PENDING] | BITS[Chip.LEFT_NOT_EXCLUDED]}"
)
_LABELS: Final = """
SELECT wanted.value, person.id, person.version, person.data
FROM json_each(?) AS wanted CROSS JOIN record AS work
ON work.copy = ? AND work.entity = 'engagement' AND work.id = wanted.value
CROSS JOIN record AS person ON person.copy = work.copy AND person.entity = 'contributor' AND person.id = work.parent
WHERE person.data IS NOT NULL
"""

_packed: Final = msgspec.msgpack.Decoder(list[PackedLine])


class SqlMoney:
    """The MoneyStore of an open cache. Called from several threads."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._numbering = threading.Lock()
        self._last_taking = 0

    def invoices(self, establishment: str) -> Sequence[Invoice]:
        """All of them, newest month first."""
        found = self._rows(establishment, "invoice", money_mapping.invoice)
        return sorted(found, key=lambda one: (one.month, one.issued, one.id), reverse=True)

    def payments(self, establishment: str) -> Sequence[Payment]:
        """Newest first: those that have not arrived, then by the day they did."""
        found = self._rows(establishment, "payment", money_mapping.payment)[::-1]
        return sorted(found, key=lambda one: one.received or date.max, reverse=True)

    def ledger(self, establishment: str) -> Sequence[LedgerEntry]:
        """By day, and within a day as it was entered."""
        return sorted(self._rows(establishment, "ledger_entry", money_mapping.ledger_entry), key=lambda one: one.date)

    def plans(self, establishment: str) -> Sequence[InstalmentPlan]:
        """As they were decided."""
        return self._rows(establishment, "instalment_plan", money_mapping.instalment_plan)

    def has_lines(self, establishment: str, invoice: Invoice) -> bool:
        """Whether all lines of this version of the invoice are here."""
        entering_port("storage.money")
        with snapshot(self._database) as connection:
            return _whole(connection, establishment, invoice) is not None

    def lines(self, establishment: str, invoice: Invoice) -> Iterator[InvoiceLine]:
        """Its lines in the order of engagement ids; none when they were not fetched.

        The slices are read at once, while they are packed: whoever goes through them slowly holds no connection.
        """
        return chain.from_iterable(map(_unpacked, self._slices(establishment, invoice, _ALL_SLICES)))

    def line_page(self, establishment: str, invoice: Invoice, first: int, count: int) -> Sequence[InvoiceLine]:
        """So many lines from a place on, in the same order."""
        slices = self._slices(establishment, invoice, (first - SLICE, first + count))
        skipped = first % SLICE
        return list(islice(chain.from_iterable(map(_unpacked, slices)), skipped, skipped + count))

    def keep_lines(self, establishment: str, invoice: Invoice, lines: Iterable[InvoiceLine]) -> None:
        """Keep them, which come in order, in place of those of an older version: all or none.

        Raises what the stream raises, and ``Cancelled`` when the copy they belong to is no longer shown. Two at once
        do no harm: the one that began last stays.
        """
        entering_port("storage.money")
        copy, taking = self._begin_taking(establishment, invoice)
        try:
            slices = _sliced(lines)
            first = next(slices, [])
            count = 1
            for content in slices:
                with editing(self._database) as connection:
                    _keep(connection, copy, invoice, taking, count * SLICE, content)
                count += 1
            with editing(self._database) as connection:
                later = value(connection, _LATER, (copy, invoice.id, taking))
                if later is None:
                    _keep(connection, copy, invoice, taking, 0, first)
                connection.execute(_FORGET if later else _FORGET_BEFORE, (copy, invoice.id, taking))
        except BaseException:
            with suppress(GosiError), editing(self._database) as connection:
                connection.execute(_FORGET, (copy, invoice.id, taking))
            raise

    def roster(self, establishment: str) -> Iterator[RosterEntry]:
        """Every engagement as it is shown, ended and cancelled ones too, in the order of their ids."""
        entering_port("storage.money")
        return chain.from_iterable(self._database.stream(partial(_roster_pages, establishment)))

    def awaited(self, establishment: str) -> Sequence[RosterEntry]:
        """Those whose wage is awaited, and those who left by the state's records and are still registered."""
        entering_port("storage.money")
        with snapshot(self._database) as connection:
            copy = value(connection, _SHOWN, (establishment,))
            folk = records.people(connection, copy, column(connection, _AWAITED, (copy,)))
        entries = (
            RosterEntry(one.contributor, work, tuple(wage for wage in one.wages if wage.engagement_id == work.id))
            for one in folk
            for work in one.engagements
        )
        return sorted((one for one in entries if any(roster_events([one]))), key=lambda one: one.engagement.id)

    def labels(self, establishment: str, engagements: Sequence[str]) -> Mapping[str, PersonLabel]:
        """Who these are; whoever is not known here is left out."""
        entering_port("storage.money")
        found: dict[str, PersonLabel] = {}
        with snapshot(self._database) as connection:
            copy = value(connection, _SHOWN, (establishment,))
            for start in range(0, len(engagements), _PAGE):
                wanted = records.json_list(engagements[start : start + _PAGE])
                for engagement, *row in connection.execute(_LABELS, (wanted, copy)):
                    if (who := mapping.contributor(*row)) is not None:
                        found[engagement] = PersonLabel(who.id, who.names, who.identity.number, who.contributor_no)
        return found

    def _rows(self, establishment: str, entity: str, made: Callable[[str, int, bytes], _Money | None]) -> list[_Money]:
        """As they were entered."""
        entering_port("storage.money")
        with snapshot(self._database) as connection:
            rows = connection.execute(_ROWS, (entity, establishment)).fetchall()
        return [one for row in rows if (one := made(*row)) is not None]

    def _slices(self, establishment: str, invoice: Invoice, within: tuple[int, int]) -> Sequence[bytes]:
        entering_port("storage.money")
        with snapshot(self._database) as connection:
            whole = _whole(connection, establishment, invoice)
            if whole is None:
                return ()
            copy, taking = whole
            return column(connection, _SLICES, (copy, invoice.id, taking, *within))

    def _begin_taking(self, establishment: str, invoice: Invoice) -> tuple[int, int]:
        """The copy shown, and a number that no taking of this invoice has."""
        with self._numbering, snapshot(self._database) as connection:
            copy = value(connection, _SHOWN, (establishment,))
            if copy is None:
                raise Cancelled
            last = value(connection, _LAST_TAKING, (copy, invoice.id)) or 0
            self._last_taking = max(self._last_taking, last) + 1
            return copy, self._last_taking


def _whole(connection: RawConnection, establishment: str, invoice: Invoice) -> tuple[int, int] | None:
    """Copy and taking of an invoice's lines when all of this version are here."""
    found: tuple[int, int] | None = connection.execute(_WHOLE, (invoice.id, invoice.version, establishment)).fetchone()
    return found


def _keep(
    connection: RawConnection, copy: int, invoice: Invoice, taking: int, place: int, lines: Sequence[PackedLine]
) -> None:
    content = bytearray(zlib.compress(msgspec.msgpack.encode(lines), 1))
    row = (invoice.id, taking, place, invoice.version, content, copy)
    if not connection.execute(_KEEP, row).rowcount:
        raise Cancelled  # another copy is shown meanwhile, or none


def _sliced(lines: Iterable[InvoiceLine]) -> Iterator[list[PackedLine]]:
    rest = iter(lines)
    while piece := list(map(packed_line, islice(rest, SLICE))):
        yield piece


def _unpacked(content: bytes) -> Iterator[InvoiceLine]:
    return map(kept_line, _packed.decode(zlib.decompress(content)))


def _roster_pages(establishment: str, connection: RawConnection) -> Iterator[list[RosterEntry]]:
    copy, last = value(connection, _SHOWN, (establishment,)), ""
    while rows := connection.execute(_ENGAGEMENTS, (copy, last, _PAGE)).fetchall():
        last = rows[-1][0]
        works = [work for row in rows if (work := mapping.engagement(*row)) is not None]
        people = {work.contributor_id: None for work in works}
        folk = {
            who.id: who
            for row in records.some(connection, copy, "contributor", list(people))
            if (who := mapping.contributor(*row)) is not None
        }
        wages: defaultdict[str, list[WagePeriod]] = defaultdict(list)
        for engagement, id, version, data in records.children(
            connection, copy, "wage_period", [one.id for one in works]
        ):
            if (wage := mapping.wage_period(id, version, data)) is not None:
                wages[engagement].append(wage)
        yield [
            RosterEntry(folk[work.contributor_id], work, tuple(wages[work.id]))
            for work in works
            if work.contributor_id in folk
        ]
