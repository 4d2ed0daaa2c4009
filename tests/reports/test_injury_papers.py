"""Papers about work injuries: what they say, what they leave out, and that four readers find every value."""

import re
from dataclasses import replace

import pytest

from gosi_desktop.application.ports.injury_papers import InjuryPaper
from gosi_desktop.reports.form import form_pdf
from gosi_desktop.reports.preview import page_count, page_sizes
from tests.reports.hurt import CASE, DRAFT, HOLDER, MAKERS, hospital, on_the_wall, report
from tests.reports.records import LONG_NAME
from tests.support.readers import by_pypdf, plain, read, reader_names

VALUES = {
    ("draft", "ar"): (
        "بيانات بلاغ إصابة عمل", "3F0A5B61C2D4", "لم يُرسل", "3 يناير 2026 — 10:40", "4 يناير 2026 — 08:15",
        "7 يناير 2026", "18 رجب 1447هـ — بحسب البيانات المدخلة", "2394681073", "رقم الإقامة", "راجيش كومار فارما",
        "هندي", "فني كهرباء", "2018/04/08", "3,500.00", "أثناء العمل", "مستودع السلي، الرياض", "داخل المنشأة",
        "سقوط من ارتفاع", "سلّم", "رسغ اليد اليمنى", "اشتباه كسر", "مستشفى الملتقى العام", "حالة طارئة",
        "قُدّمت ولم تكفِ", "مستمر", "خالد الأمين الطيب", "0500 000 311", "صورة الإقامة.pdf", "موقع الإصابة.jpg",
        "الهلال الأحمر", "7719", "نورة العنزي", "مسودة على هذا الجهاز، لم تُرسل", "فرع 02", "612047385",
    ),
    ("draft", "en"): (
        "Work injury report data", "not sent", "3 January 2026 — 10:40", "by what was entered", "2394681073",
        "Rajesh Kumar Verma", "Fall from a height", "Right wrist", "Draft on this computer, not sent", "3,500.00",
    ),
    ("case", "ar"): (
        "2026-000417", "أُرسل 6 يناير 2026 — 13:20", "طلب استكمال", "كما حددته الخدمة", "سبب التأخر:", "علمت متأخرة",
        "ما جرى بعد البلاغ", "رُفع البلاغ", "طلبت الخدمة", "التقرير الطبي", "حتى 15 يناير 2026",
    ),
    ("case", "en"): ("Sent 6 January 2026 — 13:20", "More is asked for", "Medical report", "until 15 January 2026"),
    ("hospital", "ar"): (
        "بيان مصاب لجهة العلاج", "2394681073", "راجيش كومار فارما", "612047385", "شركة روابي السدير للتجارة",
        "نورة العنزي", "0500 000 447", "سقوط من ارتفاع", "رسغ اليد اليمنى", "وليست وثيقة رسمية",
    ),
    ("hospital", "en"): ("sheet for whoever treats", "2394681073", "612047385", "0500 000 447", "Suspected fracture"),
    ("wall", "ar"): ("997", "998", "993", "911", "الهلال الأحمر", "7 أيام", "3 أيام", "100%", "75%",
                     "أوقف الخطر وأسعف", "تحقق منها قبل تعليقها"),
    ("wall", "en"): ("997", "998", "Red Crescent", "7 days", "3 days", "Call first", "check them"),
}  # fmt: skip


@pytest.mark.parametrize("reader", reader_names())
@pytest.mark.parametrize(("name", "language"), VALUES)
def test_four_readers_find_every_value(reader: str, name: str, language: str) -> None:
    found = plain(read(reader, form_pdf(MAKERS[name](language=language)))).lower()
    always = ("ليست وثيقة رسمية",) if language == "ar" else ("Not an official document",)
    assert [value for value in (*VALUES[name, language], *always) if value.lower() not in found] == []


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("name", MAKERS)
def test_it_is_upright_a4_and_claims_nothing(name: str, language: str) -> None:
    pdf = form_pdf(MAKERS[name](language=language))
    assert [tuple(round(side) for side in size) for size in page_sizes(pdf)] == [(595, 842)] * page_count(pdf)
    claims = "ختم|توقيع|المكتب|لاستعمال|التأمينات الاجتماعية|المؤسسة العامة|GOSI|المملكة|stamp|signature|official use"
    assert not re.search(claims, plain(by_pypdf(pdf)), re.IGNORECASE)
    assert form_pdf(MAKERS[name](language=language)) == pdf


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("name", ["draft", "hospital", "wall"])
def test_one_page_is_enough(name: str, language: str) -> None:
    assert page_count(form_pdf(MAKERS[name](language=language))) == 1


@pytest.mark.parametrize("name", MAKERS)
def test_practice_is_written_across_it_and_nothing_else_is(name: str) -> None:
    assert "بيئة تجريبية" in plain(by_pypdf(form_pdf(MAKERS[name]())))
    assert "بيئة تجريبية" not in plain(by_pypdf(form_pdf(MAKERS[name](practice=False))))


@pytest.mark.parametrize("language", ["ar", "en"])
def test_whoever_treats_sees_no_wage_and_no_witness(language: str) -> None:
    found = plain(by_pypdf(form_pdf(hospital(CASE, language=language))))
    for hidden in ("3,500.00", "خالد الأمين الطيب", "0500 000 311", "كان المشرف في إجازة", "صورة الإقامة.pdf"):
        assert hidden not in found


def test_a_draft_with_nothing_typed_is_a_paper_too() -> None:
    empty = InjuryPaper(holder=HOLDER, id="i", case_no=None, standing="draft", written=None)
    for made in (report(empty), hospital(empty)):
        assert "المصاب" in plain(by_pypdf(form_pdf(made)))


def test_what_a_role_does_not_see_is_not_printed() -> None:
    assert DRAFT.person is not None
    unpaid = replace(DRAFT, person=replace(DRAFT.person, wage_halalas=None, wage_month=None))
    assert "الأجر الخاضع" not in plain(by_pypdf(form_pdf(report(unpaid))))


def test_the_longest_words_break_and_nothing_is_cut() -> None:
    long = " ".join(f"كلمة{number}" for number in range(120))
    made = replace(
        DRAFT, how=long, provider=LONG_NAME * 2, witnesses=tuple((f"{LONG_NAME} {n}", "") for n in range(10))
    )
    found = plain(by_pypdf(form_pdf(report(made))))
    assert [f"كلمة{number}" for number in range(120) if f"كلمة{number}" not in found] == []
    assert f"{LONG_NAME} 9" in found


@pytest.mark.parametrize("standing", ["draft", "first_aid", "unsent", "refused"])
def test_what_was_not_sent_says_so(standing: str) -> None:
    assert "لم يُرسل" in plain(by_pypdf(form_pdf(report(replace(DRAFT, standing=standing)))))


def test_numbers_that_nobody_confirmed_are_said_to_be_so() -> None:
    assert "تحقق منها" in plain(by_pypdf(form_pdf(on_the_wall())))
