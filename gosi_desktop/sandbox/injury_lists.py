"""The codes of injuries that this service takes: causes, parts, natures, reasons, questions, ends."""

import functools
from typing import Any

from gosi_desktop.data import load_list
from gosi_desktop.sandbox.asking import invalid


def require_listed(name: str, code: str, path: str) -> None:
    """A code of one of the lists; refused at its path."""
    if code not in _lists()[name]:
        raise invalid(path, "not_in_list")


@functools.cache
def _lists() -> dict[str, Any]:
    found: dict[str, Any] = load_list("injuries")["items"]
    return found
