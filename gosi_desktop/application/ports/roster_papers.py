"""What a paper about a change of the roster says, and who makes it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, Protocol

from gosi_desktop.application.ports.outbox import Operation
from gosi_desktop.domain.contribution import Assessment
from gosi_desktop.domain.contributor import Contributor, Engagement, Names, WageParts
from gosi_desktop.domain.rule_rows import ReasonRow
from gosi_desktop.domain.values import Month


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangePaper:
    """A request about a contributor for the owner's files, as it stands when it is printed.

    ``engagement`` is what the request makes of it. ``before`` and ``after`` are the contribution of ``month`` without
    the request and with it; None where there is none, or no rule reaches it.
    """

    operation: Operation
    establishment: str  # its number
    establishment_names: Names
    contributor: Contributor
    engagement: Engagement
    branch: Names | None
    month: Month
    wage_before: WageParts | None
    wage: WageParts | None
    before: Assessment | None
    after: Assessment | None
    deadline: date | None  # the last day in time
    reasons: Sequence[ReasonRow] = ()  # of an exclusion: those there are to choose from
    prepared_by: Names | None = None
    answers: tuple[str, ...] = ()  # why it stands where it does, in words: each refusal with its field


class ChangePress(Protocol):
    """Makes the paper (adapter: ``reports``)."""

    def change_paper(self, paper: ChangePaper, language: Literal["ar", "en"], practice: bool) -> bytes:
        """The same paper gives the same bytes at the same minute; a PDF."""
