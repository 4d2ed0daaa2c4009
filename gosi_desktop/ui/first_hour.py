"""The page of the first hour after an injury: whom to call, what to do, what to gather, until when. Works offline."""

from collections.abc import Callable, Mapping
from decimal import Decimal

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from gosi_desktop.application.injury_book import InjuryEntry
from gosi_desktop.ui.binding import Binding, CommandBinding
from gosi_desktop.ui.certificates import scrolled
from gosi_desktop.ui.deadlines_words import standing_of
from gosi_desktop.ui.first_hour_words import FirstHourWords, Step
from gosi_desktop.ui.formats import formats, isolate, listed
from gosi_desktop.ui.injury_words import InjuryWords
from gosi_desktop.ui.measures import page_side
from gosi_desktop.ui.shell_page import ShellPage
from gosi_desktop.ui.theme import scaled
from gosi_desktop.ui.widgets import painting
from gosi_desktop.ui.widgets.badges import Badge
from gosi_desktop.ui.widgets.button import Button, Kind, LinkButton
from gosi_desktop.ui.widgets.card import Card
from gosi_desktop.ui.widgets.choice import CheckBox, RadioButton
from gosi_desktop.ui.widgets.flow import FlowLayout
from gosi_desktop.ui.widgets.labels import IconLabel, IconTile, Label, Line
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.viewmodels.first_hour import FirstHourState, FirstHourViewModel

_SIDE, _BESIDE_FROM = 340, 860
_UNBOUNDED = 16_777_215  # QWIDGETSIZE_MAX


