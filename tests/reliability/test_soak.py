"""Edit, send, fetch and search, over and over with faults on the line: memory, files and threads stay as they were."""

import contextlib
import gc
import itertools
import json
import os
import random
import statistics
import threading
from collections.abc import Callable
from pathlib import Path

from gosi_desktop.application.ports import RosterQuery
from gosi_desktop.application.ports.outbox import DONE, STUCK, OperationState, Sending
from gosi_desktop.domain.errors import RemoteError
from tests.support.children import forked
from tests.support.desktop import NUMBER, Desktop
from tests.support.edits import Editor
from tests.support.proxy import Fault, Loop, Proxy
from tests.support.service import running_service

ROUNDS, LONG_ROUNDS = 200, 70_000  # about an hour on two cores
WARM = 0.5  # of the rounds, before anything is counted
LOOKS = 5  # rounds from one count to the next
FAULTS = (Fault(cut_at=900), Fault(end_at=400), Fault(refuse=True), Fault(lose_answer=True), Fault(replay=True))
QUERIES = ("احمد", "محمد", "ع", "2000", "", "لا احد")
KINDS = ("wage", "contributor", "engagement", "transfer")  # what can be asked of the same people without end
EDITS, DAY = 3, 100  # rounds from one edit to the next; rounds in a day, so that what was done long ago is forgotten
_PAGE = os.sysconf("SC_PAGE_SIZE")

Burden = dict[str, int]
SetFault = Callable[[Fault], None]


def burden() -> Burden:
    """What this process holds now: bytes of memory, open files, threads."""
    resident = int(Path("/proc/self/statm").read_text("ascii").split()[1]) * _PAGE
    return {"memory": resident, "files": len(os.listdir("/proc/self/fd")), "threads": threading.active_count()}


def let_go(editor: Editor) -> int:
    """Somebody decides what collided or was refused: the service's values stay. Answers how many."""
    stuck = [one.id for one in editor.outbox.listed(NUMBER) if one.state in STUCK]
    for id in stuck:
        editor.outbox.discard(id)
    return len(stuck)


def soak(folder: Path, line: str, address: str, token: str, rounds: int, set_fault: SetFault) -> list[Burden]:
    """So many rounds of somebody's day; answers what was held after each of the later ones."""
    desktop, levers = Desktop(folder, line, token), Desktop(folder / "levers", address, token)
    people = sorted(id for entity, id in desktop.truth(NUMBER) if entity == "contributor")
    chance, held, numbers = random.Random(7), [], itertools.count()
    editor = Editor(desktop, "me", lambda: f"soak-{next(numbers)}")
    for turn in range(rounds):
        mobile = {"entity": "contributor", "id": chance.choice(people), "set": {"mobile": f"05511122{turn % 100:02}"}}
        levers.practise("record", establishment=NUMBER, **mobile)
        if turn % EDITS == 0:
            asked = editor.ask(chance.choice(KINDS), chance.choice(people), chance.randrange(4), Sending.WHEN_I_ASK)
            editor.outbox.send([one.id for one in asked])
        if turn % DAY == DAY - 1:
            let_go(editor)
            levers.practise("clock", advance_seconds=86_400)
            desktop.clock.advance(86_400)
        set_fault(chance.choice(FAULTS) if chance.random() < 0.3 else Fault())
        with contextlib.suppress(RemoteError):
            desktop.pull(NUMBER)
        found = desktop.cache.roster.match(RosterQuery(NUMBER, text=chance.choice(QUERIES)))
        desktop.cache.roster.rows(found.keys[:20])
        if turn >= rounds * WARM and turn % LOOKS == 0:
            gc.collect()  # what is only garbage does not count
            held.append(burden())
    set_fault(Fault())
    for _ in range(DAY):
        desktop.pull(NUMBER)
        if not let_go(editor) and editor.outbox.counts(NUMBER).waiting == 0:
            break
    desktop.pull(NUMBER)
    told = {one.id: one.state for one in editor.outbox.listed(NUMBER)}
    assert OperationState.ACCEPTED in told.values()
    assert set(told.values()) <= DONE, told
    assert desktop.rows(NUMBER) == desktop.truth(NUMBER)
    desktop.close()
    levers.close()
    return held


def test_nothing_grows(tmp_path: Path, long_run: bool) -> None:
    rounds = LONG_ROUNDS if long_run else ROUNDS
    loop, folder, answer = Loop(), tmp_path / "desktop", tmp_path / "held.json"
    (folder / "levers").mkdir(parents=True)
    with running_service(tmp_path) as (address, token):
        proxy = Proxy(loop, address)
        line = f"http://127.0.0.1:{proxy.port}"
        first = Desktop(folder, address, token)
        first.sign_in()
        first.pull(NUMBER)
        first.close()
        wish, done = os.pipe(), os.pipe()

        def ask(fault: Fault) -> None:
            """The proxy lives in the parent: tell it which of the faults, and wait until it has it."""
            os.write(wish[1], bytes([FAULTS.index(fault) if fault in FAULTS else 255]))
            os.read(done[0], 1)

        def child() -> None:
            answer.write_text(json.dumps(soak(folder, line, address, token, rounds, ask)), "ascii")

        pid = forked(child)
        os.close(wish[1])
        while order := os.read(wish[0], 1):
            proxy.fault = FAULTS[order[0]] if order[0] < len(FAULTS) else Fault()
            proxy.drop_all()
            os.write(done[1], b".")
        os.waitpid(pid, 0)
        for end in (wish[0], *done):
            os.close(end)
        proxy.close()
    loop.close()
    held: list[Burden] = json.loads(answer.read_text("ascii"))
    early, late = held[: len(held) // 4], held[-len(held) // 4 :]
    grown = {name: statistics.median(one[name] for one in late) / statistics.median(one[name] for one in early) - 1
             for name in ("memory", "files", "threads")}  # fmt: skip
    assert grown["memory"] <= 0.02, grown
    assert max(one["files"] for one in late) <= max(one["files"] for one in early), grown
    assert max(one["threads"] for one in late) <= max(one["threads"] for one in early), grown
