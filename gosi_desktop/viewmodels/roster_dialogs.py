"""One dialog at a time over the list of contributors: whom it is about, and what became of it."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum, auto
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from gosi_desktop.application.outbox import preferred_sending
from gosi_desktop.application.ports import Operation, RosterRow
from gosi_desktop.application.preferences import PreferenceBook
from gosi_desktop.application.workspace import Workspace
from gosi_desktop.domain.changes import RegisterContributor
from gosi_desktop.domain.contributor import EngagementState
from gosi_desktop.domain.errors import GosiError
from gosi_desktop.viewmodels.base import ViewModel
from gosi_desktop.viewmodels.change_dialog import Asked, ChangeViewModel
from gosi_desktop.viewmodels.correction import Correcting, CorrectionViewModel
from gosi_desktop.viewmodels.roster import RosterViewModel
from gosi_desktop.viewmodels.runners import Runners

if TYPE_CHECKING:
    from gosi_desktop.viewmodels.exclusion import ExclusionViewModel
    from gosi_desktop.viewmodels.wage_editor import WageEditorViewModel


class RosterDialog(StrEnum):
    """What may lie over the window."""

    WAGE = auto()
    EXCLUDE = auto()
    NEW = auto()
    CORRECT = auto()


@dataclass(frozen=True, slots=True)
class RosterDialogsState:
    """``dialog`` is shown with what ``inside`` of the view model is then; ``visit`` grows with each."""

    dialog: RosterDialog | None = None
    visit: int = 0


class RosterDialogsViewModel(ViewModel[RosterDialogsState]):
    """Each verb asks for a dialog, as far as the role may; ``asked`` tells what went into the outbox."""

    asked = Signal(object)  # Asked
    injury_wanted = Signal(object)  # RosterRow: another page has the form

    def __init__(
        self,
        workspace: Workspace,
        roster: RosterViewModel,
        preferences: PreferenceBook,
        runners: Runners,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(RosterDialogsState(), parent)
        self._workspace, self._roster, self._preferences, self._runners = workspace, roster, preferences, runners
        self.inside: QObject | None = None

    # -- verbs -----------------------------------------------------------------------------------------------------

    def may(self, kind: str) -> bool:
        """Whether the role at the open establishment may ask for this."""
        return kind in self._roster.state.may

    def change_wage(self, *rows: RosterRow) -> None:
        """The wage of one, or of several; whoever waits for his first one is completed."""
        if len(rows) == 1 and rows[0].state == EngagementState.PENDING_WAGE:
            self.complete(rows[0])
            return
        if rows and self.may("update_wage"):
            made = self._wages(self._establishment, rows)
            self._open(RosterDialog.WAGE, made, "update_wage")
            made.load()

    def exclude(self, *rows: RosterRow) -> None:
        """The end of work of one, or of several."""
        if rows and self.may("exclude_contributor"):
            made = self._leaving(self._establishment, rows)
            self._open(RosterDialog.EXCLUDE, made, "exclude_contributor")
            made.load()

    def register(self) -> None:
        """Somebody new; the number tells who."""
        if self.may("register_contributor") and self._establishment:
            self._open_form(None)

    def complete(self, row: RosterRow) -> None:
        """«استكمال الأجر»: somebody whom the state's records have brought."""
        if self.may("complete_pending_contributor"):
            self._open_form(row)

    def correct(self, row: RosterRow, what: Correcting) -> None:
        """His data, a period, another branch, or a period that should never have been."""
        if self.may(what.value):
            made = CorrectionViewModel(self._establishment, row, what, self._workspace, self._runners, self)
            self._open(RosterDialog.CORRECT, made, what.value)
            made.load()

    def edit(self, operation: Operation) -> None:
        """A request of the outbox: what is asked for then stands for it."""
        if not self.may(operation.change.kind):
            return
        if isinstance(operation.change, RegisterContributor):
            self._open_form(None, operation)
            return
        find = partial(self._workspace.contributors.row_of, operation.establishment, operation.contributor_id)
        self._runners.reads.run(find, partial(self._edit, operation), self._not_read)

    def change_wages_of_ticked(self) -> None:
        """Of all that are ticked."""
        self._gather(self.change_wage)

    def exclude_ticked(self) -> None:
        """All that are ticked."""
        self._gather(self.exclude)

    def close_dialog(self) -> None:
        """What it was about stays as it is."""
        if self.state.dialog is not None:
            self._show(None, None)

    def forget(self) -> None:
        """Drop all that is personal: the lock."""
        self.close_dialog()

    # -- what happens ----------------------------------------------------------------------------------------------

    @property
    def _establishment(self) -> str:
        return self._roster.state.query.establishment

    def _gather(self, act: Callable[..., None]) -> None:
        """The rows of the ticks, read where they are not in the list now."""
        keys = self._roster.ticks.keys()
        if keys:
            rows = partial(self._workspace.contributors.rows, keys)
            self._runners.reads.run(rows, lambda found: act(*found), self._not_read)

    def _not_read(self, error: Exception) -> None:
        if not isinstance(error, GosiError):
            raise error
        self.failed.emit(error)

    def _wages(self, establishment: str, rows: tuple[RosterRow, ...]) -> "WageEditorViewModel":
        """Like the others, imported when it is first wanted."""
        from gosi_desktop.viewmodels.wage_editor import WageEditorViewModel

        return WageEditorViewModel(establishment, rows, self._workspace, self._runners, self)

    def _leaving(self, establishment: str, rows: tuple[RosterRow, ...]) -> "ExclusionViewModel":
        from gosi_desktop.viewmodels.exclusion import ExclusionViewModel

        return ExclusionViewModel(establishment, rows, self._workspace, self._runners, self)

    def _open(self, dialog: RosterDialog, inside: ChangeViewModel[Any], kind: str) -> None:
        inside.prefer(preferred_sending(self._preferences.current, kind))
        inside.asked.connect(self._asked)
        inside.closed.connect(self.close_dialog)
        inside.failed.connect(self.failed)
        self._show(dialog, inside)

    def _edit(self, operation: Operation, row: RosterRow | None) -> None:
        if row is None:
            return
        kind, establishment = operation.change.kind, operation.establishment
        if kind == "complete_pending_contributor":
            self._open_form(row, operation)
        elif kind == "update_wage":
            self._open_to_edit(RosterDialog.WAGE, self._wages(establishment, (row,)), operation)
        elif kind == "exclude_contributor":
            self._open_to_edit(RosterDialog.EXCLUDE, self._leaving(establishment, (row,)), operation)
        elif kind in set(Correcting):
            common = (self._workspace, self._runners, self)
            small = CorrectionViewModel(establishment, row, Correcting(kind), *common)
            self._open_to_edit(RosterDialog.CORRECT, small, operation)

    def _open_to_edit(self, dialog: RosterDialog, inside: Any, operation: Operation) -> None:
        inside.stand_for(operation)
        self._open(dialog, inside, operation.change.kind)
        inside.load()

    def _open_form(self, arrival: RosterRow | None, edited: Operation | None = None) -> None:
        from gosi_desktop.viewmodels.new_contributor import NewContributorViewModel

        made = NewContributorViewModel(
            self._establishment, self._workspace, self._runners, self._roster.sync, arrival, self
        )
        made.added.connect(self.asked)
        if edited is not None:
            made.stand_for(edited)
        self._open(RosterDialog.NEW, made, "register_contributor")
        made.load()

    def _show(self, dialog: RosterDialog | None, inside: QObject | None) -> None:
        before, self.inside = self.inside, inside
        self._update(dialog=dialog, visit=self.state.visit + 1)
        if before is not None:
            before.deleteLater()

    def _asked(self, asked: Asked) -> None:
        self.close_dialog()
        if asked.count > 1:
            self._roster.ticks.clear()
        self.asked.emit(asked)
