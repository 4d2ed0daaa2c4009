"""The record of a change of the establishment: before and after, state, both languages, nothing official on it."""

from datetime import UTC, date, datetime
from typing import Literal

import pytest

from gosi_desktop.application.ports.establishment_papers import EstablishmentPaper
from gosi_desktop.application.ports.outbox import Operation, OperationState
from gosi_desktop.domain.contributor import Names
from gosi_desktop.domain.establishment_changes import UpdateContacts
from gosi_desktop.reports.forms import PaperForms
from tests.fakes.clock import FakeClock
from tests.support.readers import by_pypdf, plain

AT = datetime(2026, 1, 6, 7, 21, tzinfo=UTC)


def paper(state: OperationState = OperationState.HELD, reference: str = "") -> EstablishmentPaper:
    return EstablishmentPaper(
        operation=Operation(
            id="0196f1a2-0000-7000-8000-00000000abcd", establishment="612047385", contributor_id="612047385",
            change=UpdateContacts(establishment_id="612047385", email="hr@rawabi.example"), made_at=AT, made_by="a1",
            state=state, reference=reference or None, sent_at=AT if reference else None, expect_by=date(2026, 1, 13),
        ),
        establishment="612047385",
        establishment_names=Names("روابي السدير", "Rawabi Alsudair"),
        title="تعديل بيانات الاتصال",
        subject="",
        lines=(("البريد الإلكتروني", "info@rawabi.example", "hr@rawabi.example"),),
        prepared_by=Names("نورة العنزي", "Noura Alanazi"),
    )  # fmt: skip


def made(language: Literal["ar", "en"], one: EstablishmentPaper, practice: bool = True) -> str:
    forms = PaperForms("الخدمة التجريبية", "", FakeClock(AT))
    return plain(by_pypdf(forms.establishment_change(one, language, practice)))


@pytest.mark.parametrize("language", ["ar", "en"])
def test_it_says_what_was_and_what_is_asked_and_where_it_stands(language: Literal["ar", "en"]) -> None:
    text = made(language, paper(OperationState.AWAITING_APPROVAL, "E-2026-000044"))
    for words in ("info@rawabi.example", "hr@rawabi.example", "612047385", "E-2026-000044"):
        assert words in text
    assert ("بانتظار الموافقة" if language == "ar" else "Awaiting approval") in text
    assert ("نورة العنزي" if language == "ar" else "Noura Alanazi") in text


def test_what_was_not_sent_says_so_and_has_its_own_number() -> None:
    text = made("en", paper())
    assert "not sent" in text
    assert "00000000ABCD" in text


@pytest.mark.parametrize("language", ["ar", "en"])
def test_it_passes_for_no_official_paper(language: Literal["ar", "en"]) -> None:
    text = made(language, paper())
    assert ("تطبيق مستقل غير رسمي" if language == "ar" else "ndependent") in text
    assert "التأمينات الاجتماعية" not in text
