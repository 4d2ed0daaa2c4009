"""The screens of a forgotten password and of the guide: what is shown, where the focus stands."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from gosi_desktop.domain.errors import Refused
from gosi_desktop.ui.formats import strip_isolates
from gosi_desktop.ui.password_reset import PasswordReset
from gosi_desktop.ui.register_guide import RegisterGuide
from gosi_desktop.viewmodels.register_guide import RegisterGuideViewModel
from tests.ui import welcome_screens
from tests.ui.desk import Desk


def show(make: Callable[[], QWidget], qtbot: QtBot, size: tuple[int, int] = (1360, 828)) -> PasswordReset:
    made = make()
    assert isinstance(made, PasswordReset)
    qtbot.addWidget(made)
    made.resize(*size)
    made.show()
    made.activateWindow()
    for _ in range(3):
        QApplication.processEvents()
    return made


def test_the_answer_and_the_code_appear_together_with_the_focus_on_the_code(desk: Desk, qtbot: QtBot) -> None:
    model = welcome_screens.reset_model()
    view = show(lambda: PasswordReset(model), qtbot, (1024, 608))
    assert view.focusWidget() is view.asking.identity.input
    assert not view.asking.cells.isVisible()
    QTest.mouseClick(view.asking.people.chips[0], Qt.MouseButton.LeftButton)
    assert strip_isolates(view.asking.identity.input.accessibleDescription()) == "صيغة صحيحة: هوية وطنية"
    QTest.mouseClick(view.asking.ask, Qt.MouseButton.LeftButton)
    for _ in range(3):
        QApplication.processEvents()
    assert strip_isolates(view.asking.answer.accessibleName()) == (
        "إن تطابقت البيانات فقد أُرسلت رسالة إلى الجوّال المسجّل. فيها رمز من 6 أرقام، صالح حتى 11:02. عدد المحاولات: 3."
    )
    assert view.focusWidget() is view.asking.cells
    assert view.rect().contains(view.asking.cells.mapTo(view, view.asking.cells.rect().bottomLeft()))
    assert strip_isolates(view.asking.again.text()) == "رمز آخر بعد 01:00"
    assert not view.asking.again.isEnabled()


def test_a_pasted_code_leads_to_the_password_and_back_for_a_change(desk: Desk, qtbot: QtBot) -> None:
    view = show(welcome_screens.reset_sent, qtbot)
    QGuiApplication.clipboard().setText(" ١٥٢٤٠٩ ")
    QTest.keyClick(view.asking.cells, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert view.new_password.isVisible()
    assert view.focusWidget() is view.new_password.password.input
    assert strip_isolates(view.new_password.code.accessibleName()) == "152 409"
    QTest.mouseClick(view.new_password.change_code, Qt.MouseButton.LeftButton)
    assert view.asking.cells.code() == "152409"
    assert view.focusWidget() is view.asking.cells


def test_a_password_can_be_pasted_and_looked_at(desk: Desk, qtbot: QtBot) -> None:
    view = show(welcome_screens.reset_password, qtbot)
    field = view.new_password.password
    field.input.selectAll()
    QGuiApplication.clipboard().setText("another-Long-phrase")
    QTest.keyClick(field.input, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert view._view_model.state.password == "another-Long-phrase"
    assert field.input.echoMode() is QLineEdit.EchoMode.Password
    QTest.mouseClick(field.eye, Qt.MouseButton.LeftButton)
    assert field.input.echoMode() is QLineEdit.EchoMode.Normal


@pytest.mark.parametrize(
    ("why", "words"),
    [
        ("used_before", "استخدمت كلمة المرور هذه من قبل. اختر غيرها."),
        ("like_name", "تحوي كلمة المرور هذه اسمك أو جوّالك أو بريدك. احذفه منها."),
        ("common", "كلمة المرور هذه سهلة التخمين. استخدم عدة كلمات لا رابط بينها."),
        ("short", "تطلب الخدمة كلمة مرور أطول."),
    ],
)
def test_why_a_password_is_refused_stands_at_the_field(desk: Desk, qtbot: QtBot, why: str, words: str) -> None:
    view = show(welcome_screens.reset_weak, qtbot)
    view._view_model._refused(Refused("password_weak", why=why))
    assert strip_isolates(view.new_password.password.input.accessibleDescription()) == words


def test_strength_is_said_in_words(desk: Desk, qtbot: QtBot) -> None:
    view = show(welcome_screens.reset_password, qtbot)
    assert view.new_password.meter.word.text() == "قوية"
    view._view_model.edit_password("")
    assert view.new_password.meter.word.text() == "القوة"


def test_a_wrong_code_says_how_many_tries_are_left(desk: Desk, qtbot: QtBot) -> None:
    view = show(welcome_screens.reset_wrong, qtbot)
    assert strip_isolates(view.asking.wrong.accessibleName()) == "الرمز غير صحيح. بقيت محاولتان."
    assert view.asking.cells.error


def test_success_names_what_ended_and_leads_to_the_sign_in(desk: Desk, qtbot: QtBot) -> None:
    view = show(welcome_screens.reset_done, qtbot)
    heard: list[str] = []
    view._view_model.finished.connect(heard.append)
    assert "كل الأجهزة" in view.done.reason.text()
    QTest.mouseClick(view.sign_in, Qt.MouseButton.LeftButton)
    assert heard == ["n.alanazi"]


def test_the_guide_opens_the_portal_and_goes_back(desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    model = RegisterGuideViewModel(practice=False, username="n.al")
    heard: list[str] = []
    model.finished.connect(heard.append)
    view = RegisterGuide(model)
    qtbot.addWidget(view)
    view.show()
    QTest.mouseClick(view.portal, Qt.MouseButton.LeftButton)
    QTest.mouseClick(view.back, Qt.MouseButton.LeftButton)
    assert opened == ["https://www.gosi.gov.sa"]
    assert heard == ["n.al"]
    assert not view.findChildren(QLineEdit), "nothing here pretends to register"
