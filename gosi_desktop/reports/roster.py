"""The roster on paper: who is registered, in chosen columns, with sums; a record, never an official form."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Final, Literal

from gosi_desktop.domain.errors import Cancelled
from gosi_desktop.reports.figures import NONE, Figures
from gosi_desktop.reports.files import write_whole
from gosi_desktop.reports.frame import Frame
from gosi_desktop.reports.table import INK, SECOND_INK, Column, Table
from gosi_desktop.reports.words import PAPER, ROSTER, Language, RosterWords
from gosi_desktop.typesetting.sheet import A4, About, Sheet
from gosi_desktop.typesetting.typeface import Typeface, Weight, bundled_typeface

Group = Literal["saudi", "gcc", "non_saudi"]
Progress = Callable[[int, int], None]

_AT_A_TIME = 200  # rows between two looks at the user's wish to stop


class RosterColumn(StrEnum):
    """What may stand beside number, name and identity, which are always there; in the order of the paper."""

    NATIONALITY = "nationality"
    OCCUPATION = "occupation"
    JOINED = "join_date"
    WAGE = "wage"
    EMPLOYER_SHARE = "employer_share"
    EMPLOYEE_SHARE = "employee_share"


@dataclass(frozen=True, slots=True)
class RosterLine:
    """One contributor, in the words of the paper's language. Amounts are halalas; None where there is none."""

    name: str
    identity: str
    group: Group
    nationality: str = ""
    occupation: str = ""
    joined: date | None = None
    wage: int | None = None
    employer_share: int | None = None
    employee_share: int | None = None


@dataclass(frozen=True, slots=True)
class RosterReport:
    """What is printed and how. Instants are aware; ``filters`` and ``outbox`` are words in the paper's language."""

    establishment: str
    subscription_number: str
    lines: Sequence[RosterLine]
    as_of: datetime
    printed_at: datetime
    synced_at: datetime | None = None
    language: Language = "ar"
    arabic_digits: bool = False
    landscape: bool = False
    columns: tuple[RosterColumn, ...] = tuple(RosterColumn)
    masked: bool = True
    hijri_dates: bool = False
    totals: bool = True
    signatures: bool = True
    prepared_by: str = ""
    filters: tuple[str, ...] = ()
    outbox: tuple[str, ...] = ()
    practice: bool = False


def roster_pdf(
    report: RosterReport,
    progress: Progress = lambda done, total: None,
    cancelled: Callable[[], bool] = lambda: False,
    typeface: Typeface | None = None,
) -> bytes:
    """The roster as a PDF; the same report gives the same bytes. Raises Cancelled.

    Characters that the typeface lacks are written as their codes, ``[U+4E2D]``, and a note says so: one name must not
    keep the roster from being printed, nor lose a letter in silence.
    """
    return _Roster(report, typeface or bundled_typeface(), progress, cancelled).compose()


