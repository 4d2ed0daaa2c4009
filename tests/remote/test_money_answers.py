"""Lines, payments and terms as a service says them: all of it exact, and nothing taken that contradicts itself."""

from collections.abc import Callable
from datetime import date
from typing import Any

import msgspec
import pytest

from gosi_desktop.application.ports.money import LinePage, OfferedTerms, OpenedPayment
from gosi_desktop.domain.contributor import System
from gosi_desktop.domain.errors import NotPermitted, Offline, ProtocolError, Refused, RemoteError
from gosi_desktop.domain.invoices import Bill, BranchShare, InvoiceLine, PaymentState
from gosi_desktop.domain.rule_rows import Certainty, Insurance
from gosi_desktop.domain.values import Month
from gosi_desktop.remote.call_keys import CallKeys
from gosi_desktop.remote.invoices import PAGE, ServiceInvoices
from gosi_desktop.remote.service import Service, SignedService
from gosi_desktop.remote.service_time import ServiceTime
from gosi_desktop.remote.transport import Transport
from tests.fakes.clock import FakeClock
from tests.remote.test_session import Tokens
from tests.support.proxy import Answer, Stranger, http

SHARE = {"branch": "annuities", "rate": "18.5", "employer_share": "925.00", "employee_share": "912.50",
         "employee_rate": "9.25"}  # fmt: skip
LINE = {"engagement": "e1", "wage_used": "10000.00", "days": 30, "month_days": 30, "branches": [SHARE]}
PAGE_SAID = {"invoice": "2512-1", "total": 1, "lines": [LINE]}
PAYMENT = {"id": "p", "invoice": "2512-1", "amount": "50.25", "state": "opened", "bill": {"number": "7"}}

Asked = Callable[..., ServiceInvoices]


@pytest.fixture
def asked(
    stranger: Callable[[Answer], Stranger], reach: Callable[..., Transport], time: ServiceTime, clock: FakeClock
) -> Asked:
    """The desk of a service that answers every call like this."""

    def make(said: Any, status: str = "200 OK", kind: str = "application/json") -> ServiceInvoices:
        body = said if isinstance(said, bytes) else msgspec.json.encode(said)
        service = Service(reach(stranger(lambda _: http(body, status, kind)).port), time)
        signed = SignedService(service, Tokens(), clock)
        signed.ask = service.ask  # type: ignore[method-assign]  # a session is not what this is about
        return ServiceInvoices(signed, CallKeys())

    return make


def lines(desk: ServiceInvoices) -> LinePage:
    return desk.lines("1", "2512-1", "here")


CALLS: list[Callable[[ServiceInvoices], object]] = [
    lines,
    lambda desk: desk.open_payment("1", "2512-1", "p", 50_25),
    lambda desk: desk.instalment_terms("1"),
]


def test_a_line_is_exact(asked: Asked) -> None:
    second = {**LINE, "engagement": "e2", "system": "new", "adjustment_of": "2025-10", "days": 0, "wage_used":
              "999999999999.99"}  # fmt: skip
    page = lines(asked({**PAGE_SAID, "lines": [LINE, second], "next_cursor": "there", "later": 1}))
    share = BranchShare(Insurance.ANNUITIES, 925, 925, 925_00, 912_50)
    assert page == LinePage(
        (
            InvoiceLine("e1", 10_000_00, 30, 30, None, (share,)),
            InvoiceLine("e2", 999_999_999_999_99, 0, 30, System.NEW, (share,), Month(2025, 10)),
        ),
        "there",
    )


def test_codes_of_a_later_version_stay_text(asked: Asked) -> None:
    health = {"branch": "health", "rate": "3", "employer_share": "-1.00"}
    (line,) = lines(asked({**PAGE_SAID, "lines": [{**LINE, "system": "third", "branches": [health]}]})).lines
    assert (line.system, line.shares) == ("third", (("health", 300, 0, -100, 0),))
    opened = asked({**PAYMENT, "state": "on_its_way"}).open_payment("1", "2512-1", "p", None)
    assert opened.state == "on_its_way"


