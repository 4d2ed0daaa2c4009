"""Pictures of the invoices: ``python tests/ui/invoice_screens.py DIR [NAME…]``."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from gosi_desktop.application.workspace import Workspace
from gosi_desktop.domain.errors import Corrupt, Offline
from gosi_desktop.domain.statement import Group
from gosi_desktop.ui.shell import Shell
from gosi_desktop.ui.theme import Mode
from gosi_desktop.viewmodels.invoice_audit import Part
from gosi_desktop.viewmodels.runners import Relay, Runners
from gosi_desktop.viewmodels.shell import ShellViewModel
from gosi_desktop.viewmodels.shell_state import Page
from tests.fakes.invoices import accounted, billed, planted
from tests.fakes.workspace import Bench
from tests.ui.desk import Desk

M, V = TypeVar("M", bound=QObject), TypeVar("V", bound=QWidget)


def page_alone(
    view: Callable[[M], V], model: Callable[[Workspace, Runners, Relay], M], bench: Bench, width: int
) -> tuple[V, M]:
    """A page without the shell around it, shown; its view model goes with it."""
    relay = Relay(bench.events)
    made = model(bench.workspace, Runners.inline(), relay)
    relay.setParent(made)
    page = view(made)
    made.setParent(page)
    page.resize(width, 700)
    page.show()
    page.window().activateWindow()
    return page, made


def shell(bench: Bench) -> Shell:
    """The shell at its invoices."""
    view_model = ShellViewModel(bench.workspace, bench.profiles, bench.preferences, Runners.inline())
    view_model.start()
    made = Shell(view_model)
    view_model.show_page(Page.INVOICES)
    return made


def invoices() -> Shell:
    bench = Bench()
    billed(bench)
    return shell(bench)


def invoices_none() -> Shell:
    return shell(Bench())


def invoices_failed() -> Shell:
    made = invoices()
    made.view_model.invoices._refuse(made.view_model.invoices._question, Corrupt("invoice"))
    return made


def invoice_clean() -> Shell:
    made = invoices()
    made.view_model.invoices.open_chosen()
    return made


def invoice_findings() -> Shell:
    bench = Bench()
    planted(bench)
    made = shell(bench)
    made.view_model.invoices.open_chosen()
    return made


def invoice_lines() -> Shell:
    made = invoice_findings()
    made.view_model.invoices.audit.show(Part.LINES)
    return made


def invoice_offline() -> Shell:
    bench = Bench()
    billed(bench)
    bench.invoice_desk.refusal = (0, Offline())
    made = shell(bench)
    made.view_model.invoices.open_chosen()
    return made


def invoice_fetching() -> Shell:
    made = invoice_offline()
    made.view_model.invoices.audit._update(fetching=True, error=None, done=4_000, total=24_511)
    return made


def statement() -> Shell:
    bench = Bench()
    accounted(bench)
    made = shell(bench)
    made.view_model.show_page(Page.STATEMENT)
    return made


def statement_disagrees() -> Shell:
    bench = Bench()
    accounted(bench)
    del bench.money.kept_payments[1]
    made = shell(bench)
    made.view_model.show_page(Page.STATEMENT)
    made.view_model.invoices.statement.show(Group.PAYMENTS)
    return made


ALL: dict[str, Callable[[], Shell]] = {
    one.__name__: one
    for one in (
        invoices, invoices_none, invoices_failed, invoice_clean, invoice_findings, invoice_lines, invoice_offline,
        invoice_fetching, statement, statement_disagrees,
    )
}  # fmt: skip
SIZES = {"wide": (1360, 828), "small": (1024, 608)}


def main(folder: Path, names: list[str]) -> None:
    desk = Desk()
    for language, mode, size in (
        ("ar", Mode.LIGHT, "wide"), ("en", Mode.DARK, "small"), ("ar", Mode.DARK, "small"), ("en", Mode.LIGHT, "wide"),
    ):  # fmt: skip
        for name, make in ALL.items():
            if names and name not in names:
                continue
            desk.lay(language, mode)
            made = make()
            made.resize(*SIZES[size])
            made.show()
            QCoreApplication.processEvents()
            desk.picture(made, folder / f"{name}-{language}-{mode.value}-{size}.png")
            made.view_model.close()
            made.close()
            made.deleteLater()
            Desk.clear()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
