"""The form about somebody who acts for the establishment: invited, replaced, another role, ended, password reset."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gosi_desktop.domain.errors import GosiError
from gosi_desktop.domain.establishment import Role
from gosi_desktop.domain.members import ADDED, MemberState
from gosi_desktop.ui.binding import Binding, CommandBinding
from gosi_desktop.ui.change_dialog import beside, clear, labelled
from gosi_desktop.ui.formats import formats, isolate
from gosi_desktop.ui.messages import message_for
from gosi_desktop.ui.roles import role_text
from gosi_desktop.ui.roster_cells import name_of
from gosi_desktop.ui.widgets.banner import Banner
from gosi_desktop.ui.widgets.button import Button, Kind
from gosi_desktop.ui.widgets.choice import CheckBox, ComboBox, Segmented
from gosi_desktop.ui.widgets.dialog import Dialog
from gosi_desktop.ui.widgets.field import Field
from gosi_desktop.ui.widgets.fitting_scroll import FittingScroll
from gosi_desktop.ui.widgets.labels import Label
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.viewmodels.members import Act, MemberForm, MembersState, MembersViewModel, roles_for


class MemberDialog(Dialog):
    """What is typed goes to the outbox at once; it takes effect with a code."""

    def __init__(self, model: MembersViewModel, window: QWidget) -> None:
        super().__init__(window, " ", " ", width=560)
        self._model = model
        form = model.state.form
        assert form is not None
        self._act = form.act
        self.kinds = Segmented(
            [(Act.ADD.value, self.tr("Member")), (Act.NOMINATE.value, self.tr("Supervisor"))],
            self.tr("What he becomes"),
        )
        self.banner = Banner(tone=Tone.WARN)
        self.identity = Field(self.tr("National identity or iqama"), required=True, ltr=True)
        self.mobile = Field(self.tr("Mobile"), required=True, ltr=True, placeholder="05XXXXXXXX")
        self.name = Field(self.tr("Name"))
        self.name_en = Field(self.tr("Name in English"), ltr=True)
        self.role = ComboBox([(one.value, role_text(one)) for one in ADDED], self.tr("Role"))
        self.role_box = labelled(self.tr("Role"), self.role)
        self.day = Field(self.tr("From"), required=True, ltr=True, placeholder="2026/01/15")
        self.all_branches = CheckBox(self.tr("All branches"))
        self.branches = QVBoxLayout()
        self.branch_boxes: dict[str, CheckBox] = {}
        self.branch_error = Label("", "caption", "bad", wrap=True)
        self.note = Label("", "caption", "text-3", wrap=True)
        danger = form.act is Act.END
        self.go = Button(" ", Kind.DANGER if danger else Kind.PRIMARY, shortcut_hint="Ctrl+Enter")
        self.leave = Button(self.tr("Cancel"), shortcut_hint="Esc")
        self._lay_out()
        self._bind()

    @property
    def first(self) -> QWidget:
        """Where the keyboard begins: never at what ends something."""
        if self._model.state.form is not None and self._model.state.form.invites:
            return self.identity.input
        if self._act is Act.ROLE:
            return self.role
        return self.day.input if self._act is Act.END else self.leave

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.people = beside(self.identity, self.mobile)
        self.names = beside(self.name, self.name_en)
        self.places = QWidget()
        places = QVBoxLayout(self.places)
        places.setContentsMargins(0, 0, 0, 0)
        places.setSpacing(2)
        places.addWidget(self.all_branches)
        places.addLayout(self.branches)
        places.addWidget(self.branch_error)
        for part in (self.kinds, self.banner, self.people, self.names, self.role_box, self.places, self.day, self.note):
            column.addWidget(part)
        column.setAlignment(self.kinds, Qt.AlignmentFlag.AlignLeading)
        self.fitting = FittingScroll(inside, 520)
        self.fitting.grown.connect(self.fit)
        self.body.addWidget(self.fitting, 1)
        self.buttons.addWidget(self.go)
        self.buttons.addWidget(self.leave)

    def _bind(self) -> None:
        model = self._model
        self.kinds.chosen.connect(lambda key: model.edit(act=Act(key)))
        for name, one in self._fields().items():
            one.edited.connect(lambda text, name=name: model.edit(**{name: text}))
        self.role.picked.connect(lambda key: model.choose_role(Role(key)))
        self.all_branches.clicked.connect(lambda on: model.limit(None, bool(on)))
        self.leave.clicked.connect(model.close)
        self.cancelled.connect(model.close)
        self.confirmed.connect(self._confirm)
        CommandBinding(self.go, model.reset if self._act is Act.RESET else model.send, model.submit)
        Binding(self, model, lambda state: state, self._show)

    def _fields(self) -> dict[str, Field]:
        return {
            "identity": self.identity, "mobile": self.mobile, "name": self.name, "name_en": self.name_en,
            "day": self.day,
        }  # fmt: skip

    def _confirm(self) -> None:
        if self.go.isEnabled():
            self._model.submit()

    # -- what is shown -------------------------------------------------------------------------------------------------

    def _show(self, state: MembersState) -> None:
        form = state.form
        if form is None or state.shown is None:
            return
        may = state.shown.may
        self.kinds.setVisible(form.act in (Act.ADD, Act.NOMINATE) and {"add_member", "nominate_supervisor"} <= may)
        if form.act in (Act.ADD, Act.NOMINATE):
            self.kinds.show_choice(form.act.value)
        self.people.setVisible(form.invites)
        self.names.setVisible(form.invites)
        self.role_box.setVisible(form.act in (Act.ADD, Act.ROLE))
        self.places.setVisible(self.role_box.isVisibleTo(self) and form.role is Role.BRANCHES_MANAGER)
        self.day.setVisible(form.act in (Act.NOMINATE, Act.REPLACE, Act.END))
        self.day.set_label(self.tr("Last day") if form.act is Act.END else self.tr("From"))
        self.role.set_choices([(one.value, role_text(one)) for one in roles_for(form, state.shown.role)])
        self.role.show_choice(form.role.value)
        self._show_texts(state, form)
        self._show_places(state, form)
        self._show_words(form)
        self._show_banner(state)
        self.fit()

    def _show_texts(self, state: MembersState, form: MemberForm) -> None:
        for name, one in self._fields().items():
            one.set_text(getattr(form, name))
            found = state.said(name) or (state.said("until") if name == "day" else None)
            words = message_for(GosiError(found.code, **found.params), "requests").line if found is not None else ""
            one.show_error(words)

    def _show_places(self, state: MembersState, form: MemberForm) -> None:
        assert state.shown is not None
        if set(self.branch_boxes) != {one.id for one in state.shown.branches}:
            clear(self.branches)
            self.branch_boxes = {}
            for one in state.shown.branches:
                box = CheckBox(isolate(name_of(one.name.ar, one.name.en)))
                box.clicked.connect(lambda on, key=one.id: self._model.limit(key, bool(on)))
                self.branch_boxes[one.id] = box
                self.branches.addWidget(box)
        every = form.branches is None
        self.all_branches.setChecked(every)
        for key, box in self.branch_boxes.items():
            box.setEnabled(not every)
            box.setChecked(every or key in (form.branches or ()))
        found = state.said("branches")
        self.branch_error.show_text(message_for(GosiError(found.code)).line if found is not None else "")

    def _show_banner(self, state: MembersState) -> None:
        whole = next((one for one in state.hindrances if one.field in ("", "role", "target")), None)
        wanted = state.error or (GosiError(whole.code, **whole.params) if whole is not None else None)
        if whole is not None and whole.code == "members.same_role" and state.error is None:
            wanted = None  # the form begins so
        self.banner.setVisible(wanted is not None)
        if wanted is not None:
            message = message_for(wanted)
            self.banner.show_message(message.title, message.text, Tone.BAD if state.error is not None else Tone.WARN)

    def _show_words(self, form: MemberForm) -> None:
        name = ""
        if form.member is not None:
            name = isolate(name_of(form.member.name.ar, form.member.name.en)) or formats().identity(
                form.member.identity
            )  # fmt: skip
        invited = form.member is not None and form.member.state == MemberState.INVITED
        title, text, verb = self._words_of(form.act, name, invited)
        self.title.setText(title)
        self.setAccessibleName(title)
        self.text.setText(text)
        self.go.setText(verb)
        self.note.setVisible(form.act is not Act.RESET)
        code = self.tr("It goes with a code: yours when you may approve it, else the owner’s, who approves later.")
        self.note.setText(code)

    def _words_of(self, act: Act, name: str, invited: bool) -> tuple[str, str, str]:
        week = self.tr("He accepts from his own account within seven days; then the role starts.")
        if act is Act.NOMINATE:
            return self.tr("Nominate a supervisor"), week, self.tr("Nominate")
        if act is Act.REPLACE:
            text = self.tr("The role of {name} ends when the successor accepts, within seven days.").format(name=name)
            return self.tr("Replace the supervisor {name}").format(name=name), text, self.tr("Nominate the successor")
        if act is Act.ROLE:
            text = self.tr("He sees and does from then on what the new role allows; his data are fetched afresh.")
            return self.tr("Change the role of {name}").format(name=name), text, self.tr("Change the role")
        if act is Act.END and invited:
            text = self.tr("The invitation can no longer be accepted.")
            return self.tr("Take the invitation of {name} back?").format(name=name), text, self.tr("Take it back")
        if act is Act.END:
            text = self.tr("After that day he sees nothing of the establishment; what he asked for before stays.")
            return self.tr("End the role of {name}?").format(name=name), text, self.tr("End the role")
        if act is Act.RESET:
            text = self.tr("A message with a code goes to his mobile; with it he sets a new password himself.")
            return self.tr("Reset the password of {name}?").format(name=name), text, self.tr("Send the message")
        return self.tr("Invite a member"), week, self.tr("Invite")
