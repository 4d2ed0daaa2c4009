"""Random histories of registering: bad lines, restarts, wrong codes, corrections, days that pass; one account."""

from collections.abc import Callable
from dataclasses import replace
from random import Random

import pytest

from gosi_desktop.application.registration import RegistrationAt
from gosi_desktop.domain.errors import GosiError, Refused, RemoteError, ServiceBusy
from gosi_desktop.domain.registration import RegistrationDraft
from gosi_desktop.sandbox.seeds.newcomers import SALMAN
from tests.support.proxy import Fault
from tests.support.registering import PASSWORD, Computer

FAULTS = (Fault(),) * 8 + (
    Fault(lose_answer=True), Fault(lose_answer=True), Fault(refuse=True), Fault(cut_at=120), Fault(replay=True),
)  # fmt: skip
SPANS = ({},) * 6 + ({"minutes": 2}, {"minutes": 6}, {"hours": 20}, {"days": 3})
LONGEST = 40  # steps that a registration without trouble may take, waiting for limits included


class History:
    """One random history, told by its seed."""

    def __init__(self, computer: Computer, seed: int) -> None:
        self.computer = computer
        self.random = Random(seed)
        self.code = "000000"
        self.finished: RegistrationAt | None = None

    def draft(self) -> RegistrationDraft | None:
        """The one draft there is, as it lies on the disk."""
        found = self.computer.registrations.drafts()
        assert len(found) <= 1
        return self.computer.registrations.resume(found[0].id) if found else None

    def step(self) -> None:
        """Do one thing, on whatever line."""
        computer, pick = self.computer, self.random.choice
        draft = self.draft()
        if draft is None:
            return
        self.read_messages()
        computer.fault(pick(FAULTS))
        try:
            at = pick(self.things(draft))()
            if at is not None and at.paper is not None:
                self.finished = at
        except GosiError:
            pass  # whatever it was, the next step begins with what is on the disk
        computer.fault(Fault())
        computer.later(**pick(SPANS))
        if self.random.random() < 0.25:
            computer.start_again()

    def things(self, draft: RegistrationDraft) -> list[Callable[[], RegistrationAt | None]]:
        """What somebody may do now; registering itself twice as often as the rest."""
        registrations, pick = self.computer.registrations, self.random.choice

        def send() -> RegistrationAt:
            return registrations.send(draft, pick((PASSWORD, "Walnut-Harbor-9043")))

        def edit() -> None:
            registrations.save(replace(draft, email=pick((SALMAN.email, "another@example.sa"))))

        def confirm() -> RegistrationAt:
            return registrations.confirm(draft, pick((self.code, self.code, "123123")))

        return [send, send, confirm, confirm, edit, lambda: registrations.standing(draft),
                lambda: registrations.resend(draft)]  # fmt: skip

    def read_messages(self) -> None:
        mine = [note for note in self.computer.practice.messages() if note.to == SALMAN.mobile and note.code]
        self.code = (mine[0].code if mine else None) or "000000"

    def finish(self) -> None:
        """Without further trouble it comes to its end."""
        for _ in range(LONGEST):
            draft = self.draft()
            if draft is None:
                return
            try:
                at = self.computer.registrations.send(replace(draft, email=SALMAN.email), PASSWORD)
                if at.paper is None:
                    self.read_messages()
                    at = self.computer.registrations.confirm(at.draft, self.code)
                if at.paper is not None:
                    self.finished = at
            except ServiceBusy as busy:
                self.computer.later(seconds=(busy.retry_after or 60) + 1)
            except Refused as refused:
                if refused.code not in ("code_expired", "challenge_ended", "code_wrong"):
                    raise
                if refused.code == "code_expired":
                    self.computer.later(minutes=2)
                    self.again(draft)
        raise AssertionError("it never ends")

    def again(self, draft: RegistrationDraft) -> None:
        """Another code, or a wait."""
        try:
            self.computer.registrations.resend(draft)
        except RemoteError:
            self.computer.later(hours=25)

    def accounts(self) -> int:
        return sum(one.username == SALMAN.username for one in self.computer.practice.people())


@pytest.mark.parametrize("seed", range(8))
def test_one_account_whatever_happens(computer: Computer, seed: int) -> None:
    check(computer, seed)


@pytest.mark.long
def test_one_account_in_many_histories(computer: Computer) -> None:
    for seed in range(100, 160):
        computer.practice.start_anew()
        for paper in computer.papers.list():
            computer.papers.remove(paper)
        check(computer, seed)


def check(computer: Computer, seed: int) -> None:
    history = History(computer, seed)
    computer.filled()
    for _ in range(25):
        history.step()
        assert history.accounts() <= 1
        if history.draft() is None:
            break
    history.finish()
    assert history.accounts() == 1
    assert history.finished is not None
    assert computer.papers.list() == [history.finished.paper]
    assert not computer.registrations.drafts()
