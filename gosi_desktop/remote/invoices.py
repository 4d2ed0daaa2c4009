"""Invoices at the service: their lines, electronic payments, what may be asked for in parts (contract, section 9)."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise
from typing import Any, Final, TypeVar
from urllib.parse import quote

import msgspec

from gosi_desktop.application.ports.money import LinePage, OfferedTerms, OpenedPayment
from gosi_desktop.contract import money as wire
from gosi_desktop.domain.contributor import System
from gosi_desktop.domain.errors import ProtocolError, RuleViolation
from gosi_desktop.domain.invoices import Bill, BranchShare, InvoiceLine, PaymentState
from gosi_desktop.domain.rule_rows import Certainty, Insurance
from gosi_desktop.domain.values import Month, amount_of, amount_text, percent_of
from gosi_desktop.remote.answers import decode
from gosi_desktop.remote.call_keys import CallKeys
from gosi_desktop.remote.service import SignedService
from gosi_desktop.remote.transport import KIB, Ask

PAGE: Final = 2000  # lines asked for at once
_PAGE_LIMIT: Final = 8192 * KIB
_LONGEST_ID: Final = 200
_MOST_DAYS: Final = 31

_Code = TypeVar("_Code", bound=StrEnum)


class ServiceInvoices:
    """The InvoiceDesk and the PaymentDesk of a service."""

    def __init__(self, signed: SignedService, keys: CallKeys) -> None:
        self._signed = signed
        self._keys = keys

    def lines(self, establishment: str, number: str, cursor: str | None) -> LinePage:
        """One page, refused whole when a line cannot be read, they are out of order, or the next is this one again."""
        query = {"limit": str(PAGE)} | ({"cursor": cursor} if cursor else {})
        reply = self._signed.ask(Ask("GET", f"{_invoice(establishment, number)}/lines", query=query, limit=_PAGE_LIMIT))
        said = decode(reply, wire.InvoiceLines)
        following = said.next_cursor
        if len(said.lines) > PAGE or said.invoice != number:
            raise ProtocolError("remote.protocol")
        if following is not None and (not said.lines or following in ("", cursor)):
            raise ProtocolError("remote.protocol")
        try:
            lines = tuple(map(_line, said.lines))
        except (RuleViolation, ValueError) as error:
            raise ProtocolError("remote.protocol") from error
        if any(one.engagement_id > after.engagement_id for one, after in pairwise(lines)):
            raise ProtocolError("remote.protocol")
        return LinePage(lines, following)

    def open_payment(self, establishment: str, number: str, id: str, halalas: int | None) -> OpenedPayment:
        """The same id again opens nothing new."""
        path = f"{_invoice(establishment, number)}/payments"
        body = msgspec.json.encode(wire.OpenPayment(id=id, amount=None if halalas is None else amount_text(halalas)))
        with self._keys.key(path, body) as key:
            said = decode(self._signed.ask(Ask("POST", path, body=body, key=key)), wire.OpenedPayment)
        if (said.id, said.invoice) != (id, number):
            raise ProtocolError("remote.protocol")
        try:
            expires = date.fromisoformat(said.bill.expires) if said.bill.expires else None
            bill = Bill(said.bill.number, said.bill.biller, expires)
            return OpenedPayment(id, number, amount_of(said.amount), _known(PaymentState, said.state), bill)
        except (RuleViolation, ValueError) as error:
            raise ProtocolError("remote.protocol") from error

    def withdraw_payment(self, establishment: str, id: str) -> None:
        """While it is only opened."""
        self._signed.ask(Ask("DELETE", f"{_folder(establishment)}/payments/{quote(id, safe='')}"))

    def instalment_terms(self, establishment: str) -> OfferedTerms:
        """As far as they are known."""
        ask = Ask("GET", f"{_folder(establishment)}/instalments/terms")
        said = decode(self._signed.ask(ask), wire.InstalmentTerms)
        return OfferedTerms(said.counts, said.guarantees, _known(Certainty, said.certainty), said.source)


def _folder(establishment: str) -> str:
    return f"/v1/establishments/{quote(establishment, safe='')}"


def _invoice(establishment: str, number: str) -> str:
    return f"{_folder(establishment)}/invoices/{quote(number, safe='')}"


def _line(said: wire.InvoiceLineData) -> InvoiceLine:
    if not 0 < len(said.engagement) <= _LONGEST_ID or not 0 <= said.days <= said.month_days <= _MOST_DAYS:
        raise ValueError
    return InvoiceLine(
        said.engagement,
        _halalas_of(said.wage_used),
        said.days,
        said.month_days,
        _known(System, said.system) if said.system is not None else None,
        tuple(map(_share, said.branches)),
        Month.parse(said.adjustment_of) if said.adjustment_of is not None else None,
    )


def _share(said: wire.LineShareData) -> BranchShare:
    own = percent_of(said.employee_rate)
    return BranchShare(
        _known(Insurance, said.branch),
        percent_of(said.rate) - own,
        own,
        _halalas_of(said.employer_share),
        _halalas_of(said.employee_share),
    )


def _known(kind: type[_Code], value: str) -> _Code:
    """The code, or the text itself where this version knows no such code."""
    codes: Mapping[Any, Any] = kind._value2member_map_
    code: _Code = codes.get(value, value)
    return code


_halalas_of: Final = lru_cache(maxsize=4_096)(amount_of)
