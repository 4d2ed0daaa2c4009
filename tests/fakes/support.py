"""Reports of faults over a log in memory."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from gosi_desktop.application.events import DataChanged
from gosi_desktop.application.ports.support import Component, Names
from gosi_desktop.application.preferences import PreferenceBook
from gosi_desktop.application.support import Support
from gosi_desktop.data import texts_folder
from tests.fakes.clock import FakeClock
from tests.fakes.day import NOW, RULES

LINES = (
    "2026-01-06T10:02:11 INFO gosi_desktop.ui.messages: shown: maintenance",
    "2026-01-06T10:20:40 ERROR gosi_desktop.app: defect",
    "KeyError",
    "  roster.py:212 open_row",
)


class FakeTraces:
    """Says what it is given; keeps what is packed."""

    def __init__(self, lines: Sequence[str] = LINES) -> None:
        self.kept = lines
        self.packed: list[tuple[list[tuple[str, str]], Path]] = []
        self.refusal: Exception | None = None

    def lines(self) -> Sequence[str]:
        return self.kept

    def names(self) -> Names:
        modules = frozenset({"gosi_desktop.ui.messages", "gosi_desktop.app", "gosi_desktop.storage.mapping"})
        return Names(
            modules,
            {"roster.py": frozenset({"open_row"}), "app.py": frozenset({"main"})},
            frozenset({"KeyError", "ValueError"}),
        )

    def versions(self) -> Mapping[str, str]:
        return {"Munshaa": "0.1.0", "rules": RULES.version, "system": "Linux 6 x86_64"}

    def pack(self, files: Sequence[tuple[str, str]], target: Path) -> None:
        if self.refusal is not None:
            raise self.refusal
        self.packed.append((list(files), target))


class FakeShipped:
    """Two of them."""

    def components(self) -> Sequence[Component]:
        return (
            Component("IBM Plex Sans Arabic", "", "OFL-1.1", (("OFL.txt", "SIL OPEN FONT LICENSE"),)),
            Component("msgspec", "0.22.0", "BSD-3-Clause", (("LICENSE", "Copyright"),)),
        )


class _NoFile:
    def read(self) -> dict[str, object]:
        return {}

    def write(self, values: dict[str, object]) -> None:
        """Nothing is kept."""


def support(traces: FakeTraces | None = None, **preferences: object) -> Support:
    """A use case over them; ``preferences`` are changed from what they are at first."""
    book = PreferenceBook(_NoFile(), DataChanged())
    if preferences:
        book.change(**preferences)
    return Support(traces or FakeTraces(), FakeShipped(), book, FakeClock(NOW), RULES, texts_folder())


def supporting() -> Support:
    """For whoever asks for one."""
    return support()
