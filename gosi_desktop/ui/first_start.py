"""The first start: where to begin. View of ``viewmodels/first_start.py``."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from gosi_desktop.domain.errors import GosiError
from gosi_desktop.ui.binding import Binding, CommandBinding
from gosi_desktop.ui.formats import ltr
from gosi_desktop.ui.messages import message_for, text_for
from gosi_desktop.ui.official_portal import open_portal
from gosi_desktop.ui.welcome import TipCard, WelcomePage
from gosi_desktop.ui.widgets.badges import EnvironmentChip
from gosi_desktop.ui.widgets.banner import Banner
from gosi_desktop.ui.widgets.button import Button, Kind, LinkButton, Size
from gosi_desktop.ui.widgets.card import Inset
from gosi_desktop.ui.widgets.choice import CheckBox
from gosi_desktop.ui.widgets.choice_card import ChoiceCard
from gosi_desktop.ui.widgets.field import Field, PasswordField
from gosi_desktop.ui.widgets.labels import Label
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.viewmodels.first_start import FirstStartState, FirstStartViewModel, Start


class FirstStart(WelcomePage):
    """Two ways, practice chosen beforehand; the passphrase; one button."""

    def __init__(self, view_model: FirstStartViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view_model = view_model
        self.back = LinkButton(self.tr("Back to the account on this computer"), icon="arrow-back")
        self.back.setVisible(view_model.state.others)
        self.back.clicked.connect(view_model.go_back)
        self.form.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeading)
        self.restore = LinkButton(self.tr("Restore from a backup…"), icon="backup-box")
        self.restore.clicked.connect(view_model.restore)
        self.heading(self.tr("Where do you want to begin?"))
        self.form.addSpacing(4)
        self.form.addWidget(
            Label(self.tr("Choose now; another account can be added at any time."), "body", "text-2", wrap=True)
        )
        self.form.addSpacing(18)
        self._add_ways()
        self.form.addSpacing(16)
        self.form.addWidget(self._passphrase_box())
        self.form.addSpacing(16)
        self._add_end()
        self._add_tips()
        self._bind()

    def _add_ways(self) -> None:
        self.practice_way = ChoiceCard(
            self.tr("A practice establishment on this computer"),
            self.tr(
                "Made-up contributors with a full year of history, and a service that answers like a real one. "
                "Nothing leaves your computer, and you can start over at any time."
            ),
            self.tr("Start here"),
        )
        self.service_way = ChoiceCard(
            self.tr("A service with an address"),
            self.tr(
                "If your office or organisation gave you the address of a compatible service. The program comes with "
                "no address of its own."
            ),
        )
        self.address = Field(
            self.tr("Address of the service"), ltr=True, placeholder="https://", trailing_icon="server", reserve=False
        )
        self.address.hide_label()
        self.portal = LinkButton(self.tr("Open the official portal"), icon="external-link")
        self.portal.clicked.connect(open_portal)
        self.found = self._found_box()
        self.service_way.body.addSpacing(8)
        for widget in (self.address, self.portal, self.found):
            self.service_way.body.addWidget(widget)
        ways = QButtonGroup(self)
        for way in (self.practice_way, self.service_way):
            ways.addButton(way.radio)
        self.form.addWidget(self.practice_way)
        self.form.addSpacing(12)
        self.form.addWidget(self.service_way)

    def _found_box(self) -> Inset:
        """Who answered: name, host, and whether it is for practice."""
        box = Inset()
        row = QHBoxLayout()
        words = QVBoxLayout()
        words.setSpacing(0)
        self.found_name = Label("", "body-strong", wrap=True)
        self.found_host = Label("", "caption", "text-2", wrap=True)
        words.addWidget(self.found_name)
        words.addWidget(self.found_host)
        self.found_practice = EnvironmentChip(self.tr("Practice environment"))
        row.addLayout(words, 1)
        row.addWidget(self.found_practice)
        box.body.addLayout(row)
        return box

    def _passphrase_box(self) -> Inset:
        box = Inset(padding=15)
        row = QHBoxLayout()
        row.setSpacing(12)
        self.wanted = CheckBox()
        self.wanted.clicked.connect(self._view_model.want_passphrase)
        row.addWidget(self.wanted, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        self.passphrase_title = Label("", "body-strong", wrap=True)
        self.passphrase_title.setMinimumHeight(24)
        self.passphrase_reason = Label("", "table", "text-2", wrap=True)
        words.addWidget(self.passphrase_title)
        words.addWidget(self.passphrase_reason)
        row.addLayout(words, 1)
        box.body.addLayout(row)
        self.passphrase = PasswordField(self.tr("Passphrase"), required=True, reserve=False)
        self.again = PasswordField(self.tr("Repeat the passphrase"), required=True, reserve=False)
        for field in (self.passphrase, self.again):
            box.body.addWidget(field)
            field.submitted.connect(self._view_model.submit)
        self.passphrase.edited.connect(self._view_model.edit_passphrase)
        self.again.edited.connect(self._view_model.edit_again)
        return box

    def _add_end(self) -> None:
        self.error = Banner(tone=Tone.BAD)
        self.form.addWidget(self.error)
        self.form.addSpacing(8)
        self.begin = Button("", Kind.PRIMARY, icon_after="arrow-next", size=Size.LARGE)
        self.ask = Button(self.tr("Continue"), Kind.PRIMARY, icon_after="arrow-next", size=Size.LARGE)
        self.form.addWidget(self.begin)
        self.form.addWidget(self.ask)
        self.form.addSpacing(6)
        self.form.addWidget(self.restore, 0, Qt.AlignmentFlag.AlignLeading)

    def _add_tips(self) -> None:
        self.tips.addWidget(
            TipCard(
                "computer",
                Tone.INFO,
                self.tr("Works offline"),
                self.tr("Review, search and print on your computer. The network is needed only to fetch what is new."),
            )
        )
        self.tips.addWidget(
            TipCard(
                "warning",
                Tone.WARN,
                self.tr("Never enter the password of the official portal or Nafath here"),
                self.tr(
                    "The passwords typed here belong to this program alone. The official portal opens in your browser."
                ),
            )
        )

    def first_focus(self) -> QWidget:
        return self.begin if self.begin.isVisibleTo(self) else self.address

    def _bind(self) -> None:
        view_model = self._view_model
        self.practice_way.chosen.connect(lambda: view_model.choose(Start.PRACTICE))
        self.service_way.chosen.connect(self._choose_service)
        self.address.edited.connect(view_model.edit_address)
        self.address.left.connect(view_model.leave_address)
        self.address.submitted.connect(view_model.submit)
        CommandBinding(self.begin, view_model.begin, view_model.submit)
        CommandBinding(self.ask, view_model.inspect, view_model.submit)
        Binding(self, view_model, lambda state: state, self._show)

    def _choose_service(self) -> None:
        self._view_model.choose(Start.SERVICE)
        if not self.service_way.radio.hasFocus():  # arrows only look around
            self.address.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, state: FirstStartState) -> None:
        practice = state.start is Start.PRACTICE
        self.show_environment(practice)
        self.practice_way.show_chosen(practice)
        self.service_way.show_chosen(not practice)
        self._show_address(state)
        self._show_passphrase(state)
        self._show_error(state.error)
        asking = not practice and state.service is None
        self.ask.setVisible(asking)
        self.begin.setVisible(not asking)
        self.begin.setText(
            self.tr("Open the practice establishment") if practice else self.tr("Continue to the recovery key")
        )

    def _show_address(self, state: FirstStartState) -> None:
        self.address.input.setEnabled(state.start is Start.SERVICE)
        self.address.set_text(state.address)
        if state.address_error is not None:
            self.address.show_error(text_for(state.address_error))
        elif state.host and state.service is None:
            self.address.show_hint(
                self.tr("We first ask {host} for the name of its service.").format(host=ltr(state.host))
            )
        elif state.service is None:
            self.address.show_hint(
                self.tr("Its name and address are shown before you sign in. The official portal opens in the browser.")
            )
        else:
            self.address.show_hint("")
        self.portal.setVisible(state.official)
        self.found.setVisible(state.service is not None)
        if state.service is not None:
            mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            self.found_name.setText(state.service.name if mirrored else state.service.name_en or state.service.name)
            self.found_host.setText(ltr(state.service.address.removeprefix("https://")))
            self.found_practice.setVisible(state.service.practice)

    def _show_passphrase(self, state: FirstStartState) -> None:
        compulsory = state.passphrase_compulsory
        self.wanted.setVisible(not compulsory)
        self.wanted.setChecked(state.wants_passphrase)
        if compulsory:
            title = self.tr("A passphrase for this computer")
        else:
            title = self.tr("A passphrase for this computer — optional in practice")
        self.passphrase_title.setText(title)
        self.wanted.setAccessibleName(title)
        if not state.keychain:
            reason = self.tr(
                "This system has no keychain. Your data open with the passphrase alone, so one is required."
            )
        elif compulsory:
            reason = self.tr(
                "It unlocks the program and opens your data. The next step gives you a recovery key on paper."
            )
        else:
            reason = self.tr(
                "Required with the first account outside practice. Without it there is no automatic lock, and anyone "
                "at your computer can read your data."
            )
        self.passphrase_reason.setText(reason)
        for field in (self.passphrase, self.again):
            field.setVisible(state.passphrase_asked)
        self.passphrase.set_text(state.passphrase)
        self.again.set_text(state.again)
        differs = state.passphrase_error is not None and state.passphrase_error.code == "passphrase.differs"
        self.again.show_error(text_for(state.passphrase_error or "") if differs else "")
        self.passphrase.show_error("" if differs else text_for(state.passphrase_error or ""))

    def _show_error(self, error: GosiError | None) -> None:
        self.error.setVisible(error is not None)
        if error is not None:
            message = message_for(error)
            self.error.show_message(message.title, message.text)
