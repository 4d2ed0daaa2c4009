"""The command palette: what is found, in which order, and what happens when it is chosen."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication

from gosi_desktop.application.ports import RosterQuery, RosterRow
from gosi_desktop.domain.errors import Corrupt
from gosi_desktop.viewmodels.base import InlineRunner
from gosi_desktop.viewmodels.palette import Group, Offer, PaletteViewModel, group_of
from gosi_desktop.viewmodels.runners import Runners
from tests.fakes.day import RAWABI
from tests.fakes.workspace import Bench, with_exceptions
from tests.viewmodels.conftest import HeldRunner

OFFERS = (
    Offer("sync", Group.COMMAND, "مزامنة الآن", "refresh", keys=("F5",)),
    Offer("export", Group.COMMAND, "تصدير الجدول", "download"),
    Offer("mask", Group.COMMAND, "حجب الهويات والأجور", "eye-off"),
    Offer("page:contributors", Group.PLACE, "المشتركون", "contributors"),
    Offer(
        "establishment:608114927",
        Group.PLACE,
        "مخابز الوسم",
        "establishment",
        also="Alwasm Bakeries 608114927",
        number="608114927",
    ),
)
QUERY = RosterQuery(RAWABI)
Open = Callable[..., PaletteViewModel]


@pytest.fixture
def bench() -> Bench:
    return Bench()


@pytest.fixture
def open_palette(qapp: QCoreApplication, bench: Bench) -> Open:
    def make(runners: Runners | None = None, query: RosterQuery = QUERY) -> PaletteViewModel:
        workspace = bench.workspace
        model = PaletteViewModel(workspace.contributors, workspace.choices, runners or Runners.inline())
        model.open(OFFERS, query)
        return model

    return make


def ids(model: PaletteViewModel) -> list[str]:
    """What is shown, people by their first name."""
    return [one.name.split()[0] if isinstance(one, RosterRow) else one.id for one in model.state.found]


def test_before_a_key_everything_that_can_be_done_is_listed_and_nobody(open_palette: Open) -> None:
    model = open_palette()
    assert ids(model) == [offer.id for offer in OFFERS]
    assert (model.state.current, model.state.people) == (0, ())


def test_groups_follow_each_other(open_palette: Open) -> None:
    model = open_palette()
    model.edit("ا")
    groups = [group_of(one) for one in model.state.found]
    assert groups == sorted(groups, key=list(Group).index)
    assert set(groups) == set(Group)
    assert model.state.more_people > 0


@pytest.mark.parametrize("text", ["أحمد", "احمد", "٢٤١٨٣٠", "2418305623", "۲۴۱۸", "احمد مصطفي"])
def test_people_are_found_folded_and_by_three_digit_sets(open_palette: Open, text: str) -> None:
    model = open_palette()
    model.edit(text)
    assert ids(model) == ["أحمد"]


@pytest.mark.parametrize(
    ("text", "found"),
    [("الاجور", ["mask"]), ("  تصدير ", ["export"]), ("bakeries", ["establishment:608114927"]), ("zzz", [])],
)
def test_commands_and_places_are_found_folded_too(open_palette: Open, text: str, found: list[str]) -> None:
    model = open_palette()
    model.edit(text)
    assert ids(model) == found
    assert model.state.current == (0 if found else -1)


def test_a_sign_asks_for_one_group(open_palette: Open) -> None:
    model = open_palette()
    for sign in ("> ا", "<ا"):
        model.edit(sign)
        assert {group_of(one) for one in model.state.found} == {Group.COMMAND}
    model.edit("@")
    assert {group_of(one) for one in model.state.found} == {Group.PERSON}
    assert len(model.state.people) > 20
    model.edit("@ سلطان")
    assert ids(model) == ["سلطان"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("#608114927", ["establishment:608114927"]),
        ("# ٦٠٨-١١٤ ٩٢٧", ["establishment:608114927"]),
        ("#2418305623", ["أحمد"]),
        ("#۲۴۱۸", ["أحمد"]),
        ("#سلطان", []),
        ("#bakeries", []),
    ],
)
def test_a_number_alone_is_searched_by_its_sign(open_palette: Open, text: str, found: list[str]) -> None:
    """An identity or an establishment's number, in three digit sets; words of a name are none."""
    model = open_palette()
    model.edit(text)
    assert ids(model) == found
    assert not model.state.searching


def test_the_second_action_of_a_person_is_his_wage(open_palette: Open, bench: Bench) -> None:
    model, told = open_palette(), list[str]()
    model.person_wanted.connect(lambda id: told.append(f"open {id}"))
    model.wage_wanted.connect(lambda row: told.append(f"wage {row.contributor_id}"))
    for may, said in ((True, "wage c0"), (False, "open c0")):  # where the role may not, it opens him
        model.open(OFFERS, QUERY, may)
        model.edit("سلطان")
        assert (model.state.second is not None) is may
        model.choose_second()
        assert told.pop() == said
        assert not model.state.opened
    model.open(OFFERS, QUERY, True)
    model.edit("تصدير")
    assert model.state.second is None
    bench.roster.folk = with_exceptions()
    model.edit("@")
    ended = next(at for at, one in enumerate(model.state.found) if isinstance(one, RosterRow) and one.state == "ended")
    model.point_at(ended)
    assert model.state.second is None, "who has left has no wage to change"


