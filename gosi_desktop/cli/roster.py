"""``gosi roster``: the list from the cache, as table, CSV, JSON or XLSX."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from gosi_desktop.cli.desk import chosen, opened, passphrase_for, profile_options, program, stop
from gosi_desktop.cli.speech import USAGE, SpokenCommand, language
from gosi_desktop.cli.words import say
from gosi_desktop.domain.values import amount_text

if TYPE_CHECKING:
    from gosi_desktop.application.ports import RosterQuery, RosterRow
    from gosi_desktop.application.workspace import Workspace

FORMATS = ("table", "csv", "json", "xlsx")
CHIPS = (
    *("all", "saudi", "gcc", "non_saudi", "pending", "left_not_excluded", "ended"),
    *("waiting", "there", "refused", "conflict"),
)


@click.command("roster", cls=SpokenCommand, help="help.roster.long")
@profile_options
@click.option("--format", "form", type=click.Choice(FORMATS), default="table", help="help.format")
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help="help.output")
@click.option("--establishment", metavar="NUMBER", help="help.establishment")
@click.option("--chip", type=click.Choice(CHIPS), default="all", help="help.chip")
@click.option("--search", "text", default="", metavar="TEXT", help="help.search_text")
@click.pass_context
def command(
    ctx: click.Context,
    data: Path | None,
    profile: str | None,
    passphrase_stdin: bool,
    form: str,
    output: Path | None,
    establishment: str | None,
    chip: str,
    text: str,
) -> None:
    """Write the roster; ends with 1 when nothing has been fetched or nobody is found."""
    if form == "xlsx" and output is None:
        click.echo(say("desk.output_needed", language(ctx)), err=True)
        ctx.exit(USAGE)
    running = program(data)
    info = chosen(running, profile)
    if info is None:
        stop(ctx, "desk.no_profile")
        return
    with opened(running, info, passphrase_for(info, passphrase_stdin)) as workspace:
        query = _query(ctx, workspace, establishment, chip, text)
        if form == "xlsx" or (form == "csv" and output is not None):
            assert output is not None
            _export(ctx, workspace, query, output.with_suffix(f".{form}") if output.suffix == "" else output)
            return
        rows = _rows(workspace, query)
        if not rows:
            stop(ctx, "roster.empty")
        written = {"json": _as_json, "csv": _as_csv, "table": _as_table}[form](rows, language(ctx))
        if output is not None:
            output.write_text(written, "utf-8")
        else:
            click.echo(written, nl=False)


def _query(
    ctx: click.Context, workspace: "Workspace", establishment: str | None, chip: str, text: str
) -> "RosterQuery":
    from gosi_desktop.application.ports import Chip, RosterQuery

    known = {one.head.establishment for one in workspace.establishments.known()}
    now = workspace.establishments.opened()
    if now is None:
        stop(ctx, "desk.nothing_kept")
    if establishment is not None and establishment not in known:
        stop(ctx, "desk.unknown_establishment", number=establishment)
    assert now is not None
    number = establishment or now.head.establishment
    if not workspace.contributors.overview(number).complete:
        stop(ctx, "desk.nothing_kept")
    return RosterQuery(number, Chip(chip), text=text)


def _rows(workspace: "Workspace", query: "RosterQuery") -> "list[RosterRow]":
    keys = workspace.contributors.match(query).keys
    rows: list[RosterRow] = []
    for start in range(0, len(keys), 2000):
        rows.extend(workspace.contributors.rows(keys[start : start + 2000]))
    return rows


def _export(ctx: click.Context, workspace: "Workspace", query: "RosterQuery", target: Path) -> None:
    from rich.console import Console
    from rich.progress import Progress

    from gosi_desktop.application.ports import PaperColumn, PaperOptions

    english = language(ctx) == "en"
    options = PaperOptions(language="en" if english else "ar", columns=tuple(PaperColumn), mask_identities=False)
    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(str(target.name), total=None)
        workspace.printing.export(
            query,
            None,
            target,
            options,
            lambda done, total: bar.update(task, completed=done, total=total),
            lambda: False,
        )
    click.echo(str(target))


def _fields(row: "RosterRow", spoken: str) -> dict[str, Any]:
    return {
        "name": (row.name_en if spoken == "en" else None) or row.name,
        "identity": row.identity,
        "nationality": row.nationality,
        "occupation": row.occupation,
        "join_date": row.join_date.isoformat() if row.join_date else None,
        "wage": amount_text(row.wage_halalas) if row.wage_halalas is not None else None,
        "employer": amount_text(row.employer_halalas),
        "employee": amount_text(row.employee_halalas),
        "state": row.state,
    }


def _as_json(rows: "Sequence[RosterRow]", spoken: str) -> str:
    return json.dumps([_fields(row, spoken) for row in rows], ensure_ascii=False, indent=1) + "\n"


def _as_csv(rows: "Sequence[RosterRow]", spoken: str) -> str:
    import csv
    import io

    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    names = list(_fields(rows[0], spoken))
    writer.writerow([say(f"column.{name}", spoken) for name in names])
    for row in rows:
        writer.writerow([_inert(value) for value in _fields(row, spoken).values()])
    return out.getvalue()


def _inert(value: str | None) -> str:
    """Text that a spreadsheet must not take for a formula."""
    text = value or ""
    return f"'{text}" if text[:1] in "=+-@\t\r" and text[:1] else text


def _as_table(rows: "Sequence[RosterRow]", spoken: str) -> str:
    from rich.console import Console
    from rich.table import Table

    table = Table()
    figures = {"wage", "employer", "employee"}
    for name in _fields(rows[0], spoken):
        table.add_column(say(f"column.{name}", spoken), justify="right" if name in figures else "left", no_wrap=True)
    for row in rows:
        table.add_row(*[value or "—" for value in _fields(row, spoken).values()])
    console = Console(width=180)
    with console.capture() as capture:
        console.print(table)
    return capture.get()
