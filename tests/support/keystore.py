"""Profiles as the tests make them: practice without a passphrase, a service with one and a recovery key."""

from gosi_desktop.application.ports import ProfileInfo, ProfileKind, ProfileStore
from gosi_desktop.domain.clock import Clock
from gosi_desktop.keystore.keychain import Keychain
from gosi_desktop.keystore.profiles import FolderProfiles
from gosi_desktop.keystore.slots import Argon2Cost

CHEAP = Argon2Cost(passes=1, memory_kib=8, lanes=1)
PHRASE = "سبع بطات على السطح"


def practice(profiles: ProfileStore, passphrase: str | None = None) -> ProfileInfo:
    """As the first start makes it."""
    return profiles.create(ProfileKind.PRACTICE, "تدريب", "", "", passphrase, with_recovery=False)[0]


def service(profiles: ProfileStore, passphrase: str | None = PHRASE) -> tuple[ProfileInfo, str]:
    """For a service with an address; and its recovery key."""
    info, paper = profiles.create(
        ProfileKind.SERVICE, "خدمة المكتب", "https://service.example", "office", passphrase, with_recovery=True
    )
    assert paper is not None
    return info, paper


def again(info: ProfileInfo, keychain: Keychain, clock: Clock) -> FolderProfiles:
    """The same folder in the next start of the program."""
    return FolderProfiles(info.folder.parents[1], keychain, clock, CHEAP)
