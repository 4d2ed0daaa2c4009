"""What the cells of the roster say, and the badges of its state column."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from gosi_desktop.application.ports import RosterRow, RowRequest
from gosi_desktop.ui.formats import NONE, formats, isolate, strip_isolates
from gosi_desktop.ui.nationalities import nationality
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.viewmodels.roster_state import Column

DOTS = "••••••"
MASKED = frozenset({Column.IDENTITY, Column.WAGE, Column.EMPLOYER_SHARE, Column.EMPLOYEE_SHARE})
NUMERIC = frozenset({Column.WAGE, Column.EMPLOYER_SHARE, Column.EMPLOYEE_SHARE})
# What of the outbox is said in the list; a draft is not.
_REQUESTED: Mapping[str, tuple[Tone, str]] = {
    "conflict": (Tone.WARN, "conflict"), "rejected": (Tone.BAD, "error-circle"), "returned": (Tone.WARN, "undo"),
    "lost": (Tone.BAD, "warning"), "under_review": (Tone.INFO, "clock"),
    "awaiting_approval": (Tone.INFO, "shield-check"), "held": (Tone.PEND, "cloud-pending"),
    "ready": (Tone.PEND, "cloud-pending"), "waiting": (Tone.PEND, "cloud-pending"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Standing:
    """The state of a row: a dot when all is well, else a badge with an icon."""

    words: str
    tone: Tone = Tone.OK
    icon: str = ""


class RosterCells(QObject):
    """Words of heads and cells in the language of the screen; ``masked`` turns identities and wages into dots."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.masked = False
        self.branches: Mapping[str, str] = {}  # by their id, which is all that a row knows

    def heading(self, column: str) -> str:
        """The head of a column; amounts name their unit here."""
        return {
            Column.TICK: self.tr("Select"),
            Column.NAME: self.tr("Name"),
            Column.IDENTITY: self.tr("ID / Iqama"),
            Column.NATIONALITY: self.tr("Nationality"),
            Column.OCCUPATION: self.tr("Occupation"),
            Column.BRANCH: self.tr("Branch"),
            Column.JOIN_DATE: self.tr("Joined"),
            Column.SYSTEM: self.tr("System"),
            Column.WAGE: self.tr("Wage (SAR)"),
            Column.EMPLOYER_SHARE: self.tr("Employer’s share"),
            Column.EMPLOYEE_SHARE: self.tr("Contributor’s share"),
            Column.STATE: self.tr("Status"),
        }[Column(column)]

    def text(self, record: RosterRow, column: str) -> str:
        """A cell, as it is painted and said aloud."""
        if self.masked and column in MASKED:
            return DOTS
        return _WRITERS[column](self, record)

    def spoken(self, record: RosterRow, column: str, ticked: bool) -> str:
        """A cell aloud: amounts with their unit, the tick and what is masked in words, no marks of direction."""
        which = Column(column)
        if which is Column.TICK:
            return self.tr("Selected") if ticked else self.tr("Not selected")
        if self.masked and which in MASKED:
            return self.tr("Hidden")
        amounts = {
            Column.WAGE: record.wage_halalas,
            Column.EMPLOYER_SHARE: record.employer_halalas or None,
            Column.EMPLOYEE_SHARE: record.employee_halalas or None,
        }
        words = formats().money(amounts[which]) if which in amounts else _WRITERS[which](self, record)
        return self.tr("None") if words == NONE else strip_isolates(words)

    def raw(self, record: RosterRow, column: str) -> str:
        """A cell for the clipboard: plain digits, no marks, nothing masked."""
        which = Column(column)
        halalas = {
            Column.WAGE: record.wage_halalas,
            Column.EMPLOYER_SHARE: record.employer_halalas,
            Column.EMPLOYEE_SHARE: record.employee_halalas,
        }
        if which in halalas:
            amount = halalas[which]
            return "" if amount is None else f"{amount // 100}.{amount % 100:02}"
        if which is Column.IDENTITY:
            return record.identity
        if which is Column.JOIN_DATE:
            return record.join_date.isoformat() if record.join_date is not None else ""
        return strip_isolates(_WRITERS[which](self, record))

    def standing(self, record: RosterRow) -> Standing:
        """Where somebody stands; only exceptions are coloured, and what of the outbox concerns him comes first."""
        if record.request is not None and record.request.state in _REQUESTED:
            tone, icon = _REQUESTED[record.request.state]
            return Standing(self.requested(record.request), tone, icon)
        if record.left_not_excluded:
            return Standing(self.tr("Left, not excluded"), Tone.WARN, "warning")
        return {
            "pending_wage": Standing(self.tr("To be completed"), Tone.WARN, "hourglass"),
            "awaiting_worker": Standing(self.tr("Awaiting acceptance"), Tone.INFO, "clock"),
            "ended": Standing(self.tr("Ended"), Tone.NEUTRAL),
            "cancelled": Standing(self.tr("Cancelled"), Tone.NEUTRAL),
        }.get(record.state, Standing(self.tr("Active")))

    def requested(self, request: RowRequest) -> str:
        """«بانتظار الإرسال»; with the kind where that is worth the room: what did not go through."""
        kind = {
            "update_wage": self.tr("wage"),
            "exclude_contributor": self.tr("exclusion"),
            "register_contributor": self.tr("registration"),
        }.get(request.kind, self.tr("data"))
        words = {
            "conflict": self.tr("Conflict: {kind}"),
            "rejected": self.tr("Refused: {kind}"),
            "returned": self.tr("Returned: {kind}"),
            "lost": self.tr("Lost: {kind}"),
            "under_review": self.tr("Under review"),
            "awaiting_approval": self.tr("Awaiting approval"),
        }.get(request.state, self.tr("Waits to be sent"))
        return words.format(kind=kind)

    def explained(self, record: RosterRow) -> str:
        """What the badge of a row means, and how many more requests there are; "" where nothing needs a word."""
        request = record.request
        if request is None or request.state not in _REQUESTED:
            return ""
        meaning = {
            "conflict": self.tr("Changed from two sides. Nothing was sent; the choice is yours, in the outbox."),
            "rejected": self.tr("The service refused it. The reason is in the outbox: correct it and send it anew."),
            "returned": self.tr("The service returned it. The reason is in the outbox: correct it and send it anew."),
            "lost": self.tr("The service had accepted it and lost it. Send it again from the outbox."),
            "under_review": self.tr("The service has it and has not decided."),
            "awaiting_approval": self.tr("The service has it; it waits for an approval."),
        }.get(request.state, self.tr("Saved here and not sent yet."))
        lines = [f"{self.requested(request)} — {meaning}"]
        if request.count > 1:
            lines.append(formats().numerals(self.tr("%n open requests in all", "", request.count)))
        return "\n".join(lines)

    def badges(self) -> tuple[str, ...]:
        """The words of the badges that the state column must hold."""
        conflict = self.tr("Conflict: {kind}").format(kind=self.tr("exclusion"))
        return self.tr("Left, not excluded"), self.tr("To be completed"), self.tr("Waits to be sent"), conflict

    def dotted(self) -> tuple[str, ...]:
        """The words that stand beside a dot alone."""
        return self.tr("Active"), self.tr("Ended")

    def system(self, code: str | None) -> str:
        """Which law a Saudi falls under."""
        return {"old": self.tr("1421H system"), "new": self.tr("1445H system")}.get(code or "", NONE)

    # -- one writer a column, looked up by it ------------------------------------------------------------------------

    def _name(self, record: RosterRow) -> str:
        return isolate(name_of(record.name, record.name_en))

    def _identity(self, record: RosterRow) -> str:
        return formats().identity(record.identity)

    def _nationality(self, record: RosterRow) -> str:
        return nationality(record.nationality, record.gender == "female")

    def _occupation(self, record: RosterRow) -> str:
        return name_of(record.occupation, record.occupation_en) or NONE

    def _branch(self, record: RosterRow) -> str:
        return isolate(self.branches.get(record.branch, "")) or NONE

    def _join_date(self, record: RosterRow) -> str:
        return formats().date_short(record.join_date)

    def _system(self, record: RosterRow) -> str:
        return self.system(record.system)

    def _wage(self, record: RosterRow) -> str:
        return formats().amount(record.wage_halalas)

    def _employer_share(self, record: RosterRow) -> str:
        return formats().amount(record.employer_halalas or None)

    def _employee_share(self, record: RosterRow) -> str:
        return formats().amount(record.employee_halalas or None)

    def _state(self, record: RosterRow) -> str:
        return self.standing(record).words

    def _tick(self, record: RosterRow) -> str:
        return ""


_WRITERS: dict[str, Callable[[RosterCells, RosterRow], str]] = {
    Column.TICK: RosterCells._tick,
    Column.NAME: RosterCells._name,
    Column.IDENTITY: RosterCells._identity,
    Column.NATIONALITY: RosterCells._nationality,
    Column.OCCUPATION: RosterCells._occupation,
    Column.BRANCH: RosterCells._branch,
    Column.JOIN_DATE: RosterCells._join_date,
    Column.SYSTEM: RosterCells._system,
    Column.WAGE: RosterCells._wage,
    Column.EMPLOYER_SHARE: RosterCells._employer_share,
    Column.EMPLOYEE_SHARE: RosterCells._employee_share,
    Column.STATE: RosterCells._state,
}


def in_english() -> bool:
    """Whether the screen reads from left to right."""
    return QGuiApplication.layoutDirection() == Qt.LayoutDirection.LeftToRight


def name_of(arabic: str, latin: str | None) -> str:
    """A name in the script of the screen; the Arabic one is the official one and always there."""
    return latin if latin and in_english() else arabic
