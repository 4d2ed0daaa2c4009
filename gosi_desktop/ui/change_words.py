"""What the rules say of a change, in words: refusals and warnings of registering, wages, leaving."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

# code → (what happened, why and what to do)
WORDS: dict[str, tuple[object, object]] = {
    "age_over_60": (
        QT_TRANSLATE_NOOP("Messages", "He is {age} years old on the joining day."),
        QT_TRANSLATE_NOOP("Messages", "Registering is possible; check the date of birth."),
    ),
    "age_hazards_only": (
        QT_TRANSLATE_NOOP("Messages", "He is {age} years old on the joining day:"),
        QT_TRANSLATE_NOOP("Messages", "occupational hazards only are insured."),
    ),
    "age_pension_exception": (
        QT_TRANSLATE_NOOP("Messages", "He is {age} years old on the joining day."),
        QT_TRANSLATE_NOOP("Messages", "Registering is possible, as one of the exceptions for pensions."),
    ),
    "active_elsewhere": (
        QT_TRANSLATE_NOOP("Messages", "He is registered with another establishment."),
        QT_TRANSLATE_NOOP("Messages", "His service has to be transferred first."),
    ),
    "already_active_here": (
        QT_TRANSLATE_NOOP("Messages", "He is registered with you already."),
        QT_TRANSLATE_NOOP("Messages", "Open him in the list instead."),
    ),
    "overlap": (
        QT_TRANSLATE_NOOP("Messages", "It shares days with an earlier period here, from {from} to {to}."),
        QT_TRANSLATE_NOOP("Messages", "Change one of the dates."),
    ),
    "after_deadline": (
        QT_TRANSLATE_NOOP("Messages", "The time for it ended on {until}."),
        QT_TRANSLATE_NOOP("Messages", "Correct the date; later changes are the authority’s to decide."),
    ),
    "month_closed": (
        QT_TRANSLATE_NOOP("Messages", "The wages of this month are closed since {until}."),
        QT_TRANSLATE_NOOP("Messages", "Choose this month or a later one."),
    ),
    "backdating_too_far": (
        QT_TRANSLATE_NOOP("Messages", "It lies more than {months} months back."),
        QT_TRANSLATE_NOOP("Messages", "Nobody is registered further back than that."),
    ),
    "backdating_hazards": (
        QT_TRANSLATE_NOOP("Messages", "Occupational hazards are never registered back in time."),
        QT_TRANSLATE_NOOP("Messages", "Backdating is for annuities only."),
    ),
    "contract_starts_long_ago": (
        QT_TRANSLATE_NOOP("Messages", "The contract began more than {months} months ago."),
        QT_TRANSLATE_NOOP("Messages", "Papers that prove it may be asked for."),
    ),
    "join_before_start": (
        QT_TRANSLATE_NOOP("Messages", "The joining date is before the establishment began, on {started}."),
        "",
    ),
    "wage_below_floor": (
        QT_TRANSLATE_NOOP("Messages", "Below the floor: contributions are on {floor}."),
        QT_TRANSLATE_NOOP("Messages", "The wage itself stays as it is."),
    ),
    "wage_above_ceiling": (
        QT_TRANSLATE_NOOP("Messages", "Above the ceiling: contributions are on {ceiling}."),
        QT_TRANSLATE_NOOP("Messages", "The wage itself stays as it is."),
    ),
    "wage_jump": (
        QT_TRANSLATE_NOOP("Messages", "From {before} to {after} is an unusual jump."),
        QT_TRANSLATE_NOOP("Messages", "Check that no digit is missing or too many."),
    ),
    "wage_rise_over_50": (
        QT_TRANSLATE_NOOP("Messages", "After the age of 50 a rise counts up to {most} only; it was {before}."),
        QT_TRANSLATE_NOOP("Messages", "The authority decides what of it counts."),
    ),
    "wage_before_join": (QT_TRANSLATE_NOOP("Messages", "The wage begins before the joining month."), ""),
    "wage.before_join": (QT_TRANSLATE_NOOP("Messages", "The wage begins before the joining month."), ""),
    "wage.unknown": (QT_TRANSLATE_NOOP("Messages", "No wage is known yet."), ""),
    "leave_in_later_month": (QT_TRANSLATE_NOOP("Messages", "The last day lies after this month."), ""),
    "leave_date.invalid_value": (
        QT_TRANSLATE_NOOP("Messages", "The last day lies after this month."),
        QT_TRANSLATE_NOOP("Messages", "Exclude in the month of leaving."),
    ),
    "join_date.invalid_value": (
        QT_TRANSLATE_NOOP("Messages", "The joining date is before the establishment began, on {started}."),
        "",
    ),
    "reason_required": (QT_TRANSLATE_NOOP("Messages", "The reason is missing."), ""),
    "text.reason_required": (QT_TRANSLATE_NOOP("Messages", "Write the reason in words."), ""),
    "grounds.reason_required": (QT_TRANSLATE_NOOP("Messages", "Write why the period is cancelled."), ""),
    "state_date_rules": (
        QT_TRANSLATE_NOOP("Messages", "The date of leaving in the state’s records is the one that counts."),
        "",
    ),
    "decision_pending": (QT_TRANSLATE_NOOP("Messages", "A request about him is not decided yet."), ""),
    "awaiting_worker": (QT_TRANSLATE_NOOP("Messages", "The worker has to accept it first."), ""),
    "state_record_missing": (QT_TRANSLATE_NOOP("Messages", "The state’s records do not show it yet."), ""),
    "documents_in_review": (QT_TRANSLATE_NOOP("Messages", "The papers are being looked at."), ""),
    "engagement.not_pending": (QT_TRANSLATE_NOOP("Messages", "His wage is known already."), ""),
    "engagement.in_review": (QT_TRANSLATE_NOOP("Messages", "A request about this period is not decided yet."), ""),
    "engagement.ended": (QT_TRANSLATE_NOOP("Messages", "His work here has ended."), ""),
    "engagement.cancelled": (QT_TRANSLATE_NOOP("Messages", "The period is cancelled already."), ""),
    "engagement.open": (QT_TRANSLATE_NOOP("Messages", "The period goes on; exclude him instead."), ""),
    "nationality.other_group": (
        QT_TRANSLATE_NOOP("Messages", "This nationality is insured by other rules than his."),
        QT_TRANSLATE_NOOP("Messages", "Only the authority can change it to that."),
    ),
    "join_date.by_the_state": (
        QT_TRANSLATE_NOOP("Messages", "A non-Saudi’s joining date is the one in the state’s records."),
        QT_TRANSLATE_NOOP("Messages", "It is not changed here."),
    ),
    "branch.same": (QT_TRANSLATE_NOOP("Messages", "He is in this branch already."), ""),
    "branch.month": (
        QT_TRANSLATE_NOOP("Messages", "The date lies before his joining or after this month."),
        "",
    ),
    "changed_meanwhile": (
        QT_TRANSLATE_NOOP("Messages", "The record was changed meanwhile."),
        QT_TRANSLATE_NOOP("Messages", "Close this and open it again."),
    ),
}
