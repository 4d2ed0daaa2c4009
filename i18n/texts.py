"""The texts of the screens: collect them, fill in the Arabic, check, compile.

``python -m i18n.texts`` collects every ``tr`` of the sources into ``gosi_ar.ts`` (the product) and ``gosi_en.ts``
(plural forms only), takes translations waiting in ``i18n/arabic_*.json`` and ``i18n/english_*.json``, and compiles both
into the package. ``--check`` changes nothing and fails when anything is missing or out of date.

A waiting file maps "Context|Source" to the Arabic, or to its plural forms (six for Arabic, two for English).
"""

import ast
import json
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
ROOT = FOLDER.parent
COMPILED = ROOT / "gosi_desktop" / "data" / "i18n"
SOURCES = ("gosi_desktop/ui", "gosi_desktop/viewmodels", "gosi_desktop/app.py")
LANGUAGES = {"ar": 6, "en": 2}
PLACEHOLDER = re.compile(r"\{\w*\}|%n|%L?\d")

Key = tuple[str, str]


def main(arguments: list[str]) -> int:
    """Collect, merge and compile; or, with --check, look only."""
    if "--check" in arguments:
        faults = [*f_strings(), *stale(), *(fault for language in LANGUAGES for fault in faults_of(language))]
        for fault in faults:
            print(fault)
        print(f"{len(messages(FOLDER / 'gosi_ar.ts'))} texts, {len(faults)} faults")
        return 1 if faults else 0
    for language in LANGUAGES:
        collect(language, FOLDER / f"gosi_{language}.ts")
        merge(language)
        collect(language, FOLDER / f"gosi_{language}.ts")
        compile_texts(language, COMPILED / f"gosi_{language}.qm")
        open_ones = [fault for fault in faults_of(language) if "no translation" in fault or "forms" in fault]
        print(
            f"{language}: {len(messages(FOLDER / f'gosi_{language}.ts'))} texts, {len(open_ones)} without translation"
        )
        for fault in open_ones:
            print("  ", fault)
    return 0


def tool(name: str) -> str:
    """Qt's own tool beside this Python."""
    found = shutil.which(f"pyside6-{name}", path=str(Path(sys.executable).parent))
    if found is None:
        raise SystemExit(f"pyside6-{name} is not beside {sys.executable}")
    return found


def source_files() -> list[str]:
    """Every Python file that may hold texts, in a steady order."""
    found: list[Path] = []
    for source in SOURCES:
        path = ROOT / source
        found.extend(sorted(path.rglob("*.py")) if path.is_dir() else [path] if path.exists() else [])
    return [str(path.relative_to(ROOT)) for path in found if path.name != "resources_rc.py"]


def collect(language: str, target: Path) -> None:
    """lupdate: new texts in, vanished ones out, translations kept."""
    options = ["-locations", "none", "-no-obsolete", "-silent", "-source-language", "en", "-target-language", language]
    if language == "en":
        options.append("-pluralonly")
    subprocess.run(
        [tool("lupdate"), *options, *source_files(), "-ts", str(target)], cwd=ROOT, check=True, capture_output=True
    )


def compile_texts(language: str, target: Path) -> None:
    """lrelease into the package, in one step: a running program has the old file mapped into its memory."""
    target.parent.mkdir(parents=True, exist_ok=True)
    fresh = target.with_suffix(".qm.new")
    subprocess.run(
        [tool("lrelease"), "-silent", str(FOLDER / f"gosi_{language}.ts"), "-qm", str(fresh)],
        check=True,
        capture_output=True,
    )
    fresh.replace(target)


def messages(ts: Path) -> dict[Key, ET.Element]:
    """Every message of a file by context and source."""
    found: dict[Key, ET.Element] = {}
    for context in ET.parse(ts).getroot().iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            found[name, message.findtext("source") or ""] = message
    return found


