"""One document beside the list: its first page, what its end may affect, what to do, when to remind of it."""

from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from gosi_desktop.application.documents import CAN_REMIND
from gosi_desktop.domain.documents import Document, Source
from gosi_desktop.ui.attached_papers import picture_of
from gosi_desktop.ui.binding import Binding
from gosi_desktop.ui.change_dialog import clear
from gosi_desktop.ui.document_words import DocumentWords
from gosi_desktop.ui.formats import formats, isolate, ltr
from gosi_desktop.ui.messages import message_for
from gosi_desktop.ui.paper_canvas import image_of
from gosi_desktop.ui.theme import scaled
from gosi_desktop.ui.widgets import painting
from gosi_desktop.ui.widgets.badges import Badge
from gosi_desktop.ui.widgets.banner import Banner
from gosi_desktop.ui.widgets.button import Button, Kind, LinkButton, Size
from gosi_desktop.ui.widgets.card import Inset, SidePanel
from gosi_desktop.ui.widgets.field import Field
from gosi_desktop.ui.widgets.labels import Label
from gosi_desktop.ui.widgets.open_scroll import OpenScroll
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.viewmodels.documents import DocumentLook, DocumentsState, DocumentsViewModel

_HIGH = 170  # pixels of the picture

ACTS = {
    Source.LICENCE: "establishment",
    Source.CERTIFICATE: "certificates",
    Source.IDENTITY: "person",
    Source.CONTRACT: "person",
}


class DocumentPanel(SidePanel):
    """Esc closes. What stays on this computer can be changed here; the rest leads to where it is."""

    way_wanted = Signal(object)  # Document: to the page where the authority's own data are
    look_wanted = Signal(object)  # PaperFile, to be seen large

    def __init__(self, model: DocumentsViewModel, words: DocumentWords, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._model, self._words = model, words
        self.title = Label("", "card-title", wrap=True)
        self.about = Label("", "caption", "text-2", wrap=True)
        self.badge = Badge(" ")
        self.day = Label("", "caption", "text-2", wrap=True)
        self.picture = DocumentPicture()
        self.look_error = Label("", "caption", "bad", wrap=True)
        self.kept_here = Label(
            self.tr("Kept encrypted on this computer only; never sent."), "caption", "text-2", wrap=True
        )
        self.affected = Banner(tone=Tone.WARN)
        self.steps = QVBoxLayout()
        self.steps.setSpacing(6)
        self.remind = RemindBox(model, words)
        self.version = Button(self.tr("Put the new version here"), Kind.PRIMARY, icon="upload", size=Size.SMALL)
        self.edit = Button(self.tr("Edit"), icon="pencil", size=Size.SMALL)
        self.save = LinkButton(self.tr("Save a copy…"), icon="download")
        self.large = LinkButton(self.tr("Look at it large"), icon="zoom-in")
        self.remove = LinkButton(self.tr("Remove"), icon="trash")
        self.way = Button(" ", Kind.PRIMARY, icon="chevron-end", size=Size.SMALL)
        self._lay_out()
        self._bind()

    def _lay_out(self) -> None:
        self.title_row.insertWidget(0, self.title, 1)
        self.title_row.setStretch(1, 0)
        self.head.addWidget(self.about)
        self.head.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignLeading)
        self.head.addWidget(self.day)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 4, 16, 14)
        column.setSpacing(10)
        links = QHBoxLayout()
        links.setSpacing(14)
        for link in (self.large, self.save, self.remove):
            links.addWidget(link)
        links.addStretch(1)
        column.addWidget(self.picture)
        column.addWidget(self.look_error)
        column.addLayout(links)
        column.addWidget(self.kept_here)
        column.addWidget(self.affected)
        column.addWidget(Label(self.tr("What to do?"), "table-strong"))
        column.addLayout(self.steps)
        column.addWidget(self.remind)
        column.addStretch(1)
        self.body.addWidget(OpenScroll(inside))
        for button in (self.version, self.edit, self.way):
            self.foot.addWidget(button)
        self.foot.addStretch(1)

    def _bind(self) -> None:
        model = self._model
        self.closed.connect(lambda: model.choose(None))
        self.version.clicked.connect(lambda: model.edit(version=True))
        self.edit.clicked.connect(lambda: model.edit())
        self.remove.clicked.connect(self._remove)
        self.save.clicked.connect(self._save)
        self.large.clicked.connect(lambda: self.look_wanted.emit(model.state.look))
        self.way.clicked.connect(lambda: self.way_wanted.emit(model.state.chosen))
        Binding(self, model, lambda state: state, self._show)

    def _show(self, state: DocumentsState) -> None:
        document, words = state.chosen, self._words
        if document is None or state.book is None:
            return
        self.setAccessibleName(words.title(document))
        self.title.setText(words.title(document))
        number = words.number(document)
        self.about.setText(" · ".join((ltr(number), words.belongs(document))))
        standing = document.standing(state.book.today)
        ended = words.ended(document, standing)
        self.badge.show_badge(ended.words, ended.tone, ended.icon)
        self.day.show_text(formats().date_pair(document.expires) if document.expires is not None else "")
        self._show_file(document, state)
        tone = Tone.BAD if ended.tone is Tone.BAD else Tone.WARN
        self.affected.show_message(self.tr("What may be affected?"), words.affected(document), tone)
        clear(self.steps)
        for at, step in enumerate(words.steps(document), start=1):
            self.steps.addWidget(_step(at, step))
        self.remind.show_reminders(document, state)

    def _show_file(self, document: Document, state: DocumentsState) -> None:
        ours = document.source is Source.NOTE
        for one in (self.version, self.edit, self.remove, self.kept_here):
            one.setVisible(ours)
        self.version.setText(
            self.tr("Put the new version here") if document.paper else self.tr("Put a file here")
        )  # fmt: skip
        self.picture.show_look(state.look)
        self.look_error.show_text(message_for(state.look_error).line if state.look_error is not None else "")
        for link in (self.large, self.save):
            link.setVisible(state.look is not None)
        acts = {
            "establishment": self.tr("To the establishment"),
            "certificates": self.tr("To the certificates"),
            "person": self.tr("To the contributor"),
        }
        act = ACTS.get(document.source)
        self.way.setVisible(act is not None)
        if act is not None:
            self.way.setText(acts[act])
            self.way.setAccessibleName(acts[act])

    def _remove(self) -> None:
        document = self._model.state.chosen
        note = self._model.note_of(document) if document is not None else None
        if note is not None:
            self._model.remove(note)

    def _save(self) -> None:
        look = self._model.state.look
        if look is None:
            return
        name = str(Path.home() / look.paper.about.name)
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save a copy"), name)
        if chosen:
            self._model.save_copy(look.paper, Path(chosen))


