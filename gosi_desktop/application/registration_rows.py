"""A row about somebody who begins to work here, judged: the registration it asks for, or what is wrong and where."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Final, TypeVar

from gosi_desktop.application.sheet_columns import Target
from gosi_desktop.application.sheet_rows import (
    Bench,
    Cost,
    JudgedRow,
    RowRemark,
    SheetLine,
    Standing,
    standing_of,
)
from gosi_desktop.application.sheet_values import NOTHING_THERE, read_day, read_yes, word_of
from gosi_desktop.domain.changes import CompletePendingContributor, RegisterContributor
from gosi_desktop.domain.contributor import (
    Birth,
    Contract,
    Contributor,
    Engagement,
    EngagementState,
    Names,
    NationalityGroup,
    WageParts,
    current_engagement,
    is_open,
    nationality_group_of,
)
from gosi_desktop.domain.dossier import Dossier
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.identifiers import GCC_COUNTRIES, Identity, IdentityKind, compact, identify
from gosi_desktop.domain.judging import findings
from gosi_desktop.domain.official_numbers import mobile
from gosi_desktop.domain.values import Month

_Value = TypeVar("_Value")
_REGISTERED: Final = (IdentityKind.NATIONAL_ID, IdentityKind.IQAMA, IdentityKind.GCC_ID)
_OUR_LENGTH: Final = 10  # of the numbers of this country; none of the Gulf has so many digits
_FIXED, _OPEN = "fixed", "open"
SAUDI: Final = "SA"


def judge_registration(bench: Bench, line: SheetLine, dossier: Dossier | None) -> JudgedRow:
    """Somebody new, somebody back, or one whom the state's records have brought: then he is completed instead."""
    held = dossier if dossier is not None else Dossier()
    person = held.contributor
    name = person.names.ar if person is not None else line.text(Target.NAME)
    row = JudgedRow(line=line, standing=Standing.ERROR, contributor_id=person.id if person else "", name=name)
    cells = _Cells(bench, line)
    work = current_engagement(held.engagements)
    going_on = work is not None and is_open(work)
    try:
        if work is not None and going_on and work.state is EngagementState.PENDING_WAGE and not _asked_here(held, work):
            return _completing(bench, row, cells, held, work)
        return _registering(bench, row, cells, held, work if going_on else None)
    except RuleViolation as refusal:
        return replace(row, remarks=(*cells.wrong, *bench.remarks([refusal])))


def _asked_here(dossier: Dossier, work: Engagement) -> bool:
    """Whether it was registered from here and the state's record is still awaited: it has its wage already."""
    return dossier.wage_of(work.id, Month.of(work.join_date)) is not None


def _completing(bench: Bench, row: JudgedRow, cells: "_Cells", dossier: Dossier, work: Engagement) -> JudgedRow:
    wage, occupation = cells.wage(), cells.occupation()
    day = cells.day(Target.JOIN_DATE) if row.line.text(Target.JOIN_DATE) else None
    if cells.wrong or wage is None or occupation is None or dossier.contributor is None:
        return replace(row, remarks=tuple(cells.wrong))
    if work.id in bench.drafted:
        return replace(row, remarks=(RowRemark("import.draft_waits", Target.IDENTITY),))
    change = CompletePendingContributor(engagement_id=work.id, wage=wage, occupation=occupation)
    found = findings(bench.rules, change, dossier, bench.today)
    said = [RowRemark("import.completes_arrival", Target.IDENTITY)]
    if day is not None and day != work.join_date:
        said = [RowRemark("import.state_date", Target.JOIN_DATE, {"leave_date": work.join_date.isoformat()})]
    remarks = (*said, *bench.remarks(found))
    row = replace(row, remarks=remarks, day=work.join_date)
    if any(one.refuses for one in found):
        return row
    after = bench.cost(dossier.contributor, work, wage, Month.of(work.join_date))
    return replace(row, standing=standing_of(remarks), change=change, before=Cost(), after=after)


def _registering(bench: Bench, row: JudgedRow, cells: "_Cells", dossier: Dossier, work: Engagement | None) -> JudgedRow:
    person, day = cells.person(dossier.contributor), cells.day(Target.JOIN_DATE)
    occupation, branch, wage = cells.occupation(), cells.branch(), cells.wage()
    contract = cells.contract(day)
    row = replace(row, day=day)
    if cells.wrong or person is None or day is None or occupation is None or branch is None or wage is None:
        return replace(row, remarks=tuple(cells.wrong))
    if work is not None and _is_same(dossier, work, day, wage):
        return replace(row, standing=Standing.UNCHANGED)
    if person.identity.number in bench.drafted:
        return replace(row, remarks=(RowRemark("import.draft_waits", Target.IDENTITY),))
    change = RegisterContributor(
        engagement_id=bench.new_id(),
        contributor=person,
        branch_id=branch,
        occupation=occupation,
        join_date=day,
        wage=wage,
        contract=contract,
    )
    found = findings(bench.rules, change, dossier, bench.today, bench.started)
    remarks = tuple(_explained(one) for one in bench.remarks(found))
    if person.nationality_group is NationalityGroup.NON_SAUDI:
        remarks = (*remarks, RowRemark("import.waits_for_state", Target.IDENTITY))
    if any(one.refuses for one in found):
        refused = tuple(one for one in remarks if one.code != "import.waits_for_state")
        return replace(row, remarks=refused)
    made = Engagement(id=change.engagement_id, contributor_id=person.id, join_date=day)
    after = bench.cost(person, made, wage, Month.of(day))
    return replace(row, standing=standing_of(remarks), remarks=remarks, change=change, before=Cost(), after=after)


