"""Pictures of the import of files over a workspace in memory: ``python tests/ui/sheet_import_screens.py DIR``."""

import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import xlsxwriter

from gosi_desktop.application.ports import Sending
from gosi_desktop.ui.shell import Shell
from gosi_desktop.ui.theme import Mode
from gosi_desktop.viewmodels.shell_state import Page
from tests.fakes.day import JANUARY, RULES
from tests.fakes.people import people
from tests.fakes.workspace import Bench, with_exceptions
from tests.ui import shots
from tests.ui.desk import Desk

HEADINGS = ("م", "رقم الهوية", "الموظف", "الراتب الأساسي", "سكن", "عمولة", "بدل نقل", "ملاحظات")
STRANGER = "2461098353"
BASIC, WORDS = 3, "ستة آلاف"


def payroll(path: Path) -> Path:
    """A month of the 24: a wage in words, a stranger, one fallen by half, two unchanged, a sum at the foot."""
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet("يناير")
    sheet.merge_range(0, 0, 0, 7, "كشف رواتب يناير 2026")
    sheet.write_row(1, 0, HEADINGS)
    for at, person in enumerate(people(RULES, JANUARY)):
        row = person.row
        basic = row.wage_halalas * 0.8 / 100 * (1.0 if at in (3, 4) else 0.45 if at == 11 else 1.06)
        wage = WORDS if at == 9 else round(basic, 2)
        housing = round(basic / 4, 2)
        sheet.write_row(at + 2, 0, (at + 1, int(row.identity), row.name, wage, housing, 1000 if at == 0 else "", 500))
    sheet.write_row(26, 0, (25, int(STRANGER), "كمال حسن علي", 2400, 600))
    sheet.write_row(27, 0, ("", "", "الإجمالي", 999999))
    book.close()
    return path


NEW = (
    ("رقم الهوية", "اسم المشترك", "الجنسية", "تاريخ الميلاد", "تاريخ الالتحاق", "المهنة", "العقد موثق", "الأجر الأساسي",
     "بدل السكن"),
    ("1000000016", "نورة بنت سعد العمري", "سعودية", "1420/03/15", "15 رجب 1447", "محاسب", "نعم", "8000", "2000"),
    ("2345678904", "سالم حسن", "مصري", "", "04/01/2026", "أمين صندوق", "", "3000", ""),
    ("1000000024", "لجين القرني", "سعودية", "1441/03/15", "05/01/2026", "محاسب", "نعم", "6000", "1500"),
    ("1000000032", "وليد الشهري", "سعودي", "1415/10/02", "1447/06/20", "محاسب", "نعم", "7000", ""),
    ("1000000017", "رنا الحارثي", "سعودية", "1419/01/30", "05/01/2026", "رائد فضاء", "لا", "7000", ""),
    ("", "الإجمالي", "", "", "", "", "", "31000", "3500"),
)  # fmt: skip
GONE = (
    ("رقم الهوية", "الاسم", "آخر يوم عمل", "سبب الاستبعاد", "تفاصيل السبب"),
    ("1092644183", "ريم بنت خالد الشمراني", "1447/07/20", "الاستقالة", ""),
    ("2418305623", "أحمد مصطفى عبدالعال", "05/01/2026", "انتهاء مدة العقد", ""),
    ("2440118853", "جون باولو سانتوس", "02/01/2026", "الخروج النهائي", ""),
    ("1082019473", "فيصل بن راشد الحربي", "2025-12-20", "الاستقالة", ""),
    ("1065307423", "تركي بن ناصر المطيري", "04/01/2026", "لا أعرف", ""),
    ("1073458163", "بندر بن سعود الرشيدي", "", "", ""),
)  # fmt: skip


def list_of(path: Path, rows: Sequence[Sequence[str]]) -> Path:
    """A list of people, as its rows are."""
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet("قائمة")
    for at, row in enumerate(rows):
        sheet.write_row(at, 0, row)
    book.close()
    return path


def page(folder: Path, bench: Bench | None = None, rows: Sequence[Sequence[str]] = ()) -> Shell:
    """The page, with the payroll or a list of people chosen."""
    folk = with_exceptions() if rows else None
    made = shots.shell(bench or Bench(practice=False, folk=folk))
    made.view_model.show_page(Page.SHEET_IMPORT)
    file = list_of(folder / "people.xlsx", rows) if rows else payroll(folder / "Ojoor-2026.xlsx")
    made.view_model.sheet_import.choose_file(file)
    return made


def main(target: Path) -> None:
    """Every step, as the pictures of the design have them."""
    desk = Desk()
    folder = Path(tempfile.mkdtemp())
    for name, language, mode, size in (
        ("ar", "ar", Mode.LIGHT, (1360, 828)),
        ("en", "en", Mode.LIGHT, (1360, 828)),
        ("dark", "ar", Mode.DARK, (1360, 828)),
        ("small", "ar", Mode.LIGHT, (1024, 608)),
    ):
        desk.lay(language, mode)
        shell = page(folder)
        shell.resize(*size)
        model = shell.view_model.sheet_import
        shell.show()
        desk.picture(shell, target / f"mapping-{name}.png")
        model.preview()
        desk.picture(shell, target / f"preview-{name}.png")
        model.send_to_outbox(Sending.WHEN_I_ASK)
        desk.picture(shell, target / f"done-{name}.png")
        model.start_again()
        desk.picture(shell, target / f"file-{name}.png")
        shell.close()
        shell.deleteLater()
        desk.clear()
        for kind, rows in (("new", NEW), ("gone", GONE)):
            desk.lay(language, mode)
            shell = page(folder, None, rows)
            shell.resize(*size)
            shell.show()
            desk.picture(shell, target / f"{kind}-mapping-{name}.png")
            shell.view_model.sheet_import.preview()
            desk.picture(shell, target / f"{kind}-preview-{name}.png")
            shell.close()
            shell.deleteLater()
            desk.clear()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
