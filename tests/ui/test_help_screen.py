"""The help: the number now, the official portal, an answer for every refusal, reports, licences and the tour."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QDesktopServices, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from gosi_desktop.application.ports.support import Tally
from gosi_desktop.domain.errors import ServiceBusy
from gosi_desktop.domain.rule_rows import ChannelRow
from gosi_desktop.ui import messages
from gosi_desktop.ui.first_start import FirstStart
from gosi_desktop.ui.formats import strip_isolates
from gosi_desktop.ui.front_door import FrontDoor
from gosi_desktop.ui.help import HelpDialog, HelpView
from gosi_desktop.ui.help_phone import PhoneCard
from gosi_desktop.ui.help_refusals import ADVICE, Topic, refusals, topic_of
from gosi_desktop.ui.help_words import QUESTIONS, in_arabic, questions
from gosi_desktop.ui.login import Login
from gosi_desktop.ui.official_portal import OFFICIAL_PORTAL
from gosi_desktop.ui.safety_advice import SafetyAdvice
from gosi_desktop.ui.shell import Shell
from gosi_desktop.ui.support import LicencesDialog, SupportDialog, open_dialog
from gosi_desktop.ui.tour import TourOffer, TourView, start_tour
from gosi_desktop.ui.widgets.button import LinkButton
from gosi_desktop.viewmodels.base import InlineRunner
from gosi_desktop.viewmodels.front_door import DoorWords, FrontDoorViewModel
from gosi_desktop.viewmodels.help import Part
from gosi_desktop.viewmodels.runners import Runners
from gosi_desktop.viewmodels.settings import Section
from gosi_desktop.viewmodels.shell_state import Page
from gosi_desktop.viewmodels.support import SupportViewModel
from gosi_desktop.viewmodels.tour import Stop
from tests.fakes.clock import FakeClock
from tests.fakes.day import RULES
from tests.fakes.support import FakeTraces, support, supporting
from tests.fakes.workspace import Bench
from tests.ui import welcome_screens
from tests.ui.desk import Desk
from tests.ui.help_screens import shell

Open = Callable[..., tuple[Shell, HelpView]]


@pytest.fixture
def open_page(desk: Desk, qtbot: QtBot) -> Iterator[Open]:
    def make(bench: Bench | None = None, language: str = "ar") -> tuple[Shell, HelpView]:
        desk.lay(language)
        made = shell(bench or Bench(practice=False))
        qtbot.addWidget(made)
        made.resize(1360, 828)
        made.show()
        QCoreApplication.processEvents()
        page = made.stack.page(Page.HELP)
        assert isinstance(page, HelpView)
        return made, page

    yield make
    Desk.clear()


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was asked of the desktop; it opens everything."""
    found: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: found.append(url.toString()) or True)
    return found


def shown(page: HelpView) -> list[str]:
    return [row.answer.key for row in page.panel.answers.rows]


# -- answers -----------------------------------------------------------------------------------------------------------


def test_every_code_that_can_be_shown_has_an_answer(each_language: str) -> None:
    without = [code for code in messages.codes() if topic_of(code) is None]
    assert not without, "give it a topic in ui/help_refusals.py"
    answers = {one.key: one for one in refusals(in_arabic(None))}
    assert answers.keys() == set(messages.codes())
    for one in answers.values():
        assert one.question
        assert len(one.text) > 40
        assert "{" not in one.question + one.text
    assert ADVICE.keys() == set(Topic)


def test_every_question_is_answered_with_figures_of_the_rules(each_language: str) -> None:
    from gosi_desktop.viewmodels.help import HelpViewModel

    found = list(questions(HelpViewModel(RULES, FakeClock()).figures, in_arabic(None)))
    assert [one.key for one in found] == list(QUESTIONS)
    assert all("{" not in one.text for one in found)
    assert "2%" in strip_isolates(next(one.text for one in found if one.key == "late_fine"))


