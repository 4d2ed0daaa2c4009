"""The registration form of an account: what it says, what it never says, and that four readers find every value."""

import re
from dataclasses import replace

import pytest

from gosi_desktop.reports.form import form_pdf
from gosi_desktop.reports.preview import page_count, page_sizes
from gosi_desktop.reports.registration_form import host_of, mobile_of, registration_form
from tests.reports.places import Places
from tests.reports.records import ACCOUNT, LONG_EMAIL, LONG_NAME, around
from tests.support.readers import by_pypdf, plain, read, reader_names

VALUES = {
    "ar": (
        "بيانات تسجيل حساب صاحب عمل",
        "نموذج التسجيل — للحفظ والمراجعة، ولا يُسلَّم إلى أي جهة",
        "فُعّل الحساب",
        "6 يناير 2026 — 10:41",
        "17 رجب 1447هـ",
        "أولًا: الخدمة",
        "الخدمة التجريبية على هذا الجهاز",
        "127.0.0.1",
        "تجريبية",
        "ثانيًا: رقم الاشتراك والهوية",
        "612047385",
        "1073958127",
        "شركة روابي السدير للتجارة",
        "1010427718",
        "ناصر بن عبدالله العنزي",
        "المالك",
        "صاحب عمل",
        "هوية وطنية",
        "0500 000 447",
        "info@rawabi.example",
        "مطابقان — 10:41",
        "n.alanazi",
        "REG-2026-000731",
        "لا تُطبع ولا تُحفظ في هذا النموذج",
        "سجل تجاري أو ترخيص ساري المفعول",
        "أعمار المشتركين من 18 إلى 60 سنة، مع الاستثناءات",
        "سادسًا: ما قُبل إلكترونيًا",
        "الشروط والأحكام، نسخة 2026-01",
        "هذه الورقة مرجع لملفاتك.",
        "طُبع من «منشأة — تأمينات المنشأة»، تطبيق مستقل غير رسمي",
        "ليست وثيقة رسمية · بيئة تجريبية",
        "طُبع 6 يناير 2026 · 17 رجب 1447هـ 10:43",
        "صفحة 1 من 1",
    ),
    "en": (
        "Employer account registration data",
        "Account activated",
        "6 January 2026 — 10:41",
        "17 Rajab 1447 AH",
        "1. The service",
        "The practice service on this computer",
        "127.0.0.1",
        "612047385",
        "1073958127",
        "Rawabi Alsudair Trading",
        "1010427718",
        "Nasser A. Alanazi",
        "Owner",
        "National ID",
        "0500 000 447",
        "info@rawabi.example",
        "Both equal — 10:41",
        "n.alanazi",
        "REG-2026-000731",
        "Neither printed nor kept in this form",
        "Contributors aged 18 to 60, with the exceptions",
        "Terms and conditions, version 2026-01",
        "This paper is a record for your files.",
        "Not an official document · Practice environment",
        "Page 1 of 1",
    ),
}


def text_of(**changed: object) -> str:
    """The paper as plain words."""
    return plain(by_pypdf(form_pdf(registration_form(ACCOUNT, around(**changed)))))  # type: ignore[arg-type]


@pytest.mark.parametrize("reader", reader_names())
@pytest.mark.parametrize("language", ["ar", "en"])
def test_four_readers_find_every_value(reader: str, language: str) -> None:
    found = plain(read(reader, form_pdf(registration_form(ACCOUNT, around(language)))))  # type: ignore[arg-type]
    assert [value for value in VALUES[language] if value not in found] == []


@pytest.mark.parametrize("language", ["ar", "en"])
def test_it_is_one_upright_page_of_a4(language: str) -> None:
    pdf = form_pdf(registration_form(ACCOUNT, around(language)))  # type: ignore[arg-type]
    assert [tuple(round(side) for side in size) for size in page_sizes(pdf)] == [(595, 842)]


@pytest.mark.parametrize("language", ["ar", "en"])
def test_nothing_of_it_claims_to_be_official(language: str) -> None:
    """No stamp, office or signature, no name or mark of GOSI, no box «for official use»."""
    found = text_of(language=language)
    assert ("ليست وثيقة رسمية" if language == "ar" else "Not an official document") in found
    claims = (
        "ختم|توقيع|المكتب|لاستعمال|التأمينات الاجتماعية|المؤسسة العامة|GOSI|المملكة|stamp|signature|office|official use"
    )
    assert not re.search(claims, found, re.IGNORECASE)


def test_there_is_no_picture_in_it_but_drawings_of_ours() -> None:
    """A logo would be an image; the mark is drawn."""
    pdf = form_pdf(registration_form(ACCOUNT, around()))
    assert not re.search(rb"/(Image|JS|JavaScript|URI|Launch|OpenAction|AcroForm)\b", pdf)


def test_no_part_of_a_password_or_a_register_can_be_in_it() -> None:
    assert not {"password", "secret", "code"} & set(ACCOUNT.__dataclass_fields__)


def test_outside_practice_the_service_has_its_name_and_there_is_no_watermark() -> None:
    live = around(practice=False, service="خدمة الشركة", address="https://service.example:8443/v1")
    found = plain(by_pypdf(form_pdf(registration_form(ACCOUNT, live))))
    for value in ("خدمة الشركة", "service.example:8443", "فعلية"):
        assert value in found
    assert "تجريبية" not in found


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://service.example", "service.example"),
        ("https://service.example:8443/v1", "service.example:8443"),
        ("https://somebody:secret@service.example", "service.example"),
        ("service.example", "service.example"),
        ("", ""),
    ],
)
def test_of_an_address_only_the_host_is_printed(address: str, host: str) -> None:
    assert host_of(address) == host


