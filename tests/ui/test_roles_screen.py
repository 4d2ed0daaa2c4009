"""What a role does not see is not there: wages for the hazards clerk, on the screen, in menus and on paper."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from gosi_desktop.application.events import Kind
from gosi_desktop.application.ports import PaperColumn, SortKey
from gosi_desktop.domain.establishment import Role
from gosi_desktop.ui.roster_delegate import COLUMNS
from gosi_desktop.ui.shell import Shell
from gosi_desktop.viewmodels.contributor_panel import Tab
from gosi_desktop.viewmodels.roster_state import WAGES, Column
from tests.fakes.day import RAWABI, WASM
from tests.fakes.workspace import Bench
from tests.ui import shots
from tests.ui.desk import Desk

Open = Callable[[Role], Shell]


def as_role(bench: Bench, role: Role) -> Bench:
    """The first establishment, seen by another role."""
    first, *others = bench.feed.known
    bench.feed.known = (replace(first, head=replace(first.head, role=role)), *others)
    return bench


@pytest.fixture
def bench() -> Bench:
    return Bench(practice=False)


@pytest.fixture
def open_as(desk: Desk, qtbot: QtBot, bench: Bench) -> Open:
    def make(role: Role) -> Shell:
        made = shots.shell(as_role(bench, role))
        qtbot.addWidget(made)
        made.resize(1360, 828)
        made.show()
        QCoreApplication.processEvents()
        return made

    return make


def shown(shell: Shell) -> set[Column]:
    return {column for at, column in enumerate(COLUMNS) if not shell.roster.table.isColumnHidden(at)}


@pytest.mark.parametrize("role", list(Role))
def test_wages_are_there_for_those_who_see_them(open_as: Open, role: Role) -> None:
    shell = open_as(role)
    sees = role is not Role.HAZARDS_CLERK
    assert bool(shown(shell) & WAGES) is sees
    assert shell.roster.foot.sum.isVisible() is sees


def test_the_hazards_clerk_finds_no_way_to_a_wage(open_as: Open) -> None:
    shell = open_as(Role.HAZARDS_CLERK)
    assert shell.view_model.roster.state.query.sort is SortKey.NAME
    assert [column for column in WAGES if not shell.roster.bar.choosing.boxes[column].isHidden()] == []
    shell.view_model.roster.open_row(0)
    assert shell.view_model.roster.panel.state.tab is Tab.DATA
    menu = shell.roster.row_menu(0)
    assert menu is not None
    assert [action.text() for action in menu.actions() if "الأجر" in action.text()] == []
    shell.view_model.roster.ticks.toggle(0)
    assert shell.roster.foot.bulk_sums.text() == ""


def test_no_wage_goes_on_paper_either(open_as: Open, bench: Bench) -> None:
    shell = open_as(Role.HAZARDS_CLERK)
    shell.view_model.roster.preview((), False).make()
    paper, _rows = bench.press.papers[-1]
    assert PaperColumn.WAGE not in paper.options.columns
    assert not paper.options.totals
    shell.view_model.roster.export_to(Path("people.xlsx"), False)
    shell.open_preview(False)
    assert shell._preview is not None
    assert shell._preview.options is not None
    columns = shell._preview.options.columns
    assert [column for column, chip in columns.items() if chip.isHidden()] == [
        PaperColumn.WAGE,
        PaperColumn.EMPLOYER_SHARE,
        PaperColumn.EMPLOYEE_SHARE,
    ]


def test_a_wider_role_brings_the_columns_back_as_they_were_chosen(open_as: Open, bench: Bench) -> None:
    shell = open_as(Role.HAZARDS_CLERK)
    shell.view_model.roster.choose_column(Column.OCCUPATION, False)
    as_role(bench, Role.SUPERVISOR)
    bench.events.publish(Kind.ESTABLISHMENTS)
    assert shell.view_model.roster.state.shown_columns >= WAGES
    assert Column.OCCUPATION not in shell.view_model.roster.state.shown_columns


def test_each_establishment_keeps_its_own_choices(open_as: Open) -> None:
    """Where nothing was chosen yet, as last chosen anywhere."""
    shell = open_as(Role.SUPERVISOR)
    roster, seen = shell.view_model.roster, list[SortKey]()
    roster.sort_by(SortKey.NAME)
    for number, chosen in ((WASM, SortKey.IDENTITY), (RAWABI, None), (WASM, None)):
        shell.view_model.open_establishment(number)
        seen.append(roster.state.query.sort)
        if chosen is not None:
            roster.sort_by(chosen)
    assert seen == [SortKey.NAME, SortKey.NAME, SortKey.IDENTITY]
