"""The words of the commands about injuries."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

INJURY_WORDS: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "help.injury": ("إصابات العمل: المهل والبدل اليومي", "Work injuries: times and daily allowance"),
        "help.clock": ("آخر موعد لكل ما له مهلة", "The last day of whatever has one"),
        "help.allowance": ("البدل اليومي مشروحًا", "The daily allowance, explained"),
        "help.injury.long": (
            "مهل إصابات العمل بتاريخين، والبدل اليومي سطرًا سطرًا، من قواعد مؤرخة لها مصادرها.",
            "The times that run on a work injury in both calendars, and its daily allowance line by line, from dated "
            "rules with their sources.",
        ),
        "help.clock.long": (
            "آخر يوم لكل تاريخ تعطيه، بتوقيت الرياض وبالتقويمين، مع القاعدة ومصدرها. تُعدّ الأيام من اليوم التالي.",
            "The last day for each day that is given, in Riyadh and in both calendars, with the rule and its source. "
            "Days are counted from the day after.",
        ),
        "help.clock.told": ("يوم علم المنشأة: مهلة البلاغ", "The day the employer was told: the time to report."),
        "help.clock.happened": (
            "يوم الإصابة: مهلة المصاب لإبلاغ المنشأة",
            "The day of the injury: the injured person's time to tell.",
        ),
        "help.clock.treated": (
            "يوم بدء علاج خارج القائمة: مهلة الإبلاغ عنه",
            "The day treatment outside the list began.",
        ),
        "help.clock.decided": ("يوم القرار السلبي: مهلة الاعتراض", "The day of a negative decision."),
        "clock.day_needed": (
            "حدّد ‎--told‎ أو ‎--happened‎ أو ‎--treated‎ أو ‎--decided",
            "give --told, --happened, --treated or --decided",
        ),
        "clock.report_injury": ("بلاغ المنشأة: حتى نهاية {day} ({hijri})", "Report by the end of {day} ({hijri})"),
        "clock.tell_employer": (
            "إبلاغ المصاب للمنشأة: حتى نهاية {day} ({hijri})",
            "Tell the employer by the end of {day} ({hijri})",
        ),
        "clock.report_outside_treatment": (
            "الإبلاغ عن علاج خارج القائمة: حتى نهاية {day} ({hijri})",
            "Tell of treatment outside the list by the end of {day} ({hijri})",
        ),
        "clock.object_to_injury_decision": (
            "الاعتراض: حتى نهاية {day} ({hijri})",
            "Object by the end of {day} ({hijri})",
        ),
        "clock.left": ("الساعات الباقية: {hours}", "Hours left: {hours}"),
        "clock.over": ("انتهت المهلة", "The time is over"),
        "clock.rule": (
            "القاعدة {rule}، أيامها {days}، {certainty}: {source}",
            "Rule {rule}, {days} days, {certainty}: {source}",
        ),
        "help.allowance.long": (
            "احسب البدل اليومي من اليوم التالي للإصابة: الأجر الخاضع لشهر ما قبلها ÷ أيامه، كاملًا، و75% أثناء العلاج "
            "على حساب التأمينات.",
            "Work out the daily allowance from the day after the injury: the contributory wage of the month before by "
            "its days, all of it, and 75% while treated at GOSI's cost.",
        ),
        "help.allowance.injured": ("يوم الإصابة", "The day of the injury."),
        "help.allowance.until": ("آخر يوم يُحتسب", "The last day that is counted."),
        "help.allowance.wage": ("الأجر الخاضع للاشتراك لشهر ما قبل الإصابة", "Contributory wage of the month before."),
        "help.allowance.first_day_off": ("أول يوم توقف عن العمل", "First day off work, when it is later."),
        "help.allowance.treated_from": ("أول يوم علاج على حساب التأمينات", "First day treated at GOSI's cost."),
        "help.allowance.treated_to": ("آخر يوم علاج على حساب التأمينات", "Last day treated at GOSI's cost."),
        "help.allowance.wage_continued": ("استمر صاحب العمل في دفع الأجر", "The employer went on paying the wage."),
        "help.allowance.reported_late": ("يوم بلاغ متأخر دون عذر مقبول", "The day of a late report without excuse."),
        "allowance.order": ("آخر يوم قبل يوم الإصابة", "the last day lies before the injury"),
        "allowance.foot": ("هذا تقدير؛ والمعتمد قرار التأمينات.", "An estimate; what GOSI decides is what counts."),
        "allowance.month_wage": ("الأجر الخاضع للاشتراك لشهر {month}", "Contributory wage of {month}"),
        "allowance.day_wage": ("أجر اليوم: الأجر ÷ {days}", "Daily wage: the wage ÷ {days}"),
        "allowance.days": (
            "من {from} إلى {to}، عدد الأيام {days}، بنسبة {percent}%",
            "{from} to {to}, days: {days}, at {percent}%",
        ),
        "allowance.total": ("البدل، عدد الأيام {days}", "Allowance, days: {days}"),
        "allowance.to_employer": ("يُصرف لصاحب العمل", "Paid to the employer"),
        "allowance.to_injured": ("يُصرف للمصاب", "Paid to the injured person"),
        "allowance.charged_back": (
            "منه على صاحب العمل لتأخر البلاغ، عن الأيام قبل {reported} وعددها {days}",
            "Of it, the employer’s for reporting late, days before {reported}: {days}",
        ),
    }
)
