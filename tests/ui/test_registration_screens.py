"""The wizards on the screen: every state fits, is named and reachable; refusals go where they should."""

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from gosi_desktop.domain.establishment_application import ApplicationStep
from gosi_desktop.domain.registration import Condition, RegistrationStep
from gosi_desktop.ui.establishment_application import EstablishmentApplication
from gosi_desktop.ui.formats import strip_isolates
from gosi_desktop.ui.register_choice import RegisterChoice
from gosi_desktop.ui.registration import Registration
from gosi_desktop.ui.theme import Mode
from gosi_desktop.ui.widgets.focus import tab_order
from gosi_desktop.viewmodels.base import InlineRunner
from gosi_desktop.viewmodels.register_choice import RegisterChoiceViewModel
from gosi_desktop.viewmodels.registration import RegistrationViewModel
from tests.fakes.applying import Applying
from tests.fakes.registering import CODE, PASSWORD, Registering
from tests.ui import application_screens, registration_screens
from tests.ui.desk import Desk
from tests.ui.fitting import LongerWords, controls, cut_words, name_of

ALL = [*registration_screens.MODELS, *application_screens.MODELS]
SIZES = [(1360, 828), (1024, 608)]


def make(name: str) -> QWidget:
    module: Any = registration_screens if name in registration_screens.MODELS else application_screens
    found: QWidget = module.screen(name)
    return found


def show(view: QWidget, qtbot: QtBot, size: tuple[int, int] = SIZES[0]) -> QWidget:
    view.resize(*size)
    qtbot.addWidget(view)
    view.show()
    for _ in range(4):
        QCoreApplication.processEvents()
    return view


def wizard(model: RegistrationViewModel, qtbot: QtBot) -> Registration:
    view = Registration(model)
    registration_screens.KEPT[:] = [model]
    show(view, qtbot)
    return view


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("size", SIZES)
def test_words_two_fifths_longer_still_fit(desk: Desk, qtbot: QtBot, name: str, size: tuple[int, int]) -> None:
    longer = LongerWords(desk.application)
    QCoreApplication.installTranslator(longer)
    try:
        assert cut_words(show(make(name), qtbot, size)) == []
    finally:
        QCoreApplication.removeTranslator(longer)


@pytest.mark.parametrize("name", ALL)
def test_every_control_has_a_name_in_the_language_of_the_screen(each_language: str, qtbot: QtBot, name: str) -> None:
    unnamed = [type(one).__name__ for one in controls(show(make(name), qtbot)) if not name_of(one)]
    assert unnamed == []


@pytest.mark.parametrize("name", ALL)
def test_the_keyboard_reaches_everything(desk: Desk, qtbot: QtBot, name: str) -> None:
    view = show(make(name), qtbot)
    stops = set(tab_order(view))
    for control in controls(view):
        reachable = control in stops or not control.isEnabled() or control.focusProxy() is not None
        chosen_of_several = bool(control.focusPolicy() & Qt.FocusPolicy.ClickFocus)
        assert reachable or chosen_of_several, f"{type(control).__name__} {name_of(control)}"


@pytest.mark.parametrize("name", ["25a-conditions", "25b-contact", "25c-review", "03c-owners", "03c-contributors"])
def test_tab_goes_as_one_reads(each_language: str, qtbot: QtBot, name: str) -> None:
    view = show(make(name), qtbot)
    assert isinstance(view, Registration | EstablishmentApplication)
    order = tab_order(view)
    page, foot = view.pages.index(view._shown) if view._shown else 0, [view.back, view.discard, view.next]
    inside = [order.index(one) for one in order if view.pages[page].isAncestorOf(one)]
    assert inside == list(range(inside[0], inside[0] + len(inside))), "the page is one stretch"
    assert [order.index(one) for one in foot if one in order] == list(range(inside[-1] + 1, inside[-1] + 1 + len(foot)))
    tops = [one.mapTo(view.pages[page], one.rect().topLeft()).y() for one in map(order.__getitem__, inside)]
    beside = sum(later < before - 40 for before, later in pairwise(tops))
    assert beside <= 1, "downwards, but for the step to what stands beside"


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
def test_both_themes_paint(desk: Desk, qtbot: QtBot, mode: Mode) -> None:
    desk.lay("ar", mode)
    picture = show(make("25b-not-equal"), qtbot).grab().toImage()
    colours = {picture.pixelColor(x, y).name() for x in range(0, 1360, 40) for y in range(0, 820, 40)}
    assert len(colours) > 4


