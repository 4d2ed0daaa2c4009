"""The frame of everything before the shell: a form beside the parapet, with tips on it, and who this program is."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from gosi_desktop.ui.measures import form_column, form_width
from gosi_desktop.ui.theme import colour
from gosi_desktop.ui.widgets import painting
from gosi_desktop.ui.widgets.badges import Badge, EnvironmentChip
from gosi_desktop.ui.widgets.button import LinkButton
from gosi_desktop.ui.widgets.labels import IconTile, Label, Line, MarkLabel
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.ui.widgets.parapet import ParapetPicture


class TipCard(QWidget):
    """A card on the parapet: an icon, one sentence that names the matter, one that says what to do."""

    def __init__(self, icon: str, tone: Tone, title: str, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 13, 16, 13)
        row.setSpacing(12)
        row.addWidget(IconTile(icon, tone), 0, Qt.AlignmentFlag.AlignTop)
        self.body = QVBoxLayout()
        self.body.setSpacing(2)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.title = Label(title, "body-strong", wrap=True)
        self.head.addWidget(self.title, 1)
        self.text = Label(text, "table", "text-2", wrap=True)
        self.body.addLayout(self.head)
        self.body.addWidget(self.text)
        row.addLayout(self.body, 1)

    def show_words(self, title: str, text: str = "") -> None:
        """Say something else; with a title alone the card is one line."""
        self.title.setText(title)
        self.text.show_text(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        painting.rounded(QPainter(self), QRectF(self.rect()), 8, "surface", "line")


class WelcomePage(QWidget):
    """``form`` takes the form from above, ``tips`` cards on the picture from below."""

    language_chosen = Signal(str)
    help_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side = _FormSide()
        self.picture = self._make_picture()
        self.tips = QVBoxLayout()
        self.tips.setSpacing(16)
        self._tip_frame = QVBoxLayout(self.picture)
        self._tip_frame.addStretch(1)
        self._tip_frame.addLayout(self.tips)
        self.form = QVBoxLayout()
        self.form.setSpacing(0)
        self.environment = EnvironmentChip(self.tr("Practice environment"))
        self.service = Badge("", Tone.NEUTRAL, "server")
        self._side.column.addLayout(self._brand())
        self._side.column.addSpacing(22)
        self._side.column.addLayout(self.form)
        self._side.column.addStretch(1)
        self._side.column.addLayout(self._foot())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._side)
        row.addWidget(self.picture, 1)

    def show_environment(self, practice: bool, service: str = "") -> None:
        """The chip of the practice environment, or the name of the service; it follows what the service says."""
        self.environment.setVisible(practice)
        self.service.show_badge("" if practice else service, Tone.NEUTRAL, "server")

    def first_focus(self) -> QWidget | None:
        """Where the keyboard begins."""
        return None

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        first = self.first_focus()
        if first is not None and self.focusWidget() is None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def heading(self, title: str, *, above: str = "") -> Label:
        """The question of the screen, and its name for those who do not see it."""
        self.setAccessibleName(title)
        if above:
            self.form.addWidget(Label(above, "table", "text-2"))
        label = Label(title, "welcome", wrap=True)
        self.form.addWidget(label)
        return label

    def reveal(self, widget: QWidget) -> None:
        """Scroll the form to a widget, once it has its place."""
        QTimer.singleShot(0, widget, lambda: self._side.area.ensureWidgetVisible(widget))

    def fill_picture(self, widget: QWidget) -> None:
        """Give all the room beside the form to one widget, in place of cards at its foot."""
        self._tip_frame.setStretch(0, 0)
        self._tip_frame.setStretch(1, 1)
        self.tips.addWidget(widget, 1)

    def _make_picture(self) -> QWidget:
        """Beside the form; another screen may show something else there."""
        return ParapetPicture()

    def _brand(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(MarkLabel(40))
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(Label(self.tr("Munshaa"), "brand"))
        names.addWidget(Label(self.tr("Establishment insurance"), "caption", "text-2"))
        row.addLayout(names)
        row.addStretch(1)
        row.addWidget(self.environment)
        row.addWidget(self.service)
        self.environment.hide()
        return row

    def _foot(self) -> QVBoxLayout:
        foot = QVBoxLayout()
        foot.setSpacing(10)
        foot.addSpacing(16)
        foot.addWidget(Line())
        row = QHBoxLayout()
        row.setSpacing(16)
        words = self.tr(
            "An independent, unofficial program; not part of the General Organization for Social Insurance. "
            "Your data are kept encrypted on this computer."
        )
        row.addWidget(Label(words, "caption", "text-3", wrap=True), 1)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self.language = LinkButton("English" if mirrored else "العربية", icon="globe")  # each in its own language
        self.language.clicked.connect(self._choose_language)
        self.help = LinkButton(self.tr("Help"), icon="help")
        self.help.setToolTip(f"{self.help.text()} (F1)")
        self.help.clicked.connect(self.help_wanted)
        row.addWidget(self.help, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.language, 0, Qt.AlignmentFlag.AlignTop)
        foot.addLayout(row)
        return foot

    def _choose_language(self) -> None:
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self.language_chosen.emit("en" if mirrored else "ar")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._side.setFixedWidth(form_width(self.width()))
        margin = 65 if self.picture.width() > 700 else 32
        self._tip_frame.setContentsMargins(margin, 24, margin, 45 if self.height() > 700 else 24)


class _FormSide(QWidget):
    """The half with the form: scrolls when the window is low, keeps its column in the middle."""

    def __init__(self) -> None:
        super().__init__()
        inner = QWidget()
        self.column = QVBoxLayout()
        self.column.setSpacing(0)
        self.column.setContentsMargins(4, 28, 4, 22)
        holder = QWidget()
        holder.setMaximumWidth(form_column() + 8)
        holder.setLayout(self.column)
        row = QHBoxLayout(inner)
        row.setContentsMargins(12, 0, 12, 0)
        row.addStretch(1)
        row.addWidget(holder, 1000)
        row.addStretch(1)
        self.area = _QuietScroll()
        self.area.setWidget(inner)
        inner.setAutoFillBackground(False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.area)

    def sizeHint(self) -> QSize:
        return QSize(form_column() + 64, 400)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour("surface"))
        edge = self.rect()
        edge.setX(edge.x() + edge.width() - 1)
        painter.fillRect(painting.place(self.layoutDirection(), self.rect(), edge), colour("line"))


class _QuietScroll(QScrollArea):
    """A scroll area without a frame that follows the focus into view."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.viewport().setAutoFillBackground(False)
