"""The words of the commands that open a profile: sync, roster, doctor."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

DESK_WORDS: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "help.sync": ("اجلب الجديد من الخدمة", "Fetch what is new from the service"),
        "help.roster": ("قائمة المشتركين من البيانات المحفوظة", "The roster, from the saved data"),
        "help.doctor": ("افحص هذا الجهاز", "Check this computer"),
        "help.backup": ("انسخ البيانات احتياطيًا الآن", "Make a backup now"),
        "help.restore": ("استعد نسخة احتياطية", "Restore a backup"),
        "help.backup.long": (
            "انسخ بيانات الحساب الآن في مجلد النسخ. لا يفتح النسخة إلا مفتاح الاسترداد.",
            "Write a backup of the profile into the folder of backups; the recovery key alone opens it.",
        ),
        "help.restore.long": (
            "استعد نسخة احتياطية على هذا الجهاز بمفتاح استردادها. ما تحل محله يُحفظ جانبًا ولا يُحذف.",
            "Restore a backup on this computer by its recovery key. What it replaces is set aside, not deleted.",
        ),
        "help.trial": ("جرّب استعادة النسخة في مكان مؤقت", "Try the backup in a scratch folder."),
        "help.key_stdin": (
            "اقرأ مفتاح الاسترداد ثم عبارة المرور من المدخل القياسي",
            "Read recovery key, then passphrase, from standard input.",
        ),
        "backup.made": (
            "النسخة: {path}؛ المشتركون {contributors}، وفي الصادر {waiting}",
            "{path}: {contributors} contributors, {waiting} in the outbox",
        ),
        "backup.tried": ("جُرّبت استعادتها ونجحت", "its restore was tried and succeeded"),
        "restore.found": (
            "المشتركون {contributors}، وفي الصادر {waiting}",
            "{contributors} contributors, {waiting} in the outbox",
        ),
        "restore.key": ("مفتاح الاسترداد (أول ورقته {paper})", "Recovery key (its sheet begins with {paper})"),
        "restore.done": (
            "استُعيدت. سجّل الدخول: هذا الجهاز جهاز جديد عند الخدمة",
            "restored; sign in: to the service this computer is a new device",
        ),
        "backup.no_recovery_key": (
            "لا مفتاح استرداد لهذا الحساب؛ أنشئه من صفحة النسخ الاحتياطي",
            "there is no recovery key; make one on the page of backups",
        ),
        "backup.foreign": ("ليس الملف نسخة احتياطية من هذا البرنامج", "this file is no backup of this program"),
        "backup.cut": ("النسخة مبتورة", "the backup was cut short"),
        "backup.damaged": ("النسخة تالفة", "the backup is damaged"),
        "backup.unreadable": ("تعذّرت قراءة الملف", "the file cannot be read"),
        "backup.too_new": ("أنشأ النسخة إصدار أحدث من البرنامج", "a newer version of the program made this backup"),
        "backup.wrong_key": (
            "لا يفتحها هذا المفتاح؛ الورقة الصحيحة أولها {paper}",
            "this key does not open it; the right sheet begins with {paper}",
        ),
        "backup.not_kept": ("لم تُحفظ النسخة كما كُتبت", "the backup was not kept as it was written"),
        "backup.folder_gone": ("تعذّر الوصول إلى مجلد النسخ", "the folder of the backups cannot be reached"),
        "backup.folder_full": ("لا مساحة في مجلد النسخ", "no space is left in the folder of the backups"),
        "backup.folder_read_only": ("لا يُكتب في مجلد النسخ", "the folder of the backups cannot be written to"),
        "backup.chain_broken": ("سجل التدقيق في النسخة ليس كما كُتب", "the audit log in it is not as it was written"),
        "backup.other_contents": ("ليس في النسخة ما كان فيها", "the backup does not hold what it held"),
        "recovery.mistyped": ("خطأ في المجموعة {group} من المفتاح", "group {group} of the key is mistyped"),
        "help.sync.long": (
            "اجلب الجديد من الخدمة إلى البيانات المحفوظة المشفّرة. مع ‎--practice‎ تُنشأ المنشأة التدريبية إن لم "
            "تكن، ويُسجَّل الدخول بأول حساب فيها.",
            "Fetch what is new from the service into the encrypted data. With --practice the practice profile is made "
            "when there is none, and its first user signed in.",
        ),
        "help.roster.long": (
            "اكتب قائمة المشتركين من البيانات المحفوظة. يعمل دون اتصال.",
            "Write the roster from the saved data; works offline.",
        ),
        "help.doctor.long": (
            "افحص مخزن المفاتيح والبيانات المحفوظة والخطوط والطابعات والخدمة والساعة، سطرًا لكل منها.",
            "Check keychain, saved data, fonts, printers, service and clock, one line each.",
        ),
        "help.data": ("مجلد بيانات البرنامج؛ وإلا MUNSHAA_HOME ثم مجلد المستخدم", "Data folder; else MUNSHAA_HOME."),
        "help.profile": ("معرّف الحساب؛ وإلا آخر حساب فُتح", "Profile id; else the one opened last."),
        "help.passphrase_stdin": ("اقرأ عبارة المرور من المدخل القياسي", "Read the passphrase from standard input."),
        "help.practice": ("المنشأة التدريبية على هذا الجهاز", "The practice profile on this computer."),
        "help.user": ("سجّل الدخول بهذا الاسم؛ تُطلب كلمة المرور ورمز التحقق", "Sign in as; asks for password and code."),
        "help.format": ("صيغة القائمة", "Format of the list."),
        "help.output": ("اكتب إلى ملف بدل الشاشة؛ مطلوب مع xlsx", "Write to a file; needed for xlsx."),
        "help.establishment": ("رقم الاشتراك؛ وإلا المنشأة المفتوحة", "Subscription number; else the open one."),
        "help.chip": ("تصنيف من القائمة", "A group of the list."),
        "help.search_text": ("ابحث بالاسم أو الهوية أو المهنة", "Search name, identity or occupation."),
        "desk.no_profile": (
            "لا حساب على هذا الجهاز بعد. افتح البرنامج، أو جرّب: gosi sync --practice",
            "There is no account here yet. Open the program, or try: gosi sync --practice",
        ),
        "desk.not_signed_in": (
            "لا جلسة محفوظة لهذا الحساب. سجّل الدخول من البرنامج، أو أعد الأمر مع ‎--user",
            "No session is kept. Sign in with the program, or repeat this with --user",
        ),
        "desk.nothing_kept": (
            "لم تُجلب بيانات بعد. نفّذ أولًا: gosi sync",
            "Nothing has been fetched yet. First run: gosi sync",
        ),
        "desk.unknown_establishment": (
            "لا منشأة محفوظة بهذا الرقم: {number}",
            "No establishment {number} is saved here",
        ),
        "desk.output_needed": ("يلزم ‎--output‎ مع xlsx", "xlsx needs --output"),
        "desk.passphrase": ("عبارة المرور", "Passphrase"),
        "desk.password": (
            "كلمة المرور لدى الخدمة (لا تكتب كلمة مرور البوابة الرسمية أو نفاذ)",
            "Password at the service (never the official portal’s or Nafath’s)",
        ),
        "desk.code": ("الرمز المرسل إلى {mobile}", "Code sent to {mobile}"),
        "desk.pulling": ("جارٍ الجلب", "Fetching"),
        "desk.preparing": ("تجهيز القائمة", "Preparing the list"),
        "desk.synced": ("متزامن: {number}، عدد المشتركين {count}", "Synced: {count} contributors in {number}"),
        "desk.offline": (
            "تعذّر الوصول إلى الخدمة؛ البيانات المحفوظة كما هي",
            "The service cannot be reached; the saved data stay as they are",
        ),
        "desk.failed": ("تعذّر الجلب: {why}", "Fetching failed: {why}"),
        "column.name": ("الاسم", "Name"),
        "column.identity": ("رقم الهوية / الإقامة", "ID / Iqama"),
        "column.nationality": ("الجنسية", "Nationality"),
        "column.occupation": ("المهنة", "Occupation"),
        "column.join_date": ("الالتحاق", "Joined"),
        "column.wage": ("الأجر الخاضع", "Wage"),
        "column.employer": ("حصة صاحب العمل", "Employer’s share"),
        "column.employee": ("حصة المشترك", "Contributor’s share"),
        "column.state": ("الحالة", "State"),
        "doctor.keychain": ("مخزن المفاتيح", "Keychain"),
        "doctor.profile": ("الحساب {label}", "Profile {label}"),
        "doctor.fonts": ("الخطوط", "Fonts"),
        "doctor.printers": ("الطابعات", "Printers"),
        "doctor.service": ("الخدمة", "Service"),
        "doctor.clock": ("الساعة", "Clock"),
        "doctor.folder": ("المجلد", "Folder"),
        "doctor.ok": ("سليم", "fine"),
        "doctor.warn": ("تنبيه", "note"),
        "doctor.bad": ("عطل", "fault"),
        "doctor.cache_opens": ("تُفتح البيانات، وسلامتها مؤكدة", "opens, every page authenticated"),
        "doctor.cache_locked": ("مقفل بعبارة مرور؛ لم يُفتح", "locked by a passphrase; not opened"),
        "doctor.no_profile": ("لا حساب بعد", "no account yet"),
        "doctor.glyphs": ("أربعة أوزان، ولا أحرف ناقصة", "four weights, no letter missing"),
        "doctor.letters_missing": ("أحرف ناقصة: {letters}", "letters missing: {letters}"),
        "doctor.no_printers": ("لا طابعة؛ حفظ PDF متاح", "none found; saving as PDF works"),
        "doctor.answers": ("تستجيب: {name}", "responds: {name}"),
        "doctor.skew": ("الفرق عن ساعة الخدمة بالثواني: {seconds}", "{seconds} s apart from the service"),
        "doctor.report": ("حُفظ تقرير العطل: {file}", "report of a fault saved: {file}"),
        "doctor.left_out": (
            "ما حُجب: الأسطر {lines}، الكلمات {words}، الإعدادات {settings}",
            "left out: {lines} lines, {words} words, {settings} settings",
        ),
        "help.report": (
            "احفظ تقرير عطل بلا أسماء ولا أرقام في هذا الملف؛ و«-» يعرضه",
            "save a report of a fault, without names or numbers, to this file; “-” shows it",
        ),
        "doctor.writable": ("الكتابة فيه متاحة", "can be written to"),
        "storage.error": ("تعذّر فتح البيانات المحفوظة", "the saved data cannot be opened"),
        "storage.wrong_key": ("المفتاح لا يفتح البيانات المحفوظة", "the key does not open the saved data"),
        "storage.disk_full": (
            "القرص ممتلئ، أو لا يمكن الكتابة في المجلد",
            "the disk is full or the folder cannot be written to",
        ),
        "storage.corrupt": ("البيانات المحفوظة تالفة", "the saved data are damaged"),
        "storage.schema_too_new": (
            "كتب هذه البيانات إصدار أحدث من البرنامج",
            "a newer version of the program wrote these data",
        ),
        "storage.profile_in_use": (
            "هذا الحساب مفتوح في البرنامج؛ أغلقه أولًا",
            "the program has it open; close it first",
        ),
        "secrets.unavailable": ("مخزن المفاتيح لا يستجيب", "the keychain does not respond"),
        "passphrase.wrong": (
            "عبارة المرور غير صحيحة. مهلة الانتظار بالثواني: {wait_seconds}",
            "wrong passphrase; wait {wait_seconds} s",
        ),
        "passphrase.required": (
            "تلزم عبارة المرور: أدخلها مع ‎--passphrase-stdin",
            "a passphrase is needed: give it with --passphrase-stdin",
        ),
        "passphrase.short": (
            "عدد أحرف عبارة المرور {typed}، والمطلوب {shortest} على الأقل",
            "the passphrase is short: {typed} of at least {shortest}",
        ),
        "practice.not_started": ("تعذّر تشغيل الخدمة التجريبية", "the practice service did not start"),
        "remote.offline": ("تعذّر الوصول إلى الخدمة", "the service cannot be reached"),
        "roster.empty": ("لا أحد في هذه القائمة", "nobody is in this list"),
    }
)
