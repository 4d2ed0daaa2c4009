"""Pictures of the page of documents: ``python tests/ui/shots.py DIR documents``."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from gosi_desktop.application.documents import Shown
from gosi_desktop.application.ports.documents import PersonEnding
from gosi_desktop.domain.documents import Note, NoteKind
from gosi_desktop.domain.establishment import Licence
from gosi_desktop.domain.frame import Frame
from gosi_desktop.ui.documents import DocumentsView
from gosi_desktop.ui.shell import Shell
from gosi_desktop.viewmodels.runners import Runners
from gosi_desktop.viewmodels.shell import ShellViewModel
from gosi_desktop.viewmodels.shell_state import Page
from tests.fakes.day import NOW, RAWABI
from tests.fakes.documents import leaf
from tests.fakes.workspace import Bench

TODAY = date(2026, 1, 6)
PEOPLE = (
    (1, "راجيش كومار", "Rajesh Kumar", "2345678904", 24, None),
    (2, "أحمد عبدالقادر", "Ahmed Abdulqader", "2000000014", 61, 55),
    (3, "جوزيف سانتوس", "Joseph Santos", "2000000006", 140, None),
    (4, "سلطان العتيبي", "Sultan Alotaibi", "1000000016", None, 200),
)


def ending(bench: Bench) -> Bench:
    """An establishment with everything that can end."""
    frame = bench.outbox.frames.get(RAWABI, Frame())
    branches = frame.branches
    last = branches[-1]
    main = frame.establishment.cr_number if frame.establishment is not None else None
    bench.outbox.frames[RAWABI] = Frame(
        frame.establishment,
        frame.owners,
        (
            Licence(id="l1", kind="commercial_registration", number=last.cr_number or "", expires=date(2026, 1, 2)),
            Licence(id="l2", kind="commercial_registration", number=main or "", expires=date(2026, 9, 14)),
        ),
        branches,
    )
    bench.endings.folk = [
        PersonEnding(
            key, f"c{key}", f"e{key}", name, name_en, number, "iqama" if number[0] == "2" else "national_id",
            branches[key % len(branches)].id, TODAY + timedelta(days=expires) if expires else None,
            TODAY + timedelta(days=to) if to else None,
        )
        for key, name, name_en, number, expires, to in PEOPLE
    ]  # fmt: skip
    notes = (
        ("n1", NoteKind.ACCOUNTANT, "", "مكتب ميزان السداد", "", date(2026, 1, 31)),
        ("n2", NoteKind.CIVIL_DEFENCE, "", "4471-20", branches[-1].id, date(2026, 2, 18)),
        ("n3", NoteKind.MUNICIPALITY_LICENCE, "", "41107-3392", branches[0].id, date(2026, 5, 9)),
        ("n4", NoteKind.LEASE, "عقد إيجار المستودع", "10-5520417", branches[-1].id, date(2026, 6, 30)),
        ("n5", NoteKind.OTHER, "عقد التأسيس", "", "", None),
    )
    for id, kind, title, number, branch, expires in notes:
        note = Note(
            id=id, establishment=RAWABI, kind=kind, title=title, number=number, branch=branch, expires=expires
        )  # fmt: skip
        bench.notes.save(note, NOW, leaf() if id in ("n1", "n4") else None)
    return bench


def shell_at(bench: Bench) -> Shell:
    """A shown shell at the page."""
    view_model = ShellViewModel(bench.workspace, bench.profiles, bench.preferences, Runners.inline())
    view_model.start()
    made = Shell(view_model)
    made.resize(1360, 828)
    made.show()
    view_model.show_page(Page.DOCUMENTS)
    QCoreApplication.processEvents()
    return made


def page_of(shell: Shell) -> DocumentsView:
    """The page."""
    page = shell.page
    assert isinstance(page, DocumentsView)
    return page


def documents() -> QWidget:
    made = shell_at(ending(Bench(practice=False)))
    page_of(made).view_model.choose_row(0)
    return made


def documents_note() -> QWidget:
    made = shell_at(ending(Bench(practice=False)))
    model = page_of(made).view_model
    model.choose(next(one for one in model._rows(model.records.keys) if one.id == "n4"))
    return made


def documents_form() -> QWidget:
    made = shell_at(ending(Bench(practice=False)))
    model = page_of(made).view_model
    model.begin()
    model.form.type(kind=NoteKind.LEASE, number="10-5520417", expires="2026/06/31")
    return made


def documents_list() -> QWidget:
    return shell_at(ending(Bench(practice=False)))


def documents_nothing() -> QWidget:
    made = shell_at(ending(Bench(practice=False)))
    page_of(made).view_model.show(shown=Shown.NEAR, text="لا شيء")
    return made


SCREENS: dict[str, Callable[[], QWidget]] = {
    "documents": documents,
    "documents-note": documents_note,
    "documents-form": documents_form,
    "documents-list": documents_list,
    "documents-nothing": documents_nothing,
}
