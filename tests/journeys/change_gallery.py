"""The walk past the dialogs that change the roster, for `dev.py screens`."""

from typing import TYPE_CHECKING

from gosi_desktop.application.ports import Chip, RosterRow, Sending
from gosi_desktop.ui.shell import Shell
from gosi_desktop.viewmodels.correction import Correcting
from gosi_desktop.viewmodels.exclusion import ExclusionViewModel
from gosi_desktop.viewmodels.new_contributor import NewContributorViewModel
from gosi_desktop.viewmodels.wage_editor import WageEditorViewModel
from tests.journeys.driver import Driver
from tests.journeys.tour_steps import screen

if TYPE_CHECKING:
    from tests.journeys.gallery import Takes


def changes(driver: Driver, take: "Takes") -> None:
    """A wage, several wages, leaving, joining, corrections; nothing is asked for."""
    _wages(driver, take)
    _leaving(driver, take)
    _joining(driver, take)
    model = screen(driver, Shell).view_model
    for what in (Correcting.PERIOD, Correcting.BRANCH):
        model.changes.correct(_row(driver, 5), what)
        driver.settle()
        take(f"06-{what.value.replace('_', '-')}")
    model.changes.close_dialog()


def _row(driver: Driver, at: int) -> RosterRow:
    table = screen(driver, Shell).view_model.roster.table
    driver.until(lambda: table.record_at(at) is not None, "the row")
    found = table.record_at(at)
    assert found is not None
    return found


def _wages(driver: Driver, take: "Takes") -> None:
    model = screen(driver, Shell).view_model
    model.changes.change_wage(_row(driver, 5))
    one = model.changes.inside
    assert isinstance(one, WageEditorViewModel)
    driver.until(lambda: one.state.loaded, "the wage")
    one.edit(basic="٩٩٠٠٠")
    driver.until(lambda: one.state.after is not None, "the cost")
    take("06-wage")
    model.changes.change_wage(*(_row(driver, at) for at in (3, 4, 6)))
    several = model.changes.inside
    assert isinstance(several, WageEditorViewModel)
    several.edit_rise("5")
    driver.until(lambda: several.state.outcome.ready, "the sums")
    take("05b-wages-of-several")


def _leaving(driver: Driver, take: "Takes") -> None:
    model = screen(driver, Shell).view_model
    model.changes.exclude(_row(driver, 6))
    one = model.changes.inside
    assert isinstance(one, ExclusionViewModel)
    one.choose_reason("termination_by_employer")
    driver.until(lambda: one.state.last_month is not None, "the last month")
    take("33-exclude")
    model.changes.exclude(*(_row(driver, at) for at in (3, 4, 6)))
    several = model.changes.inside
    assert isinstance(several, ExclusionViewModel)
    several.choose_reason("resignation")
    driver.until(lambda: several.ask.enabled, "the last months")
    several.send(Sending.WHEN_I_ASK)
    take("33-exclude-several")
    model.changes.close_dialog()


def _joining(driver: Driver, take: "Takes") -> None:
    model = screen(driver, Shell).view_model
    model.changes.register()
    new = model.changes.inside
    assert isinstance(new, NewContributorViewModel)
    driver.until(lambda: new.state.form.join_date, "the form")
    take("06a-add-contributor-empty")
    for name, number in (("06a-add-contributor", "1097354821"), ("06b-add-gulf", "784199264108376")):
        new.edit(identity=number, name="نايف بن عبدالعزيز الصاعدي", birth="1420/03/11", basic="7500")
        driver.until(lambda: new.state.whole_month is not None, "the cost")
        take(name)
    new.begin_anew()
    model.roster.choose_chip(Chip.PENDING)
    driver.until(lambda: model.roster.table.rowCount() == 1, "who waits")
    model.changes.complete(_row(driver, 0))
    waiting = model.changes.inside
    assert isinstance(waiting, NewContributorViewModel)
    waiting.edit(basic="3500")
    driver.until(lambda: waiting.state.whole_month is not None, "the cost")
    take("06b-complete")
    model.changes.close_dialog()
    model.roster.choose_chip(Chip.ALL)
    driver.until(lambda: model.roster.table.rowCount() > 1, "everybody")
