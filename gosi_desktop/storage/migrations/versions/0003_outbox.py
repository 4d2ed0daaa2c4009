"""What waits to be sent, and what became of it."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """From version 2."""
    op.create_table(
        "outbox",
        sa.Column("place", sa.Integer, primary_key=True),
        sa.Column("id", sa.Text, nullable=False, unique=True),
        sa.Column("establishment", sa.Text, nullable=False),
        sa.Column("contributor", sa.Text, nullable=False),
        sa.Column("target", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("due_at", sa.Text),
        sa.Column("batch", sa.Text),
        sa.Column("decided_at", sa.Text),
        sa.Column("settled", sa.Integer, nullable=False),
        sa.Column("form", sa.Integer, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
    )
    op.create_index("outbox_contributor", "outbox", ["establishment", "contributor", "place"])
    op.create_index("outbox_state", "outbox", ["establishment", "state", "place"])
