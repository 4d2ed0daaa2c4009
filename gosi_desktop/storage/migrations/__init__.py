"""Numbered steps of the schema, forward only; taken on a copy that is swapped when checked.

The number is ``PRAGMA user_version`` and, with four digits, the name of the newest file in ``versions``. It grows with
every change of a table: a step changes the kept tables (``kept.py``) alone, or nothing; what can be pulled never
migrates, it is dropped from the copy, made anew and pulled again.
"""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Schema:
    """What this program writes: its number, the folders with the steps that lead there, and what they may keep."""

    version: int
    steps: tuple[Path, ...] = (Path(__file__).with_name("versions"),)
    # every table name that was ever kept, in any version
    kept: frozenset[str] = frozenset(
        {
            *("device", "audit_log", "drafts", "draft_papers", "archive", "outbox", "papers", "paper_names"),
            *("notes", "note_papers", "reminders"),
        }
    )


SCHEMA = Schema(version=6)
