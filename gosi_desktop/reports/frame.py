"""What surrounds the roster's table: headings, summary, notes, boxes for two names; the foot is every paper's."""

from typing import TYPE_CHECKING

from gosi_desktop.reports.figures import Figures, day_of
from gosi_desktop.reports.foot import MARGIN, Foot
from gosi_desktop.reports.table import HAIRLINE, INK, SECOND_INK
from gosi_desktop.reports.words import PAPER, RosterWords, isolated
from gosi_desktop.typesetting.sheet import Align, Sheet
from gosi_desktop.typesetting.typeface import Weight

if TYPE_CHECKING:
    from gosi_desktop.reports.roster import RosterReport

_TITLE, _BODY, _SMALL = 20.0, 10.0, 8.0
_GAP = 14.0
_SUMMARY_HEIGHT = 38.0
_SIGNATURE_HEIGHT = 42.0


class Frame:
    """Everything on a page that is not a row. Lengths are points from the top leading corner."""

    def __init__(
        self, sheet: Sheet, report: "RosterReport", words: RosterWords, figures: Figures, spelled_out: bool
    ) -> None:
        self._sheet = sheet
        self._report = report
        self._words = words
        self._figures = figures
        self._common = PAPER[report.language]
        self._foot = Foot(sheet, self._common, figures, report.practice, report.printed_at)
        self.left = MARGIN
        self.width = sheet.width - 2 * MARGIN
        self.body_bottom = self._foot.body_bottom
        self._aside = self._aside_lines()
        self._heading = self._heading_lines()
        self._filters = self._filter_lines()
        self._notes = self._note_lines(spelled_out)

    # -- places ----------------------------------------------------------------------------------------------------

    def body_top(self, page: int) -> float:
        """Where the table's head begins."""
        return self._summary_top + _SUMMARY_HEIGHT + _GAP if page == 0 else 82.0

    def ending_height(self) -> float:
        """What the notes and boxes after the last row take."""
        notes = len(self._notes) * _SMALL * 1.5 + 10 if self._notes else 0.0
        return notes + (_SIGNATURE_HEIGHT + _GAP if self._report.signatures else 0.0)

    @property
    def _rule_top(self) -> float:
        lines = len(self._heading) + len(self._filters)
        return 62.0 + 14.0 * lines + 8.0

    @property
    def _summary_top(self) -> float:
        return self._rule_top + 11.0

    # -- drawing ---------------------------------------------------------------------------------------------------

    def begin_page(self, page: int, pages: int) -> None:
        """A new page with everything around the table."""
        self._sheet.begin_page()
        self._foot.draw_watermark()
        if page == 0:
            self._draw_heading()
            self._draw_summary()
        else:
            self._draw_short_heading()
        self._foot.draw(page, pages)

    def draw_ending(self, y: float) -> None:
        """Notes and boxes below the table, which ends at ``y``."""
        sheet = self._sheet
        y += 10 if self._notes else 0
        for line in self._notes:
            sheet.text(self.left, y + _SMALL, line, size=_SMALL, colour=SECOND_INK)
            y += _SMALL * 1.5
        if not self._report.signatures:
            return
        half = (self.width - 8) / 2
        texts = (self._words.prepared.format(who=isolated(self._report.prepared_by)), self._words.reviewed)
        for x, text in zip((self.left, self.left + half + 8), texts, strict=True):
            sheet.box(x, y + _GAP, half, _SIGNATURE_HEIGHT, radius=4, edge="#8c8477")
            first = sheet.wrap(text, half - 14, _SMALL + 1)[:2]
            for place, line in enumerate(first):
                sheet.text(x + 7, y + _GAP + 15 + 13 * place, line, size=_SMALL + 1, colour=SECOND_INK)

    def _draw_heading(self) -> None:
        sheet, end = self._sheet, self.left + self.width
        sheet.text(self.left, 55, self._words.title, size=_TITLE, weight=Weight.BOLD, colour=INK)
        y = 74.0
        for line in self._heading:
            sheet.text(self.left, y, line, size=_BODY, colour=SECOND_INK)
            y += 14
        for line in self._filters:
            sheet.text(self.left, y, line, size=9, weight=Weight.MEDIUM, colour=INK)
            y += 14
        first, second = self._aside
        sheet.text(end, 50, first, size=11, weight=Weight.SEMIBOLD, colour=INK, align=Align.TRAILING)
        sheet.text(end, 66, second, size=9, colour=SECOND_INK, align=Align.TRAILING)
        sheet.rule(self.left, self._rule_top, end, self._rule_top, thickness=1.5, colour=INK)

    def _draw_short_heading(self) -> None:
        sheet, end = self._sheet, self.left + self.width
        sheet.text(self.left, 58, self._words.continued, size=_BODY, weight=Weight.SEMIBOLD, colour=INK)
        number = self._figures.digits(self._report.subscription_number)
        sheet.text(end, 58, number, size=_BODY, colour=SECOND_INK, align=Align.TRAILING, direction="ltr")
        sheet.rule(self.left, 68, end, 68, thickness=1.5, colour=INK)

    def _draw_summary(self) -> None:
        sheet, top = self._sheet, self._summary_top
        cells = self._summary()
        part = self.width / len(cells)
        sheet.box(self.left, top, self.width, _SUMMARY_HEIGHT, radius=5, edge=INK)
        for place, (label, value) in enumerate(cells):
            x = self.left + part * place
            if place:
                sheet.rule(x, top, x, top + _SUMMARY_HEIGHT, thickness=0.5, colour=HAIRLINE)
            sheet.text(x + 9, top + 14, label, size=8.5, colour=SECOND_INK, max_width=part - 14)
            sheet.text(x + 9, top + 30, value, size=13, weight=Weight.SEMIBOLD, colour=INK, direction="ltr")

    # -- texts -----------------------------------------------------------------------------------------------------

    def _summary(self) -> list[tuple[str, str]]:
        lines, words, figures = self._report.lines, self._words, self._figures
        groups = [line.group for line in lines]
        return [
            (words.contributors, figures.count(len(lines))),
            (words.saudis, figures.count(groups.count("saudi"))),
            (words.gcc, figures.count(groups.count("gcc"))),
            (words.non_saudis, figures.count(groups.count("non_saudi"))),
            (words.total_wages, figures.money(sum(line.wage or 0 for line in lines))),
        ]

    def _aside_lines(self) -> tuple[str, str]:
        words, figures, report = self._words, self._figures, self._report
        day = day_of(report.as_of)
        if report.synced_at is None:
            synced = words.never_synced
        else:
            time = figures.time(report.synced_at)
            same = day_of(report.synced_at) == day
            moment = time if same else f"{figures.day(day_of(report.synced_at))} {time}"
            synced = words.synced.format(moment=moment)
        return words.as_of.format(day=figures.long_day(day)), figures.long_hijri_day(
            day
        ) + self._common.between + synced

    def _heading_lines(self) -> list[str]:
        number = self._figures.digits(self._report.subscription_number)
        text = self._words.establishment.format(name=isolated(self._report.establishment), number=number)
        room = self.width - max(self._sheet.measure(line, 11, Weight.SEMIBOLD) for line in self._aside) - 16
        return self._sheet.wrap(text, room, _BODY)

    def _filter_lines(self) -> list[str]:
        if not self._report.filters:
            return []
        filters = self._common.between.join(isolated(self._figures.digits(each)) for each in self._report.filters)
        return self._sheet.wrap(self._words.filters.format(filters=filters), self.width, 9, Weight.MEDIUM)

    def _note_lines(self, spelled_out: bool) -> list[str]:
        report, words = self._report, self._words
        notes = [words.masked] if report.masked else []
        if report.outbox:
            comma = "، " if report.language == "ar" else ", "
            notes.append(
                words.outbox.format(requests=comma.join(isolated(self._figures.digits(each)) for each in report.outbox))
            )
        shares = {"employer_share", "employee_share"}.intersection(report.columns)
        if shares and any(line.group == "gcc" for line in report.lines):
            notes.append(words.gcc_home)
        if spelled_out:
            notes.append(self._common.spelled_out)
        return self._sheet.wrap(" ".join(notes), self.width, _SMALL) if notes else []
