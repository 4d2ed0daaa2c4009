"""The program is killed before each commit while an application is sent: it is one application, with all its papers."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest

from gosi_desktop import data
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.remote.transport import Ask
from tests.remote.test_applications import SCAN, filled, never, unheard
from tests.support.kills import EVERY_STATEMENT, killed_at_each_step
from tests.support.proxy import Proxy
from tests.support.registering import Computer

COMMITS = frozenset({"commit"})


@pytest.fixture
def at_work(registering_service: str, proxied: Callable[[int], Proxy], tmp_path: Path) -> Iterator[Computer]:
    """A computer with an application that has been filled in, on a cache that can be put back."""
    port = int(registering_service.rsplit(":", 1)[1])
    computer = Computer(tmp_path, proxied(port), RuleBook(data.load_rules()))
    computer.applications.keep_paper(filled(computer), "registration", "سجل.pdf", SCAN)
    computer.close()
    shutil.copy(tmp_path / "cache.db", tmp_path / "template")
    computer.start_again()
    yield computer
    computer.close()


def apply(computer: Computer) -> None:
    """From the draft that lies here to an application under review, by whatever is left to do."""
    (info,) = computer.applications.drafts()
    draft = computer.applications.resume(info.id)
    assert draft is not None
    at = computer.applications.start(draft)
    if at.standing is not None and at.standing.state == "awaiting_code":
        at = computer.applications.confirm(at.draft, computer.code())
    if at.standing is not None and at.standing.state == "draft":
        at = computer.applications.submit(at.draft, unheard, never)
    assert at.standing is not None
    assert at.standing.state == "under_review"


def test_one_application_whenever_it_is_killed(at_work: Computer, tmp_path: Path, long_run: bool) -> None:
    def prepare(_: int) -> Callable[[], object]:
        at_work.close()
        for file in tmp_path.glob("cache.db*"):
            file.unlink()
        shutil.copy(tmp_path / "template", tmp_path / "cache.db")
        at_work.start_again()
        at_work.practice.start_anew()
        at_work.close()

        def work() -> None:
            at_work.start_again()
            apply(at_work)

        return work

    begun = set()
    for _ in killed_at_each_step(prepare, EVERY_STATEMENT if long_run else COMMITS):
        at_work.start_again()
        begun.add(len(applications(at_work)))
        apply(at_work)
        (one,) = applications(at_work)
        assert one["state"] == "under_review"
    assert begun == {0, 1}


def applications(computer: Computer) -> list[dict[str, str]]:
    """All there are at the service."""
    reply = computer.service.ask(Ask("GET", "/practice/applications"))
    found: list[dict[str, str]] = msgspec.json.decode(reply.body)["applications"]
    return found
