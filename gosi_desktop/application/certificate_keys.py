"""What is known of the issuer: its keys, pinned at first use, and the list of what it withdrew, for when there is no
line. A key that no known one has signed is a change: it counts for nothing until somebody has looked at it.
"""

import json
import threading
from dataclasses import replace
from datetime import datetime
from typing import Any, Final

from gosi_desktop.application.ports import Authority, DeviceStore
from gosi_desktop.application.ports.certificates import CertificateDesk, Signatures
from gosi_desktop.domain.errors import ProtocolError
from gosi_desktop.domain.verification import Issuer, RevocationList, SignatureRefused, SigningKey, merged

_ISSUER: Final = "certificate.issuer"
_LIST: Final = "certificate.revocations"


class IssuerBook:
    """Of one profile's service. Used from several threads."""

    def __init__(
        self, authority: Authority, desk: CertificateDesk, signatures: Signatures, device: DeviceStore
    ) -> None:
        self._authority = authority
        self._desk = desk
        self._signatures = signatures
        self._device = device
        self._writing = threading.Lock()

    def issuer(self) -> Issuer | None:
        """As it is pinned; None before the first contact."""
        kept = self._device.get(_ISSUER)
        return _read(json.loads(kept)) if kept else None

    def revocations(self) -> RevocationList | None:
        """The list last heard, its signature checked again; None when there is none that holds."""
        issuer, kept = self.issuer(), self._device.get(_LIST)
        return self._opened(issuer, kept) if issuer is not None and kept else None

    def refresh(self) -> Issuer:
        """Ask the service for its keys and its list. Raises RemoteError; what is known stays then."""
        said, keys = self._authority.describe(), tuple(self._desk.keys())
        with self._writing:
            held = self.issuer()
            if held is None:
                known = Issuer(said.name, said.name_en, said.issuer, said.practice, keys)
            else:
                known = self._learned(replace(held, name=said.name, name_en=said.name_en), keys)
            self._device.put(_ISSUER, json.dumps(_written(known)))
        self._hear(known, self._desk.revocations())
        return known

    def accept_changes(self) -> None:
        """Somebody has looked at the new keys, and takes them for the issuer's."""
        with self._writing:
            held = self.issuer()
            if held is not None:
                known = replace(held, keys=(*held.changes, *_others(held.keys, held.changes)), changes=())
                self._device.put(_ISSUER, json.dumps(_written(known)))

    def _learned(self, held: Issuer, said: tuple[SigningKey, ...]) -> Issuer:
        """Oldest first, so that a chain of keys made since the last contact holds."""
        known = list(merged(held.keys, said))
        changes: list[SigningKey] = []
        for key in reversed(said):
            if any(one.kid == key.kid and one.x == key.x for one in known):
                continue
            if any(self._signatures.vouches(one, key) for one in known) and not _named(known, key.kid):
                known.insert(0, key)
            else:
                changes.insert(0, key)
        return replace(held, keys=tuple(known), changes=tuple(changes))

    def _hear(self, issuer: Issuer, token: str) -> None:
        """Keep the list, unless it is no newer than the one held: what was withdrawn once stays withdrawn."""
        fresh, held = self._opened(issuer, token), self.revocations()
        if fresh is None:
            if issuer.changes:
                return  # signed by a key that nobody has looked at yet
            raise ProtocolError("remote.protocol")
        if held is None or (fresh.number, fresh.at) >= (held.number, held.at):
            self._device.put(_LIST, token)

    def _opened(self, issuer: Issuer, token: str) -> RevocationList | None:
        try:
            read = self._signatures.read(token)
        except SignatureRefused:
            return None
        key = _named(issuer.keys, read.kid)
        if key is None or not self._signatures.holds(read.token, key):
            return None
        return self._signatures.revocations(read.token, issuer.issuer)


def _named(keys: Any, kid: str) -> SigningKey | None:
    found: SigningKey | None = next((one for one in keys if one.kid == kid), None)
    return found


def _others(keys: tuple[SigningKey, ...], taken: tuple[SigningKey, ...]) -> tuple[SigningKey, ...]:
    kids = {one.kid for one in taken}
    return tuple(one for one in keys if one.kid not in kids)


def _written(issuer: Issuer) -> dict[str, Any]:
    return {
        "name": issuer.name, "name_en": issuer.name_en, "issuer": issuer.issuer, "practice": issuer.practice,
        "keys": [_key(one) for one in issuer.keys], "changes": [_key(one) for one in issuer.changes],
    }  # fmt: skip


def _key(key: SigningKey) -> list[str | None]:
    return [
        key.kid,
        key.x,
        key.valid_from.isoformat(),
        key.valid_to.isoformat() if key.valid_to else None,
        key.signed_by,
    ]


def _read(kept: dict[str, Any]) -> Issuer:
    keys, changes = (
        tuple(
            SigningKey(kid, x, datetime.fromisoformat(since), datetime.fromisoformat(until) if until else None, signed)
            for kid, x, since, until, signed in kept[name]
        )
        for name in ("keys", "changes")
    )
    return Issuer(kept["name"], kept["name_en"], kept["issuer"], kept["practice"], keys, changes)
