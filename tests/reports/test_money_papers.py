"""Papers about money: four readers find every value; of nobody, of a thousand, replaced, paid, in part, over a plan."""

import re
from dataclasses import replace
from datetime import date

import pytest

from gosi_desktop.domain.contributor import Names
from gosi_desktop.domain.errors import Cancelled
from gosi_desktop.domain.invoice_summary import known_by_totals
from gosi_desktop.domain.invoices import InvoiceState, LedgerKind, PaymentState
from gosi_desktop.domain.statement import Group, StatementQuery
from gosi_desktop.domain.values import Month
from gosi_desktop.domain.verification import Basis, Checked, Verdict, Why
from gosi_desktop.reports.form import Form, form_pdf, forms_pdf
from gosi_desktop.reports.invoice_paper import invoice_form
from gosi_desktop.reports.invoice_words import INVOICE
from gosi_desktop.reports.preview import page_count, page_sizes
from gosi_desktop.reports.receipt_paper import receipt_form
from gosi_desktop.reports.statement_paper import statement_form
from gosi_desktop.reports.statement_words import RECEIPT, STATEMENT
from gosi_desktop.reports.verification_paper import verification_form
from tests.reports.money import SYNCED, invoice_paper, receipt_paper, statement_paper, verification_paper
from tests.reports.records import around
from tests.support.readers import by_pypdf, plain, read, reader_names

PAPERS = ("invoice", "statement", "receipt", "verification")
EVERY = {
    "ar": ("ليست وثيقة رسمية", "بيئة تجريبية", "612047385"),
    "en": ("Not an official document", "Practice environment", "612047385"),
}
VALUES = {
    ("invoice", "ar"): ("فاتورة اشتراكات ديسمبر 2025", "شركة روابي السدير للتجارة", "INV-202512", "6120 4738 5202 512",
                        "صدرت 1 يناير 2026 · 12 رجب 1447هـ", "15 يناير 2026", "26 رجب 1447هـ", "2026/01/31", "مستحقة",
                        "6 يناير 2026 — 10:21", "المعاشات — النظام السابق", "المعاشات — النظام الجديد", "ساند",
                        "الأخطار المهنية", "0.75%", "غرامات التأخير", "417.70", "ريم بنت خالد الشمراني", "1000000001",
                        "22 من 31", "تفصيل المشتركين (12)"),
    ("invoice", "en"): ("Invoice of December 2025", "Rawabi Alsudair Trading", "INV-202512", "6120 4738 5202 512",
                        "Issued 1 January 2026 · 12 Rajab 1447 AH", "15 January 2026", "26 Rajab 1447 AH",
                        "Annuities — previous system", "Occupational hazards", "Late-payment fines", "417.70",
                        "Person 12", "1000000012", "22 of 31"),
    ("statement", "ar"): ("كشف حساب المنشأة", "من 1 أغسطس 2025 إلى 6 يناير 2026", "من 7 صفر 1447هـ إلى 17 رجب 1447هـ",
                          "121,312.33", "99,876.85", "21,435.48", "فاتورة اشتراكات — يوليو 2025", "2025/08/11",
                          "1447/02/17", "غرامة تأخير", "417.70", "الكشف مطابق لفواتير المنشأة", "للسداد الآن",
                          "612047385202512", "باقٍ 9", "متأخر 22"),
    ("statement", "en"): ("Statement of account", "1 August 2025 to 6 January 2026", "121,312.33", "99,876.85",
                          "7 Safar 1447 AH to 17 Rajab 1447 AH", "21,435.48", "Contributions invoice — July 2025",
                          "Late-payment fine", "To be paid now", "9 left", "22 late"),
    ("receipt", "ar"): ("بيان سداد", "2F6C31D40031", "20,984.75", "19 ديسمبر 2025", "28 جمادى الآخرة 1447هـ", "«سداد»",
                        "INV-202511 · فاتورة اشتراكات نوفمبر 2025", "بقي منها 317.70 ر.س.", "20,884.75", "100.00",
                        "ولا تقوم مقام إيصال البنك"),
    ("receipt", "en"): ("Payment receipt", "2F6C31D40031", "20,984.75", "19 December 2025", "SADAD", "INV-202511",
                        "SAR 317.70 of it is left.", "no bank’s receipt"),
    ("verification", "ar"): ("سجل تحقق من شهادة", "عُبث بها — لا تعتمد عليها", "3,122", "شهادة-الالتزام.pdf",
                             "CC-2026-00417", "2 يناير 2026", "31 يناير 2026", "التأمينات — تجريبية", "نورة العنزي",
                             "ما تقوله الورقة عن نفسها، ولم يتأكد."),
    ("verification", "en"): ("Record of a check", "Altered — do not rely on it", "byte 3,122 differs", "CC-2026-00417",
                             "Insurance — practice", "Noura Alanazi", "not confirmed"),
}  # fmt: skip


