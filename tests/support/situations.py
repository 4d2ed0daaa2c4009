"""Situations that a user can bring about by hand, with what the rules say of each (facts, sections 3 to 5)."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from gosi_desktop.domain.attachments import PaperFile, paper_file
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
from gosi_desktop.domain.contributor import Birth, Contract, Contributor, Names, WageParts, nationality_group_of
from gosi_desktop.domain.dossier import Dossier
from gosi_desktop.domain.identifiers import Identity, IdentityKind, identity
from gosi_desktop.domain.values import Month
from gosi_desktop.sandbox.seeds.planting import checked
from tests.support.desktop import NUMBER, Desktop
from tests.support.edits import Editor
from tests.support.scans import pdf

TODAY, YESTERDAY, LAST_MONTH = date(2026, 1, 6), date(2026, 1, 5), date(2025, 12, 31)
JANUARY = Month(2026, 1)
WAGE = WageParts(648_000)
SAUDI, EGYPTIAN, BUSY = checked("100000195"), checked("200000196"), checked("200000197")
PAPER = paper_file("payslips.pdf", pdf())  # the service has it
# Of the small seed, in the order of their ids; for one the authority has to decide whether he ever worked here.
ACTIVE, IN_REVIEW, GULF, FOREIGN, GONE_FOREIGN, PENDING, LEFT, LEFT_YOUNGER, OVER_FIFTY = 0, 1, 2, 8, 12, 20, 24, 26, 13


class Office:
    """The owner's computer with the roster, and what a user would type into the dialogs."""

    def __init__(self, desktop: Desktop) -> None:
        self.desktop = desktop
        self.editor = Editor(desktop, "me", lambda: "new")
        found = desktop.rows(NUMBER)
        self.people = sorted(id for entity, id in found if entity == "contributor")
        self.branches = sorted(id for entity, id in found if entity == "branch")

    def dossier(self, who: int) -> Dossier:
        return self.desktop.cache.outbox.dossier(NUMBER, self.people[who])

    def work(self, who: int) -> str:
        return self.dossier(who).engagements[0].id

    def registering(self, **more: object) -> RegisterContributor:
        """A Saudi of 27 who began yesterday."""
        plain = RegisterContributor(
            engagement_id="e-new", contributor=person(), branch_id=self.branches[0], occupation="accountant",
            join_date=YESTERDAY, wage=WAGE, contract=Contract("open", YESTERDAY, None, True),
        )  # fmt: skip
        return replace(plain, **more)  # type: ignore[arg-type]

    def again(self, who: int, **more: object) -> RegisterContributor:
        """Somebody who was here before."""
        known = self.dossier(who).contributor
        assert known is not None
        return self.registering(contributor=known, **more)


def person(
    born: date = date(1998, 3, 1), number: str = SAUDI, nationality: str = "SA", kind: IdentityKind | None = None
) -> Contributor:
    chosen = kind or (IdentityKind.NATIONAL_ID if nationality == "SA" else IdentityKind.IQAMA)
    return Contributor(
        id="c-new", identity=Identity(chosen, number), names=Names("بدر الجابري"), birth=Birth(born),
        nationality=nationality, nationality_group=nationality_group_of(nationality),
    )  # fmt: skip


def foreigner(born: date = date(1990, 1, 1), number: str = EGYPTIAN) -> Contributor:
    return person(born, number, "EG")


def bahraini(born: date = date(1990, 1, 1)) -> Contributor:
    return person(born, "900123456", "BH", IdentityKind.GCC_ID)


@dataclass(frozen=True)
class Row:
    """``facts``: the paragraph. ``who``: of the seed; -1 somebody new. ``by``: who can know it."""

    facts: str
    make: Callable[[Office], AnyChange]
    code: str
    field: str
    who: int = -1
    warns: bool = False
    by: str = "both"  # service: only it can know; form: typed text is read before there is a change
    papers: tuple[PaperFile, ...] = ()


def wage(who: int, basic: int, month: Month = JANUARY) -> Callable[[Office], AnyChange]:
    return lambda at: UpdateWage(engagement_id=at.work(who), month=month, wage=WageParts(basic))


def leaving(who: int, day: date = TODAY, reason: str = "resignation", text: str = "") -> Callable[[Office], AnyChange]:
    return lambda at: ExcludeContributor(
        engagement_id=at.work(who), leave_date=day, termination_reason=reason, text=text
    )


def period(who: int, **given: object) -> Callable[[Office], AnyChange]:
    return lambda at: CorrectEngagement(engagement_id=at.work(who), **given)  # type: ignore[arg-type]


def moving(day: date, which: int = 1) -> Callable[[Office], AnyChange]:
    def make(at: Office) -> AnyChange:
        here = at.dossier(ACTIVE).engagements[0].branch_id
        others = [one for one in at.branches if one != here]
        return TransferContributor(
            engagement_id=at.work(ACTIVE), branch_id=others[0] if which else here or "", from_date=day
        )

    return make


def data(who: int, **given: object) -> Callable[[Office], AnyChange]:
    return lambda at: CorrectContributor(contributor_id=at.people[who], **given)  # type: ignore[arg-type]


