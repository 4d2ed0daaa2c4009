"""The dialog that changes the wage of one contributor, or of several. View of ``viewmodels/wage_editor.py``."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gosi_desktop.application.ports import Sending
from gosi_desktop.domain.contributor import HousingKind
from gosi_desktop.domain.values import Month
from gosi_desktop.ui.binding import Binding
from gosi_desktop.ui.change_dialog import ChangeDialog, beside, clear, labelled
from gosi_desktop.ui.change_remarks import remark_line, show_remarks
from gosi_desktop.ui.cost_box import CostBox
from gosi_desktop.ui.explained_rows import FigureRow
from gosi_desktop.ui.formats import formats, isolate
from gosi_desktop.ui.roster_cells import name_of
from gosi_desktop.ui.widgets.banner import Banner
from gosi_desktop.ui.widgets.card import Inset
from gosi_desktop.ui.widgets.choice import ComboBox, Segmented
from gosi_desktop.ui.widgets.conditions import TickRow
from gosi_desktop.ui.widgets.field import Field
from gosi_desktop.ui.widgets.labels import Label
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.viewmodels.change_texts import Remark, Remarks, WageTexts
from gosi_desktop.viewmodels.wage_editor import WageEditorState, WageEditorViewModel, Way

_FIELDS = {"basic_wage": "basic", "housing": "housing", "commission": "commission", "other_allowances": "other"}


class WageFields(QWidget):
    """Basic wage, housing, commission, other; ``own`` leaves housing as it is, where each has his own."""

    def __init__(self, edit: Callable[..., None], own: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edit = edit
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self.fields = {
            "basic_wage": self._field("basic_wage", self.tr("Basic wage"), required=not own),
            "housing": self._field("housing", self.tr("Housing a month")),
            "commission": self._field("commission", self.tr("Commission")),
            "other_allowances": self._field("other_allowances", self.tr("Other, not counted")),
        }
        kinds = [
            (HousingKind.NONE.value, self.tr("No housing")),
            (HousingKind.CASH.value, self.tr("In cash")),
            (HousingKind.IN_KIND.value, self.tr("In kind")),
        ]
        if own:
            kinds.insert(0, ("", self.tr("As it is")))
        self.housing = ComboBox(kinds, self.tr("Housing"))
        self.housing.picked.connect(lambda key: edit(housing_kind=key))
        column.addWidget(beside(self.fields["basic_wage"], labelled(self.tr("Housing"), self.housing)))
        column.addWidget(beside(self.fields["housing"], self.fields["commission"], self.fields["other_allowances"]))

    def _field(self, name: str, label: str, required: bool = False) -> Field:
        made = Field(label, required=required, ltr=True, placeholder="0.00")
        made.edited.connect(lambda text: self._edit(**{_FIELDS[name]: text}))
        return made

    def show_wage(self, texts: WageTexts, remarks: Remarks) -> None:
        """What stands in them, and what the rules say of it."""
        for name, field in self.fields.items():
            field.set_text(getattr(texts, _FIELDS[name]))
            show_remarks(field, remarks.get(name, ()), name)
        self.housing.show_choice(texts.housing_kind)
        self.fields["housing"].input.setEnabled(texts.housing_kind == HousingKind.CASH.value)
        self.fields["housing"].frame.update()


class WageEditor(ChangeDialog):
    """Of one: his wage, part by part. Of several: a rise, or parts that are the same for all."""

    def __init__(self, model: WageEditorViewModel, masked: bool, window: QWidget) -> None:
        super().__init__(window, " ", model, "banknote")
        self._wages, self._masked = model, masked
        state = model.state
        row = state.people[0]
        title = (
            formats().numerals(self.tr("Change the wage of %n contributors", "", len(state.people)))
            if state.several
            else self.tr("Change the wage of {name}").format(name=isolate(name_of(row.name, row.name_en)))
        )
        self.title.setText(title)
        self.setAccessibleName(title)
        self._lay_form(state)
        Binding(self, model, lambda state: state, self._show)

    @property
    def first(self) -> QWidget:
        """Where one begins to type."""
        return self.rise.input if self._wages.state.several else self.wage.fields["basic_wage"].input

    def _lay_form(self, state: WageEditorState) -> None:
        months = [(str(month), formats().month(month.first)) for month in state.months]
        self.month = ComboBox(months, self.tr("From the month"), icon="calendar")
        self.month.picked.connect(lambda key: self._wages.choose_month(Month.parse(key)))
        self.form.addWidget(labelled(self.tr("From the month"), self.month))
        self.month_error = Label("", "caption", "bad", wrap=True)
        self.form.addWidget(self.month_error)
        self.way = Segmented(
            [
                (Way.PERCENT, self.tr("Raise by percent")),
                (Way.AMOUNT, self.tr("Raise by an amount")),
                (Way.PARTS, self.tr("Set parts")),
            ],
            self.tr("How the wages change"),
        )
        self.way.chosen.connect(lambda key: self._wages.choose_way(Way(key)))
        self.way.setVisible(state.several)
        self.form.addWidget(self.way)
        self.rise = Field(self.tr("Raise of the basic wage"), required=True, ltr=True)
        self.rise.edited.connect(self._wages.edit_rise)
        self.form.addWidget(self.rise)
        self.wage = WageFields(self._wages.edit, own=state.several)
        self.form.addWidget(self.wage)
        self.adds_up = Label("", "table", "text-2", wrap=True)
        self.form.addWidget(self.adds_up)
        self.ticks: dict[str, TickRow] = {}
        self.words = QVBoxLayout()
        self.words.setSpacing(6)
        self.form.addLayout(self.words)
        self.form.addStretch(1)

    # -- showing -------------------------------------------------------------------------------------------------------

    def _show(self, state: WageEditorState) -> None:
        self.month.show_choice(str(state.month))
        self.month_error.show_text(" ".join(remark_line(one) for one in state.remarks.get("month", ())))
        self.way.show_choice(state.way)
        rising = state.several and state.way is not Way.PARTS
        self.rise.setVisible(rising)
        self.rise.set_text(state.rise)
        self.rise.set_label(
            self.tr("Percent of the basic wage") if state.way is Way.PERCENT else self.tr("Amount on the basic wage")
        )
        show_remarks(self.rise, state.remarks.get("rise", ()), "rise")
        self.wage.setVisible(not rising)
        self.wage.show_wage(state.texts, state.remarks)
        self._show_sum(state)
        self._show_words(state)
        self._show_aside(state)
        self._name(state)

    def _show_sum(self, state: WageEditorState) -> None:
        """«الأساسي + السكن + العمولات = 7,500.00», before floor and ceiling."""
        after = state.after
        text = ""
        if after is not None and not state.several and not self._masked:
            text = self.tr("Basic + housing + commission = {amount}").format(amount=formats().money(after.raw_halalas))
        self.adds_up.show_text(text)

    def _show_words(self, state: WageEditorState) -> None:
        wanted = state.outcome.words_wanted
        if wanted != tuple(self.ticks):
            clear(self.words)
            self.ticks = {code: TickRow() for code in wanted}
            for code, row in self.ticks.items():
                row.ticked.connect(lambda on, code=code: self._wages.tick_word(code, on))
                self.words.addWidget(row)
        for code, row in self.ticks.items():
            row.show_words(self._word(code, state))
            row.show_ticked(code in state.words)

    def _word(self, code: str, state: WageEditorState) -> str:
        count = state.outcome.count_of(code)
        if state.several:
            return formats().numerals(
                self.tr("An unusual jump for %n contributors: I have checked it.", "", count)
                if code == "wage_jump"
                else self.tr("A rise above the limit after 50 for %n contributors: I know.", "", count)
            )
        return (
            self.tr("The new wage is right: I have checked it.")
            if code == "wage_jump"
            else self.tr("I know that not all of the rise may count.")
        )

    def _show_aside(self, state: WageEditorState) -> None:
        if state.several:
            self.say_beside(*self._of_several(state))
            return
        after = state.after
        parts: list[QWidget] = []
        if after is not None:
            title = self.tr("Monthly contribution")
            parts.append(CostBox(title, after, state.before, state.explained, self._masked, self._wages.explain))
        elif state.outcome.unchanged:
            parts.append(
                Label(self.tr("The wage is what it was; there is nothing to ask for."), "table", "text-2", wrap=True)
            )
        refused = state.remarks.get("target", ()) + state.remarks.get("engagement", ()) + state.remarks.get("", ())
        parts += [Banner("", remark_line(one), Tone.BAD) for one in refused]
        self.say_beside(*parts)

    def _of_several(self, state: WageEditorState) -> list[QWidget]:
        outcome = state.outcome
        parts: list[QWidget] = []
        if outcome.ready:
            box = Inset(padding=0)
            box.body.setSpacing(0)
            names = (self.tr("Contributory wages"), self.tr("Employer’s share"), self.tr("Contributors’ share"))
            before, after = state.sums(False), state.sums(True)
            for name, was, now in zip(names, before, after, strict=True):
                box.body.addWidget(FigureRow(name, now, self._masked, side=12, before=was))
            total = FigureRow(
                self.tr("Total"), sum(after[1:]), self._masked, strong=True, side=12, before=sum(before[1:])
            )
            box.body.addWidget(total)
            month = self.tr("Monthly, from {month}").format(month=formats().month(state.month.first))
            parts += [Label(month, "caption", "text-3"), box]
        if outcome.unchanged:
            words = self.tr("%n contributors keep the wage they have", "", outcome.unchanged)
            parts.append(Label(formats().numerals(words), "table", "text-2", wrap=True))
        parts += self._left_out(state)
        return parts

    def _left_out(self, state: WageEditorState) -> list[QWidget]:
        """Those for whom it cannot be, by name and reason; the others go."""
        names = {row.contributor_id: isolate(name_of(row.name, row.name_en)) for row in state.people}
        refused = {id: Remark.of(found) for id, found in state.outcome.refused.items()}
        refused |= {one.contributor_id: Remark.of(one.refusals[0]) for one in state.outcome.proposals if one.refusals}
        if not refused:
            return []
        lines = "\n".join(f"{names.get(id, '')}: {remark_line(one)}" for id, one in refused.items())
        title = formats().numerals(self.tr("%n contributors are left out.", "", len(refused)))
        return [Banner(title, lines, Tone.WARN)]

    def _name(self, state: WageEditorState) -> None:
        """The count stands on the buttons: it is what can be asked for."""
        now, later = self.words_of(Sending.NOW), self.words_of(Sending.WHEN_I_ASK)
        if state.several and state.outcome.ready:
            count = len(state.outcome.ready)
            now = formats().numerals(self.tr("Add and send %n updates", "", count))
            later = formats().numerals(self.tr("Add %n updates to the outbox", "", count))
        self.name_sending(now, later)
        self.note_sending(self.note_of(self.primary_sending))
