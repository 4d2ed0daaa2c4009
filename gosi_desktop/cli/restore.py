"""``gosi restore``: a backup comes back to this computer, by its recovery key."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from gosi_desktop.cli.desk import program
from gosi_desktop.cli.speech import SpokenCommand, language
from gosi_desktop.cli.words import say

if TYPE_CHECKING:
    from gosi_desktop.application.restoring import Restorable
    from gosi_desktop.bootstrap import Program


@click.command("restore", cls=SpokenCommand, help="help.restore.long")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--data", type=click.Path(file_okay=False, path_type=Path), help="help.data")
@click.option("--key-stdin", is_flag=True, help="help.key_stdin")
@click.pass_context
def command(ctx: click.Context, file: Path, data: Path | None, key_stdin: bool) -> None:
    """Restore; nothing is changed when it is refused."""
    running, spoken = program(data), language(ctx)
    wanted = running.restoring.look(file)
    header = wanted.backup.header
    click.echo(say("restore.found", spoken, contributors=header.contributors, waiting=header.waiting))
    key, passphrase = _secrets(running, wanted, key_stdin, spoken)
    workspace = running.restoring.restore(wanted, key, passphrase, None, lambda done, total: None, lambda: False)
    workspace.close()
    running.preferences.change(last_profile=workspace.profile.id, opens_locked=workspace.profile.has_passphrase)
    click.echo(say("restore.done", spoken))


def _secrets(running: "Program", wanted: "Restorable", from_stdin: bool, spoken: str) -> tuple[str, str | None]:
    """The recovery key and, where a profile is made that must have one, its passphrase: two lines, or asked for."""
    needed = running.restoring.needs_passphrase(wanted)
    if from_stdin:
        key = sys.stdin.readline().rstrip("\r\n")
        return key, sys.stdin.readline().rstrip("\r\n") if needed else None
    key = click.prompt(say("restore.key", spoken, paper=wanted.backup.header.key.paper))
    passphrase: str | None = None
    if needed:
        passphrase = click.prompt(say("desk.passphrase", spoken), hide_input=True, confirmation_prompt=True)
    return key, passphrase
