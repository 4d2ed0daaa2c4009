"""An accountant's office: all establishments in one table, from one to the next, a role that ends, the way out."""

from pathlib import Path

from PySide6.QtCore import Qt

from gosi_desktop.application.portfolio import Order, PortfolioRow
from gosi_desktop.application.pull import Phase
from gosi_desktop.domain.dates import Calendar
from gosi_desktop.sandbox.seeds.office import ACCOUNTANT
from gosi_desktop.ui.deadlines_words import words_elsewhere
from gosi_desktop.ui.first_start import FirstStart
from gosi_desktop.ui.formats import strip_isolates
from gosi_desktop.ui.password_change import PasswordChange
from gosi_desktop.ui.shell import Shell
from gosi_desktop.ui.sign_out import SignOut
from gosi_desktop.viewmodels.portfolio import PortfolioColumn
from gosi_desktop.viewmodels.roster_state import Stage
from gosi_desktop.viewmodels.shell_state import Page
from tests.journeys.driver import Driver
from tests.journeys.register_steps import begin_practice
from tests.journeys.tour_steps import Take, screen
from tests.journeys.ways import practise, sign_in_to_practice, take_heads

ESTABLISHMENTS = 40
SEED = "office"
ARGUMENTS = ("--establishments", str(ESTABLISHMENTS))
CONTROL = Qt.KeyboardModifier.ControlModifier
MONEY = (PortfolioColumn.AMOUNT, PortfolioColumn.DUE, PortfolioColumn.CERTIFICATE)
OF_ORDER = {Order.DUE: "days_left", Order.CERTIFICATE: "certificate_days"}
NEW_PASSWORD = "tamr-Qahwa-7-jisr"


def see_all(driver: Driver, folder: Path) -> None:
    """After the sign-in: every establishment in one line, from one answer of the service."""
    begin_practice(driver)
    sign_in_to_practice(driver)
    shell = screen(driver, Shell)
    shell.view_model.tour.decline()
    driver.until(lambda: shell.view_model.portfolio.state.shown == ESTABLISHMENTS, "all establishments")
    assert shell.view_model.state.page is Page.PORTFOLIO
    driver.picture(folder / "01-portfolio.png")


def fetch_all(driver: Driver, folder: Path) -> None:
    """The round takes every one of them, the open one first."""
    shell = screen(driver, Shell)
    model = shell.view_model
    driver.until(lambda: all(one.synced_at is not None for one in model.state.establishments), "everything fetched")
    driver.until(lambda: not model.sync.syncing, "the round to end")
    driver.picture(folder / "02-fetched.png")


def see_what_is_due(driver: Driver, folder: Path) -> None:
    """What each owes and how long it has, then until when its certificate holds: sorted by one and the other."""
    shell = screen(driver, Shell)
    model = shell.view_model.portfolio
    assert set(MONEY) <= set(model.state.columns)
    for order, name in ((Order.DUE, "03-due.png"), (Order.CERTIFICATE, "04-certificates.png")):
        model.sort_by(order)
        driver.until(lambda: model.state.loaded, "the order")
        days = [getattr(one, OF_ORDER[order]) for one in shown_rows(shell)]
        known = [one for one in days if one is not None]
        assert known
        assert days == sorted(known) + [None] * (len(days) - len(known))
        driver.picture(folder / name)


def see_deadlines(driver: Driver, folder: Path) -> None:
    """Of all establishments in one month of both calendars; written for another calendar, naming nobody."""
    shell = screen(driver, Shell)
    model = shell.view_model
    model.show_page(Page.DEADLINES)
    driver.until(lambda: model.deadlines.state.loaded, "the deadlines")
    driver.picture(folder / "05-deadlines.png")
    model.deadlines.show_everyone(True)
    named = {row.establishment for row in model.deadlines.state.rows}
    assert len(named) > 10
    driver.picture(folder / "06-deadlines-of-all.png")
    model.deadlines.show_calendar(Calendar.HIJRI)
    driver.picture(folder / "07-hijri.png")
    target = folder / "deadlines.ics"
    saved: list[Path] = []
    model.deadlines.saved.connect(saved.append)
    model.deadlines.export(words_elsewhere({}), "المواعيد", target)
    driver.until(lambda: saved == [target], "the file")
    assert target.read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")
    model.show_page(Page.PORTFOLIO)


def find_one(driver: Driver, folder: Path) -> None:
    """Sorted by people, then searched while typing."""
    shell = screen(driver, Shell)
    model = shell.view_model.portfolio
    model.sort_by(Order.PEOPLE)
    driver.type_into(shell.portfolio.search.inner, "درة")
    driver.until(lambda: 0 < model.state.shown < ESTABLISHMENTS, "those that are called so")
    driver.picture(folder / "08-found.png")


def open_one(driver: Driver, folder: Path) -> None:
    """Enter on a row shows its contributors."""
    shell = screen(driver, Shell)
    record = shell.view_model.portfolio.table.record_at(0)
    assert record is not None
    driver.press(Qt.Key.Key_Return)
    wait_for_rows(driver, shell, record.number)
    driver.picture(folder / "09-opened.png")


