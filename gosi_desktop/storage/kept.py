"""The tables that are this computer's own and therefore migrate; what can be pulled is in ``tables``."""

from sqlalchemy import Column, Index, Integer, LargeBinary, MetaData, Table, Text, UniqueConstraint

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

drafts = Table(
    "drafts",
    kept,
    Column("id", Text, primary_key=True),
    Column("kind", Text, nullable=False),  # registration, application
    Column("begun_at", Text, nullable=False),  # instants as above
    Column("saved_at", Text, nullable=False),
    Column("body", Text, nullable=False),  # JSON; never a password
    sqlite_with_rowid=False,
)

draft_papers = Table(
    "draft_papers",
    kept,
    Column("number", Integer, primary_key=True),  # the order they were added in
    Column("draft", Text, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("type", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("about", Text, nullable=False),
    Column("bytes", LargeBinary, nullable=False),
    UniqueConstraint("draft", "sha256"),
)

papers = Table(
    "papers",  # of requests; each content once
    kept,
    Column("sha256", Text, primary_key=True),
    Column("bytes", LargeBinary, nullable=False),
)

paper_names = Table(
    "paper_names",  # which requests name which papers; a paper that none names goes
    kept,
    Column("request", Text, primary_key=True),
    Column("sha256", Text, primary_key=True),
    sqlite_with_rowid=False,
)
Index("paper_names_sha256", paper_names.c.sha256)

archive = Table(
    "archive",
    kept,
    Column("number", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("kind", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("made_at", Text, nullable=False),
    Column("establishment", Text),  # none before it has a number
    Column("sha256", Text, nullable=False),
    Column("size", Integer, nullable=False),
    Column("bytes", LargeBinary, nullable=False),
)

outbox = Table(
    "outbox",
    kept,
    Column("place", Integer, primary_key=True),  # the order they were made in
    Column("id", Text, nullable=False, unique=True),
    Column("establishment", Text, nullable=False),
    Column("contributor", Text, nullable=False),
    Column("target", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("due_at", Text),  # instants as above
    Column("batch", Text),
    Column("decided_at", Text),
    Column("settled", Integer, nullable=False),
    Column("form", Integer, nullable=False),  # of the body
    Column("body", LargeBinary, nullable=False),  # JSON
)
Index("outbox_contributor", outbox.c.establishment, outbox.c.contributor, outbox.c.place)
Index("outbox_state", outbox.c.establishment, outbox.c.state, outbox.c.place)

notes = Table(
    "notes",  # documents of an establishment that are never sent
    kept,
    Column("id", Text, primary_key=True),
    Column("establishment", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("title", Text, nullable=False),  # of another kind than those known
    Column("number", Text, nullable=False),
    Column("branch", Text, nullable=False),  # empty: of the whole establishment
    Column("expires", Text),  # day; None: it does not end
    Column("changed_at", Text, nullable=False),
    Column("removed_at", Text),  # kept a while, so that it can be taken back
    sqlite_with_rowid=False,
)
Index("notes_of", notes.c.establishment, notes.c.expires)

note_papers = Table(
    "note_papers",  # versions of the file of a note; the last one counts
    kept,
    Column("number", Integer, primary_key=True),
    Column("note", Text, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("type", Text, nullable=False),
    Column("added_at", Text, nullable=False),
    Column("bytes", LargeBinary, nullable=False),
)
Index("note_papers_of", note_papers.c.note)

reminders = Table(
    "reminders",  # when to remind of a document that ends, where it is otherwise than usual
    kept,
    Column("establishment", Text, primary_key=True),
    Column("document", Text, primary_key=True),  # source and id
    Column("days", Text, nullable=False),  # before the end, most first, with spaces
    sqlite_with_rowid=False,
)
