"""First start, unlocking, locking, and forgetting a profile."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from gosi_desktop.application.ports import (
    KeychainState,
    ProfileInfo,
    ProfileKind,
    ProfileStore,
    ServiceInfo,
)
from gosi_desktop.application.workspace import Workspace
from gosi_desktop.domain.errors import RuleViolation, SecretsUnavailable, Untrusted

if TYPE_CHECKING:
    from gosi_desktop.application.restoring import Restoring

OFFICIAL_DOMAINS = ("gosi.gov.sa", "nafath.sa", "iam.gov.sa", "absher.sa", "my.gov.sa")
SHORTEST_PASSPHRASE = 8


def checked_address(text: str) -> str:
    """A service's https address, tidied. Raises RuleViolation at field 'address', Untrusted for an official host."""
    typed = text.strip()
    if not typed:
        raise RuleViolation("address.required", "address")
    parts = urlsplit(typed if "://" in typed else f"https://{typed}")
    host = (parts.hostname or "").lower().rstrip(".")
    if not host or " " in host:
        raise RuleViolation("address.unreadable", "address")
    if any(host == domain or host.endswith(f".{domain}") for domain in OFFICIAL_DOMAINS) or host.endswith(".gov.sa"):
        raise Untrusted("address.official", host=host)
    if parts.scheme != "https":
        raise RuleViolation("address.not_https", "address")
    if parts.username or parts.password or parts.query or parts.fragment:
        raise RuleViolation("address.unreadable", "address")
    port = f":{parts.port}" if parts.port else ""
    return f"https://{host}{port}{parts.path.rstrip('/')}"


