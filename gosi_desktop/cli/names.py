"""``gosi search``: the names in a file that the roster's search would find."""

import click

from gosi_desktop.cli.speech import FOUND_WRONG, INPUT_FILE, USAGE, SpokenCommand, language, read_input
from gosi_desktop.cli.words import say
from gosi_desktop.domain.names import folded, matches


@click.command("search", cls=SpokenCommand, help="help.search.long")
@click.option("--names", type=INPUT_FILE, required=True, metavar="FILE", help="help.search.names")
@click.argument("query", nargs=-1, required=True, metavar="QUERY")
@click.pass_context
def command(ctx: click.Context, names: str, query: tuple[str, ...]) -> None:
    """Each name found, as it stands in the file; ends with 1 when there is none."""
    try:
        lines = read_input(names).decode("utf-8-sig").splitlines()
    except UnicodeDecodeError:
        click.echo(say("file.unreadable", language(ctx)), err=True)
        ctx.exit(USAGE)
    asked = " ".join(query)
    found = [line for line in lines if line.strip() and matches(folded(line), asked)]
    for line in found:
        click.echo(line)
    if not found:
        ctx.exit(FOUND_WRONG)
