"""Registering over a line that fails and in a program that is killed: one account, nothing typed lost, and a way on."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from gosi_desktop.domain.errors import DiskFull, Offline, Refused
from gosi_desktop.domain.registration import RegistrationDraft
from gosi_desktop.sandbox.seeds.newcomers import BOYS, FAISAL, SALMAN
from tests.support.proxy import Fault
from tests.support.registering import PASSWORD, Computer

OTHER = "Walnut-Harbor-9043"
Trouble = Callable[[Computer, Callable[[], object]], None]


def refused_at_the_door(computer: Computer, call: Callable[[], object]) -> None:
    """The call never arrives."""
    computer.fault(Fault(refuse=True))
    with pytest.raises(Offline):
        call()
    computer.fault(Fault())


def lost(computer: Computer, call: Callable[[], object]) -> None:
    """The service acts, its answer does not come."""
    computer.lost(call)


def cut(computer: Computer, call: Callable[[], object]) -> None:
    """The answer comes in part."""
    computer.fault(Fault(cut_at=120))
    with pytest.raises(Offline):
        call()
    computer.fault(Fault())


def killed_with_the_answer_lost(computer: Computer, call: Callable[[], object]) -> None:
    """The service acts, and the program is gone before it hears of it."""
    computer.lost(call)
    computer.start_again()


def killed_before_it_left(computer: Computer, call: Callable[[], object]) -> None:
    """What was to be sent is written down, and no more."""
    refused_at_the_door(computer, call)
    computer.start_again()


TROUBLES = [refused_at_the_door, lost, cut, killed_with_the_answer_lost, killed_before_it_left]
anyhow = pytest.mark.parametrize("trouble", TROUBLES, ids=lambda trouble: trouble.__name__)


def kept(computer: Computer) -> RegistrationDraft:
    """The one draft there is, as it lies on the disk."""
    (info,) = computer.registrations.drafts()
    draft = computer.registrations.resume(info.id)
    assert draft is not None
    return draft


def accounts(computer: Computer, username: str = SALMAN.username) -> int:
    return sum(one.username == username for one in computer.practice.people())


def finish(computer: Computer, draft: RegistrationDraft) -> None:
    """Enter the newest code: there is one account, one form, and no draft."""
    done = computer.registrations.confirm(draft, computer.code())
    assert done.standing is not None
    assert done.standing.state == "active"
    assert accounts(computer, draft.username) == 1
    assert computer.papers.list() == [done.paper]
    assert not computer.registrations.drafts()


@anyhow
def test_sending_is_repeated_and_begins_once(computer: Computer, trouble: Trouble) -> None:
    draft = computer.filled()
    before = computer.sent()
    trouble(computer, lambda: computer.registrations.send(draft, PASSWORD))
    held = kept(computer)
    assert held.was_sent
    assert held.keys
    again = computer.registrations.send(held, PASSWORD)
    assert again.standing is not None
    assert again.standing.state == "awaiting_code"
    assert computer.sent() == before + 1, "one code, for one registration"
    assert not kept(computer).keys, "the answer is known"
    finish(computer, again.draft)


@anyhow
def test_how_it_stands_can_be_asked(computer: Computer, trouble: Trouble) -> None:
    draft = computer.filled()
    trouble(computer, lambda: computer.registrations.send(draft, PASSWORD))
    asked = computer.registrations.standing(kept(computer))
    acted = trouble in (lost, cut, killed_with_the_answer_lost)
    assert (asked.standing is not None) == acted
    if not acted:
        asked = computer.registrations.send(asked.draft, PASSWORD)
    finish(computer, asked.draft)


@anyhow
def test_another_password_typed_the_second_time_is_the_one_that_opens(computer: Computer, trouble: Trouble) -> None:
    draft = computer.filled()
    trouble(computer, lambda: computer.registrations.send(draft, PASSWORD))
    again = computer.registrations.send(kept(computer), OTHER)
    finish(computer, again.draft)
    with pytest.raises(Refused, match="sign_in_refused"):
        sign_in(computer, PASSWORD)
    sign_in(computer, OTHER)


def sign_in(computer: Computer, password: str) -> None:
    """As far as the code."""
    name = SALMAN.username
    body = f'{{"beneficiary":"employer","username":"{name}","password":"{password}","device_id":"d"}}'
    computer.ask("POST", "/v1/session", body.encode())


@anyhow
def test_the_code_is_entered_again_and_opens_one_account(computer: Computer, trouble: Trouble) -> None:
    at = computer.registrations.send(computer.filled(), PASSWORD)
    code = computer.code()
    trouble(computer, lambda: computer.registrations.confirm(at.draft, code))
    done = computer.registrations.confirm(kept(computer), code)
    assert done.paper is not None
    assert accounts(computer) == 1
    assert len(computer.papers.list()) == 1


@anyhow
def test_after_the_code_was_lost_the_form_can_be_asked_for(computer: Computer, trouble: Trouble) -> None:
    at = computer.registrations.send(computer.filled(), PASSWORD)
    code = computer.code()
    trouble(computer, lambda: computer.registrations.confirm(at.draft, code))
    asked = computer.registrations.standing(kept(computer))
    assert asked.standing is not None
    acted = trouble in (lost, cut, killed_with_the_answer_lost)
    assert asked.standing.state == ("active" if acted else "awaiting_code")
    assert (asked.paper is not None) == acted
    assert len(computer.registrations.drafts()) == (0 if acted else 1)


@anyhow
def test_another_code_is_sent_once(computer: Computer, trouble: Trouble) -> None:
    at = computer.registrations.send(computer.filled(), PASSWORD)
    computer.later(minutes=2)
    before = computer.sent()
    trouble(computer, lambda: computer.registrations.resend(at.draft))
    computer.registrations.resend(kept(computer))
    assert computer.sent() == before + 1
    finish(computer, kept(computer))


@anyhow
def test_a_correction_is_repeated_and_compared_once(computer: Computer, trouble: Trouble) -> None:
    at = computer.registrations.send(computer.filled(FAISAL, BOYS), PASSWORD)
    at = computer.registrations.confirm(at.draft, computer.code())
    wrong_again = computer.registrations.save(replace(at.draft, email="another@example.sa"))
    trouble(computer, lambda: computer.registrations.send(wrong_again, None))
    again = computer.registrations.send(kept(computer), None)
    assert again.standing is not None
    assert (again.standing.state, again.standing.comparisons_left) == ("needs_correction", 3)
    done = computer.registrations.send(replace(again.draft, email="faisal@example.sa"), None)
    assert done.paper is not None
    assert accounts(computer, FAISAL.username) == 1


@anyhow
def test_a_correction_that_opens_the_account_opens_one(computer: Computer, trouble: Trouble) -> None:
    at = computer.registrations.send(computer.filled(FAISAL, BOYS), PASSWORD)
    at = computer.registrations.confirm(at.draft, computer.code())
    right = computer.registrations.save(replace(at.draft, email="faisal@example.sa"))
    trouble(computer, lambda: computer.registrations.send(right, None))
    done = computer.registrations.send(kept(computer), None)
    assert done.paper is not None
    assert accounts(computer, FAISAL.username) == 1
    assert len(computer.papers.list()) == 1


def test_a_call_delivered_twice_is_carried_out_once(computer: Computer) -> None:
    before = computer.sent()
    computer.fault(Fault(replay=True))
    at = computer.registrations.send(computer.filled(), PASSWORD)
    done = computer.registrations.confirm(at.draft, computer.code())
    computer.fault(Fault())
    assert done.paper is not None
    assert computer.sent() == before + 1
    assert accounts(computer) == 1


def test_what_was_changed_between_a_lost_answer_and_the_next_try_is_told(computer: Computer) -> None:
    draft = computer.filled(FAISAL, BOYS)
    computer.lost(lambda: computer.registrations.send(draft, PASSWORD))
    computer.start_again()
    corrected = computer.registrations.save(replace(kept(computer), email="faisal@example.sa", mobile="0500001105"))
    again = computer.registrations.send(corrected, PASSWORD)
    finish(computer, again.draft)


def test_a_form_that_could_not_be_kept_is_kept_the_next_time(
    computer: Computer, monkeypatch: pytest.MonkeyPatch
) -> None:
    at = computer.registrations.send(computer.filled(), PASSWORD)

    def full(*_: object) -> None:
        raise DiskFull

    with monkeypatch.context() as patch:
        patch.setattr(computer.cache.archive, "add", full)
        with pytest.raises(DiskFull):
            computer.registrations.confirm(at.draft, computer.code())
    assert len(computer.registrations.drafts()) == 1, "the claim is still here, so the form can be had"
    computer.start_again()
    done = computer.registrations.standing(kept(computer))
    assert done.paper is not None
    assert not computer.registrations.drafts()


def test_everything_is_typed_and_kept_without_a_connection(computer: Computer) -> None:
    computer.fault(Fault(refuse=True))
    draft = computer.registrations.begin()
    for field, text in [("establishment", "631000010"), ("identity", SALMAN.identity), ("email", SALMAN.email)]:
        draft = computer.registrations.save(replace(draft, **{field: text}))
        computer.start_again()
        assert getattr(kept(computer), field) == text
    assert kept(computer) == draft
    computer.registrations.discard(draft)
    assert not computer.registrations.drafts()


def test_a_screen_with_an_older_copy_does_not_make_it_forget_what_was_sent(computer: Computer) -> None:
    draft = computer.filled()
    computer.lost(lambda: computer.registrations.send(draft, PASSWORD))
    assert not draft.was_sent
    computer.registrations.save(replace(draft, email="late@example.sa"))
    held = kept(computer)
    assert held.was_sent
    assert held.keys
    assert held.email == "late@example.sa"


def test_a_dropped_draft_stays_away_when_a_screen_saves_it_late(computer: Computer) -> None:
    at = computer.registrations.send(computer.filled(), PASSWORD)
    computer.registrations.confirm(at.draft, computer.code())
    computer.registrations.save(at.draft)
    assert not computer.registrations.drafts()