def joining(**more: object) -> Callable[[Office], AnyChange]:
    return lambda at: at.registering(**more)


ROWS = [
    # 3.3 and 3.2: what the wage counts for
    Row("3.2 T1, T2", wage(ACTIVE, 120_000), "wage_below_floor", "basic_wage", ACTIVE, warns=True),
    Row("3.2 T11", wage(FOREIGN, 39_900), "wage_below_floor", "basic_wage", FOREIGN, warns=True),
    Row("3.2 T12", wage(GULF, 39_900), "wage_below_floor", "basic_wage", GULF, warns=True),
    Row("3.3", wage(ACTIVE, 4_600_000), "wage_above_ceiling", "basic_wage", ACTIVE, warns=True),
    Row("3.3", joining(wage=WageParts(4_600_000)), "wage_above_ceiling", "basic_wage", warns=True),
    # 3.7: ages on the joining day
    Row("3.7 A1", joining(contributor=person(date(2008, 2, 1))), "age_refused", "contributor.birth"),
    Row("3.7 A1", joining(contributor=foreigner(date(2008, 2, 1)), contract=None), "age_refused", "contributor.birth"),
    Row("3.7 A1", joining(contributor=bahraini(date(2008, 2, 1)), contract=None), "age_refused", "contributor.birth"),
    Row("3.7 A1", data(ACTIVE, birth=Birth(date(2015, 1, 1))), "age_refused", "birth", ACTIVE),
    Row(
        "3.7 A2",
        joining(contributor=person(date(1963, 1, 1)), join_date=date(2024, 5, 1), backdated=True),
        "age_refused",
        "contributor.birth",
    ),
    Row(
        "3.7 A3",
        joining(contributor=person(date(1963, 6, 1))),
        "age_pension_exception",
        "contributor.birth",
        warns=True,
    ),
    Row("3.7 A3", lambda at: at.again(LEFT), "age_pension_exception", "contributor.birth", LEFT, warns=True),
    Row("3.7 A4", joining(contributor=person(date(1958, 1, 1))), "age_hazards_only", "contributor.birth", warns=True),
    Row("3.7 A4", lambda at: at.again(LEFT_YOUNGER), "age_hazards_only", "contributor.birth", LEFT_YOUNGER, warns=True),
    Row(
        "3.7 A5",
        joining(contributor=foreigner(date(1960, 1, 1)), contract=None),
        "age_over_60",
        "contributor.birth",
        warns=True,
    ),
    Row("3.7 rise after 50", wage(OVER_FIFTY, 1_500_000), "wage_rise_over_50", "basic_wage", OVER_FIFTY, warns=True),
    # 4: whose dates are the state's
    Row("4 expatriates", period(FOREIGN, join_date=TODAY), "join_date.by_the_state", "join_date", FOREIGN),
    Row("4 expatriates", leaving(FOREIGN), "state_date_rules", "leave_date", FOREIGN, warns=True),
    Row(
        "4 expatriates",
        leaving(GONE_FOREIGN, reason="final_exit"),
        "state_date_rules",
        "leave_date",
        GONE_FOREIGN,
        warns=True,
    ),
    # 5: deadlines
    Row("5 joiner", joining(join_date=LAST_MONTH), "after_deadline", "join_date"),
    Row("5 leaver", leaving(ACTIVE, LAST_MONTH), "after_deadline", "leave_date", ACTIVE),
    Row("5 any change", wage(ACTIVE, 700_000, Month(2025, 12)), "month_closed", "month", ACTIVE),
    Row("5 any change", period(ACTIVE, join_date=LAST_MONTH), "after_deadline", "join_date", ACTIVE),
    Row("5 any change", period(LEFT, leave_date=TODAY), "after_deadline", "leave_date", LEFT),
    Row("5 any change", moving(LAST_MONTH), "after_deadline", "from", ACTIVE),
    # 5.2 to 5.4: joining
    Row("5.2 contract", joining(contract=None), "contract_not_authenticated", "contract.authenticated"),
    Row(
        "5.2 contract",
        joining(contract=Contract("open", YESTERDAY)),
        "contract_not_authenticated",
        "contract.authenticated",
    ),
    Row("5.2 worker", joining(), "awaiting_worker", "", by="service"),
    Row(
        "5.2 check digit",
        joining(contributor=person(number=SAUDI[:-1] + "0")),
        "identifier.check_digit",
        "number",
        by="form",
    ),
    Row("5.2 birth", joining(contributor=replace(person(), birth=None)), "required", "contributor.birth", by="form"),
    Row("5.2 birth", data(ACTIVE, birth=Birth(date(2025, 1, 1))), "birth.after_event", "birth", ACTIVE),
    Row(
        "5.2 start",
        joining(join_date=date(2014, 1, 1), contributor=person(date(1980, 1, 1))),
        "join_before_start",
        "join_date",
    ),
    Row("5.2 wage", joining(wage=WageParts(0)), "wage_not_positive", "basic_wage"),
    Row("5.2 occupation", joining(occupation="astronaut"), "not_in_list", "occupation", by="form"),
    Row("5.2 active here", lambda at: at.again(ACTIVE), "already_active_here", "join_date", ACTIVE),
    Row(
        "5.2 active here",
        data(ACTIVE, identity=identity("1000000024", IdentityKind.NATIONAL_ID)),
        "already_active_here",
        "identity.number",
        ACTIVE,
        by="service",
    ),
    Row("5.2 overlap", lambda at: at.again(LEFT, join_date=date(2025, 1, 10)), "overlap", "join_date", LEFT),
    Row("5.3 record", joining(contributor=foreigner(), contract=None), "state_record_missing", "", by="service"),
    Row(
        "5.3 transfer",
        joining(contributor=foreigner(number=BUSY), contract=None),
        "active_elsewhere",
        "contributor.identity",
        by="service",
    ),
    Row(
        "5.3 pending",
        lambda at: CompletePendingContributor(engagement_id=at.work(ACTIVE), wage=WAGE, occupation="cook"),
        "engagement.not_pending",
        "target",
        ACTIVE,
    ),
    Row(
        "5.3 pending",
        lambda at: CompletePendingContributor(engagement_id=at.work(PENDING), wage=WageParts(0), occupation="cook"),
        "wage_not_positive",
        "basic_wage",
        PENDING,
    ),
    Row(
        "5.3 pending",
        lambda at: CompletePendingContributor(
            engagement_id=at.work(PENDING), wage=WageParts(30_000), occupation="cook"
        ),
        "wage_below_floor",
        "basic_wage",
        PENDING,
        warns=True,
    ),
    Row(
        "5.10 data",
        data(FOREIGN, nationality="SA", identity=Identity(IdentityKind.NATIONAL_ID, SAUDI)),
        "nationality.other_group",
        "nationality",
        FOREIGN,
    ),
    # 5.6: wages
    Row("5.6 zero", wage(ACTIVE, 0), "wage_not_positive", "basic_wage", ACTIVE),
    Row("5.6 jump", wage(ACTIVE, 3_000_000), "wage_jump", "basic_wage", ACTIVE, warns=True),
    Row("5.6 jump", wage(ACTIVE, 150_000), "wage_jump", "basic_wage", ACTIVE, warns=True),
    Row("5.6 month", wage(ACTIVE, 700_000, Month(2019, 2)), "wage.before_join", "month", ACTIVE),
    Row("5.6 month", wage(LEFT, 700_000), "engagement.ended", "month", LEFT),
    # 5.7: leaving
    Row("5.7 order", leaving(ACTIVE, date(2019, 3, 2)), "leave_before_join", "leave_date", ACTIVE),
    Row("5.7 future", leaving(ACTIVE, date(2026, 2, 1)), "leave_in_later_month", "leave_date", ACTIVE),
    Row("5.7 closed", leaving(LEFT), "engagement.ended", "target", LEFT),
    Row("5.7 pending request", leaving(IN_REVIEW), "engagement.in_review", "target", IN_REVIEW, by="service"),
    Row("5.7 reason", leaving(ACTIVE, reason=""), "reason_required", "termination_reason", ACTIVE),
    Row("5.7 reason", leaving(ACTIVE, reason="other"), "reason_required", "text", ACTIVE),
    Row("5.7 reason", period(ACTIVE, termination_reason="retirement"), "engagement.open", "termination_reason", ACTIVE),
    # 5.8: backwards
    Row("5.8 papers", joining(join_date=LAST_MONTH, backdated=True), "attachment_missing", "attachments"),
    Row(
        "5.8 papers",
        joining(join_date=LAST_MONTH, backdated=True),
        "documents_in_review",
        "",
        by="service",
        papers=(PAPER,),
    ),
    Row("5.8 two years", joining(join_date=date(2024, 1, 5), backdated=True), "backdating_too_far", "join_date"),
    Row(
        "5.8 annuities only",
        joining(join_date=LAST_MONTH, backdated=True, contributor=bahraini(), contract=None),
        "backdating_hazards",
        "join_date",
    ),
    Row(
        "5.8 annuities only",
        joining(join_date=LAST_MONTH, backdated=True, contributor=person(date(1955, 1, 1))),
        "backdating_hazards",
        "join_date",
    ),
    Row(
        "5.8 old contract",
        joining(contract=Contract("open", date(2025, 11, 1), None, True)),
        "contract_starts_long_ago",
        "contract.from",
        warns=True,
    ),
    # 5.9: should never have been; 5.10: another branch
    Row(
        "5.9",
        lambda at: CancelEngagement(engagement_id=at.work(ACTIVE), grounds=" "),
        "reason_required",
        "grounds",
        ACTIVE,
    ),
    Row(
        "5.9",
        lambda at: CancelEngagement(engagement_id=at.work(ACTIVE), grounds="خطأ"),
        "decision_pending",
        "",
        ACTIVE,
        by="service",
    ),
    Row("5.10 branch", moving(TODAY, 0), "branch.same", "branch", ACTIVE),
    Row("5.10 branch", moving(date(2026, 2, 1)), "branch.month", "from", ACTIVE),
    Row("5.10 branch", moving(date(2019, 3, 2)), "branch.month", "from", ACTIVE),
]
