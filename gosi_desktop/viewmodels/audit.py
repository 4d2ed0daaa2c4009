"""Who did what: the chained list of this computer, and the service's own."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from gosi_desktop.application.events import Kind
from gosi_desktop.application.trail import ChainCheck, Group, TrailRow
from gosi_desktop.application.workspace import Workspace
from gosi_desktop.domain.errors import Cancelled, GosiError
from gosi_desktop.viewmodels.base import Command, ViewModel
from gosi_desktop.viewmodels.record_table import RecordTable
from gosi_desktop.viewmodels.runners import Relay, Runners

_COLUMNS = ("at", "act", "whom", "who", "value", "digest")
_HEARD = frozenset({Kind.OUTBOX, Kind.ARCHIVE, Kind.ESTABLISHMENTS, Kind.SESSION})


@dataclass(frozen=True, slots=True)
class AuditState:
    """``service`` is which list is shown; ``sees_service``: the role may see it. ``shown`` is how many stand there."""

    loaded: bool = False
    service: bool = False
    sees_service: bool = False
    group: Group | None = None
    text: str = ""
    counts: Mapping[Group, int] = field(default_factory=dict)
    total: int = 0
    shown: int = 0
    check: ChainCheck | None = None
    chosen: TrailRow | None = None
    exporting: bool = False
    done: int = 0
    error: GosiError | None = None


@dataclass(frozen=True, slots=True)
class _Found:
    state: AuditState
    keys: Sequence[int]
    service: Sequence[TrailRow]


class AuditViewModel(ViewModel[AuditState]):
    """Read from the cache: it says the same offline. The chain is checked when the page is opened, and when asked."""

    exported = Signal(object, int)  # the Path, and how many rows it has
    _progressed = Signal(int)

    def __init__(self, workspace: Workspace, runners: Runners, relay: Relay, parent: QObject | None = None) -> None:
        super().__init__(AuditState(), parent)
        self._trail, self._establishments = workspace.trail, workspace.establishments
        self._reads, self._question, self._watched, self._stop = runners.reads, 0, False, False
        self._service: Sequence[TrailRow] = ()
        self.rows: RecordTable[TrailRow] = RecordTable(
            self._fetch, lambda row: row.key, _COLUMNS, runners.reads, self, runners.later
        )
        self.rows.failed.connect(self.failed)
        self.check = Command(
            runners.reads, self._trail.check, done=self._checked, failed=self.failed.emit, parent=self
        )  # fmt: skip
        self.export = Command(runners.reads, self._export, done=self._exported, failed=self._not_exported, parent=self)
        self._progressed.connect(self._show_progress)
        relay.changed.connect(self._hear)

    # -- verbs -----------------------------------------------------------------------------------------------------

    def watch(self, watched: bool) -> None:
        """Whether the page is in front."""
        self._watched = watched
        if watched:
            self._load()
            self.check()

    def show_service(self, service: bool) -> None:
        """The service's list, or this computer's."""
        if service != self.state.service:
            self._update(service=service, group=None, text="", chosen=None)
            self._load()

    def show_group(self, group: Group | None) -> None:
        """Deeds of one group, or all."""
        self._update(group=group)
        self._load()

    def search(self, text: str) -> None:
        """Deeds about people or requests that the text names."""
        self._update(text=text)
        self._load()

    def choose(self, row: TrailRow | None) -> None:
        """The one whose details are shown."""
        self._update(chosen=row)

    def export_to(
        self, target: Path, title: str, headings: tuple[str, ...], words: Callable[[TrailRow], tuple[str, ...]],
        right_to_left: bool,
    ) -> None:  # fmt: skip
        """All of this computer's as a workbook."""
        self._stop = False
        self._update(exporting=True, done=0)
        self.export(target, title, headings, words, right_to_left)

    @Slot()
    def cancel(self) -> None:
        """Stop the export; no file stays."""
        self._stop = True

    def forget(self) -> None:
        """The lock, or another establishment."""
        self._question += 1
        self._stop = True
        self._service = ()
        self.rows.drop()
        self._become(AuditState())

    # -- work and answers ------------------------------------------------------------------------------------------

    def _load(self) -> None:
        self._question += 1
        self._reads.run(partial(self._find, self.state), partial(self._take, self._question), self._refused)

    def _find(self, state: AuditState) -> _Found:
        opened = self._establishments.opened()
        number = opened.head.establishment if opened is not None else ""
        sees = bool(number) and self._trail.sees_service(number)
        counts = self._trail.counts()
        service = self._trail.at_service(number) if state.service and sees else ()
        keys = [row.key for row in service] if state.service else self._trail.numbers(state.group, state.text)
        total = sum(counts.values())
        found = replace(
            state, loaded=True, sees_service=sees, counts=counts, total=total, shown=len(keys), error=None
        )  # fmt: skip
        return _Found(found, keys, service)

    def _take(self, question: int, found: _Found) -> None:
        if question != self._question:
            return
        self._service = found.service
        self._become(replace(found.state, check=self.state.check, chosen=self.state.chosen))
        self.rows.show(found.keys)

    def _fetch(self, keys: Sequence[int]) -> Sequence[TrailRow]:
        service = self._service
        if service:
            return [service[key] for key in keys if key < len(service)]
        return self._trail.rows(keys)

    def _checked(self, check: ChainCheck) -> None:
        self._update(check=check)

    def _export(
        self, target: Path, title: str, headings: tuple[str, ...], words: Callable[[TrailRow], tuple[str, ...]],
        right_to_left: bool,
    ) -> tuple[Path, int]:  # fmt: skip
        def progress(done: int, _total: int | None) -> None:
            self._progressed.emit(done)

        return target, self._trail.export(
            target, title, headings, words, right_to_left, progress, lambda: self._stop
        )  # fmt: skip

    def _exported(self, answer: tuple[Path, int]) -> None:
        self._update(exporting=False)
        self.exported.emit(*answer)
        if self._watched:
            self._load()

    def _not_exported(self, error: GosiError) -> None:
        self._update(exporting=False)
        if not isinstance(error, Cancelled):
            self.failed.emit(error)

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, GosiError):
            raise error
        self._update(loaded=True, error=error)

    @Slot(int)
    def _show_progress(self, done: int) -> None:
        if self.state.exporting:
            self._update(done=done)

    @Slot(object)
    def _hear(self, kinds: frozenset[Kind]) -> None:
        if self._watched and kinds & _HEARD:
            self._load()
