"""The monthly run by the domain's own rules: every vector, every planted difference, corrections, and only once."""

import json
import threading
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, get_args

import pytest
import sqlalchemy as sa

from gosi_desktop.contract.money import Difference
from gosi_desktop.data import load_rules
from gosi_desktop.domain.establishment import override_in
from gosi_desktop.domain.invoice_audit import audit_invoice
from gosi_desktop.domain.invoices import InvoiceState
from gosi_desktop.domain.reconciliation import reconcile
from gosi_desktop.domain.values import Month, amount_of, amount_text
from gosi_desktop.sandbox import invoice_lines, journal, monthly_run, state
from gosi_desktop.sandbox.calls import Call
from gosi_desktop.sandbox.core import Core
from gosi_desktop.sandbox.monthly_run import Account
from gosi_desktop.sandbox.options import Options
from gosi_desktop.sandbox.tables import billing_state, entity, establishment
from tests.support.client import SMALL
from tests.support.postgres import PostgresServer
from tests.support.serving import CHEAP

CLOCK = datetime(2026, 1, 6, 7, 21, tzinfo=UTC)
NOW = datetime(2026, 1, 6, 8, 0, tzinfo=UTC)
VECTORS: list[dict[str, Any]] = json.loads(
    (Path(__file__).parents[1] / "domain" / "contribution_vectors.json").read_text("utf-8")
)["vectors"]
VECTOR_HOUSE = "699000001"
_BRANCHES = ("annuities", "saned", "hazards")
_NATIONALITIES = {"saudi": "SA", "non_saudi": "EG"}


@pytest.fixture
def core() -> Iterator[Core]:
    made = Core(Options(clock=CLOCK, hash_cost=CHEAP))
    yield made
    made.close()


def call(core: Core, path: str, **body: Any) -> Any:
    reply = core.answer(Call("POST", path, body=json.dumps(body).encode()))
    assert reply.status in (200, 204), reply.body
    return json.loads(reply.body) if reply.body else None


def account(core: Core, connection: sa.Connection, number: str = SMALL) -> Account:
    written = journal.Journal(connection, number, NOW, 0)
    return monthly_run.open_account(written, core.equipment.rules.book)


def _people(core: Core) -> None:
    """An establishment where each vector is somebody with that wage from that month on."""
    with core.equipment.database.writing() as connection:
        connection.execute(sa.insert(establishment).values(number=VECTOR_HOUSE, name="جدول"))
        connection.execute(sa.insert(billing_state).values(establishment=VECTOR_HOUSE, through="2021-11-30"))
        with journal.recording(connection, VECTOR_HOUSE, NOW) as written:
            for vector in VECTORS:
                plain, key = vector["input"], vector["id"]
                person: dict[str, Any] = {
                    "identity": {"kind": "iqama", "number": key}, "names": {"ar": key},
                    "nationality": plain["gcc_country"] or _NATIONALITIES[plain["nationality_group"]],
                    "nationality_group": plain["nationality_group"], "has_prior_periods": plain["has_prior_periods"],
                }  # fmt: skip
                person |= {"first_registration": plain["first_registration"]} if plain["first_registration"] else {}
                written.put("contributor", f"c-{key}", person)
                left = {"leave_date": plain["leave_date"]} if plain["leave_date"] else {}
                work = {
                    "contributor": f"c-{key}", "branch": "b", "occupation": "cook",
                    "join_date": plain["join_date"] or "2001-04-01", "state": "ended" if left else "active", **left,
                }  # fmt: skip
                written.put("engagement", f"e-{key}", work)
                housing = {"kind": plain["housing_type"]}
                housing |= {"amount": plain["housing"]} if plain["housing_type"] == "cash" else {}
                wage = {
                    "engagement": f"e-{key}", "from_month": plain["month"], "basic_wage": plain["basic"],
                    "housing": housing, "commission": plain["commission"], "other_allowances": plain["other"],
                    "source": "employer",
                }  # fmt: skip
                written.put("wage_period", f"e-{key}@{plain['month']}", wage)


