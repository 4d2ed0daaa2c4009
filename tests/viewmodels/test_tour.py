"""The tour: its stops by page and right, forth and back, left at any stop, offered once."""

import pytest

from gosi_desktop.application.events import DataChanged
from gosi_desktop.application.preferences import PreferenceBook
from gosi_desktop.viewmodels.base import InlineRunner
from gosi_desktop.viewmodels.shell_state import Page
from gosi_desktop.viewmodels.tour import PLACES, Stop, TourViewModel

EVERY = tuple(Page)


class Kept:
    """Preferences in memory."""

    def __init__(self) -> None:
        self.values: dict[str, object] = {}

    def read(self) -> dict[str, object]:
        return self.values

    def write(self, values: dict[str, object]) -> None:
        self.values = values


@pytest.fixture
def kept() -> Kept:
    return Kept()


@pytest.fixture
def tour(kept: Kept) -> TourViewModel:
    return TourViewModel(PreferenceBook(kept, DataChanged()), InlineRunner())


def test_every_stop_has_its_page_and_is_turned_to(tour: TourViewModel) -> None:
    pages: list[Page] = []
    tour.page_wanted.connect(pages.append)
    tour.start(EVERY, may_add=True, practice=True)
    seen = [tour.state.stop]
    while not tour.state.last:
        tour.next()
        seen.append(tour.state.stop)
    assert seen == list(Stop)
    assert 6 <= len(seen) <= 8
    assert pages == [PLACES[stop] for stop in Stop]
    tour.next()
    assert tour.state.stop is None


def test_what_somebody_may_not_see_is_left_out(tour: TourViewModel) -> None:
    pages = tuple(page for page in Page if page is not Page.INVOICES)
    tour.start(pages, may_add=False, practice=False)
    assert not {Stop.INVOICES, Stop.ADD, Stop.PRACTICE} & set(tour.state.stops)


def test_it_goes_back_but_not_before_the_first(tour: TourViewModel) -> None:
    tour.start(EVERY, may_add=True, practice=True)
    tour.next()
    tour.back()
    tour.back()
    assert tour.state.at == 0
    tour.forget()
    assert tour.state.stop is None


def test_it_is_offered_once_on_a_computer(tour: TourViewModel, kept: Kept) -> None:
    assert tour.due
    tour.offer()
    assert not tour.due
    assert tour.state.offered
    tour.start(EVERY, may_add=True, practice=True)
    assert not tour.state.offered
    tour.offer()
    tour.leave()
    assert not tour.state.offered
    assert not TourViewModel(PreferenceBook(kept, DataChanged()), InlineRunner()).due
