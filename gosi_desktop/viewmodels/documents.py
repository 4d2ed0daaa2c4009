"""What ends in the open establishment: a list in pages, one document with its picture, reminders, and undoing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject, Signal, Slot

from gosi_desktop.application.documents import DocumentBook, EventWords, Wanted
from gosi_desktop.application.events import Kind
from gosi_desktop.application.ports import PageImage
from gosi_desktop.application.ports.documents import EndingSort
from gosi_desktop.application.workspace import Workspace
from gosi_desktop.domain.attachments import PDF, PaperFile
from gosi_desktop.domain.documents import Document, Note, Source
from gosi_desktop.domain.errors import GosiError, RuleViolation
from gosi_desktop.domain.names import folded
from gosi_desktop.domain.values import fold_digits
from gosi_desktop.viewmodels.base import Command, ViewModel
from gosi_desktop.viewmodels.note_form import NoteFormViewModel
from gosi_desktop.viewmodels.record_table import RecordTable
from gosi_desktop.viewmodels.runners import Relay, Runners

_FIRST: Final = 40  # rows that come with the order
_WIDE: Final = 620  # pixels of a page in the panel, twice as fine
_HEARD: Final = frozenset({Kind.DOCUMENTS, Kind.ROSTER, Kind.ESTABLISHMENTS, Kind.CERTIFICATES})


class DocumentColumn(StrEnum):
    """The columns, in order."""

    DOCUMENT = "document"
    NUMBER = "number"
    BELONGS = "belongs"
    EXPIRES = "expires"
    OTHER_DATE = "other_date"
    LEFT = "left"
    PAPER = "paper"


@dataclass(frozen=True, slots=True)
class DocumentLook:
    """The file of the document that is shown; ``page`` is the first of a PDF, None while it is a picture."""

    paper: PaperFile
    page: PageImage | None = field(default=None, repr=False)
    pages: int = 1


@dataclass(frozen=True, slots=True)
class DocumentsState:
    """``count`` is how many the list shows; ``remind_error`` belongs to the reminders as they were typed last."""

    loaded: bool = False
    book: DocumentBook | None = field(default=None, repr=False)
    wanted: Wanted = field(default_factory=Wanted)
    count: int = 0
    chosen: Document | None = None
    look: DocumentLook | None = field(default=None, repr=False)
    look_error: GosiError | None = None
    remind_error: GosiError | None = None
    error: GosiError | None = None


@dataclass(frozen=True, slots=True)
class Undo:
    """What was done with a note, and what takes it back."""

    done: str  # added, edited, replaced, removed
    document: Note
    act: Callable[[], None]


@dataclass(frozen=True, slots=True)
class _Found:
    book: DocumentBook | None
    keys: Sequence[int] = ()
    first: Sequence[Document] = ()


class DocumentsViewModel(ViewModel[DocumentsState]):
    """Works offline. ``title_of`` says what a document is called, in the language of the screen."""

    undoable = Signal(object)  # Undo
    exported = Signal(object)  # Path

    def __init__(self, workspace: Workspace, runners: Runners, relay: Relay, parent: QObject | None = None) -> None:
        super().__init__(DocumentsState(), parent)
        self._documents, self._establishments = workspace.documents, workspace.establishments
        self._printing, self._runners = workspace.printing, runners
        self._question, self._watched = 0, False
        self.title_of: Callable[[Document], str] = lambda document: document.title or document.kind
        self.form = NoteFormViewModel(workspace, runners, self)
        self.form.kept.connect(self._tell_kept)
        self.form.failed.connect(self.failed)
        self.records = RecordTable[Document](
            self._rows, lambda one: one.key, tuple(DocumentColumn), runners.reads, self, runners.later
        )
        self.records.failed.connect(self.failed)
        self.remove = Command(runners.writes, self._remove, done=self._removed, failed=self.failed.emit, parent=self)
        self.remind = Command(runners.writes, self._remind, done=self._reminded, failed=self._not_reminded, parent=self)
        self.undo = Command(runners.writes, self._undo, failed=self.failed.emit, parent=self)
        self.export = Command(
            runners.reads, self._export, done=self.exported.emit, failed=self.failed.emit, parent=self
        )
        self.copy = Command(runners.reads, self._copy, done=self.exported.emit, failed=self.failed.emit, parent=self)
        relay.changed.connect(self._hear)

    # -- verbs -----------------------------------------------------------------------------------------------------

    @Slot()
    def load(self) -> None:
        """Read what is kept."""
        self._question += 1
        work = partial(self._read, self.state.wanted)
        self._runners.reads.run(work, partial(self._take, self._question), self._not_read)

    def watch(self, watched: bool) -> None:
        """Whether the page is in front."""
        self._watched = watched
        if watched:
            self.load()

    def show(self, **changes: Any) -> None:
        """Another filter or order: ``shown``, ``source``, ``branch``, ``text``, ``sort``, ``descending``."""
        wanted = replace(self.state.wanted, **changes)
        if wanted != self.state.wanted:
            self._update(wanted=wanted)
            self.load()

    def sort_by(self, sort: EndingSort) -> None:
        """The same again turns it round."""
        wanted = self.state.wanted
        self.show(sort=sort, descending=not wanted.descending if sort is wanted.sort else False)

    def choose(self, document: Document | None) -> None:
        """Show one beside the list, with the first page of its file."""
        if document is not None and self.state.chosen is not None and document.key == self.state.chosen.key:
            return
        self._update(chosen=document, look=None, look_error=None, remind_error=None)
        self._look()

    def choose_row(self, row: int) -> None:
        """As the table says it."""
        if (document := self.records.record_at(row)) is not None:
            self.choose(document)

    def note_of(self, document: Document) -> Note | None:
        """The note behind it; None for what the authority says."""
        book = self.state.book
        kept = book.notes.get(document.id) if book is not None and document.source is Source.NOTE else None
        return kept.note if kept is not None else None

    def versions_of(self, document: Document) -> int:
        """How many versions of its file are kept."""
        book = self.state.book
        kept = book.notes.get(document.id) if book is not None and document.source is Source.NOTE else None
        return len(kept.papers) if kept is not None else 0

    def begin(self) -> None:
        """A form for another note."""
        if self.state.book is not None:
            self.form.begin(self.state.book.establishment, self.state.book.branches)

    def edit(self, *, version: bool = False) -> None:
        """The form of the note that is shown; ``version``: to put another file in the place of the one it has."""
        document, book = self.state.chosen, self.state.book
        note = self.note_of(document) if document is not None else None
        if note is not None and book is not None and document is not None:
            self.form.edit(note, book.branches, version=version)

    def remind_of(self, text: str) -> None:
        """Days before the end, as typed: «60 30 7»."""
        if self.state.chosen is not None and self.state.book is not None:
            self.remind(self.state.book.establishment, self.state.chosen, text)

    def to_calendar(self, words: EventWords, name: str, target: Path) -> None:
        """What is to come, for another calendar; ``words`` name nobody."""
        if self.state.book is not None:
            self.export(self.state.book, words, name, target)

    def save_copy(self, paper: PaperFile, target: Path) -> None:
        """The file of a note, byte for byte, where somebody wants it."""
        self.copy(paper, target)

    def forget(self) -> None:
        """Drop all that is personal: the lock, or another establishment."""
        self._question += 1
        self.records.drop()
        self.form.forget()
        self._become(DocumentsState())

    # -- work and answers ------------------------------------------------------------------------------------------

    def _read(self, wanted: Wanted) -> _Found:
        """On the runner."""
        opened = self._establishments.opened()
        if opened is None:
            return _Found(None)
        book = self._documents.book(opened.head.establishment)
        sought = replace(wanted, text=folded(fold_digits(wanted.text.strip())))
        keys = self._documents.order(book, sought, lambda one: folded(self.title_of(one)))
        return _Found(book, keys, self._documents.rows(book, keys[:_FIRST]))

    def _take(self, number: int, found: _Found) -> None:
        if number != self._question:
            return
        chosen = self.state.chosen
        now = next((one for one in found.first if chosen is not None and one.name == chosen.name), None)
        if found.book is not None and now is None and chosen is not None and chosen.key < 0:
            now = next((one for one in found.book.few if one.name == chosen.name), None)
        elif now is None and chosen is not None and chosen.key >= 0:
            now = chosen
        changed = now is None or chosen is None or now.paper != chosen.paper
        self._update(loaded=True, book=found.book, count=len(found.keys), chosen=now, error=None)
        self.records.know(found.first)
        self.records.show(found.keys)
        if changed:
            self._update(look=None, look_error=None)
            self._look()

    def _not_read(self, error: Exception) -> None:
        if not isinstance(error, GosiError):
            raise error
        self._update(loaded=True, error=error)

    def _rows(self, keys: Sequence[int]) -> Sequence[Document]:
        """On the runner."""
        book = self.state.book
        return self._documents.rows(book, keys) if book is not None else ()

    def _look(self) -> None:
        chosen = self.state.chosen
        if chosen is not None and chosen.source is Source.NOTE and chosen.paper:
            done = partial(self._looked, chosen)
            self._runners.reads.run(partial(self._picture, chosen), done, partial(self._not_looked, chosen))

    def _picture(self, document: Document) -> DocumentLook | None:
        """On the runner."""
        paper = self._documents.paper(document)
        if paper is None or paper.about.type != PDF:
            return DocumentLook(paper) if paper is not None else None
        pages = self._printing.page_count(paper.data)
        return DocumentLook(paper, self._printing.page_image(paper.data, 0, _WIDE), pages)

    def _looked(self, document: Document, look: DocumentLook | None) -> None:
        if self.state.chosen is not None and self.state.chosen.name == document.name:
            self._update(look=look, look_error=None)

    def _not_looked(self, document: Document, error: Exception) -> None:
        if not isinstance(error, GosiError):
            raise error
        if self.state.chosen is not None and self.state.chosen.name == document.name:
            self._update(look=None, look_error=error)

    def _remove(self, note: Note) -> Note:
        self._documents.remove_note(note.id)
        return note

    def _removed(self, note: Note) -> None:
        self._update(chosen=None, look=None)
        self.undoable.emit(Undo("removed", note, partial(self.undo, partial(self._documents.restore_note, note.id))))

    def _tell_kept(self, before: Note | None, now: Note, replaced: bool) -> None:
        documents = self._documents
        if before is None:
            self.undoable.emit(Undo("added", now, partial(self.undo, partial(documents.remove_note, now.id))))
            return

        def back() -> None:
            if replaced:
                documents.take_back_paper(now.id)
            documents.keep_note(before)

        self.undoable.emit(Undo("replaced" if replaced else "edited", now, partial(self.undo, back)))

    def _undo(self, act: Callable[[], None]) -> None:
        act()

    def _remind(self, establishment: str, document: Document, text: str) -> None:
        self._documents.remind(establishment, document, days_typed(text))

    def _reminded(self, _answer: None) -> None:
        self._update(remind_error=None)
        self.load()

    def _not_reminded(self, error: GosiError) -> None:
        self._update(remind_error=error)

    def _export(self, book: DocumentBook, words: EventWords, name: str, target: Path) -> Path:
        self._printing.save_calendar(self._documents.calendar(book, words, name), target)
        return target

    def _copy(self, paper: PaperFile, target: Path) -> Path:
        self._printing.save_paper(paper.data, target, "note")
        return target

    @Slot(object)
    def _hear(self, kinds: frozenset[Kind]) -> None:
        if self._watched and kinds & _HEARD:
            self._runners.later(self, self.load)


def days_typed(text: str) -> tuple[int, ...]:
    """Numbers out of «60، 30, 7»; whatever is none is refused as a day too far. Raises RuleViolation."""
    plain = fold_digits(text).replace("،", " ").replace(",", " ").replace("و", " ")
    if not all(part.isdecimal() for part in plain.split()):
        raise RuleViolation("count.not_a_number", "remind")
    return tuple(int(part) for part in plain.split())
