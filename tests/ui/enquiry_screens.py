"""Pictures of enquiries and complaints: ``python tests/ui/shots.py DIR enquiries``."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from gosi_desktop.domain.enquiries import Enquiry, EnquiryKind, EnquiryState, Said
from gosi_desktop.ui.enquiries import EnquiriesView
from gosi_desktop.ui.shell import Shell
from gosi_desktop.viewmodels.runners import Runners
from gosi_desktop.viewmodels.shell import ShellViewModel
from gosi_desktop.viewmodels.shell_state import Page
from tests.fakes.day import NOW
from tests.fakes.workspace import Bench

HOUR = timedelta(hours=1)


def asked() -> tuple[Enquiry, ...]:
    """Answered, open and closed."""
    return (
        Enquiry(
            id="q1", version=2, kind=EnquiryKind.ENQUIRY, subject="رقم اشتراك المنشأة", state=EnquiryState.ANSWERED,
            number="Q-2026-000001",
            messages=(
                Said(NOW - 30 * HOUR, "أين أجد رقم اشتراك المنشأة؟ لا يظهر في السجل التجاري.", "m1"),
                Said(NOW - 5 * HOUR, "تجده في أعلى شهادة المنشأة، وفي صفحة المنشأة لدى الخدمة."),
            ),
        ),
        Enquiry(
            id="q2", version=1, kind=EnquiryKind.COMPLAINT, subject="تأخر الرد على طلب", state=EnquiryState.OPEN,
            number="Q-2026-000002", messages=(Said(NOW - 50 * HOUR, "مضى أسبوعان على طلبنا.", "m1"),),
        ),
        Enquiry(
            id="q3", version=3, kind=EnquiryKind.ENQUIRY, subject="احتساب غرامة التأخير", state=EnquiryState.CLOSED,
            number="Q-2025-000117",
            messages=(Said(NOW - 900 * HOUR, "كيف تُحسب؟", "m1"), Said(NOW - 880 * HOUR, "عن كل شهر أو جزء منه.")),
        ),
    )  # fmt: skip


def shell_at(bench: Bench) -> Shell:
    """A shown shell at the page."""
    view_model = ShellViewModel(bench.workspace, bench.profiles, bench.preferences, Runners.inline())
    view_model.start()
    made = Shell(view_model)
    made.resize(1360, 828)
    made.show()
    view_model.show_page(Page.ENQUIRIES)
    QCoreApplication.processEvents()
    return made


def page_of(shell: Shell) -> EnquiriesView:
    """The page."""
    page = shell.page
    assert isinstance(page, EnquiriesView)
    return page


def enquiries() -> QWidget:
    bench = Bench()
    bench.enquiries.held = list(asked())
    made = shell_at(bench)
    model = page_of(made).view_model
    model.choose("q1")
    model.type(text="شكرًا. وماذا عن الفروع؟")
    model.submit()
    return made


def enquiries_writing() -> QWidget:
    bench = Bench(practice=False)
    bench.enquiries.held = list(asked())
    made = shell_at(bench)
    model = page_of(made).view_model
    model.begin()
    model.type(subject="", text="لا أجد شهادة الالتزام.")
    model.submit()
    return made


def enquiries_none() -> QWidget:
    return shell_at(Bench(practice=False))


def enquiries_closed() -> QWidget:
    bench = Bench(practice=False)
    bench.enquiries.held = list(asked())
    made = shell_at(bench)
    page_of(made).view_model.choose("q3")
    return made


SCREENS: dict[str, Callable[[], QWidget]] = {
    "enquiries": enquiries,
    "enquiries-writing": enquiries_writing,
    "enquiries-none": enquiries_none,
    "enquiries-closed": enquiries_closed,
}
