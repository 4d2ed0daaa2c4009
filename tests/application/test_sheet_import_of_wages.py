"""Wages from a file: columns guessed and remembered, rows matched and judged, one batch held, bad rows kept aside."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from gosi_desktop.application.ports import OperationState, Sending
from gosi_desktop.application.ports.sheets import Sheet, SheetName, SheetRow
from gosi_desktop.application.sheet_columns import SheetColumns, SheetKind, Split, Target, means
from gosi_desktop.application.sheet_import import SheetImports
from gosi_desktop.application.sheet_judgement import Judgement
from gosi_desktop.application.sheet_rows import Standing, divided, identity_keys
from gosi_desktop.application.sheet_templates import COLUMNS, TemplateWords
from gosi_desktop.application.sheet_values import read_amount
from gosi_desktop.domain.changes import UpdateWage
from gosi_desktop.domain.contributor import Housing, HousingKind, WageParts
from gosi_desktop.domain.errors import Cancelled, RuleViolation
from gosi_desktop.domain.values import Month
from tests.fakes.day import JANUARY, RAWABI
from tests.fakes.workspace import Bench, with_exceptions

HEADS = ("رقم الهوية", "الاسم", "الراتب الأساسي", "بدل السكن", "عمولات")
SULTAN, REEM, FAISAL, YASIR, ARRIVAL = "1088376123", "1092644183", "1082019473", "1112734803", "2520117733"
WAYS = (lambda done, total: None, lambda: False)


@pytest.fixture
def bench() -> Bench:
    return Bench(folk=with_exceptions())


@pytest.fixture
def imports(bench: Bench) -> SheetImports:
    return bench.workspace.sheet_imports


def sheet(*rows: Sequence[str], first: int = 1) -> Sheet:
    made = tuple(SheetRow(first + at, tuple(row)) for at, row in enumerate(rows) if any(row))
    return Sheet("أجور.xlsx", (SheetName("يناير"),), "يناير", made)


def judged(imports: SheetImports, *rows: Sequence[str], month: Month = JANUARY, **changes: object) -> Judgement:
    table = imports.table(sheet(*rows))
    columns = imports.guess(table)
    for name, value in changes.items():
        columns = SheetColumns(**{**{n: getattr(columns, n) for n in columns.__slots__}, name: value})
    return imports.judge(RAWABI, table, columns, month, *WAYS)


def codes(judgement: Judgement) -> list[list[str]]:
    return [[one.code for one in row.remarks] for row in judgement.rows]


# -- columns -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("heading", "target"),
    [
        ("رقم الهوية", Target.IDENTITY), ("رقم الإقامة / الهوية", Target.IDENTITY), ("Iqama No.", Target.IDENTITY),
        ("ID", Target.IDENTITY), ("National ID", Target.IDENTITY), ("السجل المدني", Target.IDENTITY),
        ("تاريخ انتهاء الهوية", Target.NONE), ("اسم الموظف", Target.NAME), ("Employee Name", Target.NAME),
        ("رقم الموظف", Target.NONE), ("الراتب الأساسى", Target.BASIC), ("الأجر الأساس", Target.BASIC),
        ("Basic Salary", Target.BASIC), ("بدل سكن", Target.HOUSING), ("Housing Allowance", Target.HOUSING),
        ("العمولات", Target.COMMISSION), ("بدل نقل", Target.NONE), ("Overtime", Target.NONE),
        ("الأجر الخاضع للاشتراك", Target.TOTAL), ("Gross", Target.TOTAL), ("بدلات أخرى", Target.OTHER),
        ("صافي الراتب", Target.NONE), ("ملاحظات", None), ("", None),
    ],
)  # fmt: skip
def test_what_headings_mean(heading: str, target: Target | None) -> None:
    assert means(heading) is target


def test_columns_in_any_order_under_a_title(imports: SheetImports) -> None:
    table = imports.table(sheet(
        ("كشف رواتب يناير 2026", "", ""), ("", "", ""), ("Basic", "م", "Iqama"), ("6000", "1", SULTAN), first=3
    ))  # fmt: skip
    assert (table.first, table.last, [row.number for row in table.rows]) == (5, 5, [6])
    assert imports.guess(table).targets == (Target.BASIC, Target.NONE, Target.IDENTITY)


def test_two_heading_rows_are_read_together(imports: SheetImports) -> None:
    table = imports.table(sheet(
        ("الهوية", "الموظف", "الراتب", "", "ملاحظات"), ("", "", "أساسي", "سكن", ""), (SULTAN, "سلطان", "1", "2", "")
    ))  # fmt: skip
    assert (table.first, table.last) == (1, 2)
    assert table.titles[:4] == ("الهوية", "الموظف", "الراتب أساسي", "الراتب سكن")
    assert imports.guess(table).targets == (
        Target.IDENTITY, Target.NAME, Target.BASIC, Target.HOUSING, Target.NONE
    )  # fmt: skip


def test_identities_are_found_by_their_cells_where_no_heading_says_so(imports: SheetImports) -> None:
    columns = imports.guess(imports.table(sheet(("أ", "Basic"), ("1000000008", "1"), ("2000000006", "2"))))
    assert columns.targets == (Target.IDENTITY, Target.BASIC)


def test_a_list_without_headings_is_all_rows(imports: SheetImports) -> None:
    table = imports.table(sheet(("1000000008", "6000"), ("2000000006", "7000")))
    assert (table.first, len(table.rows)) == (0, 2)
    assert imports.guess(table).missing == (Target.BASIC,)


def test_the_heading_row_can_be_chosen(imports: SheetImports) -> None:
    table = imports.table(sheet(("رقم الهوية", "أساسي"), ("Iqama", "Basic"), (SULTAN, "1")), 1)
    assert (table.last, len(table.rows)) == (1, 2)
    with pytest.raises(RuleViolation, match=r"file\.empty"):
        imports.table(sheet(("رقم الهوية", "أساسي")), 1)


def test_a_correction_is_remembered_by_heading_and_forgotten_when_taken_back(imports: SheetImports) -> None:
    rows = (("رقم الهوية", "مسمى غريب"), (SULTAN, "6000"))
    table = imports.table(sheet(*rows))
    guessed = imports.guess(table)
    assert (guessed.remembered, guessed.ready) == (False, False)
    imports.memory.keep(table, guessed.with_target(1, Target.BASIC))
    other_order = imports.table(sheet(("مسمّى غريب", "رقم الهوية"), ("6000", SULTAN)))
    again = imports.guess(other_order)
    assert (again.targets, again.remembered) == ((Target.BASIC, Target.IDENTITY), True)
    imports.memory.keep(other_order, again.with_target(0, Target.NONE))
    assert not imports.guess(table).remembered


def test_one_column_means_a_thing(imports: SheetImports) -> None:
    columns = SheetColumns((Target.IDENTITY, Target.BASIC, Target.NONE))
    assert columns.with_target(2, Target.BASIC).targets == (Target.IDENTITY, Target.NONE, Target.BASIC)


def test_memory_that_cannot_be_read_is_none(bench: Bench, imports: SheetImports) -> None:
    bench.device.put("import.wages", "{broken")
    assert imports.guess(imports.table(sheet(HEADS, (SULTAN,)))).targets[0] is Target.IDENTITY


# -- amounts -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "comma", "halalas"),
    [
        ("6000", False, 600_000), ("٦٬٠٠٠٫٥٠", False, 600_050), ("۶۰۰۰", False, 600_000), ("6,000.5", False, 600_050),
        ("6.000,50", True, 600_050), ("6000,5", True, 600_050), ("8480.5", True, 848_050), ("6000 ر.س", False, 600_000),
        ("SAR 6000".removeprefix("SAR "), False, 600_000), ("6000.3333", False, 600_033), ("0.0050", False, 1),
        ("6000.3333", True, 600_033),
    ],
)  # fmt: skip
def test_amounts(text: str, comma: bool, halalas: int) -> None:
    assert read_amount(text, Target.BASIC, comma) == halalas


@pytest.mark.parametrize(
    ("text", "code"),
    [("ستة آلاف", "amount.not_a_number"), ("1.500", "amount.too_many_decimals"), ("1,5", "amount.grouping"),
     ("-5", "amount.negative"), ("", "amount.empty"), ("=6000", "amount.not_a_number")],
)  # fmt: skip
def test_amounts_that_cannot_be_read_say_what_was_written(text: str, code: str) -> None:
    with pytest.raises(RuleViolation) as caught:
        read_amount(text, Target.HOUSING, False)
    assert (caught.value.code, caught.value.field, caught.value.params["text"]) == (code, "housing", text)


def test_decimal_commas_are_noticed(imports: SheetImports) -> None:
    found = judged(imports, HEADS, (SULTAN, "", "13.300,00", "3.325,5", ""))
    assert found.columns.decimal_comma
    assert found.rows[0].change is not None
    assert found.rows[0].change.wage.basic_halalas == 1_330_000


@pytest.mark.parametrize(
    ("split", "parts"),
    [
        (Split.ALL_BASIC, WageParts(1_000_001)),
        (Split.HOUSING_QUARTER, WageParts(800_001, Housing(HousingKind.CASH, 200_000))),
        (Split.AS_NOW, WageParts(750_001, Housing(HousingKind.CASH, 150_000), 100_000)),
    ],
)
def test_a_total_is_divided_by_the_rule_that_was_chosen(split: Split, parts: WageParts) -> None:
    now = WageParts(600_000, Housing(HousingKind.CASH, 120_000), 80_000)
    made = divided(1_000_001, split, now)
    assert made == parts
    assert made.raw_wage_halalas == 1_000_001


def test_a_total_keeps_housing_in_kind(imports: SheetImports) -> None:
    made = divided(700_000, Split.AS_NOW, WageParts(300_000, Housing(HousingKind.IN_KIND)))
    assert made == WageParts(600_000, Housing(HousingKind.IN_KIND))
    assert made.raw_wage_halalas == 700_000


def test_a_total_alone_waits_for_its_rule(imports: SheetImports) -> None:
    table = imports.table(sheet(("الهوية", "الإجمالي"), (SULTAN, "17500")))
    columns = imports.guess(table)
    assert (columns.needs_split, columns.ready) == (True, False)
    ready = SheetColumns(columns.targets, split=Split.HOUSING_QUARTER)
    assert ready.ready
    row = imports.judge(RAWABI, table, ready, JANUARY, *WAYS).rows[0]
    assert row.change is not None
    assert row.change.wage.basic_halalas == 1_400_000
    assert imports.guess(table).split is Split.HOUSING_QUARTER


# -- rows --------------------------------------------------------------------------------------------------------------


def test_each_row_comes_to_something(imports: SheetImports) -> None:
    found = judged(
        imports,
        HEADS,
        (SULTAN, "سلطان", "13200", "3300", "1000"),
        ("١٠٩٢٦٤٤١٨٣", "ريم", "8000", "2000", ""),
        (YASIR, "ياسر", "ستة آلاف", "1150", ""),
        ("2461098353", "كمال", "2400", "600", ""),
        (FAISAL, "فيصل", "2080", "520", ""),
        ("", "منسي", "100", "", ""),
        ("", "الإجمالي", "99999", "", ""),
        ("", "", "99999", "", ""),
    )
    assert [row.standing for row in found.rows] == [
        Standing.READY, Standing.UNCHANGED, Standing.ERROR, Standing.ERROR, Standing.WARNING, Standing.ERROR
    ]  # fmt: skip
    assert codes(found)[2:] == [
        ["amount.not_a_number"], ["import.unknown_identity"], ["wage_jump"], ["import.no_identity"]
    ]  # fmt: skip
    assert [row.remarks[0].target for row in found.rows if row.remarks] == [
        Target.BASIC, Target.IDENTITY, Target.BASIC, Target.IDENTITY
    ]  # fmt: skip
    assert found.left_out == (8, 9)
    assert found.counts == {
        Standing.ERROR: 3, Standing.WARNING: 1, Standing.READY: 1, Standing.UNCHANGED: 1
    }  # fmt: skip


def test_sums_are_what_the_calculator_says(bench: Bench, imports: SheetImports) -> None:
    found = judged(imports, HEADS, (SULTAN, "", "13200", "3300", "1000"))
    change = found.rows[0].change
    assert change is not None
    proposal = bench.workspace.roster_changes.propose(RAWABI, found.rows[0].contributor_id, change, JANUARY)
    assert proposal.before is not None
    assert proposal.after is not None
    for cost, assessment in ((found.before, proposal.before), (found.after, proposal.after)):
        assert (cost.wage, cost.employer, cost.employee) == (
            assessment.contributory_halalas, assessment.employer_halalas, assessment.employee_halalas
        )  # fmt: skip


def test_somebody_twice_is_wrong_in_both_rows_until_one_is_left_out(imports: SheetImports) -> None:
    found = judged(imports, HEADS, (SULTAN, "", "13200", "3300"), (SULTAN, "", "13900", "3300"))
    assert codes(found) == [["import.twice"], ["import.twice"]]
    assert [row.remarks[0].params["row"] for row in found.rows] == [3, 2]
    amount = imports.rejudge(found, 2, Target.BASIC, "14000")
    assert codes(amount)[0] == ["import.twice"]
    assert [row.standing for row in imports.drop(amount, 3).rows] == [Standing.READY]
    other = imports.rejudge(found, 3, Target.IDENTITY, REEM)
    assert [row.standing for row in other.rows] == [Standing.READY, Standing.WARNING]  # a jump for her


def test_who_waits_or_has_left_is_not_given_a_wage(imports: SheetImports, bench: Bench) -> None:
    gone = bench.roster.folk[RAWABI][-1].record.contributor.identity.number
    found = judged(imports, HEADS, (ARRIVAL, "", "3000", ""), (gone, "", "3000", ""))
    assert codes(found) == [["import.pending"], ["engagement.ended"]]


def test_a_part_without_a_column_stays_and_an_empty_cell_means_none(imports: SheetImports) -> None:
    basic = judged(imports, ("الهوية", "أساسي"), (REEM, "9000")).rows[0].change
    none = judged(imports, HEADS, (REEM, "", "9000", "", "")).rows[0].change
    assert basic is not None
    assert none is not None
    assert (basic.wage.housing.amount_halalas, none.wage.housing.kind) == (200_000, HousingKind.NONE)


def test_an_earlier_month_is_closed(imports: SheetImports) -> None:
    found = judged(imports, HEADS, (SULTAN, "", "13200", "3300", ""), month=Month(2025, 12))
    assert "month_closed" in codes(found)[0]
    assert found.rows[0].standing is Standing.ERROR


def test_an_edited_cell_is_judged_anew(imports: SheetImports) -> None:
    found = judged(imports, HEADS, (YASIR, "", "ستة آلاف", "1150", ""))
    again = imports.rejudge(found, 2, Target.BASIC, "6000")
    assert (found.rows[0].standing, again.rows[0].standing) == (Standing.ERROR, Standing.READY)
    assert imports.rejudge(again, 2, Target.BASIC, " 6000 ") is again
    assert imports.rejudge(again, 99, Target.BASIC, "1") is again


def test_zeros_that_a_spreadsheet_took_away(imports: SheetImports) -> None:
    assert identity_keys("10112345") == ("10112345", "010112345")
    assert identity_keys("١٠٨٨-376123") == ("1088376123",)


# -- the outbox --------------------------------------------------------------------------------------------------------


def test_good_rows_go_as_one_batch_held_and_one_undo_takes_them_back(bench: Bench, imports: SheetImports) -> None:
    found = judged(
        imports, HEADS, (SULTAN, "", "13200", "3300", "1000"), (REEM, "", "8480", "2120", ""),
        (FAISAL, "", "2080", "520", ""), (YASIR, "", "ستة", "", ""),
    )  # fmt: skip
    queued = imports.queue(found, Sending.WHEN_I_ASK, False, *WAYS)
    kept = list(bench.outbox.kept.values())
    assert (queued.count, [one.state for one in kept]) == (2, [OperationState.HELD] * 2)
    assert {one.batch for one in kept} == {queued.batch}
    assert all(isinstance(one.change, UpdateWage) and one.change.month == JANUARY for one in kept)
    assert [row.number for row in queued.rest.rows] == [4, 5]
    assert imports.take_back(queued.batch) == 2
    assert {one.state for one in bench.outbox.kept.values()} == {OperationState.DISCARDED}


def test_jumps_go_only_when_they_were_meant(imports: SheetImports) -> None:
    found = judged(imports, HEADS, (FAISAL, "", "2080", "520", ""))
    assert imports.queue(found, Sending.WHEN_I_ASK, False, *WAYS).count == 0
    assert imports.queue(found, Sending.NOW, True, *WAYS).count == 1


def test_the_same_file_again_changes_nothing(imports: SheetImports) -> None:
    rows = (HEADS, (SULTAN, "", "13200", "3300", "1000"))
    imports.queue(judged(imports, *rows), Sending.WHEN_I_ASK, False, *WAYS)
    assert [row.standing for row in judged(imports, *rows).rows] == [Standing.UNCHANGED]


def test_a_change_that_waits_is_remarked(imports: SheetImports) -> None:
    imports.queue(judged(imports, HEADS, (SULTAN, "", "13200", "3300", "")), Sending.WHEN_I_ASK, False, *WAYS)
    found = judged(imports, HEADS, (SULTAN, "", "13300", "3300", ""))
    assert (codes(found), found.rows[0].standing) == ([["import.waits_already"]], Standing.WARNING)


def test_stopped_in_the_middle_nothing_stays(
    bench: Bench, imports: SheetImports, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gosi_desktop.application.sheet_import._QUEUED_AT_A_TIME", 1)
    found = judged(imports, HEADS, (SULTAN, "", "13200", "3300", ""), (REEM, "", "8480", "2120", ""))
    with pytest.raises(Cancelled):
        imports.queue(found, Sending.WHEN_I_ASK, False, WAYS[0], lambda: bool(bench.outbox.kept))
    assert [one.state for one in bench.outbox.kept.values()] == [OperationState.DISCARDED]


def test_judging_can_be_stopped(imports: SheetImports) -> None:
    table = imports.table(sheet(HEADS, (SULTAN, "", "1", "", "")))
    with pytest.raises(Cancelled):
        imports.judge(RAWABI, table, imports.guess(table), JANUARY, WAYS[0], lambda: True)


# -- files out ---------------------------------------------------------------------------------------------------------


def test_bad_rows_come_back_as_the_same_file_with_a_reason_no_formula(imports: SheetImports, tmp_path: Path) -> None:
    heads = (*HEADS, "=ملاحظة")
    found = judged(
        imports, heads, (SULTAN, "سلطان", "13200", "3300", "", ""), (YASIR, "ياسر", "ستة", "1150", "", "=2+2")
    )
    target = tmp_path / "أخطاء.xlsx"
    found = imports.rejudge(found, 3, Target.HOUSING, "١٬٢٠٠")
    assert imports.keep_aside(found, target, "السبب", lambda one: f"={one.code}", True, *WAYS) == 1
    back = imports.read(target, None, *WAYS)
    assert [row.cells for row in back.rows] == [
        (*heads, "السبب"), (YASIR, "ياسر", "ستة", "1200", "", "=2+2", "=amount.not_a_number")
    ]  # fmt: skip
    assert imports.guess(imports.table(back)).ready


def test_the_template_is_read_back_as_nothing_new(imports: SheetImports, tmp_path: Path) -> None:
    target = tmp_path / "نموذج.xlsx"
    words = TemplateWords("الأجور", dict(zip(COLUMNS[SheetKind.WAGES], HEADS, strict=True)), {}, True)
    count = imports.template(RAWABI, SheetKind.WAGES, target, words, *WAYS)
    table = imports.table(imports.read(target, None, *WAYS))
    found = imports.judge(RAWABI, table, imports.guess(table), JANUARY, *WAYS)
    assert len(found.rows) == count > 20
    assert found.counts[Standing.UNCHANGED] == count