@pytest.mark.parametrize(
    ("number", "printed"),
    [
        ("0500000447", "0500 000 447"),
        ("+966500000447", "0500 000 447"),
        ("00966500000447", "0500 000 447"),
        ("+971501234567", "+971501234567"),
        ("0112345678", "0112345678"),
        ("", ""),
    ],
)
def test_a_mobile_is_printed_as_it_is_dialled(number: str, printed: str) -> None:
    assert mobile_of(number, around()) == printed


def test_arabic_digits_everywhere() -> None:
    found = text_of(arabic_digits=True)
    for value in ("٦١٢٠٤٧٣٨٥", "١٠٧٣٩٥٨١٢٧", "٠٥٠٠ ٠٠٠ ٤٤٧", "من ١٨ إلى ٦٠ سنة", "١٧ رجب ١٤٤٧هـ"):
        assert value in found


@pytest.mark.parametrize("reader", reader_names())
def test_arabic_digits_in_cells_are_read_as_one_number(reader: str) -> None:
    found = plain(read(reader, form_pdf(registration_form(ACCOUNT, around(arabic_digits=True)))))
    for value in ("٦١٢٠٤٧٣٨٥", "١٠٧٣٩٥٨١٢٧", "٠٥٠٠ ٠٠٠ ٤٤٧"):
        assert value in found


@pytest.mark.parametrize("language", ["ar", "en"])
def test_long_values_are_broken_never_cut(monkeypatch: pytest.MonkeyPatch, language: str) -> None:
    places = Places(monkeypatch)
    long = replace(
        ACCOUNT,
        name=f"{LONG_NAME} وشركاؤه للتجارة والمقاولات والتشغيل والصيانة المحدودة",
        name_en=f"{'Abdulrahman and Partners ' * 4}Trading",
        holder=LONG_NAME,
        holder_en="Abdulrahman Abdulaziz Mohammed Al Alqahtani",
        email=LONG_EMAIL,
        username="a" * 30,
        reference="R" * 60,
        cr_number="9" * 40,
        establishment="6" * 16,
        identity="1" * 20,
        role="a word of a later version of the service",
        mobile="+966 50 000 0447",
    )
    pdf = form_pdf(registration_form(long, around(language)))  # type: ignore[arg-type]
    assert places.clashes() == []
    found = plain(by_pypdf(pdf)).replace(" ", "")
    name, holder = (long.name, long.holder) if language == "ar" else (long.name_en, long.holder_en)
    for value in (name, holder, long.email, long.username, long.reference, long.cr_number, long.identity, long.mobile):
        assert (value or "").replace(" ", "") in found


@pytest.mark.parametrize("language", ["ar", "en"])
def test_nothing_touches_or_leaves_the_page(monkeypatch: pytest.MonkeyPatch, language: str) -> None:
    places = Places(monkeypatch)
    form_pdf(registration_form(ACCOUNT, around(language)))  # type: ignore[arg-type]
    assert len(places.texts) > 50
    assert places.clashes() == []


def test_more_than_a_page_goes_on_under_a_head_of_its_own() -> None:
    pdf = form_pdf(registration_form(replace(ACCOUNT, name=f"{LONG_NAME} " * 60), around()))
    found = plain(by_pypdf(pdf))
    assert page_count(pdf) == 2
    assert "بيانات تسجيل حساب صاحب عمل — تابع" in found
    assert "صفحة 2 من 2" in found
    assert found.count("ليست وثيقة رسمية") == 2
    assert found.count(LONG_NAME) > 50


def test_empty_values_are_dashes() -> None:
    bare = replace(ACCOUNT, cr_number="", holder=" ", email="", identity="")
    assert plain(by_pypdf(form_pdf(registration_form(bare, around())))).count("—") >= 12


@pytest.mark.parametrize(
    "hostile",
    [
        "\u202eأحمد\u202c",
        "\u2067أحمد",
        "أحمد\u2069\u2069",
        "أحمد) Tj ET /JS (app.alert(1)) >> endobj",
        "%%EOF",
        "أحمد\n\r\tبن\x00\x1b",
        "{title}",
    ],
)
def test_hostile_text_is_text(monkeypatch: pytest.MonkeyPatch, hostile: str) -> None:
    places = Places(monkeypatch)
    form = replace(ACCOUNT, name=hostile, holder=hostile, username=hostile, email=hostile, terms=hostile, role=hostile)
    pdf = form_pdf(registration_form(form, around()))
    assert not re.search(rb"/(JS|JavaScript|URI|Launch|OpenAction|AA)\b", pdf)
    assert "6 يناير 2026 — 10:41" in plain(by_pypdf(pdf))
    assert places.clashes() == []


def test_a_letter_without_a_drawing_is_spelled_out() -> None:
    found = plain(by_pypdf(form_pdf(registration_form(replace(ACCOUNT, holder="李 小 Lee"), around()))))
    assert "[U+674E] [U+5C0F] Lee" in found
    assert "كُتبت الأحرف التي ليست في الخط برموزها بين قوسين." in found
    assert "بين قوسين" not in text_of()


@pytest.mark.parametrize("language", ["ar", "en"])
def test_same_form_same_bytes(language: str) -> None:
    once, again = (form_pdf(registration_form(ACCOUNT, around(language))) for _ in range(2))  # type: ignore[arg-type]
    assert once == again
