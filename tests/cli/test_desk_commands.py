"""``gosi sync``, ``roster`` and ``doctor`` on a real profile with the practice service behind it."""

import csv
import io
import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

PASSPHRASE = "a passphrase for tests\n"


def gosi(*arguments: str, stdin: str = PASSPHRASE) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "gosi_desktop.cli", "--lang", "en", *arguments]
    return subprocess.run(command, input=stdin, capture_output=True, text=True, timeout=120, check=False)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder whose practice profile has been synced once."""
    folder = tmp_path_factory.mktemp("desk")
    answer = gosi("sync", "--practice", "--passphrase-stdin", "--data", str(folder))
    assert answer.returncode == 0, answer.stderr
    assert "24 contributors in 612047385" in answer.stdout
    return folder


def roster(desk: Path, *more: str) -> "subprocess.CompletedProcess[str]":
    return gosi("roster", "--passphrase-stdin", "--data", str(desk), *more)


def test_a_second_round_needs_no_new_sign_in(desk: Path) -> None:
    answer = gosi("sync", "--passphrase-stdin", "--data", str(desk))
    assert answer.returncode == 0, answer.stderr


def test_the_roster_is_written_as_json_from_what_is_kept(desk: Path) -> None:
    answer = roster(desk, "--format", "json")
    people = json.loads(answer.stdout)
    assert len(people) == 24
    assert people[0]["wage"] == "16625.00"
    assert people[0]["employer"] == "1953.44"


def test_search_folds_arabic(desk: Path) -> None:
    found = json.loads(roster(desk, "--format", "json", "--search", "احمد").stdout)
    assert [person["name"] for person in found] == ["Ahmed M. Abdelaal"]


def test_the_roster_as_csv_and_table(desk: Path) -> None:
    rows = list(csv.reader(io.StringIO(roster(desk, "--format", "csv", "--chip", "gcc").stdout)))
    assert len(rows) == 2
    assert "Khalifa" in roster(desk, "--chip", "gcc").stdout


def test_the_roster_as_a_workbook(desk: Path, tmp_path: Path) -> None:
    from python_calamine import CalamineWorkbook

    target = tmp_path / "roster.xlsx"
    assert roster(desk, "--format", "xlsx", "--output", str(target)).returncode == 0
    sheet = CalamineWorkbook.from_path(str(target)).get_sheet_by_index(0)
    assert sum(1 for row in sheet.to_python() if any("Ahmed" in str(cell) for cell in row)) == 1


def test_a_workbook_needs_a_file(desk: Path) -> None:
    assert roster(desk, "--format", "xlsx").returncode == 2


def test_nobody_found_ends_with_one(desk: Path) -> None:
    answer = roster(desk, "--search", "لا أحد بهذا الاسم")
    assert answer.returncode == 1
    assert answer.stdout == ""


def test_a_wrong_passphrase_opens_nothing(desk: Path) -> None:
    answer = gosi("roster", "--passphrase-stdin", "--data", str(desk), stdin="another one\n")
    assert answer.returncode == 1
    assert "passphrase" in answer.stderr


def test_doctor_names_every_part(desk: Path) -> None:
    answer = gosi("doctor", "--data", str(desk))
    for subject in ("Folder", "Keychain", "Fonts", "Printers", "Profile practice"):
        assert subject in answer.stdout
    assert "locked by a passphrase" in answer.stdout


def test_doctor_saves_a_report_of_a_fault_and_shows_it(desk: Path, tmp_path: Path) -> None:
    target = tmp_path / "report.zip"
    answer = gosi("doctor", "--data", str(desk), "--report", str(target))
    assert "report of a fault saved: report.zip" in answer.stdout
    with zipfile.ZipFile(target) as archive:
        kept = {name: archive.read(name).decode("utf-8") for name in archive.namelist()}
    shown = gosi("doctor", "--data", str(desk), "--report", "-").stdout
    assert all(f"== {name}" in shown for name in kept)
    assert kept["versions.txt"] in shown


def test_without_a_profile_there_is_a_sentence_and_a_way_on(tmp_path: Path) -> None:
    answer = gosi("roster", "--data", str(tmp_path))
    assert answer.returncode == 1
    assert "gosi sync --practice" in answer.stderr
