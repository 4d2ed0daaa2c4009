"""Work injuries: the case and what happened to it, as they travel in the feed (service contract, sections 5 and 12)."""

import msgspec

from gosi_desktop.contract.wire import Answer, Day, Instant, Money, Percent


class PlaceData(Answer, frozen=True):
    """Where it happened. ``branch`` is an id, where it was at one of the establishment's places."""

    inside: bool
    text: str
    branch: str | None = None
    city: str | None = None
    short_address: str | None = None


class TreatmentData(Answer, frozen=True):
    """Who treats, since when; ``outside_list``: a provider that is not on the authority's list."""

    provider: str
    since: Day | None = None
    first_aid_given: bool = False
    emergency: bool = False
    outside_list: bool = False


class WitnessData(Answer, frozen=True):
    """Somebody who saw it."""

    name: str
    mobile: str | None = None


class OtherReportData(Answer, frozen=True):
    """The number under which another body knows it (traffic, civil_defence, police, red_crescent)."""

    body: str
    number: str


class ReporterData(Answer, frozen=True):
    """Who reports for the establishment."""

    name: str
    role: str
    mobile: str | None = None


class InjuryData(Answer, frozen=True):
    """A case. ``due_at``, ``object_until`` are the service's; kinds and states of facts 7.1 and 7.5."""

    contributor: str
    engagement: str
    kind: str
    happened: Instant
    told: Instant
    place: PlaceData
    how: str
    cause: str
    part: str
    nature: str
    due_at: Instant
    state: str
    reporter: ReporterData
    reported_at: Instant
    treatment: TreatmentData | None = None
    agent: str | None = None
    first_day_off: Day | None = None
    witnesses: tuple[WitnessData, ...] = ()
    other_reports: tuple[OtherReportData, ...] = ()
    wage_continued: bool = False
    late_reason: str | None = None
    late_text: str | None = None
    died: Day | None = None
    back_to_work: Day | None = None
    case_no: str | None = None
    decided_at: Instant | None = None
    object_until: Day | None = None
    reason: str | None = None  # why it was rejected; a code of the lists
    outcome: str | None = None  # how it ended; a code of the lists
    parent_case: str | None = None  # the id of the case that this one follows


class AskedData(Answer, frozen=True):
    """What the service wants to know or have, and until when."""

    what: str
    until: Day
    text: str | None = None


class InjuryEventData(Answer, frozen=True):
    """Something that happened to a case. ``asks`` waits for ``add_to_injury``; ``by`` absent: the service."""

    injury: str
    at: Instant
    kind: str
    text: str | None = None
    asks: tuple[AskedData, ...] = ()
    answers: str | None = None  # the id of the event whose questions it meets
    attachments: tuple[str, ...] = ()
    by: str | None = None


class AllowanceDaysData(Answer, frozen=True):
    """Days in a row at one percentage; ``daily`` is what one of them pays."""

    from_: Day = msgspec.field(name="from")
    to: Day
    days: int
    percent: Percent
    daily: Money
    amount: Money


class InjuryAllowance(Answer, frozen=True):
    """GET …/injuries/{id}/allowance: as decided, day by day. ``charged_back`` is the employer's, for lateness."""

    wage_month: str
    month_wage: Money
    month_days: int
    spans: tuple[AllowanceDaysData, ...]
    total: Money
    to_employer: bool = False
    charged_back: Money = "0.00"
