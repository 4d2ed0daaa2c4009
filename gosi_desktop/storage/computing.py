"""Keeping the flat roster in step: the whole of a fresh copy, the rows a delta touches, all rows of a new month."""

from collections.abc import Callable, Iterable
from typing import Final

from gosi_desktop.application.ports import Cancelled, Progress
from gosi_desktop.domain.clock import Clock, today_in_riyadh
from gosi_desktop.domain.errors import Cancelled as CancelledError
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.domain.values import Month
from gosi_desktop.storage.database import Database
from gosi_desktop.storage.driver import RawConnection
from gosi_desktop.storage.roster_rows import Basis, Labels, basis_for, known_basis, write_rows
from gosi_desktop.storage.units import column, pulling, value

_CHUNK: Final = 5_000  # contributors in one transaction: a fifth of a second

_CONTRIBUTORS: Final = """
SELECT id FROM record WHERE copy = ? AND entity = 'contributor' AND id > ? AND data IS NOT NULL ORDER BY id LIMIT ?
"""
_OUTDATED: Final = """
SELECT contributor FROM roster WHERE copy = ? AND contributor > ? AND basis <> ? ORDER BY contributor LIMIT ?
"""
_CONTRIBUTOR_COUNT: Final = "SELECT count(*) FROM record WHERE copy = ? AND entity = 'contributor' AND data IS NOT NULL"
_OUTDATED_COUNT: Final = "SELECT count(*) FROM roster WHERE copy = ? AND basis <> ?"
_HELD: Final = "SELECT basis FROM copy WHERE id = ?"
_BUILT_TO: Final = "SELECT max(contributor) FROM roster WHERE copy = ?"
_BASIS_MONTH: Final = "SELECT basis.month FROM copy JOIN basis ON basis.id = copy.basis WHERE copy.id = ?"


class RosterWriter:
    """Writes the roster on the sync's connection. ``changed`` is called after each commit that rows may show."""

    def __init__(self, database: Database, clock: Clock, rules: RuleBook, labels: Labels) -> None:
        self._database = database
        self._clock = clock
        self._labels = labels
        self._rules = rules
        self.changed: Callable[[], None] = lambda: None

    def use_rules(self, rules: RuleBook) -> None:
        """Compute by these rules from now on; rows computed by others are outdated."""
        self._rules = rules

    def announce(self) -> None:
        """Rows were committed."""
        self.changed()

    def is_begun(self, connection: RawConnection, copy: int) -> bool:
        """Whether the roster of this copy is shown or being built."""
        return value(connection, _BASIS_MONTH, (copy,)) is not None or bool(value(connection, _BUILT_TO, (copy,)))

    def refresh(self, connection: RawConnection, copy: int, contributors: set[str]) -> None:
        """Make anew the rows of these, in the transaction that changed what they are made from.

        They keep to the month that the rest of the roster shows. While a roster is being built, those beyond the
        point reached are left to the building.
        """
        month = value(connection, _BASIS_MONTH, (copy,))
        if month is None:
            reached = value(connection, _BUILT_TO, (copy,)) or ""
            contributors = {one for one in contributors if one <= reached}
        if contributors:
            basis = basis_for(connection, copy, Month.parse(month) if month else self._month(), self._rules)
            write_rows(connection, copy, sorted(contributors), basis, self._labels)

    def build(self, copy: int, progress: Progress, cancelled: Cancelled) -> int:
        """Make the rows of a filled copy, from where an earlier attempt stopped; answers their basis."""
        with pulling(self._database) as connection:
            basis = basis_for(connection, copy, self._month(), self._rules)
            total = value(connection, _CONTRIBUTOR_COUNT, (copy,))
            reached = value(connection, _BUILT_TO, (copy,)) or ""
            done = value(connection, "SELECT count(*) FROM roster WHERE copy = ?", (copy,))
        rested = bool(done)
        for count in self._chunks(copy, basis, _CONTRIBUTORS, (), reached, cancelled):
            done += count
            progress(min(done, total), total)
        if rested:  # the month or the rules may have moved meanwhile
            for _ in self._chunks(copy, basis, _OUTDATED, (basis.id,), "", cancelled):
                pass
        if cancelled():
            raise CancelledError
        return basis.id

    def is_outdated(self, connection: RawConnection, copy: int, month: Month) -> bool:
        """Whether ``recompute`` has anything to do; any reader can tell."""
        basis = known_basis(connection, copy, month, self._rules)
        if basis is None or value(connection, _HELD, (copy,)) != basis:
            return True
        return bool(value(connection, _OUTDATED_COUNT, (copy, basis)))

    def recompute(self, copy: int, month: Month, progress: Progress, cancelled: Cancelled) -> bool:
        """Make anew every row of the copy shown whose basis is another; stops between two chunks when cancelled.

        False when all were right already, as they are unless ``is_outdated``.
        """
        with pulling(self._database) as connection:
            basis = basis_for(connection, copy, month, self._rules)
            outdated = value(connection, _OUTDATED_COUNT, (copy, basis.id))
            held = value(connection, _HELD, (copy,))
        if not outdated and held == basis.id:
            return False
        done = 0
        for count in self._chunks(copy, basis, _OUTDATED, (basis.id,), "", cancelled):
            done += count
            progress(done, outdated)
        if not cancelled():
            with pulling(self._database) as connection:
                connection.execute("UPDATE copy SET basis = ? WHERE id = ?", (basis.id, copy))
        self.announce()
        return True

    def _chunks(
        self, copy: int, basis: Basis, statement: str, values: tuple[int, ...], reached: str, cancelled: Cancelled
    ) -> Iterable[int]:
        """Rows made and committed a chunk at a time, in the order of the contributors' ids."""
        while not cancelled():
            with pulling(self._database) as connection:
                found = column(connection, statement, (copy, reached, *values, _CHUNK))
                if not found:
                    return
                write_rows(connection, copy, found, basis, self._labels)
            reached = found[-1]
            yield len(found)

    def _month(self) -> Month:
        return Month.of(today_in_riyadh(self._clock))
