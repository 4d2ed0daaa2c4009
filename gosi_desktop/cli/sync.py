"""``gosi sync``: one round, with progress."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from gosi_desktop.cli.desk import asked_passphrase, chosen, opened, passphrase_for, profile_options, program, stop
from gosi_desktop.cli.speech import SpokenCommand, language
from gosi_desktop.cli.words import say, why

if TYPE_CHECKING:
    from gosi_desktop.application.ports import ProfileInfo
    from gosi_desktop.application.workspace import Workspace
    from gosi_desktop.bootstrap import Program


@click.command("sync", cls=SpokenCommand, help="help.sync.long")
@profile_options
@click.option("--practice", is_flag=True, help="help.practice")
@click.option("--user", metavar="NAME", help="help.user")
@click.pass_context
def command(
    ctx: click.Context, data: Path | None, profile: str | None, passphrase_stdin: bool, practice: bool, user: str | None
) -> None:
    """Pull what is new; ends with 1 when the service cannot be reached or wants a sign-in."""
    running = program(data)
    info, passphrase = _practice(running, passphrase_stdin) if practice else (chosen(running, profile), None)
    if info is None:
        stop(ctx, "desk.no_profile")
        return
    running.preferences.change(last_profile=info.id)
    with opened(running, info, passphrase or passphrase_for(info, passphrase_stdin)) as workspace:
        if not workspace.session.is_signed_in():
            if not practice and not user:
                stop(ctx, "desk.not_signed_in")
            _sign_in(ctx, workspace, user)
        _pull(ctx, workspace)


def _practice(running: "Program", passphrase_stdin: bool) -> "tuple[ProfileInfo, str | None]":
    """The practice profile, made when there is none: with a passphrase where one is given, or no keychain answers."""
    from gosi_desktop.application.ports import ProfileKind

    there = [one for one in running.profiles.list() if one.kind is ProfileKind.PRACTICE]
    if there:
        return there[-1], None
    needed = passphrase_stdin or not running.profiles.keychain().available
    passphrase = asked_passphrase(passphrase_stdin) if needed else None
    return running.profiles.create_practice("practice", passphrase), passphrase


def _sign_in(ctx: click.Context, workspace: "Workspace", user: str | None) -> None:
    """In practice the password and the code are no secrets and are filled in."""
    spoken = language(ctx)
    desk = workspace.practice
    known = {person.username: person for person in desk.people()} if desk else {}
    name = user or next(iter(known))
    password = known[name].password if name in known else click.prompt(say("desk.password", spoken), hide_input=True)
    challenge = workspace.session.sign_in(name, password)
    code = next((note.code for note in desk.messages() if note.code), None) if desk else None
    workspace.session.confirm(challenge, code or click.prompt(say("desk.code", spoken, mobile=challenge.masked_mobile)))


def _pull(ctx: click.Context, workspace: "Workspace") -> None:
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn

    from gosi_desktop.application.pull import Phase

    spoken = language(ctx)
    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(say("desk.pulling", spoken), total=None)
        words = {stage: say(f"desk.{'preparing' if stage else 'pulling'}", spoken) for stage in (False, True)}
        state = workspace.pull.run(
            lambda done, total, stage: bar.update(task, description=words[stage], completed=done, total=total)
        )
    if state.phase in (Phase.OFFLINE, Phase.CUT):
        stop(ctx, "desk.offline")
    if state.error is not None:
        stop(ctx, "desk.failed", why=why(state.error, spoken))
    for known in workspace.establishments.known():
        number = known.head.establishment
        from gosi_desktop.application.ports import Chip

        count = workspace.contributors.overview(number).counts.get(Chip.ALL, 0)
        click.echo(say("desk.synced", spoken, count=count, number=number))
