"""Lines cut at byte offsets, hung, slow, sliced, replayed: no partial page is applied, and the next round goes on."""

import random
import shutil
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from gosi_desktop.domain.errors import Cancelled, Offline
from gosi_desktop.remote.transport import Patience
from gosi_desktop.sync import schedule
from tests.support.desktop import NUMBER, Desktop
from tests.support.proxy import Fault, Proxy

Makes = Callable[..., Desktop]
CUTS, LONG_CUTS = 100, 1_000
WAVER = 64  # bytes by which two rounds that bring the same may differ: cursors and keys are not of one length


@pytest.fixture(autouse=True)
def small_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Eight pages from 150 rows."""
    monkeypatch.setattr(schedule, "PAGE", 20)
    monkeypatch.setattr(schedule, "BULK_PAGE", 20)


@pytest.fixture
def line(
    service: tuple[str, str], make_desktop: Makes, proxied: Callable[[tuple[str, str]], Proxy], tmp_path: Path
) -> tuple[Proxy, Path, dict[tuple[str, str], int]]:
    """A proxy, a profile that has signed in, and the rows it will have in the end."""
    desktop = make_desktop(service, "signed in")
    desktop.sign_in()
    truth = desktop.truth(NUMBER)
    desktop.close()
    return proxied(service), tmp_path / "signed in", truth


def reopened(folder: Path, proxy: Proxy, start_token: str, patience: Patience | None = None) -> Desktop:
    """The profile behind the proxy."""
    return Desktop(folder, f"http://127.0.0.1:{proxy.port}", start_token, patience)


def test_cut_at_byte_offsets(
    service: tuple[str, str], line: tuple[Proxy, Path, dict[tuple[str, str], int]], tmp_path: Path, long_run: bool
) -> None:
    proxy, start, truth = line
    dry = reopened(shutil.copytree(start, tmp_path / "dry"), proxy, service[1])
    dry.pull()
    dry.close()
    whole = proxy.bytes_down - WAVER
    cuts = LONG_CUTS if long_run else CUTS
    chance = random.Random("cuts")
    offsets = sorted(
        {*range(0, whole, max(1, whole // (cuts // 2))), *(chance.randrange(whole) for _ in range(cuts // 2))}
    )
    assert len(offsets) >= 0.9 * cuts
    for offset in offsets:
        folder = shutil.copytree(start, tmp_path / str(offset))
        desktop = reopened(folder, proxy, service[1])
        proxy.fault = Fault(cut_at=offset) if offset % 2 else Fault(end_at=offset)
        with pytest.raises(Offline):
            desktop.pull()
        assert desktop.rows(NUMBER) == {}
        place = desktop.cache.feed.place(NUMBER)
        assert place is None or place.received % 20 == 0
        proxy.fault = Fault()
        proxy.drop_all()
        desktop.pull()
        assert desktop.rows(NUMBER) == truth
        desktop.close()
        shutil.rmtree(folder)


@pytest.mark.parametrize(
    "fault",
    [Fault(slice=1), Fault(slice=100, latency=0.0005), Fault(replay=True)],
    ids=["byte by byte", "slow", "every call twice"],
)
def test_a_bad_line_is_a_slow_one(
    service: tuple[str, str], line: tuple[Proxy, Path, dict[tuple[str, str], int]], fault: Fault
) -> None:
    proxy, folder, truth = line
    proxy.fault = fault
    desktop = reopened(folder, proxy, service[1])
    seen: list[int] = []
    assert desktop.pull(progress=lambda done, total: seen.append(done))
    assert len(seen) >= 7
    assert desktop.rows(NUMBER) == truth
    desktop.close()


@pytest.mark.parametrize("offset", [0, 700, 9_000])
def test_a_line_that_hangs_is_given_up_and_taken_up_again(
    service: tuple[str, str], line: tuple[Proxy, Path, dict[tuple[str, str], int]], offset: int
) -> None:
    proxy, folder, truth = line
    proxy.fault = Fault(hang_at=offset)
    desktop = reopened(folder, proxy, service[1], Patience(1, 0.2, 20))
    with pytest.raises(Offline, match=r"remote\.timeout"):
        desktop.pull()
    proxy.fault = Fault()
    proxy.drop_all()
    desktop.pull()
    assert desktop.rows(NUMBER) == truth
    desktop.close()


def test_a_round_that_hangs_is_cancelled_at_once(
    service: tuple[str, str], line: tuple[Proxy, Path, dict[tuple[str, str], int]]
) -> None:
    proxy, folder, truth = line
    proxy.fault = Fault(hang_at=9_000)
    desktop = reopened(folder, proxy, service[1], Patience(5, 60, 120))
    first_page = threading.Event()
    ended: list[str] = []

    def run() -> None:
        try:
            desktop.pull(progress=lambda done, total: first_page.set())
        except Cancelled as error:
            ended.append(error.code)

    thread = threading.Thread(target=run)
    thread.start()
    assert first_page.wait(20)
    while thread.is_alive():  # it is about to wait for the next page, or does already
        desktop.engine.interrupt()
        thread.join(0.01)
    assert ended == ["cancelled"]
    proxy.fault = Fault()
    proxy.drop_all()
    desktop.pull()
    assert desktop.rows(NUMBER) == truth
    desktop.close()


def test_on_a_slow_line_pages_shrink(
    service: tuple[str, str], line: tuple[Proxy, Path, dict[tuple[str, str], int]], monkeypatch: pytest.MonkeyPatch
) -> None:
    proxy, folder, _ = line
    monkeypatch.setattr(schedule, "PAGE", 80)
    monkeypatch.setattr(schedule, "_SMALLEST_PAGE", 10)
    desktop = reopened(folder, proxy, service[1])
    asked: list[int] = []
    changes = desktop.authority.changes

    def slowly(establishment: str, cursor: str | None, limit: int) -> object:
        asked.append(limit)
        page = changes(establishment, cursor, limit)
        desktop.clock.advance(20)
        return replace(page)

    monkeypatch.setattr(desktop.authority, "changes", slowly)
    desktop.pull()
    assert asked[:4] == [80, 40, 20, 10]
    assert set(asked[4:]) == {10}
    desktop.close()
