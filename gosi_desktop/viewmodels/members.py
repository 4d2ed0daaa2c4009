"""Who acts for the establishment: the list, and the forms that invite, replace, give another role, end, reset."""

from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from gosi_desktop.application.events import Kind
from gosi_desktop.application.members import RESET, MemberRow, MembersShown
from gosi_desktop.application.ports import Operation
from gosi_desktop.application.workspace import Workspace
from gosi_desktop.domain.contributor import Names
from gosi_desktop.domain.errors import GosiError, RuleViolation
from gosi_desktop.domain.establishment import Member, Role
from gosi_desktop.domain.members import (
    ADDED,
    AddMember,
    ChangeMemberRole,
    EndMember,
    Hindrance,
    MemberChange,
    NominateSupervisor,
    ReplaceSupervisor,
    hindrances,
    role_of,
)
from gosi_desktop.viewmodels.base import Command, ViewModel
from gosi_desktop.viewmodels.change_texts import read_day
from gosi_desktop.viewmodels.runners import Relay, Runners

_EMPTY: Final = ("identifier.empty", "date.empty", "members.no_branch")  # not held against what nobody has touched


class Act(StrEnum):
    """What a form does, by the kinds of the contract."""

    ADD = AddMember.kind
    NOMINATE = NominateSupervisor.kind
    REPLACE = ReplaceSupervisor.kind
    ROLE = ChangeMemberRole.kind
    END = EndMember.kind
    RESET = RESET


@dataclass(frozen=True, slots=True)
class MemberForm:
    """What is typed. ``member`` is whom it is about; None for somebody new. ``branches``: None is all of them."""

    act: Act
    new_id: str
    member: Member | None = None
    identity: str = ""
    mobile: str = ""
    name: str = ""
    name_en: str = ""
    role: Role = Role.REGISTRATION_CLERK
    branches: tuple[str, ...] | None = None
    day: str = ""
    touched: frozenset[str] = frozenset()
    instead_of: Operation | None = None  # what was refused, and is asked anew

    @property
    def invites(self) -> bool:
        """Whether somebody new is named."""
        return self.act in (Act.ADD, Act.NOMINATE, Act.REPLACE)


@dataclass(frozen=True, slots=True)
class MembersState:
    """``hindrances`` say why the form cannot be sent as it stands; ``reset`` is whose password was reset just now."""

    establishment: str = ""
    loaded: bool = False
    shown: MembersShown | None = None
    form: MemberForm | None = None
    hindrances: tuple[Hindrance, ...] = ()
    error: GosiError | None = None
    reset: Member | None = field(default=None)

    def said(self, name: str) -> Hindrance | None:
        """What to say at a field, as far as it was typed into."""
        touched = self.form.touched if self.form is not None else frozenset()
        for one in self.hindrances:
            if one.field == name and (one.code not in _EMPTY or name in touched):
                return one
        return None


