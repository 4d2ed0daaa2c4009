"""The roster on paper: what it says, how it is broken into pages, and that every name comes back."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pypdfium2
import pytest

from gosi_desktop.domain.errors import Cancelled, DiskFull
from gosi_desktop.reports.preview import page_count
from gosi_desktop.reports.roster import RosterColumn, RosterLine, RosterReport, roster_pdf, write_roster
from tests.reports.people import PEOPLE
from tests.reports.places import Places
from tests.support.readers import by_pypdf, plain, read, reader_names

SHORT = tuple(RosterColumn)[:4]
LONG_NAME = "عبدالرحمن بن عبدالعزيز بن محمد آل القحطاني"  # 42 letters and spaces


def text_of(report: RosterReport) -> str:
    """The paper as plain words."""
    return plain(by_pypdf(roster_pdf(report)))


def many(count: int) -> list[RosterLine]:
    """People enough, one in fifty with a long name."""
    return [
        replace(PEOPLE[place % 24], name=LONG_NAME if place % 50 == 7 else PEOPLE[place % 24].name, wage=100000 + place)
        for place in range(count)
    ]


def test_it_says_what_the_picture_says(report: RosterReport) -> None:
    found = text_of(report)
    for words in (
        "قائمة المشتركين",
        "شركة روابي السدير للتجارة — رقم الاشتراك 612047385",
        "كما في 6 يناير 2026",
        "17 رجب 1447هـ · مزامنة 10:21",
        "المشتركون 24",
        "سعوديون 11",
        "خليجيون 1",
        "غير سعوديين 12",
        "إجمالي الأجور (ر.س) 137,975.00",
        "••••••6123",
        "2019/03/03",
        "16,625.00",
        "أعدّه: نورة العنزي — مشرفة حساب",
        "راجعه: المالك أو المشرف المسجّل",
        "لا تشمل القائمة ما في الصادر: تعديل أجر تركي المطيري، استبعاد محمود سليم حداد.",
        "معاش المشترك الخليجي في بلده لا يدخل في الحصص.",
        "طُبع من «منشأة — تأمينات المنشأة»، تطبيق مستقل غير رسمي",
        "ليست وثيقة رسمية · بيئة تجريبية",
        "طُبع 6 يناير 2026 · 17 رجب 1447هـ 10:24",
        "صفحة 1 من 1",
    ):
        assert words in found
    assert "1088376123" not in found


def test_sums(report: RosterReport) -> None:
    found = text_of(report)
    assert "المجموع" in found
    assert "11,243.64" in found
    assert "8,484.14" in found
    assert "المجموع" not in text_of(replace(report, totals=False))
    assert "المجموع" not in text_of(replace(report, columns=(RosterColumn.OCCUPATION,)))


def test_english(report: RosterReport) -> None:
    line = replace(PEOPLE[0], name="Sultan F. Aldosari", nationality="Saudi", occupation="Sales manager")
    found = text_of(
        replace(
            report,
            language="en",
            establishment="Rawabi Alsudair Trading",
            lines=[line],
            prepared_by="Noura Alanazi",
            outbox=(),
            filters=("Saudi", "wage below 20,000"),
        )
    )
    for words in (
        "Contributors",
        "Rawabi Alsudair Trading — subscription number 612047385",
        "Shown: Saudi · wage below 20,000",
        "As of 6 January 2026",
        "17 Rajab 1447 AH · synced 10:21",
        "Total wages (SAR)",
        "Sultan F. Aldosari",
        "Wage (SAR)",
        "Prepared by: Noura Alanazi",
        "Not an official document · Practice environment",
        "Page 1 of 1",
    ):
        assert words in found


def test_options_leave_out_what_they_name(report: RosterReport) -> None:
    found = text_of(replace(report, practice=False, signatures=False, masked=False, columns=SHORT, outbox=()))
    for words in ("بيئة تجريبية", "أعدّه", "راجعه", "محجوبة", "••••", "حصة", "الصادر", "معاش"):
        assert words not in found
    assert "1088376123" in found


def test_filters_stand_in_the_heading(report: RosterReport) -> None:
    found = text_of(replace(report, filters=("سعوديون", "الأجر دون 5,000")))
    assert "المعروض: سعوديون · الأجر دون 5,000" in found
    assert "المعروض" not in text_of(report)


def test_arabic_digits_and_both_calendars(report: RosterReport) -> None:
    found = text_of(replace(report, arabic_digits=True, hijri_dates=True, landscape=True, filters=("دون 5",)))
    for words in (
        "٢٠١٩/٠٣/٠٣",
        "١٤٤٠/٠٦/٢٦",
        "١٦٬٦٢٥٫٠٠",
        "صفحة ١ من ٢",
        "كما في ٦ يناير ٢٠٢٦",
        "الالتحاق (هـ)",
        "دون ٥",
    ):
        assert words in found
    assert not re.search("[0-9]", found)


def test_dates_that_have_no_hijri_day(report: RosterReport) -> None:
    line = replace(PEOPLE[0], joined=date(1900, 1, 1))
    assert "1900/01/01" in text_of(replace(report, lines=[line], hijri_dates=True))


def test_a_day_ends_in_riyadh(report: RosterReport) -> None:
    late = datetime(2026, 1, 6, 22, 30, tzinfo=UTC)
    found = text_of(replace(report, as_of=late, printed_at=late, synced_at=late - timedelta(hours=3)))
    assert "كما في 7 يناير 2026" in found
    assert "طُبع 7 يناير 2026 · 18 رجب 1447هـ 01:30" in found
    assert "مزامنة 2026/01/06 22:30" in found
    assert "دون مزامنة" in text_of(replace(report, synced_at=None))


def test_empty_values_are_dashes(report: RosterReport) -> None:
    line = RosterLine("سعاد", "1000000000", "saudi")
    assert text_of(replace(report, lines=[line], outbox=())).count("—") >= 6


@pytest.mark.parametrize("columns", [SHORT, tuple(RosterColumn)])
def test_a_thousand_rows(report: RosterReport, columns: tuple[RosterColumn, ...]) -> None:
    pdf = roster_pdf(replace(report, lines=many(1000), columns=columns))
    pages = page_count(pdf)
    found = plain(by_pypdf(pdf))
    assert found.count("قائمة المشتركين — تابع") == pages - 1
    assert found.count("الجنسية") == pages
    assert all(f"صفحة {page} من {pages}" in found for page in range(1, pages + 1))
    amounts = set(re.findall(r"1,0[0-9]{2}\.[0-9]{2}", found))
    assert {f"1,{place // 100:03}.{place % 100:02}" for place in range(1000)} <= amounts


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("landscape", [False, True])
@pytest.mark.parametrize("rows", [1, 24, 130])
def test_nothing_touches_or_leaves_the_page(
    report: RosterReport, monkeypatch: pytest.MonkeyPatch, language: str, landscape: bool, rows: int
) -> None:
    places = Places(monkeypatch)
    roster_pdf(replace(report, lines=many(rows), language=language, landscape=landscape, hijri_dates=landscape))
    assert len(places.texts) > 9 * rows
    assert places.clashes() == []


def test_the_last_row_stands_with_the_sums(report: RosterReport) -> None:
    for rows in range(20, 60, 3):
        pdf = roster_pdf(replace(report, lines=many(rows), columns=SHORT))
        document = pypdfium2.PdfDocument(pdf)
        last = document[len(document) - 1].get_textpage().get_text_bounded()
        assert "المجموع" in last
        assert f"1,{(rows - 1) // 100:03}.{(rows - 1) % 100:02}" in last


def test_absurdly_long_cells_are_broken_not_cut(report: RosterReport) -> None:
    name = "بن ".join(["عبدالرحمن "] * 30).strip()
    word = "ا" * 300
    found = text_of(replace(report, lines=[replace(PEOPLE[0], name=name, occupation=word), *PEOPLE]))
    assert plain(name) in found
    assert "".join(re.findall("ا{5,}", found)) == word


@pytest.mark.parametrize("reader", reader_names())
@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_name_comes_back(report: RosterReport, reader: str, language: str) -> None:
    names = ["سُعاد العلي", "خلاد (أبو لآل)", "مؤسسة 7 للتجارة", "عبد-الرحمن", LONG_NAME, "Maria Cruz-Santos", "مُحَمَّد"]
    lines = [*PEOPLE, *(replace(PEOPLE[0], name=name) for name in names)]
    found = plain(read(reader, roster_pdf(replace(report, lines=lines, language=language, columns=SHORT))))
    assert [line.name for line in lines if line.name not in found] == []


@pytest.mark.parametrize(
    "hostile",
    [
        "\u202eأحمد\u202c",
        "\u2067أحمد",
        "أحمد) Tj ET /JS (app.alert(1)) >> endobj",
        '=HYPERLINK("http://example.test")',
        "<script>\\(\\)</script>",
        "أحمد\n\r\tبن\x00\x1b",
        "%%EOF",
    ],
)
def test_hostile_text_is_text(report: RosterReport, monkeypatch: pytest.MonkeyPatch, hostile: str) -> None:
    places = Places(monkeypatch)
    safe = replace(report, lines=[replace(PEOPLE[0], name=hostile, occupation=hostile), PEOPLE[1]])
    safe = replace(safe, establishment=hostile, prepared_by=hostile, filters=(hostile,), outbox=(hostile,))
    pdf = roster_pdf(safe)
    found = plain(by_pypdf(pdf))
    assert PEOPLE[1].name in found
    assert "كما في 6 يناير 2026" in found
    assert "صفحة 1 من 1" in found
    assert not re.search(rb"/(JS|JavaScript|URI|Launch|OpenAction|AA)\b", pdf)
    assert places.clashes() == []


def test_a_letter_without_a_drawing_is_spelled_out(report: RosterReport) -> None:
    found = text_of(replace(report, lines=[replace(PEOPLE[0], name="李 小 Lee"), PEOPLE[1]]))
    assert "[U+674E] [U+5C0F] Lee" in found
    assert "كُتبت الأحرف التي ليست في الخط برموزها بين قوسين." in found
    assert "بين قوسين" not in text_of(report)


def test_same_report_same_bytes(report: RosterReport) -> None:
    assert roster_pdf(report) == roster_pdf(report)


def test_progress_grows_to_the_end(report: RosterReport) -> None:
    seen: list[tuple[int, int]] = []
    roster_pdf(replace(report, lines=many(1000)), progress=lambda done, total: seen.append((done, total)))
    assert [done for done, _ in seen] == sorted(done for done, _ in seen)
    assert seen[-1] == (2000, 2000)
    assert len(seen) > 8


@pytest.mark.parametrize("after", [0, 3, 8])
def test_cancelling_leaves_no_file(report: RosterReport, tmp_path: Path, after: int) -> None:
    asked: list[int] = []

    def cancelled() -> bool:
        asked.append(1)
        return len(asked) > after

    with pytest.raises(Cancelled):
        write_roster(replace(report, lines=many(1000)), tmp_path / "r.pdf", cancelled=cancelled)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written(report: RosterReport, tmp_path: Path) -> None:
    with pytest.raises(DiskFull):
        write_roster(report, tmp_path / "missing" / "r.pdf")


def test_a_written_roster_replaces_the_old_one(report: RosterReport, tmp_path: Path) -> None:
    target = tmp_path / "r.pdf"
    target.write_bytes(b"old")
    write_roster(report, target)
    assert target.read_bytes() == roster_pdf(report)
    assert list(tmp_path.iterdir()) == [target]
