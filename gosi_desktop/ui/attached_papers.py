"""The box of papers in a form, and a look at one of them. View of ``viewmodels/attached_papers.py``."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QImage,
    QImageReader,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from gosi_desktop.domain.attachments import PDF, AttachedPaper, PaperFile
from gosi_desktop.ui.archive_words import ArchiveWords
from gosi_desktop.ui.binding import Binding
from gosi_desktop.ui.formats import formats, isolate
from gosi_desktop.ui.messages import text_for
from gosi_desktop.ui.paper_canvas import image_of
from gosi_desktop.ui.theme import colour, scaled
from gosi_desktop.ui.widgets.button import Button, IconButton, Size
from gosi_desktop.ui.widgets.choice import Segmented
from gosi_desktop.ui.widgets.dialog import Dialog
from gosi_desktop.ui.widgets.labels import IconLabel, Label
from gosi_desktop.viewmodels.attached_papers import (
    AttachedPapersState,
    AttachedPapersViewModel,
    Located,
    Looked,
    Unfit,
)

_PICTURE = 500  # pixels across, in the window that shows one
_MOST_PIXELS = 40_000_000  # of a picture that is shown; a larger one is read smaller


class AttachedPapers(QWidget):
    """A dashed ground to drop files on, with a button for the keyboard; above it what is attached."""

    def __init__(self, model: AttachedPapersViewModel, title: str, why: str) -> None:
        super().__init__()
        self._model = model
        self._words = ArchiveWords(self)
        self.look: PaperLook | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        head = QHBoxLayout()
        self.title = Label(title, "table", "text-2")
        self.count = Label("", "caption", "text-3")
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.count)
        column.addLayout(head)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        column.addLayout(self._rows)
        self._asked = QVBoxLayout()
        self._asked.setSpacing(4)
        column.addLayout(self._asked)
        self.questions: list[PlaceQuestion] = []
        self.ground = _Ground(self.tr("Choose a file…"), why)
        self.ground.dropped.connect(model.add)
        self.ground.choose.clicked.connect(self._ask)
        column.addWidget(self.ground)
        self.error = Label("", "caption", "bad", wrap=True)
        column.addWidget(self.error)
        self._missing = ""
        self.rows: dict[str, QWidget] = {}
        Binding(self, model, lambda state: state.papers, self._show_papers)
        Binding(self, model, lambda state: state.located, self._show_located)
        Binding(self, model, lambda state: state, self._show)
        model.looked.connect(self._show_one)

    def show_missing(self, words: str) -> None:
        """What the rules say while one is missing."""
        self._missing = words
        self._show(self._model.state)

    def _ask(self) -> None:
        kinds = self.tr("Papers and pictures (*.pdf *.jpg *.jpeg *.png)")
        chosen, _ = QFileDialog.getOpenFileNames(self, self.tr("Attach papers"), str(Path.home()), kinds)
        self._model.add([Path(one) for one in chosen])

    def _show(self, state: AttachedPapersState) -> None:
        self.ground.choose.set_busy(state.reading)
        said = [self._unfit(one) for one in state.unfit] or ([self._missing] if self._missing else [])
        self.error.show_text("\n".join(said))

    def _unfit(self, unfit: Unfit) -> str:
        return self.tr("{name}: {why}").format(name=isolate(unfit.name), why=text_for(unfit.why))

    def _show_papers(self, papers: Sequence[PaperFile]) -> None:
        at = self.focusWidget()
        focused = at is not None and any(row.isAncestorOf(at) for row in self.rows.values())
        for row in self.rows.values():
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = {one.about.sha256: self._row(one.about) for one in papers}
        for row in self.rows.values():
            self._rows.addWidget(row)
        self.count.setText(formats().number(len(papers)) if papers else "")
        if focused and not self.ground.choose.hasFocus():
            self.ground.choose.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_located(self, located: Sequence[Located]) -> None:
        if len(located) != len(self.questions):
            for question in self.questions:
                self._asked.removeWidget(question)
                question.hide()
                question.deleteLater()
            self.questions = [PlaceQuestion(self._model.send_place) for _ in located]
            for question in self.questions:
                self._asked.addWidget(question)
        for question, one in zip(self.questions, located, strict=True):
            question.show_photograph(one)

    def _row(self, paper: AttachedPaper) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(IconLabel("check", "ok", 16))
        name = Label(isolate(paper.name), "table", wrap=True)
        name.align(Qt.AlignmentFlag.AlignLeading, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(name, 1)
        row.addWidget(Label(self._words.size(paper), "caption", "text-3"))
        look = IconButton("eye", self.tr("Look at {name}").format(name=paper.name), edge=30)
        look.clicked.connect(lambda: self._model.look(paper.sha256))
        remove = IconButton("trash", self.tr("Take out {name}").format(name=paper.name), edge=30)
        remove.clicked.connect(lambda: self._model.remove(paper.sha256))
        row.addWidget(look)
        row.addWidget(remove)
        return holder

    @Slot(object)
    def _show_one(self, looked: Looked) -> None:
        self._close_look()
        self.look = PaperLook(looked, self._words, self.window())
        self.look.closed.connect(self._close_look)
        self.look.open(self.look.close_button)

    @Slot()
    def _close_look(self) -> None:
        if self.look is not None:
            self.look.close_dialog()
            self.look.deleteLater()
            self.look = None


class PlaceQuestion(QWidget):
    """«The photograph says where it was taken»: whether that goes too. It does not until somebody says so."""

    def __init__(self, send: Callable[[str, bool], None]) -> None:
        super().__init__()
        self._shown: Located | None = None
        self._send = send
        self.words = Label("", "caption", "warn", wrap=True)
        self.words.align(Qt.AlignmentFlag.AlignLeading, Qt.AlignmentFlag.AlignVCenter)
        ways = [("left_out", self.tr("Leave the place out")), ("sent", self.tr("Send the place too"))]
        self.choice = Segmented(ways, self.tr("Where it was taken"))
        self.choice.chosen.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 0, 0, 4)
        column.setSpacing(4)
        column.addWidget(self.words)
        column.addWidget(self.choice, 0, Qt.AlignmentFlag.AlignLeading)

    def show_photograph(self, located: Located) -> None:
        """Which one, and what is chosen for it."""
        self._shown = located
        asked = self.tr("The photograph {name} says where it was taken. Should that be sent?")
        self.words.show_text(asked.format(name=isolate(located.name)))
        self.choice.show_choice("sent" if located.sent else "left_out")

    @Slot(str)
    def _choose(self, key: str) -> None:
        if self._shown is not None:
            self._send(self._shown.sha256, key == "sent")


class _Ground(QWidget):
    """Takes files that are dropped."""

    dropped = Signal(list)  # of Path

    def __init__(self, verb: str, why: str) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self._over = False
        self.choose = Button(verb, icon="paperclip", size=Size.SMALL)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 10, 14, 10)
        row.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(Label(why, "table", wrap=True))
        limits = self.tr("Drop them here. PDF, JPEG or PNG, 5 MB at most each.")
        bare = self.tr("Photographs are turned upright; what the camera wrote into them is left out.")
        words.addWidget(Label(f"{limits} {bare}", "caption", "text-3", wrap=True))
        row.addLayout(words, 1)
        row.addWidget(self.choose)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(colour("link" if self._over else "line-2"), 1.2, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(colour("surface-3" if self._over else "surface-2"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _files(event):
            self._hover(True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._hover(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._hover(False)
        event.acceptProposedAction()
        self.dropped.emit(_files(event))

    def _hover(self, over: bool) -> None:
        self._over = over
        self.update()


class PaperLook(Dialog):
    """A picture, or the first page of a PDF."""

    closed = Signal()

    def __init__(self, looked: Looked, words: ArchiveWords, window: QWidget) -> None:
        super().__init__(window, isolate(looked.paper.about.name), " ", width=560)
        size = words.size(looked.paper.about)
        pages = self.tr("%n pages", "", looked.pages) if looked.paper.about.type == PDF else ""
        self.text.setText(" · ".join(part for part in (size, formats().numerals(pages)) if part))
        image = image_of(looked.page) if looked.page is not None else picture_of(looked.paper.data)
        if image.isNull():
            self.body.addWidget(
                Label(self.tr("There is no picture of it here; it is sent as it is."), "table", wrap=True)
            )
        else:
            self.body.addWidget(_framed(image, looked.paper.about.name), 1)
        self.close_button = Button(self.tr("Close"), shortcut_hint="Esc")
        self.buttons.addWidget(self.close_button)
        self.close_button.clicked.connect(self.closed)
        self.cancelled.connect(self.closed)
        self.confirmed.connect(self.closed)


def picture_of(data: bytes) -> QImage:
    """The right way up; of a very large one a smaller copy is read. Null when it cannot be drawn."""
    held = QByteArray(data)
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and size.width() * size.height() > _MOST_PIXELS:
        reader.setScaledSize(size.scaled(QSize(2000, 2000), Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()


def _framed(image: QImage, name: str) -> QScrollArea:
    area = QScrollArea()
    area.setAccessibleName(name)
    area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    area.setMinimumHeight(scaled(240))
    area.setWidget(_Picture(image))
    area.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    return area


class _Picture(QWidget):
    """As wide as the window that shows it."""

    def __init__(self, image: QImage) -> None:
        super().__init__()
        width = min(scaled(_PICTURE), max(1, image.width()))
        height = max(1, round(image.height() * width / max(1, image.width())))
        self._image = image
        self.setFixedSize(width, height)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(self.rect(), self._image)


def _files(event: QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
