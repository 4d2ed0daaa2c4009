"""The locks of a profile: what opens it, what does not, and why."""

import base64
import json
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gosi_desktop.application.ports import ProfileInfo, Slot
from gosi_desktop.domain.errors import Corrupt, GosiError, PassphraseWrong, SchemaTooNew, SecretsUnavailable, WrongKey
from gosi_desktop.keystore.keychain import STORES, SystemKeychain
from gosi_desktop.keystore.profiles import FolderProfiles
from gosi_desktop.keystore.slots import Argon2Cost
from tests.fakes.clock import FakeClock
from tests.fakes.keychain import FakeKeychain, FileKeychain
from tests.support.keystore import CHEAP, PHRASE, again, practice, service
from tests.support.kills import killed_at_each_step
from tests.support.secret_service import SecretService


def test_each_profile_has_its_own_key_and_keeps_it(
    profiles: FolderProfiles, ring: FakeKeychain, clock: FakeClock
) -> None:
    one, other = practice(profiles), practice(profiles)
    assert len(profiles.unlock(one.id, None)) == 32
    assert profiles.unlock(one.id, None) != profiles.unlock(other.id, None)
    assert again(one, ring, clock).unlock(one.id, None) == profiles.unlock(one.id, None)


def test_a_wrong_passphrase_waits_and_the_right_one_opens_after_it(
    profiles: FolderProfiles, ring: FakeKeychain, clock: FakeClock
) -> None:
    info, _ = service(profiles)
    with pytest.raises(PassphraseWrong) as refusal:
        profiles.unlock(info.id, "something else")
    assert (refusal.value.code, refusal.value.wait_seconds) == ("passphrase.wrong", 1)
    with pytest.raises(PassphraseWrong, match=r"passphrase\.wait"):
        again(info, ring, clock).unlock(info.id, PHRASE)
    assert profiles.seconds_to_wait(info.id) == 1
    clock.advance(1)
    assert len(profiles.unlock(info.id, PHRASE)) == 32
    assert profiles.seconds_to_wait(info.id) == 0


def test_twenty_wrong_passphrases_erase_nothing(profiles: FolderProfiles, clock: FakeClock) -> None:
    info, _ = service(profiles)
    before = (info.folder / "key.json").read_bytes()
    for _ in range(20):
        with pytest.raises(PassphraseWrong) as refusal:
            profiles.unlock(info.id, "guess")
        clock.advance(refusal.value.wait_seconds)
    assert refusal.value.wait_seconds == 900
    assert (info.folder / "key.json").read_bytes() == before
    assert len(profiles.unlock(info.id, PHRASE)) == 32


def test_a_profile_with_a_passphrase_does_not_open_without(profiles: FolderProfiles) -> None:
    info, _ = service(profiles)
    with pytest.raises(PassphraseWrong, match=r"passphrase\.required"):
        profiles.unlock(info.id, None)
    assert profiles.seconds_to_wait(info.id) == 0


def test_a_profile_without_one_says_so(profiles: FolderProfiles) -> None:
    with pytest.raises(PassphraseWrong, match=r"passphrase\.none_set"):
        profiles.unlock(practice(profiles).id, "x")


def test_a_passphrase_is_the_same_on_every_keyboard(profiles: FolderProfiles) -> None:
    info = practice(profiles, "قهوة café ١٢٣ ۴۵")
    key = profiles.unlock(info.id, "قهوة café ١٢٣ ۴۵")
    assert profiles.unlock(info.id, unicodedata.normalize("NFD", "قهوة café 123 45")) == key
    with pytest.raises(PassphraseWrong):
        profiles.unlock(info.id, "قهوة Café 123 45")


def test_the_keychain_alone_does_not_open_a_passphrase(profiles: FolderProfiles, ring: FakeKeychain) -> None:
    info, _ = service(profiles)
    assert len(ring.items) == 1
    ring.items.clear()
    with pytest.raises(SecretsUnavailable, match=r"secrets\.missing"):
        profiles.unlock(info.id, PHRASE)
    assert profiles.seconds_to_wait(info.id) == 0


