"""The account's own screens: devices and sign-ins, the password, mobile and e-mail, new terms."""

from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication

from gosi_desktop.application.account import OwnAccount
from gosi_desktop.application.events import DataChanged
from gosi_desktop.application.ports import AccountInfo, Strength, TermsText
from gosi_desktop.domain.errors import Offline, Refused, SignInExpired
from gosi_desktop.viewmodels.base import InlineRunner
from gosi_desktop.viewmodels.contact_change import Contact, ContactChangeViewModel
from gosi_desktop.viewmodels.devices import DevicesViewModel
from gosi_desktop.viewmodels.password_change import PasswordChangeViewModel
from gosi_desktop.viewmodels.terms_gate import TermsGateViewModel
from tests.fakes.account_desk import attempts
from tests.fakes.account_desk import devices as devices_of
from tests.fakes.accounts import CODE, FakeAccountDesk
from tests.fakes.cache import FakeAudit
from tests.fakes.clock import FakeClock
from tests.fakes.day import NOW
from tests.fakes.service import FakeDesk
from tests.fakes.workspace import FakeMeter

STRONG = "copper meadow velvet 5180"
WHO = AccountInfo("a1", "نورة العنزي", "Noura Alanazi", "noura", "05••••••417")


class Around:
    """The account over its desk in memory."""

    def __init__(self) -> None:
        self.desk, self.audit, self.clock = FakeAccountDesk(), FakeAudit(), FakeClock(NOW)
        self.desk.sessions, self.desk.attempts = devices_of(NOW), attempts(NOW)
        self.account = OwnAccount(self.desk, self.audit, self.clock, DataChanged())  # type: ignore[arg-type]


@pytest.fixture
def around(qapp: QCoreApplication) -> Around:
    return Around()


@pytest.fixture
def devices(around: Around) -> DevicesViewModel:
    made = DevicesViewModel(around.account, around.clock, InlineRunner())
    made.load()
    return made


def heard(signal: Any) -> list[Any]:
    """What a signal brings."""
    found: list[Any] = []
    signal.connect(lambda *what: found.append(what[0] if what else None))
    return found


def asked_of(model: DevicesViewModel) -> list[str]:
    """Whose sessions the question is about."""
    return [one.id for one in model.state.asked]


def shown(model: DevicesViewModel) -> tuple[bool, object]:
    """Whether devices are, and what went wrong."""
    return model.state.devices is not None, model.state.error


# -- devices and sign-ins ----------------------------------------------------------------------------------------------


def test_this_device_comes_first_then_the_one_seen_last(devices: DevicesViewModel) -> None:
    assert devices.state.devices is not None
    assert [one.id for one in devices.state.devices] == ["d1", "d2", "d4", "d3"]
    assert devices.state.this_one is not None
    assert devices.state.this_one.id == "d1"


def test_a_device_of_this_week_with_an_older_program_is_doubtful(devices: DevicesViewModel) -> None:
    doubts = {one.id: devices.doubt_of(one) for one in devices.state.devices or ()}
    assert {id for id, doubt in doubts.items() if doubt is not None} == {"d4"}
    assert doubts["d4"] is not None
    assert doubts["d4"].is_behind


def test_only_what_succeeded_from_there_wants_a_look(devices: DevicesViewModel) -> None:
    looked = [(one.device, one.result) for one in devices.state.attempts if devices.is_doubtful(one)]
    assert looked == [("DESKTOP-7Q2", "accepted")]


def test_older_attempts_come_page_by_page(devices: DevicesViewModel) -> None:
    assert (len(devices.state.attempts), devices.state.more, devices.load_more.enabled) == (50, True, True)
    devices.load_more()
    assert (len(devices.state.attempts), devices.state.more, devices.load_more.enabled) == (64, False, False)


def test_ending_one_asks_first(devices: DevicesViewModel, around: Around) -> None:
    ended = heard(devices.ended)
    stranger = next(one for one in devices.state.others if one.id == "d4")
    devices.ask_to_end(stranger)
    assert asked_of(devices) == ["d4"]
    devices.close_question()
    assert (asked_of(devices), len(around.desk.sessions)) == ([], 4)
    devices.ask_to_end(stranger)
    devices.end_asked()
    assert [one.id for one in devices.state.others] == ["d2", "d3"]
    assert ended == [(stranger,)]
    assert around.audit.acts[-1] == ("device_ended", "DESKTOP-7Q2", {})


