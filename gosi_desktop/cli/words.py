"""The words of the command line, Arabic and English; the rules only give codes."""

import os
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from gosi_desktop.cli.desk_words import DESK_WORDS
from gosi_desktop.cli.injury_words import INJURY_WORDS
from gosi_desktop.domain.errors import GosiError

LANGUAGES: Final = ("ar", "en")
_CODED: Final = frozenset({"branch", "payer", "system"})

WORDS: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        # Kinds of numbers
        "identity": ("رقم الهوية", "identity number"),
        "national_id": ("هوية وطنية", "national ID"),
        "iqama": ("هوية مقيم", "iqama (resident ID)"),
        "border_no": ("رقم حدود", "border number"),
        "gcc_id": ("هوية خليجية", "GCC identity"),
        "passport": ("جواز سفر", "passport"),
        "unified_number": ("رقم موحد للمنشأة", "unified number"),
        "cr_number": ("سجل تجاري", "commercial registration"),
        "establishment_registration_no": ("رقم اشتراك", "employer subscription number"),
        "contributor_no": ("رقم مشترك", "contributor number"),
        "mol_establishment_no": ("رقم منشأة في وزارة الموارد البشرية", "labour-office number"),
        "vat": ("رقم ضريبي", "VAT number"),
        "iban": ("آيبان", "IBAN"),
        "mobile": ("رقم جوّال", "mobile number"),
        "building": ("رقم مبنى", "building number"),
        "post_code": ("رمز بريدي", "post code"),
        "additional": ("رقم إضافي", "additional number"),
        "short_address": ("عنوان وطني مختصر", "short National Address"),
        "valid": ("صحيح", "valid"),
        "valid.unverified": (
            "صيغته صحيحة، ولا تُعرف له خانة تحقق",
            "right in shape; no check digit is known for it",
        ),
        "valid.unusual": ("صيغته غير معتادة (المعتاد تسعة أرقام)", "unusual shape (nine digits are usual)"),
        "invalid": ("غير صحيح: {why}", "invalid: {why}"),
        # Why something is refused
        "amount.empty": ("لم يُكتب مبلغ", "no amount was given"),
        "amount.not_a_number": ("ليس مبلغًا", "not an amount"),
        "amount.grouping": (
            "فواصل الآلاف ليست في مواضعها؛ افصل الكسور بـ«.» أو «٫»",
            "the thousands separators are misplaced; write decimals with “.” or “٫”",
        ),
        "amount.too_large": ("المبلغ أكبر من الممكن", "the amount is too large"),
        "amount.too_many_decimals": ("أكثر من منزلتين عشريتين", "more than two decimals"),
        "amount.negative": ("المبلغ سالب", "the amount is negative"),
        "count.empty": ("لم يُكتب عدد", "no number was given"),
        "count.not_a_number": ("ليس عددًا", "not a number"),
        "count.grouping": ("فواصل الآلاف ليست في مواضعها", "the thousands separators are misplaced"),
        "count.too_large": ("العدد أكبر من الممكن", "the number is too large"),
        "count.not_whole": ("ليس عددًا صحيحًا", "not a whole number"),
        "count.negative": ("العدد سالب", "the number is negative"),
        "percent.not_a_number": ("ليست نسبة مئوية", "not a percentage"),
        "wage.negative": ("الأجر سالب", "the wage is negative"),
        "instalments.count": (
            "المبلغ لا يُقسَّم على {count} من الأقساط",
            "the amount cannot be paid in {count} parts",
        ),
        "instalments.active": ("توجد خطة تقسيط قائمة", "a plan of instalments is in force already"),
        "instalments.first_due": (
            "موعد القسط الأول من اليوم، وخلال سنة على الأكثر",
            "the first part is due today at the earliest, and within a year",
        ),
        "wage.before_join": ("الأجر قبل شهر الالتحاق", "the wage begins before the joining month"),
        "month.not_a_month": ("ليس شهرًا؛ اكتبه هكذا: 2026-01", "not a month; write it as 2026-01"),
        "month.no_such_month": ("لا يوجد شهر بهذا الرقم", "there is no such month"),
        "month.no_rules": ("لا توجد قواعد للشهر {month}", "no rules are known for {month}"),
        "date.empty": ("لم يُكتب تاريخ", "no date was given"),
        "date.not_a_date": ("ليس تاريخًا؛ اكتبه هكذا: 20/1/2026", "not a date; write it as 20/1/2026"),
        "date.year_digits": ("اكتب السنة بأربعة أرقام", "write the year with four digits"),
        "date.no_such_month": ("لا يوجد شهر برقم {month}", "there is no month {month}"),
        "date.no_such_day": ("لا يوجد يوم {day} في ذلك الشهر", "that month has no day {day}"),
        "date.hijri_short_month": ("ذلك الشهر الهجري 29 يومًا", "that Hijri month has 29 days"),
        "date.out_of_table": ("خارج جدول أم القرى", "outside the Umm al-Qura table"),
        "date.other_calendar": ("التاريخ من التقويم الآخر", "the date belongs to the other calendar"),
        "time.empty": ("لم تُكتب ساعة", "no hour was given"),
        "time.not_a_time": ("ليست ساعة؛ اكتبها هكذا: 08:15", "not an hour; write it as 08:15"),
        "date.past": ("التاريخ مضى", "the date has passed"),
        "date.in_future": ("هذا اليوم لم يأتِ بعد", "this day is still to come"),
        "birth.after_event": ("قبل تاريخ الميلاد", "before the date of birth"),
        "identifier.empty": ("لم يُكتب رقم", "no number was given"),
        "identifier.letters": ("فيه أحرف غير الأرقام", "it has something that is not a digit"),
        "identifier.length": (
            "عدد خاناته {found}، والصحيح {expected}",
            "it has {found} characters, {expected} are needed",
        ),
        "identifier.first_digit": ("لا يبدأ بـ {found}", "it cannot begin with {found}"),
        "identifier.last_digit": ("الصحيح أن تكون خانته الأخيرة {expected}", "its last digit must be {expected}"),
        "identifier.check_digit": (
            "خانة التحقق لا تطابق؛ راجع الأرقام",
            "the check digit does not fit; check the number",
        ),
        "identifier.wrong_kind": ("رقم صحيح من نوع آخر", "a valid number, but of another kind"),
        "identifier.birth_date": ("تاريخ الميلاد داخله غير موجود", "the birth date inside it does not exist"),
        "identifier.country": ("دولة غير مقبولة هنا", "not a country that is taken here"),
        "identifier.shape": ("صيغته لا تناسب نوعه", "it does not fit its kind"),
        "identifier.zeros": ("كله أصفار", "it is all zeros"),
        "engagement.not_pending": ("أجره معروف من قبل", "the wage is known already"),
        "engagement.in_review": ("لم يُبتّ بعد في طلب على هذه المدة", "a request about this period is not decided yet"),
        "engagement.ended": ("انتهى عمله هنا", "the work here has ended"),
        "engagement.cancelled": ("المدة ملغاة من قبل", "the period is cancelled already"),
        "engagement.open": ("المدة مستمرة؛ استبعده بدل تعديلها", "the period goes on: exclude instead"),
        "nationality.other_group": (
            "هذه الجنسية تتبع قواعد أخرى غير قواعده؛ لا تغيّرها إلا الجهة",
            "this nationality is insured by other rules: only the authority can change it to that",
        ),
        "join_date.by_the_state": (
            "تاريخ التحاق غير السعودي هو المسجّل في سجلات الدولة",
            "a non-Saudi's joining date is the one in the state's records",
        ),
        "branch.same": ("هو في هذا الفرع من قبل", "already in this branch"),
        "branch.month": (
            "شهر النقل خارج المدة أو لم يأتِ بعد",
            "the month of the transfer is outside the period, or still to come",
        ),
        "branch.closed": ("الفرع مغلق من قبل", "the branch is closed already"),
        "branch.closed_first": ("آخر يوم للفرع قبل افتتاحه", "its last day lies before it was opened"),
        "branch.last_open": ("هذا آخر فرع مفتوح", "it is the last open branch"),
        "branch.move_to": (
            "يعمل فيه {people} من المشتركين؛ حدّد الفرع الذي ينتقلون إليه",
            "{people} still work there: say to which branch they move",
        ),
        "branch.not_open": ("ليس فرعًا آخر مفتوحًا", "not another open branch"),
        "licence.expires_first": ("تنتهي قبل إصدارها أو في يومه", "it does not end after the day it was issued"),
        "leave_before_join": ("تاريخ ترك العمل قبل تاريخ الالتحاق", "the leaving date is before the joining date"),
        "system.unknown": (
            "لا يُعرف نظام المشترك: حدّد ‎--system‎ أو ‎--registered",
            "the contributor's system is not known: give --system or --registered",
        ),
        "rules.unreadable": ("تعذّرت قراءة القواعد: {detail}", "the rules cannot be read: {detail}"),
        # The explanation of a contribution
        "system.old": ("النظام: 1421هـ", "System: 1421H law"),
        "system.new": ("النظام: 1445هـ", "System: 1445H law"),
        "system.assumed": ("النظام: مفترض ({system})", "System: assumed ({system})"),
        "coverage.hazards_only": ("يخضع لفرع الأخطار المهنية فقط، لسنّه", "Occupational hazards only, because of age"),
        "wage.basic": ("الأجر الأساس", "Basic wage"),
        "wage.housing_cash": ("بدل السكن النقدي", "Housing allowance"),
        "wage.housing_in_kind": (
            "السكن العيني: الأجر الأساس لشهرين في السنة",
            "Housing in kind: two months of basic wage a year",
        ),
        "wage.commission": ("العمولة", "Commission"),
        "wage.raw": ("الأجر قبل الحدّين الأدنى والأعلى", "Wage before floor and ceiling"),
        "wage.other_left_out": ("بدلات أخرى لا تُحتسب", "Other allowances, not counted"),
        "wage.floor": ("رُفع إلى الحد الأدنى", "Raised to the floor"),
        "wage.ceiling": ("خُفض إلى الحد الأعلى", "Lowered to the ceiling"),
        "wage.shared_cap": ("خُفض إلى نصيبه هنا من الحد الأعلى", "Lowered to its share of the ceiling"),
        "wage.contributory": ("الأجر الخاضع للاشتراك", "Contributory wage"),
        "month.full": ("الشهر كاملًا: {days} من {of}", "The whole month: {days} of {of} days"),
        "month.service_days": ("بأيام الخدمة: {days} من {of}", "By days of service: {days} of {of}"),
        "month.joining_full": (
            "شهر الالتحاق يُحتسب كاملًا (قبل فبراير 2022)",
            "Joining month in full (before February 2022)",
        ),
        "month.leaving_free": (
            "شهر ترك العمل لا يُحتسب (قبل فبراير 2022)",
            "Leaving month not counted (before February 2022)",
        ),
        "month.outside": ("لا أيام اشتراك في هذا الشهر", "No insured days in this month"),
        "hazards.abroad": (
            "لا يُحتسب فرع الأخطار المهنية: خارج المملكة منذ {since}",
            "Occupational hazards not counted: abroad since {since}",
        ),
        "hazards.override": (
            "نسبة الأخطار المهنية لهذه المنشأة: {percent}%",
            "Occupational hazards rate of this establishment: {percent}%",
        ),
        "share": ("{branch} – {payer}", "{branch}, {payer}"),
        "home_share": ("{branch} – {payer} (للعلم)", "{branch}, {payer} (for information)"),
        "total.employer": ("حصة صاحب العمل", "Employer’s share"),
        "total.employee": ("حصة المشترك", "Contributor’s share"),
        "total": ("الإجمالي", "Total"),
        "annuities": ("المعاشات", "Annuities"),
        "saned": ("ساند", "SANED"),
        "hazards": ("الأخطار المهنية", "Occupational hazards"),
        "gcc_home_annuity": ("معاش بلده", "Home-country pension"),
        "employer": ("صاحب العمل", "employer"),
        "employee": ("المشترك", "contributor"),
        "law_text": ("نص نظامي", "law text"),
        "confirmed": ("مصادر عدة", "several sources"),
        "single_source": ("مصدر واحد", "one source"),
        "seed": ("وصف الخدمة المنشور", "public description of the service"),
        "assumption": ("افتراض", "assumption"),
        # Tables and sentences of the commands
        "column.line": ("البند", "Line"),
        "column.percent": ("النسبة", "Percent"),
        "column.amount": ("ر.س", "SAR"),
        "column.rule": ("القاعدة", "Rule"),
        "column.from": ("منذ", "Since"),
        "column.certainty": ("درجة اليقين", "Certainty"),
        "column.source": ("المصدر", "Source"),
        "calc.title": ("اشتراك شهر {month}", "Contribution for {month}"),
        "calc.foot": (
            "إصدار القواعد {version}. هذا تقدير؛ والمعتمد فاتورة التأمينات.",
            "Rules {version}. An estimate; GOSI’s own invoice is what counts.",
        ),
        "calc.basic_needed": ("حدّد ‎--basic‎ أو ‎--vectors", "give --basic or --vectors"),
        "calc.next_step": (
            "من {month}: صاحب العمل {employer_percent}% والمشترك {employee_percent}%",
            "From {month}: employer {employer_percent}%, contributor {employee_percent}%",
        ),
        "vectors.difference": (
            "{id} {field}: المتوقع {expected}، والمحسوب {got}",
            "{id} {field}: expected {expected}, got {got}",
        ),
        "vectors.fine": ("لا فروق؛ عدد ما فُحص {count}", "{count} checked, no difference"),
        "vectors.wrong": ("عدد الفروق {wrong} من {count}", "{wrong} differences in {count}"),
        "vectors.unreadable": ("ليس ملف حالات: {detail}", "not a file of vectors: {detail}"),
        # Help
        "help.gosi": (
            "منشأة: واجبات المنشأة في التأمينات الاجتماعية من سطر الأوامر. تطبيق مستقل غير رسمي.",
            "Munshaa: social-insurance duties from the command line. Independent and unofficial.",
        ),
        "help.exit_codes": (
            "رموز الانتهاء: 0 سليم، 1 وُجد خطأ (رقم غير صحيح، أو فرق، أو لا نتيجة)، 2 استخدام أو مدخل غير صحيح.",
            "Exit codes: 0 fine, 1 found something wrong (an invalid number, a difference, no result), 2 wrong usage or"
            " input.",
        ),
        "help.commands": ("الأوامر", "Commands"),
        "help.help": ("هذه الصفحة", "This page."),
        "help.lang": (
            "اللغة؛ وإلا GOSI_LANG، ثم لغة النظام، ثم العربية",
            "Language; else GOSI_LANG, the locale, Arabic.",
        ),
        "help.json": ("اكتب الناتج JSON", "Write JSON."),
        "help.calc": ("اشتراك مشترك في شهر، مشروحًا", "One person's contribution for a month, explained"),
        "help.id": ("ما هذا الرقم، وهل هو صحيح", "What a number is, and whether it is valid"),
        "help.search": ("ابحث عن اسم في ملف كما يبحث البرنامج في القائمة", "Search names in a file as the roster does"),
        "help.calc.long": (
            "احسب اشتراك مشترك في شهر، سطرًا سطرًا: الأجر والحدّان وأيام الشهر، وكل نسبة وقاعدتها ومنذ متى. "
            "ومع ‎--vectors‎ قارن ملف حالات واعرض كل فرق.",
            "Work out one person's contribution line by line: wage, floor or ceiling, part of the month, each rate with"
            " its rule and date. With --vectors compare a file of cases and print each difference.",
        ),
        "help.id.long": (
            "لكل رقم: نوعه، وهل هو صحيح، أو لماذا لا. تُجرّب أرقام الهوية أولًا، ثم غيرها إن لم يحتمل سواه؛ "
            "وإلا فاستخدم ‎--kind.",
            "For each number its kind and whether it is valid, or why not. Identity numbers come first, others when it"
            " can be nothing else; otherwise use --kind.",
        ),
        "help.search.long": (
            "اعرض الأسماء التي يجدها بحث القائمة: كل كلمة من QUERY في أي موضع، مهما اختلفت الهمزات والتاء والياء "
            "والتشكيل والمسافات.",
            "Print the names that the roster's search would find: every word of QUERY anywhere, whatever the hamza, taa"
            " marbuta, yaa, marks and spaces.",
        ),
        "help.search.names": (
            "ملف بترميز UTF-8، اسم في كل سطر؛ و«-» للمدخل القياسي",
            "UTF-8 file, one name a line; - is standard input.",
        ),
        "help.id.kind": ("افحصه على أنه من هذا النوع", "Check it as one of this kind."),
        "help.id.country": ("دولة الهوية الخليجية", "Country of a GCC identity."),
        "help.calc.basic": ("الأجر الأساس", "Basic wage a month."),
        "help.calc.housing": ("بدل السكن النقدي", "Housing allowance in cash."),
        "help.calc.housing_kind": ("نوع السكن", "Kind of housing; cash when an amount is given."),
        "help.calc.commission": ("العمولة", "Commission a month."),
        "help.calc.other": ("بدلات أخرى لا تُحتسب", "Other allowances; not counted."),
        "help.calc.month": (
            "شهر الاشتراك، مثل 2026-01؛ وإلا فهذا الشهر",
            "Contribution month as 2026-01; else this one.",
        ),
        "help.calc.group": ("فئة الجنسية", "Nationality group."),
        "help.calc.country": ("دولة المشترك الخليجي", "Country of a GCC national."),
        "help.calc.system": ("نظام المشترك السعودي", "A Saudi's system."),
        "help.calc.registered": ("تاريخ أول تسجيل له؛ يحدد النظام", "First registration ever; decides the system."),
        "help.calc.prior_periods": (
            "له مدد سابقة، ومنها مدد التقاعد المدني",
            "Has earlier periods, civil pension included.",
        ),
        "help.calc.join": ("تاريخ الالتحاق بأي تقويم", "Joining date, in either calendar."),
        "help.calc.leave": ("تاريخ ترك العمل بأي تقويم", "Leaving date, in either calendar."),
        "help.calc.hazards": (
            "نسبة الأخطار المهنية لهذه المنشأة إن رُفعت",
            "Raised occupational hazards rate of the establishment.",
        ),
        "help.calc.cap": (
            "نصيبه من الحد الأعلى عند تعدد أصحاب العمل",
            "Share of the ceiling with several employers.",
        ),
        "help.calc.hazards_only": ("أخطار مهنية فقط، لسنّه", "Occupational hazards only, because of age."),
        "help.calc.vectors": (
            "ملف حالات بصيغة contribution_vectors.json",
            "File of cases, as contribution_vectors.json.",
        ),
        "file.unreadable": ("الملف ليس نصًا بترميز UTF-8", "the file is not text in UTF-8"),
        **DESK_WORDS,
        **INJURY_WORDS,
    }
)


def chosen_language(asked: str | None = None) -> str:
    """What was asked for, else ``GOSI_LANG``, else the locale when it is one of ours, else Arabic."""
    for name in (asked, *(os.environ.get(v) for v in ("GOSI_LANG", "LC_ALL", "LC_MESSAGES", "LANG"))):
        if name and name[:2].lower() in LANGUAGES and not name[2:3].isalpha():
            return name[:2].lower()
    return "ar"


def say(code: str, language: str, /, **params: Any) -> str:
    """The words for a code, filled in; what is itself a code among ``branch``, ``payer`` and ``system`` is said too."""
    spoken = {k: say(v, language) if k in _CODED and v in WORDS else v for k, v in params.items()}
    return WORDS[code][LANGUAGES.index(language)].format_map(_Given(spoken))


def why(error: GosiError, language: str) -> str:
    """The words for an expected failure; its bare code when it has none here."""
    return say(error.code, language, **error.params) if error.code in WORDS else error.code


class _Given(dict[str, Any]):
    """What fills words in; what an error does not tell leaves a gap, never a second failure."""

    def __missing__(self, name: str) -> str:
        return "…"
