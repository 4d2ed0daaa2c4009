"""Pictures of the certificates and of verification: ``python tests/ui/certificate_screens.py DIR``."""

import os
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from tempfile import mkdtemp

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QCoreApplication

from gosi_desktop.domain.errors import Offline
from gosi_desktop.ui.shell import Shell
from gosi_desktop.ui.theme import Mode
from gosi_desktop.viewmodels.runners import Runners
from gosi_desktop.viewmodels.shell import ShellViewModel
from gosi_desktop.viewmodels.shell_state import Page
from tests.fakes.certificates import Mint, claims, part
from tests.fakes.workspace import Bench
from tests.ui.desk import Desk

PAST = (
    ("registration", "5520-8790-02", date(2025, 12, 24)), ("compliance", "5519-4471-60", date(2025, 10, 20)),
    ("compliance", "5518-2206-18", date(2025, 8, 18)), ("registration", "5517-9031-44", date(2025, 7, 2)),
    ("osh", "5516-3382-27", date(2025, 4, 14)),
)  # fmt: skip


def filled() -> Bench:
    """Two that hold, one withdrawn, others over."""
    bench = Bench()
    for kind, number, issued in PAST:
        bench.certificates.issue(kind, number, issued)
    bench.certificates.issue()
    bench.certificates.withdraw("5519-4471-60", "2025-11-02")
    return bench


def shell(bench: Bench, page: Page) -> Shell:
    view_model = ShellViewModel(bench.workspace, bench.profiles, bench.preferences, Runners.inline())
    view_model.start()
    made = Shell(view_model)
    view_model.show_page(page)
    return made


def certificates() -> Shell:
    return shell(filled(), Page.CERTIFICATES)


def certificates_not_now() -> Shell:
    bench = filled()
    bench.certificates.failing = {"no_debt": "pay_invoices", "wages_known": "complete_wages"}
    return shell(bench, Page.CERTIFICATES)


def certificates_offline() -> Shell:
    bench = filled()
    bench.certificates.refusal = bench.authority.refusal = Offline()
    return shell(bench, Page.CERTIFICATES)


def certificates_none() -> Shell:
    return shell(Bench(), Page.CERTIFICATES)


def verification() -> Shell:
    """A practice paper, an altered one, one of a stranger."""
    bench = filled()
    made = shell(bench, Page.VERIFICATION)
    model = made.view_model.certificates.verification
    model.check_text(Mint("pr-2025-11").sign(claims("77-1204-9", iss="cert.example", establishment="598310447")))
    head, _, signature = bench.certificates.mint.sign(claims("5519-7740-21")).split(".")
    model.check_text(f"{head}.{part(claims('5519-7740-21', valid_until='2026-03-15'))}.{signature}")
    folder = Path(mkdtemp())
    paper = folder / "certificate.pdf"
    paper.write_bytes(bench.certificates.files["5520-8814-37"])
    model.check_files([paper])
    return made


def verification_troubles() -> Shell:
    """Keys that changed, and no line."""
    bench = filled()
    bench.workspace.verification.refresh()
    bench.certificates.rotate("pr-New01", signed=False)
    bench.workspace.verification.refresh()
    made = shell(bench, Page.VERIFICATION)
    model = made.view_model.certificates.verification
    model.check_text(bench.certificates.mint.sign(claims()))
    bench.certificates.refusal = bench.authority.refusal = Offline()
    model.load()
    bench.certificates.withdraw("5519-4471-60", "2025-11-02")
    model.check_number("5519-4471-60", "612047385")
    return made


SCREENS: dict[str, Callable[[], Shell]] = {
    one.__name__: one
    for one in (
        certificates, certificates_not_now, certificates_offline, certificates_none, verification,
        verification_troubles,
    )
}  # fmt: skip


def main(folder: Path) -> None:
    """All of them, in both languages and themes, wide and small."""
    desk = Desk()
    folder.mkdir(parents=True, exist_ok=True)
    looks = (("ar", Mode.LIGHT, (1360, 828)), ("en", Mode.LIGHT, (1024, 608)), ("ar", Mode.DARK, (1024, 608)),
             ("en", Mode.DARK, (1360, 828)))  # fmt: skip
    for name, make in SCREENS.items():
        for language, mode, size in looks:
            desk.lay(language, mode)
            made = make()
            made.resize(*size)
            made.show()
            for _ in range(3):
                QCoreApplication.processEvents()
            made.grab().save(str(folder / f"{name}-{language}-{mode.value}-{size[0]}.png"))
            made.view_model.close()
            made.deleteLater()
    Desk.clear()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
