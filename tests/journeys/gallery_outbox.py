"""The walk past the outbox and a conflict, for `dev.py screens`; at its end nothing waits."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol

from gosi_desktop.application.ports import OperationState, Sending
from gosi_desktop.ui.shell import Shell
from gosi_desktop.viewmodels.outbox_state import Act
from gosi_desktop.viewmodels.shell_state import Page
from tests.journeys.driver import Driver
from tests.journeys.outbox_ways import (
    ask_for_a_wage,
    of,
    open_outbox,
    owner_elsewhere,
    owner_sets,
    somebody,
    sync,
)
from tests.journeys.tour_steps import screen


class Takes(Protocol):
    """Takes a screen in all its variants."""

    def __call__(self, name: str, window: Callable[[], object] | None = None) -> None: ...


def outbox(driver: Driver, take: Takes) -> None:
    """What waits, a conflict with the owner, both sides; then it is let go of."""
    shell = screen(driver, Shell)
    row = somebody(driver, shell)
    month = ask_for_a_wage(driver, shell, row, "9000", Sending.WHEN_I_ASK)
    open_outbox(driver, shell)
    driver.until(lambda: of(shell, row, OperationState.HELD), "the request")
    for toast in shell.toasts.toasts():
        toast.close_now()
    take("12a-outbox")
    with TemporaryDirectory() as home, owner_elsewhere(driver, Path(home)) as other:
        owner_sets(other, row, month, 950_000)
    shell = screen(driver, Shell)
    model = shell.view_model
    model.outbox.send_held()
    driver.until(lambda: of(shell, row, OperationState.READY), "it to be ready")
    sync(driver, shell)
    driver.until(lambda: of(shell, row, OperationState.CONFLICT), "the conflict")
    entry = of(shell, row, OperationState.CONFLICT)
    assert entry is not None
    model.outbox.do(Act.SOLVE, entry)
    driver.until(lambda: model.outbox.conflict.state.rows, "both sides")
    take("12b-conflict")
    model = screen(driver, Shell).view_model
    model.outbox.conflict.discard()
    driver.until(lambda: model.state.waiting == 0, "nothing to wait")
    model.show_page(Page.CONTRIBUTORS)
    driver.settle()
