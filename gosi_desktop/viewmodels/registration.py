"""The wizard that registers an employer's account: from the conditions to an active account and its printed form."""

from dataclasses import replace

from gosi_desktop.domain.registration import (
    STEP_OF,
    Condition,
    RegistrationStep,
    first_open_step,
    remarks,
)
from gosi_desktop.viewmodels.registration_calls import RegistrationCalls
from gosi_desktop.viewmodels.registration_state import STEPS, Beneficiary, next_refused, wanted


class RegistrationViewModel(RegistrationCalls):
    """Six steps over one draft. What was typed stays whatever happens; while a call is under way no step is left."""

    def start(self) -> None:
        """Take the draft up where it goes on: never behind a step that wants something; at the password unless it was
        sent, for then the service says how it stands.
        """
        draft = self.state.draft
        self._recognise(draft.identity)
        self._change(by_invitation=bool(draft.invitation))
        self.read_terms()
        if draft.was_sent:
            self._change(declared=True)
            self.ask(draft)
            return
        furthest = min(STEPS.index(first_open_step(draft)), STEPS.index(RegistrationStep.CREDENTIALS))
        step = STEPS[min(STEPS.index(draft.step), furthest)]
        self._become(replace(self.state, draft=replace(draft, step=step)))

    # -- what is typed ---------------------------------------------------------------------------------------------

    def tick_condition(self, condition: Condition, met: bool) -> None:
        """Ticked, or not any more."""
        now = self.state.draft.conditions
        self._keep(conditions=now | {condition} if met else now - {condition}, field="conditions")

    def choose_beneficiary(self, beneficiary: Beneficiary) -> None:
        """Others than employers are told where they belong."""
        self._change(beneficiary=beneficiary, remarks=self._without("beneficiary"))

    def use_invitation(self, wanted: bool) -> None:
        """Somebody invited has a code in place of the subscription number."""
        self._change(by_invitation=wanted)
        if not wanted and self.state.draft.invitation:
            self._keep(field="invitation", invitation="")

    def edit(self, field: str, text: str) -> None:
        """Typed or pasted into a field of the draft; it is kept as it stands."""
        self._keep(field=field, **{field: text})
        if field == "identity":
            self._recognise(text)

    def leave_field(self, field: str) -> None:
        """The field was left: the moment to say what is wrong with it, unless it is still empty."""
        if getattr(self.state.draft, field) and field not in self.state.remarks:
            step = STEP_OF[field]
            found = next((one for one in remarks(self.state.draft, step) if one.field == field), None)
            if found is not None:
                self._change(remarks={**self.state.remarks, field: found})

    def fill_in(self, at: int) -> None:
        """In practice: somebody made up; what is agreed to is still to be read."""
        who = self.state.newcomers[at]
        self._keep(
            conditions=frozenset(Condition), establishment=who.establishment, identity=who.identity,
            mobile=who.mobile, email=who.email, username=who.username,
        )  # fmt: skip
        self._change(password=who.password, again=who.password, remarks={}, beneficiary=Beneficiary.EMPLOYER)
        self._recognise(who.identity)
        self._measure()

    def edit_password(self, text: str) -> None:
        """Typed or pasted; never kept."""
        self._change(password=text, remarks=self._without("password", "again"), error=None)
        self._measure()

    def edit_again(self, text: str) -> None:
        """Typed a second time."""
        self._change(again=text, remarks=self._without("again"), error=None)

    def read_to_end(self) -> None:
        """The terms in force were shown to their last line."""
        if self.state.terms is not None and not self.state.read:
            self._keep(terms_read=self.state.terms.version)

    def choose_language(self, language: str) -> None:
        """Of the terms."""
        self._change(terms_language=language)

    def accept(self, accepted: bool) -> None:
        """The terms in force, after they were read."""
        terms = self.state.terms
        if terms is not None and self.state.read:
            self._keep(terms_accepted=terms.version if accepted else "", field="terms")
            self._change(terms_changed=self.state.terms_changed and not accepted)

    def declare(self, declared: bool) -> None:
        """That the data are right and that one may register."""
        self._change(declared=declared, remarks=self._without("terms"))

    # -- from step to step -----------------------------------------------------------------------------------------

    def forward(self) -> None:
        """To the next step, when this one wants nothing more; the last ones call the service."""
        state = self.state
        if state.sending or state.step is RegistrationStep.CODE:
            return
        found = wanted(self.state, state.step)
        if found:
            self._change(remarks={**state.remarks, **{one.field: one for one in found}})
        elif state.step is RegistrationStep.REVIEW or (state.correcting and not self._still_refused()):
            self._send()
        else:
            self._go(next_refused(self.state) or STEPS[STEPS.index(state.step) + 1])

    def back(self) -> None:
        """To the step before; before the first, to the sign-in. Nothing is lost."""
        at = STEPS.index(self.state.step)
        if self.state.sending:
            return
        if at == 0:
            self.leave()
        else:
            self._go(STEPS[at - 1])

    def may_visit(self, step: RegistrationStep) -> bool:
        """Steps behind, and those that everything before them allows."""
        before = STEPS[: STEPS.index(step)]
        ready = not self.state.done and not self.state.sending and not any(wanted(self.state, one) for one in before)
        return ready and (step is not RegistrationStep.CODE or self.state.code_is_on_its_way)

    def visit(self, step: RegistrationStep) -> None:
        """Pressed in the rail, or «تغيير» in the review."""
        if self.may_visit(step):
            self._go(step)

    def leave(self) -> None:
        """Back to the sign-in; the draft waits here, unless nothing was typed into it."""
        self._timer.stop()
        if not self.state.done and not self._typed():
            self.drop(self.state.draft)
            return
        self.keeper.finish()
        self.finished.emit(self.state.form.username if self.state.form is not None else "")

    def sign_in(self) -> None:
        """With the account that exists, or with the new one."""
        self.leave()

    def register_establishment(self) -> None:
        """To the other process; this draft waits."""
        self.keeper.finish()
        self.first_registration.emit()

    def read_guide(self) -> None:
        """To the steps at the official portal; this draft waits."""
        self.keeper.finish()
        self.guide_chosen.emit("")

    def ask_discard(self, asking: bool) -> None:
        """Ask whether to throw the draft away."""
        self._change(discarding=asking)

    def discard(self) -> None:
        """Throw it away; what the service knows of it ends by itself."""
        self._change(discarding=False)
        self.keeper.abandon()
        self.drop(self.state.draft)

    # -- inside ----------------------------------------------------------------------------------------------------

    def _send(self) -> None:
        earlier = next((step for step in STEPS[:5] if wanted(self.state, step)), None)
        if earlier is not None:
            self._change(remarks={**self.state.remarks, **{one.field: one for one in wanted(self.state, earlier)}})
            self._go(earlier)
            return
        self._change(error=None)
        self.send(self.state.draft, self.state.password or None)

    def _still_refused(self) -> bool:
        """Something else than what stands on this step waits for another value."""
        return any(one.step is not self.state.step and not one.warning for one in self.state.remarks.values())

    def _typed(self) -> bool:
        draft = self.state.draft
        texts = (draft.establishment, draft.invitation, draft.identity, draft.mobile, draft.email, draft.username)
        return any(texts) or bool(draft.conditions) or draft.was_sent
