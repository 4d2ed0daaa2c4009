"""The papers about money: implements the port ``MoneyPress``. What sets them is imported with the first."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from gosi_desktop.application.ports import Cancelled, Progress
from gosi_desktop.application.ports.money_papers import (
    InvoicePaper,
    Language,
    ReceiptPaper,
    StatementPaper,
    VerificationPaper,
)
from gosi_desktop.domain.clock import Clock

if TYPE_CHECKING:
    from gosi_desktop.reports.registration_form import Around


class MoneyForms:
    """Who wires it brings the service's name and address, and the folder through which files go.

    ``scratch``: only this user may read it, and every start empties it.
    """

    def __init__(
        self, service: str, address: str, clock: Clock, arabic_digits: Callable[[], bool], scratch: Path
    ) -> None:
        self._service = service
        self._address = address
        self._clock = clock
        self._arabic_digits = arabic_digits
        self._scratch = scratch

    def invoices(
        self,
        papers: Sequence[InvoicePaper],
        language: Language,
        practice: bool,
        progress: Progress = lambda done, total: None,
        cancelled: Cancelled = lambda: False,
    ) -> bytes:
        """One invoice, or many one after the other, each with its own page numbers."""
        from gosi_desktop.reports.form import forms_pdf
        from gosi_desktop.reports.invoice_paper import invoice_form
        from gosi_desktop.reports.invoice_words import INVOICE

        around = self._around(language, practice)
        forms = [invoice_form(paper, around) for paper in papers]
        many = INVOICE[language].many.format(count=around.figures.count(len(forms)))
        return forms_pdf(forms, forms[0].about if len(forms) == 1 else many, None, progress, cancelled)

    def statement(self, paper: StatementPaper, language: Language, practice: bool) -> bytes:
        """A period of the account."""
        from gosi_desktop.reports.form import form_pdf
        from gosi_desktop.reports.statement_paper import statement_form

        return form_pdf(statement_form(paper, self._around(language, practice)))

    def statement_sheet(self, paper: StatementPaper, language: Language, practice: bool, target: Path) -> None:
        """The same as .xlsx or .csv, by the name of ``target``. Raises DiskFull."""
        from gosi_desktop.reports.listings import write_listing
        from gosi_desktop.reports.statement_sheet import statement_listing

        listing = statement_listing(paper, self._around(language, practice))
        write_listing(listing, target, self._scratch, lambda done, total: None, lambda: False)

    def receipt(self, paper: ReceiptPaper, language: Language, practice: bool) -> bytes:
        """A payment."""
        from gosi_desktop.reports.form import form_pdf
        from gosi_desktop.reports.receipt_paper import receipt_form

        return form_pdf(receipt_form(paper, self._around(language, practice)))

    def verification(self, paper: VerificationPaper, language: Language, practice: bool) -> bytes:
        """A verdict."""
        from gosi_desktop.reports.form import form_pdf
        from gosi_desktop.reports.verification_paper import verification_form

        return form_pdf(verification_form(paper, self._around(language, practice)))

    def _around(self, language: Language, practice: bool) -> "Around":
        from gosi_desktop.reports.registration_form import Around

        return Around(
            language=language,
            practice=practice,
            printed_at=self._clock.now(),
            service=self._service,
            address=self._address,
            arabic_digits=self._arabic_digits(),
        )