def test_who_has_left_comes_after_those_at_work(open_palette: Open, bench: Bench) -> None:
    bench.roster.folk = with_exceptions()
    model = open_palette()
    model.edit("@")
    ended = [person.state == "ended" for person in model.state.people]
    assert ended == sorted(ended)
    assert any(ended)


def test_a_word_begun_comes_before_a_letter_inside(open_palette: Open) -> None:
    model = open_palette()
    model.edit("مزا")
    assert ids(model)[0] == "sync"
    model.edit(">ال")
    assert ids(model) == ["sync", "export", "mask"]


def test_the_keyboard_goes_round_and_from_group_to_group(open_palette: Open) -> None:
    model = open_palette()
    model.step(-1)
    assert model.state.current == len(OFFERS) - 1
    model.step(1)
    assert model.state.current == 0
    model.step_group(1)
    assert model.state.current == 3
    model.step_group(1)
    assert model.state.current == 0
    model.step_group(-1)
    assert model.state.current == 3


def test_what_is_chosen_is_run_after_the_palette_has_closed(open_palette: Open) -> None:
    model, told = open_palette(), list[tuple[str, bool]]()
    model.run.connect(lambda id: told.append((id, model.state.opened)))
    model.edit("تصدير")
    model.choose()
    assert told == [("export", False)]
    assert model.state.found == ()


def test_a_person_is_named_by_his_id(open_palette: Open) -> None:
    model, told = open_palette(), list[str]()
    model.person_wanted.connect(told.append)
    model.edit("سلطان")
    (person,) = model.state.people
    model.choose()
    assert told == [person.contributor_id]


def test_enter_on_nothing_does_nothing(open_palette: Open) -> None:
    model, told = open_palette(), list[str]()
    model.run.connect(told.append)
    model.edit("zzz")
    model.choose()
    assert (told, model.state.opened) == ([], True)


def test_recent_ones_come_first_also_after_a_restart(open_palette: Open, bench: Bench) -> None:
    model = open_palette()
    model.edit("حجب")
    model.choose()
    again = open_palette()
    assert ids(again)[0] == "mask"
    assert bench.workspace.choices.read("palette") == {"recent": ["mask"]}


def test_a_recent_person_comes_first_among_people(open_palette: Open) -> None:
    model = open_palette()
    model.edit("@ا")
    last = model.state.people[-1]
    model.point_at(len(model.state.found) - 1)
    model.choose()
    model.open(OFFERS, QUERY)
    model.edit("@ا")
    assert model.state.people[0] == last


@pytest.mark.parametrize("kept", ["nonsense", '{"recent": 5}', '{"recent": [1, null]}', "[]"])
def test_choices_that_cannot_be_read_count_as_none(open_palette: Open, bench: Bench, kept: str) -> None:
    bench.device.put("view.palette", kept)
    assert ids(open_palette()) == [offer.id for offer in OFFERS]


def test_an_answer_to_older_words_is_dropped(open_palette: Open, held: HeldRunner) -> None:
    inline = InlineRunner()
    model = open_palette(Runners(inline, held, inline))
    held.release_all()
    model.edit("سلطان")
    model.edit("ريم")
    assert model.state.searching
    held.release(1)
    assert ids(model) == ["ريم"]
    held.release(0)
    assert (ids(model), model.state.searching) == (["ريم"], False)


def test_who_still_fits_stays_until_the_answer_has_come_and_nobody_else(open_palette: Open, held: HeldRunner) -> None:
    inline = InlineRunner()
    model = open_palette(Runners(inline, held, inline))
    model.edit("سل")
    held.release_all()
    assert "سلطان" in ids(model)
    model.edit("سلطا")
    assert ids(model) == ["سلطان"]
    model.edit("ريم")
    assert model.state.chosen is None


def test_an_answer_that_comes_after_it_was_closed_shows_nobody(open_palette: Open, held: HeldRunner) -> None:
    inline = InlineRunner()
    model = open_palette(Runners(inline, held, inline))
    model.edit("سلطان")
    model.close()
    held.release_all()
    assert (model.state.people, model.state.opened) == ((), False)


def test_people_that_cannot_be_read_keep_no_command_back(open_palette: Open, bench: Bench) -> None:
    bench.roster.refusal = Corrupt()
    model = open_palette()
    model.edit("الآن")
    assert (ids(model), model.state.searching) == (["sync"], False)


def test_without_an_establishment_nobody_is_searched(open_palette: Open, bench: Bench) -> None:
    model = open_palette(query=RosterQuery(""))
    model.edit("@سلطان")
    assert ids(model) == []
    assert bench.roster.asked == []


def test_the_list_in_front_is_searched_in_its_own_order(open_palette: Open, bench: Bench) -> None:
    """So that the roster's searchable strings serve both."""
    model = open_palette()
    model.edit("ا")
    assert {(one.sort, one.descending, one.branch) for one in bench.roster.asked} == {
        (QUERY.sort, QUERY.descending, None)
    }


def test_the_lock_leaves_nothing_behind(open_palette: Open) -> None:
    model = open_palette()
    model.edit("سلطان")
    model.forget()
    assert not model.state.opened
    assert model.state.found == ()
