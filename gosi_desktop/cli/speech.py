"""Commands that speak the chosen language, and a group that imports a command only when it is used."""

from collections.abc import Callable, Mapping
from datetime import date
from importlib import import_module
from typing import Any, Final

import click

from gosi_desktop.cli.words import LANGUAGES, WORDS, chosen_language, say, why
from gosi_desktop.domain.dates import Calendar, parse_date
from gosi_desktop.domain.errors import GosiError, RuleViolation
from gosi_desktop.domain.values import Month, parse_amount

FINE: Final = 0
FOUND_WRONG: Final = 1
USAGE: Final = 2
_LANGUAGE: Final = "gosi.language"


def language(ctx: click.Context | None = None) -> str:
    """The language of this run."""
    ctx = ctx or click.get_current_context()
    spoken: str = ctx.meta.get(_LANGUAGE) or chosen_language()
    return spoken


def _language_option() -> click.Option:
    def remember(ctx: click.Context, _: click.Parameter, value: str | None) -> None:
        if value:
            ctx.meta[_LANGUAGE] = value

    kind = click.Choice(LANGUAGES)
    return click.Option(
        ["--lang"],
        type=kind,
        is_eager=True,
        expose_value=False,
        callback=remember,
        help="help.lang",
        show_default=False,
    )


def _worded(text: str | None, ctx: click.Context) -> str | None:
    return say(text, language(ctx)) if text is not None and text in WORDS else text


class SpokenCommand(click.Command):
    """A command whose help texts are codes of ``words``; takes ``--lang``; an expected failure becomes one sentence.

    Bad input ends with 2 as any wrong usage does, every other expected failure with 1.
    """

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.params.append(_language_option())

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """As click does, in the chosen language; the codes stay in their places."""
        options = [param for param in self.get_params(ctx) if isinstance(param, click.Option)]
        codes = (self.help, self.epilog, [option.help for option in options])
        self.help, self.epilog = _worded(self.help, ctx), _worded(self.epilog, ctx)
        for option in options:
            option.help = _worded("help.help" if "--help" in option.opts else option.help, ctx)
        try:
            super().format_help(ctx, formatter)
        finally:
            self.help, self.epilog, helps = codes
            for option, code in zip(options, helps, strict=True):
                option.help = code

    def invoke(self, ctx: click.Context) -> Any:
        """Run; say why when it could not."""
        try:
            return super().invoke(ctx)
        except GosiError as error:
            click.echo(why(error, language(ctx)), err=True)
            ctx.exit(USAGE if isinstance(error, RuleViolation) else FOUND_WRONG)


class LazyGroup(SpokenCommand, click.Group):
    """The commands by name and module; each module has one ``command``. Help comes from ``words``, not from imports."""

    def __init__(self, *args: Any, modules: Mapping[str, str], **options: Any) -> None:
        super().__init__(*args, **options)
        self._modules = modules

    def list_commands(self, ctx: click.Context) -> list[str]:
        """In the order of the table."""
        return list(self._modules)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the command that was asked for."""
        if cmd_name not in self._modules:
            return None
        command: click.Command = import_module(self._modules[cmd_name]).command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """One line each, without importing any."""
        with formatter.section(say("help.commands", language(ctx))):
            formatter.write_dl([(name, say(f"help.{name}", language(ctx))) for name in self._modules])


INPUT_FILE: Final = click.Path(exists=True, dir_okay=False, allow_dash=True)
"""A file to read, or - for standard input; opened by the command, so that a refusal elsewhere leaves none open."""


def read_input(path: str) -> bytes:
    """What an ``INPUT_FILE`` holds."""
    with click.open_file(path, "rb") as file:
        held: bytes = file.read()
    return held


class Parsed(click.ParamType[Any]):
    """A value read by one of the rules' own parsers; what they refuse is said in the chosen language."""

    def __init__(self, name: str, parse: Callable[[str], Any]) -> None:
        self.name = name
        self._parse = parse

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The parsed value, or a usage error."""
        if not isinstance(value, str):
            return value
        try:
            return self._parse(value)
        except RuleViolation as refusal:
            self.fail(why(refusal, language(ctx)), param, ctx)


def _day(text: str) -> date:
    """A date of whichever calendar its year belongs to."""
    try:
        return parse_date(text)
    except RuleViolation as refusal:
        if refusal.code != "date.other_calendar":
            raise
    return parse_date(text, Calendar.HIJRI)


AMOUNT: Final = Parsed("amount", parse_amount)
DATE: Final = Parsed("date", _day)
MONTH: Final = Parsed("month", Month.parse)
