"""The composition root: the only module that knows every concrete class; free of Qt, since `gosi` starts here too."""

import platform
import random
import threading
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from gosi_desktop import data
from gosi_desktop.application.contributors import Contributors
from gosi_desktop.application.establishments import Establishments
from gosi_desktop.application.events import DataChanged, Kind
from gosi_desktop.application.ports import (
    Authority,
    Cache,
    PracticeDesk,
    ProfileInfo,
    ProfileKind,
    ServiceInfo,
    SessionGate,
)
from gosi_desktop.application.preferences import PreferenceBook
from gosi_desktop.application.printing import Printing
from gosi_desktop.application.profiles import Profiles
from gosi_desktop.application.pull import Pull, Rounds
from gosi_desktop.application.session import Session
from gosi_desktop.application.view_choices import ViewChoices
from gosi_desktop.application.workspace import Workspace
from gosi_desktop.config import Config, PreferenceJson
from gosi_desktop.domain.clock import Clock
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.keystore.keychain import Keychain, SystemKeychain
from gosi_desktop.keystore.meter import ZxcvbnMeter
from gosi_desktop.keystore.profile_lock import Door, ProfileLock, ask_to_come_forward
from gosi_desktop.keystore.profiles import FolderProfiles
from gosi_desktop.keystore.slots import Argon2Cost

if TYPE_CHECKING:
    from gosi_desktop.remote.endpoint import Locate

CACHE = "cache.db"
SCRATCH = "scratch"
OWNER_ASKED, OWNER_PAUSE = 40, 0.25  # times, and seconds between two


