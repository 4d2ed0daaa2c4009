"""Wrong passphrases wait: 1 second, doubling to 15 minutes, counted on disk; nothing is ever erased for them."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from math import ceil
from pathlib import Path
from typing import Any

from gosi_desktop.application.ports import Slot
from gosi_desktop.domain.clock import Clock
from gosi_desktop.domain.errors import Corrupt, DiskFull, PassphraseWrong
from gosi_desktop.keystore.files import read_json, write_json

NAME = "tries.json"
LONGEST = 15 * 60


class Tries:
    """The wrong tries of one profile, passphrase and recovery key apart."""

    def __init__(self, folder: Path, clock: Clock) -> None:
        self._path = folder / NAME
        self._clock = clock
        self._unwritten: dict[str, Any] = {}  # counts here what a full disk would not take

    def seconds_to_wait(self, slot: Slot) -> int:
        """Until the next try is taken; 0 when it may be now. A clock set back does not make it longer."""
        wrong, last = self._counted(slot)
        if not wrong or last is None:
            return 0
        wait = wait_after(wrong)
        return ceil(max(0.0, min(wait, wait - (self._clock.now() - last).total_seconds())))

    @contextmanager
    def counted(self, slot: Slot) -> Iterator[None]:
        """One try: counted before it is made, so that ending the program does not undo it; forgotten on success.

        Raises ``PassphraseWrong("passphrase.wait")`` without trying while the wait runs. The block raises
        ``PassphraseWrong`` for a wrong try; it leaves here with the seconds until the next.
        """
        wait = self.seconds_to_wait(slot)
        if wait:
            raise PassphraseWrong("passphrase.wait", wait_seconds=wait)
        before = self._read()
        wrong, _ = self._counted(slot)
        self._write({**before, str(slot): {"wrong": wrong + 1, "last": self._clock.now().isoformat()}})
        try:
            yield
        except PassphraseWrong as error:
            raise PassphraseWrong(error.code, wait_seconds=wait_after(wrong + 1)) from error
        except BaseException:
            self._write(before)  # the keychain did not answer, say: no try was made
            raise
        self._write({name: count for name, count in before.items() if name != str(slot)})

    def _counted(self, slot: Slot) -> tuple[int, datetime | None]:
        try:
            entry = self._read()[str(slot)]
            wrong, last = int(entry["wrong"]), datetime.fromisoformat(entry["last"])
        except (KeyError, TypeError, ValueError):
            return 0, None
        return (wrong, last) if wrong > 0 and last.tzinfo is not None else (0, None)

    def _read(self) -> dict[str, Any]:
        if self._unwritten:
            return self._unwritten
        try:
            return read_json(self._path, "keys.corrupt")
        except Corrupt:
            return {}

    def _write(self, content: dict[str, Any]) -> None:
        try:
            if content:
                write_json(self._path, content)
            else:
                self._path.unlink(missing_ok=True)
            self._unwritten = {}
        except (DiskFull, OSError):
            self._unwritten = content


def wait_after(wrong: int) -> int:
    """Seconds to wait after so many wrong tries in a row."""
    return min(LONGEST, 1 << min(wrong - 1, 10)) if wrong > 0 else 0
