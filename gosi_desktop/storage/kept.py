"""The tables that are this computer's own and therefore migrate; what can be pulled is in ``tables``."""

from sqlalchemy import Column, Integer, LargeBinary, MetaData, Table, Text

kept = MetaData()

device = Table(
    "device",
    kept,
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False),  # JSON
    sqlite_with_rowid=False,
)

audit_log = Table(
    "audit_log",
    kept,
    Column("number", Integer, primary_key=True),  # 1, 2, 3 …: a gap shows
    Column("at", Text, nullable=False),  # instant, ISO 8601 in UTC
    Column("actor", Text, nullable=False),  # account id, or empty for the program itself
    Column("act", Text, nullable=False),  # a code
    Column("about", Text, nullable=False),  # entity:id, or empty
    Column("details", Text, nullable=False),  # JSON: before and after
    Column("previous", LargeBinary, nullable=False),  # digest of the entry before; empty for the first
    Column("digest", LargeBinary, nullable=False),  # SHA-256 over previous and this entry
)
