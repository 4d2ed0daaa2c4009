"""Signing in: password, then a code; counted per name and per address, unknown names exactly like known ones."""

from datetime import timedelta
from typing import Any

import sqlalchemy as sa

from gosi_desktop.contract.session import Challenge, CodeEntry, Refresh, SignIn, Tokens
from gosi_desktop.sandbox import codes, counters, messages, people, tokens
from gosi_desktop.sandbox.calls import Context, Operations, TokenAnswer
from gosi_desktop.sandbox.counters import Limit
from gosi_desktop.sandbox.database import insert
from gosi_desktop.sandbox.problems import Refusal, instant_text
from gosi_desktop.sandbox.tables import challenge, known_device

operation = Operations()

LOCK = timedelta(minutes=15)
OLDEST_CLIENT = "0.1.0"
_KNOWN_FOR = timedelta(days=90)
_BY_NAME = Limit("password_by_name", 5, LOCK)
_BY_DEVICE = Limit("password_by_device", 5, LOCK)
_BY_ADDRESS = Limit("password_by_address", 5, LOCK)
_CHALLENGES = (Limit("challenges_an_hour", 5, timedelta(hours=1)), Limit("challenges_a_day", 10, timedelta(days=1)))


@operation(
    "POST", "/v1/session", asks=SignIn, answers=Challenge, status=201, is_open=True, keyed=True,
    refusals=("sign_in_refused", "account_locked", "too_many_requests", "client_too_old"),
)  # fmt: skip
def start_sign_in(ctx: Context) -> Challenge:
    """Begin to sign in: user name and password; a code goes to the registered mobile."""
    asked = ctx.asked(SignIn)
    if _older(asked.app_version, OLDEST_CLIENT):
        raise Refusal("client_too_old", oldest=OLDEST_CLIENT)
    found = people.by_name(ctx, asked.username)
    require_password(ctx, found, asked.username, asked.password, asked.device_id, asked.device_name)
    assert found is not None
    counters.spend(ctx, *_CHALLENGES, subject=found.id)
    details = {
        "username": people.folded(asked.username), "device": asked.device_id, "name": asked.device_name,
        "app_version": asked.app_version,
    }  # fmt: skip
    key, code = codes.start(ctx, "sign_in", found.id, f"{found.id} {asked.device_id}", details)
    messages.send_code(ctx, found.mobile, code, "sign_in")
    return _shown(ctx, codes.find(ctx, "sign_in", challenge.c.id == key), found.mobile)


@operation(
    "POST", "/v1/session/{challenge}/code", asks=CodeEntry, answers=Tokens, is_open=True, keyed=True,
    refusals=("code_wrong", "code_expired", "challenge_ended"),
)  # fmt: skip
def enter_code(ctx: Context) -> TokenAnswer:
    """Enter the code; the answer is the session's first tokens."""
    found = codes.find(ctx, "sign_in", challenge.c.id == ctx.path["challenge"])
    if ctx.resume:
        if found.expires_at <= ctx.now:
            raise Refusal("challenge_ended")
        return TokenAnswer(tokens.begin_again(ctx, ctx.resume), ctx.resume)
    about = codes.details_of(found)
    left = codes.check(ctx, found, ctx.asked(CodeEntry).code)
    if left is not None:
        people.note_attempt(ctx, found.person, about["name"], "code", "refused")
        if left == 0:
            _count_wrong(ctx, found.person, about["username"], about["device"])
            raise Refusal("challenge_ended", keep=True)
        raise Refusal("code_wrong", keep=True, tries_left=left)
    codes.close(ctx, challenge.c.id == found.id)
    device = tokens.NewDevice(found.person, about["device"], about["name"], about["app_version"])
    session, pair = tokens.begin(ctx, device)
    _remember(ctx, found.person, about)
    return TokenAnswer(pair, session)


@operation(
    "POST", "/v1/session/{challenge}/resend", answers=Challenge, is_open=True, keyed=True,
    refusals=("challenge_ended", "too_many_requests"),
)  # fmt: skip
def resend_code(ctx: Context) -> Challenge:
    """Send another code; once a minute, three times for each sign-in."""
    found = codes.find(ctx, "sign_in", challenge.c.id == ctx.path["challenge"])
    mobile = people.by_id(ctx, found.person).mobile
    messages.send_code(ctx, mobile, codes.again(ctx, found), "sign_in")
    return _shown(ctx, codes.find(ctx, "sign_in", challenge.c.id == found.id), mobile)


