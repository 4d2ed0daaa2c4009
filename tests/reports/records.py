"""What the records of accounts are made of in these tests: fictional, no identity number has a right check digit."""

from dataclasses import replace
from datetime import UTC, date, datetime

from gosi_desktop.application.ports import ApplicationStanding, DraftPaper, RegistrationForm, UnsentRequest
from gosi_desktop.domain.dates import Calendar
from gosi_desktop.domain.establishment_application import ApplicationDraft, FirstContributor, OwnerEntry
from gosi_desktop.reports.registration_form import Around
from gosi_desktop.reports.words import Language
from tests.reports.people import PEOPLE

ACTIVATED = datetime(2026, 1, 6, 7, 41, tzinfo=UTC)  # 10:41 in Riyadh
PRINTED = datetime(2026, 1, 6, 7, 43, tzinfo=UTC)
LONG_NAME = "عبدالرحمن بن عبدالعزيز بن محمد آل القحطاني"  # 42 letters and spaces
LONG_EMAIL = "accounts.and.insurance.department.of.the.riyadh.head.office@rawabi-alsudair-trading-company.example"

ACCOUNT = RegistrationForm(
    reference="REG-2026-000731",
    activated_at=ACTIVATED,
    establishment="612047385",
    name="شركة روابي السدير للتجارة",
    name_en="Rawabi Alsudair Trading",
    cr_number="1010427718",
    office="الرياض",
    holder="ناصر بن عبدالله العنزي",
    holder_en="Nasser A. Alanazi",
    identity="1073958127",
    role="owner",
    mobile="0500000447",
    email="info@rawabi.example",
    username="n.alanazi",
    terms="2026-01",
)
STANDING = ApplicationStanding(
    id="a1",
    state="registered",
    reference="APP-2026-000114",
    submitted_at=datetime(2026, 1, 4, 6, 5, tzinfo=UTC),
    expect_by=date(2026, 1, 11),
    establishment="612047390",
    certificate_number="RC-2026-88",
)
DRAFT = ApplicationDraft(
    id="a1",
    claim="c",
    applicant_identity="1073958127",
    applicant_mobile="0500000447",
    paper_number="1010 427 718",
    paper_issued="2024-05-01",
    paper_expires="٢٠٢٧/٠٥/٠١",
    unified_number="7001234567",
    name="مخابز سنابل الوسم للتجارة",
    name_en="Sanabil Alwasm Bakeries",
    legal_form="sole_proprietorship",
    activity="مخابز وحلويات",
    started="2024-06-01",
    first_worker_on="2025-12-01",
    building="2929",
    street="شارع الملك فهد",
    district="العليا",
    city="الرياض",
    post_code="12333",
    additional="6543",
    unit="4",
    short_address="RRRD2929",
    phone="0112345678",
    email="office@sanabil.example",
    owners=(
        OwnerEntry("1073958127", "ناصر بن عبدالله العنزي", "1398/05/12", Calendar.HIJRI, "60"),
        OwnerEntry("1088376123", "سلطان بن فهد الدوسري", "1980/02/03", Calendar.GREGORIAN, "40%"),
    ),
    supervisor="1092644183",
    iban="SA03 8000 0000 6080 1016 7519",
)
ATTACHED = (
    DraftPaper("0" * 64, 48_213, "application/pdf", "السجل التجاري 2024.pdf", "registration"),
    DraftPaper("1" * 64, 1_204_000, "image/jpeg", "IMG_2041.jpg", "bank"),
)
UNSENT = (
    UnsentRequest("تعديل أجر", "تركي بن ناصر المطيري", datetime(2026, 1, 5, 9, 0, tzinfo=UTC), "held"),
    UnsentRequest("استبعاد مشترك", LONG_NAME, datetime(2026, 1, 5, 21, 30, tzinfo=UTC), "draft"),
)


def around(language: Language = "ar", **changed: object) -> Around:
    """In practice, printed two minutes after the account became active."""
    return replace(Around(language, practice=True, printed_at=PRINTED), **changed)  # type: ignore[arg-type]


def with_contributors(count: int) -> ApplicationDraft:
    """The request with so many first contributors; each has a wage of its own, one in twenty a long name."""
    return replace(DRAFT, contributors=tuple(map(_contributor, range(count))))


def _contributor(place: int) -> FirstContributor:
    one = PEOPLE[place % len(PEOPLE)]
    return FirstContributor(
        id=str(place),
        identity=one.identity,
        name=LONG_NAME if place % 20 == 7 else one.name,
        nationality=one.nationality,
        occupation=one.occupation,
        contract_authenticated=place % 7 != 3,
        join_date="2026-01-01",
        basic_wage=str(4000 + place),
        housing_kind="cash",
        housing_amount="1000",
        commission="0.50",
    )
