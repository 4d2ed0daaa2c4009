"""The wizard of a first registration of an establishment. View of ``viewmodels/establishment_application.py``."""

from PySide6.QtWidgets import QWidget

from gosi_desktop.domain.establishment_application import ApplicationStep
from gosi_desktop.ui.binding import Binding
from gosi_desktop.ui.draft_wizard import DraftWizard
from gosi_desktop.ui.establishment_application_end import FollowPage, ReviewPage
from gosi_desktop.ui.establishment_application_facts import ApplicantPage, FactsPage
from gosi_desktop.ui.establishment_application_people import ContributorsPage, OwnersPage
from gosi_desktop.ui.formats import formats, ltr
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.ui.widgets.step_rail import Mark, RailStep
from gosi_desktop.viewmodels.establishment_application import EstablishmentApplicationViewModel
from gosi_desktop.viewmodels.establishment_application_state import STEPS, EstablishmentApplicationState, wanted

_FOLLOW = len(STEPS)  # the page after the last step
Words = tuple[str, str, str]  # title and line in the rail; line on the page


class EstablishmentApplication(DraftWizard):
    """Five steps, and the page on which the application is followed."""

    def __init__(self, view_model: EstablishmentApplicationViewModel, parent: QWidget | None = None) -> None:
        super().__init__(view_model, parent=parent)
        self._view_model = view_model
        self.name(self.tr("Register an establishment for the first time"))
        self.applicant = ApplicantPage(view_model)
        self.facts = FactsPage(view_model)
        self.owners = OwnersPage(view_model)
        self.contributors = ContributorsPage(view_model)
        self.review = ReviewPage(view_model)
        self.follow = FollowPage(view_model)
        for page in (self.applicant, self.facts, self.owners, self.contributors, self.review, self.follow):
            self.add_page(page)
        self.discard.setText(self.tr("Discard the application"))
        self.retry = self.notice.add_action(self.tr("Try again"), view_model.refresh)
        self.next.clicked.connect(self._go_on)
        Binding(self, view_model, lambda state: state, self._show)
        self.bind_steps(STEPS)

    # -- what is shown ---------------------------------------------------------------------------------------------

    def _words(self) -> dict[ApplicationStep, Words]:
        return {
            ApplicationStep.APPLICANT: (
                self.tr("Applicant"),
                self.tr("identity and mobile"),
                self.tr("Whoever applies is asked for a code at the end, to this mobile."),
            ),
            ApplicationStep.ESTABLISHMENT: (
                self.tr("Establishment"),
                self.tr("registration, activity and address"),
                self.tr("As in the commercial registration or licence. The subscription number comes with the answer."),
            ),
            ApplicationStep.OWNERS: (
                self.tr("Owners and papers"),
                self.tr("with the bank account"),
                self.tr("Who owns it, whose account is used, and the papers that show it."),
            ),
            ApplicationStep.CONTRIBUTORS: (
                self.tr("First contributors"),
                self.tr("contract and wage"),
                self.tr("An establishment is registered when it has one worker or more."),
            ),
            ApplicationStep.REVIEW: (
                self.tr("Review and sending"),
                self.tr("a code, then under review"),
                self.tr("Check every line; the application is sent after the code."),
            ),
        }

    def _show(self, state: EstablishmentApplicationState) -> None:
        words = self._words()
        self.environment.setVisible(state.practice)
        self.show_steps([self._rail_step(state, step, words[step]) for step in STEPS])
        if state.followed:
            title = self.tr("The establishment is registered") if state.registered else self.tr("Under review")
            line = "" if state.registered else self.tr("The service decides; you need no account to follow it.")
            self.show_page(_FOLLOW, self.tr("Application of a first registration"), title, line)
        else:
            where = self.tr("Step {n} of {all} · an application, not an account").format(
                n=formats().number(STEPS.index(state.step) + 1), all=formats().number(len(STEPS))
            )
            title, _, line = words[state.step]
            self.show_page(STEPS.index(state.step), where, title, line)
        self.emblem.setVisible(state.registered)
        self._show_foot(state, words)
        self._show_trouble(state)

    def _rail_step(self, state: EstablishmentApplicationState, step: ApplicationStep, words: Words) -> RailStep:
        here = step is state.step and not state.followed
        passed = state.followed or (step is not ApplicationStep.REVIEW and not wanted(state, step))
        mark = Mark.CURRENT if here else Mark.DONE if passed else Mark.LATER
        return RailStep(words[0], words[1], mark, self._view_model.may_visit(step))

    def _show_foot(self, state: EstablishmentApplicationState, words: dict[ApplicationStep, Words]) -> None:
        first = state.step is STEPS[0] or state.followed
        self.back.setText(self.tr("Back to sign-in") if first else self.tr("Back"))
        self.discard.setVisible(not state.followed)
        self.next.setVisible(not state.followed)
        self.next.setText(self._next_words(state, words))
        self.next.set_busy(state.sending)
        code = state.code_is_on_its_way and state.step is ApplicationStep.REVIEW
        self.next.setEnabled(not code or (state.has_code and not state.expired))
        kept = state.saved_at is not None and not state.registered
        when = formats().moment(state.saved_at, state.now) if state.saved_at is not None else ""
        self.show_saved(self.tr("Draft kept {time}").format(time=when) if kept else "")
        wrong = sum(not one.warning for one in state.remarks.values())
        self.show_hint(formats().numerals(self.tr("%n fields need correcting", "", wrong)) if wrong else "", "bad")

    def _next_words(self, state: EstablishmentApplicationState, words: dict[ApplicationStep, Words]) -> str:
        if state.step is not ApplicationStep.REVIEW:
            return self.tr("Next: {step}").format(step=words[STEPS[STEPS.index(state.step) + 1]][0])
        if state.code_is_on_its_way:
            return self.tr("Verify and send the application")
        if state.standing is not None and state.standing.state in ("draft", "returned"):
            return self.tr("Send the application")
        return self.tr("Next: send the code")

    def _show_trouble(self, state: EstablishmentApplicationState) -> None:
        """What was returned stands above the page too."""
        self.show_error(state.error)
        self.taken_up.setVisible(state.returned)
        if state.returned and state.standing is not None:
            number = ltr(formats().numerals(state.standing.reference or ""))
            self.taken_up.show_message(
                self.tr("Application {number} was returned.").format(number=number),
                self.tr("Correct the fields that are named, then send it again. The others stay as they are."),
                Tone.WARN,
            )

    # -- what is done ----------------------------------------------------------------------------------------------

    def _go_on(self) -> None:
        state = self._view_model.state
        if state.step is ApplicationStep.REVIEW and state.code_is_on_its_way:
            self._view_model.submit_code()
        else:
            self._view_model.forward()

    def question(self) -> tuple[str, str]:
        """Its papers go too, and after sending the only way to follow it."""
        words = self.tr("What you typed and the papers on this computer are deleted.")
        if self._view_model.state.draft.was_sent:
            words = self.tr("What you typed and the papers are deleted, and with them the way to follow it.")
        return self.tr("Discard this application?"), words
