"""Signing out: keep what is saved on this computer, or erase it after a look at what was never sent."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal

from gosi_desktop.application.archive import Papers
from gosi_desktop.application.establishment_application import Applications
from gosi_desktop.application.outbox import Outbox
from gosi_desktop.application.ports import UnsentRequest, WhyUnsent
from gosi_desktop.application.printing import Printing
from gosi_desktop.application.registration import Registrations
from gosi_desktop.application.session import Session
from gosi_desktop.application.workspace import Workspace
from gosi_desktop.domain.errors import GosiError
from gosi_desktop.viewmodels.base import Command, ViewModel
from gosi_desktop.viewmodels.runners import Runners

STATEMENT: Final = "unsent_statement"


class Work(StrEnum):
    """Kinds of work that lives on this computer alone."""

    REGISTRATION = "registration"
    APPLICATION = "application"


@dataclass(frozen=True, slots=True)
class UnsentWork:
    """Something begun here that no service knows in full."""

    work: Work
    saved_at: datetime


@dataclass(frozen=True, slots=True)
class SignOutState:
    """``unsent`` is None until it was looked up; ``papers`` counts what the archive holds. Both go with erasing."""

    erase: bool = False
    unsent: tuple[UnsentWork, ...] | None = None
    requests: int = 0  # that have had no effect at the service
    papers: int = 0
    saved: str = ""  # the file that the list was saved to
    error: GosiError | None = None

    @property
    def loses(self) -> bool:
        """Whether erasing takes something that cannot be fetched again."""
        return self.erase and bool(self.unsent or self.requests or self.papers)


@dataclass(frozen=True, slots=True)
class _Found:
    unsent: tuple[UnsentWork, ...]
    requests: int
    papers: int


class SignOutViewModel(ViewModel[SignOutState]):
    """``signed_out`` says whether the data are to be erased; the session has ended by then."""

    signed_out = Signal(bool)
    closed = Signal()

    def __init__(self, workspace: Workspace, runners: Runners, parent: QObject | None = None) -> None:
        super().__init__(SignOutState(), parent)
        self._registrations: Registrations = workspace.registrations
        self._applications: Applications = workspace.applications
        self._outbox: Outbox = workspace.outbox
        self._papers: Papers = workspace.papers
        self._printing: Printing = workspace.printing
        self._session: Session = workspace.session
        self.look = Command(runners.reads, self._look, done=self._seen, failed=self._refuse, parent=self)
        self.save = Command(runners.reads, self._save, done=self._saved, failed=self._refuse, parent=self)
        self.sign_out = Command(
            runners.writes, self._session.sign_out, done=self._out, failed=self._refuse, allowed=self._may, parent=self
        )

    def choose(self, erase: bool) -> None:
        """Keep, or erase; erasing looks up first what would be lost."""
        self._update(erase=erase, error=None)
        if erase and self.state.unsent is None:
            self.look()
        self.sign_out.refresh()

    def submit(self) -> None:
        """Do it."""
        self.sign_out()

    def save_statement(self, target: Path, words: Mapping[Work, str]) -> None:
        """The list as a paper in a file, for whoever erases it; ``words`` name the kinds in the paper's language."""
        self.save(target, tuple((words[one.work], one.saved_at) for one in self.state.unsent or ()))

    def close(self) -> None:
        """Stay signed in."""
        self.closed.emit()

    def _may(self) -> bool:
        return not self.state.erase or self.state.unsent is not None

    def _look(self) -> _Found:
        registrations = (UnsentWork(Work.REGISTRATION, one.saved_at) for one in self._registrations.drafts())
        applications = (UnsentWork(Work.APPLICATION, one.saved_at) for one in self._applications.drafts())
        unsent = sorted((*registrations, *applications), key=lambda one: one.saved_at)
        return _Found(tuple(unsent), len(self._outbox.never_sent()), len(self._papers.list()))

    def _seen(self, found: _Found) -> None:
        self._update(unsent=found.unsent, requests=found.requests, papers=found.papers)
        self.sign_out.refresh()

    def _save(self, target: Path, lines: tuple[tuple[str, datetime], ...]) -> str:
        account = self._session.account()
        name = account.name if account is not None else ""
        begun = [UnsentRequest(what, "", saved_at, "draft") for what, saved_at in lines]
        requests = [*begun, *self._outbox.never_sent()]
        paper = self._papers.keep_unsent_statement(WhyUnsent.ERASING, ("", ""), name, requests)
        data = self._papers.read(paper)
        if data is not None:
            self._printing.save_paper(data, target, STATEMENT)
        return target.name

    def _saved(self, name: str) -> None:
        self._update(saved=name, error=None)

    def _out(self, _answer: None) -> None:
        self.signed_out.emit(self.state.erase)

    def _refuse(self, error: GosiError) -> None:
        self._update(error=error)
