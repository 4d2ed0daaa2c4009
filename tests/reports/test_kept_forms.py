"""Forms made by the press of this program, kept in an encrypted cache, and printed again byte by byte."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from gosi_desktop import data
from gosi_desktop.application.archive import Papers
from gosi_desktop.application.events import DataChanged, Kind
from gosi_desktop.application.ports import WhyUnsent
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.reports.forms import PaperForms
from gosi_desktop.reports.press import PaperPress
from gosi_desktop.storage.cache import SqlCache
from tests.fakes.clock import FakeClock
from tests.reports.records import ACCOUNT, PRINTED, STANDING, UNSENT, with_contributors
from tests.support.caches import KEY, occupation
from tests.support.readers import by_pypdf, plain

Open = Callable[[], tuple[Papers, SqlCache]]


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(PRINTED)


@pytest.fixture
def events() -> DataChanged:
    return DataChanged()


@pytest.fixture
def open_papers(tmp_path: Path, clock: FakeClock, events: DataChanged) -> Open:
    rules = RuleBook(data.load_rules())
    forms = PaperForms("", "", clock, nationality=lambda code, _woman, _language: f"<{code}>", occupation=occupation)

    def open_it() -> tuple[Papers, SqlCache]:
        cache = SqlCache.open(tmp_path / "cache.db", KEY, clock, rules, occupation)
        return Papers(cache.archive, forms, clock, events, lambda: "ar", True), cache

    return open_it


def test_printed_again_it_is_the_same_file(open_papers: Open, clock: FakeClock, tmp_path: Path) -> None:
    papers, cache = open_papers()
    first = papers.keep_account_form("r1", ACCOUNT)
    made = papers.read(first)
    cache.close()
    clock.advance(86_400)
    papers, cache = open_papers()
    again = papers.keep_account_form("r1", ACCOUNT)  # asked for again after a kill: what was made stays
    (listed,) = papers.list()
    kept = papers.read(listed)
    cache.close()
    assert (again, listed) == (first, first)
    assert made is not None
    assert kept == made
    PaperPress().save(kept, tmp_path / "again.pdf")
    assert (tmp_path / "again.pdf").read_bytes() == made
    assert "طُبع 6 يناير 2026" in plain(by_pypdf(kept))


def test_every_form_is_kept_under_what_it_is_about(open_papers: Open) -> None:
    papers, cache = open_papers()
    papers.keep_account_form("r1", ACCOUNT)
    papers.keep_establishment_form(with_contributors(2), STANDING)
    papers.keep_certificate(STANDING, b"%PDF-1.7 the service's own")
    papers.keep_unsent_statement(WhyUnsent.ROLE_ENDED, ("612047385", "شركة روابي السدير"), "نورة العنزي", UNSENT)
    found = [(paper.kind, paper.subject, paper.establishment) for paper in papers.list()]
    cache.close()
    assert found == [
        ("unsent_statement", "شركة روابي السدير", "612047385"),
        ("registration_certificate", "RC-2026-88", "612047390"),
        ("establishment_form", "APP-2026-000114", "612047390"),
        ("account_form", "REG-2026-000731", "612047385"),
    ]


def test_words_and_practice_reach_the_paper(open_papers: Open) -> None:
    papers, cache = open_papers()
    kept = papers.keep_establishment_form(with_contributors(2), STANDING)
    found = plain(by_pypdf(papers.read(kept) or b""))
    cache.close()
    for words in ("<سعودي>", "بيئة تجريبية", "الخدمة التجريبية على هذا الجهاز"):
        assert words in found


def test_what_was_taken_out_is_gone_and_told(open_papers: Open, events: DataChanged) -> None:
    papers, cache = open_papers()
    kept = papers.keep_account_form("r1", ACCOUNT)
    heard: list[frozenset[Kind]] = []
    events.listen(heard.append)
    papers.remove(kept)
    assert heard == [frozenset({Kind.ARCHIVE})]
    assert papers.read(kept) is None
    assert list(papers.list()) == []
    cache.close()


@pytest.mark.parametrize(("language", "title"), [("ar", "بيان ما لم يُرسل"), ("en", "Statement of what was never sent")])
def test_the_language_in_force_is_the_papers(clock: FakeClock, language: str, title: str) -> None:
    forms = PaperForms("My service", "https://service.example", clock, arabic_digits=lambda: True)
    pdf = forms.unsent_statement(WhyUnsent.ERASING, ("", ""), "Noura", UNSENT, language, practice=False)  # type: ignore[arg-type]
    found = plain(by_pypdf(pdf))
    for words in (title, "My service", "service.example", "٢٠٢٦"):
        assert words in found


@pytest.mark.parametrize("language", ["ar", "en"])
def test_no_form_claims_to_be_official(clock: FakeClock, language: str) -> None:
    """Each says that it is none; no stamp, no signature, no box of an office, no logo: nothing in them is an image."""
    forms = PaperForms("", "", clock)
    made = (
        forms.account_form(ACCOUNT, language, True),  # type: ignore[arg-type]
        forms.establishment_form(with_contributors(2), STANDING, (), language, True),  # type: ignore[arg-type]
        forms.unsent_statement(WhyUnsent.ERASING, ("", ""), "نورة", UNSENT, language, True),  # type: ignore[arg-type]
    )
    claims = "ختم|توقيع|لاستعمال|لاستخدام|التأمينات الاجتماعية|المؤسسة العامة|المملكة|GOSI|stamp|signature|official use"
    for pdf in made:
        found = plain(by_pypdf(pdf))
        assert ("ليست وثيقة رسمية" if language == "ar" else "Not an official document") in found
        assert ("تطبيق مستقل غير رسمي" if language == "ar" else "independent and unofficial") in found
        assert not re.search(claims, found, re.IGNORECASE)
        assert not re.search(rb"/(Image|AcroForm|Sig)\b", pdf)
