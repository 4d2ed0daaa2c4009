"""Every screen × {ar, en} × {light, dark} × sizes, from the running program: ``python -m tests.journeys.screens DIR``.

1360×860 and 1024×640 at 100 %, and 1024×640 at 200 % by a process of its own. DIR gets a picture for each, named
``screen-language-theme-size.png``, and ``index.html`` that shows them beside each other.
"""

import itertools
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from html import escape
from pathlib import Path

PASSPHRASE = "a passphrase for pictures"
KEY = "7Q4M-ZK2T-9XHB-R3WN-C8VP-2DYF-6JGT-K5SA"
SIZES = {"1": ((1360, 860), (1024, 640)), "2": ((1024, 640),)}  # by scale factor
SLOW = [{"call": "GET */changes*", "kind": "latency", "seconds": 25, "count": 1}]


def main(arguments: list[str]) -> int:
    """A process for each scale."""
    if arguments[:1] == ["--scale"]:
        return pictures(arguments[1], Path(arguments[2]))
    if len(arguments) != 1:
        print("usage: python -m tests.journeys.screens DIR", file=sys.stderr)
        return 2
    folder = Path(arguments[0]).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    code = 0
    for scale in SIZES:
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": scale}
        command = [sys.executable, "-m", "tests.journeys.screens", "--scale", scale, str(folder)]
        code = code or subprocess.call(command, env=environment)
    _index(folder)
    print(f"{len(list(folder.glob('*.png')))} pictures in {folder}")
    return code


def pictures(scale: str, folder: Path) -> int:
    """Walk through the program once and take every picture on the way."""
    from PySide6.QtWidgets import QApplication

    from gosi_desktop.app import Desktop, install_hooks
    from gosi_desktop.bootstrap import Surroundings
    from gosi_desktop.config import Config
    from gosi_desktop.keystore.slots import Argon2Cost
    from tests.fakes.keychain import FakeKeychain
    from tests.journeys.account_gallery import ESTABLISHMENTS, office
    from tests.journeys.driver import Driver
    from tests.journeys.gallery import walk

    application, defects = QApplication([]), list[BaseException]()
    office_of = ("--establishments", str(ESTABLISHMENTS))
    for way, seed, more in ((walk, "small", ("--faults", json.dumps(SLOW))), (office, "office", office_of)):
        with tempfile.TemporaryDirectory(prefix="munshaa-screens-") as home:
            surroundings = Surroundings(
                keychain=FakeKeychain(),
                argon2=Argon2Cost(passes=1, memory_kib=8, lanes=1),
                practice_arguments=more,
                practice_seed=seed,
            )
            desktop = Desktop(application, Config(data_folder=Path(home), language="ar", theme="light"), surroundings)
            install_hooks(desktop)
            driver = Driver(desktop)
            desktop.start()
            way(driver, partial(_each, driver, folder, scale))
            driver.window.close()
            desktop.end()
            defects += driver.defects
    return 1 if defects else 0


def _each(driver: object, folder: Path, scale: str, name: str, window: "Callable[[], object] | None" = None) -> None:
    """The screen as it stands, in every language, theme and size."""
    from PySide6.QtWidgets import QWidget

    from tests.journeys.driver import Driver

    assert isinstance(driver, Driver)
    preferences = driver.desktop.program.preferences
    for language, theme, (width, height) in _combinations(scale):
        driver.window.resize(width, height)
        preferences.change(language=language, theme=theme)
        driver.settle(4)
        shown = window() if window is not None else driver.window
        assert isinstance(shown, QWidget)
        if shown is not driver.window:
            shown.resize(width, height)
        driver.picture(folder / f"{name}-{language}-{theme}-{width}x{height}@{scale}.png", shown)
    preferences.change(language="ar", theme="light")
    driver.window.resize(1360, 860)
    driver.settle(4)


def _combinations(scale: str) -> "Iterator[tuple[str, str, tuple[int, int]]]":
    return itertools.product(("ar", "en"), ("light", "dark"), SIZES[scale])


def _index(folder: Path) -> None:
    """All pictures on a page, a line for each screen."""
    lines = []
    names = sorted({picture.name.split("-ar-")[0] for picture in folder.glob("*-ar-*.png")})
    for name in names:
        shown = "".join(
            f'<a href="{escape(picture.name)}"><img loading="lazy" width="330" src="{escape(picture.name)}"></a>'
            for picture in sorted(folder.glob(f"{name}-??-*.png"))
        )
        lines.append(f"<h2>{escape(name)}</h2><p>{shown}</p>")
    (folder / "index.html").write_text(f"<!doctype html><meta charset=utf-8>{''.join(lines)}", "utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