def test_the_rail_stands_at_the_reading_start(each_language: str, qtbot: QtBot) -> None:
    view = wizard(registration_screens.contact(), qtbot)
    rail = view.rail.mapTo(view, view.rail.rect().center()).x()
    assert (rail > view.width() / 2) is (each_language == "ar")
    said = [strip_isolates(step.accessibleName()) for step in view.rail.steps]
    assert len(said) == 6
    assert ("أنت هنا" if each_language == "ar" else "you are here") in said[2]


def test_the_first_steps_need_no_mouse(desk: Desk, qtbot: QtBot) -> None:
    world = Registering()
    model = registration_screens.model_of(world)
    view = wizard(model, qtbot)

    def press(key: Qt.Key) -> None:
        focused = view.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)
        for _ in range(3):
            QCoreApplication.processEvents()

    for condition in view.conditions.conditions.values():
        while view.focusWidget() is not condition.box:
            press(Qt.Key.Key_Tab)
        press(Qt.Key.Key_Space)
    while view.focusWidget() is not view.next:
        press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Return)
    assert view.focusWidget() is view.numbers.establishment.input
    for text, field in (("612047385", view.numbers.establishment), ("1000000008", view.numbers.identity)):
        assert view.focusWidget() is field.input
        QTest.keyClicks(field.input, text)
        press(Qt.Key.Key_Return)
    assert model.state.step is RegistrationStep.CONTACT
    assert view.focusWidget() is view.contact.mobile.input


def test_an_explanation_opens_by_the_keyboard_and_names_what_to_bring(desk: Desk, qtbot: QtBot) -> None:
    view = wizard(registration_screens.conditions(), qtbot)
    condition = view.conditions.conditions[Condition.LICENCE]
    assert not condition.explanation.isVisible()
    condition.ask.setFocus()
    QTest.keyClick(condition.ask, Qt.Key.Key_Return)
    assert condition.explanation.isVisible()
    QTest.keyClick(condition.ask, Qt.Key.Key_Return)
    assert not condition.explanation.isVisible()


def test_the_boxes_of_the_terms_open_at_their_end(desk: Desk, qtbot: QtBot) -> None:
    world = Registering()
    long = "\n".join(f"شرط رقم {n} وهو طويل بما يكفي ليملأ سطرين في هذا العرض." for n in range(60))
    world.service.terms_in_force = type(world.service.terms_in_force)("2026.1", long, long)
    draft = world.filled(RegistrationStep.CREDENTIALS, terms_read="", terms_accepted="")
    model = registration_screens.model_of(world, draft)
    model.edit_password(PASSWORD)
    model.edit_again(PASSWORD)
    model.forward()
    view = wizard(model, qtbot)
    reader = view.review.terms
    assert not reader.accept.box.isEnabled()
    reader.text.setFocus()
    QTest.keyClick(reader.text, Qt.Key.Key_PageDown)
    assert not reader.accept.box.isEnabled()
    QTest.keyClick(reader.text, Qt.Key.Key_End)
    QCoreApplication.processEvents()
    assert reader.accept.box.isEnabled()
    QTest.mouseClick(reader.accept.box, Qt.MouseButton.LeftButton)
    QTest.mouseClick(reader.declare.box, Qt.MouseButton.LeftButton)
    assert (model.state.accepted, model.state.declared) == (True, True)
    model.choose_language("en")
    assert reader.text.widget().layoutDirection() is Qt.LayoutDirection.LeftToRight


def test_a_refusal_brings_the_keyboard_to_its_field(desk: Desk, qtbot: QtBot) -> None:
    world = Registering()
    model = registration_screens.at_the_code(world)
    view = wizard(model, qtbot)
    world.service.differs = {"email": "absher_email_mismatch"}
    model.paste_code(CODE)
    for _ in range(4):
        QCoreApplication.processEvents()
    assert view.contact.isVisible()
    assert view.focusWidget() is view.contact.email.input
    assert view.contact.email.frame.error
    rows = [label.text() for label in view.contact.comparison.findChildren(type(view.title))]
    assert not any("owner@" in text for text in rows), "nothing of the register is shown"


