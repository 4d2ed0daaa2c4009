"""What somebody typed, tidied and judged by its form alone: each fault at its field, all of them at once.

Nothing here looks anything up, so an answer about a form tells nothing about anybody.
"""

from collections.abc import Callable

from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.sandbox.problems import Refusal, RefusedField

ALONE = ("password_weak", "terms_not_current")  # faults that have a refusal of their own


class Form:
    """A form being judged."""

    def __init__(self) -> None:
        self.faults: list[RefusedField] = []

    def take(self, path: str, text: str | None, judge: Callable[[str], str]) -> str:
        """A required field as it is kept; what was typed when there is a fault."""
        if text is None or not text.strip():
            self.refuse(path, "field.required")
            return ""
        return self.optional(path, text, judge) or ""

    def optional(self, path: str, text: str | None, judge: Callable[[str], str]) -> str | None:
        """A field that may be left out, as it is kept."""
        if text is None or not text.strip():
            return None
        try:
            return judge(text)
        except RuleViolation as error:
            self.refuse(path, error.code, **error.params)
            return text

    def refuse(self, path: str, code: str, **params: object) -> None:
        """Note a fault."""
        self.faults.append(RefusedField(path, code, dict(params)))

    def close(self) -> None:
        """Refuse the form when it has faults; a single one may be a refusal of its own."""
        if not self.faults:
            return
        first = self.faults[0]
        if len(self.faults) == 1 and first.code in ALONE:
            raise Refusal(first.code, fields=(first,), **first.params)
        raise Refusal("invalid_request", fields=tuple(self.faults))
