"""The wizard of a first registration: from the applicant to a subscription number and its certificate."""

from dataclasses import replace

from gosi_desktop.domain.application_content import remarks
from gosi_desktop.domain.establishment_application import (
    STEP_OF,
    ApplicationStep,
    FirstContributor,
    OwnerEntry,
)
from gosi_desktop.viewmodels.establishment_application_calls import ApplicationCalls
from gosi_desktop.viewmodels.establishment_application_state import STEPS, placed, wanted


class EstablishmentApplicationViewModel(ApplicationCalls):
    """Five steps over one draft that can be filled in offline; then the code, sending, and following by its claim."""

    def start(self) -> None:
        """Take the draft up where it was left; when it was sent, the service says how it stands."""
        if self.state.draft.was_sent:
            self.ask(self.state.draft)

    # -- what is typed ---------------------------------------------------------------------------------------------

    def edit(self, name: str, text: str) -> None:
        """Typed, pasted or chosen for a field of the draft; kept as it stands."""
        self._keep((name, None), **{name: text})

    def edit_owner(self, index: int, name: str, value: object) -> None:
        """The same for an owner."""
        owners = self.state.draft.owners
        changed = replace(owners[index], **{name: value})  # type: ignore[arg-type]
        self._keep((name, index), owners=(*owners[:index], changed, *owners[index + 1 :]))

    def add_owner(self) -> None:
        """One more; the first owns everything until somebody says otherwise."""
        owners = self.state.draft.owners
        self._keep(("owners", None), owners=(*owners, OwnerEntry(share="" if owners else "100")))

    def drop_owner(self, index: int) -> None:
        """One less."""
        owners = self.state.draft.owners
        self._keep(("owners", None), owners=(*owners[:index], *owners[index + 1 :]))
        self._forget_entries(ApplicationStep.OWNERS)

    def edit_contributor(self, index: int, name: str, value: object) -> None:
        """The same for one of the first contributors."""
        people = self.state.draft.contributors
        changed = replace(people[index], **{name: value})  # type: ignore[arg-type]
        self._keep((name, index), contributors=(*people[:index], changed, *people[index + 1 :]))

    def add_contributor(self) -> None:
        """One more."""
        one = FirstContributor(id=self._applications.new_contributor_id(), nationality="SA")
        self._keep(("contributors", None), contributors=(*self.state.draft.contributors, one))

    def drop_contributor(self, index: int) -> None:
        """One less."""
        people = self.state.draft.contributors
        self._keep(("contributors", None), contributors=(*people[:index], *people[index + 1 :]))
        self._forget_entries(ApplicationStep.CONTRIBUTORS)

    def leave_field(self, name: str, index: int | None = None, step: ApplicationStep | None = None) -> None:
        """The field was left: the moment to say what is wrong with it, unless it is still empty."""
        where = step or STEP_OF[name]
        if self._text(name, index, where) and (name, index) not in self.state.remarks:
            found = remarks(self.state.draft, where, self.state.today)
            one = next((one for one in found if (one.field, one.index) == (name, index)), None)
            if one is not None:
                self._change(remarks={**self.state.remarks, (name, index): one})

    def fill_in(self, at: int) -> None:
        """In practice: somebody made up, with the commercial registration that is his."""
        who = self.state.applicants[at]
        self._keep(
            applicant_identity=who.identity, applicant_mobile=who.mobile, email=who.email, paper_number=who.cr_number,
            paper_expires=who.cr_expires, name=who.cr_name, name_en=who.cr_name_en,
            owners=(OwnerEntry(identity=who.identity, name=who.name),),
        )  # fmt: skip
        self._change(remarks={})

    # -- from step to step -----------------------------------------------------------------------------------------

    def forward(self) -> None:
        """To the next step, when this one wants nothing more; the review asks for the code, or sends."""
        state = self.state
        if state.sending or state.followed:
            return
        found = wanted(state, state.step)
        if found:
            self._change(remarks={**state.remarks, **placed(found)})
            if state.step is ApplicationStep.REVIEW:
                self._go(found[0].step)
        elif state.step is ApplicationStep.REVIEW:
            self._send()
        else:
            self._go(STEPS[STEPS.index(state.step) + 1])

    def back(self) -> None:
        """To the step before; before the first, to the sign-in. Nothing is lost."""
        at = STEPS.index(self.state.step)
        if self.state.sending:
            return
        if at == 0 or self.state.followed:
            self.leave()
        else:
            self._go(STEPS[at - 1])

    def may_visit(self, step: ApplicationStep) -> bool:
        """All steps, in any order, until the application was sent."""
        return not self.state.sending and not self.state.followed and step is not self.state.step

    def visit(self, step: ApplicationStep) -> None:
        """Pressed in the rail, or «تغيير» in the review."""
        if self.may_visit(step):
            self._go(step)

    def leave(self) -> None:
        """Back to the sign-in; the draft waits here, unless nothing was typed into it."""
        self._timer.stop()
        if not self.state.followed and not self._typed():
            self.drop(self.state.draft)
            return
        self.keeper.finish()
        self.finished.emit("")

    def read_guide(self) -> None:
        """To the steps at the official portal; this draft waits."""
        self.keeper.finish()
        self.guide_chosen.emit("")

    def register_account(self) -> None:
        """The account of an establishment that has its number: the new one, or another."""
        self.keeper.finish()
        standing = self.state.standing
        self.account_chosen.emit((standing.establishment or "") if standing is not None else "")

    def ask_discard(self, asking: bool) -> None:
        """Ask whether to throw the draft away."""
        self._change(discarding=asking)

    def discard(self) -> None:
        """Throw it away; without its claim nobody follows it any more."""
        self._change(discarding=False)
        self.keeper.abandon()
        self.drop(self.state.draft)

    # -- inside ----------------------------------------------------------------------------------------------------

    def _send(self) -> None:
        """Who applies is asked once; what was returned, or is still a draft there, is sent as it is now."""
        self._change(error=None, remarks={})
        if self.state.standing is not None and self.state.standing.state in ("draft", "returned"):
            self.submit(self.state.draft)
        else:
            self.begin(self.state.draft)

    def _forget_entries(self, step: ApplicationStep) -> None:
        """Places have moved."""
        known = self.state.remarks
        self._change(remarks={at: one for at, one in known.items() if one.step is not step or one.index is None})

    def _text(self, name: str, index: int | None, step: ApplicationStep) -> object:
        if index is None:
            return getattr(self.state.draft, name)
        entries = self.state.draft.owners if step is ApplicationStep.OWNERS else self.state.draft.contributors
        return getattr(entries[index], name) if index < len(entries) else ""

    def _typed(self) -> bool:
        draft = self.state.draft
        texts = (draft.applicant_identity, draft.applicant_mobile, draft.paper_number, draft.name, draft.activity)
        return any(texts) or bool(draft.owners or draft.contributors or self.state.papers) or draft.was_sent
