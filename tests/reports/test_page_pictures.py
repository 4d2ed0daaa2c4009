"""Whole pages as pictures: anything that moves, vanishes or changes its shape shows here.

When a change is meant, look at the new picture in ``build/pictures`` and put it into ``pictures`` beside this file.
"""

import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from gosi_desktop.application.ports import WhyUnsent
from gosi_desktop.domain.invoices import InvoiceState
from gosi_desktop.reports.bookkeeping import listed_form
from gosi_desktop.reports.establishment_form import establishment_form
from gosi_desktop.reports.form import form_pdf
from gosi_desktop.reports.invoice_paper import invoice_form
from gosi_desktop.reports.preview import page_count, page_picture
from gosi_desktop.reports.receipt_paper import receipt_form
from gosi_desktop.reports.registration_form import registration_form
from gosi_desktop.reports.roster import RosterColumn, RosterReport, roster_pdf
from gosi_desktop.reports.roster_papers import change_form
from gosi_desktop.reports.statement_paper import statement_form
from gosi_desktop.reports.unsent import unsent_statement
from gosi_desktop.reports.verification_paper import verification_form
from gosi_desktop.reports.words import Language
from tests.reports import books
from tests.reports.changes import CHANGES, paper
from tests.reports.hurt import MAKERS
from tests.reports.money import SINCE_AUGUST, invoice_paper, receipt_paper, statement_paper, verification_paper
from tests.reports.people import PEOPLE
from tests.reports.records import ACCOUNT, ATTACHED, LONG_EMAIL, STANDING, UNSENT, around, with_contributors

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="FreeType draws differently elsewhere")

KEPT = Path(__file__).parent / "pictures"
NEW = Path(__file__).parents[2] / "build" / "pictures"
TOLERANCE = 0.005  # of the pixels
ENGLISH = {
    "سعودي": "Saudi",
    "سعودية": "Saudi",
    "بحريني": "Bahraini",
    "مدير مبيعات": "Sales manager",
    "محاسبة": "Accountant",
    "مشرف فرع": "Branch supervisor",
    "أخصائية موارد بشرية": "Human resources specialist",
}
NAMES = ("Sultan F. Aldosari", "Reem K. Alshamrani", "Khalifa J. Aldoy", "Hind A. Alzahrani")


def english(report: RosterReport) -> RosterReport:
    lines = [
        replace(line, name=name, nationality=ENGLISH[line.nationality], occupation=ENGLISH[line.occupation])
        for line, name in zip(PEOPLE, NAMES, strict=False)
    ]
    return replace(
        report,
        language="en",
        establishment="Rawabi Alsudair Trading",
        lines=[*lines, PEOPLE[4]],
        prepared_by="Noura Alanazi",
        outbox=("wage change of Turki N. Almutairi",),
        filters=("wage above 5,000",),
    )


def landscape(report: RosterReport) -> RosterReport:
    long = replace(PEOPLE[3], name="عبدالرحمن بن عبدالعزيز بن محمد آل القحطاني (أبو خالد)")
    return replace(report, landscape=True, arabic_digits=True, hijri_dates=True, lines=[*PEOPLE[:7], long])


def second(report: RosterReport) -> RosterReport:
    return replace(report, lines=PEOPLE * 2, columns=tuple(RosterColumn)[:4], practice=False)


@pytest.mark.parametrize(
    ("name", "make", "page"),
    [
        ("roster-ar", lambda report: report, 0),
        ("roster-en", english, 0),
        ("roster-ar-landscape", landscape, 0),
        ("roster-ar-second", second, 1),
    ],
)
def test_page(report: RosterReport, name: str, make, page: int) -> None:
    compare(name, roster_pdf(make(report)), page)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_page_of_a_record(language: Language) -> None:
    account = registration_form(ACCOUNT, around(language))
    compare(f"registration-{language}", form_pdf(account))
    request = form_pdf(establishment_form(with_contributors(60), STANDING, ATTACHED, around(language)))
    compare(f"establishment-{language}", request)
    compare(f"establishment-{language}-second", request, 1)
    compare(f"establishment-{language}-last", request, page_count(request) - 1)
    unsent = unsent_statement(
        WhyUnsent.ERASING, "مخابز سنابل الوسم", "608114927", "نورة العنزي", UNSENT, around(language)
    )
    compare(f"unsent-{language}", form_pdf(unsent))


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("name", CHANGES)
def test_page_of_a_change(name: str, language: Language) -> None:
    pdf = form_pdf(change_form(paper(CHANGES[name]), around(language)))
    compare(f"change-{name}-{language}", pdf)
    if page_count(pdf) > 1:
        compare(f"change-{name}-{language}-second", pdf, 1)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_page_of_money(language: Language) -> None:
    around_it = around(language)
    invoice = form_pdf(invoice_form(invoice_paper(60, people=True), around_it))
    compare(f"invoice-{language}", invoice)
    compare(f"invoice-{language}-last", invoice, page_count(invoice) - 1)
    nobody = invoice_paper(0, late_penalties_halalas=0)
    compare(f"invoice-{language}-nobody", form_pdf(invoice_form(nobody, around_it)))
    replaced = replace(invoice_paper(state=InvoiceState.REISSUED), open_halalas=0, replaced_by="INV-202512-2")
    compare(f"invoice-{language}-replaced", form_pdf(invoice_form(replaced, around_it)))
    compare(f"statement-{language}", form_pdf(statement_form(statement_paper(SINCE_AUGUST), around_it)))
    compare(f"receipt-{language}", form_pdf(receipt_form(receipt_paper(), around_it)))
    compare(f"verification-{language}", form_pdf(verification_form(verification_paper(language), around_it)))


@pytest.mark.parametrize("language", ["ar", "en"])
def test_page_of_the_bookkeeper(language: Language) -> None:
    made = books.around(language)
    deductions = form_pdf(listed_form(books.deduction_paper(people=40), made))
    compare(f"deductions-{language}", deductions)
    compare(f"deductions-{language}-last", deductions, page_count(deductions) - 1)
    compare(f"payments-{language}", form_pdf(listed_form(books.payment_paper(), made)))


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("name", MAKERS)
def test_page_of_an_injury(name: str, language: Language) -> None:
    compare(f"injury-{name}-{language}", form_pdf(MAKERS[name](language=language)))


def test_pages_of_records_outside_practice_with_arabic_digits() -> None:
    live = around(practice=False, service="خدمة الشركة", address="https://service.example", arabic_digits=True)
    compare("registration-ar-digits", form_pdf(registration_form(replace(ACCOUNT, email=LONG_EMAIL), live)))


def compare(name: str, pdf: bytes, page: int = 0) -> None:
    """A page beside the picture that is kept; a new picture is left where it can be looked at."""
    picture = page_picture(pdf, page, 900)
    shown = Image.frombuffer("RGBA", (picture.width, picture.height), picture.data, "raw", "BGRA", picture.stride, 1)
    new = shown.convert("L")
    kept = Image.open(KEPT / f"{name}.png") if (KEPT / f"{name}.png").exists() else Image.new("L", new.size)
    changed = ImageChops.difference(new, kept).point([0] * 32 + [255] * 224) if kept.size == new.size else None
    share = 1.0 if changed is None else sum(changed.histogram()[1:]) / (new.width * new.height)
    if share > TOLERANCE:
        NEW.mkdir(parents=True, exist_ok=True)
        new.save(NEW / f"{name}.png", optimize=True)
    assert share <= TOLERANCE, f"{share:.2%} of {name} changed: see build/pictures/{name}.png"