class SystemClock:
    """This computer's own time."""

    def now(self) -> datetime:
        """Now, in UTC."""
        return datetime.now(UTC)

    def monotonic(self) -> float:
        """Seconds that only grow."""
        return monotonic()


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a test or a tour puts in place of the real thing; the product uses the defaults."""

    clock: Clock | None = None
    keychain: Keychain | None = None
    argon2: Argon2Cost | None = None
    ca_file: Path | None = None
    practice_arguments: tuple[str, ...] = ()
    practice_seed: str = "small"


class Program:
    """Everything of one process that needs no window."""

    def __init__(self, config: Config, surroundings: Surroundings | None = None) -> None:
        self.config = config
        self._surroundings = surroundings or Surroundings()
        self.clock: Clock = self._surroundings.clock or SystemClock()
        self.events = DataChanged()
        overrides = {"language": config.language, "theme": config.theme}
        self.preferences = PreferenceBook(
            PreferenceJson(config.preferences_file), self.events, {k: v for k, v in overrides.items() if v is not None}
        )
        self.come_forward: Callable[[], None] = lambda: None  # the window says what to do when started a second time
        self._open_lock = threading.Lock()
        self._ending = threading.Event()
        self._asking_ends: Callable[[], None] = lambda: None  # breaks off the question to a stranger under way

    @cached_property
    def keychain(self) -> Keychain:
        """The system's key store; nothing of keyring is imported before it is first used."""
        return self._surroundings.keychain or SystemKeychain()

    @cached_property
    def profile_store(self) -> FolderProfiles:
        """Profiles on this computer."""
        return FolderProfiles(self.config.data_folder, self.keychain, self.clock, self._surroundings.argon2)

    @cached_property
    def profiles(self) -> Profiles:
        """First start, unlocking, forgetting."""
        return Profiles(self.profile_store, self.open_workspace, self.describe, self.set_aside, self.hang_up)

    @cached_property
    def rules(self) -> RuleBook:
        """The rules this version ships with."""
        return RuleBook(data.load_rules())

    def ask_to_come_forward(self, folder: Path) -> bool:
        """Ask the copy that owns a profile to show its window; False when it does not answer, though asked again for
        a while, since it may just be starting.
        """
        for _ in range(OWNER_ASKED):
            if ask_to_come_forward(folder):
                return True
            if self._ending.wait(OWNER_PAUSE):
                break
        return False

    def hang_up(self) -> None:
        """The program ends: nobody is asked any longer. Never waits."""
        self._ending.set()
        self._asking_ends()

    def missing_letters(self, text: str) -> str:
        """Letters of ``text`` that the bundled typeface cannot draw."""
        from gosi_desktop.typesetting.typeface import bundled_typeface

        return bundled_typeface().missing(text)

    def describe(self, address: str) -> ServiceInfo:
        """Ask who answers at an address, with nothing but the question."""
        from gosi_desktop.remote.authority import ServiceAuthority
        from gosi_desktop.remote.endpoint import Endpoint
        from gosi_desktop.remote.service import Service, SignedService
        from gosi_desktop.remote.service_time import ServiceTime
        from gosi_desktop.remote.transport import Transport

        time = ServiceTime(self.clock)
        transport = Transport(lambda: Endpoint(address), time.moment, self._language, self._surroundings.ca_file)
        self._asking_ends = transport.close
        try:
            service = Service(transport, time)
            signed = SignedService(service, _NoTokens(), self.clock)
            return ServiceAuthority(lambda: Endpoint(address), service, signed, time).describe()
        finally:
            transport.close()

    def open_workspace(self, profile: ProfileInfo, key: bytes) -> Workspace:
        """Unlock a profile's cache and put its use cases together. Raises ProfileInUse, WrongKey, Corrupt, …"""
        with self._open_lock, ExitStack() as undo:
            lock = undo.enter_context(ProfileLock.acquire(profile.folder))
            time = _Forwarding(self.clock)
            cache = self._open_cache(profile, key, time)
            undo.callback(cache.close)
            workspace = self._assemble(profile, key, cache, time, lock)
            undo.pop_all()
        return workspace

    def _open_cache(self, profile: ProfileInfo, key: bytes, clock: Clock) -> Cache:
        from gosi_desktop.storage.cache import SqlCache

        scratch = profile.folder / SCRATCH
        _emptied(scratch)
        cache = SqlCache.open(profile.folder / CACHE, key, clock, self.rules, _occupation_labels())
        if not cache.ended_cleanly:
            _checked(cache)
        return cache

    def _assemble(
        self, profile: ProfileInfo, key: bytes, cache: Cache, forwarding: "_Forwarding", lock: ProfileLock
    ) -> Workspace:
        """The use cases over an open cache and the line to its service."""
        from gosi_desktop.reports.press import PaperPress

        line = self._line(profile, cache)
        time = forwarding.clock = line.time
        establishments = Establishments(cache.feed, cache.device, self.events)
        contributors = Contributors(cache.roster, cache.feed, self.rules, time)
        session = Session(line.gate, cache.tokens, cache.device, cache.audit, time, self.events, _device_name())
        printing = Printing(
            contributors,
            establishments,
            session,
            PaperPress(_nationality_word(), profile.folder / SCRATCH),
            cache.audit,
            time,
            profile.kind is ProfileKind.PRACTICE,
            profile.folder / SCRATCH,
        )
        door = Door(profile.folder, lambda: self.come_forward())
        return Workspace(
            profile=profile,
            key=key,
            session=session,
            establishments=establishments,
            contributors=contributors,
            pull=Pull(self._rounds(line, cache), establishments, cache.device, time, self.events, line.has_route),
            printing=printing,
            authority=line.authority,
            meter=ZxcvbnMeter(),
            practice=line.desk,
            choices=ViewChoices(cache.device),
            rules=self.rules,
            clock=time,
            events=self.events,
            check=cache.check,
            hang_up=line.break_off_all,
            close=_closing(door.close, line.hang_up, cache.close, lock.release),
        )

    def _line(self, profile: ProfileInfo, cache: Cache) -> "_Line":
        """Everything that speaks to the profile's service; nothing is connected or started before it is used."""
        from gosi_desktop.remote.authority import ServiceAuthority
        from gosi_desktop.remote.call_keys import CallKeys
        from gosi_desktop.remote.endpoint import Endpoint
        from gosi_desktop.remote.practice import ServicePracticeDesk
        from gosi_desktop.remote.practice_service import PracticeService
        from gosi_desktop.remote.route import has_route
        from gosi_desktop.remote.service import Service, SignedService
        from gosi_desktop.remote.service_time import ServiceTime
        from gosi_desktop.remote.session import ServiceSession
        from gosi_desktop.remote.transport import Transport

        around = self._surroundings
        started: PracticeService | None = None
        if profile.kind is ProfileKind.PRACTICE:
            started = PracticeService(profile.folder, around.practice_seed, around.practice_arguments)
        locate: Locate = started.endpoint if started is not None else lambda: Endpoint(profile.address)
        time = ServiceTime(self.clock, cache.device)
        transport = Transport(locate, time.moment, self._language, around.ca_file)
        service = Service(transport, time)
        signed = SignedService(service, cache.tokens, self.clock)
        keys = CallKeys()
        return _Line(
            time=time,
            authority=ServiceAuthority(locate, service, signed, time),
            gate=ServiceSession(service, signed, cache.tokens, keys),
            desk=ServicePracticeDesk(service, time, keys) if started is not None else None,
            has_route=lambda: started is not None or has_route(profile.address),
            break_off=transport.interrupt,
            break_off_all=transport.close,
            hang_up=_closing(transport.close, *([started.stop] if started is not None else [])),
        )

    def _rounds(self, line: "_Line", cache: Cache) -> Rounds:
        from gosi_desktop.sync.engine import Engine

        return Engine(
            line.authority,
            cache.feed,
            line.time,
            random.random,
            changed=lambda: self.events.publish(Kind.ROSTER, Kind.ESTABLISHMENTS),
            break_off=line.break_off,
        )

    def set_aside(self, profile: ProfileInfo) -> None:
        """Keep a damaged cache under another name, so that a fresh one can be fetched in its place."""
        from gosi_desktop.storage.damage import set_aside

        with ProfileLock.acquire(profile.folder):
            set_aside(profile.folder / CACHE, self.clock.now())

    def _language(self) -> str:
        return self.preferences.current.language


