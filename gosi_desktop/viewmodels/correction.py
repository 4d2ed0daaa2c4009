"""Small changes of one contributor: his data, a period, another branch, a period that should never have been."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QObject

from gosi_desktop.application.ports import RosterRow
from gosi_desktop.application.workspace import Workspace
from gosi_desktop.domain.attachments import PaperFile
from gosi_desktop.domain.changes import (
    AnyChange,
    CancelEngagement,
    CorrectContributor,
    CorrectEngagement,
    TransferContributor,
)
from gosi_desktop.domain.clock import today_in_riyadh
from gosi_desktop.domain.contributor import Birth, Contract, Names
from gosi_desktop.domain.dossier import Dossier
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.establishment import Branch
from gosi_desktop.domain.identifiers import identity
from gosi_desktop.domain.official_numbers import mobile
from gosi_desktop.domain.rule_rows import ReasonRow
from gosi_desktop.domain.values import Month
from gosi_desktop.viewmodels.attached_papers import AttachedPapersViewModel
from gosi_desktop.viewmodels.change_dialog import ChangeViewModel, Outcome
from gosi_desktop.viewmodels.change_texts import Remarks, by_field, read_birth, read_day
from gosi_desktop.viewmodels.runners import Runners


class Correcting(StrEnum):
    """Which of them; the value is the kind of the request."""

    PERSON = "correct_contributor"
    PERIOD = "correct_engagement"
    BRANCH = "transfer_contributor"
    CANCEL = "cancel_engagement"


FIELDS: Final[Mapping[Correcting, tuple[str, ...]]] = {
    Correcting.PERSON: ("identity", "name", "name_en", "birth", "mobile"),
    Correcting.PERIOD: (
        "occupation", "join_date", "leave_date", "termination_reason", "contract_kind", "contract.from", "contract.to",
        "authenticated",
    ),
    Correcting.BRANCH: ("branch", "from"),
    Correcting.CANCEL: ("grounds",),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class CorrectionState:
    """``texts`` are as typed, ``at_first`` as they were; only what differs is asked for."""

    establishment: str
    people: tuple[RosterRow, ...]
    what: Correcting
    at_first: Mapping[str, str] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)
    branches: tuple[Branch, ...] = ()
    occupations: Mapping[str, Names] = field(default_factory=dict)
    reasons: tuple[ReasonRow, ...] = ()
    ended: bool = False  # the period has a last day that can be corrected
    remarks: Remarks = field(default_factory=dict)
    outcome: Outcome = field(default_factory=Outcome)
    words: frozenset[str] = frozenset()

    @property
    def changed(self) -> frozenset[str]:
        """The fields that differ."""
        return frozenset(name for name, text in self.texts.items() if text.strip() != self.at_first.get(name, ""))


@dataclass(frozen=True, slots=True)
class _Around:
    at_first: Mapping[str, str]
    texts: Mapping[str, str]
    branches: tuple[Branch, ...]
    occupations: Mapping[str, Names]
    ended: bool
    papers: tuple[PaperFile, ...] = ()


class CorrectionViewModel(ChangeViewModel[CorrectionState]):
    """Begins with what is known; asks for the differences. Papers go with a cancellation alone."""

    def __init__(
        self,
        establishment: str,
        row: RosterRow,
        what: Correcting,
        workspace: Workspace,
        runners: Runners,
        parent: QObject | None = None,
    ) -> None:
        self._today = today_in_riyadh(workspace.clock)
        reasons = workspace.rules.in_force(ReasonRow, self._today)
        super().__init__(CorrectionState(establishment, (row,), what, reasons=reasons), workspace, runners, parent)
        self.papers = AttachedPapersViewModel(workspace, runners, self)
        self.papers.changed.connect(self._follow_papers)
        self.papers.failed.connect(self.failed)

    def load(self) -> None:
        """What is known of him."""
        self._runners.reads.run(self._around, self._fill, self._not_read)

    def edit(self, name: str, text: str) -> None:
        """A field as it is typed."""
        self._update(texts={**self.state.texts, name: text})
        self._think()

    def _around(self) -> _Around:
        row, establishment = self.state.people[0], self.state.establishment
        dossier = self._dossier(establishment, row.contributor_id)
        texts = _texts(dossier, row.engagement_id) | {"from": self._today.strftime("%Y/%m/%d"), "grounds": ""}
        typed, papers = texts, tuple[PaperFile, ...]()
        if self._instead_of is not None:
            papers = self._workspace.outbox.papers_of(self._instead_of)
            typed = _asked(self._instead_of.change, dossier, row.engagement_id, texts)
        branches = [one for one in self._workspace.contributors.branches(establishment) if one.closed is None]
        occupations = self._workspace.contributor_forms.occupations()
        names = FIELDS[self.state.what]
        return _Around(
            {name: texts.get(name, "") for name in names},
            {name: typed.get(name, "") for name in names},
            tuple(branches),
            occupations,
            bool(texts["leave_date"]),
            papers,
        )

    def _fill(self, around: _Around) -> None:
        self.papers.fill(around.papers)
        self._update(
            at_first=around.at_first, texts=around.texts, branches=around.branches, occupations=around.occupations,
            ended=around.ended,
        )  # fmt: skip
        if self._instead_of is not None:
            self._think()

    def _papers_for(self, change: AnyChange) -> tuple[PaperFile, ...]:
        return self.papers.state.papers if isinstance(change, CancelEngagement) else ()

    def _follow_papers(self, _papers: object) -> None:
        self._think()

    def _think(self) -> None:
        self._work_out(partial(_made, self.state), lambda _change: Month.of(self._today))

    def _shown(self, outcome: Outcome) -> dict[str, Any]:
        found = [finding for one in outcome.proposals for finding in one.findings]
        named = [replace(one, field=one.field.removeprefix("contributor.")) for one in found]
        return {"outcome": outcome, "remarks": by_field([*outcome.refused.values(), *named])}

    def _not_read(self, error: Exception) -> None:
        self._fail(self._question, error)


def _asked(change: AnyChange, dossier: Dossier, engagement_id: str, texts: dict[str, str]) -> dict[str, str]:
    """The fields as a request has them."""
    made = texts | _texts(change.apply_to(dossier), engagement_id)
    if isinstance(change, TransferContributor):
        made["from"] = change.from_date.strftime("%Y/%m/%d")
    elif isinstance(change, CancelEngagement):
        made["grounds"] = change.grounds
    return made


def _texts(dossier: Dossier, engagement_id: str) -> dict[str, str]:
    """Everything as it would be typed."""
    work, known = dossier.engagement(engagement_id), dossier.contributor
    contract = work.contract

    def day(value: Any) -> str:
        return value.strftime("%Y/%m/%d") if value is not None else ""

    made = {
        "occupation": work.occupation or "",
        "join_date": day(work.join_date),
        "leave_date": day(work.leave_date),
        "termination_reason": work.termination_reason or "",
        "contract_kind": contract.kind if contract is not None else "open",
        "contract.from": day(contract.from_date) if contract is not None else "",
        "contract.to": day(contract.to_date) if contract is not None else "",
        "authenticated": "yes" if contract is not None and contract.authenticated else "",
        "branch": work.branch_id or "",
    }
    if known is not None:
        born = known.birth.date if known.birth is not None else None
        made |= {
            "identity": known.identity.number, "name": known.names.ar, "name_en": known.names.en or "",
            "birth": day(born), "mobile": known.mobile or "",
        }  # fmt: skip
    return made


def _made(state: CorrectionState, row: RosterRow, dossier: Dossier) -> AnyChange | None:
    """What would be asked for; None when nothing differs. Raises RuleViolation at the field that cannot be read."""
    if not state.changed:
        return None
    if state.what is Correcting.PERSON:
        return _person(state, row, dossier)
    if state.what is Correcting.PERIOD:
        return _period(state, row)
    if state.what is Correcting.BRANCH:
        day = read_day(state.texts["from"], "from")
        return TransferContributor(engagement_id=row.engagement_id, branch_id=state.texts["branch"], from_date=day)
    return CancelEngagement(engagement_id=row.engagement_id, grounds=state.texts["grounds"].strip())


def _person(state: CorrectionState, row: RosterRow, dossier: Dossier) -> AnyChange:
    changed, texts, known = state.changed, state.texts, dossier.contributor
    if known is None:
        raise RuleViolation("not_found", "contributor")
    if "name" in changed and not texts["name"].strip():
        raise RuleViolation("required", "name")
    number = None
    if "identity" in changed:
        try:
            number = identity(texts["identity"], known.identity.kind, known.identity.country)
        except RuleViolation as refusal:
            raise RuleViolation(refusal.code, "identity", **refusal.params) from None
    names = Names(texts["name"].strip(), texts["name_en"].strip() or None) if changed & {"name", "name_en"} else None
    return CorrectContributor(
        contributor_id=row.contributor_id,
        identity=number,
        names=names,
        birth=Birth(*read_birth(texts["birth"])) if "birth" in changed else None,
        mobile=mobile(texts["mobile"]) if "mobile" in changed else None,
    )


def _period(state: CorrectionState, row: RosterRow) -> AnyChange:
    changed, texts = state.changed, state.texts
    contract = None
    if changed & {"contract_kind", "contract.from", "contract.to", "authenticated"}:
        begins = texts["contract.from"] or texts["join_date"]
        fixed = texts["contract_kind"] == "fixed"
        contract = Contract(
            texts["contract_kind"],
            read_day(begins, "contract.from"),
            read_day(texts["contract.to"], "contract.to") if fixed else None,
            bool(texts["authenticated"]),
        )
    if "occupation" in changed and not texts["occupation"]:
        raise RuleViolation("required", "occupation")
    return CorrectEngagement(
        engagement_id=row.engagement_id,
        occupation=texts["occupation"] if "occupation" in changed else None,
        contract=contract,
        join_date=read_day(texts["join_date"], "join_date") if "join_date" in changed else None,
        leave_date=read_day(texts["leave_date"], "leave_date") if "leave_date" in changed else None,
        termination_reason=texts["termination_reason"] if "termination_reason" in changed else None,
    )
