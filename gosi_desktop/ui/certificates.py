"""The page of certificates: conditions before asking, what was issued, the paper itself with its buttons."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from gosi_desktop.domain.certificate import Certificate, CertificateKind, Condition
from gosi_desktop.domain.errors import GosiError, Refused
from gosi_desktop.ui.binding import Binding, CommandBinding
from gosi_desktop.ui.certificate_list import CertificateList
from gosi_desktop.ui.certificate_words import CertificateWords
from gosi_desktop.ui.formats import formats, ltr
from gosi_desktop.ui.kept_paper import KeptPaper
from gosi_desktop.ui.messages import message_for
from gosi_desktop.ui.shell_page import ShellPage
from gosi_desktop.ui.theme import scaled
from gosi_desktop.ui.widgets.banner import Banner
from gosi_desktop.ui.widgets.button import Button, Kind, LinkButton, Size
from gosi_desktop.ui.widgets.card import Card, EmptyState
from gosi_desktop.ui.widgets.choice import Chip, ComboBox
from gosi_desktop.ui.widgets.clipped_card import ClippedCard
from gosi_desktop.ui.widgets.flow import FlowLayout
from gosi_desktop.ui.widgets.labels import IconLabel, IconTile, Label, Line
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.viewmodels.certificates import CertificatesState, CertificatesViewModel, Period, Shown

_PREVIEW_FROM = 860  # wide enough for the paper beside the list
_PREVIEW = 330


class CertificatesView(ShellPage):
    """Reads from the cache, so the list and kept papers are there offline."""

    verification_wanted = Signal()
    way_wanted = Signal(str)  # code of a way out that another page has

    def __init__(self, model: CertificatesViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.words = CertificateWords(self)
        self.asking = AskingCard(model, self.words, self._go)
        self.list = CertificateList(self.words)
        self.paper = PaperSide(model)
        self._lay_out()
        self._bind()

    # -- what the shell asks -------------------------------------------------------------------------------------------

    def title(self) -> str:
        return self.tr("Certificates")

    def subtitle(self) -> str:
        """The day of the newest one."""
        issued = self._model.state.certificates
        return self.tr("Last issued {date}").format(date=formats().date_pair(issued[0].issued_on)) if issued else ""

    def take_keyboard(self) -> None:
        place: QWidget = self.list if self._model.state.certificates else self.asking.issue
        place.setFocus(Qt.FocusReason.OtherFocusReason)

    def regions(self) -> list[QWidget]:
        return [self.asking.issue, self.list, self.paper.kept.print]

    # -- layout --------------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.filters = {
            Shown.ALL: Chip(self.tr("All")), Shown.VALID: Chip(self.tr("Valid")), Shown.OVER: Chip(self.tr("Over")),
        }  # fmt: skip
        self.verify = Button(self.tr("Verify a certificate…"), icon="qr-code", size=Size.SMALL)
        self.empty = EmptyState(
            "certificate",
            self.tr("No certificate was issued yet"),
            self.tr("What the service issues comes here by itself and stays, to be printed again byte for byte."),
        )
        head = FlowLayout(gap=8)
        for chip in self.filters.values():
            head.addWidget(chip)
        head.addWidget(self.verify)
        tools = QWidget()
        around = QVBoxLayout(tools)
        around.setContentsMargins(16, 10, 16, 10)
        around.addLayout(head)
        issued = ClippedCard()
        issued.body.addWidget(tools)
        issued.body.addWidget(Line())
        issued.body.addWidget(self.list, 1)
        issued.body.addWidget(self.empty, 1)
        self.list.setMinimumHeight(scaled(170))
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.asking)
        column.addWidget(issued, 1)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(14)
        self._row.addWidget(scrolled(inside), 1)
        self._row.addWidget(self.paper)

    def _bind(self) -> None:
        model = self._model
        for shown, chip in self.filters.items():
            chip.clicked.connect(lambda _on=False, shown=shown: model.show(shown))
        self.verify.clicked.connect(self.verification_wanted)
        self.list.shown.connect(model.choose)
        self.list.opened.connect(self._open)
        self.list.code_wanted.connect(self._copy_code)
        self.paper.copy_code.clicked.connect(lambda: self.copied.emit(model.code()))
        Binding(self, model, lambda state: state, self._show)

    # -- what is shown -------------------------------------------------------------------------------------------------

    def _show(self, state: CertificatesState) -> None:
        for shown, chip in self.filters.items():
            chip.setChecked(shown is state.shown)
            chip.set_count(formats().numerals(str(len(state.listed(shown)))))
        rows = state.listed(state.shown)
        if state.today is not None:
            self.list.show_certificates(rows, state.today, state.chosen)
        there = bool(state.certificates)
        self.list.setVisible(there or not state.loaded)
        self.empty.setVisible(state.loaded and not there)
        for chip in self.filters.values():
            chip.setVisible(there)
        self._fit()
        self.heading_changed.emit()

    # -- what the user does --------------------------------------------------------------------------------------------

    def print_current(self) -> None:
        """Ctrl P."""
        self.paper.kept.print.click()

    def save_current(self) -> None:
        """Ctrl Shift P."""
        self.paper.kept.save.click()

    def _open(self, certificate: Certificate) -> None:
        """In a window of its own, once its file is here."""
        self._model.choose(certificate)
        self.paper.kept.open.click()

    def _copy_code(self, certificate: Certificate) -> None:
        self._model.choose(certificate)
        self.copied.emit(self._model.code())

    def _go(self, way: str) -> None:
        """To where a condition is settled."""
        if way == "not_for_employers":
            self._model.show_kind(CertificateKind.COMPLIANCE)
        else:
            self.way_wanted.emit(way)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        side = 24 if self.width() >= 1000 else 16
        self._row.setContentsMargins(side, 0, side, side)
        wide = self.width() >= scaled(_PREVIEW_FROM)
        self.paper.setVisible(wide and bool(self._model.state.certificates))


class AskingCard(Card):
    """Whether one can be issued now, and why not; the kinds; the verb."""

    def __init__(
        self,
        model: CertificatesViewModel,
        words: CertificateWords,
        go: Callable[[str], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self._model, self._words, self._go = model, words, go
        self._made_of: tuple[Condition, ...] | None = None
        self.tile = IconTile("shield-check", Tone.NEUTRAL, 40)
        self.heading = Label("", "card-title", wrap=True)
        self.line = Label("", "table", "text-2", wrap=True)
        self.issue = Button(self.tr("Issue the certificate"), Kind.PRIMARY, icon="plus")
        self.again = LinkButton(self.tr("Check again"))
        self.rows: list[QWidget] = []
        self._conditions = QGridLayout()
        self._conditions.setSpacing(6)
        for column in (0, 1):
            self._conditions.setColumnStretch(column, 1)
        self.kinds = {kind: Chip(words.kind(kind.value)) for kind in CertificateKind}
        periods = [
            (Period.TWELVE_MONTHS.value, self.tr("The last twelve months")),
            (Period.LAST_YEAR.value, self.tr("The last calendar year")),
        ]
        self.period = ComboBox(periods, self.tr("Period"))
        self.banner = Banner(tone=Tone.OK)
        self._lay_out()
        self._bind()

    def _lay_out(self) -> None:
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self.heading)
        texts.addWidget(self.line)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.tile, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(texts, 1)
        head.addWidget(self.issue, 0, Qt.AlignmentFlag.AlignTop)
        chips = FlowLayout(gap=7)
        for chip in self.kinds.values():
            chips.addWidget(chip)
        chips.addWidget(self.period)
        chips.addWidget(self.again)
        self.body.addLayout(head)
        self.body.addLayout(chips)
        self.body.addWidget(Line())
        self.body.addLayout(self._conditions)
        self.body.addWidget(self.banner)

    def _bind(self) -> None:
        model = self._model
        for kind, chip in self.kinds.items():
            chip.clicked.connect(lambda _on=False, kind=kind: model.show_kind(kind))
        self.period.picked.connect(lambda key: model.show_period(Period(key)))
        self.again.clicked.connect(lambda: model.check(model.state.establishment, model.state.kind))
        CommandBinding(self.issue, model.ask, model.issue)
        Binding(self, model, lambda state: state, self._show)

    def _show(self, state: CertificatesState) -> None:
        for kind, chip in self.kinds.items():
            chip.setChecked(kind is state.kind)
        self.period.setVisible(state.of_period)
        self.period.show_choice(state.period.value)
        self.issue.setVisible(state.may_ask)
        self._show_heading(state)
        if state.conditions != self._made_of:
            self._made_of = state.conditions
            self._show_conditions(state.conditions)
        self._show_banner(state)

    def _show_heading(self, state: CertificatesState) -> None:
        title = self._words.title(state.kind.value)
        if not state.conditions:
            self.heading.setText(title)
            self.line.setText(self.tr("The service says whether it can be issued now."))
        elif state.due:
            self.heading.setText(self.tr("{certificate}: it can be issued now").format(certificate=title))
        else:
            self.heading.setText(self.tr("{certificate}: not now").format(certificate=title))
        if state.checked_at is not None:
            self.line.setText(self.tr("Conditions checked at {time}").format(time=formats().time(state.checked_at)))
        if not state.may_ask and state.loaded:
            self.line.setText(self.tr("Your role reads certificates and does not ask for them."))
        tone = Tone.NEUTRAL if not state.conditions else Tone.OK if state.due else Tone.WARN
        self.tile.show_tone("shield-check" if tone is not Tone.WARN else "alert-circle", tone)

    def _show_conditions(self, conditions: tuple[Condition, ...]) -> None:
        while (item := self._conditions.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.rows = [self._row(one) for one in conditions]
        failed = [row for row, one in zip(self.rows, conditions, strict=True) if not one.passed]
        for row in failed:
            self._conditions.addWidget(row, self._conditions.rowCount(), 0, 1, 2)
        first = self._conditions.rowCount()
        for at, row in enumerate(row for row in self.rows if row not in failed):
            self._conditions.addWidget(row, first + at // 2, at % 2)

    def _row(self, one: Condition) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(IconLabel("check" if one.passed else "close", "ok" if one.passed else "bad", 17))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(self._words.condition(one), "table" if one.passed else "table-strong", wrap=True))
        way = self._words.way_out(one) if not one.passed else ""
        if way:
            words.addWidget(Label(way, "caption", "text-2", wrap=True))
        row.addLayout(words, 1)
        act = self._words.act(one) if not one.passed else ""
        if act:
            button = LinkButton(act)
            button.clicked.connect(lambda: self._go(one.way_out))
            row.addWidget(button)
        return holder

    def _show_banner(self, state: CertificatesState) -> None:
        error, asked = state.error, state.asked
        self.banner.setVisible(error is not None or asked is not None)
        if error is not None:
            self._say(error)
        elif asked is not None and asked.state == "accepted":
            number = ltr(formats().identity(asked.number))
            self.banner.show_message(
                self.tr("Issued: {number}").format(number=number), self.tr("It comes with the next sync."), Tone.OK
            )
        elif asked is not None:
            reference = self.tr("Reference {number}").format(number=ltr(asked.reference)) if asked.reference else ""
            self.banner.show_message(self.tr("Sent; somebody else decides"), reference, Tone.INFO)

    def _say(self, error: GosiError) -> None:
        message = message_for(error)
        tone = Tone.BAD if isinstance(error, Refused) else Tone.WARN
        self.banner.show_message(message.title, message.text, tone)


class PaperSide(Card):
    """The paper of the row, as it was issued, with what can be done with it."""

    def __init__(self, model: CertificatesViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setFixedWidth(scaled(_PREVIEW))
        self.kept = KeptPaper(model.paper, self.tr("Print"), first=False)
        self.copy_code = LinkButton(self.tr("Copy the text of its code"))
        self.banner = Banner(tone=Tone.WARN)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.kept)
        column.addWidget(self.copy_code, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.banner)
        column.addWidget(self.kept.picture)
        column.addStretch(1)
        self.body.addWidget(scrolled(inside))
        Binding(self, model, lambda state: (state.chosen, state.file_error), lambda _: self._show(model.state))

    def _show(self, state: CertificatesState) -> None:
        self.copy_code.setEnabled(state.chosen is not None)
        self.banner.setVisible(state.file_error is not None)
        if state.file_error is not None:
            message = message_for(state.file_error)
            self.banner.show_message(message.title, message.text)


def scrolled(inside: QWidget) -> QScrollArea:
    """What may be higher than its place."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inside)
    inside.setAutoFillBackground(False)  # a scroll area turns it on
    return area
