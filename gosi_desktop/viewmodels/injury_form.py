"""Reporting an injury: kept as it is typed, judged with each key, the clock running; sent from here, or kept here."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QObject, Signal, Slot

from gosi_desktop.application.events import Kind
from gosi_desktop.application.injuries import Asking, Lists
from gosi_desktop.application.injury_forms import InjuryDraft, InjuryForm
from gosi_desktop.application.ports import Chip, Operation, RosterQuery, RosterRow, Sending
from gosi_desktop.application.workspace import Workspace
from gosi_desktop.domain.attachments import PaperFile
from gosi_desktop.domain.errors import GosiError, RuleViolation
from gosi_desktop.domain.establishment import Branch
from gosi_desktop.domain.findings import Finding
from gosi_desktop.domain.injuries import InjuryReport, report_countdown
from gosi_desktop.domain.injury_changes import ReportInjury
from gosi_desktop.domain.injury_checks import LATE_REASON
from gosi_desktop.viewmodels.attached_papers import AttachedPapersViewModel
from gosi_desktop.viewmodels.base import Command, ViewModel
from gosi_desktop.viewmodels.change_texts import by_field
from gosi_desktop.viewmodels.draft_keeping import DraftKeeper
from gosi_desktop.viewmodels.injury_form_state import (
    FIELDS,
    InjuryFormState,
    Reading,
    Section,
    form_of,
    own_name,
    read,
)
from gosi_desktop.viewmodels.runners import Runners
from gosi_desktop.viewmodels.sync_pill import SyncPillViewModel

_FOUND: Final = 6  # people offered at once


@dataclass(frozen=True, slots=True)
class _Around:
    """What is known before anybody types."""

    branches: tuple[Branch, ...]
    lists: Lists
    papers: tuple[PaperFile, ...]
    person: RosterRow | None
    reporter: str  # who is signed in
    kept: InjuryDraft | None  # of a request that is edited: what was typed since


class InjuryFormViewModel(ViewModel[InjuryFormState]):
    """``asked`` tells what went into the outbox, ``closed`` that the form is left, with the case it was about or "".

    ``print_wanted`` asks for the paper of what is typed: a draft.
    """

    asked = Signal(object)  # Operation
    closed = Signal(str)
    print_wanted = Signal(object)  # InjuryFormState

    def __init__(
        self, workspace: Workspace, runners: Runners, sync: SyncPillViewModel, parent: QObject | None = None
    ) -> None:
        super().__init__(InjuryFormState(), parent)
        self._workspace, self._injuries, self._runners, self._sync = workspace, workspace.injuries, runners, sync
        self._question, self._searching = 0, 0
        self._instead_of: Operation | None = None
        self.papers = AttachedPapersViewModel(workspace, runners, self)
        self.papers.changed.connect(self._follow_papers)
        self.papers.failed.connect(self.failed)
        self.keeper = DraftKeeper(runners.writes, self._injuries.forms.keep, self)
        self.keeper.kept.connect(self._kept)
        self.keeper.failed.connect(self.failed)
        self.send = Command(
            runners.writes, self._ask, done=self._asked, failed=self._refused, parent=self,
            allowed=lambda: self.state.may_send,
        )  # fmt: skip
        self.close_locally = Command(
            runners.writes, self._close, done=self._closed, failed=self._refused, parent=self,
            allowed=lambda: self.state.may_close,
        )  # fmt: skip
        sync.state_changed.connect(self._follow_sync)

    # -- beginning -------------------------------------------------------------------------------------------------

    def begin(self, establishment: str, row: RosterRow | None = None) -> None:
        """A new report beside the others; about somebody when it is asked for from his row."""
        form = InjuryForm()
        if row is not None:
            form = replace(form, contributor=row.contributor_id, engagement=row.engagement_id)
        self._open(self._injuries.forms.begin(establishment, form), Section.ACCIDENT if row else Section.INJURED, row)

    def go_on(self, draft: InjuryDraft) -> None:
        """A report as it was left; one of first aid is opened again."""
        self._open(replace(draft, closed=False), Section.ACCIDENT if draft.form.contributor else Section.INJURED)

    def edit(self, operation: Operation) -> None:
        """A request that waits or was refused: what is sent then stands for it, about the same case."""
        change = operation.change
        if isinstance(change, ReportInjury):
            now = self._workspace.clock.now()
            draft = InjuryDraft(change.injury_id, operation.establishment, now, now, form_of(change.report))
            self._open(draft, Section.ACCIDENT, instead_of=operation)

    def _open(
        self,
        draft: InjuryDraft,
        section: Section,
        person: RosterRow | None = None,
        instead_of: Operation | None = None,
    ) -> None:
        self._question += 1
        self._instead_of = instead_of
        self.papers.fill(())
        now, offline = self._workspace.clock.now(), self._sync.state.offline
        self._become(
            InjuryFormState(establishment=draft.establishment, draft=draft, section=section, person=person, now=now,
                            offline=offline, edited=instead_of is not None,
                            by_this_clock=self._injuries.by_this_clock())
        )  # fmt: skip
        self._runners.reads.run(
            partial(self._around, draft, instead_of), partial(self._take_around, draft.id), self._not_read
        )

    # -- verbs -----------------------------------------------------------------------------------------------------

    def type(self, **changes: Any) -> None:
        """A field as it is typed; on disk a moment later."""
        draft = self.state.draft
        if draft is None:
            return
        form = replace(draft.form, **changes)
        if form == draft.form:
            return
        self._keep(replace(draft, form=form))
        self._think()

    def leave_field(self, name: str) -> None:
        """The keyboard has gone: an empty field may be remarked upon now."""
        self._update(left=self.state.left | {name})
        self._think()

    def go_to(self, section: Section) -> None:
        """Another section; what is empty in the one that is left may be remarked upon."""
        before = self.state.section
        if section is not before:
            self._update(section=section, left=self.state.left | set(FIELDS[before]))
            self._think()

    def step(self, by: int) -> None:
        """The next section, or the one before; none beyond the ends."""
        sections = list(Section)
        at = sections.index(self.state.section) + by
        if 0 <= at < len(sections):
            self.go_to(sections[at])

    def search(self, text: str) -> None:
        """Look for the injured person by name or number."""
        self._searching += 1
        self._update(query=text)
        if not text.strip():
            self._update(found=())
            return
        work = partial(self._find, self.state.establishment, text.strip(), self._searching)
        self._runners.reads.run(work, partial(self._take_found, self._searching), self._not_read)

    def choose(self, row: RosterRow) -> None:
        """This is who was injured."""
        self._update(person=row, query="", found=())
        self.type(contributor=row.contributor_id, engagement=row.engagement_id)

    def choose_another(self) -> None:
        """It was somebody else."""
        self._update(person=None)
        self.type(contributor="", engagement="")

    @Slot()
    def tick(self) -> None:
        """Time goes by: what is left of it, and whether it is over."""
        if self.state.draft is not None:
            self._update(now=self._workspace.clock.now(), by_this_clock=self._injuries.by_this_clock())
            self._think()

    def ask_to_send(self) -> None:
        """«إرسال البلاغ»; what is missing is shown instead, its section first."""
        if self.send.enabled:
            self.send()
            return
        wanted = next((section for section in Section if self._is_wanting(section)), None)
        self._update(left=self.state.left | {name for names in FIELDS.values() for name in names})
        if wanted is not None:
            self._update(section=wanted)
        self._think()

    def keep_here(self) -> None:
        """First aid was enough: it is closed as it is now, and nothing older is written over it."""
        self.keeper.abandon()
        self.close_locally()

    def throw_away(self) -> None:
        """The report is not wanted any more."""
        draft = self.state.draft
        if draft is not None:
            self.keeper.abandon()
            forms = self._injuries.forms
            self._runners.writes.run(partial(forms.drop, draft.id), lambda _: self._leave(""), self._not_read)

    @Slot()
    def close(self) -> None:
        """Leave it: it stays as it is, for another time."""
        self.keeper.finish()
        events = self._workspace.events  # told after what waits was written: deadlines follow from what is typed
        self._runners.writes.run(lambda: None, lambda _: events.publish(Kind.DRAFTS), self._not_read)
        self._leave(self.state.draft.id if self.state.draft is not None else "")

    def forget(self) -> None:
        """The lock: what waits is written, nothing personal stays here."""
        self.keeper.finish()
        self._question += 1
        self._instead_of = None
        self.papers.fill(())
        self._become(InjuryFormState())

    # -- what is known ---------------------------------------------------------------------------------------------

    def _around(self, draft: InjuryDraft, instead_of: Operation | None) -> _Around:
        contributors, number = self._workspace.contributors, draft.establishment
        account = self._workspace.session.account()
        papers = self._injuries.papers_of(instead_of) if instead_of is not None else ()
        known = draft.form.contributor
        return _Around(
            tuple(one for one in contributors.branches(number) if one.closed is None),
            self._injuries.lists(),
            papers or self._injuries.forms.papers(draft.id),
            contributors.row_of(number, known) if known else None,
            account.name if account is not None else "",
            self._injuries.forms.load(draft.id) if instead_of is not None else None,
        )

    def _take_around(self, id: str, around: _Around) -> None:
        if self.state.draft is None or self.state.draft.id != id:
            return
        draft = around.kept or self.state.draft
        if not draft.form.reporter:
            draft = replace(draft, form=replace(draft.form, reporter=around.reporter))
        self._update(draft=draft)
        self._update(branches=around.branches, lists=around.lists, person=self.state.person or around.person)
        if not self.papers.state.papers:
            self.papers.fill(around.papers)
        self._update(papers=len(self.papers.state.papers))
        self._think()

    def _find(self, establishment: str, text: str, number: int) -> Sequence[RosterRow]:
        """At work first, then those who have left: a disease may be found later."""
        found: list[RosterRow] = []
        for chip in (Chip.ALL, Chip.ENDED):
            if number != self._searching or len(found) >= _FOUND:
                break
            match = self._workspace.contributors.first_matches(RosterQuery(establishment, chip=chip, text=text))
            found += self._workspace.contributors.rows(match.keys[: _FOUND - len(found)])
        return found

    def _take_found(self, number: int, found: Sequence[RosterRow]) -> None:
        if number == self._searching:
            self._update(found=tuple(found))

    # -- judging ---------------------------------------------------------------------------------------------------

    def _think(self) -> None:
        state = self.state
        if state.draft is None:
            return
        reading = read(state.form, state.is_late)
        told = reading.report.told if reading.report is not None else None
        clock = report_countdown(self._workspace.rules, told) if told is not None else None
        self._update(clock=None if state.first_aid_was_enough else clock)
        if self.state.is_late != state.is_late:
            reading = read(state.form, self.state.is_late)
        self._question += 1
        if reading.report is None:
            self._say(reading, ())
            self._update(judged=False)
            return
        work = partial(self._judge, state.establishment, state.draft.id, reading.report)
        self._runners.reads.run(work, partial(self._take_judged, self._question, reading), self._not_read)

    def _judge(self, establishment: str, id: str, report: InjuryReport) -> tuple[Finding, ...]:
        change = ReportInjury(injury_id=id, report=report)
        return self._injuries.judge(Asking(establishment, report.contributor_id, change, self.papers.state.papers))

    def _take_judged(self, number: int, reading: Reading, found: tuple[Finding, ...]) -> None:
        if number == self._question:
            self._update(judged=True)
            self._say(reading, found)

    def _say(self, reading: Reading, found: Sequence[Finding]) -> None:
        """Remarks at their fields; what is not filled in yet is remarked upon once it was left."""
        said: list[Finding | RuleViolation] = [*reading.wrong]
        said += [RuleViolation("required", name) for name in sorted(reading.missing) if name in self.state.left]
        for one in found:
            name = own_name(one.field)
            unsaid = one.code == LATE_REASON or name in reading.missing or one.code == "first_aid_only"
            if not unsaid:
                said.append(replace(one, field=name))
        self._update(remarks=by_field(said), missing=reading.missing)
        self.send.refresh()
        self.close_locally.refresh()

    def _is_wanting(self, section: Section) -> bool:
        return bool(self.state.missing & set(FIELDS[section])) or self.state.refused(section)

    # -- keeping and asking ----------------------------------------------------------------------------------------

    def _keep(self, draft: InjuryDraft) -> None:
        self._update(draft=draft, error=None)
        self.keeper.keep(draft)

    def _follow_papers(self, papers: tuple[PaperFile, ...]) -> None:
        """The draft is there before its papers are."""
        draft = self.state.draft
        if draft is None:
            return
        self._update(papers=len(papers))
        self.keeper.keep(draft)
        work = partial(self._injuries.forms.keep_papers, draft.id, papers)
        self._runners.writes.run(work, lambda _: None, self._not_read)
        self._think()

    @Slot(object)
    def _kept(self, draft: InjuryDraft) -> None:
        if self.state.draft is not None and self.state.draft.id == draft.id:
            self._update(kept_at=draft.saved_at)

    def _ask(self) -> Operation:
        state = self.state
        report = read(state.form, state.is_late).report
        if state.draft is None or report is None:
            raise RuleViolation("required", "contributor")
        change = ReportInjury(injury_id=state.draft.id, report=report)
        asking = Asking(
            state.establishment, report.contributor_id, change, self.papers.state.papers, self._instead_of
        )  # fmt: skip
        return self._injuries.ask(asking, Sending.NOW)

    def _asked(self, operation: Operation) -> None:
        self.keeper.finish()
        self.asked.emit(operation)
        self._leave(operation.change.target)

    def _close(self) -> InjuryDraft:
        draft = self.state.draft
        if draft is None:
            raise RuleViolation("required", "contributor")
        return self._injuries.forms.close(draft)

    def _closed(self, draft: InjuryDraft) -> None:
        self.keeper.abandon()
        self._leave(draft.id)

    def _refused(self, error: GosiError) -> None:
        self._update(error=error)

    def _leave(self, id: str) -> None:
        self._question += 1
        self._instead_of = None
        self.papers.fill(())
        self._become(InjuryFormState())
        self.closed.emit(id)

    @Slot(object)
    def _follow_sync(self, _state: object) -> None:
        self._update(offline=self._sync.state.offline)

    def _not_read(self, error: Exception) -> None:
        if not isinstance(error, GosiError):
            raise error
        self._update(error=error)
