"""The rules this service works by: the package's, or those of a file given at the start."""

import json
from pathlib import Path
from typing import Any

from gosi_desktop.data import load_rules
from gosi_desktop.domain.rules import RuleBook


class RulesSource:
    """One version of the rules, checked by making the rule book of it; raises RuleViolation when it is none."""

    def __init__(self, file: Path | None) -> None:
        found: dict[str, Any] = json.loads(file.read_text("utf-8")) if file else load_rules()
        self.book = RuleBook(found)
        self.version: str = found["version"]
        self.from_day: str = found["from"]
        self.rows: list[dict[str, Any]] = found["rows"]
