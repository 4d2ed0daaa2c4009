"""The settings page: choices at once, the lock that is not pretended, the passphrase dialog, the wider pages."""

import re
from collections.abc import Callable
from dataclasses import fields, replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from gosi_desktop.application.ports import Sending
from gosi_desktop.application.preferences import Preferences
from gosi_desktop.domain.errors import Offline
from gosi_desktop.ui import settings
from gosi_desktop.ui.formats import strip_isolates
from gosi_desktop.ui.settings_pages import AboutPage, RatesPage
from gosi_desktop.ui.settings_rows import SettingRow
from gosi_desktop.ui.shell import Shell
from gosi_desktop.ui.widgets.labels import KeyCap, Label
from gosi_desktop.viewmodels.settings import Section
from gosi_desktop.viewmodels.shell_state import Page
from tests.fakes.day import RULES
from tests.fakes.workspace import Bench
from tests.ui import shots
from tests.ui.desk import Desk

Open = Callable[..., Shell]


@pytest.fixture
def open_settings(desk: Desk, qtbot: QtBot) -> Open:
    def make(bench: Bench | None = None) -> Shell:
        made = shots.shell(bench or Bench())
        made.view_model.show_page(Page.SETTINGS)
        qtbot.addWidget(made)
        made.resize(1360, 828)
        made.show()
        QCoreApplication.processEvents()
        return made

    return make


def words(widget: object) -> str:
    labels = widget.findChildren(Label)  # type: ignore[attr-defined]
    return " | ".join(strip_isolates(label.text()) for label in labels)


def test_every_choice_is_taken_at_once(open_settings: Open) -> None:
    bench = Bench()
    shell = open_settings(bench)
    card = shell.settings.appearance
    card.language.chosen.emit("en")
    card.theme.chosen.emit("dark")
    card.digits.chosen.emit("arabic")
    card.calendar.chosen.emit("hijri")
    card.density.chosen.emit("compact")
    card.second.click()
    shell.settings.service.pull.click()
    kept = bench.preferences.current
    assert (kept.language, kept.theme, kept.digits, kept.calendar, kept.density) == (
        "en",
        "dark",
        "arabic",
        "hijri",
        "compact",
    )
    assert (kept.second_date, kept.automatic_pull) == (False, False)


def test_what_is_sent_when_has_its_defaults_and_is_kept(open_settings: Open) -> None:
    """«أرسل: فورًا / عندما أطلب»: when I ask for exclusions and for everything from a file."""
    bench = Bench()
    shell = open_settings(bench)
    sends = shell.settings.service.sends
    kept = bench.preferences.current
    assert (kept.send_changes, kept.send_exclusions, kept.send_files) == ("now", "when_i_ask", "when_i_ask")
    for name, control in sends.items():
        other = "now" if getattr(kept, name) == "when_i_ask" else "when_i_ask"
        control.chosen.emit(other)
        assert getattr(bench.preferences.current, name) == other
    assert shell.view_model.sheet_import.state.preferred is Sending.NOW, "the page of a file hears it at once"


def test_without_a_passphrase_the_auto_lock_is_off_and_says_why(open_settings: Open) -> None:
    shell = open_settings()
    lock = shell.settings.lock
    assert not lock.minutes.isEnabled()
    assert "عبارة مرور" in lock.auto.small.text()
    assert not lock.remove.isVisible()


def test_with_a_passphrase_the_minutes_can_be_chosen(open_settings: Open) -> None:
    bench = Bench(passphrase="a passphrase")
    shell = open_settings(bench)
    lock = shell.settings.lock
    assert lock.minutes.isEnabled()
    assert [lock.minutes.itemText(row) for row in range(lock.minutes.count())][:2] == ["بعد دقيقة", "بعد 5 دقائق"]
    lock.minutes.picked.emit("15")
    assert bench.preferences.current.lock_minutes == 15


def test_the_passphrase_dialog_names_what_is_wrong_and_where(open_settings: Open) -> None:
    bench = Bench(passphrase="the old one")
    shell = open_settings(bench)
    shell.settings.lock.change.click()
    dialog = shell.settings._dialog
    assert dialog is not None
    assert dialog.focusWidget() is dialog.current.input
    dialog.current.set_text("a guess")
    dialog.fresh.set_text("a passphrase")
    dialog.again.set_text("a passphrose")
    dialog.confirm.click()
    assert dialog.again.input.accessibleDescription() != ""
    dialog.again.set_text("a passphrase")
    dialog.confirm.click()
    assert dialog.current.input.accessibleDescription() != ""
    assert dialog.again.input.accessibleDescription() == ""
    dialog.current.set_text("the old one")
    dialog.confirm.click()
    assert bench.store.passphrase == "a passphrase"
    assert shell.settings._dialog is None


def test_leaving_the_dialog_changes_nothing(open_settings: Open) -> None:
    bench = Bench()
    shell = open_settings(bench)
    shell.settings.lock.change.click()
    dialog = shell.settings._dialog
    assert dialog is not None
    dialog.cancel.click()
    assert shell.settings._dialog is None
    assert bench.store.passphrase is None


def test_the_masked_switch_follows_the_shortcut(open_settings: Open) -> None:
    shell = open_settings()
    shell.acts.action("mask").trigger()
    assert shell.settings.lock.masked.isChecked()
    shell.settings.lock.masked.click()
    assert not shell.view_model.state.masked


