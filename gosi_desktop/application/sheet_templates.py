"""Files to fill in, one for each kind of import: headings, the people it is about, lists to choose from in a cell."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from gosi_desktop.application.ports.sheets import Cells, SheetPage
from gosi_desktop.application.sheet_columns import SheetKind, Target
from gosi_desktop.domain.contributor import EngagementState, HousingKind, current_engagement, is_open
from gosi_desktop.domain.dossier import Dossier
from gosi_desktop.domain.values import Month, amount_text

COLUMNS: Final[Mapping[SheetKind, tuple[Target, ...]]] = {
    SheetKind.WAGES: (Target.IDENTITY, Target.NAME, Target.BASIC, Target.HOUSING, Target.COMMISSION),
    SheetKind.REGISTRATIONS: (
        Target.IDENTITY, Target.NAME, Target.NATIONALITY, Target.BIRTH, Target.JOIN_DATE, Target.OCCUPATION,
        Target.BRANCH, Target.AUTHENTICATED, Target.BASIC, Target.HOUSING, Target.COMMISSION, Target.MOBILE,
    ),
    SheetKind.EXCLUSIONS: (Target.IDENTITY, Target.NAME, Target.LEAVE_DATE, Target.REASON, Target.TEXT),
}  # fmt: skip
_AMOUNTS: Final = (Target.BASIC, Target.HOUSING, Target.COMMISSION)
_ROOM: Final = 1_000  # rows with lists to choose from, beyond those that are filled


@dataclass(frozen=True, slots=True)
class TemplateWords:
    """What a template says: its sheet's title, a heading for each of its columns, words to choose from."""

    title: str
    headings: Mapping[Target, str]
    choices: Mapping[Target, Sequence[str]]
    right_to_left: bool


def page_of(kind: SheetKind, words: TemplateWords, people: Iterable[Dossier], month: Month) -> SheetPage:
    """The sheet. ``people`` are all who are here; a template for new ones is empty."""
    columns = COLUMNS[kind]
    rows = [line for one in people if (line := _line(kind, one, month)) is not None]
    choices = {at: tuple(words.choices[one]) for at, one in enumerate(columns) if words.choices.get(one)}
    numbers = frozenset(at for at, one in enumerate(columns) if one in _AMOUNTS)
    headings = tuple(words.headings[one] for one in columns)
    return SheetPage(words.title, headings, rows, numbers, words.right_to_left, choices, len(rows) + _ROOM)


def _line(kind: SheetKind, dossier: Dossier, month: Month) -> Cells | None:
    """Of somebody who works here."""
    work = current_engagement(dossier.engagements)
    if dossier.contributor is None or work is None or not is_open(work) or kind is SheetKind.REGISTRATIONS:
        return None
    who = (dossier.contributor.identity.number, dossier.contributor.names.ar)
    if kind is SheetKind.EXCLUSIONS:
        return (*who, "", "", "")
    if work.state is EngagementState.PENDING_WAGE:  # his first wage completes his registration
        return None
    held = dossier.wage_of(work.id, month)
    if held is None:
        return (*who, "", "", "")
    housing = amount_text(held.housing.amount_halalas) if held.housing.kind is HousingKind.CASH else ""
    commission = amount_text(held.commission_halalas) if held.commission_halalas else ""
    return (*who, amount_text(held.basic_halalas), housing, commission)
