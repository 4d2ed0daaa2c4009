"""An answer for everything the program may refuse: its own sentences, and what helps with all of its kind."""

from collections.abc import Iterator
from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from gosi_desktop.domain.errors import GosiError
from gosi_desktop.ui import messages
from gosi_desktop.ui.help_words import Answer, InArabic
from gosi_desktop.viewmodels.help import Part
from gosi_desktop.viewmodels.shell_state import Page


class Topic(StrEnum):
    """What a refusal is about."""

    SIGN_IN = "sign_in"
    CONNECTION = "connection"
    ROLE = "role"
    COMPUTER = "computer"
    TYPED = "typed"
    PAPER = "paper"
    REGISTERING = "registering"
    ROSTER = "roster"
    REQUEST = "request"
    FILE = "file"
    MONEY = "money"
    INJURY = "injury"
    ESTABLISHMENT = "establishment"
    BACKUP = "backup"


# topic → (what helps, the page where it is done)
ADVICE: dict[Topic, tuple[object, Page | None]] = {
    Topic.SIGN_IN: (
        QT_TRANSLATE_NOOP(
            "Help",
            "This is about your account at the service of this program, not about the official portal. What you "
            "typed on other pages is kept; the saved data can be used meanwhile.",
        ),
        Page.ACCOUNT,
    ),
    Topic.CONNECTION: (
        QT_TRANSLATE_NOOP(
            "Help",
            "Nothing you did is lost: it waits in the outbox and goes with the next connection. The settings test "
            "the connection; if it fails on this network only, try another one that you trust.",
        ),
        Page.SETTINGS,
    ),
    Topic.ROLE: (
        QT_TRANSLATE_NOOP(
            "Help",
            "The owner or the registered supervisor decides who may do what. Ask one of them to do it or to change "
            "your role; what you may see stays available.",
        ),
        Page.ESTABLISHMENT,
    ),
    Topic.COMPUTER: (
        QT_TRANSLATE_NOOP(
            "Help",
            "This is about this computer alone; what the service has is not touched. If it happens again, make a "
            "report of the fault on the help page and give it to whoever looks after your computers.",
        ),
        Page.SETTINGS,
    ),
    Topic.TYPED: (
        QT_TRANSLATE_NOOP(
            "Help",
            "The field itself says what it expects. Both kinds of digits are accepted, and dates of either "
            "calendar. Nothing is sent until the field is right.",
        ),
        None,
    ),
    Topic.PAPER: (
        QT_TRANSLATE_NOOP(
            "Help",
            "Papers are PDF, JPEG or PNG, by what is inside and not by name. Photograph or scan it again if it "
            "cannot be read; what was attached before stays.",
        ),
        None,
    ),
    Topic.REGISTERING: (
        QT_TRANSLATE_NOOP(
            "Help",
            "What you typed is kept as a draft on this computer, without the password, and the sign-in screen "
            "offers to go on. Compare with the registration certificate and with Absher.",
        ),
        None,
    ),
    Topic.ROSTER: (
        QT_TRANSLATE_NOOP(
            "Help",
            "The rules behind it stand in the form with their source. Correct the date, the wage or the person, or "
            "open the person in the list to see what the service has.",
        ),
        Page.CONTRIBUTORS,
    ),
    Topic.REQUEST: (
        QT_TRANSLATE_NOOP(
            "Help",
            "The outbox keeps the request with the service’s answer. Open it there: it can be corrected and sent "
            "again, taken back, or printed.",
        ),
        Page.OUTBOX,
    ),
    Topic.FILE: (
        QT_TRANSLATE_NOOP(
            "Help",
            "Put it right in the file and choose it again, or in the table before you go on. The errors can be "
            "saved as an Excel file with the reason in a column of its own.",
        ),
        Page.SHEET_IMPORT,
    ),
    Topic.MONEY: (
        QT_TRANSLATE_NOOP(
            "Help",
            "The invoice says what is owed, what was paid and what is asked for. What the service says counts; "
            "fetch anew before you pay or ask again.",
        ),
        Page.INVOICES,
    ),
    Topic.INJURY: (
        QT_TRANSLATE_NOOP(
            "Help",
            "The case shows what is missing and until when it must be sent. It can be prepared without a "
            "connection; the clock runs on.",
        ),
        Page.INJURIES,
    ),
    Topic.ESTABLISHMENT: (
        QT_TRANSLATE_NOOP(
            "Help",
            "Open the establishment’s page to see what the service has. Changes are reported within the days it "
            "names; the owner or supervisor may have to approve them.",
        ),
        Page.ESTABLISHMENT,
    ),
    Topic.BACKUP: (
        QT_TRANSLATE_NOOP(
            "Help",
            "A copy that cannot be opened harms nothing: what is in use stays as it is. Try an older copy, or the "
            "recovery key of the day it was made.",
        ),
        Page.BACKUPS,
    ),
}

