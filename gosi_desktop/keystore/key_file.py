"""key.json: the wrapped keys of a profile and what tells a wrong key from a damaged file; nothing personal."""

import base64
import binascii
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from gosi_desktop.application.ports import Slot
from gosi_desktop.domain.errors import Corrupt, SchemaTooNew
from gosi_desktop.keystore import recovery
from gosi_desktop.keystore.files import read_json, write_json
from gosi_desktop.keystore.slots import Argon2Cost, WrappedKey

NAME = "key.json"
SCHEMA = 1
DAMAGED = "keys.corrupt"


@dataclass(frozen=True, slots=True)
class KeyFile:
    """What key.json holds. ``secret_number`` names the keychain item in use; 0 when there is none."""

    check: bytes  # of the cache key
    slots: Mapping[Slot, WrappedKey] = field(default_factory=dict)
    secret_number: int = 0
    secret_check: bytes = b""

    @classmethod
    def read(cls, folder: Path) -> "KeyFile":
        """Raises ``Corrupt`` (``keys.corrupt``) or ``SchemaTooNew`` (``keys.schema_too_new``)."""
        found = read_json(folder / NAME, DAMAGED)
        try:
            schema = _number(found["schema"])
            if schema > SCHEMA:
                raise SchemaTooNew("keys.schema_too_new", found=schema, known=SCHEMA)
            secret = found["secret"] or {"number": 0, "check": ""}
            return cls(
                check=_bytes(found["check"]),
                slots={Slot(name): _slot(content) for name, content in found["slots"].items()},
                secret_number=_number(secret["number"]),
                secret_check=_bytes(secret["check"]),
            )
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise Corrupt(DAMAGED, reason="damaged") from error

    def write(self, folder: Path) -> None:
        """Whole or not at all. Raises ``DiskFull``."""
        secret = {"number": self.secret_number, "check": _text(self.secret_check)} if self.secret_number else None
        write_json(
            folder / NAME,
            {
                "schema": SCHEMA,
                "check": _text(self.check),
                "secret": secret,
                "slots": {str(name): _plain(wrapped) for name, wrapped in self.slots.items()},
            },
        )


def _plain(wrapped: WrappedKey) -> dict[str, Any]:
    plain: dict[str, Any] = {
        "nonce": _text(wrapped.nonce),
        "sealed": _text(wrapped.sealed),
        "salt": _text(wrapped.salt),
    }
    if wrapped.cost is not None:
        plain["argon2id"] = {
            "passes": wrapped.cost.passes,
            "memory_kib": wrapped.cost.memory_kib,
            "lanes": wrapped.cost.lanes,
        }
        plain["with_secret"] = wrapped.with_secret
    if wrapped.paper:
        plain["paper"] = wrapped.paper
    return plain


def _slot(content: Mapping[str, Any]) -> WrappedKey:
    cost = None
    if "argon2id" in content:
        asked = content["argon2id"]
        cost = Argon2Cost(_number(asked["passes"]), _number(asked["memory_kib"]), _number(asked["lanes"]))
        if not cost.plausible():
            raise ValueError(cost)
    return WrappedKey(
        nonce=_bytes(content["nonce"]),
        sealed=_bytes(content["sealed"]),
        salt=_bytes(content["salt"]),
        cost=cost,
        with_secret=content.get("with_secret", False) is True,
        paper=str(content.get("paper", ""))[: recovery.GROUP],
    )


def _number(found: object) -> int:
    if not isinstance(found, int) or isinstance(found, bool) or found < 0:
        raise ValueError(found)
    return found


def _text(content: bytes) -> str:
    return base64.b64encode(content).decode("ascii")


def _bytes(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except binascii.Error as error:
        raise ValueError(text) from error
