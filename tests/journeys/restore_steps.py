"""A backup on one computer, and the way back on another: the same counts, the outbox kept, nothing applied twice."""

import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from gosi_desktop.application.ports import OperationState, RosterRow, Sending
from gosi_desktop.application.workspace import Workspace
from gosi_desktop.domain.backups import BackupReason
from gosi_desktop.keystore import recovery
from gosi_desktop.sandbox.seeds.small import NOURA
from gosi_desktop.storage import backup_file
from gosi_desktop.ui.backups import BackupsView
from gosi_desktop.ui.code import Code
from gosi_desktop.ui.devices import DevicesView
from gosi_desktop.ui.first_start import FirstStart
from gosi_desktop.ui.leaving import Leaving
from gosi_desktop.ui.login import Login
from gosi_desktop.ui.recovery_key import RecoveryKey
from gosi_desktop.ui.restore import Restore
from gosi_desktop.ui.shell import Shell
from gosi_desktop.viewmodels.first_start import FirstStartViewModel
from gosi_desktop.viewmodels.outbox_state import Act
from gosi_desktop.viewmodels.recovery_key import RecoveryKeyViewModel
from gosi_desktop.viewmodels.restore import RestoreViewModel
from gosi_desktop.viewmodels.shell_state import Page
from tests.fakes.keychain import FileKeychain
from tests.journeys.driver import Driver
from tests.journeys.outbox_ways import ask_for_a_wage, entries, open_outbox, somebody, sync
from tests.journeys.tour_steps import Take, screen
from tests.journeys.ways import whole_roster
from tests.support.detached import Detached, detached_service

PASSPHRASE = "three palms by the well"
ANOTHER = "four palms by the sea"
WRONG = recovery.shown([at % 32 for at in range(30)])  # a sheet of somebody else's
STARTING = {"remote.offline", "remote.unreachable"}


@contextmanager
def around(home: Path) -> Iterator[None]:
    """One service for both computers."""
    with detached_service(home):
        yield


def home_of(home: Path, part: str) -> Path:
    """Two computers."""
    return home / ("old" if part == "before" else "new")


def beside(home: Path, part: str) -> dict[str, Any]:
    """Each has a keychain of its own."""
    return {"keychain": FileKeychain(home / f"keychain-{part}"), "ca_file": Detached.of(home).ca_file}


class Notes:
    """What the old computer knows and somebody carries over: the sheet, the file; and what is compared."""

    def __init__(self, driver: Driver) -> None:
        self.home = driver.desktop.program.config.data_folder.parent
        self._file = self.home / "notes.json"
        self.told: dict[str, Any] = json.loads(self._file.read_text("utf-8")) if self._file.exists() else {}

    def write(self, **more: Any) -> None:
        self.told |= more
        self._file.write_text(json.dumps(self.told), "utf-8")

    @property
    def service(self) -> Detached:
        return Detached.of(self.home)

    def at_the_service(self, operation: str) -> list[tuple[str, str]]:
        """State and reference of the requests with this id: once, however often it came."""
        with closing(sqlite3.connect(f"file:{self.service.database}?mode=ro", uri=True)) as connection:
            return connection.execute("SELECT state, kind FROM request WHERE id = ?", (operation,)).fetchall()


def answered(driver: Driver, work: Callable[[Workspace], object]) -> Any:
    """Something asked of the open profile, off the thread that draws."""
    workspace = driver.desktop.front_door.workspace
    assert workspace is not None
    answers: list[object] = []
    driver.desktop.front_door.runners.reads.run(lambda: work(workspace), answers.append, answers.append)
    driver.until(lambda: answers, "an answer")
    if isinstance(answers[0], Exception):
        raise answers[0]
    return answers[0]


def counts(workspace: Workspace) -> dict[str, int]:
    return asdict(workspace.backups._shelf.contents())


def sign_in(driver: Driver) -> Shell:
    """User name, password, code."""
    login = screen(driver, Login)
    if not login.username.text():
        driver.type_into(login.username.input, NOURA.username)
    driver.type_into(login.password.input, NOURA.password)
    driver.until(login.submit.isEnabled, "the sign-in to be allowed")
    driver.click(login.submit)
    code = screen(driver, Code)
    driver.type_into(code.cells, Notes(driver).service.code())
    driver.click(code.confirm)
    return whole_roster(driver)


def backups(driver: Driver) -> BackupsView:
    """Their page, read."""
    shell = screen(driver, Shell)
    shell.view_model.show_page(Page.BACKUPS)
    page = driver.wait_for(BackupsView)
    driver.until(lambda: page.view_model.state.standing is not None, "what there is")
    return page


# -- the old computer --------------------------------------------------------------------------------------------------


