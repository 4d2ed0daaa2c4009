"""Registering an account against the reference service: the use cases, the adapter and the wire together."""

from dataclasses import replace

import pytest

from gosi_desktop.domain.errors import Refused, RuleViolation, ServiceBusy
from gosi_desktop.domain.registration import RegistrationDraft, RegistrationStep, refusal_remarks
from gosi_desktop.remote.transport import Ask
from gosi_desktop.sandbox.seeds.newcomers import (
    ABDULLAH,
    BAKERY,
    BOYS,
    FAISAL,
    FLOWERS,
    HALA,
    MAJED,
    NOWHERE,
    RAYAN,
    REEM,
    SALMAN,
    WORKSHOP,
    Newcomer,
)
from gosi_desktop.sandbox.seeds.small import NOURA
from tests.support.client import SMALL
from tests.support.registering import PASSWORD, Computer

KNOWN = Newcomer(NOURA.name, NOURA.name_en, NOURA.identity, NOURA.mobile, NOURA.email, "noura.again")
STEP = RegistrationStep


def wrong(code: str) -> str:
    return f"{(int(code) + 1) % 1_000_000:06}"


def test_an_owner_gets_an_account_and_keeps_its_form(computer: Computer) -> None:
    draft = computer.filled()
    at = computer.registrations.send(draft, PASSWORD)
    assert at.standing is not None
    assert (at.standing.state, at.standing.tries_left, at.standing.resends_left) == ("awaiting_code", 3, 3)
    assert at.standing.expires_at is not None
    done = computer.registrations.confirm(at.draft, computer.code())
    assert done.standing is not None
    assert done.standing.form is not None
    assert (done.standing.form.name, done.standing.form.name_en) == (
        "مؤسسة بستان الندى للزهور",
        "Bustan Alnada Flowers",
    )
    assert (done.standing.form.holder, done.standing.form.role) == (SALMAN.name, "owner")
    assert done.paper is not None
    assert computer.papers.list() == [done.paper]
    assert done.paper.establishment == FLOWERS
    assert done.standing.form.reference.encode() in (computer.papers.read(done.paper) or b"")
    assert not computer.registrations.drafts(), "the draft has done its work"
    assert any(one.username == SALMAN.username for one in computer.practice.people())


def test_the_password_is_nowhere_in_the_draft(computer: Computer) -> None:
    draft = computer.filled()
    computer.registrations.send(draft, PASSWORD)
    kept = computer.cache.drafts.load(draft.id)
    assert kept is not None
    assert PASSWORD not in kept.body
    assert draft.claim in kept.body
    assert draft.claim not in repr(draft)
    assert draft.claim not in repr(kept)


@pytest.mark.parametrize(
    ("who", "establishment", "refused"),
    [
        (HALA, NOWHERE, {("establishment", "subscription_unknown")}),
        (MAJED, BAKERY, {("establishment", "registration_expired")}),
        (HALA, FLOWERS, {("identity", "not_owner_or_supervisor")}),
        (RAYAN, BOYS, {("identity", "identity_minor")}),
        (ABDULLAH, WORKSHOP, {("mobile", "absher_mobile_mismatch")}),
        (FAISAL, BOYS, {("email", "absher_email_mismatch")}),
        (KNOWN, SMALL, {("identity", "account_exists")}),
        (replace(SALMAN, username=NOURA.username), FLOWERS, {("username", "username_taken")}),
    ],
)
def test_what_the_registers_refuse_stands_at_its_field(
    computer: Computer, who: Newcomer, establishment: str, refused: set[tuple[str, str]]
) -> None:
    at = computer.registrations.send(computer.filled(who, establishment), PASSWORD)
    told = computer.registrations.confirm(at.draft, computer.code())
    assert told.standing is not None
    assert (told.standing.state, told.standing.comparisons_left) == ("needs_correction", 4)
    assert told.standing.correct_until is not None
    assert {(remark.field, remark.code) for remark in told.remarks} == refused
    assert all(remark.step in (STEP.IDENTITY, STEP.CONTACT, STEP.CREDENTIALS) for remark in told.remarks)
    assert told.paper is None
    computer.start_again()
    again = computer.registrations.standing(resumed(computer))
    assert again.remarks == told.remarks, "after a restart the same is said"


