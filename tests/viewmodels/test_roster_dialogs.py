"""Which dialog lies over the list: by role, for the ticked, for a request that is edited."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from gosi_desktop.application.ports import Operation, OperationState, RosterRow, Sending
from gosi_desktop.domain.changes import ExcludeContributor, RegisterContributor, UpdateWage
from gosi_desktop.domain.establishment import Role
from gosi_desktop.viewmodels.change_dialog import ChangeViewModel
from gosi_desktop.viewmodels.correction import Correcting, CorrectionViewModel
from gosi_desktop.viewmodels.exclusion import ExclusionViewModel
from gosi_desktop.viewmodels.new_contributor import NewContributorViewModel
from gosi_desktop.viewmodels.shell import ShellViewModel
from gosi_desktop.viewmodels.wage_editor import WageEditorViewModel
from tests.fakes.day import RAWABI
from tests.fakes.workspace import Bench, with_exceptions

ShellOf = Callable[..., ShellViewModel]


@pytest.fixture
def bench() -> Bench:
    return Bench(with_exceptions(), practice=False)


def row(bench: Bench, name: str) -> RosterRow:
    return next(one.row for one in bench.roster.folk[RAWABI] if one.row.name.startswith(name))


def inside(shell: ShellViewModel) -> ChangeViewModel[Any]:
    found = shell.changes.inside
    assert isinstance(found, ChangeViewModel)
    return found


def only(bench: Bench) -> Operation:
    (found,) = bench.outbox.kept.values()
    return found


def test_one_dialog_at_a_time_and_none_after_the_lock(bench: Bench, shell_of: ShellOf) -> None:
    shell = shell_of(bench)
    shell.changes.change_wage(row(bench, "تركي"))
    shell.changes.exclude(row(bench, "تركي"))
    assert shell.changes.state.dialog == "exclude"
    shell.close()
    assert shell.changes.inside is None


@pytest.mark.parametrize("role", [Role.VIEWER, Role.FINANCE_CLERK])
def test_nothing_opens_that_the_role_may_not(bench: Bench, shell_of: ShellOf, role: Role) -> None:
    bench.feed.known = tuple(replace(one, head=replace(one.head, role=role)) for one in bench.feed.known)
    shell = shell_of(bench)
    turki = row(bench, "تركي")
    acts: tuple[Callable[[], None], ...] = (
        lambda: shell.changes.change_wage(turki),
        lambda: shell.changes.exclude(turki),
        shell.changes.register,
        lambda: shell.changes.complete(turki),
        lambda: shell.changes.correct(turki, Correcting.PERSON),
    )
    for act in acts:
        act()
        assert shell.changes.state.dialog is None


def test_the_ticked_are_gathered_also_outside_the_list(bench: Bench, shell_of: ShellOf) -> None:
    shell = shell_of(bench)
    shell.roster.ticks.toggle(3)
    shell.roster.search("تركي")
    shell.roster.ticks.toggle(0)
    shell.changes.change_wages_of_ticked()
    assert len(inside(shell).state.people) == 2


def test_the_wage_of_one_who_waits_for_it_is_completed(bench: Bench, shell_of: ShellOf) -> None:
    shell = shell_of(bench)
    shell.changes.change_wage(row(bench, "داود"))
    made = inside(shell)
    assert isinstance(made, NewContributorViewModel)
    assert made.state.is_arrival
    assert made.state.days_left == 25


def test_what_was_asked_closes_the_dialog_and_is_announced(bench: Bench, shell_of: ShellOf) -> None:
    shell = shell_of(bench)
    announced: list[tuple[Operation, ...]] = []
    shell.outbox.added.connect(announced.append)
    shell.changes.change_wage(row(bench, "تركي"))
    model = inside(shell)
    assert isinstance(model, WageEditorViewModel)
    model.edit(basic="6500")
    model.send(Sending.NOW)
    assert shell.changes.state.dialog is None
    assert [one.id for one in announced[0]] == [only(bench).id]


def test_a_wage_is_edited_as_it_was_asked_for(bench: Bench, shell_of: ShellOf) -> None:
    shell = shell_of(bench)
    shell.changes.change_wage(row(bench, "تركي"))
    first = inside(shell)
    assert isinstance(first, WageEditorViewModel)
    first.edit(basic="6500")
    first.send(Sending.WHEN_I_ASK)
    asked = only(bench)
    shell.changes.edit(asked)
    again = inside(shell)
    assert isinstance(again, WageEditorViewModel)
    assert again.state.texts.basic == "6500.00"
    again.edit(basic="6600")
    again.send(Sending.WHEN_I_ASK)
    made = next(one for one in bench.outbox.kept.values() if one.id != asked.id)
    assert made.replaces == asked.id
    assert isinstance(made.change, UpdateWage)
    assert made.change.wage.basic_halalas == 660_000
    assert bench.outbox.kept[asked.id].state is OperationState.SUPERSEDED


def test_an_exclusion_is_edited_as_it_was_asked_for(bench: Bench, shell_of: ShellOf) -> None:
    shell = shell_of(bench)
    shell.changes.exclude(row(bench, "ماجد"))
    first = inside(shell)
    assert isinstance(first, ExclusionViewModel)
    first.edit_day("2026/01/18")
    first.choose_reason("resignation")
    first.send(Sending.WHEN_I_ASK)
    asked = only(bench)
    shell.changes.edit(asked)
    again = inside(shell)
    assert isinstance(again, ExclusionViewModel)
    assert (again.state.day, again.state.reason) == ("2026/01/18", "resignation")
    again.choose_reason("mutual_agreement")
    again.send(Sending.WHEN_I_ASK)
    made = next(one for one in bench.outbox.kept.values() if one.id != asked.id)
    assert made.replaces == asked.id
    assert isinstance(made.change, ExcludeContributor)
    assert made.change.termination_reason == "mutual_agreement"


def test_a_registration_is_edited_about_the_same_person(bench: Bench, shell_of: ShellOf) -> None:
    shell = shell_of(bench)
    shell.changes.register()
    first = inside(shell)
    assert isinstance(first, NewContributorViewModel)
    first.edit(
        identity="1097354821", name="نايف الصاعدي", birth="1420/03/11", join_date="2026/01/04",
        occupation="accountant", authenticated=True, basic="6000",
    )  # fmt: skip
    first.send(Sending.WHEN_I_ASK)
    asked = only(bench)
    shell.changes.edit(asked)
    again = inside(shell)
    assert isinstance(again, NewContributorViewModel)
    assert (again.state.form.identity, again.state.form.basic) == ("1097354821", "6000.00")
    again.edit(basic="6200")
    again.send(Sending.WHEN_I_ASK)
    made = next(one for one in bench.outbox.kept.values() if one.id != asked.id)
    assert isinstance(made.change, RegisterContributor)
    assert made.change.target == asked.change.target
    assert made.replaces == asked.id


def test_a_correction_is_edited_as_it_was_asked_for(bench: Bench, shell_of: ShellOf) -> None:
    shell = shell_of(bench)
    shell.changes.correct(row(bench, "تركي"), Correcting.PERSON)
    first = inside(shell)
    assert isinstance(first, CorrectionViewModel)
    first.edit("mobile", "0501234567")
    first.send(Sending.WHEN_I_ASK)
    shell.changes.edit(only(bench))
    again = inside(shell)
    assert isinstance(again, CorrectionViewModel)
    assert again.state.texts["mobile"] == "+966501234567"
    assert again.state.changed == {"mobile"}
