"""The recovery key on paper: shown once, two groups typed back."""

from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Signal

from gosi_desktop.domain.values import fold_digits
from gosi_desktop.viewmodels.base import ViewModel

ASKED = (3, 6)  # the groups that are typed back, counted from 1
GROUP_LENGTH = 4


@dataclass(frozen=True, slots=True)
class RecoveryKeyState:
    """``right`` says of each asked group whether it is; None while it is not complete."""

    groups: tuple[str, ...] = field(default=(), repr=False)
    service_name: str = ""
    device_name: str = ""
    typed: tuple[str, ...] = field(default=("", ""), repr=False)
    right: tuple[bool | None, ...] = (None, None)
    put_away: bool = False
    anew: bool = False  # not a step of the first start

    @property
    def complete(self) -> bool:
        """Both groups are right and the paper is said to be put away."""
        return all(self.right) and self.put_away


class RecoveryKeyViewModel(ViewModel[RecoveryKeyState]):
    """Lets go on only when the key was really written down."""

    finished = Signal()
    given_up = Signal()  # only where the key is made anew: it then opens nothing

    def __init__(
        self, key: str, service_name: str, device_name: str, parent: QObject | None = None, *, anew: bool = False
    ) -> None:
        """``key`` is eight groups of four, with anything between them; ``anew`` for a profile that is in use."""
        letters = "".join(letter for letter in key if letter.isalnum())
        groups = tuple(letters[at : at + GROUP_LENGTH] for at in range(0, len(letters), GROUP_LENGTH))
        super().__init__(RecoveryKeyState(groups, service_name, device_name, anew=anew), parent)

    def edit_group(self, index: int, text: str) -> None:
        """``index`` counts the asked groups: 0 is the third, 1 the sixth. Small letters and ٠–٩ are taken."""
        tidy = fold_digits(text).replace(" ", "").upper()[:GROUP_LENGTH]
        typed = tuple(tidy if at == index else kept for at, kept in enumerate(self.state.typed))
        right = tuple(self._judge(at, words) for at, words in enumerate(typed))
        self._update(typed=typed, right=right)

    def put_away(self, done: bool) -> None:
        """The user says that the paper lies elsewhere."""
        self._update(put_away=done)

    def finish(self) -> None:
        """Go on; the key is dropped here."""
        if self.state.complete:
            self._update(groups=(), typed=("", ""))
            self.finished.emit()

    def give_up(self) -> None:
        """Not now: the key of before, if there is one, stays in force."""
        self._update(groups=(), typed=("", ""))
        self.given_up.emit()

    def _judge(self, index: int, typed: str) -> bool | None:
        if len(typed) < GROUP_LENGTH:
            return None
        return typed == self.state.groups[ASKED[index] - 1]
