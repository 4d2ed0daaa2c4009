"""Lines of invoices, a pulled table: nothing that is kept changes."""

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """From version 4."""
