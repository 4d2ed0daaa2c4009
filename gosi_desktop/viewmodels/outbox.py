"""The outbox of the open establishment: read, searched, decided on; what was just added is announced with its undo."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from gosi_desktop.application.events import Kind
from gosi_desktop.application.outbox import Outbox
from gosi_desktop.application.ports import ArchivedPaper, Operation, UnsentRequest, Verdict, WhyUnsent
from gosi_desktop.application.ports.outbox import UNSENT
from gosi_desktop.application.workspace import Workspace
from gosi_desktop.domain.errors import Cancelled, GosiError
from gosi_desktop.viewmodels.base import Command, ViewModel
from gosi_desktop.viewmodels.conflict import ConflictViewModel
from gosi_desktop.viewmodels.outbox_state import (
    Act,
    Entry,
    OutboxChip,
    OutboxState,
    Question,
    counted,
    entries_of,
    lines_of,
    sized,
)
from gosi_desktop.viewmodels.runners import Relay, Runners


@dataclass(frozen=True, slots=True)
class _Found:
    establishment: str
    entries: tuple[Entry, ...]


Deed = tuple[str, str, tuple[tuple[str, str, str], ...]]
"""What is asked, about whom or what, and each field with what it was and what it is to be."""


class OutboxViewModel(ViewModel[OutboxState]):
    """Read whole from the cache while its page is in front; works offline, but for the dry run.

    Whoever adds requests calls ``announce``: the shell then offers to take them back. ``edit_wanted`` and
    ``person_wanted`` name what other screens open.
    """

    added = Signal(object)  # tuple[Operation, ...]: just asked for, and not sent yet
    taken_back = Signal(int)  # how many were undone
    statement_made = Signal(object)  # ArchivedPaper
    paper_made = Signal(object)  # ArchivedPaper, of one request
    edit_wanted = Signal(object)  # Operation
    person_wanted = Signal(str)  # contributor id
    invoice_wanted = Signal(str)  # its id
    _asked_about = Signal(int, int)

    def __init__(self, workspace: Workspace, runners: Runners, relay: Relay, parent: QObject | None = None) -> None:
        super().__init__(OutboxState(), parent)
        self._outbox: Outbox = workspace.outbox
        self._establishments = workspace.establishments
        self._papers, self._session = workspace.papers, workspace.session
        self._runners = runners
        self._entries: tuple[Entry, ...] = ()
        self._question = 0
        self._watched = False
        self.conflict = ConflictViewModel(workspace, runners, self)
        self.send_held = self._command(lambda: self._outbox.send_held(self.state.establishment))
        self._stop = False
        self.check = Command(
            runners.reads, self._check, done=self._checked, failed=self._not_checked,
            allowed=lambda: bool(self._unsent()), parent=self,
        )  # fmt: skip
        self._asked_about.connect(self._show_checking)
        self.statement = Command(
            runners.reads, self._make_statement, done=self.statement_made.emit, failed=self._refuse, parent=self
        )
        self._print_deed = Command(
            runners.reads, workspace.establishment_papers.keep, done=self.paper_made.emit, failed=self._refuse,
            parent=self,
        )  # fmt: skip
        self._print = Command(
            runners.reads, workspace.roster_papers.keep, done=self.paper_made.emit, failed=self._refuse, parent=self
        )
        self._act = self._command(lambda work: work())
        self._undo = Command(runners.writes, lambda work: work(), done=self._undone, failed=self._refuse, parent=self)
        relay.changed.connect(self._hear)

    # -- verbs -----------------------------------------------------------------------------------------------------

    def watch(self, watched: bool) -> None:
        """Whether the page is in front: only then it follows what changes, and it is read when it comes there."""
        self._watched = watched
        if watched:
            self.load()
        else:
            self.conflict.close()

    @Slot()
    def load(self) -> None:
        """Read what is kept."""
        self._question += 1
        self._runners.reads.run(self._read, partial(self._take, self._question), self._not_read)

    def search(self, text: str) -> None:
        """Find by name, reference or number while somebody types."""
        if text != self.state.text:
            self._update(text=text)
            self._arrange()

    def choose_chip(self, chip: OutboxChip) -> None:
        """One chip at a time."""
        self._update(chip=chip)
        self._arrange()

    def do(self, act: Act, entry: Entry) -> None:
        """Do what a row offers; what cannot be undone is asked first."""
        if act is Act.SOLVE:
            self.conflict.open(entry)
        elif act is Act.EDIT:
            self.edit_wanted.emit(entry.operation)
        elif act in (Act.DISCARD, Act.WITHDRAW):
            self._update(question=Question(act, entry), error=None)
        else:
            works: dict[Act, Callable[[], object]] = {
                Act.RESEND: lambda: self._outbox.resend(entry.id),
                Act.SEND: lambda: self._outbox.send([entry.id]),
                Act.HOLD: lambda: self._outbox.hold(entry.id),
                Act.SET_ASIDE: lambda: self._outbox.set_aside(entry.id),
                Act.TAKE_BACK: lambda: self._outbox.take_back([entry.id]),
            }
            self._act(works[act])

    def print_request(self, operation: Operation, answers: tuple[str, ...] = ()) -> None:
        """Make its paper for the files, as it stands now, or find the one that was made; ``answers`` in words."""
        self._print(operation, answers)

    def print_deed(self, operation: Operation, deed: Deed, answers: tuple[str, ...] = ()) -> None:
        """The same of a change of the establishment or its people, whose paper is in the words of the screen."""
        self._print_deed(operation, *deed, answers)

    @Slot()
    def confirm(self) -> None:
        """Yes, discard or withdraw it."""
        question = self.state.question
        if question is not None:
            id = question.entry.id
            self._update(question=None)
            if question.act is Act.DISCARD:
                self._act(lambda: self._outbox.discard(id))
            else:
                self._act(lambda: self._outbox.withdraw(id))

    @Slot()
    def keep(self) -> None:
        """No, leave it."""
        self._update(question=None)

    def make_statement(self, lines: Callable[[Sequence[Entry]], Sequence[UnsentRequest]]) -> None:
        """What was asked for, when, and what was answered, as a paper kept in the archive; ``lines`` has the words."""
        self.statement(lines(self._entries))

    def open_person(self, entry: Entry) -> None:
        """Show whom it is about; what is asked about money is about nobody."""
        if entry.about_person:
            self.person_wanted.emit(entry.operation.contributor_id)

    def open_invoice(self, entry: Entry) -> None:
        """Show the invoice it is about."""
        if entry.invoice:
            self.invoice_wanted.emit(entry.invoice)

    def announce(self, operations: Sequence[Operation]) -> None:
        """Something was just asked for: it can be taken back for as long as it has not been sent."""
        if operations:
            self.added.emit(tuple(operations))

    def take_back(self, operations: Sequence[Operation]) -> None:
        """«تراجع» in the toast."""
        ids = [one.id for one in operations]
        self._undo(lambda: self._outbox.take_back(ids))

    @Slot()
    def take_back_last(self) -> None:
        """Ctrl Z: the last change that was never sent, with its batch."""
        self._undo(self._last)

    def dismiss_error(self) -> None:
        """It has been read."""
        self._update(error=None)

    def forget(self) -> None:
        """Drop all that is personal: the lock, or another establishment."""
        self._question += 1
        self._entries = ()
        self.conflict.close()
        self._become(OutboxState())

    # -- work and answers ------------------------------------------------------------------------------------------

    def _command(self, work: Callable[..., object]) -> Command:
        return Command(self._runners.writes, work, done=lambda _: None, failed=self._refuse, parent=self)

    def _opened(self) -> str:
        opened = self._establishments.opened()
        return opened.head.establishment if opened is not None else ""

    def _last(self) -> int:
        return len(self._outbox.take_back_last(self._opened()))

    def _undone(self, count: int) -> None:
        self.taken_back.emit(count)

    def _read(self) -> _Found:
        number = self._opened()
        operations = sorted(self._outbox.listed(number), key=lambda one: one.decided_at or one.made_at, reverse=True)
        return _Found(number, tuple(entries_of(operations, self._outbox.people(number))))

    def _take(self, question: int, found: _Found) -> None:
        if question != self._question:
            return
        self._entries = found.entries
        if found.establishment != self.state.establishment:
            self._update(checked={}, question=None)
        sizes = sized(found.entries)
        self._update(
            establishment=found.establishment,
            loaded=True,
            counts=counted(found.entries),
            sizes=sizes,
            held=sum(one.operation.state == "held" for one in found.entries),
        )
        self._arrange()
        self.conflict.follow(found.entries)
        self.check.refresh()

    def _arrange(self) -> None:
        self._update(lines=lines_of(self._entries, self.state.chip, self.state.text))

    def _unsent(self) -> list[Operation]:
        return [one.operation for one in self._entries if one.operation.state in UNSENT]

    def _make_statement(self, lines: Sequence[UnsentRequest]) -> ArchivedPaper:
        opened = self._establishments.opened()
        place = (opened.head.establishment, opened.head.name) if opened is not None else ("", "")
        account = self._session.account()
        name = account.name if account is not None else ""
        return self._papers.keep_unsent_statement(WhyUnsent.ASKED, place, name, lines)

    @Slot()
    def stop_checking(self) -> None:
        """Ask no further."""
        self._stop = True

    def _check(self) -> Sequence[Verdict]:
        self._stop = False
        return self._outbox.check(self._unsent(), self._asked_about.emit, lambda: self._stop)

    @Slot(int, int)
    def _show_checking(self, done: int, total: int) -> None:
        if self.check.running:
            self._update(checking=(done, total))

    def _checked(self, said: Sequence[Verdict]) -> None:
        self._update(checked={one.id: one for one in said}, checking=None, error=None)

    def _not_checked(self, error: GosiError) -> None:
        self._update(checking=None)
        if not isinstance(error, Cancelled):
            self._refuse(error)

    def _refuse(self, error: GosiError) -> None:
        self._update(error=error)
        self.load()

    def _not_read(self, error: Exception) -> None:
        if not isinstance(error, GosiError):
            raise error
        self.failed.emit(error)

    @Slot(object)
    def _hear(self, kinds: frozenset[Kind]) -> None:
        if self._watched and kinds & {Kind.OUTBOX, Kind.ESTABLISHMENTS, Kind.REQUESTS}:
            self._runners.later(self, self.load)
