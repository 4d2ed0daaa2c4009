"""An outbox in which something stands in every state, as in the pictures."""

from dataclasses import replace
from datetime import date, timedelta

from gosi_desktop.application.ports import Operation, OperationState, Remark
from gosi_desktop.application.ports.outbox import Collision
from gosi_desktop.domain.changes import (
    AnyChange,
    CorrectEngagement,
    ExcludeContributor,
    TransferContributor,
    UpdateWage,
)
from gosi_desktop.domain.contributor import Housing, HousingKind, Names, WageParts
from gosi_desktop.domain.values import Month
from tests.fakes.day import NOW, RAWABI
from tests.fakes.workspace import Bench

JANUARY = Month(2026, 1)
COLLIDED, HELD, LEAVES, SENDING, DRAFT, REVIEWED, RETURNED, REJECTED, LOST, DONE = (f"r{n}" for n in range(10))


def wage(n: int, basic: int, housing: int) -> UpdateWage:
    """A wage from January."""
    parts = WageParts(basic, Housing(HousingKind.CASH, housing))
    return UpdateWage(engagement_id=f"e{n}", month=JANUARY, wage=parts)


def put(bench: Bench, id: str, n: int, change: AnyChange, state: OperationState, hours: float, **more: object) -> None:
    """A request about somebody, so many hours ago, as it was seen then."""
    base = bench.outbox.base(RAWABI, f"c{n}")
    made = Operation(
        id=id, establishment=RAWABI, contributor_id=f"c{n}", change=change, made_at=NOW - timedelta(hours=hours),
        made_by="a1", state=state, seen=change.found_in(base), place=len(bench.outbox.kept) + 1,
    )  # fmt: skip
    bench.outbox.kept[id] = replace(made, **more)  # type: ignore[arg-type]


def in_every_state(bench: Bench) -> Bench:
    """Ten requests of ten people."""
    collision = Collision(("basic_halalas", "housing"), 3, "m1", NOW - timedelta(hours=40))
    seen = {
        "basic_halalas": 450_000, "housing": Housing(HousingKind.CASH, 112_500), "commission_halalas": 0,
        "other_halalas": 0,
    }  # fmt: skip
    bench.outbox.members["m1"] = Names("عبدالعزيز السدير", "Abdulaziz Alsudair")
    put(bench, COLLIDED, 8, wage(8, 504_000, 126_000), OperationState.CONFLICT, 41, collision=collision, seen=seen)
    put(bench, HELD, 5, wage(5, 648_000, 162_000), OperationState.HELD, 0.7)
    leave = ExcludeContributor(engagement_id="e12", leave_date=date(2026, 1, 5), termination_reason="contract_end")
    put(bench, LEAVES, 12, leave, OperationState.HELD, 0.5)
    put(bench, SENDING, 9, wage(9, 480_000, 120_000), OperationState.READY, 0, due_at=NOW + timedelta(seconds=7))
    transfer = TransferContributor(engagement_id="e6", branch_id="b2", from_date=date(2026, 1, 1))
    put(bench, DRAFT, 6, transfer, OperationState.DRAFT, 21)
    put(
        bench, REVIEWED, 7, wage(7, 560_000, 140_000), OperationState.UNDER_REVIEW, 3, sent_at=NOW,
        reference="W-2026-004417", expect_by=date(2026, 1, 13), reason=Remark("documents_in_review"),
    )  # fmt: skip
    put(
        bench, RETURNED, 4, wage(4, 800_000, 200_000), OperationState.RETURNED, 50, sent_at=NOW, decided_at=NOW,
        reason=Remark("data_wrong"), remarks=(Remark("wage_jump", "basic_wage"),),
    )  # fmt: skip
    put(
        bench, REJECTED, 13, wage(13, 1, 0), OperationState.REJECTED, 60, sent_at=NOW, decided_at=NOW,
        remarks=(Remark("month_closed", "month", {"until": "2025-12-31"}),),
    )  # fmt: skip
    put(bench, LOST, 14, wage(14, 440_000, 110_000), OperationState.LOST, 70, sent_at=NOW, decided_at=NOW)
    put(
        bench, DONE, 10, CorrectEngagement(engagement_id="e10", occupation="خدمة عملاء"), OperationState.ACCEPTED, 26,
        sent_at=NOW, decided_at=NOW - timedelta(hours=24), reference="118377",
    )  # fmt: skip
    return bench
