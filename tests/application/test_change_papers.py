"""The paper of a request: what stands on it before and after it was carried out, and that it is kept once."""

from dataclasses import replace
from datetime import date

import pytest

from gosi_desktop.application.archive import EXCLUSION, REGISTRATION, WAGE_CHANGE
from gosi_desktop.application.ports.outbox import Operation, OperationState, Sending
from gosi_desktop.domain.changes import AnyChange, ExcludeContributor, RegisterContributor, UpdateWage, WithdrawRequest
from gosi_desktop.domain.contributor import Contributor, Names, NationalityGroup, System, WageParts
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.identifiers import Identity, IdentityKind
from gosi_desktop.domain.values import Month
from tests.fakes.day import NOW, RAWABI
from tests.fakes.people import Person
from tests.fakes.workspace import Bench

JANUARY = Month(2026, 1)


@pytest.fixture
def bench() -> Bench:
    return Bench()


@pytest.fixture
def majed(bench: Bench) -> Person:
    return next(one for one in bench.roster.folk[RAWABI] if one.row.name.startswith("ماجد"))


def asked(bench: Bench, person: str, change: AnyChange) -> Operation:
    """As the user asks for it."""
    changes = bench.workspace.roster_changes
    (made,) = changes.ask([changes.propose(RAWABI, person, change)], Sending.WHEN_I_ASK)
    return made


def exclusion(majed: Person, day: int = 18) -> ExcludeContributor:
    return ExcludeContributor(
        engagement_id=majed.row.engagement_id,
        leave_date=date(2026, 1, day),
        termination_reason="termination_by_employer",
    )


def raised(majed: Person) -> UpdateWage:
    return UpdateWage(engagement_id=majed.row.engagement_id, month=JANUARY, wage=WageParts(700_000))


def test_an_exclusion_shows_the_days_of_its_month(bench: Bench, majed: Person) -> None:
    made = bench.workspace.roster_papers.paper(asked(bench, majed.row.contributor_id, exclusion(majed)))
    assert made.before is not None
    assert made.after is not None
    assert (made.before.days, made.after.days, made.after.month_days) == (31, 18, 31)
    assert (made.after.employer_halalas, made.after.employee_halalas) == (45_029, 37_364)
    assert (made.month, made.deadline, made.engagement.leave_date) == (JANUARY, date(2026, 1, 31), date(2026, 1, 18))
    assert "termination_by_employer" in {row.id for row in made.reasons}
    assert (made.prepared_by, made.establishment) == (Names("نورة العنزي", "Noura Alanazi"), RAWABI)


def test_a_wage_change_shows_before_and_after(bench: Bench, majed: Person) -> None:
    made = bench.workspace.roster_papers.paper(asked(bench, majed.row.contributor_id, raised(majed)))
    assert made.wage_before is not None
    assert made.wage is not None
    assert (made.wage_before.raw_wage_halalas, made.wage.raw_wage_halalas) == (660_000, 700_000)
    assert made.before is not None
    assert made.after is not None
    assert (made.before.total_halalas, made.after.total_halalas) == (141_900, 150_500)
    assert made.reasons == ()


@pytest.mark.parametrize("kind", ["exclusion", "wage"])
def test_after_it_was_carried_out_the_paper_says_the_same(bench: Bench, majed: Person, kind: str) -> None:
    change: AnyChange = exclusion(majed) if kind == "exclusion" else raised(majed)
    papers = bench.workspace.roster_papers
    made = asked(bench, majed.row.contributor_id, change)
    before = papers.paper(made)
    done = replace(made, state=OperationState.ACCEPTED, reference="W-7", decided_at=NOW)
    dossier = bench.outbox.base(RAWABI, majed.row.contributor_id)
    bench.outbox.base = lambda establishment, contributor: change.apply_to(dossier)  # type: ignore[method-assign, assignment]
    bench.outbox.update(done)
    after = papers.paper(done)
    assert replace(after, operation=made) == before


def test_a_registration_has_nothing_before_it(bench: Bench) -> None:
    person = Contributor(
        id="new",
        identity=Identity(IdentityKind.NATIONAL_ID, "1099172647"),
        names=Names("سارة بنت علي", "Sarah"),
        nationality="SA",
        nationality_group=NationalityGroup.SAUDI,
        system=System.NEW,
    )
    change = RegisterContributor(
        engagement_id="e-new", contributor=person, branch_id="b1", occupation="0", join_date=date(2026, 1, 4),
        wage=WageParts(600_000),
    )  # fmt: skip
    operation = Operation(
        id="o1", establishment=RAWABI, contributor_id="new", change=change, made_at=NOW, made_by="somebody",
        state=OperationState.DRAFT,
    )  # fmt: skip
    made = bench.workspace.roster_papers.paper(operation)
    assert (made.before, made.wage_before, made.prepared_by) == (None, None, None)
    assert made.after is not None
    assert (made.after.days, made.contributor, made.branch) == (28, person, Names("الرياض", "Riyadh"))


def test_it_is_kept_once_for_each_state(bench: Bench, majed: Person) -> None:
    papers = bench.workspace.roster_papers
    made = asked(bench, majed.row.contributor_id, exclusion(majed))
    first = papers.keep(made)
    bench.clock.advance(3600)
    assert papers.keep(made) == first
    assert (first.kind, first.subject, first.establishment) == (EXCLUSION, majed.row.name, RAWABI)
    second = papers.keep(replace(made, state=OperationState.ACCEPTED, reference="W-7"))
    assert [paper.id for paper in bench.workspace.papers.list()] == [second.id, first.id]


def test_each_kind_is_called_by_its_own_name(bench: Bench, majed: Person) -> None:
    papers = bench.workspace.roster_papers
    assert papers.keep(asked(bench, majed.row.contributor_id, raised(majed))).kind == WAGE_CHANGE
    assert REGISTRATION == "contributor_registration"


def test_what_has_no_paper_is_refused(bench: Bench, majed: Person) -> None:
    operation = asked(bench, majed.row.contributor_id, raised(majed))
    with pytest.raises(RuleViolation, match=r"paper\.no_such"):
        bench.workspace.roster_papers.paper(replace(operation, change=WithdrawRequest(request_id=operation.id)))


def test_somebody_who_is_gone_has_no_paper(bench: Bench, majed: Person) -> None:
    operation = asked(bench, majed.row.contributor_id, raised(majed))
    with pytest.raises(RuleViolation, match="not_found"):
        bench.workspace.roster_papers.paper(replace(operation, contributor_id="nobody"))
