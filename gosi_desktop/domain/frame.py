"""The establishment itself with its branches, owners and licences: what a change of it is made on."""

from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.establishment import Branch, Establishment, Licence, Owner

Row = TypeVar("Row", Branch, Owner, Licence)


@dataclass(frozen=True, slots=True)
class Frame:
    """As far as this role sees it: owners may be left out, and branches of others."""

    establishment: Establishment | None = None
    owners: tuple[Owner, ...] = ()
    licences: tuple[Licence, ...] = ()
    branches: tuple[Branch, ...] = ()

    @property
    def open_branches(self) -> tuple[Branch, ...]:
        """Where somebody may work."""
        return tuple(one for one in self.branches if one.is_open)

    def owners_on(self, day: date) -> tuple[Owner, ...]:
        """To whom it belongs on a day."""
        return tuple(
            one
            for one in self.owners
            if (one.from_date is None or one.from_date <= day) and (one.to_date is None or day <= one.to_date)
        )

    def itself(self) -> Establishment:
        """The establishment's own row. Raises RuleViolation ``not_found`` while it is not here."""
        if self.establishment is None:
            raise RuleViolation("not_found", "target")
        return self.establishment

    def branch(self, id: str, field: str = "target") -> Branch:
        """A branch. Raises RuleViolation ``not_found`` when it is not here (any more)."""
        return _one(self.branches, id, field)

    def licence(self, id: str) -> Licence:
        """A licence. Raises RuleViolation ``not_found``."""
        return _one(self.licences, id, "target")

    def with_branch(self, branch: Branch) -> "Frame":
        """The same with this branch, new or in place of the one of its id."""
        return replace(self, branches=_put(self.branches, branch))

    def with_licence(self, licence: Licence) -> "Frame":
        """The same with this licence."""
        return replace(self, licences=_put(self.licences, licence))

    def with_owner(self, owner: Owner) -> "Frame":
        """The same with this owner."""
        return replace(self, owners=_put(self.owners, owner))


def _one(rows: tuple[Row, ...], id: str, field: str) -> Row:
    for one in rows:
        if one.id == id:
            return one
    raise RuleViolation("not_found", field)


def _put(rows: tuple[Row, ...], row: Row) -> tuple[Row, ...]:
    """In its old place, so that a list does not jump; a new one at the end."""
    found = [row if one.id == row.id else one for one in rows]
    if row not in found:
        found.append(row)
    return tuple(found)
