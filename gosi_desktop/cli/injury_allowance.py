"""``gosi injury allowance``: the daily allowance of an injury, explained line by line."""

import json
from datetime import date
from typing import Any

import click

from gosi_desktop.cli.speech import AMOUNT, DATE, SpokenCommand, language
from gosi_desktop.cli.words import say
from gosi_desktop.data import load_rules
from gosi_desktop.domain.allowance import Allowance, AllowanceCase, DaySpan, allowance
from gosi_desktop.domain.contribution import Step
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.domain.values import Month, amount_text, percent_text


@click.command("allowance", cls=SpokenCommand, help="help.allowance.long")
@click.option("--injured", type=DATE, required=True, help="help.allowance.injured")
@click.option("--until", type=DATE, required=True, help="help.allowance.until")
@click.option("--wage", type=AMOUNT, required=True, help="help.allowance.wage")
@click.option("--first-day-off", type=DATE, help="help.allowance.first_day_off")
@click.option("--treated-from", type=DATE, help="help.allowance.treated_from")
@click.option("--treated-to", type=DATE, help="help.allowance.treated_to")
@click.option("--wage-continued", is_flag=True, help="help.allowance.wage_continued")
@click.option("--reported-late", type=DATE, help="help.allowance.reported_late")
@click.option("--json", "as_json", is_flag=True, help="help.json")
@click.pass_context
def command(ctx: click.Context, /, as_json: bool, **options: Any) -> None:
    """Every step, or the same for programs."""
    if options["until"] < options["injured"]:
        raise click.UsageError(say("allowance.order", language(ctx)), ctx)
    found = allowance(_case(options), RuleBook(load_rules()))
    if as_json:
        click.echo(json.dumps(_plain(found), ensure_ascii=False, indent=2))
        return
    for step in found.steps:
        click.echo(f"{_words(step, language(ctx))}: {amount_text(step.halalas or 0)}")
    click.echo(say("allowance.foot", language(ctx)))


def _case(options: dict[str, Any]) -> AllowanceCase:
    injured = options["injured"]
    return AllowanceCase(
        injured=injured,
        until=options["until"],
        wage_halalas=options["wage"],
        wage_month=Month.of(injured).previous(),
        first_day_off=options["first_day_off"],
        treated=_treated(options["treated_from"], options["treated_to"]),
        wage_continued=options["wage_continued"],
        reported=options["reported_late"],
    )


def _treated(first: date | None, last: date | None) -> tuple[DaySpan, ...]:
    return () if first is None else (DaySpan(first, last),)


def _words(step: Step, spoken: str) -> str:
    params = dict(step.params)
    if "percent" in params:
        params["percent"] = percent_text(params["percent"])
    return say(step.code, spoken, **params)


def _plain(found: Allowance) -> dict[str, Any]:
    return {
        "wage_month": str(found.case.wage_month),
        "days": found.days,
        "total": amount_text(found.halalas),
        "charged_back": amount_text(found.charged_back_halalas),
        "to_employer": found.case.wage_continued,
        "spans": [
            {
                "from": one.first.isoformat(),
                "to": one.last.isoformat(),
                "days": one.days,
                "percent": percent_text(one.row.percent),
                "daily": amount_text(one.daily_halalas),
                "amount": amount_text(one.halalas),
                "rule": one.row.id,
                "certainty": one.row.certainty.value,
            }
            for one in found.spans
        ],
    }