def form_of(name: str, language: str = "ar", **changed: object) -> Form:
    around_it = around(language, **changed)  # type: ignore[arg-type]
    since = StatementQuery(date(2025, 8, 1))
    made = {
        "invoice": lambda: invoice_form(invoice_paper(people=True, masked=False), around_it),
        "statement": lambda: statement_form(statement_paper(since), around_it),
        "receipt": lambda: receipt_form(receipt_paper(), around_it),
        "verification": lambda: verification_form(verification_paper(around_it.language), around_it),
    }
    return made[name]()


def text_of(form: Form) -> str:
    return plain(by_pypdf(form_pdf(form)))


@pytest.mark.parametrize("reader", reader_names())
@pytest.mark.parametrize(("name", "language"), VALUES)
def test_four_readers_find_every_value(reader: str, name: str, language: str) -> None:
    found = plain(read(reader, form_pdf(form_of(name, language))))
    assert [value for value in (*EVERY[language], *VALUES[name, language]) if value not in found] == []


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("name", PAPERS)
def test_it_is_upright_a4_and_claims_nothing(name: str, language: str) -> None:
    pdf = form_pdf(form_of(name, language))
    assert {tuple(round(side) for side in size) for size in page_sizes(pdf)} == {(595, 842)}
    claims = "ختم|المؤسسة العامة|GOSI|المملكة|stamp|signature of|official use|Ministry"
    assert not re.search(claims, plain(by_pypdf(pdf)))
    assert not re.search(rb"/(Image|JS|JavaScript|URI|Launch|OpenAction|AcroForm|Sig)\b", pdf)


@pytest.mark.parametrize("name", PAPERS)
def test_the_same_paper_gives_the_same_bytes(name: str) -> None:
    assert form_pdf(form_of(name)) == form_pdf(form_of(name))


@pytest.mark.parametrize("name", PAPERS)
def test_arabic_digits_reach_every_number(name: str) -> None:
    found = text_of(form_of(name, arabic_digits=True))
    left = re.sub("INV-|2F6C31D40031|CC-|البايت 3,122|b7e04c19", "", found)
    assert not re.search("[0-9]", left), re.findall(".{8}[0-9].{8}", left)


@pytest.mark.parametrize("name", PAPERS)
def test_outside_practice_it_is_still_not_official(name: str) -> None:
    found = text_of(form_of(name, practice=False))
    assert "بيئة تجريبية" not in found
    assert "ليست وثيقة رسمية" in found


# -- invoices ------------------------------------------------------------------------------------------------------


def test_an_invoice_of_nobody_says_so() -> None:
    paper = invoice_paper(0, people=True, late_penalties_halalas=0)
    found = text_of(invoice_form(paper, around()))
    assert found.count(INVOICE["ar"].nobody) == 2  # by branch, and in the place of the lines
    assert INVOICE["ar"].nothing in found
    assert INVOICE["ar"].elsewhere not in found


