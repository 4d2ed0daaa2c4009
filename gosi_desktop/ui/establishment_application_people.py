"""Steps three and four of a first registration: owners, bank account and papers; the first contributors."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from gosi_desktop.application.ports import DraftPaper
from gosi_desktop.domain.dates import Calendar
from gosi_desktop.domain.establishment_application import ApplicationStep, FirstContributor, OwnerEntry
from gosi_desktop.ui.binding import Binding
from gosi_desktop.ui.establishment_application_facts import DATE, FieldsPage, other_calendar
from gosi_desktop.ui.formats import formats, isolate
from gosi_desktop.ui.nationalities import nationality
from gosi_desktop.ui.remarks import remark_text, show_remark
from gosi_desktop.ui.widgets.button import Button, IconButton, Size
from gosi_desktop.ui.widgets.card import Card
from gosi_desktop.ui.widgets.choice import ComboBox
from gosi_desktop.ui.widgets.conditions import TickRow
from gosi_desktop.ui.widgets.field import Field
from gosi_desktop.ui.widgets.labels import IconLabel, Label
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.ui.widgets.wizard_cards import HintsCard, Notice
from gosi_desktop.viewmodels.establishment_application import EstablishmentApplicationViewModel
from gosi_desktop.viewmodels.establishment_application_state import EstablishmentApplicationState

_NATIONS = "SA BH KW OM QA AE EG JO SY LB YE SD MA TN DZ IQ IN PK BD LK NP PH ID ET KE TR".split()
Edit = Callable[[int, str, object], None]


class EntryCard(Card):
    """One owner or contributor: fields that carry the names of the entry."""

    def __init__(self, index: int, title: str, step: ApplicationStep, edit: Edit, leave: Callable[..., None]) -> None:
        super().__init__(title, ruled=True)
        self.index, self._step, self._edit, self._leave = index, step, edit, leave
        self.fields: dict[str, Field] = {}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(20)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self.body.addLayout(self._grid)
        self.remove = IconButton("trash", "", edge=30)
        self.head.addWidget(self.remove)
        self._place = 0

    def put(self, widget: QWidget, whole: bool = False) -> None:
        """The next place in two columns, or a whole line."""
        if whole and self._place % 2:
            self._place += 1
        self._grid.addWidget(widget, self._place // 2, self._place % 2, 1, 2 if whole else 1)
        self._place += 2 if whole else 1

    def add(self, name: str, label: str, *, required: bool = False, ltr: bool = False, dated: bool = False) -> Field:
        """A field of the entry."""
        made = Field(label, required=required, ltr=ltr, placeholder=DATE if dated else "")
        made.edited.connect(lambda text: self._edit(self.index, name, text))
        made.left.connect(lambda: self._leave(name, self.index, self._step))
        made.setProperty("dated", dated)
        self.fields[name] = made
        self.put(made)
        return made

    def show_entry(self, entry: OwnerEntry | FirstContributor, state: EstablishmentApplicationState) -> None:
        """Text and remark of each field."""
        for name, made in self.fields.items():
            text = getattr(entry, name)
            made.set_text(text)
            show_remark(made, state.at(name, self.index), other_calendar(text) if made.property("dated") else "")


class OwnersPage(FieldsPage):
    """Who owns it, whose account the money comes from, and the papers that show it."""

    def __init__(self, view_model: EstablishmentApplicationViewModel) -> None:
        super().__init__(view_model)
        self.cards: list[EntryCard] = []
        self._owners = QVBoxLayout()
        self._owners.setSpacing(12)
        self.add_owner = Button(self.tr("Add an owner"), icon="person-add", size=Size.SMALL)
        self.add_owner.clicked.connect(view_model.add_owner)
        self.owners_error = Label("", "caption", "bad", wrap=True)
        self.main.addLayout(self._owners)
        self.main.addWidget(self.owners_error)
        self.main.addWidget(self.add_owner, 0, Qt.AlignmentFlag.AlignLeading)
        iban = self.field("iban", self.tr("Bank account of the establishment (IBAN)"), required=True, ltr=True)
        supervisor = self.field("supervisor", self.tr("Identity of the supervisor, if no owner is"), ltr=True)
        self.main.addLayout(self.rows([[iban], [supervisor]]))
        self.papers = PapersCard(view_model)
        self.main.addWidget(self.papers)
        self.aside.addWidget(
            HintsCard(
                self.tr("Which papers?"),
                (
                    (
                        "certificate",
                        self.tr("Registration or licence"),
                        self.tr("A copy, where no register knows the number yet."),
                    ),
                    ("identity-card", self.tr("Identities"), self.tr("of owners and first contributors")),
                    ("document", self.tr("Contracts"), self.tr("as they stand on Qiwa")),
                    ("bank", self.tr("Bank letter"), self.tr("with name and IBAN of the establishment")),
                ),
            )
        )
        words = self.tr("PDF, JPEG or PNG, 5 MB at most each. They are kept encrypted here until they are sent.")
        self.aside.addWidget(Notice("info", words, Tone.NEUTRAL))
        self.close_aside()
        Binding(self, view_model, lambda state: len(state.draft.owners), self._make_cards)
        Binding(self, view_model, lambda state: state, self._show)

    def first_focus(self) -> QWidget | None:
        state = self.view_model.state
        for (name, index), _ in state.remarks.items():
            if index is not None and index < len(self.cards) and name in self.cards[index].fields:
                return self.cards[index].fields[name]
        if not self.cards:
            return self.add_owner
        return super().first_focus() if self.cards[0].fields["name"].text() else self.cards[0].fields["identity"]

    def _make_cards(self, count: int) -> None:
        _clear(self._owners)
        self.cards = [self._owner(index) for index in range(count)]
        for card in self.cards:
            self._owners.addWidget(card)
        self.rebuilt.emit()

    def _owner(self, index: int) -> EntryCard:
        title = self.tr("Owner {n}").format(n=formats().number(index + 1))
        model = self.view_model
        card = EntryCard(index, title, ApplicationStep.OWNERS, model.edit_owner, model.leave_field)
        card.remove.set_name(self.tr("Take this owner out"))
        card.remove.clicked.connect(lambda: model.drop_owner(index))
        card.add("identity", self.tr("Identity"), required=True, ltr=True)
        card.add("name", self.tr("Name"), required=True)
        card.add("birth", self.tr("Date of birth"), ltr=True, dated=True)
        card.add("share", self.tr("Share in percent"), required=True, ltr=True)
        return card

    def _show(self, state: EstablishmentApplicationState) -> None:
        for card, owner in zip(self.cards, state.draft.owners, strict=False):
            card.show_entry(owner, state)
        remark = state.at("owners")
        self.owners_error.show_text(remark_text(remark) if remark is not None else "")
        self.show_fields(state)


class PapersCard(Card):
    """Files that come with the application."""

    def __init__(self, view_model: EstablishmentApplicationViewModel) -> None:
        super().__init__("", padding=16)
        self._view_model = view_model
        self.body.addWidget(Label(self.tr("Papers"), "card-title"))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        self.body.addLayout(self._rows)
        row = QHBoxLayout()
        row.setSpacing(10)
        self.about = ComboBox(list(self._abouts().items()), self.tr("What the paper shows"))
        self.add = Button(self.tr("Attach a file…"), icon="paperclip", size=Size.SMALL)
        self.add.clicked.connect(self._ask)
        row.addWidget(self.about, 1)
        row.addWidget(self.add)
        self.body.addLayout(row)
        self.error = Label("", "caption", "bad", wrap=True)
        self.body.addWidget(self.error)
        Binding(self, view_model, lambda state: state.papers, self._show_papers)
        Binding(self, view_model, lambda state: state.at("papers"), self._show_error)

    def _abouts(self) -> dict[str, str]:
        return {
            "registration": self.tr("Commercial registration"),
            "licence": self.tr("Licence"),
            "identity": self.tr("Identity"),
            "contract": self.tr("Contract"),
            "address": self.tr("National Address"),
            "bank": self.tr("Bank letter"),
            "other": self.tr("Something else"),
        }

    def _ask(self) -> None:
        kinds = self.tr("Papers and pictures (*.pdf *.jpg *.jpeg *.png)")
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Attach a file"), str(Path.home()), kinds)
        if chosen:
            self._view_model.add_paper(str(self.about.currentData()), Path(chosen))

    def _show_papers(self, papers: tuple[DraftPaper, ...]) -> None:
        _clear(self._rows)
        for paper in papers:
            self._rows.addWidget(self._row(paper))

    def _row(self, paper: DraftPaper) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(IconLabel("document", "text-3", 18))
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(Label(isolate(paper.name), "table-strong", wrap=True))
        size = self.tr("{kb} KB").format(kb=formats().number(max(1, paper.size // 1024)))
        column.addWidget(Label(f"{self._abouts().get(paper.about, paper.about)} · {size}", "caption", "text-2"))
        row.addLayout(column, 1)
        remove = IconButton("trash", self.tr("Take out {name}").format(name=paper.name), edge=30)
        remove.clicked.connect(lambda: self._view_model.drop_paper(paper))
        row.addWidget(remove)
        return holder

    def _show_error(self, remark: object) -> None:
        found = self._view_model.state.at("papers")
        self.error.show_text(remark_text(found) if found is not None else "")


class ContributorsPage(FieldsPage):
    """One worker or more, each with contract and wage."""

    def __init__(self, view_model: EstablishmentApplicationViewModel) -> None:
        super().__init__(view_model)
        self.cards: list[ContributorCard] = []
        self._people = QVBoxLayout()
        self._people.setSpacing(12)
        self.main.addLayout(self._people)
        self.none = Label("", "caption", "bad", wrap=True)
        self.main.addWidget(self.none)
        self.add = Button(self.tr("Add a contributor"), icon="person-add", size=Size.SMALL)
        self.add.clicked.connect(view_model.add_contributor)
        self.main.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeading)
        self.aside.addWidget(
            HintsCard(
                self.tr("What is asked for"),
                (
                    (
                        "document",
                        self.tr("A documented contract"),
                        self.tr("Documented on Qiwa before the application is sent."),
                    ),
                    (
                        "calendar",
                        self.tr("Age {from_age} to {to_age}").format(
                            from_age=formats().number(18), to_age=formats().number(60)
                        ),
                        self.tr("Exceptions are judged by the service."),
                    ),
                    ("banknote", self.tr("The wage he starts with"), self.tr("basic wage, housing and what else")),
                ),
            )
        )
        words = self.tr("More contributors are registered after the establishment has its number.")
        self.aside.addWidget(Notice("info", words, Tone.NEUTRAL))
        self.close_aside()
        Binding(self, view_model, lambda state: tuple(one.id for one in state.draft.contributors), self._make_cards)
        Binding(self, view_model, lambda state: state, self._show)

    def first_focus(self) -> QWidget | None:
        for (name, index), _ in self.view_model.state.remarks.items():
            if index is not None and index < len(self.cards) and name in self.cards[index].fields:
                return self.cards[index].fields[name]
        return self.cards[-1].fields["identity"] if self.cards else self.add

    def _make_cards(self, ids: tuple[str, ...]) -> None:
        _clear(self._people)
        self.cards = [ContributorCard(index, self.view_model) for index in range(len(ids))]
        for card in self.cards:
            self._people.addWidget(card)
        self.rebuilt.emit()

    def _show(self, state: EstablishmentApplicationState) -> None:
        for card, one in zip(self.cards, state.draft.contributors, strict=False):
            card.show_contributor(one, state)
        remark = state.at("contributors")
        self.none.show_text(remark_text(remark) if remark is not None else "")


class ContributorCard(EntryCard):
    """Who, since when, under which contract, for which wage."""

    def __init__(self, index: int, model: EstablishmentApplicationViewModel) -> None:
        super().__init__(index, "x", ApplicationStep.CONTRIBUTORS, model.edit_contributor, model.leave_field)
        self.title.setText(self.tr("Contributor {n}").format(n=formats().number(index + 1)))
        self.remove.set_name(self.tr("Take this contributor out"))
        self.remove.clicked.connect(lambda: model.drop_contributor(index))
        self.add("identity", self.tr("Identity"), required=True, ltr=True)
        self.add("identity_expires", self.tr("Identity ends on"), ltr=True, dated=True)
        self.add("name", self.tr("Name"), required=True)
        self.add("name_en", self.tr("Name in Latin letters"), ltr=True)
        self.nation = ComboBox([(code, nationality(code)) for code in _NATIONS], self.tr("Nationality"))
        self.nation.picked.connect(lambda code: model.edit_contributor(index, "nationality", code))
        self.put(_labelled(self.tr("Nationality"), self.nation))
        self.calendar = ComboBox(
            [(Calendar.GREGORIAN, self.tr("Gregorian")), (Calendar.HIJRI, self.tr("Hijri"))],
            self.tr("Calendar of the birth date"),
        )
        self.calendar.picked.connect(lambda key: model.edit_contributor(index, "birth_calendar", Calendar(key)))
        self.put(_labelled(self.tr("Calendar of the birth date"), self.calendar))
        self.add("birth", self.tr("Date of birth"), required=True, ltr=True)
        self.add("occupation", self.tr("Occupation"), required=True)
        self.add("contract_from", self.tr("Contract from"), required=True, ltr=True, dated=True)
        self.add("contract_to", self.tr("Contract to (empty without a term)"), ltr=True, dated=True)
        self.add("join_date", self.tr("Joined on"), required=True, ltr=True, dated=True)
        self.add("basic_wage", self.tr("Basic wage"), required=True, ltr=True)
        self.housing = ComboBox(
            [("none", self.tr("No housing")), ("cash", self.tr("In cash")), ("in_kind", self.tr("In kind"))],
            self.tr("Housing"),
        )
        self.housing.picked.connect(lambda key: model.edit_contributor(index, "housing_kind", key))
        self.put(_labelled(self.tr("Housing"), self.housing))
        self.add("housing_amount", self.tr("Housing a month"), ltr=True)
        self.add("commission", self.tr("Commission"), ltr=True)
        self.add("other_allowances", self.tr("Other allowances"), ltr=True)
        self.contract = TickRow(self.tr("The contract is documented on Qiwa"))
        self.contract.ticked.connect(lambda on: model.edit_contributor(index, "contract_authenticated", on))
        self.put(self.contract, whole=True)
        self.contract_error = Label("", "caption", "bad", wrap=True)
        self.put(self.contract_error, whole=True)

    def show_contributor(self, one: FirstContributor, state: EstablishmentApplicationState) -> None:
        """What stands in it."""
        self.nation.show_choice(one.nationality)
        self.calendar.show_choice(one.birth_calendar)
        self.housing.show_choice(one.housing_kind)
        self.fields["housing_amount"].input.setEnabled(one.housing_kind == "cash")
        self.contract.show_ticked(one.contract_authenticated)
        remark = state.at("contract_authenticated", self.index)
        self.contract_error.show_text(remark_text(remark) if remark is not None else "")
        self.show_entry(one, state)


def _labelled(words: str, control: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(5)
    label = Label(words, "table", "text-2")
    label.setBuddy(control)
    column.addWidget(label)
    column.addWidget(control)
    column.addStretch(1)
    return holder


def _clear(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
