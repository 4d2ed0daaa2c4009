"""The registration certificate of an establishment, as the practice service issues it: one Arabic page, watermarked."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from gosi_desktop.contract.entities import EstablishmentData
from gosi_desktop.domain.clock import RIYADH
from gosi_desktop.domain.dates import hijri_of
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.typesetting.sheet import About, Align, Sheet
from gosi_desktop.typesetting.typeface import Typeface, Weight, bundled_typeface

_INK, _SECOND_INK, _HAIRLINE, _WATERMARK = "#1d1a16", "#5d564b", "#c9c1b2", "#efece6"
_MARGIN: Final = 56.0
_LEGAL_FORMS: Final = {
    "sole_proprietorship": "مؤسسة فردية", "limited_liability": "شركة ذات مسؤولية محدودة",
    "joint_stock": "شركة مساهمة", "simplified_joint_stock": "شركة مساهمة مبسطة",
    "general_partnership": "شركة تضامنية", "limited_partnership": "شركة توصية بسيطة",
    "professional": "شركة مهنية", "charity": "جمعية أهلية",
}  # fmt: skip
_HIJRI: Final = (
    "محرم", "صفر", "ربيع الأول", "ربيع الآخر", "جمادى الأولى", "جمادى الآخرة", "رجب", "شعبان", "رمضان", "شوال",
    "ذو القعدة", "ذو الحجة",
)  # fmt: skip
_GREGORIAN: Final = (
    "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class RegistrationCertificate:
    """What the certificate attests. The same content gives the same bytes."""

    number: str
    about: EstablishmentData
    owners: tuple[str, ...]
    contributors: int
    issued_at: datetime

    def to_pdf(self) -> bytes:
        """The page."""
        typeface = bundled_typeface()
        title = f"شهادة تسجيل منشأة {self.about.number}"
        sheet = Sheet(typeface, About(title, "ar", self.issued_at.astimezone(RIYADH).replace(microsecond=0)))
        page = _Page(sheet, typeface)
        sheet.begin_page()
        sheet.watermark("بيئة تجريبية", size=88.0, colour=_WATERMARK, degrees=30)
        page.heading(self.number)
        page.number(self.about.number)
        for label, value, latin in self._fields():
            page.field(label, value, latin=latin)
        page.foot(self.number)
        return sheet.to_bytes()

    def _fields(self) -> tuple[tuple[str, str, bool], ...]:
        about, address = self.about, self.about.national_address
        place = "، ".join((address.city, address.district, address.street)) if address else about.office
        day = self.issued_at.astimezone(RIYADH).date()
        return (
            ("اسم المنشأة", about.names.ar, False),
            ("الاسم باللاتينية", about.names.en or "—", True),
            ("الكيان القانوني", _LEGAL_FORMS.get(about.legal_form, about.legal_form), False),
            ("السجل التجاري أو الترخيص", about.cr_number, True),
            ("العنوان", place, False),
            ("الملاك", "، ".join(self.owners), False),
            ("عدد المشتركين عند التسجيل", str(self.contributors), True),
            ("تاريخ بدء النشاط", gregorian_text(date.fromisoformat(about.started)), False),
            ("تاريخ التسجيل الميلادي", gregorian_text(day), False),
            ("تاريخ التسجيل الهجري", hijri_text(day), False),
        )


class _Page:
    """Where things lie on the page; lengths are points from the top leading corner."""

    def __init__(self, sheet: Sheet, typeface: Typeface) -> None:
        self._sheet = sheet
        self._typeface = typeface
        self._end = sheet.width - _MARGIN
        self._y = 0.0

    def heading(self, number: str) -> None:
        """The title, and the certificate's own number at the other side."""
        sheet = self._sheet
        sheet.text(_MARGIN, 92, "شهادة تسجيل منشأة", size=24, weight=Weight.BOLD, colour=_INK)
        sheet.text(_MARGIN, 116, "في التأمينات الاجتماعية — خدمة تجريبية", size=11, colour=_SECOND_INK)
        sheet.text(self._end, 86, "رقم الشهادة", size=9, colour=_SECOND_INK, align=Align.TRAILING)
        sheet.text(
            self._end, 104, number, size=12, weight=Weight.SEMIBOLD, colour=_INK, align=Align.TRAILING, direction="ltr"
        )
        sheet.rule(_MARGIN, 134, self._end, 134, thickness=1.5, colour=_INK)

    def number(self, number: str) -> None:
        """The subscription number, large, in a box."""
        sheet = self._sheet
        sheet.box(_MARGIN, 156, self._end - _MARGIN, 76, radius=6, edge=_INK)
        sheet.text(_MARGIN + 18, 180, "رقم اشتراك صاحب العمل", size=11, colour=_SECOND_INK)
        sheet.text(_MARGIN + 18, 216, number, size=28, weight=Weight.BOLD, colour=_INK, direction="ltr")
        self._y = 268

    def field(self, label: str, value: str, *, latin: bool) -> None:
        """A line: what it is, and what it says; long ones go on below."""
        sheet, width = self._sheet, self._end - _MARGIN - 170
        sheet.text(_MARGIN, self._y, label, size=10, colour=_SECOND_INK, max_width=160)
        shown = "".join(sign for sign in value if not self._typeface.missing(sign)).strip() or "—"
        lines = sheet.wrap(shown, width, 12, Weight.MEDIUM)[:3]
        for line in lines:
            sheet.text(
                _MARGIN + 170, self._y, line, size=12, weight=Weight.MEDIUM, colour=_INK, max_width=width,
                direction="ltr" if latin else None,
            )  # fmt: skip
            self._y += 18
        sheet.rule(_MARGIN, self._y - 6, self._end, self._y - 6, thickness=0.5, colour=_HAIRLINE)
        self._y += 16

    def foot(self, number: str) -> None:
        """Who issued it, and that it is worth nothing outside."""
        sheet, top = self._sheet, self._sheet.height - 76
        sheet.rule(_MARGIN, top, self._end, top, thickness=0.5, colour=_HAIRLINE)
        lines = (
            "صادرة عن الخدمة التجريبية لمنشأة، وليست من المؤسسة العامة للتأمينات الاجتماعية.",
            "بيئة تجريبية: الأشخاص والمنشآت غير حقيقية، ولا قيمة لهذه الشهادة خارجها.",
        )
        for place, line in enumerate(lines):
            sheet.text(_MARGIN, top + 18 + 14 * place, line, size=9, colour=_SECOND_INK)
        sheet.text(self._end, top + 18, number, size=9, colour=_SECOND_INK, align=Align.TRAILING, direction="ltr")


def gregorian_text(day: date) -> str:
    """``6 يناير 2026م``."""
    return f"{day.day} {_GREGORIAN[day.month - 1]} {day.year}م"


def hijri_text(day: date) -> str:
    """``17 رجب 1447هـ``; a dash outside the table."""
    try:
        hijri = hijri_of(day)
    except RuleViolation:
        return "—"
    return f"{hijri.day} {_HIJRI[hijri.month - 1]} {hijri.year}هـ"
