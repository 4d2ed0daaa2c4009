"""The schema of the service's database, the same on SQLite and PostgreSQL."""

import hashlib
from datetime import UTC, datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.engine import Dialect
from sqlalchemy.schema import CreateIndex, CreateTable
from sqlalchemy.types import TypeDecorator

_START = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


class Moment(TypeDecorator[datetime]):
    """An instant, kept as microseconds since 1970 so that both databases order and compare it alike."""

    impl = sa.BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        """Microseconds since 1970."""
        return None if value is None else (value - _START) // _MICROSECOND

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:
        """The instant, in UTC."""
        return None if value is None else _START + timedelta(microseconds=value)


metadata = sa.MetaData()


def _key(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, primary_key=True)


def _text(name: str, default: str = "") -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False, server_default=default)


def _number(name: str, default: str = "0") -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger, nullable=False, server_default=default)


def _at(name: str, *, optional: bool = False) -> sa.Column[datetime]:
    return sa.Column(name, Moment, nullable=optional)


# What belongs to the service itself: epoch, secret, clock, seed, version of the terms.
service_state = sa.Table("service_state", metadata, _key("name"), _text("value"))

signing_key = sa.Table(
    "signing_key", metadata, _key("kid"), _text("private"), _text("public"), _at("valid_from"),
    _at("valid_to", optional=True), sa.Column("signed_by", sa.Text),
)  # fmt: skip

person = sa.Table(
    "person", metadata, _key("id"), sa.Column("username", sa.Text, nullable=False, unique=True), _text("name"),
    _text("name_en"), sa.Column("identity", sa.Text, nullable=False, unique=True), _text("mobile"), _text("email"),
    _text("password_hash"), _text("seed_password"), sa.Column("terms_accepted", sa.Text),
    _at("last_sign_in", optional=True), _number("place"),
)  # fmt: skip

# Hashes of passwords a person had before, so that they are not taken again.
old_password = sa.Table("old_password", metadata, _key("id"), _text("person"), _text("password_hash"), _at("at"))

# What the Absher register says of an identity.
register_entry = sa.Table("register_entry", metadata, _key("identity"), _text("mobile"), _text("email"))

# What the civil register says of an identity; ``expires`` is its document's, '' when it does not end.
citizen = sa.Table(
    "citizen", metadata, _key("identity"), _text("name"), _text("name_en"), _text("born"), _text("expires"),
    sa.Column("alive", sa.Boolean, nullable=False),
)  # fmt: skip

# What the commercial register says of a number; ``owners`` are identities, as JSON.
commercial_entry = sa.Table(
    "commercial_entry", metadata, _key("number"), _text("name"), _text("name_en"), _text("expires"), _text("state"),
    _text("owners", "[]"),
)  # fmt: skip

# Tries and calls, counted under a keyed hash of what is counted.
counter = sa.Table(
    "counter", metadata, _key("kind"), _key("subject"), _number("tries"), _at("since"),
    _at("locked_until", optional=True),
)  # fmt: skip

known_device = sa.Table("known_device", metadata, _key("person"), _key("device"), _at("last_sign_in"))

# A code that was sent and waits: to sign in, to change a contact, to reset a password.
challenge = sa.Table(
    "challenge", metadata, _key("id"), _text("purpose"), sa.Column("person", sa.Text), _text("subject"),
    _text("code_hash"), _at("made_at"), _at("sent_at"), _at("expires_at"), _number("tries"), _number("resends"),
    _at("closed_at", optional=True), _text("details", "{}"), sa.Index("challenge_subject", "purpose", "subject"),
)  # fmt: skip

# An account that somebody registers. ``claim_hash`` and ``content_hash`` are keyed; ``typed`` is what was typed but for
# the password; ``fields`` are the refused ones; ``form`` comes with the account. state: awaiting_code, active,
# needs_correction.
registration = sa.Table(
    "registration", metadata, _key("id"), _text("claim_hash"), _text("content_hash"), _text("state"), _text("typed"),
    _text("password_hash"), _text("fields", "[]"), _number("comparisons"), _at("made_at"), _at("open_until"),
    _text("form"),
)  # fmt: skip

