"""Actions: bound once, on both keyboard layouts, shown only where they work."""

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gosi_desktop.ui.actions import Actions, both_layouts
from gosi_desktop.viewmodels.base import Command, InlineRunner
from tests.ui.desk import Desk


@pytest.fixture
def actions(desk: Desk, qtbot: QtBot) -> Actions:
    window = QWidget()
    qtbot.addWidget(window)
    made = Actions(window)
    window.kept = made  # type: ignore[attr-defined]
    return made


def test_what_is_not_bound_neither_shows_nor_fires(actions: Actions) -> None:
    assert actions.bound() == []
    assert not actions.action("search").isEnabled()


def test_a_bound_action_does_its_work(actions: Actions) -> None:
    done: list[str] = []
    action = actions.connect_to("search", lambda: done.append("search"))
    action.trigger()
    assert done == ["search"]
    assert actions.bound() == [action]


def test_an_action_is_enabled_with_its_command(actions: Actions) -> None:
    allowed, done = [False], []
    command = Command(InlineRunner(), lambda: done.append(1), allowed=lambda: allowed[0])
    action = actions.bind("sync", command)
    action.trigger()
    assert not action.isEnabled()
    allowed[0] = True
    command.refresh()
    action.trigger()
    assert done == [1]


@pytest.mark.parametrize(
    ("keys", "arabic"),
    [("Ctrl+F", "Ctrl+ب"), ("Ctrl+P", "Ctrl+ح"), ("Ctrl+L", "Ctrl+م"), ("Ctrl+,", "Ctrl+و"), ("Ctrl+1", "Ctrl+١")],
)
def test_a_letter_is_bound_on_the_arabic_layout_too(keys: str, arabic: str) -> None:
    assert both_layouts(keys) == [QKeySequence(keys), QKeySequence(arabic)]


def test_keys_without_a_letter_are_bound_once() -> None:
    assert both_layouts("F5") == [QKeySequence("F5")]
    assert both_layouts("Ctrl+Tab") == [QKeySequence("Ctrl+Tab")]


def test_no_two_actions_share_a_shortcut(actions: Actions) -> None:
    taken: list[str] = []
    for action in actions._actions.values():
        taken += [sequence.toString() for sequence in action.shortcuts()]
    assert len(taken) == len(set(taken))


def test_the_shortcut_stands_in_the_hint(actions: Actions) -> None:
    assert actions.hint("search") == "بحث في الصفحة (Ctrl F)"
    assert actions.hint("sign_out") == "تسجيل الخروج…"
