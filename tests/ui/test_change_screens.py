"""The dialogs of changes on the screen: keyboard, what stands where, roles, both directions, small windows."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gosi_desktop.application.ports import OperationState, RosterRow, Sending
from gosi_desktop.domain.establishment import Role
from gosi_desktop.ui.contributor_panel import ContributorPanel
from gosi_desktop.ui.correction import Correction
from gosi_desktop.ui.exclusion import Exclusion
from gosi_desktop.ui.formats import strip_isolates
from gosi_desktop.ui.new_contributor import NewContributor
from gosi_desktop.ui.roster_cells import DOTS
from gosi_desktop.ui.shell import Shell
from gosi_desktop.ui.wage_editor import WageEditor
from gosi_desktop.ui.widgets.dialog import Dialog
from gosi_desktop.ui.widgets.labels import Label
from gosi_desktop.viewmodels.correction import Correcting
from gosi_desktop.viewmodels.wage_editor import WageEditorViewModel
from tests.fakes.day import RAWABI
from tests.fakes.workspace import Bench, with_exceptions
from tests.ui import shots
from tests.ui.desk import Desk

Open = Callable[..., Shell]
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def open_shell(desk: Desk, qtbot: QtBot) -> Open:
    def make(bench: Bench | None = None, width: int = 1360, height: int = 828) -> Shell:
        made = shots.shell(bench or Bench(with_exceptions(), practice=False))
        qtbot.addWidget(made)
        made.resize(width, height)
        made.show()
        made.activateWindow()
        QCoreApplication.processEvents()
        return made

    return make


def words(widget: Dialog | ContributorPanel) -> str:
    """Everything that labels inside say."""
    return " | ".join(strip_isolates(label.text()) for label in widget.findChildren(Label))


def record(shell: Shell, row: int) -> RosterRow:
    found = shell.view_model.roster.table.record_at(row)
    assert found is not None
    return found


def stand_on(shell: Shell, row: int) -> None:
    table = shell.roster.table
    table.setFocus()
    table.setCurrentIndex(table.records.index(row, 1))


def of_role(role: Role) -> Bench:
    bench = Bench(with_exceptions(), practice=False)
    bench.feed.known = tuple(
        replace(one, head=replace(one.head, role=role)) if one.head.establishment == RAWABI else one
        for one in bench.feed.known
    )
    return bench


def shown(dialog: Dialog, name: str) -> QWidget:
    """The newest of this name: what was there before goes a moment later."""
    return dialog.findChildren(QWidget, name)[-1]


def test_e_changes_the_wage_of_the_row_and_ctrl_enter_asks(open_shell: Open) -> None:
    bench = Bench(practice=False)
    shell = open_shell(bench)
    stand_on(shell, 5)
    QTest.keyClick(shell.roster.table, Qt.Key.Key_E)
    dialog = shell.changes.dialog
    assert isinstance(dialog, WageEditor)
    assert shell.focusWidget() is dialog.wage.fields["basic_wage"].input
    assert not dialog.primary.isEnabled()
    dialog.wage.fields["basic_wage"].input.selectAll()
    QTest.keyClicks(dialog.wage.fields["basic_wage"].input, "6600")
    assert "8,100.00" in words(dialog)
    QTest.keyClick(dialog.wage.fields["basic_wage"].input, Qt.Key.Key_Return, CTRL)
    assert shell.changes.dialog is None
    assert [one.state for one in bench.outbox.kept.values()] == [OperationState.READY]


def test_the_keyboard_stays_at_the_figure_that_it_opened(open_shell: Open) -> None:
    shell = open_shell(Bench(practice=False))
    stand_on(shell, 5)
    QTest.keyClick(shell.roster.table, Qt.Key.Key_E)
    dialog = shell.changes.dialog
    assert isinstance(dialog, WageEditor)
    dialog.wage.fields["basic_wage"].input.selectAll()
    QTest.keyClicks(dialog.wage.fields["basic_wage"].input, "6600")
    figure = shown(dialog, "explain_employer")
    figure.setFocus()
    QTest.keyClick(figure, Qt.Key.Key_Space)
    assert shown(dialog, "explain_employer") is not figure
    assert shell.focusWidget() is shown(dialog, "explain_employer")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert shell.focusWidget() is shown(dialog, "explain_employer")


@pytest.mark.parametrize("key", [Qt.Key.Key_S, ord("س")])
@pytest.mark.parametrize("open_it", ["change_wage", "exclude"])
def test_ctrl_s_keeps_a_draft_that_nothing_sends(open_shell: Open, open_it: str, key: int) -> None:
    bench = Bench(practice=False)
    shell = open_shell(bench)
    getattr(shell.view_model.changes, open_it)(record(shell, 5))
    dialog = shell.changes.dialog
    assert isinstance(dialog, WageEditor | Exclusion)
    QCoreApplication.sendEvent(dialog, QKeyEvent(QEvent.Type.KeyPress, key, CTRL))
    assert not bench.outbox.kept, "nothing differs yet"
    if isinstance(dialog, WageEditor):
        dialog.wage.fields["basic_wage"].input.selectAll()
        QTest.keyClicks(dialog.wage.fields["basic_wage"].input, "6600")
    else:
        shell.view_model.changes.inside.choose_reason("resignation")  # type: ignore[union-attr]
    QCoreApplication.sendEvent(dialog, QKeyEvent(QEvent.Type.KeyPress, key, CTRL))
    assert shell.changes.dialog is None
    assert [(one.state, one.due_at) for one in bench.outbox.kept.values()] == [(OperationState.DRAFT, None)]


@pytest.mark.parametrize(
    ("preference", "choice", "open_it", "first", "second", "state"),
    [
        ("send_changes", "now", "change_wage", "إضافة وإرسال", "إضافة إلى الصادر", OperationState.READY),
        ("send_changes", "when_i_ask", "change_wage", "إضافة إلى الصادر", "إضافة وإرسال", OperationState.HELD),
        ("send_exclusions", "when_i_ask", "exclude", "إضافة الاستبعاد إلى الصادر", "إضافة وإرسال", OperationState.HELD),
        ("send_exclusions", "now", "exclude", "إضافة وإرسال", "إضافة الاستبعاد إلى الصادر", OperationState.READY),
    ],
)
def test_the_settings_say_which_way_of_sending_a_form_offers_first(
    open_shell: Open, preference: str, choice: str, open_it: str, first: str, second: str, state: OperationState
) -> None:
    bench = Bench(practice=False)
    shell = open_shell(bench)
    shell.view_model.settings.choose(**{preference: choice})
    getattr(shell.view_model.changes, open_it)(record(shell, 5))
    dialog = shell.changes.dialog
    assert isinstance(dialog, WageEditor | Exclusion)
    assert (strip_isolates(dialog.primary.text()), strip_isolates(dialog.secondary.text())) == (first, second)
    assert ("10 ثوانٍ" in dialog.state.text()) == (state is OperationState.READY)
    if isinstance(dialog, WageEditor):
        dialog.wage.fields["basic_wage"].input.selectAll()
        QTest.keyClicks(dialog.wage.fields["basic_wage"].input, "6600")
    else:
        shell.view_model.changes.inside.choose_reason("resignation")  # type: ignore[union-attr]
    QTest.keyClick(dialog, Qt.Key.Key_Return, CTRL)
    assert [one.state for one in bench.outbox.kept.values()] == [state]


def test_the_primary_button_stands_where_reading_stops(open_shell: Open, each_language: str) -> None:
    """Leftmost in Arabic, rightmost in English, as on the pictures 33 and 05b."""
    shell = open_shell()
    shell.view_model.changes.exclude(record(shell, 5))
    QCoreApplication.processEvents()
    dialog = shell.changes.dialog
    assert isinstance(dialog, Exclusion)
    places = [button.x() for button in (dialog.primary, dialog.secondary, dialog.cancel)]
    assert places == sorted(places, reverse=each_language == "en")


def test_e_works_on_the_arabic_layout_too(open_shell: Open) -> None:
    shell = open_shell()
    stand_on(shell, 5)
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, ord("ث"), Qt.KeyboardModifier.NoModifier, "ث")
        QCoreApplication.sendEvent(shell.roster.table, event)
    assert isinstance(shell.changes.dialog, WageEditor)


def test_del_excludes_and_esc_leaves_everything_as_it_was(open_shell: Open) -> None:
    shell = open_shell()
    stand_on(shell, 6)
    QTest.keyClick(shell.roster.table, Qt.Key.Key_Delete)
    dialog = shell.changes.dialog
    assert isinstance(dialog, Exclusion)
    assert shell.focusWidget() is dialog.day.input
    assert strip_isolates(dialog.primary.text()) == "إضافة الاستبعاد إلى الصادر"
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert shell.changes.dialog is None


def test_a_reason_says_what_it_means_for_unemployment_cover(open_shell: Open) -> None:
    shell = open_shell()
    shell.view_model.changes.exclude(record(shell, 6))
    dialog = shell.changes.dialog
    assert isinstance(dialog, Exclusion)
    lines = dialog.reasons.lines
    assert "لا ساند" in lines["resignation"].radio.accessibleName()
    assert "قد يستحق ساند" in lines["termination_by_employer"].radio.accessibleName()
    lines["termination_by_employer"].radio.click()
    assert dialog.primary.isEnabled()


def test_several_are_confirmed_by_their_count(open_shell: Open) -> None:
    shell = open_shell(Bench(practice=False))
    for row in (3, 6, 9, 11):
        shell.view_model.roster.ticks.toggle(row)
    shell.roster.foot.exclude.click()
    dialog = shell.changes.dialog
    assert isinstance(dialog, Exclusion)
    dialog.reasons.lines["resignation"].radio.click()
    dialog.primary.click()
    assert strip_isolates(dialog.primary.text()) == "استبعاد 4 مشتركين"
    dialog.primary.click()
    assert shell.changes.dialog is None
    assert shell.view_model.roster.ticks.state.count == 0


def test_ctrl_n_registers_where_the_role_may(open_shell: Open) -> None:
    shell = open_shell()
    action = shell.acts.action("new_contributor")
    assert action.isEnabled()
    action.trigger()
    dialog = shell.changes.dialog
    assert isinstance(dialog, NewContributor)
    assert shell.focusWidget() is dialog.fields["identity"].input
    assert dialog.waiting.isVisible()
    dialog.complete.click()
    assert "استكمال" in strip_isolates(dialog.title.text())


@pytest.mark.parametrize("role", [Role.VIEWER, Role.FINANCE_CLERK])
def test_who_may_not_ask_is_offered_nothing(open_shell: Open, role: Role) -> None:
    shell = open_shell(of_role(role))
    assert not shell.roster.bar.add.isVisible()
    shell.view_model.roster.ticks.toggle(0)
    assert not shell.roster.foot.wages.isVisible()
    assert not shell.roster.foot.exclude.isVisible()
    shell.view_model.roster.open_row(0)
    assert not shell.roster.panel.change_wage.isVisible()
    stand_on(shell, 0)
    QTest.keyClick(shell.roster.table, Qt.Key.Key_Delete)
    assert shell.changes.dialog is None


def test_the_panel_offers_what_fits_the_person(open_shell: Open) -> None:
    shell = open_shell()
    rows = [shell.roster.table.records.record_at(row) for row in range(26)]
    waiting = next(at for at, row in enumerate(rows) if row is not None and row.state == "pending_wage")
    shell.view_model.roster.open_row(0)
    panel = shell.roster.panel
    assert (panel.change_wage.isVisible(), panel.complete.isVisible()) == (True, False)
    shell.view_model.roster.open_row(waiting)
    assert (panel.change_wage.isVisible(), panel.complete.isVisible()) == (False, True)


def test_masked_mode_hides_the_figures(open_shell: Open) -> None:
    shell = open_shell()
    shell.view_model.toggle_masked()
    shell.view_model.changes.exclude(record(shell, 6))
    dialog = shell.changes.dialog
    assert dialog is not None
    assert "6,600.00" not in words(dialog)
    assert DOTS in words(dialog)


@pytest.mark.parametrize("size", [(1024, 600), (700, 460)])
def test_every_dialog_fits_its_window(open_shell: Open, size: tuple[int, int], each_language: str) -> None:
    shell = open_shell(width=size[0], height=size[1])
    changes, row = shell.view_model.changes, record(shell, 5)
    acts: tuple[Callable[[], None], ...] = (
        lambda: changes.change_wage(row),
        lambda: changes.exclude(row),
        changes.register,
        *((lambda what=what: changes.correct(row, what)) for what in Correcting),
    )
    for act in acts:
        act()
        QCoreApplication.processEvents()
        dialog = shell.changes.dialog
        assert dialog is not None
        box = dialog._box.geometry()
        assert dialog.rect().contains(box), each_language
        changes.close_dialog()


def test_tab_goes_round_inside_and_what_has_the_keyboard_is_in_sight(open_shell: Open) -> None:
    shell = open_shell(width=1024, height=600)
    shell.view_model.changes.register()
    dialog = shell.changes.dialog
    assert isinstance(dialog, NewContributor)
    first, seen = shell.focusWidget(), set()
    for _ in range(60):
        QTest.keyClick(shell.focusWidget(), Qt.Key.Key_Tab)
        focused = shell.focusWidget()
        assert focused is not None
        assert dialog.isAncestorOf(focused)
        middle = focused.mapTo(dialog, focused.rect().center())
        assert dialog._box.geometry().contains(middle), focused.accessibleName()
        if dialog.columns.isAncestorOf(focused):
            shown = dialog._scroll.viewport()
            assert shown.rect().contains(focused.mapTo(shown, focused.rect().center())), focused.accessibleName()
        seen.add(focused)
        if focused is first:
            break
    assert first in seen
    assert dialog.cancel in seen


def test_a_small_dialog_asks_only_after_something_differs(open_shell: Open) -> None:
    shell = open_shell()
    shell.view_model.changes.correct(record(shell, 5), Correcting.PERSON)
    dialog = shell.changes.dialog
    assert isinstance(dialog, Correction)
    assert not dialog.primary.isEnabled()
    dialog.fields["mobile"].input.selectAll()
    QTest.keyClicks(dialog.fields["mobile"].input, "0501234567")
    assert dialog.primary.isEnabled()


def test_an_unusual_jump_is_ticked_before_it_is_asked(open_shell: Open) -> None:
    shell = open_shell()
    shell.view_model.changes.change_wage(record(shell, 5))
    dialog, model = shell.changes.dialog, shell.view_model.changes.inside
    assert isinstance(dialog, WageEditor)
    assert isinstance(model, WageEditorViewModel)
    model.edit(basic="30000")
    assert not dialog.primary.isEnabled()
    dialog.ticks["wage_jump"].box.click()
    assert dialog.primary.isEnabled()
    model.send(Sending.WHEN_I_ASK)
    assert shell.changes.dialog is None
