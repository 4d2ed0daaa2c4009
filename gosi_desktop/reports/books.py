"""The bookkeeper's papers: implements ``BookPress``; what sets them is imported when the first is asked for."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from gosi_desktop.application.ports import Cancelled, Progress
from gosi_desktop.application.ports.bookkeeping import BookPaper, ListedPaper
from gosi_desktop.domain.bookkeeping import ClientMessage
from gosi_desktop.domain.clock import Clock
from gosi_desktop.domain.contributor import Names

if TYPE_CHECKING:
    from gosi_desktop.reports.registration_form import Around


class PaperBooks:
    """``scratch``: a folder only this user may read, emptied at every start."""

    def __init__(
        self,
        scratch: Path,
        clock: Clock,
        practice: bool,
        language: Callable[[], Literal["ar", "en"]],
        arabic_digits: Callable[[], bool],
    ) -> None:
        self._scratch = scratch
        self._clock = clock
        self._practice = practice
        self._language = language
        self._arabic_digits = arabic_digits

    def pdf(self, paper: ListedPaper, progress: Progress, cancelled: Cancelled) -> bytes:
        """Lists to be printed. Raises Cancelled."""
        from gosi_desktop.reports.bookkeeping import listed_form
        from gosi_desktop.reports.form import forms_pdf

        form = listed_form(paper, self._around())
        return forms_pdf((form,), form.about, None, progress, cancelled)

    def write(self, paper: BookPaper, target: Path, progress: Progress, cancelled: Cancelled) -> None:
        """As .xlsx or .csv by the name of ``target``. Raises DiskFull, Cancelled."""
        from gosi_desktop.reports.book_sheets import listing_of
        from gosi_desktop.reports.listings import write_listing

        write_listing(listing_of(paper, self._around()), target, self._scratch, progress, cancelled)

    def message(self, message: ClientMessage, names: Names, language: Literal["ar", "en"]) -> str:
        """To the client, ready to be sent."""
        from gosi_desktop.reports.client_message import message_text

        return message_text(message, names, language, self._arabic_digits() and language == "ar")

    def _around(self) -> "Around":
        from gosi_desktop.reports.registration_form import Around

        return Around(
            language=self._language(),
            practice=self._practice,
            printed_at=self._clock.now(),
            arabic_digits=self._arabic_digits(),
        )
