"""What the rules say of a change of the establishment: the screens warn by it, the service refuses by it.

Everything is named at its field of the request: shapes of numbers (facts 2.5 to 2.13), days, owners' parts, branches.
A change is to be told within ten days (facts 5); told later it is taken all the same, with a remark.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from gosi_desktop.domain import official_numbers as numbers
from gosi_desktop.domain.contributor import Names
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.establishment import Branch, NationalAddress
from gosi_desktop.domain.establishment_changes import (
    CloseBranch,
    EstablishmentChange,
    OpenBranch,
    RenewLicence,
    UpdateAddress,
    UpdateBankAccount,
    UpdateBranch,
    UpdateContacts,
    UpdateEstablishment,
    UpdateOwners,
)
from gosi_desktop.domain.findings import Finding
from gosi_desktop.domain.frame import Frame
from gosi_desktop.domain.identifiers import identify
from gosi_desktop.domain.registration import email
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.domain.values import bare, fold_digits, percent_text

WHOLE: Final = 10_000  # hundredths of a percent
LONGEST: Final = {"text": 200, "number": 80}  # letters that the contract takes
CR: Final = "commercial_registration"
BRANCH_DUTY: Final = "update_branch"
DUTY: Final = "update_establishment"
Check = tuple[str, object, Callable[[Any], object]]
"""A field, what was given for it, and what reads or refuses it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What is asked, of which establishment, on which day. ``people`` still work in a branch that is to be closed."""

    asked: EstablishmentChange
    frame: Frame
    today: date
    people: int = 0
    has_papers: bool = False


def establishment_findings(rules: RuleBook, change: Change) -> tuple[Finding, ...]:
    """Refusals and remarks, all of them. Raises RuleViolation ``not_found`` when what it changes is not there."""
    asked = change.asked
    found = [*_refused(_checks(asked)), *_of_days(change), *_of_branches(change)]
    if isinstance(asked, UpdateOwners):
        found += _of_owners(asked)
    if isinstance(asked, RenewLicence):
        found += _of_licence(asked, change)
    if not asked.is_new and not _changes_anything(change):
        found.append(_refusal("nothing_changed", ""))
    late = late_notice(rules, asked, change.today)
    return tuple([*found, late] if late is not None else found)


def happened(asked: EstablishmentChange) -> tuple[str, date] | None:
    """The field and the day from which the ten days are counted; None where the change itself is the day."""
    match asked:
        case UpdateEstablishment() | UpdateOwners():
            return "since", asked.since
        case UpdateAddress(since=date() as since):
            return "since", since
        case RenewLicence():
            return "issued", asked.issued
        case OpenBranch():
            return "opened", asked.opened
        case CloseBranch():
            return "closed", asked.closed
        case _:
            return None


def late_notice(rules: RuleBook, asked: EstablishmentChange, today: date) -> Finding | None:
    """That the ten days are over: ``until`` was the last day, ``days`` have gone since the change."""
    event = happened(asked)
    if event is None:
        return None
    act = BRANCH_DUTY if isinstance(asked, OpenBranch | CloseBranch) else DUTY
    last = rules.deadline(act, event[1])
    if last is None and (now := rules.deadline(act, today)) is not None:  # before the rules of the act begin
        last = event[1] + (now[0] - today), now[1]
    if last is None or today <= last[0]:
        return None
    days = (today - event[1]).days
    return Finding("late_notice", event[0], last[1], params={"until": last[0].isoformat(), "days": days})


def tidied(asked: EstablishmentChange) -> EstablishmentChange:
    """The same with numbers and words as they are kept. Raises RuleViolation at the first field that is none."""
    match asked:
        case UpdateOwners():
            named = [
                replace(
                    one, identity=_at(f"owners[{at}].identity", identify, one.identity).number, name=_names(one.name)
                )
                for at, one in enumerate(asked.owners)
            ]
            return replace(asked, owners=tuple(named))
        case UpdateAddress():
            return replace(asked, address=replace(asked.address, **_read(asked, "address.")))
        case _:
            return replace(asked, **_read(asked))


def _read(asked: EstablishmentChange, prefix: str = "") -> dict[str, Any]:
    found = {}
    for field, given, check in _checks(asked):
        if field.startswith(prefix) and given is not None:
            found[field.removeprefix(prefix)] = _at(field, check, given)
    return found


def _checks(asked: EstablishmentChange) -> Sequence[Check]:
    """The fields that have a shape; what is not given has none."""
    match asked:
        case UpdateEstablishment():
            return (
                ("names", asked.names, _names), ("activity", asked.activity, _said),
                ("mol_establishment_no", asked.mol_establishment_no, numbers.mol_establishment_no),
                ("vat", asked.vat, numbers.vat_number),
            )  # fmt: skip
        case UpdateContacts():
            return (
                ("mobile", asked.mobile, _or_nothing(numbers.mobile)), ("phone", asked.phone, _or_nothing(_phone)),
                ("email", asked.email, _or_nothing(email)),
            )  # fmt: skip
        case UpdateAddress():
            return _address_checks(asked.address)
        case RenewLicence():
            return (("number", asked.number, _number),)
        case OpenBranch() | UpdateBranch():
            return (
                ("name", asked.name, _names), ("city", asked.city, _said),
                ("cr_number", asked.cr_number, numbers.cr_number), ("licence", asked.licence, _number),
            )  # fmt: skip
        case UpdateBankAccount():
            return (("iban", asked.iban, numbers.iban),)
        case _:
            return ()


def _address_checks(address: NationalAddress) -> Sequence[Check]:
    return (
        ("address.building", address.building, numbers.building_number),
        ("address.street", address.street, _said),
        ("address.district", address.district, _said),
        ("address.city", address.city, _said),
        ("address.post_code", address.post_code, numbers.post_code),
        ("address.additional", address.additional, numbers.additional_number),
        ("address.unit", address.unit, _number),
        ("address.short", address.short, numbers.short_address),
    )


def _refused(checks: Sequence[Check]) -> Iterator[Finding]:
    for field, given, check in checks:
        if given is not None:
            try:
                check(given)
            except RuleViolation as error:
                yield _refusal(error.code, field, **error.params)


def _of_days(change: Change) -> Iterator[Finding]:
    """What has not happened yet is not told, and a licence ends after it began and has not ended."""
    asked, event = change.asked, happened(change.asked)
    if event is not None and event[1] > change.today:
        yield _refusal("date.in_future", event[0])
    if isinstance(asked, RenewLicence):
        if asked.expires <= asked.issued:
            yield _refusal("licence.expires_first", "expires")
        elif asked.expires < change.today:
            yield _refusal("licence_expired", "expires", expires=asked.expires.isoformat())


def _of_licence(asked: RenewLicence, change: Change) -> Iterator[Finding]:
    """Its new paper goes with it; a commercial registration has a shape (facts 2.6)."""
    if change.frame.licence(asked.licence_id).kind == CR:
        yield from _refused((("number", asked.number, numbers.cr_number),))
    if not change.has_papers:
        yield _refusal("attachment_missing", "attachments")


def _of_branches(change: Change) -> Iterator[Finding]:
    asked, frame = change.asked, change.frame
    if isinstance(asked, UpdateBranch | CloseBranch):
        held = frame.branch(asked.branch_id)
        if not held.is_open:
            yield _refusal("branch.closed", "target")
        elif isinstance(asked, CloseBranch):
            yield from _of_closing(asked, held, change)


def _of_closing(asked: CloseBranch, held: Branch, change: Change) -> Iterator[Finding]:
    if [one.id for one in change.frame.open_branches] == [held.id]:
        yield _refusal("branch.last_open", "target")
    if held.opened is not None and asked.closed < held.opened:
        yield _refusal("branch.closed_first", "closed", opened=held.opened.isoformat())
    if asked.move_to is None:
        if change.people:
            yield _refusal("branch.move_to", "move_to", people=change.people)
        return
    to = next((one for one in change.frame.open_branches if one.id == asked.move_to), None)
    if to is None or to.id == held.id:
        yield _refusal("branch.not_open", "move_to")


def _of_owners(asked: UpdateOwners) -> Iterator[Finding]:
    """One or more, each once, with parts that make the whole (assumption, facts 5.1)."""
    if not asked.owners:
        yield _refusal("owners.none", "owners")
    known = set[str]()
    for at, one in enumerate(asked.owners):
        place = f"owners[{at}]"
        yield from _refused(((f"{place}.identity", one.identity, identify), (f"{place}.name", one.name, _names)))
        if not 0 < one.share <= WHOLE:
            yield _refusal("owners.share", f"{place}.share")
        if one.from_date > asked.since:
            yield _refusal("owners.later", f"{place}.from")
        if known & {one.identity, one.id}:
            yield _refusal("listed_twice", f"{place}.identity")
        known |= {one.identity, one.id}
    total = sum(one.share for one in asked.owners)
    if asked.owners and total != WHOLE:
        yield _refusal("owners.shares", "owners", sum=percent_text(total))


def _changes_anything(change: Change) -> bool:
    asked, frame = change.asked, change.frame
    held = asked.held(frame)
    if isinstance(asked, UpdateOwners):
        return asked.on(frame) != frame
    return any(getattr(held, name) != value for name, value in asked.wanted().items())


def _refusal(code: str, field: str, **params: Any) -> Finding:
    return Finding(code, field, None, refuses=True, params=params)


def _at(field: str, check: Callable[[Any], Any], given: object) -> Any:
    try:
        return check(given)
    except RuleViolation as error:
        raise RuleViolation(error.code, field, **error.params) from error


def _names(names: Names) -> Names:
    return Names(_said(names.ar), names.en.strip() or None if names.en is not None else None)


def _said(text: str) -> str:
    return _short(bare(text).strip(), LONGEST["text"])


def _number(text: str) -> str:
    """Of a licence or a unit, which have no shape that is known."""
    return _short(bare(fold_digits(text)).strip(), LONGEST["number"])


def _phone(text: str) -> str:
    return _short(bare(fold_digits(text)).strip(), LONGEST["number"])


def _short(text: str, longest: int) -> str:
    if not text:
        raise RuleViolation("field.required")
    if len(text) > longest:
        raise RuleViolation("text.long", longest=longest)
    return text


def _or_nothing(check: Callable[[str], str]) -> Callable[[str], str]:
    """'' takes it away."""
    return lambda text: check(text) if text.strip() else ""
