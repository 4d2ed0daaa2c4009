"""Who did what: the chained list of this computer, and what the service has noted of an establishment."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import Final

from gosi_desktop.application.bulk import in_bulk
from gosi_desktop.application.ports import AuditEntry, AuditLog, Cancelled, FeedStore, Progress
from gosi_desktop.application.ports.members import MemberStore
from gosi_desktop.application.ports.outbox import OutboxStore
from gosi_desktop.application.ports.sheets import SheetPage, SheetWriter
from gosi_desktop.application.session import Session
from gosi_desktop.domain.clock import Clock
from gosi_desktop.domain.contributor import Names
from gosi_desktop.domain.errors import Cancelled as CancelledError
from gosi_desktop.domain.names import folded, matches

_AT_A_TIME: Final = 500


class Group(StrEnum):
    """What deeds are about, as the chips of the list have it."""

    CHANGES = "changes"
    SENDING = "sending"
    PAPERS = "papers"
    ACCESS = "access"
    BACKUPS = "backups"


# Every act that is noted anywhere; a test holds it complete.
ACTS: Final[Mapping[str, Group]] = MappingProxyType(
    {
        **dict.fromkeys(
            ("request_asked", "request_superseded", "request_discarded", "certificate_asked", "payment_opened",
             "payment_withdrawn", "member_reset", "contact_changed", "role_accepted", "role_declined"), Group.CHANGES
        ),
        **dict.fromkeys(
            ("request_sent", "request_accepted", "request_approved", "request_returned", "request_rejected",
             "request_conflict", "request_withdrawn", "request_under_review", "request_awaiting_approval",
             "request_lost"), Group.SENDING
        ),
        **dict.fromkeys(
            ("printed", "saved_pdf", "saved_calendar", "exported", "removed_paper"), Group.PAPERS
        ),
        **dict.fromkeys(
            ("signed_in", "signed_out", "password_reset", "password_changed", "device_ended", "devices_ended",
             "terms_accepted", "recovery_key_made"), Group.ACCESS
        ),
        **dict.fromkeys(("backup_made", "backup_tried", "backup_removed", "restored"), Group.BACKUPS),
    }
)  # fmt: skip
BY_THE_PROGRAM: Final = frozenset(
    {"request_sent", "backup_made", "backup_tried", "backup_removed"}
    | {act for act, group in ACTS.items() if group is Group.SENDING}
)


@dataclass(frozen=True, slots=True)
class TrailRow:
    """A deed with the names that belong to it. ``who`` is None for the program; ``whom`` for nobody in particular."""

    key: int
    entry: AuditEntry
    who: Names | None
    whom: Names | None

    @property
    def kind(self) -> str:
        """The kind of the request it is about, "" for anything else."""
        return self.entry.details.get("kind", "")


@dataclass(frozen=True, slots=True)
class ChainCheck:
    """The chain as it was read from end to end; ``broken_at`` is the first entry that is not as it was written."""

    at: datetime
    count: int
    head: str
    broken_at: int | None


class Trail:
    """Reads, checks and exports; never writes."""

    def __init__(
        self,
        audit: AuditLog,
        outbox: OutboxStore,
        members: MemberStore,
        feed: FeedStore,
        session: Session,
        writer: SheetWriter,
        clock: Clock,
    ) -> None:
        self._audit, self._outbox, self._members, self._feed = audit, outbox, members, feed
        self._session, self._writer, self._clock = session, writer, clock

    def counts(self) -> Mapping[Group, int]:
        """How many deeds of this computer there are of each group."""
        counts = dict.fromkeys(Group, 0)
        for act, count in self._audit.counts().items():
            if act in ACTS:
                counts[ACTS[act]] += count
        return counts

    def numbers(self, group: Group | None, text: str) -> Sequence[int]:
        """The deeds of this computer, newest first: of a group, and about people or requests that the text names."""
        acts = None if group is None else [act for act, of in ACTS.items() if of is group]
        wanted = folded(text).strip()
        if not wanted:
            return self._audit.numbers(acts, None)
        people = self._outbox.people(None)
        named = [id for id, names in people.items() if matches(folded(f"{names.ar} {names.en or ''}"), wanted)]
        return self._audit.numbers(acts, [*named, text.strip()])

    def rows(self, numbers: Sequence[int]) -> Sequence[TrailRow]:
        """Deeds of this computer by their numbers."""
        people, me = self._outbox.people(None), self._me()
        return [
            TrailRow(
                entry.number,
                entry,
                None if entry.act in BY_THE_PROGRAM else me,
                people.get(entry.details.get("contributor", "")),
            )
            for entry in self._audit.entries(numbers)
        ]

    def at_service(self, establishment: str) -> Sequence[TrailRow]:
        """What the service has noted of an establishment, newest first; empty where the role sees none of it."""
        members = {one.id: one.name for one in self._members.members(establishment)}
        people = self._outbox.people(establishment)
        return [
            TrailRow(place, entry, members.get(entry.actor), people.get(entry.about.partition(":")[2]))
            for place, entry in enumerate(self._audit.at_service(establishment))
        ]

    def sees_service(self, establishment: str) -> bool:
        """Whether this account's role sees the service's list."""
        known = next((one for one in self._feed.establishments() if one.head.establishment == establishment), None)
        return known is not None and "audit_event" in known.head.role.sight.entities

    def check(self) -> ChainCheck:
        """Read the whole chain."""
        broken = self._audit.first_break()
        count, head = self._audit.head()
        return ChainCheck(self._clock.now(), count, head, broken)

    @in_bulk()
    def export(
        self,
        target: Path,
        title: str,
        headings: tuple[str, ...],
        words: Callable[[TrailRow], tuple[str, ...]],
        right_to_left: bool,
        progress: Progress,
        cancelled: Cancelled,
    ) -> int:
        """Every deed of this computer, oldest first, in ``words``, with its whole digest at the end of its line.

        Answers how many; noted as a deed itself. Raises DiskFull, Cancelled.
        """
        numbers = sorted(self._audit.numbers(None, None))
        lines: list[tuple[str, ...]] = []
        for start in range(0, len(numbers), _AT_A_TIME):
            if cancelled():
                raise CancelledError
            progress(start, len(numbers))
            some = self.rows(numbers[start : start + _AT_A_TIME])
            lines.extend((str(row.key), *words(row), row.entry.digest) for row in some)
        page = SheetPage(title, headings, lines, right_to_left=right_to_left)
        self._writer.write(page, target, progress, cancelled)
        self._audit.append(self._clock.now(), "exported", "audit", {"rows": str(len(lines))})
        return len(lines)

    def _me(self) -> Names | None:
        account = self._session.account()
        return Names(account.name, account.name_en) if account is not None else None
