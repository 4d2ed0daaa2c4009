"""The walk past every screen for `dev.py screens`, by the same widgets a person uses."""

from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtCore import Qt

from gosi_desktop.ui.code import Code
from gosi_desktop.ui.first_start import FirstStart
from gosi_desktop.ui.lock import Lock
from gosi_desktop.ui.login import Login
from gosi_desktop.ui.palette import Palette
from gosi_desktop.ui.password_reset import PasswordReset
from gosi_desktop.ui.print_preview import PrintPreview
from gosi_desktop.ui.recovery_key import RecoveryKey
from gosi_desktop.ui.shell import Shell
from gosi_desktop.viewmodels.code import CodeViewModel
from gosi_desktop.viewmodels.contributor_panel import Tab
from gosi_desktop.viewmodels.front_door_state import Screen
from gosi_desktop.viewmodels.password_reset import PasswordResetViewModel
from gosi_desktop.viewmodels.recovery_key import RecoveryKeyViewModel
from gosi_desktop.viewmodels.settings import Section
from gosi_desktop.viewmodels.shell_state import Page
from tests.journeys.account_gallery import account
from tests.journeys.change_gallery import changes
from tests.journeys.driver import Driver
from tests.journeys.gallery_money import money
from tests.journeys.gallery_outbox import outbox
from tests.journeys.gallery_registering import registering
from tests.journeys.screens import KEY, PASSPHRASE
from tests.journeys.tour_steps import screen


class Takes(Protocol):
    """Takes a screen in all its variants; ``window`` finds another window than the main one."""

    def __call__(self, name: str, window: Callable[[], object] | None = None) -> None: ...


def walk(driver: Driver, take: Takes) -> None:
    """From the first start to the lock."""
    _before_the_shell(driver, take)
    _shell(driver, take)
    _settings(driver, take)
    account(driver, take)
    _cut_and_lock(driver, take)


def _before_the_shell(driver: Driver, take: Takes) -> None:
    page = screen(driver, FirstStart)
    driver.until(lambda: page.begin.isEnabled(), "the first start")
    take("22-first-start")
    page = screen(driver, FirstStart)
    driver.click(page.service_way)
    driver.type_into(page.address.input, "www.gosi.gov.sa")
    take("22-first-start-official")
    take("22b-recovery-key", lambda: _recovery_key(driver))
    page = screen(driver, FirstStart)
    driver.click(page.practice_way)
    driver.click(page.wanted)
    driver.until(lambda: page.passphrase.isVisible(), "the passphrase fields")
    take("22-first-start-passphrase")
    page = screen(driver, FirstStart)
    driver.type_into(page.passphrase.input, PASSPHRASE)
    driver.type_into(page.again.input, PASSPHRASE)
    driver.click(page.begin)
    login = screen(driver, Login)
    driver.until(lambda: login.people.chips, "the practice users")
    driver.click(login.people.chips[0])
    take("01-login")
    driver.type_into(screen(driver, Login).password.input, "x")
    driver.click(screen(driver, Login).submit)
    driver.until(lambda: screen(driver, Login).error.isVisible(), "the refusal")
    take("01-login-refused")
    driver.click(screen(driver, Login).people.chips[0])
    _beside_the_sign_in(driver, take)
    driver.click(screen(driver, Login).people.chips[0])
    driver.click(screen(driver, Login).submit)
    code = screen(driver, Code)
    driver.click(code.show_notes)
    model = driver.desktop.front_door.inside
    assert isinstance(model, CodeViewModel)
    driver.until(lambda: model.state.notes, "the message")
    take("02-code")
    model.edit("000000" if model.state.notes and model.state.notes[0].code != "000000" else "111111")
    driver.click(screen(driver, Code).confirm)
    driver.until(lambda: model.state.error is not None, "the refusal of the code")
    take("02-code-wrong")
    model.edit(next(note.code or "" for note in model.state.notes or () if note.code))
    driver.click(screen(driver, Code).confirm)


def _beside_the_sign_in(driver: Driver, take: Takes) -> None:
    """Registering, and a forgotten password up to the new one, which is not saved."""
    registering(driver, take)
    login = screen(driver, Login)
    driver.until(lambda: login.people.chips, "the practice users")
    driver.click(login.forgot)
    page = screen(driver, PasswordReset)
    model = driver.desktop.front_door.inside
    assert isinstance(model, PasswordResetViewModel)
    driver.until(lambda: page.asking.people.chips, "the practice users")
    take("24a-forgot-password")
    driver.click(screen(driver, PasswordReset).asking.people.chips[0])
    driver.click(screen(driver, PasswordReset).asking.ask)
    driver.until(lambda: model.state.sent, "the answer")
    model.show_notes()
    driver.until(lambda: model.state.notes, "the message")
    take("24a-forgot-password-sent")
    model.paste_code(next(note.code or "" for note in model.state.notes or () if note.code))
    model.edit_password("tamr-Qahwa-7-jisr")
    model.edit_again("tamr-Qahwa-7-")
    driver.until(lambda: model.state.strength, "the strength")
    take("24b-new-password")
    model.leave()
    login = screen(driver, Login)
    driver.until(lambda: login.people.chips, "the practice users")


