"""Deciding the applications of practice: by hand, as whoever reviews them would."""

import hashlib
from typing import Any

import msgspec
import sqlalchemy as sa

from gosi_desktop.contract.entities import EstablishmentData
from gosi_desktop.contract.practice import ApplicationDecision, WaitingApplication, WaitingApplications
from gosi_desktop.sandbox import applications, establishing, messages, series
from gosi_desktop.sandbox.calls import Context, Operations
from gosi_desktop.sandbox.journal import Journal
from gosi_desktop.sandbox.problems import Refusal, RefusedField, instant_text
from gosi_desktop.sandbox.registration_certificate import RegistrationCertificate
from gosi_desktop.sandbox.tables import application

operation = Operations()


@operation("GET", "/practice/applications", answers=WaitingApplications, practice=True)
def list_applications(ctx: Context) -> WaitingApplications:
    """Applications of establishments, newest first."""
    rows = ctx.connection.execute(sa.select(application).order_by(application.c.made_at.desc(), application.c.id))
    listed = []
    for row in rows:
        names = applications.draft_of(row).names
        submitted = instant_text(row.submitted_at) if row.submitted_at else None
        listed.append(
            WaitingApplication(
                id=row.id, state=row.state, applicant=row.identity, reference=row.reference,
                names=names.ar if names else "", submitted_at=submitted,
            )
        )  # fmt: skip
    return WaitingApplications(applications=tuple(listed))


@operation(
    "POST", "/practice/applications/{id}/decide", asks=ApplicationDecision, practice=True,
    refusals=("application_state",),
)  # fmt: skip
def decide_application(ctx: Context) -> None:
    """Register the establishment, with its number and certificate, or send the application back."""
    query = sa.select(application).where(application.c.id == ctx.path["id"]).with_for_update()
    held = ctx.connection.execute(query).first()
    if held is None:
        raise Refusal("not_found")
    if held.state != "under_review":
        raise Refusal("application_state", state=held.state)
    asked = ctx.asked(ApplicationDecision)
    if asked.decision == "return":
        fields = tuple(RefusedField(field.path, field.code) for field in asked.fields)
        shown = msgspec.json.encode(fields).decode()
        applications.change(
            ctx, held, state="returned", fields=shown, open_until=ctx.now + applications.DRAFTED_FOR, expect_by=""
        )
        messages.send_word(ctx, held.mobile, "returned", reference=held.reference)
        return
    _register(ctx, held)


def _register(ctx: Context, held: sa.Row[Any]) -> None:
    number = establishing.establish(ctx, applications.draft_of(held))
    certificate_no = series.reference(ctx, "C")
    rows = Journal(ctx.connection, number, ctx.now, 0)
    about = msgspec.convert(rows.read("establishment", number), type=EstablishmentData)
    owners = tuple(one["name"]["ar"] for one in rows.rows("owner").values())
    page = RegistrationCertificate(certificate_no, about, owners, len(rows.rows("contributor")), ctx.now).to_pdf()
    applications.change(
        ctx, held, state="registered", establishment=number, certificate_no=certificate_no, certificate=page,
        certificate_sha256=hashlib.sha256(page).hexdigest(), open_until=ctx.now + applications.KEPT, expect_by="",
    )  # fmt: skip
    messages.send_word(ctx, held.mobile, "registered", name=about.names.ar, number=number)