class FirstHourView(ShellPage):
    """Ticks are kept for the case; before there is one, for the establishment."""

    back_wanted = Signal()
    documents_wanted = Signal()

    def __init__(self, model: FirstHourViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._words, self._of_injuries = FirstHourWords(self), InjuryWords(self)
        self.numbers: dict[str, QWidget] = {}
        self.ticks: dict[str, TickRow] = {}
        self.cases: dict[str, RadioButton] = {}
        inside = QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, inside)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(16)
        self._columns.addWidget(self._main(), 1)
        self._aside = self._side()
        self._columns.addWidget(self._aside, 0, Qt.AlignmentFlag.AlignTop)
        self._around = QVBoxLayout(self)
        self._around.addWidget(scrolled(inside))
        Binding(self, model, lambda state: state, self._show)
        Binding(self, model, lambda state: state.cases, self._show_cases)

    # -- what the shell asks -------------------------------------------------------------------------------------------

    def title(self) -> str:
        return self.tr("The first hour after an injury")

    def subtitle(self) -> str:
        return self.tr("Works without a line; print it and hang it up")

    def take_keyboard(self) -> None:
        place: QWidget = self.record if self.record.isEnabled() else next(iter(self.ticks.values())).box
        place.setFocus(Qt.FocusReason.OtherFocusReason)

    def regions(self) -> list[QWidget]:
        first = next(iter(self.ticks.values())).box
        return [first, self.record if self.record.isEnabled() else self.wall]

    # -- the main column -----------------------------------------------------------------------------------------------

    def _main(self) -> QWidget:
        main = QWidget()
        column = QVBoxLayout(main)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self._danger())
        steps = Card(padding=0)
        for place, step in enumerate(self._words.steps()):
            if place:
                steps.body.addWidget(Line())
            row = self.ticks[step.code] = StepRow(place + 1, step, self._model.tick)
            steps.body.addWidget(row)
        steps.body.setSpacing(0)
        column.addWidget(steps)
        self._lists = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lists.setSpacing(16)
        for title, items in (
            (self.tr("What to photograph"), self._words.pictures()),
            (self.tr("Papers to gather"), self._words.papers()),
        ):
            self._lists.addWidget(self._list(title, items), 1)
        column.addLayout(self._lists)
        column.addStretch(1)
        return main

    def _danger(self) -> QWidget:
        card = Card(fill="bad-soft", edge="bad-line")
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(16)
        row.addWidget(IconTile("phone", Tone.BAD, 44), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(
            Label(self.tr("Is a life in danger? Call first, then come back here."), "card-title", wrap=True)
        )
        danger = self.tr("Bleeding that does not stop, unconscious, electric shock, a fall on head or back.")
        words.addWidget(Label(danger, "table", "text-2", wrap=True))
        row.addLayout(words, 1)
        card.body.addLayout(row)
        holder = QWidget()
        flow = FlowLayout(holder, gap=8)
        for number in sorted(self._model.state.numbers, key=lambda row: not row.urgent):
            tile = self.numbers[number.number] = NumberTile(self._words.whom(number), number.number, number.urgent)
            flow.addWidget(tile)
        card.body.addWidget(holder)
        self.sure = Label(self._words.sure(self._model.state), "caption", "text-2", wrap=True)
        card.body.addWidget(self.sure)
        return card

    def _list(self, title: str, items: Mapping[str, str]) -> Card:
        card = Card(title)
        card.body.setSpacing(2)
        for code, words in items.items():
            row = self.ticks[code] = TickRow(code, words, self._model.tick)
            card.body.addWidget(row)
        card.body.addStretch(1)
        return card

    # -- beside it -----------------------------------------------------------------------------------------------------

    def _side(self) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for card in (self._record(), self._case(), self._days(), self._safety(), self._questions()):
            column.addWidget(card)
        column.addStretch(1)
        return side

    def _record(self) -> Card:
        card = Card(self.tr("Write it down now"))
        kept = self.tr("The hour and who noted it are kept, and the draft is opened.")
        card.body.addWidget(Label(kept, "table", "text-2", wrap=True))
        self.record = Button(self.tr("I was told of an injury now"), Kind.DANGER, icon="clock")
        CommandBinding(self.record, self._model.note_now)
        card.body.addWidget(self.record)
        self.wall = Button(self.tr("Print the sheet for the wall"), icon="printer")
        CommandBinding(self.wall, self._model.print_wall)
        card.body.addWidget(self.wall)
        return card

    def _case(self) -> Card:
        self.case = Card(self.tr("For which case"))
        self._choices = QVBoxLayout()
        self._choices.setSpacing(2)
        self.case.body.addLayout(self._choices)
        self.clock = Label("", "table", "text-2", wrap=True)
        self.case.body.addWidget(self.clock)
        self.hospital = Button(self.tr("Print the sheet for the hospital"), icon="hospital")
        CommandBinding(self.hospital, self._model.print_hospital)
        self.case.body.addWidget(self.hospital)
        self.open_cases = LinkButton(self.tr("All injuries"))
        self.open_cases.clicked.connect(self.back_wanted)
        self.case.body.addWidget(self.open_cases, 0, Qt.AlignmentFlag.AlignLeading)
        return self.case

    def _days(self) -> Card:
        card = Card(self.tr("The days after it"), ruled=True, padding=0)
        card.body.setSpacing(0)
        state = self._model.state
        for place, row in enumerate(state.days):
            if place:
                card.body.addWidget(Line())
            act, since = self._words.act(row)
            tone = Tone.BAD if row.act == "report_injury" else Tone.NEUTRAL
            card.body.addWidget(_DayRow(act, since, self._words.days(row.n), tone))
        if (years := state.claims.get("daily_allowance")) is not None:
            card.body.addWidget(Line())
            rest = self.tr("{years} for all other rights").format(years=self._words.years(state.claims.get("rest", 0)))
            claim = self.tr("The daily allowance is claimed")
            card.body.addWidget(_DayRow(claim, rest, self._words.years(years), Tone.NEUTRAL))
        holder = QVBoxLayout()
        holder.setContentsMargins(16, 10, 16, 12)
        assumed = self.tr("Calendar days, counted from the day after: an assumption, the law does not say.")
        holder.addWidget(Label(assumed, "caption", "text-3", wrap=True))
        card.body.addLayout(holder)
        return card

    def _safety(self) -> Card:
        card = Card()
        card.body.setSpacing(4)
        row = QHBoxLayout()
        row.addWidget(Label(self.tr("Safety cards of the branches"), "table-strong", wrap=True), 1)
        self.edit_cards = LinkButton(self.tr("Edit"))
        self.edit_cards.setAccessibleName(self.tr("Edit the safety cards"))
        self.edit_cards.clicked.connect(self.documents_wanted)
        row.addWidget(self.edit_cards)
        card.body.addLayout(row)
        self.cards = Label("", "table", "text", wrap=True)
        card.body.addWidget(self.cards)
        local = self.tr("Kept here and never sent: who gives first aid, where the box is, where to be treated.")
        card.body.addWidget(Label(local, "caption", "text-2", wrap=True))
        return card

    def _questions(self) -> Card:
        card = Card()
        card.body.setSpacing(4)
        percents, percent = self._model.state.percents, formats().percent
        paid = self.tr(
            "The daily allowance is {home} of the contributory wage from the day after, {treated} while he is treated "
            "at the branch’s cost."
        ).format(**{care: percent(Decimal(percents.get(care, 0)) / 100) for care in ("home", "treated")})
        late = self.tr("Without an accepted excuse the employer bears the allowance of the days before the report.")
        for asked, said in (
            (self.tr("What if the report is late?"), late), (self.tr("Is the wage paid on?"), paid),
        ):  # fmt: skip
            card.body.addWidget(Label(asked, "table-strong", wrap=True))
            card.body.addWidget(Label(said, "table", "text-2", wrap=True))
        return card

    # -- what is shown -------------------------------------------------------------------------------------------------

    def _show(self, state: FirstHourState) -> None:
        for code, row in self.ticks.items():
            row.show_done(code in state.ticked)
        if state.now is not None:
            told = self.tr("I was told of an injury now — {time}")
            self.record.setText(told.format(time=formats().time(state.now)))
        cards = (" · ".join(isolate(part) for part in (one.title, one.number) if part) for one in state.cards)
        self.cards.show_text("\n".join(one for one in cards if one))
        case = state.case
        self.case.setVisible(bool(state.cases))
        self.clock.show_text(self._left(case, state))
        for id, button in self.cases.items():
            button.setChecked(id == state.chosen)

    def _left(self, case: InjuryEntry | None, state: FirstHourState) -> str:
        if case is None or state.now is None:
            return ""
        if case.clock is None:
            return self.tr("It was reported.")
        left, until = self._of_injuries.left(case.clock, state.now), self._of_injuries.until(case.clock)
        return self.tr("To report: {left} {until}").format(left=left, until=until)

    def _show_cases(self, cases: tuple[InjuryEntry, ...]) -> None:
        while (item := self._choices.takeAt(0)) is not None:
            held = item.widget()
            if held is not None:
                held.hide()
                held.deleteLater()
        self.cases = {}
        for entry in cases:
            row = _CaseRow(entry, self._of_injuries, self._model)
            self.cases[entry.id] = row.button
            self._choices.addWidget(row)
            row.button.setChecked(entry.id == self._model.state.chosen)

    # -- room ----------------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = page_side(self.width())
        self._around.setContentsMargins(side, 0, side, side)
        wide = self.width() >= scaled(_BESIDE_FROM)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(across if wide else down)
        self._lists.setDirection(across if self.width() >= scaled(_BESIDE_FROM) else down)
        self._aside.setMinimumWidth(scaled(_SIDE) if wide else 0)
        self._aside.setMaximumWidth(scaled(_SIDE) if wide else _UNBOUNDED)


class NumberTile(QWidget):
    """A number large enough to be dialled from across the room."""

    def __init__(self, whom: str, number: str, urgent: bool) -> None:
        super().__init__()
        self.number = Label(formats().numerals(number), "page-title" if urgent else "card-title", "text")
        self.number.setAccessibleName(listed(whom, formats().numerals(number)))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(0)
        column.addWidget(self.number, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(Label(whom, "caption", "text-2"), 0, Qt.AlignmentFlag.AlignHCenter)

    def paintEvent(self, event: QPaintEvent) -> None:
        painting.rounded(QPainter(self), QRectF(self.rect()), 8, "surface", "line")


class TickRow(QWidget):
    """A box and words that may take several lines; a press on the words ticks it too."""

    def __init__(self, code: str, words: str, tick: Callable[[str, bool], None]) -> None:
        super().__init__()
        self.box = CheckBox()
        self.box.setAccessibleName(words)
        self.box.clicked.connect(lambda done: tick(code, done))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        label = Label(words, "table", wrap=True)
        label.align(Qt.AlignmentFlag.AlignLeading, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(label, 1)

    def show_done(self, done: bool) -> None:
        """Whether it is ticked."""
        self.box.setChecked(done)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.box.click()


class StepRow(TickRow):
    """A step with its minute and its icon; the box is at the end."""

    def __init__(self, place: int, step: Step, tick: Callable[[str, bool], None]) -> None:
        QWidget.__init__(self)
        title = self.tr("{number}. {step}").format(number=formats().number(place), step=step.title)
        self.box = CheckBox()
        self.box.setAccessibleName(listed(step.when, title))
        self.box.setAccessibleDescription(step.text)
        self.box.clicked.connect(lambda done: tick(step.code, done))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(14)
        when = Label(step.when, "table-strong", "bad" if place == 1 else "text-2")
        when.setMinimumWidth(scaled(48))
        row.addWidget(when)
        row.addWidget(IconLabel(step.icon, "bad" if place == 1 else "link", 20))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Label(title, "table-strong", wrap=True))
        words.addWidget(Label(step.text, "table", "text-2", wrap=True))
        row.addLayout(words, 1)
        row.addWidget(self.box)


class _DayRow(QWidget):
    """Who does what, and how long there is."""

    def __init__(self, act: str, since: str, days: str, tone: Tone) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 9, 16, 9)
        row.setSpacing(10)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(Label(act, "table", wrap=True))
        if since:
            words.addWidget(Label(since, "caption", "text-2", wrap=True))
        row.addLayout(words, 1)
        row.addWidget(Badge(days, tone), 0, Qt.AlignmentFlag.AlignVCenter)


class _CaseRow(QWidget):
    """An open case to choose, with how near its end is."""

    def __init__(self, entry: InjuryEntry, words: InjuryWords, model: FirstHourViewModel) -> None:
        super().__init__()
        self.button = RadioButton()
        self.button.setAccessibleName(listed(words.name(entry), words.what(entry)))
        self.button.clicked.connect(lambda: model.choose(entry.id))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.button)
        label = Label(words.name(entry), "table-strong", wrap=True)
        label.align(Qt.AlignmentFlag.AlignLeading, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(label, 1)
        now = model.state.now
        if entry.clock is not None and now is not None:
            near = standing_of(entry.clock.days_left(now))
            row.addWidget(Badge(near.words, near.tone, "clock"))
