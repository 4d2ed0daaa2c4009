"""Certificates: their conditions and files, and what others ask about a paper they were handed."""

import hashlib
from datetime import timedelta
from typing import Any, Final

import sqlalchemy as sa

from gosi_desktop.contract.certificates import (
    CertificateQuery,
    Eligibilities,
    Revocations,
    Revoked,
    Verified,
    VerifyQuery,
)
from gosi_desktop.domain.clock import RIYADH
from gosi_desktop.domain.establishment import Role
from gosi_desktop.sandbox import counters, keys, roles
from gosi_desktop.sandbox import state as service_state
from gosi_desktop.sandbox.calls import JOSE, Context, Operations, Reply
from gosi_desktop.sandbox.certificate_checks import checked
from gosi_desktop.sandbox.certificate_requests import REVOCATIONS
from gosi_desktop.sandbox.counters import Limit
from gosi_desktop.sandbox.journal import Journal
from gosi_desktop.sandbox.problems import Refusal, instant_text
from gosi_desktop.sandbox.tables import certificate

operation = Operations()

PDF: Final = "application/pdf"
VERIFICATIONS: Final = Limit("verify", 30, timedelta(hours=1))
_READERS: Final = tuple(role for role in Role if "certificate" in role.sight.entities)


@operation(
    "GET", "/v1/establishments/{number}/certificates/eligibility", query=CertificateQuery, answers=Eligibilities,
    refusals=("role_missing", "role_ended"),
)  # fmt: skip
def read_eligibility(ctx: Context) -> Eligibilities:
    """The conditions of a kind of certificate, met or not, each with its way out."""
    number = _reading(ctx)
    kind = ctx.queried(CertificateQuery).kind
    reading = Journal(ctx.connection, number, ctx.now, 0)
    return Eligibilities(kind=kind, checks=checked(reading, kind, ctx.now.astimezone(RIYADH).date()))


@operation(
    "GET", "/v1/establishments/{number}/certificates/{certificate}/file", content_type=PDF, status=200,
    conditional=True, refusals=("role_missing", "role_ended"),
)  # fmt: skip
def read_certificate_file(ctx: Context) -> Reply:
    """The file of a certificate, the same bytes for ever; 304 when they are held already."""
    row = issued(ctx, _reading(ctx), ctx.path["certificate"])
    if row is None:
        raise Refusal("not_found")
    headers = {"ETag": f'"{hashlib.sha256(row.file).hexdigest()}"', "Cache-Control": "private, no-cache"}
    if headers["ETag"] in ctx.call.headers.get("if-none-match", ""):
        return Reply(304, content_type="", headers=headers)
    return Reply(200, row.file, PDF, headers)


@operation(
    "GET", "/v1/verify", query=VerifyQuery, answers=Verified, is_open=True, writes=True, refusals=("too_many_requests",)
)
def verify_certificate(ctx: Context) -> Verified:
    """How a certificate stands, by its number and its establishment; no names."""
    counters.spend(ctx, VERIFICATIONS, subject=ctx.call.address)
    asked = ctx.queried(VerifyQuery)
    issuer, row = ctx.equipment.options.issuer, issued(ctx, asked.establishment, asked.number)
    if row is None:
        return Verified(issuer=issuer, env="practice", state="unknown")
    if row.withdrawn_on:
        return Verified(
            issuer=issuer, env="practice", state="withdrawn", kind=row.kind, until=row.valid_until,
            withdrawn_on=row.withdrawn_on,
        )  # fmt: skip
    over = row.valid_until < ctx.now.astimezone(RIYADH).date().isoformat()
    return Verified(
        issuer=issuer, env="practice", state="expired" if over else "valid", kind=row.kind, until=row.valid_until
    )


@operation("GET", "/v1/revocations", content_type=JOSE, is_open=True)
def read_revocations(ctx: Context) -> Reply:
    """The certificates that were withdrawn, as a signed compact JWS whose number only rises."""
    rows = ctx.connection.execute(
        sa.select(certificate.c.number, certificate.c.withdrawn_on)
        .where(certificate.c.withdrawn_on.is_not(None))
        .order_by(certificate.c.number)
    )
    number = int(service_state.read_value(ctx.connection, REVOCATIONS) or 0)
    listed = Revocations(
        iss=ctx.equipment.options.issuer, env="practice", number=number, at=instant_text(ctx.now),
        revoked=tuple(Revoked(number=row.number, since=row.withdrawn_on) for row in rows),
    )  # fmt: skip
    return Reply(200, keys.sign(ctx.connection, listed), JOSE)


def _reading(ctx: Context) -> str:
    """The establishment whose certificates the caller may see."""
    held = roles.standing(ctx, ctx.path["number"], _READERS)
    if held.branches is not None:
        raise Refusal("role_missing", needs=[role.value for role in _READERS])
    return held.establishment


def issued(ctx: Context, establishment: str, number: str) -> sa.Row[Any] | None:
    """A certificate that was issued, whatever became of it; None when there is none."""
    mine = (certificate.c.establishment == establishment, certificate.c.number == number)
    return ctx.connection.execute(sa.select(certificate).where(*mine)).first()
