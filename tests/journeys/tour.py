"""A job driven through the real window; the main one goes from the first start to a printed roster.

``python -m tests.journeys.tour DIR [--journey NAME]`` leaves a picture of each step, the papers made and ``tour.json``
there, prints the steps, and ends with zero only if all of them passed. Where a journey has two parts the program is
really ended in the middle and started again as another process on the same data.
"""

import importlib
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import asdict, dataclass
from pathlib import Path

PASSPHRASE = "نخلة في ساحة الدار 7"
PEOPLE = 24
# name → the module that holds its steps, and its parts; each part is a run of the program
JOURNEYS = {
    "main": ("tests.journeys.tour_steps", ("before", "after")),
    "register": ("tests.journeys.register_steps", ("before", "after")),
    "reset": ("tests.journeys.reset_steps", ("before",)),
    "portfolio": ("tests.journeys.portfolio_steps", ("before",)),
    "roster-changes": ("tests.journeys.roster_changes_steps", ("before",)),
    "conflict": ("tests.journeys.conflict_steps", ("before",)),
    "month": ("tests.journeys.month_steps", ("before",)),
    "injury": ("tests.journeys.injury_steps", ("before",)),
    "import": ("tests.journeys.import_people_steps", ("before",)),
    "establishment": ("tests.journeys.establishment_steps", ("before",)),
    "restore": ("tests.journeys.restore_steps", ("before", "after")),
}
SLOW_FIRST_PAGE = [{"call": "GET */changes*", "kind": "latency", "seconds": 0.7, "count": 1}]


@dataclass(frozen=True, slots=True)
class Step:
    """One line of tour.json."""

    step: str
    passed: bool
    milliseconds: int
    failure: str = ""


def main(arguments: list[str]) -> int:
    """All parts, each a process of its own."""
    if arguments[:1] == ["--half"]:
        return half(arguments[1], Path(arguments[2]), Path(arguments[3]), arguments[4])
    journey = arguments[2] if arguments[1:2] == ["--journey"] and len(arguments) == 3 else "main"
    if len(arguments) not in (1, 3) or journey not in JOURNEYS:
        print(f"usage: python -m tests.journeys.tour DIR [--journey {'|'.join(JOURNEYS)}]", file=sys.stderr)
        return 2
    folder = Path(arguments[0]).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    for old in (
        *folder.glob("[0-9][0-9]-*.png"),
        *folder.glob("failed-*.png"),
        *folder.glob("*.pdf"),
        folder / "tour.json",
    ):
        old.unlink(missing_ok=True)
    with tempfile.TemporaryDirectory(prefix="munshaa-tour-") as home:
        code = 0
        module = importlib.import_module(JOURNEYS[journey][0])
        with getattr(module, "around", nullcontext)(Path(home)):  # what stands beside both parts: a service, say
            for part in JOURNEYS[journey][1]:
                command = [sys.executable, "-m", "tests.journeys.tour", "--half", part, str(folder), home, journey]
                code = code or subprocess.call(command)
    steps = _read(folder)
    print(f"{sum(step.passed for step in steps)} of {len(steps)} steps passed; pictures and tour.json in {folder}")
    return code or int(not steps or not all(step.passed for step in steps))


def half(part: str, folder: Path, home: Path, journey: str) -> int:
    """One run of the program."""
    from PySide6.QtWidgets import QApplication

    from gosi_desktop.app import Desktop, install_hooks
    from gosi_desktop.application.threads import keep_ports_off
    from gosi_desktop.bootstrap import Surroundings
    from gosi_desktop.config import Config
    from tests.journeys.driver import Driver

    module = importlib.import_module(JOURNEYS[journey][0])
    steps, seed = module.STEPS, getattr(module, "SEED", "small")
    application = QApplication([])
    keep_ports_off()
    faults = ("--faults", json.dumps(SLOW_FIRST_PAGE)) if (journey, part) == ("main", "before") else ()
    home_of = getattr(module, "home_of", lambda home, part: home)
    config = Config(data_folder=home_of(home, part), language="ar", theme="light")
    arguments = (*getattr(module, "ARGUMENTS", ()), *faults)
    beside = module.beside(home, part) if hasattr(module, "beside") else {}
    surroundings = Surroundings(practice_arguments=arguments, practice_seed=seed, **beside)
    desktop = Desktop(application, config, surroundings)
    install_hooks(desktop)
    driver = Driver(desktop)
    desktop.start()
    driver.window.resize(1360, 860)  # whatever the size of this screen
    ok = all(_take(folder, name, step, driver) for name, step in steps[part])
    driver.close()
    desktop.end()
    return 0 if ok else 1


def _take(folder: Path, name: str, step: "Callable[..., None]", driver: object) -> bool:
    """Do a step, time it, keep its line; the first that fails ends the half."""
    began = time.monotonic()
    failure = ""
    try:
        step(driver, folder)
    except Exception as error:  # noqa: BLE001 - whatever it is, the step has failed and says why
        failure = f"{type(error).__name__}: {error}"
        _keep_failure(folder, name, driver)
    taken = Step(name, not failure, round((time.monotonic() - began) * 1000), failure)
    steps = [*_read(folder), taken]
    (folder / "tour.json").write_text(
        json.dumps([asdict(one) for one in steps], ensure_ascii=False, indent=1) + "\n", "utf-8"
    )
    print(f"{'passed' if taken.passed else 'FAILED'}  {name}  {taken.milliseconds} ms  {failure}", flush=True)
    return taken.passed


def _keep_failure(folder: Path, name: str, driver: object) -> None:
    from tests.journeys.driver import Driver

    assert isinstance(driver, Driver)
    driver.window.grab().save(str(folder / f"failed-{name}.png"))


def _read(folder: Path) -> list[Step]:
    file = folder / "tour.json"
    return [Step(**one) for one in json.loads(file.read_text("utf-8"))] if file.exists() else []


if __name__ == "__main__":
    os.environ.setdefault("QT_LOGGING_RULES", "*.debug=false")
    sys.exit(main(sys.argv[1:]))