def test_an_account_that_exists_offers_the_sign_in(desk: Desk, qtbot: QtBot) -> None:
    model = registration_screens.numbers_refused()
    view = wizard(model, qtbot)
    heard: list[str] = []
    model.finished.connect(heard.append)
    assert view.numbers.sign_in.isVisible()
    view.numbers.sign_in.click()
    assert heard == [""]


def test_a_lost_connection_is_said_once_with_a_way_to_try_again(desk: Desk, qtbot: QtBot) -> None:
    model = registration_screens.review_offline()
    view = wizard(model, qtbot)
    assert view.notice.isVisible()
    assert not view.error.isVisible()
    view.retry.click()
    assert not view.notice.isVisible()


def test_discarding_asks_first_and_keeping_keeps(desk: Desk, qtbot: QtBot) -> None:
    model = registration_screens.contact()
    view = wizard(model, qtbot)
    view.discard.click()
    assert model.state.discarding
    assert view._ask is not None
    QTest.keyClick(view._ask, Qt.Key.Key_Escape)
    assert not model.state.discarding


def test_help_answers_and_leads_to_the_official_steps(desk: Desk, qtbot: QtBot) -> None:
    from gosi_desktop.ui.registration_help import RegistrationHelp

    model = registration_screens.contact()
    view = wizard(model, qtbot)
    heard: list[str] = []
    model.guide_chosen.connect(heard.append)
    view.help.click()
    dialog = view.findChild(RegistrationHelp)
    assert dialog is not None
    assert dialog.isVisible()
    dialog.guide.click()
    assert heard == [""]


def test_the_form_is_saved_and_printed(
    desk: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    model = registration_screens.done()
    view = wizard(model, qtbot)
    target = tmp_path / "form"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_options: (str(target), ""))
    view.kept_paper.save.click()
    assert (tmp_path / "form.pdf").read_bytes().startswith(b"%PDF")
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    view.kept_paper.print_on(printer)
    assert model.paper.state.printed
    assert (tmp_path / "printed.pdf").exists()
    view.kept_paper.open.click()
    preview = view.kept_paper.previews.preview
    assert preview is not None
    assert preview.isVisible()
    assert preview.view_model.state.pages == 1
    preview.close()


def test_the_fields_of_an_entry_reach_the_draft(desk: Desk, qtbot: QtBot) -> None:
    world = Applying()
    model = application_screens.model_of(world, world.complete(ApplicationStep.CONTRIBUTORS))
    application_screens.KEPT[:] = [model]
    view = EstablishmentApplication(model)
    show(view, qtbot)
    view.contributors.add.click()
    card = view.contributors.cards[1]
    card.fields["name"].input.insert("ياسر السلمي")
    card.fields["name"].input.textEdited.emit("ياسر السلمي")
    QTest.mouseClick(card.contract.box, Qt.MouseButton.LeftButton)
    assert model.state.draft.contributors[1].name == "ياسر السلمي"
    assert model.state.draft.contributors[1].contract_authenticated
    card.remove.click()
    assert len(view.contributors.cards) == 1


def test_the_choice_lists_the_drafts_that_wait(each_language: str, qtbot: QtBot) -> None:
    world = Applying()
    account, application = world.filled(), world.complete()
    world.registration.begin()  # a blank one is not offered
    model = RegisterChoiceViewModel(world.registration, world.applications, True, world.clock, InlineRunner(), "n.al")
    heard: list[tuple[str, str]] = []
    model.account_chosen.connect(lambda id: heard.append(("account", id)))
    model.establishment_chosen.connect(lambda id: heard.append(("establishment", id)))
    model.finished.connect(lambda name: heard.append(("back", name)))
    view = RegisterChoice(model)
    show(view, qtbot)
    for button in (*view.waiting, view.account, view.establishment, view.back):
        button.click()
    assert heard == [
        ("account", account.id), ("establishment", application.id), ("account", ""), ("establishment", ""),
        ("back", "n.al"),
    ]  # fmt: skip
    view.deleteLater()
