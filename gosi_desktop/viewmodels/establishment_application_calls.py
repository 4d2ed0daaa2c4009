"""What the wizard of a first registration asks of the service, and what becomes of the answers."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal, Slot

from gosi_desktop.application.archive import Papers
from gosi_desktop.application.establishment_application import ApplicationAt
from gosi_desktop.application.ports import (
    Cancelled,
    DraftPaper,
    PracticeApplicant,
    PracticeDesk,
    Progress,
)
from gosi_desktop.application.printing import Printing
from gosi_desktop.domain.attachments import LARGEST
from gosi_desktop.domain.clock import Clock
from gosi_desktop.domain.errors import GosiError, Refused, RuleViolation
from gosi_desktop.domain.establishment_application import (
    STEP_OF,
    ApplicationDraft,
    ApplicationRemark,
    ApplicationStep,
    refusal_remarks,
)
from gosi_desktop.viewmodels.base import Command
from gosi_desktop.viewmodels.code import DIGITS
from gosi_desktop.viewmodels.draft_calls import Describes, DraftCalls
from gosi_desktop.viewmodels.establishment_application_state import (
    EstablishmentApplicationState,
    Place,
    next_refused,
    placed,
)
from gosi_desktop.viewmodels.kept_paper import KeptPaperViewModel
from gosi_desktop.viewmodels.runners import Runners

_CODE_WORDS = frozenset({"code_wrong", "code_expired", "challenge_ended", "code.six_digits"})


class Applies(Protocol):
    """What this wizard asks of ``application.establishment_application.Applications``."""

    def save(self, draft: ApplicationDraft) -> ApplicationDraft: ...
    def resume(self, id: str) -> ApplicationDraft | None: ...
    def discard(self, draft: ApplicationDraft) -> None: ...
    def new_contributor_id(self) -> str: ...
    def today(self) -> date: ...
    def keep_paper(self, draft: ApplicationDraft, about: str, name: str, data: bytes) -> DraftPaper: ...
    def papers(self, draft: ApplicationDraft) -> Sequence[DraftPaper]: ...
    def drop_paper(self, draft: ApplicationDraft, paper: DraftPaper) -> None: ...
    def start(self, draft: ApplicationDraft) -> ApplicationAt: ...
    def standing(self, draft: ApplicationDraft) -> ApplicationAt: ...
    def confirm(self, draft: ApplicationDraft, code: str) -> ApplicationAt: ...
    def resend(self, draft: ApplicationDraft) -> ApplicationAt: ...
    def submit(self, draft: ApplicationDraft, progress: Progress, cancelled: Cancelled) -> ApplicationAt: ...


class ApplicationCalls(DraftCalls[EstablishmentApplicationState]):
    """The calls over one draft; ``EstablishmentApplicationViewModel`` has the steps."""

    account_chosen = Signal(str)  # an account for the establishment of this number, or of another that has one
    _progressed = Signal(int, int)

    def __init__(
        self,
        draft: ApplicationDraft,
        applications: Applies,
        authority: Describes,
        practice: PracticeDesk | None,
        papers: Papers,
        printing: Printing,
        clock: Clock,
        runners: Runners,
        saved_at: datetime | None = None,
        parent: QObject | None = None,
    ) -> None:
        """``saved_at``: when the draft that is taken up again was kept last; None for a new one."""
        start = EstablishmentApplicationState(
            draft, applications.today(), clock.now(), practice=practice is not None, saved_at=saved_at,
            taken_up=saved_at,
        )  # fmt: skip
        super().__init__(start, applications, authority, practice, clock, runners, parent)
        self._applications = applications
        self.form_paper = KeptPaperViewModel(papers, printing, runners.reads, self)
        self.certificate_paper = KeptPaperViewModel(papers, printing, runners.reads, self)
        reads, writes = runners.reads, runners.writes
        self.look = Command(reads, self._applicants, done=self._show_applicants, failed=self._ignore, parent=self)
        self.read_papers = Command(writes, applications.papers, done=self._listed, failed=self._show_error, parent=self)
        self.add = Command(writes, self._add_paper, done=self._listed, failed=self._refused, parent=self)
        self.take_out = Command(writes, self._drop_paper, done=self._listed, failed=self._refused, parent=self)
        self.begin = Command(writes, applications.start, done=self._confirmed, failed=self._refused, parent=self)
        self.submit = Command(writes, self._submit, done=self._arrived, failed=self._refused, parent=self)
        self.decide = Command(writes, self._decide, done=lambda _: self.refresh(), failed=self._show_error, parent=self)
        self._watch(self.begin, self.submit)
        self._progressed.connect(self._show_progress)
        self.describe()
        self.look()
        self.read_papers(draft)

    # -- papers ----------------------------------------------------------------------------------------------------

    def add_paper(self, about: str, file: Path) -> None:
        """Attach a file: read now, kept encrypted with the draft, sent with the application."""
        self._change(remarks=self._without(("papers", None)))
        self.add(self.state.draft, about, file)

    def drop_paper(self, paper: DraftPaper) -> None:
        """Take it out again."""
        self.take_out(self.state.draft, paper)

    def _add_paper(self, draft: ApplicationDraft, about: str, file: Path) -> Sequence[DraftPaper]:
        """On the runner."""
        try:
            if file.stat().st_size > LARGEST:
                raise RuleViolation("paper.too_large", "papers", most=LARGEST)
            data = file.read_bytes()
        except OSError as error:
            raise RuleViolation("paper.unreadable", "papers") from error
        self._applications.keep_paper(draft, about, file.name, data)
        return self._applications.papers(draft)

    def _drop_paper(self, draft: ApplicationDraft, paper: DraftPaper) -> Sequence[DraftPaper]:
        """On the runner."""
        self._applications.drop_paper(draft, paper)
        return self._applications.papers(draft)

    def _listed(self, papers: Sequence[DraftPaper]) -> None:
        self._change(papers=tuple(papers))

    # -- code and sending ------------------------------------------------------------------------------------------

    def edit_code(self, digits: str) -> None:
        """Typed; the sixth digit only allows to go on."""
        said = self.state.code_error if self.state.expired else None  # until another code is on its way
        self._change(code=digits[:DIGITS], code_error=said, error=None)

    def refresh(self) -> None:
        """Ask how it stands, by the draft's claim; no session is needed."""
        self._change(error=None)
        if self.state.draft.was_sent:
            self.ask(self.state.draft)

    def _submit(self, draft: ApplicationDraft) -> ApplicationAt:
        """On the runner."""
        return self._applications.submit(draft, self._progressed.emit, lambda: False)

    def _decide(self, accept: bool) -> None:
        """On the runner: in practice one reviews one's own application."""
        if self._practice is not None:
            self._practice.decide_application(self.state.draft.service_id, accept)

    @Slot(int, int)
    def _show_progress(self, done: int, total: int) -> None:
        self._change(sent_bytes=done, all_bytes=total)

    # -- answers ---------------------------------------------------------------------------------------------------

    def _confirmed(self, at: ApplicationAt) -> None:
        """Whoever applies is who he says: now the application itself goes."""
        self._arrived(at)
        if at.standing is not None and at.standing.state == "draft":
            self.submit(self.state.draft)

    def _arrived(self, at: ApplicationAt) -> None:
        draft = self._as_told(at.draft)
        self._change(
            draft=draft, standing=at.standing, remarks=placed(at.remarks), error=None, code="", code_error=None,
            form=at.form, certificate=at.certificate,
        )  # fmt: skip
        match at.standing.state if at.standing is not None else None:
            case "awaiting_code":
                self._timer.start()
                self._go(ApplicationStep.REVIEW)
            case "registered":
                self._timer.stop()
                self.keeper.abandon()
                self._show_papers()
            case "expired":
                self._change(error=RuleViolation("application.expired"), standing=None)
            case _:
                self._timer.stop()
        if not self.state.followed and (refused := next_refused(self.state)) is not None:
            self._go(refused)
        self.tick()
        if self.state.notes is not None and self.state.code_is_on_its_way:
            self.show_notes()

    def _show_papers(self) -> None:
        for paper, shown in ((self.state.form, self.form_paper), (self.state.certificate, self.certificate_paper)):
            if paper is not None:
                shown.show(paper)

    def _refused(self, error: GosiError) -> None:
        """Said at its field, on its step; what was typed stays."""
        found: tuple[ApplicationRemark, ...] = ()
        if isinstance(error, RuleViolation) and error.field in STEP_OF:
            found = (ApplicationRemark(STEP_OF[error.field], error.field, error.code, dict(error.params)),)
        elif error.code in _CODE_WORDS:
            self._count_tries(error)
        elif isinstance(error, Refused):
            found = refusal_remarks(error)
        if found:
            self._change(remarks={**self.state.remarks, **placed(found)}, error=None)
            self._go(found[0].step)
        elif error.code not in _CODE_WORDS:
            self._change(error=error)
        self._reread(self.state.draft.id)

    def _count_tries(self, error: GosiError) -> None:
        super()._count_tries(error)
        self._change(code_error=error)

    def _applicants(self) -> tuple[PracticeApplicant, ...]:
        """On the runner: who may apply in practice."""
        return tuple(self._practice.applicants()) if self._practice is not None else ()

    def _show_applicants(self, applicants: tuple[PracticeApplicant, ...]) -> None:
        self._change(applicants=applicants)

    # -- inside ----------------------------------------------------------------------------------------------------

    def _go(self, step: ApplicationStep) -> None:
        self._keep(step=step)

    def _keep(self, place: Place | None = None, **changes: object) -> None:
        """Change the draft, on the screen now and on disk as soon as it can be."""
        draft = replace(self.state.draft, **changes)  # type: ignore[arg-type]
        known = self._without(place) if place is not None else self.state.remarks
        self._change(draft=draft, remarks=known, error=None if place is not None else self.state.error)
        if not self.state.registered:
            self.keeper.keep(draft)

    def _without(self, *places: Place) -> dict[Place, ApplicationRemark]:
        return {place: one for place, one in self.state.remarks.items() if place not in places}
