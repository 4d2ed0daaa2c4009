"""The dialog that ends somebody's work here. View of ``viewmodels/exclusion.py``."""

from datetime import date

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from gosi_desktop.application.ports import Sending
from gosi_desktop.domain.rule_rows import ReasonRow
from gosi_desktop.ui.binding import Binding
from gosi_desktop.ui.change_dialog import ChangeDialog, clear
from gosi_desktop.ui.change_remarks import remark_line, show_remarks
from gosi_desktop.ui.cost_box import CostBox, Headline
from gosi_desktop.ui.explained_rows import FigureRow
from gosi_desktop.ui.formats import formats, isolate
from gosi_desktop.ui.roster_cells import in_english, name_of
from gosi_desktop.ui.theme import colour
from gosi_desktop.ui.widgets import painting
from gosi_desktop.ui.widgets.badges import Badge
from gosi_desktop.ui.widgets.banner import Banner
from gosi_desktop.ui.widgets.button import LinkButton
from gosi_desktop.ui.widgets.card import Inset
from gosi_desktop.ui.widgets.choice import RadioButton
from gosi_desktop.ui.widgets.field import Field
from gosi_desktop.ui.widgets.labels import Label
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.viewmodels.change_texts import Remark
from gosi_desktop.viewmodels.exclusion import ExclusionState, ExclusionViewModel

_POSSIBLE = frozenset({"yes", "likely", "depends"})


