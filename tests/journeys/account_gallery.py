"""The walk past the account's own screens, and past an office's portfolio, for `dev.py screens`."""

from typing import TYPE_CHECKING

from gosi_desktop.ui.first_start import FirstStart
from gosi_desktop.ui.shell import Shell
from gosi_desktop.viewmodels.contact_change import Contact
from gosi_desktop.viewmodels.shell_state import Page
from gosi_desktop.viewmodels.sign_out import SignOutViewModel
from tests.journeys.driver import Driver
from tests.journeys.tour_steps import screen
from tests.journeys.ways import sign_in_to_practice

if TYPE_CHECKING:
    from tests.journeys.gallery import Takes

ESTABLISHMENTS = 40


def account(driver: Driver, take: "Takes") -> None:
    """Devices, the dialogs of the account, what waits for approval."""
    model = screen(driver, Shell).view_model
    model.show_page(Page.ACCOUNT)
    driver.until(lambda: model.account.devices.state.devices is not None, "the devices")
    take("31-devices")
    model.account.change_password(model.state.account)
    take("31-password")
    model.account.change_contact(Contact.MOBILE)
    take("31-contact")
    model.account.ask_to_sign_out()
    sign_out = model.account.inside
    assert isinstance(sign_out, SignOutViewModel)
    sign_out.choose(True)
    driver.until(lambda: sign_out.state.unsent is not None, "the look at what would be lost")
    take("31-sign-out")
    model.account.close_dialog()
    driver.until(lambda: model.state.approvals > 0, "what waits for approval")
    model.show_page(Page.APPROVALS)
    take("12-approvals")
    model.approvals.choose_all(True)
    model.approvals.approve()
    driver.until(lambda: model.approvals.state.asking, "the code")
    take("12-approvals-code")
    model.approvals.close_dialog()
    model.show_page(Page.CONTRIBUTORS)


def office(driver: Driver, take: "Takes") -> None:
    """All establishments of an accountant."""
    page = screen(driver, FirstStart)
    driver.until(page.begin.isEnabled, "the first start")
    driver.click(page.begin)
    sign_in_to_practice(driver)
    model = screen(driver, Shell).view_model
    model.tour.decline()
    driver.until(lambda: model.portfolio.state.shown == ESTABLISHMENTS, "all establishments")
    driver.until(lambda: not model.sync.syncing, "the round to end", 120)
    take("16-portfolio")
    model.portfolio.search("لا أحد")
    take("16-portfolio-none")
