"""The day in Riyadh, and what every error carries."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from gosi_desktop.domain import errors
from gosi_desktop.domain.clock import as_utc, today_in_riyadh
from gosi_desktop.domain.errors import GosiError


class Stopped:
    """A clock that stands."""

    def __init__(self, at: datetime) -> None:
        self._at = at

    def now(self) -> datetime:
        return self._at

    def monotonic(self) -> float:
        return 0.0


@pytest.mark.parametrize(
    ("instant", "day"),
    [
        (datetime(2026, 1, 31, 20, 59, 59, tzinfo=UTC), date(2026, 1, 31)),
        (datetime(2026, 1, 31, 21, 0, tzinfo=UTC), date(2026, 2, 1)),
        (datetime(2026, 7, 31, 21, 0, tzinfo=UTC), date(2026, 8, 1)),
    ],
)
def test_the_day_turns_at_midnight_in_riyadh_all_year(instant: datetime, day: date) -> None:
    assert today_in_riyadh(Stopped(instant)) == day


def test_an_instant_is_the_same_in_utc() -> None:
    there = datetime(2026, 1, 1, 1, 0, tzinfo=timezone(timedelta(hours=3)))
    assert as_utc(there) == there
    assert as_utc(there).hour == 22


KINDS = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, GosiError)]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_error_stands_in_the_tree_and_carries_a_code(kind: type[GosiError]) -> None:
    assert kind.__name__ in (errors.__doc__ or "")
    assert kind.default_code


def test_errors_carry_what_their_words_need() -> None:
    refusal = errors.RuleViolation("identifier.length", "identity", found=9)
    assert (refusal.code, refusal.field, refusal.params, str(refusal)) == (
        "identifier.length",
        "identity",
        {"found": 9},
        "identifier.length",
    )
    assert errors.PassphraseWrong(wait_seconds=4).params == {"wait_seconds": 4}
    assert errors.ServiceBusy(retry_after=2.5).retry_after == 2.5
    refused = errors.NotPermitted("role_missing", "no", "r1", (("path", "code"),), needs="owner")
    assert (refused.detail, refused.request_id, refused.fields) == ("no", "r1", (("path", "code"),))
    assert refused.params == {"needs": "owner"}
    assert errors.CursorExpired("epoch").params == {"reason": "epoch"}


def test_what_is_worth_trying_again() -> None:
    retried = {kind.__name__ for kind in KINDS if issubclass(kind, errors.RemoteError) and kind.retryable}
    assert retried == {"Offline", "ServiceBusy"}
