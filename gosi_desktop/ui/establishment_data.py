"""The cards of the establishment's data: facts to copy, owners, and what is asked to be changed of them."""

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from gosi_desktop.application.establishment import EstablishmentView
from gosi_desktop.application.ports.outbox import PROJECTED, WITH_AUTHORITY
from gosi_desktop.domain.establishment import Establishment
from gosi_desktop.domain.values import percent_text
from gosi_desktop.ui.change_dialog import clear
from gosi_desktop.ui.establishment_words import EstablishmentWords
from gosi_desktop.ui.formats import NONE, formats, isolate, ltr
from gosi_desktop.ui.roster_cells import DOTS, name_of
from gosi_desktop.ui.theme import scaled
from gosi_desktop.ui.widgets.badges import Badge
from gosi_desktop.ui.widgets.button import Button, IconButton, Size
from gosi_desktop.ui.widgets.card import Card
from gosi_desktop.ui.widgets.labels import IconTile, Label, Line
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.viewmodels.establishment_texts import Group

OF_ITSELF = (Group.CONTACTS, Group.ADDRESS, Group.DATA, Group.BANK, Group.OWNERS)
_TWO_COLUMNS = 620
_FACTS = {"national_address": "address", "mol_establishment_no": "mol"}  # fields that the card calls otherwise


