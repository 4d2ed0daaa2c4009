"""Papers of requests beside the outbox, each content once, for as long as a request names it."""

from collections.abc import Iterable, Sequence
from typing import Final

from gosi_desktop.application.ports.outbox import Operation
from gosi_desktop.domain.attachments import PaperFile
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.storage.driver import RawConnection
from gosi_desktop.storage.units import value

_KEEP: Final = "INSERT INTO papers (sha256, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING"
_NAME: Final = "INSERT INTO paper_names (request, sha256) VALUES (?, ?) ON CONFLICT DO NOTHING"
_MISSING: Final = """
SELECT 1 FROM paper_names WHERE request = ? AND sha256 NOT IN (SELECT sha256 FROM papers)
"""
_FORGET_NAMES: Final = "DELETE FROM paper_names WHERE request NOT IN (SELECT id FROM outbox)"
_FORGET: Final = "DELETE FROM papers WHERE sha256 NOT IN (SELECT sha256 FROM paper_names)"


def keep(connection: RawConnection, operations: Iterable[Operation], papers: Sequence[PaperFile]) -> None:
    """Within the transaction that writes the requests. Raises RuleViolation for a paper that is not here."""
    named = [one for one in operations if one.papers]
    wanted = {paper.sha256 for one in named for paper in one.papers}
    connection.executemany(_KEEP, [(one.about.sha256, one.data) for one in papers if one.about.sha256 in wanted])
    connection.executemany(_NAME, [(one.id, paper.sha256) for one in named for paper in one.papers])
    for one in named:
        if value(connection, _MISSING, (one.id,)) is not None:
            raise RuleViolation("attachment_missing", "attachments")


def read(connection: RawConnection, sha256: str) -> bytes | None:
    """The bytes."""
    found = value(connection, "SELECT bytes FROM papers WHERE sha256 = ?", (sha256,))
    return None if found is None else bytes(found)


def tidy(connection: RawConnection) -> None:
    """After requests have gone: what none names any more goes too."""
    connection.execute(_FORGET_NAMES)
    connection.execute(_FORGET)
