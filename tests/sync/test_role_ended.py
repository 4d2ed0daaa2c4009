"""A role that ends while requests wait: a statement is kept, the establishment is closed, nothing is sent any more."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from gosi_desktop.application.closing import Closing
from gosi_desktop.application.ports import ArchivedPaper, OperationState, UnsentRequest, WhyUnsent
from tests.support.desktop import NUMBER, SUPERVISOR, Desktop
from tests.support.service import running_service
from tests.sync.test_push import ask, desktop, people


class Kept:
    """An archive that remembers what was stated."""

    def __init__(self) -> None:
        self.stated: list[tuple[WhyUnsent, tuple[str, str], str, list[UnsentRequest]]] = []

    def keep_unsent_statement(
        self, why: WhyUnsent, establishment: tuple[str, str], account: str, requests: list[UnsentRequest]
    ) -> ArchivedPaper:
        self.stated.append((why, establishment, account, requests))
        return None  # type: ignore[return-value]  # nobody looks at it


@pytest.fixture
def signed_in(tmp_path: Path) -> Iterator[Desktop]:
    with running_service(tmp_path) as service:
        made = desktop(tmp_path, "supervisor", *service, user=SUPERVISOR)
        yield made
        made.close()


def test_what_was_never_sent_is_stated_before_the_rows_go(signed_in: Desktop) -> None:
    kept = Kept()
    cache = signed_in.cache
    signed_in.engine._closing = Closing(cache.outbox, cache.feed, kept, lambda: "نورة", signed_in.time)  # type: ignore[arg-type]
    contributor, _ = people(signed_in)[0]
    person = cache.outbox.dossier(NUMBER, contributor).contributor
    ask(signed_in, "r1", 777_700)
    signed_in.practise("role", username=SUPERVISOR, establishment=NUMBER, role="ended")
    signed_in.pull(NUMBER)
    assert person is not None
    (why, establishment, account, requests) = kept.stated[0]
    assert (why, establishment[0], account) == (WhyUnsent.ROLE_ENDED, NUMBER, "نورة")
    assert [(one.what, one.whom, one.state) for one in requests] == [("update_wage", person.names.ar, "ready")]
    assert signed_in.rows(NUMBER) == {}
    left = cache.outbox.get("r1")
    assert left is not None
    assert left.state is OperationState.DISCARDED
    signed_in.pull(NUMBER)
    assert len(kept.stated) == 1
