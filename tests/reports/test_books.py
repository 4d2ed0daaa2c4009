"""The bookkeeper's papers: figures equal the invoice, four readers, real numbers and days, nothing that would run."""

import csv
from datetime import date
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from gosi_desktop.application.ports.bookkeeping import BookPaper, ListedPaper
from gosi_desktop.domain.bookkeeping import ClientMessage
from gosi_desktop.domain.errors import Cancelled, DiskFull
from gosi_desktop.domain.invoices import Bill
from gosi_desktop.reports import listings
from gosi_desktop.reports.book_sheets import listing_of
from gosi_desktop.reports.bookkeeping import listed_form
from gosi_desktop.reports.books import PaperBooks
from gosi_desktop.reports.client_message import message_text
from gosi_desktop.reports.form import form_pdf
from gosi_desktop.reports.preview import page_count
from tests.fakes.clock import FakeClock
from tests.fakes.money import DECEMBER
from tests.reports.books import (
    LONG_NAME,
    NAMES,
    NUMBER,
    PRINTED,
    around,
    deduction_paper,
    invoice,
    journal_paper,
    payment_paper,
)
from tests.reports.places import Places
from tests.support.readers import by_pypdf, plain, read, reader_names

DEDUCTIONS = {
    "ar": (
        "كشف حسم حصة المشتركين",
        "شركة روابي السدير للتجارة — رقم الاشتراك 612047385",
        "ديسمبر 2025",
        "من الفاتورة INV-202512",
        "2,248.79",
        "+142.79",
        "سلطان بن فهد الدوسري",
        "6123",
        "الأجر من 9,600.00 إلى 10,000.00 (+39.00)",
        "ترك العمل (−292.50)",
        "ليس في قائمة المشتركين",
        "21 من 31",
        "التحق (+396.29)",
        "مجموعها 877.50 ر.س، وليست في هذا الكشف",
        "آخر مزامنة 6 يناير 2026 — 10:21 · أعدّه: هند المطلق",
        "ليست وثيقة رسمية · بيئة تجريبية",
    ),
    "en": (
        "Contributors’ shares to withhold",
        "Rawabi Alsudair Trading — subscription number 612047385",
        "Sultan Aldosari",
        "Wage from 9,600.00 to 10,000.00 (+39.00)",
        "Left (−292.50)",
        "21 of 31",
        "2,106.00",
        "2,248.79",
        "SAR 877.50",
        "Prepared by: Hind Almutlaq",
    ),
}
PAYMENTS = {
    "ar": (
        "كشف السداد لكل المنشآت",
        "كما في",
        "6 يناير 2026",
        "17 رجب 1447هـ",
        "مخابز سنابل الوسم 0",
        "6120473852000",
        "1,418.41",
        "2025/12/15",
        "1447/06/24",
        "متأخر 22",
        "اليوم",
        "4,255.26",
        "لم تُجلب بعد فواتير: مؤسسة لم تُجلب.",
        "وأقساطه ليست في هذا الكشف: مؤسسة تقسّط.",
        "لا شيء مستحق على 4 من المنشآت.",
        "أقدم مزامنة 6 يناير 2026 — 10:21",
    ),
    "en": (
        "Payments of all establishments",
        "Bakery 0",
        "6120473852000",
        "22 late",
        "today",
        "4,255.26",
    ),
}


def text_of(paper: ListedPaper, language: str = "ar", **options: bool) -> str:
    return plain(by_pypdf(form_pdf(listed_form(paper, around(language, **options)))))  # type: ignore[arg-type]


def written(tmp_path: Path, paper: BookPaper, name: str, language: str = "ar") -> Path:
    target = tmp_path / name
    scratch = tmp_path / "scratch"
    scratch.mkdir(exist_ok=True)
    books = PaperBooks(scratch, FakeClock(PRINTED), True, lambda: language, lambda: True)  # type: ignore[arg-type,return-value]
    books.write(paper, target, lambda done, total: None, lambda: False)
    assert list(scratch.iterdir()) == []
    return target


def rows_of(path: Path) -> list[list[object]]:
    return CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()  # type: ignore[return-value]


