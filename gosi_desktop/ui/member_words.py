"""What the rules and the service refuse about those who act for the establishment, in words."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

# code → (what happened, why and what to do)
WORDS: dict[str, tuple[object, object]] = {
    "members.not_yours": (QT_TRANSLATE_NOOP("Messages", "Your role does not ask for this."), ""),
    "members.not_supervisor": (QT_TRANSLATE_NOOP("Messages", "Only a supervisor is replaced by another one."), ""),
    "members.not_active": (QT_TRANSLATE_NOOP("Messages", "His role is not active."), ""),
    "members.above_you": (
        QT_TRANSLATE_NOOP("Messages", "This role is not below yours."),
        QT_TRANSLATE_NOOP("Messages", "Its owner gives and takes it."),
    ),
    "members.no_branch": (QT_TRANSLATE_NOOP("Messages", "Choose one branch or more."), ""),
    "members.same_role": (QT_TRANSLATE_NOOP("Messages", "This is his role now."), ""),
    "already_member": (
        QT_TRANSLATE_NOOP("Messages", "Somebody with this identity acts for the establishment already."),
        QT_TRANSLATE_NOOP("Messages", "Change his role instead."),
    ),
    "branches_of_manager": (
        QT_TRANSLATE_NOOP("Messages", "Only a branches manager is limited to some branches."),
        "",
    ),
    "already_there": (QT_TRANSLATE_NOOP("Messages", "The service knows this one already."), ""),
    "not_supervisor": (QT_TRANSLATE_NOOP("Messages", "Only a supervisor is replaced by another one."), ""),
    "date.past": (
        QT_TRANSLATE_NOOP("Messages", "This day is over."),
        QT_TRANSLATE_NOOP("Messages", "Choose today or a later one."),
    ),
}
