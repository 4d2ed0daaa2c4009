"""Codes of errors to sentences: what happened, why, what to do. Numbers come from the error, never from a sentence."""

import logging
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QObject

from gosi_desktop.domain.errors import GosiError, Refused, ServiceBusy
from gosi_desktop.domain.values import amount_of
from gosi_desktop.ui import (
    account_words,
    application_words,
    backup_words,
    change_words,
    device_words,
    establishment_refusals,
    injury_refusals,
    input_words,
    member_words,
    paying_words,
    registration_words,
    request_refusals,
    service_words,
    sheet_import_words,
)
from gosi_desktop.ui.formats import formats, isolate, ltr

_TABLES: Final = {  # a later one goes before an earlier one; the help has something to say of each
    "service": service_words.WORDS,
    "account": account_words.WORDS,
    "application": application_words.WORDS,
    "registration": registration_words.WORDS,
    "request_refusals": request_refusals.WORDS,
    "device": device_words.WORDS,
    "input": input_words.WORDS,
    "sheet_import": sheet_import_words.WORDS,
    "change": change_words.WORDS,
    "establishment": establishment_refusals.WORDS,
    "members": member_words.WORDS,
    "paying": paying_words.WORDS,
    "backup": backup_words.WORDS,
    "injury": injury_refusals.WORDS,
}
_WORDS: Final = {code: words for table in _TABLES.values() for code, words in table.items()}

_log = logging.getLogger(__name__)
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")  # of the contract
_AMOUNT: Final = re.compile(r"\d+\.\d\d")


class _Told:
    last = ("", "")  # code and number of the refusal that was shown last


@dataclass(frozen=True, slots=True)
class Message:
    """An error in words. ``support`` is small, last, and meant to be copied."""

    title: str
    text: str = ""
    support: str = ""

    @property
    def line(self) -> str:
        """Both sentences in one, for the line under a field."""
        return f"{self.title} {self.text}".strip()


def has_words(code: str) -> bool:
    """Whether a code is known here; an unknown one of the service is shown in the service's own words."""
    return code in _WORDS


def codes() -> tuple[str, ...]:
    """Every code that has words."""
    return tuple(_WORDS)


def table_of(code: str) -> str:
    """In which table the words of a code stand."""
    return next((name for name, table in reversed(_TABLES.items()) if code in table), "")


def sources(code: str) -> tuple[str, ...]:
    """The words of a code as they stand in the source, for searching."""
    return tuple(str(part) for part in _WORDS[code] if part)


def message_for(error: GosiError, place: str = "") -> Message:
    """An error in the language of the screen; ``place`` names a screen that has words of its own for some codes.

    Its code is noted in the log, once while it is shown: what somebody saw is what a report of a fault is about.
    """
    if (shown := (error.code, getattr(error, "request_id", ""))) != _Told.last:
        _Told.last = shown
        _log.info("shown: %s", error.code)
    return words_of(error, place)


def words_of(error: GosiError, place: str = "") -> Message:
    """The same where it is explained and has not happened."""
    params = dict(error.params)
    if isinstance(error, ServiceBusy) and error.retry_after:
        params.setdefault("retry_after", error.retry_after)
    support = ltr(" · ".join(part for part in (error.code, getattr(error, "request_id", "")) if part))
    code = _known(error, place)
    if code is None and isinstance(error, Refused) and error.detail:
        return Message(
            QCoreApplication.translate("Messages", "It did not work. The service says:"),
            isolate(error.detail),
            support,
        )
    title, text = _sentences(code or "error", params)
    return Message(title, text, support)


def _known(error: GosiError, place: str) -> str | None:
    """The most particular words there are for it."""
    codes = (f"{place}.{error.code}", f"{error.code}.{error.params.get('why')}", error.code)
    return next((code for code in codes if code in _WORDS), None)


def text_for(error: GosiError | str, **params: Any) -> str:
    """An error or a code in one line; nothing for no code."""
    if isinstance(error, GosiError):
        return message_for(error).line
    if not error:
        return ""
    return " ".join(part for part in _sentences(error if error in _WORDS else "error", params) if part)


class Messages(QObject):
    """Counted words. lupdate sees plural forms only in ``tr``, and the context is the name of the class."""

    def tries(self, count: int) -> str:
        return formats().numerals(self.tr("%n tries are left", "", count))

    def tries_before_lock(self, count: int) -> str:
        return formats().numerals(self.tr("%n tries are left before signing in is locked", "", count))

    def wait(self, seconds: float) -> str:
        whole = max(1, math.ceil(seconds))
        if whole < 60:
            return formats().numerals(self.tr("%n seconds", "", whole))
        return formats().numerals(self.tr("%n minutes", "", math.ceil(whole / 60)))


def wait_text(seconds: float) -> str:
    """«4 ثوانٍ» below a minute, minutes rounded up above it."""
    return Messages().wait(seconds)


def _sentences(code: str, params: Mapping[str, Any]) -> tuple[str, str]:
    title, text = _WORDS[code]
    filled = _Filled(_filling(code, params))
    return _tr(title).format_map(filled).strip(), (_tr(text) if text else "").format_map(filled).strip().lstrip(".,، ")


class _Filled(dict[str, str]):
    """A number that the error does not bring leaves its place empty: the sentence is made to stand without it."""

    def __missing__(self, key: str) -> str:
        return ""


def _filling(code: str, params: Mapping[str, Any]) -> dict[str, str]:
    """The places in the sentences, from what the error carries."""
    filling = {name: _shown(value) for name, value in params.items()}
    if "tries_left" in params:
        filling["tries"] = _tries(code, int(params["tries_left"]))
    for name in ("wait_seconds", "retry_after", "seconds"):
        if params.get(name):
            filling["wait"] = QCoreApplication.translate("Messages", "Wait {time}. ").format(
                time=wait_text(float(params[name]))
            )
    if "since" in params:
        until = (
            QCoreApplication.translate("Messages", "Back at about {time}. ").format(time=_shown(params["until"]))
            if params.get("until")
            else ""
        )
        filling["since"] = (
            QCoreApplication.translate("Messages", "It began at {time}. ").format(time=_shown(params["since"])) + until
        )
    if "group" in params:
        filling["group"] = QCoreApplication.translate("Messages", "Check group {number}. ").format(
            number=_shown(params["group"])
        )
    return filling


def _tries(code: str, left: int) -> str:
    return Messages().tries_before_lock(left) if code == "sign_in_refused" else Messages().tries(left)


def _shown(value: object) -> str:
    if isinstance(value, datetime):
        return formats().time(value)
    if isinstance(value, date):
        return formats().date_long(value)
    if isinstance(value, int):
        return formats().number(value)
    if isinstance(value, str) and len(value) >= 20 and value[10:11] == "T":  # an instant of the contract
        return formats().time(datetime.fromisoformat(value))
    if isinstance(value, str) and _DAY.fullmatch(value):
        return formats().date_long(date.fromisoformat(value))
    if isinstance(value, str) and _AMOUNT.fullmatch(value):
        return formats().amount(amount_of(value))
    return ltr(formats().numerals(str(value)))


def _tr(words: object) -> str:
    return QCoreApplication.translate("Messages", str(words))
