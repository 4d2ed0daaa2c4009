"""The page of injuries on the screen: by keyboard, masked, its clocks said, its dialogs, where it leads."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gosi_desktop.application.ports import OperationState
from gosi_desktop.domain.injuries import InjuryState
from gosi_desktop.ui.formats import Digits, Formats, strip_isolates, use_formats
from gosi_desktop.ui.injuries import InjuriesView
from gosi_desktop.ui.injury_request import InjuryRequest
from gosi_desktop.ui.roster_cells import DOTS
from gosi_desktop.ui.shell import Shell
from gosi_desktop.ui.widgets.labels import Label
from gosi_desktop.viewmodels.contributor_panel import Tab
from gosi_desktop.viewmodels.injury_form_state import Section
from gosi_desktop.viewmodels.injury_request import Ask
from gosi_desktop.viewmodels.shell_state import Page
from tests.fakes.day import RAWABI
from tests.fakes.injuries import case
from tests.fakes.workspace import Bench
from tests.ui.desk import Desk
from tests.ui.injury_screens import filled, shell

Open = Callable[..., Shell]


@pytest.fixture
def open_shell(desk: Desk, qtbot: QtBot) -> Iterator[Open]:
    def make(bench: Bench | None = None, language: str = "ar") -> Shell:
        desk.lay(language)
        made = shell(bench or filled())
        qtbot.addWidget(made)
        made.resize(1360, 828)
        made.show()
        QCoreApplication.processEvents()
        return made

    yield make
    use_formats(Formats())
    Desk.clear()


def page_of(made: Shell) -> InjuriesView:
    page = made.page
    assert isinstance(page, InjuriesView)
    return page


def said(widget: QWidget) -> str:
    """All words that are seen in it."""
    labels = (one for one in widget.findChildren(Label) if one.isVisibleTo(widget))
    return strip_isolates(" | ".join(one.text() for one in labels))


def press(widget: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(widget, key, modifier)
    QCoreApplication.processEvents()


def focused(made: Shell) -> QWidget | None:
    return made.window().focusWidget()


# -- what is seen ------------------------------------------------------------------------------------------------------


def test_the_hours_that_are_left_stand_in_the_banner(open_shell: Open) -> None:
    page = page_of(open_shell())
    assert strip_isolates(page.case.banner.title) == "يمكن الإبلاغ حتى نهاية الأربعاء 7 يناير — باقٍ 37 ساعة."
    assert page.case.act.text() == "إرسال البلاغ الآن"
    assert page.subtitle() == "إصابتان مفتوحتان · 3 مغلقة"
    rows = [strip_isolates(str(page.list.rows.index(row).data())) for row in range(page.list.rows.rowCount())]
    assert rows[0] == "راجيش كومار فارما. سقوط من ارتفاع — رسغ اليد اليمنى. 3 يناير 2026. لم تُبلَّغ · غدًا"
    assert rows[4].endswith("مغلقة · شفاء")


def test_digits_are_those_of_the_user(open_shell: Open) -> None:
    use_formats(Formats(digits=Digits.EASTERN))
    page = page_of(open_shell())
    assert "٣٧" in page.case.banner.title
    assert not any(digit in said(page.case.timeline) for digit in "0123456789")


def test_a_case_is_told_in_its_order_also_aloud(open_shell: Open) -> None:
    made = open_shell()
    made.view_model.injuries.choose("i2")
    page = page_of(made)
    titles = [row.moment.title for row in page.case.timeline.rows]
    assert titles == [
        "وقوع الإصابة", "علم المنشأة", "إبلاغ الخدمة", "طلب استكمال من الخدمة", "قرار الخدمة", "الإغلاق",
    ]  # fmt: skip
    asked = page.case.timeline.rows[3].accessibleName()
    assert asked.endswith("لم يُنجز بعد")
    assert "تقرير طبي، حتى 15 يناير 2026" in asked
    assert page.case.act.text() == "الرد…"


@pytest.mark.parametrize(
    ("id", "title", "verb"),
    [("d2", "كفت الإسعافات الأولية.", "إعادة فتحه"), ("i3", "لم تُقبل الإصابة.", "اعتراض…")],
)
def test_each_standing_says_what_can_be_done(open_shell: Open, id: str, title: str, verb: str) -> None:
    made = open_shell()
    made.view_model.injuries.choose(id)
    page = page_of(made)
    assert (page.case.banner.title, page.case.act.text(), page.case.act.isVisible()) == (title, verb, True)


def test_a_closed_case_presses_nothing(open_shell: Open) -> None:
    made = open_shell()
    made.view_model.injuries.choose("i4")
    assert not page_of(made).case.banner.isVisible()


@pytest.mark.parametrize(
    ("state", "until", "title"),
    [
        (InjuryState.CLOSED, date(2026, 1, 6), "أُغلقت الحالة."),
        (InjuryState.REJECTED, date(2026, 1, 6), "لم تُقبل الإصابة."),
        (InjuryState.REJECTED, date(2026, 1, 5), None),
        (InjuryState.CLOSED, None, None),
    ],
)
def test_an_objection_is_offered_up_to_its_last_day(
    open_shell: Open, state: InjuryState, until: date | None, title: str | None
) -> None:
    bench = Bench()
    bench.injuries.kept[RAWABI] = [case("x", state, object_until=until)]
    page = page_of(open_shell(bench))
    assert (page.case.banner.title if page.case.banner.isVisible() else None) == title


@pytest.mark.parametrize(
    ("state", "decisions"),
    [
        (InjuryState.IN_REVIEW, ["ask", "accept", "reject"]), (InjuryState.ACCEPTED, ["treat", "close"]),
        (InjuryState.TREATMENT_ONGOING, ["close"]), (InjuryState.CLOSED, []), (InjuryState.CANCELLED, []),
    ],
)  # fmt: skip
def test_in_practice_what_the_service_could_decide_is_offered(
    open_shell: Open, state: InjuryState, decisions: list[str]
) -> None:
    bench = Bench()
    bench.injuries.kept[RAWABI] = [case("x", state)]
    page = page_of(open_shell(bench))
    assert [name for name, button in page.case.decisions.items() if not button.isHidden()] == decisions
    assert page.case.practice.isHidden() is not bool(decisions)
    for name in decisions[:1]:
        page.case.decisions[name].click()
        assert bench.desk.judged == [("x", name)]


def test_masked_it_shows_neither_identity_nor_amounts(open_shell: Open) -> None:
    made = open_shell()
    made.view_model.injuries.choose("i2")
    made.view_model.injuries.explain()
    page = page_of(made)
    assert "1073458163" in said(page.case)
    assert "666.68" in said(page.case)
    made.view_model.toggle_masked()
    assert "1073458163" not in said(page.case)
    assert "666.68" not in said(page.case)
    assert DOTS in page.case.number.text()
    made.view_model.injuries.go_on()


def test_the_arithmetic_of_the_allowance_opens(open_shell: Open) -> None:
    made = open_shell()
    made.view_model.injuries.choose("i2")
    page = page_of(made)
    assert page.case.allowance.isVisible()
    page.case.allowance.why.click()
    assert "100%" in strip_isolates("".join(one.accessibleName() for one in page.case.allowance.findChildren(QWidget)))
    page.case.allowance.fetch.click()
    assert "قررت الخدمة" in said(page.case.allowance)


def test_without_any_case_it_says_so(open_shell: Open) -> None:
    page = page_of(open_shell(Bench()))
    assert page.nothing.isVisible()
    assert page.nothing.title.text() == "لا إصابات عمل"
    assert page.report.isVisible()


def test_words_that_find_nothing_say_so(open_shell: Open) -> None:
    page = page_of(open_shell())
    page.search.inner.setText("زززز")
    page.search.inner.textEdited.emit("زززز")
    assert page.none_found.isVisible()
    assert not page.list.isVisible()


# -- by keyboard -------------------------------------------------------------------------------------------------------


def test_the_keyboard_begins_at_the_list_and_a_letter_searches(open_shell: Open) -> None:
    made = open_shell()
    page = page_of(made)
    page.take_keyboard()
    assert focused(made) is page.list
    press(page.list, Qt.Key.Key_Down)
    assert made.view_model.injuries.state.chosen == "i2"
    QTest.keyClicks(page.list, "2")
    assert focused(made) is page.search.inner
    assert made.view_model.injuries.state.text == "2"


def test_enter_goes_on_with_a_draft_and_escape_leaves_it(open_shell: Open) -> None:
    made = open_shell()
    page = page_of(made)
    page.take_keyboard()
    press(page.list, Qt.Key.Key_Return)
    assert made.view_model.injuries.state.editing
    assert page.title() == "بلاغ إصابة عمل"
    press(page.form, Qt.Key.Key_Escape)
    assert not made.view_model.injuries.state.editing
    assert made.view_model.injuries.state.chosen == "d1"


def test_control_n_begins_a_report_here_and_a_contributor_there(open_shell: Open) -> None:
    made = open_shell()
    page, action = page_of(made), made.acts.action("new_contributor")
    page.take_keyboard()
    assert not action.isEnabled()
    press(page.list, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert made.view_model.injuries.state.editing
    made.view_model.injuries.form.close()
    made.view_model.show_page(Page.CONTRIBUTORS)
    action.trigger()
    assert not made.view_model.injuries.state.editing
    assert made.view_model.changes.state.dialog is not None


def test_f6_goes_from_section_to_section_and_then_out(open_shell: Open) -> None:
    made = open_shell()
    made.view_model.injuries.go_on()
    page = page_of(made)
    form = made.view_model.injuries.form
    page.take_keyboard()
    seen = [form.state.section]
    for _ in range(5):
        made.step_region(1)
        seen.append(form.state.section)
    assert seen == list(Section)[1:]
    assert page.form.isAncestorOf(focused(made))  # type: ignore[arg-type]
    made.step_region(1)  # out of the sections, to the next region of the page
    assert form.state.section is Section.DECLARATION
    made.step_region(-1)
    assert form.state.section is Section.PAPERS


def test_control_enter_sends_or_shows_what_is_missing(open_shell: Open) -> None:
    made = open_shell()
    made.view_model.injuries.go_on()
    page, form = page_of(made), made.view_model.injuries.form
    press(page.form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert form.state.section is Section.DECLARATION
    assert page.form.sections.errors["declared"].isVisible()
    form.type(declared=True)
    press(page.form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not made.view_model.injuries.state.editing
    assert made.view_model.outbox.state is not None
    assert page.case.name.text()


def test_what_is_typed_on_the_screen_reaches_the_draft(open_shell: Open) -> None:
    made = open_shell()
    made.view_model.injuries.go_on()
    page, form = page_of(made), made.view_model.injuries.form
    page.form.sections.fields["told_at"].input.setText("٠٩:٣٠")
    page.form.sections.fields["told_at"].input.textEdited.emit("٠٩:٣٠")
    page.form.sections.how.edited.setPlainText("ا" * 700)
    assert form.state.form.told_at == "٠٩:٣٠"
    assert len(form.state.form.how) == 600
    assert form.state.clock is not None
    page.form.sections.choices["cause"].picked.emit("cut")
    assert form.state.form.cause == "cut"


def test_a_hijri_day_has_the_other_one_under_it(open_shell: Open) -> None:
    made = open_shell()
    made.view_model.injuries.go_on()
    form = made.view_model.injuries.form
    form.type(told_on="1447/07/15")
    page = page_of(made)
    assert "4 يناير 2026" in said(page.form.sections.fields["told_on"])


# -- dialogs and ways --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("ask", list(Ask))
def test_every_dialog_begins_at_its_first_field_and_goes_with_escape(open_shell: Open, ask: Ask) -> None:
    bench = filled()
    state = {Ask.OBJECT: "i3", Ask.RELAPSE: "i4", Ask.COMPLICATION: "i4"}.get(ask, "i2")
    made = open_shell(bench)
    made.view_model.injuries.choose(state)
    made.view_model.injuries.ask(ask)
    QCoreApplication.processEvents()
    dialog = next(one for one in made.findChildren(InjuryRequest) if one.isVisible())
    assert focused(made) is dialog.first
    assert dialog.accessibleName()
    press(dialog, Qt.Key.Key_Escape)
    assert not made.view_model.injuries.request.state.shown


def test_the_menu_offers_what_fits_the_case(open_shell: Open) -> None:
    made = open_shell()
    page = page_of(made)
    made.view_model.injuries.choose("i4")
    words = [action.text() for action in page.case.menu().actions()]
    assert words == ["إبلاغ عن انتكاسة…", "إبلاغ عن مضاعفة…", "إبلاغ عن وفاة…", "فتح بيانات المشترك"]
    made.view_model.injuries.choose("d1")
    words = [action.text() for action in page.case.menu().actions()]
    assert words == ["حذف البلاغ…", "فتح بيانات المشترك"]


def test_throwing_away_is_asked_about_and_begins_at_keeping(open_shell: Open) -> None:
    made = open_shell()
    model = made.view_model.injuries
    model.ask_to_throw_away(model.state.entry)
    QCoreApplication.processEvents()
    at = focused(made)
    assert isinstance(at, QPushButton)
    assert at.text() == "الاحتفاظ به"
    press(at, Qt.Key.Key_Escape)
    assert model.state.throwing is None
    assert model.state.book.entry("d1") is not None


def test_from_the_deadlines_the_case_is_opened(open_shell: Open) -> None:
    made = open_shell()
    row = next(one for one in made.view_model._workspace.deadlines.listed(RAWABI) if one.deadline.about == "i2")
    made.view_model.show_page(Page.HOME)
    made.pages._open_deadline(row)
    assert made.view_model.state.page is Page.INJURIES
    assert made.view_model.injuries.state.chosen == "i2"


def test_a_report_can_be_begun_from_anywhere_and_from_a_row(open_shell: Open) -> None:
    made = open_shell()
    made.view_model.show_page(Page.CONTRIBUTORS)
    assert made.acts.action("report_injury").isVisible()
    menu = made.roster.row_menu(0)
    assert menu is not None
    action = next(one for one in menu.actions() if one.text() == "إبلاغ عن إصابة…")
    action.trigger()
    assert made.view_model.state.page is Page.INJURIES
    assert made.view_model.injuries.form.state.person is not None
    menu.close()


def test_somebodys_history_leads_to_his_injuries(open_shell: Open) -> None:
    made = open_shell()
    model = made.view_model
    model.show_page(Page.CONTRIBUTORS)
    model.roster.open_contributor("c21")
    model.roster.panel.choose_tab(Tab.HISTORY)
    QCoreApplication.processEvents()
    way = made.roster.panel.findChild(QPushButton, "injuries")
    assert way is not None
    way.click()
    assert (model.state.page, model.injuries.state.chosen) == (Page.INJURIES, "i4")


def test_what_was_refused_is_said_with_the_way_to_it(open_shell: Open) -> None:
    bench = filled()
    made = open_shell(bench)
    model = made.view_model.injuries
    model.choose("i2")
    model.ask(Ask.ADD, "i2-asks")
    model.request.type("text", "مرفق")
    model.request.send()
    (operation,) = bench.outbox.kept.values()
    bench.outbox.update(replace(operation, state=OperationState.REJECTED))
    model.load()
    page = page_of(made)
    assert page.case.banner.title == "رُفض طلب بشأن هذه الإصابة."
    page.case.act.click()
    assert made.view_model.state.page is Page.OUTBOX


def test_a_paper_is_looked_at(open_shell: Open) -> None:
    made = open_shell()
    page = page_of(made)
    sha = made.view_model.injuries.state.entry.papers[1].sha256  # type: ignore[union-attr]
    made.view_model.injuries.look(sha)
    assert page._look is not None
    page._look.closed.emit()
    assert page._look is None


def test_a_case_under_treatment_says_so(open_shell: Open) -> None:
    bench = Bench()
    bench.injuries.kept[RAWABI] = [case("x", InjuryState.TREATMENT_ONGOING)]
    page = page_of(open_shell(bench))
    assert "تحت العلاج" in strip_isolates(str(page.list.rows.index(0).data()))
