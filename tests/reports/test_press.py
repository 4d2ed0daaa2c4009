"""The application's press: its options and rows reach the paper."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from gosi_desktop.application.ports import (
    Chip,
    Orientation,
    PaperColumn,
    PaperOptions,
    Press,
    RosterPaper,
    RosterRow,
)
from gosi_desktop.reports.press import PaperPress
from gosi_desktop.reports.preview import page_sizes
from tests.support.readers import by_pypdf, plain

MOMENT = datetime(2026, 1, 6, 7, 24, tzinfo=UTC)


def word(code: str, woman: bool, language: str) -> str:
    return {"ar": "سعودية" if woman else "سعودي", "en": "Saudi"}[language] if code == "SA" else code


def row(**changed: object) -> RosterRow:
    given: dict[str, object] = {
        "key": 1,
        "contributor_id": "c",
        "engagement_id": "e",
        "name": "هند بنت عبدالله الزهراني",
        "name_en": "Hind A. Alzahrani",
        "identity": "1077190353",
        "identity_kind": "national_id",
        "nationality": "SA",
        "nationality_group": "saudi",
        "gender": "female",
        "occupation": "محاسبة",
        "branch": "b",
        "join_date": date(2021, 1, 10),
        "leave_date": None,
        "system": "old",
        "state": "active",
        "left_not_excluded": False,
        "wage_halalas": 900000,
        "employer_halalas": 105750,
        "employee_halalas": 87750,
        "occupation_en": "Accountant",
    }
    return RosterRow(**{**given, **changed})  # type: ignore[arg-type]


def paper(options: PaperOptions | None = None) -> RosterPaper:
    return RosterPaper(
        establishment_name="شركة روابي السدير للتجارة",
        establishment_number="612047385",
        as_of=MOMENT,
        synced_at=MOMENT,
        prepared_by="نورة العنزي",
        practice=True,
        counts={Chip.ALL: 1},
        filter_texts=("سعوديون",),
        options=options or PaperOptions(),
    )


@pytest.fixture
def press() -> Press:
    return PaperPress(word)


def printed(press: Press, options: PaperOptions, *rows: RosterRow) -> str:
    pdf = press.roster_pdf(paper(options), rows or (row(),), lambda done, total: None, lambda: False)
    return plain(by_pypdf(pdf))


def test_arabic_paper(press: Press) -> None:
    found = printed(press, PaperOptions())
    for words in ("هند بنت عبدالله الزهراني", "سعودية", "محاسبة", "••••••0353", "9,000.00", "المعروض: سعوديون"):
        assert words in found
    assert "حصة" not in found


def test_english_paper(press: Press) -> None:
    found = printed(press, PaperOptions(language="en", mask_identities=False, columns=tuple(PaperColumn)))
    for words in ("Hind A. Alzahrani", "Saudi", "Accountant", "1077190353", "1,057.50", "877.50"):
        assert words in found


def test_arabic_words_where_there_are_no_english_ones(press: Press) -> None:
    found = printed(press, PaperOptions(language="en"), row(name_en=None, occupation_en="", nationality="XX"))
    for words in ("هند بنت عبدالله الزهراني", "محاسبة", "XX"):
        assert words in found


def test_orientation(press: Press) -> None:
    wide = PaperOptions(orientation=Orientation.LANDSCAPE)
    pdf = press.roster_pdf(paper(wide), [row()], lambda done, total: None, lambda: False)
    ((width, height),) = page_sizes(pdf)
    assert width > height
    assert press.page_count(pdf) == 1
    assert press.page_image(pdf, 0, 200).width == 200


def test_files(press: Press, tmp_path: Path) -> None:
    press.roster_csv(paper(), [row()], tmp_path / "r.csv")
    press.roster_xlsx(paper(), [row()], tmp_path / "r.xlsx", tmp_path, lambda done, total: None, lambda: False)
    press.save(b"%PDF", tmp_path / "r.pdf")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["r.csv", "r.pdf", "r.xlsx"]
    assert "سعودية" in (tmp_path / "r.csv").read_text("utf-8-sig")
