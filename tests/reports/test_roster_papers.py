"""Papers about changes of the roster: what they say, and that four readers find every value."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from gosi_desktop.application.ports.outbox import OperationState
from gosi_desktop.application.ports.roster_papers import ChangePaper
from gosi_desktop.domain.changes import CompletePendingContributor
from gosi_desktop.domain.contributor import Housing, HousingKind, Names, NationalityGroup, WageParts
from gosi_desktop.domain.dossier import Dossier
from gosi_desktop.domain.values import Month
from gosi_desktop.reports.form import form_pdf
from gosi_desktop.reports.preview import page_count, page_sizes
from gosi_desktop.reports.roster_paper_words import CHANGE
from gosi_desktop.reports.roster_papers import change_form
from tests.reports.changes import CHANGES, DOSSIER, EXCLUSION, MAJED, RAISE, REGISTRATION, RULES, WAGE, WORK, paper
from tests.reports.records import LONG_NAME, around
from tests.support.readers import by_pypdf, plain, read, reader_names

EVERY = {
    "ar": ("1099172647", "ماجد بن علي العسيري", "612047385", "شركة روابي السدير للتجارة", "الرياض", "نورة العنزي",
           "محفوظ في الصادر، لم يُرسل", "6 يناير 2026 — 10:24", "17 رجب 1447هـ", "لم يُرسل", "ليست وثيقة رسمية",
           "هذه الورقة لملفات المنشأة.", "31 يناير 2026", "12 شعبان 1447هـ", "2F6C31D40031"),
    "en": ("1099172647", "Majed A. Alasiri", "612047385", "Rawabi Alsudair Trading", "Riyadh", "Noura Alanazi",
           "Held in the outbox, not sent", "6 January 2026 — 10:24", "17 Rajab 1447 AH", "Not an official document",
           "This paper is for the establishment’s files.", "31 January 2026", "12 Shaban 1447 AH"),
}  # fmt: skip
VALUES = {
    ("registration", "ar"): ("بيانات تسجيل مشترك", "4 يناير 2026", "15 رجب 1447هـ", "غير محدد المدة · موثّق",
                             "5,280.00", "1,320.00", "6,600.00", "28 من 31 يومًا", "700.46", "581.23", "1,281.69"),
    ("registration", "en"): ("Contributor registration data", "Open-ended · authenticated", "28 of 31 days", "700.46"),
    ("exclusion", "ar"): ("بيانات استبعاد مشترك", "18 يناير 2026", "29 رجب 1447هـ", "22 أغسطس 2021",
                          "إنهاء العقد من صاحب العمل (المادة 77 وغيرها)", "الأثر: قد يستحق ساند.", "18 من 31 يومًا",
                          "775.50", "450.29", "643.50", "373.64", "823.93", "شهر كامل", "ملاحظات المراجعة"),
    ("exclusion", "en"): ("Contributor exclusion data", "18 January 2026", "Effect: unemployment insurance may follow.",
                          "450.29", "373.64", "823.93", "Notes of the review"),
    ("wage", "ar"): ("بيانات تعديل أجر مشترك", "يناير 2026", "قبل", "بعد", "6,600.00", "7,200.00", "775.50", "846.00",
                     "643.50", "702.00", "1,548.00", "200.00", "300.00"),
    ("wage", "en"): ("Wage change data", "January 2026", "6,600.00", "7,200.00", "1,548.00"),
}  # fmt: skip


def pdf_of(made: ChangePaper, **changed: object) -> bytes:
    return form_pdf(change_form(made, around(**changed)))  # type: ignore[arg-type]


def text_of(made: ChangePaper, **changed: object) -> str:
    return plain(by_pypdf(pdf_of(made, **changed)))


@pytest.mark.parametrize("reader", reader_names())
@pytest.mark.parametrize(("name", "language"), VALUES)
def test_four_readers_find_every_value(reader: str, name: str, language: str) -> None:
    found = plain(read(reader, pdf_of(paper(CHANGES[name]), language=language)))
    assert [value for value in (*EVERY[language], *VALUES[name, language]) if value not in found] == []


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize(("name", "pages"), [("registration", 1), ("exclusion", 2), ("wage", 1)])
def test_it_is_upright_a4(name: str, pages: int, language: str) -> None:
    pdf = pdf_of(paper(CHANGES[name]), language=language)
    assert [tuple(round(side) for side in size) for size in page_sizes(pdf)] == [(595, 842)] * pages


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("name", CHANGES)
def test_nothing_of_it_claims_to_be_official(name: str, language: str) -> None:
    pdf = pdf_of(paper(CHANGES[name]), language=language)
    claims = "ختم|توقيع|المكتب|لاستعمال|التأمينات الاجتماعية|المؤسسة العامة|GOSI|المملكة|stamp|signature|official use"
    assert not re.search(claims, plain(by_pypdf(pdf)), re.IGNORECASE)
    assert not re.search(rb"/(Image|JS|JavaScript|URI|Launch|OpenAction|AcroForm|Sig)\b", pdf)


@pytest.mark.parametrize("name", CHANGES)
def test_the_same_paper_gives_the_same_bytes(name: str) -> None:
    made = paper(CHANGES[name])
    assert pdf_of(made) == pdf_of(made)


def test_outside_practice_there_is_no_watermark() -> None:
    assert "بيئة تجريبية" in text_of(paper(EXCLUSION))
    assert "بيئة تجريبية" not in text_of(paper(EXCLUSION), practice=False)


def test_what_the_service_answered_is_on_it() -> None:
    decided = datetime(2026, 1, 7, 6, 5, tzinfo=UTC)
    made = paper(RAISE, state=OperationState.ACCEPTED, reference="W-2026-00731", sent_at=decided, decided_at=decided)
    found = text_of(made)
    for words in ("رقم الطلب لدى الخدمة", "W-2026-00731", "قُبل", "أجابت الخدمة", "7 يناير 2026 — 09:05"):
        assert words in found
    assert "رقم الطلب على الجهاز" not in found


ANSWERS = {
    "ar": ("الأجر الأساسي: الأجر 1,400.00 أقل من الحد الأدنى 1,500.00. صحّحه ثم أعد إرساله.",
           "الشهر: أُقفلت أجور هذا الشهر في 31 ديسمبر 2025."),
    "en": ("Basic wage: The wage 1,400.00 is below the floor of 1,500.00. Correct it, then send it anew.",
           "Month: The wages of this month are closed since 31 December 2025."),
}  # fmt: skip


@pytest.mark.parametrize("reader", reader_names())
@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("name", CHANGES)
def test_why_it_was_refused_is_on_it_in_four_readers(reader: str, name: str, language: str) -> None:
    sent = datetime(2026, 1, 7, 6, 5, tzinfo=UTC)
    made = paper(
        CHANGES[name], answers=ANSWERS[language], state=OperationState.REJECTED, sent_at=sent, decided_at=sent
    )  # fmt: skip
    pdf = pdf_of(made, language=language)
    found = " ".join(plain(read(reader, pdf)).split())
    lead = {"ar": "ردّ الخدمة: ", "en": "The service answered: "}[language]
    said = (CHANGE[language].states["rejected"], lead + " · ".join(ANSWERS[language]))  # type: ignore[index]
    assert [words for words in said if words not in found] == []
    assert pdf_of(made, language=language) == pdf


def test_what_was_let_go_after_an_answer_does_not_say_that_it_was_never_sent() -> None:
    sent = datetime(2026, 1, 7, 6, 5, tzinfo=UTC)
    let_go = paper(RAISE, answers=ANSWERS["ar"], state=OperationState.DISCARDED, sent_at=sent, decided_at=sent)
    assert "تُرك بعد ردّ الخدمة" in text_of(let_go)
    assert "تُرك ولم يُرسل" in text_of(paper(RAISE, state=OperationState.DISCARDED))


def test_while_it_is_looked_at_the_day_of_the_answer_is_told() -> None:
    sent = datetime(2026, 1, 7, 6, 5, tzinfo=UTC)
    found = text_of(paper(REGISTRATION, state=OperationState.UNDER_REVIEW, sent_at=sent, expect_by=date(2026, 1, 11)))
    for words in ("قيد الدراسة لدى الخدمة", "الجواب المنتظر", "11 يناير 2026"):
        assert words in found


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_state_has_words(language: str) -> None:
    assert set(CHANGE[language].states) == set(OperationState)  # type: ignore[index]


def test_every_effect_of_a_reason_has_words() -> None:
    for words in CHANGE.values():
        assert {row.saned for row in paper(EXCLUSION).reasons} <= set(words.saned)


@pytest.mark.parametrize("reason", [row.id for row in paper(EXCLUSION).reasons])
def test_each_reason_is_ticked_with_its_effect(reason: str) -> None:
    row = RULES.termination_reason(reason)
    assert row is not None
    found = text_of(paper(replace(EXCLUSION, termination_reason=reason)))
    assert f"الأثر: {CHANGE['ar'].saned[row.saned]}." in found


def test_a_reason_of_a_later_rule_and_words_of_the_user_stand_as_they_are() -> None:
    found = text_of(paper(replace(EXCLUSION, termination_reason="gone_to_sea", text="بطلب منه في 4 يناير")))
    for words in ("gone_to_sea", "بطلب منه في 4 يناير"):
        assert words in found


def test_a_long_name_is_whole_on_every_page() -> None:
    names = Names(LONG_NAME * 2, "A" + "bdulrahman " * 9)
    dossier = replace(
        DOSSIER, contributor=replace(MAJED, names=names), engagements=(replace(WORK, occupation=LONG_NAME),)
    )
    for change in (EXCLUSION, RAISE):
        found = text_of(paper(change, dossier))
        assert plain(names.ar) in found
        assert plain(names.en or "").strip() in found


def test_dates_of_ten_years_and_more_ago_are_in_both_calendars() -> None:
    old = replace(WORK, join_date=date(1995, 7, 1))
    found = text_of(paper(replace(EXCLUSION, leave_date=date(2015, 11, 12)), replace(DOSSIER, engagements=(old,))))
    for words in ("1 يوليو 1995", "3 صفر 1416هـ", "12 نوفمبر 2015", "30 محرم 1437هـ"):
        assert words in found


def test_a_month_without_rules_or_wage_says_so() -> None:
    nothing = replace(paper(EXCLUSION), before=None, after=None)
    assert CHANGE["ar"].not_computed in text_of(nothing)


def test_a_first_wage_has_no_amount_before_it() -> None:
    found = text_of(paper(RAISE, Dossier(MAJED, (WORK,))))
    assert "7,200.00" in found
    assert "6,600.00" not in found


def test_housing_in_kind_is_called_so() -> None:
    in_kind = replace(REGISTRATION, wage=WageParts(600_000, Housing(HousingKind.IN_KIND)))
    found = text_of(paper(in_kind))
    for words in ("السكن العيني (شهران من الأساس في السنة)", "1,000.00", "7,000.00"):
        assert words in found


def test_a_non_saudi_completed_and_a_gulf_national_registered() -> None:
    person = replace(MAJED, nationality="EG", nationality_group=NationalityGroup.NON_SAUDI, system=None)
    pending = Dossier(person, (WORK,))
    done = text_of(paper(CompletePendingContributor(engagement_id="e1", wage=WAGE, occupation="بائع"), pending))
    for words in ("بيانات استكمال تسجيل مشترك", "الأخطار المهنية 2%", "132.00"):
        assert words in done
    assert "ساند" not in done
    gulf = replace(MAJED, nationality="BH", nationality_group=NationalityGroup.GCC, system=None)
    found = text_of(paper(replace(REGISTRATION, contributor=gulf)))
    assert CHANGE["ar"].home in found


def test_arabic_digits_reach_every_number() -> None:
    found = text_of(paper(EXCLUSION), arabic_digits=True)
    for words in ("٤٥٠٫٢٩", "١٨ يناير ٢٠٢٦", "٦١٢٠٤٧٣٨٥", "٩%"):
        assert words in found
    assert not re.search("[0-9]", re.sub("2F6C31D40031", "", found))


def test_the_deadline_and_month_of_another_year() -> None:
    made = paper(replace(EXCLUSION, leave_date=date(2024, 2, 29)))
    assert (made.month, page_count(pdf_of(made))) == (Month(2024, 2), 2)
    assert "29 فبراير 2024" in text_of(made)
