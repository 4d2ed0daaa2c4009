"""Papers and sheets of the roster."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from gosi_desktop.application.contributors import Contributors
from gosi_desktop.application.establishments import Establishments
from gosi_desktop.application.ports import (
    AuditLog,
    Cancelled,
    PageImage,
    PaperColumn,
    PaperOptions,
    Press,
    Progress,
    RosterPaper,
    RosterQuery,
    RosterRow,
)
from gosi_desktop.application.session import Session
from gosi_desktop.domain.clock import Clock
from gosi_desktop.domain.errors import Cancelled as CancelledError
from gosi_desktop.domain.errors import RuleViolation

_ROWS_AT_A_TIME = 2000
# What a role that sees no wages is not given on paper either.
WAGE_COLUMNS: Final = frozenset({PaperColumn.WAGE, PaperColumn.EMPLOYER_SHARE, PaperColumn.EMPLOYEE_SHARE})


class Printing:
    """Makes the roster's paper from the cache (offline too), and keeps an entry of each printing."""

    def __init__(
        self,
        contributors: Contributors,
        establishments: Establishments,
        session: Session,
        press: Press,
        audit: AuditLog,
        clock: Clock,
        practice: bool,
        scratch: Path,
    ) -> None:
        self._contributors = contributors
        self._establishments = establishments
        self._session = session
        self._press = press
        self._audit = audit
        self._clock = clock
        self._practice = practice
        self._scratch = scratch

    def roster_pdf(
        self,
        query: RosterQuery,
        keys: Sequence[int] | None,
        filter_texts: tuple[str, ...],
        options: PaperOptions,
        progress: Progress,
        cancelled: Cancelled,
    ) -> bytes:
        """All rows of ``query``, or only ``keys``, as PDF. Raises RuleViolation('roster.empty'), Cancelled."""
        rows = self._rows(query, keys, cancelled)
        return self._press.roster_pdf(self._paper(query, filter_texts, options), rows, progress, cancelled)

    def export(
        self,
        query: RosterQuery,
        keys: Sequence[int] | None,
        target: Path,
        options: PaperOptions,
        progress: Progress,
        cancelled: Cancelled,
    ) -> None:
        """The roster as .xlsx or .csv, by the name of ``target``. Raises DiskFull, Cancelled."""
        rows = self._rows(query, keys, cancelled)
        paper = self._paper(query, (), options)
        if target.suffix.lower() == ".csv":
            self._press.roster_csv(paper, rows, target)
        else:
            self._press.roster_xlsx(paper, rows, target, self._scratch, progress, cancelled)
        self._note("exported", query, len(rows))

    def page_count(self, pdf: bytes) -> int:
        """Pages of a PDF."""
        return self._press.page_count(pdf)

    def page_image(self, pdf: bytes, page: int, width: int) -> PageImage:
        """A page (from 0) as a picture ``width`` pixels wide."""
        return self._press.page_image(pdf, page, width)

    def save(self, pdf: bytes, target: Path, query: RosterQuery, count: int) -> None:
        """Keep the PDF as a file; noted in the audit log."""
        self._press.save(pdf, target)
        self._note("saved_pdf", query, count)

    def note_printed(self, query: RosterQuery, count: int) -> None:
        """Called after the system has taken the pages."""
        self._note("printed", query, count)

    def save_paper(self, pdf: bytes, target: Path, kind: str) -> None:
        """Keep a paper of the archive as a file; noted in the audit log. Raises DiskFull."""
        self._press.save(pdf, target)
        self._audit.append(self._clock.now(), "saved_pdf", kind, {})

    def save_calendar(self, content: bytes, target: Path) -> None:
        """Write deadlines for another calendar, whole or not at all; noted in the audit log. Raises DiskFull."""
        self._press.save(content, target)
        self._audit.append(self._clock.now(), "saved_calendar", "deadlines", {})

    def note_paper_printed(self, kind: str) -> None:
        """Called after the system has taken the pages of a paper of the archive."""
        self._audit.append(self._clock.now(), "printed", kind, {})

    def note_paper_removed(self, kind: str) -> None:
        """Called after a paper was taken out of the archive."""
        self._audit.append(self._clock.now(), "removed_paper", kind, {})

    def _rows(self, query: RosterQuery, keys: Sequence[int] | None, cancelled: Cancelled) -> Sequence[RosterRow]:
        wanted = self._contributors.match(query).keys if keys is None else keys
        if not wanted:
            raise RuleViolation("roster.empty")
        rows: list[RosterRow] = []
        for start in range(0, len(wanted), _ROWS_AT_A_TIME):
            if cancelled():
                raise CancelledError
            rows.extend(self._contributors.rows(wanted[start : start + _ROWS_AT_A_TIME]))
        return rows

    def _paper(self, query: RosterQuery, filter_texts: tuple[str, ...], options: PaperOptions) -> RosterPaper:
        overview = self._contributors.overview(query.establishment)
        known = next(one for one in self._establishments.known() if one.head.establishment == query.establishment)
        account = self._session.account()
        english = options.language == "en"
        name = (known.head.name_en if english else None) or known.head.name
        if not known.head.role.sight.wages:
            kept = tuple(column for column in options.columns if column not in WAGE_COLUMNS)
            options = replace(options, columns=kept, totals=False)
        return RosterPaper(
            establishment_name=name,
            establishment_number=query.establishment,
            as_of=self._clock.now(),
            synced_at=overview.synced_at,
            prepared_by="" if account is None else (account.name_en if english else account.name),
            practice=self._practice,
            counts=overview.counts,
            filter_texts=filter_texts,
            options=replace(options),
        )

    def _note(self, act: str, query: RosterQuery, count: int) -> None:
        self._audit.append(self._clock.now(), act, "roster", {"establishment": query.establishment, "rows": str(count)})
