"""The screens between the sign-in and an account: the choice, the two wizards, the guide to the official portal."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from gosi_desktop.domain.errors import GosiError
from gosi_desktop.viewmodels.base import Command
from gosi_desktop.viewmodels.front_door_state import Screen

if TYPE_CHECKING:
    from gosi_desktop.application.workspace import Workspace
    from gosi_desktop.domain.establishment_application import ApplicationDraft
    from gosi_desktop.domain.registration import RegistrationDraft
    from gosi_desktop.viewmodels.runners import Runners


class Registering(QObject):
    """Leads through them; ``show`` puts a screen into the window."""

    back_to_login = Signal(str)  # with a user name

    def __init__(
        self,
        workspace: Callable[[], Workspace | None],
        runners: Runners,
        show: Callable[[Screen, QObject], None],
        fail: Callable[[GosiError], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._workspace, self._runners, self._show = workspace, runners, show
        self._open_last = Command(runners.writes, self._last, done=self._go_on, failed=fail, parent=self)
        self._open_account = Command(runners.writes, self._account_draft, done=self._account, failed=fail, parent=self)
        self._open_establishment = Command(
            runners.writes, self._establishment_draft, done=self._establishment, failed=fail, parent=self
        )

    def waiting_since(self) -> datetime | None:
        """When the draft that waits here was kept last; on a runner."""
        workspace = self._workspace()
        if workspace is None:
            return None
        drafts = [*workspace.registrations.drafts(), *workspace.applications.drafts()]
        return max((one.saved_at for one in drafts if one.touched), default=None)

    @Slot()
    def go_on(self) -> None:
        """With the draft that was kept last."""
        self._open_last()

    @Slot(str)
    def choose(self, username: str = "") -> None:
        """An account, or a first registration?"""
        from gosi_desktop.viewmodels.register_choice import RegisterChoiceViewModel

        workspace = self._workspace()
        if workspace is None:
            return
        inside = RegisterChoiceViewModel(
            workspace.registrations, workspace.applications, workspace.practice is not None, workspace.clock,
            self._runners.reads, username, self,
        )  # fmt: skip
        inside.account_chosen.connect(self._open_account)
        inside.establishment_chosen.connect(self._open_establishment)
        inside.guide_chosen.connect(self.guide)
        inside.finished.connect(self.back_to_login)
        self._show(Screen.REGISTER_CHOICE, inside)

    @Slot(str)
    def guide(self, username: str) -> None:
        """The steps at the official portal."""
        from gosi_desktop.viewmodels.register_guide import RegisterGuideViewModel

        workspace = self._workspace()
        if workspace is not None:
            inside = RegisterGuideViewModel(workspace.practice is not None, username, self)
            inside.finished.connect(self.back_to_login)
            self._show(Screen.REGISTER_GUIDE, inside)

    def _last(self) -> tuple[bool, str]:
        """On the runner: whether the draft kept last is of an account, and its id."""
        workspace = self._workspace()
        assert workspace is not None
        drafts = [(one.saved_at, True, one.id) for one in workspace.registrations.drafts() if one.touched]
        drafts += [(one.saved_at, False, one.id) for one in workspace.applications.drafts() if one.touched]
        _, account, id = max(drafts)
        return account, id

    def _go_on(self, last: tuple[bool, str]) -> None:
        account, id = last
        (self._open_account if account else self._open_establishment)(id)

    def _account_draft(self, id: str, number: str = "") -> tuple[RegistrationDraft, datetime | None]:
        """On the runner: the draft of this id, or a new one for the establishment of this number."""
        workspace = self._workspace()
        assert workspace is not None
        registrations = workspace.registrations
        found = registrations.resume(id) if id else None
        if found is None:
            begun = registrations.begin()
            return (registrations.save(replace(begun, establishment=number)) if number else begun), None
        return found, next(one.saved_at for one in registrations.drafts() if one.id == id)

    def _account(self, found: tuple[RegistrationDraft, datetime | None]) -> None:
        from gosi_desktop.viewmodels.registration import RegistrationViewModel

        workspace = self._workspace()
        if workspace is None:
            return
        draft, saved_at = found
        inside = RegistrationViewModel(
            draft, workspace.registrations, workspace.authority, workspace.meter, workspace.practice, workspace.papers,
            workspace.printing, workspace.clock, self._runners, saved_at, self,
        )  # fmt: skip
        inside.finished.connect(self.back_to_login)
        inside.guide_chosen.connect(self.guide)
        inside.first_registration.connect(lambda: self._open_establishment(""))
        self._show(Screen.REGISTRATION, inside)
        inside.start()

    def _establishment_draft(self, id: str) -> tuple[ApplicationDraft, datetime | None]:
        """On the runner: the draft of this id, or a new one."""
        workspace = self._workspace()
        assert workspace is not None
        applications = workspace.applications
        found = applications.resume(id) if id else None
        if found is None:
            return applications.begin(), None
        return found, next(one.saved_at for one in applications.drafts() if one.id == id)

    def _establishment(self, found: tuple[ApplicationDraft, datetime | None]) -> None:
        from gosi_desktop.viewmodels.establishment_application import EstablishmentApplicationViewModel

        workspace = self._workspace()
        if workspace is None:
            return
        draft, saved_at = found
        inside = EstablishmentApplicationViewModel(
            draft, workspace.applications, workspace.authority, workspace.practice, workspace.papers,
            workspace.printing, workspace.clock, self._runners, saved_at, self,
        )  # fmt: skip
        inside.finished.connect(self.back_to_login)
        inside.guide_chosen.connect(self.guide)
        inside.account_chosen.connect(lambda number: self._open_account("", number))
        self._show(Screen.APPLICATION, inside)
        inside.start()
