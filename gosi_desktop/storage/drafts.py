"""Drafts and their papers: this computer's own, there before anybody has signed in."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Final

from gosi_desktop.application.ports import DraftPaper, KeptDraft
from gosi_desktop.application.threads import entering_port
from gosi_desktop.storage import units
from gosi_desktop.storage.database import Database

_SAVE: Final = """
INSERT INTO drafts (id, kind, begun_at, saved_at, body) VALUES (?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET saved_at = excluded.saved_at, body = excluded.body
"""
_KEPT: Final = "SELECT id, kind, begun_at, saved_at, body FROM drafts"
_KEEP_PAPER: Final = """
INSERT INTO draft_papers (draft, sha256, type, name, about, bytes) VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (draft, sha256) DO UPDATE SET name = excluded.name, about = excluded.about
"""
_PAPERS: Final = """
SELECT sha256, length(bytes), type, name, about FROM draft_papers WHERE draft = ? ORDER BY number
"""


class SqlDrafts:
    """The Drafts of an open cache. On disk before a saving returns (``synchronous = full``)."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, id: str, kind: str, body: str, at: datetime) -> None:
        """Keep the newest state; when it was begun stays."""
        entering_port("storage.drafts")
        now = at.astimezone(UTC).isoformat()
        with self._database.writing() as connection:
            connection.exec_driver_sql(_SAVE, (id, kind, now, now, body))

    def load(self, id: str) -> KeptDraft | None:
        """As it was saved last."""
        entering_port("storage.drafts")
        with self._database.reading() as connection:
            row = connection.execute(f"{_KEPT} WHERE id = ?", (id,)).fetchone()
        return _draft(row) if row is not None else None

    def list(self, kind: str | None = None) -> Sequence[KeptDraft]:
        """All, or of one kind; the one saved last comes first."""
        entering_port("storage.drafts")
        with self._database.reading() as connection:
            rows = connection.execute(f"{_KEPT} WHERE ?1 IS NULL OR kind = ?1 ORDER BY saved_at DESC, id DESC", (kind,))
            return [_draft(row) for row in rows.fetchall()]

    def drop(self, id: str) -> None:
        """The draft and its papers, in one step."""
        entering_port("storage.drafts")
        with self._database.writing() as connection:
            connection.exec_driver_sql("DELETE FROM draft_papers WHERE draft = ?", (id,))
            connection.exec_driver_sql("DELETE FROM drafts WHERE id = ?", (id,))

    def keep_paper(self, id: str, paper: DraftPaper, data: bytes) -> None:
        """A paper that is there already gets its new name."""
        entering_port("storage.drafts")
        with self._database.writing() as connection:
            connection.exec_driver_sql(_KEEP_PAPER, (id, paper.sha256, paper.type, paper.name, paper.about, data))

    def papers(self, id: str) -> Sequence[DraftPaper]:
        """In the order they were added."""
        entering_port("storage.drafts")
        with self._database.reading() as connection:
            return [DraftPaper(*row) for row in connection.execute(_PAPERS, (id,)).fetchall()]

    def paper_bytes(self, id: str, sha256: str) -> bytes | None:
        """The paper itself."""
        entering_port("storage.drafts")
        with self._database.reading() as connection:
            found = units.value(
                connection, "SELECT bytes FROM draft_papers WHERE draft = ? AND sha256 = ?", (id, sha256)
            )
        return None if found is None else bytes(found)

    def drop_paper(self, id: str, sha256: str) -> None:
        """Out of the draft."""
        entering_port("storage.drafts")
        with self._database.writing() as connection:
            connection.exec_driver_sql("DELETE FROM draft_papers WHERE draft = ? AND sha256 = ?", (id, sha256))


def _draft(row: Sequence[str]) -> KeptDraft:
    id, kind, begun_at, saved_at, body = row
    return KeptDraft(id, kind, datetime.fromisoformat(begun_at), datetime.fromisoformat(saved_at), body)
