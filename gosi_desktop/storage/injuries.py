"""Work injuries of the open cache: the authority's rows with the requests of ours that lie on top, of one commit.

What is shown follows from both each time it is read, so that nothing has to be lifted when either changes.
"""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime
from typing import Final

import msgspec

from gosi_desktop.application.ports.injuries import InjuryRows
from gosi_desktop.application.ports.money import PersonLabel
from gosi_desktop.application.ports.outbox import STUCK, UNSENT, WITH_AUTHORITY, Operation, OperationState
from gosi_desktop.application.threads import entering_port
from gosi_desktop.contract.injuries import InjuryData, InjuryEventData, PlaceData, TreatmentData
from gosi_desktop.domain.injuries import (
    EventKind,
    Injury,
    InjuryCase,
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
from gosi_desktop.domain.injury_changes import KINDS, ReportInjury
from gosi_desktop.storage import mapping, paper_rows, records
from gosi_desktop.storage.database import Database
from gosi_desktop.storage.driver import RawConnection
from gosi_desktop.storage.operations import COLUMNS, operation_of
from gosi_desktop.storage.units import snapshot, value

_SHOWN: Final = "SELECT id FROM copy WHERE establishment = ? AND state = 'current'"
_OVER: Final = (OperationState.ACCEPTED, OperationState.APPROVED)  # until the authority's rows have come so far
_LYING: Final = (
    f"SELECT {COLUMNS} FROM outbox WHERE establishment = ? AND kind IN ({', '.join(map(repr, sorted(KINDS)))})"  # noqa: S608
    f" AND state IN ({', '.join(repr(str(one)) for one in sorted((*UNSENT, *STUCK, *WITH_AUTHORITY, *_OVER)))})"
    " ORDER BY place"
)

_injury: Final = msgspec.json.Decoder(InjuryData)
_event: Final = msgspec.json.Decoder(InjuryEventData)


class SqlInjuries:
    """The InjuryStore of an open cache."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def rows(self, establishment: str, people: Sequence[str] = ()) -> InjuryRows:
        """Everything about injuries; a row that cannot be read is left out."""
        entering_port("storage.injuries")
        with snapshot(self._database) as connection:
            copy = value(connection, _SHOWN, (establishment,))
            cases = _cases(connection, copy) if copy is not None else ()
            lying = [operation_of(row) for row in connection.execute(_LYING, (establishment,))]
            versions = {case.injury.id: case.injury.version for case in cases}
            operations = tuple(one for one in lying if _lies(one, versions.get(one.change.target, 0)))
            wanted = {case.injury.report.contributor_id for case in cases} | set(people)
            wanted |= {one.contributor_id for one in operations}
            wanted |= {one.change.report.contributor_id for one in operations if isinstance(one.change, ReportInjury)}
            who = _people(connection, copy, sorted(wanted)) if copy is not None else {}
            papers = paper_rows.papers(connection, copy) if copy is not None else {}
        papers |= {paper.sha256: paper for one in operations for paper in one.papers}
        return InjuryRows(tuple(cases), operations, who, papers)


def _lies(operation: Operation, version: int) -> bool:
    """Whether it is still shown: what is done only until the case has come so far."""
    return operation.state not in _OVER or version < operation.settled_version


def _cases(connection: RawConnection, copy: int) -> Sequence[InjuryCase]:
    events: defaultdict[str, list[InjuryEvent]] = defaultdict(list)
    for row in records.every(connection, copy, "injury_event"):
        if (event := injury_event(*row)) is not None:
            events[event.injury_id].append(event)
    found = [one for row in records.every(connection, copy, "injury") if (one := injury(*row)) is not None]
    return [InjuryCase(one, tuple(sorted(events[one.id], key=lambda event: (event.at, event.id)))) for one in found]


def _people(connection: RawConnection, copy: int, ids: Sequence[str]) -> dict[str, PersonLabel]:
    found = (mapping.contributor(*row) for row in records.some(connection, copy, "contributor", ids))
    return {
        who.id: PersonLabel(who.id, who.names, who.identity.number, who.contributor_no)
        for who in found
        if who is not None
    }


def injury(row_id: str, version: int, data: bytes) -> Injury | None:
    """A case; None when the row is not in the contract's form."""
    return mapping.read("injury", lambda: _read_injury(row_id, version, _injury.decode(data)))


def injury_event(row_id: str, _version: int, data: bytes) -> InjuryEvent | None:
    """Something that happened to a case; None when the row is not in the contract's form."""
    return mapping.read("injury_event", lambda: _read_event(row_id, _event.decode(data)))


def _read_injury(row_id: str, version: int, said: InjuryData) -> Injury:
    return Injury(
        id=row_id,
        version=version,
        report=_report(said),
        state=mapping.known(InjuryState, said.state),
        due_at=_instant(said.due_at),
        reported_at=_instant(said.reported_at),
        case_no=said.case_no,
        decided_at=_instant(said.decided_at) if said.decided_at else None,
        object_until=mapping.day_of(said.object_until),
        reason=said.reason,
        outcome=said.outcome,
        back_to_work=mapping.day_of(said.back_to_work),
    )


def _report(said: InjuryData) -> InjuryReport:
    return InjuryReport(
        contributor_id=said.contributor,
        engagement_id=said.engagement,
        kind=mapping.known(InjuryKind, said.kind),
        happened=_instant(said.happened),
        told=_instant(said.told),
        place=_place(said.place),
        how=said.how,
        cause=said.cause,
        part=said.part,
        nature=said.nature,
        treatment=_treatment(said.treatment),
        reporter=Reporter(said.reporter.name, said.reporter.role, said.reporter.mobile),
        agent=said.agent,
        first_day_off=mapping.day_of(said.first_day_off),
        witnesses=tuple(Witness(one.name, one.mobile) for one in said.witnesses),
        other_reports=tuple(OtherReport(one.body, one.number) for one in said.other_reports),
        wage_continued=said.wage_continued,
        late_reason=said.late_reason,
        late_text=said.late_text,
        died=mapping.day_of(said.died),
        parent_case=said.parent_case,
    )


def _place(said: PlaceData) -> Place:
    return Place(said.text, said.inside, said.branch, said.city, said.short_address)


def _treatment(said: TreatmentData | None) -> Treatment:
    if said is None:
        return Treatment()
    since: date | None = mapping.day_of(said.since)
    return Treatment(said.provider, since, said.first_aid_given, said.emergency, said.outside_list)


def _read_event(row_id: str, said: InjuryEventData) -> InjuryEvent:
    asks = ((one.what, mapping.day_of(one.until), one.text) for one in said.asks)
    return InjuryEvent(
        id=row_id,
        injury_id=said.injury,
        at=_instant(said.at),
        kind=mapping.known(EventKind, said.kind),
        text=said.text,
        asks=tuple(InjuryQuestion(what, until, text) for what, until, text in asks if until is not None),
        answers=said.answers,
        attachments=said.attachments,
        by=said.by,
    )


def _instant(text: str) -> datetime:
    """An instant that says its time zone. ValueError for one that does not."""
    found = datetime.fromisoformat(text)
    if found.tzinfo is None:
        raise ValueError("an instant without a time zone")
    return found
