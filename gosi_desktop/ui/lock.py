"""The lock screen: covers the whole window and names nobody. View of ``viewmodels/lock.py``."""

from datetime import datetime

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGraphicsDropShadowEffect, QHBoxLayout, QVBoxLayout, QWidget

from gosi_desktop.ui import icons
from gosi_desktop.ui.binding import Binding, CommandBinding
from gosi_desktop.ui.formats import formats, riyadh
from gosi_desktop.ui.messages import text_for, wait_text
from gosi_desktop.ui.place_words import profile_text
from gosi_desktop.ui.theme import colour, scaled
from gosi_desktop.ui.widgets import painting
from gosi_desktop.ui.widgets.badges import EnvironmentChip
from gosi_desktop.ui.widgets.button import Button, Kind, LinkButton, Size
from gosi_desktop.ui.widgets.field import Field, PasswordField
from gosi_desktop.ui.widgets.labels import IconLabel, Label, Line
from gosi_desktop.ui.widgets.parapet import ParapetPicture
from gosi_desktop.viewmodels.lock import Ask, LockState, LockViewModel, Remembered


class Lock(ParapetPicture):
    """Clock and dates, the box, and at its foot how many things wait; no name, establishment or sum."""

    def __init__(self, view_model: LockViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view_model = view_model
        self.clock = Label("", "clock")
        self.day = Label("", "body", "text-2")
        self.box = _Box()
        whole = self._whole = QVBoxLayout(self)
        head = QVBoxLayout()
        head.setSpacing(0)
        head.addWidget(self.clock)
        head.addWidget(self.day)
        whole.addLayout(head)
        whole.addStretch(1)
        middle = QHBoxLayout()  # an alignment flag would take the box's plain hint, not its height for its width
        middle.addStretch(1)
        middle.addWidget(self.box)
        middle.addStretch(1)
        whole.addLayout(middle)
        whole.addStretch(2)
        whole.addLayout(self._foot())
        self._fill_box()
        self._bind()

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.environment = EnvironmentChip(self.tr("Practice environment"))
        row.addWidget(self.environment)
        row.addStretch(1)
        words = self.tr(
            "An independent, unofficial program · no name, establishment or amount shows on the lock screen"
        )
        row.addWidget(Label(words, "caption", "text-2"))
        return row

    def _fill_box(self) -> None:
        column = self.box.column
        self.badge = _Initials()
        self.title = Label("", "page-title")
        self.title.align(Qt.AlignmentFlag.AlignHCenter)
        self.since = _Since()
        self.passphrase = PasswordField("", height=42, reserve=False)
        self.again = PasswordField(self.tr("Repeat the passphrase"), height=42, reserve=False)
        self.recovery = Field(
            self.tr("Recovery key, eight groups of four"),
            ltr=True,
            placeholder="XXXX XXXX XXXX XXXX",
            height=42,
            reserve=False,
        )
        self.open = Button("", Kind.PRIMARY, size=Size.LARGE)
        self.note = Label("", "caption", "text-3", wrap=True)
        column.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(6)
        column.addWidget(self.title)
        column.addWidget(self.since)
        column.addSpacing(10)
        for field in (self.passphrase, self.again, self.recovery):
            column.addWidget(field)
        column.addWidget(self.open)
        column.addWidget(self.note)
        self.counts = _Counts()
        self.box.below.addWidget(self.counts)
        self.box.below.addWidget(Line())
        links = QHBoxLayout()
        links.setContentsMargins(32, 4, 32, 6)
        self.another = LinkButton(self.tr("Another account"))
        self.use_recovery = LinkButton("")
        links.addWidget(self.another)
        links.addStretch(1)
        links.addWidget(self.use_recovery)
        self.box.below.addLayout(links)

    def _bind(self) -> None:
        view_model = self._view_model
        self.passphrase.edited.connect(view_model.edit_passphrase)
        self.again.edited.connect(view_model.edit_again)
        self.recovery.edited.connect(view_model.edit_recovery_key)
        for field in (self.passphrase, self.again, self.recovery):
            field.submitted.connect(view_model.submit)
        self.another.clicked.connect(view_model.choose_another)
        self.use_recovery.clicked.connect(self._toggle_recovery)
        CommandBinding(self.open, view_model.unlock, view_model.submit)
        Binding(self, view_model, lambda state: state.now, self._show_clock)
        Binding(self, view_model, lambda state: state, self._show)
        Binding(self, view_model, lambda state: state.ask, self._put_focus)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._put_focus(self._view_model.state.ask)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """In a low window the circle gives way."""
        low = self.height() < scaled(700)
        self.badge.setVisible(not low)
        self.box.column.setContentsMargins(32, 16 if low else 28, 32, 12 if low else 22)
        self._whole.setContentsMargins(64, 24 if low else 40, 64, 12 if low else 18)

    def _toggle_recovery(self) -> None:
        self._view_model.use_recovery_key(self._view_model.state.ask is not Ask.RECOVERY)

    def _put_focus(self, ask: Ask) -> None:
        target = {Ask.RECOVERY: self.recovery, Ask.NOTHING: self.open}.get(ask, self.passphrase)
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_clock(self, now: datetime | None) -> None:
        if now is not None:
            self.clock.setText(formats().time(now))
            self.day.setText(formats().date_pair(riyadh(now).date()))

    def _show(self, state: LockState) -> None:
        self.environment.setVisible(state.practice)
        self.badge.show_initials(state.remembered.initials if state.remembered else "")
        self.title.setText(self.tr("Locked") if state.remembered else profile_text(state.label, state.practice))
        self.since.show_text(self._since_text(state))
        self._show_fields(state)
        self.counts.show_counts(state.remembered)
        self.another.setVisible(state.others)
        self.use_recovery.setVisible(state.can_recover and state.ask in (Ask.PASSPHRASE, Ask.RECOVERY))
        self.use_recovery.setText(
            self.tr("Use the passphrase") if state.ask is Ask.RECOVERY else self.tr("Forgot it? Recovery key")
        )
        self.use_recovery.updateGeometry()

    def _show_fields(self, state: LockState) -> None:
        fresh = state.ask is Ask.NEW_PASSPHRASE
        self.passphrase.set_label(self.tr("New passphrase") if fresh else self.tr("Passphrase"))
        self.recovery.setVisible(state.ask is Ask.RECOVERY)  # before the others: showing lays out at once
        self.passphrase.setVisible(state.ask in (Ask.PASSPHRASE, Ask.NEW_PASSPHRASE))
        self.again.setVisible(fresh)
        self.passphrase.set_text(state.passphrase)
        self.again.set_text(state.again)
        self.recovery.set_text(state.recovery_key)
        words = text_for(state.error) if state.error is not None else ""
        if state.error is not None and "wait_seconds" in state.error.params:
            words = text_for(state.error.code, **{**state.error.params, "wait_seconds": state.wait_seconds})
        shown = self.recovery if state.ask is Ask.RECOVERY else self.again if fresh else self.passphrase
        for field in (self.passphrase, self.again, self.recovery):
            field.show_error(words if field is shown else "")
        self.open.setText(self.tr("Set and open") if fresh else self.tr("Open"))
        self.note.show_text(self._note_text(state))

    def _note_text(self, state: LockState) -> str:
        if state.wait_seconds:
            return self.tr("The next try is possible in {time}.").format(time=wait_text(state.wait_seconds))
        if state.ask is Ask.NEW_PASSPHRASE:
            return self.tr("The recovery key has opened the account. Set a passphrase for the next time.")
        if state.ask is Ask.NOTHING:
            return self.tr("No passphrase is set, so anyone at this computer can open it.")
        return self.tr("The wait doubles after each mistake. Nothing is ever erased.")

    def _since_text(self, state: LockState) -> str:
        remembered = state.remembered
        if remembered is None:
            return self.tr("Your data are encrypted on this computer.")
        time = formats().time(remembered.locked_at)
        if remembered.idle_minutes is None:
            return self.tr("Locked at {time}. Your work is as you left it.").format(time=time)
        words = self.tr(
            "Locked at {time} after %n minutes without a key. Your work is as you left it.", "", remembered.idle_minutes
        )
        return formats().numerals(words).format(time=time)


class _Box(QWidget):
    """The box in the middle, with a foot."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(scaled(440))
        self.column = QVBoxLayout()
        self.column.setContentsMargins(32, 28, 32, 22)
        self.column.setSpacing(10)
        self.below = QVBoxLayout()
        self.below.setSpacing(0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 1, 1, 1)
        whole.setSpacing(0)
        whole.addLayout(self.column)
        whole.addLayout(self.below)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(32)
        shadow.setOffset(0, 12)
        shadow.setColor(colour("shadow"))
        self.setGraphicsEffect(shadow)

    def paintEvent(self, event: QPaintEvent) -> None:
        painting.rounded(QPainter(self), QRectF(self.rect()), 10, "surface", "line")


class _Initials(QWidget):
    """Initials in a circle after a lock, a padlock after a cold start."""

    def __init__(self) -> None:
        super().__init__()
        self._letters = ""
        self.setFixedSize(72, 72)

    def show_initials(self, letters: str) -> None:
        self._letters = letters
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, whole = QPainter(self), QRectF(self.rect())
        painting.rounded(painter, whole, 36, "primary-soft")
        if self._letters:
            middle = Qt.AlignmentFlag.AlignHCenter
            painting.text(painter, whole, self._letters, "welcome", "link", self.layoutDirection(), middle)
        else:
            icons.draw(painter, "lock", "link", whole.adjusted(22, 22, -22, -22))


class _Since(QWidget):
    """Since when, in one or two lines."""

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(7)
        self._words = Label("", "table", "text-2", wrap=True)
        self._words.align(Qt.AlignmentFlag.AlignHCenter)
        row.addWidget(self._words, 1)

    def show_text(self, words: str) -> None:
        self._words.setText(words)


class _Counts(QWidget):
    """«4 في الصادر · موعد واحد غدًا»: counts from memory, nothing else."""

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(8)
        row.addStretch(1)
        self._waiting_icon, self._waiting = IconLabel("cloud-pending", "pend", 16), Label("", "table-strong", "pend")
        self._due_icon, self._due = IconLabel("clock", "bad", 16), Label("", "table-strong", "bad")
        for widget in (self._waiting_icon, self._waiting, self._due_icon, self._due):
            row.addWidget(widget)
        row.addStretch(1)

    def show_counts(self, remembered: Remembered | None) -> None:
        waiting = remembered.waiting if remembered else 0
        due = remembered.due_tomorrow if remembered else 0
        self._waiting.show_text(formats().numerals(self.tr("%n in the outbox", "", waiting)) if waiting else "")
        self._due.show_text(formats().numerals(self.tr("%n deadlines tomorrow", "", due)) if due else "")
        self._waiting_icon.setVisible(bool(waiting))
        self._due_icon.setVisible(bool(due))
        self.setVisible(bool(waiting or due))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour("surface-2"))
        painter.fillRect(0, 0, self.width(), 1, colour("line"))
