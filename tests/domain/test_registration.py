"""What the registration of an account asks for, step by step, and where refusals belong."""

from dataclasses import replace

import pytest

from gosi_desktop.contract.registrations import FORM_CODES, REGISTER_CODES
from gosi_desktop.domain.errors import Refused, RuleViolation
from gosi_desktop.domain.registration import (
    FIELDS,
    STEP_OF,
    Condition,
    RegistrationDraft,
    RegistrationStep,
    changes,
    email,
    ensure_long_enough,
    first_open_step,
    holder_identity,
    invitation,
    refusal_remarks,
    refused_field,
    remarks,
    tidied,
    username,
)

STEP = RegistrationStep
DRAFT = RegistrationDraft(
    id="d1",
    claim="c" * 64,
    conditions=frozenset(Condition),
    establishment="612047385",
    identity="1000000008",
    mobile="0501234567",
    email="noura@example.sa",
    username="n.alanazi",
    terms_accepted="2026-01",
)
TIDY = {
    "establishment": "612047385",
    "identity": "1000000008",
    "mobile": "+966501234567",
    "email": "noura@example.sa",
    "username": "n.alanazi",
}


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("mobile", "050 123 4567"), ("mobile", "050-123-4567"), ("mobile", "+966 50 123 4567"),
        ("mobile", "00966501234567"), ("mobile", "٠٥٠١٢٣٤٥٦٧"), ("mobile", "۰۵۰ ۱۲۳ ۴۵۶۷"), ("mobile", "501234567"),
        ("mobile", "\u202a+966501234567\u202c"), ("identity", "1000-0000-08"), ("identity", "١٠٠٠٠٠٠٠٠٨"),
        ("identity", "۱۰۰۰۰۰۰۰۰۸"), ("identity", " 1000000008\u200f"), ("establishment", "٦١٢ ٠٤٧ ٣٨٥"),
        ("establishment", "612-047-385"), ("email", "  noura@example.sa "), ("email", "noura@example.sa\u200e"),
        ("username", " n.alanazi "),
    ],
)  # fmt: skip
def test_what_is_pasted_is_tidied(field: str, typed: str) -> None:
    draft = replace(DRAFT, **{field: typed})
    assert tidied(draft) == TIDY
    assert not remarks(draft, STEP_OF[field])


@pytest.mark.parametrize(
    ("field", "typed", "code"),
    [
        ("establishment", "", "identifier.empty"), ("establishment", "50000000A", "identifier.letters"),
        ("establishment", "12345", "identifier.length"), ("identity", "", "identifier.empty"),
        ("identity", "1000000009", "identifier.check_digit"), ("identity", "100000008", "identifier.length"),
        ("identity", "3000000004", "identifier.wrong_kind"), ("identity", "A1234567", "identifier.wrong_kind"),
        ("mobile", "0401234567", "identifier.first_digit"), ("mobile", "05012345", "identifier.length"),
        ("mobile", "+96650123456789", "identifier.length"), ("mobile", "جوال", "identifier.letters"),
        ("email", "", "email.empty"), ("email", "نورة@example.sa", "email.arabic_letters"),
        ("email", "noura@مثال.sa", "email.arabic_letters"), ("email", "noura", "email.shape"),
        ("email", "noura@example", "email.shape"), ("email", "no ura@example.sa", "email.shape"),
        ("email", "noura@@example.sa", "email.shape"), ("email", "no..ura@example.sa", "email.shape"),
        ("email", "noura.@example.sa", "email.shape"), ("email", f"{'n' * 60}@{'e' * 60}.{'x' * 60}.{'y' * 60}.sa",
         "email.shape"),
        ("username", "", "username.required"), ("username", "نورة", "username.arabic_letters"),
        ("username", "abc", "username.shape"), ("username", "1noura", "username.shape"),
        ("username", "noura alanazi", "username.shape"), ("username", "n" * 31, "username.shape"),
        ("invitation", "قسيمة", "invitation_unknown"), ("invitation", "A" * 81, "invitation_unknown"),
    ],
)  # fmt: skip
def test_a_fault_stands_at_its_field(field: str, typed: str, code: str) -> None:
    found = remarks(replace(DRAFT, **{field: typed}), STEP_OF[field])
    assert [(one.field, one.code, one.warning) for one in found] == [(field, code, False)]


