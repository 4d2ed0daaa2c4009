"""The page of the establishment in its window: what is shown to whom, what the menus say, the keyboard, the forms."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from gosi_desktop.application.ports import OperationState
from gosi_desktop.domain.establishment import Role
from gosi_desktop.ui.establishment import EstablishmentView
from gosi_desktop.ui.establishment_change import EstablishmentChange
from gosi_desktop.ui.formats import strip_isolates
from gosi_desktop.ui.member_dialog import MemberDialog
from gosi_desktop.ui.members import MemberLine
from gosi_desktop.ui.shell import Shell
from gosi_desktop.ui.widgets.labels import Label
from gosi_desktop.viewmodels.establishment_texts import Group
from gosi_desktop.viewmodels.members import Act
from gosi_desktop.viewmodels.shell_state import Page
from tests.fakes.day import RAWABI
from tests.fakes.workspace import Bench
from tests.ui import establishment_screens
from tests.ui.desk import Desk

Make = Callable[[], Shell]


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> Callable[[Shell], EstablishmentView]:
    def show(shell: Shell, width: int = 1360, height: int = 828) -> EstablishmentView:
        qtbot.addWidget(shell)
        shell.resize(width, height)
        shell.show()
        for _ in range(3):
            QCoreApplication.processEvents()
        assert isinstance(shell.page, EstablishmentView)
        return shell.page

    return show


def words(widget: QWidget) -> str:
    return " | ".join(strip_isolates(one.text()) for one in widget.findChildren(Label) if one.isVisible())


def offered(menu: QMenu) -> dict[str, bool]:
    return {strip_isolates(one.text()): one.isEnabled() for one in menu.actions()}


def line(page: EstablishmentView, id: str) -> MemberLine:
    return next(one for one in page.members.rows if isinstance(one, MemberLine) and one.row.member.id == id)


def test_it_stands_in_the_sidebar_for_every_role(desk: Desk) -> None:
    for role in Role:
        shell = establishment_screens.shell(establishment_screens.as_role(role))
        assert Page.ESTABLISHMENT in shell.view_model.state.pages
        shell.deleteLater()


def test_data_branches_and_people_are_there(page: Callable[[Shell], EstablishmentView]) -> None:
    shown = page(establishment_screens.establishment())
    said = words(shown)
    for part in ("612047385", "7099482935", "1010997263", "info@rawabi.example", "معرض بريدة", "نورة العنزي", "70%"):
        assert part in said
    assert "19,727.78" in words(shown.branches), "the sum by our records"
    assert "انتهى" in words(shown.branches), "a registration that has ended"
    assert "أنت" in {line(shown, "m1").badge.accessibleName()}


def test_what_is_copied_is_raw(page: Callable[[Shell], EstablishmentView]) -> None:
    shown = page(establishment_screens.establishment())
    copied: list[str] = []
    shown.copied.connect(copied.append)
    for key in ("number", "unified", "email"):
        shown.data.copies[key].click()
    assert copied == ["612047385", "7099482935", "info@rawabi.example"]
    assert not shown.data.copies["iban"].isVisible(), "a masked one is worth nothing"


def test_masked_hides_identities_telephones_and_sums(page: Callable[[Shell], EstablishmentView]) -> None:
    shown = page(establishment_screens.establishment_masked())
    said = words(shown)
    assert "19,727.78" not in said
    assert "1000000826" not in said
    assert "+966500000447" not in said
    assert not shown.data.copies["mobile"].isVisible()


def test_a_viewer_is_told_why_nothing_can_be_asked(page: Callable[[Shell], EstablishmentView]) -> None:
    shown = page(establishment_screens.establishment_viewer())
    assert not shown.data.change.isVisible()
    assert not shown.branches.add.isVisible()
    assert not shown.members.invite.isVisible()
    assert "ولا يطلب تعديلها" in words(shown.data)
    assert "لا يرى من يعمل باسم المنشأة" in words(shown.members)


def test_the_menu_of_data_says_what_only_the_owner_asks_for(page: Callable[[Shell], EstablishmentView]) -> None:
    menu = offered(page(establishment_screens.establishment()).data.menu())
    assert [enabled for text, enabled in menu.items() if "المالك" in text] == [False, False]
    owner = offered(page(establishment_screens.establishment_owner()).data.menu())
    assert all(owner.values())


def test_the_menu_of_a_member_says_why_not(page: Callable[[Shell], EstablishmentView]) -> None:
    shown = page(establishment_screens.establishment_owner())
    menu = offered(line(shown, "m2").menu())
    assert [(enabled, "آخر" in text) for text, enabled in menu.items() if text.startswith("إنهاء")] == [(False, True)]
    assert all(offered(line(shown, "m4").menu()).values())
    invited = offered(line(shown, "m6").menu())
    assert any(text.startswith("سحب الدعوة") and enabled for text, enabled in invited.items())


def test_the_last_branch_is_not_offered_for_closing(desk: Desk, qtbot: QtBot) -> None:
    bench = establishment_screens.as_role(Role.OWNER, Bench(practice=False))
    frame = bench.outbox.frames[RAWABI]
    bench.outbox.frames[RAWABI] = replace(frame, branches=frame.branches[:1])
    shell = establishment_screens.shell(bench)
    qtbot.addWidget(shell)
    shown = shell.page
    assert isinstance(shown, EstablishmentView)
    (row,) = shown._model.state.view.branches  # type: ignore[union-attr]
    menu = offered(shown.branches.menu(row))
    assert [enabled for text, enabled in menu.items() if text.startswith("إغلاق")] == [False]


def test_what_waits_is_on_top_with_its_next_step(page: Callable[[Shell], EstablishmentView]) -> None:
    shown = page(establishment_screens.establishment_waiting())
    assert shown.waiting.isVisible()
    states = {row.operation.change.kind: row.operation.state for row in shown.waiting.rows}
    assert states["update_contacts"] is OperationState.HELD
    coded = [row.operation.change.kind for row in shown.waiting.rows if row.act is not None]
    assert coded == ["change_member_role"], "a nomination is the owner's to approve"
    assert "hr@rawabi.example" in words(shown.data), "shown as it will be"
    assert "email" in shown.data.pending
    asked: list[object] = []
    shown.outbox_wanted.connect(lambda: asked.append("outbox"))
    shown.waiting.to_outbox.click()
    assert asked == ["outbox"]


def test_a_waiting_change_is_printed(page: Callable[[Shell], EstablishmentView]) -> None:
    shell = establishment_screens.establishment_waiting()
    shown = page(shell)
    made: list[object] = []
    shell.view_model.outbox.paper_made.connect(made.append)
    for row in shown.waiting.rows:
        row.print.click()
    assert [one.kind for one in made] == ["establishment_change"] * 3  # type: ignore[attr-defined]
    assert any("هند" in one.subject for one in made)  # type: ignore[attr-defined]


def test_control_p_prints_what_waits(page: Callable[[Shell], EstablishmentView]) -> None:
    shell = establishment_screens.establishment_waiting()
    shown = page(shell)
    made: list[object] = []
    shell.view_model.outbox.paper_made.connect(made.append)
    shown.waiting.rows[-1].print.setFocus()
    shell.acts.action("print").trigger()
    last = shown.waiting.rows[-1].operation.id
    assert [last in one.id for one in made] == [True]  # type: ignore[attr-defined]


def test_a_manager_of_branches_is_told_why_nothing_is_offered(page: Callable[[Shell], EstablishmentView]) -> None:
    shown = page(establishment_screens.shell(establishment_screens.as_role(Role.BRANCHES_MANAGER)))
    assert shown.members.rows
    assert not line(shown, "m4").more.isVisible()
    assert "ولا يطلب تغييره" in shown.members.note.text()


def test_a_form_opens_at_its_first_field_and_leaves_with_escape(page: Callable[[Shell], EstablishmentView]) -> None:
    shown = page(establishment_screens.establishment_owner())
    shown._model.begin(Group.CONTACTS)
    QCoreApplication.processEvents()
    dialog = shown.dialog
    assert isinstance(dialog, EstablishmentChange)
    assert dialog.focusWidget() is dialog.fields["mobile"].input
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert shown.dialog is None


def test_a_member_form_by_the_keyboard_alone(page: Callable[[Shell], EstablishmentView]) -> None:
    shell = establishment_screens.establishment_owner()
    shown = page(shell)
    shown.members.invite.setFocus()
    QTest.keyClick(shown.members.invite, Qt.Key.Key_Space)
    dialog = shown.dialog
    assert isinstance(dialog, MemberDialog)
    QTest.keyClicks(dialog.identity.input, "1000001915")
    QTest.keyClicks(dialog.mobile.input, "0500000001")
    assert dialog.go.isEnabled()
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert shown.dialog is None
    assert [row.operation.change.kind for row in shown.waiting.rows] == ["add_member"]


def test_what_ends_somebody_never_has_the_keyboard_first(page: Callable[[Shell], EstablishmentView]) -> None:
    shown = page(establishment_screens.establishment_owner())
    for act in (Act.END, Act.RESET):
        shown.members._model.open(act, line(shown, "m4").row)
        QCoreApplication.processEvents()
        dialog = shown.dialog
        assert isinstance(dialog, MemberDialog)
        assert dialog.focusWidget() is not dialog.go
        dialog.leave.click()


def test_those_whose_role_has_ended_are_shown_when_wanted(page: Callable[[Shell], EstablishmentView]) -> None:
    shown = page(establishment_screens.establishment())
    before = len(shown.members.rows)
    shown.members.ended.click()
    assert len(shown.members.rows) == before + 1
    shown.members.ended.click()
    assert len(shown.members.rows) == before


def test_a_closing_names_who_works_there_and_wants_a_place(page: Callable[[Shell], EstablishmentView]) -> None:
    shown = page(establishment_screens.establishment_owner())
    shown._model.begin(Group.CLOSE, "b1")
    dialog = shown.dialog
    assert isinstance(dialog, EstablishmentChange)
    assert "12" in dialog.note.text()
    assert not dialog.now.isEnabled()
    dialog.move_to.picked.emit("b2")
    assert dialog.now.isEnabled()


def test_the_ten_days_are_counted_in_the_form(page: Callable[[Shell], EstablishmentView]) -> None:
    shown = page(establishment_screens.establishment_owner())
    shown._model.begin(Group.DATA)
    dialog = shown.dialog
    assert isinstance(dialog, EstablishmentChange)
    dialog._model.type("activity", "تجارة")
    dialog._model.type("since", "2026/01/01")
    assert "بقيت 5 أيام" in strip_isolates(dialog.duty.text())
    assert dialog._model.state.duty is not None
    assert dialog._model.state.duty.last == date(2026, 1, 11)


def test_one_column_where_there_is_no_room_for_two(page: Callable[..., EstablishmentView]) -> None:
    shown = page(establishment_screens.establishment(), 1024, 608)
    assert shown.members.mapTo(shown, shown.members.rect().topLeft()).y() > shown.branches.y()
    assert shown.regions()


def test_the_keyboard_stays_where_it_was_when_rows_come(page: Callable[[Shell], EstablishmentView]) -> None:
    shell = establishment_screens.establishment_owner()
    shown = page(shell)
    shell.activateWindow()
    QCoreApplication.processEvents()
    for find in (lambda: line(shown, "m4").more, lambda: shown.branches.menus["b2"], lambda: shown.data.copies["vat"]):
        find().setFocus()
        shown._made_of = shown.branches._shown = None
        shown._show()
        shown.members.show_members()
        assert shown.focusWidget() is find()
