"""Days as an iCalendar file (RFC 5545), so that they can stand in any other calendar.

Only what a deadline needs: events of a whole day, with a reminder. Days have no time zone, so none is written. The
words come from whoever writes the file, and so does the decision whether names leave this program (ADR 8).
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Final, NamedTuple

PRODUCT: Final = "-//Munshaa//Deadlines//AR"
_LINE: Final = 75  # octets, without the line's end
_ESCAPES: Final = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


class CalendarEvent(NamedTuple):
    """A day with its words. ``uid`` stays the same each time, so that a second file changes the event of the first."""

    uid: str
    day: date
    summary: str
    description: str = ""
    remind_days_before: int | None = None


def calendar_file(events: Iterable[CalendarEvent], now: datetime, name: str = "") -> bytes:
    """The whole file, UTF-8."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{PRODUCT}", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"]
    if name:
        lines.append(f"X-WR-CALNAME:{_text(name)}")
    stamp = now.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    for event in events:
        lines += _event(event, stamp)
    lines.append("END:VCALENDAR")
    return b"".join(_folded(line) for line in lines)


def _event(event: CalendarEvent, stamp: str) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{_text(event.uid)}"
    yield f"DTSTAMP:{stamp}"
    yield f"DTSTART;VALUE=DATE:{event.day:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{event.day + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{_text(event.summary)}"
    if event.description:
        yield f"DESCRIPTION:{_text(event.description)}"
    yield "TRANSP:TRANSPARENT"
    if event.remind_days_before is not None:
        yield "BEGIN:VALARM"
        yield "ACTION:DISPLAY"
        yield f"DESCRIPTION:{_text(event.summary)}"
        yield f"TRIGGER:-P{event.remind_days_before}D"
        yield "END:VALARM"
    yield "END:VEVENT"


def _text(words: str) -> str:
    """A value of type TEXT: its marks escaped, no other control characters in it."""
    plain = words.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(letter for letter in plain if letter == "\n" or letter.isprintable() or ord(letter) > 159).translate(
        _ESCAPES
    )


def _folded(line: str) -> bytes:
    """The line in pieces of at most 75 octets, the further ones begun with a space; no letter is cut in two."""
    pieces: list[bytes] = []
    piece = b""
    for letter in line:
        octets = letter.encode()
        if len(piece) + len(octets) > _LINE:
            pieces.append(piece)
            piece = b" "
        piece += octets
    return b"\r\n".join((*pieces, piece)) + b"\r\n"
