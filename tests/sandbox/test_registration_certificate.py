"""The registration certificate: every value found by four readers, the same bytes each time, nothing off the page."""

import io
from datetime import UTC, datetime

import pypdf
import pytest

from gosi_desktop.contract.entities import AddressData, EstablishmentData, NamesData
from gosi_desktop.sandbox.registration_certificate import RegistrationCertificate, gregorian_text, hijri_text
from tests.support.readers import plain, read, reader_names

ABOUT = EstablishmentData(
    number="640000011", names=NamesData(ar="مؤسسة ظلال الورد للضيافة", en="Zilal Alward Hospitality"),
    legal_form="sole_proprietorship", activity="restaurants", cr_number="1010200008", unified_number="",
    started="2025-12-01", office="الرياض", compliant=True, state="active",
    national_address=AddressData(
        building="1234", street="طريق الملك فهد", district="العليا", city="الرياض", post_code="12345",
        additional="6789",
    ),
)  # fmt: skip
ISSUED = datetime(2026, 1, 6, 7, 21, tzinfo=UTC)


def certificate(about: EstablishmentData = ABOUT, at: datetime = ISSUED) -> bytes:
    return RegistrationCertificate("C-2026-000001", about, ("جواهر الدوسري", "نايف السبيعي"), 3, at).to_pdf()


@pytest.mark.parametrize("reader", reader_names())
def test_four_readers_find_every_value(reader: str) -> None:
    text = plain(read(reader, certificate()))
    for value in (
        "شهادة تسجيل منشأة", "C-2026-000001", "640000011", "مؤسسة ظلال الورد للضيافة", "Zilal Alward Hospitality",
        "مؤسسة فردية", "1010200008", "الرياض، العليا، طريق الملك فهد", "جواهر الدوسري، نايف السبيعي", "1 ديسمبر 2025م",
        "6 يناير 2026م", "17 رجب 1447هـ", "بيئة تجريبية: الأشخاص والمنشآت غير حقيقية",
    ):  # fmt: skip
        assert value in text, value


def test_the_same_content_gives_the_same_bytes() -> None:
    assert certificate() == certificate()
    assert certificate() != certificate(at=datetime(2026, 1, 7, tzinfo=UTC))


def test_a_day_is_riyadhs_in_both_calendars() -> None:
    late = plain(read("pypdf", certificate(at=datetime(2026, 1, 6, 22, 0, tzinfo=UTC))))
    assert "7 يناير 2026م" in late
    assert "18 رجب 1447هـ" in late
    assert (gregorian_text(ISSUED.date()), hijri_text(ISSUED.date())) == ("6 يناير 2026م", "17 رجب 1447هـ")
    assert hijri_text(datetime(2090, 1, 1, tzinfo=UTC).date()) == "—"  # outside the table


def test_it_is_one_page_of_a4_in_arabic() -> None:
    pdf = pypdf.PdfReader(io.BytesIO(certificate()))
    assert len(pdf.pages) == 1
    assert [round(float(side)) for side in pdf.pages[0].mediabox[2:]] == [595, 842]
    assert pdf.metadata is not None
    assert pdf.metadata.title == "شهادة تسجيل منشأة 640000011"
    assert str(pdf.root_object["/Lang"]) == "ar"


@pytest.mark.parametrize("name", ["مؤسسة " * 60, "ا" * 300, "😀", ""])
def test_names_of_any_length_stay_on_the_page(name: str) -> None:
    names = NamesData(ar=name, en=name)
    about = EstablishmentData(
        number="640000011", names=names, legal_form="something new", activity="x", cr_number="رخصة 77",
        unified_number="", started="2025-12-01", office=name, compliant=True, state="active",
    )  # fmt: skip
    text = plain(read("pypdf", certificate(about)))
    assert "صادرة عن الخدمة التجريبية" in text
    assert "something new" in text