@pytest.mark.parametrize("reader", reader_names())
@pytest.mark.parametrize("language", ["ar", "en"])
def test_four_readers_find_every_figure(reader: str, language: str) -> None:
    for paper, values in ((deduction_paper(), DEDUCTIONS), (payment_paper(), PAYMENTS)):
        found = plain(read(reader, form_pdf(listed_form(paper, around(language)))))  # type: ignore[arg-type]
        assert [value for value in values[language] if value not in found] == []


def test_the_list_is_the_contributors_share_of_the_invoice_to_the_halala(tmp_path: Path) -> None:
    asked = invoice().employee_halalas
    assert asked == 224_879
    rows = rows_of(written(tmp_path, deduction_paper(), "list.xlsx"))
    assert sum(round(float(str(row[8])) * 100) for row in rows[1:-1]) == asked
    assert round(float(str(rows[-1][8])) * 100) == asked
    assert "2,248.79" in text_of(deduction_paper())


def test_a_sheet_has_real_numbers_and_days_and_identities_as_text(tmp_path: Path) -> None:
    head, first, second, third, fourth, sums = rows_of(written(tmp_path, deduction_paper(), "list.xlsx"))
    assert head[1:4] == ["الاسم", "رقم الهوية / الإقامة", "الشهر"]
    assert first[:11] == [
        1.0, "سلطان بن فهد الدوسري", "1088376123", date(2025, 12, 1), 9000.0, 31.0, 31.0, 877.5, 877.5, 0.0, 877.5,
    ]  # fmt: skip
    assert second[9] == 39.0
    assert third[1] == '=HYPERLINK("http://x";"ماجد")'
    assert fourth[1:3] == ["ليس في قائمة المشتركين", ""]
    assert sums[1] == "المجموع"
    assert sums[7:11] == [2106.0, 2248.79, 142.79, 877.5]


def test_a_sheet_reads_from_right_to_left_in_arabic_alone(tmp_path: Path) -> None:
    import zipfile

    for language, expected in (("ar", True), ("en", False)):
        target = written(tmp_path, payment_paper(), f"{language}.xlsx", language)
        with zipfile.ZipFile(target) as book:
            sheet = book.read("xl/worksheets/sheet1.xml").decode()
        assert ('rightToLeft="1"' in sheet) is expected
        assert "<f>" not in sheet


def test_a_plain_file_runs_nothing(tmp_path: Path) -> None:
    target = written(tmp_path, deduction_paper(), "list.csv")
    assert target.read_bytes().startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(target.read_text("utf-8-sig").splitlines()))
    assert rows[3][1].startswith("'=HYPERLINK")
    assert rows[1][3:5] == ["2025-12-01", "9000.00"]
    assert len(rows) == 5  # no sums: whoever adds the column up would count them twice


def test_the_journal_is_balanced_and_the_invoice_by_branch(tmp_path: Path) -> None:
    rows = list(csv.DictReader(written(tmp_path, journal_paper(), "j.csv").read_text("utf-8-sig").splitlines()))

    def halalas(side: str, code: str = "") -> int:
        found = (row[side] for row in rows if not code or row["رمز الحساب"] == code)
        return sum(int(amount.replace(".", "")) for amount in found if amount)

    billed = invoice()
    assert halalas("مدين") == halalas("دائن")
    assert halalas("مدين", "employer_expense") == billed.employer_halalas
    assert halalas("دائن", "workers_payable") == billed.employee_halalas
    assert halalas("مدين", "late_penalty") == 27_812
    assert halalas("دائن", "credit_balance") == 5_000
    assert {row["الفرع"] for row in rows if row["رمز الحساب"] == "workers_payable"} == {"المعاشات", "ساند"}
    assert rows[0]["التاريخ"] == "2025-12-31"
    assert rows[0]["رقم الفاتورة"] == "INV-202512"


def test_what_to_pay_has_bill_number_and_biller_as_text(tmp_path: Path) -> None:
    _, first, second, third, sums = rows_of(written(tmp_path, payment_paper(), "pay.xlsx"))
    assert first[5:11] == ["902", "6120473852000", 1418.41, date(2025, 12, 15), "1447/06/24", -22.0]
    assert first[11] == "غير مسددة"
    assert second[5:7] == ["", "6120473852001"]
    assert third[5:7] == ["", ""]
    assert sums[7] == 4255.26


