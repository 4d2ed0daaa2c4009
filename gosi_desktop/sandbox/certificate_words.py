"""What a certificate says, in Arabic and in English; and the words of its refusal."""

from collections.abc import Mapping
from typing import Final

Words = Mapping[str, str]
TITLES: Final[Mapping[str, Words]] = {
    "ar": {
        "compliance": "شهادة التزام", "zakat_wages": "شهادة أجور للزكاة", "osh": "شهادة السلامة والصحة المهنية",
        "registration": "شهادة تسجيل", "non_subject": "شهادة عدم خضوع",
    },
    "en": {
        "compliance": "Compliance certificate", "zakat_wages": "Wage certificate for zakat",
        "osh": "Occupational safety and health certificate", "registration": "Registration certificate",
        "non_subject": "Certificate of non-subjection",
    },
}  # fmt: skip
ATTESTED: Final[Mapping[str, Words]] = {
    "ar": {
        "compliance": "تفيد بيانات الخدمة التجريبية بأن المنشأة المبيّنة أدناه مسجّلة فيها، وأنها ملتزمة بسداد "
        "الاشتراكات المستحقة عليها وبتسجيل المشتركين لديها، وذلك حتى تاريخ إصدار هذه الشهادة.",
        "zakat_wages": "تفيد بيانات الخدمة التجريبية بأن مجموع الأجور الخاضعة للاشتراك في المنشأة المبيّنة أدناه عن "
        "المدة المذكورة هو المبلغ المبيّن.",
        "osh": "تفيد بيانات الخدمة التجريبية بأن إصابات العمل المسجّلة للمنشأة المبيّنة أدناه في المدة المذكورة هي "
        "المبيّنة.",
        "registration": "تفيد بيانات الخدمة التجريبية بأن المنشأة المبيّنة أدناه مسجّلة فيها برقم الاشتراك المذكور.",
        "non_subject": "تفيد بيانات الخدمة التجريبية بأن المنشأة المبيّنة أدناه لا مشتركين لديها، فلا تخضع للاشتراك "
        "في تاريخ إصدار هذه الشهادة.",
    },
    "en": {
        "compliance": "The records of the practice service show that the establishment below is registered there, has "
        "paid the contributions that were due and has registered its contributors, up to the day of issue.",
        "zakat_wages": "The records of the practice service show that the wages subject to contribution of the "
        "establishment below add up to this amount in the period named.",
        "osh": "The records of the practice service show these work injuries of the establishment below in the period "
        "named.",
        "registration": "The records of the practice service show that the establishment below is registered there "
        "under this subscription number.",
        "non_subject": "The records of the practice service show that the establishment below has no contributors and "
        "is not subject to contributions on the day of issue.",
    },
}  # fmt: skip
LABELS: Final[Mapping[str, Words]] = {
    "ar": {
        "number": "رقم الشهادة", "issued": "تاريخ الإصدار", "until": "صالحة حتى", "name": "اسم المنشأة",
        "establishment": "رقم الاشتراك", "cr_number": "رقم السجل التجاري", "unified_number": "الرقم الوطني الموحّد",
        "place": "المكتب", "contributors": "عدد المشتركين", "period": "المدة", "wages": "مجموع الأجور (ريال)",
        "injuries": "إصابات العمل", "deaths": "منها وفيات", "started": "تاريخ بدء النشاط",
        "check": "التحقق من الشهادة", "key": "مفتاح التوقيع", "issuer": "أصدرتها الخدمة التجريبية على هذا الجهاز",
        "foot": "أصدرتها: الخدمة التجريبية",
        "worthless": "بيئة تجريبية، لا قيمة لها خارجها", "page": "صفحة 1 من 1",
    },
    "en": {
        "number": "Certificate number", "issued": "Issued on", "until": "Valid until", "name": "Establishment",
        "establishment": "Subscription number", "cr_number": "Commercial registration",
        "unified_number": "Unified national number", "place": "Office", "contributors": "Contributors",
        "period": "Period", "wages": "Total wages (SAR)", "injuries": "Work injuries", "deaths": "of them deaths",
        "started": "Activity began", "check": "Checking this certificate", "key": "Signing key",
        "issuer": "Issued by the practice service on this computer", "foot": "Issuer: practice service",
        "worthless": "Practice environment, worth nothing outside it", "page": "Page 1 of 1",
    },
}  # fmt: skip
PARAGRAPHS: Final[Mapping[str, Words]] = {
    "ar": {
        "remark": "صدرت هذه الشهادة آليًا بطلب المنشأة لتقديمها إلى من يلزم، ولا تُعدّ إبراءً من مبالغ تستحق بعد تاريخ "
        "إصدارها. وهي إلكترونية لا تحتاج إلى توقيع أو ختم، وأي كشط أو تعديل يلغيها.",
        "check": "الرمز أعلى الصفحة يحمل الوقائع وتوقيع مُصدرها، ويُفحص دون اتصال. وللإلغاء يُسأل مُصدرها برقم الشهادة "
        "ورقم الاشتراك.",
    },
    "en": {
        "remark": "Issued automatically at the establishment's request. It discharges no amount that falls due after "
        "its day of issue. It is electronic and needs no signature or stamp; any alteration voids it.",
        "check": "The code at the top carries the facts and its issuer's signature and can be checked offline. Whether "
        "it was withdrawn, its issuer says for the two numbers.",
    },
}  # fmt: skip
CERTIFICATE_WORDS: Final[Mapping[str, tuple[int, str, str]]] = {
    "certificate_not_due": (
        422,
        "لا تصدر هذه الشهادة الآن: لم تتحقق شروطها كلها.",
        "This certificate is not issued now: not all of its conditions are met.",
    ),
}  # fmt: skip