def write_roster(
    report: RosterReport,
    target: Path,
    progress: Progress = lambda done, total: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> None:
    """The roster as a file, whole or not at all. Raises Cancelled, DiskFull."""
    write_whole(target, roster_pdf(report, progress, cancelled))


class _Roster:
    """One composition: measure, break into pages, draw."""

    def __init__(
        self, report: RosterReport, typeface: Typeface, progress: Progress, cancelled: Callable[[], bool]
    ) -> None:
        lacking = _lacking(report, typeface)
        self._report = report = _spelled_out(report, lacking) if lacking else report
        self._words = ROSTER[report.language]
        self._figures = Figures(PAPER[report.language], report.arabic_digits)
        about = About(f"{self._words.title} — {report.subscription_number}", report.language, report.printed_at)
        self._sheet = Sheet(typeface, about, (A4[1], A4[0]) if report.landscape else A4)
        self._frame = Frame(self._sheet, report, self._words, self._figures, bool(lacking))
        self._progress = progress
        self._cancelled = cancelled

    def compose(self) -> bytes:
        columns = _columns(self._report, self._words, self._figures)
        rows = len(self._report.lines)
        for start in range(0, rows, _AT_A_TIME):
            self._step(start, 2 * rows)
            for column in columns:
                column.measure(self._sheet, start, min(rows, start + _AT_A_TIME))
        table = Table(self._sheet, columns, self._frame.left, self._frame.width)
        pages = self._paginate(table)
        for page, rows_of_page in enumerate(pages):
            self._draw_page(table, rows_of_page, page, len(pages))
        self._step(2 * rows, 2 * rows)
        return self._sheet.to_bytes()

    def _step(self, done: int, total: int) -> None:
        if self._cancelled():
            raise Cancelled
        self._progress(done, total)

    def _paginate(self, table: Table) -> list[range]:
        """Which rows stand on which page; the last row never leaves the sums alone on a page."""
        frame = self._frame
        ending = self._ending_height(table)
        pages: list[range] = []
        first, y = 0, frame.body_top(0) + table.head_height
        rows = len(table.heights)
        for row, height in enumerate(table.heights):
            needed = height + (ending if row == rows - 1 else 0.0)
            if row > first and y + needed > frame.body_bottom:
                pages.append(range(first, row))
                first, y = row, frame.body_top(len(pages)) + table.head_height
            y += height
        return [*pages, range(first, rows)]

    def _ending_height(self, table: Table) -> float:
        sums = table.sum_height if self._has_sums else 0.0
        return sums + self._frame.ending_height()

    @property
    def _has_sums(self) -> bool:
        money = {RosterColumn.WAGE, RosterColumn.EMPLOYER_SHARE, RosterColumn.EMPLOYEE_SHARE}
        return self._report.totals and bool(money.intersection(self._report.columns))

    def _draw_page(self, table: Table, rows: range, page: int, pages: int) -> None:
        self._frame.begin_page(page, pages)
        y = self._frame.body_top(page)
        table.draw_head(y)
        y += table.head_height
        for row in rows:
            if row % _AT_A_TIME == 0:
                self._step(len(self._report.lines) + row, 2 * len(self._report.lines))
            table.draw_row(row, y)
            y += table.heights[row]
        if page == pages - 1:
            if self._has_sums:
                table.draw_sums(y, self._words.sum)
                y += table.sum_height
            self._frame.draw_ending(y)


def _lacking(report: RosterReport, typeface: Typeface) -> str:
    """The characters of the data that cannot be drawn."""
    texts = [report.establishment, report.subscription_number, report.prepared_by, *report.filters, *report.outbox]
    for line in report.lines:
        texts += (line.name, line.identity, line.nationality, line.occupation)
    return typeface.missing("".join(sorted(set("".join(texts)))))


def _spelled_out(report: RosterReport, lacking: str) -> RosterReport:
    """The same report with those characters as codes."""
    codes = {ord(character): f"[U+{ord(character):04X}]" for character in lacking}
    lines = [
        replace(
            line,
            name=line.name.translate(codes),
            identity=line.identity.translate(codes),
            nationality=line.nationality.translate(codes),
            occupation=line.occupation.translate(codes),
        )
        for line in report.lines
    ]
    return replace(
        report,
        establishment=report.establishment.translate(codes),
        subscription_number=report.subscription_number.translate(codes),
        prepared_by=report.prepared_by.translate(codes),
        filters=tuple(text.translate(codes) for text in report.filters),
        outbox=tuple(text.translate(codes) for text in report.outbox),
        lines=lines,
    )


def _columns(report: RosterReport, words: RosterWords, figures: Figures) -> list[Column]:
    """The chosen columns with their cells written out."""
    lines = report.lines
    numbers = [figures.count(number) for number in range(1, len(lines) + 1)]
    identities = [figures.identity(line.identity, report.masked) for line in lines]
    columns = [
        Column(words.number, numbers, colour=SECOND_INK, direction="ltr"),
        _words(words.name, (line.name for line in lines), Weight.MEDIUM, INK),
        Column(words.identity, identities, colour=SECOND_INK, direction="ltr"),
    ]
    for chosen in RosterColumn:
        if chosen in report.columns:
            columns += _column(chosen, report, words, figures)
    return columns


def _column(chosen: RosterColumn, report: RosterReport, words: RosterWords, figures: Figures) -> list[Column]:
    lines = report.lines
    match chosen:
        case RosterColumn.NATIONALITY:
            return [_words(words.nationality, (line.nationality for line in lines))]
        case RosterColumn.OCCUPATION:
            return [_words(words.occupation, (line.occupation for line in lines))]
        case RosterColumn.JOINED:
            days = [figures.day(line.joined) for line in lines]
            joined = [Column(words.joined, days, colour=SECOND_INK, direction="ltr")]
            if report.hijri_dates:
                hijri = [figures.hijri_day(line.joined) for line in lines]
                joined.append(Column(words.joined_hijri, hijri, colour=SECOND_INK, direction="ltr"))
            return joined
        case RosterColumn.WAGE:
            return [_money(words.wage, [line.wage for line in lines], report, figures, Weight.SEMIBOLD)]
        case RosterColumn.EMPLOYER_SHARE:
            return [_money(words.employer_share, [line.employer_share for line in lines], report, figures)]
        case RosterColumn.EMPLOYEE_SHARE:
            return [_money(words.employee_share, [line.employee_share for line in lines], report, figures)]


def _money(
    heading: str,
    amounts: Sequence[int | None],
    report: RosterReport,
    figures: Figures,
    weight: Weight = Weight.REGULAR,
) -> Column:
    return Column(
        heading,
        [figures.money(amount) for amount in amounts],
        sum=figures.money(sum(amount or 0 for amount in amounts)) if report.totals else "",
        weight=weight,
        colour=INK,
        figures=True,
        direction="ltr",
    )


def _words(heading: str, texts: Iterable[str], weight: Weight = Weight.REGULAR, colour: str = SECOND_INK) -> Column:
    """A column of words of the data, each in its own direction; a dash for none."""
    cells = [text.translate(_ISOLATES) if text.strip() else NONE for text in texts]
    return Column(heading, cells, weight=weight, colour=colour, wraps=True, direction="own")


_ISOLATES: Final = dict.fromkeys(range(0x2066, 0x206A))
