"""The establishment in the running window: an ended registration renewed with its paper, address, owners."""

from pathlib import Path

from gosi_desktop.application.ports import OperationState
from gosi_desktop.sandbox.seeds.small import OWNER
from gosi_desktop.ui.code_prompt import CodePrompt
from gosi_desktop.ui.establishment import EstablishmentView
from gosi_desktop.ui.establishment_change import EstablishmentChange
from gosi_desktop.ui.first_start import FirstStart
from gosi_desktop.ui.shell import Shell
from gosi_desktop.viewmodels.establishment_texts import Group
from gosi_desktop.viewmodels.shell_state import Page
from tests.journeys.conftest import Start
from tests.journeys.driver import Driver
from tests.journeys.tour_steps import answering_file_dialog, screen
from tests.journeys.ways import sign_in_to_practice, whole_roster
from tests.support.scans import pdf


def opened(driver: Driver) -> tuple[Shell, EstablishmentView]:
    """As the owner, on the page."""
    page = screen(driver, FirstStart)
    driver.until(page.begin.isEnabled, "the first start")
    driver.click(page.begin)
    sign_in_to_practice(driver, OWNER.username)
    shell = whole_roster(driver)
    driver.click(shell.sidebar.pages[Page.ESTABLISHMENT])
    shown = driver.wait_for(EstablishmentView)
    driver.until(lambda: shown.members.rows and shown.data.copies, "data and people")
    return shell, shown


def send(driver: Driver, shell: Shell, page: EstablishmentView) -> None:
    """What waits, over the outbox."""
    shell.view_model.show_page(Page.OUTBOX)
    driver.until(lambda: shell.view_model.outbox.state.held, "what waits to be sent")
    shell.view_model.outbox.send_held()
    shell.view_model.show_page(Page.ESTABLISHMENT)
    driver.until(lambda: OperationState.HELD not in standing(page), "it to go")


def standing(page: EstablishmentView) -> list[OperationState]:
    return [row.operation.state for row in page.waiting.rows]


def grant(driver: Driver, page: EstablishmentView) -> None:
    """As the authority."""
    driver.until(lambda: standing(page) == [OperationState.UNDER_REVIEW], "the authority to have it")
    button = page.waiting.rows[0].grant
    assert button is not None
    driver.click(button)
    driver.until(lambda: not page.waiting.isVisible(), "the decision")


def test_an_ended_registration_is_renewed_with_its_paper(start: Start, tmp_path: Path) -> None:
    driver = start()
    shell, page = opened(driver)
    assert page.branches.renews, "the banner of what has ended"
    (licence, renew), *_ = page.branches.renews.items()
    driver.click(renew)
    dialog = driver.wait_for(EstablishmentChange)
    year = page._model.clock.now().year
    driver.type_into(dialog.fields["expires"].input, f"{year + 1}/01/02")
    driver.until(lambda: dialog.papers is not None and dialog.papers.error.isVisible() is False, "no reproach yet")
    assert not dialog.later.isEnabled(), "its paper is missing"
    paper = tmp_path / "registration.pdf"
    paper.write_bytes(pdf(40_000))
    assert dialog.papers is not None
    with answering_file_dialog(paper):
        driver.click(dialog.papers.ground.choose)
    driver.until(dialog.later.isEnabled, "the paper to be taken")
    driver.click(dialog.later)
    driver.until(lambda: page.waiting.rows, "what waits")
    send(driver, shell, page)
    grant(driver, page)
    driver.until(lambda: licence not in page.branches.renews, "the banner to go")
    view = page._model.state.view
    assert view is not None
    assert next(one for one in view.licences if one.id == licence).expires is not None


def test_another_address_holds_at_once(start: Start) -> None:
    driver = start()
    shell, page = opened(driver)
    page._model.begin(Group.ADDRESS)
    dialog = driver.wait_for(EstablishmentChange)
    building = dialog.fields["building"].input
    driver.until(building.text, "the address of today")
    building.clear()
    driver.type_into(building, "48")
    driver.until(lambda: dialog._model.state.at("address.building"), "the shape of a building number")
    assert not dialog.later.isEnabled()
    driver.type_into(building, "21")
    driver.until(dialog.later.isEnabled, "four digits")
    driver.click(dialog.later)
    driver.until(lambda: page.waiting.rows, "what waits")
    assert "address" in page.data.pending
    send(driver, shell, page)
    driver.until(lambda: not page.waiting.isVisible(), "the answer")
    view = page._model.state.view
    assert view is not None
    address = view.frame.itself().national_address
    assert address is not None
    assert address.building == "4821"


def test_owners_change_with_the_owners_code_and_a_decision(start: Start) -> None:
    driver = start()
    _, page = opened(driver)
    page._model.begin(Group.OWNERS)
    dialog = driver.wait_for(EstablishmentChange)
    driver.until(lambda: len(dialog.owner_rows) == 2, "the owners of today")
    for row, share in zip(dialog.owner_rows, ("60", "40"), strict=True):
        row.share.input.clear()
        driver.type_into(row.share.input, share)
    driver.until(dialog.now.isEnabled, "the whole")
    driver.click(dialog.now)
    prompt = driver.wait_for(CodePrompt)
    driver.click(prompt.show_notes)
    driver.until(lambda: prompt._model.state.notes, "the message")
    driver.type_into(prompt.cells, next(note.code or "" for note in prompt._model.state.notes or () if note.code))
    driver.until(prompt.confirm.isEnabled, "six digits")
    driver.click(prompt.confirm)
    grant(driver, page)

    def shares() -> list[int]:
        view = page._model.state.view
        return sorted(one.share for one in view.frame.owners_on(view.today)) if view is not None else []

    driver.until(lambda: shares() == [4000, 6000], "the new shares")
