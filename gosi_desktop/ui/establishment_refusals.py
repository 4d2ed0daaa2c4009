"""What the rules say of a change of the establishment itself, in words."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

# code → (what happened, why and what to do)
WORDS: dict[str, tuple[object, object]] = {
    "late_notice": (
        QT_TRANSLATE_NOOP("Messages", "A change is to be told within ten days: until {until}."),
        QT_TRANSLATE_NOOP("Messages", "It is still taken, {days} days after it happened."),
    ),
    "nothing_changed": (
        QT_TRANSLATE_NOOP("Messages", "Nothing is changed by this."),
        QT_TRANSLATE_NOOP("Messages", "What is asked for is so already."),
    ),
    "branch.closed": (QT_TRANSLATE_NOOP("Messages", "This branch is closed already."), ""),
    "branch.closed_first": (
        QT_TRANSLATE_NOOP("Messages", "Its last day lies before it was opened, on {opened}."),
        "",
    ),
    "branch.in_review": (
        QT_TRANSLATE_NOOP("Messages", "A registration at this branch is not decided yet."),
        QT_TRANSLATE_NOOP("Messages", "Close it when it is, or withdraw that request."),
    ),
    "branch.last_open": (
        QT_TRANSLATE_NOOP("Messages", "It is the last open branch."),
        QT_TRANSLATE_NOOP("Messages", "Open another one first: an establishment works somewhere."),
    ),
    "branch.move_to": (
        QT_TRANSLATE_NOOP("Messages", "Contributors who still work there: {people}."),
        QT_TRANSLATE_NOOP("Messages", "Say to which branch they move."),
    ),
    "branch.not_open": (QT_TRANSLATE_NOOP("Messages", "Choose another branch that is open."), ""),
    "branch_closed": (QT_TRANSLATE_NOOP("Messages", "The branch is closed."), ""),
    "licence.expires_first": (QT_TRANSLATE_NOOP("Messages", "It ends after the day it was issued."), ""),
    "owners.later": (
        QT_TRANSLATE_NOOP("Messages", "Nobody begins to own after the day of the change."),
        QT_TRANSLATE_NOOP("Messages", "Choose that day or an earlier one."),
    ),
}
