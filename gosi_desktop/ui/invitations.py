"""The dialog of roles that are offered: what each is, until when; accepted with a code, or declined."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gosi_desktop.application.ports import Invitation
from gosi_desktop.domain.clock import Clock
from gosi_desktop.ui.binding import Binding
from gosi_desktop.ui.formats import formats, isolate, riyadh
from gosi_desktop.ui.messages import message_for
from gosi_desktop.ui.roles import role_text
from gosi_desktop.ui.roster_cells import name_of
from gosi_desktop.ui.widgets.banner import Banner
from gosi_desktop.ui.widgets.button import Button, Kind, Size
from gosi_desktop.ui.widgets.card import Inset
from gosi_desktop.ui.widgets.dialog import Dialog
from gosi_desktop.ui.widgets.labels import IconTile, Label
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.viewmodels.invitations import InvitationsState, InvitationsViewModel


class InvitationsDialog(Dialog):
    """One inset for each; the role starts with the code, nothing before."""

    def __init__(self, model: InvitationsViewModel, clock: Clock, window: QWidget) -> None:
        super().__init__(window, " ", " ", width=560)
        self._model, self._clock = model, clock
        self.title.setText(self.tr("Roles offered to you"))
        self.setAccessibleName(self.title.text())
        self.text.setText(self.tr("A role starts when you accept it with a code that goes to your mobile."))
        self.error = Banner(tone=Tone.BAD)
        self.body.addWidget(self.error)
        self.rows: list[InvitationRow] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(10)
        self.body.addLayout(self._rows)
        self.later = Button(self.tr("Decide later"))
        self.buttons.addWidget(self.later)
        self._made_of: tuple[Invitation, ...] | None = None
        Binding(self, model, lambda state: state, self._show)

    def _show(self, state: InvitationsState) -> None:
        self.error.setVisible(state.error is not None)
        if state.error is not None:
            message = message_for(state.error)
            self.error.show_message(message.title, message.text)
        if state.invitations != self._made_of:
            self._made_of = state.invitations
            self._make_rows(state.invitations)
        self.fit()

    def _make_rows(self, invitations: tuple[Invitation, ...]) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.rows = [InvitationRow(one) for one in invitations]
        for row in self.rows:
            invitation = row.invitation
            row.accept.clicked.connect(lambda _on=False, invitation=invitation: self._model.accept(invitation))
            row.decline.clicked.connect(lambda _on=False, invitation=invitation: self._model.decline(invitation))
            self._rows.addWidget(row)


class InvitationRow(Inset):
    """Which role, where, by whom, until when."""

    def __init__(self, invitation: Invitation, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.invitation = invitation
        name = isolate(name_of(invitation.establishment_name, invitation.establishment_name_en))
        title = self.tr("{role} at {establishment}").format(role=role_text(invitation.role), establishment=name)
        until = formats().date_long(riyadh(invitation.expires_at).date())
        about = self.tr("Offered by {who} · good until {date}").format(who=isolate(invitation.invited_by), date=until)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(IconTile("establishment", Tone.INFO, 36))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Label(title, "table-strong", wrap=True))
        words.addWidget(Label(formats().identity(invitation.establishment), "table", "text-2", wrap=True))
        words.addWidget(Label(about, "caption", "text-3", wrap=True))
        row.addLayout(words, 1)
        self.body.addLayout(row)
        self.accept = Button(self.tr("Accept with a code…"), Kind.PRIMARY, size=Size.SMALL)
        self.decline = Button(self.tr("Decline"), size=Size.SMALL)
        for button in (self.accept, self.decline):
            button.setAccessibleName(f"{button.text()} {title}")
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.decline)
        buttons.addWidget(self.accept)
        self.body.addLayout(buttons)
