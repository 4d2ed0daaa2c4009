"""Papers about changes of the roster: what was asked, what it costs, where it stands; kept in the archive."""

from dataclasses import replace
from datetime import date

from gosi_desktop.application.archive import Papers
from gosi_desktop.application.ports import AccountInfo, ArchivedPaper, FeedStore, KnownEstablishment, RosterStore
from gosi_desktop.application.ports.outbox import Operation, OutboxStore
from gosi_desktop.application.ports.roster_papers import ChangePaper
from gosi_desktop.application.session import Session
from gosi_desktop.domain.changes import (
    CompletePendingContributor,
    ExcludeContributor,
    RegisterContributor,
    UpdateWage,
)
from gosi_desktop.domain.contribution import Assessment, assess
from gosi_desktop.domain.contributor import Engagement, Names, WageParts
from gosi_desktop.domain.dossier import Dossier
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.establishment import override_in
from gosi_desktop.domain.rule_rows import ReasonRow
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.domain.values import Month

_Printed = RegisterContributor | CompletePendingContributor | ExcludeContributor | UpdateWage


class RosterPapers:
    """Registration, exclusion and wage change, each on a paper of its own. Works offline."""

    def __init__(
        self,
        outbox: OutboxStore,
        roster: RosterStore,
        feed: FeedStore,
        rules: RuleBook,
        session: Session,
        papers: Papers,
    ) -> None:
        self._outbox = outbox
        self._roster = roster
        self._feed = feed
        self._rules = rules
        self._session = session
        self._papers = papers

    def keep(self, operation: Operation, answers: tuple[str, ...] = ()) -> ArchivedPaper:
        """The paper of a request as it stands now; asked for again in the same state it is the one that was made.

        Raises RuleViolation ``paper.no_such`` for a kind without a paper, ``not_found`` when the person is gone.
        """
        return self._papers.keep_change(self.paper(operation, answers))

    def paper(self, operation: Operation, answers: tuple[str, ...] = ()) -> ChangePaper:
        """What stands on it; ``answers`` is what the authority said of it, in the words of the paper's language."""
        change = operation.change
        if not isinstance(change, _Printed):
            raise RuleViolation("paper.no_such", "kind")
        without = self._outbox.without(operation)
        shown = change.apply_to(without)
        contributor, engagement = shown.contributor, shown.engagement(change.engagement_id)
        if contributor is None:
            raise RuleViolation("not_found", "contributor")
        known = self._known(operation.establishment)
        event = _event_of(change, engagement)
        month, before = Month.of(event), _before(operation, change, without)
        deadline = self._rules.deadline(change.kind, event)
        branches = {branch.id: branch.name for branch in self._roster.branches(operation.establishment)}
        return ChangePaper(
            operation=operation,
            establishment=operation.establishment,
            establishment_names=_names(known),
            contributor=contributor,
            engagement=engagement,
            branch=branches.get(engagement.branch_id or ""),
            month=month,
            wage_before=_wage(before, change.engagement_id, month),
            wage=_wage(shown, change.engagement_id, month),
            before=self._assessed(known, before, change.engagement_id, month),
            after=self._assessed(known, shown, change.engagement_id, month),
            deadline=deadline[0] if deadline is not None else None,
            reasons=self._rules.rows(ReasonRow) if isinstance(change, ExcludeContributor) else (),
            prepared_by=self._maker(operation),
            answers=answers,
        )

    def _known(self, establishment: str) -> KnownEstablishment | None:
        return next((one for one in self._feed.establishments() if one.head.establishment == establishment), None)

    def _maker(self, operation: Operation) -> Names | None:
        """Whoever asked: this account, else a member as far as this role sees members."""
        account: AccountInfo | None = self._session.account()
        if account is not None and account.id == operation.made_by:
            return Names(account.name, account.name_en)
        return self._outbox.member(operation.establishment, operation.made_by)

    def _assessed(
        self, known: KnownEstablishment | None, dossier: Dossier, engagement_id: str, month: Month
    ) -> Assessment | None:
        """The contribution of a month; None where no day of it is insured, or no rule reaches it."""
        work = next((one for one in dossier.engagements if one.id == engagement_id), None)
        wage = dossier.wage_of(engagement_id, month)
        if dossier.contributor is None or work is None or wage is None or work.join_date > month.last:
            return None
        if work.leave_date is not None and work.leave_date < month.first:
            return None
        override = override_in(known.overrides, month) if known is not None else None
        try:
            return assess(dossier.contributor, work, wage, month, self._rules, override)
        except RuleViolation:
            return None


def _event_of(change: _Printed, engagement: Engagement) -> date:
    """The day that the request is about: joining, leaving, the first of a wage's months."""
    if isinstance(change, ExcludeContributor):
        return change.leave_date
    return change.month.first if isinstance(change, UpdateWage) else engagement.join_date


def _before(operation: Operation, change: _Printed, without: Dossier) -> Dossier:
    """The person as whoever asked saw him: once a request is carried out, the copy here has what it made."""
    if isinstance(change, ExcludeContributor):
        return without.with_changed(change.engagement_id, leave_date=operation.seen.get("leave_date"))
    if not isinstance(change, UpdateWage):
        return Dossier()
    if operation.seen:
        return without.with_wage(change.engagement_id, change.month, WageParts(**operation.seen))
    return replace(without, wages=tuple(one for one in without.wages if one.id != change.target))


def _wage(dossier: Dossier, engagement_id: str, month: Month) -> WageParts | None:
    found = dossier.wage_of(engagement_id, month)
    return found.parts if found is not None else None


def _names(known: KnownEstablishment | None) -> Names:
    return Names(known.head.name, known.head.name_en) if known is not None else Names("")
