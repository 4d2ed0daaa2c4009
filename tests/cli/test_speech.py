"""The command's languages, help, words and start."""

import subprocess
import sys
from string import Formatter

import click
import pytest
from click.testing import CliRunner

from gosi_desktop.cli.__main__ import MODULES, gosi
from gosi_desktop.cli.words import WORDS, chosen_language, say, why
from gosi_desktop.domain.codes import REFUSALS, STEPS
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.identifiers import IdentityKind
from gosi_desktop.domain.official_numbers import KINDS
from gosi_desktop.domain.rule_rows import Certainty, Insurance

VARIABLES = ("GOSI_LANG", "LC_ALL", "LC_MESSAGES", "LANG")


def test_every_code_of_the_rules_has_words() -> None:
    codes = {*REFUSALS, *STEPS, *KINDS, *IdentityKind, *Certainty, *Insurance}
    assert codes - set(WORDS) == set()


@pytest.mark.parametrize("code", WORDS)
def test_both_languages_say_the_same(code: str) -> None:
    arabic, english = WORDS[code]
    assert arabic
    assert english
    fields = [{name for _, name, _, _ in Formatter().parse(text) if name} for text in (arabic, english)]
    assert fields[0] == fields[1]
    assert not any("\u0600" <= letter <= "\u06ff" for letter in english.replace("«.» or «٫»", "").replace("“٫”", ""))


def texts_of(command: click.Command) -> list[str]:
    helps = [param.help or "" for param in command.params if isinstance(param, click.Option)]
    return [command.help or "", *helps]


@pytest.mark.parametrize("name", MODULES)
def test_every_help_text_is_a_known_code(name: str) -> None:
    command = gosi.get_command(click.Context(gosi), name)
    assert command is not None
    for text in (*texts_of(command), f"help.{name}"):
        assert text in WORDS


@pytest.mark.parametrize(
    ("variables", "asked", "language"),
    [
        ({}, None, "ar"),
        ({"LANG": "C"}, None, "ar"),
        ({"LANG": "C.UTF-8"}, None, "ar"),
        ({"LANG": "en_US.UTF-8"}, None, "en"),
        ({"LANG": "fr_FR.UTF-8"}, None, "ar"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "ar_SA.UTF-8"}, None, "ar"),
        ({"LANG": "ar_SA.UTF-8", "GOSI_LANG": "en"}, None, "en"),
        ({"GOSI_LANG": "enough"}, None, "ar"),
        ({"GOSI_LANG": "en"}, "ar", "ar"),
    ],
)
def test_which_language(
    variables: dict[str, str], asked: str | None, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert chosen_language(asked) == language


def test_words_within_words() -> None:
    assert say("share", "en", branch="saned", payer="employer") == "SANED, employer"
    assert say("share", "ar", branch="saned", payer="employer") == "ساند – صاحب العمل"


def test_a_refusal_without_words_shows_its_code() -> None:
    assert why(RuleViolation("month.no_rules", month="1999-01"), "en") == "no rules are known for 1999-01"
    assert why(RuleViolation("no.words"), "en") == "no.words"
    assert why(RuleViolation("identifier.length"), "en") == "it has … characters, … are needed"


@pytest.mark.parametrize("language", ["ar", "en"])
def test_help_names_every_command_and_the_exit_codes(language: str) -> None:
    result = CliRunner().invoke(gosi, ["--lang", language, "--help"], prog_name="gosi")
    assert result.exit_code == 0
    assert all(f"  {name} " in result.output for name in MODULES)
    assert say("help.exit_codes", language)[:20] in result.output
    assert "help." not in result.output


@pytest.mark.parametrize("name", MODULES)
@pytest.mark.parametrize("place", ["before", "after"])
def test_help_of_a_command_speaks_the_language(name: str, place: str) -> None:
    spoken = ["--lang", "en"]
    arguments = [*spoken, name, "--help"] if place == "before" else [name, *spoken, "--help"]
    result = CliRunner().invoke(gosi, arguments, prog_name="gosi")
    assert result.exit_code == 0
    assert say(f"help.{name}.long", "en")[:20] in result.output
    assert "help." not in result.output


def test_an_unknown_command_is_usage() -> None:
    assert CliRunner().invoke(gosi, ["divine"]).exit_code == 2


def test_a_command_imports_only_what_it_needs() -> None:
    heavy = ("sqlalchemy", "requests", "PySide6", "reportlab", "hijridate", "stdnum", "rich", "msgspec", "keyring")
    script = (
        "import sys; from gosi_desktop.cli.__main__ import gosi\n"
        "gosi(['id', '1000000008'], standalone_mode=False)\n"
        f"sys.stderr.write(','.join(m for m in {heavy!r} if m in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, encoding="utf-8")
    assert done.stderr == ""


def test_the_installed_command_writes_utf8_whatever_the_console_speaks() -> None:
    environment = {"PYTHONIOENCODING": "ascii", "PYTHONPATH": ".", "GOSI_LANG": "ar"}
    command = [sys.executable, "-m", "gosi_desktop.cli", "id", "1000000008"]
    done = subprocess.run(command, capture_output=True, check=False, env=environment)
    assert done.returncode == 0
    assert "هوية وطنية" in done.stdout.decode("utf-8")
