"""The account's pages and dialogs: devices, password, contact, terms, invitations, sign-out, approvals."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from gosi_desktop.application.ports import ApprovalResult
from gosi_desktop.domain.errors import Offline, SignInExpired, TermsNotAccepted
from gosi_desktop.ui.approvals import ApprovalsView
from gosi_desktop.ui.code_prompt import CodePrompt
from gosi_desktop.ui.contact_change import ContactChange
from gosi_desktop.ui.devices import DevicesView
from gosi_desktop.ui.formats import strip_isolates
from gosi_desktop.ui.invitations import InvitationsDialog
from gosi_desktop.ui.password_change import PasswordChange
from gosi_desktop.ui.shell import Shell
from gosi_desktop.ui.sign_out import SignOut
from gosi_desktop.ui.terms_gate import TermsGate
from gosi_desktop.ui.widgets.dialog import Dialog
from gosi_desktop.ui.widgets.labels import Label
from gosi_desktop.viewmodels.account_dialogs import AccountDialog
from gosi_desktop.viewmodels.contact_change import Contact
from gosi_desktop.viewmodels.shell_state import Page
from tests.fakes.account_desk import attempts, devices, invitation, prepared
from tests.fakes.accounts import CODE
from tests.fakes.day import NOW, RAWABI
from tests.fakes.workspace import Bench
from tests.ui import shots
from tests.ui.desk import Desk

Open = Callable[..., Shell]


@pytest.fixture
def bench() -> Bench:
    made = Bench(practice=False)
    made.account_desk.sessions, made.account_desk.attempts = devices(NOW), attempts(NOW)
    made.approvals.waiting = prepared(RAWABI, NOW)
    return made


@pytest.fixture
def open_shell(desk: Desk, qtbot: QtBot, bench: Bench) -> Open:
    def make(page: Page = Page.CONTRIBUTORS, width: int = 1360) -> Shell:
        made = shots.shell(bench)
        qtbot.addWidget(made)
        made.resize(width, 828)
        made.show()
        made.activateWindow()
        made.view_model.show_page(page)
        QCoreApplication.processEvents()
        return made

    return make


def words(widget: QWidget) -> str:
    """Everything that labels inside a widget say."""
    QCoreApplication.processEvents()  # what was just made is shown by its layout
    return " | ".join(strip_isolates(label.text()) for label in widget.findChildren(Label) if label.isVisible())


def devices_of(shell: Shell) -> DevicesView:
    page = shell.stack.page(Page.ACCOUNT)
    assert isinstance(page, DevicesView)
    return page


def approvals_of(shell: Shell) -> ApprovalsView:
    page = shell.stack.page(Page.APPROVALS)
    assert isinstance(page, ApprovalsView)
    return page


def dialog_of(shell: Shell, kind: type[Any]) -> Any:
    """The open dialog of the account."""
    assert isinstance(shell.dialogs.dialog, kind)
    return shell.dialogs.dialog


def over(shell: Shell, kind: type[Any]) -> Any:
    """The visible dialog of a class over the window."""
    return next(one for one in shell.findChildren(kind) if one.isVisible())


def toasts(shell: Shell) -> str:
    return strip_isolates(" | ".join(toast.accessibleName() for toast in shell.toasts.toasts()))


# -- devices -----------------------------------------------------------------------------------------------------------


def test_the_account_menu_leads_to_the_devices(open_shell: Open) -> None:
    shell = open_shell()
    shell.acts.action("account").trigger()
    assert shell.header.title.text() == "الحساب والأجهزة"
    assert shell.sidebar.pages[Page.SETTINGS].isChecked()
    page = devices_of(shell)
    assert page.this_one.name.text().strip("\u2068\u2069") == "مكتب نورة"
    assert [row.name.accessibleName() for row in page.others.rows] == ["مكتب المستودع", "DESKTOP-7Q2", "حاسب البيت"]
    assert "آخر اتصال" in words(page.others.rows[0])
    assert "اثنان في صادره" in words(page.others.rows[0])


def test_the_settings_lead_there_too(open_shell: Open) -> None:
    shell = open_shell(Page.SETTINGS)
    shell.settings.lock.devices.click()
    assert shell.view_model.state.page is Page.ACCOUNT


def test_a_stranger_stands_out_and_is_signed_out_after_a_question(open_shell: Open) -> None:
    shell = open_shell(Page.ACCOUNT)
    page = devices_of(shell)
    stranger = page.others.rows[1]
    assert stranger.end.text() == "لا أعرفه — أخرِجه"
    stranger.end.click()
    question = over(shell, Dialog)
    assert "DESKTOP-7Q2" in question.title.text()
    assert question.cancel.hasFocus()
    QTest.keyClick(question, Qt.Key.Key_Escape)
    assert len(page.others.rows) == 3
    page.others.rows[1].end.click()
    over(shell, Dialog).confirm.click()
    assert page.isAncestorOf(shell.focusWidget())
    assert [row.name.accessibleName() for row in page.others.rows] == ["مكتب المستودع", "حاسب البيت"]
    assert "أُنهيت الجلسة" in toasts(shell)


def test_ending_all_counts_what_waits_there(open_shell: Open) -> None:
    shell = open_shell(Page.ACCOUNT)
    devices_of(shell).others.end_all.click()
    question = over(shell, Dialog)
    assert "3 أجهزة" in question.title.text()
    assert "طلبان لم يُرسلا" in question.text.text()
    question.confirm.click()
    assert "على جهاز آخر" in words(devices_of(shell).others)


def test_attempts_come_by_pages(open_shell: Open) -> None:
    shell = open_shell(Page.ACCOUNT)
    more = devices_of(shell).attempts.more
    assert more.isVisible()
    more.click()
    assert not more.isVisible()
    assert len(shell.view_model.account.devices.state.attempts) == 64


def test_offline_it_says_so_and_tries_again(open_shell: Open, bench: Bench) -> None:
    bench.account_desk.refusal = Offline()
    shell = open_shell(Page.ACCOUNT)
    page = devices_of(shell)
    assert page.banner.isVisible()
    assert not page.others.isVisible()
    page.retry.click()
    assert page.others.isVisible()
    assert not page.banner.isVisible()


def test_an_ended_session_leads_to_the_sign_in(open_shell: Open, bench: Bench) -> None:
    bench.account_desk.refusal = SignInExpired("session_revoked")
    shell = open_shell(Page.ACCOUNT)
    asked: list[int] = []
    shell.view_model.sign_in_requested.connect(lambda: asked.append(1))
    devices_of(shell).retry.click()
    assert asked == [1]


@pytest.mark.parametrize(("width", "beside"), [(1360, True), (1024, False)])
def test_the_aside_goes_under_where_there_is_little_room(open_shell: Open, width: int, beside: bool) -> None:
    page = devices_of(open_shell(Page.ACCOUNT, width))
    assert (page.account.mapTo(page, page.account.rect().topLeft()).y() < 40) is beside


# -- dialogs -----------------------------------------------------------------------------------------------------------


def test_the_password_is_changed_in_a_dialog(open_shell: Open, bench: Bench) -> None:
    shell = open_shell(Page.ACCOUNT)
    devices_of(shell).account.password_button.click()
    dialog = dialog_of(shell, PasswordChange)
    assert dialog.old.input.hasFocus()
    assert "البوابة الرسمية أو نفاذ" in dialog.text.text()
    QTest.keyClicks(dialog.old.input, "old one")
    QTest.keyClicks(dialog.new.input, "copper meadow velvet")
    assert dialog.meter.word.text() == "قوية"
    QTest.keyClicks(dialog.again.input, "copper meadow velve")
    dialog.confirm.click()
    assert dialog.again.input.hasFocus()
    QTest.keyClicks(dialog.again.input, "t")
    dialog.confirm.click()
    assert bench.account_desk.asked == [("password", "old one", "copper meadow velvet")]
    assert shell.dialogs.dialog is None
    assert "غُيّرت كلمة المرور" in toasts(shell)


def test_a_mobile_is_changed_with_the_code_that_went_to_it(open_shell: Open, bench: Bench) -> None:
    shell = open_shell(Page.ACCOUNT)
    devices_of(shell).account.mobile_button.click()
    dialog = dialog_of(shell, ContactChange)
    assert "أبشر" in dialog.text.text()
    QTest.keyClicks(dialog.field.input, "0501234999")
    dialog.confirm.click()
    prompt = dialog_of(shell, CodePrompt)
    assert "0501234999" in strip_isolates(prompt.sent.text())
    assert not prompt.show_notes.isVisible()  # outside practice
    prompt.cells.setText(CODE)
    prompt.cells.edited.emit(CODE)
    prompt.confirm.click()
    assert shell.dialogs.dialog is None
    assert "999" in strip_isolates(devices_of(shell).account.mobile.small.text())


def test_escape_leaves_a_code_and_changes_nothing(open_shell: Open, bench: Bench) -> None:
    shell = open_shell(Page.ACCOUNT)
    shell.view_model.account.change_contact(Contact.EMAIL)
    dialog = dialog_of(shell, ContactChange)
    QTest.keyClicks(dialog.field.input, "noura@example.sa")
    dialog.confirm.click()
    QTest.keyClick(dialog_of(shell, CodePrompt), Qt.Key.Key_Escape)
    assert (shell.dialogs.dialog, bench.account_desk.details.masked_mobile) == (None, "05••••••417")


def test_new_terms_are_read_to_their_end_before_they_are_accepted(open_shell: Open, bench: Bench) -> None:
    bench.rounds.refusal = TermsNotAccepted("terms_not_current")
    shell = open_shell()
    dialog = dialog_of(shell, TermsGate)
    assert not dialog.reader.declare.isVisible()
    shell.view_model.account.inside.reach_end()  # type: ignore[union-attr]
    dialog.reader.accept.box.click()
    bench.rounds.refusal = None
    dialog.confirm.click()
    assert shell.dialogs.dialog is None
    assert "قُبلت الشروط" in toasts(shell)


def test_put_off_terms_wait_behind_the_banner(open_shell: Open, bench: Bench) -> None:
    bench.rounds.refusal = TermsNotAccepted("terms_not_current")
    shell = open_shell()
    dialog_of(shell, TermsGate).later.click()
    assert shell.banner.button.text() == "قراءة الشروط"
    shell.banner.button.click()
    dialog_of(shell, TermsGate)


def test_offered_roles_are_found_under_the_switcher(open_shell: Open, bench: Bench) -> None:
    bench.invitations.offered = [invitation(NOW)]
    shell = open_shell()
    shell.sidebar.establishment.click()
    assert shell.switcher.invitations.text() == "دعوة واحدة إليك…"
    shell.switcher.invitations.click()
    dialog = dialog_of(shell, InvitationsDialog)
    assert "شركة درة الشمال" in words(dialog.rows[0])
    assert "13 يناير 2026" in words(dialog.rows[0])
    dialog.rows[0].decline.click()
    assert (bench.invitations.offered, shell.view_model.account.state.dialog) == ([], None)


def test_signing_out_keeps_unless_told_otherwise(open_shell: Open, bench: Bench) -> None:
    shell = open_shell()
    out: list[bool] = []
    shell.view_model.signed_out.connect(out.append)
    shell.acts.action("sign_out").trigger()
    dialog = dialog_of(shell, SignOut)
    assert dialog.keep.isChecked()
    assert not dialog.confirm_erase.isVisible()
    dialog.confirm.click()
    assert out == [False]


def test_erasing_names_what_is_lost_and_saves_the_list(
    open_shell: Open, bench: Bench, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    bench.workspace.registrations.begin()
    shell = open_shell()
    shell.acts.action("sign_out").trigger()
    dialog = dialog_of(shell, SignOut)
    dialog.erase.click()
    assert "تسجيل حساب لم يكتمل" in strip_isolates(dialog.lost.text)
    answer = (str(tmp_path / "list"), "PDF (*.pdf)")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: answer)
    dialog.save.click()
    assert bench.press.sheets == [(tmp_path / "list.pdf", 0)]
    assert "list.pdf" in strip_isolates(dialog.state.text())
    assert dialog.confirm_erase.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert shell.view_model.account.state.dialog is None


def test_a_dialog_survives_another_language(open_shell: Open, bench: Bench) -> None:
    """The shell is built anew; what is open opens again."""
    first = open_shell()
    first.view_model.account.ask_to_sign_out()
    again = Shell(first.view_model)
    assert first.view_model.account.state.dialog is AccountDialog.SIGN_OUT
    assert isinstance(again.dialogs.dialog, SignOut)
    again.deleteLater()


# -- approvals ---------------------------------------------------------------------------------------------------------


def test_what_waits_is_counted_in_the_navigation(open_shell: Open) -> None:
    shell = open_shell()
    item = shell.sidebar.pages[Page.APPROVALS]
    assert item.isVisible()
    assert item.accessibleName().endswith("3")


def test_requests_say_whom_what_by_whom(open_shell: Open) -> None:
    page = approvals_of(open_shell(Page.APPROVALS))
    said = [words(row) for row in page.rows]
    assert "تعديل أجر — تركي بن ناصر المطيري" in said[0]
    assert "من يناير 2026" in said[0]
    assert "الأجر الأساس 6,480.00 ر.س" in said[0]
    assert "تسجيل مشترك — نايف بن سعد الصاعدي" in said[1]
    assert "السبب الاستقالة" in said[2]
    assert all("طلال الجهني" in each for each in said)


def test_one_code_for_what_is_ticked_and_a_result_for_each(open_shell: Open, bench: Bench) -> None:
    bench.approvals.results = {"r2": ApprovalResult("r2", "rejected", "returned", "changed_meanwhile")}
    shell = open_shell(Page.APPROVALS)
    page = approvals_of(shell)
    assert not page.foot.approve.isEnabled()
    page.foot.box.click()
    assert page.foot.count.text() == "3 محددة من 3"
    page.rows[2].box.click()
    page.foot.approve.click()
    prompt = over(shell, CodePrompt)
    assert "طلبين" in prompt.title.text()
    prompt.cells.setText(CODE)
    prompt.cells.edited.emit(CODE)
    prompt.confirm.click()
    assert page.results.isVisible()
    assert "تغيّر السجل بعد إعداد الطلب" in words(page.results)
    assert [row.request.id for row in page.rows] == ["r3"]
    assert page.isAncestorOf(shell.focusWidget())
    page.results.dismiss.click()
    assert not page.results.isVisible()


def test_a_request_is_returned_with_a_reason(open_shell: Open, bench: Bench) -> None:
    shell = open_shell(Page.APPROVALS)
    page = approvals_of(shell)
    page.rows[0].give_back.click()
    dialog = over(shell, Dialog)
    dialog.confirm.click()
    assert dialog.reason.input.hasFocus()
    QTest.keyClicks(dialog.reason.input, "wrong wage")
    dialog.confirm.click()
    assert bench.approvals.given_back == [("r1", "wrong wage")]
    assert "أُعيد الطلب" in toasts(shell)
    assert len(page.rows) == 2


def test_with_nothing_left_the_page_says_so(open_shell: Open, bench: Bench) -> None:
    bench.approvals.waiting = []
    page = approvals_of(open_shell(Page.APPROVALS))
    assert page.empty.isVisible()
    assert not page.foot.isVisible()


def test_a_dialog_gives_no_focus_to_what_is_gone(desk: Desk, qtbot: QtBot) -> None:
    """A bare Qt widget may be deleted without Python's knowing; touching it then ends the program."""
    window = QWidget()
    qtbot.addWidget(window)
    field = QWidget(window)
    origin = QLineEdit(field)
    window.show()
    window.activateWindow()
    origin.setFocus()
    dialog = Dialog(window, "question")
    dialog.open()
    field.deleteLater()
    desk.clear()
    dialog.close_dialog()
    assert not dialog.isVisible()
