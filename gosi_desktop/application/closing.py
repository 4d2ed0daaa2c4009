"""Closing an establishment here, because the role in it has ended: what was never sent is written down first."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final, Protocol

from gosi_desktop.application.ports import (
    ArchivedPaper,
    FeedStore,
    Operation,
    OperationState,
    OutboxStore,
    UnsentRequest,
    WhyUnsent,
)
from gosi_desktop.application.ports.outbox import STUCK, UNSENT
from gosi_desktop.domain.clock import Clock

NEVER_TAKEN: Final = UNSENT | STUCK  # nothing of these has had an effect at the authority


class Statements(Protocol):
    """Keeps the statement (``archive.Papers``)."""

    def keep_unsent_statement(
        self, why: WhyUnsent, establishment: tuple[str, str], account: str, requests: Sequence[UnsentRequest]
    ) -> ArchivedPaper: ...


def unsent_requests(outbox: OutboxStore, operations: Sequence[Operation]) -> list[UnsentRequest]:
    """What has had no effect at the authority, oldest first, named by its person as shown here."""
    found = []
    for one in sorted(operations, key=lambda operation: operation.place):
        if one.state in NEVER_TAKEN:
            person = outbox.dossier(one.establishment, one.contributor_id).contributor
            name = person.names.ar if person is not None else ""
            found.append(UnsentRequest(one.change.kind, name, one.made_at, str(one.state)))
    return found


class Closing:
    """Called by the round before an establishment's rows are erased."""

    def __init__(
        self, outbox: OutboxStore, feed: FeedStore, statements: Statements, account: Callable[[], str], clock: Clock
    ) -> None:
        self._outbox = outbox
        self._feed = feed
        self._statements = statements
        self._account = account
        self._clock = clock

    def __call__(self, establishment: str) -> None:
        """Keep the statement in the archive, when there is anything to state; then let the requests go."""
        operations = [one for one in self._outbox.listed(establishment) if one.state in NEVER_TAKEN]
        if not operations:
            return
        heads = (one.head for one in self._feed.establishments())
        name = next((head.name for head in heads if head.establishment == establishment), "")
        requests = unsent_requests(self._outbox, operations)
        self._statements.keep_unsent_statement(WhyUnsent.ROLE_ENDED, (establishment, name), self._account(), requests)
        now = self._clock.now()
        gone = [replace(one, state=OperationState.DISCARDED, decided_at=now) for one in operations]
        self._outbox.settle(gone)
