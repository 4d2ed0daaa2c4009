"""The words of the first registration of an establishment, in both languages."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from gosi_desktop.reports.words import Language


@dataclass(frozen=True, slots=True)
class EstablishmentWords:
    """Every text of the form. Names in braces are filled in."""

    title: str
    subtitle: str
    request: str
    reference: str
    no_reference: str
    state: str
    submitted: str
    expected: str
    certificate: str
    applicant: str
    mobile: str
    paper: str
    paper_number: str
    issued: str
    expires: str
    issuer: str
    unified_number: str
    establishment: str
    establishment_no: str
    name: str
    name_en: str
    legal_form: str
    activity: str
    started: str
    first_worker: str
    main_number: str
    address: str
    building: str
    street: str
    district: str
    city: str
    post_code: str
    additional: str
    unit: str
    short_address: str
    phone: str
    email: str
    owners: str
    number: str
    identity: str
    birth: str
    birth_hijri: str
    share: str
    supervisor: str
    bank: str
    iban: str
    contributors: str
    nationality: str
    occupation: str
    joined: str
    wage: str
    contract: str
    contract_yes: str
    contract_no: str
    wage_parts: str
    no_owners: str
    no_contributors: str
    attached: str
    shows: str
    file: str
    size: str
    no_papers: str
    lead: str
    closing: str


STATES: Final[Mapping[Language, Mapping[str, str]]] = {
    "ar": {
        "awaiting_code": "بانتظار رمز التحقق",
        "draft": "مسودة",
        "under_review": "قيد المراجعة",
        "registered": "سُجّلت المنشأة",
        "returned": "أُعيد للتصحيح",
        "expired": "انتهت صلاحيته",
    },
    "en": {
        "awaiting_code": "Waiting for the code",
        "draft": "Draft",
        "under_review": "Under review",
        "registered": "Establishment registered",
        "returned": "Returned to be corrected",
        "expired": "Expired",
    },
}

PAPERS: Final[Mapping[Language, Mapping[str, str]]] = {
    "ar": {"commercial_registration": "السجل التجاري", "licence": "الترخيص"},
    "en": {"commercial_registration": "Commercial registration", "licence": "Licence"},
}

ATTACHED: Final[Mapping[Language, Mapping[str, str]]] = {
    "ar": {
        "registration": "السجل التجاري",
        "licence": "الترخيص",
        "identity": "الهوية",
        "contract": "عقد عمل",
        "address": "العنوان الوطني",
        "bank": "الحساب البنكي",
        "other": "مستند آخر",
    },
    "en": {
        "registration": "Commercial registration",
        "licence": "Licence",
        "identity": "Identity",
        "contract": "Employment contract",
        "address": "National Address",
        "bank": "Bank account",
        "other": "Another paper",
    },
}

LEGAL_FORMS: Final[Mapping[Language, Mapping[str, str]]] = {
    "ar": {
        "sole_proprietorship": "مؤسسة فردية",
        "limited_liability": "شركة ذات مسؤولية محدودة",
        "joint_stock": "شركة مساهمة",
    },
    "en": {
        "sole_proprietorship": "Sole proprietorship",
        "limited_liability": "Limited liability company",
        "joint_stock": "Joint-stock company",
    },
}

ESTABLISHMENT: Final[Mapping[Language, EstablishmentWords]] = {
    "ar": EstablishmentWords(
        title="بيانات تسجيل منشأة لأول مرة",
        subtitle="طلب التسجيل — للحفظ والمراجعة، ولا يُسلَّم إلى أي جهة",
        request="الطلب",
        reference="رقم الطلب",
        no_reference="لم يُرسل بعد",
        state="الحالة وقت الطباعة",
        submitted="أُرسل في",
        expected="الرد المتوقع حتى",
        certificate="رقم شهادة التسجيل",
        applicant="هوية مقدّم الطلب",
        mobile="جوّال مقدّم الطلب",
        paper="السجل التجاري أو الترخيص",
        paper_number="الرقم",
        issued="تاريخ الإصدار",
        expires="تاريخ الانتهاء",
        issuer="جهة الإصدار",
        unified_number="الرقم الوطني الموحد",
        establishment="المنشأة",
        establishment_no="رقم الاشتراك",
        name="الاسم",
        name_en="الاسم بالإنجليزية",
        legal_form="الكيان القانوني",
        activity="النشاط",
        started="بدء النشاط",
        first_worker="التحاق أول مشترك",
        main_number="رقم اشتراك المركز الرئيس",
        address="العنوان الوطني والاتصال",
        building="رقم المبنى",
        street="الشارع",
        district="الحي",
        city="المدينة",
        post_code="الرمز البريدي",
        additional="الرقم الإضافي",
        unit="الوحدة",
        short_address="العنوان المختصر",
        phone="الهاتف",
        email="البريد الإلكتروني",
        owners="الملّاك والحساب البنكي",
        number="م",
        identity="رقم الهوية / الإقامة",
        birth="تاريخ الميلاد",
        birth_hijri="الموافق (هـ)",
        share="الحصة",
        supervisor="هوية المشرف المسجّل",
        bank="الحساب البنكي",
        iban="رقم الآيبان",
        contributors="المشتركون الأوائل ({count})",
        nationality="الجنسية",
        occupation="المهنة",
        joined="الالتحاق",
        wage="الأجر (ر.س)",
        contract="العقد",
        contract_yes="موثّق",
        contract_no="غير موثّق",
        wage_parts="الأجر هنا مجموع الأساس وبدل السكن النقدي والعمولة والبدلات الأخرى كما كُتبت في الطلب.",
        no_owners="لم يُذكر مالك.",
        no_contributors="لم يُذكر مشترك.",
        attached="المستندات المرفقة ({count})",
        shows="المستند",
        file="الملف",
        size="الحجم (كيلوبايت)",
        no_papers="لم يُرفق مستند.",
        lead="هذه الورقة مرجع لملفات المنشأة.",
        closing="التسجيل يتم بإرسال الطلب وقبوله، لا بها. لا تُغني عن شهادة التسجيل ولا عن أي مستند من التأمينات، "
        "ولا تثبت شيئًا لدى الغير.",
    ),
    "en": EstablishmentWords(
        title="Establishment registration data",
        subtitle="Registration request — to keep and to check; it is handed in nowhere",
        request="The request",
        reference="Request number",
        no_reference="Not sent yet",
        state="State when printed",
        submitted="Sent on",
        expected="Answer expected by",
        certificate="Registration certificate",
        applicant="Identity of the applicant",
        mobile="Mobile of the applicant",
        paper="Commercial registration or licence",
        paper_number="Number",
        issued="Issued",
        expires="Expires",
        issuer="Issued by",
        unified_number="Unified national number",
        establishment="The establishment",
        establishment_no="Subscription number",
        name="Name",
        name_en="Name in English",
        legal_form="Legal form",
        activity="Activity",
        started="Activity began",
        first_worker="First contributor joined",
        main_number="Subscription number of the head office",
        address="National Address and contact",
        building="Building",
        street="Street",
        district="District",
        city="City",
        post_code="Post code",
        additional="Additional number",
        unit="Unit",
        short_address="Short address",
        phone="Telephone",
        email="E-mail",
        owners="Owners and bank account",
        number="No.",
        identity="ID / Iqama",
        birth="Born",
        birth_hijri="Born (AH)",
        share="Share",
        supervisor="Identity of the registered supervisor",
        bank="Bank account",
        iban="IBAN",
        contributors="First contributors ({count})",
        nationality="Nationality",
        occupation="Occupation",
        joined="Joined",
        wage="Wage (SAR)",
        contract="Contract",
        contract_yes="authenticated",
        contract_no="not authenticated",
        wage_parts="The wage here is basic wage, housing in cash, commission and other allowances together, as written "
        "in the request.",
        no_owners="No owner is named.",
        no_contributors="No contributor is named.",
        attached="Papers attached ({count})",
        shows="Paper",
        file="File",
        size="Size (KB)",
        no_papers="No paper was attached.",
        lead="This paper is a record for the files of the establishment.",
        closing="The registration happens when the request is sent and accepted, not by this paper. It replaces "
        "neither the registration certificate nor any document of the insurance, and proves nothing to others.",
    ),
}
