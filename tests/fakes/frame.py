"""The establishment of the pictures itself: four branches, one with an expired registration, licences, owners."""

from datetime import date

from gosi_desktop.domain.contributor import Names
from gosi_desktop.domain.establishment import Branch, Contacts, Establishment, Licence, NationalAddress, Owner
from gosi_desktop.domain.frame import Frame
from tests.fakes.day import RAWABI

CR = "commercial_registration"
_BRANCHES = (
    ("b1", "المركز الرئيس — العليا", "Head office, Olaya", "الرياض", "01", "1010997263", date(2016, 4, 12)),
    ("b2", "مستودع السلي", "Sulay warehouse", "الرياض", "02", "1010911472", date(2017, 2, 1)),
    ("b3", "معرض الخبر", "Khobar showroom", "الخبر", "03", "2051284690", date(2019, 9, 15)),
    ("b4", "معرض بريدة", "Buraydah showroom", "بريدة", "04", "1131057728", date(2021, 1, 3)),
)
_LICENCES = (
    ("l1", "1010997263", date(2025, 9, 15), date(2026, 9, 14)),
    ("l2", "1010911472", date(2025, 5, 2), date(2026, 5, 1)),
    ("l3", "2051284690", date(2025, 11, 20), date(2026, 11, 19)),
    ("l4", "1131057728", date(2025, 1, 3), date(2026, 1, 2)),
)


def rawabi() -> Frame:
    """As the authority has it."""
    return Frame(
        establishment=Establishment(
            id=RAWABI,
            version=1,
            number=RAWABI,
            names=Names("شركة روابي السدير للتجارة", "Rawabi Alsudair Trading Company"),
            legal_form="limited_liability",
            activity="wholesale_retail",
            cr_number="1010997263",
            unified_number="7099482935",
            mol_establishment_no="1-1000001",
            vat="300000000000003",
            started=date(2016, 4, 12),
            office="الرياض",
            contacts=Contacts("+966500000447", None, "info@rawabi.example"),
            national_address=NationalAddress(
                "4821", "طريق هارون الرشيد", "السلي", "الرياض", "14266", "7143", None, "RSLA4821"
            ),
            iban="SA80••••••••••••••••0001",
            compliant=True,
        ),
        owners=(
            Owner(
                id="o1",
                version=1,
                identity="1000000826",
                name=Names("عبدالمحسن بن صالح الفريح", "Abdulmohsen Alfuraih"),
                share=7_000,
                from_date=date(2016, 4, 12),
            ),
            Owner(
                id="o2",
                version=1,
                identity="1000000834",
                name=Names("هيفاء السدير", "Haifa Alsudair"),
                share=3_000,
                from_date=date(2016, 4, 12),
            ),
        ),
        licences=tuple(
            Licence(id=id, version=1, kind=CR, number=number, issued=issued, expires=expires)
            for id, number, issued, expires in _LICENCES
        ),
        branches=tuple(
            Branch(
                id=id,
                version=1,
                number=f"{RAWABI}-{place}",
                name=Names(ar, en),
                city=city,
                cr_number=cr,
                state="open",
                opened=opened,
            )
            for id, ar, en, city, place, cr, opened in _BRANCHES
        ),
    )
