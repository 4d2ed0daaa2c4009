"""What the service decided on the daily allowance of an injury (contract, section 12)."""

from datetime import date
from urllib.parse import quote

from gosi_desktop.application.ports.injuries import DecidedAllowance, DecidedDays
from gosi_desktop.contract.injuries import InjuryAllowance
from gosi_desktop.domain.errors import ProtocolError, RuleViolation
from gosi_desktop.domain.values import Month, amount_of, percent_of
from gosi_desktop.remote.answers import decode
from gosi_desktop.remote.service import SignedService
from gosi_desktop.remote.transport import Ask


class ServiceInjuries:
    """The InjuryDesk of a service."""

    def __init__(self, signed: SignedService) -> None:
        self._signed = signed

    def allowance(self, establishment: str, injury_id: str) -> DecidedAllowance:
        """As decided, day by day. Raises RemoteError."""
        path = f"/v1/establishments/{quote(establishment, safe='')}/injuries/{quote(injury_id, safe='')}/allowance"
        said = decode(self._signed.ask(Ask("GET", path)), InjuryAllowance)
        try:
            return _read(said)
        except (RuleViolation, ValueError) as error:
            raise ProtocolError("remote.protocol") from error


def _read(said: InjuryAllowance) -> DecidedAllowance:
    return DecidedAllowance(
        wage_month=Month.parse(said.wage_month),
        month_wage_halalas=amount_of(said.month_wage),
        month_days=said.month_days,
        spans=tuple(
            DecidedDays(
                date.fromisoformat(one.from_), date.fromisoformat(one.to), one.days, percent_of(one.percent),
                amount_of(one.daily), amount_of(one.amount),
            )
            for one in said.spans
        ),
        halalas=amount_of(said.total),
        to_employer=said.to_employer,
        charged_back_halalas=amount_of(said.charged_back),
    )  # fmt: skip
