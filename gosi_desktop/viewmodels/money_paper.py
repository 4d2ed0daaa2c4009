"""A paper about money before it is printed: what is chosen for it, and how each of them is made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gosi_desktop.application.ports import Cancelled, Progress
from gosi_desktop.application.printing import Printing
from gosi_desktop.application.workspace import Workspace
from gosi_desktop.domain.statement import StatementQuery
from gosi_desktop.domain.verification import Checked
from gosi_desktop.viewmodels.base import Runs
from gosi_desktop.viewmodels.paper_preview import PaperPreviewState, PaperPreviewViewModel

if TYPE_CHECKING:
    from gosi_desktop.application.ports.money_papers import VerdictWords


@dataclass(frozen=True, slots=True, kw_only=True)
class MoneyPaperState(PaperPreviewState):
    """``people``: with the lines of the contributors; None where the paper has none to choose."""

    people: bool | None = None
    masked: bool = True


Makes = Callable[[MoneyPaperState, Progress, Cancelled], bytes]  # on a runner


class MoneyPaperViewModel(PaperPreviewViewModel[MoneyPaperState]):
    """One paper. ``kind`` is what the audit log calls it."""

    def __init__(
        self,
        printing: Printing,
        runner: Runs,
        kind: str,
        makes: Makes,
        people: bool | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(printing, runner, MoneyPaperState(people=people), parent)
        self._printing = printing
        self._kind = kind
        self._makes = makes

    def with_people(self, people: bool) -> None:
        """With the lines of the contributors, or without; made anew."""
        if people != self.state.people:
            self._update(people=people)
            self.make()

    def mask(self, masked: bool) -> None:
        """Identities as their last digits, or whole; made anew."""
        if masked != self.state.masked:
            self._update(masked=masked)
            self.make()

    def _maker(self, number: int) -> Callable[[], bytes]:
        return partial(
            self._makes,
            self.state,
            lambda done, total: self._progressed.emit(number, done, total),
            lambda: number != self._number,
        )

    def _keeper(self) -> Callable[[bytes, Path], None]:
        return lambda pdf, target: self._printing.save_paper(pdf, target, self._kind)

    def _noter(self) -> Callable[[], None]:
        return partial(self._printing.note_paper_printed, self._kind)


class MoneyPaperPreviews:
    """Makes what a window of a paper shows; the window then owns it."""

    def __init__(self, workspace: Workspace, runner: Runs) -> None:
        self._papers, self._printing, self._runner = workspace.money_papers, workspace.printing, runner

    def invoice(self, establishment: str, invoice_id: str, people: bool = False) -> MoneyPaperViewModel:
        """One invoice."""
        papers = self._papers

        def make(state: MoneyPaperState, progress: Progress, cancelled: Cancelled) -> bytes:
            return papers.invoices(
                [(establishment, invoice_id)], people=bool(state.people), masked=state.masked, progress=progress,
                cancelled=cancelled,
            )  # fmt: skip

        return self._of("invoice", make, people)

    def statement(
        self, establishment: str, query: StatementQuery, filters: tuple[str, ...], findings: tuple[str, ...]
    ) -> MoneyPaperViewModel:
        """A period of the account; filters and findings in the words of the screen."""
        papers = self._papers
        ask = partial(papers.statement_paper, establishment, query, filters, findings)
        return self._of("statement", lambda *_: papers.statement(ask()))

    def receipt(self, establishment: str, payment_id: str) -> MoneyPaperViewModel:
        """A payment that arrived."""
        papers = self._papers
        return self._of("receipt", lambda *_: papers.receipt(establishment, payment_id))

    def verification(self, checked: Checked, said: VerdictWords) -> MoneyPaperViewModel:
        """That a paper was checked; the verdict in the words of the screen."""
        papers = self._papers
        return self._of("verification", lambda *_: papers.verification(checked, said))

    def _of(self, kind: str, makes: Makes, people: bool | None = None) -> MoneyPaperViewModel:
        return MoneyPaperViewModel(self._printing, self._runner, kind, makes, people)
