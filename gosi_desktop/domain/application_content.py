"""What an application says, checked and tidied: step by step for the screens, whole for the service.

Rules: facts 2 and 5.1. Age and contract are judged by the service, which knows more than the draft.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import Any, Final

from gosi_desktop.domain import official_numbers as numbers
from gosi_desktop.domain.ages import age_on
from gosi_desktop.domain.dates import Calendar, parse_birth, parse_date
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.establishment_application import (
    ApplicationDraft,
    ApplicationRemark,
    ApplicationStep,
    FirstContributor,
    OwnerEntry,
)
from gosi_desktop.domain.identifiers import identify
from gosi_desktop.domain.registration import email, holder_identity
from gosi_desktop.domain.values import amount_text, bare, fold_digits, parse_amount, percent_text

ADULT: Final = 18  # years; owner adult (assumption, facts 5.1)
LONGEST_TEXT: Final = 200  # characters that the contract takes
_LONGEST: Final = {"number": 80, "phone": 80}
_WHOLE: Final = 10000  # hundredths of a percent


def applicant(draft: ApplicationDraft) -> tuple[str, str]:
    """Identity and mobile of whoever applies. Raises RuleViolation at the field."""
    identity = _at("applicant_identity", lambda: holder_identity(draft.applicant_identity))
    return identity, _at("applicant_mobile", lambda: numbers.mobile(draft.applicant_mobile))


def content(draft: ApplicationDraft, papers: Sequence[tuple[str, str]] = ()) -> dict[str, Any]:
    """The draft in the nouns and nesting of the contract; what is not filled in is left out.

    ``papers``: (sha256, what it shows). Raises RuleViolation at the first field that cannot be read.
    """
    said: dict[str, Any] = {
        "paper": _paper(draft),
        "unified_number": _number(draft, "unified_number", numbers.unified_number),
        "names": _names(draft.name, draft.name_en),
        "legal_form": draft.legal_form.strip(),
        "activity": draft.activity.strip(),
        "started": _day(draft, "started"),
        "first_worker_on": _day(draft, "first_worker_on"),
        "national_address": _address(draft),
        "phone": bare(fold_digits(draft.phone)).strip(),
        "email": _number(draft, "email", email),
        "owners": [_owner(one) for one in draft.owners],
        "supervisor": _number(draft, "supervisor", holder_identity),
        "iban": _number(draft, "iban", numbers.iban),
        "main_number": _number(draft, "main_number", numbers.establishment_registration_no),
        "contributors": [_contributor(one) for one in draft.contributors],
        "papers": [{"sha256": sha256, "about": about} for sha256, about in papers],
    }
    return _filled(said)


def remarks(draft: ApplicationDraft, step: ApplicationStep, today: date) -> tuple[ApplicationRemark, ...]:
    """What a step still wants, in the order of its fields."""
    match step:
        case ApplicationStep.APPLICANT:
            checks: Sequence[Check] = [
                ("applicant_identity", lambda: holder_identity(draft.applicant_identity)),
                ("applicant_mobile", lambda: numbers.mobile(draft.applicant_mobile)),
            ]
            return tuple(_found(step, checks))
        case ApplicationStep.ESTABLISHMENT:
            return tuple(_found(step, _establishment_checks(draft, today)))
        case ApplicationStep.OWNERS:
            return tuple(_owner_remarks(draft, today))
        case ApplicationStep.CONTRIBUTORS:
            return tuple(_contributor_remarks(draft, today))
        case ApplicationStep.REVIEW:
            return tuple(one for other in ApplicationStep if other is not step for one in remarks(draft, other, today))


Check = tuple[str, Callable[[], object]]


def _establishment_checks(draft: ApplicationDraft, today: date) -> list[Check]:
    licence = draft.paper_kind == "licence"
    checks: list[Check] = [
        ("paper_number", lambda: _said(draft.paper_number) if licence else numbers.cr_number(draft.paper_number)),
        ("paper_expires", lambda: _in_force(parse_date(draft.paper_expires), today, "licence_expired")),
        ("name", lambda: _said(draft.name)),
        ("legal_form", lambda: _said(draft.legal_form)),
        ("activity", lambda: _said(draft.activity)),
        ("started", lambda: _not_in_future(parse_date(draft.started), today)),
        ("building", lambda: numbers.building_number(draft.building)),
        ("street", lambda: _said(draft.street)),
        ("district", lambda: _said(draft.district)),
        ("city", lambda: _said(draft.city)),
        ("post_code", lambda: numbers.post_code(draft.post_code)),
        ("additional", lambda: numbers.additional_number(draft.additional)),
    ]
    optional: list[Check] = [
        ("paper_issued", lambda: _not_in_future(parse_date(draft.paper_issued), today)),
        ("unified_number", lambda: numbers.unified_number(draft.unified_number)),
        ("first_worker_on", lambda: _not_in_future(parse_date(draft.first_worker_on), today)),
        ("short_address", lambda: numbers.short_address(draft.short_address)),
        ("email", lambda: email(draft.email)),
        ("main_number", lambda: numbers.establishment_registration_no(draft.main_number)),
    ]
    return checks + [(name, check) for name, check in optional if getattr(draft, name).strip()]


def _owner_remarks(draft: ApplicationDraft, today: date) -> Iterator[ApplicationRemark]:
    step = ApplicationStep.OWNERS
    if not draft.owners:
        yield ApplicationRemark(step, "owners", "owners.none")
    for index, owner in enumerate(draft.owners):
        yield from _found(step, _owner_checks(owner, today), index)
    try:
        total = sum(_share(one.share) for one in draft.owners)
    except RuleViolation:
        total = _WHOLE  # said at the field
    if draft.owners and total != _WHOLE:
        yield ApplicationRemark(step, "owners", "owners.shares", {"sum": percent_text(total)})
    checks: list[Check] = [("iban", lambda: numbers.iban(draft.iban))]
    if draft.supervisor.strip():
        checks.append(("supervisor", lambda: holder_identity(draft.supervisor)))
    yield from _found(step, checks)


def _owner_checks(owner: OwnerEntry, today: date) -> list[Check]:
    return [
        ("identity", lambda: identify(owner.identity)),
        ("name", lambda: _said(owner.name)),
        ("birth", lambda: _adult(owner, today)),
        ("share", lambda: _share(owner.share)),
    ]


def _contributor_remarks(draft: ApplicationDraft, today: date) -> Iterator[ApplicationRemark]:
    step = ApplicationStep.CONTRIBUTORS
    if not draft.contributors:
        yield ApplicationRemark(step, "contributors", "contributors.none")  # an employer has one worker or more
    for index, one in enumerate(draft.contributors):
        yield from _found(step, _contributor_checks(one, today), index)


def _contributor_checks(one: FirstContributor, today: date) -> list[Check]:
    checks: list[Check] = [
        ("identity", lambda: identify(one.identity, one.nationality or None)),
        ("name", lambda: _said(one.name)),
        ("nationality", lambda: _said(one.nationality)),
        ("birth", lambda: _not_in_future(parse_birth(one.birth, one.birth_calendar), today)),
        ("occupation", lambda: _said(one.occupation)),
        ("contract_authenticated", lambda: _authenticated(one)),
        ("contract_from", lambda: parse_date(one.contract_from)),
        ("join_date", lambda: parse_date(one.join_date)),
        ("basic_wage", lambda: _positive(one.basic_wage)),
    ]
    if one.identity_expires.strip():
        expires: Callable[[], object] = lambda: _in_force(  # noqa: E731 - beside its neighbours
            parse_date(one.identity_expires), today, "identity_expired"
        )
        checks.append(("identity_expires", expires))
    if one.contract_to.strip():
        checks.append(("contract_to", lambda: parse_date(one.contract_to)))
    if one.housing_kind == "cash":
        checks.append(("housing_amount", lambda: parse_amount(one.housing_amount)))
    for name in ("commission", "other_allowances"):
        if typed := getattr(one, name).strip():
            checks.append((name, lambda typed=typed: parse_amount(typed)))  # type: ignore[misc]
    return checks


def _found(step: ApplicationStep, checks: Sequence[Check], index: int | None = None) -> Iterator[ApplicationRemark]:
    for name, check in checks:
        try:
            check()
        except RuleViolation as error:
            yield ApplicationRemark(step, name, error.code, dict(error.params), index)


def _said(text: str) -> str:
    if not bare(text).strip():
        raise RuleViolation("field.required")
    _ensure_short(text.strip())
    return text.strip()


def _ensure_short(text: str, name: str = "", longest: int = LONGEST_TEXT) -> None:
    if len(text) > longest:
        raise RuleViolation("text.long", name, longest=longest)


def _in_force(expires: date, today: date, code: str) -> date:
    if expires < today:
        raise RuleViolation(code, expires=expires)
    return expires


def _not_in_future(day: date, today: date) -> date:
    if day > today:
        raise RuleViolation("date.in_future")
    return day


def _adult(owner: OwnerEntry, today: date) -> None:
    if owner.birth.strip():
        birth = _not_in_future(parse_birth(owner.birth, owner.birth_calendar), today)
        if age_on(birth, today, Calendar.GREGORIAN) < ADULT:
            raise RuleViolation("identity_minor")


def _authenticated(one: FirstContributor) -> None:
    if not one.contract_authenticated:
        raise RuleViolation("contract_not_authenticated")


def _positive(text: str) -> int:
    halalas = parse_amount(text)
    if not halalas:
        raise RuleViolation("wage_not_positive")
    return halalas


def _share(text: str) -> int:
    """Hundredths of a percent."""
    hundredths = parse_amount(text.replace("%", "").replace("٪", ""))
    if not 0 < hundredths <= _WHOLE:
        raise RuleViolation("owners.share")
    return hundredths


def _paper(draft: ApplicationDraft) -> dict[str, Any] | None:
    if not draft.paper_number.strip():
        return None
    licence = draft.paper_kind == "licence"
    number = bare(fold_digits(draft.paper_number)).strip() if licence else ""
    return _filled(
        {
            "kind": draft.paper_kind,
            "number": number or _at("paper_number", lambda: numbers.cr_number(draft.paper_number)),
            "issued": _day(draft, "paper_issued"),
            "expires": _day(draft, "paper_expires"),
            "issuer": draft.paper_issuer.strip() if licence else "",
        }
    )


def _address(draft: ApplicationDraft) -> dict[str, Any] | None:
    parts = ("building", "street", "district", "city", "post_code", "additional", "unit", "short_address")
    if not any(getattr(draft, name).strip() for name in parts):
        return None
    return _filled(
        {
            "building": _at("building", lambda: numbers.building_number(draft.building)),
            "street": _at("street", lambda: _said(draft.street)),
            "district": _at("district", lambda: _said(draft.district)),
            "city": _at("city", lambda: _said(draft.city)),
            "post_code": _at("post_code", lambda: numbers.post_code(draft.post_code)),
            "additional": _at("additional", lambda: numbers.additional_number(draft.additional)),
            "unit": draft.unit.strip(),
            "short": _number(draft, "short_address", numbers.short_address),
        }
    )


def _owner(owner: OwnerEntry) -> dict[str, Any]:
    return _filled(
        {
            "identity": identify(owner.identity).number,
            "name": owner.name.strip(),
            "birth": _birth(owner.birth, owner.birth_calendar),
            "share": percent_text(_share(owner.share)),
        }
    )


def _contributor(one: FirstContributor) -> dict[str, Any]:
    found = identify(one.identity, one.nationality or None)
    return _filled(
        {
            "id": one.id,
            "identity": _filled(
                {"kind": found.kind.value, "number": found.number, "expires": _day(one, "identity_expires")}
            ),
            "names": _names(one.name, one.name_en),
            "birth": _birth(one.birth, one.birth_calendar),
            "nationality": one.nationality,
            "occupation": one.occupation,
            "contract": _contract(one),
            "join_date": _day(one, "join_date"),
            "wage": _wage(one),
        }
    )


def _contract(one: FirstContributor) -> dict[str, Any] | None:
    begins = _day(one, "contract_from")
    if begins is None:
        return None
    ends = _day(one, "contract_to")
    kind = "fixed" if ends else "open"
    return _filled({"kind": kind, "from": begins, "to": ends}) | {"authenticated": one.contract_authenticated}


def _wage(one: FirstContributor) -> dict[str, Any] | None:
    if not one.basic_wage.strip():
        return None
    housing = {"kind": one.housing_kind}
    if one.housing_kind == "cash":
        housing["amount"] = amount_text(_at("housing_amount", lambda: parse_amount(one.housing_amount)))
    return {
        "basic_wage": amount_text(_at("basic_wage", lambda: parse_amount(one.basic_wage))),
        "housing": housing,
        "commission": amount_text(parse_amount(one.commission.strip() or "0")),
        "other_allowances": amount_text(parse_amount(one.other_allowances.strip() or "0")),
    }


def _names(arabic: str, english: str) -> dict[str, str] | None:
    return _filled({"ar": arabic.strip(), "en": english.strip()}) if arabic.strip() else None


def _birth(text: str, calendar: Calendar) -> dict[str, str] | None:
    return {"date": parse_birth(text, calendar).isoformat(), "entered_in": calendar.value} if text.strip() else None


def _day(holder: ApplicationDraft | FirstContributor, name: str) -> str | None:
    text = getattr(holder, name)
    return _at(name, lambda: parse_date(text)).isoformat() if text.strip() else None


def _number(draft: ApplicationDraft, name: str, check: Callable[[str], str]) -> str | None:
    text = getattr(draft, name)
    return _at(name, lambda: check(text)) if text.strip() else None


def _filled(said: dict[str, Any]) -> dict[str, Any]:
    for name, value in said.items():
        if isinstance(value, str):
            _ensure_short(value, name, _LONGEST.get(name, LONGEST_TEXT))
    return {name: value for name, value in said.items() if value not in (None, "", [])}


def _at(name: str, check: "Callable[[], Any]") -> Any:
    """The refusal of a check, at the field of the draft it was asked for."""
    try:
        return check()
    except RuleViolation as error:
        raise RuleViolation(error.code, name, **error.params) from error
