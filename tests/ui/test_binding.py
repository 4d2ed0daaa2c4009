"""State to widget, command to button."""

from dataclasses import dataclass

from pytestqt.qtbot import QtBot
from shiboken6 import delete

from gosi_desktop.ui.binding import Binding, CommandBinding
from gosi_desktop.ui.widgets.button import Button
from gosi_desktop.ui.widgets.labels import Label
from gosi_desktop.viewmodels.base import Command, InlineRunner, ViewModel
from tests.ui.desk import Desk
from tests.viewmodels.test_base import HeldRunner


@dataclass(frozen=True)
class NameState:
    name: str = "نورة"
    age: int = 30


class Name(ViewModel[NameState]):
    def change(self, **changes: object) -> None:
        self._update(**changes)


def test_a_binding_puts_what_it_picks_now_and_when_it_differs(desk: Desk) -> None:
    model, put = Name(NameState()), []
    label = Label()
    Binding(label, model, lambda state: state.name, put.append)
    model.change(age=31)
    model.change(name="هند")
    assert put == ["نورة", "هند"]


def test_a_binding_dies_with_its_widget(desk: Desk) -> None:
    model, label = Name(NameState()), Label()
    Binding(label, model, lambda state: state.name, label.setText)
    assert label.text() == "نورة"
    delete(label)
    model.change(name="هند")


def test_a_button_follows_its_command(desk: Desk, qtbot: QtBot) -> None:
    runner, allowed = HeldRunner(), [False]
    command = Command(runner, lambda: None, allowed=lambda: allowed[0])
    button = Button("إرسال")
    qtbot.addWidget(button)
    CommandBinding(button, command)
    assert not button.isEnabled()
    allowed[0] = True
    command.refresh()
    assert button.isEnabled()
    button.click()
    assert (button.isEnabled(), button.busy) == (True, True)
    button.click()
    assert len(runner.kept) == 1
    runner.go()
    assert (button.isEnabled(), button.busy) == (True, False)


def test_a_button_may_call_a_verb_of_the_view_model_instead(desk: Desk, qtbot: QtBot) -> None:
    called: list[str] = []
    command = Command(InlineRunner(), lambda: called.append("command"))
    button = Button("إرسال")
    qtbot.addWidget(button)
    CommandBinding(button, command, lambda: called.append("verb"))
    button.click()
    assert called == ["verb"]
