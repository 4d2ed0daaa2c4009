"""Rules and keys, as the service signs them (compact JWS, alg Ed25519)."""

from typing import Any

import msgspec

from gosi_desktop.contract.wire import Answer, Day, Instant


class RulesPayload(Answer, frozen=True):
    """What GET /v1/rules signs: ``rows`` in the form of the package's own rule files."""

    version: str
    from_: Day = msgspec.field(name="from")
    rows: list[dict[str, Any]]


class ServiceKey(Answer, frozen=True):
    """One public key: an OKP JWK with its life. ``signed_by`` is a compact JWS over kid and x by the key before it."""

    kid: str
    kty: str
    crv: str
    x: str
    valid_from: Instant
    valid_to: Instant | None = None
    signed_by: str | None = None


class ServiceKeys(Answer, frozen=True):
    """GET /v1/keys."""

    keys: tuple[ServiceKey, ...]
