"""The words of the registration form of an account, in both languages."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from gosi_desktop.reports.words import Language


@dataclass(frozen=True, slots=True)
class ServiceWords:
    """The section that names the service; every form of an account begins with it."""

    section: str
    name: str
    address: str
    environment: str
    practice_name: str
    practice: str
    live: str


@dataclass(frozen=True, slots=True)
class AccountWords:
    """Every text of the form. Names in braces are filled in."""

    title: str
    subtitle: str
    activated: str
    moment: str
    numbers: str
    establishment_no: str
    identity: str
    establishment: str
    cr_number: str
    holder: str
    beneficiary: str
    employer: str
    role: str
    identity_kind: str
    contact: str
    mobile: str
    email: str
    compared: str
    equal: str
    account: str
    username: str
    reference: str
    hidden: str
    unprinted: str
    conditions: str
    conditions_met: tuple[str, ...]
    accepted: str
    number: str
    what: str
    when: str
    when_hijri: str
    terms: str
    declaration: str
    code: str
    activation: str
    before: str
    lead: str
    closing: str


SERVICE: Final[Mapping[Language, ServiceWords]] = {
    "ar": ServiceWords(
        section="الخدمة",
        name="اسم الخدمة",
        address="عنوانها",
        environment="البيئة",
        practice_name="الخدمة التجريبية على هذا الجهاز",
        practice="تجريبية",
        live="فعلية",
    ),
    "en": ServiceWords(
        section="The service",
        name="Name of the service",
        address="Its address",
        environment="Environment",
        practice_name="The practice service on this computer",
        practice="Practice",
        live="Live",
    ),
}

ROLES: Final[Mapping[Language, Mapping[str, str]]] = {
    "ar": {
        "owner": "المالك",
        "supervisor": "المشرف المسجّل",
        "branches_manager": "مدير حساب الفروع",
        "registration_clerk": "مسؤول التسجيل",
        "hazards_clerk": "مسؤول الأخطار المهنية",
        "finance_clerk": "المسؤول المالي",
        "preparer": "محاسب مفوّض",
        "viewer": "اطّلاع فقط",
    },
    "en": {
        "owner": "Owner",
        "supervisor": "Registered supervisor",
        "branches_manager": "Branches manager",
        "registration_clerk": "Registration clerk",
        "hazards_clerk": "Occupational hazards clerk",
        "finance_clerk": "Finance clerk",
        "preparer": "Delegated accountant",
        "viewer": "Viewer",
    },
}

IDENTITIES: Final[Mapping[Language, Mapping[str, str]]] = {
    "ar": {"1": "هوية وطنية", "2": "هوية مقيم"},
    "en": {"1": "National ID", "2": "Iqama"},
}

ACCOUNT: Final[Mapping[Language, AccountWords]] = {
    "ar": AccountWords(
        title="بيانات تسجيل حساب صاحب عمل",
        subtitle="نموذج التسجيل — للحفظ والمراجعة، ولا يُسلَّم إلى أي جهة",
        activated="فُعّل الحساب",
        moment="{day} — {time}",
        numbers="رقم الاشتراك والهوية",
        establishment_no="رقم اشتراك المنشأة",
        identity="رقم الهوية",
        establishment="المنشأة",
        cr_number="السجل التجاري أو الترخيص",
        holder="صاحب الحساب",
        beneficiary="نوع المستفيد",
        employer="صاحب عمل",
        role="الصفة",
        identity_kind="نوع الهوية",
        contact="الجوّال والبريد",
        mobile="الجوّال",
        email="البريد الإلكتروني",
        compared="المقارنة بأبشر",
        equal="مطابقان — {time}",
        account="الحساب",
        username="اسم المستخدم",
        reference="الرقم المرجعي للتسجيل",
        hidden="كلمة المرور",
        unprinted="لا تُطبع ولا تُحفظ في هذا النموذج",
        conditions="الشروط",
        conditions_met=(
            "سجل تجاري أو ترخيص ساري المفعول",
            "عقود موثّقة للمشتركين",
            "أعمار المشتركين من 18 إلى 60 سنة، مع الاستثناءات",
            "هوية سارية لكل مواطن ومقيم",
        ),
        accepted="ما قُبل إلكترونيًا",
        number="م",
        what="ماذا",
        when="متى",
        when_hijri="الموافق",
        terms="الشروط والأحكام، نسخة {version}",
        declaration="الإقرار بصحة البيانات وبالصفة",
        code="رمز التحقق إلى الجوّال",
        activation="تفعيل الحساب",
        before="قبل التفعيل",
        lead="هذه الورقة مرجع لملفاتك.",
        closing="لا تُغني عن أي مستند من التأمينات، ولا تثبت شيئًا لدى الغير. بيانات الحساب كما هي في الخدمة وقت "
        "الطباعة؛ أعد طباعتها من «الأوراق المحفوظة» متى شئت.",
    ),
    "en": AccountWords(
        title="Employer account registration data",
        subtitle="Registration form — to keep and to check; it is handed in nowhere",
        activated="Account activated",
        moment="{day} — {time}",
        numbers="Subscription number and identity",
        establishment_no="Subscription number of the establishment",
        identity="Identity number",
        establishment="Establishment",
        cr_number="Commercial registration or licence",
        holder="Account holder",
        beneficiary="Kind of beneficiary",
        employer="Employer",
        role="Role",
        identity_kind="Kind of identity",
        contact="Mobile and e-mail",
        mobile="Mobile",
        email="E-mail",
        compared="Compared with Absher",
        equal="Both equal — {time}",
        account="The account",
        username="User name",
        reference="Registration reference",
        hidden="Password",
        unprinted="Neither printed nor kept in this form",
        conditions="Conditions",
        conditions_met=(
            "Commercial registration or licence in force",
            "Documented contracts of the contributors",
            "Contributors aged 18 to 60, with the exceptions",
            "Valid identity of each citizen and resident",
        ),
        accepted="Accepted electronically",
        number="No.",
        what="What",
        when="When",
        when_hijri="Hijri",
        terms="Terms and conditions, version {version}",
        declaration="Declaration that the data and the role are right",
        code="Code sent to the mobile",
        activation="Activation of the account",
        before="before activation",
        lead="This paper is a record for your files.",
        closing="It replaces no document of the insurance and proves nothing to others. The data is that of the "
        "service at the time of printing; print it again from “Kept papers” whenever you like.",
    ),
}
