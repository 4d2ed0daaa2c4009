"""The first start of a database: tables, secret, key, terms, seed. Later starts find it as it was."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from gosi_desktop.sandbox import (
    applications,
    devices,
    journal,
    keys,
    monthly_run,
    papers,
    passing,
    registrations,
    repeats,
    seeds,
    state,
)
from gosi_desktop.sandbox.tables import (
    challenge,
    fingerprint,
    idempotency,
    metadata,
    series,
    sign_in_record,
    signing_key,
    token_pair,
)

if TYPE_CHECKING:
    from gosi_desktop.sandbox.core import Equipment

_GIVEN_ONCE: Final = ("certificate", "invoice")  # series whose numbers stand on papers
_OF_REGISTRATION: Final = "C-%"  # certificates of registration, a series each year


def make_ready(equipment: "Equipment") -> state.State:
    """Make a new database ready, or tidy up an old one. One that another version made is begun anew: it is practice."""
    with equipment.database.first_start() as connection:
        metadata.create_all(connection)
        if state.read_value(connection, "schema") not in (None, fingerprint()):
            metadata.drop_all(connection)
            metadata.create_all(connection)
        found = state.read(connection)
        if found is not None:
            _tidy(connection, found)
            catch_up(equipment, connection, found.now())
            return found
        return begin(equipment, connection, equipment.options.seed)


def begin(equipment: "Equipment", connection: Connection, seed: str) -> state.State:
    """Everything from nothing in an empty database: a new epoch with the seed's people."""
    begun = state.begin(connection, seed, equipment.options.clock)
    keys.make(connection, begun.now())
    seeds.sow(equipment, connection, seed, begun.now())
    return begun


def catch_up(equipment: "Equipment", connection: Connection, now: datetime) -> None:
    """What time alone has brought about by now: roles and certificates that are over, invoices, fines."""
    passing.settle(connection, now)
    monthly_run.run_due(connection, equipment.rules.book, now)


def start_anew(equipment: "Equipment", connection: Connection, seed: str) -> state.State:
    """Forget everything but the secret, and begin again. Keys stay: the service is still the same.

    So do the numbers that stand on papers somebody may have kept: none is given a second time.
    """
    for table in reversed(metadata.sorted_tables):
        if table is series:
            given_once = sa.or_(table.c.name.in_(_GIVEN_ONCE), table.c.name.like(_OF_REGISTRATION))
            connection.execute(table.delete().where(~given_once))
        elif table is not signing_key and table.name != "service_state":
            connection.execute(table.delete())
    begun = state.begin(connection, seed, equipment.options.clock)
    seeds.sow(equipment, connection, seed, begun.now())
    return begun


def _tidy(connection: Connection, found: state.State) -> None:
    """Drop what no call can ask for any more."""
    now = found.now()
    journal.bury(connection, now)
    registrations.tidy(connection, now)
    applications.tidy(connection, now)
    papers.tidy(connection, now)
    for table, kept in (
        (idempotency, idempotency.c.at > now - repeats.KEPT),
        (sign_in_record, sign_in_record.c.at > now - devices.ATTEMPTS_KEPT),
        (challenge, challenge.c.expires_at > now - timedelta(days=1)),
        (token_pair, token_pair.c.refresh_until > now),
    ):
        connection.execute(table.delete().where(~kept))