def begin(driver: Driver, folder: Path) -> None:
    """An account at a service; its recovery key on paper."""
    page = screen(driver, FirstStart)
    driver.click(page.service_way)
    driver.type_into(page.address.input, Notes(driver).service.address)
    model = driver.desktop.front_door.inside
    assert isinstance(model, FirstStartViewModel)

    def there() -> bool:
        error = model.state.address_error
        if model.state.service is None and not model.inspect.running and (error is None or error.code in STARTING):
            model.ask_service()
        return model.state.service is not None

    driver.until(there, "the service")
    driver.type_into(page.passphrase.input, PASSPHRASE)
    driver.type_into(page.again.input, PASSPHRASE)
    driver.click(page.begin)
    screen(driver, RecoveryKey)
    paper = driver.desktop.front_door.inside
    assert isinstance(paper, RecoveryKeyViewModel)
    groups = paper.state.groups
    Notes(driver).write(groups=groups)
    paper.edit_group(0, groups[2])
    paper.edit_group(1, groups[5])
    paper.put_away(True)
    driver.picture(folder / "01-recovery-key.png")
    paper.finish()


def work(driver: Driver, folder: Path) -> None:
    """Signed in, everything fetched; two changes wait for the user's word."""
    shell = sign_in(driver)
    asked: list[RosterRow] = [somebody(driver, shell, at) for at in (2, 4)]
    for row, basic in zip(asked, ("9100", "8200"), strict=True):
        ask_for_a_wage(driver, shell, row, basic, Sending.WHEN_I_ASK)
    driver.until(lambda: shell.view_model.state.waiting == 2, "two that wait")
    open_outbox(driver, shell)
    waiting = {one.operation.contributor_id: one.operation.id for one in entries(shell)}
    first, second = (waiting[row.contributor_id] for row in asked)
    Notes(driver).write(first=first, second=second, people=[row.contributor_id for row in asked])
    driver.picture(folder / "02-outbox.png")


def make_backup(driver: Driver, folder: Path) -> None:
    """By hand, from the page; what it holds is noted."""
    page = backups(driver)
    before = len(page.view_model.state.rows)
    driver.until(page.make.isEnabled, "the button")
    driver.click(page.make)
    driver.until(lambda: len(page.view_model.state.rows) == before + 1, "another copy")
    made = page.view_model.state.rows[0].backup
    device = answered(driver, lambda workspace: workspace.session._tokens.device_id())
    Notes(driver).write(file=str(made.path), counts=answered(driver, counts), device=device)
    driver.until(lambda: not page.view_model.state.working, "it to be done")
    driver.picture(folder / "03-backups.png")


def try_it(driver: Driver, folder: Path) -> None:
    """Opened elsewhere, compared, erased; and the sheet is still the right one."""
    page = backups(driver)
    driver.click(page.trial.run)
    newest = page.view_model.state.rows[0].backup.path.name
    driver.until(
        lambda: page.view_model.state.trial is not None and page.view_model.state.trial.name == newest, "the trial"
    )
    trial = page.view_model.state.trial
    assert trial is not None
    assert trial.good, trial
    driver.until(lambda: not page.view_model.state.working, "it to be done")
    page.view_model.ask_sheet()
    page.view_model.check_sheet("-".join(Notes(driver).told["groups"]))
    driver.until(lambda: page.view_model.state.check and page.view_model.state.check.right, "the sheet to be right")
    driver.picture(folder / "04-tried.png")
    page.view_model.close_check()


def go_on(driver: Driver, folder: Path) -> None:
    """After the backup one of the two is sent and accepted: the copy knows nothing of it."""
    notes, shell = Notes(driver), screen(driver, Shell)
    open_outbox(driver, shell)
    entry = next(one for one in entries(shell) if one.operation.id == notes.told["first"])
    shell.view_model.outbox.do(Act.SEND, entry)
    driver.until(lambda: state_of(shell, notes.told["first"]) is OperationState.ACCEPTED, "it to be accepted")
    driver.picture(folder / "05-sent-after-the-backup.png")


def leave(driver: Driver, folder: Path) -> None:
    """On exit a copy is made by itself; the window says so and closes."""
    door, shelf = driver.desktop.front_door, Path(Notes(driver).told["file"]).parent
    before = set(shelf.iterdir())
    driver.window.close()
    screen_now = driver.window.current_screen()
    assert isinstance(screen_now, Leaving), "at once"
    driver.window.grab().save(str(folder / "06-leaving.png"))
    driver.until(lambda: not driver.window.isVisible(), "the window to close")
    assert door.workspace is None
    (made,) = set(shelf.iterdir()) - before
    assert backup_file.read(made).header.reason is BackupReason.EXIT


def state_of(shell: Shell, operation: str) -> OperationState | None:
    """How a request stands on the page."""
    return next((one.operation.state for one in entries(shell) if one.operation.id == operation), None)


