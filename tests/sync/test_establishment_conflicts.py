"""The establishment itself changed from two desktops over HTTP: what is rebased, what collides, who follows whom."""

from datetime import date

import pytest

from gosi_desktop.application.establishment import OwnEstablishment
from gosi_desktop.application.establishment_changes import EstablishmentChanges
from gosi_desktop.application.events import DataChanged
from gosi_desktop.application.ports.outbox import Operation, OperationState, Sending
from gosi_desktop.application.roster_changes import RosterChanges
from gosi_desktop.domain.attachments import PaperFile, paper_file
from gosi_desktop.domain.changes import TransferContributor
from gosi_desktop.domain.contributor import Names
from gosi_desktop.domain.establishment import NationalAddress
from gosi_desktop.domain.establishment_changes import (
    CloseBranch,
    EstablishmentChange,
    OpenBranch,
    RenewLicence,
    UpdateAddress,
    UpdateBankAccount,
    UpdateBranch,
    UpdateContacts,
    UpdateEstablishment,
)
from gosi_desktop.domain.frame import Frame
from gosi_desktop.remote.approvals import ServiceApprovals
from gosi_desktop.remote.call_keys import CallKeys
from tests.support.desktop import NUMBER, RULES, Desktop
from tests.sync.test_conflicts import kept, outbox_of
from tests.sync.test_push import line, mine, other, people, service

__all__ = ["line", "mine", "other", "service"]  # the fixtures

ADDRESS = NationalAddress("4821", "طريق هارون الرشيد", "السلي", "الرياض", "14266", "7143", None, "RSLA4821")


class Desk:
    """What somebody changes the establishment with."""

    def __init__(self, desktop: Desktop, prefix: str) -> None:
        self.desktop, self._prefix, self._made = desktop, prefix, 0
        cache, events = desktop.cache, DataChanged()
        self.roster = RosterChanges(
            cache.outbox, cache.roster, cache.feed, RULES, desktop.time, self.new_id, lambda: prefix, events
        )
        self.changes = EstablishmentChanges(
            self.roster, cache.outbox, cache.roster, RULES, desktop.time, self.new_id, events
        )
        self.page = OwnEstablishment(cache.outbox, cache.roster, cache.feed, desktop.time)

    def new_id(self) -> str:
        self._made += 1
        return f"{self._prefix}-{self._made}"

    def ask(self, change: EstablishmentChange, *papers: PaperFile, held: bool = False) -> Operation:
        """Kept, and due at once unless it is held."""
        made = self.changes.ask(self.changes.propose(NUMBER, change, papers=papers), Sending.WHEN_I_ASK)
        if not held:
            outbox_of(self.desktop).send([made.id])
        return kept(self.desktop, made.id)

    def round(self) -> None:
        """Sends, and brings what is new."""
        self.desktop.pull(NUMBER)

    @property
    def base(self) -> Frame:
        """As the authority has it."""
        found = self.desktop.cache.outbox.base(NUMBER, NUMBER).frame
        assert found is not None
        return found

    @property
    def shown(self) -> Frame:
        return self.changes.frame(NUMBER)

    def phone(self) -> tuple[str | None, str | None]:
        """At the authority, and as shown."""
        told, seen = self.base.itself().contacts, self.shown.itself().contacts
        return told.phone if told else None, seen.phone if seen else None


@pytest.fixture
def owner(mine: Desktop) -> Desk:
    return Desk(mine, "o")


@pytest.fixture
def chief(other: Desktop) -> Desk:
    return Desk(other, "s")


def contacts(**given: str) -> UpdateContacts:
    return UpdateContacts(establishment_id=NUMBER, **given)


def test_a_change_is_shown_at_once_and_the_authoritys_copy_kept_beside_it(owner: Desk) -> None:
    asked = owner.ask(contacts(phone="0110000401"), held=True)
    assert owner.phone() == ("0110000400", "0110000401")
    owner.round()
    assert owner.phone() == ("0110000400", "0110000401")
    assert outbox_of(owner.desktop).take_back([asked.id]) == 1
    assert owner.phone() == ("0110000400", "0110000400")


