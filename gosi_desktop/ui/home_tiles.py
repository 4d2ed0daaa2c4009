"""Tiles of the first page: a figure in a card that leads to its screen; the people by group with their own ways."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gosi_desktop.application.home import HomeFigures, People
from gosi_desktop.application.ports import Chip
from gosi_desktop.ui.deadlines_words import standing_of
from gosi_desktop.ui.formats import formats, listed
from gosi_desktop.ui.money_sentences import word
from gosi_desktop.ui.money_words import DEADLINES
from gosi_desktop.ui.theme import scaled
from gosi_desktop.ui.widgets import painting
from gosi_desktop.ui.widgets.accessible import Silent
from gosi_desktop.ui.widgets.card import Card
from gosi_desktop.ui.widgets.flow import FlowLayout
from gosi_desktop.ui.widgets.focus import FocusRing
from gosi_desktop.ui.widgets.labels import IconLabel, Label
from gosi_desktop.ui.widgets.painting import Tone

_GROUPS = ((Chip.SAUDI, "chart-1"), (Chip.GCC, "chart-2"), (Chip.NON_SAUDI, "chart-3"))


class Way(FocusRing, QAbstractButton):
    """A surface that leads somewhere: what stands on it is seen, its name says the same."""

    focus_radius = 8

    def __init__(self, *, framed: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edge: str | None = "line" if framed else None
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return layout.heightForWidth(width) if layout is not None and layout.hasHeightForWidth() else -1

    def paintEvent(self, event: QPaintEvent) -> None:
        fill = "surface-3" if self.isDown() else "surface-2" if self.underMouse() else "surface"
        painting.rounded(QPainter(self), QRectF(self.rect()), 8, fill, self._edge)

    def show_edge(self, edge: str) -> None:
        """Framed in another colour: something presses."""
        self._edge = edge
        self.update()


def seen(text: str = "", role: str = "table", tone: str = "text-2", *, wrap: bool = True) -> Label:
    """Words on a way: not said a second time, and a press goes through them."""
    label = Label(text, role, tone, wrap=wrap, heard_as=Silent)
    label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return label


class Tile(Way):
    """«الالتزام / ملتزمة / الشهادة سارية حتى …»: a name, a figure, up to two lines."""

    def __init__(self, name: str, *, framed: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(framed=framed, parent=parent)
        self._name = name
        self.sign = IconLabel("", size=20)
        self.value = seen(role="brand", tone="text")
        self.lines = (seen(), seen())
        column = QVBoxLayout(self)
        edge = (16, 14, 16, 14) if framed else (2, 0, 2, 0)
        column.setContentsMargins(*edge)
        column.setSpacing(4)
        column.addWidget(seen(name))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.value, 1)
        column.addLayout(row)
        for line in self.lines:
            column.addWidget(line)
        column.addStretch(1)

    def show_figure(self, value: str, *lines: tuple[str, str], icon: str = "", ink: str = "text-3") -> None:
        """Each line with the tone it is written in."""
        self.sign.setVisible(bool(icon))
        self.sign.set_icon(icon, ink)
        self.value.setText(value)
        for at, label in enumerate(self.lines):
            words, tone = lines[at] if at < len(lines) else ("", "text-2")
            label.set_tone(tone)
            label.show_text(words)
        self.setAccessibleName(listed(self._name, value, *(words for words, _tone in lines)))


class ComplianceTile(Tile):
    """What the service says, and until when the certificate holds."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Compliance"), parent=parent)

    def show_figures(self, figures: HomeFigures) -> None:
        """Hidden from whoever may not see money."""
        self.setVisible(figures.money is not None)
        if figures.money is None:
            return
        certificate = figures.money.certificate
        if certificate is None:
            line = (self.tr("No valid certificate"), "text-2")
        else:
            until = formats().date_long(certificate.valid_until)
            soon = certificate.days_left(figures.today) <= 10
            line = (self.tr("Certificate valid until {date}").format(date=until), "warn" if soon else "text-2")
        if figures.compliant:
            self.show_figure(self.tr("In order"), line, icon="shield-check", ink="ok")
        else:
            self.show_figure(self.tr("Not in order"), line, icon="error-circle", ink="bad")


