"""The service's signing keys: made at the first start of each database, never shipped. Compact JWS, alg Ed25519."""

from datetime import datetime
from typing import Any

import msgspec
import sqlalchemy as sa
from joserfc import jws
from joserfc.jwk import OKPKey
from sqlalchemy.engine import Connection

from gosi_desktop.contract.certificates import KeyClaims
from gosi_desktop.contract.rules import ServiceKey, ServiceKeys
from gosi_desktop.sandbox.problems import instant_text
from gosi_desktop.sandbox.tables import signing_key

ALGORITHM = "Ed25519"


def make(connection: Connection, now: datetime, *, signed: bool = True) -> None:
    """Make a key; from then on it signs. One that follows another is signed by it, unless a change is practised."""
    before = _in_force(connection)
    key = OKPKey.generate_key("Ed25519")
    kid, public = f"pr-{key.thumbprint()[:5]}", str(key.as_dict(private=False)["x"])
    signed_by = None
    if before is not None:
        claims = KeyClaims(kid=kid, x=public)
        signed_by = _signed(before, claims).decode() if signed else None
        ended = sa.update(signing_key).where(signing_key.c.valid_to.is_(None)).values(valid_to=now)
        connection.execute(ended)
    private = msgspec.json.encode(key.as_dict(private=True) | {"kid": kid}).decode()
    values = {"kid": kid, "private": private, "public": public, "valid_from": now, "signed_by": signed_by}
    connection.execute(sa.insert(signing_key).values(values))


def published(connection: Connection) -> ServiceKeys:
    """All public keys, the one that signs first, then the newest."""
    order = (signing_key.c.valid_to.is_not(None), signing_key.c.valid_from.desc())
    rows = connection.execute(sa.select(signing_key).order_by(*order))
    return ServiceKeys(
        keys=tuple(
            ServiceKey(
                kid=row.kid, kty="OKP", crv="Ed25519", x=row.public, valid_from=instant_text(row.valid_from),
                valid_to=instant_text(row.valid_to) if row.valid_to else None, signed_by=row.signed_by,
            )
            for row in rows
        )
    )  # fmt: skip


def sign(connection: Connection, payload: msgspec.Struct) -> bytes:
    """A struct as a compact JWS by the key in force."""
    row = _in_force(connection)
    assert row is not None
    return _signed(row, payload)


def kid_in_force(connection: Connection) -> str:
    """The name of the key that signs."""
    row = _in_force(connection)
    assert row is not None
    return str(row.kid)


def _in_force(connection: Connection) -> sa.Row[Any] | None:
    """The key without an end: there is one, once the first is made."""
    return connection.execute(sa.select(signing_key).where(signing_key.c.valid_to.is_(None))).first()


def _signed(row: sa.Row[Any], payload: msgspec.Struct) -> bytes:
    key = OKPKey.import_key(msgspec.json.decode(row.private))
    header = {"alg": ALGORITHM, "kid": row.kid}
    return jws.serialize_compact(header, msgspec.json.encode(payload), key, algorithms=[ALGORITHM]).encode()
