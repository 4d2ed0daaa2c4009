"""What the form of an injury shows, section by section, and how what is typed is read into a report."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from enum import StrEnum
from typing import Any, Final

from gosi_desktop.application.injuries import Lists
from gosi_desktop.application.injury_forms import NO, YES, InjuryDraft, InjuryForm
from gosi_desktop.application.ports import RosterRow
from gosi_desktop.domain.clock import RIYADH
from gosi_desktop.domain.dates import parse_time
from gosi_desktop.domain.errors import GosiError, RuleViolation
from gosi_desktop.domain.establishment import Branch
from gosi_desktop.domain.injuries import (
    Countdown,
    InjuryKind,
    InjuryReport,
    OtherReport,
    Place,
    Reporter,
    Treatment,
    Witness,
)
from gosi_desktop.viewmodels.change_texts import Remarks, read_day

LONGEST_STORY: Final = 600  # letters of «كيف وقع؟» (contract)


class Section(StrEnum):
    """The sections, in order."""

    INJURED = "injured"
    ACCIDENT = "accident"
    INJURY = "injury"
    TREATMENT = "treatment"
    WITNESSES = "witnesses"
    PAPERS = "papers"
    DECLARATION = "declaration"


class SectionMark(StrEnum):
    """How a section stands in the rail."""

    DONE = "done"
    OPEN = "open"  # something is still missing
    WRONG = "wrong"
    OPTIONAL = "optional"  # nothing is missing, nothing was given


FIELDS: Final[Mapping[Section, tuple[str, ...]]] = {
    Section.INJURED: ("contributor",),
    Section.ACCIDENT: (
        "kind", "happened_on", "happened_at", "told_on", "told_at", "place", "inside", "city", "short_address", "how",
        "cause", "agent", "first_aid",
    ),
    Section.INJURY: ("part", "nature", "first_day_off", "died", "wage_continued"),
    Section.TREATMENT: ("provider", "since"),
    Section.WITNESSES: (
        "witness", "witness_mobile", "witness_2", "witness_2_mobile", "witness_3", "witness_3_mobile", "traffic",
        "civil_defence", "police", "red_crescent",
    ),
    Section.PAPERS: ("attachments",),
    Section.DECLARATION: ("late_reason", "late_text", "reporter", "reporter_role", "reporter_mobile", "declared"),
}  # fmt: skip
SECTION_OF: Final = {name: section for section, names in FIELDS.items() for name in names}
BODIES: Final = ("traffic", "civil_defence", "police", "red_crescent")
_OWN: Final[Mapping[str, str]] = {
    "happened": "happened_on", "told": "told_on", "treatment": "first_aid", "treatment.provider": "provider",
    "treatment.since": "since", "engagement": "contributor", "place.text": "place", "reporter.name": "reporter",
    "reporter.role": "reporter_role", "reporter.mobile": "reporter_mobile",
}  # fmt: skip
"""Fields of the contract under other names."""


def own_name(contract_field: str) -> str:
    """The field of the form that a finding is about."""
    return _OWN.get(contract_field, contract_field)


@dataclass(frozen=True, slots=True)
class InjuryFormState:
    """``remarks`` stand at their fields; ``missing`` is what is still to be filled in before it can be sent."""

    establishment: str = ""
    draft: InjuryDraft | None = None
    section: Section = Section.INJURED
    person: RosterRow | None = None
    query: str = ""
    found: tuple[RosterRow, ...] = ()
    branches: tuple[Branch, ...] = ()
    lists: Lists = field(default_factory=dict)
    remarks: Remarks = field(default_factory=dict)
    missing: frozenset[str] = frozenset()
    left: frozenset[str] = frozenset()
    clock: Countdown | None = None
    now: datetime | None = None
    by_this_clock: bool = False
    kept_at: datetime | None = None
    offline: bool = False
    papers: int = 0
    edited: bool = False  # a request of the outbox is edited
    judged: bool = False
    error: GosiError | None = None

    @property
    def form(self) -> InjuryForm:
        """What is typed."""
        return self.draft.form if self.draft is not None else InjuryForm()

    @property
    def is_late(self) -> bool:
        """Whether its time is over: then a reason is asked for."""
        return self.clock is not None and self.now is not None and self.clock.is_over(self.now)

    @property
    def first_aid_was_enough(self) -> bool:
        """Whether nothing has to be reported."""
        return self.form.first_aid == YES and not self.form.died.strip()

    def refused(self, section: Section) -> bool:
        """Whether something in it cannot stay as it is."""
        return any(not one.warning for name in FIELDS[section] for one in self.remarks.get(name, ()))

    def mark(self, section: Section) -> SectionMark:
        """How it stands."""
        if self.refused(section):
            return SectionMark.WRONG
        if self.missing & set(FIELDS[section]):
            return SectionMark.OPEN
        if section is Section.PAPERS:
            return SectionMark.DONE if self.papers else SectionMark.OPTIONAL
        if section is Section.WITNESSES:
            given = any(getattr(self.form, name) for name in FIELDS[section])
            return SectionMark.DONE if given else SectionMark.OPTIONAL
        return SectionMark.DONE

    @property
    def may_send(self) -> bool:
        """Whether everything is in order."""
        refused = any(self.refused(section) for section in Section)
        return self.judged and not self.missing and not refused and not self.first_aid_was_enough

    @property
    def may_close(self) -> bool:
        """Whether there is enough for a record of first aid: who, when, how."""
        wanted = {"contributor", "happened_on", "how"}
        return self.first_aid_was_enough and not self.missing & wanted and not self.refused(Section.ACCIDENT)


@dataclass(frozen=True, slots=True)
class Reading:
    """What is typed, as far as it can be read. ``report`` needs at least whom, when, and when it was told."""

    report: InjuryReport | None
    wrong: tuple[RuleViolation, ...]
    missing: frozenset[str]
    told: date | None = None


def read(form: InjuryForm, late: bool = False) -> Reading:
    """Read it; ``late``: its time is over, so that a reason is wanted too."""
    reader = _Reader(form)
    happened = reader.moment("happened_on", "happened_at")
    told = reader.moment("told_on", "told_at")
    since, off, died = (reader.day(name) for name in ("since", "first_day_off", "died"))
    for name in ("contributor", "place", "how", "cause", "first_aid", "part", "nature", "reporter", "reporter_role"):
        reader.want(name)
    if form.first_aid != YES and died is None:
        reader.want("provider")
    if late:
        reader.want("late_reason")
    if not form.declared:
        reader.missing.add("declared")
    report = None
    if happened is not None and told is not None and form.contributor:
        report = _report(form, happened, told, since, off, died)
    return Reading(report, tuple(reader.wrong), frozenset(reader.missing), reader.days.get("told_on"))


class _Reader:
    """Gathers what is wrong and what is missing."""

    def __init__(self, form: InjuryForm) -> None:
        self._form = form
        self.wrong: list[RuleViolation] = []
        self.missing: set[str] = set()
        self.days: dict[str, date] = {}

    def want(self, name: str) -> None:
        if not str(getattr(self._form, name)).strip():
            self.missing.add(name)

    def day(self, name: str) -> date | None:
        text = getattr(self._form, name)
        if not text.strip():
            return None
        try:
            found = read_day(text, name)
        except RuleViolation as refusal:
            self.wrong.append(refusal)
            return None
        self.days[name] = found
        return found

    def moment(self, on: str, at: str) -> datetime | None:
        """A day and its hour on the clock of Riyadh."""
        self.want(on)
        self.want(at)
        day, hour = self.day(on), self._hour(at)
        return datetime.combine(day, hour, RIYADH) if day is not None and hour is not None else None

    def _hour(self, name: str) -> time | None:
        text = getattr(self._form, name)
        if not text.strip():
            return None
        try:
            return parse_time(text, field=name)
        except RuleViolation as refusal:
            self.wrong.append(refusal)
            return None


def _report(
    form: InjuryForm, happened: datetime, told: datetime, since: date | None, off: date | None, died: date | None
) -> InjuryReport:
    enough = form.first_aid == YES
    return InjuryReport(
        contributor_id=form.contributor,
        engagement_id=form.engagement,
        kind=InjuryKind(form.kind),
        happened=happened,
        told=told,
        place=Place(
            form.place.strip(), form.inside == YES, form.branch or None, form.city.strip() or None,
            form.short_address.strip() or None,
        ),
        how=form.how.strip(),
        cause=form.cause,
        part=form.part,
        nature=form.nature,
        treatment=Treatment(
            "" if enough else form.provider.strip(), since, enough or form.first_aid_given, form.emergency,
            form.outside_list,
        ),
        reporter=Reporter(form.reporter.strip(), form.reporter_role.strip(), form.reporter_mobile.strip() or None),
        agent=form.agent or None,
        first_day_off=off,
        witnesses=tuple(_witnesses(form)),
        other_reports=tuple(
            OtherReport(body, number) for body in BODIES if (number := getattr(form, body).strip())
        ),
        wage_continued=form.wage_continued,
        late_reason=form.late_reason or None,
        late_text=form.late_text.strip() or None,
        died=died,
    )  # fmt: skip


def _witnesses(form: InjuryForm) -> list[Witness]:
    pairs = (
        (form.witness, form.witness_mobile),
        (form.witness_2, form.witness_2_mobile),
        (form.witness_3, form.witness_3_mobile),
    )
    return [Witness(name.strip(), mobile.strip() or None) for name, mobile in pairs if name.strip()]


def form_of(report: InjuryReport) -> InjuryForm:
    """A report as it would have been typed: a refused one is edited, not typed anew. The declaration is given again."""
    happened, told = report.happened.astimezone(RIYADH), report.told.astimezone(RIYADH)
    treatment, place = report.treatment, report.place
    form = InjuryForm(
        contributor=report.contributor_id,
        engagement=report.engagement_id,
        kind=report.kind.value,
        happened_on=_day(happened.date()),
        happened_at=f"{happened:%H:%M}",
        told_on=_day(told.date()),
        told_at=f"{told:%H:%M}",
        inside=YES if place.inside else NO,
        place=place.text,
        branch=place.branch_id or "",
        city=place.city or "",
        short_address=place.short_address or "",
        how=report.how,
        cause=report.cause,
        agent=report.agent or "",
        first_aid=YES if treatment.first_aid_only else NO,
        part=report.part,
        nature=report.nature,
        first_day_off=_day(report.first_day_off),
        died=_day(report.died),
        wage_continued=report.wage_continued,
        provider=treatment.provider,
        since=_day(treatment.since),
        first_aid_given=treatment.first_aid_given,
        emergency=treatment.emergency,
        outside_list=treatment.outside_list,
        reporter=report.reporter.name,
        reporter_role=report.reporter.role,
        reporter_mobile=report.reporter.mobile or "",
        late_reason=report.late_reason or "",
        late_text=report.late_text or "",
    )
    names = ("witness", "witness_2", "witness_3")
    seen: dict[str, Any] = {
        name: value
        for at, one in zip(names, report.witnesses, strict=False)
        for name, value in ((at, one.name), (f"{at}_mobile", one.mobile or ""))
    }
    known: dict[str, Any] = {one.body: one.number for one in report.other_reports if one.body in BODIES}
    return replace(form, **seen, **known)


def _day(day: date | None) -> str:
    return day.strftime("%Y/%m/%d") if day is not None else ""
