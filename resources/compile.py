"""Drawings into one module of the package: ``python -m resources.compile``; with ``--check`` only looks.

The list of drawings is the folder's content; rcc is Qt's own, beside this Python. No time goes into the result, so that
the same drawings always make the same module.
"""

import shutil
import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
TARGET = FOLDER.parent / "gosi_desktop" / "ui" / "resources_rc.py"
LIST = FOLDER / "resources.qrc"
LEFT_OUT = {"parapet.svg"}  # drawn by widgets/parapet.py, so that it fills any window
_HEAD = "# ruff: noqa\n# fmt: off\n# mypy: ignore-errors\n"


def listing() -> str:
    """The list for rcc, in a steady order."""
    names = sorted(path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*.svg"))
    files = "".join(f"    <file>{name}</file>\n" for name in names if name not in LEFT_OUT)
    return f'<!DOCTYPE RCC>\n<RCC version="1.0">\n  <qresource prefix="/">\n{files}  </qresource>\n</RCC>\n'


def compiled() -> str:
    """The module as it has to be; ``LIST`` must be up to date."""
    tool = shutil.which("pyside6-rcc", path=str(Path(sys.executable).parent))
    if tool is None:
        raise SystemExit(f"pyside6-rcc is not beside {sys.executable}")
    options = ["-g", "python", "--format-version", "1", "--compress-algo", "zlib"]  # format 1 has no times in it
    made = subprocess.run([tool, *options, LIST.name], cwd=FOLDER, check=True, capture_output=True, text=True)
    return _HEAD + made.stdout


def faults() -> list[str]:
    """What is out of date."""
    found = []
    if LIST.read_text("utf-8") != listing():
        found.append("resources.qrc does not list the drawings that are there")
    if TARGET.read_text("utf-8") != compiled():
        found.append("gosi_desktop/ui/resources_rc.py is out of date")
    return found


def main(arguments: list[str]) -> int:
    """Compile, or look."""
    if "--check" in arguments:
        for fault in faults():
            print(fault)
        return 1 if faults() else 0
    LIST.write_text(listing(), "utf-8")
    TARGET.write_text(compiled(), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
