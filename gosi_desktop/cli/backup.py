"""``gosi backup``: a copy of a profile now, and its trial."""

from pathlib import Path

import click

from gosi_desktop.cli.desk import chosen, opened, passphrase_for, profile_options, program, stop
from gosi_desktop.cli.speech import SpokenCommand, language
from gosi_desktop.cli.words import say
from gosi_desktop.domain.backups import BackupReason


@click.command("backup", cls=SpokenCommand, help="help.backup.long")
@profile_options
@click.option("--trial", is_flag=True, help="help.trial")
@click.pass_context
def command(ctx: click.Context, data: Path | None, profile: str | None, passphrase_stdin: bool, trial: bool) -> None:
    """Write a backup and name it; ends with 1 when there is none, or the trial fails."""
    running = program(data)
    info = chosen(running, profile)
    if info is None:
        stop(ctx, "desk.no_profile")
        return
    spoken = language(ctx)
    with opened(running, info, passphrase_for(info, passphrase_stdin)) as workspace:
        made = workspace.backups.make(BackupReason.MANUAL, lambda done, total: None, lambda: False)
        header = made.header
        click.echo(
            say("backup.made", spoken, path=made.path, contributors=header.contributors, waiting=header.waiting)
        )  # fmt: skip
        if trial:
            report = workspace.backups.try_out(lambda: False, made)
            if report is None or not report.good:
                stop(ctx, report.code if report is not None and report.code else "backup.other_contents")
            click.echo(say("backup.tried", spoken))
