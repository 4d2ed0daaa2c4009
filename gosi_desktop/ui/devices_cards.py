"""The cards of the page of devices: this one, the others, who tried to sign in."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from gosi_desktop.application.ports import SignedInDevice, SignInAttempt
from gosi_desktop.domain.clock import Clock
from gosi_desktop.ui.formats import formats, isolate, ltr
from gosi_desktop.ui.theme import colour, scaled
from gosi_desktop.ui.widgets import painting
from gosi_desktop.ui.widgets.badges import Badge, StatusDot
from gosi_desktop.ui.widgets.button import Button, Kind, LinkButton, Size
from gosi_desktop.ui.widgets.card import Card
from gosi_desktop.ui.widgets.labels import ElidedLabel, IconTile, Label, Line
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.viewmodels.devices import SIGN_INS_KEPT, DevicesState, Doubt

_NAME = 240  # the longest that is shown of a name
DoubtOf = Callable[[SignedInDevice], Doubt | None]


class ThisDevice(Card):
    """The computer one sits at."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(edge="link", parent=parent)
        self.name = Label("", "card-title")
        self.about = Label("", "table", "text-2", wrap=True)
        self.lock = Label("", "table", "text-2")
        self.waiting = Label("", "table", "pend")
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(IconTile("computer", Tone.INFO, 46))
        words = QVBoxLayout()
        words.setSpacing(2)
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self.name)
        first.addWidget(Badge(self.tr("This device"), Tone.INFO))
        first.addStretch(1)
        words.addLayout(first)
        words.addWidget(self.about)
        row.addLayout(words, 1)
        facts = QVBoxLayout()
        facts.setSpacing(2)
        facts.addWidget(self.lock)
        facts.addWidget(self.waiting)
        row.addLayout(facts)
        self.body.addLayout(row)

    def show_device(self, device: SignedInDevice | None, clock: Clock, locks: bool) -> None:
        """Nothing while the service has not said."""
        self.setVisible(device is not None)
        if device is None:
            return
        _show_name(self.name, device.name)
        parts = (
            _program(device.app_version, self.tr("Program {version}")),
            self.tr("signed in {moment}").format(moment=formats().moment(device.signed_in_at, clock.now())),
        )
        self.about.setText(" · ".join(part for part in parts if part))
        self.lock.setText(self.tr("Locks with the passphrase") if locks else self.tr("No lock"))
        _show_waiting(self.waiting, device.waiting, formats().numerals(self.tr("%n waiting", "", device.waiting or 0)))


class OtherDevices(Card):
    """Each with the button that ends its session; who may be a stranger stands out."""

    end_wanted = Signal(object)  # SignedInDevice
    end_all_wanted = Signal()

    def __init__(self, clock: Clock, doubt_of: DoubtOf, parent: QWidget | None = None) -> None:
        super().__init__(" ", padding=0, ruled=True, parent=parent)
        self._clock, self._doubt_of = clock, doubt_of
        self.title.setText(self.tr("Other devices"))
        self.count = Label("", "table", "text-3")
        self.end_all = Button(self.tr("End all their sessions…"), Kind.DANGER_OUTLINE, icon="sign-out", size=Size.SMALL)
        self.end_all.clicked.connect(self.end_all_wanted)
        self.head.insertWidget(1, self.count)
        self.head.addWidget(self.end_all)
        self.body.setSpacing(0)
        self.rows: list[DeviceRow] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.body.addLayout(self._rows)
        words = self.tr(
            "Ending a session cuts the device off at its next request. What waits in its outbox stays there, "
            "encrypted, until its owner signs in."
        )
        self.note = Label(words, "caption", "text-3", wrap=True)
        foot = QVBoxLayout()
        foot.setContentsMargins(16, 10, 16, 10)
        foot.addWidget(self.note)
        self.body.addLayout(foot)

    def show_devices(self, others: tuple[SignedInDevice, ...]) -> None:
        """Last seen first."""
        _emptied(self._rows)
        self.rows = []
        for device in others:
            row = DeviceRow(device, self._doubt_of(device), self._clock)
            row.end.clicked.connect(lambda _checked=False, device=device: self.end_wanted.emit(device))
            self.rows.append(row)
            self._rows.addWidget(row)
            self._rows.addWidget(Line())
        self.count.setText(formats().numerals(self.tr("%n devices", "", len(others))))
        self.end_all.setVisible(len(others) > 1)
        if not others:
            nobody = Label(self.tr("This account is signed in nowhere else."), "table", "text-2")
            nobody.setContentsMargins(16, 14, 16, 14)
            self._rows.addWidget(nobody)
        self.note.setVisible(bool(others))


