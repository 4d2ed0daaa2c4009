"""Notices of the desktop: what the port promises, of the fake and of Qt's; said once, of nobody, never alone."""

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QSystemTrayIcon, QWidget
from pytestqt.qtbot import QtBot

from gosi_desktop.application.events import Kind
from gosi_desktop.application.ports.notices import DesktopNotices
from gosi_desktop.application.reminders import Reminder
from gosi_desktop.domain.deadlines import DeadlineKind
from gosi_desktop.ui import desktop_notices
from gosi_desktop.ui.deadlines import DeadlinesView
from gosi_desktop.ui.deadlines_words import notice_words
from gosi_desktop.ui.desktop_notices import TrayNotices
from gosi_desktop.ui.shell import Shell
from gosi_desktop.viewmodels.runners import Runners
from gosi_desktop.viewmodels.shell import ShellViewModel
from gosi_desktop.viewmodels.shell_state import Page
from tests.fakes.day import NOW
from tests.fakes.notices import FakeNotices
from tests.fakes.workspace import Bench
from tests.ui.deadline_screens import owing
from tests.ui.desk import Desk


class Icon(QObject):
    """As much of Qt's tray icon as is used, on a desktop that has a tray: this test has none."""

    messageClicked = Signal()
    activated = Signal(object)
    has_tray = True

    def __init__(self, _icon: object, parent: QObject) -> None:
        super().__init__(parent)
        Icon.latest = self
        self.messages: list[tuple[str, str]] = []
        self.visible = False

    latest: "Icon | None" = None

    @staticmethod
    def isSystemTrayAvailable() -> bool:
        return Icon.has_tray

    @staticmethod
    def supportsMessages() -> bool:
        return True

    def show(self) -> None:
        self.visible = True

    def hide(self) -> None:
        self.visible = False

    def showMessage(self, title: str, text: str, _icon: object) -> None:
        self.messages.append((title, text))


class Desktop:
    """A port, what it has said, and a press on the last of it."""

    def __init__(
        self, port: DesktopNotices, said: Callable[[], list[tuple[str, str]]], press: Callable[[], None]
    ) -> None:
        self.port, self.said, self.press = port, said, press


@pytest.fixture(params=["fake", "tray"])
def desktop(request: pytest.FixtureRequest, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desktop]:
    if request.param == "fake":
        fake = FakeNotices()
        yield Desktop(fake, lambda: fake.said, fake.press)
        return
    window = QWidget()
    qtbot.addWidget(window)
    monkeypatch.setattr(desktop_notices, "QSystemTrayIcon", Icon)
    monkeypatch.setattr(Icon, "latest", None)

    def press() -> None:
        if Icon.latest is not None:
            Icon.latest.messageClicked.emit()

    def said() -> list[tuple[str, str]]:
        return Icon.latest.messages if Icon.latest is not None else []

    yield Desktop(TrayNotices(window), said, press)


def without_place(desktop: Desktop, monkeypatch: pytest.MonkeyPatch) -> None:
    if isinstance(desktop.port, FakeNotices):
        desktop.port.has_place = False
    else:
        monkeypatch.setattr(Icon, "has_tray", False)


def test_what_is_said_is_shown_and_a_press_opens(desktop: Desktop) -> None:
    opened: list[int] = []
    assert desktop.port.available()
    desktop.port.say("title", "text", lambda: opened.append(1))
    assert desktop.said() == [("title", "text")]
    desktop.press()
    assert opened == [1]


def test_the_last_one_is_pressed(desktop: Desktop) -> None:
    opened: list[str] = []
    for name in ("first", "second"):
        desktop.port.say(name, "", lambda name=name: opened.append(name))  # type: ignore[misc]
    desktop.press()
    assert opened == ["second"]


def test_withdrawn_it_calls_nothing(desktop: Desktop) -> None:
    desktop.port.withdraw()
    desktop.port.say("title", "text", lambda: pytest.fail("called"))
    desktop.port.withdraw()
    desktop.press()


def test_without_a_place_nothing_is_said(desktop: Desktop, monkeypatch: pytest.MonkeyPatch) -> None:
    without_place(desktop, monkeypatch)
    assert not desktop.port.available()
    desktop.port.say("title", "text", lambda: pytest.fail("called"))
    assert desktop.said() == []


