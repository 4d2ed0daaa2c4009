"""The certificates of the open establishment: what may be asked for and why not, what was issued, one of them shown."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from gosi_desktop.application.events import Kind
from gosi_desktop.application.ports import ArchivedPaper
from gosi_desktop.application.preferences import PreferenceBook
from gosi_desktop.application.workspace import Workspace
from gosi_desktop.domain.certificate import OF_PERIODS, Certificate, CertificateKind, CertificateState, Condition
from gosi_desktop.domain.errors import GosiError, Refused
from gosi_desktop.domain.powers import may_make
from gosi_desktop.domain.values import Month
from gosi_desktop.viewmodels.base import Command, ViewModel
from gosi_desktop.viewmodels.kept_paper import KeptPaperViewModel
from gosi_desktop.viewmodels.runners import Relay, Runners
from gosi_desktop.viewmodels.verification import VerificationViewModel

if TYPE_CHECKING:
    from gosi_desktop.application.ports.certificates import CertificateAnswer


class Shown(StrEnum):
    """Which certificates the list shows."""

    ALL = "all"
    VALID = "valid"
    OVER = "over"  # expired, or withdrawn


class Period(StrEnum):
    """The months a certificate of wages or injuries speaks of."""

    TWELVE_MONTHS = "twelve_months"  # before this one
    LAST_YEAR = "last_year"

    def months(self, today: date) -> tuple[Month, Month]:
        """The first and the last."""
        if self is Period.LAST_YEAR:
            return Month(today.year - 1, 1), Month(today.year - 1, 12)
        this = Month.of(today)
        return this.shift(-12), this.previous()


@dataclass(frozen=True, slots=True)
class CertificatesState:
    """``checked_at`` is when the service last said its conditions; ``conditions`` are those of the chosen kind."""

    establishment: str = ""
    loaded: bool = False
    today: date | None = None
    certificates: tuple[Certificate, ...] = field(default=(), repr=False)
    shown: Shown = Shown.ALL
    chosen: Certificate | None = None
    kind: CertificateKind = CertificateKind.COMPLIANCE
    period: Period = Period.TWELVE_MONTHS
    conditions: tuple[Condition, ...] = ()
    checked_at: datetime | None = None
    may_ask: bool = False
    asked: CertificateAnswer | None = None
    error: GosiError | None = None
    file_error: GosiError | None = None

    @property
    def of_period(self) -> bool:
        """Whether the chosen kind speaks of months."""
        return self.kind in OF_PERIODS

    @property
    def due(self) -> bool:
        """Whether all conditions are met, as far as is known."""
        return bool(self.conditions) and all(one.passed for one in self.conditions)

    def listed(self, shown: Shown) -> tuple[Certificate, ...]:
        """The certificates of a filter."""
        today = self.today
        if shown is Shown.ALL or today is None:
            return self.certificates
        wanted = shown is Shown.VALID
        return tuple(one for one in self.certificates if (one.state_on(today) is CertificateState.VALID) is wanted)


@dataclass(frozen=True, slots=True)
class _Found:
    establishment: str
    certificates: tuple[Certificate, ...]
    today: date
    may_ask: bool


class CertificatesViewModel(ViewModel[CertificatesState]):
    """The list and kept files work offline; conditions, asking and a file never fetched need the service."""

    pull_wanted = Signal()  # one was issued: its row comes with the next round

    def __init__(
        self,
        workspace: Workspace,
        preferences: PreferenceBook,
        runners: Runners,
        relay: Relay,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(CertificatesState(), parent)
        self._certificates, self._verification = workspace.certificates, workspace.verification
        self._establishments = workspace.establishments
        self._preferences, self._runners = preferences, runners
        self._question, self._watched = 0, False
        self.verification = VerificationViewModel(workspace, runners, self)
        reads = runners.reads
        self.paper = KeptPaperViewModel(workspace.papers, workspace.printing, reads, self)
        self.check = Command(reads, self._check, done=self._checked, failed=self._not_checked, parent=self)
        self.ask = Command(
            reads, self._ask, done=self._answered, failed=self._refused, parent=self,
            allowed=lambda: self.state.may_ask and bool(self.state.establishment),
        )  # fmt: skip
        self.fetch = Command(reads, self._fetch, done=self._fetched, failed=self._not_fetched, parent=self)
        relay.changed.connect(self._hear)

    # -- verbs -----------------------------------------------------------------------------------------------------

    @Slot()
    def load(self) -> None:
        """Read what is kept."""
        self._question += 1
        self._runners.reads.run(self._read, partial(self._take, self._question), self._not_read)

    def open(self, *, verifying: bool = False) -> None:
        """The page is shown, or that of verification: read what is kept, then ask the service."""
        if verifying:
            self.verification.load()
            return
        self._watched = True
        self.load()

    def show_kind(self, kind: CertificateKind) -> None:
        """Which kind is to be asked for; its conditions are looked up."""
        if kind is not self.state.kind:
            self._update(kind=kind, conditions=(), checked_at=None, asked=None, error=None)
            self._look()

    def show_period(self, period: Period) -> None:
        """Which months it is to speak of."""
        self._update(period=period)

    def show(self, shown: Shown) -> None:
        """Filter the list."""
        self._update(shown=shown)

    def choose(self, certificate: Certificate) -> None:
        """Show one: its file, fetched and kept where it is not yet."""
        if self.state.chosen is None or self.state.chosen.id != certificate.id or self.state.file_error is not None:
            self._update(chosen=certificate, file_error=None)
            self.fetch(certificate)

    def issue(self) -> None:
        """Ask for one of the chosen kind."""
        state = self.state
        period = state.period.months(state.today) if state.of_period and state.today is not None else None
        language = self._preferences.current.language
        self.ask(state.establishment, state.kind.value, "en" if language == "en" else "ar", period)

    def code(self) -> str:
        """The signed text of the certificate shown."""
        return self._certificates.code_of(self.state.chosen) if self.state.chosen is not None else ""

    def forget(self) -> None:
        """Drop all that is personal: the lock, or another establishment."""
        self._question += 1
        self.paper.forget()
        self.verification.forget()
        self._become(CertificatesState())
        self.ask.refresh()

    # -- work and answers ------------------------------------------------------------------------------------------

    def _read(self) -> _Found:
        opened = self._establishments.opened()
        today = self._certificates.today()
        if opened is None:
            return _Found("", (), today, may_ask=False)
        number = opened.head.establishment
        may_ask = may_make(opened.head.role, "issue_certificate")
        return _Found(number, tuple(self._certificates.list(number)), today, may_ask)

    def _take(self, number: int, found: _Found) -> None:
        if number != self._question:
            return
        first = not self.state.loaded
        chosen = self.state.chosen
        now = next((one for one in found.certificates if chosen is not None and one.id == chosen.id), None)
        self._update(
            establishment=found.establishment, certificates=found.certificates, today=found.today, loaded=True,
            may_ask=found.may_ask, chosen=now,
        )  # fmt: skip
        self.ask.refresh()
        if first:
            self._look()
        if now is None and found.certificates:
            self.choose(found.certificates[0])

    def _not_read(self, error: Exception) -> None:
        if not isinstance(error, GosiError):
            raise error
        self.failed.emit(error)

    def _look(self) -> None:
        if self.state.establishment:
            self.check(self.state.establishment, self.state.kind)

    def _check(self, establishment: str, kind: CertificateKind) -> tuple[CertificateKind, tuple[Condition, ...]]:
        """On the runner; what was withdrawn is heard on the way."""
        conditions = tuple(self._certificates.conditions(establishment, kind.value))
        self._verification.refresh()
        return kind, conditions

    def _checked(self, found: tuple[CertificateKind, tuple[Condition, ...]]) -> None:
        kind, conditions = found
        if kind is not self.state.kind:
            self._look()  # another one was chosen meanwhile
            return
        refused = self.state.error if isinstance(self.state.error, Refused) else None  # stays said beside its reasons
        self._update(conditions=conditions, checked_at=self._certificates.now(), error=refused)
        self.load()

    def _not_checked(self, error: GosiError) -> None:
        self._update(error=error)

    def _ask(
        self, establishment: str, kind: str, language: str, period: tuple[Month, Month] | None
    ) -> CertificateAnswer:
        return self._certificates.ask(establishment, kind, "en" if language == "en" else "ar", period)

    def _answered(self, answer: CertificateAnswer) -> None:
        self._update(asked=answer, error=None)
        self.pull_wanted.emit()

    def _refused(self, error: GosiError) -> None:
        self._update(error=error, asked=None)
        if isinstance(error, Refused):
            self._look()  # so that the conditions on the screen are those that refused it

    def _fetch(self, certificate: Certificate) -> tuple[Certificate, ArchivedPaper]:
        return certificate, self._certificates.file(certificate)

    def _fetched(self, found: tuple[Certificate, ArchivedPaper]) -> None:
        certificate, paper = found
        chosen = self.state.chosen
        if chosen is not None and chosen.id == certificate.id:
            self.paper.show(paper)
        elif chosen is not None:
            self.fetch(chosen)  # another one was chosen meanwhile

    def _not_fetched(self, error: GosiError) -> None:
        self.paper.forget()
        self._update(file_error=error)

    @Slot(object)
    def _hear(self, kinds: frozenset[Kind]) -> None:
        if self._watched and kinds & {Kind.CERTIFICATES, Kind.ROSTER, Kind.ESTABLISHMENTS}:
            self._runners.later(self, self.load)
