"""How an establishment gets its account at the official portal. View of ``viewmodels/register_guide.py``.

Only to be read: that account is made at the portal, with the conditions and steps the organization names; the one at
this program's service is made by ``registration``.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from gosi_desktop.ui.formats import formats, ltr
from gosi_desktop.ui.official_portal import OFFICIAL_PORTAL, TELEPHONE, PortalWords, open_portal
from gosi_desktop.ui.theme import colour
from gosi_desktop.ui.welcome import WelcomePage
from gosi_desktop.ui.widgets.banner import Banner
from gosi_desktop.ui.widgets.button import Button, Kind, LinkButton
from gosi_desktop.ui.widgets.card import Card
from gosi_desktop.ui.widgets.labels import IconLabel, IconTile, Label
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.viewmodels.register_guide import RegisterGuideViewModel


class RegisterGuide(WelcomePage):
    """Conditions beside the form's edge, steps and the portal where the picture is otherwise."""

    def __init__(self, view_model: RegisterGuideViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.show_environment(view_model.state.practice)
        self.back = LinkButton(self.tr("Back to sign-in"), icon="arrow-back")
        self.back.clicked.connect(view_model.leave)
        self.form.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeading)
        self.form.addSpacing(6)
        self.heading(self.tr("Registering at the official portal"))
        self.form.addSpacing(2)
        words = self.tr(
            "An account of the official portal is made there; it is another one than that of this program’s service. "
            "First, four conditions:"
        )
        self.form.addWidget(Label(words, "body", "text-2", wrap=True))
        self.form.addSpacing(12)
        if view_model.state.practice:
            self.form.addWidget(self._practice())
            self.form.addSpacing(12)
        for icon, title, check in self._conditions():
            self.form.addLayout(self._condition(icon, title, check))
            self.form.addSpacing(12)
        self._add_side()

    def first_focus(self) -> QWidget:
        return self.portal

    def _make_picture(self) -> QWidget:
        return _Ground()

    def _practice(self) -> Banner:
        return Banner(
            self.tr("Practice needs none of this."),
            self.tr(
                "Go back and register one of practice’s newcomers here. This page is for a real registration at the "
                "portal."
            ),
            Tone.INFO,
        )

    def _conditions(self) -> tuple[tuple[str, str, str], ...]:
        """The organization's conditions, each with how to make sure."""
        return (
            (
                "certificate",
                self.tr("A valid commercial registration or licence"),
                self.tr("Look at the date on the certificate. Renew it first if it ends soon."),
            ),
            (
                "document",
                self.tr("A documented contract with every worker"),
                self.tr("Open each contract on the Qiwa platform: both sides have accepted it, and the wage is right."),
            ),
            (
                "calendar",
                self.tr("Contributors aged {from_age} to {to_age}").format(
                    from_age=formats().number(18), to_age=formats().number(60)
                ),
                self.tr(
                    "Check the date of birth on each identity. There are exceptions for some pension cases; ask GOSI."
                ),
            ),
            (
                "identity-card",
                self.tr("Identities at hand"),
                self.tr(
                    "National ID or family register for citizens. For residents, a residence permit that has not "
                    "expired."
                ),
            ),
        )

    def _condition(self, icon: str, title: str, check: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(IconTile(icon), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(1)
        column.addWidget(Label(title, "body-strong", wrap=True))
        column.addWidget(Label(check, "table", "text-2", wrap=True))
        row.addLayout(column, 1)
        return row

    def _add_side(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(10, 0, 10, 0)
        column.setSpacing(16)
        column.addWidget(self._steps_card())
        column.addWidget(self._portal_card())
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inner)
        inner.setAutoFillBackground(False)
        scroll.viewport().setAutoFillBackground(False)
        self.fill_picture(scroll)

    def _steps_card(self) -> Card:
        card = Card(self.tr("At the official portal, step by step"), ruled=True)
        card.body.setSpacing(10)
        for index, words in enumerate(self._steps(), 1):
            row = QHBoxLayout()
            row.setSpacing(10)
            number = Label(formats().number(index), "table-strong", "link")
            number.setFixedWidth(18)
            row.addWidget(number, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(Label(words, "table", wrap=True), 1)
            card.body.addLayout(row)
        return card

    def _steps(self) -> tuple[str, ...]:
        """The organization's steps, in our words."""
        return (
            self.tr("Open the official site in your browser and choose «Register», then «Employer»."),
            self.tr(
                "Enter the subscription number of the establishment; it is on the registration certificate. Cannot "
                "find it? Call {telephone}."
            ).format(telephone=ltr(TELEPHONE)),
            self.tr("Enter the national ID of the owner or of the registered supervisor."),
            self.tr("Enter mobile and e-mail exactly as they are in Absher, or the verification will not succeed."),
            self.tr("Read the terms and conditions, then accept them."),
            self.tr("Check everything once more, then save."),
            self.tr(
                "Activate the account with the code sent to your mobile, and print the registration form for your "
                "files."
            ),
        )

    def _portal_card(self) -> Card:
        card = Card()
        card.body.setSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(Label(ltr(OFFICIAL_PORTAL), "body-strong"), 1)
        self.portal = Button(self.tr("Open the official portal"), Kind.PRIMARY, icon="external-link")
        self.portal.clicked.connect(open_portal)
        row.addWidget(self.portal)
        card.body.addLayout(row)
        card.body.addWidget(Label(self.tr("How to tell a false site"), "table-strong"))
        for words in PortalWords(self).signs():
            line = QHBoxLayout()
            line.setSpacing(8)
            line.addWidget(IconLabel("shield-check", "ok", 16), 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(Label(words, "table", "text-2", wrap=True), 1)
            card.body.addLayout(line)
        return card


class _Ground(QWidget):
    """A calm surface for the cards."""

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), colour("surface-3"))
