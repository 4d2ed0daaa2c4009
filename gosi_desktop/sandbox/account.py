"""The account: who is signed in, password, contacts, terms, and a password that was forgotten."""

from datetime import timedelta
from typing import Any

import sqlalchemy as sa
import uuid6

from gosi_desktop.contract.session import (
    Account,
    ContactChallenge,
    ContactChange,
    ContactCode,
    PasswordChange,
    PasswordReset,
    PasswordResetConfirm,
    Terms,
    TermsAcceptance,
)
from gosi_desktop.domain.establishment import Role
from gosi_desktop.sandbox import codes, counters, devices, messages, people, roles, sign_in, terms, tokens
from gosi_desktop.sandbox.calls import Context, Operations
from gosi_desktop.sandbox.counters import Limit
from gosi_desktop.sandbox.problems import Refusal, RefusedField, instant_text
from gosi_desktop.sandbox.tables import challenge, old_password, register_entry, session

operation = Operations()

_RESETS = Limit("resets_an_hour", 3, timedelta(hours=1))
_CONTACTS = Limit("contacts_an_hour", 5, timedelta(hours=1))
_REMEMBERED = 5  # earlier passwords that are not taken again


@operation("GET", "/v1/account", answers=Account)
def read_account(ctx: Context) -> Account:
    """The person signed in, contacts masked."""
    found = people.by_id(ctx, ctx.signed_in.person)
    return Account(
        id=found.id, name=found.name, name_en=found.name_en, username=found.username,
        masked_mobile=people.masked_mobile(found.mobile), masked_email=people.masked_email(found.email),
        terms_accepted=found.terms_accepted,
        last_sign_in=instant_text(found.last_sign_in) if found.last_sign_in else None,
    )  # fmt: skip


@operation(
    "PUT", "/v1/account/password", asks=PasswordChange, keyed=True,
    refusals=("sign_in_refused", "account_locked", "password_weak"),
)  # fmt: skip
def change_password(ctx: Context) -> None:
    """Take a new password, given the old one; ends the other sessions."""
    asked, caller = ctx.asked(PasswordChange), ctx.signed_in
    found = people.by_id(ctx, caller.person)
    device = ctx.connection.execute(sa.select(session).where(session.c.id == caller.session)).one()
    sign_in.require_password(ctx, found, found.username, asked.old, caller.device, device.device_name)
    _take_password(ctx, found.id, asked.new)
    devices.end_others(ctx)


@operation(
    "POST", "/v1/account/contact", asks=ContactChange, answers=ContactChallenge, status=201, keyed=True,
    refusals=("absher_mobile_mismatch", "absher_email_mismatch", "too_many_requests"),
)  # fmt: skip
def change_contact(ctx: Context) -> ContactChallenge:
    """Ask for another mobile or e-mail, which must be Absher's; a code goes to the new one."""
    asked, caller = ctx.asked(ContactChange), ctx.signed_in
    if (asked.mobile is None) == (asked.email is None):
        raise Refusal("invalid_request", fields=(RefusedField("mobile", "required"), RefusedField("email", "required")))
    counters.spend(ctx, _CONTACTS, subject=caller.person)
    identity = people.by_id(ctx, caller.person).identity
    entry = ctx.connection.execute(sa.select(register_entry).where(register_entry.c.identity == identity)).first()
    if asked.mobile is not None:
        kind, wanted, known = "mobile", people.full_mobile(asked.mobile), entry.mobile if entry else None
    else:
        kind, wanted, known = "email", (asked.email or "").strip().casefold(), entry.email if entry else None
    if not known or wanted != known:
        code = f"absher_{kind}_mismatch"
        raise Refusal(code, fields=(RefusedField(kind, code),), keep=True)
    key, code = codes.start(ctx, "contact", caller.person, caller.person, {kind: wanted})
    messages.send_code(ctx, wanted, code, "contact")
    return ContactChallenge(challenge=key, expires_at=instant_text(ctx.now + codes.LIFE["contact"]))


@operation(
    "POST", "/v1/account/contact/code", asks=ContactCode, answers=Account, keyed=True,
    refusals=("code_wrong", "code_expired", "challenge_ended"),
)  # fmt: skip
def confirm_contact(ctx: Context) -> Account:
    """Enter the code that went to the new contact."""
    asked, person = ctx.asked(ContactCode), ctx.signed_in.person
    found = codes.find(ctx, "contact", challenge.c.id == asked.challenge, challenge.c.person == person)
    _require_code(codes.check(ctx, found, asked.code))
    codes.close(ctx, challenge.c.id == found.id)
    people.change(ctx, person, **codes.details_of(found))
    return read_account(ctx)