def test_a_question_opens_into_its_answer_and_leads_to_its_page(open_page: Open) -> None:
    made, page = open_page()
    row = page.panel.answers.row("late_fine")
    assert row is not None
    assert not row.inside.isVisible()
    row.question.setFocus()
    QTest.keyClick(row.question, Qt.Key.Key_Return)
    row = page.panel.answers.row("late_fine")
    assert row is not None
    assert row.inside.isVisible()
    assert row.way is not None
    row.way.click()
    assert made.view_model.state.page is Page.INVOICES


def test_an_answer_leads_only_where_one_can_turn_to(open_page: Open) -> None:
    _made, page = open_page()
    panel = page.panel
    panel.answers.show_places({Page.SETTINGS: "الإعدادات"})
    late, data = panel.answers.row("late_fine"), panel.answers.row("my_data")
    assert late is not None
    assert late.way is None
    assert data is not None
    assert data.way is not None


@pytest.mark.parametrize("typed", ["غرامه التاخير", "late fine"])
def test_answers_are_found_in_arabic_and_english_in_the_arabic_program(open_page: Open, typed: str) -> None:
    _made, page = open_page()
    field = page.panel.answers.search.inner
    field.setFocus()
    field.setText(typed)
    field.textEdited.emit(typed)
    assert "late_fine" in shown(page)
    assert not page.panel.answers.parts.isEnabled()
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""


@pytest.mark.parametrize("typed", ["غرامه التاخير", "late fine"])
def test_answers_are_found_in_arabic_and_english_in_the_english_program(desk: Desk, qtbot: QtBot, typed: str) -> None:
    desk.lay("en")
    made = shell(Bench(practice=False), Page.CONTRIBUTORS)
    qtbot.addWidget(made)
    made.view_model.support = supporting
    made.view_model.show_page(Page.HELP)
    page = made.stack.page(Page.HELP)
    assert isinstance(page, HelpView)
    made.view_model.help.search(typed)
    assert "late_fine" in shown(page)
    made.view_model.help.search("سددت الفاتورة" if typed.isascii() is False else "invoice_paid")
    assert any(one.part is Part.REFUSALS for one in (row.answer for row in page.panel.answers.rows))


def test_a_refusal_is_found_by_its_code(open_page: Open) -> None:
    made, page = open_page()
    made.view_model.help.search("account_locked")
    assert shown(page)[0] == "account_locked"
    made.view_model.help.search("xyzzy nothing")
    assert page.panel.answers.nothing.isVisible()


def test_a_refusal_that_is_told_leads_to_its_answer(desk: Desk, qtbot: QtBot) -> None:
    made = shell(Bench(practice=False), Page.CONTRIBUTORS)
    qtbot.addWidget(made)
    made.resize(1360, 828)
    made.show()
    made.view_model.roster.failed.emit(ServiceBusy("remote.busy"))
    (toast,) = made.toasts.toasts()
    next(button for button in toast.findChildren(LinkButton) if button.text() == "المساعدة").click()
    page = made.page
    assert isinstance(page, HelpView)
    QCoreApplication.processEvents()
    row = page.panel.answers.row("remote.busy")
    assert row is not None
    assert row.inside.isVisible()


def test_the_other_list_is_what_may_be_refused(open_page: Open) -> None:
    made, page = open_page()
    made.view_model.help.show_part(Part.REFUSALS)
    assert page.panel.answers.more.isVisible()
    assert set(shown(page)) <= set(messages.codes())


# -- the number --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (datetime(2026, 1, 6, 7, 21, tzinfo=UTC), "مفتوح الآن · يغلق 16:00"),
        (datetime(2026, 1, 8, 13, 0, tzinfo=UTC), "مغلق الآن · يفتح الأحد 08:00"),
        (datetime(2026, 1, 6, 3, 0, tzinfo=UTC), "مغلق الآن · يفتح اليوم 08:00"),
        (datetime(2026, 1, 6, 14, 0, tzinfo=UTC), "مغلق الآن · يفتح غدًا 08:00"),
    ],
)
def test_the_badge_says_how_it_stands(open_page: Open, moment: datetime, words: str) -> None:
    made, page = open_page()
    made.view_model.clock.set(moment)  # type: ignore[attr-defined]
    made.view_model.help.look()
    assert page.panel.phone.state.accessibleName() == words


