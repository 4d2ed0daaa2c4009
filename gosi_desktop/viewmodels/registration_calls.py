"""What the wizard of the account registration asks of the service, and what becomes of the answers."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from gosi_desktop.application.archive import Papers
from gosi_desktop.application.ports import (
    PasswordMeter,
    PracticeDesk,
    PracticeNewcomer,
    Strength,
)
from gosi_desktop.application.ports.accounts import TermsText
from gosi_desktop.application.ports.archive import ArchivedPaper
from gosi_desktop.application.printing import Printing
from gosi_desktop.application.registration import RegistrationAt
from gosi_desktop.domain.clock import Clock
from gosi_desktop.domain.errors import GosiError, Refused, RuleViolation
from gosi_desktop.domain.identifiers import identify
from gosi_desktop.domain.registration import (
    STEP_OF,
    RegistrationDraft,
    RegistrationStep,
    Remark,
    first_open_step,
    refusal_remarks,
)
from gosi_desktop.viewmodels.base import Command
from gosi_desktop.viewmodels.code import DIGITS
from gosi_desktop.viewmodels.draft_calls import Describes, DraftCalls
from gosi_desktop.viewmodels.kept_paper import KeptPaperViewModel
from gosi_desktop.viewmodels.registration_state import RegistrationState, next_refused
from gosi_desktop.viewmodels.runners import Runners


class Registers(Protocol):
    """What this wizard asks of ``application.registration.Registrations``."""

    def save(self, draft: RegistrationDraft) -> RegistrationDraft: ...
    def resume(self, id: str) -> RegistrationDraft | None: ...
    def discard(self, draft: RegistrationDraft) -> None: ...
    def terms(self) -> TermsText: ...
    def send(self, draft: RegistrationDraft, password: str | None) -> RegistrationAt: ...
    def standing(self, draft: RegistrationDraft) -> RegistrationAt: ...
    def confirm(self, draft: RegistrationDraft, code: str) -> RegistrationAt: ...
    def resend(self, draft: RegistrationDraft) -> RegistrationAt: ...


class RegistrationCalls(DraftCalls[RegistrationState]):
    """The calls of the service over one draft, and what their answers mean; ``RegistrationViewModel`` has the steps."""

    first_registration = Signal()  # the establishment has no number yet

    def __init__(
        self,
        draft: RegistrationDraft,
        registration: Registers,
        authority: Describes,
        meter: PasswordMeter,
        practice: PracticeDesk | None,
        papers: Papers,
        printing: Printing,
        clock: Clock,
        runners: Runners,
        saved_at: datetime | None = None,
        parent: QObject | None = None,
    ) -> None:
        """``saved_at``: when the draft that is taken up again was kept last; None for a new one."""
        start = RegistrationState(
            draft=draft, practice=practice is not None, now=clock.now(), saved_at=saved_at, taken_up=saved_at
        )
        super().__init__(start, registration, authority, practice, clock, runners, parent)
        self._measured = ""
        self.paper = KeptPaperViewModel(papers, printing, runners.reads, self)
        reads, writes = runners.reads, runners.writes
        self.read_terms = Command(
            reads, registration.terms, done=self._show_terms, failed=self._show_error, parent=self
        )
        self.measure = Command(reads, meter.strength, done=self._judged, failed=self._ignore, parent=self)
        self.look = Command(reads, self._newcomers, done=self._show_newcomers, failed=self._ignore, parent=self)
        self.send = Command(writes, registration.send, done=self._arrived, failed=self._refused, parent=self)
        self._watch(self.send)
        self.describe()
        self.look()

    # -- the code --------------------------------------------------------------------------------------------------

    def edit_code(self, digits: str) -> None:
        """Typed; the sixth digit only allows to go on."""
        over = self.state.expired  # what was said of it stays until another code is on its way
        self._change(code=digits[:DIGITS], remarks=self.state.remarks if over else self._without("code"), error=None)

    def retry(self) -> None:
        """After a lost connection: ask how it stands, or go on from where it stopped."""
        self._change(error=None)
        if self.state.terms is None:
            self.read_terms()
        if self.state.draft.was_sent:
            self.ask(self.state.draft)

    # -- answers ---------------------------------------------------------------------------------------------------

    def _arrived(self, at: RegistrationAt) -> None:
        """How it stands at the service decides where one is."""
        compared = at.standing is not None and at.standing.state == "needs_correction"
        said = {one.field: one for one in at.remarks}
        draft = self._as_told(at.draft)
        self._change(draft=draft, standing=at.standing, remarks=said, error=None, code="")
        if compared:
            self._change(compared_at=self._clock.now())
        match at.standing.state if at.standing is not None else None:
            case "active":
                self._finish(at.paper)
            case "awaiting_code":
                self._timer.start()
                self._go(RegistrationStep.CODE)
            case "needs_correction":
                self._go(next_refused(self.state) or self.state.step)
            case None if self.state.step is RegistrationStep.CODE:  # the service knows nothing of it
                self._go(RegistrationStep.REVIEW)
            case "expired":
                self._change(error=RuleViolation("registration.expired"), standing=None)
                self._go(first_open_step(draft))
        self.tick()
        if self.state.notes is not None and not self.state.done:
            self.show_notes()

    def _finish(self, paper: ArchivedPaper | None) -> None:
        self._timer.stop()
        self.keeper.abandon()
        standing = self.state.standing
        assert standing is not None
        self._change(form=standing.form, password="", again="", strength=None, code="", notes=None)
        if paper is not None:
            self.paper.show(paper)

    def _refused(self, error: GosiError) -> None:
        """Said at its field, on its step; what was typed stays."""
        if isinstance(error, RuleViolation) and error.field in STEP_OF:
            found: tuple[Remark, ...] = (Remark(STEP_OF[error.field], error.field, error.code, dict(error.params)),)
        else:
            found = refusal_remarks(error) if isinstance(error, Refused) else ()
        if not found:
            self._change(error=error)
        else:
            self._change(remarks={**self.state.remarks, **{one.field: one for one in found}}, error=None)
            if error.code == "terms_not_current":
                self._change(terms_changed=True, declared=False)
                self.read_terms()
            if any(one.field == "code" for one in found):
                self._count_tries(error)
            else:
                self._go(found[0].step)
        self._reread(self.state.draft.id)

    def _follow(self, kept: RegistrationDraft | None) -> None:
        """What a call has noted in the draft on disk, the terms that were accepted too."""
        if kept is not None:
            self._change(draft=self._as_told(kept, "terms_read", "terms_accepted"))

    def _show_terms(self, terms: TermsText) -> None:
        accepted = self.state.draft.terms_accepted
        changed = self.state.terms_changed or bool(accepted and accepted != terms.version)
        self._change(terms=terms, terms_changed=changed, declared=self.state.declared and not changed)

    def _newcomers(self) -> tuple[PracticeNewcomer, ...]:
        """On the runner: whom to register in practice."""
        return tuple(self._practice.newcomers()) if self._practice is not None else ()

    def _show_newcomers(self, newcomers: tuple[PracticeNewcomer, ...]) -> None:
        self._change(newcomers=newcomers)

    # -- inside ----------------------------------------------------------------------------------------------------

    def _go(self, step: RegistrationStep) -> None:
        self._keep(step=step)

    def _keep(self, field: str = "", **changes: object) -> None:
        """Change the draft, on the screen now and on disk as soon as it can be."""
        draft = replace(self.state.draft, **changes)  # type: ignore[arg-type]
        self._change(draft=draft, remarks=self._without(field), error=self.state.error if not field else None)
        if not self.state.done:
            self.keeper.keep(draft)

    def _without(self, *fields: str) -> dict[str, Remark]:
        return {name: one for name, one in self.state.remarks.items() if name not in fields}

    def _recognise(self, text: str) -> None:
        try:
            self._change(identity_kind=identify(text).kind)
        except RuleViolation:
            self._change(identity_kind=None)

    def _measure(self) -> None:
        """Judge the password, away from the window; what was typed meanwhile is judged afterwards."""
        if not self.state.password:
            self._change(strength=None)
        elif not self.measure.running:
            self._measured = self.state.password
            self.measure(self._measured, tuple(self._about()))

    def _about(self) -> Iterable[str]:
        """Words a stranger would try first."""
        draft = self.state.draft
        yield from (draft.username, draft.email.partition("@")[0], draft.mobile, draft.identity, draft.establishment)

    def _judged(self, strength: Strength) -> None:
        if self.state.password == self._measured:
            self._change(strength=strength)
        else:
            self._measure()
