"""New contributors and exclusions from a file: told by their headings, judged as in their own forms, one batch."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from gosi_desktop.application.ports import OperationState, Sending
from gosi_desktop.application.ports.sheets import Sheet, SheetName, SheetRow
from gosi_desktop.application.sheet_columns import SheetKind, Target, kind_of, means
from gosi_desktop.application.sheet_import import SheetImports
from gosi_desktop.application.sheet_judgement import Judgement
from gosi_desktop.application.sheet_rows import Cost, Standing
from gosi_desktop.application.sheet_templates import COLUMNS, TemplateWords
from gosi_desktop.domain.changes import CompletePendingContributor, ExcludeContributor, RegisterContributor
from gosi_desktop.domain.contributor import HousingKind, NationalityGroup, nationality_group_of
from gosi_desktop.domain.dates import Calendar
from tests.fakes.day import JANUARY, RAWABI
from tests.fakes.workspace import Bench, with_exceptions

NEW = (
    "رقم الهوية", "اسم المشترك", "الجنسية", "تاريخ الميلاد", "تاريخ الالتحاق", "المهنة", "العقد موثق", "الأجر الأساسي",
    "بدل السكن",
)  # fmt: skip
GONE = ("رقم الهوية", "الاسم", "آخر يوم عمل", "سبب الاستبعاد", "تفاصيل")
NOURA = ("1000000016", "نورة بنت سعد العمري", "سعودية", "1420/03/15", "1447/07/15", "محاسب", "نعم", "8000", "2000")
SALEM = ("2345678904", "سالم حسن", "مصري", "", "2026-01-04", "Cashier", "", "3000", "")
REEM, AHMED, JOHN, DAWUD, FORMER = "1092644183", "2418305623", "2440118853", "2520117733", "1095520143"
WAYS = (lambda done, total: None, lambda: False)


@pytest.fixture
def bench() -> Bench:
    return Bench(folk=with_exceptions())


@pytest.fixture
def imports(bench: Bench) -> SheetImports:
    return bench.workspace.sheet_imports


def judged(imports: SheetImports, *rows: Sequence[str]) -> Judgement:
    made = tuple(SheetRow(1 + at, tuple(row)) for at, row in enumerate(rows))
    table = imports.table(Sheet("ملف.xlsx", (SheetName("ورقة"),), "ورقة", made))
    columns = imports.guess(table, imports.kind(RAWABI, table))
    assert columns.ready, columns
    return imports.judge(RAWABI, table, columns, JANUARY, *WAYS)


def codes(judgement: Judgement) -> list[list[str]]:
    return [[one.code for one in row.remarks] for row in judgement.rows]


def changed(row: Sequence[str], **cells: str) -> tuple[str, ...]:
    """A row of new contributors with other cells, by the names of their columns."""
    names = ("identity", "name", "nationality", "birth", "joins", "occupation", "authenticated", "basic", "housing")
    return tuple(cells.get(name, cell) for name, cell in zip(names, row, strict=True))


# -- what a file asks for ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("titles", "kind"),
    [
        (NEW, SheetKind.REGISTRATIONS), (GONE, SheetKind.EXCLUSIONS),
        (("Iqama No.", "Employee Name", "Last working day", "Reason"), SheetKind.EXCLUSIONS),
        (("ID", "Name", "Hire date", "Job title", "Basic salary"), SheetKind.REGISTRATIONS),
        (("رقم الهوية", "الاسم", "الراتب الأساسي"), SheetKind.WAGES),
        (("رقم الهوية", "الاسم", "تاريخ التعيين", "الراتب الأساسي"), SheetKind.WAGES),
    ],
)  # fmt: skip
def test_headings_tell_what_a_file_asks_for(titles: Sequence[str], kind: SheetKind) -> None:
    assert kind_of(titles) is kind


def test_a_payroll_with_dates_and_jobs_is_a_payroll_when_its_people_are_here(imports: SheetImports) -> None:
    old = {"joins": "2019-10-06"}
    found = judged(imports, NEW, changed(NOURA, identity=REEM, **old), changed(SALEM, identity=AHMED, **old))
    assert found.columns.kind is SheetKind.WAGES
    assert judged(imports, NEW, NOURA, SALEM).columns.kind is SheetKind.REGISTRATIONS


@pytest.mark.parametrize(
    ("heading", "target"),
    [
        ("آخر يوم عمل", Target.LEAVE_DATE), ("تاريخ الترك", Target.LEAVE_DATE), ("سبب الاستبعاد", Target.REASON),
        ("تفاصيل السبب", Target.TEXT), ("اسم المشترك", Target.NAME), ("تاريخ انتهاء الخدمة", Target.LEAVE_DATE),
    ],
)  # fmt: skip
def test_what_headings_of_leaving_people_mean(heading: str, target: Target) -> None:
    assert means(heading, SheetKind.EXCLUSIONS) is target


@pytest.mark.parametrize(
    ("heading", "target"),
    [
        ("تاريخ الميلاد", Target.BIRTH), ("DOB", Target.BIRTH), ("تاريخ المباشرة", Target.JOIN_DATE),
        ("المسمى الوظيفي", Target.OCCUPATION), ("Nationality", Target.NATIONALITY), ("الفرع", Target.BRANCH),
        ("هل العقد موثق؟", Target.AUTHENTICATED), ("رقم الجوال", Target.MOBILE), ("اسم المشترك", Target.NAME),
        ("Name (English)", Target.NAME_EN), ("تاريخ انتهاء الهوية", Target.NONE), ("الراتب الأساسي", Target.BASIC),
        ("تاريخ انتهاء العقد", Target.CONTRACT_TO),
    ],
)  # fmt: skip
def test_what_headings_of_new_people_mean(heading: str, target: Target) -> None:
    assert means(heading, SheetKind.REGISTRATIONS) is target


def test_corrections_are_remembered_for_each_kind_by_itself(imports: SheetImports) -> None:
    heads = (*GONE[:3], "ملاحظة")
    table = imports.table(Sheet("f.xlsx", (), "s", (SheetRow(1, heads), SheetRow(2, (REEM, "", "2026-01-05", "وفاة")))))
    columns = imports.guess(table, SheetKind.EXCLUSIONS)
    assert columns.missing == (Target.REASON,)
    imports.judge(RAWABI, table, columns.with_target(3, Target.REASON), JANUARY, *WAYS)
    assert imports.guess(table, SheetKind.EXCLUSIONS).missing == ()
    assert imports.guess(table, SheetKind.WAGES).targets[3] is Target.NONE


# -- new contributors --------------------------------------------------------------------------------------------------


def test_a_saudi_with_hijri_dates_is_registered_as_in_the_form(imports: SheetImports) -> None:
    row = judged(imports, NEW, NOURA).rows[0]
    change = row.change
    assert isinstance(change, RegisterContributor)
    assert (row.standing, change.join_date, change.occupation, change.branch_id) == (
        Standing.READY, date(2026, 1, 4), "accountant", "b1"
    )  # fmt: skip
    person = change.contributor
    assert (person.nationality, person.nationality_group) == ("SA", NationalityGroup.SAUDI)
    assert person.birth is not None
    assert (person.birth.date, person.birth.entered_in) == (date(1999, 6, 29), Calendar.HIJRI)
    assert change.contract is not None
    assert (change.contract.kind, change.contract.authenticated) == ("open", True)
    assert (change.wage.basic_halalas, change.wage.housing.kind) == (800_000, HousingKind.CASH)
    assert row.before == Cost()
    assert row.after is not None
    assert row.after.wage == 1_000_000


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("1447/07/15", date(2026, 1, 4)), ("١٥ رجب ١٤٤٧", date(2026, 1, 4)), ("15 رجب 1447هـ", date(2026, 1, 4)),
        ("15/7/1447", date(2026, 1, 4)), ("4 يناير 2026", date(2026, 1, 4)), ("4-Jan-2026", date(2026, 1, 4)),
        ("Jan 4, 2026", date(2026, 1, 4)), ("2026-01-04", date(2026, 1, 4)), ("46026", date(2026, 1, 4)),
        ("04/01/2026", date(2026, 1, 4)),
    ],
)  # fmt: skip
def test_ways_of_writing_a_day(imports: SheetImports, text: str, day: date) -> None:
    assert judged(imports, NEW, changed(NOURA, joins=text)).rows[0].day == day


def test_the_order_of_dates_is_told_by_the_column_else_asked_and_remembered(imports: SheetImports) -> None:
    month_first = judged(imports, NEW, changed(NOURA, joins="01/04/2026"), changed(SALEM, joins="01/13/2026"))
    assert [row.day for row in month_first.rows] == [date(2026, 1, 4), date(2026, 1, 13)]
    assert not month_first.columns.either_order
    either = judged(imports, NEW, changed(NOURA, joins="01/04/2026"))
    assert (either.columns.either_order, either.columns.month_first) == (True, False)
    assert either.rows[0].day == date(2026, 4, 1)


@pytest.mark.parametrize(
    ("cells", "found"),
    [
        ({"identity": "1000000017"}, [("identifier.check_digit", Target.IDENTITY)]),
        ({"identity": ""}, [("import.no_identity", Target.IDENTITY)]),
        ({"name": "", "birth": ""}, [("required", Target.BIRTH), ("required", Target.NAME)]),
        ({"birth": "1435/01/01"}, [("age_refused", Target.BIRTH)]),
        ({"birth": "30/9/1446"}, [("date.hijri_short_month", Target.BIRTH)]),
        ({"occupation": "ساحر"}, [("import.unknown_occupation", Target.OCCUPATION)]),
        ({"authenticated": "لا"}, [("contract_not_authenticated", Target.AUTHENTICATED)]),
        ({"authenticated": "ربما"}, [("import.yes_or_no", Target.AUTHENTICATED)]),
        ({"joins": "2025-12-20"}, [("import.late_joining", Target.JOIN_DATE)]),
        ({"joins": "غدا"}, [("date.not_a_date", Target.JOIN_DATE)]),
        ({"basic": "ستة"}, [("amount.not_a_number", Target.BASIC)]),
        ({"basic": "0", "housing": ""}, [("wage_not_positive", Target.BASIC)]),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_at_its_cell(
    imports: SheetImports, cells: dict[str, str], found: list[tuple[str, Target]]
) -> None:
    row = judged(imports, NEW, changed(NOURA, **cells)).rows[0]
    assert row.standing is Standing.ERROR
    assert [(one.code, one.target) for one in row.remarks] == found


def test_nationality_is_wanted_where_the_number_does_not_tell(imports: SheetImports) -> None:
    found = judged(
        imports, NEW, changed(SALEM, nationality=""), changed(NOURA, identity="2000000006", nationality="مريخي")
    )
    assert codes(found) == [["required"], ["import.unknown_nationality"]]
    gulf = judged(imports, NEW, changed(NOURA, identity="900112345", nationality="بحرينية")).rows[0].change
    assert isinstance(gulf, RegisterContributor)
    assert (gulf.contributor.nationality, gulf.contributor.nationality_group) == ("BH", NationalityGroup.GCC)


def test_a_non_saudi_waits_for_the_state_unless_it_has_brought_him(imports: SheetImports) -> None:
    found = judged(imports, NEW, SALEM, changed(SALEM, identity=DAWUD, joins="2026-01-04"))
    assert codes(found) == [["import.waits_for_state"], ["import.completes_arrival"]]
    assert [row.standing for row in found.rows] == [Standing.READY, Standing.READY]
    assert isinstance(found.rows[0].change, RegisterContributor)
    assert isinstance(found.rows[1].change, CompletePendingContributor)
    other = judged(imports, NEW, SALEM, changed(SALEM, identity=DAWUD, joins="2026-01-05"))
    assert (codes(other)[1], other.rows[1].day) == (["import.state_date"], date(2026, 1, 4))


def test_who_works_here_is_not_registered_again_and_who_has_left_may_come_back(imports: SheetImports) -> None:
    back = changed(NOURA, identity=FORMER)
    found = judged(imports, NEW, NOURA, SALEM, changed(NOURA, identity=REEM), back)
    assert codes(found)[2:] == [["already_active_here"], []]
    change = found.rows[3].change
    assert isinstance(change, RegisterContributor)
    assert change.contributor.names.ar == "عبدالرحمن بن سالم العتيبي"
    assert nationality_group_of(change.contributor.nationality) is NationalityGroup.SAUDI


def test_the_same_newcomer_twice_is_an_error_in_both_rows(imports: SheetImports) -> None:
    found = judged(imports, NEW, NOURA, changed(NOURA, basic="9000"))
    assert codes(found) == [["import.twice"], ["import.twice"]]
    assert codes(imports.drop(found, 3)) == [[]]


def test_newcomers_go_held_as_one_batch_and_the_same_file_again_changes_nothing(
    bench: Bench, imports: SheetImports
) -> None:
    found = judged(imports, NEW, NOURA, SALEM, changed(NOURA, identity="1000000024", basic="ستة"))
    queued = imports.queue(found, Sending.WHEN_I_ASK, False, *WAYS)
    kept = list(bench.outbox.kept.values())
    assert (queued.count, {one.state for one in kept}, len({one.contributor_id for one in kept})) == (
        2, {OperationState.HELD}, 2
    )  # fmt: skip
    assert [row.number for row in queued.rest.rows] == [4]
    again = judged(imports, NEW, NOURA, SALEM, changed(NOURA, identity="1000000024"))
    assert codes(again) == [[], [], []]
    assert [row.standing for row in again.rows] == [Standing.UNCHANGED, Standing.UNCHANGED, Standing.READY]
    assert imports.take_back(queued.batch) == 2


def test_what_is_a_draft_already_is_not_asked_for_twice(imports: SheetImports) -> None:
    for rows in ((NEW, NOURA, changed(SALEM, identity=DAWUD)), (GONE, (REEM, "", "2026-01-05", "استقالة"))):
        found = judged(imports, *rows)
        assert imports.queue(found, Sending.NOT_YET, False, *WAYS).count == len(rows) - 1
        assert codes(judged(imports, *rows)) == [["import.draft_waits"]] * (len(rows) - 1)


# -- exclusions --------------------------------------------------------------------------------------------------------


def test_exclusions_by_word_or_part_of_a_reason(bench: Bench, imports: SheetImports) -> None:
    found = judged(
        imports, GONE, (REEM, "ريم", "15/01/2026", "استقالة"), (AHMED, "", "1447/07/15", "Resignation"),
        ("1082019473", "", "2026-01-05", "سحر"), ("1065307423", "بلا شيء", "", ""), ("", "الإجمالي", "", ""),
    )  # fmt: skip
    changes = [row.change for row in found.rows]
    assert [one.termination_reason for one in changes if isinstance(one, ExcludeContributor)] == ["resignation"] * 2
    assert [row.day for row in found.rows[:2]] == [date(2026, 1, 15), date(2026, 1, 4)]
    assert codes(found) == [[], ["state_date_rules"], ["import.unknown_reason"]]
    assert found.left_out == (5, 6)
    first = found.rows[0]
    assert first.before is not None
    assert first.after is not None
    assert 0 < first.after.employer < first.before.employer


def test_the_states_day_holds(imports: SheetImports) -> None:
    row = judged(imports, GONE, (JOHN, "", "2026-01-02", "final_exit")).rows[0]
    assert isinstance(row.change, ExcludeContributor)
    assert row.change.leave_date == date(2025, 12, 20)
    assert row.remarks[0].code == "import.state_date"
    assert row.standing is Standing.WARNING  # the rules say so too


@pytest.mark.parametrize(
    ("day", "reason", "text", "code"),
    [
        ("2025-12-20", "استقالة", "", "after_deadline"), ("2026-02-03", "استقالة", "", "invalid_value"),
        ("2010-01-01", "استقالة", "", "leave_before_join"), ("2026-01-05", "", "", "reason_required"),
        ("2026-01-05", "other", "", "reason_required"), ("", "استقالة", "", "date.empty"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_an_exclusion(imports: SheetImports, day: str, reason: str, text: str, code: str) -> None:
    row = judged(imports, GONE, (REEM, "", day, reason, text)).rows[0]
    assert (row.standing, row.remarks[0].code) == (Standing.ERROR, code)


def test_a_reason_in_words(imports: SheetImports) -> None:
    change = judged(imports, GONE, (REEM, "", "2026-01-05", "other", "سفر")).rows[0].change
    assert isinstance(change, ExcludeContributor)
    assert change.text == "سفر"


def test_the_same_exclusions_again_change_nothing(imports: SheetImports) -> None:
    rows = (GONE, (REEM, "", "2026-01-05", "استقالة"))
    imports.queue(judged(imports, *rows), Sending.WHEN_I_ASK, False, *WAYS)
    assert [row.standing for row in judged(imports, *rows).rows] == [Standing.UNCHANGED]
    assert codes(judged(imports, GONE, (REEM, "", "2026-01-06", "استقالة"))) == [["engagement.ended"]]


# -- templates ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", [SheetKind.REGISTRATIONS, SheetKind.EXCLUSIONS])
def test_a_template_is_understood_when_it_comes_back(imports: SheetImports, tmp_path: Path, kind: SheetKind) -> None:
    heads = {one: one.value.replace("_", " ") for one in COLUMNS[kind]}
    heads |= {Target.LEAVE_DATE: "Last day of work", Target.BIRTH: "Date of birth", Target.JOIN_DATE: "Joining date"}
    choices = {at: tuple(one.en or "" for one in names) for at, names in imports.choices(RAWABI).items()}
    words = TemplateWords("t", {one: heads[one] for one in COLUMNS[kind]}, choices, True)
    target = tmp_path / "t.xlsx"
    count = imports.template(RAWABI, kind, target, words, *WAYS)
    read = imports.read(target, None, *WAYS)
    assert [one.hidden for one in read.sheets] == [False, True]
    rows = read.rows
    assert kind_of(rows[0].cells) is kind
    assert len(rows) - 1 == count
    assert count == (0 if kind is SheetKind.REGISTRATIONS else 26)


def test_what_cannot_go_comes_back_as_the_same_file_and_goes_once_it_is_right(
    bench: Bench, imports: SheetImports, tmp_path: Path
) -> None:
    found = judged(imports, NEW, NOURA, changed(SALEM, occupation="ساحر"), changed(NOURA, identity="", basic="=1+1"))
    target = tmp_path / "errors.xlsx"
    assert imports.keep_aside(found, target, "السبب", lambda one: one.code, True, *WAYS) == 2
    back = imports.read(target, None, *WAYS)
    assert back.rows[0].cells == (*NEW, "السبب")
    assert [row.cells[-1] for row in back.rows[1:]] == [
        "import.unknown_occupation", "import.no_identity · amount.not_a_number"
    ]  # fmt: skip
    table = imports.table(back)
    again = imports.judge(RAWABI, table, imports.guess(table, imports.kind(RAWABI, table)), JANUARY, *WAYS)
    assert again.columns.kind is SheetKind.REGISTRATIONS
    right = imports.rejudge(again, 2, Target.OCCUPATION, "Cashier")
    assert [row.standing for row in right.rows] == [Standing.READY, Standing.ERROR]


def test_a_cell_of_a_day_is_written_anew(imports: SheetImports) -> None:
    found = judged(imports, GONE, (REEM, "", "غدا", "استقالة"))
    assert codes(found) == [["date.not_a_date"]]
    right = imports.rejudge(found, 2, Target.LEAVE_DATE, "١٦ رجب ١٤٤٧")
    assert (right.rows[0].standing, right.rows[0].day) == (Standing.READY, date(2026, 1, 5))
