"""Edits of every kind that a roster and its establishment take, made as the screens make them."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from gosi_desktop.application.establishment_changes import EstablishmentChanges
from gosi_desktop.application.events import DataChanged
from gosi_desktop.application.outbox import Outbox
from gosi_desktop.application.ports.outbox import STUCK, Operation, OperationState, Sending
from gosi_desktop.application.roster_changes import RosterChanges
from gosi_desktop.domain.changes import (
    AnyChange,
    CancelEngagement,
    CompletePendingContributor,
    CorrectContributor,
    CorrectEngagement,
    ExcludeContributor,
    RegisterContributor,
    TransferContributor,
    UpdateWage,
)
from gosi_desktop.domain.clock import today_in_riyadh
from gosi_desktop.domain.contributor import (
    Birth,
    Contract,
    Contributor,
    Engagement,
    EngagementState,
    Names,
    WageParts,
    is_open,
    nationality_group_of,
)
from gosi_desktop.domain.dossier import Dossier
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.establishment import NationalAddress
from gosi_desktop.domain.establishment_changes import (
    CloseBranch,
    EstablishmentChange,
    OpenBranch,
    UpdateAddress,
    UpdateBranch,
    UpdateContacts,
    UpdateEstablishment,
)
from gosi_desktop.domain.frame import Frame
from gosi_desktop.domain.identifiers import IdentityKind, identity
from gosi_desktop.domain.official_numbers import mobile
from gosi_desktop.domain.values import Month
from gosi_desktop.sandbox.seeds.planting import checked
from tests.support.desktop import NUMBER, RULES, Desktop

KINDS: Final = (
    "register", "register_again", "complete", "exclude", "wage", "contributor", "engagement", "transfer", "cancel",
    "contacts", "numbers", "rename", "address", "branch", "open_branch", "close_branch",
)  # fmt: skip
NEWCOMERS: Final = (  # few, so that two computers register the same person
    (IdentityKind.NATIONAL_ID, checked("100000777"), "SA"),
    (IdentityKind.NATIONAL_ID, checked("100000778"), "SA"),
    (IdentityKind.GCC_ID, "900777001", "BH"),
    (IdentityKind.IQAMA, checked("200000779"), "EG"),
)
_OF_ESTABLISHMENT: Final = KINDS[-7:]
_OCCUPATIONS: Final = ("accountant", "cook", "security_guard", "accountant")
_REASONS: Final = ("resignation", "mutual_agreement", "termination_by_employer", "retirement")
_BASIC: Final = 300_000


class Editor:
    """Somebody who edits on one desktop. ``new_id`` makes the ids of requests and of what they make."""

    def __init__(self, desktop: Desktop, maker: str, new_id: Callable[[], str]) -> None:
        cache = desktop.cache
        self._desktop = desktop
        self._new_id = new_id
        events = DataChanged()
        self.changes = RosterChanges(
            cache.outbox, cache.roster, cache.feed, RULES, desktop.time, new_id, lambda: maker, events
        )
        self.establishment = EstablishmentChanges(
            self.changes, cache.outbox, cache.roster, RULES, desktop.time, new_id, events
        )
        self.outbox = Outbox(cache.outbox, desktop.requests, desktop.time, new_id, lambda: maker, events)

    @property
    def today(self) -> date:
        """As this computer has it."""
        return today_in_riyadh(self._desktop.time)

    def ask(self, kind: str, person: str, dice: int, sending: Sending) -> Sequence[Operation]:
        """Ask for a change of a kind; nothing when it cannot be asked of this person now."""
        if kind in _OF_ESTABLISHMENT:
            return self._ask_of_establishment(kind, dice, sending)
        dossier = self.changes.dossier(NUMBER, person)
        change = self._change(kind, dossier, dice)
        if change is None:
            return ()
        about = change.contributor.id if isinstance(change, RegisterContributor) else person
        return self.propose(about, change, sending)

    def propose(self, person: str, change: AnyChange, sending: Sending) -> Sequence[Operation]:
        """Ask for this change, unless the rules refuse it or what is shown has no place for it: then nothing stays."""
        try:
            return self.changes.ask([self.changes.propose(NUMBER, person, change)], sending)
        except RuleViolation:
            return ()

    def _ask_of_establishment(self, kind: str, dice: int, sending: Sending) -> Sequence[Operation]:
        """As ``propose``, about the establishment itself."""
        desk = self.establishment
        try:
            change = self._of_establishment(kind, dice, desk.frame(NUMBER))
            return (desk.ask(desk.propose(NUMBER, change), sending),) if change is not None else ()
        except RuleViolation:
            return ()

    def _of_establishment(self, kind: str, dice: int, frame: Frame) -> EstablishmentChange | None:
        """The first two branches stay open, so that there is always somewhere to work."""
        branches = [one.id for one in sorted(frame.branches, key=lambda one: (one.number is None, one.number))]
        match kind:
            case "contacts" if dice % 2:
                return UpdateContacts(establishment_id=NUMBER, phone=f"011000040{dice}")
            case "contacts":
                return UpdateContacts(establishment_id=NUMBER, email=f"e{dice}@example.sa", phone=f"011000041{dice}")
            case "numbers":
                return UpdateEstablishment(
                    establishment_id=NUMBER, since=self.today, mol_establishment_no=f"1-100000{dice + 2}"
                )
            case "rename":
                return UpdateEstablishment(
                    establishment_id=NUMBER, since=self.today, names=Names(f"روابي السدير {dice}")
                )
            case "address":
                address = NationalAddress(f"123{dice}", "طريق الملك فهد", "العليا", "الرياض", "12345", "6789")
                return UpdateAddress(establishment_id=NUMBER, address=address)
            case "open_branch":
                return OpenBranch(branch_id=self._new_id(), name=Names(f"فرع {dice}"), city="الدمام", opened=self.today)
            case "branch" if branches:
                return UpdateBranch(branch_id=branches[dice % len(branches)], city=("جدة", "الخبر")[dice % 2])
            case "close_branch" if len(branches) > 2:
                closing = branches[2 + dice % (len(branches) - 2)]
                return CloseBranch(branch_id=closing, closed=self.today, move_to=branches[dice % 2])
        return None

    def settle(self, operation: Operation, how: int) -> Operation | None:
        """Decide about what is stuck: again, field by field, edited, or not at all. Answers what stands for it now."""
        try:
            if how == 0:
                return self.outbox.resend(operation.id)
            if how == 1:
                return self.outbox.solve(operation.id, tuple(operation.change.wanted())[:1])
            if how == 2 and isinstance(operation.change, UpdateWage):
                raised = replace(operation.change, wage=WageParts(operation.change.wage.basic_halalas + 10_000))
                proposal = self.changes.propose(NUMBER, operation.contributor_id, raised, instead_of=operation)
                return self.changes.ask_instead(operation, proposal, Sending.NOW)
        except RuleViolation:
            found = self.outbox.get(operation.id)
            assert found is not None
            assert found.state in STUCK, "as it was"
            return None
        self.outbox.discard(operation.id)
        return None

    def unsent(self) -> list[Operation]:
        """Drafts and what is held."""
        return [one for one in self.outbox.listed(NUMBER) if one.state in (OperationState.DRAFT, OperationState.HELD)]

    def _change(self, kind: str, dossier: Dossier, dice: int) -> AnyChange | None:
        if kind == "register":
            return self._newcomer(dice)
        if dossier.contributor is None:
            return None
        if kind == "contributor":
            return _corrected(dossier.contributor, dice)
        work = next((one for one in dossier.engagements if is_open(one)), None)
        if kind == "register_again":
            return self._registered(dossier.contributor, dice) if work is None else None
        return self._of_work(kind, work or max(dossier.engagements, key=lambda one: one.join_date, default=None), dice)

    def _of_work(self, kind: str, work: Engagement | None, dice: int) -> AnyChange | None:
        if work is None:
            return None
        this, month = self.today, Month.of(self.today)
        match kind:
            case "wage":
                return UpdateWage(
                    engagement_id=work.id, month=month.shift(dice % 2), wage=WageParts(_BASIC + dice * 10_000)
                )
            case "exclude":
                return ExcludeContributor(
                    engagement_id=work.id, leave_date=max(month.first, this - timedelta(dice)),
                    termination_reason=_REASONS[dice],
                )  # fmt: skip
            case "engagement" if is_open(work):
                return CorrectEngagement(engagement_id=work.id, occupation=_OCCUPATIONS[dice])
            case "engagement":
                return CorrectEngagement(engagement_id=work.id, termination_reason=_REASONS[dice])
            case "transfer":
                return TransferContributor(engagement_id=work.id, branch_id=self._branches()[dice % 2], from_date=this)
            case "cancel":
                return CancelEngagement(engagement_id=work.id, grounds="سُجّل خطأً")
            case "complete" if work.state is EngagementState.PENDING_WAGE:
                return CompletePendingContributor(
                    engagement_id=work.id, wage=WageParts(_BASIC + dice * 10_000), occupation=_OCCUPATIONS[dice]
                )
        return None

    def _newcomer(self, dice: int) -> RegisterContributor:
        kind, number, nationality = NEWCOMERS[dice]
        person = Contributor(
            id=self._new_id(), identity=identity(number, kind, nationality), names=Names("قادم بن جديد"),
            birth=Birth(date(1990, 3, 1)), nationality=nationality,
            nationality_group=nationality_group_of(nationality), mobile=mobile("0551112229"),
        )  # fmt: skip
        return self._registered(person, dice)

    def _registered(self, person: Contributor, dice: int) -> RegisterContributor:
        day = max(Month.of(self.today).first, self.today - timedelta(dice))
        return RegisterContributor(
            engagement_id=self._new_id(), contributor=person, branch_id=self._branches()[0], occupation="accountant",
            join_date=day, wage=WageParts(_BASIC + dice * 10_000),
            contract=Contract(kind="open", from_date=day, authenticated=True),
        )  # fmt: skip

    def _branches(self) -> list[str]:
        return sorted(id for entity, id in self._desktop.rows(NUMBER) if entity == "branch") or ["none", "none"]


def _corrected(person: Contributor, dice: int) -> CorrectContributor:
    if dice % 2:
        return CorrectContributor(contributor_id=person.id, mobile=mobile(f"055111220{dice}"))
    return CorrectContributor(contributor_id=person.id, names=Names(person.names.ar, f"Corrected {dice}"))
