"""The page of the account: where it is signed in, who tried, its mobile, e-mail and password."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from gosi_desktop.application.ports import SignedInDevice
from gosi_desktop.domain.errors import SignInExpired
from gosi_desktop.ui.binding import Binding, CommandBinding
from gosi_desktop.ui.devices_cards import Numbered, OtherDevices, SignInAttempts, ThisDevice
from gosi_desktop.ui.formats import formats, isolate, ltr
from gosi_desktop.ui.messages import message_for
from gosi_desktop.ui.settings_rows import SettingRow, SettingsCard
from gosi_desktop.ui.shell_page import ShellPage
from gosi_desktop.ui.theme import scaled
from gosi_desktop.ui.widgets.banner import Banner
from gosi_desktop.ui.widgets.button import Button, Kind, Size
from gosi_desktop.ui.widgets.card import Card, SkeletonRows
from gosi_desktop.ui.widgets.dialog import Dialog
from gosi_desktop.ui.widgets.focus import tab_order
from gosi_desktop.ui.widgets.labels import Label
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.viewmodels.contact_change import Contact
from gosi_desktop.viewmodels.devices import SESSION_LIFE, DevicesState, DevicesViewModel
from gosi_desktop.viewmodels.shell import ShellViewModel

_TWO_COLUMNS_FROM = 940
_ASIDE = 350


class DevicesView(ShellPage):
    """Asked of the service each time it is shown; offline it says so and keeps nothing."""

    password_wanted = Signal()
    contact_wanted = Signal(object)  # Contact

    def __init__(self, shell: ShellViewModel, model: DevicesViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell, self._model = shell, model
        self._dialog: Dialog | None = None
        self._columns = 0
        self.banner = Banner(tone=Tone.WARN, icon="cloud-offline")
        self.retry = self.banner.add_action(self.tr("Try again"), self._retry)
        self.this_one = ThisDevice()
        self.others = OtherDevices(shell.clock, model.doubt_of)
        self.attempts = SignInAttempts(shell.clock)
        self.waiting = SkeletonRows()
        self.account = AccountCard()
        self.rules = RulesCard()
        self.stranger = StrangerCard()
        self._main, self._aside = QWidget(), QWidget()
        _stacked(self._main, self.banner, self.this_one, self.others, self.attempts, self.waiting)
        _stacked(self._aside, self.account, self.rules, self.stranger)
        inside = QWidget()
        self._grid = QGridLayout(inside)
        self._grid.setContentsMargins(0, 0, 0, 24)
        self._grid.setSpacing(16)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        inside.setAutoFillBackground(False)  # a scroll area turns it on
        self._column = QVBoxLayout(self)
        self._column.addWidget(area)
        self._arrange(2)
        self._bind()

    # -- what the shell asks -------------------------------------------------------------------------------------------

    def title(self) -> str:
        return self.tr("Account and devices")

    def subtitle(self) -> str:
        return self.tr("Settings › Where you are signed in")

    def take_keyboard(self) -> None:
        first = next(iter(tab_order(self)), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def regions(self) -> list[QWidget]:
        return [*tab_order(self._main)[:1], *tab_order(self._aside)[:1]]

    # -- bindings ------------------------------------------------------------------------------------------------------

    def _bind(self) -> None:
        model = self._model
        self.others.end_wanted.connect(model.ask_to_end)
        self.others.end_all_wanted.connect(model.ask_to_end_others)
        CommandBinding(self.attempts.more, model.load_more)
        self.account.password_wanted.connect(self.password_wanted)
        self.account.contact_wanted.connect(self.contact_wanted)
        self.stranger.change.clicked.connect(self.password_wanted)
        Binding(self, model, lambda state: replace(state, asked=()), self._show)
        Binding(self, model, lambda state: state.asked, self._show_question)
        Binding(self, self._shell.settings, lambda state: state, lambda _state: self._show(model.state))

    def _show(self, state: DevicesState) -> None:
        settings = self._shell.settings.state
        locks = settings.profile.has_passphrase
        self.this_one.show_device(state.this_one, self._shell.clock, locks)
        known = state.devices is not None
        self.others.setVisible(known)
        self.attempts.setVisible(known)
        self.waiting.setVisible(not known and state.error is None)
        if known:
            self.others.show_devices(state.others)
            self.attempts.show_attempts(state, self._model.is_doubtful)
        self.account.show_account(state)
        self.rules.show_lock(settings.preferences.lock_minutes if locks else 0)
        self._show_error(state)

    def _show_error(self, state: DevicesState) -> None:
        self.banner.setVisible(state.error is not None)
        if state.error is not None:
            message = message_for(state.error)
            self.banner.show_message(message.title, message.text)
            expired = isinstance(state.error, SignInExpired)
            self.retry.setText(self.tr("Sign in") if expired else self.tr("Try again"))

    def _show_question(self, asked: tuple[SignedInDevice, ...]) -> None:
        if self._dialog is not None:
            self._dialog.close_dialog()
            self._dialog.deleteLater()
            self._dialog = None
            if not self.isAncestorOf(self.window().focusWidget() or self):
                self.take_keyboard()  # the button that opened it may be gone with its device
        if asked:
            self._dialog = EndSessions(self._model, asked, self.window())
            self._dialog.open(self._dialog.cancel)

    def _retry(self) -> None:
        if isinstance(self._model.state.error, SignInExpired):
            self._shell.sign_in()
        else:
            self._model.load()

    # -- Qt ------------------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = 24 if self.width() >= 1000 else 16
        self._column.setContentsMargins(side, 0, side, 0)
        self._arrange(2 if self.width() - 2 * side >= scaled(_TWO_COLUMNS_FROM) else 1)

    def _arrange(self, columns: int) -> None:
        """The aside beside the devices, or under them."""
        if columns == self._columns:
            return
        self._columns = columns
        for part in (self._main, self._aside):
            self._grid.removeWidget(part)
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(self._main, 0, 0, top)
        self._grid.addWidget(self._aside, 0 if columns == 2 else 1, columns - 1, top)
        self._grid.setColumnStretch(0, 1)
        self._grid.setRowStretch(2, 1)
        self._aside.setMinimumWidth(scaled(_ASIDE) if columns == 2 else 0)
        self._aside.setMaximumWidth(scaled(_ASIDE) if columns == 2 else 16777215)


class AccountCard(SettingsCard):
    """Who it is, and how the service reaches him; each changed in a dialog."""

    password_wanted = Signal()
    contact_wanted = Signal(object)  # Contact

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.title.setText(self.tr("Your account"))
        self.username = SettingRow(self.tr("User name"), " ")
        self.mobile_button = self._button(self.tr("Change the mobile"))
        self.mobile_button.clicked.connect(lambda: self.contact_wanted.emit(Contact.MOBILE))
        self.mobile = SettingRow(self.tr("Mobile"), " ", self.mobile_button)
        self.email_button = self._button(self.tr("Change the e-mail"))
        self.email_button.clicked.connect(lambda: self.contact_wanted.emit(Contact.EMAIL))
        self.email = SettingRow(self.tr("E-mail"), " ", self.email_button)
        self.password_button = self._button(self.tr("Change the password"))
        self.password_button.clicked.connect(self.password_wanted)
        self.password = SettingRow(
            self.tr("Password"), self.tr("Changing it ends all other sessions"), self.password_button
        )
        for row in (self.username, self.mobile, self.email, self.password):
            self.add(row)

    def show_account(self, state: DevicesState) -> None:
        """«—» until the service has said."""
        details = state.details
        self.username.say(ltr(details.username) if details is not None else "—")
        self.mobile.say(ltr(formats().numerals(details.masked_mobile)) if details is not None else "—")
        self.email.say(ltr(details.masked_email) if details is not None else "—")
        for button in (self.mobile_button, self.email_button, self.password_button):
            button.setEnabled(details is not None)

    def _button(self, name: str) -> Button:
        made = Button(self.tr("Change"), size=Size.SMALL)
        made.setAccessibleName(name)
        return made


class RulesCard(SettingsCard):
    """How long a session lives; the service's numbers, and this computer's lock."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.title.setText(self.tr("Rules of a session"))
        days = formats().numerals(self.tr("%n days", "", SESSION_LIFE.days))
        self.lock = Label("", "table-strong")
        for row in (
            SettingRow(
                self.tr("A session ends without use after"),
                self.tr("then you sign in again"),
                Label(days, "table-strong"),
            ),
            SettingRow(
                self.tr("The code"),
                self.tr("at each sign-in, on each device"),
                Label(self.tr("always"), "table-strong"),
            ),
            SettingRow(self.tr("Lock without activity"), self.tr("on this device"), self.lock),
        ):
            self.add(row)

    def show_lock(self, minutes: int) -> None:
        """0 where there is no lock."""
        words = formats().numerals(self.tr("%n minutes", "", minutes)) if minutes else self.tr("off")
        self.lock.setText(words)


