"""The chips above the list: one group of people at a time, each with its count."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gosi_desktop.application.ports import Chip
from gosi_desktop.ui.formats import formats
from gosi_desktop.ui.widgets.choice import Chip as ChipButton
from gosi_desktop.ui.widgets.flow import FlowLayout
from gosi_desktop.ui.widgets.focus import stop_at_checked
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.viewmodels.roster_state import RosterState

_ALWAYS_SHOWN = frozenset({Chip.ALL, Chip.SAUDI, Chip.GCC, Chip.NON_SAUDI})
_ICONS = {Chip.PENDING: "hourglass", Chip.LEFT_NOT_EXCLUDED: "warning"}


class RosterChips(QWidget):
    """What nobody is in is not shown; Tab comes to the chosen one, arrows go from one to the next."""

    chosen = Signal(object)  # Chip

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[Chip, ChipButton] = {}
        flow = FlowLayout(self)
        for chip, text in self._words().items():
            tone = Tone.WARN if chip in _ICONS else Tone.NEUTRAL
            button = ChipButton(text, icon=_ICONS.get(chip, ""), tone=tone)
            button.setAutoExclusive(True)  # one of several: the arrows go from one to the next
            button.clicked.connect(lambda _checked=False, chip=chip: self._choose(chip))
            self.buttons[chip] = button
            flow.addWidget(button)

    def show_state(self, state: RosterState) -> None:
        """Which is chosen, and how many are in each once that is known."""
        for chip, button in self.buttons.items():
            count = state.counts.get(chip, 0)
            button.setChecked(chip is state.query.chip)
            known = state.overview is not None and state.overview.complete
            button.set_count(formats().number(count) if known else "")
            button.setVisible(chip in _ALWAYS_SHOWN or count > 0 or chip is state.query.chip)
        stop_at_checked(self.buttons.values())

    def _words(self) -> dict[Chip, str]:
        return {
            Chip.ALL: self.tr("All"),
            Chip.SAUDI: self.tr("Saudi"),
            Chip.GCC: self.tr("GCC"),
            Chip.NON_SAUDI: self.tr("Other"),
            Chip.PENDING: self.tr("To be completed"),
            Chip.LEFT_NOT_EXCLUDED: self.tr("Left, not excluded"),
            Chip.ENDED: self.tr("Ended"),
        }

    def _choose(self, chip: Chip) -> None:
        self.buttons[chip].setChecked(True)  # a chip is left by choosing another one
        self.chosen.emit(chip)
