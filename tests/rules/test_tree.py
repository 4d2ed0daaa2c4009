"""Rules about the source tree that no linter knows."""

import ast
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "gosi_desktop"
NO_ROOMS = {"utils", "util", "helpers", "helper", "managers", "manager", "common", "misc", "base_utils"}
LONGEST_MODULE = 420


def tracked() -> list[Path]:
    """Every file git knows."""
    names = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
    return [ROOT / name for name in names.decode("utf-8").split("\0") if name and (ROOT / name).is_file()]


def texts() -> list[tuple[Path, str]]:
    """Every tracked text file of reasonable size."""
    found = []
    for path in tracked():
        if path.suffix in {".png", ".ttf", ".pdf", ".qm", ".db", ".xlsx"} or path.stat().st_size > 1_000_000:
            continue
        try:
            found.append((path, path.read_text("utf-8")))
        except UnicodeDecodeError:
            continue
    return found


def modules() -> list[Path]:
    """Our own Python, without what is generated."""
    return [path for path in PACKAGE.rglob("*.py") if path.name != "resources_rc.py"]


def test_there_is_no_room_for_odds_and_ends() -> None:
    named = {part for path in modules() for part in (*path.relative_to(ROOT).parts[:-1], path.stem)}
    assert not named & NO_ROOMS


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_says_what_it_is_and_stays_one_noun(path: Path) -> None:
    source = path.read_text("utf-8")
    tree = ast.parse(source)
    assert ast.get_docstring(tree), "no line says what this module is"
    assert source.count("\n") <= LONGEST_MODULE, "is it still one noun?"


def test_every_view_model_has_a_view_of_the_same_name() -> None:
    # the ground under all and under every preview, a watch that only asks the shell to lock, two parts of the roster's
    without_a_view = {"base", "paper_preview", "auto_lock", "ticks", "roster_export"}
    views = {path.stem for path in (PACKAGE / "ui").glob("*.py")}
    models = {
        path.stem
        for path in (PACKAGE / "viewmodels").glob("*.py")
        for node in ast.parse(path.read_text("utf-8")).body
        if isinstance(node, ast.ClassDef) and node.name.endswith("ViewModel")
    }
    assert models - without_a_view <= views


def test_no_registry_host_and_no_path_of_a_machine_is_committed() -> None:
    registries = ["py" + "pi.org", "pythonhosted" + ".org", "npm" + "js.org", "debian" + ".org"]
    machine = re.compile(r"(?<![\w.])/(?:work|root|home|farm)/[\w.-]+/")
    for path, text in texts():
        assert not any(host in text for host in registries), path
        assert not machine.search(text), path


def test_requirements_are_hashed_and_name_no_index() -> None:
    for name in ("run", "dev"):
        lines = (ROOT / "requirements" / f"{name}.txt").read_text("utf-8").splitlines()
        pins = [line for line in lines if re.match(r"^[a-z0-9]", line)]
        assert pins
        assert all("==" in pin and pin.rstrip().endswith("\\") for pin in pins)
        assert not any(
            "index-url" in line or "find-links" in line or "http" in line.split("==")[0]
            for line in lines
            if "://" in line
        )


def test_run_and_dev_agree_on_every_version() -> None:
    def pins(name: str) -> set[str]:
        lines = (ROOT / "requirements" / f"{name}.txt").read_text("utf-8").splitlines()
        return {line.split(" ")[0] for line in lines if "==" in line and not line.startswith((" ", "#"))}

    assert pins("run") <= pins("dev")


def test_the_typeface_travels_with_its_licence() -> None:
    fonts = PACKAGE / "data" / "fonts"
    assert "SIL OPEN FONT LICENSE" in (fonts / "OFL.txt").read_text("utf-8").upper()
    assert len(list(fonts.glob("*.ttf"))) == 4


def test_dev_py_uses_the_standard_library_only() -> None:
    import sys

    tree = ast.parse((ROOT / "dev.py").read_text("utf-8"))
    names = {
        alias.name.split(".")[0] for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names
    }
    names |= {node.module.split(".")[0] for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module}
    assert names <= sys.stdlib_module_names


def test_nothing_sleeps_in_the_tests() -> None:
    for path in (ROOT / "tests").rglob("*.py"):
        calls = [
            node
            for node in ast.walk(ast.parse(path.read_text("utf-8")))
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "sleep"
        ]
        assert not calls, path
