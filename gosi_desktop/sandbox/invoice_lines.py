"""The lines of invoices, kept in packed pages in the order of engagements, and asked for a page at a time."""

import zlib
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any, Final

import msgspec
import sqlalchemy as sa
from sqlalchemy.engine import Connection

from gosi_desktop.contract.money import InvoiceLineData, InvoiceLines
from gosi_desktop.domain.invoices import InvoiceLine
from gosi_desktop.sandbox.money_rows import line_of, line_row
from gosi_desktop.sandbox.tables import invoice_page

_PAGE: Final = 500
_BATCH: Final = 20
_DECODER: Final = msgspec.json.Decoder(tuple[InvoiceLineData, ...])


def keep(connection: Connection, number: str, invoice: str, lines: Iterable[InvoiceLine]) -> int:
    """Keep an invoice's lines, which come in the order of engagements; how many there were."""
    place, rows = 0, []
    for page in _pages(lines):
        packed = zlib.compress(msgspec.json.encode(tuple(map(line_row, page))), 1)
        rows.append({
            "establishment": number, "invoice": invoice, "place": place, "lines": len(page),
            "first": page[0].engagement_id, "content": packed,
        })  # fmt: skip
        place += len(page)
        if len(rows) == _BATCH:
            connection.execute(sa.insert(invoice_page), rows)
            rows = []
    if rows:
        connection.execute(sa.insert(invoice_page), rows)
    return place


def read(connection: Connection, number: str, invoice: str) -> Iterator[InvoiceLine]:
    """All lines of an invoice."""
    query = sa.select(invoice_page.c.content).where(*_of(number, invoice)).order_by(invoice_page.c.place)
    for content in connection.scalars(query):
        yield from map(line_of, _unpacked(content))


def of_engagements(
    connection: Connection, number: str, invoice: str, engagements: Iterable[str]
) -> Iterator[InvoiceLine]:
    """The lines of some engagements: only the pages that can have them are read."""
    wanted = set(engagements)
    query = sa.select(invoice_page.c.place, invoice_page.c.first).where(*_of(number, invoice))
    known = sorted((row.first, row.place) for row in connection.execute(query))
    firsts = [first for first, _ in known]
    places = {known[at][1] for key in wanted if (at := bisect_right(firsts, key) - 1) >= 0}
    for place in sorted(places):
        content = connection.execute(
            sa.select(invoice_page.c.content).where(*_of(number, invoice), invoice_page.c.place == place)
        ).scalar_one()
        yield from (line_of(one) for one in _unpacked(content) if one.engagement in wanted)


def answer(connection: Connection, number: str, invoice: str, start: int, limit: int) -> InvoiceLines:
    """So many lines from a place on; ``next_cursor`` is left to whoever seals it."""
    mine = _of(number, invoice)
    total = connection.scalar(sa.select(sa.func.sum(invoice_page.c.lines)).where(*mine)) or 0
    within = (invoice_page.c.place < start + limit, invoice_page.c.place + invoice_page.c.lines > start)
    query = sa.select(invoice_page).where(*mine, *within).order_by(invoice_page.c.place)
    lines: list[InvoiceLineData] = []
    for row in connection.execute(query):
        lines += _unpacked(row.content)[max(0, start - row.place) : start + limit - row.place]
    return InvoiceLines(invoice=invoice, total=int(total), lines=tuple(lines))


def _pages(lines: Iterable[InvoiceLine]) -> Iterator[Sequence[InvoiceLine]]:
    """Pages of about the same size; the lines of one engagement stay together."""
    page: list[InvoiceLine] = []
    for _, group in groupby(lines, key=lambda line: line.engagement_id):
        if len(page) >= _PAGE:
            yield page
            page = []
        page += group
    if page:
        yield page


def _unpacked(content: bytes) -> tuple[InvoiceLineData, ...]:
    return _DECODER.decode(zlib.decompress(content))


def _of(number: str, invoice: str) -> tuple[sa.ColumnElement[bool], ...]:
    columns: Any = invoice_page.c
    return columns.establishment == number, columns.invoice == invoice
