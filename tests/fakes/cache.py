"""A cache in memory: roster, heads, tokens, small things, the log."""

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from gosi_desktop.application.ports import (
    AuditEntry,
    Cancelled,
    Chip,
    ContributorRecord,
    KnownEstablishment,
    Progress,
    RosterMatch,
    RosterOverview,
    RosterQuery,
    RosterRow,
    RosterTotals,
    RowRequest,
)
from gosi_desktop.domain.contributor import Names
from gosi_desktop.domain.errors import GosiError
from gosi_desktop.domain.establishment import Branch
from gosi_desktop.domain.names import folded, matches
from tests.fakes.day import JANUARY, NOW, RULES
from tests.fakes.people import Person


class FakeDevice:
    """Small things in a dictionary."""

    def __init__(self) -> None:
        self.kept: dict[str, str] = {}

    def get(self, name: str) -> str | None:
        return self.kept.get(name)

    def put(self, name: str, value: str | None) -> None:
        if value is None:
            self.kept.pop(name, None)
        else:
            self.kept[name] = value


class FakeRoster:
    """The list in memory. ``complete`` False is a first snapshot under way; ``refusal`` is raised by every question."""

    def __init__(self, folk: dict[str, list[Person]]) -> None:
        self.folk = folk
        self.complete = True
        self.synced_at: datetime | None = NOW
        self.refusal: GosiError | None = None
        self.asked: list[RosterQuery] = []
        self.prepared: list[RosterQuery] = []
        self.pages: list[int] = []
        self.shown: Callable[[str, ContributorRecord], ContributorRecord] = lambda establishment, record: record
        self.request_of: Callable[[str], RowRequest | None] = lambda contributor: None

    def overview(self, establishment: str) -> RosterOverview:
        self._refuse()
        rows = [self._asked_of(person.row) for person in self._folk(establishment)]
        counts = {chip: sum(_fits(row, chip) for row in rows) for chip in Chip}
        return RosterOverview(
            establishment, counts, self.complete, self.synced_at if self.complete else None, str(JANUARY), RULES.version
        )

    def match(self, query: RosterQuery) -> RosterMatch:
        self._refuse()
        self.asked.append(query)
        rows = [row for row in self._sorted(query) if _found(self._asked_of(row), query)]
        return RosterMatch(tuple(row.key for row in rows), _totals(rows))

    def first_matches(self, query: RosterQuery, limit: int) -> RosterMatch:
        whole = self.match(query)
        return RosterMatch(whole.keys[:limit], whole.totals, complete=len(whole.keys) <= limit)

    def rows(self, keys: Sequence[int]) -> Sequence[RosterRow]:
        self._refuse()
        self.pages.append(len(keys))
        by_key = {person.row.key: person.row for folk in self.folk.values() for person in folk}
        found = [by_key[key] for key in keys if key in by_key]
        return [self._asked_of(row) for row in found]

    def row_of(self, establishment: str, contributor_id: str) -> RosterRow | None:
        return next((row for p in self._folk(establishment) if (row := p.row).contributor_id == contributor_id), None)

    def totals(self, keys: Sequence[int]) -> RosterTotals:
        return _totals(self.rows(keys))

    def totals_by_branch(self, establishment: str) -> Mapping[str, RosterTotals]:
        self._refuse()
        by_branch: dict[str, list[RosterRow]] = {}
        for person in self._folk(establishment):
            if person.row.leave_date is None:
                by_branch.setdefault(person.row.branch, []).append(person.row)
        return {branch: _totals(rows) for branch, rows in by_branch.items()}

    def record(self, establishment: str, contributor_id: str) -> ContributorRecord | None:
        self._refuse()
        found = self.kept_record(establishment, contributor_id)
        return found if found is None else self.shown(establishment, found)

    def kept_record(self, establishment: str, contributor_id: str) -> ContributorRecord | None:
        """As the authority has him."""
        return next((p.record for p in self._folk(establishment) if p.row.contributor_id == contributor_id), None)

    def branches(self, establishment: str) -> Sequence[Branch]:
        return (
            Branch(id="b1", name=Names("الرياض", "Riyadh"), city="الرياض"),
            Branch(id="b2", name=Names("جدة", "Jeddah"), city="جدة"),
        )

    def nationalities(self, establishment: str) -> Sequence[str]:
        return sorted({person.row.nationality for person in self._folk(establishment)})

    def recompute(self, establishment: str, month: str, progress: Progress, cancelled: Cancelled) -> bool:
        return False

    def prepare_search(self, query: RosterQuery) -> None:
        self.prepared.append(query)

    def forget_search(self) -> None:
        pass

    def _asked_of(self, row: RosterRow) -> RosterRow:
        """With what of the outbox is said of him."""
        return replace(row, request=self.request_of(row.contributor_id))

    def _folk(self, establishment: str) -> list[Person]:
        return self.folk.get(establishment, []) if self.complete else []

    def _sorted(self, query: RosterQuery) -> list[RosterRow]:
        def value(row: RosterRow) -> tuple[bool, object]:
            found = {
                "wage": row.wage_halalas,
                "employer_share": row.employer_halalas,
                "employee_share": row.employee_halalas,
            }.get(query.sort.value, getattr(row, query.sort.value, ""))
            return found is not None, found if found is not None else 0

        rows = sorted((person.row for person in self._folk(query.establishment)), key=lambda row: row.key)
        return sorted(rows, key=value, reverse=query.descending)  # type: ignore[arg-type,return-value]

    def _refuse(self) -> None:
        if self.refusal is not None:
            raise self.refusal


