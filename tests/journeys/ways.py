"""Stretches of way that several journeys share."""

import json
import uuid
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from gosi_desktop.remote.transport import Ask
from gosi_desktop.ui.actions import PAGES
from gosi_desktop.ui.attached_papers import AttachedPapers
from gosi_desktop.ui.code import Code
from gosi_desktop.ui.first_start import FirstStart
from gosi_desktop.ui.login import Login
from gosi_desktop.ui.shell import Shell
from gosi_desktop.viewmodels.code import CodeViewModel
from gosi_desktop.viewmodels.shell_state import Page
from tests.journeys.driver import Driver
from tests.journeys.tour_steps import screen


def into_practice(driver: Driver, passphrase: str = "", people: int = 24, *, touring: bool = False) -> Shell:
    """From the first start to the whole roster of the practice establishment; the tour is declined unless wanted."""
    page = screen(driver, FirstStart)
    driver.until(page.begin.isEnabled, "the first start")
    if passphrase:
        driver.click(page.wanted)
        driver.type_into(page.passphrase.input, passphrase)
        driver.type_into(page.again.input, passphrase)
    driver.click(page.begin)
    sign_in_to_practice(driver)
    return whole_roster(driver, people, touring=touring)


def sign_in_to_practice(driver: Driver, username: str = "") -> None:
    """As a practice user, the first unless one is named, with the code from the practice messages."""
    login = screen(driver, Login)
    driver.until(lambda: login.people.chips, "the practice users")
    if username:
        people = {person.username: person for person in login._view_model.state.people}
        driver.type_into(login.username.input, username)
        driver.type_into(login.password.input, people[username].password)
    else:
        driver.click(login.people.chips[0])
    driver.until(lambda: login.password.input.text(), "the password")
    driver.click(login.submit)
    page = screen(driver, Code)
    driver.click(page.show_notes)
    model = driver.desktop.front_door.inside
    assert isinstance(model, CodeViewModel)
    driver.until(lambda: model.state.notes, "the message")
    driver.type_into(page.cells, next(note.code or "" for note in model.state.notes or () if note.code))
    driver.click(page.confirm)


def whole_roster(driver: Driver, people: int = 24, *, touring: bool = False) -> Shell:
    """The shell once everybody is in the list; the tour is declined unless wanted."""
    shell = screen(driver, Shell)
    if not touring:
        shell.view_model.tour.decline()
    driver.until(lambda: shell.view_model.roster.table.rowCount() == people, f"{people} contributors")
    driver.until(lambda: shell.view_model.roster.table.record_at(0) is not None, "the first rows")
    driver.until(lambda: not shell.view_model.sync.syncing, "the round to end")
    leave_home(driver, shell)
    return shell


def leave_home(driver: Driver, shell: Shell) -> None:
    """With one establishment its home opens after a sign-in; the list is the next page."""
    driver.until(lambda: shell.view_model.state.establishments, "the establishment")
    if shell.view_model.state.page is Page.HOME:
        driver.until(lambda: shell.view_model.home.state.figures is not None, "the first page")
        press_page(driver, shell, Page.CONTRIBUTORS)
        driver.until(lambda: shell.view_model.state.page is Page.CONTRIBUTORS, "the page of contributors")


def press_page(driver: Driver, shell: Shell, page: Page) -> None:
    """Ctrl with the number of a page in the sidebar, which itself is pressed where it has none."""
    number = shell.view_model.state.pages.index(page) + 1
    if number > PAGES:
        driver.click(shell.sidebar.pages[page])
        return
    driver.press(Qt.Key(Qt.Key.Key_0 + number), Qt.KeyboardModifier.ControlModifier)


def practise(driver: Driver, path: str, body: dict[str, object]) -> None:
    """A practice call of the service that the window has started, off the thread that draws."""
    workspace = driver.desktop.front_door.workspace
    assert workspace is not None
    service = workspace.practice._made()._service  # type: ignore[union-attr]
    ask = Ask("POST", path, body=json.dumps(body).encode(), key=str(uuid.uuid4()))
    answers: list[object] = []
    driver.desktop.front_door.runners.reads.run(lambda: service.ask(ask), answers.append, answers.append)
    driver.until(lambda: answers, f"an answer to {path}")
    if isinstance(answers[0], Exception):
        raise answers[0]


def take_heads(driver: Driver, shell: Shell) -> None:
    """As F5: heads are asked for at once."""
    shell.view_model.sync.sync_all()
    driver.until(lambda: not shell.view_model.sync.syncing, "the round to end")


def drop(box: AttachedPapers, file: Path) -> None:
    """A file on the box of papers, as the system does it."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, mime, buttons, keys)
    QCoreApplication.sendEvent(box.ground, enter)
    assert enter.isAccepted()
    QCoreApplication.sendEvent(box.ground, QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, mime, buttons, keys))
