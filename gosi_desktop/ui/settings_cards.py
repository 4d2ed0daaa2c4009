"""The cards of the settings page: appearance and language, lock, service."""

from PySide6.QtWidgets import QWidget

from gosi_desktop.application.preferences import LOCK_MINUTES
from gosi_desktop.ui.binding import Binding, CommandBinding
from gosi_desktop.ui.formats import formats, isolate, ltr
from gosi_desktop.ui.messages import message_for
from gosi_desktop.ui.place_words import service_text
from gosi_desktop.ui.settings_network import ProxyRow
from gosi_desktop.ui.settings_rows import SettingRow, SettingsCard, ThemePicker
from gosi_desktop.ui.widgets.badges import EnvironmentChip
from gosi_desktop.ui.widgets.button import Button, Size
from gosi_desktop.ui.widgets.choice import ComboBox, Segmented, Switch
from gosi_desktop.ui.widgets.labels import KeyCap
from gosi_desktop.viewmodels.settings import SettingsState, SettingsViewModel
from gosi_desktop.viewmodels.shell import ShellViewModel
from gosi_desktop.viewmodels.shell_state import Page


class AppearanceCard(SettingsCard):
    """Language, theme, digits, calendar, second date, density: each at once."""

    def __init__(self, view_model: SettingsViewModel, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.title.setText(self.tr("Appearance and language"))
        model = view_model
        self.language = Segmented([("ar", "العربية"), ("en", "English")], self.tr("Language"))
        self.theme = ThemePicker(
            self.tr("Theme"), {"light": self.tr("Light"), "dark": self.tr("Dark"), "system": self.tr("System")}
        )
        self.digits = Segmented([("latin", self.tr("123 Latin")), ("arabic", self.tr("١٢٣ Arabic"))], self.tr("Digits"))
        self.calendar = Segmented(
            [("gregorian", self.tr("Gregorian")), ("hijri", self.tr("Hijri"))], self.tr("Main calendar")
        )
        self.second = Switch(self.tr("Show the second date"))
        self.density = Segmented(
            [("compact", self.tr("Compact")), ("medium", self.tr("Medium")), ("comfortable", self.tr("Comfortable"))],
            self.tr("Table density"),
            minimum=74,
        )
        for row in (
            SettingRow(self.tr("Language"), self.tr("The direction follows the language"), self.language),
            SettingRow(self.tr("Theme"), "", self.theme),
            SettingRow(self.tr("Digits"), self.tr("In tables and on paper"), self.digits),
            SettingRow(self.tr("Main calendar"), self.tr("The other is shown beside it"), self.calendar),
            SettingRow(self.tr("Show the second date"), self.tr("For example: 15 January · 26 Rajab"), self.second),
            SettingRow(self.tr("Table density"), self.tr("Rows of 32, 36 or 44 points"), self.density),
        ):
            self.add(row)
        self.language.chosen.connect(lambda key: model.choose(language=key))
        self.theme.chosen.connect(lambda key: model.choose(theme=key))
        self.digits.chosen.connect(lambda key: model.choose(digits=key))
        self.calendar.chosen.connect(lambda key: model.choose(calendar=key))
        self.density.chosen.connect(lambda key: model.choose(density=key))
        self.second.clicked.connect(lambda on: model.choose(second_date=on))
        Binding(self, model, lambda state: state.preferences, self._show)

    def _show(self, chosen: object) -> None:
        for name in ("language", "theme", "digits", "calendar", "density"):
            getattr(self, name).show_choice(getattr(chosen, name))
        self.second.setChecked(bool(getattr(chosen, "second_date", True)))


class LockCard(SettingsCard):
    """Auto-lock, passphrase, masked mode. Without a passphrase there is no lock, and it says so."""

    def __init__(self, shell: ShellViewModel, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.title.setText(self.tr("Security and lock"))
        model = shell.settings
        minutes = [(str(n), formats().numerals(self.tr("After %n minutes", "", n))) for n in LOCK_MINUTES]
        self.minutes = ComboBox(minutes, self.tr("Automatic lock"))
        self.minutes.picked.connect(lambda key: model.choose(lock_minutes=int(key)))
        self.auto = SettingRow(self.tr("Automatic lock"), " ", self.minutes)
        self.change = Button("", size=Size.SMALL)
        self.change.clicked.connect(lambda: model.ask_passphrase())
        self.remove = Button(self.tr("Remove"), size=Size.SMALL)
        self.remove.clicked.connect(lambda: model.ask_passphrase(removing=True))
        self.passphrase = SettingRow(self.tr("Passphrase"), " ", self.remove, self.change)
        self.masked = Switch(self.tr("Hide identities and wages"))
        self.masked.clicked.connect(shell.toggle_masked)
        masked = SettingRow(
            self.tr("Hide identities and wages"), self.tr("With one shortcut; they show as dots"),
            KeyCap("Ctrl+Shift+H"), self.masked,
        )  # fmt: skip
        self.devices = Button(self.tr("Show"), size=Size.SMALL)
        self.devices.setAccessibleName(self.tr("Show where you are signed in"))
        self.devices.clicked.connect(lambda: shell.show_page(Page.ACCOUNT))
        devices = SettingRow(
            self.tr("Account and devices"), self.tr("Where you are signed in, mobile, e-mail, password"), self.devices
        )
        self.key = SettingRow(self.tr("Encryption key"), " ")
        self.copied = Switch(self.tr("Clear what was copied"))
        self.copied.clicked.connect(lambda on: model.choose(clear_copied=on))
        copied = SettingRow(
            self.tr("Clear what was copied"),
            self.tr("Identities and amounts, after a minute; clipboard histories are asked to leave them out"),
            self.copied,
        )
        self.audit = Button(self.tr("Open"), size=Size.SMALL)
        self.audit.setAccessibleName(self.tr("Open the audit log"))
        self.audit.clicked.connect(lambda: shell.show_page(Page.AUDIT))
        audit = SettingRow(
            self.tr("Audit log"), self.tr("What was done on this computer, and at the service"), self.audit
        )
        for row in (self.auto, self.passphrase, masked, copied, self.key, devices, audit):
            self.add(row)
        self._model = model
        Binding(self, model, lambda state: state, self._show)
        Binding(self.masked, shell, lambda state: state.masked, self.masked.setChecked)

    def _show(self, state: SettingsState) -> None:
        has_one = state.profile.has_passphrase
        self.minutes.show_choice(str(state.preferences.lock_minutes))
        self.minutes.setEnabled(has_one)
        self.copied.setChecked(state.preferences.clear_copied)
        self.auto.say(
            self.tr("Asks for the passphrase when you return") if has_one else self.tr("Off: it needs a passphrase")
        )
        self.change.setText(self.tr("Change") if has_one else self.tr("Set"))
        self.change.setAccessibleName(self.tr("Change the passphrase") if has_one else self.tr("Set a passphrase"))
        self.remove.setAccessibleName(self.tr("Remove the passphrase"))
        self.remove.setVisible(self._model.may_remove_passphrase)
        self.passphrase.say(
            self.tr("Set; it unlocks the program and the saved data")
            if has_one
            else self.tr("Not set; anyone at this computer can read your data")
        )
        keychain = state.keychain
        if keychain is not None:
            self.key.say(
                self.tr("Kept in the system’s keychain: {name}").format(name=isolate(keychain.name))
                if keychain.available
                else self.tr("No keychain was found; the passphrase alone opens the data")
            )


class ServiceCard(SettingsCard):
    """Which service, whether it answers, and when new things are taken."""

    def __init__(self, shell: ShellViewModel, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.title.setText(self.tr("Sync and service"))
        model = shell.settings
        chip = [EnvironmentChip(self.tr("Test environment"), compact=True)] if model.state.practice else []
        self.change = Button(self.tr("Change…"), size=Size.SMALL)
        self.change.setAccessibleName(self.tr("Change the address of the service"))
        self.change.clicked.connect(model.ask_address)
        self.change.setVisible(not model.state.practice)
        self.service = SettingRow(self.tr("Service"), " ", *chip, self.change)
        self.test = Button(self.tr("Test"), size=Size.SMALL)
        self.test.setAccessibleName(self.tr("Test the connection"))
        self.connection = SettingRow(self.tr("Connection"), self.tr("Not tested yet"), self.test)
        self.proxy = ProxyRow(model)
        self.pull = Switch(self.tr("Automatic fetch"))
        self.pull.clicked.connect(lambda on: model.choose(automatic_pull=on))
        self.sends = {
            "send_changes": self._sending(model, "send_changes", self.tr("Send changes")),
            "send_exclusions": self._sending(model, "send_exclusions", self.tr("Send exclusions")),
            "send_files": self._sending(model, "send_files", self.tr("Send what comes from a file")),
        }
        self.notices = Switch(self.tr("Notices on the desktop"))
        self.notices.clicked.connect(lambda on: model.choose(notices=on))
        notices = SettingRow(
            self.tr("Notices on the desktop"),
            self.tr("What ends within 3 days, once; without names or amounts"),
            self.notices,
        )
        for row in (
            self.service,
            self.connection,
            self.proxy,
            *self._sending_rows(),
            SettingRow(
                self.tr("Automatic fetch"), self.tr("The open establishment more often than the others"), self.pull
            ),
            notices,
        ):
            self.add(row)
        CommandBinding(self.test, model.test_connection)
        Binding(self, model, lambda state: state, self._show)

    def _sending(self, model: SettingsViewModel, name: str, words: str) -> Segmented:
        """«فورًا / عندما أطلب»."""
        choices = [("now", self.tr("At once")), ("when_i_ask", self.tr("When I ask"))]
        made = Segmented(choices, words, minimum=86)
        made.chosen.connect(lambda choice: model.choose(**{name: choice}))
        return made

    def _sending_rows(self) -> tuple[SettingRow, ...]:
        """What each form offers first; the other way stands beside it."""
        small = {
            "send_changes": (self.tr("Send"), self.tr("Registrations, wages, corrections, transfers")),
            "send_exclusions": (self.tr("Exclusions"), self.tr("And cancellations of a period")),
            "send_files": (self.tr("From a file"), self.tr("Wages from Excel and the like")),
        }
        return tuple(SettingRow(*small[name], control) for name, control in self.sends.items())

    def _show(self, state: SettingsState) -> None:
        for name, control in self.sends.items():
            control.show_choice(getattr(state.preferences, name))
        service, profile = state.service, state.profile
        address = service.address if service is not None else profile.address
        if state.practice or service is None:
            name = service_text(profile.label, "", address, state.practice)
        else:
            name = service_text(service.name, service.name_en, address, False)
        later = (
            self.tr("from the next opening on: {address}").format(address=ltr(profile.address)) if state.moved else ""
        )
        self.service.say(" · ".join(part for part in (name, ltr(address), later) if part))
        self.pull.setChecked(state.preferences.automatic_pull)
        self.notices.setChecked(state.preferences.notices)
        self._show_test(state)

    def _show_test(self, state: SettingsState) -> None:
        test = state.test
        if test is None:
            return
        at = formats().time(test.at)
        if test.error is not None:
            self.connection.say(f"{at} · {message_for(test.error).line}")
            return
        took = self.tr("{ms} ms").format(ms=formats().number(test.milliseconds))
        parts = [at, self.tr("responds"), took]
        if test.service is not None and test.service.clock_moved:
            parts.append(self.tr("its date was changed"))
        if test.service is not None and test.service.notice:
            parts.append(isolate(test.service.notice))
        self.connection.say(" · ".join(parts))
