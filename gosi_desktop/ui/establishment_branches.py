"""The table of branches: who works there, what it costs a month by our records, its registration; and a total."""

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QMenu, QVBoxLayout, QWidget

from gosi_desktop.application.establishment import BranchRow, EstablishmentView
from gosi_desktop.domain.establishment import Licence
from gosi_desktop.ui.change_dialog import clear
from gosi_desktop.ui.establishment_words import EstablishmentWords
from gosi_desktop.ui.formats import NONE, formats, isolate
from gosi_desktop.ui.request_words import kind_text
from gosi_desktop.ui.roster_cells import DOTS, name_of
from gosi_desktop.ui.theme import scaled
from gosi_desktop.ui.widgets.badges import Badge, StatusDot
from gosi_desktop.ui.widgets.banner import Banner
from gosi_desktop.ui.widgets.button import Button, IconButton, LinkButton, Size
from gosi_desktop.ui.widgets.card import Card
from gosi_desktop.ui.widgets.labels import ElidedLabel, Label, Line
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.viewmodels.establishment_texts import Group

_CR_FROM = 670  # wide enough for the registration too


class BranchesCard(Card):
    """``change_wanted`` names a group and the branch or licence it is about."""

    change_wanted = Signal(object, str)  # Group, id
    people_wanted = Signal(str)  # a branch's id

    def __init__(self, words: EstablishmentWords, parent: QWidget | None = None) -> None:
        super().__init__(" ", padding=0, ruled=True, parent=parent)
        self._words = words
        self._view: EstablishmentView | None = None
        self.masked = self._wide = False
        self.title.setText(self.tr("Branches"))
        self.count = Label("", "table", "text-3")
        self.add = Button(self.tr("Add a branch…"), icon="plus", size=Size.SMALL)
        self.head.insertWidget(1, self.count)
        self.head.addWidget(self.add)
        self.table, self.grid = self._empty_table()
        self._shown: tuple[EstablishmentView, bool, bool] | None = None  # what the rows were made of
        self.banners = QVBoxLayout()
        self.banners.setContentsMargins(16, 0, 16, 12)
        self.banners.setSpacing(8)
        self.renews: dict[str, LinkButton] = {}
        self.menus: dict[str, IconButton] = {}
        self.body.setSpacing(0)
        self.body.addWidget(self.table)
        self.body.addLayout(self.banners)
        self.add.clicked.connect(lambda: self.change_wanted.emit(Group.OPEN, ""))

    def show_view(self, view: EstablishmentView, masked: bool) -> None:
        """As it is now."""
        self._view, self.masked = view, masked
        opened = [one for one in view.branches if one.branch.is_open]
        branches = formats().numerals(self.tr("%n branches", "", len(opened)))
        people = formats().numerals(self.tr("%n contributors", "", view.total.count))
        self.count.setText(f"{branches} · {people}")
        self.add.setVisible(Group.OPEN.value in view.may)
        self._show_rows(view)
        self._show_banners(view)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._view is not None and (self.width() >= scaled(_CR_FROM)) is not self._wide:
            self._show_rows(self._view)

    # -- rows ----------------------------------------------------------------------------------------------------------

    def _empty_table(self) -> tuple[QWidget, QGridLayout]:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(16, 4, 10, 8)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        grid.setColumnMinimumWidth(0, scaled(150))
        return holder, grid

    def _show_rows(self, view: EstablishmentView) -> None:
        """Filled before it is put in place of the one before: hundreds of branches are laid out once."""
        wide = self._wide = self.width() >= scaled(_CR_FROM)
        if self._shown == (view, self.masked, wide):
            return
        self._shown = (view, self.masked, wide)
        focused = next((key for key, one in self.menus.items() if one.hasFocus()), "")
        self.menus = {}
        before = self.table
        self.table, self.grid = self._empty_table()
        self._fill_rows(view, wide)
        self.body.replaceWidget(before, self.table)
        if focused in self.menus:
            self.menus[focused].setFocus(Qt.FocusReason.OtherFocusReason)
        before.hide()
        before.deleteLater()

    def _fill_rows(self, view: EstablishmentView, wide: bool) -> None:
        heads = [self.tr("Branch"), self.tr("City"), self.tr("Contributors"), self.tr("Monthly contribution")]
        heads += [self.tr("Registration")] if wide else []
        heads += [self.tr("Status")]
        for place, words in enumerate(heads):
            head = Label(words, "caption-strong", "text-2")
            head.setMinimumHeight(scaled(30))
            self.grid.addWidget(head, 0, place)
        at = 1
        for row in view.branches:
            self._rule(at, len(heads) + 1)
            self._row(at + 1, row, view, wide)
            at += 2
        self._rule(at, len(heads) + 1)
        total = view.total
        self.grid.addWidget(Label(self.tr("Total by your records"), "table-strong"), at + 1, 0, 1, 2)
        self._figure(at + 1, 2, formats().number(total.count), strong=True)
        sum_halalas = total.employer_halalas + total.employee_halalas
        self._figure(at + 1, 3, self._amount(view, sum_halalas), strong=True)

    def _rule(self, at: int, columns: int) -> None:
        self.grid.addWidget(Line(), at, 0, 1, columns)

    def _row(self, at: int, row: BranchRow, view: EstablishmentView, wide: bool) -> None:
        branch = row.branch
        names = QWidget()
        column = QVBoxLayout(names)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(0)
        column.addWidget(ElidedLabel(isolate(name_of(branch.name.ar, branch.name.en)), "table-strong"))
        number = formats().identity(branch.number) if branch.number else self.tr("its number comes from the service")
        column.addWidget(Label(number, "caption", "text-3"))
        for asked in row.asked:
            column.addWidget(Label(kind_text(asked.change.kind), "caption", "pend", wrap=True))
        self.grid.addWidget(names, at, 0)
        self.grid.addWidget(Label(isolate(branch.city or "") or NONE, "table", "text-2"), at, 1)
        self._figure(at, 2, formats().number(row.totals.count))
        self._figure(at, 3, self._amount(view, row.halalas))
        if wide:
            under = branch.cr_number or branch.licence
            self.grid.addWidget(Label(formats().identity(under) if under else NONE, "table", "text-2"), at, 4)
        self.grid.addWidget(self._state(row, view), at, 5 if wide else 4)
        if branch.is_open:
            more = IconButton("more", self.tr("What can be done about {name}").format(name=branch.name.ar), edge=30)
            more.clicked.connect(lambda: self._open(row, more))
            self.menus[branch.id] = more
            self.grid.addWidget(more, at, 6 if wide else 5)

    def _figure(self, at: int, place: int, text: str, strong: bool = False) -> None:
        label = Label(text, "table-strong" if strong else "table")
        label.align(Qt.AlignmentFlag.AlignTrailing)
        self.grid.addWidget(label, at, place)

    def _amount(self, view: EstablishmentView, halalas: int) -> str:
        if not view.role.sight.wages:
            return NONE
        return DOTS if self.masked else formats().amount(halalas)

    def _state(self, row: BranchRow, view: EstablishmentView) -> QWidget:
        if not row.branch.is_open:
            closed = row.branch.closed
            words = self.tr("Closed {date}").format(date=formats().date_short(closed)) if closed else self.tr("Closed")
            return Badge(words, Tone.NEUTRAL)
        if row.expired_on(view.today) is not None:
            return Badge(self.tr("Registration ended"), Tone.WARN, "warning")
        if row.branch.number is None:
            return Badge(self.tr("To be opened"), Tone.PEND, "cloud-pending")
        return StatusDot(self.tr("Open"))

    def menu(self, row: BranchRow) -> QMenu:
        """What may be asked about a branch; what may not is greyed with why."""
        made = QMenu(self)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        view = self._view
        assert view is not None
        open_ones = sum(one.branch.is_open for one in view.branches)
        entries = [
            (Group.BRANCH, self.tr("Change its data…"), ""),
            (Group.CLOSE, self.tr("Close the branch…"), self.tr("it is the last one") if open_ones < 2 else ""),
        ]
        for group, words, why in entries:
            reason = why if group.value in view.may else self.tr("your role does not ask for it")
            entry = made.addAction(f"{words}  —  {reason}" if reason else words)
            entry.setEnabled(not reason)
            entry.triggered.connect(partial(self.change_wanted.emit, group, row.branch.id))
        if row.licence is not None and Group.LICENCE.value in view.may:
            renew = made.addAction(self.tr("Renew its registration…"))
            renew.triggered.connect(partial(self.change_wanted.emit, Group.LICENCE, row.licence.id))
        if "contributor" in view.role.sight.entities:
            made.addAction(self.tr("Show its contributors")).triggered.connect(
                partial(self.people_wanted.emit, row.branch.id)
            )
        return made

    def _open(self, row: BranchRow, anchor: QWidget) -> None:
        self.menu(row).popup(anchor.mapToGlobal(QPoint(0, anchor.height() + 2)))

    # -- what has ended ------------------------------------------------------------------------------------------------

    def _show_banners(self, view: EstablishmentView) -> None:
        clear(self.banners)
        self.renews = {}
        frame_branches = view.frame.branches
        for licence in view.licences:
            if licence.expires is not None and licence.expires < view.today:
                self.banners.addWidget(self._banner(licence, view))
        self.banners.setContentsMargins(16, 0, 16, 12 if self.renews or not frame_branches else 4)

    def _banner(self, licence: Licence, view: EstablishmentView) -> Banner:
        made = Banner(
            self._words.expired(licence, view.frame.branches), self._words.expired_advice(), Tone.WARN
        )  # fmt: skip
        if Group.LICENCE.value in view.may:
            renew = LinkButton(self.tr("Renew it…"))
            renew.clicked.connect(lambda: self.change_wanted.emit(Group.LICENCE, licence.id))
            made.buttons.addWidget(renew)
            self.renews[licence.id] = renew
        return made