def test_the_icon_is_there_from_the_first_message_until_it_is_withdrawn(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    monkeypatch.setattr(desktop_notices, "QSystemTrayIcon", Icon)
    monkeypatch.setattr(Icon, "latest", None)
    tray = TrayNotices(window)
    seen = [_visible()]
    tray.say("title", "text", lambda: None)
    seen.append(_visible())
    tray.withdraw()
    assert [*seen, _visible()] == [None, True, False]


def _visible() -> bool | None:
    return Icon.latest.visible if Icon.latest is not None else None


def test_what_qt_offers_here_is_what_is_used() -> None:
    for name in ("isSystemTrayAvailable", "supportsMessages", "showMessage", "messageClicked", "activated"):
        assert hasattr(QSystemTrayIcon, name)


# -- what is said ------------------------------------------------------------------------------------------------------


@pytest.fixture
def near(desk: Desk, qtbot: QtBot) -> Callable[..., Shell]:
    """A shell two days before an invoice is due, after a round."""

    def make(notices: FakeNotices, bench: Bench, over: bool = False) -> Shell:
        owing(bench)
        if not over:
            bench.outbox.frames = {}  # no registration that is over
        bench.clock.set(NOW + timedelta(days=7))
        view_model = ShellViewModel(bench.workspace, bench.profiles, bench.preferences, Runners.inline())
        view_model.start()
        made = Shell(view_model, notices=notices)
        qtbot.addWidget(made)
        made.show()
        bench.events.publish(Kind.SYNC)
        return made

    return make


Near = Callable[..., Shell]


def test_what_ends_soon_is_said_once_and_the_sidebar_counts_it(near: Near) -> None:
    notices, bench = FakeNotices(), Bench()
    shell = near(notices, bench)
    assert notices.said == [("سداد الفاتورة", "يومان")]
    assert shell.sidebar.pages[Page.DEADLINES].accessibleName() == "المواعيد، 1"
    bench.events.publish(Kind.SYNC)
    near(notices, bench)
    assert len(notices.said) == 1, "after the next round, and after the next start"


def test_a_registration_that_is_over_is_said_each_day(near: Near) -> None:
    notices, bench = FakeNotices(), Bench()
    near(notices, bench, over=True)
    bench.events.publish(Kind.SYNC)
    assert notices.said == [("موعدان قريبان", "أولها: انتهاء رخصة، متأخر 11 يومًا")]
    bench.clock.set(NOW + timedelta(days=8))
    bench.events.publish(Kind.SYNC)
    assert notices.said[1:] == [("انتهاء رخصة", "متأخر 12 يومًا")]


def test_pressed_it_leads_to_the_page(near: Near) -> None:
    notices = FakeNotices()
    shell = near(notices, Bench())
    notices.press()
    assert shell.view_model.state.page is Page.DEADLINES


def test_turned_off_what_stands_there_goes(near: Near) -> None:
    notices, bench = FakeNotices(), Bench()
    shell = near(notices, bench)
    bench.preferences.change(notices=False)
    notices.press()
    assert shell.view_model.state.page is Page.CONTRIBUTORS


def test_turned_off_nothing_is_said_nor_counts_as_said(near: Near) -> None:
    notices, bench = FakeNotices(), Bench(preferences_kept={"notices": False})
    near(notices, bench)
    assert notices.said == []
    bench.preferences.change(notices=True)
    bench.events.publish(Kind.SYNC)
    assert len(notices.said) == 1


def test_without_a_place_nothing_counts_as_said_and_the_page_says_so(near: Near) -> None:
    notices, bench = FakeNotices(has_place=False), Bench()
    shell = near(notices, bench)
    assert shell.view_model.state.near == 1, "it still stands in the window"
    shell.view_model.show_page(Page.DEADLINES)
    page = shell.stack.page(Page.DEADLINES)
    assert isinstance(page, DeadlinesView)
    assert not page.notices.isEnabled()
    notices.has_place = True
    bench.events.publish(Kind.SYNC)
    assert len(notices.said) == 1


def test_the_switch_on_the_page_is_the_one_of_the_settings(near: Near) -> None:
    bench = Bench()
    shell = near(FakeNotices(), bench)
    shell.view_model.show_page(Page.DEADLINES)
    page = shell.stack.page(Page.DEADLINES)
    assert isinstance(page, DeadlinesView)
    assert page.notices.isChecked()
    assert shell.settings.service.notices.isChecked()
    page.notices.click()
    assert bench.preferences.current.notices is False
    assert not shell.settings.service.notices.isChecked()
    shell.settings.service.notices.click()
    assert page.notices.isChecked()


def test_several_are_said_together_of_nobody(desk: Desk) -> None:
    words = notice_words((Reminder(DeadlineKind.PAY, 0), Reminder(DeadlineKind.COMPLETE_CONTRIBUTOR, 2)))
    assert words == ("موعدان قريبان", "أولها: سداد الفاتورة، اليوم")
