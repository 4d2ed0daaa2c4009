"""A report of a fault: shown before it is saved, and made only of what is known to say nothing about anybody.

Nothing is taken out of the log: what is not one of the program's own sentences never comes in. A line has to be the
head of a record in one of ``SHAPES``, the name of an error, or a place in the program's own files.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Final, get_type_hints

from gosi_desktop.application.ports.support import Names, Shipped, Tally, Traces
from gosi_desktop.application.preferences import PreferenceBook, Preferences
from gosi_desktop.domain.clock import Clock
from gosi_desktop.domain.rules import RuleBook

# Everything the program writes into its log; what stands in brackets has to be a word of ours.
SHAPES: Final = tuple(
    map(
        re.compile,
        (
            r"defect",
            r"shown: (?P<code>\S+)",
            r"keychain: (?P<error>\S+)",
            r"storage: a row of (?P<entity>\S+) cannot be read",
        ),
    )
)
_HEAD: Final = re.compile(r"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d) (DEBUG|INFO|WARNING|ERROR|CRITICAL) ([\w.]+): (.*)")
_ERROR: Final = re.compile(r"(caused by )?(\w+)(?: \[([\w.]+)\])?")
_PLACE: Final = re.compile(r"  ([\w<>-]+(?:\.py)?):(\d{1,5}) ([\w<>]+)")
_GONE: Final = "~"
_MOST_LINES: Final = 2_000
_MOST_CODES: Final = 30


@dataclass(frozen=True, slots=True)
class Removed:
    """How much of it stayed out."""

    lines: int = 0
    words: int = 0
    settings: int = 0


@dataclass(frozen=True, slots=True)
class ReportFile:
    """One of its texts."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class FaultReport:
    """As it will be saved, file by file."""

    made_at: datetime
    files: tuple[ReportFile, ...]
    removed: Removed


@dataclass(frozen=True, slots=True)
class Known:
    """The program's own words: codes of refusals, and entities of the feed."""

    codes: frozenset[str]
    entities: frozenset[str]


class Support:
    """Works before any profile is open."""

    def __init__(
        self,
        traces: Traces,
        shipped: Shipped,
        preferences: PreferenceBook,
        clock: Clock,
        rules: RuleBook,
        texts: Path | None = None,
    ) -> None:
        """``clock`` and ``rules`` are for the help, which needs no profile either; ``texts`` is the folder with the
        texts of all languages, so that it is searched in those that are not on the screen as well.
        """
        self._traces, self.shipped = traces, shipped
        self._preferences = preferences
        self.clock, self.rules, self.texts = clock, rules, texts

    def gather(self, known: Known, tally: Tally | None) -> FaultReport:
        """Read everything; ``tally`` of the open cache, if one is open."""
        log = _Sieve(self._traces.names(), known)
        lines = log.through(self._traces.lines())
        settings, left_out = self._settings()
        moment = self.clock.now()
        files = (
            ReportFile("versions.txt", _table(self._traces.versions().items())),
            ReportFile("settings.txt", _table(settings)),
            ReportFile("data.txt", _data(tally)),
            ReportFile("errors.txt", _table(log.codes[-_MOST_CODES:]) or "none\n"),
            ReportFile("log.txt", "\n".join(lines[-_MOST_LINES:]) + "\n"),
        )
        removed = replace(log.removed, settings=left_out)
        about = ReportFile("about.txt", _about(moment, removed))
        return FaultReport(moment, (about, *files), removed)

    def save(self, report: FaultReport, target: Path) -> Path:
        """What was shown and nothing else. Raises DiskFull."""
        self._traces.pack([(one.name, one.text) for one in report.files], target)
        return target

    def _settings(self) -> tuple[list[tuple[str, str]], int]:
        """What is chosen of a few; what somebody may have typed, a folder or a profile, stays out."""
        kept = asdict(self._preferences.current)
        free = {name for name, kind in get_type_hints(Preferences).items() if kind is str}
        shown = [(name, str(value)) for name, value in kept.items() if name not in free]
        return shown, sum(1 for name in free if kept[name])


class _Sieve:
    """Lets through what is ours, counts what is not."""

    def __init__(self, names: Names, known: Known) -> None:
        self._names, self._known = names, known
        self.removed = Removed()
        self.codes: list[tuple[str, str]] = []  # when, which

    def through(self, lines: Iterable[str]) -> list[str]:
        """The lines that may be seen."""
        kept = []
        for line in lines:
            passed = self._head(line) or self._place(line) or self._error(line)
            if passed:
                kept.append(passed)
            elif line.strip():
                self.removed = replace(self.removed, lines=self.removed.lines + 1)
        return kept

    def _head(self, line: str) -> str:
        found = _HEAD.fullmatch(line)
        if found is None or found[3] not in self._names.modules:
            return ""
        said = next((shape for one in SHAPES if (shape := one.fullmatch(found[4]))), None)
        if said is None:
            return ""
        words = found[4]
        for kind, word in said.groupdict().items():
            words = words.replace(word, self._ours(kind, word))
            if kind == "code":
                self.codes.append((found[1], self._ours(kind, word, counted=False)))
        return f"{found[1]} {found[2]} {found[3]}: {words}"

    def _error(self, line: str) -> str:
        found = _ERROR.fullmatch(line)
        if found is None or found[2] not in self._names.errors:
            return ""
        code = f" [{self._ours('code', found[3])}]" if found[3] else ""
        return f"{found[1] or ''}{found[2]}{code}"

    def _place(self, line: str) -> str:
        found = _PLACE.fullmatch(line)
        return line if found is not None and found[3] in self._names.functions.get(found[1], ()) else ""

    def _ours(self, kind: str, word: str, counted: bool = True) -> str:
        words = {"code": self._known.codes, "entity": self._known.entities, "error": self._names.errors}[kind]
        if word in words:
            return word
        if counted:
            self.removed = replace(self.removed, words=self.removed.words + 1)
        return _GONE


def _table(rows: Iterable[Sequence[str]]) -> str:
    return "".join(f"{name}: {value}\n" for name, value in rows)


def _data(tally: Tally | None) -> str:
    if tally is None:
        return "no profile is open\n"
    counts = [(f"rows in {name}", str(count)) for name, count in sorted(tally.counts.items())]
    return _table([("schema", str(tally.schema)), *counts])


def _about(moment: datetime, removed: Removed) -> str:
    return (
        "Report of a fault of Munshaa, an independent and unofficial program.\n"
        "Names, identity numbers, wages, mobiles, bank accounts and addresses are not in it.\n\n"
        + _table(
            [
                ("made at", f"{moment:%Y-%m-%dT%H:%M:%SZ}"),
                ("lines of the log left out", str(removed.lines)),
                ("words left out", str(removed.words)),
                ("settings left out", str(removed.settings)),
            ]
        )
    )
