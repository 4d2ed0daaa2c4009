"""A report of a fault: the program's own words come through, nothing of anybody does, however it came into the log."""

import ast
import logging
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from gosi_desktop.application.ports.support import Tally
from gosi_desktop.application.support import SHAPES, FaultReport, Known
from gosi_desktop.domain.errors import DiskFull, GosiError, Refused, RuleViolation
from gosi_desktop.logbook import RedactingFormatter
from tests.fakes.support import FakeTraces, support

ROOT = Path(__file__).resolve().parents[2] / "gosi_desktop"
KNOWN = Known(frozenset({"maintenance", "identifier.check_digit"}), frozenset({"wage_period"}))
PLANTED = (
    "نورة العنزي", "Noura Alanazi", "noura", "1088376123", "2418305623", "8,100.00", "8100", "٨١٠٠", "12,345.67",
    "SA0380000000608010167519", "SA03 8000 0000 6080 1016 7519", "0501234567", "+966 50 123 4567", "050 123 4567",
    "noura@example.sa", "Rawabi Alsudair Trading", "612047385", "1985-03-02",
)  # fmt: skip


def log_calls() -> Iterator[tuple[str, ast.Call]]:
    """Every place of the program that writes into its log: the practice service keeps none."""
    for path in ROOT.rglob("*.py"):
        if "sandbox" in path.parts:
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            func = getattr(node, "func", None)
            if isinstance(func, ast.Attribute) and isinstance(func.value, ast.Name) and func.value.id == "_log":
                assert isinstance(node, ast.Call)
                yield path.name, node


def template(call: ast.Call) -> str:
    first = call.args[0]
    assert isinstance(first, ast.Constant), "a sentence of the log stands where it is written"
    return str(first.value)


TEMPLATES = sorted({template(call) for _, call in log_calls()})


@pytest.fixture
def written() -> Callable[..., list[str]]:
    """What a call of the log leaves in its file."""

    def write(message: str, *args: object, error: BaseException | None = None, logger: str = "") -> list[str]:
        name = logger or "gosi_desktop.app"
        info = (type(error), error, error.__traceback__) if error is not None else None
        record = logging.LogRecord(name, logging.ERROR, "app.py", 1, message, args, info)
        return RedactingFormatter().format(record).splitlines()

    return write


def text_of(report: FaultReport) -> str:
    return "\n".join(one.text for one in report.files)


def assert_nobody(report: FaultReport) -> None:
    shown = text_of(report)
    assert not [planted for planted in PLANTED if planted.lower() in shown.lower()]


def gather(lines: list[str]) -> FaultReport:
    return support(FakeTraces(lines)).gather(KNOWN, None)


def file_of(report: FaultReport, name: str) -> str:
    return next(one.text for one in report.files if one.name == name)


def test_every_sentence_of_the_log_is_one_of_the_shapes() -> None:
    assert TEMPLATES
    for words in TEMPLATES:
        said = re.sub(r"%[sdr]", "word", words)
        assert any(shape.fullmatch(said) for shape in SHAPES), words


@pytest.mark.parametrize("planted", PLANTED)
@pytest.mark.parametrize("words", TEMPLATES)
def test_nothing_comes_through_as_what_a_sentence_is_filled_with(
    written: Callable[..., list[str]], words: str, planted: str
) -> None:
    args = [planted] * len(re.findall(r"%[sdr]", words))
    report = gather(written(words, *args) + written(words + " " + planted.replace("%", ""), *args))
    assert_nobody(report)


@pytest.mark.parametrize("planted", PLANTED)
def test_nothing_comes_through_as_a_text_a_code_or_a_cause_of_an_error(
    written: Callable[..., list[str]], planted: str
) -> None:
    errors: list[BaseException] = [
        ValueError(planted),
        KeyError(planted),
        RuleViolation(planted, planted, why=planted),
        Refused("maintenance", detail=planted, request_id=planted),
        type(re.sub(r"\W", "", planted) or "X", (Exception,), {})(planted),
    ]
    for error in errors:
        try:
            try:
                raise error
            except BaseException as first:
                raise GosiError("identifier.check_digit", name=planted) from first
        except GosiError as last:
            report = gather(written("defect", error=last))
        assert_nobody(report)
        assert "app: defect" in file_of(report, "log.txt")


@pytest.mark.parametrize("planted", PLANTED)
def test_nothing_comes_through_as_lines_of_its_own(written: Callable[..., list[str]], planted: str) -> None:
    forged = [
        planted,
        f"  {planted}:12 {planted}",
        f"  roster.py:12 {planted}",
        f"{planted} [maintenance]",
        f"KeyError [{planted}]",
        f"caused by {planted}",
        f"2026-01-06T10:02:11 ERROR gosi_desktop.{planted}: defect",
        f"2026-01-06T10:02:11 ERROR gosi_desktop.app: defect {planted}",
        f"2026-01-06T10:02:11 {planted} gosi_desktop.app: defect",
    ]
    report = gather(forged + written(f"defect\n{planted}"))
    assert_nobody(report)
    assert report.removed.lines >= len(forged) - 1


def test_what_is_ours_comes_through_whole() -> None:
    lines = [
        "2026-01-06T10:02:11 INFO gosi_desktop.ui.messages: shown: maintenance",
        "2026-01-06T10:02:12 WARNING gosi_desktop.storage.mapping: storage: a row of wage_period cannot be read",
        "2026-01-06T10:20:40 ERROR gosi_desktop.app: defect",
        "KeyError",
        "  roster.py:212 open_row",
        "caused by ValueError [identifier.check_digit]",
    ]
    report = gather(lines)
    assert file_of(report, "log.txt").splitlines() == lines
    assert file_of(report, "errors.txt") == "2026-01-06T10:02:11: maintenance\n"
    assert (report.removed.lines, report.removed.words) == (0, 0)


def test_a_word_that_is_not_ours_is_counted() -> None:
    report = gather(["2026-01-06T10:02:11 INFO gosi_desktop.ui.messages: shown: brand_new"])
    assert file_of(report, "log.txt").strip().endswith("shown: ~")
    assert report.removed.words == 1


def test_what_is_kept_is_counted_and_not_quoted() -> None:
    report = support().gather(KNOWN, Tally(6, {"record": 24, "outbox": 2}))
    assert file_of(report, "data.txt") == "schema: 6\nrows in outbox: 2\nrows in record: 24\n"
    assert file_of(gather([]), "data.txt") == "no profile is open\n"


def test_the_settings_leave_the_profile_out_and_say_so() -> None:
    report = support(None, last_profile="p-7d1c", language="en", backup_folder="/home/noura").gather(KNOWN, None)
    shown = file_of(report, "settings.txt")
    assert "language: en" in shown
    assert "p-7d1c" not in text_of(report)
    assert "noura" not in text_of(report)
    assert report.removed.settings == 2
    assert "settings left out: 2" in file_of(report, "about.txt")


def test_what_is_saved_is_what_was_shown() -> None:
    traces = FakeTraces()
    use = support(traces)
    report = use.gather(KNOWN, None)
    traces.kept = ["another line"]
    assert use.save(report, Path("report.zip")) == Path("report.zip")
    assert traces.packed == [([(one.name, one.text) for one in report.files], Path("report.zip"))]


def test_a_full_disk_is_told() -> None:
    traces = FakeTraces()
    traces.refusal = DiskFull()
    use = support(traces)
    with pytest.raises(DiskFull):
        use.save(use.gather(KNOWN, None), Path("report.zip"))
