"""What the papers about work injuries say, and who makes them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, Protocol

from gosi_desktop.application.ports.money_papers import Holder
from gosi_desktop.domain.attachments import AttachedPaper
from gosi_desktop.domain.contributor import Names
from gosi_desktop.domain.rule_rows import DeadlineRow, EmergencyNumberRow
from gosi_desktop.domain.values import Month


@dataclass(frozen=True, slots=True, kw_only=True)
class InjuredPerson:
    """Who was hurt. ``wage_halalas`` is the contributory wage of ``wage_month``; None where it is not to be seen."""

    names: Names
    identity: str
    nationality: str = ""  # a code
    woman: bool = False
    occupation: str = ""  # a code
    joined: date | None = None
    wage_halalas: int | None = None
    wage_month: Month | None = None


@dataclass(frozen=True, slots=True)
class Hour:
    """A day and the hour of Riyadh, as far as they are known."""

    day: date | None = None
    hour: str = ""  # «10:40»


@dataclass(frozen=True, slots=True)
class HappenedSince:
    """Something that happened to a case. ``by`` None: the authority; ``asks``: what it wants, and until when."""

    at: datetime
    kind: str  # an EventKind
    text: str = ""
    asks: tuple[tuple[Names, date], ...] = ()
    by: Names | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class InjuryPaper:
    """A case, or a report that is only typed here, as it stands when it is printed. Words of codes in both languages.

    ``standing`` is a Standing, or the state of a reported case; ``ours``: the last day is worked out here.
    """

    holder: Holder
    id: str
    case_no: str | None
    standing: str
    written: datetime | None
    sent: datetime | None = None
    happened: Hour = Hour()
    told: Hour = Hour()
    last_day: date | None = None
    ours: bool = True
    person: InjuredPerson | None = None
    kind: str = ""
    place: str = ""
    inside: bool = True
    branch: Names | None = None
    city: str = ""
    short_address: str = ""
    how: str = ""
    cause: Names | None = None
    agent: Names | None = None
    part: Names | None = None
    nature: Names | None = None
    first_day_off: date | None = None
    back_to_work: date | None = None
    died: date | None = None
    provider: str = ""
    since: date | None = None
    first_aid_given: bool = False
    emergency: bool = False
    outside_list: bool = False
    wage_continued: bool = False
    witnesses: tuple[tuple[str, str], ...] = ()  # name, mobile
    other_reports: tuple[tuple[Names, str], ...] = ()  # body, number
    papers: tuple[AttachedPaper, ...] = ()
    reporter: str = ""
    reporter_role: str = ""
    reporter_mobile: str = ""
    late_reason: Names | None = None
    late_text: str = ""
    events: tuple[HappenedSince, ...] = ()
    object_until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WallPaper:
    """What hangs on the wall: whom to call, what to do first, the days there are."""

    holder: Holder
    numbers: Sequence[EmergencyNumberRow]
    days: Sequence[DeadlineRow]
    home_percent: int  # of the daily wage, in hundredths of a percent
    treated_percent: int


class InjuryPress(Protocol):
    """Makes the papers (adapter: ``reports``). The same paper gives the same bytes at the same minute."""

    def injury_report(self, paper: InjuryPaper, language: Literal["ar", "en"], practice: bool) -> bytes:
        """What is known of a case, for the establishment's files; a PDF."""

    def hospital_sheet(self, paper: InjuryPaper, language: Literal["ar", "en"], practice: bool) -> bytes:
        """What whoever treats needs: who, of which establishment, what happened; no wage, no witness; a PDF."""

    def first_hour_sheet(self, paper: WallPaper, language: Literal["ar", "en"], practice: bool) -> bytes:
        """For the wall; a PDF."""
