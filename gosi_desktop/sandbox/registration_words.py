"""The words of what a registration or an application may be refused for: status, Arabic, English."""

from collections.abc import Mapping
from typing import Final

REGISTRATION_WORDS: Final[Mapping[str, tuple[int, str, str]]] = {
    "needs_correction": (
        422,
        "بعض البيانات لا تطابق السجلات. صحّح الحقول المذكورة.",
        "Some of the data is not what the registers say. Correct the fields named.",
    ),
    "subscription_unknown": (
        422,
        "لا توجد منشأة بهذا الرقم. رقم الاشتراك مكتوب في شهادة تسجيل المنشأة.",
        "No establishment has this number. The subscription number stands on the registration certificate.",
    ),
    "registration_expired": (
        422,
        "السجل التجاري لهذه المنشأة غير سارٍ. يُجدَّد أولًا لدى الجهة المختصة.",
        "This establishment's commercial registration is not in force. Renew it first.",
    ),
    "not_owner_or_supervisor": (
        422,
        "صاحب هذه الهوية ليس مالكًا ولا مشرفًا مسجلًا في هذه المنشأة.",
        "This identity is neither an owner nor a registered supervisor of this establishment.",
    ),
    "identity_minor": (
        422, "صاحب هذه الهوية لم يبلغ الثامنة عشرة.", "The holder of this identity is younger than eighteen."
    ),
    "account_exists": (
        422, "لصاحب هذه الهوية حساب. سجّل الدخول به.", "The holder of this identity has an account. Sign in with it."
    ),
    "username_taken": (422, "اسم المستخدم محجوز. اختر اسمًا آخر.", "This username is taken. Choose another one."),
    "invitation_unknown": (
        422,
        "رمز الدعوة غير معروف لهذه الهوية أو انتهت صلاحيته.",
        "This invitation code is not known for this identity, or is no longer good.",
    ),
    "licence_expired": (
        422, "انتهى السجل التجاري أو الترخيص. يُجدَّد أولًا.", "The registration or licence has ended. Renew it first."
    ),
    "establishment_exists": (
        422,
        "لمنشأة هذا السجل رقم اشتراك. سجّل حسابًا به، أو اطلب دعوة من مالكها أو مشرفها.",
        "The establishment of this registration has a subscription number. Register an account with it, or ask its "
        "owner or supervisor for an invitation.",
    ),
    "identity_expired": (
        422, "انتهت صلاحية وثيقة الهوية. تُجدَّد أولًا.", "The identity document has expired. Renew it first."
    ),
    "application_state": (
        422, "لا يتاح هذا في حالة الطلب الآن.", "This cannot be done with the application as it stands now."
    ),
    "field.required": (422, "هذا الحقل مطلوب.", "This field is required."),
    "date.not_a_date": (422, "هذا ليس تاريخًا.", "This is not a date."),
    "date.in_future": (422, "هذا اليوم لم يأت بعد.", "This day is still to come."),
    "amount.negative": (422, "لا يكون المبلغ أقل من صفر.", "An amount cannot be below zero."),
    "owners.none": (422, "يلزم مالك واحد على الأقل.", "There must be an owner."),
    "owners.share": (422, "الحصة أكبر من صفر ولا تزيد على 100.", "A share is above 0 and at most 100 percent."),
    "owners.shares": (
        422, "مجموع الحصص {sum}٪، والمطلوب 100٪.", "The shares add up to {sum}%; together they make 100%."
    ),
    "contributors.none": (422, "يلزم عامل واحد على الأقل.", "There must be one worker or more."),
    "listed_twice": (422, "هذه الهوية مذكورة مرتين.", "This identity is listed twice."),
    "data_wrong": (422, "هذه البيانات غير صحيحة.", "This data is not right."),
    "documents_missing": (422, "تلزم وثيقة تثبت هذا.", "A paper that shows this is missing."),
    "offset": (409, "وصل من الملف {received} بايت.", "{received} bytes of the file have arrived."),
    "content_refused": (
        422,
        "محتوى الملف ليس ما ذُكر عنه، أو ليس PDF ولا JPEG ولا PNG.",
        "The file is not what was said of it, or is no PDF, JPEG or PNG.",
    ),
    "range_refused": (416, "المطلوب خارج حدود الملف.", "What was asked for is not within the file."),
    "identifier.empty": (422, "هذا الحقل مطلوب.", "This field is required."),
    "identifier.letters": (422, "يُكتب هذا الرقم بالأرقام فقط.", "This number is written in digits only."),
    "identifier.length": (422, "عدد الأرقام غير صحيح.", "The number of digits is not right."),
    "identifier.first_digit": (
        422, "الخانة الأولى من هذا الرقم غير صحيحة.", "The first digit of this number is not right."
    ),
    "identifier.check_digit": (
        422, "خانة التحقق لا تطابق. راجع الأرقام.", "The check digit does not fit. Look at the digits again."
    ),
    "identifier.wrong_kind": (422, "هذا رقم من نوع آخر.", "This is a number of another kind."),
    "identifier.birth_date": (
        422, "لا يحوي هذا الرقم تاريخ ميلاد صحيحًا.", "This number does not hold a date of birth."
    ),
    "identifier.country": (422, "بلد هذا الرقم غير مقبول هنا.", "The country of this number is not taken here."),
    "identifier.shape": (422, "صيغة هذا الرقم غير صحيحة.", "This number does not look like one of its kind."),
    "identifier.zeros": (422, "لا يكون هذا الرقم أصفارًا كله.", "This number cannot be all zeros."),
    "email.empty": (422, "هذا الحقل مطلوب.", "This field is required."),
    "email.arabic_letters": (
        422, "يُكتب البريد الإلكتروني بالحروف اللاتينية.", "An e-mail address is written in Latin letters."
    ),
    "email.shape": (422, "هذا ليس عنوان بريد إلكتروني.", "This is not an e-mail address."),
    "username.required": (422, "هذا الحقل مطلوب.", "This field is required."),
    "username.arabic_letters": (
        422, "يُكتب اسم المستخدم بالحروف اللاتينية والأرقام.", "A username is written in Latin letters and digits."
    ),
    "username.shape": (
        422,
        "اسم المستخدم من {shortest} إلى {longest} حرفًا لاتينيًا أو رقمًا أو نقطة أو شرطة، ويبدأ بحرف.",
        "A username has {shortest} to {longest} Latin letters, digits, dots or dashes, and begins with a letter.",
    ),
}  # fmt: skip
