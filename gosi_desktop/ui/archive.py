"""The page of kept papers: the list, what can be done with one, and the question before one is deleted."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from gosi_desktop.application.ports import ArchivedPaper
from gosi_desktop.ui.archive_list import ArchiveList
from gosi_desktop.ui.archive_words import ArchiveWords
from gosi_desktop.ui.binding import Binding
from gosi_desktop.ui.formats import formats, isolate
from gosi_desktop.ui.kept_preview import KeptPreviews
from gosi_desktop.ui.measures import RAIL_BELOW
from gosi_desktop.ui.shell_page import ShellPage
from gosi_desktop.ui.theme import scaled
from gosi_desktop.ui.widgets.announcement import announce
from gosi_desktop.ui.widgets.button import Button, Kind
from gosi_desktop.ui.widgets.card import EmptyState
from gosi_desktop.ui.widgets.clipped_card import ClippedCard
from gosi_desktop.ui.widgets.dialog import Dialog
from gosi_desktop.ui.widgets.labels import Label
from gosi_desktop.viewmodels.archive import ArchiveState, ArchiveViewModel


class ArchiveView(ShellPage):
    """Reads from the cache alone, so it says the same offline."""

    def __init__(self, view_model: ArchiveViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view_model = view_model
        self.words = ArchiveWords(self)
        self.previews = KeptPreviews(view_model.preview, self)
        self.question: RemovePaper | None = None
        self._lay_out()
        self._bind()

    # -- what the shell asks -------------------------------------------------------------------------------------------

    def title(self) -> str:
        return self.tr("Kept papers")

    def subtitle(self) -> str:
        """«3 أوراق محفوظة على هذا الجهاز»."""
        count = len(self.view_model.state.papers)
        return formats().numerals(self.tr("%n papers kept on this computer", "", count)) if count else ""

    def take_keyboard(self) -> None:
        place: QWidget = self.list if self.view_model.state.papers else self.empty
        place.setFocus(Qt.FocusReason.OtherFocusReason)

    def regions(self) -> list[QWidget]:
        return [self.open_button, self.list] if self.view_model.state.papers else [self.empty]

    # -- layout --------------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.note = Label(self.tr("Printed again byte by byte, as they were made. Works offline."), "table", "text-2")
        self.open_button = Button(self.tr("Open and print"), Kind.PRIMARY, icon="printer")
        self.save_button = Button(self.tr("Save as PDF"), icon="download")
        self.delete_button = Button(self.tr("Delete…"), Kind.DANGER_OUTLINE, icon="trash")
        tools = QHBoxLayout()
        tools.setSpacing(8)
        tools.addWidget(self.note, 1)
        for button in (self.open_button, self.save_button, self.delete_button):
            tools.addWidget(button)
        self.list = ArchiveList(self.words)
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(tools)
        card = ClippedCard()
        card.body.addWidget(self.list)
        card.raise_corners()
        column.addWidget(card, 1)
        self.empty = EmptyState(
            "document",
            self.tr("No papers are kept yet"),
            self.tr("Forms and certificates come here by themselves when they are made, ready to be printed again."),
        )
        self.empty.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.stack = QStackedWidget()
        self.stack.addWidget(shown)
        self.stack.addWidget(self.empty)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.stack)

    def _bind(self) -> None:
        model = self.view_model
        Binding(self, model, lambda state: state.papers, lambda _papers: self._show_papers())
        Binding(self, model, lambda state: state.loaded, lambda _loaded: self._show_papers())
        Binding(self, model, lambda state: state.removing, self._show_question)
        model.removed.connect(self._say_removed)
        self.list.opened.connect(self.open_paper)
        self.list.save_wanted.connect(self.ask_file)
        self.list.removal_wanted.connect(model.ask_removal)
        self.list.moved.connect(self._allow)
        self.open_button.clicked.connect(self.open_current)
        self.save_button.clicked.connect(self.save_current)
        self.delete_button.clicked.connect(lambda: self._with_current(model.ask_removal))
        self._allow()

    # -- what is shown -------------------------------------------------------------------------------------------------

    def _show_papers(self) -> None:
        state: ArchiveState = self.view_model.state
        inside = self.window().focusWidget()
        had = inside is not None and self.isAncestorOf(inside)
        self.list.show_papers(state.papers)
        self.stack.setCurrentIndex(1 if state.loaded and not state.papers else 0)
        if had and not state.papers and state.loaded:
            self.empty.setFocus(Qt.FocusReason.OtherFocusReason)
        self.heading_changed.emit()

    def _allow(self) -> None:
        there = self.list.current() is not None
        for button in (self.open_button, self.save_button, self.delete_button):
            button.setEnabled(there)

    def _show_question(self, paper: ArchivedPaper | None) -> None:
        if self.question is not None:
            self.question.close_dialog()
            self.question.deleteLater()
            self.question = None
        if paper is not None:
            self.question = RemovePaper(self.view_model, self.words.title(paper), self.window())
            self.question.open(self.question.keep)

    # -- what the user does --------------------------------------------------------------------------------------------

    def open_paper(self, paper: ArchivedPaper) -> None:
        """The paper in a window of its own; another one takes the place of the one before."""
        self.previews.open(paper)

    def open_current(self) -> None:
        """The paper of the row that the buttons are about."""
        self._with_current(self.open_paper)

    def save_current(self) -> None:
        """The same as a file."""
        self._with_current(self.ask_file)

    def ask_file(self, paper: ArchivedPaper) -> None:
        """A name for the PDF; it stands under it only when whole."""
        name = str(Path.home() / self.words.file_name(paper))
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save as PDF"), name, self.tr("PDF (*.pdf)"))
        if chosen:
            target = Path(chosen)
            named = target if target.suffix.lower() == ".pdf" else target.with_name(target.name + ".pdf")
            self.view_model.save_pdf(paper, named)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = 16 if self.window().width() < scaled(RAIL_BELOW) else 24  # as the head above
        self._column.setContentsMargins(side, 4, side, 20)

    def _with_current(self, act: Callable[[ArchivedPaper], object]) -> None:
        paper = self.list.current()
        if paper is not None:
            act(paper)

    def _say_removed(self, paper: ArchivedPaper) -> None:
        announce(self, self.tr("Deleted: {paper}").format(paper=self.words.title(paper)))


class RemovePaper(Dialog):
    """Asks before a paper is gone for good; the keyboard begins at the way back."""

    def __init__(self, model: ArchiveViewModel, title: str, window: QWidget) -> None:
        super().__init__(window, " ", " ")
        self.title.setText(self.tr("Delete “{paper}”?").format(paper=isolate(title)))
        self.setAccessibleName(self.title.text())
        self.text.setText(
            self.tr(
                "The paper leaves this computer for good and cannot be printed again from here. Nothing changes at the "
                "service."
            )
        )
        self.confirm = Button(self.tr("Delete the paper"), Kind.DANGER)
        self.keep = Button(self.tr("Keep it"))
        self.buttons.addWidget(self.confirm)
        self.buttons.addWidget(self.keep)
        self.confirm.clicked.connect(model.remove)
        self.confirmed.connect(model.remove)
        self.keep.clicked.connect(model.keep)
        self.cancelled.connect(model.keep)
