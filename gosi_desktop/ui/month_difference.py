"""Why it differs from last month: the steps from one invoice to the next, who they are, and by which rules."""

from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gosi_desktop.domain.month_difference import Cause, CauseSum, MonthDifference
from gosi_desktop.ui.binding import Binding
from gosi_desktop.ui.certificates import scrolled
from gosi_desktop.ui.change_dialog import clear
from gosi_desktop.ui.difference_words import CAUSE_COLUMNS, EFFECT_COLUMNS, CauseCells, CauseWords, EffectCells
from gosi_desktop.ui.figures_table import FiguresTable
from gosi_desktop.ui.formats import formats, ltr, strip_isolates
from gosi_desktop.ui.line_fetching import LineFetching, MissingWords, show_missing
from gosi_desktop.ui.money_sentences import word
from gosi_desktop.ui.money_words import CAUSES
from gosi_desktop.ui.rule_words import RuleWords, rule_lines
from gosi_desktop.ui.theme import scaled
from gosi_desktop.ui.waterfall import Bar, Waterfall
from gosi_desktop.ui.widgets.badges import Badge
from gosi_desktop.ui.widgets.banner import Banner
from gosi_desktop.ui.widgets.button import Button, LinkButton
from gosi_desktop.ui.widgets.card import Card, EmptyState
from gosi_desktop.ui.widgets.clipped_card import ClippedCard
from gosi_desktop.ui.widgets.labels import Label, Line
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.viewmodels.month_difference import MonthDifferenceState, MonthDifferenceViewModel

_SIDE_FROM, _SIDE = 860, 312
_MOST_ROWS = 8  # of people shown before their table scrolls
_RATES = (Cause.RATE_STEP, Cause.OTHER_RATE, Cause.SYSTEM)


