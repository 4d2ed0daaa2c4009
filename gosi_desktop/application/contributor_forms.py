"""The form of a new contributor as it was left: one for each establishment, in the encrypted cache, never sent."""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any, Final

from gosi_desktop.application.draft_papers import keep_papers, papers_in
from gosi_desktop.application.ports import Drafts
from gosi_desktop.domain.attachments import PaperFile
from gosi_desktop.domain.clock import Clock
from gosi_desktop.domain.contributor import Names

_KIND: Final = "contributor"
Words = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class ContributorForm:
    """Everything as typed. ``kind`` is what the user chose; "" what the number tells. ``prior`` as «نعم» or «لا»."""

    identity: str = ""
    kind: str = ""
    country: str = ""
    name: str = ""
    name_en: str = ""
    birth: str = ""
    nationality: str = ""
    mobile: str = ""
    branch: str = ""
    occupation: str = ""
    contract_kind: str = "open"
    contract_from: str = ""
    contract_to: str = ""
    authenticated: bool = False
    join_date: str = ""
    backdated: bool = False
    prior: bool = False
    basic: str = ""
    housing_kind: str = "none"
    housing: str = ""
    commission: str = ""
    other: str = ""


class ContributorForms:
    """On disk before ``keep`` returns; a form that an older version wrote opens with what is known of it."""

    def __init__(self, drafts: Drafts, clock: Clock, occupations: Callable[[], Words]) -> None:
        """``occupations`` answers the list that is taken, code → «ar», «en»; it is read when it is first wanted."""
        self._drafts = drafts
        self._clock = clock
        self._read_occupations = occupations

    def occupations(self) -> Mapping[str, Names]:
        """What may be asked for as an occupation, by its code."""
        return {code: Names(words["ar"], words["en"]) for code, words in self._read_occupations().items()}

    def read(self, establishment: str) -> ContributorForm | None:
        """As it was left; None when it was sent, or never begun."""
        kept = self._drafts.load(_id(establishment))
        if kept is None:
            return None
        known = {one.name for one in fields(ContributorForm)}
        held: dict[str, Any] = json.loads(kept.body)
        return ContributorForm(**{name: value for name, value in held.items() if name in known})

    def keep(self, establishment: str, form: ContributorForm) -> ContributorForm:
        """What is typed now."""
        body = json.dumps(asdict(form), ensure_ascii=False)
        self._drafts.save(_id(establishment), _KIND, body, self._clock.now())
        return form

    def keep_papers(self, establishment: str, papers: tuple[PaperFile, ...]) -> None:
        """The papers that lie in it now, and no other."""
        keep_papers(self._drafts, _id(establishment), papers)

    def papers(self, establishment: str) -> tuple[PaperFile, ...]:
        """Those that were left in it."""
        return papers_in(self._drafts, _id(establishment))

    def drop(self, establishment: str) -> None:
        """It was asked for, or begun anew."""
        self._drafts.drop(_id(establishment))


def _id(establishment: str) -> str:
    return f"{_KIND}-{establishment}"
