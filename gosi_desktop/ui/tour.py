"""The tour: a light over one part of the real page, and a card beside it that says what it is for."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPainter, QPainterPath, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from gosi_desktop.ui.binding import Binding
from gosi_desktop.ui.formats import formats
from gosi_desktop.ui.theme import colour, scaled
from gosi_desktop.ui.widgets import painting
from gosi_desktop.ui.widgets.accessible import ModalDialog
from gosi_desktop.ui.widgets.announcement import announce
from gosi_desktop.ui.widgets.banner import Banner
from gosi_desktop.ui.widgets.button import Button, Kind, LinkButton, Size
from gosi_desktop.ui.widgets.labels import Label
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.viewmodels.shell_state import Page
from gosi_desktop.viewmodels.tour import Stop, TourState, TourViewModel

if TYPE_CHECKING:
    from gosi_desktop.ui.shell import Shell

_WIDTH, _GAP, _AROUND, _EDGE = 360, 14, 6, 12


class TourOffer(Banner):
    """Under the practice bar at the first start of practice; whoever does not want it loses nothing."""

    def __init__(self, shell: "Shell") -> None:
        super().__init__(tone=Tone.INFO)
        self._shell, self._model = shell, shell.view_model.tour
        self.show_message(
            self.tr("New here?"), self.tr("A short tour shows what is where. It is under “Help” later as well.")
        )
        self.take = self.add_action(self.tr("Show me around"), self._take)
        self.decline = self.add_action(self.tr("Not now"), self._decline)
        self._model.offer()
        Binding(self, self._model, lambda state: state.offered, self._show_offer)

    def _take(self) -> None:
        start_tour(self._shell)

    def _decline(self) -> None:
        """The keyboard goes to the page, not to what stands next to the offer."""
        self._model.decline()
        self._shell.page.take_keyboard()

    def _show_offer(self, offered: bool) -> None:
        """Until somebody has answered; a change of the language asks nobody twice."""
        if not offered:
            self.hide()


class TourView(QFrame):
    """Over the whole shell while it lasts: Enter or the arrow in reading direction goes on, Esc leaves."""

    heard_as = ModalDialog

    def __init__(self, shell: "Shell") -> None:
        super().__init__(shell)
        self._shell, self._model = shell, shell.view_model.tour
        self._light = QRect()
        self.card = QWidget(self)
        self.card.setFixedWidth(scaled(_WIDTH))
        self.title = Label("", "dialog-title", wrap=True)
        self.text = Label("", "table", "text-2", wrap=True)
        self.count = Label("", "caption", "text-3")
        self.next = Button("", Kind.PRIMARY, size=Size.SMALL)
        self.back = Button(self.tr("Back"), size=Size.SMALL)
        self.leave = LinkButton(self.tr("End the tour"))
        column = QVBoxLayout(self.card)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(8)
        column.addWidget(self.count)
        column.addWidget(self.title)
        column.addWidget(self.text)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.leave)
        foot.addStretch(1)
        foot.addWidget(self.back)
        foot.addWidget(self.next)
        column.addLayout(foot)
        self.next.clicked.connect(self._model.next)
        self.back.clicked.connect(self._model.back)
        self.leave.clicked.connect(self._model.leave)
        self.setAccessibleName(self.tr("Tour"))
        shell.installEventFilter(self)
        self.hide()
        Binding(self, self._model, lambda state: state, self._show)

    def _show(self, state: TourState) -> None:
        if state.stop is None:
            self._end()
            return
        title, text = self._words(state.stop)
        written = formats()
        count = self.tr("{at} of {count}").format(
            at=written.number(state.at + 1), count=written.number(len(state.stops))
        )
        self.count.setText(count)
        self.title.setText(title)
        self.text.setText(text)
        self.next.setText(self.tr("Done") if state.last else self.tr("Next"))
        self.back.setVisible(state.at > 0)
        self.setGeometry(self._shell.rect())
        self.show()
        self.raise_()
        self.next.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, f"{count}. {title}. {text}")
        QTimer.singleShot(0, self, self._stand)  # the page has only now been turned to

    def _end(self) -> None:
        """The keyboard goes to the page where it ended."""
        if not self.isHidden():
            self.hide()
            self._shell.page.take_keyboard()
            self.deleteLater()

    def _words(self, stop: Stop) -> tuple[str, str]:
        return {
            Stop.ROSTER: (
                self.tr("Your contributors"),
                self.tr(
                    "Everybody who is or was registered, with wage and cost. The list is kept on this computer, so "
                    "it is here without a connection too."
                ),
            ),
            Stop.SEARCH: (
                self.tr("Find somebody at once"),
                self.tr(
                    "Type a part of a name, an identity number or an occupation, however it is spelled. Ctrl K "
                    "finds people and commands from every page."
                ),
            ),
            Stop.PANEL: (
                self.tr("One person in full"),
                self.tr(
                    "Enter opens a row: the wage, what it costs and why, the history. Every figure can be opened "
                    "down to its rule."
                ),
            ),
            Stop.ADD: (
                self.tr("Add a contributor"),
                self.tr(
                    "The form says what the identity is, what the person will cost, and by when to register. In "
                    "practice nothing is real: try it."
                ),
            ),
            Stop.OUTBOX: (
                self.tr("What waits to be sent"),
                self.tr(
                    "Each change stands here until the service has answered. What is not sent can be taken back; "
                    "what was refused says why."
                ),
            ),
            Stop.INVOICES: (
                self.tr("What is owed, and why"),
                self.tr(
                    "The service’s invoice beside our own figure. “Why this amount?” opens it down to each person, "
                    "and shows a difference by its name."
                ),
            ),
            Stop.PRACTICE: (
                self.tr("You play the authority"),
                self.tr(
                    "Messages with codes, another date, a cut connection, a fresh start: the practice bar does what "
                    "otherwise happens to you."
                ),
            ),
            Stop.HELP: (
                self.tr("Help is here"),
                self.tr(
                    "The official number and when it is answered, the way to the official portal, answers, and this "
                    "tour again. F1 leads here from everywhere."
                ),
            ),
        }[stop]

    # -- where it stands -----------------------------------------------------------------------------------------------

    def _target(self, stop: Stop) -> QWidget | None:
        shell = self._shell
        roster = shell.roster
        targets: dict[Stop, QWidget | None] = {
            Stop.ROSTER: roster.table,
            Stop.SEARCH: roster.search,
            Stop.PANEL: roster.panel,
            Stop.ADD: roster.bar.add,
            Stop.OUTBOX: shell.page,
            Stop.INVOICES: getattr(getattr(shell.page, "due", None), "why", None),
            Stop.PRACTICE: shell.practice_bar,
            Stop.HELP: shell.sidebar.pages[Page.HELP],
        }
        target = targets[stop]
        return target if target is not None and target.isVisible() else shell.page

    def _stand(self) -> None:
        """The light over the target, the card where there is room beside it."""
        stop = self._model.state.stop
        if stop is None:
            return
        if stop is Stop.PANEL and not self._shell.roster.panel.isVisible():
            self._shell.view_model.roster.open_row(0)
            QTimer.singleShot(0, self, self._stand_once)
        self._stand_once()

    def _stand_once(self) -> None:
        stop = self._model.state.stop
        target = self._target(stop) if stop is not None else None
        if target is None:
            return
        self.setGeometry(self._shell.rect())
        corner = target.mapTo(self._shell, QPoint(0, 0))
        self._light = QRect(corner, target.size()).adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND) & self.rect()
        self.card.adjustSize()
        height = self.card.heightForWidth(self.card.width())
        self.card.resize(self.card.width(), max(height, self.card.sizeHint().height()))
        self.card.move(self._beside(self._light))
        self.update()

    def _beside(self, light: QRect) -> QPoint:
        """Below the light, above it, at its side, else in its middle; never outside the window."""
        card = self.card.rect()
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        start = light.x() + light.width() - card.width() if mirrored else light.x()
        middle = QPoint(light.center().x() - card.width() // 2, light.center().y() - card.height() // 2)
        tries = [
            QPoint(start, light.y() + light.height() + _GAP),
            QPoint(start, light.y() - _GAP - card.height()),
            QPoint(light.x() + light.width() + _GAP, light.y()),
            QPoint(light.x() - _GAP - card.width(), light.y()),
        ]
        inside = [self._kept_inside(at) for at in tries]
        free = [at for at in inside if not light.intersects(QRect(at, card.size()))]
        return free[0] if free else self._kept_inside(middle)

    def _kept_inside(self, at: QPoint) -> QPoint:
        most_x, most_y = self.width() - self.card.width() - _EDGE, self.height() - self.card.height() - _EDGE
        return QPoint(min(max(at.x(), _EDGE), most_x), min(max(at.y(), _EDGE), most_y))

    # -- Qt ------------------------------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            QTimer.singleShot(0, self, self._stand)
        return False

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._stand()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round on the card: what lies under it rests."""
        chain: list[QWidget] = [one for one in (self.next, self.leave, self.back) if one.isVisible()]
        if not chain:  # it is being hidden
            return False
        current = self.focusWidget()
        at = chain.index(current) if current in chain else -1
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        chain[(at + (1 if forward else -1)) % len(chain)].setFocus(reason)
        return True

    def event(self, event: QEvent) -> bool:
        """The shortcuts of the shell rest."""
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        onward, backward = Qt.Key.Key_Right, Qt.Key.Key_Left
        if mirrored:
            onward, backward = backward, onward
        if event.key() == Qt.Key.Key_Escape:
            self._model.leave()
        elif event.key() == onward:
            self._model.next()
        elif event.key() == backward:
            self._model.back()
        else:
            event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shade, light = QPainterPath(), QPainterPath()
        shade.addRect(QRectF(self.rect()))
        light.addRoundedRect(QRectF(self._light), 8, 8)
        painter.fillPath(shade.subtracted(light), colour("scrim"))
        painting.rounded(painter, QRectF(self._light), 8, None, "link", 2)
        painting.rounded(painter, QRectF(self.card.geometry()), 10, "surface", "line")


def start_tour(shell: "Shell") -> TourView:
    """From its first stop; the shell takes it down with itself."""
    model: TourViewModel = shell.view_model.tour
    may_add = "register_contributor" in shell.view_model.roster.state.may
    view = TourView(shell)
    model.start(shell.view_model.state.pages, may_add=may_add, practice=shell.practice_bar is not None)
    return view