class DeviceRow(QWidget):
    """Name, version, last seen, what waits there, and its end."""

    def __init__(
        self, device: SignedInDevice, doubt: Doubt | None, clock: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._doubtful = doubt is not None
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(16)
        row.addWidget(IconTile("laptop", Tone.NEUTRAL, 40))
        words = QVBoxLayout()
        words.setSpacing(2)
        first = QHBoxLayout()
        first.setSpacing(8)
        self.name = Label("", "table-strong")
        _show_name(self.name, device.name)
        first.addWidget(self.name)
        if doubt is not None:
            doubts = self.tr("New device, older program") if doubt.is_behind else self.tr("New device")
            first.addWidget(Badge(doubts, Tone.WARN, "warning", edged=True))
        first.addStretch(1)
        words.addLayout(first)
        words.addWidget(Label(_program(device.app_version, self.tr("Program {version}")), "table", "text-2"))
        row.addLayout(words, 1)
        row.addLayout(self._seen(device, clock))
        text = self.tr("I do not know it: sign it out") if doubt is not None else self.tr("End its session")
        self.end = Button(text, Kind.DANGER if doubt is not None else Kind.SECONDARY, size=Size.SMALL)
        self.end.setAccessibleName(f"{text}: {device.name}")
        row.addWidget(self.end)

    def _seen(self, device: SignedInDevice, clock: Clock) -> QVBoxLayout:
        seen = QVBoxLayout()
        seen.setSpacing(2)
        last = self.tr("last seen {moment}").format(moment=formats().moment(device.last_seen, clock.now()))
        if self._doubtful:
            last = self.tr("first signed in {moment}").format(moment=formats().moment(device.signed_in_at, clock.now()))
        seen.addWidget(Label(last, "caption", "text-2"))
        waiting = Label("", "caption", "pend")
        _show_waiting(waiting, device.waiting, formats().numerals(self.tr("%n in its outbox", "", device.waiting or 0)))
        seen.addWidget(waiting)
        return seen

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._doubtful:
            QPainter(self).fillRect(self.rect(), colour("warn-soft"))


class SignInAttempts(Card):
    """When, from which device, how, with what result; a page at a time."""

    more_wanted = Signal()

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(" ", padding=0, ruled=True, parent=parent)
        self._clock = clock
        self.title.setText(self.tr("Sign-in attempts"))
        days = formats().numerals(self.tr("last %n days", "", SIGN_INS_KEPT.days))
        self.head.insertWidget(1, Label(days, "table", "text-3"))
        self.body.setSpacing(0)
        self._table = _Grid()
        self.body.addWidget(self._table)
        self.more = LinkButton(self.tr("Show older attempts"), icon="history")
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 4, 12, 6)
        foot.addWidget(self.more)
        foot.addStretch(1)
        self.body.addLayout(foot)

    def show_attempts(self, state: DevicesState, doubtful: Callable[[SignInAttempt], bool]) -> None:
        """Newest first."""
        heads = (self.tr("Time"), self.tr("Device"), self.tr("Method"), self.tr("Result"))
        rows: list[tuple[QWidget, ...]] = [
            (
                Label(formats().moment(one.at, self._clock.now()), "table-strong"),
                ElidedLabel(isolate(one.device), "table", "text-2"),
                Label(self._how(one.how), "table", "text-2"),
                self._result(one, doubtful(one)),
            )
            for one in state.attempts
        ]
        self._table.show_rows(heads, rows)
        self.more.setVisible(state.more)

    def _how(self, how: str) -> str:
        return {
            "password": self.tr("Password"),
            "code": self.tr("Password and code"),
            "refresh": self.tr("Renewed session"),
            "reset": self.tr("New password"),
        }.get(how, isolate(how))

    def _result(self, attempt: SignInAttempt, doubtful: bool) -> QWidget:
        if attempt.result == "accepted" and doubtful:
            return Badge(self.tr("Succeeded: look at it"), Tone.WARN, "warning")
        if attempt.result == "accepted":
            return StatusDot(self.tr("Succeeded"))
        words = {"refused": self.tr("Refused"), "locked": self.tr("Locked after wrong tries")}
        return Badge(words.get(attempt.result, isolate(attempt.result)), Tone.BAD, "error-circle")


class _Grid(QWidget):
    """Rows of widgets under heads, with hairlines."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QGridLayout(self)
        self._column.setContentsMargins(16, 0, 16, 0)
        self._column.setHorizontalSpacing(16)
        self._column.setVerticalSpacing(0)
        for column, share in enumerate((3, 3, 2, 3)):
            self._column.setColumnStretch(column, share)
        self._firsts: list[QWidget] = []

    def show_rows(self, heads: tuple[str, ...], rows: list[tuple[QWidget, ...]]) -> None:
        """In place of those before."""
        _emptied(self._column)
        self._firsts = []
        for column, words in enumerate(heads):
            self._column.addWidget(Label(words, "caption-strong", "text-2"), 0, column)
        self._column.setRowMinimumHeight(0, scaled(34))
        for at, row in enumerate(rows, 1):
            self._column.setRowMinimumHeight(at, scaled(36))
            for column, widget in enumerate(row):
                badge = isinstance(widget, Badge | StatusDot)
                align = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
                self._column.addWidget(widget, at, column, align if badge else Qt.AlignmentFlag(0))
            self._firsts.append(row[0])
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tops = [self._column.cellRect(at, 0).y() for at in range(1, len(self._firsts) + 1)]
        painter.fillRect(0, 0, self.width(), tops[0] if tops else self.height(), colour("surface-2"))
        for top in tops:
            painter.fillRect(0, top, self.width(), 1, colour("line"))


class Numbered(QWidget):
    """«1  أخرِجه من القائمة»: steps in order."""

    def __init__(self, steps: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(8)
        grid.setHorizontalSpacing(12)
        grid.setColumnStretch(1, 1)
        for at, words in enumerate(steps):
            number = Label(formats().numerals(str(at + 1)), "table-strong", "text-2")
            grid.addWidget(number, at, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Label(words, "table", "text-2", wrap=True), at, 1)


def _program(version: str, words: str) -> str:
    return words.format(version=ltr(formats().numerals(version))) if version else ""


def _show_name(label: Label, name: str) -> None:
    """As its owner called it; a long one is cut on the screen and whole when pointed at or said."""
    label.setText(painting.elided(isolate(name), "card-title", _NAME))
    label.setToolTip(name)
    label.setAccessibleName(name)


def _show_waiting(label: Label, count: int | None, words: str) -> None:
    label.setText(words if count else "")


def _emptied(layout: QVBoxLayout | QGridLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
