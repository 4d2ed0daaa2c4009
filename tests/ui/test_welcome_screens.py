"""The screens before the shell: bindings, names, order, directions, room for longer words."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QDesktopServices, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from gosi_desktop.domain.errors import PassphraseWrong
from gosi_desktop.ui.code import Code
from gosi_desktop.ui.first_start import FirstStart
from gosi_desktop.ui.formats import strip_isolates
from gosi_desktop.ui.lock import Lock
from gosi_desktop.ui.login import Login
from gosi_desktop.ui.messages import text_for
from gosi_desktop.ui.practice_people import PracticePeople
from gosi_desktop.ui.recovery_key import RecoveryKey
from gosi_desktop.ui.theme import Mode
from gosi_desktop.ui.welcome import WelcomePage
from gosi_desktop.ui.widgets.labels import Label
from gosi_desktop.viewmodels.lock import Ask
from tests.ui import welcome_screens
from tests.ui.desk import Desk
from tests.ui.fitting import LongerWords, controls, cut_words, name_of
from tests.ui.welcome_screens import PEOPLE, SCREENS


@pytest.fixture(params=sorted(SCREENS))
def screen(desk: Desk, request: pytest.FixtureRequest, qtbot: QtBot) -> QWidget:
    return show(SCREENS[request.param], qtbot)


def show(make: Callable[[], QWidget], qtbot: QtBot, width: int = 1360, height: int = 828) -> QWidget:
    made = make()
    qtbot.addWidget(made)
    made.resize(width, height)
    made.show()
    made.activateWindow()
    for _ in range(3):
        QApplication.processEvents()
    return made


def type_into(widget: QWidget, words: str) -> None:
    for letter in words:
        event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(widget, event)


# -- what holds for all of them ----------------------------------------------------------------------------------------


def test_every_control_has_a_name_in_the_language_of_the_screen(screen: QWidget) -> None:
    nameless = [control for control in controls(screen) if not name_of(control)]
    assert not nameless
    latin = {name_of(control) for control in controls(screen) if name_of(control).isascii()}
    assert latin <= {"English"}  # the other language's own name


def test_every_control_is_high_enough(screen: QWidget) -> None:
    low = [
        (type(control).__name__, control.height())
        for control in controls(screen)
        if control.height() < 30 and not isinstance(control, QLineEdit)  # its frame is the target
    ]
    assert not low


def test_the_keyboard_reaches_everything_from_above_and_in_a_circle(screen: QWidget) -> None:
    reached: list[QWidget] = []
    start = screen.focusWidget()
    assert start is not None
    for _ in range(60):
        QTest.keyClick(screen.focusWidget(), Qt.Key.Key_Tab)
        focused = screen.focusWidget()
        assert focused is not None
        reached.append(focused)
        if focused is start:
            break
    assert reached[-1] is start
    wanted = {
        control
        for control in controls(screen)
        if control.isEnabled() and control.focusPolicy() & Qt.FocusPolicy.TabFocus
    }
    assert wanted <= set(reached)


def test_no_text_is_cut(screen: QWidget) -> None:
    assert cut_words(screen) == []


@pytest.mark.parametrize("name", sorted(SCREENS))
def test_the_smallest_window_shows_or_scrolls_to_everything(desk: Desk, qtbot: QtBot, name: str) -> None:
    made = show(SCREENS[name], qtbot, 1024, 608)
    assert (made.width(), made.height()) == (1024, 608)
    assert cut_words(made) == []
    area = made.findChildren(QScrollArea)
    if not area:
        assert all(made.rect().contains(control.mapTo(made, QPoint(1, 1))) for control in controls(made))
        return
    for control in controls(made):
        control.setFocus(Qt.FocusReason.TabFocusReason)
        area[0].ensureWidgetVisible(control)
        assert made.rect().contains(control.mapTo(made, QPoint(1, control.height() // 2))), control


@pytest.fixture
def longer_words(desk: Desk) -> Iterator[None]:
    translator = LongerWords(desk.application)
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


@pytest.mark.parametrize("name", sorted(SCREENS))
def test_words_may_be_two_fifths_longer(longer_words: None, qtbot: QtBot, name: str) -> None:
    assert cut_words(show(SCREENS[name], qtbot)) == []


@pytest.mark.parametrize("name", sorted(SCREENS))
def test_english_is_a_true_mirror(desk: Desk, qtbot: QtBot, name: str) -> None:
    desk.lay("en")
    made = show(SCREENS[name], qtbot)
    assert cut_words(made) == []
    if isinstance(made, WelcomePage):
        assert made._side.x() == 0
        desk.lay("ar")
        assert show(SCREENS[name], qtbot)._side.x() > 700  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", sorted(SCREENS))
def test_a_change_of_theme_reaches_an_open_screen(desk: Desk, qtbot: QtBot, name: str) -> None:
    made = show(SCREENS[name], qtbot)
    light = made.grab().toImage()
    desk.theme.apply(Mode.DARK)
    dark = made.grab().toImage()
    assert light.pixelColor(light.width() - 60, 200).lightness() > 200
    assert dark.pixelColor(dark.width() - 60, 200).lightness() < 80


# -- first start -------------------------------------------------------------------------------------------------------


def test_the_first_start_opens_practice_with_one_press(desk: Desk, qtbot: QtBot) -> None:
    view = show(welcome_screens.first_start, qtbot)
    assert isinstance(view, FirstStart)
    assert view.focusWidget() is view.begin
    assert view.begin.text() == "فتح المنشأة التدريبية"
    assert view.environment.isVisible()
    assert not view.passphrase.isVisible()
    view.wanted.click()
    assert view.passphrase.isVisible()


def test_an_official_address_is_refused_with_a_link(desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    view = show(welcome_screens.first_start, qtbot)
    assert isinstance(view, FirstStart)
    view.service_way.chosen.emit()
    assert view.address.input.isEnabled()
    type_into(view.address.input, "gosi.gov.sa")
    assert view.address.input.accessibleDescription() == text_for("address.official")
    assert view.portal.isVisible()
    assert not view.ask.isEnabled()
    view.portal.click()
    assert opened == ["https://www.gosi.gov.sa"]


def test_who_answers_is_shown_before_the_account_is_added(desk: Desk, qtbot: QtBot) -> None:
    view = show(welcome_screens.first_start_service, qtbot)
    assert isinstance(view, FirstStart)
    assert view.found.isVisible()
    assert view.found_name.text() == "خدمة مكتب ميزان"
    assert strip_isolates(view.found_host.text()) == "mizan.example"
    assert view.passphrase.isVisible()
    assert not view.wanted.isVisible()
    assert not view.ask.isVisible()


# -- sign-in -----------------------------------------------------------------------------------------------------------


def test_a_chip_fills_in_a_practice_person(desk: Desk, qtbot: QtBot) -> None:
    view = show(lambda: Login(welcome_screens.login_model()), qtbot)
    assert isinstance(view, Login)
    view.people.chips[1].click()
    assert view.username.text() == "a.alsudair"
    assert view.password.text()
    assert [chip.isChecked() for chip in view.people.chips] == [False, True]
    assert view.focusWidget() is view.submit


def test_the_sign_in_leads_to_the_reset_and_to_registering(desk: Desk, qtbot: QtBot) -> None:
    model = welcome_screens.login_model()
    view = show(lambda: Login(model), qtbot)
    assert isinstance(view, Login)
    heard: list[tuple[str, str]] = []
    model.reset_chosen.connect(lambda name: heard.append(("reset", name)))
    model.register_chosen.connect(lambda name: heard.append(("register", name)))
    view.username.input.clear()
    type_into(view.username.input, "a.al")
    QTest.mouseClick(view.forgot, Qt.MouseButton.LeftButton)
    QTest.mouseClick(view.register, Qt.MouseButton.LeftButton)
    assert heard == [("reset", "a.al"), ("register", "a.al")]


def test_a_practice_person_who_set_another_password_types_it(desk: Desk, qtbot: QtBot) -> None:
    model = welcome_screens.login_model()
    view = show(lambda: Login(model), qtbot)
    assert isinstance(view, Login)
    model._change(people=(replace(welcome_screens.PEOPLE[1], password=""),))
    QTest.mouseClick(view.people.chips[0], Qt.MouseButton.LeftButton)
    assert view.username.text() == "a.alsudair"
    assert view.password.text() == ""
    assert view.focusWidget() is view.password.input


def test_the_official_password_is_always_warned_of(desk: Desk, qtbot: QtBot) -> None:
    for make in (welcome_screens.login, welcome_screens.login_refused):
        view = show(make, qtbot)
        warnings = [label for label in view.findChildren(Label) if "كلمة مرور البوابة الرسمية" in label.text()]
        assert [label.isVisible() for label in warnings] == [True]


def test_other_beneficiaries_are_told_where_to_go(desk: Desk, qtbot: QtBot) -> None:
    view = show(welcome_screens.login, qtbot)
    assert isinstance(view, Login)
    QTest.keyClick(view.beneficiary, Qt.Key.Key_Down)
    assert view.elsewhere.isVisible()
    assert not view.username.input.isEnabled()
    assert not view.submit.isEnabled()


def test_enter_goes_from_name_to_password(desk: Desk, qtbot: QtBot) -> None:
    view = show(welcome_screens.login, qtbot)
    assert isinstance(view, Login)
    view.username.setFocus()
    QTest.keyClick(view.username.input, Qt.Key.Key_Return)
    assert view.focusWidget() is view.password.input


def test_a_refusal_is_said_with_the_tries_that_are_left(desk: Desk, qtbot: QtBot) -> None:
    view = show(welcome_screens.login_refused, qtbot)
    assert isinstance(view, Login)
    assert view.error.accessibleName() == "اسم المستخدم أو كلمة المرور غير صحيحة. بقيت محاولتان قبل القفل."
    assert view.username.text() == "a.alsudair"


def test_the_language_can_be_changed_before_signing_in(desk: Desk, qtbot: QtBot) -> None:
    view = show(welcome_screens.login, qtbot)
    assert isinstance(view, Login)
    chosen: list[str] = []
    view.language_chosen.connect(chosen.append)
    view.language.click()
    desk.lay("en")
    english = show(welcome_screens.login, qtbot)
    assert isinstance(english, Login)
    english.language_chosen.connect(chosen.append)
    english.language.click()
    assert chosen == ["en", "ar"]


# -- code --------------------------------------------------------------------------------------------------------------


def test_the_sixth_digit_wakes_the_button(desk: Desk, qtbot: QtBot) -> None:
    view = show(welcome_screens.code, qtbot)
    assert isinstance(view, Code)
    assert view.focusWidget() is view.cells
    assert not view.confirm.isEnabled()
    type_into(view.cells, "٣18")
    assert view.cells.code() == "409318"
    assert view.confirm.isEnabled()


def test_a_practice_message_gives_its_code(desk: Desk, qtbot: QtBot) -> None:
    view = show(welcome_screens.code, qtbot)
    assert isinstance(view, Code)
    assert not view.notes.isVisible()
    view.show_notes.click()
    QApplication.processEvents()
    assert view.notes.isVisible()
    take = next(button for button in view.notes.findChildren(QAbstractButton) if button.text() == "استخدام الرمز")
    take.click()
    assert view.cells.code() == "409318"


def test_the_times_are_counted_down(desk: Desk, qtbot: QtBot) -> None:
    view = show(welcome_screens.code, qtbot)
    assert isinstance(view, Code)
    assert strip_isolates(view.expiry.text()) == "تنتهي صلاحيته خلال 04:12"
    assert strip_isolates(view.resend_words.text()) == "لم يصلك الرمز؟ إعادة الإرسال متاحة بعد 00:38"
    assert not view.resend.isVisible()


# -- recovery key ------------------------------------------------------------------------------------------------------


def test_the_key_reads_left_to_right_and_wakes_the_button(desk: Desk, qtbot: QtBot) -> None:
    view = show(welcome_screens.recovery_key, qtbot)
    assert isinstance(view, RecoveryKey)
    places = [group.mapTo(view, QPoint()).x() for group in view.groups[:4]]
    assert places == sorted(places)
    assert [strip_isolates(group.accessibleName()) for group in view.groups] == welcome_screens.KEY.split()
    assert not view.next.isEnabled()
    type_into(view.sixth.input, "f")
    assert view.next.isEnabled()


# -- lock --------------------------------------------------------------------------------------------------------------


def test_the_lock_names_nobody(desk: Desk, qtbot: QtBot) -> None:
    view = show(welcome_screens.lock, qtbot)
    words = " ".join(strip_isolates(label.text()) for label in view.findChildren(Label))
    assert "نورة" not in words
    assert "ر.س" not in words
    assert "قُفل 10:47 بعد 5 دقائق دون نشاط." in words
    assert "4 في الصادر" in words
    assert "موعد واحد غدًا" in words
    assert "الثلاثاء 6 يناير 2026 · 17 رجب 1447هـ" in words


def test_after_a_cold_start_only_the_label_shows(desk: Desk, qtbot: QtBot) -> None:
    view = show(welcome_screens.lock_cold, qtbot)
    assert isinstance(view, Lock)
    assert strip_isolates(view.title.text()) == "منشأة تدريبية"
    assert not view.counts.isVisible()
    assert view.recovery.isVisible()
    view.use_recovery.click()
    assert view.passphrase.isVisible()
    assert view.focusWidget() is view.passphrase.input


def test_the_wait_is_counted_in_the_message(desk: Desk, qtbot: QtBot) -> None:
    view = show(welcome_screens.lock, qtbot)
    assert isinstance(view, Lock)
    model = view._view_model
    model.edit_passphrase("خطأ")
    model._refused(PassphraseWrong(wait_seconds=4))
    assert "انتظر 4 ثوانٍ" in strip_isolates(view.passphrase.input.accessibleDescription())
    assert not view.open.isEnabled()
    model._wait(3)
    assert "انتظر 3 ثوانٍ" in strip_isolates(view.passphrase.input.accessibleDescription())
    assert view.passphrase.text() == "خطأ"


def test_after_the_recovery_key_a_new_passphrase_is_asked_for(desk: Desk, qtbot: QtBot) -> None:
    view = show(welcome_screens.lock_cold, qtbot)
    assert isinstance(view, Lock)
    view._view_model._update(ask=Ask.NEW_PASSPHRASE)
    assert view.passphrase.label.text() == "عبارة مرور جديدة"
    assert view.again.isVisible()
    assert not view.use_recovery.isVisible()


def test_two_new_fields_fit_the_smallest_window(desk: Desk, qtbot: QtBot) -> None:
    view = show(welcome_screens.lock_cold, qtbot, 1024, 608)
    assert isinstance(view, Lock)
    view._view_model._update(ask=Ask.NEW_PASSPHRASE)
    for _ in range(3):
        QApplication.processEvents()
    assert view.height() == 608
    assert view.rect().contains(view.open.mapTo(view, QPoint(0, view.open.height())))


def test_many_people_to_practise_with_come_when_asked_for(desk: Desk) -> None:
    window = QWidget()
    people, after = PracticePeople(window), QLineEdit(window)
    more = tuple(replace(PEOPLE[0], username=f"u{number}") for number in range(8))
    people.show_people(more, after)
    assert [chip.isVisibleTo(people) for chip in people.chips] == [True] * 3 + [False] * 5
    assert people.others is not None
    assert "5" in people.others.text()
    people.others.click()
    assert all(chip.isVisibleTo(people) for chip in people.chips)
    assert not people.others.isVisibleTo(people)
    people.show_people(PEOPLE, after)
    assert people.others is None
