"""Who answers at an address, and whether we can talk."""

import json
from typing import Any

import pytest

from gosi_desktop import __version__
from gosi_desktop.contract.wire import CONTRACT_VERSION
from gosi_desktop.domain.errors import Offline, ProtocolError, Refused
from gosi_desktop.remote.authority import ServiceAuthority
from gosi_desktop.remote.endpoint import Endpoint
from gosi_desktop.remote.service_time import Moment, ServiceTime
from gosi_desktop.remote.transport import Reply
from tests.fakes.clock import FakeClock

CLOCK = FakeClock()
SERVICE: dict[str, Any] = {
    "name": "الخدمة", "issuer": "issuer", "env": "practice", "epoch": "k2", "rules_version": "2026.1",
    "contract": {"version": 1, "oldest": 1}, "clock": "moved", "notice": "تنبيه", "later": [1, 2],
}  # fmt: skip


class Says:
    """A service that says this of itself."""

    def __init__(self, **fields: Any) -> None:
        self.body = json.dumps(SERVICE | fields).encode()

    def ask(self, ask: object) -> Reply:
        return Reply(200, {"Content-Type": "application/json"}, self.body, Moment(CLOCK.now(), 0.0))


def authority(**fields: Any) -> tuple[ServiceAuthority, ServiceTime]:
    """The client side over it."""
    says: Any = Says(**fields)
    time = ServiceTime(CLOCK)
    return ServiceAuthority(lambda: Endpoint("https://service.example"), says, says, time), time


def test_what_a_service_says_of_itself() -> None:
    described, time = authority()
    info = described.describe()
    assert (info.name, info.name_en, info.issuer, info.epoch) == ("الخدمة", "الخدمة", "issuer", "k2")
    assert (info.practice, info.clock_moved, info.rules_version, info.notice) == (True, True, "2026.1", "تنبيه")
    assert info.address == "https://service.example"
    assert time.moved


@pytest.mark.parametrize(
    ("contract", "oldest_client"),
    [
        ({"version": 9, "oldest": CONTRACT_VERSION + 1}, "0.0.1"),
        ({"version": 1, "oldest": 1}, "99.0"),
        ({"version": 1, "oldest": 1}, f"{__version__}.1"),
    ],
)
def test_a_service_that_is_too_new_for_us(contract: dict[str, int], oldest_client: str) -> None:
    with pytest.raises(Refused, match="client_too_old"):
        authority(contract=contract, oldest_client=oldest_client)[0].describe()


def test_a_newer_contract_that_still_knows_ours_is_spoken_to() -> None:
    described, _ = authority(contract={"version": 9, "oldest": CONTRACT_VERSION}, oldest_client=__version__)
    assert described.describe().epoch == "k2"


def test_a_service_that_is_too_old_for_us() -> None:
    with pytest.raises(ProtocolError, match="service_too_old"):
        authority(contract={"version": 0, "oldest": 0})[0].describe()


@pytest.mark.parametrize("fields", [{"env": "staging"}, {"name": 7}, {"contract": None}, {"clock": "slow"}])
def test_a_description_that_makes_no_sense(fields: dict[str, Any]) -> None:
    with pytest.raises(ProtocolError):
        authority(**fields)[0].describe()


def test_something_else_that_answers_in_json() -> None:
    described, _ = authority()
    described._service.body = b'{"name": "x"'  # type: ignore[attr-defined]
    with pytest.raises(Offline):
        described.describe()
