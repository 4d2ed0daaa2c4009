"""The page of deadlines: months of both calendars, one day alone, one establishment or all, the file, what is near."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import icalendar
import pytest

from gosi_desktop.application.events import Kind
from gosi_desktop.application.injury_forms import InjuryForm
from gosi_desktop.application.reminders import Reminder
from gosi_desktop.domain.dates import Calendar
from gosi_desktop.domain.deadlines import DeadlineKind
from gosi_desktop.domain.errors import Corrupt, DiskFull
from gosi_desktop.domain.injuries import InjuryState
from gosi_desktop.viewmodels.deadlines import DeadlinesViewModel
from gosi_desktop.viewmodels.runners import Runners
from gosi_desktop.viewmodels.shell import ShellViewModel
from gosi_desktop.viewmodels.shell_state import Page
from tests.fakes import injuries
from tests.fakes.day import NOW, RAWABI, WASM
from tests.fakes.workspace import Bench
from tests.ui.deadline_screens import owing

ShellOf = Callable[..., ShellViewModel]
D = DeadlineKind


def kept() -> Bench:
    bench = Bench()
    owing(bench)
    return bench


@pytest.fixture
def page(shell_of: ShellOf) -> Callable[..., DeadlinesViewModel]:
    """The page, shown."""

    def make(bench: Bench | None = None) -> DeadlinesViewModel:
        shell = shell_of(bench or kept())
        shell.show_page(Page.DEADLINES)
        return shell.deadlines

    return make


def told(model: DeadlinesViewModel) -> list[tuple[DeadlineKind, int, int]]:
    return [(one.row.deadline.kind, one.row.days_left, one.people) for one in model.state.entries]


def test_this_month_and_what_has_passed_people_with_the_same_to_do_together(page: Any) -> None:
    assert told(page()) == [
        (D.EXCLUDE_CONTRIBUTOR, -6, 1),
        (D.RENEW_LICENCE, -4, 1),
        (D.PAY, 9, 1),
        (D.RENEW_CERTIFICATE, 17, 1),
        (D.COMPLETE_CONTRIBUTOR, 25, 3),
    ]


def test_the_weeks_around_the_month_begin_on_a_sunday(page: Any) -> None:
    state = page().state
    assert (state.first, state.last) == (date(2026, 1, 1), date(2026, 1, 31))
    assert (state.days[0].day, state.days[-1].day) == (date(2025, 12, 28), date(2026, 1, 31))
    assert {one.day.isoweekday() for one in state.days[::7]} == {7}


def test_another_month_shows_what_is_in_it_alone(page: Any) -> None:
    model = page()
    model.previous_month()
    assert (model.state.first, told(model)) == (date(2025, 12, 1), [(D.EXCLUDE_CONTRIBUTOR, -6, 1)])
    model.next_month()
    model.next_month()
    assert (model.state.first, told(model)) == (date(2026, 2, 1), [])
    model.show_today()
    assert model.state.first == date(2026, 1, 1)


def test_months_of_umm_al_qura(page: Any) -> None:
    model = page()
    model.show_calendar(Calendar.HIJRI)
    state = model.state
    assert (str(state.days[0].hijri), state.first, state.last) == ("1447-07-01", date(2025, 12, 21), date(2026, 1, 19))
    model.next_month()
    assert (model.state.first, model.state.last) == (date(2026, 1, 20), date(2026, 2, 17))
    assert told(model) == [(D.RENEW_CERTIFICATE, 17, 1), (D.COMPLETE_CONTRIBUTOR, 25, 3)]
    model.show_calendar(Calendar.GREGORIAN)
    assert model.state.first == date(2026, 2, 1), "the month in which the middle of the other lies"


def test_the_calendar_that_leads_in_the_settings_leads_here(page: Any) -> None:
    bench = Bench(preferences_kept={"calendar": "hijri"})
    assert page(bench).state.calendar is Calendar.HIJRI


def test_no_month_beyond_the_table_is_shown(page: Any) -> None:
    bench = Bench()
    bench.clock.set(NOW.replace(year=2077, month=10, day=20))
    model = page(bench)
    model.next_month()
    first = model.state.first
    model.next_month()
    assert model.state.first == first


def test_one_day_alone_and_back(page: Any) -> None:
    model = page()
    model.choose(date(2026, 1, 15))
    assert told(model) == [(D.PAY, 9, 1)]
    model.choose(date(2026, 1, 15))
    assert len(told(model)) == 5
    model.choose(date(2026, 1, 16))
    assert told(model) == []


def test_of_all_establishments(page: Any) -> None:
    bench = kept()
    bench.certificates.issue(number="of-wasm", establishment=WASM)
    model = page(bench)
    assert {row.establishment for row in model.state.rows} == {RAWABI}
    model.show_everyone(True)
    ends = [row.establishment for row in model.state.rows if row.deadline.kind is D.RENEW_CERTIFICATE]
    assert sorted(ends) == sorted([RAWABI, WASM])
    assert model.state.fetched == NOW


def test_what_is_not_fetched_everywhere_has_no_moment(page: Any) -> None:
    bench = kept()
    bench.feed.known = (bench.feed.known[0], replace(bench.feed.known[1], synced_at=None))
    model = page(bench)
    assert model.state.fetched == NOW
    model.show_everyone(True)
    assert model.state.fetched is None


def test_the_file_is_written_with_what_is_to_come(page: Any, tmp_path: Path, bench_saves: Any) -> None:
    bench = kept()
    written = bench_saves(bench)
    model = page(bench)
    saved: list[Path] = []
    model.saved.connect(saved.append)
    model.export(lambda row: (row.deadline.kind.value, ""), "x", tmp_path / "x.ics")
    assert saved == [tmp_path / "x.ics"]
    (content,) = written
    events = icalendar.Calendar.from_ical(content).walk("VEVENT")
    assert [str(one["SUMMARY"]) for one in events][:2] == ["pay", "renew_certificate"]
    assert len(events) == 5, "what has passed is left out; each person is an event"
    assert "شخص" not in content.decode()
    assert ("saved_calendar", "deadlines", {}) in bench.audit.acts


def test_a_file_that_cannot_be_written_is_said(page: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bench = kept()

    def refuse(*_: object) -> None:
        raise DiskFull

    monkeypatch.setattr(bench.press, "save", refuse)
    model = page(bench)
    failed: list[Exception] = []
    model.failed.connect(failed.append)
    model.export(lambda row: ("", ""), "", tmp_path / "x.ics")
    assert [type(one) for one in failed] == [DiskFull]


def test_a_cache_that_cannot_be_read_is_said(page: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    bench = kept()
    model = page(bench)

    def refuse(*_: object) -> None:
        raise Corrupt("cache.damaged")

    monkeypatch.setattr(bench.money, "invoices", refuse)
    model.load()
    assert isinstance(model.state.error, Corrupt)


def test_it_follows_what_changes_while_it_is_in_front(page: Any) -> None:
    bench = kept()
    model = page(bench)
    bench.money.kept_invoices = []
    bench.events.publish(Kind.ESTABLISHMENTS)
    assert D.PAY not in [kind for kind, _, _ in told(model)]


def test_each_injury_stands_alone_with_whom_it_is_about(page: Any) -> None:
    bench = kept()
    bench.injuries.kept[RAWABI] = [
        injuries.case(id, InjuryState.INFO_REQUESTED, injuries.asks(id, date(2026, 1, 9))) for id in ("i1", "i2")
    ]
    asked = [one for one in page(bench).state.entries if one.row.deadline.kind is D.ANSWER_INJURY]
    assert [(one.row.deadline.about, one.people) for one in asked] == [("i1", 1), ("i2", 1)]
    assert {one.row.deadline.whom for one in asked} == {"e3"}


def test_a_draft_of_an_injury_is_a_deadline_as_soon_as_somebody_was_told(page: Any) -> None:
    bench = kept()
    model = page(bench)
    forms = bench.workspace.injuries.forms
    forms.keep(forms.begin(RAWABI, InjuryForm(contributor="c3", told_on="2026/01/05")))
    bench.events.publish(Kind.DRAFTS)
    assert (D.REPORT_INJURY, 2, 1) in told(model)


def test_after_a_round_what_is_near_is_counted_wherever_one_is(shell_of: ShellOf) -> None:
    bench = kept()
    shell = shell_of(bench)
    bench.clock.set(NOW + timedelta(days=7))
    bench.events.publish(Kind.SYNC)
    assert (shell.state.page, shell.state.near) == (Page.CONTRIBUTORS, 1)


def test_reminders_are_taken_once(page: Any) -> None:
    bench = kept()
    bench.clock.set(NOW + timedelta(days=7))
    model = page(bench)
    reminded: list[tuple[Reminder, ...]] = []
    model.reminded.connect(reminded.append)
    model.take_reminders()
    model.take_reminders()
    assert reminded == [(Reminder(D.RENEW_LICENCE, -11), Reminder(D.PAY, 2))]


def test_the_lock_drops_everything(page: Any) -> None:
    model = page()
    model.forget()
    assert (model.state.rows, model.state.entries, model.state.names, model.state.days) == ((), (), {}, ())


def test_an_answer_after_the_lock_shows_nothing(held: Any, shell_of: ShellOf) -> None:
    shell = shell_of(kept(), Runners(held, held, held), start=False)
    shell.show_page(Page.DEADLINES)
    model = shell.deadlines
    shell.close()
    held.release_all()
    assert model.state.rows == ()


@pytest.fixture
def bench_saves(monkeypatch: pytest.MonkeyPatch) -> Callable[[Bench], list[bytes]]:
    """What the press was given to write."""

    def watch(bench: Bench) -> list[bytes]:
        written: list[bytes] = []
        monkeypatch.setattr(bench.press, "save", lambda content, target: written.append(content))
        return written

    return watch
