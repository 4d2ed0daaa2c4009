"""Papers about work injuries: the report, the sheet for whoever treats, and what hangs on the wall. Works offline."""

from collections.abc import Iterable

from gosi_desktop.application.archive import Papers
from gosi_desktop.application.injuries import Injuries, Lists
from gosi_desktop.application.injury_book import InjuryBook, InjuryEntry, Standing, day_typed
from gosi_desktop.application.injury_forms import YES, InjuryForm
from gosi_desktop.application.ports import ArchivedPaper, FeedStore, RosterStore
from gosi_desktop.application.ports.injury_papers import (
    HappenedSince,
    Hour,
    InjuredPerson,
    InjuryPaper,
    WallPaper,
)
from gosi_desktop.application.ports.money_papers import Holder
from gosi_desktop.application.session import Session
from gosi_desktop.domain.allowance import HOME, TREATED, wage_before
from gosi_desktop.domain.clock import RIYADH, Clock, today_in_riyadh
from gosi_desktop.domain.contributor import Gender, Names
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.injuries import OUTSIDE, REPORT, TELL, InjuryEvent, InjuryReport
from gosi_desktop.domain.rule_rows import AllowanceRow, DeadlineRow, EmergencyNumberRow
from gosi_desktop.domain.rules import RuleBook


