"""What is asked for about nobody in the roster: it changes nothing that is shown of a person."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from gosi_desktop.domain.dossier import Dossier


@dataclass(frozen=True, slots=True, kw_only=True)
class Apart:
    """It replaces no field of a person, and nothing is shown otherwise until the authority has decided."""

    is_new: ClassVar[bool] = False

    def apply_to(self, dossier: Dossier) -> Dossier:
        """The dossier stays as it is."""
        return dossier

    def wanted(self) -> Mapping[str, Any]:
        """Nothing of a person."""
        return {}

    def found_in(self, dossier: Dossier) -> Mapping[str, Any]:
        """Nothing."""
        return {}

    def version_in(self, dossier: Dossier) -> int:
        """None is seen."""
        return 0
