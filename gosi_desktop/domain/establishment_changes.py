"""What may be asked to change about the establishment itself, its licences, branches, bank account and owners.

Each is made on the establishment's own dossier; which fields it replaces is said as for changes of people, so that
somebody else's change of the same field is noticed. None leaves a field alone.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any, ClassVar, Final

from gosi_desktop.domain.contributor import Names
from gosi_desktop.domain.dossier import Dossier
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.establishment import Branch, Contacts, Licence, NationalAddress, Owner
from gosi_desktop.domain.frame import Frame

CLOSED: Final = "closed"
OPEN: Final = "open"
_DAY: Final = timedelta(days=1)
Values = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class OwnerShare:
    """An owner and his part, in hundredths of a percent; ``id`` of a new one is made here."""

    id: str
    identity: str
    name: Names
    share: int
    from_date: date


@dataclass(frozen=True, slots=True, kw_only=True)
class OfEstablishment(ABC):
    """A change of the establishment's dossier."""

    kind: ClassVar[str]
    is_new: ClassVar[bool] = False

    @property
    @abstractmethod
    def target(self) -> str:
        """The id of what it changes or makes."""

    @abstractmethod
    def wanted(self) -> Values:
        """The fields it replaces, with the values it sets."""

    @abstractmethod
    def on(self, frame: Frame) -> Frame:
        """What the frame becomes. Raises RuleViolation when what it changes is not there."""

    @abstractmethod
    def held(self, frame: Frame) -> object:
        """What it changes, as it is there. Raises RuleViolation when it is not."""

    def apply_to(self, dossier: Dossier) -> Dossier:
        """The dossier with the changed frame. Raises RuleViolation."""
        return replace(dossier, frame=self.on(dossier.of_establishment()))

    def found_in(self, dossier: Dossier) -> Values:
        """The same fields there; none when what it changes is gone."""
        try:
            held = self.held(dossier.of_establishment())
        except RuleViolation:
            return {}
        return {name: getattr(held, name) for name in self.wanted()}

    def version_in(self, dossier: Dossier) -> int:
        """Of what it changes; 0 for what is not there yet."""
        try:
            version: int = getattr(self.held(dossier.of_establishment()), "version", 0)
        except RuleViolation:
            return 0
        return version


