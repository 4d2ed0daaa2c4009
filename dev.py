#!/usr/bin/env python3
"""One door to everything a developer does: run, test, bench, screens, i18n, lock, gosi.

Needs nothing but Python 3.11 or newer. It makes ``.venv`` beside itself, installs the exact, hashed versions of
``requirements/``, and on Debian-like Linux the few system libraries Qt and the tests need (or says which).
"""

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")

QT_LIBRARIES = (
    "libegl1 libgl1 libxkbcommon0 libxkbcommon-x11-0 libdbus-1-3 libfontconfig1 libxcb-cursor0 libxcb-icccm4 "
    "libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-shape0 libxcb-xinerama0 libxcb-xkb1 "
    "libcups2"
).split()
TEST_TOOLS = (
    "postgresql xvfb xauth dbus dbus-x11 gnome-keyring poppler-utils strace at-spi2-core python3-gi gir1.2-atspi-2.0"
).split()


def main() -> int:
    """Read the verb and do it; the exit code is that of what was run."""
    if sys.version_info < (3, 11):  # noqa: UP036 - this file must say so itself on an older Python
        print("This needs Python 3.11 or newer.", file=sys.stderr)
        return 2
    parser = argparse.ArgumentParser(prog="dev.py", description=__doc__.splitlines()[0])
    verbs = parser.add_subparsers(dest="verb", required=True)
    run = verbs.add_parser("run", help="start the application (without a display: the tour, offscreen)")
    run.add_argument("--tour", metavar="DIR", help="drive the real window through a job; pictures into DIR")
    run.add_argument("--journey", default="main", help="which job: main (the default), register, reset, …")
    run.add_argument("arguments", nargs="*", help="passed to the application, after --")
    test = verbs.add_parser("test", help="lint, types, structure, translations, all tests")
    test.add_argument("--long", action="store_true", help="the long reliability runs too (hours)")
    test.add_argument("pytest", nargs="*", help="passed to pytest, after --")
    verbs.add_parser("bench", help="speed as ratios, each against a floor and a peer of the same run: bench -h")
    screens = verbs.add_parser("screens", help="every screen, in both languages, both themes, all sizes")
    screens.add_argument("folder", metavar="DIR")
    verbs.add_parser("i18n", help="collect the texts, merge the Arabic, compile")
    verbs.add_parser("lock", help="write requirements/*.txt from requirements/*.in")
    verbs.add_parser("gosi", help="the command line: gosi -h")
    passed_on = sys.argv[2:] if sys.argv[1:2] in (["bench"], ["gosi"]) else []  # theirs to read, options too
    options = parser.parse_args(sys.argv[1:2] if passed_on else None)
    os.chdir(ROOT)
    return {
        "run": lambda: verb_run(options.tour, options.journey, options.arguments),
        "test": lambda: verb_test(options.long, options.pytest),
        "bench": lambda: verb_module("dev", "bench", *passed_on),
        "screens": lambda: verb_module("dev", "tests.journeys.screens", str(Path(options.folder).resolve())),
        "i18n": lambda: verb_module("dev", "i18n.texts"),
        "lock": verb_lock,
        "gosi": lambda: verb_module("run", "gosi_desktop.cli", *passed_on),
    }[options.verb]()


# -- verbs -------------------------------------------------------------------------------------------------------------


def verb_run(tour: str | None, journey: str, arguments: list[str]) -> int:
    """The application; the tour when asked for, or when there is no display to show a window on."""
    prepare("run")
    system_packages(QT_LIBRARIES, "Qt needs")
    if tour:
        chosen = () if journey == "main" else ("--journey", journey)
        return python("-m", "tests.journeys.tour", str(Path(tour).resolve()), *chosen, environment=screen())
    if not has_display():
        print("There is no display here: running the tour offscreen into build/tour/ instead of opening a window.")
        return python("-m", "tests.journeys.tour", str(ROOT / "build" / "tour"), environment=screen())
    return python("-m", "gosi_desktop", *arguments)


def verb_test(long: bool, arguments: list[str]) -> int:
    """Everything that must hold before a commit; stops at the first part that fails."""
    prepare("dev")
    system_packages(QT_LIBRARIES + TEST_TOOLS, "the tests need")
    targets = ["gosi_desktop", "tests", "bench", "i18n", "dev.py"]
    parts: list[tuple[str, list[str]]] = [
        ("probe: void Qt calls lose no reference", ["-m", "tests.probe"]),
        ("ruff", ["-m", "ruff", "check", *targets]),
        ("format", ["-m", "ruff", "format", "--check", *targets]),
        ("types", ["-m", "mypy"]),
        ("structure", ["-c", "from importlinter.cli import lint_imports_command as m; m()"]),
        ("translations", ["-m", "i18n.texts", "--check"]),
        ("tests", ["-m", "pytest", "-q", "-n", "2", *(["--long"] if long else []), *arguments]),
    ]
    for name, command in parts:
        print(f"== {name}", flush=True)
        code = python(*command, environment={"QT_QPA_PLATFORM": "offscreen"})
        if code != 0:
            print(f"== {name}: failed ({code})", file=sys.stderr)
            return code
    return 0


