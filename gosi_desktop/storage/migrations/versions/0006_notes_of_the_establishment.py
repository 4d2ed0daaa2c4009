"""Documents that this computer keeps for itself, their files, and when to remind of what ends."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """From version 5."""
    op.create_table(
        "notes",
        sa.Column("id", sa.Text, primary_key=True, nullable=False),
        sa.Column("establishment", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("number", sa.Text, nullable=False),
        sa.Column("branch", sa.Text, nullable=False),
        sa.Column("expires", sa.Text),
        sa.Column("changed_at", sa.Text, nullable=False),
        sa.Column("removed_at", sa.Text),
        sqlite_with_rowid=False,
    )
    op.create_index("notes_of", "notes", ["establishment", "expires"])
    op.create_table(
        "note_papers",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("note", sa.Text, nullable=False),
        sa.Column("sha256", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("type", sa.Text, nullable=False),
        sa.Column("added_at", sa.Text, nullable=False),
        sa.Column("bytes", sa.LargeBinary, nullable=False),
    )
    op.create_index("note_papers_of", "note_papers", ["note"])
    op.create_table(
        "reminders",
        sa.Column("establishment", sa.Text, primary_key=True, nullable=False),
        sa.Column("document", sa.Text, primary_key=True, nullable=False),
        sa.Column("days", sa.Text, nullable=False),
        sqlite_with_rowid=False,
    )
