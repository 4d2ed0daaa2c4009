"""«أوراق المحاسب» on the pages: the menus, the preview inside, files by their names, the message to copy."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from gosi_desktop.domain.errors import GosiError
from gosi_desktop.ui.formats import strip_isolates
from gosi_desktop.ui.invoices import InvoicesView
from gosi_desktop.ui.portfolio import PortfolioView
from gosi_desktop.ui.shell import Shell
from gosi_desktop.ui.widgets.banner import Toast
from gosi_desktop.viewmodels.shell_state import Page
from tests.ui.book_screens import shell_at
from tests.ui.desk import Desk


@pytest.fixture
def shell(desk: Desk, qtbot: QtBot) -> Iterator[Shell]:
    desk.lay("ar")
    made = shell_at(Page.INVOICES)
    qtbot.addWidget(made)
    yield made
    made.view_model.close()
    Desk.clear()


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[tuple[str, str]]:
    """Names and kinds that were offered; without an ending the chosen kind gives one."""
    offered: list[tuple[str, str]] = []

    def choose(_parent: object, _title: str, name: str, kinds: str) -> tuple[str, str]:
        offered.append((Path(name).name, kinds))
        return str(tmp_path / "chosen"), kinds.split(";;")[0]

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    return offered


def invoices(shell: Shell) -> InvoicesView:
    assert isinstance(shell.page, InvoicesView)
    return shell.page


def portfolio(shell: Shell) -> PortfolioView:
    shell.view_model.show_page(Page.PORTFOLIO)
    QCoreApplication.processEvents()
    assert isinstance(shell.page, PortfolioView)
    return shell.page


def words(shell: Shell) -> dict[str, bool]:
    found = invoices(shell).books.menu_now().actions()
    return {strip_isolates(act.text()): act.isEnabled() for act in found if act.text()}


def test_the_menu_is_of_the_chosen_invoice(shell: Shell) -> None:
    assert list(words(shell).items()) == [
        ("كشف حسم ديسمبر 2025…", True),
        ("كشف الحسم ملفَّ Excel أو CSV…", True),
        ("قيد يومية ديسمبر 2025 ملفَّ CSV…", True),
        ("قيود سنة 2025…", True),
        ("رسالة إلى العميل…", True),
    ]
    invoices(shell).view_model.choose(1)
    assert words(shell)["كشف حسم نوفمبر 2025…"]
    assert not words(shell)["رسالة إلى العميل…"]  # it is paid


def test_the_list_is_seen_inside_before_it_is_printed(shell: Shell) -> None:
    books = invoices(shell).books
    books.preview_deductions()
    assert books.previews.preview is not None
    assert books.previews.preview.view_model.state.pages == 1
    assert books.previews.preview.names.file == "كشف الحسم 2025-12.pdf"
    first = books.previews.preview
    books.preview_deductions()
    assert books.previews.preview is not first
    books.previews.preview.close()


def test_files_have_their_ending_and_are_told(shell: Shell, asked: list[tuple[str, str]], tmp_path: Path) -> None:
    books = invoices(shell).books
    books.write_deductions()
    books.write_journal()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["chosen.csv", "chosen.xlsx"]
    assert [name for name, _ in asked] == ["كشف الحسم 2025-12.xlsx", "قيد اليومية 2025-12.csv"]
    books.write_journal_of_year()
    assert asked[-1][0] == "قيد اليومية 2025.csv"
    toasts = shell.toasts.findChildren(Toast)
    assert len(toasts) >= 1


def test_the_message_is_copied_in_the_clients_language(shell: Shell) -> None:
    page = invoices(shell)
    copied: list[str] = []
    page.copied.connect(copied.append)
    page.books.ask_message()
    dialog = page.books.dialog
    assert dialog is not None
    assert dialog.isVisible()
    assert "14,323.70 ر.س" in dialog.message.text()
    dialog.languages.chosen.emit("en")
    assert "SAR 14,323.70" in dialog.message.text()
    assert dialog.message.layoutDirection() is Qt.LayoutDirection.LeftToRight
    dialog.copy_button.click()
    assert copied[0].startswith("Greetings,")
    assert "6120473852025" in copied[0]
    assert page.books.dialog is None


def test_escape_closes_the_message(shell: Shell) -> None:
    page = invoices(shell)
    page.books.ask_message()
    dialog = page.books.dialog
    assert dialog is not None
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert page.books.dialog is None
    assert page.view_model.books.state.message == ""


def test_all_clients_are_on_one_list_and_their_invoices_in_one_print(
    shell: Shell, asked: list[tuple[str, str]], tmp_path: Path
) -> None:
    books = portfolio(shell).books
    assert [act.text() for act in books.menu_now().actions() if act.text()] == [
        "كشف السداد لكل المنشآت…",
        "كشف السداد ملفَّ Excel أو CSV…",
        "كل الفواتير غير المسددة في طباعة واحدة…",
        "أحدث فاتورة لكل منشأة في طباعة واحدة…",
    ]
    for preview in (books.preview_payments, books.preview_invoices, books.preview_newest):
        preview()
        assert books.previews.preview is not None
        assert books.previews.preview.view_model.state.pages == 1
        books.previews.preview.close()
    books.write_payments()
    assert [path.name for path in tmp_path.iterdir()] == ["chosen.xlsx"]


def test_the_palette_offers_what_the_page_has(shell: Shell) -> None:
    def offered(*names: str) -> list[bool]:
        return [shell.acts.action(name).isEnabled() for name in names]

    of_invoice, of_all = ("deduction_list", "journal", "client_message"), ("payment_list", "open_invoices")
    assert offered(*of_invoice, *of_all) == [True, True, True, False, False]
    invoices(shell).view_model.choose(1)
    assert offered(*of_invoice) == [True, True, False]
    portfolio(shell)
    assert offered(*of_invoice, *of_all) == [False, False, False, True, True]
    shell.acts.action("payment_list").trigger()
    preview = portfolio(shell).books.previews.preview
    assert preview is not None
    preview.close()


def test_a_click_while_a_file_is_written_gives_it_up(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    books = invoices(shell).books
    given_up: list[bool] = []
    monkeypatch.setattr(books.view_model, "cancel", lambda: given_up.append(True))
    books.view_model._update(writing=True)
    assert books.busy
    books.click()
    assert given_up == [True]


def test_a_refusal_is_told(shell: Shell) -> None:
    shell.view_model.invoices.books.failed.emit(GosiError("paper.nothing"))
    assert any("لا شيء يوضع في هذه الورقة." in toast.accessibleName() for toast in shell.toasts.toasts())