@pytest.mark.parametrize("passphrase", [None, PHRASE])
def test_another_secret_in_the_keychain_is_a_wrong_key(
    profiles: FolderProfiles, ring: FakeKeychain, passphrase: str | None
) -> None:
    info = practice(profiles, passphrase)
    for text in ("not base64", base64.b64encode(bytes(32)).decode()):
        ring.items = dict.fromkeys(ring.items, text)
        with pytest.raises(WrongKey, match=r"keys\.secret_changed"):
            profiles.unlock(info.id, passphrase)
    assert profiles.seconds_to_wait(info.id) == 0


@pytest.mark.parametrize("code", ["secrets.locked", "secrets.no_answer", "secrets.unavailable"])
def test_a_keychain_that_fails_is_told_and_the_paper_still_opens(
    profiles: FolderProfiles, ring: FakeKeychain, code: str
) -> None:
    info, paper = service(profiles)
    key = profiles.unlock(info.id, PHRASE)
    ring.refusing = code
    with pytest.raises(SecretsUnavailable, match=code.replace(".", r"\.")):
        profiles.unlock(info.id, PHRASE)
    assert profiles.unlock_with_recovery(info.id, paper) == key


def test_without_a_keychain_a_passphrase_is_needed_and_enough(
    profiles: FolderProfiles, ring: FakeKeychain, tmp_path: Path
) -> None:
    ring.refusing = "secrets.unavailable"
    with pytest.raises(SecretsUnavailable):
        practice(profiles)
    assert list((tmp_path / "profiles").iterdir()) == []
    info = practice(profiles, PHRASE)
    assert len(profiles.unlock(info.id, PHRASE)) == 32
    with pytest.raises(PassphraseWrong):
        profiles.unlock(info.id, "x")


# -- changing the locks -------------------------------------------------------------------------------


def test_a_passphrase_takes_the_open_slot_away(profiles: FolderProfiles, ring: FakeKeychain) -> None:
    info = practice(profiles)
    key = profiles.unlock(info.id, None)
    old = (info.folder / "key.json").read_bytes()
    assert profiles.set_passphrase(info.id, key, PHRASE).slots == {Slot.PASSPHRASE}
    assert profiles.unlock(info.id, PHRASE) == key
    assert len(ring.items) == 1
    (info.folder / "key.json").write_bytes(old)  # somebody kept a copy of the open lock
    with pytest.raises(SecretsUnavailable, match=r"secrets\.missing"):
        profiles.unlock(info.id, None)


def test_a_changed_passphrase_and_a_removed_one(profiles: FolderProfiles, clock: FakeClock) -> None:
    info, paper = service(profiles)
    key = profiles.unlock(info.id, PHRASE)
    profiles.set_passphrase(info.id, key, "another one")
    with pytest.raises(PassphraseWrong):
        profiles.unlock(info.id, PHRASE)
    clock.advance(1)
    assert profiles.unlock(info.id, "another one") == key
    assert profiles.set_passphrase(info.id, key, None).slots == {Slot.OPEN, Slot.RECOVERY}
    assert profiles.unlock(info.id, None) == key
    assert profiles.unlock_with_recovery(info.id, paper) == key


def test_where_there_is_no_keychain_a_passphrase_cannot_be_removed(
    profiles: FolderProfiles, ring: FakeKeychain
) -> None:
    info, _ = service(profiles)
    key = profiles.unlock(info.id, PHRASE)
    ring.refusing = "secrets.unavailable"
    with pytest.raises(SecretsUnavailable):
        profiles.set_passphrase(info.id, key, None)
    profiles.set_passphrase(info.id, key, "alone")
    assert profiles.unlock(info.id, "alone") == key


