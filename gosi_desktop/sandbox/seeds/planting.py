"""How seeds are written: users, roles, and the rows of an establishment with the history they would have had."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, NamedTuple

import msgspec
import sqlalchemy as sa
from sqlalchemy.engine import Connection

from gosi_desktop.contract.entities import EstablishmentData, MemberData, NamesData
from gosi_desktop.contract.feed import Summary
from gosi_desktop.contract.requests import Reason, Request, RequestData, RequestResult
from gosi_desktop.domain import powers
from gosi_desktop.domain.establishment import Role
from gosi_desktop.domain.identifiers import luhn
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.domain.values import Month
from gosi_desktop.sandbox import entities, invitations, journal, monthly_run, requests_kept, state
from gosi_desktop.sandbox.passwords import Passwords
from gosi_desktop.sandbox.seeds import accounts
from gosi_desktop.sandbox.state import FIRST_TERMS
from gosi_desktop.sandbox.tables import (
    citizen,
    commercial_entry,
    entity,
    establishment,
    membership,
    person,
    register_entry,
    request,
)

_BATCH = 5000


@dataclass(frozen=True, slots=True)
class User:
    """Somebody who may sign in. The password is published by /practice/people, so it is no secret."""

    username: str
    name: str
    name_en: str
    identity: str
    mobile: str
    email: str
    password: str


class Ids:
    """UUIDs of version 7 that come out the same every time."""

    def __init__(self, seed: str, start: date) -> None:
        self._random = random.Random(seed)  # noqa: S311 - made to be foreseen
        self._millisecond = int(datetime.combine(start, time(), UTC).timestamp() * 1000)

    def __next__(self) -> str:
        self._millisecond += 1
        bits = (self._millisecond << 80) | (7 << 76) | (self._random.getrandbits(12) << 64)
        text = f"{bits | (2 << 62) | self._random.getrandbits(62):032x}"
        return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"


class Planting:
    """Writes seeds into one new database."""

    def __init__(
        self, connection: Connection, passwords: Passwords, rules: RuleBook, now: datetime, today: date
    ) -> None:
        self.connection = connection
        self.rules = rules
        self.now = now
        self.today = today
        self.month = Month.of(today)
        self._passwords = passwords
        self._people = 0

    def add_user(self, user: User) -> str:
        """An account whose contacts are Absher's; the answer is its id."""
        key = next(Ids(user.username, date(2020, 1, 1)))
        self._people += 1
        self.connection.execute(
            sa.insert(person).values(
                id=key, username=user.username, name=user.name, name_en=user.name_en, identity=user.identity,
                mobile=user.mobile, email=user.email, password_hash=self._passwords.hash(user.password),
                seed_password=user.password, terms_accepted=FIRST_TERMS, place=self._people,
            )
        )  # fmt: skip
        self.know(user.identity, user.name, user.name_en, date(1984, 5, 17), user.mobile, user.email)
        return key

    def know(self, identity: str, name: str, name_en: str, born: date, mobile: str, email: str) -> None:
        """Somebody whom the civil register and Absher have, with an account or without."""
        entry = {"identity": identity, "mobile": mobile, "email": email}
        self.connection.execute(sa.insert(register_entry).values(entry))
        known = {"identity": identity, "name": name, "name_en": name_en, "born": born.isoformat(), "alive": True}
        self.connection.execute(sa.insert(citizen).values(known))

    def enter_commercially(
        self, number: str, names: NamesData, expires: date, owners: Sequence[str] = (), state: str = "active"
    ) -> None:
        """An entry of the commercial register."""
        entry = {
            "number": number, "name": names.ar, "name_en": names.en or "", "expires": expires.isoformat(),
            "state": state, "owners": msgspec.json.encode(owners).decode(),
        }  # fmt: skip
        self.connection.execute(sa.insert(commercial_entry).values(entry))

    def open(self, data: EstablishmentData) -> "Plot":
        """An establishment to fill."""
        names = {"number": data.number, "name": data.names.ar, "name_en": data.names.en}
        self.connection.execute(sa.insert(establishment).values(names))
        plot = Plot(self, data.number)
        plot.add("establishment", data.number, data, date.fromisoformat(data.started))
        return plot