def verb_module(requirements: str, module: str, *arguments: str) -> int:
    """A module of ours, with the libraries it needs."""
    prepare(requirements)
    if requirements == "dev":
        system_packages(QT_LIBRARIES + TEST_TOOLS, "this needs")
    return python("-m", module, *arguments, environment=screen())


def verb_lock() -> int:
    """Exact, hashed versions for Linux, Windows and macOS in one file each; no index is named in them."""
    prepare("dev")
    options = "--universal --generate-hashes --no-annotate --no-header --python-version 3.11 --quiet".split()
    for name, constraint in (("run", []), ("dev", ["-c", "requirements/run.txt"])):
        command = ["-m", "uv", "pip", "compile", *options, f"requirements/{name}.in", *constraint]
        code = python(*command, "-o", f"requirements/{name}.txt")
        if code != 0:
            return code
    return 0


# -- the environment ---------------------------------------------------------------------------------------------------


def prepare(name: str) -> None:
    """Make .venv and bring it to ``requirements/<name>.txt``; nothing is done when it is there already."""
    wanted = ROOT / "requirements" / f"{name}.txt"
    digest = hashlib.sha256(wanted.read_bytes() + (ROOT / "pyproject.toml").read_bytes()).hexdigest()
    stamp = VENV / f".installed-{name}"
    if PYTHON.exists() and stamp.exists() and stamp.read_text() == digest:
        return
    if not PYTHON.exists():
        make_venv()
    print(f"Installing requirements/{name}.txt …", flush=True)
    pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    must(python(*pip, "--require-hashes", "-r", str(wanted)), f"pip could not install requirements/{name}.txt")
    must(python(*pip, "--no-deps", "--no-build-isolation", "-e", "."), "pip could not install the project itself")
    stamp.write_text(digest)


def make_venv() -> None:
    """A virtual environment with pip; Debian keeps ``ensurepip`` in a package of its own."""
    try:
        import ensurepip  # noqa: F401
    except ImportError:
        system_packages([f"python3.{sys.version_info.minor}-venv"], "making a virtual environment needs")
        must(subprocess.call([sys.executable, "-m", "venv", str(VENV)]), "no virtual environment could be made")
        return
    venv.create(VENV, with_pip=True)


def system_packages(packages: list[str], because: str) -> None:
    """Install what is missing through apt where root or sudo may; else say in one sentence what to install."""
    if sys.platform != "linux" or shutil.which("dpkg-query") is None:
        return
    missing = [package for package in packages if not is_installed(package)]
    if not missing:
        return
    prefix = privilege()
    if prefix is None:
        print(f"Please install what {because}: sudo apt-get install {' '.join(missing)}", file=sys.stderr)
        return
    print(f"Installing what {because}: {' '.join(missing)} …", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    command = [*prefix, "apt-get", "install", "-y", "-qq", "--no-install-recommends", *missing]
    if quiet(command, environment) != 0:
        quiet([*prefix, "apt-get", "update", "-qq"], environment)
        if quiet(command, environment) != 0:
            print(f"apt could not install {' '.join(missing)}; what needs them will say so.", file=sys.stderr)


def is_installed(package: str) -> bool:
    """Whether dpkg has this package, or the one that provides it since Debian's and Ubuntu's 64-bit time change."""
    for name in (package, f"{package}t64"):
        answer = subprocess.run(["dpkg-query", "-W", "-f=${Status}", name], capture_output=True, text=True, check=False)
        if answer.returncode == 0 and "install ok installed" in answer.stdout:
            return True
    return False


def privilege() -> list[str] | None:
    """What to put before apt-get: nothing for root, sudo where it asks no password, None where neither is given."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") and subprocess.call(["sudo", "-n", "true"], stderr=subprocess.DEVNULL) == 0:
        return ["sudo", "-n"]
    return None


def quiet(command: list[str], environment: dict[str, str]) -> int:
    """Run without its output, which is shown only when it fails."""
    answer = subprocess.run(
        command, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    if answer.returncode != 0:
        print(answer.stdout[-2000:], answer.stderr[-2000:], file=sys.stderr)
    return answer.returncode


def has_display() -> bool:
    """Whether a window can be shown; Windows and macOS always can."""
    return sys.platform != "linux" or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def screen() -> dict[str, str]:
    """Draw offscreen where there is no display."""
    return {} if has_display() else {"QT_QPA_PLATFORM": "offscreen"}


def python(*arguments: str, environment: dict[str, str] | None = None) -> int:
    """Run the environment's Python in the project's folder."""
    return subprocess.call([str(PYTHON), *arguments], cwd=ROOT, env={**os.environ, **(environment or {})})


def must(code: int, sentence: str) -> None:
    """Stop with a sentence when a step failed."""
    if code != 0:
        raise SystemExit(f"{sentence} (exit code {code}).")


if __name__ == "__main__":
    sys.exit(main())
