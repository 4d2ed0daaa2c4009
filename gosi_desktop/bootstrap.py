"""The composition root: the only module that knows every concrete class; free of Qt, since `gosi` starts here too."""

import json
import os
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
from gosi_desktop.application.ports import Cache, PracticeDesk, ProfileInfo, ProfileKind, ServiceInfo
from gosi_desktop.application.preferences import PreferenceBook
from gosi_desktop.application.printing import Printing
from gosi_desktop.application.profiles import Profiles
from gosi_desktop.application.pull import Pull
from gosi_desktop.application.session import Session
from gosi_desktop.application.view_choices import ViewChoices
from gosi_desktop.application.workspace import Workspace
from gosi_desktop.config import Config
from gosi_desktop.domain.clock import Clock
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.keystore.keychain import Keychain, SystemKeychain
from gosi_desktop.keystore.profile_lock import Door, ProfileLock, ask_to_come_forward
from gosi_desktop.keystore.profiles import FolderProfiles
from gosi_desktop.keystore.slots import Argon2Cost

if TYPE_CHECKING:
    from gosi_desktop.remote.endpoint import Locate
    from gosi_desktop.remote.practice_service import PracticeService

CACHE = "cache.db"
SCRATCH = "scratch"


class SystemClock:
    """This computer's own time."""

    def now(self) -> datetime:
        """Now, in UTC."""
        return datetime.now(UTC)

    def monotonic(self) -> float:
        """Seconds that only grow."""
        return monotonic()


class PreferenceJson:
    """Preferences in a file of their own: read leniently, replaced whole."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def read(self) -> dict[str, object]:
        """What is kept; empty when there is nothing readable."""
        try:
            found = json.loads(self._file.read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        return found if isinstance(found, dict) else {}

    def write(self, values: dict[str, object]) -> None:
        """Keep them; a folder that cannot be written keeps the choice for this run only."""
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            fresh = self._file.with_suffix(".new")
            fresh.write_text(json.dumps(values, indent=1), "utf-8")
            os.replace(fresh, self._file)
        except OSError:
            return


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
        return Profiles(self.profile_store, self.open_workspace, self.describe, self.set_aside)

    @cached_property
    def rules(self) -> RuleBook:
        """The rules this version ships with."""
        return RuleBook(data.load_rules())

    def ask_to_come_forward(self, folder: Path) -> bool:
        """Ask the copy that owns a profile to show its window; False when it does not answer."""
        return ask_to_come_forward(folder)

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
        from gosi_desktop.remote.authority import ServiceAuthority
        from gosi_desktop.remote.call_keys import CallKeys
        from gosi_desktop.remote.endpoint import Endpoint
        from gosi_desktop.remote.practice import ServicePracticeDesk
        from gosi_desktop.remote.service import Service, SignedService
        from gosi_desktop.remote.service_time import ServiceTime
        from gosi_desktop.remote.session import ServiceSession
        from gosi_desktop.remote.transport import Transport
        from gosi_desktop.reports.press import PaperPress
        from gosi_desktop.sync.engine import Engine

        practice = profile.kind is ProfileKind.PRACTICE
        service_process = self._practice_service(profile) if practice else None
        locate: Locate = service_process.endpoint if service_process else lambda: Endpoint(profile.address)
        time = forwarding.clock = ServiceTime(self.clock, cache.device)
        transport = Transport(locate, time.moment, self._language, self._surroundings.ca_file)
        service = Service(transport, time)
        signed = SignedService(service, cache.tokens, self.clock)
        keys = CallKeys()
        authority = ServiceAuthority(locate, service, signed, time)
        establishments = Establishments(cache.feed, cache.device, self.events)
        contributors = Contributors(cache.roster, cache.feed, self.rules, time)
        session = Session(
            ServiceSession(service, signed, cache.tokens, keys),
            cache.tokens,
            cache.device,
            cache.audit,
            time,
            self.events,
            _device_name(),
        )
        desk: PracticeDesk | None = ServicePracticeDesk(service, time, keys) if practice else None
        engine = Engine(
            authority,
            cache.feed,
            time,
            random.random,
            changed=lambda: self.events.publish(Kind.ROSTER, Kind.ESTABLISHMENTS),
            break_off=transport.interrupt,
        )
        door = Door(profile.folder, lambda: self.come_forward())

        def close() -> None:
            door.close()
            transport.close()
            if service_process is not None:
                service_process.stop()
            cache.close()
            lock.release()

        return Workspace(
            profile=profile,
            key=key,
            session=session,
            establishments=establishments,
            contributors=contributors,
            pull=Pull(engine, establishments, cache.device, time, self.events),
            printing=Printing(
                contributors,
                establishments,
                session,
                PaperPress(_nationality_word()),
                cache.audit,
                time,
                practice,
                profile.folder / SCRATCH,
            ),
            authority=authority,
            practice=desk,
            choices=ViewChoices(cache.device),
            rules=self.rules,
            clock=time,
            events=self.events,
            check=cache.check,
            close=close,
        )

    def set_aside(self, profile: ProfileInfo) -> None:
        """Keep a damaged cache under another name, so that a fresh one can be fetched in its place."""
        from gosi_desktop.storage.damage import set_aside

        with ProfileLock.acquire(profile.folder):
            set_aside(profile.folder / CACHE, self.clock.now())

    def _practice_service(self, profile: ProfileInfo) -> "PracticeService":
        from gosi_desktop.remote.practice_service import PracticeService

        return PracticeService(profile.folder, self._surroundings.practice_seed, self._surroundings.practice_arguments)

    def _language(self) -> str:
        return self.preferences.current.language


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
