"""What only practice has: messages, people, clock, roles, records, kept states, starting anew."""

from datetime import datetime, timedelta

import msgspec
import sqlalchemy as sa
import uuid6

from gosi_desktop.contract.entities import MemberData, NamesData
from gosi_desktop.contract.practice import (
    ClockMove,
    ClockState,
    KeptState,
    KeptStates,
    PracticeMessages,
    PracticeUser,
    PracticeUsers,
    RecordChange,
    Reset,
    Restore,
    RoleChange,
    StateRecord,
    TermsNotice,
)
from gosi_desktop.domain.clock import RIYADH
from gosi_desktop.domain.establishment import Role
from gosi_desktop.sandbox import (
    journal,
    kept_states,
    messages,
    people,
    roles,
    start,
    state,
    state_records,
)
from gosi_desktop.sandbox.calls import Context, Operations
from gosi_desktop.sandbox.entities import ENDED
from gosi_desktop.sandbox.problems import Refusal, RefusedField, instant_text
from gosi_desktop.sandbox.tables import membership, person

operation = Operations()


@operation("GET", "/practice/messages", answers=PracticeMessages, practice=True)
def list_messages(ctx: Context) -> PracticeMessages:
    """The messages that were 'sent', newest first."""
    return PracticeMessages(messages=messages.sent(ctx))


@operation("GET", "/practice/people", answers=PracticeUsers, practice=True)
def list_people(ctx: Context) -> PracticeUsers:
    """Who may sign in here; the password is empty once it was changed."""
    held: dict[str, set[str]] = {}
    for row in ctx.connection.execute(sa.select(membership.c.person, membership.c.role)):
        held.setdefault(row.person, set()).add(row.role)
    order = [role.value for role in Role]
    rows = ctx.connection.execute(sa.select(person).order_by(person.c.place))
    return PracticeUsers(
        users=tuple(
            PracticeUser(
                username=row.username, password=row.seed_password, name=row.name, name_en=row.name_en,
                role=min(held.get(row.id, {Role.VIEWER.value}), key=order.index), identity=row.identity,
            )
            for row in rows
        )
    )  # fmt: skip


@operation("GET", "/practice/clock", answers=ClockState, practice=True)
def read_clock(ctx: Context) -> ClockState:
    """The service's time."""
    return ClockState(now=instant_text(ctx.now), moved=ctx.state.clock_moved)


@operation("POST", "/practice/clock", asks=ClockMove, answers=ClockState, practice=True)
def move_clock(ctx: Context) -> ClockState:
    """Set the time, let it go on by seconds, or give it back the real time (neither)."""
    asked = ctx.asked(ClockMove)
    target = _instant(asked.set, "set") if asked.set is not None else None
    if asked.advance_seconds is not None:
        target = (target or ctx.now) + timedelta(seconds=asked.advance_seconds)
    if target is not None and not 2000 <= target.year <= 2200:
        raise Refusal("invalid_request", fields=(RefusedField("set", "invalid_value"),))
    state.move_clock(ctx.connection, target)
    moved = state.read(ctx.connection)
    assert moved is not None
    start.catch_up(ctx.equipment, ctx.connection, moved.now())
    return ClockState(now=instant_text(moved.now()), moved=moved.clock_moved)


@operation("POST", "/practice/terms", asks=TermsNotice, practice=True)
def announce_terms(ctx: Context) -> None:
    """Put a newer version of the terms in force, which everybody must accept first."""
    state.write(ctx.connection, "terms", ctx.asked(TermsNotice).version)


@operation("POST", "/practice/role", asks=RoleChange, practice=True, refusals=("not_found",))
def change_role(ctx: Context) -> None:
    """Give a person a role in an establishment, his first there or another one, or end it (``ended``)."""
    asked = ctx.asked(RoleChange)
    found = people.by_name(ctx, asked.username)
    if found is None:
        raise Refusal("not_found")
    with journal.recording(ctx.connection, asked.establishment, ctx.now) as written:
        mine = (membership.c.establishment == asked.establishment, membership.c.person == found.id)
        member = ctx.connection.scalar(sa.select(membership.c.member).where(*mine))
        if asked.role == ENDED:
            if member is None:
                raise Refusal("not_found")
            roles.end(written, member, ctx.now)
            return
        if member is None:
            member = str(uuid6.uuid7())
            row = MemberData(
                identity=found.identity, name=NamesData(ar=found.name, en=found.name_en or None), role=asked.role,
                state="active", since=ctx.now.astimezone(RIYADH).date().isoformat(),
            )  # fmt: skip
            written.put("member", member, row)
        roles.start(written, found.id, member, asked.role, asked.branches)


@operation("POST", "/practice/state-record", asks=StateRecord, practice=True, refusals=("not_found",))
def add_state_record(ctx: Context) -> None:
    """Let the state's records show an arrival, a transfer or a final exit."""
    state_records.take(ctx, ctx.asked(StateRecord))


@operation("POST", "/practice/record", asks=RecordChange, practice=True, refusals=("not_found",))
def change_record(ctx: Context) -> None:
    """Change or delete a row as somebody else would have, so that it arrives in the feed."""
    asked = ctx.asked(RecordChange)
    with journal.recording(ctx.connection, asked.establishment, ctx.now, by=asked.by) as written:
        if asked.delete:
            written.delete(asked.entity, asked.id)
            return
        row = {} if asked.new else written.read(asked.entity, asked.id)
        merged = {name: value for name, value in (row | asked.set).items() if value is not None}
        try:
            written.put(asked.entity, asked.id, merged)
        except msgspec.ValidationError as error:
            raise Refusal("invalid_request", fields=(RefusedField("set", "invalid_value"),)) from error


@operation("GET", "/practice/snapshots", answers=KeptStates, practice=True)
def list_kept_states(ctx: Context) -> KeptStates:
    """The states kept to go back to, newest first."""
    return KeptStates(snapshots=kept_states.listed(ctx.connection))


@operation("POST", "/practice/snapshots", answers=KeptState, status=201, practice=True)
def keep_state(ctx: Context) -> KeptState:
    """Keep the establishments as they are now, to go back to."""
    return kept_states.keep(ctx.connection, str(uuid6.uuid7()), ctx.now)


@operation("POST", "/practice/restore", asks=Restore, practice=True, refusals=("not_found",))
def restore_state(ctx: Context) -> None:
    """Go back to a kept state, as after a restore from a backup: another epoch."""
    kept_states.restore(ctx.connection, ctx.asked(Restore).snapshot)
    state.write(ctx.connection, "epoch", state.new_epoch())


@operation("POST", "/practice/reset", asks=Reset, practice=True)
def reset(ctx: Context) -> None:
    """Start anew with a seed: another epoch, nobody signed in, the clock where it started."""
    start.start_anew(ctx.equipment, ctx.connection, ctx.asked(Reset).seed)


def _instant(text: str, field: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise Refusal("invalid_request", fields=(RefusedField(field, "invalid_value"),)) from error
    if moment.tzinfo is None:
        raise Refusal("invalid_request", fields=(RefusedField(field, "invalid_value"),))
    return moment
