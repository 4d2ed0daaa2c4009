"""A wage asked for offline, the owner who sets the same one, and the choice between both."""

from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import Qt

from gosi_desktop.application.ports import OperationState, RosterRow, Sending
from gosi_desktop.application.pull import Phase
from gosi_desktop.ui.outbox import OutboxView
from gosi_desktop.ui.shell import Shell
from tests.journeys.driver import Driver
from tests.journeys.outbox_ways import (
    ask_for_a_wage,
    mark,
    of,
    open_outbox,
    owner_elsewhere,
    owner_sets,
    somebody,
    wage_at,
)
from tests.journeys.register_steps import begin_practice
from tests.journeys.tour_steps import Take, screen
from tests.journeys.ways import sign_in_to_practice, whole_roster

CONTROL = Qt.KeyboardModifier.ControlModifier


def arrive(driver: Driver, folder: Path) -> None:
    """The supervisor signs in and has the whole list."""
    begin_practice(driver)
    sign_in_to_practice(driver)
    whole_roster(driver)
    driver.picture(folder / "01-roster.png")


WHO: dict[str, RosterRow] = {}  # whose wage it is: he moves in a list that is sorted by wage


def work_offline(driver: Driver, folder: Path) -> None:
    """With the connection cut a wage is changed: it waits, and the list and its panel show it."""
    shell = screen(driver, Shell)
    model, row = shell.view_model, WHO.setdefault("row", somebody(driver, shell))
    model.sync.cut()
    driver.until(lambda: model.sync.state.phase is Phase.CUT, "the connection to be cut")
    ask_for_a_wage(driver, shell, row, "9000", Sending.WHEN_I_ASK)
    driver.until(lambda: model.state.waiting == 1, "the count")
    driver.until(lambda: mark(shell, row), "the mark in the list")
    model.roster.open_contributor(row.contributor_id)
    driver.until(lambda: model.roster.panel.state.details is not None, "the panel")
    driver.picture(folder / "02-waits.png")


def see_the_outbox(driver: Driver, folder: Path) -> None:
    """The request among those that wait for the user's word."""
    shell = screen(driver, Shell)
    row = WHO["row"]
    open_outbox(driver, shell)
    driver.until(lambda: of(shell, row, OperationState.HELD), "the request")
    driver.picture(folder / "03-outbox.png")


def collide(driver: Driver, folder: Path) -> None:
    """Meanwhile the owner has set the same wage; what is ready is sent once the line is back."""
    shell = screen(driver, Shell)
    model, row = shell.view_model, WHO["row"]
    page = driver.wait_for(OutboxView)
    month = model.outbox.state.lines and of(shell, row, OperationState.HELD)
    assert month
    with TemporaryDirectory() as home, owner_elsewhere(driver, Path(home)) as other:
        owner_sets(other, row, month.operation.change.month, 950_000)  # type: ignore[union-attr]
    driver.click(page.side.send)
    model.sync.join()
    driver.until(lambda: of(shell, row, OperationState.CONFLICT), "the conflict")
    driver.picture(folder / "04-conflict-listed.png")


def choose(driver: Driver, folder: Path) -> None:
    """Both sides; «1» takes mine, Ctrl Enter sends it as a new request."""
    shell = screen(driver, Shell)
    model, page = shell.view_model, driver.wait_for(OutboxView)
    page.list.setFocus()
    driver.press(Qt.Key.Key_Return)
    driver.until(lambda: model.outbox.conflict.state.rows, "both sides")
    driver.picture(folder / "05-both-sides.png")
    driver.press(Qt.Key.Key_1)
    driver.until(lambda: model.outbox.conflict.state.complete, "the choice")
    driver.picture(folder / "06-chosen.png")
    driver.press(Qt.Key.Key_Return, CONTROL)
    driver.until(lambda: model.outbox.conflict.state.entry is None, "it to be settled")


def be_accepted(driver: Driver, folder: Path) -> None:
    """The new request stands for the old one, and the owner sees it."""
    shell = screen(driver, Shell)
    model, row = shell.view_model, WHO["row"]
    driver.until(lambda: of(shell, row, OperationState.ACCEPTED), "it to be accepted")
    done = of(shell, row, OperationState.ACCEPTED)
    assert done is not None
    with TemporaryDirectory() as home, owner_elsewhere(driver, Path(home)) as other:
        assert wage_at(other, row, done.operation.change.month) == 900_000  # type: ignore[union-attr]
    driver.until(lambda: model.state.waiting == 0, "nothing to wait")
    driver.picture(folder / "07-accepted.png")


STEPS: dict[str, tuple[tuple[str, Take], ...]] = {
    "before": (
        ("sign in and fetch everything", arrive),
        ("change a wage with the connection cut", work_offline),
        ("see it in the outbox", see_the_outbox),
        ("send it after the owner has set the same wage", collide),
        ("choose between both sides", choose),
        ("see it accepted", be_accepted),
    )
}
