"""The first two steps of a first registration: who applies; the establishment, its paper and its address."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from gosi_desktop.domain.dates import parse_date
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.ui.binding import Binding
from gosi_desktop.ui.formats import formats
from gosi_desktop.ui.practice_newcomers import PracticeNewcomers
from gosi_desktop.ui.remarks import show_remark
from gosi_desktop.ui.widgets.button import LinkButton
from gosi_desktop.ui.widgets.card import Card
from gosi_desktop.ui.widgets.choice import ComboBox, Segmented
from gosi_desktop.ui.widgets.field import Field
from gosi_desktop.ui.widgets.labels import Label
from gosi_desktop.ui.widgets.wizard import WizardPage
from gosi_desktop.ui.widgets.wizard_cards import HintsCard, Notice
from gosi_desktop.viewmodels.establishment_application import EstablishmentApplicationViewModel
from gosi_desktop.viewmodels.establishment_application_state import EstablishmentApplicationState

DATE = "2026/01/15"  # how a date is written


class FieldsPage(WizardPage):
    """A page whose fields carry the names of the draft: typed, judged on leaving, shown by name."""

    def __init__(self, view_model: EstablishmentApplicationViewModel) -> None:
        super().__init__()
        self.view_model = view_model
        self.fields: dict[str, Field] = {}
        self._hints: dict[str, str] = {}

    def field(self, name: str, label: str, *, required: bool = False, ltr: bool = False, hint: str = "") -> Field:
        """A field of the draft."""
        made = Field(label, required=required, ltr=ltr, placeholder=DATE if hint == DATE else "")
        made.edited.connect(lambda text: self.view_model.edit(name, text))
        made.left.connect(lambda: self.view_model.leave_field(name))
        self.fields[name] = made
        self._hints[name] = hint
        return made

    def rows(self, rows: Sequence[Sequence[Field | QWidget]]) -> QGridLayout:
        """Fields side by side; a single one takes the whole width."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(4)
        widest = max(len(row) for row in rows)
        for at, row in enumerate(rows):
            for place, widget in enumerate(row):
                span = widest if len(row) == 1 else 1
                grid.addWidget(widget, at, place, 1, span, Qt.AlignmentFlag.AlignTop)
        for place in range(widest):
            grid.setColumnStretch(place, 1)
        return grid

    def first_focus(self) -> QWidget | None:
        state = self.view_model.state
        refused = (made for name, made in self.fields.items() if state.at(name) is not None)
        empty = (made for made in self.fields.values() if made.isVisibleTo(self) and not made.text())
        return next(refused, next(empty, next(iter(self.fields.values()), None)))

    def show_fields(self, state: EstablishmentApplicationState) -> None:
        """Text and remark of each; a date shows its other calendar."""
        for name, made in self.fields.items():
            text = getattr(state.draft, name)
            made.set_text(text)
            hint = self._hints[name]
            show_remark(made, state.at(name), other_calendar(text) if hint == DATE else hint)


class ApplicantPage(FieldsPage):
    """Identity and mobile of whoever applies; the code goes there when it is sent."""

    def __init__(self, view_model: EstablishmentApplicationViewModel) -> None:
        super().__init__(view_model)
        self.applicants = PracticeNewcomers()
        self.applicants.chosen.connect(view_model.fill_in)
        identity = self.field("applicant_identity", self.tr("Identity of the applicant"), required=True, ltr=True)
        mobile = self.field("applicant_mobile", self.tr("Mobile of the applicant"), required=True, ltr=True)
        identity.submitted.connect(mobile.setFocus)
        mobile.submitted.connect(view_model.forward)
        self.main.addWidget(self.applicants)
        self.main.addLayout(self.rows([[identity, mobile]]))
        words = self.tr(
            "The code goes to this mobile when you send the application. Until then no connection is needed."
        )
        self.main.addWidget(Notice("info", words))
        self.aside.addWidget(
            HintsCard(
                self.tr("What happens to the application?"),
                (
                    ("send", self.tr("It is sent with its papers"), self.tr("and its number appears here")),
                    (
                        "clock",
                        self.tr("It is under review"),
                        self.tr("You follow it here by its number, without an account."),
                    ),
                    (
                        "check-circle",
                        self.tr("It is accepted or returned"),
                        self.tr(
                            "What is returned names its fields. What is accepted brings the subscription number and "
                            "the registration certificate as a file."
                        ),
                    ),
                ),
            )
        )
        card = Card()
        card.body.setSpacing(2)
        card.body.addWidget(
            Label(self.tr("Does the establishment have a subscription number?"), "table-strong", wrap=True)
        )
        self.account = LinkButton(self.tr("Then it needs an account only"))
        self.account.clicked.connect(view_model.register_account)
        card.body.addWidget(self.account, 0, Qt.AlignmentFlag.AlignLeading)
        self.aside.addWidget(card)
        words = self.tr("An application at the service this program is connected to, not at the official portal.")
        self.aside.addWidget(Notice("info", words))
        self.close_aside()
        Binding(self, view_model, lambda state: state.applicants, self.applicants.show_newcomers)
        Binding(self, view_model, lambda state: state.filled_in, self.applicants.mark)
        Binding(self, view_model, lambda state: state, self.show_fields)


