"""The tables that can be pulled again: the authority's rows as they came, and the flat roster made from them.

They never migrate; a new ``SCHEMA`` number drops them and they are pulled anew. What this computer must keep is in
``kept``. A *copy* is one snapshot of an establishment with the deltas that followed: the *current* one is shown, one
may be *filling* beside it, *old* ones wait to be erased in small pieces.
"""

from sqlalchemy import Column, Index, Integer, LargeBinary, MetaData, Table, Text, UniqueConstraint, text

pulled = MetaData()

copy = Table(
    "copy",
    pulled,
    Column("id", Integer, primary_key=True),  # never given twice: an old copy's rows may still be there
    Column("establishment", Text, nullable=False),
    Column("state", Text, nullable=False),  # filling, current, old
    Column("epoch", Text, nullable=False),
    Column("role_seq", Integer, nullable=False),
    Column("cursor", Text),  # None: nothing fetched yet
    Column("received", Integer, nullable=False),
    Column("total", Integer),
    Column("synced_at", Text),  # instant, ISO 8601
    Column("basis", Integer),  # of the roster as a whole; rows that differ are still to be computed
    sqlite_autoincrement=True,
)
Index("copy_shown", copy.c.establishment, copy.c.state, unique=True, sqlite_where=text("state <> 'old'"))

record = Table(
    "record",
    pulled,
    Column("copy", Integer, primary_key=True),
    Column("entity", Text, primary_key=True),
    Column("id", Text, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("parent", Text),  # id of the row it belongs to: contract.entities.PARENT_FIELD
    Column("data", LargeBinary),  # JSON in the contract's form; None: deleted, kept so that an older row stays out
    sqlite_with_rowid=False,
)
Index("record_children", record.c.copy, record.c.entity, record.c.parent, sqlite_where=record.c.parent.is_not(None))

beside = Table(
    "beside",  # the authority's own row, where another is shown in its place (``replay``)
    pulled,
    Column("copy", Integer, primary_key=True),
    Column("entity", Text, primary_key=True),
    Column("id", Text, primary_key=True),
    Column("contributor", Text, nullable=False),  # whose requests lie on it
    Column("parent", Text),
    Column("data", LargeBinary),
    Column("version", Integer, nullable=False),  # -1: the authority has no such row
    sqlite_with_rowid=False,
)
Index("beside_contributor", beside.c.copy, beside.c.contributor)

invoice_line = Table(
    "invoice_line",  # fetched when an invoice is opened, and dropped with its copy: ``money``
    pulled,
    Column("copy", Integer, primary_key=True),
    Column("invoice", Text, primary_key=True),
    Column("taking", Integer, primary_key=True),  # one fetching of them
    Column("place", Integer, primary_key=True),  # of the slice's first line among all
    Column("version", Integer, nullable=False),  # of the invoice
    Column("content", LargeBinary, nullable=False),  # some hundred lines, packed
)

basis = Table(
    "basis",
    pulled,
    Column("id", Integer, primary_key=True),
    Column("month", Text, nullable=False),
    Column("rules_version", Text, nullable=False),
    Column("hazards", Text, nullable=False),  # a raised hazards rate in hundredths of a percent, or empty
    Column("form", Integer, nullable=False),  # of the flat row: roster_rows.FORM
    UniqueConstraint("month", "rules_version", "hazards", "form"),
)

roster = Table(
    "roster",
    pulled,
    Column("key", Integer, primary_key=True),  # a contributor keeps it from copy to copy, so that lists stay put
    Column("copy", Integer, primary_key=True),
    Column("contributor", Text, nullable=False),
    Column("engagement", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("name_en", Text),
    Column("identity", Text, nullable=False),
    Column("identity_kind", Text, nullable=False),
    Column("nationality", Text, nullable=False),
    Column("nationality_group", Text, nullable=False),
    Column("gender", Text),
    Column("occupation", Text, nullable=False),
    Column("occupation_en", Text, nullable=False),
    Column("branch", Text, nullable=False),
    Column("join_date", Text),
    Column("leave_date", Text),
    Column("system", Text),
    Column("state", Text, nullable=False),
    Column("open", Integer, nullable=False),
    Column("chips", Integer, nullable=False),  # a bit for each chip that shows the row: listing.BITS
    Column("left_not_excluded", Integer, nullable=False),
    Column("wage", Integer),
    Column("employer", Integer, nullable=False),
    Column("employee", Integer, nullable=False),
    Column("name_order", Text, nullable=False),  # folded: its code points are in the order of both alphabets
    Column("occupation_order", Text),  # folded too; None where there is none
    Column("identity_expires", Text),  # days; of whoever works here now
    Column("contract_to", Text),
    Column("basis", Integer, nullable=False),
    sqlite_with_rowid=False,
)
Index("roster_contributor", roster.c.copy, roster.c.contributor, unique=True)
# Enough to count by chip and nationality, and to find rows of another basis, without reading the wide rows.
Index("roster_chips", roster.c.copy, roster.c.chips, roster.c.nationality, roster.c.basis)
# Everything a list needs in the order it opens with, so that neither start nor search reads the wide rows.
Index(
    "roster_by_wage",
    roster.c.copy,
    roster.c.open,
    roster.c.wage.desc(),
    roster.c.name_order,
    roster.c.key,
    roster.c.chips,
    roster.c.employer,
    roster.c.employee,
)

# What ends between two days, with all that it is listed by, and nothing of those for whom nothing ends.
for _name in ("identity_expires", "contract_to"):
    Index(
        f"roster_{_name}",
        roster.c.copy,
        roster.c[_name],
        roster.c.branch,
        roster.c.identity,
        roster.c.name_order,
        sqlite_where=roster.c[_name].is_not(None),
    )

roster_text = Table(
    "roster_text",
    pulled,
    Column("copy", Integer, primary_key=True),
    Column("key", Integer, primary_key=True),
    Column("arabic", LargeBinary, nullable=False),  # what a search looks through: haystack.Lines
    Column("latin", LargeBinary, nullable=False),
    Column("digits", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)

roster_key = Table(
    "roster_key",
    pulled,
    Column("one", Integer, primary_key=True),
    Column("next", Integer, nullable=False),  # keys are never given twice
)

head = Table(
    "head",
    pulled,
    Column("establishment", Text, primary_key=True),
    Column("position", Integer, nullable=False),
    Column("data", LargeBinary, nullable=False),  # application.ports.Head as JSON
    sqlite_with_rowid=False,
)

heads = Table(
    "heads",
    pulled,
    Column("one", Integer, primary_key=True),
    Column("epoch", Text, nullable=False),
    Column("etag", Text),
)
