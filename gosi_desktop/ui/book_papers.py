"""The bookkeeper's papers on a page: a button with their menu, their previews, the message to a client."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from gosi_desktop.domain.invoices import NOT_OWED, Invoice
from gosi_desktop.domain.values import Month
from gosi_desktop.ui.binding import Binding
from gosi_desktop.ui.formats import formats
from gosi_desktop.ui.kept_preview import Previews
from gosi_desktop.ui.print_preview import PaperNames
from gosi_desktop.ui.roster_cells import in_english
from gosi_desktop.ui.widgets.button import Button, Kind
from gosi_desktop.ui.widgets.choice import Segmented
from gosi_desktop.ui.widgets.dialog import Dialog
from gosi_desktop.ui.widgets.labels import Label
from gosi_desktop.viewmodels.book_papers import BookPapersState, BookPapersViewModel, BookPreviewViewModel

_SHEETS = (".xlsx", ".csv")


class BookPapersButton(Button):
    """Opens its menu; while a file is written it is busy and a click gives that up."""

    def __init__(self, model: BookPapersViewModel, words: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(words, icon=icon, parent=parent)
        self.view_model = model
        self.previews = Previews(self)
        self.clicked.connect(self._press)
        Binding(self, model, lambda state: state.writing, self.set_busy)

    def menu_now(self) -> QMenu:
        """What can be made now."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fill(menu)
        return menu

    def fill(self, menu: QMenu) -> None:
        """Each page offers its own."""
        raise NotImplementedError

    @Slot()
    def _press(self) -> None:
        if self.view_model.state.writing:
            self.view_model.cancel()
        else:
            self.menu_now().popup(self.mapToGlobal(QPoint(0, self.height() + 4)))

    def _add(self, menu: QMenu, words: str, act: Callable[[], object], allowed: bool = True) -> None:
        made = menu.addAction(words)
        made.setEnabled(allowed)
        made.triggered.connect(lambda _checked=False: act())

    def _ask_file(self, title: str, name: str, csv_first: bool, write: Callable[[Path], None]) -> None:
        """Where to; the kind of file by its name, else by what was chosen below it."""
        kinds = [self.tr("Excel workbook (*.xlsx)"), self.tr("Comma-separated values (*.csv)")]
        kinds = kinds[::-1] if csv_first else kinds
        chosen, kind = QFileDialog.getSaveFileName(self, title, str(Path.home() / name), ";;".join(kinds))
        if chosen:
            target, suffix = Path(chosen), ".csv" if "*.csv" in kind else ".xlsx"
            write(target if target.suffix.lower() in _SHEETS else target.with_name(target.name + suffix))


class InvoiceBooks(BookPapersButton):
    """«أوراق المحاسب» of the chosen invoice's month."""

    copied = Signal(str)

    def __init__(self, model: BookPapersViewModel, parent: QWidget | None = None) -> None:
        super().__init__(model, "\N{ZERO WIDTH SPACE}", "ledger", parent)
        self.setText(self.tr("Bookkeeper’s papers"))
        self._establishment = ""
        self._invoice: Invoice | None = None
        self._open = False
        self.dialog: MessageDialog | None = None
        Binding(self, model, lambda state: (state.message, state.language), self._show_message)

    def show_invoice(self, establishment: str, invoice: Invoice | None, is_open: bool) -> None:
        """Whose month the papers are of, and whether something of it is to be paid."""
        self._establishment, self._invoice, self._open = establishment, invoice, is_open
        self.setEnabled(invoice is not None)

    def fill(self, menu: QMenu) -> None:
        invoice = self._invoice
        if invoice is None:
            return
        month = formats().month(invoice.month.first)
        self._add(menu, self.tr("Deduction list of {month}…").format(month=month), self.preview_deductions)
        self._add(menu, self.tr("Deduction list as Excel or CSV…"), self.write_deductions)
        menu.addSeparator()
        owed = invoice.state not in NOT_OWED
        self._add(menu, self.tr("Journal of {month} as CSV…").format(month=month), self.write_journal, owed)
        year = formats().numerals(str(invoice.month.year))
        self._add(menu, self.tr("Journal of the year {year}…").format(year=year), self.write_journal_of_year)
        menu.addSeparator()
        self._add(menu, self.tr("Message to the client…"), self.ask_message, self._open)

    @Slot()
    def preview_deductions(self) -> None:
        """The list before it is printed."""
        if self._invoice is not None:
            made = self.view_model.preview_deductions(self._establishment, self._invoice.month)
            words = self.tr("Deduction list")
            self.previews.show(made, self._names(words, self._file(words, self._invoice.month, ".pdf")))

    @Slot()
    def write_deductions(self) -> None:
        """Ask for a file."""
        if self._invoice is not None:
            month, words = self._invoice.month, self.tr("Deduction list")
            self._ask_file(
                words, self._file(words, month, ".xlsx"), False,
                lambda target: self.view_model.write_deductions(self._establishment, month, target),
            )  # fmt: skip

    @Slot()
    def write_journal(self) -> None:
        """Of the month."""
        if self._invoice is not None:
            self._write_journal(self._invoice.month, self._invoice.month)

    @Slot()
    def write_journal_of_year(self) -> None:
        """Of the twelve months around it."""
        if self._invoice is not None:
            year = self._invoice.month.year
            self._write_journal(Month(year, 1), Month(year, 12))

    @Slot()
    def ask_message(self) -> None:
        """In the language of the program first."""
        if self._invoice is not None:
            self.view_model.ask_message(self._establishment, self._invoice.id, "en" if in_english() else "ar")

    def _write_journal(self, first: Month, last: Month) -> None:
        words = self.tr("Journal")
        name = self._file(words, first, ".csv") if first == last else f"{words} {first.year}.csv"
        self._ask_file(
            words, name, True,
            lambda target: self.view_model.write_journal(self._establishment, first, last, target),
        )  # fmt: skip

    def _names(self, words: str, file: str) -> PaperNames:
        return PaperNames(self.tr("Print preview — {paper}").format(paper=words), words, file)

    def _file(self, words: str, month: Month, suffix: str) -> str:
        """«كشف الحسم 2025-12.xlsx»: no name and no number of anybody in it."""
        return f"{words} {month}{suffix}"

    def _show_message(self, _shown: tuple[str, str]) -> None:
        state = self.view_model.state
        if not state.message:
            if self.dialog is not None:
                self.dialog.close_dialog()
                self.dialog.deleteLater()
                self.dialog = None
            return
        if self.dialog is None:
            self.dialog = MessageDialog(self.view_model, self.window())
            self.dialog.copied.connect(self.copied)
            self.dialog.show_state(state)
            self.dialog.open(self.dialog.copy_button)
        self.dialog.show_state(state)


