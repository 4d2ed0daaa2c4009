"""The statement of account: what was owed and paid, in order, with a balance of our own beside the authority's."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import groupby
from typing import Final, NamedTuple

from gosi_desktop.domain.invoices import LedgerEntry, LedgerKind
from gosi_desktop.domain.values import amount_text, bare, fold_digits


class Group(StrEnum):
    """What the chips over the statement choose."""

    INVOICES = "invoices"
    PAYMENTS = "payments"
    FINES = "fines"


GROUPS: Final[Mapping[LedgerKind, Group]] = {
    LedgerKind.CONTRIBUTION: Group.INVOICES,
    LedgerKind.ADJUSTMENT: Group.INVOICES,
    LedgerKind.LATE_PENALTY: Group.FINES,
    LedgerKind.VIOLATION_FINE: Group.FINES,
    LedgerKind.PENALTY_WAIVER: Group.FINES,
    LedgerKind.PAYMENT: Group.PAYMENTS,
    LedgerKind.INSTALMENT: Group.PAYMENTS,
    LedgerKind.REFUND: Group.PAYMENTS,
}
_ID: Final = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_OWN: Final = 12  # the last digits of an id tell it from the others


def short_reference(ref: str) -> str:
    """A number as it is; an id made by a program by its last digits, as on the receipt."""
    return ref.replace("-", "")[-_OWN:].upper() if _ID.fullmatch(ref) else ref


class StatementRow(NamedTuple):
    """An entry and the balance after it, worked out here: debits less credits of all entries up to it."""

    entry: LedgerEntry
    balance_halalas: int


@dataclass(frozen=True, slots=True)
class StatementQuery:
    """Which entries are shown: both days included, None open; the text is sought in reference, month and amounts."""

    first: date | None = None
    last: date | None = None
    group: Group | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """A period of the account. ``opening`` + ``debit`` - ``credit`` = ``closing``, whatever rows are shown of it."""

    rows: tuple[StatementRow, ...]
    opening_halalas: int
    debit_halalas: int
    credit_halalas: int
    counts: Mapping[Group | None, int]

    @property
    def closing_halalas(self) -> int:
        """What is owed at the end; below 0 it is the establishment's."""
        return self.opening_halalas + self.debit_halalas - self.credit_halalas


def in_order(entries: Iterable[LedgerEntry]) -> list[LedgerEntry]:
    """By day; within a day so that each balance follows from the one before, as far as there is such an order."""
    found: list[LedgerEntry] = []
    balance = 0
    for _, same_day in groupby(sorted(entries, key=lambda entry: entry.date), key=lambda entry: entry.date):
        found += _chained(list(same_day), balance)
        balance = found[-1].balance_halalas
    return found


def _chained(entries: list[LedgerEntry], balance: int) -> list[LedgerEntry]:
    """A way from a balance through all entries, each leading from one balance to the next; else as they came."""
    if len(entries) == 1:
        return entries
    leading: dict[int, list[LedgerEntry]] = {}
    for entry in reversed(entries):
        before = entry.balance_halalas - entry.debit_halalas + entry.credit_halalas
        leading.setdefault(before, []).append(entry)
    path: list[LedgerEntry] = []
    open_ends: list[tuple[int, LedgerEntry | None]] = [(balance, None)]
    while open_ends:
        at, reached_by = open_ends[-1]
        if following := leading.get(at):
            entry = following.pop()
            open_ends.append((entry.balance_halalas, entry))
        else:
            open_ends.pop()
            if reached_by is not None:
                path.append(reached_by)
    path.reverse()
    whole = len(path) == len(entries) and _follows(path, balance)
    return path if whole else entries


def _follows(entries: Sequence[LedgerEntry], balance: int) -> bool:
    for entry in entries:
        balance += entry.debit_halalas - entry.credit_halalas
        if balance != entry.balance_halalas:
            return False
    return True


def running(entries: Iterable[LedgerEntry]) -> tuple[StatementRow, ...]:
    """Each entry with our balance after it; the entries in their order."""
    rows: list[StatementRow] = []
    balance = 0
    for entry in entries:
        balance += entry.debit_halalas - entry.credit_halalas
        rows.append(StatementRow(entry, balance))
    return tuple(rows)


def statement(entries: Iterable[LedgerEntry], query: StatementQuery = StatementQuery()) -> Statement:
    """The entries of a query in order. Sums are of the whole period; group and text only choose what is shown."""
    rows = running(in_order(entries))
    before = [row for row in rows if query.first is not None and row.entry.date < query.first]
    period = [row for row in rows[len(before) :] if query.last is None or row.entry.date <= query.last]
    found = [row for row in period if _has(row.entry, query.text)]
    counts: dict[Group | None, int] = dict.fromkeys((None, *Group), 0)
    counts[None] = len(found)
    for row in found:
        counts[GROUPS[row.entry.kind]] += 1
    return Statement(
        tuple(row for row in found if query.group in (None, GROUPS[row.entry.kind])),
        before[-1].balance_halalas if before else 0,
        sum(row.entry.debit_halalas for row in period),
        sum(row.entry.credit_halalas for row in period),
        counts,
    )


def _has(entry: LedgerEntry, text: str) -> bool:
    sought = bare(fold_digits(text)).strip().replace(",", "").replace("٬", "").replace("٫", ".").casefold()
    return not sought or any(sought in place for place in _searched(entry))


def _searched(entry: LedgerEntry) -> Sequence[str]:
    return (
        entry.ref.casefold(),
        str(entry.month or ""),
        amount_text(entry.debit_halalas),
        amount_text(entry.credit_halalas),
        entry.date.isoformat(),
    )
