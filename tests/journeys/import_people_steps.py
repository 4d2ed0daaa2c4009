"""The whole journey of files: wages, then new contributors and exclusions with Hijri days, each sent as one batch."""

from datetime import date, timedelta
from functools import partial
from pathlib import Path

import python_calamine
import xlsxwriter
from PySide6.QtCore import Qt

from gosi_desktop.application.sheet_columns import SheetKind
from gosi_desktop.application.sheet_rows import Standing
from gosi_desktop.domain.clock import today_in_riyadh
from gosi_desktop.domain.dates import hijri_of
from gosi_desktop.domain.identifiers import luhn
from gosi_desktop.ui.shell import Shell
from gosi_desktop.viewmodels.outbox_state import Group
from gosi_desktop.viewmodels.sheet_import_state import ImportStep
from tests.journeys import import_steps
from tests.journeys.driver import Driver
from tests.journeys.import_steps import BOTH, model_of, view_of
from tests.journeys.tour_steps import Take, screen

FORM, NEW, GONE = "new-template.xlsx", "new.xlsx", "gone.xlsx"
MONTHS = ("محرم", "صفر", "ربيع الأول", "ربيع الآخر", "جمادى الأولى", "جمادى الآخرة", "رجب", "شعبان", "رمضان", "شوال",
         "ذو القعدة", "ذو الحجة")  # fmt: skip


def newcomers_template(driver: Driver, folder: Path) -> None:
    """Another file: the template for new contributors, whose headings tell what it is."""
    for name in (FORM, NEW, GONE):
        (folder / name).unlink(missing_ok=True)
    driver.click(view_of(driver).preview.other)
    _save(driver, folder / FORM, SheetKind.REGISTRATIONS)
    rows = python_calamine.load_workbook(folder / FORM).get_sheet_by_index(0).to_python()
    today = _today(driver)
    occupation = python_calamine.load_workbook(folder / FORM).get_sheet_by_name("lists").to_python(False)[0][5]
    none = ""
    people = (
        (number("1", 90401), "نوف بنت سعد الحربي", "سعودية", "1419/05/12", _named(today), occupation, "نعم", "7000"),
        (
            number("1", 90402),
            "ماجد بن علي القرني",
            "سعودي",
            "1416/11/03",
            str(hijri_of(today)),
            occupation,
            "نعم",
            "6500",
        ),
        (number("2", 90403), "سالم حسن علي", "مصري", none, today.isoformat(), occupation, "", "3200"),
        (number("1", 90404), "رهف الزهراني", "سعودية", "1442/01/01", _named(today), occupation, "نعم", "5000"),
    )
    book = xlsxwriter.Workbook(str(folder / NEW))
    sheet = book.add_worksheet("مشتركون")
    sheet.write_row(0, 0, rows[0])
    for at, (identity, name, country, born, joins, job, signed, basic) in enumerate(people, 1):
        sheet.write_row(at, 0, (identity, name, country, born, joins, job, "", signed, basic, ""))
    book.close()


def look_at_newcomers(driver: Driver, folder: Path) -> None:
    """One is too young; a non-Saudi waits for the state's record; days of both calendars are the same day."""
    _preview(driver, folder / NEW, folder / "10-new-columns.png")
    model = model_of(driver)
    assert model.state.judgement is not None
    rows = {row.number: row for row in model.state.judgement.rows}
    wrong = [(row.number, [one.code for one in row.remarks]) for row in rows.values() if row.remarks]
    assert [rows[at].standing for at in (2, 3, 4, 5)] == [
        Standing.READY, Standing.READY, Standing.READY, Standing.ERROR
    ], wrong  # fmt: skip
    assert {rows[at].day for at in (2, 3, 4)} == {_today(driver)}
    driver.picture(folder / "11-new-preview.png")


