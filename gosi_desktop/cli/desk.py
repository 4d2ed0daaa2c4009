"""Opening a profile from the command line."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from gosi_desktop.cli.speech import FOUND_WRONG, language
from gosi_desktop.cli.words import say
from gosi_desktop.config import read_config
from gosi_desktop.domain.errors import PassphraseWrong

if TYPE_CHECKING:
    from gosi_desktop.application.ports import ProfileInfo
    from gosi_desktop.application.workspace import Workspace
    from gosi_desktop.bootstrap import Program

Decorated = Callable[..., Any]


def profile_options(command: Decorated) -> Decorated:
    """The options by which every one of these commands finds its profile."""
    for option in (
        click.option("--passphrase-stdin", is_flag=True, help="help.passphrase_stdin"),
        click.option("--profile", metavar="ID", help="help.profile"),
        click.option("--data", type=click.Path(file_okay=False, path_type=Path), help="help.data"),
    ):
        command = option(command)
    return command


def program(data: Path | None) -> "Program":
    """The program without a window."""
    import os

    from gosi_desktop.bootstrap import Program

    return Program(read_config(["--data", str(data)] if data else [], os.environ))


def chosen(running: "Program", profile: str | None) -> "ProfileInfo | None":
    """The profile asked for, else the one opened last, else the newest; None when there is none."""
    there = running.profiles.list()
    wanted = profile or running.preferences.current.last_profile
    return next((one for one in there if one.id == wanted), there[-1] if there and not profile else None)


@contextmanager
def opened(running: "Program", info: "ProfileInfo", passphrase: str | None) -> "Iterator[Workspace]":
    """Unlock, and close again whatever happens."""
    workspace = running.profiles.open(info, passphrase)
    try:
        yield workspace
    finally:
        workspace.close()


def passphrase_for(info: "ProfileInfo", from_stdin: bool) -> str | None:
    """What unlocks this profile; None when it has no passphrase."""
    return asked_passphrase(from_stdin) if info.has_passphrase else None


def asked_passphrase(from_stdin: bool) -> str:
    """From standard input, or asked for at the terminal. Raises PassphraseWrong where nobody can be asked."""
    if from_stdin:
        return sys.stdin.readline().rstrip("\r\n")
    if not sys.stdin.isatty():
        raise PassphraseWrong("passphrase.required")
    asked: str = click.prompt(say("desk.passphrase", language()), hide_input=True)
    return asked


def stop(ctx: click.Context, code: str, **params: Any) -> None:
    """End with 1 and a sentence."""
    click.echo(say(code, language(ctx), **params), err=True)
    ctx.exit(FOUND_WRONG)
