"""Employer account registration: typed, confirmed by a code, compared with the registers, corrected, active.

Until the code of the typed mobile was entered every answer is of the form alone. ``X-Claim`` opens a registration to
whoever began it, and to nobody else.
"""

from datetime import datetime, timedelta
from typing import Any, Final

import msgspec
import sqlalchemy as sa
from sqlalchemy.engine import Connection

from gosi_desktop.contract.problem import ProblemField
from gosi_desktop.contract.registrations import (
    DEVICE_HEADER,
    Registration,
    RegistrationCorrection,
    RegistrationForm,
    RegistrationState,
)
from gosi_desktop.contract.session import CodeEntry
from gosi_desktop.domain.identifiers import compact
from gosi_desktop.domain.official_numbers import establishment_registration_no, mobile
from gosi_desktop.domain.registration import email, holder_identity, username
from gosi_desktop.sandbox import claims, codes, counters, messages, opening, problems, registers
from gosi_desktop.sandbox.calls import Context, Operations
from gosi_desktop.sandbox.counters import Limit
from gosi_desktop.sandbox.database import insert
from gosi_desktop.sandbox.problems import Refusal, RefusedField, instant_text
from gosi_desktop.sandbox.registers import Typed
from gosi_desktop.sandbox.tables import challenge, registration
from gosi_desktop.sandbox.typed import Form

operation = Operations()

OPEN_FOR: Final = timedelta(hours=24)
COMPARISONS: Final = 5
KEPT: Final = timedelta(days=30)  # as long as the client may ask what became of it
_DAY: Final = timedelta(days=1)
_BY_DEVICE: Final = Limit("registrations_by_device", 10, _DAY)
_BY_ADDRESS: Final = Limit("registrations_by_address", 50, _DAY)  # of devices that say which they are
_BY_NUMBER: Final = Limit("registrations_by_number", 10, _DAY)
_TO_MOBILE: Final = Limit("registration_codes_to_mobile", 10, _DAY)
_BY_MOBILE: Final = Limit("comparisons_by_mobile", COMPARISONS, _DAY)
_WAITING, _REFUSED, _ACTIVE, _EXPIRED = "awaiting_code", "needs_correction", "active", "expired"


@operation(
    "POST", "/v1/registrations", asks=Registration, answers=RegistrationState, status=201, is_open=True, keyed=True,
    claimed=True, refusals=("terms_not_current", "password_weak", "too_many_requests", "request_id_reused"),
)  # fmt: skip
def start_registration(ctx: Context) -> RegistrationState:
    """Begin to register an account; a code goes to the mobile that was typed."""
    asked, claim = ctx.asked(Registration), claims.new_hash(ctx)
    known = _find(ctx, asked.id)
    if known is not None:
        return _same(ctx, known, claim)
    typed = _judged(ctx, asked.password, asked)
    count_start(ctx)
    counters.spend(ctx, _BY_NUMBER, subject=typed.establishment or typed.invitation)
    values = {
        "id": asked.id, "claim_hash": claim, "content_hash": _content_hash(ctx), "state": _WAITING,
        "typed": _kept(typed), "password_hash": ctx.equipment.passwords.hash(asked.password), "made_at": ctx.now,
        "open_until": ctx.now + OPEN_FOR,
    }  # fmt: skip
    statement = insert(ctx.connection, registration).values(values).on_conflict_do_nothing()
    if ctx.connection.scalar(statement.returning(registration.c.id)) is None:
        return _same(ctx, _find(ctx, asked.id), claim)
    _send(ctx, asked.id, typed.mobile)
    return _shown(ctx, _find(ctx, asked.id))


@operation(
    "POST", "/v1/registrations/{id}/code", asks=CodeEntry, answers=RegistrationState, is_open=True, keyed=True,
    claimed=True, refusals=("code_wrong", "code_expired", "challenge_ended", "needs_correction", "too_many_requests"),
)  # fmt: skip
def enter_registration_code(ctx: Context) -> RegistrationState:
    """Enter the code: the account is active, or the fields are named that are not what the registers say."""
    held = claims.row_of(ctx, registration)
    if held.state == _ACTIVE:
        return _shown(ctx, held)
    _require_open(ctx, held)
    found = codes.find(ctx, "registration", challenge.c.subject == held.id)
    codes.require(ctx, found, ctx.asked(CodeEntry).code)
    return _compared(ctx, held, _typed(held), held.password_hash)


