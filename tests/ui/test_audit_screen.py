"""The page of who did what: two lists, the chain told whole or broken, details and the file."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import python_calamine
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from gosi_desktop.application.trail import Group
from gosi_desktop.ui.audit import AuditView
from gosi_desktop.ui.formats import strip_isolates
from gosi_desktop.ui.shell import Shell
from gosi_desktop.ui.theme import Mode
from gosi_desktop.ui.widgets.labels import Label
from gosi_desktop.viewmodels.shell_state import Page
from tests.ui import audit_screens
from tests.ui.desk import Desk

Open = Callable[..., tuple[Shell, AuditView]]


@pytest.fixture
def open_page(desk: Desk, qtbot: QtBot) -> Iterator[Open]:
    def make(name: str, language: str = "ar") -> tuple[Shell, AuditView]:
        desk.lay(language, Mode.LIGHT)
        shell = audit_screens.SCREENS[name]()
        assert isinstance(shell, Shell)
        qtbot.addWidget(shell)
        shell.resize(1360, 828)
        shell.show()
        shell.activateWindow()
        QCoreApplication.processEvents()
        page = shell.page
        assert isinstance(page, AuditView)
        return shell, page

    yield make
    Desk.clear()


def cells(page: AuditView, column: str) -> list[str]:
    rows = page.view_model.rows
    return [strip_isolates(page.cells.text(rows.record_at(at), column)) for at in range(rows.rowCount())]


def test_what_was_done_is_told_with_who_and_whom(open_page: Open) -> None:
    _, page = open_page("audit")
    assert "البرنامج" in cells(page, "who")
    assert "نورة العنزي" in cells(page, "who")
    assert "تعديل أجر — تركي بن ناصر المطيري" in cells(page, "whom")
    assert page.chain.title == "السلسلة سليمة."


def test_a_broken_chain_is_said_with_its_place(open_page: Open) -> None:
    _, page = open_page("audit-broken", "en")
    assert page.chain.title == "The chain is broken at line 3."


def test_a_group_and_a_word_leave_the_rest_out(open_page: Open) -> None:
    _, page = open_page("audit", "en")
    page.chips[Group.PAPERS].click()
    assert set(cells(page, "act")) == {"Printed", "Exported"}
    page.chips[None].click()
    page.search.edited.emit("تركي")
    assert cells(page, "whom") == ["Change a wage — Turki Al-Mutairi"] or len(cells(page, "whom")) == 1
    page.search.edited.emit("nobody of that name")
    assert page.nothing.isVisible()


def test_enter_shows_everything_a_line_says_and_hides_values_when_masked(open_page: Open) -> None:
    shell, page = open_page("audit-service", "en")
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert page.details is not None
    said = " | ".join(strip_isolates(label.text()) for label in page.details.findChildren(Label))
    assert "6000.00 → 6480.00" in said
    assert "Basic wage" in said
    page.details.done.click()
    assert page.details is None
    shell.view_model.toggle_masked()
    page.view_model.choose(page.view_model.rows.record_at(0))
    assert page.details is not None
    said = " | ".join(strip_isolates(label.text()) for label in page.details.findChildren(Label))
    assert "6480.00" not in said


def test_all_of_it_becomes_a_file(open_page: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _, page = open_page("audit", "en")
    count = page.view_model.state.total
    target = tmp_path / "audit"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(target), ""))
    page.export.click()
    rows = python_calamine.load_workbook(target.with_suffix(".xlsx")).get_sheet_by_index(0).to_python()
    assert len(rows) == count + 1
    assert page.view_model.state.counts[Group.PAPERS] == 3, "and is a deed itself"


def test_the_lists_stand_behind_the_settings(open_page: Open) -> None:
    shell, page = open_page("audit-none")
    assert page.nothing.isVisible()
    page.back.click()
    assert shell.view_model.state.page is Page.SETTINGS


def test_a_long_export_says_how_far_it_is_and_can_be_stopped(open_page: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    _, page = open_page("audit", "en")
    stopped: list[bool] = []
    monkeypatch.setattr(page.view_model, "cancel", lambda: stopped.append(True))
    page.view_model._update(exporting=True, done=500)
    assert (page.export.text(), page.count.text()) == ("Stop", "500 deeds written so far")
    page.export.click()
    assert stopped == [True]
    page.view_model._update(exporting=False)
    assert page.export.text() == "Export"
