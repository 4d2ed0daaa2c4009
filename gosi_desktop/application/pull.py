"""Taking what is new from the service: when, how it went, and the switch that cuts the connection."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from threading import Lock
from typing import Protocol

from gosi_desktop.application.establishments import Establishments
from gosi_desktop.application.events import DataChanged, Kind
from gosi_desktop.application.ports import Cancelled, DeviceStore, Progress
from gosi_desktop.domain.clock import Clock, today_in_riyadh
from gosi_desktop.domain.errors import (
    Cancelled as CancelledError,
)
from gosi_desktop.domain.errors import (
    GosiError,
    NotPermitted,
    Offline,
    RemoteError,
    ServiceBusy,
    SignInExpired,
)

_CUT = "connection_cut"
_LONGEST_PUSH = 30.0  # seconds; what seems to be due later was made before the clock went back


class Phase(StrEnum):
    """How the connection stands, as the pill shows it."""

    IDLE = "idle"
    PULLING = "pulling"
    OFFLINE = "offline"
    CUT = "cut"  # by the user, in practice
    SIGN_IN_NEEDED = "sign_in_needed"
    FAILED = "failed"  # the service answered with something we refuse, or our own storage failed


@dataclass(frozen=True, slots=True)
class PullState:
    """One picture of the pull. ``error`` and its params are for the words.

    ``done`` and ``total`` count rows fetched; while ``preparing``, when all have come, people put into the list.
    """

    phase: Phase = Phase.IDLE
    done: int = 0
    total: int | None = None
    preparing: bool = False
    offline_since: datetime | None = None
    error: GosiError | None = None


class Rounds(Protocol):
    """The engine behind (``sync``): one round, and when the next one is due."""

    def pull_round(self, opened: str | None, progress: Progress, cancelled: Cancelled, preparing: Progress) -> bool:
        """Heads, then what moved, the open establishment first. True when rows changed.

        ``progress`` counts rows fetched, ``preparing`` the people of a fresh copy who are put into the list.
        """

    def look_at_all(self) -> None:
        """The next round asks for heads, however lately they came; may be said from any thread."""

    def interrupt(self) -> None:
        """Break off the call under way, without waiting: the round ends as cancelled."""

    def seconds_until_next(self, failures: int, retry_after: float | None) -> float:
        """Until the next round: the cadence when all is well, back-off with jitter after failures."""

    def push_at(self, dues: Sequence[datetime]) -> datetime | None:
        """When to begin a round for requests that become due at these instants; None without any."""


Dues = Callable[[datetime | None], Sequence[datetime]]  # when requests that are ready are due, not before an instant
PullProgress = Callable[[int, int | None, bool], None]  # done, total, preparing: as in PullState
Route = Callable[[], bool]  # whether any network leads towards the service; nothing is sent


class Pull:
    """Rounds that do not overlap. ``run`` is called on the sync thread, ``state`` from anywhere."""

    def __init__(
        self,
        rounds: Rounds,
        establishments: Establishments,
        device: DeviceStore,
        clock: Clock,
        events: DataChanged,
        route: Route = lambda: True,
        dues: Dues = lambda after: (),
        reached: Callable[[], None] = lambda: None,
    ) -> None:
        """``reached`` is called after a round that went well: what could not be asked before may be asked now."""
        self._rounds = rounds
        self._reached = reached
        self._establishments = establishments
        self._device = device
        self._clock = clock
        self._events = events
        self._route = route
        self._dues = dues
        self._begun: datetime | None = None  # the last round: what was due by then was offered, or waits for another
        self._day: date | None = None  # of the last round: what is left, late or over is said by it
        self._had_route = True
        self._lock = Lock()
        self._state = PullState()
        self._failures = 0
        self._stop = False

    @property
    def state(self) -> PullState:
        """As of now."""
        return self._state

    def read_switch(self) -> bool:
        """Whether the user has cut the connection (kept over restarts)."""
        cut = self._device.get(_CUT) == "yes"
        if cut:
            self._set(phase=Phase.CUT, offline_since=self._state.offline_since or self._clock.now())
        return cut

    def switch(self, connected: bool) -> None:
        """Cut the connection until it is switched back, or join it again."""
        self._device.put(_CUT, None if connected else "yes")
        self._failures = 0
        if connected:
            self._set(phase=Phase.IDLE, offline_since=None, error=None)
        else:
            self.cancel()
            self._set(phase=Phase.CUT, offline_since=self._clock.now(), error=None)

    def network_returned(self) -> bool:
        """Asked every few seconds while offline: True once, when a network leads to the service that did not before."""
        before, self._had_route = self._had_route, self._route()
        return self._had_route and not before

    def look_at_all(self) -> None:
        """Let the next round look at every establishment, not only at the open one."""
        self._rounds.look_at_all()

    def cancel(self) -> None:
        """Stop the running round, whatever it waits for; the pages fetched stay."""
        self._stop = True
        self._rounds.interrupt()

    def run(self, on_progress: PullProgress | None = None) -> PullState:
        """One round. Expected failures become the state, never an exception."""
        if self.read_switch() or not self._lock.acquire(blocking=False):
            return self._state
        try:
            self._stop = False
            self._round(on_progress)
        finally:
            self._lock.release()
        return self._state

    def seconds_until_next(self) -> float:
        """For the timer of whoever drives the rounds."""
        error = self._state.error
        retry_after = error.retry_after if isinstance(error, ServiceBusy) else None
        return self._rounds.seconds_until_next(self._failures, retry_after)

    def seconds_until_push(self) -> float | None:
        """Until what is ready to be sent wants a round of its own; None while nothing is, or nothing can be sent.

        After a failure the rounds come by their back-off, and at once when the network returns.
        """
        if self._state.phase is not Phase.IDLE:
            return None
        now = self._clock.now()
        if self._begun is not None and self._begun > now:
            self._begun = None  # the clock went back
        at = self._rounds.push_at(self._dues(self._begun))
        if at is None:
            return None
        return min(max((at - now).total_seconds(), 0.0), _LONGEST_PUSH)

    def _round(self, on_progress: PullProgress | None) -> None:
        self._set(phase=Phase.PULLING, done=0, total=None, preparing=False)
        self._begun = self._clock.now()
        self._day = self._day or today_in_riyadh(self._clock)
        opened = self._establishments.opened()
        try:
            changed = self._rounds.pull_round(
                opened.head.establishment if opened else None,
                self._reporting(on_progress, preparing=False),
                lambda: self._stop,
                self._reporting(on_progress, preparing=True),
            )
        except CancelledError as error:
            self._set(phase=Phase.IDLE, error=error)
        except (SignInExpired, NotPermitted) as error:
            self._set(phase=Phase.SIGN_IN_NEEDED, error=error)
        except (Offline, ServiceBusy) as error:
            self._failures += error is not self._state.error  # the same one: asked too soon, nobody was called
            self._set(phase=Phase.OFFLINE, error=error, offline_since=self._state.offline_since or self._clock.now())
        except RemoteError as error:
            self._failures += 1
            self._set(phase=Phase.FAILED, error=error)
        except GosiError as error:
            self._failures += 1
            self._set(phase=Phase.FAILED, error=error)
        except Exception:  # a defect: whoever raised it is told, and the rounds go on
            self._failures += 1
            self._set(phase=Phase.FAILED, error=GosiError())
            raise
        else:
            self._failures = 0
            self._set(phase=Phase.IDLE, error=None, offline_since=None)
            if changed:
                self._events.publish(Kind.ROSTER, Kind.ESTABLISHMENTS)
            with suppress(RemoteError):
                self._reached()
        self.read_switch()  # perhaps the connection was cut meanwhile
        self._events.publish(Kind.SYNC)
        today = today_in_riyadh(self._clock)
        if today != self._day:  # it began, or the service says that it is another one
            self._day = today
            self._events.publish(Kind.ROSTER, Kind.ESTABLISHMENTS)

    def _reporting(self, on_progress: PullProgress | None, *, preparing: bool) -> Progress:
        def report(done: int, total: int | None) -> None:
            self._set(done=done, total=total, preparing=preparing)
            if on_progress is not None:
                on_progress(done, total, preparing)

        return report

    def _set(self, **changes: object) -> None:
        self._state = replace(self._state, **changes)  # type: ignore[arg-type]