def merge(language: str) -> None:
    """Take what waits in the JSON files into the .ts file, where it has no translation yet."""
    waiting: dict[Key, str | list[str]] = {}
    for path in sorted(FOLDER.glob(f"{'arabic' if language == 'ar' else 'english'}_*.json")):
        for key, value in json.loads(path.read_text("utf-8")).items():
            context, _, source = key.partition("|")
            waiting[context, source] = value
    ts = FOLDER / f"gosi_{language}.ts"
    tree = ET.parse(ts)
    for context in tree.getroot().iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            value = waiting.get((name, message.findtext("source") or ""))
            translation = message.find("translation")
            if value is not None and translation is not None and translation.get("type") == "unfinished":
                _fill(translation, value)
    text = ET.tostring(tree.getroot(), encoding="unicode")
    ts.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', "utf-8")


def _fill(translation: ET.Element, value: str | list[str]) -> None:
    forms = translation.findall("numerusform")
    if forms and isinstance(value, list) and len(value) == len(forms):
        for form, text in zip(forms, value, strict=True):
            form.text = text
    elif not forms and isinstance(value, str):
        translation.text = value
    else:
        return
    del translation.attrib["type"]


def faults_of(language: str) -> list[str]:
    """What is missing or odd in one language's file."""
    faults: list[str] = []
    for (context, source), message in messages(FOLDER / f"gosi_{language}.ts").items():
        name = f"gosi_{language}.ts: {context}|{source!r}"
        translation = message.find("translation")
        if translation is None or translation.get("type") == "unfinished":
            faults.append(f"{name} has no translation")
            continue
        forms = translation.findall("numerusform")
        texts = [form.text or "" for form in forms] if forms else [translation.text or ""]
        if message.get("numerus") == "yes" and len(forms) != LANGUAGES[language]:
            faults.append(f"{name} has {len(forms)} plural forms instead of {LANGUAGES[language]}")
        faults.extend(f"{name} is empty" for text in texts if not text.strip())
        faults.extend(_placeholder_faults(name, source, texts, bool(forms)))
    return faults


def _placeholder_faults(name: str, source: str, texts: list[str], plural: bool) -> list[str]:
    """The same placeholders on both sides; a plural form may say the number in words."""
    wanted = set(PLACEHOLDER.findall(source))
    faults: list[str] = []
    for text in texts:
        there = set(PLACEHOLDER.findall(text))
        missing = wanted - there - ({"%n"} if plural else set())
        if missing or there - wanted:
            faults.append(f"{name} has {sorted(there)} where the source has {sorted(wanted)}: {text!r}")
    return faults


def stale() -> list[str]:
    """Whether .ts and .qm are what the sources and the .ts give today."""
    faults: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        for language in LANGUAGES:
            kept = FOLDER / f"gosi_{language}.ts"
            fresh = Path(folder) / kept.name
            shutil.copy(kept, fresh)
            collect(language, fresh)
            now, then = messages(fresh).keys(), messages(kept).keys()
            faults.extend(f"{kept.name}: not collected yet: {key}" for key in now - then)
            faults.extend(f"{kept.name}: no longer in the sources: {key}" for key in then - now)
            compiled = COMPILED / f"gosi_{language}.qm"
            again = Path(folder) / compiled.name
            compile_texts(language, again)
            if not compiled.exists() or compiled.read_bytes() != again.read_bytes():
                faults.append(f"{compiled.name} is out of date: run `python3 dev.py i18n`")
    return faults


def f_strings() -> list[str]:
    """``tr(f"…")`` is extracted as a text that never matches, ``f"{tr('…')}"`` not at all: the tree shows both."""
    faults: list[str] = []
    for name in source_files():
        for node in ast.walk(ast.parse((ROOT / name).read_text("utf-8"))):
            if _is_text(node) and any(isinstance(argument, ast.JoinedStr) for argument in node.args):  # type: ignore[attr-defined]
                faults.append(f"{name}:{node.lineno} an f-string inside tr")  # type: ignore[attr-defined]
            if isinstance(node, ast.JoinedStr) and any(_is_text(inner) for inner in ast.walk(node)):
                faults.append(f"{name}:{node.lineno} tr inside an f-string: lupdate does not see it")
    return faults


def _is_text(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and _called(node.func) in ("tr", "translate", "QT_TRANSLATE_NOOP")


def _called(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
