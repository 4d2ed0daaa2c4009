"""Settings: at once and kept; the passphrase with its refusals; the test of the connection."""

from collections.abc import Callable

import pytest

from gosi_desktop.domain.errors import Offline, PassphraseWrong, RuleViolation
from gosi_desktop.viewmodels.settings import PassphraseForm, Section
from gosi_desktop.viewmodels.shell import ShellViewModel
from tests.fakes.day import NOW
from tests.fakes.workspace import Bench

ShellOf = Callable[..., ShellViewModel]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("language", "en"),
        ("theme", "dark"),
        ("digits", "arabic"),
        ("calendar", "hijri"),
        ("second_date", False),
        ("density", "compact"),
        ("lock_minutes", 15),
        ("automatic_pull", False),
    ],
)
def test_a_choice_takes_effect_and_is_kept(shell_of: ShellOf, name: str, value: object) -> None:
    bench = Bench()
    shell = shell_of(bench)
    shell.settings.choose(**{name: value})
    assert getattr(shell.settings.state.preferences, name) == value
    assert getattr(bench.preferences.current, name) == value


def test_a_choice_made_elsewhere_is_shown(shell_of: ShellOf) -> None:
    bench = Bench()
    shell = shell_of(bench)
    bench.preferences.change(language="en")
    assert shell.settings.state.preferences.language == "en"


def test_sections(shell_of: ShellOf) -> None:
    shell = shell_of(Bench())
    shell.settings.show_section(Section.RATES)
    assert shell.settings.state.section is Section.RATES


@pytest.mark.parametrize(
    ("passphrase", "again", "code", "field"),
    [
        ("", "", "passphrase.required", "passphrase"),
        ("short", "short", "passphrase.short", "passphrase"),
        ("a passphrase", "another one", "passphrase.differs", "again"),
    ],
)
def test_a_passphrase_that_is_refused(shell_of: ShellOf, passphrase: str, again: str, code: str, field: str) -> None:
    bench = Bench()
    shell = shell_of(bench)
    shell.settings.ask_passphrase()
    shell.settings.submit_passphrase("", passphrase, again)
    form = shell.settings.state.form
    assert form is not None
    assert isinstance(form.error, RuleViolation)
    assert (form.error.code, form.error.field, bench.store.passphrase) == (code, field, None)


def test_a_first_passphrase_is_set(shell_of: ShellOf) -> None:
    bench = Bench()
    shell = shell_of(bench)
    told: list[bool] = []
    shell.settings.passphrase_set.connect(told.append)
    shell.settings.ask_passphrase()
    assert shell.settings.state.form == PassphraseForm()
    shell.settings.submit_passphrase("", "a passphrase", "a passphrase")
    assert (bench.store.passphrase, shell.settings.state.form, told) == ("a passphrase", None, [True])
    assert shell.settings.state.profile.has_passphrase


def test_changing_it_asks_for_the_current_one(shell_of: ShellOf) -> None:
    bench = Bench(passphrase="the old one")
    shell = shell_of(bench)
    shell.settings.ask_passphrase()
    shell.settings.submit_passphrase("a guess", "a passphrase", "a passphrase")
    form = shell.settings.state.form
    assert form is not None
    assert isinstance(form.error, PassphraseWrong)
    assert bench.store.passphrase == "the old one"
    shell.settings.submit_passphrase("the old one", "a passphrase", "a passphrase")
    assert bench.store.passphrase == "a passphrase"


def test_it_can_be_removed_in_practice_only(shell_of: ShellOf) -> None:
    outside = shell_of(Bench(practice=False, passphrase="the old one"))
    outside.settings.look_up_keychain()
    assert not outside.settings.may_remove_passphrase
    bench = Bench(passphrase="the old one")
    shell = shell_of(bench)
    shell.settings.look_up_keychain()
    assert shell.settings.may_remove_passphrase
    shell.settings.ask_passphrase(removing=True)
    shell.settings.submit_passphrase("the old one", "", "")
    assert (bench.store.passphrase, shell.state.can_lock) == (None, False)


def test_leaving_the_dialog(shell_of: ShellOf) -> None:
    shell = shell_of(Bench())
    shell.settings.ask_passphrase()
    shell.settings.close_form()
    assert shell.settings.state.form is None


def test_the_connection_answers(shell_of: ShellOf) -> None:
    shell = shell_of(Bench())
    shell.settings.test_connection()
    test = shell.settings.state.test
    assert test is not None
    assert test.service is not None
    assert (test.at, test.service.name, test.error) == (NOW, "الخدمة التجريبية", None)
    assert shell.settings.state.service == test.service


def test_the_connection_does_not_answer(shell_of: ShellOf) -> None:
    bench = Bench()
    bench.authority.refusal = Offline()
    shell = shell_of(bench)
    shell.settings.test_connection()
    test = shell.settings.state.test
    assert test is not None
    assert test.error is bench.authority.refusal
