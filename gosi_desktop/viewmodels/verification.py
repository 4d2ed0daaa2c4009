"""Papers that somebody handed over: checked one by one or many at once, each verdict kept on the page until it goes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot

from gosi_desktop.application.workspace import Workspace
from gosi_desktop.domain.errors import Corrupt, GosiError
from gosi_desktop.domain.verification import Checked, Issuer
from gosi_desktop.viewmodels.base import Command, ViewModel
from gosi_desktop.viewmodels.money_paper import MoneyPaperPreviews
from gosi_desktop.viewmodels.runners import Runners

if TYPE_CHECKING:
    from gosi_desktop.application.verification import Verification

MOST: Final = 12  # verdicts on the page
LARGEST: Final = 20 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class VerificationState:
    """``results`` newest first. ``issuer`` may hold keys that nobody known has vouched for."""

    results: tuple[Checked, ...] = field(default=(), repr=False)
    issuer: Issuer | None = None
    online: bool = True
    error: GosiError | None = None


class VerificationViewModel(ViewModel[VerificationState]):
    """Nothing of a file leaves this computer."""

    checked = Signal(object)  # tuple[Checked, …]

    def __init__(self, workspace: Workspace, runners: Runners, parent: QObject | None = None) -> None:
        super().__init__(VerificationState(), parent)
        self._verification: Verification = workspace.verification
        reads = runners.reads
        self.papers = MoneyPaperPreviews(workspace, reads)
        self.refresh = Command(reads, self._refresh, done=self._refreshed, failed=self._refused, parent=self)
        self.check = Command(reads, self._check, done=self._found, failed=self._refused, parent=self)
        self.accept = Command(reads, self._accept, done=self._refreshed, failed=self._refused, parent=self)

    # -- verbs -----------------------------------------------------------------------------------------------------

    @Slot()
    def load(self) -> None:
        """The page is shown: hear the issuer's keys and what it withdrew."""
        self.refresh()

    def check_text(self, text: str) -> None:
        """The text of a code."""
        if text.strip():
            self.check(text, "", ())

    def check_number(self, number: str, establishment: str) -> None:
        """A number, with that of the establishment it names."""
        if number.strip() and establishment.strip():
            self.check(number, establishment, ())

    def check_files(self, files: Sequence[Path]) -> None:
        """PDFs and pictures, as many as the page holds."""
        if files:
            self.check("", "", tuple(files[:MOST]))

    def accept_changes(self) -> None:
        """Somebody has looked at the new keys and takes them for the issuer's."""
        self.accept()

    def clear(self) -> None:
        """Verdicts go, with what is personal in them."""
        self._update(results=(), error=None)

    def forget(self) -> None:
        """The lock."""
        self._become(VerificationState())

    # -- work and answers ------------------------------------------------------------------------------------------

    def _refresh(self) -> tuple[bool, Issuer | None]:
        return self._verification.refresh(), self._verification.issuer()

    def _accept(self) -> tuple[bool, Issuer | None]:
        self._verification.accept_changes()
        return self._refresh()

    def _refreshed(self, found: tuple[bool, Issuer | None]) -> None:
        online, issuer = found
        self._update(online=online, issuer=issuer)

    def _check(self, text: str, establishment: str, files: tuple[Path, ...]) -> tuple[Checked, ...]:
        if files:
            return tuple(self._verification.check_file(file.name, _read(file)) for file in files)
        if establishment:
            return (self._verification.check_number(text, establishment),)
        return (self._verification.check_text(text),)

    def _found(self, results: tuple[Checked, ...]) -> None:
        self._update(results=(*results, *self.state.results)[:MOST], error=None)
        self.checked.emit(results)

    def _refused(self, error: GosiError) -> None:
        self._update(error=error)


def _read(file: Path) -> bytes:
    """For the runner: a file that may be a paper. Raises Corrupt."""
    try:
        if file.stat().st_size > LARGEST:
            raise Corrupt("paper.too_large")
        return file.read_bytes()
    except OSError as error:
        raise Corrupt("paper.unreadable") from error
