"""Stretches of way through the outbox: a wage asked for in the window, and a second person who changes the same."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from gosi_desktop.application import threads
from gosi_desktop.application.ports import Operation, OperationState, RosterRow, RowRequest, Sending
from gosi_desktop.domain.changes import UpdateWage
from gosi_desktop.domain.values import Month
from gosi_desktop.ui.shell import Shell
from gosi_desktop.viewmodels.outbox_state import Entry
from gosi_desktop.viewmodels.shell_state import Page
from gosi_desktop.viewmodels.wage_editor import WageEditorViewModel
from tests.journeys.driver import Driver
from tests.support.desktop import NUMBER, OWNER, Desktop


def somebody(driver: Driver, shell: Shell, at: int = 2) -> RosterRow:
    """A row of the list."""
    roster = shell.view_model.roster
    driver.until(lambda: roster.table.record_at(at) is not None, "a row")
    row = roster.table.record_at(at)
    assert row is not None
    return row


def ask_for_a_wage(driver: Driver, shell: Shell, row: RosterRow, basic: str, sending: Sending) -> Month:
    """Through the dialog of the window; answers from which month on."""
    model = shell.view_model
    model.changes.change_wage(row)
    editor = model.changes.inside
    assert isinstance(editor, WageEditorViewModel)
    driver.until(lambda: editor.state.loaded, "the wage that holds")
    editor.edit(basic=basic)
    driver.until(lambda: editor.state.outcome.ready, "the rules")
    for code in editor.state.outcome.words_wanted:
        editor.tick_word(code, True)
    driver.until(lambda: editor.ask.enabled, "it to be allowed")
    month = editor.state.month
    editor.send(sending)
    driver.until(lambda: model.changes.state.dialog is None, "the request to be kept")
    return month


def open_outbox(driver: Driver, shell: Shell) -> None:
    """The page of the outbox."""
    shell.view_model.show_page(Page.OUTBOX)
    driver.until(lambda: shell.view_model.outbox.state.loaded, "the outbox")


def entries(shell: Shell) -> list[Entry]:
    """What the page shows."""
    return [line for line in shell.view_model.outbox.state.lines if isinstance(line, Entry)]


def of(shell: Shell, row: RosterRow, state: OperationState) -> Entry | None:
    """A request about somebody that stands there."""
    found = (one for one in entries(shell) if one.operation.contributor_id == row.contributor_id)
    return next((one for one in found if one.operation.state is state), None)


def mark(shell: Shell, row: RosterRow) -> RowRequest | None:
    """What the list says of somebody's requests, wherever he stands now."""
    table = shell.view_model.roster.table
    found = table.record_at(table.row_of(row.key))
    return found.request if found is not None else None


def sync(driver: Driver, shell: Shell) -> None:
    """F5, to its end."""
    shell.view_model.sync.sync_now()
    driver.until(lambda: not shell.view_model.sync.syncing, "the round to end")


@contextmanager
def owner_elsewhere(driver: Driver, folder: Path) -> Iterator[Desktop]:
    """The owner at another computer, at the same service, with everything fetched."""
    workspace = driver.desktop.front_door.workspace
    assert workspace is not None
    answers: list[object] = []
    locate = workspace.practice._made()._service._transport._locate  # type: ignore[union-attr]
    driver.desktop.front_door.runners.reads.run(locate, answers.append, answers.append)
    driver.until(lambda: answers, "the address of the service")
    place = answers[0]
    folder.mkdir(parents=True, exist_ok=True)
    with _another_computer():
        made = Desktop(folder, place.address, place.start_token)  # type: ignore[attr-defined]
    try:
        with _another_computer():
            made.sign_in(OWNER)
            made.pull(NUMBER)
        yield made
    finally:
        with _another_computer():
            made.close()


@contextmanager
def _another_computer() -> Iterator[None]:
    """What is done there is not done on the thread that draws here, though it is the same one in a test."""
    kept = threading.get_ident() in threads._kept_off
    threads.allow_ports_on()
    try:
        yield
    finally:
        if kept:
            threads.keep_ports_off()


@_another_computer()
def owner_sets(other: Desktop, row: RosterRow, month: Month, basic: int) -> None:
    """The owner sets the same wage, and it is accepted."""
    shown = other.cache.outbox.dossier(NUMBER, row.contributor_id)
    held = shown.wage_of(row.engagement_id, month)
    assert held is not None
    change = UpdateWage(engagement_id=row.engagement_id, month=month, wage=replace(held.parts, basic_halalas=basic))
    now = other.time.now()
    other.cache.outbox.add(
        [
            Operation(
                id=f"owner-{basic}", establishment=NUMBER, contributor_id=row.contributor_id, change=change,
                made_at=now, made_by="owner", state=OperationState.READY, seen=change.found_in(shown),
                expected_version=change.version_in(shown), due_at=now,
            )
        ]
    )  # fmt: skip
    other.pull(NUMBER)
    found = other.cache.outbox.get(f"owner-{basic}")
    assert found is not None
    assert found.state is OperationState.ACCEPTED, found


@_another_computer()
def wage_at(other: Desktop, row: RosterRow, month: Month) -> int:
    """The basic wage as the owner sees it."""
    other.pull(NUMBER)
    held = other.cache.outbox.dossier(NUMBER, row.contributor_id).wage_of(row.engagement_id, month)
    assert held is not None
    return held.basic_halalas