# -- the new computer --------------------------------------------------------------------------------------------------


def choose_file(driver: Driver, folder: Path) -> None:
    """From the first start; a wrong sheet is told, and which is right."""
    page = screen(driver, FirstStart)
    driver.until(page.begin.isEnabled, "the first start")
    driver.picture(folder / "07-new-computer.png")
    driver.click(page.restore)
    restore = screen(driver, Restore)
    model = driver.desktop.front_door.inside
    assert isinstance(model, RestoreViewModel)
    notes = Notes(driver)
    model.choose(Path(notes.told["file"]))
    driver.until(lambda: model.state.found is not None, "the file to be known")
    driver.type_into(restore.key.input, WRONG)
    for field in (restore.passphrase, restore.again):
        driver.type_into(field.input, ANOTHER)
    driver.until(restore.begin.isEnabled, "the button")
    driver.click(restore.begin)
    driver.until(lambda: model.state.key_error is not None, "the wrong sheet to be told")
    driver.picture(folder / "08-wrong-sheet.png")


def restore_it(driver: Driver, folder: Path) -> None:
    """The right sheet: the account is here, with the same counts, and asks for a sign-in."""
    page, notes = screen(driver, Restore), Notes(driver)
    page.key.input.clear()
    driver.type_into(page.key.input, "-".join(notes.told["groups"]))
    driver.picture(folder / "09-right-sheet.png")
    driver.click(page.begin)
    screen(driver, Login)
    driver.picture(folder / "10-signs-in-anew.png")
    assert answered(driver, counts) == notes.told["counts"], "what was there is there"
    assert answered(driver, lambda workspace: workspace.session.is_signed_in()) is False
    device = answered(driver, lambda workspace: workspace.session._tokens.device_id())
    assert device != notes.told["device"], "another device"


def come_in(driver: Driver, folder: Path) -> None:
    """Signed in: what the service has had meanwhile is known by its number, and not sent again."""
    shell, notes = sign_in(driver), Notes(driver)
    sync(driver, shell)
    open_outbox(driver, shell)
    first, second = notes.told["first"], notes.told["second"]
    driver.until(lambda: state_of(shell, first) is OperationState.ACCEPTED, "the one that was sent to be known")
    assert state_of(shell, second) is OperationState.HELD, "the other still waits"
    assert notes.at_the_service(first) == [("accepted", "update_wage")]
    assert notes.at_the_service(second) == []
    driver.picture(folder / "11-outbox-kept.png")


def send_it(driver: Driver, folder: Path) -> None:
    """The other one goes, once; each wage has changed exactly once."""
    shell, notes = screen(driver, Shell), Notes(driver)
    second = notes.told["second"]
    entry = next(one for one in entries(shell) if one.operation.id == second)
    shell.view_model.outbox.do(Act.SEND, entry)
    driver.until(lambda: state_of(shell, second) is OperationState.ACCEPTED, "it to be accepted")
    sync(driver, shell)
    for operation in (notes.told["first"], second):
        assert notes.at_the_service(operation) == [("accepted", "update_wage")]
    driver.until(lambda: shell.view_model.state.waiting == 0, "nothing to wait")
    driver.picture(folder / "12-sent-once.png")


def two_devices(driver: Driver, folder: Path) -> None:
    """The service knows this computer as another device; the old session is the old one's."""
    shell = screen(driver, Shell)
    shell.view_model.show_page(Page.ACCOUNT)
    page: QWidget = driver.wait_for(DevicesView)
    model = shell.view_model.account.devices
    driver.until(lambda: model.state.devices is not None and len(model.state.devices) == 2, "both devices")
    assert page.isVisible()
    driver.picture(folder / "13-two-devices.png")


def keep_on(driver: Driver, folder: Path) -> None:
    """Here too copies are made, and the same sheet opens them."""
    page = backups(driver)
    driver.until(lambda: page.view_model.state.rows, "the copy of the day")
    standing = page.view_model.state.standing
    assert standing is not None
    assert standing.paper == Notes(driver).told["groups"][0]
    driver.picture(folder / "14-backups-here.png")


STEPS: dict[str, tuple[tuple[str, Take], ...]] = {
    "before": (
        ("make an account and put its recovery key away", begin),
        ("ask for two changes that wait", work),
        ("make a backup", make_backup),
        ("try it, and check the sheet", try_it),
        ("send one of the two after the backup", go_on),
        ("close the program, with a copy on exit", leave),
    ),
    "after": (
        ("choose the file on a new computer, with a wrong sheet", choose_file),
        ("restore it with the right sheet", restore_it),
        ("sign in as a new device and keep the outbox", come_in),
        ("send what still waits, once", send_it),
        ("see both devices", two_devices),
        ("see backups go on here", keep_on),
    ),
}