class DataCard(Card):
    """Who it is: names, numbers, contacts, owners. ``change_wanted`` names a group of data."""

    copied = Signal(str)
    change_wanted = Signal(object)  # Group

    def __init__(self, words: EstablishmentWords, parent: QWidget | None = None) -> None:
        super().__init__(padding=0, parent=parent)
        self._words = words
        self._view: EstablishmentView | None = None
        self.masked = False
        self.name = Label("", "card-title", wrap=True)
        self.activity = Label("", "table", "text-2", wrap=True)
        self.standing = Badge("")
        self.change = Button(self.tr("Ask for a change…"), icon="pencil", size=Size.SMALL)
        self.why = Label("", "caption", "text-3", wrap=True)
        self.copies: dict[str, IconButton] = {}
        self._facts = QGridLayout()
        self._facts.setHorizontalSpacing(12)
        self._facts.setVerticalSpacing(0)
        self.owners = QVBoxLayout()
        self.owners.setSpacing(4)
        self._columns = 0
        self.pending: frozenset[str] = frozenset()
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 14, 16, 12)
        head.setSpacing(12)
        head.addWidget(IconTile("establishment", Tone.INFO, 40), 0, Qt.AlignmentFlag.AlignTop)
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(self.name)
        names.addWidget(self.activity)
        head.addLayout(names, 1)
        head.addWidget(self.standing, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.change, 0, Qt.AlignmentFlag.AlignTop)
        facts = QVBoxLayout()
        facts.setContentsMargins(16, 6, 16, 12)
        facts.addLayout(self._facts)
        facts.addLayout(self.owners)
        facts.addWidget(self.why)
        self.body.setSpacing(0)
        self.body.addLayout(head)
        self.body.addWidget(Line())
        self.body.addLayout(facts)
        self.change.clicked.connect(self._open)

    def show_view(self, view: EstablishmentView, masked: bool) -> None:
        """As it is now."""
        self._view, self.masked = view, masked
        itself = view.frame.establishment
        assert itself is not None
        self.name.setText(isolate(name_of(itself.names.ar, itself.names.en)))
        self.activity.setText(self._words.activity(itself.activity))
        compliant = itself.compliant
        words = self.tr("Compliant") if compliant else self.tr("Not compliant")
        tone, icon = (Tone.OK, "shield-check") if compliant else (Tone.WARN, "warning")
        self.standing.show_badge(words if compliant is not None else "", tone, icon)
        groups = [one for one in OF_ITSELF if one.value in view.may]
        self.change.setVisible(bool(groups))
        self.why.show_text("" if groups else self.tr("Your role reads these data and does not ask to change them."))
        self._show_facts(itself)
        self._show_owners(view)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        itself = self._view.frame.establishment if self._view is not None else None
        if itself is not None and self._columns != self._fitting():
            self._show_facts(itself)

    def _fitting(self) -> int:
        return 2 if self.width() >= scaled(_TWO_COLUMNS) else 1

    def menu(self) -> QMenu:
        """The groups of data; one that somebody else asks for says so."""
        made = QMenu(self)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        others = self.tr("the owner asks for it")
        may = self._view.may if self._view is not None else frozenset()
        for group in OF_ITSELF:
            words = self._words.group(group)
            allowed = group.value in may
            if not allowed:
                words = f"{words}  —  {others}"
            entry = made.addAction(f"{words}…" if allowed else words)
            entry.setEnabled(allowed)
            entry.triggered.connect(partial(self.change_wanted.emit, group))
        return made

    def _open(self) -> None:
        self.menu().popup(self.change.mapToGlobal(QPoint(0, self.change.height() + 2)))

    def facts_of(self, itself: Establishment) -> list[tuple[str, str, str, str]]:
        """Key, name, as shown, as copied ('' for what is not copied)."""
        plain, contacts = formats().identity, itself.contacts
        mobile = contacts.mobile if contacts is not None else None
        phone = contacts.phone if contacts is not None else None
        email = contacts.email if contacts is not None else None
        hidden = DOTS if self.masked else None
        address = itself.national_address
        return [
            ("number", self.tr("Subscription number"), plain(itself.number), itself.number),
            ("cr_number", self.tr("Commercial registration"), _or_none(itself.cr_number), itself.cr_number or ""),
            ("unified", self.tr("Unified number"), _or_none(itself.unified_number), itself.unified_number or ""),
            ("form", self.tr("Legal form"), self._words.legal_form(itself.legal_form), ""),
            ("started", self.tr("Subscribed since"), self._words.since(itself.started), ""),
            ("office", self.tr("Office"), isolate(itself.office or "") or NONE, ""),
            ("mobile", self.tr("Mobile"), hidden or _or_none(mobile), mobile or ""),
            ("phone", self.tr("Telephone"), hidden or _or_none(phone), phone or ""),
            ("email", self.tr("E-mail"), ltr(email) if email else NONE, email or ""),
            ("iban", self.tr("IBAN"), hidden or _or_none(itself.iban), _whole(itself.iban)),
            ("vat", self.tr("VAT number"), _or_none(itself.vat), itself.vat or ""),
            ("mol", self.tr("Labour office number"), _or_none(itself.mol_establishment_no),
             itself.mol_establishment_no or ""),
            ("address", self.tr("National Address"), self._words.address(address),
             self._words.address(address) if address is not None else ""),
            ("short", self.tr("Short address"), _or_none(address.short if address is not None else None),
             (address.short or "") if address is not None else ""),
        ]  # fmt: skip

    def _show_facts(self, itself: Establishment) -> None:
        focused = next((key for key, one in self.copies.items() if one.hasFocus()), "")
        clear(self._facts)
        self.pending = pending_facts(self._view) if self._view is not None else frozenset()
        self.copies = {}
        self._columns = self._fitting()
        for at, (key, name, shown, raw) in enumerate(self.facts_of(itself)):
            row, place = divmod(at, self._columns)
            self._facts.addWidget(self._fact(key, name, shown, raw), row, place)
        if focused in self.copies:
            self.copies[focused].show()
            self.copies[focused].setFocus(Qt.FocusReason.OtherFocusReason)
        for place in (0, 1):
            self._facts.setColumnStretch(place, 1 if place < self._columns else 0)

    def _fact(self, key: str, name: str, shown: str, raw: str) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(8)
        row.addWidget(Label(name, "table", "text-2"))
        value = Label(shown, "table-strong", "pend" if key in self.pending else "text", wrap=True)
        if key in self.pending:
            value.setToolTip(self.tr("Asked for; the service has not made it so yet"))
        value.align(Qt.AlignmentFlag.AlignTrailing, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(value, 1)
        copy = IconButton("copy", self.tr("Copy: {fact}").format(fact=name), edge=30)
        copy.clicked.connect(lambda: self.copied.emit(raw))
        self.copies[key] = copy
        keeps = copy.sizePolicy()
        keeps.setRetainSizeWhenHidden(True)
        copy.setSizePolicy(keeps)
        copy.setVisible(bool(raw) and not (self.masked and key in ("mobile", "phone", "iban")))
        row.addWidget(copy)
        return holder

    def _show_owners(self, view: EstablishmentView) -> None:
        clear(self.owners)
        owners = view.frame.owners_on(view.today)
        if not owners:
            return
        self.owners.addWidget(Line())
        self.owners.addWidget(Label(self.tr("Owners"), "table", "text-2"))
        for one in owners:
            share = ltr(formats().numerals(f"{percent_text(one.share)}%"))
            number = DOTS if self.masked else formats().identity(one.identity)
            name = isolate(name_of(one.name.ar, one.name.en))
            self.owners.addWidget(Label(f"{name} · {share} · {number}", "table-strong", wrap=True))


def pending_facts(view: EstablishmentView) -> frozenset[str]:
    """The facts that are shown as they are asked for, by their keys in the card."""
    asked = [one for one in view.asked if one.state in PROJECTED | WITH_AUTHORITY]
    fields = {
        name for one in asked if one.change.target == view.known.head.establishment for name in one.change.wanted()
    }
    return frozenset(_FACTS.get(name, name) for name in fields)


def _or_none(text: str | None) -> str:
    return formats().identity(text) if text else NONE


def _whole(iban: str | None) -> str:
    """A masked one is not worth copying."""
    return iban if iban and iban.isalnum() else ""
