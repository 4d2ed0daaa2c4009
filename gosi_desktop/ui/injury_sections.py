"""The seven sections of the report: what each asks, and how what is typed is shown in it."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from gosi_desktop.application.injury_forms import NO, YES
from gosi_desktop.application.ports import RosterRow
from gosi_desktop.domain.contributor import Names
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.injuries import FOLLOWING, InjuryKind
from gosi_desktop.ui.attached_papers import AttachedPapers
from gosi_desktop.ui.change_dialog import beside, clear, labelled
from gosi_desktop.ui.change_remarks import remark_line, show_remarks
from gosi_desktop.ui.formats import formats, isolate, ltr
from gosi_desktop.ui.injury_words import InjuryWords
from gosi_desktop.ui.nationalities import nationality
from gosi_desktop.ui.roster_cells import DOTS, in_english, name_of
from gosi_desktop.ui.theme import scaled
from gosi_desktop.ui.verification import TextFrame
from gosi_desktop.ui.widgets.button import Button, Size
from gosi_desktop.ui.widgets.card import Inset
from gosi_desktop.ui.widgets.choice import ComboBox, Segmented
from gosi_desktop.ui.widgets.choice_card import RowButton
from gosi_desktop.ui.widgets.conditions import TickRow
from gosi_desktop.ui.widgets.field import Field
from gosi_desktop.ui.widgets.labels import Label
from gosi_desktop.viewmodels.change_texts import read_day
from gosi_desktop.viewmodels.injury_form import InjuryFormViewModel
from gosi_desktop.viewmodels.injury_form_state import LONGEST_STORY, InjuryFormState, Section

_DAYS = ("happened_on", "told_on", "first_day_off", "died", "since")
_HOURS = ("happened_at", "told_at")
_TICKS = ("wage_continued", "first_aid_given", "emergency", "outside_list", "declared")
_LTR = (*_DAYS, *_HOURS, "short_address", "reporter_mobile", "witness_mobile", "witness_2_mobile", "witness_3_mobile")


class Story(QWidget):
    """A text of several lines, counted."""

    typed = Signal(str)
    left = Signal()

    def __init__(self, name: str, hint: str, most: int = LONGEST_STORY, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most, self._hint = most, hint
        self.edited = QPlainTextEdit()
        self.edited.setAccessibleName(name)
        self.edited.setTabChangesFocus(True)
        self.edited.setFixedHeight(scaled(86))
        self.edited.installEventFilter(self)
        self.said = Label(hint, "caption", "text-3", wrap=True)
        self.count = Label("", "caption", "text-3")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        column.addWidget(Label(f"{name} *", "table", "text-2"))
        column.addWidget(TextFrame(self.edited))
        under = QHBoxLayout()
        under.addWidget(self.said, 1)
        under.addWidget(self.count)
        column.addLayout(under)
        self.edited.textChanged.connect(self._say)

    def _say(self) -> None:
        text = self.edited.toPlainText()
        if len(text) > self._most:  # what is pasted is cut where it would be refused
            cursor = self.edited.textCursor()
            place = min(cursor.position(), self._most)
            self.edited.setPlainText(text[: self._most])
            cursor.setPosition(place)
            self.edited.setTextCursor(cursor)
            return
        self.count.setText(ltr(formats().numerals(f"{len(text)} / {self._most}")))
        self.typed.emit(text)

    def show_text(self, text: str) -> None:
        """The caret stays where it is when nothing differs."""
        if text != self.edited.toPlainText():
            self.edited.setPlainText(text)

    def show_error(self, text: str) -> None:
        """In place of the hint."""
        self.said.setText(text or self._hint)
        self.said.set_tone("bad" if text else "text-3")
        self.edited.setAccessibleDescription(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusOut:
            self.left.emit()
        return False


class InjurySections(QObject):
    """Builds them once; ``show`` puts the state into all of them."""

    def __init__(self, model: InjuryFormViewModel, words: InjuryWords, parent: QObject) -> None:
        super().__init__(parent)
        self._model, self._words = model, words
        self.masked = False
        self.fields: dict[str, Field] = {}
        self.choices: dict[str, ComboBox] = {}
        self.ticks: dict[str, TickRow] = {}
        self.errors: dict[str, Label] = {}  # of lists and of the declaration
        self._lists: Mapping[str, Any] = {}
        self._people: tuple[RosterRow, ...] = ()
        makers = {
            Section.INJURED: self._injured, Section.ACCIDENT: self._accident, Section.INJURY: self._injury,
            Section.TREATMENT: self._treatment, Section.WITNESSES: self._witnesses, Section.PAPERS: self._papers,
            Section.DECLARATION: self._declaration,
        }  # fmt: skip
        self.pages = {section: self._page(make) for section, make in makers.items()}

    def first(self, section: Section) -> QWidget:
        """Where the keyboard begins in a section."""
        page = self.pages[section]
        if section is Section.INJURED:
            return self.another if self._model.state.person is not None else self.search.input
        if section is Section.PAPERS:
            return self.papers.ground.choose
        first = {
            Section.ACCIDENT: self.kind, Section.INJURY: self.choices["part"],
            Section.TREATMENT: self.fields["provider"].input, Section.WITNESSES: self.fields["witness"].input,
            Section.DECLARATION: self.fields["reporter"].input,
        }  # fmt: skip
        return first.get(section, page)

    @staticmethod
    def _page(make: Any) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(20, 14, 20, 16)
        column.setSpacing(8)
        make(column)
        column.addStretch(1)
        return page

    # -- the sections --------------------------------------------------------------------------------------------------

    def _injured(self, column: QVBoxLayout) -> None:
        self.person = Inset()
        row = QHBoxLayout()
        self.who = Label("", "body-strong", wrap=True)
        self.about = Label("", "table", "text-2", wrap=True)
        words = QVBoxLayout()
        words.addWidget(self.who)
        words.addWidget(self.about)
        row.addLayout(words, 1)
        self.another = Button(self.tr("Somebody else"), size=Size.SMALL)
        self.another.clicked.connect(self._model.choose_another)
        row.addWidget(self.another)
        self.person.body.addLayout(row)
        column.addWidget(self.person)
        self.search = Field(self.tr("Name or number of the injured person"), required=True, icon="search")
        self.search.edited.connect(self._model.search)
        self.search.left.connect(lambda: self._model.leave_field("contributor"))
        self.search.submitted.connect(self._choose_first)
        column.addWidget(self.search)
        self._found = QVBoxLayout()
        self._found.setSpacing(4)
        column.addLayout(self._found)

    def _accident(self, column: QVBoxLayout) -> None:
        kinds = [(kind.value, self._words.kind(kind)) for kind in InjuryKind if kind not in FOLLOWING]
        self.kind = Segmented(kinds, self.tr("Kind of injury"), minimum=60)
        self.kind.chosen.connect(lambda key: self._model.type(kind=key))
        column.addWidget(labelled(self.tr("Kind of injury"), self.kind))
        column.addWidget(
            beside(
                self._field("happened_on", self.tr("Day of the accident"), required=True),
                self._field("happened_at", self.tr("Hour"), required=True),
            )
        )
        column.addWidget(
            beside(
                self._field("told_on", self.tr("The establishment was told on"), required=True),
                self._field("told_at", self.tr("Hour"), required=True),
            )
        )
        where = self.tr("Inside the establishment?")
        self.inside = Segmented([(YES, self.tr("Inside")), (NO, self.tr("Outside"))], where)
        self.inside.chosen.connect(lambda key: self._model.type(inside=key))
        column.addWidget(
            beside(
                self._field("place", self.tr("Place"), required=True),
                labelled(where, self.inside),
            )
        )
        self.outside = beside(
            self._field("city", self.tr("City")), self._field("short_address", self.tr("Short National Address"))
        )
        column.addWidget(self.outside)
        self.at_branch = self._choice("branch", self.tr("Branch"))
        self.branch = self.choices["branch"]
        column.addWidget(self.at_branch)
        hint = self.tr("What he was doing, what caused it, and where he was hurt. No opinion on who is responsible.")
        self.how = Story(self.tr("How did it happen?"), hint)
        self.how.typed.connect(lambda text: self._model.type(how=text))
        self.how.left.connect(lambda: self._model.leave_field("how"))
        column.addWidget(self.how)
        column.addWidget(
            beside(
                self._choice("cause", self.tr("Cause"), wanted=True),
                self._choice("agent", self.tr("Tool or agent")),
            )
        )
        self.first_aid = Segmented(
            [("", self.tr("Not said")), (YES, self.tr("Yes")), (NO, self.tr("No"))], self.tr("Was first aid enough?"),
            minimum=64,
        )  # fmt: skip
        self.first_aid.chosen.connect(lambda key: self._model.type(first_aid=key))
        asked = Inset()
        row = QHBoxLayout()
        words = QVBoxLayout()
        words.addWidget(Label(_wanted(self.tr("Was first aid enough?")), "table-strong", wrap=True))
        self.enough = Label("", "caption", "text-2", wrap=True)
        words.addWidget(self.enough)
        row.addLayout(words, 1)
        row.addWidget(self.first_aid)
        asked.body.addLayout(row)
        column.addWidget(asked)

    def _injury(self, column: QVBoxLayout) -> None:
        column.addWidget(
            beside(
                self._choice("part", self.tr("Part of the body"), wanted=True),
                labelled(
                    _wanted(self.tr("Nature of the injury")), self._choice("nature", self.tr("Nature of the injury"))
                ),
            )
        )
        column.addWidget(
            beside(
                self._field("first_day_off", self.tr("First day off work")),
                self._field("died", self.tr("Day of death, if he died")),
            )
        )
        column.addWidget(self._tick("wage_continued", self.tr("The establishment goes on paying his wage")))
        note = self.tr("Then the daily allowance goes to the establishment, once the injured person confirms it.")
        column.addWidget(Label(note, "caption", "text-3", wrap=True))

    def _treatment(self, column: QVBoxLayout) -> None:
        column.addWidget(
            beside(
                self._field("provider", self.tr("Hospital or clinic"), required=True),
                self._field("since", self.tr("Treated since")),
            )
        )
        column.addWidget(self._tick("first_aid_given", self.tr("First aid was given on the spot")))
        column.addWidget(self._tick("emergency", self.tr("He was taken there as an emergency")))
        column.addWidget(self._tick("outside_list", self.tr("The provider is not on the list of the service")))
        note = self.tr("Treatment outside the list is told to the service within 3 days of going there.")
        column.addWidget(Label(note, "caption", "text-3", wrap=True))

    def _witnesses(self, column: QVBoxLayout) -> None:
        for name, words in (
            ("witness", self.tr("Witness")),
            ("witness_2", self.tr("Second witness")),
            ("witness_3", self.tr("Third witness")),
        ):
            column.addWidget(beside(self._field(name, words), self._field(f"{name}_mobile", self.tr("Mobile"))))
        column.addWidget(Label(self.tr("Numbers of reports to other bodies"), "table-strong"))
        bodies = {
            "traffic": self.tr("Traffic"), "civil_defence": self.tr("Civil defence"), "police": self.tr("Police"),
            "red_crescent": self.tr("Red Crescent"),
        }  # fmt: skip
        column.addWidget(beside(*(self._field(name, bodies[name]) for name in ("traffic", "civil_defence"))))
        column.addWidget(beside(*(self._field(name, bodies[name]) for name in ("police", "red_crescent"))))

    def _papers(self, column: QVBoxLayout) -> None:
        why = self.tr("Medical report, photographs of the place, identity. They can follow after the report.")
        self.papers = AttachedPapers(self._model.papers, self.tr("Papers"), why)
        column.addWidget(self.papers)
        note = self.tr("They lie encrypted on this computer, and are sent in pieces that go on where they stopped.")
        column.addWidget(Label(note, "caption", "text-3", wrap=True))

    def _declaration(self, column: QVBoxLayout) -> None:
        self.reason = self._choice("late_reason", self.tr("Why the report is late"), wanted=True)
        self.late_text = self._field("late_text", self.tr("More about the reason"))
        self.late = beside(self.reason, self.late_text)
        column.addWidget(self.late)
        column.addWidget(
            beside(
                self._field("reporter", self.tr("Who reports"), required=True),
                self._field("reporter_role", self.tr("As what"), required=True),
            )
        )
        column.addWidget(self._field("reporter_mobile", self.tr("Mobile of who reports")))
        words = self.tr("I declare that what is said here is true as far as the establishment knows.")
        column.addWidget(self._tick("declared", words))
        self.errors["declared"] = Label("", "caption", "bad", wrap=True)
        column.addWidget(self.errors["declared"])

    def _field(self, name: str, label: str, *, required: bool = False) -> Field:
        placeholder = "2026/01/15" if name in _DAYS else "08:15" if name in _HOURS else ""
        icon = "calendar" if name in _DAYS else "clock" if name in _HOURS else ""
        made = Field(label, required=required, ltr=name in _LTR, placeholder=placeholder, trailing_icon=icon)
        self.fields[name] = made
        made.edited.connect(lambda text: self._model.type(**{name: text}))
        made.left.connect(lambda: self._model.leave_field(name))
        return made

    def _choice(self, name: str, label: str, *, wanted: bool = False) -> QWidget:
        """A list under its name, with what is wrong under it."""
        made = self.choices[name] = ComboBox([("", self.tr("Choose…"))], label)
        made.picked.connect(lambda code: self._model.type(**{name: code}))
        holder = labelled(_wanted(label) if wanted else label, made)
        self.errors[name] = Label("", "caption", "bad", wrap=True)
        layout = holder.layout()
        if isinstance(layout, QVBoxLayout):
            layout.insertWidget(2, self.errors[name])
        return holder

    def _tick(self, name: str, words: str) -> TickRow:
        made = self.ticks[name] = TickRow(words)
        made.ticked.connect(lambda on: self._model.type(**{name: on}))
        return made

    def _choose_first(self) -> None:
        if self._model.state.found:
            self._model.choose(self._model.state.found[0])

    # -- showing -------------------------------------------------------------------------------------------------------

    def show(self, state: InjuryFormState) -> None:
        """Everything that is typed, and what is said of it."""
        form = state.form
        for name, field in self.fields.items():
            text = str(getattr(form, name))
            field.set_text(text)
            show_remarks(field, state.remarks.get(name, ()), name, _both(text) if name in _DAYS else "")
        for name, tick in self.ticks.items():
            tick.show_ticked(bool(getattr(form, name)))
        for name, error in self.errors.items():
            error.show_text(" ".join(remark_line(one, name) for one in state.remarks.get(name, ()) if not one.warning))
        self._show_lists(state)
        self.kind.show_choice(form.kind if form.kind in {one.value for one in InjuryKind} - _FOLLOWS else "at_work")
        self.inside.show_choice(form.inside if form.inside in (YES, NO) else YES)
        self.outside.setVisible(form.inside == NO)
        self.at_branch.setVisible(form.inside == YES and len(state.branches) > 1)
        self.first_aid.show_choice(form.first_aid if form.first_aid in (YES, NO) else "")
        self.enough.setText(
            self.tr("Then nothing is reported, and the record stays with you alone.")
            if form.first_aid != NO
            else self.tr("The report is due within the days shown beside.")
        )
        self.how.show_text(form.how)
        self.how.show_error(" ".join(remark_line(one, "how") for one in state.remarks.get("how", ())))
        self.late.setVisible(state.is_late)
        self.papers.show_missing(" ".join(remark_line(one) for one in state.remarks.get("attachments", ())))
        self._show_person(state)

    def _show_lists(self, state: InjuryFormState) -> None:
        lists = {"cause": "causes", "agent": "agents", "part": "parts", "nature": "natures",
                 "late_reason": "late_reasons"}  # fmt: skip
        if self._lists is not state.lists:
            self._lists = state.lists
            for name, listed in lists.items():
                self.choices[name].set_choices([("", self.tr("Choose…")), *_words(state.lists.get(listed, {}))])
        branches = [("", self.tr("Choose…")), *((one.id, name_of(one.name.ar, one.name.en)) for one in state.branches)]
        if [self.branch.itemData(at) for at in range(self.branch.count())] != [key for key, _ in branches]:
            self.branch.set_choices(branches)
        for name in (*lists, "branch"):
            self.choices[name].show_choice(getattr(state.form, name))

    def _show_person(self, state: InjuryFormState) -> None:
        person = state.person
        self.person.setVisible(person is not None)
        self.search.setVisible(person is None)
        self.search.set_text(state.query)
        said = state.remarks.get("contributor", ())
        if person is not None:
            self.who.setText(isolate(name_of(person.name, person.name_en)))
            number = DOTS if self.masked else formats().identity(person.identity)
            job = (person.occupation_en or person.occupation) if in_english() else person.occupation
            parts = (number, nationality(person.nationality, person.gender == "female"), isolate(job))
            warned = " ".join(remark_line(one) for one in said)
            self.about.setText("\n".join(part for part in (" · ".join(one for one in parts if one), warned) if part))
        else:
            show_remarks(self.search, said, "contributor")
        if state.found != self._people:
            self._people = state.found
            clear(self._found)
            for row in state.found:
                self._found.addWidget(self._offer(row))

    def _offer(self, row: RosterRow) -> RowButton:
        made = RowButton("person", isolate(name_of(row.name, row.name_en)))
        job = (row.occupation_en or row.occupation) if in_english() else row.occupation
        number = DOTS if self.masked else formats().identity(row.identity)
        made.show_line(" · ".join(part for part in (number, isolate(job)) if part))
        made.clicked.connect(lambda: self._model.choose(row))
        return made


_FOLLOWS = {one.value for one in FOLLOWING}


def _words(known: Mapping[str, Names]) -> list[tuple[str, str]]:
    return [(code, name_of(names.ar, names.en)) for code, names in known.items()]


def _wanted(name: str) -> str:
    """A star for what cannot be left out."""
    return f"{name} *"


def _both(text: str) -> str:
    """The day in both calendars, as soon as it is one."""
    try:
        return formats().date_pair(read_day(text, "")) if text.strip() else ""
    except RuleViolation:
        return ""
