"""Requests about work injuries (facts 7). What is reported is taken at once and makes a case, which has states of its
own: the authority moves it on later, and a request about it is never undecided.

A report that comes late is taken without a reason too, which is then asked for: better late than never.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import Any, Final

import uuid6

from gosi_desktop.contract import injury_bodies as wire
from gosi_desktop.contract.injuries import InjuryEventData
from gosi_desktop.domain import injury_changes as changes
from gosi_desktop.domain.clock import as_utc
from gosi_desktop.domain.injuries import (
    EventKind,
    Injury,
    InjuryCase,
    InjuryKind,
    InjuryQuestion,
    InjuryReport,
    InjuryState,
    OtherReport,
    Place,
    Reporter,
    Treatment,
    Witness,
    report_countdown,
)
from gosi_desktop.domain.injury_changes import FollowUp, InjuryChange
from gosi_desktop.domain.injury_checks import LATE_REASON, InjuryScene, findings, is_late, without
from gosi_desktop.sandbox import injuries, series
from gosi_desktop.sandbox.asking import Asking, Judgement, Kind, day_of, invalid
from gosi_desktop.sandbox.injuries import case_of, cases_of
from gosi_desktop.sandbox.injury_lists import require_listed
from gosi_desktop.sandbox.injury_rows import injury_of, injury_row
from gosi_desktop.sandbox.problems import instant_text
from gosi_desktop.sandbox.requests_kept import moment_of
from gosi_desktop.sandbox.roster_rows import engagement_of, pass_or_refuse

_YEARS: Final = range(1900, 2201)


def _report_asked(asking: Asking) -> InjuryReport:
    """What is reported, with what it names found here and its codes in the lists."""
    body = asking.asked(wire.ReportInjury)
    person, work = (
        asking.row("contributor", body.contributor, "contributor"),
        asking.row("engagement", body.engagement, "engagement"),
    )
    if work["contributor"] != person["id"]:
        raise invalid("engagement", "not_in_list")
    place = body.place
    branch = asking.row("branch", place.branch, "place.branch")["id"] if place.branch is not None else None
    for name, code in (("causes", body.cause), ("parts", body.part), ("natures", body.nature)):
        require_listed(name, code, name.removesuffix("s"))
    _require_reason(body.late_reason)
    return InjuryReport(
        contributor_id=person["id"], engagement_id=work["id"], kind=InjuryKind(body.kind),
        happened=_moment(body.happened, "happened"), told=_moment(body.told, "told"),
        place=Place(place.text, place.inside, branch, place.city, place.short_address),
        how=body.how, cause=body.cause, part=body.part, nature=body.nature, treatment=_treatment(body.treatment),
        reporter=_reporter(body.reporter), agent=body.agent, first_day_off=_day(body.first_day_off, "first_day_off"),
        witnesses=tuple(Witness(one.name, one.mobile) for one in body.witnesses),
        other_reports=tuple(OtherReport(one.body, one.number) for one in body.other_reports),
        wage_continued=body.wage_continued, late_reason=body.late_reason, late_text=body.late_text,
        died=_day(body.died, "died"),
    )  # fmt: skip


def _follow_up_asked(asking: Asking) -> FollowUp:
    body = asking.asked(wire.ReportFollowing)
    for name, code in (("parts", body.part), ("natures", body.nature)):
        if code is not None:
            require_listed(name, code, name.removesuffix("s"))
    _require_reason(body.late_reason)
    return FollowUp(
        parent_case=asking.row("injury", body.parent_case, "parent_case")["id"],
        happened=_moment(body.happened, "happened"), told=_moment(body.told, "told"), how=body.how,
        treatment=_treatment(body.treatment), reporter=_reporter(body.reporter), part=body.part, nature=body.nature,
        first_day_off=_day(body.first_day_off, "first_day_off"), late_reason=body.late_reason,
        late_text=body.late_text,
    )  # fmt: skip


def _change(asking: Asking) -> InjuryChange:
    """The request as the domain knows it."""
    id, kind, body = asking.target, asking.request.kind, asking.body
    match body:
        case wire.ReportInjury():
            return changes.ReportInjury(injury_id=id, report=_report_asked(asking))
        case wire.ReportFollowing():
            made = changes.ReportRelapse if kind == changes.ReportRelapse.kind else changes.ReportComplication
            return made(injury_id=id, follow_up=_follow_up_asked(asking))
        case wire.AddToInjury():
            back = _day(body.back_to_work, "back_to_work")
            return changes.AddToInjury(injury_id=id, text=body.text or "", answers=body.answers, back_to_work=back)
        case wire.ReportOutsideTreatment():
            since = day_of(body.since, "since")
            return changes.ReportOutsideTreatment(
                injury_id=id, provider=body.provider, since=since, grounds=body.grounds or ""
            )
        case wire.ReportDeath():
            return changes.ReportDeath(injury_id=id, died=day_of(body.died, "died"), text=body.text or "")
        case wire.InjuryGrounds() if kind == changes.CancelInjuryReport.kind:
            return changes.CancelInjuryReport(injury_id=id, grounds=body.grounds)
        case wire.InjuryGrounds():
            return changes.ObjectToInjuryDecision(injury_id=id, grounds=body.grounds)
    raise AssertionError(kind)


def _judge(asking: Asking) -> Judgement:
    case = _case(asking) if asking.request.kind not in _OPENING else None
    change = _change(asking)
    parent = _parent(asking, change)
    report = change.report if isinstance(change, changes.ReportInjury) else parent.report if parent else None
    work = asking.row("engagement", report.engagement_id, "engagement") if report is not None else None
    scene = InjuryScene(
        now=asking.ctx.now, work=engagement_of(work) if work else None,
        others=cases_of(asking.written, report.contributor_id) if report is not None else (),
        case=case, parent=parent, papers=len(asking.request.attachments),
    )  # fmt: skip
    found = without(findings(asking.rules, change, scene), LATE_REASON)
    about = report or (case.injury.report if case is not None else None)
    branch = asking.written.read("engagement", about.engagement_id)["branch"] if about is not None else None
    return Judgement(pass_or_refuse(found), branch=branch)


def _open_case(asking: Asking) -> None:
    """A case under review; the reason of a late one is asked for when it is not given."""
    change, parent = _change(asking), None
    if isinstance(change, changes.ReportInjury):
        report = change.report
    else:
        assert isinstance(change, changes.ReportRelapse | changes.ReportComplication)
        parent = _parent(asking, change)
        assert parent is not None
        report = change.follow_up.after(parent, changes.KIND_OF[change.kind])
    clock = report_countdown(asking.rules, report.told)
    number = series.reference(asking.ctx, "INJ")
    injury = Injury(
        id=asking.target, report=report, state=InjuryState.IN_REVIEW, case_no=number, reported_at=asking.ctx.now,
        due_at=clock.due_at if clock is not None else asking.ctx.now,
    )  # fmt: skip
    asking.written.put("injury", injury.id, injury_row(injury))
    asking.numbers[injury.id] = number
    _happened(asking, EventKind.REPORTED, report.how)
    if parent is not None:
        injuries.note(asking.written, parent.id, EventKind.FOLLOWED, asking.ctx.now, text=number)
    if is_late(report, asking.ctx.now, asking.rules) and not report.late_reason:
        _ask(asking, "late_reason")


def _add(asking: Asking) -> None:
    """An answer ends the question; when it was the last one, the case goes on where it stood."""
    case, body = _case(asking), asking.asked(wire.AddToInjury)
    _happened(asking, EventKind.ADDED, body.text, answers=body.answers)
    fields: dict[str, Any] = {"back_to_work": body.back_to_work} if body.back_to_work else {}
    question = next((event for event in case.events if event.id == body.answers), None)
    if question is not None and any(one.what == "late_reason" for one in question.asks):
        fields["late_text"] = body.text
    if case.injury.state is InjuryState.INFO_REQUESTED and not _case(asking).open_questions:
        fields["state"] = injuries.standing(case).value
    if fields:
        asking.written.change("injury", case.injury.id, **fields)


def _treated_outside(asking: Asking) -> None:
    body, case = asking.asked(wire.ReportOutsideTreatment), _case(asking)
    text = " — ".join(part for part in (body.provider, body.grounds) if part)
    _happened(asking, EventKind.OUTSIDE_TREATMENT, text)
    earlier = case.injury.report.treatment
    treatment = replace(earlier, provider=body.provider, since=date.fromisoformat(body.since), outside_list=True)
    report = replace(case.injury.report, treatment=treatment)
    asking.written.put("injury", case.injury.id, injury_row(replace(case.injury, report=report)))


def _died(asking: Asking) -> None:
    """A case that was over is opened again; without a paper the certificate is asked for."""
    body, case = asking.asked(wire.ReportDeath), _case(asking)
    _happened(asking, EventKind.DIED, body.text)
    state = case.injury.state if case.injury.is_open else InjuryState.REOPENED
    asking.written.change("injury", case.injury.id, died=body.died, state=state.value)
    if not asking.request.attachments:
        _ask(asking, "death_certificate")


def _cancel(asking: Asking) -> None:
    _happened(asking, EventKind.CANCELLED, asking.asked(wire.InjuryGrounds).grounds)
    asking.written.change("injury", _case(asking).injury.id, state=InjuryState.CANCELLED.value)


def _object(asking: Asking) -> None:
    """Once: what is decided on an objection is not objected to again."""
    _happened(asking, EventKind.OBJECTED, asking.asked(wire.InjuryGrounds).grounds)
    asking.written.change("injury", _case(asking).injury.id, state=InjuryState.REOPENED.value, object_until=None)


def _case(asking: Asking) -> InjuryCase:
    """The case that the target names."""
    row = asking.row("injury", asking.target)
    return case_of(asking.written, row["id"], row)


def _parent(asking: Asking, change: InjuryChange) -> Injury | None:
    if not isinstance(change, changes.ReportRelapse | changes.ReportComplication):
        return None
    row = asking.row("injury", change.follow_up.parent_case, "parent_case")
    return injury_of(row["id"], row)


def _ask(asking: Asking, what: str) -> None:
    question = InjuryQuestion(what, asking.today + injuries.TO_ANSWER)
    injuries.ask(asking.written, _case(asking), (question,), asking.ctx.now)


def _happened(asking: Asking, kind: EventKind, text: str | None, answers: str | None = None) -> None:
    """What the establishment did, with the papers it sent."""
    event = InjuryEventData(
        injury=_id(asking), at=instant_text(asking.ctx.now), kind=kind.value, text=text or None, answers=answers,
        attachments=tuple(dict.fromkeys(asking.request.attachments)), by=asking.held.member,
    )  # fmt: skip
    asking.written.put("injury_event", str(uuid6.uuid7()), event)


def _id(asking: Asking) -> str:
    return str(asking.row("injury", asking.target)["id"])


def _require_reason(code: str | None) -> None:
    if code is not None:
        require_listed("late_reasons", code, "late_reason")


def _treatment(asked: wire.TreatmentAsked | None) -> Treatment:
    if asked is None:
        return Treatment()
    since = _day(asked.since, "treatment.since")
    return Treatment(asked.provider, since, asked.first_aid_given, asked.emergency, asked.outside_list)


def _reporter(asked: wire.ReporterAsked) -> Reporter:
    return Reporter(asked.name, asked.role, asked.mobile)


def _moment(text: str, path: str) -> datetime:
    """An instant of this time that says its time zone."""
    moment = moment_of(text)
    if moment is None:
        raise invalid(path, "instant")
    if moment.year not in _YEARS:
        raise invalid(path, "date.out_of_table")
    return as_utc(moment)


def _day(text: str | None, path: str) -> date | None:
    return day_of(text, path) if text is not None else None


def _kind(name: str, body: type[Any], effect: Callable[[Asking], None]) -> Kind:
    version = "new" if name in _OPENING else "any"
    return Kind(name=name, entity="injury", body=body, judge=_judge, effect=effect, prefix="J", version=version)  # type: ignore[arg-type]


_OPENING: Final = tuple(change.kind for change in changes.OPENING)
KINDS: Final = (
    _kind("report_injury", wire.ReportInjury, _open_case),
    _kind("report_relapse", wire.ReportFollowing, _open_case),
    _kind("report_complication", wire.ReportFollowing, _open_case),
    _kind("add_to_injury", wire.AddToInjury, _add),
    _kind("report_outside_treatment", wire.ReportOutsideTreatment, _treated_outside),
    _kind("report_death", wire.ReportDeath, _died),
    _kind("cancel_injury_report", wire.InjuryGrounds, _cancel),
    _kind("object_to_injury_decision", wire.InjuryGrounds, _object),
)
