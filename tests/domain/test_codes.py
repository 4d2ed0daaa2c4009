"""The list of codes is what the code really raises and says."""

import ast
from pathlib import Path

from gosi_desktop.domain import codes

DOMAIN = Path(codes.__file__).parent
FAMILIES = {code.partition(".")[0] for code in codes.REFUSALS | codes.STEPS if "." in code}
BUILT = {
    *(f"{kind}.{why}" for kind in ("amount", "count") for why in ("empty", "not_a_number", "grouping", "too_large")),
    "system.old",
    "system.new",
    "wage.housing_cash",
    "wage.housing_in_kind",
}
"""Codes that are put together from two words."""


PATHS = {"birth.date", "wage.housing"}
"""Fields of the contract that look like codes."""


def written() -> set[str]:
    """Every string of the domain that looks like one of its codes."""
    found: set[str] = set()
    for path in DOMAIN.glob("*.py"):
        if path.name == "codes.py":
            continue
        nodes = list(ast.walk(ast.parse(path.read_text("utf-8"))))
        pieces = {id(piece) for node in nodes if isinstance(node, ast.JoinedStr) for piece in node.values}
        for node in nodes:
            if id(node) not in pieces and isinstance(node, ast.Constant) and isinstance(node.value, str):
                family, dot, rest = node.value.partition(".")
                if family in FAMILIES and dot and rest.replace("_", "").isalpha():
                    found.add(node.value)
    return found


def test_the_list_is_complete_and_has_nothing_else() -> None:
    listed = {code for code in codes.REFUSALS | codes.STEPS if "." in code}
    assert (written() - PATHS) | BUILT == listed
