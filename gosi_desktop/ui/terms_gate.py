"""The dialog of newer terms: read to the end, then accepted. View of ``viewmodels/terms_gate.py``."""

from PySide6.QtWidgets import QWidget

from gosi_desktop.ui.binding import Binding, CommandBinding
from gosi_desktop.ui.formats import ltr
from gosi_desktop.ui.messages import message_for
from gosi_desktop.ui.theme import scaled
from gosi_desktop.ui.widgets.banner import Banner
from gosi_desktop.ui.widgets.button import Button, Kind
from gosi_desktop.ui.widgets.dialog import Dialog
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.ui.widgets.terms_reader import TermsReader, paragraphs_of
from gosi_desktop.viewmodels.terms_gate import TermsGateState, TermsGateViewModel

_TEXT, _AROUND, _LEAST = 330, 390, 120  # of the text, of what stands around it, and what is left at least


class TermsGate(Dialog):
    """Putting it off leaves what is saved in use."""

    def __init__(self, model: TermsGateViewModel, window: QWidget) -> None:
        super().__init__(window, " ", " ", width=720)
        self._model = model
        self.title.setText(self.tr("The service has new terms"))
        self.setAccessibleName(self.title.text())
        self.text.setText(self.tr("It answers nothing else until you accept them. The saved data stay available."))
        self.reader = TermsReader(self.tr("Terms of use"), self.tr("I have read the terms and accept them"), "")
        self.reader.declare.hide()
        self.reader.hint.setText(self.tr("The box opens at the end of the text."))
        self.reader.text.setFixedHeight(min(scaled(_TEXT), max(_LEAST, window.height() - scaled(_AROUND))))
        self.error = Banner(tone=Tone.BAD)
        self.body.addWidget(self.reader)
        self.body.addWidget(self.error)
        self.confirm = Button(self.tr("Accept the terms"), Kind.PRIMARY)
        self.later = Button(self.tr("Not now"))
        self.buttons.addWidget(self.confirm)
        self.buttons.addWidget(self.later)
        self.reader.language_chosen.connect(model.choose_language)
        self.reader.read_to_end.connect(model.reach_end)
        self.reader.accepted.connect(model.tick)
        self.confirmed.connect(model.submit)
        self.later.clicked.connect(model.put_off)
        self.cancelled.connect(model.put_off)
        CommandBinding(self.confirm, model.accept, model.submit)
        Binding(self, model, lambda state: state, self._show)

    def _show(self, state: TermsGateState) -> None:
        terms = state.terms
        if terms is not None:
            text = terms.ar if state.language == "ar" else terms.en
            version = self.tr("Version {version}").format(version=ltr(terms.version))
            self.reader.show_terms(version, paragraphs_of(text), state.language)
        self.reader.show_boxes(state.read, state.accepts, False)
        self.error.setVisible(state.error is not None)
        if state.error is not None:
            message = message_for(state.error)
            self.error.show_message(message.title, message.text)
        self.fit()
