"""The first registration of an establishment on paper: every field of the request, many contributors, four readers."""

from dataclasses import replace
from datetime import date

import pypdfium2
import pytest

from gosi_desktop.application.ports import ApplicationStanding
from gosi_desktop.domain.establishment_application import FirstContributor, OwnerEntry
from gosi_desktop.reports.establishment_form import establishment_form
from gosi_desktop.reports.form import form_pdf
from gosi_desktop.reports.preview import page_count
from tests.reports.places import Places
from tests.reports.records import ATTACHED, DRAFT, LONG_EMAIL, LONG_NAME, STANDING, around, with_contributors
from tests.support.readers import by_pypdf, plain, read, reader_names

VALUES = {
    "ar": (
        "بيانات تسجيل منشأة لأول مرة",
        "APP-2026-000114",
        "4 يناير 2026 · 15 رجب 1447هـ",
        "سُجّلت المنشأة",
        "4 يناير 2026 — 09:05",
        "11 يناير 2026",
        "22 رجب 1447هـ",
        "612047390",
        "RC-2026-88",
        "1073958127",
        "0500 000 447",
        "السجل التجاري",
        "1010427718",
        "1 مايو 2024",
        "22 شوال 1445هـ",
        "1 مايو 2027",
        "24 ذو القعدة 1448هـ",
        "7001234567",
        "مخابز سنابل الوسم للتجارة",
        "Sanabil Alwasm Bakeries",
        "مؤسسة فردية",
        "مخابز وحلويات",
        "2929",
        "شارع الملك فهد",
        "العليا",
        "12333",
        "6543",
        "RRRD2929",
        "0112345678",
        "office@sanabil.example",
        "ناصر بن عبدالله العنزي",
        "1978/04/19",
        "1398/05/12",
        "60%",
        "40%",
        "SA03 8000 0000 6080 1016 7519",
        "1092644183",
        "المشتركون الأوائل (3)",
        "سلطان بن فهد الدوسري",
        "1088376123",
        "2026/01/01",
        "5,000.50",
        "5,002.50",
        "موثّق",
        "المستندات المرفقة (2)",
        "السجل التجاري 2024.pdf",
        "IMG_2041.jpg",
        "1,204",
        "هذه الورقة مرجع لملفات المنشأة.",
        "ليست وثيقة رسمية · بيئة تجريبية",
    ),
    "en": (
        "Establishment registration data",
        "APP-2026-000114",
        "Establishment registered",
        "15 Rajab 1447 AH",
        "Commercial registration",
        "24 Dhu al-Qadah 1448 AH",
        "7001234567",
        "مخابز سنابل الوسم للتجارة",
        "Sanabil Alwasm Bakeries",
        "Sole proprietorship",
        "office@sanabil.example",
        "SA03 8000 0000 6080 1016 7519",
        "First contributors (3)",
        "سلطان بن فهد الدوسري",
        "1088376123",
        "5,001.50",
        "authenticated",
        "Not an official document · Practice environment",
    ),
}
NEW = ApplicationStanding(id="a1", state="draft")


def text_of(draft=DRAFT, standing: ApplicationStanding = STANDING, **changed: object) -> str:
    """The paper as plain words."""
    return plain(by_pypdf(form_pdf(establishment_form(draft, standing, ATTACHED, around(**changed)))))  # type: ignore[arg-type]


@pytest.mark.parametrize("reader", reader_names())
@pytest.mark.parametrize("language", ["ar", "en"])
def test_four_readers_find_every_value(reader: str, language: str) -> None:
    form = establishment_form(with_contributors(3), STANDING, ATTACHED, around(language))  # type: ignore[arg-type]
    found = plain(read(reader, form_pdf(form)))
    assert [value for value in VALUES[language] if value not in found] == []


@pytest.mark.parametrize("reader", reader_names())
def test_sixty_contributors_over_pages(reader: str) -> None:
    """Nobody is left out, nothing is cut, and every page has the table's head."""
    draft = with_contributors(60)
    pdf = form_pdf(establishment_form(draft, STANDING, ATTACHED, around()))
    found = plain(read(reader, pdf))
    pages = page_count(pdf)
    assert pages >= 4
    assert [one.name for one in draft.contributors if one.name not in found] == []
    assert [f"5,0{place:02}.50" for place in range(60) if f"5,0{place:02}.50" not in found] == []
    assert found.count("صفحة") == pages
    assert found.count("بيانات تسجيل منشأة لأول مرة — تابع") == pages - 1


