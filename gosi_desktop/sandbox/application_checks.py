"""An application judged when it is submitted: faults of form, and the four conditions of a first registration.

The conditions (the seed's): a commercial registration or licence in force, contracts that are authenticated, ages that
may be insured, identity documents in force. Where the commercial register knows the number its own date decides, and no
copy of the paper is asked for.
"""

from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Final

import msgspec

from gosi_desktop.contract.applications import (
    ApplicationContributor,
    ApplicationDraft,
    ApplicationOwner,
    ApplicationWage,
    RegistrationPaper,
)
from gosi_desktop.data import load_list
from gosi_desktop.domain import official_numbers as numbers
from gosi_desktop.domain.ages import age_on, age_ruling
from gosi_desktop.domain.contributor import NationalityGroup, System
from gosi_desktop.domain.dates import Calendar
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.identifiers import GCC_COUNTRIES, identify
from gosi_desktop.domain.registration import email, holder_identity
from gosi_desktop.domain.values import amount_of, percent_of, percent_text
from gosi_desktop.sandbox import attachments, registers
from gosi_desktop.sandbox.calls import Context
from gosi_desktop.sandbox.problems import Refusal
from gosi_desktop.sandbox.typed import Form

_WHOLE: Final = 10_000  # hundredths of a percent
_OF_THE_PAPER: Final = ("registration", "licence")


def require_complete(ctx: Context, scope: str, draft: ApplicationDraft) -> None:
    """Refuse a draft that cannot be registered, naming every field."""
    form = Form()
    _judge_paper(ctx, form, draft.paper)
    _judge_establishment(ctx, form, draft)
    _judge_owners(ctx, form, draft)
    if not draft.contributors:
        form.refuse("contributors", "contributors.none")
    for place, one in enumerate(draft.contributors):
        _judge_contributor(ctx, form, f"contributors[{place}]", one)
    _judge_twice(form, draft)
    _judge_papers(ctx, form, scope, draft)
    if form.faults:
        raise Refusal("needs_correction", fields=tuple(form.faults))


def tidied(draft: ApplicationDraft) -> ApplicationDraft:
    """A draft that was judged complete, its numbers as they are kept."""
    assert draft.paper
    number = draft.paper.number.strip() if draft.paper.kind == "licence" else numbers.cr_number(draft.paper.number)
    return msgspec.structs.replace(
        draft,
        paper=msgspec.structs.replace(draft.paper, number=number),
        unified_number=numbers.unified_number(draft.unified_number) if draft.unified_number else None,
        email=email(draft.email) if draft.email else None,
        owners=tuple(
            msgspec.structs.replace(owner, identity=identify(owner.identity).number) for owner in draft.owners
        ),
        supervisor=holder_identity(draft.supervisor) if draft.supervisor else None,
        iban=numbers.iban(draft.iban or ""),
        contributors=tuple(_tidied_contributor(one) for one in draft.contributors),
    )


def _tidied_contributor(one: ApplicationContributor) -> ApplicationContributor:
    found = identify(one.identity.number, one.nationality or None)
    known = msgspec.structs.replace(one.identity, number=found.number, kind=found.kind.value)
    return msgspec.structs.replace(one, identity=known)


def group_of(nationality: str) -> NationalityGroup:
    """Saudi, of a Gulf state, or neither."""
    if nationality == "SA":
        return NationalityGroup.SAUDI
    return NationalityGroup.GCC if nationality in GCC_COUNTRIES else NationalityGroup.NON_SAUDI


def system_of(ctx: Context, one: ApplicationContributor, joined: date) -> System | None:
    """Which law a Saudi falls under; he is taken to be registered for the first time."""
    if group_of(one.nationality) is not NationalityGroup.SAUDI:
        return None
    return ctx.equipment.rules.book.system_of(joined, has_prior_periods=False)