def test_after_the_paper_a_lost_secret_is_made_anew(profiles: FolderProfiles, ring: FakeKeychain) -> None:
    info, paper = service(profiles)
    ring.items.clear()
    key = profiles.unlock_with_recovery(info.id, paper)
    profiles.set_passphrase(info.id, key, "again mine")
    assert profiles.unlock(info.id, "again mine") == key


def test_a_new_paper_voids_the_old(profiles: FolderProfiles, clock: FakeClock) -> None:
    info, old = service(profiles)
    key = profiles.unlock(info.id, PHRASE)
    new = profiles.new_recovery_key(info.id, key)
    assert profiles.unlock_with_recovery(info.id, new) == key
    with pytest.raises(PassphraseWrong) as refusal:
        profiles.unlock_with_recovery(info.id, old)
    assert (refusal.value.code, refusal.value.wait_seconds) == ("recovery.wrong", 1)
    assert profiles.unlock(info.id, PHRASE) == key


def test_a_mistyped_paper_is_no_try(profiles: FolderProfiles) -> None:
    info, paper = service(profiles)
    with pytest.raises(PassphraseWrong, match=r"recovery\.mistyped"):
        profiles.unlock_with_recovery(info.id, paper[:-1])
    assert len(profiles.unlock_with_recovery(info.id, paper)) == 32


def test_practice_has_no_paper_until_one_is_asked_for(profiles: FolderProfiles) -> None:
    info = practice(profiles)
    _, foreign = service(profiles)
    with pytest.raises(PassphraseWrong, match=r"recovery\.none_set"):
        profiles.unlock_with_recovery(info.id, foreign)
    key = profiles.unlock(info.id, None)
    assert profiles.unlock_with_recovery(info.id, profiles.new_recovery_key(info.id, key)) == key


def test_a_long_wait_for_the_passphrase_does_not_keep_the_paper_waiting(profiles: FolderProfiles) -> None:
    info, paper = service(profiles)
    with pytest.raises(PassphraseWrong):
        profiles.unlock(info.id, "x")
    assert len(profiles.unlock_with_recovery(info.id, paper)) == 32


def test_locks_are_changed_with_the_right_key_only(profiles: FolderProfiles) -> None:
    info = practice(profiles)
    for change in (
        lambda: profiles.set_passphrase(info.id, bytes(32), "x"),
        lambda: profiles.new_recovery_key(info.id, bytes(32)),
    ):
        with pytest.raises(WrongKey, match=r"keys\.wrong_key"):
            change()


@pytest.mark.parametrize(("before", "after"), [(None, "new"), ("old", "new"), ("old", None)])
def test_killed_while_locks_change_the_old_ones_open_or_the_new(
    tmp_path: Path, clock: FakeClock, before: str | None, after: str | None
) -> None:
    made: list[tuple[FolderProfiles, ProfileInfo, bytes]] = []

    def prepare(step: int) -> Callable[[], object]:
        profiles = FolderProfiles(tmp_path / str(step), FileKeychain(tmp_path / f"{step}.json"), clock, CHEAP)
        info = practice(profiles, before)
        key = profiles.unlock(info.id, before)
        made.append((profiles, info, key))
        return lambda: profiles.set_passphrase(info.id, key, after)

    for _ in killed_at_each_step(prepare):
        profiles, info, key = made[-1]
        opening = [phrase for phrase in {before, after} if opens(profiles, info, phrase, key, clock)]
        assert len(opening) == 1
    assert opening == [after]
    assert len(made) > 5


def opens(profiles: FolderProfiles, info: ProfileInfo, passphrase: str | None, key: bytes, clock: FakeClock) -> bool:
    """Whether it opens, and if so with the right key."""
    clock.advance(1_000)  # past the wait of a wrong one
    try:
        assert profiles.unlock(info.id, passphrase) == key
    except PassphraseWrong:
        return False
    return True


# -- key.json -----------------------------------------------------------------------------------------


def test_a_newer_key_file_is_named(profiles: FolderProfiles) -> None:
    info = practice(profiles)
    edit(info, lambda keys: keys.update(schema=2))
    with pytest.raises(SchemaTooNew, match=r"keys\.schema_too_new"):
        profiles.unlock(info.id, None)


