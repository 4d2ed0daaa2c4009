"""The establishment's own rows: read as one frame, shown with what waits on top, the authority's kept beside."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import msgspec
import pytest

from gosi_desktop.application.ports import Head, Heads, PortfolioSummary
from gosi_desktop.application.ports.outbox import Operation, OperationState
from gosi_desktop.contract.entities import (
    AddressData,
    BranchData,
    ContactsData,
    EstablishmentData,
    LicenceData,
    NamesData,
    OwnerData,
)
from gosi_desktop.domain.contributor import Names
from gosi_desktop.domain.establishment import NationalAddress, Role
from gosi_desktop.domain.establishment_changes import (
    CHANGES,
    CloseBranch,
    EstablishmentChange,
    OpenBranch,
    OwnerShare,
    RenewLicence,
    UpdateAddress,
    UpdateBankAccount,
    UpdateBranch,
    UpdateContacts,
    UpdateEstablishment,
    UpdateOwners,
)
from gosi_desktop.domain.frame import Frame
from gosi_desktop.storage.cache import SqlCache
from tests.support.caches import fill
from tests.support.pages import NUMBER, Change, delta, gone, pages_of, put, snapshot_rows

NOW = datetime(2026, 1, 6, 7, 21, tzinfo=UTC)
DAY = date(2026, 1, 5)
ADDRESS = NationalAddress("4821", "طريق هارون الرشيد", "السلي", "الرياض", "14266", "7143", "2")
OWNERS = (
    OwnerShare("o1", "1000000826", Names("أ"), 6_050, date(2015, 1, 1)),
    OwnerShare("o2", "x", Names("ب"), 3_950, DAY),
)

ALL: tuple[EstablishmentChange, ...] = (
    UpdateEstablishment(establishment_id=NUMBER, since=DAY, names=Names("جديدة", "New"), vat="310000000000003"),
    UpdateContacts(establishment_id=NUMBER, phone="0110000401", email=""),
    UpdateAddress(establishment_id=NUMBER, address=ADDRESS, since=DAY),
    RenewLicence(licence_id="l1", issued=DAY, expires=date(2027, 1, 4), number="7001234567"),
    OpenBranch(branch_id="b9", name=Names("الدمام", "Dammam"), city="الدمام", opened=DAY, cr_number="2050123456"),
    UpdateBranch(branch_id="branch-1", name=Names("فرع"), licence="L-1"),
    CloseBranch(branch_id="branch-2", closed=DAY, move_to="branch-0"),
    UpdateBankAccount(establishment_id=NUMBER, iban="SA8499000000000000000042"),
    UpdateOwners(establishment_id=NUMBER, owners=OWNERS, since=DAY),
)
LICENCE = LicenceData(kind="commercial_registration", number="1010000001", issued="2025-01-01", expires="2026-01-01")
OWNER = OwnerData(identity="1000000826", name=NamesData(ar="أ"), share="100", from_="2015-01-01")


def itself(version: int = 1, **fields: Any) -> Change:
    """The establishment's row, with what this version does not know in it."""
    data = EstablishmentData(
        number=NUMBER, names=NamesData(ar="روابي السدير", en="Rawabi"), legal_form="llc", activity="retail",
        cr_number="1010000001", unified_number="7000000001", started="2010-01-01", office="riyadh", compliant=True,
        state="active", contacts=ContactsData(phone="0110000400", email="a@b.sa"), iban="SA••0001",
        national_address=AddressData(building="1", street="2", district="3", city="4", post_code="5", additional="6"),
    )  # fmt: skip
    change = put("establishment", NUMBER, msgspec.structs.replace(data, **fields), version)
    row = msgspec.json.decode(change.data) | {"of_a_later_version": [1]}
    return replace(change, data=msgspec.json.encode(row))


@pytest.fixture
def filled(store: SqlCache) -> SqlCache:
    rows = [one for one in snapshot_rows(3) if one.entity != "establishment"]
    fill(store, pages_of([itself(), put("owner", "o1", OWNER), put("licence", "l1", LICENCE), *rows], 500))
    return store


