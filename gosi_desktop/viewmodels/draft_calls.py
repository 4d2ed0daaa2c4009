"""What both registrations do over one draft: keeping it, the code with its clock, who answers, what it was told."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, Protocol, TypeVar, cast

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from gosi_desktop.application.ports import PracticeDesk, PracticeNote, ServiceInfo
from gosi_desktop.domain.clock import Clock
from gosi_desktop.domain.errors import GosiError
from gosi_desktop.viewmodels.base import Command, ViewModel
from gosi_desktop.viewmodels.code import newest_notes, seconds_until
from gosi_desktop.viewmodels.draft_keeping import DraftKeeper
from gosi_desktop.viewmodels.runners import Runners


class Sent(Protocol):
    """How a draft that was sent stands at the service."""

    @property
    def expires_at(self) -> datetime | None: ...
    @property
    def resend_after(self) -> datetime | None: ...
    @property
    def resends_left(self) -> int: ...


class DraftState(Protocol):
    """What the state of either wizard has."""

    @property
    def draft(self) -> Any: ...
    @property
    def standing(self) -> Sent | None: ...
    @property
    def code(self) -> str: ...
    @property
    def has_code(self) -> bool: ...
    @property
    def expired(self) -> bool: ...
    @property
    def sending(self) -> bool: ...
    @property
    def resend_in(self) -> int: ...


class Takes(Protocol):
    """What both wizards ask of their use case, each with its own kind of draft."""

    def save(self, draft: Any) -> Any: ...
    def resume(self, id: str) -> Any: ...
    def discard(self, draft: Any) -> None: ...
    def standing(self, draft: Any) -> Any: ...
    def confirm(self, draft: Any, code: str) -> Any: ...
    def resend(self, draft: Any) -> Any: ...


class Describes(Protocol):
    """What a wizard asks of the authority."""

    def describe(self) -> ServiceInfo: ...


S = TypeVar("S", bound=DraftState)


class DraftCalls(ViewModel[S]):
    """The calls that both have. What an answer means is each one's own: ``_arrived``, ``_confirmed``, ``_refused``."""

    finished = Signal(str)  # back to the sign-in, with this user name
    guide_chosen = Signal(str)  # the steps at the official portal

    def __init__(
        self,
        state: S,
        uses: Takes,
        authority: Describes,
        practice: PracticeDesk | None,
        clock: Clock,
        runners: Runners,
        parent: QObject | None,
    ) -> None:
        super().__init__(state, parent)
        self._practice, self._clock = practice, clock
        self.keeper = DraftKeeper(runners.writes, uses.save, self)
        self.keeper.kept.connect(self._kept)
        self.keeper.failed.connect(self._show_error)
        reads, writes = runners.reads, runners.writes
        self.describe = Command(reads, authority.describe, done=self._show_service, failed=self._ignore, parent=self)
        self.show_notes = Command(
            reads, lambda: newest_notes(practice), done=self._noted, failed=self._show_error, parent=self
        )
        self.ask = Command(writes, uses.standing, done=self._arrived, failed=self._refused, parent=self)
        self.confirm = Command(
            writes, uses.confirm, done=self._confirmed, failed=self._refused, allowed=self._may_confirm, parent=self
        )
        self.resend = Command(
            writes, uses.resend, done=self._arrived, failed=self._refused, allowed=self._may_resend, parent=self
        )
        self.drop = Command(writes, uses.discard, done=self._dropped, failed=self._show_error, parent=self)
        self._reread = Command(writes, uses.resume, done=self._follow, failed=self._ignore, parent=self)
        self._calls: list[Command] = []
        self._watch(self.ask, self.confirm, self.resend)
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self.tick)

    # -- the code --------------------------------------------------------------------------------------------------

    def edit_code(self, digits: str) -> None:
        """Typed; the sixth digit only allows to go on."""

    def paste_code(self, digits: str) -> None:
        """A whole code was pasted: enter it."""
        self.edit_code(digits)
        self.submit_code()

    def submit_code(self) -> None:
        """Enter the code; everything else follows from it."""
        self.confirm(self.state.draft, self.state.code)

    def send_again(self) -> None:
        """Ask for another code."""
        self.resend(self.state.draft)

    @Slot()
    def tick(self) -> None:
        """Count down; called each second."""
        standing, now = self.state.standing, self._clock.now()
        if standing is not None:
            self._change(
                expires_in=seconds_until(now, standing.expires_at),
                resend_in=seconds_until(now, standing.resend_after),
                now=now,
            )

    def _may_confirm(self) -> bool:
        return self.state.has_code and not self.state.expired and not self.state.sending

    def _may_resend(self) -> bool:
        standing = self.state.standing
        return standing is not None and self.state.resend_in == 0 and standing.resends_left > 0

    # -- answers ---------------------------------------------------------------------------------------------------

    def _arrived(self, at: Any) -> None:
        """How it stands at the service decides where one is."""

    def _confirmed(self, at: Any) -> None:
        """The code was right."""
        self._arrived(at)

    def _refused(self, error: GosiError) -> None:
        """Said at its field, on its step; what was typed stays."""

    def _count_tries(self, error: GosiError) -> None:
        """How many tries a wrong code has left."""
        left, standing = error.params.get("tries_left"), self.state.standing
        if isinstance(left, int) and standing is not None:
            self._change(standing=replace(cast("Any", standing), tries_left=left))

    def _as_told(self, told: Any, *more: str) -> Any:
        """What is typed as it stands on the screen, with what a call has noted beside it."""
        noted = {name: getattr(told, name) for name in ("told", "keys", "follows", *more)}
        return replace(self.state.draft, **noted)

    def _follow(self, kept: Any) -> None:
        """What a call has noted in the draft on disk."""
        if kept is not None:
            self._change(draft=self._as_told(kept))

    def _kept(self, draft: object) -> None:
        self._change(saved_at=self._clock.now(), now=self._clock.now(), draft=self._as_told(draft))

    def _dropped(self, _: object) -> None:
        self.finished.emit("")

    def _show_service(self, service: ServiceInfo) -> None:
        self._change(
            service_name=service.name, service_name_en=service.name_en, address=service.address,
            practice=service.practice,
        )  # fmt: skip

    def _noted(self, notes: Sequence[PracticeNote]) -> None:
        self._change(notes=tuple(notes))

    def _show_error(self, error: GosiError) -> None:
        self._change(error=error)

    def _ignore(self, error: GosiError) -> None:
        """Nobody answers yet; the call that needs the answer will say what is the matter."""

    # -- inside ----------------------------------------------------------------------------------------------------

    def _watch(self, *calls: Command) -> None:
        """While one of them is under way nothing is changed."""
        self._calls += calls
        for call in calls:
            call.changed.connect(self._show_sending)

    @Slot()
    def _show_sending(self) -> None:
        self._update(sending=any(call.running for call in self._calls))

    def _change(self, **changes: Any) -> None:
        self._update(**changes)
        for command in (self.confirm, self.resend):
            command.refresh()