def _judge_paper(ctx: Context, form: Form, paper: RegistrationPaper | None) -> None:
    if paper is None:
        form.refuse("paper.number", "field.required")
        return
    if paper.kind == "licence":
        number = form.take("paper.number", paper.number, str.strip)
    else:
        number = form.take("paper.number", paper.number, numbers.cr_number)
    _past(ctx, form, "paper.issued", paper.issued)
    expires = _day(form, "paper.expires", paper.expires)
    known = registers.commercial(ctx, number)
    ended = not registers.in_force(ctx, number) if known else expires is not None and expires < registers.today(ctx)
    if ended:
        form.refuse("paper.expires", "licence_expired")
    if number and registers.is_registered(ctx, number):
        form.refuse("paper.number", "establishment_exists")


def _judge_establishment(ctx: Context, form: Form, draft: ApplicationDraft) -> None:
    form.take("names.ar", draft.names.ar if draft.names else None, str.strip)
    form.take("legal_form", draft.legal_form, str.strip)
    form.take("activity", draft.activity, str.strip)
    if _past(ctx, form, "started", draft.started) is None and draft.started is None:
        form.refuse("started", "field.required")
    _past(ctx, form, "first_worker_on", draft.first_worker_on)
    form.take("iban", draft.iban, numbers.iban)
    optional: tuple[tuple[str, str | None, Callable[[str], str]], ...] = (
        ("unified_number", draft.unified_number, numbers.unified_number), ("email", draft.email, email),
        ("main_number", draft.main_number, numbers.establishment_registration_no),
        ("supervisor", draft.supervisor, holder_identity),
    )  # fmt: skip
    for path, text, judge in optional:
        form.optional(path, text, judge)
    address = draft.national_address
    if address is None:
        form.refuse("national_address.building", "field.required")
        return
    parts: tuple[tuple[str, str, Callable[[str], str]], ...] = (
        ("building", address.building, numbers.building_number), ("street", address.street, str.strip),
        ("district", address.district, str.strip), ("city", address.city, str.strip),
        ("post_code", address.post_code, numbers.post_code),
        ("additional", address.additional, numbers.additional_number),
    )  # fmt: skip
    for name, part, judge in parts:
        form.take(f"national_address.{name}", part, judge)
    form.optional("national_address.short", address.short, numbers.short_address)


def _judge_owners(ctx: Context, form: Form, draft: ApplicationDraft) -> None:
    if not draft.owners:
        form.refuse("owners", "owners.none")
        return
    for place, owner in enumerate(draft.owners):
        _judge_owner(ctx, form, f"owners[{place}]", owner)
    shares = [_share(owner.share) for owner in draft.owners if owner.share is not None]
    if any(not 0 < share <= _WHOLE for share in shares):
        form.refuse("owners", "owners.share")
    elif len(shares) == len(draft.owners) and sum(shares) != _WHOLE:
        form.refuse("owners", "owners.shares", sum=percent_text(sum(shares)))


def _judge_owner(ctx: Context, form: Form, path: str, owner: ApplicationOwner) -> None:
    number = form.take(f"{path}.identity", owner.identity, lambda text: identify(text).number)
    form.take(f"{path}.name", owner.name, str.strip)
    born = _past(ctx, form, f"{path}.birth", owner.birth.date if owner.birth else None)
    minor = born is not None and age_on(born, registers.today(ctx), Calendar.GREGORIAN) < registers.OF_AGE
    if minor or registers.is_minor(ctx, number):
        form.refuse(f"{path}.birth", "identity_minor")
    if registers.document_ended(ctx, number):
        form.refuse(f"{path}.identity", "identity_expired")


def _share(text: str) -> int:
    """Hundredths of a percent; 0 for what is finer than that."""
    try:
        return percent_of(text)
    except RuleViolation:
        return 0


