"""The card of those who act for the establishment: roles, states, what waits. View of ``viewmodels/members.py``."""

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from gosi_desktop.application.members import MemberRow, MembersShown
from gosi_desktop.application.ports import Operation, OperationState
from gosi_desktop.domain.clock import Clock
from gosi_desktop.domain.errors import GosiError
from gosi_desktop.domain.establishment import Member, Role
from gosi_desktop.domain.members import AddMember, MemberState, NominateSupervisor, invited_until, role_of
from gosi_desktop.ui.binding import Binding
from gosi_desktop.ui.change_dialog import clear
from gosi_desktop.ui.formats import formats, isolate, listed
from gosi_desktop.ui.messages import message_for
from gosi_desktop.ui.outbox_words import OutboxWords
from gosi_desktop.ui.request_words import kind_text
from gosi_desktop.ui.roles import role_text
from gosi_desktop.ui.roster_cells import DOTS, name_of
from gosi_desktop.ui.widgets.badges import Badge
from gosi_desktop.ui.widgets.banner import Banner
from gosi_desktop.ui.widgets.button import Button, IconButton, LinkButton, Size
from gosi_desktop.ui.widgets.card import Card
from gosi_desktop.ui.widgets.labels import ElidedLabel, IconTile, Label, Line
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.viewmodels.members import Act, MembersState, MembersViewModel


