"""A step that only the tests take: a new kept table, a new column, and what was noted down is rewritten."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """From version 6."""
    op.create_table("memos", sa.Column("id", sa.Integer, primary_key=True), sa.Column("text", sa.Text, nullable=False))
    with op.batch_alter_table("device") as table:
        table.add_column(sa.Column("written", sa.Text, server_default=""))
    op.execute("UPDATE audit_log SET act = 'migrated.' || act")
