"""The form of a document that stays on this computer. View of ``viewmodels/note_form.py``."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gosi_desktop.domain.dates import Calendar
from gosi_desktop.domain.documents import NoteKind
from gosi_desktop.domain.errors import GosiError
from gosi_desktop.ui.attached_papers import AttachedPapers
from gosi_desktop.ui.binding import Binding, CommandBinding
from gosi_desktop.ui.change_dialog import beside, labelled
from gosi_desktop.ui.document_words import NOTES, word
from gosi_desktop.ui.formats import formats, isolate
from gosi_desktop.ui.messages import message_for
from gosi_desktop.ui.roster_cells import name_of
from gosi_desktop.ui.widgets.banner import Banner
from gosi_desktop.ui.widgets.button import Button, Kind
from gosi_desktop.ui.widgets.choice import ComboBox, Segmented
from gosi_desktop.ui.widgets.dialog import Dialog
from gosi_desktop.ui.widgets.field import Field
from gosi_desktop.ui.widgets.fitting_scroll import FittingScroll
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.viewmodels.note_form import NoteFormState, NoteFormViewModel


class NoteDialog(Dialog):
    """Ctrl+Enter keeps, Esc leaves."""

    def __init__(self, model: NoteFormViewModel, window: QWidget) -> None:
        super().__init__(window, " ", " ", width=560)
        self._model = model
        self.kind = ComboBox([(one.value, word(NOTES[one])) for one in NoteKind], self.tr("Kind"))
        self.title_field = Field(self.tr("What it is called"))
        self.number = Field(self.tr("Number"), ltr=True)
        self.branch = ComboBox([("", self.tr("The establishment"))], self.tr("Belongs to"))
        self.calendars = Segmented(
            [(Calendar.GREGORIAN.value, self.tr("Gregorian")), (Calendar.HIJRI.value, self.tr("Hijri"))],
            self.tr("Calendar"),
        )
        self.expires = Field(self.tr("Last day"), ltr=True, placeholder="2026/06/30")
        self.papers = AttachedPapers(
            model.papers, self.tr("File"), self.tr("It is kept encrypted on this computer and never sent.")
        )
        self.banner = Banner(tone=Tone.BAD)
        self.keep = Button(self.tr("Keep it"), Kind.PRIMARY, shortcut_hint="Ctrl+Enter")
        self.leave = Button(self.tr("Cancel"), shortcut_hint="Esc")
        self._lay_out()
        self._bind()

    @property
    def first(self) -> QWidget:
        """Where the keyboard begins."""
        return self.papers.ground.choose if self._model.state.version else self.kind

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(beside(labelled(self.tr("Kind"), self.kind), labelled(self.tr("Belongs to"), self.branch)))
        column.addWidget(beside(self.title_field, self.number))
        column.addWidget(beside(self.expires, labelled(self.tr("Calendar"), self.calendars)))
        column.addWidget(self.papers)
        column.addWidget(self.banner)
        self.fitting = FittingScroll(inside, 520)
        self.fitting.grown.connect(self.fit)
        self.body.addWidget(self.fitting, 1)
        self.buttons.addWidget(self.keep)
        self.buttons.addWidget(self.leave)

    def _bind(self) -> None:
        model = self._model
        self.kind.picked.connect(lambda key: model.type(kind=NoteKind(key)))
        self.branch.picked.connect(lambda key: model.type(branch=key))
        self.calendars.chosen.connect(lambda key: model.type(calendar=Calendar(key)))
        for name, one in (("title", self.title_field), ("number", self.number), ("expires", self.expires)):
            one.edited.connect(lambda text, name=name: model.type(**{name: text}))
        self.leave.clicked.connect(model.close)
        self.cancelled.connect(model.close)
        self.confirmed.connect(self._confirm)
        CommandBinding(self.keep, model.keep, model.submit)
        Binding(self, model, lambda state: state, self._show)

    def _confirm(self) -> None:
        if self.keep.isEnabled():
            self._model.submit()

    def _show(self, state: NoteFormState) -> None:
        if not state.open:
            return
        title = self.tr("Add a document") if state.before is None else self.tr("Edit the document")
        if state.version:
            title = self.tr("The new version of the document")
        self.title.setText(title)
        self.text.setText(self.tr("For this computer alone: a note that reminds you. It is never sent."))
        open_ones = [one for one in state.branches if one.is_open or one.id == state.branch]
        places = [("", self.tr("The establishment"))]
        places += [(one.id, isolate(name_of(one.name.ar, one.name.en))) for one in open_ones]
        self.branch.set_choices(places)
        self.branch.show_choice(state.branch)
        self.kind.show_choice(state.kind.value)
        self.calendars.show_choice(state.calendar.value)
        self.expires.input.setPlaceholderText("2026/06/30" if state.calendar is Calendar.GREGORIAN else "1448/01/15")
        for name, one in (("title", self.title_field), ("number", self.number), ("expires", self.expires)):
            one.set_text(getattr(state, name))
            one.show_error(_said(state.said(name)))
        if state.day is not None and state.said("expires") is None:
            self.expires.show_hint(formats().date_pair(state.day))
        elif not state.expires:
            self.expires.show_hint(self.tr("Empty: it does not end."))
        other = state.error is not None and not any(state.said(one) for one in ("title", "number", "expires"))
        self.banner.setVisible(other)
        if other and state.error is not None:
            message = message_for(state.error)
            self.banner.show_message(message.title, message.text, Tone.BAD)
        self.fit()


def _said(error: GosiError | None) -> str:
    return message_for(error).line if error is not None else ""
