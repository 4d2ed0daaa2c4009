"""What a request about the establishment or its people would change, field by field: what was, what is asked for."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import QObject

from gosi_desktop.application.ports import Operation
from gosi_desktop.domain.contributor import Names
from gosi_desktop.domain.establishment import NationalAddress, Role
from gosi_desktop.domain.establishment_changes import KINDS as ESTABLISHMENT_KINDS
from gosi_desktop.domain.establishment_changes import CloseBranch, OpenBranch, OwnerShare
from gosi_desktop.domain.establishment_checks import happened
from gosi_desktop.domain.members import KINDS as MEMBER_KINDS
from gosi_desktop.domain.members import (
    AddMember,
    ChangeMemberRole,
    EndMember,
    NominateSupervisor,
    ReplaceSupervisor,
)
from gosi_desktop.domain.values import percent_text
from gosi_desktop.ui.establishment_words import EstablishmentWords
from gosi_desktop.ui.formats import NONE, formats, isolate, listed, ltr
from gosi_desktop.ui.roles import role_text
from gosi_desktop.ui.roster_cells import DOTS, in_english, name_of

KINDS = frozenset((*ESTABLISHMENT_KINDS, *MEMBER_KINDS))
_NUMBERS = frozenset({"mobile", "phone", "iban", "identity"})  # hidden in masked mode
OF_DEEDS = frozenset({"national_address", "owners", "activity", "iban", "phone", "email", "vat", "cr_number"})
"""Fields that nothing else has."""
Row = tuple[str, str, str]  # field, before, after


class DeedWords(QObject):
    """In the language of the screen; ``masked`` hides identities, telephones and the account."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = EstablishmentWords(self)
        self.masked = False

    def rows(self, operation: Operation, branches: Mapping[str, Names] | None = None) -> list[Row]:
        """Each field it replaces; of something new with nothing before it."""
        change, seen = operation.change, operation.seen
        branches = branches or {}
        match change:
            case OpenBranch():
                fields = ("name", "city", "opened", "cr_number", "licence")
                return self._made({name: getattr(change, name) for name in fields})
            case AddMember():
                found = self._made({"identity": change.identity, "mobile": change.mobile, "role": change.role})
                return [*found, *self._places(change.branches, branches)]
            case NominateSupervisor() | ReplaceSupervisor():
                role = {"role": Role.SUPERVISOR, "from": change.from_date}
                return self._made({"identity": change.identity, "mobile": change.mobile} | role)
            case ChangeMemberRole():
                before = self.value("role", seen.get("role")) if seen.get("role") else NONE
                role_row = (self.field("role"), before, self.value("role", change.role))
                return [role_row, *self._places(change.branches, branches)]
            case EndMember():
                return self._made({"until": change.until})
            case _:
                return self._replaced(operation, branches)

    def summary(self, operation: Operation) -> str:
        """In one line: «البريد الإلكتروني a@b ← c@d»."""
        parts = []
        for name, before, after in self.rows(operation):
            words = after if before in ("", NONE) else self._becomes(before, after)
            parts.append(f"{name} {words}" if words not in ("", NONE) else name)
        return " · ".join(parts[:3])

    def field(self, name: str) -> str:
        """A field by its name here."""
        own = {
            "names": self.tr("Name"), "contacts": self.tr("Contacts"), "owners": self.tr("Owners"),
            "national_address": self.tr("National Address"), "state": self.tr("Status"), "role": self.tr("Role"),
            "identity": self.tr("Identity"), "branches": self.tr("Branches"), "from": self.tr("From"),
            "until": self.tr("Last day"),
        }  # fmt: skip
        return own[name] if name in own else self._words.field(name)

    def value(self, name: str, value: Any) -> str:
        """What a field holds."""
        if value is None or value in ("", ()):
            return NONE
        if name in _NUMBERS and self.masked:
            return DOTS
        if name == "role":
            return role_text(Role(value)) if value in set(Role) else isolate(str(value))
        if name == "activity":
            return self._words.activity(str(value))
        if name == "state":
            return self.tr("Closed") if value == "closed" else self.tr("Open")
        return self._plain(value)

    def _plain(self, value: Any) -> str:
        match value:
            case Names():
                return listed(isolate(value.ar), isolate(value.en or ""))
            case NationalAddress():
                return self._words.address(value)
            case date():
                return formats().date_long(value)
            case tuple():
                return listed(*(self._owner(one) for one in value))
            case str() if value[:1] in "+0123456789" or "@" in value or value.isascii():
                return ltr(formats().numerals(value))
            case _:
                return isolate(str(value))

    def _owner(self, one: object) -> str:
        if not isinstance(one, OwnerShare):
            return isolate(str(one))
        return f"{isolate(name_of(one.name.ar, one.name.en))} {ltr(formats().numerals(f'{percent_text(one.share)}%'))}"

    def _made(self, values: Mapping[str, Any]) -> list[Row]:
        return [(self.field(name), "", self.value(name, value)) for name, value in values.items() if value is not None]

    def _places(self, chosen: tuple[str, ...] | None, branches: Mapping[str, Names]) -> list[Row]:
        if chosen is None:
            return []
        names = [isolate(name_of(branches[one].ar, branches[one].en)) for one in chosen if one in branches]
        return [(self.field("branches"), "", listed(*names) or formats().number(len(chosen)))]

    def _replaced(self, operation: Operation, branches: Mapping[str, Names]) -> list[Row]:
        change, seen = operation.change, operation.seen
        found = [
            (self.field(name), self.value(name, seen.get(name)), self.value(name, after))
            for name, after in change.wanted().items()
        ]
        if isinstance(change, CloseBranch) and change.move_to is not None:
            to = branches.get(change.move_to)
            found.append((self.field("move_to"), "", isolate(name_of(to.ar, to.en)) if to is not None else ""))
        event = happened(change) if change.kind in ESTABLISHMENT_KINDS else None  # type: ignore[arg-type]
        if event is not None and event[0] not in change.wanted():
            found.append((self.field(event[0]), "", formats().date_long(event[1])))
        return [row for row in found if any(row[1:])]

    def _becomes(self, before: str, after: str) -> str:
        return f"{before} {'→' if in_english() else '←'} {after}"
