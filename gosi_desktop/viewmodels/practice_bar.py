"""What only the practice service has: messages it "sent", its clock, the cut cable, a fresh start."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, Slot

from gosi_desktop.application.ports import PracticeDesk, PracticeNote
from gosi_desktop.domain.errors import GosiError
from gosi_desktop.viewmodels.base import Command, Runs, ViewModel
from gosi_desktop.viewmodels.sync_pill import SyncPillViewModel


@dataclass(frozen=True, slots=True)
class PracticeBarState:
    """``service_time`` is None until the clock was moved or given back in this window."""

    messages: tuple[PracticeNote, ...] = ()
    messages_read: bool = False  # asked for at least once
    service_time: datetime | None = None
    moved: bool = False
    error: GosiError | None = None


class PracticeBarViewModel(ViewModel[PracticeBarState]):
    """The bar under the title bar of the practice profile."""

    def __init__(
        self, desk: PracticeDesk, runner: Runs, sync: SyncPillViewModel, parent: QObject | None = None
    ) -> None:
        super().__init__(PracticeBarState(), parent)
        self.sync = sync
        self.read_messages = Command(
            runner, lambda: tuple(desk.messages()), done=self._show_messages, failed=self._refuse, parent=self
        )
        self.move_clock = Command(runner, desk.move_clock, done=self._show_time, failed=self._refuse, parent=self)
        self.start_anew = Command(runner, desk.start_anew, done=self._started, failed=self._refuse, parent=self)

    @Slot()
    def toggle_connection(self) -> None:
        """Cut the connection, or join it again."""
        if self.sync.is_cut:
            self.sync.join()
        else:
            self.sync.cut()

    def set_date(self, to: datetime) -> None:
        """Move the service's clock."""
        self._update(moved=True)
        self.move_clock(to)

    @Slot()
    def back_to_today(self) -> None:
        """Give the service the real time back."""
        self._update(moved=False)
        self.move_clock(None)

    def _show_messages(self, messages: tuple[PracticeNote, ...]) -> None:
        newest_first = tuple(sorted(messages, key=lambda note: note.at, reverse=True))
        self._update(messages=newest_first, messages_read=True, error=None)

    def _show_time(self, now: datetime) -> None:
        self._update(service_time=now, error=None)
        self.sync.sync_now()

    def _started(self, _answer: None) -> None:
        self._become(PracticeBarState())
        self.sync.sync_now()

    def _refuse(self, error: GosiError) -> None:
        self._update(error=error)
        self.failed.emit(error)
