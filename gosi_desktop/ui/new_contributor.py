"""The dialog of a new contributor, or of one whom the state has sent. View of ``viewmodels/new_contributor.py``."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QWidget

from gosi_desktop.application.ports import RosterRow, Sending
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.identifiers import IdentityKind
from gosi_desktop.ui.attached_papers import AttachedPapers
from gosi_desktop.ui.binding import Binding
from gosi_desktop.ui.change_dialog import ChangeDialog, beside, labelled
from gosi_desktop.ui.change_remarks import remark_line, show_remarks
from gosi_desktop.ui.formats import formats, isolate
from gosi_desktop.ui.nationalities import nationality
from gosi_desktop.ui.new_contributor_cost import cost_parts
from gosi_desktop.ui.occupations import OccupationField
from gosi_desktop.ui.roster_cells import name_of
from gosi_desktop.ui.wage_editor import WageFields
from gosi_desktop.ui.widgets.banner import Banner
from gosi_desktop.ui.widgets.button import Button, Kind
from gosi_desktop.ui.widgets.card import Inset
from gosi_desktop.ui.widgets.choice import ComboBox, Segmented
from gosi_desktop.ui.widgets.conditions import TickRow
from gosi_desktop.ui.widgets.field import Field
from gosi_desktop.ui.widgets.labels import Label
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.viewmodels.change_texts import read_birth, read_day
from gosi_desktop.viewmodels.new_contributor import NewContributorViewModel
from gosi_desktop.viewmodels.new_contributor_state import KINDS, NewContributorState, wage_texts

_GULF = ("AE", "BH", "KW", "OM", "QA")
_OTHERS = "EG IN PK BD YE SD JO SY LB PH NP LK ET ID TR TN MA DZ IQ PS AF MM KE UG NG SO ER TD CN GB US FR".split()
_PLAIN = {"name": "name", "name_en": "name_en", "mobile": "mobile"}


class NewContributor(ChangeDialog):
    """The number first: it tells the rest of the form what it is about."""

    def __init__(self, model: NewContributorViewModel, masked: bool, window: QWidget) -> None:
        super().__init__(window, " ", model, "person-add")
        self._new, self._masked = model, masked
        self.another = Button(self.tr("Add, then another"), Kind.TEXT)
        self.buttons.insertWidget(2, self.another)
        self.another.clicked.connect(lambda: model.send_and_another(self.primary_sending))
        model.ask.changed.connect(self._allow_another)
        self.fields: dict[str, Field] = {}
        self._lay_form()
        Binding(self, model, lambda state: state, self._show)
        self._allow_another()

    @property
    def first(self) -> QWidget:
        """The number, or the wage of one whose record is here."""
        arrival = self._new.state.is_arrival
        return self.wage.fields["basic_wage"].input if arrival else self.fields["identity"].input

    def _allow_another(self) -> None:
        self.another.setEnabled(self._new.ask.enabled)

    # -- the form ------------------------------------------------------------------------------------------------------

    def _lay_form(self) -> None:
        model = self._new
        self.kept = Banner("", " ", Tone.NEUTRAL)
        self.kept.add_action(self.tr("Begin anew"), model.begin_anew)
        self.waiting = Banner("", " ", Tone.PEND, icon="person-add")
        self.complete = self.waiting.add_action(self.tr("Complete the wage"), self._complete_first)
        for banner in (self.kept, self.waiting):
            self.form.addWidget(banner)
        self._lay_person()
        self._lay_work()
        self.form.addStretch(1)

    def _lay_person(self) -> None:
        model = self._new
        identity = self._field("identity", self.tr("ID or iqama number"), required=True, ltr=True)
        words = {
            IdentityKind.NATIONAL_ID: self.tr("National ID"),
            IdentityKind.IQAMA: self.tr("Iqama"),
            IdentityKind.GCC_ID: self.tr("Gulf ID"),
        }
        self.kind = Segmented([(kind.value, words[kind]) for kind in KINDS], self.tr("Kind of number"), minimum=70)
        self.kind.chosen.connect(lambda key: model.edit(kind=key))
        self.who = beside(identity, labelled(self.tr("Kind of number"), self.kind))
        self.form.addWidget(self.who)
        self.former = Button(self.tr("Take over his earlier data"), icon="undo")
        self.former.clicked.connect(model.take_former)
        self.completes = Button(self.tr("Complete wage and occupation"), Kind.PRIMARY, icon="banknote")
        self.completes.clicked.connect(self._complete_found)
        row = QHBoxLayout()
        row.addWidget(self.former)
        row.addWidget(self.completes)
        row.addStretch(1)
        self.form.addLayout(row)
        self.country = ComboBox([("", self.tr("Choose…")), *self._nations(_GULF)], self.tr("Country"))
        self.country.picked.connect(lambda code: model.edit(country=code))
        self.nation = ComboBox([("", self.tr("Choose…")), *self._nations(_OTHERS)], self.tr("Nationality"))
        self.nation.picked.connect(lambda code: model.edit(nationality=code))
        self.gulf = labelled(self.tr("Country"), self.country)
        self.foreign = labelled(self.tr("Nationality"), self.nation)
        self.form.addWidget(self.gulf)
        self.names = beside(
            self._field("name", self.tr("Name as in the identity"), required=True),
            self._field("name_en", self.tr("Name in Latin letters"), ltr=True),
        )
        self.form.addWidget(self.names)
        self.born = beside(
            self._field("birth", self.tr("Date of birth, Hijri or Gregorian"), required=True, ltr=True),
            self._field("mobile", self.tr("Mobile"), ltr=True),
        )
        self.form.addWidget(self.born)
        self.form.addWidget(self.foreign)

    def _lay_work(self) -> None:
        model = self._new
        self.occupation = OccupationField(self.tr("Occupation"))
        self.occupation.picked.connect(lambda code: model.edit(occupation=code))
        self.occupation.left.connect(lambda: model.leave_field("occupation"))
        joined = self._field("join_date", self.tr("Joining date"), required=True, ltr=True)
        self.form.addWidget(beside(joined, self.occupation))
        self.backdated = TickRow(self.tr("Register back in time: annuities only, up to 24 months, with papers"))
        self.backdated.ticked.connect(lambda on: model.edit(backdated=on))
        self.form.addWidget(self.backdated)
        why = self.tr("Proof of his work since then: pay slips, attendance, or the signed offer.")
        self.papers = AttachedPapers(model.papers, self.tr("Papers for registering back in time"), why)
        self.form.addWidget(self.papers)
        self.wage = WageFields(self._edit_wage)
        self.form.addWidget(self.wage)
        self._lay_prior()
        self._lay_contract()
        self.branch = ComboBox([("", "")], self.tr("Branch"))
        self.branch.picked.connect(lambda id: model.edit(branch=id))
        self.at = labelled(self.tr("Branch"), self.branch)
        self.form.addWidget(self.at)

    def _lay_prior(self) -> None:
        model = self._new
        self.prior = Segmented([("no", self.tr("No")), ("yes", self.tr("Yes"))], self.tr("Earlier periods"), minimum=60)
        self.prior.chosen.connect(lambda key: model.edit(prior=key == "yes"))
        self.asked = Inset()
        row = QHBoxLayout()
        question = self.tr("Was he insured before 3 July 2024? It decides which annuity rates apply.")
        row.addWidget(Label(question, "table", wrap=True), 1)
        row.addWidget(self.prior)
        self.asked.body.addLayout(row)
        self.form.addWidget(self.asked)

    def _lay_contract(self) -> None:
        model = self._new
        self.contract = Segmented(
            [("open", self.tr("Open-ended")), ("fixed", self.tr("Fixed term"))], self.tr("Contract"), minimum=80
        )
        self.contract.chosen.connect(lambda key: model.edit(contract_kind=key))
        self.form.addWidget(
            beside(
                labelled(self.tr("Contract"), self.contract),
                self._field("contract.from", self.tr("Contract from (else joining)"), ltr=True),
                self._field("contract.to", self.tr("Contract to"), required=True, ltr=True),
            )
        )
        self.authenticated = TickRow(self.tr("The contract is documented on Qiwa"))
        self.authenticated.ticked.connect(self._tick_contract)
        self.form.addWidget(self.authenticated)
        self.contract_error = Label("", "caption", "bad", wrap=True)
        self.form.addWidget(self.contract_error)

    def _field(self, name: str, label: str, *, required: bool = False, ltr: bool = False) -> Field:
        made = self.fields[name] = Field(label, required=required, ltr=ltr)
        typed = name.replace(".", "_")
        made.edited.connect(lambda text: self._new.edit(**{typed: text}))
        made.left.connect(lambda: self._new.leave_field(name))
        return made

    def _edit_wage(self, **changes: str) -> None:
        self._new.edit(**changes)

    def _tick_contract(self, on: bool) -> None:
        self._new.edit(authenticated=on)
        self._new.leave_field("contract.authenticated")

    @staticmethod
    def _nations(codes: tuple[str, ...] | list[str]) -> list[tuple[str, str]]:
        return [(code, nationality(code)) for code in codes]

    def _complete_first(self) -> None:
        if self._new.state.arrivals:
            self._new.complete(self._new.state.arrivals[0])

    def _complete_found(self) -> None:
        if self._new.state.found is not None:
            self._new.complete(self._new.state.found)

    # -- showing -------------------------------------------------------------------------------------------------------

    def _show(self, state: NewContributorState) -> None:
        self._show_title(state)
        self._show_banners(state)
        self._show_person(state)
        self._show_work(state)
        self.say_beside(*cost_parts(state, self._masked, self._new.explain))
        self._show_buttons(state)

    def _show_title(self, state: NewContributorState) -> None:
        arrival = state.arrival
        title = self.tr("Add a contributor")
        if arrival is not None:
            title = self.tr("Complete {name}").format(name=isolate(name_of(arrival.name, arrival.name_en)))
        self.title.setText(title)
        self.setAccessibleName(title)

    def _show_banners(self, state: NewContributorState) -> None:
        self.kept.setVisible(state.kept or bool(state.added))
        if state.added:
            words = self.tr("{name} was added. Joining date and occupation stay for the next.")
            self.kept.show_message("", words.format(name=isolate(state.added)), Tone.OK)
        else:
            self.kept.show_message("", self.tr("Goes on where you left it."), Tone.NEUTRAL)
        self.waiting.setVisible(bool(state.arrivals) and state.keeps_form and not state.form.identity)
        if state.arrivals:
            first = state.arrivals[0]
            words = self.tr("Arrived, and the wage is missing: {name}, {nationality}, {date}.").format(
                name=isolate(name_of(first.name, first.name_en)),
                nationality=nationality(first.nationality),
                date=formats().date_long(first.join_date),
            )
            self.waiting.show_message(self.tr("Not a Saudi? Begin with the list of those who wait."), words, Tone.PEND)

    def _show_person(self, state: NewContributorState) -> None:
        form, whole = state.form, not state.is_arrival
        for widget in (self.who, self.names, self.born):
            widget.setVisible(whole)
        self.fields["identity"].set_text(form.identity)
        if state.kind in KINDS and state.kind is not None:
            self.kind.show_choice(state.kind.value)
        self._show_identity(state)
        self.gulf.setVisible(whole and state.kind is IdentityKind.GCC_ID)
        self.country.show_choice(state.country)
        self.foreign.setVisible(whole and state.kind is IdentityKind.IQAMA)
        self.nation.show_choice(form.nationality)
        for name, typed in _PLAIN.items():
            self.fields[name].set_text(getattr(form, typed))
            show_remarks(self.fields[name], state.remarks.get(name, ()), name)
        self.fields["birth"].set_text(form.birth)
        show_remarks(self.fields["birth"], state.remarks.get("birth", ()), "birth", _both_birth(form.birth))

    def _show_identity(self, state: NewContributorState) -> None:
        """What the number tells, and whether he is here."""
        field, found = self.fields["identity"], state.found
        waits = found is not None and found.state == "pending_wage"
        gone = found is not None and found.state == "ended"
        self.completes.setVisible(waits and not state.is_arrival)
        self.former.setVisible(gone and not state.form.name)
        remarks = state.remarks.get("identity", ())
        if found is not None:
            self._show_found(field, found)
        elif remarks:
            if "identity" in state.left or not state.form.identity or _long_enough(state):
                show_remarks(field, remarks, "identity")
            else:
                field.show_hint("")
        elif state.form.identity and state.kind is not None:
            field.show_ok(self._told(state))
        else:
            field.show_hint("")

    def _show_found(self, field: Field, found: RosterRow) -> None:
        name = isolate(name_of(found.name, found.name_en))
        if found.state == "pending_wage":
            words = self.tr("In the list of those who wait: {name}, arrived {date}; the wage is missing.")
            field.show_ok(words.format(name=name, date=formats().date_long(found.join_date)))
        elif found.state == "ended":
            words = self.tr("Was with you and was excluded on {date}: {name}.")
            field.show_hint(words.format(name=name, date=formats().date_long(found.leave_date)), "warn", "warning")
        else:
            field.show_error(self.tr("Registered with you already: {name}.").format(name=name))

    def _told(self, state: NewContributorState) -> str:
        here = self.tr("not registered with you") if state.roster_whole else self.tr("looked up once all is fetched")
        kind = {
            IdentityKind.NATIONAL_ID: self.tr("A national ID, its check digit fits; {here}."),
            IdentityKind.IQAMA: self.tr("An iqama, its check digit fits; {here}. It waits for the state’s record."),
            IdentityKind.GCC_ID: self.tr("A Gulf ID: {country}; {here}."),
        }.get(state.kind or IdentityKind.NATIONAL_ID, "{here}")
        return kind.format(here=here, country=nationality(state.country) if state.country else "—")

    def _show_work(self, state: NewContributorState) -> None:
        form, arrival = state.form, state.arrival
        joined = self.fields["join_date"]
        shown = arrival.join_date.strftime("%Y/%m/%d") if arrival is not None and arrival.join_date else form.join_date
        joined.set_text(shown)
        joined.set_read_only(state.is_arrival)
        show_remarks(joined, state.remarks.get("join_date", ()), "join_date", _both(shown))
        self.occupation.offer(state.occupations)
        self.occupation.show_code(form.occupation)
        show_remarks(self.occupation, state.remarks.get("occupation", ()), "occupation")
        self.backdated.setVisible(form.backdated or not state.in_time)
        self.backdated.show_ticked(form.backdated)
        self.papers.setVisible(form.backdated)
        self.papers.show_missing(" ".join(remark_line(one) for one in state.remarks.get("attachments", ())))
        self.branch.set_choices([(one.id, name_of(one.name.ar, one.name.en)) for one in state.branches])
        self.branch.show_choice(form.branch)
        self.at.setVisible(len(state.branches) > 1 and not state.is_arrival)
        self.asked.setVisible(state.asks_prior)
        self.prior.show_choice("yes" if form.prior else "no")
        self.contract.show_choice(form.contract_kind)
        for name in ("contract.from", "contract.to"):
            text = str(getattr(form, name.replace(".", "_")))
            self.fields[name].set_text(text)
            show_remarks(self.fields[name], state.remarks.get(name, ()), name, _both(text))
        self.fields["contract.to"].setVisible(form.contract_kind == "fixed")
        self.authenticated.show_ticked(form.authenticated)
        wrong = state.remarks.get("contract.authenticated", ())
        self.contract_error.show_text(" ".join(remark_line(one) for one in wrong))
        self.wage.show_wage(wage_texts(form), state.remarks)

    def _show_buttons(self, state: NewContributorState) -> None:
        self.primary_sending = Sending.WHEN_I_ASK if state.offline else self._new.preferred
        self.name_sending(self.words_of(Sending.NOW), self.words_of(Sending.WHEN_I_ASK))
        self.secondary.setVisible(not state.offline)
        self.another.setVisible(state.keeps_form)
        if state.offline:
            self.note_sending(self.tr("Offline: it waits in the outbox until you send it."))
        elif self.primary_sending is Sending.NOW and state.waits_for_worker:
            self.note_sending(
                self.tr("Sent after 10 seconds; until then it can be taken back. Then it waits for the worker.")
            )
        else:
            self.note_sending(self.note_of(self.primary_sending))


def _long_enough(state: NewContributorState) -> bool:
    return len(state.form.identity.strip()) >= 10


def _both(text: str) -> str:
    return _written(lambda: read_day(text, "")) if text.strip() else ""


def _both_birth(text: str) -> str:
    return _written(lambda: read_birth(text)[0]) if text.strip() else ""


def _written(day: Callable[[], date]) -> str:
    """A day in both calendars; nothing for what is none."""
    try:
        return formats().date_pair(day())
    except RuleViolation:
        return ""