def test_masked_identities_are_their_last_digits_and_a_note_says_so() -> None:
    found = text_of(invoice_form(invoice_paper(people=True), around()))
    assert "••••••0001" in found
    assert "1000000001" not in found
    assert INVOICE["ar"].masked in found


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_thousand_lines_repeat_their_head_and_end_in_sums(language: str) -> None:
    paper = invoice_paper(1_000, people=True, masked=False)
    pdf = form_pdf(invoice_form(paper, around(language)))  # type: ignore[arg-type]
    pages = plain_pages(pdf)
    words, count = INVOICE[language], page_count(pdf)  # type: ignore[index]
    assert count > 25
    bare = [page for page in pages[1:] if plain(words.identity) not in page]
    assert bare == []
    people = [one for page in pages for one in re.findall(r"(?<!\d)1\d{9}", page)]
    assert people == [f"1{at:09}" for at in range(1, 1_001)]
    total = f"{sum(one.line.total_halalas for one in paper.people or ()) / 100:,.2f}"
    assert total in pages[-1]


def plain_pages(pdf: bytes) -> list[str]:
    import io

    import pypdf

    return [plain(page.extract_text()) for page in pypdf.PdfReader(io.BytesIO(pdf)).pages]


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_replaced_invoice_says_by_which_and_shows_no_number_to_pay(language: str) -> None:
    paper = replace(invoice_paper(state=InvoiceState.REISSUED), open_halalas=0, replaced_by="INV-202512-2")
    found = text_of(invoice_form(paper, around(language)))  # type: ignore[arg-type]
    words = INVOICE[language]  # type: ignore[index]
    for said in (words.replaced, words.replaced_by, "INV-202512-2", words.states["reissued"]):
        assert said in found
    assert "6120 4738" not in found
    assert words.to_pay not in found
    new = replace(invoice_paper(), replaces="INV-202512")
    assert words.replaces in text_of(invoice_form(new, around(language)))  # type: ignore[arg-type]


def test_what_arrived_and_what_is_left_stand_on_it() -> None:
    paper = replace(invoice_paper(state=InvoiceState.PART_PAID), arrived_halalas=100_000)
    left = replace(paper, open_halalas=paper.invoice.total_halalas - 100_000)
    found = text_of(invoice_form(left, around()))
    for said in ("وصل لهذه الفاتورة 1,000.00 ر.س.", "مسددة جزئيًا", f"{left.open_halalas / 100:,.2f}"):
        assert said in found


def test_a_paid_one_says_when() -> None:
    paper = replace(invoice_paper(state=InvoiceState.PAID), open_halalas=0, paid_on=date(2026, 1, 11))
    found = text_of(invoice_form(paper, around()))
    assert "سُددت 11 يناير 2026" in found
    assert INVOICE["ar"].to_pay not in found


def test_what_a_later_invoice_or_a_plan_asks_for_is_not_to_be_paid_by_this_one() -> None:
    assert INVOICE["ar"].elsewhere in text_of(invoice_form(replace(invoice_paper(), open_halalas=0), around()))


def test_without_lines_the_branches_stand_by_their_totals() -> None:
    paper = invoice_paper()
    bare = replace(paper, branches=known_by_totals(paper.invoice.totals), lines_missing=True)
    found = text_of(invoice_form(bare, around()))
    assert INVOICE["ar"].missing in found
    assert INVOICE["ar"].employer_percent not in found


def test_everything_beside_the_contributions_is_a_line_of_the_reckoning() -> None:
    amounts = {"violation_fines_halalas": 500_000, "previous_halalas": 12_345, "credits_halalas": 6_789}
    found = text_of(invoice_form(invoice_paper(adjustments_halalas=-3_300, **amounts), around()))
    for said in ("غرامات المخالفات", "5,000.00", "رصيد سابق", "123.45", "−33.00", "رصيد دائن", "−67.89"):
        assert said in found


def test_a_correction_names_its_month_and_somebody_unknown_is_called_so() -> None:
    paper = invoice_paper(3, people=True)
    assert paper.people is not None
    first, second, third = paper.people
    corrected = replace(first, line=first.line._replace(adjustment_of=Month(2025, 10)))
    found = text_of(invoice_form(replace(paper, people=[second, replace(third, person=None), corrected]), around()))
    assert "تصحيح أكتوبر 2025" in found
    assert INVOICE["ar"].unknown in found


