"""The papers about money: implements the port ``MoneyPress``. What sets them is imported with the first."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from gosi_desktop.application.ports import Cancelled, Progress
from gosi_desktop.application.ports.money_papers import InvoicePaper, Language
from gosi_desktop.domain.clock import Clock

if TYPE_CHECKING:
    from gosi_desktop.reports.registration_form import Around


class MoneyForms:
    """Who wires it brings the service's name and address."""

    def __init__(
        self, service: str, address: str, clock: Clock, arabic_digits: Callable[[], bool] = lambda: False
    ) -> None:
        self._service = service
        self._address = address
        self._clock = clock
        self._arabic_digits = arabic_digits

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
