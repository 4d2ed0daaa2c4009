"""A keychain in memory; passes the contract tests of the real one."""

import json
import os
from pathlib import Path

from gosi_desktop.application.ports import KeychainState
from gosi_desktop.domain.errors import SecretsUnavailable


class FakeKeychain:
    """``refusing``: a code while it is to be absent, locked or silent."""

    def __init__(self) -> None:
        self.items: dict[str, str] = {}
        self.refusing = ""

    def state(self) -> KeychainState:
        return KeychainState(available=not self.refusing, name="fake keychain", code=self.refusing)

    def get(self, name: str) -> str | None:
        self._answer()
        return self.items.get(name)

    def put(self, name: str, text: str) -> None:
        self._answer()
        self.items[name] = text

    def delete(self, name: str) -> None:
        self._answer()
        self.items.pop(name, None)

    def _answer(self) -> None:
        if self.refusing:
            raise SecretsUnavailable(self.refusing)


class FileKeychain(FakeKeychain):
    """The same in a file, which outlives a killed process."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self._file = file

    def get(self, name: str) -> str | None:
        self._read()
        return super().get(name)

    def put(self, name: str, text: str) -> None:
        self._read()
        super().put(name, text)
        self._write()

    def delete(self, name: str) -> None:
        self._read()
        super().delete(name)
        self._write()

    def _read(self) -> None:
        self.items = json.loads(self._file.read_text("utf-8")) if self._file.exists() else {}

    def _write(self) -> None:
        beside = self._file.with_suffix(".new")
        beside.write_text(json.dumps(self.items), "utf-8")
        os.replace(beside, self._file)
