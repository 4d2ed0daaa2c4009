"""The composition root: the only module that knows every concrete class; free of Qt, since `gosi` starts here too.

What it wires is imported when it is first used, here and in ``line`` and nowhere else: the first painting waits for
none of it, the first rows for no network, no paper and no SQLAlchemy.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from gosi_desktop.application.events import DataChanged, Kind
from gosi_desktop.application.preferences import PreferenceBook
from gosi_desktop.clocks import ForwardingClock, SystemClock
from gosi_desktop.config import Config, PreferenceJson
from gosi_desktop.word_lists import nationality_word, occupation_label, words

if TYPE_CHECKING:
    from gosi_desktop.affairs import Affairs
    from gosi_desktop.application.archive import Papers
    from gosi_desktop.application.invoices import Invoices
    from gosi_desktop.application.money_papers import MoneyPapers
    from gosi_desktop.application.ports import Cache, ProfileInfo, ServiceInfo
    from gosi_desktop.application.profiles import Profiles
    from gosi_desktop.application.pull import Rounds
    from gosi_desktop.application.restoring import Restoring
    from gosi_desktop.application.session import Session
    from gosi_desktop.application.support import Support
    from gosi_desktop.application.workspace import Workspace
    from gosi_desktop.domain.clock import Clock
    from gosi_desktop.domain.rules import RuleBook
    from gosi_desktop.keystore.keychain import Keychain
    from gosi_desktop.keystore.profile_lock import ProfileLock
    from gosi_desktop.keystore.profiles import FolderProfiles
    from gosi_desktop.keystore.slots import Argon2Cost
    from gosi_desktop.line import Line
    from gosi_desktop.safekeeping import BackupFolders

CACHE = "cache.db"
SCRATCH = "scratch"
OWNER_ASKED, OWNER_PAUSE = 40, 0.25  # times, and seconds between two


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
        from gosi_desktop.keystore.keychain import SystemKeychain

        return self._surroundings.keychain or SystemKeychain()

    @cached_property
    def profile_store(self) -> FolderProfiles:
        """Profiles on this computer."""
        from gosi_desktop.keystore.profiles import FolderProfiles

        return FolderProfiles(self.config.data_folder, self.keychain, self.clock, self._surroundings.argon2)

    @cached_property
    def profiles(self) -> Profiles:
        """First start, unlocking, forgetting."""
        from gosi_desktop.application.profiles import Profiles

        return Profiles(
            self.profile_store, self.open_workspace, self.describe, self.set_aside, self.hang_up, lambda: self.restoring
        )

    @cached_property
    def backup_folders(self) -> BackupFolders:
        """Where copies go."""
        from gosi_desktop.safekeeping import BackupFolders

        return BackupFolders(self.config, self.preferences)

    @cached_property
    def restoring(self) -> Restoring:
        """The way back from a copy."""
        from gosi_desktop.safekeeping import restoring_of

        return restoring_of(self.profile_store, self.open_workspace)

    @cached_property
    def rules(self) -> RuleBook:
        """The rules this version ships with."""
        from gosi_desktop import data
        from gosi_desktop.domain.rules import RuleBook

        return RuleBook(data.load_rules())

    @cached_property
    def support(self) -> Support:
        """Reports of faults, and what the help is made of."""
        from gosi_desktop.evidence import support_of

        return support_of(self.config.log_file, self.preferences, self.clock, self.rules)

    def ask_to_come_forward(self, folder: Path) -> bool:
        """Ask the copy that owns a profile to show its window; False when it does not answer, though asked again for
        a while, since it may just be starting.
        """
        from gosi_desktop.keystore.profile_lock import ask_to_come_forward

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
        from gosi_desktop.line import NoTokens, proxies_of
        from gosi_desktop.remote.authority import ServiceAuthority
        from gosi_desktop.remote.endpoint import Endpoint
        from gosi_desktop.remote.service import Service, SignedService
        from gosi_desktop.remote.service_time import ServiceTime
        from gosi_desktop.remote.transport import Transport

        time = ServiceTime(self.clock)
        transport = Transport(
            lambda: Endpoint(address), time.moment, self._language, self._surroundings.ca_file,
            proxies=lambda: proxies_of(self.preferences),
        )  # fmt: skip
        self._asking_ends = transport.close
        try:
            service = Service(transport, time)
            signed = SignedService(service, NoTokens(), self.clock)
            return ServiceAuthority(lambda: Endpoint(address), service, signed, time).describe()
        finally:
            transport.close()

    def open_workspace(self, profile: ProfileInfo, key: bytes) -> Workspace:
        """Unlock a profile's cache and put its use cases together. Raises ProfileInUse, WrongKey, Corrupt, …"""
        from gosi_desktop.keystore.profile_lock import ProfileLock

        with self._open_lock, ExitStack() as undo:
            lock = undo.enter_context(ProfileLock.acquire(profile.folder))
            time = ForwardingClock(self.clock)
            cache = self._open_cache(profile, key, time)
            undo.callback(cache.close)
            workspace = self._assemble(profile, key, cache, time, lock)
            undo.pop_all()
        return workspace

    def _open_cache(self, profile: ProfileInfo, key: bytes, clock: Clock) -> Cache:
        from gosi_desktop.storage.cache import SqlCache
        from gosi_desktop.storage.restoring import finish

        _emptied(profile.folder / SCRATCH)
        finish(profile.folder / CACHE, self.clock.now())
        cache = SqlCache.open(profile.folder / CACHE, key, clock, self.rules, occupation_label)
        if not cache.ended_cleanly:
            _checked(cache)
        return cache

    def _assemble(
        self, profile: ProfileInfo, key: bytes, cache: Cache, forwarding: ForwardingClock, lock: ProfileLock
    ) -> Workspace:
        """The use cases over an open cache and the line to its service."""
        from gosi_desktop.affairs import Affairs, book_press, sheet_files
        from gosi_desktop.application.contributor_forms import ContributorForms
        from gosi_desktop.application.contributors import Contributors
        from gosi_desktop.application.establishments import Establishments
        from gosi_desktop.application.ports import ProfileKind
        from gosi_desktop.application.printing import Printing
        from gosi_desktop.application.pull import Pull
        from gosi_desktop.application.role_watch import RoleWatch
        from gosi_desktop.application.session import Session
        from gosi_desktop.application.view_choices import ViewChoices
        from gosi_desktop.application.workspace import Workspace
        from gosi_desktop.keystore.meter import ZxcvbnMeter
        from gosi_desktop.keystore.profile_lock import Door
        from gosi_desktop.line import closing
        from gosi_desktop.reports.press import PaperPress
        from gosi_desktop.safekeeping import backups_of

        line = self._line(profile, cache)
        time = forwarding.clock = line.time
        establishments = Establishments(cache.feed, cache.device, self.events)
        contributors = Contributors(cache.roster, cache.feed, self.rules, time)
        session = Session(line.gate, cache.tokens, cache.device, cache.audit, time, self.events, _device_name())
        scratch, practice = profile.folder / SCRATCH, profile.kind is ProfileKind.PRACTICE
        press = PaperPress(nationality_word, scratch)
        printing = Printing(contributors, establishments, session, press, cache.audit, time, practice, scratch)
        papers = partial(self._papers, profile, cache, time)
        sheets = partial(sheet_files, profile.folder / SCRATCH)
        money = partial(self._money_papers, profile, cache, session, time)
        books = book_press(profile, SCRATCH, time, self._language, self._arabic_digits)
        affairs = Affairs(line, cache, session, papers, sheets, time, self.events, self.rules, words, money, books)
        if cache.batches.unfinished() is not None:
            affairs.sheet_imports.sweep()
        rounds = self._rounds(line, cache, affairs)
        door = Door(profile.folder, lambda: self.come_forward())
        scratch = profile.folder / SCRATCH
        backups = backups_of(
            profile, key, cache, self.profile_store, self.backup_folders, scratch, time, self.events, self.preferences
        )
        return Workspace(
            profile=profile,
            key=key,
            session=session,
            establishments=establishments,
            contributors=contributors,
            pull=Pull(
                rounds, establishments, cache.device, time, self.events, line.has_route, cache.outbox.dues,
                session.learn_account,
            ),
            printing=printing,
            photographs=affairs.photographs,
            papers=affairs.papers,
            registrations=affairs.registrations,
            applications=affairs.applications,
            own_account=affairs.own_account,
            offered_roles=affairs.offered_roles,
            approvals=affairs.approvals,
            members=affairs.members,
            roster_changes=affairs.roster_changes,
            own_establishment=affairs.own_establishment,
            establishment_changes=affairs.establishment_changes,
            establishment_papers=affairs.establishment_papers,
            contributor_forms=ContributorForms(cache.drafts, time, lambda: words("occupations")),
            sheet_imports=affairs.sheet_imports,
            outbox=affairs.outbox,
            roster_papers=affairs.roster_papers,
            certificates=affairs.certificates,
            verification=affairs.verification,
            invoices=affairs.invoices,
            payments=affairs.payments,
            money_requests=affairs.money_requests,
            bookkeeping=affairs.bookkeeping,
            money_papers=affairs.money_papers,
            book_papers=affairs.book_papers,
            deadlines=affairs.deadlines,
            documents=affairs.documents,
            enquiries=affairs.enquiries,
            reminders=affairs.reminders,
            what_if=affairs.what_if,
            trail=affairs.trail,
            injuries=affairs.injuries,
            injury_papers=affairs.injury_papers,
            role_watch=RoleWatch(cache.feed, cache.device),
            backups=backups,
            authority=line.authority,
            meter=ZxcvbnMeter(),
            practice=line.desk,
            choices=ViewChoices(cache.device),
            rules=self.rules,
            clock=time,
            events=self.events,
            tally=cache.tally,
            check=cache.check,
            hang_up=line.break_off_all,
            close=closing(backups.close, door.close, line.hang_up, cache.close, lock.release),
        )  # fmt: skip

    def _papers(self, profile: ProfileInfo, cache: Cache, clock: Clock) -> Papers:
        from gosi_desktop.application.archive import Papers
        from gosi_desktop.application.ports import ProfileKind
        from gosi_desktop.reports.forms import PaperForms

        forms = PaperForms(
            profile.label, profile.address, clock, self._arabic_digits, nationality_word, occupation_label
        )
        practice = profile.kind is ProfileKind.PRACTICE
        return Papers(cache.archive, forms, clock, self.events, self._language, practice)

    def _money_papers(
        self, profile: ProfileInfo, cache: Cache, session: Session, clock: Clock, invoices: Invoices
    ) -> MoneyPapers:
        from gosi_desktop.application.money_papers import MoneyPapers
        from gosi_desktop.application.ports import ProfileKind
        from gosi_desktop.reports.money_papers import MoneyForms

        scratch = profile.folder / SCRATCH
        forms = MoneyForms(profile.label, profile.address, clock, self._arabic_digits, scratch)
        practice = profile.kind is ProfileKind.PRACTICE
        return MoneyPapers(
            cache.money, invoices, cache.feed, session, forms, cache.audit, clock, self._language, practice
        )

    def _arabic_digits(self) -> bool:
        return self.preferences.current.digits == "arabic"

    def _line(self, profile: ProfileInfo, cache: Cache) -> Line:
        from gosi_desktop.line import Around, Line
        from gosi_desktop.remote.service_time import ServiceTime

        known = self._surroundings
        around = Around(
            clock=self.clock,
            cache=cache,
            preferences=self.preferences,
            ca_file=known.ca_file,
            practice_seed=known.practice_seed,
            practice_arguments=known.practice_arguments,
        )
        return Line(profile, ServiceTime(self.clock, cache.device), around)

    def _rounds(self, line: Line, cache: Cache, affairs: Affairs) -> Rounds:
        import random

        from gosi_desktop.application.closing import Closing
        from gosi_desktop.sync.engine import Engine
        from gosi_desktop.sync.push import Push

        def changed() -> None:
            self.events.publish(Kind.ROSTER, Kind.ESTABLISHMENTS, Kind.OUTBOX)

        return Engine(
            line.authority,
            cache.feed,
            line.time,
            random.random,
            changed=changed,
            break_off=line.break_off,
            push=Push(line.requests, cache.outbox, line.time, changed),
            closing=Closing(cache.outbox, cache.feed, affairs.papers, affairs.holder, line.time),
        )

    def set_aside(self, profile: ProfileInfo) -> None:
        """Keep a damaged cache under another name, so that a fresh one can be fetched in its place."""
        from gosi_desktop.keystore.profile_lock import ProfileLock
        from gosi_desktop.storage.damage import set_aside

        with ProfileLock.acquire(profile.folder):
            set_aside(profile.folder / CACHE, self.clock.now())

    def _language(self) -> Literal["ar", "en"]:
        return self.preferences.current.language


def _checked(cache: Cache) -> None:
    """After an unclean end every page is authenticated; a damaged cache is closed again. Raises Corrupt."""
    try:
        cache.check()
    except BaseException:
        cache.close()
        raise


def _device_name() -> str:
    """What the devices page of the service shows; the computer's own name."""
    import platform

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
