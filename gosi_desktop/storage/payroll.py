"""Questions about many people at once, for files of many rows."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

from gosi_desktop.application.threads import entering_port
from gosi_desktop.domain.dossier import Dossier
from gosi_desktop.storage import replay
from gosi_desktop.storage.database import Database
from gosi_desktop.storage.listing import SHOWN_COPY
from gosi_desktop.storage.units import snapshot

_HOLDERS: Final = "SELECT identity, contributor FROM roster WHERE copy = ? AND identity <> '' ORDER BY key"


class SqlPayroll:
    """The PayrollStore of an open cache."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def holders(self, establishment: str) -> Mapping[str, tuple[str, ...]]:
        """Contributors by identity number."""
        entering_port("storage.payroll")
        found: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
        with snapshot(self._database) as connection:
            shown = connection.execute(SHOWN_COPY, (establishment,)).fetchone()
            for number, contributor in connection.execute(_HOLDERS, (shown[0],)) if shown is not None else ():
                found[number] += (contributor,)
        return dict(found)

    def dossiers(self, establishment: str, contributors: Sequence[str]) -> Mapping[str, Dossier]:
        """These people as they are shown."""
        entering_port("storage.payroll")
        with snapshot(self._database) as connection:
            shown = connection.execute(SHOWN_COPY, (establishment,)).fetchone()
            return replay.dossiers(connection, int(shown[0]), contributors) if shown is not None else {}
