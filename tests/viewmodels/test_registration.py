"""The wizard of the account registration: whole states, in order."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication

from gosi_desktop.domain.errors import DiskFull, Offline, Refused, ServiceBusy
from gosi_desktop.domain.identifiers import IdentityKind
from gosi_desktop.domain.registration import Condition, RegistrationDraft, RegistrationStep
from gosi_desktop.viewmodels.registration import RegistrationViewModel
from gosi_desktop.viewmodels.registration_state import STEPS, Beneficiary
from gosi_desktop.viewmodels.runners import Runners
from tests.fakes.registering import CODE, NEWER, PASSWORD, TERMS, TYPED, Registering
from tests.viewmodels.conftest import HeldRunner

Step = RegistrationStep


@pytest.fixture
def world(qapp: QCoreApplication) -> Registering:
    return Registering()


def wizard(
    world: Registering,
    draft: RegistrationDraft | None = None,
    runners: Runners | None = None,
    days: float | None = None,
) -> RegistrationViewModel:
    """Started; ``days`` ago its draft was kept last."""
    ports: Any = world.service
    saved_at = world.clock.now() - timedelta(days=days) if days is not None else None
    made = RegistrationViewModel(
        draft or world.registration.begin(), world.registration, ports, ports, ports, world.papers, ports, world.clock,
        runners or Runners.inline(), saved_at,
    )  # fmt: skip
    made.start()
    return made


def at_the_review(world: Registering) -> RegistrationViewModel:
    model = wizard(world, world.filled(Step.CREDENTIALS))
    model.edit_password(PASSWORD)
    model.edit_again(PASSWORD)
    model.forward()
    model.declare(True)
    return model


def at_the_code(world: Registering) -> RegistrationViewModel:
    model = at_the_review(world)
    model.forward()
    return model


def refused(world: Registering, **differs: str) -> RegistrationViewModel:
    """The registers said otherwise."""
    model = at_the_code(world)
    world.service.differs = differs
    model.paste_code(CODE)
    return model


def step(model: RegistrationViewModel) -> Step:
    return model.state.step


def said(model: RegistrationViewModel) -> dict[str, str]:
    """Code by field."""
    return {name: one.code for name, one in model.state.remarks.items()}


def kept(world: Registering, model: RegistrationViewModel) -> RegistrationDraft:
    found = world.registration.resume(model.state.draft.id)
    assert found is not None
    return found


def test_from_the_conditions_to_an_active_account(world: Registering) -> None:
    model = wizard(world)
    assert step(model) is Step.CONDITIONS
    for condition in Condition:
        model.tick_condition(condition, True)
    model.forward()
    assert step(model) is Step.IDENTITY
    model.edit("establishment", TYPED["establishment"])
    model.edit("identity", TYPED["identity"])
    assert model.state.identity_kind is IdentityKind.NATIONAL_ID
    model.forward()
    assert step(model) is Step.CONTACT
    model.edit("mobile", TYPED["mobile"])
    model.edit("email", TYPED["email"])
    model.forward()
    assert step(model) is Step.CREDENTIALS
    model.edit("username", TYPED["username"])
    model.edit_password(PASSWORD)
    model.edit_again(PASSWORD)
    model.forward()
    assert step(model) is Step.REVIEW
    model.read_to_end()
    model.accept(True)
    model.declare(True)
    model.forward()
    assert step(model) is Step.CODE
    assert world.service.asked[-1] == (
        "register",
        {**TYPED, "mobile": "+966500000447", "terms": TERMS.version},
    )
    assert (model.state.expires_in, model.state.resend_in) == (300, 60)
    model.paste_code(CODE)
    assert model.state.form is not None
    assert model.state.form.username == "n.alanazi"
    assert (model.state.password, model.state.again, model.state.code) == ("", "", "")
    assert model.paper.state.pages == 1, "the form lies in the archive and is shown"
    assert list(world.registration.drafts()) == [], "the draft is gone"


def test_each_field_is_kept_as_it_is_typed_but_never_the_password(world: Registering) -> None:
    model = wizard(world)
    model.edit("establishment", "61")
    assert kept(world, model).establishment == "61"
    assert model.state.saved_at == world.clock.now()
    model.edit_password(PASSWORD)
    model.edit_again(PASSWORD)
    model.edit("username", "n.al")
    assert all(PASSWORD not in one.body for one in world.drafts.kept.values())
    assert PASSWORD not in repr(model.state)


def test_what_comes_while_one_is_being_written_is_written_next(world: Registering, held: HeldRunner) -> None:
    model = wizard(world, world.registration.begin(), Runners(held, held, held))
    held.release_all()
    for typed in ("6", "61", "612"):
        model.edit("establishment", typed)
    assert len(held.held) == 1
    held.release_all()
    assert kept(world, model).establishment == "612"


def test_leaving_writes_what_waits(world: Registering, held: HeldRunner) -> None:
    model = wizard(world, world.registration.begin(), Runners(held, held, held))
    held.release_all()
    model.edit("establishment", "6")
    model.edit("establishment", "61")
    heard: list[str] = []
    model.finished.connect(heard.append)
    model.leave()
    held.release_all()
    assert heard == [""]
    assert kept(world, model).establishment == "61"


def test_closing_the_window_writes_what_was_typed_a_moment_ago(world: Registering, held: HeldRunner) -> None:
    model = wizard(world, world.registration.begin(), Runners(held, held, held))
    held.release_all()
    model.edit("establishment", "6")
    model.edit("establishment", "61")
    last_words = model.keeper.last_words()
    held.held.clear()  # the runner drops what has not begun
    assert last_words is not None
    last_words()
    assert kept(world, model).establishment == "61"


def test_with_everything_written_there_are_no_last_words(world: Registering) -> None:
    model = wizard(world)
    model.edit("establishment", "61")
    assert model.keeper.last_words() is None


def test_a_service_that_knows_nothing_of_it_is_told_again(world: Registering) -> None:
    model = at_the_code(world)
    world.service.standings.clear()
    again = wizard(world, kept(world, model), days=0)
    assert step(again) is Step.REVIEW
    again.edit_password(PASSWORD)
    again.edit_again(PASSWORD)
    again.forward()
    assert step(again) is Step.CODE


def test_nothing_typed_leaves_no_draft(world: Registering) -> None:
    model = wizard(world)
    model.leave()
    assert list(world.registration.drafts()) == []


def test_a_step_that_wants_something_is_not_left_forward(world: Registering) -> None:
    model = wizard(world)
    model.forward()
    assert (step(model), said(model)) == (Step.CONDITIONS, {"conditions": "conditions.unticked"})
    for condition in Condition:
        model.tick_condition(condition, True)
    model.forward()
    model.forward()
    assert step(model) is Step.IDENTITY
    assert said(model) == {"establishment": "identifier.empty", "identity": "identifier.empty"}
    model.edit("establishment", "612047385")
    assert said(model) == {"identity": "identifier.empty"}


def test_others_than_employers_are_sent_elsewhere(world: Registering) -> None:
    model = wizard(world, world.filled(Step.IDENTITY))
    model.choose_beneficiary(Beneficiary.CONTRIBUTOR)
    model.forward()
    assert step(model) is Step.IDENTITY
    model.choose_beneficiary(Beneficiary.EMPLOYER)
    model.forward()
    assert step(model) is Step.CONTACT


def test_an_unusual_length_is_asked_about_and_holds_nobody_up(world: Registering) -> None:
    model = wizard(world, world.filled(Step.IDENTITY, establishment="61204738"))
    model.leave_field("establishment")
    assert said(model) == {"establishment": "establishment.unusual_length"}
    model.forward()
    assert step(model) is Step.CONTACT


def test_going_back_loses_nothing(world: Registering) -> None:
    model = at_the_code(world)
    before = model.state.draft
    for expected in (Step.REVIEW, Step.CREDENTIALS, Step.CONTACT, Step.IDENTITY, Step.CONDITIONS):
        model.back()
        assert step(model) is expected
    assert replace(model.state.draft, step=before.step) == before
    assert model.state.password == PASSWORD
    model.visit(Step.CODE)
    assert step(model) is Step.CODE, "the code is still on its way"


def test_the_rail_leads_only_where_everything_before_is_done(world: Registering) -> None:
    model = wizard(world, world.filled(Step.CONDITIONS, mobile=""))
    assert [model.may_visit(one) for one in STEPS] == [True, True, True, False, False, False]
    model.visit(Step.REVIEW)
    assert step(model) is Step.CONDITIONS


def test_two_passwords_that_differ_stay_where_they_are(world: Registering) -> None:
    model = wizard(world, world.filled(Step.CREDENTIALS))
    model.edit_password(PASSWORD)
    model.edit_again(PASSWORD[:-1])
    model.forward()
    assert (step(model), said(model)) == (Step.CREDENTIALS, {"again": "password.differs"})
    model.edit_password("short")
    model.edit_again("short")
    model.forward()
    assert said(model) == {"password": "password.short"}


def test_the_boxes_open_at_the_end_of_the_terms(world: Registering) -> None:
    model = wizard(world, world.filled(Step.CREDENTIALS, terms_read="", terms_accepted=""))
    model.edit_password(PASSWORD)
    model.edit_again(PASSWORD)
    model.forward()
    model.accept(True)
    assert not model.state.accepted, "not before they were read"
    model.forward()
    assert (step(model), said(model)) == (Step.REVIEW, {"terms": "terms.not_accepted"})
    model.read_to_end()
    model.accept(True)
    model.forward()
    assert step(model) is Step.REVIEW, "the declaration is another box"
    model.declare(True)
    model.forward()
    assert step(model) is Step.CODE


def test_terms_that_changed_meanwhile_are_read_anew_and_nothing_else_is(world: Registering) -> None:
    model = at_the_review(world)
    world.service.terms_in_force = NEWER
    model.forward()
    assert step(model) is Step.REVIEW
    assert (model.state.terms, model.state.terms_changed) == (NEWER, True)
    assert (model.state.read, model.state.accepted, model.state.declared) == (False, False, False)
    assert model.state.password == PASSWORD
    model.read_to_end()
    model.accept(True)
    model.declare(True)
    assert not model.state.terms_changed
    model.forward()
    assert step(model) is Step.CODE
    assert world.service.told["terms"] == NEWER.version


def test_a_draft_of_three_days_ago_goes_on_at_the_password(world: Registering) -> None:
    draft = world.filled(Step.REVIEW)
    world.service.terms_in_force = NEWER
    model = wizard(world, draft, days=3)
    assert step(model) is Step.CREDENTIALS
    assert model.state.needs_password
    assert model.state.taken_up == world.clock.now() - timedelta(days=3)
    assert model.state.terms_changed, "what was accepted then is not in force now"
    assert model.state.draft.mobile == TYPED["mobile"]


def test_a_draft_with_a_gap_goes_on_at_the_gap(world: Registering) -> None:
    model = wizard(world, world.filled(Step.REVIEW, email="info@"), days=3)
    assert step(model) is Step.CONTACT


def test_a_draft_is_taken_up_offline(world: Registering) -> None:
    draft = world.filled(Step.CONTACT)
    world.service.refusal = Offline()
    model = wizard(world, draft, days=0)
    assert step(model) is Step.CONTACT
    model.edit("mobile", "0500000448")
    assert kept(world, model).mobile == "0500000448"
    model.retry()
    assert model.state.terms == TERMS


def test_a_draft_that_was_sent_asks_how_it_stands(world: Registering) -> None:
    at_the_code(world)
    draft = world.registration.resume(next(iter(world.drafts.kept)))
    again = wizard(world, draft, days=0)
    assert step(again) is Step.CODE
    again.paste_code(CODE)
    assert again.state.done, "the password is at the service already"


def test_an_answer_that_was_lost_makes_no_second_account(world: Registering) -> None:
    model = at_the_review(world)
    world.service.lost = Offline("remote.timeout")
    model.forward()
    assert isinstance(model.state.error, Offline)
    assert step(model) is Step.REVIEW
    model.retry()
    assert step(model) is Step.CODE
    world.service.lost = Offline("remote.cut_short")
    model.paste_code(CODE)
    assert not model.state.done
    model.retry()
    assert model.state.done
    assert [call for call, _ in world.service.asked].count("register") == 1
    assert [call for call, _ in world.service.asked].count("confirm") == 1


@pytest.mark.parametrize("error", [Offline(), ServiceBusy("maintenance", 60), Offline("remote.not_the_service")])
def test_a_lost_connection_at_each_call_keeps_everything(world: Registering, error: Any) -> None:
    model = at_the_review(world)
    before = model.state
    world.service.refusal = error
    model.forward()
    assert replace(model.state, error=None, draft=before.draft) == before
    assert model.state.error is error
    model.retry()
    model.forward()
    assert step(model) is Step.CODE
    world.service.refusal = error
    model.paste_code(CODE)
    assert (step(model), model.state.code, model.state.error) == (Step.CODE, CODE, error)
    world.clock.advance(61)
    model.tick()
    world.service.refusal = error
    model.send_again()
    assert model.state.error is error
    model.send_again()
    assert model.state.error is None


REFUSALS = [
    ("establishment", "subscription_unknown", Step.IDENTITY),
    ("establishment", "registration_expired", Step.IDENTITY),
    ("identity", "not_owner_or_supervisor", Step.IDENTITY),
    ("identity", "identity_minor", Step.IDENTITY),
    ("identity", "account_exists", Step.IDENTITY),
    ("mobile", "absher_mobile_mismatch", Step.CONTACT),
    ("email", "absher_email_mismatch", Step.CONTACT),
    ("username", "username_taken", Step.CREDENTIALS),
    ("invitation", "invitation_unknown", Step.IDENTITY),
]


@pytest.mark.parametrize(("field", "code", "where"), REFUSALS)
def test_each_refusal_of_the_registers_is_said_at_its_field(
    world: Registering, field: str, code: str, where: Step
) -> None:
    model = refused(world, **{field: code})
    assert (step(model), said(model)) == (where, {field: code})
    assert model.state.correcting
    assert not model.state.equal(field)
    assert model.state.draft.was_sent
    assert model.state.has_account is (code == "account_exists")
    assert model.state.standing is not None
    assert model.state.standing.comparisons_left == 4
    typed = {name: getattr(model.state.draft, name) for name in TYPED}
    assert typed == dict(TYPED), "what was typed stays"


AT_ONCE = [
    (Refused("password_weak", why="common"), "password", Step.CREDENTIALS),
    (Refused("invalid_request", fields=(("email", "email.shape"),)), "email", Step.CONTACT),
    (Refused("invalid_request", fields=(("mobile", "identifier.length"),)), "mobile", Step.CONTACT),
    (Refused("invalid_request", fields=(("username", "username.shape"),)), "username", Step.CREDENTIALS),
]


@pytest.mark.parametrize(("error", "field", "where"), AT_ONCE)
def test_what_the_first_call_refuses_is_said_at_its_field(
    world: Registering, error: Refused, field: str, where: Step
) -> None:
    model = at_the_review(world)
    world.service.refusal = error
    model.forward()
    assert (step(model), list(model.state.remarks)) == (where, [field])
    assert not model.state.draft.was_sent, "a refused first call leaves nothing at the service"
    assert model.state.password == PASSWORD


def test_a_corrected_mobile_gets_a_new_code(world: Registering) -> None:
    model = refused(world, mobile="absher_mobile_mismatch")
    model.edit("mobile", "0500000448")
    assert model.state.new_mobile
    world.service.differs = {}
    model.forward()
    assert step(model) is Step.CODE
    assert world.service.asked[-1] == ("correct", {"mobile": "+966500000448"})
    model.paste_code(CODE)
    assert model.state.done


def test_a_corrected_email_is_compared_at_once(world: Registering) -> None:
    model = refused(world, email="absher_email_mismatch")
    model.edit("email", "owner@rawabi.example")
    world.service.differs = {}
    model.forward()
    assert model.state.done


def test_two_refused_steps_are_put_right_one_after_the_other(world: Registering) -> None:
    model = refused(world, identity="not_owner_or_supervisor", username="username_taken")
    assert step(model) is Step.IDENTITY
    model.edit("identity", "1000000016")
    model.forward()
    assert step(model) is Step.CREDENTIALS, "nothing is compared before both are put right"
    assert [call for call, _ in world.service.asked].count("correct") == 0
    model.edit("username", "n.alanazi2")
    world.service.differs = {}
    model.forward()
    assert model.state.done


def test_a_wrong_code_is_counted_and_stays_to_be_corrected(world: Registering) -> None:
    model = at_the_code(world)
    model.paste_code("000000")
    assert (step(model), said(model)) == (Step.CODE, {"code": "code_wrong"})
    assert model.state.standing is not None
    assert model.state.standing.tries_left == 2
    model.edit_code("1")
    assert said(model) == {}


def test_a_code_whose_tries_are_over_waits_for_another(world: Registering) -> None:
    model = at_the_code(world)
    world.service.refusal = Refused("challenge_ended")
    model.paste_code("000000")
    assert (said(model), model.state.expired) == ({"code": "challenge_ended"}, True)
    model.paste_code(CODE)
    assert [call for call, _ in world.service.asked].count("confirm") == 0
    assert said(model) == {"code": "challenge_ended"}
    world.clock.advance(61)
    model.tick()
    model.send_again()
    model.paste_code(CODE)
    assert model.state.done


def test_a_code_may_be_asked_for_again_after_its_pause(world: Registering) -> None:
    model = at_the_code(world)
    model.send_again()
    assert [call for call, _ in world.service.asked].count("resend") == 0
    world.clock.advance(60)
    model.tick()
    model.send_again()
    assert model.state.standing is not None
    assert (model.state.standing.resends_left, model.state.resend_in) == (2, 60)


def test_an_expired_code_cannot_be_entered(world: Registering) -> None:
    model = at_the_code(world)
    world.clock.advance(301)
    model.tick()
    model.paste_code(CODE)
    assert [call for call, _ in world.service.asked].count("confirm") == 0
    assert model.state.expired


def test_a_registration_that_ran_out_goes_on_as_a_new_one(world: Registering) -> None:
    model = at_the_code(world)
    id = next(iter(world.service.standings))
    world.service.standings[id] = replace(world.service.standings[id], state="expired")
    again = wizard(world, kept(world, model), days=2)
    assert again.state.error is not None
    assert again.state.error.code == "registration.expired"
    assert step(again) is Step.CREDENTIALS
    assert not again.state.draft.was_sent


def test_too_many_comparisons_wait_and_keep_the_draft(world: Registering) -> None:
    model = refused(world, mobile="absher_mobile_mismatch")
    model.edit("mobile", "0500000448")
    world.service.refusal = ServiceBusy("too_many_requests", 86400)
    model.forward()
    assert isinstance(model.state.error, ServiceBusy)
    assert kept(world, model).mobile == "0500000448"


PASTED = [
    ("establishment", " 612-047-385 ", {"establishment": "612047385"}),
    ("establishment", "٦١٢٠٤٧٣٨٥", {"establishment": "612047385"}),
    ("identity", "1000 0000-08", {"identity": "1000000008"}),
    ("identity", "١٠٠٠٠٠٠٠٠٨", {"identity": "1000000008"}),
    ("mobile", "+966 50 000 0447", {"mobile": "+966500000447"}),
    ("mobile", "٠٥٠ ٠٠٠ ٠٤٤٧", {"mobile": "+966500000447"}),
    ("mobile", "00966-50-000-0447", {"mobile": "+966500000447"}),
    ("email", " info@rawabi.example\n", {"email": "info@rawabi.example"}),
]


@pytest.mark.parametrize(("field", "pasted", "told"), PASTED)
def test_pasted_numbers_are_understood_and_stay_as_they_were_pasted(
    world: Registering, field: str, pasted: str, told: dict[str, str]
) -> None:
    model = at_the_review(world)
    model.edit(field, pasted)
    model.forward()
    assert step(model) is Step.CODE
    assert told.items() <= world.service.told.items()
    assert getattr(model.state.draft, field) == pasted


MISTYPED = [
    ("establishment", "12345", "identifier.length"),
    ("establishment", "61204738A", "identifier.letters"),
    ("identity", "1000000007", "identifier.check_digit"),
    ("identity", "3000000004", "identifier.wrong_kind"),
    ("identity", "100000008", "identifier.length"),
    ("mobile", "0401234567", "identifier.first_digit"),
    ("mobile", "05012345", "identifier.length"),
    ("email", "معلومات@rawabi.example", "email.arabic_letters"),
    ("email", "info@rawabi", "email.shape"),
    ("username", "نورة", "username.arabic_letters"),
    ("username", "n a", "username.shape"),
]


@pytest.mark.parametrize(("field", "typed", "code"), MISTYPED)
def test_what_cannot_be_is_said_on_leaving_the_field_and_stays(
    world: Registering, field: str, typed: str, code: str
) -> None:
    model = wizard(world, world.filled(**{field: ""}))
    model.leave_field(field)
    assert said(model) == {}, "an empty field is left in peace"
    model.edit(field, typed)
    assert said(model) == {}, "not while it is typed"
    model.leave_field(field)
    assert said(model) == {field: code}
    assert getattr(model.state.draft, field) == typed


def test_no_step_is_left_while_a_call_is_under_way_and_what_is_typed_stays(
    world: Registering, held: HeldRunner
) -> None:
    draft = world.filled(Step.CREDENTIALS)
    model = wizard(world, draft, Runners(held, held, held))
    held.release_all()
    model.edit_password(PASSWORD)
    model.edit_again(PASSWORD)
    model.forward()
    model.declare(True)
    held.release_all()
    model.forward()
    assert model.state.sending
    model.edit("mobile", "0500000448")
    model.back()
    model.forward()
    assert step(model) is Step.REVIEW
    held.release_all()
    assert step(model) is Step.CODE
    assert (model.state.draft.mobile, world.service.told["mobile"]) == ("0500000448", "+966500000447")
    assert kept(world, model).mobile == "0500000448", "told as a correction when the code is asked for again"


def test_discarding_is_asked_about_and_leaves_nothing(world: Registering) -> None:
    model = wizard(world, world.filled())
    heard: list[str] = []
    model.finished.connect(heard.append)
    model.ask_discard(True)
    assert model.state.discarding
    model.ask_discard(False)
    assert heard == []
    model.ask_discard(True)
    model.discard()
    assert heard == [""]
    assert list(world.registration.drafts()) == []


def test_a_full_disk_is_said_and_what_was_typed_stays_on_the_screen(world: Registering) -> None:
    model = wizard(world, world.filled())
    world.drafts.failure = DiskFull()
    model.edit("mobile", "0500000448")
    assert isinstance(model.state.error, DiskFull)
    assert model.state.draft.mobile == "0500000448"
    world.drafts.failure = None
    model.edit("mobile", "0500000449")
    assert model.state.error is None
    assert kept(world, model).mobile == "0500000449"


def test_a_practice_newcomer_fills_everything_in_but_what_one_agrees_to(world: Registering) -> None:
    model = wizard(world)
    model.fill_in(1)
    assert model.state.draft.identity == "1000000016"
    assert model.state.draft.conditions == frozenset(Condition)
    assert (model.state.password, model.state.again) == (PASSWORD, PASSWORD)
    assert not model.state.accepted
    assert model.state.identity_kind is IdentityKind.NATIONAL_ID


def test_an_existing_account_leads_to_the_sign_in(world: Registering) -> None:
    model = refused(world, identity="account_exists")
    heard: list[str] = []
    model.finished.connect(heard.append)
    model.sign_in()
    assert heard == [""]
    assert world.registration.resume(model.state.draft.id) is not None, "the draft waits"


def test_an_invitation_stands_for_the_subscription_number(world: Registering) -> None:
    model = wizard(world, world.filled(Step.IDENTITY, establishment=""))
    model.use_invitation(True)
    model.forward()
    assert (step(model), said(model)) == (Step.IDENTITY, {"invitation": "field.required"})
    model.edit("invitation", "4821-7730")
    model.forward()
    assert step(model) is Step.CONTACT
    model.forward()
    model.edit_password(PASSWORD)
    model.edit_again(PASSWORD)
    model.forward()
    model.declare(True)
    model.forward()
    assert world.service.told["invitation"] == "48217730"
    assert "establishment" not in world.service.told
    model.visit(Step.IDENTITY)
    model.use_invitation(False)
    assert model.state.draft.invitation == ""
