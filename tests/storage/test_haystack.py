"""Searching the folded strings finds exactly what the domain's ``matches`` finds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gosi_desktop.domain.names import folded, matches
from gosi_desktop.storage.haystack import Haystack, lines_of, words_of

PEOPLE = (
    ("أحمد بن عبد الملك الغامدي", "Ahmed bin Abdul Malik Al-Ghamdi", "1088376123", "محاسب", "Accountant"),
    ("عبدالملك فهد القحطاني", "Abdulmalik Fahad", "1092644183", "مهندس مدني", "Civil engineer"),
    ("سُعاد آل سعود", "Suad", "2418305623", "بائع", "Salesman"),
    ("نورة العنزي", None, "AB123456", "barista", "barista"),
    ("رامان", "रमन 東京", "2470921583", "", ""),
)


def haystack_of(people: list[tuple[str | None, ...]]) -> Haystack:
    lines = [lines_of(*(folded(field) for field in person if field)) for person in people]
    keys = list(range(10, 10 + len(people)))
    amounts = [[7 * key for key in keys], [key + 1 for key in keys], [1 for _ in keys]]
    return Haystack(keys, amounts, keys, [b"\n".join(column) for column in zip(*lines, strict=True)] or [b""] * 3)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("احمد", [0]),
        ("أحمد", [0]),
        ("عبدالملك", [0, 1]),
        ("عبد الملك", [0, 1]),
        ("سعاد", [2]),
        ("نوره", [3]),
        ("ABDUL", [0, 1]),
        ("malik ahm", [0]),
        ("1088", [0]),
        ("١٠٨٨", [0]),
        ("۱۰۸۸", [0]),
        ("ab123", [3]),
        ("b", [0, 1, 3]),
        ("مدني القحطاني", [1]),
        ("engineer قحط 1092", [1]),
        ("रमन", [4]),
        ("京", [4]),
        ("", [0, 1, 2, 3, 4]),
        (" ", [0, 1, 2, 3, 4]),
        ("%", [0, 1, 2, 3, 4]),  # no letter in it: nothing was asked
        (".*", [0, 1, 2, 3, 4]),
        ("زيد", []),
        ("0a0b", []),
    ],
)
def test_every_word_must_occur(query: str, found: list[int]) -> None:
    assert list(haystack_of(list(PEOPLE)).find(words_of(query))) == found


_texts = st.text(alphabet="اأإآبتةهىيءؤعدلمنورك ـًabcdAZ019٠٣۹-'%_.*[\\रम京\n\x00", max_size=12)


@given(st.lists(st.tuples(_texts, _texts), max_size=12), _texts)
def test_it_finds_what_the_domain_finds(people: list[tuple[str | None, ...]], query: str) -> None:
    haystack, words = haystack_of(people), words_of(query)
    records = [" ".join(folded(field) for field in person if field) for person in people]
    expected = [place for place, record in enumerate(records) if matches(record, query)]
    assert list(haystack.find(words)) == expected
    first, count = haystack.first(words, 3)
    assert (list(first), count) == (expected[:3], len(expected))


@given(st.lists(st.tuples(_texts, _texts), max_size=12), st.lists(_texts, max_size=4))
def test_narrowing_down_finds_what_a_search_from_the_start_finds(
    people: list[tuple[str | None, ...]], typed: list[str]
) -> None:
    """Letter by letter, back to the beginning, and on with other words."""
    haystack = haystack_of(people)
    for text in typed:
        for end in (*range(len(text) + 1), *range(len(text), 0, -2)):
            words, fresh = words_of(text[:end]), haystack_of(people)
            first, count = haystack.first(words, 2)
            expected = list(fresh.find(words))
            assert (list(first), count, list(haystack.find(words))) == (expected[:2], len(expected), expected)


def test_a_frequent_word_is_found_by_marking_all_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    people: list[tuple[str | None, ...]] = [(f"محمد {'محمد' if n % 3 else 'علي'} {n:04}",) for n in range(400)]
    haystack = haystack_of(people)
    queries = ("محمد", "م", "علي", "0", "12")
    by_look_up = [list(haystack.find(words_of(query))) for query in queries]
    monkeypatch.setattr("gosi_desktop.storage.haystack._MANY", 5)
    assert [list(haystack.find(words_of(query))) for query in queries] == by_look_up
    assert [len(found) for found in by_look_up] == [400, 400, 134, 400, 14]


def test_sums_are_of_the_lines_asked_for() -> None:
    haystack = haystack_of(list(PEOPLE))
    assert haystack.sums(range(5)) == (7 * (10 + 11 + 12 + 13 + 14), 65, 5)
    assert haystack.sums([1, 4]) == (7 * 25, 27, 2)
    assert haystack.sums([]) == (0, 0, 0)


def test_the_order_is_that_of_the_keys_not_of_the_texts() -> None:
    lines = [lines_of(folded(name)) for name in ("علي", "عمر", "سعد")]
    texts = [b"\n".join(column) for column in zip(*lines, strict=True)]
    haystack = Haystack([7, 5], [[1, 2], [3, 4], [5, 6]], [5, 6, 7], texts)
    assert list(haystack.find(words_of("ع"))) == [0, 1]
    assert [haystack.keys[place] for place in haystack.find(words_of("سعد"))] == [7]


def test_an_empty_list_holds_nothing() -> None:
    haystack = Haystack([], [[], [], []], [], [b"", b"", b""])
    assert list(haystack.find(words_of("م"))) == list(haystack.find(())) == []
    assert haystack.first(words_of("م"), 50) == ([], 0)
    assert haystack.sums(range(0)) == (0, 0, 0)