@operation("GET", "/v1/terms", answers=Terms, is_open=True)
def read_terms(ctx: Context) -> Terms:
    """The terms in force, in both languages."""
    return terms.in_force(ctx.state.terms)


@operation(
    "POST", "/v1/terms/acceptances", asks=TermsAcceptance, keyed=True, before_terms=True,
    refusals=("terms_not_current",),
)  # fmt: skip
def accept_terms(ctx: Context) -> None:
    """Accept the terms in force."""
    if ctx.asked(TermsAcceptance).version != ctx.state.terms:
        raise Refusal("terms_not_current", version=ctx.state.terms)
    people.change(ctx, ctx.signed_in.person, terms_accepted=ctx.state.terms)


@operation(
    "POST", "/v1/password-resets", asks=PasswordReset, status=202, is_open=True, keyed=True,
    refusals=("too_many_requests",),
)  # fmt: skip
def start_reset(ctx: Context) -> None:
    """Ask for a code to set a new password; answered alike whether or not there is such an account."""
    asked = ctx.asked(PasswordReset)
    name = people.folded(asked.username)
    counters.spend(ctx, _RESETS, subject=name)
    found = people.by_name(ctx, name)
    if found is not None and found.identity == asked.identity.strip():
        _send_reset(ctx, found)
    else:
        codes.start(ctx, "reset", None, ctx.state.hashed("reset", name), {})


@operation(
    "POST", "/v1/establishments/{number}/members/{id}/password-reset", status=202, keyed=True,
    refusals=("role_missing", "role_ended", "not_found", "too_many_requests"),
)  # fmt: skip
def start_members_reset(ctx: Context) -> None:
    """Start a member's reset, as owner or supervisor; the message goes to the member."""
    held = roles.standing(ctx, ctx.path["number"], needs=(Role.OWNER, Role.SUPERVISOR))
    found = roles.person_of(ctx, held.establishment, ctx.path["id"])
    counters.spend(ctx, _RESETS, subject=found.username)
    _send_reset(ctx, found)


@operation(
    "POST", "/v1/password-resets/confirm", asks=PasswordResetConfirm, is_open=True, keyed=True,
    refusals=("code_wrong", "code_expired", "challenge_ended", "password_weak"),
)  # fmt: skip
def confirm_reset(ctx: Context) -> None:
    """Set a new password with the code; ends all sessions."""
    asked = ctx.asked(PasswordResetConfirm)
    name = people.folded(asked.username)
    found = codes.find(ctx, "reset", challenge.c.subject == ctx.state.hashed("reset", name))
    left = codes.check(ctx, found, asked.code)
    if left is None and found.person is None:  # a code that was never sent, guessed: it opens nothing
        raise Refusal("challenge_ended")
    _require_code(left)
    _take_password(ctx, found.person, asked.new_password)
    codes.close(ctx, challenge.c.id == found.id)
    tokens.end(ctx, session.c.person == found.person)
    sign_in.unlock(ctx, name)
    people.note_attempt(ctx, found.person, "", "reset", "accepted")


def _send_reset(ctx: Context, found: sa.Row[Any]) -> None:
    _, code = codes.start(ctx, "reset", found.id, ctx.state.hashed("reset", found.username), {})
    messages.send_code(ctx, found.mobile, code, "reset")


def _require_code(left: int | None) -> None:
    if left is not None:
        raise Refusal("code_wrong", keep=True, tries_left=left) if left else Refusal("challenge_ended", keep=True)


def _take_password(ctx: Context, person: str, password: str) -> None:
    found = people.by_id(ctx, person)
    query = sa.select(old_password.c.password_hash).where(old_password.c.person == person)
    earlier = ctx.connection.execute(query.order_by(old_password.c.at.desc()).limit(_REMEMBERED)).scalars().all()
    about = (found.username, found.name, found.name_en, found.mobile, found.email)
    why = ctx.equipment.passwords.weakness(password, about, (found.password_hash, *earlier))
    if why:
        raise Refusal("password_weak", why=why)
    ctx.connection.execute(
        sa.insert(old_password).values(
            id=str(uuid6.uuid7()), person=person, password_hash=found.password_hash, at=ctx.now
        )
    )
    people.change(ctx, person, password_hash=ctx.equipment.passwords.hash(password), seed_password="")
