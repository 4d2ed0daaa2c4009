"""``gosi injury clock``: the last day for each thing that has one, counted from a day."""

import json
from datetime import UTC, date, datetime
from typing import Any, Final

import click

from gosi_desktop.cli.speech import DATE, SpokenCommand, language
from gosi_desktop.cli.words import say
from gosi_desktop.data import load_rules
from gosi_desktop.domain.dates import hijri_of
from gosi_desktop.domain.injuries import OBJECT, OUTSIDE, REPORT, TELL, Countdown, countdown
from gosi_desktop.domain.rules import RuleBook

_ACTS: Final = {"told": REPORT, "happened": TELL, "treated": OUTSIDE, "decided": OBJECT}


@click.command("clock", cls=SpokenCommand, help="help.clock.long")
@click.option("--told", type=DATE, help="help.clock.told")
@click.option("--happened", type=DATE, help="help.clock.happened")
@click.option("--treated", type=DATE, help="help.clock.treated")
@click.option("--decided", type=DATE, help="help.clock.decided")
@click.option("--json", "as_json", is_flag=True, help="help.json")
@click.pass_context
def command(ctx: click.Context, /, as_json: bool, **days: date | None) -> None:
    """One line for each day that is given."""
    rules = RuleBook(load_rules())
    given = {_ACTS[name]: day for name, day in days.items() if day is not None}
    if not given:
        raise click.UsageError(say("clock.day_needed", language(ctx)), ctx)
    clocks = [clock for act, day in given.items() if (clock := countdown(rules, act, day)) is not None]
    now = datetime.now(UTC)
    if as_json:
        click.echo(json.dumps([_plain(clock, now) for clock in clocks], ensure_ascii=False, indent=2))
        return
    for clock in clocks:
        _tell(clock, now, language(ctx))


def _tell(clock: Countdown, now: datetime, spoken: str) -> None:
    row = clock.row
    click.echo(say(f"clock.{clock.act}", spoken, day=str(clock.last_day), hijri=str(hijri_of(clock.last_day))))
    over = clock.is_over(now)
    click.echo(say("clock.over" if over else "clock.left", spoken, hours=clock.hours_left(now)))
    certainty = say(row.certainty.value, spoken)
    click.echo(say("clock.rule", spoken, rule=row.id, days=row.n, certainty=certainty, source=row.source))


def _plain(clock: Countdown, now: datetime) -> dict[str, Any]:
    return {
        "act": clock.act,
        "counted_from": clock.begins.isoformat(),
        "last_day": clock.last_day.isoformat(),
        "last_day_hijri": str(hijri_of(clock.last_day)),
        "ends": clock.ends.isoformat().replace("+00:00", "Z"),
        "over": clock.is_over(now),
        "hours_left": clock.hours_left(now),
        "rule": clock.row.id,
        "certainty": clock.row.certainty.value,
        "source": clock.row.source,
    }
