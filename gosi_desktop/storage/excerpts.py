"""As much of the authority's rows as the flat roster is made of, read in a fraction of the time of whole objects.

A row that does not fit these plain shapes (a code of a later version, a day that is none) is read whole by ``mapping``,
which knows what to make of it; what comes out fits the same protocols.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import date
from typing import Annotated, NamedTuple, Protocol, TypeVar

import msgspec

from gosi_desktop.domain.contributor import EngagementState, Insured, NationalityGroup, System, Work, current_engagement
from gosi_desktop.storage import mapping, records
from gosi_desktop.storage.driver import RawConnection


class Number(Protocol):
    """An identity number, and of which kind it is."""

    @property
    def kind(self) -> str: ...
    @property
    def number(self) -> str: ...
    @property
    def expires(self) -> date | None: ...


class Terms(Protocol):
    """When a contract ends, if it does."""

    @property
    def to_date(self) -> date | None: ...


class BothNames(Protocol):
    """A name in both scripts."""

    @property
    def ar(self) -> str: ...
    @property
    def en(self) -> str | None: ...


class Listed(Insured, Protocol):
    """What a list shows of a person."""

    @property
    def id(self) -> str: ...
    @property
    def identity(self) -> Number: ...
    @property
    def names(self) -> BothNames: ...
    @property
    def nationality(self) -> str: ...
    @property
    def contributor_no(self) -> str | None: ...
    @property
    def border_no(self) -> str | None: ...
    @property
    def gender(self) -> str | None: ...
    @property
    def abroad_since(self) -> date | None: ...


class ListedWork(Work, Protocol):
    """What a list shows of an engagement."""

    @property
    def branch_id(self) -> str | None: ...
    @property
    def occupation(self) -> str | None: ...
    @property
    def shared_cap_halalas(self) -> int | None: ...
    @property
    def contract(self) -> Terms | None: ...


class _Number(msgspec.Struct, gc=False):
    kind: str
    number: str
    expires: date | None = None


class _Names(msgspec.Struct, gc=False):
    ar: str
    en: str | None = None


class _Day(msgspec.Struct, gc=False):
    date: date


class _Law(msgspec.Struct, gc=False):
    value: System


class _Contributor(msgspec.Struct, gc=False):
    identity: _Number
    names: _Names
    nationality: str
    nationality_group: NationalityGroup
    contributor_no: str | None = None
    border_no: str | None = None
    birth: _Day | None = None
    gender: str | None = None
    law: _Law | None = msgspec.field(default=None, name="system")
    first_registration: date | None = None
    has_prior_periods: bool = False
    abroad_since: date | None = None
    id: str = ""  # stands beside the data

    @property
    def system(self) -> System | None:
        return self.law.value if self.law is not None else None


class _End(msgspec.Struct, gc=False):
    on: date


class _Contract(msgspec.Struct, gc=False):
    to_date: date | None = msgspec.field(default=None, name="to")


class _Engagement(msgspec.Struct, gc=False):
    branch_id: str = msgspec.field(name="branch")
    occupation: str
    join_date: date
    state: EngagementState
    leave_date: date | None = None
    state_end: _End | None = None
    contract: _Contract | None = None
    shared_cap: Annotated[str, msgspec.Meta(pattern=r"^-?[0-9]{1,12}\.[0-9]{2}\Z")] | None = None
    id: str = ""  # stands beside the data

    @property
    def shared_cap_halalas(self) -> int | None:
        return None if self.shared_cap is None else mapping.halalas_of(self.shared_cap)


class Housing(msgspec.Struct, gc=False):
    """Housing as it came."""

    kind: str
    amount: str | None = None


class Wage(msgspec.Struct, gc=False):
    """A wage as it came: amounts and month are still text, which repeats from person to person."""

    from_month: str
    basic_wage: str
    housing: Housing
    commission: str
    other_allowances: str


class Person(NamedTuple):
    """Somebody in the list: himself, the engagement that counts, and its wages in no order."""

    who: Listed
    work: ListedWork
    wages: Sequence[Wage]


_Excerpt = TypeVar("_Excerpt", bound=_Contributor | _Engagement)
_Whole = TypeVar("_Whole")

_contributor = msgspec.json.Decoder(_Contributor)
_engagement = msgspec.json.Decoder(_Engagement)
_wage = msgspec.json.Decoder(Wage)


def people(connection: RawConnection, copy: int, contributors: Sequence[str]) -> list[Person]:
    """Those of these contributors who have an engagement; who is gone or cannot be read is left out."""
    persons: dict[str, Listed] = {}
    for row_id, version, data in records.some(connection, copy, "contributor", contributors):
        if (who := _read(_contributor, row_id, version, data, mapping.contributor)) is not None:
            persons[row_id] = who
    works: defaultdict[str, list[ListedWork]] = defaultdict(list)
    for owner, row_id, version, data in records.children(connection, copy, "engagement", list(persons)):
        if (work := _read(_engagement, row_id, version, data, mapping.engagement)) is not None:
            works[owner].append(work)
    counting = {owner: mine[0] if len(mine) == 1 else _counting(mine) for owner, mine in works.items()}
    wages = _wages(connection, copy, [work.id for work in counting.values()])
    return [Person(persons[owner], work, wages.get(work.id, ())) for owner, work in counting.items()]


def _counting(works: Sequence[ListedWork]) -> ListedWork:
    found = current_engagement(works)
    assert found is not None
    return found


def _wages(connection: RawConnection, copy: int, engagements: Sequence[str]) -> dict[str, list[Wage]]:
    found: defaultdict[str, list[Wage]] = defaultdict(list)
    for engagement, data in records.childrens_data(connection, copy, "wage_period", engagements):
        try:
            found[engagement].append(_wage.decode(data))
        except msgspec.DecodeError:
            mapping.warn_of("wage_period")
    return found


def _read(
    decoder: "msgspec.json.Decoder[_Excerpt]",
    row_id: str,
    version: int,
    data: bytes,
    whole: Callable[[str, int, bytes], _Whole | None],
) -> _Excerpt | _Whole | None:
    try:
        read = decoder.decode(data)
    except msgspec.DecodeError:
        return whole(row_id, version, data)
    read.id = row_id
    return read
