"""The bookkeeper's papers for pictures: the message, the lists before they are printed, the menus."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from gosi_desktop.ui.invoices import InvoicesView
from gosi_desktop.ui.portfolio import PortfolioView
from gosi_desktop.ui.shell import Shell
from gosi_desktop.viewmodels.runners import Runners
from gosi_desktop.viewmodels.shell import ShellViewModel
from gosi_desktop.viewmodels.shell_state import Page
from tests.fakes.invoices import planted
from tests.fakes.workspace import Bench


def shell_at(page: Page) -> Shell:
    """A shown shell at a page, with half a year of invoices."""
    bench = Bench()
    planted(bench)
    view_model = ShellViewModel(bench.workspace, bench.profiles, bench.preferences, Runners.inline())
    view_model.start()
    made = Shell(view_model)
    made.resize(1360, 828)
    made.show()
    view_model.show_page(page)
    QCoreApplication.processEvents()
    return made


def _invoices() -> tuple[Shell, InvoicesView]:
    made = shell_at(Page.INVOICES)
    assert isinstance(made.page, InvoicesView)
    return made, made.page


def book_message() -> Shell:
    made, page = _invoices()
    page.books.ask_message()
    return made


def book_deductions() -> QWidget:
    made, page = _invoices()
    page.books.preview_deductions()
    return _kept(page.books.previews.preview, made)


def book_payments() -> QWidget:
    made = shell_at(Page.PORTFOLIO)
    assert isinstance(made.page, PortfolioView)
    made.page.books.preview_payments()
    return _kept(made.page.books.previews.preview, made)


def book_menu() -> QWidget:
    made, page = _invoices()
    return _kept(page.books.menu_now(), made)


def book_menu_of_all() -> QWidget:
    made = shell_at(Page.PORTFOLIO)
    assert isinstance(made.page, PortfolioView)
    return _kept(made.page.books.menu_now(), made)


def _kept(widget: QWidget | None, shell: Shell) -> QWidget:
    assert widget is not None
    widget.keep = shell  # type: ignore[attr-defined]
    widget.adjustSize()
    return widget


SCREENS: dict[str, Callable[[], QWidget]] = {
    "book-message": book_message,
    "book-deductions": book_deductions,
    "book-payments": book_payments,
    "popup-books": book_menu,
    "popup-books-of-all": book_menu_of_all,
}