def ask(store: SqlCache, change: EstablishmentChange, id: str = "r1") -> Operation:
    shown = store.outbox.dossier(NUMBER, NUMBER)
    operation = Operation(
        id=id, establishment=NUMBER, contributor_id=NUMBER, change=change, made_at=NOW, made_by="m3",
        state=OperationState.READY, seen=change.found_in(shown), due_at=NOW,
        expected_version=0 if change.is_new else change.version_in(shown),
    )  # fmt: skip
    store.outbox.add([operation])
    return operation


def shown(store: SqlCache) -> Frame:
    return store.outbox.dossier(NUMBER, NUMBER).of_establishment()


def base(store: SqlCache) -> Frame:
    return store.outbox.base(NUMBER, NUMBER).of_establishment()


def ordered(frame: Frame) -> Frame:
    """As rows are read: by their ids."""
    return replace(frame, branches=tuple(sorted(frame.branches, key=lambda one: one.id)))


def state(store: SqlCache, id: str = "r1") -> OperationState:
    found = store.outbox.get(id)
    assert found is not None
    return found.state


def rows(store: SqlCache) -> dict[tuple[str, str], Any]:
    """Of the establishment, as they are shown."""
    with store.database.reading() as connection:
        found = connection.execute(
            "SELECT record.entity, record.id, record.data FROM record JOIN copy ON copy.id = record.copy"
            " WHERE copy.state = 'current' AND record.entity IN ('establishment', 'owner', 'licence', 'branch')"
        )
        return {(row[0], row[1]): msgspec.json.decode(row[2]) for row in found}


def test_the_frame_is_read_from_its_rows(filled: SqlCache) -> None:
    found = shown(filled)
    assert (found.itself().iban, [one.share for one in found.owners]) == ("SA••0001", [10_000])
    assert (found.licence("l1").expires, found.owners[0].from_date) == (date(2026, 1, 1), date(2015, 1, 1))
    assert [one.id for one in found.branches] == ["branch-0", "branch-1", "branch-2"]


def test_before_the_first_copy_there_is_none(store: SqlCache) -> None:
    assert store.outbox.dossier(NUMBER, NUMBER).frame is None
    assert store.outbox.base(NUMBER, NUMBER).frame is None


@pytest.mark.parametrize("change", ALL, ids=lambda one: one.kind)
def test_a_change_is_shown_kept_read_back_and_undone(filled: SqlCache, change: EstablishmentChange) -> None:
    before = rows(filled)
    asked = ask(filled, change)
    assert shown(filled) == ordered(change.on(base(filled)))
    assert base(filled) != shown(filled)
    now = rows(filled)
    assert now["establishment", NUMBER]["of_a_later_version"] == [1]
    for key, row in now.items():
        assert row["number"] if key[0] == "establishment" else row
    found = filled.outbox.get("r1")
    assert found is not None
    assert (found.change, found.seen) == (asked.change, asked.seen), "as it was asked, after it was on the disk"
    assert filled.outbox.take_back(["r1"], NOW) == 1
    assert rows(filled) == before


def test_what_the_establishment_is_called_elsewhere_is_the_authoritys(filled: SqlCache) -> None:
    head = Head(
        NUMBER, "روابي السدير", None, 1, Role.SUPERVISOR, 1, None, PortfolioSummary(3, 0, 0, None, compliant=True)
    )
    filled.feed.save_heads(Heads("k1", (head,)))
    ask(filled, ALL[0])
    (known,) = filled.feed.establishments()
    assert known.establishment is not None
    assert (known.establishment.names.ar, shown(filled).itself().names.ar) == ("روابي السدير", "جديدة")


def test_every_kind_is_here() -> None:
    assert {type(one) for one in ALL} == set(CHANGES)


