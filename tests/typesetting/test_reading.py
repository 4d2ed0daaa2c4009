"""Goal G8: every name comes back exact from poppler, pdfium, MuPDF and pypdf."""

import random

import pytest

from gosi_desktop.typesetting.sheet import Sheet
from tests.support.readers import plain, read, reader_names

NAMES = """سُعاد العلي
خلاد الأحمد
محمد الإدريسي
عبدالله القحطاني
مُحَمَّد سُعاد
عَبدُ اللّٰه
لإله لآل
إِبْرَاهِيم
لَيْلَى الشِّمَّرِي
رُقَيَّة
ضُحًى
مُحَمَّد عَلِيّ
محمّد الأوّل
شدّة
شركة روابي السدير
آمنة بنت لؤي
عبد-الرحمن القحطاني
أحمد (أبو خالد) الزهراني
(أحمد)
أحمد (2)
شركة الأمل (فرع 3) للمقاولات
شركة «النور» للتجارة
«سعد»
فرع 12 الرياض
محمد 2
خالد-3
خالد 3-4
مكتب 1-2
مؤسسة 7 للتجارة
50% للنور
عبد الله (3) أحمد
٣ نجوم
فرع ١٢
فرع ١٢ الرياض
لمى بنت سعد، الرياض
د. خالد
أ.د. سامي
هـ. و. ويلز
عمر!
محمد - خالد
خالد/أحمد
چنگیز خان
الأمين\u200cزاده
مؤسسة ABC للتجارة
شركة (ABC) المحدودة
أحمد John Smith
سلطان بن فهد بن عبدالعزيز بن محمد الدوسري
فاطمة بنت عبدالرحمن بن إبراهيم آل الشيخ القحطاني""".split("\n")
LATIN = ["John Smith", "Maria Dela Cruz-Santos", "José Ñandú", "Lee", "Jean-Luc O'Neil (Jr.)", "K. R. Narayanan (2)"]
FIGURES = ["1,620.94", "2019/03/03", "••••••6123", "+966512345678", "١٬٦٢٠٫٩٤", "٢٠١٩/٠٣/٠٣", "−1,300.00"]


def table(sheet: Sheet, names: list[str]) -> bytes:
    """A page like a roster: a name between figures and other words in each row."""
    chance = random.Random(7)
    y = 40.0
    for name in names:
        if y > 800:
            sheet.begin_page()
            y = 40
        others = ["Senior clerk", "Indian"] if chance.random() < 0.3 else ["محاسب أول", "سعودي"]
        sheet.text(40, y, str(chance.randrange(1000)), size=9, direction="ltr")
        sheet.text(70, y, name, size=10, direction="own")
        sheet.text(330, y, "••••••6123", size=10, direction="ltr")
        sheet.text(400, y, others[0], size=9, direction="own")
        sheet.text(470, y, others[1], size=9, direction="own")
        y += 18
    return sheet.to_bytes()


@pytest.mark.parametrize("reader", reader_names())
def test_names_in_an_arabic_table(make_sheet, reader: str) -> None:
    found = plain(read(reader, table(make_sheet("ar"), [*NAMES, *LATIN])))
    assert [name for name in [*NAMES, *LATIN] if plain(name) not in found] == []


@pytest.mark.parametrize("reader", reader_names())
def test_names_in_an_english_table(make_sheet, reader: str) -> None:
    found = plain(read(reader, table(make_sheet("en"), [*NAMES, *LATIN])))
    assert [name for name in [*NAMES, *LATIN] if plain(name) not in found] == []


@pytest.mark.parametrize("reader", reader_names())
def test_plain_names_need_no_marks(make_sheet, reader: str) -> None:
    """A name of Arabic words with at most one vowel mark a letter comes back without anything between its letters."""
    names = ["سُعاد العلي", "خلاد الأحمد", "عبدالله القحطاني", "شركة روابي السدير", "لإله لآل"]
    found = read(reader, table(make_sheet("ar"), names))
    assert [name for name in names if name not in found] == []


@pytest.mark.parametrize("reader", reader_names())
def test_names_by_chance(make_sheet, reader: str) -> None:
    chance = random.Random(11)
    words = "سُعاد بن لآمنة عبدالله (أبو خالد) 12 3- -4 آل محمّد الأوّل، د. «نور» عمر/علي ٧".split()
    names = sorted({" ".join(chance.sample(words, chance.randrange(2, 6))) for _ in range(150)})
    found = plain(read(reader, table(make_sheet("ar"), names)))
    assert [name for name in names if plain(name) not in found] == []


@pytest.mark.parametrize("reader", reader_names())
@pytest.mark.parametrize("language", ["ar", "en"])
def test_figures(make_sheet, reader: str, language: str) -> None:
    sheet = make_sheet(language)
    for place, text in enumerate(FIGURES):
        sheet.text(40, 40 + 20 * place, text, size=10, direction="ltr")
    found = plain(read(reader, sheet.to_bytes()))
    assert [text for text in FIGURES if text not in found] == []


@pytest.mark.parametrize("reader", reader_names())
def test_a_watermark_is_no_text(make_sheet, reader: str) -> None:
    sheet = make_sheet()
    sheet.watermark("بيئة تجريبية", size=90, colour="#eeeeee", degrees=30)
    sheet.text(40, 400, "سعاد العلي", size=10)
    assert plain(read(reader, sheet.to_bytes())).strip() == "سعاد العلي"
