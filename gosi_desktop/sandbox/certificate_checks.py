"""What must be true of an establishment before a certificate of a kind is issued, each with its way out."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any, Final

import msgspec
import sqlalchemy as sa

from gosi_desktop.contract.certificates import Eligibility
from gosi_desktop.domain.clock import RIYADH
from gosi_desktop.domain.values import Month
from gosi_desktop.sandbox.journal import Journal
from gosi_desktop.sandbox.tables import establishment, request

UNPAID: Final = ("open", "part_paid")
_LIVE: Final = ("pending_wage", "awaiting_worker", "active")
_ANSWER: Final = timedelta(days=30)
Check = Callable[[Journal, date], Eligibility]


def checked(written: Journal, kind: str, today: date) -> tuple[Eligibility, ...]:
    """The conditions of a kind, all of them, met or not; reads only."""
    return tuple(check(written, today) for check in _CHECKS[kind])


def _said(check: str, way_out: str, met: bool, **params: Any) -> Eligibility:
    if met:
        return Eligibility(check=check, passed=True)
    return Eligibility(check=check, passed=False, params=params, way_out=way_out)


def no_debt(written: Journal, today: date) -> Eligibility:
    """No invoice past its last day is unpaid. Where the summary alone knows of a debt, it is believed."""
    unpaid = [row["due"] for row in written.rows("invoice").values() if row["state"] in UNPAID]
    overdue = sorted(due for due in unpaid if due < today.isoformat())
    summary = written.connection.scalar(
        sa.select(establishment.c.summary).where(establishment.c.number == written.number)
    )
    since = overdue[0] if overdue else msgspec.json.decode(summary or "{}").get("overdue_since")
    in_order = all(row["compliant"] for row in written.rows("establishment").values())
    params = ({"since": since} if since else {}) | ({"count": len(overdue)} if overdue else {})
    return _said("no_debt", "pay_invoices", in_order and not overdue, **params)


def _wages_known(written: Journal, today: date) -> Eligibility:
    """Nobody is without a wage after its time: the fifteenth of the month after he joined."""
    late = [row for row in written.rows("engagement").values() if _is_late(row, today)]
    return _said("wages_known", "complete_wages", not late, count=len(late))


def _is_late(engagement: dict[str, Any], today: date) -> bool:
    joined = date.fromisoformat(engagement["join_date"])
    return engagement["state"] == "pending_wage" and today > Month.of(joined).next().first.replace(day=15)


def _requests_settled(written: Journal, today: date) -> Eligibility:
    """No request that was returned has waited for an answer longer than a month."""
    query = sa.select(request.c.decided_at).where(
        request.c.establishment == written.number, request.c.state == "returned"
    )
    left = [at for at in written.connection.scalars(query) if at and at.astimezone(RIYADH).date() + _ANSWER < today]
    return _said("requests_settled", "answer_requests", not left, count=len(left))


def _licence_valid(written: Journal, today: date) -> Eligibility:
    """No licence or commercial registration of the unit has run out; those of single branches do not count.

    Assumption: a certificate is of the unit (R-NEW 12(2)), whose registration is the main one.
    """
    itself = {row["cr_number"] for row in written.rows("establishment").values()}
    others = {row.get("cr_number") for row in written.rows("branch").values()} - itself
    mine = (row for row in written.rows("licence").values() if row["number"] not in others)
    over = sorted(row["expires"] for row in mine if row["expires"] < today.isoformat())
    return _said("licence_valid", "renew_licence", not over, **({"since": over[0]} if over else {}))


def _registered(written: Journal, today: date) -> Eligibility:
    """The establishment is registered and not closed."""
    active = all(row["state"] == "active" for row in written.rows("establishment").values())
    return _said("registered", "ask_authority", active)


def _nobody_insured(written: Journal, today: date) -> Eligibility:
    """The law does not apply yet: there is nobody to insure (R-NEW 12(4))."""
    here = [row for row in written.rows("engagement").values() if row["state"] in _LIVE]
    return _said("nobody_insured", "not_for_employers", not here, count=len(here))


_CHECKS: Final[dict[str, tuple[Check, ...]]] = {
    "compliance": (_registered, no_debt, _wages_known, _requests_settled, _licence_valid),
    "zakat_wages": (_registered, no_debt, _wages_known),
    "osh": (_registered, no_debt),
    "registration": (_registered,),
    "non_subject": (_registered, no_debt, _nobody_insured),
}
