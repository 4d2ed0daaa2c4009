"""The page «ماذا لو؟» on the screen: typed, refused, opened into why, by keyboard, wide and narrow."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from gosi_desktop.domain.establishment import Role
from gosi_desktop.ui.formats import Digits, Formats, strip_isolates, use_formats
from gosi_desktop.ui.shell import Shell
from gosi_desktop.ui.stairs import Stairs
from gosi_desktop.ui.what_if import WhatIfView
from gosi_desktop.ui.widgets.labels import Label
from gosi_desktop.ui.widgets.text_table import TextTable
from gosi_desktop.viewmodels.hiring_cost import HiringKind
from gosi_desktop.viewmodels.shell_state import Page
from gosi_desktop.viewmodels.what_if import WhatIfViewModel
from tests.fakes.day import RAWABI
from tests.fakes.invoices import differing
from tests.fakes.workspace import Bench
from tests.ui.desk import Desk
from tests.ui.invoice_screens import page_alone, shell
from tests.ui.what_if_screens import OF_THE_PICTURE

Open = Callable[..., WhatIfView]


@pytest.fixture
def open_page(desk: Desk, qtbot: QtBot) -> Iterator[Open]:
    def make(language: str = "ar", width: int = 1120, bench: Bench | None = None) -> WhatIfView:
        desk.lay(language)
        if bench is None:
            bench = Bench()
            differing(bench)
            bench.money.kept_invoices[-1] = replace(bench.money.kept_invoices[-1], totals=OF_THE_PICTURE)
        page, model = page_alone(WhatIfView, WhatIfViewModel, bench, width)
        qtbot.addWidget(page)
        model.watch(True)
        QCoreApplication.processEvents()
        return page

    yield make
    use_formats(Formats())
    Desk.clear()


def type_into(field: QLineEdit, text: str) -> None:
    """As the keyboard does, over what stands there."""
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    if text.isascii():
        QTest.keyClicks(field, text)
    else:  # QTest types Latin letters alone
        field.insert(text)
        field.textEdited.emit(field.text())
    settle()


def settle() -> None:
    """What was built anew stands, what was there before is gone."""
    Desk.clear()
    QCoreApplication.processEvents()


def words_of(part: QWidget) -> list[str]:
    return [strip_isolates(one.text()) for one in part.findChildren(Label) if one.isVisibleTo(part) and one.text()]


def table_of(part: QWidget, at: int = 0) -> list[str]:
    return words_of(part.findChildren(TextTable)[at])


def opening(part: QWidget, name: str) -> QAbstractButton:
    found = part.findChild(QAbstractButton, f"explain_{name}")
    assert isinstance(found, QAbstractButton)
    return found


def hired(page: WhatIfView) -> WhatIfView:
    type_into(page.hiring.basic.input, "6000")
    type_into(page.hiring.housing.input, "1500")
    type_into(page.hiring.day.input, "2026/01/18")
    return page


def test_hiring_as_in_the_picture(open_page: Open) -> None:
    page = hired(open_page())
    words = words_of(page.hiring)
    assert {"8,418.75", "6,731.25", "1,687.50"} <= set(words)
    assert table_of(page.hiring)[4:] == [
        "سعودي، أول تسجيل", "918.75", "768.75", "8,418.75",
        "سعودي له مدد سابقة", "881.25", "731.25", "8,381.25",
        "غير سعودي", "150.00", "0.00", "7,650.00",
    ]  # fmt: skip
    note = next(one for one in words if one.startswith("شهره الأول"))
    assert "14 من 31 يومًا" in note
    assert "762.08 ر.س إلى فاتورة يناير 2026" in note
    assert "السبت 31 يناير 2026 · 12 شعبان 1447هـ" in note
    assert "45.8% ← 48%" in note
    assert any(one.startswith("القاعدة D2 منذ") for one in words)


def test_a_figure_opens_into_rule_date_and_certainty_and_keeps_the_keyboard(open_page: Open) -> None:
    page = hired(open_page())
    QTest.mouseClick(opening(page.hiring, "employer"), Qt.MouseButton.LeftButton)
    settle()
    assert any("القاعدة T3 منذ 1 يوليو 2025، نص نظامي" in one for one in words_of(page.hiring))
    opening(page.hiring, "steps").setFocus()
    QTest.keyClick(opening(page.hiring, "steps"), Qt.Key.Key_Space)
    settle()
    assert any(one.startswith("القاعدة T4 منذ 1 يوليو 2026") for one in words_of(page.hiring))
    assert opening(page.hiring, "steps").hasFocus()
    assert strip_isolates(opening(page.hiring, "steps").text()) == "إخفاء القواعد"


def test_the_steps_are_said_in_words(open_page: Open) -> None:
    page = hired(open_page("en"))
    (stairs,) = page.hiring.findChildren(Stairs)
    told = QAccessible.queryAccessibleInterface(stairs).text(QAccessible.Text.Description)
    assert told == "January 2026: 918.75, July 2026: 956.25, July 2027: 993.75, July 2028: 1,031.25"
    page.hiring.kind.picked.emit(HiringKind.NON_SAUDI.value)
    settle()
    assert page.hiring.findChildren(Stairs) == []


def test_what_is_typed_is_judged_with_each_key(open_page: Open) -> None:
    page = open_page()
    type_into(page.hiring.basic.input, "٦٠٠٠x")
    assert page.hiring.basic.frame.error
    assert page.hiring.empty.isVisible()
    QTest.keyClick(page.hiring.basic.input, Qt.Key.Key_Backspace)
    settle()
    assert not page.hiring.basic.frame.error
    assert not page.hiring.empty.isVisible()
    assert page.hiring.basic.text() == "٦٠٠٠", "what was typed stays as it was typed"


def test_paying_late_as_in_the_picture(open_page: Open) -> None:
    page = open_page()
    assert strip_isolates(page.late.invoice.currentText()) == "فاتورة ديسمبر 2025"
    assert page.late.amount.input.isReadOnly()
    type_into(page.late.pay_on.input, "2026/03/03")
    (stairs,) = page.late.findChildren(Stairs)
    told = QAccessible.queryAccessibleInterface(stairs).text(QAccessible.Text.Description)
    assert told.startswith("حتى 15 يناير: بلا غرامة، حتى 15 فبراير: 420.36، حتى 15 مارس: 840.72")
    fine = opening(page.late, "fine")
    assert strip_isolates(fine.accessibleName()) == "غرامة شهرين، 2% لكل شهر 840.72 ر.س"
    fine.click()
    settle()
    words = words_of(page.late)
    assert any(one.startswith("القاعدة L2 منذ 3 يوليو 2024") for one in words)
    assert "رقم الخدمة هو المعتمد." in words


def test_the_parts_add_up_and_name_what_is_assumed(open_page: Open) -> None:
    page = open_page()
    type_into(page.late.pay_on.input, "2026/03/03")
    cells = table_of(page.late)[4:]
    assert cells[:4] == ["1", "2026/04/01", "3,643.08", "18,215.42"]
    assert cells[-4:] == ["6", "2026/09/01", "3,643.10", "0.00"]
    words = words_of(page.late)
    assert any(one.startswith("القاعدة I1 منذ") and one.endswith("افتراض") for one in words)
    page.late.count.picked.emit("12")
    settle()
    assert len(table_of(page.late)) == 4 * 13


def test_an_amount_of_ones_own_can_be_typed(open_page: Open) -> None:
    page = open_page(bench=Bench())
    assert not page.late.amount.input.isReadOnly()
    assert page.late.empty.isVisible()
    type_into(page.late.amount.input, "۱۰۰۰")
    type_into(page.late.due.input, "1447/07/26")
    assert not page.late.empty.isVisible()
    type_into(page.late.amount.input, "0.02")
    assert strip_isolates(page.late.refused.text()) == "لا يمكن تقسيم المبلغ على 6 من الأقساط."


def test_the_next_months_open_into_why(open_page: Open) -> None:
    page = open_page()
    model = page.months.table.records
    role = Qt.ItemDataRole.AccessibleTextRole
    july = [str(model.data(model.index(2, column), role)) for column in range(6)]
    assert july == ["يوليو 2026", "9", "6,334.44", "5,130.94", "11,465.38", "+146.24"]
    assert strip_isolates(page.months.why.text()) == "لماذا يختلف يوليو 2026 عن فبراير 2026"
    assert "قائمتك كما في 6 يناير 2026." in strip_isolates(page.months.note.text())
    assert any("المعاشات: صاحب العمل 10%، المشترك 10%" in one for one in words_of(page.months))
    page.show_months()
    QTest.keyClick(page.months.table, Qt.Key.Key_Up)
    assert strip_isolates(page.months.why.text()) == "فبراير 2026 مثل يناير 2026: لا شيء معروف يغيّره."
    QTest.keyClick(page.months.table, Qt.Key.Key_Up)
    assert strip_isolates(page.months.why.text()) == "يناير 2026 بداية المقارنة."


def test_cards_stand_beside_each_other_or_one_under_the_other(open_page: Open) -> None:
    wide, narrow = open_page(width=1120), open_page(width=760)
    assert wide.hiring.y() == wide.late.y()
    assert wide.hiring.x() > wide.late.x(), "Arabic reads from the right"
    assert narrow.hiring.y() < narrow.late.y()
    assert open_page("en").hiring.x() == 0


def test_eastern_digits_everywhere(open_page: Open) -> None:
    use_formats(Formats(digits=Digits.EASTERN))
    page = hired(open_page())
    assert "٨٬٤١٨٫٧٥" in words_of(page.hiring)


def test_escape_goes_back(open_page: Open) -> None:
    page, gone = open_page(), list[bool]()
    page.back_wanted.connect(lambda: gone.append(True))
    page.take_keyboard()
    QTest.keyClick(page.hiring.basic.input, Qt.Key.Key_Escape)
    assert gone == [True]


def test_the_ways_here_and_on(desk: Desk, qtbot: QtBot) -> None:
    bench = Bench()
    differing(bench)
    made = shell(bench)
    qtbot.addWidget(made)
    made.resize(1360, 828)
    made.show()
    made.page.what_if.click()  # type: ignore[attr-defined]
    page = made.page
    assert isinstance(page, WhatIfView)
    assert made.sidebar.pages[Page.INVOICES].isChecked()
    assert page.hiring.register.isVisible()
    page.back.click()
    assert made.view_model.state.page is Page.INVOICES
    made.acts.action("what_if").trigger()
    assert made.view_model.state.page is Page.WHAT_IF
    made.view_model.close()
    assert page.view_model.months.state.months == ()


def test_whoever_may_not_register_is_not_led_there(desk: Desk, qtbot: QtBot) -> None:
    bench = Bench()
    known = bench.feed.establishments()
    clerk = replace(known[0], head=replace(known[0].head, role=Role.FINANCE_CLERK))
    bench.feed.known = (clerk, *known[1:])
    made = shell(bench)
    qtbot.addWidget(made)
    made.show()
    made.view_model.show_page(Page.WHAT_IF)
    page = made.page
    assert isinstance(page, WhatIfView)
    assert page.view_model.state.establishment == RAWABI
    assert not page.hiring.register.isVisible()
    assert isinstance(made, Shell)
    made.view_model.close()
