"""The state's records of people from abroad: arrival, transfer of service, final exit."""

import uuid6

from gosi_desktop.contract.entities import (
    ContributorData,
    EngagementData,
    IdentityData,
    NamesData,
    StateEndData,
)
from gosi_desktop.contract.practice import StateRecord
from gosi_desktop.contract.requests import Reason
from gosi_desktop.domain.clock import RIYADH
from gosi_desktop.sandbox import deciding, journal
from gosi_desktop.sandbox.calls import Context
from gosi_desktop.sandbox.problems import Refusal, RefusedField


def take(ctx: Context, record: StateRecord) -> None:
    """Write down what the state's records show."""
    with journal.recording(ctx.connection, record.establishment, ctx.now, by="state") as written:
        on = record.on or ctx.now.astimezone(RIYADH).date().isoformat()
        if record.kind == "arrival":
            if not _settles_requests(ctx, written, record, on):
                _arrive(written, record, on)
            return
        if record.engagement is None:
            raise Refusal("invalid_request", fields=(RefusedField("engagement", "required"),))
        end = StateEndData(kind=record.kind, on=on)
        written.change("engagement", record.engagement, state_end=end)


def _settles_requests(ctx: Context, written: journal.Journal, record: StateRecord, on: str) -> bool:
    """Whether somebody was registered before his record came: that request is approved now, on the state's day."""
    waiting = deciding.waiting_for(ctx, record.establishment, record.identity or "")
    for kept in waiting[:1]:
        deciding.approve(ctx, written, kept, join_date=on)
    for kept in waiting[1:]:
        deciding.refuse(ctx, written, kept, "returned", Reason(code="changed_meanwhile"))
    return bool(waiting)


def _arrive(written: journal.Journal, record: StateRecord, on: str) -> None:
    """Somebody has arrived to work here: a contributor and an engagement that waits for its wage."""
    if record.identity is None or record.name is None or record.nationality is None:
        missing = [name for name in ("identity", "name", "nationality") if getattr(record, name) is None]
        raise Refusal("invalid_request", fields=tuple(RefusedField(name, "required") for name in missing))
    contributor, engagement = str(uuid6.uuid7()), str(uuid6.uuid7())
    kind = "border_no" if record.identity[:1] in ("3", "4", "5") else "iqama"
    written.put(
        "contributor", contributor,
        ContributorData(
            identity=IdentityData(kind=kind, number=record.identity),
            names=NamesData(ar=record.name, en=record.name_en),
            nationality=record.nationality, nationality_group="non_saudi",
        ),
    )  # fmt: skip
    branch = record.branch or _main_branch(written)
    written.put(
        "engagement", engagement,
        EngagementData(contributor=contributor, branch=branch, occupation="", join_date=on, state="pending_wage"),
    )  # fmt: skip


def _main_branch(written: journal.Journal) -> str:
    """The branch that opened first."""
    branches = written.rows("branch")
    return min(branches, key=lambda key: (branches[key]["opened"], key)) if branches else ""
