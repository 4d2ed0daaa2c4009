"""The application's press: its papers and rows in the words of the reports.

Printing needs four large libraries, and a start must not wait for them: each is imported when first something needs it.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, cast

from gosi_desktop.application.ports import Cancelled, PageImage, PaperOptions, Progress, RosterPaper, RosterRow

if TYPE_CHECKING:
    from gosi_desktop.reports.roster import Group, RosterLine, RosterReport

NationalityWord = Callable[[str, bool, str], str]  # of a code, of a woman or not, in a language


class PaperPress:
    """Implements ``Press``. Who wires it brings the words for codes of nationality; without them codes are printed.

    ``scratch``: where files are written before they get their name, a private folder that every start empties.
    """

    def __init__(
        self, nationality: NationalityWord = lambda code, woman, language: code, scratch: Path | None = None
    ) -> None:
        self._nationality = nationality
        self._scratch = scratch

    def roster_pdf(
        self, paper: RosterPaper, rows: Sequence[RosterRow], progress: Progress, cancelled: Cancelled
    ) -> bytes:
        """The roster as PDF. Raises Cancelled."""
        from gosi_desktop.reports.roster import roster_pdf

        return roster_pdf(self._report(paper, rows), progress, cancelled)

    def roster_xlsx(
        self,
        paper: RosterPaper,
        rows: Sequence[RosterRow],
        target: Path,
        scratch: Path,
        progress: Progress,
        cancelled: Cancelled,
    ) -> None:
        """The roster as .xlsx. Raises Cancelled, DiskFull."""
        from gosi_desktop.reports.spreadsheet import write_xlsx

        write_xlsx(self._report(paper, rows), target, scratch, progress, cancelled)

    def roster_csv(self, paper: RosterPaper, rows: Sequence[RosterRow], target: Path) -> None:
        """The roster as .csv. Raises DiskFull."""
        from gosi_desktop.reports.spreadsheet import write_csv

        write_csv(self._report(paper, rows), target, self._scratch)

    def page_count(self, pdf: bytes) -> int:
        """Pages of a PDF."""
        from gosi_desktop.reports.preview import page_count

        return page_count(pdf)

    def page_image(self, pdf: bytes, page: int, width: int) -> PageImage:
        """A page (from 0) as a picture ``width`` pixels wide."""
        from gosi_desktop.reports.preview import page_picture

        picture = page_picture(pdf, page, width)
        return PageImage(picture.width, picture.height, picture.stride, picture.data)

    def save(self, pdf: bytes, target: Path) -> None:
        """Under the final name only when whole. Raises DiskFull."""
        from gosi_desktop.reports.files import write_whole

        write_whole(target, pdf, self._scratch)

    def _report(self, paper: RosterPaper, rows: Sequence[RosterRow]) -> "RosterReport":
        from gosi_desktop.reports.roster import RosterColumn, RosterReport

        options = paper.options
        return RosterReport(
            establishment=paper.establishment_name,
            subscription_number=paper.establishment_number,
            lines=[self._line(row, options) for row in rows],
            as_of=paper.synced_at or paper.as_of,
            printed_at=paper.as_of,
            synced_at=paper.synced_at,
            language=options.language,
            arabic_digits=options.arabic_digits,
            landscape=options.orientation == "landscape",
            columns=tuple(RosterColumn(column.value) for column in options.columns),
            masked=options.mask_identities,
            hijri_dates=options.hijri_dates,
            totals=options.totals,
            signatures=options.signatures,
            prepared_by=paper.prepared_by,
            filters=paper.filter_texts,
            practice=paper.practice,
        )

    def _line(self, row: RosterRow, options: PaperOptions) -> "RosterLine":
        from gosi_desktop.reports.roster import RosterLine

        language = options.language
        return RosterLine(
            name=row.name_en or row.name if language == "en" else row.name,
            identity=row.identity,
            group=cast("Group", row.nationality_group),
            nationality=self._nationality(row.nationality, row.gender == "female", language),
            occupation=row.occupation_en or row.occupation if language == "en" else row.occupation,
            joined=row.join_date,
            wage=row.wage_halalas,
            employer_share=row.employer_halalas,
            employee_share=row.employee_halalas,
        )
