"""What the feed tells of papers that requests named: everything but their bytes."""

from typing import Final

import msgspec

from gosi_desktop.contract.entities import AttachmentData
from gosi_desktop.domain.attachments import AttachedPaper
from gosi_desktop.storage import mapping, records
from gosi_desktop.storage.driver import RawConnection

_attachment: Final = msgspec.json.Decoder(AttachmentData)


def papers(connection: RawConnection, copy: int) -> dict[str, AttachedPaper]:
    """All of a copy, by their digest; a row that cannot be read is left out."""
    found: dict[str, AttachedPaper] = {}
    for _, _, data in records.every(connection, copy, "attachment"):
        said = mapping.read("attachment", lambda data=data: _attachment.decode(data))  # type: ignore[misc]
        if said is not None:
            found[said.sha256] = AttachedPaper(said.sha256, said.name, said.type, said.size)
    return found
