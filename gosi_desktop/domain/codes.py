"""Every code the rules refuse or explain with, so that whoever owns words can show that none is missing."""

from typing import Final

REFUSALS: Final = frozenset(
    {
        "amount.empty",
        "amount.not_a_number",
        "amount.grouping",
        "amount.too_large",
        "amount.too_many_decimals",
        "amount.negative",
        "count.empty",
        "count.not_a_number",
        "count.grouping",
        "count.too_large",
        "count.not_whole",
        "count.negative",
        "percent.not_a_number",
        "wage.negative",
        "wage.before_join",
        "month.not_a_month",
        "month.no_such_month",
        "month.no_rules",
        "date.empty",
        "date.not_a_date",
        "date.year_digits",
        "date.no_such_month",
        "date.no_such_day",
        "date.hijri_short_month",
        "date.out_of_table",
        "date.other_calendar",
        "date.in_future",
        "birth.after_event",
        "identifier.empty",
        "identifier.letters",
        "identifier.length",
        "identifier.first_digit",
        "identifier.last_digit",
        "identifier.check_digit",
        "identifier.wrong_kind",
        "identifier.birth_date",
        "identifier.country",
        "identifier.shape",
        "identifier.zeros",
        "engagement.not_pending",
        "engagement.ended",
        "engagement.cancelled",
        "engagement.open",
        "branch.same",
        "branch.month",
        "leave_before_join",
        "instalments.count",
        "system.unknown",
        "rules.unreadable",
    }
)
"""Codes of ``RuleViolation``."""

STEPS: Final = frozenset(
    {
        "system.old",
        "system.new",
        "system.assumed",
        "coverage.hazards_only",
        "wage.basic",
        "wage.housing_cash",
        "wage.housing_in_kind",
        "wage.commission",
        "wage.raw",
        "wage.other_left_out",
        "wage.floor",
        "wage.ceiling",
        "wage.shared_cap",
        "wage.contributory",
        "month.full",
        "month.service_days",
        "month.joining_full",
        "month.leaving_free",
        "month.outside",
        "hazards.abroad",
        "hazards.override",
        "share",
        "total.employer",
        "total.employee",
        "total",
        "home_share",
    }
)
"""Codes of the lines of an explanation."""

AGES: Final = frozenset({"age_refused", "age_pension_exception", "age_hazards_only", "age_over_60"})
"""Codes of the age rows."""