class MembersCard(Card):
    """Who they are, what they may do, and the way to change it. ``code_wanted`` asks for a request's code."""

    code_wanted = Signal(object)  # Operation
    again_wanted = Signal(object)  # Operation

    def __init__(
        self, model: MembersViewModel, words: OutboxWords, clock: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(" ", padding=0, ruled=True, parent=parent)
        self._model, self._words, self._clock = model, words, clock
        self.masked = False
        self.with_ended = False
        self.title.setText(self.tr("Supervisors and roles"))
        self.invite = Button(self.tr("Invite…"), icon="person-add", size=Size.SMALL)
        self.head.addWidget(self.invite)
        self.rows: list[MemberLine | NewcomerLine] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.said = Banner(tone=Tone.OK)
        self.said.hide()
        self.body.setSpacing(0)
        self.body.addWidget(self.said)
        self.body.addLayout(self._rows)
        self.ended = LinkButton(" ")
        foot = QVBoxLayout()
        foot.setContentsMargins(16, 8, 16, 10)
        foot.addWidget(self.ended, 0, Qt.AlignmentFlag.AlignLeading)
        self.note = Label("", "caption", "text-3", wrap=True)
        foot.addWidget(self.note)
        self.body.addLayout(foot)
        self.invite.clicked.connect(self._invite)
        self.ended.clicked.connect(self._turn_ended)
        Binding(self, model, lambda state: (state.shown, state.loaded, state.reset), lambda _: self.show_members())

    def show_masked(self, masked: bool) -> None:
        """Identities as dots."""
        self.masked = masked
        self.show_members()

    def show_members(self) -> None:
        """All of them, but for those whose role has ended unless they are wanted."""
        state = self._model.state
        shown = state.shown
        focused = next(
            (one.row.member.id for one in self.rows if isinstance(one, MemberLine) and one.more.hasFocus()), ""
        )
        clear(self._rows)
        self.rows = []
        self._say_reset(state)
        may_invite = shown is not None and bool({Act.ADD.value, Act.NOMINATE.value} & shown.may)
        self.invite.setVisible(may_invite)
        if shown is None or not shown.sees:
            self.ended.hide()
            self.note.setText(self._nothing(state))
            return
        for operation in shown.newcomers:
            self._add(NewcomerLine(operation, shown, self._words, self))
        for row in shown.rows:
            if row.member.state != MemberState.ENDED or self.with_ended:
                self._add(MemberLine(row, shown, self))
        self._focus_again(focused)
        gone = sum(one.member.state == MemberState.ENDED for one in shown.rows)
        self.ended.setVisible(gone > 0)
        more = formats().numerals(self.tr("Show %n whose role has ended", "", gone))
        self.ended.setText(self.tr("Hide those whose role has ended") if self.with_ended else more)
        given = self.tr("Roles are given and taken at the service, and hold here from the next sync on.")
        source = self.tr("What each role may do is this program’s assumption; no official division is published.")
        why = "" if shown.may else self.tr("Your role reads who acts for the establishment and asks for no change.")
        self.note.setText(" ".join(part for part in (why, given, source) if part))

    def _focus_again(self, member_id: str) -> None:
        """The keyboard at the row that was made anew in place of the one that had it."""
        for one in self.rows:
            if isinstance(one, MemberLine) and one.row.member.id == member_id:
                one.show()
                one.more.setFocus(Qt.FocusReason.OtherFocusReason)

    def _nothing(self, state: MembersState) -> str:
        if not state.loaded:
            return self.tr("Reading…")
        return self.tr("Your role is not shown who acts for the establishment.")

    def _add(self, row: "MemberLine | NewcomerLine") -> None:
        if self.rows:
            self._rows.addWidget(Line())
        self.rows.append(row)
        self._rows.addWidget(row)

    def _say_reset(self, state: MembersState) -> None:
        self.said.setVisible(state.reset is not None)
        if state.reset is not None:
            name = isolate(name_of(state.reset.name.ar, state.reset.name.en))
            title = self.tr("A message went to {name}.").format(name=name)
            self.said.show_message(title, self.tr("The code in it sets a new password; nobody else sees it."), Tone.OK)

    def _invite(self) -> None:
        shown = self._model.state.shown
        if shown is not None:
            self._model.open(Act.ADD if Act.ADD.value in shown.may else Act.NOMINATE)

    def _turn_ended(self) -> None:
        self.with_ended = not self.with_ended
        self.show_members()

    # -- what a row asks -----------------------------------------------------------------------------------------------

    def open_act(self, act: Act, row: MemberRow) -> None:
        """A form about somebody."""
        self._model.open(act, row)

    def about(self, member: Member, shown: MembersShown) -> str:
        """«مدير فروع — فرع جدة»; what a role may do is in its name."""
        role = role_of(member)
        words = role_text(role) if member.role in set(Role) else isolate(member.role)
        if role is Role.BRANCHES_MANAGER and member.branches is not None:
            names = {one.id: name_of(one.name.ar, one.name.en) for one in shown.branches}
            found = [isolate(names[one]) for one in member.branches if one in names]
            return f"{words} — {listed(*found)}" if found else words
        return f"{words} — {self.may_text(role)}"

    def may_text(self, role: Role) -> str:
        """What somebody with this role does."""
        return {
            Role.OWNER: self.tr("everything"),
            Role.SUPERVISOR: self.tr("everything but the owners and the bank account"),
            Role.BRANCHES_MANAGER: self.tr("contributors of all branches"),
            Role.REGISTRATION_CLERK: self.tr("contributors and wages"),
            Role.HAZARDS_CLERK: self.tr("injuries"),
            Role.FINANCE_CLERK: self.tr("invoices, statement, certificates"),
            Role.PREPARER: self.tr("prepares requests; somebody else approves them"),
            Role.VIEWER: self.tr("reads only"),
        }[role]

    def standing(self, row: MemberRow) -> tuple[str, Tone | None]:
        """Words and tone of the badge; without a tone they are plain."""
        member, now = row.member, self._clock.now()
        if row.you:
            return self.tr("You"), Tone.INFO
        until = invited_until(member)
        if until is not None:
            return self.tr("Invited, until {date}").format(date=formats().day_month(until)), Tone.WARN
        if member.state == MemberState.ENDED:
            return self.tr("Ended"), Tone.NEUTRAL
        if member.last_seen is not None:
            return formats().moment(member.last_seen, now), None
        since = formats().date_long(member.since) if member.since is not None else ""
        return (self.tr("since {date}").format(date=since) if since else ""), None

    def identity(self, member: Member) -> str:
        """Or dots."""
        return DOTS if self.masked else formats().identity(member.identity)

    def button_of(self, operation: Operation | None, shown: MembersShown) -> LinkButton | None:
        """«أدخل الرمز…» for whoever approves, «اطلبه من جديد…» for what was refused."""
        if operation is None:
            return None
        wanted = self.again_wanted
        if operation.state is OperationState.AWAITING_APPROVAL and shown.approves(operation):
            made, wanted = LinkButton(self.tr("Enter the code…")), self.code_wanted
        elif operation.state in (OperationState.REJECTED, OperationState.RETURNED):
            made = LinkButton(self.tr("Ask again…"))
        else:
            return None
        made.clicked.connect(lambda: wanted.emit(operation))
        made.setAccessibleName(f"{made.text()} {kind_text(operation.change.kind)}")
        return made

    def state_of(self, operation: Operation) -> tuple[str, Tone, str]:
        """What is asked, and where it stands."""
        badge = self._words.badge(operation)
        why = self._words.why(operation)
        words = f"{kind_text(operation.change.kind)} · {badge.words}"
        return (f"{words} · {why}" if why else words), badge.tone, badge.icon


class MemberLine(QWidget):
    """Name, role, state; what waits about him; a menu."""

    def __init__(self, row: MemberRow, shown: MembersShown, card: MembersCard) -> None:
        super().__init__()
        self.row, self._card = row, card
        member = row.member
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 10, 10, 10)
        line.setSpacing(12)
        line.addWidget(IconTile("person", Tone.INFO if row.you else Tone.NEUTRAL, 34), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        self.name = ElidedLabel(
            isolate(name_of(member.name.ar, member.name.en)) or card.identity(member), "table-strong"
        )
        text, shade = card.standing(row)
        self.badge = Badge(text, shade) if shade is not None else Label(text, "caption", "text-3")
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self.name, 1)
        first.addWidget(self.badge)
        words.addLayout(first)
        words.addWidget(Label(card.about(member, shown), "caption", "text-2", wrap=True))
        pending = row.asked or row.refused
        self.pending = pending
        if pending is not None:
            said, tone, _ = card.state_of(pending)
            words.addWidget(Label(said, "caption", tone.ink, wrap=True))
        self.act = card.button_of(pending, shown)
        if self.act is not None:
            words.addWidget(self.act, 0, Qt.AlignmentFlag.AlignLeading)
        line.addLayout(words, 1)
        self.more = IconButton("more", self.tr("What can be done about {name}").format(name=self.name.text()), edge=30)
        self.more.clicked.connect(self._open)
        line.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        self.more.setVisible(bool(shown.may))

    def menu(self) -> QMenu:
        """The acts; one that cannot be asked says why."""
        made = QMenu(self)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        member = self.row.member
        end = self.tr("Take the invitation back…") if member.state == MemberState.INVITED else self.tr("End the role…")
        acts = [
            (Act.ROLE, self.tr("Change the role…")),
            (Act.REPLACE, self.tr("Replace the supervisor…")),
            (Act.END, end),
            (Act.RESET, self.tr("Reset the password…")),
        ]
        for act, words in acts:
            if act is Act.REPLACE and member.role != Role.SUPERVISOR:
                continue
            code = self.row.why_not.get(act.value, "asked_already" if not self.row.may(act.value) else "")
            why = message_for(GosiError(code)).title if code else ""
            entry = made.addAction(f"{words}  —  {why}" if why else words)
            entry.setEnabled(not why)
            entry.triggered.connect(partial(self._card.open_act, act, self.row))
        return made

    def _open(self) -> None:
        self.menu().popup(self.more.mapToGlobal(QPoint(0, self.more.height() + 2)))


class NewcomerLine(QWidget):
    """Somebody who was asked for and is not at the service yet."""

    def __init__(self, operation: Operation, shown: MembersShown, words: OutboxWords, card: MembersCard) -> None:
        super().__init__()
        change = operation.change
        assert isinstance(change, AddMember | NominateSupervisor)
        names = change.names
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 10, 16, 10)
        line.setSpacing(12)
        line.addWidget(IconTile("person-add", Tone.PEND, 34), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(2)
        hidden = DOTS if card.masked else formats().identity(change.identity)
        self.name = ElidedLabel(isolate(name_of(names.ar, names.en)) if names is not None else hidden, "table-strong")
        column.addWidget(self.name)
        role = change.role if isinstance(change, AddMember) else Role.SUPERVISOR
        column.addWidget(Label(f"{role_text(role)} — {card.may_text(role)}", "caption", "text-2", wrap=True))
        said, tone, _ = card.state_of(operation)
        column.addWidget(Label(said, "caption", tone.ink, wrap=True))
        self.act = card.button_of(operation, shown)
        if self.act is not None:
            column.addWidget(self.act, 0, Qt.AlignmentFlag.AlignLeading)
        line.addLayout(column, 1)