class Profiles:
    """The profiles of this user of the computer; opening one answers its Workspace."""

    def __init__(
        self,
        store: ProfileStore,
        open_workspace: Callable[[ProfileInfo, bytes], Workspace],
        describe: Callable[[str], ServiceInfo],
        set_aside: Callable[[ProfileInfo], None],
        hang_up: Callable[[], None] = lambda: None,
        restoring: Callable[[], Restoring] | None = None,
    ) -> None:
        self._store = store
        self._open_workspace = open_workspace
        self._describe = describe
        self._set_aside = set_aside
        self.restoring = restoring  # the way back from a backup; None where there is none
        self.hang_up = hang_up  # break off ``inspect``, whatever it waits for; never waits itself

    def list(self) -> Sequence[ProfileInfo]:
        """Newest last; empty at the first start."""
        return self._store.list()

    def keychain(self) -> KeychainState:
        """Whether this computer keeps secrets; without a keychain a passphrase cannot be declined."""
        return self._store.keychain()

    def inspect(self, address: str) -> ServiceInfo:
        """Ask who answers at an address, before anything is created or typed there."""
        return self._describe(checked_address(address))

    def move(self, profile: ProfileInfo, address: str) -> tuple[ProfileInfo, ServiceInfo]:
        """The same service at another address, asked there who it is; it holds from the next opening on.

        Raises as ``checked_address`` and ``inspect``; RuleViolation('address.other_service') at field 'address' when
        another service answers: that is a profile of its own, and what waits here must not go there.
        """
        service = self.inspect(address)
        if service.issuer != profile.issuer:
            raise RuleViolation("address.other_service", "address", name=service.name)
        return self._store.move(profile.id, service.address), service

    def create_practice(self, label: str, passphrase: str | None) -> ProfileInfo:
        """The practice establishment on this computer. Raises RuleViolation at field 'passphrase'."""
        self._check_passphrase(passphrase, required=False)
        profile, _ = self._store.create(ProfileKind.PRACTICE, label, "", "", passphrase or None, with_recovery=False)
        return profile

    def create_service(self, service: ServiceInfo, passphrase: str) -> tuple[ProfileInfo, str]:
        """A profile for a service with an address, and its recovery key, shown once."""
        self._check_passphrase(passphrase, required=True)
        profile, recovery = self._store.create(
            ProfileKind.SERVICE, service.name, service.address, service.issuer, passphrase, with_recovery=True
        )
        if recovery is None:
            raise AssertionError("a profile outside practice always has a recovery key")
        return profile, recovery

    def open(self, profile: ProfileInfo, passphrase: str | None = None) -> Workspace:
        """Unlock. Raises PassphraseWrong, SecretsUnavailable, WrongKey, Corrupt, SchemaTooNew, ProfileInUse."""
        return self._open_workspace(profile, self._store.unlock(profile.id, passphrase))

    def open_with_recovery(self, profile: ProfileInfo, recovery_key: str) -> Workspace:
        """Unlock with the paper; the passphrase may then be set anew."""
        return self._open_workspace(profile, self._store.unlock_with_recovery(profile.id, recovery_key))

    def seconds_to_wait(self, profile: ProfileInfo) -> int:
        """Until the next passphrase is tried."""
        return self._store.seconds_to_wait(profile.id)

    def verify(self, workspace: Workspace, passphrase: str) -> None:
        """Raises PassphraseWrong unless this is the passphrase; asked before it is changed."""
        self._store.unlock(workspace.profile.id, passphrase)

    def set_passphrase(self, workspace: Workspace, passphrase: str | None) -> ProfileInfo:
        """Set, change or remove the passphrase of an open profile."""
        required = not self._store.keychain().available or workspace.profile.kind is ProfileKind.SERVICE
        self._check_passphrase(passphrase, required=required)
        return self._store.set_passphrase(workspace.profile.id, workspace.key, passphrase or None)

    def new_recovery_key(self, workspace: Workspace) -> str:
        """A new paper; the old one opens nothing any more."""
        return self._store.new_recovery_key(workspace.profile.id, workspace.key)

    def propose_recovery_key(self) -> str:
        """One that opens nothing before it was written down and kept."""
        return self._store.propose_recovery_key()

    def keep_recovery_key(self, workspace: Workspace, recovery_key: str) -> ProfileInfo:
        """From now on it is the paper of this profile and of the backups to come; those before keep the one of their
        day.
        """
        kept = self._store.keep_recovery_key(workspace.profile.id, workspace.key, recovery_key)
        workspace.backups.key_kept()
        return kept

    def check_recovery_key(self, workspace: Workspace, typed: str) -> None:
        """Whether this is the profile's paper. Raises PassphraseWrong: mistyped, wrong, or to be waited for."""
        self._store.unlock_with_recovery(workspace.profile.id, typed)

    def set_aside(self, profile: ProfileInfo) -> None:
        """Keep the damaged cache of a closed profile under another name; the next opening begins an empty one.

        Nothing is deleted. What the service knows is fetched again after a new sign-in.
        """
        self._set_aside(profile)

    def forget(self, profile: ProfileInfo) -> None:
        """Erase the profile's folder and its keychain items; it must be closed."""
        self._store.forget(profile.id)

    def remembered_username(self, profile: ProfileInfo) -> str | None:
        """From the keychain; None when nothing is remembered or no keychain answers."""
        try:
            return self._store.remembered_username(profile.id)
        except SecretsUnavailable:
            return None

    def remember_username(self, profile: ProfileInfo, username: str | None) -> None:
        """Keep (or with None forget) the user name, in the keychain only; without one nothing is remembered."""
        with suppress(SecretsUnavailable):
            self._store.remember_username(profile.id, username)

    def _check_passphrase(self, passphrase: str | None, required: bool) -> None:
        if not passphrase:
            if required or not self._store.keychain().available:
                raise RuleViolation("passphrase.required", "passphrase")
            return
        if len(passphrase) < SHORTEST_PASSPHRASE:
            raise RuleViolation("passphrase.short", "passphrase", shortest=SHORTEST_PASSPHRASE, typed=len(passphrase))
