"""The recovery key, to be printed and put away. View of ``viewmodels/recovery_key.py``."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QWidget

from gosi_desktop.ui.binding import Binding
from gosi_desktop.ui.formats import ltr
from gosi_desktop.ui.recovery_paper import RecoveryPaper, paint_paper
from gosi_desktop.ui.theme import font, scaled
from gosi_desktop.ui.welcome import WelcomePage
from gosi_desktop.ui.widgets import painting
from gosi_desktop.ui.widgets.button import Button, Kind, LinkButton, Size
from gosi_desktop.ui.widgets.card import Inset
from gosi_desktop.ui.widgets.choice import CheckBox
from gosi_desktop.ui.widgets.field import Field
from gosi_desktop.ui.widgets.labels import IconLabel, Label, Line
from gosi_desktop.viewmodels.recovery_key import RecoveryKeyState, RecoveryKeyViewModel


class RecoveryKey(WelcomePage):
    """Eight groups, a sheet for the printer, two groups typed back."""

    def __init__(self, view_model: RecoveryKeyViewModel, created: str, parent: QWidget | None = None) -> None:
        """``created`` is the day it was made, as it stands on the paper."""
        self.paper = RecoveryPaper()
        super().__init__(parent)
        self._view_model = view_model
        self._created = created
        anew = view_model.state.anew
        above = self.tr("Backups") if anew else self.tr("First account outside practice — step 2 of 2")
        self.back = LinkButton(self.tr("Not now"), icon="arrow-back")
        self.back.setVisible(anew)
        self.back.clicked.connect(view_model.give_up)
        self.form.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeading)
        self.heading(self.tr("Keep the recovery key"), above=above)
        self.form.addSpacing(2)
        self.form.addWidget(
            Label(
                self.tr(
                    "It alone opens your data if the computer fails or you forget the passphrase. No copy is kept."
                ),
                "body",
                "text-2",
                wrap=True,
            )
        )
        self.form.addSpacing(14)
        self.form.addWidget(self._groups_box())
        self.form.addSpacing(12)
        self.form.addLayout(self._print_row())
        self.form.addSpacing(14)
        self.form.addWidget(Line())
        self.form.addSpacing(14)
        self._add_proof()
        self._bind()

    def _make_picture(self) -> QWidget:
        return self.paper

    def _groups_box(self) -> Inset:
        box = Inset(padding=16)
        self._cells = QGridLayout()
        self._cells.setSpacing(9)
        self.groups = [_Group() for _ in range(8)]
        for index, group in enumerate(self.groups):
            self._cells.addWidget(group, index // 4, index % 4)
        holder = QWidget()
        holder.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # the key reads left to right in both languages
        holder.setLayout(self._cells)
        self._cells.setContentsMargins(0, 0, 0, 0)
        box.body.addWidget(holder)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(IconLabel("info", "text-3", 14), 0, Qt.AlignmentFlag.AlignTop)
        words = self.tr("Eight groups from left to right, without 0, 1, O and I. It replaces any earlier key.")
        row.addWidget(Label(words, "caption", "text-3", wrap=True), 1)
        box.body.addLayout(row)
        return box

    def _print_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        self.print_button = Button(self.tr("Print the sheet"), Kind.PRIMARY, icon="printer", shortcut_hint="Ctrl+P")
        self.print_button.setShortcut("Ctrl+P")
        self.print_button.clicked.connect(self._print)
        row.addWidget(self.print_button)
        words = Label(self.tr("or copy it by hand. It is not saved as a file."), "table", "text-2", wrap=True)
        words.align(Qt.AlignmentFlag.AlignLeading, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(words, 1)
        return row

    def _add_proof(self) -> None:
        self.form.addWidget(
            Label(
                self.tr("To be sure you have it, type the third and sixth groups"),
                "table-strong",
                "text-2",
                wrap=True,
            )
        )
        self.form.addSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(12)
        self.third = Field(self.tr("Third"), ltr=True)
        self.sixth = Field(self.tr("Sixth"), ltr=True)
        for field in (self.third, self.sixth):
            field.input.setMaxLength(8)
            row.addWidget(field)
        self.form.addLayout(row)
        self.form.addSpacing(10)
        self.away = CheckBox(self.tr("I have stored it away from this computer"))
        self.form.addWidget(self.away)
        self.form.addWidget(
            Label(
                self.tr("Losing it together with the passphrase means losing the data."), "caption", "text-3", wrap=True
            )
        )
        self.form.addSpacing(10)
        words = self.tr("Use this key from now on") if self._view_model.state.anew else self.tr("Continue to sign-in")
        self.next = Button(words, Kind.PRIMARY, size=Size.LARGE)
        self.form.addWidget(self.next)
        self.form.addSpacing(4)
        hint = Label(self.tr("The button turns on when both groups match."), "table", "text-3")
        hint.align(Qt.AlignmentFlag.AlignHCenter)
        self.form.addWidget(hint)

    def first_focus(self) -> QWidget:
        return self.print_button

    def _bind(self) -> None:
        view_model = self._view_model
        self.third.edited.connect(lambda text: view_model.edit_group(0, text))
        self.sixth.edited.connect(lambda text: view_model.edit_group(1, text))
        self.away.clicked.connect(view_model.put_away)
        self.next.clicked.connect(view_model.finish)
        Binding(self, view_model, lambda state: state, self._show)

    def _show(self, state: RecoveryKeyState) -> None:
        self.show_environment(False, state.service_name)
        for group, words in zip(self.groups, state.groups, strict=False):
            group.show_words(words)
        self.paper.show_key(state.groups, state.service_name, state.device_name, self._created)
        for field, typed, right in zip((self.third, self.sixth), state.typed, state.right, strict=True):
            field.set_text(typed)
            field.show_ok(self.tr("Matches") if right else "")
            if right is False:
                field.show_error(self.tr("This does not match the sheet."))
        self.away.setChecked(state.put_away)
        self.next.setEnabled(state.complete)

    def _print(self) -> None:
        """Through the system's dialog only; never to a file."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintToFile, False)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            painter = QPainter(printer)
            area = QRectF(printer.pageRect(QPrinter.Unit.DevicePixel))
            paint_paper(painter, QRectF(0, 0, area.width(), area.height()), self.paper.words(), self.layoutDirection())
            painter.end()
        self.print_button.setFocus(Qt.FocusReason.OtherFocusReason)


class _Group(QWidget):
    """Four letters and digits in a box."""

    def __init__(self) -> None:
        super().__init__()
        self._words = ""
        self.setMinimumHeight(scaled(43))

    def show_words(self, words: str) -> None:
        self._words = words
        self.setAccessibleName(ltr(words))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painting.rounded(painter, QRectF(self.rect()), 6, "surface", "line")
        spaced = QFont(font("brand"))
        spaced.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 1.5)  # Latin only
        ltr_direction, middle = Qt.LayoutDirection.LeftToRight, Qt.AlignmentFlag.AlignHCenter
        painting.text(painter, QRectF(self.rect()), self._words, spaced, "text", ltr_direction, middle)
