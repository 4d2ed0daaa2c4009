"""Registering somebody, or completing whom the state's records have brought: judged and priced with each key."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from gosi_desktop.application.contributor_forms import ContributorForm
from gosi_desktop.application.ports import Chip, Operation, RosterQuery, RosterRow, Sending
from gosi_desktop.application.roster_changes import Proposal
from gosi_desktop.application.workspace import Workspace
from gosi_desktop.domain.attachments import PaperFile
from gosi_desktop.domain.changes import AnyChange, CompletePendingContributor, RegisterContributor
from gosi_desktop.domain.clock import today_in_riyadh
from gosi_desktop.domain.contribution import Assessment
from gosi_desktop.domain.contributor import Contributor, Names, System
from gosi_desktop.domain.dossier import Dossier
from gosi_desktop.domain.errors import GosiError, RuleViolation
from gosi_desktop.domain.establishment import Branch
from gosi_desktop.domain.findings import Finding
from gosi_desktop.domain.identifiers import IdentityKind, compact
from gosi_desktop.domain.judging import system_of
from gosi_desktop.domain.rules import NextStep
from gosi_desktop.domain.values import Month
from gosi_desktop.viewmodels.attached_papers import AttachedPapersViewModel
from gosi_desktop.viewmodels.change_dialog import Asked, ChangeViewModel, Outcome
from gosi_desktop.viewmodels.change_texts import by_field
from gosi_desktop.viewmodels.draft_keeping import DraftKeeper
from gosi_desktop.viewmodels.new_contributor_state import NewContributorState, Reading, form_of, person, read
from gosi_desktop.viewmodels.runners import Runners
from gosi_desktop.viewmodels.sync_pill import SyncPillViewModel

_SHORTEST = 8  # digits: with fewer nobody is looked for
_PERSON = "contributor."  # before the names of fields that are the person's


@dataclass(frozen=True, slots=True)
class _Around:
    """What is known before anybody types."""

    form: ContributorForm | None
    arrivals: tuple[RosterRow, ...]
    branches: tuple[Branch, ...]
    occupations: Mapping[str, Names]
    roster_whole: bool
    papers: tuple[PaperFile, ...]


@dataclass(frozen=True, slots=True)
class _Judged:
    outcome: Outcome
    whole_month: Assessment | None
    next_step: NextStep | None
    before: tuple[Assessment, ...] = ()


class NewContributorViewModel(ChangeViewModel[NewContributorState]):
    """``added`` tells what went into the outbox while the dialog stays for another."""

    added = Signal(object)  # Asked

    def __init__(
        self,
        establishment: str,
        workspace: Workspace,
        runners: Runners,
        sync: SyncPillViewModel,
        arrival: RosterRow | None = None,
        parent: QObject | None = None,
    ) -> None:
        state = NewContributorState(establishment, arrival=arrival, offline=sync.state.offline)
        super().__init__(state, workspace, runners, parent)
        self._made_ids: tuple[str, str] | None = None
        self._sync, self._rules = sync, workspace.rules
        self._looked_for = ""
        self._another = False
        self._today = today_in_riyadh(workspace.clock)
        self._known: Contributor | None = None  # of whom the number is found here
        self.papers = AttachedPapersViewModel(workspace, runners, self)
        self.papers.changed.connect(self._follow_papers)
        self.papers.failed.connect(self.failed)
        self._keeper = DraftKeeper(runners.writes, self._keep_form, self)
        sync.state_changed.connect(self._follow_sync)

    # -- verbs -----------------------------------------------------------------------------------------------------

    def stand_for(self, operation: Operation) -> None:
        """Edit a request; the form that is kept for another time stays as it is."""
        super().stand_for(operation)
        self._update(edited=True)

    def load(self) -> None:
        """What was left in the form, who waits for his wage, the branches."""
        self._runners.reads.run(self._around, self._take_around, self._not_read)

    def edit(self, **changes: Any) -> None:
        """A field as it is typed; kept as it is for another time."""
        form = replace(self.state.form, **changes)
        self._update(form=form, words=frozenset(), added="")
        if self.state.keeps_form:
            self._keeper.keep(form)
        if "identity" in changes:
            self._look_for(form.identity)
        self._think()

    def leave_field(self, name: str) -> None:
        """The focus has gone: an empty field may be remarked upon now."""
        self._update(left=self.state.left | {name})
        self._think()

    def complete(self, arrival: RosterRow) -> None:
        """«استكمال الأجر»: his record is here already."""
        self._update(arrival=arrival, found=None, form=self._fresh(), left=frozenset(), kept=False)
        self._think()

    def take_former(self) -> None:
        """«إعادة تسجيله ببياناته السابقة»."""
        found = self.state.found
        if found is not None:
            work = partial(self._changes.dossier, self.state.establishment, found.contributor_id)
            self._runners.reads.run(work, self._fill_former, self._not_read)

    def begin_anew(self) -> None:
        """Empty the form; what was kept of it goes."""
        self._keeper.keep(self._fresh())
        self.papers.fill(())
        self._keep_papers(())
        self._update(
            form=self._fresh(), kept=False, left=frozenset(), found=None, arrival=None, words=frozenset(), added=""
        )
        self._think()

    def explain(self, figure: str) -> None:
        """Open a figure into why, or close it again."""
        self._update(explained=self.state.explained ^ {figure})

    def send_and_another(self, sending: Sending) -> None:
        """«إضافة ثم آخر»: joining date and job stay for the next."""
        self._another = self.ask.enabled
        self.send(sending)

    def close(self) -> None:
        """The form stays for another time."""
        self._keeper.finish()
        super().close()

    # -- what is known -------------------------------------------------------------------------------------------------

    def _around(self) -> _Around:
        establishment, contributors = self.state.establishment, self._workspace.contributors
        match = contributors.match(RosterQuery(establishment, chip=Chip.PENDING))
        return _Around(
            self._workspace.contributor_forms.read(establishment),
            tuple(contributors.rows(match.keys)),
            tuple(one for one in contributors.branches(establishment) if one.closed is None),
            self._workspace.contributor_forms.occupations(),
            contributors.overview(establishment).complete,
            self._papers_left(),
        )

    def _papers_left(self) -> tuple[PaperFile, ...]:
        """Those of the request that is edited, else those that lie in the form."""
        if self._instead_of is not None:
            return self._workspace.outbox.papers_of(self._instead_of)
        return self._workspace.contributor_forms.papers(self.state.establishment) if self.state.keeps_form else ()

    def _take_around(self, around: _Around) -> None:
        self._update(arrivals=around.arrivals, branches=around.branches, roster_whole=around.roster_whole)
        self._update(occupations=around.occupations)
        if not self.papers.state.papers:
            self.papers.fill(around.papers)
        kept = around.form if around.form is not None and _is_begun(around.form) else None
        if not self.state.keeps_form or _is_begun(self.state.form):
            kept = None  # what is typed already goes before what was left
        change = self._instead_of.change if self._instead_of is not None else None
        if isinstance(change, RegisterContributor | CompletePendingContributor):
            self._take_request(change)
            return
        self._update(form=kept or self._filled(), kept=kept is not None)
        if kept is not None:
            self._look_for(self.state.form.identity)
        self._think()

    def _take_request(self, change: RegisterContributor | CompletePendingContributor) -> None:
        """What is asked for stays about the same person and the same engagement."""
        if isinstance(change, RegisterContributor):
            self._made_ids = (change.engagement_id, change.contributor.id)
        self._update(form=form_of(change))
        self._think()

    def _filled(self) -> ContributorForm:
        """The form as it is, its empty branch and date as in a fresh one."""
        form, fresh = self.state.form, self._fresh()
        return replace(form, branch=form.branch or fresh.branch, join_date=form.join_date or fresh.join_date)

    def _fresh(self) -> ContributorForm:
        first = self.state.branches[0].id if self.state.branches else ""
        return ContributorForm(branch=first, join_date=self._today.strftime("%Y/%m/%d"))

    def _look_for(self, text: str) -> None:
        """Is he here, or was he? An iqama is looked for among those who wait for their wage."""
        number = compact(text)
        if number == self._looked_for:
            return
        self._looked_for = number
        if len(number) < _SHORTEST:
            self._known = None
            self._update(found=None)
            return
        self._runners.reads.run(partial(self._find, number), partial(self._take_found, number), self._not_read)

    def _find(self, number: str) -> tuple[RosterRow | None, Contributor | None]:
        if number != self._looked_for:
            return None, None
        contributors, establishment = self._workspace.contributors, self.state.establishment
        for chip in (Chip.ALL, Chip.PENDING, Chip.ENDED):
            match = contributors.first_matches(RosterQuery(establishment, chip=chip, text=number))
            for row in contributors.rows(match.keys):
                if row.identity == number:
                    return row, self._dossier(establishment, row.contributor_id).contributor
        return None, None

    def _take_found(self, number: str, found: tuple[RosterRow | None, Contributor | None]) -> None:
        row, known = found
        if number == self._looked_for and row != self.state.found:
            self._known = known
            self._update(found=row)
            self._think()

    def _fill_former(self, dossier: Dossier) -> None:
        known = dossier.contributor
        if known is None:
            return
        born = known.birth.date.strftime("%Y/%m/%d") if known.birth is not None else ""
        self.edit(
            name=known.names.ar, name_en=known.names.en or "", birth=born, nationality=known.nationality,
            mobile=known.mobile or "", prior=known.has_prior_periods,
        )  # fmt: skip

    # -- judging -------------------------------------------------------------------------------------------------------

    def _think(self) -> None:
        reading = read(self.state)
        due = self._rules.deadline("register_contributor", reading.join_date) if reading.join_date else None
        if self.state.arrival is not None and self.state.arrival.join_date is not None:
            due = self._rules.deadline("complete_pending_contributor", self.state.arrival.join_date)
        self._update(missing=reading.missing, deadline=due[0] if due is not None else None)
        self._update(days_left=(due[0] - self._today).days if due is not None else 0)
        self._update(asks_prior=self._asks_prior(reading))
        self._say(reading, ())
        if reading.wage is None or (self.state.group is None and not self.state.is_arrival) or self._nowhen(reading):
            self._update(whole_month=None, next_step=None)
            self._no_outcome()
            return
        self._question += 1
        number = self._question
        work = partial(self._judge, number, self.state, reading)
        self._runners.reads.run(work, partial(self._take_judged, number, reading), partial(self._fail, number))

    def _asks_prior(self, reading: Reading) -> bool:
        """Whether the law he falls under hangs on periods before it that only he knows of (facts 3.1)."""
        known = self._known if self.state.found is not None else None
        if self.state.kind is not IdentityKind.NATIONAL_ID or self.state.is_arrival:
            return False
        if known is not None and known.system is not None:
            return False
        first = known.first_registration if known is not None else None
        return self._rules.system_of(first or reading.join_date or self._today, False) is System.NEW

    def _papers_for(self, change: AnyChange) -> tuple[PaperFile, ...]:
        """Only backdating wants papers."""
        backdated = isinstance(change, RegisterContributor) and change.backdated
        return self.papers.state.papers if backdated else ()

    def _follow_papers(self, papers: tuple[PaperFile, ...]) -> None:
        if self.state.keeps_form:
            self._keep_papers(papers)
        self._think()

    def _keep_papers(self, papers: tuple[PaperFile, ...]) -> None:
        work = partial(self._workspace.contributor_forms.keep_papers, self.state.establishment, papers)
        self._runners.writes.run(work, lambda _: None, self._not_read)

    def _nowhen(self, reading: Reading) -> bool:
        return reading.join_date is None and not self.state.is_arrival

    def _judge(self, number: int, state: NewContributorState, reading: Reading) -> _Judged | None:
        if number != self._question:
            return None
        try:
            return self._judged(state, reading)
        except RuleViolation as refusal:
            return _Judged(Outcome(refused={"": refusal}, worked_out=True), None, None)

    def _judged(self, state: NewContributorState, reading: Reading) -> _Judged:
        row, establishment = state.arrival or state.found, state.establishment
        engagement, fresh = self._new_ids()
        id = row.contributor_id if row is not None else fresh
        dossier = self._dossier(establishment, id)
        change = _change(state, reading, dossier.contributor, engagement, id)
        begins = change.join_date if isinstance(change, RegisterContributor) else None
        if begins is None and state.arrival is not None:
            begins = state.arrival.join_date
        month, now = Month.of(begins or self._today), Month.of(self._today)
        proposal = self._proposed(establishment, id, change, month)
        later = self._proposed(establishment, id, change, max(month.next(), now))
        before = tuple(self._changes.months_before(proposal)) if state.form.backdated else ()
        who = change.contributor if isinstance(change, RegisterContributor) else dossier.contributor
        system = system_of(self._rules, who, begins) if who is not None and begins is not None else None
        step = self._rules.next_step(system, max(month, now)) if system is not None else None
        return _Judged(Outcome((proposal,), worked_out=True), later.after, step, before)

    def _new_ids(self) -> tuple[str, str]:
        """Of the engagement and the person: made once for each who is asked for."""
        if self._made_ids is None:
            self._made_ids = (self._changes.new_id(), self._changes.new_id())
        return self._made_ids

    def _take_judged(self, number: int, reading: Reading, judged: _Judged | None) -> None:
        if judged is None or number != self._question:
            return
        self._update(outcome=judged.outcome, whole_month=judged.whole_month, next_step=judged.next_step)
        self._update(before=judged.before)
        found = [finding for one in judged.outcome.proposals for finding in one.findings]
        self._say(reading, (*judged.outcome.refused.values(), *found))
        self.ask.refresh()

    def _say(self, reading: Reading, found: Sequence[Finding | RuleViolation]) -> None:
        """Remarks at their fields; what is not filled in yet is remarked upon once it was left."""
        state = self.state
        said: list[Finding | RuleViolation] = [*reading.wrong]
        said += [RuleViolation("required", name) for name in reading.missing if name in state.left]
        for one in found:
            name = (one.field or "").removeprefix(_PERSON)
            if name == "contract.authenticated" and reading.missing and name not in state.left:
                continue
            said.append(replace(one, field=name) if isinstance(one, Finding) else one)
        self._update(remarks=by_field(said))

    def _may_ask(self) -> bool:
        state = self.state
        complete = not state.missing and not any(not one.warning for many in state.remarks.values() for one in many)
        return complete and super()._may_ask()

    # -- asking --------------------------------------------------------------------------------------------------------

    def _keep(self, proposals: Sequence[Proposal], sending: Sending) -> tuple[Sequence[Operation], Sending]:
        answer = super()._keep(proposals, sending)
        if self.state.keeps_form:
            self._workspace.contributor_forms.drop(self.state.establishment)
        return answer

    def _asked(self, answer: tuple[Sequence[Operation], Sending]) -> None:
        self._keeper.abandon()
        self._made_ids = None
        if not self._another:
            super()._asked(answer)
            return
        self._another = False
        before, form = self.state, self.state.form
        name = form.name or (before.arrival.name if before.arrival is not None else "")
        self._looked_for, self._known = "", None
        self.papers.fill(())
        stays = replace(
            self._fresh(), branch=form.branch, join_date=form.join_date, occupation=form.occupation,
            contract_kind=form.contract_kind,
        )  # fmt: skip
        self._update(form=stays, found=None, arrival=None, left=frozenset(), words=frozenset(), added=name, kept=False)
        self._think()
        operations, sending = answer
        self.added.emit(Asked(tuple(operations), sending))

    def _refused(self, error: GosiError) -> None:
        self._another = False
        super()._refused(error)

    def _keep_form(self, form: ContributorForm) -> ContributorForm:
        return self._workspace.contributor_forms.keep(self.state.establishment, form)

    @Slot(object)
    def _follow_sync(self, _state: object) -> None:
        self._update(offline=self._sync.state.offline)

    def _not_read(self, error: Exception) -> None:
        self._fail(self._question, error)


def _is_begun(form: ContributorForm) -> bool:
    """Whether anything of a person stands in it; date and branch do by themselves."""
    return any((form.identity, form.name, form.name_en, form.birth, form.mobile, form.basic))


def _change(
    state: NewContributorState, reading: Reading, known: Contributor | None, engagement: str, id: str
) -> AnyChange:
    """What would be asked for with what stands in the form."""
    form, wage = state.form, reading.wage
    if wage is None:
        raise RuleViolation("amount.empty", "basic_wage")
    if state.arrival is not None:
        return CompletePendingContributor(
            engagement_id=state.arrival.engagement_id, wage=wage, occupation=form.occupation, contract=reading.contract
        )
    if reading.join_date is None:
        raise RuleViolation("date.empty", "join_date")
    return RegisterContributor(
        engagement_id=engagement,
        contributor=person(state, reading, known, id),
        branch_id=form.branch,
        occupation=form.occupation,
        join_date=reading.join_date,
        wage=wage,
        contract=reading.contract,
        backdated=form.backdated,
    )
