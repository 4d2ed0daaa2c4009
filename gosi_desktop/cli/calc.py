"""``gosi calc``: one person's contribution for one month, explained; or a file of cases compared."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

import click

from gosi_desktop.cli.speech import AMOUNT, DATE, INPUT_FILE, MONTH, Parsed, SpokenCommand, language, read_input
from gosi_desktop.cli.vectors import compare
from gosi_desktop.cli.words import say
from gosi_desktop.data import load_rules
from gosi_desktop.domain.case import Case
from gosi_desktop.domain.clock import RIYADH
from gosi_desktop.domain.contribution import Assessment, Step, assess_case
from gosi_desktop.domain.contributor import Housing, HousingKind, NationalityGroup, System, WageParts
from gosi_desktop.domain.establishment import HazardsRateOverride
from gosi_desktop.domain.identifiers import GCC_COUNTRIES
from gosi_desktop.domain.rule_rows import Coverage
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.domain.values import Month, amount_text, fold_digits, percent_of, percent_text

_PERCENT: Final = Parsed("percent", lambda text: percent_of(fold_digits(text).replace("٫", ".").strip(" %٪")))
_GROUPS: Final = {"saudi": NationalityGroup.SAUDI, "gcc": NationalityGroup.GCC, "non-saudi": NationalityGroup.NON_SAUDI}
_HOUSING: Final = {"cash": HousingKind.CASH, "in-kind": HousingKind.IN_KIND, "none": HousingKind.NONE}


@click.command("calc", cls=SpokenCommand, help="help.calc.long")
@click.option("--basic", type=AMOUNT, help="help.calc.basic")
@click.option("--housing", type=AMOUNT, help="help.calc.housing")
@click.option("--housing-kind", type=click.Choice(list(_HOUSING)), help="help.calc.housing_kind")
@click.option("--commission", type=AMOUNT, default="0", help="help.calc.commission")
@click.option("--other", type=AMOUNT, default="0", help="help.calc.other")
@click.option("--month", type=MONTH, help="help.calc.month")
@click.option("--group", type=click.Choice(list(_GROUPS)), default="saudi", help="help.calc.group")
@click.option("--country", type=click.Choice(sorted(GCC_COUNTRIES), case_sensitive=False), help="help.calc.country")
@click.option("--system", type=click.Choice([s.value for s in System]), help="help.calc.system")
@click.option("--registered", type=DATE, help="help.calc.registered")
@click.option("--prior-periods", is_flag=True, help="help.calc.prior_periods")
@click.option("--join", type=DATE, help="help.calc.join")
@click.option("--leave", type=DATE, help="help.calc.leave")
@click.option("--hazards", type=_PERCENT, help="help.calc.hazards")
@click.option("--cap", type=AMOUNT, help="help.calc.cap")
@click.option("--hazards-only", is_flag=True, help="help.calc.hazards_only")
@click.option("--vectors", type=INPUT_FILE, help="help.calc.vectors")
@click.option("--json", "as_json", is_flag=True, help="help.json")
@click.pass_context
def command(ctx: click.Context, /, vectors: str | None, as_json: bool, **options: Any) -> None:
    """The explained table, or the differences of a file of cases."""
    rules = RuleBook(load_rules())
    if vectors is not None:
        ctx.exit(compare(read_input(vectors), rules, language(ctx)))
    if options["basic"] is None:
        raise click.UsageError(say("calc.basic_needed", language(ctx)), ctx)
    case = _case(rules, options)
    assessment = assess_case(case, rules)
    if as_json:
        click.echo(json.dumps(_plain(assessment), ensure_ascii=False, indent=2))
    else:
        _print(assessment, language(ctx))
        _print_next_step(case, rules, language(ctx))


def _case(rules: RuleBook, options: Mapping[str, Any]) -> Case:
    """The case that the options describe; this month in Riyadh when none is given."""
    group = _GROUPS[options["group"]]
    month = options["month"] or Month.of(datetime.now(RIYADH).date())
    hazards = options["hazards"]
    override = None if hazards is None else HazardsRateOverride(id="--hazards", percent=hazards, from_month=month)
    return Case(
        month=month,
        group=group,
        wage=WageParts(options["basic"], _housing(options), options["commission"], options["other"]),
        system=_system(rules, options) if group is NationalityGroup.SAUDI else None,
        country=(options["country"] or "").upper() or None,
        join_date=options["join"],
        leave_date=options["leave"],
        coverage=Coverage.HAZARDS_ONLY if options["hazards_only"] else Coverage.FULL,
        shared_cap_halalas=options["cap"],
        hazards_override=override,
    )


def _housing(options: Mapping[str, Any]) -> Housing:
    amount = options["housing"]
    kind = options["housing_kind"] or ("none" if amount is None else "cash")
    return Housing(_HOUSING[kind], amount or 0)


def _system(rules: RuleBook, options: Mapping[str, Any]) -> System | None:
    """What was said, else what follows from the first registration; nothing of either is refused by the rules."""
    if options["system"]:
        return System(options["system"])
    if options["registered"]:
        return rules.system_of(options["registered"], options["prior_periods"])
    return System.OLD if options["prior_periods"] else None


def _print(assessment: Assessment, spoken: str) -> None:
    """The explanation as a table: what, at which percentage, how much, from which rule."""
    from rich.console import Console
    from rich.table import Table

    table = Table(title=say("calc.title", spoken, month=str(assessment.month)), title_justify="left", box=None)
    table.add_column(say("column.line", spoken))
    for name in ("percent", "amount"):
        table.add_column(say(f"column.{name}", spoken), justify="right", no_wrap=True)
    for name in ("rule", "from", "certainty", "source"):
        table.add_column(say(f"column.{name}", spoken), overflow="fold")
    for step in assessment.steps:
        bold = "bold" if step.code.startswith("total") or step.code == "wage.contributory" else ""
        table.add_row(*_cells(step, spoken), style=bold)
    console = Console(highlight=False)
    if not console.is_terminal:
        console = Console(highlight=False, width=200)  # a file has no edge to wrap at
    console.print(table)
    console.print(say("calc.foot", spoken, version=assessment.rules_version))


def _print_next_step(case: Case, rules: RuleBook, spoken: str) -> None:
    """The next change of the percentages that is already decided."""
    step = rules.next_step(case.system, case.month) if case.system and case.coverage is Coverage.FULL else None
    if step:
        percents = {
            "employer_percent": percent_text(step.after.employer_percent),
            "employee_percent": percent_text(step.after.employee_percent),
        }
        click.echo(say("calc.next_step", spoken, month=str(step.from_month), **percents))


def _cells(step: Step, spoken: str) -> tuple[str, ...]:
    params = dict(step.params)
    percent = percent_text(params["percent"]) if "percent" in params else ""
    certainty = say(params["certainty"], spoken) if "certainty" in params else ""
    since = str(params.get("valid_from", ""))
    text = say(step.code, spoken, **(params | {"percent": percent}))
    amount = "" if step.halalas is None else _grouped(step.halalas)
    shown = f"{percent}%" if percent and step.halalas is not None else ""
    return text, shown, amount, str(params.get("rule", "")), since, certainty, str(params.get("source", ""))


def _grouped(halalas: int) -> str:
    """For the eye: thousands marked."""
    return f"{halalas // 100:,}.{halalas % 100:02}"


def _plain(assessment: Assessment) -> dict[str, Any]:
    """For programs: amounts as they travel."""
    every = (*assessment.shares, *assessment.home_shares)
    return {
        "month": str(assessment.month),
        "rules_version": assessment.rules_version,
        "raw_wage": amount_text(assessment.raw_halalas),
        "contributory_wage": amount_text(assessment.contributory_halalas),
        "contribution_days": assessment.days,
        "days_in_month": assessment.month_days,
        "shares": [
            {
                "branch": share.branch.value,
                "payer": share.payer.value,
                "percent": percent_text(share.percent),
                "amount": amount_text(share.amount_halalas),
                "rule": share.rule_id,
                "valid_from": share.valid_from.isoformat(),
                "source": share.source,
                "certainty": share.certainty.value,
            }
            for share in every
        ],
        "employer_total": amount_text(assessment.employer_halalas),
        "employee_total": amount_text(assessment.employee_halalas),
        "total": amount_text(assessment.total_halalas),
        "steps": [_plain_step(step) for step in assessment.steps],
    }


def _plain_step(step: Step) -> dict[str, Any]:
    amount = None if step.halalas is None else amount_text(step.halalas)
    params = {
        name: amount_text(value) if name == "wage" else percent_text(value) if name == "percent" else value
        for name, value in step.params.items()
    }
    return {"code": step.code, "amount": amount, "params": json.loads(json.dumps(params, default=str))}
