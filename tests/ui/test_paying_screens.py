"""Paying and asking on the screen: reached from an invoice, said plainly in both languages, by keyboard."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gosi_desktop.domain.money_requests import ObjectToInvoice
from gosi_desktop.domain.payments import Standing
from gosi_desktop.ui.formats import strip_isolates
from gosi_desktop.ui.invoice_request import InvoiceRequest
from gosi_desktop.ui.invoices import InvoicesView
from gosi_desktop.ui.outbox import OutboxView
from gosi_desktop.ui.payment import Payment
from gosi_desktop.ui.shell import Shell
from gosi_desktop.ui.widgets.labels import Label
from gosi_desktop.viewmodels.invoice_request import Ask
from gosi_desktop.viewmodels.outbox_state import Entry
from gosi_desktop.viewmodels.shell_state import Page
from tests.fakes.invoices import planted
from tests.fakes.workspace import Bench
from tests.ui import paying_screens as screens
from tests.ui.desk import Desk
from tests.ui.invoice_screens import shell

Open = Callable[[Callable[[], Shell]], Shell]


@pytest.fixture
def show(desk: Desk, qtbot: QtBot) -> Iterator[Open]:
    def make(screen: Callable[[], Shell]) -> Shell:
        made = screen()
        qtbot.addWidget(made)
        made.show()
        made.activateWindow()
        QCoreApplication.processEvents()
        return made

    yield make
    Desk.clear()


def paying(shown: Shell) -> Payment:
    (found,) = [one for one in shown.findChildren(Payment) if one.isVisible()]
    return found


def asking(shown: Shell) -> InvoiceRequest:
    (found,) = [one for one in shown.findChildren(InvoiceRequest) if one.isVisible()]
    return found


def words(widget: Any) -> str:
    return strip_isolates(" · ".join(one.text() for one in widget.findChildren(Label) if one.isVisible()))


def test_a_payment_is_reached_from_the_card(show: Open) -> None:
    shown = show(lambda: shell(screens.owing()[0]))
    (page,) = shown.findChildren(InvoicesView)
    page.due.pay.click()
    dialog = paying(shown)
    assert "سداد فاتورة ديسمبر 2025" in words(dialog)
    assert "غير معروف بعد" in words(dialog)  # SADAD's code
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not [one for one in shown.findChildren(Payment) if one.isVisible()]


def test_a_dialog_goes_with_its_page(show: Open) -> None:
    shown = show(screens.payment_awaited)
    (page,) = shown.findChildren(InvoicesView)
    assert paying(shown)
    page.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not shown.findChildren(Payment)


def test_number_and_amount_are_copied(show: Open) -> None:
    shown = show(screens.payment_awaited)
    dialog, copied = paying(shown), list[str]()
    dialog.copied.connect(copied.append)
    dialog.copy_all.click()
    dialog.copy_number.click()
    assert copied == ["6120473852025\n14,184.12 ر.س", "6120473852025"]
    assert not dialog.open_it.isVisible()


@pytest.mark.parametrize(
    ("screen", "said"),
    [
        (screens.payment_part, ("سُدّد جزء منها.", "أقل من المطلوب سداده")),
        (screens.payment_twice, ("هذه الفاتورة مسدَّدة.", "سُدّدت مرتين", "رصيد لك")),
        (screens.payment_expired, ("انتهت صلاحية رقم السداد في 4 يناير 2026.", "لم يصل المبلغ")),
    ],
)
def test_how_it_stands_is_said(show: Open, screen: Callable[[], Shell], said: tuple[str, ...]) -> None:
    dialog = paying(show(screen))
    whole = f"{words(dialog)} · {strip_isolates(dialog.banner.title)} · {strip_isolates(dialog.banner.text)}"
    for one in said:
        assert one in whole
    assert dialog.open_it.isVisible() is (screen is screens.payment_part)


def test_the_card_of_an_expired_bill_copies_nothing_to_pay_by(show: Open) -> None:
    shown = show(screens.payment_expired)
    (page,) = shown.findChildren(InvoicesView)
    assert not page.due.copy_all.isVisible()
    assert "انتهت صلاحية رقم السداد في 4 يناير 2026." in strip_isolates(page.due.note.text())


def test_every_standing_has_words(show: Open, each_language: str) -> None:
    dialog = paying(show(screens.payment_twice))
    (one, *_) = dialog._model.state.payments
    sentences = {dialog.sentence(one._replace(standing=standing)) for standing in Standing}
    assert len(sentences) == len(Standing)


def test_a_finding_leads_to_a_review_with_its_words(show: Open) -> None:
    bench = Bench()
    planted(bench)
    shown = show(lambda: shell(bench))
    model = shown.view_model.invoices
    model.open_chosen()
    QCoreApplication.processEvents()
    (page,) = shown.findChildren(InvoicesView)
    card = next(
        one
        for one in page.audit.findings.cards
        if one.settle.isVisible() and one.settle.text() == "طلب مراجعة الفاتورة"
    )
    card.settle.click()
    dialog = asking(shown)
    assert dialog.grounds.edited.toPlainText() == card.whole()
    assert dialog.now.isEnabled()
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (made,) = [one for one in bench.outbox.kept.values() if isinstance(one.change, ObjectToInvoice)]
    assert made.change.grounds == card.whole()
    assert made.due_at is not None


def test_grounds_that_are_missing_are_said_at_the_field(show: Open) -> None:
    dialog = asking(show(screens.request_review))
    assert dialog.grounds.error.isVisible()
    assert dialog.grounds.edited.accessibleDescription() == dialog.grounds.error.text()
    dialog.grounds.edited.setPlainText("سطر مكرر")
    assert not dialog.grounds.error.isVisible()
    assert dialog.now.isEnabled()


def test_how_much_can_be_waived_until_when(show: Open) -> None:
    said = words(asking(show(screens.request_waiver)))
    assert "100% على الأكثر، حتى 13 يناير 2026" in said
    assert "417.70 ر.س" in said


def test_a_day_that_cannot_be_is_said_at_its_field(show: Open) -> None:
    dialog = asking(show(screens.request_instalments))
    assert dialog.now.isEnabled()
    dialog.first_due.input.setText("1/1/2020")
    dialog.first_due.edited.emit("1/1/2020")
    assert not dialog.now.isEnabled()
    assert "خلال سنة" in words(dialog.first_due)


def test_a_plan_in_force_is_shown_with_what_was_missed(show: Open) -> None:
    dialog = asking(show(screens.request_planned))
    said = words(dialog)
    assert "6,000.00 ر.س من 10,000.00 ر.س" in said
    assert "4,000.00 ر.س · 5 يناير 2026" in said
    assert "أقساط فات موعدها" in said
    assert not dialog.now.isEnabled()


def test_the_outbox_leads_back_to_the_invoice(show: Open) -> None:
    shown = show(screens.request_review)
    shown.view_model.invoices.request.type_grounds("سبب")
    asking(shown).later.click()
    shown.view_model.show_page(Page.OUTBOX)
    QCoreApplication.processEvents()
    (outbox,) = shown.findChildren(OutboxView)
    entry = next(line for line in outbox.view_model.state.lines if isinstance(line, Entry))
    outbox.show_details(entry)
    assert not outbox.dialog.person.isVisible()
    outbox.dialog.invoice.click()
    model = shown.view_model
    assert (model.state.page, model.invoices.state.opened) == (Page.INVOICES, True)


def test_what_waits_is_shown_instead_of_a_second_one(show: Open) -> None:
    dialog = asking(show(screens.request_pending))
    assert "سبق طلب هذا" in strip_isolates(dialog.banner.title)
    assert not dialog.now.isEnabled()
    assert not dialog.grant.isVisible()


def test_whoever_may_not_pay_sees_the_number_and_no_way(show: Open) -> None:
    bench, _ = screens.owing()
    shown = show(lambda: shell(bench))
    model = shown.view_model.invoices.payment
    shown.view_model.invoices.pay_chosen()
    bill = model.state.bill
    assert bill is not None
    model._update(bill=replace(bill, may_pay=False))
    dialog = paying(shown)
    assert not dialog.open_it.isVisible()
    assert dialog.copy_number.isVisible()
    assert dialog.banner.isVisible()


def test_the_request_is_told_to_the_outbox(show: Open) -> None:
    bench, _ = screens.owing()
    shown = show(lambda: shell(bench))
    shown.view_model.invoices.ask_about_chosen(Ask.REVIEW, "سبب")
    asking(shown).later.click()
    assert "طلب مراجعة فاتورة" in words(shown.toasts.parent())