@dataclass(frozen=True, slots=True)
class _Line:
    """What speaks to one service."""

    time: Clock
    authority: Authority
    gate: SessionGate
    desk: PracticeDesk | None
    has_route: Callable[[], bool]
    break_off: Callable[[int], None]
    break_off_all: Callable[[], None]
    hang_up: Callable[[], None]


def _closing(*parts: Callable[[], None]) -> Callable[[], None]:
    """One call that closes every part in this order, even when one of them fails."""

    def close() -> None:
        with ExitStack() as stack:
            for part in reversed(parts):
                stack.callback(part)

    return close


def _checked(cache: Cache) -> None:
    """After an unclean end every page is authenticated; a damaged cache is closed again. Raises Corrupt."""
    try:
        cache.check()
    except BaseException:
        cache.close()
        raise


class _Forwarding:
    """The cache needs a clock before the service's time, which is kept in the cache, can be known."""

    def __init__(self, clock: Clock) -> None:
        self.clock = clock

    def now(self) -> datetime:
        """Now, by the clock in use."""
        return self.clock.now()

    def monotonic(self) -> float:
        """Seconds that only grow."""
        return self.clock.monotonic()


class _NoTokens:
    """For asking a stranger: no session is ever involved."""

    def tokens(self) -> None:
        """There are none."""
        return

    def save_tokens(self, tokens: object) -> None:
        """Nothing is kept of a stranger."""

    def device_id(self) -> str:
        """Nobody is told."""
        return ""


def _occupation_labels() -> Callable[[str], tuple[str, str]]:
    words = {code: (word["ar"], word["en"]) for code, word in data.load_list("occupations")["items"].items()}
    return lambda code: words.get(code, (code, code))


def _nationality_word() -> Callable[[str, bool, str], str]:
    words = data.load_list("nationalities")["items"]

    def word(code: str, woman: bool, language: str) -> str:
        if code not in words:
            return code
        found: str = words[code]["en"] if language == "en" else words[code]["ar"]["female" if woman else "male"]
        return found

    return word


def _device_name() -> str:
    """What the devices page of the service shows; the computer's own name."""
    return platform.node()[:60] or "computer"


def _emptied(folder: Path) -> None:
    """A private folder for work that must not survive: emptied at every start."""
    import shutil

    from gosi_desktop.domain.errors import DiskFull

    try:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise DiskFull from error
