"""The shapes on paper are those of Qt, which shapes the screens: a failure here would be silent everywhere else."""

import sys

import pytest
from PIL import Image, ImageChops
from PySide6.QtCore import QByteArray, QPointF, Qt
from PySide6.QtGui import QFont, QFontDatabase, QImage, QPainter, QTextLayout, QTextOption

from gosi_desktop.data import font_bytes
from gosi_desktop.reports.preview import page_picture

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="FreeType draws differently elsewhere")

LINES = [
    "سُعاد بنت خلاد الأحمد",
    "مُحَمَّد عَبدُ اللّٰه القحطاني",
    "شركة روابي السدير للتجارة — رقم 612047385",
    "أحمد (أبو خالد) الزهراني 12-3",
    "إجمالي الأجور (ر.س) 137,975.00",
    "الأستاذة لآمنة، ٢٦ رجب ١٤٤٧هـ",
    "17 رجب 1447هـ · مزامنة 10:21",
    "137,975.00",
    "مؤسسة ABC 12 للتجارة",
    "Maria Dela Cruz-Santos «HR» 11.75%",
]
SIZE, WIDTH, HEIGHT, SCALE = 30, 560, 60, 2
BASELINE = 40
PIXELS = (WIDTH * SCALE, HEIGHT * SCALE)


@pytest.fixture(scope="module")
def family(qapp) -> str:
    handle = QFontDatabase.addApplicationFontFromData(QByteArray(font_bytes("IBMPlexSansArabic-Regular.ttf")))
    return QFontDatabase.applicationFontFamilies(handle)[0]


def ours(make_sheet, line: str) -> Image.Image:
    sheet = make_sheet(size=(WIDTH, HEIGHT))
    sheet.text(10, BASELINE, line, size=SIZE)
    picture = page_picture(sheet.to_bytes(), 0, WIDTH * SCALE)
    image = Image.frombuffer("RGBA", (picture.width, picture.height), picture.data, "raw", "BGRA", picture.stride, 1)
    return image.convert("L")


def of_qt(family: str, line: str) -> Image.Image:
    image = QImage(*PIXELS, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    font = QFont(family)
    font.setPixelSize(SIZE * SCALE)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    layout = QTextLayout(line, font)
    option = QTextOption(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    row = layout.createLine()
    row.setLineWidth((WIDTH - 20) * SCALE)
    layout.endLayout()
    painter = QPainter(image)
    layout.draw(painter, QPointF(10 * SCALE, BASELINE * SCALE - row.ascent()))
    painter.end()
    return Image.frombuffer("L", PIXELS, bytes(image.constBits()), "raw", "L", image.bytesPerLine(), 1)


@pytest.mark.parametrize("line", LINES)
def test_line_looks_like_qt(make_sheet, family: str, line: str) -> None:
    paper, screen = ours(make_sheet, line), of_qt(family, line)
    box, expected = ImageChops.invert(paper).getbbox(), ImageChops.invert(screen).getbbox()
    assert box is not None
    assert expected is not None
    assert max(abs(one - other) for one, other in zip(box, expected, strict=True)) <= 2
    difference = ImageChops.difference(paper, screen).point([0] * 128 + [255] * 128)
    ink = sum(1 for shade in screen.get_flattened_data() if shade < 128)
    wrong = sum(1 for shade in difference.get_flattened_data() if shade)
    assert wrong / ink < 0.03


def test_another_line_does_not(make_sheet, family: str) -> None:
    """The measure sees one letter that does not join."""
    paper, screen = (
        ours(make_sheet, "سعاد بنت خا\u200cلد"),
        of_qt(family, "سعاد بنت خا\u200dلد".replace("ع", "ع\u200c")),
    )
    difference = ImageChops.difference(paper, screen).point([0] * 128 + [255] * 128)
    ink = sum(1 for shade in screen.get_flattened_data() if shade < 128)
    assert sum(1 for shade in difference.get_flattened_data() if shade) / ink > 0.03
