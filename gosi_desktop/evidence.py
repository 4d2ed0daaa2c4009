"""What the program leaves and what it is made of: its log, its versions, the licences of what is shipped with it."""

from __future__ import annotations

import builtins
import platform
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from importlib import metadata
from pathlib import Path
from typing import Final

from gosi_desktop import __version__, data
from gosi_desktop.application.ports.support import Component, Names
from gosi_desktop.application.preferences import PreferenceBook
from gosi_desktop.application.support import Support
from gosi_desktop.domain.clock import Clock
from gosi_desktop.domain.errors import DiskFull
from gosi_desktop.domain.rules import RuleBook

_PROGRAM: Final = "gosi-desktop"
_PACKAGE: Final = Path(__file__).parent
_LICENCE: Final = re.compile(r"(licen[cs]e|copying|notice|authors\.mit)", re.IGNORECASE)
_DEFINED: Final = re.compile(r"^ *(?:async )?(?:def|class) (\w+)", re.MULTILINE)
_NAME: Final = re.compile(r"[A-Za-z0-9._-]+")
_SHORT: Final = 60  # letters: longer is not a name
_STAMP: Final = (1980, 1, 1, 0, 0, 0)  # of every file in an archive: what its clock said is in the report


class LogTraces:
    """The Traces of this computer."""

    def __init__(self, log: Path, rules_version: str) -> None:
        self._log, self._rules_version = log, rules_version

    def lines(self) -> Sequence[str]:
        """With what was turned over, oldest first; what cannot be read is not there."""
        found: list[str] = []
        for file in (*(self._log.with_name(f"{self._log.name}.{turned}") for turned in (2, 1)), self._log):
            try:
                found.extend(file.read_text("utf-8", errors="replace").splitlines())
            except OSError:
                continue
        return found

    def names(self) -> Names:
        """Of our own modules and files, and of all errors known to this process."""
        files = [path.relative_to(_PACKAGE.parent) for path in _PACKAGE.rglob("*.py")]
        modules = frozenset(".".join(file.with_suffix("").parts).removesuffix(".__init__") for file in files)
        errors = {error.__name__ for error in _family(BaseException)}
        errors |= {name for name, kind in vars(builtins).items() if isinstance(kind, type)} & errors
        return Names(modules, _functions(), frozenset(errors))

    def versions(self) -> Mapping[str, str]:
        """Nothing of it names this computer or its user."""
        found = {"Munshaa": __version__, "rules": self._rules_version, "Python": platform.python_version()}
        for name in ("PySide6-Essentials", "SQLAlchemy", "sqlcipher3", "msgspec", "requests"):
            found[name] = _version(name)
        return found | {"system": f"{platform.system()} {platform.release()} {platform.machine()}"}

    def pack(self, files: Sequence[tuple[str, str]], target: Path) -> None:
        """Written beside the target and then named: there whole, or not."""
        part = target.with_name(f".{target.name}.part")
        try:
            with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as archive:
                for name, text in files:
                    archive.writestr(zipfile.ZipInfo(name, _STAMP), text.encode())
            part.replace(target)
        except OSError as error:
            with suppress(OSError):
                part.unlink()
            raise DiskFull from error


class ShippedComponents:
    """The Shipped of this installation: what is installed is asked, so no list can be out of date."""

    def components(self) -> Sequence[Component]:
        """The libraries the program needs, and its typeface."""
        found = [_component(one) for one in _needed()]
        typeface = (("OFL.txt", data.font_bytes("OFL.txt").decode("utf-8")),)
        found.append(Component("IBM Plex Sans Arabic", "", "OFL-1.1", typeface))
        return sorted(found, key=lambda one: one.name.lower())


def support_of(log: Path, preferences: PreferenceBook, clock: Clock, rules: RuleBook) -> Support:
    """What makes reports of faults on this computer."""
    return Support(LogTraces(log, rules.version), ShippedComponents(), preferences, clock, rules, data.texts_folder())


def _needed() -> Sequence[metadata.Distribution]:
    """All that ours asks for, and what those ask for; everything installed where ours is not listed."""
    try:
        waiting = [metadata.distribution(_PROGRAM)]
    except metadata.PackageNotFoundError:
        return [one for one in metadata.distributions() if one.metadata["Name"] != _PROGRAM]
    found: dict[str, metadata.Distribution] = {}
    while waiting:
        for need in waiting.pop().requires or ():
            name = _NAME.match(need)
            if name is None or "extra ==" in need or _key(name[0]) in found:
                continue
            try:
                found[_key(name[0])] = metadata.distribution(name[0])
            except metadata.PackageNotFoundError:
                continue  # of another system or another Python
            waiting.append(found[_key(name[0])])
    return list(found.values())


def _functions() -> Mapping[str, frozenset[str]]:
    """By the name of the file; two files of one name share theirs."""
    found: dict[str, set[str]] = {}
    for path in _PACKAGE.rglob("*.py"):
        defined = _DEFINED.findall(path.read_text("utf-8"))
        found.setdefault(path.name, {"<module>", "<lambda>", "<genexpr>"}).update(defined)
    return {name: frozenset(functions) for name, functions in found.items()}


def _component(one: metadata.Distribution) -> Component:
    about, texts = one.metadata, []
    for file in one.files or ():
        if _LICENCE.search(file.name) and ".dist-info" in str(file) and file.suffix != ".py":
            try:
                texts.append((file.name, file.read_text("utf-8")))
            except (OSError, UnicodeDecodeError):
                continue
    return Component(about["Name"], one.version, _licence(about), tuple(texts))


def _licence(about: metadata.PackageMetadata) -> str:
    """What the metadata call it; some put the whole text there."""
    said: list[str] = [*(about.get_all("License-Expression") or ()), *(about.get_all("License") or ())]
    short = next((each for each in said if each and len(each) <= _SHORT), "")
    classified = [each.rsplit(" :: ", 1)[1] for each in about.get_all("Classifier") or () if "License ::" in each]
    return short or ", ".join(classified) or next((each.splitlines()[0] for each in said if each), "")


def _family(kind: type[BaseException]) -> Iterator[type[BaseException]]:
    yield kind
    for child in kind.__subclasses__():
        yield from _family(child)


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "not known"


def _key(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