def test_many_invoices_are_one_print_each_with_its_own_pages() -> None:
    forms = [invoice_form(invoice_paper(count, people=True), around()) for count in (3, 60, 2)]
    pages = plain_pages(forms_pdf(forms, "كلها"))
    own = [page_count(form_pdf(form)) for form in forms]
    assert len(pages) == sum(own)
    assert "صفحة 1 من" in pages[own[0]]
    assert f"صفحة {own[1]} من {own[1]}" in pages[own[0] + own[1] - 1]


def test_a_long_print_can_be_given_up_and_says_how_far_it_is() -> None:
    form = invoice_form(invoice_paper(1_000, people=True), around())
    seen: list[tuple[int, int | None]] = []
    forms_pdf((form,), "", progress=lambda done, total: seen.append((done, total)))
    assert seen[0] == (0, None)
    assert seen[-1][0] + 1 == seen[-1][1]
    asked = iter([False, False, True])
    with pytest.raises(Cancelled):
        forms_pdf((form,), "", cancelled=lambda: next(asked))
    many: list[tuple[int, int | None]] = []
    forms_pdf([invoice_form(invoice_paper(2), around())] * 3, "", progress=lambda *step: many.append(step))
    assert many == [(0, 3), (1, 3), (2, 3), (3, 3)]


def test_letters_that_the_typeface_lacks_are_written_as_codes() -> None:
    paper = invoice_paper()
    strange = replace(paper, holder=replace(paper.holder, names=Names("شركة 中")))
    assert "[U+4E2D]" in text_of(invoice_form(strange, around()))


# -- the others ----------------------------------------------------------------------------------------------------


def test_a_filtered_statement_says_what_is_shown_and_keeps_the_sums_of_the_period() -> None:
    query = StatementQuery(group=Group.PAYMENTS)
    found = text_of(statement_form(statement_paper(query, filters=("المدفوعات", "فيها «1»")), around()))
    assert "المعروض: المدفوعات، فيها «1»." in found
    for said in ("مجموع المعروض", "121,312.33", "21,435.48"):
        assert said in found
    assert "فاتورة اشتراكات —" not in found


def test_a_statement_that_does_not_agree_says_where() -> None:
    paper = statement_paper(findings=("الفاتورة INV-202511 في الكشف 20,884.75 وفي الفاتورة 20,000.00.",))
    found = text_of(statement_form(paper, around()))
    assert STATEMENT["ar"].differs in found
    assert "INV-202511 في الكشف 20,884.75" in found
    assert STATEMENT["ar"].agrees not in found


def test_an_empty_statement() -> None:
    found = text_of(statement_form(statement_paper(StatementQuery(date(2030, 1, 1))), around()))
    assert STATEMENT["ar"].none in found


def test_where_nothing_is_owed_nothing_is_asked_for() -> None:
    assert STATEMENT["ar"].due not in text_of(statement_form(statement_paper(due=()), around()))


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_kind_of_entry_and_every_state_has_words(language: str) -> None:
    assert set(STATEMENT[language].kinds) == set(LedgerKind)  # type: ignore[index]
    assert set(RECEIPT[language].states) == set(PaymentState)  # type: ignore[index]
    assert set(INVOICE[language].states) == set(InvoiceState)  # type: ignore[index]


def test_a_payment_that_nothing_is_known_of_but_that_it_arrived() -> None:
    found = text_of(receipt_form(receipt_paper(invoice=None, open_halalas=0, covered=()), around()))
    assert RECEIPT["ar"].not_allocated in found
    assert RECEIPT["ar"].invoice not in found


def test_a_record_of_a_paper_without_a_code_names_the_file_alone() -> None:
    checked = Checked(Verdict.CANNOT_VERIFY, "scan.png", SYNCED, Basis.NOTHING, Why.NO_CODE)
    found = text_of(verification_form(verification_paper("ar", checked), around()))
    assert "scan.png" in found
    assert "رقم الشهادة" not in found
