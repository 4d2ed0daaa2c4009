"""``gosi search``."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from gosi_desktop.cli.__main__ import gosi

NAMES = "أحمد مصطفى\nعبد الملك بن سعود\n\nفاطمة الزهراء\nHind Al-Zahrani\nيحيى ١٢٣\n"


@pytest.fixture
def names(tmp_path: Path) -> Path:
    path = tmp_path / "names.txt"
    path.write_text(NAMES, "utf-8")
    return path


def run(names: Path | str, *query: str, given: str | bytes | None = None) -> Result:
    return CliRunner().invoke(gosi, ("--lang", "en", "search", "--names", str(names), *query), input=given)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        (["احمد"], "أحمد مصطفى\n"),
        (["عبدالملك"], "عبد الملك بن سعود\n"),
        (["عبد", "الملك"], "عبد الملك بن سعود\n"),
        (["عبد الملك"], "عبد الملك بن سعود\n"),
        (["فاطمه"], "فاطمة الزهراء\n"),
        (["zahrani hind"], "Hind Al-Zahrani\n"),
        (["123"], "يحيى ١٢٣\n"),
        (["يحيي"], "يحيى ١٢٣\n"),
    ],
)
def test_names_are_found_and_printed_as_they_stand(names: Path, query: list[str], found: str) -> None:
    result = run(names, *query)
    assert (result.exit_code, result.output) == (0, found)


def test_nothing_found(names: Path) -> None:
    result = run(names, "سلطان")
    assert (result.exit_code, result.output) == (1, "")


def test_standard_input_and_a_byte_order_mark() -> None:
    result = run("-", "احمد", given=("\ufeff" + NAMES).encode())
    assert (result.exit_code, result.output) == (0, "أحمد مصطفى\n")


def test_a_file_in_another_encoding_is_usage(tmp_path: Path) -> None:
    path = tmp_path / "names.txt"
    path.write_bytes("أحمد".encode("cp1256"))
    result = run(path, "احمد")
    assert result.exit_code == 2
    assert "not text in UTF-8" in result.stderr


def test_no_file_or_no_query_is_usage(names: Path) -> None:
    assert run("nowhere.txt", "احمد").exit_code == 2
    assert run(names).exit_code == 2
