"""Profiles: what lies on the disk, and how they come and go."""

import base64
import errno
import os
import shutil
import stat
from dataclasses import replace
from pathlib import Path

import pytest

from gosi_desktop.application.ports import ProfileKind, ProfileStore, Slot
from gosi_desktop.application.threads import PortOnGuiThread, allow_ports_on, keep_ports_off
from gosi_desktop.domain.errors import DiskFull, ProfileInUse, SecretsUnavailable, StorageError
from gosi_desktop.keystore.profile_lock import ProfileLock
from gosi_desktop.keystore.profiles import FolderProfiles
from tests.fakes.clock import FakeClock
from tests.fakes.keychain import FakeKeychain
from tests.support.keystore import CHEAP, PHRASE, again, practice, service


def test_a_first_start_has_no_profile_and_makes_no_folder(profiles: FolderProfiles, tmp_path: Path) -> None:
    assert profiles.list() == ()
    assert list(tmp_path.iterdir()) == []


def test_profiles_are_listed_in_the_order_they_were_made(profiles: FolderProfiles, clock: FakeClock) -> None:
    first = practice(profiles)
    clock.advance(1)
    second, _ = service(profiles)
    assert profiles.list() == [first, second]
    assert (first.kind, first.slots) == (ProfileKind.PRACTICE, frozenset({Slot.OPEN}))
    assert second.slots == {Slot.PASSPHRASE, Slot.RECOVERY}
    assert (second.label, second.address, second.issuer) == ("خدمة المكتب", "https://service.example", "office")


@pytest.mark.skipif(os.name != "posix", reason="Windows keeps the folder by its own rules")
def test_only_this_user_may_enter(profiles: FolderProfiles) -> None:
    info, _ = service(profiles)
    assert stat.S_IMODE(info.folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(file.stat().st_mode) for file in info.folder.iterdir()} == {0o600}


def test_neither_key_nor_secret_nor_paper_is_on_the_disk(profiles: FolderProfiles, ring: FakeKeychain) -> None:
    info, paper = service(profiles)
    key = profiles.unlock(info.id, PHRASE)
    written = b"".join(file.read_bytes() for file in info.folder.iterdir())
    for secret in (key, *(base64.b64decode(text) for text in ring.items.values())):
        assert len(secret) == 32
        assert secret not in written
        assert secret.hex().encode() not in written.lower()
        assert base64.b64encode(secret) not in written
    first, *others = paper.split("-")
    assert first.encode() in written, "sheets are told apart by it; the other 130 random bits are nowhere"
    assert not any(group.encode() in written for group in others)
    assert PHRASE.encode() not in written


def test_a_service_that_moved_keeps_its_profile(profiles: FolderProfiles) -> None:
    first = practice(profiles)
    assert profiles.move(first.id, "https://new.example") == replace(first, address="https://new.example")
    assert profiles.list() == [replace(first, address="https://new.example")]


@pytest.mark.parametrize("content", ["", "{", "[1]", '{"kind": 7, "label": null}', "\udcff"])
def test_a_damaged_description_keeps_nobody_out(profiles: FolderProfiles, content: str) -> None:
    info = practice(profiles)
    (info.folder / "profile.json").write_bytes(content.encode("utf-8", "surrogateescape"))
    (listed,) = profiles.list()
    assert (listed.id, listed.label) == (info.id, "")
    assert len(profiles.unlock(info.id, None)) == 32


@pytest.mark.parametrize("name", ["..", ".", "", "../..", "0" * 32, "/", "profiles"])
def test_a_name_that_is_no_profile_is_refused(profiles: FolderProfiles, name: str) -> None:
    practice(profiles)
    for call in (profiles.seconds_to_wait, profiles.forget, profiles.remembered_username):
        with pytest.raises(StorageError, match=r"profile\.unknown"):
            call(name)


def test_what_else_lies_in_the_folder_is_not_listed(profiles: FolderProfiles) -> None:
    info = practice(profiles)
    shutil.copytree(info.folder, info.folder.with_name(f"{info.id} (copy)"))
    info.folder.with_name("f" * 32).mkdir()
    assert [listed.id for listed in profiles.list()] == [info.id]