def test_other_fields_are_rebased_without_a_word(owner: Desk, chief: Desk) -> None:
    """What waits here and what came from there are both shown, and both are kept in the end."""
    asked = owner.ask(contacts(phone="0110000401"), held=True)
    chief.ask(contacts(email="accounts@example.sa"))
    chief.ask(UpdateAddress(establishment_id=NUMBER, address=ADDRESS))
    chief.round()
    owner.round()
    shown = owner.shown.itself()
    assert shown.contacts is not None
    assert (shown.contacts.phone, shown.contacts.email, shown.national_address) == (
        "0110000401", "accounts@example.sa", ADDRESS
    )  # fmt: skip
    assert owner.phone()[0] == "0110000400"
    assert kept(owner.desktop, asked.id).collision is None
    outbox_of(owner.desktop).send([asked.id])
    owner.round()
    chief.round()
    assert kept(owner.desktop, asked.id).state is OperationState.ACCEPTED
    for desk in (owner, chief):
        assert desk.phone() == ("0110000401", "0110000401")
        assert desk.base.itself().national_address == ADDRESS


def test_the_same_field_collides_and_is_solved(owner: Desk, chief: Desk) -> None:
    asked = owner.ask(contacts(phone="0110000401", mobile="0500000401"))
    chief.ask(contacts(phone="0110000402"))
    chief.round()
    owner.round()
    stuck = kept(owner.desktop, asked.id)
    assert stuck.state is OperationState.CONFLICT
    assert stuck.collision is not None
    assert stuck.collision.fields == ("phone",)
    assert owner.phone() == ("0110000402", "0110000402"), "what collides is not shown"
    made = outbox_of(owner.desktop).solve(asked.id, ("mobile",))
    assert made is not None
    assert made.change == contacts(mobile="+966500000401")
    owner.round()
    held = owner.base.itself().contacts
    assert held is not None
    assert (held.phone, held.mobile) == ("0110000402", "+966500000401")


def test_two_kinds_about_one_row_go_one_after_the_other(owner: Desk) -> None:
    first, second = (
        owner.ask(contacts(phone="0110000401")),
        owner.ask(UpdateAddress(establishment_id=NUMBER, address=ADDRESS)),
    )
    owner.round()
    owner.round()
    states = [kept(owner.desktop, one.id).state for one in (first, second)]
    assert states == [OperationState.ACCEPTED, OperationState.ACCEPTED]
    assert owner.base == owner.shown


def test_one_that_was_refused_holds_no_other_kind_back(owner: Desk) -> None:
    """The authority decides about the name; the telephone does not wait for it."""
    renamed = owner.ask(
        UpdateEstablishment(establishment_id=NUMBER, since=date(2026, 1, 5), names=Names("شركة روابي السدير الحديثة"))
    )
    owner.round()
    assert kept(owner.desktop, renamed.id).state is OperationState.UNDER_REVIEW
    assert owner.shown.itself().names.ar == "شركة روابي السدير الحديثة"
    assert owner.base.itself().names.ar == "شركة روابي السدير للتجارة"
    told = owner.ask(contacts(phone="0110000401"))
    owner.round()
    assert kept(owner.desktop, told.id).state is OperationState.ACCEPTED
    owner.desktop.practise("decide", establishment=NUMBER, request=renamed.id, decision="reject", reason="data_wrong")
    owner.round()
    assert kept(owner.desktop, renamed.id).state is OperationState.REJECTED
    assert owner.shown.itself().names.ar == "شركة روابي السدير للتجارة"
    again = owner.ask(contacts(phone="0110000409"))
    owner.round()
    assert kept(owner.desktop, again.id).state is OperationState.ACCEPTED


def test_people_move_to_a_branch_that_is_still_to_be_opened(owner: Desk) -> None:
    """Asked in one breath, offline: the authority hears of the branch first."""
    person, engagement = people(owner.desktop)[0]
    opened = owner.ask(
        OpenBranch(branch_id="b-new", name=Names("فرع الدمام", "Dammam"), city="الدمام", opened=date(2026, 1, 4))
    )
    move = TransferContributor(engagement_id=engagement, branch_id="b-new", from_date=date(2026, 1, 5))
    (moved,) = owner.roster.ask([owner.roster.propose(NUMBER, person, move)], Sending.WHEN_I_ASK)
    outbox_of(owner.desktop).send([moved.id])
    assert moved.after == (opened.id,)
    renamed = owner.ask(UpdateBranch(branch_id="b-new", city="الظهران"))
    assert renamed.after == (opened.id,)
    for _ in range(2):
        owner.round()
    for one in (opened, moved, renamed):
        assert kept(owner.desktop, one.id).state is OperationState.ACCEPTED
    branch = owner.base.branch("b-new")
    assert (branch.number, branch.city) == (f"{NUMBER}-05", "الظهران")
    assert owner.desktop.cache.outbox.base(NUMBER, person).engagement(engagement).branch_id == "b-new"


