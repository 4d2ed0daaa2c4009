"""What the wizard of a first registration asks of the service, and what becomes of the answers."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from gosi_desktop.application.archive import Papers
from gosi_desktop.application.establishment_application import LARGEST_PAPER, ApplicationAt
from gosi_desktop.application.ports import (
    Cancelled,
    DraftPaper,
    PracticeApplicant,
    PracticeDesk,
    PracticeNote,
    Progress,
    ServiceInfo,
)
from gosi_desktop.application.printing import Printing
from gosi_desktop.domain.clock import Clock
from gosi_desktop.domain.errors import GosiError, Refused, RuleViolation
from gosi_desktop.domain.establishment_application import (
    STEP_OF,
    ApplicationDraft,
    ApplicationRemark,
    ApplicationStep,
    refusal_remarks,
)
from gosi_desktop.viewmodels.base import Command, ViewModel
from gosi_desktop.viewmodels.code import DIGITS, newest_notes, seconds_until
from gosi_desktop.viewmodels.draft_keeping import DraftKeeper
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


class Describes(Protocol):
    """What this wizard asks of the authority."""

    def describe(self) -> ServiceInfo: ...


class ApplicationCalls(ViewModel[EstablishmentApplicationState]):
    """The calls over one draft; ``EstablishmentApplicationViewModel`` has the steps."""

    finished = Signal(str)  # back to the sign-in
    guide_chosen = Signal(str)  # the steps at the official portal
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
        super().__init__(start, parent)
        self._applications, self._practice, self._clock = applications, practice, clock
        self.form_paper = KeptPaperViewModel(papers, printing, runners.reads, self)
        self.certificate_paper = KeptPaperViewModel(papers, printing, runners.reads, self)
        self.keeper = DraftKeeper(runners.writes, applications.save, self)
        self.keeper.kept.connect(self._kept)
        self.keeper.failed.connect(self._show_error)
        reads, writes = runners.reads, runners.writes
        self.describe = Command(reads, authority.describe, done=self._show_service, failed=self._ignore, parent=self)
        self.look = Command(reads, self._applicants, done=self._show_applicants, failed=self._ignore, parent=self)
        self.show_notes = Command(
            reads, lambda: newest_notes(practice), done=self._noted, failed=self._show_error, parent=self
        )
        self.read_papers = Command(writes, applications.papers, done=self._listed, failed=self._show_error, parent=self)
        self.add = Command(writes, self._add_paper, done=self._listed, failed=self._refused, parent=self)
        self.take_out = Command(writes, self._drop_paper, done=self._listed, failed=self._refused, parent=self)
        self.begin = Command(writes, applications.start, done=self._confirmed, failed=self._refused, parent=self)
        self.ask = Command(writes, applications.standing, done=self._arrived, failed=self._refused, parent=self)
        self.confirm = Command(
            writes, applications.confirm, done=self._confirmed, failed=self._refused, allowed=self._may_confirm,
            parent=self,
        )  # fmt: skip
        self.resend = Command(
            writes, applications.resend, done=self._arrived, failed=self._refused, allowed=self._may_resend, parent=self
        )
        self.submit = Command(writes, self._submit, done=self._arrived, failed=self._refused, parent=self)
        self.decide = Command(writes, self._decide, done=lambda _: self.refresh(), failed=self._show_error, parent=self)
        self.drop = Command(writes, applications.discard, done=self._dropped, failed=self._show_error, parent=self)
        self._reread = Command(writes, applications.resume, done=self._follow, failed=self._ignore, parent=self)
        for call in (self.begin, self.ask, self.confirm, self.resend, self.submit):
            call.changed.connect(self._show_sending)
        self._progressed.connect(self._show_progress)
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self.tick)
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
            if file.stat().st_size > LARGEST_PAPER:
                raise RuleViolation("paper.too_large", "papers", most=LARGEST_PAPER)
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

    def paste_code(self, digits: str) -> None:
        """A whole code was pasted: enter it."""
        self.edit_code(digits)
        self.submit_code()

    def submit_code(self) -> None:
        """Enter the code; the application is sent after it."""
        self.confirm(self.state.draft, self.state.code)

    def send_again(self) -> None:
        """Ask for another code."""
        self.resend(self.state.draft)

    def refresh(self) -> None:
        """Ask how it stands, by the draft's claim; no session is needed."""
        self._change(error=None)
        if self.state.draft.was_sent:
            self.ask(self.state.draft)

    @Slot()
    def tick(self) -> None:
        """Count down; called each second."""
        standing, now = self.state.standing, self._clock.now()
        if standing is not None:
            self._change(
                expires_in=seconds_until(now, standing.expires_at),
                resend_in=seconds_until(now, standing.resend_after),
                now=now,
            )

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
        left, standing = error.params.get("tries_left"), self.state.standing
        if isinstance(left, int) and standing is not None:
            self._change(standing=replace(standing, tries_left=left))
        self._change(code_error=error)

    def _follow(self, kept: ApplicationDraft | None) -> None:
        """What a call has noted in the draft on disk."""
        if kept is not None:
            self._change(draft=self._as_told(kept))

    def _as_told(self, told: ApplicationDraft) -> ApplicationDraft:
        """What is typed as it stands on the screen, with what a call has noted beside it."""
        return replace(self.state.draft, told=told.told, keys=told.keys, follows=told.follows)

    def _kept(self, draft: ApplicationDraft) -> None:
        self._change(saved_at=self._clock.now(), now=self._clock.now(), draft=self._as_told(draft))

    def _dropped(self, _: object) -> None:
        self.finished.emit("")

    def _show_service(self, service: ServiceInfo) -> None:
        self._change(
            service_name=service.name, service_name_en=service.name_en, address=service.address,
            practice=service.practice,
        )  # fmt: skip

    def _show_error(self, error: GosiError) -> None:
        self._change(error=error)

    def _ignore(self, error: GosiError) -> None:
        """Nobody answers yet; the call that needs the answer will say what is the matter."""

    def _applicants(self) -> tuple[PracticeApplicant, ...]:
        """On the runner: who may apply in practice."""
        return tuple(self._practice.applicants()) if self._practice is not None else ()

    def _show_applicants(self, applicants: tuple[PracticeApplicant, ...]) -> None:
        self._change(applicants=applicants)

    def _noted(self, notes: tuple[PracticeNote, ...]) -> None:
        self._change(notes=notes)

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

    def _may_confirm(self) -> bool:
        return self.state.has_code and not self.state.expired and not self.state.sending

    def _may_resend(self) -> bool:
        standing = self.state.standing
        return standing is not None and self.state.resend_in == 0 and standing.resends_left > 0

    @Slot()
    def _show_sending(self) -> None:
        calls = (self.begin, self.ask, self.confirm, self.resend, self.submit)
        self._update(sending=any(call.running for call in calls))

    def _change(self, **changes: object) -> None:
        self._update(**changes)
        for command in (self.confirm, self.resend):
            command.refresh()