class FakeFeed:
    """Which establishments are known; nothing is written to it here."""

    def __init__(self, known: Sequence[KnownEstablishment]) -> None:
        self.known = tuple(known)

    def establishments(self) -> Sequence[KnownEstablishment]:
        return self.known


class FakeTokens:
    """Signed in until signed out."""

    def __init__(self) -> None:
        self.kept: object | None = object()

    def tokens(self) -> object | None:
        return self.kept

    def save_tokens(self, tokens: object | None) -> None:
        self.kept = tokens


class FakeAudit:
    """What was noted; ``told`` is what the service has noted."""

    def __init__(self) -> None:
        self.acts: list[tuple[str, str, dict[str, str]]] = []
        self.times: list[datetime] = []
        self.told: list[AuditEntry] = []
        self.broken: int | None = None

    def append(self, at: datetime, act: str, about: str, details: dict[str, str]) -> None:
        self.acts.append((act, about, dict(details)))
        self.times.append(at)

    def first_break(self) -> int | None:
        return self.broken

    def head(self) -> tuple[int, str]:
        return len(self.acts), f"{len(self.acts):064x}" if self.acts else ""

    def numbers(self, acts: Collection[str] | None, needles: Collection[str] | None) -> Sequence[int]:
        wanted = [
            number
            for number, (act, about, details) in enumerate(self.acts, 1)
            if (acts is None or act in acts)
            and (needles is None or any(needle in f"{about} {details}" for needle in needles))
        ]
        return wanted[::-1]

    def entries(self, numbers: Sequence[int]) -> Sequence[AuditEntry]:
        return [self._entry(number) for number in numbers]

    def counts(self) -> dict[str, int]:
        return dict(Counter(act for act, _, _ in self.acts))

    def at_service(self, establishment: str) -> Sequence[AuditEntry]:
        return self.told

    def _entry(self, number: int) -> AuditEntry:
        act, about, details = self.acts[number - 1]
        said = {name: value for name, value in details.items() if name != "by"}
        return AuditEntry(number, self.times[number - 1], details.get("by", ""), act, about, said, f"{number:064x}")


def _fits(row: RosterRow, chip: Chip) -> bool:
    open_now = row.leave_date is None
    asked = row.request.state if row.request is not None else ""
    return {
        Chip.ALL: open_now,
        Chip.SAUDI: open_now and row.nationality_group == "saudi",
        Chip.GCC: open_now and row.nationality_group == "gcc",
        Chip.NON_SAUDI: open_now and row.nationality_group == "non_saudi",
        Chip.PENDING: row.state == "pending_wage",
        Chip.LEFT_NOT_EXCLUDED: row.left_not_excluded,
        Chip.ENDED: row.state == "ended",
        Chip.WAITING: asked in ("held", "ready", "waiting"),
        Chip.THERE: asked in ("under_review", "awaiting_approval"),
        Chip.REFUSED: asked in ("rejected", "returned", "lost"),
        Chip.CONFLICT: asked == "conflict",
    }[chip]


def _found(row: RosterRow, query: RosterQuery) -> bool:
    hay = folded(f"{row.name} {row.name_en} {row.identity} {row.occupation}")
    return (
        _fits(row, query.chip)
        and query.nationality in (None, row.nationality)
        and query.system in (None, row.system)
        and query.branch in (None, row.branch)
        and matches(hay, query.text)
    )


def _totals(rows: Sequence[RosterRow]) -> RosterTotals:
    return RosterTotals(
        len(rows),
        sum(row.wage_halalas or 0 for row in rows),
        sum(row.employer_halalas for row in rows),
        sum(row.employee_halalas for row in rows),
    )
