"""The forms about the establishment: what is typed, what is asked, the ten days, what goes with a code."""

from datetime import date

import pytest

from gosi_desktop.application.ports import OperationState, Sending
from gosi_desktop.domain.contributor import Names
from gosi_desktop.domain.establishment import Role
from gosi_desktop.domain.establishment_changes import (
    CloseBranch,
    OpenBranch,
    UpdateBankAccount,
    UpdateContacts,
    UpdateEstablishment,
    UpdateOwners,
)
from gosi_desktop.viewmodels.establishment_change import Duty, EstablishmentChangeViewModel
from gosi_desktop.viewmodels.establishment_texts import Group
from gosi_desktop.viewmodels.runners import Relay, Runners
from tests.fakes.day import RAWABI
from tests.fakes.workspace import Bench
from tests.ui.establishment_screens import as_role

IBAN = "SA0380000000608010167519"


class Form:
    """A form over a bench."""

    def __init__(self, group: Group, target: str = "", role: Role = Role.OWNER) -> None:
        from gosi_desktop.viewmodels.establishment import EstablishmentViewModel

        self.bench = as_role(role, Bench(practice=False))
        self.page = EstablishmentViewModel(self.bench.workspace, Runners.inline(), Relay(self.bench.events))
        self.page.open()
        self.page.begin(group, target)

    @property
    def model(self) -> EstablishmentChangeViewModel:
        return self.page.change

    def codes(self, name: str) -> list[str]:
        return [one.code for one in self.model.state.at(name)]


def test_only_what_differs_is_asked_for(qapp: object) -> None:
    form = Form(Group.CONTACTS)
    assert not form.model.ask.enabled
    assert form.codes("") == [], "nothing was touched"
    form.model.type("email", "hr@rawabi.example")
    assert form.model.ask.enabled
    form.model.send(Sending.NOW)
    (kept,) = form.bench.outbox.kept.values()
    assert kept.change == UpdateContacts(establishment_id=RAWABI, email="hr@rawabi.example")
    view = form.page.state.view
    assert view is not None
    assert view.frame.itself().contacts is not None
    assert view.frame.itself().contacts.email == "hr@rawabi.example"
    assert form.model.state.group is None


def test_a_wrong_number_is_refused_at_its_field(qapp: object) -> None:
    form = Form(Group.CONTACTS)
    form.model.type("mobile", "0500")
    assert form.codes("mobile") == ["identifier.length"]
    assert not form.model.ask.enabled


def test_the_ten_days_run_from_the_day_of_the_change(qapp: object) -> None:
    form = Form(Group.DATA)
    form.model.type("activity", "تجارة التجزئة")
    assert form.model.state.duty == Duty(date(2026, 1, 16), 10)
    form.model.type("since", "2025/12/20")
    assert form.model.state.duty == Duty(date(2025, 12, 30), -7)
    assert form.codes("since") == ["late_notice"]
    assert form.model.ask.enabled, "late it is taken all the same"
    form.model.send(Sending.WHEN_I_ASK)
    (kept,) = form.bench.outbox.kept.values()
    assert isinstance(kept.change, UpdateEstablishment)
    assert (kept.change.names, kept.state) == (None, OperationState.HELD)


def test_a_bank_account_goes_at_once_and_its_code_follows(qapp: object) -> None:
    form = Form(Group.BANK)
    form.model.type("iban", IBAN)
    form.model.send(Sending.WHEN_I_ASK)
    (kept,) = form.bench.outbox.kept.values()
    assert isinstance(kept.change, UpdateBankAccount)
    assert (kept.state, kept.due_at) == (OperationState.READY, form.bench.clock.now())
    assert form.page.approval.state.followed is not None


def test_a_branch_is_opened(qapp: object) -> None:
    form = Form(Group.OPEN)
    for name, text in (("name", "فرع الدمام"), ("name_en", "Dammam"), ("city", "الدمام"), ("opened", "2026/01/04")):
        form.model.type(name, text)
    form.model.send(Sending.NOW)
    (kept,) = form.bench.outbox.kept.values()
    assert isinstance(kept.change, OpenBranch)
    assert (kept.change.name, kept.change.opened) == (Names("فرع الدمام", "Dammam"), date(2026, 1, 4))


def test_a_branch_with_people_is_closed_only_with_a_place_for_them(qapp: object) -> None:
    form = Form(Group.CLOSE, "b1")
    assert form.model.state.people > 0
    assert not form.model.ask.enabled
    form.model.type("move_to", "b2")
    assert form.model.ask.enabled
    form.model.send(Sending.NOW)
    (kept,) = form.bench.outbox.kept.values()
    assert kept.change == CloseBranch(branch_id="b1", closed=date(2026, 1, 6), move_to="b2")


def test_shares_make_the_whole(qapp: object) -> None:
    form = Form(Group.OWNERS)
    assert [one.share for one in form.model.state.typed.owners] == ["70", "30"]
    form.model.type_owner(0, "share", "60")
    assert form.codes("owners") == ["owners.shares"]
    form.model.add_owner()
    form.model.type_owner(2, "identity", "1000001915")
    form.model.type_owner(2, "name", "سعد السدير")
    form.model.type_owner(2, "share", "١٠")
    assert form.model.ask.enabled
    form.model.send(Sending.NOW)
    (kept,) = form.bench.outbox.kept.values()
    assert isinstance(kept.change, UpdateOwners)
    assert [one.share for one in kept.change.owners] == [6000, 3000, 1000]


def test_a_share_that_is_none_is_said_at_its_owner(qapp: object) -> None:
    form = Form(Group.OWNERS)
    form.model.type_owner(1, "share", "a third")
    assert form.codes("owners[1].share") == ["percent.not_a_number"]
    form.model.remove_owner(1)
    form.model.type_owner(0, "share", "100")
    assert form.model.ask.enabled


def test_a_renewal_wants_its_paper(qapp: object) -> None:
    form = Form(Group.LICENCE, "l4")
    form.model.type("expires", "2027/01/02")
    assert not form.model.ask.enabled
    assert [one.code for one in form.model.state.remarks["attachments"]] == ["attachment_missing"]


@pytest.mark.parametrize("group", [Group.ADDRESS, Group.BRANCH, Group.DATA])
def test_a_form_begins_with_what_is_there_and_changes_nothing(qapp: object, group: Group) -> None:
    form = Form(group, "b2" if group is Group.BRANCH else "")
    assert any(form.model.state.typed.values.values())
    assert not form.model.ask.enabled


def test_what_was_refused_is_taken_up_as_it_was_typed(qapp: object) -> None:
    form = Form(Group.CONTACTS)
    form.model.type("email", "hr@rawabi.example")
    form.model.send(Sending.WHEN_I_ASK)
    (kept,) = form.bench.outbox.kept.values()
    form.page.take_up(kept)
    assert form.model.state.typed.text("email") == "hr@rawabi.example"
    form.model.type("phone", "0110000400")
    form.model.send(Sending.WHEN_I_ASK)
    assert form.bench.outbox.kept[kept.id].state is OperationState.SUPERSEDED
