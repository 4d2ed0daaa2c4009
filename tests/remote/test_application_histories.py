"""Random histories of an application: bad lines, restarts, papers that come and go, days; one establishment."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from random import Random

import pytest

from gosi_desktop.application.establishment_application import ApplicationAt
from gosi_desktop.domain.errors import GosiError, Refused, RemoteError, ServiceBusy
from gosi_desktop.domain.establishment_application import ApplicationDraft
from gosi_desktop.sandbox.seeds.newcomers import JAWAHER
from tests.remote.test_application_kills import applications
from tests.remote.test_applications import PICTURE, SCAN, filled, never, unheard
from tests.remote.test_registration_histories import FAULTS, LONGEST, SPANS
from tests.support.proxy import Fault
from tests.support.registering import Computer

DECIDED = ("under_review", "registered")


class History:
    """One random history, told by its seed."""

    def __init__(self, computer: Computer, seed: int) -> None:
        self.computer = computer
        self.random = Random(seed)

    def draft(self) -> ApplicationDraft:
        """The one draft there is, as it lies on the disk."""
        (found,) = self.computer.applications.drafts()
        draft = self.computer.applications.resume(found.id)
        assert draft is not None
        return draft

    def step(self) -> None:
        """Do one thing, on whatever line."""
        computer, pick = self.computer, self.random.choice
        code = self.code()
        computer.fault(pick(FAULTS))
        with suppress(GosiError):  # whatever it is, the next step begins with what is on the disk
            pick(self.things(self.draft(), code))()
        computer.fault(Fault())
        computer.later(**pick(SPANS))
        if self.random.random() < 0.25:
            computer.start_again()

    def things(self, draft: ApplicationDraft, code: str) -> list[Callable[[], object]]:
        """What somebody may do now; the way forward twice as often as the rest."""
        use, pick = self.computer.applications, self.random.choice
        data = pick((SCAN, PICTURE))
        papers = use.papers(draft)

        def forget() -> None:
            if papers:
                use.drop_paper(draft, pick(papers))

        def stop() -> object:
            return use.submit(draft, unheard, lambda: self.random.random() < 0.3)

        return [
            lambda: use.start(draft), lambda: use.start(draft), lambda: use.confirm(draft, code),
            lambda: use.confirm(draft, pick((code, "123123"))), lambda: use.submit(draft, unheard, never), stop,
            lambda: use.keep_paper(draft, "registration", "paper", data), forget, lambda: use.resend(draft),
            lambda: use.standing(draft), lambda: use.save(replace(draft, phone=pick(("011", "0112345678")))),
        ]  # fmt: skip

    def code(self) -> str:
        mine = [note for note in self.computer.practice.messages() if note.to == JAWAHER.mobile and note.code]
        return (mine[0].code if mine else None) or "000000"

    def finish(self) -> ApplicationAt:
        """Without further trouble it comes to its end."""
        use = self.computer.applications
        for _ in range(LONGEST):
            try:
                at = use.start(self.draft())
                if at.standing is not None and at.standing.state == "awaiting_code":
                    at = use.confirm(at.draft, self.code())
                if at.standing is not None and at.standing.state == "draft":
                    at = use.submit(at.draft, unheard, never)
                if at.standing is not None and at.standing.state == "under_review":
                    return at
            except ServiceBusy as busy:
                self.computer.later(seconds=(busy.retry_after or 60) + 1)
            except Refused as refused:
                if refused.code not in ("code_expired", "challenge_ended", "code_wrong"):
                    raise
                self.again()
        raise AssertionError("it never ends")

    def again(self) -> None:
        """Another code, or a wait."""
        try:
            self.computer.applications.resend(self.draft())
        except RemoteError:
            self.computer.later(hours=25)


@pytest.mark.parametrize("seed", range(6))
def test_one_establishment_whatever_happens(computer: Computer, seed: int) -> None:
    check(computer, seed)


@pytest.mark.long
def test_one_establishment_in_many_histories(computer: Computer) -> None:
    for seed in range(100, 140):
        computer.practice.start_anew()
        for paper in computer.papers.list():
            computer.papers.remove(paper)
        check(computer, seed)


def check(computer: Computer, seed: int) -> None:
    history = History(computer, seed)
    computer.applications.keep_paper(filled(computer), "registration", "سجل.pdf", SCAN)
    for _ in range(25):
        history.step()
        assert sum(one["state"] in DECIDED for one in applications(computer)) <= 1
    at = history.finish()
    computer.ask("POST", f"/practice/applications/{at.draft.service_id}/decide", b'{"decision": "approve"}')
    done = computer.applications.standing(at.draft)
    assert done.standing is not None
    assert (done.standing.state, done.certificate is not None) == ("registered", True)
    assert sum(one["state"] in DECIDED for one in applications(computer)) == 1
    assert len(computer.papers.list()) == 2
    assert not computer.applications.drafts()
