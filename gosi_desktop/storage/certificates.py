"""Certificates as the feed tells of them."""

from collections.abc import Sequence
from datetime import date
from typing import Final

import msgspec

from gosi_desktop.application.threads import entering_port
from gosi_desktop.contract.certificates import CertificateData
from gosi_desktop.domain.certificate import Certificate
from gosi_desktop.storage import mapping
from gosi_desktop.storage.database import Database

_ROWS: Final = """
SELECT record.id, record.version, record.data FROM copy CROSS JOIN record
ON record.copy = copy.id AND record.entity = 'certificate'
WHERE copy.establishment = ? AND copy.state = 'current' AND record.data IS NOT NULL
"""
_data = msgspec.json.Decoder(CertificateData)


class SqlCertificates:
    """The CertificateStore of an open cache."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def list(self, establishment: str) -> Sequence[Certificate]:
        """Newest first."""
        entering_port("storage.certificates")
        with self._database.reading() as connection:
            rows = connection.execute(_ROWS, (establishment,)).fetchall()
        found = [one for row in rows if (one := _certificate(establishment, *row)) is not None]
        return sorted(found, key=lambda one: (one.issued_on, one.number), reverse=True)


def _certificate(establishment: str, id: str, version: int, data: bytes) -> Certificate | None:
    try:
        said = _data.decode(data)
        return Certificate(
            id=id, version=version, establishment=establishment, kind=said.kind, number=said.number or "",
            issued_on=date.fromisoformat(said.issued_on), valid_until=date.fromisoformat(said.valid_until),
            file_sha256=said.file_sha256, file_token=said.file_token, size=said.size,
            withdrawn=said.state == "withdrawn", withdrawn_on=mapping.day_of(said.withdrawn_on),
            reason=said.reason or "",
        )  # fmt: skip
    except (msgspec.DecodeError, ValueError):
        mapping.warn_of("certificate")
        return None