def test_an_unusual_subscription_number_is_a_warning_only() -> None:
    (found,) = remarks(replace(DRAFT, establishment="61204738"), STEP.IDENTITY)
    assert (found.code, found.warning) == ("establishment.unusual_length", True)
    assert found.params == {"typed": 8, "usual": 9}
    assert first_open_step(replace(DRAFT, establishment="61204738")) is STEP.CREDENTIALS


def test_an_invitation_stands_for_the_subscription_number() -> None:
    draft = replace(DRAFT, establishment="", invitation=" k7-Ab 12 ")
    assert not remarks(draft, STEP.IDENTITY)
    assert tidied(draft)["invitation"] == "K7AB12"
    assert "establishment" not in tidied(draft)


def test_all_conditions_must_be_ticked() -> None:
    (found,) = remarks(replace(DRAFT, conditions=frozenset({Condition.AGES})), STEP.CONDITIONS)
    assert (found.code, found.params) == ("conditions.unticked", {"left": 3})


def test_the_password_is_judged_where_it_is_asked_for() -> None:
    assert not remarks(DRAFT, STEP.CREDENTIALS)
    assert [one.code for one in remarks(DRAFT, STEP.CREDENTIALS, "")] == ["password.required"]
    assert [one.code for one in remarks(DRAFT, STEP.CREDENTIALS, "eleven char")] == ["password.short"]
    assert not remarks(DRAFT, STEP.CREDENTIALS, "twelve chars")
    with pytest.raises(RuleViolation, match=r"password\.long"):
        ensure_long_enough("x" * 201)


@pytest.mark.parametrize(
    ("changed", "step"),
    [
        ({"conditions": frozenset()}, STEP.CONDITIONS), ({"identity": "1"}, STEP.IDENTITY),
        ({"email": ""}, STEP.CONTACT),
        ({"username": ""}, STEP.CREDENTIALS), ({"terms_accepted": ""}, STEP.REVIEW), ({}, STEP.CREDENTIALS),
        ({"told": TIDY}, STEP.CODE),
    ],
)  # fmt: skip
def test_a_draft_is_taken_up_where_something_is_wanted(changed: dict[str, object], step: RegistrationStep) -> None:
    assert first_open_step(replace(DRAFT, **changed)) is step  # type: ignore[arg-type]


def test_only_what_changed_is_told_again() -> None:
    told = replace(DRAFT, told=TIDY)
    assert not changes(told)
    assert changes(replace(told, mobile="0509999999", email="NOURA@example.sa")) == {
        "mobile": "+966509999999",
        "email": "NOURA@example.sa",
    }


def test_every_code_of_the_contract_has_a_field() -> None:
    for code in REGISTER_CODES:
        assert refused_field("", code) in STEP_OF, code
    for code in (*FORM_CODES, "required"):
        assert refused_field("identity", code) == "identity"
    assert refused_field("X-Claim", "required") == ""


def test_every_field_belongs_to_one_step() -> None:
    names = [name for names in FIELDS.values() for name in names]
    assert len(names) == len(set(names))
    assert set(FIELDS) == set(RegistrationStep)


def test_a_refusal_comes_apart_into_remarks() -> None:
    refused = Refused(
        "needs_correction",
        fields=(("mobile", "absher_mobile_mismatch"), ("username", "username_taken"), ("X-Claim", "required")),
    )
    refused.field_params = ({"seen": 1}, {}, {})
    assert [(one.step, one.field, one.code) for one in refusal_remarks(refused)] == [
        (STEP.CONTACT, "mobile", "absher_mobile_mismatch"),
        (STEP.CREDENTIALS, "username", "username_taken"),
    ]
    assert refusal_remarks(refused)[0].params == {"seen": 1}
    (alone,) = refusal_remarks(Refused("password_weak", why="common"))
    assert (alone.field, alone.params) == ("password", {"why": "common"})
    assert not refusal_remarks(Refused("client_too_old"))


def test_the_parts_may_be_asked_alone() -> None:
    assert email("a@b.sa") == "a@b.sa"
    assert username("abcd") == "abcd"
    assert holder_identity("2000000006") == "2000000006"
    assert invitation("ab-1") == "AB1"
