"""The small dialogs of one contributor: correct, transfer, cancel. View of ``viewmodels/correction.py``."""

from PySide6.QtWidgets import QWidget

from gosi_desktop.application.ports import Sending
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.ui.attached_papers import AttachedPapers
from gosi_desktop.ui.binding import Binding
from gosi_desktop.ui.change_dialog import ChangeDialog, beside, labelled
from gosi_desktop.ui.change_remarks import remark_line, show_remarks
from gosi_desktop.ui.formats import formats, isolate
from gosi_desktop.ui.occupations import OccupationField
from gosi_desktop.ui.roster_cells import in_english, name_of
from gosi_desktop.ui.widgets.banner import Banner
from gosi_desktop.ui.widgets.choice import ComboBox, Segmented
from gosi_desktop.ui.widgets.conditions import TickRow
from gosi_desktop.ui.widgets.field import Field
from gosi_desktop.ui.widgets.labels import Label
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.viewmodels.change_texts import read_day
from gosi_desktop.viewmodels.correction import FIELDS, Correcting, CorrectionState, CorrectionViewModel

_ICONS = {
    Correcting.PERSON: "pencil",
    Correcting.PERIOD: "pencil",
    Correcting.BRANCH: "establishment",
    Correcting.CANCEL: "trash",
}
_DATES = ("birth", "join_date", "leave_date", "contract.from", "contract.to", "from")


class Correction(ChangeDialog):
    """What is known stands in the fields; what differs is asked for."""

    def __init__(self, model: CorrectionViewModel, window: QWidget) -> None:
        what = model.state.what
        super().__init__(window, " ", model, _ICONS[what], danger=what is Correcting.CANCEL)
        self._small = model
        row = model.state.people[0]
        title = self._title(what).format(name=isolate(name_of(row.name, row.name_en)))
        self.title.setText(title)
        self.setAccessibleName(title)
        self.fields: dict[str, Field] = {}
        self._lay_form(what)
        self.form.addStretch(1)
        Binding(self, model, lambda state: state, self._show)

    @property
    def first(self) -> QWidget:
        """The first field."""
        return next((field.input for field in self.fields.values()), self.cancel)

    def _title(self, what: Correcting) -> str:
        return {
            Correcting.PERSON: self.tr("Correct the data of {name}"),
            Correcting.PERIOD: self.tr("Correct the period of {name}"),
            Correcting.BRANCH: self.tr("Transfer {name} to another branch"),
            Correcting.CANCEL: self.tr("Cancel the period of {name}"),
        }[what]

    def _lay_form(self, what: Correcting) -> None:
        if what is Correcting.PERSON:
            self._row(("identity", self.tr("ID or iqama number")))
            self._row(("name", self.tr("Name as in the identity")), ("name_en", self.tr("Name in Latin letters")))
            self._row(("birth", self.tr("Date of birth, Hijri or Gregorian")), ("mobile", self.tr("Mobile")))
        elif what is Correcting.PERIOD:
            self._lay_period()
        elif what is Correcting.BRANCH:
            self.branch = ComboBox([("", "")], self.tr("Branch"))
            self.branch.picked.connect(lambda id: self._small.edit("branch", id))
            self.form.addWidget(labelled(self.tr("Branch"), self.branch))
            self._row(("from", self.tr("From")))
        else:
            words = self.tr("Cancel only what should never have been registered. Contributions paid for it come back.")
            self.form.addWidget(Banner("", words, Tone.WARN))
            self._row(("grounds", self.tr("Why it is cancelled")))
            why = self.tr("What shows it: a corrected contract, a decision. Not required.")
            self.papers = AttachedPapers(self._small.papers, self.tr("Papers"), why)
            self.form.addWidget(self.papers)

    def _lay_period(self) -> None:
        small = self._small
        self.occupation = OccupationField(self.tr("Occupation"))
        self.occupation.picked.connect(lambda code: small.edit("occupation", code))
        self.form.addWidget(beside(self._field("join_date", self.tr("Joining date")), self.occupation))
        self.reason = ComboBox([("", "")], self.tr("Reason of exclusion"))
        self.reason.picked.connect(lambda code: small.edit("termination_reason", code))
        reason = labelled(self.tr("Reason of exclusion"), self.reason)
        self.ending = beside(self._field("leave_date", self.tr("Last day of work")), reason)
        self.form.addWidget(self.ending)
        kinds = [("open", self.tr("Open-ended")), ("fixed", self.tr("Fixed term"))]
        self.contract = Segmented(kinds, self.tr("Contract"), minimum=80)
        self.contract.chosen.connect(lambda key: small.edit("contract_kind", key))
        self.form.addWidget(
            beside(
                labelled(self.tr("Contract"), self.contract),
                self._field("contract.from", self.tr("Contract from")),
                self._field("contract.to", self.tr("Contract to")),
            )
        )
        self.authenticated = TickRow(self.tr("The contract is documented on Qiwa"))
        self.authenticated.ticked.connect(lambda on: small.edit("authenticated", "yes" if on else ""))
        self.form.addWidget(self.authenticated)

    def _row(self, *fields: tuple[str, str]) -> None:
        self.form.addWidget(beside(*(self._field(name, label) for name, label in fields)))

    def _field(self, name: str, label: str) -> Field:
        made = self.fields[name] = Field(label, ltr=name in (*_DATES, "identity", "mobile", "name_en"))
        made.edited.connect(lambda text: self._small.edit(name, text))
        return made

    # -- showing -------------------------------------------------------------------------------------------------------

    def _show(self, state: CorrectionState) -> None:
        for name, field in self.fields.items():
            text = state.texts.get(name, "")
            field.set_text(text)
            show_remarks(field, state.remarks.get(name, ()), name, _both(text) if name in _DATES else "")
        if state.what is Correcting.PERIOD:
            self._show_period(state)
        elif state.what is Correcting.BRANCH:
            self.branch.set_choices([(one.id, name_of(one.name.ar, one.name.en)) for one in state.branches])
            self.branch.show_choice(state.texts.get("branch"))
        self.say_beside(*self._aside(state))
        self.name_sending(self.words_of(Sending.NOW), self.words_of(Sending.WHEN_I_ASK))

    def _show_period(self, state: CorrectionState) -> None:
        texts = state.texts
        self.occupation.offer(state.occupations)
        self.occupation.show_code(texts.get("occupation", ""))
        show_remarks(self.occupation, state.remarks.get("occupation", ()), "occupation")
        reasons = [(one.id, one.en if in_english() else one.ar) for one in state.reasons]
        self.reason.set_choices(reasons)
        self.reason.show_choice(texts.get("termination_reason"))
        self.ending.setVisible(state.ended)
        self.contract.show_choice("fixed" if texts.get("contract_kind") == "fixed" else "open")
        self.fields["contract.to"].setVisible(texts.get("contract_kind") == "fixed")
        self.authenticated.show_ticked(bool(texts.get("authenticated")))

    def _aside(self, state: CorrectionState) -> list[QWidget]:
        parts: list[QWidget] = []
        if not state.changed:
            words = self.tr("Change what is wrong; only that is asked for.")
            parts.append(Label(words, "table", "text-2", wrap=True))
        known = set(FIELDS[state.what])
        for name, many in state.remarks.items():
            if name not in known or name in ("branch", "termination_reason", "authenticated"):
                parts += [Banner("", remark_line(one, name), Tone.WARN if one.warning else Tone.BAD) for one in many]
        return parts


def _both(text: str) -> str:
    try:
        return formats().date_pair(read_day(text, "")) if text.strip() else ""
    except RuleViolation:
        return ""
