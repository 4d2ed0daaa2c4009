"""The kit, offscreen, in both directions."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gosi_desktop.ui import theme
from gosi_desktop.ui.widgets import announcement
from gosi_desktop.ui.widgets.badges import Badge, SyncPill
from gosi_desktop.ui.widgets.banner import MOST_TOASTS, Banner, ToastStack
from gosi_desktop.ui.widgets.button import Button, IconButton, Kind, LinkButton, Size
from gosi_desktop.ui.widgets.card import EmptyState, ProgressLine, SidePanel
from gosi_desktop.ui.widgets.choice import CheckBox, Chip, ComboBox, Segmented, Switch
from gosi_desktop.ui.widgets.choice_card import ChoiceCard
from gosi_desktop.ui.widgets.code_field import CodeField
from gosi_desktop.ui.widgets.dialog import Dialog
from gosi_desktop.ui.widgets.field import Field, PasswordField, SearchField
from gosi_desktop.ui.widgets.labels import ElidedLabel, KeyCap, Label, keycap_text
from gosi_desktop.ui.widgets.painting import Tone, broken_lines
from tests.ui.desk import Desk


def inked(image: QImage, ink: str = "text") -> tuple[int, int]:
    """Where a colour begins and ends, from one side of a picture to the other."""
    wanted = theme.colour(ink).lightness()
    columns = [
        x
        for x in range(image.width())
        if any(abs(image.pixelColor(x, y).lightness() - wanted) < 40 for y in range(image.height()))
    ]
    return columns[0], columns[-1]


def type_into(widget: QWidget, words: str) -> None:
    """Key presses with any letters; QTest knows Latin ones only."""
    for letter in words:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))


@pytest.mark.parametrize("words", ["21,435.48", "\u206621,435.48\u2069", "نورة", "Noura"])
def test_a_label_stands_at_the_leading_edge_whatever_its_letters(each_language: str, words: str, qtbot: QtBot) -> None:
    label = Label(words, "hero")
    qtbot.addWidget(label)
    label.resize(400, 60)
    first, last = inked(label.grab().toImage())
    near, far = (400 - last, 400 - first) if each_language == "ar" else (first, last)
    assert near < 8
    assert far < 300
    assert label.text() == words


def test_a_label_with_latin_first_still_reads_from_right_to_left(desk: Desk, qtbot: QtBot) -> None:
    mixed, arabic_first = Label("PDF ملف", "hero"), Label("\u200fPDF ملف", "hero")
    for label in (mixed, arabic_first):
        qtbot.addWidget(label)
        label.resize(400, 60)
    assert mixed.grab().toImage() == arabic_first.grab().toImage()


def test_every_line_of_a_paragraph_begins_at_the_edge(desk: Desk, qtbot: QtBot) -> None:
    label = Label("مشتركون غير حقيقيين بسجل عام كامل، وخدمة ترد كالخدمة الحقيقية. لا يخرج من جهازك شيء.", wrap=True)
    qtbot.addWidget(label)
    label.resize(300, label.heightForWidth(300))
    image = label.grab().toImage()
    half = image.height() // 2
    for top in (0, half):
        _, last = inked(image.copy(0, top, 300, half))
        assert 300 - last <= 3


def test_lines_are_broken_without_their_spaces(desk: Desk) -> None:
    lines = broken_lines("كلمة أخرى ثم كلمة أخرى\nوسطر", theme.font("body"), 80)
    assert len(lines) >= 3
    assert all(line == line.strip() for line in lines)
    assert lines[-1] == "وسطر"


def test_a_name_that_does_not_fit_is_cut_and_said_in_the_tooltip(desk: Desk, qtbot: QtBot) -> None:
    label = ElidedLabel("عبدالرحمن بن عبدالعزيز بن محمد العبداللطيف")
    qtbot.addWidget(label)
    label.resize(120, 24)
    label.grab()
    assert label.toolTip() == label.text()
    label.resize(500, 24)
    label.grab()
    assert label.toolTip() == ""


def test_key_caps_are_not_translated(desk: Desk) -> None:
    assert keycap_text("Ctrl+Shift+P") == "Ctrl Shift P"
    assert KeyCap("Ctrl+K").accessibleName() == "Ctrl K"


@pytest.mark.parametrize("kind", list(Kind))
def test_a_busy_button_keeps_its_width(desk: Desk, qtbot: QtBot, kind: Kind) -> None:
    for icon in ("", "send"):
        button = Button("إرسال 21 تحديثًا", kind, icon=icon)
        qtbot.addWidget(button)
        width = button.sizeHint().width()
        idle = button.grab().toImage()
        button.set_busy(True)
        assert button.sizeHint().width() == width
        assert button.grab().toImage() != idle


def test_enter_presses_a_button(desk: Desk, qtbot: QtBot) -> None:
    button, pressed = Button("فتح"), []
    qtbot.addWidget(button)
    button.clicked.connect(lambda: pressed.append(1))
    QTest.keyClick(button, Qt.Key.Key_Return)
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert pressed == [1, 1]


def test_targets_are_high_enough(desk: Desk) -> None:
    for widget in (
        *(Button("فتح", size=size) for size in Size),
        LinkButton("تراجع"),
        IconButton("more", "المزيد"),
        Chip("الكل", "24"),
        CheckBox("خيار"),
        Switch("تشغيل"),
        Segmented([("a", "أ"), ("b", "ب")], "حرف"),
        ComboBox([("a", "أ")], "حرف"),
        SyncPill(),
    ):
        assert widget.sizeHint().height() >= 30 or widget.height() >= 30, widget


def test_icon_buttons_have_a_name(desk: Desk) -> None:
    button = IconButton("close", "إغلاق")
    assert button.accessibleName() == button.toolTip() == "إغلاق"


def test_the_focus_ring_shows_for_the_keyboard_only(desk: Desk, qtbot: QtBot) -> None:
    holder = QWidget()
    row = QHBoxLayout(holder)
    first, second = Button("أول"), Button("ثانٍ")
    row.addWidget(first)
    row.addWidget(second)
    qtbot.addWidget(holder)
    holder.show()
    holder.activateWindow()
    QApplication.processEvents()
    QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    assert first._ring is None
    second.setFocus(Qt.FocusReason.TabFocusReason)
    assert second._ring is not None
    first.setFocus(Qt.FocusReason.OtherFocusReason)  # by the program, after a key
    assert (first._ring is not None, second._ring) == (True, None)
    QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    second.setFocus(Qt.FocusReason.OtherFocusReason)  # by the program, after the mouse
    assert (first._ring, second._ring) == (None, None)


def test_enter_presses_what_is_pressed_and_leaves_boxes_and_ctrl_enter_alone(desk: Desk, qtbot: QtBot) -> None:
    pressed: list[str] = []
    button, chip, box = Button("زر"), Chip("شارة"), CheckBox("مربع")
    for name, widget in (("button", button), ("chip", chip), ("box", box)):
        qtbot.addWidget(widget)
        widget.clicked.connect(lambda _on=False, name=name: pressed.append(name))
        QTest.keyClick(widget, Qt.Key.Key_Return)
        QTest.keyClick(widget, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert pressed == ["button", "chip"]
    QTest.keyClick(box, Qt.Key.Key_Space)
    assert pressed[2:] == ["box"]


# -- fields ------------------------------------------------------------------------------------------------------------


def test_a_field_says_its_error_and_keeps_its_height(each_language: str, qtbot: QtBot) -> None:
    field = Field("رقم الهوية", required=True)
    qtbot.addWidget(field)
    before = field.sizeHint().height()
    field.show_error("خانة التحقق لا تطابق.")
    assert field.sizeHint().height() == before
    assert field.input.accessibleDescription() == "خانة التحقق لا تطابق."
    field.show_error("")
    assert field.input.accessibleDescription() == {"ar": "مطلوب", "en": "Required"}[each_language]
    assert field.input.accessibleName() == "رقم الهوية"


def test_only_the_user_edits(desk: Desk, qtbot: QtBot) -> None:
    field, typed = Field("الاسم"), []
    qtbot.addWidget(field)
    field.edited.connect(typed.append)
    field.set_text("نورة")
    assert typed == []
    type_into(field.input, "x")
    assert typed == ["نورةx"]


def test_a_left_to_right_field_keeps_its_text_at_the_leading_edge(each_language: str, qtbot: QtBot) -> None:
    field = Field("رقم الهوية", ltr=True)
    qtbot.addWidget(field)
    field.set_text("1088376123")
    field.resize(400, 90)
    first, last = inked(field.input.grab().toImage())
    width = field.input.width()
    assert (width - last if each_language == "ar" else first) < 8
    assert field.input.layoutDirection() is Qt.LayoutDirection.LeftToRight


def test_the_eye_shows_and_hides(desk: Desk, qtbot: QtBot) -> None:
    field = PasswordField("كلمة المرور")
    qtbot.addWidget(field)
    assert field.input.echoMode() is QLineEdit.EchoMode.Password
    assert field.eye.accessibleName() == "إظهار المكتوب"
    field.eye.click()
    assert field.input.echoMode() is QLineEdit.EchoMode.Normal
    assert field.eye.accessibleName() == "إخفاء المكتوب"
    field.set_text("سر")
    field.forget()
    assert field.text() == ""
    assert field.input.echoMode() is QLineEdit.EchoMode.Password


@pytest.mark.parametrize(
    ("letter", "shift", "noted"), [("A", False, True), ("a", True, True), ("a", False, False), ("A", True, False)]
)
def test_caps_lock_is_seen_from_what_the_keys_produce(
    desk: Desk, qtbot: QtBot, letter: str, shift: bool, noted: bool
) -> None:
    field = PasswordField("كلمة المرور")
    qtbot.addWidget(field)
    modifiers = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(field.input, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, modifiers, letter))
    assert field.caps_lock.isHidden() is not noted


def test_arabic_letters_and_digits_say_nothing_of_caps_lock(desk: Desk, qtbot: QtBot) -> None:
    field = PasswordField("كلمة المرور")
    qtbot.addWidget(field)
    type_into(field.input, "1ش")
    assert field.caps_lock.isHidden()


def test_a_search_can_be_emptied(desk: Desk, qtbot: QtBot) -> None:
    search, typed = SearchField("اسم أو هوية", hint=KeyCap("Ctrl+F")), []
    qtbot.addWidget(search)
    search.edited.connect(typed.append)
    assert search.clear_button.isHidden()
    type_into(search.inner, "ab")
    assert not search.clear_button.isHidden()
    search.clear_button.click()
    assert typed == ["a", "ab", ""]


# -- code --------------------------------------------------------------------------------------------------------------


def test_the_code_takes_three_sets_of_digits_and_nothing_else(desk: Desk, qtbot: QtBot) -> None:
    field, typed = CodeField("رمز"), []
    qtbot.addWidget(field)
    field.edited.connect(typed.append)
    type_into(field, "4x٠۹31٨7")
    assert field.code() == "409318"
    assert typed[-1] == "409318"


@pytest.mark.parametrize("copied", ["409318", " 409 318 ", "رمزك ٤٠٩٣١٨ لا تشاركه", "409318\n"])
def test_a_whole_code_can_be_pasted(desk: Desk, qtbot: QtBot, copied: str) -> None:
    field, pasted = CodeField("رمز"), []
    qtbot.addWidget(field)
    field.pasted.connect(pasted.append)
    QGuiApplication.clipboard().setText(copied)
    QTest.keySequence(field, "Ctrl+V")
    assert pasted == ["409318"]


def test_half_a_code_is_not_submitted(desk: Desk, qtbot: QtBot) -> None:
    field, pasted, typed = CodeField("رمز"), [], []
    qtbot.addWidget(field)
    field.pasted.connect(pasted.append)
    field.edited.connect(typed.append)
    QGuiApplication.clipboard().setText("409")
    field.paste()
    assert (pasted, typed) == ([], ["409"])


def test_the_cells_fill_from_the_left_in_both_languages(each_language: str, qtbot: QtBot) -> None:
    field = CodeField("رمز")
    qtbot.addWidget(field)
    field.resize(420, 58)
    empty = field.grab().toImage()
    field.show_code("4")
    filled = field.grab().toImage()
    changed = [x for x in range(420) if any(filled.pixel(x, y) != empty.pixel(x, y) for y in range(58))]
    assert max(changed) < 62


# -- choices -----------------------------------------------------------------------------------------------------------


def test_arrows_follow_the_reading(each_language: str, qtbot: QtBot) -> None:
    segments, chosen = Segmented([("a", "أ"), ("b", "ب"), ("c", "ج")], "حرف"), []
    qtbot.addWidget(segments)
    segments.chosen.connect(chosen.append)
    forward = Qt.Key.Key_Left if each_language == "ar" else Qt.Key.Key_Right
    back = Qt.Key.Key_Right if each_language == "ar" else Qt.Key.Key_Left
    QTest.keyClick(segments._group.button(0), forward)
    QTest.keyClick(segments._group.button(1), forward)
    QTest.keyClick(segments._group.button(2), forward)
    QTest.keyClick(segments._group.button(2), back)
    assert chosen == ["b", "c", "b"]


def test_the_knob_of_a_switch_that_is_on_is_at_the_trailing_end(each_language: str, qtbot: QtBot) -> None:
    switch = Switch("تشغيل")
    qtbot.addWidget(switch)
    switch.setChecked(True)
    image = switch.grab().toImage()
    white = [x for x in range(36) if image.pixelColor(x, 15).lightness() > 250]
    middle = sum(white) / len(white)
    assert middle < 18 if each_language == "ar" else middle > 18


def test_a_list_keeps_what_was_chosen_when_its_words_change(desk: Desk, qtbot: QtBot) -> None:
    box, picked = ComboBox([("a", "أ"), ("b", "ب")], "حرف"), []
    qtbot.addWidget(box)
    box.picked.connect(picked.append)
    box.show_choice("b")
    box.set_choices([("a", "A"), ("b", "B"), ("c", "C")])
    assert box.currentText() == "B"
    box.show_choice("gone")
    assert box.currentText() == "A"
    assert picked == []
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert picked == ["b"]


def test_a_card_is_chosen_by_a_press_anywhere(desk: Desk, qtbot: QtBot) -> None:
    card, chosen = ChoiceCard("منشأة تدريبية", "لا يخرج شيء"), []
    qtbot.addWidget(card)
    card.resize(400, 120)
    card.chosen.connect(lambda: chosen.append(1))
    QTest.mouseClick(card, Qt.MouseButton.LeftButton, pos=QPoint(20, 100))
    assert chosen == [1]
    assert card.radio.accessibleName() == "منشأة تدريبية"


def test_a_chip_says_its_count(desk: Desk) -> None:
    chip = Chip("الكل", "24")
    assert chip.accessibleName() == "الكل 24"
    chip.set_count("25")
    assert chip.accessibleName() == "الكل 25"


# -- messages ----------------------------------------------------------------------------------------------------------


def test_a_banner_is_said_aloud_and_takes_no_markup_from_others(desk: Desk, qtbot: QtBot) -> None:
    banner = Banner("لم يتم.", "الاسم <b>x</b> & غيره", Tone.BAD)
    qtbot.addWidget(banner)
    assert banner.accessibleName() == "لم يتم. الاسم <b>x</b> & غيره"
    assert "&lt;b&gt;" in banner._words.text()


def test_three_toasts_at_most_and_errors_stay(desk: Desk, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 600)
    window.show()
    stack = ToastStack(window)
    for number in range(5):
        stack.say(f"أُضيف {number}")
    assert len(stack.toasts()) == MOST_TOASTS
    assert stack.toasts()[0].accessibleName() == "أُضيف 2"
    failed = stack.say("رُفض", tone=Tone.BAD)
    assert not failed._timer.isActive()


@pytest.mark.parametrize("language", ["ar", "en"])
def test_toasts_stand_at_the_lower_trailing_corner(desk: Desk, qtbot: QtBot, language: str) -> None:
    desk.lay(language)
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 600)
    window.show()
    stack = ToastStack(window)
    stack.say_undoable("أُضيف نايف", "يُرسل خلال 7 ثوانٍ", "تراجع", lambda: None)
    assert stack.geometry().y() + stack.height() == 600
    assert stack.geometry().x() == (0 if language == "ar" else 900 - stack.width())
    assert stack.height() > 60


def test_an_act_can_be_undone_from_its_toast(desk: Desk, qtbot: QtBot) -> None:
    window, undone = QWidget(), []
    qtbot.addWidget(window)
    toast = ToastStack(window).say_undoable("أُضيف", "", "تراجع", lambda: undone.append(1))
    toast.findChildren(LinkButton)[0].click()
    assert undone == [1]
    assert toast.isHidden()


def test_an_empty_state_says_why(desk: Desk) -> None:
    state = EmptyState("search", "لا نتائج", "قد يكون الاسم مكتوبًا بصورة أخرى.")
    assert state.accessibleName() == "لا نتائج قد يكون الاسم مكتوبًا بصورة أخرى."


def test_progress_fills_in_the_direction_of_reading(each_language: str, qtbot: QtBot) -> None:
    line = ProgressLine()
    qtbot.addWidget(line)
    line.resize(100, 3)
    line.show_progress(25, 100)
    first, last = inked(line.grab().toImage(), "primary")
    assert (first, last) == ((75, 99) if each_language == "ar" else (0, 24))


def test_the_panel_closes_with_escape(desk: Desk, qtbot: QtBot) -> None:
    panel, closed = SidePanel("مشترك"), []
    qtbot.addWidget(panel)
    panel.closed.connect(lambda: closed.append(1))
    QTest.keyClick(panel, Qt.Key.Key_Escape)
    assert closed == [1]


def test_a_change_is_said_without_moving_the_focus(desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(announcement.QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(announcement.QAccessible, "updateAccessibility", lambda event: said.append(event.message()))
    window = QWidget()
    column = QVBoxLayout(window)
    field, banner = Field("الهوية"), Banner("", "تعمل دون اتصال.")
    column.addWidget(field)
    column.addWidget(banner)
    qtbot.addWidget(window)
    window.show()
    field.show_error("خانة التحقق لا تطابق.")
    field.show_error("خانة التحقق لا تطابق.")
    banner.show_message("عاد الاتصال.")
    ToastStack(window).say("أُضيف نايف")
    assert said == ["تعمل دون اتصال.", "خانة التحقق لا تطابق.", "عاد الاتصال.", "أُضيف نايف"]


# -- dialog ------------------------------------------------------------------------------------------------------------


def _dialog(qtbot: QtBot) -> tuple[QWidget, Button, Dialog, list[str]]:
    window = QWidget()
    column = QVBoxLayout(window)
    origin = Button("استبعاد…")
    column.addWidget(origin)
    qtbot.addWidget(window)
    window.resize(900, 600)
    window.show()
    window.activateWindow()
    QApplication.processEvents()
    origin.setFocus()
    dialog, heard = Dialog(window, "استبعاد 4 مشتركين؟", "ينتهي اشتراكهم."), []
    dialog.confirmed.connect(lambda: heard.append("confirmed"))
    dialog.cancelled.connect(lambda: heard.append("cancelled"))
    dialog.buttons.addWidget(Button("استبعاد 4", Kind.DANGER))
    dialog.buttons.addWidget(Button("إلغاء"))
    return window, origin, dialog, heard


def test_a_dialog_keeps_the_keyboard_and_gives_the_focus_back(desk: Desk, qtbot: QtBot) -> None:
    window, origin, dialog, heard = _dialog(qtbot)
    reason = Field("السبب")
    dialog.body.addWidget(reason)
    dialog.open(reason)
    assert window.focusWidget() is reason.input
    for _ in range(7):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        assert dialog.isAncestorOf(window.focusWidget())
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert heard == ["cancelled", "confirmed"]
    dialog.close_dialog()
    assert window.focusWidget() is origin


def test_a_dialog_covers_its_window_and_follows_its_size(desk: Desk, qtbot: QtBot) -> None:
    window, _, dialog, _ = _dialog(qtbot)
    dialog.open()
    window.resize(700, 500)
    QApplication.processEvents()
    assert dialog.size() == window.size()


def test_a_badge_without_words_takes_no_room(desk: Desk, qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    badge = Badge("", Tone.NEUTRAL, parent=holder)
    assert badge.isHidden()
    badge.show_badge("نشط", Tone.OK, "check")
    assert not badge.isHidden()
    assert badge.accessibleName() == "نشط"


def test_a_badge_that_stands_nowhere_yet_opens_no_window(desk: Desk, qtbot: QtBot) -> None:
    badge = Badge("", Tone.NEUTRAL)
    qtbot.addWidget(badge)
    badge.show_badge("نشط", Tone.OK)
    assert not badge.isVisible()
