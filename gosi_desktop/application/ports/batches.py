"""Requests of one file: written part by part, and from outside there whole or not at all."""

from datetime import datetime
from typing import Protocol

from gosi_desktop.application.ports.outbox import OperationState


class BatchStore(Protocol):
    """Which batch is being gathered. Its requests are WAITING until it is whole: nothing of it is sent before."""

    def begin(self, batch: str) -> None:
        """It is being gathered from now on, whatever happens."""

    def finish(self, batch: str, state: OperationState, due_at: datetime | None) -> int:
        """It is whole: all that waits of it becomes this, in one transaction with the end of gathering."""

    def forget(self) -> None:
        """What was gathered has been taken back."""

    def unfinished(self) -> str | None:
        """A batch whose gathering was broken off; None when there is none."""
