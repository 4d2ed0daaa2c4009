"""The words of the command line, Arabic and English; the rules only give codes."""

import os
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from gosi_desktop.cli.desk_words import DESK_WORDS
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
        "gcc_id": ("هوية خليجية", "Gulf identity"),
        "passport": ("جواز سفر", "passport"),
        "unified_number": ("رقم موحد للمنشأة", "unified number"),
        "cr_number": ("سجل تجاري", "commercial registration"),
        "establishment_registration_no": ("رقم اشتراك منشأة", "establishment registration number"),
        "contributor_no": ("رقم مشترك", "contributor number"),
        "mol_establishment_no": ("رقم منشأة في الموارد البشرية", "labour-office number"),
        "vat": ("رقم ضريبي", "VAT number"),
        "iban": ("آيبان", "IBAN"),
        "mobile": ("رقم جوال", "mobile number"),
        "building": ("رقم مبنى", "building number"),
        "post_code": ("رمز بريدي", "post code"),
        "additional": ("رقم إضافي", "additional number"),
        "short_address": ("عنوان وطني مختصر", "short National Address"),
        "valid": ("صحيح", "valid"),
        "valid.unverified": (
            "شكله صحيح، ولا رقم تحقق له معروف",
            "right in shape; no check digit is known for it",
        ),
        "valid.unusual": ("شكله غير معتاد (المعتاد تسعة أرقام)", "unusual shape (nine digits are usual)"),
        "invalid": ("غير صحيح: {why}", "invalid: {why}"),
        # Why something is refused
        "amount.empty": ("لم يُكتب مبلغ", "no amount was given"),
        "amount.not_a_number": ("ليس مبلغًا", "not an amount"),
        "amount.grouping": (
            "فواصل الآلاف في غير مواضعها؛ للكسور «.» أو «٫»",
            "thousands marks are out of place; write decimals with “.” or “٫”",
        ),
        "amount.too_large": ("المبلغ أكبر مما يُعقل", "the amount is too large"),
        "amount.too_many_decimals": ("أكثر من منزلتين عشريتين", "more than two decimals"),
        "amount.negative": ("المبلغ سالب", "the amount is negative"),
        "count.empty": ("لم يُكتب عدد", "no number was given"),
        "count.not_a_number": ("ليس عددًا", "not a number"),
        "count.grouping": ("فواصل الآلاف في غير مواضعها", "thousands marks are out of place"),
        "count.too_large": ("العدد أكبر مما يُعقل", "the number is too large"),
        "count.not_whole": ("ليس عددًا صحيحًا", "not a whole number"),
        "count.negative": ("العدد سالب", "the number is negative"),
        "percent.not_a_number": ("ليست نسبة مئوية", "not a percentage"),
        "wage.negative": ("الأجر سالب", "the wage is negative"),
        "month.not_a_month": ("ليس شهرًا؛ اكتبه هكذا: 2026-01", "not a month; write it as 2026-01"),
        "month.no_such_month": ("لا شهر كهذا", "there is no such month"),
        "month.no_rules": ("لا قواعد معروفة لشهر {month}", "no rules are known for {month}"),
        "date.empty": ("لم يُكتب تاريخ", "no date was given"),
        "date.not_a_date": ("ليس تاريخًا؛ اكتبه هكذا: 20/1/2026", "not a date; write it as 20/1/2026"),
        "date.year_digits": ("اكتب السنة بأربعة أرقام", "write the year with four digits"),
        "date.no_such_month": ("لا شهر برقم {month}", "there is no month {month}"),
        "date.no_such_day": ("لا يوم {day} في ذلك الشهر", "that month has no day {day}"),
        "date.hijri_short_month": ("ذلك الشهر الهجري 29 يومًا", "that Hijri month has 29 days"),
        "date.out_of_table": ("خارج جدول أم القرى", "outside the Umm al-Qura table"),
        "date.other_calendar": ("التاريخ من التقويم الآخر", "the date belongs to the other calendar"),
        "birth.after_event": ("قبل تاريخ الميلاد", "before the date of birth"),
        "identifier.empty": ("لم يُكتب رقم", "no number was given"),
        "identifier.letters": ("فيه ما ليس رقمًا", "it has something that is not a digit"),
        "identifier.length": (
            "عدد خاناته {found} والمطلوب {expected}",
            "it has {found} characters, {expected} are needed",
        ),
        "identifier.first_digit": ("لا يبدأ هكذا: المطلوب {expected}", "it does not begin like one: {expected}"),
        "identifier.last_digit": ("خانته الأخيرة يجب أن تكون {expected}", "its last digit must be {expected}"),
        "identifier.check_digit": ("رقم التحقق لا يطابق؛ راجع الأرقام", "the check digit does not fit; look again"),
        "identifier.wrong_kind": ("رقم صحيح من نوع آخر", "a valid number, but of another kind"),
        "identifier.birth_date": ("تاريخ الميلاد داخله غير موجود", "the birth date inside it does not exist"),
        "identifier.country": ("دولة غير مقبولة هنا", "not a country that is taken here"),
        "identifier.shape": ("شكله ليس شكل هذا الرقم", "it does not look like one"),
        "identifier.zeros": ("كله أصفار", "it is all zeros"),
        "leave_before_join": ("ترك العمل قبل الالتحاق", "leaving comes before joining"),
        "system.unknown": (
            "لا يُعرف نظام المشترك: أعطِ ‎--system‎ أو ‎--registered",
            "the contributor's system is not known: give --system or --registered",
        ),
        "rules.unreadable": ("ملف القواعد غير مقروء: {detail}", "the rules cannot be read: {detail}"),
        # The explanation of a contribution
        "system.old": ("النظام: 1421هـ", "System: 1421H law"),
        "system.new": ("النظام: 1445هـ", "System: 1445H law"),
        "system.assumed": ("النظام: مفترض ({system})", "System: assumed ({system})"),
        "coverage.hazards_only": ("الأخطار المهنية وحدها، لسنّه", "Hazards only, for his age"),
        "wage.basic": ("الأجر الأساس", "Basic wage"),
        "wage.housing_cash": ("بدل السكن النقدي", "Housing allowance"),
        "wage.housing_in_kind": ("السكن العيني: أساس شهرين في السنة", "Housing in kind: two basic months a year"),
        "wage.commission": ("العمولة", "Commission"),
        "wage.raw": ("مجموع الأجر", "Wage in all"),
        "wage.other_left_out": ("بدلات أخرى لا تُحتسب", "Other allowances, not counted"),
        "wage.floor": ("رُفع إلى الحد الأدنى", "Raised to the floor"),
        "wage.ceiling": ("خُفض إلى الحد الأعلى", "Lowered to the ceiling"),
        "wage.shared_cap": ("خُفض إلى حصته من الحد الأعلى", "Lowered to its part of the ceiling"),
        "wage.contributory": ("الأجر الخاضع للاشتراك", "Contributory wage"),
        "month.full": ("الشهر كاملًا: {days} من {of}", "The whole month: {days} of {of} days"),
        "month.service_days": ("بأيام الخدمة: {days} من {of}", "By days of service: {days} of {of}"),
        "month.joining_full": ("شهر الالتحاق كامل (قبل فبراير 2022)", "Joining month in full (before February 2022)"),
        "month.leaving_free": ("شهر الترك بلا اشتراك (قبل فبراير 2022)", "Leaving month free (before February 2022)"),
        "month.outside": ("ليس على رأس العمل في هذا الشهر", "Not employed in this month"),
        "hazards.abroad": ("لا أخطار مهنية: خارج المملكة منذ {since}", "No hazards: abroad since {since}"),
        "hazards.override": ("نسبة أخطار خاصة بالمنشأة: {percent}%", "Hazards rate of this establishment: {percent}%"),
        "share": ("{branch} – {payer}", "{branch}, {payer}"),
        "home_share": ("{branch} – {payer} (للعلم)", "{branch}, {payer} (for information)"),
        "total.employer": ("حصة صاحب العمل", "Employer's share"),
        "total.employee": ("حصة المشترك", "Contributor's share"),
        "total": ("الإجمالي", "Total"),
        "annuities": ("المعاشات", "Annuities"),
        "saned": ("ساند", "SANED"),
        "hazards": ("الأخطار المهنية", "Hazards"),
        "gcc_home_annuity": ("معاش بلده", "Home pension"),
        "employer": ("صاحب العمل", "employer"),
        "employee": ("المشترك", "contributor"),
        "law_text": ("نص النظام", "law text"),
        "confirmed": ("مصادر متفقة", "confirmed"),
        "single_source": ("مصدر واحد", "single source"),
        "seed": ("من التكليف", "seed"),
        "assumption": ("افتراض", "assumption"),
        # Tables and sentences of the commands
        "column.line": ("البند", "Line"),
        "column.percent": ("النسبة", "Percent"),
        "column.amount": ("ر.س", "SAR"),
        "column.rule": ("القاعدة", "Rule"),
        "column.from": ("منذ", "Since"),
        "column.certainty": ("الثبوت", "Certainty"),
        "column.source": ("المصدر", "Source"),
        "calc.title": ("اشتراك شهر {month}", "Contribution for {month}"),
        "calc.foot": (
            "قواعد {version}. تقدير؛ فاتورة المؤسسة هي المعتمدة.",
            "Rules {version}. An estimate; the authority's invoice decides.",
        ),
        "calc.basic_needed": ("أعطِ ‎--basic‎ أو ‎--vectors", "give --basic or --vectors"),
        "calc.next_step": (
            "من {month}: صاحب العمل {employer_percent}% والمشترك {employee_percent}%",
            "From {month}: employer {employer_percent}%, contributor {employee_percent}%",
        ),
        "vectors.difference": (
            "{id} {field}: المتوقع {expected}، المحسوب {got}",
            "{id} {field}: expected {expected}, got {got}",
        ),
        "vectors.fine": ("لا فرق في {count}", "{count} checked, no difference"),
        "vectors.wrong": ("فروق: {wrong} في {count}", "{wrong} differences in {count}"),
        "vectors.unreadable": ("ليس ملف حالات: {detail}", "not a file of vectors: {detail}"),
        # Help
        "help.gosi": (
            "منشأة: واجبات التأمينات الاجتماعية من سطر الأوامر. برنامج مستقل غير رسمي.",
            "Munshaa: social-insurance duties from the command line. Independent and unofficial.",
        ),
        "help.exit_codes": (
            "رموز الانتهاء: 0 سليم، 1 وُجد خطأ (رقم غير صحيح، فرق، لا نتيجة)، 2 استعمال أو مدخل خاطئ.",
            "Exit codes: 0 fine, 1 found something wrong (an invalid number, a difference, no result), 2 wrong usage or"
            " input.",
        ),
        "help.commands": ("الأوامر", "Commands"),
        "help.help": ("هذه الصفحة", "This page."),
        "help.lang": (
            "لغة الكلام؛ وإلا GOSI_LANG ثم لغة النظام ثم العربية",
            "Language; else GOSI_LANG, the locale, Arabic.",
        ),
        "help.json": ("اكتب JSON", "Write JSON."),
        "help.calc": ("اشتراك شخص في شهر، مشروحًا", "One person's contribution for a month, explained"),
        "help.id": ("ما هذا الرقم، وهل هو صحيح", "What a number is, and whether it is valid"),
        "help.search": ("ابحث عن اسم في ملف كما تبحث القائمة", "Search names in a file as the roster does"),
        "help.calc.long": (
            "احسب اشتراك شخص في شهر، سطرًا سطرًا: الأجر والحدّان وأيام الشهر والنسبة من أي قاعدة ومنذ متى. "
            "ومع --vectors قارن ملف حالات واطبع كل فرق.",
            "Work out one person's contribution line by line: wage, floor or ceiling, part of the month, each rate with"
            " its rule and date. With --vectors compare a file of cases and print each difference.",
        ),
        "help.id.long": (
            "لكل رقم: نوعه وصحته أو سبب رده. أرقام الهوية أولًا، وغيرها إن لم يحتمل سواه؛ وإلا فاستعمل --kind.",
            "For each number its kind and whether it is valid, or why not. Identity numbers come first, others when it"
            " can be nothing else; otherwise use --kind.",
        ),
        "help.search.long": (
            "اطبع الأسماء التي يجدها بحث القائمة: كل كلمة من QUERY في أي موضع، مهما اختلفت الهمزات والتاء والياء "
            "والتشكيل والمسافات.",
            "Print the names that the roster's search would find: every word of QUERY anywhere, whatever the hamza, taa"
            " marbuta, yaa, marks and spaces.",
        ),
        "help.search.names": (
            "ملف بترميز UTF-8، اسم في كل سطر؛ و«-» للدخل القياسي",
            "UTF-8 file, one name a line; - is standard input.",
        ),
        "help.id.kind": ("افحصه على أنه من هذا النوع", "Check it as one of this kind."),
        "help.id.country": ("دولة الهوية الخليجية", "Country of a Gulf identity."),
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
        "help.calc.country": ("دولة الخليجي", "Country of a Gulf national."),
        "help.calc.system": ("نظام السعودي", "A Saudi's system."),
        "help.calc.registered": ("أول تسجيل على الإطلاق؛ يحدد النظام", "First registration ever; decides the system."),
        "help.calc.prior_periods": (
            "له مدد سابقة، ومنها التقاعد المدني",
            "Has earlier periods, civil pension included.",
        ),
        "help.calc.join": ("تاريخ الالتحاق بأي تقويم", "Joining date, in either calendar."),
        "help.calc.leave": ("تاريخ ترك العمل بأي تقويم", "Leaving date, in either calendar."),
        "help.calc.hazards": ("نسبة أخطار خاصة بالمنشأة", "Raised hazards percentage of the establishment."),
        "help.calc.cap": (
            "حصته من الحد الأعلى عند تعدد أصحاب العمل",
            "His part of the ceiling with several employers.",
        ),
        "help.calc.hazards_only": ("أخطار مهنية فقط، لسنّه", "Hazards only, for his age."),
        "help.calc.vectors": (
            "ملف حالات بصيغة contribution_vectors.json",
            "File of cases, as contribution_vectors.json.",
        ),
        "file.unreadable": ("الملف ليس نصًا بترميز UTF-8", "the file is not text in UTF-8"),
        **DESK_WORDS,
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
