"""Changes of the roster for paper, as in picture 20d: fictional people, no identity number has a right check digit."""

from dataclasses import replace
from datetime import UTC, date, datetime

from gosi_desktop import data
from gosi_desktop.application.ports.outbox import Operation, OperationState
from gosi_desktop.application.ports.roster_papers import ChangePaper
from gosi_desktop.domain.changes import AnyChange, ExcludeContributor, RegisterContributor, UpdateWage
from gosi_desktop.domain.contribution import Assessment, assess
from gosi_desktop.domain.contributor import (
    Birth,
    Contract,
    Contributor,
    Engagement,
    Housing,
    HousingKind,
    Names,
    NationalityGroup,
    System,
    WageParts,
)
from gosi_desktop.domain.dossier import Dossier
from gosi_desktop.domain.identifiers import Identity, IdentityKind
from gosi_desktop.domain.rule_rows import ReasonRow
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.domain.values import Month

RULES = RuleBook(data.load_rules())
JANUARY = Month(2026, 1)
MADE = datetime(2026, 1, 6, 7, 24, tzinfo=UTC)  # 10:24 in Riyadh
WAGE = WageParts(528_000, Housing(HousingKind.CASH, 132_000))  # 6,600.00
RAISED = WageParts(560_000, Housing(HousingKind.CASH, 140_000), 20_000, 30_000)
MAJED = Contributor(
    id="c1",
    identity=Identity(IdentityKind.NATIONAL_ID, "1099172647"),
    names=Names("ماجد بن علي العسيري", "Majed A. Alasiri"),
    birth=Birth(date(1990, 3, 12)),
    nationality="SA",
    nationality_group=NationalityGroup.SAUDI,
    system=System.OLD,
)
WORK = Engagement(
    id="e1",
    contributor_id="c1",
    branch_id="b1",
    occupation="مندوب مبيعات",
    contract=Contract("fixed", date(2025, 8, 22), date(2027, 8, 21), authenticated=True),
    join_date=date(2021, 8, 22),
)
EXCLUSION = ExcludeContributor(
    engagement_id="e1", leave_date=date(2026, 1, 18), termination_reason="termination_by_employer"
)
RAISE = UpdateWage(engagement_id="e1", month=JANUARY, wage=RAISED)
REGISTRATION = RegisterContributor(
    engagement_id="e1",
    contributor=MAJED,
    branch_id="b1",
    occupation="مندوب مبيعات",
    join_date=date(2026, 1, 4),
    wage=WAGE,
    contract=Contract("open", date(2026, 1, 4), None, authenticated=True),
)
DOSSIER = Dossier(MAJED, (WORK,)).with_wage("e1", Month(2021, 8), WAGE)
CHANGES: dict[str, AnyChange] = {"registration": REGISTRATION, "exclusion": EXCLUSION, "wage": RAISE}


def operation(change: AnyChange, **changed: object) -> Operation:
    """Made on the sixth of January and not sent."""
    made = Operation(
        id="019b924e-7a10-7000-8000-2f6c31d40031",
        establishment="612047385",
        contributor_id="c1",
        change=change,
        made_at=MADE,
        made_by="a1",
        state=OperationState.HELD,
    )
    return replace(made, **changed)  # type: ignore[arg-type]


def paper(
    change: AnyChange, dossier: Dossier = DOSSIER, answers: tuple[str, ...] = (), **changed: object
) -> ChangePaper:
    """The paper of a change on top of a dossier."""
    before = Dossier() if isinstance(change, RegisterContributor) else dossier
    after = change.apply_to(before)
    month = Month.of(change.leave_date) if isinstance(change, ExcludeContributor) else JANUARY
    engagement, person = after.engagement("e1"), after.contributor
    assert person is not None
    old, new = before.wage_of("e1", month), after.wage_of("e1", month)
    return ChangePaper(
        operation=operation(change, **changed),
        establishment="612047385",
        establishment_names=Names("شركة روابي السدير للتجارة", "Rawabi Alsudair Trading"),
        contributor=person,
        engagement=engagement,
        branch=Names("الرياض", "Riyadh"),
        month=month,
        wage_before=old.parts if old is not None else None,
        wage=new.parts if new is not None else None,
        before=assessed(before, month),
        after=assessed(after, month),
        deadline=month.last,
        reasons=RULES.rows(ReasonRow) if isinstance(change, ExcludeContributor) else (),
        prepared_by=Names("نورة العنزي", "Noura Alanazi"),
        answers=answers,
    )


def assessed(dossier: Dossier, month: Month) -> Assessment | None:
    """What a month costs."""
    wage = dossier.wage_of("e1", month)
    if dossier.contributor is None or wage is None:
        return None
    return assess(dossier.contributor, dossier.engagement("e1"), wage, month, RULES)
