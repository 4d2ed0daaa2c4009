"""What is asked about injuries, as the bodies of their kinds of request (service contract, section 6)."""

from datetime import UTC, date, datetime

import msgspec

from gosi_desktop.contract import injury_bodies as wire
from gosi_desktop.domain.injuries import InjuryReport, Place, Reporter, Treatment
from gosi_desktop.domain.injury_changes import (
    AddToInjury,
    CancelInjuryReport,
    FollowUp,
    InjuryChange,
    ObjectToInjuryDecision,
    ReportComplication,
    ReportDeath,
    ReportInjury,
    ReportOutsideTreatment,
    ReportRelapse,
)


def injury_body(change: InjuryChange) -> msgspec.Struct:
    """The body of any of them."""
    match change:
        case ReportInjury(report=report):
            return _report(report)
        case ReportRelapse(follow_up=follow_up) | ReportComplication(follow_up=follow_up):
            return _following(follow_up)
        case AddToInjury():
            return wire.AddToInjury(
                text=change.text or None, answers=change.answers, back_to_work=_day(change.back_to_work)
            )
        case ReportOutsideTreatment():
            since, grounds = change.since.isoformat(), change.grounds or None
            return wire.ReportOutsideTreatment(provider=change.provider, since=since, grounds=grounds)
        case ReportDeath():
            return wire.ReportDeath(died=change.died.isoformat(), text=change.text or None)
        case CancelInjuryReport() | ObjectToInjuryDecision():
            return wire.InjuryGrounds(grounds=change.grounds)


def _report(report: InjuryReport) -> msgspec.Struct:
    return wire.ReportInjury(
        contributor=report.contributor_id,
        engagement=report.engagement_id,
        kind=report.kind.value,  # type: ignore[arg-type]  # the two that follow a case have kinds of request of their own
        happened=_instant(report.happened),
        told=_instant(report.told),
        place=_place(report.place),
        how=report.how,
        cause=report.cause,
        part=report.part,
        nature=report.nature,
        treatment=_treatment(report.treatment),
        reporter=_reporter(report.reporter),
        agent=report.agent,
        first_day_off=_day(report.first_day_off),
        witnesses=tuple(wire.WitnessAsked(name=one.name, mobile=one.mobile) for one in report.witnesses),
        other_reports=tuple(
            wire.OtherReportAsked(body=one.body, number=one.number)  # type: ignore[arg-type]  # codes of the lists
            for one in report.other_reports
        ),
        wage_continued=report.wage_continued,
        late_reason=report.late_reason,
        late_text=report.late_text,
        died=_day(report.died),
    )


def _following(asked: FollowUp) -> msgspec.Struct:
    return wire.ReportFollowing(
        parent_case=asked.parent_case,
        happened=_instant(asked.happened),
        told=_instant(asked.told),
        how=asked.how,
        treatment=_treatment(asked.treatment),
        reporter=_reporter(asked.reporter),
        part=asked.part,
        nature=asked.nature,
        first_day_off=_day(asked.first_day_off),
        late_reason=asked.late_reason,
        late_text=asked.late_text,
    )


def _place(place: Place) -> wire.PlaceAsked:
    return wire.PlaceAsked(
        inside=place.inside, text=place.text, branch=place.branch_id, city=place.city,
        short_address=place.short_address,
    )  # fmt: skip


def _treatment(treatment: Treatment) -> wire.TreatmentAsked | None:
    """None for somebody who died before anybody could treat him."""
    if not treatment.provider.strip():
        return None
    return wire.TreatmentAsked(
        provider=treatment.provider, since=_day(treatment.since), first_aid_given=treatment.first_aid_given,
        emergency=treatment.emergency, outside_list=treatment.outside_list,
    )  # fmt: skip


def _reporter(reporter: Reporter) -> wire.ReporterAsked:
    return wire.ReporterAsked(name=reporter.name, role=reporter.role, mobile=reporter.mobile)


def _day(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None


def _instant(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
