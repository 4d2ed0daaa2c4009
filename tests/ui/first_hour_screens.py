"""Pictures of the first hour after an injury, for ``tests/ui/shots.py``."""

from gosi_desktop.ui.shell import Shell
from gosi_desktop.viewmodels.runners import Runners
from gosi_desktop.viewmodels.shell import ShellViewModel
from gosi_desktop.viewmodels.shell_state import Page
from tests.fakes.workspace import Bench
from tests.ui import injury_screens


def shell(bench: Bench) -> Shell:
    """The shell at this page."""
    view_model = ShellViewModel(bench.workspace, bench.profiles, bench.preferences, Runners.inline())
    view_model.start()
    made = Shell(view_model)
    view_model.show_page(Page.FIRST_HOUR)
    return made


def first_hour() -> Shell:
    """Of a case that is not reported: some of it is done."""
    made = shell(injury_screens.filled())
    model = made.view_model.first_hour
    for code in ("stop", "treat", "place"):
        model.tick(code, True)
    return made


def first_hour_quiet() -> Shell:
    """Nobody was hurt."""
    return shell(Bench(practice=False))


SCREENS = {"first-hour": first_hour, "first-hour-quiet": first_hour_quiet}
