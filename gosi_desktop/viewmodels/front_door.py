"""Which screen stands in the window: from the first start to an open profile, and back to the lock.

Every screen is imported when it is first shown: the window is painted before.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal, Slot

from gosi_desktop.domain.errors import GosiError, ProfileInUse
from gosi_desktop.viewmodels.base import Command, ViewModel
from gosi_desktop.viewmodels.draft_keeping import end, last_words_of
from gosi_desktop.viewmodels.front_door_keeping import Keeping
from gosi_desktop.viewmodels.front_door_registering import Registering
from gosi_desktop.viewmodels.front_door_state import DoorWords, FrontDoorState, Screen, expected_first, initials

if TYPE_CHECKING:
    from pathlib import Path

    from gosi_desktop.application.ports import ProfileInfo, SignInChallenge
    from gosi_desktop.application.preferences import PreferenceBook
    from gosi_desktop.application.profiles import Profiles
    from gosi_desktop.application.support import Support
    from gosi_desktop.application.workspace import Workspace
    from gosi_desktop.domain.clock import Clock
    from gosi_desktop.viewmodels.help import HelpViewModel
    from gosi_desktop.viewmodels.lock import Remembered
    from gosi_desktop.viewmodels.runners import Runners
    from gosi_desktop.viewmodels.shell import ShellViewModel
    from gosi_desktop.viewmodels.shell_state import Page


@dataclass(frozen=True, slots=True)
class _Standing:
    """What is read of a profile once it is open."""

    signed_in: bool
    has_saved_data: bool
    initials: str


class FrontDoorViewModel(ViewModel[FrontDoorState]):
    """Holds the one open workspace and the view model of the screen that is shown (``inside``).

    Everything personal goes with the workspace: locking closes it, drops its key and all states made from it.
    """

    leave = Signal()  # another running copy owns the profile and comes forward: this one ends

    def __init__(
        self,
        profiles: Callable[[], Profiles],
        preferences: PreferenceBook,
        clock: Clock,
        runners: Runners,
        words: Callable[[], DoorWords],
        parent: QObject | None = None,
    ) -> None:
        """``profiles`` and ``words`` are asked when first needed: what they bring with them is no part of a window."""
        super().__init__(FrontDoorState(expected=expected_first(preferences.current)), parent)
        self._find_profiles = profiles
        self.preferences = preferences
        self.clock = clock
        self.runners = runners
        self._words = words
        self.support: Callable[[], Support] | None = None  # of the whole program: the help needs no profile
        self.inside: QObject | None = None
        self.workspace: Workspace | None = None
        self._known: Sequence[ProfileInfo] = ()
        self._profile: ProfileInfo | None = None
        self._standing = _Standing(signed_in=False, has_saved_data=False, initials="")
        self._after_sign_in = False
        self._left: tuple[str, Page] | None = None  # the profile that was locked, and the page in front then
        self._list = Command(runners.reads, self._read_profiles, done=self._listed, failed=self._fail, parent=self)
        self._open = Command(runners.writes, self._unlock, done=self._enter, failed=self._fail, parent=self)
        self._look = Command(runners.reads, self._read_standing, done=self._stands, failed=self._fail, parent=self)
        self.set_aside = Command(
            runners.writes, self._put_aside, done=lambda _: self.retry(), failed=self._fail,
            allowed=lambda: self.state.damaged, parent=self,
        )  # fmt: skip
        self._note = Command(runners.writes, self._remember, parent=self)
        self._after_close: Command | None = None
        self._registering = Registering(lambda: self.workspace, runners, self._show, self._fail, self)
        self._registering.back_to_login.connect(self._back_to_login)
        self.keeping = Keeping(self, self._show, lambda: self._words().device_name)
        self.keeping.restored.connect(self._enter)
        self.keeping.key_made.connect(self._enter_backups)
        self.keeping.back.connect(self._back)
        self.keeping.lock_due.connect(self._lock)

    @property
    def profiles(self) -> Profiles:
        """The profiles of this computer."""
        return self._find_profiles()

    @property
    def last_folder(self) -> Path | None:
        """The folder of the profile that was opened, or tried, last."""
        return self._profile.folder if self._profile is not None else None

    # -- verbs -----------------------------------------------------------------------------------------------------

    @Slot()
    def begin(self) -> None:
        """Find the profiles and show the first screen."""
        self._list()

    def retry(self) -> None:
        """After a failure: try the same profile again."""
        if self._profile is not None:
            self._approach(self._profile)
        else:
            self.begin()

    def choose_another(self) -> None:
        """The next profile of this computer; after the last one, the first start."""
        ids = [one.id for one in self._known]
        at = ids.index(self._profile.id) + 1 if self._profile is not None and self._profile.id in ids else len(ids)
        if at < len(ids):
            self._approach(self._known[at])
        elif self._known and self.state.screen is Screen.FIRST_START:
            self._approach(self._known[0])
        else:
            self._first_start()

    def make_help(self) -> HelpViewModel | None:
        """The help before sign-in; whoever shows it owns it. None where nothing supports it."""
        from gosi_desktop.viewmodels.help import help_without_profile

        return None if self.support is None else help_without_profile(self.support, self.runners.reads)

    def close(self) -> None:
        """The window goes: calls are broken off, what runs ends, then the workspace is closed, on a thread of its own
        as every port. What was typed into a draft a moment ago is written before that.
        """
        last_words = last_words_of(self.inside)
        self._leave_inside()
        self.profiles.hang_up()
        workspace, self.workspace = self.workspace, None
        if workspace is not None:
            workspace.pull.cancel()
            workspace.hang_up()
        self.runners.close()
        if workspace is not None:
            closing = threading.Thread(target=end, args=(last_words, workspace.close), name="closing")
            closing.start()
            closing.join()

    # -- profiles --------------------------------------------------------------------------------------------------

    def _read_profiles(self) -> tuple[Sequence[ProfileInfo], str]:
        return self.profiles.list(), self.preferences.current.last_profile

    def _listed(self, found: tuple[Sequence[ProfileInfo], str]) -> None:
        self._known, last = found
        if not self._known:
            self._first_start()
            return
        self._approach(next((one for one in self._known if one.id == last), self._known[-1]))

    def _put_aside(self) -> None:
        if self._profile is not None:
            self.profiles.set_aside(self._profile)

    def _approach(self, profile: ProfileInfo) -> None:
        self._profile = profile
        if profile.has_passphrase:
            self._lock_screen(None)
        else:
            self._show_opening(Screen.SHELL)
            self._open(profile)

    def _unlock(self, profile: ProfileInfo) -> Workspace:
        return self.profiles.open(profile)

    def _enter(self, workspace: Workspace) -> None:
        """A profile is open: keep it, remember it as the last one, and see where it stands."""
        self.workspace = workspace
        self._profile = workspace.profile
        if all(one.id != workspace.profile.id for one in self._known):
            self._known = (*self._known, workspace.profile)
        self._look(workspace)

    def _read_standing(self, workspace: Workspace) -> _Standing:
        self._remember(workspace.profile)
        account = workspace.session.account()
        saved = any(one.synced_at is not None for one in workspace.establishments.known())
        return _Standing(workspace.session.is_signed_in(), saved, initials(account.name if account else ""))

    def _remember(self, profile: ProfileInfo) -> None:
        """For the next start: which profile, and what will stand in the window first."""
        kept = self.preferences.current
        if (kept.last_profile, kept.opens_locked) != (profile.id, profile.has_passphrase):
            self.preferences.change(last_profile=profile.id, opens_locked=profile.has_passphrase)

    def _stands(self, standing: _Standing) -> None:
        self._standing = standing
        if standing.signed_in:
            self._shell()
        else:
            self._login()

    # -- screens ---------------------------------------------------------------------------------------------------

    def _first_start(self) -> None:
        from gosi_desktop.viewmodels.first_start import FirstStartViewModel

        self._profile = None
        others = bool(self._known)
        inside = FirstStartViewModel(self.profiles, self._words().practice_label, self.runners.writes, others, self)
        inside.opened.connect(self._begun)
        inside.back_chosen.connect(self.choose_another)
        inside.restore_chosen.connect(self.keeping.restore)
        self._show(Screen.FIRST_START, inside)

    @Slot(object, object)
    def _begun(self, workspace: Workspace, recovery: str | None) -> None:
        from gosi_desktop.viewmodels.recovery_key import RecoveryKeyViewModel

        if recovery is None:
            self._enter(workspace)
            return
        self.workspace = workspace
        inside = RecoveryKeyViewModel(recovery, workspace.profile.label, self._words().device_name, self)
        inside.finished.connect(self._paper_put_away)
        self._show(Screen.RECOVERY_KEY, inside)

    @Slot(object)
    def _enter_backups(self, workspace: Workspace) -> None:
        """After something was done about backups: the profile, at the page that is about them."""
        from gosi_desktop.viewmodels.shell_state import Page

        self._left = (workspace.profile.id, Page.BACKUPS)
        self._enter(workspace)

    @Slot()
    def _back(self) -> None:
        """Nothing was restored, no key was made."""
        if self.workspace is not None:
            self._enter_backups(self.workspace)
        else:
            self.retry()

    @Slot()
    def _paper_put_away(self) -> None:
        if self.workspace is not None:
            self._enter(self.workspace)

    def _lock_screen(self, remembered: Remembered | None) -> None:
        from gosi_desktop.viewmodels.lock import LockViewModel

        if self._profile is None:
            return
        inside = LockViewModel(
            self._profile, self.profiles, self.clock, self.runners.writes, remembered, others=True, parent=self
        )
        inside.unlocked.connect(self._enter)
        inside.another_chosen.connect(self.choose_another)
        self._show(Screen.LOCK, inside)

    def _login(self, notice: GosiError | None = None, username: str = "") -> None:
        from gosi_desktop.viewmodels.login import LoginViewModel

        workspace = self.workspace
        if workspace is None:
            return
        inside = LoginViewModel(
            workspace.profile, workspace.session, self.profiles, workspace.establishments, workspace.authority,
            workspace.practice, workspace.choices, workspace.clock, self.runners.reads, notice, self, username=username,
            waiting=self._registering.waiting_since,
        )  # fmt: skip
        inside.challenged.connect(self._challenged)
        inside.offline_chosen.connect(self._shell)
        inside.reset_chosen.connect(self._reset_password)
        inside.register_chosen.connect(self._registering.choose)
        inside.continue_chosen.connect(self._registering.go_on)
        self._show(Screen.LOGIN, inside)

    @Slot(str)
    def _back_to_login(self, username: str) -> None:
        """What was typed there is there again."""
        self._login(username=username)

    @Slot(str)
    def _reset_password(self, username: str) -> None:
        from gosi_desktop.viewmodels.password_reset import PasswordResetViewModel

        workspace = self.workspace
        if workspace is None:
            return
        inside = PasswordResetViewModel(
            workspace.profile, workspace.session, workspace.authority, workspace.meter, workspace.practice,
            workspace.clock, self.runners.reads, username, self,
        )  # fmt: skip
        inside.finished.connect(self._back_to_login)
        self._show(Screen.FORGOTTEN, inside)

    @Slot(object)
    def _challenged(self, challenge: SignInChallenge) -> None:
        from gosi_desktop.viewmodels.code import CodeViewModel

        workspace = self.workspace
        if workspace is None:
            return
        inside = CodeViewModel(
            challenge, workspace.session, workspace.practice, workspace.clock, self.runners.reads,
            self._standing.has_saved_data, self,
        )  # fmt: skip
        inside.signed_in.connect(self._signed_in)
        inside.ended.connect(self._login)
        inside.offline_chosen.connect(self._shell)
        self._show(Screen.CODE, inside)

    @Slot(object)
    def _signed_in(self, _account: object) -> None:
        if self.workspace is not None:
            self._after_sign_in = True
            self._look(self.workspace)

    @Slot()
    def _shell(self) -> None:
        from gosi_desktop.viewmodels.shell import ShellViewModel

        workspace = self.workspace
        if workspace is None:
            return
        fresh, self._after_sign_in = self._after_sign_in, False
        inside = ShellViewModel(workspace, self.profiles, self.preferences, self.runners, self, after_sign_in=fresh)
        inside.lock_requested.connect(self._lock)
        inside.sign_in_requested.connect(self._login)
        inside.signed_out.connect(self._signed_out)
        inside.settings.profile_changed.connect(self._note)
        inside.restore_requested.connect(self.keeping.restore)
        inside.key_requested.connect(self.keeping.make_key)
        inside.support = self.support
        self._show(Screen.SHELL, inside)
        inside.start()
        left, self._left = self._left, None
        if left is not None and left[0] == workspace.profile.id:
            inside.show_page(left[1])
        self.keeping.watch(inside, workspace)

    @Slot(object)
    def _lock(self, idle_minutes: int | None) -> None:
        """Close the workspace, and with it every connection and the key."""
        from gosi_desktop.viewmodels.lock import Remembered

        remembered = Remembered(self._standing.initials, self.clock.now(), idle_minutes)
        if (shell := self._open_shell) is not None and self._profile is not None:
            self._left = (self._profile.id, shell.state.page)
        self._close_workspace(lambda: self._lock_screen(remembered))

    @Slot(bool)
    def _signed_out(self, erase: bool) -> None:
        """The session has ended. The data stay, locked where there is a lock; or they go, with the whole profile."""
        if erase:
            self._close_workspace(self._erase)
        elif self._profile is not None and self._profile.has_passphrase:
            self._close_workspace(lambda: self._lock_screen(None))
        else:
            self._login()

    def _close_workspace(self, then: Then) -> None:
        workspace, self.workspace = self.workspace, None
        if workspace is None:
            return
        if (shell := self._open_shell) is not None:
            self._profile = shell.settings.state.profile
        self._show_opening(Screen.LOCK)
        self._after(workspace.close, then)

    def _erase(self) -> None:
        if self._profile is not None:
            self._after(partial(self.profiles.forget, self._profile), self.begin)

    def _after(self, work: Callable[[], object], then: Then) -> None:
        self._after_close = Command(self.runners.writes, work, done=lambda _: then(), failed=self._fail, parent=self)
        self._after_close()

    @property
    def _open_shell(self) -> ShellViewModel | None:
        shown = self.inside if self.state.screen is Screen.SHELL else None
        return cast("ShellViewModel | None", shown)

    # -- the screen shown ------------------------------------------------------------------------------------------

    def _show(self, screen: Screen, inside: QObject | None = None, error: GosiError | None = None) -> None:
        self._leave_inside()
        self.inside = inside
        self._update(screen=screen, visit=self.state.visit + 1, error=error, others=len(self._known) > 1)

    def _show_opening(self, expected: Screen) -> None:
        """A frame that stands already stays as it is."""
        if self.state.screen is not Screen.OPENING or self.state.expected is not expected:
            self._leave_inside()
            self._update(screen=Screen.OPENING, visit=self.state.visit + 1, error=None, expected=expected)

    def _leave_inside(self) -> None:
        if (shell := self._open_shell) is not None:
            shell.close()
        inside, self.inside = self.inside, None
        if inside is not None:
            inside.deleteLater()

    def _fail(self, error: GosiError) -> None:
        if isinstance(error, ProfileInUse):
            self.leave.emit()
        self._show(Screen.FAILURE, None, error)


Then = Callable[[], None]
