"""Package data: typeface, rules, holidays, lists; the program is never run from a zip, so these are real files.

Nothing here is a rule in code: whoever starts the process reads these and hands the values to the domain.
"""

import json
from pathlib import Path
from typing import Any, Final

RULE_FILES: Final = (
    "contributions", "contributors", "payments", "injuries", "first_hour", "holidays", "contact",
)  # fmt: skip
_HERE: Final = Path(__file__).parent


def load_rules() -> dict[str, Any]:
    """The rules the program ships with: ``version``, ``from`` and ``rows``, each row with its source and certainty."""
    rules: dict[str, Any] = _json("rules/version.json")
    rules["rows"] = [row for name in RULE_FILES for row in _json(f"rules/{name}.json")["rows"]]
    return rules


def load_list(name: str) -> dict[str, Any]:
    """A list of words by code (``nationalities``, ``occupations``) with its ``source`` and ``certainty``.

    The items of ``injuries`` are such lists, by name.
    """
    return _json(f"lists/{name}.json")


def font_bytes(name: str) -> bytes:
    """One file of the typeface, by its full name."""
    return (_HERE / "fonts" / name).read_bytes()


def fonts() -> tuple[bytes, ...]:
    """Every file of the typeface."""
    return tuple(font_bytes(f"IBMPlexSansArabic-{weight}.ttf") for weight in ("Regular", "Medium", "SemiBold", "Bold"))


def texts_folder() -> Path:
    """Where the compiled texts of the screens lie."""
    return _HERE / "i18n"


def _json(path: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((_HERE / path).read_text("utf-8"))
    return found
