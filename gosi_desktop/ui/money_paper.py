"""Papers about money, each in a window of its own: invoice, statement of account, receipt, record of a check."""

from PySide6.QtWidgets import QWidget

from gosi_desktop.domain.values import Month
from gosi_desktop.ui.binding import Binding
from gosi_desktop.ui.formats import formats, strip_isolates
from gosi_desktop.ui.kept_preview import Previews
from gosi_desktop.ui.paper_options import PaperPanel
from gosi_desktop.ui.widgets.banner import Banner
from gosi_desktop.ui.widgets.labels import Label
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.viewmodels.money_paper import MoneyPaperState, MoneyPaperViewModel


class MoneyPaperPanel(PaperPanel):
    """Of an invoice: with its lines or without; every choice makes it anew."""

    def __init__(self, view_model: MoneyPaperViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form.addWidget(Label(self.tr("What the paper shows"), "table-strong"))
        self._switch(
            "people", self.tr("The lines of the contributors"), view_model.with_people,
            self.tr("Headings on every page, sums at the end"),
        )  # fmt: skip
        self._switch(
            "masked", self.tr("Mask the identities"), view_model.mask, self.tr("The last four digits stay")
        )  # fmt: skip
        self._form.addStretch(1)
        noted = self.tr("Each print is noted in the audit log. The paper is ours: it says that it is not official.")
        self._form.addWidget(Banner("", noted, Tone.INFO))
        self._lay_foot()
        Binding(self, view_model, lambda state: state, self._show)

    def _show(self, state: MoneyPaperState) -> None:
        self._switches["people"].setChecked(bool(state.people))
        self._switches["masked"].setChecked(state.masked)
        self._switches["masked"].setEnabled(bool(state.people))
        self.show_ready(state)


class MoneyPaperWindows(Previews):
    """How each of them is called."""

    def open_invoice(self, made: MoneyPaperViewModel, month: Month, *, save: bool = False) -> None:
        """An invoice, named by its month."""
        name = self.tr("Invoice of {month}").format(month=formats().month(month.first))
        self._open(made, name, self.tr("Invoice {month}.pdf").format(month=str(month)), save)

    def open_statement(self, made: MoneyPaperViewModel, *, save: bool = False) -> None:
        """A period of the account."""
        self._open(made, self.tr("Statement of account"), self.tr("Statement.pdf"), save)

    def open_receipt(self, made: MoneyPaperViewModel) -> None:
        """A payment."""
        self._open(made, self.tr("Payment receipt"), self.tr("Receipt.pdf"), False)

    def open_record(self, made: MoneyPaperViewModel, *, save: bool = False) -> None:
        """That a certificate was checked."""
        self._open(made, self.tr("Record of a check"), self.tr("Record.pdf"), save)

    def _open(self, made: MoneyPaperViewModel, name: str, file: str, save: bool) -> None:
        from gosi_desktop.ui.print_preview import PaperNames

        names = PaperNames(self.tr("Print preview — {paper}").format(paper=name), strip_isolates(name), file)
        self.show(made, names, MoneyPaperPanel(made) if made.state.people is not None else None)
        if save and self.preview is not None:
            self.preview.ask_file_when_ready()