def test_every_vector_through_a_whole_run(core: Core) -> None:
    _people(core)
    call(core, "/practice/clock", set="2030-02-02T08:00:00Z")
    with core.equipment.database.reading() as connection:
        book = account(core, connection, VECTOR_HOUSE).book
        by_month = {str(one.month): list(invoice_lines.read(connection, VECTOR_HOUSE, one.id)) for one in book.valid}
    assert len(book.valid) == 99
    for vector in VECTORS:
        expected, month = vector["expected"], vector["input"]["month"]
        mine = [line for line in by_month[month] if line.engagement_id == f"e-{vector['id']}"]
        if not expected["contribution_days"]:
            assert mine == [], vector["id"]
            continue
        [line] = mine
        assert amount_text(line.wage_halalas) == expected["contributory_wage"], vector["id"]
        assert (line.days, line.month_days) == (expected["contribution_days"], expected["days_in_month"]), vector["id"]
        got = {share.branch.value: (share.employer_halalas, share.employee_halalas) for share in line.shares}
        for branch in _BRANCHES:
            asked = expected["branches"][branch]
            assert got.get(branch, (0, 0)) == (amount_of(asked["employer"]), amount_of(asked["employee"])), vector["id"]
        assert amount_text(line.total_halalas) == expected["gosi_branches_total"], vector["id"]
    for invoice in book.valid:
        lines = by_month[str(invoice.month)]
        assert invoice.line_count == len(lines)
        assert invoice.contributions_halalas == sum(line.total_halalas for line in lines if not line.adjustment_of)
    assert reconcile(book.entries, book.invoices.values(), ()) == ()


def audited(core: Core, number: str = SMALL) -> list[Any]:
    """The app's own audit of each invoice, by month."""
    rules = core.equipment.rules.book
    with core.equipment.database.reading() as connection:
        here = account(core, connection, number)
        return [
            audit_invoice(
                one, invoice_lines.read(connection, number, one.id), here.roster.entries, rules,
                override=override_in(here.roster.overrides, one.month),
            )
            for one in here.book.valid
        ]  # fmt: skip


def test_the_audit_invents_nothing_on_clean_histories(core: Core) -> None:
    found = audited(core)
    assert len(found) == 12
    assert all(one.is_clean for one in found), [one.findings for one in found if not one.is_clean]


@pytest.mark.parametrize("kind", get_args(Difference))
def test_the_audit_finds_each_planted_difference(core: Core, kind: str) -> None:
    planted = call(core, "/practice/plant", establishment=SMALL, kind=kind)
    newest = audited(core)[-1]
    assert newest.invoice.number == planted["invoice"]
    assert {one.code.value for one in newest.findings} == {kind}
    assert newest.difference_halalas == sum(one.halalas for one in newest.findings) == amount_of(planted["amount"]) != 0
    assert {one.engagement_id for one in newest.findings} == {planted["engagement"]}
    assert newest.unexplained_halalas == 0


def test_a_planted_difference_stands_in_the_ledger_as_an_invoice_issued_anew(core: Core) -> None:
    planted = call(core, "/practice/plant", establishment=SMALL, kind="double_line")
    with core.equipment.database.reading() as connection:
        book = account(core, connection).book
    newest = book.valid[-1]
    assert book.invoices[newest.replaces or ""].state is InvoiceState.REISSUED
    assert book.balance == 1_971_978 + amount_of(planted["amount"]) == newest.total_halalas
    assert reconcile(book.entries, book.invoices.values(), book.payments.values()) == ()


def _change(core: Core, kind: str, key: str, **fields: Any) -> None:
    call(core, "/practice/record", establishment=SMALL, entity=kind, id=key, set=fields)


def _somebody(core: Core) -> tuple[str, str]:
    """An engagement and the id of the wage that holds for it now."""
    with core.equipment.database.reading() as connection:
        roster = account(core, connection).roster
    entry = next(
        one for one in roster.entries
        if one.engagement.leave_date is None and one.wages and max(w.from_month for w in one.wages) < Month(2025, 10)
    )  # fmt: skip
    return entry.engagement.id, max(entry.wages, key=lambda one: one.from_month).id


def test_a_past_wage_that_was_wrong_is_corrected_on_the_next_invoice(core: Core) -> None:
    engagement, wage = _somebody(core)
    since = Month.parse(wage.partition("@")[2])
    with core.equipment.database.reading() as connection:
        row = json.loads(connection.scalar(sa.select(entity.c.data).where(entity.c.id == wage)) or "")
    _change(core, "wage_period", wage, basic_wage=amount_text(amount_of(row["basic_wage"]) + 100_00))
    call(core, "/practice/clock", set="2026-02-02T08:00:00Z")
    with core.equipment.database.reading() as connection:
        book = account(core, connection).book
        newest = book.valid[-1]
        lines = [one for one in invoice_lines.read(connection, SMALL, newest.id) if one.adjustment_of is not None]
    billed = [one.month for one in book.valid[:-1] if one.month >= since]
    assert [line.adjustment_of for line in lines] == billed
    assert {line.engagement_id for line in lines} == {engagement}
    assert newest.adjustments_halalas == sum(line.total_halalas for line in lines) > 0
    assert reconcile(book.entries, book.invoices.values(), book.payments.values()) == ()
    call(core, "/practice/clock", set="2026-03-02T08:00:00Z")
    with core.equipment.database.reading() as connection:
        assert account(core, connection).book.valid[-1].adjustments_halalas == 0, "a correction is made once"


