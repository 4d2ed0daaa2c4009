"""The statement of what was never sent."""

from dataclasses import replace

import pytest

from gosi_desktop.application.ports import UnsentRequest, WhyUnsent
from gosi_desktop.reports.form import form_pdf
from gosi_desktop.reports.preview import page_count
from gosi_desktop.reports.unsent import unsent_statement
from tests.reports.places import Places
from tests.reports.records import LONG_NAME, PRINTED, UNSENT, around
from tests.support.readers import by_pypdf, plain, read, reader_names

VALUES = {
    "ar": (
        "بيان ما لم يُرسل",
        "حُرّر البيان",
        "6 يناير 2026 — 10:43",
        "612047385",
        "شركة روابي السدير للتجارة",
        "انتهاء الصفة في هذه المنشأة",
        "نورة العنزي",
        "ما لم يُرسل (2)",
        "تعديل أجر",
        "تركي بن ناصر المطيري",
        "5 يناير 2026 — 12:00",
        "16 رجب 1447هـ",
        "محفوظ",
        LONG_NAME,
        "6 يناير 2026 — 00:30",
        "مسودة",
        "ما في هذا البيان لم يصل إلى الخدمة.",
    ),
    "en": (
        "Statement of what was never sent",
        "612047385",
        "The role in this establishment has ended",
        "Never sent (2)",
        "5 January 2026 — 12:00",
        "Held",
        "What is listed here has not reached the service.",
    ),
}


def made(language: str = "ar", requests: tuple[UnsentRequest, ...] = UNSENT) -> bytes:
    return form_pdf(
        unsent_statement(
            WhyUnsent.ROLE_ENDED,
            "شركة روابي السدير للتجارة",
            "612047385",
            "نورة العنزي",
            requests,
            around(language),  # type: ignore[arg-type]
        )
    )


@pytest.mark.parametrize("reader", reader_names())
@pytest.mark.parametrize("language", ["ar", "en"])
def test_four_readers_find_every_value(reader: str, language: str) -> None:
    found = plain(read(reader, made(language)))
    assert [value for value in VALUES[language] if value not in found] == []


def test_it_counts_as_nothing() -> None:
    found = plain(by_pypdf(made()))
    assert "لا يُعدّ مبلّغًا عنه" in found
    assert "ليست وثيقة رسمية" in found


def test_many_over_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    places = Places(monkeypatch)
    requests = tuple(UnsentRequest("تعديل أجر", f"مشترك رقم {place}", PRINTED, "ready") for place in range(1000, 1100))
    pdf = made(requests=requests)
    assert page_count(pdf) > 3
    found = plain(by_pypdf(pdf))
    assert [request.whom for request in requests if request.whom not in found] == []
    assert places.clashes() == []


def test_nothing_was_left_unsent() -> None:
    pdf = form_pdf(unsent_statement(WhyUnsent.ERASING, "", "", "نورة العنزي", (), around()))
    found = plain(by_pypdf(pdf))
    for words in ("محو بيانات هذا الجهاز", "ما لم يُرسل (0)", "كل ما حُفظ على هذا الجهاز وصل إلى الخدمة."):
        assert words in found
    assert "رقم الاشتراك" not in found


def test_a_state_of_a_later_version_stands_as_it_is() -> None:
    assert "frozen" in plain(by_pypdf(made(requests=(UnsentRequest("تعديل أجر", "سالم", PRINTED, "frozen"),))))


def test_same_statement_same_bytes() -> None:
    assert made() == made()


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("ar", ("بيان الطلبات", "الطلبات (2)", "مقبول", "رقم الطلب", "W-7", "لم يُرسل", "ما لم يُرسل لا يُعدّ مبلّغًا عنه.")),
        (
            "en",
            (
                "Statement of requests",
                "Requests (2)",
                "Accepted",
                "Reference",
                "W-7",
                "Asked for by the account holder",
            ),
        ),
    ],
)
def test_a_statement_of_all_says_what_was_sent_and_answered(language: str, said: tuple[str, ...]) -> None:
    first, second = UNSENT[:2]
    sent = replace(
        first, state="accepted", sent_at=PRINTED, answered_at=PRINTED, reference="W-7", answer="",
    )  # fmt: skip
    data = form_pdf(
        unsent_statement(
            WhyUnsent.ASKED,
            "شركة روابي السدير للتجارة",
            "612047385",
            "نورة العنزي",
            (sent, second),
            around(language),  # type: ignore[arg-type]
        )
    )
    text = plain(by_pypdf(data))
    for words in said:
        assert plain(words) in text, words
