"""The service's signing keys: made at the first start of each database, never shipped. Compact JWS, alg Ed25519."""

from datetime import datetime

import msgspec
import sqlalchemy as sa
from joserfc import jws
from joserfc.jwk import OKPKey
from sqlalchemy.engine import Connection

from gosi_desktop.contract.rules import ServiceKey, ServiceKeys
from gosi_desktop.sandbox.problems import instant_text
from gosi_desktop.sandbox.tables import signing_key

ALGORITHM = "Ed25519"


def make(connection: Connection, now: datetime) -> None:
    """Make the first key of a database."""
    key = OKPKey.generate_key("Ed25519", auto_kid=True)
    connection.execute(
        sa.insert(signing_key).values(
            kid=key.kid, private=msgspec.json.encode(key.as_dict(private=True)).decode(),
            public=str(key.as_dict(private=False)["x"]), valid_from=now,
        )
    )  # fmt: skip


def published(connection: Connection) -> ServiceKeys:
    """All public keys, the newest first."""
    rows = connection.execute(sa.select(signing_key).order_by(signing_key.c.valid_from.desc()))
    return ServiceKeys(
        keys=tuple(
            ServiceKey(
                kid=row.kid, kty="OKP", crv="Ed25519", x=row.public, valid_from=instant_text(row.valid_from),
                valid_to=instant_text(row.valid_to) if row.valid_to else None, signed_by=row.signed_by,
            )
            for row in rows
        )
    )  # fmt: skip


def sign(connection: Connection, now: datetime, payload: msgspec.Struct) -> bytes:
    """A struct as a compact JWS by the key in force."""
    query = sa.select(signing_key).where(sa.or_(signing_key.c.valid_to.is_(None), signing_key.c.valid_to > now))
    row = connection.execute(query.order_by(signing_key.c.valid_from.desc()).limit(1)).one()
    key = OKPKey.import_key(msgspec.json.decode(row.private))
    header = {"alg": ALGORITHM, "kid": row.kid}
    return jws.serialize_compact(header, msgspec.json.encode(payload), key, algorithms=[ALGORITHM]).encode()
