"""An establishment comes to be: its number, its rows in a new feed, and the roles of those who have an account."""

from datetime import date

import sqlalchemy as sa
import uuid6

from gosi_desktop.contract.applications import ApplicationContributor, ApplicationDraft
from gosi_desktop.contract.entities import (
    BranchData,
    ContactsData,
    ContributorData,
    EngagementData,
    EstablishmentData,
    HousingData,
    LicenceData,
    MemberData,
    NamesData,
    OwnerData,
    SystemData,
    WagePeriodData,
)
from gosi_desktop.domain.establishment import Role
from gosi_desktop.domain.values import percent_text
from gosi_desktop.sandbox import application_checks, journal, opening, registers, series
from gosi_desktop.sandbox.calls import Context
from gosi_desktop.sandbox.database import insert
from gosi_desktop.sandbox.journal import Journal
from gosi_desktop.sandbox.tables import commercial_entry, establishment, person

_FIRST_NUMBER = 640_000_000


def establish(ctx: Context, draft: ApplicationDraft) -> str:
    """Write what an application says, which was judged before; the answer is the subscription number."""
    number = _new_number(ctx)
    about = _about(number, draft)
    ctx.connection.execute(sa.insert(establishment).values(number=number, name=about.names.ar, name_en=about.names.en))
    with journal.recording(ctx.connection, number, ctx.now, by="authority") as written:
        written.put("establishment", number, about)
        _put_owners(ctx, written, draft)
        _put_paper(ctx, written, draft)
        branch = BranchData(
            name=NamesData(ar="المركز الرئيسي", en="Head office"), city=about.office, state="open",
            opened=about.started, number=number, cr_number=about.cr_number,
        )  # fmt: skip
        main = str(uuid6.uuid7())
        written.put("branch", main, branch)
        if draft.supervisor:
            member = MemberData(
                identity=draft.supervisor, name=registers.names_of(ctx, draft.supervisor),
                role=Role.SUPERVISOR.value, state="invited", since=registers.today(ctx).isoformat(),
            )  # fmt: skip
            written.put("member", str(uuid6.uuid7()), member)
        for one in draft.contributors:
            _put_contributor(ctx, written, main, one)
    _let_in(ctx, number, draft)
    return number


def _about(number: str, draft: ApplicationDraft) -> EstablishmentData:
    assert draft.paper
    assert draft.names
    assert draft.started
    assert draft.national_address
    return EstablishmentData(
        number=number, names=draft.names, legal_form=draft.legal_form or "", activity=draft.activity or "",
        cr_number=draft.paper.number, unified_number=draft.unified_number or "", started=draft.started,
        office=draft.national_address.city, compliant=True, state="active", main_number=draft.main_number,
        contacts=ContactsData(phone=draft.phone, email=draft.email), national_address=draft.national_address,
        iban=draft.iban,
    )  # fmt: skip


def _put_owners(ctx: Context, written: Journal, draft: ApplicationDraft) -> None:
    equal = percent_text(10_000 // max(1, len(draft.owners)))
    for owner in draft.owners:
        row = OwnerData(
            identity=owner.identity, name=NamesData(ar=owner.name), share=owner.share or equal,
            from_=registers.today(ctx).isoformat(),
        )  # fmt: skip
        written.put("owner", str(uuid6.uuid7()), row)


def _put_paper(ctx: Context, written: Journal, draft: ApplicationDraft) -> None:
    """The licence, here and in the commercial register, which has seen its copy where it did not know it."""
    paper = draft.paper
    assert paper
    assert draft.names
    assert paper.expires
    issued = paper.issued or registers.today(ctx).isoformat()
    licence = LicenceData(kind=paper.kind, number=paper.number, issued=issued, expires=paper.expires)
    written.put("licence", str(uuid6.uuid7()), licence)
    entry = insert(ctx.connection, commercial_entry).values(
        number=paper.number, name=draft.names.ar, name_en=draft.names.en or "", expires=paper.expires,
        state=registers.IN_FORCE,
    )  # fmt: skip
    ctx.connection.execute(entry.on_conflict_do_nothing())


def _put_contributor(ctx: Context, written: Journal, branch: str, one: ApplicationContributor) -> None:
    assert one.wage
    assert one.join_date
    system = application_checks.system_of(ctx, one, date.fromisoformat(one.join_date))
    contributor = ContributorData(
        identity=one.identity, names=one.names, nationality=one.nationality,
        nationality_group=application_checks.group_of(one.nationality).value, birth=one.birth,
        contributor_no=f"31{series.following(ctx.connection, 'contributor'):07}",
        system=SystemData(value=system.value, source="service") if system else None,
        first_registration=one.join_date if system else None,
    )  # fmt: skip
    written.put("contributor", one.id, contributor)
    engagement = str(uuid6.uuid7())
    written.put(
        "engagement", engagement,
        EngagementData(
            contributor=one.id, branch=branch, occupation=one.occupation, join_date=one.join_date, state="active",
            contract=one.contract,
        ),
    )  # fmt: skip
    month = one.join_date[:7]
    wage = WagePeriodData(
        engagement=engagement, from_month=month, basic_wage=one.wage.basic_wage,
        housing=one.wage.housing or HousingData(kind="none"), commission=one.wage.commission,
        other_allowances=one.wage.other_allowances, source="employer",
    )  # fmt: skip
    written.put("wage_period", f"{engagement}@{month}", wage)


def _let_in(ctx: Context, number: str, draft: ApplicationDraft) -> None:
    """Owners and the supervisor who have an account need not register one: they have the role at once."""
    identities = dict.fromkeys([*(owner.identity for owner in draft.owners), draft.supervisor or ""])
    for identity in identities:
        key = ctx.connection.scalar(sa.select(person.c.id).where(person.c.identity == identity))
        place = registers.place_of(ctx, number, identity) if key else None
        if key and place and place.role:
            opening.join(ctx, key, identity, place)


def _new_number(ctx: Context) -> str:
    """A subscription number that no establishment has."""
    while True:
        number = str(_FIRST_NUMBER + 11 * series.following(ctx.connection, "establishment"))
        taken = sa.select(establishment.c.number).where(establishment.c.number == number)
        if ctx.connection.scalar(taken) is None:
            return number
