"""The log keeps places, never people."""

import logging
from pathlib import Path

from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.logbook import describe, open_logbook, redacted


def test_numbers_names_and_addresses_are_taken_out() -> None:
    line = redacted("contributor 1000000008 نورة العنزي noura@example.sa wage ١٢٣٤٥")
    assert line == "contributor # ~ ~ @ wage #"


def test_an_exception_is_its_type_its_code_and_its_places() -> None:
    try:
        try:
            int("نورة 1000000008")
        except ValueError as error:
            raise RuleViolation("identity.check_digit", "identity") from error
    except RuleViolation as error:
        text = describe(error)
    assert "RuleViolation [identity.check_digit]" in text
    assert "test_logbook.py:" in text
    assert "ValueError" in text
    assert "1000000008" not in text
    assert "نورة" not in text


def test_what_is_logged_lands_redacted_in_the_file(tmp_path: Path) -> None:
    file = tmp_path / "log" / "munshaa.log"
    handler = open_logbook(file)
    logger = logging.getLogger("gosi_desktop.test")
    try:
        logger.info("opened %s", "1000000008")
        handler.flush()
    finally:
        logging.getLogger("gosi_desktop").removeHandler(handler)
        handler.close()
    assert "opened #" in file.read_text("utf-8")


def test_a_log_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    blocker = tmp_path / "file"
    blocker.write_text("")
    handler = open_logbook(blocker / "log" / "munshaa.log")
    logging.getLogger("gosi_desktop.test").info("nothing happens")
    logging.getLogger("gosi_desktop").removeHandler(handler)
    assert isinstance(handler, logging.NullHandler)
