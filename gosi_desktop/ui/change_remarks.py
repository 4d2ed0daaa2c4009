"""Remarks of the rules at the fields of a change: amounts and dates in them as the user reads them."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from gosi_desktop.domain.errors import GosiError
from gosi_desktop.domain.values import amount_of
from gosi_desktop.ui.formats import formats
from gosi_desktop.ui.messages import message_for
from gosi_desktop.ui.widgets.field import Field
from gosi_desktop.viewmodels.change_texts import Remark

_AMOUNTS = frozenset({"before", "after", "most", "floor", "ceiling"})
_DAYS = frozenset({"until", "from", "to", "started", "leave_date", "join_date"})


def remark_line(remark: Remark, place: str = "") -> str:
    """What the rules say in one line; ``place`` is the field, which has words of its own for some codes."""
    return message_for(GosiError(remark.code, **_shown(remark)), place).line


def _shown(remark: Remark) -> dict[str, Any]:
    return {name: _written(name, value) for name, value in remark.params.items()}


def _written(name: str, value: Any) -> Any:
    try:
        if name in _AMOUNTS:
            return formats().amount(amount_of(str(value)))
        if name in _DAYS and value:
            return formats().date_long(date.fromisoformat(str(value)))
    except (GosiError, ValueError):
        return value
    return value


def show_remarks(field: Field, remarks: Iterable[Remark], place: str, hint: str = "") -> None:
    """The first refusal, else all warnings, else the hint."""
    found = list(remarks)
    refused = next((one for one in found if not one.warning), None)
    if refused is not None:
        field.show_error(remark_line(refused, place))
    elif found:
        field.show_hint(" ".join(remark_line(one, place) for one in found), "warn", "warning")
    else:
        field.show_hint(hint)
