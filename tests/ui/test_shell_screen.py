"""The frame of an open profile: switcher, navigation, banner, pill, toasts, shortcuts, practice bar."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gosi_desktop.domain.clock import RIYADH
from gosi_desktop.domain.errors import DiskFull, Offline, SignInExpired
from gosi_desktop.ui.formats import strip_isolates
from gosi_desktop.ui.measures import RAIL, SIDEBAR
from gosi_desktop.ui.shell import Shell
from gosi_desktop.ui.widgets.dialog import Dialog
from gosi_desktop.viewmodels.shell_state import Page
from tests.fakes.day import RAMAL, WASM
from tests.fakes.workspace import Bench
from tests.ui import shots
from tests.ui.desk import Desk

Open = Callable[..., Shell]


@pytest.fixture
def open_shell(desk: Desk, qtbot: QtBot) -> Open:
    def make(bench: Bench | None = None, width: int = 1360) -> Shell:
        made = shots.shell(bench or Bench())
        qtbot.addWidget(made)
        made.resize(width, 828)
        made.show()
        made.activateWindow()
        QCoreApplication.processEvents()
        return made

    return make


def toasts(shell: Shell) -> list[str]:
    return [strip_isolates(toast.accessibleName()) for toast in shell.toasts.toasts()]


def test_the_sidebar_folds_below_1180(open_shell: Open) -> None:
    shell = open_shell()
    assert shell.sidebar.width() == SIDEBAR
    shell.resize(1024, 640)
    assert shell.sidebar.width() == RAIL
    shell.resize(1360, 828)
    shell.acts.action("sidebar").trigger()
    assert shell.sidebar.width() == RAIL


def test_only_pages_that_work_are_in_the_navigation(open_shell: Open) -> None:
    shell = open_shell()
    shown = [item.text() for item in shell.sidebar.pages.values() if item.isVisible()]
    money = ["المواعيد", "الفواتير", "كشف الحساب", "الشهادات"]
    services = ["إصابات العمل", "الطلبات والصادر", "المنشأة", "المساعدة"]
    assert shown == ["المنشآت", "الرئيسية", "المشتركون", *money, *services, "الإعدادات"]
    shell.sidebar.pages[Page.SETTINGS].click()
    assert shell.header.title.text() == "الإعدادات"
    shell.sidebar.pages[Page.SETTINGS].click()
    assert shell.sidebar.pages[Page.SETTINGS].isChecked()
    assert not shell.sidebar.pages[Page.CONTRIBUTORS].isChecked()


def test_the_switcher_shows_roles_and_opens(open_shell: Open) -> None:
    shell = open_shell()
    shell.sidebar.establishment.click()
    items = shell.switcher.items
    assert [item.isChecked() for item in items] == [True, False, False]
    assert "المالك" in items[2].accessibleName()
    items[1].click()
    assert shell.view_model.state.opened == WASM
    assert shell.roster.foot.count.text() == "6 مشتركين"


def test_the_switcher_is_searched_and_chosen_by_the_keyboard(open_shell: Open) -> None:
    shell = open_shell()
    shell.sidebar.establishment.click()
    shell.switcher.search.edited.emit("بسمه")
    assert [item.isHidden() for item in shell.switcher.items] == [True, True, False]
    QTest.keyClick(shell.switcher, Qt.Key.Key_Return)
    assert shell.view_model.state.opened == RAMAL
    shell.switcher.search.edited.emit("لا أحد")
    assert not shell.switcher.none.isHidden()


def test_offline_is_said_in_the_banner_and_the_pill(open_shell: Open) -> None:
    bench = Bench()
    bench.rounds.refusal = Offline()
    shell = open_shell(bench)
    assert shell.banner.isVisible()
    assert "تعمل دون اتصال" in shell.banner.accessibleName()
    assert "10:21" in strip_isolates(shell.pill.accessibleName())
    bench.rounds.refusal = None
    shell.banner.button.click()
    assert not shell.banner.isVisible()
    assert strip_isolates(shell.pill.accessibleName()).startswith("متزامن 10:21")


def test_an_ended_session_leads_to_the_sign_in(open_shell: Open) -> None:
    bench = Bench()
    bench.rounds.refusal = SignInExpired("session_ended")
    shell = open_shell(bench)
    asked: list[int] = []
    shell.view_model.sign_in_requested.connect(lambda: asked.append(1))
    shell.banner.button.click()
    shell.pill.click()
    assert asked == [1, 1]


def test_the_pill_opens_the_outbox(open_shell: Open) -> None:
    shell = open_shell()
    assert "F5" in shell.pill.toolTip()
    shell.pill.click()
    assert shell.view_model.state.page is Page.OUTBOX


def test_shortcuts_do_what_they_say(open_shell: Open) -> None:
    shell = open_shell(Bench(passphrase="a passphrase"))
    done: list[str] = []
    shell.view_model.lock_requested.connect(lambda: done.append("lock"))
    names = ("settings", "page_2", "next_establishment", "mask", "lock", "search")
    for name in names:
        shell.acts.action(name).trigger()
    assert done == ["lock"]
    assert shell.view_model.state.page is Page.CONTRIBUTORS
    assert shell.view_model.state.masked
    assert shell.view_model.state.opened == WASM
    assert shell.focusWidget() is shell.roster.search.inner


def test_without_a_passphrase_there_is_no_lock_to_press(open_shell: Open) -> None:
    shell = open_shell()
    assert not shell.acts.action("lock").isVisible()
    shell.view_model.settings.ask_passphrase()
    shell.view_model.settings.submit_passphrase("", "a passphrase", "a passphrase")
    assert shell.acts.action("lock").isEnabled()
    assert toasts(shell) != []


def test_shortcuts_work_on_the_arabic_layout(open_shell: Open) -> None:
    shell = open_shell()
    assert QKeySequence("Ctrl+Shift+ا") in shell.acts.action("mask").shortcuts()
    assert QKeySequence("Ctrl+ب") in shell.acts.action("search").shortcuts()


def test_f6_goes_from_region_to_region_and_back(open_shell: Open) -> None:
    shell = open_shell()
    shell.view_model.roster.open_row(0)
    shell.sidebar.establishment.setFocus()
    visited = []
    for _turn in range(12):
        shell.acts.action("next_region").trigger()
        visited.append(shell.focusWidget())
    for region in (shell.roster.search, shell.roster.table, shell.roster.panel, shell.pill, shell.sidebar):
        assert any(stop is region or region.isAncestorOf(stop) for stop in visited)
    around = visited.index(visited[0], 1)
    assert visited[around:] == visited[: len(visited) - around]
    shell.acts.action("previous_region").trigger()
    assert shell.focusWidget() is visited[-2]


def test_the_account_menu_has_only_what_works(open_shell: Open) -> None:
    shell = open_shell()
    texts = [action.text() for action in shell.account_menu().actions() if not action.isSeparator()]
    assert texts == ["حجب الهويات والأجور", "الحساب والأجهزة", "تسجيل الخروج…"]
    locked = open_shell(Bench(passphrase="a passphrase"))
    texts = [action.text() for action in locked.account_menu().actions() if not action.isSeparator()]
    assert texts[1:3] == [locked.acts.action("lock").text(), "الحساب والأجهزة"]


def test_a_failure_becomes_a_toast_that_stays(open_shell: Open) -> None:
    bench = Bench()
    shell = open_shell(bench)
    bench.press.refusal = DiskFull()
    shell.view_model.roster.export_to(Path("people.xlsx"), only_ticked=False)
    assert len(toasts(shell)) == 1
    assert shell.toasts.toasts()[0]._seconds is None


def test_an_export_is_told_with_its_file(open_shell: Open) -> None:
    shell = open_shell()
    shell.view_model.roster.export_to(Path("people.xlsx"), only_ticked=False)
    assert "people.xlsx" in toasts(shell)[0]


def test_half_a_minute_before_the_lock_there_is_a_word(open_shell: Open) -> None:
    bench = Bench(passphrase="a passphrase")
    shell = open_shell(bench)
    bench.clock.advance(5 * 60 - 20)
    shell.view_model.auto_lock.look()
    assert "20 ثانية" in toasts(shell)[0]


def test_a_key_seen_at_the_window_keeps_the_lock_away(open_shell: Open) -> None:
    bench = Bench(passphrase="a passphrase")
    shell = open_shell(bench)
    bench.clock.advance(5 * 60 - 20)
    handle = shell.window().windowHandle()
    QTest.keyClick(handle, Qt.Key.Key_Shift)
    shell.view_model.auto_lock.look()
    assert shell.view_model.auto_lock.state.seconds_left is None


def test_a_shell_is_built_anew_over_the_same_state(open_shell: Open, desk: Desk, qtbot: QtBot) -> None:
    shell = open_shell()
    shell.view_model.roster.search("محمد")
    shell.view_model.roster.open_row(0)
    shell.view_model.show_page(Page.SETTINGS)
    desk.lay("en")
    again = Shell(shell.view_model)
    qtbot.addWidget(again)
    again.show()
    assert again.header.title.text() == "Settings"
    assert again.roster.search.inner.text() == "محمد"
    assert again.view_model.roster.state.opened != ""


# -- practice ----------------------------------------------------------------------------------------------------------


def test_the_practice_bar_shows_what_was_sent(open_shell: Open) -> None:
    shell = open_shell()
    bar = shell.practice_bar
    assert bar is not None
    shell.view_model.practice.read_messages()  # type: ignore[union-attr]
    bar.messages.copied.emit("730264")
    assert QGuiApplication.clipboard().text() == "730264"


def test_the_cable_is_cut_and_joined(open_shell: Open) -> None:
    shell = open_shell()
    bar = shell.practice_bar
    assert bar is not None
    assert bar.cable_button.text() == "قطع الاتصال"
    bar.cable_button.click()
    assert bar.cable_button.text() == "إعادة الاتصال"
    assert shell.banner.isVisible()
    bar.cable_button.click()
    assert not shell.banner.isVisible()


@pytest.mark.parametrize("typed", ["2026/02/01", "٢٠٢٦/٠٢/٠١", "1-2-2026"])
def test_the_date_is_typed_in_any_digits(open_shell: Open, typed: str) -> None:
    bench = Bench()
    shell = open_shell(bench)
    assert shell.practice_bar is not None
    dates = shell.practice_bar.dates
    dates.field.set_text(typed)
    dates.set_button.click()
    assert bench.desk.clock is not None
    assert bench.desk.clock.astimezone(RIYADH).date() == date(2026, 2, 1)
    assert dates.back.isEnabled()
    dates.back.click()
    assert bench.desk.clock is None


def test_a_date_that_is_none_is_refused_at_the_field(open_shell: Open) -> None:
    bench = Bench()
    shell = open_shell(bench)
    assert shell.practice_bar is not None
    shell.practice_bar.dates.field.set_text("31/02/2026")
    shell.practice_bar.dates.set_button.click()
    assert shell.practice_bar.dates.field.input.accessibleDescription() != ""
    assert bench.desk.clock is None


def test_starting_over_asks_first_and_keeps_the_focus_off_the_danger(open_shell: Open) -> None:
    bench = Bench()
    shell = open_shell(bench)
    assert shell.practice_bar is not None
    shell.practice_bar.anew_button.click()
    dialog = shell.findChild(Dialog, "ask_anew")
    assert dialog is not None
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert bench.desk.begun_anew == 0
    Desk.clear()
    shell.practice_bar.anew_button.click()
    again = shell.findChild(Dialog, "ask_anew")
    assert again is not None
    QTest.keyClick(again, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert bench.desk.begun_anew == 1