def test_a_holiday_is_named_in_the_week_and_what_is_not_known_is_said(open_page: Open) -> None:
    made, page = open_page()
    made.view_model.clock.set(datetime(2026, 9, 23, 9, 0, tzinfo=UTC))  # type: ignore[attr-defined]
    made.view_model.help.look()
    phone: PhoneCard = page.panel.phone
    assert phone.days[3].accessibleName() == "الأربعاء · اليوم، اليوم الوطني"
    assert "بحسب العطل" not in phone.certainty.text()
    made.view_model.clock.set(datetime(2026, 12, 31, 13, 0, tzinfo=UTC))  # type: ignore[attr-defined]
    made.view_model.help.look()
    assert "بحسب العطل المعروفة حتى 31 ديسمبر 2026" in strip_isolates(phone.certainty.text())


def test_the_number_is_called_or_copied(open_page: Open, opened: list[str]) -> None:
    _made, page = open_page()
    copied: list[str] = []
    page.copied.connect(copied.append)
    page.panel.phone.call.click()
    page.panel.phone.copy.click()
    assert opened == ["tel:8001243344"]
    assert copied == ["8001243344"]


def test_where_nothing_calls_the_number_is_copied_and_it_is_said(
    open_page: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    _made, page = open_page()
    copied: list[str] = []
    page.copied.connect(copied.append)
    page.panel.phone.call.click()
    assert copied == ["8001243344"]
    assert page.panel.phone.no_calls.isVisible()


# -- the other ways ----------------------------------------------------------------------------------------------------


def test_the_portal_is_named_in_full_before_it_opens(open_page: Open, opened: list[str]) -> None:
    _made, page = open_page()
    words = [label.accessibleName() for label in page.panel.portal.findChildren(QWidget)]
    assert OFFICIAL_PORTAL in words
    assert OFFICIAL_PORTAL in page.panel.portal.code.accessibleName()
    page.panel.portal.open.click()
    page.panel.channels.write.button.click()
    page.panel.channels.app.button.click()
    page.panel.channels.absher.button.click()
    assert opened == [OFFICIAL_PORTAL, OFFICIAL_PORTAL, OFFICIAL_PORTAL, "https://www.absher.sa"]


def test_the_code_leads_to_the_official_site(desk: Desk) -> None:
    import zxingcpp
    from PIL import Image

    from gosi_desktop.ui.widgets.qr import QrCode

    code = QrCode(OFFICIAL_PORTAL, "QR", 204)
    code.resize(204, 204)
    picture = code.grab().toImage()
    pixels = Image.new("L", (picture.width(), picture.height()))
    for x in range(picture.width()):
        for y in range(picture.height()):
            pixels.putpixel((x, y), picture.pixelColor(x, y).lightness())
    assert [one.text for one in zxingcpp.read_barcodes(pixels)] == [OFFICIAL_PORTAL]


def test_what_is_not_verified_is_not_offered(open_page: Open, opened: list[str]) -> None:
    _made, page = open_page()
    channels = page.panel.channels
    assert not channels.account.isVisible()
    row = next(row for row in RULES.rows(ChannelRow) if row.id == "portal")
    assert not any(store.isVisible() for store in channels.stores.values())
    channels.show_channels({"x_account": row, "app_store": row}, enquiries=True)
    assert channels.account.isVisible()
    assert channels.stores["app_store"].isVisible()
    assert not channels.stores["play_store"].isVisible()
    assert "25 نوفمبر 2026" in channels.stores["app_store"].small.text()
    channels.account.button.click()
    channels.stores["app_store"].button.click()
    assert opened == [row.address, row.address]


def test_the_address_in_the_program_is_that_of_the_rules() -> None:
    row = next(row for row in RULES.rows(ChannelRow) if row.id == "portal")
    assert row.address == OFFICIAL_PORTAL


# -- the program itself ------------------------------------------------------------------------------------------------


def test_f1_leads_here_and_control_slash_to_the_keys(open_page: Open) -> None:
    made, page = open_page()
    made.view_model.show_page(Page.CONTRIBUTORS)
    assert QKeySequence("F1") in made.acts.action("help").shortcuts()
    made.acts.action("help").trigger()
    assert made.view_model.state.page is Page.HELP
    assert QKeySequence("Ctrl+/") in made.acts.action("keys").shortcuts()
    page.panel.program.keys.click()
    assert made.view_model.state.page is Page.SETTINGS
    assert made.view_model.settings.state.section is Section.SHORTCUTS


def test_control_f_goes_to_the_search(open_page: Open) -> None:
    made, page = open_page()
    page.panel.phone.copy.setFocus()
    made.acts.action("search").trigger()
    assert page.panel.answers.search.inner.hasFocus()


def test_a_report_is_shown_file_by_file_before_it_is_saved(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    traces = FakeTraces()
    over = QWidget()
    qtbot.addWidget(over)
    over.resize(1024, 640)
    over.show()
    model = SupportViewModel(lambda: support(traces, last_profile="p1"), lambda: Tally(6, {}), InlineRunner())
    dialog = SupportDialog(model, over)
    open_dialog(dialog)
    report = model.state.report
    assert report is not None
    for one in report.files:
        dialog.pages.show_page(one.name)
        assert dialog.pages.text.toPlainText() == one.text
        assert dialog.pages.text.isReadOnly()
    assert strip_isolates(dialog.state.text()) == "ما حُجب: إعداد واحد"
    assert traces.packed == []
    chosen = str(tmp_path / "report")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (chosen, ""))
    dialog.save.click()
    assert [target.name for _files, target in traces.packed] == ["report.zip"]
    assert strip_isolates(dialog.state.text()) == "حُفظ: report.zip"
    dialog.close_button.click()
    assert model.state.report is None
    Desk.clear()


def test_the_licence_of_each_component_can_be_read(desk: Desk, qtbot: QtBot) -> None:
    over = QWidget()
    qtbot.addWidget(over)
    over.resize(1024, 640)
    over.show()
    dialog = LicencesDialog(SupportViewModel(supporting, None, InlineRunner()), over)
    open_dialog(dialog)
    dialog.pages.show_page("IBM Plex Sans Arabic")
    assert "SIL OPEN FONT LICENSE" in dialog.pages.text.toPlainText()
    assert "غير رسمي" in dialog.text.text()


def test_the_licences_are_read_from_the_settings_too(desk: Desk, qtbot: QtBot) -> None:
    made = shell(Bench(practice=False), Page.CONTRIBUTORS)
    qtbot.addWidget(made)
    made.view_model.support = supporting
    made.show()
    made.view_model.show_page(Page.SETTINGS)
    made.view_model.settings.show_section(Section.ABOUT)
    assert made.settings.about.read.isVisible()
    made.settings.about.read.click()
    assert made.findChildren(LicencesDialog)
    Desk.clear()


def test_what_somebody_saw_is_in_the_log_once(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    from gosi_desktop.domain.errors import Refused

    caplog.set_level("INFO", "gosi_desktop")
    for _ in range(3):
        messages.message_for(Refused("account_locked", request_id="a41f"))
    messages.words_of(Refused("invoice_paid"))
    assert [record.getMessage() for record in caplog.records] == ["shown: account_locked"]


# -- before sign-in ----------------------------------------------------------------------------------------------------


@pytest.fixture
def door(desk: Desk) -> Iterator[FrontDoor]:
    """The window at its first start."""
    bench = Bench()
    made = FrontDoorViewModel(
        lambda: bench.profiles, bench.preferences, bench.clock, Runners.inline(), lambda: DoorWords("تدريب", "here")
    )
    made.support = supporting
    window = FrontDoor(made)
    window.show()
    made._first_start()
    QCoreApplication.processEvents()
    yield window
    window.hide()
    window.deleteLater()
    made.deleteLater()
    Desk.clear()


def test_help_is_there_before_signing_in(door: FrontDoor) -> None:
    screen = door.current_screen()
    assert isinstance(screen, FirstStart)
    screen.help.click()
    dialog = door.findChild(QWidget, "help-dialog")
    assert isinstance(dialog, HelpDialog)
    assert dialog.panel.phone.isVisible()
    assert dialog.panel.portal.isVisible()
    assert not dialog.panel.program.tour.isVisible()
    assert all(row.way is None for row in dialog.panel.answers.rows)
    screen.help.click()
    assert len(door.findChildren(HelpDialog)) == 1
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    Desk.clear()
    assert door.findChild(QWidget, "help-dialog") is None


def test_f1_opens_it_too(door: FrontDoor) -> None:
    QTest.keyClick(door, Qt.Key.Key_F1)
    assert isinstance(door.findChild(QWidget, "help-dialog"), HelpDialog)


def test_advice_on_networks_is_at_hand_where_the_password_is_typed(desk: Desk, qtbot: QtBot) -> None:
    view = welcome_screens.login()
    assert isinstance(view, Login)
    qtbot.addWidget(view)
    view.resize(1024, 640)
    view.show()
    view.password.input.setText("typed")
    view.advice.click()
    (dialog,) = view.window().findChildren(SafetyAdvice)
    assert dialog.isVisible()
    assert any("الواي-فاي" in label.accessibleName() for label in dialog.findChildren(QWidget))
    dialog.close_button.click()
    Desk.clear()
    assert not view.findChildren(SafetyAdvice)
    assert view.password.input.text() == "typed"


# -- the tour ----------------------------------------------------------------------------------------------------------


def test_it_is_offered_at_the_first_start_of_practice_alone(desk: Desk, qtbot: QtBot) -> None:
    bench = Bench(preferences_kept={"tour_seen": False})
    made = shell(bench, Page.CONTRIBUTORS)
    qtbot.addWidget(made)
    made.show()
    (offer,) = made.findChildren(TourOffer)
    assert bench.preferences.current.tour_seen
    anew = Shell(made.view_model)  # the language has changed
    qtbot.addWidget(anew)
    anew.show()
    (other,) = anew.findChildren(TourOffer)
    assert other.isVisible()
    offer.decline.click()
    assert not offer.isVisible()
    assert not other.isVisible()
    again = shell(Bench(practice=False, preferences_kept={"tour_seen": False}), Page.CONTRIBUTORS)
    qtbot.addWidget(again)
    assert not again.findChildren(TourOffer)


@pytest.mark.parametrize("size", [(1360, 828), (1024, 608)])
def test_every_stop_points_at_something_real_and_the_card_stays_inside(
    each_language: str, qtbot: QtBot, size: tuple[int, int]
) -> None:
    made = shell(Bench(), Page.CONTRIBUTORS)
    qtbot.addWidget(made)
    made.resize(*size)
    made.show()
    view = start_tour(made)
    seen = []
    while (stop := made.view_model.tour.state.stop) is not None:
        for _ in range(3):
            QCoreApplication.processEvents()
        seen.append(stop)
        assert view.isVisible()
        assert not view._light.isEmpty()
        assert made.rect().contains(view.card.geometry()), stop
        assert view.title.text()
        QTest.keyClick(view.next, Qt.Key.Key_Return)
    assert seen == list(Stop)
    Desk.clear()
    assert not made.findChildren(TourView)


def test_it_goes_by_keys_in_reading_direction_and_can_be_left(desk: Desk, qtbot: QtBot) -> None:
    made = shell(Bench(), Page.CONTRIBUTORS)
    qtbot.addWidget(made)
    made.resize(1360, 828)
    made.show()
    view, tour = start_tour(made), made.view_model.tour
    QTest.keyClick(view, Qt.Key.Key_Left)  # onward, in Arabic
    assert tour.state.at == 1
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert tour.state.at == 0
    view.next.setFocus()
    QTest.keyClick(view.next, Qt.Key.Key_Tab)
    assert view.isAncestorOf(made.focusWidget())
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert tour.state.stop is None
    assert not view.isVisible()


def test_it_can_be_taken_again_from_the_help(open_page: Open) -> None:
    made, page = open_page(Bench())
    page.panel.program.tour.click()
    assert made.findChildren(TourView)
