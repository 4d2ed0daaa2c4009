"""Options of a start."""

from pathlib import Path

import pytest

from gosi_desktop.config import UsageError, read_config


def test_the_environment_says_where_things_are_kept(tmp_path: Path) -> None:
    config = read_config([], {"MUNSHAA_HOME": str(tmp_path)})
    assert config.profiles_folder == tmp_path / "profiles"


def test_an_option_wins_over_the_environment(tmp_path: Path) -> None:
    config = read_config(["--data", str(tmp_path), "--lang=en", "--theme", "dark"], {"MUNSHAA_HOME": "elsewhere"})
    assert (config.data_folder, config.language, config.theme) == (tmp_path, "en", "dark")


def test_the_default_folder_is_the_users_and_does_not_roam() -> None:
    assert read_config([], {}).data_folder.name == "Munshaa"


def test_backups_go_to_the_users_documents_unless_everything_is_kept_elsewhere(tmp_path: Path) -> None:
    """Whoever names a folder for the data, a test or a tour, leaves nothing in anybody's documents."""
    assert read_config(["--data", str(tmp_path)], {}).backups_folder == tmp_path / "backups"
    assert read_config([], {}).backups_folder.parts[-2:] == ("Munshaa", "Backups")


@pytest.mark.parametrize("arguments", [["--colour", "red"], ["--lang", "fr"], ["--theme=pink"]])
def test_what_cannot_be_understood_is_said(arguments: list[str]) -> None:
    with pytest.raises(UsageError):
        read_config(arguments, {})