def test_a_missing_key_file_is_named(profiles: FolderProfiles) -> None:
    info = practice(profiles)
    (info.folder / "key.json").unlink()
    with pytest.raises(Corrupt, match=r"keys\.corrupt"):
        profiles.unlock(info.id, None)


def test_the_cost_of_a_guess_is_the_files(profiles: FolderProfiles, ring: FakeKeychain, clock: FakeClock) -> None:
    info = practice(profiles, PHRASE)
    dearer = FolderProfiles(info.folder.parents[1], ring, clock, Argon2Cost(passes=2, memory_kib=64, lanes=2))
    assert dearer.unlock(info.id, PHRASE) == profiles.unlock(info.id, PHRASE)


@pytest.mark.parametrize(
    "cost", [{"passes": 0}, {"memory_kib": 1 << 40}, {"lanes": 10**9}, {"passes": "1"}, {"passes": True}]
)
def test_a_cost_nobody_would_write_is_not_paid(profiles: FolderProfiles, cost: dict[str, object]) -> None:
    info = practice(profiles, PHRASE)
    edit(info, lambda keys: keys["slots"]["passphrase"]["argon2id"].update(cost))
    with pytest.raises(Corrupt, match=r"keys\.corrupt"):
        profiles.unlock(info.id, PHRASE)


def test_a_slot_opens_in_its_own_profile_only(profiles: FolderProfiles, ring: FakeKeychain) -> None:
    one, other = practice(profiles), practice(profiles)
    (other.folder / "key.json").write_bytes((one.folder / "key.json").read_bytes())
    ring.items = dict.fromkeys(ring.items, next(iter(ring.items.values())))
    with pytest.raises(Corrupt, match=r"keys\.corrupt"):
        profiles.unlock(other.id, None)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=300, deadline=None)
@given(data=st.data())
def test_a_damaged_key_file_gives_the_key_or_an_error_of_ours(
    profiles: FolderProfiles, clock: FakeClock, data: st.DataObject
) -> None:
    listed = profiles.list()
    info = listed[0] if listed else service(profiles)[0]
    clock.advance(1_000)
    key = profiles.unlock(info.id, PHRASE)
    file = info.folder / "key.json"
    sound = file.read_bytes()
    damaged = bytearray(sound)
    position = data.draw(st.integers(0, len(sound) - 1))
    damaged[position] = data.draw(st.integers(0, 255))
    file.write_bytes(damaged[: data.draw(st.sampled_from([position, len(sound)]))])
    try:
        assert profiles.unlock(info.id, PHRASE) == key
    except GosiError:
        pass
    finally:
        file.write_bytes(sound)


def edit(info: ProfileInfo, change: Callable[[dict[str, Any]], object]) -> None:
    file = info.folder / "key.json"
    keys = json.loads(file.read_text("utf-8"))
    change(keys)
    file.write_text(json.dumps(keys), "utf-8")


# -- with a real secret service -----------------------------------------------------------------------


@pytest.mark.secret_service
def test_a_real_keychain_opens_and_when_emptied_the_paper_does(
    own_secret_service: SecretService, tmp_path: Path, clock: FakeClock
) -> None:
    store = SystemKeychain(STORES["linux"])
    profiles = FolderProfiles(tmp_path, store, clock, CHEAP)
    info, paper = service(profiles)
    key = again(info, store, clock).unlock(info.id, PHRASE)
    own_secret_service.empty()
    with pytest.raises(SecretsUnavailable, match=r"secrets\.missing"):
        profiles.unlock(info.id, PHRASE)
    assert profiles.unlock_with_recovery(info.id, paper) == key
    profiles.set_passphrase(info.id, key, PHRASE)
    assert profiles.unlock(info.id, PHRASE) == key
    profiles.forget(info.id)
    assert store.get(f"{info.id}/1") is None
