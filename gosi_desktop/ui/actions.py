"""Every user action once: its text, icon and shortcuts, also those of the Arabic keyboard layout."""

import sys
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from gosi_desktop.ui import icons
from gosi_desktop.ui.widgets.labels import keycap_text
from gosi_desktop.viewmodels.base import Command

# What the keys of the Arabic (101) layout produce; a shortcut bound to the Latin letter would never fire there.
_LATIN = "qwertyuiopasdfghjklzxcvbnm,./0123456789"
_ARABIC = "ضصثقفغعهخحشسيبلاتنمئءؤر\ufefbىةوزظ٠١٢٣٤٥٦٧٨٩"  # B: lām and alif in one
_SAME_KEY = dict(zip(_LATIN.upper(), _ARABIC, strict=True))
PAGES = 9


@dataclass(frozen=True, slots=True)
class Act:
    """An action before it is bound. ``row_key`` does it while a row has the keyboard, and nowhere else."""

    name: str
    text: str
    icon: str
    keys: tuple[str, ...] = ()
    role: QAction.MenuRole = QAction.MenuRole.NoRole
    row_key: str = ""


def both_layouts(keys: str) -> list[QKeySequence]:
    """A shortcut and the one that the same keys give on the Arabic layout."""
    *modifiers, last = keys.split("+")
    arabic = _SAME_KEY.get(last.upper())
    sequences = [QKeySequence(keys)]
    if modifiers and arabic is not None:
        sequences.append(QKeySequence("+".join((*modifiers, arabic))))
    return sequences