def test_a_profile_that_could_not_be_made_leaves_nothing(
    profiles: FolderProfiles, ring: FakeKeychain, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "no room")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DiskFull):
        service(profiles)
    assert list((tmp_path / "profiles").iterdir()) == []
    assert ring.items == {}


def test_a_folder_that_cannot_be_written_is_named(ring: FakeKeychain, clock: FakeClock) -> None:
    for root, code in (("/proc", "storage.cannot_open"), ("/dev/null", "storage.cannot_open")):
        with pytest.raises(DiskFull, match=code.replace(".", r"\.")):
            practice(FolderProfiles(Path(root), ring, clock, CHEAP))


def test_forgetting_erases_folder_and_items(profiles: FolderProfiles, ring: FakeKeychain) -> None:
    info, _ = service(profiles)
    kept = practice(profiles)
    profiles.remember_username(info.id, "noura")
    (info.folder / "cache.db").write_bytes(b"rows")
    (info.folder / "exports").mkdir()
    (info.folder / "exports" / "half.pdf").write_bytes(b"half")
    profiles.forget(info.id)
    assert profiles.list() == [kept]
    assert not info.folder.exists()
    assert all(name.startswith(kept.id) for name in ring.items)
    assert len(profiles.unlock(kept.id, None)) == 32


def test_a_profile_in_use_is_not_forgotten(profiles: FolderProfiles, ring: FakeKeychain) -> None:
    info = practice(profiles)
    with ProfileLock.acquire(info.folder), pytest.raises(ProfileInUse):
        profiles.forget(info.id)
    assert len(profiles.unlock(info.id, None)) == 32


def test_a_silent_keychain_does_not_keep_the_folder(profiles: FolderProfiles, ring: FakeKeychain) -> None:
    info = practice(profiles)
    ring.refusing = "secrets.no_answer"
    with pytest.raises(SecretsUnavailable, match=r"secrets\.left_behind"):
        profiles.forget(info.id)
    assert profiles.list() == []


def test_nothing_is_left_behind_where_there_never_was_a_keychain(profiles: FolderProfiles, ring: FakeKeychain) -> None:
    ring.refusing = "secrets.unavailable"
    info = practice(profiles, PHRASE)
    profiles.forget(info.id)
    assert profiles.list() == []


@pytest.mark.parametrize("content", ["", "{}", "rubbish"])
def test_a_profile_with_damaged_keys_is_listed_and_can_be_forgotten(profiles: FolderProfiles, content: str) -> None:
    info = practice(profiles)
    (info.folder / "key.json").write_text(content, "utf-8")
    assert profiles.list() == [replace(info, slots=frozenset())]
    profiles.forget(info.id)
    assert profiles.list() == []


def test_a_user_name_is_remembered_in_the_keychain_alone(
    profiles: FolderProfiles, ring: FakeKeychain, clock: FakeClock
) -> None:
    info = practice(profiles)
    assert profiles.remembered_username(info.id) is None
    profiles.remember_username(info.id, "نورة")
    assert again(info, ring, clock).remembered_username(info.id) == "نورة"
    assert not any("نورة".encode() in file.read_bytes() for file in info.folder.iterdir())
    ring.refusing = "secrets.locked"
    assert profiles.remembered_username(info.id) is None
    ring.refusing = ""
    profiles.remember_username(info.id, None)
    assert profiles.remembered_username(info.id) is None


def test_no_profile_is_touched_on_the_gui_thread(profiles: FolderProfiles) -> None:
    info = practice(profiles)
    keep_ports_off()
    try:
        for call in (profiles.list, lambda: profiles.unlock(info.id, None), lambda: practice(profiles)):
            with pytest.raises(PortOnGuiThread):
                call()
    finally:
        allow_ports_on()


def test_it_is_the_port(profiles: FolderProfiles) -> None:
    port: ProfileStore = profiles
    assert port.keychain().available
