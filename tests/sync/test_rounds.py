"""Rounds against the reference service: what is shown equals what the service says, whatever happened between."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from gosi_desktop.application.ports import FeedPage, Heads
from gosi_desktop.domain.errors import Cancelled, Offline, SignInExpired, TermsNotAccepted
from gosi_desktop.sync import schedule
from tests.support.desktop import NUMBER, OWNER, SUPERVISOR, Desktop
from tests.support.proxy import Fault, Proxy

Service = tuple[str, str]
Makes = Callable[..., Desktop]


@pytest.fixture
def small_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Many pages from few rows."""
    monkeypatch.setattr(schedule, "PAGE", 10)
    monkeypatch.setattr(schedule, "BULK_PAGE", 10)


def a_contributor(desktop: Desktop) -> str:
    """Somebody's id."""
    return next(id for entity, id in desktop.rows(NUMBER) if entity == "contributor")


def change(desktop: Desktop, contributor: str, mobile: str) -> None:
    """Somebody else changes a number at the service."""
    desktop.practise("record", establishment=NUMBER, entity="contributor", id=contributor, set={"mobile": mobile})


def test_the_first_round_takes_everything(desktop: Desktop) -> None:
    seen: list[tuple[int, int | None]] = []
    prepared: list[tuple[int, int | None]] = []
    assert desktop.pull(
        progress=lambda done, total: seen.append((done, total)),
        preparing=lambda done, total: prepared.append((done, total)),
    )
    assert desktop.rows(NUMBER) == desktop.truth(NUMBER)
    count = len(desktop.truth(NUMBER))
    assert seen == [(count, count)]
    assert prepared == [(28, 28)]
    known = desktop.cache.feed.establishments()[0]
    assert known.synced_at is not None
    assert known.head.summary.contributors == 24
    assert desktop.changes >= 2  # the heads, then the copy