@operation(
    "POST", "/v1/registrations/{id}/resend", answers=RegistrationState, is_open=True, keyed=True, claimed=True,
    refusals=("challenge_ended", "too_many_requests"),
)  # fmt: skip
def resend_registration_code(ctx: Context) -> RegistrationState:
    """Send another code; once a minute, three times for each mobile that was typed."""
    held = claims.row_of(ctx, registration)
    _require_open(ctx, held)
    code = codes.again(ctx, codes.find(ctx, "registration", challenge.c.subject == held.id))
    send_code(ctx, _typed(held).mobile, code, "registration")
    return _shown(ctx, held)


@operation(
    "PATCH", "/v1/registrations/{id}", asks=RegistrationCorrection, answers=RegistrationState, is_open=True, keyed=True,
    claimed=True, refusals=("password_weak", "challenge_ended", "needs_correction", "too_many_requests"),
)  # fmt: skip
def correct_registration(ctx: Context) -> RegistrationState:
    """Correct fields: compared again at once, or after the code when another mobile was typed."""
    held = claims.row_of(ctx, registration)
    if held.state == _ACTIVE:
        return _shown(ctx, held)
    _require_open(ctx, held)
    if held.comparisons >= COMPARISONS:
        seconds = counters.wait_seconds(held.open_until, ctx.now)
        raise Refusal("too_many_requests", retry_after=seconds, seconds=seconds)
    asked, before = ctx.asked(RegistrationCorrection), _typed(held)
    typed = _judged(ctx, asked.password, asked, before)
    if (typed.establishment, typed.invitation) != (before.establishment, before.invitation):
        counters.spend(ctx, _BY_NUMBER, subject=typed.establishment or typed.invitation)
    password = ctx.equipment.passwords.hash(asked.password) if asked.password else held.password_hash
    if held.state == _REFUSED and typed.mobile == before.mobile:
        return _compared(ctx, held, typed, password)
    _change(ctx, held, typed=_kept(typed), password_hash=password, state=_WAITING, fields="[]")
    if typed.mobile != before.mobile:
        _send(ctx, held.id, typed.mobile)
    return _shown(ctx, _find(ctx, held.id))


@operation("GET", "/v1/registrations/{id}", answers=RegistrationState, is_open=True, claimed=True)
def read_registration(ctx: Context) -> RegistrationState:
    """How a registration stands, for a client that lost the answer."""
    return _shown(ctx, claims.row_of(ctx, registration, lock=False))


def tidy(connection: Connection, now: datetime) -> None:
    """Drop registrations nobody can still ask for, with all that was typed."""
    connection.execute(sa.delete(registration).where(registration.c.open_until <= now - KEPT))


def count_start(ctx: Context) -> None:
    """Count a beginning without a session: ten a day for a device, which is its address unless it says more."""
    device = ctx.call.headers.get(DEVICE_HEADER.lower(), "")[:80]
    if device:
        counters.spend(ctx, _BY_ADDRESS, subject=ctx.call.address)
    counters.spend(ctx, _BY_DEVICE, subject=device or ctx.call.address)


def count_comparison(ctx: Context, to: str) -> None:
    """Count a look into the registers: five a day for whoever holds a mobile, however often he begins anew."""
    counters.spend(ctx, _BY_MOBILE, subject=to)


def send_code(ctx: Context, to: str, code: str, why: str) -> None:
    """Send a code to a mobile that somebody typed: ten a day, whoever asks for them."""
    counters.spend(ctx, _TO_MOBILE, subject=to)
    messages.send_code(ctx, to, code, why)


def _judged(
    ctx: Context, password: str | None, asked: Registration | RegistrationCorrection, before: Typed | None = None
) -> Typed:
    """What was typed, tidied; of a correction what was not typed anew stays. Refused with every fault of form."""
    form = Form()
    fields: dict[str, str] = {}
    for name, judge in (("identity", holder_identity), ("mobile", mobile), ("email", email), ("username", username)):
        text = getattr(asked, name)
        fields[name] = getattr(before, name) if before and text is None else form.take(name, text, judge)
    fields |= _judged_place(form, asked, before)
    if password is not None:
        about = (fields["username"], fields["email"], fields["mobile"])
        why = ctx.equipment.passwords.weakness(password, about, ())
        if why:
            form.refuse("password", "password_weak", why=why)
    terms = asked.terms if isinstance(asked, Registration) else before.terms if before else ""
    if before is None and terms != ctx.state.terms:
        form.refuse("terms", "terms_not_current", version=ctx.state.terms)
    form.close()
    fields["email"] = fields["email"].casefold()
    return Typed(**fields, terms=terms)


def _judged_place(form: Form, asked: Registration | RegistrationCorrection, before: Typed | None) -> dict[str, str]:
    """The subscription number, or the invitation's code in its place."""
    if before and asked.establishment is None and asked.invitation is None:
        return {"establishment": before.establishment, "invitation": before.invitation}
    if asked.invitation is None:
        return {"establishment": form.take("establishment", asked.establishment, establishment_registration_no)}
    if asked.establishment is not None:
        form.refuse("establishment", "invalid_value")
    return {"invitation": form.take("invitation", asked.invitation, lambda text: compact(text).upper())}