def test_the_connection_is_tested(open_settings: Open) -> None:
    bench = Bench()
    shell = open_settings(bench)
    shell.settings.service.test.click()
    assert "10:21" in strip_isolates(shell.settings.service.connection.small.text())
    assert "127.0.0.1:8765" in shell.settings.service.service.small.text()
    bench.authority.refusal = Offline()
    shell.settings.service.test.click()
    assert "10:21 · " in strip_isolates(shell.settings.service.connection.small.text())


def test_every_rate_shows_its_source_and_certainty(desk: Desk, qtbot: QtBot) -> None:
    page = RatesPage(RULES)
    qtbot.addWidget(page)
    said = words(page)
    for part in ("المعاشات", "10.5%", "2027/07/01", "45,000.00", "نص نظامي", "افتراض", "L-NEW decree item 3"):
        assert part in said


def test_only_shortcuts_that_work_are_listed(open_settings: Open) -> None:
    shell = open_settings()
    shell.view_model.settings.show_section(Section.SHORTCUTS)
    caps = {cap.accessibleName() for cap in shell.settings.shortcuts.findChildren(KeyCap)}
    assert {"Ctrl F", "Ctrl P", "Ctrl Shift H", "F5"} <= caps
    assert "Ctrl L" not in caps
    assert "Ctrl K" in caps


def test_about_says_what_it_is_not(desk: Desk, qtbot: QtBot) -> None:
    page = AboutPage(RULES)
    qtbot.addWidget(page)
    said = words(page)
    assert "غير رسمي" in said
    assert RULES.version in said
    assert "LGPL 3" in said


def test_sections_lead_to_their_pages(open_settings: Open) -> None:
    shell = open_settings()
    for section, item in shell.settings.items.items():
        item.click()
        assert shell.view_model.settings.state.section is section
        assert item.isChecked()


def test_a_word_finds_its_settings_one_after_the_other(open_settings: Open) -> None:
    shell = open_settings()
    page = shell.settings
    shell.acts.action("search").trigger()
    assert page.search.field.inner.hasFocus()
    page.search.field.edited.emit("الخدمه")  # as it is typed: without the dots of the word
    lit = [row for row in page._rows() if row._is_lit]
    assert len(lit) > 1
    assert all("لخدمة" in row.said for row in lit)
    gone: list[SettingRow] = []
    page.search.found.connect(gone.append)
    page.search.field.inner.returnPressed.emit()
    assert gone == [lit[1]]
    page.search.field.edited.emit("nothing is called so")
    assert not [row for row in page.findChildren(SettingRow) if row._is_lit]
    assert page.search.told.text() == "لا إعداد بهذا الاسم"


def test_a_proxy_of_ones_own_is_taken_when_it_is_one(open_settings: Open) -> None:
    bench = Bench()
    row = open_settings(bench).settings.service.proxy
    row.choice.setCurrentIndex(row.choice.findData("own"))
    row.choice.picked.emit("own")
    row.address.input.setText("proxy.example")
    row.address.submitted.emit()
    assert "ليس عنوان وكيل" in row.address.input.accessibleDescription()
    assert (bench.preferences.current.proxy, row.address.text()) == ("system", "proxy.example")
    row.address.input.setText("proxy.example:8080")
    row.address.submitted.emit()
    assert (bench.preferences.current.proxy, bench.preferences.current.proxy_address) == (
        "own", "http://proxy.example:8080"
    )  # fmt: skip
    row.choice.picked.emit("none")
    assert bench.preferences.current.proxy == "none"


def test_what_was_copied_stays_when_that_is_wanted(open_settings: Open) -> None:
    shell = open_settings()
    shell.clipboard.copy("1010101010")
    assert shell.clipboard.minute.isActive()
    shell.settings.lock.copied.click()
    shell.clipboard.minute.stop()
    shell.clipboard.copy("1010101010")
    assert not shell.clipboard.minute.isActive()
    shell.settings.lock.copied.click()
    shell.clipboard.copy("1010101010")
    assert shell.clipboard.minute.isActive()
    shell.clipboard.clear_mine()


def test_the_audit_log_stands_behind_the_settings(open_settings: Open) -> None:
    shell = open_settings()
    shell.settings.lock.audit.click()
    assert shell.view_model.state.page is Page.AUDIT


def test_a_service_that_moved_is_asked_who_it_is_before_its_address_is_kept(open_settings: Open) -> None:
    bench = Bench(practice=False)
    page = open_settings(bench).settings
    page.service.change.click()
    assert page.address is not None
    page.address.address.input.setText("https://new.example")
    page.address.confirm.click()
    assert "خدمة أخرى" in page.address.address.input.accessibleDescription(), "the bench's profile knows no issuer"
    bench.store.profile = replace(bench.store.profile, issuer="urn:munshaa:practice")
    page._model._update(profile=bench.store.profile)
    page.address.confirm.click()
    assert page.address is None
    assert bench.store.profile.address == "http://127.0.0.1:8765"
    assert "من الفتح التالي" in words(page.service)


def test_practice_has_no_address_to_change(open_settings: Open) -> None:
    assert not open_settings(Bench()).settings.service.change.isVisible()


_NOT_CHOSEN = {"last_profile", "opens_locked", "tour_seen"}  # what the program remembers by itself


def test_everything_that_is_read_from_the_settings_can_be_set_here() -> None:
    folder = Path(settings.__file__).parent
    files = [*folder.glob("*settings*.py"), *folder.glob("backup*.py"), folder.parent / "viewmodels" / "settings.py",
             folder.parent / "viewmodels" / "backups.py"]  # fmt: skip
    pages = " ".join(file.read_text("utf-8") for file in files)
    named = {field.name for field in fields(Preferences)} - _NOT_CHOSEN
    assert {name for name in named if not re.search(rf"\b{name}\b", pages)} == set()
