"""An office in one round: heads once for all, then what moved, the open one first. Counted call by call."""

from collections.abc import Callable, Iterator

import pytest

from gosi_desktop.application.ports import FeedPage, Heads
from gosi_desktop.sandbox.seeds.office import ACCOUNTANT
from tests.support.desktop import Desktop
from tests.support.service import running_service

ESTABLISHMENTS = 5


class Calls:
    """What a desktop's engine asks of the authority, in order."""

    def __init__(self, desktop: Desktop) -> None:
        self.made: list[str] = []
        heads, changes = desktop.authority.heads, desktop.authority.changes

        def count_heads(etag: str | None) -> Heads | None:
            self.made.append("heads")
            return heads(etag)

        def count_changes(establishment: str, cursor: str | None, limit: int) -> FeedPage:
            self.made.append(establishment)
            return changes(establishment, cursor, limit)

        desktop.authority.heads = count_heads  # type: ignore[method-assign]
        desktop.authority.changes = count_changes  # type: ignore[method-assign]

    def take(self) -> list[str]:
        """Those since the last time, without the pages that followed a first one."""
        made, self.made = self.made, []
        return list(dict.fromkeys(made))


@pytest.fixture(scope="module")
def office_service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, str]]:
    folder = tmp_path_factory.mktemp("office")
    with running_service(folder, seed="office", more=("--establishments", str(ESTABLISHMENTS))) as started:
        yield started


@pytest.fixture
def office(office_service: tuple[str, str], make_desktop: Callable[..., Desktop]) -> tuple[Desktop, Calls]:
    """The accountant's, everything fetched from a service as after its first start."""
    make_desktop(office_service, "levers").practise("reset", seed="office")
    desktop = make_desktop(office_service)
    desktop.sign_in(ACCOUNTANT.username)
    calls = Calls(desktop)
    desktop.pull()
    return desktop, calls


def numbers(desktop: Desktop) -> list[str]:
    return [one.head.establishment for one in desktop.cache.feed.establishments()]


def change(desktop: Desktop, number: str) -> None:
    """Somebody changes the establishment's own row at the service."""
    row = next(id for entity, id in desktop.rows(number) if entity == "establishment")
    desktop.practise("record", establishment=number, entity="establishment", id=row, set={"activity": "transport"})


def test_the_first_round_asks_heads_once_and_takes_every_one(office: tuple[Desktop, Calls]) -> None:
    desktop, calls = office
    made = calls.take()
    assert made[0] == "heads"
    assert sorted(made[1:]) == sorted(numbers(desktop))
    assert len(made) == ESTABLISHMENTS + 1


def test_what_has_not_moved_is_not_asked_for(office: tuple[Desktop, Calls]) -> None:
    desktop, calls = office
    calls.take()
    desktop.pull(opened=numbers(desktop)[2])
    assert calls.take() == ["heads"]


def test_only_what_moved_is_pulled_the_open_one_first(office: tuple[Desktop, Calls]) -> None:
    desktop, calls = office
    first, _, third, *_ = numbers(desktop)
    for number in (first, third):
        change(desktop, number)
    calls.take()
    desktop.pull(opened=third)
    assert calls.take() == ["heads", third, first]


def test_between_two_heads_only_the_open_one_is_asked_for(office: tuple[Desktop, Calls]) -> None:
    desktop, calls = office
    first, second, *_ = numbers(desktop)
    change(desktop, second)
    calls.take()
    desktop.clock.advance(120)
    desktop.engine.pull_round(first, lambda done, total: None, lambda: False)
    assert calls.take() == [first]


def test_whoever_wants_all_of_them_does_not_wait_for_five_minutes(office: tuple[Desktop, Calls]) -> None:
    desktop, calls = office
    first, second, *_ = numbers(desktop)
    change(desktop, second)
    calls.take()
    desktop.engine.look_at_all()
    desktop.engine.pull_round(first, lambda done, total: None, lambda: False)
    assert calls.take() == ["heads", second]
    desktop.engine.pull_round(first, lambda done, total: None, lambda: False)
    assert calls.take() == [first]  # it was wanted once


def test_opening_another_one_asks_nobody(office: tuple[Desktop, Calls]) -> None:
    """Switching is the cache's business alone."""
    desktop, calls = office
    calls.take()
    for number in numbers(desktop):
        assert desktop.cache.roster.overview(number).complete
        assert desktop.rows(number)
    assert calls.take() == []


def test_an_ended_role_is_never_asked_for_again(office: tuple[Desktop, Calls]) -> None:
    desktop, calls = office
    first, second, *_ = numbers(desktop)
    desktop.practise("role", username=ACCOUNTANT.username, establishment=second, role="ended")
    calls.take()
    desktop.pull(opened=first)
    assert second not in calls.take()
    assert desktop.rows(second) == {}
    desktop.practise("role", username=ACCOUNTANT.username, establishment=second, role="viewer")
    desktop.pull(opened=first)
    assert calls.take() == ["heads", second]
