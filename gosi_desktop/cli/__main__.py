"""The command ``gosi``."""

import sys
from io import TextIOWrapper
from typing import Final

import click

from gosi_desktop.cli.speech import LazyGroup
from gosi_desktop.traces import leave_no_core

MODULES: Final = {
    "calc": "gosi_desktop.cli.calc",
    "injury": "gosi_desktop.cli.injury",
    "id": "gosi_desktop.cli.identifiers",
    "search": "gosi_desktop.cli.names",
    "sync": "gosi_desktop.cli.sync",
    "roster": "gosi_desktop.cli.roster",
    "doctor": "gosi_desktop.cli.doctor",
    "backup": "gosi_desktop.cli.backup",
    "restore": "gosi_desktop.cli.restore",
}


@click.group(cls=LazyGroup, modules=MODULES, help="help.gosi", epilog="help.exit_codes")
def gosi() -> None:
    """Social-insurance duties without a window; the words come from ``words``."""


def main() -> None:
    """Entry point of the installed command: UTF-8 whatever the console thinks it speaks."""
    leave_no_core()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    gosi(prog_name="gosi")


if __name__ == "__main__":
    main()