def _recovery_key(driver: Driver) -> RecoveryKey:
    """The paper of a service's profile; practice makes none by itself."""
    for old in driver.window.findChildren(RecoveryKey):
        old.deleteLater()
    page = RecoveryKey(RecoveryKeyViewModel(KEY, "Mizan", "NOURA-PC"), "2026/01/06")
    page.setParent(driver.window, Qt.WindowType.Window)
    page.show()
    return page


def _shell(driver: Driver, take: Takes) -> None:
    shell = screen(driver, Shell)
    for page in driver.window.findChildren(RecoveryKey):
        page.close()
    roster = shell.view_model.roster
    driver.until(lambda: shell.view_model.sync.syncing, "the first fetch")
    take("19-fetching")
    driver.until(lambda: roster.table.rowCount() > 0 and roster.table.record_at(0), "the roster", 120)
    if shell.view_model.state.page is Page.HOME:
        driver.until(lambda: shell.view_model.home.state.figures is not None, "the first page")
        take("04-home")
        shell.view_model.show_page(Page.CONTRIBUTORS)
    take("05-roster")
    roster.open_row(5)
    driver.until(lambda: roster.panel.state.details is not None, "the panel")
    take("05a-panel")
    roster.panel.explain("employer")
    take("05a-panel-explained")
    for tab in (Tab.DATA, Tab.HISTORY):
        roster.panel.choose_tab(tab)
        take(f"05a-panel-{tab.value}")
    roster.close_panel()
    for row in (3, 6, 9, 11):
        roster.ticks.toggle(row)
    driver.settle()
    take("05b-bulk")
    roster.ticks.clear()
    changes(driver, take)
    outbox(driver, take)
    money(driver, take)
    roster.search("لا أحد")
    driver.until(lambda: roster.table.rowCount() == 0, "nobody")
    take("19-no-match")
    roster.clear_search()
    driver.until(lambda: roster.table.rowCount() > 1, "everybody")
    shell.view_model.toggle_masked()
    take("05-masked")
    shell.view_model.toggle_masked()
    for name, words in (("17-command-palette", "ا"), ("17-command-palette-nothing", "zzz")):
        take(name, partial(_palette, driver, words))
    shell.view_model.palette.close()
    screen(driver, Shell).open_preview(only_ticked=False)
    preview = driver.wait_for(PrintPreview)
    driver.until(lambda: preview.view_model.state.ready, "the paper")
    driver.settle(12)
    take("34-print-preview", lambda: _preview(driver))
    _preview(driver).close()


def _palette(driver: Driver, words: str) -> object:
    """Over the window; a change of language makes the shell anew, and with it the palette."""
    shell = screen(driver, Shell)
    shell.view_model.palette.close()
    shell.acts.action("palette").trigger()
    palette = driver.wait_for(Palette)
    palette.field.setText(words)
    shell.view_model.palette.edit(words)
    driver.until(lambda: not shell.view_model.palette.state.searching, "the answer")
    driver.settle()
    return driver.window


def _preview(driver: Driver) -> PrintPreview:
    """A change of language makes the shell anew, and with it the preview."""
    if driver.shown(PrintPreview) is None:
        screen(driver, Shell).open_preview(only_ticked=False)
    preview = driver.wait_for(PrintPreview)
    driver.until(lambda: preview.view_model.state.ready, "the paper")
    driver.settle(12)
    return preview


def _settings(driver: Driver, take: Takes) -> None:
    shell = screen(driver, Shell)
    shell.view_model.show_page(Page.SETTINGS)
    for section in Section:
        shell.view_model.settings.show_section(section)
        driver.settle()
        take(f"15-settings-{section.value}")
    shell.view_model.show_page(Page.CONTRIBUTORS)


def _cut_and_lock(driver: Driver, take: Takes) -> None:
    shell = screen(driver, Shell)
    shell.view_model.sync.cut()
    driver.until(lambda: shell.view_model.sync.is_cut, "the cut")
    take("19-offline")
    shell.view_model.lock()
    driver.until(lambda: driver.desktop.front_door.state.screen is Screen.LOCK, "the lock")
    screen(driver, Lock)
    take("23-lock")