def test_a_cancelled_engagement_is_given_back(core: Core) -> None:
    engagement, _ = _somebody(core)
    _change(core, "engagement", engagement, state="cancelled")
    call(core, "/practice/clock", set="2026-02-02T08:00:00Z")
    with core.equipment.database.reading() as connection:
        newest = account(core, connection).book.valid[-1]
        lines = [one for one in invoice_lines.read(connection, SMALL, newest.id) if one.engagement_id == engagement]
    assert lines
    assert all(line.adjustment_of and line.total_halalas < 0 and not line.days for line in lines)
    assert newest.adjustments_halalas == sum(line.total_halalas for line in lines)


def test_the_run_before_its_day_and_only_once(core: Core) -> None:
    first = call(core, "/practice/monthly-run", establishment=SMALL, month="2026-01")
    assert first == {"invoices": 1, "entries": 1}
    assert call(core, "/practice/monthly-run", establishment=SMALL, month="2026-01") == {"invoices": 0, "entries": 0}
    call(core, "/practice/clock", set="2026-02-02T08:00:00Z")
    with core.equipment.database.reading() as connection:
        months = [str(one.month) for one in account(core, connection).book.valid]
    assert months.count("2026-01") == 1


def test_the_first_call_of_a_later_day_finds_everything_entered(core: Core) -> None:
    with core.equipment.database.writing() as connection:  # as the days pass while nobody calls
        state.move_clock(connection, datetime(2026, 2, 20, 8, tzinfo=UTC))
    for _ in range(2):
        core.answer(Call("GET", "/practice/clock"))
    with core.equipment.database.reading() as connection:
        book = account(core, connection).book
    assert book.through == date(2026, 2, 20)
    assert [str(one.month) for one in book.valid][-2:] == ["2025-12", "2026-01"]
    assert [one.debit_halalas for one in book.entries if one.month == Month(2025, 12)][1:] == [39_440, 39_440]


def test_a_number_of_a_paper_is_given_once_whatever_begins_anew(core: Core) -> None:
    def numbers() -> set[str]:
        with core.equipment.database.reading() as connection:
            found = account(core, connection).book.invoices.values()
            return {one.number.partition("-")[2] for one in found} | {one.bill.number for one in found if one.bill}

    before = numbers()
    call(core, "/practice/reset")
    assert len(numbers()) == len(before) == 24
    assert not numbers() & before


def test_a_month_to_come_is_not_billed(core: Core) -> None:
    reply = core.answer(Call("POST", "/practice/monthly-run", body=b'{"month": "2026-02"}'))
    assert reply.status == 422


def test_an_account_survives_a_kept_state_and_a_new_start(core: Core) -> None:
    kept = json.loads(core.answer(Call("POST", "/practice/snapshots")).body)["snapshot"]
    with core.equipment.database.reading() as connection:
        before = account(core, connection).book
    call(core, "/practice/clock", set="2026-02-20T08:00:00Z")
    call(core, "/practice/restore", snapshot=kept)
    with core.equipment.database.reading() as connection:
        after = account(core, connection).book
        lines = list(invoice_lines.read(connection, SMALL, after.valid[-1].id))
    assert (after.entries, after.invoices, after.through) == (before.entries, before.invoices, date(2026, 1, 6))
    assert len(lines) == 24


def test_the_rules_of_a_file_are_named_on_the_invoice(tmp_path: Path) -> None:
    found = load_rules() | {"version": "2099.1"}
    file = tmp_path / "rules.json"
    file.write_text(json.dumps(found), "utf-8")
    made = Core(Options(clock=CLOCK, hash_cost=CHEAP, rules=file))
    with made.equipment.database.reading() as connection:
        assert {one.rules_version for one in account(made, connection).book.valid} == {"2099.1"}
    made.close()


@pytest.mark.postgres
def test_two_processes_run_the_same_month_once(postgres_server: PostgresServer) -> None:
    address = postgres_server.create_database()
    cores = [Core(Options(database=address, clock=CLOCK, hash_cost=CHEAP)) for _ in range(2)]
    call(cores[0], "/practice/clock", set="2026-01-31T08:00:00Z")
    later = datetime(2026, 3, 2, 8, tzinfo=UTC)
    done: list[int] = []

    def run(one: Core) -> None:
        with one.equipment.database.writing() as connection:
            done.append(monthly_run.run_due(connection, one.equipment.rules.book, later)[0])

    threads = [threading.Thread(target=run, args=(one,)) for one in cores]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert min(done) == 0 < max(done)
    with cores[0].equipment.database.reading() as connection:
        book = account(cores[0], connection).book
    assert [str(one.month) for one in book.valid][-2:] == ["2026-01", "2026-02"]
    assert reconcile(book.entries, book.invoices.values(), book.payments.values()) == ()
    for one in cores:
        one.close()
