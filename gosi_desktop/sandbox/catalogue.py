"""All operations, and which one a call means."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from gosi_desktop.sandbox import (
    account,
    applications,
    approvals,
    certificate_practice,
    certificates,
    description,
    devices,
    feed,
    injury_allowance,
    invitations,
    papers,
    payments,
    practice,
    practice_applications,
    practice_enquiries,
    practice_injuries,
    practice_money,
    practice_registers,
    practice_requests,
    registrations,
    requests,
    sign_in,
)
from gosi_desktop.sandbox.calls import Operation
from gosi_desktop.sandbox.problems import Refusal

_PARAMETER: Final = re.compile(r"\{(\w+)\}")


class Catalogue:
    """The operations of one start: with the practice calls only when attached."""

    def __init__(self, *, practice: bool) -> None:
        self.operations = tuple(_all(practice))
        self._patterns = [(re.compile(_PARAMETER.sub(r"(?P<\1>[^/]+)", one.path)), one) for one in self.operations]

    def find(self, method: str, path: str) -> tuple[Operation, Mapping[str, str]]:
        """The operation of a call and what its path holds; refused when there is none."""
        known = False
        for pattern, operation in self._patterns:
            found = pattern.fullmatch(path)
            if found and operation.method == method:
                return operation, found.groupdict()
            known = known or found is not None
        raise Refusal("method_not_allowed" if known else "not_found")

    def methods(self, path: str) -> list[str]:
        """The methods a path knows."""
        return sorted({one.method for pattern, one in self._patterns if pattern.fullmatch(path)})


def _all(with_practice: bool) -> Iterator[Operation]:
    everywhere = (
        description, sign_in, devices, account, feed, registrations, applications, requests, approvals, invitations,
        papers, certificates, payments, injury_allowance,
    )  # fmt: skip
    in_practice = (
        practice,
        practice_registers,
        practice_applications,
        practice_requests,
        certificate_practice,
        practice_money,
        practice_enquiries,
        practice_injuries,
    )
    for module in (*everywhere, *in_practice) if with_practice else everywhere:
        yield from module.operation.all