def test_this_device_is_left_by_signing_out_only(devices: DevicesViewModel) -> None:
    assert devices.state.this_one is not None
    devices.ask_to_end(devices.state.this_one)
    assert devices.state.asked == ()


def test_ending_all_others_is_one_call(devices: DevicesViewModel, around: Around) -> None:
    devices.ask_to_end_others()
    assert asked_of(devices) == ["d2", "d4", "d3"]
    devices.end_asked()
    assert (devices.state.others, around.audit.acts) == ((), [("devices_ended", "account", {})])


@pytest.mark.parametrize("refusal", [Offline(), SignInExpired("session_revoked")])
def test_without_an_answer_it_says_why_and_shows_nothing_old(around: Around, refusal: Offline) -> None:
    around.desk.refusal = refusal
    made = DevicesViewModel(around.account, around.clock, InlineRunner())
    made.load()
    assert shown(made) == (False, refusal)
    made.load()
    assert shown(made) == (True, None)


def test_a_refusal_to_end_leaves_the_list(devices: DevicesViewModel, around: Around) -> None:
    failures = heard(devices.failed)
    devices.ask_to_end(devices.state.others[0])
    around.desk.refusal = Offline()
    devices.end_asked()
    assert (len(failures), len(devices.state.others), devices.state.asked) == (1, 3, ())


def test_the_lock_drops_all_of_it(devices: DevicesViewModel) -> None:
    devices.forget()
    assert (devices.state.devices, devices.state.details, devices.state.attempts) == (None, None, ())


# -- the password ------------------------------------------------------------------------------------------------------


@pytest.fixture
def password(around: Around) -> PasswordChangeViewModel:
    return PasswordChangeViewModel(around.account, WHO, FakeMeter(), InlineRunner())


def typed(model: PasswordChangeViewModel, old: str, new: str, again: str) -> None:
    model.edit_old(old)
    model.edit_new(new)
    model.edit_again(again)
    model.submit()


def test_a_changed_password_goes_out_of_the_state(password: PasswordChangeViewModel, around: Around) -> None:
    changed = heard(password.changed)
    typed(password, "old one", STRONG, STRONG)
    assert around.desk.asked == [("password", "old one", STRONG)]
    assert (len(changed), password.state.old, password.state.new, password.state.again) == (1, "", "", "")


def test_strength_is_judged_as_it_is_typed(password: PasswordChangeViewModel) -> None:
    seen = []
    for text in ("", "short", STRONG, ""):
        password.edit_new(text)
        seen.append((password.state.strength, password.state.long_enough))
    assert seen == [(None, False), (Strength.WEAK, False), (Strength.STRONG, True), (None, False)]


@pytest.mark.parametrize(
    ("old", "new", "again", "field", "code"),
    [
        ("", STRONG, STRONG, "old_error", "password.required"),
        ("old one", "short", "short", "new_error", "password.short"),
        ("old one", STRONG, STRONG + "x", "again_error", "password.differs"),
    ],
)
def test_what_is_plainly_wrong_stands_at_its_field(
    password: PasswordChangeViewModel, around: Around, old: str, new: str, again: str, field: str, code: str
) -> None:
    typed(password, old, new, again)
    assert getattr(password.state, field).code == code
    assert around.desk.asked == []
    assert password.state.new == new


@pytest.mark.parametrize(
    ("refusal", "field"),
    [
        (Refused("sign_in_refused", tries_left=2), "old_error"),
        (Refused("password_weak", why="used_before"), "new_error"),
        (Offline(), "error"),
    ],
)
def test_what_the_service_refuses_stands_at_its_field(
    password: PasswordChangeViewModel, around: Around, refusal: Refused, field: str
) -> None:
    around.desk.refusal = refusal
    typed(password, "old one", STRONG, STRONG)
    assert getattr(password.state, field) is refusal
    password.edit_old("another")
    password.edit_new(STRONG + "2")
    assert (password.state.old_error, password.state.new_error, password.state.error) == (None, None, None)


def test_leaving_forgets_what_was_typed(password: PasswordChangeViewModel) -> None:
    password.edit_old("old one")
    password.close()
    assert password.state.old == ""


# -- mobile and e-mail -------------------------------------------------------------------------------------------------


def contact_of(around: Around, contact: Contact) -> ContactChangeViewModel:
    return ContactChangeViewModel(contact, around.account, FakeDesk(), around.clock, InlineRunner())