def resumed(computer: Computer) -> RegistrationDraft:
    """The one draft there is, as it was left."""
    (info,) = computer.registrations.drafts()
    draft = computer.registrations.resume(info.id)
    assert draft is not None
    return draft


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ({"identity": "1000001010"}, "identifier.check_digit"),
        ({"identity": "3000000004"}, "identifier.wrong_kind"),
        ({"mobile": "0401234567"}, "identifier.first_digit"),
        ({"mobile": "05012345"}, "identifier.length"),
        ({"email": "سالم@example.sa"}, "email.arabic_letters"),
        ({"email": "salem@example"}, "email.shape"),
        ({"username": "سالم"}, "username.arabic_letters"),
        ({"username": "a b"}, "username.shape"),
        ({"establishment": "50000000A"}, "identifier.letters"),
        ({"invitation": "قسيمة"}, "invitation_unknown"),
        ({"terms_accepted": ""}, "terms.not_accepted"),
    ],
)
def test_faults_of_form_are_found_before_anything_is_sent(computer: Computer, typed: dict[str, str], code: str) -> None:
    draft = computer.filled(**typed)
    before = computer.sent()
    with pytest.raises(RuleViolation) as fault:
        computer.registrations.send(draft, PASSWORD)
    assert fault.value.code == code
    assert computer.sent() == before
    assert not resumed(computer).was_sent


@pytest.mark.parametrize(("password", "code"), [("", "required"), ("short", "short"), ("x" * 201, "long")])
def test_a_password_has_its_length(computer: Computer, password: str, code: str) -> None:
    with pytest.raises(RuleViolation) as fault:
        computer.registrations.send(computer.filled(), password)
    assert (fault.value.code, fault.value.field) == (f"password.{code}", "password")


def test_spaces_dashes_and_eastern_digits_are_the_same_number(computer: Computer) -> None:
    loosely = {
        "establishment": " 631 000 010 ", "identity": f"{SALMAN.identity[:4]}-{SALMAN.identity[4:]}",
        "mobile": "٠٥٠ ٠٠٠ ١١٠١", "email": f" {SALMAN.email.upper()} ",
    }  # fmt: skip
    at = computer.registrations.send(computer.filled(**loosely), PASSWORD)
    done = computer.registrations.confirm(at.draft, computer.code())
    assert done.standing is not None
    assert done.standing.state == "active"


@pytest.mark.parametrize(
    ("password", "why"), [("short", ""), ("passwordpassword", "common"), ("s.alghamdi-1101", "like_name")]
)
def test_a_weak_password_stands_at_its_field_and_leaves_nothing_behind(
    computer: Computer, password: str, why: str
) -> None:
    draft = computer.filled()
    with pytest.raises((Refused, RuleViolation)) as refused:
        computer.registrations.send(draft, password)
    if isinstance(refused.value, Refused):
        (remark,) = refusal_remarks(refused.value)
        assert (remark.step, remark.field, remark.code) == (STEP.CREDENTIALS, "password", "password_weak")
        assert remark.params["why"] == why
    else:
        assert refused.value.code == "password.short"
    assert not resumed(computer).was_sent
    assert computer.registrations.send(draft, PASSWORD).standing is not None


def test_a_wrong_code_says_how_many_tries_are_left(computer: Computer) -> None:
    at = computer.registrations.send(computer.filled(), PASSWORD)
    with pytest.raises(Refused) as refused:
        computer.registrations.confirm(at.draft, wrong(computer.code()))
    assert (refused.value.code, refused.value.params["tries_left"]) == ("code_wrong", 2)
    for typed in ("12345", "1234567", "12345x", "", "½½½½½½"):
        with pytest.raises(RuleViolation):
            computer.registrations.confirm(at.draft, typed)
    code = computer.code().translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
    assert computer.registrations.confirm(at.draft, f" {code[:3]} {code[3:]}").paper is not None


def test_an_expired_code_is_followed_by_another(computer: Computer) -> None:
    at = computer.registrations.send(computer.filled(), PASSWORD)
    old = computer.code()
    computer.later(minutes=6)
    with pytest.raises(Refused) as refused:
        computer.registrations.confirm(at.draft, old)
    assert refused.value.code == "code_expired"
    again = computer.registrations.resend(at.draft)
    assert again.standing is not None
    assert again.standing.resends_left == 2
    assert computer.registrations.confirm(at.draft, computer.code()).paper is not None


def test_a_code_asked_for_too_often_says_how_long_to_wait(computer: Computer) -> None:
    at = computer.registrations.send(computer.filled(), PASSWORD)
    with pytest.raises(ServiceBusy) as busy:
        computer.registrations.resend(at.draft)
    assert busy.value.code == "too_many_requests"
    assert busy.value.retry_after is not None


def test_guessing_ends_it_and_sending_again_begins_anew(computer: Computer) -> None:
    draft = computer.filled()
    at = computer.registrations.send(draft, PASSWORD)
    for code in (wrong(computer.code()),) * 3:
        with pytest.raises(Refused) as refused:
            computer.registrations.confirm(at.draft, code)
    assert refused.value.code == "challenge_ended"
    ended = computer.registrations.standing(at.draft)
    assert ended.standing is not None
    assert ended.standing.state == "expired"
    again = computer.registrations.send(ended.draft, PASSWORD)
    assert again.draft.id == draft.id
    assert again.draft.service_id != at.draft.service_id
    assert computer.registrations.confirm(again.draft, computer.code()).paper is not None
    assert not computer.registrations.drafts()


