"""A conflict about the establishment itself on the page of the outbox: fields and values in words, settled by field."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from gosi_desktop.application.ports import Operation, OperationState
from gosi_desktop.application.ports.outbox import Collision
from gosi_desktop.domain.contributor import Names
from gosi_desktop.domain.establishment import Contacts, NationalAddress
from gosi_desktop.domain.establishment_changes import (
    CloseBranch,
    EstablishmentChange,
    UpdateAddress,
    UpdateContacts,
    UpdateOwners,
    shares,
)
from gosi_desktop.ui.formats import strip_isolates
from gosi_desktop.ui.outbox import OutboxView
from gosi_desktop.ui.shell import Shell
from gosi_desktop.ui.widgets.labels import Label
from gosi_desktop.viewmodels.conflict import Side
from gosi_desktop.viewmodels.outbox_state import Act
from gosi_desktop.viewmodels.shell_state import Page
from tests.fakes.day import NOW, RAWABI
from tests.fakes.frame import rawabi
from tests.fakes.workspace import Bench
from tests.ui import outbox_screens
from tests.ui.desk import Desk

Open = Callable[[EstablishmentChange], tuple[Shell, OutboxView, Bench]]
ADDRESS = NationalAddress("4821", "طريق هارون الرشيد", "السلي", "الرياض", "14266", "7143")
TOLD = UpdateContacts(establishment_id=RAWABI, phone="0110000401", email="hr@rawabi.example")


@pytest.fixture
def open_page(desk: Desk, qtbot: QtBot) -> Iterator[Open]:
    """The page with one request that met somebody else's change."""

    def make(change: EstablishmentChange) -> tuple[Shell, OutboxView, Bench]:
        desk.lay("en")
        bench = Bench(practice=False)
        seen = change.found_in(bench.outbox.base(RAWABI, RAWABI))
        itself = replace(rawabi().itself(), contacts=Contacts("+966500000447", "0119999999", "info@rawabi.example"))
        bench.outbox.frames[RAWABI] = replace(rawabi(), establishment=itself)
        bench.outbox.members["m1"] = Names("عبدالمحسن الفريح", "Abdulmohsen Alfuraih")
        made = Operation(
            id="r1", establishment=RAWABI, contributor_id=RAWABI, change=change, made_at=NOW - timedelta(hours=3),
            made_by="a1", state=OperationState.CONFLICT, seen=seen, place=1,
            collision=Collision(tuple(change.wanted()), 2, "m1", NOW - timedelta(hours=2)),
        )  # fmt: skip
        bench.outbox.kept["r1"] = made
        shell = outbox_screens.opened(bench)
        qtbot.addWidget(shell)
        shell.resize(1360, 828)
        shell.show()
        QCoreApplication.processEvents()
        page = shell.stack.page(Page.OUTBOX)
        assert isinstance(page, OutboxView)
        return shell, page, bench

    yield make
    Desk.clear()


def solve(shell: Shell, page: OutboxView) -> list[list[str]]:
    """What stands in the rows of the conflict."""
    page.view_model.do(Act.SOLVE, outbox_screens.entry(shell, "r1"))
    QCoreApplication.processEvents()
    return [
        [strip_isolates(label.text()) for label in row.findChildren(Label)]
        + [strip_isolates(button.text()) for button in row.buttons.values()]
        for row in page.conflict.rows
    ]


def test_fields_and_values_are_in_words_and_it_is_settled_by_field(open_page: Open) -> None:
    shell, page, bench = open_page(TOLD)
    rows = solve(shell, page)
    assert [row[0] for row in rows] == ["Telephone", "E-mail"]
    assert [row[-2:] for row in rows] == [
        ["0110000401", "0119999999"], ["hr@rawabi.example", "info@rawabi.example"]
    ]  # fmt: skip
    model = page.view_model.conflict
    assert model.state.chosen == {"email": Side.MINE}, "the telephone alone was changed by both"
    model.choose("phone", Side.THEIRS)
    model.settle()
    (made,) = [one for one in bench.outbox.kept.values() if one.id != "r1"]
    assert made.change == UpdateContacts(establishment_id=RAWABI, email="hr@rawabi.example")
    assert (made.replaces, bench.outbox.kept["r1"].state) == ("r1", OperationState.SUPERSEDED)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (UpdateAddress(establishment_id=RAWABI, address=ADDRESS), ["National Address", "14266"]),
        (
            UpdateOwners(
                establishment_id=RAWABI, since=NOW.date(),
                owners=tuple(replace(one, share=5_000) for one in shares(rawabi().owners)),
            ),
            ["Owners", "50%"],
        ),
        (CloseBranch(branch_id="b4", closed=NOW.date(), move_to="b1"), ["Status", "Closed", "Last day"]),
    ],
    ids=lambda one: getattr(one, "kind", ""),
)  # fmt: skip
def test_other_kinds_have_words_too(open_page: Open, change: EstablishmentChange, said: list[str]) -> None:
    shell, page, _ = open_page(change)
    text = " ".join(word for row in solve(shell, page) for word in row)
    assert [word for word in said if word not in text] == []
    assert "NationalAddress" not in text
    assert "OwnerShare" not in text
