"""The log: what went wrong and where in the program, never about whom.

Messages lose every run of digits and every word in another script than Latin; exceptions are written as types and
places only, since their texts may quote a name or a number.
"""

import logging
import logging.handlers
import re
from pathlib import Path
from types import TracebackType

from gosi_desktop.domain.errors import GosiError

_DIGITS = re.compile(r"[0-9٠-٩۰-۹]{4,}")
_OTHER_SCRIPTS = re.compile(r"[^\x00-\x7f]+")
_MAIL = re.compile(r"[\w.+-]+@[\w.-]+")
_LIMIT = 512 * 1024


def redacted(text: str) -> str:
    """Without anything that could be somebody's name, number or address."""
    return _OTHER_SCRIPTS.sub("~", _DIGITS.sub("#", _MAIL.sub("@", text)))


def describe(error: BaseException) -> str:
    """An exception as its type, its code when it is one of ours, and the places it came through."""
    lines = [_head(error)]
    lines.extend(f"  {place}" for place in _places(error.__traceback__))
    cause = error.__cause__ or error.__context__
    if cause is not None:
        lines.append("caused by " + describe(cause))
    return "\n".join(lines)


class RedactingFormatter(logging.Formatter):
    """One line a record, redacted, with the places of an exception below it."""

    def format(self, record: logging.LogRecord) -> str:
        """The record as text."""
        stamp = self.formatTime(record, "%Y-%m-%dT%H:%M:%S")
        line = f"{stamp} {record.levelname} {record.name}: {redacted(record.getMessage())}"
        if record.exc_info and record.exc_info[1] is not None:
            line += "\n" + describe(record.exc_info[1])
        return line


def open_logbook(file: Path) -> logging.Handler:
    """Log into ``file``, turned over at 512 KiB; a log that cannot be written never stops the program."""
    handler: logging.Handler
    try:
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handler = _QuietFile(file, maxBytes=_LIMIT, backupCount=2, encoding="utf-8", delay=True)
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(RedactingFormatter())
    root = logging.getLogger("gosi_desktop")
    root.setLevel(logging.INFO)
    root.addHandler(handler)
    root.propagate = False
    return handler


class _QuietFile(logging.handlers.RotatingFileHandler):
    """A full disk or a read-only folder loses log lines, nothing else."""

    def handleError(self, record: logging.LogRecord) -> None:
        """Say nothing: there is nowhere to say it."""


def _head(error: BaseException) -> str:
    name = type(error).__name__
    return f"{name} [{error.code}]" if isinstance(error, GosiError) else name


def _places(trace: TracebackType | None) -> list[str]:
    places = []
    while trace is not None:
        code = trace.tb_frame.f_code
        places.append(f"{Path(code.co_filename).name}:{trace.tb_lineno} {code.co_name}")
        trace = trace.tb_next
    return places