# An establishment that somebody applies for: ``draft`` as it was put last. state: awaiting_code, draft, under_review,
# returned, registered, ended.
application = sa.Table(
    "application", metadata, _key("id"), _text("claim_hash"), _text("content_hash"), _text("state"), _text("identity"),
    _text("mobile"), _text("draft", "{}"), _text("fields", "[]"), _text("reference"), _at("made_at"), _at("open_until"),
    _at("submitted_at", optional=True), _text("expect_by"), _text("establishment"), _text("certificate_no"),
    _text("certificate_sha256"), sa.Column("certificate", sa.LargeBinary),
)  # fmt: skip

# A paper that comes in pieces; ``scope`` says whose it is. Known by its digest within that only.
attachment = sa.Table(
    "attachment", metadata, _key("scope"), _key("sha256"), _number("size"), _text("type"), _text("name"),
    _number("received"), _at("at"),
)  # fmt: skip

attachment_piece = sa.Table(
    "attachment_piece", metadata, _key("scope"), _key("sha256"),
    sa.Column("place", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("content", sa.LargeBinary, nullable=False),
)  # fmt: skip

# The last number given in each series.
series = sa.Table("series", metadata, _key("name"), _number("last"))

# One signed-in device; its tokens are one family.
session = sa.Table(
    "session", metadata, _key("id"), sa.Column("person", sa.Text, nullable=False, index=True), _text("device"),
    _text("device_name"), _text("app_version"), _at("signed_in_at"), _at("last_seen"), sa.Column("outbox", sa.Integer),
    _at("ended_at", optional=True),
)  # fmt: skip

# A pair of tokens, as hashes. state: open, replaced (its successor was never used), spent, void.
token_pair = sa.Table(
    "token_pair", metadata, _key("id"), sa.Column("session", sa.Text, nullable=False, index=True),
    sa.Column("access_hash", sa.Text, nullable=False, unique=True),
    sa.Column("refresh_hash", sa.Text, nullable=False, unique=True),
    _at("access_until"), _at("refresh_until"), _text("state"), sa.Column("seen", sa.Boolean, nullable=False),
    sa.Column("predecessor", sa.Text),
)  # fmt: skip

sign_in_record = sa.Table(
    "sign_in_record", metadata, _key("id"), sa.Column("person", sa.Text, nullable=False, index=True), _at("at"),
    _text("device"), _text("how"), _text("result"),
)  # fmt: skip

message = sa.Table(
    "message", metadata, _key("id"), _at("at"), _text("channel"), _text("to"), _text("text"), _text("text_en"),
    sa.Column("code", sa.Text),
)  # fmt: skip

# Answers kept for repeated calls. ``body_hash`` is keyed; ``resume`` stands for an answer that held tokens.
idempotency = sa.Table(
    "idempotency", metadata, _key("scope"), _key("key"), _text("body_hash"), _text("answer"),
    _text("resume"), _at("at"),
)  # fmt: skip

establishment = sa.Table(
    "establishment", metadata, _key("number"), _text("name"), sa.Column("name_en", sa.Text), _number("seq"),
    _text("summary", "{}"),
)  # fmt: skip

membership = sa.Table(
    "membership", metadata, _key("establishment"), _key("person"), _text("member"), _text("role"),
    sa.Column("branches", sa.Text), _number("role_seq"), _at("since"), _at("ended_at", optional=True),
    sa.Index("membership_person", "person"),
)  # fmt: skip

# The rows of the feed. ``place`` orders the entities of a snapshot; ``data`` is the row's JSON, sent as it stands.
# ``parent`` and ``branch`` are copied out of it for the roles that see some branches only; ``parent`` of a contributor
# is his identity number.
entity = sa.Table(
    "entity", metadata, _key("establishment"), sa.Column("place", sa.SmallInteger, primary_key=True), _key("id"),
    _text("entity"), _number("version"), _number("seq"), sa.Column("deleted", sa.Boolean, nullable=False), _at("at"),
    sa.Column("by", sa.Text), sa.Column("request", sa.Text), sa.Column("parent", sa.Text), sa.Column("branch", sa.Text),
    _text("state"), _at("snapshot_until", optional=True), _text("data", "{}"),
    sa.Index("entity_seq", "establishment", "seq", unique=True), sa.Index("entity_parent", "establishment", "parent"),
    sa.Index("entity_identity", "parent", sqlite_where=sa.text("entity = 'contributor'"),
             postgresql_where=sa.text("entity = 'contributor'")),
)  # fmt: skip

# Every request with a remembered verdict, for ever. ``content_hash`` is keyed; ``asked`` is the request itself while it
# is open; ``answer`` and ``refusal`` are the verdict; ``subject`` is the identity whose record it waits for.
request = sa.Table(
    "request", metadata, _key("establishment"), _key("id"), _text("kind"), _text("target"), _text("state"),
    _text("member"), _text("role"), sa.Column("branch", sa.Text), sa.Column("subject", sa.Text), _text("content_hash"),
    _text("asked"), _text("answer"), _text("refusal"), _at("arrived_at"), _at("decided_at", optional=True),
    sa.Index("request_state", "establishment", "state"), sa.Index("request_subject", "subject"),
    sa.Index("request_target", "establishment", "target"),
)  # fmt: skip

# Certificates that were issued, with their files, which never change. Not put back with a kept state: what was issued
# stays issued, and the list of those withdrawn only grows.
certificate = sa.Table(
    "certificate", metadata, _key("establishment"), _key("number"), _text("id"), _text("kind"), _text("issued_on"),
    _text("valid_until"), sa.Column("withdrawn_on", sa.Text), sa.Column("file", sa.LargeBinary, nullable=False),
)  # fmt: skip

# Papers that a request has named: they stay.
named_paper = sa.Table("named_paper", metadata, _key("establishment"), _key("sha256"))

# What a client made and what the service knew already under another id: from then on both are taken.
same_thing = sa.Table("same_thing", metadata, _key("establishment"), _key("made"), _text("kept"))

# A role that waits for its person. ``id`` is the member's; ``replaces`` a supervisor whose role ends then.
invitation = sa.Table(
    "invitation", metadata, _key("establishment"), _key("id"), _text("identity"), _text("mobile"), _text("role"),
    sa.Column("branches", sa.Text), sa.Column("replaces", sa.Text), _text("code_hash"), _text("by"), _at("at"),
    _at("expires_at"), _at("closed_at", optional=True), sa.Index("invitation_identity", "identity"),
    sa.Index("invitation_code", "code_hash"),
)  # fmt: skip

# How far an establishment's account is kept: the day, and the ``seq`` of the feed that the last invoices have seen.
billing_state = sa.Table("billing_state", metadata, _key("establishment"), _text("through"), _number("seen"))

# Lines of an invoice, packed: ``lines`` of them from ``place`` on, in the order of engagements, the ``first`` named.
invoice_page = sa.Table(
    "invoice_page", metadata, _key("establishment"), _key("invoice"),
    sa.Column("place", sa.Integer, primary_key=True, autoincrement=False), _number("lines"), _text("first"),
    sa.Column("content", sa.LargeBinary, nullable=False),
)  # fmt: skip

# Whose bill a number is.
bill = sa.Table("bill", metadata, _key("number"), _text("establishment"), _text("invoice"))

# States kept to go back to (practice/restore): the feed's tables, packed.
kept_state = sa.Table("kept_state", metadata, _key("name"), _at("at"), sa.Column("content", sa.LargeBinary))


def fingerprint() -> str:
    """Names this very schema: it differs as soon as a table does."""
    made = [str(CreateTable(table)) for table in metadata.sorted_tables]
    made += sorted(str(CreateIndex(index)) for table in metadata.sorted_tables for index in table.indexes)
    return hashlib.sha256("\n".join(made).encode()).hexdigest()[:16]


FEED_TABLES = (establishment, membership, entity, request, same_thing, invitation, billing_state, invoice_page, bill)
