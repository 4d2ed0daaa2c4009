"""``gosi injury``: until when a work injury must be reported, and what its daily allowance comes to."""

from typing import Final

import click

from gosi_desktop.cli.speech import LazyGroup

MODULES: Final = {"clock": "gosi_desktop.cli.injury_clock", "allowance": "gosi_desktop.cli.injury_allowance"}


@click.group("injury", cls=LazyGroup, modules=MODULES, help="help.injury.long")
def command() -> None:
    """The rules of injuries without a window."""
