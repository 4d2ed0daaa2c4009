"""What a change costs: shares before and after, each figure opened into why, and the next step of the rates."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gosi_desktop.domain.contribution import Assessment, Payer
from gosi_desktop.ui.explained_rows import FigureRow, LinesUnder, OpeningRow, amount_spoken, amount_text
from gosi_desktop.ui.explanations import ExplainedLine, Explanations
from gosi_desktop.ui.formats import formats
from gosi_desktop.ui.widgets.accessible import Silent
from gosi_desktop.ui.widgets.card import Inset
from gosi_desktop.ui.widgets.labels import Label, Line


class Headline(QWidget):
    """A large figure under its name."""

    def __init__(self, words: str, halalas: int, masked: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Label(words, "table", "text-2", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(6)
        amount = Label(amount_text(halalas, masked), "page-title")
        amount.setAccessibleName(amount_spoken(halalas, masked))
        row.addWidget(amount)
        row.addWidget(Label(QCoreApplication.translate("PanelWage", "SAR"), "caption", "text-3", heard_as=Silent))
        row.addStretch(1)
        column.addLayout(row)


class CostBox(Inset):
    """The contribution of a month as it would be, beside what it is; the Gulf home pension is never in the total."""

    def __init__(
        self,
        title: str,
        after: Assessment,
        before: Assessment | None,
        opened: frozenset[str],
        masked: bool,
        explain: Callable[[str], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(padding=0, parent=parent)
        self._masked, self._opened, self._explain = masked, opened, explain
        self._words = Explanations(self)
        self.body.setSpacing(0)
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(12, 8, 12, 8)
        row.addWidget(Label(title, "caption-strong", "text-2"))
        row.addStretch(1)
        row.addWidget(Label(formats().month(after.month.first), "caption", "text-3"))
        self.body.addWidget(head)
        self.body.addWidget(Line())
        self._figure(
            "wage", self.tr("Contributory wage"), after.contributory_halalas,
            before.contributory_halalas if before is not None else None,
            [*self._words.wage(after), self._words.rounding(after.steps)],
        )  # fmt: skip
        for payer in Payer:
            self._payer(payer, after, before)
        total = before.total_halalas if before is not None else None
        self.body.addWidget(
            FigureRow(self.tr("Total"), after.total_halalas, masked, strong=True, side=12, before=total)
        )

    def _payer(self, payer: Payer, after: Assessment, before: Assessment | None) -> None:
        shares = [share for share in after.shares if share.payer is payer]
        percent = sum(share.percent for share in shares)
        moves = before is not None and _of(before, payer) != _of(after, payer)  # two figures leave no room for more
        words = f"{self._words.payer(payer)} {self._words.percent(percent) if percent and not moves else ''}".strip()
        lines = [self._words.share(share, after) for share in shares]
        was = _of(before, payer) if before is not None else None
        self._figure(payer.value, words, _of(after, payer), was, lines)

    def _figure(self, name: str, words: str, halalas: int, before: int | None, lines: list[ExplainedLine]) -> None:
        if not lines:
            self.body.addWidget(FigureRow(words, None, self._masked, side=12))
            return
        row = OpeningRow(words, halalas, self._masked, name in self._opened, before=before)
        row.setObjectName(f"explain_{name}")
        row.clicked.connect(_Explain(row, self._explain, name).run)
        self.body.addWidget(row)
        if name in self._opened:
            self.body.addWidget(LinesUnder(lines, self._masked))


class _Explain(QObject):
    """Opens a figure; a child of its row, so that it goes with it."""

    def __init__(self, row: QObject, explain: Callable[[str], None], name: str) -> None:
        super().__init__(row)
        self._explain, self._name = explain, name

    def run(self) -> None:
        self._explain(self._name)


def _of(assessment: Assessment, payer: Payer) -> int:
    return assessment.employer_halalas if payer is Payer.EMPLOYER else assessment.employee_halalas
