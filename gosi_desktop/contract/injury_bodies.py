"""What the requests about work injuries carry in their ``body`` (service contract, section 6; facts 7.4)."""

from typing import Annotated, Literal

import msgspec

from gosi_desktop.contract.request_bodies import Words
from gosi_desktop.contract.wire import Asked, Day, Instant, Key, Short

InjuryKind = Literal["at_work", "commute", "mission", "occupational_disease"]
Told = Annotated[str, msgspec.Meta(min_length=1, max_length=600)]


class PlaceAsked(Asked, frozen=True):
    """Where it happened."""

    inside: bool
    text: Annotated[str, msgspec.Meta(min_length=1, max_length=200)]
    branch: Key | None = None
    city: Short | None = None
    short_address: Short | None = None


class TreatmentAsked(Asked, frozen=True):
    """Who treats, since when."""

    provider: Annotated[str, msgspec.Meta(min_length=1, max_length=200)]
    since: Day | None = None
    first_aid_given: bool = False
    emergency: bool = False
    outside_list: bool = False


class WitnessAsked(Asked, frozen=True):
    """Somebody who saw it."""

    name: Annotated[str, msgspec.Meta(min_length=1, max_length=200)]
    mobile: Short | None = None


class OtherReportAsked(Asked, frozen=True):
    """The number under which another body knows it."""

    body: Literal["traffic", "civil_defence", "police", "red_crescent"]
    number: Annotated[str, msgspec.Meta(min_length=1, max_length=40)]


class ReporterAsked(Asked, frozen=True):
    """Who reports for the establishment."""

    name: Annotated[str, msgspec.Meta(min_length=1, max_length=200)]
    role: Short
    mobile: Short | None = None


class ReportInjury(Asked, frozen=True):
    """report_injury: target is the new case. Codes of cause, part, nature and late reason are rows of the lists."""

    contributor: Key
    engagement: Key
    kind: InjuryKind
    happened: Instant
    told: Instant
    place: PlaceAsked
    how: Told
    cause: Key
    part: Key
    nature: Key
    reporter: ReporterAsked
    treatment: TreatmentAsked | None = None  # absent: of somebody who died before anybody could treat him
    agent: Short | None = None
    first_day_off: Day | None = None
    witnesses: Annotated[tuple[WitnessAsked, ...], msgspec.Meta(max_length=10)] = ()
    other_reports: Annotated[tuple[OtherReportAsked, ...], msgspec.Meta(max_length=10)] = ()
    wage_continued: bool = False
    late_reason: Key | None = None
    late_text: Words | None = None
    died: Day | None = None


class ReportFollowing(Asked, frozen=True):
    """report_relapse and report_complication: target is the new case, which follows ``parent_case``."""

    parent_case: Key
    happened: Instant
    told: Instant
    how: Told
    reporter: ReporterAsked
    treatment: TreatmentAsked | None = None
    part: Key | None = None  # absent: the parent's
    nature: Key | None = None
    first_day_off: Day | None = None
    late_reason: Key | None = None
    late_text: Words | None = None


class AddToInjury(Asked, frozen=True):
    """add_to_injury: an answer (``answers`` is the event that asks), or more; digests of papers go on the request."""

    text: Words | None = None
    answers: Key | None = None
    back_to_work: Day | None = None


class ReportOutsideTreatment(Asked, frozen=True):
    """report_outside_treatment: emergency treatment at a provider that is not on the authority's list."""

    provider: Annotated[str, msgspec.Meta(min_length=1, max_length=200)]
    since: Day
    grounds: Words | None = None


class ReportDeath(Asked, frozen=True):
    """report_death: the day; the papers go on the request."""

    died: Day
    text: Words | None = None


class InjuryGrounds(Asked, frozen=True):
    """cancel_injury_report and object_to_injury_decision: why."""

    grounds: Annotated[str, msgspec.Meta(min_length=1, max_length=2000)]
