"""The box of papers on the screen: dropped, chosen, looked at, taken out; what is missing; the outbox names them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QRadioButton
from pytestqt.qtbot import QtBot

from gosi_desktop.ui.attached_papers import AttachedPapers, PaperLook, picture_of
from gosi_desktop.ui.correction import Correction
from gosi_desktop.ui.formats import strip_isolates
from gosi_desktop.ui.new_contributor import NewContributor
from gosi_desktop.ui.outbox import OutboxView
from gosi_desktop.ui.outbox_dialogs import OutboxDetails
from gosi_desktop.ui.shell import Shell
from gosi_desktop.ui.widgets.button import IconButton
from gosi_desktop.ui.widgets.labels import Label
from gosi_desktop.viewmodels.correction import Correcting
from gosi_desktop.viewmodels.new_contributor import NewContributorViewModel
from gosi_desktop.viewmodels.outbox_state import Entry
from gosi_desktop.viewmodels.shell_state import Page
from tests.fakes.workspace import Bench, with_exceptions
from tests.support.scans import jpeg, pdf, photograph, png
from tests.ui import shots
from tests.ui.desk import Desk

LATE = {
    "identity": "1097354821", "name": "نايف بن عبدالعزيز الصاعدي", "birth": "1420/03/11", "join_date": "2025/10/05",
    "occupation": "accountant", "authenticated": True, "basic": "6000",
}  # fmt: skip


@pytest.fixture
def shell(desk: Desk, qtbot: QtBot) -> Shell:
    made = shots.shell(Bench(with_exceptions(), practice=False))
    qtbot.addWidget(made)
    made.resize(1360, 828)
    made.show()
    made.activateWindow()
    QCoreApplication.processEvents()
    return made


@pytest.fixture
def scans(tmp_path: Path) -> Callable[..., list[Path]]:
    def make(**contents: bytes) -> list[Path]:
        for name, content in contents.items():
            (tmp_path / name).write_bytes(content)
        return [tmp_path / name for name in contents]

    return make


def late_form(shell: Shell, backdated: bool = True) -> NewContributor:
    shell.view_model.changes.register()
    model = shell.view_model.changes.inside
    assert isinstance(model, NewContributorViewModel)
    model.edit(**LATE, backdated=backdated)
    dialog = shell.findChild(NewContributor)
    assert isinstance(dialog, NewContributor)
    return dialog


def drop(box: AttachedPapers, *files: Path, link: str = "") -> bool:
    """As the system does it; whether the ground takes it."""
    mime = QMimeData()
    mime.setUrls([QUrl(link)] if link else [QUrl.fromLocalFile(str(file)) for file in files])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, mime, buttons, keys)
    enter.ignore()
    QCoreApplication.sendEvent(box.ground, enter)
    if enter.isAccepted():
        event = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, mime, buttons, keys)
        QCoreApplication.sendEvent(box.ground, event)
    return enter.isAccepted()


def said(box: AttachedPapers) -> str:
    return strip_isolates(box.error.text())


def test_the_box_stands_there_only_when_back_in_time_is_asked_for(shell: Shell) -> None:
    dialog = late_form(shell, backdated=False)
    assert dialog.backdated.isVisibleTo(dialog)
    assert not dialog.papers.isVisibleTo(dialog)
    dialog.backdated.box.click()
    assert dialog.papers.isVisibleTo(dialog)
    assert said(dialog.papers)
    assert not dialog.primary.isEnabled()


def test_files_are_dropped_and_it_can_be_asked_for(shell: Shell, scans: Callable[..., list[Path]]) -> None:
    dialog = late_form(shell)
    assert drop(dialog.papers, *scans(slip=pdf(120_000), offer=png()))
    rows = [strip_isolates(label.text()) for row in dialog.papers.rows.values() for label in row.findChildren(Label)]
    assert rows[0] == "slip"
    assert any("120" in text for text in rows)
    assert (said(dialog.papers), dialog.primary.isEnabled()) == ("", True)


def test_what_lies_elsewhere_than_on_this_computer_is_not_taken(shell: Shell) -> None:
    dialog = late_form(shell)
    assert not drop(dialog.papers, link="https://example.invalid/x.pdf")


def test_each_file_that_is_none_is_named_with_its_reason(shell: Shell, scans: Callable[..., list[Path]]) -> None:
    dialog = late_form(shell)
    contents = {"program.pdf": b"MZ" + bytes(99), "half.jpg": jpeg()[:-5], "large.pdf": bytes(6 * 1024 * 1024)}
    drop(dialog.papers, *scans(**contents))
    lines = said(dialog.papers).splitlines()
    assert [line.split(":")[0] for line in lines] == list(contents)
    assert len({line.split(":", 1)[1] for line in lines}) == 3, "three reasons"
    assert not dialog.primary.isEnabled()


def test_the_keyboard_chooses_looks_and_takes_out(
    shell: Shell, scans: Callable[..., list[Path]], monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = late_form(shell)
    chosen = [str(file) for file in scans(photo=png())]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (chosen, ""))
    dialog.papers.ground.choose.setFocus()
    QTest.keyClick(dialog.papers.ground.choose, Qt.Key.Key_Space)
    (row,) = dialog.papers.rows.values()
    look, remove = row.findChildren(IconButton)
    assert "photo" in look.accessibleName()
    look.setFocus()
    QTest.keyClick(look, Qt.Key.Key_Space)
    window = dialog.papers.look
    assert isinstance(window, PaperLook)
    assert window.isVisible()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert dialog.papers.look is None
    assert dialog.isVisible(), "only the look is closed"
    remove.setFocus()
    QTest.keyClick(remove, Qt.Key.Key_Space)
    assert dialog.papers.rows == {}
    assert dialog.papers.ground.choose.hasFocus(), "the keyboard is not lost"


def test_a_pdf_shows_its_first_page(shell: Shell, scans: Callable[..., list[Path]]) -> None:
    dialog = late_form(shell)
    drop(dialog.papers, *scans(slip=pdf()))
    (row,) = dialog.papers.rows.values()
    row.findChildren(IconButton)[0].click()
    assert dialog.papers.look is not None


def test_a_picture_that_cannot_be_drawn_is_none() -> None:
    assert not picture_of(png()).isNull()
    assert picture_of(bytes(50)).isNull()
    assert picture_of(b"").isNull()


def test_a_cancellation_may_have_papers_and_needs_none(shell: Shell, scans: Callable[..., list[Path]]) -> None:
    row = shell.view_model.roster.table.record_at(0)
    assert row is not None
    shell.view_model.changes.correct(row, Correcting.CANCEL)
    dialog = shell.findChild(Correction)
    assert isinstance(dialog, Correction)
    QTest.keyClicks(dialog.fields["grounds"].input, "mistake")
    assert dialog.primary.isEnabled()
    drop(dialog.papers, *scans(slip=pdf()))
    dialog.secondary.click()
    (kept,) = shell.view_model.outbox._outbox.listed(None)  # type: ignore[attr-defined]
    assert [one.name for one in kept.papers] == ["slip"]


def test_the_details_of_a_request_name_its_papers(shell: Shell, scans: Callable[..., list[Path]]) -> None:
    dialog = late_form(shell)
    drop(dialog.papers, *scans(slip=pdf(400_000)))
    dialog.secondary.click()
    shell.view_model.show_page(Page.OUTBOX)
    model = shell.view_model.outbox
    entry = next(line for line in model.state.lines if isinstance(line, Entry))
    view = shell.findChild(OutboxView)
    assert isinstance(view, OutboxView)
    view.show_details(entry)
    assert isinstance(view.dialog, OutboxDetails)
    assert any("slip" in text and "400" in text for _, text in view.dialog.lines)


@pytest.mark.parametrize("size", [(1024, 600), (700, 460)])
def test_long_names_and_many_papers_fit(
    shell: Shell, scans: Callable[..., list[Path]], size: tuple[int, int], each_language: str
) -> None:
    shell.resize(*size)
    dialog = late_form(shell)
    long = {f"{number} {'عقد العمل والعرض الموقّع ' * 3}.pdf": pdf(mark=b"%d" % number) for number in range(10)}
    drop(dialog.papers, *scans(**long))
    for _ in range(5):  # what is inside grows, then the dialog around it
        QCoreApplication.processEvents()
    assert len(dialog.papers.rows) == 10, each_language
    for row in dialog.papers.rows.values():
        inside = dialog.papers.rect()
        for button in row.findChildren(IconButton):
            assert inside.contains(button.geometry().translated(row.pos())), each_language
    assert dialog.columns.width() <= dialog._scroll.viewport().width()
    first = next(iter(dialog.papers.rows.values()))
    first.findChildren(IconButton)[0].click()
    QCoreApplication.processEvents()
    assert dialog.papers.look is not None
    assert dialog.papers.look.rect().contains(dialog.papers.look._box.geometry())


def test_one_more_than_ten_is_said(shell: Shell, scans: Callable[..., list[Path]]) -> None:
    dialog = late_form(shell)
    drop(dialog.papers, *scans(**{f"{number}.pdf": pdf(mark=b"%d" % number) for number in range(11)}))
    assert len(dialog.papers.rows) == 10
    assert "10.pdf" in said(dialog.papers)
    assert "10" in said(dialog.papers).split(":", 1)[1]


def kept_places(dialog: NewContributor) -> list[bool]:
    return [b"Exif" in one.data for one in dialog.papers._model.state.papers]


def test_a_photograph_that_says_where_it_was_taken_is_asked_about(
    shell: Shell, scans: Callable[..., list[Path]]
) -> None:
    dialog = late_form(shell)
    drop(
        dialog.papers,
        *scans(first=photograph(), second=photograph(held=6), slip=pdf(), bare=photograph(place=None, kind="PNG")),
    )
    asked = [strip_isolates(one.words.text()) for one in dialog.papers.questions]
    assert ["first" in asked[0], "second" in asked[1], len(asked)] == [True, True, 2]
    assert kept_places(dialog) == [False, False, False, False], "left out until somebody says otherwise"
    leave, send = dialog.papers.questions[1].choice.findChildren(QRadioButton)
    assert leave.isChecked()
    leave.setFocus()
    QTest.keyClick(leave, Qt.Key.Key_Left if shell.isRightToLeft() else Qt.Key.Key_Right)
    assert send.isChecked()
    assert send.hasFocus(), "the keyboard stays at the question"
    assert kept_places(dialog) == [False, True, False, False]
    leave.click()
    assert kept_places(dialog) == [False, False, False, False]


def test_the_same_photograph_again_is_there_once_whatever_was_said(
    shell: Shell, scans: Callable[..., list[Path]]
) -> None:
    dialog = late_form(shell)
    drop(dialog.papers, *scans(first=photograph()))
    dialog.papers.questions[0].choice.findChildren(QRadioButton)[1].click()
    drop(dialog.papers, *scans(again=photograph()))
    assert len(dialog.papers.rows) == 1
    assert kept_places(dialog) == [True]
    dialog.papers._model.remove(next(iter(dialog.papers.rows)))
    assert dialog.papers.questions == []
