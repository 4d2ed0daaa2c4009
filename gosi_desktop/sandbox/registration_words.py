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
        "السجل التجاري لهذه المنشأة غير ساري. يُجدَّد أولًا لدى الجهة المختصة.",
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
    "identifier.empty": (422, "هذا الحقل مطلوب.", "This field is required."),
    "identifier.letters": (422, "يُكتب هذا الرقم بالأرقام فقط.", "This number is written in digits only."),
    "identifier.length": (422, "عدد الأرقام غير صحيح.", "The number of digits is not right."),
    "identifier.first_digit": (422, "لا يبدأ هذا الرقم بهذا الرقم الأول.", "This number does not begin like that."),
    "identifier.check_digit": (
        422, "رقم التحقق لا يطابق. راجع الأرقام.", "The check digit does not fit. Look at the digits again."
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