class MonthDifferenceView(QWidget):
    """In place of the invoice; Esc goes back to it."""

    back_wanted = Signal()
    person_wanted = Signal(str)  # contributor id
    next_months_wanted = Signal()
    copied = Signal(str)

    def __init__(self, model: MonthDifferenceViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view_model = model
        self.cause_cells, self.effect_cells = CauseCells(self), EffectCells(self)
        self.causes = FiguresTable(self.tr("Causes"), model.causes, self.cause_cells, CAUSE_COLUMNS)
        self.people = FiguresTable(self.tr("Who they are"), model.effects, self.effect_cells, EFFECT_COLUMNS)
        self._rules, self._words, self._cut_words = RuleWords(self), CauseWords(self), ""
        self._lay_out()
        self._bind()

    def take_keyboard(self) -> None:
        """At the way back."""
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def regions(self) -> list[QWidget]:
        """The way back, the causes, their people, what is to come."""
        return [one for one in (self.back, self.causes, self.people, self.onward) if one.isVisible()]

    def show_masked(self, masked: bool) -> None:
        """Wages, and what follows from one person's, as dots."""
        self.cause_cells.masked = self.effect_cells.masked = masked
        for table in (self.causes, self.people):
            table.records.speak_with(table.cells)

    # -- layout --------------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.back = LinkButton(self.tr("Back to the invoice"))
        self.banner = Banner(tone=Tone.WARN)
        self.retry = self.banner.add_action(self.tr("Fetch the lines"), self.view_model.fetch_lines, "refresh")
        self.fetching = LineFetching()
        self.gone = EmptyState(
            "invoice",
            self.tr("There is no month before to compare with"),
            self.tr("The invoice before this one is not here, was replaced, or never was."),
        )
        main = QWidget()
        column = QVBoxLayout(main)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        self.steps_card, self.people_card = self._steps(), self._people()
        column.addWidget(self.steps_card)
        column.addWidget(self.people_card)
        column.addStretch(1)
        self.beside = QWidget()
        cards = QVBoxLayout(self.beside)
        cards.setContentsMargins(0, 0, 0, 0)
        cards.setSpacing(14)
        self.why_card, self.next_card, self.doubt_card = self._why(), self._next(), self._doubt()
        cards.addWidget(self.why_card)
        cards.addWidget(self.doubt_card)
        cards.addWidget(self.next_card)
        cards.addStretch(1)
        self.body = QWidget()
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight, self.body)
        self._both.setContentsMargins(0, 0, 0, 0)
        self._both.setSpacing(16)
        self._both.addWidget(main, 1)
        self._both.addWidget(self.beside)
        inside = QWidget()
        under = QVBoxLayout(inside)
        under.setContentsMargins(0, 0, 0, 0)
        under.setSpacing(14)
        self.head_card = self._head()
        under.addWidget(self.gone)
        under.addWidget(self.banner)
        under.addWidget(self.fetching)
        under.addWidget(self.head_card)
        under.addWidget(self.body)
        under.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(10)
        whole.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeading)
        whole.addWidget(scrolled(inside), 1)

    def _head(self) -> Card:
        card = Card(padding=14)
        card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.heading = Label("", "table", "text-2")
        self.amount = Label("", "page-title")
        self.share = Badge("")
        self.sentence = Label("", "table", "text", wrap=True)
        self.copy = Button(self.tr("Copy the explanation"), icon="copy")
        figures = QVBoxLayout()
        figures.setSpacing(2)
        figures.addWidget(self.heading)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.amount)
        row.addWidget(self.share)
        row.addStretch(1)
        figures.addLayout(row)
        whole = QHBoxLayout()
        whole.setSpacing(18)
        whole.addLayout(figures)
        whole.addWidget(Line(vertical=True))
        whole.addWidget(self.sentence, 1)
        whole.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignVCenter)
        card.body.addLayout(whole)
        return card

    def _steps(self) -> ClippedCard:
        card = ClippedCard()
        self.steps_title = Label("", "card-title")
        self.chart = Waterfall()
        self.cut = Label("", "caption", "text-3", wrap=True)
        top = QVBoxLayout()
        top.setContentsMargins(16, 12, 16, 12)
        top.setSpacing(8)
        for part in (self.steps_title, self.chart, self.cut):
            top.addWidget(part)
        card.body.addLayout(top)
        card.body.addWidget(self.causes)
        card.raise_corners()
        return card

    def _people(self) -> ClippedCard:
        card = ClippedCard()
        self.people_title = Label("", "card-title")
        note = Label(self.tr("Enter opens the contributor"), "caption", "text-3")
        head = QHBoxLayout()
        head.setContentsMargins(16, 10, 16, 10)
        head.addWidget(self.people_title)
        head.addStretch(1)
        head.addWidget(note)
        card.body.addLayout(head)
        card.body.addWidget(self.people)
        card.raise_corners()
        return card

    def _why(self) -> Card:
        card = Card("\N{ZERO WIDTH SPACE}", ruled=True, padding=0)
        self.meaning = Label("", "table", "text-2", wrap=True)
        words = QVBoxLayout()
        words.setContentsMargins(12, 12, 12, 0)
        words.addWidget(self.meaning)
        card.body.addLayout(words)
        self.rules = QVBoxLayout()
        card.body.addLayout(self.rules)
        return card

    def _next(self) -> Card:
        card = Card("\N{ZERO WIDTH SPACE}", ruled=True)
        self.next_amount = Label("", "body-strong")
        self.next_words = Label("", "table", "text-2", wrap=True)
        self.onward = LinkButton(self.tr("The next months"))
        card.body.setSpacing(6)
        card.body.addWidget(self.next_amount)
        card.body.addWidget(self.next_words)
        card.body.addWidget(self.onward, 0, Qt.AlignmentFlag.AlignLeading)
        return card

    def _doubt(self) -> Card:
        """What is wrong in both months is in no difference between them."""
        card = Card(fill="warn-soft", edge="warn-line", padding=14)
        card.body.setSpacing(6)
        self.doubt = Label("", "table", "text", wrap=True)
        self.doubt_way = LinkButton(self.tr("Why this amount?"))
        card.body.addWidget(self.doubt)
        card.body.addWidget(self.doubt_way, 0, Qt.AlignmentFlag.AlignLeading)
        card.hide()
        return card

    def show_findings(self, count: int) -> None:
        """How much of the invoice itself is in doubt."""
        self.doubt_card.setVisible(count > 0)
        words = self.tr(
            "Of the newer invoice itself %n things differ from your list. Whoever is billed wrongly in both months "
            "does not show in the difference.",
            "",
            count,
        )
        self.doubt.setText(formats().numerals(words))

    def _bind(self) -> None:
        model = self.view_model
        self.doubt_way.clicked.connect(self.back_wanted)
        self.back.clicked.connect(self.back_wanted)
        self.fetching.stop.clicked.connect(model.cancel)
        self.copy.clicked.connect(lambda: self.copied.emit(self.explanation()))
        self.onward.clicked.connect(self.next_months_wanted)
        self.causes.moved.connect(model.choose)
        self.causes.opened_row.connect(lambda _row: self.people.setFocus(Qt.FocusReason.OtherFocusReason))
        self.people.opened_row.connect(self._open_person)
        for table in (self.causes, self.people):
            table.copied.connect(self.copied)
            table.escaped.connect(self.back_wanted)
        Binding(self, model, lambda state: state, self._show)

    # -- what is shown -------------------------------------------------------------------------------------------------

    def _show(self, state: MonthDifferenceState) -> None:
        difference = state.difference
        self.gone.setVisible(state.gone)
        for part in (self.head_card, self.body):
            part.setVisible(difference is not None and not state.gone)
        waiting = self.tr("Comparing both months…") if state.comparing and difference is None else ""
        self.fetching.show_progress(state.fetching, state.done, state.total, waiting)
        self._show_banner(state)
        if difference is None:
            return
        self._show_head(difference)
        self._show_steps(difference)
        self.next_card.setVisible(state.next_month is not None)
        self._show_next(state, difference)
        chosen = state.chosen
        self.why_card.setVisible(chosen is not None)
        self.people_card.setVisible(chosen is not None and bool(chosen.effects))
        if chosen is not None:
            self._show_cause(chosen, state)

    def _show_banner(self, state: MonthDifferenceState) -> None:
        missing = bool(state.missing) and not state.fetching
        self.retry.setVisible(missing)
        words = MissingWords(
            offline=(
                self.tr("The lines of both invoices are not all here, and there is no connection."),
                self.tr("They are fetched once and then stay here."),
            ),
            missing=(
                self.tr("The lines of both invoices are not all here."),
                self.tr("They say who was billed in each month."),
            ),
        )
        show_missing(self.banner, words, missing=missing, error=state.error)

    def _show_head(self, difference: MonthDifference) -> None:
        written = formats()
        months = {
            "month": written.month_name(difference.after.month.month),
            "before": written.month_name(difference.before.month.month),
        }
        halalas = difference.halalas
        self.heading.setText(
            self.tr("{month} is higher than {before} by").format(**months)
            if halalas > 0
            else self.tr("{month} is lower than {before} by").format(**months)
            if halalas
            else self.tr("{month} is as high as {before}").format(**months)
        )
        self.amount.setText(written.money(abs(halalas)))
        total = difference.before.total_halalas
        percent = Decimal(halalas * 1000 // total) / 10 if total > 0 else None
        self.share.setVisible(bool(percent))
        if percent:
            sign = "" if percent < 0 else "+"
            self.share.show_badge(ltr(f"{sign}{strip_isolates(written.percent(percent))}"), Tone.NEUTRAL)
        self.sentence.setText(self._sentence(difference))

    def _sentence(self, difference: MonthDifference) -> str:
        """The two causes that weigh most, and whether rates have changed."""
        largest = sorted((one for one in difference.causes if one.halalas), key=lambda one: -abs(one.halalas))[:2]
        parts = [
            self.tr("{cause} {amount}").format(
                cause=word(CAUSES[one.cause]), amount=formats().signed_amount(one.halalas)
            )
            for one in largest
        ]
        said = []
        if parts:
            said.append(self.tr("What weighs most: {causes}.").format(causes=self.tr("; ").join(parts)))
        if not any(one.effects for one in difference.causes if one.cause in _RATES):
            said.append(self.tr("Rates have not changed."))
        return " ".join(said)

    def _show_steps(self, difference: MonthDifference) -> None:
        written, before, after = formats(), difference.before, difference.after
        names = written.month(before.month.first), written.month(after.month.first)
        short = written.month_name(before.month.month), written.month_name(after.month.month)
        self.steps_title.setText(self.tr("From {before} to {month}").format(before=names[0], month=names[1]))
        steps = [Bar(word(CAUSES[one.cause]), one.halalas) for one in difference.causes]
        self.chart.show_bars(
            [Bar(short[0], before.total_halalas, True), *steps, Bar(short[1], after.total_halalas, True)]
        )
        begins = written.money(self.chart.axis_begins)
        self._cut_words = (
            self.tr("The axis is cut: it begins at {amount}, so that differences are seen.").format(amount=begins)
            if self.chart.is_cut
            else ""
        )
        self.causes.setFixedHeight(self.causes.height_for(len(difference.causes) + 1))
        self._fit()

    def _show_cause(self, chosen: CauseSum, state: MonthDifferenceState) -> None:
        name, count = word(CAUSES[chosen.cause]), len(chosen.effects)
        amount = formats().signed_amount(chosen.halalas)
        self.people_title.setText(self.tr("{cause}: {amount}").format(cause=name, amount=amount))
        self.people.setFixedHeight(self.people.height_for(min(max(count, 1), _MOST_ROWS)))
        self.why_card.title.setText(self.tr("Why: {cause}").format(cause=name))
        self.meaning.setText(self._words.meaning(chosen.cause))
        clear(self.rules)
        if state.rows:
            self.rules.addWidget(rule_lines(self._rules, state.rows))
        at = next((at for at in range(self.causes.records.rowCount()) if self._cause_at(at) is chosen.cause), -1)
        if at >= 0 and at != self.causes.currentIndex().row():
            self.causes.setCurrentIndex(self.causes.records.index(at, 0))

    def _show_next(self, state: MonthDifferenceState, difference: MonthDifference) -> None:
        found, written = state.next_month, formats()
        if found is None:
            return
        month = written.month(found.month.first)
        self.next_card.title.setText(self.tr("What is expected in {month}?").format(month=month))
        self.next_amount.setText(written.money(found.halalas))
        more = found.halalas - difference.after.contributions_halalas
        self.next_words.setText(
            self.tr(
                "Contributions by your list as it is now, with what waits in the outbox: {difference} against the "
                "contributions of {before}."
            ).format(difference=written.signed_amount(more), before=written.month_name(difference.after.month.month))
        )

    def explanation(self) -> str:
        """The difference as text: its heading, each cause, the sum."""
        difference = self.view_model.state.difference
        if difference is None:
            return ""
        lines = [self.steps_title.text()]
        for one in difference.causes:
            if one.effects:
                lines.append(f"{word(CAUSES[one.cause])}: {formats().signed_amount(one.halalas)}")
        whole = self.tr("Difference")
        lines.append(f"{whole}: {formats().signed_amount(difference.halalas)}")
        return strip_isolates("\n".join(lines))

    # -- what happens --------------------------------------------------------------------------------------------------

    def _cause_at(self, row: int) -> Cause | None:
        record = self.causes.records.record_at(row)
        return record.sum.cause if record is not None and record.sum is not None else None

    def _open_person(self, row: int) -> None:
        record = self.people.records.record_at(row)
        if record is not None and record.person is not None:
            self.person_wanted.emit(record.person.contributor_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= scaled(_SIDE_FROM)
        self._both.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        self.beside.setMinimumWidth(scaled(_SIDE) if wide else 0)
        self.beside.setMaximumWidth(scaled(_SIDE) if wide else 16_777_215)
        self._fit()

    def _fit(self) -> None:
        """The table says what the picture does; where names would run into each other there is no picture."""
        wide = self.width() >= scaled(_SIDE_FROM)
        room = self.width() - (scaled(_SIDE) + 16 if wide else 0) - 34
        shown = self.chart.needs() <= room
        self.chart.setVisible(shown)
        self.cut.show_text(self._cut_words if shown else "")
