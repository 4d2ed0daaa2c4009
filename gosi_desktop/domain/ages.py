"""What an age on the joining day means for insurance (facts 3.7, rows A1 to A5)."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from gosi_desktop.domain.contributor import Insured, NationalityGroup, System, Work
from gosi_desktop.domain.dates import Calendar, hijri_of
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.rule_rows import AgeRow, Coverage
from gosi_desktop.domain.rules import RuleBook

_SHORTEST_YEAR: Final = 353  # days: of some years in the Umm al-Qura table; no twelve months are fewer


@dataclass(frozen=True, slots=True)
class AgeRuling:
    """The outcome for one person: ``row`` says it, by code, and where it comes from; None means nothing to say."""

    age: int
    row: AgeRow | None

    @property
    def accepted(self) -> bool:
        """Whether he may be registered at all."""
        return self.row is None or self.row.accepted

    @property
    def code(self) -> str | None:
        """The sentence to show, if any."""
        return self.row.code if self.row else None

    @property
    def coverage(self) -> Coverage:
        """Whether hazards alone are insured."""
        return Coverage.HAZARDS_ONLY if self.row and self.row.hazards_only else Coverage.FULL


def age_on(birth: date, day: date, calendar: Calendar) -> int:
    """Completed years on a day; a day before the birth is refused.

    Hijri years are counted where the table reaches both days, else Gregorian ones.
    """
    if day < birth:
        raise RuleViolation("birth.after_event", "birth")
    if calendar is Calendar.HIJRI:
        try:
            born, now = hijri_of(birth), hijri_of(day)
        except RuleViolation:
            return age_on(birth, day, Calendar.GREGORIAN)
        return now.year - born.year - ((now.month, now.day) < (born.month, born.day))
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))


def age_ruling(
    rules: RuleBook,
    birth: date,
    join_date: date,
    group: NationalityGroup,
    system: System | None = None,
    earlier_periods: bool = False,
) -> AgeRuling:
    """The first row that fits, in the order of the table. The old law counts Hijri years, the new one Gregorian."""
    age = age_on(birth, join_date, Calendar.HIJRI if system is System.OLD else Calendar.GREGORIAN)
    for row in rules.in_force(AgeRow, join_date):
        if (
            group in row.groups
            and row.system in (None, system)
            and row.earlier_periods in (None, earlier_periods)
            and row.min_age <= age
            and (row.max_age is None or age <= row.max_age)
        ):
            return AgeRuling(age, row)
    return AgeRuling(age, None)


def coverage_of(rules: RuleBook, contributor: Insured, engagement: Work) -> Coverage:
    """Full, or hazards alone for a Saudi who joined too old for the rest; full when the birth date is not known.

    Whoever was registered anywhere before joining here has earlier periods.
    """
    if contributor.nationality_group is not NationalityGroup.SAUDI or contributor.birth is None:
        return Coverage.FULL
    born, joined = contributor.birth.date, engagement.join_date
    youngest = min((row.min_age for row in rules.rows(AgeRow) if row.hazards_only), default=None)
    if youngest is None or (joined - born).days < youngest * _SHORTEST_YEAR:
        return Coverage.FULL  # too young in any calendar; nearly everybody is
    first = contributor.first_registration
    earlier = contributor.has_prior_periods or (first is not None and first < joined)
    return age_ruling(rules, born, joined, NationalityGroup.SAUDI, contributor.system, earlier).coverage