class ReasonLine(QWidget):
    """A reason and what it means for unemployment cover."""

    chosen = Signal(str)

    def __init__(self, reason: ReasonRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._code = reason.id
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 5, 14, 5)
        row.setSpacing(12)
        words = reason.en if in_english() else reason.ar
        self.radio = RadioButton()
        self.radio.clicked.connect(lambda: self.chosen.emit(self._code))
        row.addWidget(self.radio)
        named = Label(words, "table-strong", wrap=True)
        named.align(Qt.AlignmentFlag.AlignLeading, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(named, 1)
        cover = self._cover(reason)
        self.radio.setAccessibleName(f"{words} — {cover.accessibleName() or cover.text()}")
        row.addWidget(cover)

    def _cover(self, reason: ReasonRow) -> Badge | Label:
        if reason.saned in _POSSIBLE:
            return Badge(self.tr("May have SANED"), Tone.OK)
        if reason.saned == "no":
            return Label(self.tr("No SANED"), "caption", "text-3")
        return Label(self.tr("SANED not known"), "caption", "text-3")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.radio.click()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.radio.isChecked():
            painter.fillRect(self.rect(), colour("primary-soft"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, colour("line"))


class ReasonList(QWidget):
    """The reasons of the rules, one chosen; the rare ones on request."""

    chosen = Signal(str)
    all_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(0)
        self._shown: tuple[str, ...] = ()
        self.lines: dict[str, ReasonLine] = {}

    def show_reasons(self, state: ExclusionState) -> None:
        """Which of them, and the one that is chosen."""
        codes = (str(state.all_reasons), *(reason.id for reason in state.shown_reasons))
        if codes != self._shown:
            self._fill(state, codes)
        if state.reason in self.lines and not self.lines[state.reason].radio.isChecked():
            self.lines[state.reason].radio.setChecked(True)
        for line in self.lines.values():
            line.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painting.rounded(QPainter(self), QRectF(self.rect()), 8, "surface", "line")

    def _fill(self, state: ExclusionState, codes: tuple[str, ...]) -> None:
        self._shown = codes
        clear(self._column)
        group = QButtonGroup(self)
        self.lines = {reason.id: ReasonLine(reason) for reason in state.shown_reasons}
        for line in self.lines.values():
            group.addButton(line.radio)
            line.chosen.connect(self.chosen)
            self._column.addWidget(line)
        if not state.all_reasons:
            more = LinkButton(self.tr("Other reasons: death, retirement, disability, final exit…"))
            more.clicked.connect(self.all_wanted)
            row = QHBoxLayout()
            row.setContentsMargins(14, 6, 14, 6)
            row.addWidget(more)
            row.addStretch(1)
            self._column.addLayout(row)


class Exclusion(ChangeDialog):
    """Of one, or of several at once; what is asked for waits in the outbox unless the user says otherwise."""

    def __init__(self, model: ExclusionViewModel, masked: bool, window: QWidget) -> None:
        super().__init__(window, " ", model, "person-exclude", danger=True)
        self._leaving, self._masked = model, masked
        self._explained: frozenset[str] = frozenset()
        row = model.state.people[0]
        self._who = isolate(name_of(row.name, row.name_en))
        self._lay_form()
        if model.state.several:
            title = formats().numerals(self.tr("Exclude %n contributors", "", len(model.state.people)))
        else:
            title = self.tr("Exclude {name}").format(name=self._who)
            since = formats().date_short(row.join_date)
            number = formats().identity(row.identity) if not masked else ""
            occupation = isolate(name_of(row.occupation, row.occupation_en))
            parts = (occupation, number, self.tr("since {date}").format(date=since))
            self.text.setText(" · ".join(part for part in parts if part))
            self.text.show()
        self.title.setText(title)
        self.setAccessibleName(title)
        Binding(self, model, lambda state: state, self._show)

    @property
    def first(self) -> QWidget:
        """The date, never the button."""
        return self.day.input

    def leave(self) -> None:
        """From the confirmation back, from the dialog away."""
        self._leaving.step_back()

    def _lay_form(self) -> None:
        self.day = Field(self.tr("Last day of work"), required=True, ltr=True, trailing_icon="calendar")
        self.day.edited.connect(self._leaving.edit_day)
        self.form.addWidget(self.day)
        self.reasons_label = Label(self.tr("Reason of exclusion"), "table", "text-2")
        self.form.addWidget(self.reasons_label)
        self.reasons = ReasonList()
        self.reasons.chosen.connect(self._leaving.choose_reason)
        self.reasons.all_wanted.connect(self._leaving.show_all_reasons)
        self.form.addWidget(self.reasons)
        self.reason_error = Label("", "caption", "bad", wrap=True)
        self.form.addWidget(self.reason_error)
        self.words = Field(self.tr("The reason in words"), required=True)
        self.words.edited.connect(self._leaving.edit_text)
        self.form.addWidget(self.words)
        self.form.addStretch(1)

    # -- showing -------------------------------------------------------------------------------------------------------

    def _show(self, state: ExclusionState) -> None:
        self.day.set_text(state.day)
        self.day.set_read_only(state.state_end is not None or state.confirming is not None)
        day = state.last_day
        show_remarks(self.day, state.remarks.get("leave_date", ()), "leave_date", self._day_hint(day))
        self.reasons.show_reasons(state)
        self.reasons.setEnabled(state.confirming is None)
        reason = [one for one in state.remarks.get("termination_reason", ()) if not one.warning]
        self.reason_error.show_text(" ".join(remark_line(one) for one in reason))
        self.words.setVisible(state.needs_text)
        self.words.set_text(state.text)
        show_remarks(self.words, state.remarks.get("text", ()), "text")
        self.say_beside(*self._aside(state, day))
        self._name(state)

    def _day_hint(self, day: date | None) -> str:
        """«29 رجب 1447هـ · يُحتسب هذا اليوم. الإبلاغ حتى 31 يناير.»"""
        if day is None:
            return ""
        due = self._leaving.rules.deadline("exclude_contributor", day)
        counted = self.tr("This day counts.")
        until = self.tr("In time until {date}.").format(date=formats().date_long(due[0])) if due is not None else ""
        return " ".join(part for part in (f"{formats().date_pair(day)} ·", counted, until) if part)

    def _aside(self, state: ExclusionState, day: date | None) -> list[QWidget]:
        parts: list[QWidget] = []
        if state.confirming is not None and day is not None:
            parts.append(self._confirmation(state, day))
        last = state.last_month
        if state.several:
            parts += self._of_several(state)
        elif last is not None:
            words = self.tr("Contribution of {month}: {days} of {of} days").format(
                month=formats().month(last.month.first),
                days=formats().number(last.days),
                of=formats().number(last.month_days),
            )
            parts.append(Headline(words, last.total_halalas, self._masked))
            title = self.tr("Last month")
            box = CostBox(title, last, state.whole_month, self._explained, self._masked, self._explain)
            parts.append(box)
            whole = state.whole_month
            if whole is not None and whole.days == whole.month_days:
                words = self.tr("On the monthly invoice after it")
                parts.append(FigureRow(words, -whole.total_halalas, self._masked))
            parts.append(Label(self.tr("Each branch is rounded on its own."), "caption", "text-3", wrap=True))
        parts += self._effect(state)
        targets = (one for name in ("target", "engagement", "contributor", "") for one in state.remarks.get(name, ()))
        parts += [Banner("", remark_line(one), Tone.BAD) for one in targets if not one.warning]
        return parts

    def _confirmation(self, state: ExclusionState, day: date) -> Banner:
        count = len(state.outcome.ready)
        title = formats().numerals(self.tr("Exclude %n contributors?", "", count))
        words = self.tr("Their insurance here ends after {date}.").format(date=formats().date_long(day))
        return Banner(title, words, Tone.WARN)

    def _of_several(self, state: ExclusionState) -> list[QWidget]:
        parts: list[QWidget] = []
        whole, last = state.last_months_halalas
        if whole:
            box = Inset(padding=0)
            box.body.setSpacing(0)
            box.body.addWidget(FigureRow(self.tr("A whole month"), whole, self._masked, side=12))
            box.body.addWidget(FigureRow(self.tr("The last month"), last, self._masked, strong=True, side=12))
            parts.append(box)
        names = {row.contributor_id: isolate(name_of(row.name, row.name_en)) for row in state.people}
        refused = {id: Remark.of(found) for id, found in state.outcome.refused.items()}
        for one in state.outcome.proposals:
            why = [found for found in one.refusals if found.field not in ("termination_reason", "text")]
            if why:
                refused[one.contributor_id] = Remark.of(why[0])
        if refused:
            lines = "\n".join(f"{names.get(id, '')}: {remark_line(one)}" for id, one in refused.items())
            title = formats().numerals(self.tr("%n contributors are left out.", "", len(refused)))
            parts.append(Banner(title, lines, Tone.WARN))
        return parts

    def _effect(self, state: ExclusionState) -> list[QWidget]:
        reason, parts = state.chosen, list[QWidget]()
        if reason is not None:
            words = isolate(reason.en if in_english() else reason.ar)
            if reason.saned == "no":
                text = self.tr("{reason}: no unemployment insurance follows from it.").format(reason=words)
            else:
                text = self.tr(
                    "{reason}: it does not stand in the way of unemployment insurance, which GOSI decides by its "
                    "conditions. A wrong reason may cost him it."
                ).format(reason=words)
            parts.append(Banner(self.tr("What the reason means for him."), text, Tone.INFO))
        if state.state_end is not None:
            text = self.tr("The date of leaving in the state’s records is the one that counts.")
            parts.append(Banner(self.tr("Left, not excluded."), text, Tone.WARN))
        return parts

    def _name(self, state: ExclusionState) -> None:
        later, now = self.words_of(Sending.WHEN_I_ASK), self.words_of(Sending.NOW)
        count = len(state.outcome.ready)
        if state.confirming is not None:
            sure = formats().numerals(self.tr("Exclude %n contributors", "", count))
            self.name_buttons(sure, now)
            self.cancel.setText(self.tr("Back"))
        else:
            if state.several and count:
                later = formats().numerals(self.tr("Add %n exclusions to the outbox", "", count))
            elif not state.several:
                later = self.tr("Add the exclusion to the outbox")
            self.name_sending(now, later)
            self.cancel.setText(self.tr("Cancel"))
        for way in (self.secondary, self.draft):
            way.setVisible(state.confirming is None)
        waits = self.tr("It waits in the outbox until you send it. Once accepted, it is corrected by a request.")
        sending = state.confirming or self.primary_sending
        self.note_sending(self.note_of(sending) if sending is Sending.NOW else waits)

    def _explain(self, figure: str) -> None:
        self._explained ^= {figure}
        state = self._leaving.state
        self.say_beside(*self._aside(state, state.last_day))
