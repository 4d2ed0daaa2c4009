"""The program under a screen reader: ``python -m tests.journeys.accessible_stage DIR`` inside Xvfb and a D-Bus session.

DIR gets what could be perceived on each screen (``first-start.json`` …) and ``heard.json``: what was said on the way,
by the part of the way it was said in. Nothing is judged here but that each thing waited for does come.
"""

import json
import queue
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from gosi_desktop.app import Desktop, install_hooks
from gosi_desktop.bootstrap import Surroundings
from gosi_desktop.config import Config
from gosi_desktop.keystore.slots import Argon2Cost
from gosi_desktop.ui.code import Code
from gosi_desktop.ui.first_start import FirstStart
from gosi_desktop.ui.login import Login
from gosi_desktop.ui.print_preview import PrintPreview
from gosi_desktop.ui.register_choice import RegisterChoice
from gosi_desktop.ui.registration import Registration
from gosi_desktop.ui.shell import Shell
from gosi_desktop.viewmodels.code import CodeViewModel
from gosi_desktop.viewmodels.registration import RegistrationViewModel
from gosi_desktop.viewmodels.shell_state import Page
from tests.fakes.keychain import FakeKeychain
from tests.journeys.driver import Driver
from tests.journeys.tour_steps import screen
from tests.journeys.ways import press_page, whole_roster

SYSTEM_PYTHON = "/usr/bin/python3"
BUS_LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def bus_launcher() -> str | None:
    """The program that starts the bus of assistive technology; Debian and Fedora keep it in different places."""
    return next((place for place in BUS_LAUNCHERS if Path(place).exists()), shutil.which("at-spi-bus-launcher"))


