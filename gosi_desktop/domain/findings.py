"""What the rules say of something that is asked for: refusals and warnings, each with the row it may come from."""

import dataclasses
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from gosi_desktop.domain.rule_rows import Row


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing the rules say. ``field`` names the input it belongs to; ``refuses`` says that it cannot be done.

    ``row`` is None where no row decides: the shape of a number, say.
    """

    code: str
    field: str
    row: Row | None
    refuses: bool = False
    params: dict[str, Any] = dataclasses.field(default_factory=dict)


def refusals(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Those that refuse."""
    return tuple(one for one in findings if one.refuses)


def warnings(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Those that only remark."""
    return tuple(one for one in findings if not one.refuses)