@dataclass(frozen=True, slots=True, kw_only=True)
class _OfItself(OfEstablishment):
    """A change of the establishment's own row."""

    establishment_id: str

    @property
    def target(self) -> str:
        """The establishment."""
        return self.establishment_id

    def held(self, frame: Frame) -> object:
        """The establishment."""
        return frame.itself()

    def on(self, frame: Frame) -> Frame:
        """With the fields that are given."""
        return replace(frame, establishment=replace(frame.itself(), **self.wanted()))


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdateEstablishment(_OfItself):
    """Names, activity or numbers of the establishment, and since when they are so."""

    kind: ClassVar[str] = "update_establishment"
    since: date
    names: Names | None = None
    activity: str | None = None
    mol_establishment_no: str | None = None
    vat: str | None = None

    def wanted(self) -> Values:
        """Those that are given."""
        return _given(self, ("names", "activity", "mol_establishment_no", "vat"))


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdateContacts(_OfItself):
    """How the authority reaches the establishment; '' takes one away."""

    kind: ClassVar[str] = "update_contacts"
    mobile: str | None = None
    phone: str | None = None
    email: str | None = None

    def held(self, frame: Frame) -> object:
        """The contacts."""
        return frame.itself().contacts or Contacts()

    def version_in(self, dossier: Dossier) -> int:
        """Of the establishment."""
        itself = dossier.frame.establishment if dossier.frame is not None else None
        return itself.version if itself is not None else 0

    def on(self, frame: Frame) -> Frame:
        """With those that are given."""
        itself = frame.itself()
        return replace(
            frame, establishment=replace(itself, contacts=replace(itself.contacts or Contacts(), **self.wanted()))
        )

    def wanted(self) -> Values:
        """Those that are given; None for what is taken away."""
        return {name: value or None for name, value in _given(self, ("mobile", "phone", "email")).items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdateAddress(_OfItself):
    """A whole new National Address."""

    kind: ClassVar[str] = "update_address"
    address: NationalAddress
    since: date | None = None

    def wanted(self) -> Values:
        """The address as one: its parts belong together."""
        return {"national_address": self.address}


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdateBankAccount(_OfItself):
    """Another account to pay the establishment into."""

    kind: ClassVar[str] = "update_bank_account"
    iban: str

    def wanted(self) -> Values:
        """The number."""
        return {"iban": self.iban}


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdateOwners(_OfItself):
    """All owners from a day on; who is not named any more ends the day before."""

    kind: ClassVar[str] = "update_owners"
    owners: tuple[OwnerShare, ...]
    since: date

    def wanted(self) -> Values:
        """All of them, in one order."""
        return {"owners": _sorted(self.owners)}

    def found_in(self, dossier: Dossier) -> Values:
        """The owners of that day."""
        return {} if dossier.frame is None else {"owners": shares(dossier.frame.owners_on(self.since))}

    def on(self, frame: Frame) -> Frame:
        """Those named with their shares, the others until the day before."""
        frame.itself()
        named = {one.id: one for one in self.owners}
        for held in frame.owners_on(self.since):
            if held.id not in named:
                frame = frame.with_owner(replace(held, to_date=self.since - _DAY))
        known = {one.id: one for one in frame.owners}
        for one in self.owners:
            fields: dict[str, Any] = {
                "identity": one.identity,
                "name": one.name,
                "share": one.share,
                "from_date": one.from_date,
            }
            before = known.get(one.id)
            made = Owner(id=one.id, **fields) if before is None else replace(before, **fields, to_date=None)
            frame = frame.with_owner(made)
        return frame


@dataclass(frozen=True, slots=True, kw_only=True)
class RenewLicence(OfEstablishment):
    """A licence or registration renewed; its new paper goes with the request."""

    kind: ClassVar[str] = "renew_licence"
    licence_id: str
    issued: date
    expires: date
    number: str | None = None

    @property
    def target(self) -> str:
        """The licence."""
        return self.licence_id

    def held(self, frame: Frame) -> Licence:
        """The licence."""
        return frame.licence(self.licence_id)

    def wanted(self) -> Values:
        """Its days, and the number where it is another one."""
        return _given(self, ("issued", "expires", "number"))

    def on(self, frame: Frame) -> Frame:
        """Renewed."""
        return frame.with_licence(replace(self.held(frame), **self.wanted()))


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenBranch(OfEstablishment):
    """A new branch; the authority gives its number."""

    kind: ClassVar[str] = "open_branch"
    is_new: ClassVar[bool] = True
    branch_id: str
    name: Names
    city: str
    opened: date
    cr_number: str | None = None
    licence: str | None = None

    @property
    def target(self) -> str:
        """The branch."""
        return self.branch_id

    def held(self, frame: Frame) -> Branch:
        """The branch, once it is there."""
        return frame.branch(self.branch_id)

    def wanted(self) -> Values:
        """What is new replaces nothing."""
        return {}

    def on(self, frame: Frame) -> Frame:
        """With the branch."""
        made = Branch(
            id=self.branch_id, name=self.name, city=self.city, opened=self.opened, cr_number=self.cr_number,
            licence=self.licence, state=OPEN,
        )  # fmt: skip
        return frame.with_branch(made)


@dataclass(frozen=True, slots=True, kw_only=True)
class _OfBranch(OfEstablishment):
    """A change of a branch that is there."""

    branch_id: str

    @property
    def target(self) -> str:
        """The branch."""
        return self.branch_id

    def held(self, frame: Frame) -> Branch:
        """The branch."""
        return frame.branch(self.branch_id)

    def on(self, frame: Frame) -> Frame:
        """With the fields it sets."""
        return frame.with_branch(replace(self.held(frame), **self.wanted()))


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdateBranch(_OfBranch):
    """Other data of a branch."""

    kind: ClassVar[str] = "update_branch"
    name: Names | None = None
    city: str | None = None
    cr_number: str | None = None
    licence: str | None = None

    def wanted(self) -> Values:
        """Those that are given."""
        return _given(self, ("name", "city", "cr_number", "licence"))


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseBranch(_OfBranch):
    """The last day of a branch. Whoever works there goes to ``move_to`` the day after, with the authority's rows."""

    kind: ClassVar[str] = "close_branch"
    closed: date
    move_to: str | None = None

    def wanted(self) -> Values:
        """State and day."""
        return {"state": CLOSED, "closed": self.closed}


EstablishmentChange = (
    UpdateEstablishment
    | UpdateContacts
    | UpdateAddress
    | RenewLicence
    | OpenBranch
    | UpdateBranch
    | CloseBranch
    | UpdateBankAccount
    | UpdateOwners
)
CHANGES: Final[tuple[type[EstablishmentChange], ...]] = (
    UpdateEstablishment, UpdateContacts, UpdateAddress, RenewLicence, OpenBranch, UpdateBranch, CloseBranch,
    UpdateBankAccount, UpdateOwners,
)  # fmt: skip
KINDS: Final = tuple(change.kind for change in CHANGES)
ITS_OWN: Final = tuple(change.kind for change in CHANGES if issubclass(change, _OfItself))
"""Kinds about the establishment's own row: they touch different fields of it, so none waits for another."""


def shares(owners: Iterable[Owner]) -> tuple[OwnerShare, ...]:
    """Owners as they would be asked for, in one order."""
    return _sorted(OwnerShare(one.id, one.identity, one.name, one.share, one.from_date or date.min) for one in owners)


def _sorted(owners: Iterable[OwnerShare]) -> tuple[OwnerShare, ...]:
    return tuple(sorted(owners, key=lambda one: one.id))


def _given(change: object, names: tuple[str, ...]) -> Values:
    return {name: value for name in names if (value := getattr(change, name)) is not None}