def test_many_go_over_pages_and_are_all_there(monkeypatch: pytest.MonkeyPatch) -> None:
    places = Places(monkeypatch)
    pdf = form_pdf(listed_form(deduction_paper(people=120), around()))
    assert page_count(pdf) > 3
    assert plain(by_pypdf(pdf)).count(LONG_NAME) == 120
    assert places.clashes() == []


def test_paper_hides_most_of_an_identity() -> None:
    found = text_of(deduction_paper())
    assert "••••••6123" in found
    assert "1088376123" not in found


def test_by_our_own_reckoning_it_says_so() -> None:
    found = text_of(deduction_paper(billed=False))
    assert "بحساب التطبيق" in found
    assert "بنود فاتورة هذا الشهر ليست على هذا الجهاز" in found
    assert "من الفاتورة" not in found


def test_other_digits_everywhere() -> None:
    found = text_of(payment_paper(), arabic_digits=True, practice=False)
    assert "٤٬٢٥٥٫٢٦" in found
    assert "٦١٢٠٤٧٣٨٥٢٠٠٠" in found
    assert "بيئة تجريبية" not in found


def test_given_up_or_without_room_nothing_is_left(tmp_path: Path) -> None:
    books = PaperBooks(tmp_path, FakeClock(PRINTED), True, lambda: "ar", lambda: False)
    target = tmp_path / "list.xlsx"
    with pytest.raises(Cancelled):
        books.write(deduction_paper(), target, lambda done, total: None, lambda: True)
    with pytest.raises(Cancelled):
        books.pdf(deduction_paper(), lambda done, total: None, lambda: True)
    for name in ("list.xlsx", "list.csv"):
        with pytest.raises(DiskFull):
            books.write(deduction_paper(), tmp_path / "gone" / name, lambda done, total: None, lambda: False)
    assert list(tmp_path.iterdir()) == []


def message(**values: object) -> ClientMessage:
    facts: dict[str, object] = {
        "establishment": NUMBER, "month": DECEMBER, "invoice_number": "INV-202512", "halalas": 1_418_412,
        "fines_halalas": 27_812, "bill": Bill("6120473852025", None, date(2026, 1, 15)), "due": date(2026, 1, 15),
        "days_left": 9, "first_penalty_halalas": 27_812,
    }  # fmt: skip
    return ClientMessage(**(facts | values))  # type: ignore[arg-type]


def test_the_message_names_amount_bill_number_and_last_day() -> None:
    assert message_text(message(), NAMES, "ar", False).splitlines() == [
        "السلام عليكم ورحمة الله",
        "فاتورة التأمينات الاجتماعية لشهر ديسمبر 2025 — شركة روابي السدير للتجارة (رقم الاشتراك 612047385)",
        "",
        "المبلغ المطلوب: 14,184.12 ر.س",
        "منه غرامات: 278.12 ر.س",
        "رقم الفاتورة في «سداد»: 6120473852025",
        "آخر يوم للسداد: 15 يناير 2026 (26 رجب 1447هـ)",
        "الأيام الباقية: 9",
        "",
        "تُضاف بعد آخر يوم غرامة تأخير قدرها 278.12 ر.س.",
    ]
    english = message_text(message(bill=None, fines_halalas=0, days_left=-3), NAMES, "en", False)
    assert "Rawabi Alsudair Trading" in english
    assert "Invoice number: INV-202512 (no bill number has been issued yet)" in english
    assert "The last day has passed. Days late: 3" in english
    assert "fines:" not in english
    with_biller = message(bill=Bill("6120473852025", "902"), days_left=0)
    assert "رمز المفوتر: 902" in message_text(with_biller, NAMES, "ar", False)
    assert "آخر يوم هو اليوم." in message_text(with_biller, NAMES, "ar", False)


def test_the_same_list_gives_the_same_bytes() -> None:
    assert form_pdf(listed_form(payment_paper(), around())) == form_pdf(listed_form(payment_paper(), around()))
    assert listing_of(journal_paper(), around()) == listing_of(journal_paper(), around())


def test_a_long_list_goes_through_the_private_folder_and_leaves_nothing_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listings, "MOST_IN_MEMORY", 2)
    paper = deduction_paper(people=30)
    rows = rows_of(written(tmp_path, paper, "list.xlsx"))
    assert len(rows) == len(paper.listing.rows) + 2
    assert rows[5][1:3] == [LONG_NAME, "1104829573"]