def test_a_branch_closes_and_everybody_is_where_the_authority_has_put_them(owner: Desk, chief: Desk) -> None:
    page = owner.page.view(NUMBER)
    assert page is not None
    rows = {one.branch.id: one for one in page.branches}
    closing = min(rows.values(), key=lambda row: row.totals.count)
    to = max(rows.values(), key=lambda row: row.totals.count)
    asked = owner.ask(CloseBranch(branch_id=closing.branch.id, closed=date(2026, 1, 5), move_to=to.branch.id))
    waiting = owner.page.view(NUMBER)
    assert waiting is not None
    (still,) = [one for one in waiting.branches if one.branch.id == closing.branch.id]
    assert (still.branch.is_open, still.totals.count, still.asked) == (False, closing.totals.count, (asked,))
    owner.round()
    chief.round()
    for desk in (owner, chief):
        found = desk.page.view(NUMBER)
        assert found is not None
        counts = {one.branch.id: one.totals.count for one in found.branches}
        assert (counts[closing.branch.id], counts[to.branch.id]) == (0, closing.totals.count + to.totals.count)
        assert not desk.base.branch(closing.branch.id).is_open
        assert found.total.count == page.total.count


def test_the_same_branch_closed_twice_is_no_conflict_and_refused(owner: Desk, chief: Desk) -> None:
    branches = sorted(owner.base.branches, key=lambda one: one.opened or date.min)
    change = CloseBranch(branch_id=branches[-1].id, closed=date(2026, 1, 5), move_to=branches[0].id)
    late = owner.ask(change)
    chief.ask(change)
    chief.round()
    owner.round()
    refused = kept(owner.desktop, late.id)
    assert refused.state is OperationState.REJECTED
    assert [one.params["rule"] for one in refused.remarks] == ["branch.closed", "nothing_changed"]


def test_a_licence_is_renewed_with_its_paper(owner: Desk) -> None:
    licence = min(owner.base.licences, key=lambda one: one.expires or date.max)
    paper = paper_file("licence.pdf", b"%PDF-1.4\nstartxref\n9\n%%EOF\n")
    asked = owner.ask(RenewLicence(licence_id=licence.id, issued=date(2026, 1, 3), expires=date(2027, 1, 2)), paper)
    owner.round()
    assert kept(owner.desktop, asked.id).state is OperationState.UNDER_REVIEW
    owner.desktop.practise("decide", establishment=NUMBER, request=asked.id, decision="approve")
    owner.round()
    held = owner.base.licence(licence.id)
    assert (held.expires, held.attachment) == (date(2027, 1, 2), paper.about.sha256)
    assert owner.base == owner.shown


def test_an_account_takes_a_code_and_a_decision(owner: Desk, chief: Desk) -> None:
    asked = owner.ask(UpdateBankAccount(establishment_id=NUMBER, iban="SA84 9900 0000 0000 0000 0042"))
    owner.round()
    assert kept(owner.desktop, asked.id).state is OperationState.AWAITING_APPROVAL
    desk = ServiceApprovals(owner.desktop.signed, CallKeys())
    challenge = desk.start(NUMBER, [asked.id])
    code = next(note.code for note in owner.desktop.desk.messages() if note.code is not None)
    desk.confirm(NUMBER, challenge.id, code)
    owner.desktop.practise("decide", establishment=NUMBER, request=asked.id, decision="approve")
    owner.round()
    chief.round()
    assert kept(owner.desktop, asked.id).state is OperationState.APPROVED
    assert owner.base.itself().iban == "SA8499000000000000000042"
    assert chief.base.itself().iban == "SA84••••••••••••••••0042"
