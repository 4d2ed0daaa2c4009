"""The registry of kinds: what this service takes, and what it names but does not take yet."""

from typing import Final

from gosi_desktop.contract.service import RequestKind
from gosi_desktop.sandbox import (
    certificate_requests,
    requests_branches,
    requests_enquiries,
    requests_establishment,
    requests_injuries,
    requests_members,
    requests_money,
    requests_people,
    requests_periods,
    requests_roster,
    requests_wages,
    requests_withdrawal,
)
from gosi_desktop.sandbox.asking import Kind
from gosi_desktop.sandbox.problems import Refusal

_MODULES: Final = (
    requests_roster, requests_periods, requests_wages, requests_people, requests_members, certificate_requests,
    requests_money, requests_establishment, requests_branches, requests_enquiries,
    requests_injuries,
)  # fmt: skip
KINDS: Final[dict[str, Kind]] = {kind.name: kind for module in _MODULES for kind in module.KINDS}
KINDS["withdraw_request"] = requests_withdrawal.kind(KINDS)
OFF: Final = ("transfer_ownership", "change_legal_form", "close_establishment")


def find(name: str, schema: int) -> Kind:
    """The kind of a request; refused when it is not taken here, or not in this form."""
    kind = KINDS.get(name)
    if kind is None:
        raise Refusal("unsupported_kind", kind=name)
    if kind.schema != schema:
        raise Refusal("unsupported_schema", schema=schema, known=kind.schema)
    return kind


def listed() -> tuple[RequestKind, ...]:
    """All of them, as the service describes itself."""
    taken = tuple(RequestKind(kind=kind.name, schema=kind.schema) for kind in KINDS.values())
    return taken + tuple(RequestKind(kind=name, schema=1, off=True) for name in OFF)
