"""The page of who did what: this computer's chained list, and the service's own, read only."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QFormLayout, QHBoxLayout, QVBoxLayout, QWidget

from gosi_desktop.application.trail import ChainCheck, Group, TrailRow
from gosi_desktop.ui.audit_words import AuditCells
from gosi_desktop.ui.binding import Binding, CommandBinding
from gosi_desktop.ui.figures_table import FigureColumn, FiguresTable
from gosi_desktop.ui.formats import formats, ltr
from gosi_desktop.ui.messages import message_for
from gosi_desktop.ui.shell_page import ShellPage
from gosi_desktop.ui.theme import scaled
from gosi_desktop.ui.widgets.banner import Banner
from gosi_desktop.ui.widgets.button import Button, LinkButton, Size
from gosi_desktop.ui.widgets.card import EmptyState
from gosi_desktop.ui.widgets.choice import Chip, Segmented
from gosi_desktop.ui.widgets.clipped_card import ClippedCard
from gosi_desktop.ui.widgets.dialog import Dialog
from gosi_desktop.ui.widgets.field import SearchField
from gosi_desktop.ui.widgets.flow import FlowLayout
from gosi_desktop.ui.widgets.labels import KeyCap, Label, Line
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.viewmodels.audit import AuditState, AuditViewModel

_HERE, _SERVICE = "here", "service"
_COLUMNS = (
    FigureColumn("at", "2025/12/19 10:21"),
    FigureColumn("act", "Stopped by a conflict", share=2),
    FigureColumn("whom", "تعديل أجر — محمد رفيق إسلام الدين", share=4),
    FigureColumn("who", "عبدالمحسن بن صالح الفريح", keep=3, share=2),
    FigureColumn("value", "W-2026-004417", keep=2),
    FigureColumn("digest", "b7e0…", keep=1),
)


class AuditView(ShellPage):
    """Reads from the cache, so it says the same offline."""

    back_wanted = Signal()

    def __init__(self, model: AuditViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view_model = model
        self.cells = AuditCells(self)
        self.table = FiguresTable(self.tr("What was done"), model.rows, self.cells, _COLUMNS)
        self.details: Details | None = None
        self._lay_out()
        self._bind()

    # -- what the shell asks -------------------------------------------------------------------------------------------

    def title(self) -> str:
        return self.tr("Audit log")

    def subtitle(self) -> str:
        return self.tr("What was done on this computer, and what the service has noted of it")

    def take_keyboard(self) -> None:
        place = self.table if self.view_model.state.shown else self.lists
        place.setFocus(Qt.FocusReason.OtherFocusReason)

    def regions(self) -> list[QWidget]:
        return [self.back, self.search.inner, self.table]

    def focus_search(self) -> None:
        """Ctrl F."""
        self.search.inner.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_masked(self, masked: bool) -> None:
        """Whether identities and wages are hidden: values before and after are too."""
        self.cells.masked = masked

    # -- layout --------------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.back = LinkButton(self.tr("Settings"))
        self.lists = Segmented(
            [(_HERE, self.tr("This computer")), (_SERVICE, self.tr("At the service"))], self.tr("Which list")
        )
        self.search = SearchField(self.tr("Name or number of a request"), hint=KeyCap("Ctrl+F"))
        self.search.setMaximumWidth(scaled(240))
        self.chips: dict[Group | None, Chip] = {
            None: Chip(self.tr("All")), Group.CHANGES: Chip(self.tr("Changes")),
            Group.SENDING: Chip(self.tr("Sending")), Group.PAPERS: Chip(self.tr("Printing and export")),
            Group.ACCESS: Chip(self.tr("Access")), Group.BACKUPS: Chip(self.tr("Backups")),
        }  # fmt: skip
        self.export = Button(self.tr("Export"), icon="download", size=Size.SMALL)
        self.chain = Banner(tone=Tone.OK, icon="shield-check")
        self.check = Button(self.tr("Check now"), size=Size.SMALL)
        self.chain.buttons.addWidget(self.check)
        self.nothing = EmptyState("history", self.tr("Nothing here"), "")
        self.count = Label("", "caption", "text-2")
        chips = QWidget()
        flow = FlowLayout(chips, gap=8)
        for chip in self.chips.values():
            flow.addWidget(chip)
        self._chips = chips
        tools = QHBoxLayout()
        tools.setSpacing(8)
        tools.addWidget(self.back)
        tools.addWidget(self.lists)
        tools.addWidget(self.search, 1)
        tools.addStretch(1)
        tools.addWidget(self.export)
        card = ClippedCard()
        card.body.addWidget(self.table, 1)
        card.body.addWidget(self.nothing, 1)
        card.body.addWidget(Line())
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 10, 16, 10)
        foot.addWidget(self.count)
        foot.addStretch(1)
        foot.addWidget(Label(self.tr("Enter shows everything a line says"), "caption", "text-2"))
        card.body.addLayout(foot)
        card.raise_corners()
        self._column = QVBoxLayout(self)
        self._column.setSpacing(12)
        self._column.addLayout(tools)
        self._column.addWidget(chips)
        self._column.addWidget(self.chain)
        self._column.addWidget(card, 1)

    def _bind(self) -> None:
        model = self.view_model
        self.back.clicked.connect(self.back_wanted)
        self.lists.chosen.connect(lambda key: model.show_service(key == _SERVICE))
        self.search.edited.connect(model.search)
        for group, chip in self.chips.items():
            chip.clicked.connect(lambda _on=False, group=group: self._choose(group))
        self.export.clicked.connect(self._export_or_stop)
        CommandBinding(self.check, model.check)
        self.table.opened_row.connect(self._open)
        self.table.copied.connect(self.copied)
        self.table.escaped.connect(lambda: model.search(""))
        self.table.typed.connect(self._type)
        Binding(self, model, lambda state: state, self._show)
        Binding(self, model, lambda state: state.chosen, self._show_details)

    # -- what is shown -------------------------------------------------------------------------------------------------

    def _show(self, state: AuditState) -> None:
        written = formats()
        self.lists.setVisible(state.sees_service or state.service)
        self.lists.show_choice(_SERVICE if state.service else _HERE)
        self.search.set_text(state.text)
        self.search.setVisible(not state.service)
        self._chips.setVisible(not state.service)
        for group, chip in self.chips.items():
            chip.setChecked(group is state.group)
            count = state.total if group is None else state.counts.get(group, 0)
            chip.set_count(written.numerals(f"{count:,}"))
        self.export.setVisible(not state.service)
        self.export.setEnabled(state.total > 0)
        self.export.setText(self.tr("Stop") if state.exporting else self.tr("Export"))
        there = state.shown > 0
        self.table.setVisible(there or not state.loaded)
        self.nothing.setVisible(state.loaded and not there)
        if state.error is not None:
            message = message_for(state.error)
            self.nothing.show_state("error-circle", message.title, message.text, "bad")
        else:
            self.nothing.show_state("history", *self._nothing(state), "text-3")
        told = self.tr("%n deeds written so far", "", state.done) if state.exporting else ""
        self.count.setText(written.numerals(told or self.tr("%n deeds", "", state.shown)))
        self.chain.setVisible(not state.service and state.check is not None)
        if state.check is not None:
            self._show_chain(state.check)

    def _nothing(self, state: AuditState) -> tuple[str, str]:
        if state.service:
            return self.tr("The service has noted nothing yet"), self.tr("What is asked and decided stands here then.")
        if state.text or state.group is not None:
            return self.tr("Nothing matches"), self.tr("Another word or another group may.")
        return self.tr("Nothing was done yet"), self.tr("Changes, sending, printing and signing in are noted here.")

    def _show_chain(self, check: ChainCheck) -> None:
        written = formats()
        if check.broken_at is not None:
            self.chain.show_message(
                self.tr("The chain is broken at line {number}.").format(number=written.numerals(str(check.broken_at))),
                self.tr(
                    "A line was changed or taken out outside the program. Restore a backup from before, and compare "
                    "the digest printed on your statements."
                ),
                Tone.BAD,
            )
            return
        words = self.tr(
            "Each line carries the digest of the one before; %n lines were checked at {time}. The last digest is "
            "printed on every statement, so that a rewrite shows; the chain does not show what was never noted.",
            "", check.count,
        )  # fmt: skip
        last = self.tr("Last digest {digest}").format(digest=ltr(f"{check.head[:4]}…{check.head[-4:]}"))
        told = f"{words.format(time=written.time(check.at))} {last if check.head else ''}".strip()
        self.chain.show_message(self.tr("The chain is whole."), written.numerals(told), Tone.OK)

    def _show_details(self, row: TrailRow | None) -> None:
        if self.details is not None:
            self.details.close_dialog()
            self.details.deleteLater()
            self.details = None
        if row is not None:
            self.details = Details(self.cells.lines(row), self.window())
            self.details.cancelled.connect(lambda: self.view_model.choose(None))
            self.details.done.clicked.connect(lambda: self.view_model.choose(None))
            self.details.open(self.details.done)

    # -- what the user does --------------------------------------------------------------------------------------------

    def choose_export(self) -> None:
        """Ask for the file."""
        name = str(Path.home() / self.tr("Audit log.xlsx"))
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Export the audit log"), name, self.tr("Excel (*.xlsx)"))
        if chosen:
            target = Path(chosen)
            named = target if target.suffix.lower() == ".xlsx" else target.with_name(f"{target.name}.xlsx")
            heads = (
                self.tr("Number in the chain"), self.tr("Instant (UTC)"), self.cells.heading("who"),
                self.cells.heading("act"), self.cells.heading("whom"), self.tr("About (code)"),
                self.cells.heading("value"), self.tr("Digest (SHA-256)"),
            )  # fmt: skip
            mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            self.view_model.export_to(named, self.title(), heads, self.cells.exported, mirrored)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = 24 if self.width() >= 1000 else 16
        self._column.setContentsMargins(side, 0, side, 20)

    def _export_or_stop(self) -> None:
        if self.view_model.state.exporting:
            self.view_model.cancel()
        else:
            self.choose_export()

    def _choose(self, group: Group | None) -> None:
        self.chips[group].setChecked(True)
        self.view_model.show_group(group)

    def _open(self, row: int) -> None:
        self.view_model.choose(self.view_model.rows.record_at(row))

    def _type(self, text: str) -> None:
        if not self.view_model.state.service:
            self.focus_search()
            self.view_model.search(text)


class Details(Dialog):
    """Everything that a line says."""

    def __init__(self, lines: list[tuple[str, str]], window: QWidget) -> None:
        super().__init__(window, " ", " ")
        self.title.setText(self.tr("What was done"))
        self.setAccessibleName(self.title.text())
        self.text.hide()
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        for name, value in lines:
            form.addRow(Label(name, "table", "text-2"), Label(value, "table", wrap=True))
        self.body.addLayout(form)
        self.done = Button(self.tr("Close"))
        self.buttons.addWidget(self.done)