class RemindBox(Inset):
    """«قبل 60 و30 و7 أيام»: as it is, or as a field while it is changed."""

    def __init__(self, model: DocumentsViewModel, words: DocumentWords, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._model, self._words = model, words
        self._name, self._can = "", False
        self.heading = Label(self.tr("Reminder"), "table-strong")
        self.change = LinkButton(self.tr("Change"))
        self.says = Label("", "caption", "text-2", wrap=True)
        self.field = Field(self.tr("Days before the end"), ltr=True, placeholder="60 30 7", reserve=False)
        self.keep = Button(self.tr("Keep"), size=Size.SMALL)
        head = QHBoxLayout()
        head.addWidget(self.heading, 1)
        head.addWidget(self.change)
        self.body.setSpacing(6)
        self.body.addLayout(head)
        self.body.addWidget(self.says)
        self.body.addWidget(self.field)
        self.body.addWidget(self.keep, 0, Qt.AlignmentFlag.AlignLeading)
        self.change.clicked.connect(self._open)
        self.keep.clicked.connect(self._keep)
        self.field.submitted.connect(self._keep)
        self._edit(False)

    def show_reminders(self, document: Document, state: DocumentsState) -> None:
        """Of another document, or as they are now."""
        assert state.book is not None
        certificate = document.source is Source.CERTIFICATE
        days = state.book.remind(document)
        always = self.tr("Among the deadlines until its end.")
        self.says.setText(always if certificate else self._words.reminders(days))
        self._can = document.source in CAN_REMIND
        self.setVisible(document.expires is not None)
        said = message_for(state.remind_error).line if state.remind_error is not None else ""
        if document.name != self._name or (self._kept and not said):
            self._name = document.name
            self._edit(False)
        self.change.setVisible(self._can and self.says.isVisibleTo(self))
        self.field.show_error(said)

    def _open(self) -> None:
        state = self._model.state
        assert state.book is not None
        assert state.chosen is not None
        self.field.set_text(" ".join(str(one) for one in state.book.remind(state.chosen)))
        self._edit(True)
        self.field.input.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep(self) -> None:
        self._kept = True
        self._model.remind_of(self.field.text())

    def _edit(self, editing: bool) -> None:
        self._kept = False
        self.change.setVisible(not editing and self._can)
        self.says.setVisible(not editing)
        self.field.setVisible(editing)
        self.keep.setVisible(editing)


class DocumentPicture(QLabel):
    """The first page on a quiet ground; paper never mirrors."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image: QImage | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_look(self, look: DocumentLook | None) -> None:
        """None hides it."""
        self._image = None
        if look is not None:
            self._image = image_of(look.page) if look.page is not None else picture_of(look.paper.data)
            pages = formats().numerals(self.tr("%n pages", "", look.pages))
            self.setAccessibleName(f"{isolate(look.paper.about.name)} · {pages}")
        self.setVisible(self._image is not None and not self._image.isNull())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(scaled(280), scaled(_HIGH) + 24)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._image is None or self._image.isNull():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painting.rounded(painter, QRectF(self.rect()), 8, "surface-2", "line")
        room = self.size() - QSize(24, 24)
        shown = self._image.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        sheet = QRectF((self.width() - shown.width()) / 2, 12, shown.width(), shown.height())
        painter.drawImage(sheet, self._image)
        painting.rounded(painter, sheet, 1, None, "line-2")


def _step(at: int, words: str) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(10)
    number = Label(formats().number(at), "table-strong", "link")
    row.addWidget(number, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Label(words, "table", wrap=True), 1)
    return holder