def test_a_new_mobile_is_confirmed_by_the_code_that_went_there(around: Around) -> None:
    model = contact_of(around, Contact.MOBILE)
    changed = heard(model.changed)
    model.edit("٠٥٠١٢٣٤٩٩٩")
    model.submit()
    assert (model.state.asking, around.desk.asked) == (True, [("contact", "+966501234999")])
    assert model.prompt is not None
    model.prompt.edit("111111")
    model.prompt.submit()
    assert model.prompt.state.error is not None
    assert (model.prompt.state.error.code, model.prompt.state.digits, changed) == ("code_wrong", "", [])
    model.prompt.paste(CODE)
    assert changed[0].masked_mobile == "05••••••999"


@pytest.mark.parametrize(
    ("contact", "text"), [(Contact.MOBILE, "12"), (Contact.EMAIL, "ليس بريدا"), (Contact.EMAIL, "")]
)
def test_what_is_no_contact_is_not_sent(around: Around, contact: Contact, text: str) -> None:
    model = contact_of(around, contact)
    model.edit(text)
    model.submit()
    assert model.state.error is not None
    assert (model.state.asking, around.desk.asked) == (False, [])


def test_not_equal_to_absher_says_so_and_nothing_more(around: Around) -> None:
    around.desk.refusal = Refused("absher_email_mismatch")
    model = contact_of(around, Contact.EMAIL)
    model.edit("noura@example.sa")
    model.submit()
    assert model.state.error is not None
    assert (model.state.error.code, model.state.asking) == ("absher_email_mismatch", False)
    assert model.state.text == "noura@example.sa"


def test_the_code_is_in_the_practice_messages(around: Around) -> None:
    model = contact_of(around, Contact.EMAIL)
    model.edit("noura@example.sa")
    model.submit()
    assert model.prompt is not None
    model.prompt.show_notes()
    assert [note.code for note in model.prompt.state.notes or ()] == ["730264", "482913"]


def test_a_code_counts_until_its_time_is_over(around: Around) -> None:
    model = contact_of(around, Contact.EMAIL)
    model.edit("noura@example.sa")
    model.submit()
    assert model.prompt is not None
    model.prompt.edit(CODE)
    assert (model.prompt.state.expires_in, model.prompt.confirm.enabled) == (300, True)
    around.clock.advance(301)
    model.prompt.tick()
    assert (model.prompt.state.expires_in, model.prompt.confirm.enabled) == (0, False)


def test_an_ended_code_takes_no_more_digits(around: Around) -> None:
    model = contact_of(around, Contact.EMAIL)
    model.edit("noura@example.sa")
    model.submit()
    assert model.prompt is not None
    around.desk.refusal = Refused("challenge_ended")
    model.prompt.paste(CODE)
    assert model.prompt.state.ended
    model.prompt.edit(CODE)
    assert model.prompt.state.error is not None
    assert (model.prompt.confirm.enabled, model.prompt.state.error.code) == (False, "challenge_ended")
    closed = heard(model.closed)
    model.prompt.leave()
    assert len(closed) == 1


# -- new terms ---------------------------------------------------------------------------------------------------------


def test_terms_are_accepted_when_read_to_their_end(around: Around) -> None:
    model = TermsGateViewModel(around.account, "ar", InlineRunner())
    accepted = heard(model.accepted)
    model.load()
    model.tick(True)
    assert (model.state.accepts, model.accept.enabled) == (False, False)
    model.reach_end()
    model.tick(True)
    model.submit()
    assert (len(accepted), around.desk.asked) == (1, [("terms", "1")])


def test_still_newer_terms_are_read_anew(around: Around) -> None:
    model = TermsGateViewModel(around.account, "en", InlineRunner())
    model.load()
    model.reach_end()
    model.tick(True)
    around.desk.in_force = TermsText("2", "نص آخر", "Another text")
    model.submit()
    assert model.state.terms is not None
    assert (model.state.terms.version, model.state.read, model.state.accepts) == ("2", False, False)
    assert model.state.error is not None
    assert model.state.error.code == "terms_not_current"


def test_terms_may_be_put_off(around: Around) -> None:
    model = TermsGateViewModel(around.account, "ar", InlineRunner())
    closed = heard(model.closed)
    model.put_off()
    assert (len(closed), around.desk.asked) == (1, [])
