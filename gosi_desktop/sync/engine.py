"""One round: heads, then for each establishment what is ready to be sent and what moved, the open one first.

Every page and its cursor are one transaction of the store, so a round may end anywhere, by a kill too, and the next
one goes on from the last page kept. Nothing is ever applied beside its cursor.
"""

import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from gosi_desktop.application.ports import Authority, Cancelled, FeedPlace, FeedStore, Head, Heads, Progress
from gosi_desktop.domain.clock import Clock
from gosi_desktop.domain.errors import (
    CursorExpired,
    NotPermitted,
    Offline,
    ProtocolError,
    Refused,
    RemoteError,
    ServiceBusy,
    SignInExpired,
    TermsNotAccepted,
)
from gosi_desktop.sync import schedule
from gosi_desktop.sync.feed_pull import FeedPull, PastChanged
from gosi_desktop.sync.page_ahead import BreakOff
from gosi_desktop.sync.push import Push
from gosi_desktop.sync.schedule import Jitter

_FRESH_STARTS = 2  # in one round and establishment; more would be a service that contradicts itself


class Engine:
    """The Rounds of one profile; called by one thread at a time.

    ``changed`` is told after every commit that alters what is shown, so that screens need not wait for the round's end.
    ``break_off`` ends the authority's call of a thread, which then raises Cancelled.
    """

    def __init__(
        self,
        authority: Authority,
        store: FeedStore,
        clock: Clock,
        jitter: Jitter,
        changed: Callable[[], None] = lambda: None,
        break_off: BreakOff = lambda thread: None,
        push: Push | None = None,
        closing: Callable[[str], None] = lambda establishment: None,
    ) -> None:
        self._authority = authority
        self._store = store
        self._clock = clock
        self._jitter = jitter
        self._changed = changed
        self._break_off = break_off
        self._push = push
        self._closing = closing  # before an establishment's rows are erased
        self._under_way: tuple[int, FeedPull] | None = None  # the round's thread, and what it pulls with
        self._unreported = False
        self._heads_at: float | None = None
        self._all_wanted = False
        self._failure: tuple[float, RemoteError] | None = None
        self._reached: dict[str, int] = {}  # the seq in heads up to which each establishment has been pulled
        self._latest: Heads | None = None

    def seconds_until_next(self, failures: int, retry_after: float | None) -> float:
        """Until the next round (``schedule``)."""
        return schedule.seconds_until_next(failures, retry_after, self._jitter)

    def push_at(self, dues: Sequence[datetime]) -> datetime | None:
        """When to begin a round for requests that become due then (``schedule``)."""
        return schedule.push_at(dues)

    def pull_round(
        self,
        opened: str | None,
        progress: Progress,
        cancelled: Cancelled,
        preparing: Progress = lambda done, total: None,
    ) -> bool:
        """Heads when they are due, then every establishment that moved. True when something shown has changed.

        ``progress`` counts the rows of a copy that have come, ``preparing`` the people of it put into the list.
        Raises Cancelled (the error), RemoteError, StorageError; what was kept before stays.
        """
        self._ensure_pace()
        pull = FeedPull(self._authority, self._store, self._clock, progress, cancelled, preparing, self._break_off)
        self._under_way = threading.get_ident(), pull
        try:
            self._round(opened, pull, cancelled)
        except RemoteError as error:
            self._failure = (self._clock.monotonic(), error)
            raise
        finally:
            self._under_way = None
        self._failure = None
        told, self._unreported = self._unreported, False
        return told

    def look_at_all(self) -> None:
        """The next round asks for heads, however lately they came: somebody wants it, or knows of something new."""
        self._all_wanted = True

    def interrupt(self) -> None:
        """Do not wait for the authority's answer any longer; the round ends as cancelled."""
        if (under_way := self._under_way) is not None:
            thread, pull = under_way
            self._break_off(thread)
            pull.interrupt()

    def _ensure_pace(self) -> None:
        """While failing, at most one request a second: sooner than that the answer is the failure just seen."""
        if self._failure is None:
            return
        at, error = self._failure
        unreachable = isinstance(error, Offline | ServiceBusy)
        if unreachable and self._clock.monotonic() - at < schedule.LEAST_BETWEEN_FAILURES:
            raise error

    def _round(self, opened: str | None, pull: FeedPull, cancelled: Cancelled) -> None:
        heads, asked = self._heads()
        refused: RemoteError | None = None
        for head in _opened_first(heads.heads, opened):
            try:
                sent = self._send(head, cancelled)
                if sent or self._is_due(head, heads.epoch, asked, opened):
                    self._bring_up(head, heads.epoch, pull)
                    if sent and self._push is not None and self._push.rebased and self._send(head, cancelled):
                        self._bring_up(head, heads.epoch, pull)  # once: the next round takes what collides again
                elif asked and head.ended_at is None:
                    self._store.note_synced(head.establishment, self._clock.now())  # nothing moved, as heads say
            except (ProtocolError, Refused) as error:
                if isinstance(error, SignInExpired | TermsNotAccepted):
                    raise  # it is the same for all of them
                refused = refused or error  # the others go on
        if refused is not None:
            raise refused
        self._keep_tag()

    def _heads(self) -> tuple[Heads, bool]:
        """Heads, and whether they were asked for just now."""
        wanted, self._all_wanted = self._all_wanted, False  # said again meanwhile, it is for the round after this
        since = None if wanted or self._heads_at is None else self._clock.monotonic() - self._heads_at
        if self._latest is not None and not schedule.heads_due(since, failed=self._failure is not None):
            return self._latest, False
        return self._ask_heads(), True

    def _ask_heads(self) -> Heads:
        """Ask, and keep the answer without its tag: a kept tag says that everything in it has been pulled."""
        kept = self._store.heads()
        if self._latest is None and kept is not None and kept.etag is not None:
            self._reached = {head.establishment: head.seq for head in kept.heads}
        fresh = self._authority.heads(kept.etag if kept is not None else None)
        if fresh is None and kept is None:
            raise ProtocolError("remote.protocol")
        self._heads_at = self._clock.monotonic()
        if fresh is not None:
            listed = {head.establishment for head in fresh.heads}
            for head in kept.heads if kept is not None else ():
                if head.establishment not in listed:
                    self._erase(head.establishment)  # ended so long ago that the service does not say so any more
            self._store.save_heads(replace(fresh, etag=None))
            self._tell()
        self._latest = fresh or kept
        assert self._latest is not None
        return self._latest

    def _keep_tag(self) -> None:
        heads = self._latest
        kept = self._store.heads()
        if heads is None or heads.etag is None or (kept is not None and kept.etag == heads.etag):
            return
        running = [head for head in heads.heads if head.ended_at is None]
        if all(self._reached.get(head.establishment) == head.seq for head in running):
            self._store.save_heads(heads)

    def _is_due(self, head: Head, epoch: str, asked: bool, opened: str | None) -> bool:
        place = self._store.place(head.establishment)
        if head.ended_at is not None:
            return place is not None
        if place is None or not place.complete or place.filling:
            return True
        if place.epoch != epoch or place.role_seq != head.role_seq:
            return True
        return self._reached.get(head.establishment) != head.seq or (head.establishment == opened and not asked)

    def _send(self, head: Head, cancelled: Cancelled) -> bool:
        """Send what is due, before the pull that brings its effect. Not before a first copy is here: nobody saw one."""
        place = self._store.place(head.establishment)
        if self._push is None or head.ended_at is not None or place is None or not place.complete:
            return False
        return self._push.run(head.establishment, cancelled) is not None

    def _bring_up(self, head: Head, epoch: str, pull: FeedPull) -> None:
        """Pull one establishment; what contradicts its heads is settled by asking for them again, then afresh."""
        afresh = head.seq < self._reached.get(head.establishment, 0)  # it went back, without a new epoch
        if afresh:
            del self._reached[head.establishment]  # said once: an unfinished copy is gone on with
        for _ in range(_FRESH_STARTS + 1):
            if head.ended_at is not None:
                self._erase(head.establishment)
                return
            place = self._store.place(head.establishment)
            try:
                if self._push is not None and _is_new_past(place, epoch):
                    self._push.look_for_lost(head.establishment)  # before a copy of this epoch begins: else never again
                if pull.run(head, epoch, afresh):
                    self._tell()
                self._reached[head.establishment] = head.seq
                return
            except (CursorExpired, PastChanged, NotPermitted) as obstacle:
                heads = self._ask_heads()
                now = next((one for one in heads.heads if one.establishment == head.establishment), None)
                if now is None:
                    return  # erased
                same_role = now.ended_at is None and now.role_seq == head.role_seq
                if isinstance(obstacle, NotPermitted) and same_role:
                    raise
                head, epoch, afresh = now, heads.epoch, True
        raise ProtocolError("remote.feed_gap")

    def _erase(self, establishment: str) -> None:
        self._closing(establishment)
        self._store.erase(establishment)
        self._reached.pop(establishment, None)
        self._tell()

    def _tell(self) -> None:
        self._unreported = True
        self._changed()


def _is_new_past(place: FeedPlace | None, epoch: str) -> bool:
    """Whether the authority may have lost what it accepted: another epoch, or none known since a role had ended."""
    return place is None or (place.complete and place.epoch != epoch)


def _opened_first(heads: Sequence[Head], opened: str | None) -> list[Head]:
    return sorted(heads, key=lambda head: head.establishment != opened)  # stable: the others stay in their order
