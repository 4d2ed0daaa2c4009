"""Synthetic people and establishments for a new database; the same for the same seed and day."""

from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy.engine import Connection

from gosi_desktop.domain.clock import RIYADH
from gosi_desktop.sandbox.seeds import large, newcomers, office, small
from gosi_desktop.sandbox.seeds.planting import Planting

if TYPE_CHECKING:
    from gosi_desktop.sandbox.core import Equipment


def sow(equipment: "Equipment", connection: Connection, seed: str, now: datetime) -> None:
    """Fill an empty database with a seed's people, as of today in Riyadh."""
    options = equipment.options
    planting = Planting(connection, equipment.passwords, equipment.rules.book, now, now.astimezone(RIYADH).date())
    if seed == "office":
        office.plant(planting, options.establishments)
    elif seed == "large":
        large.plant(planting, options.contributors)
    else:
        small.plant(planting)
    newcomers.plant(planting)