@pytest.mark.parametrize("change", ALL, ids=lambda one: one.kind)
def test_a_page_leaves_it_on_top(filled: SqlCache, change: EstablishmentChange) -> None:
    """Another field of the same row, by another device: both are kept."""
    ask(filled, change)
    filled.feed.apply(NUMBER, delta([itself(version=2, office="jeddah")]))
    assert (state(filled), base(filled).itself().office) == (OperationState.READY, "jeddah")
    assert shown(filled) == ordered(change.on(base(filled)))
    kept = filled.outbox.get("r1")
    assert kept is not None
    assert kept.expected_version == (2 if change.target == NUMBER else 0 if change.is_new else 1)


def test_the_same_field_collides(filled: SqlCache) -> None:
    ask(filled, UpdateContacts(establishment_id=NUMBER, phone="0110000401"))
    ask(filled, UpdateAddress(establishment_id=NUMBER, address=ADDRESS), "r2")
    theirs = replace(itself(version=2, contacts=ContactsData(phone="0119999999")), by="m1")
    filled.feed.apply(NUMBER, delta([theirs]))
    stuck = filled.outbox.get("r1")
    assert stuck is not None
    assert stuck.collision is not None
    assert (stuck.state, stuck.collision.fields, stuck.collision.by) == (OperationState.CONFLICT, ("phone",), "m1")
    assert state(filled, "r2") is OperationState.READY, "another kind does not wait for it"
    assert shown(filled).itself().national_address == ADDRESS
    assert [one.id for one in filled.outbox.due(NUMBER, NOW, 10)] == ["r2"]


def test_what_is_gone_collides_as_a_whole(filled: SqlCache) -> None:
    ask(filled, RenewLicence(licence_id="l1", issued=DAY, expires=date(2027, 1, 4)))
    filled.feed.apply(NUMBER, delta([gone("licence", "l1")]))
    stuck = filled.outbox.get("r1")
    assert stuck is not None
    assert stuck.collision is not None
    assert (stuck.state, stuck.collision.fields) == (OperationState.CONFLICT, ("issued", "expires"))
    assert stuck.change.found_in(filled.outbox.base(NUMBER, NUMBER)) == {}
    assert shown(filled).licences == ()


def test_an_accepted_one_is_shown_until_the_feed_has_it(filled: SqlCache) -> None:
    asked = ask(filled, UpdateContacts(establishment_id=NUMBER, phone="0110000401"))
    filled.outbox.settle([replace(asked, state=OperationState.ACCEPTED, decided_at=NOW, settled_version=2)])
    assert base(filled) != shown(filled)
    echo = replace(itself(version=2, contacts=ContactsData(phone="0110000401", email="a@b.sa")), request="r1")
    filled.feed.apply(NUMBER, delta([echo]))
    assert base(filled) == shown(filled)
    contacts = shown(filled).itself().contacts
    assert contacts is not None
    assert contacts.phone == "0110000401"


def test_a_fresh_copy_has_it_on_top(open_store: Callable[[], SqlCache]) -> None:
    store = open_store()
    everything = [itself(), *(one for one in snapshot_rows(3) if one.entity != "establishment")]
    fill(store, pages_of(everything, 500))
    change = UpdateBranch(branch_id="branch-1", name=Names("فرع"))
    ask(store, change)
    fill(store, pages_of([replace(one, version=5) for one in everything], 500), epoch="k9")
    assert shown(store) == change.on(base(store))
    assert base(store).branch("branch-1").version == 5


def test_who_works_where(filled: SqlCache) -> None:
    sums = filled.roster.totals_by_branch(NUMBER)
    assert sum(one.count for one in sums.values()) == 3
    everyone = filled.roster.overview(NUMBER)
    assert everyone.complete
    assert filled.roster.totals_by_branch("699999999") == {}
    name = BranchData(name=NamesData(ar="فرع"), city="جدة", state="closed", opened="2010-01-01", closed="2026-01-01")
    filled.feed.apply(NUMBER, delta([put("branch", "branch-1", name, 2)]))
    assert filled.roster.totals_by_branch(NUMBER) == sums, "a closed branch keeps whoever the authority has there"
