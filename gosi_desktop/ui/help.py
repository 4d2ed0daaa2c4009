"""Help: the official number, the official portal and the other ways, answers, and help with the program itself.

The same panel stands in the shell and, before sign-in, in a dialog over whatever is on the screen.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from gosi_desktop.ui.binding import Binding
from gosi_desktop.ui.certificates import scrolled
from gosi_desktop.ui.clipboard import Clipboard
from gosi_desktop.ui.help_answers import AnswersCard
from gosi_desktop.ui.help_phone import PhoneCard
from gosi_desktop.ui.help_refusals import refusals
from gosi_desktop.ui.help_side import ChannelsCard, PortalCard, ProgramCard
from gosi_desktop.ui.help_words import in_arabic, questions
from gosi_desktop.ui.measures import page_side
from gosi_desktop.ui.roster_cells import in_english
from gosi_desktop.ui.shell_page import ShellPage
from gosi_desktop.ui.theme import scaled
from gosi_desktop.ui.widgets.button import Button
from gosi_desktop.ui.widgets.dialog import Dialog
from gosi_desktop.ui.widgets.fitting_scroll import FittingScroll
from gosi_desktop.viewmodels.help import HelpState, HelpViewModel

_BESIDE_FROM, _SIDE = 860, 372


class HelpPanel(QWidget):
    """Before sign-in its answers lead to no page."""

    place_wanted = Signal(object)  # Page
    copied = Signal(str)

    def __init__(self, model: HelpViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        arabic = in_arabic(model.support.texts if in_english() and model.support is not None else None)
        answers = (*questions(model.figures, arabic), *refusals(arabic))
        model.learn([one.answerable for one in answers])
        self.phone = PhoneCard()
        self.answers = AnswersCard(model, answers)
        self.portal = PortalCard()
        self.channels = ChannelsCard()
        self.program = ProgramCard(model.rules_version)
        main, side = QVBoxLayout(), QVBoxLayout()
        for column, cards in ((main, (self.phone, self.answers)), (side, (self.portal, self.channels, self.program))):
            column.setSpacing(16)
            for card in cards:
                column.addWidget(card)
        main.setStretch(1, 1)
        side.addStretch(1)
        self._aside = QWidget()
        side.setContentsMargins(0, 0, 0, 0)
        self._aside.setLayout(side)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 24)
        self._row.setSpacing(16)
        self._row.addLayout(main, 1)
        self._row.addWidget(self._aside)
        self.answers.place_wanted.connect(self.place_wanted)
        self.phone.copied.connect(self.copied)
        self._model, self._enquiries = model, False
        self.program.report_wanted.connect(self._open_report)
        self.program.licences_wanted.connect(self._open_licences)
        for asked in (self.program.report, self.program.licences):
            asked.setVisible(model.support is not None)
        Binding(self, model, lambda state: (state.answered, state.now, state.channels), lambda _: self._show())

    def offer_enquiries(self, offered: bool) -> None:
        """Whether this program has a page for them."""
        self._enquiries = offered
        self._show()

    def _open_report(self) -> None:
        from gosi_desktop.ui.support import SupportDialog, open_dialog

        if self._model.support is not None:
            open_dialog(SupportDialog(self._model.support, self.window()))

    def _open_licences(self) -> None:
        from gosi_desktop.ui.support import LicencesDialog, open_dialog

        if self._model.support is not None:
            open_dialog(LicencesDialog(self._model.support, self.window()))

    def _show(self) -> None:
        state: HelpState = self._model.state
        self.phone.show_answered(state.answered, state.now)
        self.channels.show_channels(state.channels or {}, self._enquiries)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= scaled(_BESIDE_FROM)
        turned = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._row.setDirection(turned)
        if beside:
            self._aside.setFixedWidth(min(scaled(_SIDE), self.width() * 2 // 5))
        else:
            self._aside.setMinimumWidth(0)
            self._aside.setMaximumWidth(16_777_215)  # QWIDGETSIZE_MAX

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._model.watch(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._model.watch(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc empties the search; without one it is somebody else’s."""
        if event.key() == Qt.Key.Key_Escape and self._model.state.query:
            self._model.search("")
        else:
            super().keyPressEvent(event)


class HelpDialog(Dialog):
    """Before sign-in: over whatever is on the screen, so that nothing typed there is lost."""

    def __init__(self, model: HelpViewModel, window: QWidget) -> None:
        super().__init__(window, "\N{ZERO WIDTH SPACE}", width=960)
        self.setObjectName("help-dialog")
        model.setParent(self)
        self.title.setText(self.tr("Help"))
        self.setAccessibleName(self.title.text())
        self.panel = HelpPanel(model)
        self.panel.program.show_in_shell(False)
        self.body.addWidget(FittingScroll(self.panel, 900), 1)
        self.close_button = Button(self.tr("Close"), shortcut_hint="Esc")
        self.buttons.addWidget(self.close_button)
        self.panel.copied.connect(lambda text: Clipboard.of_program().copy(text))
        for leave in (self.close_button.clicked, self.cancelled):
            leave.connect(self._leave)

    def open_here(self) -> None:
        """With the keyboard at the search."""
        self.open(self.panel.answers.search.inner)

    def _leave(self) -> None:
        self.close_dialog()
        self.deleteLater()


class HelpView(ShellPage):
    """The page of the shell."""

    def __init__(self, model: HelpViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view_model = model
        self.panel = HelpPanel(model)
        self.area = scrolled(self.panel)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.area)
        self.panel.copied.connect(self.copied)

    def title(self) -> str:
        return self.tr("Help")

    def subtitle(self) -> str:
        return self.tr("Official ways to GOSI, and answers about the program")

    def take_keyboard(self) -> None:
        self.panel.answers.search.inner.setFocus(Qt.FocusReason.OtherFocusReason)

    def regions(self) -> list[QWidget]:
        panel = self.panel
        heads = [panel.phone.copy, panel.answers.search.inner, panel.portal.open, panel.program.keys]
        return [head for head in heads if head.isVisible()]

    def focus_search(self) -> None:
        """Ctrl F."""
        self.take_keyboard()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = page_side(self.width())
        self._column.setContentsMargins(side, 0, side, 0)
