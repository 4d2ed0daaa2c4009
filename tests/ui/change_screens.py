"""Pictures of the dialogs of changes, in fixed states; ``tests/ui/shots.py`` takes them with the others."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from gosi_desktop.application.ports import RosterRow, Sending
from gosi_desktop.domain.attachments import paper_file
from gosi_desktop.ui.new_contributor import NewContributor
from gosi_desktop.ui.shell import Shell
from gosi_desktop.viewmodels.attached_papers import Looked
from gosi_desktop.viewmodels.correction import Correcting, CorrectionViewModel
from gosi_desktop.viewmodels.exclusion import ExclusionViewModel
from gosi_desktop.viewmodels.new_contributor import NewContributorViewModel
from gosi_desktop.viewmodels.runners import Runners
from gosi_desktop.viewmodels.shell import ShellViewModel
from gosi_desktop.viewmodels.wage_editor import WageEditorViewModel
from tests.fakes.day import RAWABI
from tests.fakes.workspace import Bench, with_exceptions
from tests.support.scans import jpeg, pdf


def opened(act: Callable[[ShellViewModel], object]) -> Shell:
    """The roster with something done in it."""
    bench = Bench(with_exceptions(), practice=False)
    model = ShellViewModel(bench.workspace, bench.profiles, bench.preferences, Runners.inline())
    model.start()
    made = Shell(model)
    act(model)
    return made


def row(name: str) -> RosterRow:
    """Somebody of the pictures."""
    return next(one.row for one in with_exceptions()[RAWABI] if one.row.name.startswith(name))


def wage() -> Shell:
    def act(model: ShellViewModel) -> None:
        model.changes.change_wage(row("تركي"))
        inside = model.changes.inside
        assert isinstance(inside, WageEditorViewModel)
        inside.edit(basic="6600")
        inside.explain("employer")

    return opened(act)


def backdated() -> Shell:
    """A registration back in time, with two papers and one file that is none."""

    def act(model: ShellViewModel) -> None:
        model.changes.register()
        inside = model.changes.inside
        assert isinstance(inside, NewContributorViewModel)
        inside.edit(
            identity="1097354821", name="نايف بن عبدالعزيز الصاعدي", birth="1420/03/11", join_date="2025/10/05",
            occupation="accountant", authenticated=True, basic="6000", backdated=True,
        )  # fmt: skip
        with TemporaryDirectory() as folder:
            files = {"كشف الرواتب.pdf": pdf(312_000), "العقد.jpg": jpeg(1_200_000), "program.pdf": b"MZ" + bytes(900)}
            for name, content in files.items():
                (Path(folder) / name).write_bytes(content)
            inside.papers.add([Path(folder) / name for name in files])

    return opened(act)


def paper_look() -> Shell:
    """A photographed paper over the form."""
    made = backdated()
    dialog = made.findChild(NewContributor)
    assert isinstance(dialog, NewContributor)
    photo = QImage(900, 1200, QImage.Format.Format_RGB32)
    photo.fill(0xE8E0D0)
    held = QBuffer()
    held.open(QIODevice.OpenModeFlag.WriteOnly)
    photo.save(held, "PNG")  # type: ignore[call-overload]
    paper = paper_file("عرض العمل الموقّع.png", held.data().data())
    dialog.papers._show_one(Looked(paper))
    return made


def cancel_with_papers() -> Shell:
    def act(model: ShellViewModel) -> None:
        model.changes.correct(row("تركي"), Correcting.CANCEL)
        inside = model.changes.inside
        assert isinstance(inside, CorrectionViewModel)
        inside.edit("grounds", "سُجّل مرتين")

    return opened(act)


def wage_jump() -> Shell:
    def act(model: ShellViewModel) -> None:
        model.changes.change_wage(row("تركي"))
        inside = model.changes.inside
        assert isinstance(inside, WageEditorViewModel)
        inside.edit(basic="١٦٥٠٠")

    return opened(act)


def wages() -> Shell:
    def act(model: ShellViewModel) -> None:
        model.changes.change_wage(*(row(name) for name in ("هند", "ماجد", "ياسر", "داود")))
        inside = model.changes.inside
        assert isinstance(inside, WageEditorViewModel)
        inside.edit_rise("5")

    return opened(act)


def exclusion() -> Shell:
    def act(model: ShellViewModel) -> None:
        model.changes.exclude(row("ماجد"))
        inside = model.changes.inside
        assert isinstance(inside, ExclusionViewModel)
        inside.edit_day("2026/01/18")
        inside.choose_reason("termination_by_employer")

    return opened(act)


def exclusion_of_four() -> Shell:
    def act(model: ShellViewModel) -> None:
        model.changes.exclude(*(row(name) for name in ("هند", "ماجد", "ياسر", "فيصل")))
        inside = model.changes.inside
        assert isinstance(inside, ExclusionViewModel)
        inside.choose_reason("resignation")
        inside.send(Sending.WHEN_I_ASK)

    return opened(act)


def left_not_excluded() -> Shell:
    return opened(lambda model: model.changes.exclude(row("جون")))


def _registering(**typed: object) -> Callable[[ShellViewModel], None]:
    def act(model: ShellViewModel) -> None:
        model.changes.register()
        inside = model.changes.inside
        assert isinstance(inside, NewContributorViewModel)
        if typed:
            inside.edit(**typed)

    return act


def new_contributor() -> Shell:
    return opened(
        _registering(
            identity="1097354821", name="نايف بن عبدالعزيز الصاعدي", birth="1420/03/11", join_date="2026/01/04",
            occupation="accountant", authenticated=True, basic="6000", housing_kind="cash", housing="1500",
        )
    )  # fmt: skip


def new_contributor_empty() -> Shell:
    return opened(_registering())


def new_contributor_gulf() -> Shell:
    return opened(_registering(identity="784199264108376", basic="10000"))


def new_contributor_refused() -> Shell:
    return opened(_registering(identity="1097354812", join_date="2025/10/01", birth="2012/1/1", basic="0"))


def completion() -> Shell:
    def act(model: ShellViewModel) -> None:
        model.changes.complete(row("داود"))
        inside = model.changes.inside
        assert isinstance(inside, NewContributorViewModel)
        inside.edit(basic="3500", occupation="accountant")

    return opened(act)


def correction() -> Shell:
    return opened(lambda model: model.changes.correct(row("تركي"), Correcting.PERIOD))


def transfer() -> Shell:
    return opened(lambda model: model.changes.correct(row("تركي"), Correcting.BRANCH))


SCREENS: dict[str, Callable[[], QWidget]] = {
    "wage": wage,
    "wage-jump": wage_jump,
    "backdated": backdated,
    "paper-look": paper_look,
    "cancel-papers": cancel_with_papers,
    "wages": wages,
    "exclusion": exclusion,
    "exclusion-of-four": exclusion_of_four,
    "left-not-excluded": left_not_excluded,
    "new-contributor": new_contributor,
    "new-contributor-empty": new_contributor_empty,
    "new-contributor-gulf": new_contributor_gulf,
    "new-contributor-refused": new_contributor_refused,
    "completion": completion,
    "correction": correction,
    "transfer": transfer,
}
