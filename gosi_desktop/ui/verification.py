"""The page that checks somebody's paper: drop a file, paste a text, type a number; a card for each verdict."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFileDialog, QGridLayout, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from gosi_desktop.domain.verification import Checked, Issuer
from gosi_desktop.ui.actions import both_layouts
from gosi_desktop.ui.binding import Binding, CommandBinding
from gosi_desktop.ui.certificate_words import CertificateWords
from gosi_desktop.ui.certificates import scrolled
from gosi_desktop.ui.formats import formats, isolate, listed, ltr, riyadh, strip_isolates
from gosi_desktop.ui.messages import message_for
from gosi_desktop.ui.money_paper import MoneyPaperWindows
from gosi_desktop.ui.shell_page import ShellPage
from gosi_desktop.ui.theme import colour, scaled
from gosi_desktop.ui.widgets import painting
from gosi_desktop.ui.widgets.announcement import announce
from gosi_desktop.ui.widgets.banner import Banner
from gosi_desktop.ui.widgets.button import Button, Kind, LinkButton
from gosi_desktop.ui.widgets.card import Card
from gosi_desktop.ui.widgets.field import Field
from gosi_desktop.ui.widgets.labels import IconLabel, IconTile, Label, Line
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.viewmodels.verification import VerificationState, VerificationViewModel

_FILES = "*.pdf *.png *.jpg *.jpeg *.webp *.bmp *.tif *.tiff"
_CARD = 316


class VerificationView(ShellPage):
    """What is checked stays on this computer; only a number is asked of its issuer."""

    back_wanted = Signal()

    def __init__(self, model: VerificationViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.words = CertificateWords(self)
        self.windows = MoneyPaperWindows(self)
        self.cards: list[VerdictCard] = []
        self._made_of: tuple[Checked, ...] | None = None
        self._lay_out()
        self._bind()

    # -- what the shell asks -------------------------------------------------------------------------------------------

    def title(self) -> str:
        return self.tr("Verify a certificate")

    def subtitle(self) -> str:
        return self.tr("One that a supplier or contractor gave you, or your own")

    def take_keyboard(self) -> None:
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def regions(self) -> list[QWidget]:
        return [self.text, self.number.input, self.drop.button]

    # -- layout --------------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.back = LinkButton(self.tr("Certificates"))
        self.keys = Banner(tone=Tone.WARN)
        self.accept = self.keys.add_action(self.tr("Take the new keys"), self._model.accept_changes)
        self.offline = Banner(tone=Tone.INFO)
        self.error = Banner(tone=Tone.BAD)
        self.text = CodeText()
        self.text.setAccessibleName(self.tr("Text of the code"))
        self.check = Button(self.tr("Verify"), Kind.PRIMARY)
        self.number = Field(self.tr("Certificate number"), ltr=True, reserve=False)
        self.establishment = Field(self.tr("Subscription number on it"), ltr=True, reserve=False)
        self.ask = Button(self.tr("Ask its issuer"))
        self.drop = DropZone()
        self._results = QGridLayout()
        self._results.setSpacing(14)
        self.heading = Label("", "card-title")
        self.clear = LinkButton(self.tr("Clear"))
        self._column = QVBoxLayout()
        for widget in (self.keys, self.offline, self.error, self._entry()):
            self._column.addWidget(widget)
        line = QHBoxLayout()
        line.addWidget(self.heading, 1)
        line.addWidget(self.clear)
        self._column.addLayout(line)
        self._column.addLayout(self._results)
        self._column.addStretch(1)
        self._column.setSpacing(12)
        inside = QWidget()
        inside.setLayout(self._column)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(inside))

    def _entry(self) -> QWidget:
        """Text and number at the leading side, the place to drop a file beside them."""
        card = Card()
        typed = QVBoxLayout()
        typed.setSpacing(8)
        typed.addWidget(Label(self.tr("Text of the code"), "table", "text-2"))
        typed.addWidget(TextFrame(self.text))
        row = QHBoxLayout()
        row.addWidget(Label(self.tr("Paste what a code reader shows."), "caption", "text-3", wrap=True), 1)
        row.addWidget(self.check)
        typed.addLayout(row)
        typed.addWidget(Line())
        numbers = QHBoxLayout()
        numbers.setSpacing(10)
        numbers.addWidget(self.number, 1)
        numbers.addWidget(self.establishment, 1)
        numbers.addWidget(self.ask, 0, Qt.AlignmentFlag.AlignBottom)
        typed.addLayout(numbers)
        self._sides = QHBoxLayout()
        self._sides.setSpacing(20)
        self._sides.addLayout(typed, 1)
        self._sides.addWidget(self.drop)
        card.body.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeading)
        card.body.addLayout(self._sides)
        return card

    def _bind(self) -> None:
        model = self._model
        self.back.clicked.connect(self.back_wanted)
        self.clear.clicked.connect(model.clear)
        self.text.submitted.connect(self._check_text)
        self.drop.files_given.connect(model.check_files)
        for field in (self.number, self.establishment):
            field.submitted.connect(self._check_number)
        CommandBinding(self.check, model.check, self._check_text)
        CommandBinding(self.ask, model.check, self._check_number)
        model.checked.connect(self._say)
        opening = QShortcut(self)
        opening.setKeys(both_layouts("Ctrl+O"))
        opening.activated.connect(self.open_file)
        Binding(self, model, lambda state: state, self._show)

    # -- what is shown -------------------------------------------------------------------------------------------------

    def _show(self, state: VerificationState) -> None:
        self._show_issuer(state.issuer, state.online)
        self.error.setVisible(state.error is not None)
        if state.error is not None:
            message = message_for(state.error)
            self.error.show_message(message.title, message.text)
        count = len(state.results)
        self.heading.setVisible(count > 0)
        self.clear.setVisible(count > 0)
        self.heading.setText(formats().numerals(self.tr("%n certificates checked", "", count)))
        if state.results != self._made_of:
            self._made_of = state.results
            self._make_cards(state.results)

    def _show_issuer(self, issuer: Issuer | None, online: bool) -> None:
        changed = issuer is not None and bool(issuer.changes)
        self.keys.setVisible(changed)
        if changed and issuer is not None:
            self.keys.show_message(
                self.tr("The keys of {name} have changed").format(name=isolate(issuer.name)),
                self.tr(
                    "The new key is not signed by the one known here. Papers signed with it cannot be verified until "
                    "you take it. Ask the issuer first: {keys}"
                ).format(keys=ltr(listed(*(key.kid for key in issuer.changes)))),
            )
        self.offline.setVisible(not online)
        if not online:
            self.offline.show_message(
                self.tr("No line to the service"),
                self.tr("Signatures are checked with the keys kept here; withdrawals are those of the last contact.")
                if issuer is not None
                else self.tr("No keys are kept here yet, so nothing can be verified."),
            )

    def _make_cards(self, results: tuple[Checked, ...]) -> None:
        for card in self.cards:
            self._results.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = [VerdictCard(one, self.words) for one in results]
        for card in self.cards:
            card.copied.connect(self.copied)
            card.print_wanted.connect(self._open_record)
        self._fit()

    def open_paper(self, save: bool = False) -> None:
        """Ctrl P: the record of the newest check."""
        if self._model.state.results:
            self._open_record(self._model.state.results[0], save)

    def _open_record(self, one: Checked, save: bool = False) -> None:
        self.windows.open_record(self._model.papers.verification(one, self.words.for_paper(one)), save=save)

    # -- what the user does --------------------------------------------------------------------------------------------

    def open_file(self) -> None:
        """Ctrl O."""
        self.drop.ask()

    def _check_text(self) -> None:
        self._model.check_text(self.text.toPlainText())

    def _check_number(self) -> None:
        number, establishment = self.number.text().strip(), self.establishment.text().strip()
        self.number.show_error("" if number else self.tr("Enter the number of the certificate."))
        self.establishment.show_error("" if establishment else self.tr("Enter the subscription number."))
        self._model.check_number(number, establishment)

    def _say(self, results: tuple[Checked, ...]) -> None:
        for one in results:
            title, line, _, _ = self.words.verdict(one)
            announce(self, strip_isolates(listed(title, line, self.words.issuer(one))))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        side = 24 if self.width() >= 1000 else 16
        self._column.setContentsMargins(side, 0, side, side)
        narrow = self.width() < scaled(760)
        self._sides.setDirection(QHBoxLayout.Direction.TopToBottom if narrow else QHBoxLayout.Direction.LeftToRight)
        self.drop.setMinimumWidth(0 if narrow else scaled(280))
        room = max(self.width() - 2 * side, 1)
        columns = max(1, min(3, (room + 14) // (scaled(_CARD) + 14)))
        for at, card in enumerate(self.cards):
            self._results.addWidget(card, at // columns, at % columns)
        for column in range(3):
            self._results.setColumnStretch(column, 1 if column < columns else 0)


class CodeText(QPlainTextEdit):
    """The text of a code: left to right, Enter checks."""

    submitted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setTabChangesFocus(True)
        self.setFixedHeight(scaled(76))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.submitted.emit()
        else:
            super().keyPressEvent(event)


class TextFrame(QWidget):
    """The edge around a text, as fields have it."""

    def __init__(self, inner: QPlainTextEdit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inner = inner
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 8, 4)
        column.addWidget(inner)
        inner.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        focused = self._inner.hasFocus()
        edge, width = ("link", 2.0) if focused else ("field-line", 1.0)
        painting.rounded(QPainter(self), self.rect().toRectF(), 6, "surface", edge, width)


class DropZone(QWidget):
    """A place for PDFs and pictures."""

    files_given = Signal(object)  # list[Path]

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self.button = Button(self.tr("Open a file…"), icon="document", shortcut_hint="Ctrl+O")
        title = Label(self.tr("Drop PDFs or pictures here"), "table-strong", wrap=True)
        note = Label(
            self.tr("The code is read from the page, and the file does not leave this computer."),
            "caption", "text-2", wrap=True,
        )  # fmt: skip
        for label in (title, note):
            label.align(Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(6)
        column.addStretch(1)
        column.addWidget(IconLabel("qr-code", "text-2", 24), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(title)
        column.addWidget(note)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self.button.clicked.connect(self.ask)

    def ask(self) -> None:
        """Choose files."""
        chosen, _ = QFileDialog.getOpenFileNames(
            self,
            self.tr("Open a certificate"),
            str(Path.home()),
            self.tr("Certificates ({files})").format(files=_FILES),
        )
        if chosen:
            self.files_given.emit([Path(name) for name in chosen])

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            self.files_given.emit(files)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour("line-2"), 1, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -2, -2), 8, 8)


class VerdictCard(Card):
    """One verdict: title in its tone, issuer and environment always, then what the paper says."""

    copied = Signal(str)
    print_wanted = Signal(object)  # the Checked

    def __init__(self, one: Checked, words: CertificateWords, parent: QWidget | None = None) -> None:
        title, line, tone, icon = words.verdict(one)
        super().__init__(padding=0, parent=parent)
        self.verdict, self._tone = one, tone
        self.setAccessibleName(strip_isolates(listed(title, line, words.issuer(one))))
        head = QWidget()
        top = QHBoxLayout(head)
        top.setContentsMargins(14, 12, 14, 12)
        top.setSpacing(12)
        ink = "text" if tone is Tone.NEUTRAL else tone.ink
        texts = QVBoxLayout()
        texts.setSpacing(2)
        self.title = Label(title, "card-title", ink, wrap=True)
        self.line = Label(line, "caption", "text-2" if tone is Tone.NEUTRAL else ink, wrap=True)
        texts.addWidget(self.title)
        texts.addWidget(self.line)
        top.addWidget(IconTile(icon, tone, 38), 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(texts, 1)
        self.body.setSpacing(0)
        self.body.addWidget(head)
        self.body.addWidget(Line())
        facts = QVBoxLayout()
        facts.setContentsMargins(14, 10, 14, 10)
        facts.setSpacing(7)
        self.texts: list[str] = []
        for label, value in self._facts(one, words):
            facts.addWidget(Label(label, "caption", "text-2"))
            facts.addWidget(Label(value, "table-strong", wrap=True))
            self.texts += [label, value]
        self.body.addLayout(facts)
        self.body.addWidget(Line())
        foot = QVBoxLayout()
        foot.setContentsMargins(14, 10, 14, 10)
        foot.addWidget(Label(words.advice(one), "caption", "text-2", wrap=True))
        copy = LinkButton(self.tr("Copy the result"))
        copy.clicked.connect(lambda: self.copied.emit(self._plain(title, line)))
        self.record = LinkButton(self.tr("Print the record"))
        self.record.clicked.connect(lambda: self.print_wanted.emit(one))
        row = QHBoxLayout()
        row.addWidget(copy)
        row.addWidget(self.record)
        row.addStretch(1)
        foot.addLayout(row)
        self.body.addLayout(foot)
        self.body.addStretch(1)

    def _facts(self, one: Checked, words: CertificateWords) -> list[tuple[str, str]]:
        today: date = riyadh(one.at).date()
        found = [(self.tr("Issuer and environment"), words.issuer(one))]
        if one.facts is not None:
            number = ltr(formats().identity(one.facts.number[:40]))
            found += [
                (self.tr("Certificate"), f"{words.title(one.facts.kind)} {number}"),
                (self.tr("Subscription number"), ltr(formats().identity(one.facts.establishment[:40]))),
                (words.until_label(one), words.until(one, today)),
            ]
        else:
            found.append((self.tr("Checked"), isolate(one.source[:60])))
        return [*found, (self.tr("What it rests on"), words.basis(one))]

    def _plain(self, title: str, line: str) -> str:
        rows = [f"{self.texts[at]}: {self.texts[at + 1]}" for at in range(0, len(self.texts), 2)]
        return strip_isolates("\n".join([title, line, *rows]))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._tone is not Tone.NEUTRAL:
            painting.rounded(QPainter(self), self.rect().toRectF(), 8, None, self._tone.edge)