def _explained(remark: RowRemark) -> RowRemark:
    """Backdating wants papers, which do not come in a file."""
    return replace(remark, code="import.late_joining") if remark.code == "after_deadline" else remark


def _is_same(dossier: Dossier, work: Engagement, day: date, wage: WageParts) -> bool:
    """Whether he works here since that day with that wage: the same file again."""
    held = dossier.wage_of(work.id, Month.of(day))
    return work.join_date == day and held is not None and held.parts == wage


class _Cells:
    """The cells of one row as values; what cannot be read, or is missing, is gathered in ``wrong``."""

    def __init__(self, bench: Bench, line: SheetLine) -> None:
        self._bench, self._line = bench, line
        self.wrong: list[RowRemark] = []

    def person(self, known: Contributor | None) -> Contributor | None:
        """As he is known here, else as the row has him."""
        to = self._taken(Target.MOBILE, mobile, required=False)
        if known is not None:
            return replace(known, mobile=to or known.mobile)
        number = self._identity()
        group = _group(number)
        born = self._taken(Target.BIRTH, self._birth, required=group is not NationalityGroup.NON_SAUDI)
        name = self._taken(Target.NAME, str.strip)
        country = self._country(number)
        prior = self._taken(Target.PRIOR, lambda text: read_yes(text, Target.PRIOR.value), required=False)
        if number is None or name is None or country is None:
            return None
        return Contributor(
            id=self._bench.new_id(),
            identity=number,
            names=Names(name, self._line.text(Target.NAME_EN).strip() or None),
            birth=born,
            nationality=country,
            nationality_group=group or nationality_group_of(country),
            mobile=to,
            has_prior_periods=bool(prior),
        )

    def day(self, target: Target) -> date | None:
        """A day in either calendar."""
        return self._taken(target, lambda text: read_day(text, target.value, self._bench.columns.month_first)[0])

    def occupation(self) -> str | None:
        """The code of an occupation, by its name."""
        return self._listed(Target.OCCUPATION, self._bench.lists.occupations, "import.unknown_occupation")

    def branch(self) -> str | None:
        """The branch by its name or number; where nothing is said, the first."""
        lists = self._bench.lists
        if self._line.text(Target.BRANCH) in NOTHING_THERE:
            return lists.first_branch
        return self._listed(Target.BRANCH, lists.branches, "import.unknown_branch")

    def wage(self) -> WageParts | None:
        """His first wage."""
        try:
            return self._bench.wage(self._line, WageParts(0))
        except RuleViolation as refusal:
            self.wrong += self._bench.remarks([refusal])
            return None

    def contract(self, joined: date | None) -> Contract | None:
        """Open, or fixed when it has an end; it begins with the work unless the row says otherwise."""
        begins = self._optional_day(Target.CONTRACT_FROM) or joined
        ends = self._optional_day(Target.CONTRACT_TO)
        signed = self._taken(
            Target.AUTHENTICATED, lambda text: read_yes(text, Target.AUTHENTICATED.value), required=False
        )
        if begins is None:
            return None
        return Contract(_FIXED if ends is not None else _OPEN, begins, ends, bool(signed))

    def _optional_day(self, target: Target) -> date | None:
        return self.day(target) if self._line.text(target) not in NOTHING_THERE else None

    def _identity(self) -> Identity | None:
        country = word_of(self._line.text(Target.NATIONALITY), self._bench.lists.nationalities)
        gulf = country if country in GCC_COUNTRIES else None

        def read(text: str) -> Identity:
            found = identify(text, gulf if len(compact(text)) != _OUR_LENGTH else None)
            if found.kind not in _REGISTERED:
                raise RuleViolation("identifier.wrong_kind", Target.IDENTITY.value, kind="identity")
            return found

        if not self._line.text(Target.IDENTITY):
            self.wrong.append(RowRemark("import.no_identity", Target.IDENTITY))
            return None
        return self._taken(Target.IDENTITY, read)

    def _country(self, number: Identity | None) -> str | None:
        if number is not None and number.kind is IdentityKind.NATIONAL_ID:
            return SAUDI
        if number is not None and number.kind is IdentityKind.GCC_ID and number.country:
            return number.country
        return self._listed(Target.NATIONALITY, self._bench.lists.nationalities, "import.unknown_nationality")

    def _birth(self, text: str) -> Birth:
        return Birth(*read_day(text, Target.BIRTH.value, self._bench.columns.month_first, birth=True))

    def _listed(self, target: Target, words: Mapping[str, str], code: str) -> str | None:
        def read(text: str) -> str:
            found = word_of(text, words)
            if found is None:
                raise RuleViolation(code, target.value, text=text)
            return found

        return self._taken(target, read)

    def _taken(self, target: Target, read: Callable[[str], _Value], *, required: bool = True) -> _Value | None:
        text = self._line.text(target)
        if text in NOTHING_THERE:
            if required:
                self.wrong.append(RowRemark("required", target))
            return None
        try:
            return read(text)
        except RuleViolation as refusal:
            self.wrong.append(RowRemark(refusal.code, target, refusal.params))
            return None


def _group(number: Identity | None) -> NationalityGroup | None:
    if number is None:
        return None
    return {
        IdentityKind.NATIONAL_ID: NationalityGroup.SAUDI,
        IdentityKind.GCC_ID: NationalityGroup.GCC,
    }.get(number.kind, NationalityGroup.NON_SAUDI)
