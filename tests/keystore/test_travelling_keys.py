"""The recovery slot that travels with a backup, and the profile that is made of it elsewhere."""

from pathlib import Path

import pytest

from gosi_desktop.application.ports import ProfileKind, Slot
from gosi_desktop.application.ports.backups import Origin
from gosi_desktop.domain.backups import Contents
from gosi_desktop.domain.errors import Corrupt, PassphraseWrong, RuleViolation, SecretsUnavailable, WrongKey
from gosi_desktop.keystore import recovery
from gosi_desktop.keystore.profiles import ADOPTING, FolderProfiles
from tests.fakes.clock import FakeClock
from tests.fakes.keychain import FakeKeychain
from tests.support.keystore import CHEAP, PHRASE, practice, service


def origin(folder: Path, clock: FakeClock) -> Origin:
    """What comes out of a backup: a cache, and whose it is."""
    (folder / "cache.db.restored").write_bytes(b"data")
    return Origin(ProfileKind.SERVICE, "خدمة المكتب", "https://service.example", "office", clock.now(), Contents())


@pytest.fixture
def elsewhere(tmp_path: Path, clock: FakeClock) -> FolderProfiles:
    """Another computer with a keychain of its own."""
    return FolderProfiles(tmp_path / "elsewhere", FakeKeychain(), clock, CHEAP)


def test_the_paper_opens_it_anywhere_and_nothing_else_does(profiles: FolderProfiles, elsewhere: FolderProfiles) -> None:
    info, paper = service(profiles)
    key = profiles.unlock(info.id, PHRASE)
    travelling = profiles.travelling_key(info.id)
    assert travelling.paper == paper[:4]
    assert elsewhere.open_travelling(travelling, paper.lower().replace("-", " ")) == key
    with pytest.raises(PassphraseWrong) as refusal:
        elsewhere.open_travelling(travelling, recovery.make())
    assert (refusal.value.code, refusal.value.params["paper"]) == ("backup.wrong_key", paper[:4])


def test_it_is_bound_to_its_profile(profiles: FolderProfiles) -> None:
    first, paper = service(profiles)
    second, _ = service(profiles)
    mixed = profiles.travelling_key(first.id)
    forged = type(mixed)(second.id, mixed.check, mixed.nonce, mixed.sealed, mixed.salt, mixed.paper)
    with pytest.raises(PassphraseWrong):
        profiles.open_travelling(forged, paper)
    other = type(mixed)(first.id, bytes(16), mixed.nonce, mixed.sealed, mixed.salt, mixed.paper)
    with pytest.raises(Corrupt, match=r"backup.damaged"):
        profiles.open_travelling(other, paper)


def test_without_a_recovery_key_nothing_travels(profiles: FolderProfiles) -> None:
    info = practice(profiles)
    with pytest.raises(RuleViolation, match=r"backup.no_recovery_key"):
        profiles.travelling_key(info.id)


def test_a_key_that_was_proposed_opens_nothing_before_it_is_kept(profiles: FolderProfiles, clock: FakeClock) -> None:
    info, first = service(profiles)
    key = profiles.unlock(info.id, PHRASE)
    proposed = profiles.propose_recovery_key()
    with pytest.raises(PassphraseWrong):
        profiles.unlock_with_recovery(info.id, proposed)
    clock.advance(1)  # a wrong try waits
    assert profiles.unlock_with_recovery(info.id, first) == key
    with pytest.raises(WrongKey):
        profiles.keep_recovery_key(info.id, bytes(32), proposed)
    kept = profiles.keep_recovery_key(info.id, key, proposed)
    assert kept.slots == {Slot.PASSPHRASE, Slot.RECOVERY}
    assert profiles.unlock_with_recovery(info.id, proposed) == key
    with pytest.raises(PassphraseWrong):
        profiles.unlock_with_recovery(info.id, first)


def test_the_profile_of_a_backup_is_known_by_its_key(profiles: FolderProfiles, elsewhere: FolderProfiles) -> None:
    service(profiles)
    info, _ = service(profiles)
    travelling = profiles.travelling_key(info.id)
    assert profiles.with_key(travelling) == info
    assert elsewhere.with_key(travelling) is None


def test_a_profile_made_of_it_has_its_key_its_paper_and_locks_of_its_own(
    profiles: FolderProfiles, elsewhere: FolderProfiles, clock: FakeClock
) -> None:
    info, paper = service(profiles)
    key = profiles.unlock(info.id, PHRASE)
    made = elsewhere.adopt(lambda folder: origin(folder, clock), key, "another phrase", paper)
    assert (made.id != info.id, made.label, made.address) == (True, info.label, info.address)
    assert elsewhere.unlock(made.id, "another phrase") == key
    assert elsewhere.unlock_with_recovery(made.id, paper) == key
    with pytest.raises(PassphraseWrong):
        elsewhere.unlock(made.id, PHRASE)
    assert not (made.folder / ADOPTING).exists()
    assert elsewhere.with_key(profiles.travelling_key(info.id)) == made


def test_what_fails_leaves_nothing(profiles: FolderProfiles, tmp_path: Path, clock: FakeClock) -> None:
    info, paper = service(profiles)
    key = profiles.unlock(info.id, PHRASE)
    ring = FakeKeychain()
    ring.refusing = "secrets.unavailable"
    without_keychain = FolderProfiles(tmp_path / "bare", ring, clock, CHEAP)
    with pytest.raises(SecretsUnavailable):
        without_keychain.adopt(lambda folder: origin(folder, clock), key, None, paper)

    def damaged(_folder: Path) -> Origin:
        raise Corrupt("backup.damaged")

    with pytest.raises(Corrupt):
        without_keychain.adopt(damaged, key, "a passphrase", paper)
    assert list((tmp_path / "bare" / "profiles").iterdir()) == []
    assert without_keychain.adopt(lambda folder: origin(folder, clock), key, "a passphrase", paper).has_passphrase