class OutboxTile(Tile):
    """What waits here to be sent or decided, and what is with the service."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Outbox"), parent=parent)

    def show_figures(self, figures: HomeFigures) -> None:
        """A decision that is needed comes first."""
        counts, written = figures.outbox, formats()
        lines: list[tuple[str, str]] = []
        if counts.stuck:
            lines.append((written.numerals(self.tr("%n need your decision", "", counts.stuck)), "warn"))
        if counts.with_authority:
            lines.append((written.numerals(self.tr("%n under review", "", counts.with_authority)), "text-2"))
        if not lines:
            waits = counts.waiting > 0
            lines.append((self.tr("To be sent") if waits else self.tr("Nothing waits for you"), "text-2"))
        self.show_figure(written.number(counts.waiting + counts.stuck), *lines)


class InjuriesTile(Tile):
    """Open cases, and what is to be done about one first; hidden from whoever may not see them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Open injuries"), parent=parent)

    def show_figures(self, figures: HomeFigures) -> None:
        """What is to be done has its day; what runs out today or tomorrow is red."""
        self.setVisible(figures.injuries is not None)
        if figures.injuries is None:
            return
        nearest, count = figures.injuries.nearest, formats().number(figures.injuries.open)
        self.show_edge("line")
        if nearest is None:
            quiet = self.tr("Nothing to be done by a day") if figures.injuries.open else self.tr("None is open")
            self.show_figure(count, (quiet, "text-2"))
            return
        left = standing_of(nearest.days_left(figures.today))
        tone = "bad" if left.tone is Tone.BAD else "warn"
        self.show_edge("bad-line" if tone == "bad" else "line")
        what = (word(DEADLINES[nearest.kind]), "text-2")
        self.show_figure(count, what, (left.words, tone), icon="injury-plaster", ink=tone)


class GroupWay(FocusRing, QAbstractButton):
    """«■ سعودي 11»: the colour of a group, its name and how many."""

    focus_radius = 4

    def __init__(self, ink: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ink, self._words, self._count = ink, "", ""
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_group(self, words: str, count: str) -> None:
        """Both are said."""
        self._words, self._count = words, count
        self.setAccessibleName(listed(words, count))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        words = painting.text_width(self._words, "caption")
        return QSize(16 + words + 5 + painting.text_width(self._count, "caption-strong") + 4, max(scaled(30), 30))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, direction, whole = QPainter(self), self.layoutDirection(), self.rect()
        width = painting.text_width(self._words, "caption")
        square = whole.adjusted(2, 0, 0, 0)
        square.setWidth(9)
        square.setTop((self.height() - 9) // 2)
        square.setHeight(9)
        painting.rounded(painter, QRectF(painting.place(direction, whole, square)), 2, self._ink)
        words, count = whole.adjusted(16, 0, 0, 0), whole.adjusted(21 + width, 0, 0, 0)
        ink = "link" if self.underMouse() else "text-2"
        for where, text, role, tone in (
            (words, self._words, "caption", ink),
            (count, self._count, "caption-strong", "text"),
        ):
            painting.text(painter, QRectF(painting.place(direction, whole, where)), text, role, tone, direction)


class PeopleTile(Card):
    """How many, how many of them Saudis, and the groups as one bar."""

    wanted = Signal(object)  # Chip

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding=14, parent=parent)
        self.all = Tile(self.tr("Contributors"), framed=False)
        self.bar = _GroupBar()
        self.groups = {chip: GroupWay(ink) for chip, ink in _GROUPS}
        self.body.setSpacing(6)
        self.body.addWidget(self.all)
        self.body.addWidget(self.bar)
        holder = QWidget()
        flow = FlowLayout(holder, gap=8)
        for way in self.groups.values():
            flow.addWidget(way)
        self.body.addWidget(holder)
        self.all.clicked.connect(lambda: self.wanted.emit(Chip.ALL))
        for chip, way in self.groups.items():
            way.clicked.connect(lambda _on=False, chip=chip: self.wanted.emit(chip))

    def show_people(self, people: People) -> None:
        """Groups of nobody are named too, with 0."""
        written = formats()
        share = written.percent(people.saudi_percent)
        words = self.tr("Saudis by headcount {share}").format(share=share)
        self.all.show_figure(written.number(people.all), *([(words, "text-2")] if people.all else []))
        names = {Chip.SAUDI: self.tr("Saudi"), Chip.GCC: self.tr("Gulf"), Chip.NON_SAUDI: self.tr("Other")}
        counts = {Chip.SAUDI: people.saudi, Chip.GCC: people.gcc, Chip.NON_SAUDI: people.others}
        for chip, way in self.groups.items():
            way.show_group(names[chip], written.number(counts[chip]))
        self.bar.show_counts(tuple(counts.values()))


class _GroupBar(QWidget):
    """Seen only: the figures stand beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: tuple[int, ...] = ()
        self.setFixedHeight(8)

    def show_counts(self, counts: tuple[int, ...]) -> None:
        """In the order of the groups."""
        self._counts = counts
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, shown = QPainter(self), [count for count in self._counts if count]
        if not shown:
            painting.rounded(painter, QRectF(self.rect()), 4, "surface-3")
            return
        room, start = self.width() - 3 * (len(shown) - 1), 0.0
        for count, (_chip, ink) in zip(self._counts, _GROUPS, strict=True):
            if count:
                width = room * count / sum(shown)
                x = self.width() - start - width if self.layoutDirection() == painting.RTL else start
                painting.rounded(painter, QRectF(x, 0, width, self.height()), min(3.0, width / 2), ink)
                start += width + 3
