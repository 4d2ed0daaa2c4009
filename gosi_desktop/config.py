"""Paths and options of this start, read once into a frozen object."""

import json
import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

APPLICATION = "Munshaa"
HOME_VARIABLE = "MUNSHAA_HOME"


@dataclass(frozen=True, slots=True)
class Config:
    """Where things are kept and how this start was asked for.

    ``data_folder`` is the per-user folder that does not roam between computers; everything of ours is below it.
    """

    data_folder: Path
    language: Literal["ar", "en"] | None = None  # overrides the preference for this start
    theme: Literal["light", "dark", "system"] | None = None
    profile: str | None = None  # open this profile first
    documents: Path | None = None  # the user's; None where everything stays below ``data_folder``

    @property
    def profiles_folder(self) -> Path:
        """One folder a profile."""
        return self.data_folder / "profiles"

    @property
    def preferences_file(self) -> Path:
        """Choices that say nothing about people."""
        return self.data_folder / "preferences.json"

    @property
    def backups_folder(self) -> Path:
        """Where copies go unless another folder was chosen."""
        if self.documents is None:
            return self.data_folder / "backups"
        return self.documents / APPLICATION / "Backups"

    @property
    def log_file(self) -> Path:
        """Errors, redacted."""
        return self.data_folder / "log" / "munshaa.log"


class UsageError(Exception):
    """The command line cannot be understood; the text says how it can."""


def read_config(arguments: Sequence[str], environment: Mapping[str, str]) -> Config:
    """From the command line and the environment. Raises UsageError."""
    options = {"--data": "", "--lang": "", "--theme": "", "--profile": ""}
    rest = list(arguments)
    while rest:
        name, _, value = rest.pop(0).partition("=")
        if name not in options:
            raise UsageError(f"munshaa: {name} is no option; there are {', '.join(options)}.")
        options[name] = value or (rest.pop(0) if rest else "")
    language, theme = options["--lang"], options["--theme"]
    if language not in ("", "ar", "en") or theme not in ("", "light", "dark", "system"):
        raise UsageError("munshaa: --lang is ar or en, --theme is light, dark or system.")
    folder = options["--data"] or environment.get(HOME_VARIABLE, "")
    return Config(
        data_folder=Path(folder).expanduser().resolve() if folder else _user_folder(),
        language=language or None,  # type: ignore[arg-type]
        theme=theme or None,  # type: ignore[arg-type]
        profile=options["--profile"] or None,
        documents=None if folder else _documents(),
    )


def this_start() -> Config:
    """The config of this process."""
    return read_config(sys.argv[1:], os.environ)


def _user_folder() -> Path:
    from platformdirs import user_data_path

    return user_data_path(APPLICATION, appauthor=False, roaming=False)


def _documents() -> Path:
    from platformdirs import user_documents_path

    return user_documents_path()


class PreferenceJson:
    """Preferences in a file of their own: read leniently, replaced whole."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def read(self) -> dict[str, object]:
        """What is kept; empty when there is nothing readable."""
        try:
            found = json.loads(self._file.read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        return found if isinstance(found, dict) else {}

    def write(self, values: dict[str, object]) -> None:
        """Keep them; a folder that cannot be written keeps the choice for this run only."""
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            fresh = self._file.with_suffix(".new")
            fresh.write_text(json.dumps(values, indent=1), "utf-8")
            os.replace(fresh, self._file)
        except OSError:
            return
