"""``gosi id``: what a number is, or why it is none."""

import json
from typing import Any

import click

from gosi_desktop.cli.speech import FOUND_WRONG, SpokenCommand, language
from gosi_desktop.cli.words import say, why
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.identifiers import GCC_COUNTRIES
from gosi_desktop.domain.official_numbers import KINDS, Recognised, check, is_unusual_registration_no, recognise


@click.command("id", cls=SpokenCommand, help="help.id.long")
@click.argument("numbers", nargs=-1, required=True, metavar="NUMBER…")
@click.option("--kind", type=click.Choice(KINDS), help="help.id.kind")
@click.option("--country", type=click.Choice(sorted(GCC_COUNTRIES), case_sensitive=False), help="help.id.country")
@click.option("--json", "as_json", is_flag=True, help="help.json")
@click.pass_context
def command(ctx: click.Context, numbers: tuple[str, ...], kind: str | None, country: str | None, as_json: bool) -> None:
    """One line for each number; ends with 1 when one of them is invalid."""
    found = [_judge(number, kind, country) for number in numbers]
    if as_json:
        click.echo(json.dumps([_plain(n, v, ctx) for n, v in zip(numbers, found, strict=True)], ensure_ascii=False))
    else:
        for number, verdict in zip(numbers, found, strict=True):
            click.echo(f"{number}\t{_sentence(verdict, language(ctx))}")
    if any(isinstance(verdict, RuleViolation) for verdict in found):
        ctx.exit(FOUND_WRONG)


def _judge(number: str, kind: str | None, country: str | None) -> Recognised | RuleViolation:
    try:
        return check(number, kind, country) if kind else recognise(number, country)
    except RuleViolation as refusal:
        return refusal


def _sentence(verdict: Recognised | RuleViolation, spoken: str) -> str:
    if isinstance(verdict, RuleViolation):
        kind = verdict.params.get("kind", "")
        reason = say("invalid", spoken, why=why(verdict, spoken))
        return f"{say(kind, spoken)}\t{reason}" if kind else reason
    kind = say(verdict.kind, spoken) + (f" ({verdict.country})" if verdict.country else "")
    return f"{kind}\t{say(_standing(verdict), spoken)}\t{verdict.number}"


def _standing(verdict: Recognised) -> str:
    """How sure the verdict is, as a code of ``words``."""
    if verdict.verified:
        return "valid"
    unusual = verdict.kind == "establishment_registration_no" and is_unusual_registration_no(verdict.number)
    return "valid.unusual" if unusual else "valid.unverified"


def _plain(number: str, verdict: Recognised | RuleViolation, ctx: click.Context) -> dict[str, Any]:
    if isinstance(verdict, RuleViolation):
        reason = why(verdict, language(ctx))
        kind = verdict.params.get("kind")
        return {"input": number, "valid": False, "kind": kind, "code": verdict.code, "reason": reason}
    return {
        "input": number,
        "valid": True,
        "kind": verdict.kind,
        "number": verdict.number,
        "country": verdict.country,
        "verified": verdict.verified,
        "certainty": verdict.certainty,
    }