class Plot:
    """The rows of one establishment, in the order they would have been made."""

    def __init__(self, planting: Planting, number: str) -> None:
        self.planting = planting
        self.number = number
        self.ids = Ids(number, date(2015, 1, 1))
        self._rows: list[_SeedRow] = []

    def add(self, kind: str, key: str, data: msgspec.Struct, on: date) -> str:
        """A row made on a day; the answer is its id."""
        fields: dict[str, Any] = msgspec.to_builtins(data)
        columns = journal.indexed(kind, fields, self.planting.now)
        self._rows.append(_SeedRow(on, kind, key, columns, msgspec.json.encode(fields)))
        return key

    def add_member(self, user: User, key: str, role: str, since: date) -> str:
        """Give a user a role here; the answer is the member's id."""
        member = next(self.ids)
        data = MemberData(
            identity=user.identity, name=NamesData(ar=user.name, en=user.name_en), role=role, state="active",
            since=since.isoformat(),
        )  # fmt: skip
        self.add("member", member, data, since)
        self.planting.connection.execute(
            sa.insert(membership).values(
                establishment=self.number, person=key, member=member, role=role, role_seq=0, since=self.planting.now
            )
        )
        return member

    def add_request(
        self, asked: Request, role: str, reference: str, became: str = "awaiting_approval", reason: Reason | None = None
    ) -> None:
        """A request of somebody whose requests wait for approval; ``became`` is what came of it."""
        found = state.read(self.planting.connection)
        assert found is not None
        approvers = tuple(one.value for one in powers.approvers_of(asked.kind, Role(role)))
        at, waits = datetime.fromisoformat(asked.made_at), became in journal.PENDING
        answer = RequestResult(
            id=asked.id, result="awaiting_approval", reference=reference, by=approvers, reason=reason
        )
        self.planting.connection.execute(
            sa.insert(request).values(
                establishment=self.number, id=asked.id, kind=asked.kind, target=asked.target,
                state=became, member=asked.made_by, role=role, refusal="", arrived_at=at,
                content_hash=requests_kept.digest_of(found, asked), decided_at=None if waits else at,
                asked=msgspec.json.encode(asked).decode() if waits else "", answer=msgspec.json.encode(answer).decode(),
            )
        )  # fmt: skip
        row = RequestData(
            kind=asked.kind, target=asked.target, state=became, by=asked.made_by, made_at=asked.made_at, reason=reason,
            reference=reference, approval=approvers if waits else None, made=asked.body if waits else None,
            decided_at=None if waits else asked.made_at,
        )  # fmt: skip
        self.add("request", asked.id, row, at.date())

    def add_invited(self, who: User, role: str, by: str, at: datetime) -> None:
        """A role that waits for somebody with an account; the code of the invitation is known to nobody."""
        member = next(self.ids)
        row = MemberData(
            identity=who.identity, name=NamesData(ar=who.name, en=who.name_en), role=role, state="invited",
            since=at.date().isoformat(),
        )  # fmt: skip
        self.add("member", member, row, at.date())
        written = journal.Journal(self.planting.connection, self.number, at, 0, by=by)
        invitations.keep(written, member, (who.identity, who.mobile), role, code_hash="")

    def keys(self, kind: str, state: str) -> list[str]:
        """The ids of the rows of a kind in a state, as they were added."""
        return [row.key for row in self._rows if row.kind == kind and row.columns["state"] == state]

    def summarise(self, summary: Summary) -> None:
        """What the portfolio shows that follows from no row yet: injuries, certificates."""
        here = sa.update(establishment).where(establishment.c.number == self.number)
        self.planting.connection.execute(here.values(summary=msgspec.json.encode(summary).decode()))

    def rows(self, *kinds: str) -> dict[str, dict[str, dict[str, Any]]]:
        """The fields of the rows of some kinds, by kind and id."""
        found: dict[str, dict[str, dict[str, Any]]] = {kind: {} for kind in kinds}
        for row in self._rows:
            if row.kind in found:
                found[row.kind][row.key] = msgspec.json.decode(row.data)
        return found

    def finish(self, habit: accounts.Habit = accounts.PUNCTUAL) -> None:
        """Write everything, oldest first: the account too, and the commercial register's entry beside it."""
        self._enter_commercially()
        book = accounts.plant(self, self.planting.rules, habit)
        self._rows.sort(key=lambda row: row.on)
        statement = sa.insert(entity)
        rows = self._written()
        while batch := [row for _, row in zip(range(_BATCH), rows, strict=False)]:
            self.planting.connection.execute(statement, batch)
        kinds = {row.kind for row in self._rows} | {journal.WAITING}
        monthly_run.note(self.planting.connection, self.number, book, len(self._rows))
        journal.finish(self.planting.connection, self.number, len(self._rows), kinds)

    def _enter_commercially(self) -> None:
        """In force for another year unless the establishment's own licence says until when."""
        rows: dict[str, list[dict[str, Any]]] = {"establishment": [], "owner": [], "licence": []}
        for row in self._rows:
            if row.kind in rows:
                rows[row.kind].append(msgspec.json.decode(row.data))
        about = rows["establishment"][0]
        expires = {one["number"]: date.fromisoformat(one["expires"]) for one in rows["licence"]}
        until = expires.get(about["cr_number"], shifted(self.planting.today, 12))
        owners = [one["identity"] for one in rows["owner"]]
        names = msgspec.convert(about["names"], type=NamesData)
        self.planting.enter_commercially(about["cr_number"], names, until, owners)

    def _written(self) -> Iterator[dict[str, Any]]:
        now = self.planting.now
        for seq, row in enumerate(self._rows, start=1):
            at = min(datetime.combine(row.on, time(6), UTC) + timedelta(seconds=seq % 3600), now)
            yield row.columns | {
                "establishment": self.number, "place": entities.PLACES[row.kind], "id": row.key, "entity": row.kind,
                "version": 1, "seq": seq, "deleted": False, "at": at, "by": None, "request": None,
                "data": row.data.decode(),
            }  # fmt: skip


class _SeedRow(NamedTuple):
    """A row before it has a number."""

    on: date
    kind: str
    key: str
    columns: dict[str, Any]
    data: bytes


def checked(nine_digits: str) -> str:
    """An identity number with its check digit."""
    return next(nine_digits + digit for digit in "0123456789" if luhn(nine_digits + digit))


def shifted(day: date, months: int) -> date:
    """The same day so many months later, or the last of a shorter month."""
    month = Month.of(day).shift(months)
    return month.first.replace(day=min(day.day, month.days))