@operation(
    "POST",
    "/v1/session/refresh",
    asks=Refresh,
    answers=Tokens,
    is_open=True,
    refusals=("session_expired", "session_revoked"),
)
def refresh_session(ctx: Context) -> Tokens:
    """Rotate the tokens; an answer that was lost does no harm."""
    return tokens.refresh(ctx, ctx.asked(Refresh).refresh)


def require_password(
    ctx: Context, found: sa.Row[Any] | None, username: str, password: str, device: str, device_name: str
) -> None:
    """Refuse a wrong password, counting it, and any password while locked. Known or not, the work is the same."""
    person = found.id if found else None
    limits = _counted(ctx, person, people.folded(username), device)
    until = [moment for limit, subject in limits if (moment := counters.locked_until(ctx, limit, subject))]
    right = ctx.equipment.passwords.matches(found.password_hash if found else None, password)
    if until:
        people.note_attempt(ctx, person, device_name, "password", "locked")
        raise _locked(ctx, max(until))
    if not right:
        people.note_attempt(ctx, person, device_name, "password", "refused")
        left = min(counters.count(ctx, limit, subject, LOCK) for limit, subject in limits)
        raise Refusal("sign_in_refused", keep=True, tries_left=left) if left else _locked(ctx, ctx.now + LOCK)


def unlock(ctx: Context, username: str) -> None:
    """A new password by reset ends the lock of the name."""
    counters.forget(ctx, _BY_NAME, people.folded(username))


def _locked(ctx: Context, until: Any) -> Refusal:
    return Refusal("account_locked", keep=True, retry_after=counters.wait_seconds(until, ctx.now), until=until)


def _counted(ctx: Context, person: str | None, username: str, device: str) -> list[tuple[Limit, str]]:
    """What a wrong try counts against. A device that signed in lately counts apart: no stranger can lock it out."""
    query = sa.select(known_device.c.last_sign_in).where(
        known_device.c.person == (person or ""), known_device.c.device == device
    )
    last = ctx.connection.scalar(query)
    if last is not None and ctx.now - last <= _KNOWN_FOR:
        return [(_BY_DEVICE, f"{username} {device}")]
    return [(_BY_NAME, username), (_BY_ADDRESS, ctx.call.address)]


def _count_wrong(ctx: Context, person: str, username: str, device: str) -> None:
    for limit, subject in _counted(ctx, person, username, device):
        counters.count(ctx, limit, subject, LOCK)


def _remember(ctx: Context, person: str, about: dict[str, str]) -> None:
    for limit, subject in _counted(ctx, person, about["username"], about["device"]):
        if limit is not _BY_ADDRESS:
            counters.forget(ctx, limit, subject)
    statement = insert(ctx.connection, known_device).values(person=person, device=about["device"], last_sign_in=ctx.now)
    ctx.connection.execute(
        statement.on_conflict_do_update(index_elements=["person", "device"], set_={"last_sign_in": ctx.now})
    )
    people.change(ctx, person, last_sign_in=ctx.now)
    people.note_attempt(ctx, person, about["name"], "code", "accepted")


def _shown(ctx: Context, found: sa.Row[Any], mobile: str) -> Challenge:
    return Challenge(
        challenge=found.id, masked_mobile=people.masked_mobile(mobile), expires_at=instant_text(found.expires_at),
        resend_after=instant_text(found.sent_at + codes.RESEND_WAIT), tries_left=codes.TRIES - found.tries,
        resends_left=codes.RESENDS - found.resends,
    )  # fmt: skip


def _older(version: str, oldest: str) -> bool:
    """Whether a version is older; what is no version is taken for a new one."""
    parts = version.split(".")
    if not all(part.isascii() and part.isdigit() and len(part) < 6 for part in parts):
        return False
    return tuple(map(int, parts)) < tuple(map(int, oldest.split(".")))