def _judge_contributor(ctx: Context, form: Form, path: str, one: ApplicationContributor) -> None:
    country = one.nationality or None
    number = form.take(f"{path}.identity.number", one.identity.number, lambda text: identify(text, country).number)
    form.take(f"{path}.names.ar", one.names.ar, str.strip)
    nationality = form.take(f"{path}.nationality", one.nationality, str.strip)
    if nationality and nationality not in _nationalities():
        form.refuse(f"{path}.nationality", "invalid_value")
    form.take(f"{path}.occupation", one.occupation, str.strip)
    expires = _day(form, f"{path}.identity.expires", one.identity.expires, required=False)
    if (expires is not None and expires < registers.today(ctx)) or registers.document_ended(ctx, number):
        form.refuse(f"{path}.identity.expires", "identity_expired")
    if one.contract is None or not one.contract.authenticated:
        form.refuse(f"{path}.contract.authenticated", "contract_not_authenticated")
    if one.contract is not None:
        _day(form, f"{path}.contract.from", one.contract.from_)
        _day(form, f"{path}.contract.to", one.contract.to, required=False)
    _judge_wage(form, f"{path}.wage", one.wage)
    _judge_age(ctx, form, path, one)


def _judge_wage(form: Form, path: str, wage: ApplicationWage | None) -> None:
    if wage is None:
        form.refuse(f"{path}.basic_wage", "field.required")
        return
    if amount_of(wage.basic_wage) <= 0:
        form.refuse(f"{path}.basic_wage", "wage_not_positive")
    housing = wage.housing
    if housing and housing.kind == "cash" and housing.amount is None:
        form.refuse(f"{path}.housing.amount", "field.required")
    rest = {"housing.amount": housing.amount if housing else None, "commission": wage.commission,
            "other_allowances": wage.other_allowances}  # fmt: skip
    for name, amount in rest.items():
        if amount is not None and amount_of(amount) < 0:
            form.refuse(f"{path}.{name}", "amount.negative")


@cache
def _nationalities() -> frozenset[str]:
    return frozenset(load_list("nationalities")["items"])


def _judge_age(ctx: Context, form: Form, path: str, one: ApplicationContributor) -> None:
    joined = _day(form, f"{path}.join_date", one.join_date)
    if one.birth is None:
        form.refuse(f"{path}.birth", "field.required")
        return
    born = _past(ctx, form, f"{path}.birth", one.birth.date)
    if joined is None or born is None or joined < born:
        return
    ruling = age_ruling(ctx.equipment.rules.book, born, joined, group_of(one.nationality), system_of(ctx, one, joined))
    if not ruling.accepted and ruling.row is not None:
        form.refuse(f"{path}.birth", "age_refused", rule=ruling.row.id, age=ruling.age)


def _judge_twice(form: Form, draft: ApplicationDraft) -> None:
    """Nobody is listed twice, and no id stands for two."""
    owners = [{one.identity} for one in draft.owners]
    contributors = [{one.identity.number, one.id} for one in draft.contributors]
    for name, people in (("owners", owners), ("contributors", contributors)):
        for place, known_by in enumerate(people):
            if any(known_by & earlier for earlier in people[:place]):
                form.refuse(f"{name}[{place}].identity", "listed_twice")


def _judge_papers(ctx: Context, form: Form, scope: str, draft: ApplicationDraft) -> None:
    """Those named are here; the registration or licence itself is, where no register knows it."""
    absent = attachments.missing(ctx, scope, tuple(paper.sha256 for paper in draft.papers))
    for place, paper in enumerate(draft.papers):
        if paper.sha256 in absent:
            form.refuse(f"papers[{place}]", "attachment_missing")
    known = draft.paper is not None and registers.commercial(ctx, draft.paper.number) is not None
    if not known and not any(paper.about in _OF_THE_PAPER for paper in draft.papers):
        form.refuse("papers", "attachment_missing")


def _past(ctx: Context, form: Form, path: str, text: str | None) -> date | None:
    """A day that is not in the future; it may be left out."""
    day = _day(form, path, text, required=False)
    if day is not None and day > registers.today(ctx):
        form.refuse(path, "date.in_future")
        return None
    return day


def _day(form: Form, path: str, text: str | None, *, required: bool = True) -> date | None:
    if not text:
        if required:
            form.refuse(path, "field.required")
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        form.refuse(path, "date.not_a_date")
        return None
