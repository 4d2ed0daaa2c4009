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
BADGED = (Chip.PENDING, Chip.LEFT_NOT_EXCLUDED, Chip.WAITING, Chip.THERE, Chip.REFUSED, Chip.CONFLICT)
_MARKS = {
    Chip.PENDING: (Tone.WARN, "hourglass"), Chip.LEFT_NOT_EXCLUDED: (Tone.WARN, "warning"),
    Chip.WAITING: (Tone.PEND, "cloud-pending"), Chip.THERE: (Tone.INFO, "clock"),
    Chip.REFUSED: (Tone.BAD, "error-circle"), Chip.CONFLICT: (Tone.WARN, "conflict"),
}  # fmt: skip


class RosterChips(QWidget):
    """What nobody is in is not shown; Tab comes to the chosen one, arrows go from one to the next."""

    chosen = Signal(object)  # Chip

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[Chip, ChipButton] = {}
        flow = FlowLayout(self)
        hints = self._hints()
        for chip, text in self._words().items():
            tone, icon = _MARKS.get(chip, (Tone.NEUTRAL, ""))
            button = ChipButton(text, icon=icon, tone=tone)
            if hint := hints.get(chip):
                button.setToolTip(hint)
                button.setAccessibleDescription(hint)
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
            Chip.WAITING: self.tr("Waits to be sent"),
            Chip.THERE: self.tr("Under review"),
            Chip.REFUSED: self.tr("Refused"),
            Chip.CONFLICT: self.tr("Conflict"),
            Chip.ENDED: self.tr("Ended"),
        }

    def _hints(self) -> dict[Chip, str]:
        """The legend of the badges in the list, where it is needed."""
        return {
            Chip.LEFT_NOT_EXCLUDED: self.tr("The state’s records say that they left; here they are still listed"),
            Chip.WAITING: self.tr("A change is saved here and not sent yet"),
            Chip.THERE: self.tr("The service has the request and has not decided, or waits for an approval"),
            Chip.REFUSED: self.tr("The service refused or returned a request, or lost it; correct it and send it anew"),
            Chip.CONFLICT: self.tr("Changed from two sides; nothing was sent, and the choice is yours"),
        }

    def _choose(self, chip: Chip) -> None:
        self.buttons[chip].setChecked(True)  # a chip is left by choosing another one
        self.chosen.emit(chip)
