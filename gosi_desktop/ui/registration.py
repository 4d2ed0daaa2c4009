"""The wizard that registers an employer's account. View of ``viewmodels/registration.py``."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from gosi_desktop.domain.identifiers import compact
from gosi_desktop.domain.registration import RegistrationStep
from gosi_desktop.ui.binding import Binding
from gosi_desktop.ui.draft_wizard import DraftWizard
from gosi_desktop.ui.formats import formats, isolate, ltr
from gosi_desktop.ui.kept_paper import KeptPaper
from gosi_desktop.ui.official_portal import TELEPHONE
from gosi_desktop.ui.registration_code import CodePage, DonePage
from gosi_desktop.ui.registration_contact import ContactPage, CredentialsPage
from gosi_desktop.ui.registration_review import ReviewPage
from gosi_desktop.ui.registration_start import ConditionsPage, NumbersPage
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.ui.widgets.step_rail import Mark, RailStep
from gosi_desktop.viewmodels.registration import RegistrationViewModel
from gosi_desktop.viewmodels.registration_state import STEPS, RegistrationState, wanted

_DONE = len(STEPS)  # the page after the last step
Words = tuple[str, str, str, str]  # in the rail: title and line; on the page: title and line


class Registration(DraftWizard):
    """Six steps and the page of an active account."""

    def __init__(self, view_model: RegistrationViewModel, parent: QWidget | None = None) -> None:
        number = ltr(formats().numerals(TELEPHONE))
        super().__init__(view_model, number, parent)
        self._view_model = view_model
        self.name(self.tr("Register an establishment’s account"))
        self.conditions = ConditionsPage(view_model)
        self.numbers = NumbersPage(view_model)
        self.contact = ContactPage(view_model)
        self.credentials = CredentialsPage(view_model)
        self.review = ReviewPage(view_model)
        self.code = CodePage(view_model)
        self.finish = DonePage(view_model)
        self.kept_paper = KeptPaper(view_model.paper, self.tr("Print the registration form"))
        self.finish.show_paper(self.kept_paper)
        for page in (
            self.conditions,
            self.numbers,
            self.contact,
            self.credentials,
            self.review,
            self.code,
            self.finish,
        ):
            self.add_page(page)
        self.discard.setText(self.tr("Discard the registration"))
        self.retry = self.notice.add_action(self.tr("Try again"), view_model.retry)
        self.next.clicked.connect(self._go_on)
        Binding(self, view_model, lambda state: state, self._show)
        self.bind_steps(STEPS)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show(self._view_model.state)

    # -- what is shown ---------------------------------------------------------------------------------------------

    def _words(self) -> dict[RegistrationStep, Words]:
        state = self._view_model.state
        return {
            RegistrationStep.CONDITIONS: (
                self.tr("Conditions"),
                self.tr("four, before you begin"),
                self.tr("Conditions"),
                self.tr("Four conditions for registering. Tick what is ready; you go on when all are."),
            ),
            RegistrationStep.IDENTITY: (
                self.tr("Subscription number and identity"),
                self.tr("owner or registered supervisor"),
                self.tr("Subscription number and identity"),
                self.tr("The number as in the registration certificate, and the identity of the owner or supervisor."),
            ),
            RegistrationStep.CONTACT: (
                self.tr("Mobile and e-mail"),
                self.tr("as in Absher"),
                self.tr("Mobile and e-mail"),
                self.tr("They must equal those registered in Absher for the holder of identity {number}.").format(
                    number=formats().identity(compact(state.draft.identity))
                ),
            ),
            RegistrationStep.CREDENTIALS: (
                self.tr("User name and password"),
                self.tr("for this account only"),
                self.tr("User name and password"),
                self._for_service(state),
            ),
            RegistrationStep.REVIEW: (
                self.tr("Review and terms"),
                self.tr("check, then declare"),
                self.tr("Review, terms and conditions"),
                self.tr("Check every line before the code is sent."),
            ),
            RegistrationStep.CODE: (
                self.tr("Code and printing"),
                self.tr("the account is activated and you print the form"),
                self.tr("Verification code"),
                self.tr("A 6-digit code was sent to the mobile you typed, {mobile}").format(
                    mobile=formats().identity(compact(state.draft.mobile))
                ),
            ),
        }

    def _for_service(self, state: RegistrationState) -> str:
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        name = state.service_name if mirrored else state.service_name_en or state.service_name
        host = state.address.partition("//")[2].partition("/")[0].rsplit(":", 1)[0]
        words = self.tr("For your account at {service} ({host}), and for nothing else.")
        return words.format(service=isolate(name), host=ltr(host))

    def _show(self, state: RegistrationState) -> None:
        words = self._words()
        self.environment.setVisible(state.practice)
        self.show_steps([self._rail_step(state, step, words[step]) for step in STEPS])
        where = self.tr("Step {n} of {all}").format(
            n=formats().number(STEPS.index(state.step) + 1), all=formats().number(len(STEPS))
        )
        if state.form is not None:
            moment = state.form.activated_at
            when = f"{formats().time(moment)} · {formats().date_pair(moment.date())}"
            self.show_page(_DONE, where, self.tr("The account is active"), when)
        else:
            _, _, title, line = words[state.step]
            self.show_page(STEPS.index(state.step), where, title, line)
        self.emblem.setVisible(state.done)
        self._show_foot(state, words)
        self._show_trouble(state)

    def _rail_step(self, state: RegistrationState, step: RegistrationStep, words: Words) -> RailStep:
        here = step is state.step and not state.done
        passed = state.done or (
            step is not RegistrationStep.CODE and not wanted(state, step) and self._was_visited(state, step)
        )
        mark = Mark.CURRENT if here else Mark.DONE if passed else Mark.LATER
        return RailStep(words[0], words[1], mark, not here and self._view_model.may_visit(step))

    def _was_visited(self, state: RegistrationState, step: RegistrationStep) -> bool:
        return state.draft.was_sent or STEPS.index(step) < STEPS.index(state.step) or bool(wanted(state, step)) is False

    def _show_foot(self, state: RegistrationState, words: dict[RegistrationStep, Words]) -> None:
        first = state.step is STEPS[0]
        self.back.setVisible(not state.done)
        self.back.setText(self.tr("Back to sign-in") if first else self.tr("Back"))
        self.discard.setVisible(not state.done)
        self.next.setVisible(not state.done)
        self.next.setText(self._next_words(state, words))
        self.next.set_busy(state.sending)
        code = state.step is RegistrationStep.CODE
        self.next.setEnabled(not code or (state.has_code and not state.expired))
        saved = ""
        if state.saved_at is not None and state.now is not None and not state.done:
            saved = self.tr("Draft kept {time}").format(time=formats().moment(state.saved_at, state.now))
            if state.step is RegistrationStep.CREDENTIALS:
                saved = self.tr("{kept}, without the password").format(kept=saved)
        self.show_saved(saved)
        wrong = any(not one.warning for one in state.remarks.values())
        self.show_hint(self._hint(state), "bad" if wrong else "text-2")

    def _next_words(self, state: RegistrationState, words: dict[RegistrationStep, Words]) -> str:
        if state.step is RegistrationStep.CODE:
            return self.tr("Verify and activate the account")
        if state.new_mobile and state.step is not RegistrationStep.REVIEW:
            return self.tr("Send a code to the new mobile")
        if state.correcting:
            return self.tr("Compare again")
        if state.step is RegistrationStep.REVIEW:
            return self.tr("Next: send the code")
        return self.tr("Next: {step}").format(step=words[STEPS[STEPS.index(state.step) + 1]][0])

    def _hint(self, state: RegistrationState) -> str:
        if state.done:
            return self.tr("After signing in you find the form under the kept papers, encrypted on this computer.")
        wrong = sum(not one.warning and one.step is not RegistrationStep.CODE for one in state.remarks.values())
        if wrong:
            return formats().numerals(self.tr("%n fields need correcting", "", wrong))
        if state.step is RegistrationStep.REVIEW and not state.correcting:
            return self.tr("The code goes to {mobile}").format(mobile=formats().identity(compact(state.draft.mobile)))
        return ""

    def _show_trouble(self, state: RegistrationState) -> None:
        self.show_error(state.error)
        if state.error is None:
            self._show_taken_up(state)

    def _show_taken_up(self, state: RegistrationState) -> None:
        """A draft of another day says so, once, on the step where it goes on."""
        old = state.taken_up is not None and state.now is not None and state.taken_up.date() != state.now.date()
        self.taken_up.setVisible(old and not state.done)
        if old and state.taken_up is not None and state.now is not None:
            self.taken_up.show_message(
                self.tr("You go on with the draft of {when}.").format(when=formats().moment(state.taken_up, state.now)),
                self.tr("Look through it: mobile, e-mail or the terms may have changed since."),
                Tone.INFO,
            )

    # -- what is done ----------------------------------------------------------------------------------------------

    def _go_on(self) -> None:
        state = self._view_model.state
        if state.step is RegistrationStep.CODE:
            self._view_model.submit_code()
        else:
            self._view_model.forward()

    def question(self) -> tuple[str, str]:
        """What the service has been told of it ends there by itself."""
        words = self.tr("What you typed on this computer is deleted.")
        if self._view_model.state.draft.was_sent:
            words = self.tr(
                "What you typed on this computer is deleted; what the service knows of it ends by itself after a day."
            )
        return self.tr("Discard this registration?"), words
