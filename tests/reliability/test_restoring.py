"""Restoring real backups: on another computer, over what is here, and when something is wrong; a real service."""

import os
import random
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import asdict, replace
from pathlib import Path

import pytest

from gosi_desktop.application.ports import Operation, OperationState, RosterQuery
from gosi_desktop.application.ports.backups import Backup
from gosi_desktop.application.restoring import Restorable
from gosi_desktop.application.workspace import Workspace
from gosi_desktop.bootstrap import Program
from gosi_desktop.domain.backups import BackupReason
from gosi_desktop.domain.changes import UpdateWage
from gosi_desktop.domain.clock import today_in_riyadh
from gosi_desktop.domain.errors import Corrupt, DiskFull, GosiError, PassphraseWrong, RuleViolation
from gosi_desktop.domain.values import Month
from gosi_desktop.keystore import recovery
from gosi_desktop.keystore.profiles import ADOPTING
from tests.reliability.conftest import program_at, sign_in
from tests.support.caches import never, unheard
from tests.support.random_kills import count_steps, killed_at

Opens = Callable[[Path], Workspace]


class Computer:
    """One computer with its program; what is open on it is closed at the end."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.program: Program = program_at(folder)
        self.workspace: Workspace | None = None

    def open(self) -> Workspace:
        """The only profile, without a passphrase."""
        (profile,) = self.program.profiles.list()
        self.workspace = self.program.profiles.open(profile)
        return self.workspace

    def restore(self, file: Path, paper: str, passphrase: str | None = None) -> Workspace:
        """From the front door or, with a profile open, over it."""
        held = self.workspace
        wanted = self.program.restoring.look(file, held)
        self.workspace = self.program.restoring.restore(wanted, paper, passphrase, held, unheard, never)
        return self.workspace

    def close(self) -> None:
        if self.workspace is not None:
            self.workspace.close()
            self.workspace = None


@pytest.fixture
def computer(tmp_path: Path) -> Iterator[Callable[[str], Computer]]:
    """Makes computers, each with a home and a keychain of its own."""
    made: list[Computer] = []

    def make(name: str) -> Computer:
        (tmp_path / name).mkdir(exist_ok=True)
        made.append(Computer(tmp_path / name))
        return made[-1]

    yield make
    for one in made:
        one.close()


@pytest.fixture
def here(kept_profiles: Path, tmp_path: Path, computer: Callable[[str], Computer]) -> Computer:
    """With the practice establishment fetched, and open."""
    shutil.copytree(kept_profiles / "fetched", tmp_path / "here")
    made = computer("here")
    made.open()
    return made


def paper_of(computer: Computer) -> str:
    """A recovery key, on request."""
    assert computer.workspace is not None
    profiles = computer.program.profiles
    paper = profiles.propose_recovery_key()
    profiles.keep_recovery_key(computer.workspace, paper)
    return paper


def ask(workspace: Workspace, at: int, state: OperationState = OperationState.HELD) -> str:
    """Somebody's wage from this month on; answers the request's id."""
    number = workspace.establishments.known()[0].head.establishment
    keys = workspace.contributors.match(RosterQuery(number)).keys
    row = workspace.contributors.rows([keys[at]])[0]
    store, month = workspace.outbox._made()._store, Month.of(today_in_riyadh(workspace.clock))  # type: ignore[attr-defined]
    shown = store.dossier(number, row.contributor_id)
    held = shown.wage_of(row.engagement_id, month)
    assert held is not None
    change = UpdateWage(
        engagement_id=row.engagement_id, month=month, wage=replace(held.parts, basic_halalas=910_000 + at * 100)
    )
    now = workspace.clock.now()
    operation = Operation(
        id=f"0193b5a0-0000-7000-8000-00000000000{at}", establishment=number, contributor_id=row.contributor_id,
        change=change, made_at=now, made_by="a1", state=state, seen=change.found_in(shown),
        expected_version=change.version_in(shown), due_at=now if state is OperationState.READY else None,
    )  # fmt: skip
    store.add([operation])
    return operation.id


def state_of(workspace: Workspace, operation: str) -> OperationState:
    found = workspace.outbox.get(operation)
    assert found is not None
    return found.state


def contents(workspace: Workspace) -> dict[str, int]:
    return asdict(workspace.backups._shelf.contents())


def backed_up(workspace: Workspace, reason: BackupReason = BackupReason.MANUAL) -> Backup:
    return workspace.backups.make(reason, unheard, never)


def fetch(workspace: Workspace) -> None:
    state = workspace.pull.run()
    assert state.error is None, state.error


# -- another computer --------------------------------------------------------------------------------------------------


def test_on_another_computer_whose_service_has_another_past(
    here: Computer, computer: Callable[[str], Computer]
) -> None:
    """The practice service stays behind; the new one has another epoch: everything is taken anew, the outbox stays."""
    old = here.workspace
    assert old is not None
    paper, accepted = paper_of(here), ask(old, 5, OperationState.READY)
    fetch(old)
    assert state_of(old, accepted) is OperationState.ACCEPTED
    waiting = ask(old, 3)
    made, counted, device = backed_up(old), contents(old), old.session._tokens.device_id()
    here.close()

    there = computer("there")
    new = there.restore(made.path, paper)
    assert contents(new) == counted
    assert not new.session.is_signed_in()
    assert new.session._tokens.device_id() != device
    assert new.profile.id != old.profile.id
    assert new.backups.settle_restored() == made.header.made_at
    assert there.program.profile_store.unlock_with_recovery(new.profile.id, paper) == old.key, "the paper goes on"
    assert {one.id for one in new.outbox.listed(None)} == {waiting, accepted}

    account = new.session.account()
    assert account is not None
    assert account.username == "n.alanazi", "whose it is, is known; the session is not"
    sign_in(new)
    fetch(new)
    assert state_of(new, waiting) is OperationState.HELD
    assert state_of(new, accepted) is OperationState.LOST, "the service accepted it and knows nothing of it any more"
    assert new.outbox.send([waiting]) == 1
    fetch(new)
    assert state_of(new, waiting) is OperationState.ACCEPTED
    assert contents(new)["contributors"] == counted["contributors"]


def test_the_next_start_opens_what_was_restored(here: Computer, computer: Callable[[str], Computer]) -> None:
    assert here.workspace is not None
    paper = paper_of(here)
    made = backed_up(here.workspace)
    there = computer("there")
    counted = contents(there.restore(made.path, paper, "a passphrase of its own"))
    there.close()
    program = program_at(there.folder)
    (profile,) = program.profiles.list()
    with pytest.raises(PassphraseWrong):
        program.profiles.open(profile, "another")
    workspace = program.profiles.open_with_recovery(profile, paper)
    with closing(workspace):
        assert contents(workspace) == counted


# -- over what is here -------------------------------------------------------------------------------------------------


def test_over_the_present_profile_nothing_is_applied_twice(here: Computer) -> None:
    """What was sent after the backup waits again, and is known to the service by its id."""
    old = here.workspace
    assert old is not None
    paper = paper_of(here)
    sent, kept = ask(old, 1), ask(old, 2)
    made = backed_up(old)
    old.outbox.send([sent])
    fetch(old)
    assert state_of(old, sent) is OperationState.ACCEPTED
    after = contents(old)

    new = here.restore(made.path, "")
    assert new is not old
    assert new.profile.id == old.profile.id
    assert {state_of(new, sent), state_of(new, kept)} == {OperationState.HELD}
    before = [one for one in new.backups.standing().backups if one.header.reason is BackupReason.RESTORE]
    assert len(before) == 1, "what was here was copied first"
    assert [one for one in new.profile.folder.iterdir() if ".replaced-" in one.name], "and set aside"

    sign_in(new)
    new.outbox.send([sent, kept])
    fetch(new)
    fetch(new)
    assert {state_of(new, sent), state_of(new, kept)} == {OperationState.ACCEPTED}
    numbers = contents(new)
    assert numbers["contributors"] == after["contributors"]
    found = here.restore(before[0].path, "")
    assert contents(found) == after, "and back again"
    assert paper


def test_a_damaged_profile_is_restored_by_the_paper_at_the_front_door(here: Computer) -> None:
    """The profile that does not open any more gets its data back under its own locks."""
    old = here.workspace
    assert old is not None
    paper, counted = paper_of(here), contents(old)
    made = backed_up(old)
    here.close()
    cache = old.profile.folder / "cache.db"
    cache.write_bytes(cache.read_bytes()[:-5000])
    with pytest.raises(Corrupt):
        here.open()
    wanted = here.program.restoring.look(made.path)
    assert wanted.replaces is not None
    assert not wanted.key_at_hand
    assert not here.program.restoring.needs_passphrase(wanted)
    new = here.restore(made.path, paper)
    assert contents(new) == counted
    aside = [one for one in new.profile.folder.iterdir() if ".replaced-" in one.name]
    assert aside, "the damaged file is kept"
    here.close()
    assert contents(here.open()) == counted, "it opens without the paper, as before"


# -- what is refused, and harms nothing --------------------------------------------------------------------------------


def cut(content: bytes) -> bytes:
    return content[:-100]


def damaged(content: bytes) -> bytes:
    return content[:-9000] + bytes(100) + content[-8900:]


def foreign(_content: bytes) -> bytes:
    return b"%PDF-1.7\n"


@pytest.mark.parametrize(
    ("harm", "code"), [(cut, "backup.cut"), (damaged, "backup.damaged"), (foreign, "backup.foreign")]
)
@pytest.mark.parametrize("over", [True, False])
def test_a_bad_file_is_refused_and_harms_nothing(
    here: Computer, computer: Callable[[str], Computer], tmp_path: Path, harm: Callable[[bytes], bytes], code: str,
    over: bool,
) -> None:  # fmt: skip
    workspace = here.workspace
    assert workspace is not None
    paper = paper_of(here)
    made = backed_up(workspace)
    counted = contents(workspace)
    bad = tmp_path / "bad.munshaa"
    bad.write_bytes(harm(made.path.read_bytes()))
    place = here if over else computer("there")
    with pytest.raises(Corrupt) as refusal:
        place.restore(bad, paper)
    assert refusal.value.code == code
    assert contents(workspace) == counted, "what was open is open"
    assert not [one for one in workspace.profile.folder.iterdir() if ".restor" in one.name]
    here.close()
    assert contents(here.open()) == counted
    if not over:
        assert not list(place.program.profiles.list())


def test_another_sheet_opens_nothing_and_names_the_right_one(
    here: Computer, computer: Callable[[str], Computer]
) -> None:
    assert here.workspace is not None
    paper = paper_of(here)
    made = backed_up(here.workspace)
    there = computer("there")
    with pytest.raises(PassphraseWrong) as refusal:
        there.restore(made.path, recovery.make())
    assert refusal.value.code == "backup.wrong_key"
    assert refusal.value.params["paper"] == paper[:4]
    with pytest.raises(PassphraseWrong) as mistyped:
        there.restore(made.path, paper[:-1] + ("A" if paper[-1] != "A" else "B"))
    assert mistyped.value.code == "recovery.mistyped"
    assert not list(there.program.profiles.list())


def test_an_older_copy_opens_with_the_sheet_of_its_day(here: Computer, computer: Callable[[str], Computer]) -> None:
    assert here.workspace is not None
    first = paper_of(here)
    made = backed_up(here.workspace)
    second = paper_of(here)
    newer = backed_up(here.workspace)
    assert (made.header.key.paper, newer.header.key.paper) == (first[:4], second[:4])
    there = computer("there")
    with pytest.raises(PassphraseWrong):
        there.restore(made.path, second)
    assert there.restore(made.path, first).profile.has_passphrase is False


def test_a_short_passphrase_is_refused_before_anything_is_written(
    here: Computer, computer: Callable[[str], Computer]
) -> None:
    assert here.workspace is not None
    paper = paper_of(here)
    made = backed_up(here.workspace)
    there = computer("there")
    with pytest.raises(RuleViolation, match=r"passphrase.short"):
        there.restore(made.path, paper, "short")
    assert not list(there.program.profiles.list())


def test_without_room_for_the_copy_of_what_is_here_nothing_is_restored(here: Computer) -> None:
    workspace = here.workspace
    assert workspace is not None
    paper_of(here)
    made = backed_up(workspace)
    elsewhere = made.path.replace(here.folder / made.path.name)
    here.program.preferences.change(backup_folder=str(here.folder / "no such drive"))
    with pytest.raises(DiskFull, match=r"backup.folder_gone"):
        here.restore(elsewhere, "")
    assert not [one for one in workspace.profile.folder.iterdir() if ".restor" in one.name]
    assert contents(workspace)


# -- kill -9 -----------------------------------------------------------------------------------------------------------


def test_killed_on_the_new_computer_it_is_all_there_or_nothing(here: Computer, tmp_path: Path) -> None:
    assert here.workspace is not None
    paper = paper_of(here)
    made, counted = backed_up(here.workspace), contents(here.workspace)
    here.close()

    def restore(folder: Path) -> None:
        computer = Computer(folder)
        wanted: Restorable = computer.program.restoring.look(made.path)
        key = computer.program.profile_store.open_travelling(made.header.key, paper)
        reader = computer.program.restoring._reader
        computer.program.profile_store.adopt(
            lambda place: reader.unpack(wanted.backup, key, place, unheard, never), key, None, paper
        )

    (tmp_path / "dry").mkdir()
    steps = count_steps(lambda: restore(tmp_path / "dry"))
    chance, seen = random.Random(8), set()
    for kill in range(20):
        folder = tmp_path / f"kill{kill}"
        folder.mkdir()
        killed_at(chance.randrange(steps), lambda folder=folder: restore(folder))  # type: ignore[misc]
        computer = Computer(folder)
        listed = computer.program.profiles.list()
        seen.add(len(listed))
        if not listed:
            restore(folder)
            folders = list((folder / "home" / "profiles").iterdir())
            assert len(folders) == 1, "what was half done is swept away"
        workspace = computer.open()
        assert contents(workspace) == counted
        computer.close()
        assert not list((folder / "home" / "profiles").glob(f"*/{ADOPTING}")) or listed
        shutil.rmtree(folder)
    assert 0 in seen


def test_nothing_of_a_path_or_a_person_is_in_the_log(
    here: Computer, caplog: pytest.LogCaptureFixture, computer: Callable[[str], Computer]
) -> None:
    assert here.workspace is not None
    caplog.set_level(0)
    paper = paper_of(here)
    made = backed_up(here.workspace)
    here.workspace.backups.try_out(never)
    computer("there").restore(made.path, paper)
    here.program.preferences.change(backup_folder=os.fspath(here.folder / "gone"))
    with pytest.raises(GosiError):
        backed_up(here.workspace)
    for secret in (str(here.folder), made.path.name, paper[:9], "n.alanazi"):
        assert secret not in caplog.text
