"""The page «ماذا لو؟»: three simulators side by side or one under the other. Nothing is sent, nothing is kept."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from gosi_desktop.ui.certificates import scrolled
from gosi_desktop.ui.hiring_cost import HiringCostView
from gosi_desktop.ui.measures import page_side
from gosi_desktop.ui.next_months import NextMonthsView
from gosi_desktop.ui.paying_late import PayingLateView
from gosi_desktop.ui.shell_page import ShellPage
from gosi_desktop.ui.theme import scaled
from gosi_desktop.ui.widgets.button import LinkButton
from gosi_desktop.viewmodels.what_if import WhatIfViewModel

_BESIDE_FROM = 1000


class WhatIfView(ShellPage):
    """Esc goes back to the invoices."""

    back_wanted = Signal()
    register_wanted = Signal()

    def __init__(self, model: WhatIfViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view_model = model
        self.back = LinkButton(self.tr("All invoices"))
        self.hiring = HiringCostView(model.hiring)
        self.late = PayingLateView(model.late)
        self.months = NextMonthsView(model.months)
        inside = QWidget()
        under = QVBoxLayout(inside)
        under.setContentsMargins(0, 0, 0, 0)
        under.setSpacing(16)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.setSpacing(16)
        self._both.addWidget(self.hiring, 1)
        self._both.addWidget(self.late, 1)
        under.addLayout(self._both)
        under.addWidget(self.months)
        under.addStretch(1)
        self.area = scrolled(inside)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(10)
        self._column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeading)
        self._column.addWidget(self.area, 1)
        self.back.clicked.connect(self.back_wanted)
        self.hiring.register_wanted.connect(self.register_wanted)
        self.months.copied.connect(self.copied)

    # -- what the shell asks -------------------------------------------------------------------------------------------

    def title(self) -> str:
        return self.tr("What if?")

    def subtitle(self) -> str:
        """What the page is not."""
        return self.tr("Simulators: nothing is sent, nothing of yours is changed")

    def take_keyboard(self) -> None:
        self.hiring.basic.input.setFocus(Qt.FocusReason.OtherFocusReason)

    def regions(self) -> list[QWidget]:
        return [self.back, self.hiring.kind, self.late.invoice, self.months.table]

    def show_months(self) -> None:
        """The months at the end of the page, with the keyboard at them."""
        self.months.take_keyboard()
        self.area.ensureWidgetVisible(self.months)

    def allow_registering(self, allowed: bool) -> None:
        """Whether this role may ask for it."""
        self.hiring.register.setVisible(allowed)

    # -- Qt ------------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = page_side(self.width())
        self._column.setContentsMargins(side, 4, side, side)
        wide = self.width() >= scaled(_BESIDE_FROM)
        self._both.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