def test_the_tables_head_stands_on_each_of_its_pages() -> None:
    document = pypdfium2.PdfDocument(form_pdf(establishment_form(with_contributors(60), STANDING, ATTACHED, around())))
    texts = [page.get_textpage().get_text_bounded() for page in document]
    assert all("المهنة" in text for text in texts if "2026/01/01" in text)


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("count", [0, 1, 23, 60])
def test_nothing_touches_or_leaves_the_page(monkeypatch: pytest.MonkeyPatch, language: str, count: int) -> None:
    places = Places(monkeypatch)
    form_pdf(establishment_form(with_contributors(count), STANDING, ATTACHED, around(language)))  # type: ignore[arg-type]
    assert places.clashes() == []


def test_long_values_are_broken_never_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    places = Places(monkeypatch)
    draft = replace(
        with_contributors(2),
        name=f"{LONG_NAME} وشركاؤه للتجارة والمقاولات",
        email=LONG_EMAIL,
        activity="تجارة الجملة والتجزئة في المواد الغذائية والتموينية والمستلزمات المنزلية والأثاث",
        street=f"شارع {LONG_NAME}",
        paper_kind="licence",
        paper_number="ترخيص رقم 77/ب/2024 الصادر عن الأمانة",
        paper_issuer="أمانة منطقة الرياض، الإدارة العامة للتراخيص المهنية والتجارية",
        main_number="612047385",
        supervisor="not a number",
    )
    found = plain(by_pypdf(form_pdf(establishment_form(draft, STANDING, ATTACHED, around())))).replace(" ", "")
    assert places.clashes() == []
    for value in (draft.name, draft.email, draft.activity, draft.street, draft.paper_issuer, "612047385"):
        assert value.replace(" ", "") in found


def test_what_cannot_be_read_stands_as_it_was_typed() -> None:
    odd = FirstContributor("1", identity="12", name="سالم", join_date="أول يناير", basic_wage="ستة آلاف")
    owner = OwnerEntry("1073958127", "ناصر", "ربيع 1398", share="النصف")
    draft = replace(DRAFT, paper_issued="مايو 2024", owners=(owner,), contributors=(odd,), iban="SA00", phone="؟")
    found = text_of(draft)
    for typed in ("مايو 2024", "ربيع 1398", "أول يناير", "ستة آلاف", "SA00", "12"):
        assert typed in found


def test_what_is_in_kind_is_no_money() -> None:
    one = with_contributors(1).contributors[0]
    draft = replace(DRAFT, contributors=(replace(one, housing_kind="in_kind", housing_amount="1000"),))
    assert "4,000.50" in text_of(draft)


def test_a_request_that_was_not_sent() -> None:
    form = establishment_form(replace(DRAFT, owners=(), iban=""), NEW, (), around())
    found = plain(by_pypdf(form_pdf(form)))
    for words in ("لم يُرفق مستند.", "لم يُرسل بعد", "مسودة", "لم يُذكر مالك.", "لم يُذكر مشترك."):
        assert words in found
    assert "رقم شهادة التسجيل" not in found


def test_words_for_codes_are_brought_by_whoever_wires_it() -> None:
    draft = replace(DRAFT, contributors=(FirstContributor("1", "1", nationality="SA", occupation="baker"),))
    made = establishment_form(
        draft, STANDING, ATTACHED, around(), {"SA": "سعودي"}.__getitem__, {"baker": "خباز"}.__getitem__
    )
    found = plain(by_pypdf(form_pdf(made)))
    assert "سعودي" in found
    assert "خباز" in found


def test_days_end_in_riyadh() -> None:
    late = replace(STANDING, submitted_at=STANDING.submitted_at.replace(hour=22), expect_by=date(2026, 1, 11))  # type: ignore[union-attr]
    assert "5 يناير 2026 — 01:05" in text_of(standing=late)


def test_same_request_same_bytes() -> None:
    once, again = (form_pdf(establishment_form(with_contributors(30), STANDING, ATTACHED, around())) for _ in range(2))
    assert once == again
