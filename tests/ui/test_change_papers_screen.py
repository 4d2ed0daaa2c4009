"""The paper of a request from the outbox: menu, details, key and toast; in a window of its own, kept once."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.ui.outbox import OutboxView
from gosi_desktop.ui.outbox_dialogs import OutboxDetails
from gosi_desktop.ui.print_preview import PrintPreview
from gosi_desktop.ui.shell import Shell
from gosi_desktop.ui.widgets.banner import Toast
from gosi_desktop.ui.widgets.button import LinkButton
from gosi_desktop.viewmodels.outbox_state import Entry
from gosi_desktop.viewmodels.runners import Runners
from gosi_desktop.viewmodels.shell import ShellViewModel
from gosi_desktop.viewmodels.shell_state import Page
from tests.fakes.asked import in_every_state
from tests.fakes.workspace import Bench
from tests.ui.desk import Desk


@pytest.fixture
def bench() -> Bench:
    return in_every_state(Bench())


@pytest.fixture
def shell(desk: Desk, qtbot: QtBot, bench: Bench) -> Iterator[Shell]:
    model = ShellViewModel(bench.workspace, bench.profiles, bench.preferences, Runners.inline())
    shell = Shell(model)
    model.setParent(shell)
    qtbot.addWidget(shell)
    shell.resize(1360, 860)
    model.start()
    model.show_page(Page.OUTBOX)
    shell.show()
    shell.activateWindow()
    QCoreApplication.processEvents()
    yield shell
    Desk.clear()


def page(shell: Shell) -> OutboxView:
    found = shell.stack.page(Page.OUTBOX)
    assert isinstance(found, OutboxView)
    return found


def entries(shell: Shell, kind: str) -> list[Entry]:
    lines = shell.view_model.outbox.state.lines
    return [one for one in lines if isinstance(one, Entry) and one.operation.change.kind == kind]


def preview(shell: Shell) -> PrintPreview:
    assert shell.previews.preview is not None
    return shell.previews.preview


def test_the_menu_of_a_row_prints_it(shell: Shell, bench: Bench) -> None:
    entry = entries(shell, "update_wage")[0]
    menu = page(shell).list.menu(entry)
    action = next(action for action in menu.actions() if action.text() == "طباعة")
    action.trigger()
    assert preview(shell).isVisible()
    assert "تعديل أجر" in preview(shell).windowTitle()
    (paper,) = bench.workspace.papers.list()
    assert (paper.kind, paper.id.split(":")[1]) == ("wage_change", entry.id)


def test_printed_again_it_is_the_paper_that_was_kept_and_its_window_takes_the_place(shell: Shell, bench: Bench) -> None:
    entry = entries(shell, "update_wage")[0]
    page(shell).print_entry(entry)
    first = preview(shell)
    page(shell).print_entry(entry)
    assert preview(shell) is not first
    assert len(bench.workspace.papers.list()) == 1


def test_the_key_prints_the_row_with_the_keyboard(shell: Shell, bench: Bench) -> None:
    entry = entries(shell, "update_wage")[0]
    rows = page(shell).list
    rows.setCurrentIndex(rows.rows.index(rows.rows.row_of(entry.id)))
    assert shell.acts.action("print").isEnabled()
    shell.acts.action("print").trigger()
    assert [paper.id.split(":")[1] for paper in bench.workspace.papers.list()] == [entry.id]


def test_the_details_offer_it_too(shell: Shell, bench: Bench) -> None:
    entry = entries(shell, "update_wage")[0]
    page(shell).show_details(entry)
    dialog = page(shell).dialog
    assert isinstance(dialog, OutboxDetails)
    dialog.print.click()
    assert preview(shell).isVisible()
    assert page(shell).dialog is None
    assert len(bench.workspace.papers.list()) == 1


def test_what_has_no_paper_offers_none(shell: Shell, bench: Bench) -> None:
    lines = shell.view_model.outbox.state.lines
    without = [one for one in lines if isinstance(one, Entry) and not one.printable]
    assert without
    for entry in without:
        assert "طباعة" not in [action.text() for action in page(shell).list.menu(entry).actions()]
        page(shell).print_entry(entry)
    assert bench.workspace.papers.list() == []


def test_whoever_has_just_asked_may_print_it(shell: Shell, bench: Bench) -> None:
    entry = entries(shell, "update_wage")[0]
    shell.view_model.show_page(Page.CONTRIBUTORS)
    shell.view_model.outbox.announce([entry.operation])
    (toast,) = shell.toasts.toasts()
    assert isinstance(toast, Toast)
    buttons = [button for button in toast.findChildren(LinkButton) if button.text() == "طباعة"]
    buttons[0].click()
    assert preview(shell).isVisible()
    assert len(bench.workspace.papers.list()) == 1


def test_several_at_once_are_not_printed_from_the_toast(shell: Shell) -> None:
    two = [entry.operation for entry in entries(shell, "update_wage")[:2]]
    assert len(two) == 2
    shell.view_model.outbox.announce(two)
    (toast,) = shell.toasts.toasts()
    assert "طباعة" not in [button.text() for button in toast.findChildren(LinkButton)]


def test_a_refusal_is_shown_on_the_page(shell: Shell, bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(operation: object) -> None:
        raise RuleViolation("not_found", "engagement")

    monkeypatch.setattr(bench.outbox, "without", gone)
    page(shell).print_entry(entries(shell, "update_wage")[0])
    assert page(shell).error.isVisible()
