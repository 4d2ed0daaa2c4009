"""The words of the commands that open a profile: sync, roster, doctor."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

DESK_WORDS: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "help.sync": ("خذ الجديد من الخدمة", "Take what is new from the service"),
        "help.roster": ("قائمة المشتركين من المحفوظ", "The roster, from what is kept here"),
        "help.doctor": ("افحص هذا الجهاز", "Check this computer"),
        "help.sync.long": (
            "خذ الجديد من الخدمة إلى المحفوظ المشفّر. مع --practice يُنشأ ملف التدريب إن لم يكن، ويُدخَل بأول حساب فيه.",
            "Take what is new from the service into the encrypted cache. With --practice the practice profile is made "
            "when there is none, and its first user signed in.",
        ),
        "help.roster.long": (
            "اكتب قائمة المشتركين من المحفوظ، وتعمل دون اتصال.",
            "Write the roster from what is kept here; works offline.",
        ),
        "help.doctor.long": (
            "افحص مخزن المفاتيح والمحفوظ والخطوط والطابعات والخدمة والساعة، سطرًا لكل منها.",
            "Check key store, cache, fonts, printers, service and clock, one line each.",
        ),
        "help.data": ("مجلد بيانات البرنامج؛ وإلا MUNSHAA_HOME ثم مجلد المستخدم", "Data folder; else MUNSHAA_HOME."),
        "help.profile": ("معرّف الملف؛ وإلا آخر ملف فُتح", "Profile id; else the one opened last."),
        "help.passphrase_stdin": ("اقرأ عبارة المرور من المدخل", "Read the passphrase from standard input."),
        "help.practice": ("ملف التدريب على هذا الجهاز", "The practice profile on this computer."),
        "help.user": ("ادخل بهذا الاسم؛ وتُطلب كلمة المرور والرمز", "Sign in as; asks for password and code."),
        "help.format": ("شكل القائمة", "Form of the list."),
        "help.output": ("اكتب إلى ملف بدل الشاشة؛ لازم مع xlsx", "Write to a file; needed for xlsx."),
        "help.establishment": ("رقم الاشتراك؛ وإلا المنشأة المفتوحة", "Subscription number; else the open one."),
        "help.chip": ("فئة من القائمة", "A group of the list."),
        "help.search_text": ("ابحث بالاسم أو الهوية أو المهنة", "Search name, identity or occupation."),
        "desk.no_profile": (
            "لا ملف على هذا الجهاز بعد. افتح البرنامج، أو جرّب: gosi sync --practice",
            "There is no profile here yet. Open the program, or try: gosi sync --practice",
        ),
        "desk.not_signed_in": (
            "لا جلسة لهذا الملف. ادخل من البرنامج، أو أعد الأمر مع --user",
            "No session is kept. Sign in with the program, or repeat this with --user",
        ),
        "desk.nothing_kept": (
            "لم تُجلب بيانات بعد. نفّذ أولًا: gosi sync",
            "Nothing has been fetched yet. First run: gosi sync",
        ),
        "desk.unknown_establishment": ("لا منشأة بهذا الرقم هنا: {number}", "No establishment {number} is kept here"),
        "desk.output_needed": ("مع xlsx يلزم --output", "xlsx needs --output"),
        "desk.passphrase": ("عبارة المرور", "Passphrase"),
        "desk.password": (
            "كلمة المرور لدى الخدمة (لا كلمة مرور البوابة الرسمية)",
            "Password (not the official portal's)",
        ),
        "desk.code": ("الرمز المرسل إلى {mobile}", "Code sent to {mobile}"),
        "desk.pulling": ("جارٍ الجلب", "Fetching"),
        "desk.synced": ("متزامن: {count} مشتركًا في {number}", "Synced: {count} contributors in {number}"),
        "desk.offline": ("لا اتصال بالخدمة؛ المحفوظ باقٍ كما هو", "The service cannot be reached; what is kept stays"),
        "desk.failed": ("لم يتم الجلب: {why}", "Fetching did not succeed: {why}"),
        "column.name": ("الاسم", "Name"),
        "column.identity": ("رقم الهوية / الإقامة", "ID / Iqama"),
        "column.nationality": ("الجنسية", "Nationality"),
        "column.occupation": ("المهنة", "Occupation"),
        "column.join_date": ("الالتحاق", "Joined"),
        "column.wage": ("الأجر الخاضع", "Wage"),
        "column.employer": ("حصة صاحب العمل", "Employer’s share"),
        "column.employee": ("حصة المشترك", "Contributor’s share"),
        "column.state": ("الحالة", "State"),
        "doctor.keychain": ("مخزن المفاتيح", "Key store"),
        "doctor.profile": ("الملف {label}", "Profile {label}"),
        "doctor.fonts": ("الخطوط", "Fonts"),
        "doctor.printers": ("الطابعات", "Printers"),
        "doctor.service": ("الخدمة", "Service"),
        "doctor.clock": ("الساعة", "Clock"),
        "doctor.folder": ("المجلد", "Folder"),
        "doctor.ok": ("سليم", "fine"),
        "doctor.warn": ("انتبه", "note"),
        "doctor.bad": ("عطل", "fault"),
        "doctor.cache_opens": ("يُفتح وسلامته مؤكدة", "opens, every page authenticated"),
        "doctor.cache_locked": ("مقفل بعبارة مرور؛ لم يُفتح", "locked by a passphrase; not opened"),
        "doctor.no_profile": ("لا ملف بعد", "no profile yet"),
        "doctor.glyphs": ("أربعة أوزان، ولا حرف ناقص", "four weights, no letter missing"),
        "doctor.letters_missing": ("حروف ناقصة: {letters}", "letters missing: {letters}"),
        "doctor.no_printers": ("لم يُعثر على طابعة؛ الحفظ PDF متاح", "none found; saving as PDF works"),
        "doctor.answers": ("تجيب: {name}", "answers: {name}"),
        "doctor.skew": ("فرق {seconds} ثانية عن الخدمة", "{seconds} s apart from the service"),
        "doctor.writable": ("يُكتب فيه", "can be written"),
        "storage.error": ("تعذّر فتح المحفوظ", "what is kept cannot be opened"),
        "storage.wrong_key": ("المفتاح لا يفتح هذا الملف", "the key does not open this file"),
        "storage.disk_full": ("القرص ممتلئ أو المجلد لا يُكتب فيه", "the disk is full or the folder cannot be written"),
        "storage.corrupt": ("الملف تالف", "the file is damaged"),
        "storage.schema_too_new": ("كتبته نسخة أحدث من البرنامج", "a newer version of the program wrote it"),
        "storage.profile_in_use": (
            "البرنامج مفتوح على هذا الملف؛ أغلقه أولًا",
            "the program has it open; close it first",
        ),
        "secrets.unavailable": ("مخزن المفاتيح لا يجيب", "the key store does not answer"),
        "passphrase.wrong": (
            "عبارة المرور غير صحيحة. انتظر {wait_seconds} ثانية",
            "wrong passphrase; wait {wait_seconds} s",
        ),
        "passphrase.required": (
            "تلزم عبارة مرور: أعطها مع --passphrase-stdin",
            "a passphrase is needed: give it with --passphrase-stdin",
        ),
        "passphrase.short": (
            "عبارة المرور قصيرة: {typed} من {shortest} على الأقل",
            "the passphrase is short: {typed} of at least {shortest}",
        ),
        "practice.not_started": ("لم تبدأ خدمة التدريب", "the practice service did not start"),
        "remote.offline": ("لا اتصال بالخدمة", "the service cannot be reached"),
        "roster.empty": ("لا أحد في هذه القائمة", "nobody is in this list"),
    }
)
