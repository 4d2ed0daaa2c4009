"""Cases of work injuries as the domain knows them, from the rows of the feed and from what is asked; and back."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from gosi_desktop.contract.injuries import (
    AskedData,
    InjuryData,
    OtherReportData,
    PlaceData,
    ReporterData,
    TreatmentData,
    WitnessData,
)
from gosi_desktop.domain.clock import as_utc
from gosi_desktop.domain.injuries import (
    EventKind,
    Injury,
    InjuryEvent,
    InjuryKind,
    InjuryQuestion,
    InjuryReport,
    InjuryState,
    OtherReport,
    Place,
    Reporter,
    Treatment,
    Witness,
)
from gosi_desktop.sandbox.problems import instant_text


def injury_of(key: str, row: dict[str, Any]) -> Injury:
    """A case's row."""
    return Injury(
        id=key, report=_report_of(row), state=InjuryState(row["state"]), due_at=_moment(row["due_at"]),
        reported_at=_moment(row["reported_at"]), case_no=row.get("case_no"),
        decided_at=_moment(row["decided_at"]) if row.get("decided_at") else None,
        object_until=_day(row.get("object_until")), reason=row.get("reason"), outcome=row.get("outcome"),
        back_to_work=_day(row.get("back_to_work")),
    )  # fmt: skip


def event_of(key: str, row: dict[str, Any]) -> InjuryEvent:
    """An event's row."""
    asks = tuple(
        InjuryQuestion(one["what"], date.fromisoformat(one["until"]), one.get("text")) for one in row.get("asks", ())
    )
    return InjuryEvent(
        id=key, injury_id=row["injury"], at=_moment(row["at"]), kind=EventKind(row["kind"]), text=row.get("text"),
        asks=asks, answers=row.get("answers"), attachments=tuple(row.get("attachments", ())), by=row.get("by"),
    )  # fmt: skip


def injury_row(injury: Injury) -> InjuryData:
    """The row of a case."""
    report = injury.report
    return InjuryData(
        contributor=report.contributor_id, engagement=report.engagement_id, kind=report.kind.value,
        happened=_instant(report.happened), told=_instant(report.told), place=_place_row(report.place),
        how=report.how, cause=report.cause, part=report.part, nature=report.nature,
        due_at=_instant(injury.due_at), state=injury.state.value,
        reporter=ReporterData(name=report.reporter.name, role=report.reporter.role, mobile=report.reporter.mobile),
        reported_at=_instant(injury.reported_at), treatment=_treatment_row(report.treatment), agent=report.agent,
        first_day_off=_text(report.first_day_off),
        witnesses=tuple(WitnessData(name=one.name, mobile=one.mobile) for one in report.witnesses),
        other_reports=tuple(OtherReportData(body=one.body, number=one.number) for one in report.other_reports),
        wage_continued=report.wage_continued, late_reason=report.late_reason, late_text=report.late_text,
        died=_text(report.died), back_to_work=_text(injury.back_to_work), case_no=injury.case_no,
        decided_at=_instant(injury.decided_at) if injury.decided_at else None,
        object_until=_text(injury.object_until), parent_case=report.parent_case, reason=injury.reason,
        outcome=injury.outcome,
    )  # fmt: skip


def asked_rows(questions: Iterable[InjuryQuestion]) -> tuple[AskedData, ...]:
    """Questions, as an event has them."""
    return tuple(AskedData(what=one.what, until=one.until.isoformat(), text=one.text) for one in questions)


def _report_of(row: dict[str, Any]) -> InjuryReport:
    place, treated = row["place"], row.get("treatment")
    return InjuryReport(
        contributor_id=row["contributor"], engagement_id=row["engagement"], kind=InjuryKind(row["kind"]),
        happened=_moment(row["happened"]), told=_moment(row["told"]),
        place=Place(
            place["text"], place["inside"], place.get("branch"), place.get("city"), place.get("short_address")
        ),
        how=row["how"], cause=row["cause"], part=row["part"], nature=row["nature"],
        treatment=_treatment_of(treated) if treated else Treatment(), reporter=Reporter(**row["reporter"]),
        agent=row.get("agent"), first_day_off=_day(row.get("first_day_off")),
        witnesses=tuple(Witness(**one) for one in row.get("witnesses", ())),
        other_reports=tuple(OtherReport(**one) for one in row.get("other_reports", ())),
        wage_continued=row.get("wage_continued", False), late_reason=row.get("late_reason"),
        late_text=row.get("late_text"), died=_day(row.get("died")), parent_case=row.get("parent_case"),
    )  # fmt: skip


def _treatment_of(row: dict[str, Any]) -> Treatment:
    return Treatment(
        row["provider"], _day(row.get("since")), row.get("first_aid_given", False), row.get("emergency", False),
        row.get("outside_list", False),
    )  # fmt: skip


def _treatment_row(treatment: Treatment) -> TreatmentData | None:
    if not treatment.provider:
        return None
    return TreatmentData(
        provider=treatment.provider, since=_text(treatment.since), first_aid_given=treatment.first_aid_given,
        emergency=treatment.emergency, outside_list=treatment.outside_list,
    )  # fmt: skip


def _place_row(place: Place) -> PlaceData:
    return PlaceData(
        inside=place.inside, text=place.text, branch=place.branch_id, city=place.city,
        short_address=place.short_address,
    )  # fmt: skip


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text)


def _instant(moment: datetime) -> str:
    return instant_text(as_utc(moment))


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _text(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None
