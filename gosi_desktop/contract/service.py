"""Who answers: asked before the first sign-in, once a day, and by the connection test."""

from typing import Literal

import msgspec

from gosi_desktop.contract.wire import Answer, Instant

Environment = Literal["live", "practice"]


class ContractVersions(Answer, frozen=True):
    """The contract spoken, and the oldest still understood."""

    version: int
    oldest: int


class RequestKind(Answer, frozen=True):
    """A kind of request this service takes; ``off`` ones are listed and refused."""

    kind: str
    schema: int
    off: bool = False


class Limits(Answer, frozen=True):
    """Sizes and rates that the client keeps to."""

    page: int = 1000
    page_most: int = 5000
    body_bytes: int = 1024 * 1024
    attachment_bytes: int = 5 * 1024 * 1024
    piece_bytes: int = 256 * 1024
    requests: int = 200


class ServiceDescription(Answer, frozen=True):
    """GET /v1/service."""

    name: str
    issuer: str
    env: Environment
    epoch: str
    contract: ContractVersions
    rules_version: str
    name_en: str = ""
    kinds: tuple[RequestKind, ...] = ()
    limits: Limits = msgspec.field(default_factory=Limits)
    clock: Literal["real", "moved"] = "real"
    oldest_client: str = "0.1.0"
    notice: str | None = None


class Health(Answer, frozen=True):
    """GET /v1/health: 200 with ``ok``, or 503 ``maintenance``."""

    status: Literal["ok"]
    time: Instant