def _compared(ctx: Context, held: sa.Row[Any], typed: Typed, password_hash: str) -> RegistrationState:
    """The account, or a refusal that names the fields; either way one comparison is used up."""
    count_comparison(ctx, typed.mobile)
    verdict = registers.compare(ctx, typed)
    refused, form = verdict.fields, None
    if not refused and verdict.place is not None:
        opened = opening.open_account(ctx, typed, verdict.place, password_hash)
        form, refused = (opened, ()) if isinstance(opened, RegistrationForm) else (None, opened)
    if form is not None:
        shown = msgspec.json.encode(form).decode()
        _change(ctx, held, state=_ACTIVE, typed=_kept(typed), form=shown, fields="[]", password_hash="")
        return _shown(ctx, _find(ctx, held.id))
    used = held.comparisons + 1
    until = ctx.now + OPEN_FOR if held.comparisons == 0 or used >= COMPARISONS else held.open_until
    _change(
        ctx, held, state=_REFUSED, typed=_kept(typed), password_hash=password_hash, comparisons=used, open_until=until,
        fields=msgspec.json.encode(refused).decode(),
    )  # fmt: skip
    raise Refusal(
        "needs_correction", fields=refused, keep=True, comparisons_left=COMPARISONS - used, correct_until=until
    )


def _same(ctx: Context, held: sa.Row[Any] | None, claim: str) -> RegistrationState:
    """A registration that was begun by this very call before, under another key."""
    if held is None or held.claim_hash != claim:
        raise Refusal("not_found")
    if held.content_hash != _content_hash(ctx):
        raise Refusal("request_id_reused")
    return _shown(ctx, held)


def _send(ctx: Context, key: str, to: str) -> None:
    _, code = codes.start(ctx, "registration", None, key, {})
    send_code(ctx, to, code, "registration")


def _require_open(ctx: Context, held: sa.Row[Any]) -> None:
    if _state(ctx, held, codes.latest(ctx, "registration", held.id)) == _EXPIRED:
        raise Refusal("challenge_ended")


def _state(ctx: Context, held: sa.Row[Any], waiting: sa.Row[Any] | None) -> str:
    """Where it stands now: what was not finished in time, or whose code was guessed at, has expired."""
    if held.state == _ACTIVE:
        return _ACTIVE
    ended = held.state == _WAITING and (waiting is None or waiting.closed_at is not None)
    return _EXPIRED if ended or held.open_until <= ctx.now else str(held.state)


def _shown(ctx: Context, held: sa.Row[Any] | None) -> RegistrationState:
    assert held is not None
    waiting = codes.latest(ctx, "registration", held.id)
    state: Any = _state(ctx, held, waiting)
    shown = RegistrationState(id=held.id, state=state)
    if state == _ACTIVE:
        form = msgspec.json.decode(held.form, type=RegistrationForm)
        return msgspec.structs.replace(shown, form=form)
    if state == _WAITING and waiting is not None:
        shown = msgspec.structs.replace(
            shown, expires_at=instant_text(waiting.expires_at),
            resend_after=instant_text(waiting.sent_at + codes.RESEND_WAIT), tries_left=codes.TRIES - waiting.tries,
            resends_left=codes.RESENDS - waiting.resends,
        )  # fmt: skip
    if held.comparisons and state != _EXPIRED:
        shown = msgspec.structs.replace(
            shown, correct_until=instant_text(held.open_until), comparisons_left=COMPARISONS - held.comparisons,
            fields=_fields(ctx, held),
        )  # fmt: skip
    return shown


def _fields(ctx: Context, held: sa.Row[Any]) -> tuple[ProblemField, ...]:
    refused = msgspec.json.decode(held.fields, type=tuple[RefusedField, ...])
    return tuple(problems.field_of(one, ctx.language) for one in refused)


def _find(ctx: Context, key: str) -> sa.Row[Any] | None:
    return ctx.connection.execute(sa.select(registration).where(registration.c.id == key)).first()


def _change(ctx: Context, held: sa.Row[Any], **values: Any) -> None:
    ctx.connection.execute(sa.update(registration).where(registration.c.id == held.id).values(values))


def _typed(held: sa.Row[Any]) -> Typed:
    return msgspec.json.decode(held.typed, type=Typed)


def _kept(typed: Typed) -> str:
    return msgspec.json.encode(typed).decode()


def _content_hash(ctx: Context) -> str:
    return ctx.state.hashed("registration", ctx.call.body.hex())
