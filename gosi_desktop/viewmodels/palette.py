"""The command palette: what can be done, who is in the roster, where to go; found while somebody types."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from itertools import islice
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from gosi_desktop.application.contributors import Contributors
from gosi_desktop.application.ports import Chip, RosterQuery, RosterRow
from gosi_desktop.application.view_choices import ViewChoices
from gosi_desktop.domain.contributor import EngagementState
from gosi_desktop.domain.errors import GosiError
from gosi_desktop.domain.identifiers import compact
from gosi_desktop.domain.names import folded, matches
from gosi_desktop.viewmodels.base import ViewModel
from gosi_desktop.viewmodels.runners import Runners

_VIEW: Final = "palette"
_RECENT: Final = 12  # remembered
_MOST: Final = {"command": 6, "person": 5, "place": 6}  # of each group beside the others
_ALONE: Final = 40  # of a group that was asked for by its sign


class Group(StrEnum):
    """The groups, in their order."""

    COMMAND = "command"
    PERSON = "person"
    PLACE = "place"  # pages, and establishments to open


# < is how > looks among Arabic; # is for whom only a number is known: an identity, an establishment's number.
SIGNS: Final = {">": Group.COMMAND, "<": Group.COMMAND, "@": Group.PERSON, "#": Group.PERSON}


@dataclass(frozen=True, slots=True)
class Offer:
    """A command or a place in the user's language. ``also`` is found too and not shown."""

    id: str
    group: Group
    text: str
    icon: str
    more: str = ""
    keys: tuple[str, ...] = ()
    also: str = ""
    number: str = ""  # of an establishment


Found = Offer | RosterRow


@dataclass(frozen=True, slots=True)
class PaletteState:
    """``text`` as it was typed; ``current`` counts through all that was found, -1 when nothing was."""

    opened: bool = False
    text: str = ""
    offers: tuple[Offer, ...] = ()
    people: tuple[RosterRow, ...] = ()
    more_people: int = 0  # found and not shown
    searching: bool = False
    current: int = -1
    changes_wages: bool = False  # whether this role may, at the establishment that is searched

    @property
    def by_number(self) -> bool:
        """Whether numbers alone are searched."""
        return self.text.lstrip()[:1] == "#"

    @property
    def second(self) -> RosterRow | None:
        """Whose wage Ctrl+Enter would change."""
        chosen = self.chosen
        return chosen if isinstance(chosen, RosterRow) and self.changes_wages and _works(chosen) else None

    @property
    def only(self) -> Group | None:
        """The group asked for by its sign."""
        return SIGNS.get(self.text.lstrip()[:1])

    @property
    def words(self) -> str:
        """What is searched: the text without the sign of a group."""
        text = self.text.strip()
        return text[1:].strip() if self.only is not None else text

    @property
    def found(self) -> tuple[Found, ...]:
        """Everything in the order it is shown."""
        commands = tuple(one for one in self.offers if one.group is Group.COMMAND)
        places = tuple(one for one in self.offers if one.group is Group.PLACE)
        return (*commands, *self.people, *places)

    @property
    def chosen(self) -> Found | None:
        """What Enter would do."""
        return self.found[self.current] if 0 <= self.current < len(self.found) else None