@pytest.mark.usefixtures("small_pages")
def test_progress_grows_page_by_page(desktop: Desktop) -> None:
    seen: list[tuple[int, int | None]] = []
    desktop.pull(progress=lambda done, total: seen.append((done, total)))
    count = len(desktop.truth(NUMBER))
    assert [done for done, _ in seen[: count // 10]] == list(range(10, count + 1, 10))
    assert {total for _, total in seen} == {count}
    assert [done for done, _ in seen] == sorted(done for done, _ in seen)


def test_when_nothing_moved_one_call_says_so(
    service: Service, make_desktop: Makes, proxied: Callable[[Service], Proxy]
) -> None:
    proxy = proxied(service)
    desktop = make_desktop(service, port=proxy.port)
    desktop.sign_in()
    desktop.pull()
    synced = desktop.cache.feed.place(NUMBER)
    desktop.practise("clock", advance_seconds=300)
    before = proxy.bytes_down
    assert not desktop.pull(NUMBER)
    assert proxy.bytes_down - before < 600  # a 304 and its headers
    place = desktop.cache.feed.place(NUMBER)
    assert place is not None
    assert synced is not None
    assert place.synced_at is not None
    assert synced.synced_at is not None
    assert place.synced_at - synced.synced_at > timedelta(seconds=290)


def test_between_two_heads_only_the_open_establishment_is_asked(desktop: Desktop) -> None:
    desktop.pull()
    person = a_contributor(desktop)
    change(desktop, person, "0551112233")
    desktop.clock.advance(schedule.OPEN_EVERY)
    assert not desktop.engine.pull_round(None, lambda done, total: None, lambda: False)
    assert desktop.engine.pull_round(NUMBER, lambda done, total: None, lambda: False)
    assert desktop.rows(NUMBER) == desktop.truth(NUMBER)


def test_changes_and_deletions_arrive(desktop: Desktop) -> None:
    desktop.pull()
    person = a_contributor(desktop)
    change(desktop, person, "0551112233")
    notice = next(id for entity, id in desktop.rows(NUMBER) if entity == "notice")
    desktop.practise("record", establishment=NUMBER, entity="notice", id=notice, delete=True)
    assert desktop.pull()
    rows = desktop.rows(NUMBER)
    assert rows == desktop.truth(NUMBER)
    assert rows["contributor", person] == 2
    assert ("notice", notice) not in rows
    assert not desktop.pull()


def test_two_desktops_see_the_same(service: Service, make_desktop: Makes) -> None:
    first, second = make_desktop(service), make_desktop(service)
    first.sign_in(OWNER)
    second.sign_in(SUPERVISOR)
    for desktop in (first, second):
        desktop.pull()
    for n in range(3):
        change(first, a_contributor(first), f"055111220{n}")
        first.pull()
    second.pull()
    assert first.rows(NUMBER).keys() >= second.rows(NUMBER).keys()
    assert second.rows(NUMBER) == second.truth(NUMBER)


def test_a_restart_goes_on_with_the_kept_tag(service: Service, make_desktop: Makes) -> None:
    desktop = make_desktop(service, "one")
    desktop.sign_in()
    desktop.pull()
    person = a_contributor(desktop)
    desktop.close()
    again = make_desktop(service, "one")
    assert not again.pull()
    change(again, person, "0551112233")
    assert again.pull()
    assert again.rows(NUMBER) == again.truth(NUMBER)


@pytest.mark.usefixtures("small_pages")
@pytest.mark.parametrize("pages", [0, 1, 7, 13])
def test_a_round_is_stopped_between_two_pages_and_taken_up_again(desktop: Desktop, pages: int) -> None:
    seen: list[int] = []
    with pytest.raises(Cancelled):
        desktop.pull(progress=lambda done, total: seen.append(done), cancelled=lambda: len(seen) >= pages)
    assert len(seen) == pages
    place = desktop.cache.feed.place(NUMBER)
    assert place is not None
    assert (place.complete, place.filling, place.received) == (False, True, 10 * pages)
    again: list[int] = []
    assert desktop.pull(progress=lambda done, total: again.append(done))
    assert again[0] == min(150, 10 * pages + 10)
    assert desktop.rows(NUMBER) == desktop.truth(NUMBER)


def test_another_role_is_another_copy(service: Service, make_desktop: Makes) -> None:
    levers, desktop = make_desktop(service), make_desktop(service)
    desktop.sign_in(SUPERVISOR)
    desktop.pull()
    assert any(entity == "wage_period" for entity, _ in desktop.rows(NUMBER))
    levers.practise("role", username=SUPERVISOR, establishment=NUMBER, role="hazards_clerk")
    assert desktop.pull(NUMBER)
    assert not any(entity == "wage_period" for entity, _ in desktop.rows(NUMBER))
    assert desktop.rows(NUMBER) == desktop.truth(NUMBER)


def test_a_role_that_widens_brings_the_older_rows(service: Service, make_desktop: Makes) -> None:
    levers, desktop = make_desktop(service), make_desktop(service)
    levers.practise("role", username=SUPERVISOR, establishment=NUMBER, role="hazards_clerk")
    desktop.sign_in(SUPERVISOR)
    desktop.pull()
    assert not any(entity == "wage_period" for entity, _ in desktop.rows(NUMBER))
    levers.practise("role", username=SUPERVISOR, establishment=NUMBER, role="supervisor")
    assert desktop.pull(NUMBER)
    assert any(entity == "wage_period" for entity, _ in desktop.rows(NUMBER))
    assert desktop.rows(NUMBER) == desktop.truth(NUMBER)


def test_a_role_changed_between_two_heads_is_noticed_by_the_open_one(service: Service, make_desktop: Makes) -> None:
    levers, desktop = make_desktop(service), make_desktop(service)
    desktop.sign_in(SUPERVISOR)
    desktop.pull()
    levers.practise("role", username=SUPERVISOR, establishment=NUMBER, role="viewer")
    desktop.clock.advance(schedule.OPEN_EVERY)
    assert desktop.engine.pull_round(NUMBER, lambda done, total: None, lambda: False)
    assert desktop.rows(NUMBER) == desktop.truth(NUMBER)
    heads = desktop.cache.feed.heads()
    assert heads is not None
    assert heads.heads[0].role == "viewer"
    assert not desktop.pull(NUMBER)


@pytest.mark.parametrize("between_heads", [False, True])
def test_where_the_role_has_ended_nothing_stays(service: Service, make_desktop: Makes, between_heads: bool) -> None:
    levers, desktop = make_desktop(service), make_desktop(service)
    desktop.sign_in(SUPERVISOR)
    desktop.pull()
    levers.practise("role", username=SUPERVISOR, establishment=NUMBER, role="ended")
    desktop.clock.advance(schedule.OPEN_EVERY if between_heads else schedule.HEADS_EVERY)
    assert desktop.engine.pull_round(NUMBER, lambda done, total: None, lambda: False)
    assert desktop.rows(NUMBER) == {}
    assert desktop.cache.feed.place(NUMBER) is None
    heads = desktop.cache.feed.heads()
    assert heads is not None
    assert heads.heads[0].ended_at is not None
    assert not desktop.pull(NUMBER)


def test_newer_terms_stop_a_round_at_once(desktop: Desktop, monkeypatch: pytest.MonkeyPatch) -> None:
    desktop.pull()
    head = desktop.authority.heads(None)
    assert head is not None
    other = replace(head.heads[0], establishment="another")
    monkeypatch.setattr(
        desktop.authority, "heads", lambda etag: replace(head, epoch="new", heads=(head.heads[0], other))
    )
    desktop.practise("terms", version="2026-02")
    asked: list[str] = []
    changes = desktop.authority.changes

    def watched(establishment: str, cursor: str | None, limit: int) -> FeedPage:
        asked.append(establishment)
        return changes(establishment, cursor, limit)

    monkeypatch.setattr(desktop.authority, "changes", watched)
    with pytest.raises(TermsNotAccepted):
        desktop.pull(NUMBER)
    assert asked == [NUMBER], "what holds for one holds for all"


def test_a_service_restored_from_a_backup_is_noticed(desktop: Desktop) -> None:
    desktop.pull()
    kept = desktop.practise("snapshots")["snapshot"]
    person = a_contributor(desktop)
    change(desktop, person, "0551112233")
    desktop.pull()
    assert desktop.rows(NUMBER)["contributor", person] == 2
    desktop.practise("restore", snapshot=kept)
    assert desktop.pull(NUMBER)
    assert desktop.rows(NUMBER)["contributor", person] == 1  # a fresh copy, not held back by its higher version
    assert desktop.rows(NUMBER) == desktop.truth(NUMBER)


def test_restored_between_two_heads(desktop: Desktop) -> None:
    desktop.pull()
    kept = desktop.practise("snapshots")["snapshot"]
    change(desktop, a_contributor(desktop), "0551112233")
    desktop.pull()
    desktop.practise("restore", snapshot=kept)
    desktop.clock.advance(schedule.OPEN_EVERY)
    assert desktop.engine.pull_round(NUMBER, lambda done, total: None, lambda: False)
    assert desktop.rows(NUMBER) == desktop.truth(NUMBER)


def test_restored_between_heads_and_the_first_page(desktop: Desktop, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = [desktop.practise("snapshots")["snapshot"]]
    ask = desktop.authority.heads

    def heads(etag: str | None) -> Heads | None:
        answer = ask(etag)
        if kept:
            desktop.practise("restore", snapshot=kept.pop())
        return answer

    monkeypatch.setattr(desktop.authority, "heads", heads)
    assert desktop.pull(NUMBER)
    assert desktop.rows(NUMBER) == desktop.truth(NUMBER)
    assert not desktop.pull(NUMBER)  # the copy was begun under the right epoch


def test_what_a_failed_round_left_behind_is_not_forgotten_over_a_restart(
    service: Service, make_desktop: Makes, monkeypatch: pytest.MonkeyPatch
) -> None:
    desktop = make_desktop(service, "one")
    desktop.sign_in()
    desktop.pull()
    change(desktop, a_contributor(desktop), "0551112233")

    def unreachable(establishment: str, cursor: str | None, limit: int) -> FeedPage:
        raise Offline

    monkeypatch.setattr(desktop.authority, "changes", unreachable)
    with pytest.raises(Offline):
        desktop.pull()
    desktop.close()
    again = make_desktop(service, "one")
    assert again.pull()
    assert again.rows(NUMBER) == again.truth(NUMBER)


@pytest.mark.usefixtures("small_pages")
def test_restored_in_the_middle_of_the_first_copy(desktop: Desktop) -> None:
    kept = desktop.practise("snapshots")["snapshot"]
    seen: list[int] = []

    def restore_at_the_third_page(done: int, _total: int | None) -> None:
        seen.append(done)
        if len(seen) == 3:
            desktop.practise("restore", snapshot=kept)

    assert desktop.pull(progress=restore_at_the_third_page)
    assert desktop.rows(NUMBER) == desktop.truth(NUMBER)


@pytest.mark.usefixtures("small_pages")
def test_what_changes_while_the_first_copy_is_taken_is_in_it(desktop: Desktop) -> None:
    seen: list[int] = []
    person = next(iter(id for entity, id in desktop.truth(NUMBER) if entity == "contributor"))
    notice = next(iter(id for entity, id in desktop.truth(NUMBER) if entity == "notice"))

    def meddle(done: int, _total: int | None) -> None:
        seen.append(done)
        if len(seen) in (2, 9):
            change(desktop, person, f"055111223{len(seen)}")
        if len(seen) == 4:
            desktop.practise("record", establishment=NUMBER, entity="notice", id=notice, delete=True)

    assert desktop.pull(progress=meddle)
    assert desktop.rows(NUMBER) == desktop.truth(NUMBER)
    assert desktop.rows(NUMBER)["contributor", person] == 3


@pytest.mark.usefixtures("small_pages")
def test_a_feed_that_went_back_without_a_word_means_a_fresh_copy(
    desktop: Desktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    desktop.pull()
    change(desktop, a_contributor(desktop), "0551112233")
    desktop.pull()
    ask = desktop.authority.heads

    def gone_back(etag: str | None) -> Heads | None:
        answer = ask(None)
        assert answer is not None
        return replace(answer, heads=tuple(replace(head, seq=head.seq - 1) for head in answer.heads), etag='"back"')

    monkeypatch.setattr(desktop.authority, "heads", gone_back)
    seen: list[int] = []
    with pytest.raises(Cancelled):
        desktop.pull(progress=lambda done, total: seen.append(done), cancelled=lambda: len(seen) == 3)
    assert desktop.rows(NUMBER) == desktop.truth(NUMBER)  # the old copy is still shown
    again: list[int] = []
    assert desktop.pull(progress=lambda done, total: again.append(done))
    assert (seen, again[0]) == ([10, 20, 30], 40)
    assert desktop.rows(NUMBER) == desktop.truth(NUMBER)


def test_a_cursor_too_old_means_a_fresh_copy(service: Service, make_desktop: Makes) -> None:
    levers, desktop = make_desktop(service), make_desktop(service)
    desktop.sign_in()
    desktop.pull()
    change(desktop, a_contributor(desktop), "0551112233")
    levers.practise("clock", advance_seconds=61 * 86400)
    desktop.sign_in()
    assert desktop.pull(NUMBER)
    assert desktop.rows(NUMBER) == desktop.truth(NUMBER)


def test_a_reset_service_wants_a_new_sign_in(desktop: Desktop) -> None:
    desktop.pull()
    desktop.desk.start_anew()
    with pytest.raises(SignInExpired):
        desktop.pull()
    assert desktop.rows(NUMBER)  # still shown
    desktop.sign_in()
    assert desktop.pull()
    assert desktop.rows(NUMBER) == desktop.truth(NUMBER)


@pytest.mark.parametrize("years", [-10, 10])
def test_a_clock_years_off_changes_nothing(service: Service, make_desktop: Makes, years: int) -> None:
    desktop = make_desktop(service)
    desktop.clock.instant += timedelta(days=years * 365)
    desktop.sign_in()
    desktop.pull()
    service_now = desktop.authority.changes(NUMBER, None, 1).server_time
    assert abs(desktop.time.now() - service_now) < timedelta(seconds=3)
    known = desktop.cache.feed.establishments()[0]
    assert known.synced_at is not None
    assert abs(known.synced_at - service_now) < timedelta(seconds=5)
    assert desktop.rows(NUMBER) == desktop.truth(NUMBER)


@pytest.mark.usefixtures("small_pages")
def test_a_clock_that_jumps_in_the_middle_changes_nothing(desktop: Desktop) -> None:
    jumps = iter([3650, -7300, 3650, 1, -1] * 9)
    assert desktop.pull(
        progress=lambda done, total: desktop.clock.set(desktop.clock.instant + timedelta(days=next(jumps)))
    )
    assert desktop.rows(NUMBER) == desktop.truth(NUMBER)


def test_while_failing_no_more_than_one_call_a_second(
    service: Service, make_desktop: Makes, proxied: Callable[[Service], Proxy]
) -> None:
    proxy = proxied(service)
    desktop = make_desktop(service, port=proxy.port)
    desktop.sign_in()
    proxy.drop_all()
    proxy.fault = Fault(refuse=True)
    with pytest.raises(Offline):
        desktop.pull()
    connections = proxy.connections
    for _ in range(5):
        desktop.clock.advance(0.15)
        with pytest.raises(Offline):
            desktop.engine.pull_round(None, lambda done, total: None, lambda: False)
    assert proxy.connections == connections
    proxy.fault = Fault()
    desktop.clock.advance(0.3)
    assert desktop.engine.pull_round(None, lambda done, total: None, lambda: False)


def test_the_pages_grow_in_bulk_only(desktop: Desktop, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    changes = desktop.authority.changes

    def watched(establishment: str, cursor: str | None, limit: int) -> object:
        asked.append(limit)
        return changes(establishment, cursor, limit)

    monkeypatch.setattr(schedule, "PAGE", 50)
    monkeypatch.setattr(desktop.authority, "changes", watched)
    desktop.pull()
    assert asked == [50, 5000]
