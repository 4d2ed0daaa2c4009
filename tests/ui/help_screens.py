"""Pictures of the help: with the others by ``tests/ui/shots.py``."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from gosi_desktop.ui.shell import Shell
from gosi_desktop.viewmodels.help import Part
from gosi_desktop.viewmodels.runners import Runners
from gosi_desktop.viewmodels.shell import ShellViewModel
from gosi_desktop.viewmodels.shell_state import Page
from tests.fakes.workspace import Bench


def shell(bench: Bench, page: Page = Page.HELP) -> Shell:
    """The shell at its help."""
    view_model = ShellViewModel(bench.workspace, bench.profiles, bench.preferences, Runners.inline())
    view_model.start()
    made = Shell(view_model)
    view_model.show_page(page)
    return made


def help_page() -> Shell:
    made = shell(Bench(practice=False))
    made.view_model.help.open("late_fine")
    return made


def help_refusals() -> Shell:
    made = shell(Bench())
    made.view_model.help.show_part(Part.REFUSALS)
    made.view_model.help.open("account_locked")
    return made


def help_found() -> Shell:
    made = shell(Bench(practice=False))
    made.view_model.help.search("غرامه")
    return made


def help_nothing() -> Shell:
    made = shell(Bench(practice=False))
    made.view_model.help.search("قهوة")
    return made


SCREENS: dict[str, Callable[[], QWidget]] = {
    "help": help_page,
    "help-refusals": help_refusals,
    "help-found": help_found,
    "help-nothing": help_nothing,
}
