"""The card of registrations and licences with the day they end, and the way to all documents."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gosi_desktop.application.establishment import EstablishmentView
from gosi_desktop.domain.establishment import Licence
from gosi_desktop.ui.change_dialog import clear
from gosi_desktop.ui.establishment_words import EstablishmentWords
from gosi_desktop.ui.formats import formats
from gosi_desktop.ui.widgets.button import Button, LinkButton, Size
from gosi_desktop.ui.widgets.card import Card
from gosi_desktop.ui.widgets.labels import IconLabel, Label, Line
from gosi_desktop.viewmodels.establishment_texts import Group

_SHOWN = 4  # the rest stand on their page
_SOON = 30  # days


class DocumentsCard(Card):
    """``renew_wanted`` names the licence."""

    renew_wanted = Signal(str)

    def __init__(self, words: EstablishmentWords, parent: QWidget | None = None) -> None:
        super().__init__(" ", padding=0, ruled=True, parent=parent)
        self._words = words
        self.title.setText(self.tr("Documents of the establishment"))
        self.renews: dict[str, LinkButton] = {}
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.body.setSpacing(0)
        self.body.addLayout(self._rows)
        self.note = Label("", "caption", "text-3", wrap=True)
        self.note.setText(self.tr("Registrations, licences, contracts and your own notes, by the day they end."))
        self.open = Button(self.tr("Open the documents"), icon="document", size=Size.SMALL)
        foot = QVBoxLayout()
        foot.setContentsMargins(16, 10, 16, 12)
        foot.setSpacing(8)
        foot.addWidget(self.note)
        foot.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeading)
        self.body.addLayout(foot)

    def show_view(self, view: EstablishmentView) -> None:
        """What ends first comes first."""
        clear(self._rows)
        self.renews = {}
        for licence in view.licences[:_SHOWN]:
            self._rows.addWidget(self._row(licence, view))
            self._rows.addWidget(Line())

    def _row(self, licence: Licence, view: EstablishmentView) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(16, 8, 10, 8)
        row.setSpacing(10)
        row.addWidget(IconLabel("document", "text-3", 18), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(0)
        name = self._words.licence(licence, view.frame.branches)
        column.addWidget(Label(name, "table", wrap=True))
        words, tone = self._end(licence, view)
        column.addWidget(Label(words, "caption", tone, wrap=True))
        row.addLayout(column, 1)
        if Group.LICENCE.value in view.may:
            renew = LinkButton(self.tr("Renew…"))
            renew.setAccessibleName(f"{renew.text()} {name}")
            renew.clicked.connect(lambda: self.renew_wanted.emit(licence.id))
            self.renews[licence.id] = renew
            row.addWidget(renew)
        return holder

    def _end(self, licence: Licence, view: EstablishmentView) -> tuple[str, str]:
        if licence.expires is None:
            return self.tr("without an end"), "text-3"
        day = formats().date_long(licence.expires)
        left = (licence.expires - view.today).days
        if left < 0:
            return self.tr("ended {date}").format(date=day), "bad"
        return self.tr("ends {date}").format(date=day), "warn" if left <= _SOON else "text-2"