class ScreenReader:
    """The reader in its own process; what it says comes in on a thread and is kept in order."""

    def __init__(self, driver: Driver, folder: Path) -> None:
        self._driver, self._folder = driver, folder
        self.part = "start"
        self.heard: list[dict[str, Any]] = []
        self._lines: queue.SimpleQueue[dict[str, Any]] = queue.SimpleQueue()
        self._done: list[str] = []
        self._ready = False
        command = [SYSTEM_PYTHON, str(Path(__file__).with_name("screen_reader.py"))]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        threading.Thread(target=self._listen, daemon=True).start()
        driver.until(lambda: self._take() or self._ready, "the screen reader")

    def tree(self, name: str) -> None:
        """Keep what can be perceived now."""
        self._do(f"tree {self._folder / name}.json")

    def press(self, name: str) -> None:
        """Press a button as assistive technology does."""
        self._do(f"press {name}")

    def hears(self, kind: str, holds: Callable[[dict[str, Any]], bool], what: str) -> None:
        """Wait until something has been said in this part of the way."""

        def said() -> bool:
            self._take()
            here = [one for one in self.heard if one["heard"] == kind and one["part"] == self.part]
            return any(map(holds, here))

        self._driver.until(said, f"«{what}» to be said in {self.part}", 20)

    def close(self) -> None:
        """Nothing more to hear; what was heard is kept."""
        self._take()
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait(10)
        (self._folder / "heard.json").write_text(json.dumps(self.heard, ensure_ascii=False, indent=1), "utf-8")

    def _do(self, order: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(order + "\n")
        self._process.stdin.flush()
        self._driver.until(lambda: self._take() or order in self._done, order)

    def _listen(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self._lines.put(json.loads(line))

    def _take(self) -> bool:
        """What has come meanwhile; never true, so that it can stand before a condition."""
        while not self._lines.empty():
            line = self._lines.get()
            if "heard" in line:
                self.heard.append({**line, "part": self.part})
            elif "done" in line:
                self._done.append(line["done"])
            else:
                self._ready = True
        if self._process.poll() is not None:
            raise RuntimeError(f"the screen reader has ended ({self._process.returncode})")
        return False


def main(folder: Path) -> int:
    """Walk through the program; the exit code is 1 when something waited for did not come."""
    launcher = bus_launcher()
    assert launcher is not None
    bus = subprocess.Popen([launcher, "--launch-immediately"])
    application = QApplication([])
    with tempfile.TemporaryDirectory(prefix="munshaa-reader-") as home:
        surroundings = Surroundings(keychain=FakeKeychain(), argon2=Argon2Cost(passes=1, memory_kib=8, lanes=1))
        desktop = Desktop(application, Config(data_folder=Path(home), language="ar", theme="light"), surroundings)
        install_hooks(desktop)
        driver = Driver(desktop)
        desktop.start()
        driver.window.activateWindow()
        driver.until(lambda: QApplication.activeWindow() is driver.window, "the window to be active")
        reader = ScreenReader(driver, folder)
        try:
            before_the_shell(driver, reader)
            roster(driver, reader)
            settings_and_paper(driver, reader)
        finally:
            reader.close()
            driver.window.close()
            desktop.end()
            bus.terminate()
    return 1 if driver.defects else 0


def before_the_shell(driver: Driver, reader: ScreenReader) -> None:
    """First start, sign-in with a refusal and by the keyboard, code."""
    page = screen(driver, FirstStart)
    driver.until(page.begin.isEnabled, "the first start")
    reader.tree("first-start")
    reader.part = "registering"
    reader.press(page.begin.text())
    registering(driver, reader)
    login = screen(driver, Login)
    driver.until(lambda: login.people.chips, "the practice users")
    reader.hears("announcement", lambda one: one["words"] == login.accessibleName(), "the name of the screen")
    reader.tree("sign-in")
    driver.press(Qt.Key.Key_Tab)
    reader.hears("focus", lambda one: one["role"] == "password text", "the password")
    reader.part = "nothing typed"
    driver.click(login.submit)
    reader.hears("announcement", lambda one: one["name"] == login.username.input.accessibleName(), "what is missing")
    reader.hears("focus", lambda one: one["role"] == "text", "the field at fault")
    reader.tree("sign-in-refused")
    reader.part = "code"
    driver.click(login.people.chips[0])
    driver.until(lambda: login.password.input.text(), "the password")
    reader.tree("sign-in-filled")
    driver.click(login.submit)
    code = screen(driver, Code)
    reader.hears("focus", lambda one: one["role"] == "text", "the field of the code")
    reader.tree("code")
    driver.click(code.show_notes)
    model = driver.desktop.front_door.inside
    assert isinstance(model, CodeViewModel)
    driver.until(lambda: model.state.notes, "the message")
    driver.type_into(code.cells, next(note.code or "" for note in model.state.notes or () if note.code))
    reader.part = "roster"
    driver.click(code.confirm)


def registering(driver: Driver, reader: ScreenReader) -> None:
    """The first steps of an account, one refused; then back to the sign-in."""
    login = screen(driver, Login)
    driver.until(lambda: login.people.chips, "the practice users")
    driver.click(login.register)
    choice = screen(driver, RegisterChoice)
    reader.tree("register-choice")
    driver.click(choice.account)
    wizard = screen(driver, Registration)
    model = driver.desktop.front_door.inside
    assert isinstance(model, RegistrationViewModel)
    driver.until(lambda: model.state.newcomers and model.state.terms, "newcomers and terms")
    reader.hears("announcement", lambda one: one["words"] == wizard.accessibleName(), "the name of the wizard")
    reader.tree("register-conditions")
    model.fill_in(0)
    model.edit("identity", "1000000007")
    driver.click(wizard.next)
    reader.part = "a wrong identity"
    driver.click(wizard.next)
    reader.hears("focus", lambda one: one["name"] == wizard.numbers.identity.input.accessibleName(), "its field")
    reader.tree("register-numbers")
    reader.part = "registering"
    model.fill_in(0)
    for _ in range(3):
        driver.click(wizard.next)
    reader.tree("register-review")
    reader.part = "sign-in"
    model.discard()
    screen(driver, Login)


def roster(driver: Driver, reader: ScreenReader) -> None:
    """The list by the keyboard: cells, ticks, sorting, the panel, masked mode, the connection."""
    shell = whole_roster(driver)
    reader.hears("focus", lambda one: one["role"] == "table cell", "a cell of the list")
    reader.tree("roster")
    reader.part = "cells"
    driver.press(Qt.Key.Key_Down)
    reader.hears("focus", lambda one: bool(one["name"]), "the next row")
    driver.press(Qt.Key.Key_Left)
    reader.hears("focus", lambda one: one["name"].isdigit(), "the identity")
    reader.part = "ticks"
    driver.press(Qt.Key.Key_Space)
    reader.hears("announcement", lambda one: "1" in one["words"] or "واحد" in one["words"], "how many are ticked")
    reader.tree("ticked")
    driver.press(Qt.Key.Key_Escape)
    reader.part = "heads"
    driver.press(Qt.Key.Key_Tab, SHIFT)
    driver.press(Qt.Key.Key_Return)
    reader.hears("announcement", lambda one: shell.roster.table.head.accessibleName() in one["words"], "the sorting")
    reader.part = "panel"
    driver.press(Qt.Key.Key_Tab)
    driver.press(Qt.Key.Key_Return)
    reader.hears("announcement", lambda one: one["name"] == shell.roster.panel.accessibleName(), "the panel")
    reader.tree("panel")
    driver.press(Qt.Key.Key_Escape)
    reader.part = "masked"
    driver.press(Qt.Key.Key_H, CONTROL | SHIFT)
    driver.until(lambda: shell.roster.cells.masked, "the masked mode")
    reader.tree("masked")
    driver.press(Qt.Key.Key_H, CONTROL | SHIFT)
    reader.part = "search"
    driver.press(Qt.Key.Key_F, CONTROL)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    driver.type_into(field, "احمد")
    reader.hears("announcement", lambda one: one["words"] == shell.roster.foot.count.accessibleName(), "how many")
    driver.press(Qt.Key.Key_Escape)
    _connection(driver, reader, shell)


def _connection(driver: Driver, reader: ScreenReader, shell: Shell) -> None:
    """Asked for what is new, cut, joined."""
    reader.part = "asked"
    driver.press(Qt.Key.Key_F5)
    reader.hears("announcement", lambda one: one["words"] == shell.pill.accessibleName(), "that all is here")
    reader.part = "cut"
    assert shell.practice_bar is not None
    driver.click(shell.practice_bar.cable_button)
    reader.hears("announcement", lambda one: one["words"] == shell.banner.accessibleName(), "the cut")
    reader.part = "joined"
    driver.click(shell.practice_bar.cable_button)
    reader.hears("announcement", lambda one: one["words"] == shell.pill.accessibleName(), "the connection")


def settings_and_paper(driver: Driver, reader: ScreenReader) -> None:
    """The settings with a dialog, then the preview."""
    shell = screen(driver, Shell)
    shell.roster.take_keyboard()
    reader.part = "settings"
    driver.press(Qt.Key.Key_Comma, CONTROL)
    reader.hears("announcement", lambda one: one["words"] == shell.settings.title(), "the page")
    reader.tree("settings")
    reader.part = "dialog"
    shell.settings.lock.change.setFocus(Qt.FocusReason.TabFocusReason)
    driver.press(Qt.Key.Key_Return)
    reader.hears("focus", lambda one: one["role"] == "password text", "the first field")
    reader.tree("dialog")
    driver.press(Qt.Key.Key_Escape)
    press_page(driver, shell, Page.CONTRIBUTORS)
    reader.part = "paper"
    driver.press(Qt.Key.Key_P, CONTROL)
    preview = driver.wait_for(PrintPreview)
    driver.until(lambda: preview.view_model.state.ready, "the paper")
    preview.activateWindow()  # there is no window manager here
    reader.hears("focus", lambda one: one["role"] == "combo box", "the first choice of the paper")
    reader.tree("preview")
    reader.part = "back"
    driver.press(Qt.Key.Key_Escape)
    reader.hears("focus", lambda one: one["role"] == "table cell", "the row from which the paper was opened")


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
