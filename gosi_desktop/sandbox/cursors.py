"""Cursors of the feed: opaque to the client, signed, and enough to go on from without any state here."""

import base64
import hashlib
import hmac
from datetime import UTC, datetime, timedelta
from typing import Final

import msgspec

from gosi_desktop.sandbox.calls import Context
from gosi_desktop.sandbox.problems import Refusal, RefusedField
from gosi_desktop.sandbox.roles import Standing

SNAPSHOT_LIFE: Final = timedelta(days=7)
DELTA_LIFE: Final = timedelta(days=60)
_SIGNATURE: Final = 16


class Cursor(msgspec.Struct, frozen=True, array_like=True):
    """Where to go on. ``place`` and ``id`` are the last row of a snapshot; place 0: deltas after ``seq``."""

    epoch: str
    establishment: str
    role_seq: int
    seq: int  # S of a snapshot, or the last seq seen
    made_at: int  # of the snapshot, or of this cursor; milliseconds since 1970
    place: int = 0
    id: str = ""
    total: int = 0

    @property
    def life(self) -> timedelta:
        """How long it is good for."""
        return SNAPSHOT_LIFE if self.place else DELTA_LIFE


def seal(ctx: Context, cursor: Cursor) -> str:
    """The cursor as it travels."""
    content = msgspec.msgpack.encode(cursor)
    return base64.urlsafe_b64encode(_sign(ctx, content) + content).rstrip(b"=").decode()


def unseal(ctx: Context, text: str, standing: Standing) -> Cursor:
    """The cursor a client sent; refused when it is none, and 410 when it is of another past, role or time."""
    try:
        raw = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
        cursor = msgspec.msgpack.decode(raw[_SIGNATURE:], type=Cursor)
    except (ValueError, msgspec.MsgspecError) as error:
        raise Refusal("invalid_request", fields=(RefusedField("cursor", "invalid_value"),)) from error
    genuine = hmac.compare_digest(_sign(ctx, raw[_SIGNATURE:]), raw[:_SIGNATURE])
    if not genuine or cursor.epoch != ctx.state.epoch:
        raise Refusal("cursor_expired", reason="epoch")
    if cursor.establishment != standing.establishment:
        raise Refusal("invalid_request", fields=(RefusedField("cursor", "invalid_value"),))
    if cursor.role_seq != standing.role_seq:
        raise Refusal("cursor_expired", reason="role_changed")
    if ctx.now - datetime.fromtimestamp(cursor.made_at / 1000, UTC) > cursor.life:
        raise Refusal("cursor_expired", reason="too_old")
    return cursor


def milliseconds(moment: datetime) -> int:
    """An instant as cursors carry it."""
    return round(moment.timestamp() * 1000)


def _sign(ctx: Context, content: bytes) -> bytes:
    return hmac.digest(ctx.state.secret, b"cursor\0" + content, hashlib.sha256)[:_SIGNATURE]
