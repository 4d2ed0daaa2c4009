"""The record of a restore trial."""

from dataclasses import replace
from datetime import timedelta

import pytest

from gosi_desktop.application.ports.backups import TrialReport
from gosi_desktop.domain.backups import BackupReason
from gosi_desktop.reports.backup_paper import trial_pdf
from gosi_desktop.reports.preview import page_count
from tests.fakes.backups import HELD
from tests.reports.records import PRINTED, around
from tests.support.readers import by_pypdf, plain, read, reader_names

GOOD = TrialReport(
    PRINTED, PRINTED - timedelta(days=2), "munshaa-x.munshaa", BackupReason.EXIT, 0.3, 0.4, HELD, HELD,
    replace(HELD, waiting=4),
)  # fmt: skip
VALUES = {
    "ar": ("محضر تجربة استعادة", "نجحت", "عند الإغلاق", "المشتركون", "137,975.00", "257,225.76", "لم تُمسّ"),
    "en": ("Record of a restore trial", "Succeeded", "On exit", "Contributors", "137,975.00", "257,225.76"),
}


def made(language: str = "ar", report: TrialReport = GOOD) -> bytes:
    return trial_pdf(report, around(language))  # type: ignore[arg-type]


@pytest.mark.parametrize("reader", reader_names())
@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_value_can_be_read_back(language: str, reader: str) -> None:
    text = plain(read(reader, made(language)))
    assert [value for value in VALUES[language] if plain(value) not in text] == []


@pytest.mark.parametrize("language", ["ar", "en"])
def test_it_is_one_page_and_the_same_bytes_again(language: str) -> None:
    assert page_count(made(language)) == 1
    assert made(language) == made(language)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"code": "backup.damaged", "found": None}, "The backup is damaged."),
        ({"code": "backup.cut", "found": None}, "The backup is shorter than it was"),
        ({"code": "storage.wrong_key", "found": None}, "The backup is damaged."),
        ({"code": "backup.chain_broken"}, "The audit log in the backup is not as it was written."),
        ({"found": None}, "The backup is of an older version"),
    ],
)
def test_what_went_wrong_is_said_in_words(changes: dict[str, object], said: str) -> None:
    report = replace(GOOD, **changes)  # type: ignore[arg-type]
    text = plain(by_pypdf(made("en", report)))
    assert plain(said) in text
    assert ("Failed" in text) is bool(report.code)
    assert "backup." not in text
