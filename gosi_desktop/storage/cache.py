"""An open encrypted cache: its stores over one file."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Self

from gosi_desktop.application.ports.support import Tally
from gosi_desktop.application.threads import entering_port
from gosi_desktop.domain.clock import Clock
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.storage.archive import SqlArchive
from gosi_desktop.storage.audit import SqlAudit
from gosi_desktop.storage.batches import SqlBatches
from gosi_desktop.storage.certificates import SqlCertificates
from gosi_desktop.storage.computing import RosterWriter
from gosi_desktop.storage.database import Database
from gosi_desktop.storage.device import SqlDevice, SqlTokens
from gosi_desktop.storage.drafts import SqlDrafts
from gosi_desktop.storage.feed import SqlFeed
from gosi_desktop.storage.members import SqlMembers
from gosi_desktop.storage.outbox import SqlOutbox
from gosi_desktop.storage.payroll import SqlPayroll
from gosi_desktop.storage.requests import SqlRequests
from gosi_desktop.storage.roster import SqlRoster
from gosi_desktop.storage.roster_rows import Labels

if TYPE_CHECKING:
    from sqlalchemy import MetaData

    from gosi_desktop.storage.endings import SqlEndings
    from gosi_desktop.storage.enquiries import SqlEnquiries
    from gosi_desktop.storage.injuries import SqlInjuries
    from gosi_desktop.storage.money import SqlMoney
    from gosi_desktop.storage.notes import SqlNotes


class SqlCache:
    """The Cache of a profile. Use ``SqlCache.open``; ``close`` when the profile locks."""

    def __init__(self, database: Database, clock: Clock, rules: RuleBook, labels: Labels) -> None:
        self.database = database
        self._writer = RosterWriter(database, clock, rules, labels)
        self.roster = SqlRoster(database, self._writer)
        self.feed = SqlFeed(database, self._writer)
        self.tokens = SqlTokens(database)
        self.device = SqlDevice(database)
        self.audit = SqlAudit(database)
        self.drafts = SqlDrafts(database)
        self.archive = SqlArchive(database)
        self.requests = SqlRequests(database)
        self.members = SqlMembers(database)
        self.certificates = SqlCertificates(database)
        self.outbox = SqlOutbox(database, self._writer)
        self.payroll = SqlPayroll(database)
        self.batches = SqlBatches(database)

    @classmethod
    def open(
        cls, path: Path, key: bytes, clock: Clock, rules: RuleBook, labels: Labels, *, key_verified: bool = True
    ) -> Self:
        """Open the cache at ``path``, making it when there is none. Raises what ``Database.open`` raises.

        ``labels`` gives the Arabic and English words for an occupation's code, the code itself where it knows none;
        the month of a fresh roster's shares is the clock's.
        """
        entering_port("storage.cache")
        return cls(Database.open(path, key, key_verified=key_verified, pulled=_pulled), clock, rules, labels)

    @cached_property
    def money(self) -> "SqlMoney":
        """Made, and what it needs imported, when an invoice is first looked at."""
        from gosi_desktop.storage.money import SqlMoney

        return SqlMoney(self.database)

    @cached_property
    def notes(self) -> "SqlNotes":
        """As ``injuries``."""
        from gosi_desktop.storage.notes import SqlNotes

        return SqlNotes(self.database)

    @cached_property
    def endings(self) -> "SqlEndings":
        """As ``injuries``."""
        from gosi_desktop.storage.endings import SqlEndings

        return SqlEndings(self.database)

    @cached_property
    def enquiries(self) -> "SqlEnquiries":
        """As ``injuries``."""
        from gosi_desktop.storage.enquiries import SqlEnquiries

        return SqlEnquiries(self.database)

    @cached_property
    def injuries(self) -> "SqlInjuries":
        """Made, and what it needs imported, when an injury is first looked at."""
        from gosi_desktop.storage.injuries import SqlInjuries

        return SqlInjuries(self.database)

    @property
    def ended_cleanly(self) -> bool:
        """False when the last owner was killed: ``check`` is due."""
        return self.database.ended_cleanly

    def use_rules(self, rules: RuleBook) -> None:
        """Compute shares by these rules from now on; ``roster.recompute`` brings the others up to date."""
        self._writer.use_rules(rules)

    def tally(self) -> Tally:
        """How much is kept, for a report of a fault."""
        from gosi_desktop.storage.tally import tally_of

        return tally_of(self.database)

    def check(self) -> None:
        """Authenticate every page; raises ``Corrupt`` with what was found. For the start after an unclean end."""
        entering_port("storage.cache")
        self.database.integrity_check()

    def close(self) -> None:
        """Interrupt readers, close every connection, drop the key and the searchable strings."""
        entering_port("storage.cache")
        self.database.close()
        self.roster.forget_search()


def _pulled() -> "MetaData":
    from gosi_desktop.storage.tables import pulled

    return pulled
