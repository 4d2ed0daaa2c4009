"""Requests as rows of the outbox: what is asked is kept in the domain's own shape, under a number of its own.

When that shape changes, ``FORM`` grows and older rows are brought up when they are read, never by a migration.
"""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any, Final

import msgspec

from gosi_desktop.application.ports.outbox import Collision, Operation, OperationState, Remark
from gosi_desktop.domain.attachments import AttachedPaper
from gosi_desktop.domain.changes import (
    AnyChange,
    CancelEngagement,
    CompletePendingContributor,
    CorrectContributor,
    CorrectEngagement,
    ExcludeContributor,
    RegisterContributor,
    TransferContributor,
    UpdateWage,
    WithdrawRequest,
)
from gosi_desktop.domain.contributor import Birth, Contract, Gender, Housing, Names
from gosi_desktop.domain.enquiries import CHANGES as ENQUIRY_CHANGES
from gosi_desktop.domain.establishment import NationalAddress
from gosi_desktop.domain.establishment_changes import CHANGES as ESTABLISHMENT_CHANGES
from gosi_desktop.domain.establishment_changes import OwnerShare
from gosi_desktop.domain.identifiers import Identity
from gosi_desktop.domain.injury_changes import INJURY_CHANGES
from gosi_desktop.domain.members import CHANGES as MEMBER_CHANGES
from gosi_desktop.domain.money_requests import ObjectToInvoice, RequestInstalments, RequestPenaltyWaiver

FORM: Final = 1  # of what is kept in ``body``

KINDS: Final[Mapping[str, type[AnyChange]]] = {
    kind.kind: kind
    for kind in (
        RegisterContributor, CompletePendingContributor, ExcludeContributor, UpdateWage, CorrectContributor,
        CorrectEngagement, TransferContributor, CancelEngagement, WithdrawRequest, ObjectToInvoice,
        RequestPenaltyWaiver, RequestInstalments, *ENQUIRY_CHANGES, *INJURY_CHANGES, *MEMBER_CHANGES,
        *ESTABLISHMENT_CHANGES,
    )
}  # fmt: skip
_FIELDS: Final[Mapping[str, Any]] = {
    "leave_date": date | None, "termination_reason": str | None, "occupation": str | None,
    "contract": Contract | None, "join_date": date | None, "branch_id": str | None, "state": str,
    "identity": Identity, "names": Names, "nationality": str, "birth": Birth | None, "gender": Gender | None,
    "mobile": str | None, "basic_halalas": int, "housing": Housing, "commission_halalas": int, "other_halalas": int,
    "name": Names, "national_address": NationalAddress | None, "owners": tuple[OwnerShare, ...],
    "issued": date | None, "expires": date | None, "closed": date | None,
}  # fmt: skip

COLUMNS: Final = (
    "id, place, establishment, contributor, target, kind, state, due_at, batch, decided_at, settled, form, body"
)


class _Body(msgspec.Struct, omit_defaults=True):
    """What of an operation has no column."""

    change: msgspec.Raw
    made_at: datetime
    made_by: str
    expected_version: int = 0
    seen: dict[str, Any] = {}
    after: tuple[str, ...] = ()
    papers: tuple[AttachedPaper, ...] = ()
    replaces: str | None = None
    sent_at: datetime | None = None
    reference: str | None = None
    expect_by: date | None = None
    reason: Remark | None = None
    remarks: tuple[Remark, ...] = ()
    warnings: tuple[Remark, ...] = ()
    collision: Collision | None = None


_encoder: Final = msgspec.json.Encoder()
_body: Final = msgspec.json.Decoder(_Body)
_changes: Final = {name: msgspec.json.Decoder(kind) for name, kind in KINDS.items()}


def row_of(operation: Operation) -> tuple[Any, ...]:
    """The columns but for ``place``, in the order of ``COLUMNS``."""
    body = _Body(
        change=msgspec.Raw(_encoder.encode(operation.change)),
        made_at=operation.made_at,
        made_by=operation.made_by,
        expected_version=operation.expected_version,
        seen=dict(operation.seen),
        after=operation.after,
        papers=operation.papers,
        replaces=operation.replaces,
        sent_at=operation.sent_at,
        reference=operation.reference,
        expect_by=operation.expect_by,
        reason=operation.reason,
        remarks=operation.remarks,
        warnings=operation.warnings,
        collision=operation.collision,
    )
    return (
        operation.id,
        operation.establishment,
        operation.contributor_id,
        operation.change.target,
        operation.change.kind,
        str(operation.state),
        _text(operation.due_at),
        operation.batch,
        _text(operation.decided_at),
        operation.settled_version,
        FORM,
        _encoder.encode(body),
    )


def operation_of(row: tuple[Any, ...]) -> Operation:
    """The operation of a row of ``COLUMNS``."""
    id, place, establishment, contributor, _, kind, state, due_at, batch, decided_at, settled, _, data = row
    body = _body.decode(data)
    return Operation(
        id=id,
        establishment=establishment,
        contributor_id=contributor,
        change=_changes[kind].decode(body.change),
        made_at=body.made_at,
        made_by=body.made_by,
        state=OperationState(state),
        expected_version=body.expected_version,
        seen={name: msgspec.convert(value, _FIELDS.get(name, Any)) for name, value in body.seen.items()},
        due_at=_instant(due_at),
        after=body.after,
        papers=body.papers,
        replaces=body.replaces,
        batch=batch,
        sent_at=body.sent_at,
        reference=body.reference,
        decided_at=_instant(decided_at),
        expect_by=body.expect_by,
        reason=body.reason,
        remarks=body.remarks,
        warnings=body.warnings,
        collision=body.collision,
        settled_version=settled,
        place=place,
    )


def _text(at: datetime | None) -> str | None:
    return None if at is None else at.astimezone(UTC).isoformat()


def _instant(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)