class Actions(QObject):
    """The actions of one window. What is not bound does not show and does not fire."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        acts = self._all()
        self._icons = {act.name: act.icon for act in acts}
        self._row_keys = {act.name: act.row_key for act in acts}
        self._actions = {act.name: self._make(act) for act in acts}

    def action(self, name: str) -> QAction:
        """An action by its name, for menus and tooltips."""
        return self._actions[name]

    def bound(self) -> list[QAction]:
        """What the user can do now, in order: for menus and the palette."""
        return [action for action in self._actions.values() if action.isVisible()]

    def icon_of(self, name: str) -> str:
        """The name of an action's icon, for what paints it by itself."""
        return self._icons[name]

    def connect_to(self, name: str, act: Callable[[], object]) -> QAction:
        """Let an action do something of this window."""
        action = self._actions[name]
        action.triggered.connect(lambda checked=False: act())
        action.setEnabled(True)
        action.setVisible(True)
        return action

    def bind(self, name: str, command: Command, call: Callable[[], object] | None = None) -> QAction:
        """Let an action run a command; it is enabled with it."""
        action = self.connect_to(name, call if call is not None else command)
        _Follower(action, command)
        return action

    def keys_of(self, name: str) -> str:
        """«Ctrl F», «E»; "" where there is no key for it."""
        return keycap_text(self._actions[name].shortcut()) or self._row_keys[name]

    def hint(self, name: str) -> str:
        """«بحث في الصفحة (Ctrl F)», for the tooltip of whatever else does the same."""
        action, keys = self._actions[name], self.keys_of(name)
        return f"{action.text()} ({keys})" if keys else action.text()

    def _make(self, act: Act) -> QAction:
        action = QAction(icons.icon(act.icon), act.text, self)
        action.setObjectName(act.name)
        action.setMenuRole(act.role)
        action.setShortcuts([sequence for keys in act.keys for sequence in both_layouts(keys)])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.setEnabled(False)
        action.setVisible(False)
        self._window.addAction(action)
        return action

    def _all(self) -> tuple[Act, ...]:
        pages = tuple(
            Act(f"page_{number}", self.tr("Page {number}").format(number=number), "dot", (f"Ctrl+{number}",))
            for number in range(1, PAGES + 1)
        )
        return (
            Act("palette", self.tr("Search or run a command"), "search", ("Ctrl+K",)),
            Act("new_contributor", self.tr("Add a contributor"), "person-add", ("Ctrl+N",)),
            Act("report_injury", self.tr("Report an injury"), "injury-plaster"),
            Act("change_wage", self.tr("Change the wage of the current row"), "banknote", row_key="E"),
            Act("exclude", self.tr("Exclude the current row…"), "person-exclude", row_key="Del"),
            Act("correct_person", self.tr("Correct the data of the current row…"), "pencil"),
            Act("correct_period", self.tr("Correct the period of the current row…"), "calendar"),
            Act("transfer", self.tr("Transfer the current row to another branch…"), "establishment"),
            Act("cancel_period", self.tr("Cancel the period of the current row…"), "trash"),
            Act("search", self.tr("Search in the page"), "search", ("Ctrl+F",)),
            Act("sync", self.tr("Sync now"), "refresh", ("F5",)),
            Act("print", self.tr("Print"), "printer", ("Ctrl+P",)),
            Act("save_pdf", self.tr("Save as PDF"), "document", ("Ctrl+Shift+P",)),
            Act("export", self.tr("Export the table"), "download", ("Ctrl+E",)),
            Act("sheet_import", self.tr("Changes from Excel or CSV"), "file-import", ("Ctrl+Shift+U",)),
            Act("month_difference", self.tr("Why the newest invoice differs from the month before"), "calculator"),
            Act("first_hour", self.tr("The first hour after an injury"), "first-aid-kit"),
            Act("documents", self.tr("Documents of the establishment and what is due to expire"), "document"),
            Act("enquiries", self.tr("My enquiries and complaints"), "mail"),
            Act("what_if", self.tr("What if? Hiring, delay, instalments, the next months"), "calculator"),
            Act("verify_certificate", self.tr("Verify a certificate"), "qr-code"),
            Act("send_held", self.tr("Send what is ready"), "send"),
            Act("check_outbox", self.tr("Check the outbox before sending"), "shield-check"),
            Act("outbox_statement", self.tr("Print a statement of the requests"), "printer"),
            Act("deduction_list", self.tr("Deduction list of the chosen invoice…"), "ledger"),
            Act("journal", self.tr("Journal of the chosen invoice…"), "ledger"),
            Act("client_message", self.tr("Message to the client about the chosen invoice…"), "mail"),
            Act("payment_list", self.tr("Payment list of all establishments…"), "banknote"),
            Act("open_invoices", self.tr("All open invoices in one print…"), "printer"),
            Act("undo", self.tr("Take the last unsent change back"), "undo", ("Ctrl+Z",)),
            Act("mask", self.tr("Hide identities and wages"), "eye-off", ("Ctrl+Shift+H",)),
            Act("lock", self.tr("Lock now"), "lock", ("Ctrl+L",)),
            Act("next_establishment", self.tr("Next establishment"), "chevrons-up-down", (_next_keys(),)),
            Act("previous_establishment", self.tr("Previous establishment"), "chevrons-up-down", (_next_keys(-1),)),
            Act("invitations", self.tr("Roles offered to you…"), "mail"),
            Act("next_region", self.tr("Next region"), "arrow-next", ("F6",)),
            Act("previous_region", self.tr("Previous region"), "arrow-back", ("Shift+F6",)),
            Act("sidebar", self.tr("Show or hide the sidebar"), "sidebar", ("Ctrl+B",)),
            Act("settings", self.tr("Settings"), "sliders", ("Ctrl+,",), QAction.MenuRole.PreferencesRole),
            Act("account", self.tr("Account and devices"), "person"),
            Act("backups", self.tr("Backups"), "backup-box"),
            Act("audit", self.tr("Audit log"), "history"),
            Act("password", self.tr("Change the password…"), "key"),
            Act("sign_in", self.tr("Sign in"), "person"),
            Act("sign_out", self.tr("Sign out…"), "sign-out"),
            Act("help", self.tr("Help"), "help", ("F1",)),
            Act("keys", self.tr("Keyboard shortcuts"), "key", ("Ctrl+/",)),
            Act("about", self.tr("About the program"), "info", (), QAction.MenuRole.AboutRole),
            *pages,
        )


class _Follower(QObject):
    """Keeps an action enabled with its command; a child of the action, so it goes with it."""

    def __init__(self, action: QAction, command: Command) -> None:
        super().__init__(action)
        self._action, self._command = action, command
        command.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        self._action.setEnabled(self._command.enabled)


def _next_keys(step: int = 1) -> str:
    """Control Tab everywhere: on macOS Qt's Ctrl is ⌘, whose Tab belongs to the system."""
    return f"{'Meta' if sys.platform == 'darwin' else 'Ctrl'}+{'Tab' if step > 0 else 'Shift+Tab'}"
