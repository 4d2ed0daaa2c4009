"""Injuries in memory: cases as the authority has them, over the outbox of the bench; what lies on top is real."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from gosi_desktop.application.ports.injuries import DecidedAllowance, DecidedDays, InjuryRows
from gosi_desktop.application.ports.money import PersonLabel
from gosi_desktop.application.ports.outbox import DONE
from gosi_desktop.domain.attachments import AttachedPaper
from gosi_desktop.domain.clock import RIYADH
from gosi_desktop.domain.errors import GosiError
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
from gosi_desktop.domain.injury_changes import KINDS
from gosi_desktop.domain.values import Month
from tests.fakes.outbox import FakeOutbox


def at(day: str, hour: str = "10:40") -> datetime:
    """An instant by the clock of Riyadh."""
    return datetime.fromisoformat(f"{day}T{hour}").replace(tzinfo=RIYADH)


def report(contributor: str = "c3", engagement: str = "e3", **other: Any) -> InjuryReport:
    """A fall from a ladder on 3 January, told the day after."""
    said: dict[str, Any] = {
        "contributor_id": contributor, "engagement_id": engagement, "kind": InjuryKind.AT_WORK,
        "happened": at("2026-01-03"), "told": at("2026-01-04", "08:15"), "place": Place("مستودع السلي", True, "b1"),
        "how": "سقط من سلّم بارتفاع مترين أثناء تركيب لوحة كهرباء", "cause": "fall_height", "agent": "ladder",
        "part": "wrist_right", "nature": "suspected_fracture",
        "treatment": Treatment("مستشفى الملتقى العام", date(2026, 1, 3), emergency=True),
        "reporter": Reporter("نورة العنزي", "مشرفة حساب", "0500000417"), "first_day_off": date(2026, 1, 3),
        "witnesses": (Witness("خالد الأمين الطيب"),), "other_reports": (OtherReport("red_crescent", "7719"),),
        "wage_continued": True,
    }  # fmt: skip
    return InjuryReport(**(said | other))


def case(id: str = "i1", state: InjuryState = InjuryState.SUBMITTED, *events: InjuryEvent, **other: Any) -> InjuryCase:
    """A case that the authority has, reported on 5 January at 13:20."""
    reported = at("2026-01-05", "13:20")
    said = {
        "report": report(), "due_at": at("2026-01-07", "23:59"), "reported_at": reported, "version": 1,
        "case_no": "2026-000417",
    } | other  # fmt: skip
    first = InjuryEvent(id=f"{id}-1", injury_id=id, at=reported, kind=EventKind.REPORTED, by="m1")
    return InjuryCase(Injury(id=id, state=state, **said), (first, *events))


def asks(id: str = "i1", until: date = date(2026, 1, 15), what: str = "medical_report") -> InjuryEvent:
    """The authority wants a paper until a day."""
    question = InjuryQuestion(what, until, "التقرير الطبي الأولي مختومًا")
    return InjuryEvent(
        id=f"{id}-asks", injury_id=id, at=at("2026-01-05", "15:00"), kind=EventKind.ASKED, asks=(question,)
    )


class FakeInjuries:
    """The InjuryStore and the InjuryDesk of a bench."""

    def __init__(self, outbox: FakeOutbox) -> None:
        self._outbox = outbox
        self.kept: dict[str, list[InjuryCase]] = {}
        self.papers: dict[str, AttachedPaper] = {}
        self.refusal: GosiError | None = None

    def rows(self, establishment: str, people: Sequence[str] = ()) -> InjuryRows:
        cases = tuple(self.kept.get(establishment, ()))
        mine = (one for one in self._outbox.kept.values() if one.establishment == establishment)
        lying = tuple(one for one in mine if one.change.kind in KINDS and one.state not in DONE)
        papers = self.papers | {paper.sha256: paper for one in lying for paper in one.papers}
        wanted = {one.injury.report.contributor_id for one in cases} | {one.contributor_id for one in lying}
        labels = {id: self._label(establishment, id) for id in wanted | set(people)}
        return InjuryRows(cases, lying, {id: one for id, one in labels.items() if one is not None}, papers)

    def allowance(self, establishment: str, injury_id: str) -> DecidedAllowance:
        if self.refusal is not None:
            raise self.refusal
        days = DecidedDays(date(2026, 1, 4), date(2026, 1, 6), 3, 10_000, 25_806, 77_418)
        return DecidedAllowance(
            wage_month=Month(2025, 12), month_wage_halalas=800_000, month_days=31, spans=(days,), halalas=77_418,
            to_employer=True,
        )  # fmt: skip

    def become(self, establishment: str, id: str, **changes: Any) -> None:
        """The authority moves a case on."""
        self.kept[establishment] = [
            replace(one, injury=replace(one.injury, version=one.injury.version + 1, **changes))
            if one.injury.id == id
            else one
            for one in self.kept[establishment]
        ]

    def _label(self, establishment: str, contributor_id: str) -> PersonLabel | None:
        person = self._outbox.dossier(establishment, contributor_id).contributor
        return PersonLabel(person.id, person.names, person.identity.number) if person is not None else None
