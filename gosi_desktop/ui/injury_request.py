"""The dialogs about a case: answer, relapse, death, objection … View of ``viewmodels/injury_request.py``."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.ui.attached_papers import AttachedPapers
from gosi_desktop.ui.binding import Binding, CommandBinding
from gosi_desktop.ui.change_dialog import beside, labelled
from gosi_desktop.ui.change_remarks import remark_line, show_remarks
from gosi_desktop.ui.formats import formats
from gosi_desktop.ui.grounds import Grounds
from gosi_desktop.ui.injury_words import InjuryWords
from gosi_desktop.ui.messages import message_for
from gosi_desktop.ui.roster_cells import in_english
from gosi_desktop.ui.widgets.banner import Banner
from gosi_desktop.ui.widgets.button import Button, Kind
from gosi_desktop.ui.widgets.choice import ComboBox
from gosi_desktop.ui.widgets.conditions import TickRow
from gosi_desktop.ui.widgets.dialog import Dialog
from gosi_desktop.ui.widgets.field import Field
from gosi_desktop.ui.widgets.fitting_scroll import FittingScroll
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.viewmodels.change_texts import read_day
from gosi_desktop.viewmodels.injury_request import Ask, InjuryRequestState, InjuryRequestViewModel

_DAYS = ("since", "died", "back_to_work", "happened_on", "told_on", "first_day_off")


class InjuryRequest(Dialog):
    """Made for what is asked, and gone with it; what is asked goes to the outbox."""

    def __init__(self, model: InjuryRequestViewModel, words: InjuryWords, window: QWidget) -> None:
        ask, entry = model.state.ask, model.state.entry
        super().__init__(window, words.asking(ask), width=560)
        self._model, self._words = model, words
        if entry is not None:
            self.text.setText(words.name(entry))
            self.text.setVisible(True)
        self._stops: list[QWidget] = []
        self.fields: dict[str, Field] = {}
        self.texts: dict[str, Grounds] = {}
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self.banner = Banner("", " ")
        self._column.addWidget(self.banner)
        self._lay(ask)
        self._fitting = FittingScroll(inside, 520)
        self._fitting.grown.connect(self.fit)
        self.body.addWidget(self._fitting, 1)
        kind = Kind.DANGER if ask is Ask.CANCEL else Kind.PRIMARY
        self.now = Button(self._verb(ask), kind, shortcut_hint="Ctrl+Enter")
        self.leave = Button(self.tr("Leave it"), shortcut_hint="Esc")
        self.buttons.addWidget(self.now)
        self.buttons.addWidget(self.leave)
        CommandBinding(self.now, model.ask, model.send)
        self.leave.clicked.connect(model.close)
        self.cancelled.connect(model.close)
        self.confirmed.connect(model.send)
        self.state.setText(self.tr("It goes to the outbox, and from there when there is a connection."))
        Binding(self, model, lambda state: state, self._show)

    @property
    def first(self) -> QWidget:
        """Where the keyboard begins."""
        return self._stops[0] if self._stops else self.leave

    # -- layout --------------------------------------------------------------------------------------------------------

    def _lay(self, ask: Ask) -> None:
        if ask is Ask.ADD:
            self._text("text", self.tr("What you say to it"))
            self._row(("back_to_work", self.tr("Back at work on")))
            self._lay_papers(self.tr("What was asked for, or what belongs to the case."))
        elif ask is Ask.OUTSIDE:
            self._row(("provider", self.tr("Who treats")), ("since", self.tr("Since")))
            self._text("grounds", self.tr("Why there"))
            self._lay_papers(self.tr("The emergency report, if it is here."))
        elif ask in (Ask.RELAPSE, Ask.COMPLICATION):
            self._lay_following()
        elif ask is Ask.DEATH:
            self._row(("died", self.tr("Day of death")))
            self._text("text", self.tr("What is known of it"))
            self._lay_papers(self.tr("The death certificate; it can follow later."))
        else:
            self._text("grounds", self.tr("Grounds"))
            if ask is Ask.OBJECT:
                self._lay_papers(self.tr("What shows it: reports, statements, photographs."))

    def _lay_following(self) -> None:
        self._row(("happened_on", self.tr("Day it began")), ("happened_at", self.tr("Hour")))
        self._row(("told_on", self.tr("You were told on")), ("told_at", self.tr("Hour")))
        self._text("how", self.tr("What happened"))
        self._row(("provider", self.tr("Who treats")), ("first_day_off", self.tr("First day off work")))
        self.emergency = TickRow(self.tr("It was an emergency"))
        self.emergency.ticked.connect(lambda on: self._model.tick("emergency", on))
        self._column.addWidget(self.emergency)
        self.reason = ComboBox([("", self.tr("Choose…"))], self.tr("Why the report is late"))
        self.reason.picked.connect(lambda code: self._model.type("late_reason", code))
        self.late = labelled(self.tr("Why the report is late"), self.reason)
        self._column.addWidget(self.late)
        self._lay_papers(self.tr("A medical report, if it is here."))

    def _lay_papers(self, why: str) -> None:
        self.papers = AttachedPapers(self._model.papers, self.tr("Papers"), why)
        self._column.addWidget(self.papers)

    def _row(self, *named: tuple[str, str]) -> None:
        self._column.addWidget(beside(*(self._field(name, label) for name, label in named)))

    def _field(self, name: str, label: str) -> Field:
        ltr = name in _DAYS or name.endswith("_at")
        made = self.fields[name] = Field(label, ltr=ltr, placeholder="2026/01/15" if name in _DAYS else "")
        self._stops.append(made.input)
        made.edited.connect(lambda text: self._model.type(name, text))
        made.left.connect(lambda: self._model.leave_field(name))
        return made

    def _text(self, name: str, label: str) -> None:
        made = self.texts[name] = Grounds(label)
        self._stops.append(made.edited)
        made.edited.textChanged.connect(lambda: self._type(name))
        self._column.addWidget(made)

    def _type(self, name: str) -> None:
        text = self.texts[name].edited.toPlainText()
        if text != self._model.state.text(name):
            self._model.type(name, text)  # first: what is shown meanwhile must not take the letter back
            self._model.leave_field(name)

    def _verb(self, ask: Ask) -> str:
        return {
            Ask.ADD: self.tr("Send it"),
            Ask.OUTSIDE: self.tr("Tell the service"),
            Ask.RELAPSE: self.tr("Report the relapse"),
            Ask.COMPLICATION: self.tr("Report the complication"),
            Ask.DEATH: self.tr("Report the death"),
            Ask.OBJECT: self.tr("Send the objection"),
            Ask.CANCEL: self.tr("Take the report back"),
        }[ask]

    # -- what is shown -------------------------------------------------------------------------------------------------

    def _show(self, state: InjuryRequestState) -> None:
        if not state.shown:
            return
        for name, field in self.fields.items():
            field.set_text(state.text(name))
            show_remarks(field, state.remarks.get(name, ()), name, _both(state.text(name)) if name in _DAYS else "")
        for name, grounds in self.texts.items():
            grounds.show_text(state.text(name))
            said = [one for one in state.remarks.get(name, ()) if not one.warning]
            grounds.show_error(" ".join(remark_line(one, name) for one in said))
        if state.ask in (Ask.RELAPSE, Ask.COMPLICATION):
            self.emergency.show_ticked("emergency" in state.ticks)
            words = [(code, pair[1] if in_english() else pair[0]) for code, pair in state.late_reasons.items()]
            self.reason.set_choices([("", self.tr("Choose…")), *words])
            self.reason.show_choice(state.text("late_reason"))
            self.late.setVisible(state.late)
        self._show_banner(state)
        self.fit()

    def _show_banner(self, state: InjuryRequestState) -> None:
        shown = self._banner_of(state)
        self.banner.setVisible(shown is not None)
        if shown is not None:
            self.banner.show_message(*shown)

    def _banner_of(self, state: InjuryRequestState) -> tuple[str, str, Tone] | None:
        if state.error is not None:
            message = message_for(state.error)
            return message.title, message.text, Tone.BAD
        whole = [one for name, many in state.remarks.items() if not self._has_place(name) for one in many]
        if whole:
            tone = Tone.WARN if whole[0].warning else Tone.BAD
            return remark_line(whole[0]), "", tone
        entry = state.entry
        if state.ask is Ask.OBJECT and entry is not None and entry.object_until is not None:
            day = formats().date_pair(entry.object_until)
            return self.tr("The last day to object is {day}.").format(day=day), "", Tone.INFO
        if state.ask is Ask.CANCEL:
            text = self.tr("Take back only what should never have been reported. The case stays in the list.")
            return "", text, Tone.WARN
        if state.answers is not None and entry is not None:
            event = next((one for one in entry.questions if one.id == state.answers), None)
            if event is not None:
                asks = ", ".join(self._words.code("questions", ask.what) for ask in event.asks)
                until = formats().date_pair(min(ask.until for ask in event.asks))
                title = self.tr("The service asks for: {what}.").format(what=asks)
                return title, self.tr("Answer until the end of {day}.").format(day=until), Tone.INFO
        return None

    def _has_place(self, name: str) -> bool:
        return name in self.fields or name in self.texts or name == "late_reason"


def _both(text: str) -> str:
    """The day in both calendars, as soon as it is one."""
    try:
        return formats().date_pair(read_day(text, "")) if text.strip() else ""
    except RuleViolation:
        return ""
