"""A remark of the rules, or a refusal of the service, said at the field of a wizard it belongs to."""

from collections.abc import Mapping
from typing import Any, Protocol

from gosi_desktop.domain.errors import GosiError
from gosi_desktop.ui.messages import message_for
from gosi_desktop.ui.widgets.field import Field


class Remark(Protocol):
    """Of any wizard."""

    @property
    def code(self) -> str: ...
    @property
    def params(self) -> Mapping[str, Any]: ...
    @property
    def warning(self) -> bool: ...


def remark_text(remark: Remark) -> str:
    """What happened and what to do, in one line."""
    return message_for(GosiError(remark.code, **remark.params), "registration").line


def show_remark(field: Field, remark: Remark | None, hint: str = "") -> None:
    """Warn or refuse at a field; without a remark its ``hint`` stands there."""
    if remark is None:
        field.show_hint(hint)
    elif remark.warning:
        field.show_hint(remark_text(remark), "warn", "warning")
    else:
        field.show_error(remark_text(remark))