def test_a_corrected_field_is_compared_at_once(computer: Computer) -> None:
    at = computer.registrations.send(computer.filled(FAISAL, BOYS), PASSWORD)
    at = computer.registrations.confirm(at.draft, computer.code())
    still = computer.registrations.send(replace(at.draft, email="another@example.sa"), None)
    assert [remark.code for remark in still.remarks] == ["absher_email_mismatch"]
    assert still.standing is not None
    assert still.standing.comparisons_left == 3
    done = computer.registrations.send(replace(still.draft, email="faisal@example.sa"), None)
    assert done.paper is not None


def test_a_corrected_mobile_gets_a_code_of_its_own(computer: Computer) -> None:
    at = computer.registrations.send(computer.filled(ABDULLAH, WORKSHOP), PASSWORD)
    at = computer.registrations.confirm(at.draft, computer.code())
    again = computer.registrations.send(replace(at.draft, mobile="0500001996"), None)
    assert again.standing is not None
    assert again.standing.state == "awaiting_code"
    assert computer.practice.messages()[0].to == "+966500001996"
    assert computer.registrations.confirm(again.draft, computer.code()).paper is not None


def test_what_was_put_right_in_a_register_is_compared_again_unchanged(computer: Computer) -> None:
    at = computer.registrations.send(computer.filled(FAISAL, BOYS), PASSWORD)
    at = computer.registrations.confirm(at.draft, computer.code())
    again = computer.registrations.send(at.draft, None)
    assert again.standing is not None
    assert again.standing.comparisons_left == 3


def test_after_five_comparisons_it_waits_a_day(computer: Computer) -> None:
    at = computer.registrations.send(computer.filled(FAISAL, BOYS), PASSWORD)
    at = computer.registrations.confirm(at.draft, computer.code())
    for n in range(4):
        at = computer.registrations.send(replace(at.draft, email=f"another{n}@example.sa"), None)
    assert at.standing is not None
    assert at.standing.comparisons_left == 0
    with pytest.raises(ServiceBusy) as busy:
        computer.registrations.send(replace(at.draft, email="faisal@example.sa"), None)
    assert busy.value.code == "too_many_requests"
    assert resumed(computer).email == "faisal@example.sa", "nothing typed is lost"


def test_terms_that_changed_meanwhile_are_read_again(computer: Computer) -> None:
    draft = computer.filled()
    computer.ask("POST", "/practice/terms", b'{"version": "2026-02"}')
    with pytest.raises(Refused) as refused:
        computer.registrations.send(draft, PASSWORD)
    assert [remark.field for remark in refusal_remarks(refused.value)] == ["terms"]
    kept = resumed(computer)
    assert (kept.terms_read, kept.terms_accepted) == ("", "")
    assert kept.username == SALMAN.username
    version = computer.registrations.terms().version
    assert version == "2026-02"
    assert computer.registrations.send(replace(kept, terms_read=version, terms_accepted=version), PASSWORD).standing


def test_a_draft_of_three_days_ago_is_taken_up(computer: Computer) -> None:
    at = computer.registrations.send(computer.filled(), PASSWORD)
    computer.later(days=3)
    computer.start_again()
    draft = resumed(computer)
    assert draft.was_sent
    old = computer.registrations.standing(draft)
    assert old.standing is not None
    assert old.standing.state == "expired"
    again = computer.registrations.send(old.draft, PASSWORD)
    done = computer.registrations.confirm(again.draft, computer.code())
    assert done.paper is not None
    assert at.draft.id == again.draft.id


def test_without_the_claim_nobody_follows_it(computer: Computer) -> None:
    at = computer.registrations.send(computer.filled(), PASSWORD)
    assert computer.registrar.standing("0" * 64, at.draft.service_id) is None
    assert computer.registrar.standing(at.draft.claim, "unknown") is None
    with pytest.raises(Refused) as refused:
        computer.registrar.confirm("0" * 64, at.draft.service_id, computer.code(), "key")
    assert refused.value.code == "not_found"


def test_a_supervisor_registers_beside_the_owner(computer: Computer) -> None:
    for who in (SALMAN, REEM):
        at = computer.registrations.send(computer.filled(who), PASSWORD)
        assert computer.registrations.confirm(at.draft, computer.code()).paper is not None
    assert len(computer.papers.list()) == 2


def test_terms_are_read_in_both_languages(computer: Computer) -> None:
    terms = computer.registrations.terms()
    assert terms.version == "2026-01"
    assert terms.en.isascii()
    assert not terms.ar.isascii()
    assert computer.service.ask(Ask("GET", "/v1/terms")).status == 200
