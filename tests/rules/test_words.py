"""Every code has words, in both languages."""

import ast
from pathlib import Path

from gosi_desktop.contract import applications, problem, registrations
from gosi_desktop.domain import errors

ROOT = Path(__file__).resolve().parents[2]
RAISED = {"RuleViolation", "Refused", "Untrusted", "Offline", "ServiceBusy", "ProtocolError"}


def raised_codes() -> dict[str, Path]:
    """Codes written out where an error is raised, outside the service (whose codes are the contract's)."""
    codes: dict[str, Path] = {}
    for path in (ROOT / "gosi_desktop").rglob("*.py"):
        if "sandbox" in path.parts:
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in RAISED and node.args:
                first = node.args[0]
                if isinstance(first, ast.Constant) and isinstance(first.value, str):
                    codes[first.value] = path
    return codes


def default_codes() -> set[str]:
    kinds = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, errors.GosiError)]
    return {kind.default_code for kind in kinds}


def test_every_code_has_words_on_the_screen() -> None:
    from gosi_desktop.ui.messages import has_words

    unsaid = {code: path.name for code, path in raised_codes().items() if not has_words(code)}
    unsaid |= {code: "errors.py" for code in default_codes() if not has_words(code)}
    fields = (*registrations.REGISTER_CODES, *registrations.FORM_CODES, *applications.CONDITION_CODES)
    fields += (*applications.APPLICATION_FORM_CODES, *applications.RETURN_CODES, "required", "needs_correction")
    unsaid |= {code: "registrations.py, applications.py" for code in fields if not has_words(code)}
    unsaid |= {code: "problem.py" for code in (*problem.SESSION_CODES, *problem.SERVICE_CODES) if not has_words(code)}
    unsaid |= {code: "problem.py" for code in (*problem.REQUEST_CODES, *problem.WARNING_CODES) if not has_words(code)}
    unsaid |= {
        code: "problem.py" for code in (*problem.INJURY_CODES, *problem.INJURY_WARNING_CODES) if not has_words(code)
    }
    unsaid |= {code: "problem.py" for code in problem.ESTABLISHMENT_WARNING_CODES if not has_words(code)}
    assert not unsaid