# The beginnings of codes, the most particular first; what has none is found by the table its words are in.
_BEGINNINGS: tuple[tuple[str, Topic], ...] = (
    ("account_exists", Topic.REGISTERING),
    ("registration", Topic.REGISTERING),
    ("role_", Topic.ROLE),
    ("last_supervisor", Topic.ROLE),
    ("username", Topic.SIGN_IN),
    ("password", Topic.SIGN_IN),
    ("code", Topic.SIGN_IN),
    ("challenge_ended", Topic.SIGN_IN),
    ("session_", Topic.SIGN_IN),
    ("sign_in_", Topic.SIGN_IN),
    ("account", Topic.SIGN_IN),
    ("terms", Topic.SIGN_IN),
    ("paper.", Topic.PAPER),
    ("pdf.", Topic.PAPER),
    ("attachment", Topic.PAPER),
    ("photograph", Topic.PAPER),
    ("content_refused", Topic.PAPER),
    ("archive", Topic.PAPER),
    ("certificate", Topic.PAPER),
    ("documents", Topic.PAPER),
    ("backup", Topic.BACKUP),
    ("restore", Topic.BACKUP),
    ("injury", Topic.INJURY),
    ("case.", Topic.INJURY),
    ("objection_late", Topic.INJURY),
    ("member", Topic.ESTABLISHMENT),
    ("establishment", Topic.ESTABLISHMENT),
    ("branch_", Topic.ESTABLISHMENT),
    ("practice", Topic.COMPUTER),
    ("printer", Topic.COMPUTER),
    ("address", Topic.CONNECTION),
    ("instalments", Topic.MONEY),
    ("file", Topic.FILE),
    ("import", Topic.FILE),
    ("roster", Topic.ROSTER),
    ("leave_before_join", Topic.ROSTER),
    ("rules.", Topic.COMPUTER),
    ("reason.", Topic.REQUEST),
)
TABLES: dict[str, Topic] = {
    "service": Topic.CONNECTION,
    "account": Topic.SIGN_IN,
    "application": Topic.REGISTERING,
    "registration": Topic.REGISTERING,
    "request_refusals": Topic.REQUEST,
    "device": Topic.COMPUTER,
    "input": Topic.TYPED,
    "sheet_import": Topic.FILE,
    "change": Topic.ROSTER,
    "paying": Topic.MONEY,
    "establishment": Topic.ESTABLISHMENT,
    "members": Topic.ESTABLISHMENT,
    "backup": Topic.BACKUP,
    "injury": Topic.INJURY,
}


def topic_of(code: str) -> Topic | None:
    """What a code is about; None where nobody has said so yet."""
    beginning = next((topic for start, topic in _BEGINNINGS if code.startswith(start)), None)
    return beginning or TABLES.get(messages.table_of(code))


def refusals(arabic: InArabic) -> Iterator[Answer]:
    """One for each code that has words, in the language of the screen."""
    for code in messages.codes():
        topic = topic_of(code)
        if topic is None:
            continue
        said = messages.words_of(GosiError(code))
        advice, place = ADVICE[topic]
        words = " ".join(part for part in (said.text, QCoreApplication.translate("Help", str(advice))) if part)
        question = said.title.replace("«»", "«…»")  # what it names is not known here
        yield Answer(code, Part.REFUSALS, question, words, place, also=_also(code, arabic))


def _also(code: str, arabic: InArabic) -> str:
    """What it is found by as well: its code, and its words in both languages."""
    said = messages.sources(code)
    return " ".join((code, *said, *(arabic("Messages", each) for each in said)))
