"""Who did what, with the names that belong to it; the chain checked and taken out as a file."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest
import python_calamine

from gosi_desktop.application import trail
from gosi_desktop.application.ports import AuditEntry
from gosi_desktop.application.trail import ACTS, BY_THE_PROGRAM, Group, TrailRow
from gosi_desktop.domain.errors import Cancelled
from gosi_desktop.ui.audit_words import ACTS as WORDS
from tests.fakes.asked import in_every_state
from tests.fakes.day import NOW, RAWABI
from tests.fakes.workspace import Bench

_NOTED = re.compile(r'(?:\.append|_note)\(\s*(?:self\._clock\.now\(\),\s*)?"([a-z_]+)"')
_APPLICATION = Path(trail.__file__).parent


@pytest.fixture
def bench() -> Bench:
    made = in_every_state(Bench(practice=False))
    for one in made.outbox.kept.values():
        of = {"kind": one.change.kind, "contributor": one.contributor_id}
        made.audit.append(NOW, "request_asked", f"request:{one.id}", of)
    made.audit.append(NOW, "printed", "roster", {"rows": "24"})
    made.audit.append(NOW, "request_sent", "request:q1", {"kind": "update_wage"})
    return made


def line(row: TrailRow) -> tuple[str, ...]:
    return (row.entry.act, row.whom.ar if row.whom is not None else "")


def test_every_act_that_is_noted_has_its_group_and_its_words() -> None:
    noted = {act for file in _APPLICATION.glob("*.py") for act in _NOTED.findall(file.read_text("utf-8"))}
    assert len(noted) > 15, "the search finds what is noted"
    assert noted <= ACTS.keys()
    assert set(WORDS) == set(ACTS)


def test_counts_are_by_group(bench: Bench) -> None:
    counts: Mapping[Group, int] = bench.workspace.trail.counts()
    assert counts[Group.CHANGES] == len(bench.outbox.kept)
    assert (counts[Group.PAPERS], counts[Group.SENDING], counts[Group.BACKUPS]) == (1, 1, 0)


def test_newest_first_and_only_a_group(bench: Bench) -> None:
    made = bench.workspace.trail
    numbers = made.numbers(None, "")
    assert list(numbers) == sorted(numbers, reverse=True)
    assert [row.entry.act for row in made.rows(made.numbers(Group.PAPERS, ""))] == ["printed"]


def test_a_name_or_a_number_finds_what_is_about_it(bench: Bench) -> None:
    made = bench.workspace.trail
    one = next(row for row in made.rows(made.numbers(Group.CHANGES, "")) if row.whom is not None)
    assert one.whom is not None
    found = made.rows(made.numbers(None, one.whom.ar.split()[0]))
    assert one.key in {row.key for row in found}
    assert all(row.whom is not None for row in found)
    assert [row.entry.act for row in made.rows(made.numbers(None, "q1"))] == ["request_sent"]


def test_the_program_is_told_from_whoever_works_here(bench: Bench) -> None:
    made = bench.workspace.trail
    for row in made.rows(made.numbers(None, "")):
        assert (row.who is None) == (row.entry.act in BY_THE_PROGRAM)


def test_what_the_service_noted_has_the_names_of_members(bench: Bench) -> None:
    member = bench.members.members(RAWABI)[0]
    bench.audit.told = [AuditEntry(0, NOW, member.id, "update_wage", "wage_period:e7@2026-01", {}, "")]
    (row,) = bench.workspace.trail.at_service(RAWABI)
    assert row.who == member.name


def test_a_check_reads_the_whole_chain(bench: Bench) -> None:
    whole = bench.workspace.trail.check()
    assert (whole.broken_at, whole.count) == (None, len(bench.audit.acts))
    bench.audit.broken = 2
    assert bench.workspace.trail.check().broken_at == 2


def test_the_file_has_every_line_oldest_first_with_its_digest(bench: Bench, tmp_path: Path) -> None:
    target, seen = tmp_path / "سجل.xlsx", []
    count = bench.workspace.trail.export(
        target, "سجل", ("#", "act", "whom", "digest"), line, True, lambda done, _: seen.append(done), lambda: False
    )
    rows = python_calamine.load_workbook(target).get_sheet_by_index(0).to_python()
    assert (count, len(rows)) == (len(bench.audit.acts) - 1, len(bench.audit.acts))
    assert [int(float(row[0])) for row in rows[1:]] == list(range(1, count + 1))
    assert rows[1][-1] == f"{1:064x}"
    assert bench.audit.acts[-1][:2] == ("exported", "audit"), "that is a deed too"
    assert seen


def test_a_file_that_is_stopped_is_not_there(bench: Bench, tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        bench.workspace.trail.export(
            tmp_path / "a.xlsx", "سجل", ("#",), line, True, lambda done, total: None, lambda: True
        )
    assert not list(tmp_path.iterdir())
