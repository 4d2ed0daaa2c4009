"""A request while it is judged, and what a kind of request knows: its body, its judge, its effect."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final, Literal, TypeVar

import msgspec
import sqlalchemy as sa

from gosi_desktop.contract.requests import Reason, Request, RequestResult, Warned
from gosi_desktop.domain.clock import RIYADH
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.domain.values import Month
from gosi_desktop.sandbox import decoding, entities
from gosi_desktop.sandbox.calls import Context
from gosi_desktop.sandbox.database import insert
from gosi_desktop.sandbox.journal import Journal
from gosi_desktop.sandbox.problems import Refusal, RefusedField, instant_text
from gosi_desktop.sandbox.roles import Standing
from gosi_desktop.sandbox.tables import same_thing

_YEARS: Final = range(1900, 2201)
Body = TypeVar("Body", bound=msgspec.Struct)


@dataclass(slots=True)
class Asking:
    """One request under the establishment's lock: who asks, what, and where its effect is written."""

    ctx: Context
    held: Standing  # of whoever made it
    written: Journal
    request: Request
    body: msgspec.Struct
    target: str  # as it is known here
    numbers: dict[str, str] = field(default_factory=dict)
    same_as: dict[str, str] = field(default_factory=dict)

    @property
    def rules(self) -> RuleBook:
        """The rules this service works by."""
        return self.ctx.equipment.rules.book

    @property
    def today(self) -> date:
        """Today in Riyadh."""
        return self.ctx.now.astimezone(RIYADH).date()

    def asked(self, kind: type[Body]) -> Body:
        """The body, in its kind's form."""
        assert isinstance(self.body, kind)
        return self.body

    def kept_id(self, key: str) -> str:
        """The id under which the service knows what the client made under this one."""
        return kept_id(self.written, key)

    def note_same(self, made: str, kept: str) -> None:
        """Remember that the client's ``made`` is the service's ``kept``, and say so."""
        if made == kept:
            return
        self.same_as[made] = kept
        values = {"establishment": self.written.number, "made": made, "kept": kept}
        statement = insert(self.ctx.connection, same_thing).values(values)
        self.ctx.connection.execute(statement.on_conflict_do_nothing())

    def row(self, entity: str, key: str, path: str = "target") -> dict[str, Any]:
        """A row the maker may act on; else ``not_found`` at a path. Other branches' engagements are not his."""
        found = self.written.find(entity, key) or self.written.find(entity, self.kept_id(key))
        branches = self.held.branches
        if found is None or (branches is not None and not self._is_within(entity, found, branches)):
            raise Refusal("not_found", fields=(RefusedField(path, "not_found"),))
        return {"id": found.id} | msgspec.json.decode(found.data, type=dict[str, Any])

    def _is_within(self, entity: str, found: sa.Row[Any], branches: tuple[str, ...]) -> bool:
        if entity == "branch":
            return found.id in branches
        if entity == "engagement":
            return found.branch in branches
        if entity == "contributor":
            return any(one["branch"] in branches for one in self.written.below("engagement", found.id).values())
        return True


def kept_id(written: Journal, key: str) -> str:
    """The id under which the service knows something; of a wage period, its engagement's before the month."""
    made, at, month = key.partition("@")
    mine = (same_thing.c.establishment == written.number, same_thing.c.made == made)
    kept: str | None = written.connection.scalar(sa.select(same_thing.c.kept).where(*mine))
    return f"{kept}{at}{month}" if kept else key


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a kind's rules say of a request they do not refuse. ``review``: somebody decides later, and why."""

    warnings: tuple[Warned, ...] = ()
    review: Reason | None = None
    expect_by: date | None = None
    branch: str | None = None  # it concerns
    begins: bool = True  # what is under review is shown already
    subject: str | None = None  # the identity whose record it waits for


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of request. ``judge`` refuses or lets pass and writes nothing; ``effect`` writes and refuses nothing.

    What is under review may be shown already by ``begin``; ``undo`` takes that back when it comes to nothing.
    """

    name: str
    entity: str  # of the target
    body: type[msgspec.Struct]
    judge: Callable[[Asking], Judgement]
    effect: Callable[[Asking], None]
    prefix: str  # of its references
    version: Literal["new", "known", "any"] = "known"  # new: target does not exist yet; any: none need be named
    schema: int = 1
    begin: Callable[[Asking], None] | None = None
    undo: Callable[[Asking], None] | None = None


class Unsettled(Exception):
    """Nothing to remember: a conflict, or something that is not here yet."""

    def __init__(self, result: RequestResult) -> None:
        super().__init__(result.result)
        self.result = result


def conflict(asking: Asking, entity: str, found: sa.Row[Any]) -> Unsettled:
    """The row is not what the maker saw: as it is now, by whom, since when."""
    held = asking.held
    current = entities.shown(held.role, held.member, entity, found.data.encode())
    return Unsettled(
        RequestResult(
            id=asking.request.id, result="conflict", current=msgspec.json.decode(current), version=found.version,
            by=found.by, at=instant_text(found.at),
        )
    )  # fmt: skip


def decoded(kind: Kind, asked: Request) -> msgspec.Struct:
    """The body in its kind's form; what does not fit is refused at its path in the body."""
    try:
        return msgspec.convert(asked.body, type=kind.body)
    except msgspec.ValidationError as error:
        raise decoding.refusal_of(error) from error


def recalled(ctx: Context, written: Journal, kept: sa.Row[Any], kind: Kind) -> Asking:
    """An open request as it was asked, to be judged or carried out now."""
    asked = msgspec.json.decode(kept.asked, type=Request)
    maker = Standing(written.number, kept.member, kept.role, 0, None, None)
    return Asking(ctx, maker, written, asked, decoded(kind, asked), kept_id(written, asked.target))


def refused(code: str, path: str, **params: Any) -> Refusal:
    """A refusal that belongs to one field."""
    return Refusal(code, fields=(RefusedField(path, code, params),), **params)


def invalid(path: str, rule: str) -> Refusal:
    """A value that is refused by a rule with a name."""
    return Refusal("invalid_request", fields=(RefusedField(path, "invalid_value", {"rule": rule}),))


def day_of(text: str, path: str) -> date:
    """A day that exists, of this time."""
    try:
        day = date.fromisoformat(text)
    except ValueError as error:
        raise invalid(path, "date.not_a_date") from error
    if day.year not in _YEARS:
        raise invalid(path, "date.out_of_table")
    return day


def month_of(text: str, path: str) -> Month:
    """A month that exists."""
    try:
        month = Month.parse(text)
    except RuleViolation as error:
        raise invalid(path, error.code) from error
    if month.year not in _YEARS:
        raise invalid(path, "month.no_such_month")
    return month
