"""The running window on a practice profile that is there already, with faults on its way to the service."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from gosi_desktop.application.workspace import Workspace
from gosi_desktop.bootstrap import Program, Surroundings
from gosi_desktop.config import Config
from gosi_desktop.ui.shell import Shell
from gosi_desktop.viewmodels.sign_out import SignOutViewModel
from tests.fakes.keychain import FileKeychain
from tests.journeys.conftest import CHEAP, Start, start
from tests.journeys.driver import Driver
from tests.journeys.tour_steps import screen

__all__ = ["start"]
PEOPLE = 24
Opens = Callable[..., tuple[Driver, Shell]]


def program_at(folder: Path) -> Program:
    """The program without its window, with the keychain that the window of ``start`` uses there."""
    config = Config(data_folder=folder / "home", language="en", theme="light")
    return Program(config, Surroundings(keychain=FileKeychain(folder / "keychain"), argon2=CHEAP))


def sign_in(workspace: Workspace) -> None:
    """The first practice user, with the code from the practice messages."""
    assert workspace.practice is not None
    person = workspace.practice.people()[0]
    challenge = workspace.session.sign_in(person.username, person.password)
    newest = max(workspace.practice.messages(), key=lambda note: note.at)
    workspace.session.confirm(challenge, newest.code or "")


@pytest.fixture(scope="session")
def kept_profiles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two copies of a profile: ``signed in``, with nothing fetched yet, and ``fetched``."""
    folder = tmp_path_factory.mktemp("profiles")
    fetched = folder / "fetched"
    program = program_at(fetched)
    profile = program.profiles.create_practice("practice", None)
    workspace = program.profiles.open(profile)
    sign_in(workspace)
    workspace.close()
    shutil.copytree(fetched, folder / "signed in")
    workspace = program.profiles.open(profile)
    assert workspace.pull.run().error is None
    workspace.close()
    return folder


@pytest.fixture
def open_kept(kept_profiles: Path, start: Start, tmp_path: Path) -> Opens:
    """Start the program on a copy of a kept profile: it opens by itself, and the shell is there."""

    def begin(kept: str = "fetched", **more: Any) -> tuple[Driver, Shell]:
        shutil.copytree(kept_profiles / kept, tmp_path, dirs_exist_ok=True)
        driver = start(**more)
        return driver, screen(driver, Shell)

    return begin


def everybody(driver: Driver, shell: Shell) -> None:
    """Wait until the whole roster is shown."""
    table = shell.view_model.roster.table
    driver.until(lambda: table.rowCount() == PEOPLE and table.record_at(0) is not None, f"{PEOPLE} contributors")


def sign_out(shell: Shell) -> None:
    """End the session, and keep the data; the sign-in comes."""
    shell.view_model.account.ask_to_sign_out()
    asked = shell.view_model.account.inside
    assert isinstance(asked, SignOutViewModel)
    asked.submit()


def plain(text: str) -> str:
    """Without the marks that isolate a number's direction."""
    return re.sub("[\u2066-\u2069]", "", text)