class ClientBooks(BookPapersButton):
    """«كشف السداد» of all clients."""

    def __init__(self, model: BookPapersViewModel, parent: QWidget | None = None) -> None:
        super().__init__(model, "\N{ZERO WIDTH SPACE}", "banknote", parent)
        self.setText(self.tr("Payments of all"))

    def fill(self, menu: QMenu) -> None:
        self._add(menu, self.tr("Payment list of all establishments…"), self.preview_payments)
        self._add(menu, self.tr("Payment list as Excel or CSV…"), self.write_payments)
        menu.addSeparator()
        self._add(menu, self.tr("All open invoices in one print…"), self.preview_invoices)
        self._add(menu, self.tr("The newest invoice of each, in one print…"), self.preview_newest)

    @Slot()
    def preview_payments(self) -> None:
        """The list before it is printed."""
        self._preview(self.view_model.preview_payments, self.tr("Payment list"))

    @Slot()
    def preview_invoices(self) -> None:
        """Every open invoice of all of them."""
        self._preview(self.view_model.preview_invoices, self.tr("Open invoices"))

    @Slot()
    def preview_newest(self) -> None:
        """The newest of each of them, paid or not."""
        self._preview(lambda: self.view_model.preview_invoices(newest=True), self.tr("Newest invoices"))

    @Slot()
    def write_payments(self) -> None:
        """Ask for a file."""
        words = self.tr("Payment list")
        self._ask_file(words, f"{words}.xlsx", False, self.view_model.write_payments)

    def _preview(self, make: Callable[[], BookPreviewViewModel], words: str) -> None:
        window = self.tr("Print preview — {paper}").format(paper=words)
        self.previews.show(make(), PaperNames(window, words, f"{words}.pdf"))


class MessageDialog(Dialog):
    """The message as it will be pasted, in either language; nothing of it is sent from here."""

    copied = Signal(str)

    def __init__(self, model: BookPapersViewModel, window: QWidget) -> None:
        super().__init__(window, " ", " ", width=560)
        self._model = model
        self.title.setText(self.tr("Message to the client"))
        self.setAccessibleName(self.title.text())
        self.text.setText(self.tr("Copy it and paste it where you write to the client; nothing is sent from here."))
        self.languages = Segmented(
            [("ar", self.tr("Arabic")), ("en", self.tr("English"))], self.tr("Language of the message")
        )
        self.languages.chosen.connect(model.choose_language)
        self.message = Label("", "table", wrap=True)
        self.body.addWidget(self.languages, 0, Qt.AlignmentFlag.AlignLeading)
        self.body.addWidget(self.message)
        self.copy_button = Button(self.tr("Copy the message"), Kind.PRIMARY, icon="copy")
        self.close_button = Button(self.tr("Close"))
        self.buttons.addWidget(self.copy_button)
        self.buttons.addWidget(self.close_button)
        self.copy_button.clicked.connect(self._copy)
        self.confirmed.connect(self._copy)
        self.close_button.clicked.connect(model.close_message)
        self.cancelled.connect(model.close_message)

    def show_state(self, state: BookPapersState) -> None:
        """It reads in its own direction, whatever that of the program."""
        self.languages.show_choice(state.language)
        right = Qt.LayoutDirection.RightToLeft if state.language == "ar" else Qt.LayoutDirection.LeftToRight
        self.message.setLayoutDirection(right)
        self.message.setText(state.message)
        self.fit()

    def _copy(self) -> None:
        self.copied.emit(self._model.state.message)
        self._model.close_message()
