"""Pictures of the outbox and of a conflict, in fixed states; ``tests/ui/shots.py`` takes them with the others."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from gosi_desktop.ui.shell import Shell
from gosi_desktop.viewmodels.conflict import Side
from gosi_desktop.viewmodels.outbox_state import Act, Entry, OutboxChip
from gosi_desktop.viewmodels.runners import Runners
from gosi_desktop.viewmodels.shell import ShellViewModel
from gosi_desktop.viewmodels.shell_state import Page
from tests.fakes.asked import COLLIDED, REJECTED, in_every_state
from tests.fakes.workspace import Bench


def opened(bench: Bench) -> Shell:
    """At the page of the outbox."""
    model = ShellViewModel(bench.workspace, bench.profiles, bench.preferences, Runners.inline())
    model.start()
    made = Shell(model)
    model.show_page(Page.OUTBOX)
    return made


def entry(shell: Shell, id: str) -> Entry:
    """A request of the list."""
    return next(one for one in shell.view_model.outbox.state.lines if isinstance(one, Entry) and one.id == id)


def outbox() -> Shell:
    return opened(in_every_state(Bench(practice=False)))


def outbox_empty() -> Shell:
    return opened(Bench(practice=False))


def outbox_done() -> Shell:
    made = outbox()
    made.view_model.outbox.choose_chip(OutboxChip.DONE)
    return made


def outbox_discard() -> Shell:
    made = outbox()
    made.resize(1360, 828)
    made.show()
    made.view_model.outbox.do(Act.DISCARD, entry(made, REJECTED))
    return made


def conflict() -> Shell:
    made = outbox()
    made.view_model.outbox.do(Act.SOLVE, entry(made, COLLIDED))
    return made


def conflict_chosen() -> Shell:
    made = conflict()
    made.view_model.outbox.conflict.choose_all(Side.MINE)
    made.view_model.outbox.conflict.choose("housing", Side.THEIRS)
    return made


def roster_waiting() -> Shell:
    """The list with what waits in its state column, and a panel with the wage to come."""
    made = outbox()
    made.view_model.show_page(Page.CONTRIBUTORS)
    made.view_model.roster.open_row(5)
    return made


SCREENS: dict[str, Callable[[], QWidget]] = {
    "outbox": outbox,
    "outbox-empty": outbox_empty,
    "outbox-done": outbox_done,
    "outbox-discard": outbox_discard,
    "conflict": conflict,
    "conflict-chosen": conflict_chosen,
    "roster-waiting": roster_waiting,
}