def test_a_payment_and_the_terms(asked: Asked) -> None:
    bill = {"number": "7000000001", "expires": "2026-01-31", "biller": "902"}
    opened = asked({**PAYMENT, "bill": bill}, "201 Created").open_payment("1", "2512-1", "p", 50_25)
    expected = Bill("7000000001", "902", date(2026, 1, 31))
    assert opened == OpenedPayment("p", "2512-1", 50_25, PaymentState.OPENED, expected)
    terms = asked({"counts": [6, 12], "guarantees": ["fixed_assets"], "certainty": "assumption", "source": "s"})
    assert terms.instalment_terms("1") == OfferedTerms((6, 12), ("fixed_assets",), Certainty.ASSUMPTION, "s")
    assert asked(b"", "204 No Content").withdraw_payment("1", "p") is None


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize(
    ("said", "kind", "error"),
    [
        (b"<html>sign in to the wireless network</html>", "text/html", Offline),
        (b"{", "application/json", Offline),
        (b"[]", "application/json", ProtocolError),
        (b'{"id": 1}', "application/json", ProtocolError),
    ],
)
def test_what_cannot_be_read_is_not_taken(
    asked: Asked, call: Callable[[ServiceInvoices], object], said: bytes, kind: str, error: type[RemoteError]
) -> None:
    with pytest.raises(error):
        call(asked(said, kind=kind))


@pytest.mark.parametrize(
    "page",
    [
        {"invoice": "2512-2"},
        {"next_cursor": ""},
        {"next_cursor": "here"},  # for ever
        {"next_cursor": "there", "lines": []},
        {"lines": [LINE] * (PAGE + 1)},
        {"lines": [{**LINE, "engagement": "e2"}, LINE]},
    ],
)
def test_a_page_that_contradicts_itself_is_not_taken(asked: Asked, page: dict[str, Any]) -> None:
    with pytest.raises(ProtocolError):
        lines(asked(PAGE_SAID | page))


@pytest.mark.parametrize(
    "line",
    [
        {"engagement": ""},
        {"engagement": "e" * 201},
        {"days": 31},
        {"days": -1},
        {"month_days": 32, "days": 32},
        {"wage_used": "10,000.00"},
        {"wage_used": "10000.000"},
        {"adjustment_of": "2025-13"},
        {"branches": [{**SHARE, "rate": "9.755"}]},
        {"branches": [{**SHARE, "employer_share": "1"}]},
    ],
)
def test_a_page_with_a_line_that_cannot_be_is_refused_whole(asked: Asked, line: dict[str, Any]) -> None:
    with pytest.raises(ProtocolError):
        lines(asked({**PAGE_SAID, "lines": [LINE, LINE | line | {"engagement": line.get("engagement", "e2")}]}))


@pytest.mark.parametrize(
    "said",
    [
        {"id": "another"},
        {"invoice": "2512-2"},
        {"amount": "50"},
        {"bill": {"number": "7", "expires": "2026-02-30"}},
    ],
)
def test_another_payment_than_the_one_that_was_opened_is_not_taken(asked: Asked, said: dict[str, Any]) -> None:
    with pytest.raises(ProtocolError):
        asked(PAYMENT | said).open_payment("1", "2512-1", "p", None)


def test_more_than_a_page_may_be_is_not_read(asked: Asked) -> None:
    with pytest.raises(ProtocolError) as fault:
        lines(asked(msgspec.json.encode(PAGE_SAID) + b" " * 9_000_000))
    assert fault.value.code == "remote.too_large"


@pytest.mark.parametrize(
    ("status", "code", "kind"),
    [
        (403, "role_missing", NotPermitted),
        (404, "not_found", Refused),
        (409, "invoice_paid", Refused),
        (422, "amount_out_of_range", Refused),
    ],
)
def test_a_refusal_keeps_its_code(asked: Asked, status: int, code: str, kind: type[RemoteError]) -> None:
    problem = {"type": "about:blank", "title": "t", "status": status, "detail": "d", "code": code, "request_id": "q",
               "params": {"most": "10.00"}}  # fmt: skip
    desk = asked(problem, f"{status} No", "application/problem+json")
    for call in (*CALLS, lambda desk: desk.withdraw_payment("1", "p")):
        with pytest.raises(kind) as fault:
            call(desk)
        assert (fault.value.code, fault.value.params) == (code, {"most": "10.00"})
