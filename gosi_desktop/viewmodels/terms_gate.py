"""Newer terms of the service: nothing else is answered until they have been read and accepted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gosi_desktop.application.ports import TermsText
from gosi_desktop.domain.errors import GosiError
from gosi_desktop.viewmodels.base import Command, Runs, ViewModel

if TYPE_CHECKING:
    from gosi_desktop.application.account import OwnAccount


@dataclass(frozen=True, slots=True)
class TermsGateState:
    """``read`` once the end of the text was on the screen; only then can it be accepted."""

    terms: TermsText | None = None
    language: str = "ar"
    read: bool = False
    accepts: bool = False
    error: GosiError | None = None


class TermsGateViewModel(ViewModel[TermsGateState]):
    """``accepted`` once the service has taken it; ``closed`` when it is put off: what is saved stays in use."""

    accepted = Signal()
    closed = Signal()

    def __init__(self, account: OwnAccount, language: str, runner: Runs, parent: QObject | None = None) -> None:
        super().__init__(TermsGateState(language=language), parent)
        self.load = Command(runner, account.terms, done=self._show, failed=self._refused, parent=self)
        self.accept = Command(
            runner, account.accept_terms, done=lambda _: self.accepted.emit(), failed=self._not_accepted,
            allowed=lambda: self.state.accepts, parent=self,
        )  # fmt: skip

    def choose_language(self, language: str) -> None:
        """Both languages say the same; reading one is enough."""
        self._update(language=language)

    def reach_end(self) -> None:
        """The end has been seen."""
        self._update(read=True)

    def tick(self, accepts: bool) -> None:
        """The box."""
        self._update(accepts=accepts and self.state.read)
        self.accept.refresh()

    def submit(self) -> None:
        """Accept what was read."""
        self.accept(self.state.terms)

    def put_off(self) -> None:
        """Work on with what is saved."""
        self.closed.emit()

    def _show(self, terms: TermsText) -> None:
        self._update(terms=terms, read=False, accepts=False, error=None)
        self.accept.refresh()

    def _not_accepted(self, error: GosiError) -> None:
        """Newer ones again: they are read anew."""
        if error.code == "terms_not_current":
            self.load()
        self._refused(error)

    def _refused(self, error: GosiError) -> None:
        self._update(error=error)
