"""Beside the answers: the official portal, the other official ways, and help with the program itself."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gosi_desktop import __version__
from gosi_desktop.domain.rule_rows import ChannelRow
from gosi_desktop.ui.formats import formats, ltr
from gosi_desktop.ui.official_portal import OFFICIAL_PORTAL, PortalWords, open_portal
from gosi_desktop.ui.widgets.button import Button, Kind, LinkButton, Size
from gosi_desktop.ui.widgets.card import Card
from gosi_desktop.ui.widgets.flow import FlowLayout
from gosi_desktop.ui.widgets.labels import IconLabel, Label, Line, MarkLabel
from gosi_desktop.ui.widgets.qr import QrCode

_ABSHER = "https://www.absher.sa"


class PortalCard(Card):
    """Its address in full before anything is opened, the way to an employer’s account, how to tell a false site."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("\N{ZERO WIDTH SPACE}", ruled=True, parent=parent)
        self.title.setText(self.tr("The official portal"))
        self.open = Button(self.tr("Open the official portal"), Kind.PRIMARY, size=Size.SMALL)
        self.open.clicked.connect(self._open)
        self.head.addWidget(self.open)
        top = QHBoxLayout()
        top.setSpacing(14)
        steps = QVBoxLayout()
        steps.setSpacing(8)
        for index, words in enumerate(PortalWords(self).steps(), 1):
            steps.addLayout(_numbered(index, words))
        top.addLayout(steps, 1)
        self.code = QrCode(OFFICIAL_PORTAL, self.tr("QR code of {address}").format(address=OFFICIAL_PORTAL))
        top.addWidget(self.code, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(top)
        self.body.addWidget(Label(self.tr("How to tell a false site"), "table-strong"))
        signs = QVBoxLayout()
        signs.setSpacing(6)
        for words in PortalWords(self).signs():
            signs.addLayout(_marked("shield-check", "ok", words))
        warning = self.tr("It opens in your browser. Its password is never entered in this program.")
        signs.addLayout(_marked("warning", "warn", warning))
        self.body.addLayout(signs)
        self.not_opened = Label("", "caption-strong", "warn", wrap=True)
        self.not_opened.hide()
        self.body.addWidget(self.not_opened)

    def _open(self) -> None:
        if not open_portal():
            self.not_opened.show_text(self.tr("No browser opened. Type the address above into one yourself."))


class ChannelsCard(Card):
    """What has no verified address is explained and leads to the official site; nothing leads where nobody looked."""

    enquiries_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("\N{ZERO WIDTH SPACE}", padding=0, ruled=True, parent=parent)
        self.title.setText(self.tr("Other official ways"))
        self.body.setSpacing(0)
        site = self.tr("Open the site")
        self.write = ChannelRowView(
            "at-sign",
            self.tr("Write to GOSI"),
            self.tr("On the official site, in the section “Contact us”: enquiries and complaints"),
            site,
        )
        self.enquiries = ChannelRowView(
            "inbox",
            self.tr("My enquiries and complaints"),
            self.tr("Sent to the service of this program, and followed here"),
            self.tr("Open"),
        )
        self.app = ChannelRowView(
            "mobile",
            self.tr("The app “Taminaty”"),
            self.tr(
                "The official telephone app, with most services of the portal. Get it by way of the official site."
            ),
            site,
        )
        self.account = ChannelRowView(
            "globe", self.tr("GOSI on X"), self.tr("Announcements; nothing personal is written there"), self.tr("Open")
        )
        self.absher = ChannelRowView(
            "person",
            self.tr("Your mobile or e-mail"),
            self.tr("They are changed in Absher; a registration here compares with it"),
            self.tr("Open Absher"),
        )
        self.stores = {
            "app_store": ChannelRowView("mobile", self.tr("“Taminaty” for iPhone"), "", self.tr("Open")),
            "play_store": ChannelRowView("mobile", self.tr("“Taminaty” for Android"), "", self.tr("Open")),
        }
        self.rows = (self.write, self.enquiries, self.app, *self.stores.values(), self.account, self.absher)
        for row in self.rows:
            self.body.addWidget(row)
        self.enquiries.button.clicked.connect(self.enquiries_wanted)
        self.absher.button.clicked.connect(lambda: _open(_ABSHER))
        self._addresses: dict[str, str] = {}
        self.write.button.clicked.connect(lambda: self._open("contact_page"))
        self.app.button.clicked.connect(lambda: _open(OFFICIAL_PORTAL))
        self.account.button.clicked.connect(lambda: self._open("x_account"))
        for name, row in self.stores.items():
            row.button.clicked.connect(lambda _checked=False, name=name: self._open(name))
        self.show_channels({}, False)

    def show_channels(self, channels: Mapping[str, ChannelRow], enquiries: bool) -> None:
        """The verified ones; ``enquiries``: whether this program has a page for them."""
        self._addresses = {name: row.address for name, row in channels.items()}
        self.account.setVisible("x_account" in channels)
        self.enquiries.setVisible(enquiries)
        for name, row in self.stores.items():
            channel = channels.get(name)
            row.setVisible(channel is not None)
            if channel is not None:
                row.say(self.tr("In the official store; verified on {date}").format(date=_day(channel)))

    def _open(self, name: str) -> None:
        _open(self._addresses.get(name, OFFICIAL_PORTAL))


class ChannelRowView(QWidget):
    """One way: what it is, and the button that leads there."""

    def __init__(self, icon: str, title: str, text: str, way: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setContentsMargins(16, 9, 16, 9)
        row.setSpacing(12)
        row.addWidget(IconLabel(icon, "text-3", 18), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(Label(title, "body", wrap=True))
        self.small = Label(text, "caption", "text-3", wrap=True)
        words.addWidget(self.small)
        row.addLayout(words, 1)
        self.button = LinkButton(way, icon="external-link")
        self.button.setAccessibleName(f"{title}: {way}")
        row.addWidget(self.button)
        column.addLayout(row)
        self.line = Line()
        column.addWidget(self.line)

    def say(self, text: str) -> None:
        """Another small sentence."""
        self.small.setText(text)


class ProgramCard(Card):
    """What GOSI cannot answer: keys, a report of a fault, the tour, whose work is in it."""

    keys_wanted = Signal()
    report_wanted = Signal()
    tour_wanted = Signal()
    licences_wanted = Signal()

    def __init__(self, rules_version: str, parent: QWidget | None = None) -> None:
        super().__init__("\N{ZERO WIDTH SPACE}", ruled=True, parent=parent)
        self.title.setText(self.tr("Help with the program itself"))
        words = self.tr(
            "This program is independent and unofficial. GOSI cannot answer for its faults, and it cannot change "
            "what GOSI has about you."
        )
        self.body.addWidget(Label(words, "table", "text-2", wrap=True))
        self.keys = Button(self.tr("Keyboard shortcuts"), icon="key", size=Size.SMALL, shortcut_hint="Ctrl+/")
        self.report = Button(self.tr("Report of a fault…"), icon="backup-box", size=Size.SMALL)
        self.tour = Button(self.tr("Tour of the practice establishment"), icon="flag", size=Size.SMALL)
        buttons = FlowLayout(gap=8)
        wanted: tuple[tuple[Button, Callable[[], object]], ...] = (
            (self.keys, self.keys_wanted.emit),
            (self.report, self.report_wanted.emit),
            (self.tour, self.tour_wanted.emit),
        )
        for button, ask in wanted:
            button.clicked.connect(lambda _checked=False, ask=ask: ask())
            buttons.addWidget(button)
        self.body.addLayout(buttons)
        small = self.tr("The report is shown before it is saved; names, numbers and wages are not in it.")
        self.body.addWidget(Label(small, "caption", "text-3", wrap=True))
        self.body.addWidget(Line())
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(MarkLabel(18))
        version = self.tr("Munshaa {version} · rate tables {rules}").format(
            version=ltr(formats().numerals(__version__)), rules=ltr(formats().numerals(rules_version))
        )
        foot.addWidget(Label(version, "caption", "text-3", wrap=True), 1)
        self.licences = LinkButton(self.tr("Licences"))
        self.licences.clicked.connect(self.licences_wanted)
        foot.addWidget(self.licences)
        self.body.addLayout(foot)

    def show_in_shell(self, inside: bool) -> None:
        """Keys and tour are of the pages behind the sign-in."""
        for button in (self.keys, self.tour):
            button.setVisible(inside)


def _numbered(index: int, words: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    number = Label(formats().number(index), "table-strong", "link")
    number.setFixedWidth(14)
    row.addWidget(number, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Label(words, "table-strong" if index == 1 else "table", wrap=True), 1)
    return row


def _marked(icon: str, ink: str, words: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(IconLabel(icon, ink, 15), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Label(words, "caption", "text-2", wrap=True), 1)
    return row


def _day(channel: ChannelRow) -> str:
    return formats().date_long(channel.verified_on)


def _open(address: str) -> None:
    QDesktopServices.openUrl(QUrl(address))
