"""Small changes of one contributor: only what differs is asked for, refused at its field."""

from dataclasses import fields
from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication

from gosi_desktop.application.ports import Sending
from gosi_desktop.domain.changes import CancelEngagement, CorrectContributor, CorrectEngagement, TransferContributor
from gosi_desktop.viewmodels.correction import Correcting, CorrectionViewModel
from gosi_desktop.viewmodels.runners import Runners
from tests.fakes.day import RAWABI
from tests.fakes.workspace import Bench, with_exceptions


@pytest.fixture
def bench(qapp: QCoreApplication) -> Bench:
    return Bench(with_exceptions(), practice=False)


def correction(bench: Bench, what: Correcting, name: str = "تركي") -> CorrectionViewModel:
    row = next(one.row for one in bench.roster.folk[RAWABI] if one.row.name.startswith(name))
    made = CorrectionViewModel(RAWABI, row, what, bench.workspace, Runners.inline())
    made.load()
    return made


def may(made: CorrectionViewModel) -> bool:
    """Whether the buttons are enabled."""
    return made.ask.enabled


def given(change: object) -> set[str]:
    """The optional fields that a change carries."""
    return {one.name for one in fields(change) if getattr(change, one.name) is not None}  # type: ignore[arg-type]


@pytest.mark.parametrize("what", list(Correcting))
def test_nothing_is_asked_while_nothing_differs(bench: Bench, what: Correcting) -> None:
    made = correction(bench, what)
    assert made.state.changed == frozenset()
    assert not may(made)


def test_only_what_differs_is_corrected(bench: Bench) -> None:
    made = correction(bench, Correcting.PERSON)
    made.edit("mobile", "٠٥٠١٢٣٤٥٦٧")
    (proposal,) = made.state.outcome.proposals
    assert isinstance(proposal.change, CorrectContributor)
    assert given(proposal.change) == {"contributor_id", "mobile"}
    assert proposal.change.mobile == "+966501234567"
    made.send(Sending.NOW)
    assert [one.change.kind for one in bench.outbox.kept.values()] == ["correct_contributor"]


@pytest.mark.parametrize(
    ("what", "field", "text", "code"),
    [
        (Correcting.PERSON, "name", " ", "required"),
        (Correcting.PERSON, "identity", "1097354822", "identifier.check_digit"),
        (Correcting.PERSON, "birth", "1420/13/1", "date.no_such_month"),
        (Correcting.PERSON, "mobile", "12", "identifier.first_digit"),
        (Correcting.PERIOD, "join_date", "2026/02/30", "date.no_such_day"),
        (Correcting.PERIOD, "join_date", "2018/10/01", "after_deadline"),
        (Correcting.BRANCH, "from", "2026/02/01", "branch.same"),
    ],
)
def test_refusals_stand_at_their_fields(bench: Bench, what: Correcting, field: str, text: str, code: str) -> None:
    made = correction(bench, what)
    made.edit(field, text)
    said = {one.code for many in made.state.remarks.values() for one in many}
    assert code in said
    assert not may(made)


def test_a_period_keeps_what_is_not_typed(bench: Bench) -> None:
    made = correction(bench, Correcting.PERIOD)
    made.edit("occupation", "cashier")
    (proposal,) = made.state.outcome.proposals
    assert isinstance(proposal.change, CorrectEngagement)
    assert given(proposal.change) == {"engagement_id", "occupation"}
    assert may(made)


def test_transfer_to_another_branch_from_a_day(bench: Bench) -> None:
    made = correction(bench, Correcting.BRANCH)
    other = next(one.id for one in made.state.branches if one.id != made.state.at_first["branch"])
    made.edit("branch", other)
    made.edit("from", "1447/07/20")
    (proposal,) = made.state.outcome.proposals
    assert isinstance(proposal.change, TransferContributor)
    assert (proposal.change.branch_id, proposal.change.from_date) == (other, date(2026, 1, 9))
    assert may(made)


def test_cancelling_wants_grounds(bench: Bench) -> None:
    made = correction(bench, Correcting.CANCEL)
    made.edit("grounds", "سُجّل مرتين")
    (proposal,) = made.state.outcome.proposals
    assert isinstance(proposal.change, CancelEngagement)
    assert may(made)
    made.edit("grounds", "  ")
    assert not may(made)
