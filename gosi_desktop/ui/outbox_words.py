"""What requests of the outbox are called, what they ask, where they stand, and why."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Final

from PySide6.QtCore import QObject

from gosi_desktop.application.ports import Operation, OperationState, Remark, UnsentRequest, Verdict
from gosi_desktop.application.ports.outbox import DONE
from gosi_desktop.domain.changes import (
    CancelEngagement,
    CompletePendingContributor,
    ExcludeContributor,
    RegisterContributor,
    TransferContributor,
    UpdateWage,
)
from gosi_desktop.domain.clock import Clock
from gosi_desktop.domain.contributor import (
    Birth,
    Contract,
    EngagementState,
    Gender,
    Housing,
    HousingKind,
    Names,
    WageParts,
)
from gosi_desktop.domain.enquiries import ReplyToEnquiry, SendEnquiry
from gosi_desktop.domain.errors import GosiError
from gosi_desktop.domain.establishment_changes import KINDS as ESTABLISHMENT_KINDS
from gosi_desktop.domain.identifiers import Identity
from gosi_desktop.domain.injury_changes import InjuryChange
from gosi_desktop.domain.money_requests import ObjectToInvoice, RequestInstalments, RequestPenaltyWaiver
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.domain.values import Month, amount_of
from gosi_desktop.ui import injury_deeds, request_words
from gosi_desktop.ui.establishment_deeds import KINDS as DEEDS
from gosi_desktop.ui.establishment_deeds import OF_DEEDS, DeedWords
from gosi_desktop.ui.formats import NONE, formats, isolate, ltr, strip_isolates
from gosi_desktop.ui.messages import has_words, message_for
from gosi_desktop.ui.nationalities import nationality
from gosi_desktop.ui.roster_cells import DOTS, in_english, name_of
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.viewmodels.outbox import Deed
from gosi_desktop.viewmodels.outbox_state import Act, Entry, Group, OutboxChip

ICONS: Final[Mapping[str, str]] = {
    **dict.fromkeys(ESTABLISHMENT_KINDS, "establishment"),
    "register_contributor": "person-add",
    "complete_pending_contributor": "person-add",
    "exclude_contributor": "person-exclude",
    "update_wage": "banknote",
    "correct_contributor": "pencil",
    "correct_engagement": "pencil",
    "transfer_contributor": "establishment",
    "cancel_engagement": "trash",
    "object_to_invoice": "scales",
    "request_penalty_waiver": "percent",
    "request_instalments": "calendar",
    "withdraw_request": "undo",
    "nominate_supervisor": "person-add",
    "replace_supervisor": "contributors",
    "add_member": "person-add",
    "change_member_role": "shield-check",
    "end_member": "person-exclude",
    **injury_deeds.ICONS,
    "send_enquiry": "help",
    "reply_to_enquiry": "help",
}
ACT_ICONS: Final[Mapping[Act, str]] = {
    Act.SOLVE: "conflict", Act.EDIT: "pencil", Act.RESEND: "refresh", Act.SEND: "send", Act.HOLD: "hourglass",
    Act.SET_ASIDE: "document", Act.TAKE_BACK: "undo", Act.WITHDRAW: "undo", Act.DISCARD: "trash",
}  # fmt: skip
_DAY_OR_AMOUNT: Final = re.compile(r"(?P<day>\d{4}-\d\d-\d\d)|\d+\.\d\d")


@dataclass(frozen=True, slots=True)
class BadgeWords:
    """A state: words, tone, icon."""

    words: str
    tone: Tone
    icon: str


class OutboxWords(QObject):
    """In the language of the screen; ``masked`` turns wages into dots."""

    def __init__(self, rules: RuleBook, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rules = rules
        self._clock = clock
        self._deeds = DeedWords(self)
        self.masked = False
        self.checked: Mapping[str, Verdict] = {}  # what a dry run said, by the request's id

    # -- a request -----------------------------------------------------------------------------------------------------

    def title(self, entry: Entry) -> str:
        """«تعديل أجر — أحمد مصطفى»."""
        return " — ".join(part for part in (self.kind(entry.operation), self.person(entry.person)) if part)

    def kind(self, operation: Operation) -> str:
        """«تعديل أجر»."""
        return request_words.kind_text(operation.change.kind)

    def person(self, names: Names | None) -> str:
        """Whom it is about."""
        return isolate(name_of(names.ar, names.en)) if names is not None else ""

    def about(self, entry: Entry) -> str:
        """The second line: why it is stuck where it is, else what it asks; then its reference."""
        operation = entry.operation
        parts = [self.why(operation) or self.asked(operation)]
        if operation.reference:
            parts.append(self.tr("Reference {number}").format(number=ltr(operation.reference)))
        if operation.expect_by is not None and operation.state not in DONE:
            day = formats().date_long(operation.expect_by)
            parts.append(self.tr("an answer is expected by {date}").format(date=day))
        return " · ".join(part for part in parts if part)

    def when(self, operation: Operation) -> str:
        """When it was decided, else when it was made."""
        return formats().moment(operation.decided_at or operation.made_at, self._clock.now())

    def moment(self, at: datetime) -> str:
        """«اليوم 10:21»."""
        return formats().moment(at, self._clock.now())

    def spoken(self, entry: Entry) -> str:
        """A row aloud."""
        badge = self.badge(entry.operation).words
        return f"{self.title(entry)}. {badge}. {self.about(entry)}. {self.when(entry.operation)}"

    def asked(self, operation: Operation) -> str:
        """What it would change: «7,500.00 ← 8,100.00 من 1 يناير 2026»."""
        change = operation.change
        if change.kind in DEEDS:
            self._deeds.masked = self.masked
            return self._deeds.summary(operation)
        if isinstance(change, InjuryChange):
            return injury_deeds.asked(change)
        match change:
            case UpdateWage():
                return self._wage_change(change, operation)
            case RegisterContributor():
                joined = self.tr("joins {date}").format(date=formats().date_long(change.join_date))
                return f"{joined} · {self.money(change.wage.raw_wage_halalas)}"
            case CompletePendingContributor():
                return self.money(change.wage.raw_wage_halalas)
            case ExcludeContributor():
                last = self.tr("last day {date}").format(date=formats().date_long(change.leave_date))
                return " · ".join(part for part in (self.reason(change.termination_reason), last) if part)
            case TransferContributor():
                return self.tr("from {date}").format(date=formats().date_long(change.from_date))
            case CancelEngagement() | ObjectToInvoice() | RequestPenaltyWaiver():
                return isolate(change.grounds)
            case SendEnquiry():
                return isolate(change.subject)
            case ReplyToEnquiry():
                return isolate(change.text.splitlines()[0])
            case RequestInstalments():
                first = self.tr("the first due {date}").format(date=formats().date_long(change.first_due))
                parts = self.tr("%n parts", "", change.count)
                return f"{formats().numerals(parts)} · {first}"
            case _:
                return self.tr(", ").join(self.field(name) for name in change.wanted())

    def deed(self, operation: Operation, about: Names | None, branches: Mapping[str, Names] | None = None) -> Deed:
        """A change of the establishment or its people for its paper: nothing on it is masked."""
        self._deeds.masked = False
        rows = [tuple(strip_isolates(one) for one in row) for row in self._deeds.rows(operation, branches)]
        lines = tuple((field, before, after) for field, before, after in rows)
        return self.kind(operation), strip_isolates(self.person(about)), lines

    def reason(self, code: str | None) -> str:
        """Why somebody leaves."""
        found = self._rules.termination_reason(code) if code else None
        if found is None:
            return isolate(code) if code else ""
        return found.en if in_english() else found.ar

    def badge(self, operation: Operation) -> BadgeWords:
        """Where it stands."""
        now, state = self._clock.now(), operation.state
        undoable = state is OperationState.READY and operation.due_at is not None and operation.due_at > now
        if state is OperationState.READY and operation.sent_at is not None:
            return BadgeWords(self.tr("Answer awaited"), Tone.PEND, "cloud-pending")
        if undoable:
            return BadgeWords(self.tr("Can be taken back"), Tone.PEND, "send")
        return {
            OperationState.DRAFT: BadgeWords(self.tr("Draft"), Tone.NEUTRAL, "pencil"),
            OperationState.HELD: BadgeWords(self.tr("Held"), Tone.PEND, "cloud-pending"),
            OperationState.READY: BadgeWords(self.tr("Being sent"), Tone.PEND, "send"),
            OperationState.WAITING: BadgeWords(self.tr("Waits for another"), Tone.PEND, "hourglass"),
            OperationState.CONFLICT: BadgeWords(self.tr("Conflict"), Tone.WARN, "conflict"),
            OperationState.AWAITING_APPROVAL: BadgeWords(self.tr("Awaiting approval"), Tone.INFO, "shield-check"),
            OperationState.UNDER_REVIEW: BadgeWords(self.tr("Under review"), Tone.INFO, "clock"),
            OperationState.RETURNED: BadgeWords(self.tr("Returned"), Tone.WARN, "undo"),
            OperationState.REJECTED: BadgeWords(self.tr("Rejected"), Tone.BAD, "error-circle"),
            OperationState.LOST: BadgeWords(self.tr("Lost by the service"), Tone.BAD, "warning"),
            OperationState.ACCEPTED: BadgeWords(self.tr("Accepted"), Tone.OK, "check"),
            OperationState.APPROVED: BadgeWords(self.tr("Accepted"), Tone.OK, "check"),
            OperationState.WITHDRAWN: BadgeWords(self.tr("Withdrawn"), Tone.NEUTRAL, "undo"),
            OperationState.SUPERSEDED: BadgeWords(self.tr("Replaced"), Tone.NEUTRAL, "refresh"),
            OperationState.DISCARDED: BadgeWords(self.tr("Discarded"), Tone.NEUTRAL, "trash"),
        }[state]

    def why(self, operation: Operation) -> str:
        """Why it stands where it does, each refusal at its field; nothing where there is no more to say."""
        if operation.state is OperationState.CONFLICT:
            if operation.collision is not None and operation.collision.fields == ("",):
                return self.tr("What it changes is no longer there")
            return self.tr("Changed at the service too, since the last sync")
        if operation.state is OperationState.LOST:
            return self.tr("The service accepted it and then lost it. Send it again?")
        if operation.state in DONE:
            return ""
        if operation.id in self.checked:
            return self.verdict(self.checked[operation.id])
        return " · ".join(self._said(operation))

    def answers(self, operation: Operation) -> tuple[str, ...]:
        """What the service said of it, for a paper: also of what was replaced or discarded after it."""
        if operation.sent_at is None:
            return ()
        return tuple(strip_isolates(one) for one in self._said(operation))

    def _said(self, operation: Operation) -> list[str]:
        """Each refusal at its field, else the reason."""
        said = [self.remark(one) for one in operation.remarks] or (
            [self.remark(operation.reason)] if operation.reason is not None else []
        )
        return list(dict.fromkeys(said))

    def verdict(self, said: Verdict) -> str:
        """What a dry run says of a request."""
        words = self.tr("A check says: {result}").format(result=request_words.result_text(said.state))
        reason = () if said.reason is None or said.remarks else (said.reason,)
        return " · ".join((words, *(self.remark(one) for one in (*said.remarks, *reason, *said.warnings))))

    def statement(self, entries: Sequence[Entry]) -> list[UnsentRequest]:
        """Every request as a line of the printed statement, oldest first."""
        lines = [
            UnsentRequest(
                what=strip_isolates(self._whole(one.operation)),
                whom=strip_isolates(self.person(one.person)),
                saved_at=one.operation.made_at,
                state=str(one.operation.state),
                sent_at=one.operation.sent_at,
                answered_at=one.operation.decided_at if one.operation.sent_at is not None else None,
                reference=one.operation.reference or "",
                answer=" · ".join(self.answers(one.operation)),
            )
            for one in entries
        ]
        return sorted(lines, key=lambda line: line.saved_at)

    def _whole(self, operation: Operation) -> str:
        return " · ".join(part for part in (self.kind(operation), self.asked(operation)) if part)

    def remark(self, remark: Remark) -> str:
        """«تاريخ الالتحاق: انتهى موعده». A value refused by a rule with words of its own is said in those."""
        rule = str(remark.params.get("rule", ""))
        if remark.code == "invalid_value" and has_words(rule):
            remark = replace(remark, code=rule)
        if has_words(f"requests.{remark.code}") or has_words(remark.code):
            text = message_for(GosiError(remark.code, **_written(remark.params)), "requests").line
        else:
            text = request_words.reason_text(remark.code)
        field = self.field(remark.path.rpartition(".")[2]) if remark.path else ""
        return self.tr("{field}: {text}").format(field=field, text=text) if field else text

    # -- groups, chips, acts -------------------------------------------------------------------------------------------

    def group(self, group: Group) -> str:
        """The head of a group."""
        return {
            Group.DECIDE: self.tr("Needs your decision"),
            Group.SENDING: self.tr("Being sent"),
            Group.HELD: self.tr("Ready — sent when you ask"),
            Group.DRAFTS: self.tr("Drafts"),
            Group.THERE: self.tr("With the service"),
            Group.DONE: self.tr("Last completed"),
        }[group]

    def chip(self, chip: OutboxChip) -> str:
        """What is shown."""
        return {
            OutboxChip.OUTBOX: self.tr("Outbox"),
            OutboxChip.THERE: self.tr("With the service"),
            OutboxChip.DONE: self.tr("Completed"),
            OutboxChip.REFUSED: self.tr("Refused"),
        }[chip]

    def act(self, act: Act) -> str:
        """What a button or a menu says."""
        return {
            Act.SOLVE: self.tr("Solve the conflict"),
            Act.EDIT: self.tr("Edit and resend"),
            Act.RESEND: self.tr("Send again"),
            Act.SEND: self.tr("Send now"),
            Act.HOLD: self.tr("Hold"),
            Act.SET_ASIDE: self.tr("Make it a draft"),
            Act.TAKE_BACK: self.tr("Undo"),
            Act.WITHDRAW: self.tr("Withdraw…"),
            Act.DISCARD: self.tr("Discard…"),
        }[act]

    # -- fields --------------------------------------------------------------------------------------------------------

    def field(self, name: str) -> str:
        """A field of a request, by the name it has here or in the contract; a name of a later version as it is."""
        return {
            "basic_halalas": self.tr("Basic wage"), "basic_wage": self.tr("Basic wage"),
            "housing": self.tr("Housing"), "commission_halalas": self.tr("Commission"),
            "commission": self.tr("Commission"), "other_halalas": self.tr("Other allowances"),
            "other_allowances": self.tr("Other allowances"), "occupation": self.tr("Occupation"),
            "contract": self.tr("Contract"), "authenticated": self.tr("Contract"),
            "join_date": self.tr("Joining date"), "leave_date": self.tr("Leaving date"),
            "termination_reason": self.tr("Reason of leaving"), "branch_id": self.tr("Branch"),
            "branch": self.tr("Branch"), "state": self.tr("Status"), "identity": self.tr("Identity"),
            "number": self.tr("Identity"), "names": self.tr("Name"), "nationality": self.tr("Nationality"),
            "birth": self.tr("Date of birth"), "gender": self.tr("Sex"), "mobile": self.tr("Mobile"),
            "month": self.tr("Month"), "grounds": self.tr("Grounds"), "text": self.tr("Text"),
            "from": self.tr("From"), "first_due": self.tr("First part due"), "count": self.tr("Parts"),
            "attachments": self.tr("Papers"), "target": "", "": "",
        }.get(name, injury_deeds.field_name(name) or self._deeds.field(name))  # fmt: skip

    def value(self, name: str, value: Any) -> str:
        """What a field holds."""
        if value is None or value == "":
            return NONE
        if name == "termination_reason":
            return self.reason(str(value))
        if name == "nationality":
            return nationality(str(value), False)
        if name in OF_DEEDS or value in ("open", "closed"):
            self._deeds.masked = self.masked
            return self._deeds.value(name, value)
        match value:
            case Housing():
                return self._housing(value)
            case Names():
                return isolate(name_of(value.ar, value.en))
            case Identity():
                return DOTS if self.masked else formats().identity(value.number)
            case Birth():
                return formats().date_pair(value.date)
            case Contract():
                return formats().date_short(value.from_date)
            case date():
                return formats().date_long(value)
            case Month():
                return formats().month(value.first)
            case bool() | StrEnum():
                return self._word(value)
            case int():
                return self.amount(value)
            case _:
                return isolate(str(value))

    def amount(self, halalas: int) -> str:
        """A wage, or dots."""
        return DOTS if self.masked else formats().amount(halalas)

    def money(self, halalas: int) -> str:
        """The same with its unit."""
        return DOTS if self.masked else formats().money(halalas)

    def _housing(self, housing: Housing) -> str:
        if housing.kind is HousingKind.CASH:
            return self.amount(housing.amount_halalas)
        return self.tr("In kind") if housing.kind is HousingKind.IN_KIND else self.amount(0)

    def _word(self, value: object) -> str:
        words: dict[object, str] = {
            Gender.MALE: self.tr("Male"), Gender.FEMALE: self.tr("Female"),
            EngagementState.CANCELLED: self.tr("Cancelled"), EngagementState.ACTIVE: self.tr("Active"),
            EngagementState.ENDED: self.tr("Ended"), EngagementState.PENDING_WAGE: self.tr("To be completed"),
            EngagementState.AWAITING_WORKER: self.tr("Awaiting acceptance"),
        }  # fmt: skip
        return words.get(value, isolate(str(value)))

    def _wage_change(self, change: UpdateWage, operation: Operation) -> str:
        from_month = self.tr("from {date}").format(date=formats().date_long(change.month.first))
        after, seen = change.wage.raw_wage_halalas, _wage_of(operation.seen)
        if seen is None or seen.raw_wage_halalas == after:
            return f"{self.amount(after)} {from_month}"
        return f"{self.becomes(self.amount(seen.raw_wage_halalas), self.amount(after))} {from_month}"

    def becomes(self, before: str, after: str) -> str:
        """«7,500.00 ← 8,100.00», in the direction of reading."""
        return f"{before} {'→' if in_english() else '←'} {after}"


def _written(params: Mapping[str, Any]) -> dict[str, Any]:
    """Days and amounts of the contract as the user reads them."""
    found = dict(params)
    for name, value in params.items():
        if isinstance(value, str) and (match := _DAY_OR_AMOUNT.fullmatch(value)):
            day = match.group("day")
            found[name] = formats().date_long(date.fromisoformat(day)) if day else formats().amount(amount_of(value))
    return found


def _wage_of(seen: Mapping[str, Any]) -> WageParts | None:
    names = ("basic_halalas", "housing", "commission_halalas", "other_halalas")
    if any(seen.get(name) is None for name in names):
        return None
    return WageParts(*(seen[name] for name in names))
