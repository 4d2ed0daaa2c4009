"""Many people at once, for files of many rows."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from gosi_desktop.domain.dossier import Dossier


class PayrollStore(Protocol):
    """Questions about a whole list of people; each is answered from one moment."""

    def holders(self, establishment: str) -> Mapping[str, tuple[str, ...]]:
        """The ids of those who have an identity number, by the number; more than one where it is there twice."""

    def dossiers(self, establishment: str, contributors: Sequence[str]) -> Mapping[str, Dossier]:
        """These people as they are shown; who is gone is left out."""
