"""What the service changes of a person's roles is told once, over restarts too."""

from dataclasses import replace

from gosi_desktop.application.ports import KnownEstablishment
from gosi_desktop.application.role_watch import RoleChange, RoleWatch
from gosi_desktop.domain.establishment import Role
from tests.fakes.cache import FakeDevice, FakeFeed
from tests.fakes.day import NOW, RAWABI, WASM
from tests.fakes.workspace import known_establishments


def become(feed: FakeFeed, number: str, **changes: object) -> None:
    """Another head of one establishment."""
    feed.known = tuple(
        replace(one, head=replace(one.head, **changes)) if one.head.establishment == number else one  # type: ignore[arg-type]
        for one in feed.known
    )


def watch(feed: FakeFeed, device: FakeDevice) -> list[tuple[str, Role | None, Role | None]]:
    changes = RoleWatch(feed, device).changes()  # type: ignore[arg-type]
    return [(one.establishment, one.before, one.now) for one in changes]


def test_what_was_there_at_first_is_not_told() -> None:
    feed, device = FakeFeed(known_establishments()), FakeDevice()
    assert watch(feed, device) == []
    assert watch(feed, device) == []


def test_a_role_that_ends_is_told_once() -> None:
    feed, device = FakeFeed(known_establishments()), FakeDevice()
    watch(feed, device)
    become(feed, RAWABI, ended_at=NOW)
    assert watch(feed, device) == [(RAWABI, Role.SUPERVISOR, None)]
    assert watch(feed, device) == []


def test_another_role_and_a_new_one_are_told() -> None:
    feed, device = FakeFeed(known_establishments()[:2]), FakeDevice()
    watch(feed, device)
    become(feed, WASM, role=Role.SUPERVISOR)
    feed.known = (*feed.known, known_establishments()[2])
    assert watch(feed, device) == [
        (WASM, Role.PREPARER, Role.SUPERVISOR),
        (known_establishments()[2].head.establishment, None, Role.OWNER),
    ]


def test_the_name_comes_along() -> None:
    feed, device = FakeFeed(known_establishments()), FakeDevice()
    watch(feed, device)
    become(feed, RAWABI, ended_at=NOW)
    change = RoleWatch(feed, device).changes()[0]  # type: ignore[arg-type]
    assert change == RoleChange(RAWABI, "روابي السدير للتجارة", "Rawabi Alsudair", Role.SUPERVISOR, None)


def test_before_the_first_heads_nothing_is_told_and_nothing_kept() -> None:
    feed, device = FakeFeed(()), FakeDevice()
    assert watch(feed, device) == []
    assert device.kept == {}


def test_what_cannot_be_read_counts_as_never_told_but_ends_no_role() -> None:
    feed, device = FakeFeed(known_establishments()), FakeDevice()
    device.put("roles_told", "{broken")
    assert all(now is not None for _, _, now in watch(feed, device))


def test_the_last_establishment_may_go() -> None:
    known: list[KnownEstablishment] = known_establishments()[:1]
    feed, device = FakeFeed(known), FakeDevice()
    watch(feed, device)
    become(feed, RAWABI, ended_at=NOW)
    assert watch(feed, device) == [(RAWABI, Role.SUPERVISOR, None)]