def exclusions(driver: Driver, folder: Path) -> None:
    """From the template: everybody is in it; who has no day stays."""
    driver.click(view_of(driver).again)
    _save(driver, folder / FORM, SheetKind.EXCLUSIONS)
    rows = python_calamine.load_workbook(folder / FORM).get_sheet_by_index(0).to_python()
    saudis = [at for at, row in enumerate(rows) if str(row[0]).startswith("1")][:4]
    book = xlsxwriter.Workbook(str(folder / GONE))
    sheet = book.add_worksheet("استبعاد")
    today = _today(driver)
    days = {
        saudis[0]: _named(today),
        saudis[1]: str(hijri_of(today)),
        saudis[2]: (today + timedelta(days=70)).isoformat(),
    }
    for at, row in enumerate(rows):
        day = days.get(at, "")
        sheet.write_row(at, 0, row if at == 0 else (row[0], row[1], day, "الاستقالة" if day else ""))
    book.close()
    _preview(driver, folder / GONE, folder / "13-gone-columns.png")
    judgement = model_of(driver).state.judgement
    assert judgement is not None
    assert len(judgement.rows) == 3
    assert (judgement.counts[Standing.READY], judgement.counts[Standing.ERROR]) == (2, 1), judgement.counts
    driver.picture(folder / "14-gone-preview.png")


def send_them(picture: str, driver: Driver, folder: Path) -> None:
    """Held as one batch, sent when asked, refused by nobody."""
    model, shell = model_of(driver), screen(driver, Shell)
    outbox = shell.view_model.outbox
    before = outbox.state.sizes.get(Group.DONE, 0)
    driver.click(view_of(driver).preview.queue)
    driver.until(lambda: model.state.step is ImportStep.DONE and model.state.work is None, "the batch")
    driver.picture(folder / picture)
    sent = model.state.queued
    driver.click(view_of(driver).to_outbox)
    driver.until(lambda: outbox.state.sizes.get(Group.HELD) == sent, "all of the batch to wait")
    outbox.send_held()
    driver.until(
        lambda: not outbox.state.sizes.get(Group.HELD) and not outbox.state.sizes.get(Group.SENDING), "it to go", 60
    )
    driver.until(lambda: not shell.view_model.sync.syncing, "the round to end")
    assert not outbox.state.sizes.get(Group.DECIDE, 0), outbox.state.sizes
    driver.press(Qt.Key.Key_U, BOTH)
    assert outbox.state.sizes.get(Group.DONE, 0) + outbox.state.sizes.get(Group.THERE, 0) > before


def number(first: str, seed: int) -> str:
    """A synthetic identity number with its check digit."""
    start = f"{first}{seed:08d}"
    return next(start + str(last) for last in range(10) if luhn(start + str(last)))


def _named(day: date) -> str:
    hijri = hijri_of(day)
    return f"{hijri.day} {MONTHS[hijri.month - 1]} {hijri.year}"


def _today(driver: Driver) -> date:
    return today_in_riyadh(screen(driver, Shell).view_model.clock)


def _save(driver: Driver, target: Path, kind: SheetKind) -> None:
    target.unlink(missing_ok=True)
    view, model = view_of(driver), model_of(driver)
    model.save_template(kind, target, partial(view.templates.words, kind, True))
    driver.until(lambda: target.exists() and model.state.work is None, "the template")


def _preview(driver: Driver, file: Path, picture: Path) -> None:
    model = model_of(driver)
    model.choose_file(file)
    driver.until(lambda: model.state.step is ImportStep.COLUMNS and model.state.work is None, "the columns")
    driver.picture(picture)
    driver.click(view_of(driver).next)
    driver.until(lambda: model.state.step is ImportStep.PREVIEW and model.state.work is None, "the preview")


STEPS: dict[str, tuple[tuple[str, Take], ...]] = {
    "before": (
        *import_steps.STEPS["before"],
        ("newcomers-template", newcomers_template),
        ("look-at-newcomers", look_at_newcomers),
        ("send-newcomers", partial(send_them, "12-new-queued.png")),
        ("exclusions", exclusions),
        ("send-exclusions", partial(send_them, "15-gone-queued.png")),
    )
}