class MembersViewModel(ViewModel[MembersState]):
    """Of the open establishment. ``asked`` tells what went into the outbox."""

    asked = Signal(object)  # Operation

    def __init__(self, workspace: Workspace, runners: Runners, relay: Relay, parent: QObject | None = None) -> None:
        super().__init__(MembersState(), parent)
        self._members, self._runners = workspace.members, runners
        self._establishments = workspace.establishments
        self._question, self._wanted = 0, False  # whether anybody has asked who is there
        self.send = Command(
            runners.writes, self._ask, done=self._sent, failed=self._refused, allowed=lambda: self._may_send,
            parent=self,
        )  # fmt: skip
        self.reset = Command(
            runners.reads, self._members.reset_password, done=self._was_reset, failed=self._refused, parent=self
        )
        relay.changed.connect(self._hear)

    # -- verbs -----------------------------------------------------------------------------------------------------

    @Slot()
    def load(self) -> None:
        """Read who is there."""
        self._question, self._wanted = self._question + 1, True
        self._runners.reads.run(self._read, partial(self._take, self._question), self._not_read)

    def open(self, act: Act, row: MemberRow | None = None) -> None:
        """Begin a form; ``row`` is whom it is about."""
        shown = self.state.shown
        if shown is None:
            return
        member = row.member if row is not None else None
        today = shown.company.today.strftime("%Y/%m/%d")
        form = MemberForm(act, self._members.new_id(), member, day=today)
        if member is not None and act is Act.ROLE:
            form = replace(form, role=role_of(member), branches=member.branches)
        elif member is not None and act is Act.REPLACE:
            form = replace(form, role=Role.SUPERVISOR)
        self._update(form=form, error=None, reset=None)
        self._judge()

    def take_up(self, operation: Operation) -> None:
        """Ask anew for what was refused."""
        change, shown = operation.change, self.state.shown
        if shown is None:
            return
        row = shown.row(operation.contributor_id)
        self.open(Act(change.kind), row)
        form = self.state.form
        if form is not None and isinstance(change, AddMember | NominateSupervisor | ReplaceSupervisor):
            names = change.names or Names("")
            typed = replace(
                form,
                identity=change.identity,
                mobile=change.mobile,
                name=names.ar,
                name_en=names.en or "",
                instead_of=operation,
            )
            if isinstance(change, AddMember):
                typed = replace(typed, role=change.role, branches=change.branches)
            self._update(form=typed)
            self._judge()

    def edit(self, **typed: object) -> None:
        """Another value of a field of the form."""
        form = self.state.form
        if form is not None:
            touched = form.touched | frozenset(typed)
            self._update(form=replace(form, **typed, touched=touched), error=None)  # type: ignore[arg-type]
            self._judge()

    def choose_role(self, role: Role) -> None:
        """Only a branches manager is limited to branches."""
        self.edit(role=role, branches=None)

    def limit(self, branch: str | None, chosen: bool = True) -> None:
        """To a branch or without it; None is all of them when chosen, some of them when not."""
        form = self.state.form
        if form is None:
            return
        if branch is None:
            self.edit(branches=None if chosen else ())
        else:
            kept = tuple(one for one in form.branches or () if one != branch)
            self.edit(branches=(*kept, branch) if chosen else kept)

    def submit(self) -> None:
        """Ask for it."""
        form = self.state.form
        if form is not None and form.act is Act.RESET and form.member is not None:
            self.reset(self.state.establishment, form.member)
        elif form is not None and (change := self._change(form)) is not None:
            self.send(self.state.establishment, change, form.instead_of)

    @Slot()
    def close(self) -> None:
        """Leave the form; what was typed goes."""
        self._update(form=None, hindrances=(), error=None)

    def forget(self) -> None:
        """Drop all that is personal: the lock, or another establishment."""
        self._question += 1
        self._become(MembersState())

    # -- work and answers ------------------------------------------------------------------------------------------

    @property
    def _may_send(self) -> bool:
        form = self.state.form
        return form is not None and form.act is not Act.RESET and not self.state.hindrances

    def _read(self) -> tuple[str, MembersShown | None]:
        opened = self._establishments.opened()
        number = opened.head.establishment if opened is not None else ""
        return number, self._members.shown(number) if number else None

    def _take(self, question: int, found: tuple[str, MembersShown | None]) -> None:
        if question != self._question:
            return
        number, shown = found
        if number != self.state.establishment:
            self._become(MembersState(establishment=number))
        self._update(shown=shown, loaded=True)
        self._judge()

    def _not_read(self, error: Exception) -> None:
        if not isinstance(error, GosiError):
            raise error
        self.failed.emit(error)

    def _ask(self, establishment: str, change: MemberChange, instead_of: Operation | None) -> Operation:
        return self._members.ask(establishment, change, instead_of)

    def _sent(self, operation: Operation) -> None:
        self.close()
        self.asked.emit(operation)
        self.load()

    def _was_reset(self, _answer: object) -> None:
        form = self.state.form
        self._update(form=None, reset=form.member if form is not None else None, error=None)

    def _refused(self, error: GosiError) -> None:
        self._update(error=error)

    def _judge(self) -> None:
        form, shown = self.state.form, self.state.shown
        found: tuple[Hindrance, ...] = ()
        if form is not None and shown is not None and form.act is not Act.RESET:
            change = self._change(form)
            found = (_day_refused(form),) if change is None else hindrances(change, shown.company)
        self._update(hindrances=found)
        self.send.refresh()

    def _change(self, form: MemberForm) -> MemberChange | None:
        """What is typed, as a request; None where the day is none."""
        who = form.member.id if form.member is not None else form.new_id
        version = form.member.version if form.member is not None else 0
        if form.act is Act.ROLE:
            return ChangeMemberRole(member_id=who, seen_version=version, role=form.role, branches=form.branches)
        names = Names(form.name.strip(), form.name_en.strip() or None) if form.name.strip() else None
        if form.act is Act.ADD:
            return AddMember(
                member_id=who, identity=form.identity, mobile=form.mobile, role=form.role, names=names,
                branches=form.branches,
            )  # fmt: skip
        day = _day(form)
        if day is None:
            return None
        if form.act is Act.END:
            return EndMember(member_id=who, seen_version=version, until=day)
        if form.act is Act.REPLACE:
            return ReplaceSupervisor(
                member_id=who, seen_version=version, successor_id=form.new_id, identity=form.identity,
                mobile=form.mobile, from_date=day, names=names,
            )  # fmt: skip
        return NominateSupervisor(
            member_id=who, identity=form.identity, mobile=form.mobile, from_date=day, names=names
        )  # fmt: skip

    @Slot(object)
    def _hear(self, kinds: frozenset[Kind]) -> None:
        if self._wanted and kinds & {Kind.ROSTER, Kind.OUTBOX, Kind.ESTABLISHMENTS}:
            self._runners.later(self, self.load)


def roles_for(form: MemberForm, actor: Role) -> tuple[Role, ...]:
    """What can be chosen: an owner may make somebody a supervisor who is there already."""
    return (Role.SUPERVISOR, *ADDED) if form.act is Act.ROLE and actor is Role.OWNER else ADDED


def _day(form: MemberForm) -> date | None:
    try:
        return read_day(form.day, "day")
    except RuleViolation:
        return None


def _day_refused(form: MemberForm) -> Hindrance:
    try:
        read_day(form.day, "day")
    except RuleViolation as error:
        return Hindrance(error.code, "day", error.params)
    raise AssertionError("a day")