class InjuryPapers:
    """Each is made from what is kept here and put into the archive, which prints it and keeps it as a file."""

    def __init__(
        self,
        injuries: Injuries,
        feed: FeedStore,
        roster: RosterStore,
        rules: RuleBook,
        session: Session,
        papers: Papers,
        clock: Clock,
    ) -> None:
        self._injuries = injuries
        self._feed = feed
        self._roster = roster
        self._rules = rules
        self._session = session
        self._papers = papers
        self._clock = clock

    def keep_report(self, establishment: str, id: str) -> ArchivedPaper:
        """What is known of a case or of a report that is not sent. Raises RuleViolation ``not_found``."""
        return self._papers.keep_injury_report(self.paper(establishment, id))

    def keep_hospital_sheet(self, establishment: str, id: str) -> ArchivedPaper:
        """For whoever treats. Raises RuleViolation ``not_found``."""
        return self._papers.keep_hospital_sheet(self.paper(establishment, id))

    def keep_first_hour_sheet(self, establishment: str) -> ArchivedPaper:
        """For the wall; ``establishment`` may be none that is known here."""
        return self._papers.keep_first_hour_sheet(self.wall_paper(establishment))

    def wall_paper(self, establishment: str) -> WallPaper:
        """What stands on it."""
        today = today_in_riyadh(self._clock)
        percents = {row.care: row.percent for row in self._rules.in_force(AllowanceRow, today)}
        days = {row.act: row for row in self._rules.in_force(DeadlineRow, today)}
        return WallPaper(
            holder=self._holder(establishment),
            numbers=self._rules.in_force(EmergencyNumberRow, today),
            days=[days[act] for act in (TELL, REPORT, OUTSIDE) if act in days],
            home_percent=percents.get(HOME, 0),
            treated_percent=percents.get(TREATED, 0),
        )

    def paper(self, establishment: str, id: str) -> InjuryPaper:
        """What stands on both papers of a case. Raises RuleViolation ``not_found``."""
        book = self._injuries.book(establishment)
        entry = book.entry(id)
        if entry is None:
            raise RuleViolation("not_found", "injury")
        if entry.case is not None:
            return self._of_case(book, entry, entry.case.injury.report)
        assert entry.draft is not None, "an entry is a case or a draft"
        return self._of_form(book, entry, entry.draft.form)

    def _of_case(self, book: InjuryBook, entry: InjuryEntry, report: InjuryReport) -> InjuryPaper:
        lists, injury = self._injuries.lists(), entry.injury
        assert injury is not None
        reported = entry.standing is Standing.REPORTED
        treatment, place = report.treatment, report.place
        ours = entry.clock
        return InjuryPaper(
            holder=self._holder(entry.establishment),
            id=entry.id,
            case_no=injury.case_no,
            standing=injury.state.value if reported else entry.standing.value,
            written=entry.report.made_at if entry.report is not None else injury.reported_at,
            sent=injury.reported_at if reported else None,
            happened=_hour(report, "happened"),
            told=_hour(report, "told"),
            last_day=ours.last_day if ours is not None else injury.due_at.astimezone(RIYADH).date(),
            ours=ours is not None,
            person=self._person(book, entry, report.contributor_id, report.engagement_id),
            kind=report.kind.value,
            place=place.text,
            inside=place.inside,
            branch=self._branch(entry.establishment, place.branch_id),
            city=place.city or "",
            short_address=place.short_address or "",
            how=report.how,
            cause=_word(lists, "causes", report.cause),
            agent=_word(lists, "agents", report.agent),
            part=_word(lists, "parts", report.part),
            nature=_word(lists, "natures", report.nature),
            first_day_off=report.first_day_off,
            back_to_work=injury.back_to_work,
            died=report.died,
            provider=treatment.provider,
            since=treatment.since,
            first_aid_given=treatment.first_aid_given,
            emergency=treatment.emergency,
            outside_list=treatment.outside_list,
            wage_continued=report.wage_continued,
            witnesses=tuple((one.name, one.mobile or "") for one in report.witnesses),
            other_reports=_bodies(lists, ((one.body, one.number) for one in report.other_reports)),
            papers=entry.papers,
            reporter=report.reporter.name,
            reporter_role=report.reporter.role,
            reporter_mobile=report.reporter.mobile or "",
            late_reason=_word(lists, "late_reasons", report.late_reason),
            late_text=report.late_text or "",
            events=self._events(book, lists, entry.case.events if entry.case is not None else ()),
            object_until=entry.object_until,
        )

    def _of_form(self, book: InjuryBook, entry: InjuryEntry, form: InjuryForm) -> InjuryPaper:
        """As it is typed; what is not typed yet stays empty."""
        lists, draft = self._injuries.lists(), entry.draft
        assert draft is not None
        account = self._session.account()
        names = ((form.witness, form.witness_mobile), (form.witness_2, form.witness_2_mobile),
                 (form.witness_3, form.witness_3_mobile))  # fmt: skip
        numbers = {body: getattr(form, body) for body in ("traffic", "civil_defence", "police", "red_crescent")}
        return InjuryPaper(
            holder=self._holder(entry.establishment),
            id=entry.id,
            case_no=None,
            standing=entry.standing.value,
            written=draft.saved_at,
            happened=Hour(day_typed(form.happened_on), form.happened_at.strip()),
            told=Hour(day_typed(form.told_on), form.told_at.strip()),
            last_day=entry.clock.last_day if entry.clock is not None else None,
            person=self._person(book, entry, form.contributor, form.engagement),
            kind=form.kind,
            place=form.place,
            inside=form.inside == YES,
            branch=self._branch(entry.establishment, form.branch),
            city=form.city,
            short_address=form.short_address,
            how=form.how,
            cause=_word(lists, "causes", form.cause),
            agent=_word(lists, "agents", form.agent),
            part=_word(lists, "parts", form.part),
            nature=_word(lists, "natures", form.nature),
            first_day_off=day_typed(form.first_day_off),
            died=day_typed(form.died),
            provider=form.provider,
            since=day_typed(form.since),
            first_aid_given=form.first_aid_given,
            emergency=form.emergency,
            outside_list=form.outside_list,
            wage_continued=form.wage_continued,
            witnesses=tuple((name, mobile) for name, mobile in names if name.strip()),
            other_reports=_bodies(lists, ((body, number) for body, number in numbers.items() if number.strip())),
            papers=tuple(one.about for one in self._injuries.forms.papers(entry.id)),
            reporter=form.reporter or (account.name if account is not None else ""),
            reporter_role=form.reporter_role,
            reporter_mobile=form.reporter_mobile,
            late_reason=_word(lists, "late_reasons", form.late_reason),
            late_text=form.late_text,
        )

    def _person(self, book: InjuryBook, entry: InjuryEntry, contributor: str, engagement: str) -> InjuredPerson | None:
        """As the roster has him; his name and number alone where it does not."""
        dossier = self._injuries.dossier(entry.establishment, contributor) if contributor else None
        person = dossier.contributor if dossier is not None else None
        if dossier is None or person is None:
            label = entry.person
            return InjuredPerson(names=label.names, identity=label.identity) if label is not None else None
        work = next((one for one in dossier.engagements if one.id == engagement), None)
        wage = None
        if book.wages and work is not None and entry.day is not None:
            try:
                wage = wage_before(entry.day, person, work, dossier.wages, self._rules)
            except RuleViolation:
                wage = None
        return InjuredPerson(
            names=person.names,
            identity=person.identity.number,
            nationality=person.nationality,
            woman=person.gender is Gender.FEMALE,
            occupation=work.occupation or "" if work is not None else "",
            joined=work.join_date if work is not None else None,
            wage_halalas=wage[1] if wage is not None else None,
            wage_month=wage[0] if wage is not None else None,
        )

    def _events(self, book: InjuryBook, lists: Lists, events: Iterable[InjuryEvent]) -> tuple[HappenedSince, ...]:
        account = self._session.account()
        known: dict[str, Names] = dict(book.members)
        if account is not None:
            known.setdefault(account.id, Names(account.name, account.name_en))
        return tuple(
            HappenedSince(
                one.at,
                one.kind.value,
                one.text or "",
                tuple((_word(lists, "questions", ask.what) or Names(ask.what), ask.until) for ask in one.asks),
                known.get(one.by, Names("—")) if one.by is not None else None,
            )
            for one in events
        )

    def _branch(self, establishment: str, id: str | None) -> Names | None:
        found = {one.id: one.name for one in self._roster.branches(establishment)} if id else {}
        return found.get(id or "")

    def _holder(self, establishment: str) -> Holder:
        known = next((one for one in self._feed.establishments() if one.head.establishment == establishment), None)
        if known is None:
            return Holder(establishment, Names(""), None)
        return Holder(establishment, Names(known.head.name, known.head.name_en), known.synced_at)


def _hour(report: InjuryReport, field: str) -> Hour:
    moment = getattr(report, field).astimezone(RIYADH)
    return Hour(moment.date(), f"{moment:%H:%M}")


def _word(lists: Lists, name: str, code: str | None) -> Names | None:
    """The words of a code; the code itself where a later version has put it in."""
    if not code:
        return None
    return lists.get(name, {}).get(code, Names(code))


def _bodies(lists: Lists, numbers: Iterable[tuple[str, str]]) -> tuple[tuple[Names, str], ...]:
    return tuple((_word(lists, "bodies", body) or Names(body), number) for body, number in numbers)
