"""What ends: over month ends and the days around today, in both calendars; notes and reminders as they are typed."""

from datetime import date, timedelta

import pytest

from gosi_desktop.domain.dates import hijri_of
from gosi_desktop.domain.documents import (
    Document,
    Note,
    NoteKind,
    Source,
    Standing,
    checked_note,
    checked_reminders,
    counts,
    latest,
    reached,
    standing_of,
    strip,
)
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.values import Month

TODAY = date(2026, 1, 6)


@pytest.mark.parametrize(
    ("today", "expires", "standing", "hijri"),
    [
        (TODAY, date(2026, 1, 5), Standing.OVER, (1447, 7, 16)),
        (TODAY, date(2026, 1, 6), Standing.NEAR, (1447, 7, 17)),  # the last day is one it holds
        (TODAY, date(2026, 2, 5), Standing.NEAR, (1447, 8, 17)),
        (TODAY, date(2026, 2, 6), Standing.LATER, (1447, 8, 18)),
        (date(2026, 1, 31), date(2026, 3, 2), Standing.NEAR, (1447, 9, 13)),  # thirty days over a short month
        (date(2026, 1, 31), date(2026, 3, 3), Standing.LATER, (1447, 9, 14)),
        (date(2028, 1, 30), date(2028, 2, 29), Standing.NEAR, (1449, 10, 4)),  # a leap year
        (date(2028, 2, 29), date(2028, 2, 28), Standing.OVER, (1449, 10, 3)),
        (date(2025, 12, 31), date(2026, 1, 1), Standing.NEAR, (1447, 7, 12)),  # over the year's end
        (date(2025, 6, 25), date(2025, 6, 26), Standing.NEAR, (1447, 1, 1)),  # over the end of a Hijri year
    ],
)
def test_how_near_the_end_is(today: date, expires: date, standing: Standing, hijri: tuple[int, int, int]) -> None:
    assert standing_of(expires, today) is standing
    found = hijri_of(expires)
    assert (found.year, found.month, found.day) == hijri


def test_what_has_no_end_never_ends() -> None:
    assert standing_of(None, TODAY) is Standing.NEVER


def test_counts_by_standing() -> None:
    ends = {None: 2, date(2026, 1, 2): 1, date(2026, 1, 23): 1, date(2026, 1, 31): 3, date(2026, 9, 14): 4}
    assert counts(ends, TODAY) == {Standing.OVER: 1, Standing.NEAR: 4, Standing.LATER: 4, Standing.NEVER: 2}


def test_the_strip_has_twelve_months_from_this_one() -> None:
    ends = {date(2025, 12, 31): 1, date(2026, 1, 2): 1, date(2026, 12, 31): 2, date(2027, 1, 1): 1}
    found = strip(ends, date(2026, 1, 31))
    assert (found.months[0], found.months[-1], len(found.months)) == (Month(2026, 1), Month(2026, 12), 12)
    assert [(one.day, one.count, one.standing) for one in found.marks] == [
        (date(2026, 1, 2), 1, Standing.OVER), (date(2026, 12, 31), 2, Standing.LATER)
    ]  # fmt: skip


def test_of_what_was_renewed_the_later_one_counts() -> None:
    def licence(key: int, branch: str, expires: date | None) -> Document:
        return Document(key=key, source=Source.LICENCE, id=f"l{key}", kind="cr", branch=branch, expires=expires)

    old, new = licence(1, "", TODAY), licence(2, "", TODAY + timedelta(365))
    other, endless = licence(3, "b", TODAY), licence(4, "b", None)
    assert [one.key for one in latest((old, new, other, endless))] == [2, 4]


def note(**fields: object) -> Note:
    return Note(**{"id": "n", "establishment": "1", "kind": NoteKind.LEASE} | fields)  # type: ignore[arg-type]


def test_a_note_loses_the_blanks_around_its_words() -> None:
    assert checked_note(note(title="  عقد المستودع ", number=" 10-55 ")) == note(title="عقد المستودع", number="10-55")


@pytest.mark.parametrize(
    ("fields", "code", "field"),
    [
        ({"kind": NoteKind.OTHER, "title": "  "}, "required", "title"),
        ({"title": "س" * 121}, "words.too_long", "title"),
        ({"number": "1" * 61}, "words.too_long", "number"),
    ],
)
def test_what_cannot_be_noted(fields: dict[str, object], code: str, field: str) -> None:
    with pytest.raises(RuleViolation) as refusal:
        checked_note(note(**fields))
    assert (refusal.value.code, refusal.value.field) == (code, field)


@pytest.mark.parametrize(
    ("left", "which"), [(61, None), (60, 60), (31, 60), (30, 30), (8, 30), (7, 7), (0, 7), (-1, -1), (-20, -20)]
)
def test_which_reminder_has_come(left: int, which: int | None) -> None:
    assert reached((60, 30, 7), left) == which


def test_reminders_are_sorted_and_bounded() -> None:
    assert checked_reminders([7, 60, 7, 30]) == (60, 30, 7)
    assert checked_reminders([]) == ()
    for days, code in (([366], "reminders.days"), ([-1], "reminders.days"), (range(1, 8), "reminders.too_many")):
        with pytest.raises(RuleViolation, match=code):
            checked_reminders(days)
