"""What a report of a fault reads and writes on a real disk, and what the program is made of."""

import logging
import zipfile
from pathlib import Path

import pytest

from gosi_desktop.application.events import DataChanged
from gosi_desktop.application.preferences import PreferenceBook
from gosi_desktop.application.support import Known
from gosi_desktop.config import PreferenceJson
from gosi_desktop.data import load_rules
from gosi_desktop.domain.errors import DiskFull
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.evidence import LogTraces, ShippedComponents, support_of
from gosi_desktop.logbook import open_logbook
from tests.fakes.clock import FakeClock


def test_a_log_is_read_with_what_was_turned_over_oldest_first(tmp_path: Path) -> None:
    log = tmp_path / "munshaa.log"
    for name, line in (("munshaa.log", "third"), ("munshaa.log.1", "second"), ("munshaa.log.2", "first")):
        (tmp_path / name).write_text(line + "\n", "utf-8")
    assert LogTraces(log, "2026.1").lines() == ["first", "second", "third"]
    assert LogTraces(tmp_path / "none" / "munshaa.log", "2026.1").lines() == []


def test_a_defect_goes_through_the_log_into_a_saved_report_without_its_names(tmp_path: Path) -> None:
    log, kept = tmp_path / "log" / "munshaa.log", tmp_path / "preferences.json"
    kept.write_text('{"language": "en", "last_profile": "p-1088376123", "owner": "نورة العنزي"}', "utf-8")
    handler = open_logbook(log)
    try:
        int("نورة العنزي 1088376123 8,100.00")
    except ValueError as error:
        logging.getLogger("gosi_desktop.app").error("defect", exc_info=error)
        logging.getLogger("gosi_desktop.app").error("wage of Noura Alanazi is 8,100.00")
    finally:
        handler.flush()
        logging.getLogger("gosi_desktop").removeHandler(handler)
        handler.close()
    book = PreferenceBook(PreferenceJson(kept), DataChanged())
    use = support_of(log, book, FakeClock(), RuleBook(load_rules()))
    report = use.gather(Known(frozenset(), frozenset()), None)
    target = use.save(report, tmp_path / "report.zip")
    raw = target.read_bytes()
    with zipfile.ZipFile(target) as archive:
        texts = {name: archive.read(name).decode("utf-8") for name in archive.namelist()}
    assert texts == {one.name: one.text for one in report.files}
    assert "gosi_desktop.app: defect\nValueError" in texts["log.txt"]
    assert report.removed.lines == 2  # the sentence that is not ours, the place in a file that is not
    everything = "\n".join(texts.values())
    for planted in ("نورة", "Noura", "Alanazi", "1088376123", "8,100", "p-10", str(tmp_path)):
        assert planted not in everything
        assert planted.encode() not in raw
    assert [path.name for path in tmp_path.glob("*.part")] == []


def test_a_report_that_cannot_be_written_leaves_nothing(tmp_path: Path) -> None:
    blocker = tmp_path / "file"
    blocker.write_text("")
    with pytest.raises(DiskFull):
        LogTraces(tmp_path / "x.log", "").pack([("a.txt", "a")], blocker / "report.zip")
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_our_modules_and_errors_are_known_by_name() -> None:
    names = LogTraces(Path("none"), "").names()
    assert {"gosi_desktop.app", "gosi_desktop.ui.messages"} <= names.modules
    assert "main" in names.functions["app.py"]
    assert "noura" not in names.functions["app.py"]
    assert {"ValueError", "RuleViolation"} <= names.errors


def test_versions_name_no_computer_and_no_user() -> None:
    import getpass
    import platform

    found = LogTraces(Path("none"), "2026.1").versions()
    assert {"Munshaa", "rules", "Python", "PySide6-Essentials", "system"} <= found.keys()
    shown = " ".join(found.values())
    assert not platform.node() or platform.node() not in shown
    assert f"/{getpass.getuser()}" not in shown


def test_every_library_we_ask_for_is_listed_with_its_licence() -> None:
    found = {one.name.lower().replace("_", "-"): one for one in ShippedComponents().components()}
    assert {"pyside6-essentials", "sqlcipher3", "msgspec", "requests", "segno", "reportlab"} <= found.keys()
    typeface = found["ibm plex sans arabic"]
    assert "SIL OPEN FONT LICENSE" in typeface.texts[0][1].upper()
    silent = [one.name for one in found.values() if not one.licence and not one.texts]
    assert not silent
