"""The month a payroll says it is about: in a column, above its table, in the name of its sheet or of its file."""

from collections.abc import Sequence

import pytest

from gosi_desktop.application.ports.sheets import Sheet, SheetName, SheetRow
from gosi_desktop.application.sheet_columns import SheetColumns, SheetKind, Target, means
from gosi_desktop.application.sheet_months import SaidMonth, other_month, said_in
from gosi_desktop.application.sheet_table import table_of
from tests.fakes.day import JANUARY

HEADS = ("رقم الهوية", "الراتب الأساسي")
ROW = ("1000000008", "5000")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("كشف رواتب ديسمبر 2025", [SaidMonth(12, 2025)]), ("رواتب شهر يناير", [SaidMonth(1)]),
        ("Salaries Dec-2025", [SaidMonth(12, 2025)]), ("payroll_2025-11", [SaidMonth(11, 2025)]),
        ("رواتب 11/2025", [SaidMonth(11, 2025)]), ("٢٠٢٥-١٢", [SaidMonth(12, 2025)]), ("May", [SaidMonth(5)]),
        ("الفرع الرئيس 12", []), ("Ojoor-2026", []), ("Maya Mart", []), ("اب وام", []), ("", []),
    ],
)  # fmt: skip
def test_months_in_words_and_figures(text: str, said: list[SaidMonth]) -> None:
    assert said_in(text) == said


def found(
    *rows: Sequence[str], name: str = "ورقة1", file: str = "أجور.xlsx", kind: SheetKind = SheetKind.WAGES
) -> SaidMonth | None:
    made = tuple(SheetRow(1 + at, tuple(row)) for at, row in enumerate(rows))
    table = table_of(Sheet(file, (SheetName(name),), name, made), lambda heading: means(heading) is not None)
    columns = SheetColumns(tuple(means(title) or Target.NONE for title in table.titles), kind)
    return other_month(table, columns, JANUARY)


def test_another_month_is_noticed_wherever_it_stands() -> None:
    december = SaidMonth(12, 2025)
    assert found(HEADS, ROW) is None
    assert found(HEADS, ROW, file="رواتب ديسمبر 2025.xlsx") == december
    assert found(HEADS, ROW, name="ديسمبر") == SaidMonth(12)
    assert found(("مسير رواتب ديسمبر 2025", ""), HEADS, ROW) == december
    assert found((*HEADS, "الشهر"), (*ROW, "2025-12-01"), (*ROW, "12/2025")) == december
    assert found((*HEADS, "الشهر"), (*ROW, "12")) == SaidMonth(12)


def test_the_nearest_word_counts_and_the_right_month_is_none() -> None:
    assert found((*HEADS, "الشهر"), (*ROW, "1"), name="ديسمبر") is None
    assert found(("رواتب يناير 2026", ""), HEADS, ROW, file="ديسمبر.xlsx") is None
    assert found(HEADS, ROW, name="يناير", file="2025-12.xlsx") is None
    assert found(HEADS, ROW, name="ديسمبر", kind=SheetKind.EXCLUSIONS) is None
