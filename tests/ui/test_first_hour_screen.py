"""The page of the first hour: by keyboard, in both languages, in small windows; where it leads."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gosi_desktop.ui.first_hour import FirstHourView
from gosi_desktop.ui.injuries import InjuriesView
from gosi_desktop.ui.shell import Shell
from gosi_desktop.viewmodels.shell_state import Page
from tests.ui import first_hour_screens
from tests.ui.desk import Desk

Open = Callable[..., Shell]


@pytest.fixture
def open_page(desk: Desk, qtbot: QtBot) -> Open:
    def make(
        make_shell: Callable[[], Shell] = first_hour_screens.first_hour, size: tuple[int, int] = (1360, 828)
    ) -> Shell:
        made = make_shell()
        qtbot.addWidget(made)
        made.resize(*size)
        made.show()
        made.activateWindow()
        QCoreApplication.processEvents()
        return made

    return make


def view(shell: Shell) -> FirstHourView:
    found = shell.page
    assert isinstance(found, FirstHourView)
    return found


def test_numbers_and_ticks_are_said(open_page: Open) -> None:
    page = view(open_page())
    assert page.numbers["997"].number.accessibleName() == "الهلال الأحمر، 997"  # type: ignore[attr-defined]
    assert "معروفة للعموم" in page.sure.text()
    assert page.ticks["stop"].box.accessibleName().startswith("الآن، 1. أوقف الخطر")
    assert [code for code, row in page.ticks.items() if row.box.isChecked()] == ["stop", "treat", "place"]


def test_space_ticks_and_a_press_on_the_words_does_too(open_page: Open) -> None:
    shell = open_page()
    page = view(shell)
    page.ticks["keep"].box.setFocus()
    QTest.keyClick(page.ticks["keep"].box, Qt.Key.Key_Space)
    tool = page.ticks["tool"]
    QTest.mouseClick(tool, Qt.MouseButton.LeftButton, pos=QPoint(tool.width() // 2, tool.height() // 2))
    assert {"keep", "tool"} <= shell.view_model.first_hour.state.ticked


def test_the_hour_leads_into_the_draft(open_page: Open) -> None:
    shell = open_page(first_hour_screens.first_hour_quiet)
    assert not view(shell).case.isVisible(), "no case, nothing to choose"
    view(shell).record.click()
    assert shell.view_model.state.page is Page.INJURIES
    assert isinstance(shell.page, InjuriesView)
    assert shell.view_model.injuries.state.editing
    draft = shell.view_model.injuries.form.state.draft
    assert draft is not None
    assert draft.form.told_at == "10:21"


def test_papers_open_in_their_window(open_page: Open) -> None:
    shell = open_page()
    for button in (view(shell).wall, view(shell).hospital):
        button.click()
        assert shell.previews.preview is not None
        assert shell.previews.preview.isVisible()
    shell.view_model.show_page(Page.INJURIES)
    shell.view_model.injuries.choose("i2")
    shell.view_model.injuries.print_case()
    shell.view_model.archive.load()
    kinds = [paper.kind for paper in shell.view_model.archive.state.papers]
    assert sorted(kinds) == ["first_hour_sheet", "hospital_sheet", "injury_report"]
    shell.previews.preview.close()


def test_it_is_reached_from_the_injuries_and_leads_back(open_page: Open) -> None:
    shell = open_page()
    view(shell).open_cases.click()
    injuries = shell.page
    assert isinstance(injuries, InjuriesView)
    injuries.first_hour.click()
    assert shell.view_model.state.page is Page.FIRST_HOUR
    assert shell.sidebar.pages[Page.INJURIES].isChecked(), "it stands behind the injuries"


def test_another_case_is_chosen_by_keyboard(open_page: Open) -> None:
    shell = open_page()
    page = view(shell)
    button = page.cases["i2"]
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert shell.view_model.first_hour.state.chosen == "i2"


@pytest.mark.parametrize("size", [(1360, 828), (1024, 608), (700, 460)])
def test_nothing_is_wider_than_the_page(open_page: Open, size: tuple[int, int], each_language: str) -> None:
    page = view(open_page(size=size))
    for _ in range(3):
        QCoreApplication.processEvents()
    for row in (*page.ticks.values(), *page.numbers.values(), page.record, page.wall, page.hospital):
        place = row.mapTo(page, QPoint(0, 0))
        assert place.x() >= 0, each_language
        assert place.x() + row.width() <= page.width(), each_language
