"""A document that stays on this computer, as it is typed: kind, number, branch, last day, file."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from PySide6.QtCore import QObject, Signal

from gosi_desktop.application.workspace import Workspace
from gosi_desktop.domain.attachments import PaperFile
from gosi_desktop.domain.dates import Calendar, parse_date
from gosi_desktop.domain.documents import Note, NoteKind
from gosi_desktop.domain.errors import GosiError, RuleViolation
from gosi_desktop.domain.establishment import Branch
from gosi_desktop.viewmodels.attached_papers import AttachedPapersViewModel
from gosi_desktop.viewmodels.base import Command, ViewModel
from gosi_desktop.viewmodels.runners import Runners


@dataclass(frozen=True, slots=True)
class NoteFormState:
    """``day`` is what ``expires`` says; an empty one is a document without an end. ``before`` is the note as it was."""

    open: bool = False
    before: Note | None = None
    version: bool = False  # another file is what it was opened for
    establishment: str = ""
    branches: tuple[Branch, ...] = ()
    kind: NoteKind = NoteKind.SAFETY_CARD
    title: str = ""
    number: str = ""
    branch: str = ""
    expires: str = ""
    calendar: Calendar = Calendar.GREGORIAN
    day: date | None = None
    error: GosiError | None = None

    def said(self, field: str) -> GosiError | None:
        """The refusal that belongs to a field."""
        error = self.error
        return error if isinstance(error, RuleViolation) and error.field == field else None


class NoteFormViewModel(ViewModel[NoteFormState]):
    """One form at a time; what is kept is told with the note as it was before."""

    kept = Signal(object, object, bool)  # before or None, now, whether the file is another one

    def __init__(self, workspace: Workspace, runners: Runners, parent: QObject | None = None) -> None:
        super().__init__(NoteFormState(), parent)
        self._documents, self._calendar = workspace.documents, Calendar.GREGORIAN
        self.papers = AttachedPapersViewModel(workspace, runners, self)
        self.papers.changed.connect(self._keep_last)
        self.keep = Command(runners.writes, self._keep, done=self._kept, failed=self._refuse, parent=self)

    # -- verbs -----------------------------------------------------------------------------------------------------

    def begin(self, establishment: str, branches: tuple[Branch, ...]) -> None:
        """For another note."""
        self.papers.fill(())
        self._become(NoteFormState(True, establishment=establishment, branches=branches, calendar=self._calendar))

    def edit(self, note: Note, branches: tuple[Branch, ...], *, version: bool = False) -> None:
        """For one that is kept."""
        self.papers.fill(())
        expires = note.expires.strftime("%Y/%m/%d") if note.expires is not None else ""
        self._become(
            NoteFormState(
                True, note, version, note.establishment, branches, note.kind, note.title, note.number, note.branch,
                expires, Calendar.GREGORIAN, note.expires,
            )
        )  # fmt: skip

    def type(self, **changes: Any) -> None:
        """Something was typed or chosen; a day is understood at once."""
        state = replace(self.state, **changes, error=None)
        day = None
        if state.expires.strip():
            try:
                day = parse_date(state.expires, state.calendar, field="expires")
            except RuleViolation as refusal:
                if "expires" in changes or "calendar" in changes:
                    state = replace(state, error=refusal)
        self._become(replace(state, day=day))

    def submit(self) -> None:
        """Keep it."""
        state = self.state
        if state.expires.strip() and state.day is None:
            self.type(expires=state.expires)
            return
        before = state.before
        note = Note(
            id=before.id if before is not None else "", establishment=state.establishment, kind=state.kind,
            title=state.title, number=state.number, branch=state.branch, expires=state.day,
        )  # fmt: skip
        papers = self.papers.state.papers
        self.keep(before, note, papers[-1] if papers else None)

    def close(self) -> None:
        """Nothing is kept."""
        self.forget()

    def forget(self) -> None:
        """Drop what was typed."""
        self.papers.fill(())
        self._become(NoteFormState())

    # -- work and answers ------------------------------------------------------------------------------------------

    def _keep(self, before: Note | None, note: Note, paper: PaperFile | None) -> tuple[Note | None, Note, bool]:
        kept = self._documents.new_note(note, paper) if before is None else self._documents.keep_note(note, paper)
        return before, kept, before is not None and paper is not None

    def _kept(self, found: tuple[Note | None, Note, bool]) -> None:
        self._calendar = self.state.calendar
        self.forget()
        self.kept.emit(*found)

    def _refuse(self, error: GosiError) -> None:
        self._update(error=error)

    def _keep_last(self, papers: tuple[PaperFile, ...]) -> None:
        """A note has one file: of several the last."""
        if len(papers) > 1:
            self.papers.fill(papers[-1:])
