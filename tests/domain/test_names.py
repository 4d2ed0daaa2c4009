"""Search folding: one spelling of many, and what a search finds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gosi_desktop.domain.names import folded, marks, matches

SAME = [
    ("أحمد", "احمد"),
    ("إبراهيم", "ابراهيم"),
    ("آمنة", "امنه"),
    ("ٱلله", "الله"),
    ("فاطمة", "فاطمه"),
    ("يحيى", "يحيي"),
    ("مصطفى", "مصطفي"),
    ("مؤيد", "مويد"),
    ("هانئ", "هاني"),
    ("عائشة", "عايشه"),
    ("علاء", "علا"),
    ("رؤوف", "رووف"),
    ("مُحَمَّد", "محمد"),
    ("محمـــــد", "محمد"),
    ("عبد الملك", "عبدالملك"),
    ("عبد الله", "عبدالله"),
    ("عبد رب النبي", "عبدرب النبي"),
    ("أبو بكر", "ابوبكر"),
    ("أم كلثوم", "امكلثوم"),
    ("آل سعود", "السعود"),
    ("نور الدين", "نورالدين"),
    ("ضيف الله", "ضيفالله"),
    ("ذو الفقار", "ذوالفقار"),
    ("أبو عبد الله", "ابوعبدالله"),
    ("عبد العزيز بن عبد الرحمن", "عبدالعزيز بن عبدالرحمن"),
    ("عبد  الرحمن", "عبدالرحمن"),
    ("شـريفة بنت نور الدّين", "شريفه بنت نورالدين"),
    ("کریم", "كريم"),
    ("علی", "علي"),
    ("ﻣﺤﻤﺪ", "محمد"),
    ("ﷲ", "الله"),
    ("ﻻ", "لا"),
    ("\u2068أحمد\u2069\u200f", "احمد"),
    ("١٠٠۲۳", "10023"),
    ("أ\u0654حمد", "احمد"),
    ("أحمد\tعلي\nحسن", "احمد علي حسن"),
    ("د.محمد،علي", "د محمد علي"),
    ("José Ñandú", "jose nandu"),
    ("AHMED", "ahmed"),
    ("Straße", "strasse"),
    ("Işık", "isik"),
    ("Al-Zahrani", "alzahrani"),
    ("Al Zahrani", "alzahrani"),
    ("Abdul Rahman", "abdulrahman"),
    ("O'Neil", "oneil"),
    ("  ", ""),
    ("", ""),
]


@pytest.mark.parametrize(("written", "same"), SAME)
def test_spellings_fold_to_one(written: str, same: str) -> None:
    assert folded(written) == folded(same) == same


FOUND = [
    ("احمد", "أحمد مصطفى عبدالعال"),
    ("أحمد", "احمد مصطفي"),
    ("عبدالملك", "عبد الملك بن سعود"),
    ("عبد الملك", "عبدالملك بن سعود"),
    ("ابو بكر", "أبوبكر الصديق"),
    ("ابوبكر", "خالد أبو بكر"),
    ("بكر", "أبو بكر"),
    ("الملك", "عبد الملك"),
    ("سعود", "فيصل آل سعود"),
    ("المطيري تركي", "تركي بن ناصر المطيري"),
    ("ترك مطير", "تركي بن ناصر المطيري"),
    ("فاطمه", "فاطمة الزهراء"),
    ("هدي", "هدى"),
    ("1065", "تركي ١٠٦٥٣٠٧٤٢٣"),
    ("٤٢٣", "Turki 1065307423"),
    ("zahrani", "Hind Al-Zahrani"),
    ("al zahrani", "Hind Alzahrani"),
    ("نور", "نور الدين"),
    ("", "أي أحد"),
    ("  ", "أي أحد"),
    ("هشام الزهراني", "هشام محمد الزهراني"),
    ("كمال حسن", "كمال محمد حسن"),
]
NOT_FOUND = [
    ("احمد", "محمد"),
    ("عبدالملك", "عبدالله الملكي"),
    ("تركي العتيبي", "تركي بن ناصر المطيري"),
    ("1066", "تركي 1065307423"),
    ("سارة", "ساره1".replace("ه", "ا")),
]


@pytest.mark.parametrize(("query", "name"), FOUND)
def test_a_search_finds(query: str, name: str) -> None:
    assert matches(folded(name), query)


@pytest.mark.parametrize(("query", "name"), NOT_FOUND)
def test_a_search_does_not_find(query: str, name: str) -> None:
    assert not matches(folded(name), query)


NAMES = st.lists(
    st.sampled_from("عبد الله الملك أبو بكر أم نور الدين آل سعود محمد هشام كمال بن بنت هدى Al Omar Abdul".split()),
    min_size=1,
    max_size=6,
).map(" ".join)


@given(st.one_of(NAMES, st.text(max_size=20)))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@given(st.one_of(NAMES, st.text(max_size=20)))
def test_every_name_is_found_by_itself(name: str) -> None:
    assert matches(folded(name), name)
    assert matches(folded(name), folded(name))


@given(NAMES, st.data())
def test_what_is_typed_so_far_finds_what_the_whole_finds(name: str, data: st.DataObject) -> None:
    typed = name[: data.draw(st.integers(0, len(name)))]
    assert matches(folded(name), typed)


@given(st.text(max_size=30))
def test_a_folded_record_is_one_line_of_single_spaced_words(text: str) -> None:
    plain = folded(text)
    assert plain == " ".join(plain.split())
    assert not any("A" <= letter <= "Z" for letter in plain)
    assert not set(plain) & set("\u2066\u2067\u2068\u2069\u200e\u200fـ")


MARKED = [
    ("تعديل أجر مشترك", "اجر", ["أجر"]),
    ("عبد الملك بن فهد", "عبدالملك", ["عبد الملك"]),
    ("مُحَمَّد علي", "محمد", ["مُحَمَّد"]),
    ("Abdul Rahman", "rahman abd", ["Abd", "Rahman"]),
    ("٢٤١٨٣٠٥٦٢٣", "2418", ["٢٤١٨"]),
    ("  سلطان  بن", "ن ب", ["ن", "ب"]),
    ("سلطان", "ريم", []),
    ("", "ا", []),
    ("سلطان", "", []),
]


@pytest.mark.parametrize(("text", "query", "lit"), MARKED)
def test_what_a_search_has_found_is_marked_as_it_is_written(text: str, query: str, lit: list[str]) -> None:
    assert [text[start:end] for start, end in marks(text, query)] == lit


@given(st.text(max_size=40), st.text(max_size=8))
def test_marks_lie_apart_within_the_text(text: str, query: str) -> None:
    edges = [place for span in marks(text, query) for place in span]
    assert edges == sorted(set(edges))
    assert all(0 <= edge <= len(text) for edge in edges)