def go_to_the_next(driver: Driver, folder: Path) -> None:
    """Ctrl Tab, and the list under the switcher."""
    shell = screen(driver, Shell)
    before = shell.view_model.state.opened
    driver.press(Qt.Key.Key_Tab, CONTROL)
    driver.until(lambda: shell.view_model.state.opened != before, "the next one")
    wait_for_rows(driver, shell, shell.view_model.state.opened)
    driver.picture(folder / "10-next.png")
    driver.click(shell.sidebar.establishment)
    driver.until(shell.switcher.isVisible, "the list")
    driver.picture(folder / "11-switcher.png", shell.switcher)
    shell.switcher.close()


def work_offline(driver: Driver, folder: Path) -> None:
    """With the connection cut: the same portfolio, and any establishment from the cache."""
    shell = screen(driver, Shell)
    model = shell.view_model
    model.sync.cut()
    driver.until(lambda: model.sync.state.phase is Phase.CUT, "the connection to be cut")
    model.show_page(Page.PORTFOLIO)
    model.portfolio.show_all()
    driver.until(lambda: model.portfolio.state.shown == ESTABLISHMENTS, "all of them")
    driver.picture(folder / "12-offline.png")
    model.portfolio.open_row(5)
    wait_for_rows(driver, shell, model.state.opened)
    model.sync.join()
    driver.until(lambda: model.sync.state.phase is Phase.IDLE, "the connection to be back")


def lose_a_role(driver: Driver, folder: Path) -> None:
    """It ends at the service: closed and erased here, and told."""
    shell = screen(driver, Shell)
    number = shell.view_model.state.opened
    practise(driver, "/practice/role", {"username": ACCOUNTANT.username, "establishment": number, "role": "ended"})
    take_heads(driver, shell)
    driver.until(lambda: len(shell.view_model.state.establishments) == ESTABLISHMENTS - 1, "it to be closed")
    driver.until(lambda: "انتهت صلاحيتك" in told(shell), "the notice")
    driver.picture(folder / "13-role-ended.png")


def look_at_devices(driver: Driver, folder: Path) -> None:
    """Where the account is signed in."""
    shell = screen(driver, Shell)
    shell.acts.action("account").trigger()
    devices = shell.view_model.account.devices
    driver.until(lambda: devices.state.this_one is not None, "this device")
    driver.picture(folder / "14-devices.png")


def change_password(driver: Driver, folder: Path) -> None:
    """Strength in words; the other sessions end."""
    shell = screen(driver, Shell)
    shell.view_model.account.change_password(shell.view_model.state.account)
    dialog = driver.wait_for(PasswordChange)
    driver.type_into(dialog.old.input, ACCOUNTANT.password)
    driver.type_into(dialog.new.input, NEW_PASSWORD)
    driver.type_into(dialog.again.input, NEW_PASSWORD)
    driver.picture(folder / "15-password.png")
    driver.click(dialog.confirm)
    driver.until(lambda: "غُيّرت كلمة المرور" in told(shell), "the change")


def sign_out(driver: Driver, folder: Path) -> None:
    """Erasing looks first at what nobody else has; then the first start again."""
    shell = screen(driver, Shell)
    shell.acts.action("sign_out").trigger()
    dialog = driver.wait_for(SignOut)
    driver.click(dialog.erase)
    driver.until(lambda: dialog.confirm_erase.isEnabled(), "the look at what would be lost")
    driver.picture(folder / "16-sign-out.png")
    driver.click(dialog.confirm_erase)
    screen(driver, FirstStart)
    driver.picture(folder / "17-erased.png")


def shown_rows(shell: Shell) -> list[PortfolioRow]:
    """The rows of the portfolio as they stand."""
    table = shell.view_model.portfolio.table
    found = [table.record_at(row) for row in range(table.rowCount())]
    return [one for one in found if one is not None]


def wait_for_rows(driver: Driver, shell: Shell, number: str) -> None:
    """Until the list is this establishment's."""
    roster = shell.view_model.roster
    driver.until(
        lambda: roster.state.query.establishment == number and roster.state.stage is Stage.ROWS, f"the rows of {number}"
    )


def told(shell: Shell) -> str:
    """What the toasts say."""
    return strip_isolates(" | ".join(toast.accessibleName() for toast in shell.toasts.toasts()))


STEPS: dict[str, tuple[tuple[str, Take], ...]] = {
    "before": (
        ("all establishments", see_all),
        ("everything fetched", fetch_all),
        ("what is due, certificates", see_what_is_due),
        ("deadlines of all", see_deadlines),
        ("sorted and found", find_one),
        ("opened", open_one),
        ("the next one", go_to_the_next),
        ("offline", work_offline),
        ("a role that ended", lose_a_role),
        ("devices", look_at_devices),
        ("another password", change_password),
        ("signed out and erased", sign_out),
    )
}
