"""Papers that go with requests."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """From version 3."""
    op.create_table(
        "papers",
        sa.Column("sha256", sa.Text, primary_key=True, nullable=False),
        sa.Column("bytes", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "paper_names",
        sa.Column("request", sa.Text, primary_key=True, nullable=False),
        sa.Column("sha256", sa.Text, primary_key=True, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("paper_names_sha256", "paper_names", ["sha256"])
