"""A profile as a person has it after the first sync: unlocked by the keychain, many people cached, connection cut."""

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from bench import crowd
from gosi_desktop.application.ports import Head, Heads, PortfolioSummary, ProfileInfo, ProfileKind, TokenPair
from gosi_desktop.bootstrap import CACHE, Program, Surroundings
from gosi_desktop.config import Config
from gosi_desktop.domain.establishment import Role
from gosi_desktop.keystore.keychain import Keychain, SystemKeychain
from gosi_desktop.storage.cache import SqlCache
from tests.fakes.keychain import FileKeychain
from tests.support import pages
from tests.support.caches import fill, occupation
from tests.support.secret_service import missing_programs, secret_service

_BUS = "DBUS_SESSION_BUS_ADDRESS"
_OURS = "MUNSHAA_BENCH_KEYCHAIN"  # set where the bus is ours: a person's own keychain is never touched
PAGE = 5_000


@dataclass(frozen=True, slots=True)
class World:
    """The folder that ``--data`` names, its one profile and the profile's key."""

    folder: Path
    profile: ProfileInfo
    key: bytes

    @property
    def cache(self) -> Path:
        """The encrypted file."""
        return self.profile.folder / CACHE


@contextmanager
def keychain_around(folder: Path) -> Iterator[bool]:
    """A real secret service for this process and those it starts; False where its programs are missing."""
    if sys.platform != "linux" or missing_programs():
        yield False
        return
    folder.mkdir()
    before = dict(os.environ)
    with secret_service(folder) as service:
        os.environ |= {_BUS: service.address, _OURS: "1"}
        try:
            yield True
        finally:
            os.environ.clear()
            os.environ.update(before)


def has_keychain() -> bool:
    """Whether ``keychain_around`` found a real one."""
    return _OURS in os.environ


def keychain(folder: Path) -> Keychain:
    """The system's where ``keychain_around`` has one, else a file beside the data."""
    return SystemKeychain() if has_keychain() else FileKeychain(folder / "keychain.json")


def program(folder: Path) -> Program:
    """The wiring of the product over a world, without its window."""
    return Program(Config(folder), Surroundings(keychain=keychain(folder)))


def found(folder: Path) -> World:
    """A world made earlier."""
    store = program(folder).profile_store
    profile = store.list()[0]
    return World(folder, profile, store.unlock(profile.id, None))


def make(folder: Path, people: int) -> World:
    """Make it: pages of the feed through the product's own storage, then what a signed-in profile keeps."""
    folder.mkdir(parents=True)
    wired = program(folder)
    store = wired.profile_store
    profile, _ = store.create(ProfileKind.PRACTICE, "تدريب", "", "", None, with_recovery=False)
    world = World(folder, profile, store.unlock(profile.id, None))
    cache = SqlCache.open(world.cache, world.key, wired.clock, wired.rules, occupation)
    try:
        now = wired.clock.now()
        cache.feed.save_heads(Heads(pages.EPOCH, (_head(people),)))
        fill(cache, pages.pages_of(list(crowd.feed(people)), PAGE))
        cache.feed.note_synced(pages.NUMBER, now)
        cache.tokens.save_tokens(TokenPair("access", "refresh", now + timedelta(days=1)))
        account = {"id": "1", "name": "نورة العنزي", "name_en": "Noura Alanazi", "username": "n.alanazi", "mobile": ""}
        cache.device.put("account", json.dumps(account))
        cache.device.put("connection_cut", "yes")
    finally:
        cache.close()
    wired.preferences.change(last_profile=profile.id, opens_locked=False)
    return world


def _head(people: int) -> Head:
    summary = PortfolioSummary(people, 0, 0, None, compliant=True)
    return Head(pages.NUMBER, "روابي السدير للتجارة", "Rawabi Alsudair Trading", 1, Role.SUPERVISOR, 1, None, summary)
