"""What the rules say of a report of an injury and of what follows on it, in words."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

# code → (what happened, why and what to do)
WORDS: dict[str, tuple[object, object]] = {
    "late_reason_required": (
        QT_TRANSLATE_NOOP("Messages", "The time to report is over."),
        QT_TRANSLATE_NOOP("Messages", "Choose why the report comes late."),
    ),
    "injury_in_future": (
        QT_TRANSLATE_NOOP("Messages", "This is still to come."),
        QT_TRANSLATE_NOOP("Messages", "Check day and time; they are those of Riyadh."),
    ),
    "injury_before_work": (
        QT_TRANSLATE_NOOP("Messages", "The injury lies before the person began to work here, on {join_date}."),
        QT_TRANSLATE_NOOP("Messages", "Choose the right period of work, or correct the date."),
    ),
    "injury_after_work": (
        QT_TRANSLATE_NOOP("Messages", "The injury lies after the person’s last day of work here, {leave_date}."),
        QT_TRANSLATE_NOOP("Messages", "Only an occupational disease is reported afterwards."),
    ),
    "told_before_injury": (
        QT_TRANSLATE_NOOP("Messages", "The employer was told before it happened."),
        QT_TRANSLATE_NOOP("Messages", "Check both times."),
    ),
    "treatment_required": (
        QT_TRANSLATE_NOOP("Messages", "Who treats the person is missing."),
        QT_TRANSLATE_NOOP("Messages", "Name the provider, or say that first aid was enough."),
    ),
    "first_aid_only": (
        QT_TRANSLATE_NOOP("Messages", "First aid was enough: no report is needed."),
        QT_TRANSLATE_NOOP("Messages", "The record stays here, for your own files."),
    ),
    "before_injury": (
        QT_TRANSLATE_NOOP("Messages", "This lies before the injury, on {injury}."),
        QT_TRANSLATE_NOOP("Messages", "Correct one of the two."),
    ),
    "parent_undecided": (
        QT_TRANSLATE_NOOP("Messages", "The earlier injury is not accepted yet."),
        QT_TRANSLATE_NOOP("Messages", "A relapse or complication follows a case that was accepted or closed."),
    ),
    "injury_closed": (
        QT_TRANSLATE_NOOP("Messages", "This case is over at the service."),
        QT_TRANSLATE_NOOP("Messages", "A relapse or complication is reported as a case of its own."),
    ),
    "injury_decided": (
        QT_TRANSLATE_NOOP("Messages", "This case is decided already."),
        QT_TRANSLATE_NOOP("Messages", "A decision against you can be objected to within its time."),
    ),
    "question_answered": (
        QT_TRANSLATE_NOOP("Messages", "This question was answered, or is no longer asked."),
        QT_TRANSLATE_NOOP("Messages", "What you have to say can be added to the case without it."),
    ),
    "answer_empty": (
        QT_TRANSLATE_NOOP("Messages", "There is neither a word nor a paper in it."),
        QT_TRANSLATE_NOOP("Messages", "Write something, or attach a paper."),
    ),
    "death_known": (QT_TRANSLATE_NOOP("Messages", "The death is known in this case already."), ""),
    "nothing_to_object": (
        QT_TRANSLATE_NOOP("Messages", "There is no decision here that can be objected to."),
        QT_TRANSLATE_NOOP("Messages", "Only a decision against you is, and once."),
    ),
    "objection_late": (
        QT_TRANSLATE_NOOP("Messages", "The time to object ended on {until}."),
        QT_TRANSLATE_NOOP("Messages", "Ask the authority itself what is still possible."),
    ),
    "injury_not_registered": (
        QT_TRANSLATE_NOOP("Messages", "The person’s registration was not complete."),
        QT_TRANSLATE_NOOP("Messages", "Covered only when registered, or within the time to register."),
    ),
    "injury_same_day": (
        QT_TRANSLATE_NOOP("Messages", "Another injury of the same person on this day is known: {case}."),
        QT_TRANSLATE_NOOP("Messages", "Report it again only when it is another one."),
    ),
    "reported_late": (
        QT_TRANSLATE_NOOP("Messages", "The time to report ended on {until}."),
        QT_TRANSLATE_NOOP("Messages", "The daily allowance of the days before the report may be charged to you."),
    ),
    "told_late": (
        QT_TRANSLATE_NOOP("Messages", "The injured person told you after the time for it, which ended on {until}."),
        QT_TRANSLATE_NOOP("Messages", "Report it all the same."),
    ),
    "outside_treatment_late": (
        QT_TRANSLATE_NOOP("Messages", "The time to tell of treatment outside the list ended on {until}."),
        QT_TRANSLATE_NOOP("Messages", "Tell of it all the same, and say why it comes late."),
    ),
}