class PaletteViewModel(ViewModel[PaletteState]):
    """Opened with what the window offers now; people come from the roster's own search, answers to older words never.

    ``run`` names the command or place that was chosen, ``person_wanted`` somebody of the roster, ``wage_wanted``
    somebody whose wage is to change.
    """

    run = Signal(str)
    person_wanted = Signal(str)  # contributor id
    wage_wanted = Signal(object)  # RosterRow

    def __init__(
        self, contributors: Contributors, choices: ViewChoices, runners: Runners, parent: QObject | None = None
    ) -> None:
        super().__init__(PaletteState(), parent)
        self._contributors = contributors
        self._choices = choices
        self._runners = runners
        self._offers: tuple[Offer, ...] = ()
        self._query = RosterQuery("")
        self._recent: tuple[str, ...] = ()
        self._question = 0

    # -- verbs -----------------------------------------------------------------------------------------------------

    def open(self, offers: Sequence[Offer], query: RosterQuery, changes_wages: bool = False) -> None:
        """Show what can be done now; ``query`` is the list in front, whose establishment and order are searched."""
        self._offers = tuple(offers)
        self._query = RosterQuery(query.establishment, Chip.ALL, query.sort, query.descending)
        self._become(PaletteState(opened=True, changes_wages=changes_wages))
        self._runners.reads.run(self._read_recent, self._take_recent, self._give_up)
        self._search()

    @Slot()
    def close(self) -> None:
        """Nothing that was found stays."""
        self._question += 1
        self._offers = ()
        self._become(PaletteState())

    def edit(self, text: str) -> None:
        """Another key was pressed."""
        if self.state.opened and text != self.state.text:
            self._update(text=text)
            self._search()

    def step(self, by: int) -> None:
        """The one below or above, round and round."""
        count = len(self.state.found)
        if count:
            self._update(current=(self.state.current + by) % count)

    def step_group(self, by: int) -> None:
        """The first of the next group or of the one before, round and round."""
        found = self.state.found
        firsts = [at for at, one in enumerate(found) if at == 0 or group_of(found[at - 1]) is not group_of(one)]
        if firsts:
            now = max(at for at in range(len(firsts)) if firsts[at] <= max(self.state.current, 0))
            self._update(current=firsts[(now + by) % len(firsts)])

    def point_at(self, at: int) -> None:
        """The mouse has chosen."""
        if 0 <= at < len(self.state.found):
            self._update(current=at)

    def forget(self) -> None:
        """The lock: nothing personal stays."""
        self.close()
        self._query, self._recent = RosterQuery(""), ()

    @Slot()
    def choose(self) -> None:
        """Do what is chosen; the palette is closed first. While nothing was found, nothing happens."""
        chosen = self.state.chosen
        if chosen is None:
            return
        self._leave_with(chosen)
        if isinstance(chosen, RosterRow):
            self.person_wanted.emit(chosen.contributor_id)
        else:
            self.run.emit(chosen.id)

    @Slot()
    def choose_second(self) -> None:
        """Ctrl+Enter: his wage, of somebody whose wage this role may change; else what Enter does."""
        row = self.state.second
        if row is None:
            self.choose()
            return
        self._leave_with(row)
        self.wage_wanted.emit(row)

    def _leave_with(self, chosen: Found) -> None:
        id = _id_of(chosen)
        self._recent = (id, *(one for one in self._recent if one != id))[:_RECENT]
        kept = list(self._recent)
        self._runners.writes.run(
            lambda: self._choices.keep(_VIEW, {"recent": kept}), lambda _: None, self._give_up
        )  # fmt: skip
        self.close()

    # -- commands and places ---------------------------------------------------------------------------------------

    def _search(self) -> None:
        state = self.state
        words = compact(state.words) if state.by_number else state.words
        nobody = state.only is Group.COMMAND or (state.by_number and re.search(r"[^0-9]", words) is not None)
        offers = self._numbered(words) if state.by_number else self._fitting(words, state.only)
        people = () if nobody or not words else tuple(_still(state.people, words))
        self._question += 1
        wants_people = not nobody and bool(words or state.only) and bool(self._query.establishment)
        self._update(
            offers=offers, people=people, more_people=0, searching=wants_people, current=0 if offers or people else -1
        )
        if not wants_people:
            return
        work = partial(self._find, self._question, words, _most(Group.PERSON, state.only))
        self._runners.reads.run(work, partial(self._take, self._question), self._give_up)

    def _numbered(self, digits: str) -> tuple[Offer, ...]:
        """Establishments whose number holds these digits."""
        found = (one for one in self._offers if one.number and digits in one.number)
        return tuple(islice(found, _MOST[Group.PLACE]))

    def _fitting(self, words: str, only: Group | None) -> tuple[Offer, ...]:
        """Those that hold every word: recent ones first, then those a word of which begins with what was typed.

        Before anything is typed they are all there.
        """
        if only is Group.PERSON:
            return ()
        start = folded(words)
        fitting = []
        for place, offer in enumerate(self._offers):
            haystack = folded(f"{offer.text} {offer.also}")
            if only in (None, offer.group) and matches(haystack, words):
                begins = f" {haystack}".find(f" {start}") >= 0
                fitting.append((_rank(offer.id, self._recent), not begins, place, offer))
        shown: list[Offer] = []
        for *_, offer in sorted(fitting, key=lambda one: one[:3]):
            if not words or sum(one.group is offer.group for one in shown) < _most(offer.group, only):
                shown.append(offer)
        return tuple(shown)

    # -- people ----------------------------------------------------------------------------------------------------

    def _find(self, number: int, words: str, most: int) -> tuple[tuple[RosterRow, ...], int] | None:
        """Those at work first, then those who have left; nothing for words that were typed over meanwhile."""
        people: list[RosterRow] = []
        count = 0
        for chip in (Chip.ALL, Chip.ENDED):
            if number != self._question:
                return None
            if len(people) >= most:
                break
            query = RosterQuery(
                self._query.establishment, chip, self._query.sort, self._query.descending, words
            )  # fmt: skip
            match = self._contributors.first_matches(query)
            count += match.totals.count
            people += self._contributors.rows(match.keys[: most - len(people)])
        return tuple(people), count

    def _take(self, number: int, found: tuple[tuple[RosterRow, ...], int] | None) -> None:
        if found is None or number != self._question:
            return
        people, count = found
        ordered = tuple(sorted(people, key=lambda row: _rank(_id_of(row), self._recent)))
        before = self.state.chosen
        self._update(people=ordered, more_people=max(count - len(people), 0), searching=False)
        shown = self.state.found
        self._update(current=shown.index(before) if before in shown else (0 if shown else -1))

    def _give_up(self, error: Exception) -> None:
        """People cannot be read: commands still can be run."""
        if not isinstance(error, GosiError):
            raise error
        self._update(people=(), searching=False)

    # -- recent ones -----------------------------------------------------------------------------------------------

    def _read_recent(self) -> tuple[str, ...]:
        kept = self._choices.read(_VIEW).get("recent")
        return tuple(one for one in kept if isinstance(one, str))[:_RECENT] if isinstance(kept, list) else ()

    def _take_recent(self, recent: tuple[str, ...]) -> None:
        if self.state.opened and recent != self._recent:
            self._recent = recent
            self._search()


def _works(row: RosterRow) -> bool:
    """Whether there is a wage to change: of somebody at work, or who waits for his first one."""
    return row.state in (EngagementState.ACTIVE, EngagementState.AWAITING_WORKER, EngagementState.PENDING_WAGE)


def group_of(found: Found) -> Group:
    """Under which heading it stands."""
    return Group.PERSON if isinstance(found, RosterRow) else found.group


def _id_of(found: Found) -> str:
    return f"person:{found.contributor_id}" if isinstance(found, RosterRow) else found.id


def _still(people: Sequence[RosterRow], words: str) -> list[RosterRow]:
    """Those on the screen who fit the new words as well: they stay until the answer has come."""
    return [row for row in people if matches(folded(f"{row.name} {row.name_en or ''} {row.identity}"), words)]


def _rank(id: str, recent: Sequence[str]) -> int:
    return recent.index(id) if id in recent else len(recent)


def _most(group: Group, only: Group | None) -> int:
    return _ALONE if only is group else _MOST[group]
