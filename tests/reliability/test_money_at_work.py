"""The use cases of money as the program wires them: over a practice profile that was fetched, offline, and locked."""

import csv
import shutil
from pathlib import Path

import pytest

from gosi_desktop.domain.contributor import WageParts
from gosi_desktop.domain.deadlines import DeadlineKind
from gosi_desktop.domain.errors import StorageError
from gosi_desktop.domain.statement import StatementQuery
from tests.reliability.conftest import program_at

_OF_PEOPLE = frozenset({DeadlineKind.EXCLUDE_CONTRIBUTOR, DeadlineKind.COMPLETE_CONTRIBUTOR})


def test_an_invoice_is_explained_and_nothing_of_it_is_open_after_locking(kept_profiles: Path, tmp_path: Path) -> None:
    shutil.copytree(kept_profiles / "fetched", tmp_path, dirs_exist_ok=True)
    program = program_at(tmp_path)
    (profile,) = program.profiles.list()
    workspace = program.profiles.open(profile)
    try:
        number = workspace.establishments.known()[0].head.establishment
        (newest, *_) = workspace.invoices.listed(number).rows
        assert workspace.invoices.audit(number, newest.invoice.id) is None
        workspace.invoices.fetch_lines(number, newest.invoice, lambda done, total: None, lambda: False)
        audit = workspace.invoices.audit(number, newest.invoice.id)
        assert audit is not None
        assert audit.is_clean
        assert workspace.bookkeeping.deductions(number, newest.invoice.month).billed
        listing = tmp_path / "list.csv"
        books = workspace.book_papers
        books.write(books.deductions(number, newest.invoice.month), listing, lambda done, total: None, lambda: False)
        shares = (row["Share to withhold"] for row in csv.DictReader(listing.read_text("utf-8-sig").splitlines()))
        assert sum(int(share.replace(".", "")) for share in shares) == newest.invoice.employee_halalas
        assert not list((profile.folder / "scratch").iterdir())
        (entry,) = books.journal(number, newest.invoice.month, newest.invoice.month).entries
        assert entry.debit_halalas == entry.credit_halalas
        assert workspace.bookkeeping.account(number, StatementQuery()).findings == ()
        listed = workspace.deadlines.listed(number)
        assert all(row.person is not None for row in listed if row.deadline.kind in _OF_PEOPLE)
        assert any(row.deadline.kind in _OF_PEOPLE for row in listed)
        assert workspace.deadlines.listed(number)
        assert workspace.what_if.hiring(number, WageParts(600_000), newest.invoice.issued).costs
    finally:
        workspace.close()
    for ask in (workspace.invoices.listed, workspace.invoices.previews, workspace.deadlines.listed):
        with pytest.raises(StorageError) as fault:
            ask(number)
        assert fault.value.code == "storage.closed"
    cache = (profile.folder / "cache.db").read_bytes()
    assert newest.invoice.number.encode() not in cache
