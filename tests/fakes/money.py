"""People with wages, and the invoice that an authority which agrees with us would make of them."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from hypothesis import strategies as st

from gosi_desktop.domain.contributor import (
    Contributor,
    Engagement,
    EngagementState,
    Housing,
    HousingKind,
    Names,
    NationalityGroup,
    System,
    WagePeriod,
)
from gosi_desktop.domain.identifiers import Identity, IdentityKind
from gosi_desktop.domain.invoices import BranchTotal, Invoice, InvoiceLine
from gosi_desktop.domain.roster_month import RosterEntry, expected_line
from gosi_desktop.domain.rule_rows import Insurance
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.domain.values import Month

DECEMBER = Month(2025, 12)


def hired(
    key: int,
    wage: int = 600_000,
    *,
    group: NationalityGroup = NationalityGroup.SAUDI,
    system: System | None = System.OLD,
    join: date = date(2020, 1, 1),
    leave: date | None = None,
    state: EngagementState = EngagementState.ACTIVE,
    wages: dict[Month, int] | None = None,
    cap: int | None = None,
    abroad: date | None = None,
) -> RosterEntry:
    """Somebody who works here; ``wages`` are basic wages by month instead of one from the beginning."""
    saudi, gulf = group is NationalityGroup.SAUDI, group is NationalityGroup.GCC
    number = f"{1 if saudi else 2}{key:09}"
    contributor = Contributor(
        id=f"c{key:07}",
        identity=Identity(IdentityKind.NATIONAL_ID if saudi else IdentityKind.IQAMA, number),
        names=Names(f"شخص {key}"),
        nationality="SA" if saudi else "BH" if gulf else "EG",
        nationality_group=group,
        system=system if saudi else None,
        abroad_since=abroad,
    )
    engagement = Engagement(
        id=f"e{key:07}",
        contributor_id=contributor.id,
        join_date=join,
        leave_date=leave,
        state=state,
        shared_cap_halalas=cap,
    )
    by_month = {Month.of(join): wage} if wages is None else wages
    periods = tuple(
        WagePeriod(
            id=f"{engagement.id}@{month}",
            engagement_id=engagement.id,
            from_month=month,
            basic_halalas=basic,
            housing=Housing(HousingKind.NONE),
        )
        for month, basic in by_month.items()
    )
    return RosterEntry(contributor, engagement, periods)


def lines_of(roster: Iterable[RosterEntry], month: Month, rules: RuleBook) -> list[InvoiceLine]:
    """Our own lines."""
    lines = (expected_line(entry, month, rules) for entry in roster)
    return [line for line in lines if isinstance(line, InvoiceLine)]


def invoice_of(lines: Sequence[InvoiceLine], month: Month = DECEMBER, **values: Any) -> Invoice:
    """The invoice that adds these lines up."""
    regular = [line for line in lines if line.adjustment_of is None]
    shares = [share for line in regular for share in line.shares]
    totals = tuple(
        BranchTotal(
            branch,
            sum(share.employer_halalas for share in shares if share.branch is branch),
            sum(share.employee_halalas for share in shares if share.branch is branch),
        )
        for branch in Insurance
        if any(share.branch is branch for share in shares)
    )
    facts: dict[str, Any] = {
        "id": f"i-{month}",
        "number": f"INV-{month.year}{month.month:02}",
        "month": month,
        "issued": month.next().first,
        "due": month.next().first.replace(day=15),
        "totals": totals,
        "rules_version": "2026.1",
        "line_count": len(lines),
    }
    return Invoice(**(facts | values))


_KINDS = (
    (NationalityGroup.SAUDI, System.OLD),
    (NationalityGroup.SAUDI, System.NEW),
    (NationalityGroup.SAUDI, None),
    (NationalityGroup.NON_SAUDI, None),
    (NationalityGroup.GCC, None),
)
months_near = st.integers(-8, 8).map(DECEMBER.shift)
amounts = st.integers(0, 6_000_000)


@st.composite
def entries(draw: st.DrawFn, key: int) -> RosterEntry:
    """Anybody, around December 2025."""
    group, system = draw(st.sampled_from(_KINDS))
    join = draw(st.dates(date(2025, 3, 1), date(2026, 2, 28)))
    leave = draw(st.none() | st.dates(join, date(2026, 3, 31)))
    joined = Month.of(join)
    wages = draw(st.dictionaries(st.integers(0, 10).map(joined.shift), amounts, max_size=3))
    return hired(
        key,
        group=group,
        system=system,
        join=join,
        leave=leave,
        state=draw(st.sampled_from(EngagementState)),
        wages=wages,
        cap=draw(st.none() | amounts),
        abroad=draw(st.none() | st.dates(date(2025, 3, 1), date(2026, 2, 28))),
    )


@st.composite
def rosters(draw: st.DrawFn) -> list[RosterEntry]:
    """A few people in the order of their engagements."""
    return [draw(entries(key)) for key in sorted(draw(st.sets(st.integers(0, 50), max_size=6)))]


@st.composite
def disturbed(draw: st.DrawFn, lines: Sequence[InvoiceLine]) -> list[InvoiceLine]:
    """The lines with anything wrong: left out, doubled, of strangers, with other wages, days, rates or amounts."""
    found: list[InvoiceLine] = []
    for line in lines:
        kind = draw(st.sampled_from(["same", "gone", "double", "other"]))
        if kind == "same" or kind == "double":
            found += [line] * (1 if kind == "same" else 2)
        elif kind == "other":
            found.append(draw(_other(line)))
    for key in sorted(draw(st.sets(st.integers(60, 65), max_size=2))):
        found += [line._replace(engagement_id=f"e{key:07}") for line in lines[:1]]
    return found


@st.composite
def _other(draw: st.DrawFn, line: InvoiceLine) -> InvoiceLine:
    shares = tuple(
        share._replace(
            employer_percent=draw(st.sampled_from([share.employer_percent, 950, 1000])),
            employer_halalas=share.employer_halalas + draw(st.integers(-2, 200)),
            employee_halalas=share.employee_halalas + draw(st.sampled_from([0, 0, 1, -1, 5000])),
        )
        for share in line.shares
        if draw(st.booleans())
    )
    return line._replace(
        wage_halalas=draw(st.sampled_from([line.wage_halalas, 100_000, 4_500_000])),
        days=draw(st.integers(0, line.month_days)),
        system=draw(st.sampled_from([line.system, System.OLD, System.NEW, None])),
        shares=shares,
    )
