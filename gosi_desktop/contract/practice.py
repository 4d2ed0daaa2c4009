"""What only the practice service has, under /practice/."""

from typing import Annotated, Literal

import msgspec

from gosi_desktop.contract.wire import Answer, Asked, Instant


class PracticeStart(Answer, frozen=True):
    """The one line of JSON on the pipe of an attached service."""

    address: str
    start_token: str
    pid: int


class PracticeUser(Answer, frozen=True):
    """A synthetic person who may sign in here; the password is no secret in practice."""

    username: str
    password: str
    name: str
    name_en: str
    role: str


class PracticeUsers(Answer, frozen=True):
    """GET /practice/people."""

    users: tuple[PracticeUser, ...]


class PracticeMessage(Answer, frozen=True):
    """An SMS or e-mail that was 'sent'."""

    id: str
    at: Instant
    channel: Literal["sms", "email"]
    to: str
    text: str
    text_en: str
    code: str | None = None


class PracticeMessages(Answer, frozen=True):
    """GET /practice/messages, newest first."""

    messages: tuple[PracticeMessage, ...]


class ClockMove(Asked, frozen=True):
    """POST /practice/clock: set an instant, go on by seconds, or go back to the real time (neither)."""

    set: Instant | None = None
    advance_seconds: Annotated[int, msgspec.Meta(ge=0, le=10 * 366 * 86400)] | None = None


class ClockState(Answer, frozen=True):
    """The service's time and whether it was moved."""

    now: Instant
    moved: bool


class RoleChange(Asked, frozen=True):
    """POST /practice/role: give a person another role in an establishment, or end it."""

    username: str
    establishment: str
    role: str


class Restore(Asked, frozen=True):
    """POST /practice/restore: go back to a state kept earlier; the epoch changes."""

    snapshot: str


class Reset(Asked, frozen=True):
    """POST /practice/reset: start anew with a seed."""

    seed: Literal["small", "office", "large"] = "small"
