"""The help: answers found however they are spelled, the clock followed while somebody looks, figures from the rules."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from gosi_desktop.application.support import Known
from gosi_desktop.data import load_rules
from gosi_desktop.domain.errors import DiskFull
from gosi_desktop.domain.names import folded
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.viewmodels.base import InlineRunner
from gosi_desktop.viewmodels.help import MOST, Answerable, HelpViewModel, Part, help_without_profile
from gosi_desktop.viewmodels.support import SupportViewModel
from tests.fakes.clock import FakeClock
from tests.fakes.day import NOW, RULES
from tests.fakes.support import FakeTraces, support, supporting

KNOWN = Known(frozenset({"maintenance"}), frozenset())


def answer(key: str, text: str, part: Part = Part.QUESTIONS) -> Answerable:
    return Answerable(key, part, folded(text))


@pytest.fixture
def model() -> HelpViewModel:
    made = HelpViewModel(RULES, FakeClock(NOW))
    made.learn(
        [
            answer("fine", "متى تُحتسب غرامة التأخير؟ When is a late fine due?"),
            answer("app", "ما تطبيق «تأميناتي»؟ Taminaty"),
            answer("paid", "لا غرامة على هذه الفاتورة invoice_paid", Part.REFUSALS),
        ]
    )
    return made


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("غرامه", ("fine", "paid")),
        ("غَرامة تأخير", ("fine",)),
        ("تاميناتي", ("app",)),
        ("LATE fine", ("fine",)),
        ("invoice_paid", ("paid",)),
        ("قهوة", ()),
    ],
)
def test_both_lists_are_searched_however_it_is_spelled(
    model: HelpViewModel, typed: str, found: tuple[str, ...]
) -> None:
    model.search(typed)
    assert model.state.found == found


def test_without_a_search_one_list_is_shown_and_the_rest_is_counted(model: HelpViewModel) -> None:
    assert model.state.found == ("fine", "app")
    model.show_part(Part.REFUSALS)
    assert model.state.found == ("paid",)
    model.learn([answer(f"q{number}", "x", Part.REFUSALS) for number in range(MOST + 5)])
    assert (len(model.state.found), model.state.more) == (MOST, 5)


def test_one_answer_is_open_at_a_time_and_closes_again(model: HelpViewModel) -> None:
    model.open("fine")
    model.open("app")
    assert model.state.opened == "app"
    model.open("app")
    assert model.state.opened == ""


def test_an_answer_asked_for_by_its_key_is_found_and_open(model: HelpViewModel) -> None:
    model.search("قهوة")
    model.show_answer("paid")
    assert (model.state.query, model.state.part, model.state.opened) == ("", Part.REFUSALS, "paid")
    model.show_answer("nobody knows it")
    assert model.state.opened == "paid"


def test_the_standing_follows_the_clock_while_somebody_looks(qapp: QCoreApplication) -> None:
    clock = FakeClock(datetime(2026, 1, 6, 12, 59, tzinfo=UTC))  # 15:59 in Riyadh
    model = HelpViewModel(RULES, clock)
    assert model.state.answered is not None
    assert model.state.answered.now is not None
    clock.advance(60)
    model.look()
    assert model.state.answered is not None
    assert model.state.answered.now is None
    model.watch(True)
    assert model._timer.isActive()
    model.watch(False)
    assert not model._timer.isActive()


def test_figures_come_from_the_rules_in_force() -> None:
    figures = HelpViewModel(RULES, FakeClock(NOW)).figures
    assert {name: figures[name] for name in ("pay_day", "fine", "injury_days", "told_days", "data_days")} == {
        "pay_day": 15,
        "fine": 200,
        "injury_days": 3,
        "told_days": 7,
        "data_days": 10,
    }
    plain = load_rules()
    fewer = RuleBook({**plain, "rows": [row for row in plain["rows"] if row["table"] != "late_penalty"]})
    assert "fine" not in HelpViewModel(fewer, FakeClock(NOW)).figures


def test_only_verified_channels_are_known() -> None:
    channels = HelpViewModel(RULES, FakeClock(NOW)).state.channels
    assert channels is not None
    assert list(channels) == ["portal"]


def test_before_sign_in_there_are_reports_too() -> None:
    made = help_without_profile(supporting, InlineRunner())
    assert made.support is not None
    made.support.gather(KNOWN)
    assert made.support.state.report is not None
    assert any(one.text == "no profile is open\n" for one in made.support.state.report.files)


def test_a_report_is_saved_as_it_was_shown_and_a_full_disk_is_told() -> None:
    traces = FakeTraces()
    model = SupportViewModel(lambda: support(traces), None, InlineRunner())
    saved: list[Path] = []
    model.saved.connect(saved.append)
    model.save_to(Path("early.zip"))
    assert traces.packed == []  # nothing was shown yet
    model.gather(KNOWN)
    model.save_to(Path("report.zip"))
    assert saved == [Path("report.zip")]
    traces.refusal = DiskFull()
    model.save_to(Path("again.zip"))
    assert isinstance(model.state.error, DiskFull)
    model.forget()
    assert model.state.report is None
