"""The tabs of the panel that tell facts: the person's data, and the engagements."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gosi_desktop.application.contributors import ContributorDetails
from gosi_desktop.application.ports import RosterRow
from gosi_desktop.domain.contributor import Contract, Engagement, EngagementState, Gender
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.ui.formats import NONE, formats, isolate
from gosi_desktop.ui.nationalities import nationality
from gosi_desktop.ui.roster_cells import DOTS, RosterCells, in_english, name_of
from gosi_desktop.ui.widgets.button import IconButton
from gosi_desktop.ui.widgets.labels import Label, Line


class _Facts(QWidget):
    """Label and value, a line under each; numbers can be copied."""

    copied = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(16, 10, 16, 16)
        self.column.setSpacing(0)

    def add(self, label: str, value: str, *, copy: str = "", small: str = "") -> None:
        """A fact; ``small`` stands under it, ``copy`` is what the button takes."""
        row = QHBoxLayout()
        row.setContentsMargins(0, 7, 0, 7)
        row.setSpacing(10)
        row.addWidget(Label(label, "table", "text-3"), 2)
        values = QVBoxLayout()
        values.setSpacing(0)
        shown = Label(value or NONE, "table-strong", wrap=True)
        shown.setAccessibleName(f"{label}: {value}")
        values.addWidget(shown)
        if small:
            values.addWidget(Label(small, "caption", "text-3", wrap=True))
        row.addLayout(values, 3)
        if copy:
            button = IconButton("copy", self.tr("Copy {what}").format(what=label), edge=30)
            button.clicked.connect(lambda: self.copied.emit(copy))
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(row)
        self.column.addWidget(Line())


class PanelData(_Facts):
    """Who he is, and who says so."""

    def __init__(
        self, row: RosterRow, details: ContributorDetails, masked: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._masked = masked
        person, engagement, written = details.record.contributor, details.engagement, formats()
        self._identity(details)
        if person.birth is not None:
            self.add(
                self.tr("Birth"), written.date_long(person.birth.date), small=written.other_date(person.birth.date)
            )
        woman = person.gender is Gender.FEMALE
        self.add(self.tr("Nationality"), nationality(person.nationality, woman))
        self.add(self.tr("Occupation"), name_of(row.occupation, row.occupation_en))
        branch = name_of(details.branch.name.ar, details.branch.name.en) if details.branch is not None else row.branch
        self.add(self.tr("Branch"), branch)
        if engagement is not None:
            day = engagement.join_date
            self.add(self.tr("Joined"), written.date_long(day), small=written.other_date(day))
            self.add(self.tr("Contract"), self._contract(engagement.contract), small=self._term(engagement.contract))
        number = person.contributor_no or ""
        self.add(self.tr("Contributor no."), written.identity(number), copy=number)
        mobile = person.mobile or ""
        self.add(self.tr("Mobile"), DOTS if masked and mobile else written.identity(mobile), copy=mobile)
        self._system(details)
        self.column.addStretch(1)

    def _identity(self, details: ContributorDetails) -> None:
        identity = details.record.contributor.identity
        label = {
            "national_id": self.tr("National ID"),
            "iqama": self.tr("Iqama"),
            "border_no": self.tr("Border no."),
            "gcc_id": self.tr("GCC identity"),
            "passport": self.tr("Passport"),
        }[identity.kind.value]
        until = identity.expires
        expires = self.tr("Valid until {date}").format(date=formats().date_long(until)) if until is not None else ""
        shown = DOTS if self._masked else formats().identity(identity.number)
        self.add(label, shown, copy=identity.number, small=expires)

    def _contract(self, contract: Contract | None) -> str:
        if contract is None:
            return ""
        kind = {"open": self.tr("Open-ended"), "fixed": self.tr("Fixed term")}.get(contract.kind, contract.kind)
        return kind if contract.authenticated else self.tr("{kind}, not authenticated").format(kind=kind)

    def _term(self, contract: Contract | None) -> str:
        if contract is None or contract.to_date is None:
            return ""
        return self.tr("until {date}").format(date=formats().date_long(contract.to_date))

    def _system(self, details: ContributorDetails) -> None:
        person = details.record.contributor
        if person.nationality != "SA":
            return
        cells = RosterCells(self)
        source = {
            "service": self.tr("as the service says"),
            "employer": self.tr("as the employer says"),
            "first_registration": self.tr("based on the first registration"),
        }.get(person.system_source or "", person.system_source or "")
        first = person.first_registration
        if first is not None:
            since = self.tr("first registered {date}").format(date=formats().date_long(first))
            source = f"{source} · {since}" if source else since
        self.add(self.tr("System"), cells.system(person.system.value if person.system else None), small=source)


class PanelHistory(_Facts):
    """The engagements with this employer, newest first."""

    def __init__(self, details: ContributorDetails, rules: RuleBook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rules = rules
        engagements = sorted(details.record.engagements, key=lambda each: each.join_date, reverse=True)
        for engagement in engagements:
            self.add(self._state(engagement), self._span(engagement), small=self._reason(engagement))
        if not engagements:
            self.column.addWidget(Label(self.tr("No engagements on record."), "table", "text-3"))
        self.column.addStretch(1)

    def _span(self, engagement: Engagement) -> str:
        joined = formats().date_long(engagement.join_date)
        if engagement.leave_date is None:
            return self.tr("since {date}").format(date=joined)
        return self.tr("from {first} to {last}").format(first=joined, last=_day(engagement.leave_date))

    def _state(self, engagement: Engagement) -> str:
        return {
            EngagementState.ACTIVE: self.tr("Active"),
            EngagementState.ENDED: self.tr("Ended"),
            EngagementState.CANCELLED: self.tr("Cancelled"),
            EngagementState.PENDING_WAGE: self.tr("To be completed"),
            EngagementState.AWAITING_WORKER: self.tr("Awaiting acceptance"),
        }[engagement.state]

    def _reason(self, engagement: Engagement) -> str:
        parts = []
        if engagement.termination_reason:
            reason = self._rules.termination_reason(engagement.termination_reason)
            parts.append(engagement.termination_reason if reason is None else reason.en if in_english() else reason.ar)
        if engagement.state_end is not None:
            parts.append(
                self.tr("state records: {kind} on {date}").format(
                    kind=self._state_end(engagement.state_end.kind), date=_day(engagement.state_end.on)
                )
            )
        return " · ".join(isolate(part) for part in parts)

    def _state_end(self, kind: str) -> str:
        return {
            "final_exit": self.tr("final exit"),
            "service_transfer": self.tr("transfer of service"),
            "transfer": self.tr("transfer of service"),
            "death": self.tr("death"),
        }.get(kind, kind)


def _day(day: date) -> str:
    return formats().date_long(day)
