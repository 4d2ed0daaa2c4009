"""The form that asks to change the establishment: one group of data, the ten days, papers."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from gosi_desktop.application.ports import Sending
from gosi_desktop.ui.attached_papers import AttachedPapers
from gosi_desktop.ui.binding import Binding, CommandBinding
from gosi_desktop.ui.change_dialog import clear, labelled
from gosi_desktop.ui.change_remarks import remark_line, show_remarks
from gosi_desktop.ui.establishment_words import EstablishmentWords
from gosi_desktop.ui.formats import formats, isolate
from gosi_desktop.ui.messages import message_for
from gosi_desktop.ui.roster_cells import name_of
from gosi_desktop.ui.widgets.banner import Banner
from gosi_desktop.ui.widgets.button import Button, IconButton, Kind, LinkButton
from gosi_desktop.ui.widgets.choice import ComboBox
from gosi_desktop.ui.widgets.dialog import Dialog
from gosi_desktop.ui.widgets.field import Field
from gosi_desktop.ui.widgets.fitting_scroll import FittingScroll
from gosi_desktop.ui.widgets.labels import Label
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.viewmodels.establishment_change import (
    WITH_PAPERS,
    EstablishmentChangeState,
    EstablishmentChangeViewModel,
)
from gosi_desktop.viewmodels.establishment_texts import Group, OwnerTyped

_DAYS = frozenset({"since", "issued", "expires", "opened", "closed"})
_LTR = _DAYS | {
    "name_en", "mol_establishment_no", "vat", "mobile", "phone", "email", "building", "post_code", "additional",
    "unit", "short", "iban", "number", "cr_number", "licence",
}  # fmt: skip
ROWS = {
    Group.DATA: (("name",), ("name_en",), ("activity", "vat"), ("mol_establishment_no", "since")),
    Group.CONTACTS: (("mobile", "phone"), ("email",)),
    Group.ADDRESS: (
        ("building", "street"), ("district", "city"), ("post_code", "additional"), ("unit", "short"), ("since",),
    ),
    Group.BANK: (("iban",),),
    Group.OWNERS: (("since",),),
    Group.LICENCE: (("number",), ("issued", "expires")),
    Group.OPEN: (("name", "name_en"), ("city", "opened"), ("cr_number", "licence")),
    Group.BRANCH: (("name", "name_en"), ("city",), ("cr_number", "licence")),
    Group.CLOSE: (("closed",),),
}  # fmt: skip
_REQUIRED = frozenset(
    {
        "since",
        "issued",
        "expires",
        "opened",
        "closed",
        "iban",
        "building",
        "street",
        "district",
        "post_code",
        "additional",
    }
)


class EstablishmentChange(Dialog):
    """Works offline: it goes to the outbox. What goes with a code asks for it once the service has the request."""

    def __init__(self, model: EstablishmentChangeViewModel, window: QWidget) -> None:
        super().__init__(window, " ", " ", width=560)
        self._model, self._words = model, EstablishmentWords(self)
        group = model.state.group
        assert group is not None
        self._group = group
        self.fields: dict[str, Field] = {}
        self.owner_rows: list[OwnerLine] = []
        self.banner = Banner(tone=Tone.WARN)
        self.duty = Label("", "table-strong", "text-2", wrap=True)
        self.note = Label("", "caption", "text-3", wrap=True)
        self.move_to = ComboBox([], self._words.field("move_to"))
        self.move_box = labelled(self._words.field("move_to"), self.move_to)
        self.move_error = Label("", "caption", "bad", wrap=True)
        self.add_owner = LinkButton(self.tr("Add an owner"), icon="plus")
        self.owners_error = Label("", "caption", "bad", wrap=True)
        self.papers: AttachedPapers | None = None
        danger = group is Group.CLOSE
        self.now = Button(" ", Kind.DANGER if danger else Kind.PRIMARY, shortcut_hint="Ctrl+Enter")
        self.later = Button(self.tr("Add to the outbox"))
        self.leave = Button(self.tr("Cancel"), shortcut_hint="Esc")
        self._lay_out()
        self._bind()

    @property
    def first(self) -> QWidget:
        """Where the keyboard begins."""
        return next(iter(self.fields.values())).input

    # -- layout --------------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.duty)
        column.addWidget(self.banner)
        column.addLayout(self._owners_box())
        column.addLayout(self._grid())
        column.addWidget(self.move_box)
        column.addWidget(self.move_error)
        if self._group in WITH_PAPERS:
            wanted = self.tr("The renewed paper: the service wants to see it.")
            why = wanted if self._group is Group.LICENCE else self.tr("What proves it, where there is something.")
            self.papers = AttachedPapers(self._model.papers, self.tr("Papers"), why)
            column.addWidget(self.papers)
        column.addWidget(self.note)
        closing = self._group is Group.CLOSE
        self.move_box.setVisible(closing)
        self.move_error.hide()
        self.fitting = FittingScroll(inside, 520)
        self.fitting.grown.connect(self.fit)
        self.body.addWidget(self.fitting, 1)
        for button in (self.now, self.later, self.leave):
            self.buttons.addWidget(button)
        self.title.setText(self._words.group(self._group))
        self.setAccessibleName(self.title.text())

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(0)
        for at, row in enumerate(ROWS[self._group]):
            for place, name in enumerate(row):
                made = Field(
                    self._words.field(name), required=name in _REQUIRED, ltr=name in _LTR,
                    placeholder="2026/01/15" if name in _DAYS else "",
                )  # fmt: skip
                made.edited.connect(lambda text, name=name: self._model.type(name, text))
                self.fields[name] = made
                grid.addWidget(made, at, place, 1, 2 if len(row) == 1 else 1, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        return grid

    def _owners_box(self) -> QVBoxLayout:
        box = QVBoxLayout()
        box.setSpacing(4)
        self._owners = QVBoxLayout()
        self._owners.setSpacing(8)
        box.addLayout(self._owners)
        box.addWidget(self.owners_error)
        box.addWidget(self.add_owner, 0, Qt.AlignmentFlag.AlignLeading)
        owning = self._group is Group.OWNERS
        self.add_owner.setVisible(owning)
        self.owners_error.hide()
        return box

    def _bind(self) -> None:
        model = self._model
        self.move_to.picked.connect(lambda key: model.type("move_to", key))
        self.add_owner.clicked.connect(model.add_owner)
        self.leave.clicked.connect(model.close)
        self.cancelled.connect(model.close)
        self.confirmed.connect(lambda: model.send(Sending.NOW) if self.now.isEnabled() else None)
        CommandBinding(self.now, model.ask, lambda: model.send(Sending.NOW))
        CommandBinding(self.later, model.ask, lambda: model.send(Sending.WHEN_I_ASK))
        Binding(self, model, lambda state: state, self._show)

    # -- what is shown -------------------------------------------------------------------------------------------------

    def _show(self, state: EstablishmentChangeState) -> None:
        if state.group is None:
            return
        for name, one in self.fields.items():
            one.set_text(state.typed.values.get(name, ""))
            path = self._path(name)
            hint = self.tr("Now {value}").format(value=self._now(name)) if self._now(name) else ""
            show_remarks(one, state.at(path), "establishment", hint)
        self._show_owners(state)
        self._show_moving(state)
        words, tone = self._words.duty(state.duty)
        self.duty.setText(words)
        self.duty.set_tone(tone)
        self._show_banner(state)
        if self.papers is not None:
            said = state.at("attachments")
            self.papers.show_missing(" ".join(remark_line(one) for one in said))
        self.text.setText(self._explained(state))
        self.text.setVisible(bool(self.text.text()))
        self.now.setText(self.tr("Ask, with a code") if state.with_code else self.tr("Add and send"))
        self.later.setVisible(not state.with_code)
        self.note.show_text(self._note(state))
        self.fit()

    def _path(self, name: str) -> str:
        """A field of the form as the rules call it."""
        if self._group is Group.ADDRESS and name != "since":
            return f"address.{name}"
        if self._group is Group.DATA and name in ("name", "name_en"):
            return "names" if name == "name" else "names.en"
        return name

    def _now(self, name: str) -> str:
        """What it is now, where the form begins empty."""
        itself = self._model.state.frame.establishment
        if name == "iban" and itself is not None and itself.iban:
            return formats().identity(itself.iban)
        return ""

    def _explained(self, state: EstablishmentChangeState) -> str:
        if state.group is None or state.group not in (Group.CLOSE, Group.BRANCH, Group.LICENCE):
            return ""
        branch = next((one for one in state.frame.branches if one.id == state.target), None)
        if branch is not None:
            return isolate(name_of(branch.name.ar, branch.name.en))
        licence = next((one for one in state.frame.licences if one.id == state.target), None)
        return self._words.licence(licence, state.frame.branches) if licence is not None else ""

    def _note(self, state: EstablishmentChangeState) -> str:
        if state.with_code:
            return self.tr("Only the owner asks for it; a code to his mobile makes it true.")
        if state.group is Group.CLOSE and state.people:
            words = self.tr("%n contributors work there; they go to the other branch the day after.", "", state.people)
            return formats().numerals(words)
        return ""

    def _show_moving(self, state: EstablishmentChangeState) -> None:
        if state.group is not Group.CLOSE:
            return
        others = [one for one in state.frame.open_branches if one.id != state.target]
        nobody = self.tr("Nobody works there") if not state.people else self.tr("Choose a branch…")
        self.move_to.set_choices([("", nobody), *((one.id, name_of(one.name.ar, one.name.en)) for one in others)])
        self.move_to.show_choice(state.typed.text("move_to"))
        said = " ".join(remark_line(one, "establishment") for one in state.at("move_to"))
        self.move_error.show_text(said)

    def _show_banner(self, state: EstablishmentChangeState) -> None:
        whole = [*state.at(""), *state.at("target")]
        self.banner.setVisible(state.error is not None or bool(whole))
        if state.error is not None:
            message = message_for(state.error)
            self.banner.show_message(message.title, message.text, Tone.BAD)
        elif whole:
            self.banner.show_message(remark_line(whole[0], "establishment"), "", Tone.WARN)

    def _show_owners(self, state: EstablishmentChangeState) -> None:
        if state.group is not Group.OWNERS:
            return
        if [row.id for row in self.owner_rows] != [one.id for one in state.typed.owners]:
            clear(self._owners)
            self.owner_rows = [OwnerLine(at, one, self._model) for at, one in enumerate(state.typed.owners)]
            for row in self.owner_rows:
                self._owners.addWidget(row)
        for at, (row, one) in enumerate(zip(self.owner_rows, state.typed.owners, strict=True)):
            row.show_owner(at, one, state)
        self.owners_error.show_text(" ".join(remark_line(one, "establishment") for one in state.at("owners")))


class OwnerLine(QWidget):
    """Name, identity and share of one owner."""

    def __init__(self, at: int, owner: OwnerTyped, model: EstablishmentChangeViewModel) -> None:
        super().__init__()
        self.id, self._at = owner.id, at
        self.name = Field(self.tr("Name"), required=True, reserve=False)
        self.identity = Field(self.tr("Identity"), required=True, ltr=True, reserve=False)
        self.share = Field(self.tr("Share %"), required=True, ltr=True, reserve=False)
        self.remove = IconButton("trash", self.tr("Take the owner out"), edge=30)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        for widget, stretch in ((self.name, 5), (self.identity, 4), (self.share, 2)):
            row.addWidget(widget, stretch, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignBottom)
        for name, one in self._fields().items():
            one.edited.connect(lambda text, name=name: model.type_owner(self._at, name, text))
        self.remove.clicked.connect(lambda: model.remove_owner(self._at))

    def _fields(self) -> dict[str, Field]:
        return {"name": self.name, "identity": self.identity, "share": self.share}

    def show_owner(self, at: int, owner: OwnerTyped, state: EstablishmentChangeState) -> None:
        """As typed, with what the rules say."""
        self._at = at
        for name, one in self._fields().items():
            one.set_text(getattr(owner, name))
            show_remarks(one, state.at(f"owners[{at}].{name}"), "establishment")
