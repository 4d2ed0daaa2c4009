"""Pictures of the help: with the others by ``tests/ui/shots.py``."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from gosi_desktop.application.ports.support import Tally
from gosi_desktop.ui.help import HelpView
from gosi_desktop.ui.shell import Shell
from gosi_desktop.ui.support import LicencesDialog, SupportDialog, open_dialog
from gosi_desktop.ui.tour import start_tour
from gosi_desktop.viewmodels.help import Part
from gosi_desktop.viewmodels.runners import Runners
from gosi_desktop.viewmodels.shell import ShellViewModel
from gosi_desktop.viewmodels.shell_state import Page
from gosi_desktop.viewmodels.support import SupportViewModel
from tests.fakes.support import supporting
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


def _touring(stops: int) -> Callable[[], Shell]:
    """The tour after so many steps."""

    def make() -> Shell:
        made = shell(Bench(), Page.CONTRIBUTORS)
        made.resize(1360, 828)
        made.show()
        start_tour(made)
        for _ in range(stops):
            made.view_model.tour.next()
        return made

    return make


def tour_offered() -> Shell:
    return shell(Bench(preferences_kept={"tour_seen": False}), Page.CONTRIBUTORS)


def report() -> Shell:
    made = shell(Bench(practice=False))
    made.view_model.support = supporting
    page = made.page
    assert isinstance(page, HelpView)
    model = SupportViewModel(supporting, lambda: Tally(6, {"record": 24, "outbox": 2}), Runners.inline().reads, made)
    open_dialog(SupportDialog(model, made))
    return made


def licences() -> Shell:
    made = shell(Bench(practice=False))
    open_dialog(LicencesDialog(SupportViewModel(supporting, None, Runners.inline().reads, made), made))
    return made


SCREENS: dict[str, Callable[[], QWidget]] = {
    "help": help_page,
    "help-refusals": help_refusals,
    "help-found": help_found,
    "help-nothing": help_nothing,
    "tour-offered": tour_offered,
    "tour-roster": _touring(0),
    "tour-panel": _touring(2),
    "tour-add": _touring(3),
    "tour-outbox": _touring(4),
    "tour-invoices": _touring(5),
    "tour-practice": _touring(6),
    "tour-help": _touring(7),
    "report": report,
    "licences": licences,
}