class FactsPage(FieldsPage):
    """As in the commercial registration or the licence; the address as in the National Address."""

    def __init__(self, view_model: EstablishmentApplicationViewModel) -> None:
        super().__init__(view_model)
        self.kind = Segmented(
            [
                ("commercial_registration", self.tr("Commercial registration")),
                ("licence", self.tr("Licence, without a registration")),
            ],
            self.tr("What the establishment is registered by"),
        )
        self.kind.chosen.connect(lambda key: view_model.edit("paper_kind", key))
        self.legal_form = ComboBox(
            [
                ("", self.tr("Choose…")),
                ("sole_proprietorship", self.tr("Sole proprietorship")),
                ("limited_liability", self.tr("Limited liability company")),
                ("joint_stock", self.tr("Joint-stock company")),
            ],
            self.tr("Legal form"),
        )
        self.legal_form.picked.connect(lambda key: view_model.edit("legal_form", key))
        self.legal_error = Label("", "caption", "bad", wrap=True)
        self.main.addWidget(self.kind)
        self.main.addLayout(self._paper())
        self.main.addLayout(self._name())
        self.main.addWidget(Label(self.tr("National Address"), "card-title"))
        self.main.addLayout(self._address())
        self.main.addWidget(Label(self.tr("Contact, and the main establishment of a branch"), "card-title"))
        self.main.addLayout(self._contact())
        self.aside.addWidget(
            HintsCard(
                self.tr("Where do I find it?"),
                (
                    (
                        "certificate",
                        self.tr("Registration or licence"),
                        self.tr("Number and dates stand on the certificate. What has ended is renewed first."),
                    ),
                    (
                        "establishment",
                        self.tr("Unified number"),
                        self.tr("Ten digits that begin with 7, on the same certificate."),
                    ),
                    (
                        "map-pin",
                        self.tr("National Address"),
                        self.tr("Saudi Post shows it: four digits of the building, five of the post code, four more."),
                    ),
                ),
            )
        )
        self.close_aside()
        Binding(self, view_model, lambda state: state, self._show)

    def _paper(self) -> QGridLayout:
        self.issuer = self.field("paper_issuer", self.tr("Issued by"))
        return self.rows(
            [
                [
                    self.field("paper_number", self.tr("Number"), required=True, ltr=True),
                    self.field("paper_expires", self.tr("Ends on"), required=True, ltr=True, hint=DATE),
                ],
                [
                    self.field("paper_issued", self.tr("Issued on"), ltr=True, hint=DATE),
                    self.field("unified_number", self.tr("Unified national number (700)"), ltr=True),
                ],
                [self.issuer],
            ]
        )

    def _name(self) -> QGridLayout:
        form = QWidget()
        column = QGridLayout(form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setVerticalSpacing(5)
        label = Label(self.tr("Legal form"), "table", "text-2")
        label.setBuddy(self.legal_form)
        for at, widget in enumerate((label, self.legal_form, self.legal_error)):
            column.addWidget(widget, at, 0)
        return self.rows(
            [
                [self.field("name", self.tr("Name as in the registration"), required=True)],
                [self.field("name_en", self.tr("Name in Latin letters"), ltr=True), form],
                [
                    self.field("activity", self.tr("Main activity"), required=True),
                    self.field("started", self.tr("Activity began on"), required=True, ltr=True, hint=DATE),
                ],
                [
                    self.field("first_worker_on", self.tr("First worker since"), ltr=True, hint=DATE),
                    self.field("short_address", self.tr("Short address"), ltr=True),
                ],
            ]
        )

    def _address(self) -> QGridLayout:
        return self.rows(
            [
                [
                    self.field("building", self.tr("Building"), required=True, ltr=True),
                    self.field("street", self.tr("Street"), required=True),
                ],
                [
                    self.field("district", self.tr("District"), required=True),
                    self.field("city", self.tr("City"), required=True),
                ],
                [
                    self.field("post_code", self.tr("Post code"), required=True, ltr=True),
                    self.field("additional", self.tr("Additional number"), required=True, ltr=True),
                ],
            ]
        )

    def _contact(self) -> QGridLayout:
        return self.rows(
            [
                [
                    self.field("phone", self.tr("Telephone"), ltr=True),
                    self.field("email", self.tr("E-mail"), ltr=True),
                ],
                [self.field("main_number", self.tr("Subscription number of the main establishment"), ltr=True)],
            ]
        )

    def _show(self, state: EstablishmentApplicationState) -> None:
        self.kind.show_choice(state.draft.paper_kind)
        self.issuer.setVisible(state.draft.paper_kind == "licence")
        self.legal_form.show_choice(state.draft.legal_form)
        remark = state.at("legal_form")
        self.legal_error.show_text(self.tr("Choose the legal form.") if remark is not None else "")
        self.show_fields(state)


def other_calendar(text: str) -> str:
    """A date as the other calendar has it, once it is one."""
    try:
        return formats().other_date(parse_date(text)) if text.strip() else ""
    except RuleViolation:
        return ""
