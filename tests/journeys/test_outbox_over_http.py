"""The outbox over HTTP: asked for offline and seen, accepted once the line is back; a conflict made by the owner."""

from pathlib import Path

import pytest

from gosi_desktop.application.ports import OperationState, Sending
from gosi_desktop.application.pull import Phase
from gosi_desktop.viewmodels.conflict import Side
from gosi_desktop.viewmodels.outbox_state import Act
from gosi_desktop.viewmodels.shell_state import Page
from tests.journeys.conftest import Start
from tests.journeys.outbox_ways import (
    ask_for_a_wage,
    mark,
    of,
    open_outbox,
    owner_elsewhere,
    owner_sets,
    somebody,
    sync,
    wage_at,
)
from tests.journeys.ways import into_practice


def test_asked_for_offline_seen_at_once_and_accepted_when_the_line_is_back(start: Start, tmp_path: Path) -> None:
    driver = start()
    shell = into_practice(driver)
    model, row = shell.view_model, somebody(driver, shell)
    model.sync.cut()
    driver.until(lambda: model.sync.state.phase is Phase.CUT, "the connection to be cut")
    month = ask_for_a_wage(driver, shell, row, "9000", Sending.WHEN_I_ASK)
    driver.until(lambda: model.state.waiting == 1, "the count")
    driver.until(lambda: mark(shell, row), "the mark in the list")
    assert len(shell.toasts.toasts()) == 1
    open_outbox(driver, shell)
    driver.until(lambda: of(shell, row, OperationState.HELD), "the request")
    model.outbox.send_held()
    driver.until(lambda: of(shell, row, OperationState.READY), "it to be ready")
    model.sync.join()
    driver.until(lambda: of(shell, row, OperationState.ACCEPTED), "it to be accepted")
    done = of(shell, row, OperationState.ACCEPTED)
    assert done is not None
    assert done.operation.reference
    driver.until(lambda: model.state.waiting == 0, "nothing to wait")
    with owner_elsewhere(driver, tmp_path / "other") as other:
        assert wage_at(other, row, month) == 900_000


@pytest.mark.parametrize(("side", "wage", "ends"), [
    (Side.MINE, 900_000, OperationState.SUPERSEDED),
    (Side.THEIRS, 950_000, OperationState.DISCARDED),
])  # fmt: skip
def test_a_conflict_with_the_owner(start: Start, tmp_path: Path, side: Side, wage: int, ends: OperationState) -> None:
    driver = start()
    shell = into_practice(driver)
    model, row = shell.view_model, somebody(driver, shell)
    month = ask_for_a_wage(driver, shell, row, "9000", Sending.WHEN_I_ASK)
    with owner_elsewhere(driver, tmp_path / "other") as other:
        owner_sets(other, row, month, 950_000)
        open_outbox(driver, shell)
        model.outbox.send_held()
        sync(driver, shell)
        driver.until(lambda: of(shell, row, OperationState.CONFLICT), "the conflict")
        entry = of(shell, row, OperationState.CONFLICT)
        assert entry is not None
        model.outbox.do(Act.SOLVE, entry)
        conflict = model.outbox.conflict
        driver.until(lambda: conflict.state.rows, "both sides")
        assert conflict.state.by is not None, "who it was is named"
        assert {one.name for one in conflict.state.rows if not one.same} == {"basic_halalas"}
        conflict.choose("basic_halalas", side)
        conflict.settle()
        driver.until(lambda: conflict.state.entry is None, "it to be settled")
        sync(driver, shell)
        driver.until(lambda: of(shell, row, ends), "it to be listed")
        driver.until(lambda: model.state.waiting == 0, "nothing to wait")
        assert wage_at(other, row, month) == wage
    model.show_page(Page.CONTRIBUTORS)
    driver.until(lambda: mark(shell, row) is None, "no mark in the list")