class StrangerCard(Card):
    """What to do about a device that nobody knows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(" ", edge="warn-line", ruled=True, parent=parent)
        self.title.setText(self.tr("You do not know a device?"))
        steps = (
            self.tr("Sign it out in the list."),
            self.tr("Change the password; all other sessions end with it."),
            self.tr("Ask the owner to look at what was sent meanwhile and withdraw what you did not do."),
        )
        self.body.addWidget(Numbered(steps))
        self.change = Button(self.tr("Change the password"), icon="key")
        self.body.addWidget(self.change)
        words = self.tr(
            "The service knows of a device: its name, the program’s version, when it was last seen, and how many "
            "requests wait in it. No place and no network address."
        )
        self.body.addWidget(Label(words, "caption", "text-3", wrap=True))


class EndSessions(Dialog):
    """Asks before a session is ended; what waits in the outbox over there is counted."""

    def __init__(self, model: DevicesViewModel, asked: tuple[SignedInDevice, ...], window: QWidget) -> None:
        super().__init__(window, " ", " ")
        count = len(asked)
        if count == 1:
            title = self.tr("End the session of {device}?").format(device=isolate(asked[0].name))
        else:
            title = formats().numerals(self.tr("End the sessions of %n devices?", "", count))
        self.title.setText(title)
        self.setAccessibleName(title)
        waiting = sum(one.waiting or 0 for one in asked)
        words = self.tr("It is cut off at its next request, and somebody has to sign in there again.")
        kept = formats().numerals(self.tr("%n requests wait there unsent; they are not lost.", "", waiting))
        self.text.setText(f"{words} {kept}" if waiting else words)
        self.confirm = Button(self.tr("End the session") if count == 1 else self.tr("End them all"), Kind.DANGER)
        self.cancel = Button(self.tr("Cancel"))
        self.buttons.addWidget(self.confirm)
        self.buttons.addWidget(self.cancel)
        CommandBinding(self.confirm, model.end, model.end_asked)
        self.confirmed.connect(model.end_asked)
        self.cancel.clicked.connect(model.close_question)
        self.cancelled.connect(model.close_question)


def _stacked(widget: QWidget, *parts: QWidget) -> None:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(16)
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
