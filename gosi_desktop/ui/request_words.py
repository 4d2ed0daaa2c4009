"""What a request asks for, in words: its kind, whom it is about, and what it would change."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from gosi_desktop.application.ports import WaitingRequest
from gosi_desktop.domain.errors import GosiError
from gosi_desktop.domain.establishment import Role
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.domain.values import amount_of
from gosi_desktop.ui.formats import formats, isolate, listed, ltr
from gosi_desktop.ui.roles import role_text
from gosi_desktop.ui.roster_cells import in_english, name_of

_KINDS: dict[str, object] = {
    "register_contributor": QT_TRANSLATE_NOOP("Requests", "Register a contributor"),
    "complete_pending_contributor": QT_TRANSLATE_NOOP("Requests", "Complete an arriving contributor"),
    "exclude_contributor": QT_TRANSLATE_NOOP("Requests", "Exclude a contributor"),
    "update_wage": QT_TRANSLATE_NOOP("Requests", "Change a wage"),
    "correct_contributor": QT_TRANSLATE_NOOP("Requests", "Correct a contributor’s data"),
    "correct_engagement": QT_TRANSLATE_NOOP("Requests", "Correct an engagement"),
    "transfer_contributor": QT_TRANSLATE_NOOP("Requests", "Transfer to another branch"),
    "cancel_engagement": QT_TRANSLATE_NOOP("Requests", "Cancel an engagement"),
    "update_establishment": QT_TRANSLATE_NOOP("Requests", "Change the establishment’s data"),
    "update_contacts": QT_TRANSLATE_NOOP("Requests", "Change the contacts"),
    "update_address": QT_TRANSLATE_NOOP("Requests", "Change the National Address"),
    "renew_licence": QT_TRANSLATE_NOOP("Requests", "Renew a licence"),
    "open_branch": QT_TRANSLATE_NOOP("Requests", "Open a branch"),
    "update_branch": QT_TRANSLATE_NOOP("Requests", "Change a branch"),
    "close_branch": QT_TRANSLATE_NOOP("Requests", "Close a branch"),
    "update_bank_account": QT_TRANSLATE_NOOP("Requests", "Change the bank account"),
    "update_owners": QT_TRANSLATE_NOOP("Requests", "Change the owners"),
    "nominate_supervisor": QT_TRANSLATE_NOOP("Requests", "Nominate a supervisor"),
    "replace_supervisor": QT_TRANSLATE_NOOP("Requests", "Replace a supervisor"),
    "add_member": QT_TRANSLATE_NOOP("Requests", "Add a member"),
    "change_member_role": QT_TRANSLATE_NOOP("Requests", "Change a member’s role"),
    "end_member": QT_TRANSLATE_NOOP("Requests", "End a member’s role"),
    "report_injury": QT_TRANSLATE_NOOP("Requests", "Report an injury"),
    "report_relapse": QT_TRANSLATE_NOOP("Requests", "Report a relapse"),
    "report_complication": QT_TRANSLATE_NOOP("Requests", "Report a complication"),
    "add_to_injury": QT_TRANSLATE_NOOP("Requests", "Answer or add to an injury"),
    "report_outside_treatment": QT_TRANSLATE_NOOP("Requests", "Report treatment outside the list"),
    "report_death": QT_TRANSLATE_NOOP("Requests", "Report a death"),
    "cancel_injury_report": QT_TRANSLATE_NOOP("Requests", "Take back a report of an injury"),
    "object_to_injury_decision": QT_TRANSLATE_NOOP("Requests", "Object to a decision about an injury"),
    "issue_certificate": QT_TRANSLATE_NOOP("Requests", "Issue a certificate"),
    "object_to_invoice": QT_TRANSLATE_NOOP("Requests", "Ask for a review of an invoice"),
    "request_penalty_waiver": QT_TRANSLATE_NOOP("Requests", "Ask for a waiver of fines"),
    "request_instalments": QT_TRANSLATE_NOOP("Requests", "Ask to pay in instalments"),
    "send_enquiry": QT_TRANSLATE_NOOP("Requests", "Send an enquiry or complaint"),
    "reply_to_enquiry": QT_TRANSLATE_NOOP("Requests", "Reply to an enquiry"),
    "withdraw_request": QT_TRANSLATE_NOOP("Requests", "Withdraw a request"),
}
_FIELDS: dict[str, object] = {
    "join_date": QT_TRANSLATE_NOOP("Requests", "Joins"),
    "leave_date": QT_TRANSLATE_NOOP("Requests", "Leaves"),
    "basic_wage": QT_TRANSLATE_NOOP("Requests", "Basic wage"),
    "commission": QT_TRANSLATE_NOOP("Requests", "Commission"),
    "other_allowances": QT_TRANSLATE_NOOP("Requests", "Other allowances"),
    "from": QT_TRANSLATE_NOOP("Requests", "From"),
    "until": QT_TRANSLATE_NOOP("Requests", "Until"),
    "role": QT_TRANSLATE_NOOP("Requests", "Role"),
    "mobile": QT_TRANSLATE_NOOP("Requests", "Mobile"),
    "email": QT_TRANSLATE_NOOP("Requests", "E-mail"),
    "grounds": QT_TRANSLATE_NOOP("Requests", "Grounds"),
    "first_due": QT_TRANSLATE_NOOP("Requests", "First part due"),
    "subject": QT_TRANSLATE_NOOP("Requests", "Subject"),
    "text": QT_TRANSLATE_NOOP("Requests", "Text"),
    "name": QT_TRANSLATE_NOOP("Requests", "Name"),
    "activity": QT_TRANSLATE_NOOP("Requests", "Activity"),
    "mol_establishment_no": QT_TRANSLATE_NOOP("Requests", "Labour office number"),
    "vat": QT_TRANSLATE_NOOP("Requests", "VAT number"),
    "since": QT_TRANSLATE_NOOP("Requests", "Since"),
    "phone": QT_TRANSLATE_NOOP("Requests", "Telephone"),
    "address": QT_TRANSLATE_NOOP("Requests", "National Address"),
    "iban": QT_TRANSLATE_NOOP("Requests", "IBAN"),
    "owners": QT_TRANSLATE_NOOP("Requests", "Owners"),
    "city": QT_TRANSLATE_NOOP("Requests", "City"),
    "cr_number": QT_TRANSLATE_NOOP("Requests", "Commercial registration"),
    "opened": QT_TRANSLATE_NOOP("Requests", "Opened on"),
    "closed": QT_TRANSLATE_NOOP("Requests", "Last day"),
    "issued": QT_TRANSLATE_NOOP("Requests", "Issued on"),
    "expires": QT_TRANSLATE_NOOP("Requests", "Ends on"),
}
_REASON = QT_TRANSLATE_NOOP("Requests", "Reason")
_RESULTS: dict[str, object] = {
    "accepted": QT_TRANSLATE_NOOP("Requests", "Accepted"),
    "approved": QT_TRANSLATE_NOOP("Requests", "Accepted"),
    "under_review": QT_TRANSLATE_NOOP("Requests", "Under review"),
    "returned": QT_TRANSLATE_NOOP("Requests", "Returned"),
    "rejected": QT_TRANSLATE_NOOP("Requests", "Rejected"),
    "conflict": QT_TRANSLATE_NOOP("Requests", "Changed meanwhile"),
    "waiting": QT_TRANSLATE_NOOP("Requests", "Waits for a paper or another request"),
    "awaiting_approval": QT_TRANSLATE_NOOP("Requests", "Waits for another approval"),
    "withdrawn": QT_TRANSLATE_NOOP("Requests", "Withdrawn"),
}
_REASONS: dict[str, object] = {
    "changed_meanwhile": QT_TRANSLATE_NOOP("Requests", "The record was changed after the request was prepared."),
    "awaiting_worker": QT_TRANSLATE_NOOP("Requests", "The worker has to accept it first."),
    "state_record_missing": QT_TRANSLATE_NOOP("Requests", "The state’s records do not show it yet."),
    "documents_in_review": QT_TRANSLATE_NOOP("Requests", "The papers are being looked at."),
    "documents_missing": QT_TRANSLATE_NOOP("Requests", "Papers are missing."),
    "data_wrong": QT_TRANSLATE_NOOP("Requests", "Something in it is wrong."),
    "decision_pending": QT_TRANSLATE_NOOP("Requests", "A decision is pending."),
}


def kind_text(kind: str) -> str:
    """«تسجيل مشترك»; a kind of a later version by its own name."""
    return _tr(_KINDS[kind]) if kind in _KINDS else isolate(kind)


def field_text(name: str) -> str:
    """«الأجر الأساسي»; a field without words of its own by its name."""
    return _tr(_FIELDS[name]) if name in _FIELDS else ltr(name)


def result_text(result: str) -> str:
    """«قُبل»."""
    return _tr(_RESULTS[result]) if result in _RESULTS else isolate(result)


def reason_text(reason: str | None) -> str:
    """Why a request is where it is; a reason that somebody wrote stays as he wrote it."""
    if not reason:
        return ""
    return _tr(_REASONS[reason]) if reason in _REASONS else isolate(reason)


def subject_text(request: WaitingRequest) -> str:
    """Whom it is about: as the cache knows him, else as the request itself says, a new contributor or member."""
    if request.about:
        return isolate(name_of(request.about, request.about_en))
    body = request.body
    person = body.get("contributor") if isinstance(body.get("contributor"), Mapping) else body
    names = person.get("names") if isinstance(person, Mapping) else None
    if isinstance(names, Mapping) and names.get("ar"):
        return isolate(name_of(str(names["ar"]), names.get("en")))
    identity = person.get("identity") if isinstance(person, Mapping) else None
    number = identity.get("number") if isinstance(identity, Mapping) else identity
    return formats().identity(str(number)) if number else ""


def facts(request: WaitingRequest, rules: RuleBook) -> list[str]:
    """«الأجر الأساس 6,000.00 ر.س»: what is asked, field by field, as far as there are words for it."""
    found, body = [], request.body
    _, _, month = request.target.partition("@")
    if request.kind == "update_wage" and month:
        found.append(f"{_tr(_FIELDS['from'])} {_month(month)}")
    reason = rules.termination_reason(str(body.get("termination_reason") or ""))
    if reason is not None:
        found.append(f"{_tr(_REASON)} {isolate(reason.en if in_english() else reason.ar)}")
    for name, value in {**body, **_wage_of(body), **_parts_of(request.kind, body)}.items():
        if name in _FIELDS and isinstance(value, str) and value not in ("", "0.00"):
            found.append(f"{_tr(_FIELDS[name])} {_WRITERS.get(name, isolate)(value)}")
    return found


def _wage_of(body: Mapping[str, Any]) -> Mapping[str, Any]:
    wage = body.get("wage")
    return wage if isinstance(wage, Mapping) else {}


def _parts_of(kind: str, body: Mapping[str, Any]) -> Mapping[str, str]:
    """A name, an address and owners in one line each; in the requests that are about them."""
    found = {}
    names = body.get("name") or (body.get("names") if kind == "update_establishment" else None)
    if isinstance(names, Mapping):
        found["name"] = isolate(name_of(str(names.get("ar", "")), names.get("en")))
    address = body.get("address")
    if isinstance(address, Mapping):
        parts = ("building", "street", "district", "city", "post_code")
        found["address"] = listed(*(isolate(formats().numerals(str(address[one]))) for one in parts if one in address))
    owners = body.get("owners")
    if isinstance(owners, Sequence) and not isinstance(owners, str):
        found["owners"] = listed(*(_owner(one) for one in owners if isinstance(one, Mapping)))
    return found


def _owner(one: Mapping[str, Any]) -> str:
    names = one.get("name")
    name = name_of(str(names.get("ar", "")), names.get("en")) if isinstance(names, Mapping) else ""
    return f"{isolate(name)} {ltr(formats().numerals(str(one.get('share', '')) + '%'))}"


def _money(text: str) -> str:
    try:
        return formats().money(amount_of(text))
    except GosiError:
        return isolate(text)


def _month(text: str) -> str:
    try:
        return formats().month(date.fromisoformat(f"{text}-01"))
    except ValueError:
        return isolate(text)


def _day(text: str) -> str:
    try:
        return formats().date_long(date.fromisoformat(text))
    except ValueError:
        return isolate(text)


def _role(text: str) -> str:
    return role_text(Role(text)) if text in set(Role) else isolate(text)


def _number(text: str) -> str:
    return ltr(formats().numerals(text))


_WRITERS: dict[str, Callable[[str], str]] = {
    "basic_wage": _money,
    "commission": _money,
    "other_allowances": _money,
    "join_date": _day,
    "leave_date": _day,
    "from": _day,
    "first_due": _day,
    "until": _day,
    "role": _role,
    "mobile": _number,
    "email": ltr,
    **dict.fromkeys(("since", "opened", "closed", "issued", "expires"), _day),
    **dict.fromkeys(("phone", "vat", "mol_establishment_no", "iban", "cr_number"), _number),
    **dict.fromkeys(("name", "address", "owners"), str),
}


def _tr(words: object) -> str:
    return QCoreApplication.translate("Requests", str(words))
