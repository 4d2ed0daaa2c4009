"""Every code has a status and sentences in both languages."""

import ast
import re
import string
from datetime import UTC, datetime
from pathlib import Path

import pytest

from gosi_desktop.contract.applications import (
    APPLICATION_FORM_CODES,
    ATTACHMENT_CODES,
    CONDITION_CODES,
    RETURN_CODES,
)
from gosi_desktop.contract.money import PAYMENT_CODES
from gosi_desktop.contract.problem import INJURY_CODES, REQUEST_CODES, SERVICE_CODES, SESSION_CODES
from gosi_desktop.contract.registrations import FORM_CODES, REGISTER_CODES
from gosi_desktop.sandbox import problems
from gosi_desktop.sandbox.catalogue import Catalogue
from gosi_desktop.sandbox.openapi import codes_of

SOURCES = Path(problems.__file__).parent
APPLICATION = {*CONDITION_CODES, *APPLICATION_FORM_CODES, *ATTACHMENT_CODES, *RETURN_CODES, "application_state"}
EXTRA = {"absher_mobile_mismatch", "absher_email_mismatch", "required", "invalid_value", "needs_correction"}


def raised() -> set[str]:
    """Every code written down in the service's source as one of a refusal."""
    found = set()
    for file in SOURCES.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id in ("Refusal", "RefusedField")
            ):
                place = 0 if node.func.id == "Refusal" else 1
                argument = node.args[place]
                if isinstance(argument, ast.Constant):
                    found.add(str(argument.value))
            elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "refuse":
                found |= {str(one.value) for one in node.args[1:2] if isinstance(one, ast.Constant)}
    return found


def test_the_contracts_codes_have_words_and_no_others_do() -> None:
    known = (SESSION_CODES, SERVICE_CODES, REQUEST_CODES, INJURY_CODES, REGISTER_CODES, FORM_CODES, PAYMENT_CODES,
             APPLICATION, EXTRA)  # fmt: skip
    assert set(problems.REFUSALS) == set().union(*known)


def test_what_is_raised_has_words() -> None:
    assert len(raised()) > 20
    assert raised() <= set(problems.REFUSALS)


def test_what_operations_declare_has_words() -> None:
    for operation in Catalogue(practice=True).operations:
        for codes in codes_of(operation).values():
            assert set(codes) <= set(problems.REFUSALS)


@pytest.mark.parametrize("code", sorted(problems.REFUSALS))
def test_both_languages_say_it_with_the_same_parameters(code: str) -> None:
    words = problems.REFUSALS[code]
    named = [{name for _, name, _, _ in string.Formatter().parse(text) if name} for text in (words.ar, words.en)]
    assert named[0] == named[1]
    assert re.search("[\u0600-\u06ff]", words.ar)
    assert not re.search("[\u0600-\u06ff]", words.en)
    assert words.status in problems.TITLES or words.status == 422


def test_a_parameter_that_is_missing_leaves_no_mark() -> None:
    assert problems.sentence("account_locked", "en", {}) == (
        "Signing in is stopped for a while after repeated wrong tries. It opens again at ."
    )


def test_instants_are_told_in_riyadh() -> None:
    until = datetime(2026, 1, 6, 21, 30, tzinfo=UTC)
    assert "2026-01-07 00:30" in problems.sentence("account_locked", "ar", {"until": until})
